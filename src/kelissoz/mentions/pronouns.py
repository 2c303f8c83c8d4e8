"""Pronouns of the third person."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from kelissoz import lexicon
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.view import View
from kelissoz.model import Case


def find(view: View) -> list[Draft]:
    """``ол``, ``олардың``, ``өзі`` with their case; not where they begin a set phrase (``оның ішінде``,
    among them)."""
    found = []
    for token in view.tokens:
        row = _pronouns().get(view.lows[token.i])
        following = view.lows[token.i + 1] if token.i + 1 < len(view.lows) else ""
        if row is not None and (not following or following not in row["unless"].split("|")):
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


@cache
def _pronouns() -> Mapping[str, lexicon.Row]:
    return {row["form"]: row for row in lexicon.rows("kk/pronouns")}
