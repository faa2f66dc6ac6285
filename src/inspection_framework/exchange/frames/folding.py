"""An answer for every mixture of outcomes, folded into one chain of comparisons that any tool can run.

The rules are asked once for each mixture, by the same call that answers for a single inspection; what stands here only
finds few comparisons that tell the answers apart. No rule is known here.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import reduce
from itertools import permutations, product

import attrs
import narwhals.stable.v2 as nw

from inspection_framework.errors import DefinitionError, Problem

__all__: list[str] = []

Cell = str | int
"""What may stand in a cell; null is no such thing."""
Cube = tuple[frozenset[int], ...]
"""For each column the choices that it may have: all mixtures of these."""
MOST_MIXTURES = 50_000
"""Over how many mixtures a rule is folded."""


def every(tests: Iterable[nw.Expr]) -> nw.Expr:
    """Tell whether all of some tests hold; of none at all they do."""
    return reduce(lambda left, right: left & right, list(tests) or [nw.lit(value=True)])


def some(tests: Iterable[nw.Expr]) -> nw.Expr:
    """Tell whether at least one of some tests holds; of none at all none does."""
    return reduce(lambda left, right: left | right, list(tests) or [nw.lit(value=False)])


def _union(sets: Iterable[int]) -> int:
    return reduce(lambda left, right: left | right, sets, 0)


def _common(sets: Iterable[int], everything: int) -> int:
    return reduce(lambda left, right: left & right, sets, everything)


@attrs.frozen
class Choices:
    """What may stand in a column, in groups that count alike, so that one of each is enough to ask for.

    ``rest`` is the group with which null counts alike, and whatever stands in none of them; ``None`` where neither
    comes so far.
    """

    column: str
    groups: tuple[tuple[Cell, ...], ...]
    rest: int | None = None

    @property
    def is_known(self) -> nw.Expr:
        """Tell whether a cell is in one of the groups; of null that is null, or no."""
        # Not is_in: Polars looks for no fraction among whole numbers.
        return some(nw.col(self.column) == cell for group in self.groups for cell in group)

    def holds(self, among: frozenset[int]) -> nw.Expr | None:
        """Give the comparison that tells whether a cell is in some of the groups; ``None`` where every cell is."""
        cells, others = self._parted(among)
        column = nw.col(self.column)
        if not others:
            return None
        if self.rest in among:
            return column.is_null() | every(column != cell for cell in others)
        if self.rest is None and _is_end(cells, others):
            numbers = _numbers(cells)
            return column >= min(numbers) if min(numbers) > min(_numbers(others)) else column <= max(numbers)
        if self.rest is None and len(others) < len(cells):
            return every(column != cell for cell in others)
        return some(column == cell for cell in cells)

    def cost(self, among: frozenset[int]) -> int:
        """Give how many comparisons that takes."""
        cells, others = self._parted(among)
        if self.rest in among:
            return len(others)
        if self.rest is None:
            return min(len(cells), len(others), 1 if _is_end(cells, others) else len(cells))
        return len(cells)

    def _parted(self, among: frozenset[int]) -> tuple[list[Cell], list[Cell]]:
        """Give the cells of some of the groups, and all others."""
        return (
            [cell for one in sorted(among) for cell in self.groups[one]],
            [cell for one, group in enumerate(self.groups) if one not in among for cell in group],
        )


def _numbers(cells: Iterable[Cell]) -> list[int]:
    return [cell for cell in cells if isinstance(cell, int)]


def _is_end(cells: Sequence[Cell], others: Sequence[Cell]) -> bool:
    """Tell whether some cells are several numbers at one end of them all, so that one comparison tells them."""
    numbers, beside = _numbers(cells), _numbers(others)
    if len(numbers) != len(cells) or len(cells) < 2 or not beside:  # noqa: PLR2004 # several
        return False
    return min(numbers) > max(beside) or max(numbers) < min(beside)


@attrs.frozen
class Clause:
    """An answer, and the cubes of mixtures that have it, as far as no clause before it has them."""

    answer: Hashable
    cubes: tuple[Cube, ...]


@attrs.frozen
class Folded:
    """The answers to all mixtures of some columns: the first clause that holds, else ``default``.

    ``answers`` are the same, one for each mixture, the last column changing first.
    """

    columns: tuple[Choices, ...]
    clauses: tuple[Clause, ...]
    default: Hashable
    answers: tuple[Hashable, ...]

    def expression(self, written: Callable[[Hashable], nw.Expr]) -> nw.Expr:
        """Give it as an expression; ``written`` says what stands in a cell for an answer."""
        chain = written(self.default)
        for clause in reversed(self.clauses):
            chain = nw.when(self._condition(clause)).then(written(clause.answer)).otherwise(chain)
        return chain

    def _condition(self, clause: Clause) -> nw.Expr:
        return some(
            every(
                test
                for choices, among in zip(self.columns, cube, strict=True)
                if (test := choices.holds(among)) is not None
            )
            for cube in clause.cubes
        )


def fold(columns: Sequence[Choices], answer: Callable[[tuple[int, ...]], Hashable]) -> Folded:
    """Fold the answers to all mixtures, each asked for once by the numbers of its groups.

    Raises:
        DefinitionError: there are too many mixtures.
    """
    mixtures = list(product(*(range(len(one.groups)) for one in columns)))
    if len(mixtures) > MOST_MIXTURES:
        problem = Problem("areas", f"they have {len(mixtures)} mixtures of outcomes: more than {MOST_MIXTURES}")
        raise DefinitionError("column of a rule", [problem])
    space = _Space(columns, mixtures)
    answers = tuple(map(answer, mixtures))
    found: dict[Hashable, int] = {}
    for at, given in enumerate(answers):
        found[given] = found.get(given, 0) | 1 << at
    clauses: list[Clause] = []
    while len(found) > 1:
        tried = {
            given: space.cover(one, _union(other for key, other in found.items() if key != given))
            for given, one in found.items()
        }
        cheapest = min(tried, key=lambda given: space.cost(tried[given]))
        clauses.append(Clause(cheapest, tried[cheapest]))
        del found[cheapest]
    (default,) = found
    return Folded(tuple(columns), tuple(clauses), default, answers)


class _Space:
    """All mixtures, as numbers whose bits are mixtures, so that sets of them are cheap to compare."""

    def __init__(self, columns: Sequence[Choices], mixtures: Sequence[tuple[int, ...]]) -> None:
        self.columns = columns
        self.mixtures = mixtures
        self.everything = (1 << len(mixtures)) - 1
        self.having = [[0] * len(one.groups) for one in columns]
        for at, mixture in enumerate(mixtures):
            for column, group in enumerate(mixture):
                self.having[column][group] |= 1 << at

    def cover(self, wanted: int, others: int) -> tuple[Cube, ...]:
        """Give few cubes that hold all that is wanted and none of the others; what is neither may be in or out."""
        cubes: list[Cube] = []
        left = wanted
        while left:
            seed = self.mixtures[(left & -left).bit_length() - 1]
            grown = [self._grown(seed, others, order) for order in self._orders()]
            best = max(grown, key=lambda cube: ((self.held(cube) & left).bit_count(), -self._comparisons(cube)))
            cubes.append(best)
            left &= ~self.held(best)
        return tuple(self._cheaper(cube, wanted) for cube in self._needed(cubes, wanted))

    def _cheaper(self, cube: Cube, wanted: int) -> Cube:
        """Leave out the choices that hold nothing wanted, where that takes fewer comparisons."""
        kept = self.held(cube) & wanted
        cheap = list(cube)
        for column, choices in enumerate(self.columns):
            needed = frozenset(group for group in cube[column] if self.having[column][group] & kept)
            cheap[column] = min(cube[column], needed, key=choices.cost)
        return tuple(cheap)

    def _needed(self, cubes: list[Cube], wanted: int) -> list[Cube]:
        """Leave out cubes that the others hold together."""
        for cube in list(cubes):
            others = [one for one in cubes if one is not cube]
            if wanted & ~_union(map(self.held, others)) == 0:
                cubes = others
        return cubes

    def _orders(self) -> Iterable[tuple[int, ...]]:
        return permutations(range(len(self.columns)))

    def _grown(self, seed: tuple[int, ...], others: int, order: tuple[int, ...]) -> Cube:
        """Let each column in turn have every choice with which none of the others comes in."""
        cube = [frozenset({group}) for group in seed]
        for column in order:
            rest = _common((self._within(at, one) for at, one in enumerate(cube) if at != column), self.everything)
            blocked = rest & others
            cube[column] = (
                frozenset(group for group, having in enumerate(self.having[column]) if not having & blocked)
                | cube[column]
            )
        return tuple(cube)

    def _within(self, column: int, groups: frozenset[int]) -> int:
        return _union(self.having[column][group] for group in groups)

    def held(self, cube: Cube) -> int:
        """Give the mixtures of a cube."""
        return _common((self._within(at, groups) for at, groups in enumerate(cube)), self.everything)

    def cost(self, cubes: Iterable[Cube]) -> int:
        """Give how many comparisons some cubes take."""
        return sum(map(self._comparisons, cubes))

    def _comparisons(self, cube: Cube) -> int:
        return sum(choices.cost(among) for choices, among in zip(self.columns, cube, strict=True))
