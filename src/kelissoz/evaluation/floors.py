"""Floors: what was once reached and must not be lost again.

``gold/floors.json`` maps gold folders, named from where the file lies, to figures and their floors:
``{"articles": {"events.f1": 0.71, "quotes.wrong": 0}}``. A figure that counts mistakes must not be above its
floor, every other one must not be below it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path

from kelissoz.evaluation.score import MISTAKES


class FloorsError(ValueError):
    """A floors file that cannot be used; the message says why."""


def load(path: Path, folder: Path) -> dict[str, float]:
    """The floors that ``path`` has for the gold folder ``folder``.

    Raises ``FloorsError`` where the file is broken or says nothing of the folder.
    """
    try:
        folders = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FloorsError(f"{path}: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise FloorsError(f"{path}: it is not JSON") from error
    if not isinstance(folders, dict):
        raise FloorsError(f"{path}: not an object of folders")
    for name, floors in folders.items():
        if (path.parent / name).resolve() == folder.resolve():
            return _numbers(path, name, floors)
    raise FloorsError(f"{path}: no floors for {folder}")


def _numbers(path: Path, name: str, floors: object) -> dict[str, float]:
    if not isinstance(floors, dict) or not all(isinstance(floor, (int, float)) for floor in floors.values()):
        raise FloorsError(f"{path}: {name}: not an object of figures and numbers")
    return floors


def below(
    figures: Mapping[str, float], floors: Mapping[str, float], mistakes: Collection[str] = MISTAKES
) -> list[str]:
    """A sentence for every figure that breaks its floor; those of ``mistakes`` must not rise.

    Raises ``FloorsError`` for a figure there is not.
    """
    sentences = []
    for name, floor in floors.items():
        if name not in figures:
            raise FloorsError(f"there is no figure {name!r}")
        value = figures[name]
        if name in mistakes and value > floor:
            sentences.append(f"{name} is {value:g}, above its ceiling of {floor:g}.")
        elif name not in mistakes and value < floor:
            sentences.append(f"{name} is {value:g}, below its floor of {floor:g}.")
    return sentences
