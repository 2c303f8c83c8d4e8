from __future__ import annotations

import random
from dataclasses import replace

from kelissoz.dossier.merging.clusters import Judgements, Pair, clusters
from kelissoz.dossier.merging.reports import Party
from tests.dossier.merging.reports_by_hand import report


def together(*groups: str) -> set[frozenset[str]]:
    return {frozenset(group) for group in groups}


def test_what_scores_high_is_one_event() -> None:
    reports = {id: report(id) for id in "abc"}
    assert set(clusters(reports, [Pair("a", "b", 6.0)])) == together("ab", "c")


def test_one_article_tells_its_events_apart_even_by_way_of_a_third_report() -> None:
    reports = {"a": report("a", article="x"), "b": report("b"), "c": report("c", article="x")}
    assert set(clusters(reports, [Pair("a", "b", 5.0), Pair("b", "c", 6.0)])) == together("a", "bc")


def test_days_do_not_wander() -> None:
    reports = {id: report(id, start=f"2026-01-{22 + i}") for i, id in enumerate("abc")}
    assert set(clusters(reports, [Pair("a", "b", 5.0), Pair("b", "c", 5.0)])) == together("ab", "c")


def test_reports_two_days_apart_are_one_only_where_they_are_compared() -> None:
    """An outlet may have the day wrong; but what is a day from each of two reports does not make them one."""
    reports = {"a": report("a", start="2026-01-22"), "b": report("b", start="2026-01-24")}
    assert set(clusters(reports, [Pair("a", "b", 5.0)])) == together("ab")


def test_who_met_others_is_not_one_with_them_by_way_of_a_report_that_names_nobody() -> None:
    """The guest met the prime minister and the president: a report of two lands is of one of the meetings."""
    guest, states = (
        Party("Никол Пашинян", "person", "AM"),
        (Party("Армения", "state", "AM"), Party("Грузия", "state", "GE")),
    )
    hosts = [Party(name, "person", "GE") for name in ("Ираклий Кобахидзе", "Михаил Кавелашвили")]
    one, other = (report(id, parties=(guest, host)) for id, host in zip("ac", hosts, strict=True))
    reports = {"a": one, "b": report("b", None, parties=states), "c": other}
    pairs = [Pair("a", "b", 5.0), Pair("b", "c", 4.5)]
    assert set(clusters(reports, pairs)) == together("ab", "c")
    led = replace(other, parties=(guest, replace(hosts[1], role="head")))
    assert set(clusters({**reports, "c": led}, pairs)) == together("abc")


def test_people_win_over_scores() -> None:
    reports = {id: report(id) for id in "abc"}
    pairs = [Pair("a", "b", 6.0), Pair("b", "c", 6.0)]
    apart = Judgements(apart=frozenset({("a", "b")}))
    assert set(clusters(reports, pairs, apart)) == together("a", "bc")
    same = Judgements(same=frozenset({("a", "c")}))
    assert set(clusters(reports, [], same)) == together("ac", "b")


def test_who_is_apart_stays_apart_by_way_of_a_third() -> None:
    reports = {id: report(id) for id in "abc"}
    judged = Judgements(same=frozenset({("a", "b"), ("b", "c")}), apart=frozenset({("a", "c")}))
    assert set(clusters(reports, [], judged)) == together("ab", "c")


def test_a_judgement_of_a_report_that_is_gone_does_nothing() -> None:
    judged = Judgements(same=frozenset({("a", "gone")}), apart=frozenset({("a", "gone too")}))
    assert set(clusters({"a": report("a")}, [], judged)) == together("a")


def test_the_order_does_not_matter() -> None:
    pick = random.Random(7)
    ids = [f"r{i:02}" for i in range(30)]
    reports = {
        id: report(id, start=f"2026-01-{22 + i % 3}", article=f"x{i % 20}") for i, id in enumerate(ids)
    }
    pairs = [Pair(*sorted(pick.sample(ids, 2)), score=pick.choice([4.0, 5.0, 6.0])) for _ in range(80)]  # type: ignore[misc]
    expected = set(clusters(reports, pairs))
    for _ in range(20):
        pick.shuffle(pairs)
        pick.shuffle(ids)
        assert set(clusters({id: reports[id] for id in ids}, pairs)) == expected


def test_what_is_put_off_may_be_told_twice_in_one_article() -> None:
    """With the day for which it was announced, and with the new one."""
    reports = {
        "a": report("a", status="planned", start="2026-02-17"),
        "b": report("b", status="postponed", start="2026-02-17", article="x"),
        "c": report("c", status="planned", start="2026-03-10", article="x"),
        "d": report("d", start="2026-03-10"),
    }
    pairs = [Pair("a", "b", 6.0), Pair("b", "d", 5.0), Pair("c", "d", 6.0)]
    assert set(clusters(reports, pairs)) == together("abcd")


def test_it_does_not_matter_where_the_articles_were_found() -> None:
    """Of two events that fit equally well, the one of the nearer article, whatever the ids are."""
    for near, far in (("a", "z"), ("z", "a")):
        reports = {
            "m": report("m", start=None, published="2026-01-30"),
            near: report(near, start="2026-01-28", published="2026-01-29"),
            far: report(far, start="2026-01-24", published="2026-01-25"),
        }
        pairs = [Pair(*sorted(("m", id)), score=5.0) for id in (near, far)]  # type: ignore[misc]
        assert set(clusters(reports, pairs)) == together(f"m{near}", far)
