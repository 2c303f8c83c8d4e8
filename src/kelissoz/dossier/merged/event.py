"""An event of the dossier, put together from what all its articles say."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from kelissoz.dossier.events import events_of
from kelissoz.dossier.merged.claims import CAME, Said, is_moved
from kelissoz.dossier.merged.rivals import DAYS, opposed, rivals
from kelissoz.dossier.merged.support import Source, sources
from kelissoz.dossier.merged.values import fullness, is_same
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

    @property
    def sides(self) -> tuple[Value, ...]:
        """The values that contradict each other, each with those of its claims that do."""
        places = sorted({place for pair in self.rivals for place in pair})
        values = (self.values[place] for place in places)
        return tuple(Value(value.value, sources(opposed(self.name, value.said))) for value in values)


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
    claims = tuple(sorted(_phased(said), key=lambda each: each.order))
    fields = tuple(filter(None, (_field(name, claims) for name in FIELDS)))
    event = _event(reports[0], fields, claims)
    return None if event is None else DossierEvent(reports[0], event, tuple(reports), fields, claims)


def _field(name: str, claims: Sequence[Said]) -> Field | None:
    about = [said for said in _placed(claims) if said.claim.field == name and said.claim.value is not None]
    if not about:
        return None
    values = _values(name, about)
    moved = any(
        (said.claim.field == "status" and said.claim.value == "postponed") or is_moved(said.claim)
        for said in claims
    )
    moved = moved and name in DAYS
    return Field(name, values, rivals(name, [(value.value, value.said) for value in values], moved=moved))


def _phased(said: Iterable[Said]) -> list[Said]:
    """The claims, those of reports that the event took place marked: they outweigh what was announced."""
    claims = list(said)
    came = {each.claim.event for each in claims if each.claim.field == "status" and each.claim.value in CAME}
    return [replace(each, came=True) if each.claim.event in came else each for each in claims]


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
    """What a person entered holds before all else; then what is told of an event that took place, what is said and not
    reckoned, what more independent sources say, and more articles, what was said first."""
    reckoned = isinstance(value.value, Mapping) and bool(value.value.get("inferred"))
    said = value.said
    announced = not any(each.came for each in said)
    articles = len({each.claim.article for each in said})
    return value.by is None, announced, reckoned, -len(value.sources), -articles, said[0].order


def _status_rank(value: Value) -> tuple[Any, ...]:
    """What took place stands, whatever is said of the plans for it afterwards; else the last report holds."""
    firm = {"held": 0, "ongoing": 1}.get(value.value, 2)
    latest = max((said.published or dt.date.min for said in value.said), default=dt.date.min)
    return value.by is None, firm, -latest.toordinal(), value.said[0].order


def _fullest(name: str, group: Sequence[Said]) -> Any:
    """The fullest form of the value; of a mapping, with what the others add. What several call a meeting and others
    talks is what most call it."""
    best = group[0].claim.value
    if name == "kind":
        counts = Counter(said.claim.value for said in sorted(group, key=lambda said: said.order))
        return counts.most_common(1)[0][0]
    if not isinstance(best, Mapping):
        return best
    filled = dict(best)
    for said in group[1:]:
        if name == "place" and said.claim.value.get("name") != best.get("name"):
            continue  # what is known of the region is not known of its town
        filled = {**said.claim.value, **{key: part for key, part in filled.items() if part is not None}}
    if name == "participants":
        lands = Counter(land for said in group if (land := said.claim.value.get("country")))
        filled["country"] = max(
            lands, key=lambda land: (lands[land], land == best.get("country")), default=None
        )
    if any(not said.claim.value.get("inferred") for said in group):  # what one has reckoned another says
        filled.pop("inferred", None)
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
        if (field.name != "end" or _ends(fields, value)) and not _is_of_before(field, value, claims)
    ]
    told += [said.claim for said in claims if said.claim.field in ("links", "chain")]
    core = any(said.claim.value for said in claims if said.claim.field == "core")
    told.append(replace(kind, field="core", value=core))
    return next(iter(events_of(replace(claim, event=id) for claim in told)), None)


def _ends(fields: Sequence[Field], end: Value) -> bool:
    """Whether the event that holds can end so: plans have another stretch of days than what came."""
    start = next((field.values[0] for field in fields if field.name == "start"), None)
    return start is None or (str(end.value) >= str(start.value) and _came(end) == _came(start))


def _is_of_before(field: Field, value: Value, claims: Sequence[Said]) -> bool:
    """Whether this is the day from which the event was put off, and it took place since, on a day that nobody tells."""
    if field.name not in ("start", "end") or _came(value) or not any(said.came for said in claims):
        return False
    return any(said.claim.field == "status" and said.claim.value == "postponed" for said in claims)


def _came(value: Value) -> bool:
    return any(said.came for said in value.said)


def _holding(field: Field) -> tuple[Value, ...]:
    """All values of a list; the first of any other field. A land for which somebody came whom another report names is
    no further participant."""
    if field.name != "participants":
        return field.values if field.name in _MANY else field.values[:1]
    people = [value for value in field.values if value.value["kind"] == "person"]
    lands = [value for value in field.values if value.value["kind"] == "state"]
    return tuple(
        value
        for value in field.values
        if not any(_stands_for(person, value, lands) for person in people)
        and not (value.value["kind"] == "body" and any(_stands_for(land, value, lands) for land in lands))
    )


def _stands_for(one: Value, land: Value, lands: Sequence[Value]) -> bool:
    """Whether somebody came for a land of which other reports name nobody, or one is the land and the other its
    government (``Қазақстан үкіметі``)."""
    country = one.value.get("country")
    if land.by is not None or country is None or land.value.get("country") != country:
        return False
    if land.value["kind"] != "state" and not any(_is_of(land, each) for each in lands):
        return False
    return {said.claim.event for said in one.said}.isdisjoint(said.claim.event for said in land.said)


def _is_of(body: Value, land: Value) -> bool:
    """Whether a body has the name of one of the lands in its own."""
    return body.value["kind"] == "body" and str(body.value["name"]).startswith(f"{land.value['name']} ")
