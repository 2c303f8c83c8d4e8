"""The layout of a text file: head, stamp, title, dateline, paragraphs."""

from __future__ import annotations

import datetime as dt

import pytest

from kelissoz.intake import read_bytes
from kelissoz.model import Article

from .texts import FIRST, SECOND, THIRD, TITLE, assert_sound, shown


def read(text: str) -> Article:
    article = read_bytes(text.encode())
    assert article.text == text
    assert_sound(article)
    return article


def test_day_and_title_on_the_first_line() -> None:
    article = read(f" date 2026-01-23 {TITLE}\nАСТАНА.KAZINFORM - {FIRST}\n{SECOND}\n")
    assert shown(article) == (
        "title     | Министр Анкараға барды\n"
        "dateline  | АСТАНА.KAZINFORM -\n"
        "paragraph | Сыртқы істер министрі бүгін Ан\n"
        "paragraph | Тараптар сауда көлемін ұлғайту"
    )
    assert article.published == dt.date(2026, 1, 23)
    assert article.published_time is None
    assert article.title == TITLE
    assert article.outlet == "Kazinform"
    assert article.outlet_span is not None
    assert article.text[article.outlet_span.start : article.outlet_span.end] == "KAZINFORM"
    assert article.language == "kk"


def test_stamp_and_repeated_title_are_no_news() -> None:
    article = read(f" date 2026-01-22 {TITLE}\n19:02, 22 Қаңтар 2026 | GMT +5\n{TITLE}\n{FIRST}")
    assert shown(article) == (
        "title     | Министр Анкараға барды\n"
        "title     | Министр Анкараға барды\n"
        "paragraph | Сыртқы істер министрі бүгін Ан"
    )
    assert (article.published, article.published_time) == (dt.date(2026, 1, 22), "19:02")


def test_a_title_is_repeated_also_without_the_sites_name_and_with_other_quotes() -> None:
    article = read(f" date 2026-01-22 «Су» келісімі: {TITLE} - Kazinform\n“Су” келісімі: {TITLE}\n{FIRST}")
    assert [b.kind for b in article.blocks] == ["title", "title", "paragraph"]


def test_time_in_the_header_and_the_title_below() -> None:
    article = read(f"date 2025-08-20 12:06\n{TITLE}\n{TITLE}\n{FIRST}\n{SECOND}")
    assert shown(article).count("title") == 2
    assert (article.published, article.published_time) == (dt.date(2025, 8, 20), "12:06")


@pytest.mark.parametrize("day", ["0000-00-00", "0000-01-01", "2026-02-30", "2026-13-01", "2026-01", "2026"])
def test_a_day_that_never_was_gives_no_date(day: str) -> None:
    article = read(f" date {day} {TITLE}\n{FIRST}")
    assert article.published is None
    assert article.title == TITLE


def test_a_time_without_its_day_is_not_kept() -> None:
    article = read(f" date 0000-00-00 12:06 {TITLE}\n{FIRST}")
    assert (article.published, article.published_time) == (None, None)


def test_the_stamps_time_belongs_to_the_stamps_day() -> None:
    article = read(f" date 2026-01-23 {TITLE}\n19:02, 22 Қаңтар 2026\n{FIRST}")
    assert (article.published, article.published_time) == (dt.date(2026, 1, 23), None)


def test_without_a_header_the_stamp_gives_the_day() -> None:
    article = read(f"{TITLE}\n22.01.2026 19:02\n{FIRST}")
    assert (article.published, article.published_time) == (dt.date(2026, 1, 22), "19:02")
    assert shown(article).splitlines()[1].startswith("paragraph | Сыртқы")


def test_without_a_header_a_first_line_without_full_stop_is_the_title() -> None:
    assert read(f"{TITLE}\n{FIRST}").title == TITLE
    assert read(f"{FIRST}\n{SECOND}").title is None
    assert read(f"- {TITLE}, - деді ол\n{FIRST}").title is None


def test_only_a_title() -> None:
    article = read(f" date 2026-01-23 {TITLE}")
    assert shown(article) == "title     | Министр Анкараға барды"


def test_newlines_stay_as_they_are() -> None:
    article = read(
        f" date 2026-01-23 {TITLE}\r\n\r\n\t{FIRST} \r\n\u00a0{SECOND}\u00a0\u200b\r{THIRD}\u2028{FIRST}"
    )
    assert [b.kind for b in article.blocks] == ["title", *["paragraph"] * 4]


def test_a_wrapped_text_is_put_together() -> None:
    article = read(
        f"{TITLE}\n\n"
        "Сыртқы істер министрі бүгін\n"
        "анкарада түрік әріптесімен\n"
        "кездесіп, келіссөз жүргізді.\n\n"
        "Тараптар сауда көлемін\n"
        "ұлғайту мәселесін талқылады.\n"
    )
    assert shown(article) == (
        "title     | Министр Анкараға барды\n"
        "paragraph | Сыртқы істер министрі бүгін\nан\n"
        "paragraph | Тараптар сауда көлемін\nұлғайту"
    )


