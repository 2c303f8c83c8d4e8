"""Words of the three Latin alphabets and of Arabic script, beside their Cyrillic form."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.script import latin, to_cyrillic
from kelissoz.script.aligned import join
from tests.proofs import proves

LATIN_2018 = """
Qazaqstan Prezıdenti Qasym-Jomart Toqaev Máskeýge saparmen bardy
Қазақстан Президенті Қасым-Жомарт Тоқаев Мәскеуге сапармен барды

Halyqaralyq uıymdar ıadrolyq qarýdy taratpaý týraly kelissóz júrgizdi
Халықаралық ұйымдар ядролық қаруды таратпау туралы келіссөз жүргізді

Ekonomıkalyq yntymaqtastyq, tıisti konferentsııa jáne saıası dıalog
Экономикалық ынтымақтастық, тиісті конференция және саяси диалог

Iordanııa, Izraıl, Iran, Indonezııa, Italııa jáne Iýlııa
Иордания, Израиль, Иран, Индонезия, Италия және Юлия

Ilgeri, Іlııas, Ishki, Iri
Ілгері, Ілияс, Ішкі, Ірі

ıAroslavtyń kıno týraly ıdeıasy unady
Ярославтың кино туралы идеясы ұнады

Stıv Ýıtkoff, Djeımı Daımon, Nıkol Pashınıanmen jáne Vladımır Pýtın
Стив Уиткофф, Джейми Даймон, Никол Пашинянмен және Владимир Путин

Merki, kelse, aıtsa, ketse, jatsań, ótsek; mıtsa emes, pıtstsa
Меркі, келсе, айтса, кетсе, жатсаң, өтсек; мица емес, пицца

Beıbitshilik keńesiniń jahandyq jobasy, shaharlar men jıhaz
Бейбітшілік кеңесінің жаһандық жобасы, шаһарлар мен жиһаз

qoıady, qoıý, aıaǵy, úıi, sııaqty, tııý, kıim, baıan
қояды, қою, аяғы, үйі, сияқты, тию, киім, баян

volontıorlar men aktıorlar, chempıon, mıllıon, raıon
волонтёрлар мен актёрлар, чемпион, миллион, район

modelin, modelder, avtomobıli, avtomobılder
моделін, модельдер, автомобилі, автомобильдер
"""

LATIN_2021 = """
Qazaqstan Respublikasynyñ syrtqy ıster ministrı Şyğys Qazaqstanğa bardy
Қазақстан Республикасының сыртқы істер министрі Шығыс Қазақстанға барды

Bügın bırınşı kezdesu öttı, ekınşısı erteñ ötedı
Бүгін бірінші кездесу өтті, екіншісі ертең өтеді

İndoneziia, İtaliia, İran jäne Ūlybritaniia
Индонезия, Италия, Иран және Ұлыбритания
"""


LATIN_TURKIC = """
Bwl kelissöz keşe Ankarada ötti, – deydi Türkiya sırtqı ister ministri
Бұл келіссөз кеше Анкарада өтті, – дейді Түркия сыртқы істер министрі

Qırğızstan prezidenti wlttıq qauipsizdik mäselesin sayasi keñeste talqıladı
Қырғызстан президенті ұлттық қауіпсіздік мәселесін саяси кеңесте талқылады

Elşiniñ Armeniyağa saparı turalı diplomattar baspasözge ayttı
Елшінің Арменияға сапары туралы дипломаттар баспасөзге айтты

Sammitti wyımdastıruğa konstituciya men integraciyalıq delegaciya qatıstı, bwl Francisco emes
Саммитті ұйымдастыруға конституция мен интеграциялық делегация қатысты, бұл Francisco емес
"""

ARABIC = """
قازاقستان پرەزيدەنتى قاسىم-جومارت توقاەۆ ماسكەۋگە ساپارمەن باردى
Қазақстан президенті Қасым-Жомарт Тоқаев Мәскеуге сапармен барды

