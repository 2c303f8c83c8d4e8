"""Where a clause begins and ends, which verb governs a noun, who is the subject.

Kazakh puts the verb last: what belongs to a verb stands between the verb before it and itself. A finite
verb or ``деп`` closes a sentence part for good (a strong boundary); a converb or a participle closes its
own arguments, but shares its subject with what follows (a weak boundary).
"""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon
from kelissoz.events.tables import (
    capitals,
    context_case,
    context_words,
    motion_verbs,
    ordinal_words,
)
from kelissoz.events.unit import CLOSING, DASHES, OPENING, Unit
from kelissoz.events.view import View

VERBAL = frozenset({"VERB", "AUX"})
_NUMBERED = re.compile(r"\d+-(?:ш[іы]|[ыі]нш[ыі])|[ivxl]+")
_ANNIVERSARY = 6
INCLUDED = ("қоса", "алғанда")
"""``А-ны қоса алғанда`` (А included)."""
_OWNED = 3  # units in which what somebody has stands behind him
_DATELINE = 4
_ACCORDING = ("ынша", "інше")
_SINCE = ("дықтан", "діктен", "тықтан", "тіктен")
_CLOSERS = frozenset({";", ":", "деп", "дейді", "?", "!"})


@cache
def light_verbs() -> dict[str, str]:
    """Verb lemma → what it makes of an event noun: ``happen``, ``do``, ``attend``, ``lead``, ``speak``."""
    return {row["lemma"]: row["use"] for row in lexicon.rows("kk/light_verbs")}


def use(view: View, verb: int) -> str | None:
    """What the verb at ``verb`` makes of an event noun; a noun may be a part of it (``төрағалық етті``)."""
    whole = f"{view.lemmas[verb - 1]} {view.lemmas[verb]}" if verb else ""
    return light_verbs().get(whole) or light_verbs().get(view.lemmas[verb])


def is_verb(unit: Unit) -> bool:
    """Whether the unit is a verb that may have arguments; ``бірлесіп`` (jointly), ``бірлескен``, ``күтпеген``
    (unexpected) only tell how."""
    verbal = unit.word.pos in VERBAL and unit.word.verbform is not None and not unit.mentions
    return verbal and unit.form.lower() not in lexicon.words("together-with", "joint", "unexpected")


def strong_left(view: View, at: int) -> int:
    """The first unit of the part of the sentence that ``at`` belongs to."""
    k = at - 1
    while k >= 0:
        unit = view.units[k]
        closes = _closes(view, k) or (is_verb(unit) and unit.word.verbform == "Fin" and k + 1 < at)
        if closes and not _same_complex(view, k, at):
            return k + 1
        k -= 1
    return 0


def _closes(view: View, k: int) -> bool:
    """``А; Б және В қатысты`` (А; Б and В attended): not a semicolon within a list."""
    listed = view.forms[k] == ";" and k > 0 and max(view.units[k - 1].joined, default=0) > k
    return view.forms[k] in _CLOSERS and not listed


def weak_left(view: View, at: int) -> int:
    """The first unit that can be an argument of ``at`` alone: after the nearest verb to the left."""
    k = at - 1
    start = strong_left(view, at)
    while k >= start:
        closes = is_verb(view.units[k]) and view.units[k].word.verbform in {"Conv", "Part", "Fin"}
        if closes and not (_same_complex(view, k, at) or _leads_team(view, k) or _is_half(view, k, at)):
            return k + 1
        k -= 1
    return start


def _is_half(view: View, k: int, at: int) -> bool:
    """``(үлесін) сатып алуға (қатысты)``: a converb right before a verbal noun is one verb with it."""
    whole = view.units[k].word.verbform == "Conv" and k + 1 < at
    return whole and is_verb(view.units[k + 1]) and view.units[k + 1].word.verbform == "Vnoun"


