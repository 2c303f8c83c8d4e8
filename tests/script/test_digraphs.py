"""Kazakh with gh, ng and iy, as some sites' converters write it."""

from __future__ import annotations

import pytest

from kelissoz.lexicon import Row
from kelissoz.script import latin
from kelissoz.script.convert import convert_text, to_cyrillic
from kelissoz.script.variant import tell_variant
from tests.proofs import proves

SENTENCE = (
    "Preziydent Tunis ministrimen taghy da jiyn ótkizip, manyzdy mәseleni talqylady, – deydi Qazaqstangha."
)


@proves("kk/script_digraphs")
def test_each_writing(row: Row) -> None:
    assert latin.to_cyrillic(row["example"], "digraph").text == row["cyrillic"]
    assert row["written"] in row["example"].lower()


def test_a_sentence() -> None:
    assert tell_variant(SENTENCE) == "digraph"
    assert to_cyrillic(SENTENCE).startswith(
        "Президент Тунис министрімен тағы да жиын өткізіп, маңызды мәселені талқылады"
    )


def test_the_map_leads_back() -> None:
    """Both letters of a pair stand for the one that they write."""
    text = convert_text(SENTENCE)
    at = text.text.index("Қазақстанға")
    assert SENTENCE[text.starts[at] : text.ends[at + 10]] == "Qazaqstangha"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("sonynda", "соңында"),
        ("jiyn", "жиын"),
        ("aituynsha", "айтуынша"),
        ("túnghysh", "тұңғыш"),
        ("býgingi", "бүгінгі"),
        ("resmy", "ресми"),
        ("tarihy", "тарихы"),
        ("mädeniy", "мәдени"),
    ],
)
def test_a_letter_that_the_converter_lost(written: str, expected: str) -> None:
    assert latin.to_cyrillic(written, "digraph").text == expected


def test_the_end_of_a_slavic_name() -> None:
    text = "Býgin taghy Zelenskiy keldi, Zelenskiyding sózi qysqa."
    assert to_cyrillic(text) == "Бүгін тағы Зеленский келді, Зеленскийдің сөзі қысқа."


def test_an_initial_of_two_signs() -> None:
    assert to_cyrillic("Býgin taghy IY.Sәduov pen Shen IY keldi.") == "Бүгін тағы И.Сәдуов пен Шен И келді."


def test_the_alphabet_of_2018_stays_what_it_is() -> None:
    assert tell_variant("Syrtqy ister mınıstri Ongar Nurǵalıev búgin Máskeýge bardy") == "2018"
