from __future__ import annotations

from kelissoz.dossier.merged.claims import Said
from kelissoz.dossier.merged.event import DossierEvent, merge
from kelissoz.dossier.series import Miscount, Series, series
from tests.dossier.told import NURLANOV, OSMONOV, participant, said

WHAT = "Нұрланов пен Осмоновтың кездесуі"


def ordinal(value: int, what: str = WHAT, **more: bool) -> dict[str, object]:
    return {"value": value, "what": what, **more}


def event(*told: list[Said]) -> DossierEvent:
    found = merge([told[0][0].claim.event], [each for claims in told for each in claims])
    assert found is not None
    return found


def told(article: str, day: str, number: dict[str, object], **more: object) -> list[Said]:
    fields = {"participants": [NURLANOV, OSMONOV], "start": day, "ordinal": number, **more}
    return said(article, f"Outlet {article}", "2026-12-01", **fields)


def only(*events: DossierEvent) -> Series:
    (found,) = series(events)
    return found


def test_what_is_held_of_a_series_and_what_is_missing() -> None:
    found = only(
        event(told("b", "2026-03-03", ordinal(7))), event(told("a", "2025-12-02", ordinal(6, inferred=True)))
    )
    assert found.name == WHAT
    assert [(each.id, number) for each, number in found.events] == [("event of a", 6), ("event of b", 7)]
    assert (found.last, found.missing) == (7, (1, 2, 3, 4, 5))


def test_a_wrong_count_is_told() -> None:
    second = event(
        told("b", "2026-03-03", ordinal(2)),
        told("c", "2026-03-03", ordinal(3)),
        told("d", "2026-03-03", ordinal(2)),
    )
    found = only(event(told("a", "2026-02-02", ordinal(1))), second)
    assert found.miscounts == (Miscount("event of c", 3, 2),)


def test_of_two_counts_that_fits_which_comes_after_the_one_before() -> None:
    second = event(told("b", "2026-03-03", ordinal(3)), told("c", "2026-03-03", ordinal(2)))
    found = only(event(told("a", "2026-02-02", ordinal(1))), second)
    assert [number for _, number in found.events] == [1, 2]


def test_two_counts_alone_are_left_open() -> None:
    found = only(event(told("b", "2026-03-03", ordinal(3)), told("c", "2026-03-03", ordinal(2))))
    assert [number for _, number in found.events] == [None]
    assert found.miscounts == ()


def test_bodies_have_series_of_their_own() -> None:
    sides = [participant("Ерлан Сағынов", "KZ"), participant("Бақыт Осмонов", "KG")]
    body = {"kind": "session", "body": "Қазақ-қырғыз комиссиясы", "participants": sides}
    what = "Қазақ-қырғыз комиссиясының отырысы"
    found = list(
        series(
            [
                event(told("a", "2026-02-02", ordinal(1))),
                event(told("b", "2026-03-02", ordinal(4, what), **body)),
                event(told("c", "2026-04-02", ordinal(5, what), **body)),
            ]
        )
    )
    assert [[number for _, number in each.events] for each in found] == [[1], [4, 5]]


def test_what_nobody_counts_is_in_no_series() -> None:
    assert list(series([event(said("a", "Дала"))])) == []


def test_commissions_of_two_lands_each_are_told_apart_by_their_lands() -> None:
    """Both are called alike, but for one land."""

    def sitting(article: str, body: str, number: int, *lands: str) -> DossierEvent:
        parties = [{**participant(land, land), "kind": "state"} for land in lands]
        told_of = {"kind": "session", "body": body, "participants": parties, "start": "2026-03-03"}
        return event(said(article, "Дала", ordinal=ordinal(number, "комиссияның отырысы"), **told_of))

    one = sitting("a", "Қазақстан–Моңғолия үкіметаралық комиссиясы", 10, "KZ", "MN")
    other = sitting("b", "Қазақстан–Сербия үкіметаралық комиссиясы", 7, "KZ", "RS")
    next_one = sitting("c", "үкіметаралық комиссия", 11, "MN", "KZ")
    assert sorted(len(each.events) for each in series([one, other, next_one])) == [1, 2]
