"""Where and when a contact was whose own sentences do not say: what tells the scene that it belongs to.

A scene is another contact of the article: the visit in whose course ministers met, the summit on whose margins, the
talks at whose end a document was signed. What the contact's own sentences say is never touched.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.attendance import tells_of_opening
from kelissoz.events.candidate import Candidate, Evidence
from kelissoz.events.dates import dated, interval, lent
from kelissoz.events.frames import arguments, drafts
from kelissoz.events.settings import settings
from kelissoz.events.stories.sides import country_of, party_key
from kelissoz.events.stories.story import CONTACTS, Story, is_done
from kelissoz.events.tables import scene_nouns, sequence_words
from kelissoz.events.view import View
from kelissoz.events.whereabouts import where
from kelissoz.model import Document

_TAKERS = frozenset({"meeting", "talks", "session", "signing"})
_TALKS = frozenset({"meeting", "talks", "session"})
_NEAR = 5
_FAR = 12
_CLOSE = 3
_ECHO = 3
_RULE = "scenes/{}"


def settle(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives contacts without a time or place of their own those of their scene, as ``extra`` evidence: ``place``,
    ``day`` or ``month``; and visits their meetings (``part_of``)."""
    _echoes(stories, views)
    _attended(stories, views)
    visits = [s for s in stories if s.kind == "visit"]
    told = sorted(stories, key=lambda s: s.main.start)
    for story in told:
        if story.kind not in _TAKERS:
            continue
        before = [s for s in told if s.main.start < story.main.start]
        if story.kind == "session":
            _take_forum(story)
        for scene, setting in _settings(story, stories):
            _take_venue(story, setting)
            _take_place(story, scene)
            _take_time(story, scene, _grain_at(story, scene))
        pointed = _pointed_at(story, before, views)
        if pointed is not None:
            _take_venue(story, pointed.main)
            _take_place(story, pointed)
            _take_time(story, pointed, _grain_at(story, pointed))
        concluded = None if _is_of_journey(story, visits) else _concluded(story, before, document)
        if concluded is not None:
            _take_place(story, concluded)
            _take_time(story, concluded, _grain_at(story, concluded))
        earlier = _earlier(story, before, views, document)
        if earlier is not None:
            _take_time(story, earlier, _grain_at(story, earlier))
        visit = _visit_of(story, visits, document)
        if visit is not None:
            story.part_of = visit
            _take_place(story, visit)
            _take_time(story, visit, _grain_in_visit(story, visit, document))
        _take_land(story, before, document)
    for visit in visits:
        _take_city(visit, [s for s in stories if s.part_of is visit and _told_together(s, visit)], document)


def _echoes(stories: list[Story], views: tuple[View, ...]) -> None:
    """``… кездесті. Салтанатты рәсім 3 сәуірде Хельсинкиде өтті`` (the ceremony was held …): a sentence that tells
    of no contact by itself says when and where the one just told of was."""
    told = {c.sentence for s in stories for c in s.candidates}
    for view in views:
        at = next((k for k, lemma in enumerate(view.lemmas) if lemma in scene_nouns()), None)
        if at is None or view.sentence.i in told or view.units[at].case not in (None, "Nom", "Dat"):
            continue
        if view.units[at].word.number == "Plur":
            continue  # ``бірқатар іс-шаралар жоспарланып отыр`` (a number of events are planned): others
        verb = clauses.predicate(view, at)
        near = [
            s
            for s in stories
            if is_done(s) and 0 < view.sentence.i - s.latest <= _ECHO and s.kind in _TAKERS | {"call"}
        ]
        if verb is None or not near or not _happens(view, at, verb):
            continue
        story = max(near, key=lambda s: s.latest)
        kept = {"time", "duration"} if story.kind == "call" else None
        for name, found in settings(view, at, at, verb, None, passing=False).items():
            if name != "ordinal" and not story.found(name) and (kept is None or name in kept):
                story.extra[name] = found


