"""What a contact was about, what came of it, and how someone judged it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kelissoz import letters, lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import documents, event_nouns, sayings
from kelissoz.events.topics import extents, pledges, reports, results
from kelissoz.events.topics.cues import Cue, as_refused, cues_of, is_purpose, stands, tells
from kelissoz.events.unit import CLOSING, OPENING
from kelissoz.events.view import View
from kelissoz.model import Mention, Phrase


@dataclass(frozen=True, slots=True)
class Found:
    """A phrase. ``past``: its verb tells of the past, or (``None``) of no time; ``ongoing``: of what goes on.
    ``kinds``: of which contacts it may be told (``talk`` for all in which people talk). ``subject`` and
    ``partners`` are who its verb names; ``spoken``: it is a matter only where a participant of the contact speaks."""

    evidence: Evidence
    past: bool | None
    ongoing: bool = False
    kinds: frozenset[str] = frozenset({"talk"})
    subject: tuple[Mention, ...] = ()
    partners: tuple[Mention, ...] = ()
    spoken: bool = False


def topics(view: View) -> Iterator[Found]:
    """``… мәселесін талқылады``, ``… бойынша пікір алмасты``, ``негізгі тақырыбы … реттеуге арналған``."""
    yield from _by_cue(view, "topic_cues")
    for evidence in extents.focused(view):
        yield Found(evidence, True)
    yield from _to_adopt(view)
    yield from _needs(view)


def agenda(view: View, lines: Iterable[View]) -> Iterator[Found]:
    """``Отырыста мына мәселелер қаралады:`` (the following will be considered) and a line for each."""
    verb = clauses.closing(view, -1)
    named = lexicon.words("topic-noun").isdisjoint(view.lemmas)
    if view.forms[-1:] != (":",) or named or verb is None:
        return
    reading = status.read(view, verb, verb)
    past = reading is None or reading.status in {"held", "ongoing", "denied"}
    for line in lines:
        last = max((k for k in range(len(line.units)) if line.units[k].word.pos != "PUNCT"), default=0)
        for evidence in phrases.phrases(line, last, 1, "topic/agenda") if last else ():
            yield Found(evidence, past)


def _to_adopt(view: View) -> Iterator[Found]:
    """``Саммитте ұйымның жарғысы бекітіледі`` (the charter will be adopted): what is to be done with a document."""
    for found in _by_cue(view, "outcome_cues"):
        text, _, told = found.evidence.value.text.rpartition(" ")
        doing = _ADOPTS.get(told)
        if found.past is not False or doing is None or "talk" not in found.kinds:
            continue
        decided = _DECIDED.fullmatch(text)
        told = f"{letters.accusative(text, possessed=text.endswith(('ы', 'і')))} {doing}"
        value = replace(found.evidence.value, text=told if decided is None else decided[1])
        yield replace(found, evidence=replace(found.evidence, value=value), kinds=frozenset({"talk"}))


_DECIDED = re.compile(r"(.+) (?:туралы|жөніндегі|бойынша) (?:қарар|шешім)")
_ADOPTS = {"бекітілді": "бекіту", "қабылданды": "қабылдау", "мақұлданды": "мақұлдау"}


def _needs(view: View) -> Iterator[Found]:
    """``– Бірлескен орталық құруымыз керек, – деді …``: what must or can be done."""
    for k in range(1, len(view.units)):
        found = (
            reports.weighty(view, k, "speech/weighty")
            or reports.under_way(view, k, "speech/under-way")
            or pledges.pledged(view, k, "speech/pledged")
        )
        if found is None and view.units[k].word.case not in {"Acc", "Dat"} and _ends(view, k):
            found = reports.needed(view, k, clauses.strong_left(view, k), "speech/needed")
        if found is not None:
            yield Found(found, None, spoken=not _is_concluded(view, k))
            continue
        for each in reports.towards(view, k, "speech/towards"):
            yield Found(each, None, spoken=True)


def _is_concluded(view: View, k: int) -> bool:
    """``… күшейту керек деген пікірге келді`` (came to the opinion that … must be): the sides, not a speaker."""
    if view.forms[k + 1 : k + 2] != ("деген",):
        return False
    noun = next((j for j in range(k + 2, len(view.units)) if view.units[j].word.pos != "ADJ"), k)
    return view.lemmas[noun] in lexicon.words("conclusion")


def leads(view: View) -> Iterator[Found]:
    """``Сенім дағдарысы тереңдеді. Бұл туралы Х отырыста айтты``: what the sentence is about that somebody has said."""
    found = reports.subject(view, "speech/lead")
    if found is not None:
        yield Found(found, None, spoken=True)


def _ends(view: View, k: int) -> bool:
    """Whether a part of the sentence ends at ``k``."""
    return k + 1 == len(view.units) or view.units[k + 1].word.pos == "PUNCT" or _is_concluded(view, k)


def outcomes(view: View) -> Iterator[Found]:
    """``… сақтауға келісті``, ``… қол қойылды``, ``… өтеді деп уағдаласты``: nothing that is only planned."""
    for found in _by_cue(view, "outcome_cues"):
        if found.kinds == {"letter"} and found.subject:
            yield _answer(view, found)
        elif found.past is True or (found.kinds == {"signing"} and found.past is not None):
            yield found
    yield from _accepted(view)
    yield from _next_one(view)
    yield from _into_force(view)
    yield from _agreed_before(view)
    result = results.result(view, "outcome/result")
    if result is not None:
        kinds = frozenset({"signing"}) if results.is_of_document(view) else frozenset({"talk"})
        yield Found(result, True, kinds=kinds)


def _accepted(view: View) -> Iterator[Found]:
    """``шақыруды қабылдады``, ``ұсыныстың зерделеніп жатқанын айтты``, ``ұсынысты алып, оны қабылдауға келісті``:
    how a letter was answered."""
    for at in range(1, len(view.units)):
        word = view.units[at].word
        told = _ANSWERS.get(view.lemmas[at])
        consents = view.lemmas[at] == "қабылдау" and _is_consented(view, at)
        if not consents and (told is None or not clauses.is_verb(view.units[at]) or word.verbform == "Vnoun"):
            continue
        if word.negative or (told == "бас тартты" and view.lemmas[at - 1] != "бас"):
            continue
        case = "Gen" if view.lemmas[at] == "зерделен" else "Abl" if told == "бас тартты" else "Acc"
        near = range(at - 1, max(-1, at - _ANSWERED), -1)
        bid = next(
            (k for k in near if view.lemmas[k] in lexicon.words("bidding") and view.units[k].case == case),
            None,
        )
        doer = clauses.subject(view, at if bid is None else bid, clauses.closing(view, at) or at)
        if bid is None or doer is None:
            continue
        how = [
            phrases.text_of(view, k)
            for k in range(bid + 1, at)
            if view.units[k].word.pos in {"ADJ", "ADV"} and view.forms[k] not in lexicon.words("idle")
        ]
        text = letters.accusative(view.lemmas[bid]) if case != "Abl" else phrases.text_of(view, bid)
        start, end = view.span(bid, at)
        told = told or "қабылдауға келісті"
        evidence = Evidence(
            Phrase(" ".join([text, *how, told])), start, end, view.sentence.i, "outcome/answer"
        )
        found = Found(evidence, True, kinds=frozenset({"letter"}), subject=_mentions(view, doer))
        yield _answer(view, found)


_ANSWERS = {"қабылда": "қабылдады", "зерделен": "зерделеп жатыр", "тарт": "бас тартты"}
_ANSWERED = 8


def _is_consented(view: View, at: int) -> bool:
    """``(ұсынысты) қабылдауға келісті``, ``қабылдауға келісім білдірді``."""
    after = view.lemmas[at + 1 : at + 2]
    return view.units[at].case == "Dat" and bool(after) and after[0] in lexicon.words("consents")


def _answer(view: View, found: Found) -> Found:
    """With the names of those who answer, in short where the sentence has them so."""
    value = found.evidence.value
    names = ", ".join(_called(view, mention) for mention in found.subject)
    value = replace(value, text=f"{names} {value.text}")
    return replace(found, evidence=replace(found.evidence, value=value))


def _called(view: View, mention: Mention) -> str:
    """``Димов … дайын``: the surname alone, where no more is said of him."""
    k = next((k for k, unit in enumerate(view.units) if mention in unit.mentions), None)
    if k is None or mention.kind != "person":
        return mention.name
    unit = view.units[k]
    text = phrases.nominative(phrases.text_of(view, k), unit.case, unit.word.possessor)
    return text if mention.name.endswith(text) else mention.name


def _into_force(view: View) -> Iterator[Found]:
    """``Шарт 2009 жылғы 21 наурызда күшіне енді``: what a document's day in force is."""
    for at in range(1, len(view.units)):
        told = view.units[at].word
        if (
            view.lemmas[at] != "ен"
            or view.lemmas[at - 1] != "күш"
            or told.verbform not in {"Fin", "Part", "Conv"}
        ):
            continue
        reading = status.read(view, at, at)
        document = next((k for k in range(at - 1, -1, -1) if view.lemmas[k] in documents()), None)
        if document is None or reading is None or reading.status != "held":
            continue
        day = next((k for k in range(at - 1, document, -1) if view.units[k].time is not None), None)
        words = [view.lemmas[document], *([] if day is None else [phrases.text_of(view, day)]), "күшіне енді"]
        start, end = view.span(document, at)
        found = Evidence(Phrase(" ".join(words)), start, end, view.sentence.i, "outcome/force")
        yield Found(found, True, kinds=frozenset({"signing"}))


