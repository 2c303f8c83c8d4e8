"""What the exports of the dossier share: where articles are looked up, and events as plain values."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from kelissoz.dossier.merged.event import DossierEvent, Field
from kelissoz.dossier.merged.support import Source
from kelissoz.export.record import event_values
from kelissoz.model import Article

# An article by its id; ``None`` where the store has none.
Articles = Callable[[str], Article | None]
Json = dict[str, Any]


class ExportError(Exception):
    """An export that cannot be made; the message says why, for a person."""


def values(event: DossierEvent) -> Json:
    """The event as in ``docs/record.md`` (without the chain, which every source has of its own), with its reports,
    what articles contradict each other on, and each field's values with who says so."""
    record = event_values(event.event)
    record.pop("chain")
    return {
        **record,
        "reports": list(event.reports),
        "contested": list(event.contested),
        "sources": [_source(source) for source in event.sources],
        "fields": {field.name: _field(field) for field in event.fields},
    }


def _field(field: Field) -> Json:
    rivals = {place for pair in field.rivals for place in pair}
    return {
        "state": field.state,
        "values": [
            {
                "value": value.value,
                "contested": place in rivals,
                "since": None if value.since is None else value.since.isoformat(),
                "by": value.by,
                "sources": [_source(source) for source in value.sources],
                "claims": [said.claim.id for said in value.said],
            }
            for place, value in enumerate(field.values)
        ],
    }


def _source(source: Source) -> Json:
    return {"name": source.name, "outlets": list(source.outlets)}


def needs(package: str) -> ExportError:
    """The error of a format whose library is not installed."""
    return ExportError(f"this format needs {package}: pip install 'kelissoz[exports]'")


def joined(parts: Iterable[object]) -> str:
    """Several values in one cell."""
    return "; ".join(str(part) for part in parts if part not in (None, ""))
