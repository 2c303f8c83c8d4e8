"""Whom generic words mean (``тараптар``: the sides), by the contacts that were told of before."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.standing import is_head, official, rank
from kelissoz.events.stories.sides import (
    PartyKey,
    country_of,
    entity_of,
    holds,
    is_crowd,
    is_generic,
    is_person,
    is_union,
    last_word,
    noun_of,
    office_of,
    party_key,
    stands_for,
)
from kelissoz.events.stories.story import CONTACTS, GENERIC, NEAR, Story, is_done, is_joint, is_passing
from kelissoz.events.tables import as_state
from kelissoz.letters import genitive, possessed
from kelissoz.model import Document, Mention

_INVITATION = "visit/invitation-given"
_INVITE = "letter/invite"
_SOON = 2
_ATTENDING = ("attendee", "speaker", "chair", "/subject", "/counterpart")
_MET = ("/counterpart", "/recipient")
_PROPOSAL = "letter/proposal"
_ON_VISIT = "visit/visit"
_OWNED = 3


def named(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``Тараптар келісімге қол қойды``, ``екі президент кездесті``: generic words name the parties of
    the latest contact, its states or its persons. A document adopted without an agent binds its
    states."""
    vague = [p for p in candidate.parties if is_generic(p.mention)]
    others = [p for p in candidate.parties if p not in vague and not p.evidence.rule.endswith("companion")]
    present = [p for p in candidate.parties if p.evidence.rule.endswith("companion")]
    if not candidate.anaphoric and len(present) == len(candidate.parties) > len(vague):
        return candidate  # ``А мен министрлердің қатысуымен кездесу өтті``: who was there is told
    if candidate.kind == "letter":
        return _with_recipient(_with_sender(candidate, stories, document), stories, document)
    if not others and candidate.kind in {"meeting", "talks"} and candidate.status in {"planned", "proposed"}:
        offered = _offered(candidate, stories, document)
        if offered:
            return replace(candidate, parties=tuple(offered), anaphoric=False)
    if _is_guest_meant(candidate) or not candidate.parties and candidate.rule == _INVITATION:
        return _invited(candidate, stories, document)
    if not candidate.parties and (_is_setting(candidate) or _is_of_guest(candidate, stories)):
        host = _on_visit(candidate, stories, document)
        if host:
            return replace(candidate, parties=tuple(host), anaphoric=False)
    if not candidate.parties and candidate.kind == "talks":
        return _titled(candidate, stories, document)
    if len(others) == 1 and candidate.kind == "signing":
        return _signed_there(candidate, others[0], stories, document)
    if len(others) == 1:
        return _completed(candidate, others[0], vague, stories, document)
    if candidate.kind == "session" and vague and others:
        return _attended(candidate, vague, stories, document)
    if others or not (vague or candidate.kind == "signing"):
        return candidate
    found = _meant(candidate, vague, stories, document)
    if len(found) < 2 and not any(is_union(p.mention, document) for p in found):
        return candidate
    beside = [p for p in candidate.parties if p.evidence.rule.endswith("companion")]
    return replace(
        candidate,
        parties=(*found, *beside),
        anaphoric=candidate.anaphoric and candidate.kind != "signing",
    )


def _is_guest_meant(candidate: Candidate) -> bool:
    """``оны Х-қа шақырды``, ``грек әріптесін Х-қа шақырды`` (invited him, his Greek colleague, to Х)."""
    called = candidate.kind == "visit" and candidate.rule == _INVITE and bool(candidate.parties)
    return called and all(is_generic(p.mention) or _is_colleague(p.mention) for p in candidate.parties)


def _is_colleague(mention: Mention) -> bool:
    return mention.kind == "group" and noun_of(last_word(mention.name)) in lexicon.words("colleague")


