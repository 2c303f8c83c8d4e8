"""Whether a time or place that stands before a trigger is the contact's, or something else's.

``2019 жылы қол қойылған келісімді талқылау үшін кездесті`` (met to discuss the agreement signed in 2019): the
year is the agreement's. A participle takes what stands right before it; ``2024 жылғы``, ``жылдарға арналған``
qualify the noun that follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from kelissoz import lexicon
from kelissoz.events import clauses
from kelissoz.events.tables import case_endings, documents, event_nouns, motion_verbs, sayings, setting_verbs
from kelissoz.events.view import View
from kelissoz.model import TimeExpression

_AFTER = 3
_NEAR = 8
_YEAR = 4  # letters of a year


@dataclass(frozen=True, slots=True)
class Scope:
    """A trigger in its sentence: the noun or verb at ``at``, the verb that governs it at ``verb`` (``at`` where there
    is none) and the noun's own participle, if any, at ``own`` (``Бішкекте өткен кездесу``)."""

    view: View
    at: int
    verb: int
    own: int | None

    def is_time(self, k: int) -> bool:
        """Whether the date or clock time at unit ``k`` is that of the contact."""
        view = self.view
        time = view.units[k].time
        if time is None or time.type not in {"DATE", "TIME"} or not time.value:
            return False
        if _is_limit(view, k, time) or not _fits_case(view, k, time) or self._is_gone_for():
            return False
        if self._is_gap(k, time) or _is_span(time) and self._is_of_setting(k):
            return False
        if view.units[k].word.attributive:
            return k < self.at and _qualifies(view, k, self.at, self.own)
        return not self.is_before(k)

    def _is_of_setting(self, k: int) -> bool:
        """``3–5 ақпанда өтетін саммит аясында кездеседі`` (they will meet at the summit held on 3–5 February): the days
        at ``k`` are those of the summit, within which it is."""
        view, goal = self.view, self.at if k < self.at else self.verb
        verb = next((j for j in range(k + 1, goal) if clauses.is_verb(view.units[j])), None)
        if verb is None or verb == self.own or not clauses.qualifies(view, verb):
            return False
        return clauses.use(view, verb) == "happen" and _is_setting(view, verb, goal)

    def _is_gap(self, k: int, time: TimeExpression) -> bool:
        """``үш жылдан кейін алғаш рет кездесті`` (met for the first time after three years): how long they had not
        met."""
        if not time.rule.endswith("after-from"):
            return False
        after = self.view.forms[k + 1 : k + 2]
        of_years = len(time.value or "") == _YEAR
        anew = after and (
            after[0] in lexicon.words("first-time") or of_years and after[0] in lexicon.words("anew")
        )
        return bool(anew) or self.view.units[self.verb].word.tense == "Past"

    def goals(self) -> list[int]:
        """The units that tell where somebody goes to take part: ``Женеваға барып, … келіссөз жүргізді``, ``саммитке
        қатысу үшін Бакуге келді``, and where a guest has come: ``Қазақстанға сапармен келген министрді қабылдады``."""
        view = self.view
        journey = self._journey()
        if journey is None or view.lemmas[journey] not in motion_verbs():
            return []
        first = clauses.weak_left(view, self.at if journey > self.verb else journey)
        return [k for k in range(first, journey) if view.units[k].case == "Dat" and view.units[k].mentions]

    def _journey(self) -> int | None:
        """The verb of going that belongs to the trigger: after a purpose, else the nearest before it, as a converb or
        as the participle of whoever is met."""
        view, verb = self.view, self.verb
        if self._is_purpose():
            return next(
                (
                    j
                    for j in range(verb + 2, clauses.strong_right(view, verb))
                    if clauses.is_verb(view.units[j])
                ),
                None,
            )
        before = range(self.at - 1, -1, -1)
        found = next((j for j in before if clauses.is_verb(view.units[j]) and not self._is_own(j)), None)
        if found is None:
            return None
        word = view.units[found].word
        if word.verbform == "Conv":
            return found
        met = any(u.is_party and u.case in {"Acc", "Ins"} for u in view.units[found + 1 : self.at])
        return found if clauses.qualifies(view, found) and met else None

    def _is_own(self, j: int) -> bool:
        """``өтеді деп жоспарланған саммит``: the verbs that only say of the noun when it is to be."""
        return self.own is not None and (j == self.own or "деп" in self.view.forms[j : j + 2])

    def _is_purpose(self) -> bool:
        """``2025 жылы келіссөз жүргізу үшін үш рет барды`` (went three times in 2025 to hold talks): the time is when
        somebody set out."""
        view, verb = self.view, self.verb
        return (
            view.units[verb].word.verbform == "Vnoun"
            and verb + 1 < len(view.units)
            and view.forms[verb + 1] == "үшін"
        )

    def _is_gone_for(self) -> bool:
        """``3 наурызда саммитке қатысу үшін келді`` (came on 3 March to attend the summit): the day is when he came;
        who will go there (``барады``) is there on the day of it."""
        going = self._journey() if self._is_purpose() else None
        return self._is_purpose() and (going is None or self.view.units[going].word.tense == "Past")

    def is_before(self, k: int) -> bool:
        """Whether what stands at ``k`` belongs to a participle or verbal noun between it and the trigger: ``Лондонда
        туған`` (born in London). A converb shares its setting with what follows, and so does a participle whose
        noun is the setting itself (``Бішкекте өткен саммитте``); what a subject parts from the participle is the
        sentence's own."""
        view, goal = self.view, self.at if k < self.at else self.verb
        for j in range(k + 1, goal):
            if j == self.own or self._announces(j):
                return False
            if _as_told(view, j):
                return True
            if clauses.is_verb(view.units[j]) and not _is_company(view, j) and not _only_describes(view, j):
                if self._is_taken(k, j):
                    continue
                return not self._is_free(k, j)
        return False

    def _is_taken(self, k: int, j: int) -> bool:
        """``тамызда елді бақылауына алған үкіметтің сапары`` (the visit of a government that took control in August):
        the verbal noun at ``j`` is what the participle right behind it takes."""
        view = self.view
        word, behind = view.units[j].word, j + 1
        if word.verbform != "Vnoun" or word.possessor != "3" or behind >= self.at or k >= self.at:
            return False
        return clauses.is_verb(view.units[behind]) and clauses.qualifies(view, behind)

    def _announces(self, j: int) -> bool:
        """``9 қазанда өтуге тиіс Х пен Ү-нің кездесуі``: the verb form at ``j`` is the event noun's own."""
        view = self.view
        return (
            j < self.at
            and view.lemmas[self.at] in event_nouns()
            and clauses.light_verbs().get(view.lemmas[j]) == "happen"
            and not any(view.lemmas[i] in event_nouns() for i in range(j + 1, self.at))
            and not any(view.units[i].case in {"Abl", "Acc", "Ins", "Loc"} for i in range(j + 1, self.at))
        )

    def _is_free(self, k: int, j: int) -> bool:
        """Whether what stands at ``k`` can be of the trigger although the verb form at ``j`` is nearer."""
        view, form = self.view, self.view.units[j].word.verbform
        if form in {"Conv", "Fin"} or _is_setting(view, j, self.at if k < self.at else self.verb):
            return True
        if form == "Vnoun" and (
            _is_dated(view, k) or _has_partner(view, k, j) or _opens_with_town(view, k, j)
        ):
            return True
        return _subjects(view, k + 1, j) and not _subjects(view, 0, k)


