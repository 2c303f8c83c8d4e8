"""The language tools for other programs: ``kelissoz.analyse`` and its like.

Text in any of the three scripts goes in. Offsets are code points into what was given; lemmas are Kazakh Cyrillic.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kelissoz import names, script, text, times, words
from kelissoz.model import Article, Block, Case, Document, Sentence, Token, TokenKind, Word


@dataclass(frozen=True, slots=True)
class AnalysedToken:
    """A word with its analysis. ``pos`` is a Universal Dependencies tag, ``feats`` are UD features; ``sentence`` is
    the number of its sentence. ``text[start:end]`` is the word."""

    text: str
    lemma: str
    pos: str
    feats: Mapping[str, str]
    start: int
    end: int
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name; ``label`` is one of KazNERD's 25 classes (``PERSON``, ``GPE``, ``ORGANISATION``, ``POSITION`` …)."""

    start: int
    end: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A time expression. ``type`` is ``DATE``, ``TIME``, ``DURATION`` or ``SET``; ``value`` is EDTF or ISO 8601, or
    ``None`` where no calendar place or length can be given. The other fields are those of the time gold."""

    start: int
    end: int
    type: str
    value: str | None
    text: str
    mod: str | None = None
    approx: bool = False
    bound: str | None = None
    every: bool = False
    freq: int | None = None
    day: str | None = None
    zone: str | None = None
    alt: tuple[str, ...] = field(default=())


def tokens(given: str) -> tuple[Token, ...]:
    """The words, numbers and punctuation marks of ``given``, without analysis.

    >>> [token.text for token in tokens("Ол 23-ші рет келді.")]
    ['Ол', '23-ші', 'рет', 'келді', '.']
    """
    return _read(given).tokens


def analyse(given: str) -> list[AnalysedToken]:
    """The words of ``given`` with lemma, part of speech and features, in order.

    >>> [(token.lemma, token.pos) for token in analyse("Димов Папаспен кездесті.")]
    [('Димов', 'PROPN'), ('Папас', 'PROPN'), ('кездес', 'VERB'), ('.', 'PUNCT')]
    """
    return _analysed(words.analyse(_read(given)))


def analyse_tokens(given: Sequence[str]) -> list[AnalysedToken]:
    """The same for one sentence that is already cut into words: one analysis a word, in order.

    ``start`` and ``end`` are offsets into the words joined by single spaces.

    >>> [token.feats.get("Case") for token in analyse_tokens(["Мәскеуде", "өтті"])]
    ['Loc', None]
    """
    return _analysed(words.analyse(_of_words(given)))


def inflect(lemma: str, case: Case) -> str:
    """A noun, a name or a phrase, in Cyrillic and in the dictionary form, in ``case`` (UD: ``Gen`` … ``Ins``).

    Raises ``ValueError`` for a case that there is not.

    >>> inflect("Дональд Трамп", "Ins"), inflect("Біріккен Ұлттар Ұйымы", "Loc")
    ('Дональд Трамппен', 'Біріккен Ұлттар Ұйымында')
    """
    return words.inflect(lemma, case)


def find_names(given: str) -> list[NameSpan]:
    """The names in ``given``, in order; no two overlap.

    >>> [(span.label, span.text) for span in find_names("Президент Астанада Эмманюэль Макронды қабылдады.")]
    [('POSITION', 'Президент'), ('GPE', 'Астанада'), ('PERSON', 'Эмманюэль Макронды')]
    """
    document = words.analyse(_read(given))
    spans = []
    for sentence in document.sentences:
        inside = slice(sentence.first, sentence.last)
        tags = names.tag([token.form for token in document.tokens[inside]], document.words[inside])
        for first, last, label in names.spans(tags):
            start = document.tokens[sentence.first + first].start
            end = document.tokens[sentence.first + last - 1].end
            spans.append(NameSpan(start, end, label, given[start:end]))
    return spans


def tag_names(given: Sequence[str]) -> list[str]:
    """IOB2 tags of KazNERD's 25 classes, one a word, for one sentence that is already cut into words.

    >>> tag_names(["Тоқаев", "Бішкекке", "барды", "."])
    ['B-PERSON', 'B-GPE', 'O', 'O']
    """
    document = words.analyse(_of_words(given))
    return names.tag([token.form for token in document.tokens], document.words)


def find_times(given: str, published: dt.date | None = None) -> list[TimeSpan]:
    """The time expressions in ``given``, in order, reckoned from the day ``published``.

    >>> [(span.text, span.value) for span in find_times("Олар кеше кездесті.", published=dt.date(2026, 1, 23))]
    [('кеше', '2026-01-22')]
    """
    document = times.find(words.analyse(_read(given, published)))
    return [
        TimeSpan(
            found.start,
            found.end,
            found.type,
            found.value,
            given[found.start : found.end],
            found.mod,
            found.approx,
            found.bound,
            found.every,
            found.freq,
            found.day,
            found.zone,
            found.alt,
        )
        for found in document.times
    ]


def to_cyrillic(given: str) -> str:
    """``given`` in Kazakh Cyrillic.

    >>> to_cyrillic("Syrtqy ister mınıstri"), to_cyrillic("قازاقستان")
    ('Сыртқы істер министрі', 'Қазақстан')
    """
    return script.to_cyrillic(given)


def to_latin(given: str) -> str:
    """``given`` in the Latin alphabet of 2018, which Kazinform writes.

    >>> to_latin("Мәскеу")
    'Máskeý'
    """
    return script.to_latin(script.to_cyrillic(given))


def to_arabic(given: str) -> str:
    """``given`` in the Arabic script of China's Kazakhs.

    >>> to_arabic("Қазақстан тілі")
    'قازاقستان ءتىلى'
    """
    return script.to_arabic(script.to_cyrillic(given))


def conllu(given: str) -> str:
    """The analysis of ``given`` in CoNLL-U (https://universaldependencies.org/format.html): word, lemma, part of
    speech and features; heads and relations are left open."""
    rows: list[str] = []
    sentence = -1
    number = 0
    for token in analyse(given):
        if token.sentence != sentence:
            rows.extend([""] if rows else [])
            sentence, number = token.sentence, 0
            rows.append(f"# sent_id = {sentence + 1}")
        number += 1
        feats = (
            "|".join(f"{name}={value}" for name, value in sorted(token.feats.items(), key=_by_name)) or "_"
        )
        place = f"start_char={token.start}|end_char={token.end}"
        columns = (str(number), token.text, token.lemma or "_", token.pos, "_", feats, "_", "_", "_", place)
        rows.append("\t".join(columns))
    return "\n".join(rows) + "\n\n" if rows else ""


def _by_name(feature: tuple[str, str]) -> str:
    return feature[0].lower()


def _read(given: str, published: dt.date | None = None) -> Document:
    """``given`` with script, sentences and tokens; its lines are its paragraphs."""
    article = Article(id="", text=given, blocks=tuple(_blocks(given)), published=published)
    return text.split(script.convert(Document(article)))


def _blocks(given: str) -> Iterable[Block]:
    position = 0
    for line in given.split("\n"):
        if line.strip():
            yield Block(position, position + len(line), "paragraph")
        position += len(line) + 1


def _of_words(given: Sequence[str]) -> Document:
    """A document of one sentence whose tokens are the words given, each as it stands."""
    whole = " ".join(given)
    document = script.convert(
        Document(Article(id="", text=whole, blocks=(Block(0, len(whole), "paragraph"),)))
    )
    assert document.cyrillic is not None
    cyrillic = document.cyrillic
    tokens: list[Token] = []
    start = at = 0
    for i, word in enumerate(given):
        end = start + len(word)
        first = at
        while at < len(cyrillic.text) and cyrillic.ends[at] <= end:
            at += 1
        form = cyrillic.text[first:at] or word
        tokens.append(Token(start, end, i, word, form, _kind(form), 0))
        while at < len(cyrillic.text) and cyrillic.starts[at] < end + 1:
            at += 1
        start = end + 1
    sentences = (Sentence(0, len(whole), 0, 0, len(tokens), 0, "paragraph"),) if tokens else ()
    return Document(document.article, cyrillic, sentences, tuple(tokens))


def _kind(form: str) -> TokenKind:
    if form[:1].isdigit():
        return "number"
    return "word" if any(letter.isalpha() for letter in form) else "punct"


def _analysed(document: Document) -> list[AnalysedToken]:
    return [_token(token, word) for token, word in zip(document.tokens, document.words, strict=True)]


def _token(token: Token, word: Word) -> AnalysedToken:
    return AnalysedToken(
        token.text, word.lemma, word.pos, dict(word.feats), token.start, token.end, token.sentence
    )
