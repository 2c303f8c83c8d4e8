from __future__ import annotations

from dataclasses import replace

from kelissoz.dossier.merging.blocks import filed, sought
from kelissoz.dossier.merging.reports import Party, Report
from tests.dossier.merging.reports_by_hand import PUTIN, report
from tests.dossier.merging.test_score import ONE_EVENT


def meet(one: Report, other: Report) -> bool:
    here, there = sought(one), filed(other)
    return bool(here.dated & there.dated or here.undated & there.undated)


def test_reports_of_one_event_are_compared_whichever_comes_first() -> None:
    for one, other in ONE_EVENT:
        assert meet(one, other), (one, other)
        assert meet(other, one), (one, other)


def test_who_is_named_alone_is_compared_with_those_who_are_named_with_others() -> None:
    alone = report("a", parties=(PUTIN,))
    assert meet(alone, report("b")) and meet(report("b"), alone)


def test_one_common_state_is_not_enough() -> None:
    kyrgyz = report("a", parties=(Party("Асқар", "person", "KZ"), Party("Бақыт", "person", "KG")))
    uzbek = report("b", parties=(Party("Ерлан", "person", "KZ"), Party("Шавкат", "person", "UZ")))
    assert not meet(kyrgyz, uzbek)


def test_an_office_in_a_city_and_a_state_in_one_abroad_are_compared() -> None:
    """One outlet spells the envoy so that nobody knows him, and has the minister by his office."""
    office = "Сирия сыртқы істер министрі"
    named = (Party("Клаудио Кордоне", "person"), Party("Асаад аш-Шайбани", "person", "SY", office))
    unnamed = (Party("Цлаұдіо Цордоне", "person"), Party("Сирия", "state", "SY", office))
    one, other = (
        report(id, parties=who, city="Дамаск", country="SY") for id, who in (("a", named), ("b", unnamed))
    )
    assert meet(one, other) and meet(other, one)
    bare = tuple(replace(party, office=None) for party in unnamed)
    home = replace(other, parties=bare)
    assert not meet(one, home)
    assert meet(replace(one, city="Доха", country="QA"), replace(home, city="Доха", country="QA"))


def test_a_large_gathering_is_found_by_few_keys() -> None:
    parties = tuple(
        Party(f"Б{'абвгдежз'[i % 8]}{i}", "state", f"{chr(65 + i % 26)}{chr(65 + i // 26)}")
        for i in range(100)
    )
    assert len(filed(report("a", parties=parties)).dated) < 60
