"""The readings of one form by itself: from the irregular forms, from the stem list, or guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kelissoz.model import Word
from kelissoz.words import sounds
from kelissoz.words.features import labels_of, word_of
from kelissoz.words.stems import Base, Stem, bases, fixed_forms, stem_bases
from kelissoz.words.suffixes import PLAIN, Context, Ending, Gives, endings, merged

MAX_FORM = 64  # letters; a longer token is no word, and is not looked into
_LONGEST_STEM = 32

_NUMBER = re.compile(r"(\d[\d.,:/×–-]*\d|\d|[IVXLCDM]+(?=-)|[IVXLCDM]{2,}$)(%?)(?:[-–]?([а-яәғқңөұүһі]+))?")
_PUNCT = re.compile(r"[\W_]+")
_ENDED_NAME = re.compile(r"(.*[\w»\"”])[-–—']([а-яәғқңөұүһі]{1,12})", re.DOTALL)

# Costs. A listed stem costs what its row says; a guess costs these on top of its suffixes.
_GUESS = 4.0
_GUESS_BARE = 0.5
_GUESS_SHORT = 1.5
_GUESS_VERB = 1.0
_SMALL_NAME = 3.0  # a listed name written small
_CAPITAL_WORD = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a form. ``cost`` is how much speaks against it; ``labels`` are what neighbours see of it."""

    word: Word
    cost: float
    labels: frozenset[str]
    guessed: bool


@lru_cache(maxsize=1 << 16)
def readings(form: str) -> tuple[Reading, ...]:
    """All readings of ``form``, cheapest first; never empty."""
    if len(form) > MAX_FORM:
        return (_reading(Stem(form, "X"), (), 0.0),)
    if _PUNCT.fullmatch(form):
        return (
            _reading(Stem(form, "PUNCT" if not any(c in "%№$€£+=<>°§" for c in form) else "SYM"), (), 0.0),
        )
    found = list(_numbers(form)) or list(_listed(form))
    if not found or not any(not each.guessed for each in found) or _name_like(form):
        found.extend(_guessed(form))
    return _best_of(found) or (_reading(Stem(form, "X"), (), 0.0),)


def _best_of(found: list[Reading]) -> tuple[Reading, ...]:
    """The cheapest of those that give the same word, cheapest first."""
    best: dict[tuple[object, ...], Reading] = {}
    for each in sorted(found, key=lambda r: r.cost):
        word = each.word
        best.setdefault((word.lemma, word.pos, tuple(sorted(word.feats.items())), word.attributive), each)
    return tuple(best.values())


def _reading(stem: Stem, gives: Gives, cost: float, state: str = "", guessed: bool = False) -> Reading:
    word = word_of(stem.lemma, stem.pos, merged(stem.gives, gives), state)
    return Reading(word, cost, labels_of(word, state), guessed)


def _name_like(form: str) -> bool:
    return form[0].isupper()


def _numbers(form: str) -> Iterator[Reading]:
    match = _NUMBER.fullmatch(form)
    if not match:
        return
    number, percent, ending = match.groups()
    if not ending:
        yield _reading(Stem(number + percent, "NUM"), (("NumType", "Card"),), 0.0)
        return
    if re.match(r"(ы|і)?нш[ыі]|ш[ыі]", ending):
        rest = re.sub(r"^((ы|і)?нш[ыі]|ш[ыі])", "", ending)
        for each in _free_endings(rest):
            yield _reading(
                Stem(number, "NUM"), merged((("NumType", "Ord"),), each.gives), each.cost, each.state
            )
        return
    for each in _free_endings(ending):
        if not each.makes:
            yield _reading(
                Stem(number, "NUM"), merged((("NumType", "Card"),), each.gives), each.cost, each.state
            )


def _free_endings(rest: str) -> Iterator[Ending]:
    """Readings of an ending behind a hyphen or a figure, where letters do not tell how the stem is spoken."""
    seen: set[tuple[str, ...]] = set()
    for context in PLAIN:
        for each in endings("noun", context, rest):
            if each.names not in seen:
                seen.add(each.names)
                yield each


