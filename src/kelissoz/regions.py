"""Regions of several lands (``Орталық Азия``, ``Еуропа``): what mentions and events both ask of the table of places."""

from __future__ import annotations

from functools import cache

from kelissoz import lexicon

ADJECTIVE_ENDINGS = ("лық", "лік", "дық", "дік", "тық", "тік")
"""What makes an adjective of a noun, by its last sound: ``Еуропа`` → ``еуропалық``."""


@cache
def regions() -> frozenset[str]:
    """The names of regions of several lands, with their other names, in lower case: ``орталық азия``."""
    rows = (row for row in lexicon.rows("world/places") if row["kind"] == "region" and not row["country"])
    return frozenset(
        name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")) if name
    )


def is_regional(low: str) -> bool:
    """Whether a word in lower case is the adjective of a region of several lands: ``еуропалық``, ``африкалық``."""
    return low.endswith(ADJECTIVE_ENDINGS) and low[:-3] in regions()
