"""Words → IOB2 tags of KazNERD's 25 classes: by a conditional random field, or with an encoder beside it.

Which one is told by one setting, the environment variable ``KELISSOZ_NAMES``: ``crf`` (the default, fast) or
``accurate`` (needs ``kelissoz[accurate]``). With ``none`` articles are read without a tagger; where names are all that
is asked for, ``crf`` finds them then.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, cast, get_args

import pycrfsuite

from kelissoz.model import NameModel, Word
from kelissoz.names import features

if TYPE_CHECKING:
    from kelissoz.names.encoder import Encoder, Scores

SETTING = "KELISSOZ_NAMES"
MODEL = "names.crfsuite"
_CRF_WEIGHT = 0.75  # chosen on the held out tenth


class NameModelError(RuntimeError):
    """The name tagger that was asked for cannot be had; the message says why."""


def chosen() -> NameModel:
    """The tagger that the setting names. Raises ``NameModelError`` for one there is not."""
    name = os.environ.get(SETTING) or "crf"
    if name not in get_args(NameModel):
        raise NameModelError(f"{SETTING} is {name!r}; it may be crf, accurate or none")
    return cast(NameModel, name)


def ready(model: NameModel) -> None:
    """Raises ``NameModelError`` where ``model`` cannot be had here."""
    if model == "accurate":
        encoder()


def tag(forms: Sequence[str], words: Sequence[Word], model: NameModel | None = None) -> list[str]:
    """One tag a word of a sentence: ``B-PERSON``, ``I-PERSON``, ``O``. ``forms`` are the words in Kazakh Cyrillic,
    ``words`` their analyses; without ``model`` the setting decides."""
    if not forms:
        return []
    if (model or chosen()) != "accurate":
        return list(crf().tag(features.of_sentence(forms, words)))
    return encoder().best(_scores(forms, words))


def tag_surely(
    forms: Sequence[str], words: Sequence[Word], model: NameModel
) -> tuple[list[str], list[float]]:
    """The tags of ``tag``, and how probable each is where it stands: the marginal probability of the random field,
    or with the encoder that of both, weighed."""
    if model == "accurate":
        network, scores = encoder(), _scores(forms, words)
        tags = network.best(scores)
        return tags, network.probabilities(scores / (1 + _CRF_WEIGHT), tags)
    tagger = crf()
    tagger.set(features.of_sentence(forms, words))
    tags = list(tagger.tag())
    return tags, [tagger.marginal(tag, k) for k, tag in enumerate(tags)]


def _scores(forms: Sequence[str], words: Sequence[Word]) -> Scores:
    """What the encoder gives each tag, with the scores of the random field."""
    network, tagger = encoder(), crf()
    tagger.set(features.of_sentence(forms, words))
    sure = [{tag: tagger.marginal(tag, k) for tag in tagger.labels()} for k in range(len(forms))]
    return network.with_other(network.scores(forms), sure, _CRF_WEIGHT)


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """(first, last (exclusive), label) of each name that ``tags`` mark. An ``I-`` that continues nothing is none."""
    first, label = 0, ""
    for k, each in enumerate([*tags, "O"]):
        if label and each != f"I-{label}":
            yield first, k, label
            label = ""
        if each.startswith("B-"):
            first, label = k, each[2:]


@cache
def crf() -> pycrfsuite.Tagger:
    """The conditional random field with its model. Opened once."""
    opened = pycrfsuite.Tagger()
    with as_file(files("kelissoz").joinpath("models", MODEL)) as path:
        opened.open(str(path))
    return opened


@cache
def encoder() -> Encoder:
    """The encoder. Opened once. Raises ``NameModelError`` where it is not installed."""
    try:
        from kelissoz.names.encoder import Encoder

        return Encoder()
    except (ImportError, FileNotFoundError) as error:
        raise NameModelError(
            f"the name tagger accurate needs pip install kelissoz[accurate] ({error})"
        ) from error
