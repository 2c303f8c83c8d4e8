"""Whether a candidate tells of the contact of a story: its kind, status, date, place, body and parties."""

from __future__ import annotations

import re

from kelissoz import letters, lexicon
from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.events.dates import compatible, interval
from kelissoz.events.standing import of_several_lands, unions
from kelissoz.events.status import BEGUN, TO_COME
from kelissoz.events.stories import covering
from kelissoz.events.stories.sides import (
    is_person,
    is_union,
    lands_of,
    party_key,
)
from kelissoz.events.stories.story import (
    CONTACTS,
    DONE,
    GENERIC,
    NEAR,
    OFF,
    SPOKE,
    Story,
    is_joint,
    is_passing,
)
from kelissoz.events.tables import body_of_table, provinces, states
from kelissoz.model import Document, Mention, Ordinal

# The contacts whose partners a title describes (``арнайы өкілдерін қабылдады``); documents are told apart by theirs.
_DESCRIBED = frozenset({"call", "meeting", "talks", "visit"})

_ADJECTIVES = 2
_SOON = 2
_HEADS = ("басшыларының", "көшбасшыларының")

_FACE_TO_FACE = frozenset(
    {"meeting/meet-face", "meeting/meet-verb", "meeting/meeting", "meeting/meeting-face"}
)


def goes_on(candidate: Candidate, story: Story) -> bool:
    """``Бүгін Алматыға келді`` (today he came to Almaty): on a visit the guest goes from town to town."""
    if candidate.kind != "visit" or story.kind != "visit" or candidate.background or story.main.background:
        return False
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    if _cities(candidate.evidence.get("place", [])) & _cities(story.found("place")):
        return False  # ``7 наурызда Афинаға қайта барды``: he has been there before
    same_land = bool(_countries(candidate.evidence.get("place", [])) & _countries(story.found("place")))
    on = candidate.status not in OFF and story.status in DONE
    return same_land and on and bool(ours and theirs) and ours[0][:7] == theirs[0][:7] and ours[0] > theirs[0]


def _is_to_stay(candidate: Candidate, story: Story, document: Document) -> bool:
    """``Афинаға сапармен жетті. Ол Грекияда 14 наурызға дейін болады`` (he has arrived in Athens. He will be in Greece
    until 14 March): who has come is to be there longer."""
    if candidate.kind != "visit" or story.kind != "visit" or not candidate.rule.startswith("visit/be"):
        return False
    came = story.status in DONE and not story.main.background and candidate.sentence - story.latest <= NEAR
    same_land = bool(_countries(candidate.evidence.get("place", [])) & _countries(story.found("place")))
    today = document.article.published
    begun = all(
        today is None or day <= today.isoformat() for day in _dates(candidate.evidence.get("time", []))
    )
    return candidate.status == "planned" and came and same_land and begun


def fitting(candidate: Candidate, stories: list[Story], document: Document) -> Story | None:
    fitting = [story for story in stories if _fits(candidate, story, document)]
    if not fitting:
        return None
    if candidate.title:
        return _meant_by_title(candidate, fitting)
    told = [story for story in fitting if not is_passing(story)] if candidate.anaphoric else []
    return max(
        told or fitting, key=lambda s: (_closeness(candidate, s, document), not is_passing(s), s.latest)
    )


def _meant_by_title(candidate: Candidate, fitting: list[Story]) -> Story | None:
    """A title tells of the news, not of what went before, rather of a contact than of a gathering if that is what it
    says; one without parties of what the text begins with."""
    if candidate.kind in CONTACTS:
        fitting = [s for s in fitting if s.kind in CONTACTS] or fitting
    news = [story for story in fitting if story.main.background is None]
    if candidate.anaphoric and not candidate.parties:
        news = [story for story in news if story.main.sentence < candidate.sentence + NEAR]
        return news[0] if news else None
    return (news or fitting)[0]


def described(candidate: Candidate, stories: list[Story], document: Document) -> Story | None:
    """``Вьетнам басшысы Ким Чен Ынмен кездесті`` (Vietnam's leader met Kim) above ``… Бас хатшысы То Лам … Ким Чен
    Ынмен кездесті``: a title describes whom the text names. It is what the text begins with, if all else fits."""
    if not candidate.title:
        return None
    if candidate.kind == "signing":
        return _signed(candidate, stories, document)
    if candidate.kind not in _DESCRIBED:
        return None
    for story in stories:
        begins = story.main.background is None and story.main.sentence < candidate.sentence + NEAR
        fits = begins and story.kind == candidate.kind and _all_but_parties_fit(candidate, story, document)
        if fits and covering.are_described(candidate, story, document):
            return story
    return None