def _agreed_before(view: View) -> Iterator[Found]:
    """``Х пен Ү келіскен бейбіт жоспар`` (the peace plan that Х and Ү have agreed on)."""
    for at in range(1, len(view.units) - 1):
        if view.lemmas[at] not in lexicon.words("agree") or not clauses.qualifies(view, at):
            continue
        if view.units[at].word.feats.get("Aspect") == "Imp" or view.units[at].word.negative:
            continue
        head = at + 1
        while head + 1 < len(view.units) and view.units[head].word.pos == "ADJ":
            head += 1
        noun = view.units[head]
        if noun.word.pos != "NOUN" or noun.mentions or noun.time is not None or head == at + 1:
            continue
        found = phrases.phrase(view, at + 1, head, "outcome/agreed")
        if found is not None:
            value = replace(found.value, text=f"{found.value.text} келісілді")
            yield Found(replace(found, value=value), True)


def _next_one(view: View) -> Iterator[Found]:
    """``Келесі отырыс Бакуде өтеді``: where the next one is to be held is an outcome too."""
    for k in range(1, len(view.units)):
        if view.forms[k - 1] not in lexicon.words("next") or view.lemmas[k] not in event_nouns():
            continue
        verb = clauses.predicate(view, k)
        if verb is None or view.units[k].case not in (None, "Nom") or view.lemmas[verb] != "өт":
            continue
        told = view.units[verb].word.verbform
        reading = status.read(view, verb, verb)
        if told not in {"Fin", "Part"} or reading is None or reading.status != "planned":
            continue
        start, end = view.span(k - 1, verb)  # whose it is, the contact at which that was said tells
        text = f"{phrases.own_words(view, k - 1, verb - 1)} өтеді"
        yield Found(Evidence(Phrase(text), start, end, view.sentence.i, "outcome/next"), True)


