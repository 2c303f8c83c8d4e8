"""Every row of the event tables proves itself: its example gives an event of its kind, its counterexample
none."""

from __future__ import annotations

from typing import get_args

import pytest

from kelissoz import lexicon
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


STATUS = lexicon.rows("kk/status_cues")


def test_quotes_are_the_text() -> None:
    for _, row in ROWS:
        read = document(row["example"], published="2026-03-02")
        for claim in read.claims:
            assert read.article.text[claim.start : claim.end] == claim.quote
