"""How likely an inspection is, as the record showed it on a day."""

from datetime import date
from typing import Any

import attrs
import pytest

from inspection_framework import Absence, Chances, Period, chances, outlook
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES, REGIMES
from inspection_framework.frameworks.regimes.chances import CHANCES
from inspection_framework.model import CalendarDays, Months
from inspection_framework.rules import Standing, WaitsCounted
from inspection_framework.rules.next_inspection.waits import waited_on
from tests.model.making import refusal
from tests.rules.histories import authority, graded, of
from tests.rules.successions import months_after
from tests.rules.waits import clock, histories, is_good, near, share, steps, waits_known

ON = date(2026, 11, 30)
ASKED = ("Halton", "Haringey", "Gateshead", "Barnet", "Sefton")
QUARTERS = [date(2022, 1, 1), date(2023, 7, 1), date(2026, 10, 1)]


def told(name: str, on: date = ON) -> Chances:
    """Return the chances of an authority on a day."""
    return chances(authority(name), of(authority(name)), on=on)


def rules(answer: Chances) -> list[str]:
    """Return the ids of the reasons."""
    return [reason.rule for reason in answer.reasons]


class TestCounted:
    """Each figure, from an independent table of waits."""

    @pytest.mark.parametrize(
        ("name", "waited", "percent"),
        [
            ("Halton", 931, (4, 22, 67)),
            ("Haringey", 322, (0, 0, 0)),
            ("Gateshead", 728, (0, 1, 9)),
            ("Barnet", 903, (0, 7, 55)),
            ("Sefton", 525, (0, 0, 1)),
        ],
    )
    def test_five_authorities(self, name: str, waited: int, percent: tuple[int, int, int]) -> None:
        """The days waited, and the chances in whole per cent."""
        found = told(name)
        assert found.waited == waited
        assert tuple(round(100 * one.chance) for one in found.horizons) == percent

    @pytest.mark.parametrize("on", [ON, *QUARTERS], ids=str)
    @pytest.mark.parametrize("name", ASKED)
    def test_they_are_counted_anew(self, name: str, on: date) -> None:
        """The waits of the group, or of both where fewer than 20 had lasted as long; what ended, day by day."""
        found = told(name, on)
        latest = [report for report in histories()[authority(name).urn] if report.published <= on][-1]
        assert latest.first is not None
        waited, waits = clock(latest.first, on), waits_known(on)
        alike = [wait for wait in waits if wait.good == is_good(latest)]
        at_risk = [sum(wait.seen_from <= waited < wait.seen_to for wait in some) for some in (alike, waits)]
        among = alike if at_risk[0] >= 20 else waits
        if max(at_risk) < 20:
            assert found.counted is WaitsCounted.RATE
            return
        assert found.counted is (WaitsCounted.GROUP if among is alike else WaitsCounted.EVERY)
        assert [one.by for one in found.horizons] == [months_after(on, months) for months in (3, 6, 12)]
        for one in found.horizons:
            further = clock(on, one.by)
            counted = steps(among, waited, further)
            assert near(one.chance, float(share(counted)))
            assert one.events == sum(ended for _, ended, _ in counted)
            assert one.at_risk == sum(wait.seen_from <= waited < wait.seen_to for wait in among) >= 20
            assert one.joined == sum(waited < wait.seen_from < waited + further for wait in among)
            left = sum(waited < wait.seen_to <= waited + further for wait in among)
            assert one.censored == left - one.events

    def test_gateshead_by_hand(self) -> None:
        """Seven inspections on six days: the numbers that the documentation multiplies."""
        alike = [wait for wait in waits_known(ON) if wait.good]
        counted = steps(alike, 728, 365)
        assert counted == [(890, 1, 78), (1001, 1, 71), (1043, 2, 73), (1050, 1, 70), (1064, 1, 68), (1085, 1, 67)]
        by_hand = 1 - 77 / 78 * 70 / 71 * 71 / 73 * 69 / 70 * 67 / 68 * 66 / 67
        assert near(told("Gateshead").horizons[2].chance, by_hand)

    def test_other_times(self) -> None:
        """The caller's own months; a longer time is never less likely."""
        provider = authority("Halton")
        found = chances(provider, of(provider), on=ON, within=[Months(months) for months in range(1, 25)])
        each = [one.chance for one in found.horizons]
        assert each == sorted(each)
        assert found.horizons[2] == told("Halton").horizons[0]

    def test_the_outlook_says_the_same(self) -> None:
        """It has the chances for 3, 6 and 12 months, and says them."""
        provider = authority("Barnet")
        whole = outlook(provider, of(provider), on=ON)
        assert whole.chances == told("Barnet")
        assert (
            "\nHow likely a graded inspection is to begin, counted from the record (95% interval) (13, 14, 15, 16, 17,"
            " 18, 4, 19)\n  within 3 months, by 28 February 2027: none of 75 (0% to 5%)\n"
        ) in whole.explain()


