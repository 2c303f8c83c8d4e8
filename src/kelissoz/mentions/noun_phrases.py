"""Offices, bodies, venues, places and groups: every phrase that a head noun ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kelissoz import letters, lexicon
from kelissoz.mentions import heads, naming
from kelissoz.mentions.drafts import Draft, keep_widest
from kelissoz.mentions.phrases import Phrase, is_outlet, reach
from kelissoz.mentions.qualifiers import counts, is_ordinal, sitting_words
from kelissoz.mentions.units import Unit, Units, word_unit
from kelissoz.mentions.view import Quoted, View
from kelissoz.model import MentionKind

HOME_RULE = "world/body_heads#home"
_SITS = frozenset({"government", "international", "parliament"})


@dataclass(frozen=True, slots=True)
class _Region:
    """A region in a row of them, from token ``first``."""

    first: int
    name: str


def find(units: Units) -> list[Draft]:
    """The widest phrases of ``units``; of two readings of one head noun the one that ``_draft`` accepts
    first."""
    drafts: list[Draft] = []
    for token in units.view.tokens:
        if token.kind != "word" or token.i in units.inside:
            continue
        for head in _by_case(heads.read(units.view, token.i)):
            phrase = reach(units, head)
            if _is_in_tables(units, head, phrase):
                break
            found = _shared(units.view, head, phrase) or _of_regions(units, head, phrase)
            found = found or _draft(units, head, phrase)
            if found:
                drafts.extend(found)
                break
    drafts.extend(found for quoted in units.view.quoted.values() for found in _quoted_body(units, quoted))
    return keep_widest(drafts)


def _quoted_body(units: Units, quoted: Quoted) -> Iterator[Draft]:
    """``«тілек білдірушілер коалициясының» (кездесуі)``: a body whose head stands in the quotation too."""
    view, k = units.view, quoted.last - 2
    head = next((h for h in heads.read(view, k) if h.noun.kind == "body" and h.base.possessed), None)
    public = head is not None and head.noun.sort in _SITS
    if head is None or not public or k - quoted.first < 2 or head.reading.case in (None, "Nom"):
        return
    own = tuple(word_unit(view, j) for j in range(quoted.first + 1, k))
    yield naming.draft(view, head, Phrase(own))


def _by_case(found: tuple[heads.Head, ...]) -> list[heads.Head]:
    """A centre is a body that acts, and in the locative a building: ``көрме орталығында``."""
    return sorted(found, key=lambda head: not (head.noun.kind == "venue" and head.reading.case == "Loc"))


def _is_in_tables(units: Units, head: heads.Head, phrase: Phrase) -> bool:
    """``Мәжіліс``: a bare head that is a name of the tables by itself."""
    unit = units.ending.get(head.k)
    return head.is_bare and not phrase.units and unit is not None and unit.kind == "body"


def _shared(view: View, head: heads.Head, phrase: Phrase) -> list[Draft]:
    """The drafts of an office, body or group that several states have each of their own: ``Қазақстан мен
    Қытай Үкіметтері``."""
    of_many = heads.is_of_many(head.noun.lemma)
    if head.noun.lemma in lexicon.words("land") and head.base.plural:
        return [_as_land(draft) for draft in naming.shares(view, head, phrase)]
    if head.noun.kind == "office":
        kind: MentionKind = "group" if of_many else "office"
    elif of_many or head.noun.sort == "delegation" and _is_delegation(phrase):
        kind = "group"
    elif head.base.plural and head.noun.kind == "body":
        kind = "body"
    else:
        return []
    return [replace(draft, kind=kind) for draft in naming.shares(view, head, phrase)]


def _of_regions(units: Units, head: heads.Head, phrase: Phrase) -> list[Draft]:
    """``Алматы қаласы мен Қостанай облысының әкімдері``, ``Ұлытау және Абай облыстарының әкімдері``: one office for
    each of the regions that share a title in the plural."""
    view, owners = units.view, phrase.units
    if head.noun.kind != "office" or not head.base.plural or not owners or owners[0].kind != "place":
        return []
    noun = heads.heads_of(view, owners[-1].last - 1, "place")
    alone = len(owners) == 1 and _is_region(view, owners[0])
    if noun is None or owners[-1].case != "Gen" or not (alone or len(owners) == 2 and noun.base.plural):
        return []
    what = "" if alone else letters.possessed(noun.noun.lemma)
    regions = [_Region(owners[0].first, _nominative(view, owners[0].first, owners[0].last))]
    while (before := _region_before(units, regions[0].first, alone)) is not None:
        regions.insert(0, before)
    if len(regions) < 2:
        return []
    office = naming.draft(view, head, phrase)
    own = letters.possessed(head.noun.lemma)
    names = [f"{letters.genitive(f'{region.name} {what}'.strip())} {own}" for region in regions]
    return [
        replace(
            office,
            first=regions[0].first,
            name=name,
            base=own,
            plural=False,
            key=naming.with_synonyms(heads.key(name)),
        )
        for name in names
    ]


def _region_before(units: Units, first: int, alone: bool) -> _Region | None:
    """The region that stands before token ``first`` in a row: ``Алматы қаласы мен (Қостанай облысы)``; one that is not
    ``alone`` shares the noun: ``Ұлытау және (Абай облыстары)``."""
    view, last = units.view, first - 1
    if last < 1 or view.lows[last] not in lexicon.words("and") | {","}:
        return None
    noun = heads.heads_of(view, last - 1, "place")
    name = units.at(last - 1 - (noun is not None and units.at(last - 1).kind == "word"))
    if name.kind != "place" or alone and noun is None:
        return None
    return _Region(name.first, _nominative(view, name.first, last))


def _is_region(view: View, unit: Unit) -> bool:
    """``Қостанай облысы``, with the noun that tells what it is."""
    return unit.last - unit.first > 1 and heads.heads_of(view, unit.last - 1, "place") is not None


def _nominative(view: View, first: int, last: int) -> str:
    return letters.without_genitive(" ".join(token.form for token in view.tokens[first:last]))


def _as_land(draft: Draft) -> Draft:
    """``Чили мен Перу елдеріне`` (to the lands of Chile and Peru): the states themselves."""
    return replace(draft, kind="state", name=draft.name.rpartition(" ")[0], plural=False)


def _draft(units: Units, head: heads.Head, phrase: Phrase) -> list[Draft]:
    draft = _of_kind(units, head, phrase)
    return [draft] if draft is not None else []


def _of_kind(units: Units, head: heads.Head, phrase: Phrase) -> Draft | None:
    if head.noun.kind == "office":
        return _office(units, head, phrase)
    if head.noun.kind == "body":
        return _body(units, head, phrase)
    if head.noun.kind == "group":
        return _group(units, head, phrase)
    return _site(units, head, phrase)


def _office(units: Units, head: heads.Head, phrase: Phrase) -> Draft | None:
    """``екі ел басшылары`` is a group; ``президент сайлауы`` and ``мүше мемлекеттер`` speak of nobody."""
    if head.is_bare and _only_describes(units, head):
        return None
    draft = naming.draft(units.view, head, phrase)
    many = head.base.plural or head.is_bare and _is_counted(units.view, head)
    return replace(draft, kind="group", plural=True) if many else draft


def _only_describes(units: Units, head: heads.Head) -> bool:
    """A bare title in small letters that the next noun owns, one of lands (``бақылаушы елдер``), or a trade (``ақын``)
    that no name follows."""
    view, k = units.view, head.k + 1
    if head.reading.case != "Nom" or head.base.plural or k >= view.sentence(head.k).last:
        return False
    if head.noun.lemma in lexicon.words("belongs") and heads.lemma(view.lows[k]) in lexicon.words("land"):
        return True
    if head.noun.sort == "other" and head.noun.lemma not in _generics():
        return k not in units.people
    venue = heads.heads_of(view, k, "venue")
    if venue is not None and venue.base.possessed:
        return True  # ``Президент сарайы``
    if view.is_capital(head.k) and head.k not in view.opening or view.is_capital(k):
        return False
    word = view.word(k)
    return word.pos == "NOUN" and word.possessor == "3" and heads.heads_of(view, k, "office") is None


def _is_counted(view: View, head: heads.Head) -> bool:
    k = head.k - 1
    if k < view.sentence(head.k).first or is_ordinal(view.lows[k]):
        return False
    return view.word(k).pos == "NUM" and view.word(k).case is None


def _body(units: Units, head: heads.Head, phrase: Phrase) -> Draft | None:
    view = units.view
    if head.noun.sort == "delegation" and _is_delegation(phrase):
        return _group(units, head, phrase)
    if not phrase.units and _is_homes_own(view, head):
        return replace(naming.draft(view, head, phrase), rule=HOME_RULE)
    many = head.base.plural and head.noun.lemma != "күш"
    if not phrase.units or many or phrase.lacks_owner or _is_room(view, phrase):
        return None
    draft = naming.draft(view, head, phrase)
    outlet = next((unit for unit in phrase.units if is_outlet(unit)), None)
    same = outlet or (phrase.units[-1] if heads.is_appositive(head.noun.lemma) else None)
    if same is not None and same.kind == "body" and same.match is not None and same.case == "Nom":
        entry = same.match.entries[0]
        key = (entry.name.lower(),)
        return replace(
            draft, name=entry.name, rule=entry.rule, key=key, country=entry.country or draft.country
        )
    return draft if _is_named(units, phrase, head) else None


def _is_homes_own(view: View, head: heads.Head) -> bool:
    """``Үкімет``, ``Парламент`` with a capital: the outlet's own country has no need to be named."""
    seat = head.noun.sort == "parliament" or head.noun.lemma == "үкімет"
    return seat and head.is_bare and not head.base.plural and view.is_capital(head.k)


