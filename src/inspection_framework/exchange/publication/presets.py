"""How counts are published: what they are rounded to and which are hidden, by the practice of several bodies."""

from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.exchange.publication.rounding import round_half_up
from inspection_framework.exchange.publication.symbols import Symbol
from inspection_framework.model.facts import Basis, Fact, Source

__all__ = ["AS_COUNTED", "HOSPITAL_ADMISSIONS", "OFQUAL", "Preset"]


def _above_nought(least: int, field: str, value: int) -> list[Problem]:
    return [] if value >= least else [Problem(field, f"{value} is below {least}")]


@attrs.frozen(kw_only=True)
class Preset(Value):
    """How counts are published.

    ``base`` is what they are rounded to. Counts from one to ``hide_up_to`` are hidden, and as many others as it takes,
    until each hidden one might be any of at least ``possible`` numbers for all that is shown; 0 hides none. A nought
    is always shown. Small totals are hidden as well, and others where nothing else helps, unless ``keep_totals``: say
    so wherever the totals can be read elsewhere.

    ``possible`` is about a reader who knows the numbers shown. One who knows the threshold too knows that some hidden
    count is no higher. Of two hidden counts that add up to 23, under a threshold of 4, either may be any of 22 numbers
    for all that is shown. With the threshold one of them is at most 4, so each is 1 to 4 or 19 to 22: 8 numbers are
    left. The least and the most always are, so at least two numbers are left to that reader as well.

    Raises:
        DefinitionError: a base or threshold that is no whole number, or below what makes sense; of a threshold of 1 the
            reader knows that what is hidden is 1.
    """

    base: int = 1
    hide_up_to: int = 0
    possible: int = 2
    keep_totals: bool = False

    def __attrs_post_init__(self) -> None:
        problems = [
            *_above_nought(1, "base", self.base),
            *_above_nought(0, "hide_up_to", self.hide_up_to),
            *_above_nought(2, "possible", self.possible),
        ]
        if self.hide_up_to == 1:
            problems.append(Problem("hide_up_to", "whoever knows that only a 1 is hidden knows what is hidden"))
        if problems:
            raise DefinitionError("preset", problems)

    def shown(self, count: int) -> "int | Symbol":
        """Give a count that is not hidden as it is shown.

        >>> Preset(base=5).shown(13), Preset(base=5).shown(2), Preset(base=5).shown(0)
        (15, <Symbol.LOW: 'low'>, 0)
        """
        rounded = round_half_up(count, self.base)
        return rounded if rounded or not count else Symbol.LOW


AS_COUNTED = Fact(
    Preset(),
    Source(
        document="Ofsted, Local authority inspection outcomes as at 31 March 2025",
        locator="sheet Inspections_as_at_31_March",
        basis=Basis.OBSERVED,
        checked_on=date(2026, 11, 24),
        wording_seen=True,
    ),
    note="outcomes by authority are published as they are; what Ofsted hides elsewhere was not found",
)
"""Nothing rounded and nothing hidden, as outcomes of inspections are published: they are about authorities."""

HOSPITAL_ADMISSIONS = Fact(
    Preset(base=5, hide_up_to=7),
    Source(
        document="DfE, children's social care dashboard, notes on hospital admissions",
        locator="R/additional_info_code.R, lines 33 to 35",
        basis=Basis.SECONDARY,
        checked_on=date(2026, 11, 24),
        wording_seen=True,
    ),
    note="“rounded to the nearest 5, and counts of 1 to 7 suppressed”, since 2012; before that 1 to 5",
)
"""To the nearest five, counts from 1 to 7 hidden."""

OFQUAL = Fact(
    Preset(base=5, hide_up_to=4),
    Source(
        document="Ofqual, rounding policy, 30 October 2025",
        locator="the page on gov.uk",
        basis=Basis.GUIDANCE,
        checked_on=date(2026, 11, 24),
        wording_seen=True,
    ),
    note="there, 1 to 4 are shown as “fewer than 5”; here every hidden count has one symbol, so that none stands out",
)
"""To the nearest five, counts from 1 to 4 hidden, totals and percentages from the counts themselves."""
