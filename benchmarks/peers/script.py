"""Converters to a Latin of their own and back. No package converts Kazakh from the Arabic script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.peers.environment import Absent, Peer, ask
from benchmarks.script import LATIN, RUNNING, figure_of, is_cyrillic, read_sentences

PEERS = (
    Peer("QazNLTK, ISO 9", "convert_scripts.py", ("qaznltk",)),
    Peer("stransliterator", "convert_scripts.py", (), ("stransliterator",)),
)


def figures(peer: Peer, data: Path) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is, ``FileNotFoundError`` where KazNERD is not there."""
    sentences = read_sentences(data / "kaznerd-valid.iob2")
    answer = ask(peer, {"items": [" ".join(words) for words in sentences]})
    pairs = []
    for words, came_back in zip(sentences, answer.results, strict=True):
        back = came_back.split(" ")
        if len(back) != len(words):
            raise Absent("other words come back than went")
        pairs += [pair for pair in zip(words, back, strict=True) if is_cyrillic(pair[0])]
    speed = sum(map(len, sentences)) / answer.seconds
    yield figure_of(LATIN, pairs, f"{peer.name} {answer.version}", RUNNING, speed)
