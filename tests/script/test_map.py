"""The map: every Cyrillic character leads back to the characters of the article that it stands for."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from kelissoz.model import Article, CyrillicText, Document
from kelissoz.script import convert, to_arabic, to_latin

KAZAKH = "Сыртқы істер министрі Мәскеуге барды, қояды, тию, АҚШ-тың ядролық экономикасы!"
SIGNS = (
    string.printable
    + "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяІҚӘÁǵńıİşñقازاستانەمءٴ،؟\u0306\u00ad\u200d’«»—…🙂"
)


def read(text: str) -> CyrillicText:
    cyrillic = convert(Document(Article("a", text, ()))).cyrillic
    assert cyrillic is not None
    return cyrillic


def origin(cyrillic: CyrillicText, text: str, passage: str) -> str:
    """What ``passage`` of the Cyrillic text was in ``text``."""
    start = cyrillic.text.index(passage)
    return text[cyrillic.starts[start] : cyrillic.ends[start + len(passage) - 1]]


def test_clean_cyrillic_is_itself() -> None:
    cyrillic = read(KAZAKH)
    assert cyrillic.text == KAZAKH
    assert cyrillic.starts == tuple(range(len(KAZAKH)))
    assert cyrillic.ends == tuple(range(1, len(KAZAKH) + 1))
    assert cyrillic.script == "cyrl"


def test_words_lead_back_to_words() -> None:
    text = "Beıbitshilik keńesine kez\u00adde\u00adsý, Тоқаи\u0306 jáne  سىرتقى ءتىل"
    cyrillic = read(text)
    assert origin(cyrillic, text, "Бейбітшілік") == "Beıbitshilik"
    assert origin(cyrillic, text, "шіл") == "shil"
    assert origin(cyrillic, text, "кездесу") == "kez\u00adde\u00adsý"
    assert origin(cyrillic, text, "Тоқай") == "Тоқаи\u0306"
    assert origin(cyrillic, text, "тіл") == "ءتىل"


def test_the_script_is_that_of_most_letters() -> None:
    assert read(KAZAKH).script == "cyrl"
    assert read(to_latin(KAZAKH)).script == "latn"
    assert read(to_arabic(KAZAKH)).script == "arab"
    assert read("").script == "cyrl"


@given(st.text(alphabet=SIGNS, max_size=80))
def test_any_text_is_mapped_in_order(text: str) -> None:
    cyrillic = read(text)
    assert len(cyrillic.text) == len(cyrillic.starts) == len(cyrillic.ends)
    spans = list(zip(cyrillic.starts, cyrillic.ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(cyrillic.starts) == sorted(cyrillic.starts)
    assert list(cyrillic.ends) == sorted(cyrillic.ends)


@given(st.text(max_size=60))
def test_any_text_at_all_is_read(text: str) -> None:
    cyrillic = read(text)
    assert len(cyrillic.text) == len(cyrillic.starts) == len(cyrillic.ends)


@given(st.lists(st.sampled_from(KAZAKH.split() + ["\u00ad", "\u0306", "x", "ı", "ق"]), max_size=30))
def test_damaged_words_are_read(parts: list[str]) -> None:
    read("".join(parts))
    read(to_latin("".join(parts)))
    read(to_arabic("".join(parts)))
