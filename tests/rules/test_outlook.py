"""The outlook for all 153 authorities on 22 November 2026, the laws that always hold, and cases of little knowledge."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache
from itertools import permutations
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    Answer,
    DefinitionError,
    Fact,
    Grade,
    Inspection,
    NotInForceError,
    Outlook,
    Period,
    Provider,
    eligibility,
    outlook,
)
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES, REGIMES
from inspection_framework.model import Count, Mode, Months, Outcome, Record, Timing
from inspection_framework.rules import Prospect, Standing
from tests.model.making import EDITION, FRAMEWORK, MAIN, PROVIDER, SOURCE
from tests.model.test_pathways import PATH, REGIME
from tests.rules.histories import PRIORITY, TODAY, authority, graded, of, under_sif, visit
from tests.rules.successions import months_after, reports


def outlook_of(*history: Inspection, on: date = TODAY, provider: Provider = PROVIDER) -> Outlook:
    """Return the outlook of Borsetshire from these inspections."""
    own = [attrs.evolve(inspection, provider=provider) for inspection in history]
    return outlook(provider, own, on=on)


def kinds(answer: Outlook) -> tuple[str | None, ...]:
    """Return the default and its alternatives."""
    return (
        answer.next.activity.id if answer.next else None,
        *(prospect.activity.id for prospect in answer.alternatives),
    )


def said(answer: Outlook) -> list[tuple[str, Standing]]:
    """Return the rules and footings of the outlook's own reasons."""
    return [(reason.rule, reason.standing) for reason in answer.reasons]


def past(prospect: Prospect, on: date) -> bool:
    """Return whether the window of a prospect closed before a day."""
    return prospect.window is not None and prospect.window.closes is not None and prospect.window.closes < on


@cache
def everybody() -> dict[str, Outlook]:
    """Return the outlook of every authority on 22 November 2026."""
    return {authority.urn: outlook(authority, of(authority), on=TODAY) for authority in local_authorities()}


def qualifies(grades: dict[str, str]) -> bool:
    """Return whether, by the letters of the table, leaders and two of three practice judgements are good or better."""
    practice = ("help_and_protection", "in_care", "care_leavers")
    return grades["leaders"] in {"goo", "out"} and sum(grades[area] in {"goo", "out"} for area in practice) >= 2


