"""The stories of `gold/dossier`: whole, at one with their articles, and not too easy."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pytest

from kelissoz.evaluation.dossier.fields import VALUES, says
from kelissoz.evaluation.dossier.gold import Contested, Story, load_stories
from kelissoz.evaluation.dossier.merging import merging
from kelissoz.evaluation.dossier.reading import ReadEvent, Reading
from kelissoz.evaluation.dossier.view import DossierView
from kelissoz.evaluation.gold import GoldArticle, GoldEvent
from kelissoz.evaluation.names import normal

from .test_gold import FOREIGN, ROOT

DOSSIER = ROOT / "gold" / "dossier"
STORIES = load_stories(DOSSIER)
NAMES = [story.name for story in STORIES]
# What one article has as the place, and what others have: a town of the region, or another name of the town.
TOWNS_OF = {
    "Пекин": ("Бейжиң",),
    "Улан-Батор": ("Уланбатыр",),
    "Флорида": ("Палм-Бич",),
    "Хайнань": ("Боао",),
}
stories = pytest.mark.parametrize("story", STORIES, ids=NAMES)


def told(story: Story) -> Iterator[tuple[GoldArticle, GoldEvent]]:
    for article in story.articles:
        for event in article.events:
            yield article, event


def of_contact(story: Story, contact: str) -> Iterator[tuple[GoldArticle, GoldEvent]]:
    return ((article, event) for article, event in told(story) if event.same_as == contact)


def text_of(name: str) -> str:
    return (DOSSIER / "articles" / f"{name}.txt").read_text(encoding="utf-8")


def test_there_is_enough_of_everything() -> None:
    articles = [article for story in STORIES for article in story.articles]
    parts = Counter(story.split for story in STORIES for _ in story.articles)
    assert len(articles) >= 60 and sum(len(story.contacts) for story in STORIES) >= 20
    assert len(articles) - parts["dev"] >= 0.25 * len(articles)  # what nobody tunes on
    assert len({article.outlet for article in articles}) >= 12
    for script in FOREIGN:
        for half in ("dev", "test"):
            names = [a.name for s in STORIES if s.split == half for a in s.articles]
            assert sum(name.startswith(script) for name in names) >= 3


@pytest.mark.parametrize("half", ["dev", "test"])
def test_each_half_has_each_difficulty(half: str) -> None:
    of_half = [story for story in STORIES if story.split == half]
    for name in ("reprints", "contested", "promises", "series", "processes"):
        assert any(getattr(story, name) for story in of_half), name
    states = {then.state for story in of_half for each in story.promises for then in each.states}
    assert states == {"upcoming", "confirmed", "postponed", "cancelled", "overdue"}
    fields = {contest.field for story in of_half for contest in story.contested}
    assert {"start", "participants", "ordinal", "status"} <= fields <= VALUES.keys()


def test_every_article_is_in_one_story() -> None:
    known = sorted(path.stem for path in (DOSSIER / "articles").glob("*.txt"))
    assert sorted(article.name for story in STORIES for article in story.articles) == known
    contacts = [contact for story in STORIES for contact in story.contacts]
    assert len(contacts) == len(set(contacts))


@stories
def test_the_head_of_a_story_and_of_its_articles(story: Story) -> None:
    path = DOSSIER / "stories" / f"{story.name}.yaml"
    assert path.read_text(encoding="utf-8").startswith("# Class: ")
    for article in story.articles:
        assert text_of(article.name).startswith(f" date {article.published} ")
        assert all(event.event.chain[0].name == article.outlet for event in article.events)


@stories
def test_every_contact_is_told(story: Story) -> None:
    assert {event.same_as for _, event in told(story)} == set(story.contacts)


@stories
def test_a_reprint_has_the_source_of_its_original(story: Story) -> None:
    for family in story.reprints:
        assert family.original in family.articles and len(family.articles) > 1
        for article in (each for each in story.articles if each.name in family.articles):
            assert any(family.source in _chain(event) for event in article.events), article.name


def _chain(event: GoldEvent) -> list[str]:
    return [link.name for link in event.event.chain]


@stories
def test_what_is_contested_is_annotated_so(story: Story) -> None:
    for contest in story.contested:
        assert len(contest.values) > 1
        for value, articles in contest.values.items():
            for name in articles:
                assert _is_said(story, contest, value, name), (contest.contact, value, name)


def _is_said(story: Story, contest: Contested, value: str, article: str) -> bool:
    events = [event for each, event in of_contact(story, contest.contact) if each.name == article]
    return any(says(event.event, contest.field, value) for event in events)


@stories
@pytest.mark.parametrize("field", ["start", "duration", "place", "ordinal"])
def test_what_differs_among_reports_is_contested(story: Story, field: str) -> None:
    """Reports (`held`) only: a plan may change. A month is no other value than its day, nor a region than its town."""
    contested = {contest.contact for contest in story.contested if contest.field == field}
    for contact in story.contacts.keys() - contested:
        events = [event.event for _, event in of_contact(story, contact) if event.event.status == "held"]
        values = {value for event in events for value in VALUES[field](event)}
        whole = {value for value in values if not any(_is_in(v, value) for v in values)}
        assert len(whole) < 2, (contact, values)


def _is_in(value: str, other: str) -> bool:
    return value != other and value.startswith(other) or value in TOWNS_OF.get(other, ())


@stories
def test_what_is_planned_is_a_promise(story: Story) -> None:
    """What is only proposed may be one."""
    planned, proposed = (
        {event.same_as for _, event in told(story) if event.event.status == status}
        for status in ("planned", "proposed")
    )
    assert planned <= {promise.contact for promise in story.promises} <= planned | proposed
    for promise in story.promises:
        status = "planned" if promise.contact in planned else "proposed"
        said_in = {a.name for a, e in of_contact(story, promise.contact) if e.event.status == status}
        assert promise.said_in == said_in, promise.contact


@stories
def test_a_promise_stands_as_the_articles_until_then_say(story: Story) -> None:
    for promise in story.promises:
        for then in promise.states:
            known = [
                (article.published, event.event)
                for article, event in of_contact(story, promise.contact)
                if article.published is not None and article.published <= then.as_of
            ]
            statuses = [event.status for _, event in sorted(known, key=lambda each: each[0])]
            expected = {"upcoming": "planned", "overdue": "planned", "confirmed": "held"}.get(
                then.state, then.state
            )
            shown = {expected, "ongoing"} if expected == "held" else {expected}
            proposed = expected == "planned" and statuses[-1] == "proposed"
            assert statuses[-1] == expected or proposed or expected == "held" and shown & {*statuses}, (
                promise.contact,
                then,
            )


@stories
def test_every_number_has_its_series(story: Story) -> None:
    numbered = {event.same_as for _, event in told(story) if event.event.ordinal is not None}
    in_series = {contact: value for series in story.series for contact, value in series.ordinals.items()}
    assert numbered <= in_series.keys()
    wrong = {key for series in story.series for key in series.wrong}
    for article, event in told(story):
        number = in_series.get(event.same_as or "")
        if event.event.ordinal is not None and number is not None:
            assert (event.event.ordinal.value != number) == ((article.name, event.same_as) in wrong)


@stories
def test_who_takes_part_is_named_in_the_text(story: Story) -> None:
    for article, event in told(story):
        if not article.name.startswith(FOREIGN):
            text = text_of(article.name).casefold()
            for participant in event.event.participants:
                assert participant.name.split()[-1][:4].casefold() in text, (article.name, participant.name)


def as_annotated() -> Reading:
    """As if the reader had found every event exactly as it is annotated."""
    every = [(a, e, i) for story in STORIES for a in story.articles for i, e in enumerate(a.events)]
    events = {}
    for article, event, i in every:
        read = replace(event.event, id=f"{article.name}/{i}")
        day = article.published or dt.date.max
        events[read.id] = ReadEvent(article.name, day, event.same_as or "", event.event, read)
    return Reading({}, events, len(events), 0)


def baseline(reading: Reading) -> DossierView:
    """The same kind on the same day with the same surnames, and the same body: what anybody would try first."""
    groups: dict[object, set[str]] = defaultdict(set)
    for id, each in reading.events.items():
        event = each.read
        surnames = frozenset(normal(p.name).split()[-1] for p in event.participants)
        groups[event.kind, event.start, surnames, event.body].add(id)
    return DossierView(contacts=tuple(map(frozenset, groups.values())))


def test_a_baseline_is_neither_blind_nor_good_enough() -> None:
    """Were it so good as what is asked for (0.95), the stories would be too easy."""
    part = merging(as_annotated(), baseline(as_annotated()))
    alone = merging(as_annotated(), DossierView())
    assert alone.counts["merging"].f1 < part.counts["merging"].f1 < 0.9
    assert part.counts["merging"].precision > 0.95
