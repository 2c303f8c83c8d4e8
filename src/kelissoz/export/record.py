"""The record as plain JSON values: the contract of ``docs/record.md``.

Every object has all its keys, always in the same order; what the text does not tell is ``None`` or an empty
list. A key that only qualifies another (``bound``, ``main``, ``speaker``, ``inferred``) is left out where it
says nothing.
"""

from __future__ import annotations

from typing import Any

from kelissoz.dossier.record import Record, record_of
from kelissoz.model import (
    Article,
    ChainLink,
    Claim,
    Document,
    Doubt,
    Duration,
    Event,
    Link,
    Ordinal,
    Participant,
    Phrase,
    Place,
    Script,
)

FORMAT = 1

Json = dict[str, Any]


def to_record(read: Document | Record) -> Json:
    """The record of one article, as ``json.dumps`` takes it. Offsets are code points into ``text``."""
    record = record_of(read) if isinstance(read, Document) else read
    return {
        "format": FORMAT,
        "article": _article(record.article, record.script),
        "reader": {"names": record.names},
        "text": record.article.text,
        "events": [event_values(event) for event in record.events],
        "claims": [_claim(claim) for claim in record.claims],
        "doubts": [_doubt(doubt) for doubt in record.doubts],
    }


def event_values(event: Event) -> Json:
    """The fields of one event, in the order of the contract."""
    return {
        "id": event.id,
        "kind": event.kind,
        "status": event.status,
        "scope": event.scope,
        "start": event.start,
        "end": event.end,
        "time_of_day": event.time_of_day,
        "duration": None if event.duration is None else _duration(event.duration),
        "place": None if event.place is None else _place(event.place),
        "participants": [_participant(participant) for participant in event.participants],
        "body": event.body,
        "topics": [_phrase(phrase) for phrase in event.topics],
        "outcomes": [_phrase(phrase) for phrase in event.outcomes],
        "assessments": [_phrase(phrase) for phrase in event.assessments],
        "ordinal": None if event.ordinal is None else _ordinal(event.ordinal),
        "links": [_link(link) for link in event.links],
        "chain": _chain(event.chain),
        "core": event.core,
    }


def _article(article: Article, script: Script) -> Json:
    place = {"url": article.url} if article.path is None else {"path": article.path}
    if article.path is not None and article.url is not None:
        place["url"] = article.url
    return {
        "id": article.id,
        **place,
        "outlet": article.outlet,
        "title": article.title,
        "published": None if article.published is None else article.published.isoformat(),
        "script": script,
        "language": article.language,
    }


def _duration(duration: Duration) -> Json:
    values: Json = {"value": duration.value, "approx": duration.approx}
    return values if duration.bound is None else {**values, "bound": duration.bound}


def _place(place: Place) -> Json:
    values: Json = {
        "name": place.name,
        "country": place.country,
        "venue": place.venue,
        "lat": place.lat,
        "lon": place.lon,
    }
    return {**values, "region": True} if place.region else values


def _participant(participant: Participant) -> Json:
    return {
        "name": participant.name,
        "kind": participant.kind,
        "country": participant.country,
        "office": participant.office,
        "role": participant.role,
    }


def _phrase(phrase: Phrase) -> Json:
    values: Json = {"text": phrase.text}
    if phrase.main:
        values["main"] = True
    if phrase.speaker is not None:
        values["speaker"] = phrase.speaker
    return values


def _ordinal(ordinal: Ordinal) -> Json:
    values: Json = {"value": ordinal.value, "what": ordinal.what}
    return {**values, "inferred": True} if ordinal.inferred else values


def _link(link: Link) -> Json:
    return {"kind": link.kind, "event": link.event}


def _chain(chain: tuple[ChainLink, ...]) -> list[Json]:
    return [{"name": link.name, "kind": link.kind} for link in chain]


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "event": claim.event,
        "field": claim.field,
        "value": claim.value,
        "original": claim.original,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "article": claim.article,
        "chain": _chain(claim.chain),
        "stance": claim.stance,
        "rule": claim.rule,
        "version": claim.version,
    }


def _doubt(doubt: Doubt) -> Json:
    return {"start": doubt.start, "end": doubt.end, "step": doubt.step, "reason": doubt.reason}
