"""Frames of what goes from one to another: ``А Б-ға жеделхат жолдады`` (А sent Б a telegram)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import letters, lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.frames import arguments, drafts, implied, journeys, meetings
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.standing import official
from kelissoz.events.tables import motion_verbs, side_nouns
from kelissoz.events.triggers import Hit, tells, triggers
from kelissoz.events.view import View

_COME = "кел"
_SENT = frozenset({"жаз", "жолда", "жібер"})
_SAID_TO = frozenset({"address", "invite"})


def send(view: View, hit: Hit) -> Draft | None:
    """``А Б-ға қоңырау шалды`` (А rang Б); of ``А көңіл айтты`` (А expressed his condolences) the sentences before tell
    to whom."""
    return _directed(view, hit, "Dat") or _to_nobody(view, hit)


def _to_nobody(view: View, hit: Hit) -> Draft | None:
    """Not ``туыстарына көңіл айтты`` (condoled with the relatives): what stands in the dative before no postposition
    is to whom."""
    near = range(clauses.weak_left(view, hit.first), hit.first)
    if hit.trigger.kind != "letter" or any(_leads_on(view, k) for k in near):
        return None
    draft = drafts.verb_draft(view, hit)
    draft.add(arguments.subject(view, hit.first, hit.at), None, "sender")
    draft.anaphoric = True
    return draft if draft.parties else None


def _leads_on(view: View, k: int) -> bool:
    return view.units[k].case == "Dat" and view.units[k + 1].word.pos != "ADP"


def address(view: View, hit: Hit) -> Draft | None:
    """``А Б-ны құттықтады`` (А congratulated Б); not ``құттықтай отырып, … айтты``, by the way of what he said, nor
    ``құттықтап, отырысты ашты``, before those who sit."""
    way = view.units[hit.at].word.verbform == "Conv"
    if way and (view.forms[hit.at + 1 : hit.at + 2] == ("отырып",) or _opens_a_sitting(view, hit.at)):
        return None
    return _directed(view, hit, "Acc")


def _opens_a_sitting(view: View, at: int) -> bool:
    """``(құттықтап,) кеңестің отырысын жүргізді`` (… held a sitting of the council): what was done next."""
    main = next((k for k in range(at + 1, len(view.units)) if clauses.is_verb(view.units[k])), None)
    return main is not None and any(
        view.units[k].case == "Acc" and tells(view, k, "sitting") for k in range(at + 1, main)
    )


def invite(view: View, hit: Hit) -> Draft | None:
    """``А Б-ны кеңеске шақырды`` is a letter; ``А Б-ны Астанаға шақырды`` proposes a visit of Б."""
    if arguments.foreign_offices(view, hit.first) and (summoned := meetings.summon(view, hit)) is not None:
        return summoned
    contact = _invited_to(view, hit.first)
    draft = _directed(view, hit, "Acc") or (None if contact is None else _called(view, hit))
    goals = arguments.goals(view, hit.first)
    if draft is None or draft.reading is None:
        return draft
    if hit.first and view.units[hit.first - 1].case == "Acc" and tells(view, hit.first - 1, "sitting"):
        return None  # ``одақтың саммитін шақырды`` (called a summit of the union)
    if contact is not None:
        return _mediated(draft, contact)
    if not goals:
        return None if _only_appeals(view, hit.first) else draft
    draft.kind = "visit"
    guests = [p for p in draft.parties if p.evidence.rule.endswith("recipient")]
    draft.parties = guests
    if draft.reading.status in {"held", "planned"}:
        draft.reading = replace(draft.reading, status="proposed")
    journeys.add_goals(draft, goals)
    return draft


def _only_appeals(view: View, at: int) -> bool:
    """``сабырға шақырды`` (called for restraint), ``келісімді орындауға шақырды`` (called on them to keep to the
    treaty): what one calls for is neither a gathering nor a house to which one comes, nor to join or attend it."""
    last = view.units[at - 1] if at else None
    to_do = last is not None and last.word.verbform == "Vnoun" and last.case == "Dat"
    if to_do and view.lemmas[at - 1] not in motion_verbs():
        return view.lemmas[at - 1] not in lexicon.words("joins")
    called_for = [
        k
        for k in range(clauses.weak_left(view, at), at)
        if view.units[k].case == "Dat" and view.units[k].time is None
    ]
    return bool(called_for) and not any(_is_gathering(view, k) for k in called_for)


def _is_gathering(view: View, k: int) -> bool:
    unit = view.units[k]
    named = (
        any(m.kind not in {"person", "office", "pronoun"} for m in unit.mentions) or unit.form[:1].isupper()
    )
    sits = [t for t in triggers().get(view.lemmas[k], ()) if t.pos == "NOUN" and t.frame != "journey"]
    gathers = bool(sits) and (unit.word.possessor == "3" or not all(t.needs for t in sits))
    return named or gathers or view.lemmas[k] in lexicon.words("invited-to")


def _invited_to(view: View, at: int) -> int | None:
    """The contact noun in ``келіссөзге``, ``келіссөзді бастауға``, ``келіссөз жүргізуге шақырды``."""
    for k in range(at - 1, max(clauses.strong_left(view, at), at - 4) - 1, -1):
        unit = view.units[k]
        to_do = any(view.forms[j].endswith(("уға", "уге", "юге", "юға")) for j in range(k + 1, at))
        into = unit.case == "Dat" or (unit.case in {"Acc", "Nom", None} and to_do)
        if into and any(t.frame == "contact" and not t.needs for t in triggers().get(view.lemmas[k], ())):
            return k
        if into and view.lemmas[k] in lexicon.words("table") and view.lemmas[k - 1] in triggers():
            return k - 1
        if unit.is_party:
            return None
    return None


def _called(view: View, hit: Hit) -> Draft | None:
    """``А Б мен В өкілдерін тұтқындарды айырбастау бойынша келіссөз жүргізуге шақырды`` (А called on representatives of
    Б and В to hold talks on exchanging prisoners): whoever is called, however far before."""
    sides = range(clauses.strong_left(view, hit.first), hit.first)
    to = [k for k in sides if view.units[k].case == "Acc" and view.units[k].is_party]
    if not to:
        return None
    draft = drafts.verb_draft(view, hit)
    draft.add(arguments.subject(view, to[0], hit.at), None, "sender")
    draft.add(to[:1], None, "recipient")
    return draft


def _mediated(draft: Draft, noun: int) -> Draft:
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


def _directed(view: View, hit: Hit, case: str) -> Draft | None:
    draft = drafts.verb_draft(view, hit)
    to = arguments.arguments(view, hit.first, case) or arguments.recipients(view, hit.first, case)
    if not to and case == "Dat":
        to = arguments.owners_of(view, hit.first, "хат")  # ``Б-ның хатына жауап жолдады``
    me = [] if to else implied.first_person(view, hit, case, "recipient")
    who = arguments.subject(view, hit.first, hit.at)
    to = to or ([] if me else _peoples(view, hit, case, who))
    if not to and not me:
        return None
    draft.add(who, None, "sender")
    draft.add(to, None, "recipient")
    draft.parties.extend(me)
    return draft if not _is_public(draft) else None


def _peoples(view: View, hit: Hit, case: str, who: list[int]) -> list[int]:
    """``Қазақстан халқын құттықтады`` (congratulated the people of Kazakhstan): the land, to which another's head
    speaks; to one's own people one makes a speech."""
    own = {m.country for k in who for m in view.units[k].mentions}
    return [
        k - 1
        for k in range(max(1, clauses.weak_left(view, hit.first)), hit.first)
        if view.lemmas[k] in lexicon.words("people")
        and view.units[k].case == case
        and any(m.kind == "state" and m.country not in own for m in view.units[k - 1].mentions)
        and own - {None}
    ][:1]


