"""Whose office a phrase is: the person named right after it, or right before it between commas or dashes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from kelissoz import lexicon
from kelissoz.letters import possessed
from kelissoz.mentions import heads, holders, names
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.view import View

SHARED = "shared-office"
"""The rule of a name whose office is said of several: the states of ``екі елдің президенттері`` are two."""

_OFFICES = "world/offices"
_OF_SEVERAL = ("ларының", "лерінің", "дарының", "дерінің", "тарының", "терінің")
_DASHES = frozenset("-–—")
_CHAIR = "төраға"
_SOLDIER = "military"
_AND_ALSO, _AND = "әрі", "және"
_CLOSERS = frozenset(".,;:)!?–—-»") | {"…"}


def attach(view: View, persons: Sequence[Draft], phrases: Sequence[Draft]) -> tuple[list[Draft], list[Draft]]:
    """People with their offices, and the phrases that are no one's here.

    ``Ресей президенті Владимир Путин``; ``Премьер-министрдің орынбасары – Сыртқы істер министрі Мұрат
    Нұртілеу``; ``Руслан Желдібай, Президенттің көмекшісі, …``.
    """
    by_end = {draft.last: draft for draft in phrases if _is_title(draft)}
    by_start = {draft.first: draft for draft in phrases if _is_title(draft)}
    shares = _shared(view, persons, phrases)
    behind = _behind(view, persons, by_end, by_start)
    used: set[Draft] = set()
    titled: list[Draft] = []
    by_first: dict[int, Draft] = {}
    for person in persons:
        share = shares.get(person.first)
        before = (share, (share,)) if share is not None else _before(view, by_end, behind, person)
        if before is not None:
            used.update(before[1])
            office = _with_owner(before[0], by_first)
            person = replace(person, office=office, country=None if office.implied else office.country)
            person = replace(person, rule=SHARED) if share is not None else person
        titled.append(person)
        by_first[person.first] = person
    titled = _without_strangers(view, titled, used)
    firsts = {draft.first for draft in titled}
    for n, person in enumerate(titled):
        after = behind.get(person.first) if person.office is None else None
        if after is not None and after not in used and after.last not in firsts:
            used.add(after)
            titled[n] = replace(person, office=after, country=after.country)
    return titled, [_with_owner(draft, by_first) for draft in phrases if draft not in used]


def _shared(view: View, persons: Sequence[Draft], phrases: Sequence[Draft]) -> Mapping[int, Draft]:
    """Offices in the plural before names that are joined, for each name its own: ``қорғаныс министрлері Х
    пен У``; ``Қазақстан мен Грузия президенттері – Х пен У``, each of the one's state."""
    by_first = {person.first: person for person in persons}
    found: dict[int, Draft] = {}
    plural = [draft for draft in phrases if draft.rule == _OFFICES and draft.case == "Nom"]
    for end in {draft.last for draft in plural}:
        offices = [draft for draft in plural if draft.last == end]
        dashed = end < len(view.tokens) and view.tokens[end].form in _DASHES | {":"}
        people = _joined(view, by_first, end + dashed)
        if len(offices) == len(people) > 1:
            found.update((person.first, office) for person, office in zip(people, offices, strict=True))
        elif len(offices) == 1 and offices[0].kind == "group" and len(people) > 1:
            found.update((person.first, _of_one(offices[0])) for person in people)
    return found


def _joined(view: View, by_first: Mapping[int, Draft], k: int) -> list[Draft]:
    """The people named one after the other from token ``k`` on."""
    people: list[Draft] = []
    while k in by_first:
        people.append(by_first[k])
        k = by_first[k].last
        if k < len(view.tokens) and view.lows[k] in lexicon.words("and") | {","}:
            k += 1
    return people


def _of_one(office: Draft) -> Draft:
    """``қорғаныс министрлері``, ``екі елдің президенттері`` as the office of one of them."""
    before = office.name[: len(office.name) - len(office.base)].split()
    while before and (
        before[0].lower() in lexicon.words("few") or heads.lemma(before[0]) in lexicon.words("land")
    ):
        before.pop(0)
    if any(word.endswith(_OF_SEVERAL) for word in before):
        before = []  # ``Ұлытау және Қарағанды облыстарының әкімдері``: whose is whose is not told
    own = possessed(office.head) if before else office.head
    name = " ".join([*before, own])
    return replace(office, kind="office", name=name, base=own, plural=False)


