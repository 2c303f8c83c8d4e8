"""spaCy's morphologiser and lemmatiser, trained on the half of the treebank that may be looked at.

Nothing of the treebank is in our own analyser: the peer is taught what ours is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.peers.environment import Peer, ask
from benchmarks.words import feats, figures_of, read_treebank, running_text, shares
from kelissoz.model import Word

PEERS = (Peer("spaCy, trained on the treebank's other half", "tag_spacy.py", ("spacy",)),)
SECONDS = 150  # of training


def figures(peer: Peer, data: Path) -> Iterator[Figure]:
    """Raises ``Absent`` where the peer is, ``FileNotFoundError`` where the treebank is not there."""
    sentences = list(read_treebank(data / "ktb-open.conllu"))
    taught = [sentence.words for sentence in sentences if sentence.may_be_looked_at]
    held = [sentence for sentence in sentences if not sentence.may_be_looked_at]
    forms = [[word.form for word in sentence.words] for sentence in held]
    timed = running_text(data) or forms
    answer = ask(
        peer,
        {
            "task": "words",
            "seconds": SECONDS,
            "train": [
                [
                    [word.form for word in words],
                    [word.lemma for word in words],
                    [word.pos for word in words],
                    ["|".join(f"{name}={value}" for name, value in word.feats.items()) for word in words],
                ]
                for words in taught
            ],
            "items": forms,
            "timed": timed,
        },
    )
    results = iter(answer.results)
    measured = shares(held, lambda _: as_words(next(results)))
    yield from figures_of(measured, f"{peer.name} {answer.version}", sum(map(len, timed)) / answer.seconds)


def as_words(analysed: Sequence[Sequence[str]]) -> list[Word]:
    found = [(lemma, pos, feats(morph or "_")) for lemma, pos, morph in analysed]
    return [
        Word(
            lemma,
            pos,
            case=each.get("Case"),  # type: ignore[arg-type]
            possessor=each.get("Person[psor]"),
            negative=each.get("Polarity") == "Neg",
            feats=each,
        )
        for lemma, pos, each in found
    ]
