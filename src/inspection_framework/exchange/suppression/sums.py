"""The counts of a table and their sums: the possible values of a hidden count, and the counts to hide with it.

Each count is part of two sums, so it is an edge between them. In a table with totals these are the sums of its row and
its column; a list with a total has only one sum, which is entered as two, so that each count is part of both. Counts
can change while every sum stays right along a circle of edges: one count goes up, the next down (a total goes the other
way). So a hidden count can have another value exactly if a circle of hidden counts leads through it. The most that it
can change is a maximal flow. Flows of whole numbers are whole, so the bounds are exact.

The reader is assumed to know every number that is shown, and that a nought is never hidden. So every hidden count is at
least one. If the reader knows the threshold too, this does not narrow the values: when a count changes as far as it
can, another on the circle has come down to one, which every threshold hides.
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import heappop, heappush

import attrs

__all__ = ["Candidates", "Edge", "Hidden"]

_MANY = 10**18
"""The rise of a count that no sum limits."""


@attrs.frozen
class Edge:
    """A count and the two sums that it is part of.

    ``turned`` means that the others add up to it, so that it changes the other way. ``total`` means that it is one of
    the totals. The total of the totals is a total but not turned: it is on the other side of both its sums.
    """

    start: str
    end: str
    key: tuple[str, str]
    count: int
    total: bool = False
    turned: bool = False

    def room(self, *, up: bool) -> int:
        """Return how far the count can change, up or down in its sums, before it would be less than one."""
        return self.count - 1 if up is self.turned else _MANY


_Steps = Mapping[str, Sequence[tuple[str, int, Edge]]]
"""For each sum: the next sums of a circle, how far the count between them can change, and that count."""
_Rooms = dict[str, dict[str, int]]
"""For each sum and each next sum: how far all the counts between the two can change together."""


class Hidden(Collection[Edge]):
    """The hidden counts, in the order in which they were hidden. A loop also reaches counts added during it."""

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
        """Return the least and most values of a hidden count by the numbers shown; ``None`` means no limit."""
        by = {up: self._flow(which, up=up, most=which.room(up=up)) for up in (True, False)}
        more = by[not which.turned]
        return which.count - by[which.turned], None if more >= _MANY else which.count + more

    def goes(self, which: Edge, *, by: int) -> bool:
        """Return whether a hidden count has at least so many other possible values."""
        return sum(self._flow(which, up=up, most=min(by, which.room(up=up))) for up in (True, False)) >= by

    def _flow(self, which: Edge, *, up: bool, most: int) -> int:
        """Return how far the other counts can compensate for a count that goes up (or down), up to ``most``.

        It is a maximal flow between the count's two sums, by Dinic's algorithm.
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
    """Return the steps on the shortest ways with room, by the sum where they begin; empty if there is no way."""
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
    """Return a way that takes the last step at each sum, after removing steps that lead nowhere."""
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
        every = [edge for edge in edges if edge.count]  # a nought is never hidden
        for up in (True, False):
            steps: dict[str, list[tuple[str, int, Edge]]] = defaultdict(list)
            for edge in every:  # the direction of change depends on the end where it begins
                steps[edge.start].append((edge.end, edge.room(up=not up), edge))
                steps[edge.end].append((edge.start, edge.room(up=up), edge))
            self._steps[up] = steps

    def protecting(self, which: Edge, hidden: Collection[Edge], *, by: int) -> list[Edge] | None:
        """Return the counts to hide too, so that a hidden count could differ by so much; ``None`` if nothing helps.

        As few totals as possible are hidden, then the smallest sum of counts.
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
    """Return the cost of the cheapest circle, and the counts on it that are not hidden yet, by Dijkstra's algorithm."""
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
                    pushed += 1  # orders entries of equal cost, so that the fields after it are never compared
                    new = [] if edge in hidden else [edge]
                    more = (sum(added.total for added in new), sum(added.count for added in new), len(new))
                    total = (cost[0] + more[0], cost[1] + more[1], cost[2] + more[2])
                    heappush(queue, (total, pushed, to, taken + new))
    return None
