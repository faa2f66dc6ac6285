"""One thing that may come: when by policy, when by the record, how often, and the footing of each reason."""

from datetime import date, timedelta

import attrs
import pytest

from inspection_framework import Absence, Basis, Fact, Grade, Inspection, outlook
from inspection_framework.model import Force, Mode, Months, Outcome, Record, Succession, Timing
from inspection_framework.rules import Prospect, Standing
from inspection_framework.rules.reasons import standing_on
from tests.model.making import EDITION, PROVIDER, SOURCE
from tests.model.test_pathways import PATH, PAUSE, REGIME
from tests.rules.histories import TODAY, graded

ON = date(2021, 11, 1)
LATEST = attrs.evolve(
    graded(date(2020, 3, 2)), edition=EDITION, activity=EDITION.activity("full"), judgements={"overall": Grade.GOOD}
)
FOLLOWED = Succession(
    provider="80001",
    before=Grade.GOOD,
    began=date(2020, 1, 6),
    framework="made-up",
    activity="full",
    started=date(2021, 1, 11),
    published=date(2021, 3, 1),
)


def default_after(*followed: Succession, on: date = ON, latest: Inspection = LATEST) -> Prospect:
    """Return the default of a made-up regime, with a record of these successions."""
    last = max([on, *(succession.published for succession in followed)])
    record = Record(as_of=last, source=attrs.evolve(SOURCE, basis=Basis.OBSERVED), sightings=(), successions=followed)
    prospect = outlook(PROVIDER, [latest], on=on, regime=REGIME, record=record).next
    assert prospect
    return prospect


def by_the_record(prospect: Prospect) -> str:
    """Return what the reasons say of the record."""
    (reason,) = (reason for reason in prospect.reasons if reason.rule == "what-followed-in-the-record")
    assert (reason.standing, reason.tally) == (Standing.SEEN, prospect.tally)
    return reason.says


class TestTheRecord:
    """How often the activity followed the same overall judgement, and after how long any inspection did."""

    def test_once(self) -> None:
        """With one succession of 371 days the range is one day."""
        prospect = default_after(FOLLOWED)
        assert str(prospect.tally) == "1 of 1"
        assert prospect.observed
        assert {prospect.observed.opens, prospect.observed.typical, prospect.observed.closes} == {date(2021, 3, 8)}
        assert by_the_record(prospect) == (
            "In the record an overall judgement of Good was followed by another inspection under made-up once. It was"
            " of this kind once. It came 1.0 to 1.0 years later, half of the time within 1.0 years."
        )

    def test_of_an_even_number_the_lower_middle(self) -> None:
        """Of lengths of 371, 381, 391 and 401 days, half came within 381."""
        later = [attrs.evolve(FOLLOWED, started=date(2021, 1, 11 + plus)) for plus in (0, 10, 20)]
        prospect = default_after(attrs.evolve(FOLLOWED, started=date(2021, 2, 10), activity="visit"), *later)
        assert prospect.observed
        assert (prospect.observed.opens, prospect.observed.typical, prospect.observed.closes) == (
            date(2021, 3, 8),
            date(2021, 3, 18),
            date(2021, 4, 7),
        )
        assert str(prospect.tally) == "3 of 4"

    @pytest.mark.parametrize(
        ("kept", "words"),
        [(0, "kind 0 times."), (1, "kind once."), (2, "kind twice."), (3, "kind each time.")],
    )
    def test_how_often(self, kept: int, words: str) -> None:
        """None, one, two and all are in words."""
        successions = [attrs.evolve(FOLLOWED, activity="full" if number < kept else "visit") for number in range(3)]
        assert words in by_the_record(default_after(*successions))

    @pytest.mark.parametrize(
        "followed",
        [
            attrs.evolve(FOLLOWED, before=Grade.OUTSTANDING),
            attrs.evolve(FOLLOWED, framework="other"),
            attrs.evolve(FOLLOWED, published=date(2021, 11, 2)),
        ],
        ids=["another judgement", "another framework", "not published yet"],
    )
    def test_what_does_not_count(self, followed: Succession) -> None:
        """Another judgement, another framework and a report not published by the day do not count."""
        assert by_the_record(default_after(followed)) == (
            "The record shows nothing yet that followed an overall judgement of Good."
        )

    def test_what_was_published_on_the_day_counts(self) -> None:
        """It is known on that day, and was not known on the day before."""
        succession = attrs.evolve(FOLLOWED, published=ON)
        assert str(default_after(succession).tally) == "1 of 1"
        assert default_after(succession, on=ON - timedelta(1)).tally is None

    def test_a_first_day_that_is_not_known(self) -> None:
        """The succession is counted, and its length is not."""
        prospect = default_after(attrs.evolve(FOLLOWED, began=Absence.NOT_SUPPLIED))
        assert (str(prospect.tally), prospect.observed) == ("1 of 1", None)
        assert by_the_record(prospect).endswith("once. It was of this kind once.")

    @pytest.mark.parametrize(
        ("outcome", "says"),
        [
            (
                Absence.NOT_JUDGED,
                "The record shows nothing yet that followed an inspection without an overall judgement.",
            ),
            (Absence.WITHHELD, None),
            (Absence.NOT_SUPPLIED, None),
        ],
    )
    def test_without_an_overall_judgement(self, outcome: Outcome, says: str | None) -> None:
        """Without an overall judgement nothing comparable followed; if it is not known, nothing can be compared."""
        prospect = default_after(FOLLOWED, latest=attrs.evolve(LATEST, judgements={"overall": outcome}))
        said = [reason.says for reason in prospect.reasons if reason.rule == "what-followed-in-the-record"]
        assert said == ([says] if says else [])

    @pytest.mark.parametrize(
        ("began", "started", "suspended"),
        [
            (date(2020, 1, 6), date(2021, 1, 31), False),
            (date(2020, 1, 6), date(2021, 2, 1), True),
            (date(2021, 2, 28), date(2021, 4, 1), True),
            (date(2021, 3, 1), date(2021, 4, 1), False),
        ],
    )
    def test_whether_inspections_were_suspended_in_between(
        self, began: date, started: date, *, suspended: bool
    ) -> None:
        """They were suspended if a day between the two lies in a pause of that activity."""
        succession = attrs.evolve(FOLLOWED, began=began, started=started, published=date(2021, 5, 1), activity="visit")
        assert (
            "In 1 of these cases inspections were suspended in between." in by_the_record(default_after(succession))
        ) == suspended
        assert "suspended" not in by_the_record(default_after(attrs.evolve(succession, activity="full")))
        assert "suspended" not in by_the_record(default_after(attrs.evolve(succession, began=Absence.NOT_SUPPLIED)))


