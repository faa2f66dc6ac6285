"""What comes next: for all 153 authorities on 22 November 2026, by laws that always hold, and where little is known."""

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


def told_of(*history: Inspection, on: date = TODAY, provider: Provider = PROVIDER) -> Outlook:
    """Tell the outlook of Borsetshire from some inspections."""
    own = [attrs.evolve(one, provider=provider) for one in history]
    return outlook(provider, own, on=on)


def kinds(told: Outlook) -> tuple[str | None, ...]:
    """Give the default and its alternatives."""
    return (told.next.activity.id if told.next else None, *(one.activity.id for one in told.alternatives))


def said(told: Outlook) -> list[tuple[str, Standing]]:
    """Give the rules and footings of the reasons that are the outlook's own."""
    return [(reason.rule, reason.standing) for reason in told.reasons]


def past(one: Prospect, on: date) -> bool:
    """Tell whether the window of a prospect closed before a day."""
    return one.window is not None and one.window.closes is not None and one.window.closes < on


@cache
def everybody() -> dict[str, Outlook]:
    """Tell the outlook of every authority on 22 November 2026."""
    return {one.urn: outlook(one, of(one), on=TODAY) for one in local_authorities()}


def qualifies(grades: dict[str, str]) -> bool:
    """Tell by the letters of the table whether leaders and two of three practice judgements are good or better."""
    practice = ("help_and_protection", "in_care", "care_leavers")
    return grades["leaders"] in {"goo", "out"} and sum(grades[area] in {"goo", "out"} for area in practice) >= 2


class TestAllOnOneDay:
    """An outlook for all 153 authorities on 22 November 2026."""

    def test_each_has_a_default_with_reasons_and_sources(self) -> None:
        """Whatever may come has a reason at least, each with a source."""
        assert len(everybody()) == 153
        for told in everybody().values():
            assert told.next
            assert told.next.mode is Mode.DEFAULT
            assert len(told.prospects) >= 5
            for one in told.prospects:
                assert len(one.reasons) >= 2
                assert all(reason.says and reason.source.document for reason in one.reasons)

    def test_the_kind_is_what_the_latest_grades_say(self) -> None:
        """By the table itself: the test of April 2026 where there are four areas, else the overall judgement."""
        latest = {urn: several[-1] for urn, several in reports().items()}
        for urn, told in everybody().items():
            grades = latest[urn].grades
            good = qualifies(grades) if "in_care" in grades else grades["overall"] in {"goo", "out"}
            assert kinds(told) == (("short", "standard") if good else ("standard",))
        assert Counter(kinds(told) for told in everybody().values()) == {("short", "standard"): 115, ("standard",): 38}

    def test_a_window_where_one_is_stated_else_none_with_the_reason(self) -> None:
        """None for the authorities with an inadequate judgement, Trafford after the reform among them."""
        latest = {urn: several[-1] for urn, several in reports().items()}
        without: list[str] = []
        for urn, told in everybody().items():
            assert told.next
            first, window = latest[urn].first, told.next.window
            if window is None:
                without.append(told.provider.name)
                assert "ina" in latest[urn].grades.values()
                assert told.next.reasons[1].standing is Standing.NOT_FOUND
                assert told.next.reasons[1].says.startswith("Not found: ")
            else:
                assert first
                assert [window.opens, window.typical, window.closes] == [
                    months_after(first, months) for months in (30, 36, 42)
                ]
        inadequate = [urn for urn, report in latest.items() if "ina" in report.grades.values()]
        assert len(without) == len(inadequate) == 13
        assert "Trafford" in without

    def test_what_may_come_in_between(self) -> None:
        """A meeting, a self-evaluation and a joint inspection for all; visits of one kind or the other."""
        for told in everybody().values():
            between = {one.activity.id for one in told.between}
            assert between > {"annual_engagement_meeting", "self_evaluation", "jtai"}
            inadequate = told.next is not None and told.next.window is None
            assert ("monitoring_visit" in between) == inadequate
            assert ("focused_visit" in between) != inadequate
            assert [one.activity.id for one in told.not_usual] == (["focused_visit"] if inadequate else [])
            for one in told.between:
                assert (one.window, one.observed, one.tally) == (None, None, None)
                assert any(reason.standing is Standing.NOT_FOUND for reason in one.reasons)

    def test_the_alternatives_say_how_often_the_record_shows_them(self) -> None:
        """101 and 19 of 120 after good, 27 and 1 of 28 after outstanding; nothing yet without an overall judgement."""
        for told in everybody().values():
            assert told.latest
            shown = [(one.tally.kept, one.tally.of) if one.tally else None for one in told.prospects[:2]]
            tallies: dict[Outcome, list[tuple[int, int] | None]] = {
                Grade.OUTSTANDING: [(27, 28), (1, 28)],
                Grade.GOOD: [(101, 120), (19, 120)],
                Grade.REQUIRES_IMPROVEMENT: [(125, 125), None],
                Grade.INADEQUATE: [(42, 42), None],
                Absence.NOT_IN_EDITION: [None, None],
            }
            assert shown == tallies[told.latest.overall]

    def test_all_of_them_are_projected(self) -> None:
        """Whatever window there is closes after a renewed framework is announced to come."""
        for one in [one for told in everybody().values() for one in told.prospects]:
            projected = [reason for reason in one.reasons if reason.rule == "horizon"]
            assert len(projected) == (one.mode in {Mode.DEFAULT, Mode.MAY})
            assert all(reason.standing is Standing.INFERRED for reason in projected)


