"""What became of a contact: read from the form of its verb and from cue words after it.

The tables are ``kk/status_cues``; how verb forms map follows the tense system of Kazakh: the past (-ды, -ған,
-ып) tells of what was held, the present-future (-ады), -атын and -мақ of what is planned.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import itemgetter

from kelissoz import lexicon
from kelissoz.events.clauses import is_verb, light_verbs, qualifies, strong_right, subject
from kelissoz.events.tables import event_nouns, motion_verbs
from kelissoz.events.view import View
from kelissoz.model import Status

_PAST_PARTICIPLE = re.compile(r"[ғгқк][ае]н(?:д[ыі][ғг])?(?:ы|і|ын|ін|ның|нің)?$")
_FUTURE_PARTICIPLE = re.compile(r"[аей]т[ыі]н(?:д[ыі][ғг])?(?:ы|і|ын|ін|ына|іне)?$")

_ALTHOUGH = ("ғанымен", "генімен", "қанымен", "кенімен")
_UNLESS = tuple(f"{letter}{rest}" for letter in "мбп" for rest in ("айынша", "ейінше"))
_ABLE = "ал"
UNABLE = "verb/unable"
_AS = ("ғандай", "гендей", "қандай", "кендей")
_ABOUT_TO = re.compile(r"[ғгқк][ае]л[ыі]$")

INTENDED = ("мақ", "мек", "пақ", "пек", "бақ", "бек", "мақшы", "мекші", "пақшы", "пекші")
"""``кездеспек`` (means to meet)."""

_NEED = 3
"""Words in which ``келіссөзді қайта бастау қажеттігі`` (the need to begin the talks anew) is told."""

BEGUN = "verb/begun"
"""The rule of what is only said to have begun."""
TO_COME = "verb/to-come"
"""The rule of that after which something will be: ``келіссөз қорытындысында рейс ашылады``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """``status`` with the units that show it; ``rule`` is a cue row or a verb form."""

    status: Status
    first: int
    last: int
    rule: str


@dataclass(frozen=True, slots=True)
class _Cue:
    lemmas: tuple[str, ...]
    status: Status
    reach: str


@cache
def _cues() -> Mapping[str, tuple[tuple[int, _Cue], ...]]:
    """The cues by their first word, each with its place in the table; a negative's by what it negates, too."""
    found: defaultdict[str, list[tuple[int, _Cue]]] = defaultdict(list)
    for number, row in enumerate(lexicon.rows("kk/status_cues")):
        cue = _Cue(tuple(row["cue"].split()), row["status"], row["reach"])  # type: ignore[arg-type]
        for word in {cue.lemmas[0], cue.lemmas[0][:-2]}:
            found[word].append((number, cue))
    return {word: tuple(cues) for word, cues in found.items()}


def _cues_at(view: View, k: int) -> list[_Cue]:
    """The cues that may begin at ``k``, in the order of the table."""
    lemma, form = view.lemmas[k], view.forms[k]
    numbered = {*_cues().get(lemma, ()), *_cues().get(form, ())}
    return [cue for _, cue in sorted(numbered, key=itemgetter(0))]


def read(view: View, at: int, verb: int | None) -> Reading | None:
    """The status of the contact whose trigger is at ``at`` and whose verb, if any, at ``verb``.

    ``None``: a hypothetical or unreal clause, from which nothing may be recorded.
    """
    if verb is not None and view.forms[verb].endswith(_AS):
        return None  # ``жоспарланғандай емес`` (not as planned)
    if verb is not None and _is_condition(view, verb):
        return None
    if verb is not None and _is_yet_to_be(view, verb):
        return Reading("planned", min(at, verb), verb + 1, "verb/yet-to-be")
    start = at if verb is None else verb
    own = None if verb is None else _form(view, verb)
    end = strong_right(view, start)
    if own == "past":
        end = _past_quotation(view, end)
    cue = _cue(
        view, at + 1 if verb is None or verb == at else min(at + 1, verb), end, own, _governor(view, at, verb)
    )
    if cue is not None:
        return None if cue.status == "proposed" and _is_ruled_out(view, cue.last) else cue
    if own == "open" and verb is not None and (_was_gone_to(view, verb) or _brought_about(view, verb)):
        return Reading("held", at if at < verb else verb, verb, "verb/past")
    if own == "open" and verb is not None and _is_ended(view, verb):
        return Reading("held", verb, verb + 1, "verb/past")
    if own == "future" and (turned := _turned(view, end)) is not None:
        return turned
    if own == "unreal" or (own == "future" and _hoped(view, end)):
        return None
    if own == "open" and verb is not None and is_needed(view, verb):
        return None
    if verb is None and view.forms[at + 1 : at + 2] == ("керек",):
        return Reading("planned", at, at + 1, "verb/open")  # ``кездесуі керек`` (are to meet)
    if verb is None or own is None:
        return Reading("held", at, at, "verb/none")
    if view.units[verb].word.verbform == "Conv" and _is_unable(view, verb):
        return Reading("cancelled", verb, verb + 1, UNABLE)
    if _fell_through(view, verb):
        return Reading("cancelled", verb, min(verb + 1, len(view.units) - 1), "verb/fell-through")
    if own == "past" and negated(view, verb):
        return Reading("denied", verb, min(verb + 1, len(view.units) - 1), "verb/past-negative")
    if own == "future" and view.units[verb].word.negative:
        return Reading("cancelled", verb, verb, "verb/future-negative")
    if own == "past" and view.lemmas[verb] in lexicon.words("starts"):
        return Reading("held", at if at < verb else verb, verb, BEGUN)
    mapped: dict[str, Status] = {
        "past": "held",
        "future": "planned",
        "progressive": "ongoing",
        "open": "planned",
        "wished": "proposed",
    }
    return Reading(mapped[own], at if at < verb else verb, verb, f"verb/{own}")


