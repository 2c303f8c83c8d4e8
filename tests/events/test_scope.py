"""Whether a contact is international or a country's own affair."""

from __future__ import annotations

import pytest

from ..reading import document


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        (
            "Қазақстан президенті Қасым-Жомарт Тоқаев БҰҰ бас хатшысы Антониу Гутерришпен кездесті.",
            "international",
        ),
        ("БҰҰ бас хатшысы Антониу Гутерриш ертең Ташкентке барады.", "international"),
        ("АҚШ президенті Дональд Трамп Эдгар Вандамм деген елшімен кездесті.", "international"),
        ("Бішкекте ТМД үкімет басшылары кеңесінің отырысы өтті.", "international"),
        ("Бүгін Парламент Сенатының отырысы өтті.", "domestic"),
        ("Қазақстан президенті Қасым-Жомарт Тоқаев премьер-министр Олжас Бектеновті қабылдады.", "domestic"),
    ],
)
def test_scope(text: str, scope: str) -> None:
    found = {event.scope for event in document(text, published="2026-02-10").events}
    assert found == {scope}
