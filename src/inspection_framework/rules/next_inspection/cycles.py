"""How many inspections each frequency of a regime requires, in a cycle of a year or of three years."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

import attrs

from inspection_framework.model.amounts import HowMany
from inspection_framework.model.days import Period, in_words, later
from inspection_framework.model.facts import in_force
from inspection_framework.model.frequencies import Cycle, Frequency, Mandate, inspection_year, rolling_three_years
from inspection_framework.model.lengths import Months
from inspection_framework.model.pathways import Regime
from inspection_framework.model.texts import capital
from inspection_framework.rules.next_inspection.circumstances import KnownCircumstances
from inspection_framework.rules.next_inspection.due import Due
from inspection_framework.rules.next_inspection.history import History, began
from inspection_framework.rules.next_inspection.required_number import (
    FrequencyQuestion,
    RequiredInCycle,
    asked_of,
    most_of,
)
from inspection_framework.rules.reasons import Reason, Standing

__all__: list[str] = []


def due_on(history: History, regime: Regime, known: KnownCircumstances) -> tuple[Due, ...]:
    """Return what every frequency of a regime requires, with the requirements of the law first."""
    in_question = in_force(regime.frequencies, history.on)
    dues = [
        due
        for frequency in in_question
        for due in _CYCLES[frequency.per](FrequencyQuestion(frequency, regime, history, known))
    ]
    over = {other for frequency in in_question for other in frequency.overrides if _speaks(dues, frequency)}
    return tuple(sorted((due for due in dues if due.frequency not in over), key=_law_first))


def _speaks(dues: Iterable[Due], frequency: Frequency) -> bool:
    return any(due.frequency == frequency.id for due in dues)


def _law_first(due: Due) -> bool:
    return due.mandate is not Mandate.LAW


def _in_a_year(question: FrequencyQuestion) -> Iterator[Due]:
    """Yield what is carried over from the year before, then what is due in the inspection year of the day."""
    year = inspection_year(question.history.on)
    since, until = _ends(year)
    before = inspection_year(later(since, -1))
    carried, used = _carried_over(question, before)
    yield from carried
    asked = asked_of(question, year, question.history.on)
    carried_out = question.carried_out(since, until)
    counted = HowMany(max(0, carried_out.at_least - used), most_of(carried_out))
    owed = asked.owed(counted)
    why = [_counted(question, carried_out, year)]
    if used:
        says = "An inspection carried over took place in this year. No source was found on whether it also counts for"
        says += " this year."
        why.append(question.reason(Standing.NOT_FOUND, "carried-over-counts", says))
    due = _due(question, asked, *why, cycle=year, carried_out=counted, owed=owed, by=until if most_of(owed) else None)
    yield attrs.evolve(due, may_be_by=asked.carried_to if most_of(owed) else None)


def _carried_over(question: FrequencyQuestion, before: Period) -> tuple[list[Due], int]:
    """Return what is still owed from the year before, and how many inspections of this year were carried over."""
    since, until = _ends(before)
    asked = asked_of(question, before, until)
    if asked.carried_to is None:
        return [], 0
    last = min(asked.carried_to, question.history.on)
    late = asked.owed(question.carried_out(since, until))
    carried_out = question.carried_out(since, last)
    owed = asked.owed(carried_out)
    used = most_of(late) - most_of(owed)
    if asked.carried_to < question.history.on or not most_of(owed):
        return [], used
    why = _counted(question, carried_out, before)
    return [_due(question, asked, why, cycle=before, carried_out=carried_out, owed=owed, by=asked.carried_to)], used


def _in_some_three_years(question: FrequencyQuestion) -> Iterator[Due]:
    """Yield what is due in a three-year cycle whose start was not found."""
    year = inspection_year(question.history.on)
    asked = asked_of(question, year, question.history.on)
    carried_out = question.carried_out(*_ends(year))
    owed = HowMany(0, most_of(asked.owed(carried_out)))
    says = "The start and end of the three years were not found, so it is not known whether an inspection must come in"
    says += " this year."
    why = [_counted(question, carried_out, year)]
    if most_of(owed):
        why.append(question.reason(Standing.NOT_FOUND, "three-years-not-found", says))
    yield _due(question, asked, *why, cycle=None, carried_out=carried_out, owed=owed, by=None)


def _in_rolling_years(question: FrequencyQuestion) -> Iterator[Due]:
    """Yield what is due in the three years from the 1 April after the latest inspection that counts."""
    if question.counted:
        latest = began(question.counted[-1])
        says = f"The latest inspection that counts began on {in_words(latest)}."
        why = question.reason(Standing.GIVEN, "counted-from", says)
        yield _by_the_end_of(rolling_three_years(latest), question, why)
        return
    says = "The history that was passed in has no inspection that counts, so the start of the three years is not known."
    asked = asked_of(question, inspection_year(question.history.on), question.history.on)
    why = question.reason(Standing.NOT_KNOWN, "no-inspection-counts", says)
    owed = HowMany(0, most_of(asked.number))
    yield _due(question, asked, why, cycle=None, carried_out=HowMany(0, 0), owed=owed, by=None)


def _in_the_first_years(question: FrequencyQuestion) -> Iterator[Due]:
    """Yield what is due in three years from registration, if that day is known and there was no inspection."""
    made = question.history.provider.registered
    if isinstance(made, date) and not question.history.known:
        why = question.reason(Standing.GIVEN, "counted-from", f"It was registered on {in_words(made)}.")
        yield _by_the_end_of(Period(made, later(Months(36).after(made), -1)), question, why)


def _by_the_end_of(cycle: Period, question: FrequencyQuestion, why: Reason) -> Due:
    """Return what is due in three known years. If they end in this inspection year, it must come in this year."""
    _, until = _ends(cycle)
    year = inspection_year(question.history.on)
    asked = asked_of(question, year, question.history.on)
    owed = asked.owed(HowMany(0, 0)) if until <= _ends(year)[1] else HowMany(0, 0)
    return _due(question, asked, why, cycle=cycle, carried_out=HowMany(0, 0), owed=owed, by=until)


def _due(  # noqa: PLR0913 # what differs from cycle to cycle, by keyword
    question: FrequencyQuestion,
    asked: RequiredInCycle,
    *why: Reason,
    cycle: Period | None,
    carried_out: HowMany,
    owed: HowMany,
    by: date | None,
) -> Due:
    """Return an answer. Its reasons are the frequency, the provisos, then what was counted or is not known."""
    return Due(
        frequency=question.frequency.id,
        mandate=question.frequency.mandate,
        cycle=cycle,
        asked=asked.number,
        carried_out=carried_out,
        owed=owed,
        by=by,
        unless=asked.unless,
        reasons=(question.of_rule(question.frequency), *asked.reasons, *why),
    )


_CYCLES: Mapping[Cycle, Callable[[FrequencyQuestion], Iterator[Due]]] = {
    Cycle.YEAR: _in_a_year,
    Cycle.THREE_YEARS: _in_some_three_years,
    Cycle.ROLLING: _in_rolling_years,
    Cycle.FIRST_THREE_YEARS: _in_the_first_years,
}
"""The function that answers for each kind of cycle."""


def _ends(cycle: Period) -> tuple[date, date]:
    """Return the first and the last day of a cycle, which has both."""
    return cycle.since or date.min, cycle.until or date.max


def _counted(question: FrequencyQuestion, number: HowMany, cycle: Period) -> Reason:
    """Return the reason that says how many inspections were counted, and which kinds count."""
    kinds = ", ".join(question.frequency.counts.value)
    note = question.frequency.counts.note
    says = f"Number of inspections that count and began {cycle}: {number}. Kinds that count: {kinds}."
    says += f" {capital(note)}." if note else ""
    why = question.reason(Standing.INFERRED, "counts", says)
    return attrs.evolve(why, source=question.frequency.counts.source)
