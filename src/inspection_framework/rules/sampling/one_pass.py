"""One pass over the cases of a list: how many cases each cell has, which of them come first, and a sum of all rows.

For any number of rows, only the few cases of each cell that can be drawn are kept. The sum does not depend on the order
of the rows. It adds each row's rank, times a number made from the groups and characteristics of its child, modulo a
prime. It shows whether the list is the same. It does not protect against somebody who makes two lists with one sum.
"""

from bisect import insort
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from itertools import islice
from json import dumps
from operator import itemgetter

from inspection_framework.errors import CannotDrawError, Problem
from inspection_framework.model.cases import Case
from inspection_framework.model.sampling import SamplingPlan, Stratum
from inspection_framework.rules.sampling.assignment import GroupSet, asked_groups
from inspection_framework.rules.sampling.ranking import rank_prefix

__all__: list[str] = []

CHUNK = 2048
"""The number of rows that are read before their ranks are added to the sum."""
MOST_LANES = 4096
"""The most combinations of groups and characteristics that are cached at a time."""
MOST_PROFILES = 1000
"""The most mixtures of characteristics that a draw may be spread over."""
PRIME = 2**256 - 189
_ANY_RANK = b"\xff" * 33

Mixture = tuple[str, ...]
DrawCellKey = tuple[str, bool, Mixture]
"""The stratum for which a child counts, whether it is in the group with a minimum there, and its characteristics."""
Ranked = tuple[bytes, Case]


class DrawCell:
    """The children who count in the same way in a draw: how many are listed, and the cases that come first."""

    __slots__ = ("capacity", "first", "listed", "threshold")

    def __init__(self, capacity: int) -> None:
        self.capacity: int = capacity
        self.listed: int = 0
        self.first: list[Ranked] = []
        self.threshold: bytes = _ANY_RANK if capacity else b""

    def offer(self, rank: bytes, case: Case) -> None:
        """Keep a case that comes before the last of those kept, and drop the last if there are too many."""
        insort(self.first, (rank, case), key=itemgetter(0))
        del self.first[self.capacity :]
        if len(self.first) == self.capacity:
            self.threshold = self.first[-1][0]


class _Lane:
    """Rows that differ only in the reference: the cell in which they count, and their ranks not yet in the sum."""

    __slots__ = ("add", "cell", "factor", "kind", "ranks")

    def __init__(self, cell: DrawCell | None, kind: GroupSet, factor: int) -> None:
        self.cell = cell
        self.kind = kind
        self.factor = factor
        self.ranks: list[bytes] = []
        self.add = self.ranks.append


