"""Names over KazNERD's 25 classes, by a trained tagger."""

from kelissoz.names.finder import find
from kelissoz.names.tagger import NameModelError, chosen, ready, spans, tag

__all__ = ["NameModelError", "chosen", "find", "ready", "spans", "tag"]
