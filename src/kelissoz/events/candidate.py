"""What one trigger says: a candidate event, before candidates that tell of one contact are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from kelissoz.model import EventKind, Mention, Role, Status


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value with the passage (``start``, ``end``) that supports it, its sentence and what made it."""

    value: Any
    start: int
    end: int
    sentence: int
    rule: str


@dataclass(frozen=True, slots=True)
class Party:
    """Someone who takes part: a mention, in a role, as a passage says it. ``beside`` is the country of
    those named in one breath with him: the delegation's."""

    mention: Mention
    role: Role | None
    evidence: Evidence
    beside: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """``anaphoric``: the sentence speaks of a contact told elsewhere (``кездесу барысында``).
    ``embedded``: the trigger only qualifies another noun (``сапардың қорытындылары``). ``several``:
    it sums up contacts (``бірқатар кездесу``). ``neutral``: nothing tells whether it has taken
    place. ``setting``: it is only named as the setting of something else (``форум аясында``). ``frame``: so it is,
    though its own participle tells of it (``Римде өткен форум аясында``, ``сапармен келген министрді қабылдады``).

    ``evidence`` holds what was found for the single-valued and list fields, by field name.
    """

    kind: EventKind
    status: Status
    rule: str
    sentence: int
    start: int
    end: int
    parties: tuple[Party, ...]
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    anaphoric: bool = False
    title: bool = False
    background: str | None = None
    generic: bool = False
    embedded: bool = False
    several: bool = False
    neutral: bool = False
    setting: bool = False
    frame: bool = False
    status_evidence: Evidence | None = None
