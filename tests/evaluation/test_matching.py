from __future__ import annotations

import itertools
import random
from dataclasses import replace

from kelissoz.evaluation.gold import GoldEvent
from kelissoz.evaluation.matching import Pair, assign, pair_up
from kelissoz.model import Document, Event, Participant


def gold(*events: Event) -> list[GoldEvent]:
    return [GoldEvent(event, frozenset()) for event in events]


def test_every_event_finds_its_own(document: Document) -> None:
    meeting, session = document.events
    assert pair_up(gold(session, meeting), [meeting, session]) == (Pair(0, 1, False), Pair(1, 0, False))


def test_another_kind_is_no_partner_but_talks_are_near_a_meeting(document: Document) -> None:
    meeting = document.events[0]
    assert pair_up(gold(replace(meeting, kind="call")), [meeting]) == ()
    assert pair_up(gold(replace(meeting, kind="talks")), [meeting]) == (Pair(0, 0, True),)


def test_the_same_kind_goes_before_a_near_one(document: Document) -> None:
    meeting = document.events[0]
    talks = replace(meeting, kind="talks", participants=())
    assert pair_up(gold(talks), [meeting, talks]) == (Pair(0, 1, False),)


def test_events_with_nothing_in_common_are_not_paired(document: Document) -> None:
    meeting = document.events[0]
    other = replace(
        meeting, start="2026-05-01", place=None, participants=(Participant("Жан Лоран", "person"),)
    )
    assert pair_up(gold(meeting), [other]) == ()
    assert pair_up(gold(replace(meeting, start="2026-05-01")), [other]) == (Pair(0, 0, False),)


def test_the_participants_tell_alike_events_apart(document: Document) -> None:
    first = document.events[0]
    second = replace(first, participants=(first.participants[0], Participant("Жан Лоран", "person", "FR")))
    third = replace(first, participants=(first.participants[0], Participant("Ли Вэй", "person", "CN")))
    pairs = pair_up(gold(first, second, third), [third, first, second])
    assert [(pair.gold, pair.system) for pair in pairs] == [(0, 1), (1, 2), (2, 0)]


def test_one_event_told_twice_is_paired_once(document: Document) -> None:
    meeting = document.events[0]
    assert pair_up(gold(meeting), [meeting, meeting]) == (Pair(0, 0, False),)


def test_assign_finds_the_greatest_total() -> None:
    draw = random.Random(7)
    for rows, columns in itertools.product(range(1, 5), range(1, 5)):
        weights = [[draw.randint(0, 9) for _ in range(columns)] for _ in range(rows)]
        total = sum(weights[i][j] for i, j in assign(weights))
        assert total == max(_totals(weights)), weights


def test_assign_of_nothing() -> None:
    assert assign([]) == [] and assign([[], []]) == []


def _totals(weights: list[list[int]]) -> list[int]:
    rows, columns = range(len(weights)), range(len(weights[0]))
    if len(rows) <= len(columns):
        chosen = itertools.permutations(columns, len(rows))
        return [sum(weights[i][j] for i, j in zip(rows, order, strict=True)) for order in chosen]
    return [
        sum(weights[i][j] for i, j in zip(order, columns, strict=True))
        for order in itertools.permutations(rows, len(columns))
    ]
