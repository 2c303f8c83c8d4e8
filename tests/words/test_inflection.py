"""Names and nouns in their cases."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.words import analyse_tokens, inflect
from tests.proofs import proves


@proves("kk/name_harmonies")
def test_a_name_that_goes_against_the_rules(table: str, row: lexicon.Row) -> None:
    forms = {inflect(name, case) for name in (row["name"], f"Нью-{row['name']}") for case in ("Dat", "Loc")}
    assert row["example"] in forms


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        # genitive, dative, accusative, locative, ablative, instrumental
        ("Трамп", "Трамптың Трампқа Трампты Трампта Трамптан Трамппен"),
        ("Путин", "Путиннің Путинге Путинді Путинде Путиннен Путинмен"),
        ("Назарбаев", "Назарбаевтың Назарбаевқа Назарбаевты Назарбаевта Назарбаевтан Назарбаевпен"),
        ("Уиткофф", "Уиткоффтың Уиткоффқа Уиткоффты Уиткоффта Уиткоффтан Уиткоффпен"),
        ("Қырғыз", "Қырғыздың Қырғызға Қырғызды Қырғызда Қырғыздан Қырғызбен"),
        ("АҚШ", "АҚШ-тың АҚШ-қа АҚШ-ты АҚШ-та АҚШ-тан АҚШ-пен"),
        ("БАӘ", "БАӘ-нің БАӘ-ге БАӘ-ні БАӘ-де БАӘ-ден БАӘ-мен"),
        ("ТМД", "ТМД-ның ТМД-ға ТМД-ны ТМД-да ТМД-дан ТМД-мен"),
        ("министр", "министрдің министрге министрді министрде министрден министрмен"),
        ("ол", "оның оған оны онда одан онымен"),
        ("Ол", "Оның Оған Оны Онда Одан Онымен"),
        ("процесс", "процестің процеске процесті процесте процестен процеспен"),
        ("съезд", "съездің съездке съезді съезде съезден съездпен"),
        ("объект", "объектінің объектіге объектіні объектіде объектіден объектімен"),
    ],
)
def test_the_six_cases(lemma: str, forms: str) -> None:
    assert [inflect(lemma, case) for case in ("Gen", "Dat", "Acc", "Loc", "Abl", "Ins")] == forms.split()


@pytest.mark.parametrize(
    ("lemma", "locative"),
    [
        ("Си Цзиньпин", "Си Цзиньпинде"),
        ("Біріккен Ұлттар Ұйымы", "Біріккен Ұлттар Ұйымында"),
        ("Сыртқы істер министрлігі", "Сыртқы істер министрлігінде"),
        ("Нұр Алматы", "Нұр Алматыда"),
        ("«Самұрық-Қазына»", "«Самұрық-Қазына»да"),
        ("Reuters", "Reuters-те"),
        ("", ""),
        ("–", "–"),
    ],
)
def test_words_of_which_the_last_takes_the_ending(lemma: str, locative: str) -> None:
    assert inflect(lemma, "Loc") == locative


def test_the_nominative_is_the_name() -> None:
    assert inflect("Лавров", "Nom") == "Лавров"


def test_a_case_that_there_is_not() -> None:
    with pytest.raises(ValueError, match="Voc"):
        inflect("Лавров", "Voc")  # type: ignore[arg-type]


@pytest.mark.parametrize("case", ["Gen", "Dat", "Acc", "Loc", "Abl", "Ins"])
def test_what_is_written_is_read(case: str) -> None:
    """Every name of a state comes back as itself, in its case."""
    for row in lexicon.rows("world/states"):
        name = row["name"]
        if name.isalpha() and not name.isupper():
            read = analyse_tokens([inflect(name, case)])[0]  # type: ignore[arg-type]
            assert (read.lemma.lower(), read.case) == (name.lower(), case)
