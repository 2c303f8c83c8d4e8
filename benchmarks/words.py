"""How well words are analysed: lemma, part of speech and case on UD Kazakh-KTB, and how fast.

``python -m benchmarks.words [DATA] [--errors]``. DATA is a folder that holds ``ktb-open.conllu`` (UD
Kazakh-KTB, CC BY-SA 4.0: measuring only, nothing of it is in the project) and, for speed, ``ntrex-kaz.txt``
(running text); what is missing is skipped. Sentences are parted in two by a hash of their id: one half may be
looked at to find classes of errors (``--errors`` lists them), the figures that count are those of the other
half. Tokens are the treebank's.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import OURS, Figure, Missing
from kelissoz.model import Word
from kelissoz.words import analyse_tokens

_ROOT = Path(__file__).resolve().parents[1]
_DATA = _ROOT.parent / "shared" / "data"
_NOMINALS = frozenset({"NOUN", "PROPN"})
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Gold:
    form: str
    lemma: str
    pos: str
    feats: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sentence:
    id: str
    words: tuple[Gold, ...]

    @property
    def may_be_looked_at(self) -> bool:
        return int(hashlib.sha256(self.id.encode()).hexdigest(), 16) % 2 == 0


def main(arguments: list[str]) -> int:
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    data = folders[0] if folders else _DATA
    treebank, text = data / "ktb-open.conllu", data / "ntrex-kaz.txt"
    if treebank.is_file():
        sentences = list(read_treebank(treebank))
        looked_at = [each for each in sentences if each.may_be_looked_at]
        other = [each for each in sentences if not each.may_be_looked_at]
        report("the half that may be looked at", looked_at)
        report("the other half", other)
        if "--errors" in arguments:
            list_errors(looked_at)
    else:
        print(f"skipped: no {treebank.name}")
    if text.is_file():
        report_speed(running_text(data))
    else:
        print(f"skipped: no {text.name}")
    return 0


def read_treebank(path: Path) -> Iterator[Sentence]:
    """The sentences of a CoNLL-U file, ranges of words left out."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        name = next(line.partition("=")[2].strip() for line in lines if line.startswith("# sent_id"))
        rows = [line.split("\t") for line in lines if line[:1].isdigit()]
        words = tuple(Gold(row[1], row[2], row[3], feats(row[5])) for row in rows if row[0].isdigit())
        yield Sentence(name, words)


def feats(written: str) -> dict[str, str]:
    """``Case=Gen|Number=Sing`` or ``_`` → the features by name."""
    return dict(pair.split("=", 1) for pair in written.split("|")) if written != "_" else {}


def checks(gold: Gold, word: Word) -> Iterator[tuple[str, bool]]:
    """What is measured of a word, and whether it is right."""
    yield "lemma", word.lemma == gold.lemma
    yield "part of speech", word.pos == gold.pos
    if gold.pos in _NOMINALS:
        yield "case of nouns and names", word.case == gold.feats.get("Case")
        yield "owner of nouns and names", word.possessor == gold.feats.get("Person[psor]")
    if gold.pos == "VERB":
        yield "form of verbs", word.feats.get("VerbForm") == gold.feats.get("VerbForm")
        yield "negation of verbs", word.negative == (gold.feats.get("Polarity") == "Neg")


def figures(data: Path = _DATA, timed: bool = True) -> Iterator[Figure]:
    """The shares of the half that counts."""
    path = data / "ktb-open.conllu"
    if not path.is_file():
        raise Missing(path)
    sentences = [each for each in read_treebank(path) if not each.may_be_looked_at]
    yield from figures_of(shares(sentences), OURS, speed(data) if timed else None)


DATA_NAME = "UD Kazakh-KTB, the half that a hash of the id tells"


def figures_of(measured: Mapping[str, tuple[int, float]], tool: str, speed: float | None) -> Iterator[Figure]:
    for check, (number, share) in measured.items():
        yield Figure(
            f"words: {check}",
            f"{number:,} words",
            share,
            "{:.1%}",
            tool,
            DATA_NAME,
            speed if check == "lemma" else None,
        )


def running_text(data: Path) -> list[list[str]]:
    """Sentences of running text, cut into words, to measure speed on; none where it is missing."""
    path = data / "ntrex-kaz.txt"
    return (
        [_TOKEN.findall(line) for line in path.read_text(encoding="utf-8").splitlines()]
        if path.is_file()
        else []
    )


def speed(data: Path) -> float | None:
    """Tokens a second of running text in a new process, to which all of it is new; None where it is missing."""
    if not running_text(data):
        return None
    program = (
        f"from benchmarks.words import *; print(first_time(running_text(Path({str(data.resolve())!r}))))"
    )
    run = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, cwd=_ROOT)
    return float(run.stdout)


def first_time(sentences: Sequence[Sequence[str]]) -> float:
    """Tokens a second, without the tables' reading."""
    analyse_tokens(["Бір", "сөз"])
    begun = time.process_time()
    for sentence in sentences:
        analyse_tokens(sentence)
    return sum(map(len, sentences)) / (time.process_time() - begun)


def report(name: str, sentences: Sequence[Sentence]) -> None:
    print(f"{name}: {len(sentences)} sentences")
    for check, (number, share) in shares(sentences).items():
        print(f"  {check:28}{number:7}{share:8.1%}")


def ours(forms: Sequence[str]) -> Sequence[Word]:
    return analyse_tokens(forms)


def shares(
    sentences: Sequence[Sentence], analyse: Callable[[Sequence[str]], Sequence[Word]] = ours
) -> dict[str, tuple[int, float]]:
    """For each thing that is measured the number of words and the share of those that are right."""
    right: Counter[str] = Counter()
    all_of: Counter[str] = Counter()
    for sentence in sentences:
        words = analyse([gold.form for gold in sentence.words])
        for gold, word in zip(sentence.words, words, strict=True):
            for check, good in checks(gold, word):
                right[check] += good
                all_of[check] += 1
    return {check: (number, right[check] / number) for check, number in all_of.items()}


def list_errors(sentences: Sequence[Sentence]) -> None:
    """The kinds of errors, most frequent first."""
    kinds: Counter[str] = Counter()
    for sentence in sentences:
        for gold, word in zip(
            sentence.words, analyse_tokens([each.form for each in sentence.words]), strict=True
        ):
            if gold.pos != word.pos:
                kinds[f"part of speech: {gold.pos} read as {word.pos}"] += 1
            elif gold.lemma != word.lemma:
                kinds[f"lemma of {gold.pos}"] += 1
            elif gold.pos in _NOMINALS and word.case != gold.feats.get("Case"):
                kinds[f"case: {gold.feats.get('Case')} read as {word.case}"] += 1
    for kind, number in kinds.most_common(40):
        print(f"  {number:4} {kind}")


def report_speed(sentences: Sequence[Sequence[str]]) -> None:
    """Tokens a second of one core: the first time (every form is new) and the second time."""
    tokens = sum(map(len, sentences))
    analyse_tokens(["Бір", "сөз"])  # the tables are read
    for what in ("first", "second"):
        begun = time.process_time()
        for sentence in sentences:
            analyse_tokens(sentence)
        print(f"{tokens} tokens, {what} time: {tokens / (time.process_time() - begun):,.0f} a second")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
