"""What people have corrected, applied to what was read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import sqlalchemy as sa

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.values import is_same
from kelissoz.dossier.review.acts import NAMED, renames
from kelissoz.dossier.sets import chunks
from kelissoz.dossier.tables import ACT, CORRECTION


@dataclass(frozen=True, slots=True)
class Correction:
    """``rejects`` takes ``value`` out of ``field``; else it is what holds there, entered by ``by``."""

    act: int
    field: str
    value: Any
    by: str
    rejects: bool


@dataclass(frozen=True, slots=True)
class Corrections:
    """All that concerns some reports: by report, and the names that were changed."""

    by_report: Mapping[str, Sequence[Correction]]
    names: Mapping[str, str]

    def apply(self, report: str, said: Sequence[Said]) -> list[Said]:
        """The claims of a report as people have left them, what they entered first."""
        told = [_renamed(each, self.names) for each in said] if self.names else list(said)
        for correction in self.by_report.get(report, ()):
            if correction.rejects:
                told = [each for each in told if not _is_meant(correction, each)]
            elif told:
                told = [_entered(correction, told[0]), *told]
        return told


def corrections_of(connection: sa.Connection, reports: Sequence[str]) -> Corrections:
    """What people have decided, and not undone, of the values of ``reports``, in the order of time."""
    found: dict[str, list[Correction]] = {}
    for some in chunks(reports):
        query = (
            sa.select(CORRECTION, ACT.c.what, ACT.c.by)
            .join(ACT, ACT.c.id == CORRECTION.c.act)
            .where(CORRECTION.c.report.in_(some), ACT.c.undone_at.is_(None))
            .order_by(ACT.c.id)
        )
        for row in connection.execute(query):
            correction = Correction(row.act, row.field, row.value, row.by, row.what == "reject")
            found.setdefault(row.report, []).append(correction)
    return Corrections(found, renames(connection))


def _is_meant(correction: Correction, said: Said) -> bool:
    """Whether the claim says what was rejected. What somebody entered after it is not."""
    same = said.claim.field == correction.field and is_same(
        correction.field, said.claim.value, correction.value
    )
    return same and said.by is None


def _entered(correction: Correction, beside: Said) -> Said:
    """A claim of the one who entered it; it has no quote, for no article says so."""
    claim = replace(
        beside.claim,
        start=0,
        end=0,
        id=f"act-{correction.act}-{beside.claim.event}",
        field=correction.field,
        value=correction.value,
        original="",
        quote="",
        chain=(),
        stance="says",
        rule="review",
    )
    return replace(beside, claim=claim, by=correction.by)


def _renamed(said: Said, names: Mapping[str, str]) -> Said:
    if said.claim.field not in NAMED:
        return said
    value = _with_names(said.claim.value, names)
    return said if value is said.claim.value else replace(said, claim=replace(said.claim, value=value))


def _with_names(value: Any, names: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return names.get(value, value)
    if not isinstance(value, Mapping):
        return value
    changed = dict(_changes(value, names))
    return {**value, **changed} if changed else value


def _changes(value: Mapping[str, Any], names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key in ("name", "speaker", "venue"):
        if value.get(key) in names:
            yield key, names[value[key]]
