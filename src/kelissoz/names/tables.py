"""What the tables of the world say of a single word: that it is, or is a part of, a name of some kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from kelissoz import lexicon

# Table, columns with names, and how the feature is called: by the table or by one of its columns.
_TABLES: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("world/states", ("name", "aliases"), "state"),
    ("world/states", ("adjectives",), "people"),
    ("world/states", ("capital",), "city"),
    ("world/places", ("name", "aliases"), ":kind"),
    ("world/bodies", ("name", "aliases"), "body"),
    ("world/outlets", ("name", "aliases"), "outlet"),
    ("world/offices", ("name",), "office"),
    ("world/body_heads", ("lemma",), "body-head"),
    ("world/given_names", ("name",), "given"),
    ("world/surnames", ("name",), "surname"),
    ("world/holders", ("person",), "holder"),
)


@cache
def kinds() -> Mapping[str, tuple[str, ...]]:
    """Word in small letters → the kinds of names of which it is the whole (``state``) or a part (``body+``)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for kind, name in _names():
        parts = name.lower().split()
        for part in parts:
            found[part].add(kind if len(parts) == 1 else f"{kind}+")
    return {word: tuple(sorted(several)) for word, several in found.items()}


def _names() -> Iterator[tuple[str, str]]:
    for table, columns, called in _TABLES:
        for row in lexicon.rows(table):
            kind = row[called[1:]] if called.startswith(":") else called
            for column in columns:
                yield from ((kind, name) for name in row[column].split("|") if name)
