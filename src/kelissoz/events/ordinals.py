"""The how-manieth contact of a series it is: said, or reckoned from its neighbour.

``Бұл – олардың жетінші кездесуі`` (this is their seventh meeting): the seventh is said; the one before it, of which
the article tells too, is the sixth, and marked as reckoned. ``Үш жылдан кейінгі алғашқы сапар`` (the first visit
after three years) counts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.build import Said
from kelissoz.events.candidate import Candidate, Evidence
from kelissoz.events.dates import is_window
from kelissoz.events.nouns import numbered, ordinal, roman
from kelissoz.events.phrases import joined
from kelissoz.events.stories.sides import (
    lands_of,
    party_key,
)
from kelissoz.events.stories.story import Story, by_sentence
from kelissoz.events.tables import event_nouns, ordinal_words, round_nouns, state_name
from kelissoz.events.triggers import triggers
from kelissoz.events.view import View
from kelissoz.letters import genitive
from kelissoz.model import Document, Mention, Ordinal, TimeExpression

_TALKED = frozenset({"meeting", "call", "talks", "session"})
_SITTING = frozenset({"meeting", "talks", "session"})
_REACH = 6


def said_ordinals(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives every story the ordinal that its sentences say, and its name; takes away what counts nothing."""
    told = by_sentence(stories)
    for view in views:
        here = told.get(view.sentence.i, [])
        for named, inside in _in_names(view, here):
            named.extra.setdefault("ordinal", [inside])
        for k in range(len(view.units) - 1 if here else 0):
            found = ordinal(view, k)
            story = None if found is None else _counted(view, k, here)
            if found is not None and story is not None and not story.found("ordinal"):
                story.extra["ordinal"] = [found]
    for story in stories:
        for holder in (*[c.evidence for c in story.candidates], story.extra):
            if "ordinal" in holder:
                kept = [e for e in holder["ordinal"] if _counts(e, story, views[e.sentence])]
                holder["ordinal"] = [_named(e, story, document) for e in kept]


def _in_names(view: View, told: list[Story]) -> Iterator[tuple[Story, Evidence]]:
    """``Еуропалық одақтың жетінші саммиті``: an ordinal within the name of the body that sits."""
    tokens = view.document.tokens
    for unit in view.units:
        here = [
            s
            for s in told
            if any(c.sentence == view.sentence.i and c.end == tokens[unit.last - 1].end for c in s.candidates)
        ]
        people = any(m.kind == "person" for m in unit.mentions)
        for token in tokens[unit.first : unit.last - 1] if unit.mentions and here and not people else ():
            value = ordinal_words().get(token.form.lower()) or numbered(token.form) or roman(token.form)
            if value is not None and not here[0].found("ordinal"):
                yield here[0], Evidence(value, token.start, token.end, view.sentence.i, "ordinal")


def _counted(view: View, k: int, here: list[Story]) -> Story | None:
    """Which of the stories that the sentence tells of the ordinal at ``k`` counts: ``жетінші кездесуі``, ``екінші
    рет жүздесті``."""
    if view.forms[k + 1] in lexicon.words("times"):
        verb = clauses.predicate(view, k + 1)
        return next((s for s in here if verb is not None and _is_told_by(s, view, verb)), None)
    noun = view.lemmas[k + 1]
    if noun not in triggers() or clauses.is_verb(view.units[k + 1]):
        return None
    if (
        noun in round_nouns()
        and k
        and view.units[k - 1].case == "Gen"
        and view.lemmas[k - 1] not in triggers()
    ):
        return None  # ``жоспардың екінші кезеңі`` (the second stage of the plan)
    fitting = [s for s in here if noun in _names_of(s)]
    end = view.span(k + 1, k + 1)[1]
    own = (s for s in fitting if any(c.sentence == view.sentence.i and c.end == end for c in s.candidates))
    return next(own, next(iter(fitting), None))


def _is_told_by(story: Story, view: View, verb: int) -> bool:
    """Whether the verb is the story's trigger, or says of its noun that it took place."""
    end = view.span(verb, verb)[1]
    mine = [c for c in story.candidates if c.sentence == view.sentence.i]
    happens = clauses.light_verbs().get(view.lemmas[verb]) == "happen"
    return any(c.end == end or (happens and c.end < end) for c in mine)


def _names_of(story: Story) -> frozenset[str]:
    """The nouns that can name the story: those of its kind, generic ones where people talk."""
    return _names(story.kind, story.kind in _TALKED)


@cache
def _names(kind: str, talked: bool) -> frozenset[str]:
    every = [t for group in triggers().values() for t in group]
    return frozenset(
        t.lemmas[-1] for t in every if t.kind == kind or (talked and t.generic and t.kind in _TALKED)
    )


def _counts(evidence: Evidence, story: Story, view: View) -> bool:
    """Whether it counts a series: not what was held within a week or a year; and whether a first one is the first of
    it: not ``… кейінгі алғашқы``, and a visit only where it is said in which office (``президент ретіндегі алғашқы
    сапары``)."""
    if isinstance(evidence.value, Ordinal):
        return True
    at = next((k for k in range(len(view.units)) if view.span(k, k)[1] >= evidence.end), 0)
    if _counts_within(view, at):
        return False
    if evidence.value != 1:
        return True
    if lexicon.words("since") & set(view.forms[max(0, at - _REACH) : at]):
        return False
    return story.kind != "visit" or any(form.startswith("ретінде") for form in view.forms)


