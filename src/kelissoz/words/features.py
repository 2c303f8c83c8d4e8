"""From the features that suffixes give to a ``Word``, in the conventions of UD Kazakh-KTB."""

from __future__ import annotations

from typing import get_args

from kelissoz.model import Case, Word
from kelissoz.words.suffixes import Gives

_CASES = get_args(Case)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_VERBFORMS = {"Ger": "Vnoun", "Inf": "Conv"}


def word_of(lemma: str, pos: str, gives: Gives, state: str = "") -> Word:
    """The ``Word``; a noun without a case ending is in the nominative, except before -ғы (``жылғы``)."""
    feats = dict(gives)
    attributive = feats.pop("Attributive", None) == "Yes"
    nominal = pos in _NOMINAL or (feats.get("VerbForm") == "Ger")
    owned = "Person[psor]" in feats or feats.get("Number") == "Plur"
    if not attributive and "Case" not in feats and pos != "ADV" and (nominal or owned) and _takes_case(feats):
        feats["Case"] = "Nom"
    verbform = feats.get("VerbForm")
    if verbform == "Part" and "Case" in feats:
        feats["VerbForm"] = "Ger"
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


def _takes_case(feats: dict[str, str]) -> bool:
    return feats.get("VerbForm") not in ("Fin", "Conv", "Inf")


def labels_of(word: Word, state: str = "") -> frozenset[str]:
    """What ``data/kk/neighbours.tsv`` may ask of a word: its part of speech, case, form and so on."""
    labels = {word.pos, f"={word.lemma}"}
    if word.case:
        labels.add(word.case)
    if word.possessor:
        labels |= {"Poss", f"Poss{word.possessor}"}
    if word.verbform:
        labels.add(word.verbform)
    if word.attributive:
        labels.add("Attr")
    if word.mood:
        labels.add(word.mood)
    if word.number == "Plur":
        labels.add("Plur")
    return frozenset(labels)
