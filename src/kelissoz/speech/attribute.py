"""Source chains: from the outlet to whoever first says it, for every sentence that has a source.

The lead's source (``деп хабарлайды ТАСС``) stands behind the whole report, until an aside (``Айта кетейік``)
or another agency's report begins. What a person says inside it adds the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kelissoz import lexicon
from kelissoz.model import Attribution, Document, Mention, Sentence, Source, SourceKind, Span
from kelissoz.speech.cues import Cue, cues

_LEAD = 5
_OWN_STAFF = frozenset({"тілшісі", "тілші", "редакциясы"})


@dataclass
class _State:
    """What the sentences so far have told: the report's own source and who spoke last."""

    base: tuple[Source, ...]
    report: tuple[Source, ...] = ()
    report_cue: Span | None = None
    speaker: tuple[Source, ...] = ()


def attribute(document: Document) -> Document:
    """Writes ``attributions``: one for each sentence that has more than the outlet behind it, and one for
    each passage inside it that someone else says."""
    article = document.article
    base = (Source(article.outlet, "outlet", article.outlet_span),) if article.outlet else ()
    state = _State(base)
    by_sentence = _outermost(document)
    found: list[Attribution] = []
    paragraphs = [s.i for s in document.sentences if s.kind == "paragraph"]
    lead = set(paragraphs[:_LEAD])
    for sentence in document.sentences:
        told = list(cues(document, sentence, by_sentence.get(sentence.i, [])))
        found.extend(_sentence(document, sentence, told, state, sentence.i in lead))
    return replace(document, attributions=tuple(_with_titles(found, document, state)))


def _sentence(
    document: Document, sentence: Sentence, told: list[Cue], state: _State, lead: bool
) -> Iterator[Attribution]:
    aside = _is_aside(document, sentence)
    for cue in told:
        sources = _resolved(document, cue.source, state)
        if not sources:
            continue
        if _is_report(cue, sources[-1], lead):
            _report(cue, sources, state)
            if cue.scope == "before":
                yield from _before(document, sentence, cue, state)
    report = () if aside else state.report
    if report and state.report_cue is not None:
        yield Attribution(
            sentence.start, sentence.end, sentence.i, state.report_cue, (*state.base, *report), rule="report"
        )
    for cue in told:
        sources = _resolved(document, cue.source, state)
        if not sources or any(s.name == sources[-1].name for s in (*state.base, *report)):
            continue
        behind = report if sources[-1].kind != "agency" else ()
        start, end = _scope(sentence, cue)
        chain = (*state.base, *behind, *sources)
        yield Attribution(
            start, end, sentence.i, cue.span, chain, cue.scope == "direct", cue.denies, cue.rule
        )
        if sources[-1].kind == "person":
            state.speaker = sources


def _is_report(cue: Cue, source: Source, lead: bool) -> bool:
    """Whether the cue names the source of the report itself, not of one remark in it."""
    if source.kind == "agency":
        return cue.scope in {"clause", "before", "deeper"} or lead
    if not lead:
        return False
    return cue.scope in {"before", "deeper"} or (source.kind == "body" and cue.scope == "clause")


def _report(cue: Cue, sources: tuple[Source, ...], state: _State) -> None:
    known = {source.name for source in state.base}
    fresh = tuple(source for source in sources if source.name not in known)
    if not fresh:
        return
    if cue.scope == "deeper" and state.report and fresh[0].name != state.report[-1].name:
        state.report = (*state.report, *fresh)
    else:
        state.report = fresh
    state.report_cue = cue.span


def _before(document: Document, sentence: Sentence, cue: Cue, state: _State) -> Iterator[Attribution]:
    """``Бұл туралы Х хабарлады`` vouches for the sentence before it."""
    if sentence.i == 0:
        return
    earlier = document.sentences[sentence.i - 1]
    if earlier.kind == "paragraph":
        chain = (*state.base, *state.report)
        yield Attribution(earlier.start, earlier.end, earlier.i, cue.span, chain, rule=cue.rule)


def _scope(sentence: Sentence, cue: Cue) -> tuple[int, int]:
    return sentence.start, sentence.end


def _resolved(document: Document, mention: Mention, state: _State) -> tuple[Source, ...]:
    """The source that a mention stands for, under its full name."""
    entity = None if mention.entity is None else document.entities[mention.entity]
    kind = entity.kind if entity is not None else mention.kind
    if kind in {"pronoun", "group"} or (mention.kind == "pronoun" and entity is None):
        return state.speaker
    name = entity.name if entity is not None else mention.name
    if set(name.lower().split()) & _OWN_STAFF:
        return ()
    return (Source(name, _kind(mention, kind), Span(mention.start, mention.end)),)


def _kind(mention: Mention, kind: str) -> SourceKind:
    if mention.rule in {"outlet", "agency"}:
        return "agency"
    return "person" if kind in {"person", "office"} else "body"


def _is_aside(document: Document, sentence: Sentence) -> bool:
    """``Айта кетейік``, ``Бұған дейін`` and the like: the outlet speaks in its own name again."""
    forms = tuple(t.form.lower() for t in document.tokens[sentence.first : sentence.first + 5])
    return any(forms[: len(cue)] == cue for cue in _cues())


@cache
def _cues() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row["phrase"].split()) for row in lexicon.rows("kk/background_cues"))


def _with_titles(found: list[Attribution], document: Document, state: _State) -> Iterator[Attribution]:
    """A title has the source of the lead that it sums up."""
    titles = [s for s in document.sentences if s.kind == "title"]
    first = next((a for a in found if a.rule == "report"), None)
    if first is not None:
        for title in titles:
            yield replace(first, start=title.start, end=title.end, sentence=title.i)
    yield from found


def _outermost(document: Document) -> dict[int, list[Mention]]:
    """Sentence → its mentions that no other mention (office included) covers, in order."""
    found: dict[int, list[Mention]] = {}
    spans = [(m, min(m.start, m.office_span.start) if m.office_span else m.start) for m in document.mentions]
    covered = -1
    for mention, start in sorted(spans, key=lambda p: (p[1], -p[0].end)):
        if start >= covered:
            found.setdefault(mention.sentence, []).append(mention)
            covered = max(covered, mention.end)
    return found
