"""Articles and their claims built by hand, for the tests of what the dossier makes of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.record import Record
from kelissoz.model import Article, ChainLink, Claim

TEXT = "Нұрланов пен Осмонов кездесті."
LINKS = {"Ала-Тау": "agency", "Нұрланов": "person"}


def participant(name: str, country: str | None = None, office: str | None = None) -> dict[str, Any]:
    return {"name": name, "kind": "person", "country": country, "office": office, "role": None}


NURLANOV = participant("Асқар Нұрланов", "KZ")
OSMONOV = participant("Бақыт Осмонов", "KG")


def claims(
    article: str, event: str, outlet: str, via: Iterable[str] = (), **fields: Any
) -> tuple[Claim, ...]:
    """What one article says of one event. A list says several values; ``place_venue`` stands for
    ``place.venue``. ``via`` names the agency or person that the outlet has it from."""
    chain = (ChainLink(outlet, "outlet"), *(ChainLink(name, LINKS.get(name, "agency")) for name in via))  # type: ignore[arg-type]
    told = {"kind": "meeting", "status": "held", "scope": "international", "core": True, **fields}
    values = [
        (field.replace("place_", "place."), value)
        for field, said in told.items()
        for value in (said if isinstance(said, list) else [said])
    ]
    return tuple(
        Claim(
            start=0,
            end=len(TEXT),
            id=f"{event}-{i}",
            event=event,
            field=field,
            value=value,
            original="",
            quote=TEXT,
            article=article,
            chain=chain,
            stance="reports",
            rule="hand",
            version="1",
        )
        for i, (field, value) in enumerate(values)
    )


def said(
    article: str,
    outlet: str,
    published: str = "2026-03-04",
    via: Iterable[str] = (),
    family: str | None = None,
    **fields: Any,
) -> list[Said]:
    """The same with its article's outlet and day."""
    day = dt.date.fromisoformat(published)
    told = claims(article, f"event of {article}", outlet, via, **fields)
    return [Said(claim, outlet, day, family or article) for claim in told]


def record(
    article: str, outlet: str, published: str, told: Iterable[Claim], lemmas: Iterable[str] = ()
) -> Record:
    """An article as the store keeps it."""
    return Record(
        article=Article(
            id=article,
            text=TEXT,
            blocks=(),
            outlet=outlet,
            title=TEXT,
            published=dt.date.fromisoformat(published),
            path=f"{article}.txt",
        ),
        script="cyrl",
        claims=tuple(told),
        lemmas=tuple(lemmas),
    )
