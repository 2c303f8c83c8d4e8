"""What an article tells of its people: the offices that stand beside their names, and their countries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kelissoz import lexicon
from kelissoz.letters import genitive
from kelissoz.mentions import heads, holders, names
from kelissoz.mentions.clusters import Clusters
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.naming import with_synonyms
from kelissoz.mentions.noun_phrases import HOME_RULE
from kelissoz.mentions.offices import SHARED
from kelissoz.mentions.view import View

Key = tuple[str, ...]

HOME = "KZ"
_MOST_COLLEAGUES = 50
_TWO = "екі"
_MINISTRY, _MINISTER = "министрлік", "министр"
_OUTLETS = frozenset({"outlet", "agency"})


@dataclass(slots=True)
class Profile:
    """``keys`` are the offices that a person has here; ``office`` the one to show, told by draft
    ``office_at`` (``None``: by the tables), and so for ``country``."""

    keys: list[Key] = field(default_factory=list)
    office: str | None = None
    office_at: int | None = None
    country: str | None = None
    country_at: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of an article: drafts, clusters and the profiles of those clusters that are people."""

    view: View
    drafts: Sequence[Draft]
    clusters: Clusters
    people_at: Mapping[int, int]
    profiles: dict[int, Profile]
    home: str | None
    by_head: dict[str, list[int]] = field(default_factory=dict)

    def speaks_of_home(self) -> bool:
        """Whether the article names home, or somebody of home; what home has as other lands do (``Сенат``) tells so
        only where no other land is named."""
        told = [draft for draft in self.drafts if draft.rule not in _OUTLETS]
        named = {draft.country for draft in told if not _is_implied(draft)}
        named |= {profile.country for profile in self.profiles.values()}
        implied = self.home in {draft.country for draft in told}
        return self.home in named or implied and not named - {None}

    def has(self, number: int, key: Key) -> None:
        """Notes that cluster ``number`` has the office ``key``; an office without an owner tells nothing."""
        if not key:
            return
        self.profiles[number].keys.append(key)
        numbers = self.by_head.setdefault(key[-1], [])
        if number not in numbers[-_MOST_COLLEAGUES:]:
            numbers.append(number)

    def colleagues(self, head: str) -> list[int]:
        """The people with an office of this head noun, the latest of very many."""
        return self.by_head.get(head, [])[-_MOST_COLLEAGUES:]

    def shown(self, i: int) -> Draft:
        """The office that draft ``i`` is or has beside it."""
        return self.drafts[i].office or self.drafts[i]

    def sentence(self, draft: Draft) -> int:
        """The sentence in which ``draft`` begins."""
        return self.view.tokens[draft.first].sentence

    def owner(self, office: Draft) -> Profile | None:
        """Whom someone serves, where the name stands inside the office phrase."""
        if office.owner is None or office.owner not in self.people_at:
            return None
        return self.profiles.get(self.clusters.of.get(self.people_at[office.owner], -1))

    def described(self, office: Draft) -> tuple[str, Key, str | None]:
        """Name, key and country of ``office``; a person in it gives way to that person's own office:
        ``АҚШ президенті Дональд Трамптың арнайы өкілі`` → ``АҚШ президентінің арнайы өкілі``."""
        owner = self.owner(office)
        if owner is None:
            return office.name, office.key, office.country
        name = f"{genitive(owner.office)} {office.name}" if owner.office else office.name
        served = owner.keys[0] if owner.keys else ()
        return name, with_synonyms((*served, *office.key)), office.country or owner.country


def _is_implied(draft: Draft) -> bool:
    return draft.implied or draft.rule == HOME_RULE


