"""The number of inspections due: the law by date, with reason and regulation, and laws for every history."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from typing import TypeVar, cast

import attrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    Activity,
    Circumstance,
    DefinitionError,
    Fact,
    Grade,
    Inspection,
    Period,
    outlook,
)
from inspection_framework.frameworks.regulation_27 import (
    CHILDRENS_HOMES_BY_LAW,
    EVERY_THREE_YEARS,
    SECURE_HOMES_BY_LAW,
    YEARLY_BY_LAW,
)
from inspection_framework.model import (
    Cycle,
    Frequency,
    HowMany,
    Mandate,
    Proviso,
    YearDay,
    inspection_year,
    rolling_three_years,
)
from inspection_framework.rules import Due, Standing
from inspection_framework.rules.next_inspection.circumstances import all_hold
from inspection_framework.rules.next_inspection.history import history_of
from tests.model.making import SOURCE, refusal
from tests.rules.homes import ASSURANCE, FULL, HOME, INTERIM, MONITORING, OPEN, due, inspected, regime

T = TypeVar("T")
NOT_SUPPLIED = Absence.NOT_SUPPLIED
NONE, ONE, TWO = (HowMany(count, count) for count in range(3))
GOOD, RI, INADEQUATE = Grade.GOOD, Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE
ROLLING = attrs.evolve(EVERY_THREE_YEARS, id="rolling", mandate=Mandate.POLICY, per=Cycle.ROLLING, unless=())
FIRST = attrs.evolve(ROLLING, id="first", per=Cycle.FIRST_THREE_YEARS, overrides=("rolling",))
ALONE = attrs.evolve(FIRST, overrides=())


def only(values: Sequence[T]) -> T:
    """Return the only value."""
    (value,) = values
    return value


def rules(answer: Due) -> set[str]:
    """Return the rules of the reasons."""
    return {reason.rule for reason in answer.reasons}


def places(answer: Due) -> str:
    """Return the sources of the reasons, as text."""
    return "; ".join(f"{reason.source.document} {reason.source.locator}" for reason in answer.reasons)


class TestTheLawByDate:
    """Regulation 27 of S.I. 2015/551, as in force on each day, for homes that were judged or registered then."""

    def test_a_home_judged_good_on_1_march_2020(self) -> None:
        """27(3A) before October 2021: the last full inspection counts, one a year; none is owed in the pandemic."""
        home = inspected(date(2020, 3, 1), GOOD)
        for on, owed, by, rule in (
            (date(2020, 3, 31), NONE, None, "regulation-27-3A-to-2021"),
            (date(2020, 4, 1), ONE, date(2021, 3, 31), "regulation-27-3A-to-2021"),
            (date(2020, 4, 23), ONE, date(2021, 3, 31), "regulation-27-3A-to-2021"),
            (date(2020, 4, 24), NONE, None, "regulation-27-suspended"),
            (date(2020, 9, 26), NONE, None, "regulation-27-suspended-to-march-2021"),
            (date(2021, 9, 30), NONE, None, "regulation-27-suspended-to-september-2021"),
        ):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, home, on=on))
            assert (answer.owed, answer.by) == (owed, by), on
            assert rule in rules(answer)
        assert "S.I. 2020/445 regulation 12" in places(only(due(CHILDRENS_HOMES_BY_LAW, home, on=date(2020, 5, 1))))
        assert "regulation 27(3A)" in places(only(due(CHILDRENS_HOMES_BY_LAW, home, on=date(2020, 4, 1))))

    def test_the_good_judgement_of_an_earlier_year_counts_no_more_since_october_2021(self) -> None:
        """S.I. 2021/1019: the judgement of the current year counts, so two are due until there is one."""
        answer = only(due(CHILDRENS_HOMES_BY_LAW, inspected(date(2020, 3, 1), GOOD), on=date(2022, 5, 1)))
        assert (answer.asked, answer.owed, answer.by) == (TWO, TWO, date(2023, 3, 31))
        assert "regulation-27-3A-to-2021" not in rules(answer)

    def test_a_home_judged_good_on_1_may_2020(self) -> None:
        """While the duty is suspended, to 30 September 2021, none is owed on any day."""
        home = inspected(date(2020, 5, 1), GOOD)
        for on in (date(2020, 5, 10), date(2021, 4, 1), date(2021, 9, 30)):
            assert only(due(CHILDRENS_HOMES_BY_LAW, home, on=on)).owed == NONE
        answer = only(due(CHILDRENS_HOMES_BY_LAW, home, on=date(2021, 10, 1)))
        assert (answer.owed, "regulation-27-1A" in rules(answer)) == (TWO, True)
        assert "regulation 3(2), inserting regulation 27(1A)" in places(answer)

    def test_a_home_judged_good_on_1_november_2021(self) -> None:
        """27(3A)(a): no further inspection in the year; the duty is one as far as reasonably practicable."""
        answer = only(due(CHILDRENS_HOMES_BY_LAW, inspected(date(2021, 11, 1), GOOD), on=date(2022, 1, 3)))
        assert (answer.owed, answer.by, answer.asked) == (NONE, None, ONE)
        assert {"regulation-27-3A-a", "regulation-27-1A"} <= rules(answer)
        assert "27(3A)(a)" in places(answer)
        assert only(due(CHILDRENS_HOMES_BY_LAW, inspected(date(2021, 11, 1), GOOD), on=date(2022, 4, 1))).owed == TWO

    def test_a_home_judged_good_in_the_year_by_an_inspection_of_a_kind_not_known(self) -> None:
        """27(3A)(a): "no further one is required in that year", though whether this inspection counts is not known."""
        answer = only(
            due(CHILDRENS_HOMES_BY_LAW, inspected(date(2022, 5, 1), GOOD, NOT_SUPPLIED), on=date(2022, 12, 1))
        )
        assert (answer.carried_out, answer.owed, answer.by, answer.unless) == (HowMany(0, 1), NONE, None, ())

    def test_a_home_judged_less_than_good_on_15_january_2023(self) -> None:
        """27(3A)(b): the second is due by 31 March, or by 30 June 2023 if it could not be arranged in the year."""
        home = inspected(date(2023, 1, 15), RI)
        answer = only(due(CHILDRENS_HOMES_BY_LAW, home, on=date(2023, 2, 1)))
        assert (answer.owed, answer.by, answer.may_be_by) == (ONE, date(2023, 3, 31), date(2023, 6, 30))
        assert "27(3A)(b)" in places(answer)
        late, new = due(CHILDRENS_HOMES_BY_LAW, home, on=date(2023, 6, 30))
        assert (late.owed, late.by, late.cycle) == (ONE, date(2023, 6, 30), inspection_year(date(2023, 3, 31)))
        assert (new.owed, new.by, new.may_be_by) == (TWO, date(2024, 3, 31), None)
        assert only(due(CHILDRENS_HOMES_BY_LAW, home, on=date(2023, 7, 1))).owed == TWO

    def test_the_carried_over_inspection_took_place(self) -> None:
        """It ends the carry-over. Whether it also counts for the new year was not found."""
        home = (inspected(date(2023, 1, 15), RI), inspected(date(2023, 5, 2), RI))
        for on in (date(2023, 5, 10), date(2023, 9, 1)):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, *home, on=on))
            assert (answer.carried_out, answer.owed) == (HowMany(0, 1), HowMany(1, 2))
            assert "carried-over-counts" in rules(answer)

    def test_nothing_is_carried_over_when_nothing_is_owed(self) -> None:
        """27(3A)(b) is for "a second could not be arranged in the year": once it took place, none is carried over."""
        home = (inspected(date(2022, 5, 2), RI), inspected(date(2023, 1, 15), RI))
        answer = only(due(CHILDRENS_HOMES_BY_LAW, *home, on=date(2023, 2, 1)))
        assert (answer.owed, answer.by, answer.may_be_by) == (NONE, None, None)
        assert "regulation-27-3A-b" in rules(answer)
        assert str(answer) == "by law: 0"

    def test_less_than_good_before_january_is_not_carried_over(self) -> None:
        """On 31 December it is not carried over, on 1 January it is, and before October 2021 nothing was."""
        for day, carried in (
            (date(2022, 12, 31), None),
            (date(2023, 1, 1), date(2023, 6, 30)),
            (date(2020, 1, 10), None),
        ):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, inspected(day, RI), on=day + timedelta(40)))
            assert (answer.owed, answer.may_be_by) == (ONE, carried)
        assert len(due(CHILDRENS_HOMES_BY_LAW, inspected(date(2022, 12, 31), RI), on=date(2023, 4, 1))) == 1

    @pytest.mark.parametrize("grade", Grade)
    def test_a_secure_home(self, grade: Grade) -> None:
        """It is inspected twice whatever the judgement; after October 2021 that is our conclusion."""
        before = only(due(SECURE_HOMES_BY_LAW, inspected(date(2019, 5, 1), grade), on=date(2019, 9, 1)))
        after = only(due(SECURE_HOMES_BY_LAW, inspected(date(2024, 5, 1), grade), on=date(2024, 9, 1)))
        assert (before.asked, before.owed, before.reasons[0].standing) == (TWO, ONE, Standing.ALWAYS)
        assert (after.asked, after.owed, after.reasons[0].standing) == (TWO, ONE, Standing.INFERRED)
        assert "regulation 27(3B)" in places(after)

    def test_a_closed_home(self) -> None:
        """27(3ZA): from 1 April 2018 the duty does not apply to it; the day before, it did."""
        closed = OPEN | {Circumstance.CLOSED_HOME: True}
        for on, owed in ((date(2018, 3, 31), TWO), (date(2018, 4, 1), NONE), (date(2026, 11, 22), NONE)):
            last = inspected(date(2016, 5, 1), RI)
            assert only(due(CHILDRENS_HOMES_BY_LAW, last, on=on, circumstances=closed)).owed == owed
        answer = only(due(CHILDRENS_HOMES_BY_LAW, on=date(2026, 11, 22), circumstances=closed))
        assert "S.I. 2018/246 regulation 3, inserting regulation 27(3ZA)" in places(answer)

    def test_whether_it_is_closed_is_not_known(self) -> None:
        """Then it owes none or two, and the unknown circumstances are named."""
        answer = only(due(CHILDRENS_HOMES_BY_LAW, on=date(2024, 5, 1), circumstances={}))
        assert answer.owed == HowMany(0, 2)
        assert answer.unless == (Circumstance.CLOSED_HOME, Circumstance.REOPENED)
        assert [reason.standing for reason in answer.reasons].count(Standing.NOT_KNOWN) == 2
        assert str(answer) == (
            "by law: 0 to 2, by 31 March 2025; it is not known whether this is true: a closed children's home, a closed"
            " children's home that reopened in this inspection year"
        )

    def test_a_home_that_reopened(self) -> None:
        """27(3ZB): how often it is inspected in that year was not found."""
        answer = only(
            due(CHILDRENS_HOMES_BY_LAW, on=date(2024, 5, 1), circumstances=OPEN | {Circumstance.REOPENED: True})
        )
        assert (answer.owed, answer.unless) == (HowMany(0, 2), ())
        why = only([reason for reason in answer.reasons if reason.standing is Standing.NOT_FOUND])
        assert (why.rule, why.source.locator) == (
            "regulation-27-3ZB-not-seen-number",
            "regulation 3, inserting regulation 27(3ZB)",
        )
        assert why.says == (
            "Not found: how often a home that reopens is inspected in that year; the text, with 1 October in it, was"
            " cut off."
        )

    def test_registered_on_30_september_and_on_1_october(self) -> None:
        """27(2): once in that year. 27(3), by our conclusion: not at all. The next year is like any other."""
        for registered, owed, by, rule, standing in (
            (date(2022, 9, 30), ONE, date(2023, 3, 31), "regulation-27-2-not-seen", Standing.INFERRED),
            (date(2022, 10, 1), NONE, None, "regulation-27-3-not-seen", Standing.INFERRED),
        ):
            home = attrs.evolve(HOME, registered=registered)
            answer = only(due(CHILDRENS_HOMES_BY_LAW, on=date(2022, 12, 1), provider=home))
            assert (answer.owed, answer.by) == (owed, by)
            assert [reason.standing for reason in answer.reasons if reason.rule == rule] == [standing]
            assert only(due(CHILDRENS_HOMES_BY_LAW, on=date(2023, 4, 1), provider=home)).owed == TWO

    def test_only_one_inspection_in_the_year_of_registration(self) -> None:
        """27(2), 24 April 2020: "only one inspection of that children's home is to be carried out in that year"."""
        home = attrs.evolve(HOME, registered=date(2019, 5, 1))
        for history, owed in (((), ONE), ((inspected(date(2019, 9, 2), RI),), NONE)):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, *history, on=date(2019, 12, 1), provider=home))
            assert (answer.asked, answer.owed) == (ONE, owed)
            assert "regulation-27-2" in rules(answer)
        provisos = {proviso.id: proviso for proviso in CHILDRENS_HOMES_BY_LAW[0].unless}
        read, later = provisos["regulation-27-2"], provisos["regulation-27-2-not-seen"]
        assert [(proviso.no_further, proviso.closes) for proviso in (read, later)] == [(True, False)] * 2
        assert "only one inspection is carried out in that year" in read.says

    def test_regulation_27_2_since_24_september_2020_was_not_seen(self) -> None:
        """The version of 24 April 2020 was superseded on 24 September 2020: what follows is our conclusion."""
        home = attrs.evolve(HOME, registered=date(2020, 4, 1))
        for on, rule, standing in (
            (date(2020, 9, 23), "regulation-27-2", Standing.ALWAYS),
            (date(2020, 9, 24), "regulation-27-2-not-seen", Standing.INFERRED),
        ):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, on=on, provider=home))
            reasons = [reason for reason in answer.reasons if reason.rule.startswith("regulation-27-2")]
            assert [(reason.rule, reason.standing) for reason in reasons] == [(rule, standing)]

    def test_the_day_of_registration_is_not_known(self) -> None:
        """Then it is not known either whether it was registered in this year."""
        home = attrs.evolve(HOME, registered=Absence.NOT_SUPPLIED)
        answer = only(due(CHILDRENS_HOMES_BY_LAW, on=date(2022, 12, 1), provider=home))
        assert (answer.owed, answer.unless) == (
            HowMany(0, 2),
            (Circumstance.REGISTERED_BEFORE_OCTOBER, Circumstance.REGISTERED_FROM_OCTOBER),
        )

    def test_how_it_was_judged_is_not_known(self) -> None:
        """Without a full inspection in the history, or with a withheld judgement, one or two are due."""
        for history in ((), (inspected(date(2018, 3, 1), Absence.WITHHELD),)):
            answer = only(due(CHILDRENS_HOMES_BY_LAW, *history, on=date(2018, 5, 1)))
            assert (answer.owed, answer.unless) == (HowMany(1, 2), (Circumstance.LAST_FULL_GOOD,))
        hidden = inspected(date(2024, 2, 1), Absence.WITHHELD)
        answer = only(due(CHILDRENS_HOMES_BY_LAW, hidden, on=date(2024, 2, 20)))
        assert (answer.owed, answer.may_be_by) == (HowMany(0, 1), None)
        assert answer.unless == (Circumstance.GOOD_THIS_YEAR, Circumstance.BELOW_GOOD_SINCE_JANUARY)
        later = inspected(date(2024, 3, 1), GOOD)
        assert only(due(CHILDRENS_HOMES_BY_LAW, hidden, later, on=date(2024, 3, 20))).owed == NONE

    def test_agencies_and_holiday_schemes(self) -> None:
        """27(1)(b): once in three years, and which three was not found. 27(1)(c): once in every year."""
        agency = only(due((EVERY_THREE_YEARS,), inspected(date(2017, 5, 1), GOOD), on=date(2019, 6, 1)))
        assert (agency.owed, agency.cycle, agency.by) == (HowMany(0, 1), None, None)
        assert "three-years-not-found" in rules(agency)
        seen = only(due((EVERY_THREE_YEARS,), inspected(date(2019, 5, 1), GOOD), on=date(2019, 6, 1)))
        assert (seen.owed, "three-years-not-found" in rules(seen)) == (NONE, False)
        assert only(due((EVERY_THREE_YEARS,), on=date(2020, 6, 1))).owed == NONE
        assert only(due((YEARLY_BY_LAW,), on=date(2019, 6, 1))).owed == ONE
        assert only(due((YEARLY_BY_LAW,), inspected(date(2019, 5, 1), GOOD), on=date(2019, 6, 1))).owed == NONE


def oracle(  # noqa: PLR0913 # all that the table is by
    kind: str, on: date, grade: str, judged: date | None, registered: date, *, closed: bool
) -> tuple[int, int]:
    """Return how many inspections a home owes in the year of a day and after 31 March, from a table written by hand.

    ``judged`` is the first day of its one inspection, with its overall grade by letter.
    """
    start = on.year if (on.month, on.day) >= (4, 1) else on.year - 1
    year = (date(start, 4, 1), date(start + 1, 3, 31))
    if date(2020, 4, 24) <= on <= date(2021, 9, 30) or (closed and on >= date(2018, 4, 1)):
        return 0, 0
    in_year = judged is not None and year[0] <= judged <= year[1]
    new = year[0] <= registered <= year[1]
    asked = {True: 0 if registered.month in {10, 11, 12, 1, 2, 3} else 1, False: 2}[new]
    if kind == "childrens_home":
        by_last = date(2017, 4, 1) <= on < date(2021, 10, 1) and judged is not None
        by_year = on >= date(2021, 10, 1) and in_year
        if grade in {"o", "g"} and (by_last or by_year):
            asked = min(asked, 1)
    owed = max(0, asked - in_year)
    before = judged is not None and date(start, 1, 1) <= judged <= date(start, 3, 31)
    late = (
        kind == "childrens_home"
        and before
        and grade in {"r", "i"}
        and on.month in {4, 5, 6}
        and on >= date(2022, 4, 1)
        and not date(start - 1, 4, 1) <= registered
    )
    return owed, int(late)


GRADES = {"o": Grade.OUTSTANDING, "g": GOOD, "r": RI, "i": INADEQUATE}
DAYS = (
    *(date(2016, 6, 1), date(2017, 3, 31), date(2017, 4, 1), date(2018, 3, 31), date(2018, 4, 1), date(2020, 4, 23)),
    *(date(2020, 4, 24), date(2021, 3, 31), date(2021, 9, 30), date(2021, 10, 1), date(2022, 3, 31), date(2022, 4, 1)),
    *(date(2023, 2, 20), date(2023, 4, 1), date(2023, 6, 30), date(2023, 7, 1), date(2026, 11, 22)),
)
BEFORE = (5, 40, 100, 200, 400)
"""The days between the inspection and the day of the question."""


@pytest.mark.parametrize(
    ("kind", "frequencies"),
    [("childrens_home", CHILDRENS_HOMES_BY_LAW), ("secure_childrens_home", SECURE_HOMES_BY_LAW)],
    ids=["home", "secure home"],
)
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_the_minimum_is_that_of_a_table_written_by_hand(
    kind: str, frequencies: tuple[Frequency, ...], on: date
) -> None:
    """Tried for all days in the list and all grades; inspected now or long ago, open or closed, old or new."""
    registrations = (date(2010, 6, 1), date(on.year - 1, 9, 30), date(on.year - 1, 10, 1), date(on.year, 9, 30))
    tried = 0
    for grade, ago, closed, registered in product(GRADES, BEFORE, (False, True), registrations):
        judged = on - timedelta(ago)
        if registered > judged:
            continue
        tried += 1
        answers = due(
            frequencies,
            inspected(judged, GRADES[grade]),
            on=on,
            provider=attrs.evolve(HOME, registered=registered),
            circumstances=OPEN | {Circumstance.CLOSED_HOME: closed},
        )
        owed, late = oracle(kind, on, grade, judged, registered, closed=closed)
        year = inspection_year(on)
        assert [each.owed for each in answers if each.cycle == year] == [HowMany(owed, owed)], (
            grade,
            judged,
            registered,
        )
        assert [each.owed for each in answers if each.cycle != year] == [HowMany(1, 1)] * late, (
            grade,
            judged,
            registered,
        )
    assert tried >= 40


class TestRolling:
    """Ofsted's rolling programme: "begins on the 1 April in the year following its individual inspection"."""

    def test_the_worked_example(self) -> None:
        """For an inspection between April 2016 and March 2017, the new cycle begins on 1 April 2017."""
        for day in (date(2016, 4, 1), date(2017, 3, 31)):
            assert rolling_three_years(day) == Period(date(2017, 4, 1), date(2020, 3, 31))
        assert rolling_three_years(date(2017, 4, 1)) == Period(date(2018, 4, 1), date(2021, 3, 31))

    def test_python_has_a_last_day(self) -> None:
        """The inspection year from 1 April 9999 has no end that Python can express."""
        assert inspection_year(date(9999, 3, 31)).until == date(9999, 3, 31)
        assert refusal(inspection_year, date.max).endswith(
            "day: the inspection year of 9999-12-31 ends after the year 9999"
        )

    @pytest.mark.parametrize(
        ("on", "owed"),
        [
            (date(2017, 6, 1), NONE),
            (date(2019, 3, 31), NONE),
            (date(2019, 4, 1), ONE),
            (date(2020, 3, 31), ONE),
            (date(2020, 4, 1), ONE),
        ],
    )
    def test_it_must_come_in_the_year_in_which_they_end(self, on: date, owed: HowMany) -> None:
        """Before that year it need not come. Once the three years are over it is still owed."""
        answer = only(due((ROLLING,), inspected(date(2017, 1, 10), GOOD), on=on))
        assert (answer.owed, answer.by) == (owed, date(2020, 3, 31))

    def test_without_an_inspection(self) -> None:
        """The cycle runs from registration if a frequency says so and the day is known; else it is not known."""
        for registered, on, owed in (
            (date(2017, 6, 2), date(2019, 3, 31), NONE),
            (date(2017, 6, 2), date(2020, 4, 1), ONE),
            (date(2017, 4, 1), date(2019, 4, 1), ONE),
        ):
            home = attrs.evolve(HOME, registered=registered)
            answer = only(due((ROLLING, FIRST), on=on, provider=home))
            assert (answer.frequency, answer.owed) == ("first", owed)
        unknown = only(due((ROLLING, FIRST), on=date(2019, 6, 1), provider=attrs.evolve(HOME, registered=NOT_SUPPLIED)))
        assert (unknown.frequency, unknown.owed, unknown.cycle) == ("rolling", HowMany(0, 1), None)
        assert "no-inspection-counts" in rules(unknown)
        assert only(due((ROLLING, FIRST), inspected(date(2017, 1, 10)), on=date(2019, 6, 1))).frequency == "rolling"


