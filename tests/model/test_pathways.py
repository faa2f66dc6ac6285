"""Pathways, timings, pauses and their regime: each is consistent, or refused."""

from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import Absence, Fact, Grade, Period, Window
from inspection_framework.model import (
    Count,
    Hours,
    Length,
    Mode,
    Months,
    Outcome,
    Pathway,
    Regime,
    Suspension,
    Timing,
    Weeks,
)
from tests.model.making import AREAS, FRAMEWORK, POOR_LEADERS, SOURCE, WITHOUT_OVERALL, fact, pickled, refusal

THREE_YEARS = Timing(opens=Months(30), typical=Months(36), closes=Months(42))
PATH = Pathway(
    id="again",
    says="Who had one has one again.",
    source=SOURCE,
    framework="made-up",
    activity="full",
    mode=Mode.DEFAULT,
    after=("made-up-2020",),
    window=Fact(THREE_YEARS, SOURCE),
)
CARE_IS_GOOD = Count(areas=("care",), grades=(Grade.GOOD,), at_least=1)
PAUSE = Suspension(
    id="flood",
    says="Visits are suspended in the flood.",
    framework="made-up",
    activities=("visit",),
    first=fact(date(2021, 2, 1)),
    last=fact(date(2021, 2, 28)),
)
REGIME = Regime(
    id="made-up authorities",
    inspects=("local_authority",),
    frameworks=(FRAMEWORK,),
    pathways=(PATH,),
    suspensions=(PAUSE,),
)


class TestMonths:
    """A length in calendar months, counted from a day."""

    @pytest.mark.parametrize(
        ("day", "months", "then"),
        [
            (date(2024, 1, 15), 1, date(2024, 2, 15)),
            (date(2024, 1, 31), 1, date(2024, 2, 29)),
            (date(2023, 8, 31), 6, date(2024, 2, 29)),
            (date(2024, 2, 29), 12, date(2025, 2, 28)),
            (date(2024, 12, 31), 0, date(2024, 12, 31)),
            (date(2023, 11, 30), 1, date(2023, 12, 30)),
            (date(2018, 6, 11), 30, date(2020, 12, 11)),
        ],
    )
    def test_the_same_day_of_the_month_or_its_last(self, day: date, months: int, then: date) -> None:
        """It is the same day a number of months later, or the last of that month if it has no such day."""
        assert Months(months).after(day) == then

    @given(st.dates(max_value=date(2900, 1, 1)), st.integers(0, 600))
    def test_never_into_the_month_after(self, day: date, months: int) -> None:
        """It is always that many months later, and never on a later day of the month."""
        then = Months(months).after(day)
        assert then.year * 12 + then.month - day.year * 12 - day.month == months
        assert then.day <= day.day


