"""Every row of the event tables proves itself: its example gives an event of its kind, its counterexample
none."""

from __future__ import annotations

from collections import defaultdict
from typing import get_args

from kelissoz import lexicon
from kelissoz.events import clauses, nouns, settings, standing, status
from kelissoz.events.frames import candidates
from kelissoz.events.stories.sides import is_generic, stands_for
from kelissoz.events.view import View, look
from kelissoz.model import EventKind
from tests.facts import facts
from tests.proofs import proves
from tests.reading import document

KINDS = {f"kk/events/{kind}": kind for kind in get_args(EventKind)}


FACTS = {
    "assembly": "session.body=БҰҰ Бас Ассамблеясы",
    "invitation-given": "visit.status=proposed",
    "phone-speaking": "call.status=held",
    "round": "2 talks",
    "round-stage": "2 talks",
    "round-tour": "2 talks",
    "round-turn": "2 talks",
    "sit-at": "talks.status=planned",
    "sit-down": "talks.status=planned",
    "sit-down-at": "talks.status=planned",
    "take-up": "talks.status=planned",
    "turn-to": "talks.status=planned",
}
"""What the examples of some rows give beside an event of their kind, which another row would give as well."""


@proves(*KINDS)
def test_example_gives_an_event_of_its_kind(table: str, row: lexicon.Row) -> None:
    assert facts(document(row["example"], published="2026-03-02")) >= {
        KINDS[table],
        FACTS.get(row["id"], KINDS[table]),
    }


@proves(*KINDS, example="counterexample")
def test_counterexample_gives_none(row: lexicon.Row) -> None:
    assert document(row["counterexample"], published="2026-03-02").events == ()


def test_quotes_are_the_text() -> None:
    for row in (row for table in KINDS for row in lexicon.rows(table)):
        read = document(row["example"], published="2026-03-02")
        for claim in read.claims:
            assert read.article.text[claim.start : claim.end] == claim.quote


def _city_rows() -> list[lexicon.Row]:
    return [row for row in lexicon.rows("world/places") if row["kind"] == "city"]


def test_a_name_is_that_of_one_city() -> None:
    """Of two cities of one name (``Кордова`` of Spain, ``Кордоба`` of Argentina) the reader would know the first."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for row in _city_rows():
        for name in (row["name"], *filter(None, row["aliases"].split("|"))):
            bearers[name.lower()].add(f"{row['name']} {row['country']}")
    assert [sorted(cities) for cities in bearers.values() if len(cities) > 1] == []


def test_two_cities_are_not_at_one_place() -> None:
    """Only a capital has two rows (``Пекин``, ``Бейжиң``): elsewhere one of the two was looked up wrongly."""
    capitals = {row["capital"] for row in lexicon.rows("world/states")}
    there: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in _city_rows():
        there[row["lat"], row["lon"]].add(row["name"])
    assert [sorted(names) for names in there.values() if len(names) > 1 and not names & capitals] == []


def _view(text: str) -> View:
    return look(document(text, published="2026-03-02"))[-1]


@proves("kk/status_cues")
def test_a_cue_tells_the_status(row: lexicon.Row) -> None:
    view = _view(row["example"])
    readings = [status.read(view, k, clauses.predicate(view, k)) for k in range(len(view.units) - 1)]
    told = {(reading.rule, reading.status) for reading in readings if reading is not None}
    assert (f"status_cues/{row['cue']}", row["status"]) in told


@proves("kk/light_verbs")
def test_a_light_verb_makes_of_a_contact_what_the_table_says(row: lexicon.Row) -> None:
    view = _view(row["example"])
    uses = [clauses.use(view, k) for k, unit in enumerate(view.units) if clauses.is_verb(unit)]
    assert row["use"] in uses


@proves("kk/context_words")
def test_a_word_makes_a_contact_the_setting_of_something_else(row: lexicon.Row) -> None:
    view = _view(row["example"])
    assert clauses.context(view, view.forms.index(row["form"]) - 1) == row["relation"]


@proves("kk/background_cues")
def test_a_cue_sets_what_follows_apart_from_the_news(row: lexicon.Row) -> None:
    view = _view(row["example"])
    assert settings.background(view, len(view.units)) == row["kind"]


@proves("kk/ordinal_words")
def test_an_ordinal_counts(row: lexicon.Row) -> None:
    view = _view(row["example"])
    said = [nouns.ordinal(view, k) for k in range(len(view.units))]
    assert int(row["value"]) in {evidence.value for evidence in said if evidence is not None}


@proves("kk/side_nouns")
def test_a_generic_word_stands_for_the_sides(row: lexicon.Row) -> None:
    view = _view(row["example"])
    parties = [p.mention for candidate in candidates(view) for p in candidate.parties]
    mentions = [m for unit in view.units for m in unit.mentions]
    assert row["stands_for"] in {stands_for(m) for m in (*parties, *mentions) if is_generic(m)}


@proves("kk/documents")
def test_who_signs_a_document(row: lexicon.Row) -> None:
    """Two sides sign a treaty; a decree binds nobody else, whatever treaty it is made for."""
    events = document(row["example"], published="2026-03-02").events
    assert [event.kind for event in events] == ([] if row["sides"] == "one" else ["signing"])


@proves("kk/press_words")
def test_what_is_told_to_the_press_is_no_matter_of_the_contact(row: lexicon.Row) -> None:
    (meeting,) = document(row["example"], published="2026-03-02").events
    assert meeting.topics == ()


@proves("kk/round_nouns")
def test_what_is_said_of_a_round_is_said_of_the_talks(row: lexicon.Row) -> None:
    (event,) = document(row["example"], published="2026-03-02").events
    assert event.place is not None and event.place.name == "Афина"


@proves("kk/sport_words")
def test_three_words_of_sport_make_a_match_of_a_meeting(row: lexicon.Row) -> None:
    """Two do not: ``Болгария мен Грекия Афинада кездесті`` may be of states or of teams."""
    assert document(row["example"], published="2026-03-02").events == ()


@proves("world/offices")
def test_an_office_has_its_rank_and_its_words(row: lexicon.Row) -> None:
    """Of whomever it is: ``футбол клубының президенті`` (the president of a football club) is no head of state, and
    of ``Токио көлік министрі`` (the transport minister of Tokyo) ``Токио`` is the owner, ``көлік`` is not."""
    view = _view(f"Бұл – {row['example']}.")
    offices = {mention.office or mention.name for unit in view.units for mention in unit.mentions}
    read = {(standing.rank(office), standing.office_length(office)) for office in (row["example"], *offices)}
    assert (row["rank"], len(row["name"].split())) in read
    assert standing.is_of_state(row["name"]) == (row["side_of"] == "state")


@proves("world/body_heads")
def test_a_head_tells_what_kind_of_body_it_is(row: lexicon.Row) -> None:
    assert standing.body_kind(row["example"]) == row["kind"]