سىرتقى ىستەر ءمينيسترى، ەلشى جانە توراعا كەزدەستى
Сыртқы істер министрі, елші және төраға кездесті

ءۇشجاقتى كەلىسسوزدەر قىزمەتكەرلەرمەن وتكىزىلدى
Үшжақты келіссөздер қызметкерлермен өткізілді

گەرمانيا مەن يتاليا، يران مەن يزرايل
Германия мен Италия, Иран мен Израиль

ماسەلە تالقىلاندى. تاراپتار كەلىستى. – قاشان؟ – دەپ سۇرادى ول.
Мәселе талқыланды. Тараптар келісті. – Қашан? – деп сұрады ол.

٢٠٢٦ جىلى ۇكىمەت ۇلكەن ءۇيدى سالدى؛ ءبارى اقىلداستى
2026 жылы үкімет үлкен үйді салды; бәрі ақылдасты
"""


def pairs(text: str) -> list[tuple[str, str]]:
    blocks = [block.split("\n") for block in text.strip().split("\n\n")]
    return [(block[0], block[1]) for block in blocks]


@pytest.mark.parametrize(("written", "cyrillic"), pairs(LATIN_2018))
def test_latin_of_2018(written: str, cyrillic: str) -> None:
    assert to_cyrillic(written) == cyrillic


@pytest.mark.parametrize(("written", "cyrillic"), pairs(LATIN_2021))
def test_latin_of_2021(written: str, cyrillic: str) -> None:
    assert to_cyrillic(written) == cyrillic


@pytest.mark.parametrize(("written", "cyrillic"), pairs(LATIN_TURKIC))
def test_latin_with_the_letters_of_turkish(written: str, cyrillic: str) -> None:
    assert to_cyrillic(written) == cyrillic


def test_letters_that_converters_write_for_others() -> None:
    assert to_cyrillic("Taǧy bır kelıssöz Almatynyŋ özınde öttı") == "Тағы бір келіссөз Алматының өзінде өтті"
    assert to_cyrillic("О\u0301zbekstan men О\u0301skemen") == "Өзбекстан мен Өскемен"  # a Cyrillic О


def test_latin_of_2017_with_straight_and_curly_apostrophes() -> None:
    assert to_cyrillic("Bu'gin tan' aty'y a'demi") == "Бүгін таң атуы әдемі"
    assert to_cyrillic("Qazaqstannyn’ S’ymkent qalasy ko’rkem") == "Қазақстанның Шымкент қаласы көркем"


@pytest.mark.parametrize(("written", "cyrillic"), pairs(ARABIC))
def test_arabic(written: str, cyrillic: str) -> None:
    assert to_cyrillic(written) == cyrillic


@proves("kk/script_latin_rules")
def test_the_example_of_each_rule(row: lexicon.Row) -> None:
    """By the rules alone, without the word list, which may know the example."""
    pieces = latin.by_rule(row["example_latin"].lower(), 0)
    assert join(pieces).text == row["example_cyrillic"].lower()
    assert latin.to_cyrillic(row["example_latin"], "2018").text == row["example_cyrillic"]


def test_arabic_letters_in_their_shapes_and_with_marks() -> None:
    assert to_cyrillic("ﺑﺎﻻ") == to_cyrillic("بالا") == "Бала"
    assert to_cyrillic("ٴتىل") == to_cyrillic("ءتىل") == "Тіл"
    assert to_cyrillic("بـالا") == "Бала"
    assert to_cyrillic("4 ـ ايدىڭ 9 ـ كۇنى") == "4 - айдың 9 - күні"


def test_a_hamza_may_be_left_out() -> None:
    assert to_cyrillic("ول پاكىستان ۋازىرىنىڭ ورنىندا ۇندىستانعا باردى") == (
        "Ол Пәкістан уәзірінің орнында Үндістанға барды"
    )
    assert to_cyrillic("ٷي") == "Үй"
