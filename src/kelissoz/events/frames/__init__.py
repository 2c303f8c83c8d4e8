"""Who takes which part in what a trigger tells: one function a frame.

Case endings carry the roles: ``А Б-мен кездесті`` (А met Б), ``А Б-ны қабылдады`` (А received Б), ``А-ның
Б-мен кездесуі`` (the meeting of А with Б), ``А мен Б арасында келіссөз өтті`` (talks were held between А
and Б).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from kelissoz import lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.frames import (
    convening,
    drafts,
    implied,
    journeys,
    letters,
    meetings,
    signings,
    sittings,
    splitting,
)
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import elided, ordinal
from kelissoz.events.settings import background, settings
from kelissoz.events.standing import of_several_lands
from kelissoz.events.stories.story import OFF
from kelissoz.events.tables import press_words
from kelissoz.events.triggers import Hit, hits
from kelissoz.events.view import View
from kelissoz.model import Mention

_NUMBERED = re.compile(r"(\d{1,3})-\w{4}")
"""``21-раунды``, ``5-отырысы``."""
_BOTH = "екеу"
_USED_TO = ("тын", "тін")
_TRUE = 5
_GATHERINGS = frozenset({"session/gathering", "session/gathering-called"})


def candidates(view: View) -> Iterator[Candidate]:
    """The candidate events of a sentence, in the order of their triggers."""
    found = list(hits(view))
    for hit in found:
        if _are_people(view, hit) or _is_right(view, hit.at) or _has_session(view, hit, found):
            continue
        draft = _FRAMES[hit.trigger.frame](view, hit)
        if draft is None or draft.reading is None or _asked(view, draft.verb) or _by_nobody(view, hit.first):
            continue
        if draft.reading.status == "planned" and _conditional(view, hit.first):
            continue
        if _counted(view, hit, draft.verb) or _only_included(view, hit.at):
            continue
        finished = _finish(draft)
        if not (_goes_on(view, hit, finished) or _is_habit(draft, finished)):
            together = _are_colleagues(view, finished) or _is_of_three(view, hit)
            apart = _are_several(draft) or splitting.in_turn(view, finished)
            yield from [finished] if together else splitting.split(finished, plural=apart)


def _has_session(view: View, hit: Hit, found: list[Hit]) -> bool:
    """``Бас Ассамблеясы 74-сессиясы``: the assembly is told by its session, which is counted right behind it."""
    if hit.trigger.kind != "session" or view.units[hit.at].case not in (None, "Nom"):
        return False
    counted = any(map(clauses.is_ordinal, view.forms[hit.at + 1 : hit.at + 2]))
    return counted and any(o.at == hit.at + 2 and o.trigger.kind == "session" for o in found)


def _are_colleagues(view: View, candidate: Candidate) -> bool:
    """``Х әріптестері А және Б-мен кездесті`` (met his colleagues А and Б): one noun for those met together."""
    met = [p.mention for p in candidate.parties if p.evidence.rule.endswith("counterpart")]
    starts = {mention.start for mention in met if mention.kind == "person"}
    return len(starts) > 1 and any(
        view.lemmas[k - 1] in lexicon.words("colleague")
        and view.units[k - 1].word.number == "Plur"
        and any(mention.start == min(starts) for mention in view.units[k].mentions)
        for k in range(1, len(view.units))
    )


def _goes_on(view: View, hit: Hit, candidate: Candidate) -> bool:
    """``кеңестер өткізуді жалғастыруға уағдаласты`` (agreed to go on holding consultations): a habit, no contact,
    unless it is told when or where."""
    several = any(unit.word.number == "Plur" for unit in view.units[hit.first : hit.at + 1])
    if candidate.evidence.keys() & {"time", "place"} or not several:
        return False
    done = hit.at if clauses.is_verb(view.units[hit.at]) else hit.at + 1
    deed = done + 1 < len(view.units) and view.units[done].word.verbform == "Vnoun"
    return deed and view.units[done].case == "Acc" and view.lemmas[done + 1] in lexicon.words("keeps-up")


def _is_habit(draft: Draft, candidate: Candidate) -> bool:
    """``жиі кездеседі`` (often meet), ``жыл сайын кездесіп келеді`` (have met every year), ``кездесіп тұратын`` (used
    to meet): no contact of its own, unless it is told when or where."""
    view, hit = draft.view, draft.hit
    verb = hit.at if draft.verb is None else draft.verb
    if candidate.evidence.keys() & {"time", "place", "duration"} or clauses.qualifies(view, verb):
        return False
    behind = view.forms[verb + 1 : verb + 2]
    if view.units[verb].word.verbform == "Conv" and not lexicon.words("keeps-doing").isdisjoint(behind):
        return True
    main = clauses.closing(view, verb - 1)
    done = (
        main is not None and view.units[main].word.tense == "Past" and not view.forms[main].endswith(_USED_TO)
    )
    often = range(clauses.weak_left(view, hit.first), verb)
    rates = any((time := view.units[k].time) is not None and time.type == "SET" for k in often)
    return not done and (rates or any(view.forms[k] in lexicon.words("habitually") for k in often))


def _are_people(view: View, hit: Hit) -> bool:
    """``әңгімелескендерге айтты`` (told those who had talked), ``бас қосуларда`` (whenever they came together): of who
    did so, or how often, by the way."""
    word = view.units[hit.at].word
    listed = view.forms[hit.at + 1 : hit.at + 2] == (":",)  # ``қол қойғандар: А және Б``
    return (
        hit.trigger.pos == "VERB"
        and word.verbform in {"Part", "Vnoun"}
        and word.number == "Plur"
        and not listed
    )


def _is_right(view: View, at: int) -> bool:
    """``кездесуге құқылы`` (is entitled to meet), ``келіссөз жүргізуге тағайындады`` (appointed to hold talks): of what
    somebody may do nothing has been set."""
    for k in range(at, min(at + 2, len(view.units) - 1)):
        told = k == at or view.units[k].word.verbform == "Vnoun"
        if told and view.units[k].case == "Dat" and view.lemmas[k + 1] in lexicon.words("entitles"):
            return True
    return False


def _only_included(view: View, at: int) -> bool:
    """``конференцияларды қоса алғанда`` (the conferences included): of what is listed nothing is told; nor of that in
    whose place something is done (``кездесудің орнына``), for which ground is given (``келіссөз үшін алаң``), or in
    a break of which somebody spoke to the press."""
    behind = view.forms[at + 1 : at + 3]
    if view.units[at].case == "Gen" and behind[:1] and behind[0] in lexicon.words("break"):
        return not press_words().isdisjoint(view.lemmas)
    if behind == ("үшін", "алаң"):
        return True
    return behind == clauses.INCLUDED or (view.units[at].case == "Gen" and behind[:1] == ("орнына",))


def _is_of_three(view: View, hit: Hit) -> bool:
    """``А Б және В-мен үшжақты келіссөз жүргізді`` (А held trilateral talks with Б and В)."""
    near = view.forms[clauses.weak_left(view, hit.first) : hit.at]
    return not lexicon.words("many-sided").isdisjoint(near)


def _are_several(draft: Draft) -> bool:
    """``кездесулер``: the noun tells of more than one contact."""
    return draft.phrase is not None and draft.view.units[draft.hit.at].word.number == "Plur"


def _asked(view: View, verb: int | None) -> bool:
    """``Министрмен де сөйлестіңіз бе?`` (did you speak with the minister too?), ``сөйлескеніңіз рас па?`` (is it
    true that you did?): whoever asks does not tell."""
    behind = () if verb is None else view.lemmas[verb + 1 : verb + _TRUE]
    asking = behind[:1] == ("ма",) or ("рас", "ма") in pairwise(behind)
    return asking and "?" in view.forms[verb or 0 :]


def _by_nobody(view: View, at: int) -> bool:
    """``оны ешкім қабылдаған жоқ`` (nobody received him): there was no such contact."""
    return not lexicon.words("nobody").isdisjoint(view.lemmas[clauses.weak_left(view, at) : at])


def _both(draft: Draft) -> list[Party]:
    """``А мен Б сөз сөйледі. Екеуі кеше келген`` (А and Б spoke. Both had come the day before): the only pair of people
    of the sentence before."""
    found: list[Party] = []
    for party in draft.parties:
        pair = _pair(draft.view.previous) if _is_of_both(draft.view, party) else []
        found += [replace(party, mention=mention) for mention in pair] or [party]
    return found


def _is_of_both(view: View, party: Party) -> bool:
    of = [k for k, u in enumerate(view.units) if any(m.start == party.mention.start for m in u.mentions)]
    return party.mention.kind == "pronoun" and any(view.lemmas[k] == _BOTH for k in of)


def _pair(view: View | None) -> list[Mention]:
    if view is None or view.sentence.kind == "title":
        return []
    groups = {tuple(sorted({*u.joined, k})) for k, u in enumerate(view.units) if u.is_party and u.joined}
    people = [[m for k in group for m in view.units[k].mentions if m.kind == "person"] for group in groups]
    pairs = [pair for pair in people if len(pair) == 2]
    return pairs[0] if len(pairs) == 1 and len(people) == 1 else []


def _conditional(view: View, at: int) -> bool:
    """``Егер бәрі сәтті өтсе, … келіссөз жүргізеді`` (if all goes well, they will hold talks): no plan."""
    return any(
        view.forms[k] in lexicon.words("if") and any(u.word.mood == "Cnd" for u in view.units[k:])
        for k in range(at)
    )


def _finish(draft: Draft) -> Candidate:
    view, hit, reading = draft.view, draft.hit, draft.reading
    assert reading is not None
    first = draft.phrase.first if draft.phrase is not None else hit.first
    start, end = view.span(hit.first, hit.at)
    passing = draft.anaphoric and draft.phrase is not None and drafts.use(draft) not in {"happen", "do"}
    for name, found in settings(view, first, hit.at, draft.verb, draft.phrase, passing).items():
        draft.evidence.setdefault(name, []).extend(found)
    if draft.verb is not None and clauses.has_anniversary(view, draft.verb):
        draft.evidence.pop("time", None)
    if _is_purpose(draft) and draft.phrase is not None and not draft.phrase.times and not _is_to_go(draft):
        draft.evidence.pop("time", None)  # ``кеше саммитке қатысу үшін келді``: the day on which he came
    if any(p.evidence.rule.endswith("/sat") for p in draft.parties):
        draft.evidence.pop("venue", None)  # who sat is the side, no place
    _add_ordinal(draft)
    rule = f"{hit.trigger.id}/about"
    about = phrases.before_noun(view, first, hit.first, hit.at, rule) if draft.phrase is not None else None
    if about is None and draft.phrase is not None and draft.phrase.matter is not None:
        about = phrases.phrase(view, *draft.phrase.matter, rule)
    if about is not None and not (reading.status in OFF and view.forms[first - 1] == "байланысты"):
        draft.evidence.setdefault("topics", []).append(about)
    if hit.trigger.kind not in {"visit", "letter"}:
        companions = implied.companions(view, first, hit)
        draft.anaphoric = draft.anaphoric and not _is_told_by(companions, draft)
        draft.parties.extend(companions)
    if hit.trigger.kind in {"meeting", "talks", "call"}:
        draft.parties = implied.with_traveller(view, hit, draft.parties)
    there = [e.value for e in draft.evidence.get("place", ())] or implied.went_to(view, hit.first)
    draft.parties = implied.at_home(draft.parties, there)
    begin, finish = view.span(min(reading.first, reading.last), max(reading.first, reading.last))
    provided = _is_provided(view, hit.first)
    if provided:
        reading = replace(reading, status="planned")
    return Candidate(
        kind="meeting" if _is_of_people(draft) else draft.kind or hit.trigger.kind,
        status=reading.status,
        rule=hit.trigger.id,
        sentence=view.sentence.i,
        start=start,
        end=end,
        parties=_once(_without_self(_both(draft))),
        evidence=draft.evidence,
        anaphoric=draft.anaphoric or _points_back(draft),
        title=view.sentence.kind == "title",
        background=background(view, hit.first) or _once_off(draft),
        generic=hit.trigger.generic and draft.kind in {None, hit.trigger.kind},
        setting=reading.rule.startswith("context/"),
        frame=_frames(draft),
        neutral=provided
        or reading.rule in {"verb/other", "verb/none", "context/before"}
        or _is_purpose(draft),
        several=draft.phrase is not None and draft.phrase.several,
        embedded=draft.aside or (hit.trigger.pos == "NOUN" and clauses.embedded(view, hit.at)),
        status_evidence=Evidence(
            reading.status, min(begin, start), max(finish, end), view.sentence.i, reading.rule
        ),
    )


def _frames(draft: Draft) -> bool:
    """``Римде өткен форум аясында кездесті`` (they met at the forum held in Rome), ``сапармен келген министрді
    қабылдады`` (received the minister who had come on a visit), ``саммитке қатысқан министрлер кездесті`` (ministers
    who attended the summit met): what is told there only sets the scene for something else."""
    view, at, verb = draft.view, draft.hit.at, draft.verb
    relation = None if draft.phrase is None else clauses.context(view, at)
    if relation in {"during", "after"} and view.units[at].case != "Loc":
        return True
    if verb is None or verb < at:
        return False
    if draft.hit.trigger.kind == "session":
        return drafts.use(draft) == "attend" and clauses.qualifies(view, verb)
    if draft.hit.trigger.kind != "visit":
        return False
    if view.forms[verb + 1 : verb + 2] and view.forms[verb + 1] in lexicon.words("past-aux"):
        return True  # ``Ол Грекияға барған болатын. Сапар барысында …``
    if not clauses.qualifies(view, verb):
        return False
    guest = next((unit for unit in view.units[verb + 1 :] if unit.mentions and unit.case != "Gen"), None)
    return guest is not None and guest.is_party and guest.case in {"Acc", "Ins"}


def _is_of_people(draft: Draft) -> bool:
    """``А мен Б-ның қатысуымен жиын өтті`` (a gathering was held with А and Б present): officials of two lands who
    gather, where no body sits, meet."""
    if draft.hit.trigger.id not in _GATHERINGS or "body" in draft.evidence:
        return False
    people = [p.mention for p in draft.parties if p.mention.kind in {"person", "office"}]
    return len({m.country for m in people if m.country}) > 1 and drafts.use(draft) in {"happen", "do"}


def _is_told_by(companions: list[Party], draft: Draft) -> bool:
    """``Софияда А мен Б-ның қатысуымен кездесу өтті`` (a meeting was held in Sofia with А and Б present): who were
    present are those who met."""
    return (
        len(companions) > 1
        and not draft.parties
        and drafts.use(draft) in {"happen", "do"}
        and bool(draft.evidence.keys() & {"time", "place"})
    )


def _once_off(draft: Draft) -> str | None:
    """``Оның бұл сапары бұған дейін бір рет кейінге қалдырылған еді`` (this visit of his had been put off once before):
    what had become of it earlier stands behind it."""
    assert draft.reading is not None
    if draft.verb is None or draft.reading.status not in OFF:
        return None
    return "before" if background(draft.view, draft.verb) == "before" else None


def _add_ordinal(draft: Draft) -> None:
    """``сыртқы істер министрлерінің екінші кездесуі``; of ``екіншісі`` (the second one) its own."""
    view, hit = draft.view, draft.hit
    counted = next((e for k in range(hit.first + 1, hit.at) if (e := ordinal(view, k)) is not None), None)
    if counted is not None:
        draft.evidence.setdefault("ordinal", []).insert(0, counted)
    number = _NUMBERED.match(view.units[hit.at].form)
    if number is not None and "ordinal" not in draft.evidence:
        start, end = view.span(hit.at, hit.at)
        draft.evidence["ordinal"] = [Evidence(int(number[1]), start, end, view.sentence.i, "ordinal")]
    if elided(view, hit.at):
        draft.evidence["ordinal"] = [e for e in (ordinal(view, hit.at),) if e is not None]


def _is_provided(view: View, at: int) -> bool:
    """``Сапар бағдарламасы келіссөздерді қамтиды`` (the programme of the visit provides for talks): what is, was or
    will be part of it."""
    main = clauses.closing(view, at)
    provides = main is not None and view.lemmas[main] in lexicon.words("provides")
    return provides and any(
        view.lemmas[k] in lexicon.words("programme") and view.units[k].case in (None, "Nom")
        for k in range(at)
    )


def _is_purpose(draft: Draft) -> bool:
    """``Б-мен келіссөз өткізу үшін келді`` (came to hold talks with Б), ``саммитке қатысу үшін келді``: whether they
    were held, the clause does not say."""
    view, verb = draft.view, draft.verb
    if draft.reading is not None and draft.reading.rule == "verb/sets-out":
        return view.forms[draft.hit.at + 1] == "үшін"  # ``Б-мен кездесу үшін келді``
    if verb is None or verb + 1 >= len(view.units) or view.units[verb].word.verbform != "Vnoun":
        return False
    aimed = view.forms[verb + 1] == "үшін" or view.lemmas[verb + 1] == "мақсат"
    return aimed and any(
        p.evidence.rule.endswith(("/counterpart", "/attendee", "/traveller")) for p in draft.parties
    )


def _is_to_go(draft: Draft) -> bool:
    """``10 наурызда саммитке қатысу үшін Афинаға барады`` (will go to Athens on 10 March to attend the summit): he
    will be there on the day of it; ``кеше … келді`` (came yesterday) tells only when he came."""
    going = None if draft.verb is None else clauses.closing(draft.view, draft.verb)
    if going is None:
        return False
    reading = status.read(draft.view, going, going)
    return reading is not None and reading.status == "planned"


def _points_back(draft: Draft) -> bool:
    """``Тараптар пікір алмасты`` (the sides exchanged views): part of a contact that has been told."""
    return (
        draft.hit.trigger.generic
        and draft.hit.trigger.frame == "with"
        and not draft.evidence.keys() & {"time", "place", "venue"}
        and all(p.mention.kind in {"group", "pronoun"} and p.mention.country is None for p in draft.parties)
        and not any(of_several_lands(p.mention) for p in draft.parties)
    )


def _counted(view: View, hit: Hit, verb: int | None) -> bool:
    """``43 мәрте сөйлесті`` (spoke 43 times), ``бес реттен астам барды`` (went more than five times): a sum, no contact
    of its own; what was done twice may be told of."""
    at = hit.at if verb is None else max(verb, hit.at)
    return any(
        (view.forms[k] in lexicon.words("times") or view.units[k].case == "Abl")
        and view.lemmas[k] in lexicon.words("times")
        and (
            view.units[k - 1].word.pos == "NUM"
            and view.forms[k - 1] not in lexicon.words("twice")
            or view.forms[k - 1] in lexicon.words("several")
        )
        for k in range(max(1, clauses.weak_left(view, hit.first)), at)
        if ordinal(view, k - 1) is None
    )


def _without_self(found: list[Party]) -> list[Party]:
    """``А Б-мен кездесіп, оған хат тапсырды`` (А met Б and handed him a letter): nobody meets himself, so the pronoun
    that was taken for А is somebody else."""
    named = {p.mention.entity for p in found if p.mention.kind != "pronoun"} - {None}
    return [p for p in found if p.mention.kind != "pronoun" or p.mention.entity not in named]


def _once(found: list[Party]) -> tuple[Party, ...]:
    kept: dict[tuple[int, int, str], Party] = {}
    for party in found:
        kept.setdefault((party.mention.start, party.mention.end, party.mention.name), party)
    return tuple(kept.values())


_FRAMES: dict[str, Callable[[View, Hit], Draft | None]] = {
    "with": meetings.meet,
    "receive": meetings.receive,
    "accept": meetings.accept,
    "audience": meetings.audience,
    "received": meetings.received,
    "summon": meetings.summon,
    "convene": convening.convene,
    "gathering": sittings.gathering,
    "discuss": meetings.discuss,
    "present": meetings.present,
    "send": letters.send,
    "address": letters.address,
    "invite": letters.invite,
    "message": letters.message,
    "contact": meetings.contact,
    "round": meetings.resume,
    "together": meetings.attend,
    "opened": meetings.open_together,
    "sitting": sittings.sitting,
    "adopt": sittings.adopt,
    "journey": journeys.journey,
    "go": journeys.go,
    "be": journeys.be,
    "invited": journeys.invited,
    "guest": journeys.guest,
    "sign": signings.sign,
    "initial": signings.initial,
    "adopted": signings.adopted,
}