class TestAllOnOneDay:
    """An outlook for all 153 authorities on 22 November 2026."""

    def test_each_has_a_default_with_reasons_and_sources(self) -> None:
        """Each prospect has at least one reason, and each reason a source."""
        assert len(everybody()) == 153
        for answer in everybody().values():
            assert answer.next
            assert answer.next.mode is Mode.DEFAULT
            assert len(answer.prospects) >= 5
            for prospect in answer.prospects:
                assert len(prospect.reasons) >= 2
                assert all(reason.says and reason.source.document for reason in prospect.reasons)

    def test_the_kind_is_what_the_latest_grades_say(self) -> None:
        """It follows from the table itself: the test of April 2026 with four areas, else the overall judgement."""
        latest = {urn: several[-1] for urn, several in reports().items()}
        for urn, answer in everybody().items():
            grades = latest[urn].grades
            good = qualifies(grades) if "in_care" in grades else grades["overall"] in {"goo", "out"}
            assert kinds(answer) == (("short", "standard") if good else ("standard",))
        assert Counter(kinds(answer) for answer in everybody().values()) == {
            ("short", "standard"): 115,
            ("standard",): 38,
        }

    def test_a_window_where_one_is_stated_else_none_with_the_reason(self) -> None:
        """Authorities with an inadequate judgement have no window; Trafford after the reform is one of them."""
        latest = {urn: several[-1] for urn, several in reports().items()}
        without: list[str] = []
        for urn, answer in everybody().items():
            assert answer.next
            first, window = latest[urn].first, answer.next.window
            if window is None:
                without.append(answer.provider.name)
                assert "ina" in latest[urn].grades.values()
                assert answer.next.reasons[1].standing is Standing.NOT_FOUND
                assert answer.next.reasons[1].says.startswith("Not found: ")
            else:
                assert first
                assert [window.opens, window.typical, window.closes] == [
                    months_after(first, months) for months in (30, 36, 42)
                ]
        inadequate = [urn for urn, report in latest.items() if "ina" in report.grades.values()]
        assert len(without) == len(inadequate) == 13
        assert "Trafford" in without

    def test_what_may_come_in_between(self) -> None:
        """All have a meeting, a self-evaluation and a joint inspection, and visits of one kind or the other."""
        for answer in everybody().values():
            between = {prospect.activity.id for prospect in answer.between}
            assert between > {"annual_engagement_meeting", "self_evaluation", "jtai"}
            inadequate = answer.next is not None and answer.next.window is None
            assert ("monitoring_visit" in between) == inadequate
            assert ("focused_visit" in between) != inadequate
            assert [prospect.activity.id for prospect in answer.not_usual] == (["focused_visit"] if inadequate else [])
            for prospect in answer.between:
                assert (prospect.window, prospect.observed, prospect.tally) == (None, None, None)
                assert any(reason.standing is Standing.NOT_FOUND for reason in prospect.reasons)

    def test_the_alternatives_say_how_often_the_record_shows_them(self) -> None:
        """101 and 19 of 120 after good, 27 and 1 of 28 after outstanding; nothing yet without an overall judgement."""
        for answer in everybody().values():
            assert answer.latest
            shown = [
                (prospect.tally.kept, prospect.tally.of) if prospect.tally else None
                for prospect in answer.prospects[:2]
            ]
            tallies: dict[Outcome, list[tuple[int, int] | None]] = {
                Grade.OUTSTANDING: [(27, 28), (1, 28)],
                Grade.GOOD: [(101, 120), (19, 120)],
                Grade.REQUIRES_IMPROVEMENT: [(125, 125), None],
                Grade.INADEQUATE: [(42, 42), None],
                Absence.NOT_IN_EDITION: [None, None],
            }
            assert shown == tallies[answer.latest.overall]

    def test_all_of_them_are_projected(self) -> None:
        """Every window closes after the announced start of a renewed framework."""
        for prospect in [prospect for answer in everybody().values() for prospect in answer.prospects]:
            projected = [reason for reason in prospect.reasons if reason.rule == "horizon"]
            assert len(projected) == (prospect.mode in {Mode.DEFAULT, Mode.MAY})
            assert all(reason.standing is Standing.INFERRED for reason in projected)


