"""A mention before it has a number and an entity."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kelissoz.model import Case, MentionKind


@dataclass(frozen=True, slots=True)
class Draft:
    """Tokens ``first`` to ``last`` (exclusive) as a mention.

    ``base`` is the last token without its case ending; ``head`` the lemma of an office's or body's head
    noun; ``key`` what two phrases for one office or body have in common. ``country_at`` are the tokens
    that tell the country. ``office`` is the office phrase beside a person; ``owner`` the first token of
    the person whose name stands inside an office phrase (``Трамптың арнайы өкілі``). ``part`` are the
    offsets of a part of a token (``Ресей-АҚШ``). ``second`` is the other of two offices of one person
    (``Премьер-министрдің орынбасары – Сыртқы істер министрі``). ``implied``: the country is only what the
    words mean at home (``Сенат төрағасы``); ``of_many``: it is an office of a body of no land or of several
    (``ТүркПА Бас хатшысы``).
    """

    first: int
    last: int
    kind: MentionKind
    name: str
    rule: str
    base: str = ""
    case: Case | None = None
    possessed: bool = False
    attributive: bool = False
    plural: bool = False
    country: str | None = None
    country_at: tuple[int, int] | None = None
    head: str = ""
    key: tuple[str, ...] = ()
    office: Draft | None = None
    owner: int | None = None
    part: tuple[int, int] | None = None
    second: Draft | None = None
    implied: bool = False
    of_many: bool = False
    lat: float | None = None
    lon: float | None = None

    @property
    def tokens(self) -> range:
        return range(self.first, self.last)


def keep_widest(drafts: Iterable[Draft]) -> list[Draft]:
    """Of drafts that overlap the one that begins first and reaches furthest, in the order of the text."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda draft: (draft.first, -draft.last)):
        if not kept or draft.first >= kept[-1].last or draft.tokens == kept[-1].tokens:
            kept.append(draft)
    return kept
