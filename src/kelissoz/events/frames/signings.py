"""Frames of what is signed: ``А мен Б келісімге қол қойды`` (А and Б signed an agreement)."""

from __future__ import annotations

from dataclasses import replace

from kelissoz import lexicon
from kelissoz.events import clauses, phrases, status
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments, bodies, drafts, implied
from kelissoz.events.frames.drafts import Draft
from kelissoz.events.nouns import noun_phrase
from kelissoz.events.standing import is_international, of_several_lands
from kelissoz.events.stories.sides import is_bare
from kelissoz.events.tables import documents
from kelissoz.events.triggers import Hit, tells
from kelissoz.events.view import View
from kelissoz.model import Phrase

_BACK = 4
_TWO = 2
_AHEAD = 12
_IT = frozenset({"оған", "бұған"})


def sign(view: View, hit: Hit) -> Draft | None:
    """``А мен Б келісімге қол қойды``: two sides or more, and a document that binds them."""
    verb = hit.at if hit.trigger.pos == "VERB" else clauses.predicate(view, hit.at)
    draft = Draft(view, hit, verb, reading=status.read(view, hit.at, verb))
    document = _document(view, hit.first, _cases(view, hit)) or _pointed_to(view, hit)
    if document is None and clauses.qualifies(view, hit.at):
        return _signed(draft)
    if document is None or (hit.trigger.pos == "NOUN" and _only_possible(view, hit.at)):
        return None
    passive = (
        verb is not None
        and view.units[verb].word.voice == "Pass"
        or view.lemmas[hit.at].endswith(("қойыл", "жасал", "бекітіл"))
    )
    between = arguments.between(view, hit.first)
    if not passive:
        draft.add(arguments.subject(view, hit.first, hit.at), None, "signatory")
        draft.add(_too(view, hit) if draft.parties else [], None, "signatory")
        if not draft.parties and view.forms[hit.at + 1 : hit.at + 2] == (":",):
            draft.add(_listed(view, hit.at + 2), None, "signatory")
        if not draft.parties and not between:
            draft.parties.extend(implied.unnamed(view, hit, "Nom", "signatory"))
        if draft.parties and all(is_bare(p.mention) for p in draft.parties):
            draft.parties.extend(_sat(view, hit))  # ``саммит қорытындысы бойынша президенттер … қол қойды``
    # ``екі ел арасындағы`` (between the two lands) of those who signed names no further side.
    if not (draft.parties and all(m.kind == "group" for k in between for m in view.units[k].mentions)):
        draft.add(between, None, "between")
    draft.add(
        arguments.arguments(view, hit.first, "Ins") or arguments.beside(view, hit.first), None, "counterpart"
    )
    if passive and not draft.parties:
        sat = _sat(view, hit)
        draft.aside = bool(sat)
        draft.parties.extend(_bound(view, hit) or _announced(view, hit) or _reconciled(view, hit) or sat)
    if " " in document.value.text:
        draft.evidence["topics"] = [document, *_beside(view, hit, document)]
    if document.rule.endswith("treaty"):
        draft.evidence["treaty"] = [document]
    draft.anaphoric = not draft.parties
    return draft


def _too(view: View, hit: Hit) -> list[int]:
    """``А-дан басқа Б қол қойды`` (besides А, Б signed), ``А-ны қоса алғанда 19 ел қол қойды`` (19 lands, А included,
    signed): who signed as well."""
    return [
        k
        for k in range(clauses.strong_left(view, hit.first), hit.first - 1)
        if view.units[k].is_party
        and (
            view.units[k].case == "Abl"
            and view.forms[k + 1] in lexicon.words("besides")
            or view.units[k].case == "Acc"
            and view.forms[k + 1 : k + 3] == clauses.INCLUDED
        )
    ]


def _pointed_to(view: View, hit: Hit) -> Evidence | None:
    """``Софияда келісімге қол қойылды. Оған А мен Б қол қойды`` (an agreement was signed in Sofia. А and Б signed it):
    the document of the sentence before."""
    near = range(clauses.weak_left(view, hit.first), hit.first)
    it = any(view.units[k].word.pos == "PRON" and view.forms[k] in _IT for k in near)
    if not it or view.previous is None or view.previous.sentence.kind == "title":
        return None
    return _document(view.previous, len(view.previous.units) - 1, frozenset({"Dat", "Acc"}))


def _listed(view: View, first: int) -> list[int]:
    """``қол қойғандар: А, Б және В`` (the signatories: А, Б and В): those listed behind the colon, one of each joined
    group."""
    found: list[int] = []
    for k in range(first, len(view.units)):
        unit = view.units[k]
        listed = unit.is_party and unit.case in (None, "Nom")
        if listed and not any(k in view.units[j].joined for j in found):
            found.append(k)
    return found


