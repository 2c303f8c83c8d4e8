"""Which contacts a text tells of: who is told without a name, what only counts, what points back."""

from __future__ import annotations

import pytest

from kelissoz.events.phrases import joined
from kelissoz.model import Event
from tests.reading import document

DIMOV = "Болгария президенті Петр Димов"
PAPAS = "Грекия президенті Никос Папас"


def read(*lines: str) -> tuple[Event, ...]:
    return document("\n".join(lines), published="2026-03-02").events


def names(event: Event) -> set[str]:
    return {participant.name for participant in event.participants}


def test_what_a_postposition_governs_is_no_subject() -> None:
    (event,) = read(f"{DIMOV} Судан бойынша {PAPAS}пен келіссөз өткізді.")
    assert names(event) == {"Петр Димов", "Никос Папас"}


def test_an_office_in_apposition_to_the_counterpart_is_no_subject() -> None:
    (event,) = read(
        "Болгария елшісі Петр Димов Грекия Президентінің көмекшісі, бөлім меңгерушісі Никос Папаспен кездесті."
    )
    assert names(event) == {"Петр Димов", "Никос Папас"}


def test_who_is_present_or_mediates_takes_part() -> None:
    present, mediated = read(
        f"{DIMOV} мен {PAPAS} 5 ақпанда Түркия президенті Мехмет Йылмаздың қатысуымен әңгімелескен еді.",
        "Екі басшы 2024 жылғы 3 наурызда Түркия президенті Мехмет Йылмаздың делдалдығымен келісімге қол қойған.",
    )
    assert names(present) == names(mediated) == {"Петр Димов", "Никос Папас", "Мехмет Йылмаз"}
    assert {p.name for p in mediated.participants if p.role == "mediator"} == {"Мехмет Йылмаз"}


def test_a_sum_of_contacts_is_no_contact() -> None:
    assert read(f"{DIMOV} {PAPAS}пен 43 мәрте телефон арқылы сөйлесті.") == ()


def test_ministers_of_presidents_stand_for_their_states() -> None:
    call, meeting = read(
        f"{DIMOV} {PAPAS}пен телефон арқылы сөйлесті.", "Сәуірде министрлер Стамбулда кездеседі."
    )
    assert call.kind == "call"
    assert (meeting.status, meeting.start, names(meeting)) == ("planned", "2026-04", {"Болгария", "Грекия"})


def test_heads_without_a_name_are_those_of_the_title() -> None:
    (event,) = read(
        "# Болгария мен Грекия жаңа жол салады",
        "Көрші екі елдің басшылары кеше Софияда бас қосты.",
        f"{DIMOV} жол биыл салынатынын айтты, ал {PAPAS} оған сенетінін білдірді.",
    )
    assert (event.start, names(event)) == ("2026-03-01", {"Петр Димов", "Никос Папас"})


def test_a_firm_is_no_side_of_diplomacy() -> None:
    assert read("Данияның Nordhav компаниясы мен Чилидің Surmar тобы Копенгагенде келіссөз жүргізді.") == ()


def test_rounds_of_talks_are_told_after_them() -> None:
    talks, first, second, third = read(
        "Болгария мен Грекия арасындағы келіссөздің төртінші раунды кеше Афинада өтті.",
        "Алғашқы кезең 12 қаңтарда Софияда, екіншісі 19 қаңтарда Римде өткен болатын.",
        "Үшінші кезең 2 ақпанда Женевада болды.",
    )
    assert [e.start for e in (talks, first, second, third)] == [
        "2026-03-01",
        "2026-01-12",
        "2026-01-19",
        "2026-02-02",
    ]
    assert [e.place.name for e in (first, second, third) if e.place] == ["София", "Рим", "Женева"]
    assert {frozenset(names(e)) for e in (talks, first, second, third)} == {frozenset({"Болгария", "Грекия"})}


def test_an_exchange_of_views_belongs_to_the_contact() -> None:
    (event,) = read(
        f"{DIMOV} {PAPAS}пен телефон арқылы сөйлесті.", "Тараптар сауда мәселесі бойынша пікір алмасты."
    )
    assert event.kind == "call"


def test_who_sits_names_the_body() -> None:
    (event,) = read("Афинада Болгария мен Грекия сыртқы істер министрлерінің диалогы өтті.")
    assert event.kind == "session"
    assert event.body == "Болгария мен Грекия сыртқы істер министрлерінің диалогы"
    assert event.scope == "international"


