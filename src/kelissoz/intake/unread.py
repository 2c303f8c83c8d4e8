"""Articles that have been found but not read: their bytes, and what is known of them.

Finding is cheap and reading is not. So one process may find, and others read; and what has been read before need not
be read again: ``place`` and ``digest`` together tell that nothing has changed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from kelissoz.intake.feed import read_line
from kelissoz.intake.reading import Known, read_data
from kelissoz.intake.web import read_url
from kelissoz.model import Article

# What an address counts in a sum of bytes, before it has been read: a page of middling length.
PAGE = 50_000


class Unread(Protocol):
    """An article to be read. It can be sent to another process."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def size(self) -> int:
        """Its bytes, as ``size_of`` counts them."""

    @property
    def place(self) -> str | None:
        """A hash of where it was found, the same whenever it is found there again; none where it has no place."""

    def digest(self) -> str:
        """A hash of all that its reading depends on."""

    def read(self) -> Article:
        """Raises ``IntakeError`` and ``NotKazakh``."""


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A text file or a saved page, or standard input. ``packed`` are the bytes that it takes in an archive."""

    data: bytes = field(repr=False)
    known: Known
    packed: int | None = None

    @property
    def name(self) -> str:
        return self.known.name

    @property
    def size(self) -> int:
        return len(self.data) if self.packed is None else self.packed

    @property
    def place(self) -> str | None:
        return _hash(self.known.place) if self.known.place else None

    def digest(self) -> str:
        return _hash(repr(self.known), self.data)

    def read(self) -> Article:
        return read_data(self.data, self.known)


@dataclass(frozen=True, slots=True)
class UnreadLine:
    """Line ``number`` of a JSON lines file called ``file``, which lies at ``folder``. See ``feed.read_jsonl``."""

    line: bytes = field(repr=False)
    file: str
    file_place: str
    number: int
    fields: Mapping[str, str]
    published: dt.date | None
    outlet: str | None

    @property
    def name(self) -> str:
        return f"{self.file}:{self.number}"

    @property
    def size(self) -> int:
        return len(self.line)

    @property
    def place(self) -> str | None:
        return _hash(f"{self.file_place}#{self.number}")

    def digest(self) -> str:
        asked = (self.file, self.number, sorted(self.fields.items()), self.published, self.outlet)
        return _hash(repr(asked), self.line)

    def read(self) -> Article:
        return read_line(
            self.line, self.file, self.file_place, self.number, self.fields, self.published, self.outlet
        )


@dataclass(frozen=True, slots=True)
class UnreadAddress:
    """A page of the web. What it says is only known when it has been read, so it is always read."""

    url: str
    published: dt.date | None
    outlet: str | None

    @property
    def name(self) -> str:
        return self.url

    @property
    def size(self) -> int:
        return PAGE

    @property
    def place(self) -> str | None:
        return None

    def digest(self) -> str:
        return _hash(repr(self))

    def read(self) -> Article:
        return read_url(self.url, published=self.published, outlet=self.outlet)


def _hash(text: str, data: bytes = b"") -> str:
    """32 hexadecimal digits; file names may have bytes in them that are no characters."""
    return hashlib.sha256(text.encode("utf-8", "surrogateescape") + b"\0" + data).hexdigest()[:32]
