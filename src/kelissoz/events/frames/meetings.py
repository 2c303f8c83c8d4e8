"""Frames of those who meet, receive and talk: ``А Б-мен кездесті`` (А met Б)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments, bodies, convening, drafts, formats, implied, spoken
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import NounPhrase
from kelissoz.events.standing import is_international
from kelissoz.events.stories.sides import country_of, is_crowd, is_generic, is_person
from kelissoz.events.triggers import Hit, tells, triggers
from kelissoz.events.view import View
from kelissoz.model import Mention, Role

_PERSONS = frozenset({"person", "office"})
_MANNER = 3  # units between a verb and what it is done to: ``салтанатты түрде``
_SEVERAL = 2
_GATHER = frozenset({"meeting/assemble", "meeting/gather"})
_EVENTS = frozenset({"meeting/event", "meeting/event-held"})


def meet(view: View, hit: Hit) -> Draft | None:
    """``А Б-мен кездесті``; ``А мен Б кездесті``; of a call also ``А Б-ға хабарласты``."""
    if _is_chance(view, hit.at):
        return None
    draft = drafts.verb_draft(view, hit)
    others = arguments.arguments(view, hit.first, "Ins")
    if hit.trigger.kind == "call" and not others:
        others = [k for k in arguments.arguments(view, hit.first, "Dat") if _is_person(view, k)]
    if not others and hit.trigger.id in _GATHER:
        who = arguments.subject(view, hit.first, hit.at)
        if any(_is_sitting(view, k) for k in range(max(0, hit.first - 2), hit.first)):
            draft.kind, draft.anaphoric = "session", True  # ``кеңес отырысына жиналды``
            draft.add(who, "member", "attendee")
            return draft if draft.parties else None
        sitter = bodies.deliberating(view, hit, who)
        if sitter is not None:
            return _sits(draft, sitter, who)
        asked = _asked(view, hit)
        if asked:
            mention = next(m for m in view.units[asked[0]].mentions if m.kind == "body")
            entry = Evidence(
                mention, *view.span(asked[0], asked[0]), view.sentence.i, f"{hit.trigger.id}/asked"
            )
            return _sits(draft, entry, asked)
    draft.parties.extend(implied.speaker(view, hit.at, f"{hit.trigger.id}/speaker"))
    if hit.trigger.kind == "signing":
        _make_treaty(draft)
    if not draft.parties:
        draft.add(arguments.subject(view, hit.first, hit.at), None, "subject")
    if not draft.parties and others:
        draft.parties.extend(implied.carried(view, hit.at, f"{hit.trigger.id}/subject"))
    if not draft.parties:
        draft.parties.extend(implied.unnamed(view, hit, "Nom", "subject"))
    draft.add(_other_than(draft, others), None, "counterpart")
    if hit.trigger.id in _GATHER:
        draft.add(convening.owners_of_heads(view, hit.first), None, "convened")
    if not others and _is_proposed_to(view, hit.at):
        draft.parties = []  # ``А Б мен С-ға кездесуді ұсынды`` (А proposed to Б and С that they meet)
        draft.add(arguments.arguments(view, hit.first, "Dat"), None, "invited")
    elif not others:
        draft.parties.extend(implied.first_person(view, hit, "Ins", "counterpart"))
        draft.add(arguments.between(view, hit.first), None, "between")
    return draft if draft.parties and not _is_among_themselves(draft) else None


def _asked(view: View, hit: Hit) -> list[int]:
    """``А кеңестен жиналуды сұрады`` (А asked the council to gather)."""
    if view.units[hit.at].word.verbform != "Vnoun" or view.lemmas[hit.at + 1 : hit.at + 2] != ("сұра",):
        return []
    left = clauses.strong_left(view, hit.first)
    return [
        k
        for k in range(left, hit.first)
        if view.units[k].case == "Abl"
        and any(m.kind == "body" and is_international(m.name) for m in view.units[k].mentions)
    ][:1]


def _is_sitting(view: View, k: int) -> bool:
    return view.units[k].case == "Dat" and tells(view, k, "sitting")


def _is_chance(view: View, at: int) -> bool:
    """``Б-мен тілдесудің сәті түсті`` (the chance came to talk with Б): to him who writes it."""
    after = view.lemmas[at + 1 : at + 2]
    return view.units[at].case == "Gen" and bool(lexicon.words("chance-to") & set(after))


def _is_among_themselves(draft: Draft) -> bool:
    """``делегациялар кеңес өткізу үшін өз елінің астанасына оралды`` (the delegations returned to the capitals of their
    own lands to consult): each with those at home."""
    view, at = draft.view, draft.hit.at
    aimed = view.units[at].word.verbform == "Vnoun" and view.forms[at + 1 : at + 2] == ("үшін",)
    return aimed and "өз" in view.forms[at + 2 :] and all(is_crowd(p.mention) for p in draft.parties)


def _sits(draft: Draft, sitter: Evidence, who: list[int]) -> Draft:
    """``Кеңес сейсенбіде жиналады`` (the council will gather on Tuesday)."""
    draft.kind, draft.evidence["body"] = "session", [sitter]
    draft.add(who, None, "subject")
    return draft


def _other_than(draft: Draft, others: list[int]) -> list[int]:
    """``Б-ның өтініші бойынша А онымен сөйлесті`` (at the request of Б, А spoke with him): nobody speaks with himself,
    so the pronoun is whoever else was named in the sentence."""
    view = draft.view
    own = {p.mention.entity for p in draft.parties} - {None}
    if len(others) != 1 or not all(
        m.kind == "pronoun" and m.entity in own for m in view.units[others[0]].mentions
    ):
        return others
    return [
        k
        for k in range(clauses.strong_left(view, draft.hit.first), draft.hit.first)
        if view.units[k].case == "Gen"
        and any(m.kind in _PERSONS and m.entity not in own for m in view.units[k].mentions)
    ][:1] or others


def _is_proposed_to(view: View, verb: int) -> bool:
    """``(министрлерге) бас қосуды ұсынды`` (proposed to the ministers that they meet)."""
    after = view.lemmas[verb + 1] if verb + 1 < len(view.units) else ""
    proposed = view.units[verb].word.verbform == "Vnoun" and after in lexicon.words("proposes")
    return proposed and bool(arguments.arguments(view, verb, "Dat"))


def _make_treaty(draft: Draft) -> None:
    """``А Б-мен сауда туралы келісім жасады``: the document is what it is about; who says ``жасасамыз`` (we shall
    make) speaks for his land."""
    view, at = draft.view, draft.hit.first
    named = phrases.phrase(view, left_edge(view, at, clauses.strong_left(view, at)), at, "documents/treaty")
    if named is not None and " " in named.value.text:
        draft.evidence["topics"] = [named]
    if view.units[draft.hit.at].word.number == "Plur":
        draft.parties = [drafts.of_land(party) for party in draft.parties]


def receive(view: View, hit: Hit) -> Draft | None:
    """``А Б-ны қабылдады``: А is the host."""
    draft = drafts.verb_draft(view, hit)
    guests = arguments.arguments(view, hit.first, "Acc") or arguments.owners_of(view, hit.first, "құрмет")
    unnamed = [] if guests else implied.unnamed(view, hit, "Acc", "guest")
    if not guests and not unnamed:
        return None
    draft.parties.extend(unnamed)
    hosts = arguments.subject(view, hit.first, hit.at)
    if hit.trigger.lemmas != ("қабылда",) and any(_is_city(view, k) for k in hosts):
        return None
    draft.add(hosts, "host", "host")
    if len(draft.parties) == len(unnamed):
        draft.parties.extend(implied.carried(view, hit.at, f"{hit.trigger.id}/host"))
    draft.add(guests, None, "guest")
    _name_guest(draft)
    return draft


def _is_city(view: View, k: int) -> bool:
    """``Астана меймандарды суық ауа райымен қарсы алды`` (Astana welcomed the guests with cold weather): no city meets
    anybody."""
    return bool(view.units[k].mentions) and all(m.kind == "place" for m in view.units[k].mentions)


def summon(view: View, hit: Hit) -> Draft | None:
    """``Елші Б Х Сыртқы істер министрлігіне шақырылды``, ``министрлік елші Б-ны шақыртты`` (ambassador Б was summoned
    to the foreign ministry of Х): there he is received."""
    draft = drafts.verb_draft(view, hit)
    called = view.units[hit.at].word.voice == "Pass" or hit.trigger.lemmas[-1].endswith("ыл")
    who = arguments.subject(view, hit.first, hit.at)
    guests = who if called else arguments.arguments(view, hit.first, "Acc")
    guests = [k for k in guests if _is_person(view, k)]
    houses = arguments.foreign_offices(view, hit.first) or ([] if called else who)
    if not guests or not houses:
        return None
    nameless = all(m.country is None for k in houses for m in view.units[k].mentions)
    subjectless = nameless and not called and not who
    if subjectless and not any(_is_envoy(m) for k in guests for m in view.units[k].mentions):
        return None
    draft.add(who if nameless and not subjectless and not called else houses, "host", "host")
    draft.add(guests, None, "guest")
    lands = {party.mention.country for party in draft.parties} - {None}
    draft.kind = "meeting"
    return draft if len(lands) > 1 or (nameless and (called or subjectless) and lands) else None


def _is_envoy(mention: Mention) -> bool:
    """``Грекияның Қазақстандағы елшісі``, ``уақытша сенімді өкілі``: whom a ministry calls in to tell him something."""
    return (mention.office or mention.name).lower().endswith(tuple(lexicon.words("envoy")))


def received(view: View, hit: Hit) -> Draft | None:
    """``Б Х тарапынан қабылданды`` (Б was received by Х): he who is received is a person; not ``ұйымға қабылданатын``
    (to be admitted to the organisation)."""
    draft = drafts.verb_draft(view, hit)
    into = range(max(0, hit.first - 2), hit.first)
    if any(view.units[k].case == "Dat" and view.units[k].time is None for k in into):
        return None
    guests = [k for k in arguments.subject(view, hit.first, hit.at) if _is_person(view, k)]
    hosts = arguments.agents(view, hit.first)
    guests = [k for k in guests if k not in hosts]
    if not guests:
        return None
    draft.add(hosts, "host", "host")
    draft.add(guests, None, "guest")
    return draft


def _name_guest(draft: Draft) -> None:
    """``Б Ақ үйге келді. А оны қабылдады`` (Б came to the White House. А received him): whom ``оны`` is, which is a
    thing more often than not, is clear of one who is received."""
    rule = f"{draft.hit.trigger.id}/guest"
    vague = [
        p
        for p in draft.parties
        if p.mention.kind == "pronoun" and p.mention.entity is None and p.evidence.rule == rule
    ]
    hosts = {p.mention.name for p in draft.parties if p not in vague}
    before = [p for p in implied.carried(draft.view, draft.hit.at, rule) if p.mention.name not in hosts]
    if vague and before:
        draft.parties = [*(p for p in draft.parties if p not in vague), *before]


def discuss(view: View, hit: Hit) -> Draft | None:
    """``А Б-мен сауданы талқылады`` (А discussed trade with Б), ``А мен Б сауданы талқылады``: a contact only where it
    is said with whom, and both are people, or of two lands. ``Кеңес сауданы талқылады``: an international council
    that discusses something sits."""
    draft = drafts.verb_draft(view, hit)
    others = arguments.arguments(view, hit.first, "Ins")
    if view.units[hit.at].word.voice == "Pass" or view.lemmas[hit.at] == "бол":
        return _discussed(draft, [k for k in others if _is_person(view, k)])
    said = implied.speaker(view, hit.at, f"{hit.trigger.id}/speaker") if others else []
    if said and all(_is_person(view, k) for k in others):
        draft.parties.extend(said)
        draft.add(others, None, "counterpart")
        return draft
    if not others and (_is_aim_of_contact(view, hit.at) or _is_attended(view, hit.at)):
        return None
    who = arguments.subject(view, hit.first, hit.at)
    sitter = None if others else bodies.deliberating(view, hit, who)
    if sitter is not None:
        return _sits(draft, sitter, who)
    if who and not others and _is_on_journey(view, hit.first) and _are_the_sides(view, who):
        draft.add(who, None, "subject")
        return draft  # ``Сапар барысында тараптар сауданы талқылайды``
    if not (who and others):
        together = (who or others)[:1]
        going_on = draft.reading is not None and draft.reading.status == "ongoing"
        if going_on and not any(_is_person(view, k) for k in together):
            return None  # ``Мәскеу мен Киев мұны талқылап жатыр``: through whom, nobody says
        draft.add(together if _may_talk(view, together) else [], None, "subject")
        return draft if draft.parties else None
    if not _may_talk(view, [*who, *others]):
        return None
    draft.add(who, None, "subject")
    draft.add(others, None, "counterpart")
    return draft


def _is_on_journey(view: View, at: int) -> bool:
    """``Сапар барысында (тараптар сауданы талқылайды)`` (in the course of the visit the sides will discuss trade)."""
    return any(
        clauses.context(view, k) == "during" and tells(view, k, "journey")
        for k in range(clauses.strong_left(view, at), at)
    )


def _are_the_sides(view: View, who: list[int]) -> bool:
    """``тараптар``, ``екі елдің делегациялары``: whoever they are."""
    return all(is_generic(m) and m.kind == "group" for k in who for m in view.units[k].mentions)


def _is_aim_of_contact(view: View, at: int) -> bool:
    """``суды талқылау үшін кездесті`` (met to discuss water): one contact, which the main verb tells."""
    if view.units[at].word.verbform != "Vnoun":
        return False
    main = (
        t for k in range(at + 1, clauses.strong_right(view, at)) for t in triggers().get(view.lemmas[k], ())
    )
    return any(t.kind not in {"visit", "letter"} for t in main)


def _is_attended(view: View, at: int) -> bool:
    """``талқылауға А мен Б қатысты`` (А and Б took part in the discussion): of what has been told of."""
    unit = view.units[at]
    verb = clauses.predicate(view, at) if unit.word.verbform == "Vnoun" and unit.case == "Dat" else None
    return verb is not None and clauses.use(view, verb) == "attend"


def _may_talk(view: View, sides: list[int]) -> bool:
    """People, or the officials, delegations and bodies of two lands, or of a land and a union; not ``екі ел`` (the two
    countries) alone."""
    told = [m for k in sides for j in view.units[k].joined or (k,) for m in view.units[j].mentions]
    lands = {m.name if m.kind == "body" and is_international(m.name) else m.country for m in told}
    return len(told) > 1 and (all(m.kind in _PERSONS for m in told) or len(lands) > 1 and None not in lands)


def _is_person(view: View, k: int) -> bool:
    return any(m.kind in _PERSONS for m in view.units[k].mentions)


def _discussed(draft: Draft, others: list[int]) -> Draft | None:
    """``Б-мен сауда мәселелері қаралды`` (matters of trade were considered with Б): by him whose day is told."""
    draft.add(others, None, "counterpart")
    draft.anaphoric = True
    return draft if others else None


def accept(view: View, hit: Hit) -> Draft | None:
    """``А Б-дан сенім грамотасын қабылдады``: А, the host, took Б's credentials; ``сенім грамотасын тапсырған Б-ны
    қабылдады``: he received Б, who had presented them."""
    draft = drafts.verb_draft(view, hit)
    guests = arguments.arguments(view, hit.first, "Abl") or arguments.recipients(view, hit.first, "Acc")
    guests = guests or arguments.owners(view, hit.first)
    if not guests:
        return None
    draft.add(arguments.subject(view, hit.first, hit.at), "host", "host")
    draft.add(guests, None, "guest")
    return draft


def audience(view: View, hit: Hit) -> Draft | None:
    """``Б А-ның қабылдауында болды`` (Б was received by А): А is the host."""
    draft = drafts.verb_draft(view, hit)
    hosts = arguments.owners_of(view, hit.first + 1, view.lemmas[hit.first])
    if not hosts:
        return None
    guests = arguments.subject(view, hosts[0], hit.at)
    draft.add(guests, None, "guest")
    if not guests:
        draft.parties.extend(implied.carried(view, hit.at, f"{hit.trigger.id}/guest"))
    draft.add(hosts, "host", "host")
    return draft


def present(view: View, hit: Hit) -> Draft | None:
    """``Б А-ға сенім грамотасын тапсырды``: Б presented his credentials to А, the host."""
    draft = drafts.verb_draft(view, hit)
    hosts = arguments.arguments(view, hit.first, "Dat")
    if not hosts:
        return None
    draft.add(arguments.subject(view, hit.first, hit.at), None, "guest")
    draft.add(hosts, "host", "host")
    return draft


def contact(view: View, hit: Hit) -> Draft | None:
    """``А-ның Б-мен кездесуі``, ``А Б-мен кездесу өткізді``, ``А мен Б арасындағы келіссөз``."""
    draft = drafts.noun_draft(view, hit)
    use = drafts.use(draft)
    phrase = draft.phrase
    assert phrase is not None
    if drafts.stays_away(draft) or _is_only_means(view, hit) or _is_of_others(view, hit.first):
        return None
    if draft.verb is not None and use in {"do", "happen"}:
        _add_sides(draft, phrase, draft.verb, use)
    elif (
        draft.verb is not None
        and use in {"attend", "lead"}
        and view.units[hit.at].case in {"Dat", "Acc", None, "Nom"}
    ):
        role: Role = "head" if use == "lead" else "member"
        draft.add(arguments.attendees(view, phrase, draft.verb), role, "attendee")
        draft.add(arguments.beside(view, draft.verb), role, "attendee")
    matter = _is_of_matter(view, hit, phrase, draft)
    if matter:
        start, end = view.span(hit.first - 1, hit.first - 1)
        draft.evidence["land"] = [Evidence(None, start, end, view.sentence.i, f"{hit.trigger.id}/land")]
    for k in [] if matter else phrase.parties:
        draft.add([k], None, "counterpart" if view.units[k].case == "Ins" else "noun")
    alone = len(draft.parties) == 1 and use in {"happen", "do"}
    if alone and draft.parties[0].mention.kind in _PERSONS | {"group"}:
        draft.add(
            arguments.ministry_where(view, hit.first, draft.parties[0].mention.country), None, "at-home"
        )
    if phrase.parties and arguments.only_with(view, phrase):
        draft.parties.extend(_owner_unnamed(view, hit, phrase))
    if (
        (use is None or clauses.context(view, hit.at) is not None)
        and phrase.parties
        and not draft.parties[len(phrase.parties) :]
        and arguments.only_with(view, phrase)
    ):
        who = arguments.ordered(view, hit.at)
        who = who or (arguments.subject(view, phrase.first, hit.at) if _is_due(view, hit.at) else [])
        draft.add(who, None, "subject")
        draft.add_teller([] if who else arguments.teller(view, phrase.first, hit.at))
    if not draft.parties and _is_due(view, hit.at):
        others = arguments.arguments(view, hit.first, "Ins")
        draft.add(arguments.subject(view, hit.first, hit.at) if others else [], None, "subject")
        draft.add(others, None, "counterpart")
    if not draft.parties and _is_agreed(view, hit.at):
        draft.add(arguments.subject(view, hit.first, hit.at), None, "subject")
    if not draft.parties and phrase.verb is not None and phrase.places:
        draft.add(arguments.between(view, phrase.first), None, "between")
    formats.add_sides(draft)
    convening.add_convened(draft, None)
    body = None if draft.parties or hit.trigger.kind != "meeting" else bodies.own_body(view, hit.at)
    if body is None and hit.trigger.kind == "meeting" and use in {"do", "happen"}:
        body = bodies.only_owner(draft)
    if body is not None and (body.value.name[:1].isupper() or body.rule == "noun/body"):
        draft.kind, draft.evidence["body"] = "session", [body]
        return draft  # ``Балқан мемлекеттері басшыларының кездесуі``, which is called so
    gathering = None if draft.parties else _gathering(view, phrase, hit)
    if gathering is not None:
        named = bodies.unlisted_body(view, gathering)
        draft.kind, draft.anaphoric = "session", named is None
        draft.evidence.update({"body": [named]} if named is not None else {})
        return draft
    _propose(draft, phrase)
    if clauses.context(view, hit.at) is not None:
        spoken.add_speakers(draft, phrase)
    elif not draft.parties:
        draft.parties.extend(implied.of_journey(view, hit))
    draft.add(arguments.owners_of(view, hit.first, "құрмет"), None, "guest")
    hosts = arguments.owners_of(view, hit.first, "ат")
    if use == "attend":  # ``Одақтың атынан А қатысты``: А came for the union
        hosts = [k for k in hosts if _is_person(view, k)]
    draft.add(hosts, "host", "host")
    attending = bool(draft.parties) and all(party.role is not None for party in draft.parties)
    draft.anaphoric = hit.trigger.generic and (not draft.parties or attending or phrase.pointing)
    return draft if draft.parties or not _is_of_unknown(view, hit.first) else None


def _is_of_matter(view: View, hit: Hit, phrase: NounPhrase, draft: Draft) -> bool:
    """``Сирия келіссөздері Римде өтті`` (the Syria talks were held in Rome): one land alone right before the noun tells
    what they are about."""
    if draft.parties or len(phrase.parties) != 1 or phrase.parties[0] != hit.first - 1:
        return False
    unit = view.units[phrase.parties[0]]
    land = len(unit.mentions) == 1 and unit.mentions[0].kind == "state" and not unit.joined
    return land and unit.case == "Nom" and hit.trigger.kind == "talks" and not phrase.between


def _is_of_unknown(view: View, first: int) -> bool:
    """``қауымдастықтың алғашқы кездесуі`` (the first meeting of the association): of somebody whom nothing tells, so
    not of those who have met before."""
    k = first - 1
    while k > 0 and view.units[k].word.pos in {"ADJ", "NUM", "PUNCT"} and view.units[k].time is None:
        k -= 1
    unit = view.units[k]
    if view.units[first].word.possessor != "3" or k < 0 or unit.case != "Gen" or unit.word.pos != "NOUN":
        return False
    known = bool(unit.mentions) or unit.time is not None or unit.word.possessor is None
    return not known and not any(t.frame for t in triggers().get(view.lemmas[k], ()))


def _is_only_means(view: View, hit: Hit) -> bool:
    """``дауды келіссөз арқылы шешу`` (to settle the dispute by talks): of no certain talks."""
    bare = view.units[hit.at].case in (None, "Nom") and hit.first == hit.at
    return bare and view.forms[hit.at + 1 : hit.at + 2] == ("арқылы",)


def _is_of_others(view: View, first: int) -> bool:
    """``министрлік Болгария мен Грекия театрлары арасында кездесу өткізеді`` (the ministry holds a meeting between the
    theatres of Bulgaria and Greece): of those between whom it is, who are no sides."""
    k = first - 1
    while k > 0 and view.units[k].word.pos == "ADJ":
        k -= 1
    between = k > 0 and view.forms[k] in {"арасында", "арасындағы"}
    return between and not view.units[k - 1].mentions and view.units[k - 1].word.number == "Plur"


def _gathering(view: View, phrase: NounPhrase, hit: Hit) -> int | None:
    """``форумның былтырғы кездесуі`` (last year's meeting of the forum): what sits met, not those told of before."""
    owners = (k for k in range(phrase.first, hit.first) if view.units[k].case == "Gen")
    return next((k for k in owners if tells(view, k, "sitting")), None)


def _owner_unnamed(view: View, hit: Hit, phrase: NounPhrase) -> list[Party]:
    """``мәртебелі қонақтың Б-мен кездесуі`` (the meeting of the honoured guest with Б)."""
    found = implied.unnamed(view, hit, "Gen", "owner")
    return [p for p in found if view.span(phrase.first, phrase.first)[0] <= p.mention.start]


def _is_due(view: View, at: int) -> bool:
    """``А Б-мен кездесуі тиіс``, ``кездесуге дайын`` (is to meet Б, is ready to meet him): the noun is all that there
    is of a verb."""
    after = view.forms[at + 1] if at + 1 < len(view.units) else ""
    if view.units[at].case == "Dat":
        return after in lexicon.words("ready", "willing", "necessary")
    return view.units[at].word.possessor == "3" and after in lexicon.words("necessary")


def _is_agreed(view: View, at: int) -> bool:
    """``Олар саммитте кездесуге келісті`` (they agreed to meet at the summit): those who agreed are to."""
    return view.units[at].case == "Dat" and view.lemmas[at + 1 : at + 2] == ("келіс",)


def _propose(draft: Draft, phrase: NounPhrase) -> None:
    """``А Б-ға кездесу өткізуді ұсынды``, ``кездесуді ұсынды`` (А proposed a meeting to Б): he and Б are to meet; where
    А proposes it to two, they are."""
    view, at = draft.view, draft.hit.at
    offer = clauses.predicate(view, at)
    if offer is not None and view.units[offer].word.verbform == "Vnoun" and view.units[offer].case == "Acc":
        offer += 1
    sided = any(view.units[k].case in {"Gen", "Ins"} for k in phrase.parties)
    if offer is None or sided or view.units[at].case not in {"Acc", "Nom", None}:
        return
    if offer >= len(view.units) or view.lemmas[offer] not in lexicon.words("proposes"):
        return
    to = arguments.recipients(view, phrase.first) or arguments.arguments(view, phrase.first, "Dat")
    to = to or [k for k in phrase.goals if any(m.kind == "state" for m in view.units[k].mentions)][:1]
    if not to:
        return
    draft.parties = []
    if len(drafts.parties(view, to[0], None, "")) < _SEVERAL:
        draft.add(arguments.subject(view, to[0], offer), None, "subject")
    draft.add(to, None, "invited")


def _add_sides(draft: Draft, phrase: NounPhrase, verb: int, use: str) -> None:
    """``А Б-мен кездесу өткізді``, ``А мен Б арасында кездесу өтті``: the sides beside those of the noun."""
    view, hit = draft.view, draft.hit
    others = [k for k in arguments.arguments(view, phrase.first, "Ins") if k not in phrase.parties]
    if use == "happen" and not others and not phrase.parties:
        others = [k for k in arguments.arguments(view, verb, "Ins") if k > hit.at]
    if use == "do" and not any(view.units[k].case == "Gen" for k in phrase.parties):
        said = implied.speaker(view, verb, f"{hit.trigger.id}/speaker")
        draft.parties.extend(said)
        who = [] if said or _is_backed(view, phrase, verb) else _doer(draft, phrase, verb)
        unnamed = implied.unnamed(view, replace(hit, first=phrase.first), "Nom", "subject")
        if unnamed and (not who or view.span(who[0], who[0])[0] < unnamed[0].mention.start):
            draft.parties.extend(unnamed)
            who = []
        if who:
            who = [*arguments.of_other_lands(view, who[0], verb), *who]
        draft.add(who, None, "subject")
        if not (who or said or unnamed) and (others or phrase.parties) and not _are_several(view, phrase):
            draft.parties.extend(implied.carried(view, verb, f"{hit.trigger.id}/subject"))
    draft.add(others, None, "counterpart")
    if not phrase.parties and not others:
        between = arguments.between(view, hit.first) or _between_behind(view, hit, verb)
        # ``екі ел арасындағы`` (between the two lands) of those who hold talks names no further side.
        vague = all(m.kind == "group" for k in between for m in view.units[k].mentions)
        draft.add([] if vague and draft.parties else between, None, "between")
    if use == "happen" and (others or phrase.parties) and not draft.parties[1:]:
        draft.add_teller(arguments.other_side(view, phrase, others))


def _are_several(view: View, phrase: NounPhrase) -> bool:
    """``Чили мен Перу келіссөз жүргізеді``: the two before the noun hold the talks, with nobody told of before."""
    return any(len(view.units[k].joined) > 1 and view.units[k].case in (None, "Nom") for k in phrase.parties)


def _between_behind(view: View, hit: Hit, verb: int) -> list[int]:
    """``Алғашқы келіссөз Римде А мен Б арасында өтті`` (the first talks were held in Rome between А and Б)."""
    found = arguments.between(view, verb) if verb > hit.at else []
    return [k for k in found if k > max(hit.at, clauses.weak_left(view, verb) - 1)]


def _doer(draft: Draft, phrase: NounPhrase, verb: int) -> list[int]:
    """``А келіссөз жүргізді``, ``келіссөзді А жүргізді`` (А held the talks): before the noun or between it and the
    verb."""
    view, at = draft.view, draft.hit.at
    found = arguments.subject(view, phrase.first, verb)
    behind = (
        clauses.subject(view, verb, verb, first=at + 1)
        if not found and view.units[at].case == "Acc"
        else None
    )
    return found if behind is None else [behind]


def _is_backed(view: View, phrase: NounPhrase, verb: int) -> bool:
    """``А мен Б-ның келіссөзін жалғастыруды қолдайды`` (supports that the talks of А and Б go on): whoever does so is
    no side of them."""
    return bool(phrase.parties) and is_backed(view, verb)


def is_backed(view: View, verb: int) -> bool:
    """``(форум) өткізуді қолдады`` (supported that a forum be held)."""
    backs = view.lemmas[verb + 1 : verb + 2] and view.lemmas[verb + 1] in lexicon.words("backs")
    return bool(backs) and view.units[verb].word.verbform == "Vnoun"


def attend(view: View, hit: Hit) -> Draft | None:
    """``А мен Б жаңа көпірдің ашылу рәсіміне қатысты`` (А and Б attended the opening of a new bridge): persons of two
    lands who are told together were there together; what was opened is what it was about. ``А Б-мен бірге шараға
    қатысты`` (А attended the event together with Б): at what is only called so, guests may be in the audience."""
    draft = drafts.noun_draft(view, hit)
    if drafts.use(draft) != "attend" or draft.phrase is None or draft.verb is None:
        return None
    draft.add(arguments.subject(view, hit.first, draft.verb), None, "subject")
    beside = arguments.beside(view, draft.verb)
    draft.add(beside, None, "beside")
    return _with_opened(draft) if beside or hit.trigger.id not in _EVENTS else None


def open_together(view: View, hit: Hit) -> Draft | None:
    """``А мен Б жаңа көпірді ашты`` (А and Б opened a new bridge), ``А Б-мен бірге зауытты аралады`` (А toured a plant
    together with Б)."""
    draft = drafts.verb_draft(view, hit)
    draft.add(arguments.subject(view, hit.first, hit.at), None, "subject")
    draft.add(arguments.beside(view, hit.first), None, "beside")
    left = clauses.weak_left(view, hit.first)
    first = left if hit.trigger.needs else max(hit.first - _MANNER, left)
    opened = any(_is_opened(view, k, hit) for k in range(first, hit.first))
    return _with_opened(draft) if opened else None


def _is_opened(view: View, k: int, hit: Hit) -> bool:
    unit = view.units[k]
    if hit.trigger.needs:
        return unit.case == "Acc" and view.lemmas[k] in hit.trigger.needs
    bare = (None, "Nom") if k + 1 == hit.first else ()  # ``пойызды салтанатты түрде (аттандырды)``
    thing = unit.word.pos in {"NOUN", "PROPN"} and unit.case in ("Acc", *bare)
    return thing and not any(m.kind in _PERSONS for m in unit.mentions)


def _with_opened(draft: Draft) -> Draft | None:
    view, hit = draft.view, draft.hit
    lands = {
        country_of(p.mention, view.document) for p in draft.parties if is_person(p.mention, view.document)
    }
    if len(lands - {None}) < 2:
        return None
    first = left_edge(view, hit.first, clauses.strong_left(view, hit.first))
    opened = phrases.phrase(view, first, hit.at, f"{hit.trigger.id}/opened")
    if opened is not None:
        draft.evidence["topics"] = [opened]
    for k in range(clauses.weak_left(view, first), hit.first):
        _add_place(draft, k)
    return draft


def _add_place(draft: Draft, k: int) -> None:
    """A place in the locative before what was opened: ``Афинада жаңа көпірдің``, ``Афинадағы көпірдің``."""
    view = draft.view
    start, end = view.span(k, k)
    for mention in view.units[k].mentions if view.units[k].case == "Loc" else ():
        if mention.kind in {"place", "state"}:
            entry = Evidence(mention, start, end, view.sentence.i, f"{draft.hit.trigger.id}/place")
            draft.evidence.setdefault("place", []).append(entry)


def resume(view: View, hit: Hit) -> Draft | None:
    """``Екінші кезең Римде өтті`` (the second stage was held in Rome), of talks that have been named before; ``А мен Б
    арасындағы алтыншы раунд`` (the sixth round between А and Б), of theirs."""
    draft = drafts.noun_draft(view, hit)
    if drafts.use(draft) not in {"happen", "do"}:
        return None
    draft.add(arguments.between(view, hit.first), None, "between")
    draft.anaphoric = not draft.parties
    return draft
