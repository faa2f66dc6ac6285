"""The record: what was known on a day, which bounds then rested on enough reports, and how profiles split."""

from datetime import UTC, date, datetime, timedelta
from itertools import product

import attrs
import pytest

from inspection_framework import Absence, DefinitionError, Edition, Grade, InterimEffectiveness
from inspection_framework.frameworks.record import RECORD as OURS
from inspection_framework.model import (
    Count,
    ObservedBound,
    Outcome,
    Record,
    Role,
    Scale,
    Sighting,
    Succession,
    Tally,
    UsualRule,
)
from inspection_framework.model.record import recounted
from tests.model.making import COUNTED, EDITION, POOR_LEADERS, pickled, refusal

DAY_ONE = date(2020, 3, 1)
GOOD, POOR, MIDDLE, TOP = Grade.GOOD, Grade.INADEQUATE, Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING
OTHER = attrs.evolve(EDITION, id="other-2020")


def day(number: int) -> date:
    """Give a day, the first being 1."""
    return DAY_ONE + timedelta(number - 1)


def sighting(outcomes: tuple[Outcome, ...], overall: Grade, days: range, edition: Edition[Scale] = EDITION) -> Sighting:
    """Give a sighting with one report on each of some days."""
    return Sighting(edition=edition, outcomes=outcomes, overall=overall, published=tuple(map(day, days)))


LEADERS = ObservedBound[Scale](
    id="leaders",
    says="With inadequate leaders the whole was inadequate.",
    source=COUNTED,
    editions=(EDITION.id,),
    reports=32,
    alone=32,
    when=(POOR_LEADERS,),
    best=POOR,
)
ANY = ObservedBound[Scale](
    id="any",
    says="With one inadequate area the whole was no better than requires improvement.",
    source=COUNTED,
    editions=(EDITION.id,),
    reports=41,
    alone=9,
    when=(Count(roles=(Role.KEY, Role.PRACTICE), grades=(POOR,), at_least=1),),
    best=MIDDLE,
)
MEDIAN = UsualRule[Scale](
    id="median",
    says="The whole was the middle one.",
    source=COUNTED,
    editions=(EDITION.id,),
    needs=(Count(roles=(Role.KEY, Role.PRACTICE), grades=tuple(Grade), at_least=2),),
    roles=(Role.KEY, Role.PRACTICE),
)
RECORD = Record(
    as_of=day(40),
    source=COUNTED,
    sightings=(
        sighting((POOR, GOOD, GOOD), POOR, range(1, 33)),
        sighting((GOOD, POOR, GOOD), MIDDLE, range(25, 34)),
        sighting((GOOD, GOOD, TOP), GOOD, range(35, 37)),
        sighting((GOOD, GOOD, TOP), TOP, range(37, 39)),
        sighting((GOOD, GOOD, TOP), MIDDLE, range(30, 33)),
        sighting((POOR, GOOD, GOOD), GOOD, range(1, 5), edition=OTHER),
    ),
    bounds=(LEADERS, ANY),
    usual=(MEDIAN,),
)
"""The first bound had 30 reports on day 30; the second, which the first one's reports meet too, on day 27."""