def strong_right(view: View, at: int) -> int:
    """One past the finite verb (or the end) that closes the part of the sentence of ``at``."""
    k = at
    while k < len(view.units):
        unit = view.units[k]
        if _closes(view, k) and k > at:
            return k
        if is_verb(unit) and unit.word.verbform == "Fin":
            end = k + 1
            while end < len(view.units) and is_verb(view.units[end]) and view.units[end].word.pos == "AUX":
                end += 1
            return end
        k += 1
    return len(view.units)


def predicate(view: View, at: int) -> int | None:
    """The verb that governs the noun at ``at``: the first one to its right within the part."""
    for k in range(at + 1, strong_right(view, at)):
        if view.forms[k] in {";", ":"} and _closes(view, k):
            return None
        if is_verb(view.units[k]) and not (
            _dates_noun(view, k)
            or _leads_team(view, k)
            or _is_of_next(view, at, k)
            or _is_how(view, at, k)
            or _is_reason(view, at, k)
        ):
            return k + 1 if _begins_with(view, at, k) else k
    return None


def _is_how(view: View, at: int, k: int) -> bool:
    """``сапары меморандум жасасуымен аяқталды`` (the visit ended with the signing of a memorandum): the verbal noun is
    only how it did."""
    word = view.units[k].word
    return word.verbform == "Vnoun" and word.case == "Ins" and view.units[at].case in (None, "Nom")


def _is_reason(view: View, at: int, k: int) -> bool:
    """``келіссөзі тараптар келмегендіктен өтпеді`` (the talks were not held since the sides did not come): the
    verb that tells why has a subject of its own."""
    if not view.forms[k].endswith(_SINCE) or view.units[k].case != "Abl":
        return False
    return any(view.units[j].is_party and view.units[j].case in (None, "Nom") for j in range(at + 1, k))


def _begins_with(view: View, at: int, k: int) -> bool:
    """``сапарын кешенді аралаудан бастап`` (beginning his visit with a walk through the memorial): the verbal noun is
    that with which the contact begins."""
    starts = view.lemmas[k + 1 : k + 2] == ("баста",)
    return starts and view.units[at].case == "Acc" and view.units[k].case == "Abl"


def _leads_team(view: View, k: int) -> bool:
    """``жиынға Х басқаратын делегация қатысты`` (the delegation that X leads attended): it is said of the team."""
    came = k > 0 and _has_come(view, k) and (leads(view, k - 1) or is_chairing(view, k - 1))
    if not (came or leads(view, k)):
        return False
    return any(is_led(unit) for unit in view.units[k + 1 : k + 5])


def is_led(unit: Unit) -> bool:
    """``(Х бастаған) делегация``, ``депутаттар``: what somebody leads."""
    lemma = unit.word.lemma.lower()
    return lemma in lexicon.words("team") or (unit.word.number == "Plur" and lemma in lexicon.words("led"))


def is_chairing(view: View, k: int) -> bool:
    """``(Х) басшылығымен`` (led by Х)."""
    return view.lemmas[k] in lexicon.words("chairing") and view.units[k].case == "Ins"


def _is_of_next(view: View, at: int, k: int) -> bool:
    """``әңгіме екі президенттің Римде өткен кездесуінен кейінгі байланыс болды`` (the talk was the first contact since
    the meeting of the two presidents in Rome): the participle is of the other contact, whose owner stands before it."""
    if not qualifies(view, k) or k + 1 >= len(view.units):
        return False
    owned = view.units[k + 1].word.possessor == "3" and view.units[k + 1].word.pos == "NOUN"
    return owned and any(view.units[j].is_party and view.units[j].case == "Gen" for j in range(at + 1, k))


def _dates_noun(view: View, k: int) -> bool:
    """``белгіленген күні`` (on the appointed day): the participle is of the day, not of the contact."""
    return k + 1 < len(view.units) and view.lemmas[k + 1] in lexicon.words("day") and qualifies(view, k)


