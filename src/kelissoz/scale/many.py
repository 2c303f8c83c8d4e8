"""The way of many articles: found, looked up, read, kept. Only a few of them are in memory at a time.

A batch of articles is written in one transaction, with a mark for each place where something was read. So a program
that is killed leaves whole batches, and the next one goes on behind them.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from kelissoz import intake
from kelissoz.dossier.errors import StoreError
from kelissoz.dossier.store import Store
from kelissoz.dossier.writing import Mark
from kelissoz.intake import Unread
from kelissoz.scale.outcome import Outcome, fault, read_one
from kelissoz.scale.version import reader
from kelissoz.scale.workers import cores, read_groups

# Found together and looked up in the store together: so many articles, or so many bytes.
_TOGETHER = 64
_BYTES = 1_000_000
# Read together by a worker.
_GROUP = 8
# So many articles are read before other processes are worth their start.
_FEW = 50
# Written together: so many articles, or those of so many seconds.
BATCH = 50
PATIENCE = 1.0


@dataclass(frozen=True, slots=True)
class _Task:
    """An article to be read, or what became of it already."""

    unread: Unread | None = None
    outcome: Outcome | None = None
    mark: Mark | None = None


def read_many(
    sources: Iterable[str],
    store: Store | None,
    *,
    options: Mapping[str, Any] | None = None,
    workers: int | None = None,
    again: bool = False,
) -> Iterator[Outcome]:
    """What becomes of each article of ``sources``, in order; with ``store``, after it has been kept there.

    ``options`` are those of ``intake.find_all``. ``workers`` processes read; without a number, as many as there are
    cores if there are more than a few articles. What was read before by the same Kelissoz is known and not read,
    unless ``again``. Raises ``StoreError``.
    """
    outcomes = _read(_looked_up(_found(sources, options or {}), store, again), workers)
    return outcomes if store is None else _kept(outcomes, store)


def _found(sources: Iterable[str], options: Mapping[str, Any]) -> Iterator[_Task]:
    for source in sources:
        try:
            for found in intake.find_all([source], **options):
                if isinstance(found, Exception):
                    yield _Task(outcome=Outcome(problem=str(found)))
                else:
                    yield _Task(found)
        except Exception as error:  # a fault of the intake must not stop the other sources
            yield _Task(outcome=fault(source, error))


def _looked_up(tasks: Iterable[_Task], store: Store | None, again: bool) -> Iterator[list[_Task]]:
    """The tasks, some together; those whose article is known have their outcome."""
    for some in _together(tasks):
        if store is None:
            yield some
            continue
        marked = [replace(task, mark=_mark(task.unread)) if task.unread else task for task in some]
        marks = [] if again else [task.mark for task in marked if task.mark is not None]
        known = store.already_read(marks) if marks else {}
        yield [_known(task, known) for task in marked]


def _together(tasks: Iterable[_Task]) -> Iterator[list[_Task]]:
    some, size = list[_Task](), 0
    for task in tasks:
        some.append(task)
        size += task.unread.size if task.unread else 0
        if len(some) >= _TOGETHER or size >= _BYTES:
            yield some
            some, size = [], 0
    if some:
        yield some


def _mark(unread: Unread) -> Mark | None:
    return None if unread.place is None else Mark(unread.place, unread.digest(), reader())


def _known(task: _Task, known: Mapping[str, str]) -> _Task:
    if task.unread is None or task.mark is None or task.mark.source not in known:
        return task
    return _Task(outcome=Outcome(task.unread.size, known=known[task.mark.source]))


def _read(tasks: Iterator[list[_Task]], workers: int | None) -> Iterator[Outcome]:
    """The outcomes of the tasks, in order: read here, or by ``workers`` processes. Without a number those are
    started when a few articles have been read and there are more."""
    processes = workers or cores()
    done = 0 if workers is None else _FEW
    for some in tasks:
        if processes > 1 and done >= _FEW:
            yield from _read_elsewhere(chain([some], tasks), processes)
            return
        for task in some:
            done += task.outcome is None
            yield _outcome(task)


def _read_elsewhere(tasks: Iterable[list[_Task]], processes: int) -> Iterator[Outcome]:
    under_way = deque[Sequence[_Task]]()

    def groups() -> Iterator[list[Unread]]:
        for some in tasks:
            for first in range(0, len(some), _GROUP):
                under_way.append(some[first : first + _GROUP])
                yield [task.unread for task in under_way[-1] if task.unread is not None]

    for outcomes in read_groups(groups(), processes):
        read = iter(outcomes)
        for task in under_way.popleft():
            yield task.outcome or replace(next(read), mark=task.mark)


def _outcome(task: _Task) -> Outcome:
    if task.unread is None:
        return task.outcome or Outcome()
    return replace(read_one(task.unread), mark=task.mark)


def _kept(outcomes: Iterable[Outcome], store: Store) -> Iterator[Outcome]:
    """The same outcomes, each when it is in the store. Ctrl-C keeps what has been read."""
    batch, since = list[Outcome](), time.monotonic()
    try:
        for outcome in outcomes:
            batch.append(outcome)
            if len(batch) >= BATCH or time.monotonic() - since >= PATIENCE:
                yield from _keep(batch, store)
                batch, since = [], time.monotonic()
    except KeyboardInterrupt:
        yield from _keep(batch, store)
        raise
    yield from _keep(batch, store)


def _keep(batch: Sequence[Outcome], store: Store) -> list[Outcome]:
    read = [(outcome.record, outcome.mark) for outcome in batch if outcome.record is not None]
    try:
        kept = iter(store.keep_all(read) if read else [])
    except StoreError:
        raise
    except Exception as error:  # what cannot be kept must not keep the others out
        if len(batch) > 1:
            return [one for outcome in batch for one in _keep([outcome], store)]
        return [fault(_name(batch[0]), error, batch[0].size)]
    return [outcome if outcome.record is None else replace(outcome, kept=next(kept)) for outcome in batch]


def _name(outcome: Outcome) -> str:
    article = outcome.record.article if outcome.record else None
    return (article and (article.path or article.url)) or "-"
