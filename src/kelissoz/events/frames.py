"""Who takes which part in what a trigger tells: one function a frame.

Case endings carry the roles: ``А Б-мен кездесті`` (А met Б), ``А Б-ны қабылдады`` (А received Б), ``А-ның
Б-мен кездесуі`` (the meeting of А with Б), ``А мен Б арасында келіссөз өтті`` (talks were held between А
and Б).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from kelissoz.events import clauses, phrases, status
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.nouns import NounPhrase, elided, noun_phrase, ordinal
from kelissoz.events.settings import background, settings
from kelissoz.events.standing import body_kind, is_head
from kelissoz.events.tables import capitals, documents, is_body, side_nouns, state_name, states
from kelissoz.events.triggers import Hit, hits, triggers
from kelissoz.events.view import PARTY_KINDS, View
from kelissoz.model import EventKind, Mention, Phrase, Role

_CARRY = 3
_NUMBER = re.compile(r"(\d{1,3})-\w{4}")
_WITH = frozenset({"бірге", "қатар"})
_ALONE = frozenset({"делегация", "комиссия", "мейман", "топ", "қонақ"})
_PAIRS = frozenset({"екі", "қос", "үш"})
_TIMES = frozenset({"рет", "мәрте"})
_PRESENCE = "қатысуымен"


@dataclass
class _Draft:
    """What a frame has found so far for one trigger."""

    view: View
    hit: Hit
    verb: int | None
    phrase: NounPhrase | None = None
    parties: list[Party] = field(default_factory=list)
    reading: status.Reading | None = None
    anaphoric: bool = False
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    kind: EventKind | None = None

    def add(self, units: list[int], role: Role | None, why: str) -> None:
        for k in units:
            self.parties.extend(parties(self.view, k, role, f"{self.hit.trigger.id}/{why}"))


def candidates(view: View) -> Iterator[Candidate]:
    """The candidate events of a sentence, in the order of their triggers."""
    for hit in hits(view):
        draft = _FRAMES[hit.trigger.frame](view, hit)
        if draft is not None and draft.reading is not None and not _counted(view, hit, draft.verb):
            yield from _split(_finish(draft))


def parties(view: View, k: int, role: Role | None, rule: str) -> list[Party]:
    """The parties of unit ``k`` and of those joined with it."""
    found: list[Party] = []
    group = view.units[k].joined or (k,)
    countries = {m.country for j in group for m in view.units[j].mentions if m.country}
    beside = countries.pop() if len(countries) == 1 and len(group) > 1 else None
    for j in group:
        unit = view.units[j]
        start, end = view.span(j, j)
        for mention in map(_as_state, unit.mentions):
            if mention.kind in PARTY_KINDS:
                own = (mention.start, mention.end) if len(unit.mentions) > 1 else (start, end)
                found.append(Party(mention, role, Evidence(None, *own, view.sentence.i, rule), beside))
    return found


def _as_state(mention: Mention) -> Mention:
    """A capital that stands among the parties speaks for its state (``Мәскеу мен Киев арасындағы
    келіссөз``), and so does an adjective (``қазақ-қырғыз келіссөздері``)."""
    capital = mention.kind == "place" and mention.name in capitals()
    if mention.country is None or not (capital or mention.kind == "nationality"):
        return mention
    return replace(mention, kind="state", name=state_name(mention.country), entity=None)


def _with(view: View, hit: Hit) -> _Draft | None:
    """``А Б-мен кездесті``; ``А мен Б кездесті``."""
    draft = _verb_draft(view, hit)
    others = _arguments(view, hit.first, "Ins")
    draft.parties.extend(_speaker(view, hit.at, f"{hit.trigger.id}/speaker"))
    if not draft.parties:
        draft.add(_subject(view, hit.first, hit.at), None, "subject")
    if not draft.parties and others:
        draft.parties.extend(_carried(view, hit.at, f"{hit.trigger.id}/subject"))
    if not draft.parties:
        draft.parties.extend(_unnamed(view, hit, "Nom", "subject"))
    draft.add(others, None, "counterpart")
    if not others:
        draft.add(_between(view, hit.first), None, "between")
    return draft if draft.parties else None


def _receive(view: View, hit: Hit) -> _Draft | None:
    """``А Б-ны қабылдады``: А is the host."""
    draft = _verb_draft(view, hit)
    guests = _arguments(view, hit.first, "Acc")
    unnamed = [] if guests else _unnamed(view, hit, "Acc", "guest")
    if not guests and not unnamed:
        return None
    draft.parties.extend(unnamed)
    draft.add(_subject(view, hit.first, hit.at), "host", "host")
    if len(draft.parties) == len(unnamed):
        draft.parties.extend(_carried(view, hit.at, f"{hit.trigger.id}/host"))
    draft.add(guests, None, "guest")
    return draft


def _unnamed(view: View, hit: Hit, case: str, why: str) -> list[Party]:
    """``мәртебелі мейманды қабылдады`` (received the honoured guest), ``министрлеріміз кездеседі`` (our ministers
    will meet): people whose sides have been named before. As subject they are several."""
    left = clauses.weak_left(view, hit.first) if case == "Acc" else clauses.strong_left(view, hit.first)
    for k in range(hit.first - 1, left - 1, -1):
        unit = view.units[k]
        if unit.case != case or unit.mentions or view.lemmas[k] not in side_nouns():
            continue
        several = unit.word.number == "Plur" or view.lemmas[k] in _ALONE or _counts_people(view, k)
        if case == "Nom" and (not several or clauses.modifies(view, k)):
            continue
        start, end = view.span(k, k)
        mention = Mention(
            start,
            end,
            -1,
            unit.first,
            unit.last,
            view.sentence.i,
            "group",
            view.lemmas[k],
            view.units[k].word.case,
        )
        entry = Evidence(None, start, end, view.sentence.i, f"{hit.trigger.id}/{why}")
        return [Party(mention, None, entry)]
    return []


def _counts_people(view: View, k: int) -> bool:
    """``екі ел басшысы`` (the heads of the two lands), with the noun in the singular after a number."""
    before = [m.name.split()[0].lower() for m in (view.units[k - 1].mentions if k else ())]
    return bool(before) and before[0] in _PAIRS


def _accept(view: View, hit: Hit) -> _Draft | None:
    """``А Б-дан сенім грамотасын қабылдады``: А, the host, took Б's credentials."""
    draft = _verb_draft(view, hit)
    guests = _arguments(view, hit.first, "Abl") or _owners(view, hit.first)
    if not guests:
        return None
    draft.add(_subject(view, hit.first, hit.at), "host", "host")
    draft.add(guests, None, "guest")
    return draft


