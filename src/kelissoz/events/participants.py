"""Who took part: the parties of a story as participants, each with the passage that names it.

A person under the full name; the state or body where no person is named (``Жапония Премьер-министрі`` without
a name is Japan, with the office); the body that sat.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kelissoz import letters, lexicon
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.phrases import nominative
from kelissoz.events.standing import (
    are_residents,
    body_kind,
    is_of_state,
    names_region,
    of_several_lands,
    office_length,
    rank,
    singular,
)
from kelissoz.events.stories.sides import (
    PartyKey,
    country_of,
    is_bare,
    is_crowd,
    is_side,
    lands_of,
    lead_delegations,
    party_key,
    sent_by,
)
from kelissoz.events.stories.story import TEAM_HEAD, TEAM_MEMBER, Story, is_joint
from kelissoz.events.tables import HOME, cities, is_occasion, state_name, states
from kelissoz.model import Document, Entity, Mention, Participant, Role

_CONTACTS = frozenset({"meeting", "call", "talks"})
_A_REGION = 3
_STANDS_FOR_PERSONS = frozenset({"meeting", "call", "visit", "letter"})
_OF_STATES = frozenset({"session", "talks", "signing"})
_NEWSROOMS = frozenset({"agency", "outlet"})
_PRESS = "баспасөз"
_DELEGATION, _MINISTRY = "делегация", "министрлі"
_SHARED = "shared-office"
_OFFICES = "world/offices"
_HOUSES = frozenset({"government", "parliament", "party"})
_THEIR = re.compile("([лдт][ае]р)[ыі]$")
_BONES = 3


@dataclass(frozen=True, slots=True)
class Taking:
    """A participant with the passage that names it."""

    participant: Participant
    evidence: Evidence


def participants(story: Story, document: Document) -> list[Taking]:
    """One for each who took part, in the order of the text."""
    told: dict[tuple[str, str], Taking] = {}
    taking = [*_once(story, document)]
    if _is_of_one_land(story, taking, document):
        taking = [p if p.evidence.rule == TEAM_HEAD else replace(p, beside=None) for p in taking]
    found = [(party, made) for party in taking if (made := _participant(party, document))]
    found = [each for each in found if not _are_those(each[0].mention, [made for _, made in found], document)]
    persons = {made.country for _, made in found if made.kind == "person" or made.office is not None}
    came = {
        made.country for party, made in found if made.kind == "person" and party.evidence.rule != TEAM_HEAD
    }
    states = {made.country for _, made in found if made.kind == "state" and made.office is None}
    led = story.kind in _STANDS_FOR_PERSONS or story.kind in _OF_STATES and states <= persons
    for party, made in found:
        in_name = made.country in came and _is_in_name(party)
        if made.country in persons and _stands_for(made, party, led=led or in_name):
            continue
        known = told.get((made.kind, made.name))
        if known is None or known.participant.office is None and made.office is not None:
            told[made.kind, made.name] = Taking(made, party.evidence)
    told_of = _with_residents(_without_regions(list(told.values()), story), story)
    takings = _with_lands(_with_names(told_of, story), story, document)
    return [_as_called(t, document) for t in [*takings, *_sitting(story, document, takings)]]


def _as_called(taking: Taking, document: Document) -> Taking:
    """A state by the name that the article gives it (``Египет``, not ``Мысыр``), where it uses no other."""
    made = taking.participant
    if made.kind != "state" or made.country is None or document.cyrillic is None:
        return taking
    if document.cyrillic.script == "arab":
        return taking
    named = {
        nominative(document.tokens[m.first].form, m.case, None)
        for m in document.mentions
        if m.kind == "state" and m.country == made.country and m.last - m.first == 1
    } or _in_offices(made.country, document)
    full = state_name(made.country)
    (called,) = named if len(named) == 1 else ("",)
    if states().get(called.lower(), ("",))[0] != made.country or full.endswith(called) or called.isupper():
        return taking
    if made.name != full or letters.bones(called, _BONES) == letters.bones(full, _BONES):
        return taking  # ``Қатар``: the same name in other letters
    return replace(taking, participant=replace(made, name=called))


def _in_offices(country: str, document: Document) -> set[str]:
    """``Мажарстан премьер-министрі``: the name of the state that opens the offices of its officials."""
    first = (
        letters.without_genitive(document.tokens[m.first].form)
        for m in document.mentions
        if m.kind == "office" and m.country == country
    )
    return {name for name in first if states().get(name.lower(), ("",))[0] == country}


def _without_regions(takings: list[Taking], story: Story) -> list[Taking]:
    """``А, Б және В-ның «Балқан – Жапония» форматындағы кездесуі``: a region whose lands are named met nobody."""
    lands = {t.participant.country for t in takings} - {None}
    if story.kind not in _CONTACTS or len(lands) < _A_REGION:
        return takings
    return [t for t in takings if t.participant.country or t.evidence.rule != "session/body-name"]


def _with_residents(takings: list[Taking], story: Story) -> list[Taking]:
    """``Форт-Шевченко тұрғындарымен кездесті`` in a title, ``тұрғындармен`` in the text: by the fuller name, and of the
    land of those at home who met them."""
    fuller = [
        p.mention.name for p in story.parties() if are_residents(p.mention.name) and " " in p.mention.name
    ]
    at_home = {t.participant.country for t in takings} - {None} == {HOME}
    return [_of_home(t, (*fuller, t.participant.name)[0]) if at_home and _are_bare(t) else t for t in takings]


def _are_bare(taking: Taking) -> bool:
    made = taking.participant
    return made.country is None and " " not in made.name and are_residents(made.name)


def _of_home(taking: Taking, name: str) -> Taking:
    return replace(taking, participant=replace(taking.participant, name=name, country=HOME))


def _are_those(mention: Mention, told: list[Participant], document: Document) -> bool:
    """``А мен Б арасындағы келісімге екі ел президенттері қол қояды``: those of the two lands that are named;
    ``А делегация басшыларымен кездесті. Кездесуге Б, В мен Г қатысты``: those who led them; so of ``Балқан елдерінің
    министрлері``, and of ``министрлер`` where ministers of two lands are named."""
    if lead_delegations(mention.name) or is_crowd(mention) and of_several_lands(mention):
        return len({made.country for made in told if made.kind == "person"} - {None}) >= _A_REGION
    plain = mention.kind == "group" and mention.country is None and mention.rule == _OFFICES
    if plain and _are_named(mention, told):
        return True
    both = (
        is_bare(mention) or plain and any(m.last == mention.first and is_bare(m) for m in document.mentions)
    )
    return both and len({made.country for made in told if made.kind in {"state", "person"}} - {None}) > 1


def _are_named(mention: Mention, told: list[Participant]) -> bool:
    """``министрлер`` beside ministers of two lands or more."""
    called = rank(singular(mention.name))
    lands = {made.country for made in told if made.kind == "person" and rank(made.office) == called}
    return called not in (None, "official") and len(lands - {None}) > 1


def _with_names(takings: list[Taking], story: Story) -> list[Taking]:
    """``Грекия мен Кипр министрлері кездесті. Кездесуге Грекия тарапынан А, Кипр тарапынан Б қатысты`` (the ministers
    of Greece and Cyprus met. А for Greece and Б for Cyprus attended): the one official of a land of whom no name was
    told is the one who is named after him without an office."""
    if story.kind not in _CONTACTS:
        return takings
    for unnamed in [t for t in takings if t.participant.kind == "state" and t.participant.office]:
        land = unnamed.participant.country
        of_land = [t for t in takings if t is not unnamed and t.participant.country == land]
        if len(of_land) != 1 or not _is_named_after(of_land[0], unnamed):
            continue
        whole = replace(of_land[0].participant, office=unnamed.participant.office)
        named = Taking(whole, of_land[0].evidence)
        takings = [named if t is of_land[0] else t for t in takings if t is not unnamed]
    return takings


def _is_named_after(taking: Taking, official: Taking) -> bool:
    made = taking.participant
    after = official.evidence.start < taking.evidence.start
    return made.kind == "person" and made.office is None and made.role == "member" and after


def _is_of_one_land(story: Story, parties: list[Party], document: Document) -> bool:
    """``Виктор Орбан мен Жозе Перейра кездесті``: who meets is not one side, so that a name of no land is not of the
    land of the name beside it; at home it may well be."""
    lands = {country_of(party.mention, document) or party.beside for party in parties}
    return story.kind in _CONTACTS and len(lands) == 1 and lands != {HOME}


def _once(story: Story, document: Document) -> Iterator[Party]:
    """Each party once: as the mention that has an office, in the most telling of its roles."""
    best: dict[PartyKey, Party] = {}
    roles: dict[PartyKey, Role] = {}
    for party in _attending(story, document):
        key = party_key(party.mention, document)
        if party.mention.kind == "group" and party.mention.entity is None and not is_side(party.mention):
            key = ("group", party.mention.name)
        held = best.get(key)
        if held is None or (held.mention.office is None and party.mention.office is not None):
            best[key] = party
        if party.role is not None and roles.get(key) in (None, "member"):
            roles[key] = party.role
    for key, party in best.items():
        yield replace(party, role=roles.get(key))


def _attending(story: Story, document: Document) -> list[Party]:
    """The parties without those who only report, without those who said something on the occasion of others'
    meeting, and without a title's collective names for those whom the text names."""
    text = [p for c in story.candidates if not c.title for p in c.parties] + story.members
    title = [p for c in story.candidates if c.title for p in c.parties]
    lands = lands_of(text, document)
    told = text + [p for p in title if not (lands and _only_sums_up(story, p, lands, document))]
    told = [p for p in told if p not in title or not _is_named_below(p, text, document)]
    told = [p for p in told if not (_reports(p.mention, document) or is_occasion(_name(p, document)))]
    if story.kind == "signing" and len(lands) >= _A_REGION:
        told = [
            p for p in told if not is_crowd(p.mention)
        ]  # ``19 елдің көшбасшылары``, who are named after it
    if story.kind not in _CONTACTS:
        return told
    principal = {party_key(p.mention, document) for p in told if not _only_speaks(p)}
    if len(principal) < 2:
        return told
    return [p for p in told if not _only_speaks(p) or party_key(p.mention, document) in principal]


