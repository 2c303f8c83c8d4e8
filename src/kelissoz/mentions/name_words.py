"""Which words may be a part of a person's name, by themselves and by what stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from kelissoz import letters, lexicon
from kelissoz.mentions import heads, names, qualifiers
from kelissoz.mentions.forms import Reading
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View

_TITLES = frozenset({"office", "body", "group"})
_CLOSED = frozenset(
    {"ADV", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "INTJ", "AUX", "VERB", "NUM"}
)  # a word of these kinds with a capital is a name only beside an office or another capital


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of ``view`` as parts of names. ``taken`` are the tokens that the tables name, as what
    (``None``: several states in one word)."""

    view: View
    taken: Mapping[int, Match | None]

    def is_name(self, k: int) -> bool:
        form = self.view.tokens[k].form
        if self._has_article(k) or self._is_small_given_name(k):
            return True
        if self._modifies_office(k) or self._is_style(k) or self._is_feast(k) or self._begins_a_body(k):
            return False
        if (
            not self.view.is_capital(k)
            or not form[:1].isalpha()
            or len(form) < 2
            and not (names.is_given(form) or self._is_short_surname(k))
        ):
            return False
        if any(one.islower() and other.isupper() for one, other in pairwise(form)) or self.view.is_foreign(k):
            return False
        if self.view.is_acronym(k):
            return self.view.sentence(k).kind == "title" and (names.is_given(form) or names.is_surname(form))
        begins = names.is_given(form) and (self._leads_a_name(k) or self._is_after_particle(k))
        if not begins and any(head.noun.kind in _TITLES for head in heads.read(self.view, k)):
            return self._is_surname_too(k)
        if k not in self.taken:
            return not self._is_common(k) and not self._is_at_place(k)
        match = self.taken[k]
        if match is None or match.last - match.first > 1:
            return False
        if match.entry("state", "nationality") is not None:
            return begins
        if match.entry("place") is not None and match.reading.case in ("Dat", "Loc", "Abl"):
            return False  # ``Мұрат Нұртілеу Бішкекке барды``: where to, not who
        known = names.is_given(match.reading.base) or names.is_surname(match.reading.base)
        return known or self._precedes_surname(k)

    def _is_feast(self, k: int) -> bool:
        """``(әкім) Наурыз қарсаңында`` (on the eve of Nauryz): a day, not who."""
        following = self.view.word(k + 1) if k + 1 < len(self.view.lows) else None
        return following is not None and following.lemma in _feasts() and following.possessor == "3"

    def _is_short_surname(self, k: int) -> bool:
        """``спикер У Вон Шик``: a letter behind an office and before two other words of a name."""
        following = range(k + 1, min(k + 3, self.view.sentence(k).last))
        return self.follows_office(k) and len(following) == 2 and all(map(self.view.is_capital, following))

    def is_initial(self, k: int, end: int) -> bool:
        """``Қ.``, ``Дж.``: a capital and a full stop that touches it, before a capital."""
        form = self.view.tokens[k].form
        return (
            k + 2 < end
            and len(form) <= 2
            and form[:1].isupper()
            and form.isalpha()
            and self.view.lows[k + 1] == "."
            and self.view.touches(k)
            and self.view.is_capital(k + 2)
        )

    def is_hyphen(self, k: int, end: int) -> bool:
        """A hyphen that was written with spaces: ``Қасым - Жомарт``."""
        if k + 1 >= end or self.view.tokens[k].form not in "-–":
            return False
        return names.is_given(f"{self.view.tokens[k - 1].form}-{self.view.tokens[k + 1].form}")

    def is_particle(self, before: int, k: int, end: int) -> bool:
        """``бен`` is a particle in ``Мұхаммед бен Салман``, and 'and' in ``Әділбез бен Асан``: no surname
        stands before a particle, and a name after it."""
        name = self.view.tokens[before].form
        is_and = self.view.lows[k] == "бен" and name[-1] in "зжЗЖ"
        is_last = names.is_word_too(self.view.lows[k]) and (
            not names.is_given(name) and (names.is_shaped_as_surname(name.lower()) or names.is_holder(name))
        )
        if is_and or is_last or not names.is_particle(self.view.lows[k]):
            return False
        while k < end and names.is_particle(self.view.lows[k]):
            k += 1
        return k < end and (self.is_name(k) or self._is_people(k))

    def continues(self, k: int) -> bool:
        """What is a name only after a name: of a people, or a syllable of one letter (``Пак Ё Сон``)."""
        return self._is_people(k) or self._is_syllable(k)

    def _is_syllable(self, k: int) -> bool:
        form = self.view.tokens[k].form
        inside = k + 1 < self.view.sentence(k).last and self.view.is_capital(k - 1) and self.is_name(k + 1)
        return len(form) == 1 and form.isupper() and inside

    def begins_another(self, words: list[int], k: int, end: int) -> bool:
        """``Дональд Трамп | Қасым-Жомарт Тоқаевқа``: a given name after a full name begins the next one;
        nothing goes on after a given name and a word in the shape of a surname."""
        before = self.view.tokens[words[-1]].form
        if self._is_after_particle(k):
            return False
        if self._is_holder(words) and self._is_another_holder(words, k, end):
            return True
        if len(words) < 2 or names.is_patronymic(before.lower()):
            return False
        if self._is_no_part(k) or self._is_of_place(k):
            return True
        if not names.is_given(before) and self._is_another_holder(words, k, end):
            return True
        if names.is_shaped_as_surname(before.lower()) and not names.is_given(before):
            first = self.view.tokens[words[0]].form
            return names.is_given(first) or not names.is_shaped_as_surname(first.lower())
        if not names.is_given(self.view.tokens[k].form):
            return False
        leads_on = k + 1 < end and self.is_name(k + 1)
        apart = not names.is_given(before) or self._are_two(words, k)
        return words[-1] == k - 1 and leads_on and apart

    def _are_two(self, words: list[int], k: int) -> bool:
        """``Жеңіс Қасымбек | Гүлжахан Сыдықовамен``: two Kazakh names side by side, of which the first has its surname
        from a given name and the other one in the shape of a surname."""
        first, given = (self.view.tokens[word].form for word in (words[0], k))
        surname = names.nominative(self.view, k + 1).base
        kazakh = names.is_home_name(first, "KZ") and names.is_home_name(given, "KZ")
        return len(words) == 2 and kazakh and names.is_shaped_as_surname(surname.lower())

    def _is_no_part(self, k: int) -> bool:
        """``Бакр Хасан | Қорғаныс министрлігінде``, ``Асан Бердіханов | Достық үйінде``: a word of the language
        after a full name."""
        base = names.nominative(self.view, k).base
        if names.is_given(base) or names.is_surname(base):
            return False
        return names.is_common_noun(base) or self.view.lows[k] in heads.name_words()

    def _is_of_place(self, k: int) -> bool:
        """``Петр Димов | Киевпен (келіссөз жүргізді)``: a place with a case ending after a full name."""
        match = self.taken.get(k)
        return match is not None and match.entry("place") is not None and match.reading.case != "Nom"

    def _is_holder(self, words: list[int]) -> bool:
        """``Трамп``, ``Дональд Трамп``, ``Си Цзиньпин``: a name that the tables have, and that is complete."""
        first, before = self.view.tokens[words[0]].form, self.view.tokens[words[-1]].form
        if len(words) > 1 and names.are_one_holder(first, before):
            return True
        complete = len(words) == 1 or names.is_given(first)
        return complete and names.is_holder(before) and not names.is_given(before)

    def _is_after_particle(self, k: int) -> bool:
        """``Бадр бен | Сұлтан``: the particle belongs to the name before it, and to the one after."""
        return k > 1 and names.is_particle(self.view.lows[k - 1]) and self.view.is_capital(k - 2)

    def _is_another_holder(self, words: list[int], k: int, end: int) -> bool:
        """``Лула | Си Цзиньпин``, ``Трамп | Путинді``; not ``Мин Аун Хлаин``, whose second word is only like somebody
        else's surname."""
        form, reading = self.view.tokens[k].form, names.nominative(self.view, k)
        name, goes_on = reading.base, reading.case == "Nom" and k + 1 < end and self.is_name(k + 1)
        leads_on = names.is_given(form) and k + 1 < end and self.is_name(k + 1)
        begins = not goes_on or names.are_one_holder(name, names.nominative(self.view, k + 1).base)
        holds = names.is_holder(name) and not names.is_given(name) and begins
        same = any(names.are_one_holder(self.view.tokens[word].form, name) for word in words)
        return (leads_on or holds) and not same

    def closing(self, words: list[int], k: int) -> Reading | None:
        """``Абай Құнанбай ұлы``: 'son' closes a name; before a bare noun it is 'great' (``Асан Бердіханов ұлы
        ақын туралы айтты``)."""
        if len(words) < 2 or k + 1 >= len(self.view.tokens):
            return None
        after = self.view.word(k + 1)
        great = after.pos == "NOUN" and after.case == "Nom" and not self.view.is_capital(k + 1)
        return None if great else names.closing_particle(self.view.lows[k])

    def numbers(self, words: list[int], k: int) -> Reading | None:
        """``Харальд V``: the numeral of a ruler, who goes by one name; after a surname it is another
        word's (``Тоқаев V форумда``)."""
        if len(words) != 1:
            return None
        name = self.view.tokens[words[0]].form
        if names.is_surname(name) and not names.is_given(name):
            return None
        return names.numeral(self.view.tokens[k].form)

    def is_number_before(self, k: int, end: int) -> bool:
        """``король ІІІ Чарльз``: the numeral of a ruler between his title and his name."""
        numeral = names.numeral(self.view.tokens[k].form)
        named = k + 1 < end and names.is_given(names.nominative(self.view, k + 1).base)
        return numeral is not None and named and self.follows_office(k)

    def is_inside(self, k: int, end: int) -> bool:
        """Whether a word that seems to have a case ending stands inside a name, which does not take one
        there."""
        if k + 1 >= end or not self.is_name(k + 1):
            return False
        following = self.taken.get(k + 1)
        if following is not None and following.reading.case != "Nom" and following.entry("place", "body"):
            return False  # ``Пьер Дюманы Софияда``: a place in a case of its own
        reading = names.nominative(self.view, k)
        base = reading.base
        if reading.case in ("Gen", "Ins") or self.view.lows[k].endswith(("ға", "қа")):
            return False
        known = names.is_surname(base) or names.is_holder(base) or names.is_given(base)
        return not known and names.is_surname(names.nominative(self.view, k + 1).base)

    def follows_office(self, k: int) -> bool:
        """Whether an office in the nominative stands right before token ``k``: ``президенті Зеленский``, or
        ``әріптесі`` (his colleague), which stands for one."""
        if k == 0 or k in self.view.opening:
            return False
        if self.view.lows[k - 1] in _colleagues() and k not in self.taken and self.view.is_capital(k):
            return True
        head = heads.heads_of(self.view, k - 1, "office")
        return head is not None and head.reading.case == "Nom" and not head.base.plural

    def _is_people(self, k: int) -> bool:
        """The name of a people after a name is a name too: ``Мұхаммед бен Салман Әл Сауд``."""
        match = self.taken.get(k)
        return self.view.is_capital(k) and match is not None and match.entries[0].kind == "nationality"

    def _is_small_given_name(self, k: int) -> bool:
        """Arabic script has no capitals: an unknown word between an office and a name is the given name."""
        view = self.view
        if view.script != "arab" or k in self.taken or view.word(k).pos not in ("NOUN", "PROPN", "X"):
            return False
        if (
            names.is_common_noun(view.lows[k])
            or heads.read(view, k)
            or view.word(k).case not in (None, "Nom")
        ):
            return False
        return (
            self.follows_office(k)
            and k + 1 < len(view.tokens)
            and view.is_capital(k + 1)
            and k + 1 not in self.taken
        )

    def _has_article(self, k: int) -> bool:
        """``аль-Шейх``: a particle that is written with the name."""
        before, hyphen, after = self.view.tokens[k].form.partition("-")
        return bool(hyphen) and names.is_particle(before.lower()) and after[:1].isupper()

    def _is_surname_too(self, k: int) -> bool:
        """``Ицхак Герцог``, ``Берік Уәли``: a title right after a given name, or after a name that has its
        office before it, is the surname."""
        view = self.view
        if k == 0 or k in view.opening or not view.is_capital(k) or not view.is_capital(k - 1):
            return False
        if k - 1 in self.taken or any(head.base.possessed for head in heads.read(view, k)):
            return False
        return names.is_given(view.tokens[k - 1].form) or self.follows_office(k - 1)

    def _is_common(self, k: int) -> bool:
        """A word that opens a sentence, and that the language or the article knows as a common one."""
        word = self.view.word(k)
        unknown = word.pos in ("PROPN", "X")
        if names.is_given(self.view.tokens[k].form):
            return k in self.view.opening and not unknown and not self._leads_a_name(k)
        if self._begins_a_holder(k) or self._is_after_particle(k):
            return False  # ``Тамим әл Тани``: "know" by itself
        if self.view.lows[k] in self.view.plain_forms:
            return True
        if unknown:
            return False
        if k in self.view.opening:
            named = names.is_surname(names.nominative(self.view, k).base)
            return not named and not (word.pos == "NOUN" and self._precedes_surname(k))
        return word.pos in _CLOSED and not self.follows_office(k) and not self._leads_a_name(k)

    def _begins_a_holder(self, k: int) -> bool:
        """``Бола Тинубу``: ``бола`` is a word of the language too."""
        if not self._leads_a_name(k):
            return False
        return names.are_one_holder(self.view.tokens[k].form, names.nominative(self.view, k + 1).base)

    def _modifies_office(self, k: int) -> bool:
        """``Мемлекет басшысы Мемлекеттік кеңесшіні қабылдады``: a word of titles before the title's noun;
        ``Президенті Сыртқы істер министрлеріне тапсырды``: the words of another office."""
        if self._opens_office(k):
            return True
        if not qualifiers.is_of_rank(self.view.lows[k]) or k + 1 >= len(self.view.tokens):
            return False
        return any(head.noun.kind == "office" for head in heads.read(self.view, k + 1))

    def _opens_office(self, k: int) -> bool:
        end = k
        while end < len(self.view.lows) and self.view.lows[end] in heads.name_words():
            end += 1
        if end - k < 2 or end == len(self.view.lows):
            return False
        return any(head.noun.kind == "office" for head in heads.read(self.view, end))

    def _begins_a_body(self, k: int) -> bool:
        """``елшісі Сыртқы істер министрлігіне (шақырылды)``: a word of the names of offices and bodies before another
        one in small letters."""
        named = self.view.lows[k] in heads.name_words() and k + 1 < len(self.view.tokens)
        return named and self.view.lows[k + 1] in heads.name_words() and not self.view.is_capital(k + 1)

    def _is_style(self, k: int) -> bool:
        """``Папа Лев XIV``: how he who is named next is styled."""
        return self.view.lows[k] in lexicon.words("styled") and self._leads_a_name(k)

    def _leads_a_name(self, k: int) -> bool:
        return (
            k + 1 < len(self.view.tokens) and self.view.is_capital(k + 1) and k + 1 not in self.view.opening
        )

    def _precedes_surname(self, k: int) -> bool:
        """``Алтай Көлгінов``: a place before a surname is a given name, unless the surname is known by
        itself."""
        if not self._leads_a_name(k) or self.view.word(k).case != "Nom":
            return False
        base = names.nominative(self.view, k + 1).base
        return names.is_shaped_as_surname(base.lower()) and not names.is_holder(base)

    def _is_at_place(self, k: int) -> bool:
        """``Давоста``: a capitalised word in the locative is where something happens, not who does it."""
        form = self.view.tokens[k].form
        return self.view.word(k).case == "Loc" and not names.is_given(form) and not names.is_surname(form)


@cache
def _feasts() -> frozenset[str]:
    """What follows the name of a feast: ``мереке`` (feast), ``қарсаң`` (eve)."""
    rows = lexicon.rows("kk/time_words")
    return frozenset(row["word"] for row in rows if row["class"] in {"feast", "eve"})


@cache
def _colleagues() -> frozenset[str]:
    """``әріптесі`` (his colleague), which stands for an office."""
    return frozenset(map(letters.possessed, lexicon.words("colleague")))
