"""Who is joined with whom: ``А, Ә және Б-мен (кездесті)``."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.tables import event_nouns
from kelissoz.events.unit import DASHES, Unit, joiners

_DESCRIBING = 2
_KINSHIP = 2
"""Units of ``күйеу баласы``."""
_TITLE = 12


def join(units: tuple[Unit, ...]) -> tuple[Unit, ...]:
    """Tells of every party which others it is joined with: in ``А, Ә және Б-мен`` the ending of the last one
    holds for all, so the earlier ones, in the nominative, get its case."""
    result = list(units)
    at = 0
    while at < len(units):
        chain = _chain(units, at)
        if len(chain) > 1:
            case = units[chain[-1]].word.case
            members = tuple(chain)
            for k in chain:
                word = units[k].word
                if word.case in (None, "Nom"):
                    word = replace(word, case=case)
                result[k] = replace(units[k], word=word, joined=members)
            at = chain[-1]
        at += 1
    return tuple(result)


def _chain(units: tuple[Unit, ...], start: int) -> list[int]:
    if not _joinable(units[start]):
        return [start]
    chain, said, at = [start], False, start
    while True:
        k = at + 1
        spoken = False
        while k < len(units) and _joins(units, k):
            spoken = spoken or units[k].form.lower() in joiners()
            k += 1
        if k > at + 1:
            k += _origin(units, k)
        if spoken:
            k += _whose(units, k) or _land_of(units, k)
        if spoken or (k < len(units) and units[k].word.attributive):
            k = _described(units, k)
        if k == at + 1 or k >= len(units):
            break
        k = _titled(units, k)
        if not _joinable(units[k]):
            break
        before = units[at].word.case
        if before not in (None, "Nom") and before != units[k].word.case:
            break
        said = said or spoken
        chain.append(k)
        at = k
        if spoken and _ends_with_case(units[k]):
            following = units[k + 1].form.lower() if k + 1 < len(units) else ""
            if following not in joiners():
                break
    if said or len({units[k].word.case for k in chain}) == 1:
        return chain
    return [start]


def _origin(units: tuple[Unit, ...], k: int) -> int:
    """``Кездесуге А, Грекиядан Б қатысты`` (А took part, and Б from Greece): in a list the land stands before him, with
    or without a dash; how many units are the land's."""
    if k + 1 >= len(units) or units[k].word.case != "Abl" or units[k].word.attributive:
        return 0
    length = 2 if units[k + 1].form in DASHES and k + 2 < len(units) else 1
    land = bool(units[k].mentions) and all(
        m.kind in {"state", "group"} and m.country for m in units[k].mentions
    )
    return length if land and any(m.kind in {"person", "office"} for m in units[k + length].mentions) else 0


def _land_of(units: tuple[Unit, ...], k: int) -> int:
    """``Чили үкіметі мен Перудің Лима облысының әкімдігі``: one unit where the land at ``k`` only tells of which the
    body behind it is."""
    if k + 1 >= len(units) or units[k].word.case != "Gen":
        return 0
    lands = {m.country for m in units[k].mentions if m.kind == "state"}
    bodies = {m.country for m in units[k + 1].mentions if m.kind == "body"}
    return int(len(units[k].mentions) == 1 and bool(lands) and lands == bodies)


def _whose(units: tuple[Unit, ...], k: int) -> int:
    """``А мен оның грек әріптесі Б`` (А and his Greek colleague Б), ``А және оның делегациясы``: one unit
    where a pronoun tells only whose Б is; ``А және оның Чили президенті Б-мен кездесуі`` tells who met Б."""
    if (
        k + 1 >= len(units)
        or [m.kind for m in units[k].mentions] != ["pronoun"]
        or units[k].word.case != "Gen"
    ):
        return 0
    if (kin := _kin(units, k + 1)) is not None:
        return kin - k
    named = [m for m in units[k + 1].mentions if m.kind == "person" and units[k + 1].first < m.first]
    team = units[k + 1].word.possessor == "3" and units[k + 1].word.lemma in lexicon.words("team")
    return int(team or _is_colleague(units[k + 1]) or any((m.office or "a")[0].islower() for m in named))


def _kin(units: tuple[Unit, ...], k: int) -> int | None:
    """``(оның) күйеу баласы Б`` (his son-in-law Б): where the one is named who is called by his kinship."""
    for j in range(k, min(k + _KINSHIP, len(units) - 1)):
        if units[j].word.lemma in lexicon.words("kin") and units[j].word.possessor == "3":
            return j + 1 if any(m.kind == "person" for m in units[j + 1].mentions) else None
    return None


