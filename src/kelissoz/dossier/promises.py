"""What was announced, agreed or put off, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kelissoz.dossier.merged.claims import CAME, WEEK, Said, is_moved
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.merged.support import Source, sources
from kelissoz.dossier.merged.values import is_same
from kelissoz.dossier.merging.days import AROUND, edtf_days
from kelissoz.model import Participant

PromiseState = Literal["upcoming", "confirmed", "postponed", "cancelled", "overdue"]

ANNOUNCED = frozenset({"planned", "proposed", "postponed", "cancelled"})
# News of what took place may come so many days after it; until then nothing is overdue.
_PATIENCE = 3
# Contacts for which one has to be there.
_FACE_TO_FACE = frozenset({"meeting", "talks", "session", "signing"})
# What was announced without a day is waited for so long after it was last spoken of.
_SOON = 60


@dataclass(frozen=True, slots=True)
class Promise:
    """An event that was announced, as it stands at the end of the day ``as_of``. ``due`` is the last day for which it
    is announced, as EDTF (``2026-02-17/2026-02-18``, ``2026-03``); ``None`` where none is told. ``by`` are those
    who announced it, ``agreed`` the names of those who met where it was agreed, ``since`` is the day of the first
    article that says so; ``came`` are the sources of the report that it took place."""

    event: DossierEvent
    as_of: dt.date
    state: PromiseState
    due: str | None
    since: dt.date | None
    by: tuple[Source, ...]
    came: tuple[Source, ...] = ()
    agreed: tuple[str, ...] = ()


def promise(event: DossierEvent, as_of: dt.date) -> Promise | None:
    """What was promised of ``event``, from what was published up to ``as_of``; ``None`` if nothing was: nobody
    spoke of it before it took place, or was off."""
    known = tuple(said for said in event.said if said.published is None or said.published <= as_of)
    statuses = [said for said in known if said.claim.field == "status"]
    announced = [said for said in statuses if said.claim.value in ANNOUNCED]
    came = [said for said in statuses if said.claim.value in CAME]
    if all(said.claim.value == "cancelled" for said in announced) or not _is_before(announced, came):
        return None
    then = merge(event.reports, known)
    if then is None:
        return None
    due = _due([said for said in known if said.claim.event in {each.claim.event for each in announced}])
    return Promise(
        event=then,
        as_of=as_of,
        state=_state(announced, came, due, as_of),
        due=due,
        since=min((said.published for said in announced if said.published is not None), default=None),
        by=sources(announced),
        came=sources(came),
    )


def promises(events: Iterable[DossierEvent], as_of: dt.date) -> Iterator[Promise]:
    """The promises among ``events`` as they stand at the end of ``as_of``."""
    for event in events:
        found = promise(event, as_of)
        if found is not None:
            yield found


def beside(promises: Iterable[Promise]) -> frozenset[str]:
    """The events of the dossier on which ``promises`` hang: where they were agreed, of which they are to be part."""
    links = (link for each in promises for link in each.event.event.links)
    return frozenset(link.event for link in links if link.kind in ("agreed_at", "part_of"))


def related(found: Promise, events: Mapping[str, DossierEvent]) -> Promise:
    """The promise with what follows for it from ``events`` (those of ``beside``): who agreed on it, and what became of
    the journey in whose course it was to be."""
    linked = [(link.kind, events[link.event]) for link in found.event.event.links if link.event in events]
    agreed = [event for kind, event in linked if kind == "agreed_at"]
    names = dict.fromkeys(party.name for event in agreed for party in event.event.participants)
    found = replace(found, agreed=tuple(names))
    for journey in (event for kind, event in linked if kind == "part_of"):
        found = _in_its_course(found, journey)
    return found


def arrived(found: Promise, contacts: Iterable[DossierEvent]) -> Promise:
    """The promise of a journey, confirmed where one of ``contacts`` (see ``sojourn``) tells that who was to go met
    somebody there."""
    if found.event.event.kind != "visit" or found.state not in ("upcoming", "overdue"):
        return found
    travellers = [
        {"name": party.name, "kind": party.kind, "country": party.country} for party in travelling(found)
    ]
    for event in contacts:
        came = [s for s in event.said if s.came and (s.published is None or s.published <= found.as_of)]
        met = [said for said in came if said.claim.field == "participants"]
        own = any(is_same("participants", one, said.claim.value) for one in travellers for said in met)
        if own and event.event.kind in _FACE_TO_FACE:
            told = [said for said in came if said.claim.field == "status"]
            return replace(found, state="confirmed", came=sources(told))
    return found


def travelling(found: Promise) -> tuple[Participant, ...]:
    """The people who are to go, not who receives them."""
    land = None if found.event.event.place is None else found.event.event.place.country
    return tuple(p for p in found.event.event.participants if p.kind == "person" and p.country != land)


def sojourn(found: Promise) -> tuple[int, int, str] | None:
    """When and in which land a promised journey was to be: the first and the last day, and a little around."""
    days = [edtf_days(part) for part in (found.due or "").split("/")]
    place = found.event.event.place
    if found.event.event.kind != "visit" or place is None or place.country is None or None in days:
        return None
    known = [day for day in days if day is not None]
    return known[0][0] - AROUND, known[-1][1] + AROUND, place.country


def _in_its_course(part: Promise, journey: DossierEvent) -> Promise:
    """What is to be in the course of a journey is off, or put off, with that."""
    whole = promise(journey, part.as_of)
    if whole is None or part.state not in ("upcoming", "overdue"):
        return part
    if whole.state in ("cancelled", "postponed") and _last_word(whole) >= _last_word(part):
        return replace(part, state=whole.state)
    if whole.state == "upcoming" and part.state == "overdue":
        return replace(part, state=whole.state, due=whole.due)
    return part


def _last_word(found: Promise) -> str:
    """The day on which it was last announced, put off or called off."""
    return max(said.order[0] for source in found.by for said in source.said)


def _is_before(announced: Sequence[Said], came: Sequence[Said]) -> bool:
    """Whether it was announced before, or on the day, that it was first told of as having taken place."""
    return not came or min(said.order[0] for said in announced) <= min(said.order[0] for said in came)


def _state(announced: Sequence[Said], came: Sequence[Said], due: str | None, as_of: dt.date) -> PromiseState:
    if came:
        return "confirmed"
    last = max(announced, key=lambda said: (said.order[0], said.claim.value == "cancelled", said.order))
    if last.claim.value == "cancelled":
        return "cancelled"
    if last.claim.value == "postponed":
        return "postponed"
    return "overdue" if _is_past(due, last.published, as_of) else "upcoming"


def _is_past(due: str | None, spoken_of: dt.date | None, as_of: dt.date) -> bool:
    days = edtf_days(None if due is None else due.rpartition("/")[2])
    if days is not None:
        return as_of.toordinal() > days[1] + _PATIENCE
    return spoken_of is not None and (as_of - spoken_of).days > _SOON


def _due(said: Sequence[Said]) -> str | None:
    """The day, or the days, for which it was last announced."""
    starts = [
        each
        for each in said
        if each.claim.field == "start" and not is_moved(each.claim) and not _is_put_off(each, said)
    ]
    if not starts:
        return None
    last = _fullest(
        max(starts, key=lambda each: (each.order[0], len(str(each.claim.value)), each.order)), starts
    )
    beside = [each.claim for each in said if each.claim.event == last.claim.event]
    week = next((claim.value for claim in beside if claim.field == WEEK), None)
    if week is not None:
        return str(week)
    end = next((claim.value for claim in beside if claim.field == "end"), None)
    return str(last.claim.value) if end is None else f"{last.claim.value}/{end}"


def _fullest(last: Said, starts: Iterable[Said]) -> Said:
    """The latest of ``starts`` that gives the day of which ``last`` has the month only."""
    same = [each for each in starts if str(each.claim.value).startswith(str(last.claim.value))]
    return max(same, key=lambda each: (len(str(each.claim.value)), each.order))


def _is_put_off(dated: Said, said: Iterable[Said]) -> bool:
    """Whether the article of this date says that it is put off: then it is the day of before."""
    return any(
        each.claim.field == "status"
        and each.claim.value == "postponed"
        and each.claim.event == dated.claim.event
        for each in said
    )
