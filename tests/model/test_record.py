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
    """Return a day; the first is 1."""
    return DAY_ONE + timedelta(number - 1)


def sighting(outcomes: tuple[Outcome, ...], overall: Grade, days: range, edition: Edition[Scale] = EDITION) -> Sighting:
    """Return a sighting with one report on each of these days."""
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
"""The first bound has 30 reports on day 30. The second, which the first one's reports meet too, has them on day 27."""


class TestKnownOn:
    """The record on a day: only reports published by then, and what rests on enough of them."""

    def test_what_came_later_is_dropped(self) -> None:
        """It sees no future: it contains all reports published by then, and no others."""
        all_days = [published for seen in RECORD.sightings for published in seen.published]
        for number in range(42):
            known = RECORD.known_on(day(number))
            assert known.reports == sum(published <= day(number) for published in all_days)
            assert all(seen.published and max(seen.published) <= day(number) for seen in known.sightings)
            assert known.as_of == min(day(number), RECORD.as_of)
            assert known.source == RECORD.source

    def test_sightings_of_later_days_are_left_out(self) -> None:
        """A combination not seen by then is left out."""
        known = RECORD.known_on(day(25))
        assert [seen.overall for seen in known.sightings] == [POOR, MIDDLE, GOOD]
        assert [len(seen.published) for seen in known.sightings] == [25, 1, 4]

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
        """A bound with fewer than 30 reports by then is left out, and the other bounds are counted without it."""
        known = RECORD.known_on(day(number))
        assert {bound.id: (bound.reports, bound.alone) for bound in known.bounds} == bounds

    def test_the_usual_rule_needs_30_reports_of_its_editions(self) -> None:
        """Reports of other editions do not count towards it."""
        assert RECORD.known_on(day(26)).reports == 32
        assert RECORD.known_on(day(26)).usual == ()
        assert RECORD.known_on(day(27)).usual == (MEDIAN,)

    def test_on_its_own_day_it_is_itself(self) -> None:
        """Nothing came later, and its bounds are counted correctly."""
        assert RECORD.known_on(RECORD.as_of) == RECORD
        assert RECORD.known_on(date.max) == RECORD

    def test_a_time_is_no_day(self) -> None:
        """A report published on the day of a time may or may not have been out at that time."""
        noon = datetime(2025, 1, 20, 12, tzinfo=UTC)
        assert refusal(RECORD.known_on, noon).endswith(f"- day: expected date, not {noon!r}: take its date()")

    def test_an_earlier_day_after_a_later_one_is_the_earlier_one(self) -> None:
        """The record known by two days is that of the earlier, in either order."""
        for first, second in product(range(0, 42, 3), repeat=2):
            assert RECORD.known_on(day(first)).known_on(day(second)) == RECORD.known_on(day(min(first, second)))


def test_a_bound_that_says_no_more_than_another_is_never_alone() -> None:
    """In `alone` of the reports the other bounds would allow more grades: if two say the same, neither is alone."""
    twin = attrs.evolve(ANY, id="twin")
    counted = recounted((ANY, twin), RECORD.sightings)
    assert [(bound.reports, bound.alone) for bound in counted] == [(41, 0), (41, 0)]


def test_a_bound_of_two_editions_counts_reports_of_both() -> None:
    """A bound counts the reports of its editions to which it applied."""
    both = attrs.evolve(LEADERS, editions=(EDITION.id, OTHER.id))
    assert [bound.reports for bound in recounted((both,), RECORD.sightings)] == [36]


class TestSplit:
    """How reports with exactly these main judgements were judged overall, most frequent first."""

    def test_most_frequent_first_then_the_best(self) -> None:
        """Three were the most; of two equally frequent grades the better comes first."""
        split = RECORD.split(EDITION, {"leaders": GOOD, "help": GOOD, "care": TOP})
        assert split == ((MIDDLE, 3), (TOP, 2), (GOOD, 2))

    def test_by_area_not_by_order_and_only_of_the_edition(self) -> None:
        """The order of the outcomes does not matter, nor other areas than the main ones; the edition does."""
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
        """The judgements must be exactly these: a missing judgement does not match any judgement."""
        assert RECORD.split(EDITION, outcomes) == ()


def test_bounds_and_usual_rule_of_an_edition() -> None:
    """Only those that name the edition are returned, and the first usual rule if there are two."""
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
    """It prints how many reports, and as of when. A tally prints kept of how many, and the split."""
    assert repr(RECORD) == f"<Record of {RECORD.reports} reports as of 2020-04-09>"
    assert RECORD.reports == 52
    assert str(Tally(7, 11, ((TOP, 7), (GOOD, 4)))) == "7 of 11 (Outstanding 7, Good 4)"
    assert str(Tally(0, 0)) == "0 of 0"


def test_it_is_a_value() -> None:
    """Equal records have the same hash and survive pickling."""
    assert pickled(RECORD) == RECORD
    assert hash(pickled(RECORD)) == hash(RECORD)
    assert RECORD.known_on(day(1)) != RECORD


def test_a_sighting_fits_its_edition() -> None:
    """An outcome for each main area and an overall grade of the scale are required; every problem is listed."""
    sighting = OURS.sightings[0]
    assert refusal(attrs.evolve, sighting, outcomes=(), overall=InterimEffectiveness.IMPROVED) == (
        f"sighting under {sighting.edition.id} is not valid:\n"
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
        """They are calendar days between the two first days on site; none if the earlier is not known."""
        assert self.AFTER.days == 10
        assert attrs.evolve(self.AFTER, began=Absence.NOT_SUPPLIED).days is None

    def test_what_followed_is_known_when_it_is_published(self) -> None:
        """It is not known on the day before."""
        record = attrs.evolve(RECORD, successions=(self.AFTER, attrs.evolve(self.AFTER, published=day(30))))
        assert [len(record.known_on(day(number)).successions) for number in (19, 20, 29, 30)] == [0, 1, 1, 2]


def test_a_graded_inspection_that_contradicts_itself_is_refused() -> None:
    """An area that its edition does not have is refused, and so is a report from before the first day on site."""
    inspection = next(
        graded_inspection for graded_inspection in OURS.inspections if isinstance(graded_inspection.started, date)
    )
    with pytest.raises(DefinitionError, match="has no area 'weather'"):
        attrs.evolve(inspection, outcomes=(("weather", Grade.GOOD),))
    with pytest.raises(DefinitionError, match="is before the first day on site"):
        attrs.evolve(inspection, published=date(2000, 1, 1))
