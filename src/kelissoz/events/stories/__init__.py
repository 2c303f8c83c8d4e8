"""Which candidates tell of one contact: within an article, each contact becomes one story.

A candidate with parties joins the story whose parties it covers (or is covered by) and whose date, place,
body and status do not contradict it. A candidate without parties of its own (``кездесу барысында``: in the
course of the meeting) joins the latest story that fits. Titles come last: they repeat what the text says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from kelissoz import lexicon
from kelissoz.events.candidate import Candidate
from kelissoz.events.standing import of_several_lands
from kelissoz.events.status import INTENDED
from kelissoz.events.stories import covering, fitting, naming, travels
from kelissoz.events.stories.sides import (
    PartyKey,
    country_of,
    is_crowd,
    is_generic,
    is_person,
    is_side,
    party_key,
)
from kelissoz.events.stories.story import CONTACTS, NEAR, OFF, Story, is_done
from kelissoz.model import Document

_SIDES = frozenset({"office", "person", "state"})
_UNDONE = frozenset({"cancelled", "postponed"})
_MEANT = ("жоспарланған", "көзделген", "күтілген", "белгіленген")
_MANY = 60  # stories that a candidate is compared with; no article tells of as many
_SPOKEN = frozenset({"letter/greet", "letter/invite"})  # as well in person as in writing
_DAY = 12  # sentences in which the contacts are told that a first one sums up
_OFTEN = 50  # candidates of one contact; those told after them say nothing new


def tell(candidates: Iterable[Candidate], document: Document) -> list[Story]:
    """The stories of an article, in the order in which they are first told."""
    all_told = list(candidates)
    told = _without_summaries(all_told, document)
    stories: list[Story] = []
    loose: list[Candidate] = []
    for candidate in [c for c in told if not c.title] + sorted(
        (c for c in told if c.title), key=fitting.is_eve
    ):
        known = stories[:_MANY] if candidate.title else stories[-_MANY:]
        known = [story for story in known if not _told_beside(candidate, story)]
        candidate = naming.named(candidate, known, document)
        story = fitting.fitting(candidate, known, document)
        if story is None and (story := fitting.described(candidate, known, document)) is not None:
            candidate = replace(candidate, parties=covering.named_in(candidate, story, document))
        if story is None and candidate.anaphoric:
            candidate = naming.successor(candidate, known, document) or candidate
        if story is None:
            candidate = _with_signed(_with_chair(candidate, loose), loose)
            if candidate.anaphoric and not (
                _stands_alone(candidate, document)
                or _opens(candidate, stories)
                or _attended_by_lands(candidate, stories, document)
            ):
                loose.append(candidate)
                continue
            if candidate.anaphoric and _is_abroad(candidate, document):
                candidate.evidence["body"] = candidate.evidence["gathering"]
            story = Story()
            stories.append(story)
        if story.candidates and covering.is_of_body(candidate, story):
            candidate = _sit(candidate, story)
        if story.candidates and fitting.goes_on(candidate, story):
            candidate = replace(candidate, evidence={})
        new = not story.candidates
        if len(story.candidates) < _OFTEN:
            story.candidates.append(candidate)
        if new and candidate.anaphoric and candidate.kind in CONTACTS:
            # ``Кездесу барысында тараптар пікір алмасты``: one contact, told by its noun and by its verb
            story.candidates += [c for c in loose if c.sentence == candidate.sentence and c.kind in CONTACTS]
        if not candidate.title:
            story.latest = max(story.latest, candidate.sentence)
        if not _is_of_way(candidate, story, document):
            _turn(story, candidate)
    _give_to_titled(loose, stories, document)
    stories = travels.with_journeys(stories, loose, document)
    stories = _call_off(stories, document)
    summaries = [c for c in all_told if c.several and c.kind in CONTACTS]
    return _without_frames(_without_circulars(stories, document), summaries, document)


def _sit(candidate: Candidate, story: Story) -> Candidate:
    """``Балқан кеңесінің мүшелері бас қосты`` (the members of the Balkan council came together): its session, of which
    they are no other sides; whoever attended it did."""
    if candidate.kind == "meeting":
        return _sat(candidate)
    story.candidates = [_sat(c) if c.kind == "meeting" else c for c in story.candidates]
    return candidate


def _sat(candidate: Candidate) -> Candidate:
    guests = tuple(p for p in candidate.parties if p.role in {"head", "member"})
    return replace(candidate, kind="session", parties=guests)


def _told_beside(candidate: Candidate, story: Story) -> bool:
    """``басшылықпен, спикермен кездесулер өткізді``: what the same words tell of is another contact."""
    return any(
        (c.sentence, c.start, c.rule) == (candidate.sentence, candidate.start, candidate.rule)
        for c in story.candidates
    )


def _without_circulars(stories: list[Story], document: Document) -> list[Story]:
    """``А бірнеше елдің басшысына хат жолдады. … Б-ға сәуірде жіберілді`` (А wrote to the heads of several lands. … to
    Б it was sent in April): the letters to those who are named are what the first sentence sums up; and so are those of
    named senders after ``шет ел басшыларынан жеделхаттар келді`` (telegrams came from foreign leaders)."""
    kept: list[Story] = []
    for story in stories:
        letters = [other for other in stories if _sums_up(story, other, document)]
        if letters:
            letters[0].candidates += [replace(c, parties=(), evidence={}) for c in story.candidates]
        else:
            kept.append(story)
    return kept


def _sums_up(letter: Story, other: Story, document: Document) -> bool:
    if not letter.kind == other.kind == "letter" or not letter.latest < other.main.sentence:
        return False
    if covering.is_circular(letter.parties()):
        return bool(_of_role(letter, "sender", document) & _of_role(other, "sender", document))
    if not covering.is_from_many(letter.parties()) or covering.is_from_many(other.parties()):
        return False
    return bool(_of_role(letter, "recipient", document) & _of_role(other, "recipient", document))


def _of_role(letter: Story, part: str, document: Document) -> set[PartyKey]:
    """The keys of the senders, or of the recipients, of a letter."""
    return {party_key(p.mention, document) for p in letter.parties() if p.evidence.rule.endswith(part)}


def _without_frames(stories: list[Story], summaries: list[Candidate], document: Document) -> list[Story]:
    """``А Б-мен форум аясында кездесті`` (met on the margins of a forum): a gathering that is only told as the place
    where others met is no event of its own. ``summaries`` sum up contacts."""
    told = {c.sentence for c in summaries} | {
        c.sentence for s in stories if s.kind in CONTACTS for c in s.candidates
    }
    sessions = [s for s in stories if s.kind == "session"]
    frames = [s for s in sessions if all(_only_frames(c, told) for c in s.candidates)]
    stories = [s for s in stories if s not in frames]
    for frame in sessions:
        _lend_venue(frame, stories, summaries, document)
    stories = [
        s for s in stories if not (_is_greeting(s) and any(_greets_in(s, t, document) for t in stories))
    ]
    return [s for s in stories if not travels.is_only_greeted(s, stories, document)]


def _lend_venue(frame: Story, stories: list[Story], summaries: list[Candidate], document: Document) -> None:
    """``Римдегі форум аясында кездесті``: the forum is where they met, in Rome; so it is of all whom ``форум аясында
    бірқатар кездесу өткізді`` (held a number of meetings on the margins of the forum) sums up."""
    for setting in frame.candidates:
        during = setting.frame or (
            setting.status_evidence is not None and setting.status_evidence.rule == "context/during"
        )
        bodies = setting.evidence.get("body", []) if during else []
        heads = [c for c in summaries if c.sentence == setting.sentence and setting.start < c.start]
        hosts = {party_key(p.mention, document) for c in heads for p in c.parties}
        for story in stories if bodies else ():
            main = story.main
            here = any(
                c.sentence == setting.sentence and setting.start < c.start
                for c in (story.candidates if setting.title else [main])
            )
            summed = main.sentence > setting.sentence and not main.background
            summed = summed and any(party_key(p.mention, document) in hosts for p in story.parties())
            if not (here or summed) or story.kind not in {"meeting", "signing", "talks"}:
                continue
            if here and setting.evidence.get("place") and not story.found("place"):
                story.extra["place"] = [replace(setting.evidence["place"][0], rule="stories/place")]
            if not story.found("venue"):
                mention = replace(bodies[0].value, kind="venue", country=None, entity=None)
                story.extra["venue"] = [replace(bodies[0], value=mention, rule="stories/venue")]


def _is_greeting(story: Story) -> bool:
    return all(c.rule in _SPOKEN and c.kind == "letter" for c in story.candidates)


def _greets_in(letter: Story, contact: Story, document: Document) -> bool:
    """``А Б-мен телефонмен сөйлесті. Б А-ны құттықтады``: the greeting was said in the call."""
    if contact.kind not in CONTACTS or not is_done(contact):
        return False
    near = abs(letter.main.sentence - contact.main.sentence) < NEAR
    return near and covering.all_covered(letter.parties(), contact.parties(), document)


def _only_frames(candidate: Candidate, told: set[int]) -> bool:
    return candidate.setting and candidate.sentence in told


def _turn(story: Story, candidate: Candidate) -> None:
    """``Мұндай кездесу болған жоқ`` (there was no such meeting): what is denied or called off after it was told; not
    ``Ол бұған дейін бір рет кейінге қалдырылған`` (before that it had been put off once)."""
    told = story.status
    off = candidate.status == "denied" or (candidate.status in OFF and told in {"planned", "proposed"})
    if off and told not in OFF and not candidate.title and candidate.background != "before":
        story.turned = candidate.status_evidence


def _is_of_way(candidate: Candidate, story: Story, document: Document) -> bool:
    """``тараптардың тікелей сөйлескенін жоққа шығарды`` (denied that the sides had spoken directly): not that they met,
    but how."""
    ways = [
        lexicon.words("in-person")
        & {
            t.form.casefold()
            for t in document.tokens[document.sentences[n].first : document.sentences[n].last]
        }
        for n in (candidate.sentence, story.main.sentence)
    ]
    return candidate.status == "denied" and bool(ways[0] - ways[1])


def _told_one_by_one(candidate: Candidate, told: list[Candidate], document: Document) -> bool:
    """``А ұйым өкілдерімен бірқатар кездесу өткізді. Б-мен кездесуде … Сондай-ақ А В-мен кездесті`` (А held a row of
    meetings with representatives of the organisation. At the meeting with Б … А also met В): those are the ones."""
    crowd = [p for p in candidate.parties if is_crowd(p.mention)]
    people = {party_key(p.mention, document) for p in candidate.parties if p not in crowd}
    after = [c for c in told if 0 < c.sentence - candidate.sentence <= _DAY and c.kind in CONTACTS]
    met = [p for c in after for p in c.parties if p.evidence.rule.endswith("counterpart")]
    others = {party_key(p.mention, document) for p in met if not is_crowd(p.mention)} - people
    return len(people) == 1 and bool(crowd) and len(others) > 1


def _without_summaries(told: list[Candidate], document: Document) -> list[Candidate]:
    """``Тоқаев Давоста бірқатар кездесу өткізді`` (held a number of meetings in Davos) is no contact of
    its own: its time and place go to the meetings of the same party that follow without any."""
    kept: list[Candidate] = []
    summaries: list[Candidate] = []
    for candidate in told:
        parties = candidate.parties
        if candidate.several and _told_one_by_one(candidate, told, document):
            parties = tuple(p for p in parties if not is_crowd(p.mention))
        if candidate.several and len({party_key(p.mention, document) for p in parties}) < 2:
            summaries.append(replace(candidate, parties=parties))
        else:
            kept.append(candidate)
    kept = [_of_the_day(candidate, summaries) for candidate in kept]
    for candidate in kept:
        ours = {party_key(p.mention, document) for p in candidate.parties}
        for summary in summaries:
            if candidate.kind not in CONTACTS or not ours & {
                party_key(p.mention, document) for p in summary.parties
            }:
                continue
            for name in ("time", "place", "venue"):
                if name in summary.evidence and name not in candidate.evidence:
                    candidate.evidence[name] = list(summary.evidence[name])
    return kept


def _of_the_day(candidate: Candidate, summaries: list[Candidate]) -> Candidate:
    """``А Нью-Йоркте бірқатар кездесу өткізді. Б-мен кездесуде су мәселесі талқыланды`` (А held a number of meetings in
    New York. At the meeting with Б water was discussed): the other side is he whose day is told."""
    others = [p for p in candidate.parties if not is_generic(p.mention)]  # ``тараптар``: both
    alone = others and all(p.evidence.rule.endswith("counterpart") for p in others)
    if candidate.kind not in CONTACTS or not alone or candidate.background:
        return candidate
    for summary in reversed(summaries):
        if 0 < candidate.sentence - summary.sentence <= _DAY and len(summary.parties) == 1:
            host = replace(summary.parties[0], role=None)
            return replace(candidate, parties=(host, *others), anaphoric=False)
    return candidate


def _with_chair(candidate: Candidate, loose: list[Candidate]) -> Candidate:
    """``А жиын өткізеді. Жиынға Б қатысады`` (А will hold a gathering. Б will attend it): with him who was said to hold
    it in the sentence before."""
    if candidate.kind != "session" or not candidate.anaphoric or candidate.title or not candidate.parties:
        return candidate
    before = [c for c in loose if c.kind == "session" and c.parties and candidate.sentence - c.sentence == 1]
    if not before or before[-1].status != candidate.status or before[-1].title:
        return candidate
    told = loose.pop(next(n for n, c in enumerate(loose) if c is before[-1]))
    evidence = {**told.evidence, **candidate.evidence}
    return replace(candidate, parties=(*told.parties, *candidate.parties), evidence=evidence)


def _with_signed(candidate: Candidate, loose: list[Candidate]) -> Candidate:
    """``Софияда келісімге қол қойылды. Құжатқа А мен Б қол қойды`` (an agreement was signed in Sofia. А and Б signed
    the document): with what the sentence before told of the same signing."""
    if candidate.kind != "signing" or not candidate.parties or candidate.title:
        return candidate
    for n in range(len(loose) - 1, -1, -1):
        told = loose[n]
        near = told.kind == "signing" and not told.title and candidate.sentence - told.sentence == 1
        if near and not told.parties and told.status == candidate.status and told.background is None:
            del loose[n]
            return replace(candidate, evidence={**candidate.evidence, **told.evidence})
    return candidate


def _opens(candidate: Candidate, stories: list[Story]) -> bool:
    """``5–6 мамырда Афинада халықаралық кездесу өтеді. Кездесуге А мен Б қатысады`` (an international meeting will be
    held in Athens on 5 and 6 May. А and Б will attend the meeting): the news begins with when and where, and names
    those who meet after it."""
    counted = "ordinal" in candidate.evidence and not any(
        s.kind in CONTACTS for s in stories
    )  # ``Елордада келіссөздің үшінші раунды басталды``
    if candidate.kind not in CONTACTS or candidate.background or candidate.several:
        return False
    if candidate.title and not counted:
        return False
    aside = candidate.setting or candidate.neutral or candidate.embedded or candidate.parties
    told = candidate.evidence.keys() & {"time", "place", "ordinal"}
    return not aside and _is_first(candidate, stories) and bool(told)


def _is_first(candidate: Candidate, stories: list[Story]) -> bool:
    """Whether no contact has been told shortly before."""
    return not any(s.kind in CONTACTS and 0 <= candidate.sentence - s.latest <= NEAR for s in stories)


def _attended_by_lands(candidate: Candidate, stories: list[Story], document: Document) -> bool:
    """``Кездесуге Грекия министрі А мен Болгария министрі Б қатысты`` (the minister of Greece, А, and the minister of
    Bulgaria, Б, attended the meeting): those of two lands who attend what has not been told before; ``Грекия
    делегациясы Афинадағы келіссөзге оралды`` (Greece's delegation returned to the talks in Athens): of talks that have
    a place, one side."""
    if candidate.kind not in CONTACTS or candidate.background or candidate.neutral or candidate.title:
        return False
    people = [
        p.mention
        for p in candidate.parties
        if p.role in {"member", "head"} and (p.mention.kind in _SIDES or is_side(p.mention))
    ]
    lands = {mention.country or country_of(mention, document) for mention in people} - {None}
    sent = candidate.kind == "talks" and "place" in candidate.evidence and any(map(is_side, people))
    return (len(lands) > 1 or sent) and _is_first(candidate, stories)


def _give_to_titled(loose: list[Candidate], stories: list[Story], document: Document) -> None:
    """``# А мен Б кездесті / Кездесуге В мен Г де қатысты`` (А and Б met / В and Г attended the meeting too), ``# А
    Х-қа барды / Сапар барысында …``: what points back to nothing in the text speaks of the contact, or the journey,
    that only the title tells of."""
    for kinds in (CONTACTS, frozenset({"visit"})):
        titled = [s for s in stories if s.kind in kinds and all(c.title for c in s.candidates)]
        for candidate in loose if len(titled) == 1 else ():
            near = 0 < candidate.sentence - titled[0].main.sentence < NEAR
            if near and candidate.kind in kinds and not candidate.background:
                story = fitting.fitting(candidate, titled, document)
                if story is not None:
                    story.candidates.append(candidate)
                    story.latest = max(story.latest, candidate.sentence)


def _call_off(stories: list[Story], document: Document) -> list[Story]:
    """``Екі елдің президенттері кездеспейді. А мен Б ертең жүздесуі керек еді`` (the two presidents will not meet.
    А and Б were to see each other tomorrow): what is off is told before what it was to be. ``А Х-қа сапарын кейінге
    қалдырды. Ол ертең ұшуы керек еді`` (А put off his visit to Х. He was to fly tomorrow) is one journey."""
    kept: list[Story] = []
    for story in stories:
        due = story.status == "planned" and _was_due(story, document)
        off = [c for c in story.candidates if c.status in _UNDONE and c.background is None]
        off = [c for c in off if not c.title] or off
        if due and off:
            story.turned = off[-1].status_evidence
        same = next(
            (s for s in kept if due and not off and s.status in _UNDONE and _is_plan_of(story, s, document)),
            None,
        )
        plan = next((s for s in kept if due and not off and _was_planned_for(story, s, document)), None)
        if same is not None:
            same.candidates += story.candidates
        elif plan is not None:
            plan.extra["former"] = story.found("time")
        else:
            kept.append(story)
    return kept


def _was_planned_for(story: Story, plan: Story, document: Document) -> bool:
    """``Келіссөз 13 сәуірде басталады. Кездесу 6 сәуірге жоспарланған еді`` (the talks begin on 13 April. They had been
    planned for the 6th): the former day of a plan."""
    if plan.status != "planned" or not story.found("time") or story.main.sentence < plan.main.sentence:
        return False
    return not story.found("place") and _is_plan_of(story, plan, document)


def _is_plan_of(story: Story, other: Story, document: Document) -> bool:
    """Whether both tell of a journey of the same one to the same land, or of a contact of the same."""
    ours, theirs = ({party_key(p.mention, document) for p in s.parties()} for s in (story, other))
    lands = [{country_of(e.value, document) for e in s.found("place")} for s in (story, other)]
    if story.kind == "visit":
        return other.kind == "visit" and ours == theirs and bool(lands[0] & lands[1] - {None})
    return {story.kind, other.kind} <= CONTACTS and len(ours) > 1 and ours == theirs


def _was_due(story: Story, document: Document) -> bool:
    """``керек еді``, ``тиіс болатын``, ``бармақ еді``, ``деп жоспарланған болатын``: it was to be."""
    sentence = document.sentences[story.main.sentence]
    words = [token.form.casefold() for token in document.tokens[sentence.first : sentence.last]]
    due, past = lexicon.words("necessary"), lexicon.words("past-aux")
    return any(
        (one in due or one.endswith((*INTENDED, *_MEANT))) and other in past for one, other in pairwise(words)
    )


def _stands_alone(candidate: Candidate, document: Document) -> bool:
    """Whether a candidate that may point back names enough to be a contact of its own."""
    if candidate.kind in CONTACTS:
        keys = {party_key(p.mention, document) for p in candidate.parties if p.role != "member"}
        return len(keys) > 1
    keys = {party_key(p.mention, document) for p in candidate.parties}
    if candidate.kind != "session" or len(keys) > 1:
        return bool(keys)
    if keys and "chaired" in candidate.evidence and not (candidate.neutral or candidate.background):
        return not candidate.title
    return any(of_several_lands(p.mention) for p in candidate.parties) or _is_abroad(candidate, document)


def _is_abroad(candidate: Candidate, document: Document) -> bool:
    """``А Кенияда саммитке қатысты`` (А attended a summit in Kenya): who went to another land for it, whatever it is
    called; not ``жиынға`` (a gathering), which may mean one that has been told."""
    if (
        "gathering" not in candidate.evidence
        or candidate.setting
        or candidate.neutral
        or candidate.background
    ):
        return False
    lands = {country_of(p.mention, document) for p in candidate.parties if is_person(p.mention, document)}
    there = {e.value.country for e in candidate.evidence.get("place", ())}
    return len(lands) == 1 and bool(there) and None not in lands | there and not lands & there
