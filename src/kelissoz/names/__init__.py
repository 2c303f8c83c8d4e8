"""Names over KazNERD's 25 classes, by a trained tagger."""

from kelissoz.names.tagger import spans, tag

__all__ = ["spans", "tag"]
