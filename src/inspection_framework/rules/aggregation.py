"""From the judgements of the areas to the overall one.

Inspectors judge; the library never does. It says what is possible, expected and usual, and why. The space is small,
so each answer is worked out once for each profile of an edition, and the frozen result is shared.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import product
from operator import itemgetter
from typing import Any, TypeVar, cast

import attrs

from inspection_framework.errors import DefinitionError, NoOverallJudgementError, Problem
from inspection_framework.model.framework import Edition
from inspection_framework.model.grades import Absence, GradeRange, Outcome, Scale
from inspection_framework.model.judgements import Judgement
from inspection_framework.model.record import Record, Tally
from inspection_framework.rules.defaults import default_record
from inspection_framework.rules.overall import OverallJudgement, worked_out
from inspection_framework.rules.reasons import Reason, Standing

__all__ = ["overall_judgement"]

S = TypeVar("S", bound=Scale)

UNKNOWN = (Absence.WITHHELD, Absence.UNREADABLE, Absence.NOT_SUPPLIED)
"""There is a judgement and we do not know it. (Where there is none, the area is simply not counted.)"""
IMPOSSIBLE = (Absence.NOT_IN_EDITION, Absence.NOT_YET_INSPECTED)
"""What cannot be said of an area that the edition judges in an inspection that took place."""


def overall_judgement(
    edition: Edition[S],
    judgements: Mapping[str, Judgement | Outcome],
    *,
    record: Record | None = None,
) -> OverallJudgement[S]:
    """Say what the overall judgement can be, given those of the areas.

    ``judgements`` maps the ids of areas to grades (or judgements): every main area must be there, one that was not
    judged as ``Absence.NOT_JUDGED``. Others of the edition's areas may be there and play no part. ``record`` is
    what the reports show, by default the library's own: :data:`~inspection_framework.frameworks.record.RECORD`, or for
    the editions of other kinds of provider :data:`~inspection_framework.frameworks.provider_record.PROVIDER_RECORD`.

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
        DefinitionError: main areas are missing, areas are unknown, outcomes do not fit; all of it is listed.
    """
    if record is None:
        try:
            _, areas, outcomes_of, found = _ASKED[id(edition)]
            answer = found(outcomes_of(judgements)) if len(judgements) == areas else None
            if answer is not None:
                return answer
        except (KeyError, TypeError):  # not asked before, or something is amiss: the long way says what
            return _asked(edition, judgements, record)
    return _asked(edition, judgements, record)


def _asked(
    edition: Edition[S], judgements: Mapping[str, Judgement | Outcome], record: Record | None
) -> OverallJudgement[S]:
    """Answer the long way, and remember by the edition's identity where the next answer can be looked up."""
    answers = _answers(edition, record)
    answer = answers.worked_out_before(judgements)
    if answer is None:
        answer = answers[_checked(edition, judgements)]
    if record is None and len(answers.areas) > 1:  # of a single one itemgetter makes no tuple
        if len(_ASKED) == MOST_ASKED:
            _ASKED.clear()
        _ASKED[id(edition)] = (edition, len(answers.areas), itemgetter(*answers.areas), answers.get)
    return answer


@lru_cache(maxsize=64)
def _answers(edition: Edition[S], record: Record | None) -> "_Answers[S]":
    return _Answers(edition, default_record(edition) if record is None else record)


