"""Repairs: look-alike letters, decomposed letters, invisible characters."""

from __future__ import annotations

import pytest

from kelissoz.script import to_cyrillic


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Қaзақстан", "Қазақстан"),  # a Latin a
        ("Пpезидeнт", "Президент"),  # a Latin p, a Latin e
        ("мемлекеттiк", "мемлекеттік"),  # a Latin i
        ("кeздecу", "кездесу"),
        ("Мəскеу", "Мәскеу"),  # ə of Azerbaijani
        ("Тоқаи\u0306", "Тоқай"),  # и and a breve
        ("е\u0308лка", "ёлка"),
        ("кез\u00adде\u200bсу", "кездесу"),
        ("\ufeffкездесу", "\ufeffкездесу"),
        ("Bloombergтiң", "Bloombergтің"),
        ("жаӊа", "жаңа"),
    ],
)
def test_a_word_is_put_right(written: str, meant: str) -> None:
    assert to_cyrillic(f"Бұл {written} туралы") == f"Бұл {meant} туралы"


def test_cyrillic_look_alikes_in_a_latin_word() -> None:
    assert to_cyrillic("Reseı SІM ókili keldi") == "Ресей СІМ өкілі келді"
    assert to_cyrillic("Syrtqy іster Máskeýde") == "Сыртқы істер Мәскеуде"
