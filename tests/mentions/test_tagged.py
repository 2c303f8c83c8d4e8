"""What the tagger's word is worth beside rules and tables. The names that it finds are given by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kelissoz import mentions, script, text, words
from kelissoz.model import Document, TaggedName
from kelissoz.pipeline import read
from tests.mentions.finding import lines, who
from tests.reading import article

Tagged = tuple[str, str, float]


def find(written: str, *tagged: Tagged) -> Document:
    """``written`` up to its mentions, where the tagger takes the passages ``tagged`` for names."""
    document = words.analyse(text.split(script.convert(Document(article(written), tagger="crf"))))
    return mentions.find(replace(document, names=tuple(_name(document, *each) for each in tagged)))


def _name(document: Document, passage: str, label: str, sure: float) -> TaggedName:
    start = document.article.text.index(passage)
    end = start + len(passage)
    inside = [token.i for token in document.tokens if start <= token.start and token.end <= end]
    return TaggedName(start, end, inside[0], inside[-1] + 1, label, sure)


def people(document: Document) -> list[str]:
    return [f"{mention.name} ({mention.rule})" for mention in document.mentions if mention.kind == "person"]


@pytest.mark.parametrize(
    ("written", "name", "without", "with_it"),
    [
        # (He received the envoy Tadeo MacLir.) No rule expects a capital inside a word.
        (
            "Ол Тадео МакЛирді қабылдады.",
            "Тадео МакЛирді",
            [],
            ["Тадео МакЛир (names/crf)"],
        ),
        # (Prime minister Patrice Lovoada listened.) -да may be 'in'.
        (
            "Премьер-министр Патрис Ловоада тыңдады.",
            "Патрис Ловоада",
            ["Патрис (single-name)"],
            ["Патрис Ловоада (names/crf)"],
        ),
        # (The committee's head, Rolan Termez, came.) Termez is a city.
        (
            "Комитет төрағасы Ролан Термез келді.",
            "Ролан Термез",
            ["Ролан (single-name)"],
            ["Ролан Термез (names/crf)"],
        ),
        # (Terry Bronstad criticised Beijing.) The city is no surname.
        (
            "Губернатор Терри Бронстад Пекин саясатын сынады.",
            "Терри Бронстад",
            ["Терри Бронстад Пекин (full-name)"],
            ["Терри Бронстад (names/crf)"],
        ),
    ],
)
def test_names_that_the_rules_miss_or_misread(
    written: str, name: str, without: list[str], with_it: list[str]
) -> None:
    assert people(find(written)) == without
    assert people(find(written, (name, "PERSON", 0.97))) == with_it


@pytest.mark.parametrize("tagged", [("Тадео МакЛирді", "PERSON", 0.8), ("Тадео МакЛирді", "GPE", 0.99)])
def test_it_must_be_sure_of_a_person(tagged: Tagged) -> None:
    assert people(find("Ол Тадео МакЛирді қабылдады.", tagged)) == []


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Кеше Эль Сальвадор келісті.", "Эль Сальвадор"),  # a state of the tables
        ("Кеше Дворд Бинго көшесі жабылды.", "Дворд Бинго"),  # a street of somebody's name
        ("Кеше «Дворд Бинго» келді.", "Дворд Бинго"),  # the whole of a quotation
        ("Кеше Хаттарн келді.", "Хаттарн"),  # a single word
        ("Кеше Велмо Хаттарндағы базар жабылды.", "Велмо Хаттарндағы"),  # what has -дағы is a place
        ("Кеше Қоғам Хаттарнов келіпті, қоғам қуанды.", "Қоғам Хаттарнов"),  # a common word
        ("Кеше Trelo Bingov келді.", "Trelo Bingov"),
    ],
)
def test_what_speaks_against_a_person(written: str, name: str) -> None:
    assert people(find(written, (name, "PERSON", 0.99))) == people(find(written))


def test_two_people_stay_two() -> None:
    document = find("Кеше Трамп Путинді шақырды.", ("Трамп Путинді", "PERSON", 0.99))
    assert [mention.name for mention in document.mentions if mention.kind == "person"] == ["Трамп", "Путин"]


def test_the_surname_is_known_from_then_on() -> None:
    document = find(
        "Премьер-министр Тадео МакЛир келді. МакЛирдің айтуынша, талқы ұзаққа созылды.",
        ("Тадео МакЛир", "PERSON", 0.97),
    )
    assert who(document, "МакЛирдің") == "Тадео МакЛир"


def test_places_and_bodies_that_no_table_has() -> None:
    document = find("Олар Белворстқа Тридонмен бірге барды.", ("Белворстқа", "GPE", 0.95))
    assert [(m.name, m.case, m.rule) for m in document.mentions if m.kind == "place"] == [
        ("Белворст", "Dat", "names/crf")
    ]
    document = find("Кеше бұған Тридон қатысты.", ("Тридон", "ORGANISATION", 0.95))
    assert "Тридон / –" in lines(document, "body")


def test_a_place_has_a_case_that_tells_where() -> None:
    document = find("Олар Белворстты көрді.", ("Белворстты", "GPE", 0.95))
    assert lines(document, "place") == []


def test_a_claim_says_that_it_rests_on_the_tagger() -> None:
    written = article(
        "Сенбі күні Астанада Қазақстан президенті Қасым-Жомарт Тоқаев Болгария премьер-министрі Тадео МакЛирді "
        "қабылдады.",
        published="2026-01-26",
    )
    assert read(written, names="none").events == ()
    rules = {
        claim.value["name"]: claim.rule
        for claim in read(written, names="crf").claims
        if claim.field == "participants"
    }
    assert rules["Тадео МакЛир"] == "meeting/receive/guest; names/crf"
    assert "names" not in rules["Қасым-Жомарт Тоқаев"]