def _present(view: View, hit: Hit) -> _Draft | None:
    """``Б А-ға сенім грамотасын тапсырды``: Б presented his credentials to А, the host."""
    draft = _verb_draft(view, hit)
    hosts = _arguments(view, hit.first, "Dat")
    if not hosts:
        return None
    draft.add(_subject(view, hit.first, hit.at), None, "guest")
    draft.add(hosts, "host", "host")
    return draft


def _send(view: View, hit: Hit) -> _Draft | None:
    """``А Б-ға қоңырау шалды`` (А rang Б)."""
    return _directed(view, hit, "Dat")


def _recipients(view: View, at: int) -> list[int]:
    """The persons in the dative before ``at``, wherever in its part of the sentence they stand:
    ``Б-ға апаттан қаза тапқандарға байланысты жеделхат жолдады``."""
    return [
        k
        for k in range(clauses.strong_left(view, at), at)
        if view.units[k].case == "Dat" and any(m.kind in {"person", "office"} for m in view.units[k].mentions)
    ]


def _address(view: View, hit: Hit) -> _Draft | None:
    """``А Б-ны құттықтады`` (А congratulated Б)."""
    return _directed(view, hit, "Acc")


def _invite(view: View, hit: Hit) -> _Draft | None:
    """``А Б-ны кеңеске шақырды`` is a letter; ``А Б-ны Астанаға шақырды`` proposes a visit of Б."""
    draft = _directed(view, hit, "Acc")
    goals = _goals(view, hit.first)
    if draft is None or draft.reading is None:
        return draft
    contact = _invited_to(view, hit.first)
    if contact is not None:
        return _mediated(draft, contact)
    if not goals:
        return draft
    draft.kind = "visit"
    guests = [p for p in draft.parties if p.evidence.rule.endswith("recipient")]
    draft.parties = guests
    if draft.reading.status == "held":
        draft.reading = replace(draft.reading, status="proposed")
    _add_goals(draft, goals)
    return draft


def _invited_to(view: View, at: int) -> int | None:
    """The contact noun in ``келіссөзге``, ``келіссөзді бастауға шақырды``."""
    for k in range(at - 1, max(clauses.strong_left(view, at), at - 4) - 1, -1):
        unit = view.units[k]
        to_do = any(view.forms[j].endswith(("уға", "уге", "юге", "юға")) for j in range(k + 1, at))
        into = unit.case == "Dat" or (unit.case == "Acc" and to_do)
        if into and any(t.frame == "contact" and not t.needs for t in triggers().get(view.lemmas[k], ())):
            return k
        if unit.is_party:
            return None
    return None


def _mediated(draft: _Draft, noun: int) -> _Draft:
    """``С А мен Б-ны келіссөзге шақырды`` (С called on А and Б to negotiate) proposes talks; where two are called, he
    who calls mediates."""
    view, why = draft.view, draft.hit.trigger.id
    draft.kind = next(t.kind for t in triggers()[view.lemmas[noun]] if t.frame == "contact" and not t.needs)
    called = [p for p in draft.parties if p.evidence.rule == f"{why}/recipient"]
    if len(called) > 1:
        draft.parties = [p if p in called else replace(p, role="mediator") for p in draft.parties]
    if draft.reading is not None and draft.reading.status == "held":
        draft.reading = replace(draft.reading, status="proposed")
    return draft


def _directed(view: View, hit: Hit, case: str) -> _Draft | None:
    draft = _verb_draft(view, hit)
    to = _arguments(view, hit.first, case)
    if not to:
        return None
    draft.add(_subject(view, hit.first, hit.at), None, "sender")
    draft.add(to, None, "recipient")
    return draft if not _is_public(draft) else None


def _is_public(draft: _Draft) -> bool:
    """``тұрғындарды құттықтады``: what is said to a crowd of one's own is no letter."""
    to = [p.mention for p in draft.parties if p.evidence.rule.endswith("recipient")]
    return all(m.kind == "group" and m.country is None and m.name.lower() not in side_nouns() for m in to)


def _message(view: View, hit: Hit) -> _Draft | None:
    """``А Б-ға жеделхат жолдады`` (А sent Б a telegram)."""
    verb = clauses.predicate(view, hit.at)
    draft = _Draft(view, hit, verb, reading=status.read(view, hit.at, verb))
    to = (
        _recipients(view, hit.first)
        or _arguments(view, hit.first, "Dat")
        or (_arguments(view, verb, "Dat") if verb else [])
    )
    draft.add(_arguments(view, hit.first, "Abl"), None, "sender")
    if not draft.parties:
        draft.add(_subject(view, hit.first, verb if verb is not None else hit.at), None, "sender")
    draft.add(to, None, "recipient")
    draft.anaphoric = not to
    return draft


