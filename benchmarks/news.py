"""News in Kazakh that nobody has written: as many articles as are wanted, for measuring with many.

``python -m benchmarks.news --articles N [--seed S]`` writes them as JSON lines. A contact of two people who held their
offices on that day (``data/world/holders.tsv``) is announced by some outlets, reported by an agency, reprinted with
changes, and reported by others in their own words. ``contact`` and ``kind`` tell which one an article is about. Days
go on as in a real stream: 30 articles a day, however many they are. The sentences (``benchmarks/data/news.tsv``) are
ours.

The same seed gives the same articles, and the first N of more are the N of fewer.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import kelissoz
from kelissoz import lexicon
from kelissoz.words.sounds import harmonies_of_name, realise, sound_class

_SENTENCES = Path(__file__).parent / "data" / "news.tsv"
_FIRST_DAY = dt.date(2016, 1, 4)
_CONTACTS_A_DAY = 6  # with five articles each
_OFFICES = ("президенті", "премьер-министрі", "Сыртқы істер министрі", "Қорғаныс министрі")
_KINDS = ("meeting", "meeting", "meeting", "talks", "talks", "call", "visit", "signing", "letter")
_MATTERS = (
    *("су", "сауда", "көлік", "энергетика", "шекара", "газ", "ауыл шаруашылығы", "білім", "мәдениет"),
    *("қауіпсіздік", "инвестиция", "туризм", "көші-қон", "денсаулық сақтау", "цифрландыру"),
)
_MONTHS = (
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"),
)
_CASES = {"gen": "НЫң", "dat": "ҒА", "loc": "ДА", "ins": "Мен"}

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Person:
    """Who held an office, from when to when."""

    country: str
    office: str
    name: str
    first: dt.date
    last: dt.date


@dataclass(frozen=True, slots=True)
class _Outlet:
    name: str
    domain: str
    is_agency: bool


def articles(seed: int = 1) -> Iterator[Json]:
    """Articles without end, as records for ``kelissoz read``; those about one contact follow each other."""
    contact = 0
    while True:
        yield from _contact(contact, Random(f"{seed} {contact}"))
        contact += 1


def _contact(number: int, chance: Random) -> Iterator[Json]:
    """All articles about one contact."""
    day = _FIRST_DAY + dt.timedelta(days=number // _CONTACTS_A_DAY)
    kind = chance.choice(_KINDS)
    words = _words(day, chance)
    outlets = _tellers(min(1 + int(chance.expovariate(0.3)), 12), chance)
    own = _report("held", kind, words, chance)
    about = {"contact": number, "kind": kind}
    for place, outlet in enumerate(outlets):
        told = _article(own if place == 0 else _retold(own, kind, words, chance), outlet, outlets[0], chance)
        published = day + dt.timedelta(days=chance.choice((0, 0, 0, 1)))
        yield {**_record(told, outlet, published, f"{number}-{place}", chance), **about}
    if kind != "letter" and chance.random() < 0.4:
        outlet = chance.choice(_outlets())
        told = _article(_report("planned", kind, words, chance), outlet, outlet, chance)
        published = day - dt.timedelta(days=chance.randint(1, 9))
        yield {**_record(told, outlet, published, f"{number}-{len(outlets)}", chance), **about}


def _tellers(count: int, chance: Random) -> list[_Outlet]:
    """Who reports: an agency first, others after it."""
    agency = chance.choice([outlet for outlet in _outlets() if outlet.is_agency])
    return [agency, *(outlet for outlet in chance.sample(_outlets(), count) if outlet != agency)][:count]


def _report(status: str, kind: str, words: Mapping[str, str], chance: Random) -> list[str]:
    """Title, lead and some paragraphs."""
    title = chance.choice(_sentences("title", "planned" if status == "planned" else kind))
    lead = chance.choice(_sentences(status, kind))
    body = chance.sample(_sentences("body", "any") + _sentences("body", status), chance.randint(2, 5))
    return [sentence.format_map(words) for sentence in (title, lead, *body)]


def _retold(own: Sequence[str], kind: str, words: Mapping[str, str], chance: Random) -> list[str]:
    """Two of three times a reprint with changes (another title, a paragraph less or more), else a report of its own."""
    if chance.random() < 1 / 3:
        return _report("held", kind, words, chance)
    title, lead, *body = own
    if chance.random() < 0.5:
        title = chance.choice(_sentences("title", kind)).format_map(words)
    if len(body) > 2 and chance.random() < 0.4:
        body.pop(chance.randrange(len(body)))
    if chance.random() < 0.4:
        body.append(chance.choice(_sentences("closing", "any")).format_map(words))
    return [title, lead, *body]


def _article(told: Sequence[str], outlet: _Outlet, first: _Outlet, chance: Random) -> list[str]:
    """The lead with its source: the agency that it comes from, or nobody."""
    title, lead, *body = told
    if outlet != first or chance.random() < 0.5:
        lead = f"{lead.removesuffix('.')}, деп хабарлайды {first.name}."  # …, OUTLET reports
    return [title, lead, *body]


def _record(told: Sequence[str], outlet: _Outlet, published: dt.date, name: str, chance: Random) -> Json:
    title, text = told[0], "\n".join(told[1:])
    script = chance.choices((str, kelissoz.to_latin, kelissoz.to_arabic), (85, 10, 5))[0]
    return {
        "url": f"https://{outlet.domain}/news/{name}",
        "outlet": outlet.name,
        "published": published.isoformat(),
        "title": script(title),
        "text": script(text),
    }


def _words(day: dt.date, chance: Random) -> Mapping[str, str]:
    """What stands for the names in braces."""
    a, b = _pair(day, chance)
    states = _states()
    places = chance.sample(sorted({capital for _, capital in states.values()}), 2)
    place = chance.choice((states[a.country][1], states[b.country][1], places[0]))
    month = _MONTHS[day.month - 1]
    given = {
        "a": f"{a.office} {a.name}",
        "b": f"{b.office} {b.name}",
        "name_a": a.name,
        "name_b": b.name,
        "state_a": states[a.country][0],
        "state_b": states[b.country][0],
        "place": place,
        "other": places[1],
        "day": f"{day.day} {month}",
        "month": _MONTHS[day.month % 12],
        "matter": chance.choice(_MATTERS),
    }
    forms = {f"{key}_{case}": _inflected(word, case) for key, word in given.items() for case in _CASES}
    joined = {f"{key}_and": f"{word} {_ending(word, 'ins')}" for key, word in given.items()}
    numbers = {"hours": str(chance.randint(2, 6)), "number": str(chance.randint(3, 40))}
    return {**given, **forms, **joined, **numbers, "day_on": f"{given['day']} күні"}


def _pair(day: dt.date, chance: Random) -> tuple[_Person, _Person]:
    """Two who hold their offices on that day, of two states and, if it can be, of one rank."""
    office = chance.choice(_OFFICES[:3])
    holding = [person for person in _people() if person.first <= day <= person.last]
    alike = [person for person in holding if person.office.endswith(f" {office}")]
    a = chance.choice(alike)
    b = chance.choice([person for person in alike if person.country != a.country])
    return a, b


def _inflected(word: str, case: str) -> str:
    return word + _ending(word, case)


def _ending(word: str, case: str) -> str:
    """The ending of ``word`` in ``case``: ``Бішкек``, ``loc`` → ``те``."""
    last = word.split()[-1].lower()
    ending = realise(_CASES[case], sound_class(last.rstrip("ьъ")[-1]), harmonies_of_name(last)[0])
    assert ending is not None, (word, case)
    return ending


@cache
def _sentences(part: str, kind: str) -> list[str]:
    with _SENTENCES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        found = [row["text"] for row in rows if (row["part"], row["kind"]) == (part, kind)]
    assert found, (part, kind)
    return found


@cache
def _people() -> tuple[_Person, ...]:
    states = _states()
    return tuple(
        _Person(
            row["country"],
            row["office"],
            row["person"],
            dt.date.fromisoformat(row["from"]),
            dt.date.fromisoformat(row["to"]) if row["to"] else dt.date.max,
        )
        for row in lexicon.rows("world/holders")
        if row["country"] in states and row["office"].endswith(_OFFICES) and len(row["from"]) == 10
        if not row["to"] or len(row["to"]) == 10
    )


@cache
def _states() -> Mapping[str, tuple[str, str]]:
    """Code → name and capital."""
    return {
        row["code"]: (row["name"], row["capital"]) for row in lexicon.rows("world/states") if row["capital"]
    }


@cache
def _outlets() -> tuple[_Outlet, ...]:
    """Outlets of Kazakhstan, and agencies of everywhere."""
    return tuple(
        _Outlet(row["name"], row["domain"].split("|")[0], row["kind"] == "agency")
        for row in lexicon.rows("world/outlets")
        if row["domain"] and (row["country"] == "KZ" or row["kind"] == "agency")
    )


def write(path: Path, count: int, seed: int = 1) -> None:
    """Writes ``count`` articles to ``path``; one is in memory at a time."""
    with path.open("w", encoding="utf-8") as file:
        for record in islice(articles(seed), count):
            file.write(json.dumps(record, ensure_ascii=False) + "\n")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.news")
    parser.add_argument("--articles", type=int, required=True, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    given = parser.parse_args(arguments)
    for record in islice(articles(given.seed), given.articles):
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
