"""What can be wrong with a store."""

from __future__ import annotations


class StoreError(Exception):
    """A store that cannot be opened, read or written; the message says which and why, for a person."""
