"""Names that an article in Latin script spells as another language does."""

from __future__ import annotations

import doctest

import pytest

from kelissoz.script import ear, lost, to_cyrillic
from kelissoz.script.convert import convert_text

FIRST = "Bul turalı elşilik habarladı. "


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Kanada premyer-ministri Mark Carney keldi", "Марк Карни келді"),
        ("Germaniya prezidenti Frank-Walter Steinmeierdi qabıldadı", "Франк-Вальтер Штайнмайерді қабылдады"),
        ("ministr Winston Peters pen Penny Wong kezdesti", "Уинстон Питерс пен Пенни Вонг кездесті"),
        ("ministr Wang Yimen kezdesti", "Ван Имен кездесті"),
        ("ökil Steve Witkoffpen söylesti", "Стивен Уиткоффпен сөйлесті"),
        ("ol Ottawada boldı", "Оттауада болды"),
        ("Washingtondağı elşi", "Вашингтондағы елші"),
    ],
)
def test_a_name_of_the_tables(written: str, expected: str) -> None:
    assert expected in to_cyrillic(FIRST + written)


def test_an_ending_that_is_not_heard() -> None:
    text = "Elbasynyng taghy jiyny ótti, Qytay tóraghasy Sy Szinipinning sapary turaly aitty."
    assert "төрағасы Си Цзиньпиннің сапары" in to_cyrillic(text)


def test_the_surname_alone_after_the_full_name() -> None:
    assert to_cyrillic(f"{FIRST}Mark Carney keldi. Carneydiñ saparı qısqa.").endswith(
        "Карнидің сапары қысқа."
    )


@pytest.mark.parametrize("written", ["New York Times", "Bloomberg", "ERG"])
def test_what_stays(written: str) -> None:
    assert f"{written} жазды" in to_cyrillic(f"{FIRST}{written} jazdı")


def test_a_name_of_the_tables_letter_by_letter() -> None:
    text = "Bul týraly elshilik habarlady. Mınıstr Aıda Balaevamen kezdesti, bir aıda keldi."
    assert to_cyrillic(text).endswith("Министр Аида Балаевамен кездесті, бір айда келді.")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Mınıstr Entonı Albanezımen kezdesti", "Энтони Албанезимен"),  # Anthony Albanese, letter by letter
        ("Premer-mınıstri Djordjıa Melonı keldi", "Мелони"),
    ],
)
def test_a_name_in_letters_of_kazakh_is_read_by_them(written: str, expected: str) -> None:
    assert expected in to_cyrillic(f"Bul týraly elshilik habarlady. {written}")


def test_the_map_leads_back() -> None:
    text = convert_text(f"{FIRST}Kanada premyer-ministri Mark Carneymen kezdesti")
    at = text.text.index("Карнимен")
    assert text.text[at : at + 8] == "Карнимен"
    assert (FIRST + "Kanada premyer-ministri Mark Carneymen kezdesti")[
        text.starts[at] : text.ends[at + 4]
    ] == "Carney"


@pytest.mark.parametrize("module", [ear, lost])
def test_the_examples_of_the_docstrings(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried and not failed


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Iran men Irak elşileri Istanbulğa keldi", "Иран мен Ирак"),
        ("Ilham Aliyev pen Igor Grosu kezdesti, dep habarladı ol", "Ильхам Әлиев пен Игорь"),
        ("Iqlas Isqaqov keldi, dep habarladı ol", "Ықлас Ысқақов"),
        ("Bul jumıs ulttıq mäselege aynaldı", "Бұл жұмыс ұлттық мәселеге"),
        ("Qujat pen mäselege jaua jok, dep habarladı ol", "Құжат пен мәселеге"),
    ],
)
def test_letters_that_the_letters_of_turkish_do_not_tell(written: str, expected: str) -> None:
    """A capital I without its dot, u for ұ."""
    assert expected in to_cyrillic(f"Bul turalı elşi ayttı. {written}")


def test_a_capital_without_its_dot_in_the_alphabet_of_2021() -> None:
    assert to_cyrillic("İran prezidentı Igor Grosudy qabyldady, Ilgerı keldı").startswith(
        "Иран президенті Игорь"
    )
    assert to_cyrillic("Işkı ıster ministrı Ilham Äliev keldı").startswith("Ішкі істер министрі Ильхам Әлиев")


def test_the_letters_of_the_kazakh_wikipedia() -> None:
    written = "Prezïdent Ïlxam Älïev Nyu-Yorkte mïnïstr twralı xabarladı: bul kezdesw Cyurïxte ötedi."
    assert (
        to_cyrillic(written)
        == "Президент Ильхам Әлиев Нью-Йоркте министр туралы хабарлады: бұл кездесу Цюрихте өтеді."
    )
