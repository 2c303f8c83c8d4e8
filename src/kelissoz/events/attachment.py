"""Which contact a topic, an outcome or an assessment belongs to.

What *was* discussed belongs to a contact that was held, what *will be* discussed to one that is planned: to the
one that the sentence tells of, else to the latest one before it. News that is set apart (``Еске салсақ …``,
``Бұған дейін …``), another section of a digest and the words of somebody who took no part end a contact's hold
on what follows.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise, takewhile, zip_longest

from kelissoz import lexicon
from kelissoz.events import clauses, topics
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.matters import is_counted, name_documents, name_receptions, name_visits
from kelissoz.events.phrases import phrase_words
from kelissoz.events.scenes import day_of
from kelissoz.events.settings import background
from kelissoz.events.sources import Sources
from kelissoz.events.stories.sides import country_of, is_crowd, party_key
from kelissoz.events.stories.story import Story, by_sentence, is_done
from kelissoz.events.tables import documents, event_nouns, press_words
from kelissoz.events.view import View
from kelissoz.model import Attribution, Document, Entity, Mention, Phrase

_REACH = 12
_NEAR, _FAR = 4, 6
_TALKED = frozenset({"meeting", "call", "talks", "session"})
_AGREED = re.compile(
    r"(.+) (?:келісілді|бекітілді)"
    r"|(.+) (?:туралы|жөніндегі|бойынша) (?:(?:қарар|декларация|мәлімдеме|шешім) \w+|ұсыныс қолдау тапты)"
)
_INTENDED = re.compile(r"(.+ \w+[ую])(?:ға|ге) (?:дайындық|ниет|бейілділік) \w+")
_HELPED = re.compile(r"(.+ \w+[ую])(?:ға|ге) (?:[\w-]+ )?(?:жәрдем|ықпал|қолдау|үлес) \w+[ую]")
_BULLETS = (("–",), ("-",), ("—",), ("•",))
_ROUNDS = frozenset({"session", "talks"})
_SIDES = frozenset({"group", "pronoun"})
_LONGEST_HEADING = 12
_A_MONTH = dt.timedelta(days=31)


def attach(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives every story what the article says of it, as ``extra`` evidence."""
    sources = Sources(document)
    titles = frozenset(view.sentence.i for view in views if view.sentence.kind == "title")
    state = _State(stories, by_sentence(stories), document, _sections(views), sources)
    for n, (view, after) in enumerate(zip_longest(views, views[1:])):
        here = state.enter(view)
        if after is not None and after.forms[:2] == ("бұл", "туралы"):
            sittings = [s for s in state.told.get(after.sentence.i, ()) if s.kind == "session"]
            for found in topics.leads(view):
                for owner in (s for s in sittings if state.speaks(found, s)):
                    _keep(owner, "topics", found.evidence)
        lines = takewhile(_is_line, views[n + 1 :])
        for name, found in (*_found(view), *(("topics", each) for each in topics.agenda(view, lines))):
            for owner in state.owners(found, here, view):
                evidence = found.evidence
                if name == "assessments":
                    evidence = _with_speaker(evidence, sources)
                _keep(owner, name, evidence, titles)
    for story in stories:
        _add_agreed(story)
        _add_intended(story)
        _drop_kind(story)
    name_documents(stories, views)
    name_visits(stories, views, document)
    name_receptions(stories, views, document)
    _name_letters(stories)
    _name_occasions(stories, views)
    for story in stories:
        _mark_main(story, views)


def _name_letters(stories: list[Story]) -> None:
    """``сондай хат В-ға да жолданды`` (such a letter was sent to В too): a letter by whom the one before names has its
    matter, where its own sentence tells of none."""
    letters = [story for story in stories if story.kind == "letter"]
    for before, after in pairwise(letters):
        passed_on = {p.evidence for p in before.parties()} & {p.evidence for p in after.parties()}
        if passed_on and not after.found("topics"):
            for evidence in before.found("topics"):
                _keep(after, "topics", evidence)


