"""What the stations of the house share: an article and the layers that are read from it.

Frozen data, no logic. Offsets are code points into ``Article.text``, end exclusive, so that
``article.text[x.start:x.end]`` is the passage. Values are Kazakh Cyrillic in the dictionary form, whatever
the article's script. A layer that has not been written yet is an empty tuple (or ``None``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

Script = Literal["cyrl", "latn", "arab"]
BlockKind = Literal["title", "dateline", "paragraph"]
TokenKind = Literal["word", "number", "punct"]
Case = Literal["Nom", "Gen", "Dat", "Acc", "Loc", "Abl", "Ins"]
MentionKind = Literal[
    "person", "office", "body", "state", "place", "venue", "group", "nationality", "pronoun"
]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
SourceKind = Literal["outlet", "agency", "person", "body", "document"]
ChainKind = Literal["outlet", "agency", "person", "document"]
EventKind = Literal["meeting", "call", "talks", "session", "visit", "signing", "letter"]
Status = Literal["held", "ongoing", "planned", "proposed", "postponed", "cancelled", "denied"]
Scope = Literal["international", "domestic"]
Role = Literal["head", "host", "member", "mediator", "signatory"]
LinkKind = Literal["agreed_at", "follows", "part_of", "same_series"]
Stance = Literal["reports", "says", "plans", "denies", "doubts"]
ParticipantKind = Literal["person", "body", "state"]
NameModel = Literal["crf", "accurate", "none"]


@dataclass(frozen=True, slots=True)
class Span:
    """A passage of the article: ``start`` inclusive, ``end`` exclusive, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block(Span):
    """A part of the article's text. The dateline (``АСТАНА. KAZINFORM –``) stands apart from its
    paragraph."""

    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it was read. ``text`` is never altered.

    ``id`` is the same for the same text and place of finding. ``outlet_span`` is where the text itself names
    the outlet (a dateline, a lead), if it does. ``published_time`` is ``HH:MM``.
    """

    id: str
    text: str
    blocks: tuple[Block, ...]
    outlet: str | None = None
    outlet_span: Span | None = None
    title: str | None = None
    published: dt.date | None = None
    published_time: str | None = None
    path: str | None = None
    url: str | None = None
    language: str = "kk"


@dataclass(frozen=True, slots=True)
class CyrillicText:
    """The article in Kazakh Cyrillic. Character ``k`` of ``text`` stands for
    ``article.text[starts[k]:ends[k]]``; all tuples have the length of ``text``."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    script: Script


@dataclass(frozen=True, slots=True)
class Token(Span):
    """``text`` as written, ``form`` the same in Cyrillic; ``i`` its place in ``Document.tokens``."""

    i: int
    text: str
    form: str
    kind: TokenKind
    sentence: int


@dataclass(frozen=True, slots=True)
class Sentence(Span):
    """Tokens ``first`` to ``last`` (exclusive) of block number ``block``."""

    i: int
    first: int
    last: int
    block: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Word:
    """The analysis of one token; ``Document.words[k]`` belongs to ``Document.tokens[k]``.

    ``lemma`` is the dictionary form (a verb's lemma is its stem: ``кездес``). ``pos`` is a Universal
    Dependencies tag. ``case``, ``number``, ``possessor`` (the person of the possessor: '1', '2', '3')
    are of nominals, participles and verbal nouns included. ``attributive`` marks -дағы/-ғы
    (``Мәскеудегі``), whose ``case`` stays what is under it (``Loc``). ``verbform``: Fin, Part, Conv,
    Vnoun. ``tense``: Past, Pres, Fut. ``feats`` are all UD features.
    """

    lemma: str
    pos: str
    case: Case | None = None
    number: str | None = None
    possessor: str | None = None
    attributive: bool = False
    verbform: str | None = None
    tense: str | None = None
    mood: str | None = None
    person: str | None = None
    negative: bool = False
    voice: str | None = None
    feats: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaggedName(Span):
    """What the trained tagger takes for a name: tokens ``first`` to ``last`` (exclusive). ``label`` is one of
    KazNERD's 25 classes (``PERSON``, ``GPE`` …), ``sure`` the probability of the least likely of its tags."""

    first: int
    last: int
    label: str
    sure: float


