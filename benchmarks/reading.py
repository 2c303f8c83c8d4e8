"""How fast articles are read, from their bytes to the events, on one core.

``python -m benchmarks.reading [DATA]``. Short articles: those of ``gold/articles``, each of them read alone.
A long one: all of ``ntrex-kaz.txt`` in DATA as one article (not part of the project; skipped where it is
missing).
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure
from kelissoz import intake, pipeline

_ROOT = Path(__file__).resolve().parents[1]
_DATA = _ROOT.parent / "shared" / "data"
_GOLD = "gold/articles"
_START = "from kelissoz import intake, pipeline; pipeline.read(next(iter(intake.read_all([{path!r}]))))"


def main(arguments: list[str]) -> None:
    for figure in figures(Path(arguments[0]) if arguments else _DATA):
        print(f"{figure.what:44}{figure.on:>20}{figure.value:>24}")


def figures(data: Path = _DATA) -> Iterator[Figure]:
    paths = sorted((_ROOT / "gold" / "articles").glob("*.txt"))
    yield Figure(
        "reading: the first article, with all tables", "1 article", start(paths[0]), "{:.1f} s", data=_GOLD
    )
    texts = [path.read_bytes() for path in paths]
    read(texts[:1])  # the tables are read
    tokens, seconds = read(texts)
    yield Figure(
        "reading: short articles a second",
        f"{len(texts)} articles",
        len(texts) / seconds,
        "{:.1f}",
        data=_GOLD,
        speed=tokens / seconds,
    )
    long = data / "ntrex-kaz.txt"
    if long.is_file():
        tokens, seconds = read([long.read_bytes()])
        yield Figure(
            "reading: one long article",
            f"{tokens:,} tokens",
            seconds,
            "{:.1f} s",
            data="NTREX-128, all of it",
            speed=tokens / seconds,
        )
    else:
        print(f"skipped: no {long.name}", file=sys.stderr)


def read(texts: list[bytes]) -> tuple[int, float]:
    """The tokens of ``texts`` and the seconds of one core that reading them takes."""
    begun = time.process_time()
    tokens = sum(len(pipeline.read(intake.read_bytes(text)).tokens) for text in texts)
    return tokens, time.process_time() - begun


def start(path: Path) -> float:
    """The seconds in which a new process reads one article."""
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", _START.format(path=str(path))], check=True)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(sys.argv[1:])
