"""Which Kelissoz reads: what an article says is read anew when this is another one."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Set
from functools import cache
from pathlib import Path

import kelissoz
from kelissoz.names.tagger import SETTING

# All that what is read depends on, in the folder of the package: the stations with their tables and models.
_PARTS = (
    *("model.py", "letters.py", "lexicon.py", "regions.py", "pipeline.py", "data", "models"),
    *("intake", "script", "text", "words", "mentions", "names", "times", "speech", "events"),
)
_SUFFIXES = frozenset({".py", ".tsv", ".toml", ".json", ".crfsuite"})


@cache
def reader() -> str:
    """The version of Kelissoz, a hash of its tables, models and code (so that a table with a new row counts as
    another one), and the name tagger: ``0.1.0+1f0c9a2b crf``."""
    content = hashlib.sha256()
    folder = Path(kelissoz.__file__).parent
    tagger = os.environ.get(SETTING) or "crf"
    for path in _files(folder, _SUFFIXES if tagger == "crf" else _SUFFIXES | {".onnx"}):
        content.update(path.relative_to(folder).as_posix().encode() + b"\0")
        content.update(hashlib.sha256(path.read_bytes()).digest())
    return f"{kelissoz.__version__}+{content.hexdigest()[:8]} {tagger}"


def _files(folder: Path, suffixes: Set[str]) -> Iterator[Path]:
    for part in _PARTS:
        found = folder / part
        inside = [found] if found.is_file() else found.rglob("*")
        yield from sorted(path for path in inside if path.suffix in suffixes)
