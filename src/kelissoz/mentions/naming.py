"""A phrase as a name: in the nominative, with the state's short name, and with what makes two phrases one."""

from __future__ import annotations

from functools import cache

from kelissoz import lexicon
from kelissoz.mentions import heads
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import BACK, EITHER, VOWELS
from kelissoz.mentions.phrases import Phrase
from kelissoz.mentions.units import Unit
from kelissoz.mentions.view import View

_CLOSING = frozenset('»”"’)')
_OPENING = frozenset("«“„(")


def draft(view: View, head: heads.Head, phrase: Phrase, kind: str | None = None) -> Draft:
    """The draft for ``head`` with what belongs to it. An owner who is a person is left out of the name."""
    units = phrase.units
    country, country_at = _country(units)
    first = units[0].first if units else head.k
    named = units[1:] if phrase.owner is not None else units
    return Draft(
        first,
        head.k + 1,
        head.noun.kind,
        _spell(view, named, head),
        head.noun.rule,
        base=_base(view, head),
        case=head.reading.case,
        possessed=head.base.possessed,
        attributive=head.reading.attributive,
        plural=head.base.plural,
        country=country,
        country_at=country_at,
        head=head.noun.lemma,
        key=_key(view, units, head),
        owner=phrase.owner.first if phrase.owner is not None else None,
    )


def genitive(name: str) -> str:
    """``АҚШ президенті`` → ``АҚШ президентінің``."""
    vowel = next((letter for letter in reversed(name.lower()) if letter in VOWELS), "е")
    back = vowel in BACK or vowel in EITHER and name[-1].lower() in "у"
    last = name[-1].lower()
    if last in VOWELS or last in "мнң":
        return name + ("ның" if back else "нің")
    if last in "рлйзж":
        return name + ("дың" if back else "дің")
    return name + ("тың" if back else "тің")


def _base(view: View, head: heads.Head) -> str:
    return view.tokens[head.k].form[: len(head.reading.base)]


def _spell(view: View, units: tuple[Unit, ...], head: heads.Head) -> str:
    parts = [_spell_state(units, n) or _surface(view, unit) for n, unit in enumerate(units)]
    if units and _is_bare_owner(view, units[-1]) and head.noun.kind == "office" and head.base.possessed:
        parts[-1] = genitive(parts[-1])
    return _joined([*parts, _base(view, head)])


def _is_bare_owner(view: View, unit: Unit) -> bool:
    """``президенті көмекшісінің``: the owner lost its ending because the owned word has one."""
    return (
        unit.kind == "word"
        and unit.case == "Nom"
        and any(
            found.noun.kind == "office" and found.base.possessed for found in heads.read(view, unit.first)
        )
    )


def _spell_state(units: tuple[Unit, ...], n: int) -> str | None:
    """The short name of a state that opens a phrase: ``Беларусь Республикасының Президенті`` is
    ``Беларусь Президенті``; before ``-дағы`` the ending stays: ``Қазақстанның Әзербайжандағы елшісі``."""
    unit = units[n]
    if unit.kind != "state" or unit.match is None or unit.attributive or unit.case not in ("Nom", "Gen"):
        return None
    name = unit.match.entries[0].name
    partner = n > 0 and units[n - 1].kind == "state"
    keeps = n + 1 < len(units) and units[n + 1].attributive and unit.case == "Gen"
    if keeps:
        return genitive_of_state(name)
    return name if n == 0 or partner or units[n - 1].attributive else name


def genitive_of_state(name: str) -> str:
    return name + "-тың" if name.isupper() and name.endswith("Ш") else genitive(name)


def _surface(view: View, unit: Unit) -> str:
    return _joined([view.tokens[k].form for k in range(unit.first, unit.last)])


def _joined(parts: list[str]) -> str:
    text = ""
    for part in parts:
        glued = not text or text[-1] in _OPENING or part[:1] in _CLOSING or part == ","
        text += part if glued else f" {part}"
    return text


def _country(units: tuple[Unit, ...]) -> tuple[str | None, tuple[int, int] | None]:
    """The leftmost country that owns; one that only tells the place (``Әзербайжандағы``) does not."""
    if sum(unit.kind == "state" and not unit.attributive for unit in units) > 1:
        return None, None
    for unit in units:
        if unit.country is not None and not unit.attributive:
            return unit.country, (unit.first, unit.last)
    return None, None


def _key(view: View, units: tuple[Unit, ...], head: heads.Head) -> tuple[str, ...]:
    words: list[str] = []
    for unit in units:
        if (
            unit.kind in ("state", "nationality")
            or unit.match is not None
            and unit.match.entries[0].rule.endswith("metonyms")
        ):
            words.append(unit.country or view.lows[unit.first])
        elif unit.kind != "person":
            words.extend(_key_words(view, unit))
    return with_synonyms((*words, head.noun.lemma.lower()))


def _key_words(view: View, unit: Unit) -> list[str]:
    found = []
    for k in range(unit.first, unit.last):
        if view.tokens[k].kind == "punct":
            continue
        found.append(heads.lemma(view.lows[k]))
    return found


def with_synonyms(key: tuple[str, ...]) -> tuple[str, ...]:
    """``АҚШ көшбасшысы`` is ``АҚШ президенті``; whoever heads a state or its seat heads the state."""
    if len(key) == 2 and key[0].isupper() and key[1] == "басшы":
        return (key[0], "президент")
    for words, means in _synonyms():
        for at in range(len(key) - len(words) + 1):
            if key[at : at + len(words)] == words:
                return (*key[:at], *means, *key[at + len(words) :])
    return key


@cache
def _synonyms() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Longest first, so that ``үкімет басшы`` comes before ``басшы``."""
    rows = [
        (tuple(row["words"].split()), tuple(row["means"].split()))
        for row in lexicon.rows("kk/office_synonyms")
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
