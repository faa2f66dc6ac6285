"""How many children a draw takes from each cell of a stratum, so that every valid set of children is equally likely.

A *cell* is a mixture of characteristics, or the whole stratum if there is no spread. It has two parts: the children who
belong to the group of the stratum's minimum, and those who do not. A *composition* says how many children come from
each part of each cell. Its number of sets is the number of ways to choose so many children from each part: a product
of binomial coefficients. A composition is chosen with a probability in proportion to this number, then a set within it
with equal probability. So all sets are equally likely. All numbers are whole numbers.

With a spread, only the most even compositions are used. Of all compositions that meet quota and minimum, they have the
smallest sum of the squared numbers of the cells. All sets with such a composition are equally likely.
"""

from collections.abc import Callable, Iterator, Sequence
from math import comb

__all__: list[str] = []

CellNumbers = tuple[int, int]
"""How many children a cell has: within the group of the minimum, and outside it."""
_State = tuple[int, int]
"""How many children are still to be taken, and how many of them at least from the group of the minimum."""
_Best = tuple[int, int]
"""The smallest sum of squares that can still be reached, and the number of sets that reach it."""


def composition(
    cells: Sequence[CellNumbers], quota: int, minimum: int, below: Callable[[int], int]
) -> tuple[CellNumbers, ...]:
    """Return how many to take from each cell. There must be enough children to meet quota and minimum.

    ``below`` returns a whole number from 0 to less than its argument, each with the same probability.
    """
    tables = _tables(cells, quota, minimum)
    state = (quota, minimum)
    number = below(tables[0][state][1])
    chosen: list[CellNumbers] = []
    for cell, table, following in zip(cells, tables, tables[1:], strict=False):
        options = [
            (taken, then, ways, ways * sets)
            for taken, then, ways, (squares, sets) in _steps(_choices(cell, quota), state, following)
            if squares + _square(taken) == table[state][0]
        ]
        index = 0
        while number >= options[index][3]:
            number -= options[index][3]
            index += 1
        taken, state, ways, _ = options[index]
        chosen.append(taken)
        number //= ways
    return tuple(chosen)


def steps(cells: Sequence[CellNumbers], quota: int, minimum: int) -> int:
    """Return the most steps that a choice may take: the options of each cell, in each state of the choice.

    >>> steps([(50, 50)] * 50, quota=40, minimum=10)
    6652660
    """
    return sum(
        (minimum + 1) * _within(cell, quota, 3) if place else _within(cell, quota, 2)
        for place, cell in enumerate(cells)
    )


def _within(cell: CellNumbers, quota: int, parts: int) -> int:
    """Return how many pairs may be taken from a cell that add up to a quota together with `parts - 2` other numbers."""
    within, outside = cell[0] + 1, cell[1] + 1
    too_many = ((1, 0), (-1, within), (-1, outside), (1, within + outside))
    return sum(sign * comb(max(quota - over + parts, 0), parts) for sign, over in too_many)


def _tables(cells: Sequence[CellNumbers], quota: int, minimum: int) -> list[dict[_State, _Best]]:
    """Return the best sum of squares from each cell on, for each state in which the choice may reach the cell."""
    tables: list[dict[_State, _Best]] = [{(0, 0): (0, 1)}]
    states = [(left, need) for left in range(quota + 1) for need in range(min(minimum, left) + 1)]
    for place, cell in reversed([*enumerate(cells)]):
        table: dict[_State, _Best] = {}
        choices = _choices(cell, quota)
        for state in states if place else [(quota, minimum)]:
            least, ways = -1, 0
            for taken, _, chosen, (squares, sets) in _steps(choices, state, tables[-1]):
                sum_of_squares = squares + _square(taken)
                if least < 0 or sum_of_squares < least:
                    least, ways = sum_of_squares, 0
                if sum_of_squares == least:
                    ways += chosen * sets
            if ways:
                table[state] = (least, ways)
        tables.append(table)
    return tables[::-1]


def _choices(cell: CellNumbers, quota: int) -> tuple[list[int], list[int]]:
    """Return how many ways there are to take each number, up to a quota, from each part of a cell."""
    within, outside = ([comb(size, taken) for taken in range(min(size, quota) + 1)] for size in cell)
    return within, outside


def _steps(
    choices: tuple[list[int], list[int]], state: _State, following: dict[_State, _Best]
) -> Iterator[tuple[CellNumbers, _State, int, _Best]]:
    """Yield each option of a cell: the numbers taken, the state after it, its number of ways, and the best after it."""
    (within, outside), (left, need) = choices, state
    for from_within, ways_within in enumerate(within[: left + 1]):
        for from_outside, ways_outside in enumerate(outside[: left - from_within + 1]):
            then = (left - from_within - from_outside, max(0, need - from_within))
            if then in following:
                yield (from_within, from_outside), then, ways_within * ways_outside, following[then]


def _square(taken: CellNumbers) -> int:
    return sum(taken) ** 2
