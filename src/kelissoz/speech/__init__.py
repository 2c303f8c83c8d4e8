"""Quotes and reported speech; the source chain of every sentence."""

from kelissoz.speech.attribute import attribute

__all__ = ["attribute"]
