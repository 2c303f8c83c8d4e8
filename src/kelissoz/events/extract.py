"""From sentences to events: candidates, stories, what each sentence adds, and what may be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from kelissoz.events.ahead import agree, ahead
from kelissoz.events.answers import answered
from kelissoz.events.attachment import attach
from kelissoz.events.attendance import (
    arrived,
    attended,
    bound,
    delegations,
    headed,
    led_delegations,
    listed,
    opened,
    represented,
    seated,
    spoke,
    welcomed,
)
from kelissoz.events.build import Said, build
from kelissoz.events.core import cores
from kelissoz.events.digests import under_days
from kelissoz.events.frames import candidates
from kelissoz.events.mediation import mediators
from kelissoz.events.ordinals import inferred_ordinals, said_ordinals
from kelissoz.events.relations import (
    carry,
    link_agreements,
    link_visits,
)
from kelissoz.events.scenes import settle
from kelissoz.events.sojourns import contacts_under_way, visits_under_way
from kelissoz.events.sources import Sources
from kelissoz.events.stories import tell
from kelissoz.events.stories.story import Story
from kelissoz.events.turning import turn
from kelissoz.events.view import look
from kelissoz.events.worth import among, sport_counts, without_sides, worthy
from kelissoz.model import Document, Doubt


def extract(document: Document) -> Document:
    """Writes ``events``, ``claims`` and ``doubts``."""
    views = look(document)
    found = [ahead(candidate, document.article.published) for view in views for candidate in candidates(view)]
    found = under_days(found, views)
    told = list(seated(listed(opened(headed(found, views), views), views), views))
    stories = list(tell(told, document))
    attended(stories, views)
    represented(stories, views)
    arrived(stories, views)
    spoke(stories, views)
    led_delegations(stories, views)
    answered(stories, views)
    delegations(stories, views)
    bound(stories)
    sport = sport_counts(views)
    kept = [story for story in stories if worthy(story, document, sport)]
    rounds = [story for story in stories if story not in kept and without_sides(story, document, sport)]
    stories = among(kept, rounds)
    agree(stories, document.article.published)
    attach(stories, views, document)
    said_ordinals(stories, views, document)
    carry(stories, views, document)
    settle(stories, views, document)
    welcomed(stories, views, document)
    turn(stories, views, document)
    visits_under_way(stories, document)
    contacts_under_way(stories, document)
    mediators(stories, views)
    news = {id(story) for story in cores(stories, document, [c for c in told if c.several])}
    sources, by_sentence = Sources(document), _told(stories)
    built = [
        build(story, document, core=id(story) in news, sources=sources, others=_Others(by_sentence, story))
        for story in stories
    ]
    extra = (
        link_agreements(stories, built, views, document)
        + link_visits(stories, built)
        + inferred_ordinals(stories, views, document)
    )
    for n, added in _by_story(extra).items():
        story, core = stories[n], built[n].event.core
        others = _Others(by_sentence, story)
        built[n] = build(story, document, core=core, sources=sources, said=added, others=others)
    once = list({b.event.id: b for b in reversed(built)}.values())[
        ::-1
    ]  # of one trigger, kind and sides: one event
    return replace(
        document,
        events=tuple(b.event for b in once),
        claims=tuple(claim for b in once for claim in b.claims),
        doubts=(*document.doubts, *_doubts(stories, document)),
    )


def _by_story(extra: Iterable[tuple[int, Said]]) -> dict[int, list[Said]]:
    found: dict[int, list[Said]] = {}
    for n, said in extra:
        found.setdefault(n, []).append(said)
    return found


def _told(stories: Iterable[Story]) -> Counter[int]:
    """Sentence → how many of ``stories`` it tells of."""
    return Counter(sentence for story in stories for sentence in {c.sentence for c in story.candidates})


class _Others:
    """The sentences that tell of other contacts than ``story``; ``told``: of how many contacts each tells."""

    def __init__(self, told: Counter[int], story: Story) -> None:
        self._told = told
        self._own = {c.sentence for c in story.candidates}

    def __contains__(self, sentence: object) -> bool:
        return isinstance(sentence, int) and self._told[sentence] > (sentence in self._own)


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
