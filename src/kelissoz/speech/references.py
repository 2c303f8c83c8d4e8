"""A source behind a source: ``ТАСС-қа сілтеме жасап``, ``дереккөздің сөзіне сүйеніп``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kelissoz.model import Document, Sentence, Span
from kelissoz.speech.clauses import QUOTES, is_reporting, subject_before
from kelissoz.speech.cue import Cue
from kelissoz.speech.names import sort_of
from kelissoz.speech.owners import owner
from kelissoz.speech.voices import Voice

_TOWARDS = frozenset({"ға", "ге", "қа", "ке"})


@dataclass(frozen=True, slots=True)
class Reference:
    """``voice`` is the source behind a source; the words of reference are tokens ``first`` to ``last``."""

    voice: Voice
    first: int
    last: int


def references(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Reference]:
    """``ТАСС-қа сілтеме жасап``, ``дереккөздің сөзіне сүйеніп`` (with reference to), ``Х-тің сөзінен``."""
    for at in range(sentence.first, sentence.last):
        if not _refers(document, sentence, at):
            continue
        before = document.words[at - 1] if at > sentence.first else None
        if before is not None and before.possessor == "3" and sort_of(before.lemma) in {"words", "document"}:
            voice = owner(document, at - 1, voices)
        else:
            voice = next((v for v in voices if _is_cited(document, v, at)), None)
        if voice is not None:
            yield Reference(voice, voice.first, at + 1)


def _is_cited(document: Document, voice: Voice, at: int) -> bool:
    """``ТАСС-қа (сілтеме жасап)``; the ending may stand behind the quotes of a name: ``"Дала"-ға``."""
    if voice.last == at:
        return voice.case == "Dat"
    between = [document.tokens[k].form for k in range(voice.last, at)]
    quoted = len(between) == 3 and between[0] in QUOTES and between[1] == "-"
    return quoted and between[2] in _TOWARDS


def with_reference(
    document: Document,
    sentence: Sentence,
    found: list[Cue],
    reference: Reference,
    speakers: Sequence[Voice],
) -> list[Cue]:
    """The cue whose source cites the other one gets it as its last voice; without such a cue the reference
    is one itself."""
    around = [c for c in found if c.last > reference.last and c.voices[-1].first >= sentence.first]
    around.sort(key=lambda c: c.voices[-1].last > reference.first)
    before = [
        c
        for c in found
        if c.last <= reference.first
        and c.scope in {"reported", "before"}
        and not any(_tells(document, k) for k in range(c.last, reference.first))
    ]
    citing_cues = [c for c in around if c.scope not in {"sentence", "direct"}][:1] or before[-1:]
    if citing_cues:
        k = found.index(citing_cues[0])
        extended = replace(found[k], voices=(*found[k].voices, reference.voice))
        return [*found[:k], extended, *found[k + 1 :]]
    citing = subject_before(document, sentence, sentence.first, reference.first, speakers)
    own = () if citing is None or citing.kind != "agency" else (citing,)
    span = Span(reference.voice.span.start, _end(document, reference))
    cue = Cue((*own, reference.voice), span, "reference", sentence.first, sentence.last, "say", "reference")
    return [*found, cue]


def _refers(document: Document, sentence: Sentence, at: int) -> bool:
    word = document.words[at]
    if word.lemma == "сілтеме" and at + 1 < sentence.last:
        return document.words[at + 1].lemma in {"жаса", "ет", "бер"}
    if document.tokens[at].form.lower() in {"сілтеп", "сілтей"}:
        return True
    return word.lemma == "сүйен" and document.tokens[at].form.lower() != "сүйенсек"


def _tells(document: Document, at: int) -> bool:
    return is_reporting(document, at) and document.words[at].verbform == "Fin"


def _end(document: Document, reference: Reference) -> int:
    return document.tokens[reference.last - 1].end
