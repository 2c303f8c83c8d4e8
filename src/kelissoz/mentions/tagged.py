"""What the trained tagger adds where rules and tables know nothing: people's full names, places, bodies.

It is asked last, and believed only where it is sure and nothing else speaks against it: what the tables name stays
what they say, and a single unknown word is nobody's name on the tagger's word alone. How sure it must be was chosen
on translated news of other subjects (NTREX-128: sport, crime, fashion), not on the gold; the encoder is the surer of
itself where it errs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from kelissoz.mentions import heads, name_runs, names
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import Reading, readings
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.name_runs import Run
from kelissoz.mentions.name_words import NameWords
from kelissoz.mentions.view import View
from kelissoz.model import MentionKind, NameModel, TaggedName

_SURE_OF_PEOPLE: Mapping[NameModel | None, float] = {"crf": 0.87, "accurate": 0.97}
_SURE_OF_OTHERS: Mapping[NameModel | None, float] = {"crf": 0.9, "accurate": 0.985}
_FEWEST_WORDS = 2
_TITLES = frozenset({"office", "body", "group"})
_UNKNOWN = frozenset({"PROPN", "X"})
_WHERE = frozenset({"Dat", "Loc", "Abl"})
_PLACES = frozenset({"GPE", "LOCATION"})


def rule(view: View) -> str:
    """The rule of what rests on the tagger: ``names/crf``."""
    return f"names/{view.tagger}"


def cut(words: NameWords, found: Iterable[Run]) -> Iterator[Run]:
    """Runs that go on into the name of something else, ended where the tagger ends the name: ``Терри Бранстад |
    Пекинге барды``."""
    ends = {name.first: name for name in _people(words.view)}
    for run in found:
        name = ends.get(run.first)
        size = name.last - name.first if name is not None else 0
        if _FEWEST_WORDS <= size < len(run.words) and _goes_astray(words, run, size):
            head, rest = name_runs.cut(words, run, size, tagged=True)
            yield head
            if len(rest.words) > 1:
                yield rest
        else:
            yield run


def _goes_astray(words: NameWords, run: Run, size: int) -> bool:
    """Whether the word after ``size`` others of ``run`` is another name of the tables."""
    plain = not (run.initials or run.particles or run.known) and run.last - run.first == len(run.words)
    match = words.taken.get(run.words[size])
    return plain and match is not None and match.entry("state", "place", "body", "nationality") is not None


def people(words: NameWords, found: Sequence[Run]) -> list[Run]:
    """Full names that the rules miss, or of which they have only a part (``Аллан`` of ``Аллан МакГрегор``); ``found``
    are the names that they have."""
    surnames = {run.surname for run in found if run.is_full}
    return [
        Run(name.first, name.last, parts, names.nominative(words.view, name.last - 1), tagged=True)
        for name in _people(words.view)
        if (parts := _parts(words, name)) and _adds(name, found, surnames)
    ]


def again(words: NameWords, added: Sequence[Run], covered: Set[int]) -> list[Run]:
    """The surnames of ``added`` alone, where they stand in the article and no rule takes them for one (``МакГрегор``
    has a capital inside); ``covered`` are the tokens that names have."""
    surnames = {run.surname for run in added}
    found = []
    for k in range(len(words.view.tokens)):
        if k not in covered and k not in words.taken and _is_part(words, k):
            reading = names.nominative(words.view, k)
            if reading.base.lower() in surnames:
                found.append(Run(k, k + 1, (k,), reading, tagged=True))
    return found


def _people(view: View) -> Iterator[TaggedName]:
    return (
        name for name in view.tagged if name.label == "PERSON" and name.sure >= _SURE_OF_PEOPLE[view.tagger]
    )


def _adds(name: TaggedName, found: Sequence[Run], surnames: Set[str]) -> bool:
    """Whether the name holds none of those found, or one that is a part of it: its last word, or its beginning
    (``Робен Рамирес`` of ``Робен Рамирес Лескано``), unless that is a name by itself (``Трамп Мейджи``)."""
    held = [run for run in found if run.first < name.last and name.first < run.last]
    if not held:
        return True
    if len(held) > 1 or held[0].last - held[0].first >= name.last - name.first:
        return False
    (run,) = held
    if name.first < run.first:
        return run.last == name.last and not run.is_full
    whole = run.known or names.is_holder(run.surname) or not run.is_full and run.surname in surnames
    return name.first == run.first and run.reading.case == "Nom" and not whole


def _parts(words: NameWords, name: TaggedName) -> tuple[int, ...]:
    """The words of the name; none where one of them is no part of a person's name."""
    parts = tuple(range(name.first, name.last))
    if len(parts) < _FEWEST_WORDS or not all(_is_part(words, k) for k in parts):
        return ()
    inner = (words.view.word(k).case in (None, "Nom") for k in parts[:-1])
    known = sum(k in words.taken for k in parts)
    attributive = words.view.word(parts[-1]).attributive  # ``Мидсомер Нортондағы``: a place
    unknown = any(words.view.word(k).pos in _UNKNOWN and k not in words.taken for k in parts)
    return parts if all(inner) and unknown and not attributive and known < _FEWEST_WORDS else ()


def _is_part(words: NameWords, k: int) -> bool:
    """A capitalised word in Cyrillic that is no title and no common word; one that opens a sentence must be unknown
    to the language too."""
    view = words.view
    if (
        not view.is_capital(k)
        or view.is_foreign(k)
        or view.is_acronym(k)
        or not _may_be_person(words.taken, k)
    ):
        return False
    if view.lows[k] in view.plain_forms or names.is_common_noun(view.lows[k]):
        return False
    if k in view.opening and view.word(k).pos not in _UNKNOWN:
        return False
    return all(head.noun.kind not in _TITLES for head in heads.read(view, k))


def _may_be_person(taken: Mapping[int, Match | None], k: int) -> bool:
    """``Нил Бэр``: the name of a river may be a person's, that of a state or body is none; nor is a place in a case
    of its own."""
    if k not in taken:
        return True
    match = taken[k]
    if match is None or match.last - match.first > 1 or match.entry("state", "body") is not None:
        return False
    return match.reading.case not in _WHERE


def others(view: View) -> list[Draft]:
    """Places in a case that tells where, and bodies, that no table has: ``Белфастқа барды`` (went to Belfast)."""
    found = [_other(view, name) for name in view.tagged if name.sure >= _SURE_OF_OTHERS[view.tagger]]
    return [draft for draft in found if draft is not None]


def _other(view: View, name: TaggedName) -> Draft | None:
    if not all(view.is_capital(k) and not view.is_foreign(k) for k in range(name.first, name.last)):
        return None
    reading = _reading(view, name.last - 1)
    if name.label in _PLACES and reading.case in _WHERE:
        return _draft(view, name, "place", reading)
    if name.label == "ORGANISATION" and not view.word(name.last - 1).possessor:
        return _draft(view, name, "body", reading)
    return None


def _reading(view: View, k: int) -> Reading:
    """The last word without the case ending that the word analysis sees in it."""
    case, form = view.word(k).case, view.tokens[k].form
    fitting = (reading for reading in readings(form) if reading.case == case and not reading.possessed)
    return next(fitting, Reading(form, "Nom"))


def _draft(view: View, name: TaggedName, kind: MentionKind, reading: Reading) -> Draft:
    words = [*(view.tokens[k].form for k in range(name.first, name.last - 1)), reading.base]
    return Draft(
        name.first,
        name.last,
        kind,
        " ".join(words),
        rule(view),
        base=reading.base,
        case=reading.case,
        attributive=reading.attributive,
        key=(" ".join(words).lower(),),
    )
