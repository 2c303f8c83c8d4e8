"""No work that grows with the square of a text, on texts as no newsroom writes them.

What is counted are calls of functions, which are the same on every machine; twice the text may not ask for much
more than twice as many. A step that compares everything with everything asks for four times as many.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from kelissoz.model import Document
from kelissoz.pipeline import read
from tests.reading import article

NAMES = [f"Асқар Нұр{a}{b}{c}ов" for a in "бгдж" for b in "аеиоұ" for c in "лмнрт"]
MOST = 2.6

TEXTS = {
    "the same contact again and again": ("Асқар Нұрланов Астанада Бақыт Осмоновпен кездесті. ", 100),
    "each sentence another contact": (
        "".join(f"Ресей елшісі {name} Астанада Жан Дюмамен кездесті. " for name in NAMES[:20]),
        4,
    ),
    "direct speech again and again": ("«Мен министрмен кездестім», – деді Асқар Нұрланов. ", 80),
    "words without a full stop": (
        "министр кеше Астанада елшімен кездесіп келісімге қол қойды деп хабарлайды ",
        40,
    ),
    "names in a row": (", ".join(NAMES) + ", ", 6),
    "dates in a row": ("2026 жылғы 5 ақпанда, кеше, дүйсенбіде, ", 100),
    "quotation marks": ("« ", 3000),
    "a word with dashes": ("а-", 3000),
    "initials": ("А.", 600),
    "full stops": (" .", 3000),
    "paragraphs": ("Министр келді.\n", 500),
    "line ends": ("\n", 5000),
}


@pytest.mark.parametrize(("part", "times"), TEXTS.values(), ids=TEXTS.keys())
def test_twice_the_text_is_twice_the_work(part: str, times: int) -> None:
    once, twice = f"Ол {part * times}", f"Ол {part * (2 * times)}"
    document, _ = _counted(twice)  # the caches are filled
    assert all(document.article.text[c.start : c.end] == c.quote for c in document.claims)
    assert _counted(twice)[1] / _counted(once)[1] < MOST


def _counted(text: str) -> tuple[Document, int]:
    """The document, and how many functions were called for it."""
    given = article(text, published="2026-03-04")
    calls = 0

    def count(_frame: FrameType, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        document = read(given)
    finally:
        sys.setprofile(None)
    return document, calls
