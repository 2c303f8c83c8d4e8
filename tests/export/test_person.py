from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console

from kelissoz.dossier.record import record_of
from kelissoz.export.person import article_line, article_view, excerpt
from kelissoz.export.wording import event_heading, event_line, length
from kelissoz.model import ChainLink, Document


def shown(document: Document, width: int = 100) -> str:
    """What a pipe would get."""
    stream = io.StringIO()
    Console(file=stream, width=width, highlight=False).print(article_view(document))
    return stream.getvalue()


def test_the_heading_says_kind_status_scope_date_and_place(document: Document) -> None:
    meeting, session = document.events
    assert event_heading(meeting) == "MEETING, held, international · 2026-03-03 · Бішкек, KG"
    heading = "SESSION, planned, international · 2026-04 · Астана, KZ · in the background"
    assert event_heading(session) == heading
    assert event_heading(replace(meeting, start=None)).count("no date told") == 1


def test_an_event_in_one_line(document: Document) -> None:
    line = "meeting, held · 2026-03-03 · Бішкек, KG · Асқар Нұрланов, Бақыт Осмонов"
    assert event_line(document.events[0]) == line


def test_a_title_of_two_lines_stays_in_one(document: Document) -> None:
    article = replace(document.article, title="Бір\n\x1b[2J тақырып")
    line = article_line(record_of(replace(document, article=article)))
    assert line == "2026-03-04 · Дала · Бір �[2J тақырып"


def test_every_field_stands_with_its_value_its_quote_and_its_source(document: Document) -> None:
    lines = [line.strip() for line in shown(document).splitlines()]
    at = next(i for i, line in enumerate(lines) if line.startswith("duration"))
    assert lines[at].split(maxsplit=1)[1] == "2 h (approximately)"
    assert lines[at + 1].startswith("«Кездесу шамамен екі сағатқа созылып,")
    assert lines[at + 2] == "— Дала ← Ала-Тау"
    assert "Бақыт Осмонов (Қырғызстан премьер-министрі, KG, host)" in "\n".join(lines)
    assert "agreed at: meeting, held · 2026-03-03" in " ".join(lines)


def test_what_the_article_is_about_comes_first(document: Document) -> None:
    turned = shown(replace(document, events=document.events[::-1]))
    assert turned.index("MEETING") < turned.index("SESSION")


def test_a_second_source_of_the_same_value_stands_beside_the_first(document: Document) -> None:
    first = next(claim for claim in document.claims if claim.field == "start")
    second = replace(first, id="x", chain=(ChainLink("Дала", "outlet"), ChainLink("Рейтер", "agency")))
    text = shown(replace(document, claims=(*document.claims, second)))
    assert text.count("\n  start ") == 2  # one of each event
    assert "Дала ← Рейтер" in text


def test_two_sources_that_differ_are_two_values(document: Document) -> None:
    first = next(claim for claim in document.claims if claim.field == "start")
    other = replace(first, id="x", value="2026-03-02", chain=(ChainLink("Рейтер", "agency"),))
    text = shown(replace(document, claims=(*document.claims, other)))
    assert "2026-03-02" in text and "— Рейтер" in text


def test_a_stance_other_than_reporting_is_said(document: Document) -> None:
    claims = tuple(replace(claim, stance="denies") for claim in document.claims)
    assert "Дала ← Ала-Тау (denies)" in shown(replace(document, claims=claims))


def test_doubts_stand_at_the_end(document: Document) -> None:
    text = shown(document)
    assert text.index("Doubts") > text.index("SESSION")
    assert "whose session it is" in text


def test_without_events_it_says_so(document: Document) -> None:
    assert "No diplomatic contact found." in shown(replace(document, events=(), claims=(), doubts=()))


def test_a_pipe_gets_no_colour_and_no_frames(document: Document) -> None:
    text = shown(document)
    assert "\x1b" not in text
    assert not set(text) & set("─│┌┐└┘╭╮")


def test_a_narrow_pipe_wraps_and_loses_nothing(document: Document) -> None:
    text = shown(document, width=40)
    assert max(map(len, text.splitlines())) <= 40
    assert "Осмоновпен" in text


def test_a_quote_stands_in_its_line() -> None:
    text = "Тақырып\nОлар бүгін кездесті, ал ертең қайтады.\nСоңы"
    start = text.index("кездесті")
    shown = excerpt(text, start, start + 8)
    assert shown.plain == "«Олар бүгін кездесті, ал ертең қайтады.»"
    assert [shown.plain[span.start : span.end] for span in shown.spans] == ["кездесті"]


def test_what_is_around_a_quote_is_cut_at_spaces() -> None:
    text = "алды " * 50 + "кездесті" + " соңы" * 50
    start = text.index("кездесті")
    shown = excerpt(text, start, start + 8).plain
    assert shown == f"«…{'алды ' * 11}кездесті{' соңы' * 11}…»"


def test_of_a_long_quote_what_is_around_the_value_is_shown() -> None:
    text = "алды " * 50 + "кездесті" + " соңы" * 50
    shown = excerpt(text, 0, len(text), "кездесті").plain
    assert shown == f"«…{'алды ' * 11}кездесті{' соңы' * 11}…»"
    assert excerpt(text, 0, len(text), "жоқ сөз").plain.startswith("«алды")


def test_the_quote_of_an_arabic_script_article_is_its_own() -> None:
    assert excerpt("ولار كەزدەستى", 6, 13).plain == "«ولار كەزدەستى»"


def test_a_very_long_line_takes_no_time() -> None:
    text = "ә" * 10_000_000
    assert len(excerpt(text, 5_000_000, 5_000_010).plain) < 200


def test_an_article_cannot_steer_the_terminal(document: Document) -> None:
    article = replace(document.article, text=document.article.text.replace(" ", "\x1b"), title="\x1b[31mА")
    assert "\x1b" not in shown(replace(document, article=article))


@pytest.mark.parametrize(
    ("iso", "shown"),
    [
        ("PT3H30M", "3 h 30 min"),
        ("PT210M", "3 h 30 min"),
        ("P2D", "2 days"),
        ("P1D", "1 day"),
        ("P1W", "P1W"),
        ("PT0M", "PT0M"),
    ],
)
def test_a_length_is_told_in_hours(iso: str, shown: str) -> None:
    assert length(iso) == shown
