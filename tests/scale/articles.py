"""Short articles of our own, as many as are wanted."""

from __future__ import annotations

import json
from pathlib import Path

TEXT = "{day} наурызда Астанада Асқар Нұрланов Бақыт Осмоновпен {matter} мәселесі бойынша кездесті."
# "On March DAY in Astana Askar Nurlanov met Bakyt Osmonov on the matter of …"
MATTERS = ("су", "сауда", "шекара", "көлік", "газ")  # water, trade, border, transport, gas


def text(i: int) -> str:
    return TEXT.format(day=i % 28 + 1, matter=MATTERS[i % 5])


def write_files(folder: Path, count: int, a_folder: int = 100) -> Path:
    """``count`` text files below ``folder``, so many in each folder there."""
    for i in range(count):
        path = folder / f"{i // a_folder:04}" / f"{i:05}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(i), encoding="utf-8")
    return folder


def write_feed(path: Path, count: int) -> Path:
    """``count`` lines; every fifth has the address of the one before, with another text."""
    lines = [
        json.dumps(
            {"text": text(i), "url": f"https://dala.example/{i - (i % 5 == 4)}", "published": "2026-03-30"}
        )
        for i in range(count)
    ]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path
