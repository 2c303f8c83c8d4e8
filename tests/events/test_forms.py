"""Forms in which news tells of contacts: a text and what must, or must not, be read of it."""

from __future__ import annotations

import pytest

from tests.facts import facts, tells
from tests.reading import document

FORMS = [
    # Two ministries, the second with its land: a letter of one to the other.
    (
        "Болгария Энергетика министрлігі Грекия Қаржы министрлігіне су мәселесіне қатысты хат жолдады.",
        ["letter.participant=Болгария Энергетика министрлігі", "letter.participant=Грекия Қаржы министрлігі"],
    ),
    (
        "Министрдің айтуынша, Болгария үкіметі Грекияға ұсыныс жасамаған, тек хат жолдаған.",
        ["no letter.status=denied"],
    ),
    # The states parties to a treaty sit, whoever is named.
    (
        "Болгария Сыртқы істер министрлігінің өкілдері қарусыздану туралы шартқа қатысушы мемлекеттердің "
        "консультативтік кездесуіне қатысты.",
        ["session.status=held", "no meeting"],
    ),
    (
        "Афинада болгар-румын бизнес-форумы өтті.",
        ["session.participant=Болгария/member", "session.participant=Румыния/member"],
    ),
    (
        "Токиода «Балқан – Жапония» саммиті өтті.",
        ["session.participant=Балқан/member", "session.participant=Жапония/member"],
    ),
    (
        "Афинада Еуропалық одақ пен оған мүше мемлекеттер, сондай-ақ Үндістан арасында келісімге қол қойылды.",
        ["signing.participant=Еуропалық одақ", "signing.participant=Үндістан"],
    ),
    (
        "# Болгария Үндістанмен сауда келісімін жасады\nАфинада Еуропалық одақ пен Үндістан арасында сауда туралы "
        "келісімге қол қойылды.",
        ["signing.participant=Еуропалық одақ", "no 2 signing"],
    ),
    # Who signed the agreement that was named some sentences ago.
    (
        "Депутаттар Болгария мен Грекия үкіметтері арасындағы су туралы келісімді ратификациялады. Бұл құжат екі жоба "
        "салуды көздейді. Депутаттар заңды да мақұлдады. Аталған келісімге 2024 жылы Афинада қол қойылған.",
        ["signing.participant=Грекия үкіметі", "signing.start=2024"],
    ),
    (
        "– Біз Грекиямен су туралы келісім жасасамыз, – деді Болгария президенті Петр Димов.",
        ["signing.participant=Болгария", "signing.participant=Грекия", "signing.topic=су туралы келісім"],
    ),
    # What a sitting that is only named by the way has led to belongs to the talk in which it was named.
    (
        "Болгария министрі Петр Димов Грекия министрі Никос Папаспен телефон арқылы сөйлесті. Болгария мен Грекия "
        "мемлекетаралық кеңесі 7-ші отырысының қорытындыларына назар аударылды. Тараптар су мәселелері бойынша пікір "
        "алмасты.",
        ["call.topic=су мәселелері", "no session.topic=су мәселелері"],
    ),
    (
        "Болгария президенті Петр Димов Никос Папастың атынан өткен қабылдауға қатысу үшін Афинадағы сарайға барған "
        "болатын. Онда ол Грекия президенті Никос Папаспен кездесті.",
        ["meeting.status=held", "no meeting.status=planned"],
    ),
    (
        "Президент 3 ақпанда Грекияға мемлекеттік сапармен барады.",
        ["visit.topic=Қазақстан Президентінің мемлекеттік сапары"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_form(text: str, expected: list[str]) -> None:
    read = document(text, published="2026-02-10")
    assert not [each for each in expected if not tells(read, each)], sorted(facts(read))
