"""Which words of a sentence may tell of a contact: the trigger tables of ``data/kk/events``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import cast, get_args

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.nouns import elided, ordinal
from kelissoz.events.standing import body_kind
from kelissoz.events.tables import context_words, round_nouns
from kelissoz.events.view import View
from kelissoz.model import EventKind

_SPOKEN = frozenset({"with", "contact", "discuss", "send", "address"})
"""The frames in which people speak with each other."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A row: ``lemmas`` in order (the last is the head). ``needs`` are lemmas of which one must stand in the
    sentence, ``bars`` such of which none may stand with the trigger: before a verb in its clause, in the part of
    the sentence of a noun. ``generic`` triggers may speak of a contact of another kind (``кездесу`` of talks), so
    they can point back to one."""

    id: str
    kind: EventKind
    lemmas: tuple[str, ...]
    pos: str
    needs: frozenset[str]
    bars: frozenset[str]
    frame: str
    generic: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """Trigger ``trigger`` in units ``first`` to ``at`` (inclusive; ``at`` is the head)."""

    trigger: Trigger
    first: int
    at: int


@cache
def triggers() -> dict[str, tuple[Trigger, ...]]:
    """All triggers by the lemma of their head, the longest first."""
    found: dict[str, list[Trigger]] = {}
    for kind in get_args(EventKind):
        for row in lexicon.rows(f"kk/events/{kind}"):
            trigger = Trigger(
                id=f"{kind}/{row['id']}",
                kind=cast(EventKind, kind),
                lemmas=tuple(row["lemmas"].split()),
                pos=row["pos"],
                needs=_set(row["needs"]),
                bars=_set(row["bars"]),
                frame=row["frame"],
                generic=row["generic"] == "any",
            )
            found.setdefault(trigger.lemmas[-1], []).append(trigger)
    return {
        head: tuple(sorted(group, key=lambda t: (-len(t.lemmas), -len(t.needs), t.id)))
        for head, group in found.items()
    }


def hits(view: View) -> Iterator[Hit]:
    """The triggers of a sentence, left to right; at one word the row that asks for most wins."""
    table = triggers()
    lemmas = frozenset((*view.lemmas, *view.forms))
    heads: set[int] = set()
    for at, (unit, lemma) in enumerate(zip(view.units, view.lemmas, strict=True)):
        if lemma not in table or at in heads:
            continue
        if unit.time is not None or (unit.mentions and unit.last - unit.first == 1 and unit.is_party):
            continue
        if _is_house(view, at):
            continue
        for trigger in table[lemma]:
            first = at - len(trigger.lemmas) + 1
            if first < 0 or not _matches(view, first, trigger.lemmas):
                continue
            if not _fits_class(view, at, trigger):
                continue
            if (trigger.needs and not trigger.needs & lemmas) or _is_barred(view, trigger, first, at):
                continue
            if trigger.bars & lexicon.words("airport") and _at_airport(view, at):
                continue
            if trigger.pos == "VERB" and view.units[at].word.verbform == "Vnoun" and _is_compound(view, at):
                break
            if trigger.frame == "round":
                yield from _rounds(view, trigger, at)
                break
            if trigger.frame in _SPOKEN and _is_by_wire(view, trigger, first, at):
                trigger = replace(trigger, kind="call", id=trigger.id.replace(trigger.kind, "call", 1))
            head = _round(view, at) if trigger.pos == "NOUN" else at
            if trigger.frame == "sitting" and head == at:
                head = _sitting_of(view, at)
                heads.add(head)
            if trigger.pos == "NOUN" and head == at and _is_compound(view, at):
                break
            yield Hit(trigger, first, head)
            break


def _is_barred(view: View, trigger: Trigger, first: int, at: int) -> bool:
    """``заң қабылдады`` (adopted a law) bars, ``елшіні қабылдап, заңды талқылады`` (received the ambassador and
    discussed the law) does not."""
    if not trigger.bars:
        return False
    if trigger.pos == "VERB":
        passive = (
            view.units[at].word.voice == "Pass"
        )  # ``шешім … сөйлескеннен кейін қабылданды``: its subject is far
        span = slice((clauses.strong_left if passive else clauses.weak_left)(view, first), at + 1)
    else:
        span = slice(clauses.strong_left(view, first), clauses.strong_right(view, at))
    named = view.document.tokens[
        view.units[first].first : view.units[at].last
    ]  # ``министрдің баспасөз конференциясы``
    words = (*view.lemmas[span], *view.forms[span], *(token.form.lower() for token in named))
    return not trigger.bars.isdisjoint(words)


def _is_by_wire(view: View, trigger: Trigger, first: int, at: int) -> bool:
    """``телефон арқылы сөйлесті``, ``телефонмен байланысып, ақылдасты``, ``бейнебайланыс арқылы өткен кездесу``,
    ``кездесу онлайн өтті``: whatever it is called, it is a call. What participles say of others is not said of it."""
    wire = lexicon.words("by-wire")
    if trigger.pos == "NOUN" and clauses.context(view, at) in {"before", "after"}:
        # ``телефон арқылы әңгімелесуінен кейін``; not ``бұл телефон қоңырауы кездесу қарсаңында болды`` (the call was
        # on the eve of the meeting)
        before = slice(max(0, first - 2), first)
        return not wire.isdisjoint((*view.lemmas[before], *view.forms[before]))
    for k in range(first - 1, clauses.strong_left(view, first) - 1, -1):
        if view.lemmas[k] in wire or view.forms[k] in wire:
            return True
        if _is_of_another(view, k):
            break
    verb = clauses.predicate(view, at) if trigger.pos == "NOUN" else None
    if verb is None or clauses.light_verbs().get(view.lemmas[verb]) not in {"happen", "do"}:
        return False
    return not wire.isdisjoint((*view.lemmas[at + 1 : verb], *view.forms[at + 1 : verb]))


def _is_of_another(view: View, k: int) -> bool:
    """Whether the contact or the participle at ``k`` is another one, which has the words before it for its own."""
    if view.lemmas[k] in clauses.light_verbs():
        return False
    noun = any(trigger.pos == "NOUN" for trigger in triggers().get(view.lemmas[k], ()))
    return noun or clauses.qualifies(view, k)


def _at_airport(view: View, at: int) -> bool:
    """``Әуежайда құрмет қарауылы сап түзді. А-ны Б күтіп алды`` (a guard of honour lined up at the airport. Б welcomed
    А), ``ұшағы әуежайға қонды, онда оны Б қарсы алды`` (his plane landed at the airport, where Б welcomed him): what
    was told before told where."""
    before = view.previous
    if not lexicon.words("airport").isdisjoint(view.lemmas[:at]):
        return True
    told = before is not None and before.sentence.kind == view.sentence.kind
    return told and before is not None and not lexicon.words("airport").isdisjoint(before.lemmas)


def _matches(view: View, first: int, lemmas: tuple[str, ...]) -> bool:
    """Whether the units from ``first`` on are the words of a trigger, as lemmas or as they stand."""
    return all(word in (view.lemmas[first + n], view.forms[first + n]) for n, word in enumerate(lemmas))


def _round(view: View, at: int) -> int:
    """``келіссөздің екінші раунды``, ``келіссөздің бұған дейінгі раунды``: a round is the talks themselves, and so is
    ``саммиттің негізгі бөлігі`` (the main part of the summit); the unit of its noun, else ``at``."""
    for k in range(at + 1, min(at + 4, len(view.units))):
        if view.lemmas[k] in round_nouns():
            return k
        if view.lemmas[k] in lexicon.words("main-part") and view.forms[k - 1] in lexicon.words("main"):
            return k if view.units[k].case in (None, "Nom") else at
        before = "бұған" in view.forms[k - 1 : k + 1]
        if view.units[k].word.pos not in {"ADJ", "NUM", "DET"} and not before:
            break
    return at


def tells(view: View, k: int, frame: str) -> bool:
    """Whether the word at ``k`` is one by which contacts of ``frame`` are told: ``отырыс`` of a ``sitting``."""
    return any(trigger.frame == frame for trigger in triggers().get(view.lemmas[k], ()))


def _sitting_of(view: View, at: int) -> int:
    """``форумның пленарлық отырысы``: a sitting of the forum is the forum; the unit of its noun, else ``at``."""
    if view.units[at].case != "Gen" or view.units[at].mentions:
        return at
    for k in range(at + 1, min(at + 4, len(view.units))):
        if view.units[k].word.possessor == "3" and tells(view, k, "sitting"):
            return k
        if view.units[k].word.pos not in {"ADJ", "NUM", "DET"} and not clauses.is_ordinal(view.forms[k]):
            break
    return at


def _is_house(view: View, at: int) -> bool:
    """``Федералдық мәжіліс``: the name of a house of parliament, not a sitting (``кеңестің мәжілісі``)."""
    unit = view.units[at]
    if not any(m.kind == "body" and body_kind(m.name) == "parliament" for m in unit.mentions):
        return False
    return unit.last - unit.first < 2 or view.document.words[unit.last - 2].case != "Gen"


def _rounds(view: View, trigger: Trigger, at: int) -> Iterator[Hit]:
    """``алғашқы кезең … , екіншісі … өткен`` (the first stage was held …, the second …): rounds of talks that have
    been named before. A round beside its noun is no hit of its own."""
    before = range(max(0, at - 3), at)
    counted = any(ordinal(view, k) is not None or view.forms[k] in lexicon.words("which-one") for k in before)
    owned = any(trigger.lemmas[0] != view.lemmas[k] and view.lemmas[k] in triggers() for k in before)
    if counted and not owned and view.units[at].word.possessor is None:
        yield Hit(trigger, at, at)
        yield from (Hit(trigger, k, k) for k in range(at + 1, len(view.units)) if elided(view, k))


def _is_compound(view: View, at: int) -> bool:
    """``келіссөздер алаңы``, ``келіссөз тобы``: before a possessed noun the trigger only says of what kind it
    is, unless that noun is a setting (``кездесу барысы``)."""
    if view.units[at].case not in (None, "Nom") or at + 1 >= len(view.units):
        return False
    after = view.units[at + 1]
    return (
        after.word.pos == "NOUN"
        and after.word.possessor == "3"
        and not after.mentions
        and after.time is None
        and view.forms[at + 1] not in context_words()
        and view.lemmas[at + 1] not in lexicon.words("date-of", "chance")
        and " ".join(view.lemmas[at + 1 : at + 3]) not in clauses.light_verbs()
        and (view.lemmas[at + 1] not in triggers() or view.units[at].word.verbform == "Vnoun")
    )


def _fits_class(view: View, at: int, trigger: Trigger) -> bool:
    word = view.units[at].word
    if len(trigger.lemmas) > 1:
        return True
    if trigger.pos == "NOUN":
        return word.pos in {"NOUN", "PROPN"} or word.verbform == "Vnoun"
    if word.verbform == "Fin" and word.tense is None and word.mood is None and at + 1 < len(view.units):
        return view.units[at + 1].word.pos not in {
            "NOUN",
            "VERB",
        }  # ``түркі тілдес елдер``: bids nobody to speak
    return word.pos in {"VERB", "AUX"} or word.verbform is not None


def _set(cell: str) -> frozenset[str]:
    """The words of a cell; ``@use`` stands for those of a use in ``kk/word_uses``."""
    words = cell.split("|") if cell else []
    return frozenset(w for word in words for w in (lexicon.words(word[1:]) if word[0] == "@" else (word,)))
