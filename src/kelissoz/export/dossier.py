"""An event of the dossier for a person: what is known, who says so, and where they do not agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent, Field, Value
from kelissoz.dossier.merged.support import Source
from kelissoz.dossier.merging.score import Score
from kelissoz.dossier.promises import Promise
from kelissoz.dossier.series import Series
from kelissoz.export.wording import (
    chain_text,
    event_heading,
    event_line,
    one_line,
    value_text,
    visible,
    where,
)

_STYLES = {"contested": "bold red", "single source": "yellow", "agreed": "green"}


def dossier_line(event: DossierEvent) -> str:
    """The event in one line, with who tells of it and what they do not agree on:
    ``meeting, held · 2026-01-23 · Мәскеу, RU · … · 3 outlets, 1 source (ТАСС) · contested: start``."""
    contested = f"contested: {', '.join(map(field_name, event.contested))}" if event.contested else None
    return " · ".join(filter(None, (event_line(event.event), support_text(event.sources), contested)))


def dossier_view(event: DossierEvent, others: Mapping[str, str]) -> RenderableType:
    """All fields of the event, a value a line with its sources and the earliest quote of each. ``others`` are
    lines for the events that links lead to."""
    heading = Text(f"\n{visible(event_heading(event.event))}", style="bold green")
    told = f"  {event.id} · {_articles(event)} · {support_text(event.sources)}"
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style="cyan", no_wrap=True)
    grid.add_column()
    for field in event.fields:
        for name, cell in _rows(field, others):
            grid.add_row(name, cell)
    links = (
        value_text("links", said.claim.value, others) for said in event.said if said.claim.field == "links"
    )
    for link in dict.fromkeys(links):
        grid.add_row("links", Text(visible(link), style="bold"))
    return Group(heading, Text(told, style="dim"), Padding(grid, (0, 0, 0, 2)))


def disagreement_lines(event: DossierEvent) -> Iterator[str]:
    """The event in a line, then a line for each value that another one contradicts:
    ``  start  2026-01-22 · 1 outlet, 1 source (РИА Новости) · since 2026-01-22``."""
    yield f"{event.id}  {event_line(event.event)}"
    for field in event.fields:
        for value in field.sides:
            since = None if value.since is None else f"since {value.since.isoformat()}"
            parts = (value_text(field.name, value.value, {}), support_text(value.sources), since)
            yield f"  {field_name(field.name)}  {' · '.join(filter(None, parts))}"


def promise_line(promise: Promise) -> str:
    """``upcoming · due 2026-03-10 · visit · Астана, KZ · То Лам · by VNA, 2026-02-03``."""
    event = promise.event.event
    people = ", ".join(party.name for party in event.participants)
    by = f"by {', '.join(source.name for source in promise.by)}"
    agreed = f"agreed by {', '.join(promise.agreed)}" if promise.agreed else None
    since = None if promise.since is None else f"since {promise.since.isoformat()}"
    due = f"due {promise.due}" if promise.due else "no date told"
    came = f"told by {', '.join(source.name for source in promise.came)}" if promise.came else None
    parts = (promise.state, due, event.kind, where(event.place), event.body, people, agreed, by, since, came)
    return one_line(parts)


def series_lines(series: Series) -> Iterator[str]:
    """What is counted and what the record has of it, then an event a line with its number, then who counts
    otherwise: ``Путин мен Уиткоффтың кездесуі: 7; the record holds 2 of 7; 1–5 missing``."""
    held = sum(number is not None for _, number in series.events)
    missing = f"; {_ranges(series.missing)} missing" if series.missing else ""
    yield f"{visible(series.name)}: {series.last}; the record holds {held} of {series.last}{missing}"
    for event, number in series.events:
        yield f"  {'?' if number is None else number:>3}  {event.id}  {event_line(event.event)}"
    tellers = {said.claim.event: said.teller for event, _ in series.events for said in event.said}
    for miscount in series.miscounts:
        yield f"       {visible(tellers[miscount.report])} says {miscount.says}, not {miscount.number}"


def _ranges(numbers: Iterable[int]) -> str:
    """``1–5, 7``."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][-1] + 1:
            parts[-1].append(number)
        else:
            parts.append([number])
    return ", ".join(f"{part[0]}–{part[-1]}" if len(part) > 1 else str(part[0]) for part in parts)


def score_text(score: Score) -> str:
    """``4.5: +3 the same day, +1.5 the same states: KG, KZ``."""
    parts = ", ".join(f"{reason.weight:+g} {reason.what}" for reason in score.reasons)
    return f"{score.total:g}: {parts}" if score.possible else f"cannot be one: {score.reasons[0].what}"


def field_name(name: str) -> str:
    """``venue`` for ``place.venue``."""
    return name.rpartition(".")[2]


def support_text(sources: Iterable[Source]) -> str:
    """How many outlets say something, and how many independent sources stand behind them:
    ``3 outlets, 1 source (ТАСС)``."""
    sources = tuple(sources)
    outlets = {outlet for source in sources for outlet in source.outlets}
    names = ", ".join(source.name for source in sources)
    return f"{_count(len(outlets), 'outlet')}, {_count(len(sources), 'source')} ({visible(names)})"


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _articles(event: DossierEvent) -> str:
    return _count(len({said.claim.article for said in event.said}), "article")


def _rows(field: Field, others: Mapping[str, str]) -> Iterator[tuple[str, Text]]:
    rivals = {place for pair in field.rivals for place in pair}
    for place, value in enumerate(field.values):
        shown = Text(visible(value_text(field.name, value.value, others)), style="bold")
        yield field_name(field.name), Text.assemble(shown, "  ", _state(field, value, place in rivals))
        for said in _first_of_each(value):
            yield "", _quote(said)


def _state(field: Field, value: Value, is_rival: bool) -> Text:
    """How well the value stands: who says so, since when, and whether others contradict."""
    state = "contested" if is_rival else "single source" if len(value.sources) < 2 else "agreed"
    if value.by is not None:
        return Text(f"entered by {visible(value.by)}", style="magenta")
    since = "" if value.since is None or not is_rival else f", since {value.since.isoformat()}"
    return Text(f"{state}: {support_text(value.sources)}{since}", style=_STYLES[state])


def _first_of_each(value: Value) -> list[Said]:
    """The earliest claim of each outlet and chain."""
    first: dict[tuple[str | None, str], Said] = {}
    for said in value.said:
        first.setdefault((said.outlet, chain_text(said.claim.chain)), said)
    return list(first.values())


def _quote(said: Said) -> Text:
    claim = said.claim
    stance = "" if claim.stance == "reports" else f" ({claim.stance})"
    day = "" if said.published is None else f", {said.published.isoformat()}"
    return Text.assemble(
        f"«{visible(claim.quote)}»", "\n", (f"— {chain_text(claim.chain)}{stance}{day}", "dim")
    )
