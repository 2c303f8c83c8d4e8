"""The commands of the dossier, on articles that are read for real."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kelissoz.cli import app

ARTICLES = Path(__file__).parents[2] / "gold" / "dossier" / "articles"
NAMES = (
    "budapest-off-kazinform",
    "budapest-plan-tengrinews",
    "kremlin-night-azattyq",
    "kremlin-night-kazinform",
    "kyrgyz-council-elkz",
    "kyrgyz-council-kazinform",
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("dossier") / "store.sqlite")
    run("read", *(str(ARTICLES / f"{name}.txt") for name in NAMES), "--db", path)
    return path


def run(*arguments: str) -> str:
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output
    return result.output


def line_of(output: str, *words: str) -> str:
    return next(line for line in output.splitlines() if all(word in line for word in words))


def test_events_are_listed_once_with_their_sources(db: str) -> None:
    output = run("events", "--db", db)
    kremlin = line_of(output, "meeting, held", "Мәскеу", "Владимир Путин")
    assert "2 outlets" in kremlin and "contested: start" in kremlin
    assert sum("meeting" in line and "Уиткоф" in line for line in output.splitlines()) == 1


def test_disagreements_say_who_says_what(db: str) -> None:
    output = run("disagreements", "--db", db)
    assert "ТАСС" in line_of(output, "start  2026-01-22")
    assert "Азаттық" in line_of(output, "start  2026-01-23")


def test_show_gives_each_value_with_who_says_it(db: str) -> None:
    id = line_of(run("events", "--db", db), "meeting, held", "Мәскеу").split()[0]
    output = run("show", id, "--db", db)
    assert "contested: 1 outlet, 1 source (ТАСС)" in output
    assert "2026-01-22" in output and "2026-01-23" in output
    assert "— Kazinform ← ТАСС" in output


def test_promises_by_the_day(db: str) -> None:
    before = line_of(run("promises", "--as-of", "2025-10-18", "--db", db), "Будапешт")
    after = line_of(run("promises", "--as-of", "2025-10-25", "--db", db), "Будапешт")
    assert "upcoming" in before and "cancelled" in after
    assert "Будапешт" in run("upcoming", "--as-of", "2025-10-18", "--db", db)
    assert "Будапешт" not in run("promises", "--state", "overdue", "--as-of", "2025-10-25", "--db", db)


def test_series_tell_what_is_missing_and_who_counts_otherwise(db: str) -> None:
    output = run("series", "--db", db)
    assert "1–7 missing" in output
    assert "says 7, not 8" in output


def test_processes(db: str) -> None:
    assert "Бішкек" in run("processes", "--db", db)


def test_why_reports_are_one_event(db: str) -> None:
    id = line_of(run("events", "--db", db), "meeting, held", "Мәскеу").split()[0]
    assert "the same people" in run("show", id, "--why", "--db", db)


@pytest.mark.parametrize("words", ["Путиннің", "Putinmen", "پۋتين"])
def test_words_are_found_in_every_form_and_script(db: str, words: str) -> None:
    output = run("search", words, "--db", db)
    assert "Мәскеу" in output and "«" in output


def test_search_by_what_is_known(db: str) -> None:
    kremlin = ("--person", "Уиткофф", "--state", "Ресей", "--place", "Мәскеу", "--kind", "meeting")
    assert len(run("search", *kremlin, "--contested", "--db", db).splitlines()) == 1
    for wrong in (("--state", "Жоқстан"), ("--kind", "match"), ("--since", "кеше"), ("--person", "Ешкімов")):
        assert CliRunner().invoke(app, ["search", *wrong, "--db", db]).exit_code == 2


def test_who_somebody_is(db: str) -> None:
    output = run("who", "Uitkoff", "--db", db)
    assert output.startswith("Сти")
    assert "арнайы өкілі" in line_of(output, "said to be") and "Мәскеу" in output
    result = CliRunner().invoke(app, ["who", "Ешкімов", "--db", db])
    assert result.exit_code == 2 and "Ешкімов" in result.output


def test_what_people_decide_is_kept_through_a_rebuild(db: str, tmp_path: Path) -> None:
    own = str(tmp_path / "own.sqlite")
    run("backup", own, "--db", db)
    id = line_of(run("events", "--db", own), "meeting, held", "Мәскеу").split()[0]
    run("reject", id, "start", "2026-01-23", "--by", "архив", "--db", own)
    run("set", id, "place", "Сочи, RU", "--by", "архив", "--db", own)
    run("rename", "Джаред Кушнер", "Жаред Кушнер", "--by", "архив", "--db", own)
    events = run("events", "--db", own)
    assert "Сочи" in line_of(events, id, "Жаред Кушнер")
    assert "contested: start" not in line_of(events, id)
    run("rebuild", "--db", own)
    assert run("events", "--db", own) == events
    run("undo", "2", "--by", "архив", "--db", own)
    assert "Мәскеу" in line_of(run("events", "--db", own), id)
    log = run("log", "--db", own)
    assert "архив  rename  Джаред Кушнер → Жаред Кушнер" in log and "undone by архив" in log


def test_a_thread_is_named_by_hand(db: str, tmp_path: Path) -> None:
    own = str(tmp_path / "own.sqlite")
    run("backup", own, "--db", db)
    thread = run("processes", "--db", own).split()[0]
    run("title", thread, "Су мәселесі", "--by", "архив", "--db", own)
    assert f"{thread}  Су мәселесі" in run("processes", "--db", own)
    run("undo", "1", "--by", "архив", "--db", own)
    assert "Су мәселесі" not in run("processes", "--db", own)


def test_events_are_merged_and_split_by_hand(db: str, tmp_path: Path) -> None:
    own = str(tmp_path / "own.sqlite")
    run("backup", own, "--db", db)
    first, second = (line.split()[0] for line in run("events", "--db", own).splitlines()[:2])
    count = len(run("events", "--db", own).splitlines())
    run("merge", first, second, "--by", "архив", "--db", own)
    assert len(run("events", "--db", own).splitlines()) == count - 1
    run("split", first, second, "--by", "архив", "--db", own)
    assert len(run("events", "--db", own).splitlines()) == count
    assert run("doubtful", "--db", own) is not None


@pytest.mark.parametrize(
    "wrong",
    [
        ("set", "nothing", "start", "2026"),
        ("undo", "9"),
        ("undo", "99999999999999999999"),
        ("merge", "nothing", "more"),
        ("reject", "nothing", "start", "2026"),
    ],
)
def test_what_cannot_be_decided(db: str, wrong: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, [*wrong, "--db", db])
    assert result.exit_code == 2 and result.output.startswith("kelissoz: ")


def test_export_to_a_file_and_to_standard_output(db: str, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    run("export", "csv", str(path), "--state", "RU", "--db", db)
    assert "Мәскеу" in path.read_text(encoding="utf-8-sig")
    again = CliRunner().invoke(app, ["export", "csv", str(path), "--db", db])
    assert again.exit_code == 2 and "it is there already" in again.output
    run("export", "csv", str(path), "--force", "--db", db)
    assert [each.name for each in tmp_path.iterdir()] == ["events.csv"]
    id = line_of(run("events", "--db", db), "meeting, held", "Мәскеу").split()[0]
    briefing = run("export", "markdown", "--event", id, "--db", db)
    assert briefing.count("## ") == 1 and "**contested**" in briefing


@pytest.mark.parametrize(
    "wrong",
    [
        ("parquet",),
        ("csv", "--event", "nothing"),
        ("csv", "--process", "nothing"),
        ("csv", "/nowhere/at/all.csv"),
    ],
)
def test_what_cannot_be_exported(db: str, wrong: tuple[str, ...]) -> None:
    result = CliRunner().invoke(app, ["export", *wrong, "--db", db])
    assert result.exit_code == 2 and "kelissoz: " in result.output


def test_a_day_that_is_none(db: str) -> None:
    result = CliRunner().invoke(app, ["promises", "--as-of", "кеше", "--db", db])
    assert result.exit_code == 2 and "is no day" in result.output
