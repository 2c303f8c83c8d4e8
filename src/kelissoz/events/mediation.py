"""Who mediates, and who gives the ground: ``Катардың делдалдығымен`` (with Qatar's mediation), ``Оман делдал
болды`` (Oman mediated), ``Норвегия келіссөзге алаң ұсынды`` (Norway offered the ground for the talks)."""

from __future__ import annotations

from functools import cache

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments
from kelissoz.events.stories.story import Story
from kelissoz.events.tables import motion_verbs
from kelissoz.events.unit import DASHES, PARTY_KINDS
from kelissoz.events.view import View
from kelissoz.model import Role

_NEAR = 2
_REAL = frozenset({"Past", "Pres", None})


def mediators(stories: list[Story], views: tuple[View, ...]) -> None:
    """Adds them to the story that their sentence tells of, or that the sentences before told of."""
    for view in views:
        for at in range(len(view.units)):
            for k, role in _found(view, at):
                story = _story(stories, view, view.span(at, at)[0])
                if story is not None:
                    story.members.extend(_parties(view, k, role))


def _found(view: View, at: int) -> list[tuple[int, Role]]:
    """The parties that the noun at ``at`` makes mediators or hosts, one of each joined group."""
    row = _nouns().get(view.lemmas[at])
    if row is None:
        return []
    role: Role = "host" if row["role"] == "host" else "mediator"
    if row["by"] == "owner" and view.units[at].case == "Ins":
        owner = at - 1 if view.forms[at - 1] != "ара" else at - 2
        mine = owner >= 0 and view.units[owner].is_party and view.units[owner].case == "Gen"
        return [(owner, role)] if mine else []
    who = _beside(view, at) if row["by"] == "doer" and role == "mediator" else None
    who = _who(view, at, row) if who is None else who
    return [] if who is None else [(who, role)]


def _who(view: View, at: int, row: lexicon.Row) -> int | None:
    """Who does, or did, what the noun at ``at`` and its verb tell."""
    thing = at + 1 if view.lemmas[at + 1 : at + 2] and view.lemmas[at + 1] in lexicon.words("part") else at
    verb = clauses.predicate(view, thing)
    if verb is None or not _is_fact(view, verb):
        return None
    as_one = row["by"] == "doer" and view.forms[at + 1 : at + 2] == ("ретінде",)
    if not as_one and thing == at and (verb != at + 1 or view.lemmas[verb] not in row["verbs"].split("|")):
        return None
    doer = _doer(view, at, verb)
    if doer is None and (as_one or thing != at):
        doer = clauses.subject(view, verb, verb, first=at)
    return doer if doer is not None else next(iter(_behind(view, verb)), None)


def _behind(view: View, verb: int) -> list[int]:
    """``делдалдық жасап отырған Кипр`` (Cyprus, which mediates): who stands behind the participle."""
    while view.units[verb].word.verbform == "Conv" and clauses.is_verb(view.units[verb + 1]):
        verb += 1
    return arguments.following(view, verb) if view.units[verb].word.verbform == "Part" else []


def _beside(view: View, at: int) -> int | None:
    """``Кипр мен Мальта делдалдары``, ``Кипр мен Мальтадан келген делдалдар``, ``делдал елдер Кипр мен Мальта``: the
    lands that stand at the noun itself."""
    unit = view.units[at]
    if unit.case not in (None, "Nom"):
        return None
    if any(m.country for m in unit.mentions):
        return at
    if at > 1 and view.lemmas[at - 1] in motion_verbs() and _is_from(view, at - 2):
        return at - 2
    if view.lemmas[at + 1 : at + 2] and view.lemmas[at + 1] in lexicon.words("land"):
        k = at + 2 + (view.forms[at + 2 : at + 3] != () and view.forms[at + 2] in DASHES)
        named = k < len(view.units) and view.units[k].case in (None, "Nom")
        return k if named and any(m.kind == "state" for m in view.units[k].mentions) else None
    return None


def _is_from(view: View, k: int) -> bool:
    return view.units[k].case == "Abl" and any(m.kind == "state" for m in view.units[k].mentions)


def _doer(view: View, at: int, verb: int) -> int | None:
    """``Х А мен Б-ның келіссөзіне алаң ұсынғанын айтты``: the genitive is the talks', so the doer stands in no case. He
    whom one thanks for it (``Х А-ға алаң ұсынғаны үшін алғыс айтты``) is the doer."""
    if view.units[verb].word.verbform != "Part":
        return clauses.subject(view, at, verb)
    if view.units[verb].word.possessor == "3" and view.forms[verb + 1 : verb + 2] == ("үшін",):
        thanked = (k for k in range(at) if view.units[k].is_party and view.units[k].case == "Dat")
        return next(thanked, None)
    bare = (
        k for k in range(at - 1, -1, -1) if view.units[k].is_party and view.units[k].case in (None, "Nom")
    )
    return next(bare, None)


def _is_fact(view: View, verb: int) -> bool:
    """``делдал болды``, ``алаң ұсынып``, ``делдал болған келіссөз``, ``алаң ұсынғанын``, not ``болса``, ``болмады``."""
    word = view.units[verb].word
    if word.negative or word.mood == "Cnd":
        return False
    if word.verbform == "Part":
        return word.tense == "Past"
    return word.verbform in {"Fin", "Conv"} and word.tense in _REAL


def _story(stories: list[Story], view: View, at: int) -> Story | None:
    here = [
        (abs(candidate.start - at), n)
        for n, story in enumerate(stories)
        for candidate in story.candidates
        if candidate.sentence == view.sentence.i and candidate.kind not in {"visit", "letter"}
    ]
    if here:
        return stories[min(here)[1]]
    near = [
        s for s in stories if 0 <= view.sentence.i - s.latest <= _NEAR and s.kind not in {"visit", "letter"}
    ]
    return max(near, key=lambda story: story.latest, default=None)


def _parties(view: View, k: int, role: Role) -> list[Party]:
    found: list[Party] = []
    for j in view.units[k].joined or (k,):
        start, end = view.span(j, j)
        entry = Evidence(None, start, end, view.sentence.i, f"mediation/{role}")
        found.extend(
            Party(mention, role, entry) for mention in view.units[j].mentions if mention.kind in PARTY_KINDS
        )
    return found


@cache
def _nouns() -> dict[str, lexicon.Row]:
    return {row["lemma"]: row for row in lexicon.rows("kk/mediation")}
