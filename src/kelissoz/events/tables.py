"""Small tables of the station that several modules look into."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from math import cos, hypot, radians
from typing import get_args

from kelissoz import lexicon
from kelissoz.model import EventKind, Mention

City = tuple[str, str, float | None, float | None]
"""Its name in the record, its country, latitude, longitude."""
HOME = "KZ"
"""The land of the outlets."""
_CITY_WIDTH = 0.3
"""In degrees of latitude: some 30 kilometres."""
_CITY_STATE = 0.1
"""Degrees between the middle of a state and its capital."""


@cache
def case_endings(case: str, possessed: bool) -> tuple[str, ...]:
    """The endings of a case, the longest first: of the accusative ``н`` after a possessive, else ``ты``, ``ны`` …"""
    rows = [row for row in lexicon.rows("kk/case_endings") if row["case"] == case and not row["attributive"]]
    own = {row["ending"] for row in rows if (row["after"] == "possessed") == possessed}
    return tuple(sorted(own or {row["ending"] for row in rows}, key=lambda ending: (-len(ending), ending)))


@cache
def region_heads() -> tuple[str, ...]:
    """How the nouns begin that say of a place that it is more than a town: ``облыс``, ``аймағы``."""
    rows = lexicon.rows("kk/place_heads")
    return tuple(row["lemma"][:-1] for row in rows if row["extent"] == "region")


@cache
def documents() -> dict[str, str]:
    """Document noun → ``two`` (binds two sides or more: ``келісім``) or ``one`` (``жарлық``)."""
    return {row["lemma"]: row["sides"] for row in lexicon.rows("kk/documents")}


@cache
def sport_words() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/sport_words"))


@cache
def background_cues() -> tuple[tuple[tuple[str, ...], str], ...]:
    """Phrases that open what happened earlier, with ``aside`` or ``before``, the longest first."""
    rows = lexicon.rows("kk/background_cues")
    return tuple(sorted(((tuple(r["phrase"].split()), r["kind"]) for r in rows), key=lambda p: -len(p[0])))


@cache
def ordinal_words() -> dict[str, int]:
    """``жетінші`` → 7, ``алғашқы`` → 1."""
    return {row["word"]: int(row["value"]) for row in lexicon.rows("kk/ordinal_words")}


@cache
def phrase_heads() -> dict[str, str]:
    """Heads that say nothing → after what: ``дамыту мәселесі`` is ``дамыту`` (``verb``: only after a verbal noun),
    ``ашудың маңызы`` is ``ашу`` (``any``: after a genitive too)."""
    return {row["lemma"]: row["after"] for row in lexicon.rows("kk/phrase_heads")}


@cache
def phrase_openers() -> dict[tuple[str, ...], bool]:
    """Words before a phrase that do not belong to it (``сондай-ақ``, ``баса``, ``оның ішінде``) → whether they may
    stand between two of a list."""
    return {tuple(row["form"].split()): row["joins"] == "yes" for row in lexicon.rows("kk/phrase_openers")}


@cache
def phrase_fillers() -> frozenset[str]:
    """Words that name no matter, nor together: ``өзекті``, ``мәселе``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/phrase_fillers") if not row["alone"])


@cache
def lone_fillers() -> frozenset[str]:
    """Nouns that name a matter only with a word of their own: ``ынтымақтастық``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/phrase_fillers") if row["alone"])


@cache
def phrase_subjects() -> frozenset[str]:
    """Nouns of people and bodies: bare, not before a possessed noun, they are the subject (``екі комиссия``)."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/phrase_subjects"))


@cache
def phrase_postpositions() -> dict[str, str]:
    """Postpositions within phrases → what they are bound to: a ``noun`` (``туралы келісім``) or a ``verb``
    (``арқылы жеткізу``)."""
    return {row["form"]: row["to"] for row in lexicon.rows("kk/phrase_postpositions")}


@cache
def press_words() -> frozenset[str]:
    """Words of what is told to the press: ``брифинг``, ``журналист``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/press_words"))


@cache
def list_heads() -> frozenset[str]:
    """Heads that hold a list of bare nouns together: ``көлік, сауда салалары``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/phrase_list_heads"))


@cache
def states() -> dict[str, tuple[str, str]]:
    """Every name of a state in lower case → (its code, its name in the record)."""
    found: dict[str, tuple[str, str]] = {}
    for row in lexicon.rows("world/states"):
        for name in (row["name"], *row["aliases"].split("|")):
            if name:
                found.setdefault(name.lower(), (row["code"], row["name"]))
    return found


