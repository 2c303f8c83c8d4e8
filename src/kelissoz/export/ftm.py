"""FollowTheMoney (https://followthemoney.tech): the events, who took part, and the articles that prove it.

An event is an ``Event`` with those ``involved`` and the articles as ``proof``; a person is a ``Person`` with the
offices as ``position``, a body or a state a ``PublicBody``, an article an ``Article``. The ids are made of what the
record has, so that the same store gives the same entities. As statements, each value carries the day on which an
article first said so.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from kelissoz.dossier.identity.people import person_name
from kelissoz.dossier.identity.spelling import fold
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles, joined, needs
from kelissoz.export.wording import where
from kelissoz.model import Article, Participant

DATASET = "kelissoz"
_SCHEMA = {"person": "Person", "body": "PublicBody", "state": "PublicBody"}


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes an entity a line. An entity that several events share comes with each: loaders put them together by
    id."""
    for entity, _ in _entities(events, articles):
        out.write(
            (json.dumps(entity.to_dict(), ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace")
        )


def write_statements(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes a statement a line, in the JSON that FollowTheMoney reads."""
    try:
        from followthemoney.statement import Statement
    except ImportError:
        raise needs("followthemoney") from None
    for entity, day in _entities(events, articles):
        for statement in Statement.from_entity(entity, DATASET, first_seen=day, last_seen=day):
            line = json.dumps(statement.to_dict(), ensure_ascii=False) + "\n"
            out.write(line.encode("utf-8", "backslashreplace"))


def _entities(events: Iterable[DossierEvent], articles: Articles) -> Iterator[tuple[Any, str | None]]:
    """The entities with the day on which the first article tells of their event."""
    try:
        from followthemoney import model
    except ImportError:
        raise needs("followthemoney") from None
    for event in events:
        day = min((said.published.isoformat() for said in event.said if said.published), default=None)
        parties = [_party(model, party) for party in event.event.participants]
        ids = sorted({said.claim.article for said in event.said})
        proofs = [_article(model, article) for id in ids if (article := articles(id)) is not None]
        for entity in (*parties, *proofs):
            yield entity, day
        yield _event(model, event, [each.id for each in parties], [each.id for each in proofs]), day


def _event(model: Any, event: DossierEvent, parties: list[str], proofs: list[str]) -> Any:
    told = event.event
    entity = model.make_entity("Event")
    entity.id = _id("event", event.id)
    entity.add("name", f"{told.kind}: {joined(party.name for party in told.participants)}")
    entity.add("startDate", told.start)
    entity.add("endDate", told.end)
    if told.place is not None:
        entity.add("location", where(told.place))
        entity.add("country", told.place.country)
    entity.add("involved", parties)
    entity.add("proof", proofs)
    entity.add("keywords", [told.kind, told.status, *(topic.text for topic in told.topics)])
    entity.add("summary", [outcome.text for outcome in told.outcomes])
    entity.add("recordId", event.id)
    return entity


def _party(model: Any, party: Participant) -> Any:
    entity = model.make_entity(_SCHEMA[party.kind])
    entity.id = _id(party.kind, party.country or "", *_key(party))
    entity.add("name", party.name)
    entity.add("country", party.country)
    if party.kind == "person":
        entity.add("position", party.office)
    return entity


def _key(party: Participant) -> tuple[str, ...]:
    return person_name(party.name).parts if party.kind == "person" else (fold(party.name),)


def _article(model: Any, article: Article) -> Any:
    entity = model.make_entity("Article")
    entity.id = _id("article", article.id)
    entity.add("title", article.title)
    entity.add("publisher", article.outlet)
    entity.add("publishedAt", article.published and article.published.isoformat())
    entity.add("sourceUrl", article.url)
    entity.add("fileName", article.path)
    entity.add("language", "kaz")
    return entity


def _id(*parts: str) -> str:
    return f"{DATASET}-{hashlib.sha1('|'.join(parts).encode('utf-8', 'surrogatepass')).hexdigest()}"
