"""Short phrases in the dictionary form: topics and outcomes out of a sentence's own words."""

from __future__ import annotations

from collections.abc import Iterator

from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import context_words, phrase_heads, phrase_openers
from kelissoz.events.view import View
from kelissoz.model import Phrase

_VOWELS = "аәеёиоөуұүыіэюя"
_LONGEST = 14
_QUOTES = frozenset({"»", "«", "”", "“", '"'})
_ABOUT = frozenset({"бойынша", "туралы", "жөнінде", "жөніндегі", "жайлы", "мәселесі"})
_MAIN = frozenset({"негізгі", "басты"})
_PLAIN = {
    "Acc": ("ны", "ні", "ды", "ді", "ты", "ті"),
    "Dat": ("ға", "ге", "қа", "ке"),
    "Gen": ("ның", "нің", "дың", "дің", "тың", "тің"),
    "Loc": ("да", "де", "та", "те"),
    "Abl": ("дан", "ден", "тан", "тен", "нан", "нен"),
    "Ins": ("мен", "бен", "пен"),
}
_AFTER_POSSESSIVE = {
    "Acc": ("н",),
    "Dat": ("на", "не"),
    "Gen": ("ның", "нің"),
    "Loc": ("нда", "нде"),
    "Abl": ("нан", "нен"),
    "Ins": ("мен",),
}


def nominative(form: str, case: str | None, possessor: str | None) -> str:
    """``form`` without its case ending, its possessive kept: ``мәселелерін`` → ``мәселелері``."""
    if case in (None, "Nom"):
        return form
    table = _AFTER_POSSESSIVE if possessor == "3" else _PLAIN
    endings = table[case]
    lowered = form.lower()
    for ending in endings:
        if lowered.endswith(ending) and len(form) > len(ending) + 1:
            return form[: -len(ending)].rstrip("-")
    return form


def objects(view: View, at: int, case: str, rule: str) -> Iterator[Evidence]:
    """The noun phrases in ``case`` before the verb at ``at``, each a phrase; joined ones apart."""
    end = _last(view, at, case)
    if end is None:
        return
    begin = _begin(view, end, at)
    for first, last in _parts(view, begin, end):
        found = phrase(view, first, last, rule)
        if found is not None:
            yield found


def before_noun(view: View, first: int, rule: str) -> Evidence | None:
    """``Украина бойынша келіссөздер``: what the event noun whose phrase begins at ``first`` is about."""
    k = first - 1
    if k < 1 or view.forms[k] not in _ABOUT:
        return None
    begin = k
    limit = clauses.strong_left(view, k)
    while begin > limit and k - begin < _LONGEST:
        unit = view.units[begin - 1]
        if clauses.is_verb(unit) or unit.time is not None or unit.form == ",":
            break
        if unit.mentions and (
            unit.joined or any(m.kind in {"person", "office", "group"} for m in unit.mentions)
        ):
            break
        begin -= 1
    return phrase(view, begin, k - 1, rule)


def phrase(view: View, first: int, last: int, rule: str) -> Evidence | None:
    """Units ``first`` to ``last`` as a phrase in the dictionary form; ``None`` where nothing is left."""
    first, last = _trim(view, first, last)
    main = _announces(view, first, last)
    first += 2 * main
    if first > last:
        return None
    last_kept = _without_head(view, first, last)
    texts = [_text(view, k) for k in range(first, last_kept + 1)]
    unit = view.units[last_kept]
    texts[-1] = nominative(texts[-1], unit.word.case, unit.word.possessor)
    text = _spaced(texts).strip(" ,–—-")
    if len(text) < 4 or not any(c.isalpha() for c in text):
        return None
    start, end = view.span(first, last)
    return Evidence(Phrase(text, main=main), start, end, view.sentence.i, rule)


def _announces(view: View, first: int, last: int) -> bool:
    """``негізгі тақырыбы …``: the words that say that the main topic follows."""
    return (
        last - first > 1 and view.lemmas[first] in _MAIN and view.lemmas[first + 1] in {"тақырып", "мәселе"}
    )


def genitive(name: str) -> str:
    """``Уиткофф`` → ``Уиткоффтың``, ``Тоқаев`` → ``Тоқаевтың``: the genitive of a name, by vowel harmony and by
    the last sound."""
    vowels = [c for c in name.lower() if c in _VOWELS]
    front = bool(vowels) and vowels[-1] in "әеөүіиэюя" and vowels[-1] not in "юя"
    last = name[-1:].lower()
    if last in _VOWELS or last in "мнң":
        start = "н"
    else:
        start = "д" if last in "лрйузж" else "т"
    return f"{name}{start}{'ің' if front else 'ың'}"


