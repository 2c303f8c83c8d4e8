"""Which Latin words of a line stay Latin: each word's letters, then its neighbours and the line decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kelissoz.model import Script
from kelissoz.script.foreign import Verdict, foreign_phrases, is_known, judge
from kelissoz.script.letters import LatinVariant

_KAZAKH = ("kazakh", "known")
_FOREIGN = ("foreign", "name")
_OWN = frozenset("ǵǴıńŃqQ")  # no neighbour of Kazakh writes these
_ASPIRATED = re.compile("([tp])h")
_ROMAN = re.compile("[IVX]+")
_PRESS = frozenset(
    ["Post", "Times", "Tribune", "Journal", "Herald", "Telegraph", "Guardian", "Today", "News", "Review"]
)
_JOINTS = (" ", "\u00a0", " & ")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the article: where it begins, as it is written, its letters put right, their alphabet."""

    start: int
    written: str
    letters: str
    alphabet: str


def find_staying(words: Sequence[Word], text: str, script: Script, variant: LatinVariant) -> list[bool]:
    """For each word of a line, whether it is Latin and stays so."""
    if not any(word.alphabet == "latn" for word in words):
        return [False] * len(words)
    verdicts = [judge(word.letters, variant) if word.alphabet == "latn" else None for word in words]
    if _is_kazakh_latin(words, verdicts, script):
        return _stay_among_latin(words, verdicts, text)
    return [
        verdict is not None and not _is_sure(word, verdict)
        for word, verdict in zip(words, verdicts, strict=True)
    ]


def names_outlet(words: Sequence[Word], k: int, text: str) -> bool:
    """``Washington Post``, ``Le Monde``: whether an outlet's name begins with word ``k``."""
    paper = k + 1 < len(words) and words[k + 1].letters in _PRESS and _gap(words, k, text) == " "
    return paper or len(_phrase(words, k, text)) > 1


def _is_kazakh_latin(words: Sequence[Word], verdicts: Sequence[Verdict | None], script: Script) -> bool:
    """Whether the line is Kazakh in Latin script: neither Cyrillic for the most part nor another language."""
    kazakh = sum(verdict in _KAZAKH for verdict in verdicts)
    foreign = sum(verdict == "foreign" for verdict in verdicts)
    either = sum(verdict == "either" for verdict in verdicts)
    others = sum(verdict is None for verdict in verdicts)
    if others > kazakh + either:
        return False
    if foreign > kazakh and "kazakh" not in verdicts:
        return False
    return kazakh > 0 or script == "latn"


def _stay_among_latin(words: Sequence[Word], verdicts: Sequence[Verdict | None], text: str) -> list[bool]:
    shouted = _is_shouted(words)
    stays = [
        _is_foreign(word, verdict, shouted) or _is_ordinal(word, text) or _is_group(word, text)
        for word, verdict in zip(words, verdicts, strict=True)
    ]
    for k, word in enumerate(words[:-1]):
        both = (word.letters + words[k + 1].letters).isupper() and len(word.letters) > 2
        if both and not stays[k + 1] and _gap(words, k, text) == "-":
            stays[k] = False  # ``NUR-SULTAN``
    for k in range(len(words)):
        stays[k] = stays[k] and not _is_beside_name(words, verdicts, k, text)
    for k in range(len(words)):
        paper = _paper(words, verdicts, k, text) if words[k].letters in _PRESS else ()
        for j in (*paper, *_phrase(words, k, text), *_between(words, verdicts, k, text)):
            stays[j] = True
    order = [*range(1, len(words)), *range(len(words) - 2, -1, -1)]
    previous = 0
    for k in order:
        neighbour = k - 1 if k > previous else k + 1
        previous = k
        if verdicts[k] == "either" and not stays[k] and words[k].letters[0].isupper() and not shouted:
            left = min(k, neighbour)
            gap = _gap(words, left, text)
            foreign = verdicts[neighbour] != "name" and not _ROMAN.fullmatch(words[neighbour].letters)
            stays[k] = stays[neighbour] and foreign and gap in _JOINTS
    return stays