def _only_sums_up(story: Story, party: Party, lands: set[str], document: Document) -> bool:
    """``Екі ел министрлері сөйлесті``, ``Екі ел келісім жасасты`` in a title says less than the text, ``Одақ
    министрлері`` less than who came from which land; who signs, the text says."""
    if country_of(party.mention, document) not in lands:
        sums_up = is_crowd(party.mention) and len(lands) >= _A_REGION
        return len(lands) > 1 and is_bare(party.mention) or sums_up
    return story.kind == "signing" or _kind(party.mention, document) != "person"


def _is_named_below(party: Party, text: list[Party], document: Document) -> bool:
    """``Одақ бас хатшысын қабылдады`` in a title, where the text names somebody who is a secretary-general."""
    mention = party.mention
    if mention.kind != "office" or country_of(mention, document) is not None:
        return False
    rank = mention.name.lower().split()[-2:]
    offices = [p.mention.office for p in text if p.mention.kind == "person" and p.mention.office]
    return any(office.lower().split()[-2:] == rank for office in offices)


def _only_speaks(party: Party) -> bool:
    return party.role == "member" and party.evidence.rule.endswith("speaker")


def _reports(mention: Mention, document: Document) -> bool:
    """``Reuters агенттігі``, ``Ақорданың баспасөз қызметі``: a source of the news."""
    entity = _entity(mention, document)
    name = entity.name if entity is not None else mention.name
    kind = entity.kind if entity is not None else mention.kind
    return kind == "body" and (mention.rule in _NEWSROOMS or _PRESS in name.lower())


