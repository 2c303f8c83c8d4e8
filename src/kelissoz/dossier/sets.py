"""Sets of values for queries: a statement takes a limited number of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

Each = TypeVar("Each")

_MOST = 500


def chunks(values: Sequence[Each], most: int = _MOST) -> Iterator[Sequence[Each]]:
    """``values`` in pieces that one statement takes, of at most ``most``."""
    for start in range(0, len(values), most):
        yield values[start : start + most]
