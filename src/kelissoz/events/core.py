"""What an article is about, and what it only names beside that.

The title and the lead tell the news, and so does each contact that they only sum up (``бірқатар кездесу өткізді``).
What sets the scene for it there (``форум аясында``, ``сапармен келген``) is no news. Where neither tells of a
contact, it is the first one that is told on its own account; in a review of the week (``Апта шолуы``), where nobody
takes part in two of the contacts, it is each of them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from kelissoz.events.candidate import Candidate
from kelissoz.events.dates import dated
from kelissoz.events.standing import official
from kelissoz.events.stories.fitting import is_one_body
from kelissoz.events.stories.sides import PartyKey, is_bare, lands_of, party_key
from kelissoz.events.stories.story import CONTACTS, Story, is_done
from kelissoz.model import Document, Sentence

_LEAD = 3
_NEWS_DAYS = 7
_REVIEW = 3
_TO_COME = frozenset({"planned", "proposed"})


def cores(stories: list[Story], document: Document, summaries: Iterable[Candidate] = ()) -> list[Story]:
    """The stories that the article is about. ``summaries`` tell of several contacts at once."""
    lead = _lead(document)
    titled = _titled(stories)
    found = [
        s
        for s in stories
        if s in titled
        or s.main.sentence in _reach(s, titled, lead, document)
        and _is_news(s, stories, document)
    ]
    if titled:
        found = [s for s in found if s in titled or s.kind not in CONTACTS or not _is_occasion_of_words(s)]
    found = [s for s in found if s in titled or not (_sets_scene(s) or _is_around(s, titled))] or found
    if not titled:
        review = _review(stories, document)
        found = [s for s in stories if s in found or s in review]
    if not found:
        told = [s for s in stories if _is_told(s, stories)]
        found = [s for s in told if s.kind == "visit" or len(_sides(s, document)) > 1][:1]
    heads = [c for c in summaries if c.title or c.sentence in lead]
    found += [s for s in stories if any(_is_summed_up(s, head, stories, document) for head in heads)]
    ahead = [s for s in stories if _is_ahead(s, found) and not _is_goal(s.main, stories)]
    occasions = [s for s in stories if _is_occasion(s, found) and not _is_old(s, document)]
    return [s for s in stories if s in found or s in ahead or s in occasions]


def _reach(story: Story, titled: list[Story], lead: list[int], document: Document) -> list[int]:
    """How far the lead tells the news of ``story``'s kind: to the end of its first paragraph, where the title tells
    only of other kinds, unless people met."""
    if _follows(story, titled):
        return lead[:1]
    if not titled or story.kind in {"meeting", "session", "talks"} or story.kind in {s.kind for s in titled}:
        return lead
    blocks = {document.sentences[i].block for i in lead[:1]}
    return [i for i in lead if document.sentences[i].block in blocks]


def _follows(story: Story, titled: list[Story]) -> bool:
    """``Сапар барысында құжаттарға қол қойылды`` (during the visit documents were signed), ``келесі отырыс Афинада
    өтеді`` (the next sitting will be held in Athens): what comes of the contact of the title, or after it."""
    next_one = story.status in _TO_COME and any(is_done(s) for s in titled)
    return next_one or story.kind == "signing" and bool(titled)


def _lead(document: Document) -> list[int]:
    """The first sentences of the text; a line that nothing closes (``Сурет: Дала``) is none."""
    told = [s.i for s in document.sentences if s.kind == "paragraph" and _is_closed(s, document)]
    return told[:_LEAD] or [s.i for s in document.sentences if s.kind == "paragraph"][:_LEAD]


def _is_closed(sentence: Sentence, document: Document) -> bool:
    return document.tokens[sentence.last - 1].kind == "punct"


def _titled(stories: list[Story]) -> list[Story]:
    """The stories that a title tells of; not one that is looked back to, nor what a title only sets the scene with,
    where there is another."""
    found = [s for s in stories if s.titled]
    news = [
        s
        for s in found
        if any(c.title and not (c.frame or c.setting) and not _is_goal(c, stories) for c in s.candidates)
    ]
    return [s for s in news if s.main.background is None] or news or found


def _sets_scene(story: Story) -> bool:
    """Whether a journey, or a gathering, is told only to say where something else was."""
    return story.main.frame and story.kind in {"session", "visit"}


def _is_around(story: Story, titled: list[Story]) -> bool:
    """``Афинада форум өтіп жатыр. Форум аясында А мен Б кездесті`` (a forum is being held in Athens; on its margins А
    and Б met): the gathering, where those met of whom the title tells."""
    met = {c.sentence for s in titled if s.kind in {"meeting", "talks"} for c in s.candidates}
    return story.kind == "session" and any(c.frame and c.sentence in met for c in story.candidates)


def _is_occasion_of_words(story: Story) -> bool:
    """``Б-мен кездесуі барысында айтты`` (said when he met Б), ``кездесуден кейін``: beside what the title tells."""
    return story.main.setting or story.main.frame


def _is_goal(candidate: Candidate, stories: list[Story]) -> bool:
    """``А Б-ны саммитке шақырды`` (А invited Б to the summit): the letter is the news."""
    letters = (c for s in stories if s.kind == "letter" for c in s.candidates)
    return candidate.kind == "session" and any(c.sentence == candidate.sentence for c in letters)


def _is_why_he_came(story: Story) -> bool:
    """``кеңеске қатысу үшін келген Х-пен кездесті`` (met Х, who had come to attend the council): the meeting is the
    news."""
    visit, main = story.part_of, story.main
    framed = visit is not None and any(c.frame and c.sentence == main.sentence for c in visit.candidates)
    return framed and main.status == "planned"


def _is_summed_up(story: Story, head: Candidate, stories: list[Story], document: Document) -> bool:
    """``А бірқатар кездесу өткізді`` (А held a number of meetings): each of his that is told after it."""
    ours = {party_key(p.mention, document) for p in story.parties()}
    told = story.kind in CONTACTS and is_done(story) and _is_told(story, stories)
    after = head.title or story.main.sentence > head.sentence
    return told and after and bool(ours & {party_key(p.mention, document) for p in head.parties})


def _is_occasion(story: Story, found: list[Story]) -> bool:
    """``Келесі отырыс Афинада өтетінін айтты`` (said that the next sitting will be held in Athens): the sitting of
    the same body at which that was said."""
    if story.kind != "session" or not is_done(story) or story.main.background or story.main.embedded:
        return False
    ahead = [e.value for s in found if s.kind == "session" and s.status == "planned" for e in s.found("body")]
    return any(is_one_body(e.value, other) for e in story.found("body") for other in ahead)


def _is_told(story: Story, stories: list[Story]) -> bool:
    """Told on its own account, without looking back: not ``7-отырысының қорытындылары`` (the results of the seventh
    sitting), ``форум аясында кездесті`` (met within the forum), ``былтыр кездескен`` (met last year)."""
    main = story.main
    beside = any(o is not story and o.main.sentence == main.sentence for o in stories)
    framed = (main.setting and beside) or _is_goal(main, stories) or _is_why_he_came(story)
    here = [c for c in story.candidates if c.sentence == main.sentence]
    if main.background or all(c.embedded or c.setting and main.embedded for c in here) or framed:
        return False  # of ``құрылтайдың отырысында`` (at the sitting of the assembly) the sitting is no owner
    named = main.status != "proposed" or any(p.evidence.rule != "session/body-name" for p in main.parties)
    round_ = story.kind == "talks" and bool(story.found("ordinal"))  # of which nobody tells whose it is
    sides = bool(story.parties()) or round_ or ("body" in main.evidence and not main.setting)
    return main.status_evidence is not None and sides and named


def _is_news(story: Story, stories: list[Story], document: Document) -> bool:
    told = _is_told(story, stories) and not _is_old(story, document)
    return told and not (story.main.setting and _is_of_private_people(story, document))


def _is_of_private_people(story: Story, document: Document) -> bool:
    """``Компания директоры форумда сөйледі`` (the director of a company spoke at the forum): the news is what he
    said."""
    mentions = [p.mention for p in story.parties() if p.mention.kind in {"office", "person"}]
    entities = [None if m.entity is None else document.entities[m.entity] for m in mentions]
    held = [m.office or (e is not None and e.office) for m, e in zip(mentions, entities, strict=True)]
    return bool(held) and all(
        office and not official(m, e) for office, m, e in zip(held, mentions, entities, strict=True)
    )


def _is_old(story: Story, document: Document) -> bool:
    """Whether it was over more than a week before the article came out."""
    found, published = dated(story.found("time")), document.article.published
    if found is None or published is None:
        return False
    last = found.end or found.start
    limit = (published - dt.timedelta(days=_NEWS_DAYS)).isoformat()
    return last < limit[: len(last)]


def _review(stories: list[Story], document: Document) -> list[Story]:
    """Where no title tells of one of them, contacts of different people and lands: a review, which is about each.
    The land that most of them share is the newsroom's own."""
    told = sorted(
        (s for s in stories if _is_news(s, stories, document) and not (s.kind == "visit" and _sets_scene(s))),
        key=lambda s: -len(_sides(s, document)),
    )
    lands = Counter(land for s in told for land in lands_of(s.parties(), document))
    own = {land for land, count in lands.most_common(1) if count > 1}
    met: set[PartyKey] = set()
    apart: list[Story] = []
    for story in told:
        whom = _sides(story, document) | {
            ("land", land) for land in lands_of(story.parties(), document) - own
        }
        if not whom & met:
            apart.append(story)
        met |= whom
    return apart if len(apart) >= _REVIEW else []


def _sides(story: Story, document: Document) -> set[PartyKey]:
    named = [p.mention for p in story.parties() if not is_bare(p.mention)]
    keys = {party_key(mention, document) for mention in named}
    return keys - {("state", land) for land in lands_of(story.parties(), document)} or keys


def _is_ahead(story: Story, found: list[Story]) -> bool:
    """``Сапар барысында Ү-мен келіссөз жүргізеді`` (during his visit he will hold talks with Ү): what the journey that
    the news tells of is made for; and what comes of the news, where it is told of more than once."""
    if story.status != "planned" or story.main.background or story.main.embedded or story.kind == "visit":
        return False
    if story.part_of is None:
        told = [
            c for c in story.candidates if not (c.setting or c.frame)
        ]  # not ``кездесу алдында``, ``кездесуден кейін``
        return bool(found) and bool(told) and len(story.candidates) > 1
    on_it = any(story.part_of is other and other.status == "planned" for other in found)
    return story.kind in {"meeting", "session", "talks"} and on_it
