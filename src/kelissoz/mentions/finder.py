"""The station's step: all mentions of an article, numbered, and the entities that they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.mentions import (
    assembly,
    clusters,
    coreference,
    gazetteer,
    noun_phrases,
    offices,
    persons,
    places,
    profiles,
    pronouns,
    states,
    tagged,
    units,
)
from kelissoz.mentions.drafts import Draft, keep_widest
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View, look
from kelissoz.model import Document


def find(document: Document) -> Document:
    """Writes ``mentions`` and ``entities``, and a doubt for everything that could be two. Needs ``tokens``,
    ``words`` and ``sentences``; ``names`` are asked where rules and tables know nothing. Never raises."""
    if not document.tokens:
        return document
    view = look(document)
    drafts = find_drafts(view)
    cast = profiles.profile(view, drafts, clusters.gather(drafts, view.article.published), home_country(view))
    resolved = coreference.resolve(cast)
    entities, numbers = assembly.entities(cast)
    return replace(
        document,
        mentions=assembly.mentions(cast, numbers),
        entities=entities,
        doubts=document.doubts + assembly.doubts(cast, resolved),
    )


def home_country(view: View) -> str | None:
    """The country whose offices the outlet names without the state: Kazakhstan, unless the outlet is another's and
    does not write for Kazakhstan (``kk/home_services``)."""
    outlet = view.article.outlet
    if any(row["outlet"] == outlet for row in lexicon.rows("kk/home_services")):
        return "KZ"
    return gazetteer.outlet_country(outlet) or "KZ"


def find_drafts(view: View) -> list[Draft]:
    """All mentions of ``view`` in the order of the text. Only a person stands inside another's office."""
    matches = gazetteer.match(view)
    compounds = states.compounds(view, matches)
    people = persons.find(view, matches, frozenset(compounds))
    found = noun_phrases.find(units.build(view, matches, people, compounds))
    titled, phrases = offices.attach(view, people, found)
    offices_beside = [person.office for person in titled if person.office is not None]
    outer = keep_widest([*phrases, *offices_beside])
    beside = set(offices_beside)
    drafts = [draft for draft in outer if draft not in beside]
    covered = {k for draft in outer for k in draft.tokens}
    drafts.extend(_people(titled, covered))
    home = home_country(view)
    named = keep_widest(
        [
            *_states(matches, compounds),
            *places.named(view, matches),
            *places.capitals(view, matches, home),
            *places.homeland(view, home),
        ]
    )
    known = (named, places.quoted_bodies(view, phrases), places.locatives(view))
    for layer in (*known, tagged.others(view), pronouns.find(view)):
        covered.update(k for draft in drafts for k in draft.tokens)
        drafts.extend(draft for draft in layer if covered.isdisjoint(draft.tokens))
    drafts = places.with_brackets(view, drafts, named)
    return sorted(drafts, key=lambda draft: (draft.first, -draft.last, draft.part or (0, 0)))


def _people(titled: Iterable[Draft], covered: set[int]) -> list[Draft]:
    """People, those inside an office included (``Дональд Трамптың арнайы өкілі``), not those that gave a
    body its name (``Назарбаев Университеті``)."""
    owners = {person.office.owner for person in titled if person.office is not None}
    return [
        person
        for person in titled
        if person.first not in covered or person.case == "Gen" or person.first in owners
    ]


def _states(matches: Mapping[int, Match], compounds: Mapping[int, tuple[Draft, ...]]) -> list[Draft]:
    parts = [draft for drafts in compounds.values() for draft in drafts]
    inside = {draft.first for draft in parts}
    return parts + [draft for draft in states.find(matches) if draft.first not in inside]
