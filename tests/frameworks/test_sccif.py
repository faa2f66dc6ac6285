"""The social care common inspection framework: its editions, what each kind of provider is judged on, and by when."""

import ast
from collections import Counter
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Activity,
    Basis,
    Comparison,
    Days,
    DefinitionError,
    Edition,
    Framework,
    Grade,
    Inspection,
    InterimEffectiveness,
    NotInForceError,
    Provider,
    SupportedAccommodationOutcome,
)
from inspection_framework.frameworks import SCCIF, sccif
from inspection_framework.frameworks.sccif.sources import PROVIDER_TABLES
from inspection_framework.model import CalendarDays, Force, Reporting, Role, Scale, Weekday, WorkingDays
from inspection_framework.model.facts import in_force, statements

DAYS = [date(2017, 6, 1), date(2019, 6, 3), date(2021, 6, 1), date(2023, 6, 1), date(2026, 11, 2)]
GRADED = [kind for kind in SCCIF if kind != "supported_accommodation"]
THREE = ["overall", "helped_and_protected", "leaders_and_managers"]
HOMES = ["childrens_home", "secure_childrens_home"]
SHORT = 60
"""Texts up to this length may be written twice."""
HOME = Provider(kind="childrens_home", urn="SC000001", name="A home")


def edition_of(kind: str, day: date) -> Edition[Scale]:
    """Return the edition of a kind of provider on a day."""
    return SCCIF[kind].edition_on(day)


def editions() -> Iterator[Edition[Scale]]:
    """Yield every edition of every kind."""
    for framework in SCCIF.values():
        yield from framework.editions


def full(kind: str, day: date) -> Activity:
    """Return the full inspection of a kind of provider on a day."""
    return edition_of(kind, day).activity("full")


class TestEditions:
    """An edition is a set of judgements and the days on which inspections began under it."""

    def test_kinds_and_editions(self) -> None:
        """Eleven kinds have twelve editions, two of them for secure homes."""
        assert list(SCCIF) == [kind for framework in SCCIF.values() for kind in framework.inspects]
        ids = {edition.id for edition in editions()}
        assert ids == {f"sccif-{kind}-2017-04" for kind in GRADED} | {
            "sccif-secure_childrens_home-2019-09",
            "sccif-supported_accommodation-2024-09",
        }
        assert len(SCCIF) == 11

    @pytest.mark.parametrize("kind", GRADED)
    def test_they_begin_in_april_2017(self, kind: str) -> None:
        """It is "for use from 1 April 2017"."""
        assert edition_of(kind, date(2017, 4, 1)).id == f"sccif-{kind}-2017-04"
        with pytest.raises(NotInForceError):
            edition_of(kind, date(2017, 3, 31))

    def test_secure_homes_have_two(self) -> None:
        """They shared an edition with children's homes until May 2019; education was judged before, health is since."""
        assert edition_of("secure_childrens_home", date(2019, 5, 13)).id == "sccif-secure_childrens_home-2017-04"
        assert edition_of("secure_childrens_home", date(2019, 5, 14)).id == "sccif-secure_childrens_home-2019-09"
        before, since = SCCIF["secure_childrens_home"].editions
        assert [area.id for area in before.main_areas] == ["education", *THREE[1:]]
        assert [area.id for area in since.main_areas] == ["education", "health", *THREE[1:]]

    def test_supported_accommodation_begins_in_september_2024(self) -> None:
        """It has one outcome on a scale of its own, and nothing earlier."""
        edition = edition_of("supported_accommodation", date(2024, 9, 1))
        assert edition.scale is SupportedAccommodationOutcome
        assert [(area.id, area.role) for area in edition.areas] == [("overall", Role.OVERALL)]
        with pytest.raises(NotInForceError):
            edition_of("supported_accommodation", date(2024, 8, 31))

    @pytest.mark.parametrize("kind", GRADED)
    def test_areas_of_the_common_structure(self, kind: str) -> None:
        """Experiences and progress, help and protection, leaders and managers; the official title says progress."""
        for edition in SCCIF[kind].editions:
            assert set(THREE) <= {area.id for area in edition.areas}
            overall = edition.area("overall")
            assert overall.title.value == "Overall experiences and progress of children and young people"
            assert "Overall experiences of children and young people" in list(overall.titles())
            assert edition.scale is Grade

    def test_progress_is_measured_from_starting_points(self, shared_data: Path) -> None:
        """Ofsted's slides of September 2017 say so; they are quoted to the letter."""
        (paper,) = (shared_data.parent / "seeds").glob("001_*.txt")
        text = " ".join(paper.read_text("utf-8").replace("\u2019", "'").split())
        notes = [note.value for note in edition_of("childrens_home", DAYS[0]).area("overall").notes]
        quoted = [piece for note in notes for piece in note.split('"')[1::2]]
        assert len(quoted) == 3
        assert all(piece in text for piece in quoted)
        assert "starting points" in quoted[0]


