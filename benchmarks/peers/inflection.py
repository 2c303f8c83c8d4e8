"""qazaq-inflector on the forms of the treebank."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.inflection import figures_of, held, repeated
from benchmarks.peers.environment import Peer, ask

PEERS = (Peer("qazaq-inflector", "decline.py", ("qazaq-inflector",)),)


def figures(peer: Peer, data: Path) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is, ``Missing`` where the treebank is not there."""
    wanted = held(data)
    timed = repeated(wanted)
    answer = ask(peer, {"items": [[lemma, case] for lemma, case, *_ in wanted], "timed": timed})
    speed = len(timed) / answer.seconds
    yield from figures_of(wanted, answer.results, f"{peer.name} {answer.version}", speed)
