"""Damaged articles: nothing crashes, and every quote is the text at its offsets."""

from __future__ import annotations

import random
from pathlib import Path

from kelissoz import intake
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


def test_a_thousand_damaged_articles() -> None:
    originals = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.txt"))]
    assert originals
    chance = random.Random(2026)
    read_through = 0
    for number in range(ROUNDS):
        text = damaged(chance.choice(originals)[:1500], chance)
        try:
            article = intake.read_bytes(text.encode("utf-8", "surrogatepass"), f"{number}.txt")
        except intake.IntakeError as error:
            assert f"{number}.txt" in str(error)
            continue
        document = read(article)
        read_through += 1
        for claim in document.claims:
            assert document.article.text[claim.start : claim.end] == claim.quote
            assert claim.quote
        claimed = {claim.event for claim in document.claims}
        assert claimed == {event.id for event in document.events}
    assert read_through > ROUNDS // 2