def _is_condition(view: View, verb: int) -> bool:
    """``қол қоймайынша`` (unless they sign), ``қол қойған жағдайда`` (in case they sign), ``қол қоя алмайды`` (cannot
    sign), ``қол қойғаннан кейін ғана көмек береді`` (will help only after they sign): nothing is told to come about."""
    word, behind = view.units[verb].word, view.forms[verb + 1 : verb + 3]
    if view.forms[verb].endswith(_UNLESS):
        return True
    if word.verbform == "Part" and word.case in (None, "Nom") and set(behind[:1]) & lexicon.words("in-case"):
        return True
    if word.verbform == "Conv" and _is_unable(view, verb):
        return view.units[verb + 1].word.tense != "Past"
    only = word.verbform == "Part" and word.case == "Abl" and behind[1:] == ("ғана",)
    return only and not _is_of_past(view, verb)


def _is_unable(view: View, verb: int) -> bool:
    """``кездесе алмады`` (could not meet)."""
    able = view.units[verb + 1].word if verb + 1 < len(view.units) else None
    return able is not None and able.lemma == _ABLE and able.negative


def _is_yet_to_be(view: View, verb: int) -> bool:
    """``кездескенге дейін шешпейді`` (will not decide before they meet), ``кездеспес бұрын``: what something else is
    done before; but ``кездескенге дейін сөйлесті`` tells of what is over."""
    word, behind = view.units[verb].word, view.forms[verb + 1 : verb + 2]
    if word.verbform != "Part" or not set(behind) & lexicon.words("done-before"):
        return False
    return word.negative or word.case == "Dat" and not _is_of_past(view, verb)


def _is_of_past(view: View, verb: int) -> bool:
    """Whether the verb that closes the clause of ``verb`` tells of the past."""
    return view.units[strong_right(view, verb) - 1].word.tense == "Past"


def _is_ended(view: View, verb: int) -> bool:
    """``талқылауды аяқтады`` (finished discussing it); ``көңіл айту білдірді`` (expressed his condolences); ``пікір
    алмасуына арналды`` (was given to an exchange of views); ``пікір алмасу болды`` (views were exchanged)."""
    word = view.units[verb].word
    after = view.units[verb + 1].word if verb + 1 < len(view.units) else None
    if word.verbform != "Vnoun" or after is None or after.tense != "Past" or after.negative:
        return False
    expressed = word.case in (None, "Nom") and word.possessor is None and after.lemma == "білдір"
    devoted = word.case == "Dat" and word.possessor == "3" and after.lemma == "арна"
    happened = word.case in (None, "Nom") and light_verbs().get(after.lemma) == "happen"
    return (word.case == "Acc" and after.lemma in lexicon.words("ends")) or expressed or devoted or happened


def _turned(view: View, end: int) -> Reading | None:
    """``кездеседі деп күтілгенімен, … бас тартты`` (was expected to meet him, but … refused): what became of the
    plan."""
    if view.forms[end : end + 1] != ("деп",) or not view.forms[min(end + 1, len(view.units) - 1)].endswith(
        _ALTHOUGH
    ):
        return None
    for k in range(end + 2, len(view.units)):
        for cue in _cues_at(view, k):
            end = k + len(cue.lemmas)
            told = end <= len(view.units) and all(_is(view, k + n, w) for n, w in enumerate(cue.lemmas))
            if (
                told
                and cue.status in {"cancelled", "postponed"}
                and view.units[k - 1].case not in {"Acc", "Abl"}
            ):
                return Reading(cue.status, k, end - 1, f"status_cues/{' '.join(cue.lemmas)}")
    return None


