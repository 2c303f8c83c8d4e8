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
    "kk/weekdays",
)
NO_TIME = {"jubilee", "new"}  # what makes something else of it: an age, a season of games
BESIDE = {"until", "since", "through", "toward"}  # what stands beside a time and is no part of it


@proves("kk/time_rules")
def test_rule(row: lexicon.Row) -> None:
    sentence, passage = unmark(row["example"])
    assert (passage, row["value"] or None) in found(sentence)


@proves(*VALUED)
def test_word(table: str, row: lexicon.Row) -> None:
    passage, value = found(row["example"])[-1]
    assert value == (row.get("value_of_example") or row["value"])
    assert row[lexicon.schema()[table]["key"][0]].lower()[:-1] in passage.lower()


@proves("kk/time_bounds")
def test_bound(row: lexicon.Row) -> None:
    """``екі күннен артық``, more than two days; ``үш күнге жуық``, about three."""
    time = read(row["example"]).times[-1]
    assert (time.bound or "approx") == row["effect"] and (time.approx or time.bound)


@proves("kk/verb_ways")
def test_way(row: lexicon.Row) -> None:
    assert found(row["example"])[-1][1] == row["value"]


@proves("kk/time_words")
def test_word_of_grammar(row: lexicon.Row) -> None:
    """``елу жылдық мерейтой`` (a jubilee of fifty years) is no time, ``таяу күндері`` (in the next days) is one without
    a value."""
    times = found(row["example"])
    if row["class"] in NO_TIME:
        assert not times
        return
    assert times[-1][1] == (row["value"] or None)
    if row["class"] not in BESIDE:
        assert row["word"][:-1] in times[-1][0].lower()


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
