"""Which article it is: what makes two readings the same article.

An article's id names the place where it was found, not what it says: the store must know that a corrected
version at the same address, or in the same file, is the same article, and replace the claims of the old one.
So the id is the SHA-256 (its first 16 hexadecimal digits) of

- the address, for a page or a record that has one: a page saved to a file is the same article as on the web;
- the file's resolved path, for a text file or a page that does not say its address; for a line of a feed, the
  path with the record's own id, or with the number of the line where it has none;
- the text, for standard input, which has no place.

Of a folder that is moved, the files without an address become new articles: nothing tells a moved file from a
copy that goes on its own way, and taking two articles for one would mix their claims, which cannot be seen
afterwards, while two articles of one text can. Feeds and pages with addresses can be moved freely.
"""

from __future__ import annotations

import hashlib
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

_TRACKING = frozenset(
    {"fbclid", "gclid", "yclid", "dclid", "msclkid", "igshid", "mc_cid", "mc_eid", "_openstat"}
)
_PORTS = {"http": 80, "https": 443}


def article_id(place: str) -> str:
    """The id of the article found at ``place``: an address, a path, or the text itself."""
    return hashlib.sha256(place.encode("utf-8", "surrogateescape")).hexdigest()[:16]


def clean_url(url: str) -> str | None:
    """The address without fragment, default port and parameters of advertisers; ``None`` if it is not a web
    address.

    ``HTTPS://Example.KZ/a?utm_source=x#top`` → ``https://example.kz/a``.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in _PORTS or not host:
        return None
    shown = f"[{host}]" if ":" in host else host
    if port is not None and port != _PORTS[scheme]:
        shown = f"{shown}:{port}"
    kept = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(key)
    ]
    query = parts.query if len(kept) == parts.query.count("&") + 1 else urlencode(kept)
    return urlunsplit((scheme, shown, parts.path or "/", query if kept else "", ""))


def _is_tracking(key: str) -> bool:
    return key.lower() in _TRACKING or key.lower().startswith("utm_")
