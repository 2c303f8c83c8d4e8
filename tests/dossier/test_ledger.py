from __future__ import annotations

import datetime as dt
from typing import Any

from kelissoz.dossier.ledger import Person, people
from kelissoz.dossier.merged.event import DossierEvent, merge
from tests.dossier.told import participant, said


def event(article: str, published: str, *names: dict[str, Any]) -> DossierEvent:
    found = merge([article], said(article, f"Outlet {article}", published, participants=list(names)))
    assert found is not None
    return found


def who(name: str, *events: DossierEvent) -> list[Person]:
    return people(events, name)


def test_spellings_and_offices_come_together() -> None:
    (found,) = who(
        "Уиткофф",
        event("a", "2026-01-23", participant("Стивен Уиткофф", "US", "арнайы өкіл")),
        event("b", "2026-01-25", participant("Стив Уиткоф", "US", "Арнайы өкіл")),
        event("c", "2026-02-05", participant("Уиткофф", None, "кәсіпкер")),
    )
    assert found.names == ("Стив Уиткоф", "Стивен Уиткофф", "Уиткофф")
    assert (found.country, found.events) == ("US", ("a", "b", "c"))
    assert [(office.name, office.first, office.last) for office in found.offices] == [
        ("кәсіпкер", dt.date(2026, 2, 5), dt.date(2026, 2, 5)),
        ("арнайы өкіл", dt.date(2026, 1, 23), dt.date(2026, 1, 25)),
    ]
    assert [len(office.sources) for office in found.offices] == [1, 2]


def test_people_of_one_family_name_are_told_apart() -> None:
    found = who(
        "Барзани",
        event("a", "2026-01-23", participant("Масрур Барзани", "IQ"), participant("Нечирван Барзани", "IQ")),
        event("b", "2026-01-25", participant("Барзани", "IQ")),
    )
    assert sorted(person.names for person in found) == [
        ("Барзани",),
        ("Масрур Барзани",),
        ("Нечирван Барзани",),
    ]


def test_states_tell_people_apart() -> None:
    first = event("a", "2026-01-23", participant("Ли Цян", "CN"))
    second = event("b", "2026-01-23", participant("Ли", "KR"))
    assert len(who("Ли", first, second)) == 2


def test_nobody() -> None:
    assert who("Ешкімов", event("a", "2026-01-23", participant("Ли Цян", "CN"))) == []
