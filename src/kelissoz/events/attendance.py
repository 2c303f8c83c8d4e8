"""Who else came: those whom a sentence after the contact's names, and the delegations that came to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, status
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.frames import arguments, drafts
from kelissoz.events.settings import settings
from kelissoz.events.standing import body_kind, of_several_lands
from kelissoz.events.stories.sides import country_of, is_bare, is_crowd, party_key
from kelissoz.events.stories.story import CONTACTS, NEAR, TEAM_HEAD, TEAM_MEMBER, Story, by_sentence
from kelissoz.events.tables import event_nouns, is_occasion, motion_verbs, sayings, scene_nouns
from kelissoz.events.unit import Unit
from kelissoz.events.view import View
from kelissoz.model import Document, Mention, Role

_OPENING = 5
# A contact told so many sentences before is the one whose leaders are told.
_NEAR = 3
_WELCOME = "attendance/welcome"
_AFTER = 2
_ATTEND, _BE, _IS_THERE = "қатыс", "бол", "бар"
_JOIN, _ROW = "қосыл", "қатар"
_AMONG = "attendance/among"
_WITHIN, _INTO = "құрамында", "құрамына"
_AWAITED = "күтіп ал"
_SIDE = "тарап"
_SENDERS = frozenset({"state", "group", "body", "nationality"})
_HEADS_TEAM = re.compile("делегациясының (?:басшысы|жетекшісі|төрағасы)$")
_PEOPLE = frozenset({"person", "office"})
_TOO = frozenset({"да", "де", "та", "те"})
_IT = frozenset({"оған", "бұған", "осыған"})
_THEM = "оларға"
_LINKS = frozenset({"ADV", "CCONJ", "PUNCT"})
_SAID_SO = ("бұл", "туралы")


def attended(stories: list[Story], views: tuple[View, ...]) -> None:
    """``А мен Б келіссөз өткізді. Оған В мен Г қатысты`` (А and Б held talks. В and Г took part in it): who attends
    what the sentence before tells of, where nothing else is attended."""
    told = by_sentence(stories)
    for view in views:
        verb = _attending(view)
        story = None if verb is None else _just_told(stories, told, view, views)
        if verb is None or story is None:
            continue
        found = arguments.subject(view, verb, verb)
        if not any(view.units[k].is_party for k in found):
            continue
        for k in found and [*arguments.of_other_lands(view, found[0], verb), *found]:
            if not _leads_team(view, k):
                story.members.extend(drafts.parties(view, k, "member", "attendance/it"))
        for at in range(verb):
            _add_leader(view, at, story)
        if not any(_names_it(view, k) for k in range(verb)):
            story.latest = view.sentence.i  # else what names the contact again tells its day and place


def arrived(stories: list[Story], views: tuple[View, ...]) -> None:
    """``Афинада келіссөз басталады. А мен Б делегациялары Афинаға келді`` (talks begin in Athens. The delegations of А
    and Б have come to Athens): of talks whose sides nobody tells, the delegations that come to where they are held."""
    for story in stories:
        places = {e.value.name for e in story.found("place")}
        if story.kind not in CONTACTS or not places or not all(is_bare(p.mention) for p in story.parties()):
            continue
        for view in views[story.main.sentence + 1 : story.main.sentence + NEAR]:
            main = clauses.closing(view, -1)
            if main is None or status.negated(view, main):
                continue
            verb = main if view.lemmas[main] in motion_verbs() else max(main - 1, 0)  # ``келіп үлгерді``
            if view.lemmas[verb] not in motion_verbs():
                continue
            there = {m.name for k in arguments.goals(view, verb) for m in view.units[k].mentions}
            if not there & places and not any(_names_it(view, k) for k in range(verb)):
                continue
            for k in arguments.subject(view, verb, verb):
                came = drafts.parties(view, k, "member", "attendance/arrived")
                story.members.extend(p for p in came if p.mention.kind in _SENDERS)


def represented(stories: list[Story], views: tuple[View, ...]) -> None:
    """``А мен Б келіссөз өткізді. Б атынан министр Х келді`` (А and Б held talks. Minister Х came on behalf of Б): who
    comes for a land to what the sentences before tell of, where this one tells of nothing else."""
    told = by_sentence(stories)
    for view in views:
        here = told.get(view.sentence.i, [])
        story = next(iter(here or _before(stories, view)), None)
        again = not here or len(here) == 1 and here[0].main.sentence < view.sentence.i
        verb = clauses.closing(view, -1) if again else None
        if verb is None or story is None or status.negated(view, verb):
            continue
        if view.lemmas[verb] not in lexicon.words("represents"):
            continue
        for k in range(2, verb):
            land = _on_behalf_of(view, k)
            if land is not None and _can_lead(view, k):
                found = drafts.parties(view, k, "member", "attendance/behalf")
                story.members.extend(replace(party, beside=land) for party in found)


def _on_behalf_of(view: View, k: int) -> str | None:
    """The land of ``Б атынан (Х)``, ``Б жағынан (Х)``."""
    before = view.units[k - 1]
    owner = view.units[k - 2] if before.form.lower() in lexicon.words("on-behalf") else before
    named = owner is not before or before.case == "Abl" and any(m.kind == "group" for m in before.mentions)
    return next((m.country for m in owner.mentions if m.country), None) if named else None


def spoke(stories: list[Story], views: tuple[View, ...]) -> None:
    """``Балқан елдері министрлерінің кездесуі өтті. Басқосуда А … айтты`` (the Balkan ministers met. There А said …):
    of officials whom nobody names, those who speak at their meeting."""
    for story in stories:
        if story.kind not in CONTACTS or not any(of_several_lands(p.mention) for p in story.parties()):
            continue
        for view in views[story.main.sentence : story.latest + NEAR]:
            main = clauses.closing(view, -1)
            within = any(
                lemma in event_nouns() and clauses.context(view, k) == "during"
                for k, lemma in enumerate(view.lemmas)
            )
            who = None if main is None or not within else clauses.subject(view, main, main)
            if main is None or who is None or view.lemmas[main] not in sayings():
                continue
            if any(m.kind == "person" for m in view.units[who].mentions):
                story.members.extend(drafts.parties(view, who, "member", "attendance/speaker"))


def bound(stories: list[Story]) -> None:
    """``«А – Б» саммитінде декларация қабылданды`` (a declaration was adopted at the summit of А and Б): whoever sat
    bound himself, where a signing has no sides of its own and its sentence tells of one sitting."""
    told = by_sentence(stories)
    for story in stories:
        if story.kind != "signing" or not all(is_occasion(p.mention.name) for p in story.parties()):
            continue
        sat = [other for other in told.get(story.main.sentence, ()) if other.kind == "session"]
        if len(sat) == 1:
            story.candidates = [replace(c, parties=()) for c in story.candidates]
            story.members.extend(replace(party, role=None) for party in sat[0].parties())


def seated(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``Кеңес отырысы өтіп, оған А төрағалық етті. Онда Б сөз сөйледі`` (the council sat, and А chaired it. Б spoke
    there): the candidates of sittings, with those whom a pronoun brings in."""
    told = _places(found)
    pointed: dict[int, int] = {}
    for view in views:
        for at in (k for k in range(len(view.units)) if _points_back(view, k)):
            verb = clauses.predicate(view, at)
            role = None if verb is None else _ROLES.get((view.units[at].case, clauses.use(view, verb)))
            who = None if verb is None else _seated(view, at, verb)
            n = _sitting_before(found, told, view, at, views)
            n = pointed.get(view.sentence.i - 1) if n is None and at < 2 else n
            if role is None or who is None or n is None:
                continue
            pointed[view.sentence.i] = n
            parties = drafts.parties(view, who, role, f"{found[n].rule}/attendee")
            found[n] = replace(found[n], parties=(*found[n].parties, *parties))
    return found