def _contact(view: View, hit: Hit) -> _Draft | None:
    """``А-ның Б-мен кездесуі``, ``А Б-мен кездесу өткізді``, ``А мен Б арасындағы келіссөз``."""
    draft = _noun_draft(view, hit)
    use = _use(draft)
    phrase = draft.phrase
    assert phrase is not None
    if draft.verb is not None and use in {"do", "happen"}:
        others = [k for k in _arguments(view, phrase.first, "Ins") if k not in phrase.parties]
        if use == "do" and not any(view.units[k].case == "Gen" for k in phrase.parties):
            who = _subject(view, phrase.first, draft.verb)
            unnamed = _unnamed(view, replace(hit, first=phrase.first), "Nom", "subject")
            if unnamed and (not who or view.span(who[0], who[0])[0] < unnamed[0].mention.start):
                draft.parties.extend(unnamed)
                who = []
            draft.add(who, None, "subject")
            if not who and not unnamed and (others or phrase.parties):
                draft.parties.extend(_carried(view, draft.verb, f"{hit.trigger.id}/subject"))
        draft.add(others, None, "counterpart")
        if not phrase.parties and not others:
            draft.add(_between(view, hit.first), None, "between")
        if use == "happen" and (others or phrase.parties) and not draft.parties[1:]:
            draft.add(_other_side(view, phrase, others), None, "subject")
    elif (
        draft.verb is not None
        and use in {"attend", "lead"}
        and view.units[hit.at].case in {"Dat", "Acc", None, "Nom"}
    ):
        who = _subject(view, phrase.first, draft.verb) or _subject(view, draft.verb, draft.verb)
        draft.add(who, "head" if use == "lead" else "member", "attendee")
    for k in phrase.parties:
        draft.add([k], None, "counterpart" if view.units[k].case == "Ins" else "noun")
    told = clauses.context(view, hit.at) is not None or (phrase.verb is not None and use is None)
    if told and phrase.parties and not draft.parties[len(phrase.parties) :] and _only_with(view, phrase):
        draft.add(_teller(view, phrase.first, hit.at), None, "subject")
    draft.add(_owners_of(view, hit.first, "құрмет"), None, "guest")
    draft.add(_owners_of(view, hit.first, "ат"), "host", "host")
    attending = bool(draft.parties) and all(party.role is not None for party in draft.parties)
    draft.anaphoric = hit.trigger.generic and (not draft.parties or attending or phrase.pointing)
    return draft


def _teller(view: View, first: int, at: int) -> list[int]:
    """``А Б-мен өткен кездесуде айтты``, ``…, – деді А Б-мен өткен кездесуден кейін``: who speaks of his meeting with
    Б, before the meeting or between it and the verb."""
    main = clauses.closing(view, at)
    if main is not None:
        return _subject(view, first, main) or _subject(view, main, main)
    said = clauses.strong_left(view, first) - 1
    if said < 0 or not clauses.is_verb(view.units[said]):
        return []
    return [
        k for k in range(said + 1, first) if view.units[k].is_party and view.units[k].case in (None, "Nom")
    ][:1]


def _round(view: View, hit: Hit) -> _Draft | None:
    """``Екінші кезең Римде өтті`` (the second stage was held in Rome), of talks that have been named before."""
    draft = _noun_draft(view, hit)
    if _use(draft) not in {"happen", "do"}:
        return None
    draft.anaphoric = True
    return draft


def _other_side(view: View, phrase: NounPhrase, others: list[int]) -> list[int]:
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
        and any(m.kind in {"person", "state"} for m in view.units[k].mentions)
    ][:1]


def _only_with(view: View, phrase: NounPhrase) -> bool:
    """``А Б-мен кездесуі барысында айтты``: only the counterpart stands at the noun."""
    return all(view.units[k].case == "Ins" for k in phrase.parties)


def _sitting(view: View, hit: Hit) -> _Draft | None:
    """``Кеңестің отырысы өтті``, ``А саммитке қатысты``, ``А форумда сөз сөйледі``."""
    draft = _noun_draft(view, hit)
    phrase = draft.phrase
    assert phrase is not None
    use = _use(draft)
    sitter = _sitting_subject(view, hit, draft) if use in {"do", "gather"} else None
    if sitter is None and draft.verb is not None and use in {"attend", "lead", "speak", "do", "gather"}:
        chairs = use == "lead" or view.lemmas[draft.verb] == "жүргіз"
        role: Role = "head" if chairs else "member"
        draft.add(_attendees(view, phrase, draft.verb), role, "attendee")
    elif clauses.context(view, hit.at) == "during":
        verb = clauses.predicate(view, hit.at)
        if verb is not None:
            draft.add(_attendees(view, phrase, verb), "member", "speaker")
    draft.add(phrase.chairs, "head", "chair")
    owners = [k for k in phrase.parties if view.units[k].case == "Gen"]
    states = [k for k in phrase.parties if any(m.kind in {"body", "state"} for m in view.units[k].mentions)]
    draft.add(sorted({*states, *owners}), "member", "noun")
    body = (
        phrase.body
        or sitter
        or _own_body(view, hit.at)
        or _unlisted_body(view, hit.first)
        or _body_of_owners(view, hit.first, owners)
        or _unknown_body(view, hit.first)
    )
    if body is not None:
        draft.evidence["body"] = [body]
        draft.parties.extend(_states_of(body))
    number = _NUMBER.match(view.units[hit.at].form)
    if number is not None and phrase.ordinal is None:
        start, end = view.span(hit.at, hit.at)
        entry = Evidence(int(number.group(1)), start, end, view.sentence.i, "ordinal")
        draft.evidence["ordinal"] = [entry]
    draft.anaphoric = body is None and not phrase.parties
    return draft if not _only_framework(view, hit, draft) else None


