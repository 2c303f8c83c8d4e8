"""Which mentions are one: people by their names, the rest by what they are called."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kelissoz import letters
from kelissoz.mentions import holders
from kelissoz.mentions.drafts import Draft
from kelissoz.mentions.names import is_given, is_particle, is_patronymic
from kelissoz.model import MentionKind

_MOST_NAMESAKES = 40
_FEWEST_BONES = 3
_BESIDE = 2
_WITHOUT_ENTITY = frozenset({"group", "nationality", "pronoun", "office"})


@dataclass(slots=True)
class Cluster:
    """Numbers of drafts that are one person, body, state or place; ``name`` is the fullest name."""

    kind: MentionKind
    name: str
    members: list[int] = field(default_factory=list)
    key: tuple[str, ...] = ()
    named_at: int = 0


@dataclass(slots=True)
class Clusters:
    """``of`` tells the cluster of a draft by its number; ``torn`` the drafts that fit several, with those."""

    found: list[Cluster] = field(default_factory=list)
    of: dict[int, int] = field(default_factory=dict)
    torn: dict[int, tuple[int, ...]] = field(default_factory=dict)
    by_surname: dict[str, int] = field(default_factory=dict)

    def open(self, kind: MentionKind, name: str, key: tuple[str, ...] = ()) -> int:
        self.found.append(Cluster(kind, name, key=key))
        if kind == "person":
            self.by_surname.setdefault(name.split()[-1].lower(), len(self.found) - 1)
        return len(self.found) - 1

    def put(self, draft: int, cluster: int) -> None:
        self.found[cluster].members.append(draft)
        self.of[draft] = cluster


def gather(drafts: Sequence[Draft], published: dt.date | None) -> Clusters:
    """The clusters of ``drafts``; a surname that fits two people is torn between them. ``published``: the day on which
    they held their offices."""
    clusters = Clusters()
    _People(clusters, published).gather(drafts)
    _gather_others(clusters, drafts)
    for cluster in clusters.found:
        if not cluster.members:
            continue
        cluster.members.sort()
        cluster.named_at = _fullest(drafts, cluster)
        cluster.name = drafts[cluster.named_at].name
    return clusters


def _fullest(drafts: Sequence[Draft], cluster: Cluster) -> int:
    """The draft whose name has most words written out; of equal ones one with a surname, then one with a known given
    name, then the most frequent, then the first."""
    counts: dict[str, int] = defaultdict(int)
    for i in cluster.members:
        counts[drafts[i].name] += 1

    def rank(i: int) -> tuple[int, bool, bool, int, int]:
        name = drafts[i].name
        surname = not is_patronymic(name.lower())
        return _words_written_out(name), surname, is_given(name.split()[0]), counts[name], -i

    return max(cluster.members, key=rank)


def _words_written_out(name: str) -> int:
    return sum(not part.endswith(".") for part in name.split())


class _People:
    """Full names first, each to its like; then the single names, each to the full name that it ends or
    begins."""

    def __init__(self, clusters: Clusters, published: dt.date | None) -> None:
        self.clusters = clusters
        self.published = published
        self.drafts: Sequence[Draft] = ()
        self.by_last: dict[str, list[int]] = defaultdict(list)
        self.by_first: dict[str, list[int]] = defaultdict(list)
        self.by_bones: dict[str, list[int]] = defaultdict(list)

    def gather(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        people = [(i, draft) for i, draft in enumerate(drafts) if draft.kind == "person"]
        for i, draft in sorted(people, key=lambda each: is_patronymic(_parts(each[1].name)[-1])):
            if len(_parts(draft.name)) > 1:
                known = self._of_patronymic(draft, drafts)
                self.clusters.put(i, self._of_full(draft.name) if known is None else known)
        for i, draft in people:
            if len(_parts(draft.name)) == 1:
                self._put_single(i, draft)

    def _of_patronymic(self, draft: Draft, drafts: Sequence[Draft]) -> int | None:
        """``Сергей Кулагин … Сергей Витальевич``: a given name with a patronymic is the only one who has been named
        with that given name and a surname; not ``Асан Үсенов пен Асан Болатұлы``."""
        given, *rest = _parts(draft.name)
        if len(rest) != 1 or not is_patronymic(rest[0]):
            return None
        others = [self.clusters.found[n] for n in dict.fromkeys(self.by_first[given])]
        others = [other for other in others if rest[0] not in _parts(other.name)]
        if len(others) != 1 or is_patronymic(_parts(others[0].name)[-1]):
            return None
        beside = any(0 <= draft.first - drafts[m].last < _BESIDE for m in others[0].members)
        return None if beside else self.clusters.found.index(others[0])

    def _of_full(self, name: str) -> int:
        parts = _parts(name)
        near = self.by_bones[_bones(parts[-1])] + self.by_first[parts[0]]
        for cluster in dict.fromkeys(near[:_MOST_NAMESAKES]):
            if _are_one(parts, _parts(self.clusters.found[cluster].name)):
                if cluster not in self.by_first[parts[0]]:
                    self.by_first[parts[0]].append(cluster)  # ``Қ. Тоқаев`` is called by his whole name now
                return cluster
        return self._open(name)

    def _open(self, name: str) -> int:
        cluster = self.clusters.open("person", name)
        parts = _parts(name)
        self.by_last[parts[-1]].append(cluster)
        self.by_bones[_bones(parts[-1])].append(cluster)
        if len(parts) > 1:
            self.by_first[parts[0]].append(cluster)
        for part in _before_particles(name):
            self.by_last[part].append(cluster)
        return cluster

    def _put_single(self, i: int, draft: Draft) -> None:
        low = _parts(draft.name)[0]
        fitting = self.by_last.get(low) or self.by_first.get(low) or self.by_bones.get(_bones(low)) or []
        fitting = [cluster for cluster in fitting if not self._is_namesake(draft, cluster)]
        if len(fitting) > 1:
            self.clusters.torn[i] = tuple(fitting)
        else:
            self.clusters.put(i, fitting[0] if fitting else self._open(draft.name))

    def _is_namesake(self, draft: Draft, cluster: int) -> bool:
        """Whether the office before a surname is that of another of his name than whom the article has told of:
        ``Министрлер кабинетінің басшысы Жапаров … президент Жапаров``."""
        own = self._holder(draft)
        members = (self.drafts[m] for m in self.clusters.found[cluster].members)
        others = [found for each in members if (found := self._holder(each))] if own else []
        return bool(others) and own.isdisjoint(frozenset().union(*others))

    def _holder(self, draft: Draft) -> frozenset[str]:
        """Who, of those who share a surname in their land, holds the office that stands beside the name."""
        if draft.office is None:
            return frozenset()
        land, words = draft.office.country, draft.office.key
        title = words[1:] if land is not None and words[:1] == (land,) else words
        return holders.bearers(_parts(draft.name)[-1], title, self.published)


def _parts(name: str) -> list[str]:
    """The words of a name in lower case, without particles: ``Дж.Д. Вэнс`` → ``дж.``, ``д.``, ``вэнс``; ``ас-Сиси`` →
    ``сиси``. No name ends with one: ``Уаң И`` is no ``Ортега и Гассет``."""
    words = name.lower().replace(".", ". ").split()
    *before, last = words or [""]
    article, _, rest = last.partition("-")
    return [
        *(word for word in before if not is_particle(word)),
        rest if rest and is_particle(article) else last,
    ]


def _before_particles(name: str) -> list[str]:
    """What someone may be called by as well as by the last name: ``Лула`` of ``Луис Инасиу Лула да Силва``."""
    words = name.lower().split()
    return [word for word, after in pairwise(words[1:]) if is_particle(after) and not is_particle(word)]


def _are_one(one: list[str], other: list[str]) -> bool:
    """Two full names of one person: the words of one are among the other's, or they differ in spelling."""
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    return _are_alike(one[-1], other[-1]) and _are_alike(one[0], other[0])


