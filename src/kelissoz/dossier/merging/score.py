"""Whether two reports tell of one event: a sum of what speaks for and against it, each with its reason.

The weights are those of evidence in the sense of Fellegi and Sunter (A theory for record linkage, 1969): how
much more often the two agree so where they are one event than where they are not, judged by eye on the dossiers
of ``gold/dossier`` marked ``dev``, in half steps.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from os.path import commonprefix

from kelissoz.dossier.identity.bodies import are_one_body, body_words, likeness, own_likeness
from kelissoz.dossier.identity.people import are_alike_in_full, are_one_person, person_name
from kelissoz.dossier.identity.places import are_one_spot, may_be_in
from kelissoz.dossier.identity.spelling import fold
from kelissoz.dossier.merging.days import AROUND, NEWS, SOON, Days
from kelissoz.dossier.merging.reports import Party, Report

# From this on two reports are one event; from the other on a person should look.
SAME = 4.0
UNSURE = 3.0
_APART = {1: "one day apart", 2: "two days apart"}
# So many parties meet seldom enough on two days in a row.
_SEVERAL = 3
# Of days told in a row so many are compared one by one.
_STAY = 14
# Articles of one week are no more days apart.
_WEEK = 6
# What at most speaks for two reports by whom they name, where these are other people.
_OTHERS = -1.0

# Documents that share so much of their names are one: of three words one may be another (``туралы``, ``жөніндегі``).
_TWO_OF_THREE = 0.66

# Of a word so many letters are its stem at least, and so many at most its ending.
_STEM, _ENDING = 4, 2
# Kinds that outlets take for one another.
_NEAR_KINDS = frozenset(
    {frozenset({"meeting", "talks"}), frozenset({"talks", "session"}), frozenset({"meeting", "session"})}
)


@dataclass(frozen=True, slots=True)
class Reason:
    """``weight`` is positive where it speaks for one event. ``what`` is said to a person."""

    what: str
    weight: float


@dataclass(frozen=True, slots=True)
class Score:
    """``possible`` is false where the two cannot be one, whatever else agrees."""

    reasons: tuple[Reason, ...]
    possible: bool = True

    @property
    def total(self) -> float:
        return sum(reason.weight for reason in self.reasons)

    @property
    def is_same(self) -> bool:
        return self.possible and self.total >= SAME


def compare(one: Report, other: Report) -> Score:
    """The score of two reports; the same whichever comes first."""
    against = impossible(one, other)
    if against is not None:
        return Score((Reason(against, 0.0),), possible=False)
    return Score(tuple(_reasons(one, other)))


def impossible(one: Report, other: Report) -> str | None:
    """Why the two cannot be one event, if so."""
    if one.article == other.article:
        return "one article tells them apart"
    if one.kind != other.kind and frozenset({one.kind, other.kind}) not in _NEAR_KINDS:
        return f"{one.kind} and {other.kind}"
    if _is_beside(one, other) or _is_beside(other, one):
        return "a session beside a meeting of some of its members"
    for moved, held in ((one, other), (other, one)):
        if moved.status == "postponed" and _was_before(held, moved):
            return "it was held before the other was put off"
    if one.days is not None and other.days is not None:
        apart = one.days.distance(other.days)
        if apart > (_spread(one, other) if one.days.is_exact and other.days.is_exact else 0):
            return f"{apart} days apart"
    return None


def _spread(one: Report, other: Report) -> int:
    """So many days apart two exact days may be of one event: on a journey one outlet tells when it began, another on
    which day of it something was done; of all else they may differ on which side of midnight it was. News of one day
    on the same two people in the same city tell of one meeting, though one has its day wrong."""
    if one.kind == "visit":
        return AROUND
    mistaken = _in_one_city(one, other) and _published_together(one, other)
    return 2 if mistaken and one.core and other.core and len(matched(one.people, other.people)) > 1 else 1


def _sides(report: Report) -> frozenset[str]:
    """The states that met, without those that only mediate."""
    return report.countries - report.mediating


def _is_beside(meeting: Report, session: Report) -> bool:
    """Whether one is the session of a body and the other a meeting of some of its members, or of a guest whose article
    tells of that session as well."""
    if session.kind == meeting.kind or not session.body or meeting.body:
        return False
    if any(are_one_body(session.body, body) for body in meeting.beside):
        return True
    met, sat = _sides(meeting), _sides(session)
    return len(met) > 1 and bool(sat) and (met < sat or not met <= sat and bool(session.people))


def _was_before(held: Report, moved: Report) -> bool:
    """Whether one took place on a day before the article that says that the other was put off."""
    told = held.days is not None and held.days.is_exact and held.status in ("held", "ongoing")
    return bool(told and held.days and moved.published and held.days.first < moved.published.toordinal())


def _reasons(one: Report, other: Report) -> Iterator[Reason]:
    if one.kind != other.kind:
        beside = "session" in {one.kind, other.kind} and bool(one.body) != bool(other.body)
        known = bool(matched(one.people, other.people)) or any(_held(one, other)) or any(_held(other, one))
        yield Reason(
            f"kinds: {' and '.join(sorted({one.kind, other.kind}))}", -1.0 if beside and not known else -0.5
        )
    yield from _days(one, other)
    yield from _people(one, other)
    yield from _offices(one, other)
    yield from _countries(one, other)
    yield from _bodies(one, other)
    yield from _place(one, other)
    yield from _further(one, other)


def _days(one: Report, other: Report) -> Iterator[Reason]:
    if one.days is None or other.days is None:
        yield Reason("no date for one of them", -1.5)
        return
    if _is_off(one, other) or _is_off(other, one):
        alone = not one.people and not other.people and one.kind == other.kind
        only = alone and len(one.countries) == 2 and one.countries == other.countries
        yield Reason("announced, and put off or called off", 2.5 if only else 1.5)
    elif _is_held_later(one, other) or _is_held_later(other, one):
        yield Reason("put off, and held since", 1.5)
    elif one.moved or other.moved:
        yield from _moved(one, other)
    elif one.days.is_exact and other.days.is_exact:
        near = one.days.distance(other.days)
        if near and one.kind == "visit" and _in_one_city(one, other):
            yield Reason("days of one journey", 1.0)
            return
        if near and (_slipped(one, other) or _slipped(other, one)):
            yield Reason("a day from what was planned", 1.5)
            return
        yield Reason("the same day", 3.0) if not near else Reason(_APART[near], -1.0)
        yield from _a_day_off(one, other) if near else _elsewhere(one, other)
    elif one.days.told and other.days.told:
        longest = max(one.days.length, other.days.length)
        if longest <= _STAY and one.days.first == other.days.first:
            yield Reason("days that begin on one", 2.5)
            return
        yield (
            Reason("days that overlap", 2.0)
            if longest <= 14
            else Reason("the day is in the other's month", 1.0)
        )
        if _is_kept(one, other) or _is_kept(other, one):
            yield Reason("announced for the month, and held in it", 1.0)
    elif one.days.told or other.days.told:
        told, reckoned = (one.days, other.days) if one.days.told else (other.days, one.days)
        is_news = (
            told.length <= _STAY
            and told.first <= reckoned.last <= told.last + NEWS
            and reckoned.length <= 2 * NEWS + 1
        )
        together = one.core and other.core and _published_together(one, other)
        fresh = is_news and (reckoned.last <= told.last + 1 or together)
        soon = told.length == 0 and not is_news and _is_near(told, reckoned, one, other)
        fresh = fresh or (
            is_news and one.kind == other.kind == "signing"
        )  # what is signed is not signed again
        weight = 1.5 if fresh else 1.0 if is_news or soon or _is_journey_ahead(one, other) else 0.5
        yield Reason("the day fits the other's publication", weight)
    elif max(one.days.length, other.days.length) <= 2 * AROUND:
        yield Reason("told of the same days", 1.5)
    elif one.published is not None and other.published is not None:
        apart = abs((one.published - other.published).days)
        # people meet in a place; letters go to and fro
        late = -1.5 if one.kind == "letter" else -0.5
        yield Reason(f"published {apart} days apart", 1.5 if apart <= 1 else 0.5 if apart <= 3 else late)


def _are_the_same_two(one: Report, other: Report) -> bool:
    """Whether two reports on a contact of the same two states place it in one town, or one names whom the other tells
    by his office (``Таиланд президенті``)."""
    if _sides(one) != _sides(other) or len(_sides(one)) != 2:
        return False
    by_office = [whole for _, whole in (*_held(one, other), *_held(other, one))]
    known = len(matched(one.people, other.people)) + len(by_office)
    return _in_one_city(one, other) or known > 1 and any(by_office)


def _is_told_again(news: Report, again: Report) -> bool:
    """Whether what is told of the same two people is in the background of an article that is no earlier."""
    told = news.published is not None and again.published is not None and news.published <= again.published
    return told and not again.core and len(matched(news.people, again.people)) > 1


def _a_day_off(one: Report, other: Report) -> Iterator[Reason]:
    """What speaks for two reports of one contact of which one has its day wrong."""
    met = matched(one.people, other.people)
    if _is_told_again(one, other) or _is_told_again(other, one):
        yield Reason("told again, a day off", 0.5)
    if not (one.core and other.core):
        return
    if not _published_together(one, other):
        if one.kind == "call" and len(met) > 1 and _published_together(one, other, _WEEK):
            yield Reason("news of one week", 0.5)
        return
    yield Reason("news of one day", 1.0)
    if _are_in_two_towns(one, other):
        return
    if len(one.countries) >= _SEVERAL and one.countries == other.countries:
        yield Reason("the same three or more", 1.0)
    elif _are_the_same_two(one, other) or len(met) > 1 and len(met) == len(one.people) == len(other.people):
        yield Reason("the same two", 1.0)
    elif _in_one_city(one, other) and _are_of_one_body(one, other):
        yield Reason("one body in one town", 0.5)


def _elsewhere(one: Report, other: Report) -> Iterator[Reason]:
    """What speaks for two reports of one contact on one day of which one has the wrong town: who met is not told by
    name, and two lands seldom meet twice on a day."""
    apart = _are_in_two_towns(one, other)
    news = one.core and other.core and one.kind == other.kind and _published_together(one, other)
    unnamed = not one.people and not other.people and one.kind != "signing"
    if apart and news and unnamed and len(_sides(one)) > 1 and _sides(one) == _sides(other):
        yield Reason("news of one day", 0.5)


def _is_kept(plan: Report, held: Report) -> bool:
    """Whether one was announced for a month, and the other of three or more, the same, took place in it."""
    months = plan.days is not None and held.days is not None and plan.days.length > _STAY >= held.days.length
    told = plan.published is not None and held.published is not None and plan.published <= held.published
    came = plan.status == "planned" and held.status in ("held", "ongoing") and plan.kind == held.kind
    return months and told and came and len(_sides(plan)) >= _SEVERAL and _sides(plan) == _sides(held)


def _slipped(plan: Report, held: Report) -> bool:
    """Whether one was announced before the other, a day from it, took place."""
    told = plan.published is not None and held.published is not None and plan.published < held.published
    return told and plan.status == "planned" and held.status in ("held", "ongoing")


def _is_near(told: Days, reckoned: Days, one: Report, other: Report) -> bool:
    """Whether what is announced without a day was on a day right after the announcement."""
    announced = {report.status for report in (one, other) if report.days is reckoned} <= {
        "planned",
        "ongoing",
    }
    return announced and 0 <= told.first - reckoned.first <= 1


def _is_journey_ahead(one: Report, other: Report) -> bool:
    """Whether one is a journey of a person that is announced without a day, and the other came within two months."""
    plan, came = (one, other) if one.status == "planned" else (other, one)
    if one.kind != "visit" or plan.status != "planned" or came.days is None or plan.published is None:
        return False
    return (
        bool(matched(one.people, other.people)) and 0 <= came.days.first - plan.published.toordinal() <= SOON
    )


def _is_off(off: Report, plan: Report) -> bool:
    """Whether one is put off or called off, no day being told, and the other was announced before."""
    told = off.days is not None and off.days.told
    announced = plan.status in ("planned", "proposed", "postponed")
    dated = off.published is not None and plan.published is not None and plan.published <= off.published
    return off.status in ("cancelled", "postponed") and not told and announced and dated


def _moved(one: Report, other: Report) -> Iterator[Reason]:
    """Of what was put off both days are looked at, and that it may have been on another one since."""
    here, there = _told_days(one), _told_days(other)
    if here & there:
        stretch = any(not each.moved and each.days and each.days.length for each in (one, other))
        yield Reason("days that overlap", 2.0) if stretch else Reason("the same day", 3.0)
    elif here and there:
        # what was to be in the course of a journey was put off with that, if it led to the same place
        strayed = any(_is_lent(each) for each in (one, other)) and not _in_one_land(one, other)
        yield Reason("on another day, and not known to be there", -1.0) if strayed else Reason("put off", 1.0)
    elif any(_is_lent(each) for each in (one, other)) and _is_fresh(one, other):
        yield Reason("the day fits the other's publication", 1.5)
    else:
        yield Reason("the day fits the other's publication", 0.5)


def _is_lent(report: Report) -> bool:
    """Whether it is a plan that has the day of the journey in whose course it is to be."""
    return report.status == "planned" and len(report.moved) == 1


def _is_fresh(one: Report, other: Report) -> bool:
    """Whether one is news of the day that the other tells, or of the day before."""
    told, news = (one, other) if one.moved else (other, one)
    return news.days is not None and not news.days.told and 0 <= news.days.last - told.moved[0] <= 1


def _in_one_land(one: Report, other: Report) -> bool:
    return _in_one_city(one, other) or (
        one.country is not None and one.country == other.country and not (one.city and other.city)
    )


def _is_held_later(off: Report, held: Report) -> bool:
    """Whether one is put off, no day being told, and the other came on a day after that was said."""
    if off.status != "postponed" or (off.days is not None and off.days.told) or off.published is None:
        return False
    came = held.days is not None and held.status in ("held", "ongoing") and bool(_told_days(held))
    return came and held.days is not None and held.days.first >= off.published.toordinal()


def _told_days(report: Report) -> frozenset[int]:
    if report.moved:
        return frozenset(report.moved)
    days = report.days
    if days is None or days.length > (_STAY if days.told else 2 * AROUND):
        return frozenset()
    return frozenset(range(days.first, days.last + 1))


def _published_together(one: Report, other: Report, days: int = 1) -> bool:
    """Whether the articles are no more than ``days`` apart."""
    if one.published is None or other.published is None:
        return False
    return abs((one.published - other.published).days) <= days


def are_of_others(one: Report, other: Report) -> bool:
    """Whether two reports name different people, so that they are not one event by way of a third that names nobody:
    unless all else agrees so well that they would be one by themselves. On who led a delegation outlets differ."""
    if sum(reason.weight for reason in _people(one, other)) > _OTHERS:
        return False
    led = any(party.role == "head" for party in (*one.people, *other.people))
    return not led and not compare(one, other).is_same


def _is_gathering(one: Report, other: Report) -> bool:
    """Whether both tell of one body of several states: whom each of them names among those who came tells little."""
    return max(len(one.countries), len(other.countries)) >= _SEVERAL and _are_of_one_body(one, other)


def _are_of_one_body(one: Report, other: Report) -> bool:
    """Whether both tell of a body whose name says more than what it is."""
    if not one.body or not other.body:
        return False
    return min(len(body_words(one.body)), len(body_words(other.body))) > 1 and are_one_body(
        one.body, other.body
    )


def _people(one: Report, other: Report) -> Iterator[Reason]:
    pairs = matched(one.people, other.people)
    if pairs:
        names = ", ".join(sorted(max(a.name, b.name, key=lambda name: (len(name), name)) for a, b in pairs))
        yield Reason(f"the same people: {names}", min(3.0, 1.5 * len(pairs)))
    both = {party.country for party in one.people} & {party.country for party in other.people} - {None}
    if _is_gathering(one, other):
        return
    strangers = [
        country
        for country in sorted(filter(None, both))
        if not any(country in (a.country, b.country) for a, b in pairs)
    ]
    met = len(pairs) == 1 and len(one.people) > 1 and len(other.people) > 1
    for country in strangers:
        apart = _namesakes(country, one, other)
        led = _leads(country, one) and _leads(country, other)
        yield Reason(
            f"namesakes of {country}" if apart else f"other people of {country}",
            -4.0 if apart else -1.0 if led else -3.5 if met else -2.5,
        )
    if not strangers and met and _is_met_by_another(one, other, pairs):
        yield Reason("met by different people", -3.5)


def _is_met_by_another(one: Report, other: Report, pairs: list[tuple[Party, Party]]) -> bool:
    """Whether each names somebody besides whom both name, of whose state the other says nothing: where it names the
    state alone he may have stood for it."""
    known = [party for pair in pairs for party in pair]
    return all(
        any(party.country not in _named_alone(that) for party in this.people if party not in known)
        for this, that in ((one, other), (other, one))
    )


def _named_alone(report: Report) -> frozenset[str | None]:
    """The countries that are there without anybody by name."""
    return frozenset(party.country for party in report.parties if party not in report.people) - {None}


def _offices(one: Report, other: Report) -> Iterator[Reason]:
    """An official whom one names by the office alone may be whom the other names."""
    shared = dict([*_held(one, other), *_held(other, one)])
    if shared:
        weight = sum(1.5 if whole else 0.75 for whole in shared.values())
        yield Reason(f"the same offices: {', '.join(sorted(shared))}", min(2.25, weight))


def _held(named: Report, unnamed: Report) -> Iterator[tuple[str, bool]]:
    """The offices that one report tells of states and the other of people, and whether they are the same to the word:
    ``Таиланд президенті``; else with or without the state's name (``қорғаныс министрі``, ``Таиланд қорғаныс
    министрі``)."""
    held = [(party.country, fold(party.office)) for party in named.people if party.country and party.office]
    for party in unnamed.parties:
        office = fold(party.office) if party.kind == "state" and party.office else None
        own = [own for country, own in held if country == party.country and office]
        if office and any(_is_one_office(office, each) for each in own):
            yield office, " " in office and office in own


def _is_one_office(one: str, other: str) -> bool:
    """Whether the shorter ends the longer, of one official or of several: ``арнайы өкілдер``, ``Түркияның арнайы
    өкілі``."""
    words = list(zip(reversed(one.split()), reversed(other.split()), strict=False))
    shared = len(commonprefix(words[0]))
    return shared >= max(_STEM, min(map(len, words[0])) - _ENDING) and all(a == b for a, b in words[1:])


def _leads(country: str, report: Report) -> bool:
    """Whether whom the report names of ``country`` are those who led its delegation: outlets differ on that."""
    return all(party.role == "head" for party in report.people if party.country == country)


def _namesakes(country: str, one: Report, other: Report) -> bool:
    """Whether each tells of somebody of the same family name and another given name: outlets do not take for one
    another whom they name in full to tell them apart."""
    here, there = (
        [
            name
            for party in report.people
            if party.country == country and len((name := person_name(party.name)).parts) > 1
        ]
        for report in (one, other)
    )
    return any(a.family == b.family for a in here for b in there)


def matched(some: tuple[Party, ...], others: tuple[Party, ...]) -> list[tuple[Party, Party]]:
    """The people of one report with who they are in the other, each at most once."""
    rest = list(others)
    pairs: list[tuple[Party, Party]] = []
    for party in some:
        for other in rest:
            if are_one_party(party, other):
                pairs.append((party, other))
                rest.remove(other)
                break
    return pairs + _beside_another(some, rest, pairs)


def _beside_another(
    some: tuple[Party, ...], rest: list[Party], pairs: list[tuple[Party, Party]]
) -> list[tuple[Party, Party]]:
    """The two who are left of two pairs of people, where their names are alike: whoever met the same person is the
    same, though one outlet takes him for another state's."""
    left = [party for party in some if not any(party is each for each, _ in pairs)]
    if len(pairs) == len(left) == len(rest) == 1 and are_one_person(left[0].name, rest[0].name):
        return [(left[0], rest[0])]
    return []


