"""Who is meant by the voices of an article: who spoke last, which outlet was named last, whose house it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kelissoz import lexicon
from kelissoz.model import Document, Mention, Source, Span
from kelissoz.speech.cue import Cue
from kelissoz.speech.cues import cues
from kelissoz.speech.names import ministry, outlet_in, sort_of, speaks_for_others
from kelissoz.speech.voices import Voice, voices

_MINISTRY = "министрлік"


@dataclass(frozen=True, slots=True)
class Told:
    """A cue with the sources that its voices stand for, the outlet itself left out."""

    cue: Cue
    sources: tuple[Source, ...]


@dataclass
class Known:
    """Whom the sentences so far have named: who spoke last, the last agency, all bodies; whose ``министрлік`` it is by
    the minister who was named first."""

    base: tuple[Source, ...]
    speaker: tuple[Source, ...] = ()
    office: str = ""
    agency: tuple[Source, ...] = ()
    bodies: list[Source] = field(default_factory=list)
    ministry: tuple[Source, ...] = ()


def read_cues(document: Document, known: Known) -> list[list[Told]]:
    """Sentence by sentence what its cues tell."""
    by_sentence = _outermost(document)
    found: list[list[Told]] = []
    for sentence in document.sentences:
        mentions = by_sentence.get(sentence.i, [])
        known.ministry = known.ministry or next(_ministries(mentions, document), ())
        heard = cues(document, sentence, voices(document, sentence, mentions))
        told = [Told(cue, _sources(cue.voices, known)) for cue in heard]
        found.append(told)
        for each in told:
            if each.sources and each.sources[-1].kind == "person":
                known.speaker = each.sources[-1:]
                known.office = office_of(document, each.cue.voices[-1]) or known.office
            known.agency = _last_agency(each) or known.agency
            known.bodies.extend(source for source in each.sources if source.kind == "body")
        known.bodies.extend(_bodies(mentions, document))
    return found


def _last_agency(told: Told) -> tuple[Source, ...]:
    """The last outlet that a cue names, with whom it refers to."""
    places = [k for k, source in enumerate(told.sources) if source.kind == "agency"]
    if not places:
        return ()
    refers = told.cue.scope in {"reported", "reference"}
    return told.sources[places[-1] :] if refers else told.sources[places[-1] :][:1]


def office_of(document: Document, voice: Voice) -> str:
    mention = voice.mention
    entity = None if mention is None or mention.entity is None else document.entities[mention.entity]
    return ((mention and mention.office) or (entity and entity.office) or "").lower()


def _ministries(mentions: Iterable[Mention], document: Document) -> Iterator[tuple[Source, ...]]:
    """The ministries whose ministers are named: ``Сыртқы істер министрі`` → ``Қазақстан Сыртқы істер министрлігі``."""
    for mention in mentions:
        entity = None if mention.entity is None else document.entities[mention.entity]
        office = mention.office or (entity.office if entity is not None else None) or ""
        name = ministry(office)
        if name is not None:
            yield (Source(name, "body", Span(mention.start, mention.end)),)


def _bodies(mentions: Iterable[Mention], document: Document) -> Iterator[Source]:
    for mention in mentions:
        if mention.kind == "body" and mention.entity is not None:
            name = document.entities[mention.entity].name
            yield Source(name, "body", Span(mention.start, mention.end))


def _sources(voiced: Sequence[Voice], known: Known) -> tuple[Source, ...]:
    """What the voices stand for, each once, without the outlet."""
    found: list[Source] = []
    names = {source.name for source in known.base}
    for voice in voiced:
        for source in _source(voice, known):
            if source.name not in names:
                names.add(source.name)
                found.append(source)
    return tuple(found)


def _source(voice: Voice, known: Known) -> tuple[Source, ...]:
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
        any_house = voice.name in lexicon.words("its-house")
        stem = _MINISTRY[:-1] if any_house else voice.name.split()[-1][:-1]
        heads = ((b, b.name.split()[-1].lower()) for b in reversed(known.bodies))
        named = next(((b,) for b, head in heads if head.startswith(stem) and head != voice.name), ())
        return named or (known.ministry if any_house or voice.name == _MINISTRY else ())
    person = Source(voice.name, voice.kind, voice.span)
    employer = outlet_in(voice.mention.office or "") if voice.mention is not None else None
    if employer is None:
        return (person,)
    own = employer in {source.name for source in known.base}
    return () if own else (Source(employer, "agency", voice.span), person)


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