class TestExplained:
    """The answer and its reasons in plain English, with every source."""

    @pytest.mark.parametrize("told", everybody().values(), ids=lambda told: told.provider.urn)
    def test_each_reason_stands_once_under_its_number(self, told: Outlook) -> None:
        """Each number that is cited stands below, and each that stands below is cited, from 1 on."""
        answer, _, below = told.explain().partition("\nReasons\n")
        cited = [
            int(number)
            for group in re.findall(r"\((\d+(?:, \d+)*)\)$", answer, re.MULTILINE)
            for number in group.split(", ")
        ]
        listed = re.findall(r"^  (\d+)\. (.*)$", below, re.MULTILINE)
        assert [int(number) for number, _ in listed] == list(range(1, len(set(cited)) + 1))
        assert {int(number) for number, _ in listed} == set(cited)
        assert below.endswith("inspectors judge.")
        for one in told.prospects:
            for reason in one.reasons:
                assert below.count(f". {reason}\n") == 1

    def test_harrow(self) -> None:
        """Inadequate under the edition before the reform: no window, and how long it took others."""
        lines = everybody()[authority("Harrow").urn].explain().splitlines()
        assert lines[:10] == [
            "What comes next for Harrow, told on 22 November 2026",
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
            " times, 42 times by one of this kind; it came 2.0 to 4.9 years later, half of the time within 3.3, and 20"
            " times inspections were suspended in between."
        ) in lines

    def test_trafford(self) -> None:
        """Inadequate after the reform: neither a window nor anything in the record."""
        text = everybody()[authority("Trafford").urn].explain()
        assert (
            "Next: Standard inspection (1, 2, 3, 4)\n  by policy: no window\nIn between may come: Monitoring visit"
            in text
        )
        assert "  2. Not found: what makes an authority inadequate since there is no overall judgement" in text
        assert "  3. The record shows nothing yet that followed an inspection without an overall judgement." in text

    def test_westmorland_and_furness(self) -> None:
        """A new authority with one inspection of its own: its window opened in October 2026."""
        text = everybody()[authority("Westmorland and Furness").urn].explain()
        window = "  by policy: 22 October 2026 to 22 October 2027, typically 22 April 2027; open"
        assert f"Next: Short inspection (1, 2, 3, 4)\n{window}\n" in text
        assert f"It may be instead: Standard inspection (5, 2, 6, 4)\n{window}\n" in text

    def test_brent_says_aloud_that_there_is_one_account(self) -> None:
        """The April 2026 test has a single secondary source."""
        text = everybody()[authority("Brent").urn].explain()
        assert "so we read the one account that was found, a secondary one; the guidance itself was not seen" in text
        assert "     our conclusion: Data to Insight and JT-39, ofsted-ilacs-scrape-tool, README" in text

    def test_where_nothing_can_be_told(self) -> None:
        """It says so, and why."""
        text = told_of(attrs.evolve(graded(date(2024, 1, 8)), edition=Absence.NOT_SUPPLIED)).explain()
        assert text.splitlines()[1:8] == [
            "Latest graded inspection: Borsetshire, Standard inspection, 8 January 2024 to 19 January 2024",
            *(f"  {area}: Good" for area in ("overall", "leaders", "help_and_protection", "in_care", "care_leavers")),
            "Next: cannot be told (1)",
        ]
        assert "  1. The edition of the latest graded inspection is not known (not supplied)." in text
        assert ". A judgement that decides which waits are alike is not known: all are counted together." in text

    def test_without_an_inspection(self) -> None:
        """There is no latest one."""
        assert told_of().explain().splitlines()[1:3] == [
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
    unique_by=lambda one: one[0].year,
)
"""Up to four graded inspections a year apart, each with a visit after it or not."""


