"""Which candidates tell of one contact: within an article, each contact becomes one story.

A candidate with parties joins the story whose parties it covers (or is covered by) and whose date, place,
body and status do not contradict it. A candidate without parties of its own (``кездесу барысында``: in the
course of the meeting) joins the latest story that fits. Titles come last: they repeat what the text says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import cast

from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.dates import compatible, interval
from kelissoz.events.standing import body_kind, is_head, official
from kelissoz.events.tables import side_nouns, state_name
from kelissoz.model import Document, Entity, EventKind, Mention, Ordinal, Status

PartyKey = tuple[str, str]

_CONTACTS = frozenset({"meeting", "call", "talks"})
_GENERIC = frozenset({"meeting", "call", "talks", "session"})
_DONE = frozenset({"held", "ongoing"})
_OFF = frozenset({"cancelled", "denied", "postponed"})
_ANY_HEAD = ("басшы", "көшбасшы", "лидер")
_NUMBERS = frozenset({"барлық", "бірқатар", "екі", "көрші", "төрт", "қос", "үш"})
_SUBORDINATE = frozenset({"дипломат", "министр", "сарапшы", "өкіл"})
_NEAR = 6
_MANY = 60  # stories that a candidate is compared with; no article tells of as many
_OFTEN = 50  # candidates of one contact; those told after them say nothing new


@dataclass
class Story:
    """Candidates of one contact in the order of the text; ``latest`` is the last sentence that tells of
    it."""

    candidates: list[Candidate] = field(default_factory=list)
    latest: int = -1
    extra: dict[str, list[Evidence]] = field(default_factory=dict)
    members: list[Party] = field(default_factory=list)
    part_of: Story | None = None
    turned: Evidence | None = None

    @property
    def main(self) -> Candidate:
        """The candidate that tells most: not a title, not one that points back, one that shows a status."""
        return min(self.candidates, key=lambda c: (c.title or c.anaphoric, c.neutral))

    @property
    def kind(self) -> EventKind:
        return self.main.kind

    @property
    def status(self) -> Status:
        """The status that the contact is told with, unless the article tells later what became of it (``turned``)."""
        return self.main.status if self.turned is None else cast(Status, self.turned.value)

    def parties(self) -> list[Party]:
        return [p for c in self.candidates for p in c.parties] + self.members

    def found(self, name: str) -> list[Evidence]:
        inside = [e for c in self.candidates for e in c.evidence.get(name, ())]
        return inside + self.extra.get(name, [])


def is_done(story: Story) -> bool:
    """Whether the contact took place, or is going on."""
    return story.status in _DONE


def is_side(mention: Mention) -> bool:
    """Whether a group is no more than a state's side: ``Украина делегациясы``, ``Иран өкілдері``."""
    return mention.kind == "group" and mention.country is not None and len(mention.name.split()) < 3


def party_key(mention: Mention, document: Document) -> PartyKey:
    """What makes two mentions one party: the entity, else the state, else the words."""
    if mention.entity is not None:
        entity = document.entities[mention.entity]
        if entity.kind == "state" and entity.country:
            return ("state", entity.country)
        return ("entity", str(entity.i))
    if mention.kind == "state" and mention.country:
        return ("state", mention.country)
    if is_side(mention):
        return ("state", mention.country or "")
    if mention.kind in {"group", "pronoun", "office"}:
        return ("group", mention.country or "")
    return ("name", mention.name)


def country_of(mention: Mention, document: Document) -> str | None:
    if mention.entity is not None and document.entities[mention.entity].country:
        return document.entities[mention.entity].country
    return mention.country


def tell(candidates: Iterable[Candidate], document: Document) -> list[Story]:
    """The stories of an article, in the order in which they are first told."""
    told = _without_summaries(list(candidates), document)
    stories: list[Story] = []
    for candidate in [c for c in told if not c.title] + [c for c in told if c.title]:
        known = stories[:_MANY] if candidate.title else stories[-_MANY:]
        candidate = _named(candidate, known, document)
        story = _fitting(candidate, known, document)
        if story is None and candidate.anaphoric:
            candidate = _successor(candidate, known, document) or candidate
        if story is None:
            if candidate.anaphoric and not _stands_alone(candidate, document):
                continue
            story = Story()
            stories.append(story)
        if story.candidates and _goes_on(candidate, story):
            candidate = replace(candidate, evidence={})
        if len(story.candidates) < _OFTEN:
            story.candidates.append(candidate)
        if not candidate.title:
            story.latest = max(story.latest, candidate.sentence)
        _turn(story, candidate)
    return _without_frames(stories, document)


