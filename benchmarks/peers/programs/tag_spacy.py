"""spaCy: a small network trained on the sentences of the job, then run on those that were kept out.

``names`` trains a named entity recogniser, ``words`` a morphologiser and a lemmatiser, both over spaCy's own
convolutional encoder. A tenth of the training sentences chooses the epoch; training stops after ``seconds`` of
processor time.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

import spacy
from answering import answer, job
from spacy.tokens import Doc
from spacy.training import Example, iob_to_biluo
from spacy.util import minibatch

ENCODER = {"@architectures": "spacy.HashEmbedCNN.v2", "pretrained_vectors": None, "subword_features": True}
ENCODER |= {"width": 96, "depth": 4, "embed_size": 2000, "window_size": 1, "maxout_pieces": 3}
LISTENER = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
PATIENCE = 4  # epochs without a better one

nlp = spacy.blank("xx")
task = job()


def named(sentence: Sequence[Any]) -> Example:
    words, tags = sentence
    doc = Doc(nlp.vocab, words=words)
    return Example.from_dict(doc, {"words": words, "entities": iob_to_biluo(tags)})


def analysed(sentence: Sequence[Any]) -> Example:
    words, lemmas, pos, morphs = sentence
    doc = Doc(nlp.vocab, words=words)
    return Example.from_dict(doc, {"words": words, "lemmas": lemmas, "pos": pos, "morphs": morphs})


def add_pipes() -> Callable[[Sequence[Any]], Example]:
    nlp.add_pipe("tok2vec", config={"model": ENCODER})
    if task["task"] == "names":
        nlp.add_pipe("ner", config={"model": {"tok2vec": LISTENER}})
        return named
    nlp.add_pipe("morphologizer", config={"model": {"tok2vec": LISTENER}})
    nlp.add_pipe(
        "trainable_lemmatizer", config={"model": {"tok2vec": LISTENER}, "min_tree_freq": 1, "top_k": 3}
    )
    return analysed


def score(examples: Sequence[Example]) -> float:
    scores = nlp.evaluate(list(examples))
    if task["task"] == "names":
        return scores["ents_f"] or 0.0
    return (scores["pos_acc"] or 0.0) + (scores["morph_acc"] or 0.0) + (scores["lemma_acc"] or 0.0)


def train(examples: list[Example]) -> None:
    spacy.util.fix_random_seed(1)
    shuffle = random.Random(1)
    shuffle.shuffle(examples)
    watched, taught = examples[: len(examples) // 10], examples[len(examples) // 10 :]
    optimizer = nlp.initialize(lambda: taught)
    ends = time.process_time() + task["seconds"]
    best, kept, epoch, since = -1.0, b"", 0, 0
    while time.process_time() < ends and since < PATIENCE:
        shuffle.shuffle(taught)
        for batch in minibatch(taught, 16 if epoch < 3 else 32):
            nlp.update(batch, sgd=optimizer, drop=0.2)
            if time.process_time() > ends:
                break
        with nlp.use_params(optimizer.averages):
            reached = score(watched)
            since += 1
            if reached > best:
                best, kept, since = reached, nlp.to_bytes(), 0
        epoch += 1
        print(f"epoch {epoch}: {reached:.4f}", file=sys.stderr)
    nlp.from_bytes(kept)


def tag(words: Sequence[str]) -> Any:
    doc = nlp(Doc(nlp.vocab, words=words))
    if task["task"] == "names":
        return [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc]
    return [[token.lemma_, token.pos_, str(token.morph)] for token in doc]


if __name__ == "__main__":
    as_example = add_pipes()
    train([as_example(sentence) for sentence in task["train"]])
    answer("spacy", task["items"], tag, task["timed"])
