"""How far a phrase reaches to the left of its head noun.

A Kazakh noun phrase is read from its end. A possessed word (``министр-і``) demands its owner to its left;
the owner may itself be possessed and demand another, to the outermost: ``Ресей Қарулы Күштері Бас штабы
Бас басқармасының бастығы`` (the chief of the Main Directorate of the General Staff of the Armed Forces of
Russia). Adjectives stand between. Once no owner is demanded any more, only a state or a possessed owner
may still come before (``Израильдің сыртқы істер министрі``).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from kelissoz import lexicon
from kelissoz.mentions import heads
from kelissoz.mentions.gazetteer import state_of
from kelissoz.mentions.qualifiers import (
    asks_for_matter,
    counts,
    heads_name,
    is_common_name,
    is_loose,
    is_modifier,
    is_of_rank,
    is_ordinal,
    is_public,
    names,
    sitting_words,
)
from kelissoz.mentions.units import Unit, Units, word_unit
from kelissoz.mentions.view import View
from kelissoz.regions import is_regional

_MOST_UNITS = 14
_LEVEL = "деңгейіндегі"
"""``министрлік деңгейіндегі (комитет)``, at the level of ministers: how a body sits, not what it is called."""
_SETTLED, _PLACE_OF_PEOPLE = "елді", "мекен"
_SIDES = "delegation"
_DASHES = frozenset({"–", "—"})
_SITE = re.compile(r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Units left of a head, leftmost first. ``owed`` counts the owners that are still to come; ``paid`` is
    true once one was found; nothing is added to a ``closed`` phrase."""

    units: tuple[Unit, ...] = ()
    owed: int = 0
    paid: bool = False
    closed: bool = False

    @property
    def demands(self) -> bool:
        return self.owed > 0

    @property
    def lacks_owner(self) -> bool:
        """A possessed head without any owner: ``басшысы``, ``бас директоры``."""
        return self.demands and not self.paid

    @property
    def owner(self) -> Unit | None:
        """The person whose name opens the phrase."""
        return self.units[0] if self.units and self.units[0].kind == "person" else None


def reach(units: Units, head: heads.Head) -> Phrase:
    """What belongs to ``head`` on its left, without words that only point or rank (``қазіргі``, ``ірі``)."""
    view = units.view
    start = view.sentence(head.k).first
    phrase, k = Phrase(owed=int(not head.is_bare)), head.k - 1
    for _ in range(_MOST_UNITS):
        if k < start or phrase.closed:
            break
        unit = units.at(k)
        taken = _take(units, head, phrase, unit)
        if taken is None:
            break
        phrase, k = taken, taken.units[0].first - 1
    if heads.is_occasion(head.noun.lemma) and phrase.units and view.is_acronym(phrase.units[0].first):
        phrase = _with_partner(units, head, phrase)  # ``ЕО–АО саммиті``
    return _trim(view, head, phrase)


