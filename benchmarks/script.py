"""How well script conversion does: Arabic → Cyrillic on CLDR's labels, and both round trips on running text.

``python -m benchmarks.script [DATA] [--errors]``. DATA is a folder that holds ``cldr-cyrl-arab.tsv`` (two
columns, the same label in both scripts) and ``kaznerd-valid.iob2`` (a token a line). Neither is part of the
project. Words are parted in two by a hash: one half may be looked at to better the rules (``--errors`` lists
what goes wrong in it), the figures are those of the other half. Arabic script has no capitals: case is set
aside there.
"""

from __future__ import annotations

import sys
import time
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.figure import OURS, Figure, Missing
from kelissoz.script import to_arabic, to_cyrillic, to_latin

Pair = tuple[str, str]
_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
_SIGNS = " .,:;!?()«»“”\"'–—-،؛؟"


def main(arguments: list[str]) -> None:
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    data = folders[0] if folders else _DATA
    errors = "--errors" in arguments
    sentences = read_sentences(data / "kaznerd-valid.iob2")
    print(f"{'':32}{'words':>9}{'right':>9}{'share':>9}   (the half that is not looked at)")
    pairs, other = label_pairs(data / "cldr-cyrl-arab.tsv")
    report("Arabic → Cyrillic, CLDR labels", pairs, errors)
    print(f"{'':4}set apart as another wording: {len(other)} words")
    if errors:
        print("      " + ", ".join(f"{a} ≠ {b}" for a, b in sorted(set(other))))
    for name, there in ROUNDS.items():
        pairs = round_trip(sentences, there)
        if name == "Arabic":
            pairs = [(word.lower(), came_back.lower()) for word, came_back in pairs]
        report(f"Cyrillic → {name} → Cyrillic", pairs, errors)
    speed(sentences)


ROUNDS: dict[str, Callable[[str], str]] = {
    "Latin 2018": lambda text: to_latin(text, "2018"),
    "Latin 2021": lambda text: to_latin(text, "2021"),
    "Latin 2017": lambda text: to_latin(text, "2017"),
    "Arabic": to_arabic,
}


def read_sentences(path: Path) -> list[list[str]]:
    """The tokens of each sentence; of the sentences that differ in their digits only, the first."""
    found: dict[str, list[str]] = {}
    for part in path.read_text(encoding="utf-8").split("\n\n"):
        lines = part.strip().split("\n")
        number = "".join(sign for sign in lines[0] if sign.isdigit())
        if len(lines) > 1:
            found.setdefault(number, [line.split(" ")[0] for line in lines[1:]])
    return list(found.values())


def round_trip(sentences: list[list[str]], there: Callable[[str], str]) -> list[Pair]:
    """Each Cyrillic word beside what comes back from the other script, a sentence at a time."""
    pairs: list[Pair] = []
    for words in sentences:
        came_back = to_cyrillic(there("\n".join(words)).replace("\n", " ")).split(" ")
        if len(came_back) != len(words):
            raise ValueError(f"{len(words)} words went, {len(came_back)} came back: {words}")
        pairs += [pair for pair in zip(words, came_back, strict=True) if is_cyrillic(pair[0])]
    return pairs


def is_cyrillic(word: str) -> bool:
    return any("\u0400" <= sign <= "\u04ff" for sign in word)


def label_pairs(path: Path) -> tuple[list[Pair], list[Pair]]:
    """The words of the labels beside their conversion from Arabic, and those that are other words.

    Case is set aside, Arabic has none. Another wording: less than 0.6 of the letters in common, or another
    number of words.
    """
    pairs: list[Pair] = []
    other: list[Pair] = []
    for cyrillic, arabic in read_labels(path):
        here, there = words_of(cyrillic), words_of(to_cyrillic(arabic))
        if len(here) != len(there):
            other.append((cyrillic, " ".join(there)))
            continue
        for pair in zip(here, there, strict=True):
            (pairs if SequenceMatcher(None, *pair).ratio() >= 0.6 else other).append(pair)
    return pairs, other


