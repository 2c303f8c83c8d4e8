"""The parts of the measure, on a story made by hand: what is right, wrong, missing, and the reader's fault."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kelissoz.evaluation.dossier.part import Note
from kelissoz.evaluation.dossier.promises import days_of
from kelissoz.evaluation.dossier.reading import Reading
from kelissoz.evaluation.dossier.score import DossierScore, compare
from kelissoz.evaluation.dossier.tables import differences
from kelissoz.evaluation.dossier.view import Disagreement, DossierView, PromiseView, SeriesView
from kelissoz.model import Duration, Ordinal

from .stories import STORY, event, reading, without

SECOND, THIRD = frozenset({"a1", "b1", "c1"}), frozenset({"d1"})
FIRST_DAY, LATER = days_of([STORY])

RIGHT = DossierView(
    contacts=(SECOND, THIRD),
    reprints=(frozenset({"id-b", "id-c"}),),
    disagreements=(
        Disagreement(SECOND, "duration", {"PT120M": frozenset({"b1"}), "PT5H": frozenset({"c1"})}),
        Disagreement(SECOND, "ordinal", {"2": frozenset({"a1", "b1"}), "3": frozenset({"c1"})}),
    ),
    promises=(
        PromiseView(frozenset({"a1"}), FIRST_DAY, "upcoming", "2026-03-02", frozenset({"Ала-Тау агенттігі"})),
        PromiseView(SECOND, LATER, "confirmed", None, frozenset({"Ала-Тау агенттігі"})),
    ),
    series=(SeriesView({"a1": 2, "b1": 2, "c1": 2, "d1": 3}, frozenset({"c1"})),),
    processes=(SECOND | THIRD,),
)
STANDS = replace(STORY, sources={"second": 2, "third": 1})
SHARES = ("merging", "reprints", "disagreements", "values", "promises", "ordinals", "miscounts", "processes")


def scored(view: DossierView, read: Reading | None = None) -> DossierScore:
    return compare([STORY], read or reading(), view)


def test_a_dossier_that_says_what_the_gold_says_is_perfect() -> None:
    figures = scored(RIGHT).figures
    assert {figures[f"{name}.f1"] for name in (*SHARES, "promises.due", "promises.by")} == {1.0}
    assert scored(RIGHT).notes == ()


def test_an_empty_dossier_has_nothing_but_precision_of_single_events() -> None:
    figures = scored(DossierView()).figures
    assert figures["merging.precision"] == 1.0
    assert figures["merging.recall"] == 0.5
    assert {figures[f"{name}.f1"] for name in SHARES if name != "merging"} == {0.0}


def test_how_many_sources_stand_behind_a_contact() -> None:
    view = replace(RIGHT, sources=((SECOND, 3), (THIRD, 1)))
    result = compare([STANDS], reading(), view)
    assert (result.figures["sources.f1"], result.figures["sources.unread"]) == (0.5, 0)
    assert Note("second", "≠", "second: 2 sources, here 3") in result.notes
    torn = compare([STANDS], reading(), replace(view, sources=((frozenset({"a1"}), 1), (THIRD, 1))))
    assert (torn.figures["sources.f1"], torn.figures["sources.unread"]) == (1.0, 1)


def test_two_contacts_that_were_made_one() -> None:
    result = scored(replace(RIGHT, contacts=(SECOND | THIRD,)))
    assert result.figures["merging.recall"] == 1.0
    assert result.figures["merging.precision"] == (3 * 3 / 4 + 1 / 4) / 4
    assert Note("second", "+", "second, third are one here: a, b, c, d") in result.notes


def test_one_contact_that_was_torn() -> None:
    result = scored(replace(RIGHT, contacts=(frozenset({"a1", "b1"}), frozenset({"c1"}), THIRD)))
    assert result.figures["merging.recall"] == round((2 * 2 / 3 + 1 / 3 + 1) / 4, 4)
    assert Note("second", "−", "second is one, but here 2: a, b | c") in result.notes


def test_a_reprint_too_many() -> None:
    result = scored(replace(RIGHT, reprints=(frozenset({"id-b", "id-c", "id-d"}),)))
    assert result.figures["reprints.precision"] == round(1 / 3, 4)
    assert result.figures["reprints.recall"] == 1.0
    assert Note("b", "+", "b, d are none") in result.notes


def test_a_disagreement_that_was_missed_and_one_that_is_none() -> None:
    place = Disagreement(SECOND, "place", {"Бішкек": frozenset({"b1"}), "Ош": frozenset({"c1"})})
    result = scored(replace(RIGHT, disagreements=(RIGHT.disagreements[0], place)))
    assert (result.figures["disagreements.precision"], result.figures["disagreements.recall"]) == (0.5, 0.5)
    assert [note.sign for note in result.notes] == ["−", "+"]


def test_what_is_not_judged_does_not_count() -> None:
    topics = Disagreement(SECOND, "topics", {"су": frozenset({"b1"}), "газ": frozenset({"c1"})})
    result = scored(replace(RIGHT, disagreements=(*RIGHT.disagreements, topics)))
    assert result.figures["disagreements.precision"] == 1.0


def test_who_says_what_must_be_right() -> None:
    turned = Disagreement(SECOND, "duration", {"PT5H": frozenset({"b1"}), "PT2H": frozenset({"c1"})})
    result = scored(replace(RIGHT, disagreements=(turned, RIGHT.disagreements[1])))
    assert result.figures["disagreements.f1"] == 1.0
    assert result.figures["values.f1"] == round(3 / 5, 4)
    assert [note.sign for note in result.notes] == ["≠"]


def test_a_disagreement_that_the_reader_did_not_find_is_not_asked_for() -> None:
    result = scored(
        replace(RIGHT, disagreements=RIGHT.disagreements[1:]),
        reading(c1=event("c1", duration=None, ordinal=Ordinal(3, ""))),
    )
    assert result.figures["disagreements.unread"] == 1
    assert result.figures["disagreements.f1"] == 1.0


def test_a_disagreement_out_of_a_misreading_is_the_readers() -> None:
    late = Disagreement(
        SECOND, "start", {"2026-03-02": frozenset({"a1", "b1"}), "2026-03-03": frozenset({"c1"})}
    )
    view = replace(RIGHT, disagreements=(*RIGHT.disagreements, late))
    assert scored(view).figures["disagreements.precision"] == round(2 / 3, 4)
    read = reading(c1=event("c1", duration=Duration("PT5H"), ordinal=Ordinal(3, ""), start="2026-03-03"))
    assert scored(view, read).figures["disagreements.precision"] == 1.0
    assert scored(view, read).figures["disagreements.misread"] == 1


def test_a_promise_in_the_wrong_state() -> None:
    wrong = replace(RIGHT.promises[1], state="overdue")
    result = scored(replace(RIGHT, promises=(RIGHT.promises[0], wrong)))
    assert (result.figures["promises.precision"], result.figures["promises.recall"]) == (0.5, 0.5)
    assert [note.text for note in result.notes] == ["second, 2026-03-05: confirmed, here overdue"]


def test_a_promise_told_twice_is_wrong_once() -> None:
    result = scored(replace(RIGHT, promises=(*RIGHT.promises, RIGHT.promises[0])))
    assert (result.figures["promises.precision"], result.figures["promises.recall"]) == (round(2 / 3, 4), 1.0)


def test_what_nobody_promised() -> None:
    third = PromiseView(THIRD, LATER, "overdue")
    result = scored(replace(RIGHT, promises=(*RIGHT.promises, third)))
    assert result.figures["promises.precision"] == round(2 / 3, 4)
    misread = scored(
        replace(RIGHT, promises=(*RIGHT.promises, third)), reading(d1=event("d1", status="planned"))
    )
    assert misread.figures["promises.precision"] == 1.0
    assert misread.figures["promises.misread"] == 1


def test_a_day_for_which_the_gold_tells_nothing_is_not_judged() -> None:
    between = PromiseView(SECOND, dt.date(2026, 3, 4), "overdue")
    assert scored(replace(RIGHT, promises=(*RIGHT.promises, between))).figures["promises.f1"] == 1.0


def test_a_promise_whose_announcement_was_not_read_is_not_asked_for() -> None:
    result = scored(replace(RIGHT, promises=()), without(reading(), "a1"))
    assert result.figures["promises.unread"] == 2
    result = scored(replace(RIGHT, promises=()), reading(a1=event("a1", status="planned", start=None)))
    assert result.figures["promises.unread"] == 1


def test_when_and_by_whom() -> None:
    first = replace(RIGHT.promises[0], due="2026-03-03", by=frozenset({"Дала"}))
    figures = scored(replace(RIGHT, promises=(first, RIGHT.promises[1]))).figures
    assert figures["promises.f1"] == 1.0
    assert figures["promises.due.f1"] == 0.0
    assert figures["promises.by.f1"] == 0.5


def test_a_number_that_follows_the_wrong_article() -> None:
    result = scored(replace(RIGHT, series=(SeriesView({"a1": 2, "b1": 2, "c1": 3, "d1": 3}),)))
    assert result.figures["ordinals.recall"] == 0.75
    assert result.figures["miscounts.recall"] == 0.0
    assert [note.text for note in result.notes] == ["second (c): number 2, here 3"]


def test_a_number_that_the_article_has_not_is_the_readers() -> None:
    misread = reading(d1=event("d1", start="2026-03-08", ordinal=Ordinal(4, "кездесу")))
    result = scored(
        replace(RIGHT, series=(SeriesView({"a1": 2, "b1": 2, "c1": 2, "d1": 4}, frozenset({"c1"})),)), misread
    )
    assert result.figures["ordinals.misread"] == 1
    assert result.figures["ordinals.f1"] == 1.0


def test_a_thread_that_was_not_found() -> None:
    result = scored(replace(RIGHT, processes=(SECOND, THIRD)))
    assert result.figures["processes.recall"] == 0.0
    assert [note.text for note in result.notes] == ["second, third are of one process"]


@pytest.mark.parametrize(("split", "shown"), [("dev", True), ("test", False), ("fresh", False)])
def test_differences_of_the_reported_half_are_not_shown(split: str, shown: bool) -> None:
    story = replace(STORY, split=split)  # type: ignore[arg-type]
    lines = list(differences(compare([story], reading(), DossierView())))
    assert bool(lines) is shown


def test_what_the_reader_missed_is_counted_and_not_asked_for() -> None:
    result = scored(RIGHT, without(reading(), "c1"))
    assert result.figures["events.missed"] == 1
    assert result.figures["merging.f1"] == 1.0
