"""What was known of a provider on a day: in order, without the future. An uncertain order is refused."""

from datetime import date, timedelta
from itertools import permutations

import attrs
import pytest

from inspection_framework import Absence, Days, DefinitionError, Edition, Grade, Inspection, Provider
from inspection_framework.frameworks import SIF
from inspection_framework.rules.next_inspection.history import days_on_site, history_of, is_graded
from tests.model.making import PROVIDER
from tests.rules.histories import TODAY, graded, under_sif, visit

FIRST = under_sif(date(2015, 3, 2))
SECOND = graded(date(2019, 6, 3))
VISIT = visit(date(2020, 2, 4))
THIRD = graded(date(2023, 9, 4))
UNDATED = (Days(Absence.NOT_SUPPLIED, Absence.NOT_SUPPLIED),)


def refused(*inspections: Inspection, provider: Provider = PROVIDER) -> str:
    """Return the problems for which a history is refused. Borsetshire's inspections are made the provider's."""
    history = [
        attrs.evolve(inspection, provider=provider) if inspection.provider == PROVIDER else inspection
        for inspection in inspections
    ]
    with pytest.raises(DefinitionError) as caught:
        history_of(provider, history, TODAY)
    title, *problems = str(caught.value).splitlines()
    assert title == "history of Borsetshire (local_authority 80000) is not valid:"
    return "\n".join(problem.removeprefix("  - ") for problem in problems)


class TestOrder:
    """Inspections in order, without those not published by a day."""

    def test_the_order_in_which_they_are_given_never_matters(self) -> None:
        """All orders of four inspections give one history."""
        histories = {history_of(PROVIDER, order, TODAY) for order in permutations((FIRST, SECOND, VISIT, THIRD))}
        assert [history.known for history in histories] == [(FIRST, SECOND, VISIT, THIRD)]

    def test_nor_does_it_for_visits_on_the_same_days(self) -> None:
        """They are ordered by the day of publication, then by what they are."""
        assert isinstance(VISIT.edition, Edition)
        assert isinstance(VISIT.published, date)
        late = attrs.evolve(VISIT, published=VISIT.published + timedelta(1))
        other = attrs.evolve(late, activity=VISIT.edition.activity("monitoring_visit"))
        histories = {history_of(PROVIDER, order, TODAY).known for order in permutations((other, late, VISIT))}
        assert histories == {(VISIT, late, other)}

    def test_what_was_not_published_is_kept_apart(self) -> None:
        """It is not known on the eve of its publication, and known on the day."""
        assert isinstance(THIRD.published, date)
        eve = history_of(PROVIDER, (THIRD, VISIT, SECOND), THIRD.published - timedelta(1))
        assert (eve.known, eve.not_yet, eve.latest) == ((SECOND, VISIT), (THIRD,), SECOND)
        day = history_of(PROVIDER, (THIRD, VISIT, SECOND), THIRD.published)
        assert (day.not_yet, day.latest) == ((), THIRD)

    def test_the_visits_since_the_latest_graded_one(self) -> None:
        """Earlier visits are left out; without a graded inspection, all visits are returned."""
        assert history_of(PROVIDER, (SECOND, VISIT), TODAY).since == (VISIT,)
        assert history_of(PROVIDER, (VISIT, THIRD), TODAY).since == ()
        assert history_of(PROVIDER, (VISIT,), TODAY).since == (VISIT,)
        assert history_of(PROVIDER, (), TODAY).latest is None

    def test_a_day_in_the_middle_of_an_inspection_does_not_split_it(self) -> None:
        """An inspection in two windows is ordered by its last day."""
        days = (Days(date(2019, 6, 3), date(2019, 6, 7)), Days(date(2020, 3, 2), date(2020, 3, 3)))
        paused = attrs.evolve(SECOND, on_site=days)
        assert history_of(PROVIDER, (paused, VISIT), TODAY).known == (VISIT, paused)