class TestProvisos:
    """A frequency's "``unless`` in force on the day change it where their circumstances hold", whatever its cycle."""

    new = Proviso(
        id="new",
        says="Who is registered before October need not be inspected in that year.",
        source=SOURCE,
        during=Period(date(2018, 4, 1), date(2022, 3, 31)),
        when=(Circumstance.REGISTERED_BEFORE_OCTOBER,),
        at_least=Fact(0, SOURCE),
    )

    @pytest.mark.parametrize(
        "frequency", [YEARLY_BY_LAW, EVERY_THREE_YEARS, ROLLING, ALONE], ids=lambda frequency: frequency.id
    )
    @pytest.mark.parametrize("is_inspected", [False, True])
    def test_on_the_day_and_in_its_inspection_year(self, frequency: Frequency, *, is_inspected: bool) -> None:
        """It applies in the year of registration, not in the next, and not after it is out of force."""
        for registered, on, asked in (
            (date(2019, 5, 1), date(2019, 12, 1), NONE),
            (date(2019, 5, 1), date(2020, 4, 1), ONE),
            (date(2021, 5, 1), date(2022, 3, 31), NONE),
            (date(2022, 5, 1), date(2022, 12, 1), ONE),
        ):
            history = [inspected(registered + timedelta(30), GOOD)] * is_inspected
            home = attrs.evolve(HOME, registered=registered)
            answers = due((attrs.evolve(frequency, unless=(self.new,), during=None),), *history, on=on, provider=home)
            without = frequency.per is Cycle.FIRST_THREE_YEARS and is_inspected
            assert [answer.asked for answer in answers] == [asked] * (not without), (registered, on)

    def test_no_further_inspection_is_required(self) -> None:
        """After it "``no_further`` inspections are required": none is owed, or perhaps none if it is uncertain."""
        enough = Proviso(
            id="enough",
            says="No further one is required where it is closed.",
            source=SOURCE,
            when=(Circumstance.CLOSED_HOME,),
            no_further=True,
        )
        yearly = attrs.evolve(YEARLY_BY_LAW, unless=(enough,))
        for circumstances, owed in (
            ({Circumstance.CLOSED_HOME: True}, NONE),
            ({Circumstance.CLOSED_HOME: False}, ONE),
            ({}, HowMany(0, 1)),
        ):
            assert only(due((yearly,), on=date(2019, 6, 1), circumstances=circumstances)).owed == owed

    @pytest.mark.parametrize(
        ("day", "carried"),
        [
            (YearDay(4, 1), date(2020, 4, 1)),
            (YearDay(6, 30), date(2020, 6, 30)),
            (YearDay(3, 31), date(2021, 3, 31)),
        ],
    )
    def test_what_is_owed_is_carried_to_a_day_of_the_next_year(self, day: YearDay, carried: date) -> None:
        """What is owed at the end of a cycle "may be ``carried_to`` a day of the next": the first, last or another."""
        late = Proviso(id="late", says="It may be late.", source=SOURCE, carried_to=day)
        on = date(2019, 6, 1)
        answers = due((attrs.evolve(YEARLY_BY_LAW, unless=(late,)),), on=on)
        this_year = only([answer for answer in answers if answer.cycle == inspection_year(on)])
        assert (this_year.owed, this_year.by, this_year.may_be_by) == (ONE, date(2020, 3, 31), carried)

    def test_what_is_not_known_is_said_once_with_all_for_which_it_matters(self) -> None:
        """``unless`` are "the circumstances that are not known and matter": each once, with all provisos' words."""
        closed, empty = Circumstance.CLOSED_HOME, Circumstance.NO_CHILDREN
        first = Proviso(
            id="one", says="Not where it is closed.", source=SOURCE, when=(closed,), at_least=Fact(0, SOURCE)
        )
        two = attrs.evolve(first, id="two", says="Nor where it is closed and empty.", when=(closed, empty))
        answer = only(due((attrs.evolve(YEARLY_BY_LAW, unless=(first, two)),), on=date(2019, 6, 1), circumstances={}))
        assert answer.unless == (closed, empty)
        assert [why.says.split(": ", 1)[1] for why in answer.reasons if why.standing is Standing.NOT_KNOWN] == [
            "a closed children's home. It matters because: Not where it is closed. Nor where it is closed and empty.",
            "no child living there or placed. It matters because: Nor where it is closed and empty.",
        ]