class TestLines:
    """When it may come, with its position on a day."""

    @pytest.mark.parametrize(
        ("on", "how"),
        [
            (date(2022, 9, 1), "not open yet"),
            (date(2022, 9, 2), "open"),
            (date(2023, 9, 2), "open"),
            (date(2023, 9, 3), "past"),
        ],
    )
    def test_by_policy(self, on: date, how: str) -> None:
        """The window is not open, open or past; without a record there is nothing else."""
        assert default_after().lines(on) == [
            f"by policy: 2 September 2022 to 2 September 2023, typically 2 March 2023; {how}"
        ]

    def test_without_a_day(self) -> None:
        """The position is left out."""
        assert default_after().lines() == ["by policy: 2 September 2022 to 2 September 2023, typically 2 March 2023"]

    @pytest.mark.parametrize(
        ("timing", "line"),
        [
            (Timing(opens=Months(12)), "by policy: no earlier than 2 March 2021; open"),
            (Timing(closes=Months(24)), "by policy: no later than 2 March 2022; open"),
            (Timing(typical=Months(24)), "by policy: typically 2 March 2022; about that day"),
        ],
        ids=str,
    )
    def test_a_window_with_one_side(self, timing: Timing, line: str) -> None:
        """A side that is not laid down is not mentioned."""
        path = attrs.evolve(PATH, window=Fact(timing, SOURCE))
        prospect = outlook(PROVIDER, [LATEST], on=ON, regime=attrs.evolve(REGIME, pathways=(path,))).next
        assert prospect
        assert prospect.lines(ON) == [line]

    def test_counted_from_a_day_of_registration_that_is_not_known(self) -> None:
        """For a provider never inspected, the reason names the missing day."""
        path = attrs.evolve(PATH, after=())
        for latest, day in (((), "day of registration"), ((attrs.evolve(LATEST, on_site=()),), "first day on site")):
            regime = attrs.evolve(REGIME, pathways=(path if not latest else PATH,))
            prospect = outlook(PROVIDER, latest, on=ON, regime=regime).next
            assert prospect
            assert (prospect.window, prospect.reasons[1].standing) == (None, Standing.NOT_KNOWN)
            of_whom = " of the latest graded inspection" if latest else ""
            assert prospect.reasons[1].says == f"The {day}{of_whom} is not known."

    def test_by_the_record(self) -> None:
        """The record has its own line, and is not a window."""
        assert default_after(FOLLOWED).lines(ON)[1:] == [
            "by the record: 8 March 2021 to 8 March 2021, half of them by 8 March 2021"
        ]

    def test_where_neither_is_known(self) -> None:
        """For a graded inspection the line says that there is no window; for one in between it says nothing."""
        unplaced = attrs.evolve(LATEST, on_site=())
        assert default_after(FOLLOWED, latest=unplaced).lines(ON) == ["by policy: no window"]
        between = attrs.evolve(REGIME, pathways=(attrs.evolve(PATH, mode=Mode.BETWEEN),))
        (visit,) = outlook(PROVIDER, [unplaced], on=ON, regime=between).between
        assert visit.lines(ON) == []