def _unlisted_body(view: View, at: int) -> Evidence | None:
    """``Африка климат саммиті``: before a possessed noun, nouns that begin with a capital or a place name it."""
    if view.units[at].word.possessor != "3":
        return None
    k = at
    while k > 0 and _names_body(view, k - 1):
        k -= 1
    if k == at or not (view.units[k].mentions or (view.units[k].form[:1].isupper() and k > 0)):
        return None
    tokens = view.document.tokens[view.units[k].first : view.units[at].last]
    name = phrases.nominative(
        " ".join(token.form for token in tokens), view.units[at].case, view.units[at].word.possessor
    )
    start, end = view.span(k, at)
    mention = Mention(
        start, end, -1, tokens[0].i, tokens[-1].i + 1, view.sentence.i, "body", name, rule="session/unlisted"
    )
    return Evidence(mention, start, end, view.sentence.i, "session/unlisted")


def _attendees(view: View, phrase: NounPhrase, verb: int) -> list[int]:
    """Who attends, leads or speaks. ``А-ның сессияда сөйлеген сөзі`` (А's speech at the session): the genitive."""
    if clauses.qualifies(view, verb) and any(view.units[k].case == "Gen" for k in phrase.parties):
        return []
    return _subject(view, phrase.first, verb) or _subject(view, verb, verb)


def _only_framework(view: View, hit: Hit, draft: _Draft) -> bool:
    """``Кеңес аясында байланысты дамыту``: within an organisation, where nothing tells that it sat."""
    framed = hit.at + 1 < len(view.units) and view.forms[hit.at + 1] in {"аясында", "шеңберінде"}
    assert draft.phrase is not None
    nameless = "body" not in draft.evidence
    return hit.trigger.id == "session/council" and (nameless or (framed and draft.phrase.verb is None))


def _unknown_body(view: View, at: int) -> Evidence | None:
    """``Қақтығысты реттеу кеңесінің кезекті отырысы``: a body that no table has, told by its head noun in the genitive
    and by the capital that its name begins with."""
    last = at - 1
    while last >= 0 and (view.units[last].word.pos in {"ADJ", "NUM"} or ordinal(view, last) is not None):
        last -= 1
    if (
        last < 1
        or view.units[last].case != "Gen"
        or view.units[last].word.possessor != "3"
        or view.units[last].mentions
    ):
        return None
    if body_kind(view.lemmas[last]) in {None, "company", "media", "sport"}:
        return None
    first = last
    while first > 0 and _within_name(view, first - 1):
        first -= 1
    if first == last or not view.units[first].form[:1].isupper():
        return None
    tokens = view.document.tokens[view.units[first].first : view.units[last].last]
    name = phrases.nominative(" ".join(token.form for token in tokens), "Gen", "3")
    start, end = view.span(first, last)
    mention = Mention(
        start, end, -1, tokens[0].i, tokens[-1].i + 1, view.sentence.i, "body", name, rule="session/unknown"
    )
    return Evidence(mention, start, end, view.sentence.i, "session/unknown")


def _within_name(view: View, k: int) -> bool:
    unit = view.units[k]
    word = unit.word
    if (
        unit.time is not None
        or unit.mentions
        and not any(m.kind in {"place", "state"} for m in unit.mentions)
    ):
        return False
    verbal = word.verbform in {None, "Vnoun", "Conv"} and (word.pos != "VERB" or word.verbform != "Fin")
    return (
        verbal
        and word.case in (None, "Nom", "Acc", "Gen")
        and (word.pos != "PUNCT" or unit.form in {"-", "–"})
    )


def _sitting_subject(view: View, hit: Hit, draft: _Draft) -> Evidence | None:
    """``Қауіпсіздік кеңесі отырыс өткізді``, ``отырысқа жиналды``: the body that is the subject sits."""
    assert draft.phrase is not None and draft.verb is not None
    for k in _subject(view, draft.phrase.first, draft.verb):
        mention = view.units[k].mentions[0]
        if mention.kind == "body" and mention.rule not in {"agency", "outlet"} and not view.units[k].joined:
            start, end = view.span(k, k)
            return Evidence(mention, start, end, view.sentence.i, f"{hit.trigger.id}/subject")
    return None


def _body_of_owners(view: View, at: int, owners: list[int]) -> Evidence | None:
    """``А мен Б министрлерінің диалогы`` (the dialogue of the ministers of А and Б): who sits gives the body its
    name."""
    held = [k for k in owners if all(m.kind in {"group", "office"} for m in view.units[k].mentions)]
    if not held:
        return None
    last = held[-1]
    tokens = view.document.tokens[view.units[last].first : view.units[last].last]
    noun = phrases.nominative(view.units[at].form, view.units[at].case, view.units[at].word.possessor)
    name = f"{' '.join(token.form for token in tokens)} {noun}".replace(" ,", ",").replace(" – ", "–")
    start, end = view.span(last, at)
    first, final = tokens[0].i, view.units[at].last
    mention = Mention(start, end, -1, first, final, view.sentence.i, "body", name, rule="session/owners")
    return Evidence(mention, start, end, view.sentence.i, "session/owners")


def _names_body(view: View, k: int) -> bool:
    unit = view.units[k]
    if unit.time is not None or unit.case not in (None, "Nom") or unit.joined:
        return False
    if unit.mentions:
        return all(m.kind in {"place", "state"} for m in unit.mentions)
    return unit.word.pos in {"NOUN", "PROPN"} and unit.word.possessor is None


def _own_body(view: View, at: int) -> Evidence | None:
    """``Дүниежүзілік экономикалық форумда``: the trigger is the head of a body's own name."""
    named = [m for m in view.units[at].mentions if m.kind == "body" and " " in m.name]
    if not named:
        return None
    start, end = view.span(at, at)
    return Evidence(_sitter(view, at, named[0]), start, end, view.sentence.i, "session/own-name")


