"""A simple temporal network: what lies how many days after what; a negative cycle is the contradiction, explained."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import NamedTuple

from claimcheck.dates import Days


class Edge(NamedTuple):
    """*after* lies at most *most* days behind *before*, because the text says *why*."""

    before: Hashable
    after: Hashable
    most: float
    why: str


CALENDAR = "day 0"
"""The node that absolute dates count from."""


@dataclass
class Network:
    """Events and the statements that tie them to each other and to the calendar.

    >>> network = Network()
    >>> network.dated("attack", Days.of(2017, 6, 12), "the attack on June 12")
    >>> network.dated("arrest", Days.of(2017, 6, 14), "arrested on June 14")
    >>> network.follows("attack", "arrest", 3, 3, "three days after")
    >>> network.contradiction()
    ['arrested on June 14', 'three days after', 'the attack on June 12']
    """

    edges: list[Edge] = field(default_factory=list)

    def dated(self, event: Hashable, days: Days | None, why: str) -> None:
        """Say that *event* happened on one of *days*."""
        if days is not None:
            self.follows(CALENDAR, event, days.first, days.last, why)

    def follows(self, first: Hashable, second: Hashable, least: float, most: float, why: str) -> None:
        """Say that *second* happened *least* to *most* days after *first*."""
        self.edges.append(Edge(first, second, most, why))
        self.edges.append(Edge(second, first, -least, why))

    def contradiction(self) -> list[str]:
        """The statements that cannot all be true, in the order of the chain; empty when they can."""
        distance = {node: 0.0 for edge in self.edges for node in (edge.before, edge.after)}
        way: dict[Hashable, Edge] = {}
        last: Hashable | None = None
        for _ in range(len(distance) + 1):  # Bellman-Ford: what still moves in the last round hangs on a negative cycle
            last = None
            for edge in self.edges:
                if distance[edge.before] + edge.most < distance[edge.after]:
                    distance[edge.after] = distance[edge.before] + edge.most
                    way[edge.after] = edge
                    last = edge.after
        return [] if last is None else _cycle(last, way)


def _cycle(node: Hashable, way: dict[Hashable, Edge]) -> list[str]:
    """The cycle that *node* hangs on, told from the calendar on."""
    for _ in way:
        node = way[node].before
    edges = [way[node]]
    while edges[-1].before != node:
        edges.append(way[edges[-1].before])
    start = next((i for i, edge in enumerate(edges) if edge.after == CALENDAR), 0)
    return [edge.why for edge in reversed(edges[start:] + edges[:start])]
