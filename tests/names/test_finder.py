"""The names of an article: which words the tagger is asked about, and what it says of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kelissoz import names, script, text, words
from kelissoz.model import Document, NameModel
from kelissoz.names.finder import windows
from kelissoz.pipeline import read
from tests.reading import article


def analysed(written: str, tagger: NameModel | None = "crf") -> Document:
    document = Document(article(written), tagger=tagger)
    return words.analyse(text.split(script.convert(document)))


def asked(written: str) -> list[str]:
    document = analysed(written)
    return [" ".join(document.tokens[k].form for k in window) for window in windows(document)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        # (The minister received the envoy Velmo Hastarn this morning.) Nobody knows the name.
        (
            "Министр бүгін таңертең өз кеңсесінде елші Велмо Хастарнды қабылдап, сұхбаттасты.",
            ["таңертең өз кеңсесінде елші Велмо Хастарнды қабылдап , сұхбаттасты ."],
        ),
        ("Министр Тоқаев Астанада Макронмен кездесті.", []),  # all are in the tables
        ("Велмо келді.", []),  # what opens a sentence may be any word
        ("Министр Tesla өкілін қабылдады.", []),
        ("Министр ҚХЛБ өкілін қабылдады.", []),
        ("Министр Пьер Хастарнды қабылдады.", []),  # a surname after a known given name
        (
            "Министр Патрис Ловоада келді деді.",
            ["Министр Патрис Ловоада келді деді ."],
        ),  # unless it may be a place
    ],
)
def test_the_tagger_is_asked_about_words_that_nobody_knows(written: str, expected: list[str]) -> None:
    assert asked(written) == expected


def test_windows_of_one_sentence_do_not_touch() -> None:
    document = analysed(
        "Кеше Велмо мен оның көмекшілері екі күн бұрын басталған бұл жиынға Хастарн хатымен келді деді."
    )
    first, second = windows(document)
    assert first.stop < second.start


def test_a_name_is_asked_about_twice_at_most() -> None:
    assert len(asked("Сосын Хастарн келді. " * 9)) == 2


def test_what_is_found_points_into_the_text() -> None:
    written = "Bolgarııa prezıdenti Tadeo MakLırdi qabyldady."
    document = names.find(analysed(written))
    found = [(name.label, written[name.start : name.end]) for name in document.names]
    assert found == [("POSITION", "Bolgarııa prezıdenti"), ("PERSON", "Tadeo MakLırdi")]
    (person,) = (name for name in document.names if name.label == "PERSON")
    assert [document.tokens[k].form for k in range(person.first, person.last)] == ["Тадео", "МакЛирді"]
    assert 0.85 < person.sure <= 1


@pytest.mark.parametrize("tagger", [None, "none"])
def test_without_a_tagger_there_are_no_names(tagger: NameModel | None) -> None:
    document = analysed("Болгария президенті Тадео МакЛирді қабылдады.", tagger)
    assert names.find(document) is document


def test_the_setting_decides_unless_the_caller_does(monkeypatch: pytest.MonkeyPatch) -> None:
    written = article("Болгария президенті Тадео МакЛирді қабылдады.")
    assert read(written).tagger == "crf"
    monkeypatch.setenv("KELISSOZ_NAMES", "none")
    assert (read(written).tagger, read(written).names) == ("none", ())
    assert read(written, names="crf").names != ()


def test_a_tagger_that_cannot_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KELISSOZ_NAMES", "best")
    with pytest.raises(names.NameModelError, match="'best'"):
        read(article("Ол келді."))


def test_the_encoder_is_sure_of_its_tags_too() -> None:
    pytest.importorskip("onnxruntime")
    document = replace(analysed("Болгария президенті Тадео МакЛирді қабылдады."), tagger="accurate")
    found = {name.label: name.sure for name in names.find(document).names}
    assert found.keys() == {"POSITION", "PERSON"}
    assert all(0.5 < sure <= 1 for sure in found.values())
