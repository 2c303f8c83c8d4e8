"""How far many articles are, how fast it goes, and how long it will take."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta

# What the pace is told from, in seconds: long enough for batches, which come all at once, and short enough to follow
# the way from articles that are known, which pass quickly, to those that are read.
WINDOW = 60.0
_BETWEEN = 0.5


class Pace:
    """Counts articles and their bytes; ``total`` are the bytes that there are, ``clock`` gives seconds."""

    def __init__(self, total: int | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._clock = total, clock
        self.articles = self.size = 0
        self._marks = deque([(clock(), 0, 0)])

    def count(self, size: int) -> None:
        """One more article is done."""
        self.articles += 1
        self.size += size
        now = self._clock()
        if now - self._marks[-1][0] >= _BETWEEN:
            self._marks.append((now, self.articles, self.size))
        while len(self._marks) > 2 and now - self._marks[1][0] >= WINDOW:
            self._marks.popleft()

    def __str__(self) -> str:
        """``1,200 articles · 21.2 a second · 0:03:20 left``"""
        since, articles, size = self._marks[0]
        seconds = self._clock() - since
        parts = [f"{self.articles:,} articles"]
        if seconds >= 1:
            parts.append(f"{(self.articles - articles) / seconds:,.1f} a second")
            if self._total is not None and self.size > size:
                left = max(self._total - self.size, 0) * seconds / (self.size - size)
                parts.append(f"{timedelta(seconds=round(left))} left")
        return " · ".join(parts)
