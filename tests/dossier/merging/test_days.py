from __future__ import annotations

import datetime as dt

import pytest

from kelissoz.dossier.merging.days import Days, days_of, edtf_days

DAY = dt.date(2026, 1, 23).toordinal()
PUBLISHED = dt.date(2026, 1, 23)


def test_a_day_a_month_a_year() -> None:
    assert edtf_days("2026-01-23") == (DAY, DAY)
    assert edtf_days("2026-02") == (dt.date(2026, 2, 1).toordinal(), dt.date(2026, 2, 28).toordinal())
    assert edtf_days("2026") == (dt.date(2026, 1, 1).toordinal(), dt.date(2026, 12, 31).toordinal())


@pytest.mark.parametrize("value", [None, "", "2026-02-30", "2026-13", "199X", "жақында", "0000-01-01"])
def test_no_date(value: str | None) -> None:
    assert edtf_days(value) is None


def test_what_the_article_says_comes_first() -> None:
    assert days_of("2026-01-23", None, dt.date(2026, 3, 1), "held", True) == Days(DAY, DAY, told=True)
    assert days_of("2026-01-23", "2026-01-25", None, "held", True) == Days(DAY, DAY + 2, told=True)


def test_what_is_news_was_within_a_week_of_publication() -> None:
    assert days_of(None, None, PUBLISHED, "held", True) == Days(DAY - 7, DAY, told=False)


def test_what_is_put_off_comes_later_than_it_was_to() -> None:
    assert days_of("2026-01-23", None, PUBLISHED, "postponed", True) == Days(DAY, DAY + 60, told=True)


def test_what_is_announced_comes_after_it() -> None:
    assert days_of(None, None, PUBLISHED, "planned", True) == Days(DAY, DAY + 60, told=False)


def test_a_journey_may_be_announced_long_before() -> None:
    assert days_of(None, None, PUBLISHED, "planned", True, journey=True) == Days(DAY, DAY + 200, told=False)
    assert days_of("2026", None, PUBLISHED, "planned", True, journey=True) == Days(DAY, DAY + 342, told=True)
    assert days_of("2026", None, PUBLISHED, "planned", True) == Days(DAY, DAY + 100, told=True)


def test_what_is_recalled_without_a_date_was_within_a_month_of_publication() -> None:
    assert days_of(None, None, PUBLISHED, "held", False) == Days(DAY - 30, DAY, told=False)


def test_without_any_day_it_may_have_been_at_any_time() -> None:
    assert days_of(None, None, None, "held", True) is None


def test_distance() -> None:
    assert Days(1, 3, True).distance(Days(3, 9, True)) == 0
    assert Days(1, 3, True).distance(Days(5, 9, True)) == Days(5, 9, True).distance(Days(1, 3, True)) == 2
