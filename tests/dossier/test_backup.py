"""``Store.back_up``: a whole copy or none, and never in the place of something else unasked."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from kelissoz.dossier import copying
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.store import Mark, Store
from kelissoz.model import Document
from tests.dossier.contents import dump


@pytest.fixture
def kept(path: Path, document: Document) -> Store:
    store = Store.open(path)
    store.keep(document, Mark("/a", "digest", "1"))
    return store


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_copy_is_a_store_like_it(kept: Store, tmp_path: Path) -> None:
    kept.back_up(tmp_path / "copy.sqlite")
    with Store.open(tmp_path / "copy.sqlite") as copied:
        assert dump(copied) == dump(kept)
        assert list(copied.check()) == []


def test_nothing_else_is_left_beside_it(kept: Store, tmp_path: Path) -> None:
    (tmp_path / "copies").mkdir()
    kept.back_up(tmp_path / "copies" / "copy.sqlite")
    assert names(tmp_path / "copies") == ["copy.sqlite"]


def test_it_is_taken_while_another_writes(
    kept: Store, path: Path, tmp_path: Path, document: Document
) -> None:
    """The copy has what was whole at that moment."""
    before = dump(kept)
    with Store.open(path) as writer, writer._transaction(writes=True) as connection:
        connection.exec_driver_sql("DELETE FROM claim")
        kept.back_up(tmp_path / "copy.sqlite")
    with Store.open(tmp_path / "copy.sqlite") as copied:
        assert dump(copied) == before
    assert dump(kept)["claim"] == []


def test_a_file_that_is_there_stays(kept: Store, tmp_path: Path) -> None:
    other = tmp_path / "letter.txt"
    other.write_text("Құрметті әріптес!", encoding="utf-8")
    with pytest.raises(StoreError, match="letter.txt: there is a file already; --force"):
        kept.back_up(other)
    assert other.read_text(encoding="utf-8") == "Құрметті әріптес!"
    kept.back_up(other, overwrite=True)
    with Store.open(other) as copied:
        assert dump(copied) == dump(kept)


def test_a_file_that_comes_meanwhile_stays(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = copying._fill
    copy = tmp_path / "copy.sqlite"

    def slowly(*arguments: object) -> None:
        whole(*arguments)  # type: ignore[arg-type]
        copy.write_text("Мен бірінші келдім.", encoding="utf-8")

    monkeypatch.setattr(copying, "_fill", slowly)
    with pytest.raises(StoreError, match="there is a file already"):
        kept.back_up(copy)
    assert copy.read_text(encoding="utf-8") == "Мен бірінші келдім."


def test_a_copy_that_fails_leaves_nothing(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    (tmp_path / "copies").mkdir()
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match="the copy failed: .*No space left"):
        kept.back_up(tmp_path / "copies" / "copy.sqlite")
    assert names(tmp_path / "copies") == []


def test_what_cannot_be_a_copy_is_named(kept: Store, path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="it is the store itself"):
        kept.back_up(path, overwrite=True)
    with pytest.raises(StoreError, match="it is a folder"):
        kept.back_up(tmp_path)
    with pytest.raises(StoreError, match="it cannot be written there"):
        kept.back_up(tmp_path / "nowhere" / "copy.sqlite")


def test_a_store_of_version_after_version_is_copied_whole(
    kept: Store, tmp_path: Path, document: Document
) -> None:
    """A copy over an older copy is all new."""
    copy = tmp_path / "copy.sqlite"
    kept.back_up(copy)
    kept.keep(replace(document, claims=()))
    kept.back_up(copy, overwrite=True)
    with Store.open(copy) as copied:
        assert dump(copied) == dump(kept)


def test_a_server_has_its_own_tool(server: str, tmp_path: Path) -> None:
    with Store.open(server) as store, pytest.raises(StoreError, match="pg_dump"):
        store.back_up(tmp_path / "copy.sqlite")
    assert names(tmp_path) == []