def _without_frames(stories: list[Story], document: Document) -> list[Story]:
    """``А Б-мен форум аясында кездесті`` (met on the margins of a forum): a gathering that is only told as the place
    where others met is no event of its own."""
    told = {c.sentence for s in stories if s.kind in _CONTACTS for c in s.candidates}
    stories = [
        s for s in stories if s.kind != "session" or not all(_only_frames(c, told) for c in s.candidates)
    ]
    return [s for s in stories if not (_is_greeting(s) and any(_greets_in(s, t, document) for t in stories))]


def _is_greeting(story: Story) -> bool:
    return all(c.rule == "letter/greet" for c in story.candidates)


def _greets_in(letter: Story, contact: Story, document: Document) -> bool:
    """``А Б-мен телефонмен сөйлесті. Б А-ны құттықтады``: the greeting was said in the call."""
    if contact.kind not in _CONTACTS or not is_done(contact):
        return False
    near = abs(letter.main.sentence - contact.main.sentence) < _NEAR
    return near and _all_covered(letter.parties(), contact.parties(), document)


def _only_frames(candidate: Candidate, told: set[int]) -> bool:
    return candidate.setting and candidate.sentence in told


def _turn(story: Story, candidate: Candidate) -> None:
    """``Мұндай кездесу болған жоқ`` (there was no such meeting): what is denied or called off after it was told."""
    told = story.status
    off = candidate.status == "denied" or (candidate.status in _OFF and told in {"planned", "proposed"})
    if off and told not in _OFF and not candidate.title:
        story.turned = candidate.status_evidence


def _goes_on(candidate: Candidate, story: Story) -> bool:
    """``Бүгін Алматыға келді`` (today he came to Almaty): on a visit the guest goes from town to town."""
    if candidate.kind != "visit" or story.kind != "visit" or candidate.background or story.main.background:
        return False
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    same_land = bool(_countries(candidate.evidence.get("place", [])) & _countries(story.found("place")))
    on = candidate.status not in _OFF and story.status in _DONE
    return same_land and on and bool(ours and theirs) and ours[0][:7] == theirs[0][:7] and ours[0] > theirs[0]


