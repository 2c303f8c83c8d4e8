"""The command line. What is heavy is imported where it is used, so that ``--help`` comes at once."""

from __future__ import annotations

import errno
import json
import os
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn, TypeVar

import typer
from typer.core import TyperGroup

from kelissoz import __version__

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kelissoz.dossier.store import Store
    from kelissoz.evaluation.gold import GoldArticle
    from kelissoz.model import Article, Document

# What the system says where standard output takes no more: no space, a quota, a broken device.
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO})


class _Commands(TyperGroup):
    """The commands. A reader of their output that goes away (``kelissoz list | head -1``) is no error."""

    def make_context(self, *arguments: Any, **options: Any) -> Any:
        with _written_output():  # of --help
            return super().make_context(*arguments, **options)

    def invoke(self, ctx: Any) -> Any:
        with _written_output():
            return super().invoke(ctx)


@contextmanager
def _written_output() -> Iterator[None]:
    """Ends the command where standard output takes no more."""
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # Rich, which prints the help, makes a SystemExit of a closed pipe
        _discard_output()
        raise typer.Exit from None
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _discard_output()
        _stop(f"standard output cannot be written: {error.strerror}")


def _discard_output() -> None:
    """What is still on its way to standard output goes nowhere, so that Python does not fail on it at the end."""
    sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


app = typer.Typer(
    name="kelissoz",
    cls=_Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="The sourced record of negotiations, read from Kazakh news.",
)

Read = TypeVar("Read")

# The exit status where there was nothing to work with.
UNUSABLE = 2


class ReadFormat(StrEnum):
    text = "text"
    jsonl = "jsonl"


class ScoreFormat(StrEnum):
    text = "text"
    json = "json"


def main() -> None:
    """The entry point of ``kelissoz``."""
    if sys.stdout is None:  # closed by whoever started us (``>&-``)
        _discard_output()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    app()


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"kelissoz {__version__}")
        raise typer.Exit


@app.callback()
def kelissoz(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """The sourced record of negotiations, read from Kazakh news."""


Database = Annotated[
    str | None,
    typer.Option("--db", metavar="PATH", help="The store: a file or a database address. [default: your own]"),
]
Debug = Annotated[bool, typer.Option("--debug", help="Show the Python traceback where a step fails.")]


@app.command()
def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Files, folders (all .txt, .html, .htm and .jsonl files in them, however deep), addresses, or - for "
            "standard input.",
        ),
    ],
    format: Annotated[
        ReadFormat,
        typer.Option(
            metavar="text|jsonl",
            help="For a person, or one JSON object an article, which is printed and not stored.",
        ),
    ] = ReadFormat.text,
    no_store: Annotated[bool, typer.Option("--no-store", help="Print only, store nothing.")] = False,
    db: Database = None,
    published: Annotated[
        str | None, typer.Option(metavar="YYYY-MM-DD", help="The day of the articles, whatever they say.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="The outlet of the articles, whatever they say.")
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD=NAME",
            help="What a JSON lines file calls text, title, published, outlet, url or id, such as text=body; may be "
            "given several times.",
        ),
    ] = None,
    debug: Debug = False,
) -> None:
    """Read articles: print who met whom, where and when, and who says so; and store it.

    What cannot be read is named on standard error, and everything else is read all the same. The exit status
    is 2 where nothing at all could be read, else 0.
    """
    options = {"published": _day(published), "outlet": outlet, "fields": _fields(field or [])}
    keeps = not no_store and format is ReadFormat.text
    done = 0
    with ExitStack() as stack:
        store = stack.enter_context(_opened(db)) if keeps else None
        write = _write_json if format is ReadFormat.jsonl else _write_text
        articles = stack.enter_context(_counted(_articles(sources, options, debug), sources))
        try:
            for document in _documents(articles, store, debug):
                write(document)
                done += 1
        except KeyboardInterrupt:
            _complain(f"stopped; {done} articles were read" + (" and are in the store" if store else ""))
            raise
    if not done:
        raise typer.Exit(UNUSABLE)


