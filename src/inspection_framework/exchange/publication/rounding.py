"""Rounding half up, and shares in per cent, from whole numbers and fractions alone."""

from decimal import Decimal
from fractions import Fraction

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.publication.symbols import Symbol

__all__ = ["percentage", "round_half_up"]


@checked
def round_half_up(number: int | Fraction | Decimal, base: int = 1) -> int:
    """Round to the nearest multiple of a base, and what lies half way to the one further from nought.

    Python's own ``round`` goes to the even one there: ``round(2.5)`` is 2. A ``float`` is not taken, because it is
    not the number that it is written as.

    >>> round_half_up(Fraction(5, 2)), round_half_up(12, 5), round_half_up(13, 5)
    (3, 10, 15)

    Raises:
        DefinitionError: a number that is a ``float``, not a number or without an end, or a base below one.
    """
    if isinstance(number, Decimal) and not number.is_finite():
        raise DefinitionError("rounding", [Problem("number", f"{number} is no number that can be rounded")])
    if base < 1:
        raise DefinitionError("rounding", [Problem("base", f"{base} is below 1")])
    exact = _plain(Fraction(number))
    steps = int(abs(exact) / base + Fraction(1, 2))
    return base * steps if exact >= 0 else -base * steps


def _plain(number: Fraction) -> Fraction:
    """Give a fraction of Python's own whole numbers: those of NumPy have an end, and go round it."""
    return Fraction(int(number.numerator), int(number.denominator))


@checked
def percentage(part: int, whole: int, places: int = 0) -> Decimal | Symbol:
    """Give a share in per cent, rounded half up from the counts themselves; of nothing it is not applicable.

    Take the counts before they were rounded or hidden, and show no share of a count that is hidden.

    >>> print(percentage(1, 8), percentage(1, 8, places=1))
    13 12.5
    """
    if not whole:
        return Symbol.NOT_APPLICABLE
    share = Fraction(100 * 10**places * part, whole)
    return Decimal(round_half_up(share)).scaleb(-places)
