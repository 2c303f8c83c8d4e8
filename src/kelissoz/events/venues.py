"""Buildings, ships and offices in which a contact is held: what a phrase in the locative says of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelissoz.events.phrases import nominative
from kelissoz.events.tables import event_nouns, venue_heads, venue_nouns
from kelissoz.events.view import View
from kelissoz.model import Mention

_QUOTES = frozenset({"«", "»", "“", "”", "„", '"'})
_CLOSING = frozenset({"»", "”"})
_LONGEST = 7


def venue(view: View, k: int) -> Mention | None:
    """The venue that unit ``k`` names: a known building, a body whose house it is (``министрлігінде``), or a
    building that is only described (``Дейтондағы әуе базасында``, at the air base in Dayton)."""
    unit = view.units[k]
    if not unit.mentions:
        return _described(view, k)
    mention = unit.mentions[0]
    if mention.kind == "venue":
        return mention if unit.case == "Loc" or _houses(view, k) else None
    if mention.kind != "body" or not _is_where(view, k):
        return None
    inside = building(mention.name)
    if inside is not None:
        return replace(mention, kind="venue", name=inside, entity=None)
    land = venue_nouns().get(view.lemmas[k], "own" if mention.rule == "world/metonyms" else None)
    if land is None:
        return None
    return replace(mention, kind="venue", country=mention.country if land == "own" else None, entity=None)


def building(name: str) -> str | None:
    """The building in the name of an office in it: ``Сенат сарайының кеңсесі`` is in ``Сенат сарайы``."""
    words = name.split()
    for k in range(len(words) - 2, -1, -1):
        base = nominative(words[k], "Gen", "3")
        if base != words[k] and any(base.lower().startswith(head) for head in venue_heads()):
            return " ".join([*words[:k], base])
    return None


def _houses(view: View, k: int) -> bool:
    """``Сенат сарайының кеңсесінде`` (in an office of the palace): the building owns the room."""
    return view.units[k].case == "Gen" and any(
        unit.case == "Loc" and unit.word.possessor == "3" and not unit.mentions
        for unit in view.units[k + 1 : k + 3]
    )


def _is_where(view: View, k: int) -> bool:
    """In the locative, or in -дағы before the contact itself (``сарайдағы әңгіме``)."""
    unit = view.units[k]
    if unit.case != "Loc":
        return False
    following = view.lemmas[k + 1] if k + 1 < len(view.units) else ""
    return not unit.word.attributive or following in event_nouns()


def _described(view: View, k: int) -> Mention | None:
    """A building without a name of its own needs a word that says which one it is."""
    unit = view.units[k]
    if view.lemmas[k] not in venue_nouns() or not _is_where(view, k):
        return None
    first = _first(view, k)
    if first == k:
        return None
    tokens = view.document.tokens[view.units[first].first : unit.last]
    head = _bare(tokens[-1].form) if unit.word.attributive else tokens[-1].form
    words = [*(token.form for token in tokens[:-1]), nominative(head, "Loc", unit.word.possessor)]
    start, end = view.span(first, k)
    return Mention(
        start=start,
        end=end,
        i=-1,
        first=tokens[0].i,
        last=tokens[-1].i + 1,
        sentence=view.sentence.i,
        kind="venue",
        name=_joined(words),
        case="Loc",
        rule="venues/described",
    )


def _first(view: View, k: int) -> int:
    """Leftwards from the noun: adjectives, bare nouns, owners, a quoted name, and the place in -дағы."""
    first = k
    for j in range(k - 1, max(-1, k - _LONGEST), -1):
        if not (view.forms[j] in _QUOTES or _describes(view, j)):
            break
        first = j
    while first < k and (view.forms[first] in _CLOSING or _is_open(view, first, k)):
        first += 1
    return first


def _is_open(view: View, first: int, k: int) -> bool:
    """A quotation mark at ``first`` that nothing closes before ``k`` opens what somebody says, not a name."""
    return view.forms[first] in _QUOTES and not any(
        form in _CLOSING | {'"'} for form in view.forms[first + 1 : k]
    )


def _describes(view: View, j: int) -> bool:
    unit = view.units[j]
    if unit.time is not None or unit.word.pos == "PUNCT":
        return False
    if unit.mentions:
        kinds = {mention.kind for mention in unit.mentions}
        if kinds & {"person", "office", "pronoun", "group"}:
            return False
        return unit.word.attributive or unit.case in {None, "Nom"} and view.units[j + 1].word.pos != "PROPN"
    if unit.word.attributive:
        return False
    return unit.word.pos in {"NOUN", "PROPN", "ADJ", "NUM"} and unit.case in {None, "Nom", "Gen"}


def _bare(form: str) -> str:
    """``сарайдағы`` → ``сарайда``."""
    return form[:-2] if form.lower().endswith(("ғы", "гі")) else form


def _joined(words: list[str]) -> str:
    return " ".join(words).replace("« ", "«").replace(" »", "»").replace("“ ", "“").replace(" ”", "”")


def place_before(view: View, k: int) -> Iterator[tuple[int, Mention]]:
    """The city that says where the venue at ``k`` stands: ``Бейжіңдегі Халық сарайында``, ``Токио қаласының
    Ханеда әуежайында``."""
    for j in range(k - 1, max(-1, k - _LONGEST), -1):
        unit = view.units[j]
        if any(mention.kind in {"place", "state"} for mention in unit.mentions):
            if unit.word.attributive or unit.case == "Gen":
                yield from ((j, mention) for mention in unit.mentions if mention.kind in {"place", "state"})
            return
        if not (view.forms[j] in _QUOTES or _describes(view, j)):
            return