def _seated(view: View, at: int, verb: int) -> int | None:
    """Who comes, leads or speaks: the subject, or those who are named behind a colon."""
    listed = arguments.listed_behind(view, verb)
    return listed[0] if listed else clauses.subject(view, verb, verb, first=at)


_ROLES: dict[tuple[str | None, str | None], Role] = {
    ("Dat", "attend"): "member",
    ("Dat", "lead"): "head",
    ("Acc", "lead"): "head",
    ("Loc", "speak"): "member",
}


def _points_back(view: View, k: int) -> bool:
    """``оған``, ``онда`` at the beginning of a clause."""
    opens = k == 0 or view.forms[k - 1] == "," or (k == 1 and view.units[0].word.pos in {"ADV", "CCONJ"})
    return opens and view.units[k].word.pos == "PRON" and view.lemmas[k] == "ол"


def _places(found: list[Candidate]) -> dict[int, list[int]]:
    """Sentence → where its candidates are in ``found``."""
    places: dict[int, list[int]] = {}
    for n, candidate in enumerate(found):
        places.setdefault(candidate.sentence, []).append(n)
    return places


def _sitting_before(
    found: list[Candidate], told: dict[int, list[int]], view: View, at: int, views: tuple[View, ...]
) -> int | None:
    """The sitting, or the contact that names nobody, that the same sentence tells of before ``at``, else the last
    contact of the sentence before, if it is a sitting."""
    start = view.span(at, at)[0]
    here = [n for n in told.get(view.sentence.i, []) if found[n].start < start]
    near = here or ([] if at > 1 else told.get(_sentence_before(view, views), []))
    last = found[near[-1]] if near else None
    open_to = last is not None and (
        last.kind == "session"
        or bool(here)
        and last.kind in CONTACTS
        and not last.parties
        and not last.neutral
    )
    return near[-1] if open_to else None


