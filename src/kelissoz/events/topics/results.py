"""What came of a contact, told as a whole sentence: ``Келіссөз қорытындысында тікелей рейс ашылады`` (as a result of
the talks a direct flight will be opened)."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.boundaries.openers import opener_starting
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import documents, event_nouns
from kelissoz.events.view import View
from kelissoz.model import Phrase

_LONGEST, _NEAR = 14, 3
_RESULT = "нәтижесінде"
_ACCORDS = frozenset({"уағдаластық"})
_ACCORDING = (frozenset({"бойынша", "аясында", "негізінде"}), frozenset({"сәйкес"}))
"""What stands behind ``келісім``, and behind ``келісімге``."""


def result(view: View, rule: str) -> Evidence | None:
    """What the sentence says will be, where it, or one shortly before it, says that this was agreed."""
    verb = _to_be(view)
    if verb is None:
        return None
    first = _opened(view, verb)
    if first is None:
        if _start(view) is None or not (view.units[verb].word.voice == "Pass" or view.forms[0] == _RESULT):
            return None
        first = 0
    first = _after_opener(view, first)
    head = next((k for k in range(verb - 1, first - 1, -1) if _is_subject(view, k)), None)
    if head is not None and verb - first >= _LONGEST:
        first = left_edge(view, head, first)
    if (
        head is None
        or view.lemmas[head] in event_nouns()
        or not 1 < verb - first < _LONGEST
        or phrases.says_nothing(view, first, verb - 1)
    ):
        return None
    start, end = view.span(first, verb)
    text = phrases.own_words(view, first, verb)
    return Evidence(Phrase(text), start, end, view.sentence.i, rule)


def _after_opener(view: View, first: int) -> int:
    if view.forms[first + 1 : first + 2] == ("сәйкес",) and view.units[first].word.pos == "PRON":
        first += 2  # ``осыған сәйкес``
    while first + 1 < len(view.units) and view.forms[first] in {",", _RESULT}:
        first += 1
    first += opener_starting(view, first)
    if view.forms[first : first + 1] and view.forms[first] in lexicon.words("this"):
        set_in = next((k for k in range(first, len(view.units)) if view.units[k].case), first)
        first = set_in + 1 if view.units[set_in].case == "Loc" else first  # ``бұл кезеңдерде``
    return first


def _to_be(view: View) -> int | None:
    """The verb of a sentence that says what will be done."""
    verb = clauses.closing(view, -1)
    if verb is None or verb < 2 or any(view.forms[k] == "деп" for k in range(verb)):
        return None
    word = view.units[verb].word
    ahead = word.verbform == "Fin" and word.tense == "Pres" and word.person == "3" and not word.negative
    if not ahead or word.pos == "AUX" or view.lemmas[verb] in lexicon.words("minding", "courtesy"):
        return None
    ends = all(unit.word.pos == "PUNCT" for unit in view.units[verb + 1 :])
    return verb if ends else None


def _opened(view: View, verb: int) -> int | None:
    """Where the rest begins after ``келіссөз қорытындысында``, ``уағдаластыққа сәйкес``, ``келісім бойынша``."""
    for k in range(min(verb, 8)):
        after = view.forms[k + 1]
        outcome = view.lemmas[k] in event_nouns() and clauses.context(view, k) == "after"
        if outcome and after.startswith(("қорытынды", "нәтиже")):
            return k + 3 if view.forms[k + 2] == "бойынша" else k + 2
        if (
            view.lemmas[k] in documents().keys() | _ACCORDS
            and after in _ACCORDING[view.units[k].case == "Dat"]
        ):
            return k + 2
    return None


def is_of_document(view: View) -> bool:
    """``Құжатқа сәйкес …``, and what is told after it: what a document says will be."""
    told = _start(view) or view
    return _provides(told) or any(
        lemma in documents() and after in _ACCORDING[0] | _ACCORDING[1]
        for lemma, after in zip(told.lemmas, told.forms[1:8], strict=False)
    )


def _start(view: View) -> View | None:
    """The sentence shortly before, of the same paragraph, that told of a result, where all after it go on with it."""
    earlier, steps = view.previous, 0
    while earlier is not None and steps < _NEAR and earlier.sentence.block == view.sentence.block:
        closing = clauses.closing(earlier, -1)
        if closing is None:
            return None
        if _agrees(earlier, closing) or _provides(earlier) or _opened(earlier, closing) is not None:
            return earlier
        if earlier.units[closing].word.voice != "Pass" and _to_be(earlier) is None:
            return None
        earlier, steps = earlier.previous, steps + 1
    return None


def _agrees(view: View, verb: int) -> bool:
    """``Тараптар … келісті``, ``… шешім қабылданды``: the sentence ends with it."""
    if view.lemmas[verb] in {"қабылда", "қабылдан"} and view.lemmas[verb - 1] == "шешім":
        return True
    return view.lemmas[verb] in {"келіс", "уағдалас"} and not view.units[verb].word.negative


def _provides(view: View) -> bool:
    """``Құжат … көздейді`` (the document provides for …)."""
    told = not {"көзде", "көздел"}.isdisjoint(view.lemmas)
    return told and not documents().keys().isdisjoint(view.lemmas)


def _is_subject(view: View, k: int) -> bool:
    unit = view.units[k]
    return (
        unit.word.pos in {"NOUN", "PROPN"}
        and unit.case in (None, "Nom")
        and not unit.word.attributive
        and unit.time is None
        and not unit.is_party
    )