class TestTiming:
    """When a next inspection comes, counted from the first day on site of the latest graded one."""

    def test_a_window_counted_from_a_day(self) -> None:
        """The day is that of the month, or its last."""
        assert THREE_YEARS.window_from(date(2023, 8, 31)) == Window(
            date(2026, 2, 28), date(2026, 8, 31), date(2027, 2, 28)
        )

    def test_in_words(self) -> None:
        """It says what it is counted from; by itself it does not know whether there was an inspection before."""
        assert str(THREE_YEARS) == (
            "30 months to 42 months after the start of the latest graded inspection, or registration if there was none,"
            " typically 36 months"
        )

    @pytest.mark.parametrize("months", [(31, 30, 42), (30, 43, 42), (42, 36, 30)])
    def test_out_of_order(self, months: tuple[int, int, int]) -> None:
        """It opens first and closes last; all three may be the same."""
        opens, typical, closes = map(Months, months)
        assert refusal(Timing, opens=opens, typical=typical, closes=closes) == (
            f"timing is not valid:\n  - {opens}, {typical}, {closes} are not in order"
        )
        assert Timing(opens=opens, typical=opens, closes=opens).typical == opens

    @pytest.mark.parametrize(
        ("timing", "words", "window"),
        [
            (
                Timing(closes=Months(24)),
                "no later than 24 months after it began",
                Window(None, None, date(2019, 3, 31)),
            ),
            (
                Timing(opens=Weeks(6), closes=Weeks(8)),
                "6 weeks to 8 weeks after it began",
                Window(date(2017, 5, 12), None, date(2017, 5, 26)),
            ),
            (Timing(typical=Months(18)), "typically 18 months after it began", Window(None, date(2018, 9, 30), None)),
            (
                Timing(opens=Months(6), typical=Months(7)),
                "no earlier than 6 months after it began, typically 7 months",
                Window(date(2017, 9, 30), date(2017, 10, 31), None),
            ),
            (
                Timing(opens=Months(0), closes=Months(36), rolling=True),
                "0 months to 36 months after the 1 April after it began",
                Window(date(2017, 4, 1), None, date(2020, 3, 31)),
            ),
        ],
        ids=["by", "weeks", "about", "from", "rolling"],
    )
    def test_what_is_not_laid_down(self, timing: Timing, words: str, window: Window) -> None:
        """One of the three lengths is enough, in months or in weeks, from the day or from the 1 April after it."""
        assert timing.since("it began") == words
        assert timing.window_from(date(2017, 3, 31)) == window

    @pytest.mark.parametrize(
        ("lengths", "problem"),
        [
            ((None, None, None), "give at least one of opens, typical and closes"),
            ((Weeks(6), None, Months(2)), "6 weeks, 2 months are not all in months or all in weeks"),
            ((Hours(6), None, None), "6 hours are not all in months or all in weeks"),
        ],
        ids=["none", "mixed", "hours"],
    )
    def test_lengths_that_cannot_be_counted(
        self, lengths: tuple[Length | None, Length | None, Length | None], problem: str
    ) -> None:
        """All must be in months, or all in weeks, and at least one is required."""
        opens, typical, closes = lengths
        assert refusal(Timing, opens=opens, typical=typical, closes=closes) == (f"timing is not valid:\n  - {problem}")


class TestPathway:
    """What may come next, to a provider that meets all of `when` but not all of `unless`."""

    @pytest.mark.parametrize(
        ("leaders", "care", "applies"),
        [
            (Grade.INADEQUATE, Grade.GOOD, False),
            (Grade.INADEQUATE, Grade.INADEQUATE, True),
            (Grade.GOOD, Grade.GOOD, False),
            (Grade.GOOD, Grade.INADEQUATE, False),
            (Grade.INADEQUATE, Absence.NOT_JUDGED, True),
        ],
    )
    def test_all_of_when_and_not_all_of_unless(self, leaders: Outcome, care: Outcome, *, applies: bool) -> None:
        """An area that was not judged has none of the grades."""
        path = attrs.evolve(PATH, when=(POOR_LEADERS,), unless=(CARE_IS_GOOD,))
        assert path.applies({"leaders": leaders, "care": care}, AREAS) is applies

    def test_every_count_must_hold(self) -> None:
        """Both counts in `when` must hold, and only if both in `unless` hold is it ruled out."""
        outcomes = {"leaders": Grade.INADEQUATE, "care": Grade.REQUIRES_IMPROVEMENT}
        both = (POOR_LEADERS, CARE_IS_GOOD)
        assert not attrs.evolve(PATH, when=both).applies(outcomes, AREAS)
        assert attrs.evolve(PATH, unless=both).applies(outcomes, AREAS)
        assert not attrs.evolve(PATH, unless=both).applies(outcomes | {"care": Grade.GOOD}, AREAS)

    def test_without_conditions_it_always_applies(self) -> None:
        """An empty `unless` never holds."""
        assert PATH.applies({}, AREAS)
        assert PATH.looks_at(AREAS) == set()

    def test_the_areas_on_which_it_depends(self) -> None:
        """They are the areas of `when` and `unless` that the edition has."""
        path = attrs.evolve(PATH, when=(POOR_LEADERS,), unless=(CARE_IS_GOOD,))
        assert path.looks_at(AREAS) == {"leaders", "care"}
        assert path.looks_at(AREAS[:2]) == {"leaders"}

    @pytest.mark.parametrize("field", ["when", "unless"])
    def test_without_an_earlier_inspection_nothing_can_be_looked_at(self, field: str) -> None:
        """A condition needs an edition in `after`."""
        assert refusal(attrs.evolve, PATH, after=(), **{field: (POOR_LEADERS,)}) == (
            "pathway 'again' is not valid:\n"
            "  - when: it looks at judgements of an earlier inspection: name the editions of that in after"
        )
        assert attrs.evolve(PATH, after=()).after == ()

    def test_when_it_comes(self) -> None:
        """Its window is counted from registration where nothing came before; without a window there are no words."""
        within = attrs.evolve(PATH, window=Fact(Timing(closes=Months(12)), SOURCE))
        assert within.comes == "no later than 12 months after the latest graded inspection began"
        first = attrs.evolve(within, after=())
        assert first.comes == "no later than 12 months after registration"
        assert "Window     no later than 12 months after registration\n" in f"{first}\n"
        assert attrs.evolve(PATH, window=Fact(None, SOURCE, note="not found: when")).comes == ""


