"""Whether a contact is one of two lands or more, or of one land alone."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kelissoz import lexicon
from kelissoz.events.standing import (
    are_residents,
    is_international,
    is_local,
    is_of_a_state,
    is_of_state,
    tells_lands,
)
from kelissoz.events.stories.sides import country_of
from kelissoz.events.stories.story import CONTACTS, Story
from kelissoz.events.tables import HOME, is_body, is_occasion, kazakh_names
from kelissoz.events.whereabouts import where
from kelissoz.model import Document, EventKind, Participant

_PEOPLE = re.compile(r"[лдт][ае]р[ыі]?(?:н[ыі]ң)?$")
_LANDS = ("ел", "мемлекет")
_ABROAD = (*_LANDS, "шетел")
_MEMBERS = "мүше"


def scope(story: Story, members: Sequence[Participant], document: Document) -> str:
    """Domestic: the sides are of one country, or a country's own body sits; international all else.

    Also international: a journey or a contact abroad, a side of no country (``БҰҰ Бас хатшысы``, a name of which
    nobody tells the country), the summit of several countries.
    """
    countries = {member.country or (HOME if _is_ours(member) else None) for member in members} - {None}
    found = where(story, document)
    there = set() if found is None else {found.place.country} - {None}
    unknown = not members or any(member.country is None for member in members)
    abroad = story.kind in {"meeting", "session", "signing"} and (unknown or len(members) < 2)
    if story.kind == "visit" or abroad:
        countries |= there
    bodies = {e.value.name: country_of(e.value, document) for e in story.found("body")}
    countries |= {country for country in bodies.values() if country not in (None, HOME)}
    sits = [name for name, country in bodies.items() if country is None]
    ours_alone = countries == {HOME} and not any(_is_wide(name) for name in sits)
    shared = not ours_alone and any(is_international(name) or not is_of_a_state(name) for name in sits)
    if len(countries) > 1 or shared or any(_is_stranger(member, story.kind) for member in members):
        return "international"
    if not countries:
        return "domestic" if story.found("body") else "international"
    alone = len(members) == 1 and story.kind in CONTACTS and countries != there
    # ``сенаторлар Грекия елшісімен кездесті``
    apart = alone or (story.kind == "visit" and unknown)
    return "international" if apart and countries != {HOME} else "domestic"


def _is_ours(member: Participant) -> bool:
    """Whether one of whom nobody tells the land is of home: an ``әкім``, a minister or a ministry without a land,
    somebody of a Kazakh name."""
    if member.country is not None:
        return False
    office = member.office or ""
    if member.kind != "person":
        return is_of_a_state(member.name) or is_local(office or member.name)
    if is_local(office) or member.name == office:
        return is_local(office) or is_of_state(office)
    return member.name.split()[0].lower() in kazakh_names() and (not office or is_of_state(office))


def _is_wide(name: str) -> bool:
    """Whether what sits may be of more than one land: the table has it, it is called after a place, a region or in a
    way that leaves open whose it is; a forum that is not of certain people (``Ауыл шаруашылығы еңбеккерлерінің
    форумы``)."""
    *words, head = re.split(r"[\s–-]+", name.lower())
    called = any(word.startswith(tuple(lexicon.words("worldwide"))) for word in words)
    foreign = re.search(r"[a-z«»“”\"]", name.lower()) is not None
    people = bool(words) and _PEOPLE.search(words[-1]) and not words[-1].startswith(_LANDS)
    open_to_all = is_occasion(head) and not people
    return is_body(name) or tells_lands(name) or called or foreign or open_to_all


def _is_stranger(member: Participant, kind: EventKind) -> bool:
    """A body of no country or an officer of such a one; elsewhere than on a journey also a name that nobody places.
    People who are only called what they are (``құрама футболшылары``) are of the land where they are met."""
    if member.country is not None or _is_ours(member):
        return False
    if member.kind == "body":
        owner, _, last = member.name.rpartition(" ")
        abroad = any(word.startswith(_ABROAD) for word in member.name.lower().split())
        called = member.name[:1].islower() and not abroad or are_residents(member.name)
        return not (called or last.startswith(_MEMBERS) and not _is_wide(owner))
    return is_international(member.office or "") or kind != "visit" and member.name[:1].isupper()