def _stands_for(participant: Participant, party: Party, *, led: bool) -> bool:
    """Whether a delegation, or a state where persons meet (``led``), only stands for a person of its land. Of
    talks and sessions that is so where each state has somebody: else they are those of states, with some named."""
    words = party.mention.name.split()
    if (
        participant.kind == "person"
        or are_residents(party.mention.name)
        or sent_by(party.mention) is not None
    ):
        return False  # ``мальталық қонақ``: a group noun that is somebody; citizens are nobody's side
    if party.mention.kind == "group" and (len(words) < 3 or words[-1].startswith(_DELEGATION)):
        return True
    if party.mention.kind == "body" and words[-1].startswith(_MINISTRY):
        return led and party.role is None
    return participant.kind == "state" and participant.office is None and led


def _is_in_name(party: Party) -> bool:
    """``Чили–Перу форумы``: a land that only the name of what sits tells of; whoever comes from it stands for it, not
    the head of a delegation that is named below."""
    rule = party.evidence.rule
    return rule == "session/body-name" or rule.startswith("session/") and rule.endswith("/noun")


def _participant(party: Party, document: Document) -> Participant | None:
    mention, entity = party.mention, _entity(party.mention, document)
    kind, country = _kind(mention, document), country_of(mention, document)
    if (body := sent_by(mention)) is not None:
        return Participant(body, "body", country, None, party.role)
    office = (entity.office if entity is not None else None) or mention.office
    of_one_side = (
        (kind == "group" and mention.name[:1].islower()) or kind == "person" and (office or "a")[0].islower()
    )
    sent = party.evidence.rule in {TEAM_HEAD, TEAM_MEMBER}
    if country is None and (sent or of_one_side and mention.rule != _SHARED):
        country = party.beside
    name = entity.name if entity is not None else mention.name
    if kind == "office" or kind == "person" and office is not None and _is_unnamed(mention, entity, document):
        return _official(name, office or name, country, party.role)
    if kind == "person":
        return Participant(name, "person", country, office, party.role)
    if kind in {"state", "body"}:
        return Participant(name, "state" if kind == "state" else "body", country, None, party.role)
    if country is not None and (is_side(mention) or _represents(mention, name, country)):
        return Participant(state_name(country), "state", country, None, party.role)
    if country is not None and (called := _called(mention, name, country)):
        return Participant(state_name(country), "state", country, called, party.role)
    named = mention.country is not None or " " in mention.name or are_residents(mention.name)
    if kind == "group" and named and not mention.rule.endswith("generic"):
        return Participant(name, "body", country, None, party.role)
    return None


