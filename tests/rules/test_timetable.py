"""Timetables: one in full, all real inspections, holidays, both directions, and what cannot be worked out."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import (
    Activity,
    DefinitionError,
    Fact,
    FindingKind,
    Inspection,
    Period,
    Timetable,
    in_force,
    timetable,
    working_days_between,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, JTAI, SCCIF, SIF
from inspection_framework.frameworks.ilacs.sources import MONITORING_LETTERS
from inspection_framework.model import (
    Anchor,
    CalendarDays,
    Deadline,
    Feedback,
    Hours,
    Length,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    Weekday,
    Weeks,
    WorkingDays,
)
from inspection_framework.model.days import in_words
from inspection_framework.rules import Standing, Step, StepKind
from inspection_framework.rules.reasons import REHEARSAL
from inspection_framework.rules.timetable.steps import with_weekday
from tests.model.making import FULL, SOURCE, VISIT, fact, pickled, refusal
from tests.rules.calendars import counted, works

REAL = [inspection for inspection in local_authority_inspections() if isinstance(inspection.started, date)]
"""The real inspections whose first day is printed: all but the City of London, 2016."""


def activity_of(inspection: Inspection) -> Activity:
    """Return the activity of a real inspection."""
    assert isinstance(inspection.activity, Activity)
    return inspection.activity


def started(inspection: Inspection) -> date:
    """Return the first day of a real inspection, as printed."""
    assert isinstance(inspection.started, date)
    return inspection.started


def days_of(inspection: Inspection) -> tuple[date, date]:
    """Return the last day on site of a real inspection and the day on which it was published."""
    assert isinstance(inspection.ended, date)
    assert isinstance(inspection.published, date)
    return inspection.ended, inspection.published


def steps(plan: Timetable, kind: StepKind) -> list[Step]:
    """Return the steps of a kind."""
    return [step for step in plan.steps if step.kind is kind]


def step(plan: Timetable, kind: StepKind) -> Step:
    """Return the only step of a kind."""
    (only_step,) = steps(plan, kind)
    return only_step


def plan_last(plan: Timetable) -> date | None:
    """Return the last day on site of a timetable."""
    return [any_step for any_step in plan.steps if any_step.kind in {StepKind.ON_SITE, StepKind.ON_AND_OFF_SITE}][
        -1
    ].last


def ilacs(activity: str, on_site: date, **days: date) -> Timetable:
    """Return a timetable of ILACS."""
    return timetable(ILACS.edition_on(on_site).activity(activity), on_site=on_site, **days)


def sif(on_site: date, activity: str = "sif") -> Timetable:
    """Return a timetable of the single inspection framework."""
    return timetable(SIF.edition_on(on_site).activity(activity), on_site=on_site)


def days_between(first: date, last: date) -> int:
    """Return the working days after a day up to another, counted day by day; 0 if that is earlier."""
    return sum(works(first + timedelta(number)) for number in range(1, (last - first).days + 1))


class TestStandardInspectionOfJanuary2027:
    """A standard inspection on site from 18 January 2027: notice on Monday 11 January."""

    plan = ilacs("standard", date(2027, 1, 18))

    def test_every_step(self) -> None:
        """Kind, weekday, first and last day, anchor and working days of each step are as listed."""
        january, march, april, june = (date(2027, month, 1) for month in (1, 3, 4, 6))
        first, last = january.replace(day=18), january.replace(day=29)
        published = march.replace(day=9)
        assert [
            (each.kind, each.weekday, each.first, each.last, each.anchor, each.counted_from, each.working_days)
            for each in self.plan.steps
        ] == [
            (StepKind.NOTICE, Weekday.MONDAY, *[january.replace(day=11)] * 2, Anchor.FIRST_DAY, first, -5),
            *[
                (
                    StepKind.OFF_SITE,
                    Weekday.MONDAY,
                    january.replace(day=11),
                    january.replace(day=15),
                    Anchor.FIRST_DAY,
                    first,
                    -5,
                )
            ],
            (StepKind.ON_SITE, Weekday.MONDAY, first, last, Anchor.FIRST_DAY, first, 0),
            (StepKind.FEEDBACK, Weekday.FRIDAY, last, last, Anchor.LAST_DAY, last, 0),
            (StepKind.PUBLICATION, Weekday.TUESDAY, published, published, Anchor.LAST_DAY, last, 27),
            (StepKind.RECEIPT, Weekday.TUESDAY, published, published, Anchor.PUBLICATION, published, 0),
            (StepKind.DEADLINE, Weekday.THURSDAY, *[april.replace(day=22)] * 2, Anchor.RECEIPT, published, 30),
            (StepKind.DEADLINE, Weekday.MONDAY, *[june.replace(day=21)] * 2, Anchor.RECEIPT, published, 70),
        ]
        assert [each.length for each in self.plan.steps] == [1, 5, 10, 1, 1, 1, 1, 1]
        assert not any(each.projected for each in self.plan.steps)

    def test_in_plain_english(self) -> None:
        """Each step is a sentence; the reasons are numbered; the last line calls it a rehearsal."""
        lines = self.plan.explain().splitlines()
        assert [re.sub(r"^  (.*) \[\d+\]$", r"\1", line) for line in lines[: lines.index("Because:")]] == [
            "Timetable of Standard inspection, on site from Monday 18 January 2027",
            "Monday 11 January 2027: the inspectorate gives notice, 5 working days before the first day on site",
            (
                "Monday 11 January 2027 to Friday 15 January 2027: inspectors work off site: inspectors engage with the"
                " local authority and gather information and intelligence to inform key lines of enquiry,"
                " 5 working days"
            ),
            (
                "Monday 18 January 2027 to Friday 29 January 2027: inspectors work on site: inspectors read files, meet"
                " children, families, staff and others, and observe practice and meetings, 10 working days"
            ),
            "Friday 29 January 2027: inspectors give feedback to the director of children's services",
            ("Tuesday 9 March 2027: the inspectorate publishes the report, 27 working days after the last day on site"),
            "Tuesday 9 March 2027: the local authority receives the report, as assumed",
            (
                "No later than Thursday 22 April 2027: the local authority publishes the report,"
                " 30 working days after receipt of the report"
            ),
            (
                "No later than Monday 21 June 2027: the local authority makes and publishes its written statement of"
                " action, 70 working days after receipt of the report"
            ),
        ]
        assert lines[-1] == REHEARSAL

    def test_every_reason_has_its_number(self) -> None:
        """The number after each step is that of its reason below. Reasons for all steps come last."""
        text = self.plan.explain()
        reasons = dict(re.findall(r"^  (\d+)\. (.*)$", text, re.MULTILINE))
        numbers = re.findall(r" \[(\d+)\]$", text, re.MULTILINE)
        assert [reasons[number] for number in numbers] == [each.reasons[0].says for each in self.plan.steps]
        assert len(reasons) == int(numbers[-1]) + len(self.plan.reasons)

    def test_what_belongs_to_all(self) -> None:
        """A working day is defined by the regulation. It was not found whether the rules changed in 2026."""
        horizon, working_day, unknown = self.plan.reasons
        assert horizon.says.startswith("Everything on or after 1 January 2027 is projected: a renewed framework")
        assert "Good Friday or a bank holiday" in working_day.says
        assert working_day.source.locator == "regulation 1(2)"
        assert unknown.standing is Standing.NOT_FOUND
        assert unknown.says.startswith("Not found: whether notice, weeks or team changed on 1 April 2026")

    def test_the_footing_of_the_reasons(self) -> None:
        """Weeks and feedback are stated, publication is observed, notice and 70 days are our conclusion."""
        standings = [each.reasons[0].standing for each in self.plan.steps]
        before = [Standing.INFERRED, *[Standing.ALWAYS] * 3]
        assert standings == [*before, Standing.USUAL, Standing.ASSUMED, Standing.ALWAYS, Standing.INFERRED]

    def test_from_the_day_of_notice(self) -> None:
        """From 11 January the timetable is the same."""
        activity = self.plan.activity
        assert timetable(activity, notified=date(2027, 1, 11)) == self.plan

    def test_the_day_of_receipt_can_be_given(self) -> None:
        """Then nothing is assumed, and the deadlines are counted from it."""
        plan = ilacs("standard", date(2027, 1, 18), received=date(2027, 3, 1))
        assert step(plan, StepKind.RECEIPT).first == date(2027, 3, 1)
        assert step(plan, StepKind.RECEIPT).reasons == ()
        assert "  Monday 1 March 2027: the local authority receives the report, 6 working days before publication" in (
            plan.explain().splitlines()
        )
        assert step(plan, StepKind.RECEIPT).working_days == -6
        assert "as assumed" not in plan.explain()
        assert [each.first for each in steps(plan, StepKind.DEADLINE)] == [
            counted(date(2027, 3, 1), 30),
            counted(date(2027, 3, 1), 70),
        ]

    def test_it_is_a_value(self) -> None:
        """Equal timetables have the same hash and survive pickling."""
        assert pickled(self.plan) == self.plan
        assert hash(pickled(self.plan)) == hash(self.plan)


class TestAgainstTheOracle:
    """Every step's weekday and working-day count equals an independent oracle."""

    @pytest.mark.parametrize("activity", ["standard", "short"])
    @pytest.mark.parametrize(
        "week",
        [
            *("2021-12-13", "2022-01-03", "2026-12-07", "2027-12-13"),  # Christmas
            *("2024-03-18", "2024-03-25", "2024-04-08", "2026-03-30"),  # Easter
            *("2022-05-23", "2022-06-06", "2022-09-12", "2022-09-19", "2023-05-01", "2023-05-15"),  # one-off holidays
            *("2020-02-24", "2024-02-19", "2024-02-26", "2028-02-28"),  # leap years
        ],
    )
    def test_weeks_of_ilacs(self, activity: str, week: str) -> None:
        """Christmas, Easter, one-off holidays, leap years: notice, weeks, publication and deadlines."""
        on_site = date.fromisoformat(week)
        plan = ilacs(activity, on_site)
        monday = on_site - timedelta(7)
        weeks = {"standard": 2, "short": 1}[activity]
        off_site = [day for day in (monday + timedelta(number) for number in range(5)) if works(day)]
        on_days = [on_site + timedelta(number) for number in range(7 * weeks) if works(on_site + timedelta(number))]
        notice = step(plan, StepKind.NOTICE)
        assert notice.first == (monday if works(monday) else None)
        assert notice.working_days == (-days_between(monday, on_site) if notice.first else None)
        assert [(each.first, each.last) for each in steps(plan, StepKind.OFF_SITE)] == [(off_site[0], off_site[-1])]
        assert [(each.first, each.last) for each in steps(plan, StepKind.ON_SITE)] == [(on_site, on_days[-1])]
        assert step(plan, StepKind.ON_SITE).length == len(on_days)
        (lag,) = in_force(plan.activity.publication, on_site)
        assert lag.value
        published = counted(on_days[-1], lag.value.count)
        assert step(plan, StepKind.PUBLICATION).first == published
        assert [each.first for each in steps(plan, StepKind.DEADLINE)] == [
            counted(published, 30),
            counted(published, 70),
        ]

    @given(st.dates(date(2018, 1, 1), date(2090, 1, 1)), st.sampled_from(["standard", "short", "focused_visit"]))
    def test_any_day(self, on_site: date, activity: str) -> None:
        """Each weekday and each working-day count equals a count day by day."""
        for each in ilacs(activity, on_site).steps:
            if each.first and each.counted_from:
                assert each.weekday is list(Weekday)[each.first.weekday()]
                count = days_between(each.counted_from, each.first) - days_between(each.first, each.counted_from)
                assert each.working_days == count
                assert each.projected == (max(each.last or each.first, each.counted_from).year > 2028)

    @given(st.dates(date(2013, 11, 20), date(2090, 1, 1)), st.data())
    def test_there_and_back(self, day: date, data: st.DataObject) -> None:
        """The day of notice of a usual first day on site leads back to it."""
        framework = SIF if day < date(2018, 1, 1) else ILACS
        activity = framework.edition_on(day).activity("sif" if framework is SIF else data.draw(st.sampled_from(KINDS)))
        (notice,) = in_force(activity.notice, day)
        begins = (notice.value and notice.value.begins) or Weekday.FRIDAY
        on_site = day - timedelta(day.weekday()) + timedelta(list(Weekday).index(begins))
        notified = step(timetable(activity, on_site=on_site), StepKind.NOTICE).first
        if notified and works(on_site):
            assert timetable(activity, notified=notified).on_site == on_site


