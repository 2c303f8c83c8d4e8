"""Intake: a file, a page, a feed, an archive → ``Article``. The raw text is kept, never altered."""

from kelissoz.intake.errors import IntakeError, NotKazakh
from kelissoz.intake.feed import read_jsonl
from kelissoz.intake.files import find_files
from kelissoz.intake.reading import read_bytes, read_file
from kelissoz.intake.stream import find_all, read_all, size_of
from kelissoz.intake.unread import Unread
from kelissoz.intake.web import read_url

__all__ = [
    "IntakeError",
    "NotKazakh",
    "Unread",
    "find_all",
    "find_files",
    "read_all",
    "read_bytes",
    "read_file",
    "read_jsonl",
    "read_url",
    "size_of",
]
