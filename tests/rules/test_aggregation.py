"""The overall judgement: laws over every profile of every edition, against an oracle that shares no code."""

from datetime import date
from itertools import combinations, cycle, product
from typing import Any, cast

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import Absence, Edition, Grade
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import Outcome, Scale
from inspection_framework.model.record import recounted
from tests.model.making import EDITION as MADE_UP
from tests.model.making import MAIN, refusal
from tests.rules import oracle

EDITIONS: dict[str, Edition[Grade]] = {
    edition.id: edition for edition in (*SIF.editions, *ILACS.editions) if edition.has_overall.value
}
GRADES = tuple(Grade)


def outcomes(edition: Edition[Grade], profile: oracle.Profile) -> dict[str, Outcome]:
    """Return a profile of numbers as outcomes by area; ``None`` becomes not judged."""
    grades = [Absence.NOT_JUDGED if number is None else GRADES[number - 1] for number in profile]
    return dict(zip((area.id for area in edition.main_areas), grades, strict=True))


def profiles(edition: str) -> list[oracle.Profile]:
    """Return every combination of grades and areas not judged."""
    return list(product((1, 2, 3, 4, None), repeat=oracle.SIZE[edition]))


@pytest.mark.parametrize("edition", EDITIONS)
def test_every_profile_equals_the_oracle(edition: str) -> None:
    """Possible and usual equal the oracle's, for all grades and for areas not judged."""
    for profile in profiles(edition):
        answer = inf.overall_judgement(EDITIONS[edition], outcomes(EDITIONS[edition], profile))
        assert {grade.number for grade in answer.possible} == oracle.possible(edition, profile), profile
        assert (answer.usual.number if answer.usual else None) == oracle.usual(edition, profile), profile


@pytest.mark.parametrize("edition", EDITIONS)
def test_usual_is_possible_and_expected_is_possible(edition: str) -> None:
    """Some grade is always possible. Usual and expected grades are possible."""
    for profile in profiles(edition):
        answer = inf.overall_judgement(EDITIONS[edition], outcomes(EDITIONS[edition], profile))
        assert len(answer.possible) >= 1
        assert answer.usual is None or answer.usual in answer.possible
        assert answer.expected is None or answer.expected in answer.possible
        assert set(answer.possible) <= set(answer.permitted)


@pytest.mark.parametrize("edition", EDITIONS)
def test_raising_one_area_never_lowers_the_overall(edition: str) -> None:
    """If one area is a grade better and the others the same, the best and worst possible overall are no lower."""
    for profile in profiles(edition):
        before = inf.overall_judgement(EDITIONS[edition], outcomes(EDITIONS[edition], profile)).possible
        for index, grade in enumerate(profile):
            if grade is not None and grade > 1:
                raised = (*profile[:index], grade - 1, *profile[index + 1 :])
                after = inf.overall_judgement(EDITIONS[edition], outcomes(EDITIONS[edition], raised)).possible
                assert after.best.is_at_least(before.best), (profile, raised)
                assert after.worst.is_at_least(before.worst), (profile, raised)


class TestRealInspections:
    """The 477 inspections with an overall grade."""

    judged = tuple(inspection for inspection in local_authority_inspections() if isinstance(inspection.overall, Scale))

    def answers(self) -> list[tuple[Scale, inf.OverallJudgement[Scale]]]:
        """Return each overall grade with the answer for its areas."""
        graded: list[tuple[Scale, inf.OverallJudgement[Scale]]] = []
        for inspection in self.judged:
            assert isinstance(inspection.edition, Edition)
            assert isinstance(inspection.overall, Scale)
            graded.append((inspection.overall, inf.overall_judgement(inspection.edition, inspection.judgements)))
        return graded

    def test_the_overall_is_always_possible(self) -> None:
        """477 of 477 are possible; the range contains at most 1.2 grades on average."""
        answers = self.answers()
        assert len(answers) == 477
        assert all(overall in answer.possible for overall, answer in answers)
        assert sum(len(answer.possible) for _, answer in answers) / len(answers) <= 1.2

    def test_usual_is_right_as_often_as_the_main_areas_allow(self) -> None:
        """465 of 477 are usual.

        As the tally says, the other twelve share their judgements with reports of another grade.
        """
        answers = self.answers()
        wrong = [(overall, answer) for overall, answer in answers if answer.usual is not overall]
        assert len(wrong) == 12
        for overall, answer in wrong:
            assert overall in dict(answer.tally.split)
            assert answer.tally.kept < answer.tally.of

    def test_the_text_of_the_sif_was_always_kept(self) -> None:
        """A key judgement is inadequate in 39 reports; overall is inadequate in those 39 and in no other."""
        sif = [(overall, answer) for overall, answer in self.answers() if answer.edition.id == "sif-2013-11"]
        expected = [overall for overall, answer in sif if answer.expected]
        assert expected == [Grade.INADEQUATE] * 39
        assert sum(overall is Grade.INADEQUATE for overall, _ in sif) == 39