def _attended(stories: list[Story], views: tuple[View, ...]) -> None:
    """``Кеңестің отырысы өтті. Іс-шараға А мен Б қатысты`` (А and Б took part in the event): in what was just told."""
    told = {c.sentence for s in stories for c in s.candidates}
    for view in views:
        at = next((k for k, lemma in enumerate(view.lemmas) if lemma in scene_nouns()), None)
        if at is None or view.sentence.i in told or view.units[at].case != "Dat":
            continue
        verb = clauses.predicate(view, at)
        near = range(max(0, view.sentence.i - _ECHO), view.sentence.i)
        before = [(c.sentence, n) for n, s in enumerate(stories) for c in s.candidates if c.sentence in near]
        before = [(sentence, n) for sentence, n in before if stories[n].kind in _TALKS]
        if verb is None or not before or clauses.use(view, verb) != "attend":
            continue
        if any(tells_of_opening(views[n]) for n in range(max(before)[0], view.sentence.i)):
            continue
        story = stories[max(before)[1]]
        for k in arguments.subject(view, verb, verb):
            story.members.extend(drafts.parties(view, k, "member", "scenes/attendee"))


def _happens(view: View, at: int, verb: int) -> bool:
    """``рәсім өтті``, ``рәсімге қатысты``, ``өткен рәсімге …``, ``әңгіме екі сағат уақыт алды``."""
    uses = [clauses.light_verbs().get(view.lemmas[k]) for k in {verb, max(at - 1, 0)}]
    return bool({"happen", "attend", "do"} & set(uses)) or view.lemmas[verb - 1] == "уақыт"


def _told_together(story: Story, visit: Story) -> bool:
    """``Қазақстанға сапармен келген Х-ты Ақордада қарсы алды``: one sentence tells of both."""
    if story.kind != "meeting" or not is_done(story):
        return False
    return bool(
        {c.sentence for c in story.candidates} & {c.sentence for c in visit.candidates if not c.anaphoric}
    )


def _take_city(visit: Story, parts: list[Story], document: Document) -> None:
    """``Қазақстанға сапармен келген Х-ты Ақордада қарсы алды``: the visit was to the city where he was received."""
    own = visit.found("place")
    lands = _lands(visit)
    if len(lands) != 1 or any(e.value.kind == "place" for e in own):
        return
    found = [
        (s, w.place) for s in parts if (w := where(s, document)) is not None and w.place.name is not None
    ]
    cities = {place.name for _, place in found if place.country in lands}
    if len(cities) != 1:
        return
    part = next(s for s, place in found if place.name in cities)
    city = next((e for e in part.found("place") if e.value.kind == "place"), None)
    if city is not None:
        visit.extra["place"] = [replace(city, rule=_RULE.format("city"))]
    else:
        visit.extra["site"] = [replace(e, rule=_RULE.format("city")) for e in part.found("venue")[:1]]


def _take_place(story: Story, scene: Story) -> None:
    """A contact of which nothing but the land is said is in the scene's city of that land."""
    place = _best_place(scene)
    own = story.found("place")
    if own and (place is None or not _refines(place, own)):
        return
    if place is None:
        if not scene.found("place") and not story.found("venue"):
            story.extra["site"] = [replace(e, rule=_RULE.format("place")) for e in scene.found("venue")[:1]]
        return
    venues = story.found("venue")
    if venues and venues[0].value.country not in (None, place.value.country):
        return
    story.extra["place"] = [replace(place, rule=_RULE.format("place"))]


def _refines(place: Evidence, own: list[Evidence]) -> bool:
    lands = {(e.value.kind, e.value.country) for e in own}
    return place.value.kind == "place" and lands == {("state", place.value.country)}


def _best_place(scene: Story) -> Evidence | None:
    """The only city of the scene, else its only land."""
    places = scene.found("place")
    cities = [e for e in places if e.value.kind == "place"]
    if len({e.value.name for e in cities}) == 1:
        return cities[0]
    lands = {e.value.country for e in places}
    if len(lands) != 1 or None in lands:
        return None
    return replace(places[0], value=replace(places[0].value, kind="state", entity=None))


