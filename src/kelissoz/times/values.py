"""What a time expression says, before it is reckoned against the day of publication."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "week", "ten-days", "month", "quarter", "half", "year", "decade"
]
From = Literal["published", "text", "sentence"]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as said: ``low`` to ``high`` (equal but in ``екі-үш`` 'two or three').

    ``digits`` is how many digits it was written with (0: in words). ``None`` bounds: ``бірнеше`` 'several'.
    """

    low: Fraction | None
    high: Fraction | None
    digits: int = 0

    @property
    def whole(self) -> int | None:
        """The number, where it is one whole number."""
        if self.low is None or self.low != self.high or self.low.denominator != 1:
            return None
        return int(self.low)


@dataclass(frozen=True, slots=True)
class Slip:
    """A calendar slip: the fields of a date that the words fill; the reckoner fills the others.

    The shifts count from the day of ``origin``: ``өткен айда`` 'last month' is ``month_shift=-1``. Pairs are
    spans: ``23-24 қаңтар`` has ``days=(23, 24)``. ``pointer`` is -1, 0 or 1 for ``өткен тамызда`` 'last
    August', ``осы``, ``келесі``. ``part`` of ``parts`` is a half or ten days of a month.
    """

    century: Pair | None = None
    century_shift: int | None = None
    decade: int | None = None
    years: Pair | None = None
    year_shift: int | None = None
    half_shift: int | None = None
    quarter_shift: int | None = None
    months: Pair | None = None
    month_shift: int | None = None
    season: int | None = None
    days: Pair | None = None
    day_shift: int | None = None
    week_shift: int | None = None
    week_of_month: int | None = None
    part: int | None = None
    parts: int | None = None
    weekdays: Pair | None = None
    weekend: bool = False
    holiday: str | None = None
    eve: bool = False
    pointer: int | None = None
    origin: From = "published"
    mod: str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """From one slip to another: ``5 ақпаннан 7 ақпанға`` 'from 5 to 7 February'."""

    first: Slip
    last: Slip


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: ``part`` (``TNI``) or ``hour`` and ``minute``; ``until``: a span; ``day`` where said."""

    hour: int | None = None
    minute: int = 0
    part: str | None = None
    until: tuple[int, int] | None = None
    until_part: str | None = None
    day: Slip | None = None
    zone: str | None = None
    approx: bool = False


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of a unit. ``letter`` and ``factor`` are its ISO 8601 form (``ғасыр`` 'century': 100 ``Y``)."""

    number: Number
    unit: str
    letter: str
    factor: int


@dataclass(frozen=True, slots=True)
class Length:
    """A duration: the amounts that make it up (``бес жыл үш ай`` 'five years three months')."""

    amounts: tuple[Amount, ...]
    approx: bool = False
    bound: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """Counted back (``sign`` -1) or forward (1) from ``origin``: ``үш күн бұрын`` 'three days ago'."""

    length: Length
    sign: int
    origin: From = "sentence"


@dataclass(frozen=True, slots=True)
class Often:
    """A set of times: every ``length``; ``freq`` times in it, on ``day`` of it."""

    length: Length
    freq: int | None = None
    day: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """Said, but on no calendar: ``жақында`` 'recently, soon'."""

    type: Literal["DATE", "DURATION"]


Value = Slip | Stretch | Clock | Length | Count | Often | Vague
