"""Which words a cue says: ``су мәселесін талқылады`` (discussed the matter of water) says ``су мәселесі``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelissoz import letters, lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.boundaries.signs import joiners
from kelissoz.events.boundaries.verbals import is_verbal_noun
from kelissoz.events.candidate import Evidence
from kelissoz.events.tables import documents, event_nouns, phrase_subjects
from kelissoz.events.topics import reports
from kelissoz.events.topics.cues import Cue, is_light
from kelissoz.events.unit import OPENING
from kelissoz.events.view import View, verbal_noun
from kelissoz.model import Phrase

_LONGEST_REASON = 6
_SAME = 2
_ORDERED = frozenset({"тапсырылды", "жүктелді"})


def said(view: View, first: int, at: int, cue: Cue) -> Iterator[Evidence]:
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
    elif cue.case == "of":
        yield from reports.matters(view, first, cue.rule, passive=cue.lemmas[-1].endswith("л"))
    elif cue.case == "before":
        yield from _before(view, first, cue)
    else:
        head = phrases.head_before(view, first, cue.case, days="letter" in cue.kinds)
        if head is not None:
            yield from _listed(view, at, head, cue) or _of_head(view, head, first, cue)


def _listed(view: View, at: int, head: int, cue: Cue) -> list[Evidence]:
    """``мынадай мәселелерді талқылады: порттарды жаңғырту, балық аулау`` (discussed the following matters: …): what
    stands behind the colon, where the object says nothing."""
    if view.forms[at + 1 : at + 2] != (":",) or cue.ends or cue.kinds != {"talk"}:
        return []
    last = len(view.units) - 1
    while last > at + 2 and view.units[last].word.pos == "PUNCT":
        last -= 1
    begin = left_edge(view, head, clauses.strong_left(view, at))
    if not phrases.says_nothing(view, begin, head) or view.units[last].case not in (None, "Nom"):
        return []
    cuts = [k for k in range(at + 2, last) if view.forms[k] in {",", ";"}]
    ends = zip([at + 2, *(k + 1 for k in cuts)], [*(k - 1 for k in cuts), last], strict=True)
    return [found for start, end in ends for found in phrases.phrases(view, end, start, cue.rule)]


def focused(view: View) -> Iterator[Evidence]:
    """``Басты назар көпір салуға, көші-қон мәселесіне аударылды`` (attention was mainly paid to …): what stands between
    the two words of a cue."""
    for at in range(2, len(view.units)):
        cue = _PAID.get(view.lemmas[at])
        if cue is None or not clauses.is_verb(view.units[at]) or view.units[at].word.negative:
            continue
        told = clauses.strong_left(view, at)
        noun = next((k for k in range(told, min(told + 5, at - 1)) if view.lemmas[k] in cue), None)
        if noun is None or view.units[noun].case not in (None, "Nom") or view.units[at].word.tense != "Past":
            continue
        head = phrases.head_before(view, at, "Dat")
        if head is not None and head > noun:
            yield from phrases.phrases(
                view, head, noun + 1, f"topic_cues/{view.lemmas[noun]} {view.lemmas[at]}"
            )


_PAID = {
    "аударыл": frozenset({"назар"}),
    "бөлін": frozenset({"көңіл"}),
    "беріл": frozenset({"басымдық", "мән"}),
}


def _of_head(view: View, head: int, cue_at: int, cue: Cue) -> Iterator[Evidence]:
    """The phrases of the list that ends at ``head``, with the words that end them."""
    limit = clauses.strong_left(view, cue_at)
    if cue.kinds & {"letter"} and cue.case in {"Ins", "Dat"}:
        limit = _after_addressee(view, head, limit)
        limit = _after_setting(view, head, limit)
    if cue.kinds == {"visit"}:
        limit = _after_goal(view, cue_at, head, limit)
    if cue.kinds == {"letter"}:
        limit = _after_sides(view, head, limit)
        if view.forms[cue_at] in lexicon.words("about", "relating"):
            limit = _after_recipient(view, head, limit)
    if cue.kinds == {"signing"} or cue.ends == "шақырылды":
        limit = _after_subject(view, head, limit)
    if cue.rule == _URGED and "talk" in cue.kinds:
        if is_light(f"{view.lemmas[head - 1]} {view.lemmas[head]}"):
            return  # ``назар аударуға шақырды``
        limit = _after_urged(view, head, limit)
    if cue.ends in _ORDERED:
        limit = _after_recipient(view, head, limit)
    begin = left_edge(view, head, limit)
    if cue.needs and view.units[head].is_party:
        return  # ``грамотасын тапсырған елшіні қабылдады``: he was received, no document
    if cue.needs and not _has_needed(view, begin, head, cue.needs) or view.lemmas[head] in cue.bars:
        return
    if cue.lemmas[-1] in _PROPOSED and _holds_contact(view, begin, head):
        return
    if "signing" in cue.kinds:
        limit = _counted_from(view, begin, head, limit)
    if cue.case == "Nom" and cue.kinds == {"visit"} and head != cue_at - 1:
        return
    if not cue.ends:
        yield from _included(view, limit, begin, cue)
    if "talk" in cue.kinds and is_verbal_noun(view, head):
        yield from _step_before(view, limit, begin, cue)
    for evidence in phrases.phrases(view, head, limit, cue.rule):
        yield _ended(view, evidence, head, cue_at, cue)


def _step_before(view: View, limit: int, begin: int, cue: Cue) -> Iterator[Evidence]:
    """``сауданы кеңейтіп, инвестиция тартуға (келісті)``: what is to be done before what the phrase tells."""
    step = begin - 2
    if step <= limit or view.forms[begin - 1] != "," or view.lemmas[step] not in lexicon.words("furthers"):
        return
    first = left_edge(view, step, limit)
    word = view.units[step].word
    if word.verbform != "Conv" or word.negative or "Acc" not in {u.case for u in view.units[first:step]}:
        return
    noun = verbal_noun(view.lemmas[step])
    words = [phrases.own_words(view, first, step - 1), letters.dative(noun) if cue.own else noun, cue.ends]
    start, end = view.span(first, step)
    yield Evidence(Phrase(" ".join(filter(None, words))), start, end, view.sentence.i, cue.rule)


_PROPOSED = frozenset({"ұсын", "ұсыныл"})


def _holds_contact(view: View, begin: int, head: int) -> bool:
    """``келесі кездесуді Бакуде өткізу (ұсынылды)``: a contact of its own, which is proposed."""
    return view.lemmas[head] == "өткіз" and any(view.lemmas[k] in event_nouns() for k in range(begin, head))


def _included(view: View, limit: int, begin: int, cue: Cue) -> Iterator[Evidence]:
    """``суды бөлуді қоса алғанда, жұмыс жоспарын талқылады``: what is named as included, before the phrase."""
    k = next((k for k in range(limit + 2, begin) if view.forms[k - 1 : k + 1] == clauses.INCLUDED), None)
    if k is not None and view.units[k - 2].case == "Acc":
        yield from phrases.phrases(view, k - 2, limit, cue.rule)


def _after_addressee(view: View, head: int, limit: int) -> int:
    """``әріптесін ұлттық мерекемен құттықтады``: the one who is addressed is no part of the matter."""
    people = {"person", "office", "group", "pronoun"}
    return max(
        (
            k + 1
            for k in range(limit, head)
            if view.forms[k] in lexicon.words("each-other")
            or view.units[k].case == "Acc"
            and (view.lemmas[k] in phrase_subjects() or any(m.kind in people for m in view.units[k].mentions))
        ),
        default=limit,
    )


_URGED = "topic_cues/шақыр"


def _after_urged(view: View, head: int, limit: int) -> int:
    """``екі ел кәсіпкерлерін сауданы кеңейтуге шақырды`` (called on the entrepreneurs to widen trade): of two objects
    the first is who is urged."""
    objects = [k for k in range(limit, head) if view.units[k].case == "Acc"]
    joined = joiners() | {","}
    urged = [k + 1 for k in objects[:-1] if view.forms[k + 1] not in joined]
    return max([limit, *urged[:1]])


def _after_subject(view: View, head: int, limit: int) -> int:
    """``Құжат бажды азайтуды көздейді``, ``әріптесін келуге шақырды``: the document, and who is invited, are no part
    of it."""
    subjects = (
        k + 1
        for k in range(limit, head)
        if (
            view.lemmas[k] in documents()
            and view.units[k].case in (None, "Nom")
            and not _owned_by_next(view, k)
        )
        or (view.units[k].case == "Acc" and (view.units[k].is_party or view.lemmas[k] in phrase_subjects()))
    )
    return max(subjects, default=limit)


def _owned_by_next(view: View, k: int) -> bool:
    return view.units[k + 1].word.possessor == "3"


def _after_setting(view: View, head: int, limit: int) -> int:
    """``маусымда Отавада өтетін саммитке шақырды``: when and where that is held is no part of the matter."""
    held = (
        k + 1
        for k in range(limit, head)
        if clauses.qualifies(view, k) and clauses.light_verbs().get(view.lemmas[k]) == "happen"
    )
    return max(held, default=limit)


def _after_goal(view: View, cue_at: int, head: int, limit: int) -> int:
    """``Афинаға су туралы келіссөз жүргізу үшін келді`` (came to Athens to hold talks on water): where he came to is no
    part of the aim, where nothing else after it tells that."""
    goals = [k for k in range(limit, len(view.units)) if _is_place_gone_to(view, k)]
    lone = len(goals) == 1 and goals[0] < head - 1
    return goals[0] + 1 if lone and goals[0] < cue_at else limit


def _is_place_gone_to(view: View, k: int) -> bool:
    places = {"place", "state"}
    return view.units[k].case == "Dat" and any(m.kind in places for m in view.units[k].mentions)


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


def _after_recipient(view: View, head: int, limit: int) -> int:
    """``Министрлік бас хатшыға зауытты сатып алуға қатысты хат жолдады``: who is written to is no part of it."""
    people = frozenset({"person", "office", "body"})
    return max(
        (
            k + 1
            for k in range(limit, head)
            if view.units[k].case == "Dat"
            and (any(m.kind in people for m in view.units[k].mentions) or _goes_on_with_owner(view, k + 1))
            and not is_verbal_noun(view, k + 1)
        ),
        default=limit,
    )


def _goes_on_with_owner(view: View, k: int) -> bool:
    """``басқармаға «Балқан» компаниясының үлесі …``: nothing before the genitive takes the dative."""
    while k + 1 < len(view.units) and view.forms[k] in OPENING:
        k += 1
    return view.units[k].case == "Gen"


def _counted_from(view: View, begin: int, head: int, limit: int) -> int:
    """``түрлі сала бойынша 15 құжат``: of counted documents only the number is an outcome."""
    many = lexicon.words("a-number-of")
    counted = (k for k in range(begin, head) if view.units[k].word.pos == "NUM" or view.forms[k] in many)
    at = next(counted, limit)
    listed = at > begin and view.forms[at - 1] in joiners() | {","}
    return limit if listed else at  # ``Афина декларациясы, 20 шешім``


def _has_needed(view: View, begin: int, head: int, needs: frozenset[str]) -> bool:
    if "-у" in needs and is_verbal_noun(view, head):
        return True
    return any(view.lemmas[k] in needs for k in range(begin, head + 1))


def _ended(view: View, evidence: Evidence, head: int, cue_at: int, cue: Cue) -> Evidence:
    """``он құжат`` → ``он құжатқа қол қойылды``: with the head's own ending where the words ask for it."""
    if not cue.ends:
        return _as_bid(view, evidence, cue_at) if cue.kinds == {"letter"} else evidence
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
        called = cue.ends == "шақырылды"  # ``Бакуге сапармен келуге шақырды``: to come says nothing
        listed = view.units[inside[-1]].case in (None, "Nom")  # before ``мен``
        changed = words[-1][:_SAME] != view.units[inside[-1]].form[:_SAME]  # ``кеңейте түсуге``
        bare = cue.case == "Dat" and (listed or (changed and is_verbal_noun(view, inside[-1])))
        head_form = letters.dative(words[-1]) if bare else view.units[inside[-1]].form + closing
        own = [] if called and view.lemmas[inside[-1]] == "кел" else [head_form]
        guest = _invited(view, cue_at) if called else []
        text = " ".join([*guest, *words[:-1], *own])
    between = range(head + 1, cue_at)
    if cue.case == "Nom" and all(view.units[k].case in {"Dat", "Loc"} or k for k in between):
        kept = [k for k in between if view.units[k].case == "Dat" and view.units[k].mentions]
        text = " ".join([text, *(phrases.text_of(view, k) for k in kept)])
    stop = view.span(cue_at, cue_at)[1]
    value = replace(evidence.value, text=f"{text} {cue.ends}")
    return replace(evidence, value=value, end=max(end, stop))


