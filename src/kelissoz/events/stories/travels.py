"""Journeys of which only what was done on them tells whither they led, and those who were met on arrival."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.stories import covering
from kelissoz.events.stories.sides import country_of, is_generic, is_person, office_of, party_key
from kelissoz.events.stories.story import CONTACTS, NEAR, Story
from kelissoz.model import Document

_SOON = 2
"""Sentences after which it is told whither somebody set out."""


def with_journeys(stories: list[Story], loose: list[Candidate], document: Document) -> list[Story]:
    """``А ресми сапармен аттанды. Афинада ол Б-мен кездеседі`` (А set out on an official visit. In Athens he will meet
    Б): whither, the contact tells that follows. ``А ресми сапары аясында Б-мен кездесті. Кездесу Афинада өтті`` (on his
    official visit А met Б. They met in Athens): the only one who came from abroad is the traveller."""
    contacts = [s for s in stories if s.kind in CONTACTS and _where(s) is not None]
    for visit in stories:
        if visit.kind == "visit" and not visit.found("place"):
            soon = (s for s in contacts if 0 <= s.main.sentence - visit.latest <= _SOON)
            met = next((s for s in soon if _travels_to(visit, s, document)), None)
            place = None if met is None else _where(met)
            if met is not None and place is not None:
                visit.extra["place"] = [replace(place, rule="stories/place")]
                _give_day(visit, met)
    if any(s.kind == "visit" for s in stories):
        return stories
    for frame in loose:
        contact = next((s for s in contacts if s.main.sentence == frame.sentence), None)
        if frame.kind != "visit" or not frame.setting or frame.parties or contact is None:
            continue
        place, guests = _where(contact), _guests(contact, document)
        if place is not None and len(guests) == 1:
            party = replace(guests[0], role=None)
            evidence = {**frame.evidence, "place": [replace(place, rule="stories/place")]}
            journey = replace(frame, parties=(party,), evidence=evidence)
            return [*stories, Story([journey], latest=frame.sentence)]
    return stories


def _give_day(visit: Story, contact: Story) -> None:
    """``А 26 мамырда ресми сапармен келген Б-мен келіссөз жүргізді`` (on 26 May А held talks with Б, who had come on an
    official visit): the day is that of the talks."""
    if visit.main.sentence == contact.main.sentence:
        days = {e.start for e in contact.found("time")}
        for told in visit.candidates:
            told.evidence["time"] = [e for e in told.evidence.get("time", ()) if e.start not in days]


def _where(contact: Story) -> Evidence | None:
    return next((e for e in contact.found("place") if e.value.country), None)


def _travels_to(visit: Story, contact: Story, document: Document) -> bool:
    """Whether those who travel are at the contact, in another land than theirs."""
    guests = {party_key(p.mention, document) for p in visit.parties()}
    there = {party_key(p.mention, document) for p in _guests(contact, document)}
    return bool(guests) and guests <= there


def _guests(contact: Story, document: Document) -> list[Party]:
    """Those who took part, each once, in a land that is not theirs, while somebody of it did."""
    place = _where(contact)
    land = None if place is None else place.value.country
    people = {
        party_key(p.mention, document): p for p in contact.main.parties if is_person(p.mention, document)
    }
    lands = {country_of(p.mention, document) for p in people.values()}
    if land not in lands or None in lands or any(_resides(p, document) for p in people.values()):
        return []
    return [p for p in people.values() if country_of(p.mention, document) != land]


def _resides(party: Party, document: Document) -> bool:
    """``Грекияның Қазақстандағы елшісі``: an ambassador is where he is without a journey."""
    office = (office_of(party.mention, document) or party.mention.name).lower()
    return office.endswith(tuple(lexicon.words("envoy")))


def is_only_greeted(story: Story, stories: list[Story], document: Document) -> bool:
    """Whether one welcomes another on arrival, of whom the article tells what else they do."""
    return _is_welcome(story) and any(_is_apart(story, other, document) for other in stories)


def _is_welcome(story: Story) -> bool:
    """Whether it is told of only so, save by words that point back to it (``Бұл кездесудің маңызы зор``)."""
    told = [c for c in story.candidates if c.parties]
    back = all(c.embedded or c.neutral for c in story.candidates if not c.parties)
    return back and bool(told) and all(c.rule.startswith("meeting/welcome") for c in told)


def _is_apart(welcome: Story, contact: Story, document: Document) -> bool:
    """``А Б-ны күтіп алды. Олар кешке келіссөз жүргізеді`` (А welcomed Б. They will hold talks in the evening), ``Б
    сапармен келді. А оны күтіп алды`` (Б came on a visit. А welcomed him): who was only greeted at the door."""
    if contact is welcome or contact.main.background:
        return False
    if contact.kind == "visit":
        guests = [p for p in welcome.parties() if p.role != "host"]
        awaited = all(c.rule == "meeting/welcome-in" for c in welcome.candidates)
        told = awaited and 0 <= welcome.main.sentence - contact.main.sentence <= NEAR
        if any(m.sentence == welcome.main.sentence + 1 and is_generic(m) for m in document.mentions):
            return False  # ``Тараптар сауданы талқылады``
        return told and (not guests or covering.all_covered(guests, contact.parties(), document))
    return contact.kind in CONTACTS and covering.all_covered(welcome.parties(), contact.parties(), document)