def _named(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``Тараптар келісімге қол қойды``, ``екі президент кездесті``: generic words name the parties of
    the latest contact, its states or its persons. A document adopted without an agent binds its
    states."""
    vague = [p for p in candidate.parties if is_generic(p.mention)]
    others = [p for p in candidate.parties if p not in vague and not p.evidence.rule.endswith("companion")]
    if len(others) == 1 and others[0].evidence.rule.endswith("speaker"):
        return _with_partner(candidate, others[0], stories, document)
    if (
        len(others) == 1
        and not vague
        and others[0].evidence.rule.endswith("subject")
        and not candidate.several
    ):
        return _with_traveller(candidate, others[0], stories, document)
    if others and vague and len(others) == 1:
        return _with_guest(candidate, others[0], stories, document)
    if others or not (vague or candidate.kind == "signing"):
        return candidate
    heads = any(stands_for(p.mention) == "persons" and _of_sides(p.mention) for p in vague)
    source = _latest(stories, candidate, document, heads=heads)
    found: list[Party] = []
    if source is not None:
        nouns = {_last_word(p.mention.name) for p in vague}
        found = _persons(source, document, nouns) if heads else _states(source, document)
        if len(found) < 2:
            found = _states(source, document)
        if len(found) < 2:
            found = _of_body(source, document)
    elif vague:
        found = _of_title(candidate, document, heads=heads)
    if len(found) < 2 and not any(_is_union(p.mention, document) for p in found):
        return candidate
    beside = [p for p in candidate.parties if p.evidence.rule.endswith("companion")]
    return replace(
        candidate,
        parties=(*found, *beside),
        anaphoric=candidate.anaphoric and candidate.kind != "signing",
    )


def _of_body(story: Story, document: Document) -> list[Party]:
    """``Одақтың саммиті … Министрлер наурызда бас қосады``: the ministers are those of the body that meets."""
    found = [e for e in story.found("body") if _is_union(e.value, document)]
    return [Party(e.value, None, replace(e, value=None, rule="stories/body")) for e in found[:1]]


def _of_sides(mention: Mention) -> bool:
    """``екі ел басшылары`` are heads; ``кеден қызметтерінің басшылары`` (the heads of customs) speak for states."""
    words = mention.name.lower().split()
    owned = len(words) > 1 and _stem(words[-1]) in {"басшы", "көшбасшы", "лидер"}
    return not owned or words[-2].startswith(("ел", "мемлекет", "тарап", "екі", "үш"))


def _of_title(candidate: Candidate, document: Document, *, heads: bool) -> list[Party]:
    """``# Чехия мен Словакия … / Көрші екі елдің басшылары кездесті``: whom the title joins, where the news begins
    without names; their heads where the article names them."""
    if candidate.title or candidate.background:
        return []
    titles = [s for s in document.sentences if s.kind == "title"][:1]
    named: dict[str, Party] = {}
    for mention in document.mentions:
        if mention.kind in {"person", "state"} and any(mention.sentence == t.i for t in titles):
            country = country_of(mention, document)
            entry = Evidence(None, mention.start, mention.end, mention.sentence, "stories/title")
            if country is not None:
                named.setdefault(country, Party(mention, None, entry))
    if len(named) != 2 or not heads:
        return list(named.values()) if len(named) == 2 else []
    return [_head_of(party, document) for party in named.values()]


def _head_of(party: Party, document: Document) -> Party:
    """The head of state or government of the party's country whom the article names; else the party itself."""
    country = country_of(party.mention, document)
    for entity in document.entities:
        if entity.kind == "person" and entity.country == country and is_head(entity.office):
            mention = document.mentions[entity.mentions[0]]
            entry = Evidence(None, mention.start, mention.end, mention.sentence, "stories/head")
            return Party(mention, None, entry)
    return party


def _last_word(name: str) -> str:
    return name.split()[-1].lower() if name else ""


def _with_guest(candidate: Candidate, host: Party, stories: list[Story], document: Document) -> Candidate:
    """``Президент мәртебелі мейманды қабылдады``, ``оны … қарсы алды``: the guest is whom the news told of last,
    someone of another land than the host."""
    land = country_of(host.mention, document)
    for story in reversed(stories):
        if not 0 <= candidate.sentence - story.latest <= _NEAR:
            continue
        for party in story.main.parties:
            country = country_of(party.mention, document)
            if _is_person(party.mention, document) and country is not None and country != land:
                return replace(candidate, parties=(host, replace(party, role=None)))
    return candidate


def _with_traveller(candidate: Candidate, host: Party, stories: list[Story], document: Document) -> Candidate:
    """``Министр екіжақты келіссөз өткізеді`` (the minister will hold bilateral talks): with the guest from abroad."""
    land = country_of(host.mention, document)
    for story in reversed(stories):
        near = 0 <= candidate.sentence - story.latest < _NEAR // 2
        if story.kind != "visit" or not near or candidate.kind not in {"meeting", "talks"}:
            continue
        guests = [p for p in story.parties() if country_of(p.mention, document) not in (None, land)]
        if land is not None and guests:
            return replace(candidate, parties=(host, replace(guests[0], role=None)))
    return candidate


def _with_partner(
    candidate: Candidate, speaker: Party, stories: list[Story], document: Document
) -> Candidate:
    """``Келесі аптада көрісеміз`` (we shall meet next week), says one of those who have talked: he means both."""
    key = party_key(speaker.mention, document)
    for story in reversed(stories):
        others = [p for p in story.main.parties if party_key(p.mention, document) != key]
        near = 0 <= candidate.sentence - story.latest <= _NEAR
        if near and story.kind in _CONTACTS and others and len(others) < len(story.main.parties):
            rest = [p for p in candidate.parties if p != speaker and not is_generic(p.mention)]
            return replace(candidate, parties=(speaker, *(replace(p, role=None) for p in others), *rest))
    return candidate


def _successor(candidate: Candidate, stories: list[Story], document: Document) -> Candidate | None:
    """``Келесі отырыс Арменияда өтеді``: another contact of the same series, with the parties of the
    latest one."""
    sets_apart = candidate.evidence.keys() & {"time", "place", "ordinal"}
    if candidate.kind not in {"talks", "session", "meeting"} or candidate.neutral:
        return None
    source = _latest(stories, candidate, document, heads=False)
    ahead = (
        candidate.kind == "talks" and candidate.status == "planned" and source is not None and is_done(source)
    )
    if source is None or not (sets_apart or ahead):
        return None
    found = _states(source, document)
    if ahead and not sets_apart:
        found = _persons(source, document, set())
    if candidate.kind == "meeting":
        found = [p for p in source.main.parties if p.role not in {"member", "head"}]
    evidence = dict(candidate.evidence)
    if candidate.kind == "session" and source.found("body"):
        evidence["body"] = source.found("body")[:1]
    elif len(found) < 2:
        return None
    return replace(candidate, parties=tuple(found), evidence=evidence, anaphoric=False)


def _latest(stories: list[Story], candidate: Candidate, document: Document, *, heads: bool) -> Story | None:
    """The latest contact told before, with two sides or a body; with heads of state where they are meant."""
    near = [s for s in stories if s.kind in _GENERIC and 0 <= candidate.sentence - s.latest <= _NEAR]
    near = [s for s in near if len(_states(s, document)) > 1 or s.found("body")]
    near = [s for s in near if not _is_passing(s)] or near
    if heads:
        near = [s for s in near if sum(_is_person(p.mention, document) for p in s.main.parties) > 1] or near
    return max(near, key=lambda s: s.latest, default=None)


def _persons(story: Story, document: Document, nouns: set[str]) -> list[Party]:
    """The persons who met: those with the office that is named (``министрлер``), heads of state or government where
    there are several, else the principal parties. Ministers of presidents who met are not the presidents."""
    persons: dict[PartyKey, Party] = {}
    for party in story.parties():
        if _is_person(party.mention, document) and party.role != "mediator":
            persons.setdefault(party_key(party.mention, document), party)
    for noun in {_stem(n) for n in nouns} & _SUBORDINATE:
        return [p for p in persons.values() if _holds(_office_of(p.mention, document), noun)]
    heads = [p for p in persons.values() if is_head(_office_of(p.mention, document))]
    if len(heads) > 1:
        return heads
    leading = [p for p in persons.values() if p.role != "member"]
    return [replace(p, role=None) if p.role == "head" else p for p in leading]


def _is_union(mention: Mention, document: Document) -> bool:
    """An international body, which can be a side as a state is."""
    entity = _entity(mention, document)
    name = entity.name if entity is not None else mention.name
    return mention.kind == "body" and body_kind(name) == "international"


def _entity(mention: Mention, document: Document) -> Entity | None:
    return None if mention.entity is None else document.entities[mention.entity]


def _holds(office: str | None, noun: str) -> bool:
    """Whether the last word of the office is ``noun``: ``сыртқы істер министрі`` ~ ``министр``."""
    return bool(office) and _last_word(office or "").startswith(_stem(noun))


def _stem(noun: str) -> str:
    """``министрлер``, ``министрлері`` → ``министр``."""
    return next((n for n in sorted(side_nouns(), key=len, reverse=True) if noun.startswith(n)), noun)


def _office_of(mention: Mention, document: Document) -> str | None:
    return mention.office or (
        document.entities[mention.entity].office if mention.entity is not None else None
    )


def _states(story: Story, document: Document) -> list[Party]:
    """The states of a story's parties, one of each, with the passages that name them."""
    found: dict[str, Party] = {}
    for party in story.parties():
        country = country_of(party.mention, document) or party.beside
        if party.role == "mediator" or not official(party.mention, _entity(party.mention, document)):
            continue
        if country is None and _is_union(party.mention, document):
            found.setdefault(party.mention.name, replace(party, role=None))
        if country is not None and country not in found:
            name = state_name(country)
            state = replace(party.mention, kind="state", name=name, country=country, entity=None, office=None)
            found[country] = replace(party, mention=state, role=None)
    return list(found.values())


def is_generic(mention: Mention) -> bool:
    """``тараптар``, ``екі ел басшылары``, ``олар``: whoever they are, they have been named before."""
    if mention.kind not in {"group", "pronoun"} or mention.country is not None or mention.entity is not None:
        return False
    return mention.kind == "pronoun" or stands_for(mention) is not None


def is_bare(mention: Mention) -> bool:
    """``екі ел басшылары``, ``тараптар`` name nobody; ``кеден қызметтерінің басшылары`` says at least who they are."""
    words = mention.name.lower().split()
    return is_generic(mention) and all(w in _NUMBERS or _stem(w) in side_nouns() for w in words)


def stands_for(mention: Mention) -> str | None:
    """``states`` or ``persons``, where the last word of a group is a generic word for the parties."""
    last = mention.name.split()[-1].lower() if mention.name else ""
    found = [noun for noun in side_nouns() if last.startswith(noun)]
    return side_nouns()[max(found, key=len)] if found else None


def _is_person(mention: Mention, document: Document) -> bool:
    kind = mention.kind if mention.entity is None else document.entities[mention.entity].kind
    return kind in {"person", "office"}


def _without_summaries(told: list[Candidate], document: Document) -> list[Candidate]:
    """``Тоқаев Давоста бірқатар кездесу өткізді`` (held a number of meetings in Davos) is no contact of
    its own: its time and place go to the meetings of the same party that follow without any."""
    kept: list[Candidate] = []
    summaries: list[Candidate] = []
    for candidate in told:
        if candidate.several and len({party_key(p.mention, document) for p in candidate.parties}) < 2:
            summaries.append(candidate)
        else:
            kept.append(candidate)
    for candidate in kept:
        ours = {party_key(p.mention, document) for p in candidate.parties}
        for summary in summaries:
            if candidate.kind not in _CONTACTS or not ours & {
                party_key(p.mention, document) for p in summary.parties
            }:
                continue
            for name in ("time", "place", "venue"):
                if name in summary.evidence and name not in candidate.evidence:
                    candidate.evidence[name] = list(summary.evidence[name])
    return kept


def _stands_alone(candidate: Candidate, document: Document) -> bool:
    """Whether a candidate that may point back names enough to be a contact of its own."""
    if candidate.kind in _CONTACTS:
        keys = {party_key(p.mention, document) for p in candidate.parties if p.role != "member"}
        return len(keys) > 1
    keys = {party_key(p.mention, document) for p in candidate.parties}
    return bool(keys) and (candidate.kind != "session" or len(keys) > 1)


def _fitting(candidate: Candidate, stories: list[Story], document: Document) -> Story | None:
    fitting = [story for story in stories if _fits(candidate, story, document)]
    if not fitting:
        return None
    if candidate.title:
        return _meant_by_title(candidate, fitting)
    return max(fitting, key=lambda s: (_closeness(candidate, s, document), not _is_passing(s), s.latest))


def _is_passing(story: Story) -> bool:
    """Whether the story was only named by the way (``7-отырысының қорытындылары``): nothing points back to it."""
    return all(candidate.embedded for candidate in story.candidates)


def _meant_by_title(candidate: Candidate, fitting: list[Story]) -> Story | None:
    """A title tells of the news, not of what went before; one without parties of what the text begins with."""
    news = [story for story in fitting if story.main.background is None]
    if candidate.anaphoric and not candidate.parties:
        news = [story for story in news if story.main.sentence < candidate.sentence + _NEAR]
        return news[0] if news else None
    return (news or fitting)[0]


def _closeness(candidate: Candidate, story: Story, document: Document) -> int:
    """How much speaks for the story beside recency: same kind, a shared place, a shared party."""
    ours = {party_key(p.mention, document) for p in candidate.parties}
    theirs = {party_key(p.mention, document) for p in story.parties()}
    shared = len({key for key in ours & theirs if key[0] != "group"})
    places = _places(candidate.evidence.get("place", [])) & _places(story.found("place"))
    return 2 * shared + 3 * bool(places) + (candidate.kind == story.kind)


def _fits(candidate: Candidate, story: Story, document: Document) -> bool:
    return (
        _kinds_fit(candidate, story)
        and (_goes_on(candidate, story) or (_status_fits(candidate, story) and _dates_fit(candidate, story)))
        and _places_fit(candidate, story)
        and _bodies_fit(candidate, story)
        and _parties_fit(candidate, story, document)
    )


def _kinds_fit(candidate: Candidate, story: Story) -> bool:
    if candidate.kind == story.kind:
        return True
    if "call" in {candidate.kind, story.kind} and (candidate.evidence.get("place") or story.found("place")):
        return False  # those who telephone are in no one place, so it is another contact that is told of
    loose = candidate.generic or all(c.generic for c in story.candidates)
    if candidate.title and candidate.kind in _GENERIC and story.kind in _GENERIC:
        return True
    if candidate.kind in _GENERIC and story.kind in _GENERIC and loose:
        return (
            "session" not in {candidate.kind, story.kind}
            or candidate.anaphoric
            or _same_place_and_states(candidate, story)
        )
    return False


def _same_place_and_states(candidate: Candidate, story: Story) -> bool:
    if any(p.mention.kind not in {"state", "group", "body"} for p in candidate.parties):
        return False
    ours = {p.mention.country for p in candidate.parties if p.mention.country}
    theirs = {p.mention.country for p in story.parties() if p.mention.country}
    return len(ours & theirs) > 1


def _status_fits(candidate: Candidate, story: Story) -> bool:
    if candidate.neutral or story.main.neutral or _is_same_sitting(candidate, story):
        return True
    if (
        story.status in _OFF
        and candidate.status == "planned"
        and not (candidate.anaphoric or candidate.title)
    ):
        return _same_date(candidate, story)
    if (candidate.status in _DONE) == (story.status in _DONE) or "denied" in {candidate.status, story.status}:
        return True
    return candidate.anaphoric and candidate.rule.endswith("context") or _same_date(candidate, story)


def _is_same_sitting(candidate: Candidate, story: Story) -> bool:
    """``Кеңес отырысы өтіп жатыр``, ``Кеңес отырысында … талқыланады``: what a body that sits now is going to do."""
    if candidate.kind != "session" or story.kind != "session":
        return False
    return "ongoing" in {candidate.status, story.status} and _OFF.isdisjoint({candidate.status, story.status})


def _same_date(candidate: Candidate, story: Story) -> bool:
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    return bool(set(ours) & set(theirs))


def _dates(found: list[Evidence]) -> list[str]:
    return [value for e in found if (value := interval(e.value)[0]) is not None]


def _dates_fit(candidate: Candidate, story: Story) -> bool:
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    if not ours or not theirs:
        return not (
            ours and candidate.background and not candidate.anaphoric and story.main.background is None
        )
    return compatible(ours[0], theirs[0]) or _days_overlap(candidate, story)


def _days_overlap(candidate: Candidate, story: Story) -> bool:
    """``3–4 шілдеде саммит өтеді``, ``4 шілдеде саммитке қатысады``: a day of a gathering of several days."""
    if candidate.kind != story.kind or candidate.kind not in {"session", "talks", "visit"}:
        return False
    spans = [interval(e.value)[:2] for e in (candidate.evidence["time"][0], story.found("time")[0])]
    (first, end), (start, last) = spans
    if first is None or start is None or min(len(first), len(start)) < 10:
        return False
    return first <= (last or start) and start <= (end or first)


def _places(found: list[Evidence]) -> set[str]:
    return {e.value.name for e in found if isinstance(e.value, Mention)}


def _countries(found: list[Evidence]) -> set[str]:
    return {e.value.country for e in found if isinstance(e.value, Mention) and e.value.country}


def _places_fit(candidate: Candidate, story: Story) -> bool:
    ours, theirs = _countries(candidate.evidence.get("place", [])), _countries(story.found("place"))
    return not ours or not theirs or bool(ours & theirs)


def _bodies_fit(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("body"), story.found("body")
    if ours and theirs:
        if candidate.title and (ours[0].rule.endswith("unlisted") or _ordinals_agree(candidate, story)):
            return not _ordinals_differ(candidate, story)
        return any(_same_body(a.value.name, b.value.name) for a in ours for b in theirs)
    return not _ordinals_differ(candidate, story)


def _same_body(one: str, other: str) -> bool:
    """``Сенат`` and ``Парламент Сенаты``, ``Одақ`` and ``Одақтың мерейтойлық саммиті``: the words of one name begin or
    end the other."""
    short, long = sorted(([w[:5].lower() for w in name.split()] for name in (one, other)), key=len)
    return short in (long[: len(short)], long[-len(short) :])


def _ordinals_differ(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("ordinal"), story.found("ordinal")
    if not ours or not theirs:
        return False
    loose = candidate.anaphoric and not candidate.evidence.keys() & {"time", "place"}
    # "Бұл – жаңа мүше қатысатын алғашқы саммит": the first of another count.
    return _number(ours[0].value) != _number(theirs[0].value) and not (loose and _number(ours[0].value) == 1)


def _ordinals_agree(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("ordinal"), story.found("ordinal")
    return bool(ours and theirs and _number(ours[0].value) == _number(theirs[0].value))


def _number(value: int | Ordinal) -> int:
    return value.value if isinstance(value, Ordinal) else value


def _parties_fit(candidate: Candidate, story: Story, document: Document) -> bool:
    ours = [p for p in candidate.parties if p.role != "member" or candidate.kind != "session"]
    theirs = story.parties()
    if candidate.kind in {"session"} and (candidate.evidence.get("body") or candidate.anaphoric):
        return True
    if candidate.anaphoric:
        ours = [p for p in ours if p.role not in {"member", "head"}]
    if not ours:
        return True
    if not theirs:
        return candidate.kind == story.kind
    covered = _all_covered(ours, theirs, document)
    covering = _all_covered(theirs, ours, document) and not _adds_lands(ours, theirs, document)
    if candidate.kind in {"letter", "signing"}:
        return covered and (covering or candidate.anaphoric or candidate.title)
    return (covered or covering) and _overlap(ours, theirs, document)


def _adds_lands(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    """Whether a third land is told of where two have met: talks of others, not the same meeting once more."""
    known = {country_of(p.mention, document) for p in theirs} - {None}
    lands = {country_of(p.mention, document) for p in ours if _is_vague(p.mention, document)} - {None}
    return len(known) > 1 and bool(lands - known) and all(_is_vague(p.mention, document) for p in ours)


def _all_covered(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    """Whether each of ``ours`` is among ``theirs``; an unnamed person stands for one other, not for several."""
    our_keys = {party_key(p.mention, document) for p in ours}
    their_keys = {party_key(p.mention, document) for p in theirs}
    open_ones = [p for p in ours if party_key(p.mention, document) not in their_keys]
    left = [p for p in theirs if party_key(p.mention, document) not in our_keys]
    for party in open_ones:
        found = next((p for p in left if _stands(party, p, document)), None)
        if found is None:
            return False
        if _is_one(found.mention) and _is_one(party.mention):
            left.remove(found)
    return True


def _is_one(mention: Mention) -> bool:
    return mention.kind in {"person", "office", "pronoun"}


def _covered(party: Party, others: list[Party], document: Document) -> bool:
    """Whether ``party`` is among ``others``, in person or in the state or delegation that stands for him."""
    return _all_covered([party], others, document)


def _stands(party: Party, other: Party, document: Document) -> bool:
    if _offices_differ(party.mention, other.mention, document):
        return False
    country, theirs = country_of(party.mention, document), country_of(other.mention, document)
    vague = _is_vague(party.mention, document) or _is_vague(other.mention, document)
    return vague and (country == theirs or country is None or theirs is None)


def _offices_differ(one: Mention, other: Mention, document: Document) -> bool:
    """An unnamed governor is not the named emperor: both have an office, and not the same one."""
    kinds = {m.kind if m.entity is None else document.entities[m.entity].kind for m in (one, other)}
    if not kinds <= {"office", "person"} or "office" not in kinds:
        return False
    offices = [_office(m, document) for m in (one, other)]
    if any(office and office.startswith(_ANY_HEAD) for office in offices):
        return not all(is_head(_office_of(m, document)) or _is_any_head(m, document) for m in (one, other))
    return all(offices) and offices[0] != offices[1]


def _is_any_head(mention: Mention, document: Document) -> bool:
    """``Эфиопия басшысы``: whatever office he has who leads the land."""
    office = _office(mention, document)
    return office is not None and office.startswith(_ANY_HEAD)


def _office(mention: Mention, document: Document) -> str | None:
    office = mention.office or (
        document.entities[mention.entity].office if mention.entity is not None else None
    )
    if office is None and mention.kind == "office":
        office = mention.name
    return office.split()[-1].lower() if office else None


def _is_vague(mention: Mention, document: Document) -> bool:
    """States, delegations and unnamed offices can stand for a person of their country."""
    kind = mention.kind if mention.entity is None else document.entities[mention.entity].kind
    if kind == "group":
        return len(mention.name.split()) < 3
    return kind in {"state", "pronoun", "office"}


def _overlap(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    return any(_covered(p, theirs, document) for p in ours)