def _invited(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``А елшіні қабылдады. Ол Х-қа келу туралы шақыруды жеткізді`` (А received the ambassador. He conveyed an
    invitation to come to Х), ``А Б-мен кездесті. Оны Х-қа келуге шақырды`` (А met Б. He invited him to come to Х): of
    those who met, he who is not of the land is invited."""
    lands = {e.value.country for e in candidate.evidence.get("place", ())}
    for story in reversed(stories):
        if story.kind not in CONTACTS or not 0 <= candidate.sentence - story.latest <= NEAR:
            continue
        strange = [p for p in story.main.parties if country_of(p.mention, document) not in {*lands, None}]
        if len(strange) == 1 and len(story.main.parties) > 1:
            return replace(candidate, parties=(replace(strange[0], role=None),), anaphoric=False)
    return candidate


def _offered(candidate: Candidate, stories: list[Story], document: Document) -> list[Party]:
    """``А Б-ға келіссөз ұсынды. Кездесуге дайындық жүріп жатыр`` (А offered Б talks. A meeting is being prepared):
    those between whom the offer was made, where no contact has been told of since."""
    if _latest(stories, candidate, document, heads=False) is not None:
        return []
    for story in reversed(stories):
        if story.main.rule == _PROPOSAL and 0 <= candidate.sentence - story.latest <= NEAR:
            found = _states(story, document)
            return found if len(found) == 2 else []
    return []


def _signed_there(candidate: Candidate, one: Party, stories: list[Story], document: Document) -> Candidate:
    """``Б-мен кездесу келісімге қол қоюмен аяқталды`` (the meeting with Б ended in the signing of an agreement): it
    binds the states of those who met."""
    key = party_key(one.mention, document)
    for story in reversed(stories):
        here = story.kind in CONTACTS and story.latest == candidate.sentence
        if here and any(party_key(p.mention, document) == key for p in story.parties()):
            found = _states(story, document)
            return replace(candidate, parties=tuple(found)) if len(found) > 1 else candidate
    return candidate


def _attended(
    candidate: Candidate, vague: list[Party], stories: list[Story], document: Document
) -> Candidate:
    """``А Б-мен келіссөз жүргізеді. Мемлекет басшылары А мен Б елдерінің форумына қатысады`` (А will hold talks with Б.
    The heads of state will attend the forum of their lands): the two of them, and no longer their lands."""
    source = _latest(stories, candidate, document, heads=True)
    heads = any(stands_for(p.mention) == "persons" and _of_sides(p.mention) for p in vague)
    if source is None or not heads:
        return candidate
    found = _persons(source, document, {last_word(p.mention.name) for p in vague})
    lands = {country_of(p.mention, document) for p in found}
    if len(found) < 2:
        return candidate
    rest = [p for p in candidate.parties if p not in vague and country_of(p.mention, document) not in lands]
    role = vague[0].role
    return replace(candidate, parties=(*(replace(p, role=role) for p in found), *rest))


def _completed(
    candidate: Candidate, one: Party, vague: list[Party], stories: list[Story], document: Document
) -> Candidate:
    """``Министр келіссөз өткізеді``, ``Президент мейманды қабылдады``: the other side of the only one that is named."""
    if one.evidence.rule.endswith("speaker") and candidate.kind != "visit":
        return _with_partner(candidate, one, stories, document)
    if vague:
        return _with_guest(candidate, one, stories, document)
    if one.evidence.rule.endswith("subject") and not candidate.several:
        return _with_traveller(candidate, one, stories, document)
    return candidate


def _meant(candidate: Candidate, vague: list[Party], stories: list[Story], document: Document) -> list[Party]:
    """Whom ``тараптар``, ``министрлер`` are: of the latest contact, else of a visit or of the title."""
    heads = any(stands_for(p.mention) == "persons" and _of_sides(p.mention) for p in vague)
    source = _latest(stories, candidate, document, heads=heads)
    nouns = {last_word(p.mention.name) for p in vague}
    if source is not None:
        found = _persons(source, document, nouns) if heads else _states(source, document)
        if any(_lead_governments(p.mention) for p in vague):
            found = [p for p in found if rank(office_of(p.mention, document)) == "government"]
        if len(found) < 2:
            found = _states(source, document)
        return found if len(found) > 1 else _of_body(source, document)
    if not vague:
        # ``А-ның Х-қа сапары аяқталды. 15 құжатқа қол қойылды`` (А's visit to Х is over. 15 documents were signed)
        near = [s for s in stories if 0 <= candidate.sentence - s.latest <= _SOON]
        return _of_visit(candidate, near, document, heads=False)
    leaders = heads and lexicon.words("subordinate").isdisjoint(noun_of(noun) for noun in nouns)
    return (
        _of_visit(candidate, stories, document, heads=leaders)
        or _of_title(candidate, document, heads=heads, leaders=leaders)
        or _of_sentence_before(candidate, document)
    )


def _with_sender(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``Осындай шақырту Б-ға да жолданды`` (such an invitation was sent to Б too): by him who sent the one before;
    a head of state writes to the head of a land, if the article names him."""
    if not candidate.parties or not all(p.evidence.rule.endswith("recipient") for p in candidate.parties):
        return candidate
    for story in reversed(stories):
        senders = [p for p in story.parties() if p.evidence.rule.endswith("sender")]
        if story.kind == "letter" and senders and 0 <= candidate.sentence - story.latest <= NEAR:
            to = candidate.parties
            if is_head(office_of(senders[0].mention, document)):
                to = tuple(_head_of(p, document) if p.mention.kind == "state" else p for p in to)
            return replace(candidate, parties=(senders[0], *to))
    return candidate


def _with_recipient(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``А Б-ны құттықтады. В-дан да жеделхат келді`` (А congratulated Б. A telegram came from В, too): it went to the
    same one as the letter told before; nobody writes to himself."""
    senders = {party_key(p.mention, document) for p in candidate.parties}
    if not senders or not all(p.evidence.rule.endswith("sender") for p in candidate.parties):
        return candidate
    for story in reversed(stories):
        told = candidate.title or 0 <= candidate.sentence - story.latest <= NEAR
        if story.kind != "letter" or not told:
            continue
        to = {
            party_key(p.mention, document): p
            for p in story.parties()
            if p.evidence.rule.endswith("recipient")
        }
        if len(to) == 1 and not senders & set(to):
            return replace(candidate, parties=(*candidate.parties, *to.values()), anaphoric=False)
    return candidate


def _titled(candidate: Candidate, stories: list[Story], document: Document) -> Candidate:
    """``# А мен Б тағы кездеседі / Келіссөздің екінші кезеңі Римде өтті`` (А and Б will meet again / the second stage
    of the talks was held in Rome): the first talks that the text tells of, when and where, are those of the title."""
    set_apart = candidate.evidence.keys() & {"time", "place", "ordinal"}
    if not set_apart or candidate.neutral or _latest(stories, candidate, document, heads=False) is not None:
        return candidate
    return replace(candidate, parties=tuple(_of_title(candidate, document, heads=False)))


def _of_body(story: Story, document: Document) -> list[Party]:
    """``Одақтың саммиті … Министрлер наурызда бас қосады``: the ministers are those of the body that meets."""
    found = [e for e in story.found("body") if is_union(e.value, document)]
    return [Party(e.value, None, replace(e, value=None, rule="stories/body")) for e in found[:1]]


def _of_sides(mention: Mention) -> bool:
    """``екі ел басшылары`` are heads; ``кеден қызметтерінің басшылары`` (the heads of customs) speak for states."""
    words = mention.name.lower().split()
    owned = len(words) > 1 and noun_of(words[-1]) in lexicon.words("leader")
    return (
        not owned or words[-2].startswith(tuple(lexicon.words("land", "few"))) or _lead_governments(mention)
    )


def _lead_governments(mention: Mention) -> bool:
    """``Үкімет басшылары``: no heads of state."""
    words = mention.name.lower().split()
    led = len(words) > 1 and words[-2].startswith(tuple(lexicon.words("government")))
    return led and noun_of(words[-1]) in lexicon.words("leader")


def _met_there(guest: Party, candidate: Candidate, stories: list[Story], document: Document) -> list[Party]:
    """``А Афинаға барып, Б-мен кездесті. Сапар барысында тараптар …`` (А went to Athens and met Б. During the visit the
    sides …): the guest and the one whom he met there, where the sentences before tell of one meeting."""
    key = party_key(guest.mention, document)
    met = [
        s.parties()
        for s in stories
        if s.kind in CONTACTS
        and 0 < candidate.sentence - s.latest <= NEAR
        and key in {party_key(p.mention, document) for p in s.parties()}
    ]
    return met[0] if len(met) == 1 and len(met[0]) > 1 else []


def _of_visit(candidate: Candidate, stories: list[Story], document: Document, *, heads: bool) -> list[Party]:
    """``А Грекияға барады. Екі ел басшылары келіссөз жүргізеді`` (А will go to Greece. The heads of both lands will
    hold talks): the guest and his host, who is named or is his land."""
    for story in reversed(stories):
        if story.kind != "visit" or not 0 <= candidate.sentence - story.latest <= NEAR:
            continue
        guest = next((p for p in story.parties() if is_person(p.mention, document)), None)
        place = next((e for e in story.found("place") if e.value.country), None)
        if (
            guest is None
            or place is None
            or country_of(guest.mention, document) in (None, place.value.country)
        ):
            continue
        land = as_state(place.value, place.value.country)
        if met := _met_there(guest, candidate, stories, document):
            return met
        host = Party(land, None, replace(place, value=None, rule="stories/visit"))
        if not heads:
            return [*_states(story, document), host]
        if is_head(office_of(guest.mention, document)):
            host = _head_of(host, document)
        return [replace(guest, role=None), host]
    return []


def _is_setting(candidate: Candidate) -> bool:
    """``келіссөз барысында`` (in the course of the talks), which took place."""
    evidence = candidate.status_evidence
    during = evidence is not None and evidence.rule == "context/during"
    return during and candidate.kind in {"meeting", "talks"} and candidate.background is None


def _is_of_guest(candidate: Candidate, stories: list[Story]) -> bool:
    """``А Грекияға ресми сапармен келді. Кейін Афинада келіссөз өтті`` (А came to Greece on an official visit. Then
    talks were held in Athens): talks that are told of after the journey, without a word on whose they were."""
    told = not (candidate.neutral or candidate.embedded or candidate.setting or candidate.background)
    return candidate.kind == "talks" and told and any(_is_official(s) for s in stories if is_done(s))


def _is_official(visit: Story) -> bool:
    return visit.kind == "visit" and any(c.rule.startswith(_ON_VISIT) for c in visit.candidates)


def _on_visit(candidate: Candidate, stories: list[Story], document: Document) -> list[Party]:
    """``А Грекияға барды. Келіссөз барысында су мәселесі шешілді`` (А went to Greece. In the course of the talks the
    matter of water was settled): he and his host, where no contact has been told of."""
    near = [s for s in stories if s.kind in GENERIC and 0 <= candidate.sentence - s.latest <= NEAR]
    visits = [s for s in stories if is_done(s) and 0 < candidate.sentence - s.latest <= _SOON]
    if candidate.kind == "meeting":  # which may be a match, where nobody came on a visit
        visits = [s for s in visits if _is_official(s)]
    return [] if near or candidate.title else _of_visit(candidate, visits, document, heads=True)


def _of_title(candidate: Candidate, document: Document, *, heads: bool, leaders: bool = True) -> list[Party]:
    """``# Чехия мен Словакия … / Көрші екі елдің басшылары кездесті``: whom the title joins, where the news begins
    without names; their heads where the article names them. ``# А мен Б … / Екі елдің министрлері …``: of those two
    who head their lands, the lands."""
    if candidate.title or candidate.background:
        return []
    titles = [s for s in document.sentences if s.kind == "title"][:1]
    named: dict[str, Party] = {}
    for mention in document.mentions:
        if mention.kind in {"person", "state"} and any(mention.sentence == t.i for t in titles):
            country = country_of(mention, document)
            entry = Evidence(None, mention.start, mention.end, mention.sentence, "stories/title")
            if country is not None:
                named.setdefault(country, Party(mention, None, entry))
    if len(named) != 2:
        return []
    if heads and leaders:
        return [_head_of(party, document) for party in named.values()]
    return list(named.values()) if leaders else [_of_land(party, document) for party in named.values()]


def _of_land(party: Party, document: Document) -> Party:
    """The land of a party that heads it; else the party itself."""
    country = country_of(party.mention, document)
    if country is None or not is_head(office_of(party.mention, document)):
        return party
    return replace(party, mention=as_state(party.mention, country))


def _of_sentence_before(candidate: Candidate, document: Document) -> list[Party]:
    """``А мен Б келісімді талқылап жатыр. Екі ел арасындағы келісімге Лимада қол қойылған`` (А and Б are discussing the
    agreement. The agreement between the two lands was signed in Lima): the only two lands of the sentence before."""
    if candidate.title or candidate.sentence == 0:
        return []
    before = document.sentences[candidate.sentence - 1]
    first = bisect_left(document.mentions, before.start, key=lambda m: m.start)
    named: dict[str, Party] = {}
    for mention in document.mentions[first:]:
        if mention.sentence != before.i:
            break
        country = country_of(mention, document)
        if mention.kind in {"state", "person", "office", "nationality"} and country is not None:
            entry = Evidence(None, mention.start, mention.end, before.i, "stories/before")
            named.setdefault(country, Party(as_state(mention, country), None, entry))
    return list(named.values()) if len(named) == 2 and before.kind != "title" else []


def _head_of(party: Party, document: Document) -> Party:
    """The head of state or government of the party's country whom the article names; else the party itself."""
    country = country_of(party.mention, document)
    for entity in document.entities:
        if entity.kind == "person" and entity.country == country and is_head(entity.office):
            mention = document.mentions[entity.mentions[0]]
            entry = Evidence(None, mention.start, mention.end, mention.sentence, "stories/head")
            return Party(mention, None, entry)
    return party


def _with_guest(candidate: Candidate, host: Party, stories: list[Story], document: Document) -> Candidate:
    """``Президент мәртебелі мейманды қабылдады``, ``оны … қарсы алды``: the guest is whom the news told of last,
    someone of another land than the host."""
    land = country_of(host.mention, document)
    for story in reversed(stories):
        if not 0 <= candidate.sentence - story.latest <= NEAR:
            continue
        for party in story.main.parties:
            country = country_of(party.mention, document)
            if is_person(party.mention, document) and country is not None and country != land:
                return replace(candidate, parties=(host, replace(party, role=None)))
    return candidate


def _with_traveller(candidate: Candidate, host: Party, stories: list[Story], document: Document) -> Candidate:
    """``Министр екіжақты келіссөз өткізеді`` (the minister will hold bilateral talks): with the guest from abroad."""
    land = country_of(host.mention, document)
    for story in reversed(stories):
        near = 0 <= candidate.sentence - story.latest < NEAR // 2
        if story.kind != "visit" or not near or candidate.kind not in {"meeting", "talks"}:
            continue
        guests = [p for p in story.parties() if country_of(p.mention, document) not in (None, land)]
        if land is not None and guests:
            return replace(candidate, parties=(host, replace(guests[0], role=None)))
    return candidate


def _with_partner(
    candidate: Candidate, speaker: Party, stories: list[Story], document: Document
) -> Candidate:
    """``Келесі аптада көрісеміз`` (we shall meet next week), says one of those who have talked: he means both."""
    key = party_key(speaker.mention, document)
    for story in reversed(stories):
        others = [p for p in story.main.parties if party_key(p.mention, document) != key]
        near = 0 <= candidate.sentence - story.latest <= NEAR
        if near and story.kind in CONTACTS and others and len(others) < len(story.main.parties):
            rest = [p for p in candidate.parties if p != speaker and not is_generic(p.mention)]
            return replace(candidate, parties=(speaker, *(replace(p, role=None) for p in others), *rest))
    return candidate


def successor(candidate: Candidate, stories: list[Story], document: Document) -> Candidate | None:
    """``Келесі отырыс Арменияда өтеді``: another contact of the same series, with the parties of the
    latest one."""
    sets_apart = candidate.evidence.keys() & {"time", "place", "ordinal"} or is_joint(candidate)
    if candidate.kind not in {"talks", "session", "meeting"} or (
        candidate.neutral and not is_joint(candidate)
    ):
        return None
    sat = [s for s in stories if s.kind == candidate.kind == "session" and s.found("body")]
    source = _latest(sat, candidate, document, heads=False) or _latest(
        stories, candidate, document, heads=False
    )
    ahead = (
        candidate.kind == "talks" and candidate.status == "planned" and source is not None and is_done(source)
    )
    if source is None or not (sets_apart or ahead):
        return None
    found = _states(source, document)
    if ahead and not sets_apart:
        found = _persons(source, document, set())
    if candidate.kind == "meeting":
        found = [
            p for p in source.main.parties if p.role not in {"member", "head"} and not is_crowd(p.mention)
        ]
    evidence = dict(candidate.evidence)
    if candidate.kind == "session" and source.found("body") and not is_joint(candidate):
        evidence["body"] = [_of_owner(body, candidate, document) for body in source.found("body")[:1]]
        sides = [p for p in found if not p.evidence.rule.endswith(_ATTENDING)]
        found = sides if len(sides) > 1 else []  # who came this time need not come again
    elif len(found) < 2:
        return None
    return replace(candidate, parties=tuple(found), evidence=evidence, anaphoric=False)


def _of_owner(body: Evidence, candidate: Candidate, document: Document) -> Evidence:
    """``Балқан ұйымының комитеті отырады. … ұйымның оныншы саммиті …`` (a committee of the Balkan Organisation will
    sit. … the organisation's tenth summit …): the organisation, not its committee."""
    at = bisect_left(document.tokens, candidate.start, key=lambda token: token.start)
    before = [document.words[k] for k in range(max(0, at - _OWNED), at)]
    for word in (word for word in before if word.case == "Gen"):
        whole, found, _ = body.value.name.partition(f" {genitive(possessed(word.lemma))} ")
        if found:
            return replace(
                body, value=replace(body.value, name=f"{whole} {possessed(word.lemma)}", entity=None)
            )
    return body


def _latest(stories: list[Story], candidate: Candidate, document: Document, *, heads: bool) -> Story | None:
    """The latest contact told before, with two sides or a body; with heads of state where they are meant."""
    near = [s for s in stories if s.kind in GENERIC and 0 <= candidate.sentence - s.latest <= NEAR]
    near = [s for s in near if len(_states(s, document)) > 1 or s.found("body")]
    near = [s for s in near if not is_passing(s)] or near
    if heads:
        near = [s for s in near if sum(is_person(p.mention, document) for p in s.main.parties) > 1] or near
    return max(near, key=lambda s: s.latest, default=None)


def _persons(story: Story, document: Document, nouns: set[str]) -> list[Party]:
    """The persons who met: those with the office that is named (``министрлер``), heads of state or government where
    there are several, else the principal parties. Ministers of presidents who met are not the presidents; of two of
    whom one is a minister, the other, his colleague of whom no office is told, is one too."""
    persons: dict[PartyKey, Party] = {}
    for party in story.parties():
        if is_person(party.mention, document) and party.role != "mediator":
            persons.setdefault(party_key(party.mention, document), party)
    for noun in sorted({noun_of(n) for n in nouns} & lexicon.words("subordinate")):
        held = {key: office_of(p.mention, document) for key, p in persons.items()}
        told = [p for key, p in persons.items() if holds(held[key], noun)]
        pair = len(told) == 1 and len(persons) == 2 and None in held.values()
        return list(persons.values()) if pair else told
    heads = [p for p in persons.values() if is_head(office_of(p.mention, document))]
    if len(heads) > 1:
        return heads
    leading = [p for p in persons.values() if p.role != "member"]
    return [replace(p, role=None) if p.role == "head" else p for p in leading]


def _states(story: Story, document: Document) -> list[Party]:
    """The states of a story's parties, one of each, with the passages that name them; of those of one land
    (``Чили үкіметі мен «Күн жолы»``) the bodies."""
    found: dict[str, Party] = {}
    for party in story.parties():
        country = country_of(party.mention, document) or party.beside
        met = is_person(party.mention, document) and party.evidence.rule.endswith(_MET)
        known = met or official(party.mention, entity_of(party.mention, document))
        if party.role == "mediator" or not known:
            continue
        if country is None and is_union(party.mention, document):
            found.setdefault(party.mention.name, replace(party, role=None))
        if country is not None and country not in found:
            found[country] = replace(party, mention=as_state(party.mention, country), role=None)
    bodies = {p.mention.name: replace(p, role=None) for p in story.parties() if p.mention.kind == "body"}
    if len(found) < 2 <= len(bodies):
        return list(bodies.values())
    return list(found.values()) if len(found) > 1 else _with_movement(story) or list(found.values())


def _with_movement(story: Story) -> list[Party]:
    """``А үкіметі мен «Б» көтерілісшілері`` (the government of А and the rebels of Б): two sides of one land."""
    sides = [p for p in story.main.parties if p.role is None and p.mention.kind in {"body", "group"}]
    return sides if len(sides) == 2 and story.kind in CONTACTS else []
