"""What is printed has exactly the form of `docs/record.md`: keys, closed sets, dates, ids that exist."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pycountry
import pytest

from kelissoz import intake, model
from kelissoz.export.jsonl import line
from kelissoz.model import Article
from kelissoz.pipeline import read

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.txt"))

RECORD = ["format", "article", "reader", "text", "events", "claims", "doubts"]
ARTICLE = ["id", "path", "outlet", "title", "published", "script", "language"]
EVENT = [
    "id",
    "kind",
    "status",
    "scope",
    "start",
    "end",
    "time_of_day",
    "duration",
    "place",
    "participants",
    "body",
    "topics",
    "outcomes",
    "assessments",
    "ordinal",
    "links",
    "chain",
    "core",
]
CLAIM = [
    "id",
    "event",
    "field",
    "value",
    "original",
    "quote",
    "start",
    "end",
    "article",
    "chain",
    "stance",
    "rule",
    "version",
]
PLACE = ["name", "country", "venue", "lat", "lon"]
PARTICIPANT = ["name", "kind", "country", "office", "role"]
PARTS_OF_DAY = [
    "night",
    "dawn",
    "morning",
    "noon",
    "midday",
    "afternoon",
    "day",
    "evening",
    "dusk",
    "midnight",
]
COUNTRIES = {country.alpha_2 for country in pycountry.countries} | {"XK"}
ID = re.compile(r"[0-9a-f]{16}")
LENGTH = r"P(?=[\dT])(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?"

Json = dict[str, Any]


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def record(request: pytest.FixtureRequest) -> Json:
    article = next(iter(intake.read_all([request.param])))
    assert isinstance(article, Article)
    printed = line(read(article))
    assert printed.endswith("}\n") and printed.count("\n") == 1
    loaded: Json = json.loads(printed)
    assert loaded["text"] == request.param.read_text(encoding="utf-8")
    return loaded


def is_day(value: Any) -> bool:
    """``2026``, ``2026-01`` or ``2026-01-23``, of days that there are; or nothing."""
    if value is None:
        return True
    dt.date.fromisoformat(value + "-01-01"[len(value) - 4 :] if len(value) < 10 else value)
    return re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value) is not None


def chains(record: Json) -> Iterator[list[Json]]:
    for said in (*record["events"], *record["claims"]):
        yield said["chain"]
    yield from (claim["value"] for claim in record["claims"] if claim["field"] == "chain")


def test_the_record_and_its_article(record: Json) -> None:
    assert list(record) == RECORD and record["format"] == 1
    assert record["reader"] == {"names": "crf"}
    article = record["article"]
    assert list(article) == ARTICLE
    assert ID.fullmatch(article["id"])
    assert dt.date.fromisoformat(article["published"])
    assert article["script"] in get_args(model.Script)
    assert article["language"] == "kk"
    assert article["title"] and article["outlet"]


def test_events_have_all_fields_and_only_values_of_the_closed_sets(record: Json) -> None:
    for event in record["events"]:
        assert list(event) == EVENT
        assert ID.fullmatch(event["id"])
        assert event["kind"] in get_args(model.EventKind)
        assert event["status"] in get_args(model.Status)
        assert event["scope"] in get_args(model.Scope)
        assert event["core"] in (True, False)
        assert is_day(event["start"]) and is_day(event["end"])
        clock = event["time_of_day"]
        assert clock is None or clock in PARTS_OF_DAY or re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", clock)
        assert event["duration"] is None or re.fullmatch(rf"{LENGTH}(/{LENGTH})?", event["duration"]["value"])
        assert event["duration"] is None or event["duration"]["approx"] in (True, False)
        assert event["place"] is None or list(event["place"]) == PLACE


def test_who_takes_part_and_where(record: Json) -> None:
    for event in record["events"]:
        countries = [event["place"]["country"]] if event["place"] else []
        for participant in event["participants"]:
            assert list(participant) == PARTICIPANT
            assert participant["name"]
            assert participant["kind"] in get_args(model.ParticipantKind)
            assert participant["role"] in (None, *get_args(model.Role))
            countries.append(participant["country"])
        assert set(countries) <= COUNTRIES | {None}
        names = [(each["kind"], each["name"]) for each in event["participants"]]
        assert len(set(names)) == len(names)


def test_phrases_ordinals_and_links(record: Json) -> None:
    events = {event["id"] for event in record["events"]}
    assert len(events) == len(record["events"])
    for event in record["events"]:
        for phrase in (*event["topics"], *event["outcomes"], *event["assessments"]):
            assert phrase["text"] and set(phrase) <= {"text", "main", "speaker"}
        assert event["ordinal"] is None or isinstance(event["ordinal"]["value"], int)
        for link in event["links"]:
            assert list(link) == ["kind", "event"]
            assert link["kind"] in get_args(model.LinkKind)
            assert link["event"] in events - {event["id"]}


def test_chains_begin_with_the_outlet(record: Json) -> None:
    for chain in chains(record):
        for link in chain:
            assert list(link) == ["name", "kind"]
            assert link["kind"] in ("outlet", "agency", "person", "document")
        assert chain[0] == {"name": record["article"]["outlet"], "kind": "outlet"}


def test_claims_quote_the_text_and_say_what_the_events_have(record: Json) -> None:
    events = {event["id"]: event for event in record["events"]}
    ids = [claim["id"] for claim in record["claims"]]
    assert len(set(ids)) == len(ids)
    for claim in record["claims"]:
        assert list(claim) == CLAIM
        assert record["text"][claim["start"] : claim["end"]] == claim["quote"] != ""
        assert claim["article"] == record["article"]["id"]
        assert claim["stance"] in get_args(model.Stance)
        assert claim["field"].split(".")[0] in events[claim["event"]]
        assert claim["original"] and claim["rule"] and claim["version"]
    for event in events.values():
        said = {claim["field"].split(".")[0] for claim in record["claims"] if claim["event"] == event["id"]}
        told = {name for name in EVENT if event[name] not in (None, [])} - {"id"}
        assert told == said


def test_doubts_have_a_passage_a_step_and_a_reason(record: Json) -> None:
    for doubt in record["doubts"]:
        assert list(doubt) == ["start", "end", "step", "reason"]
        assert 0 <= doubt["start"] < doubt["end"] <= len(record["text"])
        assert doubt["step"] in {"script", "text", "words", "times", "mentions", "speech", "events"}
        assert doubt["reason"]
