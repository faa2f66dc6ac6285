"""The number of inspections that a frequency requires for a history. Provisos that are or may be true change it."""

from collections.abc import Sequence
from datetime import date

import attrs

from inspection_framework.model.activities import Activity
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Period, later
from inspection_framework.model.facts import Fact, in_force
from inspection_framework.model.frequencies import Circumstance, Frequency, Mandate, Proviso
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Regime
from inspection_framework.model.provisions import Force
from inspection_framework.model.texts import capital
from inspection_framework.rules.next_inspection.circumstances import KnownCircumstances, all_hold, holds
from inspection_framework.rules.next_inspection.history import History, began
from inspection_framework.rules.reasons import GIVEN, Reason, Standing, of_rule, standing_on

__all__: list[str] = []


@attrs.frozen
class FrequencyQuestion:
    """The question how many inspections a frequency requires for a history."""

    frequency: Frequency
    regime: Regime
    history: History
    circumstances: KnownCircumstances

    @property
    def counted(self) -> list[Inspection]:
        """The known inspections that certainly count, in order. Inspections of an unknown kind are left out."""
        return [inspection for inspection in self.history.known if self._counts(inspection)]

    def _counts(self, inspection: Inspection) -> bool:
        return isinstance(inspection.activity, Activity) and inspection.activity.id in self.frequency.counts.value

    def carried_out(self, since: date, until: date) -> HowMany:
        """Return how many were carried out in a period: from those that count to those that count or may count."""
        sure = sum(since <= began(inspection) <= until for inspection in self.counted)
        unsure = sum(
            since <= began(inspection) <= until
            for inspection in self.history.known
            if inspection.activity in _NO_ACTIVITY
        )
        return HowMany(sure, sure + unsure)

    def reason(self, standing: Standing, rule: str, says: str) -> Reason:
        """Return a reason whose source is the history that the caller passed."""
        return Reason(standing=standing, rule=rule, says=says, edition=self.regime.id, inputs=(), source=GIVEN)

    def of_rule(self, rule: Frequency | Proviso) -> Reason:
        """Return the frequency or a proviso as a reason."""
        force = Force.ALWAYS if self.frequency.mandate is Mandate.LAW else None
        return of_rule(rule, standing_on(rule.source, force), self.regime.id, {})


_NO_ACTIVITY = tuple(Absence)


@attrs.frozen(kw_only=True)
class RequiredInCycle:
    """How many inspections are due in a cycle after the provisos, and the other effects of the provisos."""

    number: HowMany
    no_further: bool | None
    carried_to: date | None
    unless: tuple[Circumstance, ...]
    reasons: tuple[Reason, ...]

    def owed(self, carried_out: HowMany) -> HowMany:
        """Return how many are still owed after a number was carried out."""
        if self.no_further:
            return HowMany(0, 0)
        least = max(0, self.number.at_least - most_of(carried_out))
        return HowMany(0 if self.no_further is None else least, max(0, most_of(self.number) - carried_out.at_least))


def most_of(number: HowMany) -> int:
    """Return the upper limit of a number, or its least if it has no upper limit."""
    return number.at_least if number.at_most is None else number.at_most


def asked_of(question: FrequencyQuestion, year: Period, day: date) -> RequiredInCycle:
    """Return what is required after the provisos in force on a day. The proviso with the lowest number prevails."""
    frequency = question.frequency
    states = [
        (proviso, all_hold(proviso.when, question.history, year, question.circumstances))
        for proviso in in_force(frequency.unless, day)
    ]
    sure = [proviso for proviso, state in states if state]
    least = most = frequency.at_least
    for proviso in sure:
        low, high = _number(proviso, frequency)
        least, most = min(least, low), min(most, high)
    closed = any(proviso.closes for proviso in sure)
    unsure = [
        proviso for proviso, state in states if state is None and not closed and _matters(proviso, frequency, most)
    ]
    unless = tuple(
        dict.fromkeys(
            circumstance
            for proviso in unsure
            for circumstance in proviso.when
            if holds(circumstance, question.history, year, question.circumstances) is None
        )
    )
    least = min([least, *(_number(proviso, frequency)[0] for proviso in unsure)])
    carried = [proviso.carried_to for proviso in sure if proviso.carried_to]
    return RequiredInCycle(
        number=HowMany(least, most),
        no_further=True if closed else None if any(proviso.closes for proviso in unsure) else False,
        carried_to=carried[0].on_or_after(later(year.until or date.max, 1)) if carried else None,
        unless=unless,
        reasons=(
            *(question.of_rule(proviso) for proviso in sure),
            *(
                _not_found(question, proviso.id, proviso.at_least)
                for proviso in sure
                if proviso.at_least and proviso.at_least.value is None
            ),
            *(_not_known(question, unsure, circumstance) for circumstance in unless),
        ),
    )


def _number(proviso: Proviso, frequency: Frequency) -> tuple[int, int]:
    """Return the least and the most that a proviso may ask for if it is true."""
    if proviso.at_least is None:
        return frequency.at_least, frequency.at_least
    value = proviso.at_least.value
    return (0, frequency.at_least) if value is None else (value, value)


def _matters(proviso: Proviso, frequency: Frequency, most: int) -> bool:
    """Return whether the answer would differ if a proviso were true."""
    return _number(proviso, frequency)[0] < most or proviso.closes or proviso.carried_to is not None


def _not_found(question: FrequencyQuestion, proviso: str, number: Fact[int | None]) -> Reason:
    says = f"{capital(number.note)}."
    why = question.reason(Standing.NOT_FOUND, f"{proviso}-number", says)
    return attrs.evolve(why, source=number.source)


def _not_known(question: FrequencyQuestion, unsure: Sequence[Proviso], circumstance: Circumstance) -> Reason:
    named = " ".join(proviso.says for proviso in unsure if circumstance in proviso.when)
    says = f"It is not known whether this is true: {circumstance.value}. It matters because: {named}"
    return question.reason(Standing.NOT_KNOWN, circumstance.name.lower().replace("_", "-"), says)
