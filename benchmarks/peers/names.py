"""spaCy's named entity recogniser, trained on the sentences that our models were trained on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.names import KAZNERD, Score, count, figure_of, parts
from benchmarks.peers.environment import Peer, ask
from training import kaznerd, own

PEERS = (Peer("spaCy, trained here", "tag_spacy.py", ("spacy",)),)
SECONDS = 300  # of training


def figures(peer: Peer, data: Path) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is, ``FileNotFoundError`` where KazNERD is not there."""
    variants, _ = kaznerd.split(list(kaznerd.read(data / KAZNERD)))
    taught = [variant[0] for variant in variants] + own.split(list(own.read()))[0]
    measured = parts(data / KAZNERD)
    held = [sentence for part in measured.values() for sentence in part]
    answer = ask(
        peer,
        {
            "task": "names",
            "seconds": SECONDS,
            "train": [[sentence.words, sentence.tags] for sentence in taught],
            "items": [sentence.words for sentence in held],
            "timed": [sentence.words for sentence in held],
        },
    )
    tags = iter(answer.results)
    speed = sum(len(sentence.words) for sentence in held) / answer.seconds
    for name, sentences in parts(data / KAZNERD).items():
        score = Score()
        for sentence in sentences:
            count(score, sentence, next(tags))
        score.seconds = score.words / speed
        yield figure_of(name, score, f"{peer.name} {answer.version}")
