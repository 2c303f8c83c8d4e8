"""Records to table rows and back."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kelissoz.dossier.events import events_of
from kelissoz.dossier.record import Record
from kelissoz.model import Article, Block, ChainLink, Claim, Doubt, Span

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rows:
    """A record as rows. ``article`` has no ``version`` yet: that depends on what the store holds."""

    article: dict[str, Any]
    claims: tuple[Row, ...]
    doubts: tuple[Row, ...]


def rows_of(record: Record) -> Rows:
    """All rows of ``record``. Lemmas count for the fingerprint where there are any: older stores have none."""
    article = _article_row(record)
    claims = tuple(_claim_row(record.article.id, i, claim) for i, claim in enumerate(record.claims))
    doubts = tuple(_doubt_row(record.article.id, i, doubt) for i, doubt in enumerate(record.doubts))
    told = {key: value for key, value in article.items() if value or key not in ("lemmas", "names")}
    content = json.dumps(
        [told, claims, doubts], ensure_ascii=False, sort_keys=True, default=dt.date.isoformat
    )
    article["fingerprint"] = hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    return Rows(article, claims, doubts)


def record_from(article: Row, claims: Iterable[Row], doubts: Iterable[Row]) -> Record:
    """What was kept, the events put together from their claims."""
    read = tuple(map(claim_from, claims))
    return Record(
        article=_article_from(article),
        script=article["script"],
        events=events_of(read),
        claims=read,
        doubts=tuple(Doubt(row["start"], row["end"], row["step"], row["reason"]) for row in doubts),
        lemmas=tuple(article["lemmas"].split()),
        names=article["names"],
    )


def claim_from(row: Row) -> Claim:
    return Claim(
        start=row["start"],
        end=row["end"],
        id=row["id"],
        event=row["event"],
        field=row["field"],
        value=row["value"],
        original=row["original"],
        quote=row["quote"],
        article=row["article"],
        chain=tuple(ChainLink(name, kind) for name, kind in row["chain"]),
        stance=row["stance"],
        rule=row["rule"],
        version=row["version"],
    )


def _article_row(record: Record) -> dict[str, Any]:
    article = record.article
    return {
        "id": article.id,
        "path": article.path,
        "url": article.url,
        "outlet": article.outlet,
        "outlet_span": article.outlet_span and [article.outlet_span.start, article.outlet_span.end],
        "title": article.title,
        "published": article.published,
        "published_time": article.published_time,
        "script": record.script,
        "language": article.language,
        "text": article.text,
        "text_sha256": hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest(),
        "lemmas": " ".join(record.lemmas),
        "blocks": [[block.start, block.end, block.kind] for block in article.blocks],
        "names": record.names,
    }


def _article_from(row: Row) -> Article:
    return Article(
        id=row["id"],
        text=row["text"],
        blocks=tuple(Block(start, end, kind) for start, end, kind in row["blocks"]),
        outlet=row["outlet"],
        outlet_span=None if row["outlet_span"] is None else Span(*row["outlet_span"]),
        title=row["title"],
        published=row["published"],
        published_time=row["published_time"],
        path=row["path"],
        url=row["url"],
        language=row["language"],
    )


def _claim_row(article: str, position: int, claim: Claim) -> Row:
    return {
        "article": article,
        "position": position,
        "start": claim.start,
        "end": claim.end,
        "id": claim.id,
        "event": claim.event,
        "field": claim.field,
        "value": claim.value,
        "original": claim.original,
        "quote": claim.quote,
        "chain": [[link.name, link.kind] for link in claim.chain],
        "stance": claim.stance,
        "rule": claim.rule,
        "version": claim.version,
    }


def _doubt_row(article: str, position: int, doubt: Doubt) -> Row:
    return {
        "article": article,
        "position": position,
        "start": doubt.start,
        "end": doubt.end,
        "step": doubt.step,
        "reason": doubt.reason,
    }
