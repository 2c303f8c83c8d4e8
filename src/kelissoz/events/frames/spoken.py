"""Who met, where the meeting is only told as the occasion on which something was said.

``Кездесу барысында А Б-ға алғыс айтты`` (in the course of the meeting А thanked Б): who speaks and who is spoken to.
"""

from __future__ import annotations

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.candidate import Party
from kelissoz.events.frames import arguments, drafts
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import NounPhrase
from kelissoz.events.standing import of_several_lands
from kelissoz.events.stories.sides import country_of, is_generic
from kelissoz.events.tables import sayings
from kelissoz.events.triggers import triggers
from kelissoz.events.view import View
from kelissoz.model import Mention

_PERSONS = frozenset({"person", "office"})


def add_speakers(draft: Draft, phrase: NounPhrase) -> None:
    """The sides of a contact that the noun does not name, or of which it names one."""
    main = clauses.closing(draft.view, draft.hit.at)
    if main is None:
        _add_quoted(draft, phrase)
        return
    behind = [] if draft.parties else _delegations_behind(draft)
    if behind:
        draft.add(behind, None, "subject")
        return
    if draft.parties:
        _add_speaker_before(draft, phrase, main)
    elif _says(draft.view, main):
        _add_addressed(draft, main)
    elif _greets(draft.view, main):
        _add_addressed(draft, main, "Acc")
    elif phrase.times or phrase.places:
        _add_sides(draft, main)
        _add_joined(draft, main)
    elif phrase.pointing:
        _add_joined(draft, main)
        lands = {p.mention.country for p in draft.parties if p.mention.kind == "state"} - {None}
        draft.parties = draft.parties if len(lands) > 1 else []  # ``Ол келіссөзде А мен Б … бекіткен``


def _add_quoted(draft: Draft, phrase: NounPhrase) -> None:
    """``Б-мен кездесуде А: «…» деп мәлімдеді`` (at his meeting with Б, А stated: …): who stands before the colon."""
    view, at = draft.view, draft.hit.at
    colon = clauses.strong_right(view, at)
    alone = len(draft.parties) == len(phrase.parties) == 1 and arguments.only_with(view, phrase)
    if alone and view.forms[colon : colon + 1] == (":",) and _is_speaker(view, colon - 1) and colon - 1 > at:
        draft.add([colon - 1], None, "subject")


def _says(view: View, verb: int) -> bool:
    return view.lemmas[verb] in sayings()


def _greets(view: View, verb: int) -> bool:
    return any(trigger.id == "letter/greet" for trigger in triggers().get(view.lemmas[verb], ()))


def _add_addressed(draft: Draft, main: int, case: str = "Dat") -> None:
    """``А Б-ға мұны кездесу барысында айтты`` (А told Б so in the course of the meeting), ``кездесуде Б-ны құттықтады``
    (congratulated Б at it): both were there."""
    view, at = draft.view, draft.hit.first
    to = [
        *arguments.recipients(view, at, case),
        *(k for k in arguments.recipients(view, main, case) if k > at),
    ]
    to = to or [k for k in arguments.arguments(view, at, "Dat") if _are_officials(view, k)]
    who = arguments.subject(view, at, main) or arguments.subject(view, main, main)
    if not to or not any(_is_somebody(m) for k in who for m in view.units[k].mentions):
        return
    draft.add(who, None, "subject")
    draft.add(to[:1], None, "addressed")


def _is_somebody(mention: Mention) -> bool:
    return mention.kind in _PERSONS or mention.kind == "pronoun" and mention.entity is not None


def _are_officials(view: View, k: int) -> bool:
    """``грек әріптесі`` (the Greek colleague), ``Балқан елдерінің басшылары``: people without a name."""
    return any(m.kind == "group" and (m.country or of_several_lands(m)) for m in view.units[k].mentions)


def _add_sides(draft: Draft, main: int) -> None:
    """``16 мамырдағы әңгімеден кейін екі тарап келісті`` (after the talk of 16 May both sides agreed): they had it; and
    so had ``Римде өткен кездесуде А мен Б бұған тоқталды`` (at the meeting held in Rome А and Б touched on it)."""
    view = draft.view
    who = arguments.subject(view, main, main)
    for k in who:
        if view.units[k].is_party and all(is_generic(m) for m in view.units[k].mentions):
            draft.add([k], None, "subject")
    if not draft.parties and who and view.units[draft.hit.at].case == "Loc":
        told = drafts.parties(view, who[0], None, f"{draft.hit.trigger.id}/subject")
        sides = {country_of(p.mention, view.document) for p in told}
        bodies = all(p.mention.kind == "body" for p in told)
        draft.parties.extend(told if len(told) == 2 and (len(sides) == 2 or bodies) else [])


def _delegations_behind(draft: Draft) -> list[int]:
    """``А келіссөз барысында болгар және грек делегациялары жоспарды талқылағанын айтты`` (А said that at the talks the
    Bulgarian and Greek delegations had discussed the plan): groups of two lands right behind the noun."""
    view, at = draft.view, draft.hit.at
    verb = clauses.predicate(view, at)
    for k in range(at + 1, at if verb is None else verb):
        if view.units[k].is_party and view.units[k].case in (None, "Nom"):
            told = drafts.parties(view, k, None, f"{draft.hit.trigger.id}/subject")
            lands = {p.mention.country for p in told} - {None}
            groups = all(m.kind == "group" for m in view.units[k].mentions)
            return [k] if groups and len(lands) == len(told) == 2 else []
    return []


def _add_joined(draft: Draft, main: int) -> None:
    """``Варшавадағы келіссөзде А мен Б келісімге келді`` (at the talks in Warsaw А and Б came to terms)."""
    view = draft.view
    who = [] if draft.parties else arguments.subject(view, main, main)
    if (
        who
        and who[0] > draft.hit.at
        and max(len(view.units[who[0]].joined), len(view.units[who[0]].mentions)) > 1
    ):
        draft.add(who, None, "subject")


def _add_speaker_before(draft: Draft, phrase: NounPhrase, main: int) -> None:
    """``…, – деді А. Бұл туралы Б-мен кездесу барысында айтылды`` (…, said А. It was said at a meeting with Б): А met
    Б."""
    view = draft.view
    alone = len(draft.parties) == len(phrase.parties) == 1 and arguments.only_with(view, phrase)
    if not alone or view.units[main].word.voice != "Pass" or view.previous is None:
        return
    rule, earlier = f"{draft.hit.trigger.id}/speaker-before", view.previous
    found = _speaker_of(earlier, rule)
    if not found and earlier.previous is not None and view.forms[0] in lexicon.words("this"):
        found = _speaker_of(earlier.previous, rule)
    draft.parties.extend(found)


def _speaker_of(view: View, rule: str) -> list[Party]:
    """The person whose words the sentence gives, before its verb of saying or after it."""
    said = clauses.closing(view, -1)
    if said is None or not _says(view, said):
        return []
    after = [k for k in range(said + 1, len(view.units)) if _is_speaker(view, k)]
    before = arguments.subject(view, said, said)
    return [
        p for k in (after or before)[:1] if _is_speaker(view, k) for p in drafts.parties(view, k, None, rule)
    ]


def _is_speaker(view: View, k: int) -> bool:
    unit = view.units[k]
    return unit.case in (None, "Nom") and any(m.kind in _PERSONS for m in unit.mentions)
