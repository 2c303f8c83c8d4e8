"""Who says that a contact took place: the source chain behind an event, and who else speaks of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.sources import Sources
from kelissoz.events.standing import rank
from kelissoz.events.stories.story import Story
from kelissoz.events.tables import event_nouns
from kelissoz.events.view import verbal_noun
from kelissoz.model import Attribution, ChainLink, Document, Source

_SPOKESPERSONS = frozenset({"official", "diplomat"})
_NEAR = 2


def links(chain: tuple[Source, ...]) -> tuple[ChainLink, ...]:
    """The chain as the record keeps it: names and kinds, none twice."""
    seen: set[str] = set()
    kept: list[ChainLink] = []
    for source in chain:
        if source.name not in seen:
            seen.add(source.name)
            kept.append(ChainLink(source.name, "agency" if source.kind == "body" else source.kind))
    return tuple(kept)


def of_story(
    story: Story, evidence: Iterable[Evidence], sources: Sources, others: Container[int]
) -> tuple[Source, ...]:
    """The chain behind a contact: of the passage that tells of it first, and of what is added to it.

    A leader's own words about other matters do not count: a speaker joins only where he tells of the
    contact itself or speaks for his office. What the outlet recalls itself (``Айта кетейік``) has the
    outlet alone. ``others`` are the sentences that tell of other contacts.
    """
    document = sources.document
    first = _first(story, sources)
    told = sources.chain_at(first.start)
    best = _without_attendee(told, first, story, sources)
    if sources.is_recalled(first.start):
        return best
    own, parties = _names(first.parties, document), _names(story.parties(), document)
    later = [each.start for each in evidence if each.sentence >= first.sentence]
    chains = [c for at in later if (c := sources.chain_at(at)) and c[-1].name not in own]
    chains = [c for c in chains if c[-1].name not in parties or _is_spokesman(c[-1], sources)]
    remarks = [attribution.chain for attribution in _remarks(story, others, sources)]
    firsthand = _firsthand(story, sources)
    for chain in (*chains, *firsthand, *remarks):
        behind = [s.name for s in chain[: len(best)]] == [s.name for s in best]
        speaks = chain in firsthand or chain != told and _speaks_for_office(chain[-1], sources)
        if len(chain) > len(best) and behind and speaks:
            best = chain
    return best


def _firsthand(story: Story, sources: Sources) -> list[tuple[Source, ...]]:
    """``«Мен Димовпен сөйлестім», – деп жазды Папас`` (I talked with Dimov, Papas wrote): who tells in his own words
    that he was at the contact is its source, though he takes part in it."""
    words, tokens = sources.document.words, sources.document.tokens
    found = []
    for candidate in sorted(story.candidates, key=lambda c: c.start):
        attribution = sources.attribution_at(candidate.start)
        if attribution is None or not attribution.direct or attribution.chain[-1].kind != "person":
            continue
        first = bisect_left(tokens, candidate.start, key=lambda token: token.start)
        last = bisect_left(tokens, candidate.end, key=lambda token: token.start)
        if any(word.person == "1" for word in words[first:last]):
            found.append(attribution.chain)
    return found


def told_besides(
    story: Story, best: tuple[Source, ...], others: Container[int], sources: Sources
) -> Iterator[Attribution]:
    """Who else speaks of the contact, from a source of his own: ``Nikkei оны дипломаттың сөзіне сүйеніп
    хабарлаған`` beside ``Министр келіссөзді жоққа шығарды``."""
    seen = {best}
    for attribution in _remarks(story, others, sources):
        chain = attribution.chain
        shared = min(len(chain), len(best))
        if chain not in seen and [s.name for s in chain[:shared]] != [s.name for s in best[:shared]]:
            seen.add(chain)
            yield attribution


def _speaks_for_office(source: Source, sources: Sources) -> bool:
    speaker = sources.entity(source)
    if speaker is None and source.kind == "person":
        return rank(source.name) in {
            None,
            *_SPOKESPERSONS,
        }  # ``мұрагер ханзада`` (the crown prince) is no spokesman
    return speaker is None or rank(speaker.office) in _SPOKESPERSONS


def _is_spokesman(source: Source, sources: Sources) -> bool:
    """``Б-ның баспасөз хатшысы``, ``кеңсе өкілі``, ``А-ның көмекшісі``: who speaks of what he was at, too."""
    speaker = sources.entity(source)
    office = "" if speaker is None else (speaker.office or "").lower()
    return office.endswith(tuple(lexicon.words("spokesman", "insider")))


def _first(story: Story, sources: Sources) -> Candidate:
    """The first passage of the news that tells of the contact; one that is only recalled at the end gives
    way to it."""
    told = sorted((c for c in story.candidates if not c.title), key=lambda c: c.start)
    news = [c for c in told if not sources.is_recalled(c.start)]
    return next(iter(news or told), story.main)


def _without_attendee(
    chain: tuple[Source, ...], first: Candidate, story: Story, sources: Sources
) -> tuple[Source, ...]:
    """``Министр отырыста … айтты``, ``Х-пен сөйлескен кезде … мәлімдеді`` (said when he talked with Х): who speaks at
    the sitting is its participant, not the source of the news."""
    if not chain or chain[-1].kind != "person" or story.main.status not in {"held", "ongoing"}:
        return chain
    if first.neutral and first.anaphoric:
        return chain[:-1]  # ``Оның айтуынша, бұл сапар … көрсетеді``: he judges what was told before him
    speaks = [p for p in first.parties if p.evidence.rule.endswith(("speaker", "attendee"))]
    occasion = first.setting or _is_occasion(first, sources.document)
    speaks = list(first.parties) if occasion else speaks
    names = _names(speaks, sources.document)
    said = [a for a in sources.covering(first.start) if a.chain == chain]
    there = any(not a.direct and _sentence_of(a, sources.document) == first.sentence for a in said)
    return chain[:-1] if chain[-1].name in names and there else chain


def _is_occasion(candidate: Candidate, document: Document) -> bool:
    """Whether the contact is told by a participle as the time of something else: ``сөйлескен кезде``."""
    after = bisect_left(document.tokens, candidate.end, key=lambda token: token.start)
    return after < len(document.words) and document.words[after].lemma in lexicon.words("occasion-time")


def _sentence_of(attribution: Attribution, document: Document) -> int:
    """The sentence in which the cue stands: ``Бұл туралы Х айтты`` vouches for another one."""
    at = attribution.cue.end - 1
    k = bisect_right(document.sentences, at, key=lambda sentence: sentence.start) - 1
    return document.sentences[k].i if k >= 0 and at < document.sentences[k].end else attribution.sentence


def _remarks(story: Story, others: Container[int], sources: Sources) -> Iterator[Attribution]:
    """Those who speak of the contact right after it was told: ``Өкілдің айтуынша, бұл шешім …``."""
    document = sources.document
    told = [c.sentence for c in story.candidates if not c.title] or [_lead(document)]
    near = {sentence + further for sentence in told for further in range(_NEAR + 1)}
    parties = _names(story.parties(), document)
    for attribution in sources.of_sentences(sentence for sentence in near if sentence not in others):
        if attribution.rule == "report":
            continue
        last = attribution.chain[-1]
        free = last.name not in parties and last.kind != "agency"
        if free and _speaks_of_it(attribution, story, document):
            yield attribution


def _lead(document: Document) -> int:
    return next((s.i for s in document.sentences if s.kind == "paragraph"), 0)


def _speaks_of_it(attribution: Attribution, story: Story, document: Document) -> bool:
    """Whether the passage names a contact, and not one of another time (``келесі кездесу``)."""
    wanted = (
        event_nouns()
        if story.main.status in {"held", "ongoing"}
        else event_nouns() | lexicon.words("decision")
    )
    # what a source is called (``әңгімеден хабардар дереккөз``) is no part of what he says
    begin = attribution.cue.end if attribution.rule.startswith("reporting_nouns") else attribution.start
    first = bisect_left(document.tokens, begin, key=lambda token: token.start)
    last = bisect_left(document.tokens, attribution.end, key=lambda token: token.start)
    previous = ""
    for token, word in zip(document.tokens[first:last], document.words[first:last], strict=True):
        noun = verbal_noun(word.lemma) if word.verbform == "Vnoun" else word.lemma.lower()
        if (
            word.verbform in {None, "Vnoun"}
            and noun in wanted
            and previous not in lexicon.words("next", "coming", "before", "gone")
            and not (word.number == "Plur" and previous in lexicon.words("such"))  # ``мұндай әңгімелер``: any
        ):
            return True
        previous = token.form.lower()
    return False


def _names(parties: Iterable[Party], document: Document) -> frozenset[str]:
    entities = (p.mention.entity for p in parties)
    return frozenset(document.entities[entity].name for entity in entities if entity is not None)
