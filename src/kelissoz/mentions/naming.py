"""A phrase as a name: in the nominative, with the state's short name, and with what makes two phrases one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from kelissoz import lexicon
from kelissoz.letters import genitive, possessed
from kelissoz.mentions import heads, tables
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.gazetteer import Entry
from kelissoz.mentions.phrases import Phrase
from kelissoz.mentions.qualifiers import counts, is_modifier, is_pointer
from kelissoz.mentions.units import Unit
from kelissoz.mentions.view import View
from kelissoz.regions import is_regional

_OF_SEVERAL = re.compile(r"(\w{3,})(?:[лдт][ае]р)(?:ын|ін)(?:ың|ің)\b")
_CLOSING = frozenset('»”"’)')
_OPENING = frozenset("«“„(")


def draft(view: View, head: heads.Head, phrase: Phrase, kind: str | None = None) -> Draft:
    """The draft for ``head`` with what belongs to it. An owner who is a person is left out of the name."""
    units = phrase.units
    country, country_at = (
        _country(units) if head.noun.lemma not in lexicon.words("partner-of") else _land(units)
    )
    if head.noun.kind == "office" and units and units[0].kind == "place":
        country = _seated().get(f"{surface(view, units)} {_base(view, head)}".lower(), country)
    implied = any(unit.implies_country for unit in units if unit.first == (country_at or (None,))[0])
    first = units[0].first if units else head.k
    named = units[1:] if phrase.owner is not None else units
    if heads.is_occasion(head.noun.lemma):
        named = tuple(unit for unit in named if unit.kind != "word" or not counts(view, unit.first))
    return Draft(
        first,
        head.k + 1,
        head.noun.kind,
        _spell(view, named, head, phrase.lacks_owner),
        head.noun.rule,
        base=_base(view, head),
        case=head.reading.case,
        possessed=head.base.possessed,
        attributive=head.reading.attributive,
        plural=head.base.plural,
        country=country,
        country_at=country_at,
        head=head.noun.lemma,
        key=_key(view, units, head) if not phrase.lacks_owner else (),
        owner=phrase.owner.first if phrase.owner is not None else None,
        implied=implied,
        of_many=any(_is_of_many(view, unit) for unit in units),
    )


def _is_of_many(view: View, unit: Unit) -> bool:
    """``ТүркПА (Бас хатшысы)``, ``түркітілдес елдер (ассамблеясының хатшысы)``: a body of no land, or lands."""
    if unit.match is not None:
        entry = unit.match.entries[0]
        return entry.rule == "world/bodies" and entry.country is None
    word = view.word(unit.first)
    return word.lemma in lexicon.words("land") and word.number == "Plur"


def shares(view: View, head: heads.Head, phrase: Phrase) -> list[Draft]:
    """One draft for each of the states that share ``head``: ``Қазақстан мен Түркия Сыртқы істер
    министрлері`` are ``Қазақстан Сыртқы істер министрі`` and ``Түркия Сыртқы істер министрі``."""
    owners = [unit for unit in phrase.units if _is_owning_state(unit)]
    rest = tuple(unit for unit in phrase.units if owners and unit.first > owners[-1].first)
    if rest and rest[0].case == "Gen" and view.word(rest[0].first).lemma in lexicon.words("land"):
        rest = rest[1:]  # ``Чили мен Перу елдерінің (елшілері)``
    if len(owners) < 2 or any(unit.kind != "word" for unit in rest):
        return []
    many = head.noun.kind == "office" and heads.is_of_many(head.noun.lemma)
    found = []
    for owner in owners:
        own = draft(view, head, Phrase((owner, *rest)))
        base = own.base if many else possessed(head.noun.lemma)
        name = _of_one(own.name[: len(own.name) - len(own.base)]) + base
        found.append(replace(own, first=phrase.units[0].first, name=name, plural=many))
    return found


def _of_one(owners: str) -> str:
    """``парламенттерінің (төрағасы)``, of several lands, → ``парламентінің``, of one."""
    return _OF_SEVERAL.sub(lambda told: genitive(possessed(told[1])), owners)


def _base(view: View, head: heads.Head) -> str:
    return view.tokens[head.k].form[: len(head.reading.base)]


def _spell(view: View, units: tuple[Unit, ...], head: heads.Head, lacks_owner: bool) -> str:
    if lacks_owner and not units:
        return head.noun.lemma
    units = tuple(unit for unit in units if not is_pointer(view, unit))
    parts = [_spell_state(view, units, n) or _surface(view, unit) for n, unit in enumerate(units)]
    opens = bool(units) and units[0].kind == "word" and units[0].first in view.opening
    if opens and is_regional(view.lows[units[0].first]):
        parts[0] = parts[0].lower()
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


def _spell_state(view: View, units: tuple[Unit, ...], n: int) -> str | None:
    """A state in a phrase by its short name: ``Беларусь Республикасының Президенті`` is ``Беларусь
    Президенті``. Before words that only qualify its ending stays: ``Қазақстанның Әзербайжандағы
    елшісі``."""
    unit = units[n]
    if unit.kind != "state" or unit.match is None or unit.attributive or unit.case not in ("Nom", "Gen"):
        return None
    name, rest = unit.match.entries[0].name, units[n + 1 :]
    only_qualified = bool(rest) and all(_qualifies(view, other) for other in rest)
    return _genitive_of_state(name) if unit.case == "Gen" and only_qualified else name


def _qualifies(view: View, unit: Unit) -> bool:
    if unit.attributive:
        return True
    return unit.kind == "word" and is_modifier(view, unit)


def _genitive_of_state(name: str) -> str:
    return f"{name}-тың" if name.endswith("Ш") else genitive(name)


def surface(view: View, units: tuple[Unit, ...]) -> str:
    """``units`` as written."""
    return _joined([_surface(view, unit) for unit in units])


def _surface(view: View, unit: Unit) -> str:
    parts: list[str] = []
    for k in range(unit.first, unit.last):
        dashed = unit.first < k and "–" in (view.tokens[k].form, view.tokens[k - 1].form)
        if dashed and view.touches(k - 1):  # ``Чили–Перу``
            parts[-1] += view.tokens[k].form
        else:
            parts.append(view.tokens[k].form)
    return _joined(parts)


def _joined(parts: list[str]) -> str:
    """Words with the spaces that belong between them. A straight quotation mark opens, then closes."""
    text, opened, glue = "", False, True
    for part in parts:
        closes = part[:1] in _CLOSING and (part != '"' or opened) or part == ","
        text += part if glue or closes else f" {part}"
        if part == '"':
            opened = not opened
        glue = part[-1:] in _OPENING or part == '"' and opened
    return text


def _country(units: tuple[Unit, ...]) -> tuple[str | None, tuple[int, int] | None]:
    """The leftmost country that owns; one that only tells the place (``Әзербайжандағы``) does not, a house of its own
    does (``Грекия парламентіндегі топ``)."""
    if sum(_is_owning_state(unit) for unit in units) > 1:
        return None, None
    for unit in units:
        owns = (not unit.attributive or unit.kind == "body") and unit.case != "Ins"
        if unit.country is not None and owns:
            return unit.country, (unit.first, unit.last)
    return None, None


def _land(units: tuple[Unit, ...]) -> tuple[str | None, tuple[int, int] | None]:
    """Of whom somebody is a colleague is of another land: ``Грекиядағы әріптесі`` is of Greece."""
    lands = [
        unit for unit in units if unit.kind in ("state", "nationality") and unit.case not in ("Gen", "Ins")
    ]
    return next(((unit.country, (unit.first, unit.last)) for unit in lands), (None, None))


def _is_owning_state(unit: Unit) -> bool:
    """Not ``Әзербайжандағы (елшісі)``, nor ``Грекиямен (достық тобы)``."""
    return unit.kind == "state" and not unit.attributive and unit.case != "Ins"


def _key(view: View, units: tuple[Unit, ...], head: heads.Head) -> tuple[str, ...]:
    """What two phrases for one office or body share. Where an envoy serves is no part of it: ``АҚШ-тың
    Елшісі`` is ``АҚШ-тың Қазақстандағы елшісі``."""
    words: list[str] = []
    for unit in units:
        if unit.attributive and unit.kind != "word" and head.noun.kind == "office" or is_pointer(view, unit):
            continue
        if (
            unit.kind in ("state", "nationality")
            or unit.match is not None
            and unit.match.entries[0].rule.endswith("metonyms")
        ):
            words.append(unit.country or view.lows[unit.first])
        elif unit.match is not None and unit.kind == "body" and not unit.possessed:
            words.extend(_body_key(unit.match.entries[0]))
        elif unit.kind != "person":
            words.extend(_key_words(view, unit))
    return with_synonyms((*words, head.noun.lemma.lower()))


def _body_key(entry: Entry) -> tuple[str, ...]:
    """The words of a body's name; its state stands by its code, as in other keys."""
    words = heads.key(entry.name)
    state = heads.key(state_names().get(entry.country or "", ""))
    if state and words[: len(state)] == state:
        return (entry.country or "", *words[len(state) :])
    return words


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
def _seated() -> Mapping[str, str]:
    """Offices that are named after a city of another land: ``рим папасы`` (the pope of Rome) → ``VA``."""
    return {row["office"].lower(): row["country"] for row in tables.rows("world/holders")}


@cache
def state_names() -> Mapping[str, str]:
    """The short names of states by their codes."""
    return {row["code"]: row["name"] for row in lexicon.rows("world/states")}


@cache
def _synonyms() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Longest first, so that ``үкімет басшы`` comes before ``басшы``."""
    rows = [
        (tuple(row["words"].split()), tuple(row["means"].split()))
        for row in lexicon.rows("kk/office_synonyms")
    ]
    return tuple(sorted(rows, key=lambda row: -len(row[0])))