class OnePass:
    """The counts of one pass over a list."""

    def __init__(self, plan: SamplingPlan, seed: str, precedence: Sequence[str], spread: Sequence[str]) -> None:
        self.rows: int = 0
        self.outside: int = 0
        self.sum: int = 0
        self.cells: dict[DrawCellKey, DrawCell] = {}
        self.kinds: Counter[GroupSet] = Counter()
        self._plan = plan
        self._strata = {stratum.id: stratum for stratum in plan.quotas}
        self._matter = asked_groups(plan.quotas)
        self._prefix = rank_prefix(seed)
        self._precedence = tuple(precedence)
        self._spread = tuple(spread)
        self._profiles: set[Mixture] = set()
        self._all: list[_Lane] = []
        self._lanes: dict[frozenset[tuple[str, str]], dict[GroupSet, _Lane]] = {}
        self._unsure: dict[tuple[GroupSet, GroupSet, frozenset[tuple[str, str]]], _Lane] = {}

    def read(self, cases: Iterable[Case]) -> None:
        """Read all rows. Rows of children who belong to no stratum take no part.

        Raises:
            CannotDrawError: the characteristics have too many mixtures to spread over.
        """
        rows = iter(cases)
        prefix, lanes = self._prefix, self._lanes
        while True:
            case = None
            # Do not make a list of the rows: the garbage collector would scan each row again and again.
            for case in islice(rows, CHUNK):
                if case.unknown:
                    lane = self._unsure_lane(case)
                else:
                    try:
                        known = lanes[case.characteristics][case.groups]
                    except KeyError:
                        known = None
                    # Outside the except: an error raised here would keep data about the child as its context.
                    lane = known or self._seen_first(case)
                cell = lane.cell
                if cell is None:
                    self.outside += 1
                    continue
                rank = sha256(prefix + case.reference.revealed.encode()).digest()
                lane.add(rank)
                if rank < cell.threshold:
                    cell.offer(rank, case)
            if case is None:
                return
            self._sum_up()

    def _seen_first(self, case: Case) -> _Lane:
        lane = self._new_lane(case)
        self._lanes.setdefault(case.characteristics, {})[case.groups] = lane
        return lane

    def _unsure_lane(self, case: Case) -> _Lane:
        """Return the lane of a case for which it is not known whether it belongs to a group."""
        key = (case.groups, case.unknown, case.characteristics)
        lane = self._unsure.get(key)
        if lane is None:
            lane = self._unsure[key] = self._new_lane(case)
        return lane

    def _new_lane(self, case: Case) -> _Lane:
        if len(self._all) == MOST_LANES:
            self._sum_up()
            for forgotten in (self._all, self._lanes, self._unsure):
                forgotten.clear()
        lane = _Lane(self._cell(case), case.groups & self._matter, _factor(case))
        self._all.append(lane)
        return lane

    def _cell(self, case: Case) -> DrawCell | None:
        """Return the cell in which a case counts, or ``None`` if the child belongs to no stratum."""
        stratum = next((self._strata[name] for name in self._precedence if name in case.groups), None)
        if stratum is None:
            return None
        values = dict(case.characteristics)
        profile = tuple(values.get(name, "") for name in self._spread)
        self._profiles.add(profile)
        if len(self._profiles) > MOST_PROFILES:
            problem = Problem(
                "spread",
                f"there are more than {MOST_PROFILES} mixtures: spread over fewer characteristics, or over bands",
            )
            raise CannotDrawError(f"plan {self._plan.id!r}", [problem])
        least = stratum.of_whom
        within = least is not None and least.group in case.groups
        capacity = stratum.exactly - (least.at_least if least and not within else 0)
        return self.cells.setdefault((stratum.id, within, profile), DrawCell(capacity))

    def _sum_up(self) -> None:
        for lane in self._all:
            if lane.cell and lane.ranks:
                number = len(lane.ranks)
                self.rows += number
                lane.cell.listed += number
                self.kinds[lane.kind] += number
                self.sum = (self.sum + lane.factor * sum(map(int.from_bytes, lane.ranks))) % PRIME
                lane.ranks.clear()

    def listed(self, stratum: Stratum, *, within: bool | None = None) -> int:
        """Return how many children count for a stratum: all, or only those in or outside the group with a minimum."""
        return sum(
            cell.listed
            for (where, inside, _), cell in self.cells.items()
            if where == stratum.id and within in (None, inside)
        )

    def pairs(self, stratum: Stratum) -> list[tuple[DrawCell, DrawCell]]:
        """Return two cells of a stratum for each mixture: in the group with a minimum, and outside it."""
        mine = {(within, mixture): cell for (where, within, mixture), cell in self.cells.items() if where == stratum.id}
        mixtures = sorted({mixture for _, mixture in mine})
        return [
            (mine.get((True, mixture), DrawCell(0)), mine.get((False, mixture), DrawCell(0))) for mixture in mixtures
        ]


def _factor(case: Case) -> int:
    """Return a number made from everything that a row says about a child, except the reference."""
    parts = [sorted(case.groups), sorted(case.unknown), sorted(case.characteristics)]
    return int.from_bytes(sha256(dumps(parts).encode()).digest())


def numbers_in(pairs: Iterable[tuple[DrawCell, DrawCell]]) -> list[tuple[int, int]]:
    """Return how many children the cells of each mixture have."""
    return [(within.listed, outside.listed) for within, outside in pairs]


def minimum_of(stratum: Stratum) -> int:
    """Return the least number of children of a stratum who must be in the group with a minimum."""
    return stratum.of_whom.at_least if stratum.of_whom else 0
