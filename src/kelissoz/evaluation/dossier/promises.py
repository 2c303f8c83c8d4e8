"""What was promised, and how that stands on the days for which the gold tells it.

Not held against the dossier: a promise whose announcement, day or outcome the reader did not find (``unread``), and one
that it took for such by reading a wrong status (``misread``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kelissoz.evaluation.dossier.fields import read_rightly
from kelissoz.evaluation.dossier.gold import Promise, Promised, PromiseState, Story
from kelissoz.evaluation.dossier.part import Note, Part
from kelissoz.evaluation.dossier.reading import ReadEvent, Reading
from kelissoz.evaluation.dossier.view import DossierView, PromiseView
from kelissoz.evaluation.names import same_body, same_person, speaking_house
from kelissoz.evaluation.slots import Counts
from kelissoz.model import Status

Key = tuple[str, dt.date]

ANNOUNCED: frozenset[Status] = frozenset({"planned", "proposed", "postponed", "cancelled"})

# What an article must be read to say of the contact, for the promise to be in this state.
_SHOWN: Mapping[PromiseState, frozenset[Status]] = {
    "upcoming": frozenset({"planned", "proposed"}),
    "overdue": frozenset({"planned", "proposed"}),
    "confirmed": frozenset({"held", "ongoing"}),
    "postponed": frozenset({"postponed"}),
    "cancelled": frozenset({"cancelled"}),
}


@dataclass(frozen=True, slots=True)
class _Wanted:
    promise: Promise
    then: Promised


def days_of(stories: Iterable[Story]) -> list[dt.date]:
    """The days for which the gold tells how promises stand."""
    return sorted({then.as_of for story in stories for promise in story.promises for then in promise.states})


def promises(stories: Sequence[Story], reading: Reading, view: DossierView) -> Part:
    """``promises`` counts promises in the right state, one for each of the days; ``due`` and ``by``, of those, when
    they should come true and who promised it."""
    gold = {
        (promise.contact, then.as_of): _Wanted(promise, then)
        for story in stories
        for promise in story.promises
        for then in promise.states
    }
    readable = {key: each for key, each in gold.items() if _is_readable(each, reading)}
    last = max(days_of(stories), default=dt.date.max)
    asked = {
        contact: frozenset(days_of([story]) or [last]) for story in stories for contact in story.contacts
    }
    system, misread = _judged(view.promises, gold, readable, asked, reading)
    right = [(readable[key], each) for key, each in system if _is_right(readable.get(key), each)]
    found = len({(pair[0].promise.contact, pair[0].then.as_of) for pair in right})
    return Part(
        counts={
            "promises": Counts(found=found, gold=len(readable), right=found, system=len(system)),
            "promises.due": _sum(map(_due, right)),
            "promises.by": _sum(map(_by, right)),
        },
        notes=tuple(_notes(readable, system)),
        reader={"promises.unread": len(gold) - len(readable), "promises.misread": misread},
    )


def _sum(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _judged(
    found: Iterable[PromiseView],
    gold: Mapping[Key, _Wanted],
    readable: Mapping[Key, _Wanted],
    asked: Mapping[str, frozenset[dt.date]],
    reading: Reading,
) -> tuple[list[tuple[Key, PromiseView]], int]:
    """The dossier's promises that are judged, and the number of those that the reader is to blame for. A promise of the
    gold is judged on the days for which the gold tells its state; another one, of a contact of the gold, on those of
    its story (``asked``; where it has none, on the last of all)."""
    promised = {contact for contact, _ in gold}
    judged, misread = [], 0
    for each in found:
        contact = reading.contact_of(each.contact)
        if contact is None or each.as_of not in asked[contact]:
            continue
        if contact not in promised and not _is_read_rightly(contact, reading):
            misread += 1
        elif contact not in promised or (contact, each.as_of) in readable:
            judged.append(((contact, each.as_of), each))
    return judged, misread


def _is_read_rightly(contact: str, reading: Reading) -> bool:
    return all(read_rightly(event.gold, event.read, "status") for event in reading.of_contact(contact))


def _is_readable(wanted: _Wanted, reading: Reading) -> bool:
    """Whether the reader found the announcement, and that which shows the state."""
    known = [e for e in reading.of_contact(wanted.promise.contact) if e.published <= wanted.then.as_of]
    announced = [e for e in known if e.article in wanted.promise.said_in and e.read.status in ANNOUNCED]
    shown = [e for e in known if e.read.status in _SHOWN[wanted.then.state]]
    if not announced or not shown:
        return False
    return wanted.then.state not in ("upcoming", "overdue") or _has_its_day(shown)


def _has_its_day(events: Iterable[ReadEvent]) -> bool:
    """Whether the latest announcement has the day that is annotated: on this hangs whether it is overdue."""
    latest = max(events, key=lambda event: (event.published, event.article))
    return latest.gold.start == latest.read.start


def _is_right(wanted: _Wanted | None, found: PromiseView) -> bool:
    return wanted is not None and wanted.then.state == found.state


def _due(pair: tuple[_Wanted, PromiseView]) -> Counts:
    wanted, found = pair[0].then.due, pair[1].due
    right = wanted is not None and found is not None and (wanted == found or _is_week_of(found, wanted))
    return Counts(found=right, gold=wanted is not None, right=right, system=wanted is not None)


def _is_week_of(found: str, wanted: str) -> bool:
    """Whether the days ``found`` are a week of the month ``wanted``, which is what an annotation has of it."""
    first, _, last = found.partition("/")
    return len(wanted) == 7 and first[:7] == wanted and last[:7] == wanted


def _by(pair: tuple[_Wanted, PromiseView]) -> Counts:
    """Whether one of those who promised is named."""
    right = any(_same(left, right) for left in pair[0].promise.by for right in pair[1].by)
    return Counts(found=right, gold=1, right=right, system=1)


def _same(left: str, right: str) -> bool:
    one, other = speaking_house(left), speaking_house(right)
    return same_body(one, other) or same_person(one, other)


def _notes(readable: Mapping[Key, _Wanted], system: list[tuple[Key, PromiseView]]) -> Iterable[Note]:
    states: dict[Key, list[str]] = {}
    for key, found in system:
        states.setdefault(key, []).append(found.state)
    for (contact, day), wanted in sorted(readable.items()):
        here = states.pop((contact, day), [])
        if not here:
            yield Note(contact, "−", f"{contact}, {day}: {wanted.then.state}")
        elif here != [wanted.then.state]:
            yield Note(contact, "≠", f"{contact}, {day}: {wanted.then.state}, here {', '.join(here)}")
    for (contact, day), here in sorted(states.items()):
        yield Note(contact, "+", f"{contact}, {day}: {', '.join(here)}, but nothing was promised")
