"""Text → tokens: words, numbers, punctuation. One pass of one pattern, in linear time.

The rules are razdel's (https://github.com/natasha/razdel, MIT) for hyphens, numbers and runs of full stops. Its code
is not used: it knows the letters а to я only, and takes quadratic time on long runs of hyphens or stops.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon
from kelissoz.model import TokenKind

_SPACE = "  \u2009\u202f"
_NUMBER = (
    rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}})+(?:[.,]\d+)?(?![\d.,]\d|[{_SPACE}]?\d)"  # 168 960
    r"|\d+(?:[.,:/–‑-]\d+)*"  # 10,2  23.01.2026  15:00  28-29
)
# No possessive repetition of groups: Python 3.11.2 misreads it (``23.01.2026.``).
_LETTER = r"[^\W\d_]"
_MARK = r"[\u0300-\u036f\u00ad\u200c\u200d\u2060]"
_PART = rf"(?:[^\W_]|{_MARK})+"
_TAIL = rf"(?:[-‐‑_'’ʼ]{_PART})*"
_PUNCT = r"[.?!…]++|-{2,}+|\*{2,}+|[\U0001f000-\U0001faff\u2600-\u27bf][\ufe0f\u200d\U0001f000-\U0001faff]*+|[^\w\s]|_+"
_PLAIN = rf"(?P<number>(?:{_NUMBER})(?:{_PART})?{_TAIL})|(?P<word>{_LETTER}(?:{_PART})?{_TAIL})|(?P<punct>{_PUNCT})"


@dataclass(frozen=True, slots=True)
class Piece:
    """A token by its place in the text that was split."""

    start: int
    end: int
    kind: TokenKind
    text: str


def tokenize(text: str) -> Iterator[Piece]:
    """The tokens of ``text`` in order; what lies between them is white space.

    A number is what begins with a digit, its suffix included (``7-ші`` 'seventh'); a word with a hyphen is one
    token (``Абу-Даби``), so are an address on the web and a handle.

    >>> [piece.text for piece in tokenize("БАӘ-де 168 960 адам, 10,2%.")]
    ['БАӘ-де', '168 960', 'адам', ',', '10,2', '%', '.']
    """
    for match in _pattern(web="@" in text or "://" in text or "." in text).finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        yield Piece(
            start, end, "number" if kind == "number" else "punct" if kind == "punct" else "word", match[0]
        )


@cache
def _pattern(web: bool) -> re.Pattern[str]:
    return re.compile(f"(?P<web>{_web()})|{_PLAIN}" if web else _PLAIN)


def _web() -> str:
    """Web addresses, e-mail addresses, handles and hashtags."""
    rows = [row["ending"] for row in lexicon.rows("kk/web_endings")]
    endings = "|".join([*rows, *(ending.upper() for ending in rows)])
    host = r"[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){0,4}"
    return (
        r"(?:https?://|www\.)[^\s«»<>\"“”]{0,2000}[\w/]"
        r"|[\w.+-]{1,64}@[a-zA-Z0-9-]{1,63}(?:\.[a-zA-Z0-9-]{1,63}){1,4}"
        rf"|{host}\.(?i:{endings})(?:-[а-яәіңғүұқөһ]{{1,8}})?(?![\w-])(?:/[^\s«»<>\"“”]{{0,2000}}[\w/])?"
        r"|[@#]\w++"
    )
