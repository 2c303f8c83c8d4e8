"""What one story says of another: agreed sessions, numbered meetings, visits and the meetings in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.build import Built, Said
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.clauses import leads
from kelissoz.events.stories.story import Story, by_sentence
from kelissoz.events.view import Unit, View
from kelissoz.model import Document, Link, Role

_OPENING = 5


def link_agreements(
    stories: list[Story], built: list[Built], views: tuple[View, ...]
) -> list[tuple[int, Said]]:
    """``отырыс өтеді деп келісті`` (they agreed that a session will be held): planned, agreed at the
    meeting."""
    found: list[tuple[int, Said]] = []
    for n, story in enumerate(stories):
        if story.main.status not in {"planned", "proposed"}:
            continue
        view = views[story.main.sentence]
        at = next((k for k, lemma in enumerate(view.lemmas) if lemma in lexicon.words("agree")), None)
        if at is None or view.span(at, at)[0] < story.main.start:
            continue
        earlier = [
            m
            for m, other in enumerate(stories)
            if m != n and other.main.status in {"held", "ongoing"} and other.main.sentence <= view.sentence.i
        ]
        if earlier:
            start, end = view.span(at, at)
            evidence = Evidence(None, start, end, view.sentence.i, "relations/agreed_at")
            found.append((n, Said("links", Link("agreed_at", built[earlier[-1]].event.id), evidence)))
    return found


def carry(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """``Папас бұл жолы да Димовпен бірге Софияға ұшты`` (Papas flew to Sofia with Dimov this time
    too): he was there the last time as well, and so was the place."""
    for view in views:
        if not any(view.forms[k : k + 3] == ("бұл", "жолы", "да") for k in range(len(view.forms))):
            continue
        told = [s for s in stories if s.main.background and s.main.sentence < view.sentence.i]
        if not told:
            continue
        story = told[-1]
        for k, unit in enumerate(view.units):
            start, end = view.span(k, k)
            for mention in unit.mentions:
                if mention.kind == "person" and unit.case in (None, "Nom"):
                    entry = Evidence(None, start, end, view.sentence.i, "relations/this-time-too")
                    story.members.append(Party(mention, None, entry))
                elif mention.kind in {"state", "place"} and unit.case == "Dat" and not story.found("place"):
                    story.extra["place"] = [
                        Evidence(mention, start, end, view.sentence.i, "relations/this-time-too")
                    ]


def delegations(stories: list[Story], views: tuple[View, ...]) -> None:
    """``тобын Х басқарады`` (X leads the team), ``топқа Х кіреді`` (X is in it): who comes to the
    contact that the sentence, or the one before that named a team, tells of."""
    told: Story | None = None
    country: str | None = None
    told_in = by_sentence(stories)
    for view in views:
        here = told_in.get(view.sentence.i, [])
        for at in range(len(view.units)):
            role = _team_role(view, at)
            if role is None or not _team_before(view, at, role):
                continue
            story = here[0] if here else (told or (_latest(stories, view) if stories else None))
            if story is None:
                continue
            if told is not story:
                country = None
            told = story
            country = next(
                (m.country for u in view.units if _is_team_unit(u) for m in u.mentions if m.country), country
            )
            for k in _leaders(view, at, role):
                story.members.extend(_members(view, k, role, country))


def listed(found: list[Candidate], views: tuple[View, ...]) -> list[Candidate]:
    """``Хат отыз елге жолданды. Олардың қатарында А, Б және С бар`` (the letter went to thirty lands. Among them are А,
    Б and С): the candidates, with some of the group that the sentence before told of in its part."""
    for view in views:
        at = next((k for k in range(min(_OPENING, len(view.units))) if _is_among(view, k)), None)
        if at is None:
            continue
        for n in [n for n, c in enumerate(found) if c.sentence == view.sentence.i - 1][-1:]:
            crowd = next((p for p in reversed(found[n].parties) if _is_crowd(p)), None)
            if crowd is not None:
                found[n] = replace(found[n], parties=(*found[n].parties, *_of_crowd(view, at, crowd)))
    return found


def _is_among(view: View, k: int) -> bool:
    """``олардың қатарында``, ``олардың ішінде``."""
    pointed = k and view.lemmas[k - 1] == "олар" and view.units[k - 1].case == "Gen"
    return bool(pointed) and view.forms[k] in lexicon.words("among")


def _is_crowd(party: Party) -> bool:
    """Several, of whom none is named: ``отыз мемлекет``."""
    return party.mention.kind == "group" and party.mention.country is None


def _of_crowd(view: View, at: int, crowd: Party) -> Iterator[Party]:
    for k in range(at + 1, clauses.closing(view, at) or len(view.units)):
        if view.units[k].case not in (None, "Nom") or clauses.modifies(view, k):
            continue
        for mention in view.units[k].mentions:
            if mention.kind in {"state", "body", "person", "office"}:
                entry = Evidence(None, *view.span(k, k), view.sentence.i, crowd.evidence.rule)
                yield Party(mention, crowd.role, entry)


def led_delegations(stories: list[Story], views: tuple[View, ...]) -> None:
    """``Х бастаған делегацияны қабылдады`` (received the delegation led by X): who leads those who came."""
    told = by_sentence(stories)
    for view in views:
        here = told.get(view.sentence.i, [])
        for at in range(len(view.units)) if here else ():
            team = _team_after(view, at) if leads(view, at) else None
            if team is None:
                continue
            leader = next((k for k in range(at - 1, max(-1, at - 4), -1) if _can_lead(view, k)), None)
            if leader is not None:
                country = next((m.country for m in view.units[team].mentions if m.country), None)
                here[0].members.extend(_members(view, leader, "head", country))


def _team_after(view: View, at: int) -> int | None:
    return next((k for k in range(at + 1, min(at + 5, len(view.units))) if _is_team(view, k)), None)


def _can_lead(view: View, k: int) -> bool:
    unit = view.units[k]
    return unit.case in (None, "Nom") and any(m.kind in {"person", "office"} for m in unit.mentions)


def _team_role(view: View, at: int) -> Role | None:
    """``басқарды``, ``бастап барды`` (led): its head; ``кіреді`` (belongs to it): a member."""
    if lexicon.words("leads-team") & {view.lemmas[at], view.forms[at]}:
        return "head"
    return "member" if view.lemmas[at] in lexicon.words("in-team") else None


def _members(view: View, k: int, role: Role, country: str | None) -> list[Party]:
    found: list[Party] = []
    for j in view.units[k].joined or (k,):
        start, end = view.span(j, j)
        entry = Evidence(None, start, end, view.sentence.i, f"relations/team-{role}")
        found.extend(Party(mention, role, entry, country) for mention in view.units[j].mentions)
    return found


def _leaders(view: View, at: int, role: Role) -> list[int]:
    """``А тобын Х, Ә тобын У басқарды``: after each team the one who leads it; else the nearest before
    ``at``."""
    who = [
        k
        for k in range(at)
        if view.units[k].is_party and view.units[k].case in (None, "Nom") and not _is_team(view, k)
    ]
    if role == "member":
        return who[-1:]
    return [k for k in who if k and any(_is_team(view, j) for j in (k - 1, k - 2) if j >= 0)] or who[-1:]


def _is_team(view: View, k: int) -> bool:
    return _is_team_unit(view.units[k])


def _is_team_unit(unit: Unit) -> bool:
    named = [m.name.split()[-1].lower() for m in unit.mentions if m.kind in {"group", "body"}]
    return unit.word.lemma.lower() in lexicon.words("team") or any(
        word.startswith("делегация") for word in named
    )


def _team_before(view: View, at: int, role: Role) -> bool:
    """A team in the accusative before ``басқар``, in the dative before ``кір``."""
    case = "Acc" if role == "head" else "Dat"
    return any(_is_team(view, k) and view.units[k].case == case for k in range(max(0, at - 16), at))


def _latest(stories: list[Story], view: View) -> Story | None:
    before = [s for s in stories if s.main.sentence <= view.sentence.i]
    return max(before, key=lambda s: s.latest, default=None)


def link_visits(stories: list[Story], built: list[Built]) -> list[tuple[int, Said]]:
    """``part_of``: a contact in the course of a visit points to it."""
    found: list[tuple[int, Said]] = []
    for n, story in enumerate(stories):
        if story.part_of is not None:
            visit = story.part_of
            main = visit.main
            entry = Evidence(None, main.start, main.end, main.sentence, "relations/part_of")
            target = built[next(m for m, other in enumerate(stories) if other is visit)]
            found.append((n, Said("links", Link("part_of", target.event.id), entry)))
    return found
