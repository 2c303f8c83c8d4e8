"""From sources to documents, for the commands that read articles: one that cannot be read stops no other."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from kelissoz.cli.output import complain

if TYPE_CHECKING:
    from kelissoz.dossier.store import Store
    from kelissoz.model import Article, Document

Read = TypeVar("Read")


def articles(
    sources: Iterable[str], options: Mapping[str, Any], debug: bool
) -> Iterator[Article | Exception]:
    """The articles of all sources, and for what cannot be read the error in its place."""
    from kelissoz import intake

    for source in sources:
        try:
            yield from intake.read_all([source], **options)
        except Exception as error:  # a fault of the intake must not stop the other sources
            yield _fault(source, error, debug)


def documents(found: Iterable[Article | Exception], store: Store | None, debug: bool) -> Iterator[Document]:
    """The documents of the articles that can be read, kept in ``store`` if there is one. Standard error tells
    what is wrong with the others."""
    for article in found:
        if isinstance(article, Exception):
            complain(str(article))
        elif (document := _document(article, store, debug)) is not None:
            yield document


def _document(article: Article, store: Store | None, debug: bool) -> Document | None:
    """The document of ``article``, kept in ``store``; none where a step fails, which is said."""
    from kelissoz import pipeline
    from kelissoz.dossier.errors import StoreError

    try:
        document = pipeline.read(article)
        if store is not None:
            store.keep(document)
    except StoreError:
        raise
    except Exception as error:  # a fault in a step must not stop the other articles
        complain(str(_fault(article.path or article.url or "-", error, debug)))
        return None
    return document


def _fault(name: str, error: Exception, debug: bool) -> Exception:
    """What a person is told of an error that is no one's but ours; in full with ``debug``."""
    if debug:
        traceback.print_exc()
    return RuntimeError(f"{name}: a fault of Kelissoz: {type(error).__name__}: {error}")


@contextmanager
def counted(found: Iterable[Read], sources: Sequence[str]) -> Iterator[Iterable[Read]]:
    """The articles ``found``, counted before the eyes of a person who sees nothing else: standard error is a
    terminal, standard output goes elsewhere."""
    if not sys.stderr.isatty() or sys.stdout.isatty():
        yield found
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from kelissoz import intake

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("articles"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=False) as progress:
        yield progress.track(found, total=intake.count(sources))
