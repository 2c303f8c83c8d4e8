"""``kelissoz check`` and ``kelissoz backup``."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from kelissoz.cli import app
from kelissoz.dossier.store import Store
from kelissoz.model import Document


@pytest.fixture
def db(tmp_path: Path, document: Document) -> str:
    path = tmp_path / "store.sqlite"
    with Store.open(path) as store:
        store.keep(document)
    return str(path)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def test_a_whole_store_gives_nothing_to_say(db: str) -> None:
    result = run("check", "--db", db)
    assert (result.exit_code, result.output) == (0, "")


def test_what_is_wrong_is_printed(db: str) -> None:
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE article SET text = 'Бөтен мәтін.'")  # another text
    result = run("check", "--db", db)
    assert result.exit_code == 1
    assert result.stdout.startswith("article a1: its text is not the one that was kept\n")


def test_a_damaged_file_is_named(db: str) -> None:
    with Path(db).open("rb+") as file:
        file.seek(4096)
        file.write(b"\xff" * 20000)
    result = run("check", "--db", db)
    assert result.exit_code in (1, 2) and "damaged" in result.output and "Traceback" not in result.output


def test_a_backup_is_a_store(db: str, tmp_path: Path) -> None:
    copy = str(tmp_path / "copy.sqlite")
    assert run("backup", copy, "--db", db).exit_code == 0
    assert run("list", "--db", copy).stdout == run("list", "--db", db).stdout != ""


def test_a_backup_takes_no_ones_place_unasked(db: str, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_text("Хат.", encoding="utf-8")  # a letter
    result = run("backup", str(copy), "--db", db)
    assert result.exit_code == 2
    assert result.stderr == f"kelissoz: {copy}: there is a file already; --force puts the copy in its place\n"
    assert run("backup", str(copy), "--db", db, "--force").exit_code == 0
    assert run("list", "--db", str(copy)).exit_code == 0


@pytest.mark.parametrize("command", [["check"], ["backup", "copy.sqlite"]])
def test_without_a_store_there_is_nothing_to_look_after(tmp_path: Path, command: list[str]) -> None:
    result = run(*command, "--db", str(tmp_path / "none.sqlite"))
    assert result.exit_code == 2 and "there is no store yet" in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_server_has_its_own_tool(server: str, tmp_path: Path) -> None:
    result = run("backup", str(tmp_path / "copy.sqlite"), "--db", server)
    assert result.exit_code == 2
    assert "pg_dump" in result.stderr and "Traceback" not in result.output
