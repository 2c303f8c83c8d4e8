"""The rules of ``kk/time_rules`` and how they match: a cascade of small patterns over items.

A rule names a pattern of tags (``number+dom month``), what it makes (``day``) and how (``join``). The rules
of one stage run from left to right, the longest match first; what they make is an item for the stages after
them. The method is the finite-state cascade (Steven Abney, *Partial parsing via finite-state cascades*,
1996).

An element of a pattern is ``tag``, ``tag+tag`` (both), ``tag~tag`` (the first, not the second), ``a|b``
(either); ``label:`` before it names it to the builder; ``?`` after it makes it optional; ``!`` before it: it
must not follow; ``>``: it must follow, but is no part of the match; ``<!`` and ``<``: the same of what
precedes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cache

from kelissoz import lexicon
from kelissoz.times.reading import Item, Reading

_ELEMENT = re.compile(r"(?P<sign><!|[!<>]?)(?:(?P<label>[a-z0-9]+):)?(?P<body>[^?]+)(?P<optional>\??)")
FEATURES = frozenset(
    {"Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins", "poss", "plural", "attr", "sim", "ext", "plain"}
)
"""The tags of form: an item that a rule makes has them from its last word."""
_COMMON = frozenset({"unit", "number", "date", "glued", "whole", "digits"})


@dataclass(frozen=True, slots=True)
class Choice:
    """Tags that a reading must have, and tags that it must not have."""

    wanted: frozenset[str]
    barred: frozenset[str]


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a pattern. ``label`` is the first tag where the table gives none."""

    label: str
    choices: tuple[Choice, ...]
    optional: bool = False
    _known: dict[frozenset[str], bool] = field(default_factory=dict, compare=False, repr=False)

    def fits(self, tags: frozenset[str]) -> bool:
        """Whether a reading with ``tags`` can stand here."""
        known = self._known.get(tags)
        if known is None:
            known = any(c.wanted <= tags and not c.barred & tags for c in self.choices)
            self._known[tags] = known
        return known


@dataclass(frozen=True, slots=True)
class Rule:
    """A row of ``kk/time_rules``. ``refused`` and ``required`` are of the item after, ``before_…`` before."""

    number: int
    name: str
    pattern: tuple[Element, ...]
    gives: str
    build: str
    type: str
    before_refused: tuple[Element, ...]
    before_required: tuple[Element, ...]
    refused: tuple[Element, ...]
    required: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What one element of a pattern matched: the item and the reading of it that fitted."""

    label: str
    item: Item
    reading: Reading


@dataclass(frozen=True, slots=True)
class Match:
    """A rule with the parts that it matched, in order."""

    rule: Rule
    parts: tuple[Part, ...]

    def all(self, label: str) -> tuple[Part, ...]:
        return tuple(part for part in self.parts if part.label == label)

    def get(self, label: str) -> Part | None:
        return next((part for part in self.parts if part.label == label), None)


class Stage:
    """The rules of a stage, found by the tags of the item where they may begin."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_tag: dict[str, list[Rule]] = {}
        for rule in rules:
            for tag in {_key(choice) for element in _openers(rule) for choice in element.choices}:
                self._by_tag.setdefault(tag, []).append(rule)
        self._candidates: dict[frozenset[str], tuple[Rule, ...]] = {}

    def may_begin(self, tags: Set[str]) -> bool:
        """Whether a rule may begin at one of some items that together have ``tags``."""
        return not self._by_tag.keys().isdisjoint(tags)

    def candidates(self, item: Item) -> tuple[Rule, ...]:
        """The rules that may begin at ``item``, in the order of the table."""
        found = self._candidates.get(item.tags)
        if found is None:
            rules = {rule.number: rule for tag in item.tags for rule in self._by_tag.get(tag, ())}
            fitting = [rule for rule in rules.values() if any(_fit(e, item) for e in _openers(rule))]
            found = tuple(sorted(fitting, key=lambda rule: rule.number))
            self._candidates[item.tags] = found
        return found


@cache
def stages() -> tuple[Stage, ...]:
    """The cascade, in order."""
    by_stage: dict[int, list[Rule]] = {}
    for number, row in enumerate(lexicon.rows("kk/time_rules")):
        by_stage.setdefault(int(row["stage"]), []).append(_rule(number, row))
    return tuple(Stage(by_stage[n]) for n in sorted(by_stage))


def _openers(rule: Rule) -> Iterator[Element]:
    for element in rule.pattern:
        yield element
        if not element.optional:
            return


def _key(choice: Choice) -> str:
    """The tag by which a choice is found: one of meaning rather than of case."""
    return min(choice.wanted, key=lambda tag: (tag in FEATURES, tag in _COMMON, tag))


def _rule(number: int, row: Mapping[str, str]) -> Rule:
    sides: dict[str, list[Element]] = {"": [], "!": [], ">": [], "<": [], "<!": []}
    for written in row["pattern"].split():
        match = _ELEMENT.fullmatch(written)
        if match is None:
            raise lexicon.DataError(f"kk/time_rules: {row['name']}: no pattern: {written!r}")
        sides[match["sign"]].append(_element(match))
    return Rule(
        number,
        row["name"],
        tuple(sides[""]),
        row["gives"],
        row["build"],
        row["type"],
        tuple(sides["<!"]),
        tuple(sides["<"]),
        tuple(sides["!"]),
        tuple(sides[">"]),
    )


def _element(match: re.Match[str]) -> Element:
    choices = []
    for alternative in match["body"].split("|"):
        signed = re.findall(r"([+~]?)([^+~]+)", alternative)
        wanted = frozenset(tag for sign, tag in signed if sign != "~")
        choices.append(Choice(wanted, frozenset(tag for sign, tag in signed if sign == "~")))
    label = match["label"] or re.split(r"[+~|]", match["body"])[0]
    return Element(label, tuple(choices), bool(match["optional"]))


def find_match(stage: Stage, items: Sequence[Item], i: int) -> Iterator[Match]:
    """The matches of the stage's rules at item ``i``, the longest first, then in the order of the table."""
    found = [match for rule in stage.candidates(items[i]) if (match := _match(rule, items, i)) is not None]
    yield from sorted(found, key=lambda match: (-len(match.parts), match.rule.number))


def _match(rule: Rule, items: Sequence[Item], i: int) -> Match | None:
    before = items[i - 1] if i else None
    if rule.before_refused and any(_fit(e, before) for e in rule.before_refused):
        return None
    if rule.before_required and not all(_fit(e, before) for e in rule.before_required):
        return None
    for parts, end in _expand(rule.pattern, items, i):
        after = items[end] if end < len(items) else None
        if not any(_fit(e, after) for e in rule.refused) and all(_fit(e, after) for e in rule.required):
            return Match(rule, parts)
    return None


def _expand(
    pattern: Sequence[Element], items: Sequence[Item], i: int
) -> Iterator[tuple[tuple[Part, ...], int]]:
    """The ways in which the pattern fits from item ``i`` on, optional elements taken first."""
    if not pattern:
        yield (), i
        return
    element = pattern[0]
    if i < len(items):
        for reading in _fitting(element, items[i]):
            for parts, end in _expand(pattern[1:], items, i + 1):
                yield (Part(element.label, items[i], reading), *parts), end
    if element.optional:
        yield from _expand(pattern[1:], items, i)


def _fitting(element: Element, item: Item) -> Iterator[Reading]:
    return (reading for reading in item.readings if element.fits(reading.tags))


def _fit(element: Element, item: Item | None) -> bool:
    return item is not None and any(element.fits(reading.tags) for reading in item.readings)
