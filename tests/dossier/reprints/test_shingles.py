from __future__ import annotations

from kelissoz.dossier.reprints.shingles import COPY, containment, sample, shingles

TEXT = [f"сөз{i}" for i in range(100)]


def test_a_text_contains_what_is_cut_out_of_it() -> None:
    assert containment(shingles(TEXT), shingles(TEXT[20:60])) == 1.0


def test_a_new_headline_does_not_matter() -> None:
    assert containment(shingles(TEXT), shingles(["жаңа", "тақырып", "осы", *TEXT])) >= COPY


def test_another_text_of_the_same_words_is_no_copy() -> None:
    assert containment(shingles(TEXT), shingles(TEXT[::-1])) == 0.0


def test_a_few_words_tell_nothing() -> None:
    assert containment(shingles(TEXT), shingles(TEXT[:5])) == 0.0
    assert shingles(TEXT[:2]) == frozenset()


def test_the_sample_keeps_what_two_texts_share() -> None:
    whole, part = shingles(TEXT), shingles(TEXT[10:80])
    assert sample(part) <= sample(whole)
