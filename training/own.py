"""Sentences of our own, written for the names of foreign news: ``data/*.txt``, one a line; ``{LABEL name}`` marks a
name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from kelissoz.text.tokens import tokenize
from training.kaznerd import Tagged

DATA = Path(__file__).parent / "data"
_PART = re.compile(r"\{([A-Z_]+) ([^{}]+)\}|([^{}]+)")
_HELD_OUT = 10


def read(folder: Path = DATA) -> Iterator[Tagged]:
    """All sentences; the id is the file's name and the line's number. Raises ``ValueError`` where a mark is open."""
    for path in sorted(folder.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            if line.strip():
                yield _tagged(f"{path.stem}:{number}", line)


def split(sentences: list[Tagged]) -> tuple[list[Tagged], list[Tagged]]:
    """(to train on, held out): every tenth line is held out."""
    held = [sentence for sentence in sentences if int(sentence.id.rpartition(":")[2]) % _HELD_OUT == 0]
    kept = [sentence for sentence in sentences if int(sentence.id.rpartition(":")[2]) % _HELD_OUT]
    return kept, held


def _tagged(name: str, line: str) -> Tagged:
    words: list[str] = []
    tags: list[str] = []
    read_to = 0
    for part in _PART.finditer(line):
        if part.start() != read_to:
            raise ValueError(f"{name}: a mark is not closed: {line}")
        read_to = part.end()
        label, inside, plain = part.groups()
        for k, piece in enumerate(tokenize(inside or plain)):
            words.append(piece.text)
            tags.append("O" if label is None else f"{'B' if k == 0 else 'I'}-{label}")
    if read_to != len(line):
        raise ValueError(f"{name}: a mark is not closed: {line}")
    return Tagged(name, tuple(words), tuple(tags))
