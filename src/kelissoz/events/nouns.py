"""The noun phrase of an event noun: what stands before it and belongs to it.

``Димовтың Папаспен қазіргі кездесуі`` (Dimov's present meeting with Papas): from the noun leftwards,
parties in the genitive or the instrumental, places, times, ordinals and adjectives belong to it, until
something that cannot (an object, a subject of the clause, another verb).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Evidence
from kelissoz.events.standing import body_kind, of_several_lands
from kelissoz.events.tables import (
    capitals,
    context_words,
    event_nouns,
    number_tens,
    ordinal_words,
    side_nouns,
)
from kelissoz.events.unit import CLOSING, DASHES, OPENING, Unit
from kelissoz.events.view import View

_LONG_ENDING = 5  # more letters than ``-інші`` has
_SIGNS = DASHES | {","}
_FORMAT = "формат"
# What a contact is about stands in so many words between it and those who meet.
_LONG_MATTER = 12
_MATTER = 9
_DUE = frozenset({"керек", "тиіс"})


@dataclass(frozen=True)
class NounPhrase:
    """Units ``first`` to the noun. ``verb`` is a participle inside (``Афинада өткен кездесу``), ``matter`` what stands
    between an owner or the participle and ``жөніндегі``."""

    first: int
    parties: list[int] = field(default_factory=list)
    goals: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    times: list[int] = field(default_factory=list)
    chairs: list[int] = field(default_factory=list)
    ordinal: Evidence | None = None
    body: Evidence | None = None
    verb: int | None = None
    pointing: bool = False
    between: bool = False
    several: bool = False
    matter: tuple[int, int] | None = None


def noun_phrase(view: View, start: int, at: int, *, sits: bool) -> NounPhrase:
    """What belongs to the event noun at unit ``at`` (its trigger begins at ``start``). ``sits``: a body
    before the noun is the one that sat, not a party (``кеңестің отырысы``)."""
    state = _Walk(view, start, at, sits)
    k = start - 1
    limit = _limit(view, start)
    while k >= limit:
        taken = state.take(k)
        if taken == 0:
            break
        k -= taken
    first = state.leftmost if state.leftmost is not None else start
    return NounPhrase(
        first=first,
        parties=sorted(state.parties),
        goals=sorted(state.goals),
        places=sorted(state.places),
        times=sorted(state.times),
        chairs=sorted(state.chairs),
        ordinal=state.ordinal,
        body=state.body,
        verb=state.verb,
        pointing=state.pointing,
        between=state.between,
        several=state.several,
        matter=state.matter,
    )


def _limit(view: View, start: int) -> int:
    """Where the phrase must end: a clause that only says ``өтеді деп жоспарланған`` (planned to be held) of the noun
    is within it."""
    limit = clauses.strong_left(view, start)
    quoted = 0 < limit < start and view.forms[limit - 1] == "деп" and clauses.qualifies(view, limit)
    if quoted and view.lemmas[limit] in clauses.light_verbs():
        return clauses.strong_left(view, limit - 1)
    return limit


def _of_lands(unit: Unit) -> bool:
    """``Болгария мен Грекия министрлері``: one word for those of several lands."""
    return len({m.country for m in unit.mentions if m.kind == "office"} - {None}) > 1


@dataclass
class _Walk:
    view: View
    start: int
    at: int
    sits: bool
    leftmost: int | None = None
    parties: set[int] = field(default_factory=set)
    goals: set[int] = field(default_factory=set)
    places: set[int] = field(default_factory=set)
    times: set[int] = field(default_factory=set)
    chairs: set[int] = field(default_factory=set)
    ordinal: Evidence | None = None
    body: Evidence | None = None
    verb: int | None = None
    pointing: bool = False
    between: bool = False
    several: bool = False
    matter: tuple[int, int] | None = None
    listed: bool = False

    def take(self, k: int) -> int:
        """How many units, from ``k`` leftwards, belong to the noun; 0 ends the walk."""
        unit, form = self.view.units[k], self.view.forms[k]
        if unit.time is not None:
            self.times.add(k)
            return self._keep(k)
        if unit.mentions:
            return self._mention(k)
        if k + 1 == self.start and self.ordinal is None and (spaced := _spaced(self.view, k)) is not None:
            self.ordinal = spaced
            return self._keep(k - 1, 2)
        if (quoted := self._format(k)) is not None:
            return self._keep(quoted, 1 + k - quoted)
        if self._quotes_body(k):
            return 2 + self._mention(k - 1)
        if form in _SIGNS | lexicon.words("and", "and-more"):
            return 1 if k and (self.view.units[k - 1].joined or self._lists(k) or self._are_places(k)) else 0
        if form in lexicon.words("about", "as-to", "devoted") and (own := self._participle(k)) is not None:
            if own + 1 < k and not any(u.time or u.is_party for u in self.view.units[own + 1 : k]):
                self.matter = self.matter or (own + 1, k - 1)
            return self._keep(k)
        if self._tells_matter(k) and (owner := self._owner(k)) is not None:
            self.matter = self.matter or (owner + 1, k - 1)
            return self._keep(owner + 1, k - owner)
        if form in lexicon.words("this"):
            self.pointing = True
            return self._keep(k)
        if form in {"арасында", "арасындағы"}:
            self.between = True
            return self._keep(k)
        if ordinal(self.view, k) is not None and self.ordinal is None:
            self.ordinal = ordinal(self.view, k)
            return self._keep(k - 1, 2) if ten_before(self.view, k) else self._keep(k)
        if form in lexicon.words("as-many-as") and k and self.view.units[k - 1].word.pos == "NUM":
            self.several = True
            return self._keep(k, 2)
        if form in lexicon.words("several") or self.view.units[k].word.pos == "NUM":
            self.several = self.several or all(
                self.view.units[j].word.pos in {"ADJ", "DET"} for j in range(k + 1, self.start)
            )
            return self._keep(k)
        if form == "деп" or (k + 1 < len(self.view.units) and self.view.forms[k + 1] == "деп"):
            return self._keep(k) if self.verb is not None else 0
        return self._word(k)

    def _format(self, k: int) -> int | None:
        """Where ``«Балқан – Жапония» (форматындағы кездесу)`` begins, if its closing quote is at ``k``."""
        after = self.view.lemmas[k + 1 : k + 3]
        if self.view.forms[k] not in CLOSING or not any(lemma.startswith(_FORMAT) for lemma in after):
            return None
        return next(
            (j for j in range(k - 1, max(-1, k - _MATTER), -1) if self.view.forms[j] in OPENING), None
        )

    def _quotes_body(self, k: int) -> bool:
        """``«су достары коалициясының» (кездесуі)``: a body with its ending in quotes that close at ``k``."""
        if self.view.forms[k] not in CLOSING or k < 2 or self.view.forms[k - 2] not in OPENING:
            return False
        owner = self.view.units[k - 1]
        return owner.case == "Gen" and any(m.kind == "body" for m in owner.mentions)

    def _lists(self, k: int) -> bool:
        """``ел басшылығы мен Б-мен кездесу``, ``А пен Б-мен кездесу``: the joiner binds what is before it to Б."""
        after, before = self.view.units[k + 1], self.view.units[k - 1]
        self.listed = after.is_party and after.case == "Ins" and self.view.forms[k] != ","
        return self.listed and before.word.pos in {"NOUN", "PROPN"} and before.case in (None, "Nom", "Ins")

    def _are_places(self, k: int) -> bool:
        """``Перудегі, Чилидегі (сапары)``: places side by side, each with its ending."""
        return all(
            unit.word.attributive and any(m.kind in {"state", "place"} for m in unit.mentions)
            for unit in (self.view.units[k - 1], self.view.units[k + 1])
        )

    def _word(self, k: int) -> int:
        unit = self.view.units[k]
        word = unit.word
        if k and clauses.is_chairing(self.view, k) and self.view.units[k - 1].case == "Gen":
            self.chairs.add(k - 1)
            return self._keep(k - 1, 2)
        if clauses.is_verb(unit):
            if self._is_due(k):
                self.verb = k
                return self._keep(k)
            if self.verb is None and self._is_under_way(k):
                self.verb = k - 1
                return self._keep(k - 1, 2)
            if (
                word.verbform == "Part"
                and word.case in (None, "Nom")
                and self.verb is None
                and word.possessor is None
            ) and self.view.lemmas[k] in clauses.light_verbs():
                self.verb = k
                return self._keep(k)
            if (united := self._united(k)) is not None:
                return k - united + self._keep_sides(united)
            if self.verb is None and k and _goes_on(self.view, k):
                self.verb = k
                return self._keep(k - 1, 2)
            # A passive participle without arguments is an adjective: "кеңейтілген отырыс".
            return self._keep(k) if clauses.qualifies(self.view, k) and word.voice == "Pass" else 0
        if word.pos in {"ADJ", "NUM", "DET", "ADV"} or word.attributive or self.view.forms[k] == "арқылы":
            return self._keep(k)
        if self.view.forms[k] in lexicon.words("joint"):
            return self._keep(k)
        if self._is_means(k) or self._is_closed_to(k):
            return self._keep(k)
        if is_beyond(self.view, k):
            return self._keep(k - 1, 2)
        if self.parties and self.view.lemmas[k] in lexicon.words("lone-side") and word.possessor is None:
            if word.case == "Gen":
                return self._keep(k)  # ``қонақтың министрмен кездесуі``
            return 0  # ``қонақ министрмен кездесу өткізді``: the subject
        if self.view.lemmas[k] in event_nouns() and (self._has_own_sides(k) or clauses.context(self.view, k)):
            return 0  # ``А-мен кездесудің алдындағы (Б мен В-ның келіссөзі)``
        if word.pos in {"NOUN", "PROPN"} and word.case in (None, "Nom", "Gen") and not unit.mentions:
            return 0 if self._are_others(k) else self._keep(k)
        return 0

    def _are_others(self, k: int) -> bool:
        """``Болгария мен Грекия театрлары арасындағы кездесу`` (a meeting between the theatres of Bulgaria and Greece):
        houses of two lands that are none of the state's meet, not the lands."""
        word = self.view.units[k].word
        houses = self.between and word.possessor == "3" and word.number == "Plur"
        return houses and body_kind(self.view.lemmas[k]) in {None, "company", "media", "sport"}

    def _has_own_sides(self, k: int) -> bool:
        """``А-ның сапары Б-ның сапарының жалғасы`` (А's visit follows that of Б): another contact with its owner."""
        word = self.view.units[k].word
        return word.possessor == "3" and word.case in (None, "Nom") and bool(self.parties)

    def _united(self, k: int) -> int | None:
        """``А мен Б-ны біріктірген``, ``А мен Б-ның басын қосқан кездесу`` (it brought А and Б together)."""
        heads = k > 1 and self.view.lemmas[k - 1 : k + 1] == ("бас", "қос")
        at = k - 2 if heads else k - 1
        if at < 0 or not (heads or self.view.lemmas[k] in lexicon.words("unites")):
            return None
        who = self.view.units[at]
        owned = who.is_party and who.case == ("Gen" if heads else "Acc")
        return at if owned and clauses.qualifies(self.view, k) else None

    def _is_means(self, k: int) -> bool:
        """``А мен Б-ның телефонмен сөйлесуі`` (the talk of А and Б by telephone)."""
        unit = self.view.units[k]
        return unit.case == "Ins" and self.view.lemmas[k] in lexicon.words("by-wire")

    def _is_closed_to(self, k: int) -> bool:
        """``баспасөзге жабық кездесу`` (a meeting closed to the press)."""
        after = self.view.forms[k + 1] if k + 1 < len(self.view.units) else ""
        return self.view.units[k].case == "Dat" and after in lexicon.words("closed")

    def _is_under_way(self, k: int) -> bool:
        """``(Софияда) өтіп жатқан (саммит)``: an auxiliary participle of what goes on."""
        held = k > 0 and self.view.lemmas[k - 1] in clauses.light_verbs()
        going = held and self.view.units[k - 1].word.verbform == "Conv"
        return going and self.view.units[k].word.pos == "AUX" and clauses.qualifies(self.view, k)

    def _mention(self, k: int) -> int:
        """``А-ның``, ``Х-дағы``, ``Кеңестің``: a side, a place or the body that sits."""
        unit = self.view.units[k]
        kinds = {mention.kind for mention in unit.mentions}
        case = unit.case
        if case in (None, "Nom") and self._frames(k):
            return self._keep(k)
        if "body" in kinds and self._sits_as(k):
            first = self._first_sitting(k)
            start, end = self.view.span(first, first)
            self.body = Evidence(
                self.view.units[first].mentions[0], start, end, self.view.sentence.i, "noun/body"
            )
            return self._keep_sides(k) if len(unit.joined) > 1 else self._keep(k)
        if self.sits and case in (None, "Nom") and any(of_several_lands(m) for m in unit.mentions):
            return self._keep(k)  # ``ұйымға мүше елдердің министрлері (кеңесінің отырысы)``
        if "nationality" in kinds:
            if len(unit.mentions) > 1:
                self.parties.add(k)
            return self._keep(k)
        if self.between and unit.joined:
            return self._keep_sides(k)
        if len(unit.joined) > 1 and all(self._is_capital(j) for j in unit.joined):
            return self._keep_sides(k) if self.view.units[self.start].word.possessor == "3" else 0
        if kinds & {"place", "venue"}:
            if case == "Dat":
                self.goals.add(k)
            elif case == "Loc":
                self.places.add(k)
            elif case not in (None, "Nom", "Gen"):
                return 0
            return self._keep(k)
        if "state" in kinds and case in {"Dat", "Loc"}:
            (self.goals if case == "Dat" else self.places).add(k)
            return self._keep(k)
        if all(mention.kind == "pronoun" and mention.entity is None for mention in unit.mentions):
            return self._keep(k)
        if case == "Gen" and "state" in kinds and self._owns_place(k):
            return self._keep(k)
        if case in {"Gen", "Ins"} or (self.between and len(unit.mentions) > 1):
            return self._keep_sides(k)
        if self.listed and case in (None, "Nom"):
            self.listed = False
            self.parties.add(k)
            return self._keep(k)
        if "state" in kinds and case in (None, "Nom") and self._has_capital(k):
            return self._keep(k)
        if (
            case in (None, "Nom")
            and k + 1 == self._core()
            and ("state" in kinds or unit.joined or _of_lands(unit))
        ):
            return 0 if self._is_only_subject(k) else self._keep_sides(k)
        if case in (None, "Nom") and k + 1 == self._core() and self._are_several(k):
            return self._keep_sides(k)
        return 0

    def _owns_place(self, k: int) -> bool:
        """``Қытайдың Тяньцзинь қаласында өтетін саммит``, ``Қытайдың бас қаласы Бейжіңде``: the land is the place's,
        no side."""
        at = self._after_city(k + 1)
        lands = {m.country for m in self.view.units[k].mentions}
        places = {m.country for m in self.view.units[at].mentions if m.kind in {"place", "venue"}}
        owned = self.sits or at > k + 1 or self.view.units[at].word.possessor == "3"
        return owned and len(self.view.units[k].joined) < 2 and bool(places & (lands | {None}))

    def _after_city(self, k: int) -> int:
        """The unit behind ``астанасы``, ``бас қаласы`` (capital), ``ірі қаласы`` (big city) at ``k``, else ``k``."""
        for j in range(k, min(k + 2, len(self.view.units) - 1)):
            if self._calls_city(j):
                return j + 1
            if self.view.units[j].mentions or self.view.units[j].word.pos not in {"ADJ", "NOUN"}:
                break
        return k

    def _calls_city(self, k: int) -> bool:
        named = self.view.lemmas[k] in lexicon.words("capital") and not self.view.units[k].mentions
        return named and self.view.units[k].word.possessor == "3"

    def _is_only_subject(self, k: int) -> bool:
        """``А мен Б кездесудің өткізілуін ұсынды`` (А and Б proposed that a meeting be held): whoever stands before a
        noun that nobody has and another word has for its own."""
        noun = self.view.units[self.at]
        people = any(m.kind in {"person", "office"} for m in self.view.units[k].mentions) or bool(
            self.view.units[k].joined
        )
        return people and noun.case == "Gen" and noun.word.possessor is None

    def _has_capital(self, k: int) -> bool:
        """``Болгария астанасы Софияда``: the land is the capital's, no side."""
        return self._after_city(k + 1) > k + 1

    def _is_capital(self, k: int) -> bool:
        """``Мәскеу мен Киев келіссөз жүргізді``: capitals that stand for their states, and are no place."""
        unit = self.view.units[k]
        return unit.case in (None, "Nom", "Gen") and any(
            m.kind == "place" and m.name in capitals() for m in unit.mentions
        )

    def _are_several(self, k: int) -> bool:
        """``президенттер кездесуі`` (the presidents' meeting): those who meet, as a group before the noun."""
        owned = self.view.units[self.start].word.possessor == "3"
        unit = self.view.units[k]
        persons = side_nouns().get(self.view.lemmas[k]) == "persons" and unit.word.number == "Plur"
        unnamed = all(m.kind == "group" and m.country is None for m in unit.mentions)
        return not self.sits and owned and persons and unnamed

    def _sits_as(self, k: int) -> bool:
        """Whether the body at ``k`` is the one that sits; no press service and no agency does."""
        unit = self.view.units[k]
        tells = unit.form.lower().startswith(tuple(lexicon.words("press-house")))
        free = self.body is None and not self.between
        return self.sits and free and not tells and unit.case in (None, "Nom", "Gen")

    def _frames(self, k: int) -> bool:
        """``Балқан форумы кезіндегі (кездесуі)`` (their meeting during the Balkan forum): on what occasion."""
        framed = self.view.forms[k + 1][:-2] in context_words()
        return self.view.units[k + 1].word.attributive and framed

    def _first_sitting(self, k: int) -> int:
        """``А кеңесінің және Б комитетінің бірлескен отырысы``: of the bodies that sit together the first."""
        bodies = [
            j for j in self.view.units[k].joined if any(m.kind == "body" for m in self.view.units[j].mentions)
        ]
        return min(bodies, default=k)

    def _keep_sides(self, k: int) -> int:
        """``А мен Б-ның``: the side at ``k`` with all that it is joined with."""
        joined = self.view.units[k].joined or (k,)
        self.between = False
        self.parties.add(k)
        return self._keep(min(joined), 1 + k - min(joined))

    def _tells_matter(self, k: int) -> bool:
        """``су жөніндегі``, ``суға қатысты (кездесуі)``: what the contact is about."""
        about = lexicon.words("about", "as-to", "devoted")
        if self.view.forms[k] in lexicon.words("relating"):
            return k > 0 and self.view.units[k - 1].case == "Dat" and not self.view.units[k - 1].is_party
        return self.view.forms[k] in about

    def _participle(self, k: int) -> int | None:
        """The ``өткен`` to the left of ``… жөніндегі отырыс`` that still belongs to the noun."""
        for j in range(k - 1, max(-1, k - 9), -1):
            unit = self.view.units[j]
            if clauses.is_verb(unit) or unit.form == ",":
                light = self.view.lemmas[j] in clauses.light_verbs() and unit.word.verbform == "Part"
                return j if light else None
        return None

    def _is_due(self, k: int) -> bool:
        """``5 мамырда Рабатта өтуі тиіс кездесу`` (the meeting that was to be held in Rabat on 5 May)."""
        due = self.view.forms[k + 1] in _DUE and self.view.units[k].word.verbform == "Vnoun"
        return due and self.view.lemmas[k] in clauses.light_verbs()

    def _owner(self, k: int) -> int | None:
        """``Болгария мен Грекияның көші-қон жөніндегі келіссөзі`` (the talks of Bulgaria and Greece on migration):
        whose contact it is stands before what it is about, which may have an owner of its own (``Иранның
        бағдарламасы жөніндегі``). Of what sits it is a body (``Кеңестің су мәселесіне арналған отырысы``)."""
        if self.view.units[self.start].word.possessor != "3":
            return None
        if (between := self._between_before(k)) is not None:
            return between
        sitter: int | None = None
        for j in range(k - 1, max(-1, k - _MATTER), -1):
            unit = self.view.units[j]
            if self.sits:
                sitter = j if unit.case == "Gen" and any(m.kind == "body" for m in unit.mentions) else sitter
                if unit.time is None and (unit.word.verbform == "Vnoun" or not clauses.is_verb(unit)):
                    continue
                break
            if unit.is_party and unit.case in {"Gen", "Ins"}:
                owned = any(each.word.possessor == "3" for each in self.view.units[j + 1 : k])
                several = len(unit.joined) > 1 or _of_lands(unit)
                return j if several or not owned else None
            if unit.time is not None or (clauses.is_verb(unit) and unit.word.verbform != "Vnoun"):
                return None
        return sitter

    def _between_before(self, k: int) -> int | None:
        """``А мен Б арасындағы сауда-экономикалық ынтымақтастық жөніндегі комиссияның отырысы`` (the session of the
        commission on trade and economic cooperation between A and B)."""
        for j in range(k - 1, max(-1, k - _LONG_MATTER), -1):
            unit = self.view.units[j]
            if self.view.forms[j] == "арасындағы":
                return j
            if (
                unit.time is not None
                or unit.mentions
                or (clauses.is_verb(unit) and unit.word.verbform != "Vnoun")
            ):
                return None
        return None

    def _core(self) -> int:
        return self.start if self.leftmost is None else self.leftmost

    def _keep(self, k: int, taken: int = 1) -> int:
        self.leftmost = k
        return taken


