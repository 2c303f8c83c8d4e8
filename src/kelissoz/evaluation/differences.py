"""Article by article: what was missed, what is extra, and where a found event differs from the annotation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from kelissoz.dossier.record import Record
from kelissoz.evaluation.score import Comparison, unsupported
from kelissoz.evaluation.slots import SLOTS, Sides, who
from kelissoz.model import ChainLink, Claim, Event, Participant, Phrase

# The longest quote that is shown, in characters.
LONGEST = 60

# Slots that are parts of another field's claim.
_FIELDS = {
    "approx": "duration",
    "country": "place",
    "venue": "place.venue",
    "main_topic": "topics",
    "speaker": "assessments",
    "nationality": "participants",
    "office": "participants",
    "role": "participants",
}


def differences(comparison: Comparison) -> Iterator[Text]:
    """The lines of one article. ``−`` is in the annotation only, ``+`` was found only, ``✓`` agrees."""
    found = 0 if comparison.record is None else len(comparison.record.events)
    paired = len(comparison.pairs)
    script = "" if comparison.record is None else f", {comparison.record.script}"
    numbers = f"{len(comparison.gold.events)} in gold, {found} found, {paired} paired"
    yield Text(f"{comparison.gold.name}{script}: {numbers}", style="bold underline")
    if comparison.failed is not None:
        yield Text(f"  ! could not be read: {comparison.failed}", style="bold red")
    for sides in comparison.sides:
        yield from _event(sides, comparison.record)
    yield Text("")


def _event(sides: Sides, record: Record | None) -> Iterator[Text]:
    gold, system = sides.gold_event, sides.system
    if gold is not None and system is not None:
        yield Text.assemble("  ", ("✓ ", "green"), (summary(gold), "bold"))
        yield from _fields(sides)
        yield Text(f"      agree: {', '.join(_agreeing(sides)) or 'nothing'}", style="dim")
    elif gold is not None:
        yield Text.assemble("  ", ("− missed ", "bold red"), summary(gold))
    elif system is not None:
        yield Text.assemble("  ", ("+ extra  ", "bold yellow"), summary(system))
        yield from _quotes(sides)
    if system is not None and record is not None and (fields := unsupported(system, record)):
        yield Text(f"      ! no claim says: {', '.join(fields)}", style="bold red")


def summary(event: Event) -> str:
    """An event in one line: ``meeting held 2026-03-04 · Лима PE · Чили, Перу · core``."""
    place = " ".join(filter(None, (event.place.name, event.place.country))) if event.place is not None else ""
    people = ", ".join(participant.name for participant in event.participants)
    when = "–".join(filter(None, (event.start, event.end)))
    head = " ".join(filter(None, (event.kind, event.status, when)))
    parts = (head, place, event.body, people, event.scope, "core" if event.core else "background")
    return " · ".join(filter(None, parts))


def _quotes(sides: Sides) -> Iterator[Text]:
    """Where an extra event comes from: the quote of its kind, and the rule that saw it."""
    for claim in sides.claims:
        if claim.field == "kind":
            yield Text(f"      {_quote(claim)}", style="dim")


def _quote(claim: Claim) -> str:
    quote = " ".join(claim.quote.split())
    return f"«{quote if len(quote) <= LONGEST else quote[:LONGEST] + '…'}»  {claim.rule}"


def _agreeing(sides: Sides) -> list[str]:
    counts = {name: slot(sides) for name, slot in SLOTS.items()}
    return [name for name, each in counts.items() if each.gold and each.perfect]


def _fields(sides: Sides) -> Iterator[Text]:
    for name, slot in SLOTS.items():
        if not slot(sides).perfect:
            missed, extra = _sides_of(name, sides)
            lines = [(f"− {value}", "red", "") for value in missed if value not in extra]
            lines += [
                (f"+ {value}", "yellow", _origin(name, value, sides))
                for value in extra
                if value not in missed
            ]
            for i, (value, style, origin) in enumerate(lines):
                label = f"      {'' if i else name:<14}"
                yield Text.assemble((label, "dim"), (value, style), (origin, "dim"))


def _origin(name: str, value: str, sides: Sides) -> str:
    """Where a value that only the system has comes from: the quote and the rule of its claim."""
    field = _FIELDS.get(name, name)
    claims = [claim for claim in sides.claims if claim.field == field]
    for claim in claims:
        said = claim.value.get("name") or claim.value.get("text") if isinstance(claim.value, dict) else None
        if len(claims) == 1 or (said is not None and said in value):
            return f"   {_quote(claim)}"
    return ""


def _sides_of(name: str, sides: Sides) -> tuple[list[str], list[str]]:
    """The values of one slot that only gold and that only the system has, as a person reads them."""
    if name == "participants":
        return _unpaired_participants(sides)
    if name in ("nationality", "office", "role"):
        return _paired_participants(name, sides)
    missed, extra = _values(name, sides.gold_event), _values(name, sides.system)
    if name == "also_said_by" and sides.gold is not None:
        missed = [_chain(chain) for chain in sides.gold.also]
        extra = list(dict.fromkeys(_chain(claim.chain) for claim in sides.claims))
    return missed, extra


def _unpaired_participants(sides: Sides) -> tuple[list[str], list[str]]:
    gold, system, pairs = who(sides)
    paired_gold, paired_system = {i for i, _ in pairs}, {j for _, j in pairs}
    return (
        [_participant(p) for i, p in enumerate(gold) if i not in paired_gold],
        [_participant(p) for j, p in enumerate(system) if j not in paired_system],
    )


def _paired_participants(name: str, sides: Sides) -> tuple[list[str], list[str]]:
    attribute = "country" if name == "nationality" else name
    gold, system, pairs = who(sides)
    missed: list[str] = []
    extra: list[str] = []
    for i, j in pairs:
        wanted, got = getattr(gold[i], attribute), getattr(system[j], attribute)
        if wanted != got:
            missed += [f"{gold[i].name}: {wanted}"] if wanted else []
            extra += [f"{system[j].name}: {got}"] if got else []
    return missed, extra


def _participant(participant: Participant) -> str:
    details = ", ".join(filter(None, (participant.country, participant.office, participant.role)))
    return f"{participant.name} ({details})" if details else participant.name


def _values(name: str, event: Event | None) -> list[str]:
    """The values of one slot but those of participants, as a person reads them."""
    if event is None:
        return []
    place, duration, ordinal = event.place, event.duration, event.ordinal
    values: Mapping[str, Sequence[str | None]] = {
        "kind": [event.kind],
        "status": [event.status],
        "scope": [event.scope],
        "core": [str(event.core)],
        "start": [event.start],
        "end": [event.end],
        "time_of_day": [event.time_of_day],
        "duration": [duration.value if duration else None],
        "approx": [str(duration.approx) if duration else None],
        "place": [place.name if place else None],
        "country": [place.country if place else None],
        "venue": [place.venue if place else None],
        "body": [event.body],
        "topics": _phrases(event.topics),
        "main_topic": [topic.text for topic in event.topics if topic.main],
        "outcomes": _phrases(event.outcomes),
        "assessments": _phrases(event.assessments),
        "speaker": [each.speaker for each in event.assessments],
        "ordinal": [f"{ordinal.value} {ordinal.what}" if ordinal else None],
        "links": [f"{link.kind} {link.event}" for link in event.links],
        "chain": [_chain(event.chain)],
    }
    return [value for value in values.get(name, ()) if value]


def _phrases(phrases: Sequence[Phrase]) -> list[str]:
    return [phrase.text for phrase in phrases]


def _chain(chain: Sequence[ChainLink]) -> str:
    return " ← ".join(link.name for link in chain)