def _signed(candidate: Candidate, stories: list[Story], document: Document) -> Story | None:
    """``Қазақстан Индонезиямен келісім жасады`` above ``Одақ пен Индонезия арасында келісімге қол қойылды``: the only
    signing that the text begins with, where a union signed it and the other side is the same."""
    begins = [s for s in stories if s.kind == "signing" and s.main.sentence < candidate.sentence + NEAR]
    if len(begins) != 1 or not _all_but_parties_fit(candidate, begins[0], document):
        return None
    keys = {party_key(p.mention, document) for p in begins[0].parties()}
    shared = any(party_key(p.mention, document) in keys for p in candidate.parties)
    joined = any(is_union(p.mention, document) for p in begins[0].parties())
    return begins[0] if shared and joined else None


def _all_but_parties_fit(candidate: Candidate, story: Story, document: Document) -> bool:
    return (
        _status_fits(candidate, story)
        and _dates_fit(candidate, story, document)
        and _places_fit(candidate, story)
        and _bodies_fit(candidate, story)
    )


def _closeness(candidate: Candidate, story: Story, document: Document) -> int:
    """How much speaks for the story beside recency: same kind, a shared place, a shared party."""
    ours = {party_key(p.mention, document) for p in candidate.parties}
    theirs = {party_key(p.mention, document) for p in story.parties()}
    shared = len({key for key in ours & theirs if key[0] != "group"})
    places = _places(candidate.evidence.get("place", [])) & _places(story.found("place"))
    alike = candidate.kind in CONTACTS and story.kind in CONTACTS
    return 4 * shared + 6 * bool(places) + 2 * (candidate.kind == story.kind) + alike


def _fits(candidate: Candidate, story: Story, document: Document) -> bool:
    return (
        _kinds_fit(candidate, story)
        and _place_in_series(candidate) in {None, *(_place_in_series(c) for c in story.candidates)}
        and not _are_fewer(candidate, story, document)
        and not _is_of_other_number(candidate, story, document)
        and (
            goes_on(candidate, story)
            or _is_to_stay(candidate, story, document)
            or (_status_fits(candidate, story) and _dates_fit(candidate, story, document))
        )
        and _places_fit(candidate, story)
        and _bodies_fit(candidate, story)
        and (
            covering.parties_fit(candidate, story, document)
            or _is_same_number(candidate, story, document)
            or _sign_for_sides(candidate, story, document)
        )
    )


def _sign_for_sides(candidate: Candidate, story: Story, document: Document) -> bool:
    """``А мен Б министрліктері меморандум жасасты. Құжатқа В мен Г қол қойды`` (the ministries of А and Б made a
    memorandum. В and Г signed the document): those who put their names to what has just been told of."""
    bare = not candidate.evidence.keys() & {"topics", "time", "place"} and not candidate.background
    if not candidate.kind == story.kind == "signing" or candidate.title or not bare:
        return False
    people = all(is_person(p.mention, document) for p in candidate.parties)
    sides = all(not is_person(p.mention, document) for p in story.parties())
    lands = [lands_of(parties, document) for parties in (candidate.parties, story.parties())]
    near = 0 < candidate.sentence - story.main.sentence <= _SOON
    return near and people and sides and lands[0] <= lands[1] and len(candidate.parties) > 1


def _place_in_series(candidate: Candidate) -> str | None:
    """``алдыңғы отырыс`` (the sitting before), ``келесі отырыс`` (the next one): not the one just told."""
    for gathering in candidate.evidence.get("gathering", ()):
        first: str = gathering.value.name.split()[0]
        if first in lexicon.words("before-or-next"):
            return first
    return None


def _is_same_number(candidate: Candidate, story: Story, document: Document) -> bool:
    """``«Балқан – Чили» бесінші кездесуі`` above ``Чилидің, Грекияның және Болгарияның бесінші кездесуі``: a title that
    counts as the text does, and has a side of it."""
    keys = {party_key(p.mention, document) for p in story.parties()}
    shared = any(party_key(p.mention, document) in keys for p in candidate.parties)
    return candidate.title and candidate.kind == story.kind and shared and _ordinals_agree(candidate, story)


