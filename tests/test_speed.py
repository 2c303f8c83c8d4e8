"""No time that grows with the square of a text: texts as no newsroom writes them are read in seconds.

The limits are many times what an idle machine needs; a step that compares everything with everything takes
minutes.
"""

from __future__ import annotations

import time

import pytest

from kelissoz import intake
from kelissoz.pipeline import read

HEAD = " date 2026-03-04 Астанада кездесу өтті\n"
NAMES = [f"Асқар Нұр{a}{b}{c}ов" for a in "бгдж" for b in "аеиоұ" for c in "лмнрт"]
SECONDS = 40

TEXTS = {
    "the same contact again and again": "Асқар Нұрланов Астанада Бақыт Осмоновпен кездесті. " * 3000,
    "each sentence another contact": " ".join(
        f"Ресей елшісі {name} Астанада Франция елшісі {other}пен кездесті."
        for name in NAMES
        for other in NAMES[:12]
    ),
    "direct speech again and again": "«Мен министрмен кездестім», – деді Асқар Нұрланов. " * 2000,
    "words without a full stop": "министр кеше Астанада елшімен кездесіп келісімге қол қойды деп хабарлайды "
    * 3000,
    "names in a row": ", ".join(NAMES * 100),
    "dates in a row": "2026 жылғы 5 ақпанда, кеше, дүйсенбіде, " * 2000,
    "quotation marks in each other": "Ол " + "«" * 20_000 + " сөз " + "»" * 20_000 + " деді.",
    "a word with dashes": "Ол " + "а-" * 20_000 + "а деді.",
    "initials": "Ол " + "А." * 20_000 + " деді.",
    "full stops": "Ол кездесті" + " ." * 20_000 + " Астанада.",
    "paragraphs": "Министр келді.\n" * 10_000,
    "line ends": "Ол" + "\n" * 100_000 + "кездесті.",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_a_long_text_is_read_in_seconds(text: str) -> None:
    start = time.monotonic()
    document = read(intake.read_bytes((HEAD + text).encode()))
    assert time.monotonic() - start < SECONDS
    for claim in document.claims:
        assert document.article.text[claim.start : claim.end] == claim.quote