def _name_occasions(stories: list[Story], views: tuple[View, ...]) -> None:
    """``көңіл айту жеделхатын жолдады`` (sent a telegram of condolence), ``құттықтау хатын``: where no loss or feast is
    named, that is the matter."""
    for story in stories:
        if story.kind != "letter" or story.found("topics"):
            continue
        for view in (views[candidate.sentence] for candidate in story.candidates):
            found = next((o for k in range(len(view.units)) if (o := _occasion(view, k)) is not None), None)
            if found is not None and not story.found("topics"):
                _keep(story, "topics", found)


def _occasion(view: View, k: int) -> Evidence | None:
    """The words of ``letter-occasion`` that end at unit ``k``, as a noun or as the verb of it."""
    for phrase in sorted(lexicon.words("letter-occasion")):
        *before, last = phrase.split()
        first = k - len(before)
        if first >= 0 and view.lemmas[first : k + 1] in ((*before, last), (*before, last.removesuffix("у"))):
            start, end = view.span(first, k)
            return Evidence(Phrase(phrase), start, end, view.sentence.i, "letter/occasion")
    return None


def _drop_kind(story: Story) -> None:
    """``бейбіт келіссөз`` (peace talks): of which kind they were stands only where no other matter is told."""
    told = story.found("topics")
    if all(evidence.rule.endswith("/kind") for evidence in told):
        return
    for candidate in story.candidates:
        kept = [e for e in candidate.evidence.get("topics", ()) if not e.rule.endswith("/kind")]
        if "topics" in candidate.evidence:
            candidate.evidence["topics"] = kept


def _add_agreed(story: Story) -> None:
    """What was agreed, confirmed or resolved has been talked about: where one topic is told at most, its matters are
    topics."""
    if story.kind not in _TALKED or len(story.found("topics")) > 1:
        return
    for evidence in story.extra.get("outcomes", ()):
        agreed = _AGREED.fullmatch(evidence.value.text)
        if agreed is not None:
            matter = replace(evidence.value, text=agreed[1] or agreed[2])
            if matter.text.split()[-1] in event_nouns() | {"өткізу"}:
                continue  # the next contact
            _keep(story, "topics", replace(evidence, value=matter))


def _add_intended(story: Story) -> None:
    """``сауданы кеңейтуге дайындық білдірілді`` (readiness to widen trade was expressed): what both are ready to do has
    been talked about."""
    if story.kind not in _TALKED:
        return
    for evidence in story.extra.get("outcomes", ()):
        intended = _INTENDED.fullmatch(evidence.value.text)
        if intended is not None:
            helped = _HELPED.fullmatch(intended[1])
            text = intended[1] if helped is None else helped[1]
            _keep(story, "topics", replace(evidence, value=replace(evidence.value, text=text)))


def _is_line(view: View) -> bool:
    """A line of a list: ``– су қорын қорғау;``."""
    return view.forms[:1] in _BULLETS


def _found(view: View) -> Iterator[tuple[str, topics.Found]]:
    for name, finder in (
        ("topics", topics.topics),
        ("outcomes", topics.outcomes),
        ("assessments", topics.assessments),
    ):
        for found in finder(view):
            yield name, found


def _is_in_letter(view: View) -> bool:
    """``хатында (ұсынды)`` (proposed in his letter)."""
    units = zip(view.units, view.lemmas, strict=True)
    return any(lemma in lexicon.words("message") and unit.case == "Loc" for unit, lemma in units)


