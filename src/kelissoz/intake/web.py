"""An article from the web. What fetches it is imported where there is an address: most articles are files."""

from __future__ import annotations

import datetime as dt
from contextlib import nullcontext
from time import monotonic
from typing import TYPE_CHECKING

from kelissoz import __version__
from kelissoz.intake import identity
from kelissoz.intake.errors import IntakeError, printable
from kelissoz.intake.reading import Known, read_data
from kelissoz.model import Article

if TYPE_CHECKING:
    import httpx

_SECONDS = 20.0  # to wait for the next piece of the answer
_LONGEST = 60.0  # seconds for the whole page
_REDIRECTS = 5
_LARGEST = 20 * 1024 * 1024  # bytes
_HEADERS = {
    "User-Agent": f"Kelissoz/{__version__} (reads news articles)",
    "Accept": "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1",
    "Accept-Language": "kk, *;q=0.1",
}


def is_url(source: str) -> bool:
    """Whether ``source`` is a web address and not the name of a file."""
    return source.lower().startswith(("http://", "https://"))


def read_url(
    url: str,
    *,
    published: dt.date | None = None,
    outlet: str | None = None,
    client: httpx.Client | None = None,
) -> Article:
    """The article at a web address. ``client`` is used instead of a new connection, if one is given.

    Raises ``IntakeError`` where the address cannot be reached or has no article, ``NotKazakh`` as
    ``read_file``.
    """
    name = printable(url)
    if identity.clean_url(url) is None:
        raise IntakeError(name, "this is not a web address")
    data, address, charset = _fetch(url, name, client)
    known = Known(name=name, url=address, published=published, outlet=outlet, charset=charset)
    return read_data(data, known)


def _fetch(url: str, name: str, client: httpx.Client | None) -> tuple[bytes, str, str | None]:
    """The page, the address that the way ended at, and the encoding that the site names."""
    import httpx

    try:
        with nullcontext(client) if client else _new_client() as used, used.stream("GET", url) as response:
            if response.status_code != httpx.codes.OK:
                raise IntakeError(
                    name, f"the site answers {response.status_code} {response.reason_phrase}".strip()
                )
            return _content(response, name), str(response.url), response.charset_encoding
    except httpx.TimeoutException as error:
        raise IntakeError(name, f"the site does not answer within {_SECONDS:.0f} seconds") from error
    except httpx.TooManyRedirects as error:
        raise IntakeError(name, "the site sends from one address to the next without end") from error
    except httpx.ConnectError as error:
        raise IntakeError(name, "the site cannot be reached (is there a network connection?)") from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, ValueError, OSError) as error:
        raise IntakeError(name, f"the page could not be fetched ({type(error).__name__})") from error


def _new_client() -> httpx.Client:
    import httpx

    return httpx.Client(timeout=_SECONDS, follow_redirects=True, max_redirects=_REDIRECTS, headers=_HEADERS)


def _content(response: httpx.Response, name: str) -> bytes:
    parts, length, end = [], 0, monotonic() + _LONGEST
    for part in response.iter_bytes():
        parts.append(part)
        length += len(part)
        if length > _LARGEST:
            raise IntakeError(name, f"the page is larger than {_LARGEST // 2**20} MB")
        if monotonic() > end:
            raise IntakeError(name, f"the page takes longer than {_LONGEST:.0f} seconds")
    return b"".join(parts)
