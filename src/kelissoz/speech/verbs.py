"""Reporting verbs: ``деп хабарлайды ТАСС``, ``Х … өткенін айтты``, ``Бұл туралы Х жазды``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Document, Sentence, Span
from kelissoz.speech.clauses import (
    QUOTES,
    after_colon,
    clause_start,
    colon_after,
    direct_before,
    is_first_person,
    is_reporting,
    last_before,
    someone_follows,
    speaks_of_this,
    starting_after,
    subject_before,
)
from kelissoz.speech.cue import Cue, Scope, span_of
from kelissoz.speech.owners import is_staff_of
from kelissoz.speech.voices import Voice


@dataclass(frozen=True, slots=True)
class _Verb:
    """A reporting verb. ``object`` tells what it takes besides an accusative clause: a ``dative`` one
    (``өткеніне күмән келтірді``), or a ``noun`` (``хабарды теріске шығарды``)."""

    lemmas: tuple[str, ...]
    sense: str
    object: str


@dataclass(frozen=True, slots=True)
class _Told:
    """A reporting verb in a sentence: tokens ``first`` to ``last`` (inclusive)."""

    first: int
    last: int
    verb: _Verb


@cache
def _verbs() -> dict[str, tuple[_Verb, ...]]:
    """Last lemma of a reporting verb → the verbs that end in it, the longest first."""
    found: dict[str, list[_Verb]] = {}
    for row in lexicon.rows("kk/reporting_verbs"):
        verb = _Verb(tuple(row["lemma"].split()), row["sense"], row["object"])
        found.setdefault(verb.lemmas[-1], []).append(verb)
    return {last: tuple(sorted(rows, key=lambda v: -len(v.lemmas))) for last, rows in found.items()}


def by_verb(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    told = _told_at(document, sentence, at)
    if told is None:
        return _at_the_end(document, sentence, at, voices)
    first, sense = told.first, told.verb.sense
    rule = f"reporting_verbs/{' '.join(document.words[k].lemma for k in range(first, at + 1))}"
    direct = direct_before(document, sentence, first)
    before = [document.tokens[k].form.lower() for k in range(max(sentence.first, first - 3), first)]
    said = "деп" in before or direct or document.words[at].lemma == "де"
    if said:
        after = starting_after(document, sentence, at, voices)
        if after is None and someone_follows(document, sentence, at):
            return None
        if after is not None:
            quoted = any(f in QUOTES for f in before) or after.kind != "agency"
            scope: Scope = "direct" if direct and quoted else "reported"
            said_by = (*told_to(document, after, at, voices), after)
            return Cue(said_by, span_of(document, after, at), scope, sentence.first, at + 1, sense, rule)
    cue = Cue((), Span(0, 0), "clause", 0, 0, sense, rule)
    return _with_subject(document, sentence, told, voices, cue, said)


def _at_the_end(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    """``…, деп таратты ТАСС.``: at the end of a sentence ``деп`` and a verb before an outlet or a house need
    no reporting verb of the table."""
    if at - 2 < sentence.first or document.words[at].pos == "PUNCT":
        return None
    if document.tokens[at - 2].form != "," or document.tokens[at - 1].form.lower() != "деп":
        return None
    for voice in voices:
        last = all(document.tokens[k].kind == "punct" for k in range(voice.last, sentence.last))
        if voice.first == at + 1 and last and voice.kind != "person" and voice.case in (None, "Nom"):
            span = span_of(document, voice, at)
            return Cue((voice,), span, "reported", sentence.first, at + 1, "say", "reporting_verbs/де")
    return None


def _with_subject(
    document: Document,
    sentence: Sentence,
    told: _Told,
    voices: Sequence[Voice],
    cue: Cue,
    said: bool,
) -> Cue | None:
    """The cue of a verb whose subject stands before it."""
    first, at = told.first, told.last
    start = clause_start(document, sentence, first)
    subject = subject_before(document, sentence, start, first, voices)
    carried = subject or subject_before(
        document, sentence, after_colon(document, sentence, first), first, voices
    )
    if speaks_of_this(document, sentence, first):
        source = carried or last_before(voices, first)
        scope: Scope = "before"
    elif colon_after(document, sentence, at):
        source, scope = carried, "colon"
    elif said or _has_content(document, told, carried, start):
        source = carried
        scope = "direct" if said and direct_before(document, sentence, first) else "clause"
    elif document.tokens[at].form.lower().endswith(("дай", "дей")):
        source, scope, start = carried, "sentence", sentence.first
    else:
        return None
    if source is None:
        return None
    heard = told_to(document, source, at, voices)
    reach = (at + 1, sentence.last) if scope == "colon" else (start, at + 1)
    reach = (sentence.first, sentence.last) if scope == "sentence" else reach
    return replace(
        cue,
        voices=(*heard, source),
        span=span_of(document, source, at),
        scope=scope,
        first=reach[0],
        last=reach[1],
    )


def told_to(document: Document, source: Voice, at: int, voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """``Песков ТАСС агенттігіне мәлімдеді``, ``Reuters-ке берген сұхбатында айтты``: the outlet to which a
    person told it has it from him; and so has the one whose journalist he is."""
    for voice in voices:
        if is_staff_of(document, voice, source):
            return (voice,)
        if voice.kind != "agency" or voice.case != "Dat" or voice.last > at or source.kind == "agency":
            continue
        gave = voice.last < at and document.words[voice.last].lemma == "бер"
        if gave or not any(document.words[k].verbform in {"Fin", "Conv"} for k in range(voice.last, at)):
            return (voice,)
    return ()


def _told_at(document: Document, sentence: Sentence, at: int) -> _Told | None:
    """The reporting verb that ends at ``at``: one that has a subject of its own, in the third person
    (``жазған едік`` is the outlet itself)."""
    word = document.words[at]
    if not is_reporting(document, at) or word.voice == "Pass" or is_first_person(document, sentence, at):
        return None
    if word.lemma == "де" and (word.verbform == "Conv" or not _is_speech(document, sentence, at)):
        return None
    for verb in _verbs()[word.lemma]:
        first = at - len(verb.lemmas) + 1
        if first >= sentence.first and all(
            lemma in {document.words[first + k].lemma.lower(), document.tokens[first + k].form.lower()}
            for k, lemma in enumerate(verb.lemmas)
        ):
            return _Told(first, at, verb)
    return None


def _is_speech(document: Document, sentence: Sentence, at: int) -> bool:
    """``деген`` qualifies a noun (``деген хабар``) unless it follows a quotation."""
    part = document.words[at].verbform == "Part"
    return not part or direct_before(document, sentence, at)


def _has_content(document: Document, told: _Told, subject: Voice | None, start: int) -> bool:
    """``Х …-ғанын/-атынын мәлімдеді``: an accusative participle or verbal noun right before the verb, or
    what else the verb takes. The subject may stand between (``… кездескенін Ақорда хабарлады``)."""
    verb, cases = told.first, {"Acc", "Dat"} if told.verb.object else {"Acc"}
    if subject is not None:
        verb, start = (subject.first, start) if subject.last == verb else (verb, max(start, subject.last))
    if told.verb.object == "noun" and verb - 1 >= start and document.words[verb - 1].case in cases:
        return True
    for k in range(verb - 1, max(start, verb - 4) - 1, -1):
        word = document.words[k]
        if word.case in cases and (word.verbform in {"Part", "Vnoun"} or word.lemma in {"екен", "бол"}):
            return True
        if document.tokens[k].form.lower() in lexicon.words("that-it-is"):
            return True
    return False