def made(given_ones: Sequence[tuple[date, str, bool]]) -> list[Inspection]:
    """Make inspections of days and grades, with the visits after them; none in the last weeks of a year."""
    found: list[Inspection] = []
    for day, grades, visited in given_ones:
        first = day if day.month < 11 or day.year == 2013 else date(day.year, 10, 1)
        began = under_sif(first, grades) if first < date(2018, 1, 1) else graded(first, grades)
        found.append(began)
        after = first + timedelta(20)
        if visited and after >= date(2018, 1, 1):
            found.append(visit(after))
    return found


class TestLaws:
    """What holds for every history on every day."""

    @given(histories, st.dates(date(2018, 1, 1), date(2027, 12, 31)), st.randoms())
    def test_the_order_in_which_the_history_is_given_never_matters(
        self, some: list[tuple[date, str, bool]], on: date, chance: Random
    ) -> None:
        """Shuffled it gives the same outlook."""
        history = made(some)
        shuffled = history[:]
        chance.shuffle(shuffled)
        assert outlook(PROVIDER, shuffled, on=on) == outlook(PROVIDER, history, on=on)

    @given(histories, st.dates(date(2013, 11, 19), date(2028, 12, 31)), st.integers(1, 2000))
    def test_a_later_day_never_reopens_a_closed_window(
        self, some: list[tuple[date, str, bool]], on: date, days: int
    ) -> None:
        """Once a window is past it is past on every later day, for as long as no new inspection comes to be known."""
        later = on + timedelta(days)
        before, after = (outlook(PROVIDER, made(some), on=day) for day in (on, later))
        if before.latest != after.latest:
            return
        if any(past(one, on) for one in before.prospects):
            assert all(past(one, on) for one in after.prospects if one.window)

    @given(histories, st.dates(date(2018, 1, 1), date(2028, 12, 31)), st.integers(0, 400))
    def test_a_visit_without_priority_action_never_changes_what_comes_next(
        self, some: list[tuple[date, str, bool]], on: date, days: int
    ) -> None:
        """Neither kinds nor windows nor reasons, whenever the visit is."""
        history = made(some)
        added = visit(max(date(2018, 1, 1), min(on, date(2026, 11, 1)) - timedelta(days)))
        added = attrs.evolve(added, note="the one that is added")
        before, after = outlook(PROVIDER, history, on=on), outlook(PROVIDER, [*history, added], on=on)
        assert (after.prospects, after.latest) == (before.prospects, before.latest)
        left_out = {reason for reason in after.reasons if reason.rule == "not-published-yet"}
        assert set(after.reasons) - left_out <= set(before.reasons)

    @given(histories, st.dates(date(2018, 1, 1), date(2028, 12, 31)))
    def test_what_is_not_published_changes_nothing_but_that_it_is_left_out(
        self, some: list[tuple[date, str, bool]], on: date
    ) -> None:
        """Nothing sees the future: neither that of the history nor that of the record."""
        history = made(some)
        known = [one for one in history if isinstance(one.published, date) and one.published <= on]
        told, again = outlook(PROVIDER, history, on=on), outlook(PROVIDER, known, on=on, record=RECORD.known_on(on))
        assert told.prospects == again.prospects
        assert len(told.reasons) - len(again.reasons) == (len(known) < len(history))

    @given(histories, st.dates(date(2013, 11, 19), date(2035, 12, 31)))
    def test_a_window_is_in_order(self, some: list[tuple[date, str, bool]], on: date) -> None:
        """Stated or observed, on any day; and every prospect has its reasons."""
        for one in outlook(PROVIDER, made(some), on=on).prospects:
            assert one.reasons
            for window in (one.window, one.observed):
                days = [day for day in window.ends if day] if window else []
                assert days == sorted(days)

    def test_shipped_histories_in_any_order(self) -> None:
        """All orders of the inspections of one authority, on some days."""
        harrow = authority("Harrow")
        for on in (date(2018, 1, 1), date(2021, 1, 1), TODAY):
            told = outlook(harrow, of(harrow), on=on)
            assert all(outlook(harrow, some, on=on) == told for some in permutations(of(harrow)))


