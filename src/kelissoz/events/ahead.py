"""The day of a contact and what became of it must agree: nothing was held on a day that is yet to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence
from kelissoz.events.dates import dated, interval
from kelissoz.events.stories.story import Story

_NOW_PLANNED = frozenset({"status_cues/жоспарла", "verb/future"})
"""Of what somebody plans now (``жоспарлап отыр``) no day has gone by."""


def ahead(candidate: Candidate, published: dt.date | None) -> Candidate:
    """``28 ақпанға белгіленген сапары`` (the visit set for 28 February), read on the 20th, is planned."""
    own = dated(candidate.evidence.get("time", []))
    if own is None or published is None or candidate.status not in {"held", "ongoing"}:
        return candidate
    if own.start <= published.isoformat()[: len(own.start)]:
        return candidate
    evidence = replace(own.evidence, value="planned", rule="dates/after-publication")
    return replace(candidate, status="planned", status_evidence=evidence)


def agree(stories: Iterable[Story], published: dt.date | None) -> None:
    """Takes from each story the times that cannot be its own: a sentence that points back to a held contact may
    tell of the one that will be; a contact that is proposed, or was agreed on (``1 қаңтарда кездесуге келісті``), has
    no day that has gone by, save what lasts (``26 тамызда басталып, бүгін аяқталады``)."""
    if published is None:
        return
    for story in stories:
        if story.status not in {"held", "ongoing", "proposed", "planned"}:
            continue
        held = story.status in {"held", "ongoing"}
        for candidate in story.candidates:
            times = candidate.evidence.get("time")
            if times and (
                story.status != "planned" or _is_agreed(candidate) or candidate.status == "proposed"
            ):
                own = [e for e in times if _is_past(e, published) == held or _is_now(e, published)]
                lasts = story.kind in {"session", "talks", "visit"} and _rule(candidate) in _NOW_PLANNED
                candidate.evidence["time"] = own or (times if lasts and not held else [])


def _is_agreed(candidate: Candidate) -> bool:
    now = _rule(candidate) in _NOW_PLANNED and candidate.background != "before"
    return now or _is_agreed_on(candidate)


def _is_agreed_on(candidate: Candidate) -> bool:
    return _rule(candidate).removeprefix("status_cues/") in lexicon.words("agree")


def _rule(candidate: Candidate) -> str:
    return "" if candidate.status_evidence is None else candidate.status_evidence.rule


def _is_past(evidence: Evidence, published: dt.date) -> bool:
    start = interval(evidence.value)[0]
    return start is None or start < published.isoformat()[: len(start)]


def _is_now(evidence: Evidence, published: dt.date) -> bool:
    start = interval(evidence.value)[0]
    return start is None or start == published.isoformat()[: len(start)]
