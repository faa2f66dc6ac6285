"""What followed what, recounted from the shipped inspections without the library."""

from collections import Counter
from datetime import date

from inspection_framework import Absence, Grade
from inspection_framework.exchange.datasets import local_authorities
from inspection_framework.frameworks.record import RECORD
from tests.rules.successions import began, pairs, reports, rows

WORDS = {"out": "outstanding", "goo": "good", "req": "requires_improvement", "ina": "inadequate"}
FOUND = RECORD.successions
NEW = [succession for succession in FOUND if succession.before is Absence.NOT_YET_INSPECTED]


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
            succession.provider,
            succession.before.value,
            succession.began.value if isinstance(succession.began, Absence) else str(succession.began),
            succession.framework,
            succession.activity,
            str(succession.started),
            str(succession.published),
        )
        for succession in FOUND
        if succession not in NEW
    ]
    assert sorted(recorded) == sorted(recounted)
    assert len(recorded) == 335


def test_the_first_inspections_of_new_authorities() -> None:
    """Each authority whose first report is under ILACS is listed, from its first day."""
    made = {authority.urn: authority.registered for authority in local_authorities()}
    firsts = [several[0] for several in reports().values() if several[0].framework == "ILACS"]
    assert sorted(
        (
            succession.provider,
            succession.began,
            succession.framework,
            succession.activity,
            succession.started,
            succession.published,
        )
        for succession in NEW
    ) == sorted(
        (
            first_report.urn,
            made[first_report.urn],
            "ILACS",
            first_report.activity,
            first_report.first,
            first_report.published,
        )
        for first_report in firsts
    )
    assert len(NEW) == 6


def test_what_follows_under_ilacs() -> None:
    """Standard after RI 125 of 125, inadequate 42 of 42; short after outstanding 27 of 28, good 101 of 120."""
    counts = Counter(
        (succession.before, succession.activity) for succession in FOUND if succession.framework == "ILACS"
    )
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
    again = [succession for succession in FOUND if succession.framework == "SIF"]
    assert {(succession.before, succession.activity) for succession in again} == {
        (Grade.INADEQUATE, "sif_reinspection")
    }
    assert len(again) == 20
    assert (min(succession.started for succession in again), max(succession.started for succession in again)) == (
        date(2015, 11, 24),
        date(2018, 6, 11),
    )


def test_the_route_out_of_inadequate_changed_between_two_days() -> None:
    """The last SIF re-inspection began on 11 June 2018, the first ILACS after an inadequate on 29 October 2018."""
    poor = [succession for succession in FOUND if succession.before is Grade.INADEQUATE]
    assert max(succession.started for succession in poor if succession.framework == "SIF") == date(2018, 6, 11)
    assert min(succession.started for succession in poor if succession.framework == "ILACS") == date(2018, 10, 29)


def test_how_long_it_took() -> None:
    """After an inadequate 2.0 to 4.9 years under ILACS; new authorities were inspected 12 to 32 months after."""
    poor = sorted(
        succession.days or 0
        for succession in FOUND
        if succession.before is Grade.INADEQUATE and succession.framework == "ILACS"
    )
    assert (round(poor[0] / 365.25, 1), round(poor[-1] / 365.25, 1)) == (2.0, 4.9)
    months = sorted(
        (succession.started.year - succession.began.year) * 12 + succession.started.month - succession.began.month
        for succession in NEW
        if isinstance(succession.began, date)
    )
    assert months == [12, 18, 18, 18, 29, 32]


def test_one_first_day_is_not_known() -> None:
    """City of London 2016 prints no first day: no length is counted from it."""
    unknown = [succession for succession in FOUND if succession.days is None]
    name = {row["urn"]: row["name"] for row in rows("local_authorities.csv")}
    assert [name[succession.provider] for succession in unknown] == ["City of London"]


def test_the_rows_stand_in_order() -> None:
    """They are ordered by the day on which the later inspection began, then by authority."""
    assert list(FOUND) == sorted(FOUND, key=lambda succession: (succession.started, succession.provider))
