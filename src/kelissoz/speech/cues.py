"""The words by which a sentence says whose words it gives, and the source that each cue points to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from kelissoz import lexicon
from kelissoz.model import Document, Mention, Sentence, Span

Scope = Literal["clause", "sentence", "before", "direct", "deeper"]
_SOURCES = frozenset({"person", "office", "body", "pronoun"})
_AFTER = 6
_MARKS = frozenset({",", "–", "—", "-", "«", "»", '"', "”", "“", ":"})
_REFER = ("сілтеме",)
_LINK_VERBS = frozenset({"жаса", "ет"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A source and the passage it vouches for. ``scope``: the clause before the verb, the whole sentence,
    the sentence before too (``Бұл туралы Х хабарлады``), direct speech, or a source behind another
    (``Х-қа сілтеме жасап``)."""

    source: Mention
    span: Span
    scope: Scope
    denies: bool
    rule: str


@cache
def _verbs() -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Last lemma of a reporting verb → (its lemmas, whether it denies), the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for row in lexicon.rows("kk/reporting_verbs"):
        lemmas = tuple(row["lemma"].split())
        found.setdefault(lemmas[-1], []).append((lemmas, row["sense"] == "deny"))
    return {last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()}


@cache
def _nouns() -> dict[str, str]:
    return {row["form"]: row["then"] for row in lexicon.rows("kk/reporting_nouns")}


def cues(document: Document, sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Cue]:
    """The cues of a sentence, left to right. ``mentions`` are its outermost mentions in order."""
    sources = [m for m in mentions if m.kind in _SOURCES]
    if not sources:
        return
    for at in range(sentence.first, sentence.last):
        form = document.tokens[at].form.lower()
        if form in _nouns():
            yield from _by_noun(document, at, form, sources)
        elif form in _REFER:
            yield from _by_reference(document, at, sources)
        else:
            yield from _by_verb(document, sentence, at, sources)


def _by_noun(document: Document, at: int, form: str, sources: Sequence[Mention]) -> Iterator[Cue]:
    """``Ушаковтың айтуынша`` (according to Ushakov): the owner stands right before the noun."""
    then = _nouns()[form]
    if then and (at + 1 >= len(document.tokens) or document.tokens[at + 1].form.lower() != then):
        return
    source = _ending_at(sources, at)
    if source is not None and source.case in {"Gen", "Nom", None}:
        yield Cue(source, _span(document, source, at), "sentence", False, f"reporting_nouns/{form}")


def _by_reference(document: Document, at: int, sources: Sequence[Mention]) -> Iterator[Cue]:
    """``ТАСС-қа сілтеме жасап`` (with reference to TASS): a source behind the one that reports."""
    following = document.words[at + 1].lemma if at + 1 < len(document.words) else ""
    source = _ending_at(sources, at)
    if source is not None and source.case == "Dat" and following in _LINK_VERBS:
        yield Cue(source, _span(document, source, at + 1), "deeper", False, "reference")


def _by_verb(document: Document, sentence: Sentence, at: int, sources: Sequence[Mention]) -> Iterator[Cue]:
    word = document.words[at]
    if word.pos not in {"VERB", "AUX"} and word.verbform is None:
        return
    for lemmas, denies in _verbs().get(word.lemma, ()):
        first = at - len(lemmas) + 1
        if first < sentence.first or any(
            document.words[first + k].lemma.lower() != lemma for k, lemma in enumerate(lemmas)
        ):
            continue
        found = _verb_cue(document, sentence, first, at, sources, denies, " ".join(lemmas))
        if found is not None:
            yield found
        return


