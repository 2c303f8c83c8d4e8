"""B-cubed and pairs, on clusterings made by hand."""

from __future__ import annotations

import pytest

from kelissoz.evaluation.dossier.partitions import b_cubed, pairs_of, pairwise
from kelissoz.evaluation.slots import Counts


def groups(*names: str) -> list[frozenset[str]]:
    """``groups("abc", "d")``: a letter an item."""
    return [frozenset(name) for name in names]


def test_the_same_groups_are_perfect() -> None:
    assert b_cubed(groups("abc", "d"), groups("d", "cab")).f1 == 1.0


def test_two_wrong_merges_of_bagga_and_baldwin() -> None:
    """Figure 1 of the paper: five, two and five mentions. Joining the two is a small mistake, joining the fives a
    great one; a count of links sees no difference, B-cubed has precision 16/21 and 7/12."""
    gold = groups("12345", "67", "89ABC")
    small, great = groups("12345", "6789ABC"), groups("1234589ABC", "67")
    assert b_cubed(gold, small).precision == pytest.approx(16 / 21)
    assert b_cubed(gold, great).precision == pytest.approx(7 / 12)
    assert b_cubed(gold, small).recall == b_cubed(gold, great).recall == 1.0


def test_all_alone_is_precise_and_finds_one_of_each_group() -> None:
    counts = b_cubed(groups("abcd", "ef"), groups("a", "b", "c", "d", "e", "f"))
    assert counts.precision == 1.0
    assert counts.recall == pytest.approx(2 / 6)


def test_all_in_one_finds_everything() -> None:
    counts = b_cubed(groups("ab", "cd"), groups("abcd"))
    assert (counts.precision, counts.recall) == (0.5, 1.0)
    assert counts.f1 == pytest.approx(2 / 3)


def test_one_item_in_the_wrong_group() -> None:
    """``c`` stands with ``de``: precision (1 + 1 + 1/3 + 2/3 + 2/3)/5, recall (2/3 + 2/3 + 1/3 + 1 + 1)/5."""
    counts = b_cubed(groups("abc", "de"), groups("ab", "cde"))
    assert counts.precision == pytest.approx(11 / 15)
    assert counts.recall == pytest.approx(11 / 15)


def test_what_only_the_system_has_does_not_count_and_what_it_has_not_is_alone() -> None:
    assert b_cubed(groups("ab", "c"), groups("abx", "y")) == Counts(found=3, gold=3, right=3, system=3)


def test_an_item_in_two_groups_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="'b' is in two groups"):
        b_cubed(groups("ab", "bc"), groups("abc"))


def test_nothing_to_put_together() -> None:
    assert b_cubed([], []) == Counts()
    assert pairwise([], groups("a")) == Counts()


def test_pairs() -> None:
    assert pairs_of(groups("ba", "c")) == {("a", "b")}
    counts = pairwise(groups("abc", "de"), groups("ab", "cde"))
    assert (counts.found, counts.gold, counts.system) == (2, 4, 4)
