"""The station's step: a word for every token of a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelissoz.model import Document, Word
from kelissoz.words.choice import choose
from kelissoz.words.readings import readings


def analyse(document: Document) -> Document:
    """Writes ``words``: for each token of ``document`` its ``Word``, chosen within its sentence."""
    forms = [token.form for token in document.tokens]
    words: list[Word] = []
    for sentence in document.sentences:
        words.extend(analyse_tokens(forms[len(words) : sentence.first]))  # tokens outside of sentences
        words.extend(analyse_tokens(forms[sentence.first : sentence.last]))
    words.extend(analyse_tokens(forms[len(words) :]))
    return replace(document, words=tuple(words))


def analyse_tokens(forms: Sequence[str]) -> list[Word]:
    """The words of one sentence, given as its tokens in Kazakh Cyrillic (punctuation among them)."""
    return [reading.word for reading in choose([readings(form) for form in forms])]