def _verb_cue(
    document: Document,
    sentence: Sentence,
    first: int,
    at: int,
    sources: Sequence[Mention],
    denies: bool,
    lemma: str,
) -> Cue | None:
    rule = f"reporting_verbs/{lemma}"
    before = [document.tokens[k].form.lower() for k in range(max(sentence.first, first - 2), first)]
    said = "деп" in before or lemma == "де" or _direct_before(document, sentence, first)
    after = _starting_after(document, sources, at, sentence)
    if said and after is not None:
        scope: Scope = "direct" if _direct_before(document, sentence, first) else "clause"
        return Cue(after, _span(document, after, at), scope, denies, rule)
    about = _about_this(document, sentence)
    subject = _subject(sources, first, document)
    if about is not None and about < first:
        source = _last_before(sources, first) if subject is None else subject
        return None if source is None else Cue(source, _span(document, source, at), "before", denies, rule)
    if subject is None:
        return None
    if said or _reports_content(document, sentence, first, subject):
        return Cue(subject, _span(document, subject, at), "clause", denies, rule)
    if document.words[at].verbform == "Part" and document.tokens[at].form.lower().endswith(("дай", "дей")):
        return Cue(subject, _span(document, subject, at), "sentence", denies, rule)
    return None


def _direct_before(document: Document, sentence: Sentence, at: int) -> bool:
    """Whether a closed quotation or a dash stands right before the verb."""
    k = at - 1
    return (
        k >= sentence.first
        and document.tokens[k].form in {"–", "—", "-", "»", "”", '"'}
        and k > sentence.first
    )


def _about_this(document: Document, sentence: Sentence) -> int | None:
    """``Бұл туралы …``/``Бұл жөнінде …`` at the head of the sentence."""
    forms = [t.form.lower() for t in document.tokens[sentence.first : sentence.first + 12]]
    for k in range(len(forms) - 1):
        if forms[k] in {"бұл", "осы", "ол"} and forms[k + 1] in {"туралы", "жөнінде", "жайлы", "жайында"}:
            return sentence.first + k + 1
        if forms[k + 1] in {"туралы", "жөнінде"} and k > 0 and k < 8:
            return sentence.first + k + 1
    return None


def _reports_content(document: Document, sentence: Sentence, verb: int, subject: Mention) -> bool:
    """``Х …-ғанын/-атынын мәлімдеді``: an accusative participle or verbal noun right before the verb."""
    for k in range(verb - 1, max(subject.last, verb - 4) - 1, -1):
        word = document.words[k]
        if word.case == "Acc" and (word.verbform in {"Part", "Vnoun"} or word.lemma in {"екен", "бол"}):
            return True
        if document.tokens[k].form.lower() in {"екенін", "болғанын"}:
            return True
    return False


def _subject(sources: Sequence[Mention], verb: int, document: Document) -> Mention | None:
    """The first nominative source of the sentence before the verb."""
    for mention in sources:
        if mention.last > verb:
            return None
        if mention.case in (None, "Nom") and not _qualifies(document, mention):
            return mention
    return None


def _qualifies(document: Document, mention: Mention) -> bool:
    """A nominative body before a possessed noun qualifies it: ``Ақорда өкілі`` is not Aqorda."""
    if mention.kind != "body" or mention.last >= len(document.words):
        return False
    after = document.words[mention.last]
    return (
        after.possessor == "3"
        and after.pos == "NOUN"
        and document.tokens[mention.last].form.lower() not in {"баспасөз"}
    )


def _last_before(sources: Sequence[Mention], verb: int) -> Mention | None:
    found = [m for m in sources if m.last <= verb and m.case in (None, "Nom", "Abl", "Gen", "Loc")]
    return found[-1] if found else None


def _ending_at(sources: Sequence[Mention], at: int) -> Mention | None:
    """The source that ends right before ``at``; a press service or a correspondent may stand between."""
    found = [m for m in sources if m.last <= at and at - m.last <= 2]
    return found[-1] if found else None


def _starting_after(
    document: Document, sources: Sequence[Mention], at: int, sentence: Sentence
) -> Mention | None:
    """The source that begins after the verb: ``деп хабарлайды ТАСС``; nothing else may follow but its
    office."""
    for mention in sources:
        if at < mention.first <= at + _AFTER and mention.first < sentence.last:
            between = {document.tokens[k].form for k in range(at + 1, mention.first)}
            if not between & {".", "!", "?", ";"}:
                return mention
    return None


def _span(document: Document, source: Mention, at: int) -> Span:
    start = min(source.start, document.tokens[at].start)
    end = max(source.end, document.tokens[at].end)
    return Span(start, end)
