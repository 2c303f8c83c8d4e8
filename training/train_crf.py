"""Trains the conditional random field on KazNERD's sentences, on our own, and on ours with their names exchanged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pycrfsuite

from kelissoz.names import features
from kelissoz.words import analyse_tokens
from training.exchange import exchange, names_of
from training.kaznerd import Tagged


@dataclass(frozen=True, slots=True)
class Plan:
    """``l1`` and ``l2`` weigh the penalties; a feature seen less than ``rarest`` times is left out."""

    l1: float = 0.05
    l2: float = 0.3
    rarest: int = 1
    rounds: int = 110


def train(sentences: Sequence[Tagged], ours: Sequence[Tagged], path: Path, plan: Plan) -> None:
    """Writes the model to ``path``. The same sentences give the same model.

    ``ours`` have features of their own, which no text has when it is tagged: so what is usual only in them (they are
    full of names) does not weigh on the rest (H. Daumé III: Frustratingly Easy Domain Adaptation, ACL 2007).
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for sentence in [*sentences, *exchange(ours, names_of([*sentences, *ours]))]:
        trainer.append(_seen(sentence), sentence.tags)
    for sentence in ours:
        pairs = zip(_seen(sentence), sentence.words, strict=True)
        trainer.append([[*seen, "own", f"own=w={word.lower()}"] for seen, word in pairs], sentence.tags)
    trainer.set_params(
        {"c1": plan.l1, "c2": plan.l2, "feature.minfreq": plan.rarest, "max_iterations": plan.rounds}
    )
    trainer.train(str(path))


def _seen(sentence: Tagged) -> list[list[str]]:
    return features.of_sentence(sentence.words, analyse_tokens(sentence.words))
