"""What makes two mentions one party, and what generic words for the parties stand for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from kelissoz import letters, lexicon
from kelissoz.events.candidate import Party
from kelissoz.events.standing import are_residents, body_kind, is_of_region, names_region, official
from kelissoz.events.tables import body_of_table, is_body, side_nouns
from kelissoz.model import Document, Entity, Mention
from kelissoz.regions import is_regional

PartyKey = tuple[str, str]
_FEW = 3
_SENT = frozenset({"group", "body"})
_OF_NO_STATE = frozenset({"international", "movement", "party"})
_SPEAKERS = ("делегация", "көтерілісшілер", "миссия", "өкілдер")
_LEADERS = ("басшылар", "жетекшілер", "көшбасшылар")
_MARKS = str.maketrans("", "", '«»“”"')
_DERIVED = re.compile("[лдт][ыі][ғгқк]")
"""``басшы|лығы`` (the leadership): not those of the noun before it."""


def is_side(mention: Mention) -> bool:
    """Whether a group is no more than a state's side: ``Украина делегациясы``, ``Иран өкілдері``; not its people."""
    short = mention.kind == "group" and mention.country is not None and len(mention.name.split()) < 3
    bare = (
        " " not in mention.name and mention.rule == "world/offices"
    )  # ``мәжілісмендер``: called by what they are
    return short and not bare and not are_residents(mention.name) and sent_by(mention) is None


def sent_by(mention: Mention) -> str | None:
    """``Хезболла делегациясы``, ``БҰҰ-ның өкілдері``, ``«Талибан» қозғалысының делегациясы``: the body of no state, or
    of many, for which a group speaks, under the name that is written."""
    owner, _, speakers = mention.name.translate(_MARKS).rpartition(" ")
    if mention.kind not in _SENT or not speakers.lower().startswith((*_SPEAKERS, *_LEADERS)):
        return None
    before, _, kind = owner.rpartition(" ")
    called = (before if kind.startswith(_what_bodies_are()) else "", owner, letters.without_genitive(owner))
    name = next((name for name in called if is_body(name)), None)
    body = None if name is None else body_of_table(name)
    if body is None or body_kind(body) not in _OF_NO_STATE:
        return None
    if speakers.lower().startswith(_LEADERS) and body_kind(body) != "movement":
        return None  # ``Еуропалық одақ басшылары``: heads of its lands
    return body if name is None or name.islower() else name


@cache
def _what_bodies_are() -> tuple[str, ...]:
    return tuple(row["lemma"] for row in lexicon.rows("kk/appositive_heads"))


def party_key(mention: Mention, document: Document) -> PartyKey:
    """What makes two mentions one party: the entity, else the state, else the words."""
    if mention.kind in _SENT and (body := sent_by(mention)) is not None:
        named = (
            e for e in document.entities if e.kind == "body" and body_of_table(e.name) == body_of_table(body)
        )
        return next((("entity", str(entity.i)) for entity in named), ("name", body))
    if mention.entity is not None:
        entity = document.entities[mention.entity]
        if entity.kind == "state" and entity.country:
            return ("state", entity.country)
        return ("entity", str(entity.i))
    if mention.kind == "state" and mention.country:
        return ("state", mention.country)
    if is_side(mention):
        return ("state", mention.country or "")
    if mention.kind == "group" and (mention.country is not None or _are_told(mention)):
        return ("name", mention.name)
    if mention.kind == "office" and names_region(mention.name):
        return ("name", mention.name)  # ``Абай облысының әкімі``, of whom a land has several
    if mention.kind in {"group", "pronoun", "office"}:
        return ("group", mention.country or "")
    return ("name", mention.name)


def _are_told(mention: Mention) -> bool:
    """``қала тұрғындары`` (inhabitants of the city), ``ел басшылығы`` (its leadership): a group that is somebody."""
    return are_residents(mention.name) or last_word(mention.name).startswith("басшылы")


def country_of(mention: Mention, document: Document) -> str | None:
    if mention.entity is not None and document.entities[mention.entity].country:
        return document.entities[mention.entity].country
    return mention.country