class TestFooting:
    """A reason never says that something is stated if it is observed or concluded."""

    @pytest.mark.parametrize(
        ("basis", "force", "standing"),
        [
            (Basis.LAW, Force.ALWAYS, Standing.ALWAYS),
            (Basis.GUIDANCE, Force.LIKELY, Standing.LIKELY),
            (Basis.GUIDANCE, None, Standing.STATED),
            (Basis.SECONDARY, None, Standing.STATED),
            (Basis.OBSERVED, None, Standing.SEEN),
            (Basis.OBSERVED, Force.LIKELY, Standing.USUAL),
            (Basis.INFERRED, None, Standing.INFERRED),
            (Basis.INFERRED, Force.ALWAYS, Standing.INFERRED),
        ],
    )
    def test_by_basis_and_force(self, basis: Basis, force: Force | None, standing: Standing) -> None:
        """An unstated rule is never called stated."""
        assert standing_on(attrs.evolve(SOURCE, basis=basis), force) is standing
        assert ("stated" in standing.value) == (basis not in {Basis.OBSERVED, Basis.INFERRED})

    def test_rule_and_window_each_by_their_own_source(self) -> None:
        """The rule may be concluded and its window stated."""
        concluded = attrs.evolve(PATH, source=attrs.evolve(SOURCE, basis=Basis.INFERRED))
        (prospect,) = (outlook(PROVIDER, [LATEST], on=ON, regime=attrs.evolve(REGIME, pathways=(concluded,))).next,)
        assert prospect
        assert [reason.standing for reason in prospect.reasons[:2]] == [Standing.INFERRED, Standing.STATED]
        assert prospect.reasons[1].says == f"{PATH.comes}."

    def test_what_it_looked_at(self) -> None:
        """The judgements on which the rule depends are the inputs, and no others."""
        real = outlook(PROVIDER, [graded(date(2024, 1, 8), "grggr")], on=TODAY).next
        assert real
        assert dict(real.reasons[0].inputs) == {
            "leaders": Grade.REQUIRES_IMPROVEMENT,
            "help_and_protection": Grade.GOOD,
            "in_care": Grade.GOOD,
            "care_leavers": Grade.REQUIRES_IMPROVEMENT,
        }
        before = outlook(PROVIDER, [graded(date(2024, 1, 8), "grggr")], on=date(2026, 3, 31)).next
        assert before
        assert dict(before.reasons[0].inputs) == {"overall": Grade.GOOD}

    def test_a_suspension_of_somebody_elses(self) -> None:
        """It is among the reasons of the activity that it stops, and of nothing else."""
        stopped = attrs.evolve(
            PAUSE, activities=("full",), first=Fact(date(2021, 11, 1), SOURCE), last=Fact(ON, SOURCE)
        )
        for pause, is_said in ((stopped, True), (attrs.evolve(stopped, activities=("visit",)), False)):
            regime = attrs.evolve(REGIME, suspensions=(pause,))
            prospect = outlook(PROVIDER, [LATEST], on=ON, regime=regime).next
            assert prospect
            assert (Standing.SUSPENDED in [reason.standing for reason in prospect.reasons]) == is_said
            assert ("suspended on that day" in prospect.lines(ON)) == is_said
            assert [reason.says for reason in prospect.reasons if reason.rule == "flood"] == (
                ["Visits are suspended in the flood. The pause began on 1 November 2021."] * is_said
            )
