"""The readings of one form by itself: whole and irregular forms, stems with endings, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kelissoz.words.compounds import of_two_parts
from kelissoz.words.guess import guessed
from kelissoz.words.reading import Candidate, Reading, best_readings, plain
from kelissoz.words.stems import Base, Stem, bases_of, fixed_forms
from kelissoz.words.suffixes import Ending, free_endings

MAX_FORM = 64  # letters; a longer token is no word, and is not looked into
_LONGEST_STEM = 32

_PUNCT = re.compile(r"[\W_]+")
_SYMBOL = re.compile(r"[%№$€£₸+=<>°§&@#*~^|/\\]+")
_NUMBER = re.compile(
    r"(\d[\d.,:/×–\s-]*\d|\d|[IVXLC]+(?=-)|[IVXLC]{2,}$)(%|°C|°С)?(?:[-–]?([а-яәғқңөұүһі]+))?"
)
_ORDINAL = re.compile(r"(?:[ыі]?нш[ыі]|ш[ыі])([а-яәғқңөұүһі]*)")
_ABBREVIATION = re.compile(r"(?:[^\W\d]{1,5}\.)+|[бвгджзйклмнпрстфхцчшщғқңһ]{1,3}")
_INITIAL = re.compile(r"[^\W\d_]\.")  # of a person: Қ. Тоқаев
_ABBREVIATED = (("Abbr", "Yes"),)

# Costs beside those of the tables.
_NAME_SMALL = 3.0  # a listed name written with a small letter
_WORD_CAPITAL = 0.3  # a listed word written with a capital
_INFLECTED = {"ADJ": 0.6, "NUM": 0.5, "ADV": 0.3}  # these seldom take the endings of nouns
_ORDER = 1.5  # a bare verb stem as an order: it is rarer than the noun of the same letters
_DOUBTFUL = 2.0  # a capital word whose listed readings all cost more may be a name that no list knows


@lru_cache(maxsize=1 << 16)
def readings(form: str) -> tuple[Reading, ...]:
    """All readings of ``form``, cheapest first; never empty."""
    if not form or len(form) > MAX_FORM:
        return best_readings([plain(Stem(form, "X"))])
    if _PUNCT.fullmatch(form):
        return best_readings([plain(Stem(form, "SYM" if _SYMBOL.fullmatch(form) else "PUNCT"))])
    if form[0].isdigit() or form[0] in "IVXLC":
        numbers = list(_numbers(form))
        if numbers:
            return best_readings(numbers)
    if form[0].isupper() and _INITIAL.fullmatch(form):
        return best_readings([plain(Stem(form, "PROPN"), _ABBREVIATED)])
    found = list(listed(form)) or list(of_two_parts(form, listed))
    if not found and _ABBREVIATION.fullmatch(form):
        found.append(plain(Stem(form, "NOUN"), _ABBREVIATED))
    if not found or (form[0].isupper() and min(each.cost for each in found) > _DOUBTFUL):
        found.extend(guessed(form))
    return best_readings(found)


def _numbers(form: str) -> Iterator[Candidate]:
    match = _NUMBER.fullmatch(form)
    if not match:
        return
    number, unit, ending = match[1], match[2] or "", match[3]
    if not ending:
        yield plain(Stem(number + unit, "NUM", (("NumType", "Card"),)))
        return
    ordinal = _ORDINAL.fullmatch(ending)
    stem = Stem(number + unit, "NUM", (("NumType", "Ord" if ordinal else "Card"),))
    for each in free_endings(ordinal[1] if ordinal else ending):
        if not each.makes:
            yield Candidate(stem, each, each.cost)


def listed(form: str) -> Iterator[Candidate]:
    """What the tables of stems and forms say of ``form``."""
    small = form.lower()
    capital = form[0].isupper()
    for stem in fixed_forms().get(small, ()):
        yield plain(stem, (), stem.cost)
    for length in range(1, min(len(small), _LONGEST_STEM) + 1):
        for base in bases_of(small[:length]):
            if length < len(small) or base.whole:
                for ending in base.place.endings(small[length:]):
                    yield _inflected(base, small[:length], ending, capital)


def _inflected(base: Base, written: str, ending: Ending, capital: bool) -> Candidate:
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
    return Candidate(stem, ending, cost)
