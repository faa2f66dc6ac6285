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
from collections.abc import Sequence
from heapq import heappop, heappush

import attrs

__all__ = ["Edge", "possible_counts", "protecting"]

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


def possible_counts(hidden: Sequence[Edge], which: Edge) -> tuple[int, int | None]:
    """Give the least and the most that a hidden count may be for all that is shown; ``None`` is without an end."""
    others = [edge for edge in hidden if edge is not which]
    by = {up: min(which.room(up=up), _flow(others, which, up=up)) for up in (True, False)}
    more = by[not which.turned]
    return which.count - by[which.turned], None if more >= _MANY else which.count + more


def protecting(edges: Sequence[Edge], hidden: set[Edge], which: Edge, *, by: int) -> list[Edge] | None:
    """Give what to hide as well, so that a hidden count may be another by so much; ``None`` where nothing helps.

    Totals are taken only where nothing else helps; then as little as possible is hidden, of what is counted.
    """
    ways = [
        way
        for up in (True, False)
        if which.room(up=up) >= by and (way := _cheapest(edges, hidden, which, up=up, by=by))
    ]
    return min(ways, key=lambda way: way[0])[1] if ways else None


def _steps(edges: Sequence[Edge], which: Edge, *, up: bool) -> dict[str, list[tuple[str, int, Edge]]]:
    """Give for each sum where the circle can go on, how far, and along which count, after one has gone up (or down).

    Along an edge the count then goes the other way, against it the same way; no circle goes over a nought.
    """
    steps: dict[str, list[tuple[str, int, Edge]]] = defaultdict(list)
    for edge in edges:
        if edge is not which and edge.count:
            steps[edge.start].append((edge.end, edge.room(up=not up), edge))
            steps[edge.end].append((edge.start, edge.room(up=up), edge))
    return steps


def _flow(others: Sequence[Edge], which: Edge, *, up: bool) -> int:
    """Give how far the others can make up for a count that goes up (or down): a maximal flow between its sums."""
    left: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for at, steps in _steps(others, which, up=up).items():
        for to, room, _ in steps:
            left[at][to] += room
    found = 0
    while found < _MANY and (way := _way(left, which.start, which.end)):
        taken = min(left[at][to] for at, to in way)
        for at, to in way:
            left[at][to] -= taken
            left[to][at] += taken
        found += taken
    return found


def _way(left: dict[str, dict[str, int]], start: str, end: str) -> list[tuple[str, str]]:
    """Give the steps of a shortest way on which something is left; none where there is no way."""
    ways: dict[str, list[tuple[str, str]]] = {start: []}
    queue = deque([start])
    while queue and end not in ways:
        at = queue.popleft()
        for to, room in left[at].items():
            if room and to not in ways:
                ways[to] = [*ways[at], (at, to)]
                queue.append(to)
    return ways.get(end, [])


def _cheapest(
    edges: Sequence[Edge], hidden: set[Edge], which: Edge, *, up: bool, by: int
) -> tuple[tuple[int, int, int], list[Edge]] | None:
    """Give what is still shown on the cheapest way round a circle, after what it costs to hide that (Dijkstra)."""
    steps = _steps(edges, which, up=up)
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
                if room >= by:
                    pushed += 1  # orders entries of one cost, so that nothing after it is ever compared
                    new = [] if edge in hidden else [edge]
                    more = (sum(one.total for one in new), sum(one.count for one in new), len(new))
                    total = (cost[0] + more[0], cost[1] + more[1], cost[2] + more[2])
                    heappush(queue, (total, pushed, to, taken + new))
    return None
