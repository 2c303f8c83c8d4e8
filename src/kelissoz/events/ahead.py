"""A contact on a day after the day of publication has not been held, whatever the form of its verb."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kelissoz.events.candidate import Candidate
from kelissoz.events.dates import dated


def ahead(candidate: Candidate, published: dt.date | None) -> Candidate:
    """``28 ақпанға белгіленген сапары`` (the visit set for 28 February), read on the 20th, is planned."""
    own = dated(candidate.evidence.get("time", []))
    if own is None or published is None or candidate.status not in {"held", "ongoing"}:
        return candidate
    if own.start <= published.isoformat()[: len(own.start)]:
        return candidate
    evidence = replace(own.evidence, value="planned", rule="dates/after-publication")
    return replace(candidate, status="planned", status_evidence=evidence)
