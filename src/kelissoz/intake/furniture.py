"""Lines of a page that are no news of its article: credits, links to other articles, buttons, counters.

The words are those of ``kk/page_furniture``: a ``label`` stands before a colon (``Фото: Ақорда`` 'photo: the
presidency'), a ``line`` is all of the line (``Жазылу`` 'subscribe'; # is a number), a ``list`` is a line above
headlines of other articles (``Ұқсас жаңалықтар`` 'similar news'), an ``end`` is the last word of a call to the reader
(``Арнамызға жазылыңыз`` 'subscribe to our channel').
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kelissoz import lexicon
from kelissoz.intake import stamps

_LONGEST = 250
_LONGEST_CALL = 150
_LONGEST_CREDIT = 60
_LONGEST_HEADLINE = 160
_ENDS_SENTENCE = re.compile(r"[.!?…:][»\"”’)]*$")
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


def find_news(lines: Sequence[str]) -> Iterator[int]:
    """Which of ``lines`` are news of the article: no furniture, and no headline of another article.

    Such headlines stand below a ``list`` line, or have a stamp of their own below them.

    >>> list(find_news(["Елші келді.", "Ұқсас жаңалықтар", "Министр кетті", "06.03.2026, 20:59", "Тараптар келісті."]))
    [0, 4]
    """
    in_list = False
    for k, line in enumerate(lines):
        if _is_of(line, "list"):
            in_list = True
        elif stamps.of_line(line)[0] or is_furniture(line):
            continue
        elif not _is_headline(line):
            in_list = False
            yield k
        elif not in_list and not (k and k + 1 < len(lines) and stamps.of_line(lines[k + 1])[0]):
            yield k


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not _ENDS_SENTENCE.search(line)


def _is_of(line: str, where: str) -> bool:
    return _NUMBER.sub("#", line.strip(_EDGES)).casefold() in _words(where)


def _is_line(line: str) -> bool:
    return any(_is_of(line, where) for where in ("line", "label", "list"))


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
