"""Which passages tell of one contact, and which of two."""

from __future__ import annotations

from kelissoz.model import Event
from tests.reading import document

DIMOV = "Болгария президенті Петр Димов"
PAPAS = "Грекия президенті Никос Папас"


def read(*lines: str) -> tuple[Event, ...]:
    return document("\n".join(lines), published="2026-03-02").events


def test_a_sitting_beside_the_talks_of_a_sentence_is_another_contact() -> None:
    found = read(
        f"{DIMOV} {PAPAS}тың шақыруымен Афинаға ресми сапармен барады.",
        "Президенттер келіссөз жүргізеді, сондай-ақ Болгария-Грекия үкіметаралық комиссиясының отырысы өтеді.",
    )
    assert [event.kind for event in found] == ["visit", "talks", "session"]


def test_a_body_under_its_short_and_its_long_name_is_one() -> None:
    (event,) = read(
        "# БҰҰ Қауіпсіздік кеңесі қарар қабылдады",
        "Біріккен Ұлттар Ұйымының Қауіпсіздік кеңесі Судан бойынша қарар қабылдады.",
    )
    assert (event.kind, event.core) == ("session", True)


def test_nobody_meets_himself() -> None:
    (event,) = read(f"{DIMOV} {PAPAS}пен кездесіп, оған сенім грамотасын тапсырды.")
    assert {(p.name, p.role) for p in event.participants} == {("Петр Димов", None), ("Никос Папас", None)}


def test_citizens_are_met_not_their_state() -> None:
    (event,) = read("Болгария президенті Петр Димов Афинада Болгария азаматтарымен кездесті.")
    assert {p.name for p in event.participants} == {"Петр Димов", "Болгария азаматтары"}
    assert event.scope == "domestic"


def test_inhabitants_without_a_land_are_no_strangers() -> None:
    (event,) = read("Бүгін Көктас ауданының әкімі Асан Ерболов Ақсу ауылының тұрғындарымен жүздесті.")
    assert event.scope == "domestic"
