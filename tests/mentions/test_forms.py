from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.mentions.forms import bases, readings
from tests.proofs import proves


@proves("kk/case_endings")
def test_every_ending_comes_off_its_example(row: lexicon.Row) -> None:
    written, base = row["example"].split("=")
    assert (base, row["case"]) in [(reading.base, reading.case) for reading in readings(written)]


@pytest.mark.parametrize(
    ("written", "base", "case"),
    [
        ("Тоқаевтың", "Тоқаев", "Gen"),
        ("Уиткоффпен", "Уиткофф", "Ins"),
        ("БҰҰ-ның", "БҰҰ", "Gen"),
        ("Абу-Дабиде", "Абу-Даби", "Loc"),
        ("Нью-Йоркте", "Нью-Йорк", "Loc"),
        ("Израильдің", "Израиль", "Gen"),
        ("министріне", "министрі", "Dat"),
    ],
)
def test_an_ending_comes_off_a_name(written: str, base: str, case: str) -> None:
    assert (base, case) in [(reading.base, reading.case) for reading in readings(written)]


@pytest.mark.parametrize("name", ["Байден", "Гаага", "Канада", "Хасан", "Макрон"])
def test_an_ending_that_does_not_agree_is_no_ending(name: str) -> None:
    """``Бай`` would ask for ``дан``, ``Гаа`` for ``ға``."""
    cut = [reading.base for reading in readings(name)[1:]]
    assert not cut or name == "Канада"


@pytest.mark.parametrize(
    ("lemma", "form", "possessed", "plural"),
    [
        ("министр", "министрі", True, False),
        ("басшы", "басшылары", True, True),
        ("елшілік", "елшілігі", True, False),
        ("топ", "тобы", True, False),
        ("кездесу", "кездесуі", True, False),
        ("президент", "президенттер", False, True),
    ],
)
def test_the_forms_of_a_head_noun(lemma: str, form: str, possessed: bool, plural: bool) -> None:
    base = bases(lemma)[form]
    assert (base.lemma, base.possessed, base.plural) == (lemma, possessed, plural)
