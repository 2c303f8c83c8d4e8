"""The way of an article: the steps in order, each with the layers that it reads and writes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kelissoz import events, mentions, names, script, speech, text, times, words
from kelissoz.model import Article, Document, NameModel
from kelissoz.names import chosen

Layer = str


@dataclass(frozen=True, slots=True)
class Step:
    """``run`` takes a ``Document`` and returns one with the layers of ``writes`` filled."""

    name: str
    run: Callable[[Document], Document]
    reads: tuple[Layer, ...]
    writes: tuple[Layer, ...]


STEPS: tuple[Step, ...] = (
    Step("script", script.convert, ("article",), ("article", "cyrillic")),
    Step("text", text.split, ("article", "cyrillic"), ("sentences", "tokens")),
    Step("words", words.analyse, ("sentences", "tokens"), ("words",)),
    Step("names", names.find, ("sentences", "tokens", "words"), ("names",)),
    Step("times", times.find, ("article", "sentences", "tokens", "words"), ("times", "doubts")),
    Step(
        "mentions",
        mentions.find,
        ("article", "sentences", "tokens", "words", "names"),
        ("mentions", "entities", "doubts"),
    ),
    Step(
        "speech",
        speech.attribute,
        ("article", "sentences", "tokens", "words", "mentions", "entities"),
        ("attributions",),
    ),
    Step(
        "events",
        events.extract,
        ("article", "sentences", "tokens", "words", "times", "mentions", "entities", "attributions"),
        ("events", "claims", "doubts"),
    ),
)


def read(article: Article, steps: Sequence[Step] = STEPS, *, names: NameModel | None = None) -> Document:
    """All layers of ``article``. Pure: the same article gives the same document.

    ``names`` finds the names that no table has: ``crf``, ``accurate`` or ``none``; without it the setting decides
    (``KELISSOZ_NAMES``). Raises ``NameModelError`` for a tagger that is not installed.
    """
    document = Document(article, tagger=names or chosen())
    for step in steps:
        document = step.run(document)
    return document
