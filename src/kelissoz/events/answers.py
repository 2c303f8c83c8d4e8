"""Who answers an offer: ``А келіссөз өткізуді ұсынды. Б бұған келісті`` (А offered to hold talks. Б agreed to it)."""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events import clauses, status
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments, drafts
from kelissoz.events.stories.sides import (
    is_side,
    lands_of,
)
from kelissoz.events.stories.story import CONTACTS, Story
from kelissoz.events.view import View
from kelissoz.model import Mention

_NEAR = 2
_ANSWERED = "answers/side"
_SPEAK = frozenset({"person", "office", "state", "place", "body"})
_IT = frozenset({"бұл", "ол", "осы"})


def answered(stories: list[Story], views: tuple[View, ...]) -> None:
    """Adds whoever answers to an offer of which only he is told who makes it; what he agrees to is planned."""
    for story in stories:
        main = story.main
        if story.kind not in CONTACTS | {"visit"} or main.status != "proposed" or main.title:
            continue
        for view in views[main.sentence : main.sentence + _NEAR]:
            start = main.end if view.sentence.i == main.sentence else view.sentence.start
            verb = next((k for k in range(1, len(view.units)) if _answers(view, k, start)), None)
            who = [] if verb is None else arguments.subject(view, verb, verb)
            if verb is None or not who or view.sentence.kind == "title":
                continue
            _settle(story, view, verb, who)
            break


def _settle(story: Story, view: View, verb: int, who: list[int]) -> None:
    document = view.document
    lands = lands_of(story.parties(), document)
    sides = [p for p in drafts.parties(view, who[0], None, _ANSWERED) if _speaks(p.mention)]
    theirs = lands_of(sides, document)
    if not sides or len(theirs) != 1:
        return
    if story.kind in CONTACTS and len(lands) == 1 and not theirs & lands:
        story.members.extend(Party(p.mention, None, p.evidence) for p in sides[:1])
        lands = lands | theirs
    consents = view.lemmas[verb] in lexicon.words("answers-yes") and not status.negated(view, verb)
    if consents and theirs <= lands and status.read(view, verb, verb) is not None:
        entry = Evidence("planned", *view.span(verb, verb), view.sentence.i, "answers/agreed")
        story.turned = story.turned or entry


def _speaks(mention: Mention) -> bool:
    return mention.kind in _SPEAK or is_side(mention)


def _answers(view: View, k: int, start: int) -> bool:
    """``ұсынысты қабылдады``, ``бұған келісті``, ``шақырудан бас тартты``: an answer to what has been offered."""
    word = view.units[k].word
    if view.span(k, k)[0] < start or word.verbform != "Fin" or not clauses.is_verb(view.units[k]):
        return False
    if word.tense != "Past" and word.tense != "Pres":
        return False
    yes, no = view.lemmas[k] in lexicon.words("answers-yes"), view.lemmas[k - 1 : k + 1] == ("бас", "тарт")
    at = k - 1 - no
    while at > 0 and _tells_how(view, at):
        at -= 1
    offer = view.lemmas[at] in lexicon.words("bidding") or view.lemmas[at] in _IT
    return (yes or no) and at >= 0 and offer and view.units[at].case in {"Acc", "Dat", "Abl"}


def _tells_how(view: View, k: int) -> bool:
    """``(шақыруды) ризашылықпен (қабылдады)``."""
    unit = view.units[k]
    return not unit.mentions and (unit.word.pos in {"ADV", "ADJ"} or unit.case == "Ins")
