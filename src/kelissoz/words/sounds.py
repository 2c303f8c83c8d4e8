"""Vowel harmony and the change of consonants where a suffix meets a stem.

A suffix is written once, with archiphonemes (capital letters) that stand for the sound that the stem calls
for: ``ЛАр`` is лар, лер, дар, дер, тар or тер. ``data/kk/archiphonemes.tsv`` says which. A letter in brackets
is dropped where it does not fit: ``(Ы)м`` is ``м`` after a vowel, ``ым`` or ``ім`` after a consonant.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kelissoz import letters, lexicon
from kelissoz.letters import VOWELS

BACK = "back"
FRONT = "front"

# The classes of a last sound that suffixes tell apart. Five more are of verbs alone: 'high' is a last ы or і,
# which й and у swallow, and 'lost' what is left of such a verb (оқы: оқыды, but оқиды, оқу); 'yod' is a last
# й and 'merged' what is left when it has run together with the vowel (қой: қойды, but қояды, қою); 'open' is
# a last и (жи: жияды, жию).
_CLASSES: Mapping[str, str] = {
    **dict.fromkeys("аәеоөүұэёяыі", "vowel"),
    **dict.fromkeys("руюий", "glide"),
    "л": "lateral",
    **dict.fromkeys("мнң", "nasal"),
    **dict.fromkeys("зж", "voiced"),
}
PLAIN_CLASSES = ("vowel", "glide", "lateral", "nasal", "voiced", "voiceless")


def sound_class(letter: str) -> str:
    """The class of a last letter: ``vowel``, ``glide``, ``lateral``, ``nasal``, ``voiced`` or ``voiceless``.

    б, в, г and д count as voiceless: they are spoken so at the end of a word (``Мадридтен``, from Madrid).
    """
    return _CLASSES.get(letter, "voiceless")


def harmonies(stem: str) -> tuple[str, ...]:
    """Which harmonies a suffix after ``stem`` may have; the last clear vowel decides (``Мәскеу``: front).

    A last vowel и or у inside the final syllable of a loan leaves it open (``Путиннің``, ``Берлинде``).
    """
    written = stem.rstrip("ьъ")
    vowels = [letter for letter in written if letter in VOWELS]
    if not vowels:
        return (BACK, FRONT)
    last = vowels[-1]
    if last not in letters.OPEN:
        return (BACK,) if last in letters.BACK else (FRONT,)
    clear = next((v for v in reversed(vowels) if v not in letters.OPEN), None)
    if clear is None or written[-1] != last:
        return (BACK, FRONT)
    return (BACK,) if clear in letters.BACK else (FRONT,)


def harmonies_of_name(name: str) -> tuple[str, ...]:
    """A foreign name may go against its vowels: ``Назарбаевтың``, ``Бакуде``, ``Израильде``."""
    if name.endswith(("ев", "ёв", "ов", "ин", "и", "у", "ю", "ь")):
        return (BACK, FRONT)
    return harmonies(name)


@cache
def _archiphonemes() -> Mapping[tuple[str, str], tuple[str, str]]:
    """(archiphoneme, class of the sound before it) → the letter in back and in front words."""
    return {
        (row["archiphoneme"], after): (row["back"], row["front"])
        for row in lexicon.rows("kk/archiphonemes")
        for after in row["after"].split()
    }


@cache
def realise(form: str, after: str, harmony: str) -> str | None:
    """The letters of archiform ``form`` after a sound of class ``after``; ``None`` where it cannot follow."""
    table = _archiphonemes()
    out: list[str] = []
    before = after
    k = 0
    while k < len(form):
        symbol = form[k]
        if symbol == "(":
            symbol = form[k : k + 3]
            k += 2
        k += 1
        if symbol.islower():
            letter = None if before in ("lost", "merged") else symbol
        else:
            pair = table.get((symbol, before))
            letter = pair[harmony == FRONT] if pair else None
        if not letter:
            return None
        if letter == "-":  # the bracketed letter is dropped
            continue
        out.append(letter)
        before = sound_class(letter[-1])
    return "".join(out)