def are_one_party(one: Party, other: Party) -> bool:
    """Whether two people may be one: by their names, and by their countries where both are known; a full name that
    is the same in every part, or nearly so, weighs more than a country."""
    countries = {one.country, other.country} - {None}
    alike = are_alike_in_full(one.name, other.name)
    return alike or (len(countries) < 2 and are_one_person(one.name, other.name))


def _countries(one: Report, other: Report) -> Iterator[Reason]:
    here, there = one.countries, other.countries
    if one.kind == "visit":  # whoever is at home where a journey leads is told or not
        goals = {one.country, other.country}
        here, there = here - goals, there - goals
    # who mediates is often not told
    here, there = here - (one.mediating - there), there - (other.mediating - here)
    for a, b in matched(one.people, other.people):
        if (
            a.country and b.country and a.country != b.country
        ):  # of one who is thought to be of two, neither counts
            here, there = here - {a.country}, there - {b.country}
        elif a.country != b.country:  # whose state one does not tell is no other's
            told = frozenset(filter(None, (a.country, b.country)))
            here, there = here - (told - there), there - (told - here)
    if here & there:
        most = 2.0 if here == there else 1.5
        yield Reason(
            f"the same states: {', '.join(sorted(here & there))}", min(most, 0.75 * len(here & there))
        )
    if _is_gathering(one, other):
        return
    if here - there and there - here:
        yield Reason(f"other states: {', '.join(sorted(here ^ there))}", -3.0)
    elif here and there and here != there:
        yield Reason(f"only one names {', '.join(sorted(here ^ there))}", -0.5)