class TestGraded:
    """The latest graded inspection judged areas from which an overall judgement is derived."""

    def test_neither_a_visit_nor_the_review_of_a_board_alone(self) -> None:
        """In Surrey in 2015, the board was reviewed on its own."""
        edition = SIF.editions[0]
        review = attrs.evolve(FIRST, activity=edition.activity("lscb_review"), judgements={"lscb": Grade.GOOD})
        assert not is_graded(review)
        assert not is_graded(VISIT)
        assert is_graded(FIRST)
        later = attrs.evolve(review, on_site=(Days(date(2016, 3, 1), date(2016, 3, 3)),))
        assert history_of(PROVIDER, (FIRST, later), TODAY).latest == FIRST

    def test_where_the_activity_is_not_told(self) -> None:
        """Then the judgements decide."""
        unknown = attrs.evolve(SECOND, activity=Absence.NOT_SUPPLIED)
        assert is_graded(unknown)
        assert not is_graded(attrs.evolve(unknown, judgements={}))

    def test_where_the_edition_is_not_told(self) -> None:
        """Then any grade decides."""
        unknown = attrs.evolve(SECOND, edition=Absence.NOT_SUPPLIED)
        assert is_graded(unknown)
        assert not is_graded(attrs.evolve(unknown, judgements={"overall": Absence.NOT_JUDGED}))

    @pytest.mark.parametrize("absence", Absence)
    def test_where_neither_edition_nor_grade_can_be_seen(self, absence: Absence) -> None:
        """A withheld or unreadable judgement was made: ignoring it would make the first inspection come next."""
        unknown = attrs.evolve(SECOND, edition=Absence.NOT_SUPPLIED, judgements={"overall": absence})
        assert is_graded(unknown) is (absence in {Absence.WITHHELD, Absence.UNREADABLE})


class TestRefused:
    """Every problem is listed."""

    def test_two_providers_mixed(self) -> None:
        """Providers are compared by kind and URN; a name may change. One line counts the others and names the first."""
        other = attrs.evolve(THIRD, provider=attrs.evolve(PROVIDER, urn="80001", name="Ambridge"))
        home = attrs.evolve(FIRST, provider=attrs.evolve(PROVIDER, kind="childrens_home"))
        renamed = attrs.evolve(SECOND, provider=attrs.evolve(PROVIDER, name="Borsetshire County Council"))
        assert refused(renamed, other, home) == (
            "history: 2 of 3 inspections are not of Borsetshire (local_authority 80000)"
            " (history[1] is of Ambridge (local_authority 80001)): pass the inspections of this provider alone"
        )
        assert history_of(PROVIDER, (renamed,), TODAY).latest == renamed

    def test_given_twice(self) -> None:
        """The second is named, counted from 0 as Python does."""
        assert refused(SECOND, THIRD, SECOND) == "history[2]: it is listed twice"

    def test_without_any_day(self) -> None:
        """Nothing shows its place in the order."""
        dayless = attrs.evolve(THIRD, on_site=UNDATED, published=Absence.NOT_SUPPLIED)
        assert refused(SECOND, dayless) == (
            "history[1]: it has neither a day on site nor a day of publication: leave it out"
        )

    @pytest.mark.parametrize("start", [date(2019, 6, 3), date(2019, 6, 14), date(2019, 5, 27)])
    def test_two_that_overlap(self, start: date) -> None:
        """They overlap if the last day of the first is the first day of the second, or if they share more days."""
        assert refused(graded(start, "rrrr"), SECOND).startswith(
            "these cannot be put in order, because they overlap or a date is missing: Borsetshire, Standard "
        )
        assert history_of(PROVIDER, (graded(date(2019, 6, 15)), SECOND), TODAY)

    def test_every_pair_is_named(self) -> None:
        """Three on the same days are three pairs."""
        same = (SECOND, graded(date(2019, 6, 4)), graded(date(2019, 6, 5)))
        assert len(refused(*same).splitlines()) == 3

    def test_from_before_it_was_made(self) -> None:
        """The judgements of a predecessor are not its own."""
        made = date(2019, 4, 1)
        assert refused(FIRST, SECOND, provider=attrs.evolve(PROVIDER, registered=made)) == (
            "history[0]: it is before Borsetshire (local_authority 80000) was created, on 1 April 2019:"
            " leave out other providers' inspections"
        )

    def test_from_after_it_ended(self) -> None:
        """Nothing can be inspected after it ended."""
        assert refused(FIRST, THIRD, provider=attrs.evolve(PROVIDER, closed=date(2023, 9, 3))) == (
            "history[1]: it is after Borsetshire (local_authority 80000) ended, on 3 September 2023"
        )
        provider = attrs.evolve(PROVIDER, registered=date(2015, 3, 13), closed=date(2023, 9, 4))
        own = [attrs.evolve(inspection, provider=provider) for inspection in (FIRST, THIRD)]
        assert history_of(provider, own, TODAY).known == tuple(own)


