"""The dateline: the place and the agency before the first sentence of a report.

``АСТАНА. KAZINFORM – Президент …`` (ASTANA. KAZINFORM – The President …), in any script:

- place in capitals, full stop, agency, dash: ``ASTANA. KAZINFORM —``, ``МӘСКЕУ. ҚазАқпарат -``
- place in capitals, comma, date, dash: ``АЛМАТЫ, 5 ақпан –`` (ALMATY, 5 February –)
- the same with the agency after the dash: ``АСТАНА, 5 ақп — Sputnik.``, then with a place in any letters, too
- the agency first, as the Kazakh press of China has it: ``شينحۋا اگەنتتىگى، بەيجيڭ.`` (Xinhua, Beijing.)
- place in any letters, comma, agency in capitals, full stop: ``Астана, BAQ.KZ. Президент …``
- place in small letters or in Arabic script, where the agency cannot be mistaken for a common word
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kelissoz.intake import outlets

_HEAD = 160  # code points in which a dateline ends
_DASH = re.compile(r"(?<!\d)\s*[–—―−]+\s*|\s*[–—―−]+\s*(?!\d)|\s+-+\s*|-+\s+")
_W = r"[^\W\d_][\w'’ʼʻ]*"  # a word that begins with a letter
_MONTH = r"[^\W\d_]+"
_PLACE = rf"(?P<place>ء?{_W}(?:[ \-‐‑]{_W}){{0,3}})"
_COUNTRY = rf"(?:,\s*{_W}(?:[ -]{_W}){{0,2}}(?=\s*\.))?"
_DATE = (
    rf"(?P<date>(?:\d{{4}}\s+{_MONTH}\s+)?(?:\d{{1,2}}[–-])?\d{{1,2}}(?:[\s\-–]{{1,3}}{_MONTH}){{1,2}}\.?(?:,?\s+\d{{4}}(?:\s*ж\.?)?)?"
    r"|\d{1,2}\.\d{1,2}\.\d{2,4})"
)
_SITE = r"[\w\-]+(?:\.[\w\-]+)*\.[^\W\d_]{2,6}"
_AGENCY = rf"(?:[«\"“„]?(?P<agency>{_SITE}|{_W}(?:[ \-]{_W}){{0,3}})[»\"”]?)"
_IN_BRACKETS = r"(?:\s*[/(](?P<bracketed>[^/()\n]{1,60})[/)])"
_FRONT = re.compile(
    rf"{_PLACE}{_COUNTRY}\s*(?:(?P<stop>[.,،])\s*(?:{_DATE}\s*[.,،]?\s*)?{_AGENCY}?)?{_IN_BRACKETS}?\s*[.,]?\s*"
)
_DATE_AFTER = _DATE.replace("?P<date>", "")
_REVERSED = re.compile(rf"{_AGENCY}\s*[,،]\s*{_PLACE}(?:\s*[,،]\s*{_DATE_AFTER})?\s*\.(?=\s)")
_STOPPED = re.compile(rf"{_PLACE}\s*[,.]\s*{_AGENCY}\s*\.\s+(?=[^\W\d_«\"“])")
_AFTER = re.compile(rf"{_AGENCY}\s*[.:]\s+(?=\S)")
_ARABIC = re.compile("[\u0600-\u06ff]")
_LONGEST_ARABIC = 48


@dataclass(frozen=True, slots=True)
class Dateline:
    """``end``: where the dateline ends, its dash included. ``outlet``: from where to where it names the
    agency."""

    end: int
    outlet: tuple[int, int] | None


def find(paragraph: str) -> Dateline | None:
    """The dateline at the beginning of ``paragraph``, ``None`` if it has none. Offsets are into
    ``paragraph``."""
    head = paragraph[:_HEAD]
    agency_first = _REVERSED.match(head)
    if agency_first is not None and _is_agency_and_place(agency_first):
        return Dateline(agency_first.end(), agency_first.span("agency"))
    for dash in _DASH.finditer(head):
        front = _FRONT.fullmatch(head, 0, dash.start())
        if front is None:
            continue
        end = dash.start() + len(dash.group().rstrip())
        agency = _agency(front)
        if agency is not None and _is_dateline(front, agency):
            return Dateline(end, agency)
        if front["date"] and not front["agency"] and not _words_begin_small(front["place"]):
            plain = Dateline(end, None) if front["place"].isupper() else None
            return _with_agency_after(head, dash) or plain or _without_dash(head)
        break
    return _without_dash(head)


def _without_dash(head: str) -> Dateline | None:
    """``Астана, BAQ.KZ. Президент …``: the agency in capitals, and a full stop where others have a dash."""
    match = _STOPPED.match(head)
    if match is None or _words_begin_small(match["place"]) or not match["agency"].isupper():
        return None
    name = match["agency"]
    if outlets.find(name) is None and not re.fullmatch(_SITE, name) and not name.isascii():
        return None
    return (
        Dateline(len(match.group().rstrip()), match.span("agency")) if not match["place"].isascii() else None
    )


def _is_agency_and_place(match: re.Match[str]) -> bool:
    return outlets.find(match["agency"]) is not None and not _words_begin_small(match["place"])


def _words_begin_small(place: str) -> bool:
    return any(word[:1].islower() for word in re.split(r"[ \-]", place))


def _with_agency_after(head: str, dash: re.Match[str]) -> Dateline | None:
    """``АСТАНА, 5 ақп — Sputnik. Президент …``: the agency stands after the dash, before a full stop."""
    after = _AFTER.match(head, dash.end())
    if after is None or not _is_marked(after["agency"], head[: dash.start()]):
        return None
    return Dateline(after.start() + len(after.group().rstrip()), after.span("agency"))


def _agency(front: re.Match[str]) -> tuple[int, int] | None:
    """Where the agency stands: before a bracket, or in it (``/ҚазАқпарат/``) where nothing is before it."""
    if front["agency"]:
        return front.span("agency")
    if front["bracketed"] and _is_marked(front["bracketed"], front["place"]):
        return front.span("bracketed")
    return None


def _is_dateline(front: re.Match[str], agency: tuple[int, int]) -> bool:
    """Whether place and agency are written as in a dateline, and not as in a sentence with a dash.

    ``БҰҰ, НАТО – екі ұйым`` (UN, NATO – two organisations) is none: a comma needs a date or a known agency.
    """
    name = front.string[slice(*agency)]
    place = front["place"]
    if _ARABIC.search(place):
        known = outlets.find(name) is not None or name.isascii()
        return known or (front["stop"] == "." and front.end() <= _LONGEST_ARABIC and len(name.split()) < 3)
    if front["stop"] == "," and not front["date"] and outlets.find(name) is None:
        return False
    if place.isupper() and len(place) > 2 and len(name.split()) == 1 and len(name) > 2:
        return not name[0].islower()
    return place[0].isupper() and _is_marked(name, place)


def _is_marked(name: str, beside: str) -> bool:
    """Whether ``name`` cannot be a common word: known, a site, in capitals, with a capital inside, or in
    another script than what is beside it."""
    if outlets.find(name) is not None or re.fullmatch(_SITE, name):
        return True
    if len(name.split()) > 1:
        return False
    letters = [c for c in name if c.isalpha()]
    if any(c.isupper() for c in letters[1:]):
        return True
    return name.isascii() and not beside.isascii() and bool(letters) and letters[0].isupper()