KINDS = ("standard", "short", "focused_visit")


class TestNoticeOfILACS:
    """ILACS notice is the Monday before; if that is a bank holiday, notice is None with the reason."""

    def test_recounted_over_the_real_inspections(self) -> None:
        """For 35 of the 321 real inspections the Monday before is a bank holiday; for the rest it is the notice."""
        plans = {
            inspection: ilacs(activity_of(inspection).id, started(inspection))
            for inspection in REAL
            if not activity_of(inspection).id.startswith("sif")
        }
        assert len(plans) == 321
        unknown = [inspection for inspection, plan in plans.items() if step(plan, StepKind.NOTICE).first is None]
        assert len(unknown) == 35
        for inspection, plan in plans.items():
            monday = started(inspection) - timedelta(started(inspection).weekday() + 7)
            assert works(monday) == (inspection not in unknown)
            assert step(plan, StepKind.NOTICE).first == (monday if works(monday) else None)

    def test_a_bank_holiday(self) -> None:
        """On site from 13 April 2026: the Monday before is Easter Monday, and the reason says so."""
        notice = step(ilacs("short", date(2026, 4, 13)), StepKind.NOTICE)
        assert (notice.first, notice.last, notice.weekday, notice.working_days, notice.length) == (None,) * 5
        assert "that Monday is Monday 6 April 2026, which is not a working day." in notice.reasons[0].says
        assert str(notice) == "On an unknown day: the inspectorate gives notice"

    def test_a_bank_holiday_in_between(self) -> None:
        """On site from 6 June 2022: notice is Monday 30 May, only three working days before, and the reason says so."""
        notice = step(ilacs("short", date(2022, 6, 6)), StepKind.NOTICE)
        assert (notice.first, notice.working_days) == (date(2022, 5, 30), -3)
        assert (
            "that Monday is Monday 30 May 2022, 3 working days before the first day on site." in notice.reasons[0].says
        )

    def test_another_first_weekday(self) -> None:
        """For the Isles of Scilly, from Tuesday 11 July 2023, it is the Monday of the week before."""
        notice = step(ilacs("short", date(2023, 7, 11)), StepKind.NOTICE)
        assert (notice.first, notice.working_days) == (date(2023, 7, 3), -6)

    def test_oxfordshire(self) -> None:
        """The first short inspection was called on Monday 9 April 2018 and was on site from 16 to 20 April."""
        plan = timetable(ILACS.edition_on(date(2018, 4, 16)).activity("short"), notified=date(2018, 4, 9))
        assert (plan.on_site, step(plan, StepKind.ON_SITE).last) == (date(2018, 4, 16), date(2018, 4, 20))

    def test_norfolk(self) -> None:
        """A focused visit was announced on Tuesday 28 September 2021 for Tuesday 5 October."""
        plan = ilacs("focused_visit", date(2021, 10, 5))
        assert step(plan, StepKind.NOTICE).first == date(2021, 9, 28)
        assert timetable(plan.activity, notified=date(2021, 9, 28)).on_site == date(2021, 10, 5)

    def test_notice_by_arrangement(self) -> None:
        """A monitoring visit has no length of notice, so its day cannot be worked out."""
        notice = step(ilacs("monitoring_visit", date(2024, 2, 21)), StepKind.NOTICE)
        assert notice.first is None
        assert "The day of notice cannot be worked out from this" in notice.reasons[0].says


