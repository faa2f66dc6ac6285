"""How many inspections are still due in an inspection year, by law and by policy, and why."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import attrs

from inspection_framework.model.activities import Activity
from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Months, Period, in_words
from inspection_framework.model.facts import in_force
from inspection_framework.model.frequencies import (
    Circumstance,
    Cycle,
    Frequency,
    Mandate,
    Proviso,
    inspection_year,
    rolling_three_years,
)
from inspection_framework.model.grades import Absence
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.pathways import Regime
from inspection_framework.model.provisions import Force
from inspection_framework.rules.circumstances import Given, all_hold, holds
from inspection_framework.rules.history import History, began
from inspection_framework.rules.reasons import GIVEN, Reason, Standing, of_rule, standing_on

__all__ = ["Due"]


@attrs.frozen(kw_only=True)
class Due:
    """What one frequency asks for, as of a day.

    ``cycle`` are the days in which so many are due, ``None`` where that was not found or cannot be told. ``asked`` is
    how many are due in it and ``carried_out`` how many were; ``owed`` is how many must still come in the inspection
    year of the day: each a range where something is not known. ``by`` is the last day of the cycle, ``may_be_by`` the
    one to which what is owed may be carried over. ``unless`` are the circumstances that are not known and matter.
    """

    frequency: str
    mandate: Mandate
    cycle: Period | None
    asked: HowMany
    carried_out: HowMany
    owed: HowMany
    by: date | None
    may_be_by: date | None = None
    unless: tuple[Circumstance, ...] = ()
    reasons: tuple[Reason, ...]

    def __str__(self) -> str:
        days = [f"by {in_words(self.by)}"] if self.by else []
        days += [f"or carried over, by {in_words(self.may_be_by)}"] if self.may_be_by else []
        unless = f"; it is not known whether this holds: {', '.join(one.value for one in self.unless)}"
        return f"by {self.mandate.value} {', '.join([str(self.owed), *days])}{unless if self.unless else ''}"


def due_on(told: History, regime: Regime, given: Given) -> tuple[Due, ...]:
    """Give what every frequency of a regime asks for, that of the law first."""
    in_question = in_force(regime.frequencies, told.on)
    found = [
        one for frequency in in_question for one in _CYCLES[frequency.per](_Question(frequency, regime, told, given))
    ]
    over = {other for frequency in in_question for other in frequency.overrides if _speaks(found, frequency)}
    return tuple(sorted((one for one in found if one.frequency not in over), key=_law_first))


def _speaks(found: Iterable[Due], frequency: Frequency) -> bool:
    return any(one.frequency == frequency.id for one in found)


def _law_first(due: Due) -> bool:
    return due.mandate is not Mandate.LAW


@attrs.frozen
class _Question:
    """One frequency, asked about one history."""

    frequency: Frequency
    regime: Regime
    told: History
    given: Given

    @property
    def counted(self) -> list[Inspection]:
        """The known inspections that count, in order; those of an unknown kind do not surely."""
        return [one for one in self.told.known if self._counts(one)]

    def _counts(self, one: Inspection) -> bool:
        return isinstance(one.activity, Activity) and one.activity.id in self.frequency.counts.value

    def carried_out(self, since: date, until: date) -> HowMany:
        """Give how many were carried out from a day to another: those that surely count, and those that may."""
        sure = sum(since <= began(one) <= until for one in self.counted)
        unsure = sum(since <= began(one) <= until for one in self.told.known if one.activity in _NO_ACTIVITY)
        return HowMany(sure, sure + unsure)

    def reason(self, standing: Standing, rule: str, says: str) -> Reason:
        """Make a reason of what was given, or was not."""
        return Reason(standing=standing, rule=rule, says=says, edition=self.regime.id, inputs=(), source=GIVEN)

    def of_rule(self, rule: Frequency | Proviso) -> Reason:
        """Give the frequency or a proviso as a reason."""
        force = Force.ALWAYS if self.frequency.mandate is Mandate.LAW else None
        return of_rule(rule, standing_on(rule.source, force), self.regime.id, {})


_NO_ACTIVITY = tuple(Absence)


@attrs.frozen(kw_only=True)
class _Asked:
    """How many are due in a cycle after the provisos, and what follows from these."""

    number: HowMany
    no_further: bool | None
    carried_to: date | None
    unless: tuple[Circumstance, ...]
    reasons: tuple[Reason, ...]

    def owed(self, carried_out: HowMany) -> HowMany:
        """Give how many are owed after so many were carried out."""
        if self.no_further:
            return HowMany(0, 0)
        least = max(0, self.number.at_least - _most(carried_out))
        return HowMany(0 if self.no_further is None else least, max(0, _most(self.number) - carried_out.at_least))


def _most(number: HowMany) -> int:
    return number.at_least if number.at_most is None else number.at_most


def _asked(question: _Question, year: Period, day: date) -> _Asked:
    """Read the provisos that were in force on a day: the one that asks least prevails."""
    frequency = question.frequency
    found = [(one, all_hold(one.when, question.told, year, question.given)) for one in in_force(frequency.unless, day)]
    sure = [one for one, state in found if state]
    least = most = frequency.at_least
    for one in sure:
        low, high = _number(one, frequency)
        least, most = min(least, low), min(most, high)
    closed = any(one.no_further for one in sure)
    unsure = [one for one, state in found if state is None and not closed and _matters(one, frequency, most)]
    unless = tuple(
        dict.fromkeys(
            circumstance
            for one in unsure
            for circumstance in one.when
            if holds(circumstance, question.told, year, question.given) is None
        )
    )
    least = min([least, *(_number(one, frequency)[0] for one in unsure)])
    carried = [one.carried_to for one in sure if one.carried_to]
    return _Asked(
        number=HowMany(least, most),
        no_further=True if closed else None if any(one.no_further for one in unsure) else False,
        carried_to=carried[0].on_or_after((year.until or date.max) + timedelta(1)) if carried else None,
        unless=unless,
        reasons=(
            *(question.of_rule(one) for one in sure),
            *(_not_found(question, one) for one in sure if one.at_least and one.at_least.value is None),
            *(_not_known(question, unsure, one) for one in unless),
        ),
    )


def _number(proviso: Proviso, frequency: Frequency) -> tuple[int, int]:
    """Give the least and the most for which a proviso that holds may ask."""
    if proviso.at_least is None:
        return frequency.at_least, frequency.at_least
    value = proviso.at_least.value
    return (0, frequency.at_least) if value is None else (value, value)


def _matters(proviso: Proviso, frequency: Frequency, most: int) -> bool:
    """Tell whether the answer would be another if a proviso held."""
    return _number(proviso, frequency)[0] < most or proviso.no_further or proviso.carried_to is not None


def _not_found(question: _Question, proviso: Proviso) -> Reason:
    note = proviso.at_least.note if proviso.at_least else ""
    why = question.reason(Standing.NOT_FOUND, f"{proviso.id}-number", f"{note[:1].upper()}{note[1:]}.")
    return attrs.evolve(why, source=proviso.at_least.source if proviso.at_least else proviso.source)


def _not_known(question: _Question, unsure: Sequence[Proviso], circumstance: Circumstance) -> Reason:
    named = " ".join(one.says for one in unsure if circumstance in one.when)
    says = f"Whether this holds is not known: {circumstance.value}. It matters, for: {named}"
    return question.reason(Standing.NOT_KNOWN, circumstance.name.lower().replace("_", "-"), says)


def _in_a_year(question: _Question) -> Iterator[Due]:
    """Give what is due in the inspection year of the day, after what is carried over from the one before."""
    year = inspection_year(question.told.on)
    since, until = _ends(year)
    before = inspection_year(since - timedelta(1))
    carried, used = _carried_over(question, before)
    yield from carried
    asked = _asked(question, year, question.told.on)
    found = question.carried_out(since, until)
    counted = HowMany(max(0, found.at_least - used), _most(found))
    owed = asked.owed(counted)
    reasons = [question.of_rule(question.frequency), *asked.reasons, _counted(question, found, year)]
    if used:
        says = "An inspection carried over took place in this year; whether it counts for this year too was not found."
        reasons.append(question.reason(Standing.NOT_FOUND, "carried-over-counts", says))
    yield Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=year,
        asked=asked.number,
        carried_out=counted,
        owed=owed,
        by=until if _most(owed) else None,
        may_be_by=asked.carried_to if _most(owed) else None,
        unless=asked.unless,
        reasons=tuple(reasons),
    )


def _carried_over(question: _Question, before: Period) -> tuple[list[Due], int]:
    """Give what is still owed from the year before, and how many inspections of this year were carried over."""
    since, until = _ends(before)
    asked = _asked(question, before, until)
    if asked.carried_to is None:
        return [], 0
    last = min(asked.carried_to, question.told.on)
    late = asked.owed(question.carried_out(since, until))
    owed = asked.owed(question.carried_out(since, last))
    used = _most(late) - _most(owed)
    if asked.carried_to < question.told.on or not _most(owed):
        return [], used
    due = Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=before,
        asked=asked.number,
        carried_out=question.carried_out(since, last),
        owed=owed,
        by=asked.carried_to,
        unless=asked.unless,
        reasons=(
            question.of_rule(question.frequency),
            *asked.reasons,
            _counted(question, question.carried_out(since, last), before),
        ),
    )
    return [due], used


def _in_some_three_years(question: _Question) -> Iterator[Due]:
    """Give what is due in three years of which it was not found when they begin."""
    year = inspection_year(question.told.on)
    asked = _asked(question, year, question.told.on)
    found = question.carried_out(*_ends(year))
    owed = HowMany(0, _most(asked.owed(found)))
    says = (
        "When the three years begin and end was not found, so that it is not known whether one must come in this year."
    )
    reasons = [question.of_rule(question.frequency), *asked.reasons, _counted(question, found, year)]
    if _most(owed):
        reasons.append(question.reason(Standing.NOT_FOUND, "three-years-not-found", says))
    yield Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=None,
        asked=asked.number,
        carried_out=found,
        owed=owed,
        by=None,
        unless=asked.unless,
        reasons=tuple(reasons),
    )


def _in_rolling_years(question: _Question) -> Iterator[Due]:
    """Give what is due in the three years from the 1 April after the latest inspection that counts."""
    if question.counted:
        latest = began(question.counted[-1])
        says = f"The latest inspection that counts began on {in_words(latest)}."
        why = question.reason(Standing.GIVEN, "counted-from", says)
        yield _by_the_end_of(rolling_three_years(latest), question, why)
        return
    says = "No inspection that counts is in the history that was given: from when the three years run is not known."
    asked = _asked(question, inspection_year(question.told.on), question.told.on)
    yield Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=None,
        asked=asked.number,
        carried_out=HowMany(0, 0),
        owed=HowMany(0, _most(asked.number)),
        by=None,
        unless=asked.unless,
        reasons=(
            question.of_rule(question.frequency),
            *asked.reasons,
            question.reason(Standing.NOT_KNOWN, "no-inspection-counts", says),
        ),
    )


def _in_the_first_years(question: _Question) -> Iterator[Due]:
    """Give what is due in the three years from registration, where there was no inspection and that day is known."""
    made = question.told.provider.registered
    if isinstance(made, date) and not question.told.known:
        why = question.reason(Standing.GIVEN, "counted-from", f"It was registered on {in_words(made)}.")
        yield _by_the_end_of(Period(made, Months(36).after(made) - timedelta(1)), question, why)


def _by_the_end_of(cycle: Period, question: _Question, why: Reason) -> Due:
    """Give what is due in three years that are known: it must come in this inspection year if they end in it."""
    _, until = _ends(cycle)
    year = inspection_year(question.told.on)
    asked = _asked(question, year, question.told.on)
    owed = asked.owed(HowMany(0, 0)) if until <= _ends(year)[1] else HowMany(0, 0)
    return Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=cycle,
        asked=asked.number,
        carried_out=HowMany(0, 0),
        owed=owed,
        by=until,
        unless=asked.unless,
        reasons=(question.of_rule(question.frequency), *asked.reasons, why),
    )


_CYCLES: Mapping[Cycle, Callable[[_Question], Iterator[Due]]] = {
    Cycle.YEAR: _in_a_year,
    Cycle.THREE_YEARS: _in_some_three_years,
    Cycle.ROLLING: _in_rolling_years,
    Cycle.FIRST_THREE_YEARS: _in_the_first_years,
}
"""How each kind of cycle is told."""


def _ends(cycle: Period) -> tuple[date, date]:
    """Give both ends of a cycle, which is closed on both sides."""
    return cycle.since or date.min, cycle.until or date.max


def _counted(question: _Question, found: HowMany, cycle: Period) -> Reason:
    """Say how many inspections were counted, and which kinds count."""
    kinds = ", ".join(question.frequency.counts.value)
    note = f": {question.frequency.counts.note}" if question.frequency.counts.note else ""
    says = f"Inspections that began {cycle} and count ({kinds}{note}): {found}."
    why = question.reason(Standing.INFERRED, "counts", says)
    return attrs.evolve(why, source=question.frequency.counts.source)