class TestLimits:
    """It "will always be inadequate"; it is "likely", and "certainly no more than requires improvement"."""

    @pytest.mark.parametrize(
        "edition", [edition for edition in editions() if edition.scale is Grade], ids=lambda edition: edition.id
    )
    def test_for_every_set_of_grades(self, edition: Edition[Scale]) -> None:
        """All sixteen pairs of the two judgements have the forces of the rules; other areas are good."""
        other_areas = {area.id: Grade.GOOD for area in edition.main_areas if area.id not in THREE}
        for helped in Grade:
            for leaders in Grade:
                answer = inf.overall_judgement(
                    edition, {**other_areas, "helped_and_protected": helped, "leaders_and_managers": leaders}
                )
                if helped is Grade.INADEQUATE:
                    assert list(answer.permitted) == [Grade.INADEQUATE]
                    assert answer.expected is Grade.INADEQUATE
                elif leaders is Grade.INADEQUATE:
                    assert list(answer.permitted) == [Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE]
                    assert answer.expected is Grade.INADEQUATE
                else:
                    assert list(answer.permitted) == list(Grade)
                    assert answer.expected is None

    def test_their_forces(self) -> None:
        """Two bind always, one is likely."""
        (edition,) = SCCIF["residential_family_centre"].editions
        assert [limit.force for limit in edition.limits] == [Force.ALWAYS, Force.ALWAYS, Force.LIKELY]

    def test_supported_accommodation_has_none(self) -> None:
        """Nothing limits a single outcome, and the answer says that nothing was found."""
        answer = inf.overall_judgement(edition_of("supported_accommodation", DAYS[-1]), {})
        assert list(answer.possible) == list(SupportedAccommodationOutcome)
        assert answer.expected is None
        assert (answer.tally.kept, answer.tally.of) == (26, 50)
        assert "not found: anything that limits the outcome" in answer.explain()


