"""Who says what: the report's source, what persons add to it, and how far their words reach."""

from __future__ import annotations

import pytest

from tests.speech.chains import attributions, chain_of, names


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("Елші Бішкекке барды, деп хабарлайды Reuters.", ["Reuters"]),
        ("Елші Бішкекке барды, деп жазды AFP Reuters агенттігіне сілтеме жасап.", ["AFP", "Reuters"]),
        (
            "Елші Бішкекке барды. Бұл туралы AFP Reuters агенттігіне сілтеме жасап хабарлады.",
            ["AFP", "Reuters"],
        ),
        (
            "Елші Бішкекке барды, деп жазды AFP The Sand Post газетіне сілтеме жасап.",
            ["AFP", "The Sand Post"],
        ),
        (
            "Елші Бішкекке барды, деп жазды AFP Sand News Agency мәліметіне сүйеніп.",
            ["AFP", "Sand News Agency"],
        ),
        (
            "AFP агенттігі президент кеңсесіне сүйеніп, елші Бішкекке барды деп жазды.",
            ["AFP", "президент кеңсесі"],
        ),
        ("Елші Бішкекке барды, деп таратты Reuters.", ["Reuters"]),
        ("Бұл дерек белгілі. Елші Бішкекке барды. Бұл туралы Reuters жазды.", ["Reuters"]),
        ("Елші Бішкекке барды, деп хабарлайды жергілікті басылым.", []),
        ("Елші өтеді деп жоспарланған жиынға барды.", []),
    ],
)
def test_the_source_of_a_report(text: str, chain: list[str]) -> None:
    found = chain_of("барды", text)

    assert found == chain


def test_the_source_of_the_lead_stands_behind_all_that_follows() -> None:
    text = "Елші Бішкекке барды, деп хабарлайды Reuters.\nОл екі министрмен кездесті."

    assert chain_of("кездесті", text, outlet="Дала") == ["Дала", "Reuters"]


def test_who_is_cited_for_one_remark_does_not_stand_behind_the_rest() -> None:
    text = (
        "Елші Бішкекке барды, деп хабарлайды Reuters.\n"
        "AFP агенттігінің жазуынша, оны министр қарсы алды.\n"
        "Кеште екі елші кездесті."
    )

    assert chain_of("қарсы алды", text) == ["AFP"]
    assert chain_of("кездесті", text) == ["Reuters"]


def test_an_outlet_that_is_called_by_its_kind_is_the_last_one_named() -> None:
    text = "Елші келді, деп хабарлайды Reuters.\nАгенттіктің жазуынша, екі елші кездесті."

    assert chain_of("кездесті", text) == ["Reuters"]


@pytest.mark.parametrize(
    "aside",
    [
        "Айта кетейік, олар былтыр да кездескен.",
        "Бұған дейін олар Парижде кездескен болатын.",
        "Елшілер 2024 жылы Парижде кездескен.",
        "Бұған дейін хабарланғандай, елшілер кездескен.",
    ],
)
def test_what_the_outlet_recalls_at_the_end_has_no_other_source(aside: str) -> None:
    text = f"Елші Бішкекке барды, деп хабарлайды Reuters.\nОл жарты күнде қайтты.\n{aside}"

    assert chain_of("кездескен", text, outlet="Дала") == ["Дала"]


def test_an_aside_goes_on_to_the_end() -> None:
    text = (
        "Елші Бішкекке барды, деп хабарлайды Reuters.\nОл жарты күнде қайтты.\n"
        "Айта кетейік, кеше министр келді.\nМинистрлер кеште кездесті."
    )

    assert chain_of("кездесті", text, outlet="Дала") == ["Дала"]


@pytest.mark.parametrize(
    ("passage", "text", "speaker"),
    [
        ("кездескенін", "Өкіл Асан Үсенов елшілер кездескенін мәлімдеді.", "Асан Үсенов"),
        ("кездесті", "Асан Үсенов былай деді: елшілер кеше кездесті.", "Асан Үсенов"),
        ("кездестік", "– Кеше кездестік. Ертең де көрісеміз, – деді Асан Үсенов.", "Асан Үсенов"),
        ("кездестік", "«Кеше кездестік. Ертең де көрісеміз», – деп жазды Асан Үсенов.", "Асан Үсенов"),
        ("кездесті", "Елшілер кездесті. Мұны Асан Үсенов тілшілерге айтты.", "Асан Үсенов"),
        ("кездескені", "Түркия кеңсесінің мәлімдемесінде екі елші кездескені айтылған.", "Түркия кеңсесі"),
        (
            "кездескенін",
            "Асан Үсенов жолды ашатынын айтса, Ерлан Омаров елшілер кездескенін айтты.",
            "Ерлан Омаров",
        ),
        ("кездестік", "Асан Үсенов, Қазақстан сыртқы істер министрі:\n– Кеше кездестік.", "Асан Үсенов"),
        ("көрісеміз", "Асан Үсенов, зауыт директоры:\nКеше кездестік. Ертең де көрісеміз.", "Асан Үсенов"),
        ("көрісеміз", "Министр Асан Үсенов: – Кеше кездестік. Ертең де көрісеміз.", "Асан Үсенов"),
    ],
)
def test_the_words_of_a_speaker(passage: str, text: str, speaker: str) -> None:
    assert chain_of(passage, text)[-1:] == [speaker]


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("кездесті", "Асан Үсенов жаңа жолды ашатынын айтты, ал кеште екі елші кездесті."),
        ("кездесті", "Асан Үсенов екі елші кездесті деген хабарға таңғалды."),
        ("кездескен", "Асан Үсенов келді, елшілер кездескенін жазған едік."),
        ("жүздесті", "Асан Үсенов, министр:\n– Кеше кездестік.\nЕлшілер ертең де жүздесті."),
        ("жүздесті", "Асан Үсенов мынаны айтты:\n– Кеше кездестік.\nЕлшілер ертең де жүздесті."),
    ],
)
def test_what_a_speaker_does_not_say(passage: str, text: str) -> None:
    assert chain_of(passage, text) == []


