"""The single inspection framework: what the council papers say of it, and whether 167 reports confirm it."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from itertools import product
from pathlib import Path
from statistics import median

import pytest

from inspection_framework.errors import NotInForceError
from inspection_framework.frameworks.sif import SIF
from inspection_framework.model.activities import Notice, Place, Reporting, TeamRole
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Weekday
from inspection_framework.model.facts import Basis, Fact, in_force, statements
from inspection_framework.model.framework import Contradiction
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import CalendarDays
from inspection_framework.model.provisions import Force

EDITION = SIF.edition("sif-2013-11")
INSPECTION = EDITION.activity("sif")
REINSPECTION = EDITION.activity("sif_reinspection")
VISIT = EDITION.activity("monitoring_visit")

BARNETS_DAY = date(2013, 12, 3)
NORFOLKS_DAY = date(2015, 7, 6)

Row = dict[str, str]


@pytest.fixture(scope="module")
def reports(shared_data: Path) -> list[Row]:
    """Return the 167 reports; `activity` says whether it is the first or the second of its authority."""
    rows = list(csv.DictReader((shared_data / "la_inspections.csv").read_text("utf-8").splitlines()))
    sif = sorted((row for row in rows if row["framework"] == "SIF"), key=lambda row: row["publication_date"])
    seen: set[str] = set()
    for row in sif:
        row["activity"] = "sif_reinspection" if row["urn"] in seen else "sif"
        seen.add(row["urn"])
    return sif


@pytest.fixture(scope="module")
def barnet(shared_data: Path) -> str:
    """Return the words of Barnet's paper on one line."""
    (paper,) = (shared_data.parent / "seeds").glob("003_*.txt")
    return " ".join(paper.read_text("utf-8").split())


def started(row: Row) -> date | None:
    """Return the first day that a report prints, if any."""
    return date.fromisoformat(row["onsite_start"]) if row["onsite_start"] else None


def calendar_days(row: Row) -> int:
    """Return the calendar days of the first window that a report prints."""
    first, last = (date.fromisoformat(day) for day in row["onsite_windows"].split(";")[0].split("/"))
    return (last - first).days + 1


def labels(row: Row) -> dict[str, str]:
    """Return the labels that a report prints by area, with the s that a sentence leaves out."""
    parts = (part.split("=") for part in row["grade_label_raw"].split(" | "))
    return {area: re.sub(r"^require improvement", "requires improvement", label.lower()) for area, label in parts}


def contradiction(topic: str) -> Contradiction:
    """Return the contradiction about a topic."""
    (only_match,) = (difference for difference in SIF.contradictions if difference.topic == topic)
    return only_match


def the(facts: Iterable[Fact[Notice | None]]) -> Notice:
    """Return the only notice in the facts."""
    (fact,) = facts
    assert fact.value is not None
    return fact.value


def team_roles(team: Fact[tuple[TeamRole, ...] | None]) -> tuple[TeamRole, ...]:
    """Return the roles of a team that is known."""
    assert team.value is not None
    return team.value


class TestEdition:
    """Barnet, 4.1: the framework was published "for implementation from 19 November 2013"."""

    def test_it_begins_on_19_november_2013(self) -> None:
        """The day of implementation is the first day in force; the day before is not."""
        assert SIF.edition_on(date(2013, 11, 19)) is EDITION
        with pytest.raises(NotInForceError):
            SIF.edition_on(date(2013, 11, 18))

    def test_it_ends_with_august_2018(self) -> None:
        """From September 2018 there are no more re-inspections under it; the note says that the day is concluded."""
        assert SIF.edition_on(date(2018, 8, 31)) is EDITION
        with pytest.raises(NotInForceError):
            SIF.edition_on(date(2018, 9, 1))
        assert "The last day, 31 August 2018, is our conclusion" in EDITION.period.note
        assert EDITION.period.source.basis is Basis.INFERRED

    def test_every_report_falls_under_it(self, reports: list[Row]) -> None:
        """All 167 reports that print a first day began while it was in force; the City of London prints none."""
        days = [day for row in reports if (day := started(row))]
        assert (len(reports), len(days)) == (167, 166)
        assert {SIF.edition_on(day) for day in days} == {EDITION}
        assert (min(days), max(days)) == (date(2013, 11, 19), date(2018, 6, 11))

    def test_it_inspects_local_authorities(self) -> None:
        """All 152 English local authorities were inspected under it, and nobody else."""
        assert SIF.inspects == ("local_authority",)

    def test_nothing_applies_outside_it(self) -> None:
        """No fact of an activity applies on a day on which the edition was not in force."""
        periods = [statement.during for _, statement in statements(EDITION.activities) if statement.during]
        assert len(periods) > 20
        for period in periods:
            assert period.since is not None
            assert period.until is not None
            assert period.since in EDITION.period.value
            assert period.until in EDITION.period.value