class TestSIF:
    """Notice under the SIF is the day before by 9.30, on a weekday by edition."""

    def test_the_first_pattern(self) -> None:
        """Notice on Tuesday 19 November 2013 by 9.30, on site from Wednesday; Derbyshire ended on 11 December."""
        plan = sif(date(2013, 11, 20))
        notice = step(plan, StepKind.NOTICE)
        assert (notice.first, notice.by, notice.weekday) == (date(2013, 11, 19), time(9, 30), Weekday.TUESDAY)
        assert str(notice).startswith("Tuesday 19 November 2013, by 9.30: the inspectorate gives notice, 1 working day")
        on_site = step(plan, StepKind.ON_AND_OFF_SITE)
        assert (on_site.first, on_site.last) == (date(2013, 11, 20), date(2013, 12, 11))
        assert [why.standing for why in on_site.reasons] == [Standing.NOT_FOUND, Standing.USUAL]
        assert step(plan, StepKind.FEEDBACK).first == date(2013, 12, 11)

    @pytest.mark.parametrize(
        ("activity", "on_site", "days"),
        [
            ("sif", date(2013, 11, 20), "Wednesday 20 November 2013 to Wednesday 11 December 2013"),
            ("sif_reinspection", date(2017, 11, 7), "Tuesday 7 November 2017 to Thursday 30 November 2017"),
        ],
    )
    def test_the_days_off_site_were_not_found(self, activity: str, on_site: date, days: str) -> None:
        """Barnet 9.8.1: "a combination of on and off site time": no timetable prints so many working days on site."""
        plan = sif(on_site, activity)
        assert steps(plan, StepKind.ON_SITE) == []
        assert str(step(plan, StepKind.ON_AND_OFF_SITE)) == (
            f"{days}: inspectors work on site and may work off site, on days that were not found"
        )

    def test_the_later_pattern(self) -> None:
        """Norfolk: notice on Monday 6 July 2015, on site from Tuesday 7 July, feedback on Thursday 30 July."""
        plan = sif(date(2015, 7, 7))
        assert step(plan, StepKind.NOTICE).first == date(2015, 7, 6)
        assert [(each.kind, each.first, each.last) for each in plan.steps[1:5]] == [
            (StepKind.ON_SITE, date(2015, 7, 7), date(2015, 7, 10)),
            (StepKind.OFF_SITE, date(2015, 7, 13), date(2015, 7, 17)),
            (StepKind.ON_SITE, date(2015, 7, 21), date(2015, 7, 24)),
            (StepKind.ON_SITE, date(2015, 7, 27), date(2015, 7, 30)),
        ]
        assert step(plan, StepKind.FEEDBACK).first == date(2015, 7, 30)

    def test_the_day_of_notice_taken_for_the_first_on_site(self) -> None:
        """Reports print the day of notice first. Used as the first day on site, it has no notice, and a question."""
        for printed in (date(2013, 11, 19), date(2015, 7, 6)):
            notice = step(sif(printed), StepKind.NOTICE)
            assert notice.first is None
            assert "Was the day of notice passed as on_site?" in notice.reasons[0].says

    def test_from_the_day_that_reports_print(self) -> None:
        """As the day of notice, the printed first day leads to the printed last day in 103 of 118 inspections."""
        has_timetable, ended = Counter[bool](), Counter[bool]()
        for inspection in REAL:
            if activity_of(inspection).id == "sif":
                try:
                    plan = timetable(activity_of(inspection), notified=started(inspection))
                except DefinitionError:
                    has_timetable[False] += 1
                else:
                    has_timetable[True] += 1
                    ended[plan_last(plan) == inspection.ended] += 1
        assert has_timetable == {True: 118, False: 28}
        assert ended == {True: 103, False: 15}