def _represents(mention: Mention, name: str, country: str) -> bool:
    """``Иран өкілдері`` (representatives of Iran): officials of whom nothing is told but the state; its citizens are
    not the state."""
    officials = mention.kind == "group" and mention.rule == "world/offices"
    return officials and " ".join(name.split()[:-1]) == state_name(country)


def _called(mention: Mention, name: str, country: str) -> str | None:
    """``Перудің әскери сарапшылары`` (military experts of Peru): what officials are called of whom the state and their
    kind alone are told; none where a house or a person sent them."""
    if mention.kind != "group" or mention.rule != _OFFICES:
        return None
    words, state = name.split(), state_name(country).split()
    owner, kind = [letters.without_genitive(word) for word in words[: len(state)]], words[len(state) : -1]
    plain = all(letters.without_genitive(word) == word and body_kind(word) not in _HOUSES for word in kind)
    if owner != state or not kind or not plain:
        return None
    return _THEIR.sub(r"\1", " ".join(words[len(state) :]))


def _is_unnamed(mention: Mention, entity: Entity | None, document: Document) -> bool:
    """Whether the article tells an office only, and the table of holders who that is."""
    mentions = () if entity is None else entity.mentions
    return mention.kind != "person" and all(document.mentions[i].kind != "person" for i in mentions)


