"""What people decide: which reports are one event, which values are right, what someone is called.

A decision is kept beside what was read, with who made it and when; it wins over what was read, outlives a new
reading of the article, and can be undone. ``acts`` writes decisions, ``corrections`` applies them, ``heirs`` hands
them on when an article is read again.
"""
