"""Which passages tell of one contact, and which of two."""

from __future__ import annotations

from dataclasses import replace

from kelissoz.events.candidate import Candidate
from kelissoz.events.stories.story import Story
from kelissoz.model import Event
from tests.reading import document

DIMOV = "Болгария президенті Петр Димов"
PAPAS = "Грекия президенті Никос Папас"


def read(*lines: str) -> tuple[Event, ...]:
    return document("\n".join(lines), published="2026-03-02").events


def test_a_sitting_beside_the_talks_of_a_sentence_is_another_contact() -> None:
    found = read(
        f"{DIMOV} {PAPAS}тың шақыруымен Афинаға ресми сапармен барады.",
        "Президенттер келіссөз жүргізеді, сондай-ақ Болгария-Грекия үкіметаралық комиссиясының отырысы өтеді.",
    )
    assert [event.kind for event in found] == ["visit", "talks", "session"]


def test_a_body_under_its_short_and_its_long_name_is_one() -> None:
    (event,) = read(
        "# БҰҰ Қауіпсіздік кеңесі қарар қабылдады",
        "Біріккен Ұлттар Ұйымының Қауіпсіздік кеңесі Судан бойынша қарар қабылдады.",
    )
    assert (event.kind, event.core) == ("session", True)


def test_nobody_meets_himself() -> None:
    (event,) = read(f"{DIMOV} {PAPAS}пен кездесіп, оған сенім грамотасын тапсырды.")
    assert {(p.name, p.role) for p in event.participants} == {("Петр Димов", None), ("Никос Папас", None)}


def test_citizens_are_met_not_their_state() -> None:
    (event,) = read("Болгария президенті Петр Димов Афинада Болгария азаматтарымен кездесті.")
    assert {p.name for p in event.participants} == {"Петр Димов", "Болгария азаматтары"}
    assert event.scope == "domestic"


def test_inhabitants_without_a_land_are_no_strangers() -> None:
    (event,) = read("Бүгін Көктас ауданының әкімі Асан Ерболов Ақсу ауылының тұрғындарымен жүздесті.")
    assert event.scope == "domestic"


def test_stages_of_talks_that_their_sides_own() -> None:
    first, second = read(
        "Болгария мен Грекия келіссөзінің екінші кезеңі Ыстамбұлда 25 ақпанда өтті. "
        "Алғашқы кезең 18–19 ақпанда Дохада өткен."
    )
    assert [(e.ordinal and e.ordinal.value, e.place and e.place.name) for e in (first, second)] == [
        (2, "Ыстамбұл"),
        (1, "Доха"),
    ]
    assert {p.name for p in second.participants} == {"Болгария", "Грекия"}


def test_the_sides_of_talks_without_any_are_those_of_the_title() -> None:
    (talks,) = read(
        "# Болгария мен Грекия тағы кездеседі",
        "Атысты тоқтату туралы құжат дайын.",
        "Келіссөздің екінші кезеңі Ыстамбұлда 6 наурызда өтеді.",
    )
    assert {p.name for p in talks.participants} == {"Болгария", "Грекия"}
    assert (talks.kind, talks.status, talks.start) == ("talks", "planned", "2026-03-06")


def test_a_title_describes_whom_the_text_names() -> None:
    (meeting,) = read(
        "# Болгария басшысы Афинада Никос Папаспен кездесті",
        f"Болгария партиясының Бас хатшысы Петр Димов 1 наурызда Афинада {PAPAS}пен кездесті.",
    )
    assert {p.name for p in meeting.participants} == {"Петр Димов", "Никос Папас"}
    (visit,) = read(
        "# Болгария басшысы Грекияға келеді",
        "Болгария партиясының Бас хатшысы Петр Димов 17–18 наурызда ресми сапармен Афинаға келеді.",
    )
    assert ([p.name for p in visit.participants], visit.start) == (["Петр Димов"], "2026-03-17")