def _bodies(one: Report, other: Report) -> Iterator[Reason]:
    if one.body and other.body:
        same = are_one_body(one.body, other.body)
        kin = not same and likeness(_modifier(one.body), _modifier(other.body)) == 1.0
        yield (
            Reason(f"the same body: {one.body}", 2.0)
            if same
            else Reason("another body of one name", -1.0)
            if kin
            else Reason("another body", -2.0 if likeness(one.body, other.body) else -3.0)
        )
    elif one.bodies and other.bodies:
        best = max(likeness(a, b) for a in one.bodies for b in other.bodies)
        if best >= 0.75:
            yield Reason("bodies of one name", 1.5)


def _modifier(body: str) -> str:
    """``Еуразиялық`` of ``Еуразиялық экономикалық одақ``: what tells a council or a union from all others."""
    return body.split(" ", 1)[0]


def _in_one_city(one: Report, other: Report) -> bool:
    here, there = one.spot, other.spot
    return here is not None and there is not None and are_one_spot(here, there)


def _are_in_two_towns(one: Report, other: Report) -> bool:
    told = one.city is not None and other.city is not None
    return told and not _in_one_city(one, other) and not _in_one_region(one, other)


def _in_one_region(one: Report, other: Report) -> bool:
    here, there = one.spot, other.spot
    return here is not None and there is not None and (may_be_in(here, there) or may_be_in(there, here))


