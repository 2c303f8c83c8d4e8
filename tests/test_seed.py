"""The first real article, beside what a careful reader entered (``../shared``; skipped where it is
missing)."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kelissoz import intake
from kelissoz.model import Document, Event
from kelissoz.pipeline import read
from kelissoz.script import to_arabic, to_latin

SEED = Path(__file__).parents[2] / "shared" / "seed"
ARTICLES = sorted(SEED.glob("*.txt")) if SEED.is_dir() else []

pytestmark = pytest.mark.skipif(not ARTICLES, reason="../shared/seed is not there")


@pytest.fixture(scope="module")
def document() -> Document:
    return read(intake.read_file(ARTICLES[0]))


def chain(event: Event) -> list[str]:
    return [link.name for link in event.chain]


def people(event: Event) -> dict[str, str | None]:
    return {participant.name: participant.country for participant in event.participants}


def test_three_events_and_no_other(document: Document) -> None:
    assert [(e.kind, e.status, e.start) for e in document.events] == [
        ("meeting", "held", "2026-01-23"),
        ("session", "planned", "2026-01-23"),
        ("meeting", "held", "2025-12-02"),
    ]
    assert [e.core for e in document.events] == [True, True, False]
    assert {e.scope for e in document.events} == {"international"}


def test_the_meeting(document: Document) -> None:
    meeting = document.events[0]
    assert meeting.time_of_day == "night"
    assert meeting.duration is not None and (meeting.duration.value, meeting.duration.approx) == (
        "PT4H",
        True,
    )
    assert meeting.place is not None and (meeting.place.name, meeting.place.country) == ("Мәскеу", "RU")
    assert meeting.place.venue is not None and "Сенат сарайы" in meeting.place.venue
    assert people(meeting) == {
        "Владимир Путин": "RU",
        "Юрий Ушаков": "RU",
        "Кирилл Дмитриев": "RU",
        "Стивен Уиткофф": "US",
        "Джаред Кушнер": "US",
    }
    offices = {p.name: p.office for p in meeting.participants}
    assert offices["Стивен Уиткофф"] == "АҚШ президентінің арнайы өкілі"
    assert offices["Юрий Ушаков"] == "Ресей президентінің көмекшісі"
    roles = {p.name: p.role for p in meeting.participants}
    assert roles["Владимир Путин"] == "host"
    assert (roles["Юрий Ушаков"], roles["Кирилл Дмитриев"]) == ("member", "member")
    assert meeting.ordinal is not None and (meeting.ordinal.value, meeting.ordinal.inferred) == (7, False)
    assert chain(meeting) == ["Kazinform", "ТАСС", "Юрий Ушаков"]
    assert [topic.text for topic in meeting.topics] == [
        "Украинадағы жағдайды реттеу",
        "Газа",
        "Гренландия",
        "Бейбітшілік кеңесі",
        "екіжақты қарым-қатынастарды дамыту",
    ]
    assert [topic.text for topic in meeting.topics if topic.main] == ["Украинадағы жағдайды реттеу"]
    held, kept = [outcome.text for outcome in meeting.outcomes]
    assert "үшжақты жұмыс тобының алғашқы отырысын Абу-Дабиде өткізу" in held
    assert kept.startswith("тығыз байланыстарды сақтау")
    assert {assessment.speaker for assessment in meeting.assessments} == {"Юрий Ушаков"}


def test_the_session_agreed_at_the_meeting(document: Document) -> None:
    meeting, session, _ = document.events
    assert session.place is not None and (session.place.name, session.place.country) == ("Абу-Даби", "AE")
    assert session.body == "Ресей-АҚШ-Украина үшжақты жұмыс тобы"
    assert [(link.kind, link.event) for link in session.links] == [("agreed_at", meeting.id)]
    roles = {p.name: p.role for p in session.participants}
    assert roles["Игорь Костюков"] == "head"
    assert {"Ресей", "АҚШ", "Украина"} <= set(roles)
    assert session.ordinal is not None and session.ordinal.value == 1
    assert chain(session) == ["Kazinform", "ТАСС", "Юрий Ушаков"]
    chains = {
        tuple(link.name for link in claim.chain) for claim in document.claims if claim.event == session.id
    }
    assert any(names[-1] == "Владимир Зеленский" or "Зеленский" in names[-1] for names in chains)


def test_the_meeting_of_december(document: Document) -> None:
    last = document.events[2]
    assert last.duration is not None and last.duration.value == "PT5H"
    assert set(people(last)) == {"Владимир Путин", "Стивен Уиткофф", "Джаред Кушнер"}
    assert last.place is not None and last.place.country == "RU"
    assert last.ordinal is not None and (last.ordinal.value, last.ordinal.inferred) == (6, True)
    assert chain(last) == ["Kazinform"]


@pytest.mark.parametrize("script", ["latn", "arab"])
def test_another_script_gives_the_same_values(document: Document, script: str) -> None:
    turn = to_latin if script == "latn" else to_arabic
    data = turn(document.article.text).encode("utf-8")
    other = read(intake.read_bytes(data, "seed.txt", outlet="Kazinform"))
    assert other.cyrillic is not None and other.cyrillic.script == script
    assert [values(event) for event in other.events] == [values(event) for event in document.events]


def values(event: Event) -> dict[str, object]:
    """All fields but the ids, which are made of the article's own characters."""
    fields = dataclasses.asdict(event)
    fields["links"] = [link["kind"] for link in fields["links"]]
    del fields["id"]
    return fields
