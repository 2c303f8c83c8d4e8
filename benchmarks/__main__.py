"""All benchmarks in one table: ``python -m benchmarks [DATA]`` prints it and writes ``docs/benchmarks.md``.

DATA is a folder of texts that are not part of the project (``../shared/data`` unless it is given). What needs
one that is missing is skipped, which the table says.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import names, reading, script, sentences, times, words
from benchmarks.figure import Figure, Missing

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
SKIPPED = "skipped"
PAGE = ROOT / "docs" / "benchmarks.md"
HEADER = """\
# Benchmarks

Made by `make bench` on {day}, on {machine}. `python -m benchmarks.NAME --errors` lists what goes wrong
(`words`, `script`, `times`).

| what | on | |
|---|--:|--:|
"""
FOOTER = """
Figures of `words` are shares of the words of UD Kazakh-KTB that are analysed as there; of `script`, shares of
words that are converted as CLDR has them or come back as they went; of `times`, F1 of exact spans with exact
values on `gold/times.jsonl`; of `sentences`, F1 of the boundaries of `gold/sentences.txt`. All are of the half
of each text that nobody looks at to better the rules. Of `names` it is the strict F1 over the 25 classes of
KazNERD, on the tenth of its sentences and of ours (`training/data`) that no model was trained on. Times are of
one core. How whole events are scored is told in [evaluation.md](evaluation.md).
"""


def main(arguments: list[str]) -> int:
    data = Path(arguments[0]) if arguments else DATA
    measured = list(_figures(data))
    width = max(len(figure.what) for figure in measured)
    for figure in measured:
        print(f"{figure.what:{width}}  {figure.on:>18}  {figure.value:>10}")
    if any(figure.value.startswith(SKIPPED) for figure in measured):
        print(f"{PAGE.relative_to(ROOT)} stays as it is: not everything was measured")
    else:
        PAGE.write_text(page(measured, dt.date.today(), machine()), encoding="utf-8")
        print(f"written to {PAGE.relative_to(ROOT)}")
    return 0


def _figures(data: Path) -> Iterable[Figure]:
    stations: dict[str, Callable[[], Iterable[Figure]]] = {
        "reading": lambda: reading.figures(data),
        "words": lambda: words.figures(data),
        "script": lambda: script.figures(data),
        "times": times.figures,
        "sentences": sentences.figures,
        "names": lambda: names.figures(data),
    }
    for name, figures in stations.items():
        print(f"{name} …", file=sys.stderr)
        try:
            yield from figures()
        except Missing as error:
            yield Figure(name, "", f"{SKIPPED}: no {error}")


def machine() -> str:
    """What kind of machine it is, without its name: ``Linux, x86_64, 2 cores, Python 3.11``."""
    version = ".".join(platform.python_version_tuple()[:2])
    return f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores, Python {version}"


def page(measured: Iterable[Figure], day: dt.date, machine: str) -> str:
    """The table as it stands in the docs."""
    rows = "".join(f"| {figure.what} | {figure.on} | {figure.value} |\n" for figure in measured)
    return HEADER.format(day=day.isoformat(), machine=machine) + rows + FOOTER


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