def _place(one: Report, other: Report) -> Iterator[Reason]:
    if one.city and other.city and not _in_one_region(one, other):
        same = _in_one_city(one, other)
        if not same and "postponed" in (one.status, other.status):
            yield Reason("put off, and to another town", -0.5)
            return
        vague = one.days is None or other.days is None or max(one.days.length, other.days.length) > 14
        vague = vague and (same or not _are_of_one_body(one, other))
        lands = {one.country, other.country} - {None}
        abroad = lands and not lands & (one.countries | other.countries)
        yield (
            Reason(f"in {one.city}", 1.5 if vague or abroad else 1.0)
            if same
            else Reason(f"in {one.city} and in {other.city}", -2.0 if vague else -1.0)
        )
    elif one.country and other.country:
        same = one.country == other.country
        # where a journey leads, and where those of other lands meet, tells more than where somebody is at home
        abroad = one.country not in {*one.countries, *other.countries}
        goal = 1.0 if one.kind == "visit" or abroad else 0.5
        yield Reason(f"in {one.country}", goal) if same else Reason("in different countries", -1.5)


def _further(one: Report, other: Report) -> Iterator[Reason]:
    if (
        one.kind == other.kind == "signing"
        and one.countries == other.countries
        and _published_together(one, other)
    ):
        yield Reason("signed by the same, news of one day", 1.0)
    if one.agreed is not None and other.agreed is not None and compare(one.agreed, other.agreed).is_same:
        yield Reason("agreed at the same contact", 2.0)
    if one.ordinal is not None and other.ordinal is not None:
        same = one.ordinal == other.ordinal
        yield Reason("the same count", 1.5) if same else Reason("another count", -0.5)
    if one.time_of_day and other.time_of_day:
        same = one.time_of_day == other.time_of_day
        yield Reason("the same time of day", 0.5) if same else Reason("another time of day", -0.5)
    if one.topics and other.topics:
        signed = one.kind == other.kind == "signing"
        how = own_likeness if signed else likeness
        alike = max(how(a, b) for a in one.topics for b in other.topics if body_words(a) and body_words(b))
        if alike >= 0.5:
            sure = signed and alike > _TWO_OF_THREE
            weight = (1.5 if sure else 1.0) if signed else 0.5
            yield Reason("the same document" if signed else "the same topic", weight)
            if sure and one.countries == other.countries and _published_together(one, other, _WEEK):
                yield Reason("a document is signed once", 0.5)
        elif one.kind == "letter":
            yield Reason("on another matter", -1.5)
        elif signed and not alike:
            yield Reason("another document", -1.5)
