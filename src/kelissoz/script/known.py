"""What the tables tell of a Cyrillic word that is written without capitals: a name, a common word, or either."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.script.letters import arabic_of, cyrillic_letters
from kelissoz.script.stems import common_stem

_PLACES = {
    "world/states": ("name", "aliases", "capital"),
    "world/places": ("name", "aliases"),
    "world/metonyms": ("name",),
}
_PERSONS = {"world/given_names": ("name",), "world/surnames": ("name",), "world/holders": ("person",)}
_ORGANS = {"world/bodies": ("name", "aliases"), "world/outlets": ("name", "aliases")}
_OTHER_PHRASES = {
    "world/holders": ("person",),
    "world/holder_spellings": ("written",),
    "kk/script_capitals": ("phrase",),
}
_SEATS = ("parliament", "government")
_SHORTEST = 3
_CLEAR = 4  # a name of so few letters with an ending may be a common word
_LONG = 5
_EASED = re.compile("..(?:ск|нг|рг|нд)[ыі]$")  # ``Минскіде``: the vowel eases the ending
_SYLLABLE = re.compile("[бвгджзкмнпрстхчш]{0,3}[йь]?(?:ио|[аеёиоуыәіөүэюя])(?:[нмкптл]ь?|нг)?")  # of Korean
_VERBAL = re.compile("[ғгқк][ае]н$")  # Берген, a city, and берген 'gave'
_PLURAL = "(?:[лдт][ае]р)?"
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_SPLIT = re.compile(" – |[ -]")

Phrase = tuple[str, ...]
"""The words of a name of several words, with its capitals."""


@lru_cache(maxsize=50_000)
def bases(word: str) -> tuple[str, ...]:
    """``word`` (small letters) and what it may be without its case ending, the longest first.

    >>> bases("мәскеуге")
    ('мәскеуге', 'мәскеу')
    """
    found = [word]
    for length in range(len(word) - 1, 1, -1):
        if _endings().fullmatch(word, length):
            found.append(word[:length])
    if len(found) > 1 and _EASED.search(found[-1]):
        found.append(found[-1][:-1])
    return tuple(found)


def is_ending(word: str) -> bool:
    """Whether ``word`` is a case ending by itself, as after a hyphen: ``АҚШ-тың``."""
    return _endings().fullmatch(word) is not None


def is_goal(word: str) -> bool:
    """Whether ``word`` ends as a dative does."""
    return word.endswith(("ға", "ге", "қа", "ке"))


def is_common(word: str) -> bool:
    """Whether the language has ``word`` as a common one: ``дана``, ``жеңіске``."""
    return _common_stem(word) > 0


@lru_cache(maxsize=50_000)
def is_sure(word: str) -> bool:
    """Whether ``word`` is a name and no common word: ``Макронмен``, not ``жеңіске``.

    A name that is not short is none the less a sure one where a common stem is but its beginning: ``нұр`` in
    ``Нұрбек``, ``қаш`` in ``Қашқар``.
    """
    if _shape().fullmatch(word):
        return True
    stem = _common_stem(word)
    if stem == 0:
        return is_person(word) or is_surname(word) or is_place(word)
    person = next((base for base in bases(word) if base in _persons()), "")
    place = next((base for base in bases(word) if base in _places() and not _VERBAL.search(base)), "")
    return len(person) > max(stem, _CLEAR) or len(place) > max(stem, _LONG) or is_chief(word)


def is_plain(word: str) -> bool:
    """Whether the language has ``word`` as a common one as it stands, not only by cutting off suffixes."""
    return _common_stem(word) == len(word)


def is_noun(word: str) -> bool:
    """A common noun as it stands."""
    return word in _nouns()


def is_given(word: str) -> bool:
    """A given name in the nominative."""
    return word in _words("world/given_names", ("name",))


@lru_cache(maxsize=50_000)
def is_person(word: str) -> bool:
    """A part of someone's name, in any case."""
    return any(base in _persons() for base in bases(word))


@lru_cache(maxsize=50_000)
def is_surname(word: str) -> bool:
    """A surname, in any case: a listed one, or one with an ending that no other word has (``-ұлы``)."""
    return any(base in _surnames() or _shape().fullmatch(base) for base in bases(word))


def is_patronymic(word: str) -> bool:
    """``ұлы``, ``қызына``: what stands behind a father's name, in any case."""
    return _patronymics().fullmatch(word) is not None


@lru_cache(maxsize=50_000)
def is_place(word: str) -> bool:
    """A place, a state, an organ or another proper name of one word, in any case."""
    return any(base in _places() for base in bases(word))


def is_outlet(word: str) -> bool:
    """An outlet by a name of one word, in any case."""
    return any(base in _singles("world/outlets", ("name", "aliases")) for base in bases(word))


@lru_cache(maxsize=50_000)
def is_state(word: str) -> bool:
    """A state by a name of one word, in the nominative or the genitive."""
    return any(base in _singles("world/states", ("name", "aliases")) for base in bases(word))


