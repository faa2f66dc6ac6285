"""Whether an activity may come next: the default, what may come, what does not, and what is unknown."""

from datetime import date, timedelta

import attrs
import pytest

from inspection_framework import (
    Absence,
    Answer,
    DefinitionError,
    Eligibility,
    Inspection,
    Period,
    Provider,
    eligibility,
    outlook,
)
from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.frameworks import ILACS, JTAI, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES
from inspection_framework.model import Record
from inspection_framework.rules import Standing
from tests.model.making import EDITION, PROVIDER
from tests.rules.histories import PRIORITY, TODAY, authority, graded, of, under_sif, visit

ACTIVITIES = {
    activity.id: activity
    for framework in (SIF, JTAI, ILACS)
    for edition in framework.editions
    for activity in edition.activities
}
GOOD = graded(date(2024, 1, 8))
POOR = graded(date(2024, 1, 8), "iiggg")


def asked(activity: str, *history: Inspection, on: date = TODAY, provider: Provider = PROVIDER) -> Eligibility:
    """Return the answer to whether an activity may come next for Borsetshire."""
    return eligibility(provider, ACTIVITIES[activity], history, on=on)


@pytest.mark.parametrize(
    ("activity", "good", "poor"),
    [
        ("short", Answer.YES, Answer.NO),
        ("standard", Answer.MAY, Answer.YES),
        ("focused_visit", Answer.MAY, Answer.NOT_USUAL),
        ("monitoring_visit", Answer.NO, Answer.MAY),
        ("jtai", Answer.MAY, Answer.MAY),
        ("annual_engagement_meeting", Answer.MAY, Answer.MAY),
        ("self_evaluation", Answer.MAY, Answer.MAY),
        ("sif", Answer.NO, Answer.NO),
        ("sif_reinspection", Answer.NO, Answer.NO),
        ("lscb_review", Answer.NO, Answer.NO),
    ],
)
def test_each_activity(activity: str, good: Answer, poor: Answer) -> None:
    """The answers after a good and after an inadequate inspection are as listed, with reasons."""
    assert set(ACTIVITIES) == {
        *("sif", "sif_reinspection", "lscb_review", "monitoring_visit", "jtai", "standard", "short", "focused_visit"),
        *("annual_engagement_meeting", "self_evaluation"),
    }
    for history, answer in ((GOOD, good), (POOR, poor)):
        eligible = asked(activity, history)
        assert eligible.answer is answer
        assert eligible.reasons


def test_every_authority_is_told_the_same_by_the_outlook() -> None:
    """The answer is yes for one graded kind for each of the 153, and no for an activity that nothing leads to."""
    for provider in local_authorities():
        answers = {
            activity: eligibility(provider, ACTIVITIES[activity], of(provider), on=TODAY).answer
            for activity in ("short", "standard", "sif")
        }
        assert list(answers.values()).count(Answer.YES) == 1
        assert answers["sif"] is Answer.NO
        assert answers["standard"] is not Answer.NO


def test_it_is_told_by_the_record_and_the_regime_that_are_given() -> None:
    """The arguments are those of the outlook. The next activity in the outlook is a yes, for the same reasons."""
    short = ACTIVITIES["short"]
    usual = eligibility(PROVIDER, short, [GOOD], on=TODAY)
    paths = tuple(attrs.evolve(path, says=f"We read it so: {path.says}") for path in LOCAL_AUTHORITIES.pathways)
    for record, regime in (
        (Record(as_of=date(2018, 1, 1), source=RECORD.source, sightings=()), None),
        (None, attrs.evolve(LOCAL_AUTHORITIES, pathways=paths)),
    ):
        ahead = outlook(PROVIDER, [GOOD], on=TODAY, record=record, regime=regime)
        answered = eligibility(PROVIDER, short, [GOOD], on=TODAY, record=record, regime=regime)
        assert ahead.next is not None
        assert answered.reasons == (*ahead.next.reasons, *ahead.reasons)
        assert (answered.answer, answered.reasons == usual.reasons) == (Answer.YES, False)


