"""Where a phrase begins, and where one of a list ends and the next begins.

Kazakh puts everything that belongs to a word before it, so a phrase is read from its head leftwards. A noun takes
adjectives, participles, genitives, bare nouns and words in -дағы/-ғы; only a verb form inside the phrase takes
what stands in another case (``Парижде қабылданған құжат``). What remains (the subject, the setting, an earlier
converb) belongs to the verb of the sentence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from kelissoz.events import clauses
from kelissoz.events.tables import (
    context_words,
    event_nouns,
    list_heads,
    phrase_fillers,
    phrase_heads,
    phrase_openers,
    phrase_postpositions,
    phrase_subjects,
    verb_stems,
)
from kelissoz.events.view import View

_LONGEST = 40
_QUOTES = frozenset({"»", "«", "”", "“", "„", '"'})
_DASHES = frozenset({"–", "—", "-"})
_JOINERS = frozenset({"және", "мен", "пен", "бен", "әрі", "немесе", "я", "әм"})
_CONTRASTS = frozenset({"ал", "бірақ", "алайда", "дегенмен", "себебі", "өйткені", "сондықтан", "егер"})
_OBLIQUE = frozenset({"Acc", "Dat", "Loc", "Abl", "Ins"})
_PEOPLE = frozenset({"person", "office", "pronoun", "group"})
_ABOUT = frozenset({"бойынша", "туралы", "жөнінде", "жайлы", "хақында"})
_POINTERS = frozenset({"бұл", "осы", "сол", "мына", "аталған", "аталмыш", "оның", "олардың", "мұның", "өз"})


def left_edge(view: View, head: int, limit: int) -> int:
    """The first unit of the phrase whose head is at ``head``, no further left than ``limit``."""
    walk = _Walk(view, head, head if _governs(view, head) else None)
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


def parts(view: View, first: int, head: int, last: int) -> Iterator[tuple[int, int]]:
    """The phrases of a list, each with its own head: ``first`` to ``last``, whose last head is at ``head``.

    ``шекараны ашу, сауданы дамыту мәселелері`` → two; ``сауда, көлік мәселелері`` → one.
    """
    begin = first
    for k in range(first + 1, head):
        if k <= begin or not (_cuts(view, k, head) or _goes_on(view, k)):
            continue
        end = _quoted_end(view, begin, k - 1)
        yield trim_left(view, begin, end), end
        begin = k + 1
    yield trim_left(view, begin, head), last


@dataclass
class _Walk:
    """``verb``: the nearest verb form to the right that is in the phrase and can govern what stands before it."""

    view: View
    head: int
    verb: int | None

    def takes(self, k: int) -> int:
        """How many units, from ``k`` leftwards, still belong to the phrase."""
        opener = _opener_ending(self.view, k)
        return int(self._takes(k)) if opener is None else opener

    def _takes(self, k: int) -> bool:
        unit, form = self.view.units[k], self.view.forms[k]
        if unit.form == ",":
            return self._lists(k)
        if form in _QUOTES:
            return True
        if form in _DASHES:
            return self._between_names(k)
        if unit.word.pos == "PUNCT" or form in context_words() or form in _CONTRASTS:
            return False
        if unit.time is not None:
            return self._time(k)
        if unit.mentions:
            return self._name(k)
        verbal = clauses.is_verb(unit) or _is_verb_by_object(self.view, k)
        if verbal and form not in phrase_postpositions():
            return self._verb(k)
        return self._word(k)

    def _between_names(self, k: int) -> bool:
        """``Арика – Такна теміржолы``: a dash joins two names."""
        return k > 0 and bool(self.view.units[k - 1].mentions or self.view.units[k - 1].word.pos == "PROPN")

    def _lists(self, k: int) -> bool:
        """Whether the comma at ``k`` stands in a list: what comes before it must be able to be one of the list."""
        if k == 0:
            return False
        before = self.view.units[k - 1]
        word = before.word
        if self.view.forms[k - 1] in context_words() or _opener_ending(self.view, k - 1) is not None:
            return False
        if word.case is None and word.pos == "NOUN" and self.view.forms[k - 1].endswith(("нша", "нше")):
            return False
        if before.time is not None or word.pos in {"ADP", "ADV", "PRON", "SCONJ"}:
            return False
        if clauses.is_verb(before) and word.verbform != "Vnoun":
            return False
        if word.case in _OBLIQUE and not word.attributive:
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
        if word.verbform == "Conv":
            if not clauses.is_verb(self.view.units[k + 1]):
                return False
        elif word.verbform == "Part" and word.case not in (None, "Nom", "Gen"):
            if word.case in {"Loc", "Abl"} or not self._oblique(k):
                return False
        elif word.case in _OBLIQUE and not self._oblique(k):
            return False
        self.verb = k
        return True

    def _name(self, k: int) -> bool:
        unit = self.view.units[k]
        kinds = {mention.kind for mention in unit.mentions}
        if unit.word.attributive or unit.case == "Gen" or kinds == {"nationality"}:
            return True
        if unit.case in _OBLIQUE:
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
        return self.view.forms[k - 1] in _JOINERS or before.pos == "ADJ" or before.verbform == "Part"

    def _made(self, k: int, kinds: Collection[str]) -> bool:
        """``бірлескен комиссия құру``: a common noun for a body, the object of the verbal noun after it."""
        unit = self.view.units[k]
        common = set(kinds) <= {"group", "body"} and unit.form.islower() and unit.word.number != "Plur"
        return common and unit.word.possessor is None and is_verbal_noun(self.view, k + 1)

    def _qualifies(self, k: int, *, people: bool) -> bool:
        """Whether the bare name that ends at ``k`` qualifies what follows (``Украина мәселесі``, ``ЕО туралы``): else
        it is the subject."""
        after, form = self.view.units[k + 1], self.view.forms[k + 1]
        if form in phrase_postpositions() or form.startswith("арасында"):
            return True
        if people and form != "," and self.view.forms[k - 1] in _JOINERS and is_verbal_noun(self.view, k + 1):
            return True
        if form == "," or (people and not self._is_misread(k)):
            return False
        if after.word.possessor == "3" or form in _QUOTES | _DASHES or form in _JOINERS:
            return True
        if after.word.pos != "NOUN" or after.case not in (None, "Nom"):
            return False
        return self._compound(k + 1) and self._other_subject(k)

    def _is_misread(self, k: int) -> bool:
        """``Екі ел Унген көпірінің құрылысын``: one word, taken for a surname, where the subject has been named."""
        unit = self.view.units[k]
        alone = len(unit.mentions) == 1 and unit.last == unit.first + 1 and not unit.joined
        return alone and unit.mentions[0].office is None and self._other_subject(k)

    def _compound(self, k: int) -> bool:
        """``(Африка) климат саммиті``: bare nouns that end in a possessed one."""
        while k < self.head and self.view.units[k].word.pos == "NOUN" and _is_bare(self.view, k):
            k += 1
        return self.view.units[k].word.possessor == "3"

    def _other_subject(self, k: int) -> bool:
        start = clauses.strong_left(self.view, k)
        units = self.view.units
        return any(units[j].is_party and units[j].case in (None, "Nom") for j in range(start, k))

    def _oblique(self, k: int) -> bool:
        """Whether what stands in another case is governed within the phrase, or is one of a list."""
        after, case = self.view.forms[k + 1], self.view.units[k].case
        if after in phrase_postpositions() or (after == "," and self._lists(k + 1)):
            return True
        if after in _JOINERS and case == self.view.units[self.head].case:
            return True
        return self._governed(case)

    def _word(self, k: int) -> bool:
        unit, form = self.view.units[k], self.view.forms[k]
        word = unit.word
        if form in phrase_postpositions():
            return phrase_postpositions()[form] == "noun" or self.verb is not None
        if form in _JOINERS:
            return True
        if word.pos in {"ADP", "INTJ", "SCONJ"}:
            return False
        if word.pos == "PRON" and word.case != "Gen":
            return self.verb is not None and word.case in _OBLIQUE
        if word.attributive or word.case == "Gen" or word.pos not in {"NOUN", "PROPN"}:
            return True
        if word.case in _OBLIQUE:
            if word.case == "Loc" and self.view.lemmas[k] in event_nouns():
                return False
            return self._oblique(k)
        return self._bare(k)

    def _bare(self, k: int) -> bool:
        """A noun without an ending: of a compound or a list, or the subject."""
        after, form = self.view.units[k + 1], self.view.forms[k + 1]
        word = self.view.units[k].word
        if form in phrase_postpositions() or form in _QUOTES or form.startswith("арасында"):
            return True
        if after.word.possessor == "3" and not after.mentions and after.word.pos in {"NOUN", "PROPN"}:
            return True
        if self.view.lemmas[k] in phrase_subjects():
            return is_verbal_noun(self.view, k + 1) and self._described(k)
        if self.view.lemmas[k] in event_nouns():
            return clauses.is_verb(after)
        if form == "," or form in _JOINERS or clauses.is_verb(after):
            return True
        if word.possessor == "3":
            return after.word.possessor == "3"
        return word.number != "Plur"


def _trimmed(view: View, first: int, head: int) -> int:
    """How many units at ``first`` do not belong to the phrase; 0 where it begins as it should."""
    unit, form = view.units[first], view.forms[first]
    opener = _opener_starting(view, first)
    if opener:
        return opener
    if form in _POINTERS:
        after = view.units[first + 1]
        setting = after.case == "Loc" and not after.word.attributive and not after.mentions
        return 2 if setting and first + 1 < head else 1
    if form in _JOINERS or unit.word.pos == "PUNCT" and form not in _QUOTES:
        return 1
    if form in phrase_postpositions() or form in context_words() or unit.word.pos == "ADP":
        return 1
    if unit.word.pos == "PRON" and unit.case in _OBLIQUE:
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
        return 0 if _near_verb(view, first, head) or form == "арасында" else 1
    return 0


def _empty_about(view: View, first: int, head: int) -> int:
    """``басқа да тақырыптар бойынша байланысты сақтау`` (on other themes): the units before a postposition, with
    it, that name no matter."""
    k = first
    while k < head and (view.lemmas[k] in phrase_fillers() or view.forms[k] in phrase_fillers()):
        k += 1
    return k + 1 - first if first < k < head and view.forms[k] in _ABOUT else 0


def _owned(view: View, k: int, head: int) -> bool:
    """Whether something in the phrase is the genitive's at ``k``: it has a possessive, or is a participle."""
    return any(
        view.units[j].word.possessor is not None or _is_participle(view, j) for j in range(k + 1, head + 1)
    )