class TestWhatCounts:
    """Full, interim and assurance inspections count. A monitoring visit does not, by our conclusion."""

    def test_by_kind(self) -> None:
        """One full and one interim are two; a monitoring visit is none; one of unknown kind is none or one."""
        full = inspected(date(2018, 5, 1), RI)
        for kind, owed in (
            (INTERIM, NONE),
            (ASSURANCE, NONE),
            (FULL, NONE),
            (MONITORING, ONE),
            (NOT_SUPPLIED, HowMany(0, 1)),
        ):
            second = inspected(date(2018, 9, 1), RI if kind is FULL else None, activity=kind)
            assert only(due(CHILDRENS_HOMES_BY_LAW, full, second, on=date(2018, 12, 1))).owed == owed

    def test_whose_day_is_not_known(self) -> None:
        """An inspection without a first day is counted by its publication."""
        undated = attrs.evolve(inspected(date(2018, 5, 1), RI), on_site=())
        assert only(due(CHILDRENS_HOMES_BY_LAW, undated, on=date(2018, 12, 1))).owed == ONE

    def test_on_the_first_and_the_last_day_of_the_year(self) -> None:
        """An inspection year is "from 1 April to 31 March": both days are in it, for a known or an unknown kind."""
        for day, count in ((date(2018, 3, 31), 0), (date(2018, 4, 1), 1), (date(2019, 3, 31), 1)):
            for kind, carried_out in ((FULL, HowMany(count, count)), (NOT_SUPPLIED, HowMany(0, count))):
                inspection = attrs.evolve(inspected(day, GOOD, activity=kind), on_site=(), published=day)
                assert only(due((YEARLY_BY_LAW,), inspection, on=date(2019, 3, 31))).carried_out == carried_out, day

    def test_it_is_said_which_count(self) -> None:
        """The reason names the kinds in ``counts``, and the note of its source if there is one."""
        says = "Number of inspections that count and began from 1 April 2018 to 31 March 2019: 1. Kinds that count: {}."
        for note, kinds in (("", "full"), ("others do not", "full. Others do not")):
            yearly = attrs.evolve(YEARLY_BY_LAW, counts=Fact(("full",), SOURCE, note=note))
            answer = only(due((yearly,), inspected(date(2018, 5, 1), GOOD), on=date(2018, 12, 1)))
            assert [(why.says, why.source) for why in answer.reasons if why.rule == "counts"] == [
                (says.format(kinds), SOURCE)
            ]

    def test_who_is_not_there(self) -> None:
        """Nothing is due of a home that does not exist yet or has ended."""
        for home in (attrs.evolve(HOME, registered=date(2019, 1, 2)), attrs.evolve(HOME, closed=date(2018, 1, 1))):
            assert due(CHILDRENS_HOMES_BY_LAW, on=date(2019, 1, 1), provider=home) == ()


