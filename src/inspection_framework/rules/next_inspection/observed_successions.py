"""The inspections that followed others in the record: how often, and after how long."""

from collections.abc import Iterator
from datetime import date
from statistics import median_low

import attrs

from inspection_framework.model.days import Window, later
from inspection_framework.model.facts import Source
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.pathways import Pathway, Regime
from inspection_framework.model.record import Record, Succession, Tally
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.overall.aggregation import UNKNOWN
from inspection_framework.rules.reasons import Reason, Standing

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class ObservedSuccessions:
    """The inspections that followed an overall judgement (or a new provider) by a day, under a pathway's framework.

    ``before`` is that judgement, or ``None`` if nothing can be compared. ``tally`` is how often the pathway's activity
    followed. ``days`` are the numbers of days until any activity followed, the shortest first. ``suspended`` is how
    often inspections were suspended in between. ``observed`` is the resulting window, counted from the provider's own
    day.
    """

    framework: str
    before: Outcome | None = None
    tally: Tally | None = None
    days: tuple[int, ...] = ()
    suspended: int = 0
    observed: Window | None = None

    @property
    def ends(self) -> tuple[int, int, int]:
        """The shortest, the median and the longest of the days, if there are any."""
        return self.days[0], median_low(self.days), self.days[-1]

    def reasons(self, edition: str, source: Source) -> Iterator[Reason]:
        """Yield the counts as a reason, if there is anything to compare with."""
        if self.before is not None:
            yield Reason(
                standing=Standing.SEEN,
                rule="what-followed-in-the-record",
                says=self._says(self.before),
                edition=edition,
                inputs=(),
                source=source,
                tally=self.tally,
            )

    def _says(self, before: Outcome) -> str:
        new = before is Absence.NOT_YET_INSPECTED
        if isinstance(before, Scale):
            what = f"an overall judgement of {before.label}"
        else:
            what = "the creation of a provider" if new else "an inspection without an overall judgement"
        if self.tally is None:
            return f"The record shows nothing yet that followed {what}."
        then = "its first inspection" if new else f"another inspection under {self.framework}"
        says = f"In the record {what} was followed by {then} {_times(self.tally.of)}."
        always = self.tally.kept == self.tally.of > 1
        says += f" It was of this kind {'each time' if always else _times(self.tally.kept)}."
        if self.days:
            least, middle, most = (f"{days / 365.25:.1f}" for days in self.ends)
            says += f" It came {least} to {most} years later, half of the time within {middle} years."
        if self.suspended:
            says += f" In {self.suspended} of these cases inspections were suspended in between."
        return says


def followed_by(path: Pathway, regime: Regime, history: History, record: Record) -> ObservedSuccessions:
    """Return which inspections followed the overall judgement of the latest graded inspection, as known on the day."""
    if history.latest:
        before, began = history.latest.overall, history.latest.started
    else:
        before, began = Absence.NOT_YET_INSPECTED, history.provider.registered
        if isinstance(began, Absence):
            return ObservedSuccessions(framework=path.framework)
    if before in UNKNOWN:
        return ObservedSuccessions(framework=path.framework)
    successions = [
        succession
        for succession in record.successions
        if succession.before is before and succession.framework == path.framework and succession.published <= history.on
    ]
    if not successions:
        return ObservedSuccessions(framework=path.framework, before=before)
    days = tuple(sorted(succession.days for succession in successions if succession.days is not None))
    followed = ObservedSuccessions(
        framework=path.framework,
        before=before,
        tally=Tally(sum(succession.activity == path.activity for succession in successions), len(successions)),
        days=days,
        suspended=sum(_suspended(succession, regime) for succession in successions),
    )
    if days and isinstance(began, date):
        ends = (later(began, length) for length in followed.ends)
        followed = attrs.evolve(followed, observed=Window(*ends))
    return followed


def _suspended(succession: Succession, regime: Regime) -> bool:
    """Return whether the later of two inspections was of a kind that was suspended between them."""
    return isinstance(succession.began, date) and any(
        pause.stops(succession.framework, succession.activity)
        and succession.began <= pause.last.value
        and pause.first.value <= succession.started
        for pause in regime.suspensions
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
