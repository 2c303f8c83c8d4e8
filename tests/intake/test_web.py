"""Articles from the web: a site played by the test, and a network that is not there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import httpx
import pytest

from kelissoz.intake import IntakeError, read_url, web

from .test_page import meta, page
from .texts import BODY, TITLE

ADDRESS = "https://dala.example/news/1"
Answer = Callable[[httpx.Request], httpx.Response]


def client(answer: Answer) -> httpx.Client:
    return httpx.Client(transport=httpx.MockTransport(answer), follow_redirects=True, max_redirects=3)


def reason(answer: Answer, url: str = ADDRESS) -> str:
    with client(answer) as used, pytest.raises(IntakeError) as raised:
        read_url(url, client=used)
    assert raised.value.source == url
    return raised.value.reason


def fails(error: Exception) -> Answer:
    def answer(_: httpx.Request) -> httpx.Response:
        raise error

    return answer


def test_a_page() -> None:
    html = page(meta("article:published_time", "2026-01-22T19:02:00+05:00"))
    with client(lambda _: httpx.Response(200, html=html)) as used:
        article = read_url(f"{ADDRESS}?utm_source=x", client=used)
    assert (article.title, article.url, article.path) == (TITLE, ADDRESS, None)
    assert (article.published, article.published_time) == (dt.date(2026, 1, 22), "19:02")


def test_the_address_is_where_the_way_ends() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/old":
            return httpx.Response(301, headers={"Location": ADDRESS})
        return httpx.Response(200, text=BODY)

    with client(answer) as used:
        assert read_url("https://dala.example/old", client=used).url == ADDRESS


def test_the_sites_encoding() -> None:
    html = page().replace('<meta charset="utf-8">', "").encode("kz1048", "replace")
    headers = {"Content-Type": "text/html; charset=kz1048"}
    with client(lambda _: httpx.Response(200, content=html, headers=headers)) as used:
        assert read_url(ADDRESS, client=used).title == TITLE


def test_what_can_go_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    assert reason(lambda _: httpx.Response(404)) == "the site answers 404 Not Found"
    assert reason(lambda _: httpx.Response(200)) == "it is empty"
    assert (
        reason(fails(httpx.ConnectError("x")))
        == "the site cannot be reached (is there a network connection?)"
    )
    assert reason(fails(httpx.ReadTimeout("x"))) == "the site does not answer within 20 seconds"
    assert (
        reason(fails(httpx.RemoteProtocolError("x"))) == "the page could not be fetched (RemoteProtocolError)"
    )
    around = {"Location": ADDRESS}
    assert reason(lambda _: httpx.Response(302, headers=around)).startswith("the site sends from one address")
    monkeypatch.setattr(web, "_LARGEST", 1000)
    assert reason(lambda _: httpx.Response(200, content=b"x" * 2000)).startswith("the page is larger than")
    monkeypatch.setattr(web, "_LONGEST", -1.0)
    assert reason(lambda _: httpx.Response(200, content=b"x")).startswith("the page takes longer than")


@pytest.mark.parametrize(
    "url", ["ftp://dala.example/a", "http://", "http://[x/", "https://dala.example:99999/"]
)
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(IntakeError, match="this is not a web address"):
        read_url(url)


def test_without_a_network() -> None:
    """Port 9 of this machine: nobody is there to answer."""
    with pytest.raises(IntakeError, match="the site cannot be reached"):
        read_url("http://127.0.0.1:9/news/1")
