"""An article as the finders of this station see it: its tokens with what all of them ask of a token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from kelissoz.mentions.forms import readings
from kelissoz.model import Article, Document, NameModel, Script, Sentence, TaggedName, Token, Word

_OPENING = {"«": "»", "“": "”", "„": "“", '"': '"', "‹": "›"}
_DASHES = frozenset("-–—")
_LONGEST_QUOTED_NAME = 10
_CLAUSE = 3
"""Words that a short clause has at least."""
_UNKNOWN = Word("", "X")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A name in quotation marks: tokens ``first`` to ``last`` (exclusive) are the marks and what is
    between."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class View:
    """``lows`` are the tokens' forms in lower case; ``opening`` the tokens that open a sentence, whose
    capital letter tells nothing; ``quoted`` the short quotations by their first token; ``known_forms``
    for every nominative that a capitalised token may have, the forms in which the article writes it;
    ``tagged`` what ``tagger`` takes for names."""

    article: Article
    script: Script
    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    lows: tuple[str, ...]
    opening: frozenset[int]
    quoted: Mapping[int, Quoted]
    within_quotes: Mapping[int, Quoted]
    known_forms: Mapping[str, frozenset[str]]
    plain_forms: frozenset[str]
    tagged: tuple[TaggedName, ...] = ()
    tagger: NameModel | None = None

    def word(self, k: int) -> Word:
        return self.words[k]

    def sentence(self, k: int) -> Sentence:
        return self.sentences[self.tokens[k].sentence]

    def is_capital(self, k: int) -> bool:
        return self.tokens[k].kind == "word" and self.tokens[k].form[:1].isupper()

    def is_acronym(self, k: int) -> bool:
        """Two capitals or more and no small letter before a hyphen: ``БҰҰ``, ``АҚШ-тың``."""
        stem = self.tokens[k].form.split("-")[0]
        return len(stem) > 1 and stem.isupper()

    def is_foreign(self, k: int) -> bool:
        """A word that is written in Latin letters and stays so: ``Tesla``, a caption in English."""
        return "A" <= self.tokens[k].form[:1] <= "z"

    def touches(self, k: int) -> bool:
        """Whether nothing stands between token ``k`` and the one after it."""
        return k + 1 < len(self.tokens) and self.tokens[k].end == self.tokens[k + 1].start


def look(document: Document) -> View:
    """The view of ``document``; a word analysis that is missing counts as unknown."""
    tokens, quoted = document.tokens, _quotations(document)
    missing = (_UNKNOWN,) * (len(tokens) - len(document.words))
    within_quotes = {k: each for each in quoted for k in range(each.first, each.last)}
    return View(
        document.article,
        document.cyrillic.script if document.cyrillic is not None else "cyrl",
        tokens,
        (document.words + missing)[: len(tokens)],
        document.sentences,
        tuple(token.form.lower() for token in tokens),
        frozenset(_openings(document, within_quotes)),
        {each.first: each for each in quoted},
        within_quotes,
        _known_forms(tokens),
        frozenset(token.form for token in tokens if token.kind == "word" and token.form[:1].islower()),
        document.names,
        document.tagger,
    )


def _openings(document: Document, within_quotes: Mapping[int, Quoted]) -> list[int]:
    """The first word of each sentence, and of what follows a colon or opens a longer quotation."""
    found = []
    for sentence in document.sentences:
        opens = True
        for k in range(sentence.first, sentence.last):
            token = document.tokens[k]
            if token.kind == "word" and opens:
                found.append(k)
            if token.kind != "punct":
                opens = False
            elif token.form == ":" or token.form in _OPENING and k not in within_quotes:
                opens = True
    return found


def _quotations(document: Document) -> list[Quoted]:
    found = []
    for sentence in document.sentences:
        k = sentence.first
        while k < sentence.last:
            closing = _OPENING.get(document.tokens[k].form)
            last = _closing(document.tokens, k, sentence.last, closing) if closing else None
            if last is not None:
                if not _is_said(document.tokens, last) and not _is_clause(document, k, last):
                    found.append(Quoted(k, last))
                k = last
            else:
                k += 1
    return found


def _is_clause(document: Document, first: int, last: int) -> bool:
    """``«Ертең Түркия президентімен кездесемін», – деді``: what closes with a finite verb is said, and is no name."""
    said = [k for k in range(first + 1, last - 1) if document.tokens[k].kind == "word"]
    if len(said) < _CLAUSE or said[-1] >= len(document.words):
        return False
    word = document.words[said[-1]]
    return word.verbform == "Fin" and word.tense is not None and document.tokens[said[-1]].form[:1].islower()


def _closing(tokens: tuple[Token, ...], first: int, end: int, mark: str) -> int | None:
    for k in range(first + 1, min(end, first + _LONGEST_QUOTED_NAME + 2)):
        if tokens[k].form == mark:
            return k + 1 if k > first + 1 else None
    return None


def _is_said(tokens: tuple[Token, ...], after: int) -> bool:
    """``«Министрмен кездестік», – деді`` (we met the minister, he said): speech, however short."""
    behind = tokens[after : after + 2]
    return len(behind) > 1 and behind[0].form == "," and behind[1].form in _DASHES


def _known_forms(tokens: tuple[Token, ...]) -> Mapping[str, frozenset[str]]:
    forms: dict[str, set[str]] = defaultdict(set)
    for token in tokens:
        if token.kind == "word" and token.form[:1].isupper():
            for reading in readings(token.form):
                forms[reading.base.lower()].add(token.form.lower())
    return {base: frozenset(found) for base, found in forms.items()}
