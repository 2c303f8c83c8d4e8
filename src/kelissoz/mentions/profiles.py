"""What an article tells of its people: the offices that stand beside their names, and their countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kelissoz.mentions import holders, names
from kelissoz.mentions.clusters import Clusters
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.naming import genitive, with_synonyms
from kelissoz.mentions.view import View

Key = tuple[str, ...]

_JOINERS = frozenset({"мен", "пен", "бен", "және", ","})


@dataclass(slots=True)
class Profile:
    """``keys`` are the offices that a person has here; ``office`` the one to show, told by draft
    ``office_at`` (``None``: by the tables), and so for ``country``."""

    keys: list[Key] = field(default_factory=list)
    office: str | None = None
    office_at: int | None = None
    country: str | None = None
    country_at: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article: drafts, clusters and the profiles of those clusters that are people."""

    view: View
    drafts: Sequence[Draft]
    clusters: Clusters
    people_at: Mapping[int, int]
    profiles: dict[int, Profile]
    home: str | None

    def owner(self, office: Draft) -> Profile | None:
        """Whom someone serves, where the name stands inside the office phrase."""
        if office.owner is None or office.owner not in self.people_at:
            return None
        return self.profiles.get(self.clusters.of.get(self.people_at[office.owner], -1))

    def described(self, office: Draft) -> tuple[str, Key, str | None]:
        """Name, key and country of ``office``; a person in it gives way to that person's own office:
        ``АҚШ президенті Дональд Трамптың арнайы өкілі`` → ``АҚШ президентінің арнайы өкілі``."""
        owner = self.owner(office)
        if owner is None:
            return office.name, office.key, office.country
        name = f"{genitive(owner.office)} {office.name}" if owner.office else office.name
        served = owner.keys[0] if owner.keys else ()
        return name, with_synonyms((*served, *office.key)), office.country or owner.country


def profile(view: View, drafts: Sequence[Draft], clusters: Clusters, home: str | None) -> Cast:
    """The people of an article. ``home`` is the country whose offices the outlet names without the state.

    Who serves another person comes after those who serve a state: the office is named after the other's.
    """
    people_at = {draft.first: i for i, draft in enumerate(drafts) if draft.kind == "person"}
    people = [number for number, cluster in enumerate(clusters.found) if cluster.kind == "person"]
    cast = Cast(view, drafts, clusters, people_at, {number: Profile() for number in people}, home)
    for number in people:
        _read(cast, number, serves=False)
        _fill_from_holders(cast, number)
    for number in people:
        _read(cast, number, serves=True)
    for number in people:
        _fill_from_home(cast, number)
    _fill_from_partners(cast)
    return cast


def _read(cast: Cast, number: int, serves: bool) -> None:
    found = cast.profiles[number]
    for i in cast.clusters.found[number].members:
        office = cast.drafts[i].office
        if office is None or (office.owner is not None) != serves:
            continue
        name, key, country = cast.described(office)
        found.keys.append(key)
        if found.office_at is None or found.country is None and country is not None:
            found.office, found.office_at = name, i
        if found.country is None and country is not None:
            found.country, found.country_at = country, i


def _fill_from_holders(cast: Cast, number: int) -> None:
    """Whom the article names without a country may have held an office of the tables on the article's day."""
    found = cast.profiles[number]
    if found.country is not None:
        return
    held = holders.of_person(cast.clusters.found[number].name, cast.view.article.published)
    if len({row["country"] for row in held}) == 1:
        found.country = held[0]["country"]
        found.office = found.office or holders.title(held[0])
        found.keys.append((held[0]["country"], *holders.key(held[0])))


def _fill_from_home(cast: Cast, number: int) -> None:
    """At home an office needs no state beside a name of the country: ``Көлік министрі Нұрлан Сауранбаев``."""
    found, name = cast.profiles[number], cast.clusters.found[number].name
    if found.country is None and found.office is not None and cast.home is not None:
        found.country = cast.home if names.is_home_name(name, cast.home) else None


def _fill_from_partners(cast: Cast) -> None:
    """An office without a state, joined to someone with a country, is of the same: ``Армения Президенті
    Ваагн Хачатурянмен, Премьер-министр Никол Пашинянмен``."""
    previous: int | None = None
    for i, draft in enumerate(cast.drafts):
        number = cast.clusters.of.get(i)
        if draft.kind != "person" or number is None:
            continue
        office, found = draft.office, cast.profiles[number]
        if previous is not None and office is not None and found.country is None:
            partner = cast.profiles.get(cast.clusters.of.get(previous, -1))
            if partner is not None and _are_joined(cast, cast.drafts[previous], office):
                found.country, found.country_at = partner.country, partner.country_at
        previous = i


def _are_joined(cast: Cast, one: Draft, office: Draft) -> bool:
    between = cast.view.lows[one.last : office.first]
    return 0 < len(between) <= 2 and all(word in _JOINERS for word in between)
