"""The commands, with a reader that finds the same two events in every article."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import kelissoz
from kelissoz import pipeline
from kelissoz.cli import app
from kelissoz.cli.reading import at_work, counted
from kelissoz.model import Article, Document
from kelissoz.names import chosen
from kelissoz.names.tagger import encoder
from kelissoz.scale import Outcome


@dataclass
class Found:
    """An article that needs no reading."""

    article: Article
    size: int = 100

    @property
    def name(self) -> str:
        return self.article.path or "-"

    @property
    def place(self) -> str | None:
        return self.article.path

    def digest(self) -> str:
        return self.article.text

    def read(self) -> Article:
        return self.article


@pytest.fixture(autouse=True)
def reader(monkeypatch: pytest.MonkeyPatch, document: Document) -> None:
    """Files that exist are Kazakh articles; ``broken`` in a name makes a step fail."""

    def find_all(sources: Iterable[str | Path], **_: Any) -> Iterator[Found | Exception]:
        for source in sources:
            path = Path(source)
            for file in sorted(path.iterdir()) if path.is_dir() else [path]:
                if not file.exists():
                    yield OSError(f"{file}: there is no such file")
                else:
                    yield Found(replace(document.article, id=file.stem, path=str(file)))

    def read_all(sources: Iterable[str | Path], **options: Any) -> Iterator[Article | Exception]:
        for found in find_all(sources, **options):
            yield found.read() if isinstance(found, Found) else found

    def read(article: Article) -> Document:
        if "broken" in article.id:
            raise IndexError("tuple index out of range")
        claims = tuple(
            replace(claim, article=article.id, event=f"{article.id}-{claim.event}")
            for claim in document.claims
        )
        events = tuple(replace(event, id=f"{article.id}-{event.id}") for event in document.events)
        return replace(document, article=article, events=events, claims=claims, tagger=chosen())

    monkeypatch.setattr("kelissoz.intake.find_all", find_all)
    monkeypatch.setattr("kelissoz.intake.read_all", read_all)
    monkeypatch.setattr("kelissoz.pipeline.read", read)


@pytest.fixture
def db(tmp_path: Path) -> str:
    return str(tmp_path / "store.sqlite")


@pytest.fixture
def articles(tmp_path: Path) -> list[str]:
    """Three files; the step fails on the second."""
    paths = [tmp_path / f"{name}.txt" for name in ("alpha", "broken", "gamma")]
    for path in paths:
        path.write_text("Мәтін.", encoding="utf-8")
    return [str(path) for path in paths]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_read_prints_for_a_person_and_stores(articles: list[str], db: str) -> None:
    result = run("read", articles[0], "--db", db)
    assert result.exit_code == 0
    assert "MEETING, held, international · 2026-03-03 · Бішкек, KG" in result.stdout
    assert "— Дала ← Ала-Тау" in result.stdout
    assert "alpha-e1" in run("list", "--db", db).stdout


def test_jsonl_is_one_object_an_article_in_order_and_nothing_is_stored(articles: list[str], db: str) -> None:
    result = run("read", "--format", "jsonl", articles[2], articles[0], "--db", db)
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [record["article"]["id"] for record in records] == ["gamma", "alpha"]
    assert not Path(db).exists()


def test_no_store_stores_nothing(articles: list[str], db: str) -> None:
    assert "MEETING" in run("read", articles[0], "--no-store", "--db", db).stdout
    assert not Path(db).exists()


def test_the_name_tagger_is_chosen_and_told(
    articles: list[str], db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(*options: str) -> str:
        return str(
            json.loads(run("read", "--format", "jsonl", articles[0], *options).stdout)["reader"]["names"]
        )

    assert (told(), told("--names", "none")) == ("crf", "none")
    monkeypatch.setenv("KELISSOZ_NAMES", "none")
    assert (told(), told("--names", "crf")) == ("none", "crf")
    assert "· names: crf ·" in run("read", articles[0], "--names", "crf", "--db", db).stdout
    assert "· names: crf ·" in run("show", articles[0], "--db", db).stdout
    assert os.environ["KELISSOZ_NAMES"] == "none"


@pytest.mark.parametrize("command", [["read", "--no-store"], ["evaluate", "--gold"]])
def test_a_tagger_that_is_not_installed_is_named(
    command: list[str], articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder.cache_clear()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    result = run(*command, articles[0], "--names", "accurate")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("kelissoz: the name tagger accurate needs pip install kelissoz[accurate]")


def test_a_setting_of_a_tagger_there_is_not(articles: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KELISSOZ_NAMES", "best")
    for command in (["read", "--no-store", articles[0]], ["demo"]):
        result = run(*command)
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr == "kelissoz: KELISSOZ_NAMES is 'best'; it may be crf, accurate or none\n"


def test_what_cannot_be_read_is_named_and_the_others_are_read(articles: list[str], db: str) -> None:
    result = run("read", "--format", "jsonl", "missing.txt", *articles, "--db", db)
    assert result.exit_code == 0
    assert len(result.stdout.splitlines()) == 2
    first, second = result.stderr.splitlines()
    assert first == "kelissoz: missing.txt: there is no such file"
    assert second.startswith(f"kelissoz: {articles[1]}: a fault of Kelissoz: IndexError")
    assert "Traceback" not in result.stderr


def test_a_source_on_which_the_intake_fails_does_not_stop_the_others(
    articles: list[str], monkeypatch: pytest.MonkeyPatch, document: Document
) -> None:
    def find_all(sources: Iterable[str], **_: Any) -> Iterator[Found]:
        if articles[0] in sources:
            raise RecursionError("too deep")
        yield Found(document.article)

    monkeypatch.setattr("kelissoz.intake.find_all", find_all)
    result = run("read", "--no-store", articles[0], articles[2])
    assert result.exit_code == 0 and "MEETING" in result.stdout
    assert result.stderr == f"kelissoz: {articles[0]}: a fault of Kelissoz: RecursionError: too deep\n"


def test_debug_shows_where_a_step_failed(articles: list[str]) -> None:
    assert "Traceback" in run("read", "--no-store", "--debug", articles[1]).stderr


def test_nothing_read_is_exit_status_2(articles: list[str], db: str) -> None:
    assert run("read", "missing.txt", "--db", db).exit_code == 2
    assert run("read", articles[1], "--db", db).exit_code == 2


@pytest.mark.parametrize("wrong", [("--published", "soon"), ("--field", "text"), ("--format", "xml")])
def test_wrong_options_are_named(articles: list[str], wrong: tuple[str, str]) -> None:
    result = run("read", articles[0], *wrong)
    assert result.exit_code == 2
    assert wrong[0] in result.stderr and "Traceback" not in result.stderr


def test_options_reach_the_intake(
    articles: list[str], monkeypatch: pytest.MonkeyPatch, document: Document
) -> None:
    given: dict[str, Any] = {}

    def find_all(sources: Iterable[str], **options: Any) -> Iterator[Found]:
        given.update(options)
        yield Found(document.article)

    monkeypatch.setattr("kelissoz.intake.find_all", find_all)
    options = ["--published", "2026-03-04", "--outlet", "Дала", "--field", "text=body", "--field", "title=t"]
    assert run("read", "-", "--no-store", *options).exit_code == 0
    assert given["published"].isoformat() == "2026-03-04"
    assert given["outlet"] == "Дала"
    assert given["fields"] == {"text": "body", "title": "t"}


def test_list_has_a_line_for_every_article_and_event(articles: list[str], db: str) -> None:
    run("read", *articles, "--db", db)
    lines = run("list", "--db", db).stdout.splitlines()
    assert lines[0] == "alpha  2026-03-04 · Дала · Бішкекте келіссөз өтті"
    assert lines[1] == "  alpha-e1  meeting, held · 2026-03-03 · Бішкек, KG · Асқар Нұрланов, Бақыт Осмонов"
    assert [line.split()[0] for line in lines] == [
        "alpha",
        "alpha-e1",
        "alpha-e2",
        "gamma",
        "gamma-e1",
        "gamma-e2",
    ]


def test_show_an_article_and_one_event_of_it(articles: list[str], db: str) -> None:
    run("read", articles[0], "--db", db)
    whole = run("show", "alpha", "--db", db).stdout
    assert "MEETING" in whole and "SESSION" in whole
    assert whole == run("show", articles[0], "--db", db).stdout
    event = run("show", "alpha-e2", "--db", db).stdout
    assert "SESSION" in event and "MEETING" not in event


def test_show_of_what_there_is_not(articles: list[str], db: str) -> None:
    run("read", articles[0], "--db", db)
    result = run("show", "omega", "--db", db)
    assert result.exit_code == 2 and "omega: the store has no article or event" in result.stderr


@pytest.mark.parametrize("command", [["list"], ["show", "alpha"]])
def test_without_a_store_none_is_made(db: str, command: list[str]) -> None:
    result = run(*command, "--db", db)
    assert result.exit_code == 2
    assert "there is no store yet" in result.stderr
    assert not Path(db).exists()


@pytest.mark.parametrize("command", [["list"], ["show", "alpha"], ["read"]])
def test_a_store_that_is_none_is_named(articles: list[str], command: list[str]) -> None:
    sources = [articles[0]] if command == ["read"] else []
    result = run(*command, *sources, "--db", articles[2])
    assert result.exit_code == 2
    assert result.stderr == f"kelissoz: {articles[2]}: it is not a database\n"


def test_what_was_read_before_is_printed_as_it_is_in_the_store(articles: list[str], db: str) -> None:
    first = run("read", articles[0], articles[2], "--db", db)
    assert run("read", articles[0], articles[2], "--db", db).stdout == first.stdout != ""


def test_quietly_only_the_numbers_are_told(articles: list[str], db: str) -> None:
    first = run("read", "-q", *articles, "--db", db)
    assert first.stdout == ""
    assert first.stderr.splitlines()[-1] == "kelissoz: 2 articles were read: 2 new; 1 could not be read"
    again = run("read", "-q", articles[0], "--db", db)
    assert again.stderr == "kelissoz: 1 articles were read: 1 known before\n"
    anew = run("read", "-q", articles[0], "--db", db, "--again")
    assert anew.stderr == "kelissoz: 1 articles were read: 1 as they were\n"
    unkept = run("read", "-q", articles[0], "--no-store", "--db", db)
    assert unkept.stderr == "kelissoz: 1 articles were read\n"


def test_there_is_at_least_one_worker(articles: list[str], db: str) -> None:
    result = run("read", *articles, "--db", db, "--workers", "0")
    assert result.exit_code == 2 and "--workers" in result.stderr


def test_progress_is_shown_to_a_person_who_sees_nothing_else(
    articles: list[str], db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kelissoz.intake.size_of", lambda _: 1000)
    shown = StringIO()
    monkeypatch.setattr(shown, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", shown)
    outcomes = [Outcome(size=500) for _ in range(2)]
    with counted(outcomes, articles, prints=True) as going:
        assert list(going) == outcomes
    assert "2 articles" in shown.getvalue() and "100%" in shown.getvalue()


def test_it_is_said_what_goes_on_while_nothing_else_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = StringIO()
    monkeypatch.setattr("sys.stderr", shown)
    with at_work("merging", prints=True):
        pass
    assert shown.getvalue() == ""
    monkeypatch.setattr(shown, "isatty", lambda: True)
    with at_work("merging", prints=False):
        pass
    assert "merging" in shown.getvalue()


def test_reading_twice_stores_once(articles: list[str], db: str) -> None:
    run("read", articles[0], "--db", db)
    before = Path(db).read_bytes()
    run("read", articles[0], "--db", db)
    assert Path(db).read_bytes() == before


def test_demo_reads_the_examples(
    tmp_path: Path, articles: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").mkdir()
    for name in ("one", "two"):
        (tmp_path / "examples" / f"{name}.txt").write_text("Мәтін.", encoding="utf-8")
    monkeypatch.setattr("kelissoz.cli.demo.__file__", str(tmp_path / "src" / "kelissoz" / "cli" / "demo.py"))
    result = run("demo")
    assert result.exit_code == 0
    assert "MEETING" in result.stdout and "one-e1" in result.stdout and "two-e2" in result.stdout


def gold(folder: Path, kind: str = "meeting") -> Path:
    (folder / "alpha.txt").write_text("Мәтін.", encoding="utf-8")
    (folder / "alpha.yaml").write_text(
        f"""
        events:
        - kind: {kind}
          status: held
          scope: international
          core: true
          start: 2026-03-03
        """,
        encoding="utf-8",
    )
    return folder


def test_evaluate_prints_a_table_or_json(tmp_path: Path) -> None:
    folder = str(gold(tmp_path))
    table = run("evaluate", "--gold", folder)
    assert table.exit_code == 0
    assert "core events" in table.stdout and "1.000" in table.stdout
    figures = json.loads(run("evaluate", "--gold", folder, "--format", "json").stdout)
    assert (figures["events.recall"], figures["events.precision"]) == (1.0, 0.5)


def test_evaluate_verbosely_shows_what_differs(tmp_path: Path) -> None:
    shown = run("evaluate", "--gold", str(gold(tmp_path)), "-v").stdout
    assert "alpha, cyrl: 1 in gold, 2 found, 1 paired" in shown
    assert "+ extra  session planned 2026-04" in shown


def test_a_broken_floor_is_exit_status_1(tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text(json.dumps({".": {"events.recall": 1.0, "events.extra": 0}}), encoding="utf-8")
    result = run("evaluate", "--gold", str(gold(tmp_path)), "--floors", str(floors))
    assert result.exit_code == 1
    assert result.stderr == "kelissoz: events.extra is 1, above its ceiling of 0.\n"


def test_a_gold_folder_or_floors_that_cannot_be_used(tmp_path: Path) -> None:
    assert run("evaluate", "--gold", str(tmp_path)).exit_code == 2
    result = run("evaluate", "--gold", str(gold(tmp_path)), "--floors", str(tmp_path / "none.json"))
    assert result.exit_code == 2 and "none.json" in result.stderr


def test_the_version() -> None:
    assert run("--version").stdout == f"kelissoz {kelissoz.__version__}\n"


COMMAND = [sys.executable, "-c", "from kelissoz.cli import main; main()"]


def test_help_comes_at_once() -> None:
    subprocess.run([*COMMAND, "--help"], capture_output=True, check=True)  # fills the file cache
    start = time.perf_counter()
    subprocess.run([*COMMAND, "--help"], capture_output=True, check=True)
    assert time.perf_counter() - start < 2  # half a second on an idle machine


def test_help_imports_nothing_heavy() -> None:
    heavy = "sqlalchemy kelissoz.pipeline kelissoz.intake yaml trafilatura httpx pycrfsuite"
    code = f"""
