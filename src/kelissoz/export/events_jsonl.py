"""JSON lines of the dossier: an event a line, each field with its values and who says so."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from kelissoz.dossier.merged.event import DossierEvent
from kelissoz.export.sharing import Articles, values


def write(events: Iterable[DossierEvent], out: BinaryIO, articles: Articles) -> None:
    """Writes the events to ``out``, in UTF-8."""
    for event in events:
        out.write((json.dumps(values(event), ensure_ascii=False) + "\n").encode("utf-8", "backslashreplace"))
