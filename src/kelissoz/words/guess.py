"""Words that no list knows: names from abroad, new words. Where does the stem end?

Every split of the form is a guess if its ending could stand there by the laws of sound. What speaks for a
guess is told by ``data/kk/guess_weights.tsv``: which suffixes it needs, how long stem and ending are, how the
stem ends. The weights are learnt from words that the stem list does know (``benchmarks/guess.py`` trains and
measures them; averaged perceptron, M. Collins, 2002).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from kelissoz import lexicon
from kelissoz.words import sounds
from kelissoz.words.reading import Reading, finished, reading_of
from kelissoz.words.stems import Stem, stem_bases
from kelissoz.words.suffixes import NO_ENDING, Context, Ending, endings, free_endings

_GUESS = 4.0  # so much a guess costs before its weights
_HYPHENED = 3.0
_LEAST_STEM = 2
_SYLLABLES = 4

Split = tuple[Stem, Ending, tuple[str, ...]]


def guessed(form: str) -> Iterator[Reading]:
    """The guesses for ``form``: a name if it begins with a capital, or else a noun or a verb."""
    weights = _weights()
    for stem, ending, features in splits(form):
        cost = _GUESS - sum(weights.get(feature, 0.0) for feature in features)
        yield from finished(stem, ending, cost, True)


def guessed_name_with_hyphen(name: str, ending: str) -> Iterator[Reading]:
    """``Токио-дан``: the hyphen shows where the name ends."""
    pos = "PROPN" if name[0].isupper() else "NOUN"
    for each in free_endings(ending):
        if not each.makes:
            yield reading_of(Stem(name, pos), each.gives, _HYPHENED + each.cost, True)


def splits(form: str) -> Iterator[Split]:
    """Every stem and ending that ``form`` may consist of, and the features that the weights are of."""
    small = form.lower()
    name = form[0].isupper()
    kind = "PROPN" if name else "NOUN"
    yield Stem(form, kind), NO_ENDING, _features(kind, small, NO_ENDING, 0, ())
    for length in range(_LEAST_STEM, len(small)):
        if any(letter in sounds.VOWELS for letter in small[:length]):
            yield from _names(form, small, length) if name else _words(small, length)


def _names(form: str, small: str, length: int) -> Iterator[Split]:
    """A name keeps its last sound, and may go against its vowels (``Назарбаевтың``)."""
    written, rest = small[:length], small[length:]
    own = sounds.harmonies(written)
    sound = sounds.sound_class(written.rstrip("ьъ")[-1:])
    for harmony in (sounds.BACK, sounds.FRONT):
        strain = () if harmony in own else (f"strain:{written[-2:]}", "strain")
        for ending in endings("noun", Context(sound, harmony), rest):
            if not ending.makes:
                stem = Stem(form[:length], "PROPN")
                yield stem, ending, _features("PROPN", written, ending, len(rest), strain)


def _words(small: str, length: int) -> Iterator[Split]:
    written, rest = small[:length], small[length:]
    lemma = written[:-1] + {"ғ": "қ", "г": "к"}.get(written[-1], written[-1])
    for pos, state in (("NOUN", "noun"), ("VERB", "verb")):
        stem = Stem(lemma, pos)
        for base_written, base in stem_bases(stem):
            if base_written == written:
                for ending in endings(state, base.context, rest):
                    of = Stem(written + ending.made, ending.makes) if ending.makes else stem
                    yield of, ending, _features(pos, lemma, ending, len(rest), ())


def _features(pos: str, stem: str, ending: Ending, length: int, more: tuple[str, ...]) -> tuple[str, ...]:
    syllables = min(sum(letter in sounds.VOWELS for letter in stem), _SYLLABLES)
    return (
        pos,
        f"{pos}:end:{length}",
        f"{pos}:stem:{min(len(stem), 6)}",
        f"{pos}:syllables:{syllables}",
        f"{pos}:-{stem[-1]}",
        f"{pos}:-{stem[-2:]}",
        *(f"{pos}+{name}" for name in ending.names),
        *(f"{pos}:{feature}" for feature in more),
    )


@cache
def _weights() -> Mapping[str, float]:
    return {row["feature"]: float(row["weight"]) for row in lexicon.rows("kk/guess_weights")}
