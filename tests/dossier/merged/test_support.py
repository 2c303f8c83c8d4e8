from __future__ import annotations

from dataclasses import replace

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.support import sources
from tests.dossier.told import said


def kinds(*told: list[Said]) -> list[Said]:
    return [each for claims in told for each in claims if each.claim.field == "kind"]


def test_ten_outlets_that_copy_one_agency_are_one_source() -> None:
    found = sources(kinds(*(said(f"a{i}", f"Арна {i}", via=["Ала-Тау"]) for i in range(10))))
    assert [(source.name, len(source.outlets)) for source in found] == [("Ала-Тау", 10)]


def test_outlets_of_their_own_are_independent() -> None:
    found = sources(kinds(said("a", "Дала"), said("b", "Қала"), said("c", "Дала")))
    assert [(source.name, source.outlets) for source in found] == [("Дала", ("Дала",)), ("Қала", ("Қала",))]


def test_an_article_of_no_known_outlet_goes_by_what_it_says_of_itself_or_by_its_title() -> None:
    told = replace(kinds(said("a", "Дала"))[0], outlet=None, title="Кездесу өтті")
    assert sources([told])[0].outlets == ("Дала",)
    unsaid = replace(told, claim=replace(told.claim, chain=()))
    assert sources([unsaid])[0].outlets == ("«Кездесу өтті»",)
    assert sources([replace(unsaid, title=None)])[0].outlets == ("a",)


def test_chains_that_meet_are_one_source() -> None:
    found = sources(
        kinds(said("a", "Дала", via=["Ала-Тау", "Нұрланов"]), said("b", "Қала", via=["Нұрланов"]))
    )
    assert [(source.name, source.outlets) for source in found] == [("Нұрланов", ("Дала", "Қала"))]


def test_a_reprint_is_no_source_of_its_own() -> None:
    found = sources(kinds(said("a", "Дала"), said("b", "Қала", family="a")))
    assert len(found) == 1


def test_a_later_claim_brings_two_sources_together() -> None:
    told = [said("a", "Дала"), said("b", "Қала"), said("c", "Теңіз", via=["Дала", "Қала"])]
    assert len(sources(kinds(*told))) == 1


def test_the_order_does_not_matter() -> None:
    told = kinds(said("a", "Дала", via=["Ала-Тау"]), said("b", "Қала"), said("c", "Теңіз", via=["Ала-Тау"]))
    assert sources(told) == sources(told[::-1])


def test_what_nobody_says_has_no_source() -> None:
    assert sources([]) == ()