def closing(view: View, at: int) -> int | None:
    """The finite verb that closes the part of the sentence of ``at`` (-1: the whole sentence)."""
    end = len(view.units) if at < 0 else strong_right(view, at)
    for k in range(end - 1, at, -1):
        if is_verb(view.units[k]) and view.units[k].word.verbform == "Fin":
            return k
    return predicate(view, at) if at >= 0 else None


def has_anniversary(view: View, verb: int) -> bool:
    """``қол қойылғанына он жыл толады`` (it will be ten years since it was signed): the time of the clause is that of
    the anniversary."""
    word = view.units[verb].word
    since = word.verbform == "Part" and word.case in {"Dat", "Abl"}
    return since and "тол" in view.lemmas[verb + 1 : verb + 1 + _ANNIVERSARY]


def embedded(view: View, at: int) -> bool:
    """Whether the noun at ``at`` only qualifies another noun (``сапарының қорытындылары``, ``саммитке қатысушы
    елдер``); what is to be held is the subject of that (``кездесудің сәуірде өтетінін хабарлады``)."""
    if view.units[at].case == "Dat" and at + 1 < len(view.units):
        after = view.document.tokens[view.units[at + 1].first].form.lower()
        return view.units[at].word.attributive or after in lexicon.words("belongs")
    if view.units[at].case == "Gen" and _is_said_to_be(view, at):
        return False
    return view.units[at].case == "Gen" or view.units[at].word.attributive


def _is_said_to_be(view: View, at: int) -> bool:
    verb = next((k for k in range(at + 1, len(view.units)) if is_verb(view.units[k])), None)
    if verb is None or use(view, verb) != "happen":
        return False
    word = view.units[verb].word
    between = range(at + 1, verb)
    owned = any(view.units[k].word.possessor == "3" and not view.units[k].mentions for k in between)
    return word.verbform == "Part" and word.possessor == "3" and not owned


def context(view: View, at: int) -> str | None:
    """The relation of the noun at ``at`` to its clause, told by the word after it or by its case; not by that of a time
    (``кездесуі мамырдың басында өтті``: at the beginning of May)."""
    following = view.forms[at + 1] if at + 1 < len(view.units) and view.units[at + 1].time is None else ""
    if following.endswith(("ғы", "гі")) and following[:-2] in context_words():
        following = following[:-2]  # ``кездесуден кейінгі (келіссөз)``
    if following in context_words() and context_case(following) in ("", view.units[at].case):
        return context_words()[following]
    if view.units[at].case == "Gen" and (part := _part_of(view, at)) is not None:
        return context(view, part)
    lemma = view.lemmas[at + 1] if following else ""
    if view.units[at].case == "Loc" and not view.units[at].word.attributive and lemma not in {"бол", "жүр"}:
        return "during"
    return None


def _part_of(view: View, at: int) -> int | None:
    """``сессияның ресми іс-шаралары аясында`` (within the official events of the session): the unit of what is
    within the gathering at ``at``."""
    for k in range(at + 1, min(at + 4, len(view.units) - 1)):
        if view.units[k].word.possessor == "3":
            known = view.lemmas[k] in lexicon.words("main-part") and view.forms[k + 1] in context_words()
            return k if known else None
        if view.units[k].word.pos != "ADJ":
            return None
    return None


