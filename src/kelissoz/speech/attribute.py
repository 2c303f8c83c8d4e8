"""Source chains: from the outlet to whoever first says it, for every sentence that has a source.

The lead's source (``деп хабарлайды ТАСС``) stands behind the whole report, until another agency's report or
the closing asides (``Айта кетейік``) begin. What a person says inside it adds the person.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kelissoz.model import Attribution, Document, Mention, Sentence, Source, Span
from kelissoz.speech import asides
from kelissoz.speech.cue import Cue
from kelissoz.speech.cues import cues
from kelissoz.speech.names import sort_of, speaks_for_others
from kelissoz.speech.quotes import opening, quotes
from kelissoz.speech.voices import Voice, voices

_LEAD = 5
_FIRST = 2


@dataclass(frozen=True, slots=True)
class _Told:
    """A cue with the sources that its voices stand for, the outlet itself left out."""

    cue: Cue
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class _Report:
    """From sentence ``start`` to ``end`` (exclusive) ``sources`` stand behind what is told."""

    start: int
    end: int
    sources: tuple[Source, ...]
    cue: Span


@dataclass
class _Known:
    """Whom the sentences so far have named: who spoke last, the last agency, all bodies."""

    base: tuple[Source, ...]
    speaker: tuple[Source, ...] = ()
    office: str = ""
    agency: tuple[Source, ...] = ()
    bodies: tuple[Source, ...] = ()


def attribute(document: Document) -> Document:
    """Writes ``attributions``: one for each sentence that has more than the outlet behind it, and one for
    each passage inside it that someone else says."""
    article = document.article
    base = (Source(article.outlet, "outlet", article.outlet_span),) if article.outlet else ()
    told = _told(document, _Known(base))
    reports = _reports(document, told)
    aside = asides.find(document)
    found: list[Attribution] = []
    for sentence in document.sentences:
        report = _report_at(reports, sentence.i)
        if report is not None and (sentence.i not in aside or report.start > min(aside)):
            found.append(_reported(sentence, base, report))
        else:
            report = None
        behind = () if report is None else report.sources
        for each in told[sentence.i]:
            found.extend(_remarks(document, sentence, base, behind, each, reports))
    found.extend(_left_open(document, found))
    return replace(document, attributions=tuple(found))


def _told(document: Document, known: _Known) -> list[list[_Told]]:
    """Sentence by sentence what its cues tell."""
    by_sentence = _outermost(document)
    found: list[list[_Told]] = []
    for sentence in document.sentences:
        mentions = by_sentence.get(sentence.i, [])
        heard = cues(document, sentence, voices(document, sentence, mentions))
        told = [_Told(cue, _sources(cue.voices, known)) for cue in heard]
        found.append(told)
        for each in told:
            if each.sources and each.sources[-1].kind == "person":
                known.speaker = each.sources[-1:]
                known.office = _office(document, each.cue.voices[-1]) or known.office
            known.agency = _last_agency(each) or known.agency
        bodies = (voice for voice in _bodies(mentions, document))
        known.bodies = (*known.bodies, *bodies)
    return found


def _last_agency(told: _Told) -> tuple[Source, ...]:
    """The last outlet that a cue names, with whom it refers to."""
    places = [k for k, source in enumerate(told.sources) if source.kind == "agency"]
    if not places:
        return ()
    refers = told.cue.scope in {"reported", "reference"}
    return told.sources[places[-1] :] if refers else told.sources[places[-1] :][:1]


def _office(document: Document, voice: Voice) -> str:
    mention = voice.mention
    entity = None if mention is None or mention.entity is None else document.entities[mention.entity]
    return ((mention and mention.office) or (entity and entity.office) or "").lower()


def _bodies(mentions: Iterable[Mention], document: Document) -> Iterator[Source]:
    for mention in mentions:
        if mention.kind == "body" and mention.entity is not None:
            name = document.entities[mention.entity].name
            yield Source(name, "body", Span(mention.start, mention.end))


def _sources(voiced: Sequence[Voice], known: _Known) -> tuple[Source, ...]:
    """What the voices stand for, each once, without the outlet."""
    found: list[Source] = []
    names = {source.name for source in known.base}
    for voice in voiced:
        for source in _source(voice, known):
            if source.name not in names:
                names.add(source.name)
                found.append(source)
    return tuple(found)


def _source(voice: Voice, known: _Known) -> tuple[Source, ...]:
    if voice.sort == "own":
        return ()
    if voice.sort == "pronoun":
        return known.speaker
    if voice.sort == "title":
        fits = sort_of(voice.name) == "unnamed" or voice.name.lower() in known.office
        fits = fits or (speaks_for_others(voice.name) and speaks_for_others(known.office))
        return known.speaker if fits and known.speaker else (Source(voice.name, "person", voice.span),)
    if voice.sort == "outlet":
        return known.agency
    if voice.sort == "house":
        stem = voice.name.split()[-1][:-1]
        return next(((b,) for b in reversed(known.bodies) if b.name.split()[-1].startswith(stem)), ())
    return (Source(voice.name, voice.kind, voice.span),)


# Reports


def _reports(document: Document, told: list[list[_Told]]) -> list[_Report]:
    """The reports of the article in order. The first one covers the lead from its beginning, unless the
    outlet has vouched for an earlier sentence itself."""
    paragraphs = [s for s in document.sentences if s.kind == "paragraph"]
    found: list[_Report] = []
    own = 0
    for place, sentence in enumerate(paragraphs):
        sources, cue = _report_of(document, told[sentence.i], place, bool(found), own > 0)
        if not sources or cue is None:
            if any(not each.sources and each.cue.scope == "reported" for each in told[sentence.i]):
                own = sentence.i + 1
            continue
        opens = not found and place < _LEAD and cue.scope != "colon"
        if opens or not found or found[-1].sources[: len(sources)] != sources:
            start = own if opens else _begins(document, sentence, cue)
            lasts = opens or cue.scope == "colon" or _has_heading(document, start)
            end = len(document.sentences) if lasts else _next_block(document, sentence)
            found.append(_Report(start, end, sources, cue.span))
    return found


def _report_of(
    document: Document, told: Sequence[_Told], place: int, running: bool, own: bool
) -> tuple[tuple[Source, ...], Cue | None]:
    """The sources of the report that a sentence names: agencies first, then who told them."""
    chosen = [each for each in told if each.sources and _is_report(document, each, place, running, own)]
    sources: list[Source] = []
    for each in sorted(chosen, key=lambda e: e.sources[0].kind != "agency"):
        sources.extend(s for s in each.sources if s.name not in {known.name for known in sources})
    if running:  # a person tells of one matter in the midst of the report, not of all that follows
        sources = [source for source in sources if source.kind == "agency"]
    return tuple(sources), chosen[0].cue if chosen else None


def _is_report(document: Document, told: _Told, place: int, running: bool, own: bool) -> bool:
    """Whether the cue names the source of the report itself, not of one remark in it. ``running``: a report
    has begun before; ``own``: the outlet has vouched for the lead itself."""
    scope, kind = told.cue.scope, told.sources[0].kind
    if scope == "direct":
        return kind == "agency" and place < _FIRST and not running
    if kind == "agency":
        return scope in {"reported", "before", "colon"} or (place < _LEAD and not running and not own)
    if place >= _LEAD:
        return False
    if running:
        return False
    if scope in {"before", "reference"}:
        return place < _FIRST + 1
    if kind == "body":
        return scope == "reported" or (place < _FIRST and scope == "clause")
    return place < _FIRST and speaks_for_others(_office(document, told.cue.voices[-1]))


def _begins(document: Document, sentence: Sentence, cue: Cue) -> int:
    """``Бұл туралы Х жазды`` vouches for the paragraph so far, at its beginning for the one before."""
    if cue.scope == "colon":
        return sentence.i
    block = [s for s in document.sentences if s.block == sentence.block]
    if cue.scope == "before" and block[0].i == sentence.i and sentence.i > 0:
        block = [s for s in document.sentences if s.block == document.sentences[sentence.i - 1].block]
    return block[0].i


def _report_at(reports: Sequence[_Report], sentence: int) -> _Report | None:
    return next((report for report in reversed(reports) if report.start <= sentence < report.end), None)


def _has_heading(document: Document, start: int) -> bool:
    """Whether a heading stands before the paragraph that begins with sentence ``start``: a section of a
    review has its source to its end."""
    if start == 0:
        return False
    heading = document.sentences[start - 1]
    alone = start < 2 or document.sentences[start - 2].block != heading.block
    return heading.kind == "paragraph" and alone and document.tokens[heading.last - 1].kind != "punct"


def _next_block(document: Document, sentence: Sentence) -> int:
    """The first sentence after the paragraph of ``sentence``."""
    return max(s.i for s in document.sentences if s.block == sentence.block) + 1


def _reported(sentence: Sentence, base: tuple[Source, ...], report: _Report) -> Attribution:
    chain = (*base, *report.sources)
    return Attribution(sentence.start, sentence.end, sentence.i, report.cue, chain, rule="report")


# Remarks


def _remarks(
    document: Document,
    sentence: Sentence,
    base: tuple[Source, ...],
    behind: tuple[Source, ...],
    told: _Told,
    reports: Sequence[_Report],
) -> Iterator[Attribution]:
    """What one cue adds to the report: the passage that its source vouches for."""
    cue = told.cue
    chain = (*base, *_joined(behind, told.sources))
    if not told.sources or len(chain) <= len(base) + len(behind) and told.sources[-1] in behind:
        return
    start, end = _reach(document, sentence, cue)
    found = Attribution(
        start,
        end,
        sentence.i,
        cue.span,
        chain,
        direct=cue.scope == "direct",
        denies=cue.sense == "deny",
        doubts=cue.sense == "doubt",
        rule=cue.rule,
    )
    if cue.scope != "before":
        yield found
    elif all(report.cue != cue.span for report in reports):
        for earlier in _vouched(document, sentence):
            yield replace(found, start=earlier.start, end=earlier.end, sentence=earlier.i)


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
