"""Which reports are one event, in the store: whatever the order of reading."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from kelissoz.dossier import settling
from kelissoz.dossier.record import Record
from kelissoz.dossier.review import acts
from kelissoz.dossier.review.acts import Verdict
from kelissoz.dossier.store import Store
from kelissoz.dossier.tables import ARTICLE, COMPARED, COPIED, PAIR, REPORT
from tests.dossier.told import NURLANOV, OSMONOV, claims, participant, record

SIDES = [NURLANOV, OSMONOV]
OTHERS = [participant("Ерлан Сағынов", "KZ"), participant("Шавкат Каримов", "UZ")]
WORDS = [f"сөз{i}" for i in range(80)]

BISHKEK = [{"name": "Бішкек", "country": "KG"}]


def told(article: str, outlet: str, published: str, via: Sequence[str] = (), **fields: Any) -> Record:
    """An article that tells of one meeting of the two sides, unless ``fields`` say otherwise."""
    said = claims(article, f"{article}1", outlet, via, **{"participants": SIDES, **fields})
    return record(article, outlet, published, said)


SESSION = {"kind": "session", "status": "planned", "core": False, "participants": SIDES}
FIRST = told("a", "Дала", "2026-03-04", ["Ала-Тау"], start="2026-03-03")
RECORDS = (
    replace(
        FIRST,
        claims=(*FIRST.claims, *claims("a", "a2", "Дала", start="2026-04", **SESSION)),
        lemmas=tuple(WORDS),
    ),
    replace(told("b", "Қала", "2026-03-04", ["Ала-Тау"]), lemmas=tuple(WORDS[10:])),
    told("c", "Теңіз", "2026-03-05", start="2026-03-02", place=BISHKEK),
    told("d", "Орал", "2026-03-08", start="2026-03-07"),
    told("e", "Тау", "2026-03-04", start="2026-03-03", participants=OTHERS),
    told("f", "Арал", "2026-03-20", start="2026-04-10", **SESSION),
    told("g", "Сыр", "2026-03-06", start="2026-03-03", place=BISHKEK),
)


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.open(path) as opened:
        yield opened


def reckoned(store: Store) -> tuple[dict[str, str], dict[str, str]]:
    """Of each report its event, of each article its family."""
    store.settle()
    with store._transaction() as connection:
        reports = connection.execute(sa.select(REPORT.c.id, REPORT.c.event)).all()
        articles = connection.execute(sa.select(ARTICLE.c.id, ARTICLE.c.family)).all()
    return {row.id: row.event for row in reports}, {row.id: row.family for row in articles}


def read(store: Store, records: Sequence[Record]) -> None:
    for each in records:
        store.keep(each)


def judge(store: Store, one: str, other: str, verdict: Verdict) -> None:
    with store._transaction(writes=True) as connection:
        acts.judge(connection, [[one], [other]], verdict, "архив")


def test_what_is_one_event(store: Store) -> None:
    read(store, RECORDS)
    events, families = reckoned(store)
    assert events["a1"] == events["b1"] == events["c1"] == events["g1"] == "a1"
    assert events["a2"] == events["f1"]
    assert len({events[id] for id in ("a1", "a2", "d1", "e1")}) == 4
    assert families == {"a": "a", "b": "a", "c": "c", "d": "d", "e": "e", "f": "f", "g": "g"}


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("step", [1, 200])
def test_the_order_of_reading_does_not_matter(
    tmp_path: Path, seed: int, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "STEP", step)
    with Store.open(tmp_path / "all.sqlite") as store:
        read(store, RECORDS)
        expected = reckoned(store)
    pick = random.Random(seed)
    records = list(RECORDS)
    pick.shuffle(records)
    with Store.open(tmp_path / "one by one.sqlite") as store:
        for each in records:
            store.keep(each)
            if pick.random() < 0.6:
                store.settle()
        assert reckoned(store) == expected


def test_an_article_that_is_read_again_leaves_no_trace_of_what_it_said(tmp_path: Path) -> None:
    revised = replace(RECORDS[0], claims=claims("a", "a9", "Дала", start="2026-02-01", participants=OTHERS))
    with Store.open(tmp_path / "fresh.sqlite") as store:
        read(store, [revised, *RECORDS[1:]])
        expected = reckoned(store)
    with Store.open(tmp_path / "again.sqlite") as store:
        read(store, RECORDS)
        store.settle()
        store.keep(revised)
        assert reckoned(store) == expected


def test_nothing_new_is_nothing_to_reckon(store: Store) -> None:
    read(store, RECORDS)
    assert store.settle() > 0
    assert store.settle() == 0


@pytest.mark.parametrize("query", [settling._NEW_ARTICLES, settling._UNSETTLED])
def test_what_is_next_is_read_off_an_index(tmp_path: Path, query: sa.Select[Any]) -> None:
    with Store.open(tmp_path / "store.sqlite") as store, store._transaction() as connection:
        text = query.limit(1).compile(connection, compile_kwargs={"literal_binds": True})
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}")]
    assert len(plan) == 1 and plan[0].startswith("SEARCH") and "INDEX" in plan[0], plan


def test_a_step_does_no_more_than_it_may(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settling, "STEP", 2)
    read(store, RECORDS)
    done = []
    while store._is_unsettled():
        with store._transaction(writes=True) as connection:
            done.append(settling.settle_some(connection))
    assert max(done) == 2 and len(done) < 20


def test_copies_are_compared_last(store: Store) -> None:
    """``b`` repeats ``a``, which is read after it."""
    read(store, [RECORDS[1], RECORDS[0]])
    with store._transaction(writes=True) as connection:
        settling.settle_some(connection)
        settling.settle_some(connection)
        stages = connection.execute(sa.select(REPORT.c.id, REPORT.c.stage)).all()
    assert {tuple(row) for row in stages} == {("a1", COMPARED), ("a2", COMPARED), ("b1", COPIED)}


def test_judgements_win_over_scores_and_outlive_reading_again(store: Store) -> None:
    read(store, RECORDS)
    store.settle()
    judge(store, "a1", "b1", "apart")
    judge(store, "a1", "d1", "same")
    events, _ = reckoned(store)
    assert events["a1"] == events["d1"] != events["b1"]
    revised = replace(RECORDS[0], lemmas=tuple(WORDS[:70]))
    assert store.keep(revised) == "changed"
    assert reckoned(store)[0] == events


def test_the_last_word_counts(store: Store) -> None:
    read(store, RECORDS)
    judge(store, "a1", "d1", "same")
    judge(store, "a1", "d1", "apart")
    events, _ = reckoned(store)
    assert events["a1"] != events["d1"]


def test_events_come_with_their_sources(store: Store) -> None:
    read(store, RECORDS)
    events = {event.id: event for event in store.events()}
    event = events["a1"]
    assert event.reports == ("a1", "b1", "c1", "g1")
    assert [(source.name, source.outlets) for source in event.sources] == [
        ("Ала-Тау", ("Дала", "Қала")),
        ("Теңіз", ("Теңіз",)),
        ("Сыр", ("Сыр",)),
    ]
    assert store.event("g1") == event
    assert store.event("nothing") is None


def test_only_contested_events(store: Store) -> None:
    read(store, RECORDS)
    assert [(event.id, event.contested) for event in store.events(contested=True)] == [("a1", ("start",))]
    judge(store, "a1", "c1", "apart")
    judge(store, "c1", "g1", "apart")
    assert list(store.events(contested=True)) == []


def test_many_copies_make_as_many_pairs(store: Store) -> None:
    copies = 40
    for i in range(copies):
        each = told(f"k{i:02}", f"Outlet {i}", "2026-03-05", start="2026-03-03")
        store.keep(replace(each, lemmas=tuple(WORDS)))
    events, families = reckoned(store)
    assert set(events.values()) == {"k001"} and set(families.values()) == {"k00"}
    with store._transaction() as connection:
        assert connection.execute(sa.select(sa.func.count()).select_from(PAIR)).scalar() == copies - 1


def test_a_copy_follows_the_article_that_it_repeats(store: Store) -> None:
    read(store, RECORDS)
    store.settle()
    revised = told("a", "Дала", "2026-03-04", ["Ала-Тау"], start="2026-01-03", participants=OTHERS)
    store.keep(replace(revised, lemmas=tuple(WORDS)))
    events, _ = reckoned(store)
    assert events["b1"] != events["a1"]
    assert events["b1"] == events["g1"]