def _leads_team(view: View, k: int) -> bool:
    return clauses.leads(view, max(view.units[k].joined or (k,)) + 1)


def _attending(view: View) -> int | None:
    """The verb of a sentence that tells who attended it, or does not say what was attended; ``Кездесуде А да болды`` (А
    too was at the meeting)."""
    verb = clauses.closing(view, -1)
    if verb is None:
        return _there(view)
    if status.negated(view, verb):
        return None
    if verb and view.lemmas[verb] == _BE and view.lemmas[verb - 1] == _ATTEND:
        verb -= 1  # ``қатысатын болады``
    what = [k for k in range(verb) if view.units[k].case == "Dat" and view.units[k].time is None]
    joins = view.lemmas[verb] == _JOIN and any(
        view.lemmas[k] == _ROW or view.forms[k] == _THEM for k in what
    )  # ``бұл қатарға А қосылды``, ``кейін оларға Б қосылды``
    attends = view.lemmas[verb] == _ATTEND or view.lemmas[verb] == _BE and _is_at_it(view, verb)
    return verb if joins or attends and all(_is_it(view, k) for k in what) else None


def _there(view: View) -> int | None:
    """``Кездесуде А да бар``: the word that says that he is there."""
    last = next((k for k in reversed(range(len(view.units))) if view.units[k].word.pos != "PUNCT"), -1)
    return last if last > 0 and view.lemmas[last] == _IS_THERE and _is_at_it(view, last) else None


def _is_it(view: View, k: int) -> bool:
    """``оған``, ``іс-шараға``, ``келелі кеңеске``: what the sentence before has told of."""
    return view.forms[k] in _IT or k <= 1 and _names_it(view, k)


def _names_it(view: View, k: int) -> bool:
    bare = view.units[k].word.possessor is None and view.units[k].case == "Dat"
    return bare and view.lemmas[k] in scene_nouns() | lexicon.words("gathers", "deliberation")


def _is_at_it(view: View, verb: int) -> bool:
    """``Кездесуде А (да) болды``, ``Кездесу барысында А болды``; not ``Кездесуде әңгіме арқауы А болды`` (the talk at
    the meeting was of А)."""
    if verb < 2 or view.lemmas[0] not in event_nouns():
        return False
    within = view.units[0].case != "Loc"
    if within and clauses.context(view, 0) != "during":
        return False
    between = range(1 + within, verb - (view.forms[verb - 1] in _TOO))
    return all(view.units[k].mentions or view.units[k].word.pos in _LINKS for k in between)


