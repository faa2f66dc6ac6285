"""Deadlines: what somebody owes, by when, and from which day the time is counted."""

import attrs

from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.findings import FindingKind
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.lengths import WorkingDays
from inspection_framework.model.provisions import Rule

__all__ = ["Anchor", "Deadline"]


class Anchor(ImmutableEnum):
    """The day from which a time is counted."""

    FIRST_DAY = "the first day on site"
    LAST_DAY = "the last day on site"
    PUBLICATION = "publication"
    RECEIPT = "receipt of the report"
    LETTER = "receipt of the letter"


@attrs.frozen(kw_only=True)
class Deadline(Rule):
    """A deadline: who owes what, within how many working days of which day.

    The day from which the time is counted is not counted itself. If ``only_with`` is set, it is owed only where a
    report has that kind of finding.

    >>> from inspection_framework.model.facts import Basis, Source
    >>> handbook = Source(document="Handbook", locator="page 1", basis=Basis.GUIDANCE, wording_seen=True)
    >>> plan = Deadline(
    ...     id="draft-plan",
    ...     says="A draft of the plan is due within 20 working days of the letter.",
    ...     source=handbook,
    ...     who="the provider",
    ...     step="sends a draft of its action plan",
    ...     anchor=Anchor.LETTER,
    ...     within=WorkingDays(20),
    ...     only_with=FindingKind.PRIORITY_ACTION,
    ... )
    >>> print(plan)
    the provider sends a draft of its action plan within 20 working days of receipt of the letter, \
if there is an area for priority action
    """

    who: str
    step: str
    anchor: Anchor
    within: WorkingDays
    only_with: FindingKind | None = None

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(field, f"it is empty: say {what}")
            for field, said, what in (("who", self.who, "who owes it"), ("step", self.step, "what is owed"))
            if not said.strip()
        ]
        if problems:
            raise DefinitionError(f"deadline {self.id!r}", problems)

    def __str__(self) -> str:
        condition = f", if there is {self.only_with.in_words}" if self.only_with else ""
        return f"{self.who} {self.step} within {self.within} of {self.anchor.value}{condition}"
