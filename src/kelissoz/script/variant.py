"""Which script and which Latin alphabet a text is written in."""

from __future__ import annotations

import re

from kelissoz.model import Script
from kelissoz.script.foreign import is_known
from kelissoz.script.letters import LatinVariant

_LETTERS: dict[Script, re.Pattern[str]] = {
    "cyrl": re.compile("[\u0400-\u052f]+"),
    "latn": re.compile("[A-Za-z\u00c0-\u024f]+"),
    "arab": re.compile("[\u0600-\u06ff\ufb50-\ufefc]+"),
}
_MARKS: dict[LatinVariant, re.Pattern[str]] = {
    "2018": re.compile("[áǵńóúýÁǴŃÓÚÝ]"),
    "2021": re.compile("[äğǧïñŋöşūüÄĞǦÏÑŊÖŞŪÜİ]"),
    "2017": re.compile("[aginoscuyAGINOSCUY]['’‘ʼʻ`´′](?=[a-zA-Z]|[^\\w]|$)"),
}
_ENOUGH_WORDS = 100
_CONSONANTS = "bdgjklmnprstz"
_OF_2018 = re.compile(f"(?<=[{_CONSONANTS}])i(?=[{_CONSONANTS}\\W]|$)|[aeoáóúıu]ı|ıa")
_OF_2021 = re.compile(f"(?<=[{_CONSONANTS}])ı(?=[{_CONSONANTS}\\W]|$)|[aeoäöüiu]i|ia")
_ONLY_2021 = re.compile(
    f"[ūŪ]|(?<=[{_CONSONANTS}q])y(?=[{_CONSONANTS}q\\W]|$)|[aä]i|[eäöü][{_CONSONANTS}]{{1,2}}ı"
)
_ONLY_2018 = re.compile("[ǵńáıǴŃÁ]")
_ONLY_DIGRAPH = re.compile("gh|Gh|[aeiy]ng|iy|[a-z]ә|ә[a-z]")
_ONLY_WIKI = re.compile(r"[ïÏ]|\b[a-zäğıñöşü]*(?:w(?=[aäeoöüıi]|\b)|x)")
_FINAL_U = re.compile(r"u\b")
_ONLY_TURKIC = re.compile(f"[wW](?=[{_CONSONANTS}])|[aäeo]y|[iI]y[ae]|[qğ]ı|ı[qğ]|a[{_CONSONANTS}]{{1,2}}ı")


def tell_script(text: str) -> Script:
    """The script of most letters of ``text``; Cyrillic where there are none.

    >>> tell_script("AQSh prezıdenti"), tell_script("АҚШ президенті"), tell_script("اقش پرەزيدەنتى")
    ('latn', 'cyrl', 'arab')
    """
    return max(_LETTERS, key=lambda script: _extent(_LETTERS[script], text))


def tell_variant(text: str) -> LatinVariant:
    """The Latin alphabet whose own letters ``text`` has most of; that of 2018 where nothing tells.

    і is i in 2018 and ı in 2021, и and й the other way round: й stands after vowels, і between consonants. The
    Turkic one shares most letters with 2021; its y is й and stands after vowels, its w is ұ, its ı is ы;
    that of the Kazakh Wikipedia has w for у, which words end in, ï for и and x for х.

    >>> tell_variant("Máskeý"), tell_variant("Mäskeu"), tell_variant("Ma’skey’"), tell_variant("bırınşı bır")
    ('2018', '2021', '2017', '2021')
    >>> tell_variant("Bwl kezdesu Ankarada ötti, deydi elşi")
    'turkic'
    >>> tell_variant("Prezïdent Ankarağa bardı, bul sapar twralı xabarlandı")
    'wiki'
    >>> tell_variant("Ýkimet taghy da jiyn ótkizdi")
    'digraph'
    >>> tell_variant("Syrtqy ister mınıstri"), tell_variant("Syrtqy ıster ministrı")
    ('2018', '2021')
    """
    counts = {variant: 10 * _count(pattern, text) for variant, pattern in _MARKS.items()}
    if not any(counts.values()):
        return _tell_by_words(text)
    counts["2018"] += _count(_OF_2018, text)
    counts["2021"] += _count(_OF_2021, text)
    likeliest = max(counts, key=lambda variant: counts[variant])
    if likeliest == "2021" and _count(_ONLY_TURKIC, text) > _count(_ONLY_2021, text):
        return "wiki" if _count(_ONLY_WIKI, text) > _count(_FINAL_U, text) else "turkic"
    if likeliest == "2018" and _count(_ONLY_DIGRAPH, text) > _count(_ONLY_2018, text):
        return "digraph"
    return likeliest


def _tell_by_words(text: str) -> LatinVariant:
    """The alphabet in which the lists know more words of a text without a letter of only one alphabet."""
    words = _LETTERS["latn"].findall(text)[:_ENOUGH_WORDS]
    known = {v: sum(is_known(word, v) for word in words) for v in ("2018", "2021", "turkic")}
    old, new = known["2018"], known["2021"]
    if known["turkic"] > max(old, new):
        return "turkic"
    if old == new:
        old, new = _count(_OF_2018, text), _count(_OF_2021, text)
    return "2021" if new > old else "2018"


def _extent(pattern: re.Pattern[str], text: str) -> int:
    return sum(match.end() - match.start() for match in pattern.finditer(text))


def _count(pattern: re.Pattern[str], text: str) -> int:
    return sum(1 for _ in pattern.finditer(text))
