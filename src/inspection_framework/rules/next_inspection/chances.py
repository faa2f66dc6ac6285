"""How likely an inspection is to begin within a number of months, counted from the record."""

from collections.abc import Iterable
from datetime import date

import attrs

from inspection_framework.arguments import Value, checked
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.chances import ChanceMethod, WaitGroup
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Regime
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.model.shown import Shown
from inspection_framework.rules.defaults import default_record, regime_for
from inspection_framework.rules.next_inspection.chance_reasons import Counting, hindrances
from inspection_framework.rules.next_inspection.history import History, history_of
from inspection_framework.rules.next_inspection.open_pathways import given
from inspection_framework.rules.next_inspection.waits import (
    CountedWaits,
    WaitsCounted,
    counted_among,
    days_waited,
    waited_on,
)
from inspection_framework.rules.reasons import Reason, Standing, cited, rehearsed

__all__ = ["Chance", "Chances", "chances"]


@attrs.frozen(kw_only=True)
class Chance(Value):
    """How likely an inspection is to begin ``within`` a number of months: after the day, and no later than ``by``.

    ``chance`` is a share from 0 to 1, with the 95% interval from ``low`` to ``high``. ``at_risk`` is the number of
    waits in the record that had lasted as long, and ``joined`` the number that came under observation later. Of all
    these waits, ``events`` ended in an inspection within that time, and ``censored`` could not be followed to the end
    of that time. At every moment at least ``fewest`` waits were under observation.
    """

    within: Months
    by: date
    chance: float
    low: float
    high: float
    at_risk: int
    joined: int
    events: int
    censored: int
    fewest: int

    def __attrs_post_init__(self) -> None:
        problems = [
            Problem(name, f"{count} is below 0")
            for name in ("at_risk", "joined", "events", "censored", "fewest")
            if (count := getattr(self, name)) < 0
        ]
        if not 0 <= self.low <= self.chance <= self.high <= 1:
            problems.append(Problem("chance", f"{self.low}, {self.chance}, {self.high} are not in order from 0 to 1"))
        if problems:
            raise DefinitionError("chance of an inspection", problems)

    @property
    def share(self) -> str:
        """The chance in words, with its interval. It says "none of" or "all", never impossible or certain."""
        what = _percent(self.chance)
        if not self.events:
            what = f"none of {self.at_risk}"
        elif self.chance == 1:
            what = f"all {self.events} that could be followed"
        return f"{what} ({_percent(self.low)} to {_percent(self.high)})"

    @property
    def counts(self) -> str:
        """The counts behind the chance, in words."""
        lasted = f"{self.at_risk} waits that had lasted as long"
        longer = f" and {self.joined} that were already longer on the first day counted" if self.joined else ""
        censored = f"; {self.censored} could not be followed to the end" if self.censored else ""
        return f"counted from {lasted}{longer}: {self.events} ended in an inspection in time{censored}"

    def __str__(self) -> str:
        return f"within {self.within}, by {in_words(self.by)}: {self.share}"


@attrs.frozen(kw_only=True)
class Chances(Shown, Value):
    """How likely a provider is to be inspected soon, counted from providers that had waited as long.

    ``waited`` is the number of days since the first day on site of its latest graded inspection, without those of the
    pause in the pandemic. ``counted`` says which waits are counted, and ``group`` is the group to which the judgements
    at its latest graded inspection belong. The waits were observed from ``since`` to ``until``. ``horizons`` has a
    chance for each time in ``within``. If nothing can be counted, ``horizons`` is empty and the reasons say why.
    """

    provider: Provider
    on: date
    waited: int | None = None
    group: str = ""
    counted: WaitsCounted | None = None
    since: date | None = None
    until: date | None = None
    horizons: tuple[Chance, ...] = ()
    reasons: tuple[Reason, ...]

    def lines(self) -> list[str]:
        """Return a line for each chance, or a line that says that nothing can be counted."""
        return [str(chance) for chance in self.horizons] or ["cannot be counted"]

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        return rehearsed(self.reasons)

    def explain(self) -> str:
        """Return the answer and its reasons in plain English, with every source."""
        numbers: dict[str, int] = {}
        why = cited(self.reasons, numbers)
        lines = [f"How likely an inspection of {self.provider.name} is to begin, counted on {in_words(self.on)} {why}"]
        for chance in self.horizons:
            lines += [f"  {chance}", f"    {chance.counts}"]
        lines += [_PAST] if self.horizons else [f"  {line}" for line in self.lines()]
        lines.append("Reasons")
        lines += [f"  {number}. {reason}" for reason, number in numbers.items()]
        return "\n".join([*lines, self.disclaimer])


