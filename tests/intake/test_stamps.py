"""Times of publication, as pages, feeds and the line above a text write them."""

from __future__ import annotations

import datetime as dt

import pytest

from kelissoz import lexicon
from kelissoz.intake import stamps
from kelissoz.intake.layout import Stamp
from tests.proofs import proves

DAY = dt.date(2026, 1, 22)


@pytest.mark.parametrize(
    "line",
    [
        "19:02, 22 Қаңтар 2026 | GMT +5",
        "19:02, 22 Qańtar 2026 | GMT +5",
        "19:02 22.01.2026",
        "22.01.2026 19:02",
        "22 қаңтар 2026 ж. 19:02",
        "22 қаңтар 2026, 19:02",
        "Бейсенбі, 22 қаңтар 2026, сағат 19:02",
        "Саясат • 22 қаңтар, 2026 19:02",
        "2026-01-22 19:02",
    ],
)
def test_lines(line: str) -> None:
    assert stamps.of_line(line) == (True, Stamp(DAY, "19:02"), "19:02")


@proves("kk/page_months")
def test_months(row: lexicon.Row) -> None:
    assert stamps.of_line(row["example"]) == (
        True,
        Stamp(dt.date(2026, int(row["number"]), 22), "19:02"),
        "19:02",
    )


@pytest.mark.parametrize(
    "line",
    [
        "22 қаңтар",
        "22 қаңтарда кездесу өтті",
        "Кездесу 22 қаңтар 2026 жылы сағат 19:02-де өтті",
        "19:02 және 20:00",
        "22 адам 2026",
        "25:61",
        "",
    ],
)
def test_what_is_news_and_no_stamp(line: str) -> None:
    assert stamps.of_line(line)[0] is False


@pytest.mark.parametrize("line", ["00:00, 00 Қаңтар 0000", "19:02, 31 Ақпан 2026"])
def test_a_stamp_of_a_day_that_never_was(line: str) -> None:
    assert stamps.of_line(line)[:2] == (True, None)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2026-01-22T19:02:00+05:00", Stamp(DAY, "19:02")),
        ("2026-01-22T19:02:00+06:00", Stamp(DAY, "19:02")),
        ("2026-01-22T14:02:00.123Z", Stamp(DAY, "19:02")),
        ("2026-01-22 19:02:00 +0500", Stamp(DAY, "19:02")),
        ("2026-01-22T19:02", Stamp(DAY, "19:02")),
        ("2026-01-22", Stamp(DAY)),
        ("2026-01-22T00:00:00Z", Stamp(DAY)),
        ("2026-01-22T25:61:00", Stamp(DAY)),
        ("Thu, 22 Jan 2026 14:02:00 GMT", Stamp(DAY, "19:02")),
        ("1769090520", Stamp(DAY, "19:02")),
        ("1769090520000", Stamp(DAY, "19:02")),
        ("22.01.2026", Stamp(DAY)),
        ("22 қаңтар 2026", Stamp(DAY)),
        ("0000-00-00", None),
        ("1601-01-01T00:00:00Z", None),
        ("9999-12-31T23:59:00Z", None),
        ("yesterday", None),
        ("", None),
        ("2" * 100, None),
    ],
)
def test_values(value: str, expected: Stamp | None) -> None:
    assert stamps.of_value(value) == expected