def _by_cue(view: View, table: str) -> Iterator[Found]:
    """What the cues of ``table`` find; of two phrases that begin together the one whose cue is longer."""
    found = list(_all_by_cue(view, table))
    for one in found:
        here = one.evidence
        rivals = [other.evidence for other in found if other.kinds & one.kinds]
        if not any(other.start == here.start and other.end > here.end for other in rivals):
            yield one


def _all_by_cue(view: View, table: str) -> Iterator[Found]:
    by_word = cues_of(table)
    for at, (lemma, form) in enumerate(zip(view.lemmas, view.forms, strict=True)):
        cues = by_word.get(form, ()) if form != lemma else ()
        told: Cue | None = None
        for cue in (*cues, *by_word.get(lemma, ())):
            first = at - len(cue.lemmas) + 1
            if told is not None and (told.lemmas != cue.lemmas or told.kinds & cue.kinds):
                continue
            if first < 0 or not stands(view, cue, first) or _is_in_message(view, cue):
                continue
            if cue.negated or (not tells(view, at) and cue.lemmas[-1] != form):
                refused = as_refused(view, at, cue)
                if refused is None:
                    continue
                cue = refused
            if view.units[at].word.verbform == "Part" and _is_reason(view, at):
                continue
            if _says_which(view, at) or _is_of_house(view, at, cue):
                continue
            found = list(extents.said(view, first, at, cue))
            if found:
                yield from _told(view, first, at, cue, found)
                told = cue