@lru_cache(maxsize=50_000)
def is_chief(word: str) -> bool:
    """A name of one word that is more often meant than the common word that it is written as: ``Қытай``."""
    return any(base in _chief() for base in bases(word))


def is_particle(word: str) -> bool:
    return word in _particles()


def is_chinese(surname: str, given: str) -> bool:
    """Whether two words may be a Chinese name as China's Kazakhs write it, in any case: ``Мау Ниң``.

    The given name is of one or two syllables.
    """
    return skeleton(surname) in _chinese_surnames() and any(
        _chinese_syllables().fullmatch(skeleton(base)) for base in bases(given)
    )


def is_korean(surname: str, first: str, second: str) -> bool:
    """Whether three words may be a Korean name, the last in any case: ``Пак Кын Хемен``."""
    return (
        skeleton(surname) in _korean_surnames()
        and _SYLLABLE.fullmatch(first) is not None
        and any(_SYLLABLE.fullmatch(base) for base in bases(second))
    )


def is_title(word: str) -> bool:
    """The last word of an office, in the nominative: ``президенті``, ``төраға``."""
    return word in _titles()


def is_plural_title(word: str) -> bool:
    """``министрлері``: the office of several, who are named one by one."""
    return word in _plural_titles()


def is_place_head(word: str) -> bool:
    """``қаласына``, ``облысының``: what stands before it is a place's name."""
    return word.startswith(_place_heads())


def is_spelt_alike(word: str, other: str) -> bool:
    """Whether Arabic script writes two words alike, letter by letter: ``ер`` and ``Эр``."""
    return len(word) == len(other) and skeleton(word) == skeleton(other)


def is_form(text: str, base: str) -> bool:
    """Whether ``text`` is ``base`` with the ending of its owner, of a case or of both: ``күштерінің``."""
    stem = text[: len(base)]
    fits = is_spelt_alike(stem, base) or is_bent(base, text) and is_spelt_alike(stem[:-1], base[:-1])
    return fits and _owned().fullmatch(text, len(base)) is not None


def is_bent(base: str, text: str) -> bool:
    """Whether the last letter of ``base`` is voiced in ``text``: ``одақ``, ``одағы``."""
    return text[len(base) - 1 : len(base)] == _VOICED.get(base[-1])


def phrases_from(word: str) -> tuple[Phrase, ...]:
    """The names of several words that begin with what is written as ``word``, the longest first."""
    return _phrases().get(skeleton(word), ())


@lru_cache(maxsize=50_000)
def skeleton(word: str) -> str:
    """``word`` in Arabic script without a hamza."""
    return word.lower().translate(_signs())


@cache
def _signs() -> Mapping[int, str]:
    """Cyrillic letter, as ``translate`` takes it → its Arabic writing."""
    return {ord(letter): sign for letter, sign in arabic_of().items() if len(letter) == 1}


@lru_cache(maxsize=50_000)
def _common_stem(word: str) -> int:
    return common_stem(word)


@cache
def _endings() -> re.Pattern[str]:
    endings = [row["ending"] for row in lexicon.rows("kk/case_endings") if row["after"] != "possessed"]
    return re.compile(f"{_PLURAL}(?:{'|'.join(sorted(endings, key=len, reverse=True))})|[лдт][ае]р")


@cache
def _owned() -> re.Pattern[str]:
    """The ending of an owner, of a case, of both, or none."""
    endings = sorted({row["ending"] for row in lexicon.rows("kk/case_endings")}, key=len, reverse=True)
    return re.compile(f"(?:с?[ыі])?(?:{'|'.join(endings)})?")


@cache
def _shape() -> re.Pattern[str]:
    """Endings that make a surname by themselves."""
    endings = "|".join(row["ending"].lstrip("-") for row in lexicon.rows("kk/script_name_endings"))
    return re.compile(f".{{3,}}(?:{endings})")


@cache
def _words(table: str, columns: tuple[str, ...]) -> frozenset[str]:
    """The words of the names of a table, in small letters."""
    return frozenset(
        part.lower()
        for name in _names(table, columns)
        for part in _SPLIT.split(name)
        if len(part) >= _SHORTEST and part.istitle()
    )


@cache
def _singles(table: str, columns: tuple[str, ...]) -> frozenset[str]:
    """The names of one word of a table, in small letters."""
    found = (name for name in _names(table, columns) if len(name) >= _SHORTEST and name.istitle())
    return frozenset(name.lower() for name in found if not _SPLIT.search(name))


@cache
def _names(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    cells = (row[column] for row in lexicon.rows(table) for column in columns)
    written = cyrillic_letters().union(" -–")
    return tuple(
        name
        for cell in cells
        for name in cell.split("|")
        if name and written.issuperset(name) and "–" not in _SPLIT.sub("", name)
    )


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] == "NOUN")


@cache
def _persons() -> frozenset[str]:
    found = frozenset().union(*(_words(table, columns) for table, columns in _PERSONS.items()))
    return found - _particles()