class TestReasons:
    """The reasons for an answer."""

    def test_a_yes_gives_those_of_the_prospect(self) -> None:
        """A yes has a rule, window, record and horizon."""
        assert [reason.rule for reason in asked("short", GOOD).reasons] == [
            "ilacs-2026-good",
            "ilacs-2026-good-window",
            "what-followed-in-the-record",
            "horizon",
        ]

    def test_a_no_gives_those_of_what_comes_instead(self) -> None:
        """A no gives the standard inspection that comes instead, and why."""
        assert "ilacs-2026-inadequate" in [why.rule for why in asked("short", POOR).reasons]

    def test_what_does_not_usually_come_says_so(self) -> None:
        """The rule that says so is named."""
        answer = asked("focused_visit", POOR)
        assert answer.reasons[0].rule == "focused-2026-not-usual"
        assert "does not usually" in answer.reasons[0].says

    def test_what_the_outlook_adds_is_added(self) -> None:
        """A later area for priority action is mentioned here too."""
        answer = asked("short", GOOD, visit(date(2025, 6, 3), PRIORITY))
        assert answer.answer is Answer.YES
        assert answer.reasons[-1].rule == "priority-action"

    def test_explained(self) -> None:
        """The explanation has the question, the answer, numbered reasons, and that it is a rehearsal."""
        lines = asked("focused_visit", POOR).explain().splitlines()
        assert lines[0] == "Focused visit of Borsetshire: may it come next? Not usually."
        assert lines[1].startswith("  1. That an authority with an inadequate judgement does not usually have")
        assert lines[3].startswith("  2. Not found: ")
        assert lines[-1].startswith("This is a rehearsal")
        assert asked("short", GOOD).explain().startswith("Short inspection of Borsetshire: may it come next? Yes.")


class TestUnknown:
    """The answer depends on something that is not known."""

    def test_on_a_judgement(self) -> None:
        """Only what depends on the judgement is unknown; the rest is answered."""
        hidden = graded(date(2026, 5, 11), "gg?r")
        answers = {activity: asked(activity, hidden).answer for activity in ("short", "standard", "jtai", "sif")}
        assert answers == {
            "short": Answer.UNKNOWN,
            "standard": Answer.UNKNOWN,
            "jtai": Answer.MAY,
            "sif": Answer.NO,
        }
        assert asked("short", hidden).reasons[-1].rule == "judgement-not-known"

    def test_monitoring_alone(self) -> None:
        """The next inspection is certain. Whether there is monitoring depends on the third area."""
        hidden = graded(date(2026, 5, 11), "ggg?")
        assert asked("short", hidden).answer is Answer.YES
        assert asked("monitoring_visit", hidden).answer is Answer.UNKNOWN

    def test_on_the_edition(self) -> None:
        """Without an edition, nothing can be said."""
        answer = asked("short", attrs.evolve(GOOD, edition=Absence.NOT_SUPPLIED))
        assert answer.answer is Answer.UNKNOWN
        assert [reason.rule for reason in answer.reasons] == ["edition-not-known"]

    def test_on_a_rule_that_was_not_found(self) -> None:
        """An edition of another framework leads nowhere, and that is not a no."""
        foreign = attrs.evolve(GOOD, edition=EDITION, activity=EDITION.activity("full"), judgements={})
        assert asked("jtai", foreign).answer is Answer.UNKNOWN

    def test_not_there_is_no(self) -> None:
        """Nothing comes for a provider that does not exist yet."""
        answer = asked("standard", provider=attrs.evolve(PROVIDER, registered=date(2027, 4, 1)))
        assert answer.answer is Answer.NO
        assert [reason.rule for reason in answer.reasons] == ["not-made-yet"]

    def test_a_no_names_the_rules_that_do_not_apply(self) -> None:
        """They come first, with their sources; so does the absence of any rule."""
        answer = asked("monitoring_visit", GOOD)
        assert answer.answer is Answer.NO
        first = answer.reasons[0]
        assert first.rule == "monitoring-2026-does-not-apply"
        assert first.says.startswith("This rule does not apply here: Whether an inadequate judgement leads to")
        assert asked("sif", GOOD).reasons[0].says == "No rule in force on 22 November 2026 was found by which it comes."


