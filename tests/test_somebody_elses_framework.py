"""A framework defined outside the package, end to end: the library is not for Ofsted alone.

The Care Quality Commission's ratings of adult social care: five key questions on its own four ratings, and its
published principles for the overall one. "The overall rating will normally be good if there are no key question
ratings of inadequate and no more than one key question rating of requires improvement. If two or more of the key
questions are rated as requires improvement, then the overall rating will normally be requires improvement. If two or
more of the key questions are rated as inadequate, then the overall rating will normally be inadequate."
"""

import pickle
from datetime import date
from itertools import product

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Activity,
    Area,
    Basis,
    Days,
    DefinitionError,
    DepartureKind,
    Edition,
    Fact,
    Framework,
    Inspection,
    Period,
    Provider,
    Source,
)
from inspection_framework.frameworks import ILACS
from inspection_framework.model import Count, Force, Record, Reporting, Role, Scale, StatedBound


class Rating(Scale):
    """The Commission's four ratings."""

    OUTSTANDING = "outstanding", "Outstanding"
    GOOD = "good", "Good"
    REQUIRES_IMPROVEMENT = "requires_improvement", "Requires improvement"
    INADEQUATE = "inadequate", "Inadequate"


PRINCIPLES = Source(
    document="Care Quality Commission, How we aggregate ratings using the rating principles: adult social care",
    locator="the list of principles",
    published=date(2022, 5, 12),
    basis=Basis.GUIDANCE,
    wording_seen=True,
    link="https://www.cqc.org.uk/guidance-providers/adult-social-care/how-we-aggregate-ratings-using-rating-principles-adult-social",
)
QUESTIONS = ("safe", "effective", "caring", "responsive", "well_led")
OUTSTANDING_NEEDS = (
    Count(roles=(Role.KEY,), grades=(Rating.OUTSTANDING,), at_least=2),
    Count(roles=(Role.KEY,), grades=(Rating.OUTSTANDING, Rating.GOOD), at_least=5),
)

CQC_2022 = Edition(
    id="cqc-adult-social-care-2022-05",
    framework="CQC adult social care",
    title=Fact("Ratings of adult social care services", PRINCIPLES),
    period=Fact(Period(date(2022, 5, 12), None), PRINCIPLES),
    scale=Rating,
    areas=(
        *(
            Area(id=question, title=Fact(question.replace("_", "-"), PRINCIPLES), role=Role.KEY)
            for question in QUESTIONS
        ),
        Area(id="overall", title=Fact("Overall", PRINCIPLES), role=Role.OVERALL),
    ),
    has_overall=Fact(value=True, source=PRINCIPLES),
    limits=(
        StatedBound(
            id="normally-good",
            says="Normally good with no inadequate and no more than one that requires improvement.",
            source=PRINCIPLES.at("principles 3 and 4"),
            force=Force.LIKELY,
            when=(
                Count(roles=(Role.KEY,), grades=(Rating.INADEQUATE,), at_most=0),
                Count(roles=(Role.KEY,), grades=(Rating.REQUIRES_IMPROVEMENT,), at_most=1),
            ),
            unless=OUTSTANDING_NEEDS,
            best=Rating.GOOD,
            worst=Rating.GOOD,
        ),
        StatedBound(
            id="normally-requires-improvement",
            says="Normally requires improvement with two or more that do.",
            source=PRINCIPLES.at("principle 5"),
            force=Force.LIKELY,
            overrides=("normally-good",),
            when=(Count(roles=(Role.KEY,), grades=(Rating.REQUIRES_IMPROVEMENT,), at_least=2),),
            best=Rating.REQUIRES_IMPROVEMENT,
            worst=Rating.REQUIRES_IMPROVEMENT,
        ),
        StatedBound(
            id="normally-inadequate",
            says="Normally inadequate with two or more inadequate.",
            source=PRINCIPLES.at("principle 6"),
            force=Force.LIKELY,
            overrides=("normally-good", "normally-requires-improvement"),
            when=(Count(roles=(Role.KEY,), grades=(Rating.INADEQUATE,), at_least=2),),
            best=Rating.INADEQUATE,
            worst=Rating.INADEQUATE,
        ),
    ),
    activities=(
        Activity(
            id="comprehensive",
            title=Fact("Comprehensive inspection", PRINCIPLES),
            reporting=Fact(Reporting.GRADED, PRINCIPLES),
            judges=(Fact((*QUESTIONS, "overall"), PRINCIPLES),),
        ),
    ),
)
CQC: Framework[Rating] = Framework(
    id="CQC adult social care",
    title=Fact("Ratings of adult social care services", PRINCIPLES),
    inspects=("adult_social_care_service",),
    editions=(CQC_2022,),
)
NO_RECORD = Record(as_of=date(2022, 5, 12), source=PRINCIPLES, sightings=())


