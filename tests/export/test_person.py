from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from kelissoz.export.person import article_view, event_heading, event_line, excerpt
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


def test_every_field_stands_with_its_value_its_quote_and_its_source(document: Document) -> None:
    lines = [line.strip() for line in shown(document).splitlines()]
    at = next(i for i, line in enumerate(lines) if line.startswith("duration"))
    assert lines[at].split(maxsplit=1)[1] == "PT2H (approximately)"
    assert lines[at + 1].startswith("«Кездесу шамамен екі сағатқа созылып")
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
    assert text.count("2026-03-03\n") == 1 or text.count("start ") == 2
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
    assert "whose session it is" in text and "«келесі отырыс»" in text


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


def test_a_long_quote_is_cut_at_spaces_around_the_value() -> None:
    quote = "сөз " * 50 + "кездесті" + " соң" * 50
    cut = excerpt(quote, "кездесті", around=10)
    assert cut == "«…сөз сөз сөз кездесті соң соң соң…»"
    assert cut.strip("«…»") in quote


def test_a_short_quote_stays_whole() -> None:
    assert excerpt("Олар кездесті.", "кездесті") == "«Олар кездесті.»"
    assert excerpt("ولار كەزدەستى", "كەزدەستى") == "«ولار كەزدەستى»"


def test_an_article_cannot_steer_the_terminal(document: Document) -> None:
    claims = tuple(replace(claim, quote=f"\x1b[31m{claim.quote}") for claim in document.claims)
    assert "\x1b" not in shown(replace(document, claims=claims))
