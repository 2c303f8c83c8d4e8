"""GEXF (https://gexf.net) of who met whom: people, bodies and states, joined by the contacts that they had."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from typing import Any, BinaryIO

from kelissoz.dossier.identity.people import are_one_person, person_keys
from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles, needs
from kelissoz.model import Participant


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes the network of the contacts that took place: ``contacts`` counts them, ``first`` and ``last`` are days."""
    try:
        import networkx
    except ImportError:
        raise needs("networkx") from None
    network = networkx.Graph()
    names = _Names()
    for event in events:
        if event.event.status in ("held", "ongoing"):
            _add(network, names, event)
    networkx.write_gexf(network, out)


def _add(network: Any, names: _Names, event: DossierEvent) -> None:
    parties = {names.of(party): party for party in event.event.participants}
    for name, party in parties.items():
        network.add_node(name, label=name, kind=party.kind, country=party.country or "")
    for one, other in combinations(sorted(parties), 2):
        if _is_within(parties[one], parties[other]):
            continue
        known = network.get_edge_data(one, other, {})
        days = sorted(filter(None, (known.get("first"), known.get("last"), event.event.start)))
        network.add_edge(
            one,
            other,
            contacts=known.get("contacts", 0) + 1,
            weight=known.get("contacts", 0) + 1.0,
            first=days[0] if days else "",
            last=days[-1] if days else "",
        )


def _is_within(one: Participant, other: Participant) -> bool:
    """Whether one is the state of the other: ``Қазақстан`` has not met its own minister."""
    return "state" in (one.kind, other.kind) and one.country is not None and one.country == other.country


class _Names:
    """One name for each party, whatever its spelling: the first that was met."""

    def __init__(self) -> None:
        self._people: dict[str, list[tuple[str, str | None]]] = {}

    def of(self, party: Participant) -> str:
        if party.kind != "person":
            return party.name
        for key in person_keys(party.name)[:1]:
            known = self._people.setdefault(key, [])
            for name, country in known:
                if are_one_person(name, party.name) and (
                    not country or not party.country or country == party.country
                ):
                    return name
            known.append((party.name, party.country))
        return party.name
