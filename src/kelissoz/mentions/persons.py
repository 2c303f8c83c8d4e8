"""People's names: runs of capitalised words in the nominative, whose last word carries the case.

``Қасым-Жомарт Тоқаев``, ``Дж.Д. Вэнс``, ``Урсула фон дер Ляйен``. What makes a run a name: a given name,
the shape of a surname, an initial, a particle, an office right before it. What speaks against it:
quotation marks, a head noun that owns it (``Абай көшесі``), another name of the tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kelissoz.mentions import heads, names
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import Reading
from kelissoz.mentions.gazetteer import Match
from kelissoz.mentions.view import View

_MOST_WORDS = 6
_CLOSED = frozenset(
    {"ADV", "ADP", "CCONJ", "SCONJ", "PRON", "DET", "PART", "INTJ", "AUX", "VERB", "NUM"}
)  # a word of these kinds with a capital is a name only beside an office or another capital

Taken = Mapping[
    int, Match | None
]  # tokens that the tables name, as what; ``None``: several states in one word


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens ``first`` to ``last`` (exclusive), of which ``words`` are the words that are no initials."""

    first: int
    last: int
    words: tuple[int, ...]
    initials: bool
    particles: bool
    reading: Reading

    @property
    def is_full(self) -> bool:
        return len(self.words) > 1 or self.initials

    @property
    def surname(self) -> str:
        return self.reading.base.lower()


def find(view: View, matches: Mapping[int, Match], compounds: frozenset[int]) -> list[Draft]:
    """The names of people in ``view``, in the order of the text. ``compounds`` are tokens that name
    states."""
    taken = _token_matches(matches, compounds)
    runs = [run for run in _runs(view, taken) if not _is_owned_or_quoted(view, run)]
    runs = list(_parted(view, runs))
    full = {run for run in runs if run.is_full and _is_person(view, run, taken)}
    surnames = {run.surname for run in full}
    people = [
        run
        for run in runs
        if run in full
        or run.is_full
        and run.surname in surnames
        or not run.is_full
        and _is_single_name(view, run, taken, surnames)
    ]
    return [_draft(view, run) for run in people]


def _parted(view: View, runs: Iterable[Run]) -> Iterator[Run]:
    """Two people whom a headline names side by side: ``Трамп Путинді шақырды``. The article knows the
    first word as a surname, from a name that begins with a given name."""
    runs = list(runs)
    surnames = {run.surname for run in runs if run.is_full and names.is_given(view.tokens[run.words[0]].form)}
    for run in runs:
        first = view.tokens[run.words[0]].form
        if len(run.words) == 2 and not names.is_given(first) and first.lower() in surnames:
            k = run.words[0]
            yield Run(run.first, k + 1, (k,), False, False, Reading(first, "Nom"))
            yield Run(k + 1, run.last, run.words[1:], False, False, run.reading)
        else:
            yield run


def _token_matches(matches: Mapping[int, Match], compounds: frozenset[int]) -> Taken:
    taken: dict[int, Match | None] = dict.fromkeys(compounds)
    taken.update((k, match) for match in matches.values() for k in range(match.first, match.last))
    return taken


def _runs(view: View, taken: Taken) -> Iterator[Run]:
    for sentence in view.sentences:
        k = sentence.first
        while k < sentence.last:
            run = _run_at(view, taken, k, sentence.last)
            if run is not None:
                yield run
            k = run.last if run is not None else k + 1


def _run_at(view: View, taken: Taken, first: int, end: int) -> Run | None:
    """The longest run of name words from ``first``; it ends after a word with a case ending."""
    k, words, initials, particles = first, list[int](), False, False
    reading: Reading | None = None
    while k < end and len(words) < _MOST_WORDS:
        if _is_initial(view, k, end):
            initials, k = True, k + 2
            continue
        if words and _is_hyphen(view, k, end):
            words.append(k + 1)
            reading, k = names.nominative(view, k + 1), k + 2
            continue
        closing = names.closing_particle(view.lows[k]) if len(words) > 1 else None
        if closing is not None:
            return Run(first, k + 1, (*words, k), initials, True, closing)
        if words and _is_particle(view, taken, words[-1], k, end):
            particles, k = True, k + 1
            continue
        within = bool(words) and _continues(view, taken, k)
        if (
            not (within or _is_name_word(view, taken, k))
            or words
            and _begins_another(view, taken, words, k, end)
        ):
            break
        words.append(k)
        reading = names.nominative(view, k)
        k += 1
        if reading.case != "Nom" and not _is_inside(view, taken, k - 1, end):
            break
    if not words or reading is None:
        return None
    return Run(first, words[-1] + 1, tuple(words), initials, particles, reading)


