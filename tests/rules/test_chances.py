"""The chance of an inspection, as the record showed it on a day."""

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


def chances_of(name: str, on: date = ON) -> Chances:
    """Return the chances of an authority on a day."""
    return chances(authority(name), of(authority(name)), on=on)


def rules(answer: Chances) -> list[str]:
    """Return the ids of the reasons."""
    return [reason.rule for reason in answer.reasons]


class TestCounted:
    """Each figure equals that of an independent table of waits."""

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
        """The days waited, and the chances in whole per cent, are as expected."""
        answer = chances_of(name)
        assert answer.waited == waited
        assert tuple(round(100 * authority.chance) for authority in answer.horizons) == percent

    @pytest.mark.parametrize("on", [ON, *QUARTERS], ids=str)
    @pytest.mark.parametrize("name", ASKED)
    def test_they_are_counted_anew(self, name: str, on: date) -> None:
        """The waits of the group are counted day by day, or all waits if fewer than 20 had lasted as long."""
        answer = chances_of(name, on)
        latest = [report for report in histories()[authority(name).urn] if report.published <= on][-1]
        assert latest.first is not None
        waited, waits = clock(latest.first, on), waits_known(on)
        alike = [wait for wait in waits if wait.good == is_good(latest)]
        at_risk = [sum(wait.seen_from <= waited < wait.seen_to for wait in group) for group in (alike, waits)]
        among = alike if at_risk[0] >= 20 else waits
        if max(at_risk) < 20:
            assert answer.counted is WaitsCounted.RATE
            return
        assert answer.counted is (WaitsCounted.GROUP if among is alike else WaitsCounted.EVERY)
        assert [horizon.by for horizon in answer.horizons] == [months_after(on, months) for months in (3, 6, 12)]
        for horizon in answer.horizons:
            further = clock(on, horizon.by)
            counted = steps(among, waited, further)
            assert near(horizon.chance, float(share(counted)))
            assert horizon.events == sum(ended for _, ended, _ in counted)
            assert horizon.at_risk == sum(wait.seen_from <= waited < wait.seen_to for wait in among) >= 20
            assert horizon.joined == sum(waited < wait.seen_from < waited + further for wait in among)
            left = sum(waited < wait.seen_to <= waited + further for wait in among)
            assert horizon.censored == left - horizon.events

    def test_gateshead_by_hand(self) -> None:
        """Seven inspections on six days give the numbers that the documentation multiplies."""
        alike = [wait for wait in waits_known(ON) if wait.good]
        counted = steps(alike, 728, 365)
        assert counted == [(890, 1, 78), (1001, 1, 71), (1043, 2, 73), (1050, 1, 70), (1064, 1, 68), (1085, 1, 67)]
        by_hand = 1 - 77 / 78 * 70 / 71 * 71 / 73 * 69 / 70 * 67 / 68 * 66 / 67
        assert near(chances_of("Gateshead").horizons[2].chance, by_hand)

    def test_other_times(self) -> None:
        """The caller may pass other months. A longer time is never less likely."""
        provider = authority("Halton")
        answer = chances(provider, of(provider), on=ON, within=[Months(months) for months in range(1, 25)])
        each = [horizon.chance for horizon in answer.horizons]
        assert each == sorted(each)
        assert answer.horizons[2] == chances_of("Halton").horizons[0]

    def test_the_outlook_says_the_same(self) -> None:
        """It has the chances for 3, 6 and 12 months, and prints them."""
        provider = authority("Barnet")
        whole = outlook(provider, of(provider), on=ON)
        assert whole.chances == chances_of("Barnet")
        assert (
            "\nHow likely a graded inspection is to begin, counted from the record (95% interval) (13, 14, 15, 16, 17,"
            " 18, 4, 19)\n  within 3 months, by 28 February 2027: none of 75 (0% to 5%)\n"
        ) in whole.explain()