def _is_public(draft: Draft) -> bool:
    """``тұрғындарды құттықтады``: what is said to a crowd of one's own is no letter."""
    to = [p.mention for p in draft.parties if p.evidence.rule.endswith("recipient")]
    return all(m.kind == "group" and m.country is None and m.name.lower() not in side_nouns() for m in to)


def message(view: View, hit: Hit) -> Draft | None:
    """``А Б-ға жеделхат жолдады`` (А sent Б a telegram); ``хатты В Б-ға тапсырды`` (В handed it to Б): they met."""
    verb = clauses.predicate(view, hit.at)
    if _only_reads_it(view, hit.at) or verb is not None and _is_not_sent(view, hit, verb):
        return None
    if verb is not None and view.lemmas[verb] == _COME and not _comes(view, hit, verb):
        return None
    if hit.first and _is_got(view, hit.first - 1):
        return _received(_got(view, hit), hit.first - 1)
    if hit.first and _is_sent(view, hit):
        verb = hit.first - 1  # ``Б-ға жолдаған хатында … ұсынды``
    draft = Draft(view, hit, verb, reading=status.read(view, hit.at, verb))
    to = (
        arguments.recipients(view, hit.first)
        or arguments.arguments(view, hit.first, "Dat")
        or (arguments.arguments(view, verb, "Dat") if verb else [])
    )
    to = to or [
        k for k in arguments.owners_of(view, hit.first, "ат") if k not in _in_whose_name(view, hit.first)
    ]
    if hit.first and _is_sent(view, hit):
        to = _behind_writer(view, to, hit.first)
    if len(to) > 1 and _is_invited_to(view, hit, to[-1]):
        body = phrases.phrase(view, to[-1], to[-1], f"{hit.trigger.id}/goal")
        if body is not None:
            text = f"{letters.dative(body.value.text)} шақыру"
            draft.evidence["topics"] = [replace(body, value=replace(body.value, text=text))]
        to = to[:-1]
    draft.add(_from_whom(view, hit, verb), None, "sender")
    draft.add(_in_whose_name(view, hit.first), None, "sender")
    if verb is not None and _is_received(view, hit.at, verb):
        return _received(draft, verb)
    if not draft.parties and not lexicon.words("hand-over").isdisjoint(view.lemmas[hit.at :]):
        # ``Б-ның хатын В тапсырды``: whoever hands it over has not written it
        writers = arguments.owners_of(view, hit.at + 1, view.lemmas[hit.at])
        draft.add([k for k in writers if _names_somebody(view, k)], None, "sender")
    if not draft.parties:
        draft.add(arguments.subject(view, hit.first, verb if verb is not None else hit.at), None, "sender")
    if (
        not draft.parties
        and verb is not None
        and verb < hit.first
        and clauses.context(view, hit.at) is not None
    ):
        draft.add(arguments.teller(view, hit.first, hit.at), None, "sender")
    if not draft.parties and verb is not None and view.units[hit.at].case == "Acc":
        draft.add(arguments.subject(view, verb, verb), None, "sender")
        draft.kind = "meeting" if draft.parties and view.lemmas[verb] in lexicon.words("hand-over") else None
    if view.units[hit.at].case == "Loc":
        _add_of_words(draft, to)
    draft.add(to, None, "recipient")
    draft.anaphoric = not to
    if view.units[hit.at].case == "Loc" and draft.reading is not None:
        # ``Жеделхатта Б-ға табыс тілеген`` (in the telegram he wishes Б success): it has been sent
        draft.anaphoric, draft.reading = True, replace(draft.reading, status="held")
    return draft