def test_a_leader_is_the_head_by_whatever_office() -> None:
    (event,) = read(
        "# Лесото мен Ботсвана басшылары Масеруда кездесті",
        "Ботсвана президенті Никос Папас кеше Масеруда Лесото премьер-министрі Петр Димовпен кездесті.",
    )
    assert names(event) == {"Петр Димов", "Никос Папас"}


def test_the_side_that_denies_is_the_other_side() -> None:
    (event,) = read(
        "Болгария сыртқы істер министрі Петр Димов өткен аптада Стамбулда Грекия өкілдерімен жасырын келіссөз болды "
        "деген хабарды теріске шығарды."
    )
    assert (event.kind, event.status) == ("talks", "denied")
    assert len(event.participants) == 2


def test_a_meeting_that_was_planned_and_called_off_keeps_its_sides() -> None:
    (event,) = read(
        f"{DIMOV} мен {PAPAS}тың 14 сәуірде Варна қаласында өтеді деп жоспарланған кездесуі тоқтатылды."
    )
    assert (event.status, event.start, names(event)) == (
        "cancelled",
        "2026-04-14",
        {"Петр Димов", "Никос Папас"},
    )


def test_a_later_denial_turns_what_was_told() -> None:
    (event,) = read(
        f"{DIMOV} мен {PAPAS} кеше Ыстанбұлда кездесті деген сөз тарады.",
        "Үкімет өкілі мұндай кездесудің болмағанын айтты.",
    )
    assert event.status == "denied"


def test_what_would_be_if_they_met_is_no_event() -> None:
    assert read(f"Егер {DIMOV} мен {PAPAS} ертең кездесе қалса, сауда өсер еді.") == ()


def test_heads_of_services_speak_for_their_states() -> None:
    cancelled, planned = read(
        f"{DIMOV} мен {PAPAS}тың кездесуі болмайды.",
        "Оның орнына екі елдің кеден қызметтерінің басшылары сәуірде Бургаста бас қосады.",
    )
    assert (planned.status, names(planned)) == ("planned", {"Болгария", "Грекия"})


def test_a_call_to_negotiate_proposes_talks() -> None:
    (event,) = read(
        "Словения президенті Янез Краль Болгария мен Грекияны мамырда Люблянада келіссөзді қайта бастауға шақырды."
    )
    assert (event.kind, event.status) == ("talks", "proposed")
    assert {p.name for p in event.participants if p.role == "mediator"} == {"Янез Краль"}


def test_the_body_that_gathers_for_a_sitting_sits() -> None:
    (event,) = read("БҰҰ Қауіпсіздік кеңесі кеше Нью-Йоркте шұғыл отырысқа жиналды.")
    assert (event.kind, event.body, event.scope) == ("session", "БҰҰ Қауіпсіздік кеңесі", "international")


def test_a_body_that_no_table_has_is_told_by_its_head() -> None:
    (event,) = read("Өзеннің суын бөлісу кеңесінің кезекті отырысы сәуірде Софияда өтеді.")
    assert (event.kind, event.body) == ("session", "Өзеннің суын бөлісу кеңесі")


def test_a_forum_where_others_met_is_no_event_of_its_own() -> None:
    (event,) = read(f"{DIMOV} мен {PAPAS} 5 ақпанда Мюнхен қауіпсіздік конференциясы аясында кездесті.")
    assert event.kind == "meeting"


def test_whoever_leads_a_house_or_a_court_is_met_by_himself() -> None:
    events = read(
        "Сапар барысында Болгария президенті Петр Димов Сенат төрағасы Жуан Соузамен және Жоғарғы Сот төрағасы "
        "Луис Гомеспен жүздесті."
    )
    assert [names(e) for e in events] == [{"Петр Димов", "Жуан Соуза"}, {"Петр Димов", "Луис Гомес"}]


def test_a_visit_goes_on_while_the_guest_is_there() -> None:
    visit, *_ = read(
        "Эстония президенті Алар Карис 1 наурызда Қазақстанға сапармен келді.",
        "Ол бүгін Алматыға келді.",
        "Ертең ол Алматы әкімімен кездеседі.",
    )
    assert (visit.kind, visit.status, visit.start) == ("visit", "ongoing", "2026-03-01")
    past, *_ = read("Эстония президенті Алар Карис 10 ақпанда Қазақстанға сапармен келді.")
    assert past.status == "held"


