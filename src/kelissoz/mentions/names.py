"""What a single word tells of being a person's name, and its nominative."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from kelissoz import letters, lexicon
from kelissoz.mentions import holders, tables
from kelissoz.mentions.forms import Reading, readings
from kelissoz.mentions.view import View

_SHORTEST_NAME = 3
_SYLLABLE = 4
_SHORTEST_BEFORE_ENDING = 3
_FEWEST_BONES = 2
_ROMAN = frozenset("IVXІХ")  # Kazakh keyboards have І and Х
_CLEAR_ENDINGS = frozenset({"Gen", "Dat", "Ins"})


def is_given(word: str) -> bool:
    """Whether ``word`` is a given name as it stands: ``Владимир``, ``Қасым-Жомарт``."""
    low = word.lower()
    return low in _given_names() or "-" in low and all(part in _given_names() for part in low.split("-"))


def is_surname(word: str) -> bool:
    """Whether ``word`` looks like a surname as it stands: ``Тоқаев``, ``Хачатурян``, ``Әбдірұлы``."""
    low = word.lower()
    return low in _surnames() or is_shaped_as_surname(low)


def is_shaped_as_surname(low: str) -> bool:
    return any(len(low) > size + 2 and low[-size:] in endings for size, endings in _surname_endings().items())


def is_patronymic(low: str) -> bool:
    """``Кемелұлы``, ``Владимирович``: a surname may follow."""
    return low.endswith(_patronymic_endings())


def nominative(view: View, k: int) -> Reading:
    """Token ``k`` as the last word of a person's name, without its case ending.

    An ending is taken off where the article or a table has the name without it, where the rest looks like a
    surname, or where the ending is one that names do not end in by chance; a name is left whole where its
    last letters only happen to spell one (``Фидан``).
    """
    whole, *cut = [
        reading
        for reading in readings(view.tokens[k].form)
        if not reading.possessed
        and (
            len(reading.base) >= _SHORTEST_BEFORE_ENDING
            or is_holder(reading.base)
            or len(reading.base) > 1
            and _ends_syllables(view, k)
        )
    ] or [Reading(view.tokens[k].form, "Nom")]
    if not cut or is_given(whole.base) or is_surname(whole.base):
        return whole
    return _known_reading(view, whole, cut) or _likely_reading(view, k, whole, cut)


def _ends_syllables(view: View, k: int) -> bool:
    """``Пак Кын Хемен``: the third syllable of a name whose syllables are written apart."""
    before = range(k - 2, k)
    return k > 1 and all(view.is_capital(j) and len(view.tokens[j].form) <= _SYLLABLE for j in before)


def reading_of(form: str, base: str) -> Reading | None:
    """``form`` as ``base`` (small letters) with a case ending or without, however short: ``Имен`` is И."""
    if form.lower() == base:
        return Reading(form, "Nom")
    padded = (replace(reading, base=reading.base[1:]) for reading in readings(f"й{form}"))
    return next((reading for reading in padded if reading.base.lower() == base), None)


def _known_reading(view: View, whole: Reading, cut: list[Reading]) -> Reading | None:
    for reading in cut:
        if is_given(reading.base) or is_surname(reading.base) or is_holder(reading.base):
            return reading
    if len(view.known_forms.get(whole.base.lower(), ())) > 1:
        return whole
    return next((reading for reading in cut if len(view.known_forms.get(reading.base.lower(), ())) > 1), None)


def _likely_reading(view: View, k: int, whole: Reading, cut: list[Reading]) -> Reading:
    word = view.word(k)
    for reading in cut:
        if reading.attributive or reading.case == "Loc":
            continue
        clear = reading.case in _CLEAR_ENDINGS and not reading.base.lower().endswith(("г", "к"))
        if clear or reading.case == "Acc" or word.case == reading.case:
            return reading
    return whole


def is_particle(low: str) -> bool:
    """``фон``, ``бен``, ``әл``: a small word inside a name."""
    return low in _particles("inside")


def is_word_too(low: str) -> bool:
    """``бен``, ``да``: a particle that is also a word of Kazakh, 'and' or 'too'."""
    return low in _words_too()


def closing_particle(low: str) -> Reading | None:
    """``ұлы``, ``қызы`` at the end of a name, without its case ending."""
    return next((reading for reading in readings(low) if reading.base in _particles("end")), None)


def is_honorific(low: str) -> bool:
    """``мырза``, ``ханым`` after a name."""
    return any(reading.base in _honorifics() for reading in readings(low))


def is_holder(surname: str) -> bool:
    """Whether someone of this surname holds or held an office of the tables."""
    return bool(holders.by_surname(surname))


def are_one_holder(before: str, name: str) -> bool:
    """``То`` and ``Лам``: words that stand together in the name of somebody of the tables, perhaps with
    other vowels (``Тайып Ердоған``)."""
    written = {_bones(before), _bones(name)}
    rows = (*holders.by_surname(name), *holders.by_surname(before))
    return any(written <= {_bones(word) for word in row["person"].split()} for row in rows)


def _bones(word: str) -> str:
    return letters.bones(word, _FEWEST_BONES)


def is_common_noun(word: str) -> bool:
    """Whether the language has ``word`` beside the name: ``Еркін``, free; ``Болат``, steel."""
    return word.lower() in _common_nouns()


def numeral(form: str) -> Reading | None:
    """``V``, ``III-нің`` after a ruler's name, without its case ending."""
    number, _, ending = form.partition("-")
    if not number or not set(number) <= _ROMAN:
        return None
    # One letter is too short a stem for an ending, so the number is read as if it had one more.
    found = readings(f"I{form}") if ending else (Reading(f"I{number}", "Nom"),)
    read = next((reading for reading in found if set(reading.base) <= _ROMAN), None)
    return None if read is None else replace(read, base=number)


def is_home_name(name: str, country: str) -> bool:
    """Whether a full name is one of the country's own people; told of Kazakh given names, and of Chinese
    surnames as China's Kazakhs write them."""
    first = name.split()[0].lower()
    of_kazakhs = country in {"CN", "KZ"} and first in _kazakh_names()
    return of_kazakhs or country == "CN" and first in _chinese_surnames()


@cache
def _chinese_surnames() -> frozenset[str]:
    return frozenset(row["surname"].lower() for row in lexicon.rows("kk/chinese_surnames"))


@cache
def _kazakh_names() -> frozenset[str]:
    return frozenset(
        row["name"].lower() for row in tables.rows("world/given_names") if "kk" in row["origin"].split("|")
    )


@cache
def _common_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] in ("NOUN", "ADJ"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in tables.rows("world/given_names"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["name"].lower() for row in tables.rows("world/surnames"))


@cache
def _surname_endings() -> Mapping[int, frozenset[str]]:
    endings = [row["ending"].lstrip("-") for row in tables.rows("world/surname_endings")]
    return {
        size: frozenset(ending for ending in endings if len(ending) == size)
        for size in set(map(len, endings))
    }


@cache
def _patronymic_endings() -> tuple[str, ...]:
    return tuple(row["ending"] for row in lexicon.rows("kk/patronymic_endings"))


@cache
def _words_too() -> frozenset[str]:
    return frozenset(row["particle"] for row in lexicon.rows("kk/name_particles") if row["word"])


@cache
def _particles(stands: str) -> frozenset[str]:
    return frozenset(row["particle"] for row in lexicon.rows("kk/name_particles") if row["stands"] == stands)


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("kk/name_honorifics"))
