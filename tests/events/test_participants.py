"""Who takes part in an event: a line is ``name / country / office / role``, ``–`` where it is not told."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.model import Participant
from tests.proofs import proves
from tests.reading import document


def who(written: str, nth: int = 0) -> list[str]:
    """The participants of the ``nth`` event of ``written``."""
    return [_line(p) for p in document(written, published="2026-03-02").events[nth].participants]


def _line(participant: Participant) -> str:
    told = (participant.country, participant.office, participant.role)
    return " / ".join([participant.name, *(value or "–" for value in told)])


CASES = [
    (
        "Мальта президенті Пьер Камиллери Жапония премьер-министрімен кездесті.",
        [
            "Пьер Камиллери / MT / Мальта президенті / –",
            "Жапония / JP / Жапония премьер-министрі / –",
        ],
    ),
    (
        "Мальта президенті Пьер Камиллери Токио губернаторымен кездесті.",
        [
            "Пьер Камиллери / MT / Мальта президенті / –",
            "Токио / JP / Токио губернаторы / –",
        ],
    ),
    (
        "Мальта президенті Пьер Камиллери Бразилияға сапармен келді. Сапар барысында Камиллери Сенат төрағасы "
        "Жозе Перейрамен жүздесті.",
        [
            "Пьер Камиллери / MT / Мальта президенті / –",
            "Жозе Перейра / BR / Сенат төрағасы / –",
        ],
    ),
    (
        "Қазақстан елшісі Асан Тілеуов Грузия Президентінің көмекшісі, Президент Әкімшілігінің бөлім "
        "меңгерушісі Гоча Ломидземен кездесті.",
        [
            "Асан Тілеуов / KZ / Қазақстан елшісі / –",
            "Гоча Ломидзе / GE / Грузия Президентінің көмекшісі / –",
        ],
    ),
    (
        "# Мальта мен Кипр көшбасшылары кездесті\nМальта президенті Пьер Камиллери Кипр президенті Никос "
        "Петридиспен кездесті.",
        [
            "Пьер Камиллери / MT / Мальта президенті / –",
            "Никос Петридис / CY / Кипр президенті / –",
        ],
    ),
    (
        "Мальта президенті Пьер Камиллери Кипр парламенті төрағасының орынбасары Никос Петридис бастаған "
        "Кипр парламентінің делегациясын қабылдады.",
        [
            "Пьер Камиллери / MT / Мальта президенті / host",
            "Никос Петридис / CY / Кипр парламенті төрағасының орынбасары / head",
        ],
    ),
    (
        "Янис Папас басқарған Грекия делегациясы Кипр министрі Никос Петридиспен кездесті.",
        ["Никос Петридис / CY / Кипр министрі / –", "Янис Папас / GR / – / head"],
    ),
    (
        "Премьер-министр Асан Тілеуов Үкімет отырысына төрағалық етті.",
        ["Асан Тілеуов / KZ / Премьер-министр / head", "Үкімет / KZ / – / –"],
    ),
]


@pytest.mark.parametrize(("written", "expected"), CASES, ids=lambda value: str(value)[:40])
def test_who_took_part(written: str, expected: list[str]) -> None:
    events = document(written, published="2026-03-02").events
    assert expected in [[_line(p) for p in event.participants] for event in events]


def test_who_only_said_something_did_not_meet_the_others() -> None:
    written = (
        "Мальта президенті Пьер Камиллери мен Кипр президенті Никос Петридис Афинада кездесті. Осы жиында "
        "Грекия министрі Янис Папас екеуіне рақмет айтты."
    )
    assert not any(line.startswith("Янис") for line in who(written))


@proves("kk/mediation")
def test_who_mediates_or_gives_the_ground(row: lexicon.Row) -> None:
    roles = {
        p.name: p.role
        for e in document(row["example"], published="2026-03-02").events
        for p in e.participants
    }
    assert roles == {"Болгария": None, "Грекия": None, "Кипр": row["role"]}


@pytest.mark.parametrize(
    "written",
    [
        "Болгария мен Грекия келіссөз жүргізді. Кипр делдал болмады.",
        "Болгария мен Грекия келіссөз жүргізді. Кипр делдал болса, жақсы болар еді.",
    ],
)
def test_who_did_not_mediate_took_no_part(written: str) -> None:
    assert not any(line.startswith("Кипр") for line in who(written))


@proves("kk/occasion_nouns")
def test_an_occasion_is_no_participant(row: lexicon.Row) -> None:
    written, name = row["example"].split("=")
    events = document(written, published="2026-03-02").events
    assert not any(p.name.endswith(name) for event in events for p in event.participants)


def test_who_mediated_or_gave_the_ground_by_a_participle() -> None:
    """``Катар делдал болған келіссөз`` (the talks that Qatar mediated), ``алаң ұсынғанын`` (gave the ground)."""
    assert "Катар / QA / – / mediator" in who(
        "Катар делдал болған Болгария мен Грекия келіссөзінің екінші кезеңі Дохада өтті."
    )
    assert "Кипр / CY / – / host" in who(
        "Министр Кипр Болгария мен Грекияның Лимасолдағы келіссөзіне алаң ұсынғанын еске салды."
    )


def test_who_leads_each_delegation_of_a_list() -> None:
    led = who(
        "Дунай қоры басқармасының кезекті отырысы Софияда өтті. Жиынға Нико Папас басқаратын Грекия делегациясы "
        "және Петр Димов бастаған болгар делегациясы қатысты."
    )
    assert {line for line in led if line.endswith("head")} == {
        "Нико Папас / GR / – / head",
        "Петр Димов / BG / – / head",
    }


def test_who_came_at_the_head_of_a_team() -> None:
    led = who(
        "Болгария мен Грекия Софияда келіссөз өткізді. Грекия делегациясын Нико Папас бастап барған болатын."
    )
    assert "Нико Папас / GR / – / head" in led


def test_who_meets_is_not_of_the_land_of_whom_he_meets() -> None:
    assert who("Жозе Перейра мен Мальта президенті Пьер Камиллери кездесті.")[0] == "Жозе Перейра / – / – / –"


def test_colleagues_of_several_lands_are_met_together() -> None:
    text = "Мальта президенті Пьер Камиллери армениялық, грузиялық және түркиялық әріптестерімен келіссөз жүргізді."
    (event,) = document(text, published="2026-03-02").events
    assert [participant.country for participant in event.participants] == ["MT", "AM", "GE", "TR"]
