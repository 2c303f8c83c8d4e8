"""Raises the floors of the gold to what is reached now, and writes the figures of the READMEs.

    python -m benchmarks.pin

Floors (``gold/floors.json``) are never lowered: where a figure is below its floor, nothing is written, and the exit
status is 1. A gold of the dossier that has no floors yet gets its first; counts of mistakes only go down.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ROOT / "gold" / "floors.json"
READMES = {"README.md": "{count} articles", "README.kk.md": "{count} мақала"}
SHOWN = (
    "events", "strict_events", "core_events", "slots", "status", "start", "place", "participants", "chain", "topics",
    "outcomes",
)  # fmt: skip
# The gold, each with the command that measures it and the mistakes of which there may never be more.
GOLD: Mapping[str, tuple[str, ...]] = {
    "articles": ("evaluate", "--gold", "gold/articles"),
    "dossier/dev": ("evaluate-dossier", "--gold", "gold/dossier", "--split", "dev"),
    "dossier/test": ("evaluate-dossier", "--gold", "gold/dossier", "--split", "test"),
    "dossier/fresh": ("evaluate-dossier", "--gold", "gold/dossier", "--split", "fresh"),
}
_MISTAKES = (
    "articles.failed", "articles.false_alarms", "quotes.wrong", "fields.unsupported", "events.twice",
)  # fmt: skip
_OF_THE_DOSSIER = (
    "merging",
    "reprints",
    "disagreements",
    "promises",
    "ordinals",
    "miscounts",
    "processes",
    "sources",
)


def measure(name: str) -> dict[str, float]:
    """The figures of a gold. Raises ``subprocess.CalledProcessError`` where it cannot be measured."""
    command = [sys.executable, "-m", "kelissoz", *GOLD[name], "--format", "json"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    return dict(json.loads(printed))


def raised(floors: Mapping[str, float], measured: Mapping[str, float]) -> dict[str, float]:
    """The floors, each at what was measured where that is better.

    >>> raised({"events.f1": 0.8, "events.twice": 2}, {"events.f1": 0.9, "events.twice": 1})
    {'events.f1': 0.9, 'events.twice': 1}
    """
    return {
        name: min(floor, measured[name]) if name in _MISTAKES else max(floor, measured[name])
        for name, floor in floors.items()
    }


def worse(floors: Mapping[str, float], measured: Mapping[str, float]) -> list[str]:
    """A sentence for every figure that is worse than its floor."""
    return [
        f"{name} is {measured[name]}, and was {floor}"
        for name, floor in floors.items()
        if (measured[name] > floor if name in _MISTAKES else measured[name] < floor)
    ]


def main(path: Path = FLOORS) -> int:
    floors: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    figures = {name: measure(name) for name in GOLD}
    broken = [f"{name}: {each}" for name in GOLD for each in worse(floors.get(name, {}), figures[name])]
    for sentence in broken:
        print(sentence, file=sys.stderr)
    if broken:
        return 1
    for name, measured in figures.items():
        floors[name] = raised(floors.get(name) or _first(measured), measured)
    path.write_text(json.dumps(floors, indent=1) + "\n", encoding="utf-8")
    for readme, count in READMES.items():
        _show(ROOT / readme, count.format(count=int(figures["articles"]["articles"])), floors["articles"])
    return 0


def _first(measured: Mapping[str, float]) -> dict[str, float]:
    """The figures of the dossier that have floors."""
    return {f"{name}.f1": measured[f"{name}.f1"] for name in _OF_THE_DOSSIER if f"{name}.f1" in measured}


def _show(path: Path, count: str, floors: Mapping[str, Any]) -> None:
    """Writes the figures of the table between the marks, and how many articles they are of, and when."""
    text = path.read_text(encoding="utf-8")
    before, shown, after = re.split(r"(?<=<!-- figures -->\n)|(?=<!-- end of figures -->)", text, maxsplit=2)
    shown = re.sub(r"^\d+ \w+, \d{4}-\d\d-\d\d", f"{count}, {dt.date.today().isoformat()}", shown)
    numbers = iter(f"{floors[f'{name}.f1']:.2f}" for name in SHOWN)
    shown = re.sub(r"(?<=\| )\d\.\d\d(?= \|)", lambda _: next(numbers), shown)
    path.write_text(before + shown + after, encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
