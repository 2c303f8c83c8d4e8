"""What a dossier says, as plain data: the side that is compared with the gold.

Events are the events as they were read, one article each, by their ids; articles go by theirs. A contact is the set of
the read events that are one.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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

    The store keeps articles only, so far: every read event is a contact of its own, and nothing else is said.
    """
    return DossierView(
        contacts=tuple(frozenset({event.id}) for record in store.records() for event in record.events)
    )
