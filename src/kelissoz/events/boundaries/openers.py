"""Words that open a phrase and are no part of it: ``оның ішінде`` (among them)."""

from __future__ import annotations

from functools import cache

from kelissoz import lexicon
from kelissoz.events.boundaries.signs import joiners
from kelissoz.events.tables import (
    phrase_openers,
)
from kelissoz.events.view import View


def opener_ending(view: View, k: int) -> int | None:
    """The units of the opener that ends at ``k`` if it may stand there within a list (``…, оның ішінде …``), 0 if
    it may not; ``None`` without an opener."""
    joined = k > 1 and view.forms[k - 1] in lexicon.words("other") and view.forms[k - 2] in joiners()
    if joined and view.units[k + 1 :] and view.units[k + 1].word.attributive:
        return None  # ``көлік және басқа да салалардағы жобалар``
    for words, joins in _openers(-1).get(view.forms[k], ()):
        begin = k - len(words) + 1
        if begin >= 0 and view.forms[begin : k + 1] == words:
            listed = joins and begin > 0 and view.forms[begin - 1] in {",", "және", "мен"}
            return len(words) if listed else 0
    return None


def opener_starting(view: View, k: int) -> int:
    """The number of units of the opener that begins at ``k``."""
    for words, _ in _openers(0).get(view.forms[k], ()):
        if view.forms[k : k + len(words)] == words:
            return len(words)
    return 0


@cache
def _openers(place: int) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """The openers, the longest first, by their first (0) or last (-1) word."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for words, joins in sorted(phrase_openers().items(), key=lambda item: -len(item[0])):
        found.setdefault(words[place], []).append((words, joins))
    return {word: tuple(rows) for word, rows in found.items()}