class TestCircumstances:
    """The caller states the circumstances that no history shows, and no others."""

    @pytest.mark.parametrize(
        "circumstance", [circumstance for circumstance in Circumstance if not circumstance.is_given]
    )
    def test_what_the_history_shows_is_refused(self, circumstance: Circumstance) -> None:
        """Such a circumstance is worked out from the provider and its history."""
        with pytest.raises(DefinitionError, match="it follows from the provider and its history: leave it out"):
            due(CHILDRENS_HOMES_BY_LAW, on=date(2019, 1, 1), circumstances={circumstance: True})

    def test_what_is_no_circumstance(self) -> None:
        """A name is a text, and a text is refused as a circumstance."""
        odd = cast("dict[Circumstance, bool]", {"CLOSED_HOME": True})
        with pytest.raises(
            DefinitionError,
            match=r"circumstances\['CLOSED_HOME'\]: expected Circumstance, not 'CLOSED_HOME': write a member",
        ):
            due(CHILDRENS_HOMES_BY_LAW, on=date(2019, 1, 1), circumstances=odd)

    def test_before_october_ends_on_30_september(self) -> None:
        """A provider registered on 1 October is registered from October only."""
        year = inspection_year(date(2024, 6, 1))
        for registered, before in ((date(2024, 9, 30), True), (date(2024, 10, 1), False)):
            history = history_of(attrs.evolve(HOME, registered=registered), [], date(2025, 1, 1))
            assert all_hold([Circumstance.REGISTERED_BEFORE_OCTOBER], history, year, OPEN) is before
            assert all_hold([Circumstance.REGISTERED_FROM_OCTOBER], history, year, OPEN) is not before

    @pytest.mark.parametrize(("day", "made", "not_ended"), [(1, False, True), (2, True, True), (3, True, False)])
    def test_from_the_day_of_registration_to_the_last_day(self, day: int, *, made: bool, not_ended: bool) -> None:
        """From the first to the last day a home exists and something is due; otherwise nothing is."""
        on, then = date(2019, 4, day), date(2019, 4, 2)
        for home, is_there in (
            (attrs.evolve(HOME, registered=then), made),
            (attrs.evolve(HOME, closed=then), not_ended),
        ):
            assert bool(due(CHILDRENS_HOMES_BY_LAW, on=on, provider=home)) == is_there

    def test_neither_yes_nor_no(self) -> None:
        """Circumstances that are not known are left out."""
        odd = cast("dict[Circumstance, bool]", {Circumstance.CLOSED_HOME: None})
        with pytest.raises(
            DefinitionError, match=r"circumstances\[Circumstance\.CLOSED_HOME\]: expected bool, not None"
        ):
            due(CHILDRENS_HOMES_BY_LAW, on=date(2019, 1, 1), circumstances=odd)


