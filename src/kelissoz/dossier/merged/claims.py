"""A claim in the dossier: what an article says, and which article that is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kelissoz.model import Claim

# The states of an event that took place.
CAME = frozenset({"held", "ongoing"})
# The days of the week that the article gives, where ``start`` has no more than its month.
WEEK = "start.within"


def is_moved(claim: Claim) -> bool:
    """Whether the claim is of the day from which, or to which, the article says that it was moved."""
    return claim.field == "start" and claim.rule.endswith("/moved")


@dataclass(frozen=True, slots=True)
class Said:
    """A claim with its article's outlet, day and title. ``family`` is the id of the article that its article repeats,
    its own where it repeats none. ``by`` is set on what a person has entered, ``came`` on what a report says of an
    event that took place (not of one that is announced)."""

    claim: Claim
    outlet: str | None
    published: dt.date | None
    family: str
    by: str | None = None
    came: bool = False
    title: str | None = None

    @property
    def teller(self) -> str:
        """Who tells it: the person who entered it, the outlet, that of which the text says that it is one, else the
        article by its title."""
        first = next((link.name for link in self.claim.chain if link.kind == "outlet"), None)
        named = self.by or self.outlet or first
        return named or (f"«{self.title}»" if self.title else self.claim.article)

    @property
    def order(self) -> tuple[str, str, int, str, str]:
        """By the day of the article, then by outlet and by place in the article; without a day last."""
        day = "9999" if self.published is None else self.published.isoformat()
        return day, self.outlet or "", self.claim.start, self.claim.article, self.claim.id
