"""When, where and how long: what a contact's own sentences say of it, and what they say of something else."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.events.tables import city_near
from kelissoz.model import Event
from tests.proofs import proves
from tests.reading import document

PUBLISHED = "2026-03-02"


def _events(text: str, published: str = PUBLISHED) -> tuple[Event, ...]:
    return document(text, published=published).events


def _start(text: str, published: str = PUBLISHED) -> str | None:
    return _events(text, published)[0].start


def _where(text: str) -> tuple[str | None, str | None, str | None]:
    place = _events(text)[0].place
    return (place.name, place.country, place.venue) if place is not None else (None, None, None)


@proves("kk/venue_nouns")
def test_venue_noun(row: lexicon.Row) -> None:
    text, venue = row["example"].split("=")
    assert _where(text)[2] == venue


@proves("kk/setting_verbs")
def test_a_day_in_the_dative_is_the_contacts_with_verbs_of_setting(row: lexicon.Row) -> None:
    assert "2026-03-03" in {event.start for event in _events(row["example"])}


@proves("kk/sequence_words")
def test_what_comes_next_is_of_the_same_day(row: lexicon.Row) -> None:
    assert [event.start for event in _events(row["example"])] == ["2026-03-02"] * 2


PAIR = "Қазақстан президенті Асқар Нұрланов {} Сирия президенті Бакр Хасанмен кездесті."


@pytest.mark.parametrize(
    ("middle", "start"),
    [
        ("11 қаңтарда", "2026-01-11"),
        ("2019 жылы қол қойылған келісімді талқылау үшін", None),
        ("2024 жылғы келісімнің орындалуын талқылау үшін", None),
        ("2030 жылға дейін созылатын жоба бойынша", None),
        ("былтыр желтоқсанда өткен саммитте", "2025-12"),
        ("9 наурызда өтетін саммит қарсаңында", None),
        ("өткен аптада", "2026-02"),
        ("2024 жылы күзде", "2024"),
    ],
)
def test_whose_time_it_is(middle: str, start: str | None) -> None:
    assert _start(PAIR.format(middle)) == start


def test_the_years_of_a_plan_are_not_the_day_of_its_signing() -> None:
    text = "Қазақстан мен Өзбекстан министрлері 2026–2028 жылдарға арналған жоспарға қол қойды."
    assert (_start(text), _events(text)[0].end) == (None, None)


@pytest.mark.parametrize(
    ("middle", "name"),
    [
        ("Лондонда", "Лондон"),
        ("Лондонда туған", None),
        ("Лондонда Мали президентінің қатысуымен", "Лондон"),
        ("Сингапурда", "Сингапур"),
        ("Бішкекте өткен форум аясында", "Бішкек"),
        ("Сирия астанасында", "Дамаск"),
        ("елордада", "Астана"),
    ],
)
def test_whose_place_it_is(middle: str, name: str | None) -> None:
    assert _where(PAIR.format(middle))[0] == name


@pytest.mark.parametrize(
    ("middle", "where"),
    [
        ("Дамаск қаласындағы Гүлстан сарайында", ("Дамаск", "SY", "Гүлстан сарайы")),
        ("Минскідегі Тәуелсіздік сарайында", ("Минск", "BY", "Тәуелсіздік сарайы")),
        ("Ақордада", ("Астана", "KZ", "Ақорда")),
        ("Женевадағы әуе базасында", ("Женева", "CH", "Женевадағы әуе базасы")),
        ("Қазақстанның Берлиндегі елшілігінде", ("Берлин", "DE", "Қазақстанның Берлиндегі елшілігі")),
    ],
)
def test_the_venue_with_its_city(middle: str, where: tuple[str | None, str | None, str | None]) -> None:
    assert _where(PAIR.format(middle)) == where


def test_a_palace_of_common_nouns_is_not_the_one_of_another_land() -> None:
    text = "Мали президенті Асими Кейта Нигер президенті Али Сиди Ұлт сарайында кездесті."
    assert _where(text.replace("Сиди ", "Сидимен "))[1:] == (None, "Ұлт сарайы")


def test_a_call_is_in_no_place() -> None:
    text = "Сирия президенті Бакр Хасан Женевада Мали президенті Асими Кейтамен телефон арқылы сөйлесті."
    assert _where(text) == (None, None, None)


def test_a_clock_time_does_not_lend_itself_the_day_of_something_else() -> None:
    text = "25 ақпанда жарияланған кестеде Асқар Нұрланов пен Сирия президенті Бакр Хасан сағат 15:00-де кездеседі."
    events = _events(text)
    assert [(event.start, event.time_of_day) for event in events] == [(None, "15:00")]


def test_what_is_set_for_a_day_to_come_is_planned() -> None:
    text = "Сирия президенті Бакр Хасанның Қазақстанға сапары 9 наурызға белгіленген."
    assert [(event.start, event.status) for event in _events(text)] == [("2026-03-09", "planned")]


def test_journeys_to_several_lands_are_events_of_their_own() -> None:
    text = "Сирия президенті Бакр Хасан Қазақстан мен Өзбекстанға сапармен барды."
    read = document(text, published=PUBLISHED)
    assert len({event.id for event in read.events}) == len(read.events) == 2


@proves("kk/motion_verbs")
def test_who_goes_somewhere_and_meets_meets_there(row: lexicon.Row) -> None:
    places = {event.kind: event.place for event in _events(row["example"])}
    place = places["talks"]
    assert place is not None and (place.name, place.country) == ("Женева", "CH")


def test_who_goes_somewhere_to_take_part_takes_part_there() -> None:
    text = "Сирия президенті Бакр Хасан Түркі мемлекеттері ұйымының саммитіне қатысу үшін Бакуге келді."
    session = next(event for event in _events(text) if event.kind == "session")
    assert session.place is not None and session.place.name == "Баку"


def test_a_purpose_does_not_take_the_year_of_the_journeys() -> None:
    text = "2025 жылы Бакр Хасан Мали президенті Асими Кейтамен келіссөз жүргізу үшін Бамакоға үш рет барды."
    assert {event.start for event in _events(text) if event.kind != "visit"} <= {None}


@pytest.mark.parametrize(
    ("length", "value"), [("екі сағатқа жуық", "PT2H"), ("төрт күнге", "P4D"), ("он сегіз айға", "P18M")]
)
def test_how_long_it_lasted(length: str, value: str) -> None:
    text = f"Қазақстан мен Сирия арасындағы келіссөз {length} созылды."
    duration = _events(text)[0].duration
    assert duration is not None and duration.value == value


@pytest.mark.parametrize("days", ["9 және 10 наурызда", "9–10 наурызда", "осы айдың 9-ы мен 10-ында"])
def test_days_in_a_row_are_a_span(days: str) -> None:
    text = f"Сирия президенті Бакр Хасанның Қазақстанға сапары {days} өтеді."
    event = _events(text)[0]
    assert (event.start, event.end) == ("2026-03-09", "2026-03-10")


def test_what_was_set_for_a_day_just_gone_by_was_set_for_this_year() -> None:
    text = "Сирия президенті Бакр Хасанның Қазақстанға сапары 20 ақпанға жоспарланған болатын."
    assert _start(text) == "2026-02-20"


def test_a_guest_is_met_where_he_has_come() -> None:
    text = "Асқар Нұрланов Қазақстанға ресми сапармен келген Сирия президенті Бакр Хасанды қабылдады."
    meeting = next(event for event in _events(text) if event.kind == "meeting")
    assert meeting.place is not None and meeting.place.country == "KZ"


def test_a_place_keeps_the_name_that_the_article_gives_it() -> None:
    assert _where(PAIR.format("Бейжіңде")) == ("Бейжің", "CN", None)


def test_a_span_that_ends_now_is_no_length_of_the_contact() -> None:
    """``Соңғы екі сағат`` (in the last two hours) tells when, not how long."""
    lasted = _events("Министр Нұрланов Франция елшісімен екі сағат сөйлесті.")
    within = _events("Министр Нұрланов Франция елшісімен соңғы екі сағат сөйлесті.")
    assert [event.duration is None for event in (*lasted, *within)] == [False, True]


def test_of_two_names_of_one_place_the_capital_s_is_told() -> None:
    """The table has ``Пекин`` and, as China's Kazakhs write it, ``Бейжиң`` at the same coordinates."""
    found = city_near(39.9075, 116.3972, "CN")
    assert found is not None and found[0] == "Пекин"
