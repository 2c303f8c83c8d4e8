from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.promises import Promise, arrived, beside, promise, related, sojourn
from tests.dossier.told import NURLANOV, OSMONOV, said

PLANNED = said("a", "Дала", "2026-03-01", ["Ала-Тау"], status="planned", start="2026-03-10")
MOVED = said("b", "Қала", "2026-03-08", status="postponed", start="2026-03-10")
AGAIN = said("c", "Дала", "2026-03-20", status="planned", start="2026-04-01", end="2026-04-02")
CANCELLED = said("d", "Теңіз", "2026-03-09", status="cancelled")
HELD = said("e", "Сыр", "2026-04-02", status="held", start="2026-04-01")
# not on the 10th but on the 14th: the claim of the other day comes last
CORRECTED = [
    *said("g", "Сыр", "2026-03-07", status="planned", start="2026-03-14"),
    *(
        replace(each, claim=replace(each.claim, rule="times/day/moved", start=90, end=92))
        for each in said("g", "Сыр", "2026-03-07", status="planned", start="2026-03-10")
    ),
]
# in the week after; later somebody recalls only the month
WEEK = said(
    "h", "Дала", "2026-03-01", status="planned", start="2026-03", **{"start.within": "2026-03-02/2026-03-08"}
)
RECALLED = said("i", "Сыр", "2026-04-20", status="cancelled", start="2026-03")
UNDATED = said("f", "Дала", "2026-03-01", status="planned")


def on(day: str, *told: list[Said]) -> Promise | None:
    reports = [claims[0].claim.event for claims in told]
    event = merge(reports, [each for claims in told for each in claims])
    assert event is not None
    return promise(event, dt.date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "told", "state", "due"),
    [
        ("2026-03-02", [PLANNED], "upcoming", "2026-03-10"),
        ("2026-03-12", [PLANNED], "upcoming", "2026-03-10"),
        ("2026-03-14", [PLANNED], "overdue", "2026-03-10"),
        ("2026-03-09", [PLANNED, MOVED], "postponed", "2026-03-10"),
        ("2026-03-21", [PLANNED, MOVED, AGAIN], "upcoming", "2026-04-01/2026-04-02"),
        ("2026-03-09", [PLANNED, CANCELLED], "cancelled", "2026-03-10"),
        ("2026-04-03", [PLANNED, MOVED, AGAIN, HELD], "confirmed", "2026-04-01/2026-04-02"),
        ("2026-03-08", [PLANNED, CORRECTED], "upcoming", "2026-03-14"),
        ("2026-03-09", [WEEK], "upcoming", "2026-03-02/2026-03-08"),
        ("2026-03-13", [WEEK], "overdue", "2026-03-02/2026-03-08"),
        ("2026-04-20", [PLANNED, RECALLED], "cancelled", "2026-03-10"),
        ("2026-03-30", [UNDATED], "upcoming", None),
        ("2026-06-30", [UNDATED], "overdue", None),
    ],
)
def test_how_it_stands(day: str, told: list[list[Said]], state: str, due: str | None) -> None:
    found = on(day, *told)
    assert found is not None
    assert (found.state, found.due) == (state, due)


def test_it_stands_by_what_was_published_until_then() -> None:
    found = on("2026-03-05", PLANNED, CANCELLED, HELD)
    assert found is not None and found.state == "upcoming"


def test_who_promised_it_and_since_when() -> None:
    found: Any = on("2026-04-03", PLANNED, MOVED, HELD)
    assert found.since == dt.date(2026, 3, 1)
    assert [source.name for source in found.by] == ["Ала-Тау", "Қала"]
    assert [source.name for source in found.came] == ["Сыр"]


def test_what_nobody_announced_is_no_promise() -> None:
    assert on("2026-04-03", HELD) is None
    assert on("2026-02-01", PLANNED) is None
    assert on("2026-04-21", CANCELLED, RECALLED) is None


