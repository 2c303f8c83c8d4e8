"""Reports built by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kelissoz.dossier.merging.days import days_of
from kelissoz.dossier.merging.reports import Party, Report, report_of
from kelissoz.model import Event, Participant, Place, Status

PUTIN = Party("Владимир Путин", "person", "RU")
WITKOFF = Party("Стивен Уиткофф", "person", "US")
LAVROV = Party("Сергей Лавров", "person", "RU")
RUBIO = Party("Марко Рубио", "person", "US")


def report(
    id: str, start: str | None = "2026-01-22", published: str | None = "2026-01-23", **said: Any
) -> Report:
    """A meeting of Putin and Witkoff, unless ``said`` says otherwise."""
    day = None if published is None else dt.date.fromisoformat(published)
    fields = {"kind": "meeting", "status": "held", "core": True, "parties": (PUTIN, WITKOFF), **said}
    end = fields.pop("end", None)
    journey = fields["kind"] == "visit"
    days = days_of(start, end, day, fields["status"], fields["core"], journey=journey)
    return Report(
        id=id, article=fields.pop("article", f"article of {id}"), published=day, days=days, **fields
    )


def put_off(start: str, to: str, published: str, city: str, states: tuple[str, ...]) -> Report:
    """A meeting of states that is put off from one day to another."""
    return _moved("postponed", start, to, published, city, states)


def corrected(start: str, to: str, published: str, city: str, states: tuple[str, ...]) -> Report:
    """A plan of which an article says that it is not for one day but for another."""
    return _moved("planned", start, to, published, city, states)


def _moved(status: Status, start: str, to: str, published: str, city: str, states: tuple[str, ...]) -> Report:
    event = Event(
        id="moved",
        kind="meeting",
        status=status,
        scope="international",
        core=True,
        start=start,
        place=Place(city),
        participants=tuple(Participant(state, "state", state) for state in states),
    )
    return report_of(event, "article", dt.date.fromisoformat(published), (start, to))
