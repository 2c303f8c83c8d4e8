"""Names and nouns put into a case: the forms that stand in UD Kazakh-KTB, from its lemma and case.

    python -m benchmarks.inflection [DATA] [--errors]

Only the singular without an owner, as that is what is asked for; ``-дағы`` is another word. The half of the
treebank that may be looked at shows its errors, the figures are those of the other half.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from benchmarks.figure import OURS, Figure, Missing
from benchmarks.words import DATA_NAME, Sentence, read_treebank
from kelissoz.model import Case
from kelissoz.words import inflect

_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_ATTRIBUTIVE = ("дағы", "дегі", "тағы", "тегі")
_TIMES = 50  # each form, to measure speed
CLASSES = {"names": "PROPN", "nouns": "NOUN"}

Item = tuple[str, Case, str, str]  # lemma, case, form in small letters, part of speech


def items(sentences: Sequence[Sentence]) -> list[Item]:
    cases = {case: case for case in get_args(Case) if case != "Nom"}
    return [
        (word.lemma, cases[case], word.form.lower(), word.pos)
        for sentence in sentences
        for word in sentence.words
        for case in [word.feats.get("Case", "")]
        if word.pos in CLASSES.values()
        and case in cases
        and word.feats.get("Number") != "Plur"
        and "Person[psor]" not in word.feats
        and not word.form.endswith(_ATTRIBUTIVE)
    ]


def held(data: Path) -> list[Item]:
    """What counts. Raises ``Missing`` where the treebank is not there."""
    path = data / "ktb-open.conllu"
    if not path.is_file():
        raise Missing(path)
    return items([each for each in read_treebank(path) if not each.may_be_looked_at])


def figures(data: Path = _DATA, timed: bool = True) -> Iterator[Figure]:
    wanted = held(data)
    forms = [inflect(lemma, case) for lemma, case, *_ in wanted]
    yield from figures_of(wanted, forms, OURS, _speed(repeated(wanted)) if timed else None)


def _speed(asked: Sequence[tuple[str, Case]]) -> float:
    begun = time.process_time()
    for lemma, case in asked:
        inflect(lemma, case)
    return len(asked) / (time.process_time() - begun)


def repeated(wanted: Sequence[Item]) -> list[tuple[str, Case]]:
    """Lemma and case of each item, as often as speed is measured on."""
    return [(lemma, case) for lemma, case, *_ in wanted] * _TIMES


def figures_of(
    wanted: Sequence[Item], forms: Sequence[str], tool: str, speed: float | None
) -> Iterator[Figure]:
    for name, pos in CLASSES.items():
        good = [made.lower() == item[2] for item, made in zip(wanted, forms, strict=True) if item[3] == pos]
        share = sum(good) / max(1, len(good))
        yield Figure(
            f"inflection: {name} in a case", f"{len(good)} forms", share, "{:.1%}", tool, DATA_NAME, speed
        )


def main(arguments: list[str]) -> None:
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    data = folders[0] if folders else _DATA
    for figure in figures(data):
        print(f"{figure.what:34}{figure.on:>12}{figure.value:>8}")
    if "--errors" in arguments:
        opened = items([each for each in read_treebank(data / "ktb-open.conllu") if each.may_be_looked_at])
        for lemma, case, form, _ in opened:
            if inflect(lemma, case).lower() != form:
                print(f"  {lemma} {case}: {inflect(lemma, case)}, there {form}")


if __name__ == "__main__":
    main(sys.argv[1:])
