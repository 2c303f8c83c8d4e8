"""One way to read a form, and what its neighbours see of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from kelissoz.model import Word
from kelissoz.words.features import shape
from kelissoz.words.neighbours import sides
from kelissoz.words.stems import Stem
from kelissoz.words.suffixes import Ending, Gives, merged

MOST = 6  # readings of one form that are followed
_TOO_DEAR = 6.0  # more than this above the cheapest is never chosen

_ORDER = (("VerbForm", "Fin"), ("Mood", "Imp"), ("Person", "2"), ("Number", "Sing"))
_FINITE = (("VerbForm", "Fin"), ("Mood", "Ind"), ("Person", "3"), ("Number", "Sing"))
_ALSO_FINITE = frozenset({"past-part", "future-part", "intent-part", "habit-part"})
_FINITE_COST = 0.2
_HABIT_FINITE_COST = 0.9  # -атын ends few sentences


class Candidate(NamedTuple):
    """A stem and an ending, before the work of writing the word out."""

    stem: Stem
    ending: Ending
    cost: float
    guess: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """``cost`` is what speaks against it; ``left`` and ``right`` are the rules of neighbourhood (as bits)
    that it fulfils on either side; ``identity`` is the same for readings that give the same word."""

    word: Word
    cost: float
    left: int
    right: int
    identity: tuple[object, ...]
    guess: bool = False


def reading_of(stem: Stem, gives: Gives, cost: float, guess: bool = False) -> Reading:
    """The reading of ``stem`` with the features that its ending gives."""
    shaped = shape(stem.pos, merged(stem.gives, gives))
    left, right = sides(shaped.labels, stem.lemma, guess)
    return Reading(shaped.word(stem.lemma), cost, left, right, (stem.lemma, *shaped.key), guess)


def plain(stem: Stem, gives: Gives = (), cost: float = 0.0) -> Candidate:
    """A form without an ending of its own."""
    return Candidate(stem, Ending((), "", gives, 0.0), cost)


def best_readings(candidates: Iterable[Candidate]) -> tuple[Reading, ...]:
    """The readings of the cheapest candidates, cheapest first, each word once."""
    ranked = sorted(candidates, key=attrgetter("cost"))
    found: dict[tuple[object, ...], Reading] = {}
    for each in ranked:
        if len(found) >= MOST or each.cost > ranked[0].cost + _TOO_DEAR:
            break
        for reading in finished(each):
            found.setdefault(reading.identity, reading)
    return tuple(sorted(found.values(), key=attrgetter("cost")))


def finished(candidate: Candidate) -> Iterator[Reading]:
    """The reading, and where the same form has another use (``келген``: who came, came), that one too."""
    stem, ending, cost, guess = candidate
    if stem.pos in ("VERB", "AUX"):
        if ending.state in ("verb", "negative"):
            yield reading_of(stem, merged(ending.gives, _ORDER), cost, guess)
            return
        if ending.state in _ALSO_FINITE:
            habit = ending.state == "habit-part"
            gives = merged(merged(ending.gives, _FINITE), (("Tense", "Past"),) if habit else ())
            yield reading_of(stem, gives, cost + (_HABIT_FINITE_COST if habit else _FINITE_COST), guess)
    yield reading_of(stem, ending.gives, cost, guess)
