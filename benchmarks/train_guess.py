"""Learn which guess is right for a word that no list knows: writes ``data/kk/guess_weights.tsv``.

    python -m benchmarks.train_guess WORDS...     files of running text or one token a line

The words of the files that the stem list does know are the teachers: each is split as if it were unknown, and
the split that the list gives is the right one. Names are taught from ``data/names.txt`` (own compilation),
bare and with the endings that names take in news. A fifth of the lemmas, told by a hash, is kept out of
training and measures it. Averaged perceptron (M. Collins, 2002); the same input gives the same table.

The table in the repository is learnt from the vocabulary of KazNERD (ISSAI, CC BY 4.0) and of the Kazakh
sentences of Common Voice (CC0); no sentence of either is kept in it.
"""

from __future__ import annotations

import hashlib
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from kelissoz.lexicon import data_folder
from kelissoz.words.guess import Guess, features_of, guesses
from kelissoz.words.reading import Candidate, Reading, finished
from kelissoz.words.readings import listed
from kelissoz.words.sounds import harmonies_of_name, realise, sound_class

NAMES = Path(__file__).parent / "data" / "names.txt"
EPOCHS = 6
LEAST_WEIGHT = 0.04
MARGIN = 2.0  # the median distance of the best guess from the next, after scaling
# The endings of names with the share of names that are taught with each, and the suffixes of the table.
NAME_ENDINGS = (("", 1.0), ("НЫң", 0.7), ("ҒА", 0.5), ("ТЫ", 0.5), ("ДА", 0.4), ("БАн", 0.4), ("Мен", 0.6))
NAME_SUFFIXES: Mapping[str, tuple[str, ...]] = {
    "": (),
    "НЫң": ("genitive",),
    "ҒА": ("dative",),
    "ТЫ": ("accusative",),
    "ДА": ("locative",),
    "БАн": ("ablative",),
    "Мен": ("instrumental",),
}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_POS = frozenset({"NOUN", "VERB", "PROPN", "ADJ"})

Example = tuple[str, Sequence[tuple[tuple[str, ...], bool]]]


def examples(forms: Iterable[str]) -> list[Example]:
    """(lemma, [(features of a guess, whether it is right)]) for the forms whose reading is beyond doubt."""
    found: list[Example] = []
    for form in forms:
        right = _right(form)
        if right is not None:
            candidates = [
                (features_of(each), any(one.identity in right for one in _read(each)))
                for each in guesses(form)
            ]
            if any(good for _, good in candidates) and not all(good for _, good in candidates):
                found.append((min(str(identity[0]) for identity in right), candidates))
    return found


def name_examples(names: Iterable[str]) -> list[Example]:
    """The names, bare and with endings, each with its guesses."""
    found: list[Example] = []
    for name in names:
        for ending, share in NAME_ENDINGS:
            if _share(name + ending) < share:
                form = _with_ending(name, ending)
                candidates = [(features_of(each), _is(each, name, ending)) for each in guesses(form)]
                if any(good for _, good in candidates) and not all(good for _, good in candidates):
                    found.append((name, candidates))
    return found


def _share(key: str) -> float:
    """A number from 0 to 1 that is always the same for ``key``."""
    return hashlib.sha256(key.encode()).digest()[0] / 256


def _with_ending(name: str, ending: str) -> str:
    harmony = harmonies_of_name(name.lower())[-1]
    sound = sound_class(name.lower().rstrip("ьъ")[-1])
    return name + (realise(ending, sound, harmony) or "")


def _is(guess: Guess, name: str, ending: str) -> bool:
    return guess.stem.lemma == name and guess.ending.names == NAME_SUFFIXES[ending]


def _read(guess: Guess) -> Iterable[Reading]:
    return finished(Candidate(guess.stem, guess.ending, 0.0))


def _right(form: str) -> frozenset[tuple[object, ...]] | None:
    """What the lists say of ``form`` (as identities of readings), if they say one thing only."""
    known = [each for each in listed(form) if form[0].islower() or each.stem.pos == "PROPN"]
    least = min((each.cost for each in known), default=0.0)
    near = [each for each in known if each.cost < least + 0.6]
    if not near or not {each.stem.pos for each in near} <= _POS or len({e.stem.lemma for e in near}) > 1:
        return None
    return frozenset(one.identity for each in near for one in finished(each))


def train(data: Sequence[Example]) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    total: defaultdict[str, float] = defaultdict(float)
    order = list(range(len(data)))
    shuffle = random.Random(1)
    now = 0
    for _ in range(EPOCHS):
        shuffle.shuffle(order)
        for k in order:
            now += 1
            scored = [(sum(weights[f] for f in features), good, features) for features, good in data[k][1]]
            best = max(scored, key=lambda each: each[0])
            if not best[1]:
                wanted = max((each for each in scored if each[1]), key=lambda each: each[0])
                for features, change in ((wanted[2], 1.0), (best[2], -1.0)):
                    for feature in features:
                        weights[feature] += change
                        total[feature] += change * now
    return {feature: weight - total[feature] / now for feature, weight in weights.items()}


def scaled(weights: dict[str, float], data: Sequence[Example]) -> dict[str, float]:
    margins: list[float] = []
    for _, candidates in data[:5000]:
        scores = sorted(
            (sum(weights.get(f, 0.0) for f in features) for features, _ in candidates), reverse=True
        )
        margins.append(scores[0] - scores[1])
    factor = MARGIN / sorted(margins)[len(margins) // 2]
    return {feature: round(weight * factor, 2) for feature, weight in weights.items()}


def accuracy(weights: dict[str, float], data: Sequence[Example]) -> float:
    right = 0
    for _, candidates in data:
        right += max(candidates, key=lambda each: sum(weights.get(f, 0.0) for f in each[0]))[1]
    return right / max(len(data), 1)


def main(paths: Sequence[str]) -> int:
    forms = sorted({form for path in paths for form in _WORD.findall(Path(path).read_text(encoding="utf-8"))})
    data = examples(form for form in forms if 3 < len(form) < 32)
    data += name_examples(NAMES.read_text(encoding="utf-8").split())
    kept_out = [each for each in data if hashlib.sha256(each[0].encode()).digest()[0] < 51]
    taught = [each for each in data if hashlib.sha256(each[0].encode()).digest()[0] >= 51]
    weights = scaled(train(taught), taught)
    print(f"{len(taught)} words taught, {len(kept_out)} kept out")
    for what, chosen in (("names", True), ("other words", False)):
        of_taught = [each for each in taught if each[0][0].isupper() is chosen]
        of_kept = [each for each in kept_out if each[0][0].isupper() is chosen]
        print(f"{what}: taught {accuracy(weights, of_taught):.3f}, kept out {accuracy(weights, of_kept):.3f}")
    table = {f: w for f, w in weights.items() if abs(w) >= LEAST_WEIGHT}
    lines = ["feature\tweight", *(f"{feature}\t{table[feature]:g}" for feature in sorted(table))]
    target = Path(str(data_folder())) / "kk" / "guess_weights.tsv"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(table)} weights written")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
