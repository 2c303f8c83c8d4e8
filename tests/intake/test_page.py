"""Web pages: the article without the site around it, and what the page's data say of it."""

from __future__ import annotations

import datetime as dt
import json
import time

import pytest

from kelissoz.intake import IntakeError, read_bytes
from kelissoz.model import Article

from .texts import FIRST, SECOND, THIRD, TITLE, assert_sound, shown

DAY = dt.date(2026, 1, 22)


def page(head: str = "", above: str = "", paragraphs: tuple[str, ...] = (FIRST, SECOND, THIRD)) -> str:
    return f"""<!DOCTYPE html>
<html lang="kk"><head><meta charset="utf-8"><title>{TITLE} | Дала жаршысы</title>{head}</head><body>
<header><nav><ul><li><a href="/">Басты бет</a></li><li><a href="/s">Саясат</a></li></ul></nav>
<div class="today">Бейсенбі, 29 қаңтар 2026</div></header>
<main><article><h1>{TITLE}</h1>{above}{"".join(f"<p>{p}</p>" for p in paragraphs)}</article>
<aside><h3>Оқи отырыңыз</h3><a href="/a">Премьер Бішкекке ұшты, онда келіссөз өтеді</a></aside></main>
<footer><p>© 2026 Дала жаршысы. Барлық құқықтар қорғалған.</p></footer></body></html>"""


def json_ld(**fields: object) -> str:
    record = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(record, ensure_ascii=False)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


def read(html: str) -> Article:
    article = read_bytes(html.encode())
    assert_sound(article)
    return article


def test_title_and_body_without_the_site() -> None:
    article = read(page())
    assert article.text == "\n".join((TITLE, FIRST, SECOND, THIRD))
    assert shown(article) == (
        "title     | Министр Анкараға барды\n"
        "paragraph | Сыртқы істер министрі бүгін Ан\n"
        "paragraph | Тараптар сауда көлемін ұлғайту\n"
        "paragraph | Министрдің айтуынша, келесі ке"
    )
    assert article.title == TITLE
    assert (article.published, article.outlet, article.url) == (None, None, None)


@pytest.mark.parametrize(
    "head",
    [
        json_ld(datePublished="2026-01-22T19:02:00+05:00"),
        json_ld(datePublished="2026-01-22T14:02:00Z"),
        json_ld(mainEntity=[{"@type": "WebPage"}, {"@type": "Article", "datePublished": "2026-01-22 19:02"}]),
        meta("article:published_time", "2026-01-22T19:02:00+05:00"),
        '<meta itemprop="datePublished" content="2026-01-22T19:02">',
        '<meta name="pubdate" content="Thu, 22 Jan 2026 19:02:00 +0500">',
        json_ld(datePublished="2026-01-22") + meta("article:published_time", "2026-01-22T19:02:00+05:00"),
        '<script type="application/ld+json">{broken</script>'
        + meta("article:published_time", "2026-01-22T19:02"),
    ],
)
def test_day_and_time_from_the_data(head: str) -> None:
    article = read(page(head))
    assert (article.published, article.published_time) == (DAY, "19:02")


@pytest.mark.parametrize(
    "above",
    [
        '<div class="x">19:02, 22 Қаңтар 2026 | GMT +5</div>',
        "<p>19:02, 22 Қаңтар 2026 | GMT +5</p>",
        "<span>22.01.2026 19:02</span>",
        '<time datetime="2026-01-22T19:02">кеше</time>',
    ],
)
def test_day_and_time_from_the_line_beside_the_title(above: str) -> None:
    article = read(page(above=above))
    assert (article.published, article.published_time) == (DAY, "19:02")
    assert "paragraph | 19:02" not in shown(article)


@pytest.mark.parametrize("value", ["0000-00-00T00:00:00", "0001-01-01", "soon", "2026-02-31T10:00:00Z", ""])
def test_a_date_that_cannot_be_is_no_date(value: str) -> None:
    article = read(page(json_ld(datePublished=value)))
    assert (article.published, article.published_time) == (None, None)


def test_midnight_is_no_time_of_day() -> None:
    article = read(page(json_ld(datePublished="2026-01-22T00:00:00+05:00")))
    assert (article.published, article.published_time) == (DAY, None)


def test_a_late_hour_in_utc_is_the_newsrooms_next_day() -> None:
    article = read(page(json_ld(datePublished="2026-01-21T20:30:00Z")))
    assert (article.published, article.published_time) == (DAY, "01:30")


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        (meta("og:site_name", "Дала жаршысы"), "Дала жаршысы"),
        (meta("og:site_name", "Казинформ"), "Kazinform"),
        (json_ld(publisher={"@type": "Organization", "name": "ҚазАқпарат"}), "Kazinform"),
        ('<link rel="canonical" href="https://kaz.inform.kz/news/x">', "Kazinform"),
        (meta("og:site_name", "Қазақстанның және әлемнің ең соңғы жаңалықтары бүгін"), None),
    ],
)
def test_outlet_from_the_data(head: str, outlet: str | None) -> None:
    assert read(page(head)).outlet == outlet


