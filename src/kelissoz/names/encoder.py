"""The accurate tagger: a small encoder run by onnxruntime (``pip install kelissoz[accurate]``).

The encoder gives every word's first piece a score for every tag; the best sequence that keeps to IOB2 is taken
(Viterbi). Its scores are added to those of the conditional random field, which sees the tables and the analysis.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np

from kelissoz.names.pieces import Pieces

MODEL, VOCABULARY = "names.onnx", "names.pieces.json"
_NEVER = -1e4
_LEAST = 1e-6  # a probability of nought would forbid a tag

Scores = Any  # numpy array of log probabilities: words by tags


class Encoder:
    """``tags`` in the order of its scores. Raises ``ModuleNotFoundError`` where onnxruntime is not installed, and
    ``FileNotFoundError`` where the model is missing."""

    def __init__(self, threads: int = 1) -> None:
        import onnxruntime

        folder = files("kelissoz").joinpath("models")
        described = json.loads(folder.joinpath(VOCABULARY).read_text(encoding="utf-8"))
        self.tags: tuple[str, ...] = tuple(described["tags"])
        self.pieces = Pieces([(piece, score) for piece, score in described["pieces"]], described["norm"])
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            folder.joinpath(MODEL).read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def scores(self, words: Sequence[str]) -> Scores:
        """Log probabilities, a row a word. Words past what the encoder takes at once are read in a further run."""
        rows: list[Scores] = []
        while len(rows) < len(words):
            ids, firsts = self.pieces.of_sentence(words[len(rows) :])
            if not firsts:  # one word longer than a whole sentence may be
                rows.append(np.zeros(len(self.tags), np.float32))
                continue
            given = {"ids": np.array([ids], np.int64), "mask": np.ones((1, len(ids)), bool)}
            found = self._session.run(None, given)[0][0][firsts]
            rows.extend(_log_softmax(found))
        return np.array(rows)

    def best(self, scores: Scores) -> list[str]:
        """The likeliest tags in which no ``I-`` stands without its beginning."""
        starts, moves = self._allowed
        at = scores[0] + starts
        back = []
        for row in scores[1:]:
            through = at[:, None] + moves
            best = through.argmax(0)
            back.append(best)
            at = through[best, range(len(best))] + row
        path = [int(at.argmax())]
        for best in reversed(back):
            path.append(int(best[path[-1]]))
        return [self.tags[k] for k in reversed(path)]

    def with_other(self, scores: Scores, other: Sequence[Mapping[str, float]], weight: float) -> Scores:
        """``scores`` with ``weight`` times the logarithms of another tagger's probabilities."""
        table = np.array([[max(row.get(tag, 0.0), _LEAST) for tag in self.tags] for row in other])
        return scores + weight * np.log(table)

    def probabilities(self, scores: Scores, tags: Sequence[str]) -> list[float]:
        """How probable each of ``tags`` is where it stands, whatever its neighbours."""
        numbers = [self.tags.index(tag) for tag in tags]
        return [float(p) for p in np.exp(_log_softmax(scores))[range(len(tags)), numbers]]

    @cached_property
    def _allowed(self) -> tuple[Scores, Scores]:
        size = len(self.tags)
        starts = np.zeros(size, np.float32)
        moves = np.zeros((size, size), np.float32)
        for k, tag in enumerate(self.tags):
            if tag.startswith("I-"):
                starts[k] = _NEVER
                before = {f"B-{tag[2:]}", tag}
                moves[:, k] = [0 if other in before else _NEVER for other in self.tags]
        return starts, moves


def _log_softmax(rows: Scores) -> Scores:
    rows = rows - rows.max(-1, keepdims=True)
    return rows - np.log(np.exp(rows).sum(-1, keepdims=True))
