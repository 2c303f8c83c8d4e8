"""Which Latin words of a Kazakh article are Kazakh, and which stay as they are (``Bloomberg``, ``FIFA``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.script import latin
from kelissoz.script.aligned import Aligned, Piece, chain, join
from kelissoz.script.letters import VARIANTS, LatinVariant, latin_of
from kelissoz.script.stems import all_acronyms, is_inflected

Verdict = Literal["kazakh", "known", "either", "foreign", "name"]
"""``kazakh``: its letters are of no other language; ``known``: the word list has it; ``name``: in the list of
names that stay Latin; ``foreign``: Kazakh does not write so; ``either``: its neighbours decide."""

_SPECIAL = {
    "2018": frozenset("áǵıńóúýÁǴŃÓÚÝ"),
    "2021": frozenset("äğıñöşūüÄĞİÑÖŞŪÜ"),
    "2017": frozenset(latin.APOSTROPHES),
    "turkic": frozenset("äğıñöşüÄĞİÑÖŞÜ"),
    "wiki": frozenset("äéğıïñöşüÄÉĞİÏÑÖŞÜ"),
    "digraph": frozenset("áäóúýÁÄÓÚÝ"),
}
_PLAIN = frozenset("abdefghijklmnopqrstuvyzABDEFGHIJKLMNOPQRSTUVYZ")
_ONE_LATIN_WORD = re.compile("[A-Z]{3,}|[A-Z][A-Za-z]{4,}")
_FOREIGN_WORD = re.compile("[A-Za-zà-öø-ÿ]+")
_CAMEL = re.compile(r"[a-zà-ɏ](?=[A-Z])")
_UNLIKE = {
    "2018": re.compile(r"[aeou]i|(?<=.)i[aeou]|u[aeio]|[aeio]u|th|ph|gh|kh"),
    "2021": re.compile(r"th|ph|gh|kh"),
    "2017": re.compile(r"th|ph|gh|kh"),
    "turkic": re.compile(r"th|ph|gh|kh|sh|ch"),
    "wiki": re.compile(r"th|ph|gh|kh|sh|ch"),
    "digraph": re.compile(r"th|ph|kh|[aeiou]{3}"),
}
_TURKIC_W = re.compile("[wW](?![aeiou])")
_TURKIC_C = re.compile("[cC]i(?:on|ya)")  # ``delegaciya``


@lru_cache(maxsize=50_000)
def judge(word: str, variant: LatinVariant) -> Verdict:
    """What ``word``, in Latin letters alone, is by its letters and by the lists.

    >>> judge("Máskeýge", "2018"), judge("Wilson", "2018"), judge("Bloombergtiń", "2018")
    ('kazakh', 'foreign', 'name')
    """
    if split_name(word) is not None:
        return "name"
    if word in abbreviations() or _is_initial(word, variant):
        return "known"
    special = not _SPECIAL[variant].isdisjoint(word)
    if _has_foreign_letter(word, variant):
        return (
            "known" if variant == "turkic" and "w" in word.lower() and is_known(word, variant) else "foreign"
        )
    if special or _has_q(word):
        return "kazakh"
    if word.isupper() and len(word) > 1:
        return (
            "known" if len(word) > 3 and is_known(word, variant) else "either" if len(word) > 6 else "foreign"
        )
    if _CAMEL.search(word.replace("Sh", "S").replace("Ch", "C")):
        return "foreign"
    if is_known(word, variant):
        return "known"
    if word.lower() in _english() or _UNLIKE[variant].search(word.lower()):
        return "foreign"
    return "either"


def is_known(word: str, variant: LatinVariant) -> bool:
    """Whether the word list or the list of stems has ``word``, with suffixes or without."""
    small, stem = latin.read(word, variant)
    return stem is not None and stem.length > 2 and is_inflected(small.text, stem)


def split_name(word: str) -> int | None:
    """Where the suffix begins in a name that stays Latin (``Bloomberg|tiń``); ``None`` if it is none."""
    names = _names()
    for length in range(min(len(word), _longest_name()), 1, -1):
        if word[:length] in names and (length == len(word) or _is_suffix(word[length:])):
            return length
    return None


def convert_name(word: str, length: int, variant: LatinVariant) -> Aligned:
    """The first ``length`` letters as they are, the suffix in Cyrillic (``Bloombergtiń`` → Bloombergтің)."""
    pieces: list[Piece] = [(letter, 1) for letter in word[:length]]
    suffix = convert_ending(word[length:], variant)
    head = join(pieces)
    return Aligned(
        head.text + suffix.text,
        head.starts + tuple(start + length for start in suffix.starts),
        head.ends + tuple(end + length for end in suffix.ends),
    )


def convert_ending(ending: str, variant: LatinVariant) -> Aligned:
    """An ending by the letter rules, whatever word it stands with."""
    spelt = latin.spell(ending, variant)
    return chain(spelt, join(latin.by_rule(spelt.text, 0)))


def endings_at(word: str) -> Iterator[int]:
    """Where the ending of ``word`` may begin, its end first: there is none then."""
    yield len(word)
    yield from (length for length in range(len(word) - 1, 1, -1) if _is_suffix(word[length:]))


@cache
def abbreviations() -> Mapping[str, str]:
    """Latin abbreviations and their Cyrillic form (``AQSh`` → АҚШ), in the three variants."""
    found: dict[str, str] = {}
    for cyrillic in all_acronyms():
        found.update(dict.fromkeys(_written(cyrillic), cyrillic))
    for row in lexicon.rows("kk/script_abbreviations"):
        found.update(dict.fromkeys([*row["latin"].split("|"), *_written(row["cyrillic"])], row["cyrillic"]))
    return found


def _written(cyrillic: str) -> Iterator[str]:
    """An abbreviation in each Latin alphabet, a letter of two signs as in AQSh and as in AQSH."""
    for variant in VARIANTS:
        table = latin_of(variant)
        letters = [table.get(letter.lower(), letter) for letter in cyrillic]
        yield "".join(letter.upper() for letter in letters)
        yield "".join(letter.capitalize() for letter in letters)


def align_abbreviation(written: str, cyrillic: str) -> Aligned:
    """``cyrillic``, letter by letter where the lengths agree, else all of it for all of ``written``."""
    table = latin_of("2018")
    pieces = [(letter, len(table.get(letter.lower(), letter))) for letter in cyrillic]
    fits = sum(length for _, length in pieces) == len(written) and all(length for _, length in pieces)
    return join(pieces if fits else [(cyrillic, len(written))])


def _has_foreign_letter(word: str, variant: LatinVariant) -> bool:
    allowed = _PLAIN | _SPECIAL[variant]
    for k, letter in enumerate(word):
        if letter in allowed:
            continue
        after = word[k + 1 : k + 2]
        if letter in "cC" and (
            after in ("h", "H") if variant in ("2018", "digraph") else after in tuple(latin.APOSTROPHES)
        ):
            continue
        if letter in "çÇ" and variant in ("2021", "turkic", "wiki"):
            continue
        if variant == "wiki" and letter in "wWxXcC":
            continue
        if variant == "turkic" and (_TURKIC_W.match(word, k) or _TURKIC_C.match(word, k)):
            continue
        return True
    return False


def _is_initial(word: str, variant: LatinVariant) -> bool:
    """``E.IY.Sáduov``: one letter, of two signs."""
    return len(word) == 2 and word.isupper() and word.lower() in _letters_of_two(variant)


@cache
def _letters_of_two(variant: LatinVariant) -> frozenset[str]:
    return frozenset(
        latin for letter, latin in latin_of(variant).items() if len(letter) == 1 and len(latin) == 2
    )


def _has_q(word: str) -> bool:
    return re.search("q(?!u[aeio])", word.lower()) is not None


def _is_suffix(rest: str) -> bool:
    return _suffixes().fullmatch(rest.lower()) is not None


@cache
def _suffixes() -> re.Pattern[str]:
    """Plural and case endings in the three Latin alphabets."""
    endings = {row["ending"] for row in lexicon.rows("kk/case_endings")}
    written = {_write(ending, variant) for ending in endings for variant in VARIANTS}
    return re.compile(f"(?:[ldt][ae]r)?(?:{'|'.join(sorted(written))})|[ldt][ae]r")


def _write(cyrillic: str, variant: LatinVariant) -> str:
    return "".join(latin_of(variant)[letter] for letter in cyrillic)


@cache
def _names() -> frozenset[str]:
    names = [row["name"] for row in lexicon.rows("kk/latin_names")]
    for table in ("world/outlets", "world/bodies"):
        world = (row["name"] for row in lexicon.rows(table))
        names += [name for name in world if _ONE_LATIN_WORD.fullmatch(name) and not _is_kazakh_word(name)]
    return frozenset(names) | frozenset(name.upper() for name in names)


@cache
def outlet_names() -> frozenset[str]:
    """The outlets of the table by all their names, in whatever letters."""
    rows = lexicon.rows("world/outlets")
    return frozenset(name for row in rows for name in (row["name"], *row["aliases"].split("|")) if name)


@cache
def foreign_phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Names of outlets in Latin letters, of several words (``Le Monde``), by their first word, the longest first; none
    in which a word is Kazakh."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for words in map(tuple, map(str.split, outlet_names())):
        if len(words) > 1 and all(map(_FOREIGN_WORD.fullmatch, words)) and not any(map(_has_q, words)):
            found.setdefault(words[0], []).append(words)
    return {first: tuple(sorted(names, key=len, reverse=True)) for first, names in found.items()}


def _is_kazakh_word(name: str) -> bool:
    """``Sony`` is соны 'that one' with a capital, ``Qazaqstan`` no foreign name at all."""
    return _has_q(name) or is_known(name, "2018")


@cache
def _longest_name() -> int:
    return max(map(len, _names()))


@cache
def _english() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("kk/foreign_words"))
