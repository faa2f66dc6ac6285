"""The same inspections in two sources: which are the same, on what the sources disagree, and what only one has.

Two inspections are the same if they are of one provider and have a day in common: the first on site, else the last,
else that of publication. A provider is the same by its number, else by a code (also one that has changed), else by
its name. Where several would do, none is taken.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from enum import Enum

import attrs

from inspection_framework.exchange.readers.authorities import spelling
from inspection_framework.exchange.written_cells import harmless
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__ = [
    "STANDS_FOR",
    "CommonDay",
    "Disagreement",
    "FoundOnce",
    "Match",
    "MatchedBy",
    "Reconciliation",
    "reconcile",
]

STANDS_FOR: Mapping[str, str] = {"in_care": "care_and_care_leavers"}
"""The areas of whose columns another is in truth where a source does not tell the edition: that of the days before.

Until 2023 one judgement was on children in care and care leavers; sources keep it in the column of children in care.
"""

_ANSWERS_TO_NOTHING = (Absence.NOT_SUPPLIED, Absence.NOT_IN_EDITION)


class MatchedBy(Enum):
    """By what the provider of two inspections is the same."""

    NUMBER = "number"
    CODE = "code"
    NAME = "name"


class CommonDay(Enum):
    """Which day two inspections have in common."""

    FIRST = "first day on site"
    LAST = "last day on site"
    PUBLISHED = "day of publication"


@attrs.frozen(kw_only=True)
class Disagreement:
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
class Match:
    """One inspection in both sources: by what it is known to be the same, and every field on which they disagree."""

    left: Inspection
    right: Inspection
    by: MatchedBy
    day: CommonDay
    disagreements: tuple[Disagreement, ...] = ()


@attrs.frozen(kw_only=True)
class FoundOnce:
    """An inspection that only one source has, and what is known that may explain it, ``""`` where nothing is."""

    inspection: Inspection
    known: str = ""

    def __str__(self) -> str:
        return f"{self.inspection}{f' ({self.known})' if self.known else ''}"


@attrs.frozen(kw_only=True)
class Reconciliation:
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


def reconcile(left: Iterable[Inspection], right: Iterable[Inspection]) -> Reconciliation:
    """Match the inspections of two sources and name every disagreement.

    Compared are the provider's name, region and codes, the edition (where the first day is the same), the activity,
    the days, the theme, the number of inspectors and every judgement; not the labels as printed, the notes and the
    source, which are each source's own. A field that a source never has is no disagreement.

    >>> from inspection_framework import Grade
    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> one = local_authority_inspections()[-1]
    >>> other = attrs.evolve(one, judgements={**one.judgements.outcomes, "leaders": Grade.INADEQUATE})
    >>> for disagreement in reconcile([one], [other]).matches[0].disagreements:
    ...     print(disagreement)
    judgements.leaders: Outstanding on the left, Inadequate on the right
    """
    lefts, rights = list(left), list(right)
    pairs = list(_pairs(lefts, rights))
    said = [(_said(one, beside=other), _said(other, beside=one)) for one, other, *_ in pairs]
    compared = _had(ours for ours, _ in said) & _had(theirs for _, theirs in said)
    matches = [
        Match(left=one, right=other, by=by, day=day, disagreements=tuple(_disagreements(ours, theirs, compared)))
        for (one, other, by, day), (ours, theirs) in zip(pairs, said, strict=True)
    ]
    once = [
        tuple(FoundOnce(inspection=one, known=_known_of(one.provider)) for one in remaining)
        for remaining in (lefts, rights)
    ]
    return Reconciliation(
        matches=tuple(sorted(matches, key=lambda match: _order(match.left))),
        only_left=once[0],
        only_right=once[1],
        compared=tuple(sorted(compared)),
    )


Pair = tuple[Inspection, Inspection, MatchedBy, CommonDay]


def _pairs(lefts: list[Inspection], rights: list[Inspection]) -> Iterator[Pair]:
    """Take out of both lists what is the same, the surest way first."""
    for by, names in _NAMES.items():
        for day, day_of in _DAYS.items():
            on_the_left, on_the_right = (_by_key(each, names, day_of) for each in (lefts, rights))
            for key, left in on_the_left.items():
                right = on_the_right.get(key, [])
                if len(left) == len(right) == 1 and left[0] in lefts and right[0] in rights:
                    lefts.remove(left[0])
                    rights.remove(right[0])
                    yield left[0], right[0], by, day


def _by_key(
    inspections: Iterable[Inspection],
    names: Callable[[Provider], Iterable[Hashable]],
    day_of: Callable[[Inspection], date | Absence],
) -> Mapping[Hashable, list[Inspection]]:
    found: defaultdict[Hashable, list[Inspection]] = defaultdict(list)
    for one in inspections:
        if isinstance(day := day_of(one), date):
            for name in names(one.provider):
                found[name, day].append(one)
    return found


_NOW = {(fact.value.scheme, fact.value.old): fact.value.new for fact in CODE_CHANGES}


def _codes(provider: Provider) -> Iterator[tuple[str, str, str]]:
    """Give a provider's codes, those that have changed as they are now."""
    for code in provider.codes:
        yield provider.kind, code.scheme, _NOW.get((code.scheme, code.value), code.value)


