"""A web page: its article by trafilatura, and what its data say of title, outlet and time of publication.

The data are read in the order in which sites keep them right: JSON-LD (schema.org), the meta tags of Open
Graph and Dublin Core, ``<time>``; a line above the text such as ``19:02, 22 Қаңтар 2026`` last. No date is
guessed. What takes a page apart is imported where a page is met: most articles come as text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from kelissoz.intake import identity, outlets, stamps, textfile
from kelissoz.intake.errors import IntakeError
from kelissoz.intake.layout import Layout, Stamp

LARGEST = 5_000_000  # code points
_LARGE = 500_000  # code points; from here on one way of extraction must do
_MANY = 30_000  # elements; trafilatura's time grows with the square of their number
_HEAD = 4096
_TAG = re.compile(
    r"<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h1|h2|meta|title|link|script|span|table)\b",
    re.IGNORECASE,
)
_XML = re.compile(r"\s*<(?:\?xml|rss|feed|urlset)\b", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE)
_ARTICLE_TYPES = ("Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "WebPage")
_DATE_METAS = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "published_time",
    "publish_date",
    "publication_date",
    "pubdate",
    "mediator_published_time",
    "dc.date.issued",
    "dc.date",
    "date",
)
_SITE_METAS = ("og:site_name", "application-name", "publisher", "dc.publisher", "copyright")
_TITLE_METAS = ("og:title", "twitter:title", "dc.title")
_LONGEST_SITE_NAME = 40  # longer ones are slogans
_SEPARATOR = re.compile(r"\s+(?:[|•·»/]|[–—-])\s+")
_NOT_THE_ARTICLE = frozenset(
    {"nav", "header", "footer", "aside", "form", "figure", "script", "style", "noscript"}
)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_DEEPEST_JSON = 12
_AROUND_HEADING = 2  # elements around the heading in which its date is looked for
_SHORTEST_PROSE = 25  # code points of a list's item that is no menu's
_BESIDE_HEADING = 100  # elements in each of them

Element = Any  # lxml has no types


@dataclass(frozen=True, slots=True)
class _Data:
    """What the page says of itself beside its text."""

    title: str | None
    outlet: str | None
    stamp: Stamp | None
    url: str | None


def is_page(text: str) -> bool:
    """Whether ``text`` is HTML, told by its first tags and not by the file's name."""
    head = text[:_HEAD].lstrip("\ufeff \t\r\n")
    return head.startswith("<") and _TAG.search(head) is not None and not is_other_markup(text)


def is_other_markup(text: str) -> bool:
    """Whether ``text`` is XML that is no page, such as a feed or a site map."""
    head = text[:_HEAD].lstrip("\ufeff")
    return _XML.match(head) is not None and _HTML.search(head) is None


def declared_charset(data: bytes) -> str | None:
    """What the page itself calls its encoding."""
    found = _CHARSET.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def read(html: str, source: str, url: str | None = None, title: str | None = None) -> Layout:
    """The article of a page: its text is the title, a newline, and the body as it was extracted.

    ``url`` is where the page was found, ``title`` what it is called there, if that is known. Raises
    ``IntakeError`` where there is no article on it.
    """
    if len(html) > LARGEST:
        raise IntakeError(source, f"the page has more than {LARGEST:,} characters, which no article has")
    tree = _tree(html, source)
    data = _data(tree, url)
    _make_paragraphs_of_lists(tree)
    body = _body(tree, data.url or url, fast=len(html) > _LARGE) if _is_small(tree) else ""
    body = body or _plain_paragraphs(_tree(html, source))
    title, body = _without_title(" ".join(title.split()) if title else data.title, body)
    text = "\n".join(part for part in (title, body) if part)
    if not text:
        raise IntakeError(source, "no article was found on this page")
    layout = textfile.read(text, title)
    stamp = data.stamp
    return replace(
        layout,
        published=stamp.day if stamp else layout.published,
        published_time=_time(stamp, layout),
        outlet=data.outlet or layout.outlet,
        url=data.url,
    )


def _time(stamp: Stamp | None, layout: Layout) -> str | None:
    """The data's time; the time of the line above the text where the data have only the day, and the same."""
    if stamp is None or (stamp.time is None and stamp.day == layout.published):
        return layout.published_time
    return stamp.time


