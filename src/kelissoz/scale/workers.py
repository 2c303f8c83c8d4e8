"""Reading in several processes. What comes out has the order of what went in.

The processes are new ones (``spawn``), not copies of this one: the same on every system, whatever threads run here.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from types import TracebackType

from kelissoz.intake import Unread
from kelissoz.scale.outcome import Outcome, read_one

# How many groups of articles wait for each process; enough that it never waits, few enough to be small.
_AHEAD = 3

Group = Sequence[Unread]


def cores() -> int:
    """How many processor cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def read_groups(groups: Iterable[Group], processes: int) -> Iterator[list[Outcome]]:
    """The outcomes of each group of articles, in order. Only a few groups are taken before they are needed."""
    waiting = deque[tuple[Group, "Future[list[Outcome]]"]]()
    with _Workers(processes) as workers:
        for group in groups:
            waiting.append((group, workers.submit(group)))
            if len(waiting) > _AHEAD * processes:
                yield workers.outcomes(*waiting.popleft())
        while waiting:
            yield workers.outcomes(*waiting.popleft())


class _Workers:
    """The processes. If one dies, new ones are started, and what was lost is read again, an article at a time: the
    one that a process dies of is told of and left."""

    def __init__(self, processes: int) -> None:
        self._processes = processes
        self._executor = self._started()

    def __enter__(self) -> _Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._executor.shutdown(cancel_futures=True)

    def submit(self, group: Group) -> Future[list[Outcome]]:
        future = Future[list[Outcome]]()
        try:
            if group:
                return self._executor.submit(_read, list(group))
            future.set_result([])
        except BrokenProcessPool as error:
            future.set_exception(error)
        return future

    def outcomes(self, group: Group, future: Future[list[Outcome]]) -> list[Outcome]:
        try:
            return future.result()
        except BrokenProcessPool:
            return [self._alone(unread) for unread in group]

    def _alone(self, unread: Unread) -> Outcome:
        self._renew()
        try:
            (outcome,) = self.submit([unread]).result()
        except BrokenProcessPool:
            return Outcome(
                unread.size, problem=f"{unread.name}: the process that read it died; it is left out"
            )
        return outcome

    def _renew(self) -> None:
        """New processes, where one has died."""
        try:
            self._executor.submit(os.getpid).result()
        except BrokenProcessPool:
            self._executor.shutdown(wait=False)
            self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._processes, context, initializer=_set_up)


def _read(group: list[Unread]) -> list[Outcome]:
    return [read_one(unread) for unread in group]


def _set_up() -> None:
    """A worker ends with the process that started it, however that ends; Ctrl-C is that one's matter."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
