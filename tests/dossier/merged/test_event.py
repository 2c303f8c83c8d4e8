from __future__ import annotations

import datetime as dt

from kelissoz.dossier.merged.event import DossierEvent, merge
from tests.dossier.told import NURLANOV, OSMONOV, participant, said


def merged(*told: list) -> DossierEvent:  # type: ignore[type-arg]
    event = merge(["first"], [each for claims in told for each in claims])
    assert event is not None
    return event


def states(event: DossierEvent) -> dict[str, str]:
    return {field.name: field.state for field in event.fields}


def test_what_several_say_is_agreed() -> None:
    event = merged(said("a", "Дала", start="2026-03-03"), said("b", "Қала", start="2026-03"))
    assert states(event)["start"] == "agreed"
    assert event.event.start == "2026-03-03"


def test_what_one_says_has_a_single_source() -> None:
    event = merged(said("a", "Дала", start="2026-03-03"), said("b", "Қала"))
    assert (states(event)["start"], states(event)["kind"]) == ("single source", "agreed")


def test_two_dates_are_contested_and_both_are_kept() -> None:
    event = merged(
        said("a", "Дала", start="2026-03-03"),
        said("b", "Қала", "2026-03-05", start="2026-03-02"),
        said("c", "Теңіз", "2026-03-06", start="2026-03-02"),
    )
    start = event.field("start")
    assert start is not None and event.contested == ("start",)
    assert [(value.value, value.outlets, value.since) for value in start.values] == [
        ("2026-03-02", ("Қала", "Теңіз"), dt.date(2026, 3, 5)),
        ("2026-03-03", ("Дала",), dt.date(2026, 3, 4)),
    ]
    assert event.event.start == "2026-03-02"


def test_one_person_in_two_spellings_is_one() -> None:
    event = merged(
        said("a", "Дала", participants=[NURLANOV, participant("Осмонов")]),
        said("b", "Қала", participants=[participant("А. Нұрланов"), OSMONOV]),
    )
    assert [(each.name, each.country) for each in event.event.participants] == [
        ("Асқар Нұрланов", "KZ"),
        ("Бақыт Осмонов", "KG"),
    ]


def test_a_plan_that_came_true_is_no_disagreement() -> None:
    event = merged(said("a", "Дала", status="planned"), said("b", "Қала", "2026-03-07"))
    assert event.event.status == "held"
    assert not event.contested


def test_of_plans_the_last_word_holds() -> None:
    event = merged(
        said("a", "Дала", status="cancelled", published="2026-03-02"),
        said("b", "Қала", status="planned", published="2026-03-01"),
    )
    assert event.event.status == "cancelled"
    assert not event.contested


def test_a_denial_of_what_is_said_to_have_been_is_contested() -> None:
    event = merged(said("a", "Дала"), said("b", "Қала", "2026-03-05", status="denied"))
    assert event.contested == ("status",)


def test_halls_may_differ_where_the_city_does_not() -> None:
    here = {"name": "Бішкек", "country": "KG", "venue": "Ала-Арча"}
    there = {"name": "Бішкек", "country": "KG", "venue": "Ынтымақ ордо"}
    event = merged(said("a", "Дала", place=here), said("b", "Қала", place=there))
    assert event.contested == ("place.venue",)


def test_one_voice_does_not_contradict_itself() -> None:
    place = [{"name": "Бішкек", "country": "KG"}, {"name": "Ош", "country": "KG"}]
    assert not merged(said("a", "Дала", place=place)).contested


def test_what_has_no_kind_is_no_event() -> None:
    assert merge(["first"], [each for each in said("a", "Дала") if each.claim.field != "kind"]) is None


def test_what_was_planned_otherwise_is_no_disagreement() -> None:
    event = merged(
        said("a", "Дала", "2026-03-01", status="planned", start="2026-03-02"),
        said("b", "Қала", "2026-03-05", start="2026-03-03"),
    )
    assert not event.contested
    assert event.event.start == "2026-03-03"


def test_two_who_are_each_the_only_one_of_their_state_are_contested() -> None:
    event = merged(
        said("a", "Дала", participants=[NURLANOV, OSMONOV]),
        said("b", "Қала", participants=[NURLANOV, participant("Садыр Асанов", "KG")]),
    )
    assert event.contested == ("participants",)


