"""Linear programming in exact fractions: the simplex method with Bland's rule, which never cycles."""

from collections.abc import Sequence
from fractions import Fraction


def most(aim: Sequence[int], rows: Sequence[Sequence[int]], right: Sequence[int]) -> Fraction | None:
    """Return the maximum of `aim` over all x >= 0 for which each of the rows equals its right side.

    `None` means that there is no maximum. Such an x must exist.
    """
    width = len(aim)
    table = [
        [Fraction(-value if b < 0 else value) for value in row]
        + [Fraction(int(i == j)) for j in range(len(rows))]
        + [Fraction(abs(b))]
        for i, (row, b) in enumerate(zip(rows, right, strict=True))
    ]
    basis = [width + i for i in range(len(rows))]
    first = [Fraction(0)] * width + [Fraction(-1)] * len(rows)  # first remove the variable that was added to each row
    assert _climb(table, basis, first, len(first)) == 0
    second = [Fraction(value) for value in aim] + [Fraction(0)] * len(rows)
    for at, var in enumerate(basis):
        if var >= width:  # it is 0: swap it for a variable of the problem, if the row has one
            column = next((j for j in range(width) if table[at][j]), None)
            if column is not None:
                _pivot(table, basis, at, column)
    return _climb(table, basis, second, width)


def _climb(table: list[list[Fraction]], basis: list[int], aim: Sequence[Fraction], width: int) -> Fraction | None:
    """Move from corner to corner while `aim` grows; return the maximum, or `None` where there is none."""
    while True:
        gains = (
            (j, aim[j] - sum(aim[var] * row[j] for var, row in zip(basis, table, strict=True))) for j in range(width)
        )
        column = next((j for j, gain in gains if gain > 0), None)
        if column is None:
            return sum((aim[var] * row[-1] for var, row in zip(basis, table, strict=True)), Fraction(0))
        limits = [(row[-1] / row[column], basis[i], i) for i, row in enumerate(table) if row[column] > 0]
        if not limits:
            return None
        _pivot(table, basis, min(limits)[2], column)


def _pivot(table: list[list[Fraction]], basis: list[int], at: int, column: int) -> None:
    """Swap the basic variable of a row for another."""
    table[at] = [value / table[at][column] for value in table[at]]
    for i, row in enumerate(table):
        if i != at and row[column]:
            table[i] = [value - row[column] * by for value, by in zip(row, table[at], strict=True)]
    basis[at] = column
