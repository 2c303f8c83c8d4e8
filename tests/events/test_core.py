"""What an article is about: title, lead, a review's contacts, what a journey is made for."""

from __future__ import annotations

from kelissoz.model import Event
from tests.reading import document


def read(*lines: str) -> dict[str, bool]:
    """Of each contact, by kind and its first participant, whether it is core."""
    events: tuple[Event, ...] = document("\n".join(lines), published="2026-03-02").events
    return {f"{event.kind} {event.participants[0].name}": event.core for event in events}


def test_a_review_is_about_each_of_its_contacts() -> None:
    found = read(
        "# Апта шолуы",
        "Болгария президенті Петр Димов Грекия президенті Никос Папаспен кездесті.",
        "Ауа райы салқын болды.",
        "Апта бойы қар жауды.",
        "Жаңа мектеп ашылды.",
        "Перу министрі Хуан Рохас Чили министрі Карлос Рейеспен телефон арқылы сөйлесті.",
        "Фиджи премьер-министрі Сету Набуа Тонга премьер-министрі Сиале Фифитамен келіссөз жүргізді.",
    )
    assert found == {"meeting Петр Димов": True, "call Хуан Рохас": True, "talks Сету Набуа": True}


def test_what_was_over_long_ago_is_not_the_news_of_the_lead() -> None:
    found = read(
        "# Бүгінгі жаңалық",
        "Перу министрі Хуан Рохас Чили министрі Карлос Рейеспен телефон арқылы сөйлесті.",
        "Болгария президенті Петр Димов Грекия президенті Никос Папаспен 2025 жылғы мамырда кездескен.",
    )
    assert found == {"call Хуан Рохас": True, "meeting Петр Димов": False}


def test_the_talks_that_a_journey_is_made_for_are_news_with_it() -> None:
    found = read(
        "# Петр Димов Грекияға сапармен барады",
        "Болгария президенті Петр Димов 10 наурызда Грекияға ресми сапармен барады.",
        "Жол алты сағатқа созылады.",
        "Ұшақ таңертең ұшады.",
        "Сапар барысында ол Грекия президенті Никос Папаспен келіссөз жүргізеді.",
    )
    assert found == {"visit Петр Димов": True, "talks Петр Димов": True}
