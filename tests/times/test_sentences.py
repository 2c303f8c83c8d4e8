"""Sentences with what is found in them: the expression in brackets, its value after the bracket."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from kelissoz.model import Doubt
from tests.times.reading import FRIDAY, found, read, written

SAID = """
Келіссөз [23 қаңтар түнінде]2026-01-23TNI басталып, [шамамен төрт сағатқа]PT4H созылды.
Отырыс [23 қаңтарда]2026-01-23 Абу-Дабиде [сағат 15.00-де]2026-01-23T15:00 ашылды.
Қонақтар [20]2026-01-20 және [21 қаңтарда]2026-01-21 келді.
Ол [2019 жылғы 2 мамырда]2019-05-02 келіп, [5 мамырда]2019-05-05 кетті.
Екі басшы [31 тамыз бен 1 қыркүйек аралығында]2025-08-31/2025-09-01 Бейжіңде болды.
Жол [24 ақпаннан 25 ақпанға қараған түні]2026-02-24TNI жабылады.
Жиын [жұмада]2026-01-23 өтті, келесісі [дүйсенбіде]2026-01-26 өтеді.
Елші [20 қаңтарда]2026-01-20 келіп, [одан екі күн өткен соң]2026-01-22 кетті.
"""

WAYS = """
Кездесу [28 желтоқсанда]2025-12-28 өтті.
Кездесу [28 желтоқсанда]2026-12-28 өтпек.
[28 желтоқсанда]2025-12-28 өткен кездесу туралы ертең мәлімдейміз.
Олар [2 ақпанда]2026-02-02 кездесуге келісті.
Олар [2 ақпанда]2025-02-02 келісті.
Олар [сәрсенбіде]2026-01-21 өзеннің суын бөлу тәртібін келісті.
Олар [сәрсенбіде]2026-01-21 келді. Су [жазда]2025-22 болмаған. Президент оларды [келесі күні]2026-01-22 көрді.
"""

NONE = """
Ол қырық бес жаста.
Команда 25:21 есебімен жеңді.
Депутат Наурызбай Есімов сөйледі.
Қазан қаласында форум болды.
Күн тәртібі бекітілді.
Қазір Ай толған шақ.
Бұл – олардың жетінші кездесуі.
Үй 1 мамыр көшесінде тұр.
«8 наурыз» кинотеатры ашылды.
"""

SCRIPTS = """
Kezdesý [23 qańtarda]2026-01-23 boldy.
Kelıssöz [3-5 nauryzda]2026-03-03/2026-03-05 Astanada ötedı.
[2025-جىلعى 2-جەلتوقساندا]2025-12-02 كەزدەستى.
"""


def lines(block: str) -> list[str]:
    return [line for line in block.split("\n") if line]


def parse(marked: str) -> tuple[str, list[tuple[str, str]]]:
    """A marked line → the sentence, and the expressions with their values."""
    wanted = re.findall(r"\[([^]]*)\]([0-9A-Z:/.-]+)", marked)
    return re.sub(r"\[([^]]*)\][0-9A-Z:/.-]+", r"\1", marked), wanted


@pytest.mark.parametrize("marked", lines(SAID) + lines(WAYS) + lines(SCRIPTS))
def test_found(marked: str) -> None:
    sentence, wanted = parse(marked)
    kept = [pair for pair in found(sentence) if pair[0] != "ертең"]
    assert kept == wanted


@pytest.mark.parametrize("sentence", lines(NONE))
def test_left_alone(sentence: str) -> None:
    assert found(sentence) == []


def test_expressions_lie_in_the_text_and_in_order() -> None:
    document = read("Ол 2025 жылғы 2 желтоқсанда, яғни былтыр, екі сағаттай сөйледі.")
    assert [written(document, one) for one in document.times] == [
        "2025 жылғы 2 желтоқсанда",
        "былтыр",
        "екі сағаттай",
    ]
    assert [one.i for one in document.times] == [0, 1, 2]
    first = document.times[0]
    assert [token.text for token in document.tokens[first.first : first.last]] == [
        "2025",
        "жылғы",
        "2",
        "желтоқсанда",
    ]


def test_bounds_and_sets_keep_what_is_said_beside_the_value() -> None:
    document = read("Жиын бір жарым сағаттан астам созылды, енді аптасына екі рет, жұма сайын өтеді.")
    length, often, weekly = document.times
    assert (length.value, length.bound, length.approx) == ("PT90M", ">", False)
    assert (often.value, often.every, often.freq) == ("P1W", True, 2)
    assert (weekly.type, weekly.value, weekly.every, weekly.day) == ("SET", "P1W", True, "FR")


def test_without_a_day_of_publication_what_is_relative_is_doubted() -> None:
    document = read("Ол кеше келді, 2025 жылғы 2 желтоқсанда кеткен.", published=None)
    assert [one.value for one in document.times] == [None, "2025-12-02"]
    assert document.doubts == (Doubt(3, 7, "times", "no day of publication to reckon it from"),)


def test_a_day_that_does_not_exist_is_doubted() -> None:
    document = read("Отырыс 31 ақпанда өтті.")
    assert [one.value for one in document.times] == [None]
    assert [one.reason for one in document.doubts] == ["no such day"]


def test_a_far_day_without_a_year_is_doubted() -> None:
    document = read("Отырыс 10 ақпанда өтті.")
    assert [one.value for one in document.times] == ["2025-02-10"]
    assert len(document.doubts) == 1


def test_the_day_before_is_remembered_from_sentence_to_sentence() -> None:
    sentences = "Елші 12 қаңтарда келді. Сол күні министр оны қабылдады. Келесі күні екеуі Алматыға ұшты."
    assert [value for _, value in found(sentences)] == ["2026-01-12", "2026-01-12", "2026-01-13"]


@pytest.mark.parametrize(
    "sentence",
    [
        "0000 жылғы 0 қаңтарда",
        "99.99.9999 күні",
        "31.02.2026 күні",
        "999999999999999999999 жыл бұрын",
        "9999 жылдың соңында",
        "бес миллиард жыл бұрын",
        "29 ақпанда",
        "сағат 99:99-да",
        "сағат 25-те",
        "-- – — 5–3 наурызда – 2 —",
        "2025/2024 оқу жылында",
        "13-айдың 45-күні",
        "нөл жыл бұрын",
        "٣ قاڭتاردا",
        "1.2.3.4.5.6.7.8.9.10.11.12",
        "жылжылжыл күнкүн айай",
    ],
)
@pytest.mark.parametrize("published", [FRIDAY, None, dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_nothing_raises(sentence: str, published: dt.date | None) -> None:
    read(sentence, published)


def test_that_year_is_the_last_one_that_was_said() -> None:
    text = "Келісім 1995 жылы әзірленді. 21 қарашада хаттама дайын болды, оған сол жылғы 14 желтоқсанда қол қойылды."
    assert found(text)[-1] == ("сол жылғы 14 желтоқсанда", "1995-12-14")


def test_what_is_told_of_a_day_to_come_is_not_put_a_year_back() -> None:
    text = "Өкіл 24 маусымда министрдің Ашғабатқа баратынын хабарлады."
    assert found(text, dt.date(2026, 6, 22)) == [("24 маусымда", "2026-06-24")]


def test_what_is_to_end_may_have_begun() -> None:
    text = "Саммит 26 маусымда басталып, бүгін аяқталады."
    assert found(text, dt.date(2026, 7, 1))[0] == ("26 маусымда", "2026-06-26")
    ahead = "Саммит 3 шілдеде басталып, 5 шілдеде аяқталады."
    assert [value for _, value in found(ahead, dt.date(2026, 7, 1))] == ["2026-07-03", "2026-07-05"]
    past = "Келіссөз 3 маусымда басталып, 28 маусымда аяқталды."
    assert [value for _, value in found(past, dt.date(2026, 7, 1))] == ["2026-06-03", "2026-06-28"]
