"""The accurate tagger, where onnxruntime is installed."""

from __future__ import annotations

import sys

import pytest

import kelissoz
from kelissoz.names import spans, tag
from kelissoz.names.tagger import NameModelError, encoder
from kelissoz.words import analyse_tokens

pytest.importorskip("onnxruntime")


def test_the_accurate_tagger_finds_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KELISSOZ_NAMES", "accurate")
    found = kelissoz.find_names(
        "Швейцария президенті Иоганн Штраубе Найробиге ұшты, деп жазды Nation газеті."
    )
    assert [(name.label, name.text) for name in found] == [
        ("POSITION", "Швейцария президенті"),
        ("PERSON", "Иоганн Штраубе"),
        ("GPE", "Найробиге"),
        ("ORGANISATION", "Nation"),
    ]


def test_the_best_path_is_iob2() -> None:
    words = ["сөз"] * 400
    tags = tag(words, analyse_tokens(words), "accurate")
    assert len(tags) == 400
    inside = sum(each.startswith("I-") for each in tags)
    covered = sum(last - first - 1 for first, last, _ in spans(tags))
    assert inside == covered


def test_a_word_of_any_length_has_a_score() -> None:
    assert encoder().scores(["а" * 1000, "келді"]).shape == (2, len(encoder().tags))


@pytest.mark.parametrize("missing", ["onnxruntime", "kelissoz.names.encoder"])
def test_what_is_not_installed_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    encoder.cache_clear()
    monkeypatch.setitem(sys.modules, missing, None)
    with pytest.raises(NameModelError, match=r"pip install kelissoz\[accurate\]"):
        tag(["сөз"], analyse_tokens(["сөз"]), "accurate")
