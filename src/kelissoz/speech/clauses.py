"""The clause of a reporting verb: where it begins, who is its subject, what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Document, Sentence, Word
from kelissoz.speech.names import sort_of
from kelissoz.speech.voices import Voice

_AFTER = 8
_CLOSERS = frozenset({"–", "—", "-", "−", "»", "”", '"'})
QUOTES = frozenset({"»", "”", '"'})
OPENING = frozenset({"«", "“", "„"})
_STOPS = frozenset({".", "!", "?", ";", ",", ":", "(", "…"})


@cache
def _telling() -> frozenset[str]:
    """The last words of the reporting verbs, in the dictionary form."""
    return frozenset(row["lemma"].split()[-1] for row in lexicon.rows("kk/reporting_verbs"))


def is_reporting(document: Document, at: int) -> bool:
    word = document.words[at]
    return word.lemma in _telling() and (word.pos in {"VERB", "AUX"} or word.verbform is not None)


def is_first_person(document: Document, sentence: Sentence, at: int) -> bool:
    """``хабарлағанбыз``, ``жазған едік``, ``айтқан болатынбыз``."""
    tail = document.words[at : min(at + 3, sentence.last)]
    return any(w.person == "1" and w.pos in {"VERB", "AUX"} for w in tail[:1]) or (
        tail[0].verbform == "Part"
        and any(w.person == "1" and w.pos == "AUX" or w.lemma == "бол" and w.person == "1" for w in tail[1:])
    )


def direct_before(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether a closed quotation or a dash stands right before the verb, ``деп`` aside."""
    k = at - 1
    if k > sentence.first and document.tokens[k].form.lower() == "деп":
        k -= 1
    if k > sentence.first + 1 and document.tokens[k].form == ",":
        return document.tokens[k - 1].form in QUOTES
    return k > sentence.first and document.tokens[k].form in _CLOSERS


def speaks_of_this(document: Document, sentence: Sentence, verb: int) -> bool:
    """``Бұл туралы …``, ``Келіссөз жайлы …``, ``Мұны …``, ``Бұл жаңалықты …``: the verb's object is what was
    said before."""
    for k in range(sentence.first, min(sentence.first + 12, verb)):
        form, word = document.tokens[k].form.lower(), document.words[k]
        previous = document.tokens[k - 1].form.lower() if k > sentence.first else ""
        if form in lexicon.words("about") and previous in lexicon.words("this") | {"ол"}:
            return True
        if (
            form in lexicon.words("about")
            and k - sentence.first < 4
            and document.words[k - 1].verbform is None
        ):
            return True
        if form in {"мұны", "бұны", "осыны"}:
            return not _content_between(document, k + 1, verb)
        if form in lexicon.words("thus") and k + 2 >= verb:
            return True  # ``министр осылай деп мәлімдеді``
        if word.case == "Acc" and sort_of(word.lemma) in {"document", "news", "words"} and word.pos == "NOUN":
            pointed = previous in lexicon.words("this") | {"ол"} or k - sentence.first < 2
            return pointed and not _content_between(document, k + 1, verb)
    return False


def _content_between(document: Document, first: int, last: int) -> bool:
    return any(
        document.tokens[k].form.lower() == "деп"
        or document.words[k].case == "Acc"
        and document.words[k].verbform in {"Part", "Vnoun"}
        for k in range(first, last)
    )


def colon_after(document: Document, sentence: Sentence, at: int) -> bool:
    """``былай деді: …``: what is said follows."""
    return at + 2 < sentence.last and document.tokens[at + 1].form == ":"


def clause_start(document: Document, sentence: Sentence, verb: int) -> int:
    """Where the verb's own clause begins: after a finite or conditional verb and a comma, unless ``деп``
    follows (``Х айтса, Ә … білдірді``)."""
    for k in range(verb - 2, after_colon(document, sentence, verb), -1):
        word = document.words[k]
        closes = word.verbform == "Fin" or word.mood == "Cnd"
        if (
            closes
            and document.tokens[k + 1].form in {",", ";"}
            and "деп" not in {document.tokens[j].form.lower() for j in range(k + 2, min(k + 4, verb + 1))}
        ):
            return k + 2
    return after_colon(document, sentence, verb)


def after_colon(document: Document, sentence: Sentence, verb: int) -> int:
    """Whoever stands before a colon does not say what stands after it a second time, unless a quotation
    follows: ``Асанов: «…», – деді``."""
    tokens = document.tokens
    colons = [
        k for k in range(sentence.first, verb) if tokens[k].form == ":" and tokens[k + 1].form not in '«“"'
    ]
    return colons[-1] + 1 if colons else sentence.first


