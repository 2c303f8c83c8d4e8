"""How far two ways to put things into groups agree.

``b_cubed`` is the measure of Bagga and Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space
Model" (COLING-ACL 1998): for every item the share of its system group that is of its gold group (precision) and of its
gold group that is in its system group (recall), averaged over the items. Unlike a count of pairs it does not let one
great group outweigh all others. ``pairwise`` counts pairs: where most items are alone, as articles are among reprints,
it says nothing of those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from kelissoz.evaluation.slots import Counts

Groups = Iterable[frozenset[str]]


def b_cubed(gold: Groups, system: Groups) -> Counts:
    """Precision and recall over the items of ``gold``. Items that only ``system`` has do not count, an item that it has
    not is alone. Raises ``ValueError`` where an item is in two groups."""
    wanted = group_of(gold)
    got = group_of(group & wanted.keys() for group in system)
    total = Counts()
    for item, group in wanted.items():
        found = got.get(item, frozenset({item}))
        shared = len(group & found)
        total += Counts(found=shared / len(group), gold=1, right=shared / len(found), system=1)
    return total


def group_of(groups: Groups) -> Mapping[str, frozenset[str]]:
    """Every item and its group. Raises ``ValueError`` where it has two."""
    found: dict[str, frozenset[str]] = {}
    for group in groups:
        for item in group:
            if item in found:
                raise ValueError(f"{item!r} is in two groups")
            found[item] = group
    return found


def pairwise(gold: Groups, system: Groups) -> Counts:
    """Pairs of items that are in one group."""
    wanted, got = pairs_of(gold), pairs_of(system)
    shared = len(wanted & got)
    return Counts(found=shared, gold=len(wanted), right=shared, system=len(got))


def pairs_of(groups: Groups) -> frozenset[tuple[str, str]]:
    """All pairs within the groups, each in the order of its names."""
    return frozenset(pair for group in groups for pair in combinations(sorted(group), 2))
