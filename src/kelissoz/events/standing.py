"""Who counts as a side of a diplomatic contact, and how high an office is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from kelissoz import letters, lexicon
from kelissoz.events.tables import cities, press_words, states
from kelissoz.model import Entity, Mention
from kelissoz.regions import is_regional, regions

_HEADS = frozenset({"state", "government"})
_LANDS = re.compile(r"\b(?:елдер|мемлекеттер)(?!\w*(?:міз|ңіз))\w* \w")
_REGION = re.compile(r"\w (?:облыс|аймағ|қала|өлке|провинция|штат)(?:ы|сы|і|сі)н[ыі]ң$")
_PLURAL = re.compile(r"(?:лар|лер|дар|дер|тар|тер)[ыі]?$")
_SHORT_ENDING = 3
_VOICED = str.maketrans("кқп", "гғб")
_ENDINGS = re.compile(r"(?:[лдт][ае]р)?(?:с?[ыі])?(?:[нтд][ыі]ң)?")
"""``-ларының``, ``-інің``: plural, possessive, genitive."""
_NOT_OFFICIAL = frozenset({"company", "media", "sport", "other"})
_TRADE, _DIRECTOR = frozenset({"company"}), "директор"


@dataclass(frozen=True, slots=True)
class _Office:
    """A row of the table of offices: its words, its rank, and whether a state or a body has it."""

    words: tuple[str, ...]
    rank: str
    of_state: bool


@cache
def _offices() -> tuple[_Office, ...]:
    rows = lexicon.rows("world/offices")
    found = [
        _Office(
            tuple(letters.without_genitive(w) for w in r["name"].lower().split()),
            r["rank"],
            r["side_of"] == "state",
        )
        for r in rows
    ]
    return tuple(sorted(found, key=lambda office: -len(" ".join(office.words))))


@cache
def _offices_by_letter() -> Mapping[str, tuple[_Office, ...]]:
    """The offices by the first letter of their last word, in the same order: no ending changes it."""
    found: defaultdict[str, list[_Office]] = defaultdict(list)
    for office in _offices():
        found[office.words[-1][0]].append(office)
    return {letter: tuple(offices) for letter, offices in found.items()}


@cache
def _body_kinds() -> dict[str, str]:
    rows = lexicon.rows("world/bodies")
    other = {name: row["kind"] for row in rows for name in row["aliases"].split("|") if name}
    return other | {row["name"]: row["kind"] for row in rows}


@cache
def _head_kinds() -> tuple[tuple[str, str], ...]:
    rows = lexicon.rows("world/body_heads")
    return tuple(sorted(((row["lemma"], row["kind"]) for row in rows), key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1 << 12)
def body_kind(name: str) -> str | None:
    """``government``, ``international``, ``company`` … of a body: from the table, else from the noun that heads its
    name (``BioMar компаниясы``)."""
    if name in _body_kinds():
        return _body_kinds()[name]
    words = name.lower().split()
    for head, kind in _head_kinds():
        heads = head.split()
        tail = words[-len(heads) :]
        if len(tail) == len(heads) and all(_alike(a, b) for a, b in zip(tail, heads, strict=True)):
            return kind
    return None


def is_of_a_state(body: str) -> bool:
    """Whether it is a state's own (``Үкімет``, ``Парламент Сенаты``) or a party of one, of which state nobody may
    tell."""
    return body_kind(body) in {"armed", "government", "parliament", "party"}


@cache
def unions() -> tuple[str, ...]:
    """The names of international bodies, in small letters: ``еуропалық одақ``, ``ео``, ``нато``."""
    rows = [
        row for row in lexicon.rows("world/bodies") if row["kind"] == "international" and not row["country"]
    ]
    return tuple(name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")) if name)


def is_international(name: str) -> bool:
    """Whether a body is of several states, or an organ of one that is (``БҰҰ Қауіпсіздік Кеңесі``)."""
    return body_kind(name) == "international" or names_union(name)


def names_union(name: str) -> bool:
    """``Еуропалық одақтың саммиті``, ``НАТО форумы``: what an international body holds."""
    return name.lower().startswith(unions())


def tells_lands(name: str) -> bool:
    """``Балқан форумы``, ``Астана халықаралық форумы``, ``елдердің конференциясы``, ``саммит``: whether the name of an
    occasion says that it is of a place or of lands; ``Халықаралық форум`` alone says nothing."""
    low = name.lower()
    words = re.split(r"[\s–-]+", low)
    lands = any(word.startswith(tuple(lexicon.words("of-lands"))) for word in words)
    places = any(word in states() or word in cities() or is_regional(word) for word in words)
    return lands or places or any(region in low for region in regions()) or names_union(name)


def rank(office: str | None) -> str | None:
    """``state``, ``government``, ``minister``, ``official`` … of an office phrase such as ``Ресей
    президенті``.

    The office's last words decide: the table's name is compared with them, possessive endings aside.
    """
    found = _find(office or "")
    return None if found is None else found.rank


def office_length(office: str) -> int:
    """How many of the last words of an office phrase are the office, without whose it is: 1 of ``Токио
    губернаторы``."""
    found = _find(office)
    return 0 if found is None else len(found.words)


def is_of_state(office: str) -> bool:
    """Whether the phrase is an office that a state has, and does not say which: ``сыртқы істер министрі``."""
    found = _find(office)
    return found is not None and found.of_state and len(found.words) == len(_words(office))


@lru_cache(maxsize=1 << 12)
def _find(office: str) -> _Office | None:
    words = _words(office)
    for row in _offices_by_letter().get(words[-1][0], ()) if words else ():
        tail = words[-len(row.words) :]
        if len(tail) == len(row.words) and all(map(_alike, tail, row.words)):
            return row
    return None


def _words(office: str) -> list[str]:
    return office.lower().replace("–", " ").replace("—", " ").split()


def _alike(word: str, name: str) -> bool:
    """``министрі`` ~ ``министр``, ``басшысы`` ~ ``басшы``; of the owner too: ``клубының (президенті)`` ~
    ``клуб``, ``королі`` ~ ``король``."""
    # Before a vowel к, қ and п become voiced ("серіктестігі" of "серіктестік"); ь and the last of ст, сс, зд
    # fall out ("конгресі" of "конгресс").
    softened = name[:-1] + name[-1:].translate(_VOICED)
    shorter = name[:-1] if name.endswith(("ь", "ст", "сс", "зд")) else name
    if not word.startswith((name, softened, shorter)):
        return False
    rest = word[len(name) if word.startswith((name, softened)) else len(shorter) :]
    return len(rest) <= _SHORT_ENDING or _ENDINGS.fullmatch(rest) is not None


def is_head(office: str | None) -> bool:
    """Whether the office leads a state, a government, a chamber or a court: such a one is met on his own account."""
    found = rank(office)
    return found in _HEADS or (
        _leads(office or "")
        and (found == "parliament" or _is_of_house(office or "") or "сот " in (office or "").lower())
    )


def is_chief(office: str | None) -> bool:
    """``энергетика министрі``, ``Балқан банкінің төрағасы``: whether the office leads a house of its own; not
    ``министрдің орынбасары``."""
    if not office or office.lower().split()[-1].startswith(tuple(lexicon.words("second"))):
        return False
    return is_head(office) or rank(office) == "minister" or _leads(office)


def _is_of_house(office: str) -> bool:
    """``Өкілдер палатасының (басшысы)``: an office in a chamber of a parliament."""
    return body_kind(office.rpartition(" ")[0]) == "parliament"


def _leads(office: str) -> bool:
    return bool(office) and office.lower().split()[-1].startswith(tuple(lexicon.words("chair")))


def is_local(office: str | None) -> bool:
    """Whether the office is of a district or a town that is not named: ``аудан әкімі``, ``қала прокуроры``; an
    ``әкім`` is home's, whatever the place."""
    words = (office or "").lower().split()
    if not words:
        return False
    return words[0].startswith(tuple(lexicon.words("local"))) or words[-1].startswith(
        tuple(lexicon.words("of-home"))
    )


