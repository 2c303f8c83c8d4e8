"""Floors of the stations: what each once reached and must not lose (``gold/stations.json``).

    python -m benchmarks.floors [DATA] [--raise]

Exit status 1 where a figure is below its floor. ``--raise`` lifts the floors to what is reached now, never down, and
gives those that have none theirs. What needs a text of DATA (``../shared/data``) is left out where that is missing. The
same figures as in ``python -m benchmarks``, but of one sentence in sixteen of the round trips of scripts, without
the encoder on KazNERD, and without speed: they are checked with every change.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks import inflection, names, script, sentences, times, words
from benchmarks.figure import OURS, Figure, Missing
from kelissoz.evaluation import floors

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
FLOORS = ROOT / "gold" / "stations.json"
_EVERY = 16
_ROUNDING = 0.005  # the encoder's sums are not the same to the last bit on every machine

STATIONS: Mapping[str, Callable[[Path], Iterable[Figure]]] = {
    "words": lambda data: words.figures(data, timed=False),
    "inflection": lambda data: inflection.figures(data, timed=False),
    "script": lambda data: script.figures(data, _EVERY, timed=False),
    "times": lambda data: times.figures(),
    "sentences": lambda data: sentences.figures(timed=False),
    "names": lambda data: _names(data),
}


def _names(data: Path) -> Iterator[Figure]:
    for part, held in names.parts(data / names.KAZNERD).items():
        for model in names.MODELS[:1] if part == "KazNERD" else names.MODELS:
            score = names.score_of(model, held)
            if score is not None:
                yield names.figure_of(part, score, f"{OURS}, {model}")


def measure(station: str, data: Path = DATA) -> dict[str, float]:
    """The station's figures by name. Raises ``Missing`` where a text that it needs is not there."""
    return {figure.name: figure.number for figure in STATIONS[station](data)}


def read(path: Path = FLOORS) -> dict[str, dict[str, float]]:
    """The floors by station and figure; none where there is no file."""
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def below(measured: Mapping[str, float], wanted: Mapping[str, float]) -> list[str]:
    """A sentence for every figure well below its floor; a floor whose figure was not measured is passed over."""
    leeway = {name: _ROUNDING if "accurate" in name else 0.0 for name in measured}
    least = {name: round(floor - leeway[name], 4) for name, floor in wanted.items() if name in measured}
    return floors.below(measured, least)


def lifted(measured: Mapping[str, float], wanted: Mapping[str, float]) -> dict[str, float]:
    """The floors, raised to what was measured (three decimals, rounded down) where that is higher.

    >>> lifted({"a": 0.98765, "b": 0.5}, {"b": 0.6, "c": 0.7})
    {'a': 0.987, 'b': 0.6, 'c': 0.7}
    """
    reached = {name: math.floor(number * 1000 + 1e-6) / 1000 for name, number in measured.items()}
    return {name: max(reached.get(name, 0.0), wanted.get(name, 0.0)) for name in sorted({*reached, *wanted})}


def main(arguments: list[str], path: Path = FLOORS) -> int:
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    wanted = read(path)
    broken: list[str] = []
    for station in STATIONS:
        try:
            measured = measure(station, folders[0] if folders else DATA)
        except Missing as error:
            print(f"{station}: skipped: no {error}")
            continue
        for name, number in measured.items():
            print(f"{name:58}{number:8.4f}{wanted.get(station, {}).get(name, math.nan):8.3f}")
        broken += below(measured, wanted.get(station, {}))
        wanted[station] = lifted(measured, wanted.get(station, {}))
    for sentence in broken:
        print(sentence, file=sys.stderr)
    if "--raise" in arguments and not broken:
        path.write_text(json.dumps(wanted, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