@dataclass
class _State:
    """``latest``: the held and the planned contact that the article told of last. ``apart``: the article has turned
    to something else (``recalled``: a contact, in the sentence ``since``) and has not come back."""

    stories: list[Story]
    told: dict[int, list[Story]]
    document: Document
    sections: dict[int, int]
    sources: Sources
    latest: dict[bool, Story] = field(default_factory=dict)
    section: int = -1
    apart: bool = False
    recalled: Story | None = None
    since: int = -1

    def enter(self, view: View) -> list[Story]:
        """The stories that the sentence tells of; remembers the ones that what follows may be about."""
        at = view.sentence.i
        if self.sections.get(at, 0) != self.section:
            self.section = self.sections.get(at, 0)
            self.latest = self._first_told()
            self.apart = False
        here = self.told.get(at, [])
        leading = [
            story for story in _not_settings(here, view) if _leads(story, at) and self._is_of_section(story)
        ]
        if view.sentence.kind == "title":
            return here
        for story in reversed(leading):
            if self.latest and (_is_recalled(view) or self._is_long_ago(story)):
                continue
            if not (self.latest and _names_both_sides(view) and story.candidates[0].sentence == at):
                self.latest[is_done(story)] = story
        if _is_aside(view):
            self.apart = True
            self.recalled = next((s for s in leading if s.main.background is not None), None)
            self.since = at
        elif leading or _names_both_sides(view):
            self.apart = False
        return here

    def _is_of_section(self, story: Story) -> bool:
        return self.sections.get(story.main.sentence, 0) == self.section

    def _first_told(self) -> dict[bool, Story]:
        """The first contacts of the section that are news: what stands before them belongs to them too."""
        mine = [
            story
            for story in self.stories
            if story.kind in _TALKED and not story.main.background and self._is_of_section(story)
        ]
        return {is_done(story): story for story in reversed(mine)}

    def owners(self, found: topics.Found, here: list[Story], view: View) -> list[Story]:
        """The stories that ``found`` belongs to: one in which people talk, and those of its own sentence of the
        other kinds that its cue may tell of."""
        others = [s for s in here if s.kind in found.kinds and _is_of_time(s, found)]
        if found.kinds == {"signing"} and not others:
            by_result = found.evidence.rule == "outcome/result"
            owned = self._of_document(view, named=not by_result)
            return self._talks(found, here, view) if by_result and not owned else owned
        if found.kinds == {"letter"} and found.evidence.rule.startswith("outcome"):
            return self._answered(found, view)
        if found.kinds == {"visit"} and not others:
            journeys = any(story.kind == "visit" for story in self.stories)
            aim = found.evidence.rule.endswith("мақсат") and not journeys
            return self._talks(found, here, view) if aim else self._just_visited(view)
        if "talk" not in found.kinds:
            return [] if view.sentence.kind == "title" and not others else others
        signings = [story for story in here if story.kind == "signing"]
        if "қол қой" in found.evidence.rule and not is_counted(view, found.evidence):
            others = []  # the document's name is what the signing is about already
        if found.evidence.rule == "outcome_cues/шақыр" and any(story.kind == "letter" for story in here):
            return others
        talks = self._series(view) if found.evidence.rule.endswith("/next") else []
        talks = talks or self._talks(found, here, view)
        if "letter" in found.kinds:
            letter = self._letter(view)
            if letter is not None and (not others or _is_in_letter(view)):
                return [s for s in others if s.kind == "letter"] or [letter]
            if not found.evidence.rule.endswith("/ұсын"):
                talks = [talk for talk in talks if talk.kind != "session"]
        told = self._speaker(found) is not None
        recalled = any(self._is_long_ago(s) or (told and day_of(s) is not None) for s in signings)
        if found.evidence.rule.startswith("outcome") and recalled:
            talks = [talk for talk in talks if day_of(talk) is not None]
        to_do = found.evidence.rule.startswith("outcome") and found.past is False
        return [*others, *(t for t in talks if to_do or all(self._came_of(s, t) for s in signings))]

    def _of_document(self, view: View, *, named: bool = True) -> list[Story]:
        """``Аталған келісім … көздейді`` (the said agreement provides): the signing told of just before."""
        if named and not any(lemma in documents() for lemma in view.lemmas):
            return []
        told = [s for s in self.stories if s.kind == "signing" and self._is_of_section(s)]
        told = [s for s in told if s.latest < view.sentence.i <= s.latest + (_NEAR if named else _FAR)]
        return sorted(told, key=lambda s: s.latest)[-1:]

    def _just_visited(self, view: View) -> list[Story]:
        """``Сапардың мақсаты – … дамыту`` (the aim of the visit is to develop …): the visit told of just before."""
        if view.sentence.kind == "title" or "сапар" not in view.lemmas:
            return []
        at = view.sentence.i
        told = [s for s in self.stories if s.kind == "visit" and self._is_of_section(s)]
        told = [s for s in told if s.latest < at <= s.latest + _NEAR and not _is_aside(view)]
        return sorted(told, key=lambda s: s.latest)[-1:]

    def _promised(self, found: topics.Found, at: int) -> list[Story]:
        """``– Біз порттарды жаңғыртамыз, – деді …`` of a visit that is to come: what somebody of a land that takes part
        says, where the article tells of no talk."""
        speaker = self._speaker(found)
        if self.latest or speaker is None or speaker.country is None:
            return []
        told = [
            s for s in self.stories if s.kind == "visit" and s.status == "planned" and self._is_of_section(s)
        ]
        told = [s for s in told if s.main.sentence <= at <= s.latest + _NEAR]
        return [s for s in told if speaker.country in self._lands(s)]

    def _lands(self, visit: Story) -> set[str | None]:
        travellers = {country_of(p.mention, self.document) for p in visit.parties()}
        return travellers | {country_of(e.value, self.document) for e in visit.found("place")}

    def _answered(self, found: topics.Found, view: View) -> list[Story]:
        """``Димов шақыруды қабылдады``: the letter to him that was told of before."""
        told = [
            s
            for s in self.stories
            if s.kind == "letter" and is_done(s) and s.main.sentence <= view.sentence.i
        ]
        his = [s for s in told if found.subject and all(self._received(m, s) for m in found.subject)]
        return his[-1:] or self._answered_by_some(found, told, view)

    def _answered_by_some(self, found: topics.Found, told: list[Story], view: View) -> list[Story]:
        """``Шақырту 60 елге жіберілді. А мен Б оны қабылдады``: whoever answers what was sent to many got it too."""
        known = [m for m in found.subject if m.kind in {"state", "person", "office", "body"}]
        circular = [s for s in told if any(is_crowd(p.mention) for p in s.parties())]
        if found.evidence.rule != "outcome/answer" or not known or not circular:
            return []
        letter = circular[-1]
        if view.sentence.i - letter.latest > _REACH or not self._is_of_section(letter):
            return []
        rule = f"{letter.main.rule}/recipient"
        for mention in known:
            if not any(self._received(mention, s) for s in told):
                entry = Evidence(None, mention.start, mention.end, view.sentence.i, rule)
                letter.members.append(Party(mention, None, entry))
        return [letter]

    def _received(self, mention: Mention, story: Story) -> bool:
        """Whether the letter of the story went to him, or one is the land of the other."""
        if mention.kind in _SIDES:
            return False
        key, country = party_key(mention, self.document), country_of(mention, self.document)
        for party in story.parties():
            if party.evidence.rule.endswith("sender"):
                continue
            other = party.mention
            of_land = country is not None and country == country_of(other, self.document)
            if party_key(other, self.document) == key or (
                of_land and {mention.kind, other.kind} != {"person"}
            ):
                return True
        return False

    def _series(self, view: View) -> list[Story]:
        """The latest sitting or round, of which ``келесі отырыс`` is the next one."""
        told = [s for s in self.stories if s.kind in _ROUNDS and is_done(s) and not s.main.background]
        told = [s for s in told if s.main.sentence <= view.sentence.i]
        return sorted(told, key=lambda s: s.latest)[-1:]

    def _letter(self, view: View) -> Story | None:
        """``Президент хатында … ұсынған`` (proposed in the letter): the latest one before."""
        if not lexicon.words("message") & set(view.lemmas):
            return None
        told = [s for s in self.stories if s.kind == "letter" and s.main.sentence <= view.sentence.i]
        return max(told, key=lambda s: s.latest, default=None)

    def _talks(self, found: topics.Found, here: list[Story], view: View) -> list[Story]:
        """The contact in which it was said; the two of them that one verb tells of (``Б-мен және В-мен сөйлесті``)."""
        at = view.sentence.i
        if found.spoken and _to_the_press(view):
            return []
        fitting = [s for s in _not_settings(here, view) if _is_of_time(s, found) and _leads(s, at)]
        if found.ongoing:
            fitting = [s for s in fitting if s.status == "ongoing"]
        if fitting:
            nearest = _nearest(fitting, found, at)
            return [s for s in fitting if s is nearest or _one_verb(s, nearest, at)]
        if found.ongoing or _to_the_press(view):
            return []
        if self.apart:
            return self._in_aside(found, at)
        journey = self._journey(found, view)
        if journey is not None:
            return [journey]
        told = [s for s in self.latest.values() if _is_of_time(s, found)]
        if found.spoken:
            told = [s for s in told if is_done(s)] or told  # words are said where people have met
        story = max(told, key=lambda s: (s.main.sentence <= at, s.latest), default=None)
        if story is None and found.spoken:
            return self._promised(found, at)
        if story is None or at - story.latest > _REACH or not self._takes_part(found, story):
            return []
        return self._with_those_beside(story, found, view)

    def _with_those_beside(self, story: Story, found: topics.Found, view: View) -> list[Story]:
        """``Х А-мен және Б-мен кездесті. … пікір алмасылды`` (Х met А and Б; opinions were exchanged), ``бұл
        кездесулерде …`` (at these meetings): the contacts that one verb told of, or of its kind one sentence."""
        at = story.main.sentence
        beside = [s for s in self.told.get(at, ()) if s.kind == story.kind and s.status == story.status]
        several = any(
            lemma in event_nouns()
            and view.units[k].word.number == "Plur"
            and clauses.context(view, k) == "during"
            for k, lemma in enumerate(view.lemmas)
        )
        told = [s for s in beside if s is story or several or _one_verb(s, story, at)]
        return [s for s in told if s is story or s.latest == story.latest and self._takes_part(found, s)]

    def _in_aside(self, found: topics.Found, at: int) -> list[Story]:
        """``Екеуі былтыр кездесті. Сол жолы олар … келісті``: the contact that was recalled just before; else what a
        participant says of the one that the article is about."""
        if self.recalled is not None and at == self.since + 1 and _is_of_time(self.recalled, found):
            return [self.recalled] if any(m.kind in _SIDES for m in found.subject) else []
        told = [
            s for s in self.latest.values() if _is_of_time(s, found) and self.since < at <= s.latest + _REACH
        ]
        return [s for s in told if self.speaks(found, s)][:1]

    def _journey(self, found: topics.Found, view: View) -> Story | None:
        """``Сапар барысында … талқыланады``: what will be talked about in the course of a visit, no matter with
        whom."""
        if not any(lemma == "сапар" and clauses.context(view, k) for k, lemma in enumerate(view.lemmas)):
            return None
        told = [
            s for s in self.stories if s.kind == "visit" and s.status == "planned" and found.past is False
        ]
        told = [s for s in told if s.main.sentence <= view.sentence.i]
        return max(told, key=lambda s: s.latest, default=None)

    def _came_of(self, signing: Story, talk: Story) -> bool:
        """Whether what was signed may be an outcome of the talk: not of another day, nor by others."""
        if signing.main.background is not None and talk.main.background is None:
            return False
        dates = [day for s in (signing, talk) if (day := day_of(s)) is not None]
        if len(dates) == 2 and not dates[0].startswith(dates[1]) and not dates[1].startswith(dates[0]):
            return False
        lands = [
            {country_of(p.mention, self.document) for p in s.parties()} - {None} for s in (signing, talk)
        ]
        others = {party_key(p.mention, self.document) for p in talk.parties()}
        strange = any(
            country_of(p.mention, self.document) is None
            and p.mention.kind in {"state", "place", "body"}
            and party_key(p.mention, self.document) not in others
            for p in signing.parties()
        )
        return not strange and (not all(lands) or lands[0] <= lands[1])

    def _is_long_ago(self, story: Story) -> bool:
        """``былтыр қол қойылғанын еске салды``: what was more than a month before the news."""
        day, published = day_of(story), self.document.article.published
        if day is None or published is None:
            return False
        return day < (published - _A_MONTH).isoformat()[: len(day)]

    def _takes_part(self, found: topics.Found, story: Story) -> bool:
        """Whether those whom the verb names are parties of the story: what somebody else did is not its matter."""
        if found.spoken:
            return self.speaks(found, story)
        if story.kind == "session":
            return True
        return all(self._is_party(mention, story) for mention in (*found.subject, *found.partners))

    def _speaker(self, found: topics.Found) -> Entity | None:
        said = self.sources.attribution_at(found.evidence.start)
        if said is None or self.sources.entity(said.chain[-1]) is None:
            said = self._opened(found)
        return None if said is None else self.sources.entity(said.chain[-1])

    def speaks(self, found: topics.Found, story: Story) -> bool:
        """Whether a party of the story says it."""
        speaker = self._speaker(found)
        return speaker is not None and speaker.i in {party.mention.entity for party in story.parties()}

    def _opened(self, found: topics.Found) -> Attribution | None:
        """``Димов былай деді: … . … .``: who speaks in the paragraph that he opens."""
        sentences = self.document.sentences
        here = sentences[found.evidence.sentence]
        first = next(s for s in sentences if s.block == here.block)
        colon = self.document.article.text.find(":", first.start, first.end)
        if first.i == here.i or colon < 0:
            return None
        opening = self.sources.attribution_at(colon + 1)
        return opening if opening is not None and opening.sentence == first.i else None

    def _is_party(self, mention: Mention, story: Story) -> bool:
        if mention.kind in _SIDES or (mention.kind == "office" and mention.entity is None):
            return True
        key, country = party_key(mention, self.document), country_of(mention, self.document)
        for party in story.parties():
            if party_key(party.mention, self.document) == key:
                return True
            if country is not None and country == country_of(party.mention, self.document):
                return True
        return False


