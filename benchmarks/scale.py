"""How long many articles take, and in how much memory.

``python -m benchmarks.scale --articles N [--workers W] [--db PLACE]`` writes N generated articles
(``benchmarks.news``) as JSON lines, reads them into a new store, and prints a row for the table in ``docs/store.md``:
seconds, articles a second, the largest memory of the process that finds and stores, that of a process that reads, the
size of the store, the seconds that merging takes, and how well it is done (B-cubed F1 of which articles tell of one
contact, of those in which a contact of its kind was found). ``--each K`` also tells how it goes after every K
articles: where time and memory are constant, so are these lines.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks import news
from kelissoz.dossier.store import Store
from kelissoz.evaluation.dossier.partitions import b_cubed
from kelissoz.intake.identity import article_id
from kelissoz.scale import read_many

HEADER = """\
| articles | seconds | articles a second | memory (finds, stores) | memory (reads) | the store | merging | right |
|--:|--:|--:|--:|--:|--:|--:|--:|"""
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Measured:
    """Sizes are in bytes, ``merging`` in seconds."""

    articles: int
    seconds: float
    memory: int
    memory_of_worker: int
    size: int
    merging: float
    right: float

    def row(self) -> str:
        speed = f"{self.articles:,} | {self.seconds:,.1f} | {self.articles / self.seconds:,.1f}"
        size = f"{self.size / _MB:,.1f} MB" if self.size else "–"
        memory = f"{self.memory / _MB:,.0f} MB | {self.memory_of_worker / _MB:,.0f} MB"
        return f"| {speed} | {memory} | {size} | {self.merging:,.1f} s | {self.right:.3f} |"


def measure(count: int, folder: Path, workers: int, db: str | None = None, each: int = 0) -> Measured:
    """Reads ``count`` generated articles into a new store, in ``folder`` unless ``db`` is another place."""
    feed, place = folder / "news.jsonl", db or str(folder / "store.sqlite")
    news.write(feed, count)
    with Store.open(place) as store:
        begun = time.perf_counter()
        _read(read_many([str(feed)], store, workers=workers), each)
        seconds = time.perf_counter() - begun
        merging = settle(store)
        memory = _memory(resource.RUSAGE_SELF), _memory(resource.RUSAGE_CHILDREN)
        return Measured(count, seconds, *memory, _size(place), merging, right(store, feed))


def settle(store: Store) -> float:
    """The seconds in which what was read becomes one record: events are merged, reprints found."""
    begun = time.perf_counter()
    store.settle()
    return time.perf_counter() - begun


def right(store: Store, feed: Path) -> float:
    """B-cubed F1 of the articles that tell of one contact, as ``feed`` says."""
    told = {}
    with feed.open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            told[article_id(record["url"])] = (record["contact"], _alike(record["kind"]))
    got, seen = list[frozenset[str]](), set[str]()
    for event in store.events():
        articles = {said.claim.article for said in event.said if said.claim.field == "kind"} - seen
        group = {article for article in articles if told[article][1] == _alike(event.event.kind)}
        if event.event.core and group:
            got.append(frozenset(group))
            seen |= group
    contacts = defaultdict[int, set[str]](set)
    for article in seen:
        contacts[told[article][0]].add(article)
    return b_cubed(map(frozenset, contacts.values()), got).f1


def _alike(kind: str) -> str:
    """What one outlet calls a meeting, another calls talks."""
    return "meeting" if kind in ("talks", "session") else kind


def _read(outcomes: Iterable[Any], each: int) -> None:
    begun = time.perf_counter()
    for done, outcome in enumerate(outcomes, 1):
        if outcome.problem is not None:
            print(outcome.problem, file=sys.stderr)
        if each and done % each == 0:
            seconds, begun = time.perf_counter() - begun, time.perf_counter()
            memory = _memory(resource.RUSAGE_SELF) / _MB
            print(f"{done:,}: {each / seconds:,.1f} a second, {memory:,.0f} MB", file=sys.stderr)


def _memory(whose: int) -> int:
    """The largest memory so far: of this process, or of the largest of those that it started and that have ended."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(whose).ru_maxrss * unit


def _size(place: str) -> int:
    """The bytes of a store in a file, with its log; 0 on a server."""
    found = (Path(place + end) for end in ("", "-wal"))
    return sum(path.stat().st_size for path in found if path.is_file())


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale")
    parser.add_argument("--articles", type=int, required=True, metavar="N")
    parser.add_argument("--workers", type=int, default=2, metavar="W")
    parser.add_argument(
        "--db", metavar="PLACE", help="an empty database [default: a file that is taken away again]"
    )
    parser.add_argument("--each", type=int, default=0, metavar="K")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        measured = measure(given.articles, Path(folder), given.workers, given.db, given.each)
    print(HEADER)
    print(measured.row())


if __name__ == "__main__":
    main(sys.argv[1:])
