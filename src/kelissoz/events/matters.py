"""What a signing, a visit or a reception is about, where no verb tells it: the document's name, the journey's own.

``Екі ел алты құжатқа қол қойды. Олардың бірі – су туралы келісім`` (the two countries signed six documents; one
of them is an agreement on water): the number is what came of it, the matter is the agreement.
"""

from __future__ import annotations

from collections.abc import Iterator

from kelissoz import letters, lexicon
from kelissoz.events import phrases
from kelissoz.events.boundaries.edges import left_edge
from kelissoz.events.candidate import Candidate, Evidence
from kelissoz.events.frames import arguments
from kelissoz.events.standing import is_local
from kelissoz.events.stories.sides import country_of
from kelissoz.events.stories.story import Story
from kelissoz.events.tables import documents, office_synonyms, phrase_fillers, state_name
from kelissoz.events.view import View
from kelissoz.model import Document, Mention, Phrase

_ANY_DOCUMENT = "құжат"
_HONOUR = "құрмет"
_BACK = 3
_BULLETS = (("–",), ("-",), ("—",), ("•",))


def name_documents(stories: list[Story], views: tuple[View, ...]) -> None:
    """Gives every signing the names of its documents in place of a bare ``келісім`` or a number of them."""
    for story in stories:
        if story.kind != "signing":
            continue
        for candidate in story.candidates:
            told = candidate.evidence.get("topics", [])
            candidate.evidence["topics"] = [
                named for each in told if (named := _named(each, views[each.sentence], views)) is not None
            ]
        enumerated = list(_enumerated(story, views))
        if enumerated:
            story.extra["topics"] = enumerated
        if not story.found("topics"):
            story.extra["topics"] = list(_bare(story, views)) or list(_listed(story, views))


def _named(evidence: Evidence, view: View, views: tuple[View, ...]) -> Evidence | None:
    """``evidence`` where it names the document; the name that ``бұл келісім`` points to; ``None`` without one."""
    words = [word.lower() for word in evidence.value.text.split()]
    if is_counted(view, evidence) and len(words) < 4:
        return None
    if len(words) > 1 and not _points(words[0]) and not phrase_fillers().issuperset(words[:-1]):
        return evidence
    return _antecedent(view, evidence.start, words[-1], views)


def is_counted(view: View, evidence: Evidence) -> bool:
    """``он екі құжат``, ``бірқатар келісім``: the documents are counted."""
    for k in range(len(view.units)):
        if not evidence.start <= view.span(k, k)[0] < evidence.end:
            continue
        if view.units[k].word.pos == "NUM" or view.forms[k] in lexicon.words("several"):
            return True
        if view.lemmas[k] in documents():
            return False
    return False


def _bare(story: Story, views: tuple[View, ...]) -> Iterator[Evidence]:
    """``Құжатқа ертең қол қойылады``: the document that has been named before."""
    for candidate in story.candidates:
        view = views[candidate.sentence]
        for k, lemma in enumerate(view.lemmas):
            start = view.span(k, k)[0]
            if lemma in documents() and view.units[k].case in {"Dat", "Acc"} and start < candidate.start:
                named = _antecedent(view, start, lemma, views)
                if named is not None and not _is_counted_noun(view, k):
                    yield named
                    return


def _is_counted_noun(view: View, k: int) -> bool:
    return k > 0 and (view.units[k - 1].word.pos == "NUM" or view.forms[k - 1] in lexicon.words("several"))


def _antecedent(view: View, before: int, lemma: str, views: tuple[View, ...]) -> Evidence | None:
    """The latest phrase before offset ``before`` that names a document ``lemma``: with more than its noun."""
    any_treaty = lemma == _ANY_DOCUMENT
    near = [v for v in views if v.sentence.i <= view.sentence.i and v.sentence.kind != "title"]
    lead = [v for v in near if v.sentence.block == near[0].sentence.block]
    for other in reversed([*lead, *near[-_BACK - 1 :]] if any_treaty else near):
        for k in range(len(other.units) - 1, -1, -1):
            noun = other.lemmas[k]
            same = documents().get(noun) == "treaty" if any_treaty else noun == lemma
            if same and other.span(k, k)[1] <= before and (found := _name(other, k)) is not None:
                return found
    return None


def _name(view: View, k: int) -> Evidence | None:
    """The name of the document at unit ``k``, where something is said of it beside that it is one."""
    before = max((j for j in range(k) if documents().get(view.lemmas[j])), default=-1)
    joined = before >= 0 and view.forms[before + 1] in lexicon.words("and") | {","}
    found = phrases.phrase(view, left_edge(view, k, before + 2 if joined else 0), k, "documents/name")
    if found is None or is_counted(view, found):
        return None
    words = found.value.text.lower().split()
    return found if len(words) > 1 and not _points(words[0]) else None


def _enumerated(story: Story, views: tuple[View, ...]) -> Iterator[Evidence]:
    """``мынадай құжаттарға қол қойылды:`` and a line for each: ``– су туралы келісім;``."""
    told = max(c.sentence for c in story.candidates)
    if views[told].forms[-1:] != (":",):
        return
    for view in views[told + 1 :]:
        if view.forms[:1] not in _BULLETS:
            return
        at = next((k for k in range(len(view.units) - 1, 0, -1) if view.lemmas[k] in documents()), None)
        if at is not None:
            found = phrases.phrase(view, 1, at, "documents/line")
            if found is not None:
                yield found


