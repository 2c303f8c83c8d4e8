"""What ``Store.check`` finds in a store that somebody else has written in."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlalchemy as sa

from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.store import Store
from kelissoz.model import Document
from tests.dossier.test_store import another


@pytest.fixture
def kept(store: Store, document: Document) -> Store:
    store.keep(document)
    return store


def change(store: Store, statement: str, *, foreign_keys: bool = True) -> None:
    with store._engine.connect() as connection:
        if not foreign_keys:
            connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
        connection.execute(sa.text(statement))
        connection.commit()
        if not foreign_keys:
            connection.connection.cursor().execute("PRAGMA foreign_keys = ON")


def test_a_store_that_is_whole(kept: Store) -> None:
    assert list(kept.check()) == []


def test_a_quote_that_is_not_in_the_text(kept: Store) -> None:
    change(kept, "UPDATE claim SET start = start + 1 WHERE position = 3")
    (sentence,) = kept.check()
    assert sentence.startswith("article a1: the quote of claim e1-core-")


def test_a_text_that_was_altered(kept: Store) -> None:
    change(kept, "UPDATE article SET text = text || '!'")
    assert list(kept.check()) == ["article a1: its text is not the one that was kept"]


def test_a_claim_without_its_article(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)
        change(store, "DELETE FROM article", foreign_keys=False)
        sentences = list(store.check())
    assert "row 1 of the table claim belongs to a row of article that is not there" in sentences
    assert len(sentences) == len(document.claims) + len(document.doubts) + len(document.events)


def test_an_index_of_words_that_does_not_fit(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)
        change(store, "DROP TRIGGER article_words_again")
        change(store, "UPDATE article SET lemmas = 'бөтен сөз'")  # another word
        assert list(store.check()) == [
            "the index of words does not fit the articles; `kelissoz search` may miss some"
        ]


def test_a_store_that_may_only_be_read(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        store.keep(document)
    with Store.open(f"sqlite:///file:{path}?mode=ro&uri=true") as store:
        assert list(store.check()) == []


def test_a_file_that_is_damaged(path: Path, document: Document) -> None:
    with Store.open(path) as store:
        for i in range(40):
            store.keep(another(document, i))
    content = bytearray(path.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half : half + 4096] = b"\xff" * 4096
    path.write_bytes(content)
    with Store.open(path) as store, pytest.raises(StoreError, match="damaged"):
        sentences = list(store.check())
        raise StoreError("; ".join(sentences))
