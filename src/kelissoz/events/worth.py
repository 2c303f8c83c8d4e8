"""What may be kept as a diplomatic contact: sides, standing, and no match of teams."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kelissoz.events.candidate import Party
from kelissoz.events.standing import body_kind, of_several_lands, official, tells_lands
from kelissoz.events.stories.sides import (
    is_bare,
    lands_of,
    party_key,
)
from kelissoz.events.stories.story import CONTACTS, Story
from kelissoz.events.tables import is_body, is_occasion, sport_words
from kelissoz.events.view import View
from kelissoz.model import Document, Mention

_SPORT_SHARE = 3


def worthy(story: Story, document: Document, sport: Sequence[int]) -> bool:
    """Whether the story has the sides that its kind needs, one of them official. ``sport``: of ``sport_counts``."""
    if not any(_official(story, document)):
        return False
    if _is_sport(story, sport) or _between_clubs(story, document):
        return False
    named = [p for p in story.parties() if story.kind == "letter" or not is_bare(p.mention)]
    sides = {party_key(p.mention, document) for p in named}
    if story.kind == "letter" and all(p.evidence.rule.endswith("recipient") for p in story.parties()):
        return False  # a letter of which nobody tells who wrote it
    if story.kind == "letter" and _is_to_or_from_private(story, document):
        return False
    of_many = any(of_several_lands(p.mention) for p in named)
    if story.kind in {"meeting", "call", "talks", "letter"}:
        return len(sides) > 1 or of_many or any(p.evidence.rule == "stories/body" for p in story.parties())
    if story.kind == "signing":
        sat = any(p.evidence.rule.endswith("/sat") for p in story.parties())
        return len(sides) > 1 or of_many or (bool(sides) and (sat or bool(story.found("treaty"))))
    if story.kind == "visit":
        return bool(sides) and bool(story.found("place"))
    known = {
        (*party_key(p.mention, document), p.mention.name if _are_officials(p.mention) else "")
        for p in named
        if p.mention.kind != "group" or p.mention.country or _are_officials(p.mention)
    }
    if of_many or story.found("body") and not _is_only_occasion(story, document):
        return True
    if story.found("chaired") and any(_official_party(p, document) for p in named):
        return True
    lands = lands_of(named, document)
    here = all(p.evidence.sentence == story.main.sentence for p in named)
    only_attended = here and len(story.found("attended")) == len(story.candidates)
    return len(known) > 1 and not (only_attended and len(lands) < 2)  # which gathering it was, nobody says


def _is_only_occasion(story: Story, document: Document) -> bool:
    """``Қала құрылысы форумы ашылды`` (a forum on town building opened): an occasion that no table has, of no land or
    region, to which nobody is told to have come who holds an office."""
    names = [e.value.name for e in story.found("body")]
    occasions = all(is_occasion(name) and not (is_body(name) or tells_lands(name)) for name in names)
    parties = [p for p in story.parties() if p.mention.name not in names and not is_bare(p.mention)]
    return occasions and not any(_official_party(p, document) for p in parties)


def _is_to_or_from_private(story: Story, document: Document) -> bool:
    """``Президент боксшы А-ны жеңісімен құттықтады``: a letter goes from one official to another."""
    for party in story.parties():
        mention = party.mention
        entity = None if mention.entity is None else document.entities[mention.entity]
        office = mention.office or (None if entity is None else entity.office)
        one = (mention.kind if entity is None else entity.kind) in {"person", "office"}
        if one and (office or mention.kind == "office") and not official(mention, entity):
            return True
    return False


def _are_officials(mention: Mention) -> bool:
    """``аудан әкімдері`` (the heads of the districts): who they are is told, though of no land."""
    return mention.kind == "group" and mention.country is None and mention.rule == "world/offices"


def without_sides(story: Story, document: Document, sport: Sequence[int]) -> bool:
    """``Сирия бойынша келіссөздердің 22-раунды Астанада өтті`` (the 22nd round of the talks on Syria was held in
    Astana): where an article tells of no other contact, talks that have a place, and a number or a land that they are
    about, are told of though nobody says whose talks they are; and so are those of which only one side is told."""
    if story.kind not in {"meeting", "talks"} or not story.found("place") or _is_sport(story, sport):
        return False
    if not story.parties() and story.found("ordinal"):
        return True
    named = [p for p in story.parties() if not is_bare(p.mention)]
    of_state = [p for p in named if p.mention.country is not None and _official_party(p, document)]
    if story.kind != "talks" or len(named) != len(of_state):
        return False
    return bool(of_state) or _is_about_land(story, document)


def _is_about_land(story: Story, document: Document) -> bool:
    """``Сирия жөніндегі келіссөз``, ``Сирия келіссөзі`` (the talks on Syria)."""
    matters = story.found("topics")
    return bool(story.found("land")) or any(
        m.kind == "state" and e.start <= m.start < e.end
        for e in matters
        for m in document.mentions
        if m.country
    )


def among(kept: Sequence[Story], rounds: Sequence[Story]) -> list[Story]:
    """The stories ``kept``, with the ``rounds`` without sides where no other contact is told, or only they are what the
    title tells of."""
    contacts = [story for story in kept if story.kind in CONTACTS]
    if not contacts:
        return [*kept, *rounds]
    if any(story.kind == "talks" or story.titled for story in contacts):
        return list(kept)
    return [*kept, *(story for story in rounds if story.titled)]


def _between_clubs(story: Story, document: Document) -> bool:
    """``«Тобыл» «Хонка» командасымен кездесті``: a team on one side, and nobody who holds an office on the other."""
    names = [
        p.mention.name if p.mention.entity is None else document.entities[p.mention.entity].name
        for p in story.parties()
        if p.mention.kind == "body"
    ]
    offices = any(p.mention.kind in {"person", "office"} for p in story.parties())
    return not offices and any(body_kind(name) == "sport" for name in names)


def _official(story: Story, document: Document) -> list[bool]:
    found = [_official_party(p, document) for p in story.parties() if not is_bare(p.mention)]
    for evidence in story.found("body"):
        entity = None if evidence.value.entity is None else document.entities[evidence.value.entity]
        found.append(official(evidence.value, entity))
    return found


def _official_party(party: Party, document: Document) -> bool:
    entity = None if party.mention.entity is None else document.entities[party.mention.entity]
    return official(party.mention, entity)


def sport_counts(views: Iterable[View]) -> tuple[int, ...]:
    """For every sentence, how many words of matches it has: ``Жартылай финалда команда ойынды ұтты``."""
    return tuple(sum(lemma in sport_words() for lemma in view.lemmas) for view in views)


def _is_sport(story: Story, sport: Sequence[int]) -> bool:
    """Whether the words around the trigger are a match report's."""
    at = story.main.sentence
    hits, whole = sum(sport[max(0, at - 2) : at + 3]), sum(sport)
    heads = any(p.mention.office for p in story.parties())
    return (hits >= 1 and whole >= _SPORT_SHARE and not heads) or hits >= 2 * _SPORT_SHARE