def _only_describes(view: View, j: int) -> bool:
    """``кеңестің кеңейтілген отырысы`` (the enlarged session of the council): a passive participle after the noun's
    owner has no clause of its own; nor has ``министрлерді біріктірген кездесу`` (a meeting that united ministers), nor
    ``кеденді жеңілдететін келісім`` (an agreement that eases customs), ``Х бастаған делегация`` (led by X)."""
    if clauses.leads(view, j) and any(map(clauses.is_led, view.units[j + 1 : j + 1 + _AFTER])):
        return True
    word = view.units[j].word
    does = word.verbform == "Part" and word.feats.get("Aspect") == "Imp" and clauses.qualifies(view, j)
    if does and j > 0 and view.units[j - 1].case == "Acc":
        return any(lemma in documents() for lemma in view.lemmas[j + 1 : j + 1 + _AFTER])
    if view.lemmas[j] in lexicon.words("unites") or view.lemmas[j - 1 : j + 1] == ("бас", "қос"):
        return clauses.qualifies(view, j)
    owned = j > 0 and view.units[j - 1].case == "Gen"
    return owned and word.verbform == "Part" and word.voice == "Pass" and clauses.qualifies(view, j)


def _as_told(view: View, j: int) -> bool:
    """``Осы айдың басында Х хабарлағандай, …`` (as X reported early this month): what stands before it is of the
    report."""
    return view.forms[j].endswith(("дай", "дей")) and view.lemmas[j] in sayings()


def _is_company(view: View, j: int) -> bool:
    """``Х-тың қатысуымен``, ``Х-тың делдалдығымен``: a verbal noun that says with whom, no clause of its own."""
    return view.units[j].word.verbform == "Vnoun" and view.units[j].case == "Ins"


def _is_dated(view: View, k: int) -> bool:
    """A time, or the place right behind one: ``5 мамырда Бернде келісімді жаңарту жөнінде келіссөз өткізді`` (held
    talks in Bern on 5 May on renewing the agreement)."""
    return any(unit.time is not None for unit in view.units[max(0, k - 1) : k + 1])