class TestActivities:
    """The activities of each kind of provider, and their days."""

    @pytest.mark.parametrize(
        ("kind", "activities"),
        [
            ("childrens_home", "full interim assurance assurance_visit monitoring"),
            ("secure_childrens_home", "full interim assurance assurance_visit monitoring"),
            ("independent_fostering_agency", "full monitoring assurance_visit combined"),
            ("boarding_school", "full aligned monitoring assurance_visit"),
            ("residential_special_school", "full aligned monitoring assurance_visit"),
            ("voluntary_adoption_agency", "full monitoring combined"),
            ("adoption_support_agency", "full monitoring"),
            ("residential_family_centre", "full monitoring assurance_visit"),
            ("residential_holiday_scheme", "full monitoring"),
            ("further_education_college", "full monitoring assurance_visit"),
            ("supported_accommodation", "full monitoring"),
        ],
    )
    def test_each_kind_has_its_own(self, kind: str, activities: str) -> None:
        """The activities are those of the latest edition."""
        assert [activity.id for activity in SCCIF[kind].editions[-1].activities] == activities.split()

    @pytest.mark.parametrize("kind", HOMES)
    def test_interim_gave_way_to_assurance(self, kind: str) -> None:
        """The interim inspection ended on 31 March 2022; the assurance inspection began on the day after."""
        edition = SCCIF[kind].editions[-1]
        interim, assurance = edition.activity("interim"), edition.activity("assurance")
        for day, during, since in ((date(2022, 3, 31), True, False), (date(2022, 4, 1), False, True)):
            assert (interim.exists_on(day), assurance.exists_on(day)) == (during, since)
        assert edition.activity("full").exists_on(date(2017, 4, 1))

    def test_what_they_carry(self) -> None:
        """They have grades, one outcome on another scale, or words."""
        home = edition_of("childrens_home", DAYS[0])
        assert home.activity("full").areas == tuple(THREE)
        assert home.activity("interim").areas == ("effectiveness",)
        for name in ("assurance", "assurance_visit", "monitoring"):
            assert home.activity(name).reporting.value is Reporting.NARRATIVE
        assert any(note.value is None for note in home.activity("assurance").notes)

    def test_combined(self) -> None:
        """Of the two agencies in one, the adoption agency is graded and the fostering agency is not."""
        adoption = SCCIF["voluntary_adoption_agency"].editions[0].activity("combined")
        fostering = SCCIF["independent_fostering_agency"].editions[0].activity("combined")
        assert (adoption.areas, fostering.areas) == (tuple(THREE), ())
        assert fostering.reporting.value is Reporting.NARRATIVE

    def test_no_hour_is_known_of_a_combined_inspection(self) -> None:
        """Fostering, 23: two working days, usually on a Thursday; the email by 9am is in 8.1 of adoption agencies."""
        for kind, activity, hour in (
            ("voluntary_adoption_agency", "full", time(9)),
            ("voluntary_adoption_agency", "combined", None),
            ("independent_fostering_agency", "combined", None),
        ):
            notice = SCCIF[kind].editions[0].activity(activity).notice[0].value
            assert notice is not None
            assert (notice.by, notice.length, notice.told) == (hour, WorkingDays(2), Weekday.THURSDAY)


NOTICES = {
    "childrens_home": "unannounced",
    "secure_childrens_home": "unannounced",
    "independent_fostering_agency": "Two working days",
    "boarding_school": "At least an hour",
    "residential_special_school": "At least an hour",
    "voluntary_adoption_agency": "Two working days",
    "adoption_support_agency": None,
    "residential_family_centre": None,
    "residential_holiday_scheme": "10 days before the first day of the scheme",
    "further_education_college": "Up to three hours",
}


