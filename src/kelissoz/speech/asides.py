"""Where the news ends and the outlet reminds of what it knows itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Document, Sentence, Word

_HEAD = 5


def find(document: Document) -> frozenset[int]:
    """The sentences that the outlet says in its own name: from ``Айта кетейік`` at the beginning of a
    paragraph to the end, and the last paragraphs that tell of what was before (``Бұған дейін … өткен
    болатын``)."""
    sentences = [s for s in document.sentences if s.kind == "paragraph"]
    blocks = sorted({s.block for s in sentences})
    found: set[int] = set()
    opening, reached = -1, -1  # the block that was begun last, and the last block of an aside
    for sentence in sentences:
        opens, opening = sentence.block != opening, sentence.block
        if sentence.block == blocks[0]:
            continue
        if sentence.block > reached and _cue(document, sentence, "aside"):
            reached = blocks[-1] if opens else sentence.block
        if sentence.block <= reached or _is_own_news(document, sentence):
            found.add(sentence.i)
    rest = [s for s in sentences if s.i not in found]
    return frozenset(found | set(_tail(document, sentences, found)) | set(_before(document, rest)))


def _is_own_news(document: Document, sentence: Sentence) -> bool:
    """``Бұған дейін хабарланғандай``, ``Бұған дейін … жазғанбыз``: the outlet refers to its own news."""
    if not _cue(document, sentence, "before", fewest=1):
        return False
    told = [w for w in _words(document, sentence) if w.lemma in _telling()]
    return any(w.voice == "Pass" or w.person == "1" for w in told)


def _before(document: Document, sentences: list[Sentence]) -> Iterator[int]:
    """``… кездескен болатын`` after the lead: the outlet's own memory, with what follows in the
    paragraph."""
    block = sentences[0].block if sentences else None
    since: int | None = None
    for sentence in sentences:
        if sentence.block != block:
            since = None
            if _is_pluperfect(document, sentence):
                since = sentence.block
        elif since is None and sentence.block != sentences[0].block and _is_pluperfect(document, sentence):
            since = sentence.block
        block = sentence.block
        if since == sentence.block:
            yield sentence.i


def _tail(document: Document, sentences: list[Sentence], known: set[int]) -> Iterator[int]:
    """The sentences of the last paragraphs, from the first one in each that tells of an earlier time. A
    paragraph that only goes on (``Сондай-ақ …``) shares the time of the one before it."""
    blocks = sorted({s.block for s in sentences})
    pending: list[int] = []
    for block in reversed(blocks[1:]):
        inside = [s for s in sentences if s.block == block]
        earlier = next((s.i for s in inside if s.i in known or _is_earlier(document, s)), None)
        if earlier not in known and not _is_past(document, inside[-1]):
            return
        if earlier is None:
            if not _goes_on(document, inside[0]):
                return
            pending.extend(s.i for s in inside)
            continue
        yield from pending
        yield from (s.i for s in inside if s.i >= earlier)
        pending = []


def _goes_on(document: Document, sentence: Sentence) -> bool:
    forms = tuple(t.form.lower() for t in document.tokens[sentence.first : sentence.first + 2])
    return forms[:1] == ("сондай-ақ",) or " ".join(forms) in lexicon.words("goes-on")


def _is_past(document: Document, sentence: Sentence) -> bool:
    words = _words(document, sentence)
    return bool(words) and words[-1].tense == "Past"


def _words(document: Document, sentence: Sentence) -> list[Word]:
    """The words of a sentence, punctuation aside."""
    return [w for w in document.words[sentence.first : sentence.last] if w.pos != "PUNCT"]


def _is_pluperfect(document: Document, sentence: Sentence) -> bool:
    """``өткен еді``, ``кездескен болатын``; not ``талқылануы керек болатын``."""
    words = _words(document, sentence)
    tokens = [t for t in document.tokens[sentence.first : sentence.last] if t.kind != "punct"]
    if len(words) < 2 or not tokens or tokens[-1].form.lower() not in lexicon.words("past-aux"):
        return False
    return words[-2].verbform in {"Part", "Fin"} and words[-2].tense == "Past"


def _is_earlier(document: Document, sentence: Sentence) -> bool:
    """A cue such as ``бұған дейін``, a pluperfect (``өткен еді``), or an earlier year with a past verb."""
    if _cue(document, sentence, "before") or _is_pluperfect(document, sentence):
        return True
    forms = [t.form.lower() for t in document.tokens[sentence.first : sentence.last]]
    return _is_past(document, sentence) and any(_is_past_year(document, form) for form in forms)


def _is_past_year(document: Document, form: str) -> bool:
    published = document.article.published
    if form.startswith("былтыр"):
        return True
    year = form.split("-")[0]
    return published is not None and year.isdigit() and len(year) == 4 and 1900 < int(year) < published.year


def _cue(document: Document, sentence: Sentence, kind: str, fewest: int = 2) -> bool:
    """Whether a cue of ``kind``, of ``fewest`` words or more, stands in the sentence."""
    forms = tuple(t.form.lower() for t in document.tokens[sentence.first : sentence.last])
    seen = frozenset(forms)
    for cue, of_kind in _cues():
        if of_kind == kind and len(cue) >= fewest and cue[0] in seen:
            reach = _HEAD if kind == "aside" or cue[0] in {"бұған", "осыған", "бұдан"} else len(forms)
            if any(forms[k : k + len(cue)] == cue for k in range(min(reach, len(forms)))):
                return True
    return False


@cache
def _cues() -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((tuple(row["phrase"].split()), row["kind"]) for row in lexicon.rows("kk/background_cues"))


@cache
def _telling() -> frozenset[str]:
    """The verbs of news: ``хабарла``, ``жаз``, ``айт``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/reporting_verbs") if " " not in row["lemma"])