@checked
def chances(  # noqa: PLR0913 # the question, for which times, and on what it is answered
    provider: Provider,
    history: Iterable[Inspection],
    *,
    on: date,
    within: Iterable[Months] | None = None,
    record: Record | None = None,
    regime: Regime | None = None,
) -> Chances:
    """Return how likely an inspection of a provider is to begin within a number of months of a day.

    Of the waits in the record that had lasted as long after a similar judgement, the function counts how many ended in
    an inspection. ``history`` are the provider's inspections in any order. ``within`` are the times, by default 3, 6
    and 12 months. Reports published after ``on`` are not used. ``record`` and ``regime`` are by default the library's
    own. The method is part of the regime. Today only the regime of local authorities has a method.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> history = local_authority_inspections().of("Halton")
    >>> answer = chances(history[0].provider, history, on=date(2026, 11, 30))
    >>> for chance in answer.horizons:
    ...     print(chance)
    within 3 months, by 28 February 2027: 4% (1% to 14%)
    within 6 months, by 30 May 2027: 22% (13% to 35%)
    within 12 months, by 30 November 2027: 67% (54% to 80%)

    Raises:
        DefinitionError: the history has another provider's inspections or cannot be put in order; the regime has no
            method or does not inspect such providers; or a time is less than one month.
    """
    chosen = regime_for(provider.kind, regime)
    editions = (edition for framework in chosen.frameworks for edition in framework.editions)
    known = default_record(*editions) if record is None else record
    problems: list[Problem] = []
    if provider.kind not in chosen.inspects:
        problems.append(
            Problem("provider.kind", f"it is {provider.kind!r}: expected {' or '.join(map(repr, chosen.inspects))}")
        )
    if chosen.chances is None:
        problems.append(Problem("regime", f"{chosen.id!r} has no method of counting chances"))
    asked = None if within is None else tuple(within)
    if asked == ():
        problems.append(Problem("within", "it is empty: give at least one time"))
    problems += [
        Problem(f"within[{place}]", f"it is {length}: give Months(1) or more")
        for place, length in enumerate(asked or ())
        if length.count < 1
    ]
    if problems or chosen.chances is None:
        raise DefinitionError(f"chances by regime {chosen.id!r}", problems)
    return chances_of(history_of(provider, history, on), chosen, known, chosen.chances, asked)


def chances_of(
    history: History, regime: Regime, record: Record, method: ChanceMethod, within: tuple[Months, ...] | None = None
) -> Chances:
    """Return the chances of a provider, from its history as it was known on a day."""
    empty = Chances(provider=history.provider, on=history.on, reasons=hindrances(history, regime, method))
    if empty.reasons or history.latest is None or not isinstance(history.latest.started, date):
        return empty
    wait = days_waited(history.latest.started, history.on, method, history.on)
    waited = waited_on(record, method, history.on)
    counted = counted_among(waited, _group_of(history.latest, method), wait, method)
    if counted is None:
        says = f"In the record there was no moment with {method.least.value} waits under observation."
        return attrs.evolve(empty, waited=wait, reasons=(given(regime, Standing.NOT_KNOWN, "too-few-waits", says),))
    horizons = tuple(_chance(counted, months, history.on, method) for months in within or method.within.value)
    runs_out = counted.how is not WaitsCounted.RATE and any(
        not chance.fewest and chance.chance < 1 for chance in horizons
    )
    counting = Counting(history=history, regime=regime, record=record, method=method, waited=waited, counted=counted)
    return Chances(
        provider=history.provider,
        on=history.on,
        waited=wait,
        group=counted.group.group if counted.group else "",
        counted=counted.how,
        since=waited.since,
        until=waited.until,
        horizons=horizons,
        reasons=tuple(counting.reasons(max(chance.by for chance in horizons), runs_out=runs_out)),
    )


def _group_of(latest: Inspection, method: ChanceMethod) -> WaitGroup | None:
    """Return the rule that puts the wait after an inspection in a group, or ``None`` if the group is not known."""
    if not isinstance(latest.edition, Edition):
        return None
    return method.group_of(latest.edition.id, latest.judgements.outcomes, latest.edition.areas)


def _chance(counted: CountedWaits, within: Months, on: date, method: ChanceMethod) -> Chance:
    by = within.after(on)
    share = counted.within(days_waited(on, by, method, on))
    return Chance(within=within, by=by, **attrs.asdict(share))


def _percent(share: float) -> str:
    """Return a share as a whole per cent, or in words if it would round to 0% or 100%."""
    if 0 < share < _HALF_A_PERCENT:
        return "less than 1%"
    return "more than 99%" if 1 - _HALF_A_PERCENT < share < 1 else f"{share:.0%}"


_HALF_A_PERCENT = 0.005
_PAST = "Each is a count of the past: the share of such waits that ended in an inspection in time (95% interval)."
