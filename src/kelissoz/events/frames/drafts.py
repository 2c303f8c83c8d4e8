"""What a frame has found for a trigger: its parties, its verb and how it is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kelissoz import lexicon
from kelissoz.events import clauses, status
from kelissoz.events.candidate import Evidence, Party
from kelissoz.events.frames import arguments
from kelissoz.events.nouns import NounPhrase, noun_phrase
from kelissoz.events.settings import background
from kelissoz.events.tables import as_state, capitals, motion_verbs, press_words
from kelissoz.events.triggers import Hit
from kelissoz.events.unit import DASHES, PARTY_KINDS
from kelissoz.events.view import View
from kelissoz.model import EventKind, Mention, Role, Status

_PREPARES = "дайынд"


@dataclass
class Draft:
    """What a frame has found so far for one trigger."""

    view: View
    hit: Hit
    verb: int | None
    phrase: NounPhrase | None = None
    parties: list[Party] = field(default_factory=list)
    reading: status.Reading | None = None
    anaphoric: bool = False
    evidence: dict[str, list[Evidence]] = field(default_factory=dict)
    kind: EventKind | None = None
    aside: bool = False  # told only to say which thing is meant

    def add(self, units: list[int], role: Role | None, why: str) -> None:
        for k in units:
            self.parties.extend(parties(self.view, k, role, f"{self.hit.trigger.id}/{why}"))

    def add_teller(self, units: list[int]) -> None:
        """Who speaks of the contact with the other side; a spokesman (``баспасөз хатшысы``) speaks for his land."""
        for k in units:
            for party in parties(self.view, k, None, f"{self.hit.trigger.id}/subject"):
                self.parties.append(of_land(party) if _is_spokesman(party.mention) else party)


def _is_spokesman(mention: Mention) -> bool:
    office = (mention.office or "").lower()
    return office.endswith(tuple(lexicon.words("spokesman")))


def parties(view: View, k: int, role: Role | None, rule: str) -> list[Party]:
    """The parties of unit ``k`` and of those joined with it."""
    group = view.units[k].joined or (k,)
    named = {j: [_from_land(view, j, _as_state(m)) for m in view.units[j].mentions] for j in group}
    countries = {m.country for mentions in named.values() for m in mentions if m.country}
    # two who take the chair together are often of two lands
    beside = countries.pop() if len(countries) == 1 and len(group) > 1 and role != "head" else None
    found: list[Party] = []
    for j, mentions in named.items():
        start, end = view.span(j, j)
        for mention in mentions:
            if mention.kind in PARTY_KINDS and not _is_press(mention):
                own = (mention.start, mention.end) if len(mentions) > 1 else (start, end)
                found.append(Party(mention, role, Evidence(None, *own, view.sentence.i, rule), beside))
    return [*_colleagues_before(view, min(group), role, rule), *found]


def _is_press(mention: Mention) -> bool:
    """``болгар тілшісі`` (a Bulgarian correspondent), ``шетел журналистері``: who is told something, no side."""
    last = mention.name.lower().rsplit(" ", 1)[-1]
    return mention.kind in {"group", "office"} and last.startswith(tuple(press_words()))


def _colleagues_before(view: View, k: int, role: Role | None, rule: str) -> list[Party]:
    """``армениялық және грузиялық әріптестерімен`` (with his Armenian and Georgian colleagues): the lands of those who
    share the noun at ``k``."""
    noun = view.units[k]
    if noun.word.number != "Plur" or not any(m.kind == "group" and m.country for m in noun.mentions):
        return []
    found: list[Party] = []
    for j in range(k - 2, -1, -2):
        lands = [m for m in view.units[j].mentions if m.kind == "nationality" and m.country]
        if not lands or view.forms[j + 1] not in lexicon.words("and") | {","}:
            break
        start, end = view.span(j, j)
        entry = Evidence(None, start, end, view.sentence.i, f"{rule}/shared")  # they are met together
        found.insert(0, Party(_as_state(lands[0]), role, entry))
    return found


def _from_land(view: View, k: int, mention: Mention) -> Mention:
    """``Грекиядан Б қатысты`` (Б from Greece took part), ``Грекия тарапынан А мен Б``, ``Грекия атынан А``: who is
    listed behind his land is of it."""
    if mention.country is not None or mention.kind not in {"person", "group"}:
        return mention
    came = mention.kind == "group"
    land = land_left(view, k) if came else _land_before(view, k) or _land_of_title(view, k)
    return mention if land is None else replace(mention, country=land)


def land_left(view: View, k: int) -> str | None:
    """``Грекиядан арнайы келген делегация`` (a delegation that has come from Greece), ``Грекияның Парга аймағынан
    келген``: of a region nobody lists it is the land that has it."""
    came = _before_adjectives(view, k)
    if came < 1 or view.forms[came] != "келген":
        return None
    at = _before_adjectives(view, came)
    if view.units[at].case != "Abl":
        return None
    owner = view.units[at - 1].mentions if at and view.units[at - 1].case == "Gen" else ()
    return next((m.country for m in (*view.units[at].mentions, *owner) if m.country), None)


def _before_adjectives(view: View, k: int) -> int:
    """The unit before ``k`` and the words that only describe it."""
    k -= 1
    while k > 0 and view.units[k].word.pos in {"ADJ", "ADV"} and not view.units[k].mentions:
        k -= 1
    return k


def _land_before(view: View, k: int) -> str | None:
    """The land in the ablative that stands right before ``k``; one in whose name they come, or that a dash sets off,
    is that of all who follow. Not of ``ұйымның бас хатшысы Б`` (Б, secretary-general of the organisation)."""
    for j in range(k - 1, clauses.weak_left(view, k) - 1, -1):
        unit = view.units[j]
        if unit.case == "Gen" and not unit.mentions:
            return None
        in_name = j > 0 and view.lemmas[j] == "ат"
        named = view.units[j - 1] if in_name else unit
        if unit.case != "Abl" or unit.word.attributive or view.units[j + 1].word.pos == "ADP":
            continue
        wide = in_name or view.forms[j + 1] in DASHES or any(m.kind == "group" for m in named.mentions)
        lands = [m.country for m in named.mentions if m.kind in {"state", "group"} and m.country]
        return lands[0] if lands and (wide or all(_of_office(view, i) for i in range(j + 1, k))) else None
    return None


def _land_of_title(view: View, k: int) -> str | None:
    """``Кипр үкіметі төрағасының орынбасары – су, ауыл және жер министрі Б``: of the land of his first office."""
    for j in range(k - 1, clauses.strong_left(view, k), -1):
        if view.units[j].mentions or clauses.is_verb(view.units[j]):
            return None
        if view.units[j].form in DASHES:
            titles = view.units[j - 1].mentions
            return next((m.country for m in titles if m.kind == "office" and m.country), None)
    return None


def _of_office(view: View, k: int) -> bool:
    """``Чилиден президент Рохастың сауда бойынша кеңесшісі Б``: whose adviser he is, and as to what."""
    unit = view.units[k]
    return unit.word.pos == "ADP" or unit.case == "Gen" or view.units[k + 1].word.pos == "ADP"


def _as_state(mention: Mention) -> Mention:
    """A capital that stands among the parties speaks for its state (``Мәскеу мен Киев арасындағы
    келіссөз``), and so does an adjective (``қазақ-қырғыз келіссөздері``)."""
    capital = mention.kind == "place" and mention.name in capitals()
    if mention.country is None or not (capital or mention.kind == "nationality"):
        return mention
    return as_state(mention, mention.country)


def of_land(party: Party) -> Party:
    """The land of an official in his place: for which he speaks."""
    mention = party.mention
    if mention.country is None or not mention.office:
        return party
    return replace(party, mention=as_state(mention, mention.country))


def verb_draft(view: View, hit: Hit) -> Draft:
    return Draft(view, hit, hit.at, reading=status.read(view, hit.at, hit.at))


def noun_draft(view: View, hit: Hit, *, sits: bool = False) -> Draft:
    setting = clauses.context(view, hit.at)
    verb = None if setting is not None else clauses.predicate(view, hit.at)
    phrase = noun_phrase(view, hit.first, hit.at, sits=sits or hit.trigger.frame == "sitting")
    governing = verb
    if verb is None or clauses.use(view, verb) is None:
        governing = phrase.verb if phrase.verb is not None else (None if verb is None else verb)
    reading = _noun_status(view, hit, verb, phrase, setting)
    return Draft(view, hit, governing if setting is None else None, phrase=phrase, reading=reading)


def _noun_status(
    view: View, hit: Hit, verb: int | None, phrase: NounPhrase, setting: str | None
) -> status.Reading | None:
    """A noun's status; of ``ықтимал кездесу`` (a possible meeting) nobody tells that it was held."""
    reading = _told_status(view, hit, verb, phrase, setting)
    possible = not lexicon.words("possible").isdisjoint(view.forms[phrase.first : hit.at])
    if reading is not None and reading.status == "held" and possible:
        return replace(reading, status="proposed")
    return reading