def subject(view: View, at: int, verb: int, *, first: int | None = None) -> int | None:
    """The unit that is the subject of the verb at ``verb``; the search goes left from ``at``.

    A participle or verbal noun with a possessive has its subject in the genitive
    (``Тоқаевтың кездескенін``), else it is the nearest nominative party; so is that of a participle which only says
    when (``Тоқаев кездескенде``).
    """
    start = strong_left(view, at) if first is None else first
    word = view.units[verb].word
    owned = word.verbform in {"Part", "Vnoun"} and not is_final(view, verb)
    when = word.verbform == "Part" and word.possessor is None and word.case in {"Loc", "Abl"}
    if owned and not when or _is_owned_further(view, verb):
        for k in range(at - 1, start - 1, -1):
            if view.units[k].is_party and view.units[k].case == "Gen" and not _owns(view, k, verb):
                return k
    best: int | None = None
    for k in range(at - 1, start - 1, -1):
        unit = view.units[k]
        if not (unit.is_party or is_capital(unit)) or unit.case not in (None, "Nom"):
            continue
        if not unit.is_party and view.forms[k + 1] in CLOSING:
            continue  # ``«Афина» фирмасы``
        if modifies(view, k) or _is_bound(view, k) or leads(view, k + 1) or _is_anothers(view, k):
            continue
        if _is_dateline(view, k) or _is_what_he_was(view, k):
            continue
        kinds = {mention.kind for mention in unit.mentions}
        if kinds & {"person", "office", "pronoun"} or owned:
            return _before_apposition(view, k, max(at, verb), start)
        if best is None:
            best = k
    return best


def is_capital(unit: Unit) -> bool:
    """``Киевпен (келіссөз жүргізді)``: a capital, which stands for its state where it does something."""
    return any(m.kind == "place" and m.name in capitals() for m in unit.mentions)


def _is_owned_further(view: View, verb: int) -> bool:
    """``А-ның барып, Б-мен кездескені`` (that А went and met Б): the converb has the subject, in the genitive, of the
    participle that its chain ends with, unless that has one of its own."""
    if view.units[verb].word.verbform != "Conv":
        return False
    for k in range(verb + 1, strong_right(view, verb)):
        unit = view.units[k]
        if is_verb(unit) and unit.word.verbform != "Conv":
            return (
                unit.word.verbform in {"Part", "Vnoun"}
                and unit.word.possessor == "3"
                and not is_final(view, k)
            )
        if unit.is_party and unit.case in (None, "Nom", "Gen"):
            return False
    return False


def _is_dateline(view: View, k: int) -> bool:
    """``ЛИМА. KAZINFORM – (Кездесуге А қатысты)``: the outlet before the dash does nothing."""
    outlet = any(m.kind == "body" and m.rule in {"agency", "outlet"} for m in view.units[k].mentions)
    return outlet and k < _DATELINE and view.forms[k + 1] in DASHES


def _is_what_he_was(view: View, k: int) -> bool:
    """``А елші болып Х-қа барды`` (А went to Х as ambassador): the office that he was to hold there did nothing."""
    office = all(m.kind == "office" for m in view.units[k].mentions)
    return office and view.forms[k + 1] in lexicon.words("as-what")


def _is_anothers(view: View, k: int) -> bool:
    """``Кеңес АҚШ ұсынған қарарды қабылдады`` (the council adopted the resolution that the United States had proposed):
    the subject of a participle right behind it, where a body stands before both."""
    first, k = min(view.units[k].joined or (k,)), max(view.units[k].joined or (k,))
    if k + 2 >= len(view.units) or not qualifies(view, k + 1) or view.units[k + 1].word.voice == "Pass":
        return False
    if view.forms[k + 1] == "деген":
        return False  # ``Димов деген елші`` (an ambassador called Dimov)
    return any(
        view.units[j].case in (None, "Nom")
        and any(m.kind in {"body", "person"} for m in view.units[j].mentions)
        for j in range(strong_left(view, first), first)
    )


def leads(view: View, at: int) -> bool:
    """Whether ``at`` is ``бастаған``, ``басқарған``, ``бастап (келген)``: who stands before it leads the delegation
    behind it."""
    if at >= len(view.units) or view.lemmas[at] not in lexicon.words("leads"):
        return False
    word = view.units[at].word
    if word.verbform == "Conv":
        return _has_come(view, at + 1)
    return word.verbform == "Part" and word.case in (None, "Nom") and word.possessor is None