HISTORIES = st.lists(
    st.tuples(st.dates(date(2015, 4, 1), date(2026, 10, 1)), st.sampled_from(Grade), st.sampled_from((FULL, INTERIM))),
    max_size=5,
    unique_by=lambda day_grade_kind: day_grade_kind[0].toordinal() // 3,
)
ON = st.dates(date(2015, 4, 1), date(2027, 12, 31))
ALL = (*CHILDRENS_HOMES_BY_LAW, *SECURE_HOMES_BY_LAW, EVERY_THREE_YEARS, YEARLY_BY_LAW, ROLLING, ALONE)
STATES = st.dictionaries(
    st.sampled_from([circumstance for circumstance in Circumstance if circumstance.is_given]), st.booleans()
)


def made(histories: Sequence[tuple[date, Grade, Activity]]) -> list[Inspection]:
    """Return inspections of days, grades and kinds; only full inspections have a grade."""
    return [inspected(day, grade if kind is FULL else None, activity=kind) for day, grade, kind in histories]


def totals(answers: Sequence[Due]) -> dict[str, tuple[int, int]]:
    """Return the least and the most that each frequency owes, from the year before and this year."""
    sums: dict[str, tuple[int, int]] = {}
    for answer in answers:
        least, most = sums.get(answer.frequency, (0, 0))
        sums[answer.frequency] = (least + answer.owed.at_least, most + (answer.owed.at_most or 0))
    return sums