def test_photo_credits_and_links_to_other_articles_are_no_news() -> None:
    article = read(
        f"{TITLE}\nФото: министрлік\n{FIRST}\nОқи отырыңыз: Елші қашан келеді?\n4102\n* * *\n{SECOND}"
    )
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("outlet", "expected"),
    [
        ("KAZINFORM", "Kazinform"),
        ("ҚазАқпарат", "Kazinform"),
        ("Baq.kz", "Baq.kz"),
        ("«Егемен Қазақстан»", "Егемен Қазақстан"),
        ("ДАЛАХАБАР", "ДАЛАХАБАР"),  # not in the table: as written
    ],
)
def test_the_dateline_names_the_outlet(outlet: str, expected: str) -> None:
    article = read(f"{TITLE}\nАСТАНА. {outlet} – {FIRST}")
    assert article.outlet == expected
    assert article.outlet_span is not None
    assert article.text[article.outlet_span.start : article.outlet_span.end] == outlet.strip("«»")


def test_the_lead_names_the_outlet_only_where_it_is_a_kazakh_one() -> None:
    assert read(f"{TITLE}\nМинистр келді, деп хабарлайды Tengrinews.kz.").outlet == "Tengrinews"
    assert read(f"{TITLE}\nМинистр келді, деп хабарлайды ТАСС.").outlet is None
    assert (
        read(f"{TITLE}\nАНКАРА. KAZINFORM – Министр келді, деп хабарлайды Tengrinews.kz.").outlet
        == "Kazinform"
    )


def test_who_reads_knows_better() -> None:
    text = f" date 2026-01-22 12:00 {TITLE}\nАСТАНА. KAZINFORM – {FIRST}".encode()
    article = read_bytes(text, outlet="ҚазТАГ", published=dt.date(2026, 1, 21))
    assert (article.outlet, article.outlet_span) == ("KazTAG", None)
    assert (article.published, article.published_time) == (dt.date(2026, 1, 21), None)


def test_what_stands_before_the_repeated_title_is_the_pages_menu() -> None:
    article = read(
        f" date 2026-01-23 {TITLE}\nҚоғам\nДана Асанова\n312 рет\n22 Қаң 09:58\n{TITLE}\nФото: министрлік\n{FIRST}"
    )
    assert [b.kind for b in article.blocks] == ["title", "title", "paragraph"]
    assert shown(article).splitlines()[-1].startswith("paragraph | Сыртқы")


def test_sentences_before_the_repeated_title_are_news() -> None:
    article = read(f" date 2026-01-23 {TITLE}\n{FIRST}\n{TITLE}\n{SECOND}")
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [("Baq.kz", "Baq.kz"), ("«Егемен Қазақстан»", "Егемен Қазақстан"), ("dalahabar.kz", "dalahabar.kz")],
)
def test_the_last_line_may_be_the_outlets_name(line: str, outlet: str) -> None:
    article = read(f"{TITLE}\n{FIRST}\n{SECOND}\n{line}\n16 пікір")
    assert article.outlet == outlet
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("деп хабарлайды dalahabar.kz", "dalahabar.kz"),
        ("деп хабарлайды «Дала дауысы» тілшісі", "Дала дауысы"),
        ("деп хабарлайды «Дала дауысы» ұлттық порталы", "Дала дауысы"),
        ('деп хабарлайды "Дала дауысы" Ақорда сайтына сілтеме жасап', "Дала дауысы"),
        ("деп хабарлайды «Интерфакс» агенттігі", None),
        ("келді. Бұл туралы «Хабар» телеарнасы айтты, деп хабарлайды Baq.kz", "Baq.kz"),
    ],
)
def test_an_outlet_that_no_table_has(lead: str, outlet: str | None) -> None:
    assert read(f"{TITLE}\nМинистр келді, {lead}.").outlet == outlet


def test_a_dateline_with_a_full_stop_for_its_dash() -> None:
    article = read(f"{TITLE}\nАстана, DALA.KZ. {FIRST}")
    assert (article.outlet, article.blocks[1].kind) == ("DALA.KZ", "dateline")
    assert read(f"{TITLE}\nРесей, АҚШ. {FIRST}").blocks[1].kind == "paragraph"


def test_headlines_of_other_articles_are_no_news() -> None:
    article = read(
        f"{TITLE}\n{FIRST}\nСондай-ақ оқыңыз\nБарлығы\nЕлші Римге барды\n06.03.2026, 20:59\nПрезидент Парижде кездесті"
    )
    assert [b.kind for b in article.blocks] == ["title", "paragraph"]
    article = read(
        f"{TITLE}\n{FIRST}\nСондай-ақ оқыңыз:\nЕлші Римге барды\n{SECOND}\nЕлші кетті\n20:59, 6 наурыз 2026"
    )
    assert [b.kind for b in article.blocks] == ["title", "paragraph", "paragraph"]


def test_the_lead_may_stand_behind_the_day() -> None:
    article = read(f" date 2026-01-23 {FIRST}\n{SECOND}")
    assert article.title is None
    assert [block.kind for block in article.blocks] == ["paragraph", "paragraph"]


def test_the_language_of_the_page_is_no_title() -> None:
    article = read(
        f" date 2026-01-23 KZ\nҚР президентінің телерадиокешені\n01:52, 23 Қаңтар 2026\n{TITLE}\n{FIRST}"
    )
    assert article.title == TITLE
