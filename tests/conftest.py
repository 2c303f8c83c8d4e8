"""A document built by hand, for the tests of what comes after the reading: two events of one article."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kelissoz.model import (
    Article,
    Block,
    ChainLink,
    Claim,
    CyrillicText,
    Document,
    Doubt,
    Duration,
    Event,
    Link,
    Ordinal,
    Participant,
    Phrase,
    Place,
)
from tests.databases import another_server, server

__all__ = ["another_server", "server"]  # fixtures

TITLE = "Бішкекте келіссөз өтті"
FIRST = (
    "Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт "
    "Осмоновпен кездесті, деп хабарлады Ала-Тау агенттігі."
)
SECOND = "Кездесу шамамен екі сағатқа созылып, тараптар су мәселесін талқылады."
THIRD = "Нұрлановтың айтуынша, келесі отырыс сәуірде Астанада өтеді."
TEXT = "\n".join((TITLE, FIRST, SECOND, THIRD))

OUTLET = ChainLink("Дала", "outlet")
AGENCY = ChainLink("Ала-Тау", "agency")
SPEAKER = ChainLink("Асқар Нұрланов", "person")


def claim(event: str, field: str, value: Any, original: str, *chain: ChainLink) -> Claim:
    """A claim whose quote is the sentence in which ``original`` stands first."""
    quote = next(sentence for sentence in (FIRST, SECOND, THIRD) if original in sentence)
    start = TEXT.index(quote)
    return Claim(
        start=start,
        end=start + len(quote),
        id=f"{event}-{field}-{original}-{len(chain)}",
        event=event,
        field=field,
        value=value,
        original=original,
        quote=quote,
        article="a1",
        chain=chain or (OUTLET, AGENCY),
        stance="reports",
        rule="hand",
        version="1",
    )


MEETING = Event(
    id="e1",
    kind="meeting",
    status="held",
    scope="international",
    core=True,
    start="2026-03-03",
    duration=Duration("PT2H", approx=True),
    place=Place("Бішкек", "KG", None, 42.87, 74.59),
    participants=(
        Participant("Асқар Нұрланов", "person", "KZ", "Қазақстан премьер-министрі"),
        Participant("Бақыт Осмонов", "person", "KG", "Қырғызстан премьер-министрі", "host"),
    ),
    topics=(Phrase("су мәселесі", main=True),),
    chain=(OUTLET, AGENCY),
)
SESSION = Event(
    id="e2",
    kind="session",
    status="planned",
    scope="international",
    core=False,
    start="2026-04",
    place=Place("Астана", "KZ"),
    ordinal=Ordinal(2, "отырыс", inferred=True),
    links=(Link("agreed_at", "e1"),),
    chain=(OUTLET, SPEAKER),
)
CLAIMS = (
    claim("e1", "kind", "meeting", "кездесті"),
    claim("e1", "status", "held", "кездесті"),
    claim("e1", "scope", "international", "Қырғызстан премьер-министрі"),
    claim("e1", "core", True, "кездесті"),
    claim("e1", "start", "2026-03-03", "3 наурызда"),
    claim("e1", "duration", {"value": "PT2H", "approx": True}, "шамамен екі сағатқа"),
    claim(
        "e1",
        "place",
        {"name": "Бішкек", "country": "KG", "venue": None, "lat": 42.87, "lon": 74.59},
        "Бішкекте",
    ),
    claim(
        "e1",
        "participants",
        {
            "name": "Асқар Нұрланов",
            "kind": "person",
            "country": "KZ",
            "office": "Қазақстан премьер-министрі",
            "role": None,
        },
        "Асқар Нұрланов",
    ),
    claim(
        "e1",
        "participants",
        {
            "name": "Бақыт Осмонов",
            "kind": "person",
            "country": "KG",
            "office": "Қырғызстан премьер-министрі",
            "role": "host",
        },
        "Осмоновпен",
    ),
    claim("e1", "topics", {"text": "су мәселесі", "main": True}, "су мәселесін"),
    claim("e2", "kind", "session", "отырыс", OUTLET, SPEAKER),
    claim("e2", "status", "planned", "өтеді", OUTLET, SPEAKER),
    claim("e2", "scope", "international", "отырыс", OUTLET, SPEAKER),
    claim("e2", "core", False, "отырыс", OUTLET, SPEAKER),
    claim("e2", "start", "2026-04", "сәуірде", OUTLET, SPEAKER),
    claim(
        "e2",
        "place",
        {"name": "Астана", "country": "KZ", "venue": None, "lat": None, "lon": None},
        "Астанада",
        OUTLET,
        SPEAKER,
    ),
    claim("e2", "ordinal", {"value": 2, "what": "отырыс", "inferred": True}, "келесі", OUTLET, SPEAKER),
    claim("e2", "links", {"kind": "agreed_at", "event": "e1"}, "келесі отырыс", OUTLET, SPEAKER),
)


@pytest.fixture
def document() -> Document:
    return handmade()


def handmade() -> Document:
    """A meeting (the article's own) and a session planned there, with all their claims, and a doubt."""
    article = Article(
        id="a1",
        text=TEXT,
        blocks=(Block(0, len(TITLE), "title"), Block(len(TITLE) + 1, len(TEXT), "paragraph")),
        outlet="Дала",
        title=TITLE,
        published=dt.date(2026, 3, 4),
        path="bishkek.txt",
    )
    at = TEXT.index("келесі отырыс")
    return Document(
        article=article,
        cyrillic=CyrillicText(TEXT, tuple(range(len(TEXT))), tuple(range(1, len(TEXT) + 1)), "cyrl"),
        events=(MEETING, SESSION),
        claims=CLAIMS,
        doubts=(Doubt(at, at + len("келесі отырыс"), "events", "whose session it is"),),
    )
