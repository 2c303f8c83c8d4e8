"""Mentions and entities with their numbers, out of drafts, clusters and profiles."""

from __future__ import annotations

from kelissoz.mentions.clusters import Cluster
from kelissoz.mentions.coreference import Resolved
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.profiles import (
    Cast,
    Profile,
    home_of_body,
    home_of_group,
    is_homes_own,
    land_of_bearer,
    told_land,
)
from kelissoz.mentions.view import View
from kelissoz.model import Doubt, Entity, Mention, Span


def mentions(cast: Cast, numbers: dict[int, int]) -> tuple[Mention, ...]:
    """The mentions of all drafts; ``numbers`` are the entities' numbers by cluster."""
    return tuple(_mention(cast, i, draft, numbers) for i, draft in enumerate(cast.drafts))


def entities(cast: Cast) -> tuple[tuple[Entity, ...], dict[int, int]]:
    """The entities, in the order of their first mentions, and their numbers by cluster."""
    found = [(min(cluster.members), n) for n, cluster in enumerate(cast.clusters.found) if cluster.members]
    numbers = {n: i for i, (_, n) in enumerate(sorted(found))}
    return tuple(_entity(cast, i, n) for n, i in numbers.items()), numbers


def doubts(cast: Cast, resolved: Resolved) -> tuple[Doubt, ...]:
    """A doubt for each mention that fits several people."""
    return tuple(
        Doubt(
            *_offsets(cast.view, cast.drafts[i]), "mentions", f"{cast.drafts[i].name}: {' / '.join(people)}"
        )
        for i, people in sorted(resolved.torn.items())
    )


def _mention(cast: Cast, i: int, draft: Draft, numbers: dict[int, int]) -> Mention:
    start, end = _offsets(cast.view, draft)
    cluster = cast.clusters.of.get(i)
    profile = cast.profiles.get(cluster) if cluster is not None else None
    country = told_land(cast, i) or (profile.country if profile is not None else None)
    if country is None:
        country = land_of_bearer(cast, i)
    if country is None and draft.kind == "body":
        country = home_of_body(cast, i)
    if country is None and is_homes_own(cast, draft):
        country = cast.home
    if country is None and draft.kind == "group":
        country = home_of_group(cast, i)
    office = draft.office
    return Mention(
        start=start,
        end=end,
        i=i,
        first=draft.first,
        last=draft.last,
        sentence=cast.sentence(draft),
        kind=draft.kind,
        name=_name(cast, draft),
        case=draft.case,
        possessor="3" if draft.possessed else None,
        attributive=draft.attributive,
        plural=draft.plural,
        country=country,
        office=cast.described(office)[0] if office is not None else None,
        office_span=_span(cast.view, office) if office is not None else None,
        entity=numbers.get(cluster) if cluster is not None else None,
        rule=draft.rule,
    )


def _name(cast: Cast, draft: Draft) -> str:
    return cast.described(draft)[0] if draft.owner is not None else draft.name


def _entity(cast: Cast, i: int, number: int) -> Entity:
    cluster = cast.clusters.found[number]
    named = (
        cast.drafts[cluster.named_at]
        if cluster.named_at in cluster.members
        else cast.drafts[cluster.members[0]]
    )
    profile = cast.profiles.get(number) or _own(cast, cluster)
    return Entity(
        i=i,
        kind=cluster.kind,
        name=cluster.name,
        mentions=tuple(sorted(cluster.members)),
        name_span=Span(*_offsets(cast.view, named)),
        country=profile.country,
        country_span=_country_span(cast, profile),
        office=profile.office,
        office_span=_office_span(cast, profile),
        lat=named.lat,
        lon=named.lon,
    )


def _own(cast: Cast, cluster: Cluster) -> Profile:
    """A body's or place's country: the first that one of its mentions tells, else home for what is its
    own."""
    at = next((i for i in sorted(cluster.members) if told_land(cast, i) is not None), None)
    if at is not None:
        return Profile(country=cast.drafts[at].country, country_at=at)
    first = min(cluster.members)
    return Profile(country=land_of_bearer(cast, first) or home_of_body(cast, first))


def _country_span(cast: Cast, profile: Profile) -> Span | None:
    if profile.country_at is None:
        return None
    draft = cast.drafts[profile.country_at]
    told = draft.office or draft
    at = told.country_at
    if at is None:
        return _span(cast.view, told)
    return Span(cast.view.tokens[at[0]].start, cast.view.tokens[at[1] - 1].end)


def _office_span(cast: Cast, profile: Profile) -> Span | None:
    if profile.office_at is None:
        return None
    draft = cast.drafts[profile.office_at]
    return _span(cast.view, draft.office or draft)


def _span(view: View, draft: Draft) -> Span:
    return Span(view.tokens[draft.first].start, view.tokens[draft.last - 1].end)


def _offsets(view: View, draft: Draft) -> tuple[int, int]:
    if draft.part is not None:
        return draft.part
    return view.tokens[draft.first].start, view.tokens[draft.last - 1].end
