"""The station's step: a word for every token of a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kelissoz.model import Document, Word
from kelissoz.words.choice import choose
from kelissoz.words.evidence import Evidence, seen_in
from kelissoz.words.reading import Reading
from kelissoz.words.readings import readings
from kelissoz.words.verbs import before_auxiliaries

_NO_EVIDENCE: Evidence = {}


def analyse(document: Document) -> Document:
    """Writes ``words``: for each token of ``document`` its ``Word``, chosen within its sentence.

    What a name is without its endings is told by the whole article (``Уганда`` is no 'in Уган' where the
    article also has ``Уганданың``).
    """
    forms = [token.form for token in document.tokens]
    evidence = seen_in(forms)
    words: list[Word] = []
    for sentence in document.sentences:
        words.extend(_words(forms[len(words) : sentence.first], evidence))  # tokens outside of sentences
        words.extend(_words(forms[sentence.first : sentence.last], evidence))
    words.extend(_words(forms[len(words) :], evidence))
    return replace(document, words=tuple(words))


def analyse_tokens(forms: Sequence[str]) -> list[Word]:
    """The words of one sentence, given as its tokens in Kazakh Cyrillic (punctuation among them)."""
    return _words(forms, _NO_EVIDENCE)


def _words(forms: Iterable[str], evidence: Mapping[str, tuple[Reading, ...]]) -> list[Word]:
    lattice = [evidence.get(form) or readings(form) for form in forms]
    return before_auxiliaries([reading.word for reading in choose(lattice)])