def _measures(view: View, k: int, head: int) -> bool:
    """``ағымдағы жылға арналған``: a time that a verb form or a possessed noun beside it takes."""
    after = view.units[k + 1]
    if _is_participle(view, k + 1):
        return True
    return k < head and view.units[k].case in (None, "Nom") and after.word.possessor == "3"


def _is_participle(view: View, k: int) -> bool:
    """Whether unit ``k`` is a participle that qualifies what follows."""
    word = view.units[k].word
    return clauses.is_verb(view.units[k]) and word.verbform == "Part" and word.case in (None, "Nom")


def _near_verb(view: View, k: int, head: int) -> bool:
    """``Найробиде өткізу``: a place beside the verb form that takes it."""
    return any(_governs(view, j) for j in range(k + 1, min(head, k + 2) + 1)) or (
        k + 1 <= head and view.forms[k + 1] in phrase_postpositions()
    )


def _goes_on(view: View, k: int) -> bool:
    """``екіжақты мәселелер, соның ішінде сауданы кеңейту``: an opener after the comma at ``k`` goes on with the
    list."""
    if view.forms[k] != "," or k + 1 >= len(view.units):
        return False
    size = _opener_starting(view, k + 1)
    if size == 1 and (view.units[k - 1].case not in _OBLIQUE or view.units[k - 1].word.attributive):
        return False
    return size > 0 and _opener_ending(view, k + size) == size


