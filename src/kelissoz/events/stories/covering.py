"""Whether the parties of a candidate are those of a story.

Each is covered by name, or by a state, a delegation or an office that stands for him.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.standing import (
    are_residents,
    body_kind,
    is_chief,
    is_head,
    of_several_lands,
    rank,
    singular,
)
from kelissoz.events.stories.sides import (
    country_of,
    is_crowd,
    is_generic,
    is_side,
    lands_of,
    last_word,
    office_of,
    party_key,
)
from kelissoz.events.stories.story import CONTACTS, Story
from kelissoz.events.tables import body_of_table, seat_cities, side_nouns
from kelissoz.model import Document, Mention

_STEM = 6
_SHORT_STEM = 5


def parties_fit(candidate: Candidate, story: Story, document: Document) -> bool:
    ours = [p for p in candidate.parties if p.role != "member" or candidate.kind != "session"]
    theirs = story.parties()
    alike = _formats(candidate.evidence.get("format", [])) & _formats(story.found("format"))
    if alike or is_of_body(candidate, story):
        return True
    if candidate.kind in {"session"} and (candidate.evidence.get("body") or candidate.anaphoric):
        return True
    if candidate.kind == story.kind == "signing" and _signs_it(candidate, story, document):
        return True
    if candidate.kind == "letter" and ours and _are_many_to_one(ours) != _are_many_to_one(theirs):
        return False
    sides = [p for p in ours if p.role not in {"member", "head"}]
    if candidate.anaphoric or candidate.kind in CONTACTS and sides and _are_retinue(ours, theirs, document):
        ours = sides
    if not ours:
        return True
    if not theirs:
        return candidate.kind == story.kind or {candidate.kind, story.kind} <= CONTACTS
    covered = all_covered(ours, theirs, document)
    covering = all_covered(theirs, ours, document) and not _adds_lands(ours, theirs, document)
    if candidate.kind in {"letter", "signing"}:
        return covered and (covering or candidate.anaphoric or candidate.title)
    return (covered or covering) and _overlap(ours, theirs, document)


def _signs_it(candidate: Candidate, story: Story, document: Document) -> bool:
    """``А мен Б облысының әкімдіктері арасында меморандумға қол қойылды. Құжатқа В мен Г қол қойды`` (a memorandum was
    signed between the offices of two regions. В and Г signed the document): persons of the same lands; ``19 елдің
    көшбасшылары қол қойды. Құжатқа А, Б және В өкілдері қол қойды`` (leaders of 19 lands signed): lands of them."""
    named = candidate.evidence.keys() & {"topics", "treaty", "time", "place"}
    persons = all(p.mention.kind == "person" for p in candidate.parties)
    bodies = all(p.mention.kind == "body" for p in story.parties())
    lands = [
        {country_of(p.mention, document) for p in parties} for parties in (candidate.parties, story.parties())
    ]
    near = candidate.sentence - story.latest == 1 and bool(candidate.parties)
    summed = len(lands[0] - {None}) > 1 and any(is_crowd(p.mention) for p in story.parties())
    return near and not named and (persons and bodies and lands[0] == lands[1] or summed)


def _formats(found: list[Evidence]) -> set[str]:
    """``«Балқан – Жапония»`` and ``«Балқан-Жапония»`` are one."""
    return {re.sub(r"\W+", " ", e.value.name.lower()) for e in found}


def _are_retinue(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    """``А Б-мен кездесті. Б-мен кездесуге В да қатысты`` (А met Б. В attended the meeting, too): whoever attended
    is of the land of one who met."""
    lands = lands_of(theirs, document)
    return all(country_of(p.mention, document) in lands for p in ours if p.role in {"member", "head"})


def is_of_body(candidate: Candidate, story: Story) -> bool:
    """Whether the candidate tells that those met who make up the body whose sitting the story is, or the other way
    round."""
    if {candidate.kind, story.kind} != {"meeting", "session"}:
        return False
    if candidate.kind == "meeting":
        return makes_up(_without_guests(candidate.parties), story.found("body"))
    return makes_up(_without_guests(story.parties()), candidate.evidence.get("body", []))


def _without_guests(parties: Iterable[Party]) -> list[Party]:
    """Who meet, without those who are told to attend the meeting."""
    return [p for p in parties if p.role not in {"head", "member"}]


def makes_up(parties: list[Party], bodies: list[Evidence]) -> bool:
    """``Балқан елдерінің министрлері бас қосты`` (ministers of the Balkan states came together) where ``Балқан елдері
    министрлерінің кеңесі`` sits: whoever the body is made up of is no other side."""
    names = [_stems(body.value.name) for body in bodies]
    return bool(parties) and all(
        party.mention.kind == "group"
        and of_several_lands(party.mention)
        and any(
            _stems(party.mention.name) < name
            or party.mention.name.lower().startswith(body.value.name.lower())
            for name, body in zip(names, bodies, strict=True)
        )
        or party.mention.kind == "body"
        and any(_is_of_one_row(party.mention.name, body.value.name) for body in bodies)
        for party in parties
    )


def _stems(name: str) -> set[str]:
    return {word[:_SHORT_STEM] for word in name.lower().split()}


def _is_of_one_row(one: str, other: str) -> bool:
    return one == other or body_of_table(one) is not None and body_of_table(one) == body_of_table(other)


def are_described(candidate: Candidate, story: Story, document: Document) -> bool:
    """Whether those of the candidate whom the story does not have are told by their office or land alone, which one of
    the story has; and, unless it is a journey, another is in both."""
    theirs = story.parties()
    keys = {party_key(p.mention, document) for p in theirs}
    lands = lands_of(theirs, document)
    others = [p.mention for p in candidate.parties if party_key(p.mention, document) not in keys]
    described = all(
        mention.kind in _DESCRIPTIONS and country_of(mention, document) in {*lands, None}
        for mention in others
    )
    shared = len(others) < len(candidate.parties) or candidate.kind == "visit"
    return described and shared and bool(others)


_DESCRIPTIONS = frozenset({"group", "office", "state"})


def named_in(candidate: Candidate, story: Story, document: Document) -> tuple[Party, ...]:
    """Those of the candidate whom the story has."""
    keys = {party_key(p.mention, document) for p in story.parties()}
    return tuple(p for p in candidate.parties if party_key(p.mention, document) in keys)


def is_circular(parties: list[Party]) -> bool:
    """``бірнеше елдің басшысына хат жолдады``: a letter to people of whom none is named."""
    to = [p.mention for p in parties if p.evidence.rule.endswith("recipient")]
    own = {
        p.mention.entity for p in parties if p.evidence.rule.endswith("sender")
    }  # nobody writes to himself
    named = [m for m in to if m.entity not in own and (m.country or m.entity is not None)]
    return bool(to) and not named and all(m.kind != "pronoun" for m in to)


def is_from_many(parties: list[Party]) -> bool:
    """``шет ел басшыларынан жеделхаттар келді``: from people of whom none is named."""
    senders = [p.mention for p in parties if p.evidence.rule.endswith("sender")]
    return bool(senders) and all(m.kind == "group" and m.country is None for m in senders)


def _are_many_to_one(parties: list[Party]) -> tuple[bool, bool]:
    return is_circular(parties), is_from_many(parties)


def _adds_lands(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    """Whether a third land is told of where two have met: talks of others, not the same meeting once more."""
    known = lands_of(theirs, document)
    lands = lands_of((p for p in ours if _is_vague(p.mention, document)), document)
    return len(known) > 1 and bool(lands - known) and all(_is_vague(p.mention, document) for p in ours)


def all_covered(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    """Whether each of ``ours`` is among ``theirs``; an unnamed person stands for one other, not for several, and so
    does ``тараптар`` where one of the two is named (``А-мен кездесуде тараптар …``)."""
    our_keys = {party_key(p.mention, document) for p in ours}
    their_keys = {party_key(p.mention, document) for p in theirs}
    once = {party_key(p.mention, document): p for p in reversed(ours)}  # whoever is told of twice is one
    open_ones = [p for key, p in reversed(once.items()) if key not in their_keys]
    left = [p for p in theirs if party_key(p.mention, document) not in our_keys]
    for party in open_ones:
        found = next((p for p in left if _stands(party, p, document)), None)
        if found is None:
            return False
        bare = is_generic(found.mention) and " " not in found.mention.name
        sides = bare and not all(is_generic(p.mention) for p in theirs)
        if _is_one(found.mention) and _is_one(party.mention) or sides:
            left.remove(found)
    return True


def _is_one(mention: Mention) -> bool:
    return mention.kind in {"person", "office", "pronoun"}


def _covered(party: Party, others: list[Party], document: Document) -> bool:
    """Whether ``party`` is among ``others``, in person or in the state or delegation that stands for him."""
    return all_covered([party], others, document)


def _stands(party: Party, other: Party, document: Document) -> bool:
    """Whether one may be the other; an official (``Токио губернаторы``) is no body of his land, nobody is ``60
    мемлекет`` (60 states)."""
    if any(p.mention.kind == "group" and p.mention.name[:1].isdigit() for p in (party, other)):
        return False
    seats = [p.mention for p in (party, other) if _is_seat(p.mention, document)]
    if len(seats) == 1:
        who = other.mention if seats[0] is party.mention else party.mention
        return _sits_there(seats[0], who, document)
    if all(p.mention.kind == "group" and are_residents(p.mention.name) for p in (party, other)):
        return last_word(party.mention.name)[:_STEM] == last_word(other.mention.name)[:_STEM]
    kinds = [_kind(p.mention, document) for p in (party, other)]
    if "office" in kinds and ("body" in kinds or any(map(_is_named_group, (party.mention, other.mention)))):
        return False
    if _offices_differ(party.mention, other.mention, document):
        return False
    country, theirs = country_of(party.mention, document), country_of(other.mention, document)
    vague = _is_vague(party.mention, document) or _is_vague(other.mention, document)
    return vague and (country == theirs or country is None or theirs is None)


def _is_seat(mention: Mention, document: Document) -> bool:
    """``Ақ үй``, ``Кремль``: the house from which a land is led; in a title its government as well."""
    if mention.kind != "body":
        return False
    titled = document.sentences[mention.sentence].kind == "title"
    return mention.name.lower() in seat_cities() or titled and body_kind(mention.name) == "government"


def _sits_there(seat: Mention, who: Mention, document: Document) -> bool:
    """Whether the seat of power that a title names stands for the land, or for who leads it or a ministry of it."""
    of_land = _kind(who, document) == "state" or is_chief(office_of(who, document))
    return of_land and country_of(seat, document) == country_of(who, document)


def _is_named_group(mention: Mention) -> bool:
    """``Жапония парламентінің достық тобы``: more than somebody's delegation."""
    return mention.kind == "group" and mention.country is not None and not is_side(mention)


