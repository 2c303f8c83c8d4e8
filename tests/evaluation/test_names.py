from __future__ import annotations

import pytest

from kelissoz.evaluation.names import (
    normal,
    overlap,
    same_body,
    same_participant,
    same_phrase,
    speaking_house,
    stems,
)
from kelissoz.model import Participant, ParticipantKind


def person(name: str, country: str | None = None, kind: ParticipantKind = "person") -> Participant:
    return Participant(name, kind, country)


def test_spelling_does_not_tell_names_apart() -> None:
    assert normal("Андрей СИБИГА") == normal("Андреи Сибига")
    assert normal("Зеленский") == normal("Зеленскии")
    assert normal("«Лига»  кеңесі") == normal("лига кеңесі")
    assert normal("Нұрлан Ермек") != normal("Нурлан Ермек")


@pytest.mark.parametrize(
    ("gold", "system", "same"),
    [
        (person("Эмма Лоран", "FR"), person("Эмма Лоран", "FR"), True),
        (person("Лоран", "FR"), person("Эмма Лоран", "FR"), True),
        (person("Эмм Лоран", "FR"), person("Эмма Лоран", "FR"), True),  # surname and country
        (person("Лоран", "FR"), person("Эмма Лоран"), True),  # nothing speaks against it
        (person("Лоран", "FR"), person("Эмма Лоран", "BE"), False),
        (person("Жан Лоран"), person("Эмма Лоран"), False),
        (person("Эмма Лоран"), person("Эмма Дюран"), False),
        (person("АҚШ", "US"), person("Америка Құрама Штаттары", "US", "state"), True),
        (person("Су министрлігі", "KZ"), person("Қазақстан Су министрлігі", "KZ", "body"), True),
        (person("Су министрлігі", "KZ"), person("Қорғаныс министрлігі", "KZ", "body"), False),
        (person("Ресей", "RU"), person("Ресей", "RU", "state"), True),
    ],
)
def test_who_is_one(gold: Participant, system: Participant, same: bool) -> None:
    assert same_participant(gold, system) is same


def test_phrases_are_one_by_half_of_their_words() -> None:
    assert same_phrase("Президент", "Қазақстан Президенті")
    assert same_phrase("Су кеңесінің отырысы", "су кеңесінің екінші отырысы")
    assert not same_phrase("сыртқы істер министрі", "қорғаныс министрі орынбасары")
    assert not same_phrase("", "кеңес")


def test_stems_are_the_first_five_letters() -> None:
    assert stems("Кездесудің нәтижесі") == {"кезде", "нәтиж"}
    assert overlap(stems("су мәселесі"), stems("су мәселелері")) == 1.0
    assert overlap(frozenset(), frozenset()) == 0.0


def test_a_body_is_known_by_its_initials() -> None:
    assert same_body("БҰҰ", "Біріккен Ұлттар Ұйымы")
    assert not same_body("БҰҰ", "Еуропалық одақ")


def test_a_site_is_its_outlet_and_a_press_service_its_house() -> None:
    assert speaking_house("Dala.kz") == speaking_house("Dala")
    assert speaking_house("БҰҰ-ның баспасөз қызметі") == "БҰҰ"
    assert speaking_house("Ала-Тау") == "Ала-Тау"
