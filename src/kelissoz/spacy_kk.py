"""Kazakh for spaCy: the language ``kk`` and three components (``pip install kelissoz[spacy]``).

    nlp = spacy.blank("kk")
    nlp.add_pipe("kelissoz_words")    # sentences, lemma_, pos_, morph
    nlp.add_pipe("kelissoz_names")    # ents, in KazNERD's 25 classes
    nlp.add_pipe("kelissoz_times")    # spans["times"], each with _.value (EDTF or ISO 8601)

spaCy finds them by entry points; nothing needs to be imported. Text may be in any of the three scripts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import get_words_and_spaces, registry

from kelissoz import library

_TIMES = "times"


class Tokenizer:
    """Kelissoz's tokens as spaCy's. What lies between two tokens is kept as spaCy keeps it."""

    def __init__(self, vocab: Any) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Any:
        words, spaces = get_words_and_spaces([token.text for token in library.tokens(text)], text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        return b""

    def from_bytes(self, _data: bytes, **_options: Any) -> Tokenizer:
        return self

    def to_disk(self, _path: Any, **_: Any) -> None:
        """There is nothing to keep: the rules are the package's."""

    def from_disk(self, _path: Any, **_: Any) -> Tokenizer:
        return self


@registry.tokenizers("kelissoz.Tokenizer.v1")  # type: ignore[untyped-decorator]
def make_tokenizer() -> Callable[[Any], Tokenizer]:
    return lambda nlp: Tokenizer(nlp.vocab)


class Defaults(Language.Defaults):  # type: ignore[misc, valid-type]
    config = {"nlp": {"tokenizer": {"@tokenizers": "kelissoz.Tokenizer.v1"}}}


class Kazakh(Language):  # type: ignore[no-untyped-call]
    lang = "kk"
    Defaults = Defaults


@Language.component(
    "kelissoz_words", assigns=["token.lemma", "token.pos", "token.morph", "token.is_sent_start"]
)
def add_words(doc: Any) -> Any:
    """Sentences, lemma, part of speech and features of every token."""
    found = {(token.start, token.end): token for token in library.analyse(doc.text)}
    sentence = None
    for token in doc:
        known = found.get((token.idx, token.idx + len(token.text)))
        if known is None:
            token.is_sent_start = token.i == 0
            continue
        token.lemma_, token.pos_ = known.lemma, known.pos
        token.set_morph("|".join(f"{name}={value}" for name, value in known.feats.items()))
        token.is_sent_start = known.sentence != sentence
        sentence = known.sentence
    return doc


@Language.component("kelissoz_names", assigns=["doc.ents"])
def add_names(doc: Any) -> Any:
    """Names as ``doc.ents``."""
    spans = (doc.char_span(name.start, name.end, label=name.label) for name in library.find_names(doc.text))
    doc.set_ents([span for span in spans if span is not None])
    return doc


@Language.factory("kelissoz_times", assigns=["doc.spans"], default_config={"published": None})
def make_times(nlp: Any, name: str, published: str | None) -> Callable[[Any], Any]:
    """The component that finds time expressions. ``published`` is the day (``2026-01-23``) from which 'yesterday' is
    reckoned; ``doc._.published`` (a date), where it is set, goes before it."""
    for kind, attribute in ((Doc, "published"), (Span, "value")):
        if not kind.has_extension(attribute):
            kind.set_extension(attribute, default=None)
    day = dt.date.fromisoformat(published) if published else None

    def add_times(doc: Any) -> Any:
        spans = []
        for time in library.find_times(doc.text, published=doc._.published or day):
            span = doc.char_span(time.start, time.end, label=time.type)
            if span is not None:
                span._.value = time.value
                spans.append(span)
        doc.spans[_TIMES] = spans
        return doc

    return add_times