class TestWhatWasKnown:
    """Nothing that came out after the day counts."""

    @pytest.mark.parametrize("on", QUARTERS, ids=str)
    @pytest.mark.parametrize("name", ["Halton", "Kent", "Manchester", "Cumberland"])
    def test_what_came_out_later_changes_nothing(self, name: str, on: date) -> None:
        """The same answer from the history and the record without what was published after the day."""
        provider = authority(name)
        known = [one for one in of(provider) if isinstance(one.published, date) and one.published <= on]
        assert chances(provider, known, on=on, record=RECORD.known_on(on)) == told(name, on)

    def test_the_pause_was_not_known_before_it_was_over(self) -> None:
        """Days of the pause count on 12 March 2020, the first days of it as we know now."""
        on = date(2020, 3, 12)
        found = told("Manchester", on)
        history = [report for report in histories()[authority("Manchester").urn] if report.published <= on]
        assert history[-1].first is not None
        assert found.waited == (on - history[-1].first).days
        assert "pause" not in rules(found)
        assert "pause" in rules(told("Manchester", date(2021, 10, 1)))

    def test_the_coming_framework_was_not_announced_before(self) -> None:
        """What lies beyond 2027 is projected, since that was announced on 27 November 2025."""
        assert "horizon" in rules(told("Halton"))
        assert "horizon" not in rules(told("Halton", date(2025, 10, 1)))

    def test_what_the_notes_say(self) -> None:
        """306 of 321 ILACS reports came out within 90 days, and none began in the pause."""
        ilacs = [report for history in histories().values() for report in history if report.framework == "ILACS"]
        lasted = [(report.published - report.first).days for report in ilacs if report.first]
        assert (sum(days <= 90 for days in lasted), len(lasted)) == (306, 321)
        began = sorted(report.first for report in ilacs if report.first)
        assert max(day for day in began if day.year < 2021) == date(2020, 3, 9)
        assert min(day for day in began if day.year > 2020) == date(2021, 6, 28)


