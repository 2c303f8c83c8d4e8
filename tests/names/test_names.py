"""Names over KazNERD's classes: spans of tags, what the tagger sees and finds, the sentences it learns from."""

from __future__ import annotations

from pathlib import Path

import pytest

from kelissoz.names import features, spans, tag
from kelissoz.names.pieces import BEGIN, END, UNKNOWN, Pieces
from kelissoz.names.tagger import NameModelError, chosen
from kelissoz.words import analyse_tokens
from training import own


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O B-GPE I-GPE O", [(1, 3, "GPE")]),
        ("B-GPE B-GPE", [(0, 1, "GPE"), (1, 2, "GPE")]),
        ("B-GPE I-PERSON", [(0, 1, "GPE")]),
        ("I-GPE O", []),
        ("O B-PERSON", [(1, 2, "PERSON")]),
    ],
)
def test_spans_begin_with_b(tags: str, expected: list[tuple[int, int, str]]) -> None:
    assert list(spans(tags.split())) == expected


def test_the_tagger_sees_ending_shape_and_analysis() -> None:
    words = ["«", "Димовпен", "»", "7-ші", "рет"]
    seen = features.of_sentence(words, analyse_tokens(words))
    assert {"case=Ins", "lemma=димов", "shape=Xxx", "in-quotes", "Capital"} <= set(seen[1])
    assert "in-quotes" not in seen[3] and "shape=d-xx" in seen[3]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Франция президенті Эмманюэль Макрон Берлинде болды .",
            ["POSITION Франция президенті", "PERSON Эмманюэль Макрон", "GPE Берлинде"],
        ),
        ("Бұл туралы Reuters агенттігі хабарлады .", ["ORGANISATION Reuters"]),
        ("Тараптар алдағы уақытта да байланыста болады .", []),
    ],
)
def test_names_of_foreign_news(sentence: str, expected: list[str]) -> None:
    words = sentence.split()
    found = spans(tag(words, analyse_tokens(words), "crf"))
    assert [f"{label} {' '.join(words[first:last])}" for first, last, label in found] == expected


def test_one_tag_a_word() -> None:
    assert tag([], []) == []
    assert len(tag(["а"] * 300, analyse_tokens(["а"] * 300))) == 300


def test_a_setting_there_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KELISSOZ_NAMES", "best")
    with pytest.raises(NameModelError, match="'best'; it may be crf, accurate or none"):
        chosen()


def test_the_likeliest_pieces_are_taken() -> None:
    """``▁абв`` (−1) goes before ``▁а`` + ``бв`` (−4); what no piece covers is unknown."""
    pieces = Pieces([("▁абв", -1.0), ("▁а", -2.0), ("бв", -2.0)], {"\u00ad": ""})
    assert pieces.of_sentence(["абв", "а\u00adбвбв", "ы"]) == (
        [BEGIN, 4, 4, 6, UNKNOWN, UNKNOWN, END],
        [1, 2, 4],
    )


def test_our_sentences_are_annotated_whole() -> None:
    sentences = list(own.read())
    assert len(sentences) >= 1500
    kept, held = own.split(sentences)
    assert len(kept) + len(held) == len(sentences) and len(held) > 100
    assert len({sentence.words for sentence in sentences}) == len(sentences)


def test_a_mark_that_is_open_is_named(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text("{GPE Афина қаласы\n", encoding="utf-8")
    with pytest.raises(ValueError, match="news:1: a mark is not closed"):
        list(own.read(tmp_path))