def _leads(story: Story, sentence: int) -> bool:
    """Whether what follows is about the story: a contact that the sentence tells of, not one that it
    mentions."""
    return story.kind in _TALKED and any(c.sentence == sentence and not c.embedded for c in story.candidates)


def _not_settings(stories: list[Story], view: View) -> list[Story]:
    """``өтіп жатқан форум аясында кездесті`` (met within the forum): what follows is about those who met, not about the
    forum that the sentence only names as the setting."""
    framed = [story for story in stories if story.kind == "session" and _is_setting(story, view)]
    others = [story for story in stories if story not in framed]
    return others if any(_leads(story, view.sentence.i) for story in others) else stories


def _is_setting(story: Story, view: View) -> bool:
    """Whether the sentence names the contact only as that within which something else was."""
    ends = {c.end for c in story.candidates if c.sentence == view.sentence.i}
    at = [k for k in range(len(view.units)) if view.span(k, k)[1] in ends]
    return bool(at) and all(clauses.context(view, k) == "during" for k in at)


def _is_of_time(story: Story, found: topics.Found) -> bool:
    """What was said belongs to what was held, what will be said to what is planned; either to what goes on."""
    return found.past is None or story.status == "ongoing" or is_done(story) == found.past


def _one_verb(story: Story, other: Story, sentence: int) -> bool:
    """Whether one trigger in the sentence tells of both stories."""
    starts = [{c.start for c in s.candidates if c.sentence == sentence} for s in (story, other)]
    return bool(starts[0] & starts[1])


