"""Where a sentence ends; in the examples ``¦`` stands where one does."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.text.sentences import LONGEST, find_sentences
from kelissoz.text.tokens import tokenize
from tests.proofs import proves


def split(text: str) -> str:
    """``text`` with ``¦`` between its sentences."""
    pieces = list(tokenize(text))
    found = list(find_sentences(pieces, text))
    assert [first for first, _ in found[1:]] == [last for _, last in found[:-1]]
    return " ¦ ".join(text[pieces[first].start : pieces[last - 1].end] for first, last in found)


def lengths(text: str) -> list[int]:
    return [last - first for first, last in find_sentences(list(tokenize(text)), text)]


@proves("kk/abbreviations", "kk/sentence_openers")
def test_every_row_of_the_tables_is_in_its_example(table: str, row: lexicon.Row) -> None:
    example = row["example"]
    word = row["abbreviation"] + "." if table == "kk/abbreviations" else f"¦ {row['word']}"
    assert word in example.lower().replace("т. с. с.", "т.с.с.") or word in example
    assert split(example.replace(" ¦ ", " ")) == example


@pytest.mark.parametrize(
    "text",
    [
        # a unit after its number, a clause of two units, and a unit before a year
        "Ауыл 60 км. ¦ Жол нашар.",
        "Олар 42 км. 195 метр жүгірді.",
        "Көпірдің ұзындығы 640 м. ¦ 1986 жылы салынған.",
        "Пәтер 120 ш. м. ¦ Бағасы белгісіз.",
        "Министрдің м.а. Асан Нұров келді.",
        # years and millions: a name goes on, what is said after a dash is complete
        "Ол 2019 ж. Мәскеуде сайланды.",
        "Салынған жылы – 1986 ж. ¦ Ұзындығы – 640 м.",
        "Ол 2010 ж. «Нұр Отан» партиясына кірді.",
        "Бәрі 2019 ж. ¦ «Біз келдік, – деді ол.",
        "Оның кітабы (2019 ж.) Мәскеуде шықты.",
        "Аяқталды (ант берген соң!) Мәскеудегі кездесу.",
        # initials
        "Қ.-Ж. Тоқаев Бішкекке барды. ¦ Ол жалғыз келді.",
        "Оны Б.Т. Омаров қабылдады. ¦ Кездесу жабық өтті.",
        "Ол гепатит В. ¦ Бұл – қауіпті ауру.",
        "St. Regis қонақүйінде Mr. Smith тұрды.",
        # numbers of lists, dates
        "Күн тәртібі: 1. Бюджет. ¦ 2. Сайлау.",
        "II. Келіссөздің мәні. ¦ Екі ел келісті.",
        "23.01.2026. ¦ Астана қаласы.",
        "Жиын 2026 жылы 23.01.2026. ¦ Астана қаласы.",
        "Сағат 15.00-де басталды. ¦ 17.30-да аяқталды.",
        # quotations and remarks
        "«Біз келістік!» – Д. Трамп осылай деді. ¦ Ол қуанды.",
        "«Қайдасың?» ¦ – «Үйдемін».",
        "– Қашан? – деп сұрады ол. ¦ – Ертең.",
        "«Біз […] Астанаға барамыз», – деді ол.",
        # addresses on the web, brands that are written small
        "Сайт – stat.gov.kz. ¦ Деректер жаңарды.",
        "Толығырақ оқыңыз. ¦ stat.gov.kz сайтында бәрі бар.",
        "Қызмет тегін. ¦ eGov порталына кіріңіз.",
        "Хатты press@mfa.gov.kz. ¦ Жауап ертең.",
    ],
)
def test_sentences(text: str) -> None:
    assert split(text.replace(" ¦ ", " ")) == text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Жиын болды.Тараптар келісті.", "Жиын болды. ¦ Тараптар келісті."),
        ("Жиын болды.Қ.Тоқаев сөйледі.", "Жиын болды. ¦ Қ.Тоқаев сөйледі."),
        ("Жиын болды.АҚШ қатысты.", "Жиын болды. ¦ АҚШ қатысты."),
        ("Жиын болды.«Біз келістік», – деді ол.", "Жиын болды. ¦ «Біз келістік», – деді ол."),
        ("АСТАНА.KAZINFORM хабарлады.", "АСТАНА.KAZINFORM хабарлады."),
        ("Оны проф.Нұров басқарды.", "Оны проф.Нұров басқарды."),
    ],
)
def test_a_space_that_is_missing(text: str, sentences: str) -> None:
    """``Жиын болды.Тараптар келісті.`` 'There was a sitting.The sides agreed.'"""
    assert split(text) == sentences


def test_a_sentence_of_the_press_is_never_cut() -> None:
    text = "Министр барды, " * 60 + "деді."
    assert lengths(text) == [182]


def test_a_text_without_full_stops_is_cut() -> None:
    """``сөз`` (word) a thousand times: no step must compare each of them with each other one."""
    assert lengths("сөз " * 1000) == [LONGEST] * 4


def test_it_is_cut_after_a_comma_where_there_is_one() -> None:
    """``бір екі үш,`` (one two three,): 62 of these fit into a piece."""
    assert lengths("бір екі үш, " * 100)[0] == 248