def _is_initial(view: View, k: int, end: int) -> bool:
    """``Қ.``, ``Дж.``: a capital and a full stop that touches it, before a capital."""
    form = view.tokens[k].form
    return (
        k + 2 < end
        and len(form) <= 2
        and form[:1].isupper()
        and form.isalpha()
        and view.lows[k + 1] == "."
        and view.touches(k)
        and view.is_capital(k + 2)
    )


def _is_hyphen(view: View, k: int, end: int) -> bool:
    """A hyphen that was written with spaces: ``Қасым - Жомарт``."""
    if k + 1 >= end or view.tokens[k].form not in "-–":
        return False
    return names.is_given(f"{view.tokens[k - 1].form}-{view.tokens[k + 1].form}")


def _is_particle(view: View, taken: Taken, before: int, k: int, end: int) -> bool:
    """``бен`` is a particle in ``Мұхаммед бен Салман``, and 'and' in ``Әділбез бен Асан``: no surname
    stands before a particle, and a name after it."""
    name = view.tokens[before].form
    is_and = view.lows[k] == "бен" and name[-1] in "зжЗЖ"
    if is_and or not names.is_particle(view.lows[k]) or names.is_surname(name) or names.is_holder(name):
        return False
    while k < end and names.is_particle(view.lows[k]):
        k += 1
    return k < end and (_is_name_word(view, taken, k) or _is_people(view, taken, k))


def _is_name_word(view: View, taken: Taken, k: int) -> bool:
    form = view.tokens[k].form
    if not view.is_capital(k) or not form[:1].isalpha() or len(form) < 2 and not names.is_given(form):
        return False
    if any(one.islower() and other.isupper() for one, other in pairwise(form)) or view.is_foreign(k):
        return False
    if view.is_acronym(k):
        return view.sentence(k).kind == "title" and (names.is_given(form) or names.is_surname(form))
    if any(head.noun.kind in ("office", "body", "group") for head in heads.read(view, k)):
        return _is_surname_too(view, k)
    if k not in taken:
        return not _is_common(view, k) and not _is_at_place(view, k)
    match = taken[k]
    if match is None or match.last - match.first > 1 or match.entry("state", "nationality") is not None:
        return False
    return names.is_given(match.reading.base) or names.is_surname(match.reading.base)


def _continues(view: View, taken: Taken, k: int) -> bool:
    """What is a name only after a name. Arabic script has no capitals, so there the shape must do."""
    small = view.script == "arab" and names.is_surname(names.nominative(view, k).base)
    return small or _is_people(view, taken, k) or _has_article(view, k)


def _is_people(view: View, taken: Taken, k: int) -> bool:
    """The name of a people after a name is a name too: ``Мұхаммед бен Салман Әл Сауд``."""
    match = taken.get(k)
    return view.is_capital(k) and match is not None and match.entries[0].kind == "nationality"


def _has_article(view: View, k: int) -> bool:
    """``аль-Шейх``: a particle that is written with the name."""
    before, hyphen, after = view.tokens[k].form.partition("-")
    return bool(hyphen) and names.is_particle(before.lower()) and after[:1].isupper()


def _is_surname_too(view: View, k: int) -> bool:
    """``Ицхак Герцог``, ``Берік Уәли``: a title right after a given name is the surname."""
    return k > 0 and k not in view.opening and view.is_capital(k) and names.is_given(view.tokens[k - 1].form)


def _is_common(view: View, k: int) -> bool:
    """A word that opens a sentence, and that the language or the article knows as a common one."""
    if names.is_given(view.tokens[k].form):
        return False
    if view.lows[k] in view.plain_forms:
        return True
    word = view.word(k)
    if word.pos in ("PROPN", "X"):
        return False
    if k in view.opening:
        return not names.is_surname(names.nominative(view, k).base)
    return word.pos in _CLOSED and not follows_office(view, k) and not _leads_a_name(view, k)


def _leads_a_name(view: View, k: int) -> bool:
    return k + 1 < len(view.tokens) and view.is_capital(k + 1) and k + 1 not in view.opening


