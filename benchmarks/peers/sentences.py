"""Sentence splitters on our paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.figure import Figure
from benchmarks.peers.environment import Peer, ask
from benchmarks.sentences import DATA_NAME, TASK, measure, paragraphs, plain, running_text, words

PEERS = (
    Peer("razdel", "cut_sentences.py", ("razdel",)),
    Peer("pysbd", "cut_sentences.py", ("pysbd",)),
    Peer("sentencex", "cut_sentences.py", ("sentencex",)),
    Peer("QazNLTK", "cut_sentences.py", ("qaznltk",)),
    Peer("spaCy's sentencizer", "cut_sentences.py", ("spacy",)),
)


def figures(peer: Peer) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is."""
    lines, timed = paragraphs()[1], running_text()
    texts = [plain(line) for line in lines]
    answer = ask(peer, {"items": texts, "timed": timed})
    ends = dict(zip(texts, answer.results, strict=True))
    score = measure(lines, lambda text: [end for end in ends[text] if end < len(text)])
    yield Figure(
        TASK,
        f"{score.gold} boundaries",
        score.f1,
        tool=f"{peer.name} {answer.version}",
        data=DATA_NAME,
        speed=words(timed) / answer.seconds,
    )
