"""Sentence boundaries of ``gold/sentences.txt``: precision, recall, F1.

    python -m benchmarks.sentences [--errors]

A line of the file is a paragraph, ``¦`` stands where a sentence ends within it. The first half of each ten lines may
be looked at to better the rules, the second half is the one that counts.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
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


def measure(lines: Iterable[str], find: Callable[[str], Iterable[int]] | None = None) -> Score:
    """How well ``find`` (ours where none is given) tells where sentences end within each line."""
    right = 0
    missed: list[str] = []
    extra: list[str] = []
    for line in lines:
        parts = [part.strip() for part in line.split(MARK)]
        text = " ".join(parts)
        gold, found = set(_gold(parts)), set((find or boundaries)(text))
        right += len(gold & found)
        missed.extend(_around(text, at) for at in sorted(gold - found))
        extra.extend(_around(text, at) for at in sorted(found - gold))
    return Score(right, tuple(missed), tuple(extra))


DATA_NAME = "gold/sentences.txt, lines 6 to 10 of each ten"
TASK = "sentences: F1 of boundaries"


def figures(timed: bool = True) -> Iterator[Figure]:
    score = measure(paragraphs()[1])
    speed = _speed(running_text()) if timed else None
    yield Figure(TASK, f"{score.gold} boundaries", score.f1, data=DATA_NAME, speed=speed)


def _speed(texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        list(boundaries(text))
    return words(texts) / (time.process_time() - begun)


def running_text() -> list[str]:
    """All paragraphs, to measure speed on."""
    return [plain(line) for part in paragraphs() for line in part] * 10


def plain(line: str) -> str:
    """The paragraph without its marks."""
    return " ".join(part.strip() for part in line.split(MARK))


def words(texts: Iterable[str]) -> int:
    """How many tokens there are, as we count them."""
    return sum(1 for text in texts for _ in tokenize(text))


def _gold(parts: list[str]) -> Iterator[int]:
    at = 0
    for part in parts[:-1]:
        at += len(part)
        yield at
        at += 1


def boundaries(text: str) -> Iterator[int]:
    """Where our sentences end within ``text``."""
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
