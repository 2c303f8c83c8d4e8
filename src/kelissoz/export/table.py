"""The dossier as tables: an event a row, a claim a row; for CSV and Parquet."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import joined

Row = dict[str, Any]

EVENT_COLUMNS = (
    "id", "kind", "status", "scope", "core", "start", "end", "time_of_day", "duration", "city", "country", "venue",
    "lat", "lon", "participants", "countries", "body", "topics", "outcomes", "ordinal", "articles", "outlets",
    "sources", "contested",
)  # fmt: skip
CLAIM_COLUMNS = (
    "event", "id", "field", "value", "quote", "start", "end", "original", "article", "outlet", "published", "chain",
    "stance", "rule", "by",
)  # fmt: skip


def event_row(event: DossierEvent) -> Row:
    """An event with the values that hold; lists are in one cell, with semicolons between."""
    told, place = event.event, event.event.place
    return {
        "id": event.id,
        "kind": told.kind,
        "status": told.status,
        "scope": told.scope,
        "core": told.core,
        "start": told.start,
        "end": told.end,
        "time_of_day": told.time_of_day,
        "duration": told.duration and told.duration.value,
        "city": place and place.name,
        "country": place and place.country,
        "venue": place and place.venue,
        "lat": place and place.lat,
        "lon": place and place.lon,
        "participants": joined(party.name for party in told.participants),
        "countries": joined(sorted({party.country for party in told.participants if party.country})),
        "body": told.body,
        "topics": joined(topic.text for topic in told.topics),
        "outcomes": joined(outcome.text for outcome in told.outcomes),
        "ordinal": told.ordinal and told.ordinal.value,
        "articles": len({said.claim.article for said in event.said}),
        "outlets": joined(dict.fromkeys(said.outlet for said in event.said if said.outlet)),
        "sources": joined(source.name for source in event.sources),
        "contested": joined(event.contested),
    }


def claim_rows(event: DossierEvent) -> Iterator[Row]:
    """Every claim about the event; ``value`` is JSON where it is more than a word."""
    for said in event.said:
        claim = said.claim
        is_plain = isinstance(claim.value, str)
        yield {
            "event": event.id,
            "id": claim.id,
            "field": claim.field,
            "value": claim.value if is_plain else json.dumps(claim.value, ensure_ascii=False),
            "quote": claim.quote,
            "start": claim.start,
            "end": claim.end,
            "original": claim.original,
            "article": claim.article,
            "outlet": said.outlet,
            "published": said.published and said.published.isoformat(),
            "chain": joined(link.name for link in claim.chain),
            "stance": claim.stance,
            "rule": claim.rule,
            "by": said.by,
        }


def rows_of_events(events: Iterable[DossierEvent]) -> Iterator[Row]:
    return map(event_row, events)


def rows_of_claims(events: Iterable[DossierEvent]) -> Iterator[Row]:
    for event in events:
        yield from claim_rows(event)