def _goes_on(view: View, k: int) -> bool:
    """``өтіп жатқан (отырыс)`` (the sitting that is going on), read from its last word."""
    light = view.lemmas[k - 1] in clauses.light_verbs() and view.units[k - 1].word.verbform == "Conv"
    return light and view.lemmas[k] in lexicon.words("progressive") and clauses.qualifies(view, k)


def ordinal(view: View, k: int) -> Evidence | None:
    """``жетінші`` → 7, ``VII``/``7-ші`` → 7; ``None`` where unit ``k`` is no ordinal number."""
    form = view.forms[k]
    if view.forms[k + 1 : k + 2] and view.forms[k + 1].startswith("президент"):
        return None  # ``Тұңғыш Президент``
    value = ordinal_words().get(form) or ordinal_words().get(view.lemmas[k]) or ordinal_words().get(form[:-2])
    value = numbered(form) if value is None else value
    if value is None and not _is_of_ruler(view, k):
        tokens = view.document.tokens[view.units[k].first : view.units[k].last]
        value = roman(view.units[k].form) or (roman(tokens[0].text) if len(tokens) == 1 else None)
    if value is None:
        return None
    first = k - 1 if value < 10 and ten_before(view, k) else k
    start, end = view.span(first, k)
    return Evidence(value + ten_before(view, k) * (value < 10), start, end, view.sentence.i, "ordinal")


