"""The place of a contact: its city, its land and the building, out of what its sentences and its scene say."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kelissoz.events.candidate import Evidence
from kelissoz.events.stories.sides import country_of
from kelissoz.events.stories.story import Story
from kelissoz.events.tables import cities, city_near, city_states, common_nouns, region_heads, seat_cities
from kelissoz.model import Document, Mention, Place

_APART = frozenset({"call", "letter"})
_REGIONS = frozenset(f"world/places#{kind}" for kind in ("mountain", "region", "river", "sea"))
_NEAR = 2
_INSIDE = ("дағы", "дегі", "тағы", "тегі")


@dataclass(frozen=True, slots=True)
class Where:
    """``evidence`` supports the place, ``venue`` the building in it."""

    place: Place
    evidence: Evidence
    venue: Evidence | None


def where(story: Story, document: Document) -> Where | None:
    """The most exact place: a city before a land; the venue with it, and the city in which that is known to stand
    (``site``: the venue of its scene). Those who telephone or write are in no one place."""
    if story.kind in _APART:
        return None
    places = [e for e in story.found("place") if not _is_wide(e.value)]
    best = next((e for e in places if e.value.kind == "place"), None) or next(iter(places), None)
    best = _town_in(best, places)
    venue = next(iter(story.found("venue")), None)
    site = venue or next(iter(story.found("site")), None)
    support = best or site
    if support is None:
        return None
    place = Place(None) if best is None else _place(best.value, document)
    if site is not None:
        place, exact = _with_venue(place, site.value, story, document)
        support = site if exact else support
    if venue is None:
        place = replace(place, venue=None)
        return Where(place, support, None) if place != Place(None) else None
    return Where(place, support, venue)


def _is_wide(mention: Mention) -> bool:
    """``Азия``, ``Таяу Шығыс``: a part of the world of no one state is no place where people meet."""
    return mention.kind == "place" and mention.country is None and mention.rule == "world/places#region"


def _town_in(region: Evidence | None, places: list[Evidence]) -> Evidence | None:
    """``Флорида штатындағы Палм-Бич қаласында``: the town that is told right behind its region, if this is one."""
    if region is None or region.value.kind != "place" or not _is_region(region.value):
        return region
    return next((e for e in places if _is_inside(e, region)), region)


def _is_inside(town: Evidence, region: Evidence) -> bool:
    near = town.sentence == region.sentence and 0 < town.start - region.end <= _NEAR
    return near and town.value.kind == "place" and not _is_region(town.value)


def _is_region(mention: Mention) -> bool:
    """Whether it is more than a town: by the table, or by the noun that closes its name (``Талдыбек облысы``)."""
    if mention.rule != "kk/place_heads":
        return mention.rule in _REGIONS
    last = mention.name.split()[-1].lower()
    return last.startswith(region_heads())


def _place(mention: Mention, document: Document) -> Place:
    entity = None if mention.entity is None else document.entities[mention.entity]
    name = entity.name if entity is not None else mention.name
    lat, lon = (entity.lat, entity.lon) if entity is not None else (None, None)
    if mention.kind == "state" and country_of(mention, document) not in city_states():
        return Place(None, country_of(mention, document), None, lat, lon)
    return Place(name, country_of(mention, document), None, lat, lon, _is_region(mention))


def _with_venue(place: Place, venue: Mention, story: Story, document: Document) -> tuple[Place, bool]:
    """``place`` with the venue in it, and whether the venue tells more exactly where it is."""
    if place.name is None:
        city = _city_in(venue.name) or _city_of(venue, story, document)
        if city is not None and place.country in (None, city.country):
            return replace(city, venue=venue.name), True
    country = place.country
    if country is None and place.name is None:
        country = _land(venue, story, document)
    return replace(place, country=country, venue=venue.name), False


def _city_in(name: str) -> Place | None:
    """``Мәскеу Кремлінің Сенат сарайы``, ``Иранның Берлиндегі елшілігі``: the city that the venue's name holds."""
    words = name.lower().split()
    inside = [word.removesuffix(ending) for word in words for ending in _INSIDE if word.endswith(ending)]
    found = next((cities()[word] for word in [*words[:1], *inside] if word in cities()), None)
    return None if found is None else Place(found[0], found[1], None, found[2], found[3])


def _city_of(venue: Mention, story: Story, document: Document) -> Place | None:
    """``Ақордада`` is in Astana: the city where a known building stands."""
    land = _land(venue, story, document)
    if land is None:
        return None
    entity = None if venue.entity is None else document.entities[venue.entity]
    found = seat_cities().get(venue.name.lower())
    if found is None and entity is not None and entity.lat is not None and entity.lon is not None:
        found = city_near(entity.lat, entity.lon, land)
    return None if found is None else Place(found[0], found[1], None, found[2], found[3])


def _land(venue: Mention, story: Story, document: Document) -> str | None:
    """The land of a building. Many lands have a ``Тәуелсіздік сарайы`` (Palace of Independence): a name of common
    nouns is the known one only where someone of its land takes part."""
    land = country_of(venue, document)
    if venue.name.split()[0].lower() not in common_nouns():
        return land
    return land if land in {country_of(p.mention, document) for p in story.parties()} else None