def _kind(mention: Mention, document: Document) -> str:
    return mention.kind if mention.entity is None else document.entities[mention.entity].kind


def _offices_differ(one: Mention, other: Mention, document: Document) -> bool:
    """An unnamed governor is not the named emperor: both have an office, and not the same one."""
    kinds = {_kind(m, document) for m in (one, other)}
    if kinds == {"group", "person"}:
        return _ranks_differ(one, other, document)
    if not kinds <= {"office", "person"} or "office" not in kinds:
        return False
    offices = [_office(m, document) for m in (one, other)]
    if any(office and _leads(office) for office in offices):
        return not all(is_head(office_of(m, document)) or _is_any_head(m, document) for m in (one, other))
    return all(offices) and offices[0] != offices[1]


def _ranks_differ(one: Mention, other: Mention, document: Document) -> bool:
    """``губернаторлармен кездесу`` (a meeting with governors): no president is among them; among ``өкілдер``
    (representatives) he may be."""
    groups = [singular(last_word(m.name)) for m in (one, other) if _kind(m, document) == "group"]
    if any(name in side_nouns() for name in groups):
        return False
    people = [office_of(m, document) for m in (one, other) if _kind(m, document) != "group"]
    ranks = {rank(name) for name in (*groups, *people)}
    return None not in ranks and len(ranks) > 1


def _is_any_head(mention: Mention, document: Document) -> bool:
    """``Эфиопия басшысы``: whatever office he has who leads the land."""
    office = _office(mention, document)
    return office is not None and _leads(office)


def _leads(office: str) -> bool:
    """``басшысы``, ``лидері``: of whichever office."""
    return office.startswith(tuple(lexicon.words("leader")))


def _office(mention: Mention, document: Document) -> str | None:
    office = mention.office or (
        document.entities[mention.entity].office if mention.entity is not None else None
    )
    if office is None and mention.kind == "office":
        office = mention.name
    return office.split()[-1].lower() if office else None


def _is_vague(mention: Mention, document: Document) -> bool:
    """States, delegations and unnamed offices can stand for a person of their country."""
    kind = _kind(mention, document)
    if kind == "group":
        return len(mention.name.split()) < 3 and not are_residents(mention.name)
    return kind in {"state", "pronoun", "office"}


def _overlap(ours: list[Party], theirs: list[Party], document: Document) -> bool:
    return any(_covered(p, theirs, document) for p in ours)