def _is_room(view: View, phrase: Phrase) -> bool:
    """``Сенат сарайының кеңсесі``: what a building owns is a part of the building."""
    return any(unit.case == "Gen" and _is_building(view, unit) for unit in phrase.units)


def _is_building(view: View, unit: Unit) -> bool:
    if unit.match is not None:
        return unit.match.entries[0].kind == "venue"
    return any(found.noun.kind == "venue" and found.base.possessed for found in heads.read(view, unit.first))


def _is_delegation(phrase: Phrase) -> bool:
    """``ресейлік топ``; not ``үшжақты топ``, ``жұмыс тобы``, which sit."""
    return not any(unit.kind == "word" and unit.base.lower() in sitting_words() for unit in phrase.units)


def _is_named(units: Units, phrase: Phrase, head: heads.Head) -> bool:
    """A body has a name where its phrase has a capital, a name or a quotation; a people makes a name only
    of a body of state (``қырғыз парламенті``, not ``қырғыз компаниясы``)."""
    view = units.view
    public = head.noun.sort not in ("company", "media", "party")
    for unit in phrase.units:
        if unit.attributive or unit.kind == "word" and counts(view, unit.first):
            continue
        if unit.kind == "nationality" and public or unit.kind not in ("word", "nationality"):
            return True
        if unit.kind == "word" and view.is_capital(unit.first) and unit.first not in view.opening:
            return True
    return head.noun.sort == "government" and view.is_capital(phrase.units[0].first)


