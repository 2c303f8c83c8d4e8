"""What an article tells of its own names: a stem that several forms share is likelier than any other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from operator import attrgetter

from kelissoz.words.reading import Reading
from kelissoz.words.readings import readings

Evidence = Mapping[str, tuple[Reading, ...]]

_EACH_FORM = 0.8  # so much less a stem costs for every further form of it in the article
_MOST_FORMS = 4


def seen_in(forms: Iterable[str]) -> Evidence:
    """The capitalised forms that the article sheds light on → their readings with costs adjusted."""
    names = {form: read for form in set(forms) if form[:1].isupper() and _open(read := readings(form))}
    support = Counter(stem for read in names.values() for stem in {each.word.lemma for each in read})
    return {form: _weighed(read, support) for form, read in names.items() if _told(read, support)}


def _open(read: tuple[Reading, ...]) -> bool:
    """Whether it is a guess that the form is a name."""
    return any(each.guess and each.word.pos == "PROPN" for each in read)


def _told(read: tuple[Reading, ...], support: Mapping[str, int]) -> bool:
    return len(read) > 1 and any(support[each.word.lemma] > 1 for each in read)


def _weighed(read: tuple[Reading, ...], support: Mapping[str, int]) -> tuple[Reading, ...]:
    weighed = [
        replace(each, cost=each.cost - _EACH_FORM * min(support[each.word.lemma] - 1, _MOST_FORMS))
        for each in read
    ]
    return tuple(sorted(weighed, key=attrgetter("cost")))
