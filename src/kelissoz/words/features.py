"""From the features that suffixes give to a ``Word``, in the conventions of UD Kazakh-KTB."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple, get_args

from kelissoz.model import Case, Word
from kelissoz.words.suffixes import Gives

_CASES = get_args(Case)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CASELESS = frozenset({"Fin", "Conv", "Inf"})
_VERBFORMS = {"Ger": "Vnoun", "Inf": "Conv"}


class Shape(NamedTuple):
    """All of a word but its lemma. ``labels`` are what rules of neighbourhood may ask for; ``key`` is the
    same for shapes that say the same."""

    pos: str
    case: Case | None
    verbform: str | None
    attributive: bool
    feats: dict[str, str]
    labels: frozenset[str]
    key: tuple[object, ...]

    def word(self, lemma: str) -> Word:
        feats = self.feats
        return Word(
            lemma=lemma,
            pos=self.pos,
            case=self.case,
            number=feats.get("Number"),
            possessor=feats.get("Person[psor]"),
            attributive=self.attributive,
            verbform=self.verbform,
            tense=feats.get("Tense"),
            mood=feats.get("Mood"),
            person=feats.get("Person"),
            negative=feats.get("Polarity") == "Neg",
            voice=feats.get("Voice"),
            feats=feats,
        )


@lru_cache(maxsize=1 << 13)
def shape(pos: str, gives: Gives) -> Shape:
    """A noun without a case ending is in the nominative, but not before -ғы (``жылғы``) nor abbreviated."""
    feats = dict(gives)
    attributive = feats.pop("Attributive", None) == "Yes"
    abbreviation = feats.pop("Abbr", None) == "Yes"
    verbform = feats.get("VerbForm")
    if "Case" not in feats and not attributive and not abbreviation and _bare_is_nominative(pos, feats):
        feats["Case"] = "Nom"
    if verbform == "Part" and "Case" in feats:
        feats["VerbForm"] = "Ger"  # KTB: a participle used as a noun
    case = next((each for each in _CASES if each == feats.get("Case")), None)
    form = _VERBFORMS.get(verbform, verbform) if verbform else None
    feats = dict(sorted(feats.items()))
    labels = _labels(pos, form, attributive, feats)
    return Shape(pos, case, form, attributive, feats, labels, (pos, attributive, *feats.items()))


def _bare_is_nominative(pos: str, feats: dict[str, str]) -> bool:
    if feats.get("VerbForm") in _CASELESS:
        return False
    owned = "Person[psor]" in feats or feats.get("Number") == "Plur"
    return pos in _NOMINAL or owned or feats.get("VerbForm") == "Ger"


def _labels(pos: str, verbform: str | None, attributive: bool, feats: dict[str, str]) -> frozenset[str]:
    """Part of speech, case, form, mood, number, aspect, ``Neg``, owner; ``Bare`` for a verb's form
    without a case, ``Plain`` for another word without one. To its neighbours a word in -дағы has no case."""
    labels = {pos}
    labels.update(feats[each] for each in ("Case", "Mood", "Number") if each in feats)
    if attributive:
        labels = {pos, "Attr"}
    if not verbform and "Case" not in feats:
        labels.add("Plain")
    if verbform:
        labels.add(verbform)
        if "Case" not in feats:
            labels.add("Bare")
    if "Polarity" in feats:
        labels.add(feats["Polarity"])
    if "Aspect" in feats:
        labels.add(f"Aspect{feats['Aspect']}")
    if "Person[psor]" in feats:
        labels |= {"Poss", f"Poss{feats['Person[psor]']}"}
    return frozenset(labels)
