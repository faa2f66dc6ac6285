"""Departures of the 488 real inspections: a golden list by kind, and each kind on an inspection made for it."""

from collections import Counter
from datetime import date
from pathlib import Path

import attrs
import pytest

from inspection_framework import (
    Absence,
    Activity,
    Basis,
    Days,
    DepartureKind,
    Edition,
    Grade,
    Inspection,
    InterimEffectiveness,
    Judgement,
    Provider,
    Source,
    departures,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SCCIF, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import Force, Record, Role, StatedBound
from inspection_framework.model.provisions import Count

GOLDEN = Path(__file__).parents[1] / "golden" / "departures.txt"
EMPTY = Record(as_of=date(2018, 1, 1), source=RECORD.source, sightings=())


def listed() -> list[str]:
    """Return every departure of the shipped inspections, one a line, by kind."""
    order = list(DepartureKind)
    lines = [
        (order.index(departure.kind), f"{inspection.provider.name} {inspection.ended}: {departure}")
        for inspection in local_authority_inspections()
        for departure in departures(inspection)
    ]
    return [line for _, line in sorted(lines, key=lambda pair: pair[0])]


def test_the_golden_list() -> None:
    """Every departure of the 488 is listed, with what was expected and what was printed."""
    assert listed() == GOLDEN.read_text("utf-8").splitlines()


def test_the_golden_list_by_kind() -> None:
    """Twelve overall judgements are other than usual, and none is beyond a stated limit."""
    counts = Counter(
        departure.kind for inspection in local_authority_inspections() for departure in departures(inspection)
    )
    assert counts == {
        DepartureKind.FIRST_DAY_NOT_KNOWN: 1,
        DepartureKind.SEVERAL_WINDOWS: 4,
        DepartureKind.DAYS_ON_SITE: 52,
        DepartureKind.FIRST_WEEKDAY: 34,
        DepartureKind.AREA_NOT_JUDGED: 5,
        DepartureKind.OVERALL_OTHER_THAN_USUAL: 12,
        DepartureKind.LABEL_OF_ANOTHER_TIME: 1,
    }


def sources(inspection: Inspection) -> dict[DepartureKind, set[Source]]:
    """Return the sources of what is expected of an inspection, by the kind of departure."""
    assert isinstance(inspection.edition, Edition)
    assert isinstance(inspection.activity, Activity)
    days = {usual.source for usual in inspection.activity.usually_on_site}
    return {
        DepartureKind.EDITION_NOT_IN_FORCE: {inspection.edition.period.source},
        DepartureKind.FIRST_DAY_NOT_KNOWN: {inspection.source},
        DepartureKind.SEVERAL_WINDOWS: days,
        DepartureKind.DAYS_ON_SITE: days,
        DepartureKind.FIRST_WEEKDAY: days,
        DepartureKind.AREA_NOT_JUDGED: {inspection.activity.reporting.source},
        DepartureKind.AREA_NOT_EXPECTED: {inspection.activity.reporting.source},
        DepartureKind.OVERALL_OTHER_THAN_USUAL: {RECORD.source},
        DepartureKind.LABEL_OF_ANOTHER_TIME: {use.source for use in inspection.edition.labels},
    }


def test_the_source_of_each() -> None:
    """``source`` is "where the expectation comes from": the edition, the activity, the record, or the report itself."""
    for inspection in local_authority_inspections():
        for departure in departures(inspection):
            assert departure.source in sources(inspection)[departure.kind], departure


@pytest.fixture
def gateshead() -> Inspection:
    """Return the short inspection of Gateshead in 2019, which has no departures."""
    (inspection,) = (
        inspection
        for inspection in local_authority_inspections()
        if inspection.provider.name == "Gateshead" and inspection.started == date(2019, 4, 29)
    )
    assert departures(inspection) == ()
    return inspection


def kinds(inspection: Inspection, record: Record | None = None) -> list[DepartureKind]:
    """Return the kinds of an inspection's departures."""
    return [departure.kind for departure in departures(inspection, record=record)]


def of_a_home(name: str, *on_site: Days) -> Inspection:
    """Return an inspection of a children's home, of the activity named, with all its judgements."""
    (edition,) = SCCIF["childrens_home"].editions
    outcome = {"effectiveness": InterimEffectiveness.SUSTAINED} if name == "interim" else {}
    return Inspection(
        provider=Provider(kind="childrens_home", urn="SC1", name="A home"),
        edition=edition,
        activity=edition.activity(name),
        on_site=on_site,
        published=Absence.NOT_SUPPLIED,
        judgements=outcome,
        source=RECORD.source,
    )


def with_outcomes(inspection: Inspection, **outcomes: Grade | Absence) -> Inspection:
    """Return the inspection with changed outcomes."""
    return attrs.evolve(inspection, judgements={**inspection.judgements, **outcomes})


class TestEachKind:
    """Each kind of the closed list is reported where it is true, and only there."""

    def test_edition_not_in_force(self, gateshead: Inspection) -> None:
        """An inspection under the edition of 2023 that began in 2019 is a departure."""
        odd = attrs.evolve(
            gateshead,
            edition=ILACS.edition("ilacs-2023-01"),
            judgements=dict.fromkeys(
                ("leaders", "help_and_protection", "in_care", "care_leavers", "overall"), Grade.GOOD
            ),
        )
        (departure,) = departures(attrs.evolve(odd, activity=Absence.NOT_SUPPLIED))
        assert departure.source == ILACS.edition("ilacs-2023-01").period.source
        assert str(departure) == (
            "edition not in force on the first day on site:"
            " expected a first day on site from 1 January 2023 to 31 March 2026; found 29 April 2019"
        )

    @pytest.mark.parametrize(
        ("name", "began", "expected"),
        [
            ("interim", date(2022, 3, 31), None),
            ("interim", date(2022, 4, 1), "from 1 April 2017 to 31 March 2022 (Interim inspection)"),
            ("assurance", date(2022, 3, 31), "from 1 April 2022 (Assurance inspection)"),
            ("assurance", date(2022, 4, 1), None),
            ("assurance_visit", date(2020, 8, 31), "from 1 September 2020 to 11 April 2021 (Assurance visit)"),
            ("assurance_visit", date(2020, 9, 1), None),
            ("assurance_visit", date(2021, 4, 11), None),
            ("assurance_visit", date(2021, 4, 12), "from 1 September 2020 to 11 April 2021 (Assurance visit)"),
            ("monitoring", date(2017, 4, 1), None),
            ("monitoring", date(2026, 11, 2), None),
        ],
    )
    def test_activity_of_another_time(self, name: str, began: date, expected: str | None) -> None:
        """It is reported outside the days on which the activity could begin.

        An activity of all times is never reported.
        """
        inspection = of_a_home(name, Days(began, Absence.NOT_SUPPLIED))
        listed = [
            departure
            for departure in departures(inspection)
            if departure.kind is DepartureKind.ACTIVITY_OF_ANOTHER_TIME
        ]
        assert [departure.expected for departure in listed] == ([f"a first day on site {expected}"] if expected else [])
        assert isinstance(inspection.activity, Activity)
        for departure in listed:
            assert inspection.activity.existed
            assert departure.source == inspection.activity.existed.source
            assert departure.found == f"{began.day} {began:%B %Y}"

    def test_activity_that_began_in_its_time(self) -> None:
        """The first day on site counts, as for the edition; if it is not known, nothing is reported."""
        last_days = Days(date(2022, 3, 30), date(2022, 4, 1))
        assert kinds(of_a_home("interim", last_days, Days(date(2022, 5, 2), date(2022, 5, 3)))) == []
        not_known = Days(Absence.NOT_SUPPLIED, date(2024, 5, 3))
        assert kinds(of_a_home("interim", not_known)) == [DepartureKind.FIRST_DAY_NOT_KNOWN]

    def test_edition_of_another_time_is_one_departure(self, gateshead: Inspection) -> None:
        """Nothing else is expected of an edition that was not in force: not its activity, days, areas or labels."""
        before = of_a_home("assurance", Days(date(2017, 3, 31), date(2017, 3, 31)))
        assert kinds(before) == [DepartureKind.EDITION_NOT_IN_FORCE]
        edition = ILACS.edition("ilacs-2026-04")
        outcomes = {area.id: Grade.INADEQUATE for area in edition.areas}
        odd = attrs.evolve(gateshead, edition=edition, activity=edition.activity("standard"), judgements=outcomes)
        assert kinds(odd) == [DepartureKind.EDITION_NOT_IN_FORCE]

    def test_activity_that_the_edition_does_not_have(self, gateshead: Inspection) -> None:
        """The activity is named once, and the inspection is not compared with its days and areas."""
        (single,) = SIF.edition("sif-2013-11").activities[:1]
        (departure,) = departures(attrs.evolve(gateshead, activity=single))
        assert departure.kind is DepartureKind.ACTIVITY_NOT_IN_EDITION
        assert departure.found == single.title.value
        assert departure.expected.startswith(
            "one of ilacs-2018-01: Standard inspection, Short inspection, Focused visit"
        )
        bare = attrs.evolve(ILACS.edition("ilacs-2018-01"), activities=())
        (departure,) = departures(attrs.evolve(gateshead, edition=bare))
        assert departure.expected == "one of ilacs-2018-01: none"

    @pytest.mark.parametrize(("published", "odd"), [(date(2019, 5, 2), True), (date(2019, 5, 3), False)])
    def test_published_before_the_visit_ended(self, gateshead: Inspection, published: date, odd: bool) -> None:  # noqa: FBT001 # of each case
        """With or without an edition, publication on the last day on site is not before its end."""
        kind = DepartureKind.PUBLISHED_BEFORE_VISIT
        for inspection in (
            gateshead,
            attrs.evolve(gateshead, edition=Absence.NOT_SUPPLIED, activity=Absence.NOT_SUPPLIED),
        ):
            listed = departures(attrs.evolve(inspection, published=published))
            assert [(departure.kind, departure.found) for departure in listed] == [(kind, "2 May 2019")] * odd

    def test_published_before_a_visit_of_one_known_day(self, gateshead: Inspection) -> None:
        """If the last day is not known the first counts; without either, nothing is reported."""
        for on_site, odd in (((Days(date(2019, 4, 29), Absence.NOT_SUPPLIED),), True), ((), False)):
            inspection = attrs.evolve(gateshead, on_site=on_site, published=date(2019, 4, 28))
            assert (DepartureKind.PUBLISHED_BEFORE_VISIT in kinds(inspection)) is odd

    def test_first_day_not_known(self, gateshead: Inspection) -> None:
        """A first day that is not known is reported, and nothing else about days."""
        odd = attrs.evolve(gateshead, on_site=(Days(Absence.NOT_SUPPLIED, date(2019, 5, 3)),))
        assert kinds(odd) == [DepartureKind.FIRST_DAY_NOT_KNOWN]
        assert kinds(attrs.evolve(gateshead, on_site=())) == [DepartureKind.FIRST_DAY_NOT_KNOWN]

    def test_several_windows(self, gateshead: Inspection) -> None:
        """Two windows are one departure; neither length is another."""
        for first in (*gateshead.on_site, Days(date(2019, 4, 29), date(2019, 4, 30))):
            odd = attrs.evolve(gateshead, on_site=(first, Days(date(2019, 6, 3), date(2019, 6, 4))))
            assert kinds(odd) == [DepartureKind.SEVERAL_WINDOWS], first

    def test_days_and_first_weekday(self, gateshead: Inspection) -> None:
        """Three days from a Tuesday depart where five from a Monday are usual."""
        odd = attrs.evolve(gateshead, on_site=(Days(date(2019, 4, 30), date(2019, 5, 2)),))
        assert [str(departure) for departure in departures(odd)] == [
            "days on site other than usual: expected 5 calendar days; found 3 calendar days",
            "first weekday other than usual: expected Monday; found Tuesday",
        ]

    def test_a_last_day_that_is_not_known_is_no_length(self, gateshead: Inspection) -> None:
        """If the last day is not known, the length is not compared."""
        assert kinds(attrs.evolve(gateshead, on_site=(Days(date(2019, 4, 29), Absence.NOT_SUPPLIED),))) == []

    def test_area_not_judged(self, gateshead: Inspection) -> None:
        """An area without a grade and a missing area are reported."""
        odd = with_outcomes(gateshead, help_and_protection=Absence.NOT_JUDGED)
        assert [(departure.area, departure.found) for departure in departures(odd)] == [
            ("help_and_protection", "Not judged")
        ]
        missing = attrs.evolve(gateshead, judgements={"overall": Grade.GOOD})
        assert [(departure.area, departure.found) for departure in departures(missing)] == [
            ("leaders", "nothing"),
            ("help_and_protection", "nothing"),
            ("care_and_care_leavers", "nothing"),
        ]

    def test_area_not_expected(self, gateshead: Inspection) -> None:
        """Grades from an activity that does not grade are reported."""
        assert isinstance(gateshead.edition, Edition)
        odd = attrs.evolve(gateshead, activity=gateshead.edition.activity("focused_visit"))
        assert DepartureKind.AREA_NOT_EXPECTED in kinds(odd)
        assert DepartureKind.AREA_NOT_JUDGED not in kinds(odd)
        departure = next(departure for departure in departures(odd) if departure.area == "leaders")
        assert str(departure) == (
            "an area judged that the activity does not judge (leaders):"
            " expected no judgement of it by Focused visit; found Good"
        )
        assert departure.source in sources(odd)[departure.kind]

    def test_overall_beyond_an_observed_bound(self, gateshead: Inspection) -> None:
        """All areas good with overall inadequate was never seen, and is not usual."""
        odd = with_outcomes(gateshead, overall=Grade.INADEQUATE)
        assert kinds(odd) == [DepartureKind.OVERALL_BEYOND_OBSERVED_BOUND, DepartureKind.OVERALL_OTHER_THAN_USUAL]
        assert str(departures(odd)[0]) == (
            "overall beyond an observed bound (overall): expected Good; found Inadequate"
        )
        assert kinds(odd, EMPTY) == []
        bound, usual = departures(odd)
        assert bound.source in {limit.source for limit in RECORD.bounds}
        assert usual.source == RECORD.source

    @pytest.mark.parametrize(
        ("force", "kind"),
        [
            (Force.ALWAYS, DepartureKind.OVERALL_BEYOND_STATED_LIMIT),
            (Force.LIKELY, DepartureKind.OVERALL_OTHER_THAN_EXPECTED),
        ],
    )
    def test_overall_against_a_text(self, gateshead: Inspection, force: Force, kind: DepartureKind) -> None:
        """A text that says otherwise is a limit if it says always, an expectation if it says likely."""
        assert isinstance(gateshead.edition, Edition)
        limit = StatedBound(
            id="leaders-decide",
            says="Overall is outstanding where leaders are good.",
            source=attrs.evolve(RECORD.source, document="A framework", basis=Basis.GUIDANCE),
            force=force,
            when=(Count(areas=("leaders",), grades=(Grade.GOOD,), at_least=1),),
            best=Grade.OUTSTANDING,
            worst=Grade.OUTSTANDING,
        )
        odd = attrs.evolve(gateshead, edition=attrs.evolve(gateshead.edition, limits=(limit,)))
        listed = departures(odd, record=EMPTY)
        assert f"{kind.value} (overall): expected Outstanding; found Good" in map(str, listed)
        assert {departure.source for departure in listed if departure.kind is kind} == {limit.source}

    def test_label_of_another_time(self, gateshead: Inspection) -> None:
        """In 2022 the label is "Requires improvement to be good". Case, spacing and the sentence do not matter."""
        grade = Grade.REQUIRES_IMPROVEMENT
        late = attrs.evolve(with_outcomes(gateshead, leaders=grade, overall=grade), published=date(2022, 6, 1))
        for printed, expected in (
            ("Requires improvement", 1),
            ("requires  IMPROVEMENT to be\ngood", 0),
            ("require improvement to be good", 0),
            ("", 0),
        ):
            odd = attrs.evolve(
                late, judgements={**late.judgements, "leaders": Judgement("leaders", grade, printed=printed)}
            )
            assert kinds(odd).count(DepartureKind.LABEL_OF_ANOTHER_TIME) == expected, printed

    def test_a_label_of_no_time(self, gateshead: Inspection) -> None:
        """Until 2020 two labels were printed, and both are expected."""
        label = Judgement("leaders", Grade.REQUIRES_IMPROVEMENT, printed="Adequate")
        odd = attrs.evolve(gateshead, judgements={**gateshead.judgements, "leaders": label})
        (other,) = (departure for departure in departures(odd) if departure.kind is DepartureKind.LABEL_OF_ANOTHER_TIME)
        assert (other.area, other.found) == ("leaders", "Adequate")
        assert other.expected == "Requires improvement to be good or Requires improvement"


def test_nothing_is_expected_where_nothing_is_told(gateshead: Inspection) -> None:
    """Without an edition there are no departures; without an activity none of days and areas."""
    odd = with_outcomes(gateshead, help_and_protection=Absence.NOT_JUDGED)
    assert departures(attrs.evolve(odd, edition=Absence.NOT_SUPPLIED)) == ()
    assert departures(attrs.evolve(odd, activity=Absence.NOT_SUPPLIED)) == ()
    assert isinstance(gateshead.activity, Activity)
    assert {area.role for area in ILACS.edition("ilacs-2018-01").areas} == {Role.KEY, Role.PRACTICE, Role.OVERALL}
