"""The names of outlets and agencies, from ``world/outlets``: one name for each, however it is written.

``kk/outlet_spellings`` adds the spellings in Arabic script.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from urllib.parse import urlsplit

from kelissoz import lexicon

_OUTER = re.compile(r"^[\s«»\"“”„'’.,:;/()©]+|[\s«»\"“”„'’.,:;/()]+$")


def normalise(name: str) -> str:
    """The name in the table (``ҚазАқпарат`` → ``Kazinform``); where it is not in it, the name as written."""
    return find(name) or _of_site(name) or " ".join(_OUTER.sub("", name).split()) or name


def _of_site(name: str) -> str | None:
    """The outlet of a name that is a site's (``KAZ.NUR.KZ`` → ``Nur.kz``)."""
    site = _OUTER.sub("", name)
    return of_host(site) if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", site) else None


def find(name: str) -> str | None:
    """The table's name for ``name``, ``None`` if the table does not have it; a site's name is its domain, too.

    >>> find("«Egemen.kz»"), find("Дала дауысы")
    ('Егемен Қазақстан', None)
    """
    key = _key(name)
    return _by_name().get(key) or (of_host(key) if "." in key else None)


def of_host(host: str) -> str | None:
    """The outlet of a host (``kaz.inform.kz`` → ``Kazinform``): the longest domain that the host ends in."""
    labels = host.lower().rstrip(".").split(".")
    domains = _by_domain()
    return next((domains[d] for k in range(len(labels)) if (d := ".".join(labels[k:])) in domains), None)


def of_url(url: str) -> str | None:
    """The outlet of an address, ``None`` where the table does not have its domain."""
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return of_host(host) if host else None


@cache
def own_names() -> frozenset[str]:
    """The names by which an article in Kazakh calls its own outlet, as written.

    Those of the outlets and agencies of Kazakhstan, and of newsrooms abroad that write in Kazakh
    (``Азаттық``).
    """
    rows = [row for row in lexicon.rows("world/outlets") if row["country"] == "KZ"]
    abroad = [row["written"] for row in lexicon.rows("kk/outlet_spellings")]
    return frozenset([*abroad, *(spelling for row in rows for spelling in _spellings(row))])


@cache
def _by_name() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in lexicon.rows("world/outlets"):
        for spelling in _spellings(row):
            found.setdefault(_key(spelling), row["name"])
    for row in lexicon.rows("kk/outlet_spellings"):
        found.setdefault(_key(row["written"]), row["outlet"])
    return found


@cache
def _by_domain() -> Mapping[str, str]:
    rows = lexicon.rows("world/outlets")
    return {domain: row["name"] for row in rows for domain in row["domain"].split("|") if domain}


def _spellings(row: lexicon.Row) -> list[str]:
    return [row["name"], *(alias for alias in row["aliases"].split("|") if alias)]


def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKC", _OUTER.sub("", name)).casefold()
    return " ".join(folded.split())
