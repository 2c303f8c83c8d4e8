"""How many independent sources say something. Ten outlets that copy one agency are one source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelissoz.dossier.identity.spelling import fold
from kelissoz.dossier.merged.claims import Said


@dataclass(frozen=True, slots=True)
class Source:
    """``name`` is who stands behind all of ``outlets``: the agency, person or document that they go back to, or
    the outlet itself; the title of an article of which nobody knows the outlet. ``said`` are its claims."""

    name: str
    outlets: tuple[str, ...]
    said: tuple[Said, ...]


def sources(said: Sequence[Said]) -> tuple[Source, ...]:
    """``said`` by independent source, the one with most outlets first.

    Two claims depend on each other where their articles are copies of one text, where one outlet makes both,
    or where their chains meet: ``Kazinform ← ТАСС`` and ``Egemen ← ТАСС ← Ушаков`` are one source.
    """
    groups: list[tuple[set[str], list[Said]]] = []
    for each in sorted(said, key=lambda each: each.order):
        marks, members = _marks(each), [each]
        for group in [group for group in groups if group[0] & marks]:
            groups.remove(group)
            marks, members = marks | group[0], group[1] + members
        groups.append((marks, members))
    found = [_source(tuple(sorted(members, key=lambda each: each.order))) for _, members in groups]
    return tuple(sorted(found, key=lambda source: (-len(source.outlets), source.said[0].order)))


def _marks(said: Said) -> set[str]:
    """What two claims share if they depend on each other."""
    links = {f"who {fold(link.name)}" for link in said.claim.chain}
    own = {f"who {fold(said.outlet)}"} if said.outlet and not said.by else set()
    return links | own | {f"text {said.family}"}


def _source(said: tuple[Said, ...]) -> Source:
    outlets = tuple(dict.fromkeys(each.teller for each in said))
    return Source(_name(said, outlets), outlets, said)


def _name(said: tuple[Said, ...], outlets: tuple[str, ...]) -> str:
    """The one that most of the chains end with or go through; of several the nearest to the event."""
    counts: dict[str, tuple[int, int]] = {}
    for each in said:
        for depth, link in enumerate(each.claim.chain):
            times, deepest = counts.get(link.name, (0, 0))
            counts[link.name] = times + 1, max(depth, deepest)
    return max(counts, key=lambda name: (*counts[name], name)) if counts else outlets[0]