def _has_come(view: View, k: int) -> bool:
    """``(бастап) келген``: the participle of a verb of motion, of whoever came."""
    if k >= len(view.units) or view.lemmas[k] not in motion_verbs():
        return False
    word = view.units[k].word
    return word.verbform == "Part" and word.case in (None, "Nom") and word.possessor is None


def qualifies(view: View, verb: int) -> bool:
    """Whether the verb is a participle before the noun that it qualifies: ``Афинаға келген президент``."""
    word = view.units[verb].word
    bare = word.verbform == "Part" and word.possessor is None and word.case in (None, "Nom")
    before = view.forms[verb + 1 : verb + 2] == ("алдында",)  # ``Афинаға барар алдында``
    return bare and not before and not is_final(view, verb)


def tells_when(view: View, verb: int) -> bool:
    """``А Х-қа келген кезде``, ``барған бойда`` (when А came to Х): the noun behind the participle is no one who did
    it."""
    if not qualifies(view, verb) or verb + 1 >= len(view.units):
        return False
    lemma, word = view.lemmas[verb + 1], view.units[verb + 1].word
    on_the_day = lemma in lexicon.words("day") and word.possessor == "3" and word.case in (None, "Nom")
    on_the_day = on_the_day or view.forms[verb + 1] == "күні-ақ"
    return on_the_day or lemma in lexicon.words("moment") and word.case in {"Loc", "Ins"}


def is_final(view: View, verb: int) -> bool:
    """``кездескен еді``, ``кездескен.``: a participle that closes its part of the sentence is a finite verb."""
    word = view.units[verb].word
    if word.verbform != "Part" or word.possessor is not None or word.case not in (None, "Nom"):
        return False
    after = view.units[verb + 1] if verb + 1 < len(view.units) else None
    return (
        after is None
        or after.word.pos in {"PUNCT", "AUX"}
        and after.form not in OPENING  # ``өткен «Балқан» форумы``
        or view.forms[verb + 1] in lexicon.words("past-aux")
    )


def _is_bound(view: View, k: int) -> bool:
    """``Судан бойынша`` (on the Sudan), ``Судан және басқа мәселелер бойынша``: what a postposition governs is no
    subject."""
    last = view.units[k].joined[-1] if view.units[k].joined else k
    after = view.forms[last + 1 : last + 6]
    if after[1:2] and after[0] in lexicon.words("and") and after[1] in lexicon.words("other"):
        return bool(lexicon.words("about", "as-to") & set(after[2:]))
    if last + 1 >= len(view.units):
        return False
    return view.forms[last + 1] in lexicon.words("about", "as-to", "with-bare") or (
        is_chairing(view, last + 1) and _has_come(view, last + 2)
    )


def _before_apposition(view: View, k: int, at: int, start: int) -> int:
    """``Елші А президент кеңесшісі, бөлім меңгерушісі Б-мен кездесті``: an office without a name that stands before
    a party in another case belongs to that one; the subject is the named person before it."""
    if any(m.kind != "office" for m in view.units[k].mentions):
        return k
    if not any(
        view.units[j].is_party and view.units[j].case in {"Ins", "Acc", "Dat"} for j in range(k + 1, at)
    ):
        return k
    for j in range(k - 1, start - 1, -1):
        unit = view.units[j]
        if is_verb(unit):
            break
        if unit.case in (None, "Nom") and any(m.kind == "person" for m in unit.mentions):
            return j
    return k


