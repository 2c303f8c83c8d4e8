"""Which of the 250,000 pieces of multilingual-e5-small the encoder keeps: those that Kazakh text needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kelissoz.names.pieces import Pieces
from training.e5 import E5

SPECIAL = 4
_KEPT = 15_000


def special(e5: E5) -> list[int]:
    return [e5.bos, e5.pad, e5.eos, e5.unknown]


def keep(e5: E5, words: Iterable[str]) -> list[int]:
    """The numbers in ``e5`` of the pieces to keep: the special ones, all single letters of the text, then the most
    frequent, then the likeliest of Cyrillic and Latin."""
    usable = [
        (piece, float(score))
        for piece, score in zip(e5.pieces, e5.scores, strict=True)
        if not _is_special(piece)
    ]
    numbers = [number for number, piece in enumerate(e5.pieces) if not _is_special(piece)]
    pieces = Pieces(usable, e5.norm)
    counts = Counter(words)
    used: Counter[int] = Counter()
    for word, count in counts.items():
        for number in pieces.of_word(word):
            if number >= SPECIAL:
                used[numbers[number - SPECIAL]] += count
    known = {e5.pieces[number]: number for number in numbers}
    letters = {
        known[letter]
        for word in counts
        for letter in word.translate(str.maketrans(e5.norm))
        if letter in known
    }
    likely = sorted((n for n in numbers if _is_of_ours(e5.pieces[n])), key=lambda n: -e5.scores[n])
    order = dict.fromkeys([*sorted(letters), *(number for number, _ in used.most_common()), *likely])
    return [*special(e5), *sorted(list(order)[: _KEPT - SPECIAL])]


def _is_special(piece: str) -> bool:
    return not piece or (len(piece) > 1 and piece[0] == "<" and piece[-1] == ">")


def _is_of_ours(piece: str) -> bool:
    """Made of the letters, digits and marks that Kazakh text has."""
    return all("\u0400" <= letter <= "\u04ff" or letter < "\u007f" or letter == "\u2581" for letter in piece)
