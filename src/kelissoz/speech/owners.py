"""Whose word or document a noun is: ``Димовтың айтуынша``, ``кеңсе таратқан хабарлама``."""

from __future__ import annotations

from collections.abc import Sequence

from kelissoz import lexicon
from kelissoz.model import Document
from kelissoz.speech.voices import Voice


def owner(document: Document, at: int, voices: Sequence[Voice]) -> Voice | None:
    """Whose word or document the noun ``at`` is: the owner right before it, one word between them at most,
    or who gave it out (``кеңсе таратқан қысқа хабарлама``)."""
    for voice in reversed(voices):
        if voice.last > at:
            continue
        between = range(voice.last, at)
        gave = any(
            document.words[k].lemma in lexicon.words("gives-out") and document.words[k].verbform == "Part"
            for k in between
        )
        published = voice.case == "Loc" and voice.kind != "person"  # ``кеңсе сайтында жарияланған мәлімет``
        if gave and len(between) <= 3 and (published or voice.case in (None, "Nom", "Gen")):
            return voice
        plain = not any(document.tokens[k].kind == "punct" for k in between)
        return voice if plain and len(between) <= 2 and voice.case in (None, "Nom", "Gen") else None
    return None


def is_staff_of(document: Document, outlet: Voice, person: Voice) -> bool:
    """``Financial Times газетінің шолушысы (Димов)``: between the outlet and the name stands what he does there."""
    if outlet.kind != "agency" or person.kind != "person" or person.first - outlet.last != 1:
        return False
    return document.tokens[outlet.last].form.lower() in lexicon.words("own-staff", "staff")
