"""Which visits go on: the guest has come and has not left by the day of the report."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.dates import interval
from kelissoz.events.status import BEGUN
from kelissoz.events.stories.sides import (
    country_of,
    lands_of,
)
from kelissoz.events.stories.story import Story
from kelissoz.model import Document

_STAY = 3
_LEAD = 3


def visits_under_way(stories: list[Story], document: Document) -> None:
    """``Президент бүгін Астанаға сапармен келді`` (the president came to Astana on a visit today): he is still there on
    the day of the report, and as long as the article tells of what he will do there on that day or later."""
    today = document.article.published
    for visit in stories:
        arrival = [start for e in visit.found("time") if (start := interval(e.value)[0]) is not None]
        if visit.kind != "visit" or visit.status != "held" or today is None:
            continue
        beside = visit.main.background == "aside" and bool(arrival)
        if visit.main.background and today.isoformat() not in arrival and not beside:
            continue  # ``Еске салсақ, президент бүгін Астанаға келді``: what is recalled of today goes on
        if not arrival:
            _go_on_undated(visit, stories, today, document)
            continue
        days = _days_before(arrival[0], today)
        if days is None or not 0 <= days <= _STAY:
            continue
        ahead = _has_come_to_stay(visit) or any(_is_ahead(story, visit, today, document) for story in stories)
        if (days == 0 or ahead) and not visit.found("end"):
            visit.turned = replace(visit.main.status_evidence or visit.found("time")[0], value="ongoing")


def _go_on_undated(visit: Story, stories: list[Story], today: dt.date, document: Document) -> None:
    """``Президент Астанаға келді. Ол келіссөз жүргізеді`` (the president has come to Astana. He will hold talks): on
    whichever day he came, he has not left."""
    told = visit.main.status_evidence
    if told is None or told.rule not in {"verb/past", "context/during", BEGUN}:
        return
    parts = (story for story in stories if story.part_of is visit)
    arrived = _has_arrived(visit, document) and not any(_is_done(story, visit, document) for story in stories)
    if arrived or _has_come_to_stay(visit) or any(_is_ahead(s, visit, today, document) for s in parts):
        visit.turned = replace(told, value="ongoing")


def _has_arrived(visit: Story, document: Document) -> bool:
    """``Президент Астанаға келді`` (the president has come to Astana), ``оның сапары басталды`` (his visit has begun),
    as the news itself: nothing tells that he has left."""
    main, told = visit.main, visit.main.status_evidence
    lead = [s.i for s in document.sentences if s.kind == "paragraph"][:_LEAD]
    if told is None or main.frame or main.embedded or not (main.title or main.sentence in lead):
        return False
    first = bisect_left(document.tokens, told.start, key=lambda token: token.start)
    last = bisect_left(document.tokens, told.end, key=lambda token: token.start)
    words = [word for word in document.words[first:last] if word.verbform == "Fin"]
    arrives = any(word.lemma in lexicon.words("arrives") for word in words)
    begins = told.rule == BEGUN and any(word.voice == "Pass" for word in words)
    return (arrives or begins) and not (
        visit.found("outcomes") or visit.found("duration") or visit.found("end")
    )


def _is_done(story: Story, visit: Story, document: Document) -> bool:
    """Whether something that the traveller's land did, perhaps on this visit, is over."""
    if story is visit or story.status != "held" or story.main.background:
        return False
    ours = lands_of(story.parties(), document)
    return bool(ours & {country_of(p.mention, document) for p in visit.parties()})


def _has_come_to_stay(visit: Story) -> bool:
    """``Ол Грекияда 14 наурызға дейін болады`` (he will be in Greece until 14 March): the guest has come and stays."""
    return any(c.status == "planned" and c.rule.startswith("visit/be") for c in visit.candidates)


def contacts_under_way(stories: list[Story], document: Document) -> None:
    """``Женевада келіссөз басталды`` (talks began in Geneva), today or on no day that is told, and nothing tells how
    they ended: they go on; so do those of which another sentence says that they do."""
    today = document.article.published
    for story in stories:
        told = story.main.status_evidence
        started = [start for e in story.found("time") if (start := interval(e.value)[0]) is not None]
        fresh = today is not None and today.isoformat() in started
        if (
            story.kind not in {"meeting", "session", "talks"}
            or story.status != "held"
            or story.main.background
            and not fresh
        ):
            continue
        now = [c.status_evidence for c in story.candidates if c.status == "ongoing" and not c.background]
        passing = told is not None and told.rule == BEGUN or story.main.frame or story.main.embedded
        if told is not None and (passing and now or len(now) > 1):
            story.turned = replace(now[0] or told, value="ongoing")
            continue
        late = today is None or not all(today.isoformat().startswith(start) for start in started)
        # ``екі күндік саммит басталды``: what lasts for days is not over on its first one
        over = any((e.value.value or "").startswith("PT") for e in story.found("duration")) or bool(
            story.found("duration") and not fresh
        )
        if told is None or told.rule != BEGUN or late or over or story.found("outcomes"):
            continue
        ended = any(
            c.status_evidence is not None and c.status_evidence.rule == "verb/past" for c in story.candidates
        )
        if not ended:
            story.turned = replace(told, value="ongoing")


def _days_before(start: str, today: dt.date) -> int | None:
    return (today - dt.date.fromisoformat(start)).days if len(start) == 10 else None


def _is_ahead(story: Story, visit: Story, today: dt.date, document: Document) -> bool:
    """Whether the traveller, or his land, has something to do today or later."""
    if story is visit or story.status not in {"ongoing", "planned"}:
        return False
    ours = lands_of(story.parties(), document)
    theirs = lands_of(visit.parties(), document)
    starts = [s for e in story.found("time") if (s := interval(e.value)[0]) is not None]
    soon = not starts or 0 <= -(_days_before(starts[0], today) or 0) <= _STAY
    return bool(ours & theirs) and soon