def test_a_title_on_others_of_the_land_is_another_contact() -> None:
    found = read(
        "# Сербия президенті Марко Илич Болгария басшысымен кездесті",
        f"{DIMOV} 1 наурызда Афинада {PAPAS}пен кездесті.",
    )
    assert len(found) == 2


def test_a_letter_to_nobody_named_sums_up_those_that_follow() -> None:
    found = read(
        f"{DIMOV} маусымда Софияда өтетін «Ұлы көпір» саммитіне бірнеше елдің басшысын шақырып, хат жолдаған.",
        f"Шақыру қағазы алдымен {PAPAS}қа жіберілді. Ол бұл хатты ақпанда алған.",
        "Кейін сондай хат Сербия президенті Марко Иличке жолданды.",
        "Кремль мұндай хат алмағанын мәлімдеді.",
    )
    letters = [event for event in found if event.kind == "letter"]
    assert [(e.status, {p.name for p in e.participants}) for e in letters] == [
        ("held", {"Петр Димов", "Никос Папас"}),
        ("held", {"Петр Димов", "Марко Илич"}),
        ("denied", {"Петр Димов", "Кремль"}),
    ]
    assert all([topic.text for topic in e.topics] == ["«Ұлы көпір» саммитіне шақыру"] for e in letters)


def test_who_answers_a_letter_has_got_it() -> None:
    (letter,) = read(f"{PAPAS} {DIMOV}тың хатына жауап беріп, келе алмайтынын жеткізді.")
    assert {p.name for p in letter.participants} == {"Петр Димов", "Никос Папас"}


def test_a_day_of_meetings_is_told_by_its_partners() -> None:
    found = read(
        f"{DIMOV} Афинада бірқатар кездесу өткізді.",
        f"{PAPAS}пен әңгімеде су тапшылығы талқыланды.",
        "Кипр министрі Андреас Леонидумен көлік мәселелері қаралды.",
        "Соңғы кездесу Сербия президенті Марко Иличпен өтті.",
    )
    assert [{p.name for p in event.participants} - {"Петр Димов"} for event in found] == [
        {"Никос Папас"},
        {"Андреас Леониду"},
        {"Марко Илич"},
    ]
    assert all(event.place and event.place.name == "Афина" for event in found)


def test_who_asks_does_not_tell() -> None:
    assert (
        read("– Грекия президентімен де сөйлестіңіз бе?", f"– Жоқ, онымен сөйлескен жоқпын, – деді {DIMOV}.")
        == ()
    )


def test_what_was_signed_at_a_meeting_told_by_its_partner_binds_both_states() -> None:
    found = read(
        f"{DIMOV} Афинада бірқатар кездесу өткізді.",
        f"{PAPAS}пен кездесу су туралы келісімге қол қоюмен аяқталды.",
    )
    (signing,) = [event for event in found if event.kind == "signing"]
    assert {p.name for p in signing.participants} == {"Болгария", "Грекия"}


def test_the_frame_of_a_day_of_meetings_is_no_event() -> None:
    found = read(
        f"{DIMOV} Дунай форумы аясында Афинада бірқатар кездесу өткізді.",
        f"{PAPAS}пен кездесуде су тапшылығы талқыланды.",
    )
    assert [event.kind for event in found] == ["meeting"]


def test_what_was_once_put_off_is_planned_again() -> None:
    text = (
        "Болгария президенті Петр Димов 10 наурызда ресми сапармен Астанаға келеді.\n"
        "Оның бұл сапары бұған дейін бір рет кейінге қалдырылған еді."
    )
    (event,) = document(text, published="2026-03-04").events
    assert event.status == "planned"


def test_the_candidate_that_tells_most_is_one_of_those_that_the_story_has_now() -> None:
    told = Candidate("meeting", "held", "meeting/meet", 0, 0, 7, ())
    story = Story([told])
    assert (story.main, story.kind) == (told, "meeting")
    story.candidates = [replace(told, kind="session")]
    assert (story.main, story.kind) == (story.candidates[0], "session")
    story.candidates.insert(0, replace(told, title=True))
    assert story.kind == "session"
