"""Capitals for what Arabic script writes without any, and acronyms; each sentence goes there and back."""

from __future__ import annotations

import pytest

from kelissoz import intake, lexicon
from kelissoz.model import Article, Block
from kelissoz.pipeline import read
from kelissoz.script import capitals, known, to_arabic, to_cyrillic
from kelissoz.script.convert import convert_text
from tests.proofs import proves

SENTENCES = """
АҚШ президентінің арнайы өкілі Астанада Қазақстан елшісімен кездесті
Ресей Қорғаныс министрлігі мен БҰҰ-ның өкілдері Абу-Дабиге келді
Қытай мен БАӘ-нің келіссөзі ҚР СІМ-де өтті
Гамбия президенті Лумбо Вандеро Мәскеуге барды, Вандеро жаңа келісімге қол қойды
Министр Еркін Сейітов еркін сауда туралы айтты
Ертең Болат Дәуренов барады, болат қоймасын көреді
Мұхаммед бен Салман Эр-Риядта Еуропалық одақ өкілдерін қабылдады
Шамдала қаласы мен Зуғара облысының әкімдері жүздесті
Делегация «Көкқайнар» резиденциясына тоқтады
Баяндамашысы Хау Шинлиң Қашқарға барды
Киевте Жұңго елшісі Лин Бау мен Ши Жинпиң туралы айтты
Сапарда О.Вандеро мен Қ.Сейітов болды, Вандеро қайтты
Олжас Сейітов пен Лумбо Вандеро келісті
Екі елдің қорғаныс министрлері Лумбо Вандеро мен Асқар Сейітов сөйлесті
Тунистік әріптесі Лумбо Вандерога хат жолдады
Министр Зуғараға ресми сапармен барды
Министр Ерден-Болат Дәулет ұлы Сейітов пен Олжас Дәурен ұлын көрді
Зауыт ашылды, Ма Шиңрұй мен Ли Кічияң келді
Қаңтардың 18-і күні Папуа – Жаңа Гвинея елшісі келді
Олар 12 сәуірде кездескен болатын, бұл жақсы дәстүр еді
Чили президенті Марио Рохасты Болгария министрі М. Рохас пен П. Димов қабылдады
Сонда Ердәулет Рохасты, Серхио Вандероны көрді
Министр Ерлан Әлімов ТМД СІМ кеңесіне барды, кеше Әлімовпен елші кездесті
Бұл туралы айтты, деп хабарлайды Азаттық
Палестина вице-президенті Хуссейн аш-Шейх кеше Минскіде болды
Түркия президенті Режеп Тайып Ердоған келді
Сауд Арабиясы жағын Мұсайд әл-Айбан басқарды
Аудан әкімі Ерік Сұлтанов пен Чили министрі Ана Рохас Сауранбай Сейітовпен көрісті
Жиынға Иран, Қатар және Түркия қатысты, Чили мен Қатар қатар тұрды
Губернаторы Лю Хуэй Нинся автономды өлкесінде болды
Министр Қайрат Нұрпейісов Үкімет отырысына қатысты
Әкімі Нұрдәулет Қилыбай келді, кеше Нұрдәулет Қилыбай сөйледі
Арнайы өкілі Стаффан де Мистура Женевада болды
Аудан әкімі Ерік Сейітов келді, кеше Ерік Сейітовпен сөйлесті, бірақ ерік берді
Бейсенбіде Сауд Арабиясы, Қатар, Біріккен Араб Әмірліктері, Мысыр және Оман келді
Өкіл Қырғызстан президенті ретінде Қазақстанға барды
АҚШ президентінің Оңтүстік және Орталық Азия бойынша арнайы өкілі Залмай Халилзада келді
Кеше Зашаған аулында министр Халид бен Сұлтан болды
Кеше Алматы облысының Қарасай ауданына дейінгі аралыққа барды
Жиынға орынбасар төрағалары Чың Жыншан, Жүрат Имын, Асқар Сейітов қатысты
Аймақ басшысы Жайна автономды өлкесіне барып, кеше басшысы жайнақұмдықтармен жүздесті
"""


@pytest.mark.parametrize("sentence", SENTENCES.strip().split("\n"))
def test_capitals_come_back(sentence: str) -> None:
    assert to_cyrillic(to_arabic(sentence)) == sentence


def test_spaced_letters_may_begin_with_the_letter_of_their_own() -> None:
    assert to_cyrillic("بۇگىن ە و-نىڭ وتىرىسى ءوتتى") == "Бүгін ЕО-ның отырысы өтті"


