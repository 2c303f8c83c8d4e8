"""What stays Latin in a Kazakh text, and what does not."""

from __future__ import annotations

import pytest

from kelissoz.script import to_cyrillic

LINES = """
Bloomberg agenttiginiń habarlaýynsha, Reuters tilshisi keldi
Bloomberg агенттігінің хабарлауынша, Reuters тілшісі келді

Tokıodaǵy Smart City jobasymen tanysty
Токиодағы Smart City жобасымен танысты

Olar: FedEx, UPS, Cargolux, DHL kompanııalary
Олар: FedEx, UPS, Cargolux, DHL компаниялары

Bul týraly Le Monde gazeti men El Universal basylymy, Axios portaly ádemi
Бұл туралы Le Monde газеті мен El Universal басылымы, Axios порталы әдемі

World Liberty Financial men Sainsbury, Apple kompanııasy Digital Bridge forýmynda ádemi
World Liberty Financial мен Sainsbury, Apple компаниясы Digital Bridge форумында әдемі

FIFA prezıdenti men TASS, AQSh, BUU, EAEO, QR, BAÁ ókilderi
FIFA президенті мен ТАСС, АҚШ, БҰҰ, ЕАЭО, ҚР, БАӘ өкілдері

SІM basshysy AQSh-tyń elshisin qabyldady
СІМ басшысы АҚШ-тың елшісін қабылдады

TruthSocial jelisinde, Bloombergtiń saıtynda, Telegramda jazdy
TruthSocial желісінде, Bloombergтің сайтында, Telegramда жазды

Van I Rım papasy Lev XIV-men G20 sammıtinde kezdesti, bul I sammıt
Ван И Рим папасы Лев XIV-мен G20 саммитінде кездесті, бұл I саммит

Taıland mınıstri Natthaphon Nakphanıt pen Iversen Truth Social jelisinde jazdy
Таиланд министрі Наттхапхон Накпханит пен Иверсен Truth Social желісінде жазды

V Ulttyq quryltaı men XXI ǵasyr, biraq V. Pýtın
V Ұлттық құрылтай мен XXI ғасыр, бірақ В. Путин

Tolyǵyraq inform.kz saıtynda, info@mail.kz jáne https://t.me/jana_kun
Толығырақ inform.kz сайтында, info@mail.kz және https://t.me/jana_kun

Dep habarlaıdy Baq.kz-tiń tilshisi, bul týraly dala.kz-ke aıtyldy
Деп хабарлайды Baq.kz-тің тілшісі, бұл туралы dala.kz-ке айтылды

Bul týraly The Washington Post pen Bangkok Post, Sudan Tribune-ǵa silteme jasap ERNUR.KZ.Búgin ádemi
Бұл туралы The Washington Post пен Bangkok Post, Sudan Tribune-ға сілтеме жасап ERNUR.KZ.Бүгін әдемі

Mınıstr Badr Al-Býsaıdı Sharm-esh-Sheıhte al-Býsaıdımen, Sıa Baolýn men Go Tszıakýn ádemi
Министр Бадр Аль-Бусаиди Шарм-эш-Шейхте аль-Бусаидимен, Ся Баолун мен Го Цзякун әдемі

İs-sharalarda İzraıl men İran týraly aıtyldy, ádemi kún
Іс-шараларда Израиль мен Иран туралы айтылды, әдемі күн

ASTANADA ÚKIMET OTYRYSY ÓTTI
АСТАНАДА ҮКІМЕТ ОТЫРЫСЫ ӨТТІ

Сыртқы істер министрі Bloomberg агенттігіне Wall Street туралы айтты
Сыртқы істер министрі Bloomberg агенттігіне Wall Street туралы айтты

Қазақстан Prezıdenti Мәскеуде болды
Қазақстан Президенті Мәскеуде болды
"""


@pytest.mark.parametrize("block", LINES.strip().split("\n\n"))
def test_a_line(block: str) -> None:
    written, cyrillic = block.split("\n")
    assert to_cyrillic(written) == cyrillic


def test_a_line_in_english_stays_among_kazakh_ones() -> None:
    text = (
        "Prezıdent óziniń paraqshasynda jazdy:\nWe are looking at some very strong options.\nOl keıin keledi."
    )
    assert to_cyrillic(text).split("\n") == [
        "Президент өзінің парақшасында жазды:",
        "We are looking at some very strong options.",
        "Ол кейін келеді.",
    ]
