"""One event, many reports: which reports of several articles tell of one event.

``reports`` makes of an event's claims what is compared, ``days`` tells when it can have been, ``blocks`` which
reports are worth comparing at all, ``score`` whether two are one and why, ``clusters`` what follows for all of
them. The outcome depends on the set of reports and on people's judgements, never on the order of reading.
"""
