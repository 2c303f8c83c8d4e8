"""JSON lines: one article, one line, one object."""

from __future__ import annotations

import json
from typing import TextIO

from kelissoz.dossier.record import Record
from kelissoz.export.record import to_record
from kelissoz.model import Document


def line(read: Document | Record) -> str:
    """The record of one article on one line, with its line end. Kazakh letters stay as they are."""
    return json.dumps(to_record(read), ensure_ascii=False) + "\n"


def write(read: Document | Record, stream: TextIO) -> None:
    """Appends one article to ``stream`` and flushes it: whoever reads a pipe's other end sees it at once."""
    stream.write(line(read))
    stream.flush()
