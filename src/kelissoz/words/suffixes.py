"""What a string of suffixes can mean: the paths through ``data/kk/suffixes.tsv``, remembered by string.

The table is a finite automaton. A row's suffix may follow the states in ``after`` and leads to the state
``to``; a stem starts in ``noun`` or ``verb``. The same few thousand endings return on all words, so the
readings of an ending are worked out once and kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.words import sounds

Gives = tuple[tuple[str, str], ...]

MAX_ENDING = 32  # letters; the longest chains of suffixes in use are of some twenty
_STEP = (
    0.15  # every suffix costs something, so that of two analyses the one with the longer stem is preferred
)
_UNFINISHED = frozenset({"wish"})  # states in which a word cannot end


@dataclass(frozen=True, slots=True)
class Context:
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
    pairs = (pair.partition("=") for pair in written.split("|") if pair)
    return tuple((name, value) for name, _, value in pairs)


def merged(first: Gives, second: Gives) -> Gives:
    """Both, the second winning where they disagree."""
    return tuple((dict(first) | dict(second)).items()) if first and second else first or second


@cache
def _openings(state: str, context: Context) -> Mapping[str, tuple[tuple[str, Suffix], ...]]:
    """First letter → the surface forms (with their suffix) that can stand next in this state and context."""
    found: defaultdict[str, list[tuple[str, Suffix]]] = defaultdict(list)
    for suffix in suffixes():
        if state in suffix.after:
            surface = sounds.realise(suffix.form, context.sound, context.harmony)
            if surface and _fits(surface, context.needs):
                found[surface[0]].append((surface, suffix))
    return {letter: tuple(forms) for letter, forms in found.items()}


def _fits(surface: str, needs: str) -> bool:
    if needs == "vowel":
        return surface[0] in sounds.VOWELS
    if needs == "consonant":
        return surface[0] not in sounds.VOWELS
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


@lru_cache(maxsize=1 << 17)
def endings(state: str, context: Context, rest: str) -> tuple[Ending, ...]:
    """All readings of ``rest`` after a stem in ``state``, seen as ``context``; empty where there is none."""
    if not rest:
        return () if state in _UNFINISHED else (Ending((), state, (), 0.0),)
    if len(rest) > MAX_ENDING:
        return ()
    found: list[Ending] = []
    for surface, suffix in _openings(state, context).get(rest[0], ()):
        if rest == surface:
            found.extend(_joined(suffix, surface, endings(suffix.to, context, "")))
            continue
        for written, seen in contexts_after(surface, context.harmony):
            if rest.startswith(written) and len(rest) > len(written):
                found.extend(_joined(suffix, surface, endings(suffix.to, seen, rest[len(written) :])))
    return tuple(found)


def _joined(suffix: Suffix, surface: str, rests: tuple[Ending, ...]) -> list[Ending]:
    """``suffix`` before each reading of what follows it. What a word was made from is no feature of it."""
    return [
        Ending(
            names=(suffix.name, *rest.names),
            state=rest.state,
            gives=rest.gives if rest.makes else merged(suffix.gives, rest.gives),
            cost=suffix.cost + rest.cost,
            made=surface + rest.made if rest.makes else surface if suffix.makes else "",
            makes=rest.makes or suffix.makes,
        )
        for rest in rests
    ]


# What a suffix may see behind a hyphen or a figure, where the letters do not tell how the stem is spoken.
_ANY_CONTEXT = tuple(
    Context(sound, harmony) for sound in sounds.PLAIN_CLASSES for harmony in (sounds.BACK, sounds.FRONT)
)


@lru_cache(maxsize=1 << 12)
def free_endings(rest: str) -> tuple[Ending, ...]:
    """Readings of an ending behind a hyphen or a figure (``НАТО-ның``, ``23-іне``), whatever it follows."""
    found: dict[tuple[str, ...], Ending] = {}
    for context in _ANY_CONTEXT:
        for each in endings("noun", context, rest):
            found.setdefault(each.names, each)
    return tuple(found.values())
