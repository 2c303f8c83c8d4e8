"""Decisions in the store: they win over what was read, outlive a new reading, and can be undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.record import Record
from kelissoz.dossier.store import Store
from tests.dossier.told import NURLANOV, OSMONOV, claims, participant, record

WHO = "архив"
SIDES = [NURLANOV, OSMONOV]


def told(article: str, outlet: str, start: str, event: str | None = None, **fields: Any) -> Record:
    said = {"participants": SIDES, "start": start, **fields}
    return record(article, outlet, "2026-03-04", claims(article, event or f"{article}1", outlet, **said))


A = told("a", "Дала", "2026-03-03")
B = told("b", "Қала", "2026-03-03")
C = told("c", "Сыр", "2026-03-09")


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        for each in (A, B, C):
            opened.keep(each)
        yield opened


def event(store: Store, report: str) -> DossierEvent:
    found = store.event(report)
    assert found is not None
    return found


def test_events_are_merged_and_come_apart_again(store: Store) -> None:
    act = store.judge([event(store, "a1"), event(store, "c1")], "same", WHO)
    assert event(store, "c1").reports == ("a1", "b1", "c1")
    store.undo(act.id, WHO)
    assert event(store, "c1").reports == ("c1",)
    (logged,) = store.acts()
    assert (logged.what, logged.by, logged.undone_by) == ("merge", WHO, WHO)


def test_reports_are_split_off(store: Store) -> None:
    store.split(event(store, "a1"), ["b1"], WHO)
    assert event(store, "a1").reports == ("a1",)
    with pytest.raises(StoreError, match="nothing would be left"):
        store.split(event(store, "a1"), ["a1"], WHO)
    with pytest.raises(StoreError, match="c1 is no report of a1"):
        store.split(event(store, "a1"), ["c1"], WHO)


def test_unsure_takes_an_earlier_word_back(store: Store) -> None:
    store.judge([event(store, "a1"), event(store, "c1")], "same", WHO)
    pair = [event(store, "a1"), event(store, "a1")]
    assert pair[0].reports == ("a1", "b1", "c1")
    store.split(event(store, "a1"), ["c1"], WHO)
    store.judge([event(store, "a1"), event(store, "c1")], "unsure", WHO)
    assert event(store, "c1").reports == ("c1",)


def test_a_value_is_entered_and_holds(store: Store) -> None:
    store.correct(event(store, "a1"), "set", "start", "2026-03-02", WHO)
    merged = event(store, "a1")
    assert merged.event.start == "2026-03-02"
    assert merged.fields[[field.name for field in merged.fields].index("start")].values[0].by == WHO
    assert not merged.contested


def test_a_value_is_rejected_in_all_reports(store: Store) -> None:
    store.correct(event(store, "a1"), "reject", "participants", OSMONOV, WHO)
    assert [party.name for party in event(store, "a1").event.participants] == ["Асқар Нұрланов"]
    with pytest.raises(StoreError, match="nobody says this of place"):
        store.correct(event(store, "a1"), "reject", "place", {"name": "Ош"}, WHO)


def test_a_name_is_changed_everywhere_and_later_too(store: Store) -> None:
    act = store.rename("Бақыт Осмонов", "Бақыт Осмонұлы", WHO)
    store.keep(told("d", "Орал", "2026-05-05"))
    for report in ("a1", "c1", "d1"):
        assert "Бақыт Осмонұлы" in [party.name for party in event(store, report).event.participants]
    store.undo(act.id, WHO)
    assert "Бақыт Осмонов" in [party.name for party in event(store, "a1").event.participants]


def test_decisions_outlive_a_new_reading_with_other_ids(store: Store) -> None:
    store.judge([event(store, "a1"), event(store, "c1")], "same", WHO)
    store.correct(event(store, "a1"), "set", "start", "2026-03-02", WHO)
    more = [*SIDES, participant("Айгүл Сатова", "KZ")]
    store.keep(told("a", "Дала", "2026-03-03", event="a7", participants=more))
    merged = event(store, "a7")
    assert merged.reports == ("a7", "b1", "c1")
    assert merged.event.start == "2026-03-02"


def test_decisions_outlive_a_rebuild(store: Store) -> None:
    store.judge([event(store, "a1"), event(store, "c1")], "same", WHO)
    store.correct(event(store, "a1"), "reject", "start", "2026-03-09", WHO)
    before = list(store.events())
    store.forget_reckoned()
    assert list(store.events()) == before
    assert before[0].event.start == "2026-03-03"


def test_what_is_not_there_cannot_be_undone(store: Store) -> None:
    with pytest.raises(StoreError, match="no decision 7"):
        store.undo(7, WHO)
    act = store.rename("Бақыт Осмонов", "Бақыт", WHO)
    store.undo(act.id, WHO)
    with pytest.raises(StoreError, match="undone already"):
        store.undo(act.id, WHO)


def test_what_may_be_one_is_listed_until_somebody_decides(store: Store) -> None:
    far = replace(told("e", "Тау", "2026-03-04"), claims=told("e", "Тау", "2026-03-04").claims)
    store.keep(replace(far, article=replace(far.article, published=None)))
    store.split(event(store, "a1"), ["b1"], WHO)
    pairs = [{one.id, other.id} for one, other, _ in store.doubtful()]
    assert {"a1", "b1"} not in pairs
    assert {"a1", "e1"} in pairs or {"b1", "e1"} in pairs


def test_why_reports_are_one_event(store: Store) -> None:
    ((one, other, score),) = store.reasons(event(store, "a1"))
    assert (one, other) == ("a1", "b1")
    assert "the same day" in [reason.what for reason in score.reasons]
