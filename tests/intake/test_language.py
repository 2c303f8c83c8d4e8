"""Kazakh passes in every script; other languages are named and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from kelissoz import lexicon
from kelissoz.intake import NotKazakh, language, read_bytes
from kelissoz.intake.errors import language_name
from tests.proofs import proves

from .texts import ARABIC, BODY, ENGLISH, FIRST, LATIN, LATIN_2021, RUSSIAN, SECOND, TITLE

SHARED = Path(__file__).parents[3] / "shared"

OTHERS = {
    "Russian": RUSSIAN,
    "English": ENGLISH,
    "Kyrgyz": "Тышкы иштер министри бүгүн Анкарада түрк кесиптеши менен жолугуп, мамилелерди талкуулады.",
    "Uzbek": "Ташқи ишлар вазири бугун Анқарада турк ҳамкасби билан учрашиб, алоқаларни муҳокама қилди.",
    "Turkish": "Dışişleri bakanı bugün Ankara'da Türk mevkidaşı ile görüştü ve ikili ilişkileri ele aldı.",
    "Azerbaijani": "Xarici işlər naziri bu gün Ankarada həmkarı ilə görüşüb və əlaqələri müzakirə edib.",
    "Uyghur": "تاشقى ئىشلار مىنىستىرى بۈگۈن ئەنقەرەدە تۈركىيەلىك كەسىپدىشى بىلەن كۆرۈشتى ۋە سۆھبەت ئۆتكۈزدى.",
    "Arabic": "التقى وزير الخارجية اليوم في أنقرة مع نظيره التركي وبحث الجانبان العلاقات الثنائية.",
    "Persian": "وزیر امور خارجه امروز در آنکارا با همتای ترک خود دیدار کرد و درباره روابط گفتگو کرد.",
    "Ukrainian": "Міністр закордонних справ сьогодні зустрівся в Анкарі з колегою та обговорив відносини.",
    "Tatar": "Тышкы эшләр министры бүген Казанда хезмәттәше белән очрашты һәм мөнәсәбәтләрне тикшерде.",
    "Bashkir": "Тышҡы эштәр министры бөгөн Өфөлә хеҙмәттәше менән осрашты һәм мөнәсәбәттәрҙе тикшерҙе.",
    "Chuvash": "Тулаш ӗҫсен министрӗ паян Шупашкарта ӗҫтешӗпе тӗл пулнӑ, икӗ енлӗ хутшӑнусене сӳтсе явнӑ.",
    "Tajik": "Вазири корҳои хориҷӣ имрӯз дар Душанбе бо ҳамтои худ мулоқот кард ва муносибатҳоро баррасӣ намуд.",
    "Mongolian": "Гадаад хэргийн сайд өнөөдөр Улаанбаатар хотноо хамтрагчтайгаа уулзаж, харилцааг хэлэлцлээ.",
    "Kurdish": "وەزیری دەرەوە ئەمڕۆ لە هەولێر لەگەڵ هاوتاکەی کۆبووەوە و پەیوەندییەکانیان تاوتوێ کرد.",
    "German": "Der Außenminister hat heute in Ankara seinen Kollegen getroffen und mit ihm gesprochen.",
}
UZBEK_LATIN = (
    "Tashqi ishlar vaziri bugun Anqarada turk hamkasbi bilan uchrashib, aloqalarni muhokama qildi, "
    "deb xabar berdi vazirlik. Keyingi muzokara bo‘lib o‘tadi."
)


SPELT_OTHERWISE = (
    "Oñtüstık Koreia prezidentı Taşkentte. Oñtüstık Koreia prezidentı Li Çje Myon Taşkentke memlekettık "
    "saparmen keldı. Särsenbı künı ol Özbekstan prezidentı Şavkat Mirziioevpen kezdestı."
)


@pytest.mark.parametrize(
    "text", [BODY, SPELT_OTHERWISE, LATIN, LATIN_2021, ARABIC, TITLE, "Елші Астанаға келді", "Elshi keldi"]
)
def test_kazakh(text: str) -> None:
    assert language.is_kazakh(text)


@pytest.mark.parametrize(("name", "text"), [*OTHERS.items(), ("Uzbek", UZBEK_LATIN)])
def test_another_language_is_named(name: str, text: str) -> None:
    with pytest.raises(NotKazakh) as raised:
        read_bytes(text.encode(), "x.txt")
    assert str(raised.value) == f"x.txt: skipped, the article is in {name}"


def test_a_language_of_another_script() -> None:
    foreign, code = language.foreign_language("外交部长今天在安卡拉会见了土耳其同行，双方讨论了两国关系。")
    assert foreign
    assert language_name(code or "") == "Chinese"


@pytest.mark.parametrize("quote", [RUSSIAN, ENGLISH])
def test_a_long_quote_does_not_change_the_language(quote: str) -> None:
    assert language.is_kazakh(f"{TITLE}\n{FIRST}\n«{quote}»\n{SECOND}")


def test_the_language_is_that_of_the_article_and_not_of_those_it_quotes() -> None:
    """``Ол осылай деп мәлімдеді …`` (so he declared …) around words in Russian that are many times as long."""
    own = "Ол осылай деп мәлімдеді және екі елдің келесі кездесуі наурыз айында Астанада өтетінін айтты."
    assert language.is_kazakh(f"{own} «{RUSSIAN} {RUSSIAN}» «{RUSSIAN}»")
    assert language.foreign_language(f"{RUSSIAN} «{FIRST} {SECOND}» «{SECOND}»") == (True, "ru")


@pytest.mark.parametrize("text", ["x", "Уэльс", "Hello", "OK 2026", "Сэр Уильям"])
def test_one_or_two_words_are_no_language(text: str) -> None:
    assert language.is_kazakh(text)


def test_one_kazakh_sentence_does_not_make_an_article_kazakh() -> None:
    assert language.foreign_language(f"{RUSSIAN} {RUSSIAN} {RUSSIAN} {TITLE}.") == (True, "ru")


KARAKALPAK = (
    "Еки елдиң басшылары Нөкисте ушырасып, саўда менен жол мәселесин додалады. Олар жаңа келисимге қол қойды ҳәм "
    "келеси ушырасыўды гүз айында өткериўге келисти. Министр бул сапардың пайдалы болғанын айтты."
)
"""The heads of two lands met in Nukus …: CLD2 takes it for Kazakh, which has і and ұ."""


@proves("kk/language_marks")
def test_every_mark_is_in_its_example_and_tells_the_language(row: lexicon.Row) -> None:
    words = list(language.words(row["example"]))
    marks = row["mark"].split(" ")
    if row["kind"] == "word":
        assert row["mark"] in words
        assert language.points_of(row["mark"])[row["language"]] >= language.WORD_POINTS
    else:
        assert any(mark in word for mark in marks for word in words)
    if row["kind"] == "letters":
        assert all(row["language"] in language.points_of(mark) for mark in marks)
    if row["kind"] == "needed":
        assert language.foreign_language(KARAKALPAK) == (True, "kaa")
    expected = (False, None) if row["language"] == "kk" else (True, row["language"])
    assert language.foreign_language(row["example"]) == expected


def _texts(name: str) -> list[str]:
    paths = sorted(SHARED.glob(name))
    if not paths:
        pytest.skip("the real articles are not here")
    return [path.read_text(encoding="utf-8") for path in paths]


@pytest.mark.parametrize("name", ["gold/real/*.txt", "seed/*.txt"])
def test_real_articles(name: str) -> None:
    assert all(language.is_kazakh(text) for text in _texts(name))


def test_real_titles() -> None:
    titles = [text.split("\n")[0].split(" ", 3)[-1] for text in _texts("gold/real/*.txt")]
    assert [title for title in titles if not language.is_kazakh(title)] == []


def test_running_text() -> None:
    """Passages of fifteen sentences all pass; of single sentences fewer than one in a hundred is refused."""
    (text,) = _texts("data/ntrex-kaz.txt")
    sentences = text.strip().split("\n")
    passages = [" ".join(sentences[k : k + 15]) for k in range(0, len(sentences), 15)]
    assert all(language.is_kazakh(passage) for passage in passages)
    refused = [sentence for sentence in sentences if not language.is_kazakh(sentence)]
    assert len(refused) * 100 < len(sentences)
