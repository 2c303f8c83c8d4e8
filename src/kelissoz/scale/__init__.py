"""Many articles: read by several processes, kept in batches, and not read twice.

``many`` is the way of the articles, ``workers`` the processes, ``version`` tells which Kelissoz reads.
"""

from kelissoz.scale.many import read_many
from kelissoz.scale.outcome import Outcome
from kelissoz.scale.version import reader

__all__ = ["Outcome", "read_many", "reader"]