def _are_alike(one: str, other: str) -> bool:
    """Equal, one short for the other (``Стив``, ``Қ.``), or spelled with other vowels (``Тайып``,
    ``Тайип``)."""
    short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
    is_short = long.startswith(short) and (len(short) > 2 or "." in one + other)
    return is_short or _bones(one) == _bones(other)


def _bones(word: str) -> str:
    return letters.bones(word, _FEWEST_BONES)


def _gather_others(clusters: Clusters, drafts: Sequence[Draft]) -> None:
    known: dict[tuple[str, ...], int] = {}
    others = [
        (i, draft)
        for i, draft in enumerate(drafts)
        if draft.kind != "person" and draft.kind not in _WITHOUT_ENTITY
    ]
    for i, draft in others:
        key = _key(draft)
        if key not in known:
            known[key] = clusters.open(draft.kind, draft.name, key)
        clusters.put(i, known[key])
    _join_stateless(clusters, known)


def _key(draft: Draft) -> tuple[str, ...]:
    if draft.kind == "state":
        return ("state", draft.country or draft.name)
    if draft.key:
        return (draft.kind, *draft.key)
    return (draft.kind, draft.name.lower())


def _join_stateless(clusters: Clusters, known: dict[tuple[str, ...], int]) -> None:
    """``Сыртқы істер министрлігі`` is the one that the article names with its state, where it names just
    one."""
    with_state: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for key, cluster in known.items():
        if len(key) > 2 and key[1].isupper() and len(key[1]) == 2:
            with_state[(key[0], *key[2:])].append(cluster)
    for key, fitting in with_state.items():
        if len(fitting) == 1 and key in known and known[key] != fitting[0]:
            for i in list(_emptied(clusters.found[known[key]])):
                clusters.put(i, fitting[0])


def _emptied(cluster: Cluster) -> Iterator[int]:
    while cluster.members:
        yield cluster.members.pop(0)
