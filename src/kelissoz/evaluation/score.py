"""A gold folder beside what the reader finds in its articles: pairs of events, counts, figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kelissoz.dossier.record import Record, record_of
from kelissoz.evaluation.gold import GoldArticle
from kelissoz.evaluation.matching import Pair, may_pair, pair_up
from kelissoz.evaluation.slots import SLOTS, Counts, Sides, same_chain
from kelissoz.export.record import event_values
from kelissoz.model import Document, Event

Read = Callable[[GoldArticle], Document]

# Figures that count mistakes: the fewer the better, and a floor is a ceiling.
MISTAKES = (
    "articles.failed",
    "articles.false_alarms",
    "events.missed",
    "events.extra",
    "events.near",
    "events.twice",
    "quotes.wrong",
    "fields.unsupported",
)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article. ``sides`` are its pairs, then what was missed, then what is extra; ``pairs`` belong to the
    first of them. ``failed`` says why the article could not be read: then nothing was found in it."""

    gold: GoldArticle
    record: Record | None
    pairs: tuple[Pair, ...]
    sides: tuple[Sides, ...]
    counts: Mapping[str, int]
    failed: str | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """A whole folder: ``figures`` by name (``events.f1``, ``start.recall``, ``quotes.wrong`` …)."""

    comparisons: tuple[Comparison, ...]
    slots: Mapping[str, Counts]
    events: Mapping[str, Counts]
    figures: Mapping[str, float] = field(default_factory=dict)


def score(articles: Iterable[GoldArticle], read: Read) -> Score:
    """Reads every article with ``read`` and compares. Where ``read`` raises, the article has failed and the
    others are scored all the same."""
    comparisons = tuple(_read_and_compare(article, read) for article in articles)
    slots = {name: _sum(SLOTS[name](sides) for each in comparisons for sides in each.sides) for name in SLOTS}
    events = {
        "events": _sum(map(_event_counts, comparisons)),
        "strict_events": _sum(map(_strict_counts, comparisons)),
        "core_events": _sum(map(_core_counts, comparisons)),
        "slots": _sum(slots.values()),
    }
    return Score(comparisons, slots, events, _figures(comparisons, slots, events))


def compare(gold: GoldArticle, record: Record | None, failed: str | None = None) -> Comparison:
    """The events of one article, paired and counted."""
    events = () if record is None else record.events
    pairs = pair_up(gold.events, events)
    sides = tuple(_sides(gold, record, pairs))
    counts = Counter(dict.fromkeys(MISTAKES, 0))
    counts["articles.failed"] = failed is not None
    counts["articles.false_alarms"] = not gold.events and bool(events)
    counts["events.missed"] = sum(side.system is None for side in sides)
    counts["events.extra"] = sum(side.gold is None for side in sides)
    counts["events.near"] = sum(pair.near for pair in pairs)
    counts["events.twice"] = sum(_is_second(side, gold, pairs) for side in sides)
    if record is not None:
        text = record.article.text
        counts["quotes.wrong"] = sum(text[c.start : c.end] != c.quote for c in record.claims)
        counts["fields.unsupported"] = sum(len(unsupported(event, record)) for event in events)
    return Comparison(gold, record, pairs, sides, counts, failed)


def unsupported(event: Event, record: Record) -> list[str]:
    """The fields of ``event`` that are set though no claim of the record says them."""
    claimed = {claim.field for claim in record.claims if claim.event == event.id}
    values = event_values(event)
    return [
        name
        for name in values
        if name not in ("id", "chain") and _is_set(values[name]) and name not in claimed
    ]


def _is_set(value: object) -> bool:
    return value is not None and value != []


def _read_and_compare(gold: GoldArticle, read: Read) -> Comparison:
    try:
        document = read(gold)
    except Exception as error:  # whatever a step raises
        return compare(gold, None, f"{type(error).__name__}: {error}")
    return compare(gold, record_of(document))


def _sides(gold: GoldArticle, record: Record | None, pairs: Sequence[Pair]) -> Iterator[Sides]:
    events = () if record is None else record.events
    claims = () if record is None else record.claims
    partners = {gold.events[pair.gold].event.id: events[pair.system].id for pair in pairs}

    def of(i: int | None, j: int | None) -> Sides:
        return Sides(
            gold=None if i is None else gold.events[i],
            system=None if j is None else events[j],
            claims=() if j is None else tuple(c for c in claims if c.event == events[j].id),
            partners=partners,
        )

    yield from (of(pair.gold, pair.system) for pair in pairs)
    yield from (of(i, None) for i in range(len(gold.events)) if i not in {pair.gold for pair in pairs})
    yield from (of(None, j) for j in range(len(events)) if j not in {pair.system for pair in pairs})


def _is_second(side: Sides, gold: GoldArticle, pairs: Sequence[Pair]) -> bool:
    """Whether an extra event tells once more of a gold event that has its partner already."""
    if side.gold is not None or side.system is None:
        return False
    return any(may_pair(gold.events[pair.gold], side.system) for pair in pairs)


def _event_counts(comparison: Comparison) -> Counts:
    exact = sum(not pair.near for pair in comparison.pairs)
    found = 0 if comparison.record is None else len(comparison.record.events)
    return Counts(exact, len(comparison.gold.events), exact, found)


def _strict_counts(comparison: Comparison) -> Counts:
    """Events that could go into the record as they are: the kind, the status and the start are right, and at
    least half of the participants of both sides are the same."""
    right = sum(map(_is_sound, comparison.sides))
    every = _event_counts(comparison)
    return Counts(right, every.gold, right, every.system)


def _is_sound(side: Sides) -> bool:
    gold, system = side.gold_event, side.system
    if gold is None or system is None:
        return False
    same = (gold.kind, gold.status, gold.start) == (system.kind, system.status, system.start)
    people = SLOTS["participants"](side)
    return same and (people.f1 >= 0.5 or people == Counts())


def _core_counts(comparison: Comparison) -> Counts:
    """Recall over the gold events that are core, precision over the system events that are said to be."""
    exact = [side for side, pair in zip(comparison.sides, comparison.pairs, strict=False) if not pair.near]
    events = () if comparison.record is None else comparison.record.events
    return Counts(
        found=sum(side.gold is not None and side.gold.event.core for side in exact),
        gold=sum(each.event.core for each in comparison.gold.events),
        right=sum(side.system is not None and side.system.core for side in exact),
        system=sum(event.core for event in events),
    )


def _sum(counts: Iterable[Counts]) -> Counts:
    return sum(counts, Counts())


def _figures(
    comparisons: Sequence[Comparison], slots: Mapping[str, Counts], events: Mapping[str, Counts]
) -> dict[str, float]:
    figures: dict[str, float] = {"articles": len(comparisons)}
    for name in MISTAKES:
        figures[name] = sum(each.counts[name] for each in comparisons)
    for name, counts in {**events, **slots}.items():
        figures[f"{name}.precision"] = round(counts.precision, 4)
        figures[f"{name}.recall"] = round(counts.recall, 4)
        figures[f"{name}.f1"] = round(counts.f1, 4)
    paired = [side for each in comparisons for side in each.sides[: len(each.pairs)]]
    figures["chain.exact"] = round(sum(map(_has_exact_chain, paired)) / len(paired), 4) if paired else 0.0
    return figures


def _has_exact_chain(sides: Sides) -> bool:
    if sides.gold is None or sides.system is None:
        return False
    return same_chain(sides.gold.event.chain, sides.system.chain)