def _sentence_before(view: View, views: tuple[View, ...]) -> int:
    """The sentence before, but for one that tells who says so: ``Бұл туралы … хабарлады``."""
    at = view.sentence.i - 1
    while at > 0 and views[at].forms[:2] == _SAID_SO:
        at -= 1
    return at


def _just_told(
    stories: list[Story], told: dict[int, list[Story]], view: View, views: tuple[View, ...]
) -> Story | None:
    """The contact or gathering that the sentence before tells of, where this one tells of no other."""
    here = told.get(view.sentence.i, [])
    if view.previous is not None and tells_of_opening(view.previous):
        return None
    if here:
        again = len(here) == 1 and here[0].main.sentence < view.sentence.i
        return here[0] if again and here[0].kind in CONTACTS | {"session"} else None
    last = _sentence_before(view, views)
    before = [s for s in stories if s.latest == last and s.kind in CONTACTS | {"session"}]
    return max(before, key=lambda s: s.main.start, default=None)


def tells_of_opening(view: View) -> bool:
    """``жаңа көшенің ашылу рәсімі өткенін айтты`` (said that the opening of a new street had been held): an occasion
    that has an owner is none of the contacts."""
    return any(
        view.lemmas[k] in scene_nouns()
        and view.units[k].word.possessor == "3"
        and any(view.units[j].case == "Gen" for j in range(max(0, k - 3), k))
        for k in range(len(view.units))
    )


def delegations(stories: list[Story], views: tuple[View, ...]) -> None:
    """``тобын Х басқарады`` (X leads the team), ``топқа Х кіреді`` (X is in it): who comes to the
    contact that the sentence, or the one before that named a team, tells of."""
    told: Story | None = None
    country: str | None = None
    told_in = by_sentence(stories)
    for view in views:
        here = told_in.get(view.sentence.i, [])
        for at in range(len(view.units)):
            role = _team_role(view, at)
            if role is None or not _team_before(view, at, role):
                continue
            story = here[0] if here else (told or _latest(stories, view) or _next(stories, view))
            if story is None:
                continue
            if told is not story:
                country = _of_head(story, view)
            told = story
            teams = [m for u in view.units if _is_team_unit(u) for m in u.mentions]
            country = next((m.country for m in teams if m.country), _of_government(story, teams) or country)
            who = _within(view, at) if _holds(view, at) else _leaders(view, at, role)
            for each in [story, *_of_that_team(stories, story, country, view)]:
                for k in who:
                    each.members.extend(_members(view, k, role, country))


def _of_that_team(stories: list[Story], story: Story, country: str | None, view: View) -> list[Story]:
    """``А сапармен келген Чили делегациясын қабылдады. Делегацияны Б бастап келді`` (А received the delegation of Chile
    that had come on a visit. Б led it): the meeting of those whose journey the same sentence tells of."""
    if story.kind != "visit" or country is None:
        return []
    return [
        s
        for s in stories
        if s.kind in CONTACTS
        and s.latest == story.latest != view.sentence.i
        and any(p.mention.kind in _SENDERS and p.mention.country == country for p in s.parties())
    ]


def _of_government(story: Story, teams: list[Mention]) -> str | None:
    """``Чили үкіметі көтерілісшілермен келіссөз жүргізді. Үкімет делегациясын Б басқарды`` (the government of Chile
    held talks with the rebels. Б led the government's delegation): the land of the government that is a side."""
    if not any(m.name.lower().split()[0] in lexicon.words("house") for m in teams):
        return None
    bodies = [p.mention for p in story.parties() if p.mention.kind == "body"]
    return next((m.country for m in bodies if body_kind(m.name) == "government" and m.country), None)