class TestWhatWasKnown:
    """Only what was published by the day counts."""

    @pytest.mark.parametrize("on", QUARTERS, ids=str)
    @pytest.mark.parametrize("name", ["Halton", "Kent", "Manchester", "Cumberland"])
    def test_what_came_out_later_changes_nothing(self, name: str, on: date) -> None:
        """The answer is the same without anything published after the day."""
        provider = authority(name)
        known = [
            inspection
            for inspection in of(provider)
            if isinstance(inspection.published, date) and inspection.published <= on
        ]
        assert chances(provider, known, on=on, record=RECORD.known_on(on)) == chances_of(name, on)

    def test_the_pause_was_not_known_before_it_was_over(self) -> None:
        """On 12 March 2020 days of the pause count. They are its first days as we know now."""
        on = date(2020, 3, 12)
        answer = chances_of("Manchester", on)
        history = [report for report in histories()[authority("Manchester").urn] if report.published <= on]
        assert history[-1].first is not None
        assert answer.waited == (on - history[-1].first).days
        assert "pause" not in rules(answer)
        assert "pause" in rules(chances_of("Manchester", date(2021, 10, 1)))

    def test_the_coming_framework_was_not_announced_before(self) -> None:
        """The future beyond 2027 is projected only since the new framework was announced on 27 November 2025."""
        assert "horizon" in rules(chances_of("Halton"))
        assert "horizon" not in rules(chances_of("Halton", date(2025, 10, 1)))

    def test_what_the_notes_say(self) -> None:
        """306 of 321 ILACS reports were published within 90 days, and none began in the pause."""
        ilacs = [report for history in histories().values() for report in history if report.framework == "ILACS"]
        lasted = [(report.published - report.first).days for report in ilacs if report.first]
        assert (sum(days <= 90 for days in lasted), len(lasted)) == (306, 321)
        began = sorted(report.first for report in ilacs if report.first)
        assert max(day for day in began if day.year < 2021) == date(2020, 3, 9)
        assert min(day for day in began if day.year > 2020) == date(2021, 6, 28)


