"""Words in their sentences. A line of a table: form, lemma, part of speech and what else is told of it."""

from __future__ import annotations

import pytest

from kelissoz.model import Word
from kelissoz.words import analyse_tokens


def told(word: Word) -> list[str]:
    """Lemma, part of speech, then what is set: case, owner, form of a verb, tense, negation, -дағы."""
    return [
        word.lemma,
        word.pos,
        *filter(None, [word.case, word.possessor, word.verbform, word.tense]),
        *(["Neg"] if word.negative else []),
        *(["-ДАҒЫ"] if word.attributive else []),
    ]


@pytest.mark.parametrize(
    "table",
    [
        """
        Ресей            Ресей PROPN Nom
        президентінің    президент NOUN Gen 3
        көмекшісі        көмекші NOUN Nom 3
        Мәскеудегі       Мәскеу PROPN Loc -ДАҒЫ
        кездесудің       кездесу NOUN Gen
        сындарлы         сындарлы ADJ
        болғанын         бол AUX Acc 3 Part Past
        мәлімдеді        мәлімде VERB Fin Past
        .                . PUNCT
        """,
        """
        Тараптар         тарап NOUN Nom
        жұмыс            жұмыс NOUN Nom
        тобының          топ NOUN Gen 3
        алғашқы          алғашқы ADJ
        отырысы          отырыс NOUN Nom 3
        Астанада         Астана PROPN Loc
        өтетінін         өт VERB Acc 3 Part
        айтты            айт VERB Fin Past
        .                . PUNCT
        """,
        """
        Министрлер       министр NOUN Nom
        келісімге        келісім NOUN Dat
        қол              қол NOUN Nom
        қойған           қой VERB Part Past
        құжатты          құжат NOUN Acc
        қабылдады        қабылда VERB Fin Past
        .                . PUNCT
        """,
        """
        Елші             елші NOUN Nom
        Путин            Путин PROPN Nom
        мен              мен CCONJ
        Трамптың         Трамп PROPN Gen
        кездескенін      кездес VERB Acc 3 Part Past
        растамады        раста VERB Fin Past Neg
        .                . PUNCT
        """,
        """
        Мен              мен PRON Nom
        кездесуге        кездесу NOUN Dat
        бармаймын        бар VERB Fin Pres Neg
        .                . PUNCT
        """,
        """
        Сыртқы           сыртқы ADJ
        істер            іс NOUN Nom
        министрімен      министр NOUN Ins 3
        келіссөз         келіссөз NOUN Nom
        жүргізіп         жүргіз VERB Conv
        жатыр            жат AUX Fin Pres
        .                . PUNCT
        """,
        """
        2025             2025 NUM
        жылғы            жыл NOUN -ДАҒЫ
        халқының         халық NOUN Gen 3
        құқығын          құқық NOUN Acc 3
        орнына           орын NOUN Dat 3
        аузынан          ауыз NOUN Abl 3
        """,
        """
        Президенттің     президент NOUN Gen
        айтуынша         айт VERB 3 Vnoun
        ,                , PUNCT
        шешім            шешім NOUN Nom
        қабылданған      қабылда VERB Part Past
        жоқ              жоқ ADJ
        .                . PUNCT
        """,
        """
        Ол               ол PRON Nom
        маған            мен PRON Dat
        келмек           кел VERB Part Fut
        емес             е AUX Fin Pres Neg
        .                . PUNCT
        """,
    ],
)
def test_a_sentence(table: str) -> None:
    lines = [line.split() for line in table.strip().splitlines()]

    words = analyse_tokens([form for form, *_ in lines])

    assert [told(word) for word in words] == [rest for _, *rest in lines]


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("тауып", "тап"),
        ("жабады", "жап"),
        ("шығады", "шық"),
        ("оқиды", "оқы"),
        ("естиді", "есті"),
        ("қояды", "қой"),
        ("сөйлейді", "сөйле"),
        ("жасалды", "жаса"),
        ("талқыланды", "талқыла"),
        ("құрылған", "құр"),
        ("бекітілмегенін", "бекіт"),
    ],
)
def test_the_lemma_of_a_verb_is_its_stem(form: str, lemma: str) -> None:
    assert lemma in {word.lemma for word in analyse_tokens(["Ол", form, "."]) if word.verbform}
