"""What a contact was about, what came of it, and how someone judged it.

The tables ``kk/topic_cues`` and ``kk/outcome_cues`` name the verbs and the case in which they take what is said,
and the words that end the phrase where a bare noun would say too little (``құжатқа қол қойылды``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kelissoz import lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.boundaries import is_verbal_noun, left_edge
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import documents, event_nouns, phrase_subjects
from kelissoz.events.view import View, verbal_noun
from kelissoz.model import Mention, Phrase

_TALK = frozenset({"байланыс", "әңгіме", "сұхбат", "талқылау"})
_POSTPOSITIONS = frozenset({"туралы", "бойынша", "жөнінде", "жайлы", "хақында", "жөніндегі", "жайында"})
_PLANS = frozenset({"жоспарла", "жоспарлан", "көзде", "тиіс", "мүмкін", "керек"})
_PROGRESS = frozenset({"жат", "жатыр", "отыр", "тұр", "жүр"})
_NEXT = frozenset({"келесі"})
_LONGEST_REASON = 6
_COPULAS = frozenset({"бол", "бар", "е", "тұр"})
_MAIN = frozenset({"басты", "негізгі"})


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of a table. ``needs``: a lemma that must be in the phrase, ``-у`` a verbal noun as its head; ``bars``: one
    that must not be its head."""

    lemmas: tuple[str, ...]
    case: str
    needs: frozenset[str]
    bars: frozenset[str]
    own: bool
    ends: str
    kinds: frozenset[str]
    rule: str


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase. ``past``: its verb tells of the past, or (``None``) of no time; ``ongoing``: of what goes on.
    ``kinds``: of which contacts it may be told (``talk`` for all in which people talk). ``subject`` and
    ``partners`` are who its verb names."""

    evidence: Evidence
    past: bool | None
    ongoing: bool = False
    kinds: frozenset[str] = frozenset({"talk"})
    subject: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()


def topics(view: View) -> Iterator[Found]:
    """``… мәселесін талқылады``, ``… бойынша пікір алмасты``, ``негізгі тақырыбы … реттеуге арналған``."""
    yield from _by_cue(view, "topic_cues")


def outcomes(view: View) -> Iterator[Found]:
    """``… сақтауға келісті``, ``… қол қойылды``, ``… өтеді деп уағдаласты``: nothing that is only planned."""
    yield from (found for found in _by_cue(view, "outcome_cues") if found.past is True)
    yield from _next_one(view)


def _next_one(view: View) -> Iterator[Found]:
    """``Келесі отырыс Бакуде өтеді``: where the next one is to be held is an outcome too."""
    for k in range(1, len(view.units)):
        if view.forms[k - 1] not in _NEXT or view.lemmas[k] not in event_nouns():
            continue
        verb = clauses.predicate(view, k)
        if verb is None or view.units[k].case not in (None, "Nom") or view.lemmas[verb] != "өт":
            continue
        told = view.units[verb].word.verbform
        reading = status.read(view, verb, verb)
        if told not in {"Fin", "Part"} or reading is None or reading.status != "planned":
            continue
        first = left_edge(view, k, clauses.strong_left(view, k))
        start, end = view.span(first, verb)
        text = f"{phrases.own_words(view, first, verb - 1)} өтеді"
        yield Found(Evidence(Phrase(text), start, end, view.sentence.i, "outcome/next"), True)


@cache
def _cues(table: str) -> dict[str, tuple[Cue, ...]]:
    """The cues of ``table`` by their last lemma, the longest first."""
    found: dict[str, list[Cue]] = {}
    for row in lexicon.rows(f"kk/{table}"):
        lemmas = tuple(row["cue"].split())
        cue = Cue(
            lemmas=lemmas,
            case=row["case"],
            needs=_needs(row["needs"]) if not row["needs"].startswith("!") else frozenset(),
            bars=frozenset(row["needs"][1:].split("|")) if row["needs"].startswith("!") else frozenset(),
            own=row["keeps"] == "own",
            ends=row["ends"],
            kinds=frozenset(row["kinds"].split("|")),
            rule=f"{table}/{row['cue']}",
        )
        found.setdefault(lemmas[-1], []).append(cue)
    return {last: tuple(sorted(cues, key=lambda c: -len(c.lemmas))) for last, cues in found.items()}


def _needs(cell: str) -> frozenset[str]:
    wanted = set(cell.split("|")) if cell else set()
    if "@құжат" in wanted:
        wanted |= {lemma for lemma, sides in documents().items() if sides != "one"}
    return frozenset(wanted)


def _by_cue(view: View, table: str) -> Iterator[Found]:
    """What the cues of ``table`` find; of two phrases that begin together the one whose cue is longer."""
    found = list(_all_by_cue(view, table))
    for one in found:
        here = one.evidence
        rivals = [other.evidence for other in found if other.kinds & one.kinds]
        if not any(other.start == here.start and other.end > here.end for other in rivals):
            yield one


def _all_by_cue(view: View, table: str) -> Iterator[Found]:
    for at, lemma in enumerate(view.lemmas):
        form = view.forms[at]
        cues = _cues(table).get(form, ()) if form != lemma else ()
        for cue in (*cues, *_cues(table).get(lemma, ())):
            first = at - len(cue.lemmas) + 1
            if first < 0 or not _stands(view, cue, first):
                continue
            if not _tells(view, at) and cue.lemmas[-1] != form:
                refused = _refused(view, at, cue)
                if refused is None:
                    continue
                cue = refused
            if view.forms[at + 1 : at + 2] == ("үшін",) and view.units[at].word.verbform == "Part":
                continue
            found = list(_phrases(view, first, at, cue))
            if found:
                yield from _told(view, first, at, cue, found)
                break


def _refused(view: View, at: int, cue: Cue) -> Cue | None:
    """``мәлімдеме қабылдай алмады``: that a document was not adopted is an outcome too."""
    negated = {"қабылданды": "қабылданбады", "қол қойылды": "қол қойылмады"}.get(cue.ends)
    word = view.units[at].word
    following = view.units[at + 1].word if at + 1 < len(view.units) else word
    denied = word.negative or (following.pos == "AUX" and following.negative)
    told = word.mood is None and word.verbform in {"Fin", "Conv", "Part"}
    if negated is None or not denied or not told or not cue.needs & documents().keys():
        return None
    return replace(cue, ends=negated)


def _stands(view: View, cue: Cue, first: int) -> bool:
    """Whether the cue's words stand at ``first``, each as its lemma or as it is written; no name is a cue, and
    ``кеңес`` (a council) is not ``кеңесті`` (took counsel)."""
    if cue.case == "about" and len(cue.lemmas) == 1 and not clauses.is_verb(view.units[first]):
        return False
    return all(
        not view.units[first + k].mentions and lemma in (view.lemmas[first + k], view.forms[first + k])
        for k, lemma in enumerate(cue.lemmas)
    )


def _tells(view: View, at: int) -> bool:
    """Whether the verb at ``at`` states something: not that it was not so, and not only of which kind a noun is
    (``талқыланған мәселелер``)."""
    unit = view.units[at]
    word = unit.word
    if not clauses.is_verb(unit):
        return True
    following = view.units[at + 1].word if at + 1 < len(view.units) else word
    if (
        word.negative
        or (following.pos == "AUX" and following.negative)
        or word.mood in {"Cnd", "Imp", "Opt", "Des"}
    ):
        return False
    if word.verbform == "Vnoun":
        return _is_purpose(view, at) or any(lemma in _PLANS for lemma in view.lemmas[at + 1 : at + 3])
    if word.verbform == "Part" and word.case in (None, "Nom") and word.possessor is None:
        return _tells_before_noun(view, at)
    return True


def _is_purpose(view: View, at: int) -> bool:
    """``су мәселесін талқылау үшін``: in order to discuss."""
    return view.units[at].word.verbform == "Vnoun" and view.forms[at + 1 : at + 2] in {
        ("үшін",),
        ("мақсатында",),
    }


def _tells_before_noun(view: View, at: int) -> bool:
    """A participle before a noun tells only of a contact (``… арналған кездесу``); else it must end its part."""
    for k in range(at + 1, len(view.units)):
        word = view.units[k].word
        if word.pos in {"ADJ", "NUM", "DET", "ADV"} or (view.units[k].time and k + 1 < len(view.units)):
            continue
        if clauses.is_verb(view.units[k]) or word.pos == "PUNCT":
            return word.verbform != "Part"
        return view.lemmas[k] in event_nouns()
    return True


def _phrases(view: View, first: int, at: int, cue: Cue) -> Iterator[Evidence]:
    if cue.case == "about":
        yield from _about(view, first, cue)
    elif cue.case == "clause":
        yield from _clause(view, first, cue)
    elif cue.case == "future":
        yield from _future(view, first, cue)
    elif cue.case == "after":
        yield from _after(view, at, cue)
    elif cue.case == "for":
        yield from _for(view, first, cue)
    elif cue.case == "before":
        yield from _before(view, first, cue)
    else:
        head = phrases.head_before(view, first, cue.case, days="letter" in cue.kinds)
        if head is not None:
            yield from _of_head(view, head, first, cue)


def _of_head(view: View, head: int, cue_at: int, cue: Cue) -> Iterator[Evidence]:
    """The phrases of the list that ends at ``head``, with the words that end them."""
    limit = clauses.strong_left(view, cue_at)
    if cue.kinds & {"letter"} and cue.case in {"Ins", "Dat"}:
        limit = _after_addressee(view, head, limit)
    if cue.kinds == {"letter"}:
        limit = _after_sides(view, head, limit)
    begin = left_edge(view, head, limit)
    if cue.needs and not _has_needed(view, begin, head, cue.needs) or view.lemmas[head] in cue.bars:
        return
    if "signing" in cue.kinds:
        limit = _counted_from(view, begin, head, limit)
    if cue.case == "Nom" and cue.kinds == {"visit"} and head != cue_at - 1:
        return
    for evidence in phrases.phrases(view, head, limit, cue.rule):
        yield _ended(view, evidence, head, cue_at, cue)


def _after_addressee(view: View, head: int, limit: int) -> int:
    """``әріптесін ұлттық мерекемен құттықтады``: the one who is addressed is no part of the matter."""
    people = {"person", "office", "group", "pronoun"}
    return max(
        (
            k + 1
            for k in range(limit, head)
            if view.units[k].case == "Acc"
            and (view.lemmas[k] in phrase_subjects() or any(m.kind in people for m in view.units[k].mentions))
        ),
        default=limit,
    )


def _after_sides(view: View, head: int, limit: int) -> int:
    """``АҚШ-тан кеңеске кіру туралы ұсыныс``, ``Иранның АҚШ-қа келіссөз туралы ұсынысы``: from whom and to whom a
    message goes is no part of its matter."""
    for k in range(limit, head - 1):
        unit, after = view.units[k], view.units[k + 1]
        if unit.is_party and unit.case == "Abl":
            limit = k + 1
        elif unit.is_party and unit.case == "Gen" and after.is_party and after.case == "Dat":
            limit = k + 2
    return limit


def _counted_from(view: View, begin: int, head: int, limit: int) -> int:
    """``түрлі сала бойынша 15 құжат``: of counted documents only the number is an outcome."""
    return next((k for k in range(begin, head) if view.units[k].word.pos == "NUM"), limit)


def _has_needed(view: View, begin: int, head: int, needs: frozenset[str]) -> bool:
    if "-у" in needs and is_verbal_noun(view, head):
        return True
    return any(view.lemmas[k] in needs for k in range(begin, head + 1))


def _ended(view: View, evidence: Evidence, head: int, cue_at: int, cue: Cue) -> Evidence:
    """``он құжат`` → ``он құжатқа қол қойылды``: with the head's own ending where the words ask for it."""
    if not cue.ends:
        return evidence
    text = evidence.value.text
    start, end = evidence.start, evidence.end
    if cue.own:
        inside = [
            k
            for k in range(len(view.units))
            if start <= view.span(k, k)[0] and view.span(k, k)[1] <= end and view.units[k].word.pos != "PUNCT"
        ]
        words = text.split(" ")
        closing = "»" if words[-1].endswith("»") else ""
        text = " ".join([*words[:-1], view.units[inside[-1]].form + closing])
    between = range(head + 1, cue_at)
    if cue.case == "Nom" and all(view.units[k].case in {"Dat", "Loc"} or k for k in between):
        kept = [k for k in between if view.units[k].case == "Dat" and view.units[k].mentions]
        text = " ".join([text, *(phrases.text_of(view, k) for k in kept)])
    stop = view.span(cue_at, cue_at)[1]
    value = replace(evidence.value, text=f"{text} {cue.ends}")
    return replace(evidence, value=value, end=max(end, stop))


