"""From the features that suffixes give to a ``Word``, in the conventions of UD Kazakh-KTB."""

from __future__ import annotations

from typing import get_args

from kelissoz.model import Case, Word
from kelissoz.words.suffixes import Gives

_CASES = get_args(Case)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CASELESS = frozenset({"Fin", "Conv", "Inf"})
_VERBFORMS = {"Ger": "Vnoun", "Inf": "Conv"}


def word_of(lemma: str, pos: str, gives: Gives) -> Word:
    """The ``Word``; a noun without a case ending is in the nominative, except before -ғы (``жылғы``)."""
    feats = dict(gives)
    attributive = feats.pop("Attributive", None) == "Yes"
    abbreviation = feats.pop("Abbr", None) == "Yes"
    verbform = feats.get("VerbForm")
    if "Case" not in feats and not attributive and not abbreviation and _bare_is_nominative(pos, feats):
        feats["Case"] = "Nom"
    if verbform == "Part" and "Case" in feats:
        feats["VerbForm"] = "Ger"  # KTB: a participle used as a noun
    case = feats.get("Case")
    return Word(
        lemma=lemma,
        pos=pos,
        case=case if case in _CASES else None,  # type: ignore[arg-type]
        number=feats.get("Number"),
        possessor=feats.get("Person[psor]"),
        attributive=attributive,
        verbform=_VERBFORMS.get(verbform, verbform) if verbform else None,
        tense=feats.get("Tense"),
        mood=feats.get("Mood"),
        person=feats.get("Person"),
        negative=feats.get("Polarity") == "Neg",
        voice=feats.get("Voice"),
        feats=dict(sorted(feats.items())),
    )


def _bare_is_nominative(pos: str, feats: dict[str, str]) -> bool:
    if feats.get("VerbForm") in _CASELESS:
        return False
    owned = "Person[psor]" in feats or feats.get("Number") == "Plur"
    return pos in _NOMINAL or owned or feats.get("VerbForm") == "Ger"