def _nearest(fitting: list[Story], found: topics.Found, sentence: int) -> Story:
    """The story of the trigger nearest before the phrase, else the first one."""
    before = [
        (candidate.start, number)
        for number, story in enumerate(fitting)
        for candidate in story.candidates
        if candidate.sentence == sentence and candidate.start <= found.evidence.start
    ]
    return fitting[max(before)[1]] if before else fitting[0]


def _is_aside(view: View) -> bool:
    """``Еске салсақ, …``, ``Бұған дейін …``: news of another time."""
    return background(view, len(view.units)) is not None


def _is_recalled(view: View) -> bool:
    """``Бұл келіссөз мамырда өткен еді``, ``мамырдағы келіссөзді еске салды``: by the way, of what came before."""
    if any(
        form == "еске" and lemma in {"ал", "сал"}
        for form, lemma in zip(view.forms, view.lemmas[1:], strict=False)
    ):
        return True
    last = next((k for k in range(len(view.units) - 1, 0, -1) if view.units[k].word.pos != "PUNCT"), 0)
    return view.forms[last] in lexicon.words("past-aux") and view.units[last - 1].word.verbform == "Part"


def _names_both_sides(view: View) -> bool:
    """``Тараптар …``: the sides are those of the contact that the article is about."""
    return any(m.kind == "group" and u.case in (None, "Nom") for u in view.units for m in u.mentions)


