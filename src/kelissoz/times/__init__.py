"""Dates, spans, durations, clock times and sets → EDTF, ISO 8601, or a doubt."""

from __future__ import annotations

from kelissoz.times.finding import find

__all__ = ["find"]
