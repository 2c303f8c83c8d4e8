from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kelissoz.dossier.search import Query
from kelissoz.dossier.store import Store
from tests.dossier.told import NURLANOV, OSMONOV, claims, participant, record

KARIMOV = participant("Шавкат Каримов", "UZ")


def keep(store: Store, article: str, outlet: str, lemmas: str, **fields: Any) -> None:
    said = claims(article, f"{article}1", outlet, **fields) if fields else ()
    store.keep(record(article, outlet, "2026-03-04", said, lemmas.split()))


@pytest.fixture
def store(place: str | Path) -> Iterator[Store]:
    with Store.open(place) as opened:
        keep(
            opened, "a", "Дала", "нұрланов осмонов су бөлу ата-ана",
            start="2026-03-03", participants=[NURLANOV, OSMONOV],
            place=[{"name": "Бішкек", "country": "KG", "venue": "Ала-Арча"}], topics=[{"text": "су бөлісу мәселесі"}],
        )  # fmt: skip
        keep(
            opened, "b", "Егемен Қазақстан", "нұрланов каримов шекара",
            kind="call", start="2026-04-01", participants=[NURLANOV, KARIMOV], status="planned",
        )  # fmt: skip
        keep(opened, "c", "Дала", "су тасқын")
        yield opened


def found(store: Store, **query: Any) -> list[str]:
    return [each.event.id for each in store.search(Query(**query))]


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ({}, ["b1", "a1"]),
        ({"words": (("нұрланов",),)}, ["b1", "a1"]),
        ({"words": (("нұрланов",), ("су",))}, ["a1"]),
        ({"words": (("жоқ", "шекара"),)}, ["b1"]),
        ({"words": (("ата-ана",),)}, ["a1"]),
        ({"words": (('"; drop', "x'y"),)}, []),
        ({"people": ("Нұрланов",)}, ["b1", "a1"]),
        ({"people": ("Нұрланов", "Бақыт Осмонов")}, ["a1"]),
        ({"states": ("UZ",)}, ["b1"]),
        ({"states": ("KZ", "KG")}, ["a1"]),
        ({"place": "Бішкек"}, ["a1"]),
        ({"place": "Ала-Арча"}, ["a1"]),
        ({"kinds": ("call", "letter")}, ["b1"]),
        ({"statuses": ("held",)}, ["a1"]),
        ({"since": dt.date(2026, 3, 10)}, ["b1"]),
        ({"until": dt.date(2026, 3, 10)}, ["a1"]),
        ({"outlet": "егемен қазақстан"}, ["b1"]),
        ({"topic": "су"}, ["a1"]),
        ({"contested": True}, []),
    ],
)
def test_what_fits(store: Store, query: dict[str, Any], events: list[str]) -> None:
    assert found(store, **query) == events


def test_the_articles_that_have_the_words(store: Store) -> None:
    (event,) = store.search(Query(words=(("осмонов",),)))
    assert event.articles == ("a",)
    assert [each.article.id for each in store.articles_with([("су",)])] == ["a", "c"]


def test_an_article_that_is_read_again_is_found_by_its_new_words(store: Store) -> None:
    keep(store, "a", "Дала", "құрғақшылық", start="2026-03-03", participants=[NURLANOV, OSMONOV])
    assert found(store, words=(("осмонов",),)) == []
    assert found(store, words=(("құрғақшылық",),)) == ["a1"]


def test_a_word_is_found_by_the_whole_of_it(store: Store) -> None:
    assert found(store, words=(("нұрлан",),)) == []
    assert replace(Query(), words=()) == Query()