class TestUnknownDays:
    """An unknown day is never guessed: either the order is certain, or it is refused."""

    PUBLISHED_ONLY = attrs.evolve(THIRD, on_site=(), published=date(2023, 11, 1))

    def test_by_publication_where_that_is_certain(self) -> None:
        """It was published before the other began, or after the other was published."""
        assert history_of(PROVIDER, (self.PUBLISHED_ONLY, SECOND), TODAY).latest == self.PUBLISHED_ONLY
        later = graded(date(2023, 11, 2))
        assert history_of(PROVIDER, (self.PUBLISHED_ONLY, later), TODAY).latest == later
        assert days_on_site(self.PUBLISHED_ONLY) == []

    @pytest.mark.parametrize("published", [date(2019, 6, 4), date(2019, 6, 20), date(2019, 7, 23)])
    def test_refused_where_it_is_not(self, published: date) -> None:
        """It was published before the other, and may have been on site before or after it."""
        assert "these cannot be put in order" in refused(SECOND, attrs.evolve(self.PUBLISHED_ONLY, published=published))
        later = attrs.evolve(self.PUBLISHED_ONLY, published=date(2019, 7, 24))
        assert history_of(PROVIDER, (later, SECOND), TODAY).latest == later

    def test_not_only_neighbours_are_compared(self) -> None:
        """An inspection published before an earlier one may also have come before it."""
        slow = attrs.evolve(SECOND, published=date(2019, 12, 2))
        quick = attrs.evolve(graded(date(2019, 7, 1), "rrrr"), published=date(2019, 8, 1))
        between = attrs.evolve(self.PUBLISHED_ONLY, published=date(2019, 10, 1))
        assert refused(slow, quick, between).count("cannot be put in order") == 1

    def test_two_with_the_same_publication_alone(self) -> None:
        """Neither comes first."""
        twin = attrs.evolve(self.PUBLISHED_ONLY, note="another")
        assert "these cannot be put in order" in refused(self.PUBLISHED_ONLY, twin)

    def test_one_day_on_site_is_enough(self) -> None:
        """City of London 2016 prints its last day only."""
        last_only = attrs.evolve(THIRD, on_site=(Days(Absence.NOT_SUPPLIED, date(2023, 9, 15)),))
        assert history_of(PROVIDER, (last_only, SECOND), TODAY).latest == last_only
        assert "these cannot be put in order" in refused(last_only, graded(date(2023, 9, 15)))

    def test_without_publication_it_is_known_from_its_last_day(self) -> None:
        """It is not known before. An inspection without publication does not prevent an order."""
        unpublished = attrs.evolve(THIRD, published=Absence.NOT_SUPPLIED)
        assert history_of(PROVIDER, (unpublished,), date(2023, 9, 14)).latest is None
        assert history_of(PROVIDER, (unpublished,), date(2023, 9, 15)).latest == unpublished
        paused = attrs.evolve(unpublished, on_site=(*THIRD.on_site, Days(date(2023, 10, 2), date(2023, 10, 3))))
        assert history_of(PROVIDER, (paused,), date(2023, 10, 2)).latest is None
        assert history_of(PROVIDER, (paused,), date(2023, 10, 3)).latest == paused
        after = attrs.evolve(self.PUBLISHED_ONLY, published=date(2023, 9, 16))
        assert history_of(PROVIDER, (unpublished, after), TODAY).latest == after
