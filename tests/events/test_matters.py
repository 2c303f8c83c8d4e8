"""What a signing and a visit are about by the words that name the document or the journey."""

from __future__ import annotations

import pytest

from kelissoz.model import Event, EventKind
from tests.reading import document

MET = "Болгария президенті Петр Димов Афинада Грекия президенті Никос Папаспен кездесті."


def event(text: str, kind: EventKind) -> Event:
    found = [event for event in document(text, published="2026-03-02").events if event.kind == kind]
    assert found, f"no {kind}"
    return found[0]


SIGNINGS = [
    ("Болгария мен Грекия Афинада су туралы келісімге қол қойды.", ["су туралы келісім"], []),
    ("Болгария мен Грекия Афинада алты құжатқа қол қойды.", [], ["алты құжатқа қол қойылды"]),
    (
        "Болгария мен Грекия алты құжатқа қол қойды. Олардың бірі – су туралы келісім.",
        ["су туралы келісім"],
        ["алты құжатқа қол қойылды"],
    ),
    (
        f"{MET} Кездесуде су туралы келісім талқыланды. Бұл келісімге Болгария мен Грекия кеше қол қойды.",
        ["су туралы келісім"],
        [],
    ),
]


@pytest.mark.parametrize(("text", "topics", "outcomes"), SIGNINGS)
def test_signing(text: str, topics: list[str], outcomes: list[str]) -> None:
    signing = event(text, "signing")
    assert [topic.text for topic in signing.topics] == topics
    assert [outcome.text for outcome in signing.outcomes] == outcomes


def test_what_was_agreed_was_talked_about() -> None:
    meeting = event(f"{MET} Тараптар тікелей рейс ашуға келісті.", "meeting")
    assert [topic.text for topic in meeting.topics] == ["тікелей рейс ашу"]
    assert [outcome.text for outcome in meeting.outcomes] == ["тікелей рейс ашу келісілді"]


def test_one_verb_that_tells_of_two_contacts_gives_both_their_matter() -> None:
    text = (
        "Болгария президенті Петр Димов Грекия президенті Никос Папаспен және премьер-министр Яннис Костаспен "
        "келіссөз жүргізіп, сауданы дамытуды талқылайды."
    )
    talks = [each for each in document(text, published="2026-03-02").events if each.kind == "talks"]
    assert all([topic.text for topic in each.topics] == ["сауданы дамыту"] for each in talks)


def test_what_was_signed_long_before_came_of_no_later_meeting() -> None:
    text = f"{MET} Бұған дейін Болгария мен Грекия сегіз құжатқа қол қойған болатын."
    assert event(text, "signing").outcomes[0].text == "сегіз құжатқа қол қойылды"
    assert event(text, "meeting").outcomes == ()


VISITS = [
    (
        "Болгария президенті Петр Димов Грекияға мемлекеттік сапармен барды.",
        ["Болгария президентінің Грекияға мемлекеттік сапары"],
    ),
    (
        "Мемлекет басшысы Қасым-Жомарт Тоқаев Грекияға ресми сапармен барды.",
        ["Қазақстан Президентінің Грекияға ресми сапары"],
    ),
    ("Болгария президенті Петр Димов Грекияға сапармен барды.", []),
]


@pytest.mark.parametrize(("text", "topics"), VISITS)
def test_visit(text: str, topics: list[str]) -> None:
    assert [topic.text for topic in event(text, "visit").topics] == topics


def test_the_sides_of_a_message_are_no_part_of_its_matter() -> None:
    text = "Болгарияның Грекияға келіссөздің жаңа кезеңін өткізу туралы ұсыныс жолдағаны хабарланды."
    assert [topic.text for topic in event(text, "letter").topics] == [
        "келіссөздің жаңа кезеңін өткізу ұсынысы"
    ]


def test_documents_in_lines() -> None:
    signing = event(
        f"{MET}\nМынадай құжаттарға қол қойылды:\n– су туралы келісім;\n– көлік жөніндегі меморандум.",
        "signing",
    )
    assert [topic.text for topic in signing.topics] == ["су туралы келісім", "көлік жөніндегі меморандум"]


def test_condolences_are_the_matter_of_a_letter() -> None:
    letter = event(
        "Апаттан бес адам қаза тапты. Болгария президенті Петр Димов Грекия президенті Никос Папасқа көңіл айту "
        "жеделхатын жолдады.",
        "letter",
    )
    assert [topic.text for topic in letter.topics] == ["көңіл айту"]


def test_what_was_confirmed_was_talked_about() -> None:
    meeting = event(f"{MET} Кездесуде жұмыс жоспары бекітілді.", "meeting")
    assert [topic.text for topic in meeting.topics] == ["жұмыс жоспары"]
