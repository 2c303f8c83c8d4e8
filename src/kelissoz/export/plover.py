"""Events as researchers code them: PLOVER records (JSON) and rows in the manner of POLECAT (TSV), with CAMEO codes.

PLOVER's categories are those of its reference (openeventdata/PLOVER); CAMEO's those of Schrodt's codebook 1.1b3 (2012).
Which kind and status become which is in ``world/event_codes``. Sources and targets are states, as in POLECAT; contacts
have no real direction, so each pair of states is a row both ways.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import permutations
from typing import Any, BinaryIO

import pycountry

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.events_csv import safe
from kelissoz.export.sharing import Articles, joined
from kelissoz.lexicon import rows

Json = dict[str, Any]
COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "CAMEO", "Actor Name", "Actor Country",
    "Recipient Name", "Recipient Country", "Placename", "Country", "Latitude", "Longitude", "Publication Dates",
    "Sources", "Status",
)  # fmt: skip
_PHASES = {"held": "came", "ongoing": "came", "cancelled": "called off"}
_CONTEXTS = {"planned": "future", "proposed": "future", "postponed": "future"}


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes a PLOVER record a line. Left out: what is denied, which is no event, and what has no code."""
    for event in events:
        code = _code(event)
        if code is not None:
            out.write(
                (json.dumps(_record(event, code), ensure_ascii=False) + "\n").encode(
                    "utf-8", "backslashreplace"
                )
            )


def write_rows(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes a row for each ordered pair of states."""
    out.write(("\t".join(COLUMNS) + "\n").encode())
    for event in events:
        code = _code(event)
        for row in () if code is None else _rows(event, code):
            cells = (
                str(safe("" if cell is None else cell)).replace("\t", " ").replace("\n", " ") for cell in row
            )
            out.write(("\t".join(cells) + "\n").encode("utf-8", "backslashreplace"))


@cache
def _codes() -> dict[tuple[str, str], dict[str, str]]:
    return {(row["kind"], row["phase"]): dict(row) for row in rows("world/event_codes")}


def _code(event: DossierEvent) -> dict[str, str] | None:
    if event.event.status == "denied":
        return None
    return _codes().get((event.event.kind, _PHASES.get(event.event.status, "to come")))


def _record(event: DossierEvent, code: dict[str, str]) -> Json:
    told, place = event.event, event.event.place
    return {
        "id": event.id,
        "date": told.start,
        "enddate": told.end,
        "type": code["plover"],
        "mode": code["mode"] or None,
        "context": [context] if (context := _CONTEXTS.get(told.status)) else [],
        "cameo": code["cameo"],
        "source": [_actor(country, event) for country in _states(event)],
        "target": [_actor(country, event) for country in _states(event)],
        "location": None
        if place is None
        else {"name": place.name, "country": _alpha3(place.country), "lat": place.lat, "lon": place.lon},
        "text": joined(topic.text for topic in told.topics),
        "status": told.status,
        "articles": sorted({said.claim.article for said in event.said}),
        "language": "kaz",
        "coder": "Kelissoz",
    }


def _states(event: DossierEvent) -> list[str]:
    """The states whose contact it was, the host's first."""
    parties = sorted(event.event.participants, key=lambda party: party.role != "host")
    return list(dict.fromkeys(party.country for party in parties if party.country))


def _actor(country: str, event: DossierEvent) -> Json:
    names = [party.name for party in event.event.participants if party.country == country]
    return {"country": _alpha3(country), "names": names}


def _rows(event: DossierEvent, code: dict[str, str]) -> Iterator[tuple[Any, ...]]:
    told, place = event.event, event.event.place
    days = sorted({said.published.isoformat() for said in event.said if said.published is not None})
    for one, other in permutations(_states(event), 2):
        yield (
            event.id, told.start, code["plover"], code["mode"], _CONTEXTS.get(told.status), code["cameo"],
            joined(_actor(one, event)["names"]), _alpha3(one), joined(_actor(other, event)["names"]), _alpha3(other),
            place and place.name, place and _alpha3(place.country), place and place.lat, place and place.lon,
            joined(days), joined(source.name for source in event.sources), told.status,
        )  # fmt: skip


def _alpha3(country: str | None) -> str | None:
    """ISO 3166 alpha-3, as POLECAT has it; a code that is no country's stays."""
    found = pycountry.countries.get(alpha_2=country) if country else None
    return country if found is None else str(found.alpha_3)