def test_bounds_found_to_2022_hold_from_2023(capsys: pytest.CaptureFixture[str]) -> None:
    """Bounds observed in the reports of 2018 to 2022 alone are tried on those from 2023, and the results printed."""
    before, after = ILACS.edition("ilacs-2018-01"), ILACS.edition("ilacs-2023-01")
    bounds = recounted(RECORD.bounds, tuple(sighting for sighting in RECORD.sightings if sighting.edition is before))
    assert {bound.id for bound in bounds} == {"outstanding-needs", "good-needs", "within-the-areas"}
    for bound in bounds:
        held = broken = 0
        for sighting in RECORD.sightings:
            if sighting.edition is after and bound.applies(sighting.by_area, after.areas):
                best, worst = bound.ends(sighting.by_area, after.areas)
                kept = (best is None or best.is_at_least(sighting.overall)) and (
                    worst is None or sighting.overall.is_at_least(worst)
                )
                held += kept * len(sighting.published)
                broken += (not kept) * len(sighting.published)
        with capsys.disabled():
            print(
                f"\n{bound.id}: {bound.reports} reports to 2022; from 2023 held in {held}, broken in {broken}", end=""
            )
        assert held > 30
        assert broken == 0


GOOD_2018: dict[str, Outcome] = {
    "leaders": Grade.GOOD,
    "help_and_protection": Grade.GOOD,
    "care_and_care_leavers": Grade.GOOD,
}
EDITION_2018 = ILACS.edition("ilacs-2018-01")