@dataclass(frozen=True, slots=True)
class Mention(Span):
    """A passage that names or stands for someone or some place: tokens ``first`` to ``last`` (exclusive).

    ``name`` is its own name in the nominative (for an office without a person, the office). ``case`` and
    ``possessor`` are the last token's. ``entity`` numbers ``Document.entities``; ``None`` where it cannot be
    told. ``office`` is the office that stands beside the name, ``country`` an ISO alpha-2 code.
    """

    i: int
    first: int
    last: int
    sentence: int
    kind: MentionKind
    name: str
    case: Case | None = None
    possessor: str | None = None
    attributive: bool = False
    plural: bool = False
    country: str | None = None
    office: str | None = None
    office_span: Span | None = None
    entity: int | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Entity:
    """Who or what several mentions are one. ``name`` is the fullest name in the article.

    ``office``/``country`` come from the article (``office_span``, ``country_span`` say where) or, where the
    article is silent, from the tables (then the span is ``None``).
    """

    i: int
    kind: MentionKind
    name: str
    mentions: tuple[int, ...]
    name_span: Span
    country: str | None = None
    country_span: Span | None = None
    office: str | None = None
    office_span: Span | None = None
    lat: float | None = None
    lon: float | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression(Span):
    """A time expression; ``value`` as EDTF or ISO 8601, ``None`` where it cannot be told.

    The forms are those of TIMEX3 with EDTF dates: ``2026-01-23``, ``2026-01-23TNI``, ``2026-01-23T15:00``,
    ``2026-02-05/2026-02-07``, ``PT4H``. ``bound`` is ``>`` or ``<``; ``mod`` START, MID or END. A set
    (``every``) may have a ``freq`` and a ``day`` of the week (``MO``).
    """

    i: int
    first: int
    last: int
    sentence: int
    type: TimeType
    value: str | None
    mod: str | None = None
    approx: bool = False
    bound: str | None = None
    every: bool = False
    freq: int | None = None
    zone: str | None = None
    alt: tuple[str, ...] = ()
    rule: str = ""
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One link of a source chain, with where the article names it (``None``: from the page's own data)."""

    name: str
    kind: SourceKind
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Attribution(Span):
    """Who says a passage (``start``, ``end``), told by a cue (``cue``), in sentence ``sentence``.

    ``chain`` begins with the outlet and ends with the one who says it. ``direct`` marks direct speech;
    ``denies`` and ``doubts`` how he speaks of it.
    """

    sentence: int
    cue: Span
    chain: tuple[Source, ...]
    direct: bool = False
    denies: bool = False
    doubts: bool = False
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Duration:
    """ISO 8601, with ``approx`` where the text says 'about' and ``bound`` where it says more or less than."""

    value: str
    approx: bool = False
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """``region``: a state of a union, a sea, whatever has towns in it or by it."""

    name: str | None
    country: str | None = None
    venue: str | None = None
    lat: float | None = None
    lon: float | None = None
    region: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    name: str
    kind: ParticipantKind
    country: str | None = None
    office: str | None = None
    role: Role | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A topic, an outcome or an assessment: a short phrase in the dictionary form."""

    text: str
    main: bool = False
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Ordinal:
    value: int
    what: str
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    kind: LinkKind
    event: str


@dataclass(frozen=True, slots=True)
class ChainLink:
    """A source as the record has it: ``agency`` is whatever speaks without being a person, a ministry too."""

    name: str
    kind: ChainKind


@dataclass(frozen=True, slots=True)
class Event:
    """One diplomatic contact; every field that is set has a claim. ``start`` and ``end`` are EDTF."""

    id: str
    kind: EventKind
    status: Status
    scope: Scope
    core: bool
    start: str | None = None
    end: str | None = None
    time_of_day: str | None = None
    duration: Duration | None = None
    place: Place | None = None
    participants: tuple[Participant, ...] = ()
    body: str | None = None
    topics: tuple[Phrase, ...] = ()
    outcomes: tuple[Phrase, ...] = ()
    assessments: tuple[Phrase, ...] = ()
    ordinal: Ordinal | None = None
    links: tuple[Link, ...] = ()
    chain: tuple[ChainLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim(Span):
    """One field of one event, as one passage of one article gives it.

    ``quote == article.text[start:end]``, always. ``original`` is the value as written. ``value`` is plain
    JSON. ``rule`` names the data row, template or model that made the claim.
    """

    id: str
    event: str
    field: str
    value: Any
    original: str
    quote: str
    article: str
    chain: tuple[ChainLink, ...]
    stance: Stance
    rule: str
    version: str


@dataclass(frozen=True, slots=True)
class Doubt(Span):
    """What a step could not resolve: the passage, the step's name and the reason, for the review queue."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its layers. A step takes a ``Document`` and returns one with the layers it writes.

    ``tagger`` is the one that finds ``names``; with ``none``, or where nobody has said which, there are none.
    """

    article: Article
    cyrillic: CyrillicText | None = None
    sentences: tuple[Sentence, ...] = ()
    tokens: tuple[Token, ...] = ()
    words: tuple[Word, ...] = ()
    names: tuple[TaggedName, ...] = ()
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    tagger: NameModel | None = None