def test_spaced_initials_are_one_acronym() -> None:
    text = "بۇگىن ا ق ش پەن يران كەلىستى"
    assert to_cyrillic(text) == "Бүгін АҚШ пен Иран келісті"
    found = convert_text(text)
    start = found.text.index("АҚШ")
    assert text[found.starts[start] : found.ends[start + 2]].strip() == "ا ق ش"


def test_an_acronym_is_no_beginning_of_a_word() -> None:
    assert to_cyrillic("قالا وسكەن") == "Қала өскен"  # not ОСК-ен
    assert to_cyrillic("ول سىم تارتتى") == "Ол сым тартты"  # not СІМ


def test_a_name_is_one_wherever_the_article_has_it() -> None:
    words = [
        capitals.Seen(word, " ")
        for word in ["вандеро", "келді", "министрі", "лумбо", "вандеро", "вандероның"]
    ]
    assert " ".join(capitals.restore(words)) == "Вандеро келді министрі Лумбо Вандеро Вандероның"


@proves("kk/script_capitals")
def test_the_example_of_each_phrase(row: lexicon.Row) -> None:
    assert (
        to_cyrillic(to_arabic(f"Кеше {row['example']} өкілі келді")) == f"Кеше {row['example']} өкілі келді"
    )


@proves("kk/script_name_endings")
def test_the_example_of_each_name_ending(row: lexicon.Row) -> None:
    assert row["example"].lower().endswith(row["ending"].lstrip("-"))
    assert known.is_sure(row["example"].lower())


WRITTEN = """
توقايەۆ جەنيەۆادا زەلەنسكيمەن كەزدەستى
Тоқаев Женевада Зеленскиймен кездесті

كيەۆتە اناتولي ۆەرحوۆسكي سامميتىن اشتى
Киевте Анатолий Верховский саммитін ашты

ءباا-عا قحر-نىڭ باسشىسى باردى
БАӘ-ға ҚХР-ның басшысы барды

ونىمەن بىرگە باردى
Онымен бірге барды

ول ء"تيىمدى" دەدى
Ол "тиімді" деді
"""


@pytest.mark.parametrize("block", WRITTEN.strip().split("\n\n"))
def test_as_the_press_writes_it(block: str) -> None:
    written, cyrillic = block.split("\n")
    assert to_cyrillic(written) == cyrillic


@pytest.mark.parametrize("row", lexicon.rows("kk/chinese_surnames"), ids=lambda row: row["pinyin"])
def test_chinese_surnames_before_a_given_name(row: lexicon.Row) -> None:
    assert known.is_chinese(row["surname"].lower(), "жинпиңмен")


@pytest.mark.parametrize(
    "syllables", ["жинпиң", "чияң", "шуешияң", "лыжи", "и", "ниң", "уынтау", "жиябау", "хуаңлүй"]
)
def test_chinese_given_names(syllables: str) -> None:
    assert known.is_chinese("ли", syllables)
    assert not known.is_chinese("ли", f"{syllables}мырт")


@proves("kk/korean_surnames")
def test_korean_names(row: lexicon.Row) -> None:
    words = row["example"].lower().split()
    assert words[0] == row["surname"].lower()
    assert known.is_korean(*words)
    named = capitals.restore([capitals.Seen("министрі", ""), *(capitals.Seen(word, " ") for word in words)])
    assert " ".join(named[1:]) == row["example"]


def test_an_unknown_name_has_no_harmony() -> None:
    assert to_cyrillic("ەلشىسى اندرە ۆاندەرو كەلدى") == "Елшісі Андре Вандеро келді"


def test_an_outlet_in_arabic_script_gets_its_cyrillic_name() -> None:
    article = intake.read_bytes(to_arabic("Елші келді, деп хабарлайды «Дала үні» тілшісі.").encode(), "a.txt")
    assert read(article).article.outlet == "Дала үні"


@pytest.mark.parametrize(
    ("written", "name"),
    [("Dala úni", "Дала үні"), ("Qazinform", "Qazinform"), ("Der Spiegel", "Der Spiegel")],
)
def test_an_outlet_in_latin_script_gets_its_cyrillic_name(written: str, name: str) -> None:
    article = Article(id="a" * 16, text="Elshi keldi.", blocks=(Block(0, 12, "paragraph"),), outlet=written)
    assert read(article).article.outlet == name
