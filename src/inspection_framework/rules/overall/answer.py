"""The overall judgement that follows from one combination of judgements of an edition's main areas."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

import attrs

from inspection_framework.arguments import Value
from inspection_framework.errors import DefinitionError, Problem
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import Outcome, S_co, Scale
from inspection_framework.model.provisions import Bound, Force, ObservedBound, StatedBound, narrowed
from inspection_framework.model.record import Record, Tally, off_scale
from inspection_framework.model.shown import Shown
from inspection_framework.rules.reasons import Reason, Standing, of_rule, rehearsal, standing_on

__all__ = ["OverallJudgement"]

S = TypeVar("S", bound=Scale)

NOT_SAID = "the text does not say, or was not found"
"""The words if no judgement is expected."""
NOT_RECORDED = "the record does not say"
"""The words if no judgement is usual."""


@attrs.frozen(kw_only=True)
class OverallJudgement(Shown, Value, Generic[S_co]):
    """What the overall judgement can be, from the judgements of the main areas.

    ``permitted`` is the range that the stated limits allow. ``possible`` is the part of this range that the observed
    bounds allow. ``expected`` is the grade that the text calls certain or likely; it is ``None`` if the text does not
    say, or was not found.

    ``usual`` is the overall judgement of most reports with exactly these judgements. If there are no such reports, or
    they are evenly split, it follows from the general rule; it is ``None`` if that rule does not apply. ``tally`` is
    how many of the reports with exactly these judgements have the usual overall judgement. It is 0 of 0 if ``usual``
    only follows from the general rule. ``source``, ``as_of`` and ``reports`` describe the record that was used.

    Raises:
        DefinitionError: the answer contradicts its edition, its reasons or itself. Every problem is listed.
    """

    edition: Edition[S_co]
    outcomes: tuple[tuple[str, Outcome], ...]
    permitted: GradeRange[S_co]
    possible: GradeRange[S_co]
    expected: S_co | None
    usual: S_co | None
    tally: Tally
    reasons: tuple[Reason, ...]
    source: Source
    as_of: date
    reports: int

    def __attrs_post_init__(self) -> None:
        if problems := [*_area_problems(self), *_grade_problems(self), *_count_problems(self)]:
            raise DefinitionError(f"overall judgement under {self.edition.id}", problems)

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        return rehearsal(self.edition.id)

    def explain(self) -> str:
        """Return the answer and its reasons in plain English, with every source."""
        titles = [(self.edition.area(area).title.value, outcome.label) for area, outcome in self.outcomes]
        return "\n".join(
            [
                f"Overall judgement under {self.edition}",
                *(f"  {title}: {label}" for title, label in titles),
                f"Possible: {_spanned(self.possible)}",
                f"Expected: {self.expected.label if self.expected else NOT_SAID}",
                f"Usual: {f'{self.usual.label}, {how_usual(self)}' if self.usual else NOT_RECORDED}",
                f"{because(self)}:",
                *(f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1)),
                self.disclaimer,
            ]
        )


def _spanned(grades: GradeRange[Scale]) -> str:
    """Return a range of grades in words, with quotation marks because some labels contain the word "to"."""
    if grades.best is grades.worst:
        return grades.best.label
    return f"from {grades.best.label!r} down to {grades.worst.label!r}"


def _area_problems(answer: OverallJudgement[Scale]) -> Iterator[Problem]:
    """Yield a problem if the areas are not the main areas of the edition, or a reason has other outcomes."""
    edition, areas = answer.edition, [area for area, _ in answer.outcomes]
    main = [area.id for area in edition.main_areas]
    if areas != main:
        yield Problem("outcomes", f"its areas are {', '.join(areas)}; {edition.id} has {', '.join(main)}")
        return
    yield from off_scale("outcomes", dict(answer.outcomes), edition)
    for index, reason in enumerate(answer.reasons):
        for area, outcome in reason.inputs:
            if (area, outcome) not in answer.outcomes:
                yield Problem(f"reasons[{index}].inputs", f"{area} {outcome.label} is not one of the outcomes")


def _grade_problems(answer: OverallJudgement[Scale]) -> Iterator[Problem]:
    """Yield a problem for each grade that is not on the scale, or is outside the range that must contain it."""
    scale = answer.edition.scale
    for name, ends in (("permitted", answer.permitted), ("possible", answer.possible)):
        if not isinstance(ends.best, scale):
            yield Problem(name, f"{ends} is not on the scale {scale.__name__}")
            return
    inner = {"possible": [*answer.possible], "expected": [answer.expected], "usual": [answer.usual]}
    for name, grades in inner.items():
        outer_name, outer = ("permitted", answer.permitted) if name == "possible" else ("possible", answer.possible)
        for grade in grades:
            if grade is not None and grade not in tuple(outer):
                yield Problem(name, f"{grade} is outside what is {outer_name}, {outer}")


def _count_problems(answer: OverallJudgement[Scale]) -> Iterator[Problem]:
    """Yield a problem if more reports are counted than there are, or the tally of the usual grade is not its split."""
    tallies = [("tally", answer.tally)]
    tallies += [(f"reasons[{at}].tally", reason.tally) for at, reason in enumerate(answer.reasons) if reason.tally]
    for where, tally in tallies:
        if tally.of > answer.reports:
            yield Problem(where, f"it counts {tally.of} reports, and the record has {answer.reports}")
    split = answer.tally.split
    if split and sum(count for grade, count in split if grade is answer.usual) != answer.tally.kept:
        usual = answer.usual.label if answer.usual else "no grade"
        yield Problem(
            "tally", f"it has {answer.tally.kept} for {usual}, but the split of the reports has another number"
        )


def how_usual(answer: OverallJudgement[Scale]) -> str:
    """Return in words what the usual judgement is based on."""
    if answer.tally.of:
        return f"as in {answer.tally.kept:,} of {answer.tally.of:,} reports with exactly these judgements"
    return "by the general rule: no report has exactly these judgements"


def because(answer: OverallJudgement[Scale]) -> str:
    """Return the heading of the reasons, with the record that they are based on."""
    if answer.as_of == date.min:
        return "Because (there is no record of reports)"
    return f"Because (record of {answer.reports:,} reports to {in_words(answer.as_of)})"


def worked_out(edition: Edition[S], record: Record, profile: dict[str, Outcome]) -> OverallJudgement[S]:
    """Apply every limit, bound and rule to the outcomes of the main areas."""
    stated = edition.limits_on(profile)
    always = [limit for limit in stated if limit.force is Force.ALWAYS]
    observed = [bound for bound in record.bounds_of(edition) if bound.applies(profile, edition.areas)]
    permitted = narrowed(edition.scale, always, profile, edition.areas)
    possible = narrowed(edition.scale, [*always, *observed], profile, edition.areas)
    if permitted is None or possible is None:
        bounds = ", ".join([limit.id for limit in always] + [bound.id for bound in observed])
        problem = Problem("limits", f"{bounds} leave no overall judgement for {_shown(profile)}")
        raise DefinitionError(f"edition {edition.id!r}", [problem])
    split = record.split(edition, profile)
    usual = _majority(split, possible)
    reasons = [
        *(_of_stated(limit, record.held(limit), edition, _seen_by(limit, edition, profile)) for limit in stated),
        *_wording_not_found(edition),
        *(_of_observed(bound, edition, _seen_by(bound, edition, profile)) for bound in observed),
    ]
    rule = record.usual_of(edition)
    if usual is None and rule is not None:
        usual = rule.gives(profile, edition.areas, possible)
        reasons.append(of_rule(rule, Standing.USUAL, edition.id, profile))
    tally = Tally(sum(count for grade, count in split if grade is usual), sum(count for _, count in split), split)
    if split:
        reasons.append(
            Reason(
                standing=Standing.USUAL,
                rule="reports-with-these-judgements",
                says=f"Overall judgements in this edition's reports with exactly these judgements: {_counts(split)}.",
                edition=edition.id,
                inputs=tuple(profile.items()),
                source=record.source,
                tally=tally,
            )
        )
    return OverallJudgement(
        edition=edition,
        outcomes=tuple(profile.items()),
        permitted=permitted,
        possible=possible,
        expected=_expected(stated, permitted, possible),
        usual=usual,
        tally=tally,
        reasons=tuple(reasons),
        source=record.source,
        as_of=record.as_of,
        reports=record.reports,
    )


def _counts(split: Iterable[tuple[Scale, int]]) -> str:
    return ", ".join(f"{count:,} {grade.label}" for grade, count in split)


def _of_observed(bound: ObservedBound[Scale], edition: Edition[S], inputs: Mapping[str, Outcome]) -> Reason:
    held = (
        f"It held in all {bound.reports:,} reports to which it applied;"
        f" in {bound.alone:,} of these reports more grades would be possible without this bound."
    )
    return attrs.evolve(
        of_rule(bound, Standing.OBSERVED, edition.id, inputs),
        says=f"{bound.says} {held}",
        tally=Tally(bound.reports, bound.reports),
    )


def _of_stated(limit: StatedBound[S], tally: Tally, edition: Edition[S], inputs: Mapping[str, Outcome]) -> Reason:
    """Return a limit as a reason, with how often it held in the record, which may not be always."""
    reason = of_rule(limit, standing_on(limit.source, limit.force), edition.id, inputs)
    if not tally.of:
        return reason
    held = f"In the record it held in {tally.kept:,} of the {tally.of:,} reports to which it applied"
    return attrs.evolve(reason, says=f"{limit.says} {held}: {_counts(tally.split)}.", tally=tally)


def _expected(stated: Sequence[StatedBound[S]], permitted: GradeRange[S], possible: GradeRange[S]) -> S | None:
    """Return the only permitted grade, else the grade that the text calls likely, if that is possible."""
    if len(permitted) == 1:
        return permitted.best
    likely = {limit.best for limit in stated if limit.force is Force.LIKELY}
    return next((grade for grade in possible if grade in likely), None)


def _majority(split: Sequence[tuple[Scale, int]], possible: GradeRange[S]) -> S | None:
    """Return the most frequent grade of the reports, if there is only one and it is possible."""
    most = [grade for grade, count in split if count == split[0][1]]
    return next((grade for grade in possible if [grade] == most), None)


def _wording_not_found(edition: Edition[S]) -> list[Reason]:
    wording = edition.limiting_wording
    if wording is None or wording.value is not None:
        return []
    return [
        Reason(
            standing=Standing.NOT_FOUND,
            rule="limiting-wording",
            says=f"What the text says on limiting judgements was {wording.note}",
            edition=edition.id,
            inputs=(),
            source=wording.source,
        )
    ]


def _seen_by(bound: Bound[S], edition: Edition[S], profile: Mapping[str, Outcome]) -> dict[str, Outcome]:
    """Return the outcomes of the areas that a bound counts or names."""
    seen = {area for count in (*bound.when, *bound.unless) for area in count.among(edition.areas)}
    seen |= {area.id for area in edition.areas if area.role in bound.within}
    return {area: outcome for area, outcome in profile.items() if area in seen}


def _shown(profile: Mapping[str, Outcome]) -> str:
    return ", ".join(f"{area} {outcome.label}" for area, outcome in profile.items())