class TestThinData:
    """If few waits had lasted as long, more waits are counted, and the answer says so."""

    def test_both_groups(self) -> None:
        """With fewer than 20 waits of the group, all waits are counted."""
        answer = chances_of("Sandwell", date(2022, 7, 1))
        assert answer.counted is WaitsCounted.EVERY
        assert "both-groups" in rules(answer)
        assert any("Fewer than 20 waits after a judgement of" in reason.says for reason in answer.reasons)

    def test_a_constant_rate(self) -> None:
        """With fewer than 20 waits in all, the rate after the longest wait of 20 is used."""
        answer = chances_of("Kent", date(2022, 4, 1))
        assert (answer.counted, answer.waited) == (WaitsCounted.RATE, 1376)
        assert "constant-rate" in rules(answer)
        assert answer.reasons[0].says.endswith(" 20 after a judgement of any kind had lasted 1336 days.")
        longest = [wait for wait in waits_known(date(2022, 4, 1)) if wait.seen_to > 1336]
        ended = sum(wait.inspected for wait in longest)
        days = sum(wait.seen_to - max(wait.seen_from, 1336) for wait in longest)
        assert [horizon.events for horizon in answer.horizons] == [ended] * 3
        for horizon in answer.horizons:
            further = (horizon.by - date(2022, 4, 1)).days
            assert near(horizon.chance, 1 - 2.718281828459045 ** (-ended / days * further))

    def test_a_judgement_that_is_not_known(self) -> None:
        """All waits are counted if the judgement is withheld or the edition is not known."""
        withheld = graded(date(2025, 1, 13), "?????")
        for latest in (withheld, attrs.evolve(withheld, edition=Absence.WITHHELD)):
            answer = chances(latest.provider, [latest], on=ON)
            assert (answer.group, answer.counted) == ("", WaitsCounted.EVERY)
            assert "group-not-known" in rules(answer)
            assert "both-groups" not in rules(answer)

    def test_since_there_is_no_overall_judgement(self) -> None:
        """The areas decide, by our conclusion. If a deciding area is not known, there is no group."""
        for grades, group in (
            ("gggr", "good or outstanding"),
            ("rggg", "requires improvement or inadequate"),
            ("ogri", "requires improvement or inadequate"),
            ("gg?r", ""),
            ("?ggg", ""),
        ):
            latest = graded(date(2026, 4, 13), grades)
            answer = chances(latest.provider, [latest], on=ON)
            assert answer.group == group
            inferred = [reason for reason in answer.reasons if reason.rule.endswith("2026")]
            assert [reason.standing for reason in inferred] == [Standing.INFERRED] * bool(group)

    def test_nobody_is_never(self) -> None:
        """If none of 93 was inspected, the text is "none of 93" with the upper bound."""
        assert str(chances_of("Haringey").horizons[2]) == "within 12 months, by 30 November 2027: none of 93 (0% to 4%)"

    def test_everybody_is_not_for_certain(self) -> None:
        """If all were inspected, the lower bound is given."""
        horizon = chances_of("Haringey").horizons[2]
        every = attrs.evolve(horizon, chance=1.0, low=0.88, high=1.0, events=30)
        assert every.share == "all 30 that could be followed (88% to 100%)"

    def test_small_and_large(self) -> None:
        """No chance is rounded to none or all."""
        horizon = attrs.evolve(chances_of("Halton").horizons[0], low=0.001, chance=0.004, high=0.999)
        assert horizon.share == "less than 1% (less than 1% to more than 99%)"

    def test_where_the_record_runs_out(self) -> None:
        """If at some moment no wait was under observation, the answer says that the chance may be too low."""
        provider, on = authority("Slough"), date(2019, 3, 1)
        answer = chances(provider, of(provider), on=on, within=[Months(36)])
        assert answer.horizons[0].fewest == 0
        assert 0 < answer.horizons[0].chance < 1
        assert "record-runs-out" in rules(answer)
        assert "record-runs-out" not in rules(chances_of("Slough", on))


class TestNothingToCount:
    """There is no figure without a wait, or with too few."""

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
        """The reason is that it does not exist yet, was never inspected, has no first day, or is suspended."""
        answer = chances_of(name, on)
        assert rules(answer) == [rule]
        assert (answer.horizons, answer.counted, answer.waited) == ((), None, None)
        assert answer.lines() == ["cannot be counted"]
        assert "\n  cannot be counted\nReasons\n  1. " in answer.explain()

    def test_an_authority_that_ended(self) -> None:
        """The waits of an authority that has ended are over."""
        ended = attrs.evolve(authority("Kent"), closed=date(2026, 11, 1))
        history = [attrs.evolve(inspection, provider=ended) for inspection in of(authority("Kent"))]
        assert rules(chances(ended, history, on=ON)) == ["ended"]

    def test_too_few_waits(self) -> None:
        """A record with no or few inspections gives no chance."""
        provider = authority("Kent")
        answer = chances(provider, of(provider), on=ON, record=attrs.evolve(RECORD, inspections=()))
        assert rules(answer) == ["too-few-waits"]
        assert answer.waited is not None

    def test_providers(self) -> None:
        """Providers have no method, and their outlook has no chances."""
        assert {kind for kind, regime in REGIMES.items() if regime.chances} == {"local_authority"}


