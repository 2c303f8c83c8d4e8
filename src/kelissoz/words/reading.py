"""One way to read a form, and what its neighbours see of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kelissoz.model import Word
from kelissoz.words.features import word_of
from kelissoz.words.stems import Stem
from kelissoz.words.suffixes import Ending, Gives, merged

_ORDER = (("VerbForm", "Fin"), ("Mood", "Imp"), ("Person", "2"), ("Number", "Sing"))
_FINITE = (("VerbForm", "Fin"), ("Mood", "Ind"), ("Person", "3"), ("Number", "Sing"))
_ALSO_FINITE = frozenset({"past-part", "future-part", "intent-part", "habit-part"})


@dataclass(frozen=True, slots=True)
class Reading:
    """``cost`` is what speaks against it; ``identity`` is the same for readings that give the same word."""

    word: Word
    cost: float
    labels: frozenset[str]
    identity: tuple[object, ...]


def reading_of(stem: Stem, gives: Gives, cost: float, guess: bool = False) -> Reading:
    """The reading of ``stem`` with the features that its ending gives."""
    word = word_of(stem.lemma, stem.pos, merged(stem.gives, gives))
    identity = (word.lemma, word.pos, word.attributive, tuple(word.feats.items()))
    return Reading(word, cost, labels_of(word, guess), identity)


def finished(stem: Stem, ending: Ending, cost: float, guess: bool = False) -> Iterator[Reading]:
    """The reading, and where the same form has another use (``келген``: who came, came), that one too."""
    if stem.pos in ("VERB", "AUX"):
        if ending.state in ("verb", "negative"):
            yield reading_of(stem, merged(ending.gives, _ORDER), cost, guess)
            return
        if ending.state in _ALSO_FINITE:
            tense = (("Tense", "Past"),) if ending.state == "habit-part" else ()
            yield reading_of(stem, merged(merged(ending.gives, _FINITE), tense), cost + 0.2, guess)
    yield reading_of(stem, ending.gives, cost, guess)


def labels_of(word: Word, guess: bool = False) -> frozenset[str]:
    """What ``data/kk/neighbours.tsv`` may ask of a word: its part of speech, case, form and so on."""
    labels = {word.pos, f"={word.lemma}"}
    if word.case:
        labels.add(word.case)
    if word.possessor:
        labels |= {"Poss", f"Poss{word.possessor}"}
    if word.verbform:
        labels |= {word.verbform, "Bare"} if word.case is None else {word.verbform}
    if guess:
        labels.add("Guess")
    if word.attributive:
        labels.add("Attr")
    if word.mood:
        labels.add(word.mood)
    if word.number == "Plur":
        labels.add("Plur")
    return frozenset(labels)
