from __future__ import annotations

import json
from dataclasses import fields, replace

from kelissoz.dossier.record import record_of
from kelissoz.export.jsonl import line
from kelissoz.export.record import event_values, to_record
from kelissoz.model import Claim, Document, Duration, Event


def test_the_record_has_the_keys_of_the_contract_in_its_order(document: Document) -> None:
    record = to_record(document)
    assert list(record) == ["format", "article", "reader", "text", "events", "claims", "doubts"]
    assert record["format"] == 1
    assert list(record["article"]) == ["id", "path", "outlet", "title", "published", "script", "language"]
    assert record["article"]["published"] == "2026-03-04"
    assert record["article"]["script"] == "cyrl"
    assert record["doubts"][0] == {
        "start": document.doubts[0].start,
        "end": document.doubts[0].end,
        "step": "events",
        "reason": "whose session it is",
    }


def test_an_event_has_every_field_of_the_model(document: Document) -> None:
    assert set(event_values(document.events[0])) == {field.name for field in fields(Event)}
    assert set(to_record(document)["claims"][0]) == {field.name for field in fields(Claim)}


def test_what_is_not_told_is_null_or_an_empty_list(document: Document) -> None:
    session = event_values(document.events[1])
    assert session["end"] is None
    assert session["duration"] is None
    assert session["participants"] == []


def test_qualifiers_stand_only_where_they_say_something(document: Document) -> None:
    meeting, session = (event_values(event) for event in document.events)
    assert meeting["topics"] == [{"text": "су мәселесі", "main": True}]
    assert session["ordinal"] == {"value": 2, "what": "отырыс", "inferred": True}
    assert meeting["duration"] == {"value": "PT2H", "approx": True}
    longer = replace(document.events[0], duration=Duration("PT2H", bound=">"))
    assert event_values(longer)["duration"] == {"value": "PT2H", "approx": False, "bound": ">"}


def test_an_article_of_the_web_has_its_address_for_a_path(document: Document) -> None:
    article = replace(document.article, path=None, url="https://example.org/1")
    record = to_record(replace(document, article=article))
    assert record["article"]["url"] == "https://example.org/1"
    assert "path" not in record["article"]


def test_every_quote_is_the_text_at_its_offsets(document: Document) -> None:
    record = to_record(document)
    for claim in record["claims"]:
        assert record["text"][claim["start"] : claim["end"]] == claim["quote"]


def test_jsonl_is_one_line_that_reads_back_as_the_record(document: Document) -> None:
    written = line(document)
    assert written.count("\n") == 1 and written.endswith("\n")
    assert "кездесті" in written
    assert json.loads(written) == to_record(document) == to_record(record_of(document))
