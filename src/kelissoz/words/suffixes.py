"""What a string of suffixes can mean: the paths through ``data/kk/suffixes.tsv``, remembered by string.

The table is a finite automaton. A row's suffix may follow the states in ``after`` and leads to the state
``to``; a stem starts in ``noun``, ``adjective``, ``number``, ``adverb`` or ``verb``. The same few thousand
endings return on all words, so the readings of an ending are worked out once and kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple

from kelissoz import lexicon
from kelissoz.letters import VOWELS
from kelissoz.words import sounds

Gives = tuple[tuple[str, str], ...]

MAX_ENDING = 32  # letters; the longest chains of suffixes in use are of some twenty
_STEP = (
    0.15  # every suffix costs something, so that of two analyses the one with the longer stem is preferred
)
_UNFINISHED = frozenset({"wish"})  # states in which a word cannot end
_REMEMBERED = 20_000  # endings kept for each place; more come from noise only


class Context(NamedTuple):
    """What a suffix sees of the letters before it. ``needs`` is ``vowel`` where only a suffix that begins
    with a vowel fits (құқығ-), ``consonant`` where only another does (құқық-), ``п`` where only the converb
    -ып does (тауып)."""

    sound: str
    harmony: str
    needs: str = ""


@dataclass(frozen=True, slots=True)
class Suffix:
    name: str
    form: str
    after: frozenset[str]
    to: str
    makes: str
    gives: Gives
    cost: float


@dataclass(frozen=True, slots=True)
class Ending:
    """One reading of an ending. ``made`` is how much of it belongs to the lemma of a word made by it (-лық),
    and ``makes`` that word's part of speech; both are empty for plain inflection."""

    names: tuple[str, ...]
    state: str
    gives: Gives
    cost: float
    made: str = ""
    makes: str = ""


NO_ENDING = Ending((), "noun", (), 0.0)


@cache
def suffixes() -> tuple[Suffix, ...]:
    return tuple(
        Suffix(
            name=row["name"],
            form=row["form"],
            after=frozenset(row["after"].split()),
            to=row["to"],
            makes=row["makes"],
            gives=features(row["gives"]),
            cost=_STEP + float(row["cost"] or 0),
        )
        for row in lexicon.rows("kk/suffixes")
    )


def features(written: str) -> Gives:
    """``Case=Gen|Number=Plur`` → pairs, in the order written."""
    if not written:
        return ()
    pairs = (pair.partition("=") for pair in written.split("|") if pair)
    return tuple((name, value) for name, _, value in pairs)


def merged(first: Gives, second: Gives) -> Gives:
    """Both, the second winning where they disagree."""
    return tuple((dict(first) | dict(second)).items()) if first and second else first or second


class Place:
    """A state of the automaton after letters of one context, with the readings of what may follow there."""

    def __init__(self, state: str, context: Context) -> None:
        self.state = state
        self.context = context
        self._known: dict[str, tuple[Ending, ...]] = {}

    def endings(self, rest: str) -> tuple[Ending, ...]:
        """All readings of ``rest``; empty where there is none."""
        if not rest:
            return self._end
        if rest[0] not in self._ways or len(rest) > MAX_ENDING:
            return ()
        known = self._known.get(rest)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[rest] = self._read(rest)
        return known

    @cached_property
    def _end(self) -> tuple[Ending, ...]:
        return () if self.state in _UNFINISHED else (Ending((), self.state, (), 0.0),)

    @cached_property
    def _ways(self) -> Mapping[str, tuple[tuple[str, str, Suffix, Place, bool], ...]]:
        """First letter → the suffixes that can stand next: how written, how spoken, which, leading where, and
        whether the word may end so."""
        found: defaultdict[str, list[tuple[str, str, Suffix, Place, bool]]] = defaultdict(list)
        for suffix in suffixes():
            surface = None
            if self.state in suffix.after:
                surface = sounds.realise(suffix.form, self.context.sound, self.context.harmony)
            if surface and _fits(surface, self.context.needs):
                for written, seen in contexts_after(surface, self.context.harmony):
                    way = (written, surface, suffix, place(suffix.to, seen), written == surface)
                    found[written[0]].append(way)
        return {letter: tuple(ways) for letter, ways in found.items()}

    def _read(self, rest: str) -> tuple[Ending, ...]:
        found: list[Ending] = []
        for written, surface, suffix, leads_to, may_end in self._ways[rest[0]]:
            if rest.startswith(written) and (may_end or len(rest) > len(written)):
                for after in leads_to.endings(rest[len(written) :]):
                    found.append(_joined(suffix, surface, after))
        return tuple(found)


@cache
def place(state: str, context: Context) -> Place:
    return Place(state, context)


def _fits(surface: str, needs: str) -> bool:
    if needs == "vowel":
        return surface[0] in VOWELS
    if needs == "consonant":
        return surface[0] not in VOWELS
    return not needs or surface in ("ып", "іп")


def contexts_after(letters: str, harmony: str) -> tuple[tuple[str, Context], ...]:
    """How ``letters`` may be written before a further suffix, and what that suffix then sees: a last қ, к is
    voiced before a vowel (-лық: -лығы)."""
    last = letters[-1]
    if last in "қк":
        voiced = letters[:-1] + ("ғ" if last == "қ" else "г")
        return (
            (letters, Context("voiceless", harmony, "consonant")),
            (voiced, Context("voiced", harmony, "vowel")),
        )
    return ((letters, Context(sounds.sound_class(last), harmony)),)


def _joined(suffix: Suffix, surface: str, rest: Ending) -> Ending:
    """``suffix`` before a reading of what follows it. What a word was made from is no feature of it."""
    return Ending(
        names=(suffix.name, *rest.names),
        state=rest.state,
        gives=rest.gives if rest.makes else merged(suffix.gives, rest.gives),
        cost=suffix.cost + rest.cost,
        made=surface + rest.made if rest.makes else surface if suffix.makes else "",
        makes=rest.makes or suffix.makes,
    )


@cache
def _anywhere() -> tuple[Place, ...]:
    """What a suffix may see behind a hyphen or a figure, where letters do not tell how the stem is spoken."""
    return tuple(
        place("noun", Context(sound, harmony))
        for sound in sounds.PLAIN_CLASSES
        for harmony in (sounds.BACK, sounds.FRONT)
    )


def free_endings(rest: str) -> tuple[Ending, ...]:
    """Readings of an ending behind a hyphen or a figure (``НАТО-ның``, ``23-іне``), whatever it follows."""
    found: dict[tuple[str, ...], Ending] = {}
    for somewhere in _anywhere():
        for each in somewhere.endings(rest):
            found.setdefault(each.names, each)
    return tuple(found.values())
