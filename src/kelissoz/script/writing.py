"""Kazakh Cyrillic → Latin and Arabic script."""

from __future__ import annotations

import re
from functools import cache

from kelissoz.script.letters import LatinVariant, arabic_of, cyrillic_letters, latin_of, units

_FRONT = frozenset("әөүі")
_NO_HAMZA = frozenset("кгеэ")
_ARABIC_SIGNS = {",": "،", ";": "؛", "?": "؟"}


def to_latin(text: str, variant: LatinVariant = "2018") -> str:
    """``text`` with its Cyrillic letters in the Latin alphabet of ``variant``; all else stays.

    >>> to_latin("Сыртқы істер министрі Мәскеуге барды")
    'Syrtqy ister mınıstri Máskeýge bardy'
    >>> to_latin("Шығыс", "2021")
    'Şyğys'
    """
    return _words().sub(lambda found: _latin_word(found.group(), variant), text)


def to_arabic(text: str) -> str:
    """``text`` with its Cyrillic letters in the Arabic script of China's Kazakhs; all else but ``,;?`` stays.

    >>> to_arabic("Қазақстан тілі")
    'قازاقستان ءتىلى'
    """
    written = _words().sub(lambda found: _arabic_word(found.group()), text)
    return written.translate({ord(sign): arabic for sign, arabic in _ARABIC_SIGNS.items()})


@cache
def _words() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(cyrillic_letters()))}]+")


def _latin_word(word: str, variant: LatinVariant) -> str:
    table = latin_of(variant)
    shout = len(word) > 1 and word.isupper()
    return "".join(_latin_letter(letter, table[letter.lower()], shout, variant) for letter in word)


def _latin_letter(letter: str, written: str, shout: bool, variant: LatinVariant) -> str:
    if letter.islower() or not written:
        return written
    if variant in ("2021", "turkic", "wiki"):
        written = written.replace("i", "İ").replace("ı", "I") if shout else _dotted(written)
    return written.upper() if shout else written[:1].upper() + written[1:]


def _dotted(written: str) -> str:
    return {"i": "İ", "ı": "I"}.get(written[0], written[0]) + written[1:]


def _arabic_word(word: str) -> str:
    small = word.lower()
    written = "".join(arabic_of()[letter] for letter in units(small))
    front = not _FRONT.isdisjoint(small) and _NO_HAMZA.isdisjoint(small)
    return "ء" + written if front and written else written
