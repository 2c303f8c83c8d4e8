"""Which events are one, and which articles are reprints of one text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kelissoz.evaluation.dossier.gold import Story
from kelissoz.evaluation.dossier.part import Note, Part, joined
from kelissoz.evaluation.dossier.partitions import b_cubed, group_of, pairs_of, pairwise
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.view import DossierView


def merging(reading: Reading, view: DossierView) -> Part:
    """B-cubed over the read events that stand for an annotated one."""
    gold = _gold_groups(reading)
    system = _system_groups(reading, view)
    return Part({"merging": b_cubed(gold, system)}, (*_torn(reading, system), *_mixed(reading, system)))


def _gold_groups(reading: Reading) -> list[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for id, event in reading.events.items():
        groups.setdefault(event.contact, set()).add(id)
    return [frozenset(group) for group in groups.values()]


def _system_groups(reading: Reading, view: DossierView) -> list[frozenset[str]]:
    """The contacts of the dossier, of each what stands for an annotated event; the events it has not are alone."""
    groups = [group for contact in view.contacts if (group := contact & reading.events.keys())]
    known = group_of(groups)
    return [*groups, *(frozenset({event}) for event in reading.events if event not in known)]


def _torn(reading: Reading, system: Sequence[frozenset[str]]) -> Iterable[Note]:
    parts: dict[str, list[str]] = {}
    for group in system:
        for contact in {reading.events[event].contact for event in group}:
            told = joined(
                reading.events[event].article for event in group if reading.events[event].contact == contact
            )
            parts.setdefault(contact, []).append(told)
    for contact, tellers in sorted(parts.items()):
        if len(tellers) > 1:
            yield Note(
                contact, "−", f"{contact} is one, but here {len(tellers)}: {' | '.join(sorted(tellers))}"
            )


def _mixed(reading: Reading, system: Sequence[frozenset[str]]) -> Iterable[Note]:
    for group in system:
        contacts = {reading.events[event].contact for event in group}
        if len(contacts) > 1:
            told = joined({reading.events[event].article for event in group})
            yield Note(min(contacts), "+", f"{joined(contacts)} are one here: {told}")


def reprints(stories: Iterable[Story], reading: Reading, view: DossierView) -> Part:
    """Pairs of articles that are reprints of one text; articles that could not be read are left out."""
    read = frozenset(reading.articles.values())
    gold = [family.articles & read for story in stories for family in story.reprints]
    system = [_names(reading, group) for group in view.reprints]
    missed, extra = pairs_of(gold) - pairs_of(system), pairs_of(system) - pairs_of(gold)
    notes = (
        *(Note(left, "−", f"{left}, {right} are reprints of one text") for left, right in sorted(missed)),
        *(Note(left, "+", f"{left}, {right} are none") for left, right in sorted(extra)),
    )
    return Part({"reprints": pairwise(gold, system)}, notes)


def _names(reading: Reading, articles: Iterable[str]) -> frozenset[str]:
    return frozenset(reading.articles[article] for article in articles if article in reading.articles)
