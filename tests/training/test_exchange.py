"""Names exchanged for others of the same class and form."""

from __future__ import annotations

from training.exchange import exchange, names_of
from training.kaznerd import Tagged

from kelissoz.names import spans


def _tagged(text: str, tags: str) -> Tagged:
    return Tagged(text, tuple(text.split()), tuple(tags.split()))


RIGA = _tagged("Грузия президенті Ригаға келді .", "B-POSITION I-POSITION B-GPE O O")
AKTOBE = _tagged("ҚХР төрағасы мәжілістен соң Ақтөбеге аттанды .", "B-POSITION I-POSITION O O B-GPE O O")


def _names(sentences: list[Tagged]) -> set[tuple[str, str]]:
    return {
        (label, " ".join(sentence.words[first:last]))
        for sentence in sentences
        for first, last, label in spans(sentence.tags)
    }


def test_a_name_takes_the_place_of_one_of_its_form() -> None:
    """In some sentence the president of Georgia sets out for Aktobe; the words around the names stay."""
    found = [sentence for seed in range(20) for sentence in exchange([RIGA, AKTOBE], seed=seed)]
    assert "ҚХР төрағасы Ақтөбеге келді ." in {" ".join(sentence.words) for sentence in found}
    assert _names(found) == _names([RIGA, AKTOBE])
    assert all(sentence.words[-2:] in {("келді", "."), ("аттанды", ".")} for sentence in found)


def test_a_sentence_without_another_name_of_its_form_gives_none() -> None:
    tehran = _tagged("Тегеранда жиын өтті .", "B-GPE O O O")  # a locative; the others are datives
    found = [sentence for seed in range(20) for sentence in exchange([RIGA, AKTOBE, tehran], seed=seed)]
    assert not any(sentence.id == tehran.id for sentence in found)


def test_other_classes_stay_as_they_are() -> None:
    dates = [_tagged(f"{day} келді .", "B-DATE O O") for day in ("Бүгін", "Кеше")]
    assert list(exchange(dates)) == []


def test_the_same_sentences_give_the_same_ones() -> None:
    assert list(exchange([RIGA, AKTOBE], seed=3)) == list(exchange([RIGA, AKTOBE], seed=3))


def test_names_may_come_from_other_sentences() -> None:
    names = names_of([RIGA, AKTOBE])
    found = [sentence for seed in range(20) for sentence in exchange([RIGA], names, seed)]
    assert {sentence.id for sentence in found} == {RIGA.id}
    assert ("GPE", "Ақтөбеге") in _names(found)
