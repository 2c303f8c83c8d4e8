"""Who calls others together: ``А ел басшыларын саммитке жинады`` (А gathered the leaders for a summit)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import status
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments
from kelissoz.events.frames.drafts import Draft, use, verb_draft
from kelissoz.events.standing import of_several_lands, official, unions
from kelissoz.events.tables import event_nouns
from kelissoz.events.triggers import Hit
from kelissoz.events.view import View
from kelissoz.model import Role


def add_convened(draft: Draft, role: Role | None) -> None:
    """Adds the convener, in ``role``, and the officials of several lands whom he gathers for what is told."""
    view, verb = draft.view, draft.verb
    if verb is None or not convenes(draft):
        return
    to = view.units[draft.hit.at].case == "Dat"
    guests = [k for k in arguments.arguments(view, verb, "Acc") if _are_called(view, k)] if to else []
    if not guests and (to or draft.hit.trigger.kind != "session"):
        return
    draft.parties = []
    draft.add(arguments.subject(view, draft.hit.first, verb), role, "convener")
    draft.add(guests, "member" if role else None, "convened")
    if draft.reading is not None and not draft.reading.rule.startswith("status_cues/"):
        draft.reading = status.read(view, verb, verb)


def convenes(draft: Draft) -> bool:
    """``саммитке жинады`` (gathered them for a summit), ``саммит шақырды`` (called a summit)."""
    view, verb = draft.view, draft.verb
    told = verb is not None and view.lemmas[verb] in lexicon.words("convenes")
    return told and view.units[draft.hit.at].case in {None, "Nom", "Acc", "Dat"}


def body_of_head(draft: Draft) -> Evidence | None:
    """``Еуропалық кеңес төрағасы А саммит өткізеді`` (the president of the European Council, А, will hold a summit):
    what sits is the body of several lands that he heads."""
    owned = draft.view.units[draft.hit.at].word.possessor == "3"
    if draft.hit.trigger.generic or owned or any(_is_called(p) for p in draft.parties):
        return None  # ``жиын`` (a gathering), which has been told; ``саммитін`` (its summit)
    if not (convenes(draft) or use(draft) == "do"):
        return None
    for party in draft.parties:
        office = party.mention.office or ""
        union = max((name for name in unions() if office.lower().startswith(f"{name} ")), key=len, default="")
        if union:
            body = replace(
                party.mention, kind="body", name=office[: len(union)], country=None, entity=None, office=None
            )
            return replace(party.evidence, value=body, rule=f"{draft.hit.trigger.id}/of-head")
    return None


def convene(view: View, hit: Hit) -> Draft | None:
    """``А ел басшыларын Парижге жинады`` (А gathered the leaders in Paris), ``А ел басшыларының басын қосты``."""
    if any(view.units[k].case == "Dat" and view.lemmas[k] in event_nouns() for k in range(hit.first)):
        return None  # ``саммитке жинады``, which the noun tells
    draft = verb_draft(view, hit)
    guests = [k for k in arguments.arguments(view, hit.first, "Acc") if _are_called(view, k)]
    if not guests:
        return None
    draft.add(arguments.subject(view, hit.first, hit.at), "host", "host")
    draft.add(guests, None, "convened")
    there = arguments.goals(view, hit.first)
    draft.evidence.setdefault("place", []).extend(
        Evidence(m, *view.span(k, k), view.sentence.i, f"{hit.trigger.id}/goal")
        for k in there
        for m in view.units[k].mentions
    )
    return draft


def owners_of_heads(view: View, at: int) -> list[int]:
    """``ел басшыларының басын (қосты)`` (brought the leaders together): whose heads stand at ``at``."""
    owned = at > 0 and view.units[at].word.possessor == "3" and view.units[at - 1].case == "Gen"
    return [at - 1] if owned and _are_called(view, at - 1) else []


def _is_called(party: Party) -> bool:
    return party.evidence.rule.endswith("/convened")


def _are_called(view: View, k: int) -> bool:
    """``Еуропа елдерінің басшыларын``, ``одақ елдерінің басшыларын``."""
    return any(
        m.kind == "group"
        and (of_several_lands(m) or official(m, None))
        and view.units[k].word.number == "Plur"
        for m in view.units[k].mentions
    )