def _told_status(
    view: View, hit: Hit, verb: int | None, phrase: NounPhrase, setting: str | None
) -> status.Reading | None:
    """A noun's status: its own participle (``өткен кездесу``), its verb, or what its setting presupposes."""
    if phrase.verb is not None:
        inner = status.read(view, hit.at, phrase.verb)
        outer = None if verb is None or setting is not None else status.read(view, hit.at, verb)
        return outer if _overrides(view, phrase, inner, outer, verb) else inner
    if setting is not None:
        if not lexicon.words("coming").isdisjoint(view.forms[phrase.first : hit.at]):
            return status.Reading("planned", hit.at, hit.at, f"context/{setting}")
        main = clauses.closing(view, hit.at)
        reading = status.read(view, main, main) if main is not None else None
        if reading is not None and reading.status == "planned" and setting in {"during", "after"}:
            if setting == "during" and hit.trigger.kind == "visit":
                return replace(reading, rule="context/during")  # ``Сапар барысында келіссөз өтеді``
            return reading if setting == "during" else replace(reading, rule=status.TO_COME)
        if (
            main is not None
            and reading is not None
            and setting == "during"
            and _only_may(view, main, reading)
        ):
            return reading
        if reading is not None and reading.status == "ongoing" and setting == "during":
            return replace(reading, rule="context/during")  # ``саммитте сөз сөйлеп жатыр``
        ahead = setting == "before" and background(view, hit.first) is None
        return status.Reading("planned" if ahead else "held", hit.at, hit.at, f"context/{setting}")
    if verb is not None and hit.trigger.kind == "visit" and _is_prepared(view, hit.at):
        return status.Reading("planned", hit.at, verb, "verb/prepared")
    if verb is not None and _goes_for_it(view, hit.at, verb):
        return status.Reading("planned", hit.at, verb, "verb/sets-out")
    if verb is not None and clauses.use(view, verb) is None:
        reading = status.read(view, hit.at, verb)
        if reading is None or reading.rule.startswith("status_cues"):
            return reading
        if view.units[hit.at].case == "Acc" and status.is_needed(view, hit.at):
            return None
        if not lexicon.words("coming").isdisjoint(view.forms[phrase.first : hit.at]):
            return status.Reading("planned", hit.at, hit.at, "verb/coming")  # ``алдағы кездесуі талқыланды``
        if hit.trigger.frame == "contact" and arguments.ordered(view, hit.at):
            return status.Reading("planned", hit.at, verb, "verb/ordered")
        told: Status = "planned" if _does_later(view, hit.at, verb) else "held"
        return status.Reading(told, hit.at, hit.at, "verb/other")
    return status.read(view, hit.at, verb)


