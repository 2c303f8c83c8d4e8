"""The words by which a sentence says whose words it gives, and the voices that each cue points to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.model import Document, Sentence, Span
from kelissoz.speech.voices import Voice, sort_of

Scope = Literal["reported", "before", "clause", "colon", "sentence", "direct", "reference"]
Denial = Literal["say", "deny", "doubt"]
_AFTER = 8
_CLOSERS = frozenset({"–", "—", "-", "−", "»", "”", '"'})
_QUOTES = frozenset({"»", "”", '"'})
_STOPS = frozenset({".", "!", "?", ";", ",", ":", "(", "«", "…"})
_THIS = frozenset({"бұл", "осы", "ол", "аталған"})
_ABOUT = frozenset({"туралы", "жөнінде", "жайлы", "жайында", "хақында"})
_BY = frozenset({"бойынша", "сәйкес", "сүйенсек", "қарағанда", "қарасақ", "сенсек"})
_PUBLISH = frozenset({"тарат", "жарияла", "бер", "жібер", "ұсын", "келтір"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Who vouches for tokens ``first`` to ``last`` (exclusive), the one who says it last.

    ``scope``: ``reported``, the source stands after the verb (``деп хабарлайды ТАСС``); ``before``, it
    vouches for what was said before (``Бұл туралы ТАСС хабарлады``); the ``clause`` before the verb;
    what follows a ``colon``; the ``sentence``; ``direct`` speech; a mere ``reference``.
    """

    voices: tuple[Voice, ...]
    span: Span
    scope: Scope
    first: int
    last: int
    sense: str
    rule: str


@dataclass(frozen=True, slots=True)
class _Reference:
    """``voice`` is the source behind a source; the words of reference are tokens ``first`` to ``last``."""

    voice: Voice
    first: int
    last: int


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Last lemma of a reporting verb → (its lemmas, its sense), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in lexicon.rows("kk/reporting_verbs"):
        lemmas = tuple(row["lemma"].split())
        found.setdefault(lemmas[-1], []).append((lemmas, row["sense"]))
    return {last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()}


@cache
def _nouns() -> dict[str, frozenset[str]]:
    """A noun of reporting → the words that may follow it; the empty one where it needs none."""
    found: dict[str, set[str]] = {}
    for row in lexicon.rows("kk/reporting_nouns"):
        found.setdefault(row["form"], set()).add(row["then"])
    return {form: frozenset(then) for form, then in found.items()}


