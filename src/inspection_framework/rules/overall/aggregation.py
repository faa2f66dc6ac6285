"""The overall judgement from the judgements of the areas.

Inspectors judge; the library never does. It says which overall judgements are possible, expected and usual, and why.
There are few combinations of judgements, so each answer is cached. The answers are immutable and shared.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from typing import Any, TypeVar

import attrs

from inspection_framework.arguments import checked
from inspection_framework.arguments.fitting import RefusedArguments
from inspection_framework.errors import DefinitionError, NoOverallJudgementError, Problem
from inspection_framework.model.edition import Edition
from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.judgements import Judgement
from inspection_framework.model.record import Record, Tally
from inspection_framework.rules.defaults import default_record
from inspection_framework.rules.overall.answer import OverallJudgement, worked_out
from inspection_framework.rules.reasons import Reason, Standing

__all__ = ["overall_judgement"]

S = TypeVar("S", bound=Scale)

UNKNOWN = (Absence.WITHHELD, Absence.UNREADABLE, Absence.NOT_SUPPLIED)
"""Outcomes of a judgement that exists but is not known. (If there is no judgement, the area is not counted.)"""
IMPOSSIBLE = (Absence.NOT_IN_EDITION, Absence.NOT_YET_INSPECTED)
"""Outcomes that are not possible for an area that the edition judges, in an inspection that took place."""


def overall_judgement(
    edition: Edition[S],
    judgements: Mapping[str, Judgement | Outcome],
    record: Record | None = None,
) -> OverallJudgement[S]:
    """Return what the overall judgement can be, from the judgements of the areas.

    ``judgements`` maps the ids of areas to grades or judgements. It must have every main area, with
    ``Absence.NOT_JUDGED`` if the area was not judged. It may have the edition's other areas, but they are not used.
    ``record`` is what the reports show. By default it is the library's own record:
    :data:`~inspection_framework.frameworks.record.RECORD`, or for the editions of other kinds of provider
    :data:`~inspection_framework.frameworks.provider_record.PROVIDER_RECORD`.

    >>> from datetime import date
    >>> from inspection_framework import Grade
    >>> from inspection_framework.frameworks import SIF
    >>> edition = SIF.edition_on(date(2013, 12, 3))
    >>> good = {"help_and_protection": Grade.GOOD, "looked_after": Grade.GOOD, "leaders": Grade.GOOD}
    >>> result = overall_judgement(edition, good)
    >>> print(result.possible, result.expected, result.usual, result.tally, sep="; ")
    Good; None; Grade.GOOD; 23 of 23 (Good 23)

    Raises:
        NoOverallJudgementError: the edition makes no overall judgement.
        DefinitionError: main areas are missing, areas are unknown, or outcomes are not possible. Every problem is
            listed.
    """
    try:
        return _answered(edition, record, *judgements, *judgements.values())
    except (AttributeError, TypeError):
        pass  # not a mapping, or not hashable: checked below, outside of the except, so that only one error is raised
    return _checked_answer(edition, judgements, record)


@lru_cache(maxsize=2**13)
def _answered(
    edition: Edition[S],
    record: Record | None,
    *judgements: Any,  # noqa: ANN401 # checked below
) -> OverallJudgement[S]:
    """Check the judgements and return the answer. The arguments are all areas, then all outcomes.

    As the key of a cache, they are twice as fast as pairs of area and outcome.
    """
    half = len(judgements) // 2
    return _checked_answer(edition, dict(zip(judgements[:half], judgements[half:], strict=True)), record)


def _checked_answer(
    edition: Any,  # noqa: ANN401 # checked here
    judgements: Any,  # noqa: ANN401 # as above
    record: Record | None,
) -> OverallJudgement[Any]:
    if all((isinstance(edition, Edition), isinstance(judgements, Mapping))):
        _check(edition, judgements)
    return _overall_judgement(edition, judgements, record)


@checked
def _overall_judgement(
    edition: Edition[S], judgements: Mapping[str, Judgement | Outcome], record: Record | None
) -> OverallJudgement[S]:
    return answer_of(edition, record, tuple(_outcome(judgements[area.id]) for area in edition.main_areas))


@lru_cache(maxsize=2**15)
def answer_of(edition: Edition[S], record: Record | None, outcomes: tuple[Outcome, ...]) -> OverallJudgement[S]:
    """Return the answer for the outcomes of the main areas, in the edition's order."""
    record = default_record(edition) if record is None else record
    profile = dict(zip((area.id for area in edition.main_areas), outcomes, strict=True))
    if any(outcome in UNKNOWN for outcome in outcomes):
        return _pooled(edition, record, profile)
    return worked_out(edition, record, profile)


