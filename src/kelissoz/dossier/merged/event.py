"""An event of the dossier, put together from what all its articles say."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from kelissoz.dossier.events import events_of
from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.support import Source, sources
from kelissoz.dossier.merged.values import at_odds, fullness, is_same
from kelissoz.model import Event

State = Literal["agreed", "single source", "contested"]

# The order in which fields are shown; those that an event has one of come as they are in the record.
FIELDS = (
    "kind", "status", "scope", "start", "end", "time_of_day", "duration", "place", "place.venue", "participants",
    "body", "topics", "outcomes", "assessments", "ordinal",
)  # fmt: skip
_MANY = frozenset({"participants", "topics", "outcomes", "assessments"})


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field, said by all of ``sources`` in this or a less exact form."""

    value: Any
    sources: tuple[Source, ...]

    @property
    def said(self) -> tuple[Said, ...]:
        """All claims of it, the earliest first."""
        return tuple(sorted((said for source in self.sources for said in source.said), key=lambda s: s.order))

    @property
    def since(self) -> dt.date | None:
        """The day of the first article that says so."""
        return min((said.published for said in self.said if said.published is not None), default=None)

    @property
    def outlets(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(outlet for source in self.sources for outlet in source.outlets))

    @property
    def by(self) -> str | None:
        """The person who entered it, if one did."""
        return next((said.by for said in self.said if said.by), None)


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its values; of a field that has one value the first holds. ``rivals`` are pairs of places in
    ``values`` of which only one can be true."""

    name: str
    values: tuple[Value, ...]
    rivals: tuple[tuple[int, int], ...] = ()

    @property
    def state(self) -> State:
        if self.rivals:
            return "contested"
        return "single source" if max(len(value.sources) for value in self.values) < 2 else "agreed"


@dataclass(frozen=True, slots=True)
class DossierEvent:
    """``event`` has the values that hold; ``fields`` all of them with who says so. ``id`` is the id of the first
    of ``reports`` (the articles' events, by the day of the article)."""

    id: str
    event: Event
    reports: tuple[str, ...]
    fields: tuple[Field, ...]
    said: tuple[Said, ...]

    def field(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)

    @property
    def contested(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields if field.state == "contested")

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says that there was such an event at all."""
        return sources([said for said in self.said if said.claim.field == "kind"])


def merge(reports: Sequence[str], said: Iterable[Said]) -> DossierEvent | None:
    """The event of ``reports`` (ids of articles' events, the first one names it) out of all that is said of
    them. ``None`` where it is not even said of which kind it is."""
    claims = tuple(sorted(said, key=lambda each: each.order))
    fields = tuple(filter(None, (_field(name, claims) for name in FIELDS)))
    event = _event(reports[0], fields, claims)
    return None if event is None else DossierEvent(reports[0], event, tuple(reports), fields, claims)


def _field(name: str, claims: Sequence[Said]) -> Field | None:
    about = [said for said in _placed(claims) if said.claim.field == name and said.claim.value is not None]
    if not about:
        return None
    values = _values(name, about)
    rivals = [
        (i, j)
        for i, one in enumerate(values)
        for j, other in enumerate(values[i + 1 :], i + 1)
        if one.by is None and _are_rivals(name, one, other)
    ]
    return Field(name, values, tuple(rivals))


def _placed(claims: Iterable[Said]) -> Iterable[Said]:
    """The claims, a venue that is told within a place apart from it: outlets that agree on the city may differ
    on the hall."""
    for said in claims:
        yield said
        venue = said.claim.value.get("venue") if said.claim.field == "place" and said.claim.value else None
        if venue is not None:
            yield _with(said, "place.venue", venue)


def _with(said: Said, field: str, value: Any) -> Said:
    return replace(said, claim=replace(said.claim, field=field, value=value))


def _are_rivals(name: str, one: Value, other: Value) -> bool:
    """Whether only one of the two can be true. A status changes with time: what was planned is held by now. At
    odds are a report that it took place and one, of the same day or later, that it did not."""
    if not _are_apart(name, one, other):
        return False
    if name != "status":
        return at_odds(name, one.value, other.value)
    held, never = (one, other) if one.value == "held" else (other, one)
    if held.value != "held" or never.value not in ("cancelled", "denied"):
        return False
    return _last_day(never) >= _first_day(held)


def _are_apart(name: str, one: Value, other: Value) -> bool:
    """Whether different voices say the two; who took part is told differently by different articles only."""
    here, there = ({_voice(name, said) for said in value.said} for value in (one, other))
    return here != there


def _voice(name: str, said: Said) -> tuple[str, ...]:
    chain = () if name == "participants" else tuple(link.name for link in said.claim.chain)
    return said.claim.article, *chain


def _first_day(value: Value) -> str:
    return min((said.order[0] for said in value.said), default="")


def _last_day(value: Value) -> str:
    return max((said.order[0] for said in value.said), default="")


def _values(name: str, about: Sequence[Said]) -> tuple[Value, ...]:
    """The claims by what they say, the value that holds first."""
    groups: list[list[Said]] = []
    for said in sorted(about, key=lambda each: (-fullness(name, each.claim.value), each.order)):
        home = next(
            (group for group in groups if is_same(name, group[0].claim.value, said.claim.value)), None
        )
        groups.append([said]) if home is None else home.append(said)
    values = [Value(_fullest(name, group), sources(group)) for group in groups]
    if name in _MANY:
        return tuple(sorted(values, key=lambda value: value.said[0].order))
    rank = _status_rank if name == "status" else _rank
    return tuple(sorted(values, key=rank))


def _rank(value: Value) -> tuple[Any, ...]:
    """What a person entered holds before all else, then what more independent sources say, what is said and not
    reckoned, what was said first."""
    reckoned = isinstance(value.value, Mapping) and bool(value.value.get("inferred"))
    return value.by is None, reckoned, -len(value.sources), value.said[0].order


def _status_rank(value: Value) -> tuple[Any, ...]:
    """What took place stands, whatever is said of the plans for it afterwards; else the last report holds."""
    firm = {"held": 0, "ongoing": 1}.get(value.value, 2)
    latest = max((said.published or dt.date.min for said in value.said), default=dt.date.min)
    return value.by is None, firm, -latest.toordinal(), value.said[0].order


def _fullest(name: str, group: Sequence[Said]) -> Any:
    """The fullest form of the value; of a mapping, with what the others add."""
    best = group[0].claim.value
    if not isinstance(best, Mapping):
        return best
    filled = dict(best)
    for said in group[1:]:
        filled = {**said.claim.value, **{key: part for key, part in filled.items() if part is not None}}
    return filled


def _event(id: str, fields: Sequence[Field], claims: Sequence[Said]) -> Event | None:
    """The values that hold, as the record has them: one claim a value, put together as an article's are."""
    kind = next((said.claim for said in claims if said.claim.field == "kind"), None)
    if kind is None:
        return None
    told = [
        replace(value.said[0].claim, field=field.name, value=value.value)
        for field in fields
        for value in _holding(field)
    ]
    told += [said.claim for said in claims if said.claim.field in ("links", "chain")]
    core = any(said.claim.value for said in claims if said.claim.field == "core")
    told.append(replace(kind, field="core", value=core))
    return next(iter(events_of(replace(claim, event=id) for claim in told)), None)


def _holding(field: Field) -> tuple[Value, ...]:
    """All values of a list; the first of any other field."""
    return field.values if field.name in _MANY else field.values[:1]