class TestAreas:
    """The table in Halton's paper: 1, 2, 2.1, 2.2, 3. The LSCB is judged next to it."""

    def test_they_stand_as_in_the_report(self) -> None:
        """Overall comes first, then the numbered rows, then the board. Only 2.1 and 2.2 are within another."""
        assert [
            (area.id, area.number.value if area.number else None, area.role, area.within) for area in EDITION.areas
        ] == [
            ("overall", None, Role.OVERALL, None),
            ("help_and_protection", "1", Role.KEY, None),
            ("looked_after", "2", Role.KEY, None),
            ("adoption", "2.1", Role.SUB, "looked_after"),
            ("care_leavers", "2.2", Role.SUB, "looked_after"),
            ("leaders", "3", Role.KEY, None),
            ("lscb", None, Role.SEPARATE, None),
        ]

    @pytest.mark.parametrize(
        ("area", "printed"),
        [
            ("help_and_protection", "Children who need help and protection"),
            ("looked_after", "Children looked after and achieving permanence"),
            ("adoption", "Adoption performance"),
            ("care_leavers", "Experiences and progress of care leavers"),
            ("leaders", "Leadership, management and governance"),
        ],
    )
    def test_haltons_rows_are_known(self, area: str, printed: str) -> None:
        """Each row that Halton's paper copies from the report is a title of its area, and of no other."""
        assert [area_here.id for area_here in EDITION.areas if printed in area_here.titles()] == [area]

    def test_the_older_title_of_the_second(self) -> None:
        """The title "permanent homes and families for them" is the same judgement as "achieving permanence"."""
        titles = list(EDITION.area("looked_after").titles())
        assert titles[0].endswith("achieving permanence")
        assert any(title.endswith("achieving permanent homes and families for them") for title in titles)

    def test_the_board_has_seven_criteria(self) -> None:
        """Paragraphs 9.15.2 to 9.15.8 of Barnet's paper list what the inspection of the board looks at."""
        criteria = EDITION.area("lscb").criteria
        assert [criterion.source.locator for criterion in criteria] == [
            f"paragraph 9.15.{number}" for number in range(2, 9)
        ]

    def test_three_are_key_and_overall_is_derived_from_them(self) -> None:
        """Overall is "a cumulative judgment derived from the following three"; the board's was not to limit it."""
        assert [area.id for area in EDITION.main_areas] == ["help_and_protection", "looked_after", "leaders"]
        notes = [note.value for note in EDITION.area("overall").notes]
        assert any("cumulative" in note for note in notes)
        assert any("would not limit the overall effectiveness judgement" in note for note in notes)

    def test_the_board_in_numbers(self, reports: list[Row]) -> None:
        """The reports in which the grades of authority and board differ are counted, and no more is claimed."""
        (seen,) = (note for note in EDITION.area("lscb").notes if note.value.startswith("In four reports"))
        assert seen in EDITION.area("overall").notes
        both = Counter((row["overall"], row["lscb"]) for row in reports if row["lscb"])
        assert both.total() == 147
        assert both["requires_improvement", "inadequate"] == 4
        inadequate = {lscb: count for (overall, lscb), count in both.items() if overall == "inadequate"}
        assert inadequate == {"inadequate": 21, "requires_improvement": 10, "good": 1}
        assert "in 11 the authority is inadequate and the LSCB is not" in seen.value
        for words in ("147 reports", "32 inadequate", "ten have", "one has a good"):
            assert words in seen.note
        (planned,) = (note for note in EDITION.area("lscb").notes if "would not limit" in note.value)
        assert "a plan of June 2013" in planned.note


