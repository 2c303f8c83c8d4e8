"""What a single word is in a phrase: whether it qualifies, points, names, or asks for what a body is for."""

from __future__ import annotations

from functools import cache

from kelissoz import lexicon
from kelissoz.mentions import heads
from kelissoz.mentions.units import Unit
from kelissoz.mentions.view import View
from kelissoz.regions import ADJECTIVE_ENDINGS

_ROMAN = frozenset("IVXLCІХС")  # in Cyrillic letters too
_AGE = "ғасыр"
_STATE_BODIES = frozenset({"government", "parliament", "armed"})


def is_modifier(view: View, unit: Unit) -> bool:
    """Whether the word only qualifies what follows: an adjective, an ordinal, a word of rank
    (``бұрынғы``)."""
    if unit.kind != "word":
        return False
    low, word = view.lows[unit.first], view.word(unit.first)
    if is_of_rank(low) or low in _forms("kk/loose_modifiers") or is_ordinal(low):
        return True
    if word.pos == "ADJ":
        return word.case in (None, "Nom")
    if word.verbform == "Part":
        return low in sitting_words()  # ``Чили–Перу бірлескен комиссиясы`` (the joint commission)
    return word.pos in ("X", "PROPN") and unit.case in ("Nom", None) and low.endswith(ADJECTIVE_ENDINGS)


@cache
def sitting_words() -> frozenset[str]:
    """Words that tell the joint body of several states: ``бірлескен``, ``үшжақты``."""
    return frozenset(row["word"] for row in lexicon.rows("kk/group_bodies"))


def is_of_rank(low: str) -> bool:
    """``арнайы``, ``бірінші``, ``бұрынғы``: words that make an office of their own."""
    return low in _forms("kk/office_modifiers")


def is_ordinal(low: str) -> bool:
    """``бірінші``, ``7-ші``."""
    return low.endswith(("ншы", "нші", "-шы", "-ші"))


def counts(view: View, k: int) -> bool:
    """Whether token ``k`` counts what follows: ``жетінші (саммит)``, ``VII (саммит)``; not ``XXI (ғасыр)``."""
    age = k + 1 < len(view.lows) and view.lows[k + 1].startswith(_AGE)
    return not age and (is_ordinal(view.lows[k]) or set(view.tokens[k].form) <= _ROMAN)


def is_pointer(view: View, unit: Unit) -> bool:
    """``қазіргі``, ``ірі``, ``тағайындалған``: words that belong to the sentence, not to the name."""
    return unit.kind == "word" and view.lows[unit.first] in _forms("kk/loose_modifiers")


def is_loose(view: View, unit: Unit) -> bool:
    """Whether no name begins with the word."""
    low = view.lows[unit.first]
    return (
        is_pointer(view, unit)
        or unit.kind == "word"
        and (low in lexicon.words("and") or asks_for_matter(low, body=True))
    )


def names(view: View, unit: Unit) -> bool:
    """Whether the word is a piece of a proper name: a capital inside the sentence."""
    return view.is_capital(unit.first) and unit.first not in view.opening


def is_common_name(view: View, unit: Unit) -> bool:
    """``Бас штаб``: a common word with a capital; an unknown one before a bare head is someone's own name."""
    return names(view, unit) and view.word(unit.first).pos not in ("PROPN", "X")


def heads_name(view: View, unit: Unit) -> bool:
    """Whether an owned word may own in turn without an ending: ``Бас штабы Бас басқармасы``; not a press service, which
    tells of whoever is named behind it (``Ақорданың баспасөз қызметі Мемлекет басшысының …``)."""
    if _speaks(view, unit.first):
        return False
    return names(view, unit) or any(
        head.base.possessed and (head.noun.kind == "office" or head.noun.sort in _STATE_BODIES)
        for head in heads.read(view, unit.first)
    )


def _speaks(view: View, k: int) -> bool:
    return k > 0 and f"{view.lows[k - 1]} {view.word(k).lemma.lower()}" in _speaking_houses()


@cache
def _speaking_houses() -> frozenset[str]:
    """What speaks for its owner, in two words: ``баспасөз қызмет`` (press service)."""
    rows = lexicon.rows("kk/source_nouns")
    return frozenset(row["noun"] for row in rows if row["sort"] == "house" and " " in row["noun"])


def is_public(view: View, unit: Unit) -> bool:
    """``Президенттің баспасөз хатшысы``, ``компанияның бас директоры``: an office or body owns without
    more."""
    return any(found.noun.kind in ("office", "body") for found in heads.read(view, unit.first))


def asks_for_matter(low: str, body: bool) -> bool:
    """``жөніндегі``, ``атындағы`` tell what or whose; before a body ``бойынша`` too, which else begins a
    clause."""
    return low in _matter_words(body)


@cache
def _matter_words(body: bool) -> frozenset[str]:
    return frozenset(
        row["form"] for row in lexicon.rows("kk/complement_words") if body or row["heads"] == "any"
    )


@cache
def _forms(table: str) -> frozenset[str]:
    return frozenset(row["form"] for row in lexicon.rows(table))
