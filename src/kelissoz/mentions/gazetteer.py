"""The names of the world's tables, found in an article: longest match over its tokens.

The last word of a name carries the case ending (``Америка Құрама Штаттарының``), the others stand as they
are. A name is looked up in Cyrillic and as written, since a Latin name keeps its letters in the tables
(``Reuters``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from kelissoz import lexicon
from kelissoz.mentions import tables
from kelissoz.mentions.forms import Reading, bases, readings
from kelissoz.mentions.view import View
from kelissoz.model import MentionKind

_MOVEMENT = "movement"
_OF_STATE = frozenset({"government", "parliament"})
_VENUES = frozenset({"venue", "airport"})
_LINKED = ("ск", "цк")
_DASHED = re.compile("[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+-[А-ЯӘҒҚҢӨҰҮҺІ][а-яәғқңөұүһі]+")
"""``Сары-Арқа``: it may be written with a space, too."""
_LINK = "і"
"""Names that end so take -і before endings: ``Минскіде``, ``Донецкіге``."""
_TOKEN = re.compile(r"\w+(?:[-‑–'’.]\w+)*|[^\w\s]")


_WITH = ("мен", "бен", "пен")


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of a table's row. ``acronym``: it is written in capitals or it is another word (``ЕС``,
    ``ес``). ``implied``: it does not tell its country, which is home where home is spoken of (``Сенат``). ``small``: it
    may be written without a capital."""

    kind: MentionKind
    name: str
    rule: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    possessed: bool = False
    acronym: bool = False
    implied: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (exclusive) read as a name, in the case of ``reading``."""

    first: int
    last: int
    entries: tuple[Entry, ...]
    reading: Reading

    def entry(self, *kinds: MentionKind) -> Entry | None:
        return next((entry for entry in self.entries if entry.kind in kinds), None)


@dataclass(slots=True)
class Node:
    """A place in the trie: words that may follow, and names that end here by their last word's nominative."""

    inner: dict[str, Node] = field(default_factory=dict)
    final: dict[str, list[Entry]] = field(default_factory=dict)


def without_link(name: str) -> str:
    """``Минскі``, as it is before an ending, → ``Минск``."""
    return name.removesuffix(_LINK) if name.endswith(tuple(end + _LINK for end in _LINKED)) else name


def match(view: View) -> Mapping[int, Match]:
    """The names in ``view`` by their first token: longest first, no two overlap."""
    found: dict[int, Match] = {}
    k = 0
    while k < len(view.tokens):
        matched = _longest(view, k) if view.tokens[k].kind != "punct" else None
        if matched is None:
            k += 1
        else:
            found[k] = matched
            k = matched.last
    return found


def outlet_country(name: str | None) -> str | None:
    """The country of the outlet of this name."""
    if name is None:
        return None
    words = _TOKEN.findall(name.lower())
    node = trie()
    for word in words[:-1]:
        node = node.inner.get(word, Node())
    found = node.final.get(words[-1], []) if words else []
    return next((entry.country for entry in found if entry.rule in ("outlet", "agency")), None)


@cache
def _capitals() -> dict[str, Entry]:
    return {entry.country: entry for _, entry in _states() if entry.kind == "place" and entry.country}


@cache
def _states_by_code() -> dict[str, Entry]:
    return {entry.country: entry for _, entry in _states() if entry.kind == "state" and entry.country}


def state_of(country: str | None) -> Entry | None:
    """The state with this code."""
    return None if country is None else _states_by_code().get(country)


def capital_of(country: str | None) -> Entry | None:
    """The capital of the state with this code."""
    return None if country is None else _capitals().get(country)


def _longest(view: View, first: int) -> Match | None:
    node, best, k = trie(), None, first
    end = view.sentence(first).last
    while k < end:
        best = _ending_at(view, first, k, node) or best
        following = node.inner.get(view.lows[k]) or node.inner.get(view.tokens[k].text.lower())
        if following is None:
            break
        node, k = following, k + 1
    return best


def _ending_at(view: View, first: int, k: int, node: Node) -> Match | None:
    token = view.tokens[k]
    if first == k and _is_alongside(view, k):
        return None
    for word in (token.form,) if token.form == token.text else (token.form, token.text):
        for low, reading in _by_base(word):
            entries = tuple(
                entry
                for entry in node.final.get(low, ())
                if (entry.small or view.is_capital(first) or not first_is_word(view, first))
                and _is_written_so(entry, reading.base)
            )
            if entries:
                return Match(first, k + 1, entries, reading)
    return None