class TestQuestions:
    """Every kind answers for a day of each time, or says what is unknown."""

    @pytest.mark.parametrize("day", DAYS, ids=str)
    @pytest.mark.parametrize("kind", GRADED)
    def test_full_inspections(self, kind: str, day: date) -> None:
        """What is judged, what limits it, notice, team, what is owed afterwards, complaints and deferral."""
        edition = edition_of(kind, day)
        activity = edition.activity("full")
        assert set(THREE) <= set(activity.areas_on(day))
        assert edition.limits
        for asked in (activity.notice, activity.team, activity.sampling_plans, activity.publication):
            (fact,) = in_force(asked, day)
            assert fact.value is not None or fact.note.startswith("not found: ")
        assert {deadline.within.count for deadline in in_force(activity.deadlines, day)} == (
            {18, 23, 28} if day < date(2020, 9, 1) else {18, 23, 30} if day < date(2024, 4, 5) else set[int]()
        )
        said = " ".join(str(note.value) for note in in_force(activity.notes, day))
        assert "complaint" in said
        assert "defer" in said
        assert inf.timetable(activity, on_site=day).explain()

    @pytest.mark.parametrize(
        ("kind", "days"),
        [
            ("childrens_home", 2),
            ("residential_family_centre", 2),
            ("residential_holiday_scheme", 2),
            ("boarding_school", 3),
            ("residential_special_school", 3),
        ],
    )
    def test_an_upper_limit_of_days_is_no_length(self, kind: str, days: int) -> None:
        """Children's homes, section 8: "up to" two days; centres, schemes and schools have a maximum too."""
        team = full(kind, date(2017, 6, 1)).team[0].value
        assert team is not None
        (role,) = team
        assert (role.length, role.longest) == (None, CalendarDays(days))

    @pytest.mark.parametrize(
        ("kind", "team"),
        [
            ("childrens_home", "usually at least 1 inspector, at most 2 calendar days"),
            ("voluntary_adoption_agency", "usually 1 inspector, 5 calendar days"),
            ("adoption_support_agency", "usually 1 inspector, 2 calendar days"),
            ("residential_family_centre", "usually 1 inspector, at most 2 calendar days"),
            ("residential_holiday_scheme", "usually 1 inspector, at most 2 calendar days"),
            ("boarding_school", "usually at least 1 social care inspector, at most 3 calendar days"),
            ("further_education_college", "usually at most 2 inspectors, 2 calendar days"),
        ],
    )
    def test_the_usual_team(self, kind: str, team: str) -> None:
        """Colleges, 8.3: "up to 2 inspectors usually spend a total of 2 days on site"; the others say usually too."""
        assert [str(role) for role in full(kind, date(2017, 6, 1)).team[0].value or ()] == [team]

    @pytest.mark.parametrize(
        ("kind", "title"),
        [
            ("childrens_home", "section 8, Types of inspection"),
            ("independent_fostering_agency", "section 9, Scheduling and the inspection team"),
            ("boarding_school", "section 8.3, Length of inspection"),
            ("residential_family_centre", "section 9, Scheduling and the inspection team"),
            ("residential_holiday_scheme", "section 11, Preparing for an inspection"),
            ("further_education_college", "section 8.3, Length of inspection"),
        ],
    )
    def test_a_section_on_scheduling_names_no_judgement(self, kind: str, title: str) -> None:
        """Family centres, 4.1, speaks of "All SCCIF inspections"; section 9 only of frequency, length and deferral.

        Children's homes, 8, speaks of "a set of graded judgements" and names none of them.
        """
        activity = full(kind, date(2017, 6, 1))
        inferred = kind == "independent_fostering_agency"
        assert activity.title.source.locator == title
        assert (activity.title.source.basis is Basis.INFERRED, bool(activity.title.note)) == (inferred, inferred)
        graded = title if kind == "childrens_home" else "section 4.1"
        assert str(activity.reporting.source.locator).startswith(graded)
        assert all(str(fact.source.locator).startswith("section 4.1") for fact in activity.judges)

    @pytest.mark.parametrize("kind", SCCIF)
    def test_what_one_kind_is_told_is_our_conclusion_elsewhere(self, kind: str) -> None:
        """Complaints, deferral, deadlines and monitoring visits: one kind's text does not speak of another."""
        elsewhere = {"section 17, Concerns or complaints about an inspection", "section 9.4, Deferrals"}
        if kind not in HOMES:
            elsewhere |= {"section 20, Monitoring visits", "section 8, Types of inspection"}
        said = [fact for _, fact in statements(SCCIF[kind].editions) if fact.source.locator in elsewhere]
        assert {fact.source.basis for fact in said if getattr(fact, "value", None) is not None} == {Basis.INFERRED}

    @pytest.mark.parametrize("kind", HOMES)
    def test_annex_a_of_homes(self, kind: str) -> None:
        """Homes, 9.2: "When notification of an inspection is given, inspectors give the provider a copy of Annex A"."""
        (notice,) = full(kind, date(2019, 10, 1)).notice
        assert notice.value
        assert notice.value.words.endswith(
            "When notification is given, inspectors give the provider a copy of Annex A."
        )
        assert notice.source.locator == "sections 9.1 and 9.2, Notice"

    @pytest.mark.parametrize("kind", ["boarding_school", "residential_special_school", "further_education_college"])
    def test_schools_and_colleges_are_not_regulated(self, kind: str) -> None:
        """Legal context: "does not inspect ... against a set of regulations or raise actions"; no more is said."""
        first = SCCIF[kind].topic("scope").facts[0]
        assert first.source.locator == "section 6, Legal context"
        assert "against a set of regulations, nor raise actions" in str(first.value)
        assert "requirement" not in str(first.value)

    @pytest.mark.parametrize("kind", ["boarding_school", "residential_special_school", "further_education_college"])
    def test_monitoring_visits_to_schools_and_colleges(self, kind: str) -> None:
        """Schools, 18, and colleges, 17: they are not regulated, so no compliance notice is checked."""
        visit = SCCIF[kind].editions[0].activity("monitoring")
        said = " ".join(str(fact.value) for fact in (*visit.notice, *visit.notes))
        assert "check that a notice is met" not in said
        assert ("agree a time" in said) == (kind == "further_education_college")
        assert {fact.source.basis for fact in (*visit.notice, *visit.notes)} == {Basis.GUIDANCE}

    def test_what_was_read_of_homes_is_our_conclusion_for_secure_homes(self) -> None:
        """Their own framework is for use from September 2019; most of its sections were not seen."""
        joint, own = SCCIF["secure_childrens_home"].editions
        read = {
            edition.id: {
                fact.source.basis
                for _, fact in statements(edition)
                if "including secure" in fact.source.document and getattr(fact, "value", fact) is not None
            }
            for edition in (joint, own)
        }
        assert read == {joint.id: {Basis.GUIDANCE, Basis.INFERRED}, own.id: {Basis.INFERRED}}

    def test_the_updates_for_secure_homes_of_2022(self) -> None:
        """Their list says nothing of homes of several buildings, nor of the sections on frequency and scheduling."""
        of_secure, of_homes = (
            " ".join(str(fact.value) for fact in SCCIF[kind].editions[-1].revisions)
            for kind in ("secure_childrens_home", "childrens_home")
        )
        for words in ("several buildings", "frequency, scheduling and monitoring"):
            assert (words in of_homes, words in of_secure) == (True, False)

    def test_only_the_first_inspection_waits_for_a_family(self) -> None:
        """Family centres, 21: "the first inspection of a centre will not be carried out until a family is staying"."""
        said = [str(note.value) for note in full("residential_family_centre", DAYS[0]).notes]
        assert [text for text in said if "a family is staying" in text and text.startswith("The first inspection")]

    def test_supported_accommodation(self) -> None:
        """Two working days' notice, a draft within 18 working days, and outcomes with the time until the next."""
        framework = SCCIF["supported_accommodation"]
        activity = full("supported_accommodation", DAYS[-1])
        (notice,) = activity.notice
        assert notice.value
        assert notice.value.length == inf.model.WorkingDays(2)
        assert notice.source.basis is Basis.SECONDARY
        assert [deadline.within.count for deadline in activity.deadlines] == [18, 23]
        said = [str(fact.value) for fact in framework.topic("outcomes").facts]
        for outcome, back in zip(SupportedAccommodationOutcome, ("3 years", "18 months", "6 months"), strict=True):
            assert [sentence for sentence in said if sentence.startswith(outcome.label) and f"about {back}" in sentence]

    @pytest.mark.parametrize("kind", GRADED)
    def test_notice_today(self, kind: str) -> None:
        """It is in working days, in hours, none, or not found."""
        (fact,) = in_force(full(kind, DAYS[-1]).notice, DAYS[-1])
        expected = NOTICES[kind]
        assert (fact.value is None) == (expected is None)
        assert expected is None or expected in str(fact.value)

    def test_the_notice_of_holiday_schemes_changed(self) -> None:
        """Up to five working days until March 2022, then about ten days before the scheme."""
        notices = full("residential_holiday_scheme", DAYS[0]).notice
        assert "five working days" in str(in_force(notices, date(2022, 3, 31))[0].value)
        assert "10 days" in str(in_force(notices, date(2022, 4, 1))[0].value)

    def test_the_deadlines_of_2020_end_with_the_process(self) -> None:
        """The lists of updates of 5 April 2024 name a new process: what is owed by when since then was not found."""
        home = full("childrens_home", DAYS[-1])
        assert {each.within.count for each in in_force(home.deadlines, date(2024, 4, 4))} == {18, 23, 30}
        assert in_force(home.deadlines, date(2024, 4, 5)) == ()
        plan = inf.timetable(home, on_site=date(2025, 6, 3))
        assert any("of the time since then only the five working days" in why.says for why in plan.reasons)

    def test_the_timetable_of_an_agency(self) -> None:
        """Notice on Thursday for Monday; a draft 18, comments 23 and a report 28 working days after the end."""
        steps = inf.timetable(full("voluntary_adoption_agency", DAYS[1]), on_site=date(2019, 6, 3)).steps
        assert str(steps[0].first) == "2019-05-30"

    @pytest.mark.parametrize("kind", GRADED)
    def test_what_was_not_found_says_so(self, kind: str) -> None:
        """There is always a gap, and each note begins with "not found"."""
        assert all(fact.value is None for fact in SCCIF[kind].unknown)
        assert len(SCCIF[kind].unknown) >= 3

    @pytest.mark.parametrize("kind", SCCIF)
    def test_overall_grades_are_announced_to_go(self, kind: str) -> None:
        """Release of 27 November 2025: "removing overall effectiveness grades across all remits"; no day was found."""
        (announced,) = SCCIF[kind].topic("announcements").facts
        assert "removing overall effectiveness grades across all remits it inspects and regulates" in str(
            announced.value
        )
        assert (announced.source.published, announced.source.basis) == (date(2025, 11, 27), Basis.GUIDANCE)
        assert "not the four-point scale" in announced.note
        notes = [fact.note for fact in SCCIF[kind].unknown]
        assert any("no source gives a day for providers" in note for note in notes)
        assert not any("no source says that it goes" in note for note in notes)
        edition = edition_of(kind, DAYS[-1])
        assert ("27 November 2025" in edition.has_overall.note) == (edition.scale is Grade)

    @pytest.mark.parametrize(
        ("topic", "words"),
        [
            ("consultation", "a new approach to inspections of local authority children's services from 2018"),
            ("consultation", "218 replies"),
            ("consultation", "250 individuals"),
            ("consultation", "Eight pilot inspections"),
            ("consultation", "criteria were amended"),
            ("common", "will be central"),
            ("common", "key areas of evidence"),
            ("common", "wherever possible, consistent"),
            ("common", "information requirements"),
            ("common", "one-size-fits-all"),
            ("common", "added or amended"),
            ("common", "right to return earlier"),
            ("common", "not intended to raise the thresholds"),
            ("common", "a formal review after 12 months"),
        ],
    )
    @pytest.mark.parametrize("kind", GRADED)
    def test_what_the_slides_at_sefton_say(self, kind: str, topic: str, words: str) -> None:
        """Ofsted's slides at Sefton, pages 5 to 13: "218 replies to online consultation", and so on."""
        assert any(words in str(fact.value) for fact in SCCIF[kind].topic(topic).facts)

    def test_the_edition_for_family_centres_of_november_2019(self) -> None:
        """Residential family centres: edition of 8 November 2019, no. 170014, "for use from 11 November 2019"."""
        revisions = edition_of("residential_family_centre", DAYS[1]).revisions
        (edition,) = [fact for fact in revisions if "170014" in fact.value.what]
        assert (edition.value.published, edition.value.what) == (
            "8 November 2019",
            "Edition for use from 11 November 2019 (reference 170014).",
        )