class TestRealInspections:
    """All 321 ILACS and 167 SIF inspections give a timetable; one of them has no first day."""

    def test_each_has_a_timetable(self) -> None:
        """From the printed first day there is always a timetable with an explanation, in order."""
        for inspection in REAL:
            plan = timetable(activity_of(inspection), on_site=started(inspection))
            assert plan.explain().endswith(REHEARSAL)
            known = [each.first for each in plan.steps if each.first and each.kind is not StepKind.RECEIPT]
            assert known == sorted(known), inspection
        assert len(REAL) == 487

    def test_the_last_day_on_site(self) -> None:
        """It is the printed one in 191 of 193 standard and 125 of 128 short inspections."""
        right = Counter[tuple[str, bool]]()
        for inspection in REAL:
            last = plan_last(timetable(activity_of(inspection), on_site=started(inspection)))
            right[activity_of(inspection).id, last == inspection.ended] += 1
        assert (right["standard", True], right["standard", False]) == (191, 2)
        assert (right["short", True], right["short", False]) == (125, 3)

    LAGS = (
        *(
            (fact, activity)
            for activity in ("sif", "sif_reinspection")
            for fact in SIF.edition("sif-2013-11").activity(activity).publication
        ),
        *((fact, "ilacs") for fact in ILACS.edition("ilacs-2026-04").activity("standard").publication),
    )

    @pytest.mark.parametrize(("lag", "kind"), LAGS, ids=[f"{name} {lag.during}" for lag, name in LAGS])
    def test_the_time_to_publication(self, lag: Fact[WorkingDays | None], kind: str) -> None:
        """Each observed time is the commonest of its days; its count, total and range are those of its note."""
        taken = [
            days_between(ended, published)
            for inspection in REAL
            for ended, published in (days_of(inspection),)
            if lag.during and started(inspection) in lag.during
            if (id_ if (id_ := activity_of(inspection).id).startswith("sif") else "ilacs") == kind
        ]
        if lag.value is None:
            assert taken == []
            return
        ((commonest, often), (_, less)) = Counter(taken).most_common(2)
        assert commonest == lag.value.count
        assert often > less
        assert lag.note.startswith(f"{often} of {len(taken)} inspections")
        assert f"from {min(taken)} to {max(taken)}" in lag.note

    def test_what_else_the_notes_count(self) -> None:
        """27 working days eight times in the first months of 2014; since April 2026 four of 27 and six of 31."""
        taken = {inspection: working_days_between(*days_of(inspection)) for inspection in REAL}
        early = [
            inspection for inspection, count in taken.items() if count == 27 and started(inspection) < date(2015, 9, 1)
        ]
        assert len(early) == 8
        assert {started(inspection).year for inspection in early} == {2014}
        late = Counter(count for inspection, count in taken.items() if started(inspection) >= date(2026, 4, 1))
        assert (late[27], late[31], late.total()) == (4, 6, 11)

    def test_the_letters_on_monitoring_visits(self) -> None:
        """Bradford until 29 April 2021, published on 4 June; Devon until 3 February 2022, on 9 March: 24 each."""
        assert counted(date(2021, 4, 29), 24) == date(2021, 6, 4)
        assert counted(date(2022, 2, 3), 24) == date(2022, 3, 9)
        (lag, later) = ILACS.edition("ilacs-2023-01").activity("monitoring_visit").publication
        assert lag.value == WorkingDays(24)
        assert lag.source.document == MONITORING_LETTERS.document
        assert later.value == WorkingDays(21)

    def test_the_review_of_a_board(self) -> None:
        """Surrey's board: on site until 17 June 2015, published on 3 August."""
        plan = sif(date(2015, 6, 15), "lscb_review")
        assert (step(plan, StepKind.ON_SITE).last, step(plan, StepKind.PUBLICATION).first) == (
            date(2015, 6, 17),
            date(2015, 8, 3),
        )


