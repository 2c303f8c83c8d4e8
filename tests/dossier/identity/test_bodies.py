from __future__ import annotations

import pytest

from kelissoz.dossier.identity.bodies import are_one_body, body_keys, likeness, own_likeness


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Еурокомиссия", "Еуропалық комиссия"),
        ("Ресей-АҚШ-Украина үшжақты жұмыс тобы", "үшжақты жұмыс тобы"),
        ("БҰҰ Қауіпсіздік кеңесі", "БҰҰ-ның Қауіпсіздік Кеңесі"),
        ("Түркі мемлекеттері ұйымы", "Түркі мемлекеттерінің ұйымы"),
        ("ШЫҰ", "Шанхай ынтымақтастық ұйымы"),
        ("ЕАЭО Үкіметаралық кеңесі", "Еуразиялық үкіметаралық кеңес"),
        ("ТМҰ саммиті", "Түркі мемлекеттері ұйымының саммиті"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    assert are_one_body(one, other)
    assert set(body_keys(one)) & set(body_keys(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("БҰҰ Қауіпсіздік кеңесі", "Еуропа кеңесі"),
        ("кеңес", "БҰҰ Қауіпсіздік кеңесі"),
        ("ТМҰ", "Шанхай ынтымақтастық ұйымы"),
        ("", "кеңес"),
        ("ЕО Кеңесі", "Еуразиялық кеңес"),
        ("ТМҰ Үкіметаралық кеңесі", "Еуразиялық үкіметаралық кеңес"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert not are_one_body(one, other)


def test_likeness_is_a_share_of_the_shorter() -> None:
    assert likeness("су мәселесі", "су мәселесін бірлесіп шешу") == 1.0
    assert likeness("", "су") == 0.0


def test_own_likeness_leaves_out_what_both_end_with() -> None:
    assert own_likeness("карантин туралы келісім", "өсімдіктер карантині туралы келісім") == 0.5
    assert own_likeness("теміржол туралы келісім", "өсімдіктер карантині туралы келісім") == 0.0
    assert own_likeness("келісім", "теміржол туралы келісім") == 0.5
    assert own_likeness("келісім", "келісім") == 1.0
