"""Who is meant by an office without a name (``Ресей президенті``, ``министр``) and by ``ол``."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from kelissoz import lexicon
from kelissoz.mentions import heads, holders
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.profiles import Cast, Key, Profile, is_abroad, paraphrases
from kelissoz.mentions.qualifiers import is_of_rank

_CHAIR = 2
_LONGEST_SPEECH = 5
_OPENS_SPEECH = frozenset({"–", "—", "«", "“"})


@dataclass(slots=True)
class Resolved:
    """``torn`` are the drafts that fit several people, with those people's names."""

    torn: dict[int, tuple[str, ...]] = field(default_factory=dict)


def resolve(cast: Cast) -> Resolved:
    """Puts offices and pronouns into the clusters of the people they stand for, in the order of the text."""
    resolved = Resolved()
    last_seen: dict[int, int] = {}
    subjects: dict[int, list[int]] = {}
    objects: dict[int, list[int]] = {}
    for i, draft in enumerate(cast.drafts):
        if draft.kind == "office":
            _resolve_office(cast, resolved, i, draft, last_seen)
        elif draft.head in lexicon.words("guest") and draft.country is not None and not draft.plural:
            _resolve_guest(cast, i, draft.country)
        elif draft.head in lexicon.words("colleague") and draft.country is not None and not draft.plural:
            _resolve_colleague(cast, i, draft, subjects)
        elif draft.kind == "pronoun" and not draft.plural:
            _resolve_pronoun(cast, i, draft, subjects, objects)
        cluster = cast.clusters.of.get(i)
        if cluster is None or cast.clusters.found[cluster].kind != "person":
            continue
        last_seen[cluster] = i
        if _is_subject(cast, i, draft):
            subjects.setdefault(cast.sentence(draft), []).append(cluster)
        elif draft.case == "Acc":
            objects.setdefault(cast.sentence(draft), []).append(cluster)
    for i, fitting in cast.clusters.torn.items():
        resolved.torn[i] = tuple(cast.clusters.found[number].name for number in fitting)
    return resolved


def _resolve_office(cast: Cast, resolved: Resolved, i: int, draft: Draft, last_seen: dict[int, int]) -> None:
    name, key, country = cast.described(draft)
    if not key:
        return
    if country is None and _is_ours(cast, draft):
        country = _speakers_land(cast, i, draft)
        key = key if country is None else (country, *key)
    told = key
    if draft.implied:
        key, country = key[-_CHAIR:], None  # ``Сенат төрағасы``: of whichever state the article speaks
    fitting = [
        number
        for number in cast.colleagues(key[-1])
        if _fits(cast.profiles[number], key, country) and not _comes_after(cast, number, i)
    ]
    names_office = bool(fitting)
    if not fitting and country is not None and paraphrases(draft):
        fitting = _of_rank_at(cast, country)
    if not fitting and country is None:
        fitting = _heads_of_body(cast, key, last_seen)
    if not fitting and len(key) == 1:
        fitting = _of_rank(cast, key[0])
    if len(fitting) > 1:
        fitting = _most_fitting(cast, draft, key, country, fitting, last_seen)
    if len(fitting) == 1:
        cast.clusters.put(i, fitting[0])
        if names_office:
            _say_more(cast, cast.profiles[fitting[0]], i, name)
    elif fitting:
        resolved.torn[i] = tuple(cast.clusters.found[number].name for number in fitting)
    else:
        _resolve_by_table(cast, resolved, i, told)


def _is_ours(cast: Cast, draft: Draft) -> bool:
    """``біздің президент`` (our president)."""
    return draft.first > 0 and cast.view.lows[draft.first - 1] == "біздің"


def _speakers_land(cast: Cast, i: int, draft: Draft) -> str | None:
    """Whose ``our`` is: the land of whoever speaks, who is named behind the quote, or else home."""
    speaker = _named_behind(cast, i, cast.sentence(draft))
    return cast.home if speaker is None else cast.profiles[speaker].country or cast.home


def _fits(found: Profile, key: Key, country: str | None) -> bool:
    """Whether an office that is named in short is one that the person has: all its words are in the full
    name of the office, the last one last."""
    if country is not None and found.country is not None and country != found.country:
        return False
    own = {found.country} if found.country else set()
    return any(key[-1] == full[-1] and set(key) <= {*full, *own} for full in found.keys)


