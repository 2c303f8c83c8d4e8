"""What became of one article."""

from __future__ import annotations

import traceback
from dataclasses import dataclass

from kelissoz import pipeline
from kelissoz.dossier.record import Record, record_of
from kelissoz.dossier.writing import Kept, Mark
from kelissoz.intake import IntakeError, Unread


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of three: a ``record`` that was read; the id of an article that is ``known``, since the same was read
    before; or a ``problem``, a sentence that names the article.

    ``size`` are the bytes that are dealt with, ``mark`` is what to remember with the record, ``kept`` tells what
    the store did with it, ``trace`` is the Python traceback of a fault of ours.
    """

    size: int = 0
    record: Record | None = None
    known: str | None = None
    problem: str | None = None
    mark: Mark | None = None
    kept: Kept | None = None
    trace: str | None = None


def read_one(unread: Unread) -> Outcome:
    """Reads an article through all stations. Whatever goes wrong with it is an outcome."""
    try:
        return Outcome(unread.size, record_of(pipeline.read(unread.read())))
    except IntakeError as error:
        return Outcome(unread.size, problem=str(error))
    except Exception as error:  # a fault in a step must not stop the other articles
        return fault(unread.name, error, unread.size)


def fault(name: str, error: Exception, size: int = 0) -> Outcome:
    """The outcome where an error is no one's but ours. To be called while it is handled."""
    sentence = f"{name}: a fault of Kelissoz: {type(error).__name__}: {error}"
    return Outcome(size, problem=sentence, trace=traceback.format_exc())
