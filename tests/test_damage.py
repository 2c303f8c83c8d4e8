"""Damaged articles: nothing crashes, and every quote is the text at its offsets."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from kelissoz import intake
from kelissoz.dossier.record import record_of
from kelissoz.evaluation.score import unsupported
from kelissoz.export.record import to_record
from kelissoz.model import Document, Script
from kelissoz.pipeline import read

FOLDER = Path(__file__).parents[1] / "gold" / "articles"
ROUNDS = 1000
_SPICE = "«»–—-.,:;!?()\n\t\u00a0\u200b\u0301\ufeff\x00ٴءىاә0123456789ІVX\ud83e\U0001f44d"


def damaged(text: str, chance: random.Random) -> str:
    """``text`` with a few passages cut, doubled, moved or sprinkled with odd characters."""
    for _ in range(chance.randint(1, 6)):
        a, b = sorted((chance.randrange(len(text) + 1), chance.randrange(len(text) + 1)))
        b = min(b, a + chance.choice((1, 5, 40, 400)))
        match chance.randrange(4):
            case 0:
                text = text[:a] + text[b:]
            case 1:
                text = text[:b] + text[a:b] + text[b:]
            case 2:
                text = text[:a] + chance.choice(_SPICE) * chance.randint(1, 3) + text[a:]
            case _:
                text = text[:a] + text[a:b][::-1] + text[b:]
    return text


def originals(script: Script) -> list[str]:
    """The articles of the gold in one script; their names begin with it, those in Cyrillic with something else."""
    prefixes = {"latn": "latin-", "arab": "arabic-"}
    paths = sorted(FOLDER.glob(f"{prefixes.get(script, '')}*.txt"))
    if script == "cyrl":
        paths = [path for path in paths if not path.name.startswith(tuple(prefixes.values()))]
    return [path.read_text(encoding="utf-8") for path in paths]


@pytest.mark.parametrize("script", ["cyrl", "latn", "arab"])
def test_a_thousand_damaged_articles(script: Script) -> None:
    chance = random.Random(f"2026 {script}")
    texts = originals(script)
    assert len(texts) > 2
    read_through = in_script = 0
    for number in range(ROUNDS // 3 + 1):
        text = damaged(chance.choice(texts)[:1500], chance)
        data = text.encode("utf-8", "surrogatepass")
        try:
            document = read(intake.read_bytes(data, f"{number}.txt"))
        except intake.IntakeError as error:
            assert f"{number}.txt" in str(error)
            continue
        read_through += 1
        in_script += document.cyrillic is not None and document.cyrillic.script == script
        assert_sound(document)
        if number % 5 == 0:
            assert read(intake.read_bytes(data, f"{number}.txt")) == document
    assert read_through >= in_script > ROUNDS // 4


def assert_sound(document: Document) -> None:
    """Every quote is the text at its offsets, every set field of an event has a claim, every link leads to an
    event, and no two claims or events have one id."""
    record = record_of(document)
    for claim in document.claims:
        assert document.article.text[claim.start : claim.end] == claim.quote != ""
        assert claim.article == document.article.id
    for doubt in document.doubts:
        assert 0 <= doubt.start <= doubt.end <= len(document.article.text)
        assert doubt.reason
    events = [event.id for event in document.events]
    assert len(set(events)) == len(events)
    assert len({claim.id for claim in document.claims}) == len(document.claims)
    assert {claim.event for claim in document.claims} == set(events)
    for event in document.events:
        assert unsupported(event, record) == []
        assert {link.event for link in event.links} <= set(events) - {event.id}
    json.dumps(to_record(record), ensure_ascii=False).encode("utf-8")