class TestWhatIsOwed:
    """The authority owes the report within 30 working days, its statement within 70, a draft plan within 20."""

    def test_after_a_report(self) -> None:
        """They are owed after each graded inspection under the SIF and ILACS, whatever it says."""
        for framework, names in ((SIF, ("sif", "sif_reinspection")), (ILACS, ("standard", "short"))):
            for edition in framework.editions:
                for name in names:
                    owed = [
                        (deadline.within.count, deadline.only_with) for deadline in edition.activity(name).deadlines
                    ]
                    assert owed == [(30, None), (70, None)]

    def test_after_an_area_for_priority_action(self) -> None:
        """Since 16 August 2018 a focused visit has a draft within 20 working days and the final plan within 70."""
        plan = ilacs("focused_visit", date(2024, 5, 14), received=date(2024, 6, 21))
        owed = steps(plan, StepKind.DEADLINE)
        assert [each.first for each in owed] == [counted(date(2024, 6, 21), 20), counted(date(2024, 6, 21), 70)]
        assert {each.only_with for each in owed} == {FindingKind.PRIORITY_ACTION}
        assert {each.anchor for each in owed} == {Anchor.LETTER}
        assert "if there is an area for priority action" in str(owed[0])
        assert [each.working_days for each in steps(ilacs("focused_visit", date(2018, 8, 15)), StepKind.DEADLINE)] == [
            None
        ]

    def test_the_letter_of_a_focused_visit(self) -> None:
        """Before April 2024 the day is not known, nor what is counted from it; later it is the usual day."""
        later = ilacs("focused_visit", date(2024, 12, 3))
        assert step(later, StepKind.PUBLICATION).first == counted(date(2024, 12, 4), 21)
        plan = ilacs("focused_visit", date(2023, 5, 16))
        assert step(plan, StepKind.PUBLICATION).first is None
        receipt = step(plan, StepKind.RECEIPT)
        assert (receipt.what, receipt.first) == ("receives the letter", None)
        assert "and the day of publication is not known" in receipt.reasons[0].says
        assert str(receipt) == "On an unknown day: the local authority receives the letter"
        for each in steps(plan, StepKind.DEADLINE):
            assert each.first is None
            assert each.reasons[0].says.endswith("The day of receipt of the letter is not known.")

    def test_after_a_joint_inspection(self) -> None:
        """The principal authority's statement is due within 70 working days; the letter after 30, later 34."""
        for on_site, lag in ((date(2018, 5, 14), 30), (date(2024, 9, 16), 34)):
            plan = timetable(JTAI.edition_on(on_site).activity("jtai"), on_site=on_site)
            published = counted(on_site + timedelta(4), lag)
            assert step(plan, StepKind.PUBLICATION).first == published
            assert step(plan, StepKind.DEADLINE).first == counted(published, 70)
            assert step(plan, StepKind.DEADLINE).who == "the principal authority"

    def test_the_weeks_of_a_joint_inspection(self) -> None:
        """Since April 2022: notice ten working days before, in week 1; on site in week 3."""
        plan = timetable(JTAI.edition_on(date(2024, 9, 16)).activity("jtai"), on_site=date(2024, 9, 16))
        assert step(plan, StepKind.NOTICE).first == date(2024, 9, 2)
        assert [each.first for each in steps(plan, StepKind.OFF_SITE)] == [date(2024, 9, 2), date(2024, 9, 9)]

    def test_where_the_ten_days_and_the_week_disagree(self) -> None:
        """With the bank holiday of May 2024 ten working days lead out of week 1, so notice is unknown."""
        plan = timetable(JTAI.edition_on(date(2024, 5, 13)).activity("jtai"), on_site=date(2024, 5, 13))
        notice = step(plan, StepKind.NOTICE)
        assert notice.first is None
        assert "but the week of the first contact is that of Monday 29 April 2024" in notice.reasons[0].says

    def test_a_meeting(self) -> None:
        """The annual meeting has one day, and nothing is published after it."""
        plan = ilacs("annual_engagement_meeting", date(2024, 10, 2))
        assert [each.kind for each in plan.steps if each.first] == [StepKind.ON_SITE]
        assert str(step(plan, StepKind.ON_SITE)).startswith("From Wednesday 2 October 2024, last day not known")
        assert "not published" in step(plan, StepKind.PUBLICATION).reasons[0].says


def made_up(**fields: Any) -> Activity:  # noqa: ANN401 # any field of an activity
    """Return a made-up activity with these fields."""
    return attrs.evolve(FULL, **fields)


MONDAYS = Notice(words="Told on a Monday.", length=WorkingDays(5), told=Weekday.MONDAY)


