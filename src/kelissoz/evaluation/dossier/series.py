"""Series with their numbers, and threads of contacts on one matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kelissoz.evaluation.dossier.fields import read_rightly
from kelissoz.evaluation.dossier.gold import Story
from kelissoz.evaluation.dossier.part import Note, Part, Sign
from kelissoz.evaluation.dossier.partitions import pairs_of
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.view import DossierView
from kelissoz.evaluation.slots import Counts


def series(stories: Iterable[Story], reading: Reading, view: DossierView) -> Part:
    """``ordinals``: the number of the contact of every event; ``miscounts``: the articles with another one. An event of
    which the reader has a number that the article has not is left out of both, and counted as ``misread``."""
    every = tuple(story for story in stories)
    numbers = {
        name: value for story in every for each in story.series for name, value in each.ordinals.items()
    }
    wrong = {key for story in every for each in story.series for key in each.wrong}
    sound = _read_rightly(reading)
    got = {id: value for each in view.series for id, value in each.ordinals.items()}
    miscounted = {id for each in view.series for id in each.wrong}
    return Part(
        counts={
            "ordinals": _ordinals(numbers, got, reading, sound),
            "miscounts": _overlap(_wrong(wrong, reading) & sound, miscounted & sound),
        },
        notes=tuple(_notes(numbers, got, reading, sound)),
        reader={"ordinals.misread": len(reading.events) - len(sound)},
    )


def _read_rightly(reading: Reading) -> frozenset[str]:
    return frozenset(
        id for id, event in reading.events.items() if read_rightly(event.gold, event.read, "ordinal")
    )


def _ordinals(
    gold: Mapping[str, int | None], got: Mapping[str, int], reading: Reading, sound: frozenset[str]
) -> Counts:
    """A contact whose number cannot be told (``None``) may have any."""
    open_ = {name for name, value in gold.items() if value is None}
    judged = [id for id in sound if reading.events[id].contact not in open_]
    wanted = {id: number for id in judged if (number := gold.get(reading.events[id].contact)) is not None}
    right = sum(got.get(id) == number for id, number in wanted.items())
    return Counts(right, len(wanted), right, sum(id in got for id in judged))


def _wrong(wrong: Iterable[tuple[str, str]], reading: Reading) -> frozenset[str]:
    """The events whose articles count wrongly, and whose number was read."""
    keys = frozenset(wrong)
    return frozenset(
        id
        for id, event in reading.events.items()
        if (event.article, event.contact) in keys and event.read.ordinal is not None
    )


def _overlap(gold: frozenset[str], system: frozenset[str] | set[str]) -> Counts:
    shared = len(gold & system)
    return Counts(shared, len(gold), shared, len(system))


def _notes(
    gold: Mapping[str, int | None], got: Mapping[str, int], reading: Reading, sound: frozenset[str]
) -> Iterable[Note]:
    for id in sorted(sound, key=lambda id: (reading.events[id].contact, reading.events[id].article)):
        event = reading.events[id]
        wanted, here = gold.get(event.contact), got.get(id)
        if wanted != here and not (event.contact in gold and wanted is None):
            sign: Sign = "−" if here is None else "+" if wanted is None else "≠"
            yield Note(
                event.contact,
                sign,
                f"{event.contact} ({event.article}): number {wanted or 'none'}, here {here or 'none'}",
            )


def _contacts(events: Iterable[str], reading: Reading) -> frozenset[str]:
    return frozenset(reading.events[event].contact for event in events if event in reading.events)


def processes(stories: Iterable[Story], reading: Reading, view: DossierView) -> Part:
    """Pairs of contacts in one thread. Of the dossier's pairs those count that have a contact of an annotated thread:
    the gold does not say of all other contacts that they belong together nowhere."""
    read = {event.contact for event in reading.events.values()}
    threads = [frozenset(each.contacts) & read for story in stories for each in story.processes]
    gold = pairs_of(threads)
    annotated = frozenset().union(*threads)
    system = frozenset(
        pair
        for pair in pairs_of(_contacts(events, reading) for events in view.processes)
        if annotated & set(pair)
    )
    shared = len(gold & system)
    notes = (
        *(Note(left, "−", f"{left}, {right} are of one process") for left, right in sorted(gold - system)),
        *(Note(left, "+", f"{left}, {right} are not") for left, right in sorted(system - gold)),
    )
    return Part({"processes": Counts(shared, len(gold), shared, len(system))}, notes)
