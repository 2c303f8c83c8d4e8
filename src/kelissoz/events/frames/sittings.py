"""The frame of what sits: ``Кеңестің отырысы өтті`` (a sitting of the council was held)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence
from kelissoz.events.frames import arguments, bodies, convening, drafts, formats, implied, meetings
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import ordinal
from kelissoz.events.standing import is_international
from kelissoz.events.stories.story import JOINT
from kelissoz.events.triggers import Hit, tells
from kelissoz.events.view import View
from kelissoz.model import Role

_INVITES = frozenset({"status_cues/шақыр", "status_cues/шақырыл"})
_MATTER = 5
_ACTIVE = frozenset({"attend", "lead", "speak", "do", "gather"})
_SITTERS = frozenset({"body", "state", "nationality"})


def sitting(view: View, hit: Hit) -> Draft | None:
    """``Кеңестің отырысы өтті``, ``А саммитке қатысты``, ``А форумда сөз сөйледі``."""
    draft = drafts.noun_draft(view, hit, sits=True)
    phrase = draft.phrase
    assert phrase is not None
    if (
        drafts.stays_away(draft)
        or _is_only_matter(draft)
        or _is_owner(view, hit.at)
        or _is_founded(view, hit.at)
    ):
        return None
    use = drafts.use(draft)
    sitter = bodies.sitting_subject(view, hit, draft) if use in {"do", "gather", "lead"} else None
    backed = draft.verb is not None and meetings.is_backed(view, draft.verb)
    if sitter is None and draft.verb is not None and use in _ACTIVE and not backed:
        chairs = use == "lead" or view.lemmas[draft.verb] == "жүргіз"
        role: Role = "head" if chairs else "member"
        draft.add(arguments.attendees(view, phrase, draft.verb), role, "attendee")
        draft.add(arguments.beside(view, draft.verb), role, "attendee")
    elif clauses.context(view, hit.at) == "during":
        verb = clauses.predicate(view, hit.at)
        if verb is None:
            draft.add(_who_said(view, hit.at), "member", "speaker")
        else:
            spoken = implied.speaker(view, verb, f"{hit.trigger.id}/speaker")
            draft.parties.extend(replace(party, role="member") for party in spoken)
            silent = spoken or _is_of_matter(view, verb) or _is_of_thing(view, hit.at)
            draft.add([] if silent else arguments.attendees(view, phrase, verb), "member", "speaker")
    before = range(max(1, clauses.strong_left(view, phrase.first)), phrase.first)
    after = range(hit.at + 2, hit.at if draft.verb is None else draft.verb)
    presiding = phrase.chairs or _chairs(view, before)[:1]
    draft.add([*presiding, *_chairs(view, after)], "head", "chair")
    _add_described(draft)
    convening.add_convened(draft, "head")
    owners = [k for k in phrase.parties if view.units[k].case == "Gen"]
    between = not {"арасында", "арасындағы"}.isdisjoint(view.forms[phrase.first : hit.first])
    sitters = _SITTERS | {"person", "office"} if between else _SITTERS  # ``А мен Б арасындағы саммит``
    states = [k for k in phrase.parties if any(m.kind in sitters for m in view.units[k].mentions)]
    draft.add(sorted({*states, *owners}), "member", "noun")
    body = (
        phrase.body
        or sitter
        or bodies.own_body(view, hit.at)
        or bodies.own_body(view, hit.first)
        or bodies.unlisted_body(view, hit.first)
        or bodies.body_of_owners(view, hit.first, owners)
        or bodies.unknown_body(view, hit.first)
        or bodies.unknown_body(view, hit.at)
        or bodies.body_of_lands(view, hit.first)
        or bodies.body_between(view, hit.first, phrase.parties)
        or (bodies.house(view, hit.first) if use or clauses.context(view, hit.at) == "during" else None)
        or bodies.described_body(draft)
        or bodies.joint_body(view, hit.first)
        or bodies.commission(draft)
        or (convening.body_of_head(draft) if view.units[hit.at].word.number != "Plur" else None)
    )
    if body is not None:
        _be_held(draft)
        _take_attendee(draft, body)
        lands = bodies.states_of(body)
        if lands:  # ``А мен Б-ның кеңесі отырыс өткізеді``: its lands are the sides
            draft.parties = [p for p in draft.parties if p.mention.name != body.value.name]
        draft.parties.extend(lands)
        if not bodies.names_heads(body):
            draft.evidence["body"] = [body]
    elif any(p.evidence.rule.endswith("/convened") for p in draft.parties):
        _be_held(draft)
    formats.add_sides(draft, "member")
    joint = body is not None and body.rule == JOINT
    draft.anaphoric = (body is None or joint) and not phrase.parties
    gathering = (
        bodies.unnamed_body(view, hit) if draft.anaphoric and not (joint or hit.trigger.generic) else None
    )
    if gathering is not None:
        draft.evidence["gathering"] = [gathering]
    elif draft.anaphoric and use == "attend":  # ``жиынға А қатысты``
        start, end = view.span(hit.first, hit.at)
        draft.evidence["attended"] = [Evidence(None, start, end, view.sentence.i, hit.trigger.id)]
    if draft.anaphoric and _is_chaired(draft):
        start, end = view.span(hit.first, hit.at)
        draft.evidence["chaired"] = [Evidence(None, start, end, view.sentence.i, hit.trigger.id)]
        draft.parties = [replace(p, role="head") for p in draft.parties]
    return draft if not _only_framework(view, hit, draft) else None


def _is_of_thing(view: View, at: int) -> bool:
    """``форумда таратылған құжатқа (назар аударды)`` (a document that was handed out at the forum): where something
    else came about, whoever speaks of it."""
    after = at + 1
    passive = after < len(view.units) and view.units[after].word.voice == "Pass"
    return passive and clauses.qualifies(view, after)


def _is_founded(view: View, at: int) -> bool:
    """``форумын құруға шақырды`` (called for a forum to be founded): it has not yet come together."""
    return view.units[at].case == "Acc" and view.lemmas[at + 1 : at + 2] == ("құр",)


def _is_owner(view: View, at: int) -> bool:
    """``Ассамблеяның 80-ші сессиясы`` (the 80th session of the assembly): what sits is told by the noun behind it."""
    if view.units[at].case != "Gen":
        return False
    k = at + 1
    while k < len(view.units) - 1 and (view.units[k].word.pos in {"ADJ", "NUM"} or ordinal(view, k)):
        k += 1
    own = k < len(view.units) and view.units[k].word.possessor == "3"
    return own and tells(view, k, "sitting")


def _is_only_matter(draft: Draft) -> bool:
    """``кезекті саммит жөнінде пікір алмасты`` (exchanged opinions on the next summit): whether and when it sits,
    nobody tells."""
    view, at, phrase = draft.view, draft.hit.at, draft.phrase
    assert phrase is not None
    if draft.reading is None or draft.reading.rule != "verb/other":
        return False
    told = phrase.verb is not None or phrase.times or phrase.places
    matter = not lexicon.words("about").isdisjoint(view.forms[at + 1 : at + 2])
    return matter and not told


def _add_described(draft: Draft) -> None:
    """``А төрағалық еткен кеңестің отырысы өтті`` (a sitting of the council was held that А chaired), ``А қатысқан
    форум`` (the forum that А attended): who comes before the participle that describes what sits."""
    view = draft.view
    for k in range(clauses.strong_left(view, draft.hit.first), draft.hit.first):
        use = clauses.use(view, k) if view.units[k].word.verbform == "Part" else None
        if use not in {"lead", "attend"} or k == draft.verb or not clauses.qualifies(view, k):
            continue
        if all(view.units[j].case != "Dat" for j in range(clauses.weak_left(view, k), k)):
            draft.add(arguments.subject(view, k, k)[:1], "head" if use == "lead" else "member", "described")


def gathering(view: View, hit: Hit) -> Draft | None:
    """``Кеңестің басқосуы өтті`` (the council came together) is its session, ``А мен Б-ның басқосуы`` a meeting of
    those two."""
    draft = sitting(view, hit)
    if draft is not None and any(e.rule == "noun/body" for e in draft.evidence.get("body", ())):
        draft.kind = "session"
        return draft
    return meetings.contact(view, hit)


def _be_held(draft: Draft) -> None:
    """``А Б-ны форумға шақырды`` (А invited Б to the forum): whether Б will come or not, it is going to be held;
    ``саммит шақырды`` (called a summit)."""
    reading = draft.reading
    called = draft.view.units[draft.hit.at].case == "Dat" or convening.convenes(draft)
    if reading is not None and reading.rule in _INVITES and called:
        draft.reading = replace(reading, status="planned")


def _take_attendee(draft: Draft, body: Evidence) -> None:
    """``А Х-қа барады. А–Б форумына қатысу жоспарланған`` (А will go to Х. It is planned to attend the forum of А and
    Б): a land in the name of what sits is no subject; whoever was told of before attends."""
    verb = draft.verb
    if verb is None or drafts.use(draft) != "attend":
        return
    rule = f"{draft.hit.trigger.id}/attendee"
    named = [p for p in draft.parties if p.evidence.rule == rule and body.start <= p.mention.start < body.end]
    draft.parties = [p for p in draft.parties if p not in named]
    if not any(p.evidence.rule == rule for p in draft.parties):
        carried = implied.carried(draft.view, verb, rule)
        draft.parties.extend(replace(party, role="member") for party in carried)


def _is_of_matter(view: View, verb: int) -> bool:
    """``Отырыста А-ның одаққа кіруі қаралды`` (at the sitting А's entry into the union was dealt with): what was spoken
    of, where nobody is told to have spoken."""
    word = view.units[verb].word
    main = clauses.closing(view, -1)
    passive = main is not None and view.units[main].word.voice == "Pass"
    return passive and (word.verbform == "Vnoun" or verb == main)


def _who_said(view: View, at: int) -> list[int]:
    """``…, – деді отырыста министр А``, ``…, – деді министр А отырыста`` (said minister А at the sitting)."""
    said = sorted({at - 1, clauses.strong_left(view, at) - 1} & set(range(at)))
    verb = next((k for k in said if clauses.is_verb(view.units[k])), None)
    if verb is None:
        return []
    people = (k for k in range(verb + 1, len(view.units)) if k != at and _is_someone(view, k))
    return [k for k in people if view.units[k].case in (None, "Nom")][:1]


def _is_someone(view: View, k: int) -> bool:
    return any(m.kind in {"person", "office", "pronoun"} for m in view.units[k].mentions)


def _is_chaired(draft: Draft) -> bool:
    """``А су мәселесі жөнінде жиын өткізді`` (А held a gathering on water), ``А-ның төрағалығымен штаб отырысы өтті``
    (a sitting of the staff was held with А in the chair): whoever sat, it has a chair, and a matter or a kind of its
    own, so it points back to none."""
    view, at = draft.view, draft.hit.first
    presided = any(p.evidence.rule.endswith("/chair") for p in draft.parties)
    if view.units[draft.hit.at].word.number == "Plur" or not (presided or drafts.use(draft) == "do"):
        return False
    about = lexicon.words("about", "as-to", "devoted")
    matter = any(view.forms[k] in about for k in range(max(0, at - _MATTER), at))
    return matter or presided and "gathering" in draft.evidence


def _chairs(view: View, units: range) -> list[int]:
    """``Үкімет отырысы А-ның төрағалығымен өтті`` (the sitting of the government was held with А in the chair): who
    takes the chair, as ``units`` tell."""
    return [
        k - 1
        for k in units
        if clauses.is_chairing(view, k) and view.units[k - 1].case == "Gen" and view.units[k - 1].is_party
    ]


def adopt(view: View, hit: Hit) -> Draft | None:
    """``Қауіпсіздік кеңесі қарар қабылдады`` (the Security Council adopted a resolution): it sat, and is its own
    body."""
    draft = drafts.verb_draft(view, hit)
    for k in arguments.subject(view, hit.first, hit.at):
        mention = view.units[k].mentions[0]
        if mention.kind == "body" and is_international(mention.name) and not view.units[k].joined:
            start, end = view.span(k, k)
            draft.evidence["body"] = [
                Evidence(mention, start, end, view.sentence.i, f"{hit.trigger.id}/subject")
            ]
            draft.add([k], None, "subject")
            return draft
    return None


def _only_framework(view: View, hit: Hit, draft: Draft) -> bool:
    """``Кеңес аясында байланысты дамыту``: within an organisation, where nothing tells that it sat; ``Кеңесі өтті``
    (was held) tells so, and of one between states ``кеңесінде сөз сөйледі`` (spoke at it)."""
    assert draft.phrase is not None
    if hit.trigger.id != "session/council" or "chaired" in draft.evidence:
        return False
    if draft.phrase.verb is None and _is_attended_by_lands(draft):
        return False
    framed = hit.at + 1 < len(view.units) and view.forms[hit.at + 1] in lexicon.words("framework")
    nameless = "body" not in draft.evidence and hit.at == hit.first  # not ``кеңестің отырысы``: that sat
    if nameless or (framed and draft.phrase.verb is None):
        return True
    return hit.at == hit.first and clauses.context(view, hit.at) != "during" and not _is_held(draft)


def _is_attended_by_lands(draft: Draft) -> bool:
    """``Кеңеске А мен Б қатысты`` (А and Б took part in the council), officials of two lands, whoever sat."""
    people = [p.mention for p in draft.parties if p.mention.kind in {"person", "office"}]
    attends = drafts.use(draft) == "attend" and draft.view.units[draft.hit.at].case == "Dat"
    return attends and len({m.country for m in people} - {None}) > 1


def _is_held(draft: Draft) -> bool:
    use, case = drafts.use(draft), draft.view.units[draft.hit.at].case
    if use == "speak":
        return case == "Loc" and any(is_international(e.value.name) for e in draft.evidence["body"])
    return use in {"happen", "do"} and case in (None, "Nom", "Acc")
