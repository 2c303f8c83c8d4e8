"""The formats of ``kelissoz export``: what each is called, what it is, and the function that writes it."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, BinaryIO

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles

Writer = Callable[[Iterable[DossierEvent], BinaryIO, Articles], None]


@dataclass(frozen=True, slots=True)
class Format:
    """``module`` is imported when it is used. A ``binary`` format is not for a terminal."""

    module: str
    function: str
    what: str
    binary: bool = False

    def writer(self) -> Writer:
        """The function that writes events in this format."""
        module: Any = importlib.import_module(f"kelissoz.export.{self.module}")
        writer: Writer = getattr(module, self.function)
        return writer


FORMATS = {
    "jsonl": Format("events_jsonl", "write", "an event a line, with all values, sources and contradictions"),
    "csv": Format("events_csv", "write", "an event a row"),
    "claims-csv": Format("events_csv", "write_claims", "a claim a row, with its quote"),
    "parquet": Format("events_parquet", "write", "an event a row", binary=True),
    "claims-parquet": Format("events_parquet", "write_claims", "a claim a row", binary=True),
    "markdown": Format("briefing", "write", "a briefing with footnotes to the quotes"),
    "ical": Format("calendar", "write", "a calendar of what is told to the day"),
    "gexf": Format("network", "write", "the network of who met whom"),
    "ftm": Format("ftm", "write", "FollowTheMoney entities, one a line"),
    "ftm-statements": Format("ftm", "write_statements", "FollowTheMoney statements, one a line"),
    "jsonld": Format("jsonld", "write", "schema.org, PROV-O and Web Annotation"),
    "plover": Format("plover", "write", "PLOVER records with CAMEO codes, one a line"),
    "polecat": Format("plover", "write_rows", "rows in the manner of POLECAT, a pair of states each"),
}