def are_residents(name: str) -> bool:
    """``ауыл тұрғындары``, ``Қазақстан азаматтары``: people of a place, who speak for nobody."""
    return name.split()[-1].lower().startswith(tuple(lexicon.words("residents")))


def official(mention: Mention, entity: Entity | None) -> bool:
    """Whether a contact with this one alone can be diplomacy: a state, a public body, an office holder."""
    kind = entity.kind if entity is not None else mention.kind
    if kind == "state":
        return True
    if kind == "body":
        name = entity.name if entity is not None else mention.name
        private = body_kind(name) in _NOT_OFFICIAL or _is_private(name)
        return not private and mention.rule not in {"outlet", "agency"}
    office = mention.office or (entity.office if entity is not None else None)
    if kind == "office" and not office:
        office = mention.name
    if office:
        return rank(office) not in _NOT_OFFICIAL and not _in_firm(office) and not _is_former(office)
    firm = _is_firm(mention.name) and not of_several_lands(mention)
    if (
        mention.kind != "group"
        or firm
        or any(word in mention.name for word in lexicon.words("colleague"))
        or _are_private(mention.name)
    ):
        return False
    if mention.country is not None or is_of_region(mention.name) or of_several_lands(mention):
        return True
    return rank(singular(mention.name)) not in {None, *_NOT_OFFICIAL}


