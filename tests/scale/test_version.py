"""Which Kelissoz reads: another one where a table, a model or a station is another one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import kelissoz
from kelissoz.scale import version


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of some of the package, in which files may be changed."""
    source = Path(kelissoz.__file__).parent
    for name in ("model.py", "data/kk/months.tsv", "times/finding.py", "models/names.onnx"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, tmp_path / name)
    (tmp_path / "__init__.py").touch()
    monkeypatch.setattr(kelissoz, "__file__", str(tmp_path / "__init__.py"))
    return tmp_path


def reader() -> str:
    return version.reader.__wrapped__()


def test_it_names_the_version_and_the_tagger(package: Path) -> None:
    first, tagger = reader().split()
    assert first.startswith(f"{kelissoz.__version__}+") and tagger == "crf"
    assert reader() == reader()


@pytest.mark.parametrize("name", ["model.py", "data/kk/months.tsv", "times/finding.py"])
def test_a_change_makes_another_one(package: Path, name: str) -> None:
    before = reader()
    with (package / name).open("a", encoding="utf-8") as file:
        file.write("\n")
    assert reader() != before


def test_the_encoder_counts_where_it_is_used(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = reader()
    monkeypatch.setenv("KELISSOZ_NAMES", "accurate")
    accurate = reader()
    (package / "models" / "names.onnx").write_bytes(b"another one")
    assert accurate != reader() and reader().endswith(" accurate")
    monkeypatch.delenv("KELISSOZ_NAMES")
    assert reader() == before


def test_everything_that_reads_is_in_it() -> None:
    folder = Path(kelissoz.__file__).parent
    found = {path.relative_to(folder).parts[0] for path in version._files(folder, version._SUFFIXES)}
    assert found == set(version._PARTS)
    rest = {path.name for path in folder.iterdir() if path.suffix == ".py" or path.is_dir()} - found
    others = {
        "__init__.py",
        "__main__.py",
        "cli",
        "dossier",
        "evaluation",
        "export",
        "library.py",
        "reference.py",
        "scale",
    }
    assert rest - others <= {"spacy_kk.py", "__pycache__"}, (
        "does what is read depend on it? Then it belongs to _PARTS"
    )
