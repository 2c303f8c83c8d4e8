"""A sentence → the items that the grammar works on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelissoz.times.numbers import read_number
from kelissoz.times.pieces import Piece
from kelissoz.times.reading import Item, Reading, read_phrase, read_word

_PUNCTUATION = {"-": "dash", "‐": "dash", "‑": "dash", "–": "dash", "—": "dash"}
_PUNCTUATION |= {",": "comma", "(": "open", ")": "close", ".": "stop", "/": "slash", "+": "plus"}
_QUOTES = frozenset('«»“”„"')


def scan_items(pieces: Sequence[Piece]) -> list[Item]:
    """The items of a sentence, in order and without gaps."""
    items: list[Item] = []
    i = 0
    while i < len(pieces):
        item = _read_item(pieces, i)
        items.append(_mark(pieces, item))
        i = item.last
    return items


def _read_item(pieces: Sequence[Piece], i: int) -> Item:
    text = pieces[i].text
    if not text[0].isalnum():
        tag = _PUNCTUATION.get(text)
        return Item(i, i + 1, (Reading(frozenset({tag})),) if tag else ())
    number = read_number(pieces, i)
    phrase = read_phrase(pieces, i)
    if phrase is not None and (number is None or phrase.last > number.last):
        return phrase
    if number is not None and number.last > i + 1:
        return number
    readings = (number.readings if number else ()) + read_word(text)
    return Item(i, i + 1, readings)


def _mark(pieces: Sequence[Piece], item: Item) -> Item:
    """Add what the writing shows: ``glued`` to the word before, a ``capital`` inside the sentence."""
    if not item.readings:
        return item
    marks = set()
    if pieces[item.first].glued and item.first:
        marks.add("glued")
    if pieces[item.first].capital and not _opens(pieces, item.first):
        marks.add("capital")
    if not marks:
        return item
    return replace(item, readings=tuple(Reading(r.tags | marks, r.value) for r in item.readings))


def _opens(pieces: Sequence[Piece], i: int) -> bool:
    """Whether piece ``i`` opens the sentence or a quotation, where any word has a capital."""
    return i == 0 or not pieces[i - 1].text[0].isalnum()
