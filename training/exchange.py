"""More sentences to learn from: those there are, with their names exchanged for others of the same class and form.

``{POSITION Грузия президенті} {GPE Ригаға} келді`` ('the president of Georgia came to Riga') and another sentence give
``{POSITION ҚХР төрағасы} {GPE Ақтөбеге} келді``. What is learnt so is the words around a name, not the name with them
(X. Dai, H. Adel: An Analysis of Simple Data Augmentation for Named Entity Recognition, COLING 2020: mention
replacement).
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence

from kelissoz.model import Word
from kelissoz.names import spans
from kelissoz.words import analyse_tokens
from training.kaznerd import Tagged

EXCHANGED = frozenset({"PERSON", "GPE", "ORGANISATION", "POSITION"})
_LONG_OR_SHORT = frozenset(
    {"ORGANISATION", "POSITION"}
)  # of one word they are read otherwise than of several

Form = tuple[object, ...]
Names = Mapping[Form, Sequence[tuple[str, ...]]]


def exchange(sentences: Sequence[Tagged], names: Names | None = None, seed: int = 0) -> Iterator[Tagged]:
    """One more of each sentence in which a name was exchanged for one of ``names``, else of the same sentences. The
    same sentences give the same ones."""
    dice = random.Random(seed)
    names = names_of(sentences) if names is None else names
    for sentence in sentences:
        other = _exchanged(sentence, names, dice)
        if other.words != sentence.words:
            yield other


def names_of(sentences: Sequence[Tagged]) -> Names:
    """The names in ``sentences`` by class, case, owner and attribute form, each once, in the order they come in."""
    found: dict[Form, dict[tuple[str, ...], None]] = {}
    for sentence in sentences:
        for first, last, form in _forms(sentence):
            found.setdefault(form, {})[sentence.words[first:last]] = None
    return {form: tuple(names) for form, names in found.items()}


def _exchanged(sentence: Tagged, names: Names, dice: random.Random) -> Tagged:
    words: list[str] = []
    tags: list[str] = []
    read_to = 0
    for first, last, form in _forms(sentence):
        words += sentence.words[read_to:first]
        tags += sentence.tags[read_to:first]
        name = dice.choice(names[form])
        words += name
        tags += [f"B-{form[0]}", *[f"I-{form[0]}"] * (len(name) - 1)]
        read_to = last
    return Tagged(sentence.id, (*words, *sentence.words[read_to:]), (*tags, *sentence.tags[read_to:]))


def _forms(sentence: Tagged) -> Iterator[tuple[int, int, Form]]:
    """(first, last (exclusive), class and form) of each name that may be exchanged."""
    read = analyse_tokens(sentence.words)
    for first, last, label in spans(sentence.tags):
        if label in EXCHANGED:
            yield first, last, _form(label, read[last - 1], last - first)


def _form(label: str, word: Word, length: int) -> Form:
    several = length > 1 if label in _LONG_OR_SHORT else None
    return label, word.case, word.possessor is not None, word.attributive, several