def _official(name: str, office: str, country: str | None, role: Role | None) -> Participant:
    """An official without a name, under the state or body whose office it is: ``Иран өкілі`` is Iran, ``Токио
    губернаторы`` Tokyo. A bare ``Президент`` is who the tables say."""
    words = office.split()
    if country is not None:
        state = state_name(country).split()
        if len(words) > len(state) and " ".join(words).startswith(" ".join(state)):
            return Participant(" ".join(state), "state", country, office, role)
    length = 1 if names_region(office) else office_length(office)  # ``Абай облысының әкімі``
    owner = words[:-length] if length else []
    if owner and owner[0][:1].isupper():
        of_whom = nominative(" ".join(owner), "Gen", "3" if len(owner) > 1 else None)
        if of_whom != " ".join(owner) or of_whom.lower() in cities():
            return Participant(of_whom, "body", country, office, role)
    return Participant(name, "person", country, office, role)


def _with_lands(takings: list[Taking], story: Story, document: Document) -> list[Taking]:
    """``Х Бразилияда Сенат төрағасы У-мен``, ``әріптесі У-мен жүздесті``: whose office is some state's, and who comes
    without one, is of the land where he meets somebody from abroad."""
    land = next((e.value.country for e in story.found("place") if e.value.country), None)
    countries = {t.participant.country for t in takings} - {None}
    if land is None or len(countries) != 1 or land in countries:
        return takings
    if story.kind == "visit":
        return takings  # who travels there is of another
    return [
        replace(t, participant=replace(t.participant, country=land))
        if t.evidence.rule not in (TEAM_HEAD, TEAM_MEMBER)
        and (_lacks_state(t.participant) or _is_colleague(t, document))
        else t
        for t in takings
    ]


def _is_colleague(taking: Taking, document: Document) -> bool:
    """``әріптесі Никос Папас``: who is called by his like, whose office he has in his own land."""
    made = taking.participant
    k = bisect_left(document.tokens, taking.evidence.start, key=lambda token: token.start) - 1
    word = document.words[max(k, 0)]
    called = (
        k >= 0
        and word.lemma in lexicon.words("colleague")
        and word.possessor == "3"
        and word.number != "Plur"
    )
    return called and made.kind == "person" and made.country is None and made.office is None


def _lacks_state(participant: Participant) -> bool:
    return (
        participant.kind == "person"
        and participant.country is None
        and participant.office is not None
        and is_of_state(participant.office)
    )


def _sitting(story: Story, document: Document, takings: list[Taking]) -> Iterator[Taking]:
    """The organ that sat took part (``Үкімет отырысы``); a forum or summit is an occasion, not a side."""
    joint = any(is_joint(candidate) for candidate in story.candidates)
    if (
        story.kind != "session"
        or joint
        or any(p.evidence.rule == "session/body-name" for p in story.parties())
    ):
        return  # of a joint body (``Чили–Перу комиссиясы``) its states are the sides
    if sum(t.participant.role in {"head", "member"} for t in takings) > 1:
        return  # those who sat are named
    for evidence in story.found("body")[:1]:
        entity = _entity(evidence.value, document)
        name = entity.name if entity is not None else evidence.value.name
        if _names_occasion(evidence, document) and any(t.participant.role is not None for t in takings):
            continue  # ``А Балқан одағының саммитіне қатысты``: the union is no more than whose summit it is
        if not is_occasion(name) and all(t.participant.name != name for t in takings):
            country = country_of(evidence.value, document)
            yield Taking(Participant(name, "body", country, None, None), evidence)


def _names_occasion(evidence: Evidence, document: Document) -> bool:
    """``(Балқан одағының) саммитіне``: the passage ends in the noun of a gathering, which is no organ."""
    k = bisect_left(document.tokens, evidence.end, key=lambda token: token.end)
    return k < len(document.words) and is_occasion(document.words[k].lemma)


def _name(party: Party, document: Document) -> str:
    entity = _entity(party.mention, document)
    return entity.name if entity is not None else party.mention.name


def _kind(mention: Mention, document: Document) -> str:
    entity = _entity(mention, document)
    return entity.kind if entity is not None else mention.kind


def _entity(mention: Mention, document: Document) -> Entity | None:
    return None if mention.entity is None else document.entities[mention.entity]