def test_the_guest_of_whom_the_participle_tells_has_travelled() -> None:
    events = read(
        "Болгария президенті Петр Димов Софияға сапармен келген Грекия елшісі Никос Папасты қабылдады."
    )
    assert {e.kind: names(e) for e in events} == {
        "visit": {"Никос Папас"},
        "meeting": {"Петр Димов", "Никос Папас"},
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Болгария министрі Петр Димовтың Тбилисиге сапары 12 наурызға жоспарланған.", "planned"),
        ("Болгария министрі Петр Димовтың Тбилисиге сапары жоспарланып отыр.", "planned"),
        ("Өкіл министр Петр Димовтың Тбилисиге ресми сапары өтетіндігін жеткізді.", "planned"),
        ("Болгария мен Грекия арасындағы келіссөздер белгіленген күні өтпей қалды.", "cancelled"),
        ("Болгария мен Грекия арасындағы 5 ақпанға жоспарланған келіссөздер өтпеді.", "cancelled"),
        ("Болгария мен Грекия арасындағы келіссөз кейінге қалды.", "postponed"),
        ("Болгария мен Грекия арасында келіссөз болған жоқ.", "denied"),
        ("Болгария мен Грекия арасындағы кездесу көзделіп отыр.", "planned"),
    ],
)
def test_status(text: str, status: str) -> None:
    (event,) = read(text)
    assert event.status == status


def test_a_meeting_that_is_hoped_for_is_no_event() -> None:
    assert read(f"{DIMOV} {PAPAS}пен жақында жүздесеміз деп сенемін деді.") == ()


def test_who_speaks_after_his_meeting_met() -> None:
    for text in (
        f"Біз келістік, – деді {DIMOV} Афинада {PAPAS}пен өткен кездесуден кейін.",
        f"{DIMOV} Афинада {PAPAS}пен өткен кездесуді нәтижелі деп бағалады.",
    ):
        (event,) = read(text)
        assert (event.kind, names(event)) == ("meeting", {"Петр Димов", "Никос Папас"})


def test_talks_of_others_are_not_the_meeting() -> None:
    meeting, talks = read(
        f"{DIMOV} {PAPAS}пен кездесті.",
        "Кездесуде 2024 жылы Болгария, Грекия және Румыния келіссөздеріне алаң берілгені айтылды.",
    )
    assert (meeting.kind, meeting.start) == ("meeting", None)
    assert (talks.kind, talks.start) == ("talks", "2024")


def test_speech_at_a_sitting_is_of_the_genitive() -> None:
    (event,) = read(
        "Болгария елшісі Петр Димов Грекия президенті Никос Папастың БҰҰ Бас Ассамблеясының 80-сессиясында сөйлеген "
        "сөзіне пікір білдірмеді."
    )
    assert "Никос Папас" in names(event) and "Петр Димов" not in names(event)


def test_within_an_organisation_is_no_sitting() -> None:
    assert (
        read("Болгария министрі Петр Димов Түркі кеңесі аясында байланысты дамытудың қажеттігін айтты.") == ()
    )


def test_a_house_of_parliament_is_no_sitting() -> None:
    (event,) = read(f"Ресей Федералдық Мәжілісінің төрағасы Иван Орлов {PAPAS}пен кездесу өткізді.")
    assert event.kind == "meeting"


def test_a_guest_who_is_received_has_come_to_the_land_of_the_host() -> None:
    visit, _ = read(f"{DIMOV} ресми сапармен келген {PAPAS}ты қабылдады.")
    assert (visit.kind, names(visit), visit.place and visit.place.country) == ("visit", {"Никос Папас"}, "BG")


def test_an_invitation_is_no_journey_of_the_host() -> None:
    (event,) = read(f"{DIMOV} {PAPAS}ты Софияға ресми сапармен келуге шақырды.")
    assert (event.kind, event.status, names(event)) == ("visit", "proposed", {"Никос Папас"})


def test_the_sitting_that_goes_on_is_told_once() -> None:
    events = read(
        "Бүгін Астанада Түркі мемлекеттері ұйымы кеңесінің отырысы өтіп жатыр.",
        "Түркі мемлекеттері ұйымы кеңесінің отырысында көлік жайы талқыланады.",
    )
    assert [event.status for event in events] == ["ongoing"]


