"""Words: lemma, part of speech, number, possession, case, tense and negation of every token."""

from kelissoz.words.analysis import analyse, analyse_tokens

__all__ = ["analyse", "analyse_tokens"]