def _says_which(view: View, at: int) -> bool:
    """``жұмыс істеуге ниетті компаниялар`` (companies that mean to work): the adjective tells which they are."""
    if view.units[at].word.pos != "ADJ" or at + 1 >= len(view.units):
        return False
    after = view.units[at + 1]
    return after.word.pos in {"NOUN", "PROPN"} or bool(after.mentions)


def _is_of_house(view: View, at: int, cue: Cue) -> bool:
    """``су жөніндегі басқармаға хат жолдады``: what is told before a house, not before what is sent."""
    sent = lexicon.words("message", "bidding")
    return cue.lemmas == ("жөніндегі",) and sent.isdisjoint(view.lemmas[at + 1 : at + 4])


def _is_reason(view: View, at: int) -> bool:
    """``шақырғаны үшін``, ``шақырғаны және қабылдағаны үшін``: what thanks are for."""
    word = view.units[at].word
    listed = word.possessor == "3" and word.case in (None, "Nom")
    return "үшін" in view.forms[at + 1 : at + 2] or (listed and "үшін" in view.forms[at + 1 : at + 8])


def _is_in_message(view: View, cue: Cue) -> bool:
    """``кеңсесі таратқан хабарламада … мәселесі айтылды``: what a house makes known."""
    stated = lexicon.words("statement")
    return cue.lemmas == ("айтыл",) and any(
        lemma in stated and view.units[k].case == "Loc" for k, lemma in enumerate(view.lemmas)
    )


def _stands(view: View, at: int) -> bool:
    """``күн тәртібінде … тұр`` (… stands on the agenda): of what has been or of what is to be."""
    verb = clauses.closing(view, at)
    return verb is not None and view.lemmas[verb] in lexicon.words("progressive") and verb > at


def _told(view: View, first: int, at: int, cue: Cue, found: list[Evidence]) -> Iterator[Found]:
    verb = _governing(view, at) if cue.lemmas[-1] == view.forms[at] else at
    reading = None if verb is None or not clauses.is_verb(view.units[verb]) else status.read(view, verb, verb)
    past: bool | None = reading is None or (
        reading.status in {"held", "ongoing", "denied"} or reading.rule == status.UNABLE
    )
    if cue.ends in {"тапсырылды", "жүктелді"} and view.forms[at].endswith(("мын", "мін")):
        past = True  # ``бақылауды тапсырамын`` (I order): by saying so
    if is_purpose(view, at) or (cue.case == "after" and _stands(view, at)):
        past = None
    ongoing = any(
        view.lemmas[k] in lexicon.words("progressive") and view.units[k].word.verbform != "Conv"
        for k in range(at + 1, min(at + 2, len(view.units)))
    )  # not ``мән бере отырып``
    if cue.rule.startswith("topic_cues") and cue.case == "Dat" and verb == at and _is_reported(view, at):
        past, ongoing = None, False
    kinds = cue.kinds
    if cue.case == "after" and _is_journeys(view, first):
        past, kinds = None, frozenset({"visit"})
    spoken = cue.rule.startswith("topic_cues") and (_is_ours(view, at) or _is_needed(view, at, cue))
    if spoken:
        past, ongoing = None, False
    start = clauses.strong_left(view, at)
    being = view.lemmas[at + 1 : at + 2] == ("е",)  # ``Димовтың … дайын екенін``
    doer = None if cue.case == "Nom" else clauses.subject(view, first, at + being)  # ``… қаралды``: nobody
    subject = () if doer is None else _mentions(view, doer)
    partners = tuple(
        mention
        for k in range(start, first)
        if view.units[k].case == "Ins" and view.units[k].is_party
        for mention in view.units[k].mentions
    )
    for evidence in found:
        inside = range(evidence.start, evidence.end)
        named = tuple(m for m in subject if m.start not in inside)  # ``Иран мәселесі``
        beside = tuple(m for m in partners if m.start not in inside)  # ``Иранмен сауданы кеңейту``
        yield Found(evidence, past, ongoing, kinds, named, beside, spoken and "talk" in kinds)


