"""Every row of the station's tables does what its example says."""

from __future__ import annotations

import pytest

from kelissoz import lexicon
from kelissoz.intake import lead, outlets, read_bytes
from tests.proofs import proves

from .texts import FIRST, TITLE


@proves("kk/outlet_leads")
def test_outlet_leads(row: lexicon.Row) -> None:
    found = lead.find(row["example"])
    assert found is not None
    start, end = found
    before, name, after = row["example"][:start], row["example"][start:end], row["example"][end:]
    assert outlets.find(name) is not None or before.endswith("«")
    assert row["words"] in (before.lower() if row["place"] in ("about", "before") else after)


@proves("kk/outlet_spellings")
def test_outlet_spellings(row: lexicon.Row) -> None:
    """The outlet is one of the world's table, and the example names it as its own."""
    assert outlets.normalise(row["written"]) == row["outlet"]
    assert row["outlet"] in {outlet["name"] for outlet in lexicon.rows("world/outlets")}
    found = lead.find(row["example"])
    assert found is not None
    assert row["example"][slice(*found)] == row["written"]


@proves("kk/page_furniture")
def test_page_furniture(row: lexicon.Row) -> None:
    """Below a ``list`` line the headline of another article is no news either."""
    if row["where"] == "label":
        assert row["example"].startswith(f"{row['words']}:")
    example = f"{row['example']}\nЕлші кетті" if row["where"] == "list" else row["example"]
    article = read_bytes(f"{TITLE}\n{FIRST}\n{example}\n{FIRST}".encode())
    assert [block.kind for block in article.blocks] == ["title", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("KAZINFORM", "Kazinform"),
        ("ҚазАқпарат", "Kazinform"),
        ("«ҚазАқпарат»", "Kazinform"),
        ("  QAZAQPARAT ", "Kazinform"),
        ("TENGRINEWS.KZ", "Tengrinews"),
        ("Egemen.kz", "Егемен Қазақстан"),
        ("Дала  жаршысы", "Дала жаршысы"),
    ],
)
def test_names_of_outlets(written: str, name: str) -> None:
    assert outlets.normalise(written) == name


@pytest.mark.parametrize(
    ("host", "name"),
    [("kaz.inform.kz", "Kazinform"), ("WWW.INFORM.KZ.", "Kazinform"), ("notinform.kz", None), ("", None)],
)
def test_hosts(host: str, name: str | None) -> None:
    assert outlets.of_host(host) == name
