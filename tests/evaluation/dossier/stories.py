"""A story of three articles on one contact and its sequel, built by hand, and readings of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from kelissoz.evaluation.dossier.gold import (
    Contested,
    Process,
    Promise,
    Promised,
    Reprints,
    Series,
    Story,
)
from kelissoz.evaluation.dossier.reading import ReadEvent, Reading
from kelissoz.evaluation.gold import GoldArticle, GoldEvent
from kelissoz.model import Duration, Event, Ordinal, Participant, Place

DAY = dt.date(2026, 3, 2)
THERE = (Participant("Асқар Нұрланов", "person", "KZ"), Participant("Бақыт Осмонов", "person", "KG"))


def event(name: str, **fields: Any) -> Event:
    """A meeting on 2 March in Bishkek, the second of its series, with other ``fields``."""
    meeting = Event(
        id=name,
        kind="meeting",
        status="held",
        scope="international",
        core=True,
        start="2026-03-02",
        duration=Duration("PT2H"),
        place=Place("Бішкек", "KG"),
        participants=THERE,
        ordinal=Ordinal(2, "кездесу"),
    )
    return replace(meeting, **fields)


# Article, day, contact, event: ``a`` announces the meeting, ``b`` and ``c`` tell of it, each otherwise; ``d`` tells of
# the next one.
TOLD = (
    ("a", 1, "second", event("a1", status="planned", duration=None)),
    ("b", 3, "second", event("b1")),
    ("c", 3, "second", event("c1", duration=Duration("PT5H"), ordinal=Ordinal(3, "кездесу"))),
    ("d", 9, "third", event("d1", start="2026-03-08", ordinal=Ordinal(3, "кездесу"))),
)


def article(name: str, day: int) -> GoldArticle:
    events = tuple(
        GoldEvent(each, frozenset(), same_as=contact) for told, _, contact, each in TOLD if told == name
    )
    return GoldArticle(name, Path(f"{name}.txt"), events, dt.date(2026, 3, day))


STORY = Story(
    name="bishkek",
    split="dev",
    articles=tuple(article(name, day) for name, day, _, _ in TOLD),
    contacts={"second": "the second meeting", "third": "the third one"},
    reprints=(Reprints("Ала-Тау", "b", frozenset("bc")),),
    contested=(
        Contested("second", "duration", {"PT2H": frozenset("b"), "PT5H": frozenset("c")}),
        Contested("second", "ordinal", {"2": frozenset("ab"), "3": frozenset("c")}),
    ),
    promises=(
        Promise(
            contact="second",
            by=frozenset({"Ала-Тау агенттігі"}),
            said_in=frozenset("a"),
            states=(
                Promised(dt.date(2026, 3, 1), "upcoming", "2026-03-02"),
                Promised(dt.date(2026, 3, 5), "confirmed"),
            ),
        ),
    ),
    series=(Series("кездесулер", {"second": 2, "third": 3}, {("c", "second"): 3}),),
    processes=(Process("келіссөз", ("second", "third")),),
)


def reading(**read_otherwise: Event) -> Reading:
    """The story as it was read: rightly, but for the events given by their ids."""
    events = {
        each.id: ReadEvent(name, dt.date(2026, 3, day), contact, each, read_otherwise.get(each.id, each))
        for name, day, contact, each in TOLD
    }
    return Reading({f"id-{name}": name for name, *_ in TOLD}, events, annotated=len(TOLD), extra=0)


def without(told: Reading, *events: str) -> Reading:
    """The same, but that the reader missed ``events``."""
    return replace(told, events={id: each for id, each in told.events.items() if id not in events})
