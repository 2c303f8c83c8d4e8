"""What a dossier says, as plain data: the side that is compared with the gold.

Events are the events as they were read, one article each, by their ids; articles go by theirs. A contact is the set of
the read events that are one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kelissoz.dossier.merged.event import DossierEvent
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
    """All of it. ``reprints`` are sets of articles, ``processes`` sets of read events."""

    contacts: Sequence[Contact] = ()
    reprints: Sequence[frozenset[str]] = ()
    disagreements: Sequence[Disagreement] = ()
    promises: Sequence[PromiseView] = ()
    series: Sequence[SeriesView] = ()
    processes: Sequence[frozenset[str]] = ()


def view_of(store: Store, days: Sequence[dt.date]) -> DossierView:
    """What the dossier of ``store`` says; promises as they stand at the end of each of ``days``.

    Promises, series and processes are not in the dossier yet: of them nothing is said.
    """
    events = tuple(store.events())
    return DossierView(
        contacts=tuple(frozenset(event.reports) for event in events),
        reprints=_families(events),
        disagreements=tuple(each for event in events for each in _disagreements(event)),
    )


def _families(events: Iterable[DossierEvent]) -> tuple[frozenset[str], ...]:
    """The articles that repeat one another, as far as they tell of an event."""
    families: dict[str, set[str]] = {}
    for said in (said for event in events for said in event.said):
        families.setdefault(said.family, set()).add(said.claim.article)
    return tuple(frozenset(family) for family in families.values() if len(family) > 1)


def _disagreements(event: DossierEvent) -> Iterator[Disagreement]:
    for field in (field for field in event.fields if field.state == "contested"):
        rivals = {place for pair in field.rivals for place in pair}
        values: dict[str, frozenset[str]] = {}
        for value in (field.values[place] for place in sorted(rivals)):
            text = _text(value.value)
            values[text] = values.get(text, frozenset()) | {said.claim.event for said in value.said}
        yield Disagreement(frozenset(event.reports), field.name, values)


def _text(value: Any) -> str:
    """A value as the gold writes it: the length, the number, the name."""
    if isinstance(value, Mapping):
        value = next(value[key] for key in ("value", "name", "text") if key in value)
    return str(value)