def is_eve(candidate: Candidate) -> bool:
    """``А Б-мен кездесу алдында …`` (ahead of his meeting with Б): what is yet to come."""
    evidence = candidate.status_evidence
    return evidence is not None and evidence.rule == "context/before"


def _is_ahead_of(candidate: Candidate, story: Story) -> bool:
    """``А мен Б В-мен кездесу алдында келіссөз жүргізді`` (ahead of the meeting with В, А and Б held talks): a title
    tells of two contacts."""
    titles = {c.sentence for c in story.candidates if c.title and not is_eve(c)}
    return candidate.title and is_eve(candidate) and candidate.sentence in titles


def _are_fewer(candidate: Candidate, story: Story, document: Document) -> bool:
    """``А Б-мен кездеспек`` (А is to meet Б) above ``А, Б және В саммитін өткізу ұсынылды`` (a summit of А, Б and В was
    proposed): the two of them meet without the third."""
    if not candidate.title or candidate.kind not in CONTACTS or story.kind != "session":
        return False
    ours = lands_of(candidate.parties, document)
    theirs = lands_of(story.parties(), document)
    return len(ours) == 2 and bool(theirs - ours)


def _is_of_other_number(candidate: Candidate, story: Story, document: Document) -> bool:
    """``Үшжақты келіссөз өтті. Екіжақты кездесулер де өтеді`` (talks of three were held; meetings of two will take
    place, too): what is called one is not the other, nor that of three lands if it names the two."""
    if not {candidate.kind, story.kind} <= CONTACTS:
        return False
    ours = _sided(candidate, document)
    theirs = {number for c in story.candidates for number in _sided(c, document)}
    lands = [lands_of(parties, document) for parties in (candidate.parties, story.parties())]
    if ours == {"two-sided"} and len(lands[0]) == 2 and lands[0] < lands[1]:
        return True
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _sided(candidate: Candidate, document: Document) -> set[str]:
    """``two-sided``, ``many-sided`` as the words before the noun say."""
    sentence = document.sentences[candidate.sentence]
    before = [t for t in document.tokens[sentence.first : sentence.last] if t.end <= candidate.start]
    forms = {token.form.casefold() for token in before[-_ADJECTIVES:]}
    many, two = lexicon.words("many-sided") & forms, lexicon.words("two-sided") & forms
    return ({"many-sided"} if many else set()) | ({"two-sided"} if two else set())


def _kinds_fit(candidate: Candidate, story: Story) -> bool:
    if _is_ahead_of(candidate, story) or _welcomes_elsewhere(candidate, story):
        return False
    if candidate.kind == story.kind:
        return True
    if _told_apart(candidate, story):
        return False
    if covering.is_of_body(candidate, story):
        return True
    if is_joint(candidate) or any(is_joint(c) for c in story.candidates):
        return False
    placed = candidate.evidence.get("place") or story.found("place") and not candidate.title
    if "call" in {candidate.kind, story.kind} and placed:
        return False  # those who telephone are in no one place, so it is another contact that is told of
    if candidate.kind == "call" and not candidate.title and any(_meets(c) for c in story.candidates):
        return False  # who met does not telephone
    untimed = not (candidate.evidence.get("time") and story.found("time"))
    if story.kind == "call" and candidate.rule in SPOKE and untimed:
        return True  # ``Екеуі жарты сағат сөйлесті``: by telephone, as has been told
    if candidate.kind == "call" and all(c.rule in SPOKE for c in story.candidates) and untimed:
        return True  # ``А Б-мен сөйлесті. Олар телефон арқылы пікір алмасты``
    loose = candidate.generic or all(c.generic for c in story.candidates)
    if candidate.title and candidate.kind in GENERIC and story.kind in GENERIC:
        framed = candidate.kind == "session" and candidate.setting  # ``форум аясында кездесті``
        return not ((framed or _sat_elsewhere(candidate, story)) and story.kind in CONTACTS)
    if candidate.kind in GENERIC and story.kind in GENERIC and loose:
        return (
            "session" not in {candidate.kind, story.kind}
            or candidate.anaphoric
            or _same_place_and_states(candidate, story)
        )
    return False


