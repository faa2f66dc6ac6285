"""Activities: what they judge on which day, and how their parts print."""

from datetime import date

import attrs
import pytest

from inspection_framework import Period
from inspection_framework.model import (
    CalendarDays,
    Feedback,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Reporting,
    TeamRole,
    Weekday,
    WorkingDays,
)
from tests.model.making import FULL, VISIT, fact, pickled, refusal

IN_WORDS = {
    "five working days": Notice(words="five working days", length=WorkingDays(5), told=Weekday.MONDAY),
    "week 1, off site: data": Phase(weeks=(1,), place=Place.OFF_SITE, what="data"),
    "week 2 and 3, on site: practice": Phase(weeks=(2, 3), place=Place.ON_SITE, what="practice"),
    "week 2, on site (Monday to Friday): practice": Phase(
        weeks=(2,), place=Place.ON_SITE, what="practice", first=Weekday.MONDAY, last=Weekday.FRIDAY
    ),
    "week 2, on site (Monday): practice": Phase(weeks=(2,), place=Place.ON_SITE, what="practice", first=Weekday.MONDAY),
    "12 calendar days": OnSitePattern(length=CalendarDays(12)),
    "5 calendar days, Monday to Friday": OnSitePattern(
        length=CalendarDays(5), first=Weekday.MONDAY, last=Weekday.FRIDAY
    ),
    "2 calendar days, Tuesday": OnSitePattern(length=CalendarDays(2), first=Weekday.TUESDAY),
    "inspectors": TeamRole(role="inspectors"),
    "2 inspectors": TeamRole(role="inspectors", at_least=2, at_most=2),
    "at least 2 inspectors": TeamRole(role="inspectors", at_least=2),
    "at most 2 inspectors": TeamRole(role="inspectors", at_most=2),
    "0 to 2 inspectors": TeamRole(role="inspectors", at_least=0, at_most=2),
    "1 lead inspector, 2 calendar days": TeamRole(role="lead inspector", at_least=1, at_most=1, length=CalendarDays(2)),
    "inspectors, at most 2 calendar days": TeamRole(role="inspectors", longest=CalendarDays(2)),
    "usually 2 inspectors": TeamRole(role="inspectors", at_least=2, at_most=2, usually=True),
    "inspectors, 1 calendar day": TeamRole(role="inspectors", length=CalendarDays(1)),
    "last day: the director, the chief executive": Feedback(
        when="last day", heard_by=("the director", "the chief executive")
    ),
}


@pytest.mark.parametrize(("words", "thing"), IN_WORDS.items(), ids=IN_WORDS)
def test_in_words(words: str, thing: object) -> None:
    """Each part prints as in a sentence, without what no source says."""
    assert str(thing) == words


def test_only_an_activity_that_ends_in_judgements_is_graded() -> None:
    """An activity is graded if it ends in judgements on a scale, not in a narrative or an unpublished letter."""
    assert {reporting for reporting in Reporting if attrs.evolve(FULL, reporting=fact(reporting)).is_graded} == {
        Reporting.GRADED
    }


class TestAreas:
    """If the answer changed over the years there are several facts, each with the days on which it applied."""

    changed = attrs.evolve(
        FULL,
        judges=(
            fact(("overall", "leaders", "care"), Period(None, date(2022, 12, 31))),
            fact(("overall", "leaders", "in_care", "care_leavers"), Period(date(2023, 1, 1), None)),
        ),
    )

    def test_all_areas_in_the_order_of_the_report(self) -> None:
        """The ids of all areas that it judges on some day, each once."""
        assert self.changed.areas == ("overall", "leaders", "care", "in_care", "care_leavers")

    def test_the_areas_of_a_day(self) -> None:
        """The last day of one fact and the first day of the next have different areas."""
        assert self.changed.areas_on(date(2022, 12, 31)) == ("overall", "leaders", "care")
        assert self.changed.areas_on(date(2023, 1, 1)) == ("overall", "leaders", "in_care", "care_leavers")

    def test_without_judgements_there_are_none(self) -> None:
        """There are no areas if none is graded, or none on that day."""
        assert VISIT.areas == ()
        assert VISIT.areas_on(date(2023, 1, 1)) == ()
        later = attrs.evolve(FULL, judges=(fact(("overall",), Period(date(2023, 1, 1), None)),))
        assert later.areas == ("overall",)
        assert later.areas_on(date(2022, 12, 31)) == ()


def test_an_activity_is_a_value() -> None:
    """Equal activities have the same hash and survive pickling."""
    assert pickled(FULL) == FULL
    assert hash(pickled(FULL)) == hash(FULL)


def test_a_role_has_a_length_or_an_upper_limit() -> None:
    """Both together are refused: ``longest`` is the upper limit "where a source says only" so much."""
    assert refusal(TeamRole, role="inspectors", length=CalendarDays(1), longest=CalendarDays(2)) == (
        "team role 'inspectors' is not valid:\n"
        "  - longest: 2 calendar days is an upper limit, and length is 1 calendar day: set only one of them"
    )


@pytest.mark.parametrize(("least", "most"), [(-1, None), (None, -1), (3, 2)])
def test_a_number_of_people_that_is_not_possible(least: int | None, most: int | None) -> None:
    """It is below 0, or its ends are not in order."""
    assert refusal(TeamRole, role="inspectors", at_least=least, at_most=most).endswith(
        f"  - at_least: from {least} to {most} people is not possible"
    )
