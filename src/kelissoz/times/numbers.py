"""Numbers (``23``, ``1,5``, ``2-сінде``, ``он бес``, ``бесінші``, ``XXI``); clocks and dates in digits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from kelissoz import lexicon
from kelissoz.times.endings import Endings, read_endings, split_stem
from kelissoz.times.pieces import Piece
from kelissoz.times.reading import Item, Reading
from kelissoz.times.values import Clock, Number, Slip

_ORDINAL = re.compile(r"(?:[ыі]?н)?(?:шы|ші)(?P<rest>.*)")
_DASHES = frozenset("-‐‑–—")
_ROMAN = re.compile(r"(X{0,2})(IX|IV|V?I{0,3})")
_ROMAN_LETTERS = str.maketrans("ХІ", "XI")
_PLAIN = Endings(None, frozenset({"plain", "Nom"}))
_MANY_DIGITS = 12


def read_number(pieces: Sequence[Piece], i: int) -> Item | None:
    """The number, the date in digits or the clock time that begins at piece ``i``."""
    if pieces[i].text[0].isdigit():
        return _read_digits(pieces, i)
    return _read_words(pieces, i) or _read_roman(pieces, i)


def _read_digits(pieces: Sequence[Piece], i: int) -> Item | None:
    for read in (_read_date, _read_clock, _read_decimal):
        found = read(pieces, i)
        if found is not None:
            return found
    last = i + 1
    text = pieces[i].text
    while last < len(pieces) and _continues(pieces, i, last):
        text += pieces[last].text
        last += 1
    if len(text) > _MANY_DIGITS:
        return Item(i, last)
    number = Fraction(int(text))
    return _with_suffix(pieces, i, last, Number(number, number, len(text)))


def _continues(pieces: Sequence[Piece], first: int, i: int) -> bool:
    """Whether piece ``i`` is the next three digits of ``168 960``."""
    return (
        pieces[i].token == pieces[first].token
        and not pieces[i].glued
        and len(pieces[first].text) <= 3
        and len(pieces[i].text) == 3
        and pieces[i].text.isdigit()
    )


def _glued_digits(pieces: Sequence[Piece], i: int, marks: str) -> list[str]:
    """The digits from piece ``i`` on that ``marks`` join without a space: ``23.01.2026`` → 23, 01, 2026."""
    parts = [pieces[i].text]
    while (
        i + 2 < len(pieces)
        and pieces[i + 1].text in marks
        and pieces[i + 1].glued
        and pieces[i + 2].glued
        and pieces[i + 2].text[0].isdigit()
        and len(parts) < 8
    ):
        parts.append(pieces[i + 2].text)
        i += 2
    return parts


def _read_date(pieces: Sequence[Piece], i: int) -> Item | None:
    """``23.01.2026``, ``23/01/2026``, ``2026-01-23``."""
    for mark in "./-":
        parts = _glued_digits(pieces, i, mark)
        if len(parts) != 3 or any(len(part) > 4 for part in parts):
            continue
        sizes = [len(part) for part in parts]
        if sizes == [4, 2, 2]:
            year, month, day = (int(part) for part in parts)
        elif mark != "-" and max(sizes[:2]) == 2 and sizes[2] in (2, 4):
            day, month, year = (int(part) for part in parts)
            year += 2000 if sizes[2] == 2 else 0
        else:
            continue
        slip = Slip(years=(year, year), months=(month, month), days=(day, day))
        last, endings = _suffix(pieces, i + 5)
        return Item(i, last, (Reading(endings.tags | {"numeric"}, slip),))
    return None


def _read_clock(pieces: Sequence[Piece], i: int) -> Item | None:
    """``15:00``, ``15.00``; with a full stop it may as well be a decimal, which the rules settle."""
    for mark in ":.":
        parts = _glued_digits(pieces, i, mark)
        if len(parts) != 2 or len(parts[0]) > 2 or len(parts[1]) != 2:
            continue
        hour, minute = int(parts[0]), int(parts[1])
        if hour > 24 or minute > 59 or (hour == 24 and minute):
            continue
        last, endings = _suffix(pieces, i + 3)
        tags = endings.tags | {"hhmm", "colon" if mark == ":" else "point"}
        readings = [Reading(tags, Clock(hour % 24, minute))]
        if mark == ".":
            number = Fraction(f"{parts[0]}.{parts[1]}")
            readings.append(Reading(endings.tags | {"number"}, Number(number, number)))
        return Item(i, last, tuple(readings))
    return None


def _read_decimal(pieces: Sequence[Piece], i: int) -> Item | None:
    """``1,5``, ``1.5``; a longer chain of digits (``1.2.3``, ``12:30:45``) is no number at all."""
    for mark in ",.:/":
        parts = _glued_digits(pieces, i, mark)
        if len(parts) == 1:
            continue
        last = i + 2 * len(parts) - 1
        if mark == "/" and [len(part) for part in parts] == [4, 4]:
            tags = {"number", "whole", "digits", "y4", "range", "plain", "Nom"}
            years = Number(Fraction(parts[0]), Fraction(parts[1]), 4)
            return Item(i, last, (Reading(frozenset(tags), years),))
        if len(parts) > 2 or mark in ":/" or any(len(part) > _MANY_DIGITS for part in parts):
            return Item(i, last)
        number = Fraction(f"{parts[0]}.{parts[1]}")
        return _with_suffix(pieces, i, last, Number(number, number))
    return None


def _with_suffix(pieces: Sequence[Piece], first: int, last: int, number: Number) -> Item:
    end, endings = _suffix(pieces, last)
    assert number.low is not None
    scale = read_number_word(pieces[end].text) if end < len(pieces) and "plain" in endings.tags else None
    if scale is not None and scale.kind == "scale":
        size = number.low * scale.value
        tags = _number_tags(size, 0) | scale.endings.tags
        return Item(first, end + 1, (Reading(tags, Number(size, size)),))
    return Item(first, end, (Reading(_number_tags(number.low, number.digits) | endings.tags, number),))


def _suffix(pieces: Sequence[Piece], i: int) -> tuple[int, Endings]:
    """The suffix after digits (``-де``, ``-сінде``, ``-ші``, ``нші``): where it ends and what it says."""
    k = i
    if k < len(pieces) and pieces[k].glued and pieces[k].text in _DASHES:
        k += 1
    if k >= len(pieces) or not pieces[k].glued or not pieces[k].text.isalpha():
        return i, _PLAIN
    endings = read_suffix(pieces[k].text)
    return (k + 1, endings) if endings is not None else (i, _PLAIN)


def read_suffix(letters: str) -> Endings | None:
    """The suffix of a number in digits, ordinal or of case.

    >>> sorted(read_suffix("шісінде").tags)
    ['Loc', 'ord', 'poss']
    """
    ordinal = _ORDINAL.fullmatch(letters)
    if ordinal is not None:
        endings = read_endings(ordinal["rest"])
        return None if endings is None else Endings(endings.case, endings.tags - {"plain"} | {"ord"})
    return read_endings(letters)


def _number_tags(number: Fraction, digits: int) -> frozenset[str]:
    tags = {"number"}
    if number.denominator == 1:
        tags.add("whole")
        whole = int(number)
        bounds = {"dom": (1, 31), "hour-of-day": (0, 24), "minute-of-hour": (0, 59), "moy": (1, 12)}
        tags.update(tag for tag, (low, high) in bounds.items() if low <= whole <= high)
        if 1000 <= whole <= 2999 and digits in (0, 4):
            tags.add("y4")
        if 100 <= whole <= 999 and digits in (0, 3):
            tags.add("y3")
        if whole % 10 == 0 and (10 <= whole <= 90 or 1000 <= whole <= 2990):
            tags.add("tens")
    if digits:
        tags.add("digits")
    return frozenset(tags)


@dataclass(frozen=True, slots=True)
class NumberWord:
    value: Fraction
    kind: str
    ordinal: bool
    endings: Endings


def _read_words(pieces: Sequence[Piece], i: int) -> Item | None:
    """A number in words, as long as it is one: ``он бес | отыз`` is two."""
    word = read_number_word(pieces[i].text)
    if word is None:
        return None
    if word.kind == "part":
        return Item(
            i,
            i + 1,
            (Reading(_number_tags(word.value, 0) | word.endings.tags, Number(word.value, word.value)),),
        )
    total, current, last = Fraction(0), Fraction(0), i
    smallest_scale, ceiling, hundred = Fraction(10**12), 100, False
    endings, ordinal = _PLAIN, False
    while word is not None and word.kind != "part" and not ordinal and "plain" in endings.tags:
        if word.kind == "scale":
            if word.value >= smallest_scale:
                break
            total += max(current, Fraction(1)) * word.value
            current, smallest_scale, ceiling, hundred = Fraction(0), word.value, 100, False
        elif word.kind == "hundred":
            if hundred or current >= 10:
                break
            current, ceiling, hundred = max(current, Fraction(1)) * 100, 100, True
        else:
            size = 10 if word.kind == "ten" else 1
            if ceiling <= size:
                break
            current, ceiling = current + word.value, size
        endings, ordinal = word.endings, word.ordinal
        last += 1
        word = read_number_word(pieces[last].text) if last < len(pieces) else None
    if last == i:
        return None
    number = total + current
    tags = _number_tags(number, 0) | (endings.tags - {"plain"} | {"ord"} if ordinal else endings.tags)
    return Item(i, last, (Reading(tags, Number(number, number)),))


def read_number_word(word: str) -> NumberWord | None:
    """``word`` as one word of a number, with its endings; ``None`` where it is none."""
    if word[:2] not in _beginnings():
        return None
    for stem, rest in split_stem(word):
        found = _number_words().get(stem)
        endings = read_endings(rest, word[len(word) - len(rest) - 1]) if found else None
        if found is not None and endings is not None:
            value, kind, ordinal = found
            return NumberWord(value, kind, ordinal, endings)
    return None


@cache
def _number_words() -> dict[str, tuple[Fraction, str, bool]]:
    words: dict[str, tuple[Fraction, str, bool]] = {}
    for row in lexicon.rows("kk/number_words"):
        words[row["word"]] = (Fraction(row["value"]), row["kind"], False)
        if row["ordinal"]:
            words[row["ordinal"]] = (Fraction(row["value"]), row["kind"], True)
    return words


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in _number_words())


def _read_roman(pieces: Sequence[Piece], i: int) -> Item | None:
    """``IV``, ``ХХІ`` (in either alphabet), as ordinals: ``IV тоқсан`` 'the fourth quarter'."""
    if pieces[i].written[0] not in "IVXІХ" and pieces[i].original[:1] not in "IVX":
        return None
    for written in (pieces[i].original, pieces[i].written):
        value = roman_value(written)
        if value is not None:
            last, endings = _suffix(pieces, i + 1)
            number = Number(Fraction(value), Fraction(value))
            return Item(i, last, (Reading(endings.tags | {"roman", "whole"}, number),))
    return None


def roman_value(written: str) -> int | None:
    """The value of a Roman number up to 29 in Latin or Cyrillic look-alike letters.

    >>> roman_value("ХХІ")
    21
    """
    match = _ROMAN.fullmatch(written.translate(_ROMAN_LETTERS)) if written else None
    if match is None:
        return None
    ones = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
    return 10 * len(match[1]) + ones[match[2]]
