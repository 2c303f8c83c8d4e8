"""Words that no list knows: names from abroad, new words. Where does the stem end?

Every split of the form is a guess if its ending could stand there by the laws of sound. What speaks for a
guess is told by ``data/kk/guess_weights.tsv``: which suffixes it needs, how long stem and ending are, how
the stem ends. The weights are learnt from words that the stem list does know (``benchmarks/train_guess.py``
trains and measures them; averaged perceptron, M. Collins, 2002).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from kelissoz import lexicon
from kelissoz.letters import VOWELS
from kelissoz.words import sounds
from kelissoz.words.reading import Candidate
from kelissoz.words.stems import Stem
from kelissoz.words.suffixes import NO_ENDING, Context, Ending, place

_GUESS = 4.0  # so much a guess costs before its weights
_LEAST_STEM = 2
_SYLLABLES = 4

Split = tuple[
    str, str, str, str, Context
]  # part of speech, lemma, its letters in the form, the rest, context
_STATES = {"NOUN": "noun", "PROPN": "noun", "VERB": "verb"}


# Endings that a name does not take: Илхам is not 'my Илха'.
_OF_THINGS = frozenset({"possessor-1sg", "possessor-2sg", "possessor-2pol", "degree", "attributive-time"})


class Guess(NamedTuple):
    """``pos`` and ``lemma`` are of the stem that is guessed at, ``stem`` of the word that the ending makes of
    it (``достық`` of ``дос``); ``length`` is the ending's."""

    stem: Stem
    ending: Ending
    pos: str
    lemma: str
    length: int


def guessed(form: str) -> Iterator[Candidate]:
    """The guesses for ``form`` with their costs."""
    for stem, ending, pos, lemma, length in guesses(form):
        cost = _GUESS - _stem_weight(pos, lemma) - _ending_weight(pos, ending.names, length)
        yield Candidate(stem, ending, cost, True)


def guesses(form: str) -> Iterator[Guess]:
    """What ``form`` may be: a name if it begins with a capital, or else a noun or a verb."""
    kind = "PROPN" if form[0].isupper() else "NOUN"
    yield Guess(Stem(form, kind), NO_ENDING, kind, form.lower(), 0)
    for pos, lemma, written, rest, context in splits(form):
        for ending in place(_STATES[pos], context).endings(rest):
            if kind == "PROPN" and not _OF_THINGS.isdisjoint(ending.names):
                continue
            if not ending.makes:
                yield Guess(Stem(lemma, pos), ending, pos, lemma.lower(), len(rest))
            elif kind != "PROPN":
                yield Guess(Stem(written + ending.made, ending.makes), ending, pos, lemma, len(rest))


def splits(form: str) -> Iterator[Split]:
    """Every stem and rest that ``form`` may consist of, as far as the stem's own letters tell."""
    small = form.lower()
    name = form[0].isupper()
    voiced = False
    for length in range(1, len(small)):
        voiced = voiced or small[length - 1] in VOWELS
        if voiced and length >= _LEAST_STEM:
            written, rest = small[:length], small[length:]
            if name:
                yield from _name_splits(form[:length], written, rest)
            else:
                yield from _word_splits(written, rest)


def _name_splits(stem: str, written: str, rest: str) -> Iterator[Split]:
    """A name keeps its last sound, and some names go against their vowels (``Назарбаевтың``)."""
    sound = sounds.sound_class(written.rstrip("ьъ")[-1:])
    for harmony in sounds.harmonies_of_name(written):
        yield "PROPN", stem, written, rest, Context(sound, harmony)


def _word_splits(written: str, rest: str) -> Iterator[Split]:
    last = written[-1]
    lemma = written[:-1] + {"ғ": "қ", "г": "к"}.get(last, last)
    needs = "vowel" if last in "ғг" else "consonant" if last in "қк" else ""
    sound = sounds.sound_class(last)
    of_verb = {"ы": "high", "і": "high", "й": "yod", "и": "open"}.get(last, sound)
    for harmony in sounds.harmonies(written):
        yield "NOUN", lemma, written, rest, Context(sound, harmony, needs)
        yield "VERB", lemma, written, rest, Context(of_verb, harmony, needs)


def features_of(guess: Guess) -> tuple[str, ...]:
    """What the weights are of."""
    return stem_features(guess.pos, guess.lemma) + ending_features(
        guess.pos, guess.ending.names, guess.length
    )


def stem_features(pos: str, lemma: str) -> tuple[str, ...]:
    syllables = min(sum(letter in VOWELS for letter in lemma), _SYLLABLES)
    return (
        pos,
        f"{pos}:stem:{min(len(lemma), 6)}",
        f"{pos}:syllables:{syllables}",
        f"{pos}:-{lemma[-1]}",
        f"{pos}:-{lemma[-2:]}",
    )


def ending_features(pos: str, names: tuple[str, ...], length: int) -> tuple[str, ...]:
    return (f"{pos}:end:{length}", *(f"{pos}+{name}" for name in names))


@lru_cache(maxsize=1 << 12)
def _stem_weight(pos: str, lemma: str) -> float:
    return sum(map(_weight, stem_features(pos, lemma)))


@lru_cache(maxsize=1 << 13)
def _ending_weight(pos: str, names: tuple[str, ...], length: int) -> float:
    return sum(map(_weight, ending_features(pos, names, length)))


def _weight(feature: str) -> float:
    return _weights().get(feature, 0.0)


@cache
def _weights() -> Mapping[str, float]:
    return {row["feature"]: float(row["weight"]) for row in lexicon.rows("kk/guess_weights")}
