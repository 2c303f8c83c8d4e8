"""JSON-LD of the dossier: schema.org for events and articles, PROV-O for chains, Web Annotation for quotes.

One object with a ``@graph``. An event is a ``schema:Event``; every claim is a ``prov:Entity`` that says one field of
it, was derived from its article (``prov:wasDerivedFrom``, ``prov:wasQuotedFrom``), is attributed to the last of its
chain (``prov:wasAttributedTo``) and goes back to the others (``prov:hadPrimarySource``); an ``oa:Annotation`` gives the
passage by position and by quote.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO
from urllib.parse import quote

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles
from kelissoz.model import Article, ChainLink, Participant

Json = dict[str, Any]
BASE = "urn:kelissoz:"
CONTEXT: Json = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "kelissoz": BASE,
}
# A schema.org event status, where it has one; what was held has none of its own.
_STATUS = {
    "planned": "EventScheduled",
    "proposed": "EventScheduled",
    "ongoing": "EventScheduled",
    "held": "EventScheduled",
    "postponed": "EventPostponed",
    "cancelled": "EventCancelled",
}
_PARTY = {"person": "schema:Person", "body": "schema:Organization", "state": "schema:Country"}


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes one JSON-LD document; the graph is written node by node."""
    out.write(f'{{"@context": {json.dumps(CONTEXT)}, "@graph": ['.encode())
    seen: set[str] = set()
    for number, node in enumerate(_nodes(events, articles, seen)):
        text = json.dumps(node, ensure_ascii=False).encode("utf-8", "backslashreplace")
        out.write((b",\n" if number else b"\n") + text)
    out.write(b"\n]}\n")


def _nodes(events: Iterable[DossierEvent], articles: Articles, seen: set[str]) -> Iterator[Json]:
    """The nodes; articles and agents that were written before are not written again."""
    for event in events:
        yield _event(event)
        for said in event.said:
            article = articles(said.claim.article)
            if said.by is None and article is not None:
                if article.id not in seen:
                    seen.add(article.id)
                    yield _article(article)
                yield _claim(event, said)
                yield _annotation(said)


def _event(event: DossierEvent) -> Json:
    told = event.event
    node: Json = {
        "@id": f"{BASE}event:{event.id}",
        "@type": "schema:Event",
        "schema:name": f"{told.kind}: {', '.join(party.name for party in told.participants)}",
        "schema:additionalType": told.kind,
        "kelissoz:status": told.status,
        "schema:startDate": told.start,
        "schema:endDate": told.end,
        "schema:attendee": [_party(party) for party in told.participants],
        "schema:about": [topic.text for topic in told.topics],
        "kelissoz:outcome": [outcome.text for outcome in told.outcomes],
    }
    if told.status in _STATUS:
        node["schema:eventStatus"] = {"@id": f"https://schema.org/{_STATUS[told.status]}"}
    if told.place is not None:
        node["schema:location"] = {
            "@type": "schema:Place",
            "schema:name": told.place.name or told.place.venue,
            "schema:address": told.place.country,
        }
    return {key: value for key, value in node.items() if value not in (None, [])}


def _party(party: Participant) -> Json:
    node = {"@type": _PARTY[party.kind], "schema:name": party.name, "schema:jobTitle": party.office}
    if party.kind == "person" and party.country:
        node["schema:nationality"] = party.country
    return {key: value for key, value in node.items() if value is not None}


def _article(article: Article) -> Json:
    node = {
        "@id": _article_id(article.id),
        "@type": ["schema:NewsArticle", "prov:Entity"],
        "schema:headline": article.title,
        "schema:datePublished": article.published and article.published.isoformat(),
        "schema:publisher": article.outlet
        and {"@type": "schema:Organization", "schema:name": article.outlet},
        "schema:url": article.url and {"@id": quote(article.url, safe=":/?#[]@!$&'()*+,;=%")},
        "schema:inLanguage": article.language,
    }
    return {key: value for key, value in node.items() if value is not None}


def _claim(event: DossierEvent, said: Said) -> Json:
    claim = said.claim
    node: Json = {
        "@id": f"{BASE}claim:{quote(claim.id)}",
        "@type": "prov:Entity",
        "kelissoz:about": {"@id": f"{BASE}event:{event.id}"},
        "kelissoz:field": claim.field,
        "prov:value": claim.value
        if isinstance(claim.value, str)
        else json.dumps(claim.value, ensure_ascii=False),
        "prov:wasDerivedFrom": {"@id": _article_id(claim.article)},
        "prov:wasQuotedFrom": {"@id": _article_id(claim.article)},
        "kelissoz:stance": claim.stance,
    }
    if claim.chain:
        node["prov:wasAttributedTo"] = _agent(claim.chain[-1])
        node["prov:hadPrimarySource"] = [
            {"@type": "prov:Entity", "schema:name": link.name} for link in claim.chain[1:]
        ]
    return node


def _agent(link: ChainLink) -> Json:
    kind = "prov:Person" if link.kind == "person" else "prov:Organization"
    return {"@type": [kind, "prov:Agent"], "schema:name": link.name}


def _annotation(said: Said) -> Json:
    claim = said.claim
    return {
        "@id": f"{BASE}annotation:{quote(claim.id)}",
        "@type": "oa:Annotation",
        "oa:hasBody": {"@id": f"{BASE}claim:{quote(claim.id)}"},
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": {"@id": _article_id(claim.article)},
            "oa:hasSelector": [
                {"@type": "oa:TextPositionSelector", "oa:start": claim.start, "oa:end": claim.end},
                {"@type": "oa:TextQuoteSelector", "oa:exact": claim.quote},
            ],
        },
    }


def _article_id(id: str) -> str:
    return f"{BASE}article:{quote(id)}"
