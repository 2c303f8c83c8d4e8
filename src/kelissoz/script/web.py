"""Web addresses, e-mail addresses and handles in a text: they are no words."""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon

_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'*+,;=%")
_CASE = "(?:[ntd][iy]ń|[ntd][iıy]ñ|[ntd][iy]|[ntd][ae]n?|[kgqǵğ][ae]|[mbp]en)"
_ENDING = re.compile(rf"-{_CASE}(?![\w-])")
_BEFORE = 300
_AFTER = 2000


def find_addresses(text: str) -> frozenset[int]:
    """The places in ``text`` that belong to an address: what stands unbroken around ``://``, ``@``, ``.kz``;
    a case ending (``qaz.kz-тің``, ``qaz.kz-tiń``) is none of it.

    >>> sorted(find_addresses("iz@qaz.kz!"))[:3]
    [0, 1, 2]
    """
    places: set[int] = set()
    for match in _anchor().finditer(text):
        if match.start() in places:
            continue
        start, end = match.span()
        while start > 0 and text[start - 1] in _SIGNS and match.start() - start < _BEFORE:
            start -= 1
        while end < len(text) and text[end] in _SIGNS and end - match.end() < _AFTER:
            if "/" not in text[start:end] and _ENDING.match(text, end) or _begins_sentence(match, end):
                break
            end += 1
        places.update(range(start, end))
    return frozenset(places)


def _begins_sentence(match: re.Match[str], end: int) -> bool:
    """``ERNUR.KZ.Búgin``: a full stop and a capital right behind the ending."""
    return (
        end == match.end()
        and match[0][0] == "."
        and match.string[end] == "."
        and match.string[end + 1 : end + 2].isupper()
    )


@cache
def _anchor() -> re.Pattern[str]:
    rows = [row["ending"] for row in lexicon.rows("kk/web_endings")]
    endings = "|".join([*rows, *(ending.upper() for ending in rows)])
    return re.compile(
        rf"://|\bwww\.|@(?=[A-Za-z0-9_])|(?<=[a-zA-Z0-9-])\.(?:{endings})\b"
        rf"(?!-(?![а-яәіңғүұқөһ]|{_CASE}(?![\w-])))"
    )
