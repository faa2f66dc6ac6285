"""Values that contradict themselves, their edition or the record are refused, also when read from a document."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest

from inspection_framework import (
    Absence,
    Case,
    DefinitionError,
    DocumentError,
    Grade,
    GradeRange,
    InterimEffectiveness,
    OverallJudgement,
    check_sample,
    outlook,
    overall_judgement,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.json import from_json, to_json
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import SamplingPlan, Scale, Tally
from inspection_framework.rules import Verdict
from inspection_framework.rules.next_inspection.history import history_of
from tests.model.making import PROVIDER

EDITION = ILACS.edition("ilacs-2023-01")
GOOD, POOR = Grade.GOOD, Grade.INADEQUATE
ANSWER = overall_judgement(EDITION, dict.fromkeys((area.id for area in EDITION.main_areas), GOOD))
BOUND = RECORD.bounds[0]
INSPECTIONS = [inspection for inspection in local_authority_inspections() if inspection.provider.name == "Halton"]
HALTON = INSPECTIONS[0].provider
PLAN = SIF.edition_on(date(2013, 12, 3)).activity("sif").sampling


def problems(make: Callable[[], object]) -> list[str]:
    """Return the problems with which a value is refused."""
    with pytest.raises(DefinitionError) as caught:
        make()
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((999, 35), ["kept: it is 999: expected 0 to 35, the number of reports"]),
        ((-1, 0), ["kept: it is -1: expected 0 to 0, the number of reports"]),
        ((1, 3, ((GOOD, 1), (POOR, 1))), ["split: its counts add up to 2, not to the 3 reports"]),
        ((1, 3, ((GOOD, 1), (POOR, 2))), ["split: its counts are [1, 2]: expected 1 or more, the most frequent first"]),
        ((1, 1, ((GOOD, 1), (POOR, 0))), ["split: its counts are [1, 0]: expected 1 or more, the most frequent first"]),
        ((1, 2, ((GOOD, 1), (GOOD, 1))), ["split: it counts a grade twice"]),
    ],
)
def test_a_tally_adds_up(numbers: tuple[Any, ...], expected: list[str]) -> None:
    """No more are kept than there are, and the split adds up to them."""
    assert problems(lambda: Tally(*numbers)) == expected


def test_a_bound_says_no_more_than_its_reports() -> None:
    """A bound cannot be decisive in more reports than it applied to."""
    assert problems(lambda: attrs.evolve(BOUND, alone=BOUND.reports + 1)) == [
        f"alone: it is {BOUND.reports + 1}: expected 0 to {BOUND.reports}, the number of reports"
    ]


def test_a_sighting_is_on_the_scale_of_its_edition() -> None:
    """The scale of each outcome is checked, not only that of the overall judgement."""
    sighting = RECORD.sightings[0]
    foreign = (InterimEffectiveness.IMPROVED, *sighting.outcomes[1:])
    (problem,) = problems(lambda: attrs.evolve(sighting, outcomes=foreign))
    assert problem.startswith("outcomes: ")
    assert problem.endswith("belongs to another scale: give a member of Grade")


def test_a_record_holds_no_report_of_later() -> None:
    """Nor has it a bound that rests on more reports than it has."""
    few = attrs.evolve(
        RECORD,
        as_of=date(2014, 1, 1),
        sightings=RECORD.known_on(date(2014, 1, 1)).sightings,
        bounds=(),
        successions=(),
    )
    later = RECORD.sightings[0]
    (problem,) = problems(lambda: attrs.evolve(few, sightings=(later,)))
    assert problem.startswith("sightings[0]: it was published on 20")
    assert problem.endswith(", after the last day of the record, 2014-01-01")
    (problem,) = problems(lambda: attrs.evolve(few, successions=RECORD.successions[-1:]))
    assert problem.startswith("successions[0]: it was published on 20")
    assert problems(lambda: attrs.evolve(RECORD, sightings=(), bounds=(BOUND,))) == [
        f"bounds[0]: it rests on {BOUND.reports} reports, and the record has 0 of its editions"
    ]


def test_a_check_has_the_verdict_of_its_numbers() -> None:
    """With 6 required and 0 counted, the verdict is missed, not met."""
    assert isinstance(PLAN, SamplingPlan)
    check = check_sample(PLAN, [Case.of("1", "care_leavers")]).checks[1]
    assert problems(lambda: attrs.evolve(check, verdict=Verdict.MET)) == [
        "verdict: it is 'met', but 'missed' follows from the numbers"
    ]
    assert problems(lambda: attrs.evolve(check, found=-1)) == ["found: -1 is below 0"]


def test_a_history_is_told_on_its_day() -> None:
    """Inspections not published by the day are not known, and the others are."""
    history = history_of(HALTON, INSPECTIONS, date(2020, 1, 1))
    (problem,) = problems(lambda: attrs.evolve(history, known=(*history.known, history.not_yet[0]), not_yet=()))
    assert problem.startswith(f"known[{len(history.known)}]: it was known from ")
    assert problem.endswith(", but the history is as of 1 January 2020")
    (problem,) = problems(lambda: attrs.evolve(history, known=(), not_yet=history.known[:1]))
    assert problem.startswith("not_yet[0]: it was known from ")
    undated = attrs.evolve(history.known[0], on_site=(), published=Absence.NOT_SUPPLIED)
    assert problems(lambda: attrs.evolve(history, known=(undated,), not_yet=())) == [
        "known[0]: it has neither a day on site nor a day of publication"
    ]


def test_an_outlook_has_each_prospect_in_its_place() -> None:
    """It also begins with an inspection of its own provider."""
    answer = outlook(HALTON, INSPECTIONS, on=date(2026, 11, 30))
    default = answer.next
    assert default
    assert problems(lambda: attrs.evolve(answer, next=answer.between[0], alternatives=(default,))) == [
        f"next: {answer.between[0].activity.id} is 'between', not 'default'",
        f"alternatives: {default.activity.id} is 'default', not 'may'",
    ]
    assert problems(lambda: attrs.evolve(answer, provider=PROVIDER)) == [
        f"latest: it is of {HALTON}, not of {PROVIDER}"
    ]


REFUSED: dict[str, tuple[dict[str, Any], list[str]]] = {
    "an unknown area": (
        {"outcomes": (("leadership", GOOD), *ANSWER.outcomes[1:])},
        [
            (
                "outcomes: its areas are leadership, help_and_protection, in_care, care_leavers;"
                " ilacs-2023-01 has leaders, help_and_protection, in_care, care_leavers"
            ),
        ],
    ),
    "a missing area": (
        {"outcomes": ANSWER.outcomes[:3]},
        [
            (
                "outcomes: its areas are leaders, help_and_protection, in_care;"
                " ilacs-2023-01 has leaders, help_and_protection, in_care, care_leavers"
            ),
        ],
    ),
    "another scale": (
        {"outcomes": (("leaders", InterimEffectiveness.IMPROVED), *ANSWER.outcomes[1:]), "reasons": ()},
        ["outcomes: InterimEffectiveness.IMPROVED belongs to another scale: give a member of Grade"],
    ),
    "a reason with other outcomes": (
        {"reasons": (attrs.evolve(ANSWER.reasons[0], inputs=(("leaders", POOR), ("board", GOOD))),)},
        [
            "reasons[0].inputs: leaders Inadequate is not one of the outcomes",
            "reasons[0].inputs: board Good is not one of the outcomes",
        ],
    ),
    "a range on another scale": (
        {"permitted": GradeRange(InterimEffectiveness.IMPROVED, InterimEffectiveness.IMPROVED)},
        ["permitted: Improved effectiveness is not on the scale Grade"],
    ),
    "possible and not permitted": (
        {"permitted": GradeRange(GOOD, GOOD), "possible": GradeRange(GOOD, Grade.REQUIRES_IMPROVEMENT)},
        ["possible: Grade.REQUIRES_IMPROVEMENT is outside what is permitted, Good"],
    ),
    "expected and not possible": (
        {"possible": GradeRange(GOOD, GOOD), "permitted": GradeRange(GOOD, GOOD), "expected": POOR},
        ["expected: Grade.INADEQUATE is outside what is possible, Good"],
    ),
    "more reports than there are": (
        {"tally": Tally(0, 10**6), "reasons": ()},
        [f"tally: it counts 1000000 reports, and the record has {ANSWER.reports}"],
    ),
    "more reports in a reason": (
        {"reasons": (attrs.evolve(ANSWER.reasons[0], tally=Tally(999, 999)),)},
        [f"reasons[0].tally: it counts 999 reports, and the record has {ANSWER.reports}"],
    ),
    "a split of another number": (
        {"tally": Tally(1, 3, ((GOOD, 3),))},
        ["tally: it has 1 for Good, but the split of the reports has another number"],
    ),
    "a split of another grade": (
        {"usual": None},
        [f"tally: it has {ANSWER.tally.kept} for no grade, but the split of the reports has another number"],
    ),
}


@pytest.mark.parametrize(("changes", "expected"), REFUSED.values(), ids=list(REFUSED))
def test_an_overall_judgement_agrees_with_its_edition_and_record(changes: dict[str, Any], expected: list[str]) -> None:
    """Its areas are those of the edition, its grades lie in its range, and its counts within the record."""
    assert problems(lambda: attrs.evolve(ANSWER, **changes)) == expected


@pytest.mark.parametrize(
    ("text", "instead", "expected"),
    [
        (
            f'"tally":{{"kept":{ANSWER.tally.kept},"of":{ANSWER.tally.of},',
            '"tally":{"kept":999,"of":35,',
            "tally.kept: it is 999: expected 0 to 35",
        ),
        ('"outcomes":[["leaders",', '"outcomes":[["leadership",', "outcomes: its areas are leadership, "),
    ],
    ids=["999 of 35 reports", "an unknown area"],
)
def test_documents_that_contradict_themselves_are_refused(text: str, instead: str, expected: str) -> None:
    """The error has the path of the contradiction."""
    document = to_json(ANSWER)
    assert text in document
    kind: type[OverallJudgement[Scale]] = OverallJudgement
    with pytest.raises(DocumentError) as caught:
        from_json(document.replace(text, instead, 1), kind)
    assert any(str(problem).startswith(f"$.value.{expected}") for problem in caught.value.problems)
