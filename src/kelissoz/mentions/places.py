"""Places and bodies that are named outright: by the tables, by the locative, by quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kelissoz.mentions import gazetteer, heads, names
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.forms import Reading, readings
from kelissoz.mentions.gazetteer import Entry, Match
from kelissoz.mentions.view import View

_OUTLETS = frozenset({"outlet", "agency"})
_BRACKETS = frozenset("([")


_NAMED = frozenset({"place", "body", "venue"})
_OUR_LAND = "еліміз"
_OPENING, _CLOSING = frozenset("«“„"), frozenset("»”")
_CAPITALS = ("астана", "елорда")
_CAPITAL_BASES = frozenset({"астана", "астанасы", "елорда", "елордасы"})
_WHERE = frozenset({"Loc", "Dat", "Abl"})


def named(view: View, matches: Mapping[int, Match]) -> list[Draft]:
    """Places, venues, bodies and outlets among ``matches``; a name has a capital, unless the table says otherwise
    (``хусилер``)."""
    by_end = {match.last: match for match in matches.values()}
    found = [
        _of_its_seat(view, _draft(view, match), by_end.get(match.first))
        for match in matches.values()
        if match.entries[0].kind in _NAMED and (view.is_capital(match.first) or match.entries[0].small)
    ]
    return sorted(found, key=lambda draft: draft.first)


def _of_its_seat(view: View, draft: Draft, before: Match | None) -> Draft:
    """A building with the one that it stands in: ``Мәскеу Кремлінің Сенат сарайы``."""
    if draft.kind != "venue" or before is None or before.reading.case != "Gen":
        return draft
    if before.entries[0].rule != "world/metonyms" and before.entry("venue") is None:
        return draft
    written = " ".join(view.tokens[k].form for k in range(before.first, draft.last - 1))
    country = before.entries[0].country
    return replace(draft, first=before.first, name=f"{written} {draft.base}", country=country)


def _draft(view: View, match: Match) -> Draft:
    """An outlet has the table's name; a place the name as written (``Бейжің``), and so a building, which tells
    where it stands, and a body, which an article names in full first, in short after."""
    entry = _entry(match)
    written = " ".join(
        [*(view.tokens[k].form for k in range(match.first, match.last - 1)), match.reading.base]
    )
    written = gazetteer.without_link(written) if entry.kind == "place" else written
    if written.islower():
        written = entry.name if entry.name.lower() == written else written.capitalize()
    as_written = (
        entry.kind in ("venue", "body", "place")
        and entry.rule not in _OUTLETS
        and not _says_what_it_is(view, match)
    )
    return Draft(
        match.first,
        match.last,
        entry.kind,
        written if as_written else entry.name,
        entry.rule,
        key=(entry.name.lower(),),
        base=match.reading.base,
        case=match.reading.case,
        possessed=entry.possessed,
        attributive=match.reading.attributive,
        country=entry.country,
        country_at=(match.first, match.last) if entry.country else None,
        implied=entry.implied,
        lat=entry.lat,
        lon=entry.lon,
    )


def _says_what_it_is(view: View, match: Match) -> bool:
    """``ХАМАС қозғалысы``: the last word only says what the name before it is."""
    closing = heads.read(view, match.last - 1) if match.last - match.first > 1 else ()
    return any(heads.is_appositive(head.noun.lemma) for head in closing)


def _entry(match: Match) -> Entry:
    """A seat of power acts, and is a place where something happens: ``Ақорда хабарлады``, ``Ақордада
    өтті``."""
    venue = match.entry("venue")
    return venue if venue is not None and match.reading.case == "Loc" else match.entries[0]


def capitals(view: View, matches: Mapping[int, Match], home: str | None) -> list[Draft]:
    """``Ангола астанасында`` (in the capital of Angola) is in Luanda; ``елордада`` alone is in the capital of the
    outlet's country."""
    found = []
    for token in view.tokens:
        reading = _capital_word(token.form.lower())
        if reading is None:
            continue
        owner = next((m for m in matches.values() if m.last == token.i and m.entry("state")), None)
        if reading.possessed:
            state = owner.entry("state") if owner is not None else None
            land = state.country if state is not None else None
        else:
            land = home if owner is None and token.form.lower().startswith("елорда") else None
        capital = gazetteer.capital_of(land)
        if capital is not None:
            first = owner.first if owner is not None and reading.possessed else token.i
            found.append(_capital(first, token.i + 1, capital, reading))
    return found