class TestLimitingJudgement:
    """Inadequate "in any of these three critical areas, it is likely to be judged 'inadequate' overall" (9.6)."""

    (limit,) = EDITION.limits

    @pytest.mark.parametrize("key", list(product(Grade, repeat=3)))
    def test_any_key_judgement_does(self, key: tuple[Grade, Grade, Grade]) -> None:
        """Over all 64 combinations it applies exactly if one of the three is inadequate, to inadequate overall."""
        outcomes: dict[str, Grade] = dict(zip(("help_and_protection", "looked_after", "leaders"), key, strict=True))
        assert self.limit.applies(outcomes, EDITION.areas) is (Grade.INADEQUATE in key)

    def test_others_do_not(self) -> None:
        """No text was found that adoption, care leavers or the board limit; the three are good here."""
        outcomes: dict[str, Grade] = dict.fromkeys(("help_and_protection", "looked_after", "leaders"), Grade.GOOD)
        outcomes |= dict.fromkeys(("adoption", "care_leavers", "lscb"), Grade.INADEQUATE)
        assert not self.limit.applies(outcomes, EDITION.areas)

    def test_it_is_likely_and_no_more(self) -> None:
        """The text says likely: inadequate is what to expect, and the force is no stronger than the word."""
        assert self.limit.force is Force.LIKELY
        assert (self.limit.best, self.limit.worst) == (Grade.INADEQUATE, Grade.INADEQUATE)
        assert self.limit.source.basis is Basis.SECONDARY

    def test_the_sentence_is_barnets(self, barnet: str) -> None:
        """The wording is Barnet's to the letter, and the note says that no other edition's was found."""
        wording = EDITION.limiting_wording
        assert wording is not None
        assert wording.value is not None
        assert wording.value in barnet
        assert "nor the wording of any later edition" in wording.note

    def test_it_came_so_in_every_report(self, reports: list[Row]) -> None:
        """Overall is inadequate in the 39 reports to which it applies, and in no other."""
        columns = {"help_and_protection": "help_and_protection", "looked_after": "in_care", "leaders": "leaders"}
        applies = [
            self.limit.applies(
                {area: Grade(row[column]) for area, column in columns.items() if row[column]}, EDITION.areas
            )
            for row in reports
        ]
        assert applies == [row["overall"] == "inadequate" for row in reports]
        assert sum(applies) == 39


class TestNotice:
    """Barnet, 9.8.1: "informed on a Tuesday by 9.30 the day before the inspection begins on the Wednesday"."""

    def test_barnets(self) -> None:
        """Tuesday by 9.30 for Wednesday, and the words are kept."""
        notice = the(in_force(INSPECTION.notice, BARNETS_DAY))
        assert (notice.told, notice.by, notice.begins) == (Weekday.TUESDAY, time(9, 30), Weekday.WEDNESDAY)
        assert "Tuesday by 9.30" in notice.words

    def test_norfolks(self) -> None:
        """In July 2015 Norfolk had notice on a Monday for the Tuesday; the hour is unknown and not invented."""
        notice = the(in_force(INSPECTION.notice, NORFOLKS_DAY))
        assert (notice.told, notice.by, notice.begins) == (Weekday.MONDAY, None, Weekday.TUESDAY)

    @pytest.mark.parametrize("day", [BARNETS_DAY, NORFOLKS_DAY])
    def test_it_is_one_day(self, day: date) -> None:
        """The weekdays are as far apart as the length says."""
        notice = the(in_force(INSPECTION.notice, day))
        assert notice.length == CalendarDays(1)
        notified = next(day + timedelta(step) for step in range(7) if Weekday.of(day + timedelta(step)) is notice.told)
        assert Weekday.of(notified + timedelta(days=1)) is notice.begins

    def test_it_changes_where_the_reports_do(self, reports: list[Row]) -> None:
        """The last inspection on the old pattern began on 3 March 2015, the next one, on the new, on 13 April."""
        old, new = INSPECTION.notice
        assert old.during is not None
        assert new.during is not None
        days = sorted(day for row in reports if (day := started(row)))
        assert max(day for day in days if day in old.during) == date(2015, 3, 3)
        assert min(day for day in days if day in new.during) == new.during.since == date(2015, 4, 13)

    def test_a_reinspections_was_not_found(self) -> None:
        """The handbook has an entry for it, whose text was not seen; one example is not a rule."""
        (notice,) = REINSPECTION.notice
        assert notice.value is None
        assert notice.note.startswith("not found: the notice")
        (example,) = (note for note in REINSPECTION.notes if "announced on a Thursday" in str(note.value))
        assert "whether it was the rule is not known" in example.note
        assert (Weekday.of(date(2017, 11, 9)), Weekday.of(date(2017, 11, 13))) == (Weekday.THURSDAY, Weekday.MONDAY)


