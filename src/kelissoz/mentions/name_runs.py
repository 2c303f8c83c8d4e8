"""Runs of words that may be a person's name: the longest from where each begins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kelissoz.mentions import holders, names
from kelissoz.mentions.forms import Reading
from kelissoz.mentions.name_words import NameWords

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (exclusive), of which ``words`` are no initials and no particles;
    ``reading`` is the last word's. ``known``: the tables have the full name. ``tagged``: it is a name, or ends
    where it does, on the word of the trained tagger."""

    first: int
    last: int
    words: tuple[int, ...]
    reading: Reading
    initials: bool = False
    particles: bool = False
    known: bool = False
    tagged: bool = False

    @property
    def is_full(self) -> bool:
        return len(self.words) > 1 or self.initials

    @property
    def surname(self) -> str:
        return self.reading.base.lower()


def runs(words: NameWords) -> Iterator[Run]:
    """The runs of an article in the order of the text; no two overlap."""
    for sentence in words.view.sentences:
        k = sentence.first
        while k < sentence.last:
            run = _run_at(words, k, sentence.last)
            if run is not None:
                yield run
            k = run.last if run is not None else k + 1


def _known(words: NameWords, k: int, end: int) -> Run | None:
    """The full name of an office-holder, though some word of it looks like none: ``Ван И``."""
    for name in holders.full_names_from(words.view.lows[k]):
        last = k + len(name) - 1
        if last < end and tuple(words.view.lows[k:last]) == name[:-1] and words.view.is_capital(last):
            reading = names.reading_of(words.view.tokens[last].form, name[-1])
            if reading is not None and words.view.is_capital(k):
                return Run(k, last + 1, tuple(range(k, last + 1)), reading, known=True)
    return None


def _run_at(words: NameWords, k: int, end: int) -> Run | None:
    """The run that begins at ``k``: as long as it grows, or a known full name where another one follows
    (``Си Цзиньпин Ким Чен Ынмен кездесті``)."""
    known, grown = _known(words, k, end), _Growing(words, k, end).grow()
    if known is None:
        return None if grown is None else _before_known(words, grown, end)
    if grown is None or grown.last <= known.last or _known(words, known.last, end) is not None:
        return known
    return grown


def _before_known(words: NameWords, run: Run, end: int) -> Run:
    """``Лула Си Цзиньпинмен кездесті`` (Lula met Xi Jinping): a run ends where the full name of an office-holder begins
    that reaches as far."""
    for size, k in enumerate(run.words[1:], start=1):
        other = _known(words, k, end)
        if other is not None and other.last >= run.last:
            return next(cut(words, run, size))
    return run


def parted(words: NameWords, found: Iterable[Run]) -> Iterator[Run]:
    """Runs in which two names stand side by side, cut in two: ``Трамп Путинді шақырды``, ``Трамп Марко
    Рубионы шақырды``, where the article knows the first word as a surname; ``Асқар Нұрланов Бетпақ
    сарайында``, where it knows the first two as a name."""
    tokens, found = words.view.tokens, list(found)
    known = {
        _forms(words, run)
        for run in found
        if names.is_given(tokens[run.words[0]].form) or words.follows_office(run.first)
    }
    known.update(forms for forms, times in Counter(_forms(words, run) for run in found).items() if times > 1)
    surnames = {forms[-1] for forms in known if len(forms) > 1}
    for run in found:
        forms = _forms(words, run)
        leads = len(forms) > 1 and not names.is_given(forms[0]) and forms[0] in surnames
        if leads and (len(forms) == 2 or names.is_given(forms[1])):
            yield from cut(words, run, 1)
        elif len(forms) > 2 and forms[:2] in known:
            yield from cut(words, run, 2)
        elif len(forms) > 2 and _ends_in_another(forms, known):
            yield from cut(words, run, len(forms) - 1)
        else:
            yield run


def _ends_in_another(forms: tuple[str, ...], known: set[tuple[str, ...]]) -> bool:
    """``Ли Сяо Мартинмен кездесті``, where the article knows ``Михол Мартин``; not ``Хоссейн Амир Абдоллахиян``, where
    it calls him ``Амир Абдоллахиян``."""
    same = [other for other in known if len(other) > 1 and other[-1] == forms[-1] and other != forms]
    return bool(same) and all(other[0] != forms[0] and forms[-len(other) :] != other for other in same)


def _forms(words: NameWords, run: Run) -> tuple[str, ...]:
    return (*(words.view.lows[k] for k in run.words[:-1]), run.surname)


def cut(words: NameWords, run: Run, size: int, *, tagged: bool = False) -> Iterator[Run]:
    """The name of the first ``size`` words of ``run``, and what is left of it."""
    k = run.words[size - 1]
    reading = Reading(words.view.tokens[k].form, "Nom")
    yield Run(run.first, k + 1, run.words[:size], reading, run.initials, tagged=tagged)
    yield Run(run.words[size], run.last, run.words[size:], run.reading)


@dataclass(slots=True)
class _Growing:
    """A run from token ``k`` on, within a sentence that ends before ``end``."""

    words: NameWords
    k: int
    end: int
    parts: list[int] = field(default_factory=list)
    reading: Reading | None = None
    initials: bool = False
    particles: bool = False
    numbered: bool = False

    def grow(self) -> Run | None:
        """The run, or ``None`` where no name begins. It ends after a word with a case ending."""
        first = self.k
        while self.k < self.end and len(self.parts) < _MOST_WORDS and self._step():
            pass
        if self.reading is None:
            return None
        return Run(first, self.parts[-1] + 1, tuple(self.parts), self.reading, self.initials, self.particles)

    def _step(self) -> bool:
        """Takes what stands at ``k``; whether the run may go on."""
        words, k = self.words, self.k
        if not self.parts and words.is_number_before(k, self.end):
            self.k = k + 1
            return True
        if words.is_initial(k, self.end):
            self.initials, self.k = True, k + 2
            return True
        if self.parts and words.is_hyphen(k, self.end):
            return self._take(k + 1)
        numeral = words.numbers(self.parts, k)
        if numeral is not None:
            self._take(k)
            self.reading, self.numbered = numeral, True
            return numeral.case == "Nom"
        closing = words.closing(self.parts, k)
        if closing is not None:
            self._take(k)
            self.reading, self.particles = closing, True
            return False
        if self.parts and words.is_particle(self.parts[-1], k, self.end):
            self.particles, self.numbered, self.k = True, False, k + 1
            return True
        if self.numbered:
            return False  # ``Карл III Трампты``: only a particle goes on after the numeral
        is_name = words.is_name(k) or bool(self.parts) and words.continues(k)
        if not is_name or self.parts and words.begins_another(self.parts, k, self.end):
            return False
        return self._take(k)

    def _take(self, k: int) -> bool:
        self.parts.append(k)
        self.reading, self.k = names.nominative(self.words.view, k), k + 1
        return self.reading.case == "Nom" or self.words.is_inside(k, self.end)
