"""Whatever is given, either an article comes out or an ``IntakeError``, and the article's offsets hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kelissoz.intake import IntakeError, dateline, language, lead, read_bytes, read_jsonl, stamps
from kelissoz.intake.identity import clean_url
from kelissoz.model import Article

from .test_page import json_ld, meta, page
from .texts import BODY, FIRST, TITLE, assert_sound

STAMP = "19:02, 22 Қаңтар 2026 | GMT +5"
TEXT = f" date 2026-01-22 12:06 {TITLE}\r\n{STAMP}\n{TITLE}\nАСТАНА. KAZINFORM – {BODY}\n"
DATA = json_ld(datePublished="2026-01-22T19:02:00Z", publisher={"name": "Дала"})
HTML = page(DATA + meta("og:site_name", "Дала"))

HEADS = [" date ", "2026-01-22", "0000-00-00", "12:06", "22 Қаңтар 2026", "Фото: ", "АСТАНА", ". ", ", "]
DASHES = ["KAZINFORM", " – ", " - ", "5 ақпан", "«", "»", "/", "(", "?", "استانا. ", "قازاقپارات", "Qańtar"]
SPACES = ["\n", "\r\n", "\u2028", "\x00", "\ufeff", "\u200b", "\u00a0", "\ufffd", "\U0001f600"]
TAGS = ["<p>", "</p>", "<html>", "<!--", "<script>", "&#0;", "&amp;", "<h1>", '"', "}"]
PIECES = st.sampled_from([*HEADS, *DASHES, *SPACES, *TAGS, TITLE, FIRST])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=30).map("".join))
NEW = st.one_of(st.binary(max_size=6), PIECES.map(str.encode))
DAMAGE = st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 40), NEW), min_size=1, max_size=6)
EXAMPLES = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def sound_or_refused(read: Callable[[], Article]) -> None:
    try:
        article = read()
    except IntakeError as error:
        assert "\n" not in str(error)
    else:
        assert_sound(article)


def damaged(data: bytes, damage: list[tuple[int, int, bytes]]) -> bytes:
    """``data`` with some stretches of it replaced: where, how long, by what."""
    for place, length, new in damage:
        start = place % (len(data) + 1)
        data = data[:start] + new + data[start + length :]
    return data


@EXAMPLES
@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    sound_or_refused(lambda: read_bytes(data))


@EXAMPLES
@given(TEXTS, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "kz1048"]))
def test_any_text(text: str, encoding: str) -> None:
    sound_or_refused(lambda: read_bytes(text.encode(encoding, "replace")))


@EXAMPLES
@given(DAMAGE)
def test_a_damaged_text(damage: list[tuple[int, int, bytes]]) -> None:
    sound_or_refused(lambda: read_bytes(damaged(TEXT.encode(), damage)))


@EXAMPLES
@given(DAMAGE)
def test_a_damaged_page(damage: list[tuple[int, int, bytes]]) -> None:
    sound_or_refused(lambda: read_bytes(damaged(HTML.encode(), damage)))


@EXAMPLES
@given(st.lists(DAMAGE, max_size=3))
def test_a_damaged_feed(tmp_path: Path, damages: list[list[tuple[int, int, bytes]]]) -> None:
    record = json.dumps(
        {"text": BODY, "title": TITLE, "published": "2026-01-22", "url": "https://dala.example/1"}
    )
    path = tmp_path / "f.jsonl"
    path.write_bytes(b"\n".join(damaged(record.encode(), damage) for damage in damages))
    for one in read_jsonl(path):
        if isinstance(one, Article):
            assert_sound(one)


@EXAMPLES
@given(TEXTS)
def test_the_parts(text: str) -> None:
    """What reads a line, a paragraph, an address takes any text."""
    found = dateline.find(text)
    assert found is None or 0 < found.end <= len(text)
    named = lead.find(text)
    assert named is None or 0 <= named[0] < named[1] <= len(text)
    stamps.of_line(text)
    stamps.of_value(text)
    language.foreign_language(text)
    clean_url(text)
    clean_url(f"https://{text}")