def lands_of(parties: Iterable[Party], document: Document) -> set[str]:
    """The countries of the parties, as far as they are told."""
    found = (country_of(party.mention, document) for party in parties)
    return {country for country in found if country is not None}


def last_word(name: str) -> str:
    return name.split()[-1].lower() if name else ""


def is_union(mention: Mention, document: Document) -> bool:
    """An international body, which can be a side as a state is."""
    entity = entity_of(mention, document)
    name = entity.name if entity is not None else mention.name
    return mention.kind == "body" and body_kind(name) == "international"


def entity_of(mention: Mention, document: Document) -> Entity | None:
    return None if mention.entity is None else document.entities[mention.entity]


def holds(office: str | None, noun: str) -> bool:
    """Whether the last word of the office is ``noun``: ``сыртқы істер министрі`` ~ ``министр``."""
    return bool(office) and last_word(office or "").startswith(noun_of(noun))


def noun_of(noun: str) -> str:
    """``министрлер``, ``министрлері`` → ``министр``."""
    return next((n for n in sorted(side_nouns(), key=len, reverse=True) if noun.startswith(n)), noun)


def office_of(mention: Mention, document: Document) -> str | None:
    return mention.office or (
        document.entities[mention.entity].office if mention.entity is not None else None
    )


def is_generic(mention: Mention) -> bool:
    """``тараптар``, ``екі ел басшылары``, ``олар``: whoever they are, they have been named before."""
    if mention.kind not in {"group", "pronoun"} or mention.country is not None or mention.entity is not None:
        return False
    if lead_delegations(mention.name):
        return False
    if is_of_region(mention.name) or _are_regional(mention.name) or sent_by(mention) is not None:
        return False
    return mention.kind == "pronoun" or (stands_for(mention) is not None and not _is_many(mention))


def lead_delegations(name: str) -> bool:
    """``делегациялардың басшылары``: whoever led those who came."""
    words = name.lower().split()
    return len(words) > 1 and words[-2].startswith(_SPEAKERS[0]) and words[-1].startswith(_LEADERS)


def _are_regional(name: str) -> bool:
    """``еуропалық көшбасшылар``: who they are is told as far as it goes."""
    return bool(name) and is_regional(name.split()[0].lower())


def _is_many(mention: Mention) -> bool:
    """``60 мемлекет``: more than can have been named."""
    number = mention.name.split()[0]
    return number.isdigit() and int(number) > _FEW


def is_crowd(mention: Mention) -> bool:
    """Several, of whom none is named: ``отыз мемлекет``."""
    return mention.kind == "group" and mention.country is None


def is_bare(mention: Mention) -> bool:
    """``екі ел басшылары``, ``тараптар`` name nobody; ``кеден қызметтерінің басшылары`` says at least who they are."""
    words = mention.name.lower().split()
    return is_generic(mention) and (
        mention.kind == "pronoun"
        or _are_of_both(mention)
        or all(w in lexicon.words("few", "several") or noun_of(w) in side_nouns() for w in words)
    )


def stands_for(mention: Mention) -> str | None:
    """``states`` or ``persons``, where the last word of a group is a generic word for the parties; other officials of
    both lands (``екі елдің депутаттары``, the deputies of the two countries) stand for them."""
    last = mention.name.split()[-1].lower() if mention.name else ""
    found = [n for n in side_nouns() if last.startswith(n) and not _DERIVED.match(last.removeprefix(n))]
    if found:
        return side_nouns()[max(found, key=len)]
    return "states" if _are_of_both(mention) and official(mention, None) else None


def _are_of_both(mention: Mention) -> bool:
    """``екі елдің …``: of the two lands that have been named."""
    words = mention.name.lower().split()
    return len(words) > 2 and words[0] in lexicon.words("few") and noun_of(words[1]) in side_nouns()


def is_person(mention: Mention, document: Document) -> bool:
    kind = mention.kind if mention.entity is None else document.entities[mention.entity].kind
    return kind in {"person", "office"}