def homeland(view: View, home: str | None) -> list[Draft]:
    """``елімізге``, ``елімізде``: the outlet's own country, where nobody is quoted."""
    entry = gazetteer.state_of(home)
    if entry is None:
        return []
    found = []
    for token in view.tokens:
        if not view.lows[token.i].startswith(_OUR_LAND):
            continue
        reading = next(
            (r for r in readings(view.lows[token.i]) if r.base == _OUR_LAND and r.case in _WHERE), None
        )
        if reading is not None and not reading.attributive and not _is_quoted(view, token.i):
            capital = _capital(token.i, token.i + 1, entry, reading)
            found.append(replace(capital, kind="state", rule="homeland", key=()))
    return found


def _is_quoted(view: View, k: int) -> bool:
    """Whether what stands at ``k`` is somebody's own words, whose country is another one."""
    before = [view.tokens[j].form for j in range(view.sentence(k).first, k)]
    opened = sum(form in _OPENING for form in before) > sum(form in _CLOSING for form in before)
    return opened or before[:1] in (["–"], ["—"], ["-"])


def _capital_word(low: str) -> Reading | None:
    """The word in a case that tells where or whereto; in the nominative it stands before the name."""
    if not low.startswith(_CAPITALS):
        return None
    return next((r for r in readings(low) if r.case in _WHERE and r.base in _CAPITAL_BASES), None)


def _capital(first: int, last: int, entry: Entry, reading: Reading) -> Draft:
    return Draft(
        first,
        last,
        "place",
        entry.name,
        "capital",
        key=(entry.name.lower(),),
        base=entry.name,
        case=reading.case,
        attributive=reading.attributive,
        country=entry.country,
        country_at=(first, last),
        lat=entry.lat,
        lon=entry.lon,
    )


def locatives(view: View) -> list[Draft]:
    """Unknown names in the locative: ``Давоста``, ``Хангжоудағы``. Words of Latin letters are brands mostly
    (``Facebook-та``), those that begin a sentence may be anything."""
    found = []
    for token in view.tokens:
        k = token.i
        if not view.is_capital(k) or k in view.opening or view.is_acronym(k) or heads.read(view, k):
            continue
        if k and names.is_given(view.tokens[k - 1].form):
            continue  # ``Антонио Коста``
        word = view.word(k)
        reading = _locative(token.form)
        if (
            reading is None
            or word.pos != "PROPN"
            or word.case != "Loc"
            or view.script == "cyrl"
            and token.text[:1] < "Ѐ" < token.form[:1]
        ):
            continue
        found.append(
            Draft(
                k,
                k + 1,
                "place",
                reading.base,
                "locative",
                base=reading.base,
                case="Loc",
                attributive=reading.attributive,
            )
        )
    return found


def _locative(form: str) -> Reading | None:
    return next(
        (reading for reading in readings(form) if reading.case == "Loc" and len(reading.base) > 2), None
    )


def quoted_bodies(view: View, phrases: Iterable[Draft]) -> list[Draft]:
    """``«Қайратқа»``: a quoted name alone is the body that the article names with its head noun elsewhere
    (``«Қайрат» клубы``)."""
    known = {key: draft for draft in phrases if draft.kind == "body" for key in _quoted_words(view, draft)}
    found = []
    for quoted in view.quoted.values():
        body, reading = (
            _known_body(view, known, quoted.last - 2) if quoted.last - quoted.first == 3 else (None, None)
        )
        if body is not None and reading is not None:
            found.append(
                replace(
                    body,
                    first=quoted.first,
                    last=quoted.last,
                    rule="quoted",
                    base=reading.base,
                    case=reading.case,
                    possessed=False,
                    country_at=None,
                )
            )
    return found


def _quoted_words(view: View, draft: Draft) -> list[str]:
    return [
        view.lows[k + 1]
        for k, quoted in view.quoted.items()
        if draft.first <= k and quoted.last < draft.last and quoted.last - quoted.first == 3
    ]


def _known_body(view: View, known: Mapping[str, Draft], k: int) -> tuple[Draft | None, Reading | None]:
    for reading in readings(view.tokens[k].form):
        if reading.base.lower() in known:
            return known[reading.base.lower()], reading
    return None, None


def with_brackets(view: View, drafts: Iterable[Draft], states: Iterable[Draft]) -> list[Draft]:
    """The state in brackets after a place or body, or a name without an office, is its country: ``Софияда (Болгария)``,
    ``FedEx (АҚШ)``, ``Петр Димов (Болгария)``."""
    by_token = {state.first: state for state in states if state.kind == "state"}
    told = []
    for draft in drafts:
        k = draft.last
        state = by_token.get(k + 1) if k < len(view.tokens) and view.tokens[k].form in _BRACKETS else None
        closes = state is not None and state.last < len(view.tokens) and view.tokens[state.last].form in ")]"
        if state is not None and closes and _may_have_land(draft):
            draft = replace(draft, country=state.country, country_at=(state.first, state.last))
        told.append(draft)
    return told


def _may_have_land(draft: Draft) -> bool:
    return draft.kind in ("place", "body", "venue") or draft.kind == "person" and draft.office is None