class TestWeeks:
    """Norfolk, July 2015: a small group, a week off site, then the full team until the Thursday of the fourth week."""

    def test_four_weeks_from_april_2015(self) -> None:
        """On site in weeks 1, 3 and 4, from a Tuesday in the first and third, to a Thursday in the last."""
        (fact,) = in_force(INSPECTION.phases, NORFOLKS_DAY)
        assert fact.value is not None
        assert [(phase.weeks, phase.place, phase.first, phase.last) for phase in fact.value] == [
            ((1,), Place.ON_SITE, Weekday.TUESDAY, None),
            ((2,), Place.OFF_SITE, None, None),
            ((3,), Place.ON_SITE, Weekday.TUESDAY, None),
            ((4,), Place.ON_SITE, None, Weekday.THURSDAY),
        ]

    def test_before_that_only_their_number_is_known(self) -> None:
        """Barnet: "four weeks with a combination of on and off site time", without saying which weeks."""
        (fact,) = in_force(INSPECTION.phases, BARNETS_DAY)
        assert fact.value is None
        assert "four weeks with a combination of on and off site time" in fact.note

    @pytest.mark.parametrize(
        ("activity", "day", "expected"),
        [
            ("sif", BARNETS_DAY, (23, Weekday.TUESDAY, Weekday.WEDNESDAY)),
            ("sif", NORFOLKS_DAY, (25, Weekday.MONDAY, Weekday.THURSDAY)),
            ("sif_reinspection", date(2017, 11, 6), (25, Weekday.MONDAY, Weekday.THURSDAY)),
        ],
    )
    def test_the_days_as_usually_printed(
        self, reports: list[Row], activity: str, day: date, expected: tuple[int, Weekday, Weekday]
    ) -> None:
        """The pattern is what most reports of its days print: length, first weekday and last weekday."""
        length, first, last = expected
        (usual,) = in_force(EDITION.activity(activity).usually_on_site, day)
        assert (usual.value.length, usual.value.first, usual.value.last) == (CalendarDays(length), first, last)
        rows = [
            row
            for row in reports
            if row["activity"] == activity
            and (start := started(row))
            and (usual.during is None or start in usual.during)
        ]
        windows = [row["onsite_windows"].split(";")[0].split("/") for row in rows]
        if activity == "sif":
            firsts = Counter(date.fromisoformat(window[0]).weekday() for window in windows)
            lasts = Counter(date.fromisoformat(window[1]).weekday() for window in windows)
            spans = Counter(calendar_days(row) for row in rows)
            day_by_day = [
                f"of {len(rows)} inspections",
                f" {spans[length]} take",
                f"{lasts.most_common(1)[0][1]} end on a",
            ]
            day_by_day += [f" {count} " for _, count in firsts.most_common(2)]
            assert [words for words in day_by_day if words not in usual.note] == []
        assert Counter(calendar_days(row) for row in rows).most_common(1)[0][0] == length
        for end, weekday in ((0, first), (1, last)):
            days = Counter(Weekday.of(date.fromisoformat(window[end])) for window in windows)
            assert days.most_common(1)[0][0] is weekday

    def test_four_short_reinspections(self, reports: list[Row]) -> None:
        """Knowsley, West Berkshire, Norfolk and Doncaster took 12 to 16 days, the other sixteen 24 to 26."""
        spans = {row["local_authority"]: calendar_days(row) for row in reports if row["activity"] == "sif_reinspection"}
        short = {name: span for name, span in spans.items() if span < 20}
        assert short == {"knowsley": 12, "west berkshire": 12, "norfolk": 12, "doncaster": 16}
        assert {24, 25, 26} == {span for name, span in spans.items() if name not in short}
        (usual,) = REINSPECTION.usually_on_site
        assert "16 of the 20 take 24 to 26 days" in usual.note


class TestTeam:
    """Barnet, 9.8.1: "There will be seven inspectors"; the reports show from five to twelve, and two on Scilly."""

    def test_seven_is_within_what_was_seen_and_stated_in_the_note(self) -> None:
        """At first it was at least seven: the number stated is kept in words, not as a rule."""
        (fact,) = in_force(INSPECTION.team, BARNETS_DAY)
        assert fact.value is not None
        (role,) = fact.value
        assert (role.at_least, role.at_most) == (7, 11)
        assert "says seven inspectors" in fact.note
        assert fact.source.basis is Basis.OBSERVED

    def test_the_reports_keep_to_the_bounds(self, reports: list[Row]) -> None:
        """Every first inspection has a team within the bounds of its days, except those of the Isles of Scilly."""
        outside: list[str] = []
        for row in reports:
            day = started(row)
            if row["activity"] != "sif" or day is None:
                continue
            (fact,) = in_force(INSPECTION.team, day)
            (role,) = team_roles(fact)
            assert role.at_least is not None
            assert role.at_most is not None
            if not role.at_least <= int(row["number_of_inspectors"]) <= role.at_most:
                outside.append(row["local_authority"])
        assert outside == ["isles of scilly"]

    def test_the_bounds_are_the_least_and_the_most(self, reports: list[Row]) -> None:
        """The bounds and the median of each note equal a new count, without the Isles of Scilly."""
        for fact in INSPECTION.team:
            assert fact.during is not None
            (role,) = team_roles(fact)
            sizes = [
                int(row["number_of_inspectors"])
                for row in reports
                if row["activity"] == "sif"
                and (day := started(row))
                and day in fact.during
                and row["local_authority"] != "isles of scilly"
            ]
            assert (min(sizes), max(sizes)) == (role.at_least, role.at_most)
            assert f"in {len(sizes)} reports" in fact.note
            assert f"median {median(sizes):.0f}" in fact.note

    def test_the_team_that_is_followed(self, reports: list[Row]) -> None:
        """Over all 167 reports a median of eight, from two to twelve; seven is the most common."""
        sizes = [int(row["number_of_inspectors"]) for row in reports]
        assert (min(sizes), median(sizes), max(sizes)) == (2, 8, 12)
        assert Counter(sizes).most_common(1)[0][0] == 7
        followed = contradiction("size of the team").followed
        assert followed is not None
        assert followed.value == "A median of eight; from two to 12."

    def test_a_reinspection_is_full_or_short(self, reports: list[Row]) -> None:
        """From six to twelve in the full form; five or six in the short one."""
        (fact,) = REINSPECTION.team
        full, short = team_roles(fact)
        sizes: dict[TeamRole, list[int]] = {full: [], short: []}
        for row in reports:
            if row["activity"] == "sif_reinspection":
                sizes[short if calendar_days(row) < 20 else full].append(int(row["number_of_inspectors"]))
        assert [(role.at_least, role.at_most) for role in (full, short)] == [(6, 12), (5, 6)]
        assert all((min(seen), max(seen)) == (role.at_least, role.at_most) for role, seen in sizes.items())


