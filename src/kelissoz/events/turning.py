"""What became of a contact, where another sentence, or the day of the article, tells: a report that is denied, a
journey called off with all that it was for, a gathering that goes on."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence
from kelissoz.events.dates import interval
from kelissoz.events.stories.sides import (
    country_of,
    lands_of,
)
from kelissoz.events.stories.story import CONTACTS, NEAR, OFF, Story, by_sentence
from kelissoz.events.view import View
from kelissoz.model import Document

_AHEAD = frozenset({"planned", "proposed"})
_LASTS = frozenset({"session", "talks", "visit"})
_ON_A_JOURNEY = CONTACTS | {"signing", "session", "visit"}
_SOON = 2
_UNDER_WAY = frozenset({"status_cues/дайындал", "status_cues/дайындық"})
_DAY = 10


def turn(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives the stories the status that they have by the end of the article."""
    _deny(stories, views)
    _prepare(stories)
    _call_off_all(stories)
    _call_off_within(stories, views, document)
    if document.article.published is not None:
        _go_on(stories, document.article.published)


def _deny(stories: list[Story], views: tuple[View, ...]) -> None:
    """``А мен Б жасырын кездесті деген ақпарат тараған. Министрлік бұл ақпаратты жоққа шығарды`` (word went round that
    А and Б had met in secret. The ministry denied it)."""
    told = by_sentence(stories)
    for view in views:
        rumoured = view.previous is not None and _spreads_word(view.previous)
        at = _denies_word(view) if rumoured and not told.get(view.sentence.i) else None
        for story in told.get(view.sentence.i - 1, []) if at is not None else ():
            if at is not None and story.status not in OFF:
                entry = Evidence("denied", *view.span(at - 1, at + 1), view.sentence.i, "turning/denied")
                story.turned = entry


def _prepare(stories: list[Story]) -> None:
    """``А Б-мен кездескісі келеді. Қазір кездесуге дайындық жүріп жатыр`` (А would like to meet Б. Preparations for the
    meeting are under way): what was only offered has been set since."""
    for story in stories:
        told = [c.status_evidence for c in story.candidates if not c.title and c.background is None]
        for evidence in told if story.status == "proposed" else ():
            if evidence is not None and evidence.rule in _UNDER_WAY:
                story.turned = replace(evidence, value="planned")


def _spreads_word(view: View) -> bool:
    """``… деген ақпарат (тараған)``."""
    said = (k for k in range(len(view.units) - 1) if view.forms[k] == "деген")
    return any(view.lemmas[k + 1] in lexicon.words("word") for k in said)


def _denies_word(view: View) -> int | None:
    """The noun of denial in ``бұл ақпаратты жоққа (шығарды)``, whose object is the word that went round."""
    for k in range(1, len(view.units) - 1):
        denies = f"{view.forms[k]} {view.lemmas[k + 1]}" in lexicon.words("denies")
        word = view.units[k - 1]
        if denies and word.case == "Acc" and view.lemmas[k - 1] in lexicon.words("word"):
            return None if view.units[k + 1].word.negative else k
    return None


def _call_off_all(stories: list[Story]) -> None:
    """``А-ның Чили мен Перуге сапары жоспарланған. Сапар тоқтатылды`` (А's journey to Chile and Peru was planned. It
    was called off): one journey was told, so both are off."""
    for off in [s for s in stories if s.turned is not None and s.turned.value in OFF]:
        for other in stories:
            same = (other.main.sentence, other.main.start) == (off.main.sentence, off.main.start)
            if other is not off and same and other.kind == off.kind and other.status in _AHEAD:
                other.turned = off.turned


def _call_off_within(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """``А-ның Чилиге сапары шегерілді. Ол Лимада Б-мен кездесуге тиіс еді`` (А's journey was put off. He was to meet
    Б): what one was to do on a journey is off with it."""
    for visit in [s for s in stories if s.kind == "visit" and s.status in OFF]:
        travellers = lands_of(visit.parties(), document)
        for story in stories:
            view = views[story.main.sentence]
            due = story.status == "planned" and story.kind in _ON_A_JOURNEY and _was_due(view, story)
            ours = {country_of(p.mention, document) for p in story.parties()}
            near = NEAR if story.kind == "visit" else _SOON
            if due and 0 <= story.main.sentence - visit.main.sentence <= near and travellers & ours:
                evidence = story.main.status_evidence
                assert evidence is not None
                story.turned = replace(evidence, value=visit.status, rule="turning/within")


def _was_due(view: View, story: Story) -> bool:
    """``(кездесуге) тиіс еді``: was to, and did not."""
    evidence = story.main.status_evidence
    if evidence is None:
        return False
    last = next(
        (k for k in range(len(view.units)) if view.span(k, k)[1] >= evidence.end), len(view.units) - 1
    )
    end = clauses.strong_right(view, last)
    past = any(
        view.forms[k] in lexicon.words("past-aux") for k in range(last + 1, min(end + 1, len(view.units)))
    )
    return past and any(view.forms[k] in lexicon.words("necessary") for k in range(last, len(view.units)))


def _go_on(stories: list[Story], published: dt.date) -> None:
    """``Саммит 26–30 тамызда өтеді`` on the 28th: it goes on."""
    day = published.isoformat()
    for story in stories:
        if story.kind not in _LASTS or story.status != "planned" or story.main.background is not None:
            continue
        for evidence in story.found("time")[:1]:
            start, end, _ = interval(evidence.value)
            if start and end and len(start) == len(end) == _DAY and start < day <= end:
                story.turned = replace(evidence, value="ongoing", rule="turning/span")
