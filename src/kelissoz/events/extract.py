"""From sentences to events: candidates, stories, what each sentence adds, and what may be kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kelissoz.events.ahead import agree, ahead
from kelissoz.events.attachment import attach
from kelissoz.events.build import Built, Said, build
from kelissoz.events.core import cores
from kelissoz.events.frames import candidates
from kelissoz.events.mediation import mediators
from kelissoz.events.ordinals import inferred_ordinals, said_ordinals
from kelissoz.events.relations import (
    carry,
    delegations,
    led_delegations,
    link_agreements,
    link_visits,
)
from kelissoz.events.scenes import settle
from kelissoz.events.sojourns import visits_under_way
from kelissoz.events.stories import tell
from kelissoz.events.stories.story import Story
from kelissoz.events.view import look
from kelissoz.events.worth import sport_counts, worthy
from kelissoz.model import Document, Doubt


def extract(document: Document) -> Document:
    """Writes ``events``, ``claims`` and ``doubts``."""
    views = look(document)
    found = [ahead(candidate, document.article.published) for view in views for candidate in candidates(view)]
    stories = list(tell(found, document))
    sport = sport_counts(views)
    stories = [story for story in stories if worthy(story, document, sport)]
    agree(stories, document.article.published)
    attach(stories, views, document)
    said_ordinals(stories, views, document)
    carry(stories, views, document)
    delegations(stories, views)
    led_delegations(stories, views)
    settle(stories, views, document)
    visits_under_way(stories, document)
    mediators(stories, views)
    news = cores(stories, document)
    built = [
        build(story, document, core=any(story is one for one in news), others=_others(story, stories))
        for story in stories
    ]
    extra = (
        link_agreements(stories, built, views)
        + link_visits(stories, built)
        + inferred_ordinals(stories, views, document)
    )
    built = [_rebuild(n, stories, built, extra, document) for n in range(len(stories))]
    return replace(
        document,
        events=tuple(b.event for b in built),
        claims=tuple(claim for b in built for claim in b.claims),
        doubts=(*document.doubts, *_doubts(stories, document)),
    )


def _rebuild(
    n: int, stories: list[Story], built: list[Built], extra: Iterable[tuple[int, Said]], document: Document
) -> Built:
    mine = [said for at, said in extra if at == n]
    if not mine:
        return built[n]
    others = _others(stories[n], stories)
    return build(stories[n], document, core=built[n].event.core, said=mine, others=others)


def _others(story: Story, stories: Iterable[Story]) -> frozenset[int]:
    """The sentences that tell of other contacts than ``story``."""
    return frozenset(c.sentence for other in stories if other is not story for c in other.candidates)


def _doubts(stories: list[Story], document: Document) -> list[Doubt]:
    """Parties that a contact needs and nobody could tell who they are."""
    found: list[Doubt] = []
    for story in stories:
        for party in story.parties():
            mention = party.mention
            if mention.kind in {"person", "office", "pronoun"} and mention.entity is None:
                reason = (
                    f"who is meant by «{document.article.text[mention.start : mention.end]}» cannot be told"
                )
                found.append(Doubt(mention.start, mention.end, "events", reason))
    return found