def test_a_plan_that_is_told_after_the_event_is_no_promise() -> None:
    late = said("z", "Орал", "2026-04-05", status="planned", start="2026-04-01")
    assert on("2026-04-06", HELD, late) is None


def link(kind: str, event: str) -> dict[str, str]:
    return {"kind": kind, "event": event}


def whole(*told: list[Said]) -> DossierEvent:
    event = merge(["whole"], [each for claims in told for each in claims])
    assert event is not None
    return event


PART = said("p", "Дала", "2026-03-01", status="planned", start="2026-03-10", links=[link("part_of", "whole")])


@pytest.mark.parametrize(
    ("day", "journey", "state", "due"),
    [
        ("2026-03-09", [PLANNED, CANCELLED], "cancelled", "2026-03-10"),
        ("2026-03-09", [PLANNED, MOVED], "postponed", "2026-03-10"),
        ("2026-03-21", [PLANNED, MOVED, AGAIN], "upcoming", "2026-04-01/2026-04-02"),
        ("2026-03-21", [PLANNED], "overdue", "2026-03-10"),
        ("2026-03-02", [HELD], "upcoming", "2026-03-10"),
    ],
)
def test_what_was_to_be_part_of_a_journey_hangs_on_it(
    day: str, journey: list[list[Said]], state: str, due: str
) -> None:
    found = on(day, PART)
    assert found is not None and beside([found]) == {"whole"}
    then = related(found, {"whole": whole(*journey)})
    assert (then.state, then.due) == (state, due)


def test_what_was_announced_since_the_journey_was_called_off_stands() -> None:
    again = said(
        "q", "Сыр", "2026-03-12", status="planned", start="2026-04-10", links=[link("part_of", "whole")]
    )
    found = on("2026-03-13", again)
    assert found is not None
    assert related(found, {"whole": whole(PLANNED, CANCELLED)}).state == "upcoming"


def test_who_met_where_it_was_agreed_has_agreed_on_it() -> None:
    found = on(
        "2026-03-02", said("p", "Дала", "2026-03-01", status="planned", links=[link("agreed_at", "whole")])
    )
    assert found is not None and found.agreed == ()
    met = whole(said("m", "Дала", "2026-03-01", participants=[NURLANOV, OSMONOV]))
    assert related(found, {"whole": met}).agreed == ("Асқар Нұрланов", "Бақыт Осмонов")


JOURNEY = said(
    "j",
    "Дала",
    "2026-03-01",
    kind="visit",
    status="planned",
    start="2026-03-10",
    place={"name": "Бішкек", "country": "KG", "venue": None},
    participants=[NURLANOV],
)


def test_a_journey_is_confirmed_by_whom_the_traveller_met_there() -> None:
    found = on("2026-03-20", JOURNEY)
    assert found is not None and found.state == "overdue"
    first, last, land = sojourn(found) or (0, 0, "")
    assert land == "KG" and first < dt.date(2026, 3, 10).toordinal() < last
    met = whole(said("m", "Сыр", "2026-03-11", start="2026-03-10", participants=[NURLANOV, OSMONOV]))
    assert arrived(found, [met]).state == "confirmed"
    assert [source.name for source in arrived(found, [met]).came] == ["Сыр"]
    late = whole(said("m", "Сыр", "2026-03-21", start="2026-03-10", participants=[NURLANOV, OSMONOV]))
    assert arrived(found, [late]).state == "overdue"
    others = whole(said("m", "Сыр", "2026-03-11", start="2026-03-10", participants=[OSMONOV]))
    assert arrived(found, [others]).state == "overdue"
    called = whole(said("m", "Сыр", "2026-03-11", kind="call", participants=[NURLANOV, OSMONOV]))
    assert arrived(found, [called]).state == "overdue"


def test_a_journey_without_a_day_or_a_land_waits() -> None:
    for missing in ("start", "place"):
        told = [each for each in JOURNEY if each.claim.field != missing]
        found = on("2026-03-02", told)
        assert found is not None and sojourn(found) is None
