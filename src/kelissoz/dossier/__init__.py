"""The store of what was read. Its unit is the claim: an event is what its claims say.

``record`` is one article as the store and the exports see it, ``events`` puts events together from claims,
``tables`` and ``store`` keep them in a database. Nothing here knows any Kazakh.
"""
