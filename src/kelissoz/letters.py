"""The sounds of Kazakh Cyrillic letters, and the endings that follow from them: what every station knows of a word.

A Kazakh ending obeys two laws: its vowel agrees with the vowels of the word (harmony), and its first consonant with
the last sound: ``Папас-тың``, ``Судыр-дың``, ``Астана-ның``, ``Мәскеу-дің``. The classes of sounds are those of any
Kazakh grammar; the rules for loans are written at their functions.
"""

from __future__ import annotations

import re
from typing import Literal

Side = Literal["back", "front"]

BACK = frozenset("аоұыяё")
FRONT = frozenset("әеөүіэ")
OPEN = frozenset("иую")
"""Vowels of either harmony: they follow the vowels beside them."""
VOWELS = BACK | FRONT | OPEN
NASAL = frozenset("мнң")
BUZZING = frozenset("зж")
VOICELESS = frozenset("бвгдғкқпстфхһцчшщ")
"""What an ending meets as voiceless; б, в, г, ғ and д are spoken so at the end of a word (``Мадридтен``, from
Madrid)."""
SOFTENED = {"к": "г", "қ": "ғ", "п": "б"}
"""A last letter before an ending that begins with a vowel: ``бөлімшелік`` → ``бөлімшелігі``."""
_SILENT = "ьъ"
_SURNAME = re.compile("(?<=..)[ое]в$")
_GENITIVE = re.compile("(?<=..)-?[нтд][ыі]ң$")


def side(word: str) -> Side | None:
    """The harmony of the endings of ``word``, where it can be told: that of the last vowel.

    A last -и or -у tells nothing, the vowels before it do (``әдеби``, ``Мәскеу``: front); within a syllable и makes it
    front (``саммиті``), у back (``Бейруттың``); a last -нк or -рк front (``банкі``, ``Нью-Йоркте``); -ов and -ев take
    the side of the name that they make a surname of (``Тоқаевтың``).
    """
    low = word.lower()
    name = _SURNAME.sub("", low)
    if name.endswith(("нк", "рк")):
        return "front"
    last = len(name) - 1
    for k in range(last, -1, -1):
        letter = name[k]
        if letter in BACK or (letter in "ую" and k < last):
            return "back"
        if letter in FRONT or (letter == "и" and k < last):
            return "front"
    return None


def takes_back(word: str) -> bool:
    """Whether new endings of ``word`` have back vowels: of ``Қазақстан`` and ``Тоқаев`` yes, of ``Мәскеу`` no.

    Those of its ``side``, but a last и or ь makes them front (``Абу-Дабидің``, ``королі``). Where no side can be told,
    those of ``су`` are back, and what has no vowel is read letter by letter, the last with a front one (``ЖШС-тің``).
    """
    if word.lower().endswith(("и", "ь")):
        return False
    found = side(word)
    return found == "back" or (found is None and word[-1:].lower() in OPEN)


def genitive(word: str) -> str:
    """``Папас`` → ``Папастың``, ``АҚШ президенті`` → ``АҚШ президентінің``, ``Бакуриани`` → ``Бакурианидің``."""
    last = _last(word)
    first = "н" if last in VOWELS - OPEN or last in NASAL else "т" if last in VOICELESS else "д"
    return word + first + ("ың" if takes_back(word) else "ің")


def dative(word: str) -> str:
    """``келісім`` → ``келісімге``, ``шарт`` → ``шартқа``, ``бағдарламасы`` → ``бағдарламасына``."""
    last = _last(word)
    if last in {"ы", "і"}:
        return word + ("на" if last == "ы" else "не")
    hard, back = last in VOICELESS, takes_back(word)
    return word + (("қа" if back else "ке") if hard else ("ға" if back else "ге"))


def accusative(word: str, *, possessed: bool = False) -> str:
    """``отырыс`` → ``отырысты``, ``тау`` → ``тауды``; ``possessed``: ``отырысы`` → ``отырысын``."""
    if possessed:
        return f"{word}н"
    last = _last(word)
    first = "н" if last in VOWELS - OPEN else "т" if last in VOICELESS else "д"
    return word + first + ("ы" if takes_back(word) else "і")


def plural(word: str, *, back: bool) -> str:
    """``министр`` → ``министрлер``, ``елші`` → ``елшілер``, ``адам`` → ``адамдар``, ``король`` → ``корольдер``."""
    last = _last(word)
    first = "л" if last in VOWELS or last in "рй" else "т" if last in VOICELESS else "д"
    return word + first + ("ар" if back else "ер")


def possessed(word: str) -> str:
    """With the ending of its owner: ``делегация`` → ``делегациясы``, ``президент`` → ``президенті``, ``съезд`` →
    ``съезі``."""
    return possessed_forms(word, back=takes_back(word))[0]


def possessed_forms(word: str, *, back: bool) -> tuple[str, ...]:
    """All ways in which ``word`` is written with the ending of its owner, the usual one first.

    After у and ю nothing comes between (``тауы``), after и perhaps с (``парии``, ``партиясы``); к, қ and п become
    voiced after a vowel (``серіктестігі``, but ``банкі``); ь falls out (``королі``), and so does the last sound of
    -ист, -зд and -сс (``журналисі``, ``конгресі``).
    """
    close, last = "ы" if back else "і", word[-1:].lower()
    if last in "ую":
        return (word + close,)
    if last == "и":
        return (word + close, word + "с" + close)
    if word.endswith(("ист", "зд", "сс")):  # ``министрдің`` keeps all
        return (word[:-1] + close, word + close)
    if last in VOWELS:
        return (word + "с" + close,)
    if last == "ь":
        return (word[:-1] + close,)
    if last not in SOFTENED or word[-2:-1].lower() not in VOWELS:
        return (word + close,)
    softened = word[:-1] + SOFTENED[last] + close
    return (softened, word + close) if last == "п" else (softened,)


def without_genitive(word: str) -> str:
    """``Грекияның`` → ``Грекия``, ``БҰҰ-ның`` → ``БҰҰ``; any other word as it is."""
    return _GENITIVE.sub("", word)


def joining(word: str) -> str:
    """The word for 'and' after ``word``: ``Димов пен Папас``, ``Кармен мен Папас``, ``Гомез бен Папас``."""
    last = _last(word)
    return "бен" if last in BUZZING else "пен" if last in VOICELESS else "мен"


_PLAIN = str.maketrans("қғңһ", "кгнх")
"""As Russian writes them."""


def bones(word: str, fewest: int) -> str:
    """The consonants of a name, by which its spellings are one (``Тайып``, ``Тайип``; ``Қасым``, ``Касым``).

    A name of less than ``fewest`` of them is given whole, in small letters.
    """
    low = word.lower()
    found = "".join(
        letter for letter in low.translate(_PLAIN) if letter not in VOWELS and letter not in "йьъ-"
    )
    return found if len(found) >= fewest else low


def _last(word: str) -> str:
    return word.lower().rstrip(_SILENT)[-1:]
