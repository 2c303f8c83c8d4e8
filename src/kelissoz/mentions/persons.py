"""People's names: runs of capitalised words in the nominative, whose last word carries the case.

``Қасым-Жомарт Тоқаев``, ``Дж.Д. Вэнс``, ``Урсула фон дер Ляйен``. What makes a run a name: a given name,
the shape of a surname, an initial, a particle, an office right before it; where all of these fail, the
trained tagger. What speaks against it: quotation marks, a head noun that owns it (``Абай көшесі``), another
name of the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

from kelissoz import lexicon
from kelissoz.mentions import heads, names, tagged
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.name_runs import Run, parted, runs
from kelissoz.mentions.name_words import NameWords
from kelissoz.mentions.view import View

_TITLE = 4
"""Words behind its first one in which a title comes to its noun."""


def find(view: View, matches: Mapping[int, Match], compounds: frozenset[int]) -> list[Draft]:
    """The names of people in ``view``, in the order of the text. ``compounds`` are tokens that name
    states."""
    taken: dict[int, Match | None] = dict.fromkeys(compounds)
    taken.update((k, match) for match in matches.values() for k in range(match.first, match.last))
    words = NameWords(view, taken)
    found = [run for run in parted(words, tagged.cut(words, runs(words))) if not _is_of_another(view, run)]
    full = {run for run in found if run.is_full and _is_person(words, run)}
    accepted = _accepted(words, found, full)
    added = [run for run in tagged.people(words, accepted) if not _is_of_another(view, run)]
    if added:
        rest = _outside(found, added)
        accepted = _accepted(words, [*rest, *added], full.intersection(rest).union(added))
        accepted.extend(tagged.again(words, added, _tokens(accepted)))
    return [_draft(view, run) for run in sorted(accepted, key=lambda run: run.first)]


def _tokens(found: Iterable[Run]) -> Set[int]:
    return {k for run in found for k in range(run.first, run.last)}


def _outside(found: Iterable[Run], added: Iterable[Run]) -> list[Run]:
    covered = _tokens(added)
    return [run for run in found if covered.isdisjoint(range(run.first, run.last))]


def _accepted(words: NameWords, found: Sequence[Run], full: Set[Run]) -> list[Run]:
    """The runs that are names: the full ones, the words that are surely one or have the shape of one, and what a
    full name has made known."""
    sure = full | {run for run in found if not run.is_full and _is_surely_name(words, run)}
    bearers = {run.surname for run in sure} | {words.view.lows[k] for run in full for k in run.words[:-1]}
    return [
        run
        for run in found
        if run in sure or run.surname in bearers or not run.is_full and _is_likely_name(words, run)
    ]


def _is_person(words: NameWords, run: Run) -> bool:
    """Whether a run of several words is a name."""
    view, first, last = words.view, words.view.tokens[run.words[0]].form, run.reading.base
    if run.initials or run.particles or run.known or names.is_given(first):
        return True
    if _opens_title(view, run):
        return False
    if names.is_surname(last) or names.is_holder(last) or words.follows_office(run.first):
        return True
    return all(k not in words.taken and view.word(k).pos in ("PROPN", "X") for k in run.words)


def _is_surely_name(words: NameWords, run: Run) -> bool:
    """Whether one word alone is a name, which the tables or its neighbours tell: ``Жапония императоры
    Нарухито``."""
    view, k = words.view, run.first
    if _is_elsewhere(words, k) or _opens_title(view, run):
        return False
    honoured = run.last < len(view.lows) and names.is_honorific(view.lows[run.last])
    return honoured or words.follows_office(k) or names.is_holder(run.reading.base)


def _opens_title(view: View, run: Run) -> bool:
    """``Мемлекет басшысы Ұлттық банк төрағасын қабылдады`` (the head of state received the chairman of the National
    Bank): words of the language behind one office that open the next one."""
    bases = [names.nominative(view, k).base for k in run.words]
    named = any(names.is_given(base) or names.is_surname(base) or names.is_holder(base) for base in bases)
    if named or any(view.word(k).pos not in ("NOUN", "ADJ") for k in run.words):
        return False
    for k in range(run.last, min(run.last + _TITLE, view.sentence(run.first).last)):
        if view.is_capital(k) or view.word(k).pos not in ("NOUN", "ADJ"):
            return False
        if any(head.noun.kind == "office" and head.base.possessed for head in heads.read(view, k)):
            return True
    return False


def _is_likely_name(words: NameWords, run: Run) -> bool:
    """Whether one word alone has the shape of a name, and is no word of the language: ``Еркін`` is free,
    ``Декларация`` a document, whatever their letters."""
    view, k, base = words.view, run.first, run.reading.base
    if _is_elsewhere(words, k) or k in view.within_quotes or view.word(k).pos not in ("PROPN", "X"):
        return False
    if names.is_surname(base):
        return True
    return names.is_given(base) and not names.is_common_noun(base) and not _owns_a_thing(view, run)


def _is_elsewhere(words: NameWords, k: int) -> bool:
    match = words.taken.get(k)
    return match is not None and match.entry("place", "body") is not None


def _owns_a_thing(view: View, run: Run) -> bool:
    """``Ибраһим келісімдері``: a given name that the next noun has for its own."""
    if run.reading.case != "Nom" or run.last >= len(view.tokens):
        return False
    word = view.word(run.last)
    return word.pos == "NOUN" and word.possessor == "3" and not view.is_capital(run.last)


def _is_of_another(view: View, run: Run) -> bool:
    """``Абай көшесі``, ``«Абай»``: the word is the name of something else, or of somebody of old (``Жошы
    хан кешені``)."""
    quoted = view.within_quotes.get(run.first)
    if quoted is not None and (run.first, run.last) == (quoted.first + 1, quoted.last - 1):
        return True
    if run.reading.case != "Nom" or run.last >= len(view.tokens):
        return False
    if not run.is_full and view.lows[run.last] in lexicon.words("of-old", "regional"):
        return True  # ``Жошы хан``, ``Абай облыстық (мәслихаты)``
    return any(
        head.base.possessed and not head.base.plural and head.noun.kind in ("place", "venue", "body")
        for head in heads.read(view, run.last)
    )


def _draft(view: View, run: Run) -> Draft:
    """The name as written, its last word in the nominative; initials with their full stops. Arabic script
    has no capitals to keep."""
    forms = {k: view.tokens[k].form for k in range(run.first, run.last)}
    forms[run.last - 1] = run.reading.base
    small = [
        k for k in run.words if view.script == "arab" and not (k > run.first and names.is_particle(forms[k]))
    ]
    forms.update((k, forms[k][:1].upper() + forms[k][1:]) for k in small)
    written = " ".join(forms.values()).replace(" .", ".").replace(". ", ".").replace(" - ", "-")
    return Draft(
        run.first,
        run.last,
        "person",
        _space_after_initials(written),
        _rule(view, run),
        base=run.reading.base,
        case=run.reading.case,
    )


def _rule(view: View, run: Run) -> str:
    if run.tagged:
        return tagged.rule(view)
    return "full-name" if run.is_full else "single-name"


def _space_after_initials(name: str) -> str:
    """``Дж.Д.Вэнс`` → ``Дж.Д. Вэнс``."""
    head, dot, last = name.rpartition(".")
    return f"{head}. {last}" if dot else name
