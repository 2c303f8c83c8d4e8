"""What somebody says that his side does or will do: ``– Біз порттарды жаңғыртамыз, – деді …`` (we shall modernise the
ports), ``тасымал көлемін арттырғымыз келеді`` (we want to increase the volume of transport)."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.boundaries.verbals import is_bare, is_verbal_noun
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import event_nouns
from kelissoz.events.topics.cues import is_light
from kelissoz.events.topics.reports import is_work
from kelissoz.events.view import View, verbal_noun
from kelissoz.model import Phrase

_LONGEST = 9
_CONTENT = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "VERB"})


def pledged(view: View, k: int, rule: str) -> Evidence | None:
    """What the finite verb at ``k``, which speaks of us, says that we do."""
    doing = _doing(view, k)
    if doing is None:
        return None
    limit = clauses.strong_left(view, doing)
    if (head := _intended(view, doing)) is not None:
        first = _with_step_before(view, left_edge(view, head, limit), limit)
        return phrases.phrase(view, first, head, rule)
    object_ = view.units[doing - 1]
    if object_.word.possessor == "1" or is_work(view, doing):
        return None  # ``барымызды саламыз`` (we do our best)
    made = object_.word.pos == "NOUN" and is_bare(view, doing - 1) and not object_.mentions
    first = _with_step_before(view, left_edge(view, doing, limit), limit)
    while first < doing and view.units[first].word.pos == "PRON":
        first += 1
    told = [j for j in range(first, doing) if view.units[j].word.pos in _CONTENT]
    if phrases.says_nothing(view, first, doing - 1) or {view.lemmas[j] for j in told} <= lexicon.words(
        "effort"
    ):
        return None  # ``жұмысты күшейтеміз`` (we shall step up the work)
    taken = _has_object(view, first, doing)
    if not (made or taken) or doing - first > _LONGEST or (made and first >= doing - 1):
        return None
    if view.lemmas[doing - 1] in event_nouns() or is_light(f"{view.lemmas[doing - 1]} {view.lemmas[doing]}"):
        return None
    text = phrases.spaced([phrases.own_words(view, first, doing - 1), verbal_noun(view.lemmas[doing])])
    start, end = view.span(first, k)
    return Evidence(Phrase(text), start, end, view.sentence.i, rule)


def _doing(view: View, k: int) -> int | None:
    """The verb that says what we do, of a chain that ends at ``k``: ``жаңғыртып жатырмыз``, ``арттырғымыз келеді``."""
    if k == 0 or not clauses.is_verb(view.units[k]) or view.units[k].word.verbform != "Fin":
        return None
    word, before = view.units[k].word, view.units[k - 1].word
    wished = before.mood == "Des" and view.lemmas[k] == "кел" and not word.negative
    ours, doing = (before, k - 1) if wished else (word, k)
    if view.lemmas[k] == "бол" and before.verbform == "Part" and view.forms[k - 1].endswith(("тын", "тін")):
        doing = k - 1  # ``нығайтатын боламыз``
    if ours.person != "1" or ours.number != "Plur" or word.tense == "Past" or word.negative:
        return None
    if word.mood not in {None, "Ind"}:
        return None
    if word.pos == "AUX" and not wished:
        if not clauses.is_verb(view.units[k - 1]) or before.negative:
            return None
        doing = k - 1
    idle = view.lemmas[doing] in lexicon.words("minding", "courtesy")
    return None if idle or doing < 1 else doing


def _has_object(view: View, first: int, doing: int) -> bool:
    """Whether the verb itself has an object: not one of a verbal noun or a participle before it."""
    last = max((k for k in range(first, doing) if view.units[k].case == "Acc"), default=None)
    if last is None:
        return False
    between = [view.units[k].word for k in range(last + 1, doing)]
    return not any(word.verbform in {"Vnoun", "Part"} and word.case != "Acc" for word in between)


def _intended(view: View, doing: int) -> int | None:
    """``порттарды жаңғыртуды жоспарлап отырмыз`` (we plan to modernise the ports), ``жаңғыртуға күш саламыз``: the
    verbal noun of what is planned."""
    light = f"{view.lemmas[doing - 1]} {view.lemmas[doing]}" in lexicon.words("intends")
    if not light and view.lemmas[doing] not in lexicon.words("intends"):
        return None
    head = doing - 1 - light
    while head > 0 and view.units[head].word.pos in {"ADJ", "ADV"}:
        head -= 1  # ``… толық қолдаймыз``
    return head if view.units[head].case in {"Acc", "Dat"} and is_verbal_noun(view, head) else None


def _with_step_before(view: View, first: int, limit: int) -> int:
    """``балық қорын сақтап, көбейту`` (to keep the stock of fish and increase it): what is done before it."""
    step = first - 1 - (view.forms[first - 1] == ",")
    if step <= limit or view.units[step].word.verbform != "Conv" or view.units[step].word.pos == "AUX":
        return first
    before = left_edge(view, step, limit)
    return before if any(view.units[k].case == "Acc" for k in range(before, step)) else first
