"""The whole way of an article, from a file to the record and the store, with the real reader."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kelissoz.cli import app
from kelissoz.dossier.store import Store
from kelissoz.export.record import to_record

ARTICLE = """\
Бішкекте Қазақстан мен Қырғызстан премьер-министрлері кездесті
2026-03-04
Қазақстан премьер-министрі Асқар Нұрланов 3 наурызда Бішкекте Қырғызстан премьер-министрі Бақыт Осмоновпен \
кездесті, деп хабарлады Үкіметтің баспасөз қызметі. Кездесу шамамен екі сағатқа созылды. Тараптар су \
мәселесін талқылады. Келесі кездесу сәуірде Астанада өтеді деп жоспарланып отыр.
"""


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "bishkek.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def records(*arguments: str) -> list[dict[str, Any]]:
    result = CliRunner().invoke(app, ["read", "--format", "jsonl", *arguments])
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_the_meeting_is_found_with_its_quotes(article: str) -> None:
    (record,) = records(article)
    meeting = next(event for event in record["events"] if event["status"] == "held")
    assert (meeting["kind"], meeting["start"]) == ("meeting", "2026-03-03")
    assert {"Асқар Нұрланов", "Бақыт Осмонов"} <= {each["name"] for each in meeting["participants"]}
    assert record["claims"]
    for claim in record["claims"]:
        assert record["text"][claim["start"] : claim["end"]] == claim["quote"] != ""
        assert claim["article"] == record["article"]["id"]


def test_reading_twice_gives_the_same_record(article: str) -> None:
    assert records(article) == records(article)


def test_the_store_gives_back_what_was_printed(article: str, tmp_path: Path) -> None:
    db = tmp_path / "store.sqlite"
    assert CliRunner().invoke(app, ["read", article, "--db", str(db)]).exit_code == 0
    with Store.open(db) as store:
        kept = [json.loads(json.dumps(to_record(record))) for record in store.records()]
    assert kept == records(article)


def test_what_is_not_kazakh_is_named_and_nothing_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "english.txt"
    path.write_text("The ministers of both countries met yesterday in the capital. " * 5, encoding="utf-8")
    result = CliRunner().invoke(app, ["read", "--format", "jsonl", str(path)])
    assert result.exit_code == 2
    assert result.stdout == "" and "english.txt" in result.stderr


def test_standard_input(article: str) -> None:
    result = CliRunner().invoke(app, ["read", "--format", "jsonl", "-"], input=ARTICLE.encode())
    assert result.exit_code == 0, result.stderr
    assert len(json.loads(result.stdout)["events"]) == len(records(article)[0]["events"])