class TestLaws:
    """The laws for every history on every day."""

    @given(HISTORIES, ON, STATES)
    def test_never_negative_and_in_order(
        self, days_grades_kinds: list[tuple[date, Grade, Activity]], on: date, states: dict[Circumstance, bool]
    ) -> None:
        """The range owed starts at 0 or more and is no more than the range asked.

        The days by which it is due are in order.
        """
        for answer in due(ALL, *made(days_grades_kinds), on=on, circumstances=states):
            assert answer.owed.at_most is not None
            assert answer.asked.at_most is not None
            assert 0 <= answer.owed.at_least <= answer.owed.at_most <= answer.asked.at_most
            assert answer.reasons
            assert not (answer.by and answer.may_be_by) or answer.by < answer.may_be_by

    @given(HISTORIES, ON, STATES, st.data())
    def test_a_worse_grade_never_owes_less(
        self,
        days_grades_kinds: list[tuple[date, Grade, Activity]],
        on: date,
        states: dict[Circumstance, bool],
        data: st.DataObject,
    ) -> None:
        """A worse grade in place of a better one never owes less, at the least or at the most, under any frequency."""
        assume(days_grades_kinds)
        which = data.draw(st.integers(0, len(days_grades_kinds) - 1))
        day, grade, kind = days_grades_kinds[which]
        worse = data.draw(st.sampled_from([other_grade for other_grade in Grade if other_grade.number >= grade.number]))
        changed = [*days_grades_kinds[:which], (day, worse, kind), *days_grades_kinds[which + 1 :]]
        before, after = (
            totals(due(ALL, *made(each), on=on, circumstances=states)) for each in (days_grades_kinds, changed)
        )
        for frequency, (least, most) in before.items():
            assert after[frequency][0] >= least
            assert after[frequency][1] >= most

    @given(HISTORIES, ON, STATES)
    def test_what_is_not_published_changes_nothing(
        self, days_grades_kinds: list[tuple[date, Grade, Activity]], on: date, states: dict[Circumstance, bool]
    ) -> None:
        """Only what was known on the day counts."""
        known = [
            inspection
            for inspection in made(days_grades_kinds)
            if isinstance(inspection.published, date) and inspection.published <= on
        ]
        assert due(ALL, *made(days_grades_kinds), on=on, circumstances=states) == due(
            ALL, *known, on=on, circumstances=states
        )

    @given(
        HISTORIES, ON, STATES, st.sampled_from([circumstance for circumstance in Circumstance if circumstance.is_given])
    )
    def test_an_unknown_circumstance_covers_both_answers(
        self,
        days_grades_kinds: list[tuple[date, Grade, Activity]],
        on: date,
        states: dict[Circumstance, bool],
        circumstance: Circumstance,
    ) -> None:
        """What is owed with either answer lies within what is owed while the circumstance is not known."""
        unknown = {other: holds for other, holds in states.items() if other is not circumstance}
        loose = totals(due(ALL, *made(days_grades_kinds), on=on, circumstances=unknown))
        for holds in (True, False):
            firm = totals(due(ALL, *made(days_grades_kinds), on=on, circumstances=unknown | {circumstance: holds}))
            for frequency, (least, most) in firm.items():
                assert loose[frequency][0] <= least
                assert most <= loose[frequency][1]


