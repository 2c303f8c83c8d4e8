"""The station: sentences with their words → time expressions with their values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence, Set
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.model import Document, Doubt, Sentence, TimeExpression, TimeType
from kelissoz.times.calendars import Period
from kelissoz.times.cascade import run_cascade
from kelissoz.times.directions import Verbs
from kelissoz.times.numbers import read_number_word
from kelissoz.times.pieces import Piece, cut_pieces, parts
from kelissoz.times.reading import Item, read_word, vocabulary
from kelissoz.times.reckoning import (
    Setting,
    reckon_count,
    reckon_slip,
    reckon_stretch,
    write_clock,
    write_length,
)
from kelissoz.times.scanning import scan_items
from kelissoz.times.values import Clock, Count, Length, Often, Slip, Stretch, Vague, Value

_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”“"')
_JUNE = (6, 6)
_ANCHORS = frozenset(
    {"unit", "compound", "month", "weekday", "season", "holiday", "part", "numeric", "hhmm", "y4", "vague"}
) | {"daily", "deictic-day", "deictic-year"}
"""Tags one of which every time expression has."""
_FAR = 183
"""Days from publication beyond which a date without a year is doubted."""
_FEW = 7
"""To so many days ``сол күні`` may point back."""


@dataclass(slots=True)
class _Found:
    """An expression on its way: what it says, and where."""

    item: Item
    value: Value
    tokens: tuple[int, int]
    year: int | None = None
    period: Period | None = None
    text: str | None = None
    reason: str | None = None


@dataclass(slots=True)
class _Memory:
    """What the article has named so far: ``dated`` is the last period whose year was said, ``gone`` the last day, or
    few days, that has begun."""

    day: Period | None = None
    dated: Period | None = None
    gone: Period | None = None
    times: list[TimeExpression] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


def find(document: Document) -> Document:
    """Write ``document.times``: every time expression with its value, and a doubt where it ought to have one.

    Values are reckoned from ``article.published``; without it, what is relative to it has the value ``None``.
    """
    memory = _Memory()
    for sentence in document.sentences:
        _read_sentence(document, sentence, memory)
    return replace(document, times=tuple(memory.times), doubts=(*document.doubts, *memory.doubts))


def _read_sentence(document: Document, sentence: Sentence, memory: _Memory) -> None:
    if not any(_may_tell(token.form) for token in document.tokens[sentence.first : sentence.last]):
        return
    pieces = cut_pieces(document, sentence)
    items = scan_items(pieces)
    if not any(item.tags & _ANCHORS for item in items):
        return
    found = [
        _Found(item, value, (pieces[item.first].token, pieces[item.last - 1].token + 1))
        for item in run_cascade(items)
        if item.rule and (value := _value(item)) is not None and not _is_name(item, value, pieces)
    ]
    taken = {token for one in found for token in range(*one.tokens)}
    verbs = Verbs(document.tokens, document.words, range(sentence.first, sentence.last), taken)
    since = {one.item.last for one in found if _since(pieces, one.item.last)}
    _reckon(document.article.published, found, verbs, since, memory)
    for one in found:
        _write(one, sentence, pieces, memory)


@lru_cache(maxsize=1 << 14)
def _may_tell(form: str) -> bool:
    """Whether a token may be part of what has an anchor: a digit, ``мың`` of a year in words, a word or the first
    word of a phrase of time. Most sentences have none, and are not looked into."""
    return any(
        low[0].isdigit()
        or low in vocabulary().phrases
        or any(not reading.tags.isdisjoint(_ANCHORS) for reading in read_word(low))
        or ((number := read_number_word(low)) is not None and number.kind == "scale")
        for low, *_ in parts(form)
    )


def _value(item: Item) -> Value | None:
    value = item.readings[0].value
    return value if isinstance(value, Slip | Stretch | Clock | Length | Count | Often | Vague) else None


def _is_name(item: Item, value: Value, pieces: Sequence[Piece]) -> bool:
    """Whether it only looks like a time: the cinema «8 наурыз», ``маусым`` 'season' beside a game."""
    if not isinstance(value, Slip) or not (value.months or value.weekdays):
        return False
    before = pieces[item.first - 1].text if item.first else ""
    after = pieces[item.last].text if item.last < len(pieces) else ""
    if before in _OPENING and after in _CLOSING:
        return True
    return item.rule == "month" and value.months == _JUNE and any(_is_game(piece.text) for piece in pieces)


def _is_game(word: str) -> bool:
    return any(word.startswith(stem) for stem in _games().get(word[:3], ()))


@cache
def _games() -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for row in lexicon.rows("kk/game_words"):
        stems.setdefault(row["lemma"][:3], []).append(row["lemma"])
    return stems


def _since(pieces: Sequence[Piece], i: int) -> bool:
    """Whether piece ``i`` is ``бері`` 'since', which looks back whatever the verb does."""
    return i < len(pieces) and any("since" in reading.tags for reading in read_word(pieces[i].text))


def _reckon(
    published: dt.date | None, found: Sequence[_Found], verbs: Verbs, since: Set[int], memory: _Memory
) -> None:
    """Fill the periods and texts; ``since``: where the pieces of those end that ``бері`` follows."""
    sentence_day: Period | None = None
    before: _Found | None = None
    for k, one in enumerate(found):
        after = found[k + 1] if k + 1 < len(found) else None
        following = after.tokens[0] if after and isinstance(after.value, Slip | Stretch) else None
        way = verbs.way_after(one.tokens[1], "Dat" in one.item.tags, following)
        way = -1 if one.item.last in since else way
        one.year = _year_before(before, one, verbs) if before else None
        setting = Setting(published, way, one.year, sentence_day, memory.day, memory.dated, memory.gone)
        if after is not None and way > 0 and not verbs.between(one.tokens[1], after.tokens[0]):
            _reckon_opening(one, after, setting)
        if one.period is None:
            _reckon_one(one, setting)
        if one.period is not None:
            sentence_day = memory.day = one.period
            memory.dated = one.period if _says_year(one) else memory.dated
            memory.gone = one.period if _has_begun(one.period, published) else memory.gone
        before = one
    _give_days(found)


def _has_begun(period: Period, published: dt.date | None) -> bool:
    short = (period.last - period.first).days < _FEW
    return short and published is not None and period.first <= published


def _says_year(one: _Found) -> bool:
    slip: object = one.value.last if isinstance(one.value, Stretch) else one.value
    slip = slip.day if isinstance(slip, Clock) else slip
    return isinstance(slip, Slip) and (
        slip.years is not None or slip.year_shift is not None or one.year is not None
    )


def _give_days(found: Sequence[_Found]) -> None:
    """Give clock times the day that the sentence names: the nearest before them, else the first after."""
    days = [one.period.day if one.period else None for one in found]
    day = next((day for day in days if day is not None), None)
    for one, own in zip(found, days, strict=True):
        day = own or day
        if isinstance(one.value, Clock) and one.value.day is None:
            one.text = write_clock(one.value, day)


def _reckon_opening(one: _Found, after: _Found, setting: Setting) -> None:
    """``19 қаңтарда басталып, 23 қаңтарда аяқталады``: the first day lies before the last, past or not."""
    if isinstance(one.value, Slip) and isinstance(after.value, Slip) and one.value.days and after.value.days:
        whole = reckon_stretch(Stretch(one.value, after.value), setting)
        if whole is not None and whole.last != whole.first:
            one.period = reckon_slip(one.value, Setting(whole.first, 0))
            one.text = one.period.text if one.period else None


def _reckon_one(one: _Found, setting: Setting) -> None:
    match one.value:
        case Slip():
            one.period = reckon_slip(one.value, setting)
            one.reason = _slip_reason(one.value, one.period, setting)
        case Stretch():
            one.period = reckon_stretch(one.value, setting)
            one.reason = None if one.period else "no such days, or no day of publication to reckon them from"
        case Count():
            one.period = reckon_count(one.value, setting)
            if one.period is None and setting.published is None:
                one.reason = "no day of publication to reckon it from"
        case Clock():
            _reckon_clock(one, one.value, setting)
            return
        case Length():
            one.text = write_length(one.value)
        case Often():
            one.text = write_length(one.value.length)
        case Vague():
            pass
    if one.period is not None:
        one.text = one.period.text


def _reckon_clock(one: _Found, clock: Clock, setting: Setting) -> None:
    if clock.day is None:
        return
    one.period = reckon_slip(clock.day, setting)
    if one.period is None or one.period.day is None:
        one.reason = "the day of this time cannot be told"
        one.text = None
    else:
        one.text = write_clock(clock, one.period.day)


def _slip_reason(slip: Slip, period: Period | None, setting: Setting) -> str | None:
    """Why the value of ``slip`` is in doubt; ``None`` where it is not."""
    if period is None:
        if slip.origin == "text":
            return "the day that it points back to is not named"
        return "no such day" if setting.published else "no day of publication to reckon it from"
    if (
        slip.years
        or slip.year_shift is not None
        or setting.year
        or slip.pointer
        or not (slip.months or slip.holiday)
    ):
        return None
    if setting.published is None or slip.month_shift is not None or slip.week_shift is not None:
        return None
    far = min(abs((period.first - setting.published).days), abs((period.last - setting.published).days))
    return (
        "the year is not said, and the date is more than half a year from the day of publication"
        if far > _FAR
        else None
    )


def _year_before(before: _Found, one: _Found, verbs: Verbs) -> int | None:
    """The year that the expression before has said, if no verb stands between the two."""
    slip: object = before.value
    if isinstance(slip, Stretch):
        slip = slip.last
    elif isinstance(slip, Clock):
        slip = slip.day
    if not isinstance(slip, Slip) or before.period is None or verbs.between(before.tokens[1], one.tokens[0]):
        return None
    if slip.years is None and slip.year_shift is None and before.year is None:
        return None
    return before.period.last.year if before.period.first.year == before.period.last.year else None


def _write(one: _Found, sentence: Sentence, pieces: Sequence[Piece], memory: _Memory) -> None:
    start, end = pieces[one.item.first].start, pieces[one.item.last - 1].end
    value = one.value
    length = (
        value.length if isinstance(value, Count | Often) else value if isinstance(value, Length) else None
    )
    memory.times.append(
        TimeExpression(
            start=start,
            end=end,
            i=len(memory.times),
            first=one.tokens[0],
            last=one.tokens[1],
            sentence=sentence.i,
            type=_type(value),
            value=one.text,
            mod=value.mod if isinstance(value, Slip) else None,
            approx=value.approx if isinstance(value, Slip | Clock) else bool(length and length.approx),
            bound=length.bound if length else None,
            every=isinstance(value, Often),
            freq=value.freq if isinstance(value, Often) else None,
            zone=value.zone if isinstance(value, Clock) else None,
            alt=_other_values(one),
            rule=f"kk/time_rules:{one.item.rule}",
            day=value.day if isinstance(value, Often) else None,
        )
    )
    if one.reason is not None:
        memory.doubts.append(Doubt(start, end, "times", one.reason))


def _type(value: Value) -> TimeType:
    match value:
        case Clock():
            return "TIME"
        case Length():
            return "DURATION"
        case Often():
            return "SET"
        case Vague():
            return value.type
        case Count():
            return "TIME" if value.length.amounts[0].letter.startswith("T") else "DATE"
        case _:
            return "DATE"


def _other_values(one: _Found) -> tuple[str, ...]:
    """``Жаңа жыл қарсаңында``: the eve, or as well the month before."""
    if (
        isinstance(one.value, Slip)
        and one.value.eve
        and one.period is not None
        and one.period.first.day == 31
    ):
        return (one.period.text[:7],)
    return ()
