"""The outlet as the first paragraphs name it, where no page and no dateline does.

``…, деп хабарлайды Tengrinews.kz`` (… reports Tengrinews.kz), ``Kazinform тілшісі`` (the correspondent of
Kazinform). Only outlets and agencies of Kazakhstan count: ``деп хабарлайды ТАСС`` names where the outlet
has it from, not the outlet. A site of Kazakhstan is one where the table does not have it, too, and so is a name in
quotation marks that has a correspondent (``«Дала» тілшісі``) or refers to a source (``деп хабарлайды «Дала» Ақорда
сайтына сілтеме жасап``: reports the Dala, referring to the presidency's site).
"""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon
from kelissoz.intake import outlets

_READ = 1500  # code points of a paragraph
_SITE = r"(?:[a-z]{2,8}\.)?[a-z][a-z0-9-]{1,30}\.kz"


def find(paragraph: str) -> tuple[int, int] | None:
    """From where to where ``paragraph`` names the outlet as its own, ``None`` if it does not.

    ``Бұл туралы Хабар жазды`` 'the Khabar wrote about this' may tell of a source: another phrase is believed first.
    """
    found = list(_pattern().finditer(paragraph, 0, _READ))
    match = next((m for m in found if not _about().match(m[0])), found[0] if found else None)
    return match.span(match.lastgroup or 0) if match else None


def find_signature(line: str) -> tuple[int, int] | None:
    """From where to where the outlet's name stands in a line that is nothing but this name (``“The Qazaq Times”``)."""
    match = re.fullmatch(rf"[^\w]*({_names()})[^\w]*", line.strip(), re.IGNORECASE)
    if match is None:
        return None
    start = line.index(match[1])
    return start, start + len(match[1])


@cache
def _names() -> str:
    """The table's names, and any site of Kazakhstan."""
    return f"{_any_of(list(outlets.own_names()))}|{_SITE}"


@cache
def _pattern() -> re.Pattern[str]:
    """A name with the table's words before or after it (``kk/outlet_leads``)."""
    about, before, after, refers = map(_words, ("about", "before", "after", "refers"))
    quote, end = '[«"“„]?', "(?![\\w-])"
    named = rf"(?<!\w)(?:{before}|{about})\s+{quote}(?P<after>{_names()}){end}"
    sent = rf"(?<!\w){quote}(?P<before>{_names()})[»\"”]?\s+(?:{after}){end}"
    name = r"[^«»“”„\"\n]{2,40}"
    quoted = rf"[«“„](?P<quoted>{name})[»”“]\s+(?:{after}){end}"
    referring = (
        rf"(?:{before})\s+[«\"“„](?P<referring>{name})[»\"”“]\s+(?:[^\s.«»]+\s+){{1,6}}?(?:{refers})(?!\w)"
    )
    return re.compile(f"{named}|{sent}|{quoted}|{referring}", re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(_words("about"), re.IGNORECASE)


def _words(place: str) -> str:
    return _any_of([row["words"] for row in lexicon.rows("kk/outlet_leads") if row["place"] == place])


def _any_of(phrases: list[str]) -> str:
    """The longest first, since the first that fits is taken; spaces stand for any white space."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)
