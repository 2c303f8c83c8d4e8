"""Many articles: in order, in batches, not twice, and in the same memory however many they are."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelissoz import pipeline
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.store import Store
from kelissoz.model import Article, Document
from kelissoz.scale import Outcome, many, read_many
from tests.conftest import handmade
from tests.dossier.contents import count, dump
from tests.scale.articles import text, write_feed, write_files


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.sqlite") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path / "news", 12, a_folder=4)


@pytest.fixture
def analysed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the articles that went through the stations; ``00007`` makes one fail."""
    seen: list[str] = []

    def read(article: Article) -> Document:
        if article.path is not None and "00007" in article.path:
            raise IndexError("list index out of range")
        seen.append(article.path or "")
        return Document(article)

    monkeypatch.setattr(pipeline, "read", read)
    return seen


def read(store: Store | None, *sources: Path, again: bool = False) -> list[Outcome]:
    return list(read_many([str(source) for source in sources], store, again=again, workers=1))


def test_outcomes_come_in_order_with_what_was_kept(store: Store, folder: Path, analysed: list[str]) -> None:
    outcomes = read(store, folder)
    assert [outcome.kept for outcome in outcomes] == ["new"] * 7 + [None] + ["new"] * 4
    assert "00007.txt: a fault of Kelissoz: IndexError" in str(outcomes[7].problem)
    assert "Traceback" in str(outcomes[7].trace)
    assert (
        [outcome.record.article.path for outcome in outcomes if outcome.record]
        == analysed
        == sorted(analysed)
    )
    assert sum(outcome.size for outcome in outcomes) == sum(len(text(i).encode()) for i in range(12))


def test_what_was_read_is_not_read_again(store: Store, folder: Path, analysed: list[str]) -> None:
    read(store, folder)
    before = dump(store)
    analysed.clear()
    outcomes = read(store, folder)
    assert analysed == [] and dump(store) == before
    assert [bool(outcome.known) for outcome in outcomes] == [True] * 7 + [False] + [True] * 4
    assert {outcome.known for outcome in outcomes} - {None} == {
        record.article.id for record in store.records()
    }


def test_what_has_changed_is_read_again(store: Store, folder: Path, analysed: list[str]) -> None:
    read(store, folder)
    analysed.clear()
    changed = folder / "0001" / "00005.txt"
    changed.write_text(text(40), encoding="utf-8")
    (outcome,) = [outcome for outcome in read(store, folder) if outcome.kept]
    assert outcome.kept == "changed" and analysed == [str(changed)]
    assert read(store, folder)[5].known


def test_another_kelissoz_reads_again(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    read(store, folder)
    monkeypatch.setattr(many, "reader", lambda: "0.2.0+0badf00d crf")
    assert [outcome.kept for outcome in read(store, folder)].count("same") == 11
    assert [outcome.kept for outcome in read(store, folder)].count(None) == 12


def test_again_reads_again(store: Store, folder: Path, analysed: list[str]) -> None:
    read(store, folder)
    analysed.clear()
    assert [outcome.kept for outcome in read(store, folder, again=True)].count("same") == len(analysed) == 11


def test_without_a_store_nothing_is_known(folder: Path, analysed: list[str]) -> None:
    for _ in range(2):
        assert len([outcome for outcome in read(None, folder) if outcome.record]) == 11
    assert len(analysed) == 22


def test_two_lines_with_one_address_are_both_known(store: Store, tmp_path: Path, analysed: list[str]) -> None:
    feed = write_feed(tmp_path / "f.jsonl", 10)
    assert [outcome.kept for outcome in read(store, feed)] == (["new"] * 4 + ["changed"]) * 2
    before = dump(store)
    assert all(outcome.known for outcome in read(store, feed))
    assert dump(store) == before and count(store, "article") == 8


def test_a_batch_is_one_transaction(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "BATCH", 5)
    sizes: list[int] = []
    keep_all = store.keep_all
    monkeypatch.setattr(store, "keep_all", lambda batch: sizes.append(len(batch)) or keep_all(batch))  # type: ignore[func-returns-value]
    read(store, folder)
    assert sizes == [5, 4, 2]  # of the second five, one failed


def test_a_slow_batch_does_not_wait(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "PATIENCE", 0.0)
    outcomes = iter(read_many([str(folder)], store, workers=1))
    next(outcomes)
    assert count(store, "article") == len(analysed) == 1


def test_an_outcome_is_given_when_it_is_kept(store: Store, folder: Path, analysed: list[str]) -> None:
    for done, outcome in enumerate(read_many([str(folder)], store, workers=1)):
        if outcome.record is not None:
            assert store.record(outcome.record.article.id) == outcome.record, done


def test_what_cannot_be_kept_keeps_no_other_out(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.read

    def unwritable(article: Article) -> Document:
        strange = object() if str(article.path).endswith("00003.txt") else None
        claims = handmade().claims[:1]
        values = [
            type(claim)(**{**_fields(claim), "article": article.id, "event": article.id, "value": strange})
            for claim in claims
        ]
        return Document(whole(article).article, claims=tuple(values))

    monkeypatch.setattr(pipeline, "read", unwritable)
    outcomes = read(store, folder)
    assert [outcome.kept for outcome in outcomes].count("new") == 10
    assert "00003.txt: a fault of Kelissoz: TypeError" in str(outcomes[3].problem)


def _fields(value: object) -> dict[str, object]:
    return {name: getattr(value, name) for name in type(value).__dataclass_fields__}  # type: ignore[attr-defined]


def test_a_store_that_fails_stops_everything(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise StoreError("store.sqlite: database or disk is full")

    monkeypatch.setattr(store, "keep_all", fail)
    with pytest.raises(StoreError, match="full"):
        read(store, folder)


def test_a_fault_of_the_intake_is_told_of(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    find = many.intake.find_all

    def find_all(sources: list[str], **options: object) -> Iterator[object]:
        if sources[0].endswith("0001"):
            raise RecursionError("too deep")
        yield from find(sources)

    monkeypatch.setattr(many.intake, "find_all", find_all)
    outcomes = read(store, folder / "0000", folder / "0001", folder / "0002")
    assert [outcome.problem for outcome in outcomes if outcome.problem] == [
        f"{folder / '0001'}: a fault of Kelissoz: RecursionError: too deep"
    ]
    assert count(store, "article") == 8


def test_ctrl_c_keeps_what_was_read(
    store: Store, folder: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.read

    def interrupted(article: Article) -> Document:
        if len(analysed) == 3:
            raise KeyboardInterrupt
        return whole(article)

    monkeypatch.setattr(pipeline, "read", interrupted)
    outcomes = []
    with pytest.raises(KeyboardInterrupt):
        for outcome in read_many([str(folder)], store, workers=1):
            outcomes.append(outcome.kept)
    assert outcomes == ["new"] * 3 and count(store, "article") == 3


def test_memory_does_not_grow_with_the_number(
    tmp_path: Path, analysed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "read", lambda article: Document(article, claims=()))
    peaks = {}
    for number in (100, 100, 600):  # the first fills what is filled once
        folder = write_files(tmp_path / f"news-{len(peaks)}-{number}", number)
        with Store.open(tmp_path / f"{len(peaks)}-{number}.sqlite") as store:
            peaks[number] = _peak(folder, store)
            assert count(store, "article") == number
    assert peaks[600] < 1.25 * peaks[100], peaks


def _peak(folder: Path, store: Store) -> int:
    tracemalloc.start()
    try:
        for _ in read_many([str(folder)], store, workers=1):
            pass
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