class TestKnownOn:
    """Give the record as it stood on a day: only reports published by then, and what rests on enough of them."""

    def test_what_came_later_is_dropped(self) -> None:
        """It sees no future: every report of it was out by then, and none that was out is missing."""
        all_days = [published for one in RECORD.sightings for published in one.published]
        for number in range(42):
            known = RECORD.known_on(day(number))
            assert known.reports == sum(published <= day(number) for published in all_days)
            assert all(one.published and max(one.published) <= day(number) for one in known.sightings)
            assert known.as_of == min(day(number), RECORD.as_of)
            assert known.source == RECORD.source

    def test_sightings_of_later_days_are_left_out(self) -> None:
        """A combination that nobody had seen by then is not there at all."""
        known = RECORD.known_on(day(25))
        assert [one.overall for one in known.sightings] == [POOR, MIDDLE, GOOD]
        assert [len(one.published) for one in known.sightings] == [25, 1, 4]

    @pytest.mark.parametrize(
        ("number", "bounds"),
        [
            (26, {}),
            (27, {"any": (30, 30)}),
            (29, {"any": (34, 34)}),
            (30, {"leaders": (30, 30), "any": (36, 6)}),
            (31, {"leaders": (31, 31), "any": (38, 7)}),
            (40, {"leaders": (32, 32), "any": (41, 9)}),
        ],
    )
    def test_bounds_are_counted_anew(self, number: int, bounds: dict[str, tuple[int, int]]) -> None:
        """A bound with fewer than 30 reports by then is left out; what another says "alone" is told without it."""
        known = RECORD.known_on(day(number))
        assert {bound.id: (bound.reports, bound.alone) for bound in known.bounds} == bounds

    def test_the_usual_rule_needs_30_reports_of_its_editions(self) -> None:
        """Reports of other editions do not count towards it."""
        assert RECORD.known_on(day(26)).reports == 32
        assert RECORD.known_on(day(26)).usual == ()
        assert RECORD.known_on(day(27)).usual == (MEDIAN,)

    def test_on_its_own_day_it_is_itself(self) -> None:
        """Nothing came later, and its bounds were counted well."""
        assert RECORD.known_on(RECORD.as_of) == RECORD
        assert RECORD.known_on(date.max) == RECORD

    def test_a_time_is_no_day(self) -> None:
        """A report that came out on the day of a time was out at that time or was not: nobody can tell."""
        noon = datetime(2025, 1, 20, 12, tzinfo=UTC)
        assert refusal(RECORD.known_on, noon).endswith(f"- day: expected date, not {noon!r}: take its date()")

    def test_an_earlier_day_after_a_later_one_is_the_earlier_one(self) -> None:
        """What was known by two days was known by the earlier of them, in either order."""
        for one, other in product(range(0, 42, 3), repeat=2):
            assert RECORD.known_on(day(one)).known_on(day(other)) == RECORD.known_on(day(min(one, other)))


def test_a_bound_that_says_no_more_than_another_is_never_alone() -> None:
    """In `alone` of the reports no other bound says as much: of two that say the same, neither is."""
    twin = attrs.evolve(ANY, id="twin")
    counted = recounted((ANY, twin), RECORD.sightings)
    assert [(bound.reports, bound.alone) for bound in counted] == [(41, 0), (41, 0)]


def test_a_bound_of_two_editions_counts_reports_of_both() -> None:
    """A bound counts the reports of its editions to which it applied."""
    both = attrs.evolve(LEADERS, editions=(EDITION.id, OTHER.id))
    assert [bound.reports for bound in recounted((both,), RECORD.sightings)] == [36]


class TestSplit:
    """Say how reports with exactly these main judgements were judged overall, most frequent first."""

    def test_most_frequent_first_then_the_best(self) -> None:
        """Three were the most; of two that were as frequent the better comes first."""
        split = RECORD.split(EDITION, {"leaders": GOOD, "help": GOOD, "care": TOP})
        assert split == ((MIDDLE, 3), (TOP, 2), (GOOD, 2))

    def test_by_area_not_by_order_and_only_of_the_edition(self) -> None:
        """The order of the outcomes does not matter, nor what stands beside the main areas; the edition does."""
        outcomes = {"board": POOR, "care": GOOD, "help": GOOD, "leaders": POOR}
        assert RECORD.split(EDITION, outcomes) == ((POOR, 32),)
        assert RECORD.split(OTHER, outcomes) == ((GOOD, 4),)

    @pytest.mark.parametrize(
        "outcomes",
        [
            {"leaders": GOOD, "help": GOOD, "care": GOOD},
            {"leaders": GOOD, "help": GOOD},
            {"leaders": GOOD, "help": GOOD, "care": Absence.NOT_JUDGED},
            {},
        ],
        ids=["never seen", "one missing", "one not judged", "nothing"],
    )
    def test_what_was_never_seen_has_no_split(self, outcomes: dict[str, Outcome]) -> None:
        """Exactly these: a missing judgement is not any judgement."""
        assert RECORD.split(EDITION, outcomes) == ()