def _tree(html: str, source: str) -> Element:
    """The page as a tree. As UTF-8, so that what the page calls its encoding is not heard a second time."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True)
    try:
        tree = lxml.html.document_fromstring(_NO_XML.sub(" ", html).encode("utf-8"), parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise IntakeError(source, "no article was found on this page (it is not HTML)") from error
    return tree


def _make_paragraphs_of_lists(tree: Element) -> None:
    """Lists of sentences become paragraphs: trafilatura puts a dash before items, as before direct speech."""
    for found in list(tree.iter("ul", "ol")):
        items = list(found)
        if items and all(item.tag == "li" and _is_prose(item) for item in items):
            found.tag = "div"
            for item in items:
                item.tag = "p"


def _is_small(tree: Element) -> bool:
    return next(islice(tree.iter(), _MANY, None), None) is None


def _is_prose(element: Element) -> bool:
    return next(element.iter("a"), None) is None and len(_words(element)) >= _SHORTEST_PROSE


def _body(tree: Element, url: str | None, *, fast: bool) -> str:
    """The article's paragraphs, a line each, without menus, comments and links to other articles.

    ``fast`` leaves out the comparison with other extractors, whose time grows with the square of the page.
    """
    import trafilatura

    try:
        extracted = trafilatura.extract(
            tree,
            url=url,
            fast=fast,
            output_format="txt",
            include_comments=False,
            include_tables=False,
            include_formatting=False,
            favor_precision=True,
        )
    except Exception:  # whatever a broken page does to it: the plain paragraphs are left
        return ""
    return extracted or ""


def _plain_paragraphs(tree: Element) -> str:
    """The ``<p>`` of the page that are in no menu: for a page too short for trafilatura."""
    found = []
    for element in tree.iter("p"):
        if not _is_outside(element):
            found.append(_words(element))
    return "\n".join(paragraph for paragraph in found if paragraph)


def _is_outside(element: Element) -> bool:
    """Whether it stands in a menu, a side column or another part of the page that is not the article."""
    return any(ancestor.tag in _NOT_THE_ARTICLE for ancestor in element.iterancestors())


def _words(element: Element) -> str:
    return " ".join(str(element.text_content()).split())


def _without_title(title: str | None, body: str) -> tuple[str | None, str]:
    """The body without the title, if it begins with it. Where there is no title, the text has none."""
    first, _, rest = body.partition("\n")
    if title and " ".join(first.split()) == title:
        return title, rest.strip("\n")
    return title, body.strip("\n")


def _data(tree: Element, url: str | None) -> _Data:
    metas = _metas(tree)
    records = list(_records(tree))
    address = _address(tree, metas, url)
    outlet = _outlet(records, metas, address or url)
    return _Data(_title(tree, records, metas, outlet), outlet, _stamp(tree, records, metas), address)


def _metas(tree: Element) -> Mapping[str, str]:
    """The page's meta tags by name in small letters, the first of each."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _records(tree: Element) -> Iterator[Mapping[str, Any]]:
    """The JSON-LD records of the page, those of articles first."""
    found: list[Mapping[str, Any]] = []
    for element in tree.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            try:
                found.extend(_objects(json.loads(element.text or "", strict=False), _DEEPEST_JSON))
            except (ValueError, RecursionError):
                continue
    yield from sorted(found, key=lambda record: _rank(record))


def _objects(value: Any, depth: int) -> Iterator[Mapping[str, Any]]:
    """Every object in ``value``; sites put the article in lists, in ``@graph``, in ``mainEntity``."""
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        yield from _objects(part, depth - 1)


def _rank(record: Mapping[str, Any]) -> int:
    kinds = record.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    ranks = [_ARTICLE_TYPES.index(name) for name in names if name in _ARTICLE_TYPES]
    return 0 if ranks and min(ranks) < _ARTICLE_TYPES.index("WebPage") else 1 if ranks else 2


def _text_of(value: Any) -> str | None:
    """The string of a JSON-LD value, which may be an object with a name or a list of such."""
    if isinstance(value, list):
        return next((text for item in value if (text := _text_of(item))), None)
    if isinstance(value, dict):
        return _text_of(value.get("name"))
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _first(records: list[Mapping[str, Any]], field: str) -> str | None:
    return next((text for record in records if (text := _text_of(record.get(field)))), None)


