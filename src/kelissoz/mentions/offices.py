"""Whose office a phrase is: the person named right after it, or right before it between commas or dashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kelissoz.mentions import heads, holders
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.view import View

_DASHES = frozenset("-–—")
_CLOSERS = frozenset(".,;:)!?–—-»") | {"…"}


def attach(view: View, persons: Sequence[Draft], phrases: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """People with their offices, and the phrases that are no one's here.

    ``Ресей президенті Владимир Путин``; ``Премьер-министрдің орынбасары – Сыртқы істер министрі Мұрат
    Нұртілеу``; ``Руслан Желдібай, Президенттің көмекшісі, …``.
    """
    by_end = {draft.last: draft for draft in phrases if _is_title(draft)}
    by_start = {draft.first: draft for draft in phrases if _is_title(draft)}
    used: set[Draft] = set()
    titled: list[Draft] = []
    by_first: dict[int, Draft] = {}
    for person in persons:
        before = _before(view, by_end, person)
        if before is not None:
            used.update(before[1])
            office = _with_owner(before[0], by_first)
            person = replace(person, office=office, country=office.country)
        titled.append(person)
        by_first[person.first] = person
    titled = _without_strangers(view, titled, used)
    firsts = {draft.first for draft in titled}
    for n, person in enumerate(titled):
        after = _after(view, by_start, person) if person.office is None else None
        if after is not None and after not in used and after.last not in firsts:
            used.add(after)
            titled[n] = replace(person, office=after, country=after.country)
    return titled, [_with_owner(draft, by_first) for draft in phrases if draft not in used]


def _without_strangers(view: View, titled: list[Draft], used: set[Draft]) -> list[Draft]:
    """``Мемлекет басшысы Гидеон Саардың сапары туралы айтты``: a title without a state is not that of the
    name behind it, when the article or the table of holders gives that name an office of another rank."""
    ranks: dict[str, set[str]] = {}
    for person in titled:
        if person.office is not None and person.office.country is not None:
            ranks.setdefault(person.base.lower(), set()).add(_rank(person.office))
    kept = []
    for person in titled:
        office = person.office
        if office is not None and person.case != "Nom" and office.country is None and office.owner is None:
            held = holders.of_person(person.name, view.article.published)
            known = ranks.get(person.base.lower()) or {heads.sort_of(holders.key(row)[-1]) for row in held}
            if known and _rank(office) not in known | {""}:
                used.discard(office)
                person = replace(person, office=None, country=None)
        kept.append(person)
    return kept


def _rank(office: Draft) -> str:
    return heads.sort_of(office.key[-1]) if office.key else ""


def _with_owner(office: Draft, by_first: Mapping[int, Draft]) -> Draft:
    """The office of someone's envoy reaches over the office of that someone: ``АҚШ президенті Дональд
    Трамптың арнайы өкілі``."""
    owner = by_first.get(office.owner) if office.owner is not None else None
    if owner is None or owner.office is None:
        return office
    first = min(office.first, owner.office.first)
    return replace(
        office,
        first=first,
        country=office.country or owner.office.country,
        country_at=office.country_at or owner.office.country_at,
    )


def _is_title(draft: Draft) -> bool:
    return draft.kind == "office" and draft.case == "Nom" and not draft.attributive


def _before(view: View, by_end: dict[int, Draft], person: Draft) -> tuple[Draft, tuple[Draft, ...]] | None:
    """The office that ends where the name begins, with one that a dash or comma joins to it."""
    office = by_end.get(person.first)
    if office is None:
        return None
    earlier = by_end.get(office.first - 1)
    mark = view.tokens[office.first - 1].form if office.first else ""
    if (
        earlier is None
        or not earlier.possessed
        or view.tokens[earlier.first].sentence != view.tokens[office.first].sentence
    ):
        return office, (office,)
    if mark in _DASHES:
        joined = f"{earlier.name} – {office.name}"
        whole = replace(earlier, last=office.last, name=joined, country=earlier.country or office.country)
        return whole, (earlier, office)
    if mark == "," and earlier.country is not None and office.country is None:
        return replace(earlier, last=office.last), (earlier, office)
    return office, (office,)


def _after(view: View, by_start: dict[int, Draft], person: Draft) -> Draft | None:
    """``Руслан Желдібай, Президенттің көмекшісі,``: set off by marks on both sides."""
    k = person.last
    if person.case != "Nom" or k >= len(view.tokens) or view.tokens[k].form not in _DASHES | {","}:
        return None
    office = by_start.get(k + 1)
    if office is None or not office.possessed or office.last >= len(view.tokens):
        return None
    return office if view.tokens[office.last].form in _CLOSERS else None
