"""The station: an article in any of the three scripts → Kazakh Cyrillic with a map back."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache

from kelissoz.model import CyrillicText, Document, Script
from kelissoz.script import arabic, latin
from kelissoz.script.aligned import Aligned, keep
from kelissoz.script.letters import LatinVariant, cyrillic_letters

_LETTER = r"[^\W\d_]"
_WORD = re.compile(
    rf"{_LETTER}(?:{_LETTER}|[\u0300-\u036f\u064b-\u065f\u0640\u00ad\u200b-\u200d\u2060\ufeff])*"
)
_WORD_2017 = re.compile(_WORD.pattern[:-2] + rf"|[{latin.APOSTROPHES}](?={_LETTER}))*")
_ARABIC_SIGNS = str.maketrans("،؛؟۔٪٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", ",;?.%,.01234567890123456789")


@dataclass(slots=True)
class _Output:
    """The Cyrillic text as it grows."""

    parts: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def copy(self, text: str, start: int) -> None:
        self.parts.append(text)
        self.starts.extend(range(start, start + len(text)))
        self.ends.extend(range(start + 1, start + len(text) + 1))

    def add(self, word: Aligned, start: int) -> None:
        self.parts.append(word.text)
        self.starts.extend([start + k for k in word.starts])
        self.ends.extend([start + k for k in word.ends])


def convert(document: Document) -> Document:
    """Write ``document.cyrillic``: the article's text in Kazakh Cyrillic, mapped to the original characters."""
    return replace(document, cyrillic=_convert(document.article.text))


def to_cyrillic(text: str) -> str:
    """``text`` in Kazakh Cyrillic, whatever the script of each of its words.

    >>> to_cyrillic("Syrtqy ister mınıstri Máskeýge bardy")
    'Сыртқы істер министрі Мәскеуге барды'
    """
    return _convert(text).text


def _convert(text: str) -> CyrillicText:
    script = _script(text)
    variant = _variant(text)
    words = _WORD_2017 if variant == "2017" else _WORD
    output = _Output()
    position = 0
    for match in words.finditer(text):
        start, end = match.span()
        word = match.group()
        if cyrillic_letters().issuperset(word):
            continue
        output.copy(text[position:start].translate(_ARABIC_SIGNS), position)
        output.add(_convert_word(word, variant), start)
        position = end
    output.copy(text[position:].translate(_ARABIC_SIGNS), position)
    return CyrillicText("".join(output.parts), tuple(output.starts), tuple(output.ends), script)


@lru_cache(maxsize=100_000)
def _convert_word(word: str, variant: LatinVariant) -> Aligned:
    if "\u0600" <= word[0] <= "\u06ff":
        return arabic.to_cyrillic(word)
    if word[0].isascii() or "\u00c0" <= word[0] <= "\u024f":
        return latin.to_cyrillic(word, variant)
    return keep(word)


def _script(text: str) -> Script:
    counts = Counter(
        {
            "cyrl": len(re.findall(r"[\u0400-\u04ff]", text)),
            "latn": len(re.findall(r"[A-Za-z\u00c0-\u024f]", text)),
            "arab": len(re.findall(r"[\u0600-\u06ff]", text)),
        }
    )
    most = max(counts, key=lambda script: counts[script])
    return "latn" if most == "latn" else "arab" if most == "arab" else "cyrl"


def _variant(text: str) -> LatinVariant:
    counts: dict[LatinVariant, int] = {
        "2018": len(re.findall(r"[áǵńóúýıÁǴŃÓÚÝ]", text)),
        "2021": len(re.findall(r"[äğñöşūüÄĞÑÖŞŪÜİ]", text)),
        "2017": len(re.findall(rf"[aginoscuyAGINOSCUY][{latin.APOSTROPHES}]", text)),
    }
    return max(counts, key=lambda variant: counts[variant])
