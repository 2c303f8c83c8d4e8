"""States and nationalities, in one word or joined by a hyphen: ``Ресей-АҚШ-Украина``, ``қазақ-қырғыз``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import Reading, readings
from kelissoz.mentions.gazetteer import Entry, Match, trie
from kelissoz.mentions.view import View
from kelissoz.model import Case

_JOINT = re.compile(r"[-‑–—]")


def find(matches: Mapping[int, Match]) -> list[Draft]:
    """States and nationalities among ``matches``."""
    drafts = []
    for match in matches.values():
        entry = _state_of(match)
        if entry is not None:
            drafts.append(_draft(match.first, match.last, entry, match.reading))
    return drafts


def compounds(view: View, matches: Mapping[int, Match]) -> Mapping[int, tuple[Draft, ...]]:
    """Several states or nationalities in one word or joined by dashes, with a draft for each, by the last token."""
    found: dict[int, tuple[Draft, ...]] = {}
    for token in view.tokens:
        if _JOINT.search(token.form):
            drafts = _parts(view, token.i) or _dashed(view, matches, token.i)
            if len(drafts) > 1:
                found[drafts[-1].last - 1] = drafts
    return found


def _dashed(view: View, matches: Mapping[int, Match], k: int) -> tuple[Draft, ...]:
    """``Конго–Катар–Руанда``: the states before and after the dash at ``k``, where it is the first of its chain and
    nothing stands between."""
    if _is_between(view, matches, k - 2):
        return ()
    drafts: list[Draft] = []
    while _is_between(view, matches, k):
        drafts.extend(find({at: matches[at] for at in ((k + 1,) if drafts else (k - 1, k + 1))}))
        k += 2
    return tuple(_in_case(draft, drafts[-1].case) for draft in drafts)


def _is_between(view: View, matches: Mapping[int, Match], k: int) -> bool:
    """Whether token ``k`` is a dash that joins two states of one word each."""
    if not 0 < k < len(view.tokens) - 1 or not _JOINT.fullmatch(view.tokens[k].form):
        return False
    before, after = matches.get(k - 1), matches.get(k + 1)
    if before is None or after is None or after.last - after.first > 1:
        return False
    if None in (_state_of(before), _state_of(after)):
        return False
    return view.touches(k - 1) and view.touches(k) or _is_spaced(view, before, after)


def _is_spaced(view: View, before: Match, after: Match) -> bool:
    """``Чили – Перу комиссиясы``: a dash between blanks joins two lands that own what follows; not ``Жеңімпаз –
    Перу.`` (the winner is Peru)."""
    lands = all(match.entries[0].kind == "state" and match.reading.case == "Nom" for match in (before, after))
    plain = not view.touches(before.last - 1) and not view.touches(before.last)
    if not (lands and plain and after.last < len(view.tokens)):
        return False
    follows = view.tokens[after.last]
    same = follows.sentence == view.tokens[before.first].sentence
    return same and (
        follows.kind == "word"
        and view.word(after.last).pos in {"NOUN", "ADJ", "PROPN"}
        or _JOINT.fullmatch(follows.form) is not None
    )


def _state_of(match: Match) -> Entry | None:
    """The state or nationality that ``match`` names before all else."""
    entry = match.entry("state", "nationality")
    return entry if entry is match.entries[0] else None


def _parts(view: View, k: int) -> tuple[Draft, ...]:
    token = view.tokens[k]
    parts, written = _JOINT.split(token.form), _JOINT.split(token.text)
    if len(parts) != len(written) or len(parts) > 6:
        return ()
    drafts: list[Draft] = []
    start = token.start
    for part, text in zip(parts, written, strict=True):
        named = _lookup(part, last=len(drafts) == len(parts) - 1) if len(parts) > 1 else None
        if named is None:
            return _with_ending(drafts, part, k)
        entry, reading = named
        drafts.append(_draft(k, k + 1, entry, reading, (start, start + len(text))))
        start += len(text) + 1
    case = drafts[-1].case
    return tuple(_in_case(draft, case) for draft in drafts)


def _with_ending(drafts: list[Draft], part: str, k: int) -> tuple[Draft, ...]:
    """``Ресей-АҚШ-тың``: the last part is the case ending of the one before."""
    if len(drafts) < 2:
        return ()
    cut = [reading for reading in readings(f"{drafts[-1].base}-{part}") if reading.base == drafts[-1].base]
    return tuple(_in_case(draft, cut[0].case) for draft in drafts) if cut else ()


def _in_case(draft: Draft, case: Case | None) -> Draft:
    return replace(draft, case=case)


def _lookup(part: str, last: bool) -> tuple[Entry, Reading] | None:
    """A nationality or a state; beside another one a state may begin small (``қазақ-израиль форумы``)."""
    for reading in readings(part) if last else readings(part)[:1]:
        for entry in trie().final.get(reading.base.lower(), ()):
            if entry.kind in {"nationality", "state"}:
                return entry, reading
    return None


def _draft(
    first: int, last: int, entry: Entry, reading: Reading, part: tuple[int, int] | None = None
) -> Draft:
    return Draft(
        first,
        last,
        entry.kind,
        entry.name,
        entry.rule,
        base=reading.base,
        case=reading.case,
        attributive=reading.attributive,
        country=entry.country,
        country_at=(first, last),
        part=part,
        lat=entry.lat,
        lon=entry.lon,
    )