def _listed(story: Story, views: tuple[View, ...]) -> Iterator[Evidence]:
    """``Олардың қатарында су туралы келісім мен сауда жөніндегі меморандум бар``: after a number of documents, in a
    sentence of its own or behind a comma."""
    last = max(story.candidates, key=lambda c: c.end)
    for view in views[last.sentence : last.sentence + 3]:
        first = next((k for k in range(len(view.units)) if view.span(k, k)[0] >= last.end), len(view.units))
        if not lexicon.words("list-opener") & set(view.lemmas[first : first + 4]):
            continue
        for k, lemma in enumerate(view.lemmas[first:], first):
            if documents().get(lemma) in {"two", "treaty"} and view.units[k].case in (None, "Nom"):
                found = _name(view, k)
                if found is not None:
                    yield found
        return


def name_visits(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives a visit without another matter its own name: ``Эстония Президентінің Грекияға мемлекеттік сапары``."""
    for story in stories:
        if story.kind == "visit" and not story.found("topics"):
            found = next(filter(None, (_journey(c, story, views, document) for c in story.candidates)), None)
            if found is not None:
                story.extra["topics"] = [found]


def name_receptions(stories: list[Story], views: tuple[View, ...], document: Document) -> None:
    """Gives a reception without another matter its own name: ``Петр Димовтың құрметіне ресми қабылдау``."""
    for story in stories:
        if story.kind == "meeting" and not story.found("topics"):
            found = next(filter(None, (_reception(c, views, document) for c in story.candidates)), None)
            if found is not None:
                story.extra["topics"] = [found]


def _reception(candidate: Candidate, views: tuple[View, ...], document: Document) -> Evidence | None:
    """In whose honour it is given, and of what rank it is."""
    if not candidate.rule.startswith("meeting/reception"):
        return None
    view = views[candidate.sentence]
    at = next((k for k in range(len(view.units)) if view.span(k, k)[1] >= candidate.end), 0)
    honoured = arguments.owners_of(view, at, _HONOUR)
    if not honoured or not view.units[honoured[-1]].mentions:
        return None
    mention = view.units[honoured[-1]].mentions[0]
    whose = " ".join(token.form for token in document.tokens[mention.first : mention.last])
    ranks = [form for form in view.forms[honoured[-1] : at] if form in lexicon.words("visit-rank")]
    text = " ".join([whose, "құрметіне", *ranks[-1:], "қабылдау"])
    start, end = view.span(honoured[-1], at)
    return Evidence(Phrase(text), start, end, candidate.sentence, "meeting/reception-name")


def _journey(
    candidate: Candidate, story: Story, views: tuple[View, ...], document: Document
) -> Evidence | None:
    """The name of the journey where its rank is told: without one it says no more than the visit itself."""
    view = views[candidate.sentence]
    rank = _rank(view, candidate)
    land = {e.value.country for e in story.found("place")}
    traveller = next(
        (p.mention for p in story.parties() if country_of(p.mention, document) not in land), None
    )
    who = None if traveller is None else _office(traveller, document)
    if rank is None or who is None:
        return None
    to = [letters.dative(state_name(code)) for code in sorted(land - {None}) if len(land) == 1]
    text = " ".join([letters.genitive(who), *to, rank, "сапары"])
    return Evidence(Phrase(text), candidate.start, candidate.end, candidate.sentence, "visit/name")


def _rank(view: View, candidate: Candidate) -> str | None:
    at = next((k for k in range(len(view.units)) if view.span(k, k)[1] >= candidate.end), 0)
    return next(
        (form for form in view.forms[max(0, at - 2) : at] if form in lexicon.words("visit-rank")), None
    )


def _exact(office: str) -> str:
    """``Мемлекет басшысы`` → ``Президенті``: the office that a paraphrase means."""
    meant = office_synonyms().get(office.lower().removesuffix("сы").removesuffix("сі"))
    return office if meant is None else letters.possessed(meant).capitalize()


def _is_same(one: Mention, other: Mention) -> bool:
    return one.entity is not None and one.entity == other.entity


def _office(mention: Mention, document: Document) -> str | None:
    """``Сингапур Президенті``: the office with its country; a person's name where no office is told."""
    entity = None if mention.entity is None else document.entities[mention.entity]
    told = [m.office for m in (mention, *document.mentions) if m is mention or _is_same(m, mention)]
    offices = sorted((each for each in told if each), key=_is_vague)
    office = next(iter(offices), None if entity is None else entity.office)
    country = country_of(mention, document)
    if office is None or country is None:
        return None if entity is None or entity.kind != "person" else entity.name
    if is_local(office):
        return office  # ``облыс әкімі``
    land = state_name(country)
    office = _exact(office)
    if " " not in office and not office.endswith(("ы", "і")):
        office = letters.possessed(office)  # ``Президент`` → ``Қазақстан Президенті``
    return office if office.lower().startswith(land.lower()[:4]) else f"{land} {office}"


def _points(word: str) -> bool:
    """``бұл құжат`` (this document), ``мынадай құжаттар`` (the following documents): no name."""
    return word in lexicon.words("this") | {"ол", "тиісті", "мынадай", "төмендегі"}


def _is_vague(office: str) -> bool:
    """``Эфиопия басшысы`` (the leader of Ethiopia): no exact office."""
    return office.lower().split()[-1].startswith(tuple(lexicon.words("leader")))