class TestSuspended:
    """An activity that is suspended on the day is a no."""

    @pytest.mark.parametrize(
        ("activity", "on", "suspended"),
        [
            ("short", date(2020, 3, 16), False),
            ("short", date(2020, 3, 17), True),
            ("short", date(2021, 6, 27), True),
            ("short", date(2021, 6, 28), False),
            ("standard", date(2020, 6, 1), True),
            ("focused_visit", date(2020, 9, 17), True),
            ("focused_visit", date(2020, 9, 18), False),
            ("focused_visit", date(2020, 11, 4), False),
            ("focused_visit", date(2020, 11, 5), True),
            ("focused_visit", date(2020, 12, 2), True),
            ("focused_visit", date(2020, 12, 3), False),
            ("jtai", date(2021, 6, 1), True),
            ("jtai", date(2022, 4, 1), False),
            ("annual_engagement_meeting", date(2020, 6, 1), False),
        ],
    )
    def test_by_day(self, activity: str, on: date, *, suspended: bool) -> None:
        """It is tried on the first and last day of a pause, and on the days around it."""
        answer = asked(activity, graded(date(2018, 5, 14)), on=on)
        assert (answer.answer is Answer.NO) == suspended
        assert {reason.standing is Standing.SUSPENDED for reason in answer.reasons} == {suspended}

    def test_it_does_not_tell_its_own_end(self) -> None:
        """Nothing sees the future: during the pause its end was not known."""
        (reason,) = asked("short", graded(date(2018, 5, 14)), on=date(2020, 4, 1)).reasons
        assert reason.says == (
            "Routine inspection is suspended in the pandemic. The pause began on 17 March 2020: announced that day for"
            " all routine inspections of schools, further education, early years and social care; those that had begun"
            " the day before stopped too, unless there were significant concerns."
        )

    def test_monitoring_in_the_second_lockdown(self) -> None:
        """Visits to inadequate authorities pause too; the reason says that this is our reading of the log."""
        answer = asked("monitoring_visit", graded(date(2018, 5, 14), "iiii"), on=date(2020, 11, 20))
        assert answer.answer is Answer.NO
        (reason,) = answer.reasons
        assert reason.says == (
            "Visits are paused during the national lockdown of November 2020. The pause began on 5 November 2020: the"
            ' log says "ILACS visits", and no year, which is concluded from the lockdown that it names; that monitoring'
            " visits are among them is our reading, and Ofsted's national director said on 27 April 2021 that these had"
            ' continued "where possible" since the summer before.'
        )

    def test_a_pause_without_a_note(self) -> None:
        """The sentence on a pause whose first day has no note ends with that day."""
        pauses = [
            attrs.evolve(pause, first=attrs.evolve(pause.first, note="")) for pause in LOCAL_AUTHORITIES.suspensions
        ]
        (reason,) = eligibility(
            PROVIDER,
            ACTIVITIES["monitoring_visit"],
            [graded(date(2018, 5, 14), "iiii")],
            on=date(2020, 11, 20),
            regime=attrs.evolve(LOCAL_AUTHORITIES, suspensions=tuple(pauses)),
        ).reasons
        assert reason.says == (
            "Visits are paused during the national lockdown of November 2020. The pause began on 5 November 2020."
        )


def test_under_the_sif() -> None:
    """An inadequate authority is inspected again under it until August 2018; a good one is not."""
    poor, good = under_sif(date(2015, 6, 2), "iiii"), under_sif(date(2015, 6, 2))
    for on, answer in ((date(2018, 8, 31), Answer.YES), (date(2018, 9, 1), Answer.NO)):
        assert asked("sif_reinspection", poor, on=on).answer is answer
    eligible = asked("sif_reinspection", good, on=date(2017, 1, 9))
    assert (eligible.answer, eligible.reasons[0].rule) == (Answer.NO, "sif-no-reinspection")


def test_of_a_real_authority() -> None:
    """Harrow is inadequate: no short inspection, no focused visit, perhaps monitoring."""
    harrow = authority("Harrow")
    answers = {
        activity: eligibility(harrow, ACTIVITIES[activity], of(harrow), on=TODAY).answer
        for activity in ("standard", "short", "focused_visit", "monitoring_visit")
    }
    assert list(answers.values()) == [Answer.YES, Answer.NO, Answer.NOT_USUAL, Answer.MAY]


