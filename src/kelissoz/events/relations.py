"""What one story says of another: agreed sessions, numbered meetings, visits and the meetings in them."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events.build import Built, Said
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.stories.sides import country_of, party_key
from kelissoz.events.stories.story import GENERIC, Story
from kelissoz.events.tables import event_nouns, round_nouns
from kelissoz.events.view import View
from kelissoz.model import Document, Link


def link_agreements(
    stories: list[Story], built: list[Built], views: tuple[View, ...], document: Document
) -> list[tuple[int, Said]]:
    """``отырыс өтеді деп келісті`` (they agreed that a session will be held): planned, agreed at the
    meeting; so is ``келесі отырыс`` (the next one) of the same sides or the same body."""
    found: list[tuple[int, Said]] = []
    for n, story in enumerate(stories):
        if story.main.status not in {"planned", "proposed"}:
            continue
        view = views[story.main.sentence]
        at = next((k for k, lemma in enumerate(view.lemmas) if lemma in lexicon.words("agree")), None)
        agreed = at is not None and view.span(at, at)[0] >= story.main.start
        at = at if agreed else _next_one(view, story)
        if at is None:
            continue
        earlier = [
            m
            for m, other in enumerate(stories)
            if m != n
            and other.main.status in {"held", "ongoing"}
            and other.main.sentence <= view.sentence.i
            and (agreed or _is_of_series(story, other, document))
        ]
        if earlier:
            start, end = view.span(at, at)
            evidence = Evidence(None, start, end, view.sentence.i, "relations/agreed_at")
            alike = [] if agreed else [m for m in earlier if stories[m].kind == story.kind]
            where = alike[0] if alike else earlier[-1]
            found.append((n, Said("links", Link("agreed_at", built[where].event.id), evidence)))
    return found


def _next_one(view: View, story: Story) -> int | None:
    """Where ``келесі (отырыс)``, ``келіссөздің келесі (раунды)`` stands of what the story tells."""
    for k in range(len(view.units) - 1):
        counted = view.lemmas[k + 1] in event_nouns() | round_nouns()
        near = view.span(k, k)[0] < story.main.end and story.main.start <= view.span(k + 1, k + 1)[1]
        if view.forms[k] in lexicon.words("next") and counted and near:
            return k
    return None


def _is_of_series(story: Story, other: Story, document: Document) -> bool:
    """Whether the next contact follows the other one: a contact of two sides of it, or a sitting of its body."""
    bodies = ({e.value.name for e in each.found("body")} for each in (story, other))
    if story.kind == other.kind == "session" and set.intersection(*bodies):
        return True
    lands, sides = (
        [{of(p.mention, document) for p in each.parties()} - {None} for each in (story, other)]
        for of in (country_of, party_key)
    )
    same = len(lands[0] & lands[1]) > 1 or len(sides[0] & sides[1]) > 1
    return same and {story.kind, other.kind} <= GENERIC and other.main.background is None


def carry(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """``Папас бұл жолы да Димовпен бірге Софияға ұшты`` (Papas flew to Sofia with Dimov this time
    too): he was there the last time as well, and so was the place."""
    for view in views:
        if not any(view.forms[k : k + 3] == ("бұл", "жолы", "да") for k in range(len(view.forms))):
            continue
        told = [s for s in stories if s.main.background and s.main.sentence < view.sentence.i]
        if not told:
            continue
        story = told[-1]
        for k, unit in enumerate(view.units):
            start, end = view.span(k, k)
            for mention in unit.mentions:
                if mention.kind == "person" and unit.case in (None, "Nom"):
                    entry = Evidence(None, start, end, view.sentence.i, "relations/this-time-too")
                    story.members.append(Party(mention, None, entry))
                elif mention.kind in {"state", "place"} and unit.case == "Dat" and not story.found("place"):
                    story.extra["place"] = [
                        Evidence(mention, start, end, view.sentence.i, "relations/this-time-too")
                    ]


def link_visits(stories: list[Story], built: list[Built]) -> list[tuple[int, Said]]:
    """``part_of``: a contact in the course of a visit points to it."""
    found: list[tuple[int, Said]] = []
    for n, story in enumerate(stories):
        if story.part_of is not None:
            visit = story.part_of
            main = visit.main
            entry = Evidence(None, main.start, main.end, main.sentence, "relations/part_of")
            target = built[next(m for m, other in enumerate(stories) if other is visit)]
            found.append((n, Said("links", Link("part_of", target.event.id), entry)))
    return found