def _is_colleague(unit: Unit) -> bool:
    """``әріптесі``, without a name."""
    return unit.word.lemma in lexicon.words("colleague") and unit.word.possessor == "3"


def _titled(units: tuple[Unit, ...], k: int) -> int:
    """``министрлер кабинеті төрағасының орынбасары – ауыл шаруашылығы, су және жер министрі Б`` (Б, deputy chairman of
    the cabinet and minister of agriculture, water and land), ``әріптесі – Чили министрі Б``: where the one whose
    offices begin at ``k`` is named."""
    if k + 1 >= len(units) or units[k + 1].form not in DASHES:
        return k
    if any(m.kind != "office" for m in units[k].mentions) and not _is_colleague(units[k]):
        return k
    for j in range(k + 2, min(k + _TITLE, len(units))):
        if units[j].mentions:
            return j if any(m.kind == "person" for m in units[j].mentions) else k
        if units[j].word.pos == "VERB" and units[j].word.verbform in {"Fin", "Conv"}:
            return k
    return k


def _described(units: tuple[Unit, ...], k: int) -> int:
    """``Израиль мен радикалды ХАМАС қозғалысы`` (Israel and the radical movement Hamas), ``А және бақылаушы елдердің
    өкілдері`` (А and representatives of the observers), ``А мен албан Б``, ``А мен бірқатар депутат``: past the words
    at ``k`` that only describe who follows."""
    j = k
    while j < min(k + _DESCRIBING, len(units) - 1) and _only_describes(units[j]):
        j += 1
    who = {m.kind for m in units[j].mentions} if j < len(units) else set()
    of_nation = j == k + 1 and any(m.kind == "nationality" for m in units[k].mentions)
    some = j == k + 1 and units[k].word.pos == "DET"
    return j if who & {"body", "group"} or of_nation and "person" in who or some and "office" in who else k


def _only_describes(unit: Unit) -> bool:
    """``радикалды``, ``палестиналық``, ``Лимадағы``, ``бақылаушы``: an adjective, one of a nation or place, or a noun
    that stands for one."""
    if unit.word.attributive:
        return True
    if unit.mentions:
        return all(m.kind == "nationality" for m in unit.mentions)
    word = unit.word
    return (
        word.pos in {"ADJ", "DET"}
        or word.pos == "NOUN"
        and word.possessor is None
        and word.case in (None, "Nom")
    )


def _joins(units: tuple[Unit, ...], k: int) -> bool:
    """Whether the unit joins what stands around it; ``Тараптар сондай-ақ Газаны талқылады`` (also discussed): only
    after a comma ``сондай-ақ`` joins, and ``ал`` where another land's man follows (``Чили тарапынан А, ал Перу
    тарапынан Б``); a dash only lands (``Чили – Перу консультациялары``), not ``Чили – Перудің көршісі`` (Chile is
    Peru's neighbour), and those who meet (``Димов – Папас кездесуі``)."""
    form = units[k].form.lower()
    if form in lexicon.words("contrast"):
        return units[k - 1].form == "," and bool(_origin(units, k + 1))
    if form == "сондай-ақ":
        return units[k - 1].form == "," or units[k - 1].form.lower() in joiners()
    if form in DASHES:
        sides = (units[k - 1], *units[k + 1 : k + 2])
        return len(sides) == 2 and (all(_is_bare_land(unit) for unit in sides) or _are_pair(units, k))
    return form in {",", ";"} or form in joiners()


def _are_pair(units: tuple[Unit, ...], k: int) -> bool:
    """``Димов – Папас кездесуі`` (the meeting of Dimov and Papas): two persons whose contact stands right behind."""
    people = all(
        [m.kind for m in unit.mentions] == ["person"] and unit.word.case in (None, "Nom")
        for unit in (units[k - 1], units[k + 1])
    )
    noun = units[k + 2].word if people and k + 2 < len(units) else None
    return noun is not None and noun.possessor == "3" and noun.lemma in event_nouns()


def _is_bare_land(unit: Unit) -> bool:
    return (
        [m.kind for m in unit.mentions] == ["state"]
        and unit.word.case in (None, "Nom")
        and unit.last - unit.first == 1
    )


def _ends_with_case(unit: Unit) -> bool:
    return unit.word.case not in (None, "Nom")


def _joinable(unit: Unit) -> bool:
    if unit.word.attributive:
        return False
    return unit.is_party or any(m.kind == "place" for m in unit.mentions)