class TestDuring:
    """Whether an activity may begin in a period, with a policy window of 8 July 2026 to 8 July 2027."""

    @pytest.mark.parametrize(
        ("since", "until", "answer", "says"),
        [
            (TODAY, date(2027, 7, 8), Answer.YES, "is in"),
            (None, None, Answer.YES, "is in"),
            (date(2026, 12, 1), date(2026, 12, 31), Answer.MAY, "is not wholly in"),
            (date(2027, 7, 8), date(2028, 7, 8), Answer.MAY, "is not wholly in"),
            (date(2027, 7, 9), None, Answer.NOT_USUAL, "is not in"),
        ],
    )
    def test_a_window(self, since: date | None, until: date | None, answer: Answer, says: str) -> None:
        """Yes if the rest of the window is in the period; may if part of it is; not usual if none is."""
        eligible = eligibility(PROVIDER, ACTIVITIES["short"], [GOOD], on=TODAY, during=Period(since, until))
        assert eligible.answer is answer
        (why,) = (reason for reason in eligible.reasons if reason.rule == "during")
        assert why.says == f"Its window by policy {says} the period asked about, {Period(since, until)}."
        assert why.standing is Standing.INFERRED
        assert eligible.question == f"Short inspection of Borsetshire, {Period(since, until)}: may it come next?"

    def test_a_window_that_has_not_opened(self) -> None:
        """The period ends before the window opens."""
        during = Period(TODAY, date(2027, 6, 30))
        answer = eligibility(PROVIDER, ACTIVITIES["short"], [graded(date(2025, 6, 2))], on=TODAY, during=during)
        assert answer.answer is Answer.NOT_USUAL

    def test_the_day_on_which_the_window_opens(self) -> None:
        """A period that ends on that day has it in common with the window."""
        opens = date(2027, 12, 2)
        for until, answer in ((opens - timedelta(1), Answer.NOT_USUAL), (opens, Answer.MAY)):
            during = Period(TODAY, until)
            asked = eligibility(PROVIDER, ACTIVITIES["short"], [graded(date(2025, 6, 2))], on=TODAY, during=during)
            assert asked.answer is answer

    def test_the_day_on_which_the_window_closes(self) -> None:
        """The window is not past on its last day."""
        closes = date(2027, 7, 8)
        for on, answer in ((closes, Answer.YES), (closes + timedelta(1), Answer.MAY)):
            asked = eligibility(PROVIDER, ACTIVITIES["short"], [GOOD], on=on, during=Period(on, None))
            assert asked.answer is answer

    def test_a_window_that_is_past(self) -> None:
        """A late inspection may come at any time: its window no longer says anything."""
        during = Period(date(2026, 12, 1), date(2027, 3, 31))
        answer = eligibility(PROVIDER, ACTIVITIES["short"], [graded(date(2020, 1, 6))], on=TODAY, during=during)
        assert answer.answer is Answer.MAY
        assert "ended before 22 November 2026" in next(why.says for why in answer.reasons if why.rule == "during")

    @pytest.mark.parametrize("activity", ["focused_visit", "standard"])
    def test_without_a_window(self, activity: str) -> None:
        """It may come in any period. What does not usually come does not usually come in the period either."""
        during = Period(date(2026, 12, 1), date(2027, 3, 31))
        answers = [
            eligibility(PROVIDER, ACTIVITIES[activity], [history], on=TODAY, during=during).answer
            for history in (GOOD, POOR)
        ]
        assert answers == [Answer.MAY, Answer.NOT_USUAL if activity == "focused_visit" else Answer.MAY]

    def test_what_depends_on_something_unknown(self) -> None:
        """It stays unknown unless the period rules it out; then it is not usual."""
        hidden = attrs.evolve(GOOD, judgements=dict.fromkeys(GOOD.judgements, Absence.WITHHELD))
        for during, answer in (
            (Period(date(2026, 12, 1), date(2027, 3, 31)), Answer.UNKNOWN),
            (Period(date(2029, 1, 1), None), Answer.NOT_USUAL),
        ):
            eligible = eligibility(PROVIDER, ACTIVITIES["short"], [hidden], on=TODAY, during=during)
            assert eligible.answer is answer, during

    def test_a_period_that_is_over(self) -> None:
        """A period before the day is history."""
        with pytest.raises(DefinitionError, match="during: it ends on 2026-11-21, before 2026-11-22"):
            eligibility(PROVIDER, ACTIVITIES["short"], [GOOD], on=TODAY, during=Period(None, date(2026, 11, 21)))