def cues(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> list[Cue]:
    """The cues of a sentence, left to right, each with the sources that it refers to."""
    references = list(_references(document, sentence, voices))
    cited = {reference.voice.first for reference in references}
    speakers = [voice for voice in voices if voice.first not in cited]
    found = list(_scan(document, sentence, speakers))
    for reference in references:
        found = _with_reference(document, sentence, found, reference, speakers)
    return found


def _scan(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Cue]:
    yield from _by_heading(document, sentence, voices)
    for at in range(sentence.first, sentence.last):
        form = document.tokens[at].form.lower()
        cue = None
        if form in _nouns():
            cue = _by_noun(document, sentence, at, form, voices)
        elif sort_of(document.words[at].lemma) in {"document", "words"}:
            cue = _by_document(document, sentence, at, voices)
        if cue is None:
            cue = _by_verb(document, sentence, at, voices)
        if cue is not None:
            yield cue


def _by_heading(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[Cue]:
    """``ТАСС: екі ел келіссөз бастады`` (TASS: two countries began talks): the heading of a review."""
    for voice in voices[:1]:
        opens = voice.first == sentence.first and voice.kind == "agency"
        if opens and _colon_after(document, sentence, voice.last - 1):
            yield Cue((voice,), voice.span, "colon", voice.last, sentence.last, "say", "heading")


# Nouns and documents


def _by_noun(
    document: Document, sentence: Sentence, at: int, form: str, voices: Sequence[Voice]
) -> Cue | None:
    """``Ушаковтың айтуынша`` (according to Ushakov), ``Ушаков берген мәліметке қарағанда``."""
    following = document.tokens[at + 1].form.lower() if at + 1 < sentence.last else ""
    if not _nouns()[form] & {"", following}:
        return None
    voice = _owner(document, at, voices)
    if voice is None:
        return None
    told = _told_to(document, voice, at, voices)
    return _whole(document, sentence, (*told, voice), at, "say", f"reporting_nouns/{form}")


def _by_document(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    """``Министрліктің мәлімдемесінде … айтылған`` (it is said in the ministry's statement), ``кеңсе таратқан
    мәліметке сәйкес`` (according to the information that the office gave out)."""
    word = document.words[at]
    following = document.tokens[at + 1].form.lower() if at + 1 < sentence.last else ""
    told = (
        word.case == "Loc"
        and sort_of(word.lemma) == "document"
        and any(
            _is_reporting(document, k) and document.words[k].voice == "Pass"
            for k in range(at + 1, sentence.last)
        )
    )
    if not told and following not in _BY:
        return None
    voice = _owner(document, at, voices)
    if voice is None:
        return None
    return _whole(document, sentence, (voice,), at, "say", f"source_nouns/{word.lemma}")


def _owner(document: Document, at: int, voices: Sequence[Voice]) -> Voice | None:
    """Whose word or document the noun ``at`` is: the owner right before it, one word between them at most,
    or who gave it out (``кеңсе таратқан қысқа хабарлама``)."""
    for voice in reversed(voices):
        if voice.last > at:
            continue
        between = range(voice.last, at)
        gave = any(
            document.words[k].lemma in _PUBLISH and document.words[k].verbform == "Part" for k in between
        )
        if gave and len(between) <= 3 and voice.case in (None, "Nom", "Gen"):
            return voice
        plain = not any(document.tokens[k].kind == "punct" for k in between)
        return voice if plain and len(between) <= 2 and voice.case in (None, "Nom", "Gen") else None
    return None


def _whole(
    document: Document, sentence: Sentence, voices: tuple[Voice, ...], at: int, sense: str, rule: str
) -> Cue:
    span = _span(document, voices[-1], at)
    return Cue(voices, span, "sentence", sentence.first, sentence.last, sense, rule)


# References: a source behind a source


def _references(document: Document, sentence: Sentence, voices: Sequence[Voice]) -> Iterator[_Reference]:
    """``ТАСС-қа сілтеме жасап``, ``дереккөздің сөзіне сүйеніп`` (with reference to), ``Х-тің сөзінен``."""
    for at in range(sentence.first, sentence.last):
        if not _refers(document, sentence, at):
            continue
        before = document.words[at - 1] if at > sentence.first else None
        if before is not None and before.possessor == "3" and sort_of(before.lemma) in {"words", "document"}:
            voice = _owner(document, at - 1, voices)
        else:
            voice = next((v for v in voices if v.last == at and v.case == "Dat"), None)
        if voice is not None:
            yield _Reference(voice, voice.first, at + 1)


def _refers(document: Document, sentence: Sentence, at: int) -> bool:
    word = document.words[at]
    if word.lemma == "сілтеме" and at + 1 < sentence.last:
        return document.words[at + 1].lemma in {"жаса", "ет", "бер"}
    if document.tokens[at].form.lower() in {"сілтеп", "сілтей"}:
        return True
    return word.lemma == "сүйен" and document.tokens[at].form.lower() != "сүйенсек"


def _with_reference(
    document: Document,
    sentence: Sentence,
    found: list[Cue],
    reference: _Reference,
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
    citing = _subject(document, sentence, reference.first, reference.first, speakers)
    own = () if citing is None or citing.kind != "agency" else (citing,)
    span = Span(reference.voice.span.start, _end(document, reference))
    cue = Cue((*own, reference.voice), span, "reference", sentence.first, sentence.last, "say", "reference")
    return [*found, cue]


def _tells(document: Document, at: int) -> bool:
    return _is_reporting(document, at) and document.words[at].verbform == "Fin"


def _end(document: Document, reference: _Reference) -> int:
    return document.tokens[reference.last - 1].end


# Verbs


def _by_verb(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    found = _verb_at(document, sentence, at)
    if found is None:
        return _at_the_end(document, sentence, at, voices)
    first, sense = found
    rule = f"reporting_verbs/{' '.join(document.words[k].lemma for k in range(first, at + 1))}"
    direct = _direct_before(document, sentence, first)
    before = [document.tokens[k].form.lower() for k in range(max(sentence.first, first - 3), first)]
    said = "деп" in before or direct or document.words[at].lemma == "де"
    if said:
        after = _starting_after(document, sentence, at, voices)
        if after is None and _someone_follows(document, sentence, at):
            return None
        if after is not None:
            quoted = any(f in _QUOTES for f in before) or after.kind != "agency"
            scope: Scope = "direct" if direct and quoted else "reported"
            return Cue((after,), _span(document, after, at), scope, sentence.first, at + 1, sense, rule)
    return _with_subject(
        document, sentence, (first, at), voices, Cue((), Span(0, 0), "clause", 0, 0, sense, rule), said
    )


def _at_the_end(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Cue | None:
    """``…, деп таратты ТАСС.``: at the end of a sentence ``деп`` and a verb before an outlet or a house need
    no reporting verb of the table."""
    if at - 2 < sentence.first or document.words[at].pos == "PUNCT":
        return None
    if [t.form.lower() for t in document.tokens[at - 2 : at]] != [",", "деп"]:
        return None
    for voice in voices:
        last = all(document.tokens[k].kind == "punct" for k in range(voice.last, sentence.last))
        if voice.first == at + 1 and last and voice.kind != "person" and voice.case in (None, "Nom"):
            span = _span(document, voice, at)
            return Cue((voice,), span, "reported", sentence.first, at + 1, "say", "reporting_verbs/де")
    return None


def _with_subject(
    document: Document,
    sentence: Sentence,
    verb: tuple[int, int],
    voices: Sequence[Voice],
    cue: Cue,
    said: bool,
) -> Cue | None:
    """The cue of a verb whose subject stands before it."""
    first, at = verb
    start = _clause_start(document, sentence, first)
    subject = _subject(document, sentence, start, first, voices)
    carried = subject or _subject(document, sentence, _after_colon(document, sentence, first), first, voices)
    if _speaks_of_this(document, sentence, first):
        source = carried or _last_before(voices, first)
        scope: Scope = "before"
    elif _colon_after(document, sentence, at):
        source, scope = carried, "colon"
    elif said or _reports_content(document, first, (carried.last if carried else start), cue):
        source = carried
        scope = "direct" if said and _direct_before(document, sentence, first) else "clause"
    elif document.tokens[at].form.lower().endswith(("дай", "дей")):
        source, scope, start = carried, "sentence", sentence.first
    else:
        return None
    if source is None:
        return None
    told = _told_to(document, source, at, voices)
    reach = (at + 1, sentence.last) if scope == "colon" else (start, at + 1)
    reach = (sentence.first, sentence.last) if scope == "sentence" else reach
    return replace(
        cue,
        voices=(*told, source),
        span=_span(document, source, at),
        scope=scope,
        first=reach[0],
        last=reach[1],
    )


def _told_to(document: Document, source: Voice, at: int, voices: Sequence[Voice]) -> tuple[Voice, ...]:
    """``Песков ТАСС агенттігіне мәлімдеді``, ``Reuters-ке берген сұхбатында айтты``: the outlet to which a
    person told it has it from him."""
    for voice in voices:
        if voice.kind != "agency" or voice.case != "Dat" or voice.last > at or source.kind == "agency":
            continue
        gave = voice.last < at and document.words[voice.last].lemma == "бер"
        if gave or not any(document.words[k].verbform in {"Fin", "Conv"} for k in range(voice.last, at)):
            return (voice,)
    return ()


def _verb_at(document: Document, sentence: Sentence, at: int) -> tuple[int, str] | None:
    """The first token and the sense of the reporting verb that ends at ``at``: one that has a subject of
    its own, in the third person (``жазған едік`` is the outlet itself)."""
    word = document.words[at]
    if not _is_reporting(document, at) or word.voice == "Pass" or _is_first_person(document, sentence, at):
        return None
    if word.lemma == "де" and (word.verbform == "Conv" or not _is_speech(document, sentence, at)):
        return None
    for lemmas, sense in _verbs()[word.lemma]:
        first = at - len(lemmas) + 1
        if first >= sentence.first and all(
            lemma in {document.words[first + k].lemma.lower(), document.tokens[first + k].form.lower()}
            for k, lemma in enumerate(lemmas)
        ):
            return first, sense
    return None


def _is_reporting(document: Document, at: int) -> bool:
    word = document.words[at]
    return word.lemma in _verbs() and (word.pos in {"VERB", "AUX"} or word.verbform is not None)


def _is_first_person(document: Document, sentence: Sentence, at: int) -> bool:
    """``хабарлағанбыз``, ``жазған едік``, ``айтқан болатынбыз``."""
    tail = document.words[at : min(at + 3, sentence.last)]
    return any(w.person == "1" and w.pos in {"VERB", "AUX"} for w in tail[:1]) or (
        tail[0].verbform == "Part"
        and any(w.person == "1" and w.pos == "AUX" or w.lemma == "бол" and w.person == "1" for w in tail[1:])
    )


def _is_speech(document: Document, sentence: Sentence, at: int) -> bool:
    """``деген`` qualifies a noun (``деген хабар``) unless it follows a quotation."""
    part = document.words[at].verbform == "Part"
    return not part or _direct_before(document, sentence, at)


def _direct_before(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether a closed quotation or a dash stands right before the verb, ``деп`` aside."""
    k = at - 1
    if k > sentence.first and document.tokens[k].form.lower() == "деп":
        k -= 1
    if k > sentence.first + 1 and document.tokens[k].form == ",":
        return document.tokens[k - 1].form in _QUOTES
    return k > sentence.first and document.tokens[k].form in _CLOSERS


def _speaks_of_this(document: Document, sentence: Sentence, verb: int) -> bool:
    """``Бұл туралы …``, ``Келіссөз жайлы …``, ``Мұны …``, ``Бұл жаңалықты …``: the verb's object is what was
    said before."""
    for k in range(sentence.first, min(sentence.first + 12, verb)):
        form, word = document.tokens[k].form.lower(), document.words[k]
        previous = document.tokens[k - 1].form.lower() if k > sentence.first else ""
        if form in _ABOUT and previous in _THIS:
            return True
        if form in _ABOUT and k - sentence.first < 4 and document.words[k - 1].verbform is None:
            return True
        if form in {"мұны", "бұны", "осыны"}:
            return not _content_between(document, k + 1, verb)
        if word.case == "Acc" and sort_of(word.lemma) in {"words", "news"} and word.pos == "NOUN":
            pointed = previous in _THIS or k - sentence.first < 2
            return pointed and not _content_between(document, k + 1, verb)
    return False


def _content_between(document: Document, first: int, last: int) -> bool:
    return any(
        document.tokens[k].form.lower() == "деп"
        or document.words[k].case == "Acc"
        and document.words[k].verbform in {"Part", "Vnoun"}
        for k in range(first, last)
    )


def _colon_after(document: Document, sentence: Sentence, at: int) -> bool:
    """``былай деді: …``: what is said follows."""
    return at + 2 < sentence.last and document.tokens[at + 1].form == ":"


def _reports_content(document: Document, verb: int, start: int, cue: Cue) -> bool:
    """``Х …-ғанын/-атынын мәлімдеді``: an accusative participle or verbal noun right before the verb, a
    dative one before a feeling (``өтетініне сенім білдірді``); what is denied may be a noun (``хабарды
    теріске шығарды``)."""
    if cue.sense != "say" and verb - 1 >= start and document.words[verb - 1].case == "Acc":
        return True
    cases = {"Acc", "Dat"} if cue.sense == "doubt" or cue.rule.endswith(" білдір") else {"Acc"}
    for k in range(verb - 1, max(start, verb - 4) - 1, -1):
        word = document.words[k]
        if word.case in cases and (word.verbform in {"Part", "Vnoun"} or word.lemma in {"екен", "бол"}):
            return True
        if document.tokens[k].form.lower() in {"екенін", "болғанын", "барын", "жоғын"}:
            return True
    return False


def _clause_start(document: Document, sentence: Sentence, verb: int) -> int:
    """Where the verb's own clause begins: after a finite or conditional verb and a comma, unless ``деп``
    follows (``Х айтса, Ә … білдірді``)."""
    for k in range(verb - 2, _after_colon(document, sentence, verb), -1):
        word = document.words[k]
        closes = word.verbform == "Fin" or word.mood == "Cnd"
        if (
            closes
            and document.tokens[k + 1].form in {",", ";"}
            and "деп" not in {document.tokens[j].form.lower() for j in range(k + 2, min(k + 4, verb + 1))}
        ):
            return k + 2
    return _after_colon(document, sentence, verb)


def _after_colon(document: Document, sentence: Sentence, verb: int) -> int:
    """Whoever stands before a colon does not say what stands after it a second time, unless a quotation
    follows: ``Асанов: «…», – деді``."""
    tokens = document.tokens
    colons = [
        k for k in range(sentence.first, verb) if tokens[k].form == ":" and tokens[k + 1].form not in '«“"'
    ]
    return colons[-1] + 1 if colons else sentence.first


def _subject(
    document: Document, sentence: Sentence, start: int, verb: int, voices: Sequence[Voice]
) -> Voice | None:
    """The nominative voice between ``деп`` and the verb, else the first one from ``start``."""
    found = [
        voice
        for voice in voices
        if sentence.first <= start <= voice.first
        and voice.last <= verb
        and voice.case in (None, "Nom")
        and not _qualifies(document, voice)
        and (voice.sort != "foreign" or voice.last == verb)
    ]
    close = [voice for voice in found if document.tokens[max(0, voice.first - 1)].form.lower() == "деп"]
    return next(iter(close or found), None)


def _qualifies(document: Document, voice: Voice) -> bool:
    """A nominative body before a possessed noun qualifies it: ``Ақорда өкілі`` is not Aqorda."""
    if voice.kind != "body" or voice.last >= len(document.words):
        return False
    after = document.words[voice.last]
    return after.possessor == "3" and after.pos == "NOUN"


def _last_before(voices: Sequence[Voice], verb: int) -> Voice | None:
    found = [v for v in voices if v.last <= verb and v.case in (None, "Nom", "Abl", "Gen", "Loc")]
    return found[-1] if found else None


def _starting_after(document: Document, sentence: Sentence, at: int, voices: Sequence[Voice]) -> Voice | None:
    """The nominative voice that begins after the verb: ``деп хабарлайды ТАСС``, ``деді Асанов``."""
    if document.words[at].verbform == "Conv":
        return None
    for voice in voices:
        if not at < voice.first <= at + _AFTER or voice.case not in (None, "Nom"):
            continue
        between = range(at + 1, voice.first)
        if any(document.tokens[k].form in _STOPS - {"«"} for k in between):
            return None
        return None if any(document.words[k].verbform == "Fin" for k in between) else voice
    return None


def _someone_follows(document: Document, sentence: Sentence, at: int) -> bool:
    """``деп хабарлайды жергілікті басылым``: a source that no voice stands for closes the sentence."""
    rest = [k for k in range(at + 1, sentence.last) if document.tokens[k].kind != "punct"]
    if not rest or document.words[at].verbform != "Fin" or document.tokens[at + 1].kind == "punct":
        return False
    last = document.words[rest[-1]]
    return last.pos in {"NOUN", "PROPN"} and last.case in (None, "Nom")


def _span(document: Document, source: Voice, at: int) -> Span:
    start = min(source.span.start, document.tokens[at].start)
    end = max(source.span.end, document.tokens[at].end)
    return Span(start, end)