def _is_journeys(view: View, first: int) -> bool:
    """``сапардың мақсаты``, ``сапардың басты тақырыбы``: those of a journey."""
    return "сапар" in view.lemmas[max(0, first - 1) : first + 1]


def _is_ours(view: View, at: int) -> bool:
    """``бұл мәселені талқылап жатырмыз`` (we are discussing the matter), ``маңыз береміз``: what he who speaks says of
    his side."""
    chain = view.units[at : at + 2] if view.units[at].word.verbform == "Conv" else view.units[at : at + 1]
    words = [unit.word for unit in chain if clauses.is_verb(unit)]
    return any(word.person == "1" and word.tense != "Past" for word in words)


def _is_reported(view: View, at: int) -> bool:
    """``портқа мән беріп отырғанын айтты``, ``басымдық беретінін атап өтті`` (said that they give weight to it): a
    matter of what is said."""
    last = at + (view.units[at].word.verbform == "Conv")
    if last + 1 >= len(view.units):
        return False
    word = view.units[last].word
    if word.verbform != "Part" or word.case not in {"Acc", "Dat"}:
        return False
    verb = clauses.closing(view, last)
    return (
        verb is not None and view.lemmas[verb] in sayings() | {"өт"} and view.units[verb].word.tense == "Past"
    )


def _is_needed(view: View, at: int, cue: Cue) -> bool:
    """``портқа назар аудару керек`` (attention must be paid to the port); not ``порт талқылануы керек`` (is to be
    discussed)."""
    needed = view.forms[at + 1 : at + 2] and view.forms[at + 1] in lexicon.words("needed")
    return cue.case == "Dat" and view.units[at].word.verbform == "Vnoun" and bool(needed)


def _governing(view: View, at: int) -> int | None:
    """``апатқа байланысты көңіл айту хатын жолдады``: a verbal noun that says what a noun is for governs nothing."""
    verb = clauses.predicate(view, at)
    if verb is None or view.units[verb].word.verbform != "Vnoun" or verb + 1 >= len(view.units):
        return verb
    owned = view.units[verb + 1].word.pos == "NOUN" and view.units[verb + 1].word.possessor == "3"
    return clauses.closing(view, at) if owned else verb


def _mentions(view: View, k: int) -> tuple[Mention, ...]:
    return tuple(mention for j in view.units[k].joined or (k,) for mention in view.units[j].mentions)


def assessments(view: View) -> Iterator[Found]:
    """``кездесудің өте мазмұнды, сындарлы болғанын мәлімдеді``, ``келіссөзді пайдалы деп бағалады``: adjectives
    between an event noun and ``бол`` or ``деп``."""
    for at in range(2, len(view.units)):
        called = (
            view.forms[at] == "деп"
            and view.lemmas[at + 1 : at + 2]
            and view.lemmas[at + 1] in lexicon.words("rates")
        )
        if not called and (view.lemmas[at] not in {"бол", "өт"} or not clauses.is_verb(view.units[at])):
            continue
        last = at - 1 - (view.forms[at - 1] in CLOSING)
        k = last
        while k >= 0 and (view.units[k].word.pos in {"ADJ", "ADV"} or view.forms[k] in _BETWEEN):
            if view.units[k].time is not None or view.units[k].mentions:
                break
            k -= 1
        adjectives = [j for j in range(k + 1, at) if view.units[j].word.pos == "ADJ"]
        if not adjectives or k < 0 or view.lemmas[k] not in lexicon.words("talk") | event_nouns():
            continue
        if view.units[k].case in {"Loc", "Abl", "Dat"} or (called and view.units[k].case != "Acc"):
            continue  # ``отырыста мәлім болды`` (became known at the sitting)
        first = k + 1 + (view.forms[k + 1] in OPENING)
        begin, end = view.span(first, last)
        text = phrases.own_words(view, first, last)
        yield Found(Evidence(Phrase(text), begin, end, view.sentence.i, "assessment"), True)


_BETWEEN = frozenset({",", "әрі", "және", "бірақ", "«", "“", '"'})
