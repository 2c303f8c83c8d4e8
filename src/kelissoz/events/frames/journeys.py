"""Frames of who goes where: ``А Х-қа ресми сапармен барды`` (А went to Х on an official visit)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, status
from kelissoz.events.candidate import Evidence
from kelissoz.events.frames import arguments, drafts, implied, meetings
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.standing import of_several_lands
from kelissoz.events.tables import as_state, motion_verbs
from kelissoz.events.triggers import Hit, tells, triggers
from kelissoz.events.view import View
from kelissoz.model import Mention


def journey(view: View, hit: Hit) -> Draft | None:
    """``А Х-қа ресми сапармен барды``, ``А-ның Х-қа сапары``."""
    draft = drafts.noun_draft(view, hit)
    phrase = draft.phrase
    assert phrase is not None
    if _are_mutual(view, phrase.first, hit.at):
        return None
    if _is_invited(view, draft.verb) or (draft.verb is not None and _is_invitation(view, draft.verb)):
        return None
    _set_out(draft)
    gone = draft.verb is not None and (
        _is_way(draft)
        or view.units[hit.at].case in {"Ins", "Loc"}
        or drafts.use(draft) == "do"
        or (view.units[hit.at].case == "Dat" and view.lemmas[draft.verb] in lexicon.words("sets-out"))
    )
    draft.add([k for k in phrase.parties if view.units[k].case == "Gen"], None, "traveller")
    if (gone or _puts_off(view, draft)) and not draft.parties:
        assert draft.verb is not None
        who = _traveller(view, phrase.first, draft.verb) or arguments.subject(view, draft.verb, draft.verb)
        draft.add(who, None, "traveller")
        if not draft.parties:
            draft.parties.extend(implied.speaker(view, draft.verb, f"{hit.trigger.id}/speaker"))
    beyond = arguments.goals(view, draft.verb) if gone and draft.verb is not None else []
    beyond += arguments.goals(view, hit.first, "Loc") if gone and _stays(view, draft.verb) else []
    if gone and draft.verb is not None and view.lemmas[draft.verb] in lexicon.words("starts"):
        beyond += arguments.goals(view, draft.verb, "Abl")  # ``алғашқы сапарын Х-тен бастады``
    there = [k for k in phrase.places if view.units[k].word.attributive]
    near = arguments.goals(view, phrase.first)
    add_goals(draft, sorted({*phrase.goals, *near, *beyond, *there, *_named_goal(view, hit)}))
    if not draft.parties and "place" in draft.evidence and clauses.context(view, hit.at) is not None:
        draft.add(arguments.teller(view, phrase.first, hit.at), None, "traveller")
    if "place" not in draft.evidence and gone:
        draft.evidence.update(_host_land(view, draft))
    _without_hosts(draft)
    draft.anaphoric = not draft.parties or "place" not in draft.evidence
    return draft


def _are_mutual(view: View, first: int, at: int) -> bool:
    """``А мен Б-ның өзара сапарлары`` (the mutual visits of А and Б): each went to the other, at some time."""
    return view.units[at].word.number == "Plur" and not lexicon.words("mutual").isdisjoint(
        view.forms[first:at]
    )


def _without_hosts(draft: Draft) -> None:
    """``Х-қа сапармен барған А пен Х президенті Б ескерткіш ашты`` (А, who had come to Х, and Б, its president, opened
    a monument): nobody travels to his own land beside a guest from abroad."""
    there = {e.value.country for e in draft.evidence.get("place", ())} - {None}
    guests = [p for p in draft.parties if p.mention.country not in there]
    if len(there) == 1 and any(p.mention.country for p in guests):
        draft.parties = guests


def _puts_off(view: View, draft: Draft) -> bool:
    """``А Х-қа сапарын кейінге қалдырды`` (А put off his visit to Х), ``сапарынан``, ``Х-қа сапардан оралды`` (is back
    from it): the journey is his own."""
    phrase, verb = draft.phrase, draft.hit.at
    own = view.units[verb].word.possessor == "3" and view.units[verb].case in {"Acc", "Abl"}
    own = own or phrase is not None and bool(phrase.goals) and view.units[verb].case == "Abl"
    off = draft.reading is not None and draft.reading.status in {"postponed", "cancelled"}
    off = off or (draft.verb is not None and view.lemmas[draft.verb] in lexicon.words("returns"))
    owned = phrase is None or any(view.units[k].case == "Gen" for k in phrase.parties)
    return own and off and draft.verb is not None and not owned


def _set_out(draft: Draft) -> None:
    """``А жұмыс сапары аясында Х-қа барып, зауытты көрді`` (А, on a working visit, went to Х and saw the plant): where
    the verb of motion has a goal, it tells of the journey."""
    view, at = draft.view, draft.hit.at
    verb = clauses.predicate(view, at)
    within = clauses.context(view, at) == "during" and view.units[at].case in (None, "Nom")
    if within and verb is not None and view.lemmas[verb] in motion_verbs() and arguments.goals(view, verb):
        draft.verb, draft.reading = verb, status.read(view, verb, verb)


def _stays(view: View, verb: int | None) -> bool:
    """``А Х-та ресми сапарда болды`` (А was in Х on an official visit), ``сапармен жүр``."""
    return verb is not None and view.lemmas[verb] in lexicon.words("stays")


def _is_way(draft: Draft) -> bool:
    """Whether the journey is told as the frame of its own verb of motion."""
    return draft.verb is not None and clauses.context(draft.view, draft.hit.at) == "during"


def _named_goal(view: View, hit: Hit) -> list[int]:
    """``А-ның Астана сапары`` (А's Astana visit), ``Жапония сапарын кейінге қалдырды`` (put off the visit to Japan):
    the place or land right before the noun."""
    k = hit.first - 1
    if k < 0 or view.units[hit.at].word.possessor != "3" or view.units[k].case not in (None, "Nom"):
        return []
    return [k] if any(m.kind in {"place", "state"} for m in view.units[k].mentions) else []


def go(view: View, hit: Hit) -> Draft | None:
    """``А Х-қа келді`` (А came to Х): a journey where an official of another land comes."""
    if _is_invited(view, hit.at) or _is_invitation(view, hit.at) or _is_held(view, hit.at):
        return None
    if _is_told_by_next(view, hit.at) or _is_only_limit(view, hit.at):
        return None
    before = hit.first - 1
    joined = before >= 0 and _is_told_by_next(view, before)  # ``Х-қа келіп жетті``
    return _went(
        view, hit, arguments.goals(view, hit.first) or (arguments.goals(view, before) if joined else [])
    )


def _is_held(view: View, verb: int) -> bool:
    """``А-ның Х-қа сапары мамырда өтеді`` (the visit of А to Х will be in May): the verb tells of the journey."""
    if clauses.use(view, verb) != "happen":
        return False
    nouns = range(clauses.weak_left(view, verb), verb)
    return any(view.units[k].case in (None, "Nom") and tells(view, k, "journey") for k in nouns)


def _is_only_limit(view: View, verb: int) -> bool:
    """``Х-қа келерден бір сағат бұрын сөйледі`` (spoke an hour before he came to Х): when something else was done."""
    yet_to_come = view.units[verb].case == "Abl" and view.forms[verb].endswith(("рдан", "рден"))
    return yet_to_come and "бұрын" in view.forms[verb + 1 : verb + 5]


def _is_told_by_next(view: View, verb: int) -> bool:
    """``Х-қа сапарлай келген Б`` (Б, who had come to Х on a visit): one journey, which the second verb tells."""
    after = view.lemmas[verb + 1] if verb + 1 < len(view.units) else ""
    goes = any(trigger.frame == "go" and not trigger.needs for trigger in triggers().get(after, ()))
    return view.units[verb].word.verbform == "Conv" and goes


def be(view: View, hit: Hit) -> Draft | None:
    """``А Х-та болды`` (А was in Х), ``Х-та болып қайтты``, ``Х-та болған А``: the place stands right before."""
    k = hit.first - 1
    while k > 0 and (view.units[k].time is not None or view.forms[k] in lexicon.words("limit") | {","}):
        k -= 1  # ``Х-та екі күн болады``, ``Х-та 2 шілдеден 4 шілдеге дейін, үш күн болады``
    if k < 0 or view.units[k].case != "Loc" or view.units[k].word.attributive:
        return None
    there = any(m.kind in {"state", "place"} for m in view.units[k].mentions)
    goes_on = view.lemmas[hit.at + 1 : hit.at + 2]
    if not there or set(goes_on) & lexicon.words("progressive"):
        return None  # ``Х-та болып жатқан саммит``
    draft = _went(view, hit, [k])
    return None if draft is None or _is_of_a_thing(view, hit.at, k) else draft


def _is_of_a_thing(view: View, verb: int, place: int) -> bool:
    """``А мұның Х-та болғанын айтты``, ``А елшілігі Х-та болады``: something else than whoever is named was there."""
    if clauses.qualifies(view, verb):
        return False
    for k in range(min((place, *view.units[place].joined)) - 1, clauses.strong_left(view, verb) - 1, -1):
        unit = view.units[k]
        if unit.is_party:
            return False
        often = view.forms[k] in lexicon.words("times")  # ``соңғы рет Х-та болды``
        if (
            unit.word.pos in {"NOUN", "PRON"}
            and unit.case in (None, "Nom", "Gen")
            and not (unit.time or often)
        ):
            return True
    return False


def _went(view: View, hit: Hit, goals: list[int]) -> Draft | None:
    begin = _after_occasion(view, clauses.weak_left(view, hit.first), hit.first)
    if any(_is_errand(view, k) for k in range(begin, hit.first)):
        return None
    draft = drafts.verb_draft(view, hit)
    draft.parties.extend(implied.speaker(view, hit.at, f"{hit.trigger.id}/speaker"))
    if not draft.parties:
        draft.add(_traveller(view, hit.first, hit.at), None, "traveller")
    if not goals and _by_plane(view, hit.at):
        goals = arguments.goals(view, hit.first, start=clauses.strong_left(view, hit.first))
    if not draft.parties and not clauses.qualifies(view, hit.at):
        draft.parties.extend(implied.carried(view, hit.at, f"{hit.trigger.id}/traveller"))
    if (
        draft.reading is not None
        and draft.reading.status in {"denied", "cancelled"}
        and not _is_off(view, hit.at)
    ):
        return None
    if len(draft.parties) > 1:  # ``А мен оның делегациясы``
        draft.parties = [p for p in draft.parties if p.mention.kind != "group" or p.mention.country]
    travelling = [p for p in draft.parties if _travels(p.mention)]
    if len({p.mention.country for p in travelling} - {None}) > 1:
        draft.parties = travelling  # ``А мен Б президенттері, кеңес пен одақ төрағалары``
    goals = goals or _where_held(view, hit.first - 1)
    if not goals or not draft.parties or not all(_travels(p.mention) for p in draft.parties):
        return None
    add_goals(draft, goals)
    own = {p.mention.country for p in draft.parties}
    if any(e.value.country in own for e in draft.evidence["place"]):
        return None
    return draft


def _is_off(view: View, verb: int) -> bool:
    """``Х-қа келмейтін болды`` (is not coming to Х after all): it had been set."""
    word = view.units[verb].word
    after = view.units[verb + 1].word if verb + 1 < len(view.units) else None
    turned = after is not None and after.lemma == "бол" and after.tense == "Past" and not after.negative
    return word.negative and word.verbform == "Part" and turned and view.forms[verb].endswith(("тын", "тін"))


def _after_occasion(view: View, first: int, at: int) -> int:
    """``Х-қа сапарын аяқтаған соң У-ге аттанды`` (after ending his visit to Х he set out for У): where the clause that
    tells after what he went ends, else ``first``."""
    ends = (k for k in range(at - 1, first, -1) if view.units[k].word.pos == "ADP")
    return next((k + 1 for k in ends if view.units[k - 1].word.verbform == "Part"), first)


def _where_held(view: View, k: int) -> list[int]:
    """``Лондонда өтетін салтанатқа барды`` (went to a ceremony that is held in London): where what he goes to is, at
    unit ``k``."""
    if k < 0 or view.units[k].case != "Dat" or view.units[k].mentions or view.units[k].word.pos != "NOUN":
        return []
    for j in range(k - 1, clauses.strong_left(view, k), -1):
        if clauses.is_verb(view.units[j]) and view.units[j].word.verbform != "Vnoun":
            happens = "happen" in {clauses.use(view, j), clauses.use(view, j - 1)} and clauses.qualifies(
                view, j
            )
            return arguments.goals(view, j, "Loc", start=clauses.strong_left(view, j)) if happens else []
    return []


def _is_errand(view: View, k: int) -> bool:
    """``ресми сапармен келді``, ``саммитке келді``: the noun tells of it; not ``сапардан кейін (Афинаға барды)``."""
    return view.lemmas[k] in lexicon.words("other-errand") and view.units[k].case != "Abl"


def invited(view: View, hit: Hit) -> Draft | None:
    """``Елші Х-қа келу туралы А-ның шақыруын жеткізді`` (the ambassador conveyed А's invitation to come to Х): a visit
    of him to whom it was given, or who met the one that gave it."""
    verb = clauses.predicate(view, hit.at)
    way = next(
        (k for k in range(hit.at - 1, clauses.strong_left(view, hit.at), -1) if _is_coming(view, k)), None
    )
    if verb is None or view.lemmas[verb] not in hit.trigger.needs:
        return None
    if view.lemmas[verb] in lexicon.words("takes"):
        return _took(view, hit, verb, way)
    if way is None:
        return None
    draft = Draft(view, hit, None, reading=status.read(view, hit.at, verb))
    if draft.reading is None or draft.reading.status != "held":
        return None
    draft.reading = replace(draft.reading, status="proposed")
    givers = arguments.subject(view, hit.at, verb)
    draft.add([k for k in arguments.recipients(view, hit.at) if k not in givers], None, "invited")
    add_goals(draft, arguments.goals(view, way))
    draft.anaphoric = not draft.parties
    return draft if "place" in draft.evidence else None


def _took(view: View, hit: Hit, verb: int, way: int | None) -> Draft | None:
    """``Б Х-қа келу туралы шақыруды қабылдады`` (Б accepted the invitation to come to Х): he will come;
    ``Х-қа шақыру алды`` (was invited to Х)."""
    draft = Draft(view, hit, None, reading=status.read(view, hit.at, verb))
    if draft.reading is None or draft.reading.status != "held":
        return None
    accepted = view.lemmas[verb] != "ал" or view.forms[verb - 1] == "қабыл"
    draft.reading = replace(draft.reading, status="planned" if accepted else "proposed")
    draft.add(arguments.subject(view, hit.at, verb), None, "traveller")
    add_goals(draft, arguments.goals(view, hit.first if way is None else way))
    draft.anaphoric = "place" not in draft.evidence
    return draft if draft.parties and all(_travels(p.mention) for p in draft.parties) else None


def guest(view: View, hit: Hit) -> Draft | None:
    """``А Х-қа шақырылды`` (А was invited to Х): a visit of his; ``сапармен шақырылды`` is told by its noun."""
    if arguments.foreign_offices(view, hit.first):
        return meetings.summon(view, hit)
    goals = arguments.goals(view, hit.first)
    own = {m.country for k in arguments.subject(view, hit.first, hit.at) for m in view.units[k].mentions}
    told = any(t.frame == "journey" for n in view.lemmas[: hit.at] for t in triggers().get(n, ()))
    if told or any(m.country in own for k in goals for m in view.units[k].mentions):
        return None
    draft = _went(view, hit, goals)
    if draft is not None and draft.reading is not None and draft.reading.status == "held":
        draft.reading = replace(draft.reading, status="proposed")
    return draft


def _is_coming(view: View, k: int) -> bool:
    """``келу туралы``, ``сапармен келуге``: to come, as what somebody is invited to."""
    return view.lemmas[k] in motion_verbs() and view.units[k].word.verbform == "Vnoun"


def _host_land(view: View, draft: Draft) -> dict[str, list[Evidence]]:
    """``А ресми сапармен келген Б-ны қабылдады`` (А received Б, who had come on an official visit): he came to the land
    of his host, who holds office there."""
    main = None if draft.verb is None else clauses.closing(view, draft.verb)
    if main is None or not _receives(view, main) or view.lemmas[draft.verb or 0] != "кел":
        return {}
    lands = {p.mention.country for p in draft.parties}
    for k in arguments.subject(view, main, main):
        for host in view.units[k].mentions:
            if (
                host.country is not None
                and host.country not in lands
                and (host.office or host.kind == "office")
            ):
                start, end = view.span(k, k)
                land = as_state(host, host.country)
                return {
                    "place": [
                        Evidence(land, start, end, view.sentence.i, f"{draft.hit.trigger.id}/host-land")
                    ]
                }
    return {}


def _receives(view: View, verb: int) -> bool:
    """``қабылдады`` (received), ``қарсы алды`` (welcomed)."""
    return tells(view, verb, "receive")


def _is_invited(view: View, verb: int | None) -> bool:
    """``сапармен келуге шақырды``: the invitation tells of this journey."""
    return verb is not None and verb + 1 < len(view.units) and view.lemmas[verb + 1] == "шақыр"


def _is_invitation(view: View, verb: int) -> bool:
    """``келу туралы А-ның шақыруын``: the verbal noun says to what somebody is invited."""
    if not _is_coming(view, verb):
        return False
    return any(t.frame == "invited" for lemma in view.lemmas[verb + 1 :] for t in triggers().get(lemma, ()))


def _travels(mention: Mention) -> bool:
    """An official, or a delegation of a land, or the officials of several: a people or a team that comes pays no visit.
    ``Ол`` is he who has been named."""
    delegation = mention.kind == "group" and "делегация" in mention.name and mention.country is not None
    told = mention.kind == "pronoun" and mention.entity is not None and mention.country is not None
    return mention.kind in {"person", "office"} or delegation or told or of_several_lands(mention)


def _traveller(view: View, at: int, verb: int) -> list[int]:
    """``Афинаға келген А-ны қабылдады`` (received А, who had come to Athens): he whom the participle qualifies. Of
    ``А бастаған депутаттар`` (deputies headed by А) it is А."""
    for k in range(at - 1, clauses.strong_left(view, at), -1):
        leader = view.units[k - 1]
        if view.forms[k] == "бастаған" and leader.is_party and leader.case in (None, "Nom", "Gen"):
            told = any(m.office or m.country for m in leader.mentions) or not view.units[k + 1].is_party
            return [k - 1] if told else [k - 1, k + 1]
    if clauses.qualifies(view, verb) and not clauses.tells_when(view, verb):
        who = arguments.following(view, verb)
        if not all(m.kind == "group" and m.country is None for k in who for m in view.units[k].mentions):
            return who  # else ``А сапармен келетін екінші ел`` (the second land to which А comes)
    if thanked := _thanked(view, at, verb):
        return thanked
    return _by_plane(view, verb) or arguments.subject(view, at, verb)


def _thanked(view: View, at: int, verb: int) -> list[int]:
    """``А Б-ға сапармен келгені үшін алғыс айтты`` (А thanked Б for coming on a visit): he whom one thanks came."""
    word = view.units[verb].word
    for_it = (
        word.verbform == "Part" and word.possessor == "3" and view.forms[verb + 1 : verb + 2] == ("үшін",)
    )
    return arguments.recipients(view, at)[:1] if for_it else []


def _by_plane(view: View, verb: int) -> list[int]:
    """``А-ның ұшағы Х-қа қонды`` (А's plane landed in Х), ``А мінген ұшақ Х-қа қонды``: he who was on board."""
    for k in range(clauses.strong_left(view, verb) + 1, verb):
        if view.lemmas[k] not in lexicon.words("plane") or view.units[k].case not in (None, "Nom"):
            continue
        owner = k - 2 if view.forms[k - 1] == "мінген" else k - 1
        if owner >= 0 and view.units[owner].is_party and view.units[owner].case in (None, "Nom", "Gen"):
            return [owner]
    return []


def add_goals(draft: Draft, goals: list[int]) -> None:
    view = draft.view
    for k in goals:
        for j in view.units[k].joined or (k,):
            start, end = view.span(j, j)
            for mention in view.units[j].mentions:
                if mention.kind in {"state", "place"}:
                    entry = Evidence(mention, start, end, view.sentence.i, f"{draft.hit.trigger.id}/goal")
                    draft.evidence.setdefault("place", []).append(entry)
                elif mention.country is not None and arguments.is_house(mention):
                    house = Evidence(mention, start, end, view.sentence.i, f"{draft.hit.trigger.id}/goal")
                    land = as_state(mention, mention.country)
                    draft.evidence.setdefault("place", []).append(replace(house, value=land))
                    venue = replace(mention, kind="venue", entity=None)
                    name = "site" if arguments.is_airport(mention) else "venue"
                    draft.evidence.setdefault(name, []).append(replace(house, value=venue))
