"""A report as JSON, and back: what the store keeps of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kelissoz.dossier.merging.days import Days
from kelissoz.dossier.merging.reports import Party, Report


def frozen(report: Report) -> dict[str, Any]:
    """The report as plain JSON."""
    days = report.days
    return {
        "id": report.id,
        "article": report.article,
        "published": None if report.published is None else report.published.isoformat(),
        "kind": report.kind,
        "status": report.status,
        "core": report.core,
        "days": None if days is None else [days.first, days.last, days.told],
        "parties": [
            [party.name, party.kind, party.country, party.office, party.role] for party in report.parties
        ],
        "body": report.body,
        "city": report.city,
        "country": report.country,
        "lat": report.lat,
        "lon": report.lon,
        "region": report.region,
        "time_of_day": report.time_of_day,
        "ordinal": report.ordinal,
        "topics": list(report.topics),
        "moved": list(report.moved),
        "agreed": None if report.agreed is None else frozen(report.agreed),
        "beside": list(report.beside),
    }


def thawed(said: Mapping[str, Any]) -> Report:
    """The report that ``frozen`` has made this of."""
    published, days, agreed = said["published"], said["days"], said.get("agreed")
    return Report(
        **{
            **said,
            "published": None if published is None else dt.date.fromisoformat(published),
            "days": None if days is None else Days(*days),
            "parties": tuple(Party(*party) for party in said["parties"]),
            "topics": tuple(said["topics"]),
            "moved": tuple(said.get("moved", ())),
            "agreed": None if agreed is None else thawed(agreed),
            "beside": tuple(said.get("beside", ())),
        }
    )
