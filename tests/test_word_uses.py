"""The words that mechanisms of several stations look for (``kk/word_uses``) are read as the table has them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kelissoz
from kelissoz import lexicon
from kelissoz.events.view import Unit, View, look
from tests.facts import tells
from tests.proofs import proves
from tests.reading import document

ROWS = lexicon.rows("kk/word_uses")
SOURCE = Path(kelissoz.__file__).parent


@proves("kk/word_uses")
def test_a_word_does_in_its_example_what_its_use_is_for(row: lexicon.Row) -> None:
    """Or is at least read there, where the row does not say what it gives: else no rule would ever meet it. A paragraph
    begins after ``¶``."""
    if row["gives"]:
        text = row["example"].replace(" ¶ ", "\n")
        assert tells(document(text, published="2026-03-02"), row["gives"])
    else:
        assert _is_read(row["word"].split(), row["example"])


def _is_read(words: list[str], example: str) -> bool:
    """As it is written, by its dictionary form, or within a name or a time."""
    read = [
        {form, lemma, *_inside(view, unit)}
        for view in look(document(example))
        for form, lemma, unit in zip(view.forms, view.lemmas, view.units, strict=True)
    ]
    spans = (read[k : k + len(words)] for k in range(len(read) - len(words) + 1))
    return any(all(word in at for word, at in zip(words, span, strict=True)) for span in spans)


def _inside(view: View, unit: Unit) -> set[str]:
    names = {word for mention in unit.mentions for word in mention.name.lower().split()}
    times = (
        {token.form.lower() for token in view.document.tokens[unit.first : unit.last]} if unit.time else set()
    )
    return names | times


def test_every_use_is_asked_for() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py"))
    calls = re.findall(r"lexicon\.words\(([^)]*)\)", code)
    assert {use for call in calls for use in re.findall(r'"([a-z-]+)"', call)} == {row["use"] for row in ROWS}


def test_an_unknown_use_is_refused() -> None:
    with pytest.raises(lexicon.DataError):
        lexicon.words("no-such-use")
