"""The outlet as the first paragraphs name it, where no page and no dateline does.

``…, деп хабарлайды Tengrinews.kz`` (… reports Tengrinews.kz), ``Kazinform тілшісі`` (the correspondent of
Kazinform). Only outlets and agencies of Kazakhstan count: ``деп хабарлайды ТАСС`` names where the outlet
has it from, not the outlet.
"""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon
from kelissoz.intake import outlets

_READ = 1500  # code points of a paragraph


def find(paragraph: str) -> tuple[int, int] | None:
    """From where to where ``paragraph`` names the outlet as its own, ``None`` if it does not."""
    match = _pattern().search(paragraph, 0, _READ)
    return match.span("after" if match["after"] else "before") if match else None


@cache
def _pattern() -> re.Pattern[str]:
    """One of the table's names, with the table's words before or after it (``kk/outlet_leads``)."""
    names = _any_of(list(outlets.own_names()))
    rows = lexicon.rows("kk/outlet_leads")
    before = _any_of([row["words"] for row in rows if row["place"] == "before"])
    after = _any_of([row["words"] for row in rows if row["place"] == "after"])
    quote, end = '[«"“„]?', "(?![\\w-])"
    return re.compile(
        rf"(?<!\w)(?:{before})\s+{quote}(?P<after>{names}){end}|(?<!\w){quote}(?P<before>{names})[»\"”]?\s+(?:{after}){end}",
        re.IGNORECASE,
    )


def _any_of(phrases: list[str]) -> str:
    """The longest first, since the first that fits is taken; spaces stand for any white space."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(r"\s+".join(re.escape(word) for word in phrase.split()) for phrase in ordered)
