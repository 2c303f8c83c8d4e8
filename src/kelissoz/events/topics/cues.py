"""Which words tell what a contact was about or what came of it, and whether they state it.

The tables ``kk/topic_cues`` and ``kk/outcome_cues`` name the verbs and the case in which they take what is said,
and the words that end the phrase where a bare noun would say too little (``құжатқа қол қойылды``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from kelissoz import lexicon
from kelissoz.events import clauses, status
from kelissoz.events.tables import documents, event_nouns
from kelissoz.events.view import View

_NEGATED = "-ма"


@dataclass(frozen=True, slots=True)
class Cue:
    """A row of a table. ``needs``: a lemma that must be in the phrase, ``-у`` a verbal noun as its head; ``bars``: one
    that must not be its head; ``negated``: the cue tells it as negated (``назардан тыс қалмады``)."""

    lemmas: tuple[str, ...]
    case: str
    needs: frozenset[str]
    bars: frozenset[str]
    own: bool
    ends: str
    kinds: frozenset[str]
    rule: str
    negated: bool = False


@cache
def cues_of(table: str) -> dict[str, tuple[Cue, ...]]:
    """The cues of ``table`` by their last lemma, the longest first."""
    found: dict[str, list[Cue]] = {}
    for row in lexicon.rows(f"kk/{table}"):
        lemmas = tuple(row["cue"].split())
        cue = Cue(
            lemmas=lemmas,
            case=row["case"],
            needs=_needs(row["needs"].partition("!")[0].rstrip("|")),
            bars=frozenset(filter(None, row["needs"].partition("!")[2].split("|"))),
            own=row["keeps"] == "own",
            ends=row["ends"],
            kinds=frozenset(row["kinds"].split("|")),
            rule=f"{table}/{row['cue']}",
            negated=row["needs"] == _NEGATED,
        )
        found.setdefault(lemmas[-1], []).append(cue)
    return {last: tuple(sorted(cues, key=lambda c: -len(c.lemmas))) for last, cues in found.items()}


def is_light(words: str) -> bool:
    """``назар аудар``, ``көңіл бөл``: what these say has its own row."""
    return words in _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(row["cue"] for row in lexicon.rows("kk/topic_cues"))


def _needs(cell: str) -> frozenset[str]:
    wanted = set(cell.split("|")) - {_NEGATED} if cell else set()
    if "@құжат" in wanted:
        wanted |= {lemma for lemma, sides in documents().items() if sides != "one"}
    return frozenset(wanted)


def as_refused(view: View, at: int, cue: Cue) -> Cue | None:
    """``мәлімдеме қабылдай алмады``: that a document was not adopted is an outcome too; a cue that is told as
    negated."""
    if cue.negated:
        return cue if _denied(view, at) else None
    negated = _negative(cue.ends)
    word = view.units[at].word
    told = word.mood is None and word.verbform in {"Fin", "Conv", "Part"}
    if negated is None or not _denied(view, at) or not told or not cue.needs & documents().keys():
        return None
    return replace(cue, ends=negated)


def _denied(view: View, at: int) -> bool:
    """``бекітпеді``, ``бекіте алмады``, ``бекіткен жоқ``: it was not so."""
    following = view.units[at + 1].word if at + 1 < len(view.units) else None
    return status.negated(view, at) or (
        following is not None and following.pos == "AUX" and following.negative
    )


def _negative(passive: str) -> str | None:
    """``қабылданды`` (was adopted) → ``қабылданбады``, ``бекітілді`` → ``бекітілмеді``; ``None`` of another form."""
    if not passive.endswith(("лды", "лді", "нды", "нді")):
        return None
    vowel = "а" if passive.endswith("ы") else "е"
    return f"{passive[:-2]}{'м' if passive[-3] == 'л' else 'б'}{vowel}{passive[-2:]}"


def stands(view: View, cue: Cue, first: int) -> bool:
    """Whether the cue's words stand at ``first``, each as its lemma or as it is written; no name is a cue, and
    ``кеңес`` (a council) is not ``кеңесті`` (took counsel)."""
    if cue.case == "about" and len(cue.lemmas) == 1 and not clauses.is_verb(view.units[first]):
        return False
    return all(
        not view.units[first + k].mentions and lemma in (view.lemmas[first + k], view.forms[first + k])
        for k, lemma in enumerate(cue.lemmas)
    )


def tells(view: View, at: int) -> bool:
    """Whether the verb at ``at`` states something: not that it was not so, and not only of which kind a noun is
    (``талқыланған мәселелер``)."""
    unit = view.units[at]
    word = unit.word
    if not clauses.is_verb(unit):
        return True
    if clauses.has_anniversary(view, at):
        return False
    if _denied(view, at) or word.mood in {"Cnd", "Imp", "Opt", "Des"}:
        return False
    if word.verbform == "Conv" and view.lemmas[at + 1 : at + 2] == ("кел",):
        return False  # ``қолдап келеді`` (has always supported): a habit
    if word.verbform == "Vnoun":
        return is_purpose(view, at) or any(
            lemma in lexicon.words("necessary", "plan") for lemma in view.lemmas[at + 1 : at + 3]
        )
    if word.verbform == "Part" and word.case in (None, "Nom") and word.possessor is None:
        return _tells_before_noun(view, at)
    return True


def is_purpose(view: View, at: int) -> bool:
    """``су мәселесін талқылау үшін``: in order to discuss."""
    return view.units[at].word.verbform == "Vnoun" and view.forms[at + 1 : at + 2] in {
        ("үшін",),
        ("мақсатында",),
    }


def _tells_before_noun(view: View, at: int) -> bool:
    """A participle before a noun tells only of a contact (``… арналған кездесу``); else it must end its part."""
    for k in range(at + 1, len(view.units)):
        word = view.units[k].word
        if word.pos in {"ADJ", "NUM", "DET", "ADV"} or (view.units[k].time and k + 1 < len(view.units)):
            continue
        if clauses.is_verb(view.units[k]) or word.pos in {"PUNCT", "CCONJ"}:
            return word.verbform != "Part"
        return view.lemmas[k] in event_nouns()
    return True