def test_what_a_joiner_binds_belongs_to_the_meeting() -> None:
    (event,) = read(
        "Сапар аясында Болгария президенті Петр Димовтың ел басшылығы мен Грекия сыртқы істер министрі Никос Папаспен "
        "кездесуі жоспарланған."
    )
    assert {"Петр Димов", "Никос Папас"} <= names(event)


def test_a_contact_that_is_the_setting_keeps_its_counterpart() -> None:
    first, second = read(f"{DIMOV} {PAPAS}пен кездесуден кейін Румыния өкілдерімен жүздесуді жоспарлап отыр.")
    assert names(first) == {"Петр Димов", "Никос Папас"}
    assert (second.status, names(second)) == ("planned", {"Петр Димов", "Румыния"})


def test_talks_for_which_somebody_came_are_those_that_were_held() -> None:
    events = read(
        f"{PAPAS}пен келіссөз өткізу үшін {DIMOV} Афинаға келді.",
        f"{PAPAS} Афинада {DIMOV}пен кездесу өткізді.",
    )
    assert sorted(event.kind for event in events) == ["meeting", "visit"]


def test_a_day_of_a_session_of_several_days_is_the_same_session() -> None:
    (event,) = read(
        f"4 шілдеде {DIMOV} Астанада Шанхай ынтымақтастық ұйымының саммитіне қатысады.",
        "3-4 шілдеде Астанада Шанхай ынтымақтастық ұйымының саммиті өтеді.",
    )
    assert event.kind == "session"


def test_a_greeting_in_a_call_is_no_letter() -> None:
    (event,) = read(
        f"{DIMOV} {PAPAS}пен телефон арқылы сөйлесті.", f"{PAPAS} {DIMOV}ты мерекемен құттықтады."
    )
    assert event.kind == "call"


def test_being_ready_to_sign_is_no_signing() -> None:
    assert read("Болгария Грекиямен бейбіт келісімге қол қоюға дайын екенін мәлімдеді.") == ()


def test_the_minister_talks_with_the_guest_from_abroad() -> None:
    visit, talks = read(
        "Болгария сыртқы істер министрі Петр Димов 5 сәуірде Қазақстанға сапармен келеді.",
        "Қазақстан сыртқы істер министрі Қанат Әлімов екіжақты келіссөз өткізеді.",
    )
    assert (talks.kind, names(talks)) == ("talks", {"Петр Димов", "Қанат Әлімов"})


def test_whoever_heads_the_deputies_travels() -> None:
    (event,) = read(
        "Сенат төрағасы Петр Димов бастаған бір топ депутат ресми сапармен Ташкентке барған болатын."
    )
    assert (event.kind, names(event)) == ("visit", {"Петр Димов"})


def test_a_club_and_its_chairman_are_no_officials() -> None:
    assert (
        read(
            "Клуб төрағасы Петр Димов португалиялық әріптестерімен Лиссабонда кездесті.",
            "Тараптар шартқа жұма күні қол қояды.",
        )
        == ()
    )


def test_a_team_is_no_side() -> None:
    assert (
        read(
            "«Тобыл» Финляндияның «Сокол» командасымен кездесіп, Қазақстан үшін ұпай алды. Ол тартысты өтті."
        )
        == ()
    )


def test_a_partnership_alone_signs_nothing() -> None:
    assert read("«Нұрсай» жауапкершілігі шектеулі серіктестігі келісімге қол қойды.") == ()


def test_a_meeting_in_the_district_is_domestic() -> None:
    (event,) = read("Аудан әкімі Петр Димов аудан прокуроры Никос Папаспен кездесті.")
    assert event.scope == "domestic"


def test_what_is_only_named_beside_the_news_is_not_its_core() -> None:
    events = read(
        f"{DIMOV} {PAPAS}пен телефон арқылы сөйлесті.",
        "Олар Болгария мен Грекия үкіметаралық комиссиясының 7-ші отырысының қорытындыларын талқылады.",
    )
    assert {event.kind: event.core for event in events} == {"call": True, "session": False}


def test_states_joined_by_dashes_sit_together() -> None:
    """The second sitting of the trilateral group 'Chile–Peru–Ecuador' will be held in Lima."""
    text = "Чили–Перу–Эквадор үшжақты тобының екінші отырысы 16 ақпанда Лимада өтеді."
    (event,) = document(text, published="2026-02-12").events
    assert event.body == "Чили–Перу–Эквадор үшжақты тобы"
    assert {participant.country for participant in event.participants} == {"CL", "PE", "EC"}