def _counts_within(view: View, at: int) -> bool:
    """``бір аптада екінші рет`` (for the second time in a week), ``биылғы үшінші кездесу`` (this year's third meeting):
    the ordinal at unit ``at`` counts what was held in a stretch of time."""
    if at + 1 < len(view.units) and view.forms[at + 1] in lexicon.words("times"):
        before = range(clauses.strong_left(view, at), at)
    else:
        before = range(max(0, at - 1), at)
    return any((time := view.units[k].time) is not None and _is_stretch(time) for k in before)


def _is_stretch(time: TimeExpression) -> bool:
    """``бір аптада``, ``осы аптада``, ``биыл``; no hours, no day, and no month but this one or the last."""
    value = time.value or ""
    if time.type == "DURATION":
        return value.startswith("P") and not value.startswith("PT")
    month = len(value) == 7 and (time.rule or "").endswith("-shift")
    return time.type == "DATE" and (len(value) == 4 or is_window(time) or month)


def _named(evidence: Evidence, story: Story, document: Document) -> Evidence:
    if isinstance(evidence.value, Ordinal):
        return evidence
    what = _what(story, document)
    return Evidence(
        Ordinal(evidence.value, what), evidence.start, evidence.end, evidence.sentence, evidence.rule
    )


def _what(story: Story, document: Document) -> str:
    """``Димов пен Папастың кездесуі``: what is counted, in words."""
    noun = {
        "meeting": "кездесуі",
        "call": "әңгімесі",
        "talks": "келіссөзі",
        "session": "отырысы",
        "visit": "сапары",
    }
    body = story.found("body")
    if body:
        name = body[0].value.name
        whole = any(name.split()[-1].lower().startswith(each) for each in event_nouns())
        return name if whole else f"{genitive(name)} {noun.get(story.kind, 'отырысы')}"
    names: list[str] = []
    for party in story.main.parties or story.parties():
        name = None if party.role == "member" else _short_name(party.mention, document)
        if name is not None and name not in names:
            names.append(name)
    if not names:
        return noun.get(story.kind, "").removesuffix("сі").removesuffix("і").removesuffix("ы")
    *first, last = names[:2]
    whose = joined(first[0], genitive(last)) if first else genitive(last)
    return f"{whose} {noun.get(story.kind, '')}".strip()


def _short_name(mention: Mention, document: Document) -> str | None:
    """A person's last name; what a state or body is called, also of a delegation or an official without a name."""
    entity = None if mention.entity is None else document.entities[mention.entity]
    if entity is not None:
        return entity.name.split()[-1] if entity.kind == "person" else entity.name
    return None if mention.country is None else state_name(mention.country)


def inferred_ordinals(
    stories: list[Story], views: tuple[View, ...], document: Document
) -> list[tuple[int, Said]]:
    """The meeting that was the last one before the seventh was the sixth, the next one will be the eighth."""
    found: list[tuple[int, Said]] = []
    for n, story in enumerate(stories):
        step = 0 if story.found("ordinal") else _step(story, views)
        base = next((s for s in stories if step and _is_base(s, story, document)), None)
        if base is None:
            continue
        evidence = base.found("ordinal")[0]
        value: Ordinal = evidence.value
        if value.value + step > 0:
            reckoned = replace(value, value=value.value + step, inferred=True)
            found.append((n, Said("ordinal", reckoned, evidence)))
    return found


def _is_base(base: Story, story: Story, document: Document) -> bool:
    """Whether the story is reckoned from ``base``: it is numbered, and of the same series."""
    if base is story or not base.found("ordinal"):
        return False
    if base.kind != story.kind and not {base.kind, story.kind} <= _SITTING:
        return False
    own, theirs = ({e.value.name for e in s.found("body")} for s in (story, base))
    if own and theirs:
        return bool(own & theirs)
    nameless = all(candidate.anaphoric for candidate in story.candidates)
    return nameless or _same_pair(story, base, document)


def _step(story: Story, views: tuple[View, ...]) -> int:
    """``келесі отырыс`` → 1, ``алдыңғы отырыс``, ``соңғы рет … кездесті`` → -1, else 0."""
    for candidate in story.candidates:
        view = views[candidate.sentence]
        if any(view.forms[k : k + 2] == ("соңғы", "рет") for k in range(len(view.forms))):
            return -1
        before = _words_before(candidate, view)
        if before & lexicon.words("next"):
            return 1
        if before & lexicon.words("before"):
            return -1
    return 0


def _words_before(candidate: Candidate, view: View) -> set[str]:
    """The words just before the trigger; ``өткен`` (last) at the start of the sentence as ``алдыңғы``."""
    at = next((k for k in range(len(view.units)) if view.span(k, k)[1] >= candidate.end), 0)
    words = set(view.forms[max(0, at - 2) : at])
    if view.lemmas[at] in event_nouns() and at == 1 and view.forms[0] == "өткен":
        words.add("алдыңғы")
    return words


def _same_pair(story: Story, other: Story, document: Document) -> bool:
    """Two parties are the same, or their lands are."""
    ours, theirs = ({party_key(p.mention, document) for p in s.parties()} for s in (story, other))
    lands, others = (lands_of(s.parties(), document) for s in (story, other))
    return len(ours & theirs) > 1 or (len(lands) > 1 and lands == others)
