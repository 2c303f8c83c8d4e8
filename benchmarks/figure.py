"""One line of the table that ``python -m benchmarks`` prints."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

OURS = "kelissoz"


@dataclass(frozen=True, slots=True)
class Figure:
    """``what`` was measured, ``on`` how much of which ``data``, the figure and how it is shown.

    ``speed`` is in tokens a second. A ``tool`` that could not be measured has ``skipped``, the reason, and no number.
    """

    what: str
    on: str
    number: float
    form: str = "{:.3f}"
    tool: str = OURS
    data: str = ""
    speed: float | None = None
    skipped: str = ""

    @property
    def value(self) -> str:
        return f"skipped: {self.skipped}" if self.skipped else self.form.format(self.number)

    @property
    def name(self) -> str:
        """What and by what: ``words: lemma, kelissoz``."""
        return f"{self.what}, {self.tool}"


class Missing(Exception):
    """A text that is not part of the project and is not there; the message is its name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