def _cuts(view: View, k: int, head: int) -> bool:
    """Whether at the comma or ``және`` at ``k`` one phrase of the list ends: it must end as the whole does."""
    form = view.forms[k]
    if form in phrase_postpositions():
        return _closes_names(view, k)
    if form != "," and form not in _JOINERS and form != "сондай-ақ":
        return False
    at = k - 1
    while at > 0 and (view.forms[at] in _QUOTES or view.forms[at] == ","):
        at -= 1
    left = view.units[at].word
    if left.attributive or view.units[at].time is not None:
        return False
    if _listed_name(view, at, form) or _named_like(view, at, head):
        return True
    if left.verbform != "Vnoun" and left.pos not in {"NOUN", "PROPN"}:
        return False
    bearer = _bearer(view, head)
    if is_verbal_noun(view, bearer):
        if view.lemmas[at] in phrase_heads() and left.possessor == "3" and form in {"мен", "пен", "бен"}:
            return bearer - k > 1
        if left.possessor == "3" and left.case in (None, "Nom") and left.verbform is None:
            held = any(view.lemmas[j] in list_heads() for j in range(k + 1, bearer))
            return form in {",", "және"} and bearer - k > 2 and not held
        if left.number == "Plur" and left.case in (None, "Nom") and left.verbform is None:
            return form == "," and _next_is_verbal(view, k, bearer)
        return left.verbform == "Vnoun" and _like_verbal_noun(view, at, bearer, form)
    return _like_noun(view, at, head, form)