class TestContradictions:
    """If the slides and the official text differ, both sides are given, and which is followed."""

    @pytest.mark.parametrize("kind", GRADED)
    def test_those_of_all_kinds(self, kind: str) -> None:
        """They are "and progress", the same structure for all, and what the record says of the stated rule."""
        followed = {difference.topic: difference.followed for difference in SCCIF[kind].contradictions}
        name = followed["the name of the judgement of the whole"]
        assert name
        assert "experiences and progress" in name.value
        assert followed["what follows from inadequate leaders and managers alone"] is None

    def test_will_and_usually(self) -> None:
        """The slides say that Ofsted will return, the framework that it usually does; the months agree."""
        (certainty,) = [
            difference
            for difference in SCCIF["independent_fostering_agency"].contradictions
            if difference.topic.startswith("whether the return")
        ]
        will, usually = certainty.sides
        assert ("will" in will.value, "usually" in usually.value) == (True, True)
        for months in ("6-12", "12-18"):
            assert months in will.value
            assert months.replace("-", " to ") in usually.value
        assert certainty.followed == usually


class TestOtherScales:
    """An interim inspection says what changed; supported accommodation has an outcome: neither is a grade."""

    def test_an_interim_inspection(self) -> None:
        """Its one judgement is on its own scale under the edition of grades; there is no overall judgement."""
        edition = edition_of("childrens_home", DAYS[1])
        assert edition.scale_of("effectiveness") is InterimEffectiveness
        assert edition.scale_of("overall") is Grade
        inspection = _inspected(edition, "interim", "effectiveness", InterimEffectiveness.DECLINED)
        assert inspection.overall is Absence.NOT_SUPPLIED
        assert inf.departures(inspection) == ()

    def test_a_grade_is_refused_there(self) -> None:
        """Nor may the outcome of an interim inspection be used as a grade."""
        edition = edition_of("childrens_home", DAYS[1])
        with pytest.raises(DefinitionError, match="give a member of InterimEffectiveness"):
            _inspected(edition, "interim", "effectiveness", Grade.GOOD)
        with pytest.raises(DefinitionError, match="belongs to another scale: give a member of Grade"):
            _inspected(edition, "interim", "overall", InterimEffectiveness.IMPROVED)

    def test_none_compares_with_another(self) -> None:
        """Any two scales are "not comparable", in either direction."""
        scales: list[type[Scale]] = [Grade, InterimEffectiveness, SupportedAccommodationOutcome]
        for first in scales:
            for second in scales:
                for before in first:
                    for after in second:
                        assert (inf.compare(before, after) is Comparison.NOT_COMPARABLE) == (first is not second)

    def test_an_area_from_which_overall_is_derived_is_on_its_scale(self) -> None:
        """Another scale there is refused when the edition is made."""
        edition = edition_of("childrens_home", DAYS[1])
        areas = tuple(attrs.evolve(area, scale=InterimEffectiveness) for area in edition.areas)
        with pytest.raises(DefinitionError, match=r"areas\[0\]\.scale: the overall judgement and what"):
            attrs.evolve(edition, areas=areas)


def _inspected(edition: Edition[Scale], activity: str, area: str, outcome: Scale) -> Inspection:
    return Inspection(
        provider=HOME,
        edition=edition,
        activity=edition.activity(activity),
        on_site=(Days(DAYS[1], DAYS[1]),),
        published=date(2019, 7, 1),
        judgements={area: outcome},
        source=PROVIDER_TABLES,
    )


class TestShared:
    """The kinds share code and facts, not copies."""

    def test_no_sentence_is_written_twice(self) -> None:
        """A statement of several kinds is in the code once."""
        folder = Path(sccif.__file__).parent
        said = [
            node.value
            for path in sorted(folder.glob("*.py"))
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > SHORT
        ]
        assert len(said) > 100
        assert [text for text, count in Counter(said).items() if count > 1] == []

    @pytest.mark.parametrize("framework", SCCIF.values(), ids=lambda framework_here: framework_here.id)
    def test_what_was_read_of_2017_to_2019_says_so(self, framework: Framework[Scale]) -> None:
        """An edition still in force says that its notice, team and timetable were read in the first texts."""
        for edition in framework.editions:
            if edition.id.endswith("2017-04") and edition.period.value.until is None:
                assert "read in the texts of 2017 to 2019" in edition.period.note
