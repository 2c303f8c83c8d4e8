"""Which units of a clause are the arguments of a verb or a noun, by their case and place.

``А Б-ны қабылдады`` (А received Б): the subject stands in no case, the object in the accusative.
"""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.nouns import NounPhrase
from kelissoz.events.standing import body_kind, is_of_a_state
from kelissoz.events.tables import houses
from kelissoz.events.triggers import tells, triggers
from kelissoz.events.view import View
from kelissoz.model import Mention

_LIST = 5
_INVITE = "шақыр"


def recipients(view: View, at: int, case: str = "Dat") -> list[int]:
    """The persons in the dative, or in ``case``, before ``at``, wherever in its part of the sentence they stand:
    ``Б-ға апаттан қаза тапқандарға байланысты жеделхат жолдады``, ``Б-ны сумен айналысатын кеңеске шақырды``; one of
    each joined group."""
    found: list[int] = []
    joined: set[int] = set()
    for k in range(clauses.strong_left(view, at), at):
        unit = view.units[k]
        people = any(m.kind in {"person", "office"} for m in unit.mentions)
        if people and unit.case == case and k not in joined:
            found.append(k)
            joined.update(unit.joined)
    return found


def teller(view: View, first: int, at: int) -> list[int]:
    """``А Б-мен өткен кездесуде айтты``, ``…, – деді А Б-мен өткен кездесуден кейін``: who speaks of his meeting with
    Б, before the meeting or between it and the verb."""
    main = clauses.closing(view, at)
    if main is not None:
        return subject(view, first, main) or subject(view, main, main)
    said = clauses.strong_left(view, first) - 1
    if said < 0 or not clauses.is_verb(view.units[said]):
        return []
    return [
        k for k in range(said + 1, first) if view.units[k].is_party and view.units[k].case in (None, "Nom")
    ][:1]


def other_side(view: View, phrase: NounPhrase, others: list[int]) -> list[int]:
    """``А Б өкілдерімен келіссөз болды дегенді теріске шығарды`` (А denied that there had been talks with Б): whoever
    speaks of the contact with one side is the other."""
    with_whom = [*others, *phrase.parties]
    if any(view.units[k].case != "Ins" for k in with_whom):
        return []
    left = clauses.strong_left(view, phrase.first)
    return [
        k
        for k in range(left, min(with_whom))
        if view.units[k].case in (None, "Nom")
        and any(m.kind in {"person", "state"} or _is_ministry(m) for m in view.units[k].mentions)
    ][:1]


def _is_ministry(mention: Mention) -> bool:
    """A body that speaks for its state."""
    return mention.kind == "body" and mention.country is not None and is_of_a_state(mention.name)


def only_with(view: View, phrase: NounPhrase) -> bool:
    """``А Б-мен кездесуі барысында айтты``: only the counterpart stands at the noun."""
    return all(view.units[k].case == "Ins" for k in phrase.parties)


def attendees(view: View, phrase: NounPhrase, verb: int) -> list[int]:
    """Who attends, leads or speaks. ``А-ның сессияда сөйлеген сөзі`` (А's speech at the session): the genitive."""
    if clauses.qualifies(view, verb) and any(view.units[k].case == "Gen" for k in phrase.parties):
        return []
    if clauses.qualifies(view, verb) and view.lemmas[verb + 1] in lexicon.words("team"):
        return following(view, verb)  # ``А келіссөзге қатысатын топты құрды``: the team, not А
    if named := listed_behind(view, verb) or _invited(view, verb):
        return named
    if _come_instead(view, verb):
        return [verb - 1] if view.units[verb - 1].is_party else []
    found = subject(view, phrase.first, verb) or subject(view, verb, verb) or _who_is_at(view, verb)
    return found and [*of_other_lands(view, found[0], verb), *found]


def _come_instead(view: View, verb: int) -> bool:
    """``А форумға отыз делегация қатысатынын айтты`` (А said that thirty delegations would attend the forum): they come
    of whom he speaks, who stand right before the verb."""
    told = view.units[verb].word.verbform == "Part" and view.units[verb].word.possessor == "3"
    if not told or verb == 0 or view.units[verb - 1].case not in (None, "Nom"):
        return False
    group = any(m.kind == "group" for m in view.units[verb - 1].mentions)
    return group or view.lemmas[verb - 1] in lexicon.words("team", "guest")


def listed_behind(view: View, verb: int) -> list[int]:
    """``Саммитке мына елдер қатысты: А, Б және В`` (the following lands attended the summit), ``Қатысқандар: А, Б``:
    those who are named behind the colon, one of each joined group."""
    behind = range(verb + 2, len(view.units)) if view.forms[verb + 1 : verb + 2] == (":",) else range(0)
    named = [k for k in behind if view.units[k].case in (None, "Nom") and view.units[k].is_party]
    named = [k for k in named if k == min(view.units[k].joined or (k,))]
    told = sum(len(view.units[k].joined) or 1 for k in named)
    last = next((unit for unit in reversed(view.units) if unit.word.pos != "PUNCT"), None)
    return named if told > 1 and last is not None and last.mentions else []


