"""Where the articles differ: the contacts and fields, and who says what.

Not held against the dossier: a difference of which the reader did not find two values (``unread``), and one that is
there only because it read a value that the article has not (``misread``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kelissoz.evaluation.dossier.fields import VALUES, read_rightly, same_value, says
from kelissoz.evaluation.dossier.gold import Contested, Story
from kelissoz.evaluation.dossier.part import Note, Part, joined
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.view import Disagreement, DossierView
from kelissoz.evaluation.slots import Counts

Key = tuple[str, str]


def disagreements(stories: Iterable[Story], reading: Reading, view: DossierView) -> Part:
    """``disagreements`` counts contested fields, ``values`` who says which value in those found."""
    gold = {(each.contact, each.field): each for story in stories for each in story.contested}
    readable = {key: each for key, each in gold.items() if _is_readable(each, reading)}
    system = _by_key(view.disagreements, reading)
    misread = {key for key in system.keys() - gold.keys() if not _is_read_rightly(key, reading)}
    system = {
        key: each for key, each in system.items() if key in readable or key not in misread | gold.keys()
    }
    both = sorted(readable.keys() & system.keys())
    found = Counts(found=len(both), gold=len(readable), right=len(both), system=len(system))
    values = sum((_values(readable[key], system[key], reading) for key in both), Counts())
    return Part(
        counts={"disagreements": found, "values": values},
        notes=tuple(_notes(readable, system, reading)),
        reader={"disagreements.unread": len(gold) - len(readable), "disagreements.misread": len(misread)},
    )


def _is_readable(contest: Contested, reading: Reading) -> bool:
    """Whether the reader found two of the values, each in an article that has it."""
    events = reading.of_contact(contest.contact)
    found = [
        any(event.article in articles and says(event.read, contest.field, value) for event in events)
        for value, articles in contest.values.items()
    ]
    return sum(found) > 1


def _is_read_rightly(key: Key, reading: Reading) -> bool:
    contact, field = key
    return all(read_rightly(event.gold, event.read, field) for event in reading.of_contact(contact))


def _by_key(found: Iterable[Disagreement], reading: Reading) -> dict[Key, Disagreement]:
    """By contact and field; fields that are not judged, and contacts that nobody annotated, are left out."""
    keyed = ((reading.contact_of(each.contact), each) for each in found if each.field in VALUES)
    return {(contact, each.field): each for contact, each in keyed if contact is not None}


def _values(gold: Contested, system: Disagreement, reading: Reading) -> Counts:
    """Pairs of a value and an article that says it, of the articles whose value was read."""
    wanted = _said_and_read(gold, reading)
    got = [
        (value, reading.events[event].article)
        for value, events in system.values.items()
        for event in events
        if event in reading.events
    ]
    right = sum(any(_same(gold.field, one, other) for other in wanted) for one in set(got))
    found = sum(any(_same(gold.field, one, other) for other in got) for one in wanted)
    return Counts(found=found, gold=len(wanted), right=right, system=len(set(got)))


def _said_and_read(gold: Contested, reading: Reading) -> list[tuple[str, str]]:
    events = reading.of_contact(gold.contact)
    return [
        (value, article)
        for value, articles in gold.values.items()
        for article in articles
        if any(event.article == article and says(event.read, gold.field, value) for event in events)
    ]


def _same(field: str, left: tuple[str, str], right: tuple[str, str]) -> bool:
    return left[1] == right[1] and same_value(field, left[0], right[0])


def _notes(
    gold: Mapping[Key, Contested], system: Mapping[Key, Disagreement], reading: Reading
) -> Iterable[Note]:
    for contact, field in sorted(gold.keys() - system.keys()):
        yield Note(contact, "−", f"{contact}: {field} is contested: {joined(gold[contact, field].values)}")
    for contact, field in sorted(system.keys() - gold.keys()):
        yield Note(contact, "+", f"{contact}: {field} is not: {joined(system[contact, field].values)}")
    for key in sorted(gold.keys() & system.keys()):
        if not _values(gold[key], system[key], reading).perfect:
            yield Note(key[0], "≠", f"{key[0]}: {key[1]}: {_sides(gold[key], system[key], reading)}")


def _sides(gold: Contested, system: Disagreement, reading: Reading) -> str:
    wanted = {value: sorted(articles) for value, articles in gold.values.items()}
    got = {value: _articles(events, reading) for value, events in system.values.items()}
    return f"{wanted}, here {got}"


def _articles(events: Iterable[str], reading: Reading) -> Sequence[str]:
    return sorted({reading.events[event].article for event in events if event in reading.events})
