"""Every row of the station's tables, on its own example."""

from __future__ import annotations

import datetime as dt

from kelissoz import lexicon
from kelissoz.letters import possessed
from kelissoz.mentions import heads, holders, names
from kelissoz.mentions.naming import with_synonyms
from tests.mentions.finding import find, lines
from tests.proofs import proves
from tests.reading import document


def _names(example: str, *kinds: str) -> list[str]:
    return [line.split(" / ")[0] for line in lines(find(f"Бұл – {example}."), *kinds)]


@proves("kk/name_particles")
def test_a_particle_stands_inside_a_name(row: lexicon.Row) -> None:
    assert _names(row["example"], "person") == [row["example"]]


@proves("kk/patronymic_endings")
def test_a_patronymic_stands_before_the_surname(row: lexicon.Row) -> None:
    assert _names(row["example"], "person") == [row["example"]]


@proves("kk/name_honorifics")
def test_an_honorific_follows_a_name(row: lexicon.Row) -> None:
    assert _names(row["example"], "person") == [row["example"].rsplit(" ", 1)[0]]


@proves("kk/office_modifiers")
def test_a_word_of_rank_belongs_to_the_office(row: lexicon.Row) -> None:
    assert _names(row["example"], "office") == [row["example"]]


@proves("kk/loose_modifiers")
def test_a_word_that_only_points_does_not(row: lexicon.Row) -> None:
    """The owner before it and the head after it are one name: ``Болгарияның жаңа министрі``."""
    *before, head = row["example"].split()
    assert row["form"] in before
    written = f"Болгарияның {' '.join(before)} {possessed(head)}"
    assert _names(written, "office", "body", "group") == [f"Болгария {possessed(head)}"]


@proves("kk/complement_words")
def test_what_a_body_is_for_belongs_to_its_name(row: lexicon.Row) -> None:
    assert _names(row["example"], "body") == [row["example"]]


@proves("kk/appositive_heads")
def test_a_noun_that_says_what_the_name_is(row: lexicon.Row) -> None:
    written, name = row["example"].split("=")
    assert _names(written, "body") == [name]


@proves("kk/venue_heads")
def test_a_building_heads_a_venue(row: lexicon.Row) -> None:
    written, name = row["example"].split("=")
    assert [line.split(" / ")[0] for line in lines(find(f"Жиын {written} өтті."), "venue")] == [name]


@proves("kk/place_heads")
def test_a_town_or_a_region_heads_a_place(row: lexicon.Row) -> None:
    place, head = row["example"].rsplit(" ", 1)
    assert _names(row["example"], "place") in ([row["example"]], [place])


@proves("kk/group_nouns")
def test_a_side_is_a_group(row: lexicon.Row) -> None:
    """``Ресей мен Қытай өкілдері`` are two, each with the noun as it is written."""
    names = [name.split()[-1] for name in _names(row["example"], "group")]
    assert set(names) == {row["example"].split()[-1]}


@proves("kk/home_services")
def test_a_service_writes_for_kazakhstan(row: lexicon.Row) -> None:
    """The outlet is another land's by its table; the office without a state is Kazakhstan's all the same."""
    (outlet,) = (each for each in lexicon.rows("world/outlets") if each["name"] == row["outlet"])
    assert outlet["country"] != "KZ"
    read = document(row["example"], outlet=row["outlet"], published="2026-02-10")
    (office,) = (mention for mention in read.mentions if mention.kind == "office")
    assert office.country == "KZ"


@proves("kk/group_bodies")
def test_a_group_of_several_states_is_a_body(row: lexicon.Row) -> None:
    assert _names(row["example"], "body") == [row["example"]]


@proves("kk/pronouns")
def test_a_pronoun_is_found_in_its_case(row: lexicon.Row) -> None:
    found = [mention for mention in find(row["example"]).mentions if mention.kind == "pronoun"]
    assert [mention.case for mention in found] == [row["case"]]


@proves("kk/office_synonyms")
def test_two_names_of_one_office_have_one_key(row: lexicon.Row) -> None:
    one, other = row["example"].split("=")
    keys = [with_synonyms(_key(name)) for name in (one, other)]
    assert keys[0] == keys[1]


def _key(office: str) -> tuple[str, ...]:
    """The words of an office; a state stands in a key by its code."""
    codes = {row["name"].lower(): row["code"] for row in lexicon.rows("world/states")}
    codes |= {
        alias.lower(): row["code"]
        for row in lexicon.rows("world/states")
        for alias in row["aliases"].split("|")
    }
    return tuple(codes.get(word, word) for word in heads.key(office))


@proves("kk/office_generics")
def test_a_general_title_is_someone_with_an_office_of_the_sort(row: lexicon.Row) -> None:
    office, title = row["example"].split("=")
    document = find(f"{office.capitalize()} Асқар Нұрланов келді. Кейін {title} кетті.")
    bare = next(mention for mention in document.mentions if mention.kind == "office")
    assert bare.name == title
    assert bare.entity is not None


@proves("world/surname_endings")
def test_an_ending_shapes_a_surname(row: lexicon.Row) -> None:
    assert row["example"].endswith(row["ending"].lstrip("-"))
    assert names.is_shaped_as_surname(row["example"].lower())


def test_whose_name_begins_as_a_kings_is_not_he() -> None:
    assert not holders.of_person("Мұхаммед Якуб", dt.date(2026, 3, 4))
    assert {row["country"] for row in holders.of_person("Мұхаммед VI", dt.date(2026, 3, 4))} == {"MA"}