class TestRefusals:
    """Questions that cannot be answered are refused, with all problems at once."""

    def test_everything_that_is_wrong_is_listed(self) -> None:
        """An unknown area, a missing area, a foreign scale and an impossible absence are listed."""
        odd: dict[str, Outcome] = {
            "in_care": Grade.GOOD,
            "help_and_protection": inf.InterimEffectiveness.IMPROVED,
            "care_and_care_leavers": Absence.NOT_IN_EDITION,
        }
        with pytest.raises(inf.DefinitionError) as caught:
            inf.overall_judgement(EDITION_2018, odd)
        areas = ", ".join(area.id for area in EDITION_2018.areas)
        assert str(caught.value).startswith("set of judgements under ilacs-2018-01 is not valid:\n")
        assert [str(problem) for problem in caught.value.problems] == [
            f"in_care: ilacs-2018-01 has no area 'in_care'; it has: {areas}",
            "leaders: it is missing: pass its grade, or Absence.NOT_JUDGED if it was not judged",
            "help_and_protection: InterimEffectiveness.IMPROVED belongs to another scale: give a member of Grade",
            "care_and_care_leavers: Absence.NOT_IN_EDITION is not possible: ilacs-2018-01 judges this area",
        ]

    def test_what_is_no_grade_is_refused(self) -> None:
        """A word, a number and a list are refused as grades."""
        for odd in ("good", 2, None, ["good"]):
            with pytest.raises(
                inf.DefinitionError,
                match=r"- leaders: expected Judgement or Scale \(such as Grade\) or Absence, not ",
            ):
                inf.overall_judgement(EDITION_2018, {**GOOD_2018, "leaders": cast("Outcome", odd)})

    def test_texts_and_unknown_areas_are_listed_together(self) -> None:
        """A text for a grade does not hide an unknown area or a missing one."""
        odd: Any = {**GOOD_2018, "wardens": "brilliant"}
        del odd["leaders"]
        with pytest.raises(inf.DefinitionError) as caught:
            inf.overall_judgement(EDITION_2018, odd)
        assert [str(problem).partition(";")[0].partition(":")[0] for problem in caught.value.problems] == [
            *("wardens", "wardens", "leaders"),
        ]
        with pytest.raises(inf.DefinitionError, match="call of overall_judgement is not valid"):
            inf.overall_judgement(EDITION_2018, cast("Any", []))

    def test_what_was_answered_before_is_no_leave(self) -> None:
        """An unknown area is refused even next to judgements that were answered before."""
        assert inf.overall_judgement(EDITION_2018, GOOD_2018).usual is Grade.GOOD
        with pytest.raises(inf.DefinitionError, match="in_care: ilacs-2018-01 has no area 'in_care'"):
            inf.overall_judgement(EDITION_2018, {**GOOD_2018, "in_care": Grade.GOOD})

    def test_the_reform_is_explained(self) -> None:
        """After April 2026 there is no overall effectiveness, and the error says so."""
        edition = ILACS.edition("ilacs-2026-04")
        with pytest.raises(inf.NoOverallJudgementError, match="announced on 27 November 2025") as caught:
            inf.overall_judgement(edition, {})
        assert caught.value.edition == "ilacs-2026-04"
        assert str(edition.has_overall.source) in str(caught.value)

    def test_limits_that_leave_nothing_are_the_definitions_fault(self) -> None:
        """Limits that exclude each other, or a limit and a bound, are named, with the judgements that they exclude."""
        good, inadequate = (
            inf.model.StatedBound(
                id=f"always-{grade.value}",
                says="Always so.",
                source=RECORD.source,
                force=inf.model.Force.ALWAYS,
                best=grade,
                worst=grade,
            )
            for grade in (Grade.GOOD, Grade.INADEQUATE)
        )
        seen = inf.model.ObservedBound(
            id="never-good",
            says="Never so.",
            source=RECORD.source,
            best=Grade.REQUIRES_IMPROVEMENT,
            editions=(EDITION_2018.id,),
            reports=100,
            alone=100,
        )
        for limits, bounds, named in (
            ((good, inadequate), (), "always-good, always-inadequate"),
            ((good,), (seen,), "always-good, never-good"),
        ):
            edition, record = attrs.evolve(EDITION_2018, limits=limits), attrs.evolve(RECORD, bounds=bounds)
            assert refusal(inf.overall_judgement, edition, GOOD_2018, record=record) == (
                f"edition 'ilacs-2018-01' is not valid:\n  - limits: {named} leave no overall judgement for"
                " leaders Good, help_and_protection Good, care_and_care_leavers Good"
            )


NOTHING = inf.model.Record(as_of=date(2018, 1, 1), source=RECORD.source, sightings=())


def test_answers_are_those_of_the_record_by_which_it_is_asked() -> None:
    """``record`` is "what the reports show": each record has its own answers, in any order of asking."""
    early = RECORD.known_on(date(2019, 12, 31))
    for record in (NOTHING, early, RECORD, None, early, NOTHING):
        answer = inf.overall_judgement(EDITION_2018, GOOD_2018, record=record)
        by = record or RECORD
        assert (answer.source, answer.as_of, answer.reports) == (by.source, by.as_of, by.reports)
        assert answer.tally.split == by.split(EDITION_2018, GOOD_2018)


def test_an_unknown_judgement_is_answered_by_the_record_asked_for() -> None:
    """Whatever the unknown grade is, a record that shows nothing rules out nothing that the limits permit."""
    unknown = {**GOOD_2018, "leaders": inf.Absence.WITHHELD}
    answer = inf.overall_judgement(EDITION_2018, unknown, record=NOTHING)
    assert answer.possible == answer.permitted
    assert inf.overall_judgement(EDITION_2018, unknown).possible != answer.possible


def test_an_outcome_that_cannot_be_hashed_is_refused() -> None:
    """The error names the area, and the edition that was asked about."""
    wrong: dict[str, object] = {**GOOD_2018, "leaders": []}
    assert "leaders" in refusal(inf.overall_judgement, EDITION_2018, wrong)


def test_a_text_that_leaves_no_choice_is_expected() -> None:
    """If stated limits that always bind leave one grade, the text expects that grade."""
    limit = inf.model.StatedBound(
        id="always-good",
        says="Always good.",
        source=RECORD.source,
        force=inf.model.Force.ALWAYS,
        best=Grade.GOOD,
        worst=Grade.GOOD,
    )
    answer = inf.overall_judgement(attrs.evolve(EDITION_2018, limits=(limit,)), GOOD_2018, record=NOTHING)
    assert answer.expected is Grade.GOOD
    assert list(answer.permitted) == list(answer.possible) == [Grade.GOOD]