def read_labels(path: Path) -> Iterator[Pair]:
    for line in path.read_text(encoding="utf-8").splitlines():
        cyrillic, arabic = line.split("\t")
        yield cyrillic, arabic


def words_of(label: str) -> list[str]:
    words = (word.strip(_SIGNS).lower() for word in label.split())
    return [word for word in words if any(sign.isalpha() for sign in word)]


LABELS = "CLDR's labels, the half of the words that a hash tells"
RUNNING = "the text of KazNERD's validation part, the half of the words that a hash tells"
LATIN = "script: Cyrillic → Latin → Cyrillic"


def figures(data: Path = _DATA, every: int = 1, timed: bool = True) -> Iterator[Figure]:
    """The shares of words that are right, of the half that is not looked at; of one sentence in ``every``."""
    labels, running = data / "cldr-cyrl-arab.tsv", data / "kaznerd-valid.iob2"
    for path in (labels, running):
        if not path.is_file():
            raise Missing(path)
    sentences = read_sentences(running)[::every]
    yield figure_of("script: Arabic → Cyrillic", label_pairs(labels)[0], OURS, LABELS)
    for name, there in ROUNDS.items():
        pairs = round_trip(sentences, there)
        if name == "Arabic":
            pairs = [(word.lower(), came_back.lower()) for word, came_back in pairs]
        what, tool = (
            (LATIN, f"{OURS}, {name}")
            if name.startswith("Latin")
            else (f"script: Cyrillic → {name} → Cyrillic", OURS)
        )
        yield figure_of(what, pairs, tool, RUNNING, speed_back(sentences, there) if timed else None)


def figure_of(what: str, pairs: list[Pair], tool: str, data: str, speed: float | None = None) -> Figure:
    held, right = held_out(pairs)
    return Figure(what, f"{held:,} words", right / max(1, held), "{:.2%}", tool, data, speed)


def speed_back(sentences: list[list[str]], there: Callable[[str], str]) -> float:
    """Tokens a second, from the other script to Cyrillic."""
    written = [there("\n".join(words)).replace("\n", " ") for words in sentences]
    begun = time.process_time()
    for text in written:
        to_cyrillic(text)
    return sum(map(len, sentences)) / (time.process_time() - begun)


def held_out(pairs: list[Pair]) -> tuple[int, int]:
    """Of the half that is not looked at the number of words, and of those that are right."""
    held = [pair for pair in pairs if not is_open(pair[0])]
    return len(held), sum(word == came_back for word, came_back in held)


def report(name: str, pairs: list[Pair], errors: bool) -> None:
    held, right = held_out(pairs)
    print(f"{name:32}{held:>9,}{right:>9,}{right / max(1, held):>9.2%}")
    if errors:
        wrong = Counter(pair for pair in pairs if is_open(pair[0]) and pair[0] != pair[1])
        seen = [pair for pair in pairs if is_open(pair[0])]
        print(f"{'':4}the other half: {len(seen):,} words, {1 - wrong.total() / max(1, len(seen)):.2%} right")
        print("      " + ", ".join(f"{a}→{b} {n}" for (a, b), n in wrong.most_common(400)))


def is_open(word: str) -> bool:
    """Whether ``word`` is of the half that may be looked at."""
    return zlib.crc32(word.lower().encode()) % 2 == 0


def speed(sentences: list[list[str]]) -> None:
    text = "\n".join(" ".join(words) for words in sentences)
    text *= max(1, 10_000_000 // len(text.encode()))
    for name, written in (("Cyrillic", text), ("Latin", to_latin(text)), ("Arabic", to_arabic(text))):
        size = len(written.encode()) / 1e6
        before = time.process_time()
        to_cyrillic(written)
        seconds = time.process_time() - before
        print(f"{f'speed, from {name}':32}{size:>6.1f} MB{seconds:>7.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
