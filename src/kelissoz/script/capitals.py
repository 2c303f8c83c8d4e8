"""Capitals for what Arabic script writes without any: which words of an article are names.

The tables of the world tell most names (``Мәскеуге``, ``Еуропалық одақ``). Where a word may be a common one
as well, or where no table knows it, its neighbours decide: an office before it (``президенті Дума Боко``), a
given name before or a surname after it, a ``қаласы`` behind it. What is a name once is one in all the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kelissoz import lexicon
from kelissoz.script import known

_LONGEST_NAME = 4
_TWO_SYLLABLES = 5  # letters
_SHORT = 4
_SERVICES = ("баспасөз", "ресми")
_JOINTS = (" ", "-", " – ")
_JOURNEY = "сапар"
_THAT = "деп"
_COMMAS = (",", "،")
_OPENING = ("«", "“", "„")
_COMMON_SHAPE = re.compile(
    "(?:[лдт][ае]р|[лдт][ыі][қк]|[қк][аерн]н|[ғг][ае]н|[аеы]тын|[еі]тін|[ыі]?п|[ыі]с|[дт][ыі]|у|ша|ше)$"
)
_FRONT = re.compile("[әөүі]")
_OF_KAZAKH = re.compile("[іүұғқңһәө]")
_ADJECTIVE = re.compile("..[лдт][ыі][қк]?$")
_GIVEN_SHAPE = re.compile("..(?:бай|бек|жан|хан|ғали|мұрат|болат)$")
_LOAN_SHAPE = re.compile("(?:(?:[цс]ия|логия|изм|ика|ура)(?:сы|лау)?|[лдт][ыі][қк][лдт][ае]р)$")


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in small Cyrillic letters, with what stands between it and the word before; ``fixed`` where
    it is not to be changed."""

    text: str
    gap: str
    fixed: bool = False


def restore(words: Sequence[Seen]) -> list[str]:
    """The words with their capitals, and names of several words in the letters of the tables.

    >>> restore([Seen("ақш", ""), Seen("елшісі", " "), Seen("мәскеуге", " "), Seen("барды", " ")])
    ['ақш', 'елшісі', 'Мәскеуге', 'барды']
    """
    article = _Article(words)
    article.mark_phrases()
    article.mark_names()
    article.mark_chinese()
    article.mark_korean()
    article.mark_people()
    article.mark_again()
    article.spell_alike()
    return [article.write(k) for k in range(len(words))]


def asks_for_ministry(words: Sequence[Seen], k: int) -> bool:
    """Whether word ``k`` stands where a ministry's acronym does: after an acronym (``ҚР``, ``ТМД``) or a state, or
    before an office or a press service (``Ресей СІМ``, ``СІМ басшысы``). It may be one, then, even if it looks like
    a word."""
    before = words[k - 1].text if k > 0 and words[k].gap == " " else ""
    after = words[k + 1].text if k + 1 < len(words) and words[k + 1].gap == " " else ""
    return not words[k].fixed and (
        known.is_state(before)
        or len(before) > 1
        and before.isupper()
        or known.is_title(after)
        or after in _SERVICES
    )


