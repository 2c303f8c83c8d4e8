"""Words → numbers of sub-word pieces, as the encoder knows them.

The pieces are those of a unigram vocabulary (T. Kudo: Subword Regularization, ACL 2018): of all ways to cut a word
the one whose pieces' log-probabilities add up to most. The vocabulary is a TSV file, a piece and its score a line,
the line number its number; the first four are ``<s>``, ``<pad>``, ``</s>`` and ``<unk>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

BEGIN, PAD, END, UNKNOWN = range(4)
SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")
_SPACE = "\u2581"
_UNKNOWN_COST = 10.0
_MOST_PIECES = 126


class Pieces:
    """The vocabulary ``pieces`` (piece, score) without the special ones, numbered from 4; ``norm`` maps characters
    to what they are read as."""

    def __init__(self, pieces: Iterable[tuple[str, float]], norm: Mapping[str, str]) -> None:
        numbered = enumerate(pieces, start=len(SPECIAL))
        self._known = {piece: (score, number) for number, (piece, score) in numbered}
        self._norm = str.maketrans(dict(norm))
        self._unknown = min(score for score, _ in self._known.values()) - _UNKNOWN_COST
        self._longest = max(map(len, self._known))
        self.of_word = lru_cache(maxsize=65536)(self._of_word)

    def of_sentence(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """The pieces of a sentence, and where each word's first piece stands; words past the longest sentence that
        the encoder takes are left out."""
        numbers, firsts = [BEGIN], []
        for word in words:
            pieces = self.of_word(word)
            if len(numbers) + len(pieces) > _MOST_PIECES:
                break
            firsts.append(len(numbers))
            numbers.extend(pieces)
        return [*numbers, END], firsts

    def _of_word(self, word: str) -> tuple[int, ...]:
        text = _SPACE + _SPACE.join(word.translate(self._norm).split())
        best = [0.0] + [float("-inf")] * len(text)
        back: list[tuple[int, int]] = [(0, UNKNOWN)] * (len(text) + 1)
        for i in range(len(text)):
            for j in range(i + 1, min(len(text), i + self._longest) + 1):
                score, number = self._known.get(text[i:j], (None, UNKNOWN))
                if score is None and j == i + 1:
                    score = self._unknown
                if score is not None and best[i] + score > best[j]:
                    best[j], back[j] = best[i] + score, (i, number)
        found, k = [], len(text)
        while k > 0:
            k, number = back[k]
            found.append(number)
        return tuple(reversed(found))
