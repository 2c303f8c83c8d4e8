"""Where a phrase begins.

Kazakh puts everything that belongs to a word before it, so a phrase is read from its head leftwards. A noun takes
adjectives, participles, genitives, bare nouns and words in -дағы/-ғы; only a verb form inside the phrase takes
what stands in another case (``Парижде қабылданған құжат``). What remains (the subject, the setting, an earlier
converb) belongs to the verb of the sentence.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.boundaries.openers import opener_ending, opener_starting
from kelissoz.events.boundaries.signs import OBLIQUE, QUOTES, joiners
from kelissoz.events.boundaries.verbals import (
    governs,
    is_bare,
    is_participle,
    is_verb_by_object,
    is_verbal_noun,
)
from kelissoz.events.nouns import is_beyond
from kelissoz.events.tables import (
    context_words,
    event_nouns,
    list_heads,
    lone_fillers,
    phrase_fillers,
    phrase_postpositions,
    phrase_subjects,
)
from kelissoz.events.unit import CLOSING, DASHES, OPENING
from kelissoz.events.view import View

_LONGEST = 40
_QUOTED = 8
_PEOPLE = frozenset({"person", "office", "pronoun", "group"})


def left_edge(view: View, head: int, limit: int) -> int:
    """The first unit of the phrase whose head is at ``head``, no further left than ``limit``."""
    walk = _Walk(view, head, head if governs(view, head) or clauses.is_verb(view.units[head]) else None)
    k = head - 1
    while k >= limit and head - k < _LONGEST:
        taken = walk.takes(k)
        if taken == 0:
            break
        k -= taken
    return trim_left(view, max(k + 1, limit), head)


def trim_left(view: View, first: int, head: int) -> int:
    """Without what may stand before a phrase but is no part of it: openers, adverbs of the main verb, its time
    and place."""
    while first < head:
        size = _trimmed(view, first, head)
        if size == 0:
            break
        first += size
    return first


@dataclass
class _Walk:
    """``verb``: the nearest verb form to the right that is in the phrase and can govern what stands before it."""

    view: View
    head: int
    verb: int | None

    def _is_besides(self, k: int) -> bool:
        """``президенттен басқа, (құжатқа А қол қойды)`` (besides the president, А signed the document): the comma
        behind those beside whom others do it."""
        view = self.view
        comma = k > 1 and view.forms[k] == "," and view.units[k - 2].case == "Abl"
        return comma and view.forms[k - 1] in lexicon.words("besides")

    def takes(self, k: int) -> int:
        """How many units, from ``k`` leftwards, still belong to the phrase."""
        if self._is_besides(k):
            return 0
        opener = opener_ending(self.view, k)
        if opener is None and self.view.forms[k] == "," and (before := opener_ending(self.view, k - 1)):
            opener = 1 + before  # ``…, сондай-ақ, …``
        if opener is None and self.view.forms[k] in CLOSING - OPENING:
            opener = self._quoted(k)
        return int(self._takes(k)) if opener is None else opener

    def _quoted(self, k: int) -> int | None:
        """How many units ``«бәріне бәрі»`` has, whose closing mark is at ``k``: what a phrase quotes is whole."""
        near = range(k - 1, max(-1, k - _QUOTED), -1)
        first = next((j for j in near if self.view.forms[j] in OPENING), None)
        return None if first is None else 1 + k - first

    def _takes(self, k: int) -> bool:
        unit, form = self.view.units[k], self.view.forms[k]
        if unit.form == ",":
            return self._lists(k)
        if form in QUOTES:
            return True
        if form in DASHES:
            return self._between_names(k)
        if self._is_framework(k):
            return True
        if unit.word.pos == "PUNCT" or self._is_context(k) or form in lexicon.words("contrast"):
            return False
        if unit.time is not None:
            return self._time(k)
        if unit.mentions:
            return self._name(k)
        verbal = clauses.is_verb(unit) or is_verb_by_object(self.view, k)
        if verbal and form not in phrase_postpositions():
            return self._verb(k)
        return self._word(k)

    def _is_context(self, k: int) -> bool:
        """``кездесу барысында``, ``келіссөз нәтижелері``; not ``дамудың нәтижелері`` (what came of the growth)."""
        if self.view.forms[k] not in context_words():
            return False
        noun = self.view.units[k].word.pos == "NOUN" and self.view.units[k].case in (None, "Nom")
        return not noun or k == 0 or self.view.lemmas[k - 1] in event_nouns()

    def _is_framework(self, k: int) -> bool:
        """``одақ аясында сауданы дамыту`` (to develop trade within the union): not within a contact."""
        if self.verb is None or k == 0 or self.view.forms[k] not in lexicon.words("framework"):
            return False
        return self.view.lemmas[k - 1] not in event_nouns()

    def _between_names(self, k: int) -> bool:
        """``Арика – Такна теміржолы``: a dash joins two names, with blanks around it also ``сауда - экономикалық``."""
        if k == 0:
            return False
        before, after = self.view.units[k - 1], self.view.units[k + 1].word
        if before.mentions or before.word.pos == "PROPN":
            return True
        bare = (
            before.word.pos in {"NOUN", "ADJ"}
            and before.case in (None, "Nom")
            and not before.word.attributive
        )
        return self.view.forms[k] == "-" and bare and after.pos in {"NOUN", "ADJ"}

    def _lists(self, k: int) -> bool:
        """Whether the comma at ``k`` stands in a list: what comes before it must be able to be one of the list."""
        if k == 0:
            return False
        before = self.view.units[k - 1]
        word = before.word
        if self.view.forms[k - 1] in context_words() or opener_ending(self.view, k - 1) is not None:
            return False
        if (
            word.case is None
            and word.pos in {"NOUN", "VERB"}
            and self.view.forms[k - 1].endswith(("нша", "нше"))
        ):
            return False  # ``оның сөзінше, …``, ``оның айтуынша, …``
        if before.time is not None or word.pos in {"ADP", "ADV", "PRON", "SCONJ"}:
            return False
        if self.view.forms[k - 1] in lexicon.words("together-with"):
            return False  # ``әкімдермен бірлесіп, …``
        if clauses.is_verb(before) and word.verbform != "Vnoun":
            return False
        if word.case in OBLIQUE and not word.attributive:
            return word.case == self.view.units[self.head].word.case or (
                word.case == "Acc" and self._governed("Acc")
            )
        return True

    def _governed(self, case: str | None) -> bool:
        """Whether a verb form to the right takes ``case``; passive and reciprocal ones have no object."""
        if self.verb is None:
            return False
        word = self.view.units[self.verb].word
        passive = word.verbform == "Part" and (word.voice == "Pass" or word.lemma.endswith("с"))
        return case != "Acc" or not passive

    def _time(self, k: int) -> bool:
        unit = self.view.units[k]
        if unit.word.attributive or unit.case == "Gen" or self.verb is not None:
            return True
        after = self.view.units[k + 1].word
        return unit.case in (None, "Nom") and after.possessor == "3" and after.pos == "NOUN"

    def _verb(self, k: int) -> bool:
        word = self.view.units[k].word
        if word.verbform == "Fin" or word.mood in {"Cnd", "Imp", "Opt"}:
            return False
        if self.view.lemmas[k] == "арнал" and self.view.forms[k + 1] in joiners():
            return False  # ``кездесу суға арналған және …``: the predicate
        if word.verbform == "Conv":
            if self.view.lemmas[k] == "бірлес" and self.verb is not None:
                return True  # ``терроризмге бірлесе соққы беру``
            if not clauses.is_verb(self.view.units[k + 1]):
                return False
        elif word.verbform == "Part" and word.case not in (None, "Nom", "Gen"):
            if word.case in {"Loc", "Abl"} or not self._oblique(k):
                return False
        elif word.case in OBLIQUE and not self._oblique(k):
            return False
        self.verb = k
        return True

    def _name(self, k: int) -> bool:
        unit = self.view.units[k]
        kinds = {mention.kind for mention in unit.mentions}
        if unit.word.attributive or unit.case == "Gen" or kinds == {"nationality"}:
            return True
        if unit.case == "Loc" and self.view.lemmas[k] in event_nouns():
            return False  # ``отырыста қабылданған``: said of the sitting, the setting of the sentence
        if unit.case in OBLIQUE:
            own = not kinds & _PEOPLE or (unit.case == "Acc" and self._governed("Acc"))
            return own and self._oblique(k)
        if self._made(k, kinds):
            return True
        end = unit.joined[-1] if unit.joined else k
        return end < self.head and self._qualifies(end, people=bool(kinds & _PEOPLE))

    def _described(self, k: int) -> bool:
        """``бірлескен комиссия құру``, ``су мен комиссия құру``: no subject, which would stand alone."""
        before = self.view.units[k - 1].word if k else None
        if before is None or self.view.units[k].word.number == "Plur":
            return False
        return self.view.forms[k - 1] in joiners() or before.pos == "ADJ" or before.verbform == "Part"

    def _made(self, k: int, kinds: Collection[str]) -> bool:
        """``бірлескен комиссия құру``: a common noun for a body, the object of the verbal noun after it."""
        unit = self.view.units[k]
        common = set(kinds) <= {"group", "body"} and unit.form.islower() and unit.word.number != "Plur"
        return common and unit.word.possessor is None and is_verbal_noun(self.view, k + 1)

    def _qualifies(self, k: int, *, people: bool) -> bool:
        """Whether the bare name that ends at ``k`` qualifies what follows (``Украина мәселесі``, ``ЕО туралы``): else
        it is the subject."""
        after, form = self.view.units[k + 1], self.view.forms[k + 1]
        if (form in phrase_postpositions() and not _is_object(self.view, k + 1)) or form.startswith(
            "арасында"
        ):
            return True
        if (
            self.view.lemmas[k] in lexicon.words("land")
            and after.word.possessor == "3"
            and not after.mentions
            and after.time is None
        ):
            return True  # ``екі ел ынтымақтастығы``; not ``тараптар келесі жылы``
        if (
            people
            and form != ","
            and self.view.forms[k - 1] in joiners()
            and is_verbal_noun(self.view, k + 1)
        ):
            return True
        if clauses.is_ordinal(form) and not people and k + 2 < len(self.view.units):
            return (
                self.view.units[k + 2].word.possessor == "3"
            )  # ``кеңесінің`` but ``кеңесі 7-ші отырысының``
        if (people and self._has_given(k)) or self._has_described(k) or self._is_listed(k):
            return True
        if form == "," or (people and not self._is_misread(k)):
            return False
        if after.word.possessor == "3" or form in QUOTES | DASHES or form in joiners():
            return True
        if after.word.pos != "NOUN" or after.case not in (None, "Nom"):
            return False
        return self._compound(k + 1) and self._other_subject(k)

    def _has_described(self, k: int) -> bool:
        """``Қытай–Пәкістан экономикалық дәлізі``, ``Варна тұрақты инженерия факультеті``: a land or a place before what
        is its own, where it cannot be the subject."""
        kinds = {mention.kind for mention in self.view.units[k].mentions}
        if not kinds <= {"state", "place"} or self.view.units[k + 1].word.pos != "ADJ":
            return False
        dashed = k > 1 and self.view.forms[k - 1] in DASHES and bool(self.view.units[k - 2].mentions)
        head = self.view.units[self.head]
        joined = len(self.view.units[k].joined) > 1
        told = self.view.forms[self.head + 1 : self.head + 2]
        named = head.case in (None, "Nom") and not is_verbal_noun(self.view, self.head)
        named = named and phrase_postpositions().keys().isdisjoint(told)
        if not (dashed or named or (not joined and self._other_subject(k))):
            return False
        return self._compound(
            next((j for j in range(k + 1, self.head) if self.view.units[j].word.pos != "ADJ"), k)
        )

    def _is_listed(self, k: int) -> bool:
        """``(Тараптар) Орта дәліз, сирек металдар және су мәселесін (талқылады)``: a thing with a name, the first of a
        list, where something else is the subject or the verb has none."""
        kinds = {mention.kind for mention in self.view.units[k].mentions}
        if self.view.forms[k + 1] != "," or not kinds <= {"body", "place"}:
            return False
        after = self.view.units[self.head + 1].word if self.head + 1 < len(self.view.units) else None
        passive = after is not None and after.verbform == "Fin" and after.voice == "Pass"
        return passive or self._other_subject(k)

    def _has_given(self, k: int) -> bool:
        """``Президент тапсырмаларының орындалуы`` (how the President's instructions are carried out)."""
        unit, after = self.view.units[k], self.view.units[k + 1].word
        title = any(m.kind == "office" and m.possessor is None and " " not in m.name for m in unit.mentions)
        given = self.view.lemmas[k + 1] in lexicon.words("wish-of") and after.possessor == "3"
        return title and given and k + 1 < self.head

    def _is_misread(self, k: int) -> bool:
        """``Екі ел Унген көпірінің құрылысын``: one word, taken for a surname, where the subject has been named."""
        unit = self.view.units[k]
        alone = len(unit.mentions) == 1 and unit.last == unit.first + 1 and not unit.joined
        return alone and unit.mentions[0].office is None and self._other_subject(k)

    def _compound(self, k: int) -> bool:
        """``(Африка) климат саммиті``: bare nouns that end in a possessed one."""
        while k < self.head and self.view.units[k].word.pos == "NOUN" and is_bare(self.view, k):
            k += 1
        return self.view.units[k].word.possessor == "3"

    def _other_subject(self, k: int) -> bool:
        start = clauses.strong_left(self.view, k)
        units = self.view.units
        return any(units[j].is_party and units[j].case in (None, "Nom") for j in range(start, k))

    def _oblique(self, k: int) -> bool:
        """Whether what stands in another case is governed within the phrase, or is one of a list."""
        after, case = self.view.forms[k + 1], self.view.units[k].case
        if is_beyond(self.view, k + 1):
            return True
        if after in phrase_postpositions() or (after == "," and self._lists(k + 1)):
            return True
        if after in joiners() and case == self.view.units[self.head].case:
            return True
        takes = lexicon.words({"Dat": "to-what", "Ins": "with-what"}[case]) if case in {"Dat", "Ins"} else ()
        if self.view.lemmas[k + 1] in takes:
            return True  # ``көрмеге дайындық``, ``терроризммен күрес``
        return self._governed(case)

    def _word(self, k: int) -> bool:
        unit, form = self.view.units[k], self.view.forms[k]
        word = unit.word
        if form == "арқылы" and k and self.view.lemmas[k - 1] in lexicon.words("by-wire"):
            return False  # ``телефон арқылы су бөлуді (талқылады)``: how they spoke
        if form in phrase_postpositions() and not _is_object(self.view, k):
            return phrase_postpositions()[form] == "noun" or self.verb is not None
        if is_beyond(self.view, k):
            return True  # ``шамадан тыс (бюрократия)``
        if word.pos == "ADP" and k and self.view.units[k - 1].time is not None and self.verb is not None:
            return True  # ``тәулік бойы ашық ұстау``
        if form in joiners():
            return True
        if word.pos in {"ADP", "INTJ", "SCONJ"}:
            return False
        if word.pos == "PRON" and word.case != "Gen":
            return self.verb is not None and word.case in OBLIQUE
        if word.pos == "ADJ" and "1" in {word.person, word.possessor}:
            return False  # ``(сауданы кеңейтуге) мүдделіміз және …``
        if word.attributive or word.case == "Gen" or word.pos not in {"NOUN", "PROPN"}:
            return True
        if word.case in OBLIQUE:
            if word.case == "Loc" and self.view.lemmas[k] in event_nouns():
                return False
            return self._oblique(k) or _is_field(self.view, k, self.head)
        return self._bare(k)

    def _bare(self, k: int) -> bool:
        """A noun without an ending: of a compound or a list, or the subject."""
        after, form = self.view.units[k + 1], self.view.forms[k + 1]
        word = self.view.units[k].word
        if form in phrase_postpositions() or form in QUOTES or form.startswith("арасында"):
            return True
        if after.word.possessor == "3" and not after.mentions and after.word.pos in {"ADJ", "NOUN", "PROPN"}:
            return True
        if self.view.lemmas[k] in phrase_subjects():
            return is_verbal_noun(self.view, k + 1) and self._described(k)
        if self.view.lemmas[k] in event_nouns():
            return clauses.is_verb(after)
        if form == "," or form in joiners() or clauses.is_verb(after):
            return True
        if word.possessor == "3":
            return after.word.possessor == "3" or form == "бар"  # ``маңызы бар (мәселелер)``
        return word.number != "Plur"


def _trimmed(view: View, first: int, head: int) -> int:
    """How many units at ``first`` do not belong to the phrase; 0 where it begins as it should."""
    unit, form = view.units[first], view.forms[first]
    opener = opener_starting(view, first)
    if opener:
        return opener
    if form in lexicon.words("this", "whose"):
        after = view.units[first + 1]
        field = view.lemmas[first + 1] in list_heads()  # ``бұл бағыттағы (байланыс)``
        setting = after.case == "Loc" and (field or not after.word.attributive) and not after.mentions
        return 2 if setting and first + 1 < head else 1
    if form in joiners() or unit.word.pos == "PUNCT" and form not in QUOTES:
        return 1
    postposition = form in phrase_postpositions() and not _is_object(view, first)
    if postposition or form in context_words() or unit.word.pos == "ADP":
        return 1
    if unit.word.pos == "PRON" and unit.case in OBLIQUE:
        return 1
    if empty := _empty_about(view, first, head):
        return empty
    if unit.time is not None and not unit.word.attributive and unit.case not in {"Gen"}:
        return 0 if _measures(view, first, head) else 1
    if unit.case == "Gen" and not _owned(view, first, head):
        return 1
    if unit.word.pos == "ADV" and not unit.word.attributive:
        return 1
    if unit.case in {"Loc", "Abl"} and not unit.word.attributive and unit.word.pos in {"NOUN", "PROPN"}:
        beside = _near_verb(view, first, head) or form == "арасында" or _is_field(view, first, head)
        return 0 if beside else 1
    return 0


def _is_field(view: View, k: int, head: int) -> bool:
    """``энергетика саласында өзара іс-қимыл``: in which field ties are, said of them as if with -дағы."""
    if view.lemmas[k] not in list_heads() or view.units[k].case != "Loc":
        return False
    after = next((j for j in range(k + 1, head + 1) if view.units[j].word.pos != "ADJ"), k)
    return after > k and view.lemmas[after] in lone_fillers()


def _is_object(view: View, k: int) -> bool:
    """``байланысты үзбеу`` (not to break the tie): a noun, not ``Х-қа байланысты`` (in connection with)."""
    return view.units[k].word.pos == "NOUN" and view.units[k].case == "Acc"


def _empty_about(view: View, first: int, head: int) -> int:
    """``басқа да тақырыптар бойынша байланысты сақтау`` (on other themes): the units before a postposition, with
    it, that name no matter."""
    about = lexicon.words("about", "as-to")
    k = next((k for k in range(first + 1, head) if view.forms[k] in about), first)
    if "барлық" in view.forms[first:k] and view.lemmas[k - 1] in list_heads() | phrase_fillers():
        return k + 1 - first  # ``барлық сала бойынша байланысты сақтау``
    k = first
    while k < head and (view.lemmas[k] in phrase_fillers() or view.forms[k] in phrase_fillers()):
        k += 1
    if k < head and view.lemmas[k] in list_heads() and view.units[k].word.possessor is None:
        if k == first or view.forms[first] == "аталған":
            k += 1  # ``(аталған) салалар бойынша``
        elif view.forms[first] in lexicon.words("other") and view.units[k].case == "Loc":
            return 0 if view.units[k].word.attributive else k + 1 - first  # ``басқа салаларда``
    return k + 1 - first if first < k < head and view.forms[k] in lexicon.words("about", "as-to") else 0


def _owned(view: View, k: int, head: int) -> bool:
    """Whether something in the phrase is the genitive's at ``k``: it has a possessive, or is a participle."""
    return any(
        view.units[j].word.possessor is not None or is_participle(view, j) for j in range(k + 1, head + 1)
    )


def _measures(view: View, k: int, head: int) -> bool:
    """``ағымдағы жылға арналған``: a time that a verb form or a possessed noun beside it takes."""
    after = view.units[k + 1]
    if is_participle(view, k + 1):
        return True
    return k < head and view.units[k].case in (None, "Nom") and after.word.possessor == "3"


def _near_verb(view: View, k: int, head: int) -> bool:
    """``Найробиде өткізу``: a place beside the verb form that takes it."""
    return any(governs(view, j) for j in range(k + 1, min(head, k + 2) + 1)) or (
        k + 1 <= head and view.forms[k + 1] in phrase_postpositions()
    )