def test_the_page_is_believed_before_the_dateline() -> None:
    paragraphs = (f"АСТАНА. KAZINFORM – {FIRST}", SECOND, THIRD)
    article = read(page(meta("og:site_name", "Дала жаршысы"), paragraphs=paragraphs))
    assert (article.outlet, article.outlet_span) == ("Дала жаршысы", None)
    assert read(page(paragraphs=paragraphs)).outlet == "Kazinform"
    assert "dateline  | АСТАНА. KAZINFORM –" in shown(article)


def test_the_sites_name_is_cut_off_the_title() -> None:
    html = page(meta("og:site_name", "Дала жаршысы")).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    assert read(html).title == TITLE


def test_a_dash_in_the_title_is_not_the_sites_name() -> None:
    title = "Су ортақ - келісім керек"
    html = page(meta("og:title", title)).replace(f"<h1>{TITLE}</h1>", "").replace(TITLE, title)
    assert read(html).title == title


def test_the_address_makes_the_id() -> None:
    address = "https://dala.example/news/1"
    one = read(page(f'<link rel="canonical" href="{address}?utm_source=x#top">'))
    other = read(page(meta("og:url", address), paragraphs=(SECOND, THIRD, FIRST)))
    assert one.url == other.url == address
    assert one.id == other.id


def test_the_home_page_is_no_address_of_an_article() -> None:
    assert read(page('<link rel="canonical" href="https://dala.example/">')).url is None


@pytest.mark.parametrize("paragraphs", [(FIRST,), ("Министр барды.",), ()])
def test_short_pages(paragraphs: tuple[str, ...]) -> None:
    assert read(page(paragraphs=paragraphs)).text == "\n".join((TITLE, *paragraphs))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_encodings(encoding: str) -> None:
    html = page().replace("utf-8", encoding)
    assert read_bytes(html.encode(encoding, "replace")).text.startswith(f"{TITLE}\n{FIRST}")


def test_paragraphs_however_they_are_marked() -> None:
    for inner in ("<br><br>".join((FIRST, SECOND)), f"<div>{FIRST}</div><div>{SECOND}</div>"):
        html = page(paragraphs=()).replace("</h1>", f"</h1>{inner}")
        assert read(html).text == "\n".join((TITLE, FIRST, SECOND))


def test_a_list_is_no_direct_speech() -> None:
    html = page(paragraphs=(FIRST,)).replace(
        "</article>", f"<ul><li>{SECOND}</li><li>{THIRD}</li></ul></article>"
    )
    assert read(html).text == "\n".join((TITLE, FIRST, SECOND, THIRD))


def test_comments_and_tags_are_left_out() -> None:
    more = f'<div class="tags"><a href="/t">Саясат</a></div><div class="comments"><p>{THIRD}</p></div>'
    assert read(page(paragraphs=(FIRST, SECOND)).replace("</article>", f"</article>{more}")).text.endswith(
        SECOND
    )


def test_broken_html() -> None:
    html = page(meta("article:published_time", "2026-01-22T19:02"))
    for broken in (
        html.replace("</p>", ""),
        html.replace("</article>", "<b><i>"),
        html[: html.index(SECOND) + 9],
    ):
        article = read(broken)
        assert article.text.startswith(f"{TITLE}\n{FIRST}")
        assert article.published == DAY


@pytest.mark.parametrize("html", ["<html></html>", "<p></p>", "<!doctype html>", "<div>" * 5000, "<p>…</p>"])
def test_no_article(html: str) -> None:
    with pytest.raises(IntakeError):
        read_bytes(html.encode(), "x.html")


def test_a_feed_is_no_page() -> None:
    with pytest.raises(IntakeError, match="it is a feed or another XML file, not an article"):
        read_bytes(b'<?xml version="1.0"?><rss><channel><title>x</title></channel></rss>')


def test_a_text_with_an_angle_bracket_is_no_page() -> None:
    assert read_bytes(f"<< {FIRST} >>".encode()).text == f"<< {FIRST} >>"


def test_a_hundred_thousand_paragraphs_take_seconds() -> None:
    start = time.monotonic()
    article = read(page(paragraphs=(FIRST, *("Сөз" for _ in range(100_000)))))
    assert len(article.blocks) > 100_000
    assert time.monotonic() - start < 15


def test_a_hundred_thousand_tags_in_each_other_are_no_crash() -> None:
    inside = "<div>" * 100_000 + FIRST + "</div>" * 100_000
    with pytest.raises(IntakeError, match="no article was found on this page"):
        read(f"<html><body>{inside}</body></html>")
    assert FIRST in read(f"<html><body><p>{FIRST}</p>{'<span>' * 100_000}</body></html>").text