def _invited(view: View, verb: int) -> list[int]:
    """``А Б-ны саммитке қатысуға шақырды`` (А invited Б to attend the summit): who is to attend is Б."""
    asked = view.units[verb].word.verbform == "Vnoun" and view.units[verb].case == "Dat"
    return recipients(view, verb, "Acc") if asked and view.lemmas[verb + 1 : verb + 2] == (_INVITE,) else []


def _who_is_at(view: View, verb: int) -> list[int]:
    """``отырысқа арнайы келіп қатысып отырған А`` (А, who has come to attend the sitting): the participle that ends the
    chain of converbs has its head behind it."""
    while view.units[verb].word.verbform == "Conv" and verb + 1 < len(view.units):
        verb += 1
        if view.units[verb].word.verbform == "Part":
            return following(view, verb)
    return []


def of_other_lands(view: View, last: int, verb: int) -> list[int]:
    """``Грекиядан А мен Б, Кипрден – В мен Г қатысты`` (А and Б took part from Greece, В and Г from Cyprus),
    ``келіссөзді Грекия жағынан А, Кипр жағынан В жүргізді``: each group behind its land, where nothing joins them."""
    attends = view.lemmas[verb] == "қатыс"
    if last > verb or not attends and not land_before(view, last):
        return []
    found: list[int] = []
    held = set(view.units[last].joined)
    for k in range(clauses.weak_left(view, verb), last):
        unit = view.units[k]
        here = unit.case in (None, "Nom") and any(m.kind == "person" for m in unit.mentions)
        if not here or k in held or clauses.modifies(view, k) or clauses.leads(view, k + 1):
            continue
        if attends or land_before(view, k):
            found.append(k)
            held.update(unit.joined)
    return found


def land_before(view: View, k: int) -> bool:
    """``Грекия жағынан (А)``, ``Грекиядан министр (А)``: the land from which he comes stands right before him."""
    before = view.units[k - 1] if k else None
    return before is not None and before.case == "Abl" and any(m.country for m in before.mentions)


def subject(view: View, at: int, verb: int) -> list[int]:
    if told := _who_came_for(view, verb) or ordered(view, verb):
        return told
    found = clauses.subject(view, at, verb)
    if found is None and view.units[verb].word.verbform == "Part":
        return following(view, verb) or _of_clause_after(view, verb)
    if found is None and view.units[verb].word.verbform == "Vnoun":
        return _purposeful(view, verb)
    return [] if found is None else [found]


def _who_came_for(view: View, verb: int) -> list[int]:
    """``саммитке қатысу үшін келген У-ні қабылдады`` (received У, who had come to attend the summit)."""
    if view.units[verb].word.verbform != "Vnoun" or view.forms[verb + 1 : verb + 2] != ("үшін",):
        return []
    came = next((k for k in range(verb + 2, len(view.units)) if clauses.is_verb(view.units[k])), None)
    return [] if came is None else following(view, came)


def ordered(view: View, at: int) -> list[int]:
    """``А Б-ға В-мен келіссөз жүргізу үшін Х-қа баруды тапсырды`` (А instructed Б to go to Х to hold talks with В): Б
    is to do what stands at ``at``."""
    if view.units[at].word.verbform != "Vnoun" and view.units[at].case != "Acc":
        return []
    for k in range(at + 1, clauses.strong_right(view, at)):
        thing = view.units[k - 1]
        if (
            view.lemmas[k] in lexicon.words("orders")
            and thing.case == "Acc"
            and (k - 1 == at or thing.word.verbform == "Vnoun")
        ):
            return (
                recipients(view, at)[:1] or [j for j in arguments(view, at, "Dat") if _is_organ(view, j)][:1]
            )
    return []


def _is_organ(view: View, k: int) -> bool:
    """``Үкіметке (келіссөз жүргізуді тапсырды)``: an organ of a state that is told to do it."""
    return any(m.kind == "body" and is_of_a_state(m.name) for m in view.units[k].mentions)


def _of_clause_after(view: View, verb: int) -> list[int]:
    """``Б-мен сөйлескеннен кейін А мәлімдеме жасады`` (after speaking with Б, А made a statement)."""
    if view.units[verb].case != "Abl" or view.forms[verb + 1 : verb + 2] not in {("кейін",), ("соң",)}:
        return []
    for k in range(verb + 2, clauses.strong_right(view, verb)):
        if view.units[k].is_party and view.units[k].case in (None, "Nom"):
            people = any(m.kind in {"person", "office"} for m in view.units[k].mentions)
            return [k] if people else []
    return []