def _without_strangers(view: View, titled: list[Draft], used: set[Draft]) -> list[Draft]:
    """``Мемлекет басшысы Гидеон Саардың сапары туралы айтты``: a title without a state is not that of the
    name behind it, when the article or the table of holders gives that name an office of another rank;
    nor is a title of another state (``Қазақстан елшісі Такаитимен кездесті``), nor that of one who serves where the
    table has the name of a head of state (``Президенттің баспасөз хатшысы Такаитидің сапары туралы айтты``)."""
    ranks: dict[str, set[str]] = {}
    for person in titled:
        if person.office is not None and person.office.country is not None:
            ranks.setdefault(person.base.lower(), set()).add(_rank(person.office))
    kept = []
    for n, person in enumerate(titled):
        office = person.office
        if office is not None and (
            _serves_another(view, person, titled[n + 1 : n + 2], office)
            or office.country is not None
            and _is_of_another_state(person, office)
        ):
            used.discard(office)
            person = replace(person, office=None, country=None)
        elif office is not None and person.case != "Nom" and office.country is None and office.owner is None:
            held = holders.of_person(person.name, view.article.published)
            known = ranks.get(person.base.lower()) or {heads.sort_of(holders.key(row)[-1]) for row in held}
            if known and (_ranks(office).isdisjoint(known | {""}) or _is_of_others(person, office)):
                used.discard(office)
                person = replace(person, office=None, country=None)
        kept.append(person)
    return kept


def _serves_another(view: View, person: Draft, following: Sequence[Draft], office: Draft) -> bool:
    """Whether ``office`` is that of one who speaks for somebody or serves him, and the table has the full name, which
    is no subject, of a head of state of that land alone."""
    behind = person.last < len(view.tokens) and view.lows[person.last] in lexicon.words("and")
    joined = behind and any(other.first == person.last + 1 and other.case != "Nom" for other in following)
    serves = office.head in lexicon.words("serves") or office.name.lower().endswith(_spokesmen())
    if person.case == "Nom" and not joined or not serves or " " not in person.name:
        return False
    held = holders.of_person(person.name, view.article.published)
    return bool(held) and all(
        row["country"] == office.country and heads.sort_of(holders.key(row)[-1]) == "state" for row in held
    )


@cache
def _spokesmen() -> tuple[str, ...]:
    """``баспасөз хатшысы``, ``өкілі``: as what somebody speaks for others."""
    rows = lexicon.rows("kk/source_nouns")
    return tuple(row["noun"] for row in rows if row["sort"] == "spokesperson")


def _is_of_another_state(person: Draft, office: Draft) -> bool:
    """Whether all whom the table has under the name are of other states than ``office``."""
    if person.case == "Nom" or office.owner is not None:
        return False
    known = holders.by_surname(person.name) if " " not in person.name else holders.ever(person.name)
    return bool(known) and all(row["country"] != office.country for row in known)


def _is_of_others(person: Draft, office: Draft) -> bool:
    """``Тұңғыш Президент Тоқаевпен кездесті``: a title of state that the table has of others only."""
    held = holders.surnames_of(office.key)
    return _rank(office) == "state" and bool(held) and person.base.lower() not in held


def _ranks(office: Draft) -> set[str]:
    """That of ``төрағаның орынбасары – министр`` is either."""
    return {_rank(each) for each in (office, office.second) if each is not None}


def _rank(office: Draft) -> str:
    return heads.sort_of(office.key[-1]) if office.key else ""


def _with_owner(office: Draft, by_first: Mapping[int, Draft]) -> Draft:
    """The office of someone's envoy reaches over the office of that someone: ``АҚШ президенті Дональд
    Трамптың арнайы өкілі``."""
    owner = by_first.get(office.owner) if office.owner is not None else None
    if owner is None or owner.office is None:
        return office
    first = min(office.first, owner.office.first)
    return replace(
        office,
        first=first,
        country=office.country or owner.office.country,
        country_at=office.country_at or owner.office.country_at,
    )


def _is_title(draft: Draft) -> bool:
    return draft.kind == "office" and draft.case == "Nom" and not draft.attributive


def _before(
    view: View, by_end: dict[int, Draft], behind: Mapping[int, Draft], person: Draft
) -> tuple[Draft, tuple[Draft, ...]] | None:
    """The office that ends where the name begins, with one that a dash, a comma or ``әрі`` (and also) joins to it."""
    office = by_end.get(person.first) or _before_style(view, by_end, person)
    if office is None or not office.possessed and _has_rank_after(view, person):
        return None
    used: tuple[Draft, ...] = (office,)
    if (held := _above_rank(view, by_end, person, office)) is not None:
        office, used = replace(held, last=office.last, second=office), (held, office)
    earlier = by_end.get(office.first - 1)
    mark = view.tokens[office.first - 1].form if office.first else ""
    bare = (
        mark in _DASHES and office.possessed and office.country is None
    )  # ``вице-премьер – көлік министрі Х``
    if (
        earlier is None
        or not (earlier.possessed or bare)
        or earlier in behind.values()
        or view.tokens[earlier.first].sentence != view.tokens[office.first].sentence
    ):
        return office, used
    listed = _is_of_same(earlier, office) or _is_anothers(view, by_end, person, earlier, office)
    shared = mark.lower() == _AND and not office.key  # ``компанияның президенті және бас директоры Х``
    joined = mark in _DASHES or mark.lower() == _AND_ALSO or shared or mark == "," and listed
    if not joined:
        return office, used
    if mark == "," and (
        earlier.head in lexicon.words("sits-too") or earlier.country is None and office.country
    ):
        return replace(office, first=earlier.first, second=earlier), (earlier, *used)
    name = f"{earlier.name} – {office.name}" if mark in _DASHES else earlier.name
    country = earlier.country or office.country
    implied = earlier.implied if earlier.country is not None else office.implied
    whole = replace(earlier, last=office.last, name=name, country=country, implied=implied, second=office)
    return whole, (earlier, *used)