def _is_alongside(view: View, k: int) -> bool:
    """``Сонымен Қатар`` (moreover), in a title of capitals: the postposition, not the state of this name, as it is in
    ``Иран мен Қатар`` (Iran and Qatar)."""
    if view.lows[k] not in lexicon.words("together") or k == view.sentence(k).first:
        return False
    return view.lows[k - 1].endswith(_WITH) and view.lows[k - 1] not in _WITH


@lru_cache(maxsize=1 << 14)
def _by_base(word: str) -> tuple[tuple[str, Reading], ...]:
    """The readings of ``word``, each with its base in small letters."""
    return tuple((reading.base.lower(), reading) for reading in readings(word))


def first_is_word(view: View, k: int) -> bool:
    return view.tokens[k].form[:1].isalpha()


def _is_written_so(entry: Entry, base: str) -> bool:
    return base.isupper() or not entry.acronym


@cache
def trie() -> Node:
    """All names of the tables. Built once."""
    root = Node()
    for name, entry in _names():
        words = _TOKEN.findall(name)
        node = root
        for word in words[:-1]:
            node = node.inner.setdefault(word.lower(), Node())
        if len(words) == 1 and name.isupper():
            entry = replace(entry, acronym=True)
        entries = node.final.setdefault(words[-1].lower(), [])
        same = next((n for n, e in enumerate(entries) if (e.kind, e.name) == (entry.kind, entry.name)), None)
        if same is None:
            entries.append(entry)
        elif entries[same].acronym and not entry.acronym:
            entries[same] = entry  # ``ХАМАС|Хамас``: written either way
    return root


def _names() -> Iterator[tuple[str, Entry]]:
    yield from _states()
    yield from _metonyms()
    yield from _places()
    yield from _bodies()
    yield from _outlets()


def _states() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("world/states"):
        state = Entry("state", row["name"], "world/states", row["code"], *_position(row))
        yield from ((name, state) for name in _all_names(row))
        nationality = Entry("nationality", row["name"], "world/states#adjectives", row["code"], small=True)
        yield from ((name, nationality) for name in _cell(row["adjectives"]))
        if row["capital"]:
            lat, lon = _position(row, "capital_")
            capital = Entry("place", row["capital"], "world/states#capital", row["code"], lat, lon)
            yield row["capital"], capital
            if row["capital"].endswith(_LINKED):
                yield row["capital"] + _LINK, capital


def _metonyms() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("world/metonyms"):
        if row["kind"] != "capital":
            yield row["name"], Entry("body", row["name"], "world/metonyms", row["code"])


def _places() -> Iterator[tuple[str, Entry]]:
    for row in tables.rows("world/places"):
        kind: MentionKind = "venue" if row["kind"] in _VENUES else "place"
        rule = f"world/places#{row['kind']}"
        place = Entry(kind, row["name"], rule, row["country"] or None, *_position(row))
        for name in _all_names(row):
            yield name, place
            if _DASHED.fullmatch(name):
                yield name.replace("-", " "), place
            if name.endswith(_LINKED):
                yield name + _LINK, place


def _bodies() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("world/bodies"):
        for name in _all_names(row):
            implied = row["kind"] in _OF_STATE and _is_any_states(name)
            small = row["kind"] == _MOVEMENT and " " not in name
            body = Entry(
                "body", row["name"], "world/bodies", row["country"] or None, implied=implied, small=small
            )
            yield name, body
            possessed = replace(body, name=name, possessed=True)
            for form, base in bases(name).items():
                if base.possessed and not base.plural and " " not in name and not name.isupper():
                    yield form, possessed


def _is_any_states(name: str) -> bool:
    """``Сенат``, ``Президент Әкімшілігі``: many states have a body of this name."""
    return name.split()[0].lower() in _words_of_state_bodies()


@cache
def _words_of_state_bodies() -> frozenset[str]:
    offices = {row["name"].lower() for row in lexicon.rows("world/offices") if row["rank"] == "state"}
    parliaments = {row["lemma"] for row in lexicon.rows("world/body_heads") if row["kind"] == "parliament"}
    return frozenset(offices | parliaments)


def _outlets() -> Iterator[tuple[str, Entry]]:
    for row in lexicon.rows("world/outlets"):
        outlet = Entry("body", row["name"], row["kind"], row["country"] or None)
        yield from ((name, outlet) for name in _all_names(row))


def _all_names(row: lexicon.Row) -> Iterator[str]:
    yield row["name"]
    yield from _cell(row["aliases"])


def _cell(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _position(row: lexicon.Row, prefix: str = "") -> tuple[float | None, float | None]:
    lat, lon = row[f"{prefix}lat"], row[f"{prefix}lon"]
    return (float(lat) if lat else None, float(lon) if lon else None)
