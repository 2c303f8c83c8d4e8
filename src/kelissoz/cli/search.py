"""``kelissoz search``: events and articles, by words and by what is known of an event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Annotated

import typer

from kelissoz.cli.opening import opened
from kelissoz.cli.options import Database, day
from kelissoz.cli.output import print_view, stop

if TYPE_CHECKING:
    from kelissoz.dossier.record import Record
    from kelissoz.dossier.search import Query, Word
    from kelissoz.dossier.store import Store

EVENT_KINDS = ("meeting", "call", "talks", "session", "visit", "signing", "letter")
STATUSES = ("held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied")
_SEVERAL = "; may be given several times."
Words = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="WORD…", help="Kazakh words in any form and script; an article must have all of them."
    ),
]
Person = Annotated[
    list[str] | None, typer.Option(metavar="NAME", help="Who took part, in full or by family name" + _SEVERAL)
]
State = Annotated[
    list[str] | None, typer.Option(metavar="STATE", help="A state, by name or ISO code" + _SEVERAL)
]
Place = Annotated[str | None, typer.Option(metavar="NAME", help="The city or the venue.")]
Kind = Annotated[
    list[str] | None,
    typer.Option(metavar="KIND", help="meeting, call, talks, session, visit, signing or letter" + _SEVERAL),
]
Status = Annotated[
    list[str] | None,
    typer.Option(
        metavar="STATUS", help="held, ongoing, planned, proposed, postponed, cancelled or denied" + _SEVERAL
    ),
]
Since = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Not before this day.")]
Until = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="Not after this day.")]
Outlet = Annotated[str | None, typer.Option(metavar="NAME", help="Told by this outlet.")]
Topic = Annotated[
    str | None, typer.Option(metavar="WORDS", help="What it was about, or what came out of it.")
]
Contested = Annotated[bool, typer.Option("--contested", help="Only where articles contradict each other.")]
Limit = Annotated[int, typer.Option(metavar="N", min=1, max=1_000_000, help="At most so many events.")]


def search(
    words: Words = None,
    person: Person = None,
    state: State = None,
    place: Place = None,
    kind: Kind = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    outlet: Outlet = None,
    topic: Topic = None,
    contested: Contested = False,
    limit: Limit = 50,
    db: Database = None,
) -> None:
    """Find events, the latest first, with the passages that have the words.

    Words are found in all their forms and scripts: `путиннің`, `Putin` and `پۋتين` find `Путинмен`. Articles that have
    the words and tell of no event come after the events.
    """
    wanted = query(words, person, state, place, kind, status, since, until, outlet, topic, contested)
    with opened(db, must_exist=True) as store:
        shown = _show_events(store, wanted, limit)
        if wanted.words and wanted == _only(wanted.words):
            shown += _show_articles(store, wanted.words, limit)
    if not shown:
        stop("nothing in the store fits")


def query(
    words: list[str] | None,
    person: list[str] | None,
    state: list[str] | None,
    place: str | None,
    kind: list[str] | None,
    status: list[str] | None,
    since: str | None,
    until: str | None,
    outlet: str | None,
    topic: str | None,
    contested: bool,
) -> Query:
    """What the options ask for; what they cannot mean ends the command with a sentence."""
    from kelissoz.dossier.search import Query

    return Query(
        words=_words(" ".join(words or [])),
        people=tuple(map(_cyrillic, person or [])),
        states=tuple(map(_state, state or [])),
        place=None if place is None else _cyrillic(place),
        kinds=tuple(_known("--kind", each, EVENT_KINDS) for each in kind or []),
        statuses=tuple(_known("--status", each, STATUSES) for each in status or []),
        since=day(since, "--since"),
        until=day(until, "--until"),
        outlet=outlet,
        topic=None if topic is None else _cyrillic(topic),
        contested=contested,
    )


def _only(words: tuple[Word, ...]) -> Query:
    from kelissoz.dossier.search import Query

    return Query(words=words)


def _show_events(store: Store, query: Query, limit: int) -> int:
    from kelissoz.export.dossier import dossier_line

    shown = 0
    for found in islice(store.search(query), limit):
        typer.echo(f"{found.event.id}  {dossier_line(found.event)}")
        for article in found.articles[:3]:
            record = store.record(article)
            if record is not None:
                _show_passage(record, query.words)
        shown += 1
    return shown


def _show_articles(store: Store, words: tuple[Word, ...], limit: int) -> int:
    from kelissoz.export.person import article_line

    shown = 0
    for record in islice((each for each in store.articles_with(words) if not each.events), limit):
        typer.echo(f"{record.article.id}  {article_line(record)}")
        _show_passage(record, words)
        shown += 1
    return shown


def _show_passage(record: Record, words: Iterable[Word]) -> None:
    """The first place in the article that has one of the words, in bold."""
    from rich.padding import Padding

    from kelissoz.dossier.identity.spelling import fold
    from kelissoz.export.person import excerpt
    from kelissoz.export.wording import visible
    from kelissoz.library import analyse

    wanted = {form for word in words for form in word}
    text = record.article.text
    for token in analyse(text):
        if fold(token.lemma) in wanted:
            outlet = record.article.outlet or record.article.title or record.article.id
            shown = excerpt(*_without_head(record, token.start, token.end)).append(
                f" — {visible(outlet)}", "dim"
            )
            print_view(Padding(shown, (0, 0, 0, 4)))
            return


def _without_head(record: Record, start: int, end: int) -> tuple[str, int, int]:
    """The text and a place in it without what stands before the title (`` date 2026-03-04``)."""
    text, title = record.article.text, record.article.title
    head = text.find(title) if title else 0
    return (text, start, end) if not 0 < head <= start else (text[head:], start - head, end - head)


def _words(given: str) -> tuple[Word, ...]:
    """Each word with its dictionary form; what is no word is left out."""
    return tuple(dict.fromkeys(_forms(given)))


def _forms(given: str) -> Iterator[Word]:
    from kelissoz.dossier.identity.spelling import fold
    from kelissoz.library import analyse

    for token in analyse(given):
        if any(sign.isalnum() for sign in token.text):
            yield tuple(dict.fromkeys((fold(token.lemma), fold(_cyrillic(token.text)))))


def _cyrillic(given: str) -> str:
    from kelissoz.library import to_cyrillic

    return to_cyrillic(given)


def _state(given: str) -> str:
    """The code of a state, by its name in Kazakh or its code."""
    from kelissoz.lexicon import rows

    name = _cyrillic(given).casefold()
    for row in rows("world/states"):
        names = (row["name"], *row["aliases"].split("|"))
        if given.upper() == row["code"] or name in (each.casefold() for each in names if each):
            return row["code"]
    raise typer.BadParameter(f"{given!r} is no state that is known", param_hint="--state")


def _known(option: str, given: str, values: tuple[str, ...]) -> str:
    if given not in values:
        raise typer.BadParameter(f"{given!r} is none of {', '.join(values)}", param_hint=option)
    return given
