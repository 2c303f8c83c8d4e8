"""How many independent sources stand behind a contact.

Not held against the dossier: a contact of which the reader missed a report, or which the dossier has not put together
as the gold does: that is what ``merging`` measures.
"""

from __future__ import annotations

from collections.abc import Iterable

from kelissoz.evaluation.dossier.gold import Story
from kelissoz.evaluation.dossier.part import Note, Part
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.view import DossierView
from kelissoz.evaluation.slots import Counts


def sources(stories: Iterable[Story], reading: Reading, view: DossierView) -> Part:
    """Counts the contacts whose number of sources is told and right."""
    stories = tuple(stories)
    wanted = {contact: number for story in stories for contact, number in story.sources.items()}
    found = dict(view.sources)
    judged: dict[str, tuple[int, int]] = {}
    for contact, number in wanted.items():
        read = frozenset(id for id, event in reading.events.items() if event.contact == contact)
        group = next((each for each in found if each & reading.events.keys() == read), None)
        if group is not None and len(read) == _events_of(stories, contact):
            judged[contact] = (number, found[group])
    right = sum(number == here for number, here in judged.values())
    notes = tuple(
        Note(contact, "≠", f"{contact}: {number} sources, here {here}")
        for contact, (number, here) in sorted(judged.items())
        if number != here
    )
    counts = Counts(found=right, gold=len(judged), right=right, system=len(judged))
    return Part({"sources": counts}, notes, {"sources.unread": len(wanted) - len(judged)})


def _events_of(stories: Iterable[Story], contact: str) -> int:
    return sum(
        event.same_as == contact
        for story in stories
        for article in story.articles
        for event in article.events
    )