class TestJudges:
    """Barnet: "The Local Children's Safeguarding Boards will also be inspected concurrently" (9.15.1)."""

    def test_every_report_has_the_areas_of_its_day(self, reports: list[Row]) -> None:
        """A first inspection grades the board, a second no longer from September 2016; Surrey 2014 is alone."""
        odd = [
            (row["local_authority"], row["activity"])
            for row in reports
            if (day := started(row))
            and ("lscb" in EDITION.activity(row["activity"]).areas_on(day)) != bool(row["lscb"])
        ]
        assert odd == [("surrey", "sif")]

    def test_all_seven_while_boards_were_reviewed(self) -> None:
        """The seven are in the order of the report at first; six once the sections on boards were taken out."""
        every = tuple(area.id for area in EDITION.areas)
        assert INSPECTION.areas_on(BARNETS_DAY) == every
        assert INSPECTION.areas_on(date(2017, 11, 28)) == every
        assert INSPECTION.areas_on(date(2017, 11, 29)) == every[:-1]

    def test_slough_with_and_birmingham_without(self) -> None:
        """Slough's second inspection began on 24 November 2015 with its board, Birmingham's in 2016 without."""
        assert "lscb" in REINSPECTION.areas_on(date(2015, 11, 24))
        assert "lscb" not in REINSPECTION.areas_on(date(2016, 9, 12))
        assert len(REINSPECTION.areas_on(date(2016, 9, 12))) == 6

    def test_a_board_by_itself(self, shared_data: Path) -> None:
        """Surrey's board: 15 to 17 June 2015, two inspectors, graded, nothing else judged."""
        review = EDITION.activity("lscb_review")
        assert (review.areas, review.is_graded) == (("lscb",), True)
        rows = csv.DictReader((shared_data / "la_inspections.csv").read_text("utf-8").splitlines())
        (row,) = (row for row in rows if row["kind"].startswith("LSCB review only"))
        (usual,), (team,) = review.usually_on_site, review.team
        assert usual.value.length == CalendarDays(calendar_days(row))
        assert started(row) == date(2015, 6, 15)
        assert usual.value.first is Weekday.of(date(2015, 6, 15))
        (role,) = team_roles(team)
        assert role.at_least == role.at_most == int(row["number_of_inspectors"])


class TestMonitoringVisit:
    """Sefton: "For inadequate LAs only", "Quarterly monitoring", "Narrative findings"."""

    def test_it_grades_nothing(self) -> None:
        """It is a narrative, and the first letter is not published."""
        assert VISIT.reporting.value is Reporting.NARRATIVE
        assert VISIT.areas == ()
        assert "first visit is not published" in VISIT.reporting.note

    def test_two_inspectors_for_two_days_each_quarter(self) -> None:
        """Usually two HMI and two days, quarterly, at least four, the first within four weeks of the deadline."""
        (usual,), (team,) = VISIT.usually_on_site, VISIT.team
        (role,) = team_roles(team)
        assert (role.at_least, role.at_most, usual.value.length) == (2, 2, CalendarDays(2))
        said = " ".join(str(note.value) for note in VISIT.notes)
        for words in ("quarterly", "at least four visits", "within four weeks of the deadline for the action plan"):
            assert words in said

    def test_not_before_may_2016(self) -> None:
        """Every fact about it has the days from the press reports of 31 May 2016 on."""
        facts = [fact for _, fact in statements(VISIT)]
        assert in_force(facts, date(2016, 5, 30)) == ()
        assert in_force(facts, date(2016, 5, 31)) == tuple(facts)


