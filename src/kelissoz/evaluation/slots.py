"""The fields of a gold event beside those of a system event.

A *closed* slot is annotated wherever the text tells it: what only the system has is wrong. An *open* slot is
scored only where the annotation has it (``time_of_day``, ``body``, ``assessments`` …: annotators need not
fill them in). An event without a partner counts with everything it says: missed, or wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kelissoz.evaluation.gold import GoldEvent
from kelissoz.evaluation.matching import pair_participants
from kelissoz.evaluation.names import (
    normal,
    same_body,
    same_person,
    same_phrase,
    speaking_house,
    stems,
)
from kelissoz.model import ChainLink, Claim, Event, Participant, Phrase


@dataclass(frozen=True, slots=True)
class Counts:
    """``found`` of the ``gold`` values are in the system's answer; ``right`` of the ``system``'s are in gold.

    Both are the same number but for phrases, which are found and right in part.
    """

    found: float = 0.0
    gold: float = 0.0
    right: float = 0.0
    system: float = 0.0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.found + other.found,
            self.gold + other.gold,
            self.right + other.right,
            self.system + other.system,
        )

    @property
    def precision(self) -> float:
        return self.right / self.system if self.system else 0.0

    @property
    def recall(self) -> float:
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def perfect(self) -> bool:
        return self.found == self.gold and self.right == self.system


@dataclass(frozen=True, slots=True)
class Sides:
    """What is compared; one side may be missing. ``claims`` are the system event's; ``partners`` says which
    system event id a gold event id was paired with."""

    gold: GoldEvent | None
    system: Event | None
    claims: Sequence[Claim] = ()
    partners: Mapping[str, str] = field(default_factory=dict)

    def says(self, key: str) -> bool:
        return self.gold is not None and key in self.gold.said

    @property
    def gold_event(self) -> Event | None:
        return None if self.gold is None else self.gold.event


Slot = Callable[[Sides], Counts]
Read = Callable[[Event], Any]
Same = Callable[[Any, Any], bool]


def _equal(gold: object, system: object) -> bool:
    return gold == system


def _shared(gold: float, system: float, right: float) -> Counts:
    return Counts(found=right, gold=gold, right=right, system=system)


def _single(read: Read, same: Same = _equal, open_key: str | None = None) -> Slot:
    """A slot with one value at most; open where ``open_key`` is given, the annotation's key of it."""

    def compare(sides: Sides) -> Counts:
        if open_key is not None and not sides.says(open_key):
            return Counts()
        gold = None if sides.gold_event is None else read(sides.gold_event)
        system = None if sides.system is None else read(sides.system)
        right = gold is not None and system is not None and same(gold, system)
        return _shared(gold is not None, system is not None, right)

    return compare


def _phrases(read: Callable[[Event], tuple[Phrase, ...]], open_key: str | None = None) -> Slot:
    """Phrases are found and right as far as their words are: the words of all phrases of the event together,
    each cut to five letters, so that it does not matter where one topic ends and the next begins."""

    def compare(sides: Sides) -> Counts:
        if open_key is not None and not sides.says(open_key):
            return Counts()
        gold = () if sides.gold_event is None else read(sides.gold_event)
        system = () if sides.system is None else read(sides.system)
        gold_stems = stems(*(phrase.text for phrase in gold))
        system_stems = stems(*(phrase.text for phrase in system))
        shared = len(gold_stems & system_stems)
        return Counts(
            found=len(gold) * shared / len(gold_stems) if gold_stems else 0.0,
            gold=len(gold),
            right=len(system) * shared / len(system_stems) if system_stems else 0.0,
            system=len(system),
        )

    return compare


def who(sides: Sides) -> tuple[tuple[Participant, ...], tuple[Participant, ...], list[tuple[int, int]]]:
    """Both lists of participants and who is who. The body that sits may stand among the participants on one
    side and in ``body`` on the other: that is no mistake."""
    gold = () if sides.gold_event is None else sides.gold_event.participants
    system = () if sides.system is None else sides.system.participants
    if sides.gold_event is not None and sides.gold_event.body is not None:
        body = sides.gold_event.body
        system = tuple(p for p in system if p.kind == "person" or not same_body(body, p.name))
    pairs = pair_participants(gold, system)
    sitting = None if sides.system is None else sides.system.body
    if sitting is not None:
        paired = {i for i, _ in pairs}
        at = next((i for i, p in enumerate(gold) if i not in paired and same_body(p.name, sitting)), None)
        if at is not None:
            pairs.append((at, len(system)))
            system = (*system, Participant(sitting, "body"))
    return gold, system, pairs


def _participants(sides: Sides) -> Counts:
    gold, system, pairs = who(sides)
    return _shared(len(gold), len(system), len(pairs))


def _of_participant(read: Callable[[Participant], str | None], same: Same = _equal) -> Slot:
    """A field of the participants that annotators need not fill in: scored where they did."""

    def compare(sides: Sides) -> Counts:
        gold, system, pairs = who(sides)
        partner = dict(pairs)
        total = Counts()
        for i, participant in enumerate(gold):
            wanted = read(participant)
            if wanted is None:
                continue
            got = read(system[partner[i]]) if i in partner else None
            total += _shared(1, got is not None, got is not None and same(wanted, got))
        return total

    return compare