class TestExplained:
    """The answer and its reasons in plain English, with every source."""

    @pytest.mark.parametrize("outlook_of_one", everybody().values(), ids=lambda answer: answer.provider.urn)
    def test_each_reason_stands_once_under_its_number(self, outlook_of_one: Outlook) -> None:
        """Each number that is cited is listed below, and each listed number is cited, from 1 on."""
        answer, _, below = outlook_of_one.explain().partition("\nReasons\n")
        cited = [
            int(number)
            for group in re.findall(r"\((\d+(?:, \d+)*)\)$", answer, re.MULTILINE)
            for number in group.split(", ")
        ]
        listed = re.findall(r"^  (\d+)\. (.*)$", below, re.MULTILINE)
        assert [int(number) for number, _ in listed] == list(range(1, len(set(cited)) + 1))
        assert {int(number) for number, _ in listed} == set(cited)
        assert below.endswith("inspectors judge.")
        for prospect in outlook_of_one.prospects:
            for reason in prospect.reasons:
                assert below.count(f". {reason}\n") == 1

    def test_harrow(self) -> None:
        """Inadequate under the edition before the reform: no window, and how long it took other authorities."""
        lines = everybody()[authority("Harrow").urn].explain().splitlines()
        assert lines[:10] == [
            "What comes next for Harrow, as of 22 November 2026",
            "Latest graded inspection: Harrow, Short inspection, 20 January 2025 to 24 January 2025",
            "  The impact of leaders on social work practice with children and families: Requires improvement to be good",  # noqa: E501
            "  The experiences and progress of children who need help and protection: Good",
            "  The experiences and progress of children in care: Good",
            "  The experiences and progress of care leavers: Inadequate",
            "  Overall effectiveness: Inadequate",
            "Next: Standard inspection (1, 2, 3, 4)",
            "  by policy: no window",
            "  by the record: 7 February 2027 to 31 December 2029, half of them by 15 May 2028",
        ]
        assert (
            "  3. In the record an overall judgement of Inadequate was followed by another inspection under ILACS 42"
            " times. It was of this kind each time. It came 2.0 to 4.9 years later, half of the time within 3.3 years."
            " In 20 of these cases inspections were suspended in between."
        ) in lines

    def test_trafford(self) -> None:
        """Inadequate after the reform: neither a window nor anything in the record."""
        text = everybody()[authority("Trafford").urn].explain()
        assert (
            "Next: Standard inspection (1, 2, 3, 4)\n  by policy: no window\nMay come in between: Monitoring visit"
            in text
        )
        assert "  2. Not found: what makes an authority inadequate since there is no overall judgement" in text
        assert "  3. The record shows nothing yet that followed an inspection without an overall judgement." in text

    def test_westmorland_and_furness(self) -> None:
        """A new authority with one inspection of its own: its window opened in October 2026."""
        text = everybody()[authority("Westmorland and Furness").urn].explain()
        window = "  by policy: 22 October 2026 to 22 October 2027, typically 22 April 2027; open"
        assert f"Next: Short inspection (1, 2, 3, 4)\n{window}\n" in text
        assert f"May come instead: Standard inspection (5, 2, 6, 4)\n{window}\n" in text

    def test_brent_says_aloud_that_there_is_one_account(self) -> None:
        """The April 2026 test has a single secondary source."""
        text = everybody()[authority("Brent").urn].explain()
        assert (
            "This is how we understand the only account that was found, a secondary one;"
            " the guidance itself was not seen." in text
        )
        assert "     our conclusion: Data to Insight and JT-39, ofsted-ilacs-scrape-tool, README" in text

    def test_where_nothing_can_be_told(self) -> None:
        """The text says so, and why."""
        text = outlook_of(attrs.evolve(graded(date(2024, 1, 8)), edition=Absence.NOT_SUPPLIED)).explain()
        assert text.splitlines()[1:8] == [
            "Latest graded inspection: Borsetshire, Standard inspection, 8 January 2024 to 19 January 2024",
            *(f"  {area}: Good" for area in ("overall", "leaders", "help_and_protection", "in_care", "care_leavers")),
            "Next: none known (1)",
        ]
        assert "  1. The edition of the latest graded inspection is not known (not supplied)." in text
        assert ". A judgement that decides which waits are alike is not known: all are counted together." in text

    def test_without_an_inspection(self) -> None:
        """There is no latest inspection."""
        assert outlook_of().explain().splitlines()[1:3] == [
            "Latest graded inspection: none",
            "Next: Standard inspection (1, 2, 3)",
        ]


