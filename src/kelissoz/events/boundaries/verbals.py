"""Which units are verb forms that take an object: ``мектеп ашу`` (opening a school)."""

from __future__ import annotations

from kelissoz.events import clauses
from kelissoz.events.tables import (
    event_nouns,
    verb_stems,
)
from kelissoz.events.view import View


def is_participle(view: View, k: int) -> bool:
    """Whether unit ``k`` is a participle that qualifies what follows."""
    word = view.units[k].word
    return clauses.is_verb(view.units[k]) and word.verbform == "Part" and word.case in (None, "Nom")


def is_verbal_noun(view: View, k: int) -> bool:
    """``дамыту``; ``қол қою`` though it names a contact too, ``мектеп ашу`` though ``ашу`` is a noun (anger)."""
    unit = view.units[k]
    if unit.word.verbform == "Vnoun":
        return True
    named = view.lemmas[k].endswith(("у", "ю")) and view.lemmas[k] in event_nouns() and not unit.mentions
    return named or is_verb_by_object(view, k)


def is_verb_by_object(view: View, k: int) -> bool:
    """``мектепті ашу``: what looks like a noun has an object."""
    unit = view.units[k]
    if k == 0 or unit.word.pos != "NOUN" or unit.mentions or not view.lemmas[k].endswith(("у", "ю")):
        return False
    before = view.units[k - 1]
    bare = before.word.pos == "NOUN" and is_bare(view, k - 1) and not before.mentions and before.time is None
    return before.case == "Acc" or (bare and view.lemmas[k][:-1] in verb_stems())


def governs(view: View, k: int) -> bool:
    unit = view.units[k]
    return is_verbal_noun(view, k) or (clauses.is_verb(unit) and unit.word.verbform in {"Part", "Conv"})


def is_bare(view: View, k: int) -> bool:
    word = view.units[k].word
    return word.case in (None, "Nom") and word.possessor is None
