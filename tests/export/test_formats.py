"""Each format of ``kelissoz export``, read back by its own library."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from typing import Any

import pytest
from tests.dossier.told import NURLANOV, OSMONOV, TEXT, participant, record, said

from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.export import briefing
from kelissoz.export.formats import FORMATS
from kelissoz.export.sharing import ExportError
from kelissoz.model import Article

PLACE = {"name": "Бішкек", "country": "KG", "venue": "Ала-Арча", "lat": 42.87, "lon": 74.59}
OFFICER = {**NURLANOV, "office": "=премьер-министр"}


def event(id: str, *told: Any, **fields: Any) -> DossierEvent:
    claims = [each for some in told for each in some] or said(id, "Дала", **fields)
    found = merge([id], claims)
    assert found is not None
    return found


MEETING = event(
    "e1",
    said(
        "a", "Дала", "2026-03-04", ["Ала-Тау"],
        start="2026-03-03", end="2026-03-04", place=[PLACE], participants=[OFFICER, OSMONOV],
        topics=[{"text": "=су *мәселесі*"}], outcomes=[{"text": "комиссия құру"}],
    ),
    said("b", "Қала", "2026-03-05", start="2026-03-02"),
)  # fmt: skip
CALL = event(
    "e2",
    start="2026-03-05",
    time_of_day="15:00",
    kind="call",
    participants=[NURLANOV, participant("Б. Осмонов", "KG")],
)
PLAN = event("e3", start="2026-04", status="planned", kind="visit", participants=[OSMONOV])
DENIED = event("e4", start="2026-03-05", status="denied", participants=[NURLANOV, OSMONOV])
EVENTS = (MEETING, CALL, PLAN, DENIED)


def article(id: str) -> Article | None:
    return record(id, "Дала", "2026-03-04", ()).article if id != "gone" else None


def written(format: str, *events: DossierEvent) -> bytes:
    out = io.BytesIO()
    FORMATS[format].writer()(iter(events or EVENTS), out, article)
    return out.getvalue()


def lines(format: str) -> list[Any]:
    return [json.loads(line) for line in written(format).decode().splitlines()]


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_can_be_written(format: str) -> None:
    out = io.BytesIO()
    FORMATS[format].writer()(iter(()), out, article)
    assert isinstance(out.getvalue(), bytes)


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_events_give_the_same_file(format: str) -> None:
    assert written(format) == written(format)


def test_jsonl_has_every_value_with_its_sources() -> None:
    first = lines("jsonl")[0]
    assert (first["id"], first["start"], first["contested"]) == ("e1", "2026-03-03", ["start"])
    start = first["fields"]["start"]
    assert start["state"] == "contested"
    assert [(each["value"], each["sources"][0]["name"]) for each in start["values"]] == [
        ("2026-03-03", "Ала-Тау"),
        ("2026-03-02", "Қала"),
    ]


def test_csv_has_a_row_an_event_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv").decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == ["e1", "e2", "e3", "e4"]
    assert rows[0]["topics"] == "'=су *мәселесі*"
    assert (rows[0]["city"], rows[0]["countries"], rows[0]["contested"]) == ("Бішкек", "KG; KZ", "start")


def test_csv_has_a_row_a_claim() -> None:
    rows = list(csv.DictReader(io.StringIO(written("claims-csv").decode("utf-8-sig"))))
    assert len(rows) == sum(len(each.said) for each in EVENTS)
    assert rows[0]["quote"] == TEXT and "Ала-Тау" in {row["chain"].split("; ")[-1] for row in rows}


@pytest.mark.parametrize("format", ["parquet", "claims-parquet"])
def test_parquet(format: str) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = parquet.read_table(io.BytesIO(written(format))).to_pylist()
    assert len(rows) == (4 if format == "parquet" else sum(len(each.said) for each in EVENTS))
    assert rows[0]["lat"] == 42.87 if format == "parquet" else rows[0]["end"] == len(TEXT)


def test_ical_has_days_times_and_stable_ids() -> None:
    icalendar = pytest.importorskip("icalendar")
    entries = list(icalendar.Calendar.from_ical(written("ical")).walk("VEVENT"))
    assert [str(each["uid"]) for each in entries] == ["e1@kelissoz", "e2@kelissoz", "e4@kelissoz"]
    first, call, denied = entries
    assert (first["dtstart"].dt, first["dtend"].dt) == (dt.date(2026, 3, 3), dt.date(2026, 3, 5))
    assert call["dtstart"].dt == dt.datetime(2026, 3, 5, 15)
    assert "dtend" not in call  # no duration is told
    assert (str(first["status"]), str(denied["status"])) == ("CONFIRMED", "CANCELLED")
    assert "Бішкек" in str(first["location"]) and "contested: start" in str(first["description"])


def test_gexf_joins_those_who_met() -> None:
    networkx = pytest.importorskip("networkx")
    network = networkx.read_gexf(io.BytesIO(written("gexf")))
    (edge,) = network.edges(data=True)
    assert {edge[0], edge[1]} == {"Асқар Нұрланов", "Бақыт Осмонов"}
    assert (edge[2]["contacts"], edge[2]["first"], edge[2]["last"]) == (2, "2026-03-03", "2026-03-05")
    assert network.nodes["Асқар Нұрланов"]["country"] == "KZ"


def test_nobody_meets_the_own_state() -> None:
    networkx = pytest.importorskip("networkx")
    state = {**participant("Қазақстан", "KZ"), "kind": "state"}
    own = event("e5", start="2026-03-05", participants=[NURLANOV, OSMONOV, state])
    network = networkx.read_gexf(io.BytesIO(written("gexf", own)))
    assert not network.has_edge("Қазақстан", "Асқар Нұрланов")
    assert network.has_edge("Қазақстан", "Бақыт Осмонов")


def test_ftm_entities_load_and_prove_the_event() -> None:
    model = pytest.importorskip("followthemoney").model
    entities = [model.get_proxy(each) for each in lines("ftm")]
    by_id = {entity.id: entity for entity in entities}
    first = next(entity for entity in entities if entity.schema.name == "Event")
    assert {by_id[id].schema.name for id in first.get("involved")} == {"Person"}
    assert {by_id[id].schema.name for id in first.get("proof")} == {"Article"}
    assert first.get("startDate") == ["2026-03-03"] and first.get("country") == ["kg"]
    people = [entity for entity in entities if entity.schema.name == "Person"]
    assert ("Асқар Нұрланов", ["=премьер-министр"]) in [
        (each.caption, each.get("position")) for each in people
    ]
    assert ("Бақыт Осмонов", ["kg"]) in [(each.caption, each.get("country")) for each in people]


def test_ftm_statements_load() -> None:
    statement = pytest.importorskip("followthemoney.statement").Statement
    statements = [statement.from_dict(each) for each in lines("ftm-statements")]
    assert {each.dataset for each in statements} == {"kelissoz"}
    assert any(each.prop == "startDate" and each.first_seen == "2026-03-04" for each in statements)


def test_jsonld_parses_and_quotes_the_article() -> None:
    rdflib = pytest.importorskip("rdflib")
    graph = rdflib.Graph().parse(data=written("jsonld"), format="json-ld")
    oa, prov, schema = (
        rdflib.Namespace(name)
        for name in ("http://www.w3.org/ns/oa#", "http://www.w3.org/ns/prov#", "https://schema.org/")
    )
    assert len(set(graph.subjects(rdflib.RDF.type, schema.Event))) == 4
    assert {str(each) for each in graph.objects(None, oa.exact)} == {TEXT}
    assert {int(each) for each in graph.objects(None, oa.end)} == {len(TEXT)}
    agents = {graph.value(agent, schema.name) for agent in graph.objects(None, prov.wasAttributedTo)}
    assert {str(name) for name in agents} == {"Ала-Тау", "Қала", "Дала"}
    claims = set(graph.subjects(prov.wasQuotedFrom))
    assert claims == set(graph.subjects(prov.wasDerivedFrom))
    assert len(claims) == sum(len(each.said) for each in EVENTS)


def test_plover_codes_what_came_and_what_is_to_come() -> None:
    records = {each["id"]: each for each in lines("plover")}
    assert sorted(records) == ["e1", "e2", "e3"]
    assert (records["e1"]["type"], records["e1"]["cameo"]) == ("CONSULT", "040")
    assert (records["e2"]["mode"], records["e2"]["cameo"]) == ("phone", "041")
    assert (records["e3"]["type"], records["e3"]["context"], records["e3"]["cameo"]) == (
        "AGREE",
        ["future"],
        "036",
    )
    assert [each["country"] for each in records["e1"]["source"]] == ["KAZ", "KGZ"]


def test_plover_has_what_was_called_off_among_reduced_relations() -> None:
    off = event("e6", start="2026-03-05", status="cancelled", kind="talks", participants=[NURLANOV, OSMONOV])
    coded = json.loads(written("plover", off))
    assert (coded["type"], coded["mode"], coded["cameo"]) == ("SANCTION", "withdraw", "164")


def test_polecat_has_a_row_for_each_pair_of_states() -> None:
    rows = list(csv.DictReader(io.StringIO(written("polecat").decode()), delimiter="\t"))
    pairs = [(row["Event ID"], row["Actor Country"], row["Recipient Country"]) for row in rows]
    assert pairs[:2] == [("e1", "KAZ", "KGZ"), ("e1", "KGZ", "KAZ")]
    assert len(pairs) == 4


def test_a_briefing_has_footnotes_and_says_what_is_contested() -> None:
    out = io.BytesIO()
    briefing.write(iter(EVENTS), out, article, today=dt.date(2026, 3, 10))
    text = out.getvalue().decode()
    assert text.count("\n## ") + text.startswith("## ") == 5
    assert "## What comes next\n\n- upcoming · due 2026-04 · visit" in text
    assert "2026-03-03 — **contested**, so Дала[^1]" in text
    assert "\n[^1]: «" in text and "— Дала ← Ала-Тау, 2026-03-04, a.txt" in text
    assert "=су \\*мәселесі\\*" in text
    assert "**Announced for 2026-04** by Дала: upcoming as of 2026-03-10." in text


@pytest.mark.parametrize(
    ("format", "package"),
    [("ical", "icalendar"), ("gexf", "networkx"), ("ftm", "followthemoney"), ("parquet", "pyarrow")],
)
def test_a_library_that_is_missing_is_named(
    format: str, package: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ExportError, match=rf"needs {package}: pip install 'kelissoz\[exports\]'"):
        written(format)


def test_what_a_person_has_entered_has_no_quote() -> None:
    claim = said("a", "Дала", start="2026-03-03")
    entered = [
        each.__class__(each.claim, each.outlet, each.published, each.family, "архив") for each in claim
    ]
    for format in FORMATS:
        assert isinstance(written(format, event("e9", entered)), bytes)