class TestRefused:
    """Questions that are refused."""

    def test_times(self) -> None:
        """Times are months, at least one; each wrong time is named."""
        provider = authority("Kent")
        within: list[Any] = [Months(3), Months(0)]
        message = refusal(chances, provider, of(provider), on=ON, within=within)
        assert "within[1]: it is 0 months: give Months(1) or more" in message
        within.append(CalendarDays(90))
        message = refusal(chances, provider, of(provider), on=ON, within=within)
        assert "within[2]: expected Months, not a value of type CalendarDays" in message

    def test_no_times(self) -> None:
        """At least one time is required."""
        provider = authority("Kent")
        assert "within: it is empty" in refusal(chances, provider, of(provider), on=ON, within=[])

    def test_a_regime_without_a_method(self) -> None:
        """A regime without a method is refused, and so is a regime that does not inspect such providers."""
        provider = authority("Kent")
        regime = attrs.evolve(LOCAL_AUTHORITIES, chances=None, inspects=("school",))
        message = refusal(chances, provider, [], on=ON, regime=regime)
        assert "provider.kind: it is 'local_authority': expected 'school'" in message
        assert "regime: 'local authorities' has no method of counting chances" in message

    def test_shares_that_do_not_rise(self) -> None:
        """Counts below 0 are refused too."""
        horizon = chances_of("Halton").horizons[0]
        message = refusal(attrs.evolve, horizon, low=0.5, events=-1)
        assert "chance: 0.5, 0.036694, " in message
        assert "events: -1 is below 0" in message


class TestMethod:
    """The numbers of the method, each a fact. An inconsistent method is refused."""

    @staticmethod
    def changed(**facts: object) -> str:
        """Return the message with which a changed method is refused."""
        return refusal(
            attrs.evolve,
            CHANCES,
            **{name: attrs.evolve(getattr(CHANCES, name), value=value) for name, value in facts.items()},
        )

    def test_numbers(self) -> None:
        """Everything that is wrong is named."""
        message = self.changed(least=0, looks_back=Months(0), within=(Months(0),), pause=Period(None, None))
        assert "least: it is 0: expected 1 or more" in message
        assert "looks_back: it is 0 months: expected 1 month or more" in message
        assert "within: one of them is 0 months: expected 1 month or more" in message
        assert "pause: it has no first or no last day" in message

    def test_groups(self) -> None:
        """The ids of the rules must be unique."""
        message = refusal(attrs.evolve, CHANCES, groups=(CHANCES.groups[0],) * 2)
        assert "groups: the id 'waits-after-good' is listed 2 times" in message

    def test_in_a_regime(self) -> None:
        """Its framework and the editions of its groups must be in the regime."""
        wrong = attrs.evolve(CHANCES.groups[0], after=("ilacs-2040-01",))
        method = attrs.evolve(CHANCES, framework=attrs.evolve(CHANCES.framework, value="XYZ"), groups=(wrong,))
        message = refusal(attrs.evolve, LOCAL_AUTHORITIES, chances=method)
        assert "chances.framework: there is no framework 'XYZ'" in message
        assert "chances.groups['waits-after-good']: there is no edition 'ilacs-2040-01'" in message

    def test_every_judgement_has_one_group(self) -> None:
        """Each set of judgements in the record belongs to one group, in any order of the rules."""
        for inspection in RECORD.inspections:
            outcomes = dict(inspection.outcomes)
            applying = [
                group
                for group in CHANCES.groups
                if group.applies(inspection.edition.id, outcomes, inspection.edition.areas)
            ]
            assert len({group.group for group in applying}) == 1


class TestSIF:
    """A re-inspection under the SIF ends a wait, and is not counted."""

    def test_it_is_censored(self) -> None:
        """In the three years before December 2018, 15 ILACS inspections count; twenty re-inspections ended waits."""
        on = date(2018, 12, 1)
        sif = attrs.evolve(CHANCES, framework=attrs.evolve(CHANCES.framework, value="SIF"))
        counted, other = (waited_on(RECORD, method, on).every.within(0, 3000) for method in (CHANCES, sif))
        assert counted.events == sum(wait.inspected for wait in waits_known(on))
        assert (counted.events, other.events) == (15, 20)
        assert counted.events + counted.censored == other.events + other.censored
