"""Source chains: from the outlet to whoever first says it, for every sentence that has a source.

The lead's source (``деп хабарлайды ТАСС``) stands behind the whole report, until another agency's report or
the closing asides (``Айта кетейік``) begin. What a person says inside it adds the person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.model import Attribution, Document, Sentence, Source
from kelissoz.speech import asides
from kelissoz.speech.cue import Cue
from kelissoz.speech.known import Known, Told, office_of, read_cues
from kelissoz.speech.quotes import opening, quotes
from kelissoz.speech.reports import Report, find_reports, report_at


def attribute(document: Document) -> Document:
    """Writes ``attributions``: one for each sentence that has more than the outlet behind it, and one for
    each passage inside it that someone else says."""
    article = document.article
    base = (Source(article.outlet, "outlet", article.outlet_span),) if article.outlet else ()
    told = read_cues(document, Known(base))
    reports = find_reports(document, told)
    aside = asides.find(document)
    first_aside = min(aside, default=0)
    found: list[Attribution] = []
    for sentence in document.sentences:
        report = report_at(reports, sentence.i)
        if report is not None and (sentence.i not in aside or report.start > first_aside):
            found.append(_reported(sentence, base, report))
        else:
            report = None
        behind = () if report is None else report.sources
        for each in told[sentence.i]:
            found.extend(_remarks(document, sentence, base, behind, each, reports))
    found.extend(_left_open(document, found))
    return replace(document, attributions=tuple(found))


def _reported(sentence: Sentence, base: tuple[Source, ...], report: Report) -> Attribution:
    """A whole sentence that the report's source stands behind."""
    chain = (*base, *report.sources)
    return Attribution(sentence.start, sentence.end, sentence.i, report.cue, chain, rule="report")


def _remarks(
    document: Document,
    sentence: Sentence,
    base: tuple[Source, ...],
    behind: tuple[Source, ...],
    told: Told,
    reports: Sequence[Report],
) -> Iterator[Attribution]:
    """What one cue adds to the report: the passage that its source vouches for."""
    cue = told.cue
    apart = _of_another_land(document, behind, told)
    chain = (*base, *_joined(behind[:-1] if apart else behind, told.sources))
    if not told.sources or len(chain) <= len(base) + len(behind) and told.sources[-1] in behind:
        return
    start, end = _reach(document, sentence, cue)
    found = Attribution(
        start,
        end,
        document.tokens[cue.first].sentence if cue.scope == "caption" else sentence.i,
        cue.span,
        chain,
        direct=cue.scope in {"direct", "caption"},
        denies=cue.sense == "deny",
        doubts=cue.sense == "doubt",
        rule=cue.rule,
    )
    if cue.scope != "before":
        yield found
    elif all(report.cue != cue.span for report in reports):
        for earlier in _vouched(document, sentence):
            yield replace(found, start=earlier.start, end=earlier.end, sentence=earlier.i)


def _of_another_land(document: Document, behind: tuple[Source, ...], told: Told) -> bool:
    """``Грекия кеңсесі хабарлады`` (the Greek chancery reported) and then ``Болгария өкілі Димов айтты``: who speaks
    for another land than the house behind the report did not tell it to that house, though its guest may have."""
    sources = told.sources
    if not behind or not sources or behind[-1].kind != "body" or sources[0].kind != "person":
        return False
    if not office_of(document, told.cue.voices[-1]).endswith(tuple(lexicon.words("insider", "spokesman"))):
        return False
    lands = [_land(document, source) for source in (behind[-1], sources[0])]
    return None not in lands and lands[0] != lands[1]


def _land(document: Document, source: Source) -> str | None:
    """The country of whoever is named where ``source`` is, or by its name."""
    named = (e.country for e in document.entities if e.name == source.name and e.country is not None)
    there = (
        m.country
        for m in document.mentions
        if source.span is not None
        and source.span.start <= m.start < source.span.end
        and m.country is not None
    )
    return next(named, None) or next(there, None)


def _joined(behind: tuple[Source, ...], sources: tuple[Source, ...]) -> tuple[Source, ...]:
    """``sources`` behind the report: a source that the report has already is where they join it; an agency
    of its own takes the report's place."""
    names = [source.name for source in behind]
    if sources and sources[0].name in names:
        return (*behind[: names.index(sources[0].name)], *sources)
    if sources and sources[0].kind == "agency":
        return sources
    known = {source.name for source in behind}
    return (*behind, *(source for source in sources if source.name not in known))


def _reach(document: Document, sentence: Sentence, cue: Cue) -> tuple[int, int]:
    """From where to where the cue's source vouches: direct speech begins at its opening mark."""
    tokens = document.tokens
    first = opening(document, sentence, cue.last) if cue.scope == "direct" else cue.first
    return tokens[first].start, tokens[cue.last - 1].end


def _vouched(document: Document, sentence: Sentence) -> list[Sentence]:
    """The sentences before ``Бұл туралы Х хабарлады``: of its paragraph, or the last one before it."""
    block = [s for s in document.sentences if s.block == sentence.block and s.i < sentence.i]
    if block or sentence.i == 0:
        return block
    earlier = document.sentences[sentence.i - 1]
    return [earlier] if earlier.kind == "paragraph" else []


def _left_open(document: Document, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Direct speech that no verb gives to anybody is that of whoever spoke last before it."""
    for start, end, sentence in quotes(document):
        if any(a.direct and a.start < end and start < a.end for a in found):
            continue
        earlier = [a for a in found if a.end <= start and a.chain and a.chain[-1].kind == "person"]
        if not earlier:
            continue
        last = max(earlier, key=lambda a: a.end)
        if document.sentences[sentence].block - document.sentences[last.sentence].block <= 1:
            yield replace(last, start=start, end=end, sentence=sentence, direct=True, denies=False)
