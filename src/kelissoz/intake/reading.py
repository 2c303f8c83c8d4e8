"""From bytes, an address or a line of a feed to an ``Article``."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from pathlib import Path

from kelissoz.intake import encodings, files, identity, language, outlets, page, textfile
from kelissoz.intake.errors import IntakeError, NotKazakh, printable
from kelissoz.intake.layout import Layout
from kelissoz.model import Article, Block

_JUDGED = 40_000  # code points of the blocks, from which the language is told
LONGEST = 500_000  # code points, some two hundred printed pages; a longer text is no article but a collection


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article from outside its text; it is believed before the text.

    ``place`` names where it was found (see ``identity``), ``name`` is what a person calls it.
    """

    name: str
    place: str | None = None
    path: str | None = None
    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: dt.date | None = None
    published_time: str | None = None
    charset: str | None = None


def read_file(path: str | Path, *, published: dt.date | None = None, outlet: str | None = None) -> Article:
    """The article in a text or HTML file.

    ``published`` and ``outlet`` are believed before what the file says. Raises ``IntakeError``, and
    ``NotKazakh`` where the article is in another language.
    """
    file = Path(path)
    name = files.display(file)
    data = files.content(file)
    known = Known(name=name, place=files.place(file), path=name, published=published, outlet=outlet)
    return read_data(data, known)


def read_bytes(
    data: bytes, name: str = "standard input", *, published: dt.date | None = None, outlet: str | None = None
) -> Article:
    """The article in ``data``, which was given on standard input or by another program; ``name`` is for
    messages.

    Raises ``IntakeError`` and ``NotKazakh``.
    """
    return read_data(data, Known(name=printable(name), published=published, outlet=outlet))


def read_data(data: bytes, known: Known) -> Article:
    """The article in the bytes of a file or of an answer of a site."""
    if not data.strip():
        raise IntakeError(known.name, "it is empty")
    charset = known.charset or page.declared_charset(data)
    return read_text(encodings.decode(data, known.name, charset), known)


def read_text(text: str, known: Known) -> Article:
    """The article in ``text``, which may be a page's HTML or, with ``known.title``, a body."""
    if page.is_page(text):
        layout = page.read(text, known.name, known.url, known.title)
    elif page.is_other_markup(text):
        raise IntakeError(known.name, "it is a feed or another XML file, not an article")
    else:
        _refuse_collection(text, known.name)
        layout = _with_title(text, known.title) if known.title else textfile.read(text)
    _refuse_collection(layout.text, known.name)
    _check(layout, known.name)
    return _article(layout, known)


def _refuse_collection(text: str, name: str) -> None:
    if len(text) > LONGEST:
        raise IntakeError(name, f"the text has more than {LONGEST:,} characters, which no article has")


def _with_title(body: str, title: str) -> Layout:
    """Title, newline, body; the body alone where it begins with the title or with a head of its own."""
    shown = " ".join(title.split())
    layout = textfile.read(body)
    if not shown or layout.title == shown:
        return layout
    return replace(textfile.read(f"{shown}\n{body}", shown), published=layout.published)


def _check(layout: Layout, name: str) -> None:
    if not layout.blocks:
        raise IntakeError(name, "there is no text in it")
    judged = _judged(layout)
    if not language.has_words(judged):
        raise IntakeError(name, "there are no words in it")
    foreign, code = language.foreign_language(judged)
    if foreign:
        raise NotKazakh(name, code)


def _judged(layout: Layout) -> str:
    """What the language is told from: the article without its dateline."""
    parts, length = [], 0
    for block in layout.blocks:
        if block.kind == "dateline":
            continue
        parts.append(_passage(layout.text, block, _JUDGED - length))
        length += len(parts[-1])
        if length >= _JUDGED:
            break
    return "\n".join(parts)


def _passage(text: str, block: Block, longest: int) -> str:
    return text[block.start : min(block.end, block.start + longest)]


def _article(layout: Layout, known: Known) -> Article:
    url = layout.url or (identity.clean_url(known.url) if known.url else None)
    outlet = _outlet(layout, known, url)
    named_in_text = layout.outlet_span and layout.text[layout.outlet_span.start : layout.outlet_span.end]
    published = known.published or layout.published
    return Article(
        id=identity.article_id(url or known.place or layout.text),
        text=layout.text,
        blocks=layout.blocks,
        outlet=outlet,
        outlet_span=layout.outlet_span
        if named_in_text and outlets.normalise(named_in_text) == outlet
        else None,
        title=layout.title,
        published=published,
        published_time=_time(layout, known),
        path=known.path,
        url=url,
    )


def _outlet(layout: Layout, known: Known, url: str | None) -> str | None:
    named = known.outlet or layout.outlet
    if named:
        return outlets.normalise(named)
    return outlets.of_url(url) if url else None


def _time(layout: Layout, known: Known) -> str | None:
    """A time of day belongs to its day: where someone gives another day, the text's time is not that
    day's."""
    if known.published is None or known.published_time:
        return known.published_time or layout.published_time
    return layout.published_time if known.published == layout.published else None
