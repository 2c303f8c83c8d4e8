"""The station's step: all mentions of an article, numbered, and the entities that they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kelissoz.mentions import (
    assembly,
    clusters,
    coreference,
    gazetteer,
    groups,
    noun_phrases,
    offices,
    persons,
    profiles,
    states,
    units,
)
from kelissoz.mentions.drafts import Draft, keep_widest
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View, look
from kelissoz.model import Document


def find(document: Document) -> Document:
    """Writes ``mentions`` and ``entities``, and a doubt for everything that could be two. Needs ``tokens``,
    ``words`` and ``sentences``. Never raises."""
    if not document.tokens:
        return document
    view = look(document)
    drafts = find_drafts(view)
    cast = profiles.profile(view, drafts, clusters.gather(drafts), home_country(view))
    resolved = coreference.resolve(cast)
    entities, numbers = assembly.entities(cast)
    return replace(
        document,
        mentions=assembly.mentions(cast, numbers),
        entities=entities,
        doubts=document.doubts + assembly.doubts(cast, resolved),
    )


def home_country(view: View) -> str | None:
    """The country whose offices the outlet names without the state: Kazakhstan, unless the outlet is
    another's."""
    return gazetteer.outlet_country(view.article.outlet) or "KZ"


def find_drafts(view: View) -> list[Draft]:
    """All mentions of ``view`` in the order of the text. Only a person stands inside another's office."""
    matches = gazetteer.match(view)
    compounds = states.compounds(view)
    people = persons.find(view, matches, frozenset(compounds))
    found = units.build(view, matches, people, compounds)
    titled, phrases = offices.attach(view, people, noun_phrases.find(found))
    outer = keep_widest([*phrases, *(person.office for person in titled if person.office is not None)])
    covered = {k for draft in outer for k in draft.tokens}
    shown = [draft for draft in outer if draft in set(phrases)]
    owners = _owners(titled, outer)
    free = [person for person in titled if person.first not in covered] + owners
    covered.update(k for person in free for k in person.tokens)
    drafts = [*shown, *free]
    drafts.extend(_uncovered(_named(view, matches, compounds), covered))
    covered.update(k for draft in drafts for k in draft.tokens)
    drafts.extend(_uncovered(groups.pronouns(view), covered))
    return sorted(drafts, key=lambda draft: (draft.first, -draft.last, draft.part or (0, 0)))


def _owners(titled: Iterable[Draft], outer: Iterable[Draft]) -> list[Draft]:
    """People whose name stands inside a phrase: ``Дональд Трамптың`` in the office of his envoy."""
    by_token = {k: draft for draft in outer for k in draft.tokens}
    return [person for person in titled if person.first in by_token]


def _named(
    view: View, matches: Mapping[int, Match], compounds: Mapping[int, tuple[Draft, ...]]
) -> list[Draft]:
    parts = [draft for drafts in compounds.values() for draft in drafts]
    single = [draft for draft in states.find(matches) if draft.first not in compounds]
    return [*parts, *single, *groups.named(view, matches)]


def _uncovered(drafts: Iterable[Draft], covered: set[int]) -> list[Draft]:
    return [draft for draft in drafts if covered.isdisjoint(draft.tokens)]