def _roles(sides: Sides) -> Counts:
    """``head``, ``host``, ``mediator`` and ``signatory`` are closed; ``member`` says little and is open."""
    gold, system, pairs = who(sides)
    partner = {j: i for i, j in pairs}
    total = Counts(gold=sum(p.role is not None for p in gold))
    for j, participant in enumerate(system):
        wanted = gold[partner[j]].role if j in partner else None
        if participant.role is None or (participant.role == "member" and wanted is None):
            continue
        right = participant.role == wanted
        total += Counts(found=right, right=right, system=1)
    return total


def _said_chains(sides: Sides) -> Counts:
    """Further sources of the same event: each is found where a claim of the event has that chain."""
    if sides.gold is None:
        return Counts()
    found = sum(any(same_chain(chain, claim.chain) for claim in sides.claims) for chain in sides.gold.also)
    return _shared(len(sides.gold.also), found, found)


def _chain(sides: Sides) -> Counts:
    """Links are right as far as both chains have them in the same order (longest common subsequence)."""
    gold = () if sides.gold_event is None else sides.gold_event.chain
    system = () if sides.system is None else sides.system.chain
    return _shared(len(gold), len(system), _common_links(gold, system))


def same_chain(gold: Sequence[ChainLink], system: Sequence[ChainLink]) -> bool:
    return len(gold) == len(system) and all(map(_same_link, gold, system))


def _same_link(gold: ChainLink, system: ChainLink) -> bool:
    """A press service speaks for its house, so ``Ақорда`` and ``Ақорданың баспасөз қызметі`` are one link."""
    left, right = speaking_house(gold.name), speaking_house(system.name)
    return same_body(left, right) or same_person(left, right)


def _common_links(gold: Sequence[ChainLink], system: Sequence[ChainLink]) -> int:
    lengths = [0] * (len(system) + 1)
    for g in gold:
        before = lengths
        lengths = [0]
        for j, s in enumerate(system):
            lengths.append(before[j] + 1 if _same_link(g, s) else max(before[j + 1], lengths[j]))
    return lengths[-1]


def _links(sides: Sides) -> Counts:
    """Links of the annotation, right where they lead to the partner of the event that is meant."""
    if sides.gold is None or not sides.gold.event.links:
        return Counts()
    wanted = {(link.kind, sides.partners.get(link.event)) for link in sides.gold.event.links}
    got = set() if sides.system is None else {(link.kind, link.event) for link in sides.system.links}
    got = {link for link in got if link[0] in {kind for kind, _ in wanted}}
    return _shared(len(wanted), len(got), len(wanted & got))


def _same_name(gold: str, system: str) -> bool:
    return normal(gold) == normal(system) or same_body(gold, system)


def same_duration(gold: str, system: str) -> bool:
    """Whether two ISO 8601 lengths, or spans of such (``PT1H/PT2H``), are equal: ``PT90M`` is ``PT1H30M``."""
    return [_length(part) for part in gold.split("/")] == [_length(part) for part in system.split("/")]


_DURATION = re.compile(
    r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?"
)


def _length(duration: str) -> tuple[int, int] | str:
    """ISO 8601 as months and seconds (``PT90M`` is ``PT1H30M``); what is not ISO 8601 stays as it is."""
    found = _DURATION.fullmatch(duration)
    if found is None:
        return duration
    years, months, weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return years * 12 + months, (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds


def _main_topic(event: Event) -> str | None:
    return next((topic.text for topic in event.topics if topic.main), None)


def _speaker(event: Event) -> str | None:
    return next((each.speaker for each in event.assessments if each.speaker is not None), None)


SLOTS: Mapping[str, Slot] = {
    "kind": _single(lambda event: event.kind),
    "status": _single(lambda event: event.status),
    "scope": _single(lambda event: event.scope),
    "core": _single(lambda event: event.core),
    "start": _single(lambda event: event.start),
    "end": _single(lambda event: event.end),
    "time_of_day": _single(lambda event: event.time_of_day, open_key="time_of_day"),
    "duration": _single(lambda event: event.duration and event.duration.value, same_duration),
    "approx": _single(lambda event: event.duration and event.duration.approx),
    "place": _single(lambda event: event.place and event.place.name, _same_name),
    "country": _single(lambda event: event.place and event.place.country),
    "venue": _single(lambda event: event.place and event.place.venue, same_phrase),
    "participants": _participants,
    "nationality": _of_participant(lambda participant: participant.country),
    "office": _of_participant(lambda participant: participant.office, same_phrase),
    "role": _roles,
    "body": _single(lambda event: event.body, same_phrase, open_key="body"),
    "topics": _phrases(lambda event: event.topics),
    "main_topic": _single(_main_topic, same_phrase, open_key="main_topic"),
    "outcomes": _phrases(lambda event: event.outcomes),
    "assessments": _phrases(lambda event: event.assessments, open_key="assessments"),
    "speaker": _single(_speaker, same_person, open_key="assessments"),
    "ordinal": _single(lambda event: event.ordinal and event.ordinal.value),
    "links": _links,
    "chain": _chain,
    "also_said_by": _said_chains,
}
