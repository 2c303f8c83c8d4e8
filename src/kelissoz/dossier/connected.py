"""What hangs together, step by step, without reading the whole store."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

Edges = Callable[[Sequence[str]], Iterable[tuple[str, str]]]


def connected(seeds: Iterable[str], edges: Edges) -> list[frozenset[str]]:
    """The components in which ``seeds`` are. ``edges`` gives the edges that any of some nodes has."""
    parent: dict[str, str] = {seed: seed for seed in seeds}
    front = sorted(parent)
    while front:
        found: set[str] = set()
        for one, other in edges(front):
            for node in (one, other):
                if node not in parent:
                    parent[node] = node
                    found.add(node)
            parent[_root(parent, one)] = _root(parent, other)
        front = sorted(found)
    components: dict[str, set[str]] = {}
    for node in parent:
        components.setdefault(_root(parent, node), set()).add(node)
    return [frozenset(component) for component in components.values()]


def _root(parent: dict[str, str], node: str) -> str:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node
