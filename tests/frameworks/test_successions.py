"""What followed what, recounted from the shipped inspections without the library."""

from collections import Counter
from datetime import date

from inspection_framework import Absence, Grade
from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.frameworks.record import RECORD
from tests.rules.successions import began, pairs, reports, rows

WORDS = {"out": "outstanding", "goo": "good", "req": "requires_improvement", "ina": "inadequate"}
FOUND = RECORD.successions
NEW = [one for one in FOUND if one.before is Absence.NOT_YET_INSPECTED]


def test_each_row_is_one_of_the_shipped_inspections() -> None:
    """Every inspection that followed another: on whom, after which overall judgement and day, and what it was."""
    recounted = [
        (
            pair.after.urn,
            WORDS[pair.before.grades["overall"]],
            str(pair.before.first or "not_supplied"),
            pair.after.framework,
            pair.after.activity,
            str(began(pair.after)),
            str(pair.after.published),
        )
        for framework in ("SIF", "ILACS")
        for pair in pairs(framework)
    ]
    recorded = [
        (
            one.provider,
            one.before.value,
            one.began.value if isinstance(one.began, Absence) else str(one.began),
            one.framework,
            one.activity,
            str(one.started),
            str(one.published),
        )
        for one in FOUND
        if one not in NEW
    ]
    assert sorted(recorded) == sorted(recounted)
    assert len(recorded) == 335


def test_the_first_inspections_of_new_authorities() -> None:
    """Each authority whose first report is under ILACS, from the day on which it was made."""
    made = {one.urn: one.registered for one in local_authorities()}
    firsts = [several[0] for several in reports().values() if several[0].framework == "ILACS"]
    assert sorted(
        (one.provider, one.began, one.framework, one.activity, one.started, one.published) for one in NEW
    ) == sorted((one.urn, made[one.urn], "ILACS", one.activity, one.first, one.published) for one in firsts)
    assert len(NEW) == 6


def test_what_follows_under_ilacs() -> None:
    """Standard after RI 125 of 125, inadequate 42 of 42; short after outstanding 27 of 28, good 101 of 120."""
    counts = Counter((one.before, one.activity) for one in FOUND if one.framework == "ILACS")
    assert counts == {
        (Grade.REQUIRES_IMPROVEMENT, "standard"): 125,
        (Grade.INADEQUATE, "standard"): 42,
        (Grade.OUTSTANDING, "short"): 27,
        (Grade.OUTSTANDING, "standard"): 1,
        (Grade.GOOD, "short"): 101,
        (Grade.GOOD, "standard"): 19,
        (Absence.NOT_YET_INSPECTED, "standard"): 6,
    }


def test_what_follows_under_the_sif() -> None:
    """The twenty re-inspections all followed an inadequate: the first began in November 2015, the last in June 2018."""
    again = [one for one in FOUND if one.framework == "SIF"]
    assert {(one.before, one.activity) for one in again} == {(Grade.INADEQUATE, "sif_reinspection")}
    assert len(again) == 20
    assert (min(one.started for one in again), max(one.started for one in again)) == (
        date(2015, 11, 24),
        date(2018, 6, 11),
    )


def test_the_route_out_of_inadequate_changed_between_two_days() -> None:
    """The last SIF re-inspection began on 11 June 2018, the first ILACS after an inadequate on 29 October 2018."""
    poor = [one for one in FOUND if one.before is Grade.INADEQUATE]
    assert max(one.started for one in poor if one.framework == "SIF") == date(2018, 6, 11)
    assert min(one.started for one in poor if one.framework == "ILACS") == date(2018, 10, 29)


def test_how_long_it_took() -> None:
    """After an inadequate 2.0 to 4.9 years under ILACS; new authorities were inspected 12 to 32 months after."""
    poor = sorted(one.days or 0 for one in FOUND if one.before is Grade.INADEQUATE and one.framework == "ILACS")
    assert (round(poor[0] / 365.25, 1), round(poor[-1] / 365.25, 1)) == (2.0, 4.9)
    months = sorted(
        (one.started.year - one.began.year) * 12 + one.started.month - one.began.month
        for one in NEW
        if isinstance(one.began, date)
    )
    assert months == [12, 18, 18, 18, 29, 32]


def test_one_first_day_is_not_known() -> None:
    """City of London 2016 prints no first day: no length is counted from it."""
    unknown = [one for one in FOUND if one.days is None]
    name = {row["urn"]: row["name"] for row in rows("local_authorities.csv")}
    assert [name[one.provider] for one in unknown] == ["City of London"]


def test_the_rows_stand_in_order() -> None:
    """By the day on which the later one began, then by authority."""
    assert list(FOUND) == sorted(FOUND, key=lambda one: (one.started, one.provider))