class TestPriorityAction:
    """No rule was found on what it does to the next inspection."""

    GRADED = graded(date(2024, 1, 8), "rrrrr")

    def test_it_is_said_and_changes_nothing_else(self) -> None:
        """The same prospects, and a reason with the visit's name."""
        after = told_of(self.GRADED, visit(date(2025, 6, 3), PRIORITY))
        assert after.prospects == told_of(self.GRADED, visit(date(2025, 6, 3))).prospects
        assert said(after) == [("priority-action", Standing.NOT_FOUND)]
        assert after.reasons[0].says == (
            "Not found: what an area for priority action does to the kind and the time of the next inspection."
            " There was one: Borsetshire, Focused visit, 3 June 2025 to 4 June 2025."
        )
        assert "Ofsted visit analysis" in after.reasons[0].source.document

    def test_each_visit_is_named(self) -> None:
        """Of two that found one both stand in the reason."""
        visits = [visit(date(2025, month, 3), PRIORITY) for month in (6, 9)]
        assert (
            told_of(self.GRADED, *visits)
            .reasons[0]
            .says.endswith(
                " There was one: Borsetshire, Focused visit, 3 June 2025 to 4 June 2025;"
                " Borsetshire, Focused visit, 3 September 2025 to 4 September 2025."
            )
        )

    def test_only_since_the_latest_graded_inspection(self) -> None:
        """An earlier one was followed by an inspection; one not published yet is not known."""
        earlier = visit(date(2023, 6, 6), PRIORITY)
        assert said(told_of(earlier, self.GRADED)) == []
        assert said(told_of(self.GRADED, visit(date(2026, 11, 3), PRIORITY))) == [("not-published-yet", Standing.GIVEN)]

    def test_a_regime_may_have_nothing_to_say_about_it(self) -> None:
        """Then nothing is said."""
        silent = attrs.evolve(LOCAL_AUTHORITIES, priority_action=None)
        history = (self.GRADED, visit(date(2025, 6, 3), PRIORITY))
        assert outlook(PROVIDER, history, on=TODAY, regime=silent).reasons == ()


