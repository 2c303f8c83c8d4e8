"""What the station finds in short texts. A line is ``name / country / office``; ``–`` where it is not
told."""

from __future__ import annotations

import pytest

from tests.mentions.finding import find, lines, who

PEOPLE = [
    (
        "Ресей президенті Владимир Путин Астанада Қазақстан Президенті Қасым-Жомарт Тоқаевпен кездесті.",
        ["Владимир Путин / RU / Ресей президенті", "Қасым-Жомарт Тоқаев / KZ / Қазақстан Президенті"],
    ),
    (
        "АҚШ президенті Дональд Трамптың арнайы өкілі Стивен Уиткофф Мәскеуге келді.",
        [
            "Дональд Трамп / US / АҚШ президенті",
            "Стивен Уиткофф / US / АҚШ президентінің арнайы өкілі",
        ],
    ),
    (
        "Қазақстанның Әзербайжандағы елшісі Әлім Байел сенім грамотасын тапсырды.",
        ["Әлім Байел / KZ / Қазақстанның Әзербайжандағы елшісі"],
    ),
    (
        "Кездесуге Сауд Арабиясының мұрагер ханзадасы Мұхаммед бен Салман Әл Сауд қатысты.",
        ["Мұхаммед бен Салман Әл Сауд / SA / Сауд Арабиясының мұрагер ханзадасы"],
    ),
    (
        "Еурокомиссия төрағасы Урсула фон дер Ляйен Ташкентке барады.",
        ["Урсула фон дер Ляйен / – / Еурокомиссия төрағасы"],
    ),
    (
        "АҚШ вице-президенті Дж.Д. Вэнс Бакуге ұшып кетті.",
        ["Дж.Д. Вэнс / US / АҚШ вице-президенті"],
    ),
    (
        "Израильдің сыртқы істер министрі Гидеон Саар келіссөзге дайын.",
        ["Гидеон Саар / IL / Израиль сыртқы істер министрі"],
    ),
    (
        "Жапония императоры Нарухито қонақтарды қабылдады.",
        ["Нарухито / JP / Жапония императоры"],
    ),
    (
        "Қазақстан Республикасы Сыртқы істер министрінің бірінші орынбасары Ержан Ашықбаев сөз сөйледі.",
        ["Ержан Ашықбаев / KZ / Қазақстан Сыртқы істер министрінің бірінші орынбасары"],
    ),
    (
        "Ресей Қарулы Күштері Бас штабы Бас басқармасының бастығы Игорь Костюков топты басқарды.",
        ["Игорь Костюков / RU / Ресей Қарулы Күштері Бас штабы Бас басқармасының бастығы"],
    ),
    (
        "Премьер-министрдің орынбасары – Сыртқы істер министрі Мұрат Нұртілеу Бішкекке барды.",
        ["Мұрат Нұртілеу / KZ / Премьер-министрдің орынбасары – Сыртқы істер министрі"],
    ),
    (
        "Жиында Дональд Трамп Қасым-Жомарт Тоқаевқа алғыс айтты.",
        ["Дональд Трамп / US", "Қасым-Жомарт Тоқаев / KZ"],
    ),
    (
        "Иордания королі Абдалла II ибн әл-Хусейн Дания королі Фредерик X-ны қабылдады.",
        ["Абдалла II ибн әл-Хусейн / JO / Иордания королі", "Фредерик X / DK / Дания королі"],
    ),
    (
        "Президент Асан Бердіханов V құрылтайда сөйледі.",
        ["Асан Бердіханов / KZ / Президент"],
    ),
    (
        "Вьетнам басшысы То Лам Тоқаевпен сөйлесті.",
        ["То Лам / VN / Вьетнам басшысы", "Тоқаев / KZ"],
    ),
    (
        "Қытай Төрағасы Си Цзиньпин Қасым-Жомарт Тоқаевты қабылдады.",
        ["Си Цзиньпин / CN / Қытай Төрағасы", "Қасым-Жомарт Тоқаев / KZ"],
    ),
    (
        "Гана президенті Квеси Аппиа келді. Аппиа Путинге рақмет айтты.",
        ["Квеси Аппиа / GH / Гана президенті", "Аппиа / GH", "Путин / RU"],
    ),
    (
        "Бола Тинубу Путинмен сөйлесті.",
        ["Бола Тинубу / NG", "Путин / RU"],
    ),
    (
        "Руслан Желдібай, Қазақстан Президентінің көмекшісі, жауап берді.",
        ["Руслан Желдібай / KZ / Қазақстан Президентінің көмекшісі"],
    ),
]