def _resolve_guest(cast: Cast, i: int, country: str) -> None:
    """``мальталық қонақ``: the one person of that land who has been named before, where there is just one of
    rank."""
    before = [n for n, profile in cast.profiles.items() if profile.country == country and profile.keys]
    named = [n for n in before if min(cast.clusters.found[n].members, default=i) < i]
    heads_of_all = [
        n
        for n in named
        if any(key[-1] in lexicon.words("head-of-state", "head-of-land") for key in cast.profiles[n].keys)
    ]
    fitting = named if len(named) == 1 else heads_of_all
    if len(fitting) == 1:
        cast.clusters.put(i, fitting[0])


def _resolve_colleague(cast: Cast, i: int, draft: Draft, subjects: dict[int, list[int]]) -> None:
    """``А грек әріптесімен сөйлесті`` (А spoke with his Greek colleague): the one of that land who has been named
    before and has an office of the same name as the subject; none where a name stands beside it."""
    after = cast.drafts[i + 1] if i + 1 < len(cast.drafts) else None
    if after is not None and after.first <= draft.last + 1 and after.kind == "person":
        return
    whose = subjects.get(cast.sentence(draft), [])[-1:]
    ranks = {key[-1] for number in whose for key in cast.profiles[number].keys}
    fitting = [
        number
        for number, profile in cast.profiles.items()
        if profile.country == draft.country
        and ranks & {key[-1] for key in profile.keys}
        and min(cast.clusters.found[number].members, default=i) < i
    ]
    if len(fitting) == 1:
        cast.clusters.put(i, fitting[0])


def _comes_after(cast: Cast, number: int, i: int) -> bool:
    """``Министр Швейцария сыртқы істер министрі Х-пен сөйлесті``: who is named first later in the sentence is
    another than the one before."""
    named = (k for k in cast.clusters.found[number].members if cast.drafts[k].kind == "person")
    first = min(named, default=i)
    return first > i and cast.sentence(cast.drafts[first]) == cast.sentence(cast.drafts[i])


def _say_more(cast: Cast, found: Profile, i: int, name: str) -> None:
    """The article's own words are shown rather than a table's, the office by its name rather than by a
    paraphrase (``Президент`` for ``Мемлекет басшысы``), and in more words rather than in fewer
    (``АҚШ-тың Қазақстандағы елшісі`` for ``АҚШ елшісі``)."""
    if found.office is None or found.office_at is None:
        found.office, found.office_at = name, i
        return
    shown, said = cast.shown(found.office_at), cast.drafts[i]
    fuller = said.head == shown.head and len(name.split()) > len(found.office.split())
    if fuller or paraphrases(shown) and not paraphrases(said):
        found.office, found.office_at = name, i


def _of_rank(cast: Cast, word: str) -> list[int]:
    """The people whom ``дипломат`` or ``кәсіпкер`` may mean: those with an office of the sort."""
    found = [number for lemma in _generics().get(word, ()) for number in cast.colleagues(lemma)]
    return list(dict.fromkeys(found))


def _of_rank_at(cast: Cast, country: str) -> list[int]:
    """Whom ``Эфиопия басшысы`` may mean where no president is named: the head of its government."""
    at = [number for lemma in sorted(lexicon.words("head-of-land")) for number in cast.colleagues(lemma)]
    return [number for number in dict.fromkeys(at) if cast.profiles[number].country == country]


def _heads_of_body(cast: Cast, key: Key, last_seen: dict[int, int]) -> list[int]:
    """Whom ``НАТО басшысы``, ``банк басшысы``, ``ұйым басшысы`` may mean: who has been named as its secretary-general,
    its director, its chairman."""
    body = key[:-1]
    if not body or key[-1] not in lexicon.words("leader"):
        return []
    heads_of_all = [n for word in sorted(lexicon.words("heads-body")) for n in cast.colleagues(word)]
    seen = [n for n in dict.fromkeys(heads_of_all) if n in last_seen]
    if len(body) == 1 and body[0] in lexicon.words("organisation"):
        found = [n for n in seen if (at := cast.profiles[n].office_at) is not None and cast.shown(at).of_many]
    else:
        found = [n for n in seen if any(_is_of_body(full, body) for full in cast.profiles[n].keys)]
    return found if len(found) == 1 else []


