"""What an article is about: title, lead, a review's contacts, what a journey is made for."""

from __future__ import annotations

from kelissoz.model import Event
from tests.reading import document


def read(*lines: str) -> dict[str, bool]:
    """Of each contact, by kind and its first participant, whether it is core."""
    events: tuple[Event, ...] = document("\n".join(lines), published="2026-03-02").events
    return {" ".join([event.kind, *(p.name for p in event.participants[:1])]): event.core for event in events}


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


def test_what_sets_the_scene_in_the_lead_is_no_news() -> None:
    found = read(
        "# Екі ел сауда келісімін жасады",
        "Афинада өткен Балқан одағының саммиті аясында Болгария мен Грекия сауда туралы келісімге қол қойды.",
    )
    assert found == {"session Болгария": False, "signing Болгария": True}
    found = read(
        "# Экономика жаңалығы",
        "Болгария президенті Петр Димов ресми сапармен келген Грекия премьер-министрі Никос Папасты қабылдады.",
    )
    assert found == {"visit Никос Папас": False, "meeting Петр Димов": True}


def test_what_a_director_of_a_company_says_at_a_forum_is_his_news() -> None:
    found = read(
        "# Жаңа ұшақ шығады",
        "«Балқан» компаниясының бас директоры Петр Димов Афинадағы халықаралық форумда ұшақ туралы айтты.",
        "Болгария президенті Иван Петров Грекия президенті Никос Папаспен телефон арқылы сөйлесті.",
    )
    assert found["call Иван Петров"] and not found.get("session Петр Димов")


def test_the_meetings_that_a_title_sums_up_are_news_each() -> None:
    found = read(
        "# Петр Димов Афинада бірқатар кездесу өткізді",
        "Болгария сыртқы істер министрі Петр Димов Афинада бірқатар кездесу өткізді.",
        "Министр Грекия президенті Никос Папаспен сауданы талқылады.",
        "Ол тауар айналымы өскенін айтты.",
        "Сауда көлемі артады.",
        "Содан кейін Петр Димов Чили министрі Карлос Рейеспен кездесті.",
    )
    assert found["meeting Петр Димов"]


def test_a_summit_to_which_somebody_is_invited_is_not_the_news() -> None:
    found = read("Болгария президенті Петр Димов Грекия президенті Никос Папасты Балқан саммитіне шақырды.")
    assert found["letter Петр Димов"] and not any(core for name, core in found.items() if "session" in name)


def test_the_sitting_at_which_the_next_one_was_told_of_is_news_with_it() -> None:
    found = read(
        "# Балқан кеңесінің келесі отырысы Афинада өтеді",
        "Президент Петр Димов Балқан кеңесінің келесі отырысы мамырда Афинада өтетінін айтты.",
        "Ол әріптестеріне алғыс айтты.",
        "Жиынға Чили де қатысқысы келеді.",
        "Балқан кеңесінің отырысына Болгария президенті Петр Димов пен Грекия президенті Никос Папас қатысты.",
    )
    assert found["session Петр Димов"]


def test_what_a_guest_who_has_come_will_do_next_is_not_the_news() -> None:
    found = read(
        "# Петр Димов Грекияға келді",
        "Болгария президенті Петр Димов Грекияға ресми сапармен келді.",
        "Жол алты сағатқа созылды.",
        "Ұшақ таңертең қонды.",
        "Ертең ол Грекия президенті Никос Папаспен кездеседі.",
    )
    assert found == {"visit Петр Димов": True, "meeting Никос Папас": False}


def test_the_next_contact_beside_what_the_title_says_was_held_is_not_the_news() -> None:
    found = read(
        "# Петр Димов Чили елшісін қабылдады",
        "Болгария президенті Петр Димов Чили елшісі Карлос Рейесті қабылдады.",
        "Елші Перу министрі Хуан Рохастың мамырда Чилиге жасайтын сапары туралы баяндады.",
    )
    assert found == {"meeting Петр Димов": True, "visit Хуан Рохас": False}


def test_what_is_signed_at_the_contact_of_the_title_is_not_the_news() -> None:
    found = read(
        "# Петр Димов Грекияға барды",
        "Болгария президенті Петр Димов бүгін Афинаға сапармен барды.",
        "Сапар қорытындысы бойынша Болгария мен Грекия су туралы келісімге қол қойды.",
    )
    assert found == {"visit Петр Димов": True, "signing Болгария": False}


def test_a_journey_that_had_been_made_sets_the_scene() -> None:
    found = read(
        "# Екі елдің сенаторлары суды талқылады",
        "Болгария мен Грекия сенаторлары Афинада су мәселесін талқылады.",
        "Болгария Сенатының төрағасы Петр Димов Грекияға ресми сапармен барған болатын.",
        "Сапар барысында ол Грекия президенті Никос Папаспен кездесті.",
    )
    assert not found["visit Петр Димов"] and found["meeting Петр Димов"]


def test_the_meeting_at_which_the_news_was_told_is_not_the_news() -> None:
    found = read(
        "# Петр Димов Грекияға келеді",
        "Болгария президенті Петр Димов 27 наурызда Грекияға келеді.",
        "Бұл туралы Болгария министрі Иван Колев Грекия министрі Никос Папаспен кездесуі барысында айтты.",
    )
    assert found.pop("visit Петр Димов") and not any(found.values())
