"""Kazakh in spaCy, where spaCy is installed."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

spacy = pytest.importorskip("spacy")

TEXT = "Петр Димов кеше  Афинаға барды.\nОл Папаспен кездесті."


@pytest.fixture(scope="module")
def nlp() -> Any:
    made = spacy.blank("kk")
    made.add_pipe("kelissoz_words")
    made.add_pipe("kelissoz_names")
    made.add_pipe("kelissoz_times", config={"published": "2026-01-23"})
    return made


def test_words_names_and_times(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert doc.text == TEXT
    words = {token.text: (token.lemma_, token.pos_, token.morph.get("Case")) for token in doc}
    assert words["Афинаға"] == ("Афина", "PROPN", ["Dat"])
    assert words["кездесті"][:2] == ("кездес", "VERB")
    assert [sentence.text.strip() for sentence in doc.sents] == TEXT.split("\n")
    assert ("Петр Димов", "PERSON") in [(entity.text, entity.label_) for entity in doc.ents]
    assert [(span.text, span.label_, span._.value) for span in doc.spans["times"]] == [
        ("кеше", "DATE", "2026-01-22")
    ]


def test_a_document_tells_its_own_day(nlp: Any) -> None:
    doc = nlp.make_doc("Ол кеше келді.")
    doc._.published = dt.date(2025, 5, 2)
    assert nlp(doc).spans["times"][0]._.value == "2025-05-01"


def test_the_pipeline_can_be_kept(nlp: Any, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path / "kk")
    assert [token.lemma_ for token in spacy.load(tmp_path / "kk")("Олар келді.")] == ["олар", "кел", "."]
