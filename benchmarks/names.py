"""Names against KazNERD and our own sentences: strict spans of the 25 classes, on what was not trained on.

    python -m benchmarks.names [KAZNERD]

``KAZNERD`` is its validation part (default: ``../shared/data/kaznerd-valid.iob2``). The shipped models were trained on
nine sentences in ten, told by their number; the tenth is measured here.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.kaznerd import Tagged

from benchmarks.figure import OURS, Figure, Missing
from kelissoz.names import spans, tag
from kelissoz.names.tagger import NameModel, NameModelError
from kelissoz.words import analyse_tokens
from training import kaznerd, own

DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
KAZNERD = "kaznerd-valid.iob2"
MODELS: tuple[NameModel, ...] = ("crf", "accurate")
CLASSES = ("PERSON", "GPE", "ORGANISATION", "POSITION")


@dataclass(slots=True)
class Score:
    """Counts by class: found in the gold, found by the tagger, right."""

    gold: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    words: int = 0
    seconds: float = 0.0

    def f1(self, label: str | None = None) -> float:
        gold, found, right = (
            counter.total() if label is None else counter[label]
            for counter in (self.gold, self.found, self.right)
        )
        return 2 * right / (gold + found) if gold + found else 0.0


def measure(sentences: Sequence[Tagged], tagger: Callable[[Sequence[str]], Sequence[str]]) -> Score:
    score = Score()
    for sentence in sentences:
        began = time.process_time()
        tags = tagger(sentence.words)
        score.seconds += time.process_time() - began
        count(score, sentence, tags)
    return score


def count(score: Score, sentence: Tagged, tags: Sequence[str]) -> None:
    """Add one sentence with the tags that were found."""
    score.words += len(sentence.words)
    gold, found = set(spans(sentence.tags)), set(spans(tags))
    score.gold.update(label for *_, label in gold)
    score.found.update(label for *_, label in found)
    score.right.update(label for *_, label in gold & found)


def tagger(model: NameModel) -> Callable[[Sequence[str]], Sequence[str]]:
    return lambda words: tag(words, analyse_tokens(words), model)


PARTS = {
    "KazNERD": "the tenth of KazNERD's validation part that was not trained on",
    "our sentences": "the tenth of training/data that was not trained on",
}


def figures(data: Path, models: Sequence[NameModel] = MODELS) -> Iterator[Figure]:
    """One for each tagger and part: F1 over all classes. Raises ``Missing`` where KazNERD is not there."""
    path = data / KAZNERD
    if not path.is_file():
        raise Missing(path)
    for name, sentences in parts(path).items():
        for model in models:
            score = score_of(model, sentences)
            if score is not None:
                yield figure_of(name, score, f"{OURS}, {model}")


def figure_of(part: str, score: Score, tool: str) -> Figure:
    return Figure(
        f"names: F1, {part}",
        f"{score.gold.total():,} names",
        score.f1(),
        tool=tool,
        data=PARTS[part],
        speed=score.words / score.seconds,
    )


def parts(path: Path) -> dict[str, list[Tagged]]:
    """The held out sentences: KazNERD's, where ``path`` is there, and ours."""
    ours = {"our sentences": own.split(list(own.read()))[1]}
    if not path.is_file():
        return ours
    return {"KazNERD": kaznerd.split(list(kaznerd.read(path)))[1], **ours}


def score_of(model: NameModel, sentences: Sequence[Tagged]) -> Score | None:
    """None where the model cannot be used here."""
    try:
        measure(sentences[:3], tagger(model))  # the model and the tables are read
        return measure(sentences, tagger(model))
    except (NameModelError, FileNotFoundError) as error:
        print(f"{model}: {error}", file=sys.stderr)
        return None


def main(arguments: Sequence[str]) -> None:
    path = Path(arguments[0]) if arguments else DATA / KAZNERD
    print(f"{'':34}{'F1':>7}" + "".join(f"{label:>14}" for label in CLASSES) + f"{'tokens a second':>17}")
    for name, sentences in parts(path).items():
        for model in MODELS:
            score = score_of(model, sentences)
            if score is not None:
                by_class = "".join(f"{score.f1(label):>14.3f}" for label in CLASSES)
                speed = f"{score.words / score.seconds:>17,.0f}"
                print(f"{model + ', ' + name + f' ({len(sentences)})':34}{score.f1():>7.4f}{by_class}{speed}")


if __name__ == "__main__":
    main(sys.argv[1:])