def _take_venue(story: Story, setting: Candidate) -> None:
    """``Давос форумы аясында``: a meeting on the margins of a forum that the sentence names is held there."""
    bodies = setting.evidence.get("body", [])
    if bodies and not story.found("venue") and story.kind != "session":
        story.extra["venue"] = [_as_venue(bodies[0])]


def _take_forum(story: Story) -> None:
    """``Көлік форумы өтті`` (the Transport Forum was held): a forum is where those who speak at it are, too."""
    bodies = story.found("body")
    head = bodies[0].value.name.split()[-1].lower() if bodies else ""
    if head.startswith(tuple(lexicon.words("forum"))) and not story.found("venue"):
        story.extra["venue"] = [_as_venue(bodies[0])]


def _as_venue(body: Evidence) -> Evidence:
    return replace(
        body, value=replace(body.value, kind="venue", country=None, entity=None), rule=_RULE.format("venue")
    )


def _take_time(story: Story, scene: Story, grain: str | None) -> None:
    """``grain``: ``day`` where the scene's day is the contact's, ``month`` where only its month is sure."""
    if grain is None or dated(story.found("time")) is not None or story.extra.keys() & {"day", "month"}:
        return
    for name in ("day", "month"):
        source = scene.extra.get(name)
        if source:
            kept = "month" if grain == "month" else name
            story.extra[kept] = [replace(source[0], rule=_RULE.format(kept))]
            return
    own = dated(scene.found("time"))
    if own is not None:
        story.extra[grain] = [replace(own.evidence, rule=_RULE.format(grain))]


def day_of(story: Story) -> str | None:
    """The start of a contact, its own or its scene's."""
    own = dated(story.found("time"))
    if own is not None:
        return own.start
    found = lent(story.extra)
    return None if found is None else found[0]


def _grain_in_visit(story: Story, visit: Story, document: Document) -> str | None:
    """A visit of one day gives its day; one of several days, or of which only the day of arrival is told, its
    month. It was of one day where the news of it is of that day or the next, or where it is so planned."""
    own = dated(visit.found("time"))
    if own is None or own.end is not None or len(own.start) < 10:
        return None if own is None else "month"
    lengths = {e.value.value for e in visit.found("duration")}
    if lengths:
        return "day" if lengths == {"P1D"} else "month"
    if not is_done(visit):
        return "month" if _begins(visit, document) else "day"
    if not is_done(story) or document.article.published is None:
        return "month"
    passed = (document.article.published - dt.date.fromisoformat(own.start)).days
    return "day" if 0 <= passed <= 1 else "month"


def _begins(visit: Story, document: Document) -> bool:
    """``сапары 17 мамырда басталады`` (his visit begins on 17 May): it may last."""
    told = visit.main.status_evidence
    if told is None:
        return False
    first = bisect_left(document.tokens, told.start, key=lambda token: token.start)
    last = bisect_left(document.tokens, told.end, key=lambda token: token.start)
    return any(word.lemma in lexicon.words("starts") for word in document.words[first:last])


def _grain_at(story: Story, scene: Story) -> str | None:
    """On the margins of a session of several days, or of one that is yet to come, only the month is sure."""
    if is_done(story) != is_done(scene):
        return None
    own = dated(scene.found("time"))
    lasts = any(c.status == "ongoing" for c in scene.candidates)  # ``23 қыркүйектен бастап өтіп жатыр``
    return "month" if own is not None and (own.end is not None or lasts) else "day"


def _settings(story: Story, stories: list[Story]) -> Iterator[tuple[Story, Candidate]]:
    """``Саммит аясында …``, ``Келіссөз нәтижесінде …``: contacts that the sentence names as the story's setting."""
    main = story.main
    for other in stories:
        if other is story or other.kind not in _TALKS or other.main.background != main.background:
            continue
        for candidate in other.candidates:
            here = candidate.sentence == main.sentence and candidate.start < main.start
            points_back = candidate.anaphoric and is_done(other) == is_done(story) and not _is_eve(candidate)
            if here and (_is_setting(candidate) or points_back):
                yield other, candidate
                break


