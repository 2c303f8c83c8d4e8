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
    return _by_root(parent)


def components(nodes: Iterable[str], edges: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """All components of ``nodes`` under ``edges`` between them."""
    parent = {node: node for node in nodes}
    for one, other in edges:
        parent[_root(parent, one)] = _root(parent, other)
    return _by_root(parent)


def _by_root(parent: dict[str, str]) -> list[frozenset[str]]:
    found: dict[str, set[str]] = {}
    for node in parent:
        found.setdefault(_root(parent, node), set()).add(node)
    return [frozenset(component) for component in found.values()]


def _root(parent: dict[str, str], node: str) -> str:
    while parent[node] != node:
        parent[node] = parent[parent[node]]
        node = parent[node]
    return node
