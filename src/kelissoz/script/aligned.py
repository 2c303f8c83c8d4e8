"""A text with a map back to the characters that it stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Piece = tuple[str, int]
"""Some output, and how many source characters (from where the last piece ended) it stands for."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Character ``k`` of ``text`` stands for the characters ``starts[k]`` to ``ends[k]`` of the source."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def keep(text: str) -> Aligned:
    """``text`` as it is, each character standing for itself."""
    return Aligned(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))


def join(pieces: Iterable[Piece]) -> Aligned:
    """The outputs of ``pieces`` in a row; every character of a piece stands for all of the piece's source."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for output, length in pieces:
        text.append(output)
        starts.extend([position] * len(output))
        ends.extend([position + length] * len(output))
        position += length
    return Aligned("".join(text), tuple(starts), tuple(ends))


def chain(first: Aligned, second: Aligned) -> Aligned:
    """``second`` was made from ``first.text``: the same text, standing for the source of ``first``."""
    if first.ends == tuple(range(1, len(first.text) + 1)):
        return second
    starts = tuple(first.starts[start] for start in second.starts)
    ends = tuple(first.ends[end - 1] for end in second.ends)
    return Aligned(second.text, starts, ends)


def put_together(parts: Iterable[tuple[Aligned, int]]) -> Aligned:
    """Parts in a row, each with the length of its source."""
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for part, length in parts:
        text.append(part.text)
        starts.extend(position + start for start in part.starts)
        ends.extend(position + end for end in part.ends)
        position += length
    return Aligned("".join(text), tuple(starts), tuple(ends))


def capitalise(converted: Aligned) -> Aligned:
    """``converted`` with a capital first letter."""
    return Aligned(_upper(converted.text[:1]) + converted.text[1:], converted.starts, converted.ends)


def recase(converted: Aligned, original: str) -> Aligned:
    """``converted``, whose letters are small, with capitals where ``original`` has them."""
    if original.islower():
        return converted
    if len(original) > 1 and original.isupper():
        return Aligned(_upper(converted.text), converted.starts, converted.ends)
    letters = list(converted.text)
    for k, start in enumerate(converted.starts):
        first = k == 0 or converted.starts[k - 1] != start
        if first and any(letter.isupper() for letter in original[start : converted.ends[k]]):
            letters[k] = _upper(letters[k])
    return Aligned("".join(letters), converted.starts, converted.ends)


def _upper(text: str) -> str:
    """Capitals, one for each letter (``upper`` makes two of ``ß`` or ``ŉ``)."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in text)
