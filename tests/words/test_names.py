"""Names that no list knows lose their endings, and only their endings."""

from __future__ import annotations

import pytest

from kelissoz.words import analyse_tokens


@pytest.mark.parametrize(
    ("form", "lemma", "case"),
    [
        ("Уиткоффпен", "Уиткофф", "Ins"),
        ("Трамптың", "Трамп", "Gen"),
        ("Цзиньпинмен", "Цзиньпин", "Ins"),
        ("АҚШ-тың", "АҚШ", "Gen"),
        ("БАӘ-де", "БАӘ", "Loc"),
        ("Самұрық-Қазынамен", "Самұрық-Қазына", "Ins"),
        ("Токио-дан", "Токио", "Abl"),
        ("Абу-Дабидегі", "Абу-Даби", "Loc"),
        ("Макронмен", "Макрон", "Ins"),
        ("Зеленскийдің", "Зеленский", "Gen"),
        ("Әлиевпен", "Әлиев", "Ins"),
        ("Мирзиёевтің", "Мирзиёев", "Gen"),
        ("Тоқаевқа", "Тоқаев", "Dat"),
        ("Бишкекте", "Бишкек", "Loc"),
        ("Тегеранға", "Тегеран", "Dat"),
        ("Reuters-ке", "Reuters", "Dat"),
        ("Bloomberg-тің", "Bloomberg", "Gen"),
        ("Qazaqstanға", "Qazaqstan", "Dat"),
        ("Стуббпен", "Стубб", "Ins"),
        ("Аллавиді", "Аллави", "Acc"),
        ("Лукашенкомен", "Лукашенко", "Ins"),
        ("Кремльдің", "Кремль", "Gen"),
        ("Израильден", "Израиль", "Abl"),
    ],
)
def test_a_name_with_an_ending(form: str, lemma: str, case: str) -> None:
    word = analyse_tokens(["Бүгін", form, "."])[1]

    assert (word.lemma, word.pos, word.case) == (lemma, "PROPN", case)


@pytest.mark.parametrize(
    "name",
    [
        *("Иран", "Ливан", "Судан", "Ташкент", "Пекин", "Путин", "Пашинян", "Рубио", "Вэнс", "Обама"),
        *("Ушаков", "Кушнер", "Лондон", "Вашингтон", "Мадрид", "Давос", "Сенат", "Дональд", "Баку"),
        *("Зеленский", "Байден", "Орбан", "Эрдоған", "Мелони", "Уганда", "Канада", "Руанда", "Арагчи"),
    ],
)
def test_a_name_without_an_ending(name: str) -> None:
    word = analyse_tokens(["Бүгін", name, "туралы", "айтылды", "."])[1]

    assert (word.lemma, word.case, word.possessor) == (name, "Nom", None)


def test_of_a_name_of_two_words_only_the_last_has_the_ending() -> None:
    first, last = analyse_tokens(["Си", "Цзиньпинмен", "кездесті", "."])[:2]

    assert (first.lemma, first.case) == ("Си", "Nom")
    assert (last.lemma, last.case) == ("Цзиньпин", "Ins")


@pytest.mark.parametrize(
    ("form", "lemma", "kind", "case"),
    [
        ("23-іне", "23", "Card", "Dat"),
        ("2025-тен", "2025", "Card", "Abl"),
        ("15.00-де", "15.00", "Card", "Loc"),
        ("7-ші", "7", "Ord", None),
        ("XXI", "XXI", "Card", None),
        ("70%-ін", "70%", "Card", "Acc"),
        ("10 600-ден", "10 600", "Card", "Abl"),
    ],
)
def test_figures_with_endings(form: str, lemma: str, kind: str, case: str | None) -> None:
    word = analyse_tokens([form])[0]

    assert (word.lemma, word.pos, word.feats["NumType"], word.case) == (lemma, "NUM", kind, case)