@pytest.mark.parametrize(("written", "expected"), PEOPLE, ids=lambda value: str(value)[:40])
def test_people_with_their_offices(written: str, expected: list[str]) -> None:
    assert lines(find(written), "person") == expected


@pytest.mark.parametrize(
    "written",
    [
        "Тараптар бейбітшілік туралы Декларацияға қол қойды.",
        "Осылайша Еркін сауда аймағы құрылды.",
        "Олар Жеңіс күнін атап өтті.",
    ],
)
def test_a_word_of_the_language_is_no_name_by_itself(written: str) -> None:
    assert lines(find(written), "person") == []


@pytest.mark.parametrize(
    ("written", "office"),
    [
        ("Мемлекет басшысы Асан Бердіханов келді. Президент Асан Бердіханов сөйледі.", "Президент"),
        ("Мемлекет басшысы Асан Бердіханов келді. Президент кейін сөйледі.", "Президент"),
        ("Ақордада Қасым-Жомарт Тоқаев сөйледі. Кейін Мемлекет басшысы қайтты.", "Мемлекет басшысы"),
    ],
)
def test_an_office_is_shown_in_the_article_s_words_and_by_its_name(written: str, office: str) -> None:
    people = [entity for entity in find(written).entities if entity.kind == "person"]
    assert [entity.office for entity in people] == [office]


BODIES = [
    (
        "Қазақстан Сыртқы істер министрлігінің мәліметінше, сапар ұзартылды.",
        "Қазақстан Сыртқы істер министрлігі / KZ",
    ),
    ("Ресей-АҚШ-Украина үшжақты жұмыс тобы жиналды.", "Ресей-АҚШ-Украина үшжақты жұмыс тобы / –"),
    (
        "Қазақстан мен Қырғызстан Жоғары мемлекетаралық кеңесінде айтылды.",
        "Қазақстан мен Қырғызстан Жоғары мемлекетаралық кеңесі / –",
    ),
    ("ҚР-ның Бакудегі елшілігінде жиын өтті.", "Қазақстанның Бакудегі елшілігі / KZ"),
    ("Ол Ұлттық құрылтайда сөз алды.", "Ұлттық құрылтай / KZ"),
    ("Оны Bloomberg агенттігі жазды.", "Bloomberg / US"),
]


@pytest.mark.parametrize(("written", "expected"), BODIES)
def test_bodies_in_the_nominative_with_their_country(written: str, expected: str) -> None:
    assert lines(find(written), "body") == [expected]


GROUPS = [
    ("Екі ел басшылары Омбыда кездесті.", ["Екі ел басшылары / –"]),
    ("Тараптар келісімге қол қойды.", ["Тараптар / –"]),
    ("Ол америкалық делегацияны қабылдады.", ["америкалық делегация / US"]),
    ("Министрлер сауданы талқылады.", ["Министрлер / –"]),
    ("Кешке ресейлік келіссөз тобы келді.", ["ресейлік келіссөз тобы / RU"]),
    ("Ертең Ресей өкілдері ұшады.", ["Ресей өкілдері / RU"]),
]


@pytest.mark.parametrize(("written", "expected"), GROUPS)
def test_groups(written: str, expected: list[str]) -> None:
    assert lines(find(written), "group") == expected


SITES = [
    ("Олар Тәуелсіздік сарайында сөйлесті.", "venue", ["Тәуелсіздік сарайы"]),
    ("Ұшақ Токио қаласының Ханеда халықаралық әуежайына қонды.", "venue", ["Ханеда халықаралық әуежайы"]),
    ("Жиын «Ритц-Карлтон» қонақүйінде өтті.", "venue", ["«Ритц-Карлтон» қонақүйі"]),
    ("Қонақтар Мәскеу Кремлінің Сенат сарайында күтті.", "venue", ["Мәскеу Кремлінің Сенат сарайы"]),
    ("Кездесу Семей қаласында өтеді.", "place", ["Семей"]),
]


