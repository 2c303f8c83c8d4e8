"""Pieces → items: what a word can mean to the grammar of time, from the tables of ``data/kk``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.times.endings import Endings, read_endings, split_stem
from kelissoz.times.pieces import Piece
from kelissoz.times.values import Amount, Clock, From, Number, Slip, Vague, Value

_WORDS = re.compile(r"[^\W\d_]+|-")


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of an item: ``tags`` name it to the rules, ``value`` is what it brings."""

    tags: frozenset[str]
    value: Value | Number | Amount | str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """Pieces ``first`` to ``last`` (exclusive) with what they can mean; no readings: no word of time.

    ``tags`` are those of all readings. ``rule`` is the rule that found an expression here.
    """

    first: int
    last: int
    readings: tuple[Reading, ...] = ()
    rule: str = ""
    tags: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        tags = [reading.tags for reading in self.readings]
        object.__setattr__(self, "tags", tags[0] if len(tags) == 1 else frozenset().union(*tags))


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase of the tables. ``fixed``: only as written, or with -ғы (``жақындағы``)."""

    words: tuple[str, ...]
    tags: frozenset[str]
    value: Value | Number | Amount | str | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The entries by stem (one word) and by first word (phrases, the longest first)."""

    stems: dict[str, list[Entry]] = field(default_factory=dict)
    phrases: dict[str, list[Entry]] = field(default_factory=dict)
    beginnings: set[str] = field(default_factory=set)


def read_word(word: str) -> tuple[Reading, ...]:
    """The readings of one word in lower case; none for a word that has nothing to do with time.

    Latin script writes и and й alike, so that ``аида`` may stand for ``айда``.
    """
    found = _read_word(word) if word[:2] in vocabulary().beginnings else ()
    return found or (read_word(word.replace("и", "й")) if "и" in word else ())


@lru_cache(maxsize=65536)
def _read_word(word: str) -> tuple[Reading, ...]:
    found: list[Reading] = []
    for stem, rest in split_stem(word):
        endings = read_endings(rest, word[len(word) - len(rest) - 1])
        for entry in vocabulary().stems.get(stem, ()):
            if endings is not None and _takes(entry, endings):
                found.append(Reading(entry.tags | endings.tags, entry.value))
    return tuple(found)


def read_phrase(pieces: Sequence[Piece], i: int) -> Item | None:
    """The longest phrase of the tables that begins at piece ``i`` (``Тәуелсіздік күнінде``)."""
    for entry in vocabulary().phrases.get(pieces[i].text, ()):
        last = i + len(entry.words)
        if last > len(pieces) or any(pieces[i + k].text != w for k, w in enumerate(entry.words[:-1])):
            continue
        ending = _phrase_ending(pieces[last - 1].text, entry)
        if ending is not None:
            return Item(i, last, (Reading(entry.tags | ending.tags, entry.value),))
    return None


def _phrase_ending(word: str, entry: Entry) -> Endings | None:
    stem = entry.words[-1]
    for cut, rest in [(word[: len(stem)], word[len(stem) :]), *split_stem(word)]:
        if cut == stem:
            endings = read_endings(rest, word[len(word) - len(rest) - 1])
            if endings is not None and _takes(entry, endings):
                return endings
    return None


def _takes(entry: Entry, endings: Endings) -> bool:
    return not entry.fixed or endings.tags <= {"plain", "Nom", "attr"}


@cache
def vocabulary() -> Vocabulary:
    """All time words of the tables."""
    built = Vocabulary()
    for entry in _entries():
        if len(entry.words) == 1:
            built.stems.setdefault(entry.words[0], []).append(entry)
            built.beginnings.add(entry.words[0][:2])
        else:
            built.phrases.setdefault(entry.words[0], []).append(entry)
    for phrases in built.phrases.values():
        phrases.sort(key=lambda entry: -len(entry.words))
    return built


def _entries() -> Iterator[Entry]:
    yield from _calendar_entries()
    yield from _deictic_entries()
    yield from _function_entries()


def _entry(
    words: str, *tags: str, value: Value | Number | Amount | str | None = None, fixed: bool = False
) -> Entry:
    return Entry(tuple(_WORDS.findall(words.lower())), frozenset(tags), value, fixed)


