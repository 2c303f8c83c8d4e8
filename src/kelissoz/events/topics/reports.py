"""What somebody says in whole clauses: ``екі ел байланысының дамып келе жатқанын айтты`` (said that the ties of the two
lands are growing), ``бірлескен орталық құру қажет`` (a joint centre must be built)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kelissoz import letters, lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge, trim_left
from kelissoz.events.boundaries.openers import opener_starting
from kelissoz.events.boundaries.signs import QUOTES
from kelissoz.events.boundaries.verbals import is_bare, is_participle, is_verbal_noun
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import event_nouns, phrase_postpositions
from kelissoz.events.topics.cues import is_light
from kelissoz.events.view import View, verbal_noun
from kelissoz.model import Phrase

_SAID = frozenset({"Acc", "Dat"})
_OPEN = frozenset({"бейіл", "дайын", "әзір"})
_LONGEST, _NEAR = 8, 6
_AHEAD = re.compile(r"(?:[ае]т[ыі]н|йт[ыі]н)[ыі](?:н|на|не)$")
"""``ашатынын``, ``ашатынына``: that they will open."""


def matters(view: View, at: int, rule: str, *, passive: bool) -> Iterator[Evidence]:
    """What the clauses before the verb of saying at ``at`` (``passive``: it was said) are about: what must be done,
    else their subject; of each, where several clauses are joined."""
    at = _after_clause(view, at, passive)
    if at == 0:
        return
    limit = clauses.strong_left(view, at - 1)
    ends = [k for k in range(limit + 1, at) if k == at - 1 or _is_joined(view, k)]
    begin = limit
    for verb in ends:
        aims = [] if needed(view, verb, begin, rule) else _towards(view, begin, verb, rule)
        yield from aims
        found = (
            None
            if aims
            else (
                needed(view, verb, begin, rule)
                or _in_question(view, begin, verb, rule)
                or _supported(view, begin, verb, rule)
                or _judged(view, begin, verb, rule)
                or _aided(view, begin, verb, rule)
                or _to_do(view, begin, verb, rule)
                or _done_to(view, begin, verb, rule)
                or _of_subject(view, verb, begin, rule)
            )
        )
        if found is not None:
            yield found
        begin = verb + 1


def _after_clause(view: View, at: int, passive: bool) -> int:
    """The unit behind the clause that is said, before words that tell how (``өскенін ризашылықпен атап өтті``); 0
    without one."""
    while at > 1 and not _is_said(view, at - 1, passive) and _tells_how(view, at - 1):
        at -= 1
    return at if at > 0 and _is_said(view, at - 1, passive) else 0


def _tells_how(view: View, k: int) -> bool:
    unit = view.units[k]
    return unit.word.pos == "ADV" or (unit.word.pos == "NOUN" and unit.case == "Ins" and not unit.mentions)


def towards(view: View, verb: int, rule: str) -> list[Evidence]:
    """``– Жаңа жол сауданы кеңейтуге мүмкіндік береді, – деді …`` (the new road will let trade widen)."""
    word = view.units[verb].word
    told = clauses.is_verb(view.units[verb]) and word.verbform == "Fin" and word.tense == "Pres"
    if not told or word.person != "3" or word.mood not in {None, "Ind"}:
        return []
    return _towards(view, clauses.strong_left(view, verb), verb, rule)


def _towards(view: View, limit: int, verb: int, rule: str) -> list[Evidence]:
    """``құжат сауданы кеңейтуге тың серпін беретінін айтты`` (said that the document would give new impetus to widening
    trade): what something leads to, or somebody takes trouble over; not what a contact, or what was told before it,
    is good for."""
    idle = lexicon.words("minding", "courtesy")
    k = next((k for k in range(verb - 1, max(limit, verb - _NEAR), -1) if not _is_impetus(view, k)), limit)
    if view.units[verb].word.negative or view.units[k].case != "Dat" or not is_verbal_noun(view, k):
        return []
    if view.lemmas[k] in idle | event_nouns() or view.lemmas[verb] in idle | {"е"}:
        return []
    if is_light(view.lemmas[verb]) or is_light(f"{view.lemmas[verb - 1]} {view.lemmas[verb]}"):
        return []  # ``мән беретінін``, ``ұмтылатынын``: these have their own rows
    begin = _after_agent(view, _after_doer(view, left_edge(view, k, limit), k), k)
    if begin >= k or _is_praise(view, limit, begin):
        return []
    found = list(phrases.phrases(view, k, begin, rule))
    return [each for each in found if len(each.value.text.split()) <= _LONGEST + 2]


def _is_praise(view: View, limit: int, begin: int) -> bool:
    """``бұл (сауданы кеңейтуге жол ашатынын)``, ``оның қорытындысы``, ``бүгінгі кездесу``: what is said to be good."""
    before = range(limit, begin)
    points = lexicon.words("this", "whose") | {"ол"}
    return any(
        (view.forms[k] in points and begin - k < _NEAR and not _is_bare_noun(view, k + 1))
        or (view.lemmas[k] in event_nouns() and view.units[k].case in (None, "Nom"))
        for k in before
    )


def _is_bare_noun(view: View, k: int) -> bool:
    """``(бұл) құжат``."""
    return view.units[k].word.pos == "NOUN" and is_bare(view, k) and view.lemmas[k] not in event_nouns()


def _is_impetus(view: View, k: int) -> bool:
    """``(нығайтуға) бар күш-жігерін (салатынын)``: what stands between the verb and what it is for."""
    unit = view.units[k]
    if unit.mentions or unit.time is not None or unit.word.pos == "PUNCT":
        return False
    converb = unit.word.verbform == "Conv"
    plain = unit.word.pos in {"NOUN", "ADJ", "ADV", "NUM", "PRON", "DET"} and unit.word.verbform is None
    return converb or (plain and unit.case in {None, "Nom", "Acc", "Ins"})


def needed(view: View, verb: int, limit: int, rule: str) -> Evidence | None:
    """``орталық құру қажет екенін``, ``орталық құруымыз керек``, ``орталық құра аламыз``: what is to be done."""
    doing = _doing(view, verb, limit)
    if doing is None:
        return None
    first = left_edge(view, doing, limit)
    if view.forms[first] in QUOTES and not any(view.forms[k] in QUOTES for k in range(first + 1, doing)):
        first = trim_left(view, first + 1, doing)  # where what he says begins
    while first < doing and view.forms[first + 1] == "үшін" and view.units[first].word.pos == "PRON":
        first = trim_left(view, first + 2, doing)  # ``ол үшін …``: for this
    word, object_ = view.units[doing].word, view.units[doing - 1].word
    made = (
        first < doing - 1 and word.verbform == "Vnoun" and object_.pos == "NOUN" and is_bare(view, doing - 1)
    )
    if not made and not any(view.units[k].case == "Acc" for k in range(first, doing)):
        return None
    if is_light(f"{view.lemmas[doing - 1]} {view.lemmas[doing]}") or phrases.only_handles(view, first, doing):
        return None
    text = phrases.spaced([phrases.own_words(view, first, doing - 1), verbal_noun(view.lemmas[doing])])
    start, end = view.span(first, verb)
    return Evidence(Phrase(text), start, end, view.sentence.i, rule)


def _doing(view: View, verb: int, limit: int) -> int | None:
    """The verbal noun before a word of need at or before ``verb``; the converb before ``ал`` (can)."""
    k = verb
    while k > limit + 1 and view.lemmas[k] in {"е", "бол"}:
        k -= 1
    if view.lemmas[k] == "ал" and view.units[k].word.pos == "AUX" and not view.units[k].word.negative:
        able = view.units[k - 1].word.verbform == "Conv" and view.lemmas[k - 1] not in lexicon.words(
            "minding"
        )
        taken = view.forms[k - 1].endswith(("ып", "іп", "п"))  # ``басып алады`` (will seize)
        return k - 1 if able and not taken and view.units[k].word.case not in {"Loc", "Abl"} else None
    if _is_open_to(view, k):
        head = k - 1 if view.lemmas[k] != "бар" else k - 2
        return (
            head if head > limit and view.units[head].case == "Dat" and is_verbal_noun(view, head) else None
        )
    if view.forms[k] not in lexicon.words("needed") and view.lemmas[k] not in lexicon.words("needed"):
        return None
    k -= 1
    while k > limit and view.units[k].word.pos == "ADV":
        k -= 1
    minding = view.lemmas[k] in lexicon.words("minding")
    done = is_verbal_noun(view, k) and view.units[k].word.voice != "Pass"
    return k if k > limit and done and not minding else None


def _is_open_to(view: View, k: int) -> bool:
    """``еселеуге мүмкіндік бар`` (there is a chance to double), ``жеңілдетуге дайынбыз`` (we are ready to ease)."""
    if view.lemmas[k] == "бар":
        return k > 1 and view.lemmas[k - 1] == "мүмкіндік"
    return view.lemmas[k] in _OPEN


def _of_subject(view: View, verb: int, limit: int, rule: str) -> Evidence | None:
    head = next((k for k in range(verb - 1, limit - 1, -1) if _is_owner(view, k, verb)), None)
    if head is None:
        head = next((k for k in range(limit, verb) if _is_nominative_subject(view, k)), None)
    if head is None or view.units[head].mentions:
        return None
    begin = left_edge(view, head, limit)
    found = phrases.phrase(view, begin, head, rule)
    if found is not None and len(found.value.text.split()) > _LONGEST:
        within = next((k for k in range(head - 1, begin, -1) if is_participle(view, k)), head)
        begin = min(within + 1, head)
        found = phrases.phrase(view, begin, head, rule)
    words = 0 if found is None else len(found.value.text.split())
    return _where(view, begin, limit, found) if found and begin < head and 1 < words <= _LONGEST else None


def _where(view: View, begin: int, limit: int, found: Evidence) -> Evidence:
    """``Халықаралық аренада сенім дағдарысы (тереңдеді)`` → ``халықаралық аренадағы сенім дағдарысы``."""
    k = begin - 1
    if k < limit or view.units[k].case != "Loc" or view.units[k].word.pos not in {"NOUN", "PROPN"}:
        return found
    if view.units[k].word.attributive or view.units[k].time is not None or view.lemmas[k] in event_nouns():
        return found
    opened = k > limit and opener_starting(view, k - 1) > 1  # ``өз кезегінде``
    if opened or view.forms[k] in lexicon.words("framework"):
        return found
    first = k
    while first > limit and view.units[first - 1].word.pos == "ADJ":
        first -= 1
    words = [phrases.text_of(view, j) for j in range(first, k)]
    text = " ".join([*words, phrases.placed(view, k), found.value.text])
    return replace(found, value=replace(found.value, text=text), start=view.span(first, k)[0])


def subject(view: View, rule: str) -> Evidence | None:
    """``Халықаралық аренада сенім дағдарысы тереңдеді``: what a whole sentence is about."""
    end = clauses.closing(view, -1)
    return None if end is None else _of_subject(view, end, 0, rule)


def weighty(view: View, k: int, rule: str) -> Evidence | None:
    """``Осындай жағдайда сыртқы саясаттың маңызы арта түседі``: the matter whose weight grows or is great."""
    if view.lemmas[k] not in lexicon.words("weight") or k == 0 or view.units[k - 1].case != "Gen":
        return None
    word = view.units[k].word
    if word.possessor != "3" or word.case not in (None, "Nom"):
        return None
    begin = left_edge(view, k - 1, clauses.strong_left(view, k))
    return phrases.phrase(view, begin, k, rule) if begin < k - 1 else None


def under_way(view: View, at: int, rule: str) -> Evidence | None:
    """``жолдарды жөндеу бағытында жұмыс жүргізіліп жатыр``: what is being done."""
    if not is_work(view, at):
        return None
    limit = clauses.strong_left(view, at)
    near = range(at - 2, limit, -1)
    told = {"бағытында", "бойынша", "үшін", "мақсатында"}
    k = next((k for k in near if view.forms[k] in told and is_verbal_noun(view, k - 1)), None)
    if k is None:
        return None
    begin = left_edge(view, k - 1, limit)
    return phrases.phrase(view, begin, k - 1, rule) if begin < k - 1 else None


def is_work(view: View, at: int) -> bool:
    """``жұмыс жүргізіліп жатыр``, ``жұмыс жүргізіп жатырмыз``."""
    ours = view.units[at + 1 : at + 2]
    active = bool(ours) and ours[0].word.person == "1" and view.lemmas[at] in {"жүргіз", "атқар"}
    return view.lemmas[at - 1] == "жұмыс" and (active or view.lemmas[at] in {"жүргізіл", "атқарыл"})


def _in_question(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``жолдарды жөндеу үшін не істеліп жатқанын баяндады``: to what end it is asked what is done."""
    asked = lexicon.words("what-is-asked")
    k = next(
        (k for k in range(limit + 1, verb) if view.forms[k] == "үшін" and view.forms[k + 1] in asked), None
    )
    if k is None or not is_verbal_noun(view, k - 1):
        return None
    begin = left_edge(view, k - 1, limit)
    return phrases.phrase(view, begin, k - 1, rule) if begin < k - 1 else None


