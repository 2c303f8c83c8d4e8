"""The format in which somebody meets names the sides: ``«Балқан – Жапония» форматындағы кездесу`` (a meeting in the
format "Balkans – Japan")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from kelissoz import letters
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.standing import unions
from kelissoz.events.tables import states
from kelissoz.events.unit import CLOSING, OPENING
from kelissoz.events.view import View
from kelissoz.model import Mention, Role, Token
from kelissoz.regions import regions

_QUOTED = re.compile(r"«?([^«»]+)»")
_BETWEEN = re.compile(r" ?[–—+] ?| - | плюс ")
_DASHED = re.compile(r" ?[–—+-] ?")
_JOINED = re.compile(rf"{_BETWEEN.pattern}| [мпб]ен | және |(?<=\w)-(?=[А-ЯӘҒҚҢӨҰҮҺІ])")
_FORMAT = "формат"
_LONGEST = 16
_MODIFIERS = 2


def sides(name: str) -> list[str]:
    """``«Балқан – Жапония»``: the sides of a format in quotes, of which one is a state or a body of several."""
    quoted = _QUOTED.match(name)
    found = [] if quoted is None else [side.strip() for side in _BETWEEN.split(quoted[1])]
    if quoted is not None and len(found) == 1 and "-" in quoted[1]:  # ``«Балқан-Жапония»``
        dashed = quoted[1].strip().split("-")
        found = dashed if all(side.lower() in states().keys() | regions() for side in dashed) else found
    return found if len(found) > 1 and all(found) and any(map(_is_side, found)) else []


def written_sides(name: str) -> list[str]:
    """``Балқан – Жапония саммиті``, ``НАТО-Украина кеңесі``, ``Африка одағы мен Еуропалық одақтың саммиті``: the sides
    of a body that has their names without quotes, the last of them a state or a body of several, or an abbreviation
    beside one (``ЕО–АО саммиті``)."""
    *before, last = (part.strip() for part in _JOINED.split(name))
    words = last.split()
    named = (letters.without_genitive(" ".join(words[:size])) for size in range(len(words) - 1, 0, -1))
    known = any(map(_is_side, before))
    end = next((each for each in named if _is_side(each) or known and each.isupper()), None)
    if end is None or not all(before):
        return []
    loose = _BETWEEN.search(name) is not None
    alike = all(loose or _is_side(part) or part.isupper() for part in before)
    return [*before, end] if before and alike else []


def is_dashed(name: str) -> bool:
    """``НАТО-Украина``, ``Балқан – Жапония``, not ``Африка одағы мен Еуропалық одақ``."""
    return _BETWEEN.search(name) is not None or "-" in name


def _is_side(name: str) -> bool:
    return name.lower() in states() or name.lower() in unions()


def side(name: str, said: Mention, place: Evidence, role: Role | None) -> Party:
    """``Жапония`` is a state, ``Балқан`` the states of a region."""
    code, full = states().get(name.lower(), (None, name))
    kind: Literal["state", "body"] = "state" if code is not None else "body"
    mention = replace(said, kind=kind, name=full, country=code, office=None, entity=None)
    return Party(mention, role, replace(place, value=None, rule="session/body-name"))


def add_sides(draft: Draft, role: Role | None = None) -> None:
    """The sides of the format in which the contact of ``draft`` is told to be held, in the place of those who meet as
    its officials (``«Балқан – Жапония» форматындағы министрлердің кездесуі``)."""
    last = draft.hit.at if draft.verb is None else draft.verb
    found = _said(draft.view, draft.hit.first, last)
    if found is None:
        return
    draft.evidence["format"] = [found]
    draft.parties = [
        p
        for p in draft.parties
        if not _are_officials(p.mention) and (p.mention.end <= found.start or found.end <= p.mention.start)
    ]
    if len({p.mention.country for p in draft.parties} - {None}) > 1:
        return  # whose officials they are has been said
    draft.parties.extend(side(name, found.value, found, role) for name in sides(f"«{found.value.name}»"))


def _are_officials(mention: Mention) -> bool:
    """``«Балқан – Жапония» форматындағы министрлер``: whoever comes for the sides."""
    return mention.kind == "group" and mention.country is None


def _said(view: View, first: int, last: int) -> Evidence | None:
    """The quoted name of the format that the clause of units ``first`` to ``last`` tells of, or of the contact itself,
    whose noun is unit ``first`` (``«Чили – Перу» консультациялары``)."""
    words, tokens = view.document.words, view.document.tokens
    begin = view.units[clauses.strong_left(view, first)].first
    for k in range(view.units[last].last - 1, begin, -1):
        if words[k].lemma != _FORMAT and k != view.units[first].last - 1:
            continue
        if words[k].lemma == _FORMAT and (plain := _unquoted(view, begin, k)) is not None:
            return plain
        end = next((j for j in range(k - 1, k - 2 - _MODIFIERS, -1) if tokens[j].form in CLOSING), None)
        if end is None:
            continue
        quotes = (j for j in range(end - 1, max(begin - 1, end - _LONGEST), -1) if tokens[j].form in OPENING)
        opening = next(quotes, None)
        if opening is None:
            continue
        start, stop = tokens[opening + 1].start, tokens[end - 1].end
        name = _written(tokens[opening + 1 : end])
        if sides(f"«{name}»"):
            said = Mention(
                start, stop, -1, opening + 1, end, view.sentence.i, "body", name, rule="session/format"
            )
            return Evidence(said, start, stop, view.sentence.i, "session/format")
    return None


def _written(tokens: Sequence[Token]) -> str:
    """The tokens in the Cyrillic alphabet, with a space where there is one."""
    gaps = ("" if before.end == token.start else " " for before, token in pairwise(tokens))
    return "".join(part for token, gap in zip(tokens, (*gaps, ""), strict=True) for part in (token.form, gap))


def _unquoted(view: View, begin: int, at: int) -> Evidence | None:
    """``Балқан – Жапония форматындағы (кездесу)``: the most words right before token ``at`` that are nothing but the
    names of states and regions with dashes between."""
    tokens = view.document.tokens
    found: Evidence | None = None
    for j in range(at - 1, max(begin, at - _LONGEST) - 1, -1):
        start, stop = tokens[j].start, tokens[at - 1].end
        named = [side.strip() for side in _DASHED.split(_written(tokens[j:at]))]
        if len(named) > 1 and all(side.lower() in states() or side.lower() in regions() for side in named):
            name = " – ".join(named)
            said = Mention(start, stop, -1, j, at, view.sentence.i, "body", name, rule="session/format")
            found = Evidence(said, start, stop, view.sentence.i, "session/format")
    return found
