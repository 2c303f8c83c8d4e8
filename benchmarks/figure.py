"""One line of the table that ``python -m benchmarks`` prints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """``what`` was measured, ``on`` how much, and the figure as it is shown."""

    what: str
    on: str
    value: str


class Missing(Exception):
    """A text that is not part of the project and is not there; the message is its name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