@dataclass(slots=True)
class _Article:
    words: Sequence[Seen]
    names: set[int] = field(default_factory=set)
    spelt: dict[int, str] = field(default_factory=dict)
    bases: set[str] = field(default_factory=set)

    def write(self, k: int) -> str:
        text = self.spelt.get(k, self.words[k].text)
        return text[0].upper() + text[1:] if k in self.names and text else text

    def mark_phrases(self) -> None:
        """Names of several words, as the tables write them: ``Еуропалық одақ``, ``Абу-Даби``."""
        for k, word in enumerate(self.words):
            phrases = known.phrases_from(word.text)
            phrase = next((phrase for phrase in phrases if self._stands_at(k, phrase)), ())
            for j, part in enumerate(phrase, start=k):
                self.spelt[j] = part + self.words[j].text[len(part) :]
                if known.is_bent(part, self.words[j].text):
                    self.spelt[j] = part[:-1] + self.words[j].text[len(part) - 1 :]

    def mark_names(self) -> None:
        """Names of one word that are no common words, places by what is said of them, quoted titles."""
        for k, word in enumerate(self.words):
            if self._is_ending(k) or word.fixed:
                continue
            if known.is_sure(word.text) or known.is_chief(word.text) or word.gap.endswith(_OPENING):
                self.names.add(k)
            elif self._names_a_place(k):
                self._learn(k)
            elif (
                self._is_listed(k) or self._reports(k - 1) and word.gap == " " and known.is_outlet(word.text)
            ):
                self.names.add(k)

    def _reports(self, k: int) -> bool:
        """``деп хабарлайды Азаттық``: the outlet stands behind the verb, though its name may be a common word."""
        return k > 0 and self.words[k - 1].text == _THAT and self.words[k].gap == " "

    def _is_listed(self, k: int) -> bool:
        """``Мысыр, қатар және Түркия``, ``Чили мен қатар``: what may be a state is one between or beside states."""
        if not known.is_state(self.words[k].text):
            return False
        joined = {self._joins_state(k, -1), self._joins_state(k, 1)}
        return "and" in joined or joined == {","}

    def _joins_state(self, k: int, step: int) -> str:
        """What joins word ``k`` to the state behind it or before it: a comma, an 'and' or nothing."""
        j = k + step
        if not 0 <= j < len(self.words):
            return ""
        joint = "," if self.words[max(j, k)].gap.strip() in _COMMAS else ""
        if not joint and self.words[j].text in lexicon.words("and"):
            j, joint = j + step, "and"
        return joint if 0 <= j < len(self.words) and self._is_sure_state(j) else ""

    def _is_sure_state(self, k: int) -> bool:
        if self.spelt.get(k, "")[:1].isupper():
            return True  # ``Сауд Арабиясы``
        return known.is_state(self.words[k].text) and known.is_sure(self.words[k].text)

    def mark_korean(self) -> None:
        """Korean names: a surname and two syllables, ``о се хунмен``. What may be a word is none behind an office."""
        for k in range(len(self.words) - 2):
            three = self.words[k : k + 3]
            joined = all(word.gap in (" ", "-") and not word.fixed for word in three[1:])
            if not joined or three[0].fixed or not known.is_korean(*(word.text for word in three)):
                continue
            common = any(known.is_common(word.text) for word in three)
            if self._follows_title(k) or not common:
                for j in range(k, k + 3):
                    self._learn(j)

    def mark_chinese(self) -> None:
        """Chinese names, of which no table knows the most: a surname and a given name of one or two syllables,
        neither a word of Kazakh, or both after an office: ``баяндамашысы Мау Ниң``. A surname that is a word as well
        (``ма``) is one before a given name of two syllables where it begins a clause."""
        for k, (surname, given) in enumerate(pairwise(self.words)):
            if (
                surname.fixed
                or given.fixed
                or given.gap != " "
                or not known.is_chinese(surname.text, given.text)
            ):
                continue
            strange = not known.is_common(given.text)
            told = not known.is_common(surname.text) or (
                self._begins_clause(k) and len(given.text) >= _TWO_SYLLABLES
            )
            if strange and told or self._follows_title(k):
                self._learn(k)
                self._learn(k + 1)

    def _begins_clause(self, k: int) -> bool:
        if k in (0, len(self.words)):
            return True
        return self.words[k].gap.strip() not in ("", "-") or "\n" in self.words[k].gap

    def mark_people(self) -> None:
        """Names of people that no table knows, or that are common words too."""
        k = 0
        while k < len(self.words):
            run = list(self._run(k))
            for j in run:
                if not known.is_particle(self.words[j].text):
                    self._learn(j)
            k += max(1, len(run))
        for k in range(1, len(self.words) - 1):
            if self._goes_on_a_list(k):
                self._learn(k)
                self._learn(k + 1)

    def _goes_on_a_list(self, k: int) -> bool:
        """``Еркін Имырбақы, шәукет имын, Сұн Жинлұң``: two words that the language does not have, in a list."""
        before, first, second = self.words[k - 1 : k + 2]
        if k in self.names or k + 1 in self.names or before.fixed:
            return False
        listed = k - 1 in self.names and first.gap.strip() in _COMMAS or self._follows_titles(k)
        alone = second.gap == " " and self._begins_clause(k + 2)
        return listed and alone and self._is_strange(k) and self._is_strange(k + 1)

    def mark_again(self) -> None:
        """What is unknown and was a name elsewhere."""
        for k, word in enumerate(self.words):
            again = k not in self.names and not self.bases.isdisjoint(known.bases(word.text))
            if again and self._is_unknown(k) and not word.fixed and not self._is_ending(k):
                self._learn(k)
        named = {pair for k in self.names if (pair := self._pair(k)) and k + 1 in self.names}
        for k in range(len(self.words) - 1):
            half = (k in self.names) != (k + 1 in self.names) and self.words[k + 1].gap == " "
            if half and self._pair(k) in named and not self.words[k + 1].fixed:
                self._learn(k)  # ``ерік Сейітов``, ``Нұрдәулет қилыбай``
                self._learn(k + 1)

    def _pair(self, k: int) -> tuple[str, str]:
        """The word and the one after it without its ending."""
        pair = self.words[k : k + 2]
        return (pair[0].text, known.bases(pair[1].text)[-1]) if len(pair) > 1 else ("", "")

    def spell_alike(self) -> None:
        """A name that no table has is spelt as it is where a hamza tells its vowels (``ءالىموۆ``, ``الىموۆپەن``)."""
        found: dict[int, str] = {}
        best: dict[str, str] = {}
        for k in sorted(self.names):
            text = self.spelt.get(k, self.words[k].text).lower()
            if self.words[k].fixed or known.is_person(text) or known.is_place(text):
                continue
            found[k] = base = known.bases(text)[-1]
            key = known.skeleton(base)
            if len(_FRONT.findall(base)) > len(_FRONT.findall(best.get(key, ""))):
                best[key] = base
        for k, base in found.items():
            text = self.spelt.get(k, self.words[k].text)
            self.spelt[k] = best.get(known.skeleton(base), base) + text[len(base) :]

    def _run(self, k: int) -> Iterator[int]:
        """The words of a person's name that begins at ``k``."""
        if not self._begins(k):
            return
        yield k
        end = k
        while end + 1 < len(self.words) and end - k < _LONGEST_NAME and self._goes_on(k, end):
            end += 1
            yield end

    def _begins(self, k: int) -> bool:
        """Whether a name begins at ``k``: a sure one, an initial, or a word that its neighbours make one."""
        text = self.words[k].text
        if self.words[k].fixed or self._is_ending(k):
            return False
        if known.is_person(text) and known.is_sure(text) or self._is_initial(k):
            return True
        if self._is_before_article(k):
            return True
        following = self.words[k + 1].text if self._precedes(k) else ""
        leads = bool(following) and known.is_surname(following) and known.is_sure(following)
        told = bool(following) and known.is_person(following) and known.is_sure(following)
        if known.is_given(text) or leads and not known.is_common(text):
            return leads or self._follows_title(k)
        if self._follows_title(k) and not self._has_ending(k):
            if told and not known.is_common(text):
                return True
            if (leads or bool(following) and self._is_foreign(k + 1)) and self._may_be_given(k):
                return True
        elif leads and _GIVEN_SHAPE.search(text):
            return True
        goes_on = bool(following) and not self._has_ending(k) and self._may_follow(k + 1)
        if known.is_sure(text) and not known.is_state(text) and self._follows_title(k) and self._is_bare(k):
            return goes_on or bool(following) and known.is_particle(following)  # ``хуссейн``, a place as well
        if self._is_unknown(k):
            told = self._follows_title(k) or goes_on and self._follows_titles(k)
            return told or self._is_joined(k) or self._are_foreign(k)
        return self._follows_title(k) and self._is_strange(k) and goes_on

    def _is_before_article(self, k: int) -> bool:
        """``мұсайд әл-айбан``: what stands before an Arabic surname with its article is the given name."""
        there = self.words[k + 1 : k + 3]
        return (
            len(there) > 1
            and [word.gap for word in there] == [" ", "-"]
            and known.is_particle(there[0].text)
            and not all(known.is_common(word.text) for word in there)
            and not known.is_common(self.words[k].text)
            and self._is_bare(k)
        )

    def _may_be_given(self, k: int) -> bool:
        """``әкімі ерік сейітов``: a noun between an office and a surname is the given name."""
        text = self.words[k].text
        if _GIVEN_SHAPE.search(text):
            return True
        return self._is_bare(k) and (known.is_noun(text) or self._is_strange(k))

    def _is_foreign(self, k: int) -> bool:
        """An unknown word of letters that Kazakh shares with others: ``рохаспен``."""
        text = self.words[k].text
        return (
            len(text) > 2
            and text.isalpha()
            and not known.is_common(text)
            and not _OF_KAZAKH.search(known.bases(text)[-1])
        )

    def _are_foreign(self, k: int) -> bool:
        """Two words that the language does not have, of letters that it shares with others: ``серхио агуэро``."""
        pair = self.words[k : k + 2]
        return (
            self._precedes(k)
            and len(pair) > 1
            and pair[1].gap == " "
            and self._is_unknown(k + 1)
            and not any(_OF_KAZAKH.search(known.bases(word.text)[-1]) for word in pair)
            and all(len(word.text) > 2 for word in pair)
        )

    def _may_follow(self, k: int) -> bool:
        text = self.words[k].text
        return self._is_unknown(k) or known.is_person(text) and known.is_sure(text)

    def _goes_on(self, first: int, k: int) -> bool:
        """Whether the name that reaches to ``k`` goes on with the next word."""
        word, following = self.words[k].text, self.words[k + 1]
        if self._is_initial(k):
            return not following.fixed
        if following.fixed or following.gap not in (" ", "-") or self._has_ending(k):
            return False
        if known.is_particle(following.text) and not known.is_particle(word):
            return self._precedes(k + 1) and (
                self.words[k + 2].gap == "-"
                or known.is_person(self.words[k + 2].text)
                or self._is_foreign(k + 2)
                or self._is_unknown(k + 2)
            )
        if (
            known.is_particle(word) and k > first
        ):  # ``хуссейн аш-шейх``, ``халид бен сұлтан``, ``альберто ван клаверен``
            strange = self._is_foreign(k + 1) or self._is_unknown(k + 1)
            return following.gap == "-" or known.is_person(following.text) or strange
        if self._is_between(k + 1):
            return True
        if known.is_person(following.text) and known.is_sure(following.text):
            return True
        if following.gap == "-" and known.is_given(word) and known.is_person(following.text):
            return True  # ``Ерден-Болат``
        if self._is_father(k + 1):
            return True
        if k > first and known.is_surname(word):  # ``камина джонсон смит``
            return known.is_surname(following.text) and known.is_sure(following.text)
        if k == first and self._follows_title(k):
            strange = self._is_strange(k + 1) or not known.is_surname(word) and self._is_strange_form(k + 1)
            return strange or self._is_unknown(k + 1)
        given = k == first and known.is_person(word) and known.is_sure(word) and not known.is_surname(word)
        return self._is_unknown(k + 1) or given and self._is_strange_form(k + 1)

    def _is_between(self, k: int) -> bool:
        """A common word between a given name and a surname: ``режеп тайып ердоған``."""
        before, text = self.words[k - 1].text, self.words[k].text
        if k + 1 == len(self.words) or self.words[k].gap != " " or self.words[k + 1].gap != " ":
            return False
        given = known.is_given(before) and known.is_sure(before) and not known.is_surname(before)
        after = self.words[k + 1].text
        surname = known.is_surname(after) and known.is_sure(after)
        return given and surname and self._is_bare(k) and text not in lexicon.words("and")

    def _is_father(self, k: int) -> bool:
        """``Асқар Дәулет ұлы Сейітов``: the father's name, which may be a common word as well."""
        follows = k + 1 < len(self.words) and self.words[k + 1].gap == self.words[k].gap == " "
        return follows and known.is_patronymic(self.words[k + 1].text) and self._is_bare(k)

    def _is_bare(self, k: int) -> bool:
        """Whether the word has no case ending."""
        return len(known.bases(self.words[k].text)) == 1

    def _is_initial(self, k: int) -> bool:
        """``У.Сейітов``: a letter or two with a full stop that touches what follows, no abbreviation."""
        text = self.words[k].text
        if k + 1 == len(self.words) or len(text) > 2 or self.words[k + 1].gap not in (".", ". "):
            return False
        following = self.words[k + 1].text
        if len(text) == 2 or self.words[k + 1].gap == ". ":
            named = known.is_person(following) or known.is_surname(following)
            told = self._follows_title(k) and len(text) == 1 and not known.is_common(following)
            return known.is_sure(following) and named or told
        return not known.is_plain(following)

    def _is_joined(self, k: int) -> bool:
        """Whether an unknown word is joined to a name: ``Олжас Бектенов пен Лумбо``."""
        if k < 2 or k - 2 not in self.names or self.words[k - 1].text not in lexicon.words("and"):
            return False
        before = self.words[k - 2].text
        alone = self.words[k].gap == self.words[k - 1].gap == " "
        return alone and (known.is_person(before) or known.is_surname(before))

    def _is_strange(self, k: int) -> bool:
        """Whether the word is none that the language has, though it may look like a form of one: ``қилыбай``."""
        text = self.words[k].text
        whole = len(known.bases(text)) == 1 and not _COMMON_SHAPE.search(text[2:])
        return (
            whole
            and text.isalpha()
            and len(text) > 2
            and not known.is_plain(text)
            and not known.is_title(text)
            and not known.is_plural_title(text)
        )

    def _is_strange_form(self, k: int) -> bool:
        """Whether the word is the form of one that the language does not have: ``рохасты``, ``папастың``."""
        text = self.words[k].text
        if not text.isalpha() or known.is_title(text) or self._is_before_a_head(k):
            return False
        if not known.is_common(text):
            return len(text) > 2
        return any(
            len(base) > _SHORT and not known.is_common(base) and not _COMMON_SHAPE.search(base[2:])
            for base in known.bases(text)[1:]
        )

    def _names_a_place(self, k: int) -> bool:
        """``Қызылсу облысы``: a place's name before what sort of place it is, or before a journey."""
        text = self.words[k].text
        if not self._precedes(k):
            return False
        if known.is_place_head(self.words[k + 1].text):
            strange = not known.is_common(text) or self._is_strange(k) and text[-1] not in "ыі"
            return known.is_place(text) or strange and not _ADJECTIVE.search(text)
        return self._is_unknown(k) and known.is_goal(text) and self._is_before_journey(k)

    def _is_before_a_head(self, k: int) -> bool:
        """``Нинся автономды өлкесі``: what sort of place it is."""
        return self._precedes(k) and known.is_place_head(self.words[k + 1].text)

    def _is_before_journey(self, k: int) -> bool:
        """``Габалаға ресми сапармен``: what stands in the dative before a journey is where it goes."""
        following = self.words[k + 1 : k + 4]
        return any(word.text.startswith(_JOURNEY) for word in following if word.gap == " ")

    def _has_ending(self, k: int) -> bool:
        """Whether the word is a name with a case ending: nothing of the name follows it."""
        found = known.bases(self.words[k].text)
        return any(known.is_person(base) for base in found[1:]) and not known.is_given(found[0])

    def _follows_title(self, k: int) -> bool:
        return k > 0 and self.words[k].gap == " " and known.is_title(self.words[k - 1].text)

    def _follows_titles(self, k: int) -> bool:
        return k > 0 and self.words[k].gap == " " and known.is_plural_title(self.words[k - 1].text)

    def _precedes(self, k: int) -> bool:
        """Whether the next word stands in the same phrase."""
        return k + 1 < len(self.words) and self.words[k + 1].gap in (" ", "-") and not self.words[k + 1].fixed

    def _is_unknown(self, k: int) -> bool:
        """Whether neither the language nor the tables have the word, nor does it look like a word."""
        text = self.words[k].text
        if len(text) < 2 or not text.isalpha() or known.is_common(text) or known.is_sure(text):
            return False
        return not _COMMON_SHAPE.search(text[2:]) and not any(
            _LOAN_SHAPE.search(base) for base in known.bases(text)
        )

    def _is_ending(self, k: int) -> bool:
        """``АҚШ-тың``: the ending of a word, after a hyphen."""
        return self.words[k].gap == "-" and known.is_ending(self.words[k].text)

    def _learn(self, k: int) -> None:
        self.names.add(k)
        if self._is_unknown(k):
            self.spelt[k] = _without_harmony(self.words[k].text)
            self.bases.update(known.bases(self.words[k].text)[-1:])

    def _stands_at(self, k: int, phrase: known.Phrase) -> bool:
        there = self.words[k : k + len(phrase)]
        if len(there) < len(phrase) or any(seen.gap not in _JOINTS for seen in there[1:]):
            return False
        *inner, last = zip((seen.text for seen in there), phrase, strict=True)
        return all(known.is_spelt_alike(*pair) for pair in inner) and known.is_form(*last)


def _without_harmony(name: str) -> str:
    """A name that no table knows is a foreign one, if no letter of it is Kazakh: ``Андре``, not ``Әндре``."""
    return name if any(letter in "іүғқңһ" for letter in name) else name.replace("ә", "а").replace("ө", "о")