def _sat_elsewhere(candidate: Candidate, story: Story) -> bool:
    """``# А кеңестің сессиясына қатысты`` above ``Б В-мен кездесті`` (А attended a session of the council; Б met В):
    those who met are others than those who attended what sat."""
    if candidate.kind != "session" or not candidate.evidence.get("body") or not candidate.parties:
        return False
    ours, theirs = ({_called(p) for p in parties} for parties in (candidate.parties, story.parties()))
    return len(theirs) > 1 and ours.isdisjoint(theirs)


def _called(party: Party) -> object:
    return party.mention.name if party.mention.entity is None else party.mention.entity


def _welcomes_elsewhere(candidate: Candidate, story: Story) -> bool:
    """``А мен Б кәсіпкерлермен кездесті. Қонақтарды В қарсы алды`` (А and Б met business people. В welcomed the
    guests): who welcomed them was not at the meeting that has its own sides."""
    welcome = candidate.rule.startswith("meeting/welcome") and not candidate.title
    hosts = {p.mention.entity for p in candidate.parties if p.role == "host"}
    told = {p.mention.entity for p in story.parties()}
    groups = {p.mention.name for p in story.main.parties if p.mention.kind == "group"}
    met = story.kind in CONTACTS and story.main.sentence < candidate.sentence and bool(groups)
    return welcome and met and None not in hosts and hosts.isdisjoint(told)


def _meets(candidate: Candidate) -> bool:
    """``кездесу``, ``жүздесу``: face to face."""
    return candidate.rule in _FACE_TO_FACE and not candidate.title


def _told_apart(candidate: Candidate, story: Story) -> bool:
    """``Келіссөз жүргізеді, сондай-ақ кеңестің отырысы өтеді`` (will hold talks, and a sitting of the council will take
    place): a body's sitting beside a contact of one sentence."""
    if candidate.anaphoric:
        return False
    if candidate.kind in CONTACTS and any(
        c.sentence == candidate.sentence and is_eve(c) for c in story.candidates
    ):
        return True  # ``Келіссөз алдында А Б-мен жеке кездесті`` (ahead of the talks А met Б alone)
    if "session" not in {candidate.kind, story.kind}:
        return any(
            c.sentence == candidate.sentence and not c.anaphoric and _are_many(c) != _are_many(candidate)
            for c in story.candidates
        )
    return any(c.sentence == candidate.sentence and not c.anaphoric for c in story.candidates)


def _are_many(candidate: Candidate) -> bool:
    """``Одақ елдері хатшыларының кездесуіне келген А-мен кездесті`` (met А, who had come to a meeting of secretaries of
    the union's countries): officials of several lands, who meet one another."""
    return any(of_several_lands(p.mention) for p in candidate.parties)


def _same_place_and_states(candidate: Candidate, story: Story) -> bool:
    if any(p.mention.kind not in {"state", "group", "body"} for p in candidate.parties):
        return False
    if any(p.mention.kind == "person" for p in story.parties()) and candidate.evidence.get("body"):
        return False  # two men's talks and the forum of their lands
    ours = {p.mention.country for p in candidate.parties if p.mention.country}
    theirs = {p.mention.country for p in story.parties() if p.mention.country}
    return len(ours & theirs) > 1


def _status_fits(candidate: Candidate, story: Story) -> bool:
    if candidate.neutral or story.main.neutral or _is_same_sitting(candidate, story):
        return True
    if candidate.anaphoric and _has_results(candidate) and story.status in DONE:
        return True
    if candidate.kind == "visit" and candidate.anaphoric and candidate.setting and story.status in DONE:
        return True  # ``Сапар барысында келіссөз өтеді``: what will be done on a visit that goes on
    if story.status in OFF and candidate.status == "planned" and not (candidate.anaphoric or candidate.title):
        return _same_date(candidate, story)
    if (candidate.status in DONE) == (story.status in DONE) or "denied" in {candidate.status, story.status}:
        return True
    return candidate.anaphoric and candidate.rule.endswith("context") or _same_date(candidate, story)


def _has_results(candidate: Candidate) -> bool:
    """``Келіссөз қорытындысында рейс ашылады`` (as a result of the talks a flight will be opened): the talks themselves
    may be over."""
    evidence = candidate.status_evidence
    return evidence is not None and evidence.rule == TO_COME