def _supported(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``дауды бейбіт жолмен шешуді қолдайтынын айтты`` (said that he supported settling the dispute peacefully)."""
    head = verb - 1
    if view.lemmas[verb] not in lexicon.words("backs") or view.units[verb].word.verbform != "Part":
        return None
    while head > limit and view.units[head].word.pos in {"ADV", "ADJ"}:
        head -= 1
    if head <= limit or view.units[head].case != "Acc" or view.units[head].is_party:
        return None
    found = phrases.phrase(view, left_edge(view, head, limit), head, rule)
    return found if found is not None and len(found.value.text.split()) <= _LONGEST else None


def _judged(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``дәлізді дамыту екі елге де тиімді екенін айтты`` (said that developing the corridor is of use to both): what
    is done, as the subject of the clause."""
    if view.lemmas[verb] != "е":
        return None
    for k in range(limit + 1, verb - 1):
        word, after = view.units[k].word, view.units[k + 1].word
        if view.lemmas[k] in lexicon.words("minding"):
            return None
        if word.verbform != "Vnoun" or word.case not in (None, "Nom") or word.possessor is not None:
            continue
        begin = left_edge(view, k, limit)
        owned = (
            after.possessor == "3"
            or after.pos in {"ADP", "CCONJ", "AUX", "PUNCT"}
            or clauses.is_verb(view.units[k + 1])
        )
        if not owned and any(view.units[j].case == "Acc" or is_bare(view, k - 1) for j in range(begin, k)):
            return phrases.phrase(view, begin, k, rule)
    return None


def _aided(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``бірлескен жобаларға қолдау көрсетілетінін айтты`` (said that joint projects would get support)."""
    at = verb - 1 if view.units[verb].word.pos == "AUX" else verb
    if at < 1 or view.lemmas[at - 1] not in lexicon.words("help") or view.units[verb].word.negative:
        return None
    head = next((k for k in range(at - 2, limit, -1) if view.units[k].case == "Dat"), None)
    if head is None or view.units[head].word.pos != "NOUN" or view.units[head].is_party:
        return None
    found = phrases.phrase(view, left_edge(view, head, limit), head, rule)
    ahead = _AHEAD.search(view.forms[verb]) is not None
    if found is None or not ahead or len(found.value.text.split()) > _LONGEST:
        return None
    whom = letters.dative(found.value.text)
    return replace(found, value=replace(found.value, text=f"{whom} {view.lemmas[at - 1]}"))


def _to_do(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``Мароккода елшілік ашатынын айтты`` (said that they would open an embassy), ``аймақты кеңейткісі келетінін``
    (that they wanted to widen the area): what they will do."""
    word, doing = view.units[verb].word, verb
    if not _AHEAD.search(view.forms[verb]) or word.negative or word.voice == "Pass":
        return None
    if view.lemmas[verb] == "кел" and view.units[verb - 1].word.mood == "Des":
        doing = verb - 1
    idle = view.lemmas[doing] in lexicon.words("minding", "courtesy", "backs") | {"бол", "кел", "бар"}
    if idle or doing <= limit + 1 or view.units[doing].word.pos == "AUX":
        return None
    first, last = _after_doer(view, left_edge(view, doing, limit), doing), doing - 1
    while last > first and view.units[last].word.pos == "ADV":
        last -= 1  # ``соғысты тезірек тоқтатқысы``
    object_ = view.units[last]
    made = object_.word.pos == "NOUN" and is_bare(view, doing - 1) and not object_.mentions
    made = made and first < doing - 1 and view.lemmas[doing] in lexicon.words("makes")
    if not (made or object_.case == "Acc") or doing - first > _LONGEST:
        return None
    if phrases.says_nothing(view, first, last) or view.lemmas[last] in event_nouns() | lexicon.words("help"):
        return None
    text = phrases.spaced([phrases.own_words(view, first, last), verbal_noun(view.lemmas[doing])])
    start, end = view.span(first, verb)
    return Evidence(Phrase(text), start, end, view.sentence.i, rule)


def _after_doer(view: View, first: int, doing: int) -> int:
    """``жоба сауданы арттыратынын`` (that the project will increase trade): a bare noun before the object does it."""
    if first + 1 >= doing:
        return first
    word, after = view.units[first].word, view.units[first + 1].word
    noun = (
        word.pos == "NOUN" and word.case in (None, "Nom") and word.possessor is None and not word.attributive
    )
    plain = after.case in {"Acc", "Dat", "Loc", "Ins"} and after.possessor is None and not after.attributive
    return first + 1 if noun and plain and after.verbform != "Vnoun" else first


def _after_agent(view: View, first: int, doing: int) -> int:
    """``бірлескен жоба екі ел арасындағы (сауданы кеңейту)``: a bare noun before a numeral or an adjective is what does
    it, not part of the phrase."""
    for k in range(doing - 2, first - 1, -1):
        word, after = view.units[k].word, view.units[k + 1].word
        bare = word.pos == "NOUN" and is_bare(view, k) and not word.attributive and not view.units[k].mentions
        begins = after.pos in {"NUM", "ADJ", "DET"} or view.lemmas[k + 1] in lexicon.words("land")
        if bare and word.verbform is None and view.units[k].time is None and begins:
            return k + 1
    return first


def _done_to(view: View, limit: int, verb: int, rule: str) -> Evidence | None:
    """``жаңа көпір салынатынын айтты`` (said that a new bridge would be built): what is done to the noun before."""
    at = verb - 1 if view.units[verb].word.pos == "AUX" else verb
    head = at - 1
    if view.units[at].word.voice != "Pass" or view.units[at].word.negative or head <= limit:
        return None
    noun = view.units[head]
    if noun.word.pos != "NOUN" or noun.case not in (None, "Nom") or noun.mentions or noun.time is not None:
        return None
    if view.lemmas[head] in event_nouns():
        return None
    begin = left_edge(view, head, limit)
    found = phrases.phrase(view, begin, head, rule)
    if found is None or not 1 < len(found.value.text.split()) <= _LONGEST:
        return None
    text = f"{letters.genitive(found.value.text)} {letters.possessed(verbal_noun(view.lemmas[at]))}"
    return replace(found, value=replace(found.value, text=text), end=view.span(verb, verb)[1])


def _is_said(view: View, k: int, passive: bool) -> bool:
    """Whether the clause that ends at ``k`` is what is said: ``жатқанын айтты``, of a passive ``жатқаны айтылды``."""
    word = view.units[k].word
    subject = passive and word.case in (None, "Nom") and word.possessor == "3"
    clause = word.verbform == "Part" or view.lemmas[k] in lexicon.words("needed")
    return clause and (word.case in _SAID or subject)


def _is_joined(view: View, k: int) -> bool:
    """``өткенін, ал …``: the end of a clause that is said with another."""
    word = view.units[k].word
    joined = view.forms[k + 1] in lexicon.words("and", "and-more") | {","}
    return word.verbform == "Part" and word.case in _SAID and joined


def _is_owner(view: View, k: int, verb: int) -> bool:
    """The genitive that no noun before the verb owns, nor another clause."""
    between = [view.units[j].word for j in range(k + 1, verb)]
    free = all(word.possessor is None and not (word.verbform == "Part" and word.case) for word in between)
    return view.units[k].case == "Gen" and free


def _is_object_of(view: View, verb: int) -> bool:
    """``келісім жасағанын``: a bare noun before a verb that does not only say that something happens."""
    happens = (
        clauses.light_verbs().get(view.lemmas[verb]) == "happen" or view.units[verb].word.voice == "Pass"
    )
    return clauses.is_verb(view.units[verb]) and not happens


def _is_nominative_subject(view: View, k: int) -> bool:
    """``әлемдегі әскери шығындар өскенін``: a noun of several or of an owner, that no word after it makes a part of
    something else."""
    unit = view.units[k]
    word = unit.word
    if word.pos != "NOUN" or word.case not in (None, "Nom") or word.attributive or unit.time is not None:
        return False
    if unit.mentions or view.lemmas[k] in event_nouns() or view.lemmas[k].endswith(("шы", "ші")):
        return False  # ``парламентшілер``: people
    after, form = view.units[k + 1].word, view.forms[k + 1]
    before = k - 1
    while (
        before > 0
        and view.units[before].word.pos in {"ADJ", "ADV"}
        and not view.units[before].word.attributive
    ):
        before -= 1  # ``екі ел арасындағы қарқынды өзара (іс-қимыл)``
    placed = before >= 0 and view.units[before].word.attributive and not _is_object_of(view, k + 1)
    if not (placed or word.number == "Plur" or word.possessor == "3"):
        return False
    if form in phrase_postpositions() or form in lexicon.words("and", "and-more", "with-bare") | {","}:
        return False
    owns = after.possessor == "3" and after.pos == "NOUN" and not view.units[k + 1].mentions
    return not owns and after.pos not in {"ADP", "PUNCT"}