def _pointed_at(story: Story, before: list[Story], views: tuple[View, ...]) -> Story | None:
    """``Саммит өтті. Оның аясында А мен Б кездесті`` (a summit was held. On its margins А and Б met)."""
    view = views[story.main.sentence]
    frame = next(
        (k for k, form in enumerate(view.forms[:_CLOSE]) if form in lexicon.words("whose", "of-that")), None
    )
    if frame is None or clauses.context(view, frame) != "during":
        return None
    told = [
        s for s in before if 0 < story.main.sentence - s.latest < _CLOSE and s.kind in {"session", "visit"}
    ]
    return max(told, key=lambda s: s.latest, default=None)


def _is_setting(candidate: Candidate) -> bool:
    evidence = candidate.status_evidence
    return evidence is not None and evidence.rule in {"context/during", "context/after"}


def _is_eve(candidate: Candidate) -> bool:
    """``Саммит қарсаңында …`` (on the eve of the summit): it was somewhere else, on another day."""
    evidence = candidate.status_evidence
    return evidence is not None and evidence.rule == "context/before"


def _concluded(story: Story, before: list[Story], document: Document) -> Story | None:
    """A signing that is told right after talks of the same sides was at their end."""
    if story.kind != "signing" or not is_done(story):
        return None
    ours = _countries(story, document)
    near = [
        s
        for s in before
        if s.kind in {"meeting", "talks"}
        and is_done(s)
        and s.main.background == story.main.background
        and 0 <= story.main.sentence - max(s.latest, s.main.sentence) <= _CLOSE
        and len(ours & _countries(s, document)) > 1
    ]
    return near[-1] if near else None


def _is_of_journey(story: Story, visits: list[Story]) -> bool:
    """``Сапарда меморандумға қол қойылды`` (on the journey a memorandum was signed): not at the contact told before."""
    return any(
        c.sentence == story.main.sentence and c.start < story.main.start
        for visit in visits
        for c in visit.candidates
    )


def _earlier(story: Story, before: list[Story], views: tuple[View, ...], document: Document) -> Story | None:
    """``Одан соң Карис Қошановпен кездесті`` (after that …), ``Кешке …`` (in the evening …): the day of the contact
    told before, of the same person."""
    view = views[story.main.sentence]
    if not before or not (_goes_on(view) or _part_of_day(story)):
        return None
    ours = _people(story, document)
    last = next((s for s in reversed(before) if ours & _people(s, document)), None)
    if last is None or story.main.background or last.main.background:
        return None
    if story.main.sentence - max(last.latest, last.main.sentence) > _CLOSE:
        return None
    if is_done(story) != is_done(last):
        published = document.article.published
        return last if published is not None and day_of(last) == published.isoformat() else None
    return last


def _goes_on(view: View) -> bool:
    return any(view.forms[: len(phrase)] == phrase for phrase in sequence_words())


def _part_of_day(story: Story) -> bool:
    return dated(story.found("time")) is None and any(interval(e.value)[2] for e in story.found("time"))


def _people(story: Story, document: Document) -> set[tuple[str, str]]:
    return {
        party_key(p.mention, document)
        for p in story.parties()
        if p.mention.kind in {"person", "office", "pronoun"}
    }


def _countries(story: Story, document: Document) -> set[str]:
    found = {country_of(p.mention, document) or p.beside for p in story.parties()}
    return {country for country in found if country is not None}


def _take_land(story: Story, before: list[Story], document: Document) -> None:
    """A guest in a land who also meets someone of that land meets him there: only the land is sure."""
    if story.kind not in {"meeting", "talks"} or story.found("place") or story.found("venue"):
        return
    if not _people(story, document):
        return
    ours = _countries(story, document)
    for scene in reversed(before):
        place = _best_place(scene)
        if place is None or scene.kind == "letter" or scene.kind == "call":
            continue
        if not 0 <= story.main.sentence - max(scene.latest, scene.main.sentence) <= _CLOSE:
            continue
        land = place.value.country
        guests = _countries(scene, document) - {land}
        if (
            is_done(scene) == is_done(story)
            and scene.main.background == story.main.background
            and land in ours
            and ours & guests
            and len(ours) == 2
        ):
            mention = replace(place.value, kind="state", entity=None)
            story.extra["place"] = [replace(place, value=mention, rule=_RULE.format("land"))]
            return