def subject_before(
    document: Document, sentence: Sentence, start: int, verb: int, voices: Sequence[Voice]
) -> Voice | None:
    """The nominative voice between ``деп`` and the verb, else the first one from ``start``."""
    found = [
        voice
        for voice in voices
        if sentence.first <= start <= voice.first
        and voice.last <= verb
        and (voice.case in (None, "Nom") or _is_house_from(voice) and voice.last == verb)
        and not _qualifies(document, voice, voices)
        and (voice.sort != "foreign" or voice.last == verb)
    ]
    close = [voice for voice in found if _stands_by(document, voice, verb)]
    return next(iter(close or found), None)


def _is_house_from(voice: Voice) -> bool:
    """``министрліктен (хабарлады)``: news from a house is the house's."""
    return voice.kind == "body" and voice.case == "Abl"


def _stands_by(document: Document, voice: Voice, verb: int) -> bool:
    """``… деп ТАСС хабарлады``, ``… кездескенін Ақорда хабарлады``: what is said comes first."""
    if voice.first == 0:
        return False
    before, word = document.tokens[voice.first - 1].form.lower(), document.words[voice.first - 1]
    return before == "деп" or (word.case == "Acc" and voice.last == verb)


def _qualifies(document: Document, voice: Voice, voices: Sequence[Voice]) -> bool:
    """A nominative body before a possessed noun qualifies it: ``Ақорда өкілі``, ``Кремль баспасөз хатшысы Димов`` is
    not the body itself."""
    if voice.kind != "body" or voice.last >= len(document.words):
        return False
    at = voice.last
    while at + 1 < len(document.words) and _is_bare(document.words[at]):
        at += 1
    after = document.words[at]
    owned = after.possessor == "3" and after.pos == "NOUN"
    if at > voice.last and not document.tokens[voice.last].form.islower():
        return False  # ``Ақорда | Мемлекет басшысы Димовтың … өткізгенін мәлімдеді``
    holder = any(v.kind == "person" and v.case == "Nom" and voice.last <= v.first <= at + 1 for v in voices)
    return owned and (at == voice.last or holder)


def _is_bare(word: Word) -> bool:
    """``баспасөз`` in ``Кремль баспасөз хатшысы``: a noun that qualifies the next one."""
    return word.pos in {"NOUN", "ADJ"} and word.possessor is None and word.case in (None, "Nom")


def _owned(document: Document, voice: Voice, voices: Sequence[Voice]) -> int | None:
    """Where ``алқасының төрағасы Б`` begins behind ``Еуразиялық комиссия (ЕК)``: its officer is who speaks."""
    if voice.kind != "body":
        return None
    last = voice.last
    if last + 2 < len(document.tokens) and document.tokens[last].form == "(":
        last = next((k + 1 for k in range(last, last + 5) if document.tokens[k].form == ")"), last)
    elif last + 1 < len(document.tokens) and document.tokens[last].form == ")":
        last += 1  # ``(ЕК)`` itself
    owned = last > voice.last and document.words[last].possessor == "3"
    return last if owned and any(v.kind == "person" and last <= v.first <= last + 3 for v in voices) else None


def last_before(voices: Sequence[Voice], verb: int) -> Voice | None:
    found = [v for v in voices if v.last <= verb and v.case in (None, "Nom", "Abl", "Gen", "Loc")]
    return found[-1] if found else None


def starting_after(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Voice | None:
    """The nominative voice that begins after the verb: ``деп хабарлайды ТАСС``, ``деді Асанов``."""
    if document.words[at].verbform == "Conv":
        return None
    since = at + 1
    for voice in voices:
        if not at < voice.first < since + _AFTER or not (
            voice.case in (None, "Nom") or _is_house_from(voice)
        ):
            continue
        if (behind := _owned(document, voice, voices)) is not None:
            since = behind
            continue
        between = range(since, voice.first)
        if any(document.tokens[k].form in _STOPS for k in between):
            return None
        return None if any(document.words[k].verbform == "Fin" for k in between) else voice
    return None


def someone_follows(document: Document, sentence: Sentence, at: int) -> bool:
    """``деп хабарлайды жергілікті басылым``: a source that no voice stands for closes the sentence."""
    rest = [k for k in range(at + 1, sentence.last) if document.tokens[k].kind != "punct"]
    if not rest or document.words[at].verbform != "Fin":
        return False
    behind = document.tokens[at + 1]
    if behind.kind == "punct" and behind.form not in OPENING:  # ``деп жазады «Дала» радиосының редакциясы``
        return False
    last = document.words[rest[-1]]
    return last.pos in {"NOUN", "PROPN", "X"} and last.case in (None, "Nom")