def _signed(draft: Draft) -> Draft | None:
    """``А мен Б 2018 жылы қол қойған шарт``, ``А мен Б арасында Бакуде қол қойылған келісім`` (the treaty that А and Б
    signed in 2018): where a participle tells when or where the document was signed, it tells of the signing."""
    view, hit = draft.view, draft.hit
    start = clauses.weak_left(view, hit.first)
    signed = _document_after(view, hit.at)
    if signed is None or not any(_sets(view, k) for k in range(start, hit.first)):
        return None
    noun, document = signed
    beside = [k for k in range(start, hit.first) if view.units[k].is_party]
    if view.units[hit.at].word.voice == "Pass" or hit.trigger.lemmas[-1] == "қойыл":
        between = [k for k in arguments.between(view, noun) if k >= start]
        thanked = [k for k in beside if view.units[k].case == "Dat" and len(view.units[k].joined) > 1]
        draft.add(between or thanked[:1], None, "between")
    else:
        draft.add([k for k in beside if view.units[k].case in (None, "Nom")][-1:], None, "signatory")
    counterpart = [k for k in beside if view.units[k].case == "Ins"]
    if counterpart and not draft.parties:
        draft.add(arguments.subject(view, hit.first, hit.at), None, "signatory")
        draft.parties = [drafts.of_land(party) for party in draft.parties]
    draft.add(counterpart, None, "counterpart")
    draft.evidence["topics"] = [document]
    if document.rule.endswith("treaty"):
        draft.evidence["treaty"] = [document]
    draft.anaphoric = not draft.parties
    draft.aside = True
    return draft


def _sets(view: View, k: int) -> bool:
    """Whether unit ``k`` says when or where."""
    unit = view.units[k]
    place = unit.case == "Loc" and any(m.kind in {"place", "state", "venue"} for m in unit.mentions)
    return unit.time is not None or (place and not unit.word.attributive)


def _document_after(view: View, verb: int) -> tuple[int, Evidence] | None:
    """The unit and the phrase of the document that the participle at ``verb`` qualifies: ``қол қойылған шекара туралы
    шартты``."""
    for k in range(verb + 1, min(verb + _AHEAD, clauses.strong_right(view, verb))):
        noun, _ = _document_noun(view, k)
        sides = documents().get(noun, "one")
        if noun in documents() and not _modifies(view, k):
            found = None if sides == "one" else phrases.phrase(view, verb + 1, k, f"documents/{sides}")
            if found is None:
                return None
            text = found.value.text
            if noun != view.lemmas[k]:
                text = text.removesuffix(phrases.text_of(view, k)) + noun
            return k, replace(found, value=replace(found.value, text=text))
        if clauses.is_verb(view.units[k]) and not view.units[k].word.attributive:
            return None
    return None


def _bound(view: View, hit: Hit) -> list[Party]:
    """``А мен Б арасындағы келісім бекітілді. Бұл келісімге Бакуде қол қойылған`` (the agreement between А and Б was
    ratified. It was signed in Baku): those whom the document named before binds."""
    left = clauses.strong_left(view, hit.first)
    pointed = next((k for k in range(left, hit.first) if view.forms[k] in lexicon.words("this")), None)
    if pointed is None:
        return []
    named = next((n for n in view.lemmas[pointed : hit.first] if n in documents()), None)
    earlier, steps = view.previous, 0
    while earlier is not None and steps < _BACK:
        for k in range(len(earlier.units) - 1, -1, -1):
            noun = earlier.lemmas[k]
            alike = noun == named if steps else documents().get(noun, "one") != "one"
            who = arguments.between(earlier, k) if alike else []
            if who:
                rule = f"{hit.trigger.id}/between"
                return [p for j in who for p in drafts.parties(earlier, j, None, rule)]
        earlier, steps = earlier.previous, steps + 1
    return []


def _reconciled(view: View, hit: Hit) -> list[Party]:
    """``А мен Б арасындағы қақтығыс аяқталды. Тараптар декларацияға қол қойылғанын атап өтті`` (the conflict between А
    and Б ended. The sides noted that a declaration had been signed): of what others only tell of, those between whom
    the sentence before says that it was."""
    earlier = view.previous
    if earlier is None or not _is_told_of(view, hit):
        return []
    who = arguments.between(earlier, len(earlier.units) - 1)
    return [p for k in who for p in drafts.parties(earlier, k, None, f"{hit.trigger.id}/between")]


def _announced(view: View, hit: Hit) -> list[Party]:
    """``А мен Б министрлері келісімге қол қойылғанын жариялады`` (the ministers of А and Б announced that an agreement
    had been signed): officials of two lands who tell together of what was signed, by nobody else."""
    main = clauses.closing(view, hit.at) if _is_told_of(view, hit) else None
    who = None if main is None else clauses.subject(view, hit.first, main)
    found = [] if who is None else drafts.parties(view, who, None, f"{hit.trigger.id}/signatory")
    lands = {p.mention.country for p in found} - {None}
    return found if len(lands) == len(found) == _TWO else []


