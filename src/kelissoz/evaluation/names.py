"""When two names, and when two phrases, count as one. Spelling is compared, nothing is looked up."""

from __future__ import annotations

import re
import unicodedata

from kelissoz.model import Participant

STEM_LETTERS = 5
SAME_BODY = 0.7
SAME_PHRASE = 0.5

_WORDS = re.compile(r"\w+(?:['’.-]\w+)*")


def normal(name: str) -> str:
    """``name`` without what spellings differ in: case, quotation marks, ``ё`` and ``й`` (``Зеленский`` and
    ``Зеленскии`` are one)."""
    text = unicodedata.normalize("NFC", name).casefold()
    text = re.sub(r"[«»“”\"„]", "", text)
    text = re.sub(r"[‐-―]", "-", text)
    text = text.replace("ё", "е").replace("й", "и")
    return " ".join(re.sub("ии+", "и", text).split())


def words(name: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(normal(name)))


def stems(*phrases: str) -> frozenset[str]:
    """The words of all ``phrases``, each cut to five letters: ``кездесудің`` and ``кездесуі`` are one."""
    return frozenset(word[:STEM_LETTERS] for phrase in phrases for word in re.findall(r"\w+", normal(phrase)))


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Dice's coefficient, 0 to 1: twice what is shared over all there is. Two empty sets share nothing."""
    total = len(left) + len(right)
    return 2 * len(left & right) / total if total else 0.0


def same_phrase(left: str, right: str) -> bool:
    """At least half of the words are shared, or one phrase holds all words of the other (``Президент`` and
    ``Қазақстан Президенті``)."""
    first, second = stems(left), stems(right)
    if not first or not second:
        return normal(left) == normal(right)
    return first <= second or second <= first or overlap(first, second) >= SAME_PHRASE


def same_body(left: str, right: str) -> bool:
    """Names of bodies, states and outlets: equal, an initialism of the other, or 70% of the words shared."""
    return (
        normal(left) == normal(right)
        or _initials(left) == normal(right)
        or normal(left) == _initials(right)
        or overlap(stems(left), stems(right)) > SAME_BODY
    )


def speaking_house(name: str) -> str:
    """Whose press service it is: ``БҰҰ-ның баспасөз қызметі`` → ``БҰҰ``; whose site: ``Dala.kz`` → ``Dala``; any other
    name as it is."""
    return re.sub(
        r"(-?[нтд][ыі]ң)?\s+баспасөз қызметі$|(?<=\w)\.(?:kz|com|org|net)$", "", name, flags=re.IGNORECASE
    )


def same_person(left: str, right: str) -> bool:
    """Equal, or one is the bare surname of the other (``Макрон``, ``Эммануэль Макрон``)."""
    first, second = words(left), words(right)
    if first == second:
        return True
    return bool(first and second) and first[-1] == second[-1] and 1 in (len(first), len(second))


def same_participant(gold: Participant, system: Participant) -> bool:
    """Whether both are one. Two names of a person are one where they are equal, where the surname and the
    country are, or where one of them is a bare surname and no country speaks against it. Gold does not tell
    persons from bodies, so the system's kind decides which rule is used."""
    if normal(gold.name) == normal(system.name):
        return True
    if None not in (gold.country, system.country) and gold.country != system.country:
        return False
    if system.kind != "person":
        return same_body(gold.name, system.name)
    if same_person(gold.name, system.name):
        return True
    return gold.country is not None and gold.country == system.country and _surname(gold) == _surname(system)


def _surname(participant: Participant) -> str:
    parts = words(participant.name)
    return parts[-1] if parts else ""


def _initials(name: str) -> str:
    parts = words(name)
    return "".join(part[0] for part in parts) if len(parts) > 1 else normal(name)