def _sitter(view: View, at: int, mention: Mention) -> Mention:
    """Who sat: ``Еуропалық одақтың саммиті`` is a summit of ``Еуропалық одақ``."""
    *words, _ = mention.name.split()
    owner = view.document.words[max(view.units[at].first, view.units[at].last - 2)]
    if owner.case == "Gen":
        words[-1] = phrases.nominative(words[-1], "Gen", owner.possessor)
    elif not is_body(" ".join(words)):
        return mention
    return replace(mention, name=" ".join(words), entity=None)


def _states_of(body: Evidence) -> list[Party]:
    """The states that a body's name holds: ``Ресей-АҚШ-Украина үшжақты жұмыс тобы``."""
    found: list[Party] = []
    mention: Mention = body.value
    for word in mention.name.replace("–", "-").replace("-", " ").split():
        if word.lower() in states():
            code, name = states()[word.lower()]
            state = replace(mention, kind="state", name=name, country=code, office=None, entity=None)
            found.append(Party(state, None, replace(body, value=None, rule="session/body-name")))
    return found if len(found) > 1 else []


def _journey(view: View, hit: Hit) -> _Draft | None:
    """``А Х-қа ресми сапармен барды``, ``А-ның Х-қа сапары``."""
    draft = _noun_draft(view, hit)
    phrase = draft.phrase
    assert phrase is not None
    if _is_invited(view, draft.verb):
        return None
    gone = draft.verb is not None and (view.units[hit.at].case in {"Ins", "Loc"} or _use(draft) == "do")
    draft.add([k for k in phrase.parties if view.units[k].case == "Gen"], None, "traveller")
    if gone and not draft.parties:
        assert draft.verb is not None
        who = _traveller(view, phrase.first, draft.verb) or _subject(view, draft.verb, draft.verb)
        draft.add(who, None, "traveller")
    beyond = _goals(view, draft.verb) if gone and draft.verb is not None else []
    _add_goals(draft, sorted({*phrase.goals, *_goals(view, phrase.first), *beyond}))
    if not draft.parties and "place" in draft.evidence and clauses.context(view, hit.at) is not None:
        draft.add(_teller(view, phrase.first, hit.at), None, "traveller")
    if "place" not in draft.evidence and gone:
        draft.evidence.update(_host_land(view, draft))
    draft.anaphoric = not draft.parties or "place" not in draft.evidence
    return draft


def _sign(view: View, hit: Hit) -> _Draft | None:
    """``А мен Б келісімге қол қойды``: two sides or more, and a document that binds them."""
    verb = hit.at if hit.trigger.pos == "VERB" else clauses.predicate(view, hit.at)
    draft = _Draft(view, hit, verb, reading=status.read(view, hit.at, verb))
    document = _document(view, hit.first)
    if document is None or (hit.trigger.pos == "NOUN" and _only_possible(view, hit.at)):
        return None
    passive = (
        verb is not None and view.units[verb].word.voice == "Pass" or view.lemmas[hit.at].endswith("қойыл")
    )
    between = _between(view, hit.first)
    if not passive:
        draft.add(_subject(view, hit.first, hit.at), None, "signatory")
        if not draft.parties and not between:
            draft.parties.extend(_unnamed(view, hit, "Nom", "signatory"))
    draft.add(between, None, "between")
    draft.add(_arguments(view, hit.first, "Ins"), None, "counterpart")
    if " " in document.value.text:
        draft.evidence["topics"] = [document]
    if document.rule.endswith("treaty"):
        draft.evidence["treaty"] = [document]
    draft.anaphoric = not draft.parties
    return draft


def _only_possible(view: View, at: int) -> bool:
    """``қол қоюға дайын``, ``қол қоюы мүмкін`` (ready to sign, might sign): nobody has set about it."""
    return at + 1 < len(view.units) and view.lemmas[at + 1] in {"дайын", "мүмкін", "мүмкіндік", "әзір"}


def _initial(view: View, hit: Hit) -> _Draft | None:
    """``А мен Б келісімді парафтады`` (initialled the agreement): the document is the object."""
    draft = _verb_draft(view, hit)
    document = _document(view, hit.first, cases=frozenset({"Acc"}))
    if document is None:
        return None
    draft.add(_subject(view, hit.first, hit.at), None, "signatory")
    draft.add(_arguments(view, hit.first, "Ins"), None, "counterpart")
    draft.evidence["topics"] = [document]
    draft.anaphoric = not draft.parties
    return draft


def _verb_draft(view: View, hit: Hit) -> _Draft:
    return _Draft(view, hit, hit.at, reading=status.read(view, hit.at, hit.at))


def _noun_draft(view: View, hit: Hit) -> _Draft:
    setting = clauses.context(view, hit.at)
    verb = None if setting is not None else clauses.predicate(view, hit.at)
    phrase = noun_phrase(view, hit.first, hit.at, sits=hit.trigger.frame == "sitting")
    governing = verb
    if verb is None or clauses.use(view, verb) is None:
        governing = phrase.verb if phrase.verb is not None else (None if verb is None else verb)
    reading = _noun_status(view, hit, verb, phrase, setting)
    return _Draft(view, hit, governing if setting is None else None, phrase=phrase, reading=reading)