def profile(view: View, drafts: Sequence[Draft], clusters: Clusters, home: str | None) -> Cast:
    """The people of an article. ``home`` is the country whose offices the outlet names without the state.

    Who serves another person comes after those who serve a state: the office is named after the other's.
    """
    people_at = {draft.first: i for i, draft in enumerate(drafts) if draft.kind == "person"}
    people = [number for number, cluster in enumerate(clusters.found) if cluster.kind == "person"]
    profiles = {number: Profile() for number in people}
    cast = Cast(view, drafts, clusters, people_at, profiles, home)
    for number in people:
        _read(cast, number, serves=False)
        _fill_from_bracket(cast, number)
        _fill_from_holders(cast, number)
    for number in people:
        _read(cast, number, serves=True)
    _fill_from_pairs(cast)
    _fill_from_two_lands(cast)
    _fill_from_partners(cast)
    for number in people:
        _fill_from_home(cast, number)
    for number in people:
        _fill_from_served(cast, number)
    return cast


def _read(cast: Cast, number: int, serves: bool) -> None:
    found = cast.profiles[number]
    for i in cast.clusters.found[number].members:
        office = cast.drafts[i].office
        if office is None or (office.owner is not None) != serves:
            continue
        name, key, country = cast.described(office)
        if office.implied and not _is_at_home(cast, number, i):
            country = None
        cast.has(number, key)
        if office.second is not None:
            cast.has(number, cast.described(office.second)[1])
        if found.office_at is None or _says_more(cast, found, office, country):
            found.office, found.office_at = name, i
        if found.country is None and country is not None:
            found.country, found.country_at = country, i


def _says_more(cast: Cast, found: Profile, office: Draft, country: str | None) -> bool:
    """Whether ``office`` tells the country, which the one shown does not, says of what he is what that one only
    calls him (``қорғаныс министрі`` after ``министр``), or names what it only paraphrases (``Президент`` after
    ``Мемлекет басшысы``)."""
    if found.country is None and country is not None:
        return True
    shown = None if found.office_at is None else cast.shown(found.office_at)
    if shown is None:
        return False
    bare = len(shown.key) == 1 and office.key[-1:] == shown.key and len(office.key) > 1
    return bare or paraphrases(shown) and not paraphrases(office)


def paraphrases(office: Draft) -> bool:
    """Whether an office is called by another word than its own: ``мемлекет басшысы``, a president."""
    return bool(office.key) and office.head.lower() != office.key[-1]


def _fill_from_bracket(cast: Cast, number: int) -> None:
    """``Петр Димов (Болгария)``: the land that stands in brackets after the name."""
    found = cast.profiles[number]
    at = next((i for i in cast.clusters.found[number].members if cast.drafts[i].country_at is not None), None)
    if found.country is None and at is not None and cast.drafts[at].office is None:
        found.country, found.country_at = cast.drafts[at].country, at


def _fill_from_holders(cast: Cast, number: int) -> None:
    """Whom the article names without a country may have held an office of the tables on the article's day."""
    found, name = cast.profiles[number], cast.clusters.found[number].name
    if found.country is not None:
        return
    held = holders.of_person(name, cast.view.article.published)
    if len({row["country"] for row in held}) == 1:
        found.country = holders.country(held[0])
        found.office = found.office or held[0]["office"]
        cast.has(number, holders.key(held[0]))
        return
    countries = {holders.country(row) for row in holders.ever(name)}
    found.country = countries.pop() if len(countries) == 1 else None


def _fill_from_home(cast: Cast, number: int) -> None:
    """At home an office needs no state beside a name of the country (``Көлік министрі Нұрлан
    Сауранбаев``), unless the sentence has spoken of another state before."""
    found, name = cast.profiles[number], cast.clusters.found[number].name
    if found.country is not None or found.office_at is None or cast.home is None:
        return
    office = cast.drafts[found.office_at].office
    if office is not None and office.of_many:
        return
    if office is not None and is_homes_own(cast, office):
        found.country = cast.home
    if names.is_home_name(name, cast.home) and not is_abroad(cast, found.office_at):
        found.country = cast.home
    if office is not None and _needs_state(office) and _opens_article(cast, found.office_at):
        found.country = cast.home