def _are_private(name: str) -> bool:
    """``Болгария студенттері``, ``студенттер делегациясы``, ``журналистерінің делегациясы``: people who hold no office,
    whatever their land."""
    *before, last = name.lower().split()
    who = before[-1] if before and last.startswith("делегация") else last
    return who.startswith((*lexicon.words("residents"), *press_words()))


def _is_private(body: str) -> bool:
    """``Жазушылар одағы``, ``жас ғалымдардың форумы``, ``Университеттің Ғылыми кеңесі``, ``УЕФА атқару комитеті``: of
    people who hold no office, of a house that is none of the state's, or of learning and sport."""
    if body in _body_kinds():
        return False
    *words, last = body.lower().split()
    owners = [
        " ".join(words[: k + 1])
        for k, word in enumerate(words)
        if k == 0 or letters.without_genitive(word) != word
    ]
    of_house = any(
        (_body_kinds().get(owner.upper()) or body_kind(owner)) in _NOT_OFFICIAL for owner in owners
    )
    of_matter = any(word.startswith(tuple(lexicon.words("no-affair"))) for word in words)
    return of_house or of_matter or _are_private(last) or any(map(_hold_no_office, words))


def _hold_no_office(word: str) -> bool:
    """``жазушылар``, ``педагог-ғалымдардың``: people in the plural by what they are; not ``мүшелер``."""
    who = letters.without_genitive(word).strip("-").rpartition("-")[2]
    one = singular(who)
    if not who:
        return False
    named = one != who and rank(one) in _NOT_OFFICIAL - _trades(one) and one not in lexicon.words("belongs")
    return named or _are_private(who)


def _trades(who: str) -> frozenset[str]:
    """``(Шетелдік) инвесторлар (кеңесі)``: those of a trade sit with the state; not ``директорлар кеңесі``, the
    board of a firm."""
    return frozenset() if who.startswith(_DIRECTOR) else _TRADE


def is_of_region(name: str) -> bool:
    """``Вятка облысының делегациясы``: the delegation of a region that is named."""
    owner, _, last = name.lower().rpartition(" ")
    return last.startswith("делегация") and _REGION.search(owner) is not None


def names_region(office: str) -> bool:
    """``Вятка облысының әкімі``: an office of a region that is named, of which a land has several."""
    return _REGION.search(office.lower().rpartition(" ")[0]) is not None


def of_several_lands(mention: Mention) -> bool:
    """``ТМД елдерінің сыртқы істер министрлері``, ``НАТО қорғаныс министрлері``: officials of several lands, who
    meet one another."""
    if mention.kind != "group" or not mention.name[:1].isupper() and _LANDS.search(mention.name) is None:
        return False
    name = mention.name.lower()
    return _LANDS.search(name) is not None or name.startswith(tuple(f"{union} " for union in unions()))


def singular(name: str) -> str:
    """``сыртқы істер министрлері`` → ``сыртқы істер министр``."""
    return _PLURAL.sub("", name)


def _is_former(office: str) -> bool:
    """``бұрынғы премьер-министр``, ``экс-президент``: who holds it no more."""
    return office.lower().startswith(tuple(lexicon.words("former")))


def _in_firm(office: str) -> bool:
    """``клуб төрағасы``, ``«Балқан» компаниясының басшысы``: an office in a club or a company."""
    return any(word.startswith(tuple(lexicon.words("firm"))) for word in office.lower().split())


def _is_firm(name: str) -> bool:
    """``AquaChile тобы``, ``екі компанияның басшылары``: a group around a brand or a company is no state's side."""
    words = name.lower().split()
    # ``Орталық Азия`` is no centre, ``қорғаныс`` no fund.
    told = [
        word for word, after in zip(words, [*name.split()[1:], ""], strict=True) if not after[:1].isupper()
    ]
    firm = any(kind == "company" and _alike(word, head) for head, kind in _head_kinds() for word in told)
    return firm or any("a" <= letter <= "z" for word in words for letter in word)