def _pooled(edition: Edition[S], record: Record, profile: dict[str, Outcome]) -> OverallJudgement[S]:
    """Answer for every grade that an unknown judgement may have, and keep what all answers have in common."""
    choices = [tuple(edition.scale) if outcome in UNKNOWN else (outcome,) for outcome in profile.values()]
    each = [answer_of(edition, record, filled) for filled in product(*choices)]
    expected, usual = {answer.expected for answer in each}, {answer.usual for answer in each}
    unknown = {area: outcome for area, outcome in profile.items() if outcome in UNKNOWN}
    return OverallJudgement(
        edition=edition,
        outcomes=tuple(profile.items()),
        permitted=_hull(answer.permitted for answer in each),
        possible=_hull(answer.possible for answer in each),
        expected=expected.pop() if len(expected) == 1 else None,
        usual=usual.pop() if len(usual) == 1 else None,
        tally=Tally(0, 0),
        reasons=(
            Reason(
                standing=Standing.NOT_KNOWN,
                rule="every-grade-it-may-be",
                says=f"Not known: {', '.join(unknown)}. The answer is true for every grade possible there.",
                edition=edition.id,
                inputs=tuple(unknown.items()),
                source=edition.has_overall.source,
            ),
            *(
                attrs.evolve(reason, inputs=tuple((area, profile[area]) for area, _ in reason.inputs))
                for reason in each[0].reasons
                if all(
                    (reason.rule, reason.says) in [(other.rule, other.says) for other in answer.reasons]
                    for answer in each
                )
            ),
        ),
        source=record.source,
        as_of=record.as_of,
        reports=record.reports,
    )


def _outcome(judgement: Judgement | Outcome) -> Outcome:
    return judgement.outcome if isinstance(judgement, Judgement) else judgement


def _check(edition: Edition[Any], judgements: Mapping[Any, Any]) -> None:
    """Check the judgements under an edition.

    Raises:
        NoOverallJudgementError: the edition makes no overall judgement.
        DefinitionError: there are problems. Every problem is listed.
    """
    if not edition.has_overall.value:
        why = edition.has_overall
        raise NoOverallJudgementError(edition.id, why.note, str(why.source))
    known = [area.id for area in edition.areas]
    main = [area.id for area in edition.main_areas]
    outcomes: dict[Any, Any] = {area: _outcome(judgement) for area, judgement in judgements.items()}
    problems = [
        Problem(str(area), f"{edition.id} has no area {area!r}; it has: {', '.join(known)}")
        for area in outcomes
        if area not in known
    ]
    refused = RefusedArguments("", shown=True)
    for area, outcome in outcomes.items():
        if not isinstance(outcome, Scale | Absence):
            refused.add(str(area), Judgement | Outcome, outcome)
    problems += [Problem(area, what) for area, what in refused.problems]
    for area in main:
        if area not in outcomes:
            problems.append(Problem(area, "it is missing: pass its grade, or Absence.NOT_JUDGED if it was not judged"))
        elif isinstance(outcomes[area], Absence) and outcomes[area] in IMPOSSIBLE:
            problems.append(Problem(area, f"{outcomes[area]} is not possible: {edition.id} judges this area"))
        elif isinstance(outcomes[area], Scale) and not isinstance(outcomes[area], edition.scale):
            expected = f"give a member of {edition.scale.__name__}"
            problems.append(Problem(area, f"{outcomes[area]} belongs to another scale: {expected}"))
    if problems:
        raise DefinitionError(f"set of judgements under {edition.id}", problems)


def _hull(ranges: Iterable[GradeRange[S]]) -> GradeRange[S]:
    """Return the smallest range that contains all of the ranges."""
    grades = sorted((grade for span in ranges for grade in span), key=_number)
    return GradeRange(grades[0], grades[-1])


def _number(grade: Scale) -> int:
    return grade.number
