"""The history of a provider as it was known on a day, checked and in order."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.activities import Activity
from inspection_framework.model.areas import Role
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.model.shown import Shown

__all__ = ["History"]


@attrs.frozen(kw_only=True)
class History(Shown, Value):
    """The inspections of a provider that were published by a day, in order, and those not yet published (``not_yet``).

    Raises:
        DefinitionError: an inspection in ``known`` was not known by the day, or an inspection in ``not_yet`` was.
    """

    provider: Provider
    on: date
    known: tuple[Inspection, ...]
    not_yet: tuple[Inspection, ...]

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(f"{field}[{index}]", what)
            for field, inspections in (("known", self.known), ("not_yet", self.not_yet))
            for index, inspection in enumerate(inspections)
            for what in self._contradictions(inspection, known=field == "known")
        ]
        if problems:
            raise DefinitionError(f"history of {self.provider}", problems)

    def _contradictions(self, inspection: Inspection, *, known: bool) -> Iterator[str]:
        if not _days(inspection):
            yield "it has neither a day on site nor a day of publication"
        elif (day_of(inspection, OUT) <= self.on) is not known:
            since = in_words(day_of(inspection, OUT))
            yield f"it was known from {since}, but the history is as of {in_words(self.on)}"

    @property
    def latest(self) -> Inspection | None:
        """The latest known inspection that judged areas from which an overall judgement is derived.

        A visit does not count, nor does a review of a board alone.
        """
        return next((inspection for inspection in reversed(self.known) if is_graded(inspection)), None)

    @property
    def since(self) -> tuple[Inspection, ...]:
        """The known visits after the latest graded inspection."""
        latest = self.latest
        return self.known[self.known.index(latest) + 1 :] if latest else self.known


def history_of(provider: Provider, inspections: Iterable[Inspection], on: date) -> History:
    """Return the history of a provider: the inspections published by a day, in order, and those not yet published.

    An inspection without a day of publication counts as known from its last day on site.

    Raises:
        DefinitionError: an inspection is of another provider, before the provider was created, after it ended, a
            duplicate, or without any date. Or graded inspections overlap or cannot be put in order. Every problem is
            listed.
    """
    listed = list(inspections)
    problems = [*_of_others(provider, listed)]
    own = [at for at, inspection in enumerate(listed) if is_of(inspection, provider)]
    problems += [problem for at in own for problem in _problems(provider, listed, at)]
    if not problems:
        graded = [inspection for inspection in sorted(listed, key=_place) if is_graded(inspection)]
        problems = [
            Problem("", f"these cannot be put in order, because they overlap or a date is missing: {before}; {after}")
            for before, after in combinations(graded, 2)
            if not _comes_after(before, after)
        ]
    if problems:
        raise DefinitionError(f"history of {provider}", problems)
    ordered = sorted(listed, key=_place)
    known = tuple(inspection for inspection in ordered if day_of(inspection, OUT) <= on)
    not_yet = tuple(inspection for inspection in ordered if on < day_of(inspection, OUT))
    return History(provider=provider, on=on, known=known, not_yet=not_yet)


def is_of(inspection: Inspection, provider: Provider) -> bool:
    """Return whether an inspection is of a provider, by its kind and URN."""
    return (inspection.provider.kind, inspection.provider.urn) == (provider.kind, provider.urn)


def is_graded(inspection: Inspection) -> bool:
    """Return whether an inspection judged areas from which an overall judgement is derived, or only the whole."""
    if isinstance(inspection.edition, Edition):
        graded = graded_areas(inspection.edition)
        if isinstance(inspection.activity, Activity):
            return not graded.isdisjoint(inspection.activity.areas)
        return not graded.isdisjoint(inspection.judgements)
    outcomes = inspection.judgements.outcomes.values()
    return any(isinstance(outcome, Scale) or outcome in HIDDEN for outcome in outcomes)


def graded_areas(edition: Edition[Scale]) -> frozenset[str]:
    """Return the areas that make an inspection graded, if it judges one of them."""
    return frozenset(area.id for area in edition.areas if area.is_main or area.role is Role.OVERALL)


HIDDEN = (Absence.WITHHELD, Absence.UNREADABLE)
"""The outcomes of areas that were judged although the judgement is not known."""

BEGAN, ENDED, OUT = (
    ("first_day", "last_day", "published"),
    ("last_day", "first_day", "published"),
    ("published", "last_day", "first_day"),
)
"""The days on which an inspection began, ended and became known. Of each three days, the first known day is used.

The latest inspection is the inspection that ended last.
"""


def day_of(inspection: Inspection, order: Iterable[str]) -> date:
    """Return the day of an inspection that is known and comes first in ``order``."""
    on_site, published = days_on_site(inspection), inspection.published
    known: dict[str, date] = {"first_day": on_site[0], "last_day": on_site[-1]} if on_site else {}
    known |= {"published": published} if isinstance(published, date) else {}
    return next(known[name] for name in order if name in known)


def began(inspection: Inspection) -> date:
    """Return the day on which an inspection in a history counts as begun: its first known day."""
    return day_of(inspection, BEGAN)


def days_on_site(inspection: Inspection) -> list[date]:
    """Return the known first and last days on site, in order."""
    return [day for days in inspection.on_site for day in days.known]


def _of_others(provider: Provider, inspections: Sequence[Inspection]) -> Iterator[Problem]:
    """Yield a problem that says how many inspections are of other providers, and which of them is first."""
    foreign = [(at, inspection) for at, inspection in enumerate(inspections) if not is_of(inspection, provider)]
    if foreign:
        at, inspection = foreign[0]
        which = f"{len(foreign)} of {len(inspections)} inspections are not of {provider}"
        first = f"history[{at}] is of {inspection.provider}"
        yield Problem("history", f"{which} ({first}): pass the inspections of this provider alone")


def _problems(provider: Provider, inspections: Sequence[Inspection], at: int) -> Iterator[Problem]:
    """Yield the problems of one of the provider's inspections."""
    where, inspection = f"history[{at}]", inspections[at]
    if inspection in inspections[:at]:
        yield Problem(where, "it is listed twice")
    days = _days(inspection)
    if not days:
        yield Problem(where, "it has neither a day on site nor a day of publication: leave it out")
        return
    if isinstance(provider.registered, date) and days[-1] < provider.registered:
        made = in_words(provider.registered)
        yield Problem(where, f"it is before {provider} was created, on {made}: leave out other providers' inspections")
    if provider.closed is not None and provider.closed < days[0]:
        yield Problem(where, f"it is after {provider} ended, on {in_words(provider.closed)}")


def _days(inspection: Inspection) -> list[date]:
    """Return the days that decide the order of an inspection: its days on site or, without them, its publication."""
    published = [inspection.published] if isinstance(inspection.published, date) else []
    return days_on_site(inspection) or published


def _place(inspection: Inspection) -> tuple[date, date, str, str]:
    return day_of(inspection, ENDED), began(inspection), str(inspection.published), str(inspection)


def _comes_after(before: Inspection, after: Inspection) -> bool:
    """Return whether the second of two inspections certainly came after the first.

    If only the publication of the second is known, it must be later than the publication of the first.
    """
    ends = _days(before)
    if not days_on_site(after) and isinstance(before.published, date):
        ends.append(before.published)
    return max(ends) < _days(after)[0]
