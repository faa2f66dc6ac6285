"""The result of comparing two sources: matches, disagreements, and inspections that only one of them has."""

from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from inspection_framework.arguments import Value
from inspection_framework.exchange.written_cells import harmless
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.immutable import ImmutableEnum
from inspection_framework.model.inspections import Inspection

__all__: list[str] = []


class MatchedBy(ImmutableEnum):
    """The field by which the providers of two inspections match."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"


class CommonDay(ImmutableEnum):
    """The day that two inspections have in common."""

    FIRST = "first day on site"
    LAST = "last day on site"
    PUBLISHED = "day of publication"


@attrs.frozen(kw_only=True)
class Disagreement(Value):
    """A field in which the two sources differ.

    ``field`` is a field of the inspection, or ``judgements.`` and an area. ``None`` means that a source has no
    judgement of the area here, though it has one elsewhere.
    """

    field: str
    left: object
    right: object

    @property
    def is_of_a_grade(self) -> bool:
        """Whether it is about a judgement."""
        return self.field.startswith("judgements.")

    def __str__(self) -> str:
        return f"{self.field}: {_in_words(self.left)} on the left, {_in_words(self.right)} on the right"


@attrs.frozen(kw_only=True)
class Match(Value):
    """One inspection in both sources: how it was matched, and every field in which they disagree."""

    left: Inspection
    right: Inspection
    by: MatchedBy
    day: CommonDay
    disagreements: tuple[Disagreement, ...] = ()


@attrs.frozen(kw_only=True)
class FoundOnce(Value):
    """An inspection that only one source has, and known facts that may explain it, ``""`` if there are none."""

    inspection: Inspection
    known: str = ""

    def __str__(self) -> str:
        return f"{self.inspection}{f' ({self.known})' if self.known else ''}"


@attrs.frozen(kw_only=True)
class Reconciliation(Value):
    """The result of comparing two sources: every match, and the inspections on one side only."""

    matches: tuple[Match, ...]
    only_left: tuple[FoundOnce, ...]
    only_right: tuple[FoundOnce, ...]
    compared: tuple[str, ...]
    """The fields that each source has in at least one inspection: they can disagree only in these."""

    @property
    def disagreeing(self) -> tuple[Match, ...]:
        """The matches with a disagreement."""
        return tuple(match for match in self.matches if match.disagreements)

    @property
    def disagreements(self) -> Mapping[str, int]:
        """The number of disagreements, by field."""
        return Counter(disagreement.field for match in self.matches for disagreement in match.disagreements)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Yield the rows of a table, headings first: one for each disagreement and each unmatched inspection."""
        yield ("urn", "provider", "first_day", "matched_by", "common_day", "field", "left", "right")
        for match in self.matches:
            for disagreement in match.disagreements:
                details = (
                    match.by.value,
                    match.day.value,
                    disagreement.field,
                    _in_words(disagreement.left),
                    _in_words(disagreement.right),
                )
                yield tuple(map(harmless, (*_who(match.left), *details)))
        for found_once, sides in ((self.only_left, ("found", "not found")), (self.only_right, ("not found", "found"))):
            for once in found_once:
                yield tuple(map(harmless, (*_who(once.inspection), "", "", "", *sides)))

    def explain(self) -> str:
        """Return the result in plain English.

        >>> from inspection_framework.exchange.datasets import local_authority_inspections
        >>> from inspection_framework.exchange.reconciliation import reconcile
        >>> shipped = local_authority_inspections()
        >>> print(reconcile(shipped[-3:], shipped[-2:]).explain())
        2 inspections are in both sources, 2 of them without a disagreement.
        Matched by number and first day on site: 2.
        Found on the left only: 1.
          - Trafford, Standard inspection, 8 June 2026 to 19 June 2026
        """
        agreeing = len(self.matches) - len(self.disagreeing)
        lines = [f"{_counted(len(self.matches))} in both sources, {agreeing} of them without a disagreement."]
        ways = Counter((match.by, match.day) for match in self.matches)
        lines += [f"Matched by {by.value} and {day.value}: {times}." for (by, day), times in ways.most_common()]
        lines += [f"They disagree on {field}: {times}." for field, times in sorted(self.disagreements.items())]
        for match in self.disagreeing:
            lines += [f"  - {match.left}: {disagreement}" for disagreement in match.disagreements]
        for side, inspections in (("left", self.only_left), ("right", self.only_right)):
            if inspections:
                lines += [
                    f"Found on the {side} only: {len(inspections)}.",
                    *(f"  - {inspection}" for inspection in inspections),
                ]
        return "\n".join(lines)


def _who(inspection: Inspection) -> tuple[str, str, str]:
    return inspection.provider.urn, inspection.provider.name, _in_words(inspection.started)


def _in_words(value: object) -> str:
    if value is None:
        return "nothing"
    return value.label if isinstance(value, Scale | Absence) else str(value)


def _counted(number: int) -> str:
    return f"{number} inspection is" if number == 1 else f"{number} inspections are"