@pytest.mark.parametrize(
    ("one", "expected"),
    [("Димов", "Димов пен Папас"), ("Кармен", "Кармен мен Папас"), ("Гомез", "Гомез бен Папас")],
)
def test_and_follows_the_last_sound(one: str, expected: str) -> None:
    assert joined(one, "Папас") == expected


def test_an_invitation_sent_to_others_too_is_of_the_same_sender() -> None:
    letters = read(
        f"{DIMOV} {PAPAS}ты Бейбітшілік кеңесіне шақырды.",
        "Дәл осындай шақырту Чили мен Перуге де жолданды. Шақырту 60 мемлекетке жіберілген.",
    )
    assert [names(e) for e in letters] == [
        {"Петр Димов", "Никос Папас"},
        {"Петр Димов", "Чили"},
        {"Петр Димов", "Перу"},
        {"Петр Димов", "60 мемлекет"},
    ]


def test_a_letter_of_an_unknown_sender_is_none() -> None:
    assert read("Шақырту 60 мемлекетке жіберілген.") == ()


def test_a_letter_handed_over_is_a_meeting() -> None:
    (event,) = read(f"Президенттің хатын {DIMOV} {PAPAS}қа тапсырды.")
    assert (event.kind, names(event)) == ("meeting", {"Петр Димов", "Никос Папас"})


def test_a_document_binds_those_whom_the_sentence_before_names() -> None:
    (event,) = read(
        "Парламент Болгария мен Қытай үкіметтері арасындағы энергетика туралы келісімді бекітті.",
        "Бұл келісімге 2024 жылы Бакуде қол қойылған.",
    )
    assert (event.kind, event.start, names(event)) == (
        "signing",
        "2024",
        {"Болгария үкіметі", "Қытай үкіметі"},
    )


def test_an_official_is_no_body_of_his_land() -> None:
    events = read(
        f"{DIMOV} Токио губернаторымен кездесті.",
        "Сондай-ақ Петр Димов Жапония Парламентінің достық тобымен кездесті.",
    )
    assert len(events) == 2


def test_who_does_not_refuse_to_meet_has_not_called_it_off() -> None:
    (event,) = read(f"{DIMOV} {PAPAS}пен кездесуден бас тартпайды.")
    assert event.status == "proposed"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("кездесуін кейінге қалдырды", "postponed"),
        ("кездесуін кейін қалдырды", "postponed"),
        ("кездесуінен кейін кетті", "held"),
    ],
)
def test_later_is_not_after(said: str, status: str) -> None:
    """``Кездесуден кейін`` (after the meeting) presupposes it; ``кейін қалдыру`` puts it off."""
    text = f"Делдал Грекия президенті мен Болгария президентінің {said}."
    assert [event.status for event in document(text, published="2026-03-02").events] == [status]


@pytest.mark.parametrize(
    ("who", "sides"),
    [
        ("Екі ел басшылары", {"Петр Димов", "Никос Папас"}),
        ("Президенттер", {"Петр Димов", "Никос Папас"}),
        ("Екі елдің министрлері", {"Болгария", "Грекия"}),
        ("Тараптар", {"Болгария", "Грекия"}),
    ],
)
def test_the_two_of_a_visit_are_the_guest_and_his_host(who: str, sides: set[str]) -> None:
    visit, talks = read(
        f"{DIMOV} {PAPAS}тың шақыруымен Афинаға ресми сапармен барады.",
        f"Сапар барысында {who} келіссөз жүргізеді.",
    )
    assert (visit.kind, talks.kind, talks.status) == ("visit", "talks", "planned")
    assert names(talks) == sides


def test_who_is_listed_with_his_land_takes_part_from_there() -> None:
    (event,) = read(
        f"{DIMOV} министрлермен кездесті.",
        "Кездесуге Чехияның министрі Ян Новак, Грекиядан Никос Папас, Чилиден Хуан Рохас және ұйымның бас хатшысы "
        "Алан Берг қатысты.",
    )
    lands = {participant.name: participant.country for participant in event.participants}
    assert lands == {
        "Петр Димов": "BG",
        "Ян Новак": "CZ",
        "Никос Папас": "GR",
        "Хуан Рохас": "CL",
        "Алан Берг": None,
    }