def _about(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``… туралы, … жөнінде сөйлесті``: what stands before the postpositions, from the nearest one leftwards."""
    limit = clauses.strong_left(view, at)
    k = at - 1
    while k > limit and view.forms[k] not in _POSTPOSITIONS:
        if view.units[k].case == "Acc" or view.units[k].form == "," or clauses.is_verb(view.units[k]):
            return
        k -= 1
    while k > limit and view.forms[k] in _POSTPOSITIONS:
        begin = left_edge(view, k - 1, limit)
        for evidence in phrases.phrases(view, k - 1, limit, cue.rule):
            yield _ended_about(view, evidence, k, at, cue)
        k = begin - 1
        while k > limit and (view.units[k].form == "," or view.forms[k] in {"және", "сондай-ақ"}):
            k -= 1


def _ended_about(view: View, evidence: Evidence, postposition: int, cue_at: int, cue: Cue) -> Evidence:
    if not cue.ends:
        return evidence
    words = [evidence.value.text, *([view.forms[postposition]] if cue.own else []), cue.ends]
    stop = view.span(cue_at, cue_at)[1]
    return replace(evidence, value=replace(evidence.value, text=" ".join(words)), end=stop)


def _clause(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``… өтеді деп келісті``: the clause before ``деп``, in its own words, without the ones who agreed."""
    if at < 2 or view.forms[at - 1] != "деп":
        return
    start = clauses.strong_left(view, at - 1)
    if at - 2 > start and clauses.is_verb(view.units[at - 2]):
        start = clauses.strong_left(view, at - 2)
    joined = view.units[start].joined
    first = start
    if joined and view.units[start].case in (None, "Nom"):
        first = max(joined) + 1
    elif view.units[start].is_party and view.units[start].case in (None, "Nom"):
        first = start + 1
    if first >= at - 2 or not clauses.is_verb(view.units[at - 2]):
        return
    begin, end = view.span(first, at - 2)
    text = _to_hold(view, first, at - 2, cue) or phrases.own_words(view, first, at - 2)
    yield Evidence(Phrase(text), begin, end, view.sentence.i, cue.rule)


def _to_hold(view: View, first: int, verb: int, cue: Cue) -> str | None:
    """``алғашқы отырыс Бакуде өтеді деп`` → ``алғашқы отырысты Бакуде өткізу келісілді``; ``None`` where the clause
    tells of something else than a contact to be held."""
    noun = next((k for k in range(verb - 1, first, -1) if view.lemmas[k] in event_nouns()), first)
    if view.lemmas[verb] != "өт" or view.lemmas[noun] not in event_nouns():
        return None
    if view.units[noun].case not in (None, "Nom"):
        return None
    begin = left_edge(view, noun, first)
    begin = phrases.without_matter(view, begin, noun)
    words = [phrases.text_of(view, k) for k in range(begin, noun)]
    words.append(phrases.accusative(phrases.text_of(view, noun), view.units[noun].word.possessor))
    words.extend(phrases.text_of(view, k) for k in range(noun + 1, verb) if view.units[k].time is None)
    return phrases.spaced([*words, "өткізу", cue.ends]).strip()


def _future(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``… кеңейтетін болды`` (it was settled that they will widen …): as a verbal noun."""
    if at == 0 or not clauses.is_verb(view.units[at - 1]):
        return
    unit = view.units[at - 1]
    if unit.word.verbform != "Part" or not unit.form.lower().endswith(("атын", "етін", "йтын", "йтін")):
        return
    begin = left_edge(view, at - 1, clauses.strong_left(view, at))
    if begin >= at - 1 or view.units[begin].case == "Nom" and view.units[begin].is_party:
        return
    noun = verbal_noun(view.lemmas[at - 1])
    text = f"{phrases.own_words(view, begin, at - 2)} {noun} {cue.ends}"
    start, end = view.span(begin, at)
    yield Evidence(Phrase(text), start, end, view.sentence.i, cue.rule)


def _after(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``Әңгіме арқауы – …``: what stands between the cue and the end of its part."""
    if view.units[at].case not in (None, "Nom") and view.lemmas[at] != "тәртіп":
        return
    end = clauses.strong_right(view, at)
    last = end - 1
    while last > at and (
        view.units[last].word.pos == "PUNCT"
        or view.lemmas[last] in _COPULAS
        or (clauses.is_verb(view.units[last]) and view.units[last].word.verbform == "Fin")
    ):
        last -= 1
    first = at + 1
    if first <= last and view.units[first].form in "–—-":
        first += 1
    if first > last or view.units[last].case not in (None, "Nom"):
        return
    last = phrases.last_named(view, last, first)
    if left_edge(view, last, first) > first + 1 or _devoted(view, last):
        return
    main = bool(_MAIN & set(cue.lemmas))
    for evidence in phrases.phrases(view, last, first, cue.rule):
        yield replace(evidence, value=replace(evidence.value, main=main or evidence.value.main))


def _devoted(view: View, noun: int) -> bool:
    """``Негізгі тақырыбы суға арналған келіссөз``: the contact itself, whose matter stands before ``арналған``."""
    return view.lemmas[noun] in event_nouns() and view.lemmas[noun - 1] == "арнал"


def _for(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``саммитке шақырғаны үшін алғыс айтты`` → ``саммитке шақырғаны үшін алғыс``."""
    limit = clauses.strong_left(view, at)
    k = next((j for j in range(at - 1, limit, -1) if view.forms[j] == "үшін"), None)
    if k is None:
        return
    begin = max(left_edge(view, k - 1, limit), k - _LONGEST_REASON)
    start, end = view.span(begin, at)
    text = f"{phrases.own_words(view, begin, k)} {cue.ends}"
    yield Evidence(Phrase(text), start, end, view.sentence.i, cue.rule)


def _before(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``Су мәселесі кездесудің басты тақырыбы болды``."""
    end = at + len(cue.lemmas)
    if end >= len(view.units) or view.lemmas[end] not in _COPULAS:
        return
    head = at - 1
    while head > 0 and view.units[head].case == "Gen" or view.units[head].word.pos == "PUNCT":
        head -= 1
    if head < 1 or view.units[head].case not in (None, "Nom"):
        return
    main = bool(_MAIN & set(cue.lemmas))
    for evidence in phrases.phrases(view, head, clauses.strong_left(view, at), cue.rule):
        yield replace(evidence, value=replace(evidence.value, main=main or evidence.value.main))


def _told(view: View, first: int, at: int, cue: Cue, found: list[Evidence]) -> Iterator[Found]:
    verb = clauses.predicate(view, at) if cue.lemmas[-1] == view.forms[at] else at
    reading = None if verb is None or not clauses.is_verb(view.units[verb]) else status.read(view, verb, verb)
    past: bool | None = reading is None or reading.status in {"held", "ongoing", "denied"}
    if _is_purpose(view, at):
        past = None
    ongoing = any(view.lemmas[k] in _PROGRESS for k in range(at + 1, min(at + 2, len(view.units))))
    start = clauses.strong_left(view, at)
    subject = clauses.subject(view, first, at)
    named = () if subject is None else _mentions(view, subject)
    partners = tuple(
        mention
        for k in range(start, first)
        if view.units[k].case == "Ins" and view.units[k].is_party
        for mention in view.units[k].mentions
    )
    for evidence in found:
        yield Found(evidence, past, ongoing, cue.kinds, named, partners)


def _mentions(view: View, k: int) -> tuple[Mention, ...]:
    return tuple(mention for j in view.units[k].joined or (k,) for mention in view.units[j].mentions)


def assessments(view: View) -> Iterator[Found]:
    """``кездесудің өте мазмұнды, сындарлы болғанын мәлімдеді``: adjectives between an event noun and
    ``бол``."""
    for at in range(2, len(view.units)):
        if view.lemmas[at] not in {"бол", "өт"} or not clauses.is_verb(view.units[at]):
            continue
        k = at - 1
        while k >= 0 and (
            view.units[k].word.pos in {"ADJ", "ADV"} or view.forms[k] in {",", "әрі", "және", "өте", "ерекше"}
        ):
            if view.units[k].time is not None or view.units[k].mentions:
                break
            k -= 1
        adjectives = [j for j in range(k + 1, at) if view.units[j].word.pos == "ADJ"]
        if not adjectives or k < 0 or view.lemmas[k] not in _TALK | event_nouns():
            continue
        begin, end = view.span(k + 1, at - 1)
        text = phrases.own_words(view, k + 1, at - 1)
        yield Found(Evidence(Phrase(text), begin, end, view.sentence.i, "assessment"), True)
