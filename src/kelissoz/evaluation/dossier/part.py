"""What one part of the measure finds: counts, mistakes that are the reader's, and notes for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from kelissoz.evaluation.slots import Counts

Sign = Literal["−", "+", "≠"]


@dataclass(frozen=True, slots=True)
class Note:
    """What differs: ``−`` is in the gold only, ``+`` in the dossier only, ``≠`` in both but not the same. ``about`` is
    the contact or the article in question."""

    about: str
    sign: Sign
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """``reader`` counts what cannot be held against the dossier: the reader missed it, or read it wrongly."""

    counts: Mapping[str, Counts]
    notes: Sequence[Note] = ()
    reader: Mapping[str, int] = field(default_factory=dict)


def joined(names: Iterable[object]) -> str:
    return ", ".join(sorted(map(str, names)))