def _next_is_verbal(view: View, k: int, bearer: int) -> bool:
    """``байланыстар, инвестиция тарту және зауыт ашу``: what follows in the list is a verbal noun of its own."""
    end = next((j for j in range(k + 1, bearer) if view.forms[j] in _JOINERS | {","}), bearer + 1)
    return is_verbal_noun(view, end - 1) and end <= bearer


def _like_verbal_noun(view: View, at: int, bearer: int, form: str) -> bool:
    """``шекараны ашуға, сауданы дамытуға``; ``жұмыс уақытын ұзарту мен өнімдерді саудалауды``: a verbal noun
    with its own object needs no ending."""
    left, right = view.units[at].case or "Nom", view.units[bearer].case or "Nom"
    if left == right:
        return True
    return left == "Nom" and form in _JOINERS and at > 0 and view.units[at - 1].case == "Acc"


def _like_noun(view: View, at: int, head: int, form: str) -> bool:
    left, right = view.units[at].word, view.units[head].word
    same = (left.case or "Nom") == (right.case or "Nom")
    if left.case in _OBLIQUE:
        return same
    if left.case not in (None, "Nom"):
        return False
    if form in {"мен", "пен", "бен"} and _stand_apart(view, at, head):
        return True
    if form in {",", "және"} and same and _is_placed(view, at):
        return True
    closing = phrase_heads().keys() | list_heads()
    if view.lemmas[head] in closing and view.lemmas[at] not in closing:
        return view.lemmas[head] in phrase_heads() and left.verbform == "Vnoun"
    if not same or form in {"мен", "пен", "бен", "әрі"}:
        return False
    return left.number == "Plur" or left.possessor == "3" or left.verbform == "Vnoun"


def _shares(view: View, first: int, head: int) -> bool:
    """``серіктестігі мен одақтастығын дамыту``, ``ауыл шаруашылығы мен қаржы саласындағы құжат``, ``Сенат төрағасы мен
    Мәжіліс арасындағы құжат``: what follows belongs to both."""
    begins = view.units[first]
    if begins.word.possessor == "3" and not begins.mentions and not begins.word.attributive:
        return True
    return any(
        view.forms[k].startswith("арасында")
        or (view.lemmas[k] in list_heads() and view.units[k].word.attributive)
        for k in range(first, head)
    )


def _is_placed(view: View, at: int) -> bool:
    """``Украинадағы соғыс``, ``Газадағы саяси жағдай``: a noun with its own place."""
    return any(view.units[j].word.attributive and view.units[j].mentions for j in _modifiers(view, at))


def _modifiers(view: View, at: int) -> Iterator[int]:
    """The unit before the noun at ``at``, and the one before its adjectives."""
    k = at - 1
    while k > 0 and view.units[k].word.pos == "ADJ":
        k -= 1
    if k >= 0:
        yield k


def _stand_apart(view: View, at: int, head: int) -> bool:
    """``ауызсу тапшылығы мен жолдың жайы``: two phrases, each with words of its own; not ``сауданың көлемі мен
    құрылымы`` (the owner is one), not ``порттар мен логистика``."""
    left, right = view.units[at].word, view.units[head].word
    if left.verbform == "Vnoun":
        return right.verbform == "Vnoun" or is_verbal_noun(view, head)
    own = (at > 0 and left.possessor == "3" and view.forms[at - 1] not in _JOINERS | {","}) or _is_placed(
        view, at
    )
    first = at + 2
    apart = first < head and view.units[first].word.pos != "ADV" and not _shares(view, first, head)
    owned = view.units[first].case == "Gen" or view.units[first].word.pos in {"NOUN", "PROPN"}
    owned = owned or view.units[first].word.attributive
    governed = any(_governs(view, k) for k in range(first, head + 1))
    return own and apart and (owned or governed or bool(view.units[first].mentions))