class TestSomebodyElses:
    """An activity without phases or notice gives the steps it can, and says why the others are missing."""

    on_site = date(2027, 1, 20)

    def test_nothing_known(self) -> None:
        """With only a name, the first day on site is given, and each other step says why it is not."""
        plan = timetable(FULL, on_site=self.on_site)
        assert [(each.kind, each.first, each.last) for each in plan.steps] == [
            (StepKind.NOTICE, None, None),
            (StepKind.ON_SITE, self.on_site, None),
            (StepKind.FEEDBACK, None, None),
            (StepKind.PUBLICATION, None, None),
        ]
        assert [why.says for each in plan.steps for why in each.reasons] == [
            f"Nothing that applies on this day is recorded about its {about}."
            for about in ("notice", "weeks on site and off site", "usual days on site", "feedback", "publication")
        ]
        assert plan.explain().endswith(REHEARSAL.replace("Ofsted's", "the inspectorate's"))

    def test_a_day_of_receipt_where_nothing_is_owed(self) -> None:
        """A day that is passed is in the timetable all the same."""
        receipt = step(timetable(VISIT, on_site=self.on_site, received=date(2027, 3, 1)), StepKind.RECEIPT)
        assert (receipt.who, receipt.first, receipt.counted_from) == ("the provider", date(2027, 3, 1), None)

    @pytest.mark.parametrize(
        ("length", "day"),
        [
            (CalendarDays(1), date(2027, 1, 19)),
            (Weeks(1), date(2027, 1, 13)),
            (WorkingDays(3), date(2027, 1, 15)),
            (Weeks(2), date(2027, 1, 6)),
        ],
        ids=str,
    )
    def test_lengths_of_notice(self, length: Length, day: date) -> None:
        """Calendar days, weeks and working days can be counted, in both directions."""
        activity = made_up(notice=(fact(Notice(words="So long.", length=length)),))
        assert step(timetable(activity, on_site=self.on_site), StepKind.NOTICE).first == day
        assert timetable(activity, notified=day).on_site == self.on_site

    def test_a_length_in_hours(self) -> None:
        """Hours do not determine the day."""
        activity = made_up(notice=(fact(Notice(words="Three hours.", length=Hours(3), by=time(9))),))
        notice = step(timetable(activity, on_site=self.on_site), StepKind.NOTICE)
        assert (notice.first, notice.by) == (None, None)

    def test_length_and_weekday_that_disagree(self) -> None:
        """Without phases, the length of the notice has to lead to the weekday of notice."""
        plan = timetable(made_up(notice=(fact(MONDAYS),)), on_site=self.on_site)
        notice = step(plan, StepKind.NOTICE)
        assert notice.first is None
        assert notice.reasons[0].says == (
            "Told on a Monday. 5 working days before Wednesday 20 January 2027 is Wednesday 13 January 2027,"
            " but notice is given on a Monday."
        )

    @pytest.mark.parametrize(("days", "first"), [(2, None), (3, date(2027, 1, 15)), (7, date(2027, 1, 11)), (8, None)])
    def test_notice_lies_in_the_week_of_the_first_contact(self, days: int, first: date | None) -> None:
        """On site from Wednesday of week 2: the Monday of that week is too late, the Friday before week 1 too early."""
        phases = (
            Phase(weeks=(1,), place=Place.OFF_SITE, what="reading"),
            Phase(weeks=(2,), place=Place.ON_SITE, what="fieldwork"),
        )
        said = Notice(words="So long.", length=WorkingDays(days))
        plan = timetable(made_up(phases=(fact(phases),), notice=(fact(said),)), on_site=self.on_site)
        assert step(plan, StepKind.NOTICE).first == first

    def test_a_notice_that_was_not_found(self) -> None:
        """The reason for a notice that was not found is its note, as a sentence."""
        lost = Fact(None, SOURCE, note='not found: the notice, but for "some"')
        assert step(timetable(made_up(notice=(lost,)), on_site=self.on_site), StepKind.NOTICE).reasons[0].says == (
            'Not found: the notice, but for "some"'
        )

    def test_facts_of_other_days(self) -> None:
        """Facts are those of the first day on site. From a day of notice, the notice of that first day decides."""
        before, since = Period(None, date(2027, 1, 14)), Period(date(2027, 1, 15), None)
        short, long = (Notice(words="", length=CalendarDays(count)) for count in (1, 3))
        activity = made_up(notice=(fact(short, before), fact(long, since)))
        assert step(timetable(activity, on_site=date(2027, 1, 14)), StepKind.NOTICE).first == date(2027, 1, 13)
        assert step(timetable(activity, on_site=date(2027, 1, 15)), StepKind.NOTICE).first == date(2027, 1, 12)
        assert timetable(activity, notified=date(2027, 1, 13)).on_site == date(2027, 1, 14)
        assert timetable(activity, notified=date(2027, 1, 15)).on_site == date(2027, 1, 18)

    @pytest.mark.parametrize(
        ("weeks", "spans"),
        [
            ((1, 2), [("2027-01-18", "2027-01-29")]),
            ((1, 3), [("2027-01-18", "2027-01-22"), ("2027-02-01", "2027-02-05")]),
            ((3, 1, 3), [("2027-01-18", "2027-01-22"), ("2027-02-01", "2027-02-05")]),
        ],
        ids=str,
    )
    def test_weeks_apart_are_steps_apart(self, weeks: tuple[int, ...], spans: list[tuple[str, str]]) -> None:
        """Consecutive weeks are one span; other weeks are separate steps, in order."""
        activity = made_up(phases=(fact((Phase(weeks=weeks, place=Place.ON_SITE, what="fieldwork"),)),))
        on_site_steps = steps(timetable(activity, on_site=date(2027, 1, 18)), StepKind.ON_SITE)
        assert [(str(each.first), str(each.last)) for each in on_site_steps] == spans

    @pytest.mark.parametrize(("day", "last"), [(22, date(2027, 1, 22)), (23, None), (24, None)])
    def test_a_week_that_is_over_before_it_begins(self, day: int, last: date | None) -> None:
        """On site from its Friday it is one day; from Saturday or Sunday the last day is unknown."""
        activity = made_up(phases=(fact((Phase(weeks=(1,), place=Place.ON_SITE, what="fieldwork"),)),))
        on_site = step(timetable(activity, on_site=date(2027, 1, day)), StepKind.ON_SITE)
        assert (on_site.first, on_site.last) == (date(2027, 1, day), last)

    def test_phases_without_a_week_on_site(self) -> None:
        """If no phase is on site, the weeks cannot be dated: the usual days on site are used instead."""
        away = Phase(weeks=(1,), place=Place.OFF_SITE, what="reading")
        activity = made_up(
            phases=(fact((away,)),),
            usually_on_site=(fact(OnSitePattern(length=CalendarDays(3))),),
            publication=(fact(WorkingDays(10)),),
        )
        plan = timetable(activity, on_site=self.on_site)
        assert [each.kind for each in plan.steps[1:3]] == [StepKind.ON_SITE, StepKind.FEEDBACK]
        assert step(plan, StepKind.ON_SITE).last == date(2027, 1, 22)
        assert step(plan, StepKind.PUBLICATION).first == counted(date(2027, 1, 22), 10)

    @pytest.mark.parametrize(
        ("pattern", "last"),
        [
            (OnSitePattern(length=CalendarDays(5), first=Weekday.MONDAY, last=Weekday.FRIDAY), date(2027, 1, 22)),
            (OnSitePattern(length=CalendarDays(1)), date(2027, 1, 20)),
            (OnSitePattern(length=CalendarDays(5), first=Weekday.FRIDAY), None),  # over before it begins
            (OnSitePattern(length=CalendarDays(12), first=Weekday.FRIDAY), date(2027, 1, 26)),
            (OnSitePattern(length=CalendarDays(4)), None),  # ends on a Saturday
            (OnSitePattern(length=CalendarDays(3), last=Weekday.THURSDAY), None),  # ends on a Friday
        ],
        ids=str,
    )
    def test_usual_days_on_site(self, pattern: OnSitePattern, last: date | None) -> None:
        """The printed first day is the usual weekday on or before the first on site; the last follows, if it can."""
        plan = timetable(made_up(usually_on_site=(fact(pattern),)), on_site=self.on_site)
        on_site = step(plan, StepKind.ON_SITE)
        assert on_site.last == last
        why_not = " The inspection cannot end on that day, so its last day is not known."
        assert on_site.reasons[1].says.endswith(why_not if last is None else f"to {with_weekday(last)}.")

    def test_publication_after_a_last_day_that_is_not_known(self) -> None:
        """The time it takes is known; the day it is counted from is not."""
        plan = timetable(made_up(publication=(fact(WorkingDays(10)),)), on_site=self.on_site)
        publication = step(plan, StepKind.PUBLICATION)
        assert publication.first is None
        assert publication.reasons[0].says.endswith("after the last day on site. That day is not known.")

    def test_feedback(self) -> None:
        """Feedback on an anchor day has that day; feedback in words alone has none."""
        lost: Fact[Feedback | None] = Fact(None, SOURCE, note="not found: the day")
        activity = made_up(
            feedback=(
                fact(Feedback(heard_by=("the head",), when="at once", on=Anchor.FIRST_DAY)),
                fact(Feedback(heard_by=("the head", "the chair"), when="in a letter")),
                lost,
            )
        )
        feedback = steps(timetable(activity, on_site=self.on_site), StepKind.FEEDBACK)
        assert [each.first for each in feedback] == [self.on_site, None, None]
        assert [each.what for each in feedback] == [
            "give feedback to the head",
            "give feedback to the head, the chair",
            "give feedback to the provider",
        ]
        assert [each.reasons[0].says for each in feedback] == [
            "Feedback is given at once.",
            "Feedback is given in a letter.",
            "Not found: the day.",
        ]

    def test_a_deadline_from_the_days_on_site(self) -> None:
        """A deadline may be counted from the first day on site, or from publication."""
        owed = Deadline(
            id="data",
            says="The data are sent within 2 working days.",
            source=SOURCE,
            who="the provider",
            step="sends the data",
            anchor=Anchor.FIRST_DAY,
            within=WorkingDays(2),
        )
        later = attrs.evolve(owed, id="reply", step="replies", anchor=Anchor.PUBLICATION)
        sooner = attrs.evolve(owed, id="list", step="sends a list", within=WorkingDays(1))
        plan = timetable(made_up(deadlines=(owed, later, sooner)), on_site=self.on_site)
        deadlines = steps(plan, StepKind.DEADLINE)
        assert [each.first for each in deadlines] == [date(2027, 1, 22), None, date(2027, 1, 21)]
        assert str(deadlines[2]).endswith("the provider sends a list, 1 working day after the first day on site")
        assert steps(plan, StepKind.RECEIPT) == []

    def test_what_is_not_published(self) -> None:
        """An activity whose outcome is not published has no publication day."""
        activity = attrs.evolve(VISIT, reporting=fact(Reporting.UNPUBLISHED))
        says = step(timetable(activity, on_site=self.on_site), StepKind.PUBLICATION).reasons[0].says
        assert says == "Its result is not published."

    def test_projected(self) -> None:
        """Steps beyond 2028 are marked, and a reason names the announced calendar."""
        plan = ilacs("short", date(2028, 12, 4))
        assert [each.projected for each in plan.steps] == [False] * 4 + [True] * 4
        assert str(plan.steps[-1]).endswith(", with projected bank holidays")
        announced = next(why for why in plan.reasons if why.rule == "announced-bank-holidays")
        assert announced.says.startswith("Bank holidays are announced to 31 December 2028; later ones are projected.")