def _noun_status(
    view: View, hit: Hit, verb: int | None, phrase: NounPhrase, setting: str | None
) -> status.Reading | None:
    """A noun's status: its own participle (``өткен кездесу``), its verb, or what its setting presupposes."""
    if phrase.verb is not None:
        inner = status.read(view, hit.at, phrase.verb)
        outer = None if verb is None or setting is not None else status.read(view, hit.at, verb)
        return outer if _overrides(view, inner, outer, verb) else inner
    if setting is not None:
        main = clauses.closing(view, hit.at)
        reading = status.read(view, main, main) if main is not None else None
        if reading is not None and reading.status == "planned" and setting in {"during", "after"}:
            return reading
        return status.Reading("held", hit.at, hit.at, f"context/{setting}")
    if verb is not None and clauses.use(view, verb) is None:
        reading = status.read(view, hit.at, verb)
        if reading is not None and reading.rule.startswith("status_cues"):
            return reading
        return status.Reading("held", hit.at, hit.at, "verb/other")
    return status.read(view, hit.at, verb)


def _overrides(
    view: View, inner: status.Reading | None, outer: status.Reading | None, verb: int | None
) -> bool:
    """``жоспарланған кездесу өтпеді``: what became of the plan tells more than that it was planned."""
    if inner is None or outer is None or verb is None or inner.status != "planned":
        return False
    return outer.rule.startswith("status_cues") or view.lemmas[verb] in clauses.light_verbs()


def _use(draft: _Draft) -> str | None:
    return None if draft.verb is None else clauses.use(draft.view, draft.verb)


def _carried(view: View, verb: int, rule: str) -> list[Party]:
    """A finite verb without a subject goes on telling of the subject of the sentence before:
    ``Карис … келді. Әкіммен жүздесіп, …`` (Karis came. He met the mayor …)."""
    if view.units[verb].word.verbform not in {"Fin", "Conv"} or view.units[verb].word.person in {"1", "2"}:
        return []
    earlier, steps = view.previous, 0
    while earlier is not None and steps < _CARRY and earlier.sentence.kind == view.sentence.kind:
        closing = clauses.closing(earlier, -1)
        who = None if closing is None else clauses.subject(earlier, closing, closing)
        if who is not None and any(m.kind in {"person", "office"} for m in earlier.units[who].mentions):
            return parties(earlier, who, None, rule)
        earlier, steps = earlier.previous, steps + 1
    return []


def _speaker(view: View, verb: int, rule: str) -> list[Party]:
    """``– Губернатормен кездестім, – деді Тоқаев``: in direct speech the first person is the speaker."""
    if view.units[verb].word.person != "1":
        return []
    start, end = view.span(verb, verb)
    for attribution in view.document.attributions:
        source = attribution.chain[-1]
        if (
            attribution.start <= start < attribution.end
            and source.kind == "person"
            and source.span is not None
        ):
            first = bisect_left(view.document.mentions, source.span.start, key=lambda m: m.start)
            for mention in view.document.mentions[first:]:
                if mention.start > source.span.start:
                    break
                if mention.end == source.span.end:
                    entry = Evidence(None, mention.start, mention.end, mention.sentence, rule)
                    return [Party(mention, None, entry)]
    return []


def _subject(view: View, at: int, verb: int) -> list[int]:
    found = clauses.subject(view, at, verb)
    if found is None and view.units[verb].word.verbform == "Part":
        return _following(view, verb)
    if found is None and view.units[verb].word.verbform == "Vnoun":
        return _purposeful(view, verb)
    return [] if found is None else [found]


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


def _go(view: View, hit: Hit) -> _Draft | None:
    """``А Х-қа келді`` (А came to Х): a journey where an official of another land comes."""
    if _is_invited(view, hit.at):
        return None
    draft = _verb_draft(view, hit)
    draft.add(_traveller(view, hit.first, hit.at), None, "traveller")
    goals = _goals(view, hit.first)
    if not draft.parties and not clauses.qualifies(view, hit.at):
        draft.parties.extend(_carried(view, hit.at, f"{hit.trigger.id}/traveller"))
    if draft.reading is not None and draft.reading.status in {"denied", "cancelled"}:
        return None
    if not goals or not draft.parties or not all(_travels(p.mention) for p in draft.parties):
        return None
    _add_goals(draft, goals)
    own = {p.mention.country for p in draft.parties}
    if any(e.value.country in own for e in draft.evidence["place"]):
        return None
    return draft


def _host_land(view: View, draft: _Draft) -> dict[str, list[Evidence]]:
    """``А ресми сапармен келген Б-ны қабылдады`` (А received Б, who had come on an official visit): he came to the land
    of his host, who holds office there."""
    main = None if draft.verb is None else clauses.closing(view, draft.verb)
    if main is None or view.lemmas[main] not in {"қабылда", "ал"} or view.lemmas[draft.verb or 0] != "кел":
        return {}
    lands = {p.mention.country for p in draft.parties}
    for k in _subject(view, main, main):
        for host in view.units[k].mentions:
            if (
                host.country is not None
                and host.country not in lands
                and (host.office or host.kind == "office")
            ):
                start, end = view.span(k, k)
                land = replace(host, kind="state", name=state_name(host.country), entity=None, office=None)
                return {
                    "place": [
                        Evidence(land, start, end, view.sentence.i, f"{draft.hit.trigger.id}/host-land")
                    ]
                }
    return {}


def _is_invited(view: View, verb: int | None) -> bool:
    """``сапармен келуге шақырды``: the invitation tells of this journey."""
    return verb is not None and verb + 1 < len(view.units) and view.lemmas[verb + 1] == "шақыр"


def _travels(mention: Mention) -> bool:
    """An official, or a delegation of a land: a people or a team that comes pays no visit."""
    delegation = mention.kind == "group" and "делегация" in mention.name and mention.country is not None
    return mention.kind in {"person", "office"} or delegation


def _traveller(view: View, at: int, verb: int) -> list[int]:
    """``Афинаға келген А-ны қабылдады`` (received А, who had come to Athens): he whom the participle qualifies. Of
    ``А бастаған депутаттар`` (deputies headed by А) it is А."""
    for k in range(at - 1, clauses.strong_left(view, at), -1):
        leader = view.units[k - 1]
        if view.forms[k] == "бастаған" and leader.is_party and leader.case in (None, "Nom"):
            return [k - 1]
    if clauses.qualifies(view, verb):
        return _following(view, verb)
    return _subject(view, at, verb)