class TestContact:
    """Barnet, 9.14 and 9.16.1: updated daily, and "no surprises" on the final day."""

    def test_who_hears_the_judgements(self) -> None:
        """In 2013 the director, two other seniors and the board's chair; in 2015 the director and the chair."""
        (first,) = in_force(INSPECTION.feedback, BARNETS_DAY)
        (later,) = in_force(INSPECTION.feedback, NORFOLKS_DAY)
        assert first.value is not None
        assert later.value is not None
        assert len(first.value.heard_by) == 3
        assert set(later.value.heard_by) < set(first.value.heard_by)
        assert (first.value.when, later.value.when) == (
            "on the final day on site",
            "on the afternoon of the final Thursday",
        )

    def test_daily_at_first_then_regularly(self) -> None:
        """Cases of concern are raised at once throughout; daily updates are mentioned for 2013 only."""
        first, later = (
            [fact.value for fact in in_force(INSPECTION.contact, day)] for day in (BARNETS_DAY, NORFOLKS_DAY)
        )
        assert any("daily" in said for said in first)
        assert not any("daily" in said for said in later)
        assert any("at once" in said for said in first)
        assert any("at once" in said for said in later)

    def test_judgements_are_provisional(self, barnet: str) -> None:
        """The sentence "Judgments are provisional at this point" is word for word."""
        (fact,) = INSPECTION.provisional
        assert fact.value.strip('"') in barnet


class TestEvidence:
    """Barnet, 9.11 to 9.13: what is observed, who is heard, what is read."""

    def test_seven_kinds_of_meeting(self) -> None:
        """Child protection, child in need, legal planning, MARAC, MAPPA, reviews, early intervention."""
        (meetings,) = in_force(INSPECTION.evidence.meetings_observed, BARNETS_DAY)
        assert len(meetings.value) == 7
        for word in ("child protection", "child in need", "legal", "MARAC", "MAPPA", "reviews", "early intervention"):
            assert sum(word in meeting for meeting in meetings.value) == 1

    def test_norfolks_meetings(self) -> None:
        """Norfolk, July 2015: core groups, child protection conferences, reviews, child in need meetings."""
        _, norfolk = in_force(INSPECTION.evidence.meetings_observed, NORFOLKS_DAY)
        assert "core groups" in norfolk.value
        assert len(norfolk.value) == 4

    def test_children_come_first_among_those_heard(self) -> None:
        """Views of young people, families and foster carers "will be an important part of the inspection"."""
        people = INSPECTION.evidence.people_heard
        assert people[0].value == ("young people and their families", "foster carers")
        assert "Cafcass" in [person for fact in people for person in fact.value]

    def test_annex_a_is_asked_for(self) -> None:
        """Barnet: "A large amount of complex and wide ranging data", "to be referred to as Annex A"."""
        assert [fact.value.startswith("Annex A") for fact in INSPECTION.evidence.information_asked_for] == [
            True,
            True,
            False,
        ]
        assert any("lists of Annex A" in fact.note for fact in SIF.unknown)