def _behind_writer(view: View, to: list[int], at: int) -> list[int]:
    """``министрге А-ның Б-ға жолдаған хатын тапсырды`` (handed to the minister the letter that А had sent to Б): to
    whom it was sent stands behind who wrote it."""
    before = range(clauses.strong_left(view, at), at)
    writer = max((k for k in before if view.units[k].is_party and view.units[k].case == "Gen"), default=-1)
    return [k for k in to if k > writer] or to


def _names_somebody(view: View, k: int) -> bool:
    return any(mention.kind == "person" for mention in view.units[k].mentions)


def _is_got(view: View, k: int) -> bool:
    """``(Б А-дан) алған (хатын)``: the participle says who got it."""
    got = view.lemmas[k] == "ал" and clauses.is_verb(view.units[k]) and clauses.qualifies(view, k)
    return got and bool(arguments.arguments(view, k, "Abl"))


def _got(view: View, hit: Hit) -> Draft:
    draft = Draft(view, hit, hit.first - 1, reading=status.read(view, hit.at, hit.first - 1))
    draft.add(arguments.arguments(view, hit.first - 1, "Abl"), None, "sender")
    return draft


def _add_of_words(draft: Draft, to: list[int]) -> None:
    """``А-ның жеделхатында … айтылған``, ``«…», – деп жазды жеделхатында А``: whose words are told; ``хатында Б-ны
    Софияға шақырды`` (in his letter he invited Б to Sofia): to whom."""
    view, hit = draft.view, draft.hit
    if not draft.parties:
        owner = _before_kind(view, hit.first)
        draft.add([owner] if view.units[owner].case == "Gen" else [], None, "sender")
    if not draft.parties:
        draft.add(arguments.teller(view, hit.first, hit.at) or _behind(view, hit.at), None, "sender")
    main = clauses.closing(view, hit.at)
    if (
        not to
        and main is not None
        and any(t.frame in _SAID_TO for t in triggers().get(view.lemmas[main], ()))
    ):
        to.extend(arguments.recipients(view, main, "Acc"))


