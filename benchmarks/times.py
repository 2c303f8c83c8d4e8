"""How well time expressions are found: exact span and value on ``gold/times.jsonl``, type by type.

``python -m benchmarks.times [GOLD] [--errors]``. The gold is parted in two by a hash of the id: one part may
be looked at to better the rules (``--errors`` lists what goes wrong in it), the figures of the other are what
counts. Values are compared after normalising (``PT90M`` is ``PT1H30M``), any of ``alt`` is right, and null is
right only where no value is given.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import sys
import time
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from benchmarks.figure import OURS, Figure
from kelissoz import script, text, times, words
from kelissoz.model import Article, Block, Document
from kelissoz.text.tokens import tokenize

_GOLD = Path(__file__).resolve().parents[1] / "gold" / "times.jsonl"
_TYPES = ("DATE", "TIME", "DURATION", "SET")
_PART = re.compile(r"(\d+)([A-Z])")
_SECONDS = {"H": 3600, "M": 60, "S": 1}
_DAYS = {"W": 7, "D": 1}


@dataclass(frozen=True, slots=True)
class Sample:
    """A sentence with the expressions that a reader must find; ``trap``: what tempts where there is none."""

    id: str
    published: dt.date
    script: str
    text: str
    times: tuple[Mapping[str, Any], ...]
    trap: str | None

    @property
    def may_be_looked_at(self) -> bool:
        return zlib.crc32(self.id.encode()) % 2 == 0


class Found(Protocol):
    """A time expression that a tool has found."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    @property
    def value(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one sentence: pairs of gold and found that fit exactly or overlap, and what is left."""

    sample: Sample
    found: Sequence[Any]

    def right(self) -> list[tuple[Mapping[str, Any], Found]]:
        by_span = {(one.start, one.end): one for one in self.found}
        pairs = [(gold, by_span.get((gold["start"], gold["end"]))) for gold in self.sample.times]
        return [(gold, one) for gold, one in pairs if one is not None and same_value(gold, one)]

    def spanned(self) -> int:
        spans = {(one.start, one.end) for one in self.found}
        return sum((gold["start"], gold["end"]) in spans for gold in self.sample.times)

    def overlapping(self) -> int:
        return sum(
            any(one.start < gold["end"] and gold["start"] < one.end for one in self.found)
            for gold in self.sample.times
        )


def main(arguments: Sequence[str]) -> None:
    paths = [Path(argument) for argument in arguments if not argument.startswith("--")]
    outcomes = [read_sample(sample) for sample in load(paths[0] if paths else _GOLD)]
    open_part = [one for one in outcomes if one.sample.may_be_looked_at]
    closed_part = [one for one in outcomes if not one.sample.may_be_looked_at]
    report("part that counts", closed_part)
    report("part that may be looked at", open_part)
    if "--errors" in arguments:
        list_errors(open_part)
    speed(outcomes)


PARTS: Mapping[str, tuple[str, ...]] = {
    "times: F1, Cyrillic": ("cyrl",),
    "times: F1, Latin": ("latn",),
    "times: F1, Arabic": ("arab",),
    "times: F1, all scripts": ("cyrl", "latn", "arab"),
}


def figures(path: Path = _GOLD) -> Iterator[Figure]:
    """F1 of the part that counts, by script and all together."""
    samples = counted(path)
    read_sample(samples[0])  # the tables are read
    begun = time.process_time()
    outcomes = [read_sample(sample) for sample in samples]
    yield from figures_of(outcomes, OURS, words_of(samples) / (time.process_time() - begun))


def counted(path: Path = _GOLD) -> list[Sample]:
    return [sample for sample in load(path) if not sample.may_be_looked_at]


def words_of(samples: Iterable[Sample]) -> int:
    """How many tokens the samples have, as we count them."""
    return sum(1 for sample in samples for _ in tokenize(sample.text))


def figures_of(
    outcomes: Sequence[Outcome], tool: str, speed: float, parts: Iterable[str] = PARTS
) -> Iterator[Figure]:
    """The figures of ``tool``; its speed stands with the scripts together, or with the only part."""
    for what in parts:
        part = [outcome for outcome in outcomes if outcome.sample.script in PARTS[what]]
        gold = sum(len(outcome.sample.times) for outcome in part)
        found = sum(len(outcome.found) for outcome in part)
        right = sum(len(outcome.right()) for outcome in part)
        yield Figure(
            what,
            f"{gold:,} expressions",
            2 * right / max(1, gold + found),
            tool=tool,
            data="gold/times.jsonl, the half that a hash of the id tells",
            speed=speed if what == "times: F1, Cyrillic" or len(PARTS[what]) > 1 else None,
        )


def load(path: Path) -> list[Sample]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    return [
        Sample(
            row["id"],
            dt.date.fromisoformat(row["published"]),
            row["script"],
            row["text"],
            tuple(row["times"]),
            row.get("trap"),
        )
        for row in rows
    ]


def read_sample(sample: Sample) -> Outcome:
    return Outcome(sample, run(sample.text, sample.published).times)


def run(sentence: str, published: dt.date) -> Document:
    """The steps up to the time expressions over one paragraph."""
    block = Block(0, len(sentence), "paragraph")
    document = Document(Article("benchmark", sentence, (block,), published=published))
    for step in (script.convert, text.split, words.analyse, times.find):
        document = step(document)
    return document


def same_value(gold: Mapping[str, Any], found: Found) -> bool:
    if gold["value"] is None:
        return found.value is None
    right = {normal(value) for value in (gold["value"], *gold.get("alt", ()))}
    return found.value is not None and normal(found.value) in right


def normal(value: str) -> str:
    """``value`` with its durations in months, days and seconds.

    >>> normal("PT90M") == normal("PT1H30M")
    True
    """
    return "/".join(_normal_duration(part) if part.startswith("P") else part for part in value.split("/"))


def _normal_duration(value: str) -> str:
    date, _, clock = value[1:].partition("T")
    months = days = seconds = 0
    for number, letter in _PART.findall(date):
        if letter in "YM":
            months += int(number) * (12 if letter == "Y" else 1)
        else:
            days += int(number) * _DAYS[letter]
    for number, letter in _PART.findall(clock):
        seconds += int(number) * _SECONDS[letter]
    return f"{months}M{days}D{seconds}S"


def report(title: str, outcomes: Sequence[Outcome]) -> None:
    gold = [one for outcome in outcomes for one in outcome.sample.times]
    found = [one for outcome in outcomes for one in outcome.found]
    right = [pair for outcome in outcomes for pair in outcome.right()]
    empty = [outcome for outcome in outcomes if not outcome.sample.times]
    print(f"{title}: {len(outcomes)} sentences, {len(gold)} expressions")
    print(f"  {'':10}{'gold':>6}{'found':>7}{'right':>7}{'P':>8}{'R':>8}{'F1':>8}   (exact span and value)")
    _line("all", len(gold), len(found), len(right))
    for name in _TYPES:
        _line(
            name,
            _count(gold, name),
            sum(one.type == name for one in found),
            _count((p[0] for p in right), name),
        )
    for name in ("cyrl", "latn", "arab"):
        part = [outcome for outcome in outcomes if outcome.sample.script == name]
        _line(
            name,
            sum(len(outcome.sample.times) for outcome in part),
            sum(len(outcome.found) for outcome in part),
            sum(len(outcome.right()) for outcome in part),
        )
    spans = sum(outcome.spanned() for outcome in outcomes)
    overlaps = sum(outcome.overlapping() for outcome in outcomes)
    clean = sum(not outcome.found for outcome in empty)
    print(f"  exact span {spans} of {len(gold)}, overlapping {overlaps} of {len(gold)}")
    print(f"  sentences without an expression: {clean} of {len(empty)} left alone")


def _count(gold: Iterable[Mapping[str, Any]], name: str) -> int:
    return Counter(one["type"] for one in gold)[name]


def _line(name: str, gold: int, found: int, right: int) -> None:
    if not gold and not found:
        return
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    f1 = 2 * right / (gold + found)
    print(f"  {name:10}{gold:6}{found:7}{right:7}{precision:8.3f}{recall:8.3f}{f1:8.3f}")


def list_errors(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        sample = outcome.sample
        wanted = {(one["start"], one["end"], one["value"]) for one in sample.times}
        right = {(gold["start"], gold["end"]) for gold, _ in outcome.right()}
        missed = [one for one in sorted(wanted, key=lambda w: w[0]) if one[:2] not in right]
        wrong = [one for one in outcome.found if (one.start, one.end) not in right]
        if missed or wrong:
            print(f"{sample.id} {sample.published} {sample.text}")
            for start, end, value in missed:
                print(f"    wanted {sample.text[start:end]!r} {value}")
            for one in wrong:
                print(f"    found  {sample.text[one.start : one.end]!r} {one.value} {one.rule}")


def speed(outcomes: Sequence[Outcome]) -> None:
    """The station alone, on all sentences of the gold as one article."""
    whole = "\n".join(outcome.sample.text for outcome in outcomes) * 5
    block = Block(0, len(whole), "paragraph")
    document = Document(Article("speed", whole, (block,), published=dt.date(2026, 1, 23)))
    for step in (script.convert, text.split, words.analyse):
        document = step(document)
    start = time.process_time()
    times.find(document)
    seconds = time.process_time() - start
    print(f"speed of the station alone: {len(whole) / seconds / 1000:.0f} thousand characters a second")


if __name__ == "__main__":
    main(sys.argv[1:])