class TestLabels:
    """From June 2015 "Children's services in X require improvement to be good"; rows keep the shorter label."""

    @staticmethod
    def allowed(roles: Iterable[Role], published: date) -> set[str]:
        """Return the labels for areas of these roles in reports published on a day."""
        return {
            label.lower()
            for use in EDITION.labels
            if set(roles) <= set(use.value.roles) and published in use.value.published
            for label in use.value.labels
        }

    def test_every_report_prints_a_label_of_its_time(self, reports: list[Row]) -> None:
        """All rows do, and for the authority as a whole all but Wiltshire's, which leaves out "to be good"."""
        odd: list[tuple[str, str]] = []
        counted = 0
        for row in reports:
            for area, label in labels(row).items():
                if "improvement" in label:
                    id_ = "looked_after" if area == "in_care" else area
                    counted += 1
                    roles = (EDITION.area(id_).role,)
                    if label not in self.allowed(roles, date.fromisoformat(row["publication_date"])):
                        odd.append((row["local_authority"], area))
        assert counted > 400
        assert odd == [("wiltshire", "overall")]

    def test_none_is_too_generous(self, reports: list[Row]) -> None:
        """Each label that is allowed was printed by a report of its days."""
        for use in EDITION.labels:
            columns = {
                {"looked_after": "in_care"}.get(area.id, area.id)
                for area in EDITION.areas
                if area.role in use.value.roles
            }
            printed = {
                label
                for row in reports
                if date.fromisoformat(row["publication_date"]) in use.value.published
                for column, label in labels(row).items()
                if column in columns and "improvement" in label
            }
            assert {label.lower() for label in use.value.labels} <= printed
            assert {Grade.from_label(label) for label in use.value.labels} == {use.value.grade}

    def test_when_the_sentence_changed(self, reports: list[Row]) -> None:
        """Reports print "is requires improvement" to 8 August 2014, "require improvement" from 1 September."""
        sentences = {
            row["publication_date"]: cell.split("=")[1]
            for row in reports
            for cell in row["grade_label_raw"].split(" | ")
            if cell.startswith("overall=require")
        }
        early = [day for day, label in sentences.items() if label == "requires improvement"]
        later = [day for day, label in sentences.items() if label == "require improvement"]
        assert (max(early), min(later)) == ("2014-08-08", "2014-09-01")
        assert "up to 8 August 2014" in EDITION.labels[0].note
        assert "from 1 September 2014" in EDITION.labels[0].note

    def test_the_days_without_reports(self, reports: list[Row]) -> None:
        """No report was published from 6 to 21 June 2015: no label is claimed for the whole on those days."""
        gap = [date(2015, 6, 6) + timedelta(days) for days in range(16)]
        assert not {day.isoformat() for day in gap} & {row["publication_date"] for row in reports}
        assert [self.allowed((Role.OVERALL,), day) for day in gap] == [set()] * 16
        assert self.allowed((Role.OVERALL,), date(2015, 6, 5)) == {"requires improvement"}
        assert self.allowed((Role.OVERALL,), date(2015, 6, 22)) == {"requires improvement to be good"}


class TestContradictions:
    """Both sides are kept, with the one that is followed, or the reason why neither is."""

    @pytest.mark.parametrize(
        ("topic", "followed"),
        [
            ("limiting judgements", "likely to be judged"),
            ("first publication", "25 September 2013"),
            ("first day", "19 November 2013"),
            ("how many key judgements", "Three"),
            ("title of the second key judgement", "achieving permanence"),
            ("size of the team", "median of eight"),
            ("whether there is notice", "the day before"),
            ("how long it takes", "Four weeks"),
            ("full or short re-inspection", "four of the 18"),
            ("whether it ran in a cycle", "four years"),
            ("date of the last copies of framework and handbook", "29 November 2017"),
            ("Norfolk's care leavers in 2015", "inadequate"),
        ],
    )
    def test_the_side_that_is_followed(self, topic: str, followed: str) -> None:
        """The side with the better claim is followed."""
        followed_side = contradiction(topic).followed
        assert followed_side is not None
        assert followed in followed_side.value

    @pytest.mark.parametrize(
        "topic",
        [
            "how many case files are audited",
            "how many files in all",
            "day of the notice",
            "when an inadequate authority is inspected again",
            "how many monitoring visits",
            "when it ended",
            "route out of inadequate after January 2018",
            "days of Coventry's inspection in 2014",
        ],
    )
    def test_where_none_is_followed(self, topic: str) -> None:
        """Each side is right for its days or its question, or nobody can say."""
        assert contradiction(topic).followed is None

    def test_the_inspections_beside_that_of_coventry(self, reports: list[Row]) -> None:
        """Five other reports print 14 January to 5 February 2014, and the note names their authorities."""
        days = "2014-01-14/2014-02-05"
        names = sorted(row["local_authority"].title() for row in reports if row["onsite_windows"] == days)
        note = contradiction("days of Coventry's inspection in 2014").sides[1].note
        assert f"five other inspections ({', '.join(names[:-1])} and {names[-1]})" in note
        assert len(names) == 5

    def test_those_are_all(self) -> None:
        """There are twenty, each about its own topic."""
        assert len(SIF.contradictions) == len({difference.topic for difference in SIF.contradictions}) == 20

    def test_automatically_was_the_proposal(self) -> None:
        """June 2013: "will automatically result in". The framework in force says likely."""
        values = [side.value for side in contradiction("limiting judgements").sides]
        assert sum("automatically" in value for value in values) == 2
        assert contradiction("limiting judgements").followed == EDITION.limiting_wording


