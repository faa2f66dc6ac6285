"""What came of comparing two sources: matches, disagreements, and what only one of them has."""

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
    """By what the provider of two inspections is the same."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"


class CommonDay(ImmutableEnum):
    """Which day two inspections have in common."""

    FIRST = "first day on site"
    LAST = "last day on site"
    PUBLISHED = "day of publication"


@attrs.frozen(kw_only=True)
class Disagreement(Value):
    """A field of which the two sources say different things.

    ``field`` is that of the inspection, or ``judgements.`` and an area. ``None`` is said of an area where a source
    has no judgement of it, though it has of others.
    """

    field: str
    left: object
    right: object

    @property
    def is_of_a_grade(self) -> bool:
        """Whether it is about what was judged."""
        return self.field.startswith("judgements.")

    def __str__(self) -> str:
        return f"{self.field}: {_in_words(self.left)} on the left, {_in_words(self.right)} on the right"


@attrs.frozen(kw_only=True)
class Match(Value):
    """One inspection in both sources: by what it is known to be the same, and every field on which they disagree."""

    left: Inspection
    right: Inspection
    by: MatchedBy
    day: CommonDay
    disagreements: tuple[Disagreement, ...] = ()


@attrs.frozen(kw_only=True)
class FoundOnce(Value):
    """An inspection that only one source has, and what is known that may explain it, ``""`` where nothing is."""

    inspection: Inspection
    known: str = ""

    def __str__(self) -> str:
        return f"{self.inspection}{f' ({self.known})' if self.known else ''}"


@attrs.frozen(kw_only=True)
class Reconciliation(Value):
    """What came of comparing two sources: every match, and what was found on one side only."""

    matches: tuple[Match, ...]
    only_left: tuple[FoundOnce, ...]
    only_right: tuple[FoundOnce, ...]
    compared: tuple[str, ...]
    """The fields that both sources have, in some inspection at least: only of these can they disagree."""

    @property
    def disagreeing(self) -> tuple[Match, ...]:
        """The matches with a disagreement."""
        return tuple(match for match in self.matches if match.disagreements)

    @property
    def disagreements(self) -> Mapping[str, int]:
        """How many disagreements there are, by field."""
        return Counter(one.field for match in self.matches for one in match.disagreements)

    def rows(self) -> Iterator[tuple[str, ...]]:
        """Give a table, the headings first: a row for each disagreement and each inspection that was found once."""
        yield ("urn", "provider", "first_day", "matched_by", "common_day", "field", "left", "right")
        for match in self.matches:
            for one in match.disagreements:
                found = (match.by.value, match.day.value, one.field, _in_words(one.left), _in_words(one.right))
                yield tuple(map(harmless, (*_who(match.left), *found)))
        for found_once, sides in ((self.only_left, ("found", "not found")), (self.only_right, ("not found", "found"))):
            for once in found_once:
                yield tuple(map(harmless, (*_who(once.inspection), "", "", "", *sides)))

    def explain(self) -> str:
        """Say in plain English what was found.

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
            lines += [f"  - {match.left}: {one}" for one in match.disagreements]
        for side, found in (("left", self.only_left), ("right", self.only_right)):
            if found:
                lines += [f"Found on the {side} only: {len(found)}.", *(f"  - {one}" for one in found)]
        return "\n".join(lines)


def _who(inspection: Inspection) -> tuple[str, str, str]:
    return inspection.provider.urn, inspection.provider.name, _in_words(inspection.started)


def _in_words(value: object) -> str:
    if value is None:
        return "nothing"
    return value.label if isinstance(value, Scale | Absence) else str(value)


def _counted(number: int) -> str:
    return f"{number} inspection is" if number == 1 else f"{number} inspections are"
