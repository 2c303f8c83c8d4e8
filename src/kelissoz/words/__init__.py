"""Words: lemma, part of speech, number, possession, case, tense and negation of every token; and back."""

from kelissoz.words.analysis import analyse, analyse_tokens
from kelissoz.words.inflection import inflect

__all__ = ["analyse", "analyse_tokens", "inflect"]
