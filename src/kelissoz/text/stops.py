"""A full stop that ends nothing: that of an abbreviation, an initial or the number of a list.

``kk/abbreviations`` says how often a sentence ends after each: ``never`` (``проф. Асан`` 'Prof. Asan'), after a
count only (``unit``: ``90 км. ¦ Көлік аз`` '90 km. Few cars'), before no name (``seldom``: ``2026 ж. Астанада`` 'in
Astana in 2026'), always before a capital (``often``: ``т.б. ¦ Бағалар`` 'etc. The prices'). A word of
``kk/sentence_openers`` (``Ол`` 'he') opens a sentence after all of them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from kelissoz import lexicon
from kelissoz.text.tokens import Piece

_ROMAN = re.compile(r"[IVXІХ]{1,5}")  # with the Cyrillic letters that look the same
_ROMANS = re.compile(rf"{_ROMAN.pattern}(?:[–-]{_ROMAN.pattern})?")  # XIX–XX
_LIST_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,2}){0,3}")
_VOWELS = frozenset("аәеёиоөуұүыіэюяaeiouyäöüıūáóúý")
_DASHES = frozenset("–—−-")
_BEFORE_LIST = frozenset(":;")
_QUOTES = frozenset('«“„"')
_MULTIPLIERS = frozenset({"мың", "млн", "млрд", "трлн", "шаршы", "текше", "кв", "куб", "ш"})
_PARTS = 3  # of an abbreviation: ``т. с. с.``
_NAME = 6  # tokens that a name in quotation marks has at most


def is_abbreviation(tokens: Sequence[Piece], first: int, stop: int, after: int) -> bool:
    """Whether the sentence that began at ``first`` goes on past the full stop at ``stop``.

    ``after`` is the token that follows.
    """
    before = tokens[stop - 1]
    if before.end != tokens[stop].start or before.kind == "punct":
        return False
    if _is_list_number(tokens, first, stop - 1):
        return True
    if before.kind == "number" or tokens[after].text in _openers():
        return False
    return (_is_initial(before) and tokens[after].kind == "word") or _goes_on(tokens, stop, after)


def is_short(tokens: Sequence[Piece], stop: int) -> bool:
    """Whether the full stop at ``stop`` is that of an abbreviation or initial, whatever follows."""
    return _is_initial(tokens[stop - 1]) or _ends_after(tokens, stop) is not None


def _is_list_number(tokens: Sequence[Piece], first: int, i: int) -> bool:
    """``1. Бюджет. 2. Сайлау.``: '1. The budget. 2. The election.', at the head of a sentence or after a colon."""
    at_head = i == first or tokens[i - 1].text in _BEFORE_LIST
    word = tokens[i].text
    return at_head and bool(_LIST_NUMBER.fullmatch(word) or _ROMAN.fullmatch(word))


def _is_initial(word: Piece) -> bool:
    return word.kind == "word" and len(word.text) == 1 and word.text.isupper()


def _goes_on(tokens: Sequence[Piece], stop: int, after: int) -> bool:
    following = tokens[after]
    match _ends_after(tokens, stop):
        case "never":
            return True
        case "unit":
            return not _is_counted(tokens, stop - 1) or (
                following.kind == "number" and not _is_year(tokens, after)
            )
        case "seldom":
            return not _is_copula(tokens, stop - 2) and (
                following.text not in _QUOTES or _is_quoted_name(tokens, after)
            )
    return False


def _ends_after(tokens: Sequence[Piece], stop: int) -> str | None:
    """How often a sentence ends after the abbreviation before ``stop``; None where there is none.

    Not in the table, but never at an end: a small letter alone, letters without a vowel (``St.``, ``шт.``), a
    short word right after a bracket (``(қар. 5-бет)`` '(see p. 5)').
    """
    word = tokens[stop - 1].text
    found = _in_table(tokens, stop)
    if found is not None or tokens[stop - 1].kind != "word" or _is_initial(tokens[stop - 1]):
        return found
    in_bracket = stop > 1 and tokens[stop - 2].text == "(" and len(word) < 5 and word.islower()
    small = len(word) == 1
    without_vowels = 1 < len(word) < 5 and not word.isupper() and _VOWELS.isdisjoint(word.lower())
    return "never" if in_bracket or small or (without_vowels and word.isalpha()) else None


def _in_table(tokens: Sequence[Piece], stop: int) -> str | None:
    """Of the parts before ``stop`` the longest row that the table has: ``т.с.с``, else ``с``."""
    written = tokens[stop - 1].text.lower()
    found = _abbreviations().get(written)
    i = stop - 1
    for _ in range(_PARTS - 1):
        if i < 2 or tokens[i - 1].text != "." or tokens[i - 2].kind != "word" or len(tokens[i - 2].text) > 2:
            break
        i -= 2
        written = f"{tokens[i].text.lower()}.{written}"
        found = _abbreviations().get(written, found)
    return found


def _is_counted(tokens: Sequence[Piece], i: int) -> bool:
    """Whether the unit at ``i`` has its number before it: ``90 км``, ``24 мың т``, ``90 км/сағ``, ``120 ш.м``."""
    for k in range(i - 1, max(-1, i - 6), -1):
        text = tokens[k].text.lower()
        if tokens[k].kind == "number":
            return True
        if text not in _MULTIPLIERS and text not in "./" and _abbreviations().get(text) != "unit":
            return False
    return False


def _is_year(tokens: Sequence[Piece], i: int) -> bool:
    """``1986 жылы``, ``1986 ж.``: 'in 1986'."""
    return (
        len(tokens[i].text) == 4
        and i + 1 < len(tokens)
        and (tokens[i + 1].text == "ж" or tokens[i + 1].text.startswith("жыл"))
    )


def _is_copula(tokens: Sequence[Piece], i: int) -> bool:
    """``– 1986 ж.``, ``– XX ғ.``: the number at ``i`` is all that is said after a dash."""
    number = tokens[i].kind == "number" or bool(_ROMANS.fullmatch(tokens[i].text))
    return i > 0 and number and tokens[i - 1].text in _DASHES


def _is_quoted_name(tokens: Sequence[Piece], i: int) -> bool:
    """``«Нұр Отан» партиясы``: a few words in quotation marks at ``i``, then a small letter."""
    for k in range(i + 2, min(i + _NAME, len(tokens) - 1)):
        if tokens[k].text in '»”"':
            return tokens[k + 1].text[0].islower()
    return False


@cache
def _abbreviations() -> Mapping[str, str]:
    return {row["abbreviation"]: row["ends"] for row in lexicon.rows("kk/abbreviations")}


@cache
def _openers() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("kk/sentence_openers"))
