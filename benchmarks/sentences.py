"""Sentence boundaries of ``gold/sentences.txt``: precision, recall, F1.

    python -m benchmarks.sentences [--errors]

A line of the file is a paragraph, ``¦`` stands where a sentence ends within it. The first half of each ten lines may
be looked at to better the rules, the second half is the one that counts.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import Figure
from kelissoz.text.sentences import find_sentences
from kelissoz.text.tokens import tokenize

GOLD = Path(__file__).resolve().parents[1] / "gold" / "sentences.txt"
MARK = "¦"


@dataclass(frozen=True, slots=True)
class Score:
    """``missed`` and ``extra`` are boundaries with what is around them."""

    right: int
    missed: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + len(self.missed) + len(self.extra))

    @property
    def gold(self) -> int:
        return self.right + len(self.missed)


def paragraphs(path: Path = GOLD) -> tuple[list[str], list[str]]:
    """(those that may be looked at, those that count)."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return [x for i, x in enumerate(lines) if i % 10 < 5], [x for i, x in enumerate(lines) if i % 10 >= 5]


def measure(lines: Iterable[str]) -> Score:
    right = 0
    missed: list[str] = []
    extra: list[str] = []
    for line in lines:
        parts = [part.strip() for part in line.split(MARK)]
        text = " ".join(parts)
        gold, found = set(_gold(parts)), set(_found(text))
        right += len(gold & found)
        missed.extend(_around(text, at) for at in sorted(gold - found))
        extra.extend(_around(text, at) for at in sorted(found - gold))
    return Score(right, tuple(missed), tuple(extra))


def figures() -> Iterator[Figure]:
    score = measure(paragraphs()[1])
    yield Figure("sentences: F1 of boundaries", f"{score.gold} boundaries", f"{score.f1:.3f}")


def _gold(parts: list[str]) -> Iterator[int]:
    at = 0
    for part in parts[:-1]:
        at += len(part)
        yield at
        at += 1


def _found(text: str) -> Iterator[int]:
    pieces = list(tokenize(text))
    for _, last in find_sentences(pieces, text):
        if last < len(pieces):
            yield pieces[last - 1].end


def _around(text: str, at: int) -> str:
    return f"{text[max(0, at - 30) : at]}{MARK}{text[at : at + 20]}"


def main(arguments: list[str]) -> None:
    for name, lines in zip(("may be looked at", "counts"), paragraphs(), strict=True):
        score = measure(lines)
        print(f"{name}: {score.gold} boundaries, F1 {score.f1:.4f}")
        if "--errors" in arguments and name != "counts":
            print(
                "\n".join(
                    [*(f"  − {each}" for each in score.missed), *(f"  + {each}" for each in score.extra)]
                )
            )


if __name__ == "__main__":
    main(sys.argv[1:])