def _sat(view: View, hit: Hit) -> list[Party]:
    """``Ұйымның саммитінде бірқатар құжат қабылданды`` (at the summit of the organisation a number of documents were
    adopted): its members bound themselves."""
    for k in range(clauses.strong_left(view, hit.first), hit.first):
        sits = tells(view, k, "sitting")
        if not sits or clauses.context(view, k) is None:
            continue
        phrase, rule = noun_phrase(view, k, k, sits=True), f"{hit.trigger.id}/sat"
        body = phrase.body or bodies.own_body(view, k)
        if body is not None and is_international(body.value.name):
            return [Party(body.value, None, replace(body, value=None, rule=rule))]
        heads = [j for j in phrase.parties if any(map(of_several_lands, view.units[j].mentions))]
        if heads:  # ``ұйымға мүше мемлекеттер басшыларының кездесуінде``
            return drafts.parties(view, heads[0], None, rule)
    return []


def _is_told_of(view: View, hit: Hit) -> bool:
    """``(декларацияға) қол қойылғанын (айтты)``."""
    word = view.units[hit.at].word
    return word.verbform == "Part" and word.possessor == "3" and word.case == "Acc"


def _only_possible(view: View, at: int) -> bool:
    """``қол қоюға дайын``, ``қол қоюы мүмкін`` (ready to sign, might sign): nobody has set about it."""
    return at + 1 < len(view.units) and view.lemmas[at + 1] in lexicon.words("ready")


def initial(view: View, hit: Hit) -> Draft | None:
    """``А мен Б келісімді парафтады`` (initialled the agreement): the document is the object."""
    draft = drafts.verb_draft(view, hit)
    document = _document(view, hit.first, frozenset({"Acc"}))
    if document is None:
        return None
    draft.add(arguments.subject(view, hit.first, hit.at), None, "signatory")
    draft.add(arguments.arguments(view, hit.first, "Ins"), None, "counterpart")
    draft.evidence["topics"] = [document]
    draft.anaphoric = not draft.parties
    return draft


def adopted(view: View, hit: Hit) -> Draft | None:
    """``А мен Б бірлескен мәлімдеме қабылдады`` (А and Б adopted a joint statement): two sides bind themselves; what
    one alone adopts is its own affair."""
    draft = drafts.verb_draft(view, hit)
    draft.add(arguments.subject(view, hit.first, hit.at), None, "signatory")
    draft.add(arguments.arguments(view, hit.first, "Ins"), None, "counterpart")
    if len(draft.parties) < _TWO:
        return None
    document = _document(view, hit.at, frozenset({"Acc", "Nom", None}))
    if document is not None and " " in document.value.text:
        draft.evidence["topics"] = [document]
    return draft


def _cases(view: View, hit: Hit) -> frozenset[str | None]:
    """``келісімге (қол қойылды)``, ``келісім (бекітілді)``; of what is reported ``келісімнің (бекітілгені)``."""
    told = view.units[hit.at].word.verbform == "Part" and view.units[hit.at].word.possessor == "3"
    return frozenset({"Dat", "Nom", None, "Gen"} if told else {"Dat", "Nom", None})


def _document(view: View, at: int, cases: frozenset[str | None]) -> Evidence | None:
    """The document in the dative (``келісімге``) before ``қол қою``."""
    for k in range(at - 1, clauses.strong_left(view, at) - 1, -1):
        noun, case = _document_noun(view, k)
        if noun in documents() and case in cases and not _modifies(view, k):
            if documents()[noun] == "one":
                return None
            rule = f"documents/{documents()[noun]}"
            found = next(phrases.objects(view, k + 1, case or "Nom", rule), None)
            if found is None:
                start, end = view.span(k, k)
                found = Evidence(Phrase(noun), start, end, view.sentence.i, rule)
            return found
    return None


def _beside(view: View, hit: Hit, first: Evidence) -> list[Evidence]:
    """``су туралы келісім мен туризм жөніндегі меморандумға``: the documents that are listed after the first one."""
    at = next((k for k in range(hit.first - 1, -1, -1) if view.lemmas[k] in documents()), None)
    if at is None or view.span(at, at)[1] <= first.end:
        return []
    found = phrases.objects(view, at + 1, view.units[at].case or "Nom", first.rule)
    return [each for each in found if each.start >= first.end and " " in each.value.text]


def _document_noun(view: View, k: int) -> tuple[str, str | None]:
    """The noun and its case; ``құжатты`` is the accusative of ``құжат`` as well as an adjective."""
    lemma = view.lemmas[k]
    if lemma not in documents() and lemma.endswith(("ты", "ті", "ды", "ді", "ны", "ні")):
        return lemma[:-2], "Acc"
    return lemma, view.units[k].case


def _modifies(view: View, k: int) -> bool:
    """``шарт негізінде`` (on the ground of the treaty): a bare noun before a possessed one is not what is made, unless
    it comes into force (``шарт күшіне енді``)."""
    if view.units[k].case not in (None, "Nom") or k + 1 >= len(view.units):
        return False
    after = view.units[k + 1]
    if view.lemmas[k + 1 : k + 3] == ("күш", "ен"):
        return False
    owned = after.word.pos == "NOUN" and after.word.possessor == "3"
    return owned and not after.mentions and after.time is None