def _add_goals(draft: _Draft, goals: list[int]) -> None:
    view = draft.view
    for k in goals:
        for j in view.units[k].joined or (k,):
            start, end = view.span(j, j)
            for mention in view.units[j].mentions:
                if mention.kind in {"state", "place"}:
                    entry = Evidence(mention, start, end, view.sentence.i, f"{draft.hit.trigger.id}/goal")
                    draft.evidence.setdefault("place", []).append(entry)


def _following(view: View, verb: int) -> list[int]:
    """The head that a participle qualifies: ``кездескен Тоқаев`` (Toqaev, who met)."""
    if not clauses.qualifies(view, verb):
        return []
    for k in range(verb + 1, min(verb + 3, len(view.units))):
        if view.units[k].is_party:
            return [k]
        if clauses.is_verb(view.units[k]):
            return []
    return []


def _arguments(view: View, at: int, case: str) -> list[int]:
    """Party units in ``case`` that belong to the verb at ``at``, one of each joined group."""
    found: list[int] = []
    seen: set[int] = set()
    for k in range(clauses.weak_left(view, at), at):
        unit = view.units[k]
        if k in seen or not unit.is_party or unit.case != case:
            continue
        if k + 1 < len(view.units) and (view.forms[k + 1] in _WITH or _belongs_next(view, k, case)):
            continue
        found.append(k)
        seen.update(unit.joined)
    return found


def _belongs_next(view: View, k: int, case: str) -> bool:
    """``кеңеске кіру туралы ұсыныс``, ``А-мен кездесуден кейін Б-мен жүздесті``: a dative right before a verbal noun
    and an instrumental right before a contact that is only the setting are theirs."""
    if case == "Ins":
        noun = any(t.frame == "contact" for t in triggers().get(view.lemmas[k + 1], ()))
        return noun and clauses.context(view, k + 1) is not None
    return case == "Dat" and view.units[k + 1].word.verbform == "Vnoun"


def _owners(view: View, at: int) -> list[int]:
    """Party units in the genitive before ``at``: whose thing the object is."""
    found = [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].is_party and view.units[k].case == "Gen"
    ]
    return found[:1]


def _owners_of(view: View, at: int, thing: str) -> list[int]:
    """``А-ның құрметіне`` (in honour of А), ``Б-ның атынан`` (in the name of Б): the genitive before
    ``thing``."""
    return [
        k
        for k in range(clauses.strong_left(view, at), at - 1)
        if view.units[k].is_party and view.units[k].case == "Gen" and view.lemmas[k + 1] == thing
    ]


def _between(view: View, at: int) -> list[int]:
    """``А мен Б арасында``: the joined parties before ``арасында`` in the clause of ``at``."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        if view.forms[k] in {"арасында", "арасындағы"} and k and view.units[k - 1].mentions:
            return [k - 1]
    return []


def _goals(view: View, at: int) -> list[int]:
    """Places in the dative before ``at``: where a journey leads."""
    return [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].case == "Dat" and any(m.kind in {"state", "place"} for m in view.units[k].mentions)
    ]


def _document(
    view: View, at: int, cases: frozenset[str | None] = frozenset({"Dat", "Nom", None})
) -> Evidence | None:
    """The document in the dative (``келісімге``) before ``қол қою``."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        noun, case = _document_noun(view, k)
        if noun in documents() and case in cases:
            if documents()[noun] == "one":
                return None
            rule = f"documents/{documents()[noun]}"
            found = next(phrases.objects(view, k + 1, case or "Nom", rule), None)
            if found is None:
                start, end = view.span(k, k)
                found = Evidence(Phrase(noun), start, end, view.sentence.i, rule)
            return found
    return None


def _document_noun(view: View, k: int) -> tuple[str, str | None]:
    """The noun and its case; ``құжатты`` is the accusative of ``құжат`` as well as an adjective."""
    lemma = view.lemmas[k]
    if lemma not in documents() and lemma.endswith(("ты", "ті", "ды", "ді", "ны", "ні")):
        return lemma[:-2], "Acc"
    return lemma, view.units[k].case


def _finish(draft: _Draft) -> Candidate:
    view, hit, reading = draft.view, draft.hit, draft.reading
    assert reading is not None
    first = draft.phrase.first if draft.phrase is not None else hit.first
    start, end = view.span(hit.first, hit.at)
    passing = draft.anaphoric and draft.phrase is not None and _use(draft) not in {"happen", "do"}
    for name, found in settings(view, first, hit.at, draft.verb, draft.phrase, passing).items():
        draft.evidence.setdefault(name, []).extend(found)
    counted = next((e for k in range(hit.first + 1, hit.at) if (e := ordinal(view, k)) is not None), None)
    if counted is not None:
        draft.evidence.setdefault("ordinal", []).insert(0, counted)
    if elided(view, hit.at):
        draft.evidence["ordinal"] = [e for e in (ordinal(view, hit.at),) if e is not None]
    rule = f"{hit.trigger.id}/about"
    about = phrases.before_noun(view, first, hit.at, rule) if draft.phrase is not None else None
    if about is not None:
        draft.evidence.setdefault("topics", []).append(about)
    if hit.trigger.kind not in {"visit", "letter"}:
        draft.parties.extend(_companions(view, first, hit))
    begin, finish = view.span(min(reading.first, reading.last), max(reading.first, reading.last))
    return Candidate(
        kind=draft.kind or hit.trigger.kind,
        status=reading.status,
        rule=hit.trigger.id,
        sentence=view.sentence.i,
        start=start,
        end=end,
        parties=_once(draft.parties),
        evidence=draft.evidence,
        anaphoric=draft.anaphoric or _points_back(draft),
        title=view.sentence.kind == "title",
        background=background(view, hit.first),
        generic=hit.trigger.generic,
        setting=reading.rule.startswith("context/"),
        neutral=reading.rule in {"verb/other", "verb/none", "context/before"} or _is_purpose(draft),
        several=draft.phrase is not None and draft.phrase.several,
        embedded=hit.trigger.pos == "NOUN" and clauses.embedded(view, hit.at),
        status_evidence=Evidence(
            reading.status, min(begin, start), max(finish, end), view.sentence.i, reading.rule
        ),
    )