def _opens_article(cast: Cast, i: int) -> bool:
    """Whether draft ``i``, whose office needs a state, comes before any other state is spoken of, and nobody without a
    name (``Чили делегациясы`` in his sentence, later ``Чили министрі``) may be of his. Whose they are who
    share a title (``екі елдің министрлері А мен Б``), is not told."""
    office, sentence = cast.shown(i), cast.sentence(cast.drafts[i])
    if cast.drafts[i].rule == SHARED or any(_country_at(cast, k) not in (None, cast.home) for k in range(i)):
        return False
    abroad = (k for k in range(i + 1, len(cast.drafts)) if cast.drafts[k].country not in (None, cast.home))
    return not any(
        cast.drafts[k].head == office.head
        if cast.drafts[k].kind == "office"
        else cast.drafts[k].kind != "person" and cast.sentence(cast.drafts[k]) == sentence
        for k in abroad
    )


def is_homes_own(cast: Cast, office: Draft) -> bool:
    """``облыс әкімі``: an office that only home has."""
    return cast.home == HOME and office.kind == "office" and office.head in lexicon.words("home-office")


def _is_at_home(cast: Cast, number: int, i: int) -> bool:
    """Whether ``Сенат төрағасы Х`` is home's: the name is one of the country's own, or the sentence speaks of
    nobody from abroad before."""
    name = cast.clusters.found[number].name
    own = cast.home is not None and names.is_home_name(name, cast.home)
    return own or any(row["country"] == cast.home for row in holders.ever(name)) or not is_abroad(cast, i)


def is_abroad(cast: Cast, i: int) -> bool:
    """Whether the sentence of draft ``i`` has spoken of another state, or somebody of one, before it."""
    sentence = cast.sentence(cast.drafts[i])
    for k in range(i - 1, max(-1, i - 12), -1):
        if cast.sentence(cast.drafts[k]) != sentence:
            return False
        country = _country_at(cast, k)
        if country is not None and country != cast.home:
            return True
    return False


def told_land(cast: Cast, i: int) -> str | None:
    """The land that draft ``i`` tells; none for a house that other lands have too (``Сенат``) where the article is of
    those."""
    draft = cast.drafts[i]
    if draft.kind != "body" or not draft.implied or draft.country != cast.home or cast.speaks_of_home():
        return draft.country
    own = any(member.startswith(draft.name.lower()) for member in lexicon.words("home-deputy"))
    return draft.country if own else None


def home_of_body(cast: Cast, i: int) -> str | None:
    """The home of ``Үкімет`` with a capital, and of a ministry that home has: where the article speaks of
    home, and the sentence has not spoken of another state before."""
    draft = cast.drafts[i]
    if cast.home is None or draft.kind != "body" or draft.owner is not None:
        return None
    ministry = (cast.home, *(_MINISTER if word == _MINISTRY else word for word in draft.key))
    if draft.rule != HOME_RULE and not (_MINISTRY in draft.key and holders.is_office(ministry)):
        return None
    return cast.home if cast.speaks_of_home() and not is_abroad(cast, i) else None


def land_of_bearer(cast: Cast, i: int) -> str | None:
    """``Димов әкімшілігі``, ``Димовтың өкілдері``: the land of him after whom a body or a group is called, where the
    article, or the table of holders, knows him."""
    draft = cast.drafts[i]
    if draft.kind not in ("body", "group"):
        return None
    if draft.owner is not None:
        return cast.described(draft)[2]
    bearer = draft.name.rpartition(" ")[0]
    if not bearer[:1].isupper():
        return None
    found = {
        found.country
        for number, found in cast.profiles.items()
        if bearer in (name := cast.clusters.found[number].name, name.split()[-1])
    }
    lands = found or {holders.country(row) for row in holders.ever(bearer)}
    return lands.pop() if len(lands) == 1 else None


