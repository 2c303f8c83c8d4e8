"""The how-manieth contact it is: said, reckoned from its neighbour, or no count at all."""

from __future__ import annotations

import pytest

from kelissoz.model import EventKind
from tests.reading import document

MET = "Болгария президенті Петр Димов Афинада Грекия президенті Никос Папаспен кездесті."
SAT = "Болгария мен Грекия үкіметаралық комиссиясының төртінші отырысы Афинада өтті."


def ordinals(text: str, kind: EventKind) -> list[tuple[int, bool] | None]:
    """The ordinals of the events of ``kind``, each with whether it was reckoned."""
    events = [event for event in document(text, published="2026-03-02").events if event.kind == kind]
    return [None if e.ordinal is None else (e.ordinal.value, e.ordinal.inferred) for e in events]


CASES: list[tuple[str, EventKind, list[tuple[int, bool] | None]]] = [
    (f"{MET} Бұл – екі президенттің жетінші кездесуі.", "meeting", [(7, False)]),
    (f"{MET} Бұл – екі президенттің он үшінші кездесуі.", "meeting", [(13, False)]),
    (
        "Болгария президенті Петр Димов Грекия президенті Никос Папаспен үшінші рет кездесті.",
        "meeting",
        [(3, False)],
    ),
    (f"{SAT} Келесі отырыс 2027 жылы Софияда өтеді.", "session", [(4, False), (5, True)]),
    (f"{SAT} Алдыңғы отырыс 2024 жылғы мамырда Софияда өткен.", "session", [(4, False), (3, True)]),
    (
        "Болгария президенті Петр Димов Грекияға барды. Бұл – он жылдан кейінгі алғашқы сапар.",
        "visit",
        [None],
    ),
    (
        "Болгария президенті Петр Димов Грекияға барды. Бұл – оның президент ретіндегі алғашқы сапары.",
        "visit",
        [(1, False)],
    ),
]


@pytest.mark.parametrize(("text", "kind", "wanted"), CASES)
def test_ordinal(text: str, kind: EventKind, wanted: list[tuple[int, bool] | None]) -> None:
    assert ordinals(text, kind) == wanted


@pytest.mark.parametrize(
    "counted",
    [
        "бір аптада екінші рет кездесті",
        "осы аптада екінші рет кездесті",
        "биыл екінші рет кездесті",
        "соңғы екі айда екінші рет кездесті",
    ],
)
def test_what_is_counted_within_a_stretch_of_time_counts_no_series(counted: str) -> None:
    text = f"Болгария президенті Петр Димов пен Грекия президенті Никос Папас {counted}."
    (event,) = document(text, published="2026-06-03").events
    assert event.ordinal is None


def test_who_met_for_the_second_time_on_two_days_met_twice() -> None:
    text = "Болгария президенті Петр Димов пен Грекия президенті Никос Папас 4–5 ақпанда екінші рет кездесті."
    (event,) = document(text, published="2026-02-06").events
    assert event.ordinal is not None and event.ordinal.value == 2
