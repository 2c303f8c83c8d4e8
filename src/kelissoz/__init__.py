"""Kelissoz: the sourced record of negotiations, read from Kazakh news.

The language tools of ``kelissoz.library`` are at hand as ``kelissoz.analyse`` and so on; they are loaded when they are
first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kelissoz.library import (
        analyse,
        analyse_tokens,
        conllu,
        find_names,
        find_times,
        inflect,
        tag_names,
        to_arabic,
        to_cyrillic,
        to_latin,
    )

__version__ = "0.1.0"

__all__ = [
    "__version__",
    "analyse",
    "analyse_tokens",
    "conllu",
    "find_names",
    "find_times",
    "inflect",
    "tag_names",
    "to_arabic",
    "to_cyrillic",
    "to_latin",
]


def __getattr__(name: str) -> Any:
    if name in __all__:
        from kelissoz import library

        return getattr(library, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
