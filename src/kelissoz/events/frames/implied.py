"""Parties that the clause does not name: who was told of before, who speaks, who is only called a guest."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from kelissoz import letters, lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments, drafts
from kelissoz.events.tables import HOME, as_state, motion_verbs, press_words, side_nouns, state_name
from kelissoz.events.triggers import Hit
from kelissoz.events.view import View
from kelissoz.model import Mention

_CARRY = 3
_LIST = 8
_PRESENCE = "қатысуымен"
_JOURNEY = "сапар"
_I = "мен"


def unnamed(view: View, hit: Hit, case: str, why: str) -> list[Party]:
    """``мәртебелі мейманды қабылдады`` (received the honoured guest), ``министрлеріміз кездеседі`` (our ministers
    will meet): people whose sides have been named before. As subject they are several."""
    left = clauses.weak_left(view, hit.first) if case == "Acc" else clauses.strong_left(view, hit.first)
    for k in range(hit.first - 1, left - 1, -1):
        unit = view.units[k]
        if unit.case != case or unit.mentions or view.lemmas[k] not in side_nouns():
            continue
        several = (
            unit.word.number == "Plur"
            or view.lemmas[k] in lexicon.words("lone-side")
            or _counts_people(view, k)
        )
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
            country=drafts.land_left(view, k),
        )
        entry = Evidence(None, start, end, view.sentence.i, f"{hit.trigger.id}/{why}")
        return [Party(mention, None, entry)]
    return []


def of_journey(view: View, hit: Hit) -> list[Party]:
    """``Сапар бағдарламасы екіжақты келіссөздер жүргізуді көздейді`` (the programme of the visit provides for
    bilateral talks): the sides are those of the journey that has been told of."""
    for k in range(clauses.strong_left(view, hit.first), hit.first - 1):
        if view.lemmas[k] == _JOURNEY and view.lemmas[k + 1] in lexicon.words("programme"):
            start, end = view.span(k, k)
            unit = view.units[k]
            mention = Mention(start, end, -1, unit.first, unit.last, view.sentence.i, "group", "тараптар")
            return [
                Party(mention, None, Evidence(None, start, end, view.sentence.i, f"{hit.trigger.id}/journey"))
            ]
    return []


def with_traveller(view: View, hit: Hit, parties: list[Party]) -> list[Party]:
    """``А-ның сапары аясында Б-мен кездесетінін баспасөз қызметі хабарлады`` (the press service told that on his visit
    А will meet Б): who travels meets the only one who is named; a press service speaks for its land."""
    others = [p for p in parties if not _is_press_service(p.mention)]
    alone = len(others) == 1 and others[0].evidence.rule.endswith("/counterpart")
    if len(parties) > 1 and len(others) == len(parties) or not (alone or len(others) < len(parties)):
        return parties
    travels = _on_journey(view, hit) if alone else []
    return [*travels, *others] if travels else [_for_its_land(p) for p in parties]


def _is_press_service(mention: Mention) -> bool:
    return mention.kind == "body" and not press_words().isdisjoint(mention.name.lower().split())


def _for_its_land(party: Party) -> Party:
    mention = party.mention
    if mention.country is None or not _is_press_service(mention):
        return party
    return replace(party, mention=as_state(mention, mention.country))


def _on_journey(view: View, hit: Hit) -> list[Party]:
    """The owner of the journey in whose course the contact is."""
    left = clauses.strong_left(view, hit.first)
    for k in range(left, hit.first):
        if view.lemmas[k] != _JOURNEY or clauses.context(view, k) != "during":
            continue
        owners = (j for j in range(k - 1, left - 1, -1) if view.units[j].case == "Gen")
        owner = next((j for j in owners if any(_is_person_or_they(m) for m in view.units[j].mentions)), None)
        return [] if owner is None else drafts.parties(view, owner, None, f"{hit.trigger.id}/traveller")
    return []


def _counts_people(view: View, k: int) -> bool:
    """``екі ел басшысы`` (the heads of the two lands), ``екі ұйым``: a noun in the singular after a number."""
    before = [m.name.split()[0].lower() for m in (view.units[k - 1].mentions if k else ())]
    return (before[0] if before else view.forms[k - 1] if k else "") in lexicon.words("few")


def carried(view: View, verb: int, rule: str) -> list[Party]:
    """A finite verb without a subject goes on telling of the subject of the clause or the sentence before:
    ``Карис … келді. Әкіммен жүздесіп, …`` (Karis came. He met the mayor …)."""
    word = view.units[verb].word
    planned = word.verbform == "Vnoun" and view.lemmas[verb + 1 : verb + 2] == ("жоспарлан",)
    after = word.verbform == "Part" and word.case == "Abl" and view.forms[verb + 1 : verb + 2] == ("кейін",)
    if not (planned or after or word.verbform in {"Fin", "Conv"}) or word.person in {"1", "2"}:
        return []
    if found := _of_clause_before(view, verb, rule):
        return found
    earlier, steps = view.previous, 0
    while earlier is not None and steps < _CARRY and earlier.sentence.kind == view.sentence.kind:
        closing = clauses.closing(earlier, -1)
        who = None if closing is None else clauses.subject(earlier, closing, closing)
        if who is not None and any(_is_person_or_they(m) for m in earlier.units[who].mentions):
            return drafts.parties(earlier, who, None, rule)
        earlier, steps = earlier.previous, steps + 1
    return []


def _is_person_or_they(mention: Mention) -> bool:
    """A person, an office, or ``олар`` (they)."""
    return mention.kind in {"person", "office"} or mention.kind == "pronoun" and mention.entity is None


def _acts(mention: Mention) -> bool:
    """A person, an office, or a delegation of a land."""
    delegation = mention.kind == "group" and mention.country is not None and "делегация" in mention.name
    return mention.kind in {"person", "office"} or delegation


def _of_clause_before(view: View, verb: int, rule: str) -> list[Party]:
    """``Карис аттанды, онда әкіммен келіссөз өткізеді`` (Karis set out; there he will hold talks with the mayor)."""
    for k in range(clauses.strong_left(view, verb) - 1, -1, -1):
        if clauses.is_verb(view.units[k]) and view.units[k].word.verbform == "Fin":
            who = clauses.subject(view, k, k)
            people = who is not None and any(_acts(m) for m in view.units[who].mentions)
            return drafts.parties(view, who, None, rule) if who is not None and people else []
    return []


def speaker(view: View, verb: int, rule: str) -> list[Party]:
    """``– Губернатормен кездестім, – деді Тоқаев``, ``барғанымды``: in direct speech the first person
    is the speaker; a converb has the person of the verb behind it."""
    word = view.units[verb].word
    last = clauses.closing(view, verb) if word.verbform == "Conv" else None
    word = word if last is None else view.units[last].word
    return _speaker_at(view, verb, rule) if "1" in {word.person, word.possessor} else []


def first_person(view: View, hit: Hit, case: str, why: str) -> list[Party]:
    """``– Министр маған телефон соқты, – деді А`` (the minister rang me, said А): whom ``маған`` is."""
    for k in range(clauses.weak_left(view, hit.first), hit.first):
        unit = view.units[k]
        if view.lemmas[k] == _I and unit.word.pos == "PRON" and unit.case == case:
            return _speaker_at(view, k, f"{hit.trigger.id}/{why}")
    return []


def _speaker_at(view: View, at: int, rule: str) -> list[Party]:
    """Who says what unit ``at`` stands in, if it is a person."""
    start, end = view.span(at, at)
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


def went_to(view: View, at: int) -> list[Mention]:
    """``Х-қа барып, … (кездесті)``: where the subject of the clause had gone."""
    ways = [k for k in range(clauses.strong_left(view, at), at) if view.lemmas[k] in motion_verbs()]
    return [m for way in ways[-1:] for k in arguments.goals(view, way) for m in view.units[k].mentions]


def at_home(parties: list[Party], places: list[Mention]) -> list[Party]:
    """``А Израильге барып, премьер-министрмен кездесті`` (А went to Israel and met the prime minister): whose land
    nobody tells is of the land to which the guest came, not of the outlet's."""
    lands = {place.country for place in places} - {None}
    land = lands.pop() if len(lands) == 1 else None
    guests = {p.mention.country for p in parties if p.mention.kind == "person"} - {None}
    if land in {None, HOME} or not guests or guests & {land, HOME}:
        return parties
    return [replace(p, mention=_of_land(p.mention, land)) if _is_bare(p.mention) else p for p in parties]