def _to_the_press(view: View) -> bool:
    """Whether the sentence tells of what somebody told the press; not ``деп хабарлайды агенттік тілшісі`` (as the
    agency's reporter says)."""
    return any(
        lemma in press_words() and not (unit.word.possessor == "3" and unit.case in (None, "Nom"))
        for lemma, unit in zip(view.lemmas, view.units, strict=True)
    )


def _sections(views: tuple[View, ...]) -> dict[int, int]:
    """Sentence → its section, where an article is put together of several under headings that name different
    sides; else all sentences are of one section."""
    found: dict[int, int] = {}
    section = 0
    for view in views:
        if _is_heading(view):
            section += 1
        found[view.sentence.i] = section
    return found if section > 1 else dict.fromkeys(found, 0)


def _is_heading(view: View) -> bool:
    """A short paragraph without a full stop, such as ``Африка одағы``, that names a side or a place."""
    sentence, document = view.sentence, view.document
    if sentence.kind == "title" or len(view.units) > _LONGEST_HEADING or not view.units:
        return False
    block = document.article.blocks[sentence.block]
    whole = sum(
        s.block == sentence.block for s in document.sentences[max(0, sentence.i - 1) : sentence.i + 2]
    )
    ends = document.article.text[block.start : block.end].rstrip()[-1:]
    return whole == 1 and (ends.isalnum() or ends in "»”)") and any(u.mentions for u in view.units)