def _calendar_entries() -> Iterator[Entry]:
    for row in lexicon.rows("kk/months"):
        number = int(row["number"])
        yield _entry(row["month"], "month", f"month-{number}", value=Slip(months=(number, number)))
    for row in lexicon.rows("kk/weekdays"):
        number = int(row["number"])
        yield _entry(row["weekday"], "weekday", value=Slip(weekdays=(number, number)))
    for row in lexicon.rows("kk/seasons"):
        yield _entry(row["season"], "season", value=Slip(season=int(row["number"])))
    for row in lexicon.rows("kk/holidays"):
        yield _entry(row["name"], "holiday", value=Slip(holiday=row["name"]))
    for row in lexicon.rows("kk/time_units"):
        one = Number(Fraction(1), Fraction(1))
        amount = Amount(one, row["grain"], row["letter"], int(row["factor"]))
        yield _entry(row["unit"], "unit", f"{row['grain']}s", f"unit-{row['unit']}", value=amount)
    yield from _compound_entries()
    for row in lexicon.rows("kk/day_parts"):
        part = row["part"]
        noon = part == "T12:00"
        tags = ("part", f"part-{row['use']}", "noon" if noon else part)
        value = Clock(hour=12) if noon else Clock(part=part)
        yield _entry(row["word"], *tags, value=value)


def _compound_entries() -> Iterator[Entry]:
    """``үшкүндік`` 'of three days' in one word."""
    for number in lexicon.rows("kk/number_words"):
        for unit in lexicon.rows("kk/time_units"):
            if number["kind"] in {"unit", "ten"} and len(unit["unit"]) < 6:
                value = Number(Fraction(number["value"]), Fraction(number["value"]))
                amount = Amount(value, unit["grain"], unit["letter"], int(unit["factor"]))
                yield _entry(number["word"] + unit["unit"], "compound", value=amount)


def _deictic_entries() -> Iterator[Entry]:
    for row in lexicon.rows("kk/deictic_words"):
        slip = _pointer(row["grain"], int(row["shift"]), row["from"])
        yield _entry(row["word"], f"deictic-{row['grain']}", value=slip, fixed=row["from"] == "text")
    for row in lexicon.rows("kk/time_pointers"):
        shift = int(row["shift"])
        yield _entry(
            row["word"], f"to-{row['grain']}", value=_pointer(row["grain"], shift, row["from"]), fixed=True
        )
    for row in lexicon.rows("kk/vague_times"):
        kind = row["type"]
        yield _entry(row["words"], "vague", value=Vague("DATE" if kind == "DATE" else "DURATION"), fixed=True)


def _pointer(grain: str, shift: int, origin: str) -> Slip:
    begun: From = "text" if origin == "text" else "published"
    match grain:
        case "year":
            return Slip(year_shift=shift, origin=begun)
        case "month":
            return Slip(month_shift=shift, origin=begun)
        case "week":
            return Slip(week_shift=shift, origin=begun)
        case "day" | "night":
            return Slip(day_shift=shift, origin=begun)
        case "quarter":
            return Slip(quarter_shift=shift)
        case "half":
            return Slip(half_shift=shift)
        case "century":
            return Slip(century_shift=shift)
        case _:
            return Slip(pointer=shift)


def _function_entries() -> Iterator[Entry]:
    for row in lexicon.rows("kk/time_bounds"):
        after = f"after-{row['case']}" if row["case"] else "bound-inner"
        tags = ["bound", "bound-before"] if row["place"] == "before" else ["bound", "bound-after", after]
        yield _entry(row["word"], *tags, value=row["effect"], fixed=True)
    for row in lexicon.rows("kk/time_words"):
        inflects = row["class"] in {
            "between",
            "edge-start",
            "edge-mid",
            "edge-end",
            "eve",
            "season-time",
            "feast",
            "halfword",
            "half-more",
            "ten-days",
        }
        value = Number(None, None) if row["class"] == "several" else row["word"]
        yield _entry(row["word"], row["class"], value=value, fixed=not inflects)
    for row in lexicon.rows("kk/time_traps"):
        yield _entry(row["lemma"], "trap")
    for row in lexicon.rows("kk/time_zones"):
        yield _entry(row["place"], "zone", value=row["zone"], fixed=True)