def _is_ruled_out(view: View, last: int) -> bool:
    """``келіссөз мүмкін емес`` (no talks are possible), ``кездесуге дайын емес``: nobody proposes it."""
    return view.forms[last + 1 : last + 2] == ("емес",)


def _was_gone_to(view: View, verb: int) -> bool:
    """``қабылдауға қатысу үшін сарайға барған болатын`` (had gone to the palace to attend the reception), ``соңғы рет …
    қатысу үшін келген`` (had last come to attend): what one had gone to attend took place."""
    if view.lemmas[verb] != "қатыс" or view.forms[verb + 1 : verb + 2] != ("үшін",):
        return False
    end = strong_right(view, verb)
    if (
        end == verb + 3
        and _PAST_PARTICIPLE.search(view.forms[end - 1])
        and view.lemmas[end - 1] in motion_verbs()
    ):
        return True  # ``қатысу үшін барған``
    if ("соңғы", "рет") in pairwise(view.forms[:verb]) and _PAST_PARTICIPLE.search(view.forms[end - 1]):
        return True
    return any(
        is_verb(view.units[k]) and view.forms[k + 1] in lexicon.words("past-aux")
        for k in range(verb + 1, end - 1)
    )


def _brought_about(view: View, verb: int) -> bool:
    """``телефонмен сөйлесуі бұған себеп болды`` (that they telephoned was the reason), ``келісім жасасуымен аяқталды``
    (ended with their making a treaty): what did something took place."""
    word = view.units[verb].word
    if word.verbform != "Vnoun" or word.possessor != "3" or word.case not in (None, "Nom", "Ins"):
        return False
    end = strong_right(view, verb)
    last = view.units[end - 1].word
    due = lexicon.words("necessary") & set(view.forms[verb + 1 : end])
    undone = last.negative and last.lemma in lexicon.words("takes-place")
    return not due and end - 1 > verb + (word.case != "Ins") and last.tense == "Past" and not undone


def is_needed(view: View, at: int) -> bool:
    """``келіссөзді жалғастыру қажеттігін айтты`` (spoke of the need to go on with the talks): a wish. ``at`` is what is
    done, or the noun of it."""
    reach = 1 if view.units[at].word.verbform == "Vnoun" else _NEED
    return bool(lexicon.words("need-of") & set(view.lemmas[at + 1 : at + 1 + reach]))


def _past_quotation(view: View, end: int) -> int:
    """``… болды деген хабарды теріске шығарды``: what is said of a quoted clause reaches into it."""
    if end < len(view.units) and view.forms[end] in {"деген", "дегенді", "дегенін"}:
        return strong_right(view, end + 1)
    return end


def _fell_through(view: View, verb: int) -> bool:
    """``келіссөз өтпеді``, ``өтпей қалды``: it was to be held and was not. ``Болған жоқ`` denies that it was."""
    word = view.units[verb].word
    if not word.negative or view.lemmas[verb] not in lexicon.words("takes-place"):
        return False
    if word.verbform == "Conv":
        return verb + 1 < len(view.units) and view.units[verb + 1].word.lemma == "қал"
    return word.verbform == "Fin" and word.tense == "Past"


def _hoped(view: View, end: int) -> bool:
    """``жүздесеміз деп сенемін`` (I believe that we shall meet) is no plan."""
    return (
        end + 1 < len(view.units)
        and view.forms[end] == "деп"
        and view.lemmas[end + 1] in lexicon.words("hope")
    )


def _governor(view: View, at: int, verb: int | None) -> int | None:
    """The verb, where the contact is what it is about: ``кездесуді ұсынды``, not ``келіссөзге алаң ұсынды``."""
    if verb is None or at >= verb or view.units[at].case not in {"Dat", "Loc", "Abl"} or verb == at + 1:
        return verb
    return None


