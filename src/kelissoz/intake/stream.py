"""Many articles from many places, one after the other."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kelissoz.intake import files
from kelissoz.intake.archives import find_pages, is_archive
from kelissoz.intake.errors import IntakeError, or_error
from kelissoz.intake.feed import DEFAULT_FIELDS, numbered_lines, whole_map
from kelissoz.intake.reading import Known
from kelissoz.intake.unread import PAGE, Unread, UnreadAddress, UnreadFile, UnreadLine
from kelissoz.intake.web import is_url
from kelissoz.model import Article

STANDARD_INPUT = "-"


def read_all(
    sources: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    fields: Mapping[str, str] = DEFAULT_FIELDS,
) -> Iterator[Article | IntakeError]:
    """The articles of files, folders, JSON lines files, archives of pages (``.zip``, ``.warc``), web addresses and
    ``-`` (standard input), in this order.

    An article that cannot be read gives its error in its place, and the stream goes on. ``published`` and
    ``outlet`` are believed of every article before what it says; ``fields`` is for JSON lines
    (``read_jsonl``).
    """
    for found in find_all(sources, published=published, outlet=outlet, fields=fields):
        if isinstance(found, IntakeError):
            yield found
            continue
        try:
            article: Article | IntakeError = found.read()
        except IntakeError as error:
            article = error
        yield article


def find_all(
    sources: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    fields: Mapping[str, str] = DEFAULT_FIELDS,
) -> Iterator[Unread | IntakeError]:
    """The same, before they are read: one article is in memory at a time."""
    for source in _each(sources):
        try:
            if isinstance(source, IntakeError):
                yield source
            elif isinstance(source, Path) and _is_feed(source):
                yield from _lines(source, whole_map(fields, files.display(source)), published, outlet)
            elif isinstance(source, Path) and is_archive(source):
                yield from find_pages(source, whole_map(fields, files.display(source)), published, outlet)
            elif isinstance(source, Path):
                yield _file(source, published, outlet)
            elif source == STANDARD_INPUT:
                yield _standard_input(published, outlet)
            else:
                yield UnreadAddress(source, published, outlet)
        except IntakeError as error:
            yield error


def size_of(sources: Iterable[str | Path]) -> int | None:
    """How many bytes there are to read in all, an address counted as ``PAGE``. ``None`` where standard input is among
    them."""
    total = 0
    for source in _each(sources):
        if source == STANDARD_INPUT:
            return None
        total += files.size(source) if isinstance(source, Path) else PAGE
    return total


def _is_feed(path: Path) -> bool:
    return path.suffix.lower() == ".jsonl"


def _file(path: Path, published: dt.date | None, outlet: str | None) -> UnreadFile:
    name = files.display(path)
    data = files.content(path)
    return UnreadFile(
        data, Known(name=name, place=files.place(path), path=name, published=published, outlet=outlet)
    )


def _lines(
    path: Path, fields: Mapping[str, str], published: dt.date | None, outlet: str | None
) -> Iterator[Unread | IntakeError]:
    name, place = files.display(path), files.place(path)
    for number, line in numbered_lines(path):
        if isinstance(line, IntakeError):
            yield line
        else:
            yield UnreadLine(line, name, place, number, fields, published, outlet)


def _standard_input(published: dt.date | None, outlet: str | None) -> UnreadFile:
    data = sys.stdin.buffer.read(files.LARGEST)
    return UnreadFile(data, Known(name="standard input", published=published, outlet=outlet))


def _each(sources: Iterable[str | Path]) -> Iterator[str | Path | IntakeError]:
    """Addresses and ``-`` as they are, everything else as the paths of its files; an error for a folder without
    any."""
    for source in sources:
        if isinstance(source, str) and (source == STANDARD_INPUT or is_url(source)):
            yield source
            continue
        reason = (
            f"there is no article in this folder ({' '.join(sorted((*files.SUFFIXES, *files.ARCHIVES)))})"
        )
        nothing = IntakeError(files.display(Path(source)), reason)
        yield from or_error(files.find_files([source]), nothing)