def _purposeful(view: View, verb: int) -> list[int]:
    """``Х-пен келіссөз өткізу үшін У келді`` (У came to hold talks with Х): the subject of the main
    clause."""
    after = view.forms[verb + 1] if verb + 1 < len(view.units) else ""
    if after != "үшін" and view.units[verb].case != "Dat":
        return []
    for k in range(verb + 1, clauses.strong_right(view, verb)):
        if view.units[k].is_party and view.units[k].case in (None, "Nom"):
            return [k]
    return []


def following(view: View, verb: int) -> list[int]:
    """The head that a participle qualifies: ``кездескен Тоқаев`` (Toqaev, who met)."""
    if not clauses.qualifies(view, verb) or clauses.tells_when(view, verb):
        return []
    for k in range(verb + 1, min(verb + 3, len(view.units))):
        if view.units[k].is_party:
            return [k]
        if clauses.is_verb(view.units[k]):
            return []
    return []


def arguments(view: View, at: int, case: str) -> list[int]:
    """Party units in ``case`` that belong to the verb at ``at``, one of each joined group."""
    found: list[int] = []
    seen: set[int] = set()
    for k in range(clauses.weak_left(view, at), at):
        unit = view.units[k]
        side = unit.is_party or case == "Ins" and clauses.is_capital(unit)
        if k in seen or unit.case != case or not side:
            continue
        seen.update(unit.joined)
        last = max((k, *unit.joined))  # ``А және Б-мен үшжақты келіссөздің алдында``
        if last + 1 < len(view.units) and (
            view.forms[last + 1] in lexicon.words("together", "relating")
            or _belongs_next(view, last, case, at)
        ):
            continue
        found.append(k)
    return [k for k in found if k > _aim(view, found, at)] or found


def _aim(view: View, found: list[int], at: int) -> int:
    """``А Б-мен байланысты талқылау үшін В-мен кездесті`` (А met В to discuss the ties with Б): where the aim ends,
    before which nobody is met, if somebody stands after it."""
    aims = (
        k
        for k in range(at - 1, 0, -1)
        if view.forms[k] == "үшін" and view.units[k - 1].word.verbform == "Vnoun"
    )
    return next((k for k in aims if found and k < found[-1]), -1)


def _belongs_next(view: View, k: int, case: str, verb: int) -> bool:
    """``кеңеске кіру туралы ұсыныс``, ``А-мен кездесуден кейін Б-мен жүздесті``: a dative or an accusative right before
    a verbal noun and an instrumental before a contact that is only the setting (``үшжақты келіссөздің жаңа кезеңі``)
    are theirs; so is an instrumental between an owner and what he has (``А-ның Б-мен өзара іс-қимылы``: А's interaction
    with Б)."""
    if case == "Ins":
        if _is_within(view, k, verb) or _is_of_tie(view, k + 1):
            return True
        noun = _after_adjectives(view, k + 1, verb)
        aside = view.units[noun].case == "Gen" or clauses.context(view, noun) is not None
        return tells(view, noun, "contact") and aside
    return case in {"Dat", "Acc"} and view.units[k + 1].word.verbform == "Vnoun"


def _after_adjectives(view: View, k: int, end: int) -> int:
    """``(Б-мен) үшжақты келіссөздің (жаңа кезеңі)``: the noun behind the adjectives that begin at ``k``."""
    return next((j for j in range(k, end) if view.units[j].word.pos != "ADJ"), k)


def _is_of_tie(view: View, k: int) -> bool:
    """``(Б-мен) арадағы шиеленіс`` (the tension with Б); not ``арадағы келіссөз`` (the talks)."""
    after = view.lemmas[k + 1] if k + 1 < len(view.units) else ""
    return view.forms[k] == "арадағы" and after not in triggers()


def _is_within(view: View, k: int, verb: int) -> bool:
    """``А-ның (Б-мен) өзара іс-қимылы``; ``органдардың (халықпен) диалогын күшейту үшін`` (to strengthen the dialogue
    of the offices with the people): of a contact that is not the one told of."""
    if k == 0 or view.units[k - 1].case != "Gen" or view.units[k - 1].word.pos == "VERB":
        return False
    at = k + 1
    while at + 1 < len(view.units) and view.units[at].word.pos == "ADJ":
        at += 1
    noun = view.units[at].word
    of_another = at < verb and not view.units[k - 1].is_party
    named = view.lemmas[at] in triggers() and not of_another
    return noun.pos == "NOUN" and noun.possessor == "3" and not named


def beside(view: View, at: int) -> list[int]:
    """``Б-мен бірге (қол қойды)`` (together with Б)."""
    return [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].is_party
        and view.units[k].case == "Ins"
        and view.forms[k + 1] in lexicon.words("together")
    ]