def test_a_stated_limit_by_the_areas() -> None:
    """A limit that names roles, ``within``, "lies between the best and the worst grade of the areas of these roles"."""
    limit: inf.model.StatedBound[Grade] = inf.model.StatedBound(
        id="within",
        says="Overall lies within the areas.",
        source=RECORD.source,
        force=inf.model.Force.ALWAYS,
        within=(inf.model.Role.KEY, inf.model.Role.PRACTICE),
    )
    edition = attrs.evolve(EDITION_2018, limits=(limit,))
    for grades in product(Grade, repeat=3):
        answer = inf.overall_judgement(edition, dict(zip(GOOD_2018, grades, strict=True)), record=NOTHING)
        for left in (answer.permitted, answer.possible):
            assert (left.best, left.worst) == (inf.best(grades), inf.worst(grades))


def test_a_mapping_of_judgements_does_as_well() -> None:
    """Judgements that include the overall and areas without influence give the same shared answer."""
    judgements = inf.model.Judgements.of({**GOOD_2018, "overall": Grade.INADEQUATE})
    assert inf.overall_judgement(EDITION_2018, judgements) is inf.overall_judgement(EDITION_2018, GOOD_2018)


def test_an_unknown_judgement_leaves_what_every_grade_would_leave() -> None:
    """Unreadable, withheld and not supplied: possible is the range over all grades; usual is what all agree on."""
    unread: dict[str, Outcome] = {**GOOD_2018, "leaders": Absence.UNREADABLE}
    answer = inf.overall_judgement(EDITION_2018, unread)
    each = [inf.overall_judgement(EDITION_2018, {**GOOD_2018, "leaders": grade}) for grade in Grade]
    assert answer.possible.best is inf.best(answered.possible.best for answered in each)
    assert answer.possible.worst is inf.worst(answered.possible.worst for answered in each)
    assert answer.usual is None
    assert (answer.tally.kept, answer.tally.of) == (0, 0)
    assert answer.reasons[0].standing is inf.rules.Standing.NOT_KNOWN
    assert answer.reasons[0].inputs == (("leaders", Absence.UNREADABLE),)
    assert [reason.rule for reason in answer.reasons[1:]] == [
        "limiting-wording",
        "outstanding-needs",
        "within-the-areas",
    ]


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=str)
def test_what_is_not_known_leaves_what_holds_for_every_grade(edition: Edition[Grade]) -> None:
    """With one judgement unknown, and for some profiles two, each statement is true for every grade it could be."""
    areas = [area.id for area in edition.main_areas]
    unknown = cycle((Absence.WITHHELD, Absence.UNREADABLE, Absence.NOT_SUPPLIED))
    agreed: set[tuple[bool, bool]] = set()
    for hidden in (*combinations(areas, 1), tuple(areas[:2])):
        seen = [area for area in areas if area not in hidden]
        for grades in product((*Grade, Absence.NOT_JUDGED), repeat=len(seen)):
            known: dict[str, Outcome] = dict(zip(seen, grades, strict=True))
            outcomes_given = {area: known.get(area) or next(unknown) for area in areas}
            answer = inf.overall_judgement(edition, outcomes_given)
            each = [
                inf.overall_judgement(edition, {**known, **dict(zip(hidden, filled, strict=True))})
                for filled in product(Grade, repeat=len(hidden))
            ]
            for name in ("permitted", "possible"):
                of_each = [grade for answered in each for grade in getattr(answered, name)]
                assert (getattr(answer, name).best, getattr(answer, name).worst) == (
                    inf.best(of_each),
                    inf.worst(of_each),
                )
            for name in ("expected", "usual"):
                said = {getattr(answered, name) for answered in each}
                assert getattr(answer, name) is (said.pop() if len(said) == 1 else None)
            agreed.add((answer.expected is not None, answer.usual is not None))
            first, *further = answer.reasons
            assert (first.standing, first.rule, first.edition) == (
                inf.rules.Standing.NOT_KNOWN,
                "every-grade-it-may-be",
                edition.id,
            )
            assert first.says == f"Not known: {', '.join(hidden)}. The answer is true for every grade possible there."
            assert first.inputs == tuple((area, outcomes_given[area]) for area in hidden)
            assert first.source == edition.has_overall.source
            common = [
                reason
                for reason in each[0].reasons
                if all(reason.says in map(_says, answered.reasons) for answered in each)
            ]
            assert [(reason.rule, reason.says, reason.source) for reason in further] == [
                (reason.rule, reason.says, reason.source) for reason in common
            ]
            assert all(
                reason.inputs == tuple((area, outcomes_given[area]) for area, _ in reason.inputs) for reason in further
            )
            assert (answer.edition, answer.outcomes) == (edition, tuple(outcomes_given.items()))
            assert (answer.source, answer.as_of, answer.reports) == (RECORD.source, RECORD.as_of, RECORD.reports)
            assert answer.tally == inf.model.Tally(0, 0)
    assert {usual for _, usual in agreed} == {True, False}  # something may be usual though not everything is known
    assert {expected for expected, _ in agreed} == ({True, False} if edition.limits else {False})


