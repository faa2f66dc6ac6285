"""ILACS says what its sources say: each test quotes the rule, or recounts the reports, and compares."""

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import attrs
import pytest

from inspection_framework.errors import NotInForceError, UnknownAreaError
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.jtai import JTAI
from inspection_framework.model.activities import Activity, Notice, Place, Reporting
from inspection_framework.model.areas import Role
from inspection_framework.model.days import Period, Weekday
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Fact, in_force, statements
from inspection_framework.model.framework import Contradiction
from inspection_framework.model.grades import Grade
from inspection_framework.model.lengths import CalendarDays, Weeks, WorkingDays

EDITIONS = ("ilacs-2018-01", "ilacs-2023-01", "ilacs-2026-04")
E2018, E2023, E2026 = (ILACS.edition(name) for name in EDITIONS)

TITLES = {
    "leaders": "The impact of leaders on social work practice with children and families",
    "help_and_protection": "The experiences and progress of children who need help and protection",
    "care_and_care_leavers": "The experiences and progress of children in care and care leavers",
    "in_care": "The experiences and progress of children in care",
    "care_leavers": "The experiences and progress of care leavers",
    "overall": "Overall effectiveness",
}
PRINTED = {
    "ilacs-2018-01": ("leaders", "help_and_protection", "care_and_care_leavers", "overall"),
    "ilacs-2023-01": ("leaders", "help_and_protection", "in_care", "care_leavers", "overall"),
    "ilacs-2026-04": ("leaders", "help_and_protection", "in_care", "care_leavers"),
}


