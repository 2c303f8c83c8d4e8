"""Every example of the library's page and of its docstrings is run."""

from __future__ import annotations

import doctest
from pathlib import Path

from kelissoz import library

PAGE = Path(__file__).parents[2] / "docs" / "library.md"


def test_the_examples_of_the_page() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert result.attempted > 8 and result.failed == 0


def test_the_examples_of_the_docstrings() -> None:
    result = doctest.testmod(library)
    assert result.attempted > 8 and result.failed == 0
