"""The candidates that tell of one contact."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import cast

from kelissoz.events.candidate import Candidate, Evidence, Party
from kelissoz.model import EventKind, Status

CONTACTS = frozenset({"meeting", "call", "talks"})
GENERIC = frozenset({"meeting", "call", "talks", "session"})
DONE = frozenset({"held", "ongoing"})
OFF = frozenset({"cancelled", "denied", "postponed"})
NEAR = 6
TEAM_HEAD, TEAM_MEMBER = "relations/team-head", "relations/team-member"
JOINT = "session/joint"
_DISCUSSED = "meeting/discuss"
SPOKE = frozenset({"meeting/speak", "meeting/converse", "meeting/hold-talk", "meeting/opinions"})


@dataclass(eq=False)  # a story is itself: two that say the same are still two
class Story:
    """Candidates of one contact in the order of the text: the list is only added to, or replaced whole; ``latest`` is
    the last sentence that tells of it."""

    candidates: list[Candidate] = field(default_factory=list)
    latest: int = -1
    extra: dict[str, list[Evidence]] = field(default_factory=dict)
    members: list[Party] = field(default_factory=list)
    part_of: Story | None = None
    turned: Evidence | None = None
    _main: tuple[list[Candidate], int, Candidate] | None = None

    @property
    def main(self) -> Candidate:
        """The candidate that tells most: not a title, not one that points back, one that shows a status."""
        told = self.candidates
        if self._main is None or self._main[0] is not told or self._main[1] != len(told):
            most = min(told, key=_tells_less)
            news = _title_instead(told) if _is_aside(most) else None
            self._main = told, len(told), most if news is None else news
        return self._main[2]

    @property
    def titled(self) -> bool:
        """Whether a title tells of it."""
        return any(candidate.title for candidate in self.candidates)

    @property
    def kind(self) -> EventKind:
        """That of the main candidate; who ``talked over`` something on the telephone rang each other up, and so did who
        ``spoke`` where the title or a later sentence says by what."""
        told = self.main
        calls = [c for c in self.candidates if c.kind == "call"]
        rung = any(not (c.title or c.generic) for c in calls) and told.rule.startswith(_DISCUSSED)
        spoke = bool(calls) and told.rule in SPOKE and not self.found("place")
        if told.kind == "meeting" and (rung or spoke):
            return "call"
        return "talks" if told.kind == "meeting" and self._negotiates(told) else told.kind

    def _negotiates(self, told: Candidate) -> bool:
        """``мәселелерді талқылап, келіссөз жүргізеді`` (will discuss the matters and hold talks)."""
        talks = any(
            c.kind == "talks" and c.sentence == told.sentence and not c.title for c in self.candidates
        )
        return talks and told.rule.startswith(_DISCUSSED)

    @property
    def status(self) -> Status:
        """The status that the contact is told with, unless the article tells later what became of it (``turned``)."""
        return self.main.status if self.turned is None else cast(Status, self.turned.value)

    def parties(self) -> list[Party]:
        return [p for c in self.candidates for p in c.parties] + self.members

    def found(self, name: str) -> list[Evidence]:
        inside = [e for c in self.candidates for e in c.evidence.get(name, ())]
        return inside + self.extra.get(name, [])


def _tells_less(candidate: Candidate) -> tuple[bool, bool, bool, bool]:
    """``Саммитке А мен Б қатысты`` (А and Б attended the summit) points back, but is the news; ``Айта кетсек, …``
    (by the way) only recalls it; of a gathering within which others met (``саммит аясында``) no verb tells."""
    news = candidate.background is None and len(candidate.parties) > 1
    back = candidate.anaphoric and not (candidate.kind == "session" and news)
    recalled = candidate.kind == "session" and candidate.background is not None
    framed = candidate.kind == "session" and candidate.setting and not candidate.parties
    return (candidate.title or back, recalled, candidate.neutral, framed)


def _is_aside(candidate: Candidate) -> bool:
    """``Айта кетейік, … сапарын ұйымдастыруға келісті`` (by the way, … agreed to arrange the visit), ``саммитке қатысу
    үшін жиналды`` (have gathered to attend the summit): beside them a title that says what happens is the news."""
    recalled = candidate.kind == "visit" and candidate.background is not None
    return not candidate.title and (recalled or candidate.kind == "session" and candidate.neutral)


def _title_instead(told: list[Candidate]) -> Candidate | None:
    return next((c for c in told if c.title and not (c.neutral or c.embedded or c.setting)), None)


def by_sentence(stories: Iterable[Story]) -> dict[int, list[Story]]:
    """Sentence → the stories that it tells of, in their order."""
    found: dict[int, list[Story]] = {}
    for story in stories:
        for sentence in {candidate.sentence for candidate in story.candidates}:
            found.setdefault(sentence, []).append(story)
    return found


def is_done(story: Story) -> bool:
    """Whether the contact took place, or is going on."""
    return story.status in DONE


def is_joint(candidate: Candidate) -> bool:
    """Whether what sits is called a joint body of lands told of before: ``үкіметаралық комиссияның отырысы``."""
    return any(evidence.rule == JOINT for evidence in candidate.evidence.get("body", ()))


def is_passing(story: Story) -> bool:
    """Whether the story was only named by the way (``7-отырысының қорытындылары``): nothing points back to it."""
    return all(candidate.embedded for candidate in story.candidates)