@pytest.mark.parametrize(("written", "kind", "expected"), SITES)
def test_venues_and_places_in_the_nominative(written: str, kind: str, expected: list[str]) -> None:
    assert [line.split(" / ")[0] for line in lines(find(written), kind)] == expected


def test_several_states_in_one_word() -> None:
    document = find(
        "Ертең Қазақстан-Пәкістан бизнес кеңесі, қазақ-қырғыз форумы және Ресей-АҚШ байланысы талқыланады."
    )
    text = document.article.text
    parts = [(text[m.start : m.end], m.country) for m in document.mentions if m.kind == "state"]
    assert parts == [("Ресей", "RU"), ("АҚШ", "US")]


def test_a_state_in_brackets_tells_the_country_of_a_place() -> None:
    document = find("Кездесу Джербада (Тунис) өтті.")
    assert lines(document, "place") == ["Джерба / TN"]


def test_a_surname_is_the_person_named_in_full_before_or_after() -> None:
    document = find(
        "# Ушаков хабарлады\nРесей президентінің көмекшісі Юрий Ушаков түсінік берді.\n"
        "Ушаковтың айтуынша, кездесу өтеді."
    )
    assert who(document, "Ушаков") == "Юрий Ушаков"
    assert who(document, "Ушаковтың") == "Юрий Ушаков"


def test_a_surname_of_two_people_is_a_doubt() -> None:
    document = find("Жиында Ильхам Әлиев пен Хикмет Әлиев сөйледі. Әлиев келісті.")
    assert who(document, "Әлиев") is None
    assert [doubt.step for doubt in document.doubts] == ["mentions"]


def test_an_office_without_a_name_is_its_holder_in_the_article() -> None:
    document = find(
        "Ресей президенті Владимир Путин АҚШ президентінің арнайы өкілі Стивен Уиткоффты қабылдады. "
        "Ресей президенті АҚШ көшбасшысының арнайы өкілімен ұзақ сөйлесті."
    )
    assert who(document, "Ресей президенті") == "Владимир Путин"
    assert who(document, "АҚШ көшбасшысының арнайы өкілімен") == "Стивен Уиткофф"


def test_an_office_that_serves_another_is_resolved_through_it() -> None:
    document = find(
        "Ресей президентінің көмекшісі Юрий Ушаков келді. Президент көмекшісінің айтуынша, бәрі дайын."
    )
    assert who(document, "Президент көмекшісінің") == "Юрий Ушаков"


def test_an_office_without_a_name_is_who_held_it_on_the_day() -> None:
    document = find("Кеше Мемлекет басшысы жиын өткізді.", published="2026-01-23")
    assert who(document, "Мемлекет басшысы") == "Қасым-Жомарт Тоқаев"
    earlier = find("Кеше Мемлекет басшысы жиын өткізді.", published="2015-01-23")
    assert who(earlier, "Мемлекет басшысы") == "Нұрсұлтан Назарбаев"


def test_a_pronoun_is_the_subject_of_the_sentence_before() -> None:
    document = find("Түркия президенті Режеп Тайип Ердоған Астанаға келді. Ол екі күн болады.")
    assert who(document, "Ол") == "Режеп Тайип Ердоған"


def test_spans_are_the_article_s_own_characters_in_any_script() -> None:
    document = find("Reseı prezıdenti Vladımır Pýtınmen kezdesti.")
    person = next(mention for mention in document.mentions if mention.kind == "person")
    assert document.article.text[person.start : person.end] == "Vladımır Pýtınmen"
    assert person.name == "Владимир Путин"


@pytest.mark.parametrize(
    "odd", ["", "«", "Ә", "А.Б.В.Г.", "«»«»", "президенті", "- - -", "Х" * 5000, "« " * 3000]
)
def test_odd_input_raises_nothing(odd: str) -> None:
    find(odd)
