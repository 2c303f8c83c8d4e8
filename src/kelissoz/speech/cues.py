"""The words by which a sentence says whose words it gives, and the voices that each cue points to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Document, Sentence
from kelissoz.speech.clauses import colon_after, is_reporting, speaks_of_this
from kelissoz.speech.cue import Cue, Scope, span_of
from kelissoz.speech.names import sort_of
from kelissoz.speech.owners import owner
from kelissoz.speech.quotes import OPENING, spoken_below
from kelissoz.speech.references import Reference, references, with_reference
from kelissoz.speech.verbs import by_verb, told_to
from kelissoz.speech.voices import Voice

_DATELINE = 20
_CAPTION = 20  # tokens of a caption


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """A noun of reporting → the words that may follow it; the empty one where it needs none."""
    found: dict[str, set[str]] = {}
    for row in lexicon.rows("kk/reporting_nouns"):
        found.setdefault(row["form"], set()).add(row["then"])
    return {form: frozenset(then) for form, then in found.items()}


def cues(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> list[Cue]:
    """The cues of a sentence, left to right, each with the sources that it refers to."""
    found_references = list(references(document, sentence, voices))
    cited = {reference.voice.first for reference in found_references}
    speakers = [voice for voice in voices if voice.first not in cited]
    found = list(_scan(document, sentence, speakers, found_references))
    for reference in found_references:
        if not any(reference.voice in cue.voices for cue in found):
            found = with_reference(document, sentence, found, reference, speakers)
    return found


def _scan(
    document: Document, sentence: Sentence, voices: Sequence[Voice], cited: Sequence[Reference]
) -> Iterator[Cue]:
    yield from _by_caption(document, sentence, voices)
    yield from _by_heading(document, sentence, voices)
    yield from _by_dateline(document, sentence, voices)
    for at in range(sentence.first, sentence.last):
        form = document.tokens[at].form.lower()
        cue = None
        if form in _nouns():
            cue = _by_noun(document, sentence, at, form, voices, cited)
        elif sort_of(document.words[at].lemma) in {"document", "words", "outlet"}:
            cue = _by_document(document, sentence, at, voices)
        if cue is None:
            cue = _by_page(document, sentence, at, voices)
        if cue is None:
            cue = by_verb(document, sentence, at, voices)
        if cue is not None:
            yield cue


def _by_heading(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Cue]:
    """``ТАСС: екі ел келіссөз бастады`` (TASS: two countries began talks): the heading of a review; ``Димов: «Ертең
    кездесемін»`` (Dimov: "I shall meet him tomorrow"), in a title without the marks, too."""
    for voice in voices[:1]:
        opens = voice.first == sentence.first or _office_opens(document, sentence, voice)
        if not opens or not colon_after(document, sentence, voice.last - 1):
            continue
        quoted = document.tokens[voice.last + 1].form in OPENING
        if voice.kind == "agency":
            yield Cue((voice,), voice.span, "colon", voice.last, sentence.last, "say", "heading")
        elif voice.kind == "person" and (quoted or sentence.kind == "title"):
            scope: Scope = "direct" if quoted else "colon"
            yield Cue((voice,), voice.span, scope, voice.last + 1, sentence.last, "say", "heading")


def _by_caption(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Cue]:
    """``Петр Димов, Болгария президенті:`` above a paragraph that he speaks, as television has it, or before the dash
    that begins it."""
    voice = next(iter(voices), None)
    if voice is None or voice.kind != "person" or sentence.kind == "title":
        return
    ends = range(voice.last, min(sentence.last, sentence.first + _CAPTION))
    colon = next((k for k in ends if document.tokens[k].form == ":"), None)
    named = voice.first == sentence.first or _office_opens(document, sentence, voice)
    if colon is None or not named or any(_tells(document, k) for k in range(sentence.first, colon)):
        return
    speech = spoken_below(document, sentence, colon)
    if speech is not None:
        yield Cue((voice,), voice.span, "caption", *speech, "say", "caption")


def _tells(document: Document, k: int) -> bool:
    return document.words[k].verbform in {"Fin", "Conv"}


def _office_opens(document: Document, sentence: Sentence, voice: Voice) -> bool:
    """``Болгария министрі Петр Димов: …``: before the name stands his office."""
    office = None if voice.mention is None else voice.mention.office_span
    return office is not None and office.start == document.tokens[sentence.first].start


def _by_dateline(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Cue]:
    """``Синьхуа агенттігінің 4 мамырда Лимадан берген хабары.``, ``Синьхуа тілшісі Лимадан хабарлайды.`` (Xinhua
    reports from Lima): a sentence of its own above the news, as Chinese outlets have it."""
    voice = next((v for v in voices if v.first == sentence.first and v.kind in {"agency", "outlet"}), None)
    end = sentence.last - 1
    while end > sentence.first and document.tokens[end].kind == "punct":
        end -= 1
    if voice is None or end - sentence.first > _DATELINE:
        return
    if document.words[end].lemma in lexicon.words("dateline"):
        yield _whole(document, sentence, (voice,), end, "say", "dateline")


def _by_noun(
    document: Document,
    sentence: Sentence,
    at: int,
    form: str,
    voices: Sequence[Voice],
    cited: Sequence[Reference],
) -> Cue | None:
    """``Димовтың айтуынша`` (according to Dimov), ``Димов берген мәліметке қарағанда``; ``Reuters-тің ТАСС-қа сүйеніп
    жазуынша`` (as Reuters writes with reference to TASS)."""
    following = document.tokens[at + 1].form.lower() if at + 1 < sentence.last else ""
    if not _nouns()[form] & {"", following}:
        return None
    behind = next((r for r in cited if at - 1 <= r.last <= at), None)
    voice = owner(document, at if behind is None else behind.first, voices)
    if voice is None:
        return None
    told = told_to(document, voice, at, voices)
    said = (*told, voice) if behind is None else (*told, voice, behind.voice)
    return _whole(document, sentence, said, at, "say", f"reporting_nouns/{form}")


def _by_document(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    """``Министрліктің мәлімдемесінде … айтылған`` (it is said in the ministry's statement), ``кеңсе таратқан
    мәліметке сәйкес`` (according to the information that the office gave out)."""
    following = document.tokens[at + 1].form.lower() if at + 1 < sentence.last else ""
    if not _is_told_in(document, sentence, at) and following not in lexicon.words("according-to"):
        return None
    voice = owner(document, at, voices)
    if voice is None:
        return None
    cue = _whole(document, sentence, (voice,), at, "say", f"source_nouns/{document.words[at].lemma}")
    return replace(cue, scope="before") if speaks_of_this(document, sentence, at) else cue


def _by_page(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    """``Бұл туралы министрліктің сайтында жарияланды`` (it was published on the ministry's site)."""
    if not is_reporting(document, at) or document.words[at].voice != "Pass":
        return None
    pages = [v for v in voices if v.case == "Loc" and v.kind != "person" and v.last <= at]
    if not pages or not speaks_of_this(document, sentence, at):
        return None
    cue = _whole(document, sentence, (pages[-1],), at, "say", f"reporting_verbs/{document.words[at].lemma}")
    return replace(cue, scope="before")


def _is_told_in(document: Document, sentence: Sentence, at: int) -> bool:
    """``мәлімдемесінде … айтылған``, ``делінген … хабарламада``, ``сайтында жарияланды``."""
    if document.words[at].case != "Loc":
        return False
    told = [
        k
        for k in range(sentence.first, sentence.last)
        if is_reporting(document, k) and document.words[k].voice == "Pass"
    ]
    return any(k > at or document.words[k].lemma == "де" for k in told)


def _whole(
    document: Document, sentence: Sentence, voices: tuple[Voice, ...], at: int, sense: str, rule: str
) -> Cue:
    span = span_of(document, voices[-1], at)
    return Cue(voices, span, "sentence", sentence.first, sentence.last, sense, rule)
