"""The step: one word a token, and names told by the whole article."""

from __future__ import annotations

import re

from kelissoz.model import Article, Document, Sentence, Token
from kelissoz.words import analyse


def document(*sentences: str) -> Document:
    tokens: list[Token] = []
    found: list[Sentence] = []
    start = 0
    for i, sentence in enumerate(sentences):
        first = len(tokens)
        for match in re.finditer(r"\w+|[^\w\s]", sentence):
            where = (start + match.start(), start + match.end())
            tokens.append(Token(*where, len(tokens), match[0], match[0], "word", i))
        found.append(Sentence(start, start + len(sentence), i, first, len(tokens), 0, "paragraph"))
        start += len(sentence) + 1
    article = Article("a" * 16, "\n".join(sentences), ())
    return Document(article, sentences=tuple(found), tokens=tuple(tokens))


def lemma_of(form: str, read: Document) -> str:
    return next(word.lemma for word, token in zip(read.words, read.tokens, strict=True) if token.form == form)


def test_there_is_a_word_for_every_token() -> None:
    read = analyse(document("Бүгін Астанада форум өтті.", "Оған 30 елдің өкілі қатысты!"))

    assert len(read.words) == len(read.tokens)


def test_tokens_outside_of_sentences_have_words_too() -> None:
    whole = document("АСТАНА", "Форум өтті.")
    read = analyse(Document(whole.article, sentences=whole.sentences[1:], tokens=whole.tokens))

    assert [word.lemma for word in read.words] == ["Астана", "форум", "өт", "."]


def test_a_name_that_looks_as_if_it_had_an_ending_is_told_by_its_other_forms() -> None:
    alone = analyse(document("Рютте келді."))
    in_article = analyse(document("Рютте келді.", "Елші Рюттемен кездесті.", "Рюттенің сөзі жарияланды."))

    assert lemma_of("Рютте", in_article) == "Рютте"
    assert lemma_of("Рюттемен", in_article) == lemma_of("Рюттенің", in_article) == "Рютте"
    assert len(alone.words) == 3


def test_an_empty_document_stays_empty() -> None:
    assert analyse(Document(Article("a" * 16, "", ()))).words == ()