histories = st.lists(
    st.tuples(
        st.dates(date(2013, 11, 19), date(2026, 9, 1)),
        st.text("ogri", min_size=5, max_size=5),
        st.booleans(),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda first_grades_visited: first_grades_visited[0].year,
)
"""Up to four graded inspections a year apart, with or without a visit after each."""


def made(graded_years: Sequence[tuple[date, str, bool]]) -> list[Inspection]:
    """Return inspections of days and grades, with the visits after them; no visits in the last weeks of a year."""
    inspections: list[Inspection] = []
    for day, grades, visited in graded_years:
        first = day if day.month < 11 or day.year == 2013 else date(day.year, 10, 1)
        began = under_sif(first, grades) if first < date(2018, 1, 1) else graded(first, grades)
        inspections.append(began)
        after = first + timedelta(20)
        if visited and after >= date(2018, 1, 1):
            inspections.append(visit(after))
    return inspections


class TestLaws:
    """The laws for every history on every day."""

    @given(histories, st.dates(date(2018, 1, 1), date(2027, 12, 31)), st.randoms())
    def test_the_order_in_which_the_history_is_given_never_matters(
        self, graded_years: list[tuple[date, str, bool]], on: date, chance: Random
    ) -> None:
        """The shuffled history gives the same outlook."""
        history = made(graded_years)
        shuffled = history[:]
        chance.shuffle(shuffled)
        assert outlook(PROVIDER, shuffled, on=on) == outlook(PROVIDER, history, on=on)

    @given(histories, st.dates(date(2013, 11, 19), date(2028, 12, 31)), st.integers(1, 2000))
    def test_a_later_day_never_reopens_a_closed_window(
        self, graded_years: list[tuple[date, str, bool]], on: date, days: int
    ) -> None:
        """A window that is past stays past on every later day until a new inspection becomes known."""
        later = on + timedelta(days)
        before, after = (outlook(PROVIDER, made(graded_years), on=day) for day in (on, later))
        if before.latest != after.latest:
            return
        if any(past(prospect, on) for prospect in before.prospects):
            assert all(past(prospect, on) for prospect in after.prospects if prospect.window)

    @given(histories, st.dates(date(2018, 1, 1), date(2028, 12, 31)), st.integers(0, 400))
    def test_a_visit_without_priority_action_never_changes_what_comes_next(
        self, graded_years: list[tuple[date, str, bool]], on: date, days: int
    ) -> None:
        """It changes neither kinds nor windows nor reasons, on any day."""
        history = made(graded_years)
        added = visit(max(date(2018, 1, 1), min(on, date(2026, 11, 1)) - timedelta(days)))
        added = attrs.evolve(added, note="the one that is added")
        before, after = outlook(PROVIDER, history, on=on), outlook(PROVIDER, [*history, added], on=on)
        assert (after.prospects, after.latest) == (before.prospects, before.latest)
        left_out = {reason for reason in after.reasons if reason.rule == "not-published-yet"}
        assert set(after.reasons) - left_out <= set(before.reasons)

    @given(histories, st.dates(date(2018, 1, 1), date(2028, 12, 31)))
    def test_what_is_not_published_changes_nothing_but_that_it_is_left_out(
        self, graded_years: list[tuple[date, str, bool]], on: date
    ) -> None:
        """Neither the future of the history nor that of the record is used."""
        history = made(graded_years)
        known = [
            inspection
            for inspection in history
            if isinstance(inspection.published, date) and inspection.published <= on
        ]
        answer, again = outlook(PROVIDER, history, on=on), outlook(PROVIDER, known, on=on, record=RECORD.known_on(on))
        assert answer.prospects == again.prospects
        assert len(answer.reasons) - len(again.reasons) == (len(known) < len(history))

    @given(histories, st.dates(date(2013, 11, 19), date(2035, 12, 31)))
    def test_a_window_is_in_order(self, graded_years: list[tuple[date, str, bool]], on: date) -> None:
        """Stated and observed windows are in order on any day, and every prospect has reasons."""
        for prospect in outlook(PROVIDER, made(graded_years), on=on).prospects:
            assert prospect.reasons
            for window in (prospect.window, prospect.observed):
                days = [day for day in window.ends if day] if window else []
                assert days == sorted(days)

    def test_shipped_histories_in_any_order(self) -> None:
        """All orders of one authority's inspections give the same outlook, on several days."""
        harrow = authority("Harrow")
        for on in (date(2018, 1, 1), date(2021, 1, 1), TODAY):
            answer = outlook(harrow, of(harrow), on=on)
            assert all(outlook(harrow, order, on=on) == answer for order in permutations(of(harrow)))


class TestPriorityAction:
    """No rule was found on its effect on the next inspection."""

    GRADED = graded(date(2024, 1, 8), "rrrrr")

    def test_it_is_said_and_changes_nothing_else(self) -> None:
        """The prospects are the same, and a reason has the visit's name."""
        after = outlook_of(self.GRADED, visit(date(2025, 6, 3), PRIORITY))
        assert after.prospects == outlook_of(self.GRADED, visit(date(2025, 6, 3))).prospects
        assert said(after) == [("priority-action", Standing.NOT_FOUND)]
        assert after.reasons[0].says == (
            "Not found: what an area for priority action does to the kind and the time of the next inspection."
            " There was one: Borsetshire, Focused visit, 3 June 2025 to 4 June 2025."
        )
        assert "Ofsted visit analysis" in after.reasons[0].source.document

    def test_each_visit_is_named(self) -> None:
        """If two visits found one, the reason names both."""
        visits = [visit(date(2025, month, 3), PRIORITY) for month in (6, 9)]
        assert (
            outlook_of(self.GRADED, *visits)
            .reasons[0]
            .says.endswith(
                " There was one: Borsetshire, Focused visit, 3 June 2025 to 4 June 2025;"
                " Borsetshire, Focused visit, 3 September 2025 to 4 September 2025."
            )
        )

    def test_only_since_the_latest_graded_inspection(self) -> None:
        """An earlier one was followed by an inspection; one not yet published is not known."""
        earlier = visit(date(2023, 6, 6), PRIORITY)
        assert said(outlook_of(earlier, self.GRADED)) == []
        assert said(outlook_of(self.GRADED, visit(date(2026, 11, 3), PRIORITY))) == [
            ("not-published-yet", Standing.GIVEN)
        ]

    def test_a_regime_may_have_nothing_to_say_about_it(self) -> None:
        """Then there is no reason about it."""
        silent = attrs.evolve(LOCAL_AUTHORITIES, priority_action=None)
        history = (self.GRADED, visit(date(2025, 6, 3), PRIORITY))
        assert outlook(PROVIDER, history, on=TODAY, regime=silent).reasons == ()


class TestLittleKnown:
    """A clear error or a stated reason, never a silent answer."""

    def test_no_inspection(self) -> None:
        """A standard inspection comes next, and the reason says that there is no inspection."""
        answer = outlook_of()
        assert (kinds(answer), said(answer)) == (("standard",), [("no-inspection-yet", Standing.GIVEN)])
        assert answer.next
        assert (answer.next.window, answer.next.observed, answer.next.tally) == (None, None, None)

    def test_an_authority_that_was_to_end(self) -> None:
        """Its inspections do not ship: an empty history may not be the whole one, and the reason says so."""
        ended = attrs.evolve(PROVIDER, closed=date(2027, 4, 1))
        assert (
            outlook_of(provider=ended)
            .reasons[0]
            .says.endswith(
                " Inspections of providers that have ended do not ship with the package: if there were any, pass them."
            )
        )

    def test_reasons_of_the_whole_answer(self) -> None:
        """They are named as reasons, not as numbers alone."""
        answer = outlook_of()
        (number,) = re.findall(r"^See also reason (\d+)$", answer.explain(), re.MULTILINE)
        two = attrs.evolve(answer, reasons=(*answer.reasons, *answer.reasons))
        assert f"\nSee also reasons {number}, {number}\n" in two.explain()

    def test_a_new_authority(self) -> None:
        """Counted from its first day: in the record, six such authorities took 1.1 to 2.7 years."""
        made_new = attrs.evolve(PROVIDER, registered=date(2026, 4, 1))
        answer = outlook_of(provider=made_new)
        assert answer.next
        assert answer.reasons[0].says == (
            "The history that was passed in has no graded inspection published by then."
            " Borsetshire was created on 1 April 2026: earlier judgements are of other providers."
        )
        assert (str(answer.next.tally), answer.next.window) == ("6 of 6", None)
        assert answer.next.observed
        assert (answer.next.observed.opens, answer.next.observed.closes) == (date(2027, 4, 23), date(2028, 12, 6))
        (says,) = (reason.says for reason in answer.next.reasons if reason.rule == "what-followed-in-the-record")
        assert says == (
            "In the record the creation of a provider was followed by its first inspection 6 times. It was of this"
            " kind each time. It came 1.1 to 2.7 years later, half of the time within 1.5 years. In 4 of these"
            " cases inspections were suspended in between."
        )

    @pytest.mark.parametrize(
        ("provider", "day", "rule"),
        [
            (attrs.evolve(PROVIDER, registered=date(2026, 11, 23)), date(2026, 11, 23), "not-made-yet"),
            (attrs.evolve(PROVIDER, closed=date(2026, 11, 21)), date(2026, 11, 21), "ended"),
        ],
        ids=["not made yet", "ended"],
    )
    def test_not_there_on_the_day(self, provider: Provider, day: date, rule: str) -> None:
        """Nothing comes before a provider exists or after it ended; on the day itself something does."""
        answer = outlook_of(provider=provider)
        assert (answer.prospects, said(answer)) == ((), [(rule, Standing.GIVEN)])
        assert outlook_of(provider=provider, on=day).next

    def test_the_edition_is_not_known(self) -> None:
        """Without an edition, nothing can be said."""
        answer = outlook_of(attrs.evolve(graded(date(2024, 1, 8)), edition=Absence.NOT_SUPPLIED))
        assert (answer.prospects, said(answer)) == ((), [("edition-not-known", Standing.NOT_KNOWN)])

    def test_an_edition_of_another_framework(self) -> None:
        """No rule was found."""
        foreign = attrs.evolve(
            graded(date(2024, 1, 8)),
            edition=EDITION,
            activity=EDITION.activity("full"),
            judgements=dict.fromkeys(MAIN, Grade.GOOD),
        )
        answer = outlook_of(foreign)
        assert (answer.next, said(answer)) == (None, [("no-pathway", Standing.NOT_FOUND)])
        assert answer.reasons[0].says == (
            "No rule in force on 22 November 2026 was found that names the graded inspection after Borsetshire,"
            " Full inspection, 8 January 2024 to 19 January 2024."
        )

    def test_before_ilacs_a_good_authority_has_no_next_one(self) -> None:
        """The SIF inspected every authority once, and inadequate ones again."""
        answer = outlook_of(under_sif(date(2014, 1, 7)), on=date(2016, 6, 1))
        assert (answer.next, said(answer)) == (None, [("no-pathway", Standing.NOT_FOUND)])
        assert [prospect.activity.id for prospect in answer.not_usual] == ["sif_reinspection"]

    def test_an_overall_judgement_that_was_not_made(self) -> None:
        """Not judged is not a grade: no rule was found."""
        answer = outlook_of(graded(date(2022, 3, 7), "-ggg"))
        assert (answer.next, said(answer)) == (None, [("no-pathway", Standing.NOT_FOUND)])

    @pytest.mark.parametrize(
        ("grades", "kind"),
        [
            ("ggg?", "short"),
            ("gg?r", None),
            ("r???", None),
            ("rr?g", None),
            ("?ggg", None),
            ("?grg", None),
            ("?grr", None),
        ],
    )
    def test_a_judgement_is_withheld(self, grades: str, kind: str | None) -> None:
        """An answer is given if every possible grade leads to it; otherwise what depends on the judgement is named.

        Good leaders with two of three good have a short inspection whatever the third is. Whether there is monitoring
        depends on it. Leaders that require improvement have a standard inspection, but by which rule is not known.
        """
        answer = outlook_of(graded(date(2026, 5, 11), grades))
        assert (answer.next.activity.id if answer.next else None) == kind
        assert said(answer) == [("judgement-not-known", Standing.NOT_KNOWN)]
        assert answer.undecided
        assert f"Depends on something unknown: {answer.undecided[0].activity.title.value} (" in answer.explain()
        areas = ("leaders", "help_and_protection", "in_care", "care_leavers")
        hidden = [area for area, letter in zip(areas, grades, strict=True) if letter == "?"]
        assert [area for area, _ in answer.reasons[0].inputs] == hidden
        assert answer.reasons[0].says == (
            "What follows depends on judgements that are not known:"
            f" {', '.join(f'{area} (withheld)' for area in hidden)}."
        )

    def test_a_withheld_judgement_on_which_nothing_hangs(self) -> None:
        """The overall judgement decides, so an area may be unknown, and the other way round."""
        assert said(outlook_of(graded(date(2022, 3, 7), "gggg"))) == []
        assert said(outlook_of(graded(date(2022, 3, 7), "g??g"))) == []
        assert said(outlook_of(graded(date(2026, 5, 11), "ri?g"))) == []
        answer = outlook_of(graded(date(2024, 3, 4), "?gggg"))
        assert (kinds(answer), said(answer)) == (("short", "standard"), [])
        assert answer.next
        assert (answer.next.observed, answer.next.tally) == (None, None)
        assert not [reason for reason in answer.next.reasons if reason.rule == "what-followed-in-the-record"]

    def test_a_judgement_that_is_missing_is_not_supplied(self) -> None:
        """It is not treated as an absence of another kind."""
        answer = outlook_of(attrs.evolve(graded(date(2022, 3, 7)), judgements={"leaders": Grade.GOOD}))
        assert answer.next is None
        assert (
            answer.reasons[0].says == "What follows depends on judgements that are not known: overall (not supplied)."
        )

    def test_no_first_day(self) -> None:
        """The kind is known and the window is not; a reason says why."""
        full = graded(date(2024, 1, 8))
        (days,) = full.on_site
        answer = outlook_of(attrs.evolve(full, on_site=(attrs.evolve(days, first=Absence.NOT_SUPPLIED),)))
        assert kinds(answer) == ("short", "standard")
        assert answer.next
        assert (answer.next.window, answer.next.observed) == (None, None)
        assert str(answer.next.tally) == "101 of 120"
        assert (answer.next.reasons[1].standing, answer.next.reasons[1].says) == (
            Standing.NOT_KNOWN,
            "The first day on site of the latest graded inspection is not known.",
        )

    def test_no_day_on_site(self) -> None:
        """It is ordered by its publication, and a reason says so."""
        answer = outlook_of(attrs.evolve(graded(date(2024, 1, 8)), on_site=()))
        assert said(answer) == [("placed-by-publication", Standing.NOT_KNOWN)]
        assert answer.reasons[0].says == (
            "The days on site of the latest graded inspection are not known: its day of publication is used."
        )

    def test_how_often_was_not_found(self) -> None:
        """On the days for which it is true, a sentence says that it was not found."""
        lost: Fact[str | None] = Fact(None, SOURCE, note="not found: how often", during=Period(None, TODAY))
        regime = attrs.evolve(LOCAL_AUTHORITIES, no_frequency=(lost,))
        history = [graded(date(2024, 1, 8))]
        (why,) = outlook(PROVIDER, history, on=TODAY, regime=regime).reasons
        assert (why.standing, why.rule, why.says) == (Standing.NOT_FOUND, "no-frequency", "Not found: how often.")
        assert outlook(PROVIDER, history, on=TODAY + timedelta(1), regime=regime).reasons == ()

    def test_no_publication(self) -> None:
        """It counts as known from its last day, and a reason says so."""
        answer = outlook_of(attrs.evolve(graded(date(2024, 1, 8)), published=Absence.NOT_SUPPLIED))
        assert said(answer) == [("known-from-its-last-day", Standing.NOT_KNOWN)]
        assert answer.reasons[0].says == (
            "The day of publication of the latest graded inspection is not known: its last day is used."
        )

    def test_what_is_left_out_is_said(self) -> None:
        """The inspection is named."""
        answer = outlook_of(graded(date(2022, 3, 7)), graded(date(2026, 10, 12), "iiii"))
        assert kinds(answer) == ("short", "standard")
        assert said(answer) == [("not-published-yet", Standing.GIVEN)]
        assert answer.reasons[0].says == (
            "Left out, because not published by then: Borsetshire, Standard inspection, 12 October 2026 to"
            " 23 October 2026."
        )


class TestRefused:
    """Questions that are refused."""

    def test_a_day_outside_any_framework(self) -> None:
        """Before the SIF began nothing was in force."""
        with pytest.raises(NotInForceError) as caught:
            outlook_of(on=date(2013, 11, 18))
        assert str(caught.value).startswith(
            "no edition of a framework for local authorities was in force on 2013-11-18;"
        )
        assert str(caught.value).endswith("(from 1 February 2016). Ask about a day on which one of them was in force")
        assert kinds(outlook_of(on=date(2013, 11, 19))) == ("sif",)

    def test_a_kind_without_a_regime(self) -> None:
        """The kinds that have a regime are named."""
        with pytest.raises(DefinitionError) as caught:
            outlook(attrs.evolve(PROVIDER, kind="prison"), (), on=TODAY)
        first, problem = str(caught.value).splitlines()
        assert first == "outlook is not valid:"
        assert problem == f"  - provider.kind: there is no regime for 'prison', only for {', '.join(REGIMES)}: pass one"

    def test_a_regime_of_another_kind(self) -> None:
        """A regime covers the kinds that it names."""
        with pytest.raises(
            DefinitionError, match=r"provider\.kind: it is 'childrens_home': expected 'local_authority'$"
        ):
            outlook(attrs.evolve(PROVIDER, kind="childrens_home"), (), on=TODAY, regime=LOCAL_AUTHORITIES)

    def test_everybodys_inspections(self) -> None:
        """One line says to pass the history of one provider, however many others there are."""
        everybody = local_authority_inspections()
        halton = [inspection for inspection in everybody if inspection.provider.name == "Halton"]
        with pytest.raises(DefinitionError) as caught:
            outlook(halton[0].provider, everybody, on=TODAY)
        (problem,) = caught.value.problems
        number = len(everybody) - len(halton)
        assert str(problem).startswith(f"history: {number} of {len(everybody)} inspections are not of Halton (")
        assert str(problem).endswith("): pass the inspections of this provider alone")

    def test_two_defaults_at_once(self) -> None:
        """A regime that makes two activities the default is refused when it does."""
        regime = attrs.evolve(REGIME, pathways=(PATH, attrs.evolve(PATH, id="too")))
        history = [
            attrs.evolve(graded(date(2020, 3, 2)), edition=EDITION, judgements={}, activity=EDITION.activity("full"))
        ]
        with pytest.raises(DefinitionError, match="again, too are all the default: expected one"):
            outlook(PROVIDER, history, on=date(2021, 6, 1), regime=regime)


class TestSomebodyElses:
    """A regime and a record of one's own."""

    HISTORY = (
        attrs.evolve(
            graded(date(2020, 3, 2)),
            edition=EDITION,
            activity=EDITION.activity("full"),
            judgements={"overall": Grade.GOOD, **dict.fromkeys(MAIN, Grade.GOOD)},
        ),
    )

    def test_one_pathway_without_end(self) -> None:
        """It needs neither days nor a horizon; the record is empty."""
        empty = Record(as_of=date(2020, 1, 1), source=SOURCE, sightings=())
        answer = outlook(PROVIDER, self.HISTORY, on=date(2021, 6, 1), regime=REGIME, record=empty)
        assert answer.next
        assert answer.next.activity is EDITION.activity("full")
        assert answer.next.window
        assert answer.next.window.opens == date(2022, 9, 2)
        assert [reason.rule for reason in answer.next.reasons] == [
            "again",
            "again-window",
            "what-followed-in-the-record",
        ]
        assert answer.next.reasons[2].says == "The record shows nothing yet that followed an overall judgement of Good."

    def test_the_horizon_is_left_unsaid_where_nothing_lies_beyond_it(self) -> None:
        """Before its announcement it is not mentioned either."""
        announced = attrs.evolve(SOURCE, published=date(2021, 5, 1))
        for horizon, on, is_said in (
            (date(2023, 9, 2), date(2021, 6, 1), True),
            (date(2023, 9, 3), date(2021, 6, 1), False),
            (date(2023, 9, 2), date(2021, 4, 30), False),
            (date(2021, 5, 1), date(2021, 5, 1), True),
        ):
            regime = attrs.evolve(REGIME, horizon=Fact(horizon, announced, note="a new one comes"))
            answer = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert answer.next
            assert ("horizon" in [reason.rule for reason in answer.next.reasons]) == is_said

    def test_a_change_without_a_day_is_always_said(self) -> None:
        """It is mentioned from its announcement on: it may come before the next inspection."""
        announced = attrs.evolve(SOURCE, published=date(2021, 5, 1))
        regime = attrs.evolve(REGIME, horizon=Fact(None, announced, note="not found: when grades go"))
        for on, is_said in ((date(2021, 4, 30), False), (date(2021, 5, 1), True)):
            answer = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert answer.next
            reasons = [reason for reason in answer.next.reasons if reason.rule == "horizon"]
            assert [(reason.says, reason.standing) for reason in reasons] == [
                ("Not found: when grades go.", Standing.NOT_FOUND)
            ] * is_said

    def test_beyond_the_horizon_everything_is_projected(self) -> None:
        """Even a window long past is projected, because another framework decides what comes next."""
        soon = attrs.evolve(PATH, window=Fact(Timing(opens=Months(1), typical=Months(1), closes=Months(1)), SOURCE))
        regime = attrs.evolve(REGIME, pathways=(soon,), horizon=Fact(date(2021, 5, 1), SOURCE, note="a new one comes"))
        for on, is_said in ((date(2021, 4, 30), False), (date(2021, 5, 1), True)):
            answer = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert answer.next
            assert ("horizon" in [reason.rule for reason in answer.next.reasons]) == is_said

    def test_a_condition_on_a_made_up_area(self) -> None:
        """The rules know no area by name."""
        poor = Count(areas=("care",), grades=(Grade.INADEQUATE,), at_least=1)
        regime = attrs.evolve(REGIME, pathways=(attrs.evolve(PATH, when=(poor,)),))
        assert outlook(PROVIDER, self.HISTORY, on=date(2021, 6, 1), regime=regime).next is None
        asked = eligibility(
            PROVIDER, FRAMEWORK.editions[0].activity("full"), self.HISTORY, on=date(2021, 6, 1), regime=regime
        )
        assert asked.answer is Answer.UNKNOWN