def _is_prepared(view: View, at: int) -> bool:
    """``сапарына үлкен дайындық жүргізіп жатыр`` (are making great preparations for his visit): it is still ahead."""
    near = view.lemmas[at + 1 : at + 3]
    return view.units[at].case == "Dat" and any(lemma.startswith(_PREPARES) for lemma in near)


def _goes_for_it(view: View, at: int, verb: int) -> bool:
    """``кездесуге аттанды`` (set out to a meeting), ``кездесу үшін келді`` (came for one): it is still ahead."""
    leaves = view.lemmas[verb] in lexicon.words("sets-out")
    if view.forms[at + 1 : at + 2] == ("үшін",):
        return leaves or view.lemmas[verb] in motion_verbs()
    return leaves and view.units[at].case == "Dat" and clauses.use(view, verb) is None


def _only_may(view: View, main: int, reading: status.Reading) -> bool:
    """``кездесуде су мәселесі көтерілуі мүмкін`` (at the meeting the matter of water may be raised)."""
    return reading.status == "proposed" and view.units[main].word.verbform == "Vnoun"


def _had_stopped(view: View, verb: int) -> bool:
    """``тоқтаған``, ``тоқтап қалған``: what had come to a stop is to go on."""
    return "тоқта" in view.lemmas[max(0, verb - 1) : verb + 1]


def _does_later(view: View, at: int, verb: int) -> bool:
    """``саммит ынтымақтастыққа серпін береді`` (the summit will give impetus to cooperation): what has been held has
    done so."""
    main = verb if view.units[verb].word.verbform == "Fin" else clauses.closing(view, verb)
    reading = None if main is None else status.read(view, main, main)
    return view.units[at].case in (None, "Nom") and reading is not None and reading.status == "planned"


def _overrides(
    view: View,
    phrase: NounPhrase,
    inner: status.Reading | None,
    outer: status.Reading | None,
    verb: int | None,
) -> bool:
    """``жоспарланған кездесу өтпеді``: what became of the plan tells more than that it was planned."""
    if inner is None or outer is None or verb is None:
        return False
    if outer.status == "planned" and phrase.verb is not None and _had_stopped(view, phrase.verb):
        return True  # ``тоқтап қалған келіссөзді қайта бастауға уағдаласты``
    if inner.status != "planned":
        return False
    return outer.rule.startswith("status_cues") or view.lemmas[verb] in clauses.light_verbs()


def stays_away(draft: Draft) -> bool:
    """``келіссөзге А қатысқан жоқ`` (А did not attend the talks): of the contact itself nothing is told."""
    return draft.verb is not None and use(draft) == "attend" and status.negated(draft.view, draft.verb)


def use(draft: Draft) -> str | None:
    return None if draft.verb is None else clauses.use(draft.view, draft.verb)
