"""What a contact takes from its scene: the visit, the summit or the talks that it was part of."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.model import Event
from tests.proofs import proves
from tests.reading import document

VISIT = "Эстония президенті Ян Тамм {} Қазақстанға мемлекеттік сапармен келді."
MEETING = "Сапар аясында Ян Тамм Мәжіліс төрағасы Асқар Нұрлановпен кездесті."


def _last(text: str, published: str = "2026-03-02") -> Event:
    events = document(text, published=published).events
    return max(events, key=lambda event: event.kind != "visit")


def test_a_visit_of_this_day_gives_its_day() -> None:
    assert _last(f"{VISIT.format('бүгін')}\n{MEETING}").start == "2026-03-02"


def test_of_a_visit_that_began_days_ago_only_the_month_is_sure() -> None:
    assert _last(f"{VISIT.format('24 ақпанда')}\n{MEETING}").start == "2026-02"


def test_a_meeting_of_a_visit_is_in_its_land() -> None:
    place = _last(f"{VISIT.format('бүгін')}\n{MEETING}").place
    assert place is not None and (place.name, place.country) == (None, "KZ")


def test_a_signing_after_talks_has_their_day_and_place() -> None:
    text = (
        "Эстония президенті Ян Тамм мен Қазақстан президенті Асқар Нұрланов 27 ақпанда Астанада келіссөз "
        "жүргізді.\nКеліссөз соңында тараптар көлік туралы келісімге қол қойды."
    )
    signing = next(e for e in document(text, published="2026-03-02").events if e.kind == "signing")
    assert signing.start == "2026-02-27"
    assert signing.place is not None and signing.place.name == "Астана"


def test_a_later_journey_is_not_the_scene_of_what_was_told_before() -> None:
    text = (
        "Эстония президенті Ян Тамм 27 ақпанда Қазақстанға сапармен келді.\n"
        "Ян Тамм Мәжіліс төрағасы Асқар Нұрлановпен кездесті.\n"
        "Бүгін Ян Тамм Алматыға ұшып келді."
    )
    meeting = next(e for e in document(text, published="2026-03-02").events if e.kind == "meeting")
    assert meeting.place is not None and (meeting.place.name, meeting.place.country) == (None, "KZ")


def test_a_letter_takes_nothing_from_a_visit() -> None:
    text = (
        "Мали президенті Асими Кейта Сирия президенті Бакр Хасанға хат жолдап, оны келесі жылы Бамакоға "
        "ресми сапармен келуге шақырды."
    )
    letters = [e for e in document(text, published="2026-03-02").events if e.kind == "letter"]
    assert all(letter.start is None and letter.place is None for letter in letters)


@proves("kk/scene_nouns")
def test_a_sentence_that_names_the_contact_again_tells_its_day_and_place(row: lexicon.Row) -> None:
    event = document(row["example"], published="2026-03-02").events[0]
    assert event.start == "2026-02-27"
    assert event.place is not None and event.place.name == "Дамаск"


def test_a_visit_was_to_the_city_where_the_guest_was_received() -> None:
    text = (
        "Қазақстан президенті Асқар Нұрланов Қазақстанға мемлекеттік сапармен келген Эстония президенті Ян Таммды "
        "Ақордада қарсы алды."
    )
    visit = next(e for e in document(text, published="2026-03-02").events if e.kind == "visit")
    assert visit.place is not None and visit.place.name == "Астана"


def test_the_goal_may_stand_behind_the_journey() -> None:
    text = "Эстония президенті Ян Тамм ресми сапармен Астана қаласына келді."
    visit = next(e for e in document(text, published="2026-03-02").events if e.kind == "visit")
    assert visit.place is not None and visit.place.name == "Астана"


def test_our_land_is_the_outlets() -> None:
    text = "Эстония президенті Ян Тамм 9 наурызда елімізге сапармен келеді."
    visit = next(e for e in document(text, published="2026-03-02").events if e.kind == "visit")
    assert visit.start == "2026-03-09"
    assert visit.place is not None and visit.place.country == "KZ"


def test_a_guest_who_speaks_of_his_land_does_not_mean_the_outlets() -> None:
    text = "– Асқар Нұрланов елімізге сапармен келеді, – деді Эстония президенті Ян Тамм."
    places = [e.place for e in document(text, published="2026-03-02").events]
    assert all(place is None or place.country != "KZ" for place in places)


def test_a_part_of_the_world_is_no_place() -> None:
    text = "Эстония президенті Ян Тамм Азияға сапармен барды."
    assert all(e.place is None for e in document(text, published="2026-03-02").events)


def test_an_envoy_in_our_land_does_not_put_the_meeting_there() -> None:
    text = "Асқар Нұрланов Литваның еліміздегі елшісі Ян Таммаспен кездесті."
    assert all(e.place is None for e in document(text, published="2026-03-02").events)


def test_a_body_that_sits_in_the_course_of_a_visit_sits_there_and_in_that_month() -> None:
    text = (
        "Қазақстан президенті Асқар Нұрланов 20–21 наурызда мемлекеттік сапармен Таллинге барады.\n"
        "Сапар аясында Жоғары мемлекетаралық кеңестің отырысы өтеді."
    )
    visit, session = document(text, published="2026-03-02").events
    assert [link.event for link in session.links] == [visit.id]
    assert session.start == "2026-03" and session.place is not None and session.place.name == "Таллин"


def test_what_is_held_on_the_eve_of_a_summit_has_not_its_day() -> None:
    text = (
        "Балқан мемлекеттері басшыларының 12 наурызда Таллинде өтуі тиіс бейресми саммиті сәуірге шегерілді.\n"
        "Саммит қарсаңында жоспарланған Эстония мен Румыния президенттерінің кездесуі де болмайды."
    )
    meeting = next(e for e in document(text, published="2026-03-02").events if e.kind == "meeting")
    assert (meeting.status, meeting.start) == ("cancelled", None)
