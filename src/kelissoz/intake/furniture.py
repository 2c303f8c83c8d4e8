"""Lines of a page that are no news of its article: credits, links to other articles, buttons, counters.

The words are those of ``kk/page_furniture``: a ``label`` stands before a colon (``Фото: Ақорда`` 'photo: the
presidency'), a ``line`` is all of the line (``Жазылу`` 'subscribe'; # is a number), an ``end`` is the last word of
a call to the reader (``Арнамызға жазылыңыз`` 'subscribe to our channel').
"""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon

_LONGEST = 250
_LONGEST_CALL = 150
_LONGEST_CREDIT = 60
_LETTER = re.compile(r"[^\W\d_]")
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d+)*")
_EDGES = ' \t\u00a0.…!:|•·*#«»"“”()[]'
_STOCK = re.compile(r"©|.*, 1920, \d\d\.\d\d\.\d{4}$|\[:\w\w\]$|https?://\S+$")


def is_furniture(line: str) -> bool:
    """Whether ``line`` is no news: without a letter, a credit, a link to another article, a button.

    >>> is_furniture("Фото: Ақорда"), is_furniture("16 пікір"), is_furniture("Елші келді. Сурет: елшілік")
    (True, True, True)
    >>> is_furniture("Елші: келіссөз өтті")
    False
    """
    if _LETTER.search(line) is None:
        return True
    if len(line) > _LONGEST:
        return False
    return _is_line(line) or _is_credit(line) or _is_call(line) or _STOCK.match(line) is not None


def _is_line(line: str) -> bool:
    bare = line.strip(_EDGES)
    return _NUMBER.sub("#", bare).casefold() in _words("line") or bare.casefold() in _words("label")


def _is_credit(line: str) -> bool:
    """A label with its colon at the beginning, or after a caption (``Кездесу. Фото: агенттік``)."""
    if line.split(":", 1)[0].strip().casefold() in _words("label") and ":" in line:
        return True
    match = _caption().search(line)
    return match is not None and len(line) - match.end() <= _LONGEST_CREDIT


def _is_call(line: str) -> bool:
    last = line.strip(_EDGES).rsplit(None, 1)[-1:]
    return len(line) <= _LONGEST_CALL and bool(last) and last[0].casefold() in _words("end")


@cache
def _words(where: str) -> frozenset[str]:
    rows = lexicon.rows("kk/page_furniture")
    return frozenset(row["words"].casefold() for row in rows if row["where"] == where)


@cache
def _caption() -> re.Pattern[str]:
    """The credit of a picture after its caption, at the end of a line."""
    credits = "|".join(sorted(map(re.escape, _words("credit"))))
    before = r"[.!?»\"”،,/|]\s*|\s[-–—]\s*|\d\s+"
    return re.compile(rf"(?:{before})(?:{credits})\s*[:©/–—-]\s*(?=(?:[^.!?]|[.!?](?=\S))*$)", re.IGNORECASE)