class _Answers(dict[tuple[Outcome, ...], OverallJudgement[S]]):
    """The answers of an edition by the outcomes of its main areas, each worked out when it is first asked for."""

    def __init__(self, edition: Edition[S], record: Record) -> None:
        if not edition.has_overall.value:
            why = edition.has_overall
            raise NoOverallJudgementError(edition.id, why.note, str(why.source))
        super().__init__()
        self.edition = edition
        self.record = record
        self.areas = tuple(area.id for area in edition.main_areas)

    def worked_out_before(self, judgements: Mapping[str, Judgement | Outcome]) -> OverallJudgement[S] | None:
        """Give an answer that is already there, if exactly the main areas are given, with their bare grades."""
        if len(judgements) != len(self.areas):
            return None
        key: tuple[object, ...] = tuple([judgements.get(area) for area in self.areas])
        try:
            return cast("Mapping[object, OverallJudgement[S]]", self).get(key)
        except TypeError:  # something unhashable, so no grade: it is refused with the rest
            return None

    def __missing__(self, outcomes: tuple[Outcome, ...]) -> OverallJudgement[S]:
        answer = (
            self._pooled(outcomes)
            if any(outcome in UNKNOWN for outcome in outcomes)
            else worked_out(self.edition, self.record, dict(zip(self.areas, outcomes, strict=True)))
        )
        self[outcomes] = answer
        return answer

    def _pooled(self, outcomes: tuple[Outcome, ...]) -> OverallJudgement[S]:
        """Answer for every grade that an unknown judgement may be, and keep what holds for all of them."""
        scale = self.edition.scale
        choices = [tuple(scale) if outcome in UNKNOWN else (outcome,) for outcome in outcomes]
        answers = [self[filled] for filled in product(*choices)]
        expected, usual = {answer.expected for answer in answers}, {answer.usual for answer in answers}
        profile = dict(zip(self.areas, outcomes, strict=True))
        unknown = {area: outcome for area, outcome in profile.items() if outcome in UNKNOWN}
        return OverallJudgement(
            edition=self.edition,
            outcomes=tuple(profile.items()),
            permitted=_hull(answer.permitted for answer in answers),
            possible=_hull(answer.possible for answer in answers),
            expected=expected.pop() if len(expected) == 1 else None,
            usual=usual.pop() if len(usual) == 1 else None,
            tally=Tally(0, 0),
            reasons=(
                Reason(
                    standing=Standing.NOT_KNOWN,
                    rule="every-grade-it-may-be",
                    says=f"Not known: {', '.join(unknown)}. The answer holds whatever grade stands there.",
                    edition=self.edition.id,
                    inputs=tuple(unknown.items()),
                    source=self.edition.has_overall.source,
                ),
                *(
                    attrs.evolve(reason, inputs=tuple((area, profile[area]) for area, _ in reason.inputs))
                    for reason in answers[0].reasons
                    if all(
                        (reason.rule, reason.says) in [(one.rule, one.says) for one in answer.reasons]
                        for answer in answers
                    )
                ),
            ),
            source=self.record.source,
            as_of=self.record.as_of,
            reports=self.record.reports,
        )


MOST_ASKED = 64
"""Of how many editions the answers are found by identity."""
_ASKED: dict[int, tuple[Edition[Any], int, Callable[[Any], Any], Callable[[Any], OverallJudgement[Any] | None]]] = {}
"""By the identity of an edition: itself, so that no other takes its place; how many main areas it has; what takes their
outcomes out of a mapping; and what finds the answer by the library's own record, if it was worked out before."""


def _checked(edition: Edition[S], judgements: Mapping[str, Judgement | Outcome]) -> tuple[Outcome, ...]:
    """Give the outcomes of the main areas, or refuse them with every problem listed."""
    known = [area.id for area in edition.areas]
    main = [area.id for area in edition.main_areas]
    outcomes = {area: one.outcome if isinstance(one, Judgement) else one for area, one in judgements.items()}
    problems = [
        Problem(area, f"{edition.id} has no such area; it has: {', '.join(known)}")
        for area in outcomes
        if area not in known
    ]
    for area in main:
        if area not in outcomes:
            problems.append(
                Problem(area, "it is missing: give its grade, or Absence.NOT_JUDGED where it was not judged")
            )
        elif outcomes[area] in IMPOSSIBLE:
            problems.append(Problem(area, f"{outcomes[area]} cannot be: {edition.id} judges it"))
        elif not isinstance(outcomes[area], (edition.scale, Absence)):
            problems.append(
                Problem(area, f"{outcomes[area]} is not on the scale of {edition.id}, {edition.scale.__name__}")
            )
    if problems:
        raise DefinitionError(f"set of judgements under {edition.id}", problems)
    return tuple(outcomes[area] for area in main)


def _hull(ranges: Iterable[GradeRange[S]]) -> GradeRange[S]:
    """Give the smallest range that holds all of some ranges."""
    grades = sorted((grade for one in ranges for grade in one), key=_number)
    return GradeRange(grades[0], grades[-1])


def _number(grade: Scale) -> int:
    return grade.number