def test_a_pronoun_is_who_spoke_last() -> None:
    text = "Асан Үсенов жолды ашатынын айтты.\nОның сөзінше, екі елші кездескен."

    assert chain_of("кездескен", text) == ["Асан Үсенов"]


def test_direct_speech_without_a_verb_is_of_who_spoke_before() -> None:
    text = "Асан Үсенов жолды ашатынын айтты.\n– Екі елші кездескен, бәрі жақсы болады."

    assert chain_of("кездескен", text) == ["Асан Үсенов"]


def test_a_denial_is_marked() -> None:
    found = attributions("Асан Үсенов елшілердің кездескенін жоққа шығарды.")

    assert [(names(a), a.denies) for a in found] == [(["Асан Үсенов"], True)]


def test_the_headings_of_a_review_name_their_sources() -> None:
    text = "Шолу.\nReuters: Екі елші\nЕлшілер кеше кездесті.\nAFP: Екі министр\nМинистрлер хат жазысты."

    assert chain_of("кездесті", text) == ["Reuters"]
    assert chain_of("жазысты", text) == ["AFP"]


@pytest.mark.parametrize(
    ("passage", "text", "chain"),
    [
        ("кездескенін", "Асанов Үсеновпен кездескенін Ақорда хабарлады.", ["Ақорда"]),
        ("барды", "Елші Бішкекке барды. Бұл туралы Ақорданың сайтында жарияланды.", ["Ақорда"]),
        ("барды", "Елші Бішкекке барды, деп хабарлады «Құм» Telegram-арнасы.", ["Құм"]),
        ("барды", "«Елші Бішкекке барды», – делінген Ақорда таратқан хабарламада.", ["Ақорда"]),
        ("барды", "Елші Бішкекке барды, деп жазды AFP Reuters-ке сілтеп.", ["AFP", "Reuters"]),
        (
            "барады",
            "Елші Бішкекке барады. Бұл туралы ТАСС агенттігіне Асан Үсенов айтты.",
            ["ТАСС", "Асан Үсенов"],
        ),
        (
            "барады",
            "Reuters-ке үкіметтегі дереккөздің айтуынша, елші барады.",
            ["Reuters", "үкіметтегі дереккөз"],
        ),
        ("барады", "Reuters-ке сілтеме жасаған дереккөздердің айтуынша, елші барады.", ["Reuters"]),
        ("барады", "Ақорда: «Елші Бішкекке барады», – деді.", ["Ақорда"]),
        ("барады", "«Елші Бішкекке барады», деді Асан Үсенов.", ["Асан Үсенов"]),
        ("барады", "Елші барады деген хабарды Асан Үсенов жоққа шығарды.", ["Асан Үсенов"]),
    ],
)
def test_who_is_heard(passage: str, text: str, chain: list[str]) -> None:
    assert chain_of(passage, text) == chain


def test_a_quotation_over_two_paragraphs_is_of_who_closes_it() -> None:
    text = "Асан Үсенов келді.\n«Кеше кездестік.\nЕртең көрісеміз», – деді Ерлан Омаров."

    assert chain_of("кездестік", text) == ["Ерлан Омаров"]


def test_a_title_after_a_name_is_the_same_speaker() -> None:
    text = "Министр Асан Үсенов жолды ашатынын айтты.\n– Екі елші кездескен, – деді министр."

    assert chain_of("кездескен", text) == ["Асан Үсенов"]


def test_a_second_report_lasts_for_its_paragraph() -> None:
    text = (
        "Елші Бішкекке барды, деп хабарлайды Reuters.\n"
        "Оны министр қарсы алды. Бұл туралы AFP жазды.\n"
        "Кеште екі елші кездесті."
    )

    assert chain_of("қарсы алды", text) == ["AFP"]
    assert chain_of("кездесті", text) == ["Reuters"]
