"""A Kazakh word in Arabic script (the alphabet of China's Kazakhs) → Cyrillic.

The alphabet writes а and ә, о and ө, ұ and ү, ы and і alike. The word list tells where it knows the word;
otherwise vowel harmony does, syllable by syllable: ك, گ and ە make a syllable front, ق and ع back, a hamza
the beginning of the word front. Once the vowels are told, the word goes the way of a Latin one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from kelissoz import letters, lexicon
from kelissoz.letters import Side
from kelissoz.script import latin
from kelissoz.script.aligned import Aligned, Piece, chain, join, put_together
from kelissoz.script.stems import Stem, find_acronym, find_arabic

_HAMZA = frozenset("ءٴ")
_WITH_HAMZA = frozenset("أإؤئٵٶٷٸ")
_FRONT = frozenset("كگە")
_BACK = frozenset("قع")
_VOWELS = frozenset("اوۇىە")
_SOUNDS = _VOWELS | frozenset("يۋ")
_TELLING = _FRONT | _BACK
_KG = frozenset("كگ")
_LATIN_VOWELS = {"ا": "a", "ى": "y", "ۋ": "ý", "و": "o"}
_PATRONYMIC = re.compile("(?<=....)ۇلى")
_MINISTRY = "М"
_STEM_ENDS = frozenset("لترن")
_LOAN = re.compile("[فۆچ]|^گو|^كو(.)\\1|^[^اوۇىەيۋ]{2}|(?<=[^اوۇىەيۋ])ي(?=[^اوۇىەيۋ])|[اوۇىەيۋ][^اوۇىەيۋ]+و")
_FRONT_LOAN = re.compile("[^қғұһ]*и[^аәеёиоөуұүыіэюя]+")  # ``саммиті``, ``министрі``: they may have no hamza
_GLIDE_TOO_MANY = re.compile("ي(?=ەۆ)")
_GLIDE_IN_SURNAME = re.compile("[اەوۇ]يەۆ")
_SKI = re.compile("سكي(?=$|[^اوۇىەيۋ][اىە])")  # Slavic -ский, of which one ي is written
_ENDING = re.compile(r"[.!?…؟۔]\W*\s\W*$")
_SUFFIX_ALONE = re.compile("[^ىۇ]+[ندت]ىڭ?")  # ``ءماحديدىڭ``: the hamza is that of -дің
_REPORTING = re.compile("де(?:п|ді|йді|ген|генін|пті|мек|сті|сіп)(?:ң|м|к)?")
_INSTRUMENTAL = re.compile("[مبپ]ەن$")


def to_cyrillic(word: str) -> Aligned:
    """One Arabic-script word, without invisible signs, in small letters of Kazakh Cyrillic; an acronym in
    capitals.

    >>> to_cyrillic("ءتىل").text
    'тіл'
    >>> to_cyrillic("ءتىل").starts
    (0, 2, 3)
    >>> to_cyrillic("قازاقستاندا").text
    'қазақстанда'
    """
    spelt = _spell(word)
    hamza = not (_HAMZA | _WITH_HAMZA).isdisjoint(word)
    stem = find_acronym(spelt.text, sure=True) or find_arabic(spelt.text, marked=hamza)
    if stem is None and _GLIDE_TOO_MANY.search(spelt.text):
        return _read_without_glide(spelt, hamza)
    return chain(spelt, _read(spelt.text, stem, hamza))


def _read_without_glide(spelt: Aligned, hamza: bool) -> Aligned:
    """``توقايەۆ``, ``جەنيەۆا``: Kazakhstan's press may write an е as it sounds, йе. It is е where a name of the
    list is written so, and in -аев, -оев whatever the name (``كيەۆ`` is Киев)."""
    glide = next(match.start() for match in _GLIDE_TOO_MANY.finditer(spelt.text))
    pieces: list[Piece] = [(sign, 1 + (k == glide + 1)) for k, sign in enumerate(spelt.text) if k != glide]
    shorter = join(pieces)
    stem = find_arabic(shorter.text, marked=hamza)
    if stem is None and not _GLIDE_IN_SURNAME.search(spelt.text):
        return chain(spelt, _read(spelt.text, None, hamza))
    return chain(spelt, chain(shorter, _read(shorter.text, stem, hamza)))


def read_spaced(written: str) -> Aligned | None:
    """An acronym whose letters are spaced; ``None`` if it is none.

    >>> read_spaced("ا ق ش").text
    'АҚШ'
    """
    solid = join(_without_spaces(written))
    spelt = chain(solid, _spell(solid.text))
    stem = find_acronym(spelt.text, sure=False)
    whole = stem is not None and stem.length == len(spelt.text)
    return chain(spelt, _read(spelt.text, stem, hamza=False)) if whole else None


def read_ministry(word: str) -> Aligned | None:
    """``word`` as a ministry's acronym with its ending, though it may be a word; ``None`` if it is none.

    >>> read_ministry("سىمنىڭ").text
    'СІМнің'
    """
    spelt = _spell(word)
    stem = find_acronym(spelt.text, sure=False)
    if stem is None or not stem.cyrillic.endswith(_MINISTRY):
        return None
    return chain(spelt, _read(spelt.text, stem, not (_HAMZA | _WITH_HAMZA).isdisjoint(word)))


def _without_spaces(written: str) -> Iterator[Piece]:
    """Each letter with the space before it."""
    for k, sign in enumerate(written):
        if sign != " ":
            yield sign, 1 + (k > 0 and written[k - 1] == " ")


def begins_sentence(before: str, word: str, previous: str) -> bool:
    """Whether ``word`` (Cyrillic) begins a sentence: Arabic script has no capitals to tell it.

    ``before`` is what stands between it and ``previous``, the word before it, or is all of the line so far. A
    reporting clause begins none (``– قاشان؟ – دەپ سۇرادى ول.`` '"When?" he asked.').
    """
    if not previous:
        return not any(sign.isalnum() for sign in before)
    if not _ENDING.search(before) or _REPORTING.fullmatch(word):
        return False
    return "." not in before or not (len(previous) == 1 or previous.lower() in _abbreviations())


def _spell(word: str) -> Aligned:
    """Letter by letter, other writings of a letter replaced; a hamza belongs to the letter beside it."""
    variants = _variants()
    pieces: list[Piece] = []
    waiting = 0
    for sign in word:
        if sign in _HAMZA:
            waiting += 1
        else:
            pieces.append((variants.get(sign, sign), waiting + 1))
            waiting = 0
    if waiting and pieces:
        pieces[-1] = (pieces[-1][0], pieces[-1][1] + waiting)
    return join(pieces)


def _read(word: str, stem: Stem | None, hamza: bool) -> Aligned:
    """The stem from the list, what follows it by harmony."""
    pieces = (
        latin.stem_pieces(stem, _LATIN_VOWELS.get(word[stem.length : stem.length + 1], "")) if stem else []
    )
    head = join(pieces)
    done = sum(length for _, length in pieces)
    if stem and stem.is_acronym:
        head = Aligned(head.text.upper(), head.starts, head.ends)
        side = letters.side(stem.cyrillic.lower())
    else:
        side = _side_after(head.text, word, hamza)
    rest = join(_tell_vowels(word, done, side))
    known = latin.write(head.text)
    tail = chain(rest, join(latin.by_rule(known + rest.text, len(known))))
    return put_together([(head, done), (tail, len(word) - done)])


def _side_after(stem: str, word: str, hamza: bool) -> Side | None:
    """The side of the suffix. A hamza that the stem does not need is its: ``ءمينيستر|ى`` министрі."""
    if hamza and not any(letter in "әөүі" for letter in stem):
        return "front"
    bare = stem and not hamza and _FRONT.isdisjoint(word)
    if bare and not _FRONT_LOAN.fullmatch(stem) and not any(letter in "әөүі" for letter in stem):
        return "back"
    return letters.side(stem)


def _tell_vowels(word: str, start: int, side: Side | None) -> list[Piece]:
    """The letters from ``start`` on in the Latin alphabet of 2018, each with how many letters it stands for.

    ``side`` is that of the syllable before ``start``, if it is known.
    """
    letters = _letters()
    body = _INSTRUMENTAL.sub("", word)
    loan = start == 0 and _LOAN.search(body) is not None
    marked = start == 0 and side == "front" and not _SUFFIX_ALONE.fullmatch(word)
    pieces: list[Piece] = []
    for k in range(start, len(word)):
        sign = word[k]
        if sign in "او":
            side = _side_of_open(word, body, k, side, loan, marked)
        elif sign == "ۇ" and _PATRONYMIC.match(word, k):
            side = "back"
        elif sign in "ۇى":
            side = _side_here(word, k) or side or _side_ahead(body, k)
        elif k > 0 and word.startswith("ەۆ", k):
            pass  # a surname in -ев takes the side of what it is made from: ``Саудабаевтың``
        elif sign in _TELLING and k < len(body):
            side = "front" if sign in _FRONT else "back"
        if sign == "ي" and _SKI.match(word, k - 2):
            pieces.append(("ıı", 1))
        elif sign == "ي":
            pieces.append((_write_glide(word, k), 1))
        else:
            back, front = letters.get(sign, (sign, sign))
            pieces.append((front if side == "front" else back, 1))
    return pieces


def _side_of_open(word: str, body: str, k: int, side: Side | None, loan: bool, marked: bool) -> Side:
    """Whether ا is ә and و is ө: in the first syllable alone, and not in a loan, unless a hamza tells it."""
    if any(sign in _SOUNDS for sign in word[:k]):
        return "back"
    here = _side_here(word, k)
    if here != "back" and marked:
        return "front"
    if loan:
        return "back"
    if word[k] == "ا" and (word[k - 1 : k] in _KG or any(sign in "او" for sign in word[k + 1 :])):
        return "back"
    return here or side or _side_ahead(body, k)


def _write_glide(word: str, k: int) -> str:
    """ي is и or й; with ا after a consonant it is ия (``گەرمانيا``), within a stem иа (``ريال``)."""
    after_consonant = k > 0 and word[k - 1] not in _VOWELS and word[k - 1] not in "يۋ"
    rest = word[k + 1 :]
    if after_consonant and rest[:1] == "ا":
        return "ı" if rest[1:2] in _STEM_ENDS and rest[2:3] not in _VOWELS else "ıı"
    return "ıı" if after_consonant and rest == "ۋ" else "ı"


def _side_here(word: str, k: int) -> Side | None:
    """What the consonants of the vowel's own syllable tell: the one before, and those after that close it."""
    near = word[k - 1] if k else ""
    after = k + 1
    while after < len(word) and word[after] not in _VOWELS:
        near += word[after]
        after += 1
    if after < len(word) and after > k + 1:
        near = near[:-1]
    if not _BACK.isdisjoint(near):
        return "back"
    return None if _FRONT.isdisjoint(near) else "front"


def _side_ahead(word: str, k: int) -> Side:
    """What the first telling sign further on says; an ا on the way makes the word back."""
    for sign in word[k + 1 :]:
        if sign in _FRONT:
            return "front"
        if sign in _BACK or sign == "ا":
            return "back"
    return "back"


@cache
def _letters() -> Mapping[str, tuple[str, str]]:
    """Arabic letter → the Latin letters of a back and of a front syllable."""
    return {row["arabic"]: (row["back"], row["front"]) for row in lexicon.rows("kk/script_arabic_rules")}


@cache
def _variants() -> Mapping[str, str]:
    """Other writings of a letter (ک of Persian for ك)."""
    return {row["written"]: row["letter"] for row in lexicon.rows("kk/script_arabic_variants")}


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["abbreviation"] for row in lexicon.rows("kk/abbreviations"))
