from __future__ import annotations

from typing import Any

import pytest

from kelissoz.dossier.merged.event import merge
from kelissoz.dossier.review.entry import EntryError, entered, meant
from tests.dossier.told import NURLANOV, OSMONOV, said


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("start", "2026-03", "2026-03"),
        ("status", "cancelled", "cancelled"),
        ("time_of_day", "15:00", "15:00"),
        ("duration", "PT4H", {"value": "PT4H", "approx": False}),
        ("place", "Бішкек, KG", {"name": "Бішкек", "country": "KG"}),
        ("place", "Бішкек", {"name": "Бішкек", "country": None}),
        ("participants", "Бақыт Осмонов, KG", {"name": "Бақыт Осмонов", "kind": "person", "country": "KG"}),
        ("participants", '{"name": "БҰҰ", "kind": "body"}', {"name": "БҰҰ", "kind": "body"}),
        ("ordinal", "7 кездесу", {"value": 7, "what": "кездесу"}),
        ("topics", "су мәселесі", {"text": "су мәселесі"}),
        ("body", "Қауіпсіздік кеңесі", "Қауіпсіздік кеңесі"),
    ],
)
def test_what_is_typed(field: str, text: str, value: Any) -> None:
    assert entered(field, text) == value


@pytest.mark.parametrize(
    ("field", "text", "says"),
    [
        ("when", "2026", "no such field"),
        ("start", "кеше", "no day, month or year"),
        ("status", "болды", "none of held"),
        ("duration", "төрт сағат", "no ISO 8601 duration"),
        ("ordinal", "жетінші", "does not begin with a number"),
        ("participants", '{"name": "Бақыт"}', "it needs 'kind'"),
        ("participants", "{", "no JSON"),
        ("time_of_day", "25:00", "no time of day"),
        ("topics", "  ", "nothing to enter"),
        ("ordinal", "99999999999999999999", "does not begin with a number"),
        ("ordinal", '{"value": 99999999999999999999, "what": "кездесу"}', "cannot be 9999"),
        ("ordinal", '{"value": true, "what": "кездесу"}', "cannot be true"),
        ("participants", '{"name": ["Бақыт"], "kind": "person"}', "cannot be"),
        ("participants", '{"name": "Бақыт", "kind": "ұшақ"}', "cannot be"),
        ("place", '{"name": "Ош", "lat": "солтүстік"}', "cannot be"),
        ("duration", '{"value": 4}', "cannot be 4"),
        ("duration", '{"value": "PT4H", "approx": 1}', "cannot be 1"),
        ("status", '{"held": 1}', "it is a word"),
        ("topics", '{"text": ' + "[" * 100_000, "no JSON"),
    ],
)
def test_what_cannot_be_entered(field: str, text: str, says: str) -> None:
    with pytest.raises(EntryError, match=says):
        entered(field, text)


def test_which_value_is_meant() -> None:
    event = merge(["a"], said("a", "Дала", start="2026-03-03", participants=[NURLANOV, OSMONOV]))
    assert event is not None
    assert meant(event, "participants", "Бақыт Осмонов")["country"] == "KG"
    assert meant(event, "start", "2026-03-03") == "2026-03-03"
    for field, text in (("participants", "Осмонов"), ("place", "Ош"), ("start", "2026")):
        with pytest.raises(EntryError):
            meant(event, field, text)