def _address(tree: Element, metas: Mapping[str, str], url: str | None) -> str | None:
    """The article's own address: canonical link, ``og:url``, or where it was found.

    The home page as canonical address is a slip of the site's template; believed, it would make one article
    of all.
    """
    canonical = [e.get("href") for e in tree.iter("link") if (e.get("rel") or "").lower() == "canonical"]
    for candidate in (*canonical, metas.get("og:url")):
        if candidate:
            cleaned = identity.clean_url(_joined(url, candidate))
            if cleaned and (urlsplit(cleaned).path.strip("/") or urlsplit(cleaned).query):
                return cleaned
    return identity.clean_url(url) if url else None


def _joined(base: str | None, address: str) -> str:
    try:
        return urljoin(base or "", address.strip())
    except ValueError:
        return ""


def _outlet(records: list[Mapping[str, Any]], metas: Mapping[str, str], url: str | None) -> str | None:
    """The outlet by its domain; else the first name that the table knows; else the first that is no
    slogan."""
    by_host = outlets.of_url(url) if url else None
    if by_host is not None:
        return by_host
    named = [_first(records, "publisher"), *(metas.get(name) for name in _SITE_METAS)]
    names = [name for name in named if name]
    known = next((found for name in names if (found := outlets.find(name))), None)
    return known or next(
        (name for name in names if len(name) <= _LONGEST_SITE_NAME and "://" not in name), None
    )


def _title(
    tree: Element, records: list[Mapping[str, Any]], metas: Mapping[str, str], outlet: str | None
) -> str | None:
    """The only ``<h1>`` where the page's data agree with it; else the data's title without the site's
    name."""
    data = [
        *(metas.get(name) for name in _TITLE_METAS),
        _first(records, "headline"),
        next((_words(element) for element in tree.iter("title")), None),
    ]
    titles = [title for title in data if title]
    headings = [words for element in tree.iter("h1") if (words := _words(element))]
    if len(headings) == 1 and (not titles or any(_agree(headings[0], title) for title in titles)):
        return headings[0]
    return _without_site(titles[0], metas, outlet) if titles else None


def _agree(heading: str, title: str) -> bool:
    """Whether one begins with the other: data cut titles off and add the site's name."""
    one, other = heading.casefold().rstrip(".… "), title.casefold().rstrip(".… ")
    return one.startswith(other) or other.startswith(one)


def _without_site(title: str, metas: Mapping[str, str], outlet: str | None) -> str:
    """``Елші келді | Kazinform`` → ``Елші келді``: only a known name is cut off, since titles have dashes
    too."""
    names = {name.casefold() for name in (outlet, *(metas.get(site) for site in _SITE_METAS)) if name}
    cuts = list(_SEPARATOR.finditer(title))
    for cut in reversed(cuts):
        tail = title[cut.end() :]
        if tail.casefold() in names or outlets.find(tail) is not None:
            return title[: cut.start()].strip()
    return title


def _stamp(tree: Element, records: list[Mapping[str, Any]], metas: Mapping[str, str]) -> Stamp | None:
    """The first stamp that can be read; one with a time of day before one of the same day without."""
    values = [_first(records, "datePublished"), *(metas.get(name) for name in _DATE_METAS)]
    for element in tree.iter():
        if element.get("itemprop") == "datePublished":
            values.append(element.get("content") or element.get("datetime") or _words(element))
        elif element.tag == "time" and not _is_outside(element):
            values.append(element.get("datetime") or _words(element))
    values.extend(_lines_beside_heading(tree))
    found = [stamp for value in values if value and (stamp := stamps.of_value(value))]
    if not found:
        return None
    return next((stamp for stamp in found if stamp.day == found[0].day and stamp.time), found[0])


def _lines_beside_heading(tree: Element) -> Iterator[str]:
    """The short texts around the only ``<h1>``: ``<div>19:02, 22 Қаңтар 2026</div>``.

    The date of today, which many sites show in their head, is not among them.
    """
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return
    around = list(headings[0].iterancestors())[:_AROUND_HEADING]
    for ancestor in around:
        if ancestor.tag in ("body", "html"):
            return
        for element in islice(ancestor.iter("div", "span", "p", "li"), _BESIDE_HEADING):
            if not len(element) and not _is_outside(element):
                yield _words(element)