class TestThinData:
    """Where few waits had lasted as long, more are counted, and it says so."""

    def test_both_groups(self) -> None:
        """Fewer than 20 of the group: all waits."""
        found = told("Sandwell", date(2022, 7, 1))
        assert found.counted is WaitsCounted.EVERY
        assert "both-groups" in rules(found)
        assert any("Fewer than 20 waits after a judgement of" in reason.says for reason in found.reasons)

    def test_a_constant_rate(self) -> None:
        """Fewer than 20 of either: the rate after the longest wait that 20 had."""
        found = told("Kent", date(2022, 4, 1))
        assert (found.counted, found.waited) == (WaitsCounted.RATE, 1376)
        assert "constant-rate" in rules(found)
        assert found.reasons[0].says.endswith(" 20 after a judgement of any kind had lasted 1336 days.")
        longest = [wait for wait in waits_known(date(2022, 4, 1)) if wait.seen_to > 1336]
        ended = sum(wait.inspected for wait in longest)
        days = sum(wait.seen_to - max(wait.seen_from, 1336) for wait in longest)
        assert [one.events for one in found.horizons] == [ended] * 3
        for one in found.horizons:
            further = (one.by - date(2022, 4, 1)).days
            assert near(one.chance, 1 - 2.718281828459045 ** (-ended / days * further))

    def test_a_judgement_that_is_not_known(self) -> None:
        """All waits are counted where it is withheld, or the edition is not known."""
        withheld = graded(date(2025, 1, 13), "?????")
        for latest in (withheld, attrs.evolve(withheld, edition=Absence.WITHHELD)):
            found = chances(latest.provider, [latest], on=ON)
            assert (found.group, found.counted) == ("", WaitsCounted.EVERY)
            assert "group-not-known" in rules(found)
            assert "both-groups" not in rules(found)

    def test_since_there_is_no_overall_judgement(self) -> None:
        """By the areas, and marked as our conclusion; where what decides is not known, no group."""
        for grades, group in (
            ("gggr", "good or outstanding"),
            ("rggg", "requires improvement or inadequate"),
            ("ogri", "requires improvement or inadequate"),
            ("gg?r", ""),
            ("?ggg", ""),
        ):
            latest = graded(date(2026, 4, 13), grades)
            found = chances(latest.provider, [latest], on=ON)
            assert found.group == group
            inferred = [reason for reason in found.reasons if reason.rule.endswith("2026")]
            assert [reason.standing for reason in inferred] == [Standing.INFERRED] * bool(group)

    def test_nobody_is_never(self) -> None:
        """Where none of 93 was inspected, it says none of 93 with the upper bound."""
        assert str(told("Haringey").horizons[2]) == "within 12 months, by 30 November 2027: none of 93 (0% to 4%)"

    def test_everybody_is_not_for_certain(self) -> None:
        """Where all were, the lower bound."""
        found = told("Haringey").horizons[2]
        every = attrs.evolve(found, chance=1.0, low=0.88, high=1.0, events=30)
        assert every.share == "all 30 that could be followed (88% to 100%)"

    def test_small_and_large(self) -> None:
        """No chance is rounded to none or all."""
        found = attrs.evolve(told("Halton").horizons[0], low=0.001, chance=0.004, high=0.999)
        assert found.share == "less than 1% (less than 1% to more than 99%)"

    def test_where_the_record_runs_out(self) -> None:
        """If at some moment no wait was under observation, the chance may be too low, and it says so."""
        provider, on = authority("Slough"), date(2019, 3, 1)
        found = chances(provider, of(provider), on=on, within=[Months(36)])
        assert found.horizons[0].fewest == 0
        assert 0 < found.horizons[0].chance < 1
        assert "record-runs-out" in rules(found)
        assert "record-runs-out" not in rules(told("Slough", on))


class TestNothingToCount:
    """No figure where there is no wait, or too few."""

    @pytest.mark.parametrize(
        ("name", "on", "rule"),
        [
            ("Cumberland", date(2023, 3, 31), "not-made-yet"),
            ("Cumberland", date(2023, 4, 1), "no-inspection-yet"),
            ("City of London", date(2018, 6, 1), "first-day-not-known"),
            ("Kent", date(2020, 6, 1), "pandemic-inspections"),
        ],
    )
    def test_why(self, name: str, on: date, rule: str) -> None:
        """Not made yet, never inspected, no first day, suspended."""
        found = told(name, on)
        assert rules(found) == [rule]
        assert (found.horizons, found.counted, found.waited) == ((), None, None)
        assert found.lines() == ["cannot be counted"]
        assert "\n  cannot be counted\nReasons\n  1. " in found.explain()

    def test_an_authority_that_ended(self) -> None:
        """Its waits are over."""
        ended = attrs.evolve(authority("Kent"), closed=date(2026, 11, 1))
        history = [attrs.evolve(one, provider=ended) for one in of(authority("Kent"))]
        assert rules(chances(ended, history, on=ON)) == ["ended"]

    def test_too_few_waits(self) -> None:
        """A record without inspections, or with a few, gives none."""
        provider = authority("Kent")
        found = chances(provider, of(provider), on=ON, record=attrs.evolve(RECORD, inspections=()))
        assert rules(found) == ["too-few-waits"]
        assert found.waited is not None

    def test_providers(self) -> None:
        """There is no method for them, and their outlook says nothing of chances."""
        assert {kind for kind, regime in REGIMES.items() if regime.chances} == {"local_authority"}


