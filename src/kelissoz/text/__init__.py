"""Sentences and tokens."""

from kelissoz.text.split import split

__all__ = ["split"]