def reports(shared_data: Path) -> list[dict[str, str]]:
    """Return the rows of the published reports that are ILACS."""
    with (shared_data / "la_inspections.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["framework"] == "ILACS"]


def began(row: dict[str, str]) -> date:
    """Return the first day on site."""
    return date.fromisoformat(row["onsite_start"])


def contradiction(topic: str) -> Contradiction:
    """Return the only contradiction whose topic has these words."""
    (only_match,) = [difference for difference in ILACS.contradictions if topic in difference.topic]
    return only_match


def activity(name: str) -> Activity:
    """Return an activity as in the edition of 2023."""
    return E2023.activity(name)


def notice_on(name: str, day: date) -> Notice:
    """Return the notice of an activity on a day."""
    (notice,) = in_force(activity(name).notice, day)
    assert notice.value is not None
    return notice.value


class TestEditions:
    """The edition follows the first day on site: January 2018, January 2023, April 2026."""

    def test_they_follow_one_another_without_a_gap(self) -> None:
        """Each begins on the day after the last one ended, and the newest has no end."""
        assert tuple(edition.id for edition in ILACS.editions) == EDITIONS
        periods = [edition.period.value for edition in ILACS.editions]
        assert [period.since for period in periods] == [date(2018, 1, 1), date(2023, 1, 1), date(2026, 4, 1)]
        for earlier, later in pairwise(periods):
            assert earlier.until is not None
            assert earlier.until + timedelta(days=1) == later.since
        assert periods[-1].until is None

    @pytest.mark.parametrize(
        ("authority", "first_day", "edition"),
        [
            ("Rochdale", date(2018, 1, 29), "ilacs-2018-01"),
            ("South Tyneside, published on 10 May 2023", date(2022, 12, 5), "ilacs-2018-01"),
            ("Bristol", date(2023, 1, 16), "ilacs-2023-01"),
            ("North Lincolnshire, published on 30 April 2026", date(2026, 3, 16), "ilacs-2023-01"),
            ("Brent", date(2026, 4, 27), "ilacs-2026-04"),
        ],
    )
    def test_the_day_on_site_decides(self, authority: str, first_day: date, edition: str) -> None:
        """Reports published under a later edition keep the structure of the day on site."""
        assert ILACS.edition_on(first_day).id == edition, authority

    def test_there_is_none_before_2018(self) -> None:
        """It was published on 29 November 2017 for use from January 2018."""
        with pytest.raises(NotInForceError):
            ILACS.edition_on(date(2017, 12, 31))

    def test_it_inspects_local_authorities(self) -> None:
        """It is the inspection of local authority children's services."""
        assert ILACS.id == "ILACS"
        assert ILACS.inspects == ("local_authority",)
        assert {edition.framework for edition in ILACS.editions} == {"ILACS"}
        assert {edition.scale for edition in ILACS.editions} == {Grade}
        assert all(edition.limits == () for edition in ILACS.editions)


@pytest.mark.parametrize("edition", ILACS.editions, ids=str)
class TestAreas:
    """The judgements are in the order in which reports print them, overall effectiveness last."""

    def test_they_stand_in_the_order_printed(self, edition: Edition[Grade]) -> None:
        """Ids and titles are those of the table of judgements on the front page."""
        assert tuple(area.id for area in edition.areas) == PRINTED[edition.id]
        assert [area.title.value for area in edition.areas] == [TITLES[area] for area in PRINTED[edition.id]]

    def test_their_roles(self, edition: Edition[Grade]) -> None:
        """Leaders are separate from the judgements of practice, and nothing is a sub-judgement."""
        roles = {area.id: area.role for area in edition.areas}
        assert roles.pop("leaders") is Role.KEY
        assert roles.pop("overall", Role.OVERALL) is Role.OVERALL
        assert set(roles.values()) == {Role.PRACTICE}

    def test_both_inspections_judge_all_of_them(self, edition: Edition[Grade]) -> None:
        """Standard and short inspections make the same judgements; nothing else is graded."""
        for name in ("standard", "short"):
            assert edition.activity(name).areas == PRINTED[edition.id]
        assert [graded_activity.id for graded_activity in edition.activities if graded_activity.is_graded] == [
            "standard",
            "short",
        ]

    def test_criteria_belong_to_days_of_the_edition(self, edition: Edition[Grade]) -> None:
        """No edition carries a criterion that did not apply on any of its days."""
        for area in edition.areas:
            for criterion in area.criteria:
                assert criterion.during is None or criterion.during.overlaps(edition.period.value)


class TestOverall:
    """Overall effectiveness was judged until March 2026, and is not since April 2026."""

    def test_it_is_gone_in_2026_and_the_edition_says_why(self) -> None:
        """The note is shown with the answer, so it is a whole sentence with both days."""
        assert [edition.has_overall.value for edition in ILACS.editions] == [True, True, False]
        why = E2026.has_overall.note
        assert why.endswith(".")
        assert "27 November 2025" in why
        assert "1 April 2026" in why
        assert E2026.has_overall.source.published == date(2025, 11, 27)
        with pytest.raises(UnknownAreaError):
            E2026.area("overall")

    def test_the_limiting_wording_was_not_found(self) -> None:
        """Only paragraphs 1 to 5 of the guidance could be read."""
        for edition in (E2018, E2023):
            assert edition.limiting_wording is not None
            assert edition.limiting_wording.value is None
            assert "paragraphs 1 to 5" in edition.limiting_wording.note
        assert E2026.limiting_wording is None

    def test_what_is_said_of_how_it_is_reached(self) -> None:
        """An account of the consultation of 2022: findings "will inform the overall effectiveness grade"."""
        said = {edition.id: [str(note.value) for note in edition.area("overall").notes] for edition in (E2018, E2023)}
        assert not any("inform the overall" in note for note in said[E2018.id])
        assert any("inform the overall effectiveness grade" in note for note in said[E2023.id])
        assert any("professional judgement" in note for note in said[E2023.id])

    def test_the_shorter_title_of_one_report_is_an_alias(self) -> None:
        """North Northamptonshire 2026 prints "The impact of leaders on practice with children and families"."""
        shorter = "The impact of leaders on practice with children and families"
        assert [shorter in edition.area("leaders").titles() for edition in ILACS.editions] == [False, False, True]


class TestInspections:
    """Call on Monday, on site the following Monday; one week off site, then one or two on site."""

    @pytest.mark.parametrize("name", ["standard", "short"])
    def test_notice_is_from_monday_to_monday(self, name: str) -> None:
        """Halton: "five days-notice"; from one Monday to the next there are five working days."""
        notice = notice_on(name, date(2024, 1, 8))
        assert (notice.told, notice.begins) == (Weekday.MONDAY, Weekday.MONDAY)
        assert notice.length == WorkingDays(5)
        assert notice.by is None
        (fact,) = activity(name).notice
        assert "2021" in fact.note

    @pytest.mark.parametrize(("name", "weeks"), [("standard", (2, 3)), ("short", (2,))])
    def test_weeks(self, name: str, weeks: tuple[int, ...]) -> None:
        """Haringey: off site "in the first week following notification on the Monday", then "two weeks on site"."""
        (fact,) = activity(name).phases
        assert fact.value is not None
        off_site, on_site = fact.value
        assert (off_site.place, off_site.weeks, off_site.first) == (Place.OFF_SITE, (1,), Weekday.MONDAY)
        assert (on_site.place, on_site.weeks) == (Place.ON_SITE, weeks)
        assert (on_site.first, on_site.last) == (Weekday.MONDAY, Weekday.FRIDAY)

    @pytest.mark.parametrize(("name", "days", "working_days"), [("standard", 12, 10), ("short", 5, 5)])
    def test_days_on_site_are_what_reports_print(
        self, name: str, days: int, working_days: int, shared_data: Path
    ) -> None:
        """From a Monday to the Friday of the same or the next week: recounted, the note has the numbers."""
        (fact,) = activity(name).usually_on_site
        assert fact.value.length == CalendarDays(days)
        assert (fact.value.first, fact.value.last) == (Weekday.MONDAY, Weekday.FRIDAY)
        assert fact.source.basis is Basis.OBSERVED
        rows = [row for row in reports(shared_data) if row["kind"] == name]
        usual = [
            row
            for row in rows
            if began(row).weekday() == 0
            and date.fromisoformat(row["onsite_end"]) == began(row) + timedelta(days=days - 1)
        ]
        number = {10: "ten", 5: "five"}[working_days]
        assert fact.note.startswith(f"{number} working days in {len(usual)} of {len(rows)} reports")

    def test_the_team_of_a_standard_inspection(self) -> None:
        """Haringey 4.7: "a social care regulatory inspector for up to two days and a schools inspector for one day"."""
        (fact,) = activity("standard").team
        assert fact.value is not None
        assert [(role.at_least, role.at_most, role.length, role.longest) for role in fact.value] == [
            (4, 4, Weeks(2), None),
            (1, 1, None, WorkingDays(2)),
            (1, 1, WorkingDays(1), None),
        ]
        assert str(fact.value[1]) == "1 social care regulatory inspector, at most 2 working days"
        assert [role.role for role in fact.value] == [
            "social care inspectors",
            "social care regulatory inspector",
            "schools inspector",
        ]

    def test_the_team_of_a_short_inspection(self) -> None:
        """Nottinghamshire: "usually" four social care inspectors."""
        (fact,) = activity("short").team
        assert fact.value is not None
        (inspectors,) = fact.value
        assert (inspectors.at_least, inspectors.at_most) == (4, 4)

    def test_the_outcome_is_heard_on_site_and_kept_until_publication(self) -> None:
        """The director hears it at the end; it is confidential until the report is published."""
        for name in ("standard", "short"):
            (feedback,) = activity(name).feedback
            assert feedback.value is not None
            assert feedback.value.heard_by == ("the director of children's services",)
            (provisional,) = activity(name).provisional
            assert "confidential" in provisional.value

    def test_audited_files_are_read(self) -> None:
        """Haringey: "previously audited files ... in the preceding six months by the local authority"."""
        (read,) = activity("standard").evidence.records_read
        assert any("audited in the preceding six months" in kind for kind in read.value)

    def test_2026_does_not_claim_to_know_more(self) -> None:
        """It was not found whether notice, weeks or team changed in April 2026, and the edition says so."""
        for name in ("standard", "short"):
            assert E2026.activity(name).notes[:-1] == activity(name).notes
            assert E2026.activity(name).notes[-1].value is None


class TestVisits:
    """Focused and monitoring visits: narrative, without grades, two inspectors, two days."""

    @pytest.mark.parametrize("name", ["focused_visit", "monitoring_visit"])
    def test_they_are_narrative(self, name: str) -> None:
        """Ofsted's slides of 2017: "narrative findings" for both."""
        visit = activity(name)
        assert visit.reporting.value is Reporting.NARRATIVE
        assert visit.reporting.source.basis is Basis.GUIDANCE
        assert visit.areas == ()
        assert [usual.value.length for usual in visit.usually_on_site] == [CalendarDays(2)]
        (team,) = visit.team
        assert team.value is not None
        assert [(role.at_least, role.at_most) for role in team.value] == [(2, 2)]

    def test_notice_of_focused_visits_by_date(self) -> None:
        """Five working days, but ten days for the interim visits of autumn 2020."""
        assert notice_on("focused_visit", date(2019, 8, 6)).length == WorkingDays(5)
        autumn = notice_on("focused_visit", date(2020, 10, 6))
        assert autumn.length is None, "the minutes do not say which days"
        assert "Ten days" in autumn.words
        assert notice_on("focused_visit", date(2021, 6, 1)).length == WorkingDays(5)

    def test_the_notice_since_2021_rests_on_one_visit(self) -> None:
        """Norfolk: announced on 28 September 2021 for 5 October; what the update of 2021 said was not seen."""
        (now,) = in_force(activity("focused_visit").notice, date(2024, 1, 9))
        assert now.source.basis is Basis.INFERRED
        assert now.note.startswith("one visit, announced on Tuesday 28 September 2021 for Tuesday 5 October")
        assert "what it said was not seen" in now.note
        between = (date(2021, 9, 28) + timedelta(days=number) for number in range(7))
        assert sum(day.weekday() < 5 for day in between) == 5

    def test_two_inspectors_for_two_days_is_concluded_from_ofsteds_words(self) -> None:
        """Ofsted's director in April 2021, of the visits to come: "two days' fieldwork by two inspectors"."""
        visit = activity("focused_visit")
        (usual,), (team,) = visit.usually_on_site, visit.team
        assert usual.source == team.source
        assert (usual.source.basis, usual.source.published) == (Basis.INFERRED, date(2021, 4, 27))

    def test_an_area_for_priority_action(self) -> None:
        """Ofsted in August 2018: a draft "within 20 working days", the final plan "within 70 working days"."""
        facts = [fact for fact in activity("focused_visit").notes if "early draft" in str(fact.value)]
        assert in_force(facts, date(2018, 8, 15)) == ()
        (plan,) = in_force(facts, date(2018, 8, 16))
        assert "70 working days of receiving the letter" in str(plan.value)
        assert "20 working days" in str(plan.value)

    def test_the_dates_of_monitoring_visits_are_confirmed_in_advance(self) -> None:
        """The handbook of 2016, as summarised, says confirmed by the inspector, which does not mean agreed."""
        assert "confirms the dates" in notice_on("monitoring_visit", date(2021, 4, 28)).words

    def test_monitoring_visits_are_quarterly(self) -> None:
        """Ofsted's slides of 2017: "For inadequate LAs only", "Quarterly monitoring"."""
        visit = activity("monitoring_visit")
        assert "Visits are quarterly." in [fact.value for fact in visit.notes]
        assert "inadequate only" in visit.purpose[0].value

    @pytest.mark.parametrize(
        ("paragraph", "words"),
        [
            ("4.5", "improvement activity outside inspections"),
            ("4.6", "challenges and tests the content of the self-evaluation"),
            ("4.9", "with any planned action viewed as a strength"),
        ],
    )
    def test_what_haringey_says_of_the_system(self, paragraph: str, words: str) -> None:
        """Haringey 4.5 "improvement activity outside inspections", 4.6 "challenged, and tested", 4.9."""
        facts = [fact for fact in ILACS.topic("system").facts if fact.source.locator == f"paragraph {paragraph}"]
        assert any(words in str(fact.value) for fact in facts)

    def test_the_regional_conversation(self) -> None:
        """Ofsted's slides at Sefton, page 17, have a "Regional conversation" next to the self-evaluation."""
        assert any("regional conversation" in str(fact.value) for fact in ILACS.topic("system").facts)

    def test_a_short_inspection_once_in_three_years(self) -> None:
        """Gateshead, appendix 2: "Short inspection (once in a three year period)"."""
        assert any('"once in a three year period"' in str(fact.value) for fact in activity("short").notes)

    def test_the_end_of_the_visits_in_the_pandemic_is_concluded(self) -> None:
        """SESLIP: "no longer used", 42 virtual visits in 2020-2021. No day is named, so the days are inferred."""
        (pandemic,) = (fact for fact in ILACS.topic("focused_visit_topics").facts if fact.during)
        assert pandemic.source.basis is Basis.INFERRED
        assert "that it ends with 2021 is concluded" in pandemic.note

    def test_what_a_focused_visit_may_look_at(self) -> None:
        """SESLIP lists seven areas of focus, and one "no longer used"."""
        facts = ILACS.topic("focused_visit_topics").facts
        assert len(in_force(facts, date(2020, 10, 6))) == 8
        today = in_force(facts, date(2024, 9, 9))
        assert [fact.value for fact in today] == [
            "The front door.",
            "Children in need or subject to a child protection plan.",
            "Vulnerable children at extra-familial risk.",
            "Children in care.",
            "Planning and achieving permanence.",
            "Care leavers.",
            "Placement decision-making for older children.",
        ]


class TestEngagement:
    """An annual meeting and a self-evaluation, neither of them published."""

    def test_the_three_questions(self) -> None:
        """Halton, paragraph 3.3: the framework "is built around answering three questions"."""
        assert [question.value for question in activity("self_evaluation").questions] == [
            (
                "What do you know about the quality and impact of social work practice with children and families"
                " in your authority?"
            ),
            "How do you know it?",
            "What are your plans to maintain or improve practice?",
        ]

    def test_neither_is_published(self) -> None:
        """Ofsted writes within one month of the meeting, and the letter is not published."""
        for name in ("annual_engagement_meeting", "self_evaluation"):
            assert activity(name).reporting.value is Reporting.UNPUBLISHED
        (letter,) = activity("annual_engagement_meeting").feedback
        assert letter.value is not None
        assert "one month" in letter.value.when


class TestLabels:
    """Requires improvement has two labels in reports published up to 2020 and one since."""

    def test_every_printed_label_is_expected(self, shared_data: Path) -> None:
        """Each printed label for the grade is a label of its edition on the day of publication."""
        checked = 0
        for row in reports(shared_data):
            edition, published = ILACS.edition_on(began(row)), date.fromisoformat(row["publication_date"])
            (use,) = [labels_used.value for labels_used in edition.labels if published in labels_used.value.published]
            assert use.grade is Grade.REQUIRES_IMPROVEMENT
            labels = {label.casefold() for label in use.labels}
            for cell in row["grade_label_raw"].split(" | "):
                area, _, label = cell.partition("=")
                if Grade.from_label(label) is Grade.REQUIRES_IMPROVEMENT:
                    checked += 1
                    assert label.casefold() in labels, (row["local_authority"], area)
        assert checked > 300

    def test_the_numbers_of_the_notes(self, shared_data: Path) -> None:
        """42 reports have the long label and 13 the short one up to 2020; 95 the long one since."""
        rows = [row for row in reports(shared_data) if "equires" in row["grade_label_raw"]]
        early = [row for row in rows if row["publication_date"] < "2021"]
        long = [row for row in early if "to be good" in row["grade_label_raw"]]
        assert (len(long), len(early) - len(long), len(rows) - len(early)) == (42, 13, 95)
        assert "42 print the long label and 13 the short one" in E2018.labels[0].note
        assert "all 95 reports" in E2018.labels[1].note

    def test_there_is_no_label_for_overall_in_2026(self) -> None:
        """An edition without an overall judgement has no label for it."""
        (use,) = E2026.labels
        assert use.value.roles == (Role.KEY, Role.PRACTICE)


def test_reports_show_the_areas_of_their_edition(shared_data: Path) -> None:
    """In each of the 321 reports the areas with a grade are those of the edition of its first day on site."""
    rows = reports(shared_data)
    assert len(rows) == 321
    for row in rows:
        in_care = "care_and_care_leavers" if "care leavers" in row["in_care_scope"] else "in_care"
        graded = {in_care if area == "in_care" else area for area in (*TITLES, "in_care") if row.get(area)}
        assert graded == set(PRINTED[ILACS.edition_on(began(row)).id]), row["local_authority"]


def test_the_numbers_of_reports_by_edition(shared_data: Path) -> None:
    """165 reports with three areas and overall, 145 with four, eleven with four and no overall."""
    counts = {"ilacs-2018-01": 0, "ilacs-2023-01": 0, "ilacs-2026-04": 0}
    for row in reports(shared_data):
        counts[ILACS.edition_on(began(row)).id] += 1
    assert list(counts.values()) == [165, 145, 11]
    for edition, words in zip(ILACS.editions, ("165", "145", "eleven"), strict=True):
        assert words in edition.activity("standard").judges[0].note


class TestRevisions:
    """The updates of the framework, each in the edition during which it applied."""

    def test_they_stand_in_the_order_of_their_days(self) -> None:
        """Every revision with a first day begins in its edition, and none before the one above it."""
        for edition in ILACS.editions:
            dated = [
                revision.during.since for revision in edition.revisions if revision.during and revision.during.since
            ]
            assert dated == sorted(dated)
            assert all(day in edition.period.value for day in dated)

    @pytest.mark.parametrize(
        ("edition", "published", "what"),
        [
            (E2018, "29 November 2017", "first publication"),
            (E2018, "September 2018", "standard inspection"),
            (E2018, "16 August 2018", "within 20 working days"),
            (E2018, "April 2019", "not seen"),
            (E2018, "18 September 2020", "coronavirus"),
            (E2018, "2021", "notification periods"),
            (E2023, "2 December 2022", "care leavers"),
            (E2023, "5 April 2024", "National Framework"),
            (E2023, "13 December 2024", "not seen"),
            (E2026, "1 April 2026", "overall effectiveness is removed"),
            (E2026, "2027", "renewed"),
        ],
    )
    def test_what_each_changed(self, edition: Edition[Grade], published: str, what: str) -> None:
        """The day and the change, from Ofsted's log, releases and summaries, or from those who wrote about them."""
        assert any(
            published in revision.value.published and what in revision.value.what for revision in edition.revisions
        )


class TestContradictions:
    """If sources disagree, both sides are given and one is followed, with the reason."""

    @pytest.mark.parametrize(
        ("topic", "followed", "not_followed"),
        [
            ("cycle", "no fixed cycle", "three-year cycle"),
            ("when ILACS began", "January 2018", "January 2019"),
            ("inspected first", "Rochdale", "Gateshead was the first"),
            ("how long a short", "29 April to 3 May 2019", "two week"),
            ("one inadequate area", "three of four", "by default"),
            ("how many focused visits", "Up to two", "A minimum of two"),
            ("inadequate has focused visits", "does not usually", "in addition to the usual focused visits"),
            ("inspected again", "no longer carry out re-inspections", "quarterly monitoring followed by"),
            ("action plan", "70 working days", "within 70 days"),
            ("how much notice", "Five days", "Ten working days"),
            ("whether there is notice", "Five days", "unannounced"),
            ("consultation", "20 June", "22 June"),
            ("some reports", "care leavers outstanding", "four areas"),
            ("title of the judgement", "North Northamptonshire", "(social work)"),
            ("joint targeted", "section 20 of the Children Act 2004", "part of a new system"),
            ("LAIS", "intelligence system", "interactive tool"),
        ],
    )
    def test_the_side_followed(self, topic: str, followed: str, not_followed: str) -> None:
        """Each row of the comparison of sources is as decided."""
        contradicted = contradiction(topic)
        assert contradicted.followed is not None
        assert followed in contradicted.followed.value
        assert any(not_followed in side.value for side in contradicted.sides if side != contradicted.followed)

    def test_there_are_no_others(self) -> None:
        """There are sixteen in all."""
        assert len(ILACS.contradictions) == 16

    def test_leaders_alone_inadequate(self, shared_data: Path) -> None:
        """Cheshire East says any inadequate area. Recounted, leaders alone led to it once in four."""
        alone = [
            row["overall"]
            for row in reports(shared_data)
            if row["overall"]
            and row["leaders"] == "inadequate"
            and "inadequate" not in (row["help_and_protection"], row["in_care"], row["care_leavers"])
        ]
        assert sorted(alone) == ["inadequate", "requires_improvement", "requires_improvement", "requires_improvement"]


class TestTopics:
    """What belongs to the framework as a whole."""

    def test_national_reforms_are_no_grounds_for_deferral(self) -> None:
        """The update history of 5 November 2025 names ILACS and JTAIs."""
        said = "national reforms are not grounds for deferral for Area SEND inspections, ILACS and JTAIs"
        for framework in (ILACS, JTAI):
            facts = [fact for fact in framework.topic("postponement").facts if said in str(fact.value)]
            assert in_force(facts, date(2025, 11, 4)) == ()
            assert in_force(facts, date(2025, 11, 5)) == tuple(facts)
            assert facts[0].source.published == date(2025, 11, 5)

    def test_a_system_rather_than_a_programme(self) -> None:
        """Ofsted, 2022: "a system of inspection rather than a simple programme"; Gateshead: five parts."""
        values = [fact.value for fact in ILACS.topic("system").facts]
        assert any("a system of inspection rather than a simple programme" in str(value) for value in values)
        assert (
            "an annual self-evaluation of the quality and impact of social work practice",
            "an annual engagement meeting",
            "the local authority intelligence system (LAIS)",
            "focused visits",
            "standard and short inspections, with judgements on the four-point scale",
        ) in values

    def test_the_national_framework_is_referred_to_since_january_2025(self) -> None:
        """It was first seen in Harrow, on site from 20 January 2025."""
        facts = ILACS.topic("national_framework").facts
        assert not any("area for improvement" in str(fact.value) for fact in in_force(facts, date(2024, 12, 2)))
        assert any("area for improvement" in str(fact.value) for fact in in_force(facts, date(2025, 1, 20)))

    def test_the_intelligence_system_has_its_name(self) -> None:
        """Gateshead: "local authority intelligence system (LAIS), (which brings data and information ...)"."""
        first = ILACS.topic("intelligence_system").facts[0]
        assert "local authority intelligence system (LAIS)" in str(first.value)


def test_what_was_not_found_says_so() -> None:
    """Every gap has its reason: limiting wording, April 2026, day counts, monitoring, audits, 2021, updates."""
    notes = [unknown.note for unknown in ILACS.unknown]
    assert all(note.startswith("not found: ") for note in notes)
    for words in ("limiting", "April 2026", "draft report", "monitoring visits", "audits", "2021", "priority action"):
        assert any(words in note for note in notes), words
    assert len(set(notes)) == len(notes)


def test_every_date_of_a_fact_meets_the_framework() -> None:
    """No fact applied only before ILACS began."""
    whole = Period(date(2018, 1, 1), None)
    for path, statement in statements(ILACS):
        assert statement.during is None or statement.during.overlaps(whole), path


def test_what_we_only_have_at_second_hand_says_so() -> None:
    """A source known only from an account is never marked as read."""
    for path, statement in statements(ILACS):
        if "only an account" in statement.source.unlocated:
            assert not statement.source.wording_seen, path
            assert statement.source.basis is Basis.SECONDARY, path


def test_it_can_be_a_key_and_be_changed() -> None:
    """Framework and editions are values: hashable, and changed without touching the original."""
    assert len({ILACS, attrs.evolve(ILACS)}) == 1
    changed = attrs.evolve(E2026, period=Fact(Period(date(2026, 4, 1), date(2027, 3, 31)), E2026.period.source))
    assert changed != E2026
