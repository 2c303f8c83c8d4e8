"""Mentions: people, offices, bodies, places, nationalities; which of them are one within the article."""

from kelissoz.mentions.finder import find

__all__ = ["find"]