def _is_bare(mention: Mention) -> bool:
    """``премьер-министр``, ``ел президенті``: an office in small letters."""
    return mention.kind == "office" and mention.name[:1].islower()


def _of_land(mention: Mention, land: str | None) -> Mention:
    noun = mention.name.split()[-1]
    possessed = noun if " " in mention.name else letters.possessed(noun)
    return replace(mention, country=land, entity=None, name=f"{state_name(land or '')} {possessed}")


def companions(view: View, first: int, hit: Hit) -> list[Party]:
    """``С-ның қатысуымен`` (with С present): the one beside the sides."""
    found: list[Party] = []
    for k in range(clauses.strong_left(view, first), hit.at):
        at = _owner_of_presence(view, k) if view.forms[k] == _PRESENCE else None
        if at is not None:
            found.extend(drafts.parties(view, at, None, f"{hit.trigger.id}/companion"))
    return found


def _owner_of_presence(view: View, k: int) -> int | None:
    """``С-ның қатысуымен``, ``С-ның және басқа да тұлғалардың қатысуымен`` (with С and other persons present)."""
    for j in range(k - 1, max(-1, k - _LIST), -1):
        unit = view.units[j]
        vague = all(m.kind == "group" and m.country is None for m in unit.mentions)
        if unit.is_party and not (vague and lexicon.words("other") & set(view.forms[max(0, j - 2) : j])):
            apart = j < k - 1 and not lexicon.words("other") & set(view.forms[j + 1 : k])
            return j if unit.case == "Gen" and not apart else None
    return None