def _is_of_body(office: Key, body: Key) -> bool:
    """``НАТО бас хатшысы`` ~ ``НАТО``, ``Балқан банкінің президенті`` ~ ``банк``; not ``НАТО кеңесінің төрағасы``."""
    owner = [word for word in office[:-1] if not is_of_rank(word)]
    kind = len(body) == 1 and body[0] in _body_nouns() and owner and owner[-1].startswith(body[0])
    return tuple(owner) == body or bool(kind)


@cache
def _body_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("world/body_heads"))


def _most_fitting(
    cast: Cast, draft: Draft, key: Key, country: str | None, fitting: list[int], last_seen: dict[int, int]
) -> list[int]:
    """Of several the one whose office has no more words than said; for a head of state or government without
    a state the one at home, if the outlet honours him with a capital, else the one named last."""
    exact = [
        number for number in fitting if any(len(full) == len(key) for full in cast.profiles[number].keys)
    ]
    if country is not None or not _is_head_of_state(key):
        if len(exact) != 1 and country is None and len(key) == 1:
            return _named_before(cast, fitting, last_seen) or fitting
        return exact if len(exact) == 1 else fitting
    at_home = [number for number in fitting if cast.profiles[number].country == cast.home]
    if len(at_home) == 1 and draft.name[:1].isupper():
        return at_home
    seen = [number for number in fitting if number in last_seen]
    return [max(seen, key=lambda number: last_seen[number])] if seen else fitting


def _named_before(cast: Cast, fitting: list[int], last_seen: dict[int, int]) -> list[int]:
    """``деді министр``: of several ministers the only one that has been named, or the only one of home among them."""
    seen = [number for number in fitting if number in last_seen]
    at_home = [number for number in seen if cast.profiles[number].country == cast.home]
    return next((found for found in (seen, at_home) if len(found) == 1), [])


def _is_head_of_state(key: Key) -> bool:
    """``президент`` alone, of no state that is said."""
    return len(key) == 1 and key[0] in lexicon.words("head-of-state")


def _resolve_by_table(cast: Cast, resolved: Resolved, i: int, key: Key) -> None:
    ours = _is_head_of_state(key) and not _is_elsewhere(cast, i)
    if cast.home is not None and (ours or _is_home_s(cast, i, key)):
        key = (cast.home, *key)
    held = holders.of_office(key, cast.view.article.published)
    if len(held) > 1:
        resolved.torn[i] = tuple(row["person"] for row in held)
    elif held:
        _put_holder(cast, i, held[0]["person"], holders.country(held[0]), key)


def _is_elsewhere(cast: Cast, i: int) -> bool:
    """``Болгария мен Грекия матчынан кейін президент ойыншыларды қабылдады``: a president in small letters is not
    home's in an article that speaks of other lands and never of home."""
    others = {draft.country for draft in cast.drafts if draft.kind == "state"} - {None, cast.home}
    return cast.drafts[i].name[:1].islower() and bool(others) and not cast.speaks_of_home()


def _is_home_s(cast: Cast, i: int, key: Key) -> bool:
    """Whether a minister without a state is home's: one that home has, in an article that speaks of home, and
    a sentence that has not spoken of another state before."""
    known = holders.is_office((cast.home or "", *key))
    return known and cast.speaks_of_home() and not is_abroad(cast, i)


def _put_holder(cast: Cast, i: int, name: str, country: str | None, key: Key) -> None:
    """The holder of an office as one of the article's people, under the name that the table has."""
    number = cast.clusters.by_surname.get(name.split()[-1].lower())
    if number is None or cast.profiles[number].country not in (None, country):
        number = cast.clusters.open("person", name)
        cast.profiles[number] = Profile(office=cast.drafts[i].name, office_at=i)
    found = cast.profiles[number]
    found.country = found.country or country
    cast.has(number, key)
    cast.clusters.put(i, number)


