"""Sentence splitters: where each sentence of a paragraph ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from answering import answer, job


def ends_of(text: str, sentences: Iterable[str]) -> list[int]:
    """Where the sentences end in ``text``, without the space after them."""
    ends: list[int] = []
    at = 0
    for sentence in sentences:
        start = text.find(sentence.strip(), at)
        if start >= 0 and sentence.strip():
            at = start + len(sentence.strip())
            ends.append(at)
    return ends


def cutter(tool: str) -> tuple[str, Callable[[str], list[int]]]:
    if tool == "razdel":
        from razdel import sentenize

        return tool, lambda text: [each.stop for each in sentenize(text)]
    if tool == "pysbd":
        from pysbd import Segmenter

        segmenter = Segmenter(language="kk", clean=False)
        return tool, lambda text: ends_of(text, segmenter.segment(text))
    if tool == "sentencex":
        from sentencex import segment

        return tool, lambda text: ends_of(text, segment("kk", text))
    if tool == "QazNLTK":
        from qaznltk import QazNLTK

        return "qaznltk", lambda text: ends_of(text, QazNLTK.sent_tokenize(text))
    import spacy

    nlp = spacy.blank("xx")
    nlp.add_pipe("sentencizer")
    return "spacy", lambda text: [each.end_char for each in nlp(text).sents]


given = job()
package, cut = cutter(given["tool"])
answer(package, given["items"], cut, given["timed"])