def _cue(view: View, start: int, end: int, own: str | None, verb: int | None) -> Reading | None:
    """The first cue from ``start`` on. Of a clause whose verb tells the time an ``open`` cue says nothing, unless it is
    that verb (``жоспарланған``, ``жоспарланып отыр``) or is said of the contact itself (``кездесуге дайындық жүріп
    жатыр``)."""
    for k in range(start, end):
        for cue in _cues_at(view, k):
            size = len(cue.lemmas)
            told = own not in {"past", "progressive", "future"} or verb in range(k, k + size)
            if view.forms[k].endswith(_AS):
                continue  # ``жоспарланғандай емес`` (not as planned)
            own_words = all(_is_beside(view, j) for j in range(start, k))
            if cue.reach == "open" and not told and not (own_words and _is_of_contact(view, start, k)):
                continue
            if cue.status in {"cancelled", "postponed"} and _has_object(view, k, start, verb):
                continue
            if k + size <= len(view.units) and all(
                _is(view, k + n, word) for n, word in enumerate(cue.lemmas)
            ):
                became = _unless_negated(cue, view, k + size - 1)
                return Reading(became, k, k + size - 1, f"status_cues/{' '.join(cue.lemmas)}")
    return None


def _is_beside(view: View, j: int) -> bool:
    """``кездесуге бір апта (дайындық)``, ``сапарға үлкен (дайындық)``: what only says how long, or how much."""
    unit = view.units[j]
    return unit.time is not None or unit.word.pos in {"ADJ", "NUM"} and not unit.mentions


def _has_object(view: View, k: int, start: int, verb: int | None) -> bool:
    """``сөйлесіп, атысты тоқтату мәселесін талқылады`` (they spoke and discussed ending the fire): behind the verb of
    the contact the word at ``k`` has an object of its own, which is not put off or called off with it."""
    own = k - 1
    while own > start and view.units[own].word.pos in {"ADV", "ADJ"} and not view.units[own].mentions:
        own -= 1  # ``атысты толық тоқтату``
    kept_from = view.units[own].case == "Abl" and view.lemmas[k : k + 2] == ("бас", "тарт")
    if (
        verb is None
        or own <= max(verb, start - 1)
        or not (view.units[own].case == "Acc" or kept_from)
        or view.units[own].is_party
    ):
        return False  # ``бағдарламадан бас тарту`` has an object, too
    return view.lemmas[own] not in event_nouns()


def _unless_negated(cue: _Cue, view: View, k: int) -> Status:
    """``кездесуден бас тартпайды`` (does not refuse to meet): nobody has called it off; ``кездесу жоспарланбаған`` (no
    meeting is planned): whoever tells of one is denied; ``кездесуді жоққа шығармады`` (did not rule out a meeting):
    there may be one. The negation of ``болдырма`` (prevent) is the cue's own."""
    if cue.lemmas[-1] != view.lemmas[k]:
        return cue.status
    if cue.status == "planned" and negated(view, k):
        return "denied"
    if cue.status == "denied" and negated(view, k):
        return "proposed"
    return "proposed" if cue.status == "cancelled" and view.units[k].word.negative else cue.status


def _is_of_contact(view: View, start: int, k: int) -> bool:
    """``кездесуге (бір апта) дайындық`` (preparations for a meeting), ``кездесу мүмкіндігі`` (the chance of one): the
    noun before ``start`` is its own."""
    own = view.units[k].word.possessor == "3" and not is_verb(view.units[k])
    return start > 0 and (own or view.units[start - 1].case == "Dat")


def _is(view: View, k: int, word: str) -> bool:
    """Whether ``word`` stands at ``k``; ``болдырма`` is the negative of ``болдыр`` (``болдырмады``: prevented)."""
    if word in (view.lemmas[k], view.forms[k]):
        return True
    return view.units[k].word.negative and view.lemmas[k] == word[:-2] and view.forms[k].startswith(word)


def _form(view: View, verb: int) -> str | None:
    """``past``, ``future``, ``progressive``, ``open`` (a verbal noun: what follows decides) or ``unreal``."""
    word = view.units[verb].word
    form = view.forms[verb]
    after = view.units[verb + 1].word if verb + 1 < len(view.units) else None
    if word.mood == "Des" and after is not None and after.negative:
        return "unreal"  # ``барғысы келмейді`` (does not want to go)
    if word.mood == "Cnd":
        return "past" if _contrasts(view, verb) else "unreal"
    if word.mood == "Des":
        return "wished"
    if word.verbform == "Part" and word.case == "Loc" and view.forms[verb + 1 : verb + 2] == ("ғана",):
        return "unreal"  # ``сөйлескенде ғана (соғыс аяқталады)``: only if they talk
    if word.verbform == "Conv":
        return _converb(view, verb)
    if word.verbform == "Vnoun" and word.attributive:
        return "unreal"  # ``келіссөзді ұйымдастырудағы рөлі`` (the part in organising talks): of no certain talks
    if word.verbform == "Vnoun":
        return "progressive" if word.case == "Loc" and word.possessor is None else "open"
    if word.mood in {"Imp", "Opt"}:
        return "open"
    if form.endswith(INTENDED):
        return "future"
    if _goes_on(view, verb):
        return "progressive"
    if word.tense == "Past" or _PAST_PARTICIPLE.search(form):
        return "future" if _is_occasion_ahead(view, verb) else "past"
    if word.tense in {"Pres", "Fut"} or _FUTURE_PARTICIPLE.search(form):
        return "future"
    return None