def _group(units: Units, head: heads.Head, phrase: Phrase) -> Draft | None:
    """``америкалық делегация``, ``Ресей тарапы``, ``екі ел``, ``тараптар``: a lone word only in the
    plural."""
    if head.noun.lemma == "басшылық" and phrase.units and _is_holder(units, phrase.units[-1]):
        return None
    of_land = any(unit.kind == "state" for unit in phrase.units)
    if head.noun.lemma in lexicon.words("people") and (of_land or not head.base.possessed):
        return None  # ``Грекия халқы`` is Greece, ``аудан халқы`` those who live there, ``Халық сарайы`` a palace
    draft = naming.draft(units.view, head, phrase)
    counted = any(units.view.word(unit.first).pos == "NUM" for unit in phrase.units)
    if head.noun.lemma in ("ел", "мемлекет") and not (counted and not head.base.possessed):
        return None
    owned = any(unit.kind != "word" or _is_land(unit, head) for unit in phrase.units)
    whole = head.noun.lemma == "делегация" or phrase.units and head.noun.lemma in lexicon.words("collective")
    if not owned and not head.base.plural and not counted and not whole:
        return None
    return replace(draft, kind="group", plural=head.base.plural or counted)


def _is_holder(units: Units, unit: Unit) -> bool:
    """``Димовтың басшылығымен``, ``министрдің басшылығымен`` (led by Dimov, by the minister): he who leads is no group
    of people who lead."""
    return unit.kind == "person" or heads.heads_of(units.view, unit.last - 1, "office") is not None


def _is_land(unit: Unit, head: heads.Head) -> bool:
    """``ел басшылығы`` (the leadership of the country): who leads it is some state's, without its name."""
    return head.noun.lemma == "басшылық" and unit.base.lower() in lexicon.words("land")


def _site(units: Units, head: heads.Head, phrase: Phrase) -> Draft | None:
    """A venue or place has an owner with a name of its own: ``Ханеда халықаралық әуежайы``, ``Семей
    қаласы``."""
    view = units.view
    if not phrase.units or phrase.lacks_owner or not head.base.possessed and head.noun.kind == "place":
        return None
    nearest = phrase.units[-1]
    if head.noun.kind == "place":
        named = (
            nearest.kind in ("place", "person", "body")
            or view.is_capital(nearest.first)
            and nearest.kind == "word"
        )
        return _place(units, head, phrase) if named and not head.base.plural else None
    named = (
        nearest.kind == "state"
        and nearest.case == "Nom"
        or any(
            unit.kind not in ("word", "state", "nationality")
            or unit.kind == "word"
            and view.is_capital(unit.first)
            and unit.first not in view.opening
            for unit in phrase.units
        )
    )
    return naming.draft(view, head, phrase) if named and not head.base.plural else None


def _place(units: Units, head: heads.Head, phrase: Phrase) -> Draft:
    """``Семей қаласы`` is the place ``Семей``; other kinds keep their head: ``Қарағанды облысы``."""
    own = _own_name(units, phrase)
    draft = naming.draft(units.view, head, Phrase(own))
    entry = own[-1].match.entry("place") if own[-1].match is not None else None
    if head.noun.lemma in ("қала", "шаһар"):
        draft = replace(draft, name=naming.surface(units.view, own))
    if entry is None:
        return draft
    return replace(draft, country=entry.country, lat=entry.lat, lon=entry.lon)


def _own_name(units: Units, phrase: Phrase) -> tuple[Unit, ...]:
    """The capitalised words right before the head: ``Мәңгілік Ел даңғылы``."""
    first = len(phrase.units) - 1
    while (
        first > 0
        and phrase.units[first].kind == "word"
        and phrase.units[first - 1].kind == "word"
        and units.view.is_capital(phrase.units[first - 1].first)
    ):
        first -= 1
    return phrase.units[first:]


@cache
def _generics() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicon.rows("kk/office_generics"))