def _visit_of(story: Story, visits: list[Story], document: Document) -> Story | None:
    """The visit that the contact was part of: the last one told before it, else one that is told after."""
    fitting = [visit for visit in visits if _within(story, visit, document)]
    before = [visit for visit in fitting if _told(visit) <= story.main.start]
    return max(before, key=_told) if before else next(iter(fitting), None)


def _told(visit: Story) -> int:
    return min((c.start for c in visit.candidates if not c.title), default=-1)


def _within(story: Story, visit: Story, document: Document) -> bool:
    """``Сапар аясында …`` in so many words, or a contact of the traveller with someone of the land, or in it."""
    lands = _lands(visit)
    if (story.main.background == "before") != (visit.main.background == "before"):
        return False
    if is_done(story) and not is_done(visit):
        return False  # whom he received before he set out
    if not lands or (_lands(story) and not _lands(story) & lands):
        return False
    beside = any(c.sentence == story.main.sentence and c.rule.startswith("visit") for c in visit.candidates)
    if not _has_traveller(story, visit, document):
        return beside and (_names_nobody(story) or _is_of_both(story, visit, document))
    if story.main.embedded and visit.main.embedded:
        return False  # ``сапарының, сондай-ақ кеңес отырысының қорытындылары``: two that are looked back to
    if beside:
        return True
    near = any(-_NEAR < story.main.sentence - c.sentence < _FAR for c in visit.candidates if not c.title)
    return (
        near and bool(lands & (_hosts(story, visit, document) | _lands(story))) and _same_time(story, visit)
    )


def _lands(story: Story) -> set[str]:
    return {e.value.country for e in story.found("place") if e.value.country is not None}


def _has_traveller(story: Story, visit: Story, document: Document) -> bool:
    """Whether the traveller takes part; what is signed, his state signs, and the forum of both lands is his too; so is
    what his state does in the course of the visit (``сапар барысында екі ел келіссөз жүргізеді``)."""
    travellers = {party_key(p.mention, document) for p in visit.parties()}
    if travellers & {party_key(p.mention, document) for p in story.parties()}:
        return True
    homes = _countries(visit, document) - _lands(visit)
    ours = _countries(story, document)
    # ``сапары аясында форум өткізуді қолдады``: at whatever time, where it is its frame
    framed = any(c.sentence == story.main.sentence and _is_setting(c) for c in visit.candidates)
    if story.kind == "session":
        same = framed or is_done(story) == is_done(visit)
        return same and bool(homes & ours) and bool(_lands(visit) & ours)
    signed = story.kind == "signing" and is_done(story)
    return (signed or framed and story.kind in CONTACTS) and bool(homes & ours)


def _names_nobody(story: Story) -> bool:
    """``Сапар аясында Жоғары мемлекетаралық кеңестің отырысы өтеді`` (in the course of the visit the Supreme Interstate
    Council will sit): a body sits, and nobody is named."""
    return story.kind == "session" and all(p.mention.kind == "body" for p in story.parties())


def _is_of_both(story: Story, visit: Story, document: Document) -> bool:
    """``Сапар барысында екі ел арасында келіссөз жоспарланған`` (talks between the two lands are planned in the course
    of the visit): the traveller speaks for his."""
    lands = _countries(story, document)
    states = all(p.mention.kind in {"group", "state"} for p in story.parties())
    homes = _countries(visit, document) - _lands(visit)
    return (
        story.kind in {"meeting", "talks"} and states and bool(lands & homes) and bool(lands & _lands(visit))
    )


def _hosts(story: Story, visit: Story, document: Document) -> set[str | None]:
    travellers = {party_key(p.mention, document) for p in visit.parties()}
    others = [p for p in story.parties() if party_key(p.mention, document) not in travellers]
    return {country_of(p.mention, document) for p in others}


def _same_time(story: Story, visit: Story) -> bool:
    ours, theirs = dated(story.found("time")), dated(visit.found("time"))
    return ours is None or theirs is None or ours.start[:7] == theirs.start[:7]