def _is_at_place(view: View, k: int) -> bool:
    """``Давоста``: a capitalised word in the locative is where something happens, not who does it."""
    form = view.tokens[k].form
    return view.word(k).case == "Loc" and not names.is_given(form) and not names.is_surname(form)


def _begins_another(view: View, taken: Taken, words: list[int], k: int, end: int) -> bool:
    """``Дональд Трамп | Қасым-Жомарт Тоқаевқа``: a given name after a full name begins the next one."""
    before = view.tokens[words[-1]].form
    if (
        names.is_holder(before)
        and not names.is_given(before)
        and names.is_holder(names.nominative(view, k).base)
    ):
        return True
    if len(words) < 2 or not names.is_given(view.tokens[k].form):
        return False
    leads_on = k + 1 < end and _is_name_word(view, taken, k + 1)
    return words[-1] == k - 1 and leads_on and not names.is_given(before)


def _is_inside(view: View, taken: Taken, k: int, end: int) -> bool:
    """Whether a word that seems to have a case ending stands inside a name, which does not take one there."""
    if k + 1 >= end or not _is_name_word(view, taken, k + 1):
        return False
    reading = names.nominative(view, k)
    base = reading.base
    if reading.case in ("Gen", "Ins") or view.lows[k].endswith(("ға", "қа")):
        return False
    known = names.is_surname(base) or names.is_holder(base) or names.is_given(base)
    return not known and names.is_surname(names.nominative(view, k + 1).base)


def _is_person(view: View, run: Run, taken: Taken) -> bool:
    first, last = view.tokens[run.words[0]].form, run.reading.base
    if (
        run.initials
        or run.particles
        or names.is_given(first)
        or names.is_surname(last)
        or names.is_holder(last)
    ):
        return True
    if follows_office(view, run.first):
        return True
    return all(k not in taken and view.word(k).pos in ("PROPN", "X") for k in run.words) and (
        run.first not in view.opening
    )


def _is_single_name(view: View, run: Run, taken: Taken, surnames: set[str]) -> bool:
    """One word alone: a surname that the article has with a given name, or a name that is told by its shape,
    by the tables, or by the office before it."""
    k, base = run.first, run.reading.base
    if _is_owned_or_quoted(view, run):
        return False
    if base.lower() in surnames:
        return True
    match = taken.get(k)
    if match is not None and match.entry("place", "body") is not None:
        return False
    honoured = run.last < len(view.lows) and names.is_honorific(view.lows[run.last])
    if honoured or follows_office(view, k) or names.is_holder(base):
        return True
    if k in view.opening and view.word(k).pos not in ("PROPN", "X"):
        return False
    return names.is_surname(base) or names.is_given(base) and k not in view.opening


def _is_owned_or_quoted(view: View, run: Run) -> bool:
    """``Абай көшесі``, ``«Абай»``: the word is the name of something else."""
    quoted = view.within_quotes.get(run.first)
    if quoted is not None and (run.first, run.last) == (quoted.first + 1, quoted.last - 1):
        return True
    if run.reading.case != "Nom" or run.last >= len(view.tokens):
        return False
    return any(
        head.base.possessed and not head.base.plural and head.noun.kind in ("place", "venue", "body")
        for head in heads.read(view, run.last)
    )


def follows_office(view: View, k: int) -> bool:
    """Whether an office in the nominative stands right before token ``k``: ``президенті Зеленский``."""
    if k == 0 or k in view.opening:
        return False
    head = heads.heads_of(view, k - 1, "office")
    return head is not None and head.reading.case == "Nom" and not head.base.plural


def _draft(view: View, run: Run) -> Draft:
    """The name as written, its last word in the nominative; initials with their full stops."""
    parts = [view.tokens[k].form for k in range(run.first, run.last - 1)]
    written = " ".join([*parts, run.reading.base]).replace(" .", ".").replace(". ", ".").replace(" - ", "-")
    name = _space_after_initials(written)
    return Draft(
        run.first,
        run.last,
        "person",
        name,
        "full-name" if len(run.words) > 1 or run.initials else "single-name",
        base=run.reading.base,
        case=run.reading.case,
    )


def _space_after_initials(name: str) -> str:
    """``Дж.Д.Вэнс`` → ``Дж.Д. Вэнс``."""
    head, dot, last = name.rpartition(".")
    return f"{head}. {last}" if dot else name
