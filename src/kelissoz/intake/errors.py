"""What is told when an article cannot be read: one sentence that a person understands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeVar

from babel import Locale

Found = TypeVar("Found")
Missing = TypeVar("Missing")


class IntakeError(Exception):
    """An article that cannot be read. The message is ``FILE: reason``.

    ``source`` is the file, the address or the line of a feed; ``reason`` says what is wrong with it.
    """

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(source, reason)
        self.source = source
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.source}: {self.reason}"


class NotKazakh(IntakeError):
    """An article in another language. ``language`` is its ISO 639 code, ``None`` where it cannot be told."""

    def __init__(self, source: str, language: str | None) -> None:
        if language is None:
            reason = "skipped, the article is not in Kazakh"
        else:
            reason = f"skipped, the article is in {language_name(language)}"
        super().__init__(source, reason)
        self.args = (source, language)  # what pickle calls the class with
        self.language = language


def or_error(found: Iterable[Found], error: Missing) -> Iterator[Found | Missing]:
    """All that is found; ``error`` where that is nothing."""
    nothing = True
    for each in found:
        nothing = False
        yield each
    if nothing:
        yield error


@cache
def language_name(code: str) -> str:
    """The English name of a language, such as ``Kyrgyz`` for ``ky`` (Unicode CLDR); the code where CLDR has
    none."""
    return str(Locale("en").languages.get(code.replace("-", "_"), code))


def printable(name: str) -> str:
    """``name`` as it can be written to any terminal or file: one line, no characters that are only half
    there."""
    whole = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "\ufffd" for c in whole)
