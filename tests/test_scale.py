"""The articles that ``benchmarks.scale`` reads, and that it reads them."""

from __future__ import annotations

import datetime as dt
import json
from itertools import islice
from pathlib import Path

import pytest
from benchmarks import news, scale

from kelissoz import intake
from kelissoz.dossier.store import Store
from kelissoz.intake import IntakeError


@pytest.fixture(scope="module")
def made() -> list[news.Json]:
    return list(islice(news.articles(seed=7), 300))


def test_a_seed_gives_the_same_articles_however_many(made: list[news.Json]) -> None:
    assert list(islice(news.articles(seed=7), 40)) == made[:40]
    assert list(islice(news.articles(seed=8), 40)) != made[:40]


def test_a_contact_is_told_of_by_several(made: list[news.Json]) -> None:
    """Some in the same words, some in others, some before it."""
    contacts: dict[int, list[news.Json]] = {}
    for record in made:
        contacts.setdefault(record["contact"], []).append(record)
    assert 3 < len(made) / len(contacts) < 7
    assert len({record["url"] for record in made}) == len(made)
    for records in contacts.values():
        days = [dt.date.fromisoformat(record["published"]) for record in records]
        assert max(days) - min(days) <= dt.timedelta(days=10)
    texts = [{record["text"].split(", деп")[0] for record in records} for records in contacts.values()]
    assert any(len(each) > 1 for each in texts)


def test_days_go_on(made: list[news.Json]) -> None:
    days = {record["published"] for record in made}
    assert 6 < len(days) < 30


def test_every_template_has_its_names() -> None:
    """Braces that nothing fills would be an error or stay in the text."""
    kinds = {"meeting", "talks", "call", "visit", "signing", "letter"}
    assert all(news._sentences("held", kind) and news._sentences("title", kind) for kind in kinds)
    assert all(news._sentences("planned", kind) for kind in kinds - {"letter"})
    for record in islice(news.articles(seed=3), 200):
        assert "{" not in record["text"] + record["title"]


@pytest.mark.parametrize(
    ("word", "case", "form"),
    [
        ("Бішкек", "loc", "Бішкекте"),  # in Bishkek
        ("Астана", "dat", "Астанаға"),  # to Astana
        ("Осмонов", "ins", "Осмоновпен"),  # with Osmonov
        ("Лондон", "gen", "Лондонның"),  # of London
        ("3 наурыз", "loc", "3 наурызда"),  # on 3 March
    ],
)
def test_endings(word: str, case: str, form: str) -> None:
    assert news._inflected(word, case) == form


def test_they_can_be_read(made: list[news.Json], tmp_path: Path) -> None:
    feed = tmp_path / "news.jsonl"
    feed.write_text("".join(json.dumps(record) + "\n" for record in made), encoding="utf-8")
    read = list(intake.read_all([feed]))
    assert [one for one in read if isinstance(one, IntakeError)] == []


def test_a_few_are_measured(tmp_path: Path) -> None:
    measured = scale.measure(20, tmp_path, workers=1)
    assert (
        measured.articles == 20 and 0.5 < measured.right <= 1 and measured.size > 0 and measured.merging > 0
    )
    assert measured.row().startswith("| 20 | ")
    with Store.open(tmp_path / "store.sqlite") as store:
        assert len(list(store.records())) == 20
        assert not store.settle()
