"""The names of sources: what ``kk/source_nouns`` and the tables of outlets and bodies say of them."""

from __future__ import annotations

import re
from functools import cache

from kelissoz import lexicon
from kelissoz.letters import possessed

_SPEAKING = r"(?:-?[нтд][ыі]ң)?\s+(?:ресми\s+)?(?:баспасөз қызметі|сайты|парақшасы|порталы)$"
_SITE = re.compile(r"(?:сайты|парақшасы|порталы)$")
_ADDRESS = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")

_MINISTER = "министрі"


def sort_of(noun: str) -> str | None:
    """What ``kk/source_nouns`` says of ``noun`` in the dictionary form."""
    nouns = _source_nouns()
    return nouns.get(noun.lower()) or nouns.get(noun.lower().rpartition("-")[2])  # ``Telegram-арна``


def ends_a_pair(noun: str) -> bool:
    """Whether some noun of two words ends so: ``қызмет`` of ``баспасөз қызмет``."""
    return noun.lower() in _ends_of_pairs()


def speaks_for_others(office: str | None) -> bool:
    """Whether an office is there to speak: ``баспасөз хатшысы``, ``ресми өкілі``."""
    words = (office or "").lower()
    return any(sort == "spokesperson" and noun in words for noun, sort in _source_nouns().items())


def without_head(name: str) -> str | None:
    """``Philippine News Agency агенттігі`` → ``Philippine News Agency``, ``«News.kz» ақпарат агенттігі`` →
    ``News.kz``, ``«Дала» газеті`` → ``Дала``: a name in foreign letters or quotation marks stands by itself."""
    quoted = re.fullmatch(r"[«“\"„]([^«»“”\"„]+)[»”\"]\s+(.+)", name)
    if quoted and quoted[2].islower() and _is_head(quoted[2].split()[-1], "outlet"):
        return quoted[1]
    words = [word.strip('«»"“”„') for word in name.split()]
    own = [word for word in words if re.match(r"[A-Za-zÀ-ž&]", word)]
    rest = words[len(own) :]
    if (
        own
        and rest
        and own == words[: len(own)]
        and " ".join(rest).islower()
        and _is_head(rest[-1], "outlet")
    ):
        return " ".join(own)
    return None


def outlet_in(name: str) -> str | None:
    """``«Хабар 24» телеарнасы``, ``Massaget.kz тілшісі`` → the outlet in the table, or the address of its site."""
    words = [word.strip('«»"“”„') for word in name.split()]
    for end in range(len(words) - 1, 0, -1):
        rest = " ".join(words[end:]).lower()
        staff = rest.split()[-1] in lexicon.words("own-staff", "staff")
        if staff or _is_head(rest, "outlet"):
            bare = " ".join(words[:end]).lower()
            found = _outlets().get(bare) or _outlets().get(f"{bare} {rest}")  # ``«Түркістан» газеті``
            if found is None and _ADDRESS.fullmatch(bare):
                found = of_site(bare) or words[0]
            if found is not None:
                return found
    return None


def house(name: str) -> str:
    """Whose press service or site it is: ``ҚР СІМ баспасөз қызметі`` → ``Қазақстан Сыртқы істер министрлігі``.

    The press service of a body that the tables know speaks for this body, unless one word names it
    (``Мәжілістің баспасөз қызметі``); a site is nobody but its owner. Abbreviations are written out: ``Эстония СІМ`` →
    ``Эстония Сыртқы істер министрлігі``.
    """
    owner = re.sub(_SPEAKING, "", name)
    known = _bodies().get(owner.lower()) or _bodies().get(f"қазақстан {owner.lower()}")
    full = _in_full(owner)
    told_alone = known is not None and " " not in owner and known.lower() != owner.lower()
    if known is not None and (full != owner or owner != name and not told_alone):
        return known
    if full != owner or _SITE.search(name):
        return full
    return name


def _in_full(name: str) -> str:
    """``Эстония СІМ`` → ``Эстония Сыртқы істер министрлігі``, ``ҚР Үкіметі`` → ``Қазақстан Үкіметі``."""
    return " ".join(_written_out().get(word, word) for word in name.split())


def ministry(office: str) -> str | None:
    """The house of its head, where the tables know it: ``Премьер-министрдің орынбасары – Сыртқы істер министрі`` →
    ``Қазақстан Сыртқы істер министрлігі``, ``Парламент Сенатының төрағасы`` → ``Парламент Сенаты``."""
    title = re.split(r"\s[–—-]\s", office)[-1].lower()
    if title.endswith(_MINISTER):
        name = title.removesuffix(_MINISTER) + "министрлігі"
        return _bodies().get(name) or _bodies().get(f"қазақстан {name}")
    owner = re.fullmatch(r"(?:.* )?(\w+?)[ыі]н[ыі]ң (?:төраға|төрайым)\w*", title)
    return None if owner is None else _bodies().get(owner[1])


def _is_head(words: str, sort: str) -> bool:
    """Whether ``words`` are a possessed noun of ``sort``: ``агенттігі``, ``газеті``."""
    return any(possessed(noun) == words for noun, found in _source_nouns().items() if found == sort)


@cache
def _source_nouns() -> dict[str, str]:
    return {row["noun"].lower(): row["sort"] for row in lexicon.rows("kk/source_nouns")}


@cache
def _ends_of_pairs() -> frozenset[str]:
    return frozenset(noun.split()[-1] for noun in _source_nouns() if " " in noun)


@cache
def _outlets() -> dict[str, str]:
    """Every name of an outlet in lower case → the table's name."""
    found: dict[str, str] = {}
    for row in lexicon.rows("world/outlets"):
        for name in (row["name"], *row["aliases"].split("|")):
            found.setdefault(name.lower(), row["name"])
    for row in lexicon.rows("kk/outlet_spellings"):
        found.setdefault(row["written"].lower(), row["outlet"])
    return found


def of_site(name: str) -> str | None:
    """The outlet of a site (``KAZ.NUR.KZ`` → ``Nur.kz``): the longest domain in which it ends."""
    labels = name.lower().split(".")
    return next((d for k in range(len(labels) - 1) if (d := _domains().get(".".join(labels[k:])))), None)


@cache
def _domains() -> dict[str, str]:
    rows = lexicon.rows("world/outlets")
    return {domain: row["name"] for row in rows for domain in row["domain"].split("|") if domain}


@cache
def _written_out() -> dict[str, str]:
    """Abbreviations of houses and lands → what they stand for."""
    return {row["abbreviation"]: row["name"] for row in lexicon.rows("kk/house_abbreviations")}


@cache
def _bodies() -> dict[str, str]:
    """Every name of a body in lower case → the table's name."""
    rows = lexicon.rows("world/bodies")
    found = {name.lower(): row["name"] for row in rows for name in row["aliases"].split("|") if name}
    return found | {row["name"].lower(): row["name"] for row in rows}


def outlet(name: str) -> str | None:
    """The table's name of an outlet, ``None`` where the table does not have it."""
    return _outlets().get(name.lower())