def _text(view: View, k: int) -> str:
    tokens = view.document.tokens[view.units[k].first : view.units[k].last]
    return _spaced([token.form for token in tokens])


def _spaced(texts: list[str]) -> str:
    text = " ".join(texts)
    for mark in (" ,", " .", " »", " )", " :"):
        text = text.replace(mark, mark[1:])
    return text.replace("« ", "«").replace("( ", "(")


def _last(view: View, at: int, case: str) -> int | None:
    """The nearest unit before ``at`` in ``case`` that can be the object."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        unit = view.units[k]
        if unit.time is not None or unit.form in ",–-":
            continue
        if case == "Nom":
            if unit.word.case in (None, "Nom") and (
                unit.word.pos in {"NOUN", "PROPN"} or unit.word.verbform == "Vnoun"
            ):
                return k
            if unit.word.pos in {"ADV", "ADJ", "ADP"}:
                continue
            return None
        if unit.word.case == case and not unit.word.attributive:
            return k
        if clauses.is_verb(unit) and unit.word.verbform in {"Fin", "Conv"}:
            return None
    return None


def _begin(view: View, end: int, at: int) -> int:
    """The leftmost unit of the object that ends at ``end``: up to a subject, a converb or an opener."""
    limit = clauses.strong_left(view, at)
    k = end - 1
    while k >= limit and end - k < _LONGEST * 2:
        unit = view.units[k]
        if clauses.is_verb(unit) and unit.word.verbform in {"Conv", "Fin"}:
            return k + 1
        if view.forms[k] in context_words() or view.forms[k] in phrase_openers():
            return k + 1
        if unit.is_party and unit.case in (None, "Nom") and not _qualifies(view, k):
            return k + 1
        if unit.case in {"Loc", "Ins"} and not unit.word.attributive and unit.time is None and k + 1 <= end:
            if unit.mentions or unit.word.lemma in {
                "кездесу",
                "келіссөз",
                "отырыс",
                "жиын",
                "сұхбат",
                "әңгіме",
            }:
                return k + 1
        k -= 1
    return max(k + 1, limit)


def _qualifies(view: View, k: int) -> bool:
    """Whether the nominative party at ``k`` is part of the phrase (``Украина мәселесі``, ``ЕО және НАТО
    туралы``)."""
    unit = view.units[k]
    j = unit.joined[-1] if unit.joined else k
    if any(m.kind in {"person", "office", "pronoun", "group"} for m in unit.mentions):
        return False
    after = view.units[j + 1] if j + 1 < len(view.units) else None
    if after is None or after.form == ",":
        return False
    return (
        after.word.possessor == "3"
        or after.word.pos in {"ADP", "NOUN", "ADJ"}
        or after.form.lower()
        in {
            "бойынша",
            "арасындағы",
            "туралы",
        }
    )


def _parts(view: View, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Splits a list at its commas and at ``және``/``сондай-ақ`` where each part stands on its own."""
    cuts = [
        k
        for k in range(begin + 1, end)
        if view.forms[k] in {",", "сондай-ақ", "және"} and view.units[k - 1].word.pos != "ADJ"
    ]
    edges = [begin - 1, *cuts, end + 1]
    parts = [(a + 1, b - 1) for a, b in zip(edges, edges[1:], strict=False) if b - a > 1]
    if len(parts) < 2 or any(not _alone(view, last, end) for _, last in parts):
        yield begin, end
        return
    yield from parts


def _alone(view: View, last: int, end: int) -> bool:
    """Whether a list's part ends in a noun in the case of the whole list."""
    while last > 0 and view.units[last].form in _QUOTES:
        last -= 1
    word, whole = view.units[last].word, view.units[end].word
    if view.units[last].mentions and word.case in (None, "Nom"):
        return True
    return word.case == whole.case and (word.pos in {"NOUN", "PROPN"} or word.verbform == "Vnoun")


def _trim(view: View, first: int, last: int) -> tuple[int, int]:
    while first <= last and (
        view.units[first].form in ",–—-:"
        or view.forms[first] in phrase_openers()
        or view.forms[first] in {"және", "мен"}
    ):
        first += 1
    while last >= first and view.units[last].form in ",–—-:":
        last -= 1
    return first, last


def _without_head(view: View, first: int, last: int) -> int:
    """``дамыту мәселесі`` says no more than ``дамыту``: an empty head after a verbal noun or a Phrase is
    dropped."""
    if last > first and view.lemmas[last] in phrase_heads():
        before = view.units[last - 1].word
        if before.verbform == "Vnoun" or before.pos == "VERB":
            return last - 1
    return last
