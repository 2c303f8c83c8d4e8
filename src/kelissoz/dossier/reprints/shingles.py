"""What two texts have in common, word by word.

Texts are compared by their shingles, runs of three lemmas (Broder, On the resemblance and containment of
documents, 1997), by containment: how much of the shorter one is in the longer one, for outlets cut agency texts
short. Texts worth comparing are found by a sample of the shingles, those whose hash a fixed number divides
(Manber, Finding similar files in a large file system, 1994): a sample by value keeps what two texts share, which
a sample by place would not.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence

_LENGTH = 3
_SAMPLE = 8
# Shorter texts have too little to tell a copy from a likeness.
SHORTEST = 12
# From this share of the shorter text's shingles on it is a copy.
COPY = 0.6


def shingles(lemmas: Sequence[str]) -> frozenset[int]:
    """The hashes (32 bits) of all runs of three lemmas."""
    runs = zip(*(lemmas[i:] for i in range(_LENGTH)), strict=False)
    return frozenset(zlib.crc32(" ".join(run).encode()) for run in runs)


def sample(hashes: frozenset[int]) -> frozenset[int]:
    """An eighth of the shingles, the same ones in whatever text they are."""
    return frozenset(each for each in hashes if each % _SAMPLE == 0)


def containment(one: frozenset[int], other: frozenset[int]) -> float:
    """The share of the shorter text that the longer one has, 0 to 1; 0 where one of them is too short to tell."""
    shorter = min(len(one), len(other))
    return 0.0 if shorter < SHORTEST else len(one & other) / shorter