def _as_bid(view: View, evidence: Evidence, cue_at: int) -> Evidence:
    """``кеңеске кіру туралы шақырту`` → ``кеңеске кіруге шақыру``, ``суды бөлу туралы ұсыныс`` → ``суды бөлу ұсынысы``:
    what is sent says what is wanted."""
    near = range(cue_at + 1, min(cue_at + 3, len(view.units)))
    noun = next((view.lemmas[k] for k in near if view.lemmas[k] in lexicon.words("bidding")), None)
    if noun is None:
        return evidence
    text = evidence.value.text
    invites = noun.startswith("шақыр")
    text = f"{letters.dative(text)} шақыру" if invites else f"{text} {letters.possessed(noun)}"
    return replace(evidence, value=replace(evidence.value, text=text))


def _invited(view: View, cue_at: int) -> list[str]:
    """``Димовты … келуге шақырды``: his name."""
    units = view.units[clauses.strong_left(view, cue_at) : cue_at]
    named = [unit.mentions[0] for unit in units if unit.case == "Acc" and unit.is_party]
    return [guest.name for guest in named[-1:] if guest.kind != "pronoun"]


def _about(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``… туралы, … жөнінде сөйлесті``: what stands before the postpositions, from the nearest one leftwards."""
    limit = clauses.strong_left(view, at)
    k = at - 1
    while k > limit and not _is_about(view, k):
        if view.units[k].case == "Acc" or view.units[k].form == "," or clauses.is_verb(view.units[k]):
            return
        k -= 1
    while k > limit and _is_about(view, k):
        if view.forms[k] in lexicon.words("as-to") and view.lemmas[k - 1] in lexicon.words(
            "wish-of", "conclusion"
        ):
            return  # ``сұхбат қорытындысы бойынша``: when it was agreed
        begin = left_edge(view, k - 1, limit)
        for evidence in phrases.phrases(view, k - 1, limit, cue.rule):
            yield _ended_about(view, evidence, k, at, cue)
        k = begin - 1
        while k > limit and (view.units[k].form == "," or view.forms[k] in {"және", "сондай-ақ"}):
            k -= 1


def _is_about(view: View, k: int) -> bool:
    """``су туралы``, ``суға қатысты`` (as to water); not ``отырысқа қатысты`` (attended)."""
    return phrases.relates(view, k) or view.forms[k] in lexicon.words("about", "as-to")


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
    words.append(
        letters.accusative(phrases.text_of(view, noun), possessed=view.units[noun].word.possessor == "3")
    )
    words.extend(phrases.text_of(view, k) for k in range(noun + 1, verb) if view.units[k].time is None)
    return phrases.spaced([*words, "өткізу", cue.ends]).strip()


def _future(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``… кеңейтетін болды`` (it was settled that they will widen …): as a verbal noun."""
    if at == 0 or not clauses.is_verb(view.units[at - 1]):
        return
    unit = view.units[at - 1]
    if (
        unit.word.negative
        or unit.word.verbform != "Part"
        or not unit.form.lower().endswith(("атын", "етін", "йтын", "йтін"))
    ):
        return
    begin = left_edge(view, at - 1, clauses.strong_left(view, at))
    if begin >= at - 1 or view.units[begin].case == "Nom" and view.units[begin].is_party:
        return
    noun = verbal_noun(view.lemmas[at - 1])
    text = f"{phrases.own_words(view, begin, at - 2)} {noun} {cue.ends}"
    start, end = view.span(begin, at)
    yield Evidence(Phrase(text), start, end, view.sentence.i, cue.rule)


def _after(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``Әңгіме арқауы – …``, ``негізгі мәселелердің бірі – …``: what stands between the cue and the end of its part."""
    if view.units[at].case == "Gen" and view.forms[at + 1 : at + 2] == ("бірі",):
        at += 1
    elif (
        view.units[at].case not in (None, "Nom")
        and view.lemmas[at] != "тәртіп"
        or view.units[at].word.attributive
    ):
        return  # ``күн тәртібіндегі мәселелер``
    if view.forms[at + 1 : at + 2] and view.forms[at + 1] in joiners() | {","}:
        return  # ``күн тәртібі мен жалпы ахуал``: it is the matter itself
    end = clauses.strong_right(view, at)
    last = end - 1
    while last > at and (
        view.units[last].word.pos == "PUNCT"
        or view.lemmas[last] in lexicon.words("copula")
        or (clauses.is_verb(view.units[last]) and view.units[last].word.verbform == "Fin")
    ):
        last -= 1
    first = at + 1
    if first <= last and view.units[first].form in "–—-":
        first += 1
    if first > last or view.units[last].case not in (None, "Nom"):
        return
    last = phrases.last_named(view, last, first)
    begin = left_edge(view, last, first)
    step = first if begin > first + 1 and view.forms[begin - 1] == "," else begin
    if step != begin and view.units[begin - 2].word.verbform == "Conv":
        steps = phrases.own_words(view, first, last)  # ``байланысты нығайтып, сауданы дамыту``
        start, end = view.span(first, last)
        yield Evidence(Phrase(steps), start, end, view.sentence.i, cue.rule)
        return
    if begin > first + 1 or _devoted(view, last):
        return
    main = bool(lexicon.words("main") & set(cue.lemmas))
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
    begin = _after_setting(view, k - 1, begin)
    start, end = view.span(begin, at)
    text = f"{phrases.own_words(view, begin, k)} {cue.ends}"
    yield Evidence(Phrase(text), start, end, view.sentence.i, cue.rule)


def _before(view: View, at: int, cue: Cue) -> Iterator[Evidence]:
    """``Су мәселесі кездесудің басты тақырыбы болды``."""
    end = at + len(cue.lemmas)
    if end >= len(view.units) or view.lemmas[end] not in lexicon.words("copula"):
        return
    head = at - 1
    while head > 0 and view.units[head].case == "Gen" or view.units[head].word.pos == "PUNCT":
        head -= 1
    if head < 1 or view.units[head].case not in (None, "Nom"):
        return
    main = bool(lexicon.words("main") & set(cue.lemmas))
    for evidence in phrases.phrases(view, head, clauses.strong_left(view, at), cue.rule):
        yield replace(evidence, value=replace(evidence.value, main=main or evidence.value.main))