def _is_purpose(draft: _Draft) -> bool:
    """``Б-мен келіссөз өткізу үшін келді`` (came to hold talks with Б): whether they were held, the clause does not
    say."""
    view, verb = draft.view, draft.verb
    if verb is None or verb + 1 >= len(view.units) or view.units[verb].word.verbform != "Vnoun":
        return False
    aimed = view.forms[verb + 1] == "үшін" or view.lemmas[verb + 1] == "мақсат"
    return aimed and any(p.evidence.rule.endswith("/counterpart") for p in draft.parties)


def _points_back(draft: _Draft) -> bool:
    """``Тараптар пікір алмасты`` (the sides exchanged views): part of a contact that has been told."""
    return (
        draft.hit.trigger.generic
        and draft.hit.trigger.frame == "with"
        and not draft.evidence.keys() & {"time", "place", "venue"}
        and all(p.mention.kind in {"group", "pronoun"} and p.mention.country is None for p in draft.parties)
    )


def _companions(view: View, first: int, hit: Hit) -> list[Party]:
    """``С-ның қатысуымен`` (with С present): the one beside the sides."""
    found: list[Party] = []
    for k in range(clauses.strong_left(view, first), hit.at):
        owner = view.units[k - 1] if k else None
        if view.forms[k] == _PRESENCE and owner is not None and owner.is_party and owner.case == "Gen":
            found.extend(parties(view, k - 1, None, f"{hit.trigger.id}/companion"))
    return found


def _counted(view: View, hit: Hit, verb: int | None) -> bool:
    """``43 мәрте сөйлесті`` (spoke 43 times): a sum, no contact of its own."""
    at = hit.at if verb is None else max(verb, hit.at)
    return any(
        view.forms[k] in _TIMES
        and (view.units[k - 1].word.pos == "NUM" or view.forms[k - 1] in {"бірнеше", "талай"})
        for k in range(max(1, clauses.weak_left(view, hit.first)), at)
        if ordinal(view, k - 1) is None
    )


def _once(found: list[Party]) -> tuple[Party, ...]:
    kept: dict[tuple[int, int, str], Party] = {}
    for party in found:
        kept.setdefault((party.mention.start, party.mention.end, party.mention.name), party)
    return tuple(kept.values())


def _split(candidate: Candidate) -> Iterator[Candidate]:
    """One contact with each counterpart where several heads of states or governments are met in a row
    (``Х президентімен, Ү премьер-министрімен кездесті``); a head with a retinue is one contact."""
    if candidate.kind == "visit":
        yield from _split_goals(candidate)
        return
    if candidate.kind == "letter":
        yield from _split_letters(candidate)
        return
    if candidate.kind not in {"meeting", "call", "talks"}:
        yield candidate
        return
    counterparts = [p for p in candidate.parties if p.evidence.rule.endswith(("counterpart", "guest"))]
    others = [p for p in candidate.parties if p not in counterparts]
    countries = {p.mention.country for p in counterparts if p.mention.country}
    separate = len(counterparts) > 1 and (
        sum(is_head(p.mention.office) for p in counterparts) > 1 or len(countries) > 1
    )
    if not separate or not others:
        yield candidate
        return
    for counterpart in counterparts:
        yield replace(
            candidate,
            parties=(*others, counterpart),
            evidence={name: list(found) for name, found in candidate.evidence.items()},
        )


def _split_goals(candidate: Candidate) -> Iterator[Candidate]:
    """A journey to two states is two visits: ``Армения мен Әзербайжанға сапармен барады``."""
    places = candidate.evidence.get("place", [])
    goals = {e.value.country: e for e in reversed(places) if e.rule.endswith("goal") and e.value.country}
    if len(goals) < 2:
        yield candidate
        return
    for goal in sorted(goals.values(), key=lambda e: e.start):
        here = [e for e in places if e.value.country == goal.value.country]
        rest = {name: list(found) for name, found in candidate.evidence.items() if name != "place"}
        yield replace(candidate, evidence={**rest, "place": here})


def _split_letters(candidate: Candidate) -> Iterator[Candidate]:
    """A letter to two persons is two letters: ``Путин мен Лукашенконы шақырды``."""
    to = [p for p in candidate.parties if p.evidence.rule.endswith("recipient")]
    persons = [p for p in to if p.mention.kind in {"person", "office"}]
    if len(persons) < 2 or len(persons) != len(to):
        yield candidate
        return
    others = [p for p in candidate.parties if p not in to]
    for person in persons:
        evidence = {name: list(found) for name, found in candidate.evidence.items()}
        yield replace(candidate, parties=(*others, person), evidence=evidence)


_FRAMES: dict[str, Callable[[View, Hit], _Draft | None]] = {
    "with": _with,
    "receive": _receive,
    "accept": _accept,
    "present": _present,
    "send": _send,
    "address": _address,
    "invite": _invite,
    "message": _message,
    "contact": _contact,
    "round": _round,
    "sitting": _sitting,
    "journey": _journey,
    "go": _go,
    "sign": _sign,
    "initial": _initial,
}
