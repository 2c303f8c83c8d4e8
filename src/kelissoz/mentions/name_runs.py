"""Runs of words that may be a person's name: the longest from where each begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kelissoz.mentions import names
from kelissoz.mentions.forms import Reading
from kelissoz.mentions.name_words import NameWords

_MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (exclusive), of which ``words`` are no initials and no particles;
    ``reading`` is the last word's."""

    first: int
    last: int
    words: tuple[int, ...]
    reading: Reading
    initials: bool = False
    particles: bool = False

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
            run = _Growing(words, k, sentence.last).grow()
            if run is not None:
                yield run
            k = run.last if run is not None else k + 1


def parted(words: NameWords, found: Iterable[Run]) -> Iterator[Run]:
    """Two people whom a headline names side by side: ``Трамп Путинді шақырды``. The article knows the
    first word as a surname, from a name that begins with a given name."""
    tokens, found = words.view.tokens, list(found)
    surnames = {run.surname for run in found if run.is_full and names.is_given(tokens[run.words[0]].form)}
    for run in found:
        k = run.words[0]
        form = tokens[k].form
        if len(run.words) == 2 and not names.is_given(form) and form.lower() in surnames:
            yield Run(run.first, k + 1, (k,), Reading(form, "Nom"))
            yield Run(k + 1, run.last, run.words[1:], run.reading)
        else:
            yield run


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
        if words.is_initial(k, self.end):
            self.initials, self.k = True, k + 2
            return True
        if self.parts and words.is_hyphen(k, self.end):
            return self._take(k + 1)
        closing = names.closing_particle(words.view.lows[k]) if len(self.parts) > 1 else None
        if closing is not None:
            self._take(k)
            self.reading, self.particles = closing, True
            return False
        if self.parts and words.is_particle(self.parts[-1], k, self.end):
            self.particles, self.k = True, k + 1
            return True
        is_name = words.is_name(k) or bool(self.parts) and words.continues(k)
        if not is_name or self.parts and words.begins_another(self.parts, k, self.end):
            return False
        return self._take(k)

    def _take(self, k: int) -> bool:
        self.parts.append(k)
        self.reading, self.k = names.nominative(self.words.view, k), k + 1
        return self.reading.case == "Nom" or self.words.is_inside(k, self.end)