@app.command("list")
def list_(db: Database = None) -> None:
    """List the articles of the store and their events, one a line."""
    from kelissoz.export.person import article_line, event_line

    with _opened(db, must_exist=True) as store:
        for record in store.records():
            typer.echo(f"{record.article.id}  {article_line(record)}")
            for event in record.events:
                typer.echo(f"  {event.id}  {event_line(event)}")


@app.command()
def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE_OR_EVENT", help="An id of `list` or its beginning, or an article's path."
        ),
    ],
    db: Database = None,
) -> None:
    """Show an article or an event of the store, with every quote and source."""
    from kelissoz.export.person import article_view, event_view

    with _opened(db, must_exist=True) as store:
        found = store.find(name)
    if found is None:
        _stop(f"{name}: the store has no article or event of this name; `kelissoz list` shows what it has")
    record, wanted = found
    event = next((event for event in record.events if event.id == wanted), None)
    _print(article_view(record) if event is None else event_view(event, record))


@app.command()
def demo() -> None:
    """Read the articles of the folder `examples`: print the record of the first and the list of all."""
    from kelissoz.export.person import article_view

    folder = _examples()
    with tempfile.TemporaryDirectory() as temporary:
        db = str(Path(temporary) / "demo.sqlite")
        with _opened(db) as store:
            documents = list(_documents(_articles([str(folder)], {}, debug=False), store, debug=False))
        if not documents:
            _stop(f"{folder}: there is no article in it")
        _print(article_view(documents[0]))
        typer.echo(f"\nThe {len(documents)} articles of {folder.name}/ in a store:\n")
        list_(db)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Option(metavar="DIR", help="A folder of articles with annotations (YAML).")],
    articles: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where the articles are, if not beside the annotations."),
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Fail where a figure is worse than this file allows.")
    ] = None,
    format: Annotated[
        ScoreFormat, typer.Option(metavar="text|json", help="A table, or JSON.")
    ] = ScoreFormat.text,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Article by article: what was missed, what is extra.")
    ] = False,
    debug: Debug = False,
) -> None:
    """Compare what is read from annotated articles with the annotations.

    The exit status is 1 where a figure breaks its floor, 2 where the folder or the floors cannot be used.
    """
    from rich.text import Text

    from kelissoz.evaluation import floors as guard
    from kelissoz.evaluation.differences import differences
    from kelissoz.evaluation.gold import GoldError, load
    from kelissoz.evaluation.score import score
    from kelissoz.evaluation.tables import table

    try:
        wanted = guard.load(floors, gold) if floors is not None else {}
        result = score(load(gold, articles), lambda article: _read_gold(article, debug))
        broken = guard.below(result.figures, wanted)
    except (GoldError, guard.FloorsError) as error:
        _stop(str(error))
    for comparison in result.comparisons:
        if comparison.failed is not None:
            _complain(f"{comparison.gold.path}: counts as read without an event: {comparison.failed}")
    if format is ScoreFormat.json:
        typer.echo(json.dumps(result.figures, indent=1))
    else:
        if verbose:
            for comparison in result.comparisons:
                _print(Text("\n").join(differences(comparison)), wrap=False)
        _print(table(result))
    for sentence in broken:
        _complain(sentence)
    if broken:
        raise typer.Exit(1)


def _articles(
    sources: Iterable[str], options: Mapping[str, Any], debug: bool
) -> Iterator[Article | Exception]:
    """The articles of all sources, and for what cannot be read the error in its place."""
    from kelissoz import intake

    for source in sources:
        try:
            yield from intake.read_all([source], **options)
        except Exception as error:  # a fault of the intake must not stop the other sources
            yield _fault(source, error, debug)