class TestRefusals:
    """Exactly one of the two days is required; every problem is listed."""

    activity = ILACS.edition("ilacs-2026-04").activity("standard")

    @pytest.mark.parametrize(
        ("days", "problems"),
        [
            ({}, ["give either on_site, the first day on site, or notified, the day of notice"]),
            (
                {"on_site": date(2027, 1, 18), "notified": date(2027, 1, 11)},
                ["give either on_site, the first day on site, or notified, the day of notice"],
            ),
            (
                {"on_site": date(2027, 1, 18), "received": date(2027, 1, 29)},
                ["received: 2027-01-29 is not after the last known day on site, 2027-01-29"],
            ),
        ],
        ids=["none", "both", "received too early"],
    )
    def test_what_is_given(self, days: dict[str, Any], problems: Sequence[str]) -> None:
        """The message names the activity and lists what is wrong with the days."""
        lines = refusal(timetable, self.activity, **days).splitlines()
        assert lines[0] == "timetable of Standard inspection is not valid:"
        assert lines[1:] == [f"  - {problem}" for problem in problems]

    def test_what_is_no_day(self) -> None:
        """Each argument that is not a date is named."""
        days: dict[str, Any] = {"on_site": "2027-01-18", "notified": 5, "received": "2027-03-01"}
        assert refusal(timetable, self.activity, **days).splitlines()[1:] == [
            "  - on_site: expected date or None, not '2027-01-18': give a datetime.date",
            "  - notified: expected date or None, not 5",
            "  - received: expected date or None, not '2027-03-01': give a datetime.date",
        ]

    @pytest.mark.parametrize("day", [date(2027, 1, 12), date(2026, 4, 6), date(2027, 1, 16)], ids=in_words)
    def test_no_day_of_notice(self, day: date) -> None:
        """A Tuesday, Easter Monday and a Saturday are refused as days of notice; the message gives the notice."""
        message = refusal(timetable, self.activity, notified=day)
        assert message.startswith("timetable of Standard inspection is not valid:")
        assert f"notified: no first day on site follows from {day}: give on_site." in message
        assert "Known about its notice: Notice is given on a Monday" in message

    def test_a_notice_of_another_time(self) -> None:
        """For a Tuesday in the later pattern of the SIF, both notices are given, each with its days."""
        activity = SIF.edition("sif-2013-11").activity("sif")
        message = refusal(timetable, activity, notified=date(2015, 9, 15))
        assert "(from 19 November 2013 to 12 April 2015) " in message
        assert f"{activity.notice[0].value} (from 13 April 2015 to 31 August 2018) " in message

    def test_no_notice_at_all(self) -> None:
        """If no notice is recorded, the message says so."""
        assert refusal(timetable, FULL, notified=date(2027, 1, 11)).endswith("Known about its notice: nothing")

    def test_a_step_that_does_not_hold_together(self) -> None:
        """A last day needs a first that is no later, and an unknown day needs a reason."""
        given_step = step(ilacs("standard", date(2027, 1, 18)), StepKind.ON_SITE)
        assert refusal(attrs.evolve, given_step, last=None, reasons=()).startswith(
            f"step {given_step.what!r} is not valid"
        )
        assert "last: it is 2027-01-17, and the first day is 2027-01-18" in refusal(
            attrs.evolve, given_step, last=date(2027, 1, 17)
        )
        assert "last: it is 2027-01-29, and the first day is None" in refusal(attrs.evolve, given_step, first=None)
        assert "reasons: there are none" in refusal(attrs.evolve, given_step, last=None, reasons=())


