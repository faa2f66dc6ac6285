"""The counts of a table and the sums they stand in: what a hidden count may still be, and what else must be hidden.

Each count stands in two sums, so it is an edge between two of them: in a table with totals the sum of its row and that
of its column, in a list with a total twice the one sum that there is. To change counts so that every sum stays right is
to go round a circle of edges, one count up, the next one down (a total the other way). So a hidden count may be another
one exactly where a circle of hidden counts leads through it, and how far it can go is a maximal flow. Flows of whole
numbers are whole: the bounds are exact.

The reader from whom a count is hidden is taken to know every number that is shown, and that a nought is never hidden,
so that every hidden count is at least one. He may know the threshold, too: where a count goes as far as it can, another
one on the circle has come down to one, and a count of one is hidden under every threshold.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

import attrs

__all__ = ["Candidates", "Edge", "Hidden"]

_MANY = 10**18
"""How far a count may rise that no sum holds back."""


@attrs.frozen
class Edge:
    """A count and the two sums in which it stands.

    ``turned`` says that it is what the others add up to, so that it goes the other way; ``total``, that it is one of
    the totals. The total of the totals is one and not turned: it stands on the other side twice.
    """

    start: str
    end: str
    key: tuple[str, str]
    count: int
    total: bool = False
    turned: bool = False

    def room(self, *, up: bool) -> int:
        """Tell how far it can go, up or down as its sums have it, before it would be less than one."""
        return self.count - 1 if up is self.turned else _MANY


_Steps = Mapping[str, Sequence[tuple[str, int, Edge]]]
"""For each sum where a circle can go on, how far, and along which count."""
_Rooms = dict[str, dict[str, int]]
"""For each sum how far a circle can go on from it to another, along all counts between the two."""


class Hidden(Collection[Edge]):
    """The counts that are hidden, in the order in which they were. Counts added during a loop are still reached."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._edges: list[Edge] = []
        self._among: set[Edge] = set()
        self._rooms: dict[bool, _Rooms] = {up: defaultdict(lambda: defaultdict(int)) for up in (True, False)}
        self.add(edges)

    def __contains__(self, edge: object) -> bool:
        return edge in self._among

    def __iter__(self) -> Iterator[Edge]:
        return iter(self._edges)

    def __len__(self) -> int:
        return len(self._edges)

    def add(self, edges: Iterable[Edge]) -> None:
        """Hide more counts."""
        for edge in edges:
            self._edges.append(edge)
            self._among.add(edge)
            for up, rooms in self._rooms.items():
                rooms[edge.start][edge.end] += edge.room(up=not up)
                rooms[edge.end][edge.start] += edge.room(up=up)

    def possible(self, which: Edge) -> tuple[int, int | None]:
        """Return the least and the most that a hidden count may be for all that is shown; ``None`` is no end."""
        by = {up: self._flow(which, up=up, most=which.room(up=up)) for up in (True, False)}
        more = by[not which.turned]
        return which.count - by[which.turned], None if more >= _MANY else which.count + more

    def goes(self, which: Edge, *, by: int) -> bool:
        """Return whether a hidden count has so many values beside its own."""
        return sum(self._flow(which, up=up, most=min(by, which.room(up=up))) for up in (True, False)) >= by

    def _flow(self, which: Edge, *, up: bool, most: int) -> int:
        """Return how far the others can make up for a count that goes up (or down), at most so far.

        It is a maximal flow between its two sums, by Dinic's algorithm.
        """
        left = {at: dict(rooms) for at, rooms in self._rooms[up].items()}
        left[which.start][which.end] -= which.room(up=not up)
        left[which.end][which.start] -= which.room(up=up)
        flow = 0
        while flow < most and (ways := _shortest(left, which.start, which.end)):
            while flow < most and (way := _next(ways, which.start, which.end)):
                more = min(most - flow, *(left[at][to] for at, to in way))
                for at, to in way:
                    left[at][to] -= more
                    left[to][at] += more
                    if not left[at][to]:
                        ways[at].pop()
                flow += more
        return flow


def _shortest(left: _Rooms, start: str, end: str) -> dict[str, list[str]]:
    """Return the steps, by the sum they begin at, that lie on shortest ways with room; none if no way leads there."""
    distance = {start: 0}
    ways: dict[str, list[str]] = {}
    queue = deque([start])
    while queue and (end not in distance or distance[queue[0]] < distance[end]):
        at = queue.popleft()
        for to, room in left[at].items():
            if room and to not in distance:
                distance[to] = distance[at] + 1
                queue.append(to)
        ways[at] = [to for to, room in left[at].items() if room and distance[to] > distance[at]]
    return ways if end in distance else {}


def _next(ways: dict[str, list[str]], start: str, end: str) -> list[tuple[str, str]]:
    """Return the way of the last steps of all sums on it, without the steps before them that lead nowhere."""
    way: list[tuple[str, str]] = []
    at = start
    while at != end:
        if steps := ways.get(at):
            way.append((at, steps[-1]))
            at = steps[-1]
        elif way:
            at, _ = way.pop()
            ways[at].pop()
        else:
            return []
    return way


class Candidates:
    """The counts that may be hidden."""

    def __init__(self, edges: Iterable[Edge]) -> None:
        self._steps: dict[bool, _Steps] = {}
        every = [edge for edge in edges if edge.count]  # no circle goes over a nought
        for up in (True, False):
            steps: dict[str, list[tuple[str, int, Edge]]] = defaultdict(list)
            for edge in every:  # along a count it goes the other way than the one before, against it the same way
                steps[edge.start].append((edge.end, edge.room(up=not up), edge))
                steps[edge.end].append((edge.start, edge.room(up=up), edge))
            self._steps[up] = steps

    def protecting(self, which: Edge, hidden: Collection[Edge], *, by: int) -> list[Edge] | None:
        """Return what to hide as well, so that a hidden count may be another by so much; ``None`` where nothing helps.

        Totals are taken only where nothing else helps; then as little as possible is hidden, of what is counted.
        """
        ways = [
            way
            for up in (True, False)
            if which.room(up=up) >= by and (way := _cheapest(self._steps[up], hidden, which, by=by))
        ]
        return min(ways, key=lambda way: way[0])[1] if ways else None


def _cheapest(
    steps: _Steps, hidden: Collection[Edge], which: Edge, *, by: int
) -> tuple[tuple[int, int, int], list[Edge]] | None:
    """Give what is still shown on the cheapest way round a circle, after what it costs to hide that (Dijkstra)."""
    queue: list[tuple[tuple[int, int, int], int, str, list[Edge]]] = [((0, 0, 0), 0, which.start, [])]
    done: set[str] = set()
    pushed = 0
    while queue:
        cost, _, at, taken = heappop(queue)
        if at == which.end:
            return cost, taken
        if at not in done:
            done.add(at)
            for to, room, edge in steps[at]:
                if room >= by and edge is not which:
                    pushed += 1  # orders entries of one cost, so that nothing after it is ever compared
                    new = [] if edge in hidden else [edge]
                    more = (sum(one.total for one in new), sum(one.count for one in new), len(new))
                    total = (cost[0] + more[0], cost[1] + more[1], cost[2] + more[2])
                    heappush(queue, (total, pushed, to, taken + new))
    return None
