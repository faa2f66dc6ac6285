"""Replayed over history: the outlook for each inspection on the day before, from what was known then."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest

from inspection_framework import Grade, Outlook, outlook
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks.record import RECORD
from inspection_framework.rules import Prospect
from tests.rules.successions import RESTART, Pair, began, default_kind, months_after, pairs, reports

INSPECTIONS = local_authority_inspections()


@cache
def replayed(framework: str) -> tuple[tuple[Pair, Outlook], ...]:
    """Return the outlook on the day before each inspection of a framework that followed another."""
    histories = {
        inspection.provider.urn: [other for other in INSPECTIONS if other.provider == inspection.provider]
        for inspection in INSPECTIONS
    }
    return tuple(
        (pair, outlook(histories[pair.after.urn][0].provider, histories[pair.after.urn], on=pair.eve))
        for pair in pairs(framework)
    )


def default(answer: Outlook) -> Prospect:
    """Return the prospect that is the default."""
    assert answer.next is not None
    return answer.next


def offered(answer: Outlook) -> list[str]:
    """Return the graded kinds that are offered, the default first."""
    return [prospect.activity.id for prospect in (default(answer), *answer.alternatives)]


class TestKinds:
    """The default kind by the rules, compared with what really came."""

    def test_the_default_was_right_295_times_of_315(self) -> None:
        """For the 315 ILACS inspections with an earlier report, the default kind was right 295 times."""
        assert len(replayed("ILACS")) == 315
        right = [pair for pair, answer in replayed("ILACS") if default(answer).activity.id == pair.after.activity]
        assert len(right) == 295
        print(f"\ndefault kind right: {len(right)} of {len(replayed('ILACS'))}")

    def test_the_twenty_misses_are_good_or_outstanding_and_had_a_standard_inspection(self) -> None:
        """The twenty misses followed nineteen good and one outstanding report; each was the alternative offered."""
        missed = [
            (pair, answer) for pair, answer in replayed("ILACS") if default(answer).activity.id != pair.after.activity
        ]
        assert Counter((pair.before.grades.get("overall"), pair.after.activity) for pair, _ in missed) == {
            ("goo", "standard"): 19,
            ("out", "standard"): 1,
        }
        for _, answer in missed:
            assert [(prospect.activity.id, prospect.mode.value) for prospect in answer.alternatives] == [
                ("standard", "may")
            ]

    def test_one_kind_or_two_and_the_real_one_among_them(self) -> None:
        """One graded kind after requires improvement or inadequate, two after good or outstanding, never wrong."""
        for pair, answer in replayed("ILACS"):
            expected = ["standard"] if pair.before.grades["overall"] in {"req", "ina"} else ["short", "standard"]
            assert offered(answer) == expected
            assert pair.after.activity in offered(answer)

    def test_the_twenty_re_inspections_under_the_sif(self) -> None:
        """They are right by date. Since the policy of May 2016 either form may come."""
        assert len(replayed("SIF")) == 20
        for pair, answer in replayed("SIF"):
            assert offered(answer) == [pair.after.activity] == ["sif_reinspection"]
            says = default(answer).reasons[0].says
            either = "may decide not to" in says or "or a post-monitoring one." in says
            assert either == (answer.on >= date(2016, 5, 31))

    def test_the_default_is_what_the_grade_before_says(self) -> None:
        """It follows from the overall judgement of the report before, read from the table itself."""
        for pair, answer in replayed("ILACS"):
            assert default(answer).activity.id == default_kind(pair.before.grades["overall"])

    def test_first_inspections_of_new_authorities(self) -> None:
        """Six new authorities each had a standard inspection first, the default from their first day."""
        firsts = {urn: several[0] for urn, several in reports().items() if several[0].framework == "ILACS"}
        assert len(firsts) == 6
        for urn, first in firsts.items():
            history = [inspection for inspection in INSPECTIONS if inspection.provider.urn == urn]
            made = history[0].provider.registered
            assert isinstance(made, date)
            for on in (made, began(first)):
                answer = outlook(history[0].provider, history, on=on)
                assert (offered(answer), default(answer).window, answer.latest) == ([first.activity], None, None)


class TestWhen:
    """The policy window and the observed range, compared with the days on which inspections began."""

    def test_the_policy_window_if_it_were_for_all(self) -> None:
        """Six months on either side of the third anniversary contain 87 of 314 real starts."""
        known = [pair for pair in pairs("ILACS") if pair.before.first]
        held = [
            pair
            for pair in known
            if months_after(began(pair.before), 30) <= began(pair.after) <= months_after(began(pair.before), 42)
        ]
        assert (len(held), len(known)) == (87, 314)

    def test_the_policy_window_where_it_is_stated(self) -> None:
        """It contains 21 of 87 starts before the restart and 46 of 185 since: most are later, after the suspension."""
        stated = [(pair, default(answer).window) for pair, answer in replayed("ILACS")]
        for pair, window in stated:
            first = pair.before.first
            expected = pair.before.grades["overall"] != "ina" and first is not None
            assert (window is not None) == expected
            if first and window:
                assert [window.opens, window.typical, window.closes] == [
                    months_after(first, months) for months in (30, 36, 42)
                ]
        rates = _rates((pair, began(pair.after) in window) for pair, window in stated if window)
        print(f"\npolicy window where stated: {rates}")
        assert rates == {"before": (21, 87), "after": (46, 185)}

    def test_the_observed_range(self) -> None:
        """It contains 64 of 93 starts before the restart and 201 of 214 since, counted again from the table."""
        ranges = [(pair, default(answer).observed) for pair, answer in replayed("ILACS")]
        for pair, observed in ranges:
            lengths = sorted(
                (began(other.after) - other.before.first).days
                for other in pairs("ILACS")
                if other.after.published <= pair.eve
                and other.before.grades["overall"] == pair.before.grades["overall"]
                and other.before.first
            )
            if observed is None or pair.before.first is None:
                assert not lengths or pair.before.first is None
                assert observed is None
            else:
                days = [(day - pair.before.first).days for day in observed.ends if day]
                assert days == [lengths[0], lengths[(len(lengths) - 1) // 2], lengths[-1]]
        rates = _rates((pair, began(pair.after) in observed) for pair, observed in ranges if observed)
        print(f"\nobserved range: {rates}")
        assert rates == {"before": (64, 93), "after": (201, 214)}


def _rates(held: Iterator[tuple[Pair, bool]]) -> dict[str, tuple[int, int]]:
    """Return the hits of all, before the restart and since."""
    counted: dict[str, tuple[int, int]] = {}
    for pair, hit in held:
        side = "before" if began(pair.after) < RESTART else "after"
        hits, of = counted.get(side, (0, 0))
        counted[side] = (hits + hit, of + 1)
    return counted


class TestReform:
    """Since April 2026 the test is leaders, and at least two of the three practice judgements."""

    def test_the_first_eleven(self) -> None:
        """Ten of the eleven first inspections are of the default kind; Lancashire, good in all, had a standard one."""
        since = [(pair, answer) for pair, answer in replayed("ILACS") if began(pair.after) >= date(2026, 4, 1)]
        assert len(since) == 11
        wrong = [answer.provider.name for pair, answer in since if default(answer).activity.id != pair.after.activity]
        assert wrong == ["Lancashire"]

    def test_the_new_test_is_a_faithful_successor(self) -> None:
        """Of the 145 four-area reports it is true for exactly the 110 that are good or outstanding overall."""
        prospects = {
            inspection: outlook(inspection.provider, [inspection], on=date(2026, 11, 22)).next
            for inspection in INSPECTIONS
            if getattr(inspection.edition, "id", "") == "ilacs-2023-01"
        }
        short = [
            inspection for inspection, prospect in prospects.items() if prospect and prospect.activity.id == "short"
        ]
        good = [inspection for inspection in prospects if inspection.overall in {Grade.OUTSTANDING, Grade.GOOD}]
        assert (len(prospects), len(short)) == (145, 110)
        assert short == good


@pytest.mark.parametrize("framework", ["SIF", "ILACS"])
def test_nothing_sees_the_future(framework: str) -> None:
    """Leaving later events out of the history and the record changes no answer."""
    for pair, answer in replayed(framework)[::10]:
        known = [
            inspection
            for inspection in INSPECTIONS
            if inspection.provider == answer.provider and str(inspection.published) <= str(pair.eve)
        ]
        again = outlook(answer.provider, known, on=pair.eve, record=RECORD.known_on(pair.eve))
        assert again.prospects == answer.prospects
        assert again.latest == answer.latest
