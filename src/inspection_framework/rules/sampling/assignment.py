"""The most places of a plan that children can fill, if a child may belong to several strata: exact, by maximum flow.

For example, a stratum of ten children must have at least two placed out of borough. It has two places that only such a
child can fill, and eight places that any child of the stratum can fill. All children with the same groups are a single
node with their number, so a population of millions is a few nodes. The most places that can be filled at once is a
maximum flow from children to places.

*Exact*: an assignment meets every quota and every minimum if and only if it fills all these places. If it meets them,
at least two of the ten are placed out of borough: two of these get the two places, and the other children the eight. If
it fills all places, it meets the quota, because the places of a stratum add up to it. It also meets the minimum,
because the places of the minimum are filled. A maximum flow is found by paths along which another child can be placed,
if necessary by moving other children (Ford and Fulkerson 1956, shortest paths first). When no such path is left, no
flow is larger.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

import attrs

from inspection_framework.model.sampling import Stratum

__all__: list[str] = []

GroupSet = frozenset[str]
"""Those groups of a child that matter to the plan."""


@attrs.define
class _StratumPlaces:
    """Places of the same kind: how many are free, and the groups that a child needs to fill them."""

    stratum: str
    needs: GroupSet
    free: int


@attrs.frozen
class Assignment:
    """How many children fill the places of the strata.

    ``placed`` is how many children count for each stratum. ``of_whom`` is how many of these children count towards the
    minimum of the stratum. ``places`` is the number of places in all strata, and ``filled`` how many of these are
    filled. ``over`` is the number of children who belong to a stratum but have no place. Each of them counts for the
    first stratum to which the child belongs. ``outside`` is the number of children who belong to no stratum.
    """

    places: int
    filled: int
    placed: Mapping[str, int]
    of_whom: Mapping[str, int]
    over: int
    outside: int

    @property
    def meets_all(self) -> bool:
        """Whether every quota and every minimum is met, even if there are other children."""
        return self.filled == self.places


def asked_groups(strata: Sequence[Stratum]) -> GroupSet:
    """Return the groups that matter to a plan.

    They are its strata, and the groups of which a stratum must have a minimum number, such as out of borough.
    """
    return frozenset(stratum.id for stratum in strata) | {
        stratum.of_whom.group for stratum in strata if stratum.of_whom
    }


def assigned(strata: Sequence[Stratum], children: Mapping[GroupSet, int]) -> Assignment:
    """Assign children so that as many places as possible are filled, then assign other children to the places left.

    If several assignments are equally good, earlier strata are filled first, so that the answer is always the same.
    """
    network = _Network(strata, children)
    network.fill()
    filled = sum(network.flow.values())
    network.open_to_all()
    network.fill()
    over = network.leave_over()
    return Assignment(
        places=sum(stratum.exactly for stratum in strata),
        filled=filled,
        placed={stratum.id: network.placed(stratum.id) for stratum in strata},
        of_whom={
            stratum.id: network.placed(stratum.id, stratum.of_whom.group) for stratum in strata if stratum.of_whom
        },
        over=over,
        outside=network.outside,
    )


class _Network:
    """The places of a sample and the children of a population, and which child has which place."""

    def __init__(self, strata: Sequence[Stratum], children: Mapping[GroupSet, int]) -> None:
        self.order = [stratum.id for stratum in strata]
        self.places = list(_places(strata))
        kinds = sorted((kind for kind in children if kind & {*self.order}), key=sorted)
        self.left = {kind: children[kind] for kind in kinds}
        self.outside = sum(children.values()) - sum(self.left.values())
        self.flow: dict[tuple[GroupSet, int], int] = {}
        self.extra: dict[tuple[GroupSet, str], int] = {}

    def fill(self) -> None:
        """Place children until no path can place another one."""
        while path := self._path():
            self._push(path)

    def open_to_all(self) -> None:
        """Open the free places of each minimum to all children of the same stratum."""
        for index, place in enumerate(self.places):
            if len(place.needs) > 1:
                self.places[index + 1].free += place.free
                place.free = 0

    def leave_over(self) -> int:
        """Count each remaining child for the first of its strata, and return the number of them."""
        for kind, number in self.left.items():
            first = next(stratum for stratum in self.order if stratum in kind)
            self.extra[kind, first] = number
        return sum(self.left.values())

    def placed(self, stratum: str, group: str | None = None) -> int:
        """Return how many children count for a stratum; with ``group``, only those who also belong to this group."""
        counted = [(kind, self.places[index].stratum, number) for (kind, index), number in self.flow.items()]
        counted += [(kind, where, number) for (kind, where), number in self.extra.items()]
        return sum(number for kind, where, number in counted if where == stratum and (group is None or group in kind))

    def _path(self) -> list[tuple[GroupSet, int]]:
        """Return a shortest path to a free place.

        The first step is who takes the free place. The next is who takes the place that becomes free, and so on.
        """
        taken_by: dict[int, GroupSet] = {}
        moved_from: dict[GroupSet, int] = {}
        waiting = deque(kind for kind, number in self.left.items() if number)
        seen = set(waiting)
        while waiting:
            kind = waiting.popleft()
            for index, place in enumerate(self.places):
                if index in taken_by or not place.needs <= kind:
                    continue
                taken_by[index] = kind
                if place.free:
                    return list(_back(index, taken_by, moved_from))
                for other in self.left:
                    if other not in seen and self.flow.get((other, index)):
                        seen.add(other)
                        moved_from[other] = index
                        waiting.append(other)
        return []

    def _push(self, path: Sequence[tuple[GroupSet, int]]) -> None:
        """Move as many children along a path as it allows."""
        goes_to, leaves = path, list(zip((kind for kind, _ in path), (index for _, index in path[1:]), strict=False))
        many = min(
            self.places[path[0][1]].free, self.left[path[-1][0]], *(self.flow[kind, index] for kind, index in leaves)
        )
        for kind, index in goes_to:
            self.flow[kind, index] = self.flow.get((kind, index), 0) + many
        for kind, index in leaves:
            self.flow[kind, index] -= many
        self.places[path[0][1]].free -= many
        self.left[path[-1][0]] -= many


def _places(strata: Sequence[Stratum]) -> Iterator[_StratumPlaces]:
    """Yield a plan's places: for each stratum, first the places of its minimum, then the other places."""
    for stratum in strata:
        least = stratum.of_whom.at_least if stratum.of_whom else 0
        if stratum.of_whom:
            yield _StratumPlaces(stratum.id, frozenset({stratum.id, stratum.of_whom.group}), least)
        yield _StratumPlaces(stratum.id, frozenset({stratum.id}), stratum.exactly - least)


def _back(
    index: int, taken_by: Mapping[int, GroupSet], moved_from: Mapping[GroupSet, int]
) -> Iterator[tuple[GroupSet, int]]:
    """Yield the steps of a path: who takes which place. They go from the free place back to the waiting children."""
    while True:
        kind = taken_by[index]
        yield kind, index
        if kind not in moved_from:
            return
        index = moved_from[kind]
