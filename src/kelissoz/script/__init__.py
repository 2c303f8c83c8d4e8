"""Latin and Arabic script → Kazakh Cyrillic, with a map back to the original characters."""

from kelissoz.script.convert import convert, to_cyrillic
from kelissoz.script.writing import to_arabic, to_latin

__all__ = ["convert", "to_arabic", "to_cyrillic", "to_latin"]