class TestDefinitions:
    """An inconsistent frequency is refused."""

    def test_every_problem_is_listed(self) -> None:
        """A duplicate proviso, one that asks for more, and a carry-over without a year are all listed."""
        more = Proviso(id="more", says="More.", source=SOURCE, at_least=Fact(2, SOURCE))
        late = Proviso(id="late", says="Later.", source=SOURCE, carried_to=YearDay(6, 30))
        assert refusal(attrs.evolve, EVERY_THREE_YEARS, unless=(more, more, late)) == (
            "frequency 'regulation-27-1-b' is not valid:\n"
            "  - unless: 'more' is listed 2 times\n"
            "  - unless['more']: it asks for 2, more than 1\n"
            "  - unless['more']: it asks for 2, more than 1\n"
            "  - unless['late']: only what is due in a year can be carried over, not in three-year period"
        )

    @pytest.mark.parametrize(
        ("odd", "what"),
        [
            (-1, "it is -1: expected 0 or more"),
            (1.0, "expected a whole number (int){}, not 1.0"),
            (True, "expected a whole number (int){}, not True"),
        ],
    )
    def test_numbers(self, odd: int, what: str) -> None:
        """Whole numbers from 0 upwards are required, also in a proviso."""
        assert f"at_least: {what.format('')}" in refusal(attrs.evolve, EVERY_THREE_YEARS, at_least=odd)
        proviso = {"id": "a", "says": "A.", "source": SOURCE, "at_least": Fact(odd, SOURCE)}
        assert what.format(" or None") in refusal(Proviso, **proviso)

    @pytest.mark.parametrize("odd", [(2, 29), (13, 1), (0, 1), (6, 31)])
    def test_days_of_the_year(self, odd: tuple[int, int]) -> None:
        """A day that not every year has is refused."""
        assert refusal(YearDay, *odd) == (
            f"day of the year is not valid:\n  - month {odd[0]!r} has no day {odd[1]!r} in every year"
        )
        assert YearDay(6, 30).on_or_after(date(2023, 7, 1)) == date(2024, 6, 30)

    def test_a_regime_names_only_what_is_there(self) -> None:
        """Activities and frequencies must be in the regime, and each frequency only once."""
        odd = attrs.evolve(FIRST, counts=Fact(("picnic",), SOURCE), overrides=("other",))
        assert refusal(regime, odd, odd) == (
            "regime 'homes' is not valid:\n"
            + "".join(
                f"  - frequencies['first']: {what}\n"
                for what in (
                    "it is listed 2 times",
                    "no framework has an activity 'picnic'",
                    "there is no frequency 'other'",
                )
            )
            * 2
        ).rstrip("\n")

    def test_every_inspection_year_has_its_days(self) -> None:
        """Each day of eight years is in its own inspection year, which begins on 1 April."""
        for day in (date(2016, 1, 1) + timedelta(count) for count in range(3000)):
            year = inspection_year(day)
            assert day in year
            assert (year.since, year.until) == (
                date(day.year - (day.month < 4), 4, 1),
                date(day.year - (day.month < 4) + 1, 3, 31),
            )


def test_it_is_explained() -> None:
    """The outlook says what is due and cites the regulation."""
    history = [inspected(date(2023, 1, 15), RI)]
    law = regime(*CHILDRENS_HOMES_BY_LAW)
    answer = outlook(HOME, history, on=date(2023, 2, 1), regime=law, circumstances=OPEN)
    text = answer.explain()
    assert "Inspections still due by law: 1, by 31 March 2023, or carried over, by 30 June 2023 (" in text
    assert "S.I. 2021/1019, regulation 3(3), regulation 27(3A)(b) [law]" in text
