"""The readings of one form by itself: whole and irregular forms, stems with endings, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kelissoz.words.guess import guessed, guessed_name_with_hyphen
from kelissoz.words.reading import Reading, finished, reading_of
from kelissoz.words.stems import Base, Stem, bases, fixed_forms
from kelissoz.words.suffixes import Ending, endings, free_endings, merged

MAX_FORM = 64  # letters; a longer token is no word, and is not looked into
_LONGEST_STEM = 32

_PUNCT = re.compile(r"[\W_]+")
_SYMBOL = re.compile(r"[%№$€£₸+=<>°§&@#*~^|/\\]+")
_NUMBER = re.compile(r"(\d[\d.,:/×–-]*\d|\d|[IVXLC]+(?=-)|[IVXLC]{2,}$)(%|°C|°С)?(?:[-–]?([а-яәғқңөұүһі]+))?")
_ORDINAL = re.compile(r"(?:[ыі]?нш[ыі]|ш[ыі])([а-яәғқңөұүһі]*)")
_HYPHENED = re.compile(r"(.*[\w»\"”])[-–—']([а-яәғқңөұүһі]{1,12})", re.DOTALL)
_ABBREVIATION = re.compile(r"(?:[^\W\d]{1,5}\.)+|[бвгджзйклмнпрстфхцчшщғқңһ]{1,3}")

# Costs beside those of the tables.
_NAME_SMALL = 3.0  # a listed name written with a small letter
_WORD_CAPITAL = 0.3  # a listed word written with a capital
_INFLECTED = {"ADJ": 0.6, "NUM": 0.5, "ADV": 0.3}  # these seldom take the endings of nouns
_ORDER = 1.5  # a bare verb stem as an order: it is rarer than the noun of the same letters


@lru_cache(maxsize=1 << 16)
def readings(form: str) -> tuple[Reading, ...]:
    """All readings of ``form``, cheapest first; never empty."""
    if not form or len(form) > MAX_FORM:
        return (reading_of(Stem(form, "X"), (), 0.0),)
    if _PUNCT.fullmatch(form):
        return (reading_of(Stem(form, "SYM" if _SYMBOL.fullmatch(form) else "PUNCT"), (), 0.0),)
    if form[0].isdigit() or form[0] in "IVXLC":
        numbers = _cheapest(_numbers(form))
        if numbers:
            return numbers
    found = list(listed(form))
    if not found and _ABBREVIATION.fullmatch(form):
        found.append(reading_of(Stem(form, "NOUN"), (("Abbr", "Yes"),), 0.0))
    if not found or form[0].isupper():
        found.extend(guessed(form))
    return _cheapest(found)


def _cheapest(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """The cheapest of those that give the same word, cheapest first."""
    best: dict[tuple[object, ...], Reading] = {}
    for each in sorted(found, key=lambda reading: reading.cost):
        best.setdefault(each.identity, each)
    return tuple(best.values())


def _numbers(form: str) -> Iterator[Reading]:
    match = _NUMBER.fullmatch(form)
    if not match:
        return
    number, unit, ending = match[1], match[2] or "", match[3]
    if not ending:
        yield reading_of(Stem(number + unit, "NUM"), (("NumType", "Card"),), 0.0)
        return
    ordinal = _ORDINAL.fullmatch(ending)
    kind = (("NumType", "Ord" if ordinal else "Card"),)
    for each in free_endings(ordinal[1] if ordinal else ending):
        if not each.makes:
            yield reading_of(Stem(number + unit, "NUM"), merged(kind, each.gives), each.cost)


def listed(form: str) -> Iterator[Reading]:
    small = form.lower()
    capital = form[0].isupper()
    for stem in fixed_forms().get(small, ()):
        yield reading_of(stem, (), stem.cost)
    table = bases()
    for length in range(1, min(len(small), _LONGEST_STEM) + 1):
        for base in table.get(small[:length], ()):
            if length == len(small) and not base.whole:
                continue
            for ending in endings(base.state, base.context, small[length:]):
                yield from _inflected(base, small[:length], ending, capital)
    yield from _hyphened(form, capital)


def _hyphened(form: str, capital: bool) -> Iterator[Reading]:
    """``НАТО-ның``, ``Reuters-ке``: a listed word, a hyphen and an ending."""
    match = _HYPHENED.fullmatch(form)
    if match and not any(base.whole for base in bases().get(form.lower(), ())):
        written = match[1].lower()
        known = [
            base for base in bases().get(written, ()) if base.whole and base.state in ("noun", "adjective")
        ]
        for base in known:
            for ending in free_endings(match[2]):
                yield from _inflected(base, written, ending, capital)
        if not known:
            yield from guessed_name_with_hyphen(match[1], match[2])


def _inflected(base: Base, written: str, ending: Ending, capital: bool) -> Iterator[Reading]:
    stem = base.stem
    cost = stem.cost + ending.cost
    if ending.makes:
        stem = Stem(written + ending.made, ending.makes)
    elif ending.names:
        cost += _INFLECTED.get(stem.pos, 0.0)
    if stem.pos == "PROPN":
        cost += 0.0 if capital else _NAME_SMALL
    elif capital:
        cost += _WORD_CAPITAL
    if ending.state in ("verb", "negative"):
        cost += _ORDER
    yield from finished(stem, ending, cost)