def home_of_group(cast: Cast, i: int) -> str | None:
    """The home of ``мәжілісмендер``; and of ``сенаторлар``, ``депутаттар`` without more, where the last house, or
    member of one, that the article told of before was home's, or nobody from abroad was."""
    draft = cast.drafts[i]
    bare = draft.kind == "group" and draft.plural and draft.last - draft.first == 1
    if bare and draft.head in lexicon.words("home-deputy"):
        return cast.home
    if not bare or cast.home is None or draft.head not in lexicon.words("deputy"):
        return None
    lands = [(_country_at(cast, k), cast.drafts[k]) for k in range(i)]
    of_houses = [land for land, before in lands if land is not None and _is_of_house(before)]
    told = of_houses[-1:] or [land for land, _ in lands if land is not None]
    return cast.home if {*told} <= {cast.home} and not is_abroad(cast, i) else None


def _country_at(cast: Cast, k: int) -> str | None:
    person = cast.profiles.get(cast.clusters.of.get(k, -1))
    return cast.drafts[k].country or (person.country if person is not None else None)


def _is_of_house(draft: Draft) -> bool:
    """``Мәжіліс``, ``Сенат төрағасы``, ``депутат``."""
    words = (draft.office or draft).name.lower().split()
    return any(heads.lemma(word) in heads.of_sort("parliament") for word in words)


def _fill_from_pairs(cast: Cast) -> None:
    """``А мен Б елдерінің президенттері сөйлесті. Х пен Ү сауданы талқылады`` (the presidents of А and Б spoke. Х and Ү
    discussed trade): two officials of two lands, and the two people with whom the next sentence begins, in the same
    order, unless one of them is known to be the other."""
    by_sentence: dict[int, list[int]] = {}
    for i, draft in enumerate(cast.drafts):
        by_sentence.setdefault(cast.sentence(draft), []).append(i)
    for sentence, told in by_sentence.items():
        offices = [i for i in told if cast.drafts[i].kind == "office"]
        lands = [cast.drafts[i].country for i in offices]
        if len(offices) != 2 or None in lands or len(set(lands)) < 2:
            continue
        named = any(cast.drafts[i].kind == "person" for i in told)
        pair = _opening_pair(cast, by_sentence.get(sentence + 1, []))
        if named or len(set(pair)) != 2:
            continue
        known = [cast.profiles[number].country for number in pair]
        if known[0] == lands[1] and known[1] is None or known[1] == lands[0] and known[0] is None:
            offices.reverse()
        for number, i in zip(pair, offices, strict=True):
            found, office = cast.profiles[number], cast.drafts[i]
            if found.country in (None, office.country) and found.office is None:
                found.office, found.office_at = office.name, i
                found.country, found.country_at = office.country, i
                cast.has(number, office.key)


def _fill_from_two_lands(cast: Cast) -> None:
    """``А мен Б хаттамаға қол қойды. Оған екі елдің министрлері Х пен Ү қол қойған`` (А and Б signed a protocol. The
    ministers of the two lands, Х and Ү, signed it): the two lands of the sentence, or of the one before, in the same
    order, unless one of the two people is known to be of the other."""
    for i in range(1, len(cast.drafts)):
        one, other = cast.drafts[i - 1], cast.drafts[i]
        if one.office is None or one.office != other.office or not _of_two_lands(cast, one.office):
            continue
        states = _two_states(cast, one.office)
        numbers = [cast.clusters.of.get(k) for k in (i - 1, i)]
        found = [cast.profiles[n] for n in numbers if n is not None and n in cast.profiles]
        if len(states) != 2 or len(found) != 2 or found[0] is found[1]:
            continue
        known = [each.country for each in found]
        if known[0] == cast.drafts[states[1]].country or known[1] == cast.drafts[states[0]].country:
            states.reverse()
        for each, at in zip(found, states, strict=True):
            if each.country is None:
                each.country, each.country_at = cast.drafts[at].country, at


