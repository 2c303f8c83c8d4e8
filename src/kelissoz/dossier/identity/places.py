"""Names of places: whether two may be of one place, or one lies in the other."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kelissoz.dossier.identity.spelling import fold, is_near

# A town at most this far (in km) from the middle of a region may be in it; what is so near is one town.
_ACROSS = 600
_WITHIN = 5
_ROUND = 40000


@dataclass(frozen=True, slots=True)
class Spot:
    """A place: ``country`` is an ISO alpha-2 code, ``lat`` and ``lon`` are in degrees (of a ``region`` those of its
    middle)."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    region: bool = False


def are_one_place(one: str, other: str) -> bool:
    """Whether two names may be of one place, or one tells more exactly what it is: ``Лахор``, ``Лаһор``; ``Пила``,
    ``Пила ауылы``; ``Астрахан``, ``Астрахан облысы``."""
    here, there = (tuple(map(fold, name.split())) for name in (one, other))
    if is_near(" ".join(here), " ".join(there)):
        return True
    return all(is_near(a, b) for a, b in zip(here, there, strict=False)) and bool(here and there)


def are_one_spot(one: Spot, other: Spot) -> bool:
    """Whether two towns are one: by their names, or by where they lie (``Пекин``, ``Бейжиң``)."""
    if are_one_place(one.name, other.name):
        return True
    far = None if one.region or other.region else _kilometres(one, other)
    return far is not None and far <= _WITHIN


def may_be_in(town: Spot, region: Spot) -> bool:
    """Whether a town may lie in a region: in the same land, and not too far from its middle."""
    if not region.region or town.region or town.country != region.country or town.country is None:
        return False
    far = _kilometres(town, region)
    return far is None or far <= _ACROSS


def _kilometres(one: Spot, other: Spot) -> float | None:
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    north = one.lat - other.lat
    east = (one.lon - other.lon + 180) % 360 - 180
    return math.hypot(north, east * math.cos(math.radians((one.lat + other.lat) / 2))) * _ROUND / 360
