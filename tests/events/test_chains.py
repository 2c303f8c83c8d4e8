"""Which source stands behind a contact and its claims, and how the claim is made."""

from __future__ import annotations

import pytest

from kelissoz.model import Document, Event
from tests.reading import document

LEAD = "Түркия президенті Асан Үсенов пен Грекия премьер-министрі Ерлан Омаров кеше Афинада кездесті"

SIDES = "Түркия мен Грекия президенттері"


def read(text: str) -> Document:
    return document(text, published="2026-03-05", outlet="Дала")


def first(found: Document) -> Event:
    return found.events[0]


def chain(text: str) -> list[str]:
    return [link.name for link in first(read(text)).chain]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{LEAD}, деп хабарлайды Reuters.", ["Дала", "Reuters"]),
        (f'{LEAD}, деп хабарлайды Zakon.kz "Хабар24"-ке сілтеме жасап.', ["Дала", "Zakon.kz", "Хабар 24"]),
        (
            f"{LEAD}. Грекия президенті баспасөз қызметінің хабарлауынша, кездесу ұзаққа созылған.",
            ["Дала", "Грекия президенті баспасөз қызметі"],
        ),
        (
            "Асан Үсенов пен Грекия президенті Ерлан Омаровтың кездесуі ертең өтеді деп күтілуде, деп жазады «Дала» "
            "радиосының түрік редакциясы.",
            ["Дала"],
        ),
        (
            "Парламент Сенатының төрағасы Асан Үсенов Грекия елшісі Ерлан Омаровпен кездесті. Бұл туралы ведомствоның "
            "баспасөз қызметі хабарлады.",
            ["Дала", "Парламент Сенаты"],
        ),
        (
            "Түркия мен Грекия келісімге қол қояды, деп хабарлады Еуразиялық экономикалық комиссия (ЕЭК) алқасының "
            "төрағасы Асан Үсенов.",
            ["Дала", "Асан Үсенов"],
        ),
        (
            "Қазақстан Сыртқы істер министрі Асан Үсенов Грекия министрі Ерлан Омаровпен кездесті, деп "
            "хабарлайды Zakon.kz "
            "министрліктің баспасөз қызметіне сілтеме жасап.",
            ["Дала", "Zakon.kz", "Қазақстан Сыртқы істер министрлігі"],
        ),
        (
            f"{LEAD}, деп хабарлады Грекия басшысының баспасөз қызметі. Баспасөз қызметінің хабарлауынша, кездесу "
            "ұзаққа созылған.",
            ["Дала", "Грекия басшысының баспасөз қызметі"],
        ),
        (
            "Түркия президенті Асан Үсенов Грекия премьер-министрі Ерлан Омаровпен кездесетінін айтты, деп хабарлайды "
            "«Дала». Бұл туралы ТАСС жазды.",
            ["Дала", "ТАСС", "Асан Үсенов"],
        ),
        (f"{LEAD}. Бұл туралы AFP Reuters агенттігіне сілтеме жасап жазды.", ["Дала", "AFP", "Reuters"]),
        (
            f"{LEAD}, деп хабарлайды Reuters.\nТүркия үкіметінің өкілі Бекен Сейтов кездесудің ашық өткенін айтты.",
            ["Дала", "Reuters", "Бекен Сейтов"],
        ),
        (
            f"{LEAD}, деп хабарлайды Reuters.\nАсан Үсенов кездесуде сауданы кеңейту керегін айтты.",
            ["Дала", "Reuters"],
        ),
        (
            f"{LEAD}, деп хабарлайды Reuters.\nБекен Сейтов жолды ашатынын айтты.",
            ["Дала", "Reuters"],
        ),
    ],
)
def test_the_chain_of_a_contact(text: str, names: list[str]) -> None:
    assert chain(text) == names


def test_what_is_recalled_at_the_end_has_the_outlet_alone() -> None:
    text = (
        "Түркия президенті Асан Үсенов кеше Афинаға барды, деп хабарлайды Reuters.\n"
        "Ол екі күнде қайтты.\n"
        "Айта кетейік, Грекия премьер-министрі Ерлан Омаров 2025 жылы Анкарада Асан Үсеновпен кездескен болатын."
    )

    meeting = next(event for event in read(text).events if event.kind == "meeting")

    assert [link.name for link in meeting.chain] == ["Дала"]


def test_another_source_of_the_same_contact_has_a_claim_of_its_own() -> None:
    text = (
        "Түркия сыртқы істер министрі Асан Үсенов Грекиямен жасырын келіссөз болғанын жоққа шығарды, "
        "деп хабарлайды Reuters.\n"
        "AFP агенттігінің Афинадағы дипломатқа сүйеніп жазуынша, келіссөз екі күнге созылған."
    )
    found = read(text)

    told = {(claim.chain[-1].name, claim.stance) for claim in found.claims if claim.field == "kind"}

    assert ("Асан Үсенов", "denies") in told
    assert any(name != "Асан Үсенов" and stance != "says" for name, stance in told)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        (f"{LEAD}, деп хабарлайды Reuters.", "reports"),
        (f"Өкіл Бекен Сейтов {SIDES} кеше Афинада кездескенін айтты.", "says"),
        (f"Өкіл Бекен Сейтов {SIDES} Афинада кездескенін жоққа шығарды.", "denies"),
        (f"Өкіл Бекен Сейтов {SIDES} кеше Афинада кездескеніне күмән келтірді.", "doubts"),
        (f"{SIDES} ертең Афинада кездеседі, деп хабарлайды Reuters.", "plans"),
    ],
)
def test_the_stance_of_a_claim(text: str, stance: str) -> None:
    found = read(text)
    kinds = [claim.stance for claim in found.claims if claim.field == "kind"]

    assert kinds[:1] == [stance]