class TestSources:
    """Every fact has its source, and text within quotation marks is quoted."""

    def test_barnet_is_quoted_to_the_letter(self, barnet: str) -> None:
        """Each text in double quotation marks in a fact from Barnet's paper is in the paper, apart from the case."""
        values: list[object] = [
            getattr(statement, "value", None)
            for _, statement in statements(SIF)
            if "Barnet" in statement.source.document
        ]
        pieces = [
            piece
            for value in values
            if isinstance(value, str)
            for quoted in re.findall(r'"([^"]+)"', value)
            for piece in quoted.split(" ... ")
        ]
        assert len(pieces) >= 6
        assert [piece for piece in pieces if piece.lower() not in barnet.lower()] == []

    @pytest.mark.parametrize("locator", ["4.1", "9.6", "9.7", "9.8.1", "9.14", "9.16.1"])
    def test_barnets_paragraphs_exist(self, barnet: str, locator: str) -> None:
        """The paragraphs that are cited are there, and cited."""
        assert f" {locator} " in barnet
        assert f"paragraph {locator}" in {statement.source.locator for _, statement in statements(SIF)}

    def test_nothing_is_a_guess(self) -> None:
        """Whatever was not found has no value, and each gap says what it is."""
        assert len(SIF.unknown) == 14
        for fact in SIF.unknown:
            assert fact.value is None
            assert fact.note.startswith("not found: ")
        said = " ".join(fact.note for fact in SIF.unknown)
        for words in ("limiting judgements", "small authority", "last six months", "deferred", "post-monitoring"):
            assert words in said


class TestTopics:
    """What belongs to the framework as a whole."""

    @pytest.mark.parametrize("area", ["overall", "lscb"])
    @pytest.mark.parametrize("grade", list(Grade))
    def test_what_each_grade_means(self, area: str, grade: Grade) -> None:
        """The page "What the inspection judgements mean" has a line for each of the four, on authority and board."""
        names = {grade.label, "Requires improvement"} if grade is Grade.REQUIRES_IMPROVEMENT else {grade.label}
        lines = [str(fact.value) for fact in SIF.topic("descriptors").facts]
        assert any(line.startswith(f"{area}, {name}: ") for line in lines for name in names)

    def test_the_updates_stand_in_order(self) -> None:
        """From the first publication to the end; those with a full date, by their date."""
        published = [revision.value.published for revision in EDITION.revisions]
        assert (published[0], published[-1]) == ("25 September 2013", "September 2018")
        assert len(published) == 14
        dated = [datetime.strptime(published_on, "%d %B %Y") for published_on in published if published_on[0].isdigit()]  # noqa: DTZ007 # a day has no zone
        assert dated == sorted(dated)
        assert len(dated) == 4
        assert {"7 November 2013", "12 December 2014", "May 2016", "29 November 2017"} <= set(published)

    def test_the_bounding_days_are_those_of_the_reports(self, reports: list[Row]) -> None:
        """First published 11 February 2014, last first-round inspection ended 19 October 2017, Torbay the last."""
        days = [str(fact.value) for fact in SIF.topic("operating_dates").facts]
        assert min(row["publication_date"] for row in reports) == "2014-02-11"
        assert any(day.startswith("11 February 2014: the first reports") for day in days)
        assert max(row["onsite_end"] for row in reports if row["activity"] == "sif") == "2017-10-19"
        assert any(day.startswith("19 October 2017: the last") for day in days)
        last = max((row for row in reports if row["onsite_start"]), key=lambda row: row["onsite_start"])
        assert (last["local_authority"], last["publication_date"]) == ("torbay", "2018-08-24")
        assert any("Torbay" in day and "24 August 2018" in day for day in days)
        first = {row["local_authority"] for row in reports if row["onsite_start"] == "2013-11-19"}
        assert first == {"derbyshire", "hartlepool", "sheffield", "slough"}
        outstanding = [row["publication_date"] for row in reports if row["overall"] == "outstanding"]
        assert min(outstanding) == "2016-03-29"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("4.1", "focused on direct social work practice and activity much more so than in previous frameworks"),
        ("4.3", "has the power to intervene"),
        ("5.2", "faith or belief"),
        ("7.2", "regulates and inspects childcare and children's social care"),
        ("9.17.1", "to be led by Ofsted from 2015"),
    ],
)
def test_what_barnet_says_around_the_framework(paragraph: str, words: str) -> None:
    """Barnet 4.1, 4.3, 5.2 ("sensitive and responsive to age, disability ..."), 7.2 and 9.17.1."""
    facts = [fact for fact in SIF.topic("context").facts if fact.source.locator == f"paragraph {paragraph}"]
    assert [words in str(fact.value) for fact in facts] == [True]


def test_the_integrated_inspections_did_not_go_ahead() -> None:
    """The inspectorates said so in February 2015; the release and the later consultation are both cited."""
    said = {fact.source.document: str(fact.value) for fact in SIF.topic("history").facts}
    release = said["Ofsted and others, press release, Inspectorates committed to joint inspection"]
    assert "On 26 February 2015" in release
    assert '"Short, sharp, targeted multi-agency inspections"' in release
    consultation = said["Ofsted and others, Joint targeted area inspections: consultation document, July 2015 (150092)"]
    assert '"would not go ahead with the integrated inspections"' in consultation
