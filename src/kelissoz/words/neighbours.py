"""What two neighbouring words say of each other: the rules of ``data/kk/neighbours.tsv``.

A rule adds its cost where the left word has all labels of one of its ``left`` sets and the right word all of
one of its ``right`` sets (``келіп кетті``: a converb before an auxiliary costs less). Which rules a word
may set off is kept as bits, so that a pair is one ``&``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import lexicon

Labels = frozenset[str]
BEGINNING: Labels = frozenset({"BOS"})
END: Labels = frozenset({"EOS"})


@dataclass(frozen=True, slots=True)
class Rule:
    left: tuple[Labels, ...]
    right: tuple[Labels, ...]
    cost: float


@cache
def rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(_alternatives(row["left"]), _alternatives(row["right"]), float(row["cost"]))
        for row in lexicon.rows("kk/neighbours")
    )


def _alternatives(written: str) -> tuple[Labels, ...]:
    """``NOUN+Gen PRON+Gen``: a noun or a pronoun in the genitive."""
    return tuple(frozenset(each.split("+")) for each in written.split())


@cache
def _asked_for() -> frozenset[str]:
    """The labels that some rule asks for."""
    sets = (each for rule in rules() for side in (rule.left, rule.right) for each in side)
    return frozenset(label for each in sets for label in each)


def sides(labels: Labels, lemma: str, guess: bool = False) -> tuple[int, int]:
    """The rules (as bits) that a word with ``labels`` fulfils as the left and as the right of a pair. Rules
    may also ask for a lemma (``=мен``) and for a guess (``Guess``)."""
    named = f"={lemma}"
    return _sides(labels, named if named in _asked_for() else "", guess)


@lru_cache(maxsize=1 << 14)
def _sides(labels: Labels, named: str, guess: bool) -> tuple[int, int]:
    labels = labels | {named} | ({"Guess"} if guess else set())
    asked = _asked_by_label()
    left = right = 0
    for label in labels:
        for wanted, as_left, as_right in asked.get(label, ()):
            if wanted <= labels:
                left |= as_left
                right |= as_right
    return left, right


@cache
def _asked_by_label() -> Mapping[str, tuple[tuple[Labels, int, int], ...]]:
    """A label → the label sets that begin with it, and the bits of their rules on either side."""
    found: defaultdict[str, list[tuple[Labels, int, int]]] = defaultdict(list)
    for k, rule in enumerate(rules()):
        for wanted in rule.left:
            found[min(wanted)].append((wanted, 1 << k, 0))
        for wanted in rule.right:
            found[min(wanted)].append((wanted, 0, 1 << k))
    return {label: tuple(sets) for label, sets in found.items()}


@lru_cache(maxsize=1 << 14)
def pair_cost(fulfilled: int) -> float:
    """What the rules (as bits) that both sides of a pair fulfil cost together."""
    return sum(rule.cost for k, rule in enumerate(rules()) if fulfilled >> k & 1)