def odd(activity: Activity, day: date) -> dict[str, str]:
    """Return the reasons of a timetable about its first day, by rule id."""
    rules = ("first-day-not-working", "edition-not-in-force", "time-of-the-year", "horizon")
    return {why.rule: why.says for why in timetable(activity, on_site=day).reasons if why.rule in rules}


class TestFirstDay:
    """Oddities of a first day on site are among the reasons."""

    STANDARD = ILACS.edition("ilacs-2023-01").activity("standard")

    @pytest.mark.parametrize(
        ("day", "says"),
        [
            (date(2025, 1, 12), "Sunday 12 January 2025, the first day on site, is not a working day."),
            (date(2025, 4, 18), "Friday 18 April 2025, the first day on site, is not a working day."),
            (date(2025, 1, 13), None),
        ],
    )
    def test_a_weekend_and_a_bank_holiday(self, day: date, says: str | None) -> None:
        """Each is named, and remarked on at its step; a working day is not."""
        assert odd(self.STANDARD, day).get("first-day-not-working") == says
        for activity in (self.STANDARD, SIF.editions[0].activities[0]):
            remarked = ["although the first day is not" in str(step) for step in timetable(activity, on_site=day).steps]
            assert sum(remarked) == (says is not None)

    @pytest.mark.parametrize(
        ("day", "when"),
        [
            (date(2024, 7, 31), None),
            (date(2024, 8, 1), "in August"),
            (date(2024, 8, 30), "in August"),
            (date(2024, 9, 2), None),
            (date(2024, 12, 19), None),
            (date(2024, 12, 20), "between 20 December and 2 January"),
            (date(2025, 1, 2), "between 20 December and 2 January"),
            (date(2025, 1, 3), None),
        ],
    )
    def test_august_and_christmas(self, day: date, when: str | None) -> None:
        """The reason gives how many standard ILACS inspections in the record began then: none of 193."""
        says = when and f"None of the 193 inspections of this kind in the record began {when}."
        assert odd(self.STANDARD, day).get("time-of-the-year") == says
        counted = [
            inspection.started.month
            for inspection in local_authority_inspections()
            if isinstance(inspection.activity, Activity)
            and inspection.activity.id == "standard"
            and isinstance(inspection.started, date)
        ]
        assert (len(counted), counted.count(8)) == (193, 0)

    def test_where_nothing_is_in_the_record(self) -> None:
        """Nothing is said of August: homes are inspected in it."""
        assert odd(SCCIF["childrens_home"].editions[0].activity("full"), date(2025, 8, 4)) == {}

    def test_an_edition_that_was_not_in_force(self) -> None:
        """Before it began and after it ended, a reason says so. An activity may have several editions in force."""
        single = SIF.edition("sif-2013-11").activity("sif")
        says = "No edition with this activity was in force on {}: sif-2013-11 from 19 November 2013 to 31 August 2018."
        assert odd(single, date(2013, 11, 18)) == {"edition-not-in-force": says.format("18 November 2013")}
        assert odd(single, date(2013, 11, 19)) == {}
        assert odd(single, date(2018, 9, 3)) == {"edition-not-in-force": says.format("3 September 2018")}

    def test_an_announced_change(self) -> None:
        """As in an outlook, it is named if a day lies on or after it, once it was announced."""
        new = ILACS.edition("ilacs-2026-04").activity("standard")
        assert "horizon" in odd(new, date(2026, 11, 16))
        assert "horizon" not in odd(new, date(2026, 4, 13))

    def test_somebody_elses_activity(self) -> None:
        """The only reasons are those of the calendar."""
        own = attrs.evolve(self.STANDARD, id="own")
        assert list(odd(own, date(2027, 8, 28))) == ["first-day-not-working"]