@cache
def provinces() -> frozenset[str]:
    """The names of regions within a land, in lower case: ``аляска штаты``."""
    rows = (row for row in lexicon.rows("world/places") if row["kind"] == "region" and row["country"])
    return frozenset(
        name.lower() for row in rows for name in (row["name"], *row["aliases"].split("|")) if name
    )


@cache
def _state_names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in lexicon.rows("world/states")}


def state_name(code: str) -> str:
    """The name in the record of the state with an ISO alpha-2 code; the code itself where there is none."""
    return _state_names().get(code, code)


def as_state(mention: Mention, country: str) -> Mention:
    """The state of ``country`` in the place of ``mention``: ``Болгария министрі`` → ``Болгария``."""
    return replace(mention, kind="state", name=state_name(country), country=country, entity=None, office=None)


@cache
def venue_heads() -> frozenset[str]:
    """Nouns of buildings: ``сарай``, ``қонақүй``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/venue_heads"))


@cache
def houses() -> frozenset[str]:
    """The palaces, seats and other buildings of the tables: ``Ақ үй``."""
    return frozenset(row["name"] for row in lexicon.rows("world/places") if row["kind"] == "venue")


@cache
def cities() -> dict[str, City]:
    """Every name of a city in lower case → (its name in the record, its country, latitude, longitude)."""
    found: dict[str, City] = {}
    for row in lexicon.rows("world/states"):
        if row["capital"]:
            entry = (row["capital"], row["code"], _number(row["capital_lat"]), _number(row["capital_lon"]))
            found.setdefault(row["capital"].lower(), entry)
    for row in lexicon.rows("world/places"):
        if row["kind"] == "city":
            entry = (row["name"], row["country"], _number(row["lat"]), _number(row["lon"]))
            for name in (row["name"], *row["aliases"].split("|")):
                found.setdefault(name.lower(), entry)
    return found


@cache
def seat_cities() -> dict[str, City]:
    """A seat of power in lower case → the capital of its state, in which it stands."""
    capital = {
        row["code"]: cities()[row["capital"].lower()]
        for row in lexicon.rows("world/states")
        if row["capital"]
    }
    rows = [row for row in lexicon.rows("world/metonyms") if row["kind"] == "seat"]
    return {row["name"].lower(): capital[row["code"]] for row in rows if row["code"] in capital}


def city_near(lat: float, lon: float, country: str) -> City | None:
    """The city of ``country`` in which a building at these coordinates stands: the nearest, no further than a
    city is wide. Of two names of one place it is that of the capital (``Пекин``, not ``Бейжиң``)."""
    near = [
        (hypot(city[2] - lat, (city[3] - lon) * cos(radians(lat))), city)
        for city in dict.fromkeys(cities().values())
        if city[1] == country and city[2] is not None and city[3] is not None
    ]
    distance, found = min(near, key=lambda pair: pair[0], default=(1.0, None))
    return found if distance < _CITY_WIDTH else None


@cache
def common_nouns() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] == "NOUN")


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


@cache
def _bodies() -> dict[str, str]:
    """The names and aliases of the bodies in small letters, each with the name."""
    rows = lexicon.rows("world/bodies")
    return {
        name.lower(): row["name"]
        for row in rows
        for name in (row["name"], *row["aliases"].split("|"))
        if name
    }


def body_of_table(name: str) -> str | None:
    """The body of the table that has ``name`` as its name or an alias."""
    return _bodies().get(name.lower())


def is_body(name: str) -> bool:
    """Whether ``name`` is a body of the table, under its name or an alias."""
    return body_of_table(name) is not None


@cache
def capitals() -> dict[str, str]:
    """Every capital, under each of its names → the code of its state."""
    named = {row["name"]: row["code"] for row in lexicon.rows("world/metonyms") if row["kind"] == "capital"}
    return named | {row["capital"]: row["code"] for row in lexicon.rows("world/states") if row["capital"]}


@cache
def setting_verbs() -> frozenset[str]:
    """Verbs that set a day in the dative: ``28 қыркүйекке белгіленді``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/setting_verbs"))


