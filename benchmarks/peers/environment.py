"""A peer's environment: made once in the cache folder, asked with JSON on standard input and output.

Nothing of a peer enters the project's own environment. The packages come from the index that pip is set up with.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CACHE = Path(__file__).resolve().parents[2] / ".cache" / "benchmarks"
PROGRAMS = Path(__file__).resolve().parent / "programs"
_ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: its packages, ``bare`` ones without what they depend on, and the program that runs it."""

    name: str
    program: str
    packages: tuple[str, ...]
    bare: tuple[str, ...] = ()
    command: str = ""  # that must be on the machine
    timeout: int = 1800  # seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What the peer answered, in which version, and the processor seconds of the work, without loading."""

    version: str
    results: list[Any]
    seconds: float


class Absent(Exception):
    """A peer that cannot be measured here; the message says why."""


def ask(peer: Peer, job: Mapping[str, Any], cache: Path = CACHE) -> Answer:
    """Give the peer ``job``. Raises ``Absent``."""
    if peer.command and shutil.which(peer.command) is None:
        raise Absent(f"no {peer.command} on this machine")
    run = _run_program(peer, _environment(peer, cache), {"tool": peer.name, **job})
    try:
        answer = json.loads(run.stdout) if run.returncode == 0 else {}
        return Answer(str(answer["version"]), list(answer["results"]), float(answer["seconds"]))
    except (ValueError, KeyError, TypeError) as error:
        print(run.stderr.decode(errors="replace")[-2000:], file=sys.stderr)
        raise Absent(f"its program failed (exit status {run.returncode})") from error


def _run_program(peer: Peer, python: Path, job: Mapping[str, Any]) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            [python, PROGRAMS / peer.program],
            input=json.dumps(job, ensure_ascii=False).encode(),
            capture_output=True,
            timeout=peer.timeout,
            cwd=python.parents[1],
            env={**_without_ours(), **_ONE_CORE, "PYTHONUTF8": "1"},
        )
    except subprocess.TimeoutExpired as error:
        raise Absent(f"not ready after {peer.timeout} seconds") from error


def _environment(peer: Peer, cache: Path) -> Path:
    """The Python of the peer's environment, which is made where it is not there."""
    wanted = "\n".join((*peer.packages, *peer.bare))
    names = "+".join(sorted((*peer.packages, *peer.bare))) or "none"
    folder = cache / f"{names}-{sys.version_info.major}.{sys.version_info.minor}"
    python, ready = folder / "bin" / "python", folder / "ready"
    if not (ready.is_file() and ready.read_text(encoding="utf-8") == wanted):
        shutil.rmtree(folder, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(folder)])
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        for packages in (peer.packages, ("--no-deps", *peer.bare) if peer.bare else ()):
            if packages:
                _run([*install, *packages])
        ready.write_text(wanted, encoding="utf-8")
    return python


def _run(command: list[str]) -> None:
    run = subprocess.run(command, capture_output=True, text=True, env=_without_ours())
    if run.returncode:
        print(run.stderr[-2000:], file=sys.stderr)
        raise Absent("it could not be installed")


def _without_ours() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
