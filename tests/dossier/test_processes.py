from __future__ import annotations

from typing import Any

from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.processes import Process, processes
from tests.dossier.told import NURLANOV, OSMONOV, participant, said

SIDES = [NURLANOV, OSMONOV]
OTHERS = [participant("Ерлан Сағынов", "KZ"), participant("Шавкат Каримов", "UZ")]
WATER = [{"text": "су бөлісу мәселесі", "main": True}]


def event(id: str, day: str, article: str | None = None, **told: Any) -> DossierEvent:
    claims = said(article or id, "Дала", "2026-03-01", start=day, **{"participants": SIDES, **told})
    found = merge([id], claims)
    assert found is not None
    return found


def threads(*events: DossierEvent) -> list[Process]:
    return list(processes(events))


def test_the_same_matter_is_one_thread_in_the_order_of_time() -> None:
    later = event("b", "2026-04-01", topics=[{"text": "шекара"}, {"text": "су бөлісу жөніндегі мәселе"}])
    (found,) = threads(later, event("a", "2026-03-01", topics=WATER))
    assert (found.id, found.name, found.events) == ("a", "су бөлісу мәселесі", ("a", "b"))


def test_links_make_a_thread_whoever_takes_part() -> None:
    agreed = event("b", "2026-09-01", participants=OTHERS, links=[{"kind": "agreed_at", "event": "a"}])
    assert [found.events for found in threads(event("a", "2026-03-01"), agreed)] == [("a", "b")]


def test_what_is_announced_where_the_other_is_told() -> None:
    plan = event("b", "2026-04-01", article="a", status="planned")
    assert [found.events for found in threads(event("a", "2026-03-01"), plan)] == [("a", "b")]


def test_talks_go_on() -> None:
    rounds = [event("a", "2026-03-01", kind="talks"), event("b", "2026-04-01", kind="talks")]
    assert [found.events for found in threads(*rounds)] == [("a", "b")]


def test_no_thread() -> None:
    first = event("a", "2026-03-01", topics=WATER)
    assert threads(first, event("b", "2026-04-01")) == []
    assert threads(first, event("b", "2026-04-01", topics=[{"text": "шекара сауда"}])) == []
    assert threads(first, event("b", "2027-04-01", topics=WATER)) == []
    assert threads(first, event("b", "2026-04-01", topics=WATER, participants=OTHERS)) == []
    assert threads(first) == []


def test_the_journey_to_a_meeting_is_no_matter_by_itself() -> None:
    journey = event("a", "2026-03-01", kind="visit", participants=[NURLANOV])
    meeting = event("b", "2026-03-02", links=[{"kind": "part_of", "event": "a"}])
    assert threads(journey, meeting) == []
    told_why = event("a", "2026-03-01", kind="visit", participants=[NURLANOV], topics=WATER)
    assert [found.events for found in threads(told_why, meeting)] == [("a", "b")]


def test_an_envoy_speaks_of_one_matter_with_others() -> None:
    here = event("a", "2026-03-01", topics=[{"text": "Газадағы атысты тоқтату"}])
    there = {"participants": [NURLANOV, OTHERS[1]]}
    later = event("b", "2026-04-01", topics=[{"text": "Газадағы атысты тоқтату жоспары"}], **there)
    assert [found.events for found in threads(here, later)] == [("a", "b")]
    assert (
        threads(here, event("b", "2027-04-01", topics=[{"text": "Газадағы атысты тоқтату"}], **there)) == []
    )
    assert (
        threads(event("a", "2026-03-01", topics=WATER), event("b", "2026-04-01", topics=WATER, **there)) == []
    )


def test_a_name_that_everybody_speaks_of_makes_no_thread() -> None:
    lands = ("BG", "GR", "RO", "RS", "AL", "MK", "BA", "HR", "SI", "HU")
    home = [{"text": "Астанадағы форумға дайындық"}]
    found = [
        event(land, "2026-03-01", topics=home, participants=[NURLANOV, participant(f"Ион {land}", land)])
        for land in lands
    ]
    assert threads(*found) == []
