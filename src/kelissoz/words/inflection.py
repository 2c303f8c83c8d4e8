"""The other way: a name or noun and a case → the form, ``Трамп`` 'Trump' → ``Трамппен`` 'with Trump'.

The endings are those of ``kk/suffixes``. What a reader leaves open a writer has to decide: which harmony a foreign
name takes. The rules are what the press does with names in KazNERD's training part; ``kk/name_harmonies`` has the
names that go against them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from kelissoz import lexicon
from kelissoz.letters import VOWELS
from kelissoz.model import Case
from kelissoz.words.analysis import analyse_tokens
from kelissoz.words.sounds import BACK, FRONT, harmonies, realise, sound_class
from kelissoz.words.stems import fixed_forms
from kelissoz.words.suffixes import suffixes

_CASES: Mapping[str, Case] = {
    "genitive": "Gen",
    "dative": "Dat",
    "accusative": "Acc",
    "locative": "Loc",
    "ablative": "Abl",
    "instrumental": "Ins",
}
_OWNED = "poss3"  # after 'his', 'its': министрлігі, 'ministry of'
_STRAY = re.compile(r"[^\w]+$")
_SOFT = re.compile(r"ль[^аәеэёоөуүұыиіюя]*$")  # Шольцке, Стокгольмде
_LETTERS_ALONE = frozenset("БВГДЖЗПТЦЧ")  # their names end in a vowel: ТМД-ның
_SOFT_SURNAME = re.compile(r"([аәеэёоөуүұыиіюя])[^аәеэёоөуүұыиіюя]*[оеё]в$")


def inflect(lemma: str, case: Case) -> str:
    """``lemma`` (a noun, a name, or words of which the last takes the ending, in Cyrillic) in ``case``.

    An abbreviation and what is not Cyrillic take a hyphen; what has no letters stays as it is. Raises ``ValueError``
    for a case that there is not.

    >>> inflect("Дональд Трамп", "Ins"), inflect("Мәскеу", "Loc"), inflect("АҚШ", "Gen")
    ('Дональд Трамппен', 'Мәскеуде', 'АҚШ-тың')
    >>> inflect("Сыртқы істер министрлігі", "Dat")
    'Сыртқы істер министрлігіне'
    """
    before, word = _parts(lemma)
    if case == "Nom" or not any(sign.isalpha() for sign in word):
        return lemma
    irregular = _irregular().get((word.lower(), case))
    if irregular:
        return before + (irregular.capitalize() if word[0].isupper() else irregular)
    if _is_owned(lemma):
        return lemma + _ending(case, "vowel", _harmony(word), _OWNED)
    if _takes_hyphen(word):
        return f"{lemma}-{_ending(case, *_sound_of_letters(word))}"
    return before + _joined(word, case)


def _parts(lemma: str) -> tuple[str, str]:
    """What stands before the last word, and the last word."""
    start = max(lemma.rfind(" "), lemma.rfind("\u00a0")) + 1
    return lemma[:start], lemma[start:]


def _joined(word: str, case: Case) -> str:
    """A name is written in full (``Уиткоффтың``), a noun as it is spoken (``журналистің``, ``процеске``)."""
    if word.islower() and word.endswith("кт"):
        return f"{word}і{_ending(case, 'vowel', FRONT)}"  # объектінің
    letters = word.lower().rstrip('ьъ»”"’')
    ending = _ending(case, sound_class(letters[-1:]), _harmony(word))
    if not (word.islower() and _is_spoken_once(word, ending)):
        return word + ending
    return word[:-1] + _ending(case, sound_class(word[-2]), _harmony(word))


def _is_spoken_once(word: str, ending: str) -> bool:
    if word.endswith(("ст", "зд")):
        return ending[0] in "дт"
    return len(word) > 3 and word[-1] == word[-2] and word[-1] not in VOWELS


def _ending(case: Case, sound: str, harmony: str, state: str = "noun") -> str:
    found = realise(_forms().get((case, state), ""), sound, harmony)
    if not found:
        raise ValueError(f"there is no case {case!r}")
    return found


def _harmony(word: str) -> str:
    """The harmony that an ending takes after ``word``.

    >>> [_harmony(name) for name in ("Назарбаев", "Медведев", "Лавров", "Париж", "Сеул", "Брюссель", "Ухань")]
    ['back', 'front', 'back', 'front', 'front', 'front', 'back']
    """
    small = word.lower()
    known = _exceptions().get(small.rpartition("-")[2]) or _exceptions().get(small)
    if known:
        return known
    surname = _SOFT_SURNAME.search(small)
    if surname and small.endswith(("ов", "аев", "яев")):
        return _open(small[: surname.end(1)], "у")
    if _SOFT.search(small):
        return FRONT
    vowels = [letter for letter in small if letter in VOWELS]
    if not vowels or vowels[-1] not in "иую":
        return harmonies(small)[0]
    return _open(small[: small.rfind(vowels[-1])], vowels[-1], small[small.rfind(vowels[-1]) + 1 :])


def _open(before: str, vowel: str, after: str = "") -> str:
    """и and ю are front (``Парижде``, ``Делиде``); у follows the vowel before it, and is front in ``-бург``."""
    if vowel != "у":
        return FRONT
    clear = next((letter for letter in reversed(before) if letter in VOWELS and letter not in "иую"), "а")
    return FRONT if re.match(r"р[гкт]", after) else harmonies(clear)[0]


def _takes_hyphen(word: str) -> bool:
    letters = _STRAY.sub("", word)
    latin = bool(re.search(r"[A-Za-z0-9]", letters))
    return latin or (len(letters) > 1 and letters.isupper())


def _sound_of_letters(word: str) -> tuple[str, str]:
    """``АҚШ-тың``, ``БАӘ-нің``: by the last letter and vowel; ``ТМД-ның``: by the name of a letter read alone."""
    letters = _STRAY.sub("", word)
    vowels = [letter for letter in map(_cyrillic, letters.lower()) if letter in VOWELS]
    last = letters[-1:]
    alone = last in _LETTERS_ALONE and letters[-2:-1].lower() not in VOWELS
    harmony = (FRONT if vowels[-1] == "и" else harmonies(vowels[-1])[0]) if vowels else BACK
    return "vowel" if alone else sound_class(last.lower()), harmony


def _cyrillic(vowel: str) -> str:
    """The Cyrillic vowel of the harmony that a Latin one mostly has: ``Reuters-те``, ``Facebook-та``."""
    return {"a": "а", "o": "о", "u": "ұ", "e": "е", "i": "і"}.get(vowel, vowel)


def _is_owned(lemma: str) -> bool:
    """Whether a name of several words ends in one with 'its': ``Біріккен Ұлттар Ұйымы``, ``Ресей президенті``."""
    words = lemma.split()
    if len(words) < 2 or not words[-1].endswith(("ы", "і")):
        return False
    return analyse_tokens(words)[-1].possessor == "3"


@cache
def _forms() -> Mapping[tuple[str, str], str]:
    """(case, ``noun`` or ``poss3``) → the suffix of the table: ``Dat``, ``poss3`` → ``нА``."""
    return {
        (_CASES[name], state): suffix.form
        for suffix in suffixes()
        for name, _, owned in [suffix.name.partition("-")]
        if name in _CASES and owned in ("", _OWNED)
        for state in ("noun", _OWNED)
        if state in suffix.after
    }


@cache
def _irregular() -> Mapping[tuple[str, str], str]:
    """(dictionary form, case) → the form of the table, of pronouns: ``ол``, ``Dat`` → ``оған``."""
    found: dict[tuple[str, str], str] = {}
    for form, readings in fixed_forms().items():
        for stem in readings:
            gives = dict(stem.gives)
            if stem.pos == "PRON" and "Case" in gives:
                found.setdefault((stem.lemma, gives["Case"]), form)
    return found


@cache
def _exceptions() -> Mapping[str, str]:
    return {row["name"].lower(): row["harmony"] for row in lexicon.rows("kk/name_harmonies")}
