"""How counts are published: their rounding and the counts that are hidden, by the practice of several bodies."""

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

    Counts are rounded to multiples of ``base``. Counts from one to ``hide_up_to`` are hidden; 0 hides none. Others are
    hidden too, until the numbers shown leave at least ``possible`` values for each hidden count. A nought is always
    shown. Small totals are hidden as well, and other totals where nothing else helps, unless ``keep_totals``. Set
    ``keep_totals`` wherever the totals can be read elsewhere.

    ``possible`` is about a reader who knows the numbers shown. A reader who also knows the threshold knows that at
    least one hidden count is not above it. For example, two hidden counts add up to 23, and the threshold is 4. By the
    numbers shown, either may be any of 22 numbers. By the threshold one of them is at most 4, so each is 1 to 4 or 19
    to 22: 8 numbers are left. The least and the most are always among them, so that reader too has at least two.

    Raises:
        DefinitionError: a base or threshold that is not a whole number or is too small. With a threshold of 1 the
            reader would know that every count hidden for being small is 1.
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
            problems.append(
                Problem(
                    "hide_up_to",
                    "it is 1, so that a reader would know that a hidden count is 1: use 0 to hide none, or 2 or more",
                )
            )
        if problems:
            raise DefinitionError("preset", problems)

    def shown(self, count: int) -> "int | Symbol":
        """Return the published form of a count that is not hidden.

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
    note="there, 1 to 4 are shown as “fewer than 5”; here all hidden counts have one symbol, so that none is noticed",
)
"""To the nearest five, counts from 1 to 4 hidden, totals and percentages from the counts themselves."""
