"""What was announced, agreed or put off, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from kelissoz.dossier.merged.claims import CAME, Said, is_moved
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.merged.support import Source, sources
from kelissoz.dossier.merging.days import edtf_days

PromiseState = Literal["upcoming", "confirmed", "postponed", "cancelled", "overdue"]

ANNOUNCED = frozenset({"planned", "proposed", "postponed", "cancelled"})
# News of what took place may come so many days after it; until then nothing is overdue.
_PATIENCE = 3
# What was announced without a day is waited for so long after it was last spoken of.
_SOON = 60


@dataclass(frozen=True, slots=True)
class Promise:
    """An event that was announced, as it stands at the end of the day ``as_of``. ``due`` is the last day for which it
    is announced, as EDTF (``2026-02-17/2026-02-18``, ``2026-03``); ``None`` where none is told. ``by`` are those
    who announced it, ``since`` is the day of the first article that says so; ``came`` are the sources of the report
    that it took place."""

    event: DossierEvent
    as_of: dt.date
    state: PromiseState
    due: str | None
    since: dt.date | None
    by: tuple[Source, ...]
    came: tuple[Source, ...] = ()


def promise(event: DossierEvent, as_of: dt.date) -> Promise | None:
    """What was promised of ``event``, from what was published up to ``as_of``; ``None`` if nothing was: nobody
    spoke of it before it took place."""
    known = tuple(said for said in event.said if said.published is None or said.published <= as_of)
    statuses = [said for said in known if said.claim.field == "status"]
    announced = [said for said in statuses if said.claim.value in ANNOUNCED]
    came = [said for said in statuses if said.claim.value in CAME]
    if not announced or not _is_before(announced, came):
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
    dated = [each for each in said if each.claim.field in ("start", "end")]
    starts = [
        each
        for each in dated
        if each.claim.field == "start" and not is_moved(each.claim) and not _is_put_off(each, said)
    ]
    if not starts:
        return None
    last = max(starts, key=lambda each: (each.order[0], len(str(each.claim.value)), each.order))
    ends = [
        each.claim.value
        for each in dated
        if each.claim.field == "end" and each.claim.event == last.claim.event
    ]
    return f"{last.claim.value}/{ends[0]}" if ends else str(last.claim.value)


def _is_put_off(dated: Said, said: Iterable[Said]) -> bool:
    """Whether the article of this date says that it is put off: then it is the day of before."""
    return any(
        each.claim.field == "status"
        and each.claim.value == "postponed"
        and each.claim.event == dated.claim.event
        for each in said
    )
