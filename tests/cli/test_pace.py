"""How fast it goes and how long it will take, by a clock that the test sets."""

from __future__ import annotations

from kelissoz.cli.pace import WINDOW, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def going(seconds: float, articles: int, total: int | None, *, batch: int = 1, size: int = 100) -> str:
    """After so many articles, evenly over so many seconds, ``batch`` of them at once."""
    clock = Clock()
    pace = Pace(total, clock)
    for done in range(batch, articles + 1, batch):
        clock.now = seconds * done / articles
        for _ in range(batch):
            pace.count(size)
    return str(pace)


def test_the_rate_and_what_is_left() -> None:
    assert going(10, 200, 100_000) == "200 articles · 20.0 a second · 0:00:40 left"


def test_batches_that_come_at_once_deceive_nobody() -> None:
    assert going(2, 50, 100_000, batch=50) == "50 articles · 25.0 a second · 0:00:38 left"
    assert going(10, 200, 100_000, batch=50) == "200 articles · 20.0 a second · 0:00:40 left"


def test_at_first_nothing_can_be_said() -> None:
    assert going(0.4, 10, 100_000) == "10 articles"


def test_without_a_total_nothing_is_left() -> None:
    assert going(10, 200, None) == "200 articles · 20.0 a second"


def test_more_than_was_expected_is_the_end() -> None:
    assert going(10, 200, 15_000).endswith("0:00:00 left")


def test_the_pace_is_that_of_the_last_minute() -> None:
    """A thousand articles that were known pass in a second; then one a second is read."""
    clock = Clock()
    pace = Pace(200_000, clock)
    for done in range(1000):
        clock.now = done / 1000
        pace.count(100)
    for second in range(2, 2 + 2 * int(WINDOW)):
        clock.now = float(second)
        pace.count(100)
    assert "1,120 articles · 1.0 a second" in str(pace)
