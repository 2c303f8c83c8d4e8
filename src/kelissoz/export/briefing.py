"""A briefing in Markdown: what is known of an event, or of several, on one page, with footnotes to the quotes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent, Field, Value
from kelissoz.dossier.promises import Promise, promise
from kelissoz.export.dossier import field_name, promise_line, support_text
from kelissoz.export.sharing import Articles
from kelissoz.export.wording import chain_text, event_heading, value_text, visible
from kelissoz.model import Article

_NAMES = {
    "start": "When",
    "place": "Where",
    "participants": "Who",
    "duration": "How long",
    "topics": "About",
    "outcomes": "Outcomes",
    "assessments": "Assessments",
    "ordinal": "Which one",
}
_OPEN = frozenset({"upcoming", "postponed", "overdue"})
_LEFT_OUT = frozenset({"kind", "scope", "status"})
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


def write(
    events: Iterable[DossierEvent], out: BinaryIO, articles: Articles, today: dt.date | None = None
) -> None:
    """Writes a section an event, then what comes next, then the footnotes. Promises are told as they stand on
    ``today``."""
    for line in _lines(events, _Notes(articles), today or dt.date.today()):
        out.write(f"{line}\n".encode("utf-8", "backslashreplace"))


def _lines(events: Iterable[DossierEvent], notes: _Notes, today: dt.date) -> Iterator[str]:
    open_promises = []
    for event in events:
        found = promise(event, today)
        if found is not None and found.state in _OPEN:
            open_promises.append(found)
        yield from _section(event, found, notes)
    yield from _next(open_promises)
    yield from notes.lines()


def _next(promises: Iterable[Promise]) -> Iterator[str]:
    """What was announced and has not come yet, the earliest first, what has no day last."""
    lines = [_plain(promise_line(each)) for each in sorted(promises, key=lambda each: each.due or "~")]
    if lines:
        yield "## What comes next"
        yield ""
        yield from (f"- {line}" for line in lines)


class _Notes:
    """The footnotes: each passage of each article once."""

    def __init__(self, articles: Articles) -> None:
        self._articles = articles
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._said: list[Said] = []

    def mark(self, said: Said) -> str:
        """``[^3]``; nothing for what a person has entered."""
        if said.by is not None:
            return ""
        key = (said.claim.article, said.claim.start, said.claim.end)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._said.append(said)
        return f"[^{self._numbers[key]}]"

    def lines(self) -> Iterator[str]:
        if self._said:
            yield ""
        for number, said in enumerate(self._said, 1):
            day = "" if said.published is None else f", {said.published.isoformat()}"
            quote = _plain(" ".join(said.claim.quote.split()))
            yield f"[^{number}]: «{quote}» — {_plain(chain_text(said.claim.chain))}{day}, {self._where(said)}"

    def _where(self, said: Said) -> str:
        article = self._articles(said.claim.article)
        return said.claim.article if article is None else _address(article)


def _address(article: Article) -> str:
    return f"<{article.url}>" if article.url else _plain(article.path or article.id)


def _section(event: DossierEvent, found: Promise | None, notes: _Notes) -> Iterator[str]:
    yield f"## {_plain(event_heading(event.event))}"
    yield ""
    yield f"{_plain(support_text(event.sources))}. Event {event.id}."
    yield ""
    for field in event.fields:
        if field.name not in _LEFT_OUT:
            yield from _field(field, notes)
    yield from _promise(found)
    yield ""


def _field(field: Field, notes: _Notes) -> Iterator[str]:
    name = _NAMES.get(field.name, field_name(field.name).replace("_", " ").capitalize())
    rivals = {place for pair in field.rivals for place in pair}
    for place, value in enumerate(field.values):
        yield f"- **{name}:** {_value(field.name, value, place in rivals)}{_marks(value, notes)}"


def _value(name: str, value: Value, contested: bool) -> str:
    text = _plain(value_text(name, value.value, {}))
    if value.by is not None:
        return f"{text} (entered by {_plain(value.by)})"
    return f"{text} — **contested**, so {_plain(', '.join(value.outlets))}" if contested else text


def _marks(value: Value, notes: _Notes) -> str:
    """The earliest passage of each outlet."""
    first: dict[str | None, Said] = {}
    for said in value.said:
        first.setdefault(said.outlet, said)
    return "".join(map(notes.mark, first.values()))


def _promise(found: Promise | None) -> Iterator[str]:
    if found is not None:
        due = f" for {found.due}" if found.due else ""
        by = ", ".join(source.name for source in found.by)
        yield f"- **Announced{due}** by {_plain(by)}: {found.state} as of {found.as_of.isoformat()}."


def _plain(text: str) -> str:
    """Text that means nothing in Markdown but itself."""
    return _MARKS.sub(r"\\\1", visible(text).replace("\n", " "))