def _before_style(view: View, by_end: dict[int, Draft], person: Draft) -> Draft | None:
    """``Катар әмірі шейх Х`` (the emir of Qatar, sheikh Х): an office before how its holder is styled."""
    if person.first < 1 or view.lows[person.first - 1] not in lexicon.words("styled"):
        return None
    office = by_end.get(person.first - 1)
    return None if office is None else replace(office, last=person.first)


def _above_rank(view: View, by_end: dict[int, Draft], person: Draft, office: Draft) -> Draft | None:
    """``қорғаныс министрі генерал-полковник Х``: the office before a soldier's rank or a sheikh's style; in another
    case than the nominative only where somebody else is the subject (``Министр генерал Х-ті қабылдады``)."""
    held = by_end.get(office.first)
    styled = _rank(office) == _SOLDIER or office.name.lower() in lexicon.words("styled")
    if not styled or held is None or not held.possessed or _rank(held) == _SOLDIER:
        return None
    sentence = view.tokens[office.first].sentence
    others = (
        o for o in by_end.values() if o.last <= held.first and view.tokens[o.first].sentence == sentence
    )
    return held if person.case == "Nom" or any(others) else None


def _is_anothers(view: View, by_end: dict[int, Draft], person: Draft, earlier: Draft, office: Draft) -> bool:
    """``Министр қор директоры, кеңес төрағасы Х-пен кездесті`` (the minister met Х, director of the fund and chairman
    of the council): where somebody else is the subject, both offices are those of him who is named."""
    one_land = earlier.country is None or office.country in (None, earlier.country)
    if person.case in (None, "Nom") or not one_land:
        return False
    sentence = view.tokens[earlier.first].sentence
    return any(
        other.last <= earlier.first and view.tokens[other.first].sentence == sentence
        for other in by_end.values()
    )


def _has_rank_after(view: View, person: Draft) -> bool:
    """``Президент Жошы хан кешеніне барды``: who bears a rank after the name has none before it."""
    if person.case != "Nom" or person.last >= len(view.tokens):
        return False
    rank = heads.heads_of(view, person.last, "office")
    bare = rank is not None and rank.is_bare and rank.reading.case == "Nom" and not rank.base.plural
    return bare and not view.is_capital(person.last) and not names.is_honorific(view.lows[person.last])


def _is_of_same(earlier: Draft, office: Draft) -> bool:
    """``Х Президентінің көмекшісі, Әкімшілік бөлімінің меңгерушісі У``: two offices with a comma between
    are one person's where the first tells the state and the second does not, or where the first serves
    another."""
    if earlier.country is not None and (office.country is None or office.implied):
        return True
    if earlier.head == _CHAIR and earlier.country is None and len(earlier.key) > 1:
        return office.country is not None  # ``ЕҚЫҰ төрағасы, Мальта сыртқы істер министрі Х``
    if earlier.head in lexicon.words("sits-too"):
        return True  # ``саяси бюро мүшесі, сыртқы істер министрі Х``
    serves = earlier.head in lexicon.words("serves") and office.head not in lexicon.words("serves")
    return serves and office.country in (None, earlier.country)


def _behind(
    view: View, persons: Sequence[Draft], by_end: Mapping[int, Draft], by_start: Mapping[int, Draft]
) -> dict[int, Draft]:
    """The offices that stand behind the names of those who have none before it, by the names' first tokens."""
    found = (
        (person.first, _after(view, by_start, person)) for person in persons if person.first not in by_end
    )
    return {first: office for first, office in found if office is not None}


def _after(view: View, by_start: Mapping[int, Draft], person: Draft) -> Draft | None:
    """``Руслан Желдібай, Президенттің көмекшісі,``: set off by marks on both sides; behind a dash also by what joins
    the next name, or by the verb; ``Руслан Желдібаймен (Президенттің көмекшісі)``: in brackets."""
    k = person.last
    k += k < len(view.tokens) and names.is_honorific(view.lows[k])
    mark = view.tokens[k].form if k < len(view.tokens) else ""
    office = by_start.get(k + 1)
    if office is None or not office.possessed or office.last >= len(view.tokens):
        return None
    closed = view.tokens[office.last].form
    if mark == "(":
        return office if closed == ")" else None
    if person.case != "Nom" or mark not in _DASHES | {","}:
        return None
    ended = mark != "," and (closed in lexicon.words("and") or view.word(office.last).pos == "VERB")
    return office if closed in _CLOSERS or ended else None
