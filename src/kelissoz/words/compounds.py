"""Forms of two parts: ``НАТО-ның``, ``Reuters-ке``, ``Qazaqstanға``, ``бизнес-форумның``, ``келген-ақ``,
``келген-ді``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from kelissoz.words.guess import guessed
from kelissoz.words.reading import Candidate, plain
from kelissoz.words.stems import Stem, bases_of
from kelissoz.words.suffixes import free_endings, merged

_CYRILLIC = "а-яёғқңөұүһі"
_HYPHENED = re.compile(rf"(.*[\w»\"”)])[-–—'’]([{_CYRILLIC}ә]{{1,12}})", re.DOTALL)
_TWO_SCRIPTS = re.compile(rf"([^{_CYRILLIC}ә]*[A-Za-z])([{_CYRILLIC}ә]{{1,16}})")
_LATIN = re.compile(r"[^\W\d_]*[A-Za-z][^а-яА-Яәғқңөұүһі]*")
_FOREIGN = re.compile(r"[@#]\w+|\w+://\S+|[\w.+-]+@[\w.-]+|(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")
_PARTS = re.compile(r"(.+[-–])([^-–]+)", re.DOTALL)
_EVEN = ("ақ", "ау")  # particles: келген-ақ 'has come indeed'
_HAD = ("ды", "ді", "тын", "тін", "тұғын")  # short for еді: келген-ді 'had come'
_FINITE = (("VerbForm", "Fin"), ("Mood", "Ind"), ("Person", "3"), ("Number", "Sing"))
_NAME = 2.5  # an ending behind a hyphen or another script is beyond doubt
_TOGETHER = 0.5  # a compound of known parts that is not known itself

Read = Callable[[str], Iterable[Candidate]]


def of_two_parts(form: str, read: Read) -> Iterator[Candidate]:
    """The readings of ``form`` by its parts, ``read`` giving those of a part; none if it has one part."""
    ended = _HYPHENED.fullmatch(form) or _TWO_SCRIPTS.fullmatch(form)
    if ended:
        if ended[2] in _EVEN:
            yield from read(ended[1])
        found = list(_pluperfect(ended[1], read)) if ended[2] in _HAD else []
        found = found or list(_with_ending(ended[1], ended[2]))
        yield from found
        if found:
            return
    if _LATIN.fullmatch(form) or _FOREIGN.fullmatch(form):
        yield plain(Stem(form, "PROPN" if form[0].isupper() else "X"))
        return
    parts = _PARTS.fullmatch(form)
    if parts:
        yield from _compound(parts[1], parts[2], read)


def _pluperfect(form: str, read: Read) -> Iterator[Candidate]:
    """``келген-ді`` (had come): the past participle with what is left of ``еді``."""
    for each in read(form):
        if each.ending.state == "past-part":
            had = replace(each.ending, state="past", gives=merged(each.ending.gives, _FINITE))
            yield each._replace(ending=had)


def _with_ending(name: str, ending: str) -> Iterator[Candidate]:
    """``Токио-дан``: the hyphen shows where the name ends."""
    known = [base.stem for base in bases_of(name.lower()) if base.whole and base.stem.pos in _NAMED]
    if len(name) > 1 and name.isupper():  # БАҚ-тағы: 'in the mass media', not бақ, 'garden'
        known = [stem for stem in known if stem.lemma == name]
    stems = known or [Stem(name, "PROPN" if name[0].isupper() else "NOUN")]
    for each in free_endings(ending):
        for stem in stems:
            made = Stem(name + each.made, each.makes) if each.makes else stem
            yield Candidate(made, each, each.cost + (stem.cost if known else _NAME), not known)


_NAMED = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def _compound(first: str, last: str, read: Read) -> Iterator[Candidate]:
    """``бизнес-форумның``: what the last part is, the whole is."""
    name = first[0].isupper()
    for stem, ending, cost, guess in list(read(last)) or list(guessed(last)):
        pos = "PROPN" if name and last[0].isupper() else stem.pos
        whole = first + (last[: len(stem.lemma)] if pos == "PROPN" else stem.lemma)
        yield Candidate(Stem(whole, pos, stem.gives), ending, cost + _TOGETHER, guess)
