"""The record for a person: an event a block, every field with its quote and with who says so.

Plain text where the output is no terminal. What stands in ``«»`` are the article's own characters, the quote
and what is around it in its line; what is left out is marked by ``…`` at the ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kelissoz.dossier.record import Record, record_of
from kelissoz.export.record import event_values
from kelissoz.export.wording import chain_text, event_heading, event_line, one_line, value_text, visible
from kelissoz.model import Claim, Document, Event

# How many characters are shown on either side of a quote.
AROUND = 60


@dataclass(frozen=True, slots=True)
class _Row:
    """One value of one field, with all that supports it: (quote, chain) in the order of the claims."""

    field: str
    value: str
    support: tuple[tuple[Text, str], ...]


def article_view(read: Document | Record) -> RenderableType:
    """A whole article: its heading, its events (those that it is about first), its doubts."""
    record = record_of(read) if isinstance(read, Document) else read
    events = sorted(record.events, key=lambda event: not event.core)
    parts: list[RenderableType] = [_article_heading(record)]
    parts.extend(event_view(event, record) for event in events)
    if not events:
        parts.append(Text("\nNo diplomatic contact found."))
    if record.doubts:
        parts.append(_doubts(record))
    return Group(*parts)


def event_view(event: Event, record: Record) -> RenderableType:
    """One event of ``record``: a heading, then a field a line with what supports it below."""
    claims = [claim for claim in record.claims if claim.event == event.id]
    others = {other.id: event_line(other) for other in record.events}
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    rows_of_event = _rows(event, claims, others, record.article.text)
    for _, alike in groupby(
        rows_of_event, key=lambda row: [(str(quote), chain) for quote, chain in row.support]
    ):
        rows = list(alike)
        for row in rows:
            grid.add_row(row.field, Text(visible(row.value), style="bold"))
        for quote, chain in rows[0].support:
            grid.add_row("", Text.assemble(quote, "\n", (f"— {chain}", "dim")))
    heading = Text(f"\n{visible(event_heading(event))}", style="bold green" if event.core else "green")
    return Group(heading, Text(f"  {event.id}", style="dim"), Padding(grid, (0, 0, 0, 2)))


def article_line(record: Record) -> str:
    """An article in one short line: day, outlet, title."""
    article = record.article
    published = None if article.published is None else article.published.isoformat()
    title = article.title or article.path or article.url
    return one_line((published, article.outlet, title))


def excerpt(text: str, start: int, end: int, original: str = "") -> Text:
    """The quote ``text[start:end]`` in bold, in what stands around it in its line; ``…`` where that goes on.
    Of a long quote, what is around ``original``."""
    first, last = start, end
    if end - start > 2 * AROUND:
        first = max(text.find(original, start, end), start)
        last = min(first + max(len(original), 1), end)
    left, right = max(first - AROUND, 0), min(last + AROUND, len(text))
    left = max(text.rfind("\n", left, first) + 1, left)
    right = text.find("\n", last, right) if "\n" in text[last:right] else right
    if left > 0 and text[left - 1] != "\n":
        left = text.find(" ", left, first) + 1 or first
    if right < len(text) and text[right] != "\n":
        right = max(text.rfind(" ", last, right), last)
    before = "…" if left > 0 and text[left - 1] != "\n" else ""
    after = "…" if right < len(text) and text[right] != "\n" else ""
    middle, close = max(left, start), min(right, end)
    return Text.assemble(
        f"«{before}{visible(text[left:middle])}",
        (visible(text[middle:close]), "bold"),
        f"{visible(text[close:right])}{after}»",
    )


def _article_heading(record: Record) -> RenderableType:
    article = record.article
    published = None if article.published is None else article.published.isoformat()
    place = article.path or article.url
    names = f"names: {record.names}" if record.names is not None else None
    details = filter(None, (article.outlet, published, article.id, record.script, names, place))
    return Group(
        Text(visible(article.title or place or article.id), style="bold underline"),
        Text(visible(" · ".join(details)), style="dim"),
    )


def _rows(event: Event, claims: Sequence[Claim], others: Mapping[str, str], text: str) -> Iterator[_Row]:
    """The fields in the order of the contract (``core`` with the other short ones), the values of a field in
    the order of the claims. Of each source the first quote will do."""
    names = ["kind", "status", "scope", "core", *event_values(event)]
    values: dict[tuple[str, str], dict[str, Text]] = {}
    order = {name: i for i, name in reversed(list(enumerate(names)))}
    for claim in sorted(claims, key=lambda claim: order.get(claim.field.split(".")[0], len(names))):
        stance = "" if claim.stance == "reports" else f" ({claim.stance})"
        support = values.setdefault((claim.field, value_text(claim.field, claim.value, others)), {})
        quote = excerpt(text, claim.start, claim.end, claim.original)
        support.setdefault(chain_text(claim.chain) + stance, quote)
    for (field, value), support in values.items():
        yield _Row(field, value, tuple((quote, chain) for chain, quote in support.items()))


def _doubts(record: Record) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="yellow", no_wrap=True)
    grid.add_column()
    for doubt in record.doubts:
        passage = excerpt(record.article.text, doubt.start, doubt.end)
        grid.add_row(doubt.step, Text.assemble(visible(doubt.reason), "\n", passage))
    return Group(Text("\nDoubts", style="bold yellow"), Padding(grid, (0, 0, 0, 2)))