def _take(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    """``phrase`` with ``unit`` before it, or ``None`` where the phrase ends."""
    if unit.first < units.view.sentence(head.k).first:
        return None
    if unit.attributive and head.noun.kind == "venue":
        return None  # ``Ыстанбұл қаласындағы Долмабахче кешені``: the town is a place of its own
    if unit.attributive and unit.kind in ("place", "state") and _is_held(head, phrase):
        return None  # ``Анкарадағы НАТО саммиті``: and so is where this summit is
    if _is_of_another_outlet(units, phrase, unit):
        return None
    if head.noun.lemma in lexicon.words("letters-of-ministry") and unit.kind not in ("state", "nationality"):
        return None
    if _tells_region(units, phrase, unit):
        return _add(phrase, unit)
    return _STEPS[unit.kind](units, head, phrase, unit)


def _is_held(head: heads.Head, phrase: Phrase) -> bool:
    """Whether it has no seat but where it is held: a summit, the council of a union (``ТМД СІМ кеңесі``), its heads."""
    council = (head.noun.lemma in lexicon.words("deliberates") or head.base.plural) and bool(phrase.units)
    return heads.is_occasion(head.noun.lemma) or council and _is_union(phrase.units[0])


def _tells_region(units: Units, phrase: Phrase, unit: Unit) -> bool:
    """``(«Дала» партиясының) Жамбыл облыстық филиалы``: of which region it is, whose it is still to come."""
    view = units.view
    regional = phrase.units and view.lows[phrase.units[0].first] in lexicon.words("regional")
    return bool(regional) and unit.case == "Nom" and not unit.possessed and view.is_capital(unit.first)


def _is_of_another_outlet(units: Units, phrase: Phrase, unit: Unit) -> bool:
    """``Дала Ала-Тау агенттігіне сілтеме жасап`` (Dala, with reference to the agency Ala-Tau): an outlet is
    called by one name, so whoever cites stands outside the phrase of the one whom he cites; nor does anything that is
    owned stand in it before a body that is nobody's (``«Дала» агенттігі Ақорданың сайтына сілтеме жасап``)."""
    if phrase.units and is_outlet(phrase.units[0]):
        return unit.kind in ("word", "body", "person", "quoted") and not unit.attributive
    if phrase.units and unit.possessed and unit.case == "Nom" and unit.first > 0:
        return _owns(phrase.units[0]) or is_outlet(units.at(unit.first - 1))
    if not is_outlet(unit) or unit.case != "Nom":
        return False
    return phrase.paid and any(units.view.is_capital(u.first) or u.case == "Gen" for u in phrase.units)


def _owns(unit: Unit) -> bool:
    """``Ақорданың``: a body that owns, and is itself nobody's."""
    return unit.kind == "body" and unit.case == "Gen" and not unit.possessed


def is_outlet(unit: Unit) -> bool:
    """A news outlet of the tables, or the address of a site: ``example.kz``."""
    if unit.match is None:
        return unit.kind == "word" and _SITE.fullmatch(unit.base) is not None
    return unit.match.entries[0].rule in ("agency", "outlet")


def _add(
    phrase: Phrase, *units: Unit, pays: bool = False, owes: bool = False, closed: bool = False
) -> Phrase:
    """``phrase`` with ``units`` before it, which pay what an owned word demands, and may demand an owner."""
    owed = max(0, phrase.owed - pays) + owes
    return replace(phrase, units=units + phrase.units, owed=owed, paid=phrase.paid or pays, closed=closed)


def _take_person(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    """``Трамптың арнайы өкілі``; without an ending only before a body: ``Трамп әкімшілігі``."""
    if not phrase.demands:
        return None
    owns = unit.case == "Gen" or (unit.case == "Nom" and head.noun.kind == "body" and not phrase.units)
    return _add(phrase, unit, pays=True, closed=True) if owns else None


def _take_state(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    if unit.attributive:
        return _add(phrase, unit)
    if unit.case == "Ins" and phrase.units and phrase.units[0].kind == "word":
        bound = units.view.lows[phrase.units[0].first] in lexicon.words("friendship")
        return _add(phrase, unit) if bound else None  # ``парламенттің Грекиямен достық тобы``
    if head.is_bare or unit.case not in ("Nom", "Gen"):
        return None
    if unit.case == "Nom" and head.noun.kind == "office" and _is_matter(units, phrase):
        return _add(phrase, replace(unit, kind="place", country=None), pays=True)
    if unit.case == "Nom" and not phrase.demands and _tells_matter(units, phrase):
        return None
    if not phrase.demands and head.noun.kind == "venue" and unit.case == "Nom" and not phrase.units:
        return None
    return _with_partner(units, head, _add(phrase, unit, pays=True))


def _with_partner(units: Units, head: heads.Head, phrase: Phrase) -> Phrase:
    """What may stand before a state: where another is (``Қазақстандағы АҚШ елшісі``), and states that
    share a head (``Қазақстан, Қытай және Ресей басшылары``)."""
    start = units.view.sentence(head.k).first
    joint = _is_of_several(head, phrase)
    alone = head.noun.sort == "government" and not joint  # ``Ресей, Түркия және Сирия үкіметі``
    shared = head.base.plural or (head.noun.kind in ("body", "group") and not alone)
    phrase = replace(phrase, closed=True)
    while phrase.units[0].first > start and len(phrase.units) < 2 * _MOST_UNITS:
        before = units.at(phrase.units[0].first - 1)
        if before.attributive and before.kind in ("state", "place"):
            return phrase if _is_held(head, phrase) else _add(phrase, before, closed=True)
        partner = (
            units.at(before.first - 1) if shared and before.first > start and _joins(units, before) else None
        )
        if partner is None or partner.case not in ("Nom", phrase.units[0].case):
            break
        region = partner.kind == "place" and partner.country is None  # ``Орталық Азия мен Жапония елдері``
        dashed = units.view.lows[before.first] in _DASHES  # ``Балқан – Жапония саммиті``
        if dashed and head.noun.kind != "body":
            break
        union = joint and _is_union(partner)
        if partner.kind != "state" and not union and not (region and (head.base.plural or dashed)):
            break
        phrase = _add(phrase, partner, before, closed=True)
    return phrase


def _joins(units: Units, unit: Unit) -> bool:
    return (
        unit.last - unit.first == 1 and units.view.lows[unit.first] in lexicon.words("and") | {","} | _DASHES
    )


def _take_nationality(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    return _add(phrase, unit, pays=True, closed=True) if unit.case == "Nom" else None


def _take_place(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    if unit.attributive:
        return _add(phrase, unit)
    region = unit.country is None and unit.case == "Gen" and head.noun.kind == "office" and head.base.plural
    if region and unit.last - unit.first > 1 and _is_land(units.view, word_unit(units.view, unit.last - 1)):
        return _add(phrase, unit, pays=True, closed=True)  # ``Балтық елдерінің министрлері``
    if phrase.demands and unit.case in ("Nom", "Gen"):
        whole = _add(phrase, unit, pays=True, closed=not _tells_matter(units, phrase))
        return _with_land(units, head, whole, unit)
    return None


def _with_land(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase:
    """``Ресейдің Омбы облысының губернаторы``: the land of the region whose head it is."""
    if unit.first <= units.view.sentence(head.k).first or head.noun.kind != "office":
        return phrase
    land = units.at(unit.first - 1)
    region = unit.last - unit.first > 1 and unit.country in (None, land.country)
    owns = land.kind == "state" and land.case == "Gen" and not land.attributive
    return _add(phrase, land, closed=True) if region and owns else phrase


def _is_matter(units: Units, phrase: Phrase) -> bool:
    """``(БҰҰ-ның) Сирия жөніндегі (өкілі)``: the land is what the office is about, whose it is still to come."""
    return bool(phrase.units) and asks_for_matter(units.view.lows[phrase.units[0].first], body=True)


def _tells_matter(units: Units, phrase: Phrase) -> bool:
    """``(АҚШ-тың) Таяу Шығыс жөніндегі өкілі``: the place is what the office is about; its state may still
    come."""
    return any(asks_for_matter(units.view.lows[unit.first], body=True) for unit in phrase.units)


def _take_body(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    """A body that the tables name; one that is possessed (``Сенаты``) may have its state before it."""
    if unit.attributive:
        return _add(phrase, unit)
    if unit.case == "Dat" and phrase.units and _belongs(units.view, phrase.units[0]):
        return _add(phrase, unit, closed=True)  # ``НАТО-ға мүше елдердің министрлері``
    if unit.case not in ("Nom", "Gen") or head.is_bare and not phrase.demands:
        return None
    organ = _is_union(unit) and any(_is_organ(units.view, part) for part in phrase.units)
    agency = (head.noun.kind == "body" or organ) and unit.case == "Nom"
    owns = unit.case == "Gen" and (head.noun.kind != "venue" or unit.last - unit.first > 1)
    if phrase.demands or agency or owns or _have_members(head, unit):
        whole = _tells_its_land(units.view, unit)
        if _is_union(unit) and _is_of_several(head, phrase):
            return _with_partner(units, head, _add(phrase, unit, pays=True))
        return _add(phrase, unit, pays=True, owes=unit.possessed and not whole, closed=whole)
    return None


def _is_organ(view: View, unit: Unit) -> bool:
    """``(АСЕАН Үйлестіру) кеңесінің (төрағасы)``: an organ that is called after its union."""
    owned = unit.kind == "word" and unit.possessed and unit.case == "Gen"
    return owned and heads.heads_of(view, unit.first, "body") is not None


def _is_of_several(head: heads.Head, phrase: Phrase) -> bool:
    """``саммит``, ``бірлескен комитет``: what more than one holds."""
    joint = any(unit.kind == "word" and unit.base.lower() in sitting_words() for unit in phrase.units)
    return head.noun.kind == "body" and (joint or heads.is_occasion(head.noun.lemma))


def _is_union(unit: Unit) -> bool:
    """A body of the tables that is of no land: ``АСЕАН``."""
    entry = unit.match.entries[0] if unit.match is not None else None
    return entry is not None and entry.rule == "world/bodies" and entry.country is None


def _tells_its_land(view: View, unit: Unit) -> bool:
    """``Германия бундестагы``: a name of the tables that begins with whose it is."""
    land = state_of(unit.country)
    return unit.last - unit.first > 1 and land is not None and view.lows[unit.first] == land.name.lower()


def _have_members(head: heads.Head, unit: Unit) -> bool:
    """``НАТО қорғаныс министрлері`` (the defence ministers of NATO): of the lands of a body that is of no land."""
    return _is_union(unit) and head.noun.kind == "office" and head.base.plural


def _take_quoted(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    """``«Қайрат» клубы``; before a quotation only a nationality or a state that owns: ``қазақстандық
    «Барыс»``."""
    if head.noun.kind == "office" and not phrase.demands:
        return None
    phrase = _add(phrase, unit, pays=True, closed=True)
    if unit.first - 1 < units.view.sentence(head.k).first:
        return phrase
    before = units.at(unit.first - 1)
    owns = before.kind == "nationality" or before.kind == "state" and before.case == "Gen"
    return _add(phrase, before, closed=True) if owns and not before.attributive else phrase


def _take_word(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    view, k = units.view, unit.first
    low, word = view.lows[k], view.word(k)
    if len(low) == 1 or (low == _LEVEL and phrase.units):
        return None
    if asks_for_matter(low, body=_is_for_matter(head) or _is_envoy(view, head, phrase)):
        return _add(phrase, unit, owes=True)
    if low == "және":
        return _take_conjunction(units, head, phrase, unit)
    if is_modifier(view, unit):
        return _add(phrase, unit) if _may_modify(view, head, unit) else None
    if _belongs(view, unit):
        return _add(phrase, unit) if phrase.units and _is_land(view, phrase.units[0]) else None
    if low in head.noun.after:
        return _add(phrase, unit, owes=head.is_bare and word.case == "Acc")
    if low in heads.name_words() and (phrase.demands or not head.is_bare):
        return _add(phrase, unit, pays=True, owes=unit.possessed)
    if low == _SETTLED and phrase.units and view.word(phrase.units[0].first).lemma == _PLACE_OF_PEOPLE:
        return _add(phrase, unit)
    if word.case == "Acc" and phrase.units and view.word(phrase.units[0].first).verbform == "Vnoun":
        return _add(phrase, unit)  # ``активтерді бақылау жөніндегі басқарма``
    if low == "біздің" and phrase.units and phrase.units[0].attributive:
        return _add(phrase, unit)  # ``АҚШ-тың біздің елдегі елшісі``
    if heads.is_occasion(head.noun.lemma) and counts(view, k):
        return _add(phrase, unit)
    if word.pos in ("PRON", "DET", "ADV", "ADP", "NUM", "PUNCT", "PART", "INTJ") and not is_ordinal(low):
        return _add(phrase, unit) if _counts(head, phrase, word.pos) else None
    if word.pos in ("VERB", "AUX") and word.verbform not in ("Vnoun", None):
        return None
    if unit.attributive:
        return _add(phrase, unit, owes=unit.possessed)
    return _take_noun(view, head, phrase, unit)


def _is_for_matter(head: heads.Head) -> bool:
    """Whether ``бойынша`` before the head tells what it is for: a body, but no bare side (``қорытындысы бойынша
    тараптар`` says whereupon they act)."""
    return head.noun.kind == "body" and not (head.is_bare and head.noun.sort == _SIDES)


def _is_envoy(view: View, head: heads.Head, phrase: Phrase) -> bool:
    """``(Балқан бойынша) арнайы өкілі``: whoever is sent for a matter, which stands right before his rank."""
    ranked = all(unit.kind == "word" and is_of_rank(view.lows[unit.first]) for unit in phrase.units)
    return head.noun.lemma in lexicon.words("envoy") and head.base.possessed and bool(phrase.units) and ranked


def _take_noun(view: View, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    if unit.case == "Nom" and unit.possessed and _acts_itself(view, head, phrase, unit):
        return None
    owns = unit.possessed and (head.noun.kind != "venue" or names(view, unit)) or is_public(view, unit)
    owns = owns or (_are_lands(view, unit) and head.noun.kind == "office" and head.base.plural)
    if unit.case == "Gen" and (phrase.demands or owns):
        return _add(phrase, unit, pays=True, owes=unit.possessed)
    if (
        unit.case not in ("Nom", None)
        or head.is_bare
        and not phrase.demands
        and not is_common_name(view, unit)
    ):
        return None
    if phrase.demands:
        return _add(phrase, unit, pays=True, owes=unit.possessed)
    if unit.possessed:
        lands = _are_lands(view, unit) and view.word(unit.first).number == "Plur"
        owns = (lands and head.noun.kind == "office" and head.base.plural) or (
            heads_name(view, unit) and not _is_of_one(view, head, unit)
        )
        return _add(phrase, unit, owes=True) if owns else None
    return _add(phrase, unit) if names(view, unit) else None


def _is_of_one(view: View, head: heads.Head, unit: Unit) -> bool:
    """``(Сенат төрағасы) Балқан кеңесінің хатшысын`` (the speaker of the senate … the secretary of the Balkan council):
    one officer owns nothing whose owner is told already, and several own no people (``жұртшылық өкілдері ауыл
    тұрғындарымен``)."""
    told = heads.heads_of(view, unit.first, "office")
    return told is not None and (head.noun.kind == "group" or not told.base.plural)


def _belongs(view: View, unit: Unit) -> bool:
    """``(ұйымға) мүше``."""
    return unit.kind == "word" and view.lows[unit.first] in lexicon.words("belongs")


def _is_land(view: View, unit: Unit) -> bool:
    """``(екі) елдің``, ``(мүше) мемлекеттердің``: lands that are not named."""
    return unit.kind == "word" and view.word(unit.first).lemma in lexicon.words("land")


def _are_lands(view: View, unit: Unit) -> bool:
    """``(мүше) елдердің``; whose land ``екі елдің`` is has been said."""
    before = view.lows[unit.first - 1] if unit.first > 0 else ""
    return _is_land(view, unit) and before not in lexicon.words("few")


def _acts_itself(view: View, head: heads.Head, phrase: Phrase, unit: Unit) -> bool:
    """``Румыния президенті Балқан кеңесінің (отырысында)`` (the president of Romania at the Balkan council): one
    officer owns no body without an ending but his own house, ``президенті әкімшілігі``."""
    if head.noun.kind != "body" or not phrase.units:
        return False
    told = heads.heads_of(view, unit.first, "office")
    return told is not None and not told.base.plural and not asks_for_matter(view.lows[unit.last], body=True)


def _take_conjunction(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    """``Сауда және интеграция министрлігі``: two nouns own the head together; ``Төтенше және өкілетті
    елші``: two words qualify it."""
    view, k = units.view, unit.first - 1
    if not phrase.units or k < view.sentence(unit.first).first:
        return None
    before = units.at(k)
    if phrase.units[0].kind == "place" and before.kind == "word" and view.is_capital(before.first):
        return _add(phrase, before, unit)  # ``Оңтүстік және Орталық Азия істері``
    if phrase.units[0].kind != "word":
        return None
    if is_modifier(view, before) and is_modifier(view, phrase.units[0]):
        return _add(phrase, before, unit)
    joined = before.kind == "word" and not before.attributive and before.case in ("Nom", None)
    plain = view.word(k).pos in ("NOUN", "PROPN", "X", "ADJ") or view.lows[k] in heads.name_words()
    matters = _tells_matter(units, phrase) and heads.heads_of(view, k, "office") is None
    if joined and plain and matters and not asks_for_matter(view.lows[phrase.units[0].first], body=True):
        return _add(phrase, before, unit, owes=before.possessed)  # ``жер істері және су жөніндегі министр``
    if phrase.demands or not joined or not plain or (head.is_bare and before.possessed):
        return None  # ``«2040» бағдарламасы және (кезекті саммит)``: two things
    return _add(phrase, before, unit, owes=before.possessed)


def _take_nothing(units: Units, head: heads.Head, phrase: Phrase, unit: Unit) -> Phrase | None:
    return None


_STEPS: dict[str, Callable[[Units, heads.Head, Phrase, Unit], Phrase | None]] = {
    "person": _take_person,
    "state": _take_state,
    "nationality": _take_nationality,
    "place": _take_place,
    "body": _take_body,
    "quoted": _take_quoted,
    "word": _take_word,
    "punct": _take_nothing,
}


def _counts(head: heads.Head, phrase: Phrase, pos: str) -> bool:
    """``екі ел``, ``екі ел басшылары``: a number belongs to a group, and to nothing else."""
    several = head.noun.kind in ("group", "office") or head.noun.sort == "delegation"
    return pos == "NUM" and several and head.base.plural | (head.noun.kind == "group")


def _may_modify(view: View, head: heads.Head, unit: Unit) -> bool:
    """Before a bare office only words that make an office of their own: ``арнайы өкіл``, not ``жас өкіл``; before
    several also whence they are: ``еуропалық көшбасшылар``."""
    if head.is_bare and head.noun.kind == "office":
        low = view.lows[unit.first]
        return is_of_rank(low) or (head.base.plural and is_regional(low))
    return True


def _lacks_its_owner(unit: Unit) -> bool:
    """``(С.П.А.) компаниясының директоры``: what the company is called could not be read."""
    return unit.kind == "word" and unit.possessed and unit.case == "Gen"


def _trim(view: View, head: heads.Head, phrase: Phrase) -> Phrase:
    """Drops from the left what belongs to the sentence, not to the name. A bare head keeps what begins
    with a capital: ``жаңа Жоғары Еуразиялық экономикалық кеңес``."""
    kept = list(phrase.units)
    while kept and kept[0].kind == "word" and is_loose(view, kept[0]):
        kept.pop(0)
    if head.noun.kind == "office" and phrase.demands and kept and _lacks_its_owner(kept[0]):
        kept.pop(0)
    if head.is_bare and head.noun.kind in ("body", "venue"):
        while kept and kept[0].kind == "word" and not view.is_capital(kept[0].first):
            kept.pop(0)
    return replace(phrase, units=tuple(kept))