@cache
def _surnames() -> frozenset[str]:
    listed = _words("world/surnames", ("name",))
    last = (row["person"].split()[-1].lower() for row in lexicon.rows("world/holders"))
    return listed | frozenset(last)


@cache
def _places() -> frozenset[str]:
    tables = {**_PLACES, **_ORGANS}
    proper = (row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] == "PROPN")
    return _chief().union(
        *(_singles(table, columns) for table, columns in tables.items()),
        (name.lower() for name in proper if name.istitle() and not _SPLIT.search(name)),
    ) - (_persons() - _chief())


@cache
def _chief() -> frozenset[str]:
    """The states by their first name, the seats of power, and what ``kk/script_words`` has with a capital."""
    listed = (row["cyrillic"] for row in lexicon.rows("kk/script_words"))
    seats = (row for row in lexicon.rows("world/bodies") if row["kind"] in _SEATS)
    seat_names = (name for row in seats for name in f"{row['name']}|{row['aliases']}".split("|"))
    found = (name.lower() for name in (*listed, *seat_names) if name.istitle() and not _SPLIT.search(name))
    chief = _singles("world/states", ("name",)).union(name for name in found if name not in _persons())
    return chief - _particles()


@cache
def _particles() -> frozenset[str]:
    return frozenset(
        row["particle"] for row in lexicon.rows("kk/name_particles") if row["stands"] == "inside"
    )


@cache
def _patronymics() -> re.Pattern[str]:
    particles = [row["particle"] for row in lexicon.rows("kk/name_particles") if row["stands"] == "end"]
    endings = [row["ending"] for row in lexicon.rows("kk/case_endings")]
    return re.compile(f"(?:{'|'.join(particles)})(?:{'|'.join(endings)})?")


@cache
def _chinese_surnames() -> frozenset[str]:
    return frozenset(skeleton(row["surname"]) for row in lexicon.rows("kk/chinese_surnames"))


@cache
def _korean_surnames() -> frozenset[str]:
    return frozenset(skeleton(row["surname"]) for row in lexicon.rows("kk/korean_surnames"))


@cache
def _chinese_syllables() -> re.Pattern[str]:
    """One or two syllables, in Arabic script."""
    parts: dict[str, set[str]] = {"initial": set(), "final": set(), "whole": set()}
    for row in lexicon.rows("kk/chinese_syllables"):
        parts[row["part"]].add(skeleton(row["written"]))
    initial, final, whole = ("|".join(sorted(found)) for found in parts.values())
    return re.compile(f"(?:(?:{initial})(?:{final})|{whole}){{1,2}}")


@cache
def _titles() -> frozenset[str]:
    bare = _bare_titles() | lexicon.words("colleague")  # ``қырғызстандық әріптесі Асқар Осмонов``
    owned = {title + ending for title in bare for ending in ("ы", "і", "сы", "сі")}
    voiced = {title[:-1] + _VOICED[title[-1]] + "ы" for title in bare if title[-1] in _VOICED}
    return frozenset(bare | owned | voiced)


@cache
def _plural_titles() -> frozenset[str]:
    endings = ("лары", "лері", "дары", "дері", "тары", "тері")
    return frozenset(title + ending for title in _bare_titles() for ending in endings)


@cache
def _bare_titles() -> frozenset[str]:
    return frozenset(_SPLIT.split(row["name"])[-1].lower() for row in lexicon.rows("world/offices"))


@cache
def _place_heads() -> tuple[str, ...]:
    heads = {row["lemma"] for row in lexicon.rows("kk/place_heads")}
    short = (row["before_vowel"].split("|") for row in lexicon.rows("kk/stems") if row["lemma"] in heads)
    lemmas = [*heads, *(stem for each in short for stem in each if len(stem) > 1)]  # ``аул|ы``
    voiced = [lemma[:-1] + {"қ": "ғ", "к": "г"}.get(lemma[-1], lemma[-1]) for lemma in lemmas]
    return tuple(
        lemma + ending for lemma in voiced for ending in (("сы", "сі") if lemma[-1] in "аеяі" else ("ы", "і"))
    )


@cache
def _phrases() -> Mapping[str, tuple[Phrase, ...]]:
    found: dict[str, list[Phrase]] = {}
    for table, columns in {**_PLACES, **_ORGANS, **_OTHER_PHRASES}.items():
        for name in _names(table, columns):
            words = tuple(_SPLIT.split(name)) if name[0].isupper() else ()
            if len(words) > 1 and all(words):
                found.setdefault(skeleton(words[0]), []).append(words)
    return {first: tuple(sorted(dict.fromkeys(rows), key=_by_length)) for first, rows in found.items()}


def _by_length(phrase: Phrase) -> tuple[int, int]:
    """The longer phrase first, and of two writings the one with fewer capitals."""
    return -len(phrase), sum(word[0].isupper() for word in phrase)
