"""Many articles from many places, one after the other."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from kelissoz.intake.errors import IntakeError, or_error
from kelissoz.intake.feed import DEFAULT_FIELDS, read_jsonl
from kelissoz.intake.files import LARGEST, SUFFIXES, display, find_files
from kelissoz.intake.reading import read_bytes, read_file
from kelissoz.intake.web import is_url, read_url
from kelissoz.model import Article

STANDARD_INPUT = "-"


def read_all(
    sources: Iterable[str | Path],
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    fields: Mapping[str, str] = DEFAULT_FIELDS,
) -> Iterator[Article | IntakeError]:
    """The articles of files, folders, JSON lines files, web addresses and ``-`` (standard input), in this
    order.

    An article that cannot be read gives its error in its place, and the stream goes on. ``published`` and
    ``outlet`` are believed of every article before what it says; ``fields`` is for JSON lines
    (``read_jsonl``).
    """
    for source in _each(sources):
        try:
            if isinstance(source, IntakeError):
                yield source
            elif isinstance(source, Path) and source.suffix.lower() == ".jsonl":
                yield from read_jsonl(source, fields, published=published, outlet=outlet)
            elif isinstance(source, Path):
                yield read_file(source, published=published, outlet=outlet)
            elif source == STANDARD_INPUT:
                yield read_bytes(sys.stdin.buffer.read(LARGEST), published=published, outlet=outlet)
            else:
                yield read_url(source, published=published, outlet=outlet)
        except IntakeError as error:
            yield error


def count(sources: Iterable[str | Path]) -> int | None:
    """How many articles there are; ``None`` where only reading can tell (a feed)."""
    number = 0
    for source in _each(sources):
        if isinstance(source, Path) and source.suffix.lower() == ".jsonl":
            return None
        number += 1
    return number


def _each(sources: Iterable[str | Path]) -> Iterator[str | Path | IntakeError]:
    """Addresses and ``-`` as they are, everything else as the paths of its files; an error for a folder without
    any."""
    for source in sources:
        if isinstance(source, str) and (source == STANDARD_INPUT or is_url(source)):
            yield source
            continue
        reason = f"there is no article in this folder ({' '.join(sorted(SUFFIXES))})"
        yield from or_error(find_files([source]), IntakeError(display(Path(source)), reason))