def _documents(
    articles: Iterable[Article | Exception], store: Store | None, debug: bool
) -> Iterator[Document]:
    """The documents of the articles that can be read, kept in ``store`` if there is one. Standard error tells
    what is wrong with the others."""
    from kelissoz import pipeline
    from kelissoz.dossier.errors import StoreError

    for article in articles:
        if isinstance(article, Exception):
            _complain(str(article))
            continue
        try:
            document = pipeline.read(article)
            if store is not None:
                store.keep(document)
        except StoreError:
            raise
        except Exception as error:  # a fault in a step must not stop the other articles
            _complain(str(_fault(article.path or article.url or "-", error, debug)))
        else:
            yield document


def _fault(name: str, error: Exception, debug: bool) -> Exception:
    """What a person is told of an error that is no one's but ours; in full with ``debug``."""
    if debug:
        traceback.print_exc()
    return RuntimeError(f"{name}: a fault of Kelissoz: {type(error).__name__}: {error}")


@contextmanager
def _opened(db: str | None, *, must_exist: bool = False) -> Iterator[Store]:
    """The store; what is wrong with it ends the command with a sentence."""
    from kelissoz.dossier.errors import StoreError
    from kelissoz.dossier.store import Store, default_path

    path = default_path() if db is None else Path(db)
    if must_exist and (db is None or "://" not in db) and not path.exists():
        _stop(f"{path}: there is no store yet; `kelissoz read FILE` makes one")
    try:
        with Store.open(db) as store:
            yield store
    except StoreError as error:
        _stop(str(error))


@contextmanager
def _counted(articles: Iterable[Read], sources: Sequence[str]) -> Iterator[Iterable[Read]]:
    """``articles``, counted before the eyes of a person who sees nothing else: standard error is a terminal,
    standard output goes elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield articles
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from kelissoz import intake

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield progress.track(articles, total=intake.count(sources))


def _write_json(document: Document) -> None:
    from kelissoz.export import jsonl

    jsonl.write(document, sys.stdout)


def _write_text(document: Document) -> None:
    from kelissoz.export.person import article_view

    _print(article_view(document))
    typer.echo()


def _print(view: RenderableType, *, wrap: bool = True) -> None:
    """In colour on a terminal; elsewhere as plain lines without blanks at their ends."""
    from rich.console import Console

    console = Console(highlight=False)
    if console.is_terminal:
        console.print(view, soft_wrap=not wrap)
        return
    with console.capture() as captured:
        console.print(view, soft_wrap=not wrap)
    typer.echo("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _examples() -> Path:
    """The folder ``examples``: of the checkout, else of the installed package."""
    package = Path(__file__).parent
    folders = (package.parents[1] / "examples", package / "examples")
    folder = next((folder for folder in folders if folder.is_dir()), None)
    return folder or _stop("examples: this installation has none; run `kelissoz demo` in a checkout")


def _read_gold(gold: GoldArticle, debug: bool) -> Document:
    """Reads an annotated article; the annotation tells its day and outlet where the text does not."""
    from kelissoz import pipeline

    article = _one_article(gold.path)
    day = gold.published if article.published is None else None
    outlet = gold.outlet if article.outlet is None else None
    if day is not None or outlet is not None:
        article = _one_article(gold.path, day, outlet)
    try:
        return pipeline.read(article)
    except Exception:
        if debug:
            traceback.print_exc()
        raise


def _one_article(path: Path, published: date | None = None, outlet: str | None = None) -> Article:
    from kelissoz import intake

    article = next(iter(intake.read_all([path], published=published, outlet=outlet)))
    if isinstance(article, Exception):
        raise article
    return article


def _day(text: str | None) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no day, such as 2026-01-23", param_hint="--published"
        ) from None


def _fields(pairs: list[str]) -> dict[str, str]:
    for pair in pairs:
        if "=" not in pair:
            raise typer.BadParameter(f"{pair!r} is not FIELD=NAME, such as text=body", param_hint="--field")
    return {name: column for name, _, column in (pair.partition("=") for pair in pairs)}


def _complain(reason: str) -> None:
    typer.echo(f"kelissoz: {reason}", err=True)


def _stop(reason: str) -> NoReturn:
    _complain(reason)
    raise typer.Exit(UNUSABLE)
