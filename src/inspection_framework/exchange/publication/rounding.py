"""Rounding half up, and percentages, from whole numbers and fractions only."""

from decimal import Decimal
from fractions import Fraction

from inspection_framework.arguments import checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.publication.symbols import Symbol

__all__ = ["percentage", "round_half_up"]


@checked
def round_half_up(number: int | Fraction | Decimal, base: int = 1) -> int:
    """Round to the nearest multiple of a base; a number half way is rounded away from nought.

    Python's own ``round`` chooses the even number there: ``round(2.5)`` is 2. A ``float`` is refused, because its value
    is not exactly the number as written.

    >>> round_half_up(Fraction(5, 2)), round_half_up(12, 5), round_half_up(13, 5)
    (3, 10, 15)

    Raises:
        DefinitionError: a number that is a ``float``, not a number or infinite, or a base below one.
    """
    if isinstance(number, Decimal) and not number.is_finite():
        raise DefinitionError("rounding", [Problem("number", f"cannot round {number}: expected a finite number")])
    if base < 1:
        raise DefinitionError("rounding", [Problem("base", f"{base} is below 1")])
    exact = _plain(Fraction(number))
    steps = int(abs(exact) / base + Fraction(1, 2))
    return base * steps if exact >= 0 else -base * steps


def _plain(number: Fraction) -> Fraction:
    """Return a fraction of Python's own whole numbers, because those of NumPy can overflow."""
    return Fraction(int(number.numerator), int(number.denominator))


@checked
def percentage(part: int, whole: int, places: int = 0) -> Decimal | Symbol:
    """Return a percentage, rounded half up from the counts themselves; not applicable if ``whole`` is 0.

    Pass the counts before they were rounded or hidden, and publish no percentage of a hidden count.

    >>> print(percentage(1, 8), percentage(1, 8, places=1))
    13 12.5
    """
    if not whole:
        return Symbol.NOT_APPLICABLE
    share = Fraction(100 * 10**places * part, whole)
    return Decimal(round_half_up(share)).scaleb(-places)