def _of_two_lands(cast: Cast, office: Draft) -> bool:
    """``екі елдің президенттері``: the words stand before the office, or open it."""
    words = range(max(0, office.first - 2), office.last)
    lands = lexicon.words("land")
    return any(cast.view.lows[k] == _TWO and cast.view.word(j).lemma in lands for k, j in pairwise(words))


def _two_states(cast: Cast, office: Draft) -> list[int]:
    """The numbers of the drafts of the only two states in the sentence before the office, or in the one before."""
    sentence = cast.sentence(office)
    for s in (sentence, sentence - 1):
        told: dict[str, int] = {}
        for i, draft in enumerate(cast.drafts):
            if (
                draft.kind == "state"
                and draft.country
                and cast.sentence(draft) == s
                and draft.first < office.first
            ):
                told.setdefault(draft.country, i)
        if told:
            return list(told.values())
    return []


def _opening_pair(cast: Cast, drafts: Sequence[int]) -> list[int]:
    """The numbers of two people without an office beside them who open a sentence, joined by 'and'."""
    if len(drafts) < 2:
        return []
    one, other = (cast.drafts[i] for i in drafts[:2])
    opens = one.first == 0 or cast.view.tokens[one.first - 1].sentence != cast.sentence(one)
    joined = cast.view.lows[one.last : other.first]
    bare = all(draft.kind == "person" and draft.office is None for draft in (one, other))
    if not (bare and opens and len(joined) == 1 and joined[0] in lexicon.words("and")):
        return []
    return [n for i in drafts[:2] if (n := cast.clusters.of.get(i)) is not None]


def _fill_from_partners(cast: Cast) -> None:
    """Someone without a country, joined to someone with one, is of the same: ``Армения Президенті Ваагн
    Хачатурянмен, Премьер-министр Никол Пашинянмен``; so is who leads a delegation: ``Украина делегациясын
    қорғаныс министрі Рүстем Умеров басқарды``, and somebody's ``грек әріптесі Никос Папас``."""
    for i, draft in enumerate(cast.drafts):
        number = cast.clusters.of.get(i)
        if draft.kind != "person" or number is None or cast.profiles[number].country is not None or i == 0:
            continue
        first = draft.office.first if draft.office is not None else draft.first
        k = next((k for k in range(i - 1, max(-1, i - 3), -1) if cast.drafts[k].last <= first), None)
        if k is None:
            continue
        before, found = cast.drafts[k], cast.profiles[number]
        between = cast.view.lows[before.last : first]
        colleague = before.head in lexicon.words("colleague") and not before.plural
        if before.kind == "group" and not between and (colleague or before.case in ("Acc", "Abl")):
            found.country, found.country_at = before.country, k
        partner = cast.profiles.get(cast.clusters.of.get(k, -1))
        joined = 0 < len(between) <= 2 and all(word in lexicon.words("and") | {","} for word in between)
        stateless = draft.office is not None and _needs_state(draft.office) and draft.rule != SHARED
        if before.kind == "person" and stateless and joined and partner is not None:
            found.country, found.country_at = partner.country, partner.country_at


def _needs_state(office: Draft) -> bool:
    """Whether an office is some state's or nobody's (``сыртқы істер министрі``, ``кәсіпкер``), not a body's
    (``FIFA президенті``)."""
    return all(word in heads.name_words() or heads.sort_of(word) for word in office.key)


def _fill_from_served(cast: Cast, number: int) -> None:
    """Who serves a head of state or government that is named without the state (``президенттің
    көмекшісі``) is of that one's country, where the article has only one."""
    found = cast.profiles[number]
    key = found.keys[0] if found.keys else ()
    if found.country is not None or len(key) < 2:
        return
    heads = (cast.profiles[other] for other in cast.colleagues(key[0]))
    served = {head.country for head in heads if (head.country, key[0]) in head.keys}
    if len(served) == 1:
        found.country = served.pop()