class TestSuspension:
    """A time when certain activities did not take place, from its first day to its last."""

    def test_both_days_are_in_it(self) -> None:
        """The day before the first and the one after the last are not in it."""
        days = [date(2021, 1, 31), date(2021, 2, 1), date(2021, 2, 28), date(2021, 3, 1)]
        assert [day in PAUSE for day in days] == [False, True, True, False]

    def test_what_it_stops(self) -> None:
        """It stops activities of its framework only."""
        assert PAUSE.stops("made-up", "visit")
        assert not PAUSE.stops("made-up", "full")
        assert not PAUSE.stops("other", "visit")

    def test_it_cannot_end_before_it_begins(self) -> None:
        """One day is enough."""
        assert refusal(attrs.evolve, PAUSE, last=fact(date(2021, 1, 31))) == (
            "suspension 'flood' is not valid:\n  - last: 2021-01-31 lies before the first day, 2021-02-01"
        )
        assert date(2021, 2, 1) in attrs.evolve(PAUSE, last=PAUSE.first)


class TestRegime:
    """All that decides what comes next for some kinds of provider; it names nothing that is missing."""

    def test_every_problem_is_listed(self) -> None:
        """Unknown frameworks, activities and editions, and a duplicate pathway, are listed."""
        wrong = (
            PATH,
            attrs.evolve(PATH, framework="other"),
            attrs.evolve(PATH, id="b", activity="picnic", after=("made-up-2020", "made-up-1920")),
        )
        pauses = (attrs.evolve(PAUSE, framework="other"), attrs.evolve(PAUSE, activities=("visit", "picnic")))
        assert refusal(attrs.evolve, REGIME, pathways=wrong, suspensions=pauses) == (
            "regime 'made-up authorities' is not valid:\n"
            "  - pathways: 'again' is listed 2 times\n"
            "  - pathways['again']: there is no framework 'other'\n"
            "  - pathways['b']: made-up has no activity 'picnic'\n"
            "  - pathways['b']: there is no edition 'made-up-1920'\n"
            "  - suspensions['flood']: there is no framework 'other'\n"
            "  - suspensions['flood']: made-up has no activity 'picnic'"
        )

    def test_an_activity_of_any_edition_will_do(self) -> None:
        """The second edition has no full inspection, and the framework still has."""
        assert [activity.id for activity in WITHOUT_OVERALL.activities] == ["visit"]
        assert attrs.evolve(REGIME, pathways=(attrs.evolve(PATH, during=Period(date(2022, 1, 1), None)),))

    def test_its_frameworks_by_id(self) -> None:
        """Its pathways name no other framework."""
        assert REGIME.framework("made-up") is FRAMEWORK

    def test_it_is_a_value(self) -> None:
        """It has a name; equal regimes have the same hash and survive pickling."""
        assert repr(REGIME) == "<Regime made-up authorities>"
        assert pickled(REGIME) == REGIME
        assert hash(pickled(REGIME)) == hash(REGIME)
        assert attrs.evolve(REGIME, suspensions=()) != REGIME