def _is_occasion_ahead(view: View, verb: int) -> bool:
    """``кездескен кезде сауда туралы сөйлеспек`` (when they meet he means to speak of trade): it is yet to come."""
    if view.lemmas[verb + 1 : verb + 2] == () or view.lemmas[verb + 1] not in lexicon.words("occasion-time"):
        return False
    return any(view.forms[k].endswith(INTENDED) for k in range(verb + 2, strong_right(view, verb)))


def _contrasts(view: View, verb: int) -> bool:
    """``А Афинаға барса, Б Софияға келді`` (while А went to Athens, Б came to Sofia): beside what another did the
    conditional sets no condition."""
    if view.forms[verb + 1 : verb + 2] != (",",) or lexicon.words("if") & set(view.forms[:verb]):
        return False
    end = strong_right(view, verb + 1)
    main = view.units[end - 1].word
    past = main.tense == "Past" and main.verbform == "Fin" and main.pos == "VERB" and not main.negative
    return past and subject(view, end - 1, end - 1, first=verb + 1) is not None


def _is_about_to(view: View, verb: int) -> bool:
    """``кездескелі отыр``, ``жүргізгелі жатыр`` (is about to hold)."""
    return view.units[verb].word.verbform == "Conv" and _ABOUT_TO.search(view.forms[verb]) is not None


def _goes_on(view: View, verb: int) -> bool:
    """``қаралып жатыр`` (is being considered), read from its last word; ``сапармен жүр`` (is on a visit)."""
    word = view.units[verb].word
    before = view.units[verb - 1].word if verb else None
    if qualifies(view, verb):  # ``өтіп жатқан (отырыс)``
        return word.lemma in lexicon.words("progressive") and before is not None and before.verbform == "Conv"
    now = word.verbform == "Fin" and word.tense != "Past" and word.lemma in lexicon.words("progressive")
    return now and before is not None and (before.verbform == "Conv" or view.forms[verb] == word.lemma)


def _converb(view: View, verb: int) -> str | None:
    """A converb takes its time from the verb that closes the chain; with ``жатыр`` it goes on now."""
    following = view.units[verb + 1] if verb + 1 < len(view.units) else None
    if following is not None and is_verb(following):
        if following.word.lemma in lexicon.words("progressive") and _is_about_to(view, verb):
            return "future"
        if following.word.lemma in lexicon.words("progressive") and following.word.verbform != "Conv":
            coming = view.lemmas[verb] in motion_verbs() and view.forms[verb].endswith(("а", "е"))
            return "future" if coming else "progressive"  # ``келе жатыр``
        if following.word.mood == "Cnd" and following.word.pos == "AUX":
            return "unreal"
    quoted = 0
    for k in range(verb + 1, len(view.units)):
        unit = view.units[k]
        quoted += (unit.form == "«") - (unit.form == "»" and quoted > 0)
        if quoted:
            continue  # ``кездесу өтіп, «Олар не істейді» деген мақала талқыланған``
        if is_verb(unit) and view.forms[k].endswith(INTENDED):
            return "future"  # ``барып, кездеспек болған еді`` (had meant to go and meet him)
        if is_verb(unit) and unit.word.verbform == "Fin":
            if view.forms[k - 1] in lexicon.words("necessary"):
                return "open"
            return "past" if unit.word.tense == "Past" else "future"
        if view.forms[k] in lexicon.words("necessary") and k + 2 >= len(view.units):
            return "open"
    return "past"


def negated(view: View, verb: int) -> bool:
    """``кездеспеді``, ``кездескен жоқ``, ``кездескен жоқпын`` (did not meet)."""
    if view.units[verb].word.negative:
        return True
    after = verb + 1
    if after < len(view.units) and view.lemmas[after] in lexicon.words("progressive"):
        after += 1  # ``қатысып жатқан жоқ`` (is not attending)
    return after < len(view.units) and bool(lexicon.words("not") & {view.forms[after], view.lemmas[after]})