def test_bounds_and_usual_rule_of_an_edition() -> None:
    """Only those that name the edition, the first usual rule if there are two."""
    foreign = attrs.evolve(LEADERS, id="foreign", editions=(OTHER.id,))
    second = attrs.evolve(MEDIAN, id="second", editions=(EDITION.id, OTHER.id))
    more = sighting((GOOD, GOOD, POOR), POOR, range(1, 33), OTHER)
    record = attrs.evolve(
        RECORD, sightings=(*RECORD.sightings, more), bounds=(LEADERS, foreign, ANY), usual=(MEDIAN, second)
    )
    assert record.bounds_of(EDITION) == (LEADERS, ANY)
    assert record.bounds_of(OTHER) == (foreign,)
    assert record.usual_of(EDITION) == MEDIAN
    assert record.usual_of(OTHER) == second
    assert RECORD.usual_of(OTHER) is None
    assert RECORD.bounds_of(OTHER) == ()


def test_in_words() -> None:
    """How many reports, and as of when; a tally says kept of how many, and how they split."""
    assert repr(RECORD) == f"<Record of {RECORD.reports} reports as of 2020-04-09>"
    assert RECORD.reports == 52
    assert str(Tally(7, 11, ((TOP, 7), (GOOD, 4)))) == "7 of 11 (Outstanding 7, Good 4)"
    assert str(Tally(0, 0)) == "0 of 0"


def test_it_is_a_value() -> None:
    """Equal ones hash alike and come back from a pickle."""
    assert pickled(RECORD) == RECORD
    assert hash(pickled(RECORD)) == hash(RECORD)
    assert RECORD.known_on(day(1)) != RECORD


def test_a_sighting_fits_its_edition() -> None:
    """An outcome for each main area, and an overall grade of the scale: else every problem is listed."""
    sighting = OURS.sightings[0]
    assert refusal(attrs.evolve, sighting, outcomes=(), overall=InterimEffectiveness.IMPROVED) == (
        f"sighting under {sighting.edition.id} does not hold together:\n"
        f"  - outcomes: there are 0; {sighting.edition.id} has {len(sighting.outcomes)} main areas\n"
        "  - overall: InterimEffectiveness.IMPROVED is not on the scale Grade"
    )


def test_sightings_of_one_kind_are_added_up() -> None:
    """Two sightings of the same judgements are one entry of the split."""
    sighting = OURS.sightings[0]
    doubled = attrs.evolve(OURS, sightings=(sighting, sighting), bounds=())
    assert doubled.split(sighting.edition, sighting.by_area) == ((sighting.overall, 2 * len(sighting.published)),)


class TestSuccessions:
    """A graded inspection that followed another of the same provider, or was the first of one newly made."""

    AFTER = Succession(
        provider="80000",
        before=GOOD,
        began=day(1),
        framework="made-up",
        activity="full",
        started=day(11),
        published=day(20),
    )

    def test_the_days_between(self) -> None:
        """Calendar days between the two first days on site; none where the earlier is not known."""
        assert self.AFTER.days == 10
        assert attrs.evolve(self.AFTER, began=Absence.NOT_SUPPLIED).days is None

    def test_what_followed_is_known_when_it_is_published(self) -> None:
        """Not on the day before."""
        record = attrs.evolve(RECORD, successions=(self.AFTER, attrs.evolve(self.AFTER, published=day(30))))
        assert [len(record.known_on(day(number)).successions) for number in (19, 20, 29, 30)] == [0, 1, 1, 2]


def test_a_graded_inspection_that_contradicts_itself_is_refused() -> None:
    """An area that its edition does not have, or a report from before the first day on site."""
    inspection = next(one for one in OURS.inspections if isinstance(one.started, date))
    with pytest.raises(DefinitionError, match="has no area 'weather'"):
        attrs.evolve(inspection, outcomes=(("weather", Grade.GOOD),))
    with pytest.raises(DefinitionError, match="is before the first day on site"):
        attrs.evolve(inspection, published=date(2000, 1, 1))