def _of_head(story: Story, view: View) -> str | None:
    """The land of him who is known to lead the only delegation; of those who travel."""
    travels = story.kind == "visit"
    heads = [p.mention for p in story.parties() if p.role == "head" or (travels and p.role is None)]
    lands = {land for mention in heads if (land := country_of(mention, view.document))}
    return lands.pop() if len(lands) == 1 else None


def headed(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``А бастаған делегация Софияға келді. Делегация Б-мен кездесті`` (a delegation came to Sofia that А led. It met
    Б), ``Чили делегациясының құрамында: А, Б``: the candidates, with the leader, or those who are listed, in the place
    of the delegation of which nothing else is told."""
    for n, candidate in enumerate(found):
        view = views[candidate.sentence]
        bare = [
            p
            for p in candidate.parties
            if p.mention.name.lower() == "делегация" and p.mention.country is None
        ]
        before = view.previous if bare else None
        led = [] if before is None else _led_before(before) or _sent_before(before)
        if led and not candidate.title:
            others = tuple(p for p in candidate.parties if p not in bare)
            found[n] = replace(candidate, parties=(*led, *others))
    return found


def _sent_before(view: View) -> list[Party]:
    """Who is in the delegation of a land of which the sentence tells nothing else."""
    for at in range(1, len(view.units)):
        land = next((m.country for m in view.units[at - 1].mentions if m.country), None)
        if land is not None and _holds(view, at):
            return [party for k in _within(view, at) for party in _members(view, k, "member", land)]
    return []


def opened(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``Чили делегациясын А, перулік тарапты Б басқарды. Кездесуде су мәселесі талқыланды`` (А led the delegation of
    Chile, Б the Peruvian side. At the meeting water was discussed): the candidates, with those who led the sides that
    nobody else is told of."""
    for n, candidate in enumerate(found):
        view = views[candidate.sentence].previous
        alone = (
            candidate.kind in CONTACTS and candidate.anaphoric and not (candidate.parties or candidate.title)
        )
        alone = alone and not candidate.evidence.keys() & {"time", "place", "ordinal"}
        if view is None or not alone:
            continue
        leaders = [
            party
            for at in range(len(view.units))
            if _team_role(view, at) == "head" and _team_before(view, at, "head")
            for k in _leaders(view, at, "head")
            for party in _members(view, k, "head", None)
        ]
        lands = {party.mention.country for party in leaders} - {None}
        if len(lands) > 1 and not any(_tells_of(each, lands, candidate.sentence) for each in found):
            found[n] = replace(candidate, parties=tuple(leaders), anaphoric=False)
    return found


def _tells_of(candidate: Candidate, lands: set[str | None], before: int) -> bool:
    """Whether a contact of these lands has been told right ``before``: then its leaders are told, and no other one."""
    near = 0 < before - candidate.sentence <= _NEAR and candidate.kind in CONTACTS and not candidate.title
    return near and lands <= {party.mention.country for party in candidate.parties}


def _led_before(view: View) -> list[Party]:
    """Who led the delegation that the sentence tells of."""
    for at in range(1, len(view.units)):
        if clauses.leads(view, at) and _team_after(view, at) is not None and _can_lead(view, at - 1):
            return drafts.parties(view, at - 1, "head", TEAM_HEAD)
    return []


def listed(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``Хат отыз елге жолданды. Олардың қатарында А, Б және С бар`` (the letter went to thirty lands. Among them are А,
    Б and С), ``Форум өтті. Қатысушылар арасында А бар`` (a forum was held. Among the participants is А): the
    candidates, with some of the group that the sentence before told of in its part, or of those who attended."""
    told = _places(found)
    for view in views:
        at = next((k for k in range(min(_OPENING, len(view.units))) if _is_among(view, k)), None)
        if at is None:
            continue
        for n in told.get(view.sentence.i - 1, [])[-1:]:
            crowd = next((p for p in reversed(found[n].parties) if is_crowd(p.mention)), None)
            rule, role = (crowd.evidence.rule, crowd.role) if crowd is not None else (_AMONG, "member")
            gathers = found[n].kind in CONTACTS | {"session"}
            if crowd is not None or gathers and _attended(view, at - 1):
                found[n] = replace(found[n], parties=(*found[n].parties, *_of_crowd(view, at, rule, role)))
    return found


def _is_among(view: View, k: int) -> bool:
    """``олардың қатарында``, ``олардың ішінде``, ``қатысушылар арасында``."""
    pointed = k and view.lemmas[k - 1] == "олар" and view.units[k - 1].case == "Gen"
    return bool(pointed or _attended(view, k - 1)) and view.forms[k] in lexicon.words("among")


def _attended(view: View, k: int) -> bool:
    """``қатысушылар``, ``қатысқандар``: those who came, without a name."""
    return k >= 0 and view.forms[k].startswith(tuple(lexicon.words("attendants")))


def _of_crowd(view: View, at: int, rule: str, role: Role | None) -> Iterator[Party]:
    for k in range(at + 1, clauses.closing(view, at) or len(view.units)):
        if view.units[k].case not in (None, "Nom") or clauses.modifies(view, k):
            continue
        for mention in view.units[k].mentions:
            if mention.kind in {"state", "body", "person", "office"}:
                yield Party(mention, role, Evidence(None, *view.span(k, k), view.sentence.i, rule))


def led_delegations(stories: list[Story], views: tuple[View, ...]) -> None:
    """``Х бастаған делегацияны қабылдады`` (received the delegation led by X): who leads those who came; and ``Иран
    делегациясының басшысы Х`` (the head of Iran's delegation X), of a side of what has just been told."""
    told = by_sentence(stories)
    for view in views:
        here = told.get(view.sentence.i, [])
        for at in range(len(view.units)) if here else ():
            _add_leader(view, at, here[0])
        for k, unit in enumerate(view.units):
            heads = [m for m in unit.mentions if m.kind == "person" and _HEADS_TEAM.search(m.office or "")]
            for mention in heads:
                story = next((s for s in here or _before(stories, view) if _has_side(s, mention, view)), None)
                if story is not None:
                    entry = Evidence(None, *view.span(k, k), view.sentence.i, TEAM_HEAD)
                    story.members.append(Party(mention, "head", entry))


def _before(stories: list[Story], view: View) -> list[Story]:
    """The contacts that the sentences right before have told of, the latest first."""
    near = [s for s in stories if s.kind in CONTACTS and 0 < view.sentence.i - s.latest <= _AFTER]
    return sorted(near, key=lambda s: s.main.start, reverse=True)


def _has_side(story: Story, mention: Mention, view: View) -> bool:
    """Whether the land of ``mention`` is among the sides, for which nobody else stands."""
    of_land = [p.mention for p in story.parties() if country_of(p.mention, view.document) == mention.country]
    return mention.country is not None and bool(of_land) and all(m.kind in _SENDERS for m in of_land)


def welcomed(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """``А Грекияға сапармен барды. Оны Афина әуежайында Б қарсы алды`` (А went to Greece on a visit. Б welcomed him at
    the airport of Athens): Б is a host of the visit, which led to Athens."""
    visits = [s for s in stories if s.kind == "visit"]
    for view in views if visits else ():
        at = next((k for k in range(1, len(view.units)) if _welcomes(view, k)), None)
        if at is None or view.sentence.kind == "title":
            continue
        received = [m for k in range(at) for m in view.units[k].mentions if view.units[k].case == "Acc"]
        guests = {party_key(m, document) for m in received}
        anyone = any(m.kind in {"pronoun", "group"} for m in received) or any(
            view.lemmas[k] in lexicon.words("guest") and view.units[k].case == "Acc" for k in range(at)
        )
        near = [
            s
            for s in visits
            if 0 <= view.sentence.i - s.main.sentence <= NEAR
            and (anyone or guests & {party_key(p.mention, document) for p in s.parties()})
        ]
        host = clauses.subject(view, at - 1, at)
        if near and host is not None:
            if host > 1 and clauses.leads(view, host - 1) and _can_lead(view, host - 2):
                host -= 2  # ``А бастаған ресми тұлғалар``: А himself
            visit = near[-1]
            guests |= {party_key(p.mention, document) for p in visit.parties()}
            for k in view.units[host].joined or (host,):
                entry = Evidence(None, *view.span(k, k), view.sentence.i, _WELCOME)
                hosts = [m for m in view.units[k].mentions if party_key(m, document) not in guests]
                visit.members.extend(Party(mention, "host", entry) for mention in hosts)
            _lead_to(visit, settings(view, at - 1, at, at, None, passing=False))


def _lead_to(visit: Story, found: dict[str, list[Evidence]]) -> None:
    """Of a visit of which only the land is told: the city in whose airport the guest was welcomed."""
    if any(e.value.kind == "place" for e in visit.found("place")):
        return
    cities = [e for e in found.get("place", ()) if e.value.kind == "place"]
    if cities:
        visit.extra["place"] = [replace(cities[0], rule=_WELCOME)]
    else:
        visit.extra["site"] = [replace(e, rule=_WELCOME) for e in found.get("venue", ())[:1]]


def _welcomes(view: View, k: int) -> bool:
    """``әуежайда қарсы алды``, ``күтіп алды``: at the foot of the gangway nobody sits down to talk."""
    verb = f"{view.forms[k - 1]} {view.lemmas[k]}"
    if verb == _AWAITED:
        return True
    near = {*view.lemmas[:k], *(view.previous.lemmas if view.previous is not None else ())}
    return verb in lexicon.words("welcome") and not lexicon.words("airport").isdisjoint(near)


def _add_leader(view: View, at: int, story: Story) -> None:
    """``Х бастаған``, ``Х-тің басшылығымен``: he who leads the delegation that stands behind ``at``."""
    by = clauses.is_chairing(view, at)
    team = _team_after(view, at) if by or clauses.leads(view, at) else None
    if by and team is None:
        before = (k for k in reversed(range(at)) if _is_team(view, k))
        team = next((k for k in before if view.units[k].case in (None, "Nom")), None)
    if team is None:
        return
    case = "Gen" if by else "Nom"
    near = range(at - 1, max(-1, at - 4), -1)
    leader = next((k for k in near if _can_lead(view, k, case) or by and _can_lead(view, k)), None)
    if leader is not None:
        land = next((m.country for m in view.units[team].mentions if m.country), None)
        for party in drafts.parties(view, leader, "head", TEAM_HEAD):
            story.members.append(replace(party, beside=land))


def _team_after(view: View, at: int) -> int | None:
    behind = range(at + 1, min(at + 5, len(view.units)))
    return next((k for k in behind if _is_team(view, k) or clauses.is_led(view.units[k])), None)


def _can_lead(view: View, k: int, case: str = "Nom") -> bool:
    unit = view.units[k]
    return (unit.case or "Nom") == case and any(m.kind in {"person", "office"} for m in unit.mentions)


def _team_role(view: View, at: int) -> Role | None:
    """``басқарды``, ``бастап барды`` (led): its head; ``кіреді`` (belongs to it): a member."""
    if lexicon.words("leads-team") & {view.lemmas[at], view.forms[at]}:
        return "head"
    return "member" if view.lemmas[at] in lexicon.words("in-team") or _holds(view, at) else None


def _holds(view: View, at: int) -> bool:
    """``делегация құрамында … бар`` (in the delegation there are …), ``делегация мүшелерінің қатарында …``; ``оның
    құрамында …`` after a sentence with a delegation, ``олардың қатарында …`` after one that counts its members."""
    if at == 0 or view.forms[at] not in lexicon.words("among") | {_WITHIN}:
        return False
    before = view.previous if view.units[at - 1].case == "Gen" else None
    if view.lemmas[at - 1] == "ол" and before is not None:
        return view.forms[at] == _WITHIN and any(_is_delegation(unit) for unit in before.units)
    if view.lemmas[at - 1] == "олар" and before is not None:
        return view.forms[at] != _WITHIN and _counts_members(before)
    members = any(m.name.lower().startswith("делегация мүше") for m in view.units[at - 1].mentions)
    return members or _is_team(view, at - 1)


def _counts_members(view: View) -> bool:
    """``құрамына тағы бес адам кіреді`` (five more are in it)."""
    joins = lexicon.words("in-team")
    return any(view.lemmas[k] in joins and _part_of(view, k) for k in range(1, len(view.units)))


def _part_of(view: View, verb: int) -> bool:
    """``(делегация, оның) құрамына (кіреді)``."""
    return any(view.forms[k] == _INTO for k in range(clauses.weak_left(view, verb), verb))


def _within(view: View, at: int) -> list[int]:
    """Those whom the clause names after ``at``, one of each joined group."""
    named = [
        k
        for k in range(
            at + 1, len(view.units) if ":" in view.forms[at + 1 : at + 2] else clauses.strong_right(view, at)
        )
        if view.units[k].case in (None, "Nom") and any(m.kind in _PEOPLE for m in view.units[k].mentions)
    ]
    return [k for k in named if k == min(view.units[k].joined or (k,)) and not clauses.modifies(view, k)]


def _members(view: View, k: int, role: Role, country: str | None) -> list[Party]:
    found: list[Party] = []
    for j in view.units[k].joined or (k,):
        start, end = view.span(j, j)
        entry = Evidence(None, start, end, view.sentence.i, TEAM_HEAD if role == "head" else TEAM_MEMBER)
        found.extend(
            Party(mention, role, entry, country)
            for mention in view.units[j].mentions
            if mention.kind in _PEOPLE or role == "member" and mention.kind == "group"
        )
    return found


def _leaders(view: View, at: int, role: Role) -> list[int]:
    """``А тобын Х, Ә тобын У басқарды``: after each team the one who leads it; else the nearest before
    ``at``."""
    named = [k for k in range(at) if view.units[k].is_party and view.units[k].case in (None, "Nom")]
    if role == "member":
        return [k for k in named if not _is_team(view, k)][-1:]
    who = [k for k in named if _can_lead(view, k) and not _is_team(view, k)]
    return [k for k in who if k and any(_is_team(view, j) for j in (k - 1, k - 2) if j >= 0)] or who[-1:]


def _is_team(view: View, k: int) -> bool:
    return _is_team_unit(view.units[k])


def _is_team_unit(unit: Unit) -> bool:
    return unit.word.lemma.lower() in lexicon.words("team") or _is_delegation(unit)


def _is_delegation(unit: Unit) -> bool:
    """``Чили делегациясы``; ``чилилік тарап`` of a land that is told."""
    named = [m for m in unit.mentions if m.kind in {"group", "body"}]
    last = [(m, m.name.split()[-1].lower()) for m in named]
    return any(word.startswith("делегация") or m.country and word.startswith(_SIDE) for m, word in last)


def _team_before(view: View, at: int, role: Role) -> bool:
    """A team in the accusative before ``басқар``, in the dative before ``кір``, or whose members stand behind it."""
    if _holds(view, at):
        return True
    case = "Acc" if role == "head" else "Dat"
    return any(_is_team(view, k) and view.units[k].case == case for k in range(max(0, at - 16), at))


def _next(stories: list[Story], view: View) -> Story | None:
    """``А делегациясын В, Ә делегациясын Г басқарды. Кездесу барысында …`` (В led the delegation of А, Г that of Ә. In
    the course of the meeting …): the contact that is told right after."""
    after = [
        s
        for s in stories
        if s.kind in CONTACTS | {"session"} and 0 < s.main.sentence - view.sentence.i <= _AFTER
    ]
    return min(after, key=lambda s: s.main.sentence, default=None)


def _latest(stories: list[Story], view: View) -> Story | None:
    before = [s for s in stories if s.main.sentence <= view.sentence.i]
    return max(before, key=lambda s: s.latest, default=None)
