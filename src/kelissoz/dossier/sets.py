"""Sets of values for queries: a statement takes a limited number of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")

_MOST = 500


def chunks(values: Sequence[Each]) -> Iterator[Sequence[Each]]:
    """``values`` in pieces that one statement takes."""
    for start in range(0, len(values), _MOST):
        yield values[start : start + _MOST]