def _is_same_sitting(candidate: Candidate, story: Story) -> bool:
    """``Кеңес отырысы өтіп жатыр``, ``басталды``, ``Кеңес отырысында … талқыланады``: what a body that sits now is
    going to do."""
    if candidate.kind != "session" or story.kind != "session":
        return False
    begun = any(
        c.status_evidence is not None and c.status_evidence.rule == BEGUN for c in (candidate, story.main)
    )
    statuses = {candidate.status, story.status}
    return (begun or "ongoing" in statuses) and OFF.isdisjoint(statuses)


def _same_date(candidate: Candidate, story: Story) -> bool:
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    return bool(set(ours) & set(theirs))


def _dates(found: list[Evidence]) -> list[str]:
    return [value for e in found if (value := interval(e.value)[0]) is not None]


def _dates_fit(candidate: Candidate, story: Story, document: Document) -> bool:
    """Not of two days, nor a contact that is recalled with its day beside the news; what is recalled of today (``еске
    сала кетсек, бүгін``) is the news."""
    ours, theirs = _dates(candidate.evidence.get("time", [])), _dates(story.found("time"))
    if not ours or not theirs:
        before = (
            candidate.background == "before"
        )  # ``бұған дейінгі кездесуде``, ``соңғы сапар 1999 жылы болған``
        apart = candidate.background and (before or not candidate.anaphoric)
        recalled = ours and apart and story.main.background is None
        return not recalled or ours[0] == str(document.article.published)
    return compatible(ours[0], theirs[0]) or _days_overlap(candidate, story)


def _days_overlap(candidate: Candidate, story: Story) -> bool:
    """``3–4 шілдеде саммит өтеді``, ``4 шілдеде саммитке қатысады``: a day of a gathering of several days."""
    if candidate.kind != story.kind or candidate.kind not in {"session", "talks", "visit"}:
        return False
    spans = [interval(e.value)[:2] for e in (candidate.evidence["time"][0], story.found("time")[0])]
    (first, end), (start, last) = spans
    if first is None or start is None or min(len(first), len(start)) < 10:
        return False
    return first <= (last or start) and start <= (end or first)


def _places(found: list[Evidence]) -> set[str]:
    return {e.value.name for e in found if isinstance(e.value, Mention)}


def _cities(found: list[Evidence]) -> set[str]:
    """The towns; in a region (``Аляска``) there are many."""
    places = (e.value for e in found if isinstance(e.value, Mention) and e.value.kind == "place")
    return {place.name for place in places if place.name.lower() not in provinces()}


def _countries(found: list[Evidence]) -> set[str]:
    return {e.value.country for e in found if isinstance(e.value, Mention) and e.value.country}


def _places_fit(candidate: Candidate, story: Story) -> bool:
    """Not in another land, nor in another city where both are told."""
    here, there = candidate.evidence.get("place", []), story.found("place")
    ours, theirs = _countries(here), _countries(there)
    if candidate.title and candidate.parties and ours & theirs:
        return True  # ``Ыстықкөлде кездесті`` above ``Шолпан-Атада кездесті``: a title says it in short
    if candidate.kind in CONTACTS and story.kind in CONTACTS and _cities(here) and _cities(there):
        return bool(_cities(here) & _cities(there))
    return not ours or not theirs or bool(ours & theirs)


