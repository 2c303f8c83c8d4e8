"""Which of the values of a field cannot both be true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from kelissoz.dossier.merged.claims import CAME, Said
from kelissoz.dossier.merged.values import at_odds

Told = tuple[Any, Sequence[Said]]

# What an announcement may give otherwise than the report that follows it: plans change.
_CHANGES = frozenset(
    {"start", "end", "time_of_day", "duration", "place", "place.venue", "kind", "participants"}
)
DAYS = frozenset({"start", "end", "time_of_day"})


def rivals(name: str, values: Sequence[Told], *, moved: bool = False) -> tuple[tuple[int, int], ...]:
    """Pairs of places in ``values`` (each with its claims) of which only one can be true.

    What was announced and what came of it are no rivals, nor, of an event that was ``moved``, the days for which it
    was announced. One voice does not contradict itself.
    """
    if name in _CHANGES and any(said.came for _, told in values for said in told):
        moved = True  # of what took place nobody asks what was planned first
    found = {
        (i, j)
        for i, j in combinations(range(len(values)), 2)
        if not (values[i][1][0].by or values[j][1][0].by) and _are_rivals(name, values[i], values[j], moved)
    }
    if name == "participants":
        found |= set(_each_alone(values))
    return tuple(sorted(found))


def opposed(name: str, said: Sequence[Said]) -> tuple[Said, ...]:
    """Of the claims of a value those that its rivals contradict: what is said, not what is reckoned; and of what plans
    may give otherwise, what is told of the event that took place."""
    told = [each for each in said if not _is_reckoned(each)] or said
    came = [each for each in told if each.came] if name in _CHANGES else []
    return tuple(came or told)


def _is_reckoned(said: Said) -> bool:
    return isinstance(said.claim.value, Mapping) and bool(said.claim.value.get("inferred"))


def _are_rivals(name: str, one: Told, other: Told, moved: bool) -> bool:
    if name == "status":
        return _is_denied(one, other) or _is_denied(other, one)
    if not at_odds(name, one[0], other[0]):
        return False
    return any(  # ``2026-04`` is with one of the days of April, and contradicts none of them
        _are_apart(name, a, b, moved) and at_odds(name, a.claim.value, b.claim.value)
        for a in one[1]
        for b in other[1]
    )


def _is_denied(held: Told, never: Told) -> bool:
    """Whether one says that it took place and the other, on the same day or later, that it did not."""
    if held[0] not in CAME or never[0] not in ("cancelled", "denied"):
        return False
    return max(said.order[0] for said in never[1]) >= min(said.order[0] for said in held[1])


def _are_apart(name: str, one: Said, other: Said, moved: bool) -> bool:
    """Whether the two speak with different voices, and of the same: of what is to come, or of what came."""
    if one.came != other.came and name in _CHANGES:
        return False
    if moved and not (one.came and other.came):
        return False
    return _voice(name, one) != _voice(name, other)


def _voice(name: str, said: Said) -> tuple[str, ...]:
    """Who speaks; who took part is told differently by different articles only."""
    chain = () if name == "participants" else tuple(link.name for link in said.claim.chain)
    return said.claim.article, *chain


def _each_alone(values: Sequence[Told]) -> Iterator[tuple[int, int]]:
    """Two people of one state, each of whom some articles name as the only one of that state, and no article both."""
    named: dict[str, dict[str, set[int]]] = {}
    for place, (value, said) in enumerate(values):
        if isinstance(value, Mapping) and value.get("kind") == "person" and value.get("country"):
            for each in said:
                if each.came:
                    named.setdefault(str(value["country"]), {}).setdefault(each.claim.event, set()).add(place)
    for reports in named.values():
        alone = {next(iter(places)) for places in reports.values() if len(places) == 1}
        for i, j in combinations(sorted(alone), 2):
            if not any({i, j} <= places for places in reports.values()):
                yield i, j
