"""Stories → events and claims: every field that an event has is said by a claim with its quote."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from kelissoz import lexicon
from kelissoz.events.candidate import Evidence
from kelissoz.events.chains import links, of_story, told_besides
from kelissoz.events.dates import Dated, dated, interval, lent, week_of
from kelissoz.events.participants import participants
from kelissoz.events.phrases import phrase_words
from kelissoz.events.scope import scope
from kelissoz.events.sources import Sources
from kelissoz.events.stories.story import Story
from kelissoz.events.whereabouts import where
from kelissoz.model import (
    Attribution,
    Claim,
    Document,
    Duration,
    Entity,
    Event,
    Mention,
    Ordinal,
    Sentence,
    Stance,
    Status,
    TimeExpression,
)

VERSION = "1"
_STANCES: dict[Status, Stance] = {
    "held": "reports",
    "ongoing": "reports",
    "planned": "plans",
    "proposed": "plans",
    "postponed": "plans",
    "cancelled": "denies",
    "denied": "denies",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A field's value with the evidence for it, before it becomes a claim."""

    field: str
    value: Any
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Built:
    """An event with the claims it consists of."""

    event: Event
    claims: tuple[Claim, ...]


def build(
    story: Story,
    document: Document,
    *,
    core: bool,
    sources: Sources,
    said: Iterable[Said] = (),
    others: Container[int] = (),
) -> Built:
    """The event of ``story``. ``said`` adds fields that come from other stories (links, inferred
    ordinals); ``others`` are the sentences that tell of other contacts."""
    facts = [*_facts(story, document, core, sources), *said]
    main = story.main
    told = [
        f.evidence for f in facts if not (story.kind == "letter" and f.field == "outcomes")
    ]  # no answers to it
    chain = of_story(story, told, sources, others)
    for other in told_besides(story, chain, others, sources):
        place = Evidence(None, other.start, other.end, other.sentence, other.rule)
        facts.append(Said("kind", story.kind, place))
    if chain:  # an article without an outlet may name no source at all
        place = Evidence(None, main.start, main.end, main.sentence, "speech/chain")
        facts.append(Said("chain", links(chain), place))
    identity = _identity(story, facts, document)
    event = _event(identity, facts)
    claims = tuple(_claims(identity, facts, sources, event.status))
    return Built(event, claims)


def _facts(story: Story, document: Document, core: bool, sources: Sources) -> list[Said]:
    main = story.main
    trigger = Evidence(None, main.start, main.end, main.sentence, main.rule)
    facts = [
        Said("kind", story.kind, trigger),
        Said("status", story.status, story.turned or main.status_evidence or trigger),
    ]
    members = [Said("participants", t.participant, t.evidence) for t in participants(story, document)]
    takes = [said.value for said in members if said.evidence not in story.found("body")]
    facts.append(Said("scope", scope(story, takes, document), trigger))
    facts.append(Said("core", core, trigger))
    facts.extend(_dates(story, document))
    facts.extend(_duration(story))
    facts.extend(_place(story, document))
    facts.extend(members)
    facts.extend(_body(story, document))
    for name in ("topics", "outcomes", "assessments"):
        facts.extend(_phrases(story, name, document.sentences))
    facts.extend(_ordinal(story))
    facts.extend(_second_sources(story, sources))
    return facts


def _second_sources(story: Story, sources: Sources) -> Iterator[Said]:
    """Whoever else tells of the contact in the article: his own claims of its kind, time and place."""
    known = {sources.chain_at(story.main.start)}
    for candidate in story.candidates:
        chain = sources.chain_at(candidate.start)
        if candidate.title or candidate.anaphoric or chain in known:
            continue
        known.add(chain)
        trigger = Evidence(None, candidate.start, candidate.end, candidate.sentence, candidate.rule)
        yield Said("kind", story.kind, trigger)
        own = Story([replace(candidate, kind=story.kind)])
        yield from _dates(own, sources.document)
        yield from _place(own, sources.document)


def _dates(story: Story, document: Document) -> Iterator[Said]:
    """Start, end and time of day: its own, else the day or the month of its scene."""
    own = dated(each for each in story.found("time") if not _is_corrected(each.value, document))
    if own is not None:
        yield Said("start", own.start, own.evidence)
        week = week_of(own.evidence.value)
        if week is not None:
            yield Said("start.within", week, own.evidence)
        if own.end is not None:
            yield Said("end", own.end, own.end_evidence)
        corrected = any(_is_corrected(each.value, document) for each in story.found("time"))
        former = story.extra.get("former", [])
        if story.status == "postponed" or (story.status == "planned" and (corrected or former)):
            yield from _new_day([*story.found("time"), *former], own)
    else:
        yield from _scene_dates(story)
    for evidence in story.found("time"):
        part = interval(evidence.value)[2]
        if part is not None:
            yield Said("time_of_day", part, evidence)
            return


def _is_corrected(time: TimeExpression, document: Document) -> bool:
    """``10 маусымда емес, 14 маусымда`` (not on 10 but on 14 June): the day on which it will not be."""
    after = document.tokens[time.last : time.last + 1]
    return bool(after) and after[0].form.casefold() in lexicon.words("not")


def _new_day(times: Iterable[Evidence], own: Dated) -> Iterator[Said]:
    """``5 мамырдағы кездесу 12 мамырға шегерілді`` (the meeting of 5 May was moved to 12 May): where both days are
    told, the first one is the start, and the other a further claim of it."""
    last = own.end or own.start
    for evidence in times:
        start = interval(evidence.value)[0]
        later = start is not None and len(start) in (7, 10) and len(last) == 10
        if start is not None and later and not own.start[: len(start)] <= start <= last:
            yield Said("start", start, replace(evidence, rule=f"{evidence.rule}/moved"))
            return