def _owns(view: View, k: int, verb: int) -> bool:
    """Whether the genitive at ``k``, with those joined to it, is the owner of a noun before ``verb`` (``Тоқаевтың
    сөзін``)."""
    k = max(view.units[k].joined or (k,))
    first = _behind_matter(view, k + 1, verb)
    for j in range(first, min(first + _OWNED, verb)):
        unit = view.units[j]
        if view.forms[j].endswith(_ACCORDING):
            return True  # ``Димовтың айтуынша``: who says it
        own = j == k + 1 and unit.word.possessor == "3" and all(m.kind == "group" for m in unit.mentions)
        if unit.is_party and unit.case == "Ins" and own:
            return True  # ``екі елдің үкімет басшыларымен (сөйлесті)``
        if unit.time is not None or (unit.is_party and unit.case == "Ins"):
            continue  # ``Грекияның ұйыммен өзара іс-қимылының``
        if unit.case == "Dat" and any(m.kind in {"place", "state"} for m in unit.mentions):
            continue  # ``Саардың Астанаға (сапары)``
        if unit.is_party or unit.mentions:
            return (
                j == k + 1 and unit.case == "Loc" and _is_land(view.units[k])
            )  # ``Болгарияның Варна қаласында``
        noun = unit.word.pos == "NOUN" or unit.word.verbform == "Vnoun"
        if noun and unit.word.possessor == "3" and unit.case not in (None, "Nom"):
            return True
    return False


def _behind_matter(view: View, k: int, verb: int) -> int:
    """``(А-ның) Арктика аумағына қатысты мәлімдемелері`` (А's statements on the Arctic): behind what they are on."""
    related = (j for j in range(k, min(k + _OWNED + 1, verb)) if view.forms[j] in lexicon.words("relating"))
    return next(related, k - 1) + 1


def _is_land(unit: Unit) -> bool:
    return all(m.kind == "state" for m in unit.mentions)


def _is_bare_title(unit: Unit) -> bool:
    return any(m.kind == "office" and m.possessor is None and " " not in m.name for m in unit.mentions)


def is_ordinal(form: str) -> bool:
    """``жетінші``, ``7-ші``, ``VII``."""
    return bool(ordinal_words().get(form) or _NUMBERED.fullmatch(form))


def modifies(view: View, k: int) -> bool:
    """Whether the nominative state or body at ``k`` only qualifies the noun after it (``Израиль тарапы``), or a
    title what is done by it (``Президент тапсырмасымен``)."""
    unit = view.units[k]
    if _is_bare_title(unit) and k + 1 < len(view.units):
        after = view.units[k + 1]
        if after.is_party:
            return False  # ``Президент Грекия премьер-министрімен (сөйлесті)``
        return after.word.possessor == "3" and after.word.pos == "NOUN" and after.case in {"Ins", "Abl"}
    if unit.joined:
        k = unit.joined[-1]
    if any(mention.kind in {"person", "office", "pronoun"} for mention in unit.mentions) or k + 1 >= len(
        view.units
    ):
        return False
    after = view.units[k + 1]
    if is_ordinal(view.forms[k + 1]):
        after = view.units[min(k + 2, len(view.units) - 1)]  # ``кеңесі 7-ші отырысының қорытындылары``
    named = {"place", "state", "venue"}
    if any(m.kind in named or (m.kind == "body" and " " in m.name) for m in after.mentions):
        return False  # ``Энергетика министрлігі Грекия Қаржы министрлігіне``: a body with an owner of its own
    if any(m.kind == "group" and m.country is not None and " " in m.name for m in after.mentions):
        return False  # ``қонақ Грекия басшылығымен``
    if any(
        m.kind == "office" and " " in m.name and m.country not in {None, unit.mentions[0].country}
        for m in after.mentions
    ):
        return False  # ``Франция Ресей елшісін``
    return after.word.possessor == "3" and after.word.pos in {"NOUN", "PROPN"} and after.time is None


def _same_complex(view: View, k: int, at: int) -> bool:
    """Whether the verb at ``k`` is one predicate with the verb at ``at`` (``өтіп жатыр``)."""
    return (
        is_verb(view.units[at])
        and all(is_verb(view.units[j]) for j in range(k, at))
        and k + 2 >= at
        and (view.units[at].word.pos == "AUX")
    )