def agents(view: View, at: int) -> list[int]:
    """``А тарапынан (қабылданды)`` (by А): by whom it was done."""
    return [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].is_party and "тарапынан" in view.forms[k : k + 2]
    ][:1]


def foreign_offices(view: View, at: int) -> list[int]:
    """``Х Сыртқы істер министрлігіне (шақырылды)``: to which ministry somebody is called."""
    return [
        k
        for k in arguments(view, at, "Dat")
        if any(m.kind == "body" and body_kind(m.name) == "government" for m in view.units[k].mentions)
    ][:1]


def ministry_where(view: View, at: int, land: str | None) -> list[int]:
    """``Чили Сыртқы істер министрлігінде Б-мен кездесу өтті`` (a meeting with Б was held at the foreign ministry of
    Chile): the ministry, of another land than Б's, whose guest he is."""
    found = (
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].case == "Loc"
        and any(_is_ministry(m) and m.country != land for m in view.units[k].mentions)
    )
    return list(found)[:1] if land is not None else []


def owners(view: View, at: int) -> list[int]:
    """Party units in the genitive before ``at``: whose thing the object is."""
    found = [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].is_party and view.units[k].case == "Gen"
    ]
    return found[:1]


def owners_of(view: View, at: int, thing: str) -> list[int]:
    """``А-ның құрметіне`` (in honour of А), ``Б-ның атынан`` (in the name of Б): the genitive before
    ``thing``."""
    return [
        k
        for k in range(clauses.strong_left(view, at), at - 1)
        if view.units[k].is_party and view.units[k].case == "Gen" and thing in _behind(view, k)
    ]


def _behind(view: View, k: int) -> tuple[str, ...]:
    """The word after ``k``, past ``да`` (``Б-ның да құрметіне``)."""
    after = k + 1 + (view.forms[k + 1 : k + 2] in {("да",), ("де",)})
    return view.lemmas[after : after + 1]


def between(view: View, at: int) -> list[int]:
    """``А мен Б арасында``: the joined parties before ``арасында`` in the clause of ``at``."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        if view.forms[k] in {"арасында", "арасындағы"} and k and view.units[k - 1].mentions:
            return [*_beside_members(view, k - 1), k - 1]
    return []


def _beside_members(view: View, last: int) -> list[int]:
    """``одақ пен оған мүше мемлекеттер, сондай-ақ Б арасында`` (between the union with its member states and Б): the
    union before its members, whom nobody lists."""
    k = min(view.units[last].joined or (last,)) - 1
    while k > 0 and (view.forms[k] in lexicon.words("and") | {",", "сондай-ақ"}):
        k -= 1
    if (
        k < 3
        or view.lemmas[k] not in lexicon.words("land")
        or view.lemmas[k - 1] not in lexicon.words("belongs")
    ):
        return []
    union = next((j for j in range(k - 2, max(-1, k - 6), -1) if _is_union(view, j)), None)
    return [] if union is None else [union]


def _is_union(view: View, k: int) -> bool:
    return any(m.kind in {"body", "state"} for m in view.units[k].mentions)


def goals(view: View, at: int, case: str = "Dat", start: int | None = None) -> list[int]:
    """Places in the dative, or in ``case``, before ``at``, and from ``start`` on: where a journey leads; a house of
    the tables too (``Ақ үйге``)."""
    first = clauses.weak_left(view, at) if start is None else start
    found = [
        k
        for k in range(first, at)
        if view.units[k].case == case
        and any(m.kind in {"state", "place"} or is_house(m) for m in view.units[k].mentions)
    ]
    return found or [j for k in range(first, at) for j in _examples(view, k, case)]


def is_house(mention: Mention) -> bool:
    """``Ақ үй``: a building, whoever sits in it, of which the tables tell the land; ``Афина әуежайы``."""
    known = mention.name in houses() or is_airport(mention)
    return mention.kind in {"venue", "body"} and mention.country is not None and known


def is_airport(mention: Mention) -> bool:
    """``Афина халықаралық әуежайы``: where one lands in the city."""
    return mention.name.lower().split()[-1].startswith(tuple(lexicon.words("airport")))


def _examples(view: View, k: int, case: str) -> list[int]:
    """``Кения, Уганда секілді екі елге`` (to two lands such as Kenya and Uganda): the lands that are named of those at
    ``k``."""
    unit = view.units[k]
    if unit.case != case or view.lemmas[k] not in lexicon.words("land"):
        return []
    for j in range(k - 1, max(0, k - _LIST), -1):
        if view.forms[j] in lexicon.words("such-as"):
            return [j - 1] if any(m.kind == "state" for m in view.units[j - 1].mentions) else []
    return []