def _has_partner(view: View, k: int, j: int) -> bool:
    """``Ташкентте Хасановпен сауданы дамытуды талқылады``: who is met stands between the place and the verbal noun."""
    return any(unit.is_party and unit.case == "Ins" for unit in view.units[k + 1 : j])


def _opens_with_town(view: View, k: int, j: int) -> bool:
    """``Софияда А мен Б арасындағы дауды реттеу жөніндегі келіссөз басталды`` (talks on settling the dispute of А and Б
    began in Sofia): the town with which the sentence begins is where it is; not ``Газада атысты тоқтату туралы``."""
    towns = any(m.kind == "place" and not m.rule.endswith("#region") for m in view.units[k].mentions)
    sides = any(view.forms[i] in {"арасындағы", "арасында"} for i in range(k + 1, j))
    about = view.forms[j + 1 : j + 2]
    return k == 0 and towns and sides and bool(set(about) & lexicon.words("about", "as-to"))


def _is_setting(view: View, verb: int, goal: int) -> bool:
    """``… өткен саммитте``, ``… өткен кездесу барысында``: the participle's noun is where the trigger happened; what
    is told of a contact before or after that one (``… өтетін кездесу қарсаңында``) is not."""
    if clauses.context(view, verb) == "during" and view.units[verb].case != "Loc":
        return True  # ``Астанада болуы барысында``
    for j in range(verb + 1, min(goal, verb + _NEAR)):
        if view.lemmas[j] in event_nouns():
            return clauses.context(view, j) == "during"
    return False


def _subjects(view: View, first: int, last: int) -> bool:
    return any(
        view.units[j].is_party and view.units[j].case in (None, "Nom") and not clauses.modifies(view, j)
        for j in range(first, last)
    )


def _fits_case(view: View, k: int, time: TimeExpression) -> bool:
    """``2028 жылдарға арналған`` (for the years to 2028) is of the document; ``28 қыркүйекке белгіленген`` (set for
    28 September) is when it will be; what is moved is moved from its day to another. A span of days is a time in any
    case (``5 ақпаннан 7 ақпанға дейін``)."""
    case = view.units[k].case
    if (time.rule or "").endswith(":ago") and k and view.units[k - 1].case == "Abl":
        return False  # ``сайлаудан бір күн бұрын``: reckoned from no day that is known
    if time.type == "DATE" and view.forms[k].endswith(case_endings("Ins", False)):
        return False  # ``Тәуелсіздік күнімен құттықтады``: the occasion
    case = "Dat" if is_toward(view, k) else case
    if time.type == "TIME" or case not in {"Dat", "Gen", "Abl"}:
        return True
    if _is_span(time):
        return case == "Dat" or view.units[k].word.attributive
    after = view.lemmas[k + 1 : k + 1 + _AFTER]
    if case == "Abl" and after[:1] and after[0] in lexicon.words("starts"):
        return True  # ``12 ақпаннан бастап``, ``12 ақпаннан басталады``
    if not any(lemma in setting_verbs() for lemma in after):
        return False
    return case == "Dat" or (case == "Abl" and _is_new_day(view, k + 1))


def _is_new_day(view: View, k: int) -> bool:
    """``кездесу 5 мамырдан 12 мамырға ауыстырылды`` (the meeting was moved from 5 to 12 May)."""
    return view.units[k].time is not None and is_toward(view, k)


def is_toward(view: View, k: int) -> bool:
    """Whether the time at ``k`` is in the dative; ``маусым айына`` (to the month of June) is read as an adverb, too."""
    return view.units[k].case == "Dat" or view.forms[k] == "айына"


def _is_limit(view: View, k: int, time: TimeExpression) -> bool:
    """``2030 жылға дейін`` (until 2030): a limit is not the time of the contact, a span of days is."""
    return k + 1 < len(view.units) and view.forms[k + 1] in lexicon.words("limit") and not _is_span(time)


def _is_span(time: TimeExpression) -> bool:
    """``3–5 ақпанда``: from a day to a day."""
    first, _, last = (time.value or "").partition("/")
    return bool(last) and len(first) == 10


def _qualifies(view: View, k: int, at: int, own: int | None) -> bool:
    """Whether the ``-ғы`` form at ``k`` qualifies the noun at ``at``: no other noun stands between, save those who
    take part."""
    for j in range(k + 1, at):
        unit = view.units[j]
        if unit.mentions or unit.time is not None or unit.word.attributive:
            continue
        if unit.word.pos in {"NOUN", "PROPN"} and unit.case not in (None, "Nom"):
            return False
        if clauses.is_verb(unit) and j != own:
            return False
    return True