def test_a_town_right_before_the_visit_is_its_goal() -> None:
    call, visit = read(
        f"{DIMOV} {PAPAS}пен телефон арқылы сөйлесті.",
        "Олар Никос Папастың биылғы күзге жоспарланған София сапарының дайындығын талқылады.",
    )
    assert (visit.kind, visit.status, names(visit)) == ("visit", "planned", {"Никос Папас"})
    assert visit.place is not None and visit.place.name == "София"


def test_lands_joined_by_a_dash_name_a_forum() -> None:
    """The Chile–Peru business forum will be held in Lima; Peru's representatives are Peru."""
    (forum,) = read("Чили–Перу бизнес-форумы 5 наурызда Лимада өтеді.")
    assert forum.body == "Чили–Перу бизнес-форумы"
    (meeting,) = read("Чили мен Перу өкілдері Лимада кездесті.")
    assert {(p.name, p.kind) for p in meeting.participants} == {("Чили", "state"), ("Перу", "state")}
    (meeting,) = read(f"{DIMOV} Лимада Перу азаматтарымен кездесті.")
    assert "Перу азаматтары" in {participant.name for participant in meeting.participants}


def test_whose_talks_they_are_stands_before_what_they_are_about() -> None:
    (event,) = read(
        "Болгария мен Грекияның көші-қон жөніндегі келіссөзінің екінші раунды 10 наурызда Афинада өтеді."
    )
    assert (names(event), event.start) == ({"Болгария", "Грекия"}, "2026-03-10")


def test_whose_matter_it_is_does_not_meet() -> None:
    (event,) = read("Болгарияның кеме жасау бағдарламасы жөніндегі келіссөз Афинада өтті.")
    assert (event.kind, event.participants) == ("talks", ())


@pytest.mark.parametrize("due", ["өтуі тиіс", "өтуге тиіс", "өткізілуі тиіс болған", "өтетін"])
def test_what_was_to_be_held_is_still_whose_contact_it_is(due: str) -> None:
    (event,) = read(f"Болгария мен Грекияның 5 наурызда Афинада {due} кездесуі кейінге қалдырылды.")
    assert (event.status, event.start, names(event)) == ("postponed", "2026-03-05", {"Болгария", "Грекия"})


@pytest.mark.parametrize(
    "moved", ["5 наурыздағы кездесуі 12 наурызға шегерілді", "кездесуі 5 наурыздан 12 наурызға ауыстырылды"]
)
def test_what_is_moved_has_the_old_day_and_a_further_claim_of_the_new_one(moved: str) -> None:
    found = document(f"Болгария мен Грекия министрлерінің {moved}.", published="2026-03-02")
    (event,) = found.events
    assert (event.status, event.start) == ("postponed", "2026-03-05")
    assert [claim.value for claim in found.claims if claim.field == "start"] == ["2026-03-05", "2026-03-12"]


def test_a_ministry_that_denies_talks_with_another_land_speaks_of_its_own() -> None:
    (event,) = read("Болгария сыртқы істер министрлігі Грекиямен келіссөз болғанын жоққа шығарды.")
    assert (event.status, {p.country for p in event.participants}) == ("denied", {"BG", "GR"})


@pytest.mark.parametrize(
    ("told", "status"),
    [("Афина сапарын кейінге қалдырды", "postponed"), ("Афинаға сапарынан бас тартты", "cancelled")],
)
def test_who_puts_off_his_journey_is_the_traveller(told: str, status: str) -> None:
    (event,) = read(f"{DIMOV} {told}.")
    assert (event.kind, event.status, names(event)) == ("visit", status, {"Петр Димов"})


@pytest.mark.parametrize(
    "told",
    [
        "Мәскеу мен Киев Афинада келіссөз жүргізді",
        "Мәскеу мен Киев келіссөзі Афинада өтті",
        "Мәскеу мен Киевтің сауда келіссөзі Афинада аяқталды",
    ],
)
def test_two_capitals_side_by_side_stand_for_their_states(told: str) -> None:
    (event,) = read(f"{told}.")
    assert names(event) == {"Ресей", "Украина"}
    assert event.place is not None and event.place.name == "Афина"


def test_what_is_moved_may_be_moved_forward() -> None:
    found = document(
        "Болгария мен Грекия министрлерінің кездесуі 12 наурыздан 5 наурызға жылжытылды.",
        published="2026-03-02",
    )
    (event,) = found.events
    assert (event.status, event.start) == ("postponed", "2026-03-12")
    assert [claim.value for claim in found.claims if claim.field == "start"] == ["2026-03-12", "2026-03-05"]