def _resolve_pronoun(
    cast: Cast, i: int, draft: Draft, subjects: dict[int, list[int]], objects: dict[int, list[int]]
) -> None:
    """``ол`` is the last subject of the same sentence, where that has none its one object (``Астана Роуханиды күтіп
    отыр, ол келіссөз жүргізеді``), or the subject of the sentence before; of two at once it is neither. ``оны`` is a
    thing more often than not."""
    if draft.case == "Acc":
        return
    here = cast.sentence(draft)
    if draft.case == "Ins" and (own := _own(cast, i, draft, subjects)) is not None:
        others = _named_near(cast, i, here) - {own}
        if len(others) == 1:
            cast.clusters.put(i, others.pop())
        return
    speaks = draft.first - 1 >= 0 and cast.view.word(draft.first - 1).pos == "VERB"
    last = _before_speech(cast, here) if speaks else here
    for sentence in range(last, last - (_LONGEST_SPEECH if speaks else 2), -1):
        candidates = subjects.get(sentence, [])
        if not candidates and sentence == here and not speaks:
            candidates = objects.get(sentence, [])[:1]
        if candidates and len(set(candidates)) > 1 and sentence != here and _tells_so(cast, draft, here):
            candidates = candidates[:1]
        if candidates:
            if len(set(candidates)) == 1 or sentence == here:
                cast.clusters.put(i, candidates[-1])
            return


def _tells_so(cast: Cast, draft: Draft, here: int) -> bool:
    """``А Б-ның келетінін айтты. Бұл туралы ол … мәлімдеді`` (А said that Б will come. He announced this …): who says
    so is who said it, of whom the sentence before speaks first."""
    lows = cast.view.lows
    near = [*lows[max(draft.first - 2, 0) : draft.first], *lows[draft.last : draft.last + 2]]
    return cast.sentence(draft) == here and any(low in lexicon.words("says-so") for low in near)


def _own(cast: Cast, i: int, draft: Draft, subjects: dict[int, list[int]]) -> int | None:
    """Who does something ``онымен`` (with him), and so is not he: the subject before it in its sentence or, if that has
    none, of the sentence before; of ``мен``, ``біз`` whoever speaks, who may be named behind the quote."""
    here = cast.sentence(draft)
    after = _named_behind(cast, i, here)
    if subjects.get(here):
        return subjects[here][-1]
    if after is not None or not subjects.get(here - 1) or len(set(subjects[here - 1])) > 1:
        return after
    return subjects[here - 1][-1]


def _named_behind(cast: Cast, i: int, here: int) -> int | None:
    """The first person that the sentence names in the nominative behind draft ``i``."""
    for j in range(i + 1, len(cast.drafts)):
        if cast.sentence(cast.drafts[j]) != here:
            break
        cluster = cast.clusters.of.get(j)
        person = cluster is not None and cast.clusters.found[cluster].kind == "person"
        if person and cast.drafts[j].case in (None, "Nom"):
            return cluster
    return None


def _named_near(cast: Cast, i: int, here: int) -> set[int]:
    """The people who are named before draft ``i``, in its sentence or in the one before."""
    found: set[int] = set()
    for j in range(i - 1, -1, -1):
        if cast.sentence(cast.drafts[j]) < here - 1:
            break
        cluster = cast.clusters.of.get(j)
        if cluster is not None and cast.clusters.found[cluster].kind == "person":
            found.add(cluster)
    return found


def _before_speech(cast: Cast, here: int) -> int:
    """``– Министр маған телефон соқты, – деп қосты ол`` (the minister rang me, he added): who speaks is none of those
    of whom he speaks, so the sentence before the dash, or the quotation mark, that begins his speech."""
    tokens = cast.view.tokens
    firsts: dict[int, str] = {}
    k = bisect_left(tokens, here + 1, key=lambda token: token.sentence) - 1
    while k >= 0 and tokens[k].sentence > here - _LONGEST_SPEECH:
        firsts[tokens[k].sentence] = tokens[k].text
        k -= 1
    return next(
        (s - 1 for s in range(here, here - _LONGEST_SPEECH, -1) if firsts.get(s) in _OPENS_SPEECH), here
    )


def _is_subject(cast: Cast, i: int, draft: Draft) -> bool:
    """A name, an office or ``ол`` in the nominative; or whose words are told (``Димовтың айтуынша``)."""
    bound = draft.last < len(cast.view.tokens) and cast.view.word(draft.last).pos == "ADP"
    if draft.case in (None, "Nom"):
        return not bound  # ``Димов туралы`` (about Dimov)
    lows = cast.view.lows
    return draft.case == "Gen" and draft.last < len(lows) and lows[draft.last].endswith(("ынша", "інше"))


@cache
def _generics() -> Mapping[str, tuple[str, ...]]:
    """For words like ``дипломат`` the head nouns of the offices that they cover."""
    return {
        row["word"]: tuple(lemma for rank in row["ranks"].split("|") for lemma in heads.of_sort(rank))
        for row in lexicon.rows("kk/office_generics")
    }
