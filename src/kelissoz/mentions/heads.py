"""The nouns that head a phrase and tell its kind: ``министр`` an office, ``кеңес`` a body, ``сарай`` a
venue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.mentions.forms import Base, Reading, bases, readings, without_possessor
from kelissoz.mentions.view import View
from kelissoz.model import MentionKind

# Verbs before which a head noun is none: ``сапары күшін жойды`` (the visit is off), ``келісім күшіне енді``.
_IDIOMS = {"күш": ("жой", "ене", "енг", "енд")}
_POSSESSED = "басы"
"""``елбасы`` (the head of the people): a noun that has its possessive within itself."""


@dataclass(frozen=True, slots=True)
class Noun:
    """A head noun: ``rule`` names the table that has it, ``sort`` its kind there (``ministry``). One that
    heads a phrase only ``after`` certain words (``тақ мұрагері``) lists those."""

    lemma: str
    kind: MentionKind
    rule: str
    sort: str = ""
    after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Head:
    """Token ``k`` read as a head noun."""

    k: int
    noun: Noun
    base: Base
    reading: Reading

    @property
    def is_bare(self) -> bool:
        """Whether nobody has it; ``Грекия СІМ``: what is called by its letters has no ending for it."""
        return not self.base.possessed and self.noun.lemma not in lexicon.words("letters-of-ministry")


def read(view: View, k: int) -> tuple[Head, ...]:
    """All head nouns that token ``k`` may be, with its number, possession and case."""
    found = []
    after = view.lows[k + 1] if k + 1 < len(view.lows) else ""
    for reading in readings(view.lows[k]):
        for noun, base in _nouns().get(reading.base, ()):
            if noun.after and view.lows[k - 1] not in noun.after:
                continue
            if noun.lemma in _IDIOMS and after.startswith(_IDIOMS[noun.lemma]):
                continue
            if base.possessed or not reading.possessed or noun.lemma.endswith(_POSSESSED):
                found.append(Head(k, noun, base, reading))
    return tuple(found)


def heads_of(view: View, k: int, kind: MentionKind) -> Head | None:
    """Token ``k`` as a head noun of ``kind``: of several readings the one with the longest stem."""
    found = [head for head in read(view, k) if head.noun.kind == kind]
    return found[0] if found else None


@lru_cache(maxsize=16384)
def lemma(low: str) -> str:
    """What a word of a phrase counts as when two phrases are compared: a head noun's lemma, else the word
    without the ending of the genitive."""
    for reading in readings(low):
        for noun, _ in _nouns().get(reading.base, ()):
            return noun.lemma.lower()
    return next((reading.base for reading in readings(low) if reading.case == "Gen"), low)


def key(phrase: str) -> tuple[str, ...]:
    """The words of ``phrase`` as ``lemma`` has them: ``сыртқы істер министрі`` → ``сыртқы``, ``істер``,
    ``министр``."""
    return tuple(lemma(word) for word in phrase.lower().split())


@cache
def is_of_many(lemma: str) -> bool:
    """Whether several people usually share the office of this lemma: ``өкіл``, a representative."""
    return any(row["lemma"] == lemma for row in lexicon.rows("kk/group_nouns"))


@cache
def is_appositive(lemma: str) -> bool:
    """Whether the noun says what the name before it is: ``ХАМАС қозғалысы`` is ``ХАМАС``."""
    return any(row["lemma"] == lemma for row in lexicon.rows("kk/appositive_heads"))


@cache
def is_occasion(lemma: str) -> bool:
    """Whether the noun names what is held, here and there, and no organ that has a seat: ``саммит``, ``форум``."""
    return lemma.split("-")[-1].startswith(tuple(row["stem"] for row in lexicon.rows("kk/occasion_nouns")))


def sort_of(lemma: str) -> str:
    """The sort of the office of this lemma."""
    return _sorts().get(lemma, "")


@cache
def _sorts() -> Mapping[str, str]:
    """The sorts of the offices by their lemmas, the first of a lemma."""
    return {noun.lemma: noun.sort for noun in reversed(_rows()) if noun.kind == "office"}


@cache
def of_sort(sort: str) -> tuple[str, ...]:
    """The lemmas of the head nouns of a sort."""
    return tuple(sorted({noun.lemma for noun in _rows() if noun.sort == sort}))


@cache
def name_words() -> frozenset[str]:
    """The words that stand before the head in the names of offices: ``сауда``, ``сыртқы``, ``істер``."""
    words = {
        word
        for row in lexicon.rows("world/offices")
        for word in row["name"].lower().split()[:-1]
        if all(reading.case != "Gen" for reading in readings(word))
    }
    return frozenset(word for word in words if word not in _nouns() and len(word) > 3)


@cache
def _nouns() -> Mapping[str, tuple[tuple[Noun, Base], ...]]:
    """Every nominative form of every head noun."""
    forms: dict[str, list[tuple[Noun, Base]]] = {}
    for noun in _rows():
        for form, base in bases(noun.lemma).items():
            forms.setdefault(form, []).append((noun, base))
    return {form: tuple(found) for form, found in forms.items()}


@cache
def _rows() -> tuple[Noun, ...]:
    return (*_office_rows(), *_other_rows())


def _other_rows() -> Iterator[Noun]:
    for row in lexicon.rows("world/body_heads"):
        if " " not in row["lemma"]:
            yield Noun(row["lemma"], "body", "world/body_heads", row["kind"])
    for row in lexicon.rows("kk/venue_heads"):
        yield Noun(row["lemma"], "venue", "kk/venue_heads")
    for row in lexicon.rows("kk/place_heads"):
        yield Noun(row["lemma"], "place", "kk/place_heads")
    for row in lexicon.rows("kk/group_nouns"):
        yield Noun(row["lemma"], "group", "kk/group_nouns")


def _office_rows() -> Iterator[Noun]:
    """Offices of one word, and the last words of longer ones that are no office by themselves."""
    rows = lexicon.rows("world/offices")
    single = {row["name"].lower(): row for row in rows if " " not in row["name"]}
    known = {form for lemma in single for form in bases(lemma)}
    after: dict[str, set[str]] = {}
    for row in rows:
        *before, last = row["name"].lower().split()
        if before and last not in known:
            # The bare noun first, or "папасы" would be the head's own form, with nobody's possessive.
            for lemma in dict.fromkeys((without_possessor(last) or last, last)):
                after.setdefault(lemma, set()).add(before[-1])
    for lemma, row in single.items():
        yield Noun(lemma, "office", "world/offices", row["rank"])
    for lemma, words in after.items():
        yield Noun(lemma, "office", "world/offices", "official", frozenset(words))
