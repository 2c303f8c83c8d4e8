"""dateparser: the dates that it finds in a sentence, read from the day of publication."""

from __future__ import annotations

import datetime as dt

from answering import answer, job
from dateparser.search import search_dates


def find(sample: list[str]) -> list[list[object]]:
    """(start, end, the moment in ISO 8601) of each."""
    text, published = sample
    base = dt.datetime.fromisoformat(published)
    found = search_dates(text, languages=["kk"], settings={"RELATIVE_BASE": base}) or []
    spans: list[list[object]] = []
    at = 0
    for written, moment in found:
        start = text.find(written, at)
        if start >= 0:
            at = start + len(written)
            spans.append([start, at, moment.isoformat(timespec="minutes")])
    return spans


answer("dateparser", job()["items"], find)