def _listed(form: str) -> Iterator[Reading]:
    small = form.lower()
    capital = form[0].isupper()
    for stem in fixed_forms().get(small, ()):
        yield _reading(stem, (), stem.cost)
    for length in range(1, min(len(small), _LONGEST_STEM) + 1):
        for base in bases().get(small[:length], ()):
            for ending in endings(base.state, base.context, small[length:]):
                if length == len(small) and not base.whole:
                    continue
                yield from _inflected(base, small[:length], ending, capital)
    match = _ENDED_NAME.fullmatch(form)
    if match:
        for base in bases().get(match[1].lower(), ()):
            if base.whole and base.state == "noun":
                for ending in _free_endings(match[2]):
                    yield from _inflected(base, match[1].lower(), ending, capital)


def _inflected(base: Base, written: str, ending: Ending, capital: bool) -> Iterator[Reading]:
    stem = base.stem
    if ending.makes:
        stem = Stem(written + ending.made, ending.makes, (), stem.cost)
    cost = stem.cost + ending.cost
    if stem.pos == "PROPN":
        cost += 0.0 if capital else _SMALL_NAME
    elif capital:
        cost += _CAPITAL_WORD
    yield from _finished(stem, ending, cost, False)


def _finished(stem: Stem, ending: Ending, cost: float, guessed: bool) -> Iterator[Reading]:
    """The reading, and where the same form has another use (келген: came, who came), that one too."""
    if stem.pos in ("VERB", "AUX"):
        if ending.state in ("verb", "negative"):
            order = (("VerbForm", "Fin"), ("Mood", "Imp"), ("Person", "2"), ("Number", "Sing"))
            yield _reading(stem, merged(ending.gives, order), cost + 1.5, ending.state, guessed)
            return
        if ending.state in ("past-part", "future-part", "intent-part"):
            finite = (("VerbForm", "Fin"), ("Mood", "Ind"), ("Person", "3"), ("Number", "Sing"))
            yield _reading(stem, merged(ending.gives, finite), cost + 0.2, "finite", guessed)
    yield _reading(stem, ending.gives, cost, ending.state, guessed)


def _guessed(form: str) -> Iterator[Reading]:
    match = _ENDED_NAME.fullmatch(form)
    if match and any(True for _ in _free_endings(match[2])):
        for ending in _free_endings(match[2]):
            pos = "PROPN" if match[1][0].isupper() else "NOUN"
            if not ending.makes:
                yield _reading(Stem(match[1], pos), ending.gives, _GUESS + ending.cost, ending.state, True)
    capital = form[0].isupper()
    small = form.lower()
    yield _reading(Stem(form, "PROPN" if capital else "NOUN"), (), _GUESS + _GUESS_BARE, "noun", True)
    for length in range(2, len(small)):
        written = small[:length]
        if not any(letter in sounds.VOWELS for letter in written):
            continue
        yield from _guessed_at(form, small, length, capital)


def _guessed_at(form: str, small: str, length: int, capital: bool) -> Iterator[Reading]:
    written = small[:length]
    cost = _GUESS + (_GUESS_SHORT if length <= 2 else 0.4 if length == 3 else 0.0)
    pos = "PROPN" if capital else "NOUN"
    for lemma in _lemmas(written, capital):
        for _, base in stem_bases(Stem(lemma, pos)):
            if _ != written:
                continue
            for ending in endings("noun", base.context, small[length:]):
                if ending.makes and capital:
                    continue
                stem = Stem(form[:length] if lemma == written else lemma, pos)
                if ending.makes:
                    stem = Stem(written + ending.made, ending.makes)
                extra = _name_cost(ending) if capital else 0.0
                yield from _finished(stem, ending, cost + ending.cost + extra, True)
        if not capital:
            for _, base in stem_bases(Stem(lemma, "VERB")):
                if _ == written:
                    for ending in endings("verb", base.context, small[length:]):
                        stem = Stem(written + ending.made, ending.makes) if ending.makes else base.stem
                        yield from _finished(stem, ending, cost + _GUESS_VERB + ending.cost, True)


def _name_cost(ending: Ending) -> float:
    """A name rarely has an owner: Обама is not 'my Оба'."""
    return 2.5 if any(name.startswith(("possessor", "degree", "predicate")) for name in ending.names) else 0.0


def _lemmas(written: str, capital: bool) -> tuple[str, ...]:
    if written[-1] in "ғг" and not capital:
        return (written[:-1] + ("қ" if written[-1] == "ғ" else "к"),)
    return (written,)