def _scene_dates(story: Story) -> Iterator[Said]:
    """``Сапар барысында …``: the day or the month of the visit that the contact was part of."""
    found = lent(story.extra)
    if found is not None:
        yield Said("start", *found)
        week = week_of(found[1].value)
        if week is not None:
            yield Said("start.within", week, found[1])


def _duration(story: Story) -> Iterator[Said]:
    for evidence in story.found("duration")[:1]:
        time = evidence.value
        yield Said("duration", Duration(time.value, time.approx, time.bound), evidence)


def _place(story: Story, document: Document) -> Iterator[Said]:
    found = where(story, document)
    if found is None:
        return
    yield Said("place", found.place, found.evidence)
    if found.venue is not None and found.evidence is not found.venue:
        yield Said("place.venue", found.place.venue, found.venue)


def _entity(mention: Mention, document: Document) -> Entity | None:
    return None if mention.entity is None else document.entities[mention.entity]


def _body(story: Story, document: Document) -> Iterator[Said]:
    for evidence in story.found("body")[:1]:
        entity = _entity(evidence.value, document)
        yield Said("body", entity.name if entity is not None else evidence.value.name, evidence)


def _phrases(story: Story, name: str, sentences: Sequence[Sentence]) -> Iterator[Said]:
    """What the title says in short, the text says in full: no phrase of the title that has half of its words in one of
    the text's; nor what another phrase says with more words."""
    seen: set[str] = set()
    found = story.found(name)
    full = [e for e in found if sentences[e.sentence].kind != "title"]
    for evidence in found:
        text = evidence.value.text.lower()
        words = phrase_words(text)
        short = evidence not in full and any(
            2 * len(words & phrase_words(e.value.text)) >= len(words) for e in full
        )
        within = any(words < phrase_words(e.value.text) for e in full)
        if text not in seen and not short and not within:
            seen.add(text)
            yield Said(name, evidence.value, evidence)


def _ordinal(story: Story) -> Iterator[Said]:
    for evidence in story.found("ordinal")[:1]:
        value = evidence.value
        if not isinstance(value, Ordinal):
            value = Ordinal(value, "")
        yield Said("ordinal", value, evidence)


def _identity(story: Story, facts: list[Said], document: Document) -> str:
    """Stable: made of what the event is, not of where it stands in the list."""
    main = story.main
    content = [document.article.id, story.kind, main.start, main.end]
    content.extend(sorted(said.value.name for said in facts if said.field == "participants"))
    if story.kind == "visit":  # one sentence may tell of journeys of the same people to several lands
        content.extend(str(said.value.country) for said in facts if said.field == "place")
    return hashlib.sha256(
        json.dumps(content, ensure_ascii=False).encode("utf-8", "surrogatepass")
    ).hexdigest()[:16]


def _event(identity: str, facts: list[Said]) -> Event:
    one: dict[str, Any] = {}
    many: dict[str, list[Any]] = {}
    for said in facts:
        if said.field in {"participants", "topics", "outcomes", "assessments", "links"}:
            many.setdefault(said.field, []).append(said.value)
        elif "." not in said.field:
            one.setdefault(said.field, said.value)
    fields: dict[str, Any] = {name: tuple(values) for name, values in many.items()}
    return Event(
        id=identity,
        **one,
        **fields,
    )


def _claims(identity: str, facts: list[Said], sources: Sources, status: Status) -> Iterator[Claim]:
    article = sources.document.article
    text = article.text
    tagged = _tagged_names(sources.document)
    for number, said in enumerate(facts):
        start, end = said.evidence.start, said.evidence.end
        value = _plain(said.value)
        content = json.dumps(
            [identity, said.field, value, start, end, number], ensure_ascii=False, sort_keys=True
        )
        yield Claim(
            start=start,
            end=end,
            id=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16],
            event=identity,
            field=said.field,
            value=value,
            original=text[start:end],
            quote=text[start:end],
            article=article.id,
            chain=links(sources.chain_at(start)),
            stance=_stance(status, sources.attribution_at(start)),
            rule=_rule(said, value, tagged),
            version=VERSION,
        )


def _rule(said: Said, value: Any, tagged: Mapping[str, str]) -> str:
    """The rule of the evidence, with the tagger's where the value has a name that only it has found."""
    told = sorted({tagged[name] for name in _texts(value) if name in tagged})
    return "; ".join([said.evidence.rule, *told])


def _tagged_names(document: Document) -> Mapping[str, str]:
    """The names that rest on the trained tagger, each with its rule (``names/crf``)."""
    mentions = [m for m in document.mentions if m.entity is not None and m.rule.startswith("names/")]
    return {document.entities[m.entity].name: m.rule for m in mentions if m.entity is not None}


def _texts(value: Any) -> Iterator[str]:
    """All texts within a plain value, but for its keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _stance(status: Status, said: Attribution | None) -> Stance:
    """How a claim is made: who denies or doubts the contact does so; a plan is a plan whoever tells of it; a
    person, or a house in a statement of its own, says what an agency reports."""
    if said is not None and said.denies:
        return "denies"
    if said is not None and said.doubts:
        return "doubts"
    stance = _STANCES[status]
    if stance != "reports" or said is None or len(said.chain) < 2:
        return stance
    own = said.chain[-1].kind == "person" or (said.chain[-1].kind == "body" and said.rule != "report")
    return "says" if own else "reports"


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        named = ((each.name, getattr(value, each.name)) for each in fields(value))
        return {name: item for name, item in named if item not in (None, False)}
    return value
