"""The plans of SIF, ILACS and JTAI: what was found, its source, and from when."""

from datetime import date

import pytest

from inspection_framework import NoSamplingPlanError, in_force
from inspection_framework.frameworks import ILACS, JTAI, SIF
from inspection_framework.model import HowMany, Months, Part

INSPECTION = SIF.edition_on(date(2013, 12, 3)).activity("sif")
EIGHTEEN = INSPECTION.sampling


def test_the_plan_of_2013_prints_itself_as_barnet_states_it() -> None:
    """Numbers, strata, minimum, range, floor and total each have their paragraph, and the arithmetic is printed."""
    barnet = (
        "London Borough of Barnet, Safeguarding Overview and Scrutiny, Summary of the new OFSTED inspection framework,"
        " 27 November 2013, paragraph"
    )
    minutes = (
        "Gloucestershire County Council, scrutiny minutes, a Senior HMI on the single inspection, 25 September 2017"
    )
    expected = f"""\
Cases in a single inspection, from November 2013
  Audited by the local authority: 18 case files ({barnet} 9.9 [secondary])
    comprised of 6 children in need of help and protection, 10 looked after including at least 2 out of borough, \
and 2 care leavers
  Tracked by inspectors: 25 to 30 further case files ({barnet} 9.10, the first so numbered [secondary])
    reflecting a mixture of age, ethnicity, disability and gender
  Sampled by inspectors: at least 50 case files ({barnet} 9.10, the second so numbered [secondary])
  In all: at least 100 children ({barnet} 9.10, the second so numbered [secondary])
  Further: More cases may be examined where inspectors want to explore a theme. \
({barnet} 9.10, the first so numbered [secondary])
  Further: The authority is encouraged to show examples of best practice, for example what audit activity has shown. \
({barnet} 9.10, the first so numbered [secondary])
  If no case is audited, tracked or sampled twice over: 18 audited + 25 to 30 tracked + 50 sampled (the least) = \
93 to 98
    2 to 7 more needed to make at least 100 ({barnet}s 9.9 and 9.10 [inferred])
  If the audited files are among those tracked: 25 to 30 tracked + 50 sampled (the least) = 75 to 80
    20 to 25 more needed to make at least 100 ({minutes}, paragraph 20.1.1 [inferred])"""
    assert str(EIGHTEEN) == expected


def test_each_reading_says_how_many_more_it_needs() -> None:
    """Counted separately they make 93 to 98 and need 57 to 52 sampled; with the audited among the tracked, 75 to 70."""
    apart, within = (fact.value for fact in EIGHTEEN.readings)
    assert (EIGHTEEN.makes(apart), EIGHTEEN.more_needed(apart)) == (HowMany(93, 98), HowMany(2, 7))
    assert (EIGHTEEN.makes(within), EIGHTEEN.more_needed(within)) == (HowMany(75, 80), HowMany(20, 25))


@pytest.mark.parametrize(
    ("day", "plan", "audited"),
    [
        (date(2013, 11, 19), "sif-2013-11", 18),
        (date(2015, 1, 12), "sif-2013-11", 18),
        (date(2015, 1, 13), "sif-2015-01", 20),
        (date(2017, 2, 26), "sif-2015-01", 20),
        (date(2017, 2, 27), "sif-2017-02", 26),
        (date(2018, 8, 31), "sif-2017-02", 26),
    ],
)
def test_the_plan_changes_within_the_edition(day: date, plan: str, audited: int) -> None:
    """18, then 20, then 20 and six more, by the first day on site; one plan on each day."""
    assert INSPECTION.sampling_on(day).id == plan
    assert INSPECTION.sampling_on(day).asked(Part.AUDITED) == HowMany(audited, audited)
    assert len(in_force(INSPECTION.sampling_plans, day)) == 1


def test_the_composition_of_the_twenty_was_not_found() -> None:
    """It is empty, with the reason."""
    plan = INSPECTION.sampling_on(date(2017, 6, 20))
    assert plan.strata is not None
    assert plan.strata.value is None
    assert plan.quotas == ()
    assert "composition not found: of which groups the audited case files are made up" in str(plan)


def test_ilacs_looks_back_six_months_and_gives_no_number() -> None:
    """The plan is files that the authority audited in the preceding six months; how many was not found."""
    for kind in ("standard", "short"):
        plan = ILACS.edition_on(date(2025, 1, 20)).activity(kind).sampling_on(date(2025, 1, 20))
        assert plan.window is not None
        assert plan.window.value == Months(6)
        assert {plan.asked(part) for part in Part} == {None}
        assert set(plan.editions) == {edition.id for edition in ILACS.editions}


def test_a_joint_inspection_tracks_at_least_five_since_2022() -> None:
    """Before April 2022 nothing was found."""
    activity = JTAI.edition_on(date(2024, 1, 22)).activity("jtai")
    assert activity.sampling.asked(Part.TRACKED) == HowMany(5)
    assert activity.sampling_on(date(2022, 4, 1)) == activity.sampling
    with pytest.raises(NoSamplingPlanError, match="no sampling plan is known for 'jtai' on 2019-09-16"):
        activity.sampling_on(date(2019, 9, 16))


def test_an_activity_without_a_plan_says_so() -> None:
    """A focused visit takes a filtered list; nothing more is known of it."""
    with pytest.raises(NoSamplingPlanError, match=r"no sampling plan is known for 'focused_visit'$"):
        _ = ILACS.edition_on(date(2025, 1, 20)).activity("focused_visit").sampling


def test_plans_name_the_editions_that_carry_them() -> None:
    """A plan and the edition of its activity agree."""
    for framework in (SIF, ILACS, JTAI):
        for edition in framework.editions:
            for activity in edition.activities:
                for plan in activity.sampling_plans:
                    assert plan.value is None or edition.id in plan.value.editions