class TestRefused:
    """What cannot be asked."""

    def test_times(self) -> None:
        """Months, one at least; all that are wrong are named."""
        provider = authority("Kent")
        within: list[Any] = [Months(3), Months(0)]
        message = refusal(chances, provider, of(provider), on=ON, within=within)
        assert "within[1]: it is 0 months: give Months(1) or more" in message
        within.append(CalendarDays(90))
        message = refusal(chances, provider, of(provider), on=ON, within=within)
        assert "within[2]: expected Months, not a value of type CalendarDays" in message

    def test_no_times(self) -> None:
        """At least one."""
        provider = authority("Kent")
        assert "within: it is empty" in refusal(chances, provider, of(provider), on=ON, within=[])

    def test_a_regime_without_a_method(self) -> None:
        """Or one that does not inspect such providers."""
        provider = authority("Kent")
        regime = attrs.evolve(LOCAL_AUTHORITIES, chances=None, inspects=("school",))
        message = refusal(chances, provider, [], on=ON, regime=regime)
        assert "provider.kind: it is 'local_authority': expected 'school'" in message
        assert "regime: 'local authorities' has no method of counting chances" in message

    def test_shares_that_do_not_rise(self) -> None:
        """And counts below 0."""
        found = told("Halton").horizons[0]
        message = refusal(attrs.evolve, found, low=0.5, events=-1)
        assert "chance: 0.5, 0.036694, " in message
        assert "events: -1 is below 0" in message


class TestMethod:
    """The numbers, each a fact; what does not hold together is refused."""

    @staticmethod
    def changed(**facts: object) -> str:
        """Return the message with which a changed method is refused."""
        return refusal(
            attrs.evolve,
            CHANCES,
            **{name: attrs.evolve(getattr(CHANCES, name), value=value) for name, value in facts.items()},
        )

    def test_numbers(self) -> None:
        """All that is wrong is named."""
        message = self.changed(least=0, looks_back=Months(0), within=(Months(0),), pause=Period(None, None))
        assert "least: 0 is too few" in message
        assert "looks_back: it is no time at all" in message
        assert "within: one of them is no time at all" in message
        assert "pause: it has no first or no last day" in message

    def test_groups(self) -> None:
        """No two rules have one id."""
        message = refusal(attrs.evolve, CHANCES, groups=(CHANCES.groups[0],) * 2)
        assert "groups: the id 'waits-after-good' is there 2 times" in message

    def test_in_a_regime(self) -> None:
        """Its framework and the editions of its groups are there."""
        wrong = attrs.evolve(CHANCES.groups[0], after=("ilacs-2040-01",))
        method = attrs.evolve(CHANCES, framework=attrs.evolve(CHANCES.framework, value="XYZ"), groups=(wrong,))
        message = refusal(attrs.evolve, LOCAL_AUTHORITIES, chances=method)
        assert "chances.framework: there is no framework 'XYZ'" in message
        assert "chances.groups['waits-after-good']: there is no edition 'ilacs-2040-01'" in message

    def test_every_judgement_has_one_group(self) -> None:
        """Every set of judgements that was seen belongs to one group, whatever the order of the rules."""
        for one in RECORD.inspections:
            outcomes = dict(one.outcomes)
            applying = [group for group in CHANCES.groups if group.applies(one.edition.id, outcomes, one.edition.areas)]
            assert len({group.group for group in applying}) == 1


class TestSIF:
    """A re-inspection under the SIF ends a wait, and is not counted."""

    def test_it_is_censored(self) -> None:
        """Three years before December 2018: 15 under ILACS count, and twenty re-inspections ended waits."""
        on = date(2018, 12, 1)
        sif = attrs.evolve(CHANCES, framework=attrs.evolve(CHANCES.framework, value="SIF"))
        counted, other = (waited_on(RECORD, method, on).every.within(0, 3000) for method in (CHANCES, sif))
        assert counted.events == sum(wait.inspected for wait in waits_known(on))
        assert (counted.events, other.events) == (15, 20)
        assert counted.events + counted.censored == other.events + other.censored
