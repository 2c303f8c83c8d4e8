"""The reports of an article: which source stands behind which of its sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelissoz.model import Document, Sentence, Source, Span
from kelissoz.speech.cue import Cue
from kelissoz.speech.known import Told, office_of
from kelissoz.speech.names import speaks_for_others
from kelissoz.speech.quotes import next_block

_LEAD = 5
_FIRST = 2


@dataclass(frozen=True, slots=True)
class Report:
    """From sentence ``start`` to ``end`` (exclusive) ``sources`` stand behind what is told."""

    start: int
    end: int
    sources: tuple[Source, ...]
    cue: Span


def find_reports(document: Document, told: list[list[Told]]) -> list[Report]:
    """The reports of the article in order. The first one covers the lead from its beginning, unless the
    outlet has vouched for an earlier sentence itself."""
    paragraphs = [s for s in document.sentences if s.kind == "paragraph"]
    found: list[Report] = []
    own = 0
    for place, sentence in enumerate(paragraphs):
        sources, cue = _report_of(document, sentence, told[sentence.i], place, bool(found), own > 0)
        if not sources or cue is None:
            if any(not each.sources and each.cue.scope == "reported" for each in told[sentence.i]):
                own = sentence.i + 1
            continue
        opens = not found and place < _LEAD and cue.scope != "colon"
        if opens or not found or not set(sources) <= set(found[-1].sources):
            begins = _begins(document, sentence, cue)
            start = begins if not opens else min(own, begins) if cue.scope == "before" else own
            lasts = opens or cue.scope == "colon" or _has_heading(document, start)
            end = len(document.sentences) if lasts else next_block(document, sentence)
            found.append(Report(start, end, sources, cue.span))
    return found


def _report_of(
    document: Document, sentence: Sentence, told: Sequence[Told], place: int, running: bool, own: bool
) -> tuple[tuple[Source, ...], Cue | None]:
    """The sources of the report that a sentence names: agencies first, then who told them."""
    opens = sentence.i == 0 or document.sentences[sentence.i - 1].block != sentence.block
    chosen = [e for e in told if e.sources and _is_report(document, e, place, running, own, opens)]
    sources: list[Source] = []
    for each in sorted(chosen, key=_distance):
        sources.extend(s for s in each.sources if s.name not in {known.name for known in sources})
    if running:  # a person tells of one matter in the midst of the report, not of all that follows
        sources = [source for source in sources if source.kind == "agency"]
    return tuple(sources), chosen[0].cue if chosen else None


def _distance(told: Told) -> tuple[bool, bool]:
    """How far a source stands from the outlet: ``Бұл туралы ТАСС хабарлады, деп жазады BBC`` (TASS reported this, the
    BBC writes) is the BBC's, who has it from TASS; agencies come before those who told them."""
    return told.sources[0].kind != "agency", told.cue.scope != "reported"


def _is_report(
    document: Document, told: Told, place: int, running: bool, own: bool, opens_block: bool
) -> bool:
    """Whether the cue names the source of the report itself, not of one remark in it. ``running``: a report
    has begun before; ``own``: the outlet has vouched for the lead itself; ``opens_block``: with the cue's sentence a
    paragraph begins, which another agency may have told (``Reuters-тің хабарлауынша, …``)."""
    scope, kind = told.cue.scope, told.sources[0].kind
    if scope in {"direct", "caption"}:
        return kind == "agency" and place < _FIRST and not running
    if kind == "agency":
        opens = running and scope == "sentence" and opens_block
        return (
            scope in {"reported", "before", "colon"} or opens or (place < _LEAD and not running and not own)
        )
    if place >= _LEAD:
        return False
    if running:
        return False
    if scope in {"before", "reference"}:
        return place < _FIRST + 1
    if kind == "body":
        return scope == "reported" or (place < _FIRST and scope == "clause")
    return place < _FIRST and speaks_for_others(office_of(document, told.cue.voices[-1]))


def _begins(document: Document, sentence: Sentence, cue: Cue) -> int:
    """``Бұл туралы Х жазды`` vouches for the paragraph so far, at its beginning for the one before."""
    if cue.scope == "colon":
        return sentence.i
    block = [s for s in document.sentences if s.block == sentence.block]
    if cue.scope == "before" and block[0].i == sentence.i and sentence.i > 0:
        block = [s for s in document.sentences if s.block == document.sentences[sentence.i - 1].block]
    return block[0].i


def report_at(reports: Sequence[Report], sentence: int) -> Report | None:
    return next((report for report in reversed(reports) if report.start <= sentence < report.end), None)


def _has_heading(document: Document, start: int) -> bool:
    """Whether a heading stands before the paragraph that begins with sentence ``start``: a section of a
    review has its source to its end."""
    if start == 0:
        return False
    heading = document.sentences[start - 1]
    alone = start < 2 or document.sentences[start - 2].block != heading.block
    return heading.kind == "paragraph" and alone and document.tokens[heading.last - 1].kind != "punct"
