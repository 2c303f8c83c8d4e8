"""Pronouns, and the places and bodies that the tables name outright."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from kelissoz import lexicon
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View
from kelissoz.model import Case


def pronouns(view: View) -> list[Draft]:
    """``ол``, ``олардың``, ``өзі`` with their case."""
    found = []
    for token in view.tokens:
        row = _pronouns().get(view.lows[token.i])
        if row is not None:
            plural = row["number"] == "Plur"
            found.append(
                Draft(
                    token.i,
                    token.i + 1,
                    "pronoun",
                    "олар" if plural else "ол",
                    "kk/pronouns",
                    base=row["form"],
                    case=cast(Case, row["case"]),
                    plural=plural,
                )
            )
    return found


def named(view: View, matches: Mapping[int, Match]) -> list[Draft]:
    """Places, bodies and outlets among ``matches``. Outlets with an ordinary word for a name need a capital."""
    found = []
    for match in matches.values():
        entry = match.entries[0]
        if entry.kind not in ("place", "body") or not view.is_capital(match.first):
            continue
        found.append(
            Draft(
                match.first,
                match.last,
                entry.kind,
                entry.name,
                entry.rule,
                base=match.reading.base,
                case=match.reading.case,
                possessed=entry.possessed,
                attributive=match.reading.attributive,
                country=entry.country,
                country_at=(match.first, match.last) if entry.country else None,
                lat=entry.lat,
                lon=entry.lon,
            )
        )
    return found


@cache
def _pronouns() -> Mapping[str, lexicon.Row]:
    return {row["form"]: row for row in lexicon.rows("kk/pronouns")}