def _paper(words: Sequence[Word], verdicts: Sequence[Verdict | None], k: int, text: str) -> range:
    """``Bangkok Post``: the words of a newspaper's name that ends with word ``k``; none where it stands alone."""
    first = k
    while first > 0 and words[first - 1].letters.istitle() and verdicts[first - 1] not in ("kazakh", None):
        if _gap(words, first - 1, text) != " ":
            break
        first -= 1
    return range(first, k + 1) if first < k else range(0)


def _phrase(words: Sequence[Word], k: int, text: str) -> range:
    """``Le Monde``, ``El Universal``: the words of a name of several that begins with word ``k``; none where it is
    none."""
    for name in foreign_phrases().get(words[k].letters, ()):
        there = words[k : k + len(name)]
        *inner, last = (word.letters for word in there)
        if len(there) == len(name) and tuple(inner) == name[:-1] and last.startswith(name[-1]):
            begin, end = there[0].start, there[-1].start
            if text[begin:end].split() == list(name[:-1]):
                return range(k, k + len(name) - (last != name[-1]))
    return range(0)


def _between(words: Sequence[Word], verdicts: Sequence[Verdict | None], k: int, text: str) -> range:
    """``World Liberty Financial``: a word that may be either, between two of another language."""
    inner = 0 < k < len(words) - 1 and verdicts[k] == "either" and words[k].letters.istitle()
    if inner and all(verdicts[j] in _FOREIGN and _gap(words, min(j, k), text) == " " for j in (k - 1, k + 1)):
        return range(k, k + 1)
    return range(0)


def _is_beside_name(words: Sequence[Word], verdicts: Sequence[Verdict | None], k: int, text: str) -> bool:
    """``Natthaphon Nakphanıt``: a word that is foreign for its th or ph alone, beside the Kazakh letters of a name."""
    word = words[k].letters
    if (
        verdicts[k] != "foreign"
        or not word.istitle()
        or judge(_ASPIRATED.sub(r"\1", word), "2018") != "either"
    ):
        return False
    return any(
        verdicts[j] == "kazakh"
        and words[j].letters.istitle()
        and _gap(words, min(j, k), text) == " "
        and not is_known(words[j].letters, "2018")
        for j in (k - 1, k + 1)
        if 0 <= j < len(words)
    )


def _gap(words: Sequence[Word], k: int, text: str) -> str:
    """What stands between word ``k`` and the next."""
    return text[words[k].start + len(words[k].written) : words[k + 1].start]


def _is_foreign(word: Word, verdict: Verdict | None, shouted: bool) -> bool:
    """In a line of capitals, capitals make no acronym."""
    if shouted and verdict == "foreign" and word.letters.isupper():
        return judge(word.letters.capitalize(), "2018") in _FOREIGN
    return verdict in _FOREIGN


def _is_ordinal(word: Word, text: str) -> bool:
    """``V otyrys`` 'the fifth sitting', but not the initial of ``V. Pýtın``."""
    end = word.start + len(word.written)
    return _ROMAN.fullmatch(word.letters) is not None and text[end : end + 1] != "."


def _is_group(word: Word, text: str) -> bool:
    """``G20``, ``G7``."""
    end = word.start + len(word.written)
    return word.letters == "G" and text[end : end + 1].isdigit()


def _is_shouted(words: Sequence[Word]) -> bool:
    latin = [word for word in words if word.alphabet == "latn"]
    return len(latin) > 2 and sum(word.letters.isupper() for word in latin) > 0.6 * len(latin)


def _is_sure(word: Word, verdict: Verdict) -> bool:
    """Whether a Latin word is Kazakh even among Cyrillic ones (``Қазақстан Prezıdenti``)."""
    return verdict == "kazakh" and not _OWN.isdisjoint(word.letters)
