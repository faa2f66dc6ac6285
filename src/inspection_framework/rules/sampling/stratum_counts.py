"""How many children counted for each stratum of a draw, and how many of them were drawn."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem

__all__ = ["StratumCount"]


@attrs.frozen(kw_only=True)
class StratumCount(Value):
    """How many children count for a stratum, and how many were drawn; the same for the group with a minimum.

    Raises:
        DefinitionError: more are drawn than listed, or more in the group than in the stratum, or a number is below 0.
    """

    stratum: str
    listed: int
    drawn: int
    group: str | None = None
    listed_in_group: int | None = None
    drawn_in_group: int | None = None

    def __attrs_post_init__(self) -> None:
        within = (self.group, self.listed_in_group, self.drawn_in_group)
        if None in within and any(part is not None for part in within):
            problems = [Problem("group", "give the group with both of its numbers, or none of the three")]
        else:
            problems = [
                Problem(few, f"{of_few} of {of_many} is not possible")
                for few, of_few, of_many in (
                    ("drawn", self.drawn, self.listed),
                    ("drawn_in_group", self.drawn_in_group or 0, self.listed_in_group or 0),
                    ("listed_in_group", self.listed_in_group or 0, self.listed),
                    ("drawn_in_group", self.drawn_in_group or 0, self.drawn),
                )
                if not 0 <= of_few <= of_many
            ]
        if problems:
            raise DefinitionError(f"count of stratum {self.stratum!r}", problems)

    def __str__(self) -> str:
        within = f", {self.drawn_in_group} of {self.listed_in_group} {self.group}" if self.group else ""
        return f"{self.stratum}: {self.drawn} of {self.listed}{within}"
