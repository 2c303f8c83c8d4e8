"""The units that a phrase is made of: a name of several tokens counts as one, everything else a token
each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from kelissoz.mentions import heads
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import without_possessor
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View
from kelissoz.model import Case

UnitKind = Literal["person", "state", "nationality", "place", "body", "quoted", "word", "punct"]


@dataclass(frozen=True, slots=True)
class Unit:
    """Tokens ``first`` to ``last`` (exclusive). ``base`` is the last token without its case ending."""

    first: int
    last: int
    kind: UnitKind
    base: str
    case: Case | None
    possessed: bool = False
    attributive: bool = False
    country: str | None = None
    match: Match | None = None

    @property
    def implies_country(self) -> bool:
        """Whether the country is only what the name means at home: ``Сенат``."""
        return self.match is not None and self.match.entries[0].implied


@dataclass(frozen=True, slots=True)
class Units:
    """``ending`` has the units of several tokens, and the names of one, by their last token; ``inside`` the
    tokens within such a unit, which head no phrase of their own; ``people`` the first
    tokens of people's names."""

    view: View
    ending: Mapping[int, Unit]
    inside: frozenset[int]
    people: frozenset[int]

    def at(self, k: int) -> Unit:
        """The unit whose last token is ``k``."""
        return self.ending.get(k) or word_unit(self.view, k)


def build(
    view: View,
    matches: Mapping[int, Match],
    persons: Iterable[Draft],
    compounds: Mapping[int, tuple[Draft, ...]],
) -> Units:
    """The units of ``view``. A person's name wins over a place's, a quotation over what it quotes."""
    ending: dict[int, Unit] = {}
    for match in matches.values():
        ending[match.last - 1] = _match_unit(match)
    for k, parts in compounds.items():
        ending[k] = Unit(parts[0].first, k + 1, parts[0].kind, view.tokens[k].form, parts[-1].case)  # type: ignore[arg-type]
    for person in persons:
        for k in range(person.first, person.last):
            ending.pop(k, None)
        ending[person.last - 1] = Unit(
            person.first, person.last, "person", person.base, person.case, country=person.country
        )
    for quoted in view.quoted.values():
        ending[quoted.last - 1] = Unit(
            quoted.first, quoted.last, "quoted", view.tokens[quoted.last - 2].form, "Nom"
        )
    inside = {
        k
        for unit in ending.values()
        if unit.last - unit.first > 1 or unit.kind == "person"
        for k in range(unit.first, unit.last)
    }
    people = {unit.first for unit in ending.values() if unit.kind == "person"}
    return Units(view, ending, frozenset(inside), frozenset(people))


def _match_unit(match: Match) -> Unit:
    entry = match.entries[0]
    kind: UnitKind = "place" if entry.kind == "venue" else "body"
    if entry.kind in ("state", "nationality", "place"):
        kind = entry.kind
    return Unit(
        match.first,
        match.last,
        kind,
        match.reading.base,
        match.reading.case,
        entry.possessed,
        match.reading.attributive,
        entry.country,
        match,
    )


def word_unit(view: View, k: int) -> Unit:
    """Token ``k`` by itself. A head noun's ending is known for certain; the rest is the word analysis'."""
    token, word = view.tokens[k], view.word(k)
    if token.kind == "punct":
        return Unit(k, k + 1, "punct", token.form, None)
    found = heads.read(view, k)
    if found:
        reading = found[0].reading
        return Unit(
            k,
            k + 1,
            "word",
            token.form[: len(reading.base)],
            reading.case,
            found[0].base.possessed,
            reading.attributive,
        )
    base = token.form
    possessed = word.possessor == "3" or (
        word.pos == "X" and without_possessor(base) is not None and token.form[:1].islower()
    )
    return Unit(k, k + 1, "word", base, word.case, possessed, word.attributive)