_NAMES: Mapping[MatchedBy, Callable[[Provider], Iterable[Hashable]]] = {
    MatchedBy.NUMBER: lambda provider: [(provider.kind, provider.urn)],
    MatchedBy.CODE: _codes,
    MatchedBy.NAME: lambda provider: [(provider.kind, spelling(provider.name))],
}
_DAYS: Mapping[CommonDay, Callable[[Inspection], date | Absence]] = {
    CommonDay.FIRST: lambda one: one.started,
    CommonDay.LAST: lambda one: one.ended,
    CommonDay.PUBLISHED: lambda one: one.published,
}


Said = Mapping[str, object]


def _said(inspection: Inspection, *, beside: Inspection) -> Said:
    """Give what an inspection says beside another of it, by field; what it does not say is left out."""
    provider, edition, activity = inspection.provider, inspection.edition, inspection.activity
    said: dict[str, object] = {
        "provider.name": provider.name,
        "provider.region": provider.region,
        **{f"provider.codes.{scheme}": code for _, scheme, code in _codes(provider)},
        "edition": edition.id if isinstance(edition, Edition) else edition,
        "activity": activity.id if isinstance(activity, Activity) else activity,
        "first_day": inspection.started,
        "last_day": inspection.ended,
        "on_site": "; ".join(map(str, inspection.on_site)) if len(inspection.on_site) > 1 else Absence.NOT_SUPPLIED,
        "published": inspection.published,
        "theme": inspection.theme or Absence.NOT_SUPPLIED,
        "inspectors": inspection.inspectors,
        **{
            f"judgements.{_area(area, inspection, beside)}": outcome
            for area, outcome in inspection.judgements.outcomes.items()
        },
    }
    return {field: value for field, value in said.items() if value not in _ANSWERS_TO_NOTHING}


def _area(area: str, inspection: Inspection, beside: Inspection) -> str:
    """Give the area that a judgement is of: where only the other inspection tells the edition, by that edition."""
    if isinstance(inspection.edition, Absence) and isinstance(beside.edition, Edition):
        areas = {one.id for one in beside.edition.areas}
        meant = STANDS_FOR.get(area, area)
        return meant if area not in areas and meant in areas else area
    return area


def _had(said: Iterable[Said]) -> set[str]:
    """Give the fields of which some inspection says something."""
    return {field for one in said for field in one}


def _disagreements(ours: Said, theirs: Said, compared: Iterable[str]) -> Iterator[Disagreement]:
    for field in sorted(compared):
        one, other = ours.get(field), theirs.get(field)
        if field == "provider.name" and spelling(str(one)) == spelling(str(other)):
            continue
        if field == "edition" and ours.get("first_day") != theirs.get("first_day"):
            continue  # it follows from the day
        if field == "on_site" and (one is None or other is None):
            continue  # one window where there were several shows in the days
        if one != other:
            yield Disagreement(field=field, left=one, right=other)


def _known_of(provider: Provider) -> str:
    """Say what is known of a provider that was made, ended or went on under another form."""
    told = [
        f"{fact.value.what}, {in_words(fact.value.day)}"
        for fact in REORGANISATIONS
        if provider.urn in (*fact.value.made, *fact.value.continuing)
        or spelling(provider.name) in map(spelling, fact.value.ended)
    ]
    return "; ".join(told)


def _who(inspection: Inspection) -> tuple[str, str, str]:
    return inspection.provider.urn, inspection.provider.name, _in_words(inspection.started)


def _order(inspection: Inspection) -> tuple[str, str, str]:
    """Give a place in the order by provider and day, whatever the order of the sources."""
    return inspection.provider.name, inspection.provider.urn, str(inspection.started)


def _in_words(value: object) -> str:
    if value is None:
        return "nothing"
    return value.label if isinstance(value, Scale | Absence) else str(value)


def _counted(number: int) -> str:
    return f"{number} inspection is" if number == 1 else f"{number} inspections are"
