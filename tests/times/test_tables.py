"""Every row of the time tables has an example; here each of them is read."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.times.endings import split_stem
from tests.proofs import proves
from tests.times.reading import found, read, unmark

VALUED = (
    "kk/day_parts",
    "kk/deictic_words",
    "kk/holidays",
    "kk/months",
    "kk/number_words",
    "kk/seasons",
    "kk/time_bounds",
    "kk/time_pointers",
    "kk/time_units",
    "kk/verb_ways",
    "kk/weekdays",
)


@proves("kk/time_rules")
def test_rule(row: lexicon.Row) -> None:
    sentence, passage = unmark(row["example"])
    assert (passage, row["value"] or None) in found(sentence)


@proves(*VALUED)
def test_word(row: lexicon.Row) -> None:
    value = row.get("value_of_example") or row["value"]
    assert [value for _, value in found(row["example"])][-1:] == [value]


@proves("kk/time_words")
def test_word_of_grammar(row: lexicon.Row) -> None:
    values = [value for _, value in found(row["example"])]
    assert values[-1:] == [row["value"] or None] or (not values and not row["value"])


@proves("kk/vague_times")
def test_vague_time(row: lexicon.Row) -> None:
    assert found(row["example"]) == [(row["example"], None)]


@proves("kk/time_traps", "kk/game_words")
def test_trap(row: lexicon.Row) -> None:
    assert found(row["example"]) == []


@proves("kk/time_zones")
def test_zone(row: lexicon.Row) -> None:
    assert [one.zone for one in read(row["example"]).times] == [row["zone"]]


@proves("kk/time_endings")
def test_ending(row: lexicon.Row) -> None:
    assert any(row["ending"] in rest for _, rest in split_stem(row["example"]))