def by_the_principles(profile: tuple[Rating, ...]) -> Rating | None:
    """Return what the principles call normal, read from their sentences."""
    if profile.count(Rating.INADEQUATE) >= 2:
        return Rating.INADEQUATE
    if profile.count(Rating.REQUIRES_IMPROVEMENT) >= 2:
        return Rating.REQUIRES_IMPROVEMENT
    if Rating.INADEQUATE in profile:
        return None
    outstanding = profile.count(Rating.OUTSTANDING) >= 2 and Rating.REQUIRES_IMPROVEMENT not in profile
    return None if outstanding else Rating.GOOD


@pytest.mark.parametrize("record", [None, NO_RECORD], ids=["the library's record", "no record"])
def test_every_profile_follows_the_principles(record: Record | None) -> None:
    """For all 1,024 sets of ratings, expected is what the principles say, and "normally" rules nothing out."""
    for profile in product(Rating, repeat=5):
        answer = inf.overall_judgement(CQC_2022, dict(zip(QUESTIONS, profile, strict=True)), record=record)
        assert answer.expected is by_the_principles(profile)
        assert list(answer.possible) == list(answer.permitted) == list(Rating)
        assert answer.usual is None
        assert (answer.tally.kept, answer.tally.of) == (0, 0)


def test_the_explanation_cites_the_principle() -> None:
    """Each reason has its source. What the record does not know is named."""
    ratings = dict.fromkeys(QUESTIONS, Rating.GOOD) | {"safe": Rating.INADEQUATE, "well_led": Rating.INADEQUATE}
    answer = inf.overall_judgement(CQC.edition_on(date(2023, 1, 9)), ratings)
    assert [reason.rule for reason in answer.reasons] == ["normally-inadequate"]
    explained = answer.explain()
    assert "principle 6 [guidance]" in explained
    assert "Expected: Inadequate" in explained
    assert "Usual: the record does not say" in explained


def test_an_inspection_under_it() -> None:
    """An inspection is made, refuses foreign grades, has its departures, and survives pickling."""
    home = Provider(kind="adult_social_care_service", urn="1-101", name="A home")
    inspection = Inspection(
        provider=home,
        edition=CQC_2022,
        activity=CQC_2022.activity("comprehensive"),
        on_site=(Days(date(2023, 1, 9), date(2023, 1, 10)),),
        published=date(2023, 3, 1),
        judgements={**dict.fromkeys(QUESTIONS, Rating.GOOD), "overall": Rating.INADEQUATE},
        source=PRINCIPLES,
    )
    assert [departure.kind for departure in inf.departures(inspection)] == [DepartureKind.OVERALL_OTHER_THAN_EXPECTED]
    assert pickle.loads(pickle.dumps(inspection)) == inspection  # noqa: S301 # our own
    with pytest.raises(DefinitionError, match="belongs to another scale"):
        attrs.evolve(inspection, judgements={"safe": inf.Grade.GOOD})
    assert inf.compare(Rating.GOOD, inf.Grade.GOOD) is inf.Comparison.NOT_COMPARABLE


def test_a_rating_that_is_not_known() -> None:
    """If one rating is not known, the answer is what is true for every rating that it may be."""
    ratings = dict.fromkeys(QUESTIONS, Rating.INADEQUATE) | {"safe": Absence.UNREADABLE}
    answer = inf.overall_judgement(CQC_2022, ratings)
    assert answer.expected is Rating.INADEQUATE
    unknown = dict.fromkeys(QUESTIONS, Rating.GOOD) | {"safe": Absence.WITHHELD}
    assert inf.overall_judgement(CQC_2022, unknown).expected is None


def test_nothing_is_said_in_ofsteds_name() -> None:
    """Neither its record nor its decision is mentioned: there is no record, and the inspectorate decides."""
    answer = inf.overall_judgement(CQC_2022, dict.fromkeys(QUESTIONS, Rating.GOOD))
    assert (answer.reports, answer.source.document) == (0, "no record of cqc-adult-social-care-2022-05")
    explained = answer.explain()
    assert "Ofsted" not in explained
    assert "Because (there is no record of reports):" in explained
    assert explained.endswith("not the inspectorate's decision: inspectors judge.")
    activity = Activity(
        id="assessment", title=Fact("Assessment", PRINCIPLES), reporting=Fact(Reporting.GRADED, PRINCIPLES)
    )
    plan = inf.timetable(activity, on_site=date(2026, 11, 23))
    assert plan.disclaimer == answer.disclaimer
    sample = inf.check_sample(inf.model.SamplingPlan(id="own", title="Own", editions=(CQC_2022.id,)), [])
    assert sample.explain().endswith("not the inspectorate's choice: inspectors choose the cases.")


def test_ofsteds_own_is_told_in_its_name() -> None:
    """An edition of the library names it."""
    edition = ILACS.editions[0]
    answer = inf.overall_judgement(edition, {area.id: inf.Grade.GOOD for area in edition.main_areas})
    assert answer.disclaimer.endswith("not Ofsted's decision: inspectors judge.")
    assert answer.reports > 0
