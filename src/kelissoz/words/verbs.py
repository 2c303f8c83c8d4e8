"""Converbs that carry the meaning of a verb group: ``келіп кетті`` (came and left)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelissoz.model import Word


def before_auxiliaries(words: Sequence[Word]) -> list[Word]:
    """``words``, with ``VerbForm=Inf`` for a converb before an auxiliary, as UD Kazakh-KTB has it."""
    found = list(words)
    for k in range(len(found) - 1):
        if found[k + 1].pos == "AUX" and found[k].feats.get("VerbForm") == "Conv" and not found[k].mood:
            found[k] = replace(found[k], feats={**found[k].feats, "VerbForm": "Inf"})
    return found