import sys
from typer.testing import CliRunner
from kelissoz.cli import app
from kelissoz.cli.reading import at_work, counted
assert CliRunner().invoke(app, ["--help"]).exit_code == 0
print(*[name for name in "{heavy}".split() if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes close differently")
def test_a_reader_that_goes_away_is_no_error(articles: list[str], db: str) -> None:
    """As in ``kelissoz list | head -1``."""
    run("read", articles[0], "--db", db)
    many = """
import kelissoz.dossier.store as module
records = module.Store.records
module.Store.records = lambda self: (r for _ in range(5000) for r in records(self))
from kelissoz.cli import main
main()
"""
    command = [sys.executable, "-c", many, "list", "--db", db]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(os.environ))
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    errors = process.stderr.read().decode()
    assert (process.wait(timeout=60), errors) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("command", ["--help", "--version"])
def test_output_that_takes_no_more_is_told_of(command: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, command], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 2
    assert done.stderr == "kelissoz: standard output cannot be written: No space left on device\n"


def test_ctrl_c_leaves_what_was_read(articles: list[str], db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = pipeline.read

    def read(article: Article) -> Document:
        if "gamma" in article.id:
            raise KeyboardInterrupt
        return whole(article)

    monkeypatch.setattr("kelissoz.pipeline.read", read)
    result = run("read", *articles, "--db", db)
    assert result.exit_code == 130
    assert result.stderr.endswith("kelissoz: stopped; 1 articles were read and are in the store\n")
    assert "alpha-e1" in run("list", "--db", db).stdout


def stories(path: Path) -> str:
    """A folder of one story: two articles of one meeting, which are reprints of one text."""
    for name in ("articles", "stories"):
        (path / name).mkdir()
    event = "{kind: meeting, same_as: m, status: held, scope: international, core: true, start: 2026-03-03}"
    for name in ("alpha", "beta"):
        (path / "articles" / f"{name}.txt").write_text("Мәтін.", encoding="utf-8")
        (path / "articles" / f"{name}.yaml").write_text(f"events:\n- {event}\n", encoding="utf-8")
    story = """
        split: dev
        articles: [alpha, beta]
        contacts: {m: the meeting}
        reprints: [{source: Ала-Тау, original: alpha, articles: [alpha, beta]}]
        """
    (path / "stories" / "s.yaml").write_text(story, encoding="utf-8")
    return str(path)


def test_evaluate_dossier_prints_a_table_or_json(tmp_path: Path) -> None:
    folder = stories(tmp_path)
    table = run("evaluate-dossier", "--gold", folder)
    assert table.exit_code == 0
    assert "1 stories, 2 articles, 2 events" in table.stdout
    figures = json.loads(
        run("evaluate-dossier", "--gold", folder, "--split", "dev", "--format", "json").stdout
    )
    assert (figures["articles.failed"], figures["events.missed"]) == (0, 0)
    assert figures["merging.precision"] == 1.0


def test_evaluate_dossier_guards_the_floors_of_a_half(tmp_path: Path) -> None:
    folder = stories(tmp_path)
    floors = tmp_path / "floors.json"
    floors.write_text('{"dev": {"merging.recall": 2}, ".": {"events.missed": 0}}', "utf-8")
    options = ("--gold", folder, "--floors", str(floors))
    assert run("evaluate-dossier", *options).exit_code == 0
    result = run("evaluate-dossier", *options, "--split", "dev")
    assert result.exit_code == 1
    assert "below its floor of 2" in result.stderr
    assert run("evaluate-dossier", "--gold", folder, "--split", "test").exit_code == 2
