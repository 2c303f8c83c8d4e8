"""Templates → events; slots; status; claims."""

from kelissoz.events.extract import extract

__all__ = ["extract"]