def _keep(story: Story, name: str, evidence: Evidence, titles: Container[int] = ()) -> None:
    """Adds ``evidence`` unless the story says the same already; what says more takes the place of what says less, and
    the text's own words that of the title's."""
    told = story.extra.setdefault(name, [])
    ours = phrase_words(evidence.value.text)
    for k, other in enumerate(told):
        theirs = phrase_words(other.value.text)
        if ours == theirs and other.sentence in titles:
            told[k] = evidence
        if ours <= theirs:
            return
        if theirs < ours:
            told[k] = evidence
            return
    told.append(evidence)


def _mark_main(story: Story, views: tuple[View, ...]) -> None:
    """The only topic that the title names is the main one, unless the text says which is."""
    told = story.extra.get("topics", [])
    if any(evidence.value.main for evidence in told):
        return
    titles = [view for view in views if view.sentence.kind == "title"]
    named = [
        k for k, evidence in enumerate(told) if any(_shares(evidence.value.text, view) for view in titles)
    ]
    if len(named) == 1:
        evidence = told[named[0]]
        told[named[0]] = replace(evidence, value=replace(evidence.value, main=True))


def _shares(text: str, title: View) -> bool:
    """Whether the title has most of the phrase's words, endings aside."""
    stems = {form[:5] for form in title.forms}
    words = [word[:5] for word in phrase_words(text) if len(word) > 3]
    return bool(words) and sum(word in stems for word in words) * 3 >= 2 * len(words)


def _with_speaker(evidence: Evidence, sources: Sources) -> Evidence:
    chain = sources.chain_at(evidence.start)
    speaker = chain[-1].name if chain and chain[-1].kind == "person" else None
    return replace(evidence, value=replace(evidence.value, speaker=speaker))