class TestLittleKnown:
    """A clear error or a stated reason, never a silent answer."""

    def test_no_inspection(self) -> None:
        """A standard one, and that none was given."""
        told = told_of()
        assert (kinds(told), said(told)) == (("standard",), [("no-inspection-yet", Standing.GIVEN)])
        assert told.next
        assert (told.next.window, told.next.observed, told.next.tally) == (None, None, None)

    def test_a_new_authority(self) -> None:
        """Counted from the day on which it was made: in the record six took 1.1 to 2.7 years."""
        made_new = attrs.evolve(PROVIDER, registered=date(2026, 4, 1))
        told = told_of(provider=made_new)
        assert told.next
        assert told.reasons[0].says == (
            "No graded inspection that was published by then is in the history that was given."
            " Borsetshire was made on 1 April 2026: what others were judged before is not its own."
        )
        assert (str(told.next.tally), told.next.window) == ("6 of 6", None)
        assert told.next.observed
        assert (told.next.observed.opens, told.next.observed.closes) == (date(2027, 4, 23), date(2028, 12, 6))
        (says,) = (reason.says for reason in told.next.reasons if reason.rule == "what-followed-in-the-record")
        assert says == (
            "In the record the making of a provider was followed by its first inspection 6 times, 6 times by one of"
            " this kind; it came 1.1 to 2.7 years later, half of the time within 1.5, and 4 times inspections were"
            " suspended in between."
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
        """Nothing comes for who is not made yet, or is no more; on the day itself it does."""
        told = told_of(provider=provider)
        assert (told.prospects, said(told)) == ((), [(rule, Standing.GIVEN)])
        assert told_of(provider=provider, on=day).next

    def test_the_edition_is_not_known(self) -> None:
        """Nothing can be told."""
        told = told_of(attrs.evolve(graded(date(2024, 1, 8)), edition=Absence.NOT_SUPPLIED))
        assert (told.prospects, said(told)) == ((), [("edition-not-known", Standing.NOT_KNOWN)])

    def test_an_edition_of_another_framework(self) -> None:
        """No rule was found."""
        foreign = attrs.evolve(
            graded(date(2024, 1, 8)),
            edition=EDITION,
            activity=EDITION.activity("full"),
            judgements=dict.fromkeys(MAIN, Grade.GOOD),
        )
        told = told_of(foreign)
        assert (told.next, said(told)) == (None, [("no-pathway", Standing.NOT_FOUND)])
        assert told.reasons[0].says == (
            "No rule was found that, on 22 November 2026, names a graded inspection after Borsetshire, Full inspection,"
            " 8 January 2024 to 19 January 2024."
        )

    def test_before_ilacs_a_good_authority_has_no_next_one(self) -> None:
        """The SIF inspected everybody once, and the inadequate again."""
        told = told_of(under_sif(date(2014, 1, 7)), on=date(2016, 6, 1))
        assert (told.next, said(told)) == (None, [("no-pathway", Standing.NOT_FOUND)])
        assert [one.activity.id for one in told.not_usual] == ["sif_reinspection"]

    def test_an_overall_judgement_that_was_not_made(self) -> None:
        """Not judged is no grade: no rule was found."""
        told = told_of(graded(date(2022, 3, 7), "-ggg"))
        assert (told.next, said(told)) == (None, [("no-pathway", Standing.NOT_FOUND)])

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
        """It is told where every grade that it may be leads to the same; else what depends on it is named.

        Good leaders with two of three good have a short inspection whatever the third is; whether there is monitoring
        hangs on it. Leaders that require improvement have a standard one, but by which rule is not known.
        """
        told = told_of(graded(date(2026, 5, 11), grades))
        assert (told.next.activity.id if told.next else None) == kind
        assert said(told) == [("judgement-not-known", Standing.NOT_KNOWN)]
        assert told.undecided
        assert f"Depends on what is not known: {told.undecided[0].activity.title.value} (" in told.explain()
        areas = ("leaders", "help_and_protection", "in_care", "care_leavers")
        hidden = [area for area, letter in zip(areas, grades, strict=True) if letter == "?"]
        assert [area for area, _ in told.reasons[0].inputs] == hidden
        assert told.reasons[0].says == (
            "What follows depends on judgements that are not known:"
            f" {', '.join(f'{area} (withheld)' for area in hidden)}."
        )

    def test_a_withheld_judgement_on_which_nothing_hangs(self) -> None:
        """The overall judgement decides, so that of an area may be unknown; and the other way round."""
        assert said(told_of(graded(date(2022, 3, 7), "gggg"))) == []
        assert said(told_of(graded(date(2022, 3, 7), "g??g"))) == []
        assert said(told_of(graded(date(2026, 5, 11), "ri?g"))) == []
        told = told_of(graded(date(2024, 3, 4), "?gggg"))
        assert (kinds(told), said(told)) == (("short", "standard"), [])
        assert told.next
        assert (told.next.observed, told.next.tally) == (None, None)
        assert not [reason for reason in told.next.reasons if reason.rule == "what-followed-in-the-record"]

    def test_a_judgement_that_is_missing_is_not_supplied(self) -> None:
        """It is not taken to be absent."""
        told = told_of(attrs.evolve(graded(date(2022, 3, 7)), judgements={"leaders": Grade.GOOD}))
        assert told.next is None
        assert told.reasons[0].says == "What follows depends on judgements that are not known: overall (not supplied)."

    def test_no_first_day(self) -> None:
        """The kind can be told and no window: the reason stands with it."""
        full = graded(date(2024, 1, 8))
        (days,) = full.on_site
        told = told_of(attrs.evolve(full, on_site=(attrs.evolve(days, first=Absence.NOT_SUPPLIED),)))
        assert kinds(told) == ("short", "standard")
        assert told.next
        assert (told.next.window, told.next.observed) == (None, None)
        assert str(told.next.tally) == "101 of 120"
        assert (told.next.reasons[1].standing, told.next.reasons[1].says) == (
            Standing.NOT_KNOWN,
            "The first day on site of the latest graded inspection is not known.",
        )

    def test_no_day_on_site(self) -> None:
        """It is placed by its publication, and that is said."""
        told = told_of(attrs.evolve(graded(date(2024, 1, 8)), on_site=()))
        assert said(told) == [("placed-by-publication", Standing.NOT_KNOWN)]
        assert told.reasons[0].says == (
            "The days on site of the latest graded inspection are not known: it is placed by its publication."
        )

    def test_how_often_was_not_found(self) -> None:
        """That nobody found it is said in a sentence, on the days of which it is true."""
        lost: Fact[str | None] = Fact(None, SOURCE, note="not found: how often", during=Period(None, TODAY))
        regime = attrs.evolve(LOCAL_AUTHORITIES, no_frequency=(lost,))
        history = [graded(date(2024, 1, 8))]
        (why,) = outlook(PROVIDER, history, on=TODAY, regime=regime).reasons
        assert (why.standing, why.rule, why.says) == (Standing.NOT_FOUND, "no-frequency", "Not found: how often.")
        assert outlook(PROVIDER, history, on=TODAY + timedelta(1), regime=regime).reasons == ()

    def test_no_publication(self) -> None:
        """It counts as known from its last day, and that is said."""
        told = told_of(attrs.evolve(graded(date(2024, 1, 8)), published=Absence.NOT_SUPPLIED))
        assert said(told) == [("known-from-its-last-day", Standing.NOT_KNOWN)]
        assert told.reasons[0].says == (
            "When the latest graded inspection was published is not known: it counts as known from its last day."
        )

    def test_what_is_left_out_is_said(self) -> None:
        """By name."""
        told = told_of(graded(date(2022, 3, 7)), graded(date(2026, 10, 12), "iiii"))
        assert kinds(told) == ("short", "standard")
        assert said(told) == [("not-published-yet", Standing.GIVEN)]
        assert told.reasons[0].says == (
            "Left out, because it was not published by then: Borsetshire, Standard inspection, 12 October 2026 to"
            " 23 October 2026."
        )


class TestRefused:
    """What cannot be asked."""

    def test_a_day_outside_any_framework(self) -> None:
        """Before the SIF began nothing was in force."""
        with pytest.raises(NotInForceError, match=r"no edition of local authorities was in force on 2013-11-18"):
            told_of(on=date(2013, 11, 18))
        assert kinds(told_of(on=date(2013, 11, 19))) == ("sif",)

    def test_a_kind_without_a_regime(self) -> None:
        """The kinds that have one are named."""
        with pytest.raises(DefinitionError) as caught:
            outlook(attrs.evolve(PROVIDER, kind="prison"), (), on=TODAY)
        first, problem = str(caught.value).splitlines()
        assert first == "outlook does not hold together:"
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
        halton = [one for one in everybody if one.provider.name == "Halton"]
        with pytest.raises(DefinitionError) as caught:
            outlook(halton[0].provider, everybody, on=TODAY)
        (problem,) = caught.value.problems
        number = len(everybody) - len(halton)
        assert str(problem).startswith(f"history: {number} of {len(everybody)} inspections are not of Halton (")
        assert str(problem).endswith("): pass the inspections of this provider alone")

    def test_two_defaults_at_once(self) -> None:
        """A regime that makes two things the default is refused when it does."""
        regime = attrs.evolve(REGIME, pathways=(PATH, attrs.evolve(PATH, id="too")))
        history = [
            attrs.evolve(graded(date(2020, 3, 2)), edition=EDITION, judgements={}, activity=EDITION.activity("full"))
        ]
        with pytest.raises(DefinitionError, match="again, too are the default at once"):
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
        told = outlook(PROVIDER, self.HISTORY, on=date(2021, 6, 1), regime=REGIME, record=empty)
        assert told.next
        assert told.next.activity is EDITION.activity("full")
        assert told.next.window
        assert told.next.window.opens == date(2022, 9, 2)
        assert [reason.rule for reason in told.next.reasons] == ["again", "again-window", "what-followed-in-the-record"]
        assert told.next.reasons[2].says == "The record shows nothing yet that followed an overall judgement of Good."

    def test_the_horizon_is_left_unsaid_where_nothing_lies_beyond_it(self) -> None:
        """Nor is it said before it was announced."""
        announced = attrs.evolve(SOURCE, published=date(2021, 5, 1))
        for horizon, on, is_said in (
            (date(2023, 9, 2), date(2021, 6, 1), True),
            (date(2023, 9, 3), date(2021, 6, 1), False),
            (date(2023, 9, 2), date(2021, 4, 30), False),
            (date(2021, 5, 1), date(2021, 5, 1), True),
        ):
            regime = attrs.evolve(REGIME, horizon=Fact(horizon, announced, note="a new one comes"))
            told = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert told.next
            assert ("horizon" in [reason.rule for reason in told.next.reasons]) == is_said

    def test_a_change_without_a_day_is_always_said(self) -> None:
        """From its announcement on: it may come before what is told."""
        announced = attrs.evolve(SOURCE, published=date(2021, 5, 1))
        regime = attrs.evolve(REGIME, horizon=Fact(None, announced, note="not found: when grades go"))
        for on, is_said in ((date(2021, 4, 30), False), (date(2021, 5, 1), True)):
            told = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert told.next
            reasons = [reason for reason in told.next.reasons if reason.rule == "horizon"]
            assert [(one.says, one.standing) for one in reasons] == [
                ("Not found: when grades go.", Standing.NOT_FOUND)
            ] * is_said

    def test_beyond_the_horizon_everything_is_projected(self) -> None:
        """Even a window that is long past, because what comes next is another framework's to say."""
        soon = attrs.evolve(PATH, window=Fact(Timing(opens=Months(1), typical=Months(1), closes=Months(1)), SOURCE))
        regime = attrs.evolve(REGIME, pathways=(soon,), horizon=Fact(date(2021, 5, 1), SOURCE, note="a new one comes"))
        for on, is_said in ((date(2021, 4, 30), False), (date(2021, 5, 1), True)):
            told = outlook(PROVIDER, self.HISTORY, on=on, regime=regime)
            assert told.next
            assert ("horizon" in [reason.rule for reason in told.next.reasons]) == is_said

    def test_a_condition_on_a_made_up_area(self) -> None:
        """Nothing in the rules knows an area by name."""
        poor = Count(areas=("care",), grades=(Grade.INADEQUATE,), at_least=1)
        regime = attrs.evolve(REGIME, pathways=(attrs.evolve(PATH, when=(poor,)),))
        assert outlook(PROVIDER, self.HISTORY, on=date(2021, 6, 1), regime=regime).next is None
        asked = eligibility(
            PROVIDER, FRAMEWORK.editions[0].activity("full"), self.HISTORY, on=date(2021, 6, 1), regime=regime
        )
        assert asked.answer is Answer.UNKNOWN
