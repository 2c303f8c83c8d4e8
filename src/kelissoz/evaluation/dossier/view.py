"""What a dossier says, as plain data: the side that is compared with the gold.

Events are the events as they were read, one article each, by their ids; articles go by theirs. A contact is the set of
the read events that are one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.dossier.promises import Promise
from kelissoz.dossier.series import Series
from kelissoz.dossier.store import Store
from kelissoz.evaluation.dossier.gold import PromiseState

Contact = frozenset[str]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field of a contact with more than one value: ``values`` says which read events say which. Lengths are ISO 8601,
    days EDTF; of participants and places it is the name, of an ordinal the number."""

    contact: Contact
    field: str
    values: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class PromiseView:
    """How the promise of a contact stands at the end of ``as_of``, from what was published until then."""

    contact: Contact
    as_of: dt.date
    state: PromiseState
    due: str | None = None
    by: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SeriesView:
    """``ordinals`` gives every read event of the series the number of its contact, whatever its own article says;
    ``wrong`` are the events whose article counts otherwise."""

    ordinals: Mapping[str, int]
    wrong: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DossierView:
    """All of it. ``reprints`` are sets of articles, ``processes`` sets of read events, ``sources`` the numbers of
    independent sources behind a contact."""

    contacts: Sequence[Contact] = ()
    reprints: Sequence[frozenset[str]] = ()
    disagreements: Sequence[Disagreement] = ()
    promises: Sequence[PromiseView] = ()
    series: Sequence[SeriesView] = ()
    processes: Sequence[frozenset[str]] = ()
    sources: Sequence[tuple[Contact, int]] = ()


def view_of(store: Store, days: Sequence[dt.date]) -> DossierView:
    """What the dossier of ``store`` says; promises as they stand at the end of each of ``days``."""
    events = list(store.events())
    reports = {event.id: frozenset(event.reports) for event in events}
    return DossierView(
        contacts=tuple(reports.values()),
        reprints=tuple(store.families()),
        disagreements=tuple(each for event in events for each in _disagreements(event)),
        promises=tuple(_promise(promise) for day in days for promise in store.promises(day)),
        series=tuple(map(_series, store.series())),
        processes=tuple(
            frozenset().union(*(reports[event] for event in process.events)) for process in store.processes()
        ),
        sources=tuple((reports[event.id], len(event.sources)) for event in events),
    )


def _disagreements(event: DossierEvent) -> Iterator[Disagreement]:
    for field in event.fields:
        values: dict[str, frozenset[str]] = {}
        for value in field.sides:
            told = frozenset(said.claim.event for said in value.said)
            text = _text(value.value)
            values[text] = values.get(text, frozenset()) | told
        if values:
            yield Disagreement(frozenset(event.reports), field.name.rpartition(".")[2], values)


def _text(value: Any) -> str:
    """A length, a day, a name or a number, as the gold has it."""
    if not isinstance(value, Mapping):
        return str(value)
    return str(next((value[key] for key in ("name", "value", "text") if value.get(key) is not None), value))


def _promise(promise: Promise) -> PromiseView:
    by = frozenset(
        link.name for source in promise.by for said in source.said for link in said.claim.chain[-1:]
    )
    named = by | set(promise.agreed)
    return PromiseView(frozenset(promise.event.reports), promise.as_of, promise.state, promise.due, named)


def _series(series: Series) -> SeriesView:
    ordinals = {
        report: number for event, number in series.events if number is not None for report in event.reports
    }
    return SeriesView(ordinals, frozenset(miscount.report for miscount in series.miscounts))
