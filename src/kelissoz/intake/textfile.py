"""The layout of a text: its head, the dateline, the paragraphs.

An optional first line `` date 2026-01-23 TITLE`` (or only the day, perhaps with a time, and the title
below), an optional line such as ``19:02, 22 Qańtar 2026 | GMT +5``, the title once more, then a paragraph a
line. The day and the time of publication are kept; they are no blocks, so that nobody takes them for times
of the news. A text that was wrapped to a width is put together again: there the paragraphs stand between
empty lines.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from kelissoz.intake import dateline, lead, stamps
from kelissoz.intake.furniture import find_news, is_furniture
from kelissoz.intake.layout import Layout, Stamp, first_index, lines
from kelissoz.model import Block, Span

_HEADER = re.compile(
    r"date:?[ \t]+(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?"
    r"(?:[T \t]+(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?::\d\d)?)?(?:\s+|$)"
)
_HEAD_LINES = 6  # within so many lines stand the stamp and the repeated title
_MENU_LINES = 10
_LONGEST_IN_MENU = 80
_DATELINE_PARAGRAPHS = 5
_LEAD_PARAGRAPHS = 3
_LAST_LINES = 3
_LONGEST_TITLE = 300
_SHORTEST_TITLE = 4  # ``KZ`` is the page's language
_LONGEST_WRAPPED = 120
_ENDS_SENTENCE = re.compile(r"[.!?…:;][»\"”’)\]]*$")
_ENDS_TEXT = re.compile(r"[.…;:,][»\"”’)]*$")  # a title may end in ! or ?
_FULL_STOP = re.compile(r"\w\.[»\"”’)]*$")
_DIALOGUE_DASH = re.compile(r"[-–—―]\s")


@dataclass(slots=True)
class _Head:
    """What the first lines say; ``rest`` are the lines after them."""

    rest: Sequence[Span]
    titles: list[Block] = field(default_factory=list)
    published: dt.date | None = None
    time: str | None = None


def read(text: str, title: str | None = None) -> Layout:
    """The layout of ``text``. With ``title`` the first line is known to be the title, as on a page.

    The title in the layout is as written, on one line; the outlet is as written too.
    """
    head = _read_head(text, title)
    whole = list(_paragraphs(text, head.rest))
    paragraphs = [whole[k] for k in find_news([text[p.start : p.end] for p in whole])]
    paragraphs, signature = _without_signature(text, paragraphs)
    blocks, outlet_span = _blocks(text, paragraphs)
    layout = Layout(
        text=text,
        blocks=(*head.titles, *blocks),
        title=_shown(text, head.titles),
        published=head.published,
        published_time=head.time,
        outlet_span=outlet_span or _outlet_in_lead(text, paragraphs) or signature,
    )
    if layout.outlet_span is None:
        return layout
    return replace(layout, outlet=text[layout.outlet_span.start : layout.outlet_span.end])


def _read_head(text: str, title: str | None) -> _Head:
    head = _Head(list(lines(text)))
    if title is None:
        _take_header(text, head)
    elif head.rest:
        _take_title(head, head.rest[0])
        head.rest = head.rest[1:]
    _take_stamps_and_repeated_title(text, head)
    if not head.titles and head.rest and _is_title(text, head.rest):
        _take_title(head, head.rest[0])
        head.rest = head.rest[1:]
        _take_stamps_and_repeated_title(text, head)
    return head


def _take_header(text: str, head: _Head) -> None:
    """`` date 2025-08-20 12:06``, with the title behind it or not. A day that never was gives no date."""
    if not head.rest:
        return
    line = head.rest[0]
    match = _HEADER.match(text, line.start, line.end)
    if match is None:
        return
    if match["month"] and match["day"]:
        head.published = stamps.day(int(match["year"]), int(match["month"]), int(match["day"]))
    head.time = match["clock"].zfill(5) if match["clock"] and head.published else None
    behind = Span(match.end(), line.end)
    head.rest = head.rest[1:]
    if behind.start < behind.end and _is_sentence(text, behind, head.rest):
        head.rest = [behind, *head.rest]
    elif len(_letters(text[behind.start : behind.end])) >= _SHORTEST_TITLE:
        _take_title(head, behind)


def _is_sentence(text: str, line: Span, rest: Sequence[Span]) -> bool:
    """Whether the news itself begins behind the day, without a title: a sentence with its full stop that does not
    stand below once more."""
    written = text[line.start : line.end]
    below = (text[other.start : other.end] for other in rest[:_HEAD_LINES])
    return _FULL_STOP.search(written) is not None and not any(_is_repeated(other, written) for other in below)


def _take_title(head: _Head, line: Span) -> None:
    head.titles.append(Block(line.start, line.end, "title"))


def _take_stamps_and_repeated_title(text: str, head: _Head) -> None:
    """Lines of the head, in any order: stamps, the title once more, and the page's menu and credits.

    The day of the header is believed before the one of the stamp.
    """
    title = _shown(text, head.titles)
    menu = _end_of_menu(text, head.rest, title)
    taken = 0
    for line in head.rest[: max(menu, _HEAD_LINES)]:
        written = text[line.start : line.end]
        is_stamp, stamp, time = stamps.of_line(written)
        if is_stamp:
            _take_stamp(head, stamp, time)
        elif title is not None and _is_repeated(written, title):
            _take_title(head, line)
        elif taken >= menu and not is_furniture(written):
            break
        taken += 1
    head.rest = head.rest[taken:]


def _end_of_menu(text: str, rest: Sequence[Span], title: str | None) -> int:
    """How many lines stand before the title's last repetition: where they are short, they are the page's menu."""
    found = 0
    for k, line in enumerate(rest[:_MENU_LINES] if title is not None else ()):
        written = text[line.start : line.end]
        if title is not None and _is_repeated(written, title):
            found = k
        elif len(written) > _LONGEST_IN_MENU or _ENDS_TEXT.search(written):
            break
    return found


def _is_repeated(line: str, title: str) -> bool:
    """Whether ``line`` is the title once more; the header's may have the site's name behind it."""
    if len(line) > _LONGEST_TITLE:
        return line == title
    short, full = _letters(line), _letters(title)
    return bool(short) and full.startswith(short) and len(short) * 5 >= len(full) * 3


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


def _take_stamp(head: _Head, stamp: Stamp | None, time: str | None) -> None:
    head.published = head.published or (stamp.day if stamp else None)
    if stamp is None or stamp.day == head.published:
        head.time = head.time or (time if head.published else None)


def _is_title(text: str, rest: Sequence[Span]) -> bool:
    """Whether the first line is a title: short, not a sentence with its full stop, no dateline, no speech."""
    written = text[rest[0].start : rest[0].end]
    if len(written) > _LONGEST_TITLE or _ENDS_TEXT.search(written) or _DIALOGUE_DASH.match(written):
        return False
    if dateline.find(written) is not None or is_furniture(written):
        return False
    return len(rest) == 1 or not _goes_on(text, rest[0], rest[1])


def _shown(text: str, titles: Sequence[Block]) -> str | None:
    return " ".join(text[titles[0].start : titles[0].end].split()) if titles else None


def _paragraphs(text: str, rest: Sequence[Span]) -> Iterator[Span]:
    """A paragraph a line; in a wrapped text, the lines between two empty lines."""
    if not _is_wrapped(text, rest):
        yield from rest
        return
    start = rest[0].start
    for line, following in zip(rest, [*rest[1:], None], strict=True):
        if following is None or _empty_line_between(text, line, following):
            yield Span(start, line.end)
            start = following.start if following else line.end


def _is_wrapped(text: str, rest: Sequence[Span]) -> bool:
    """Whether most line ends fall within sentences. Titles in a list do too, but the next begins with a
    capital."""
    if not any(_goes_on(text, line, following) for line, following in zip(rest, rest[1:], strict=False)):
        return False
    if any(line.end - line.start > _LONGEST_WRAPPED for line in rest):
        return False
    inner = [pair for pair in zip(rest, rest[1:], strict=False) if not _empty_line_between(text, *pair)]
    going_on = sum(_goes_on(text, *pair) for pair in inner)
    return going_on * 5 >= len(inner) * 2


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Whether the sentence of ``line`` goes on in ``following``: no full stop, and no capital after it."""
    if _empty_line_between(text, line, following):
        return False
    ending = text[max(line.start, line.end - 5) : line.end]
    return text[following.start].islower() and not _ENDS_SENTENCE.search(ending)