def test_a_longer_list_of_people_contradicts_no_shorter_one() -> None:
    event = merged(
        said("a", "Дала", participants=[NURLANOV, OSMONOV, participant("Садыр Асанов", "KG")]),
        said("b", "Қала", participants=[NURLANOV, participant("Садыр Асанов", "KG")]),
        said("c", "Сыр", participants=[NURLANOV, OSMONOV]),
    )
    assert not event.contested


def test_the_last_day_of_a_plan_is_not_that_of_what_came_of_it() -> None:
    plan = said("a", "Дала", "2026-02-01", status="planned", start="2026-02-17", end="2026-02-18")
    event = merged(plan, said("b", "Қала", "2026-03-11", start="2026-03-10"))
    assert (event.event.start, event.event.end) == ("2026-03-10", None)
    assert merged(plan).event.end == "2026-02-18"


def test_a_count_that_one_says_is_not_reckoned() -> None:
    second = {"value": 2, "what": "кездесу"}
    event = merged(said("a", "Дала", ordinal={**second, "inferred": True}), said("b", "Қала", ordinal=second))
    assert event.event.ordinal is not None and not event.event.ordinal.inferred


def test_a_disagreement_is_between_those_who_tell_what_took_place() -> None:
    event = merged(
        said("a", "Дала", "2026-03-01", status="planned", start="2026-03-03"),
        said("b", "Қала", "2026-03-05", start="2026-03-03"),
        said("c", "Сыр", "2026-03-05", start="2026-03-04"),
    )
    field = event.field("start")
    assert field is not None and len(field.values[0].said) == 2
    assert [(side.value, side.outlets) for side in field.sides] == [
        ("2026-03-03", ("Қала",)),
        ("2026-03-04", ("Сыр",)),
    ]


def test_who_only_reckons_a_count_says_none() -> None:
    event = merged(
        said("a", "Дала", status="planned", ordinal={"value": 2, "what": "кездесу", "inferred": True}),
        said("b", "Қала", ordinal={"value": 2, "what": "кездесу"}),
        said("c", "Сыр", ordinal={"value": 3, "what": "кездесу"}),
    )
    field = event.field("ordinal")
    assert field is not None and [side.outlets for side in field.sides] == [("Қала",), ("Сыр",)]


def test_the_day_before_it_was_put_off_is_not_the_day_of_what_came() -> None:
    event = merged(
        said("a", "Дала", "2026-03-01", status="planned", start="2026-03-10"),
        said("b", "Қала", "2026-03-08", status="postponed", start="2026-03-10"),
        said("c", "Теңіз", "2026-04-05"),
    )
    assert (event.event.status, event.event.start) == ("held", None)
    told = merged(
        said("a", "Дала", "2026-03-01", status="planned", start="2026-03-10"),
        said("c", "Теңіз", "2026-03-12"),
    )
    assert (told.event.status, told.event.start) == ("held", "2026-03-10")


def test_one_person_whom_an_outlet_takes_for_another_states() -> None:
    people = (
        participant("Никос Христодулидис", "CY"),
        participant("Никос Христодулидес", "GR", "грек әкімшілігінің басшысы"),
        participant("Никос Христодулидис", "CY"),
    )
    event = merged(*(said(str(i), f"Дала {i}", participants=[each]) for i, each in enumerate(people)))
    assert [party.country for party in event.event.participants] == ["CY"]


def test_whoever_came_for_a_land_stands_for_it() -> None:
    state = {"name": "Қырғызстан", "kind": "state", "country": "KG"}
    event = merged(
        said("a", "Дала", participants=[NURLANOV, OSMONOV]), said("b", "Қала", participants=[state])
    )
    assert [party.name for party in event.event.participants] == ["Асқар Нұрланов", "Бақыт Осмонов"]


def test_a_government_is_its_land_where_other_reports_name_who_came() -> None:
    land = {"name": "Қырғызстан", "kind": "state", "country": "KG", "office": None, "role": None}
    government = {**land, "name": "Қырғызстан үкіметі", "kind": "body"}
    club = {**government, "name": "Достық клубы"}
    told = [
        said("a", "Дала", participants=[NURLANOV, land]),
        said("b", "Қала", participants=[government, club]),
    ]
    names = [party.name for party in merged(*told).event.participants]
    assert names == ["Асқар Нұрланов", "Қырғызстан", "Достық клубы"]
