"""Names over KazNERD's 25 classes, by a trained tagger."""

from kelissoz.names.finder import find
from kelissoz.names.tagger import SETTING, NameModelError, chosen, ready, spans, tag

__all__ = ["SETTING", "NameModelError", "chosen", "find", "ready", "spans", "tag"]