def _empty_line_between(text: str, line: Span, following: Span) -> bool:
    gap = text[line.end : following.start].replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") > 1


def _blocks(text: str, paragraphs: Sequence[Span]) -> tuple[list[Block], Span | None]:
    """The paragraphs as blocks, the dateline apart, and where it names the outlet."""
    blocks: list[Block] = []
    outlet: Span | None = None
    waiting = _DATELINE_PARAGRAPHS
    for paragraph in paragraphs:
        start, waiting = paragraph.start, waiting - 1
        found = dateline.find(text[start : min(paragraph.end, start + 1000)]) if waiting >= 0 else None
        if found is not None:
            blocks.append(Block(start, start + found.end, "dateline"))
            outlet = Span(start + found.outlet[0], start + found.outlet[1]) if found.outlet else None
            start, waiting = first_index(text, start + found.end, paragraph.end), 0
        if start < paragraph.end:
            blocks.append(Block(start, paragraph.end, "paragraph"))
    return blocks, outlet


def _without_signature(text: str, paragraphs: list[Span]) -> tuple[list[Span], Span | None]:
    """The paragraphs but a last line that is the outlet's name alone (``Abai.kz``), and where that stands."""
    for k, paragraph in list(enumerate(paragraphs))[1:][-_LAST_LINES:]:
        found = lead.find_signature(text[paragraph.start : paragraph.end])
        if found is not None:
            span = Span(paragraph.start + found[0], paragraph.start + found[1])
            return paragraphs[:k] + paragraphs[k + 1 :], span
    return paragraphs, None


def _outlet_in_lead(text: str, paragraphs: Sequence[Span]) -> Span | None:
    for paragraph in paragraphs[:_LEAD_PARAGRAPHS]:
        found = lead.find(text[paragraph.start : paragraph.end])
        if found is not None:
            return Span(paragraph.start + found[0], paragraph.start + found[1])
    return None
