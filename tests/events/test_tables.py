"""Every row of the event tables proves itself: its example gives an event of its kind, its counterexample
none."""

from __future__ import annotations

from typing import get_args

import pytest

from kelissoz import lexicon
from kelissoz.events import clauses, nouns, settings, standing, status
from kelissoz.events.frames import candidates
from kelissoz.events.stories.sides import is_generic, stands_for
from kelissoz.events.view import View, look
from kelissoz.model import EventKind
from tests.reading import document

ROWS = [(kind, row) for kind in get_args(EventKind) for row in lexicon.rows(f"kk/events/{kind}")]


@pytest.mark.parametrize(("kind", "row"), ROWS, ids=[f"{kind}/{row['id']}" for kind, row in ROWS])
def test_example_gives_an_event_of_its_kind(kind: str, row: lexicon.Row) -> None:
    events = document(row["example"], published="2026-03-02").events
    assert kind in {event.kind for event in events}


COUNTER = [(kind, row) for kind, row in ROWS if row["counterexample"]]


@pytest.mark.parametrize(("kind", "row"), COUNTER, ids=[f"{kind}/{row['id']}" for kind, row in COUNTER])
def test_counterexample_gives_none(kind: str, row: lexicon.Row) -> None:
    assert document(row["counterexample"], published="2026-03-02").events == ()


def test_quotes_are_the_text() -> None:
    for _, row in ROWS:
        read = document(row["example"], published="2026-03-02")
        for claim in read.claims:
            assert read.article.text[claim.start : claim.end] == claim.quote


def _rows(table: str) -> pytest.MarkDecorator:
    rows = lexicon.rows(table)
    return pytest.mark.parametrize("row", rows, ids=[" ".join(list(row.values())[:2]) for row in rows])


def _view(text: str) -> View:
    return look(document(text, published="2026-03-02"))[-1]


@_rows("kk/status_cues")
def test_a_cue_tells_the_status(row: lexicon.Row) -> None:
    view = _view(row["example"])
    readings = [status.read(view, k, clauses.predicate(view, k)) for k in range(len(view.units) - 1)]
    told = {(reading.rule, reading.status) for reading in readings if reading is not None}
    assert (f"status_cues/{row['cue']}", row["status"]) in told


@_rows("kk/light_verbs")
def test_a_light_verb_makes_of_a_contact_what_the_table_says(row: lexicon.Row) -> None:
    view = _view(row["example"])
    uses = [clauses.use(view, k) for k, unit in enumerate(view.units) if clauses.is_verb(unit)]
    assert row["use"] in uses


@_rows("kk/context_words")
def test_a_word_makes_a_contact_the_setting_of_something_else(row: lexicon.Row) -> None:
    view = _view(row["example"])
    assert row["relation"] in {clauses.context(view, k) for k in range(len(view.units))}


@_rows("kk/background_cues")
def test_a_cue_sets_what_follows_apart_from_the_news(row: lexicon.Row) -> None:
    view = _view(row["example"])
    assert settings.background(view, len(view.units)) == row["kind"]


@_rows("kk/ordinal_words")
def test_an_ordinal_counts(row: lexicon.Row) -> None:
    view = _view(row["example"])
    said = [nouns.ordinal(view, k) for k in range(len(view.units))]
    assert int(row["value"]) in {evidence.value for evidence in said if evidence is not None}


@_rows("kk/side_nouns")
def test_a_generic_word_stands_for_the_sides(row: lexicon.Row) -> None:
    view = _view(row["example"])
    parties = [p.mention for candidate in candidates(view) for p in candidate.parties]
    mentions = [m for unit in view.units for m in unit.mentions]
    assert row["stands_for"] in {stands_for(m) for m in (*parties, *mentions) if is_generic(m)}


@pytest.mark.parametrize("table", ["kk/documents", "kk/press_words", "kk/round_nouns"])
def test_a_noun_of_a_list_is_read_in_its_example(table: str) -> None:
    for row in lexicon.rows(table):
        assert row["lemma"] in _view(row["example"]).lemmas


@_rows("world/offices")
def test_an_office_has_its_rank(row: lexicon.Row) -> None:
    """Of whomever it is: ``футбол клубының президенті`` is no head of state."""
    view = _view(f"Бұл – {row['example']}.")
    offices = {mention.office or mention.name for unit in view.units for mention in unit.mentions}
    assert row["rank"] in {standing.rank(office) for office in (row["example"], *offices)}


@_rows("world/body_heads")
def test_a_head_tells_what_kind_of_body_it_is(row: lexicon.Row) -> None:
    assert standing.body_kind(row["example"]) == row["kind"]
