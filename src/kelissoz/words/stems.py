"""The stem list, and how a stem is written before its suffixes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from kelissoz import lexicon
from kelissoz.letters import VOWELS
from kelissoz.words import sounds
from kelissoz.words.suffixes import Context, Gives, Place, features, place


class Stem(NamedTuple):
    """A dictionary word. ``gives`` are features of its own (``PronType=Dem``), ``cost`` speaks against it."""

    lemma: str
    pos: str
    gives: Gives = ()
    cost: float = 0.0


class Base(NamedTuple):
    """A stem as it is written before suffixes of a context: what may follow at ``place``. ``whole`` where it
    can stand alone."""

    stem: Stem
    place: Place
    whole: bool


def bases_of(written: str) -> tuple[Base, ...]:
    """The stems that are written so (in small letters) before some suffix, or as they are.

    A text meets few of the many stems: those that begin with the same letters are made ready when one of
    them may be met.
    """
    return _bases(written[:_HEAD]).get(written, ())


_HEAD = 4  # letters


@lru_cache(maxsize=1 << 14)  # more than the tables have; other heads come from noise
def _bases(head: str) -> Mapping[str, tuple[Base, ...]]:
    found: defaultdict[str, list[Base]] = defaultdict(list)
    for row in _rows().get(head, ()):
        for written, base in row.bases():
            if written[:_HEAD] == head:
                found[written].append(base)
    return {written: tuple(group) for written, group in found.items()}


class _Row(NamedTuple):
    """A stem as the tables have it."""

    lemma: str
    pos: str
    gives: str = ""
    cost: float = 0.0
    before_vowel: str = ""
    harmony: str = ""

    def bases(self) -> Iterator[tuple[str, Base]]:
        stem = Stem(self.lemma, self.pos, features(self.gives), self.cost)
        return stem_bases(stem, self.before_vowel, self.harmony)

    def heads(self) -> set[str]:
        """How its bases begin: a long regular one changes at its last letter alone."""
        small = self.lemma.lower()
        if len(small) > _HEAD and not self.before_vowel:
            return {small[:_HEAD]}
        return {written[:_HEAD] for written, _ in self.bases()}


@cache
def _rows() -> Mapping[str, Sequence[_Row]]:
    """The first letters of bases → the stems that have such bases."""
    found: defaultdict[str, list[_Row]] = defaultdict(list)
    listed = [
        _Row(
            row["lemma"],
            row["pos"],
            row["gives"],
            float(row["cost"] or 0),
            row["before_vowel"],
            row["harmony"],
        )
        for row in lexicon.rows("kk/stems")
    ]
    for each in (*listed, *_stems_of_the_world({(row.lemma, row.pos) for row in listed})):
        for head in each.heads():
            found[head].append(each)
    return dict(found)


# Tables with names: their columns, and the part of speech of what stands in them.
_WORLD: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("world/given_names", ("name",), "PROPN"),
    ("world/places", ("name", "aliases"), "PROPN"),
    ("world/states", ("name", "aliases", "capital"), "PROPN"),
    ("world/states", ("adjectives",), "ADJ"),
)
_NAME_COST = 0.2  # a name of the tables may be a common word, too
_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")


def _stems_of_the_world(known: set[tuple[str, str]]) -> Iterator[_Row]:
    """The names of one word in the tables of the world, as far as ``known`` does not have them; adjectives
    that are nouns, too (``қазақ``), stay nouns."""
    for table, columns, pos in _WORLD:
        for row in lexicon.rows(table):
            for name in "|".join(row[column] for column in columns).split("|"):
                twice = (name, pos) in known or (pos == "ADJ" and (name, "NOUN") in known)
                if not twice and _WORD.fullmatch(name):
                    known.add((name, pos))
                    yield _Row(name, pos, "", _NAME_COST)


@cache
def fixed_forms() -> Mapping[str, tuple[Stem, ...]]:
    """Irregular and uninflected forms, whole (``маған``: мен, dative) → their readings."""
    found: defaultdict[str, list[Stem]] = defaultdict(list)
    for row in lexicon.rows("kk/forms"):
        found[row["form"]].append(
            Stem(row["lemma"], row["pos"], features(row["feats"]), float(row["cost"] or 0))
        )
    return {form: tuple(group) for form, group in found.items()}


# Where the suffixes of a part of speech begin; a word of any other takes none.
_STATES: Mapping[str, str] = {
    "VERB": "verb",
    "AUX": "verb",
    "NUM": "number",
    "ADV": "adverb",
    "ADP": "adverb",
    "ADJ": "adjective",
    **dict.fromkeys(("NOUN", "PROPN", "PRON"), "noun"),
}


def stem_bases(stem: Stem, before_vowel: str = "", harmony: str = "") -> Iterator[tuple[str, Base]]:
    """The written bases of ``stem``. ``before_vowel`` is an irregular base (``халық``: ``халқ``; several with
    ``|`` between them) and ``-`` says that nothing changes (``банк``: ``банкі``); ``harmony`` is set where
    the vowels do not tell it. A known name may go against its vowels (``Гонконгте``)."""
    written = stem.lemma.lower()
    state = _STATES.get(stem.pos, "closed")
    of_letters = (sounds.BACK, sounds.FRONT) if stem.pos == "PROPN" else sounds.harmonies(written)
    for each in (harmony,) if harmony else of_letters:
        forms = (_verb_forms if state == "verb" else _noun_forms)(written, each, before_vowel)
        for letters, context in forms:
            yield letters, Base(stem, place(state, context), letters == written)


def _noun_forms(written: str, harmony: str, before_vowel: str) -> Iterator[tuple[str, Context]]:
    last = written[-1]
    plain = Context(sounds.sound_class(last), harmony)
    if before_vowel == "-":
        yield written, plain
    elif before_vowel:
        yield written, Context(plain.sound, harmony, "consonant")
        for base in before_vowel.split("|"):
            yield base, Context("voiced", harmony, "vowel")
    elif last in "қкп":
        yield written, Context("voiceless", harmony, "consonant")
        yield written[:-1] + _VOICED[last], Context("voiced", harmony, "vowel")
    elif last == "ь":
        yield written, Context(sounds.sound_class(written[-2:-1]), harmony)
        yield written[:-1], Context(sounds.sound_class(written[-2:-1]), harmony, "vowel")
    elif len(written) > 3 and last == written[-2] and last not in VOWELS:
        yield written, plain  # процесс: процестің, процесі
        yield written[:-1], plain
    elif written.endswith("кт"):
        yield written, plain  # объект: объектінің, объектілер
        yield written + "і", Context("vowel", sounds.FRONT)
    elif written.endswith("ст"):
        yield written, plain  # журналист: журналистің, журналистер
        yield written[:-1], Context("voiceless", harmony, "consonant")
    else:
        yield written, plain


_VOICED: Mapping[str, str] = {"қ": "ғ", "к": "г", "п": "б"}


def _verb_forms(written: str, harmony: str, before_vowel: str) -> Iterator[tuple[str, Context]]:
    last = written[-1]
    if before_vowel:
        yield written, Context(sounds.sound_class(last), harmony, "consonant")
        yield before_vowel, Context("voiced", harmony, "vowel")
    elif last in "ыі":
        yield written, Context("high", harmony)
        yield written[:-1], Context("lost", harmony)
    elif last == "й":
        yield written, Context("yod", harmony)
        yield written[:-1], Context("merged", harmony)
    elif last == "и":
        yield written, Context("open", harmony)
    elif last in "қкп":
        yield written, Context("voiceless", harmony, "consonant")
        yield written[:-1] + _VOICED[last], Context("voiced", harmony, "vowel")
        if last == "п":
            yield written[:-1] + "у", Context("glide", harmony, "п")
    else:
        yield written, Context(sounds.sound_class(last), harmony)