@cache
def motion_verbs() -> frozenset[str]:
    """Verbs of going, whose goal is in the dative: ``Астанаға келді``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/motion_verbs"))


@cache
def city_states() -> frozenset[str]:
    """The codes of states that are no more than their capital: ``Сингапур``."""
    return frozenset(
        row["code"]
        for row in lexicon.rows("world/states")
        if row["capital"] == row["name"]
        and hypot(
            (_number(row["lat"]) or 0) - (_number(row["capital_lat"]) or 0),
            (_number(row["lon"]) or 0) - (_number(row["capital_lon"]) or 0),
        )
        < _CITY_STATE
    )


@cache
def venue_nouns() -> dict[str, str]:
    """Nouns that are a venue in the locative → whether the house is in the land of the body: ``own`` for
    ``министрлікте``, ``other`` for ``елшілікте``."""
    found = dict.fromkeys(venue_heads(), "own")
    return found | {row["lemma"]: row["land"] for row in lexicon.rows("kk/venue_nouns")}


@cache
def scene_nouns() -> frozenset[str]:
    """Nouns that name again the contact just told of: ``рәсім``, ``әңгіме``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/scene_nouns"))


@cache
def sequence_words() -> tuple[tuple[str, ...], ...]:
    """Phrases that open what happened next on the same day: ``одан соң``."""
    return tuple(tuple(row["phrase"].split()) for row in lexicon.rows("kk/sequence_words"))


@cache
def sayings() -> frozenset[str]:
    """The last words of what reports speech: ``айт`` (say), ``білдір`` (express)."""
    return frozenset(
        row["lemma"].split()[-1] for row in lexicon.rows("kk/reporting_verbs") if row["sense"] == "say"
    )


@cache
def side_nouns() -> dict[str, str]:
    """``тарап`` → ``states``, ``президент`` → ``persons``: what generic words for the parties stand for."""
    return {row["lemma"]: row["stands_for"] for row in lexicon.rows("kk/side_nouns")}


@cache
def gatherings() -> frozenset[str]:
    """How the nouns of occasions begin, where many meet, and which are no organ that acts: ``форум``, ``съез``."""
    return frozenset(row["stem"] for row in lexicon.rows("kk/occasion_nouns"))


@cache
def event_nouns() -> frozenset[str]:
    """The one-word nouns that name contacts (``кездесу``, ``келіссөз``, ``отырыс``), and the verbal noun of ``қол қою``
    (signing); ``байланыс`` (ties) names one only as ``тікелей байланыс`` (direct contact)."""
    named = (
        row["lemmas"].split()
        for kind in get_args(EventKind)
        for row in lexicon.rows(f"kk/events/{kind}")
        if row["pos"] == "NOUN"
    )
    return frozenset(words[-1] for words in named if len(words) == 1 or words[-1].endswith(("у", "ю")))


@cache
def context_words() -> dict[str, str]:
    """``барысында`` → ``during``: words that make an event noun the setting of another clause."""
    return {row["form"]: row["relation"] for row in lexicon.rows("kk/context_words")}


@cache
def context_case(form: str) -> str:
    """The case that a context word asks for: ``кездесуден кейін`` (after the meeting), not ``кездесуді кейінге
    қалдырды`` (put it off); empty where it stands after the bare noun."""
    return next((row["case"] for row in lexicon.rows("kk/context_words") if row["form"] == form), "")


@cache
def round_nouns() -> frozenset[str]:
    """Nouns that count the parts of talks: ``раунд``, ``кезең``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/round_nouns"))


@cache
def verb_stems() -> frozenset[str]:
    return frozenset(row["lemma"] for row in lexicon.rows("kk/stems") if row["pos"] == "VERB")


@cache
def number_tens() -> dict[str, int]:
    """``он`` → 10, ``жиырма`` → 20: the words of the tens."""
    return {row["word"]: int(row["value"]) for row in lexicon.rows("kk/number_words") if row["kind"] == "ten"}


@cache
def matter_words() -> frozenset[str]:
    """Adjectives and nouns that tell what talks are about: ``ядролық``, ``сауда``."""
    return frozenset(row["lemma"] for row in lexicon.rows("kk/matter_words"))


@cache
def office_synonyms() -> dict[str, str]:
    """``мемлекет басшы`` → ``президент``: paraphrases of offices → what they mean, where it is the same in any land."""
    rows = lexicon.rows("kk/office_synonyms")
    return {row["words"]: row["means"] for row in rows if row["words"].islower() and row["means"].islower()}


def is_occasion(name: str) -> bool:
    """``Көлік форумы``: where many meet, and which is no organ that acts."""
    return bool(name) and name.split()[-1].lower().startswith(tuple(gatherings()))


@cache
def kazakh_names() -> frozenset[str]:
    """The given names of Kazakhs, in lower case."""
    rows = lexicon.rows("world/given_names")
    return frozenset(row["name"].lower() for row in rows if "kk" in row["origin"].split("|"))
