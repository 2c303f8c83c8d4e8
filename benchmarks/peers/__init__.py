"""Other tools, each in an environment of its own, measured on what ours is measured on."""

from benchmarks.peers.environment import Absent, Answer, Peer, ask

__all__ = ["Absent", "Answer", "Peer", "ask"]