def numbered(form: str) -> int | None:
    """``7-ші``, ``10-шы``, ``21-інші`` → 7, 10, 21; ``None`` of another word."""
    digits, dash, ending = form.partition("-")
    counts = dash and digits.isdigit() and len(digits) < 4 and ending.endswith(("ші", "шы"))
    return int(digits) if counts and len(ending) < _LONG_ENDING else None


def _is_of_ruler(view: View, k: int) -> bool:
    """``Папа Иоанн II Чилиге (келді)`` (Pope John II came to Chile): which one of the name he is."""
    behind = view.units[k + 1].mentions if k + 1 < len(view.units) else ()
    named = k > 0 and any(m.kind == "person" for m in view.units[k - 1].mentions)
    return named and any(m.kind in {"place", "state"} for m in behind)


def is_beyond(view: View, k: int) -> bool:
    """``кезектен тыс`` (extraordinary), read from its last word: a postposition that makes an adjective."""
    return k > 0 and view.forms[k] in lexicon.words("beyond") and view.units[k - 1].case == "Abl"


def _spaced(view: View, k: int) -> Evidence | None:
    """``5 - отырысы`` (the 5th session): an ordinal whose dash at ``k`` stands between blanks, before its noun."""
    form = view.forms[k - 1] if k and view.forms[k] in DASHES else ""
    if not (form.isdigit() and len(form) < 4):
        return None
    start, end = view.span(k - 1, k - 1)
    return Evidence(int(form), start, end, view.sentence.i, "ordinal")


def ten_before(view: View, k: int) -> int:
    """``он (үшінші)`` → 10: the tens before an ordinal; 0 without."""
    return number_tens().get(view.forms[k - 1], 0) if k else 0


def elided(view: View, k: int) -> bool:
    """``екіншісі`` (the second one): an ordinal that stands for the noun it counts."""
    form = view.forms[k]
    return form.endswith(("сі", "сы")) and form[:-2] in ordinal_words() and not view.units[k].mentions


def roman(form: str) -> int | None:
    """The value of a Roman numeral; Cyrillic І and Х are read as the Latin letters they stand for."""
    letters = form.upper().translate(str.maketrans("ІХС", "IXC"))
    if not letters or form != form.upper() or set(letters) - set("IVXLC") or len(letters) > 7:
        return None
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for k, letter in enumerate(letters):
        value = values[letter]
        total += -value if k + 1 < len(letters) and values[letters[k + 1]] > value else value
    return total
