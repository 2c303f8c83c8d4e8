"""From sentences to events: candidates, stories, what each sentence adds, and what may be kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kelissoz.events import topics
from kelissoz.events.build import Built, Said, build
from kelissoz.events.candidate import Evidence
from kelissoz.events.chains import chain_at
from kelissoz.events.frames import candidates
from kelissoz.events.relations import (
    carry,
    delegations,
    inferred_ordinals,
    journeys,
    link_agreements,
    link_visits,
    said_ordinals,
)
from kelissoz.events.stories import Story, is_done, tell
from kelissoz.events.view import View, look
from kelissoz.events.worth import worthy
from kelissoz.model import Document, Doubt

_REACH = 12
_TALKED = frozenset({"meeting", "call", "talks", "session"})


def extract(document: Document) -> Document:
    """Writes ``events``, ``claims`` and ``doubts``."""
    views = look(document)
    found = [candidate for view in views for candidate in candidates(view)]
    stories = list(tell(found, document))
    stories = [story for story in stories if worthy(story, document, views)]
    _attach(stories, views, document)
    said_ordinals(stories, views, document)
    carry(stories, views, document)
    journeys(stories, views, document)
    delegations(stories, views)
    built = [build(story, document, core=_core(story, document)) for story in stories]
    extra = (
        link_agreements(stories, built, views)
        + link_visits(stories, built)
        + inferred_ordinals(stories, built, views, document)
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
    return build(stories[n], document, core=built[n].event.core, said=mine) if mine else built[n]


def _core(story: Story, document: Document) -> bool:
    """What the article is about: told by the title or the lead, or told without looking back."""
    main = story.main
    lead = [s.i for s in document.sentences if s.kind == "paragraph"][:3]
    if any(candidate.title for candidate in story.candidates):
        return True
    if main.background:
        return False
    if main.sentence in lead:
        return main.status_evidence is not None and main.parties != ()
    return main.status == "planned" and len(story.candidates) > 1


def _attach(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Topics, outcomes and assessments go to a story that their sentence tells of, else to the latest
    one whose time is theirs: what *was* discussed belongs to a contact that was held."""
    latest = {is_done(s): s for s in reversed(stories) if s.kind in _TALKED and not s.main.background}
    for view in views:
        if view.sentence.kind == "title":
            continue
        here = [story for story in stories if any(c.sentence == view.sentence.i for c in story.candidates)]
        for story in reversed([s for s in here if _leads(s, view.sentence.i)]):
            latest[is_done(story)] = story
        for name, finder in _FINDERS:
            for found in finder(view):
                owner = _owner(found, here, latest)
                if owner is None or view.sentence.i - owner.latest > _REACH:
                    continue
                evidence = found.evidence
                if name == "assessments":
                    evidence = _with_speaker(evidence, document)
                owner.extra.setdefault(name, []).append(evidence)


def _leads(story: Story, sentence: int) -> bool:
    """Whether what follows is about the story: a contact that the sentence tells of, not one that it
    mentions."""
    return story.kind in _TALKED and any(c.sentence == sentence and not c.embedded for c in story.candidates)


def _owner(found: topics.Found, here: list[Story], latest: dict[bool, Story]) -> Story | None:
    """The story of the trigger nearest before the phrase among those of its time; else the latest of
    its time."""
    sentence = found.evidence.sentence
    fitting = [s for s in here if is_done(s) == found.past and _leads(s, sentence)]
    if len(fitting) > 1:
        before = [
            (candidate.start, number)
            for number, story in enumerate(fitting)
            for candidate in story.candidates
            if candidate.sentence == sentence and candidate.start <= found.evidence.start
        ]
        return fitting[max(before)[1]] if before else fitting[0]
    return fitting[0] if fitting else latest.get(found.past)


_FINDERS = (("topics", topics.topics), ("outcomes", topics.outcomes), ("assessments", topics.assessments))


def _with_speaker(evidence: Evidence, document: Document) -> Evidence:
    chain = chain_at(document, evidence.start)
    speaker = chain[-1].name if chain and chain[-1].kind == "person" else None
    return replace(evidence, value=replace(evidence.value, speaker=speaker))


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