def _says(reason: inf.rules.Reason) -> str:
    return reason.says


class TestExplanations:
    """`explain()` renders the reasons as plain English and says "wording not seen" where that is so."""

    def test_usual_by_the_record(self) -> None:
        """The reasons give what reports with exactly these judgements said, with the split."""
        mixed = {**GOOD_2018, "help_and_protection": Grade.REQUIRES_IMPROVEMENT}
        explained = inf.overall_judgement(EDITION_2018, mixed).explain()
        assert "Usual: Good, as in 10 of 12 reports with exactly these judgements" in explained
        assert "with exactly these judgements: 10 Good, 2 Requires improvement to be good." in explained

    def test_usual_by_the_general_rule(self) -> None:
        """If no report has these judgements, the general rule gives the usual grade and is named."""
        unseen = {**GOOD_2018, "help_and_protection": Grade.OUTSTANDING, "care_and_care_leavers": Grade.INADEQUATE}
        answer = inf.overall_judgement(EDITION_2018, unseen)
        assert "by the general rule: no report has exactly these judgements" in answer.explain()
        assert answer.reasons[-1].rule == "the-median"

    def test_nothing_usual(self) -> None:
        """With leaders not judged, the record does not say."""
        explained = inf.overall_judgement(EDITION_2018, {**GOOD_2018, "leaders": Absence.NOT_JUDGED}).explain()
        assert "Usual: the record does not say" in explained
        assert "Possible: from 'Outstanding' down to 'Inadequate'" in explained

    def test_expected_and_the_source_of_the_text(self) -> None:
        """The SIF's limiting sentence is Barnet's account of it, and the explanation says so."""
        edition = SIF.edition("sif-2013-11")
        profile = {"help_and_protection": Grade.INADEQUATE, "looked_after": Grade.GOOD, "leaders": Grade.GOOD}
        explained = inf.overall_judgement(edition, profile).explain()
        assert "Expected: Inadequate" in explained
        assert "stated as likely: London Borough of Barnet" in explained
        assert "paragraph 9.6 [secondary]" in explained

    def test_wording_not_seen_is_said(self) -> None:
        """A source whose wording was not seen says so."""
        source = attrs.evolve(RECORD.source, wording_seen=False)
        limit = inf.model.StatedBound(
            id="hearsay",
            says="So they say.",
            source=source,
            force=inf.model.Force.LIKELY,
            best=Grade.GOOD,
            worst=Grade.GOOD,
        )
        answer = inf.overall_judgement(attrs.evolve(EDITION_2018, limits=(limit,)), GOOD_2018)
        assert "wording not seen]" in answer.explain()


def test_answers_are_those_of_the_edition_that_asks() -> None:
    """However many editions ask in turn, the same or equal ones, each has its own answers."""
    for number in range(150):
        edition = attrs.evolve(MADE_UP, id=f"made-up-{number % 70}")
        for _ in range(2):
            answer = inf.overall_judgement(edition, dict.fromkeys(MAIN, Grade.GOOD))
            assert answer.edition == edition
    alone = attrs.evolve(MADE_UP, areas=MADE_UP.areas[:2], activities=())
    assert inf.overall_judgement(alone, {"leaders": Grade.GOOD}).outcomes == (("leaders", Grade.GOOD),)
