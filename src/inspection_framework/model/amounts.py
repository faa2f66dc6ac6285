"""How many of something are asked for: a number, a range, or a least number."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem

__all__ = ["HowMany"]


@attrs.frozen
class HowMany(Value):
    """How many are asked for: ``at_least``, and ``at_most`` if there is an upper limit.

    >>> print(HowMany(18, 18), HowMany(25, 30), HowMany(50), sep="; ")
    18; 25 to 30; at least 50
    >>> HowMany(25, 30).missed_by(22), HowMany(25, 30).missed_by(33)
    (-3, 3)

    Raises:
        DefinitionError: a limit is not a whole number from 0, or the limits are not in order.
    """

    at_least: int
    at_most: int | None = None

    def __attrs_post_init__(self) -> None:
        ends = [end for end in (self.at_least, self.at_most) if end is not None]
        problems = [Problem("", f"it is {end}: expected 0 or more") for end in ends if end < 0]
        if not problems and ends != sorted(ends):
            problems = [Problem("at_most", f"at least {self.at_least} and at most {self.at_most} cannot both be met")]
        if problems:
            raise DefinitionError("how many", problems)

    def missed_by(self, found: int) -> int:
        """Return by how many a number misses it: below 0 is too few, above 0 is too many, 0 is met."""
        too_few = min(0, found - self.at_least)
        return too_few or max(0, found - (found if self.at_most is None else self.at_most))

    def __str__(self) -> str:
        if self.at_most is None:
            return f"at least {self.at_least}"
        return str(self.at_least) if self.at_least == self.at_most else f"{self.at_least} to {self.at_most}"