def _bodies_fit(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("body"), story.found("body")
    if ours and theirs:
        if candidate.title and (ours[0].rule.endswith("unlisted") or _ordinals_agree(candidate, story)):
            return not _ordinals_differ(candidate, story)
        if candidate.title and any(_says_in_short(a.value.name, b.value.name) for a in ours for b in theirs):
            return True
        return any(is_one_body(a.value, b.value) for a in ours for b in theirs)
    return not _ordinals_differ(candidate, story)


def _says_in_short(title: str, name: str) -> bool:
    """Whether a title may call the body ``name`` so."""
    return (
        _shortens(title, name)
        or _is_of_same_lands(title, name)
        or _are_heads(title, name)
        or _is_of_union(title, name)
    )


def _is_of_same_lands(short: str, long: str) -> bool:
    """``Чили–Перу форумы`` above ``Чили мен Перу арасындағы өңіраралық ынтымақтастық форумы``."""
    ours, theirs = (_lands_named(name) for name in (short, long))
    return len(ours) > 1 and ours == theirs and short.split()[-1] == long.split()[-1]


def _lands_named(name: str) -> set[str]:
    words = re.split(r"[\s–-]+", name.lower())
    return {states()[word][0] for word in words if word in states()}


def is_one_body(one: Mention, other: Mention) -> bool:
    """Whether two names are of one body: in the table, in part, or one by its first letters."""
    if one.entity is not None and one.entity == other.entity:
        return True
    known = body_of_table(one.name)
    if (known is not None and known == body_of_table(other.name)) or _same_body(one.name, other.name):
        return True
    return _abbreviates(one.name, other.name) or _abbreviates(other.name, one.name)


def _abbreviates(short: str, long: str) -> bool:
    """``ТМД СІМ кеңесі`` and ``Тәуелсіз Мемлекеттер Достастығы Сыртқы істер министрлері кеңесі``: word for
    word, capitals for the words that begin with them."""
    rest, shorter = [word.lower() for word in long.split()], False
    for word in short.split():
        initials = "".join(each[0] for each in rest[: len(word)])
        if len(word) > 1 and word.isupper() and initials == word.lower():
            rest, shorter = rest[len(word) :], True
        elif rest and rest[0][:5] == word[:5].lower():
            rest = rest[1:]
        else:
            return False
    return shorter and not rest


def _same_body(one: str, other: str) -> bool:
    """``Сенат`` and ``Парламент Сенаты``, ``Одақ`` and ``Одақтың мерейтойлық саммиті``: the words of one name begin or
    end the other, or stand in it in their order (``А – Б саммиті``, ``А – Б диалогының саммиті``)."""
    short, long = sorted(([w[:5].lower() for w in name.split()] for name in (one, other)), key=len)
    if short in (long[: len(short)], long[-len(short) :]):
        return True
    rest = iter(long)
    return (
        len(short) > 2
        and short[0] == long[0]
        and short[-1] == long[-1]
        and all(word in rest for word in short)
    )


def _are_heads(title: str, name: str) -> bool:
    """``Одақ басшыларының саммиті`` above ``Одаққа мүше 27 мемлекет басшыларының саммиті``: a summit of heads, told
    short."""
    tails = [each.lower().split()[-2:] for each in (title, name)]
    return tails[0] == tails[1] and len(tails[0]) > 1 and tails[0][0].startswith(_HEADS)


def _is_of_union(title: str, name: str) -> bool:
    """``Еуроодақ көшбасшыларының саммиті`` above ``ЕО саммиті``: one union under two of its names."""
    owners = [owner for each in (title, name) if (owner := _union_of(each)) is not None]
    return len(owners) > 1 and owners[0] == owners[1] and body_of_table(name) == owners[1]


def _union_of(name: str) -> str | None:
    """The union with which ``name`` begins, as the table calls it."""
    words = [letters.without_genitive(word) for word in name.split()]
    known = (" ".join(words[:n]) for n in range(len(words), 0, -1))
    return next((body for each in known if each.lower() in unions() and (body := body_of_table(each))), None)


def _shortens(title: str, name: str) -> bool:
    """``А мен Б-ның Жоғары кеңесі`` above ``Жоғары мемлекетаралық кеңес``: a title tells the lands and leaves out what
    qualifies the body."""
    lands = [w for w in title.split() if letters.without_genitive(w.lower()) in states()]
    if len(lands) < 2:
        return False
    words = title[title.index(lands[-1]) + len(lands[-1]) :].split()
    ours, theirs = ([w[:5].lower() for w in each] for each in (words, name.split()))
    rest = iter(theirs)
    return len(ours) > 1 and ours[:1] + ours[-1:] == theirs[:1] + theirs[-1:] and all(w in rest for w in ours)


def _ordinals_differ(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("ordinal"), story.found("ordinal")
    if not ours or not theirs:
        return False
    loose = candidate.anaphoric and not candidate.evidence.keys() & {"time", "place"}
    # "Бұл – жаңа мүше қатысатын алғашқы саммит": the first of another count.
    return _number(ours[0].value) != _number(theirs[0].value) and not (loose and _number(ours[0].value) == 1)


def _ordinals_agree(candidate: Candidate, story: Story) -> bool:
    ours, theirs = candidate.evidence.get("ordinal"), story.found("ordinal")
    return bool(ours and theirs and _number(ours[0].value) == _number(theirs[0].value))


def _number(value: int | Ordinal) -> int:
    return value.value if isinstance(value, Ordinal) else value
