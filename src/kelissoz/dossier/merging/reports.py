"""A report: an event as one article tells it, with what can be compared to other articles' reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kelissoz.dossier.identity.places import Spot
from kelissoz.dossier.merging.days import AROUND, LATELY, SOON, Days, days_of, edtf_days
from kelissoz.model import Event, EventKind, Status


@dataclass(frozen=True, slots=True)
class Party:
    """A person, a body or a state that took part; ``country`` is an ISO alpha-2 code. ``office`` tells who came for it:
    ``Украина президенті`` for Ukraine; ``role`` is that of the record."""

    name: str
    kind: str
    country: str | None = None
    office: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """``id`` is that of the article's event. ``published`` is the day of the article, ``moved`` are the days (as
    ordinals of ``datetime.date``) from which, and to which, the article says that it was put off; ``agreed`` is where,
    as the article says, it was agreed on; ``beside`` are the bodies of whose sittings the article tells besides."""

    id: str
    article: str
    published: dt.date | None
    kind: EventKind
    status: Status
    core: bool
    days: Days | None
    parties: tuple[Party, ...] = ()
    body: str | None = None
    city: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    region: bool = False
    time_of_day: str | None = None
    ordinal: int | None = None
    topics: tuple[str, ...] = ()
    moved: tuple[int, ...] = ()
    agreed: Report | None = None
    beside: tuple[str, ...] = ()

    @property
    def spot(self) -> Spot | None:
        """The town or the region, if the article tells one."""
        return Spot(self.city, self.country, self.lat, self.lon, self.region) if self.city else None

    @property
    def people(self) -> tuple[Party, ...]:
        """Those who are named; an official of whom only the office is told (``Еурокомиссия басшысы``) may be any of
        them."""
        return tuple(party for party in self.parties if party.kind == "person" and _is_named(party))

    @property
    def countries(self) -> frozenset[str]:
        """Whose contact it was: the states, and the countries of people and bodies."""
        return frozenset(party.country for party in self.parties if party.country)

    @property
    def mediating(self) -> frozenset[str]:
        """The countries that only mediate."""
        sides = {party.country for party in self.parties if party.role != "mediator"}
        return self.countries - sides

    @property
    def bodies(self) -> tuple[str, ...]:
        """The body that sat and the bodies that took part."""
        sat = (self.body,) if self.body else ()
        return sat + tuple(party.name for party in self.parties if party.kind == "body")


def _is_named(party: Party) -> bool:
    """``Асаад аш-Шайбани`` is, ``Еурокомиссия басшысы`` (the head of the European Commission) is not."""
    return any(letter.isupper() for letter in party.name.split(" ")[-1])


def report_of(
    event: Event, article: str, published: dt.date | None, starts: Iterable[str | None] = ()
) -> Report:
    """What of ``event``, told by ``article``, is compared; ``starts`` are all days on which it says that it begins."""
    place = event.place
    days = days_of(event.start, event.end, published, event.status, event.core, journey=event.kind == "visit")
    moved = _moved(event, starts)
    if moved and days is not None:
        days = replace(days, first=min(moved) - LATELY, last=max(days.last, *moved))
    return Report(
        id=event.id,
        article=article,
        published=published,
        kind=event.kind,
        status=event.status,
        core=event.core,
        days=days,
        parties=tuple(
            Party(each.name, each.kind, each.country, each.office, each.role) for each in event.participants
        ),
        body=event.body,
        city=None if place is None else place.name,
        country=None if place is None else place.country,
        lat=None if place is None else place.lat,
        lon=None if place is None else place.lon,
        region=place is not None and place.region,
        time_of_day=event.time_of_day,
        ordinal=None if event.ordinal is None else event.ordinal.value,
        topics=tuple(topic.text for topic in event.topics),
        moved=moved,
    )


def _moved(event: Event, starts: Iterable[str | None]) -> tuple[int, ...]:
    """The exact days of what is put off, the old one and the new one; and of a plan whose day is put right."""
    if event.status not in ("postponed", "planned"):
        return ()
    spans = filter(None, map(edtf_days, {event.start, *starts}))
    days = tuple(sorted({first for first, last in spans if first == last}))
    return days if event.status == "postponed" or len(days) > 1 else ()


def within_week(report: Report, weeks: Iterable[str]) -> Report:
    """A report whose article tells the week only (``2026-02-02/2026-02-08``): it was about those days."""
    spans = [
        (edtf_days(first), edtf_days(last)) for first, _, last in (each.partition("/") for each in weeks)
    ]
    known = [(first[0], last[1]) for first, last in spans if first is not None and last is not None]
    if not known or report.days is None or not report.days.told:
        return report
    return replace(report, days=Days(known[0][0] - AROUND, known[0][1] + AROUND, told=True))


def lent_day(plan: Report) -> Report:
    """A plan that has the day of the journey in whose course it is to be is put off with that."""
    if plan.days is None or not plan.days.is_exact:
        return plan
    return replace(plan, moved=(plan.days.first,), days=replace(plan.days, last=plan.days.last + SOON))


def in_visit(visit: Report, starts: Iterable[str]) -> Report:
    """A visit without a day of its own was about the days (EDTF) on which its article tells parts of it."""
    days = [day for each in starts if (span := edtf_days(each)) is not None and (day := span[0]) == span[1]]
    if not days:
        return visit
    return replace(visit, days=Days(min(days) - AROUND, max(days) + AROUND, told=False))