def _bearer(view: View, head: int) -> int:
    """The word that the list's parts are like: before a head that says nothing, the verbal noun."""
    k = head
    while view.forms[k] in _QUOTES and k:
        k -= 1
    if view.lemmas[k] in phrase_heads() and k and is_verbal_noun(view, k - 1):
        return k - 1
    return k


def _listed_name(view: View, at: int, form: str) -> bool:
    """``Газа, Гренландия бойынша кеңес``: a bare name in a list of names that stand for themselves."""
    unit = view.units[at]
    if form != "," or not unit.mentions or unit.case not in (None, "Nom") or not unit.joined:
        return False
    last = unit.joined[-1] + 1
    return last < len(view.units) and view.forms[last] in phrase_postpositions()


def _closes_names(view: View, k: int) -> bool:
    """``Газа, Гренландия бойынша «Бейбітшілік кеңесі»``: after several names that stand for themselves comes
    another name, which is a matter of its own."""
    joined = view.units[k - 1].joined
    after = k + 1
    while after < len(view.units) and view.forms[after] in _QUOTES:
        after += 1
    return len(joined) > 1 and after < len(view.units) and bool(view.units[after].mentions)


def _named_like(view: View, at: int, head: int) -> bool:
    """``«Су кеңесін» және сауданы дамыту мәселесін``: a name in the case of the whole list is one of it, and so is
    ``отырыс қорытындыларына`` (in the dative) before ``шараларды іске асыру мәселелеріне``."""
    unit = view.units[at]
    if unit.case != view.units[head].case or unit.case not in {"Acc", "Dat", "Ins"}:
        return False
    if unit.mentions or unit.case == "Acc":
        return bool(unit.mentions)
    return at + 2 < head and view.units[at + 2].case != unit.case


def _quoted_end(view: View, first: int, end: int) -> int:
    """``end`` without a comma, a joiner or a closing quotation mark at the end of a part."""
    while end > first and (view.forms[end] in _JOINERS | _QUOTES or view.forms[end] == ","):
        end -= 1
    return end


def is_verbal_noun(view: View, k: int) -> bool:
    """``дамыту``; ``қол қою`` though it names a contact too, ``мектеп ашу`` though ``ашу`` is a noun (anger)."""
    unit = view.units[k]
    if unit.word.verbform == "Vnoun":
        return True
    named = view.lemmas[k].endswith(("у", "ю")) and view.lemmas[k] in event_nouns() and not unit.mentions
    return named or _is_verb_by_object(view, k)


def _is_verb_by_object(view: View, k: int) -> bool:
    """``мектепті ашу``: what looks like a noun has an object."""
    unit = view.units[k]
    if k == 0 or unit.word.pos != "NOUN" or unit.mentions or not view.lemmas[k].endswith(("у", "ю")):
        return False
    before = view.units[k - 1]
    bare = before.word.pos == "NOUN" and _is_bare(view, k - 1) and not before.mentions and before.time is None
    return before.case == "Acc" or (bare and view.lemmas[k][:-1] in verb_stems())


def _governs(view: View, k: int) -> bool:
    unit = view.units[k]
    return is_verbal_noun(view, k) or (clauses.is_verb(unit) and unit.word.verbform in {"Part", "Conv"})


def _is_bare(view: View, k: int) -> bool:
    word = view.units[k].word
    return word.case in (None, "Nom") and word.possessor is None


def _opener_ending(view: View, k: int) -> int | None:
    """The units of the opener that ends at ``k`` if it may stand there within a list (``…, оның ішінде …``), 0 if
    it may not; ``None`` without an opener."""
    for words, joins in _openers(-1).get(view.forms[k], ()):
        begin = k - len(words) + 1
        if begin >= 0 and view.forms[begin : k + 1] == words:
            listed = joins and begin > 0 and view.forms[begin - 1] in {",", "және", "мен"}
            return len(words) if listed else 0
    return None


def _opener_starting(view: View, k: int) -> int:
    """The number of units of the opener that begins at ``k``."""
    for words, _ in _openers(0).get(view.forms[k], ()):
        if view.forms[k : k + len(words)] == words:
            return len(words)
    return 0


@cache
def _openers(place: int) -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """The openers, the longest first, by their first (0) or last (-1) word."""
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for words, joins in sorted(phrase_openers().items(), key=lambda item: -len(item[0])):
        found.setdefault(words[place], []).append((words, joins))
    return {word: tuple(rows) for word, rows in found.items()}
