"""What a contact was about, what came of it, and how someone judged it.

The tables ``kk/topic_cues``, ``kk/outcome_cues`` name the verbs and the case in which they take what is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kelissoz import lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import event_nouns
from kelissoz.events.view import View
from kelissoz.model import Phrase

_TALK = frozenset({"байланыс", "әңгіме", "сұхбат", "талқылау"})
_POSTPOSITIONS = frozenset({"туралы", "бойынша", "жөнінде", "жайлы", "хақында", "жөніндегі", "жайында"})


@cache
def _cues(table: str) -> dict[str, tuple[tuple[tuple[str, ...], str, str], ...]]:
    """Last lemma → (lemmas, case, what) of the rows of ``table``."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in lexicon.rows(f"kk/{table}"):
        lemmas = tuple(row["cue"].split())
        found.setdefault(lemmas[-1], []).append((lemmas, row["case"], row["keeps"]))
    return {last: tuple(sorted(rows, key=lambda r: -len(r[0]))) for last, rows in found.items()}


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase, and whether its verb tells of the past."""

    evidence: Evidence
    past: bool


def topics(view: View) -> Iterator[Found]:
    """``… мәселесін талқылады``, ``… бойынша пікір алмасты``, ``негізгі тақырыбы … реттеуге арналған``."""
    yield from _by_cue(view, "topic_cues")


def outcomes(view: View) -> Iterator[Found]:
    """``… сақтауға келісті``, ``… қол қойылды``, ``… өтеді деп уағдаласты``."""
    yield from _by_cue(view, "outcome_cues")


def _by_cue(view: View, table: str) -> Iterator[Found]:
    for at, lemma in enumerate(view.lemmas):
        for lemmas, case, keeps in _cues(table).get(lemma, ()):
            first = at - len(lemmas) + 1
            if first < 0 or view.lemmas[first : at + 1] != lemmas:
                continue
            if view.units[at].word.negative or view.units[at].word.verbform == "Vnoun":
                break
            rule = f"{table}/{' '.join(lemmas)}"
            found = list(_phrases(view, first, at, case, keeps, rule))
            if found:
                past = _is_past(view, at)
                yield from (Found(evidence, past) for evidence in found)
                break


def _phrases(view: View, first: int, at: int, case: str, keeps: str, rule: str) -> Iterator[Evidence]:
    if case == "about":
        yield from _about(view, first, rule)
    elif case == "clause":
        yield from _clause(view, first, rule)
    elif keeps == "verb":
        yield from _with_verb(view, first, at, case, rule)
    else:
        yield from phrases.objects(view, first, case, rule)


def _about(view: View, at: int, rule: str) -> Iterator[Evidence]:
    """``… туралы сөйлесті``: the phrase before the nearest postposition."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        if view.forms[k] in _POSTPOSITIONS and k:
            for first, last in ((phrases._begin(view, k - 1, at), k - 1),):
                found = phrases.phrase(view, first, last, rule)
                if found is not None:
                    yield found
            return


def _clause(view: View, at: int, rule: str) -> Iterator[Evidence]:
    """``… өтеді деп келісті``: the clause before ``деп``."""
    if at == 0 or view.forms[at - 1] != "деп":
        return
    start = clauses.strong_left(view, at - 1)
    if at - 2 > start and clauses.is_verb(view.units[at - 2]):
        start = clauses.strong_left(view, at - 2)
    first = start
    joined = view.units[start].joined
    if joined and view.units[start].case in (None, "Nom"):
        first = max(joined) + 1
    found = phrases.phrase(view, first, at - 2, rule)
    if found is not None:
        yield found


def _with_verb(view: View, first: int, at: int, case: str, rule: str) -> Iterator[Evidence]:
    """``бірқатар құжат қабылданды``: the object with the verb itself, in the form that ends a sentence."""
    end = phrases._last(view, first, case)
    if end is None:
        return
    begin = phrases._begin(view, end, first)
    found = phrases.phrase(view, begin, end, rule)
    if found is None:
        return
    own = view.document.tokens[view.units[end].last - 1].form
    text = found.value.text
    text = text[: text.rfind(" ") + 1] + own if " " in text else own
    verb = " ".join(view.units[k].form for k in range(first, at + 1))
    start, stop = view.span(begin, at)
    yield Evidence(Phrase(f"{text} {verb}"), start, stop, view.sentence.i, rule)


def assessments(view: View) -> Iterator[Found]:
    """``кездесудің өте мазмұнды, сындарлы болғанын мәлімдеді``: adjectives between an event noun and
    ``бол``."""
    for at in range(2, len(view.units)):
        if view.lemmas[at] not in {"бол", "өт"} or not clauses.is_verb(view.units[at]):
            continue
        k = at - 1
        while k >= 0 and (
            view.units[k].word.pos in {"ADJ", "ADV"} or view.forms[k] in {",", "әрі", "және", "өте", "ерекше"}
        ):
            if view.units[k].time is not None or view.units[k].mentions:
                break
            k -= 1
        adjectives = [j for j in range(k + 1, at) if view.units[j].word.pos == "ADJ"]
        if not adjectives or k < 0 or view.lemmas[k] not in _TALK | event_nouns():
            continue
        found = phrases.phrase(view, k + 1, at - 1, "assessment")
        if found is not None:
            yield Found(found, True)


def _is_past(view: View, at: int) -> bool:
    """Whether the verb at ``at`` tells of what was: its own form, or that of the verb which closes its chain."""
    reading = status.read(view, at, at)
    return reading is None or reading.status in {"held", "ongoing", "denied"}