def _before_kind(view: View, at: int) -> int:
    """The unit before the words that say of what kind the letter is (``көңіл айту жеделхаты``)."""
    k = at - 1
    while k > 0 and not view.units[k].mentions and view.units[k].case in (None, "Nom"):
        if view.units[k].word.pos == "PUNCT":
            break
        k -= 1
    return max(k, 0)


def _behind(view: View, at: int) -> list[int]:
    """``деп жазды жеделхатында А``: who stands last, behind the letter."""
    last = [k for k in range(at + 1, len(view.units)) if view.units[k].is_party]
    return last[:1] if last and view.units[last[0]].case in (None, "Nom") and not last[1:] else []


def _comes(view: View, hit: Hit, verb: int) -> bool:
    """``А-дан хат келді`` (a letter came from А), ``хаттың келгені``; not ``хатпен келді`` (came with a letter)."""
    case, word = view.units[hit.at].case, view.units[verb].word
    comes = case in (None, "Nom") or (case == "Gen" and word.verbform == "Part" and word.possessor == "3")
    senders = _from_whom(view, hit, verb)
    return comes and any(official(m, None) for k in senders for m in view.units[k].mentions)


def _from_whom(view: View, hit: Hit, verb: int | None) -> list[int]:
    """``А-дан хат келді``, ``хат А-дан келді`` (the letter came from А)."""
    behind = [] if verb is None else [k for k in arguments.arguments(view, verb, "Abl") if k > hit.at]
    return arguments.arguments(view, hit.first, "Abl") or behind


def _is_invited_to(view: View, hit: Hit, k: int) -> bool:
    """``Б-ға кеңеске шақырту жолдады`` (sent Б an invitation to the council): the body right before the noun."""
    body = any(m.kind in {"body", "venue"} for m in view.units[k].mentions)
    return body and k == hit.first - 1 and view.lemmas[hit.at] in lexicon.words("bidding")


def _in_whose_name(view: View, at: int) -> list[int]:
    """``А-ның атынан (жолданды)`` (was sent in the name of А)."""
    return [k for k in arguments.owners_of(view, at, "ат") if "атынан" in view.forms[k + 1 : k + 3]]


def _is_sent(view: View, hit: Hit) -> bool:
    """``(А-ның Б-ға) жолдаған (хаты)``: the participle right before the noun says that it was sent."""
    before = view.units[hit.first - 1]
    return (
        clauses.is_verb(before)
        and clauses.qualifies(view, hit.first - 1)
        and view.lemmas[hit.first - 1] in _SENT
    )


def _only_reads_it(view: View, at: int) -> bool:
    """``хатпен танысып шыққан соң жауап берілетінін айтты`` (said that it would be answered once he had read it)."""
    return view.units[at].case == "Ins" and view.lemmas[at + 1 : at + 2] == ("таныс",)


def _is_not_sent(view: View, hit: Hit, verb: int) -> bool:
    """``ұсыныс жасамаған, хат жолдаған`` (made no offer, sent a letter): that denies no letter."""
    return (
        status.negated(view, verb) and bool(hit.trigger.needs) and view.lemmas[verb] not in hit.trigger.needs
    )


def _is_received(view: View, at: int, verb: int) -> bool:
    """``хат алды`` (got a letter), ``хатқа жауап берді`` (answered it); not ``хат берді`` (gave it)."""
    if view.lemmas[verb] not in lexicon.words("get-letter"):
        return False
    return view.lemmas[verb] != "бер" or view.units[at].case == "Dat"


def _received(draft: Draft, verb: int) -> Draft:
    """``Б А-ның хатына жауап берді``, ``Б А-дан хат алды``: whose letter it is has sent it, the subject got it."""
    view, hit = draft.view, draft.hit
    owners = [] if draft.parties else [k for k in arguments.owners(view, hit.first) if k == hit.first - 1]
    draft.add(owners, None, "sender")
    draft.add(arguments.subject(view, hit.first, verb), None, "recipient")
    draft.anaphoric = not draft.parties
    return draft
