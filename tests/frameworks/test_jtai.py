"""Joint targeted area inspections: one edition without areas, one activity without grades."""

from datetime import date, timedelta
from typing import cast

import pytest

from inspection_framework.errors import NotInForceError
from inspection_framework.frameworks.jtai import JTAI
from inspection_framework.model.activities import Place, Reporting
from inspection_framework.model.days import Weekday
from inspection_framework.model.facts import Basis, in_force
from inspection_framework.model.lengths import CalendarDays, WorkingDays

EDITION = JTAI.edition("jtai-2016-02")
INSPECTION = EDITION.activity("jtai")
FRONT_DOOR_DAY = date(2024, 1, 22)


def themes_on(day: date) -> list[str]:
    """Return the themes on a day, without the areas."""
    return [str(theme.value).split(":")[0] for theme in in_force(JTAI.topic("themes").facts, day)]


def inspectorates_on(day: date) -> list[tuple[str, ...]]:
    """Return the inspectorates on a day, a tuple for each kind of inspection."""
    values: list[object] = [fact.value for fact in in_force(JTAI.topic("inspectorates").facts, day)]
    return [cast("tuple[str, ...]", value) for value in values if isinstance(value, tuple)]


class TestEdition:
    """The framework is applied since February 2016; it is a "Narrative findings" inspection of a local area."""

    def test_it_begins_with_february_2016(self) -> None:
        """The first inspection, of South Tyneside, was in February 2016; an end is not known."""
        assert JTAI.edition_on(date(2016, 2, 1)) is EDITION
        assert JTAI.edition_on(date(2026, 4, 27)) is EDITION
        with pytest.raises(NotInForceError):
            JTAI.edition_on(date(2016, 1, 31))

    def test_it_judges_nothing(self) -> None:
        """The letter is narrative: no areas, no overall judgement. The fact gives the reason in a sentence."""
        assert EDITION.areas == ()
        assert EDITION.has_overall.value is False
        assert "narrative letter without grades" in EDITION.has_overall.note
        assert INSPECTION.reporting.value is Reporting.NARRATIVE
        assert not INSPECTION.is_graded

    def test_it_inspects_local_authorities(self) -> None:
        """The area of an inspection is that of a local authority."""
        assert JTAI.inspects == ("local_authority",)


class TestNotice:
    """gov.uk: notification changed to 10 working days before fieldwork; before, it was 9 or 10 by theme."""

    def test_up_to_2020_it_depended_on_the_theme(self) -> None:
        """The day of the change was not found, so no length is given, and the words give both."""
        (notice,) = in_force(INSPECTION.notice, date(2018, 9, 24))
        assert notice.value is not None
        assert notice.value.length is None
        assert notice.value.words.startswith("By the last update notification comes 10 working days before fieldwork")
        assert "9 or 10 days before, depending on the theme" in notice.value.words
        assert notice.source.basis is Basis.GUIDANCE

    def test_since_2022_it_is_ten_working_days(self) -> None:
        """Inspectors are on site in week 3: two weeks of five working days after a notification in week 1."""
        (notice,) = in_force(INSPECTION.notice, FRONT_DOOR_DAY)
        assert notice.value is not None
        assert notice.value.length == WorkingDays(10)
        assert "week 3" in notice.value.words

    def test_in_the_pause_it_is_not_known(self) -> None:
        """For the pilot and for Solihull in January 2022 no notice was found."""
        (notice,) = in_force(INSPECTION.notice, date(2022, 1, 10))
        assert notice.value is None
        assert "Solihull" in notice.note

    def test_every_day_has_one_answer(self) -> None:
        """From the first day of the edition on, each day has exactly one fact on notice, on phases and on the team."""
        days = [date(2016, 2, 1) + timedelta(days=number) for number in range(4000)]
        for facts in (INSPECTION.notice, INSPECTION.phases, INSPECTION.team):
            assert {len(in_force(facts, day)) for day in days} == {1}


class TestWeeks:
    """One week on site, Monday to Friday, in the third week; 59 of 62 letters show it."""

    def test_the_third_week_is_on_site(self) -> None:
        """Weeks 1 and 2 are preparation; week 3 is fieldwork, the only one on site."""
        (phases,) = in_force(INSPECTION.phases, FRONT_DOOR_DAY)
        assert phases.value is not None
        assert [(phase.weeks, phase.place) for phase in phases.value] == [
            ((1,), Place.OFF_SITE),
            ((2,), Place.OFF_SITE),
            ((3,), Place.ON_SITE),
        ]

    def test_the_days_on_site(self) -> None:
        """Five calendar days from a Monday to a Friday, counted over the letters."""
        (pattern,) = INSPECTION.usually_on_site
        assert (pattern.value.first, pattern.value.last) == (Weekday.MONDAY, Weekday.FRIDAY)
        assert pattern.value.length == CalendarDays(5)
        assert pattern.source.basis is Basis.OBSERVED
        assert "59 of the 62" in pattern.note


class TestTeam:
    """Two social care inspectors and one schools inspector of Ofsted, two of CQC, two of HMICFRS."""

    def test_seven_inspectors(self) -> None:
        """The team of 2022 to 2024 has seven in four roles."""
        (team,) = in_force(INSPECTION.team, FRONT_DOOR_DAY)
        assert team.value is not None
        assert [(role.at_least, role.at_most) for role in team.value] == [(2, 2), (1, 1), (2, 2), (2, 2)]

    @pytest.mark.parametrize("day", [date(2019, 6, 17), date(2025, 10, 6)])
    def test_other_years_are_not_known(self, day: date) -> None:
        """No account of the team before April 2022 or after 2024 was seen."""
        (team,) = in_force(INSPECTION.team, day)
        assert team.value is None

    def test_at_least_five_cases_are_tracked(self) -> None:
        """At least five cases are tracked, and the audits of the partnership are evaluated."""
        (records,) = INSPECTION.evidence.records_read
        assert "tracked cases, at least five" in records.value
        notes = [str(note.value) for note in INSPECTION.notes]
        assert any(note.startswith("At least five cases are tracked") for note in notes)
        assert any("audits made locally" in note for note in notes)


class TestNumber:
    """Ofsted's slides of September 2017: "Up to ten local areas per year"."""

    def test_the_cap(self) -> None:
        """Ten local areas a year, as Ofsted itself puts it."""
        (cap,) = JTAI.caps
        assert (cap.count, cap.of, cap.per) == (10, "local areas", "year")
        assert cap.source.basis is Basis.GUIDANCE
        assert cap.source.published == date(2017, 9, 26)

    def test_no_year_is_above_it(self) -> None:
        """Of 64 letters 63 belong to the years 2016 to 2024, and none of these years has more than ten."""
        counted = {
            fact.during.since.year: fact.value
            for fact in JTAI.topic("numbers").facts
            if isinstance(fact.value, int) and fact.during and fact.during.since
        }
        assert list(counted) == list(range(2016, 2025))
        assert sum(counted.values()) == 63
        assert max(counted.values()) == JTAI.caps[0].count


class TestRevisions:
    """The framework of January 2016 and its updates, then guidance for each theme."""

    def test_those_with_a_day_stand_in_its_order(self) -> None:
        """Six have a full day, from 28 March 2022 to 10 September 2025, and apply from it."""
        dated = [revision.during.since for revision in EDITION.revisions if revision.during and revision.during.since]
        assert dated == [
            date(2022, 3, 28),
            date(2022, 10, 7),
            date(2024, 4, 5),
            date(2024, 9, 12),
            date(2025, 4, 23),
            date(2025, 9, 10),
        ]
        assert EDITION.revisions[0].value.published == "January 2016"

    def test_the_newest_update_of_the_first_framework_has_no_day(self) -> None:
        """The list of updates gives no day; 25 February 2020 is that of another page, on one theme."""
        (ten,) = (revision for revision in EDITION.revisions if "10 working days" in revision.value.what)
        assert ten.during is None
        assert "page on one theme, child exploitation, has the 10 working days since 25 February 2020" in ten.note


class TestThemes:
    """Ofsted's slides: "Changing 'deep dives'"; the areas are those of the letters."""

    @pytest.mark.parametrize(
        ("day", "themes"),
        [
            (date(2016, 6, 20), ["Child sexual exploitation and missing children"]),
            (date(2017, 2, 27), ["Children living with domestic abuse"]),
            (date(2017, 12, 4), ["Neglect"]),
            (
                date(2018, 2, 12),
                [
                    "Child sexual exploitation, gangs, criminal exploitation and missing children, revisited",
                    "Domestic abuse, revisited",
                ],
            ),
            (date(2019, 3, 18), ["Sexual abuse in the family"]),
            (date(2019, 7, 8), ["Child exploitation"]),
            (date(2020, 1, 20), ["Children's mental health"]),
            (date(2021, 11, 8), []),
            (
                date(2022, 7, 4),
                [
                    "Identification of initial need and risk (the 'front door')",
                    "Criminal exploitation of children",
                ],
            ),
            (
                date(2024, 3, 4),
                [
                    "Identification of initial need and risk (the 'front door')",
                    "Serious youth violence, children aged 10 and over",
                ],
            ),
        ],
    )
    def test_the_themes_of_a_day(self, day: date, themes: list[str]) -> None:
        """On days with inspectors on site the themes are those of the letters."""
        assert themes_on(day) == themes

    def test_exploitation_in_spring_2018_has_three_areas(self) -> None:
        """GOV.UK, Joint inspections of child exploitation, addendum 180032: Dorset, next to Southend and Greenwich."""
        themes = in_force(JTAI.topic("themes").facts, date(2018, 5, 14))
        (theme,) = (fact for fact in themes if "exploitation" in str(fact.value))
        assert str(theme.value).endswith(": Dorset, Southend-on-Sea, Greenwich.")
        assert "180032" in theme.source.document
        (number,) = in_force(JTAI.topic("numbers").facts[2:], date(2018, 5, 14))
        assert (number.value, "at least nine" in number.note) == (8, True)

    def test_haringey_in_december_2017(self) -> None:
        """Haringey's paper lists its own inspection of the response to neglect, 4 to 8 December 2017."""
        (theme,) = in_force(JTAI.topic("themes").facts, date(2017, 12, 4))
        assert "Haringey" in str(theme.value)

    def test_the_front_door_and_one_theme_at_a_time(self) -> None:
        """Since April 2022 there are at most two: the front door and one theme."""
        days = (date(2022, 4, 1) + timedelta(days=number) for number in range(1700))
        assert {len(themes_on(day)) for day in days} == {1, 2}


class TestInspectorates:
    """HMI Probation took part to March 2020 and in January 2022, not from 1 April 2022, again since October 2023."""

    PROBATION = "HM Inspectorate of Probation"

    @pytest.mark.parametrize(
        ("day", "with_probation"),
        [
            (date(2016, 2, 15), [True]),
            (date(2022, 1, 10), [True]),
            (date(2022, 4, 1), [False]),
            (date(2023, 9, 30), [False]),
            (date(2023, 10, 1), [False, True]),
        ],
    )
    def test_probation(self, day: date, with_probation: list[bool]) -> None:
        """Since October 2023 it takes part in inspections of a theme, and not in those of the front door."""
        assert [self.PROBATION in bodies for bodies in inspectorates_on(day)] == with_probation

    @pytest.mark.parametrize("day", [date(2016, 2, 15), date(2022, 6, 13), FRONT_DOOR_DAY, date(2026, 3, 2)])
    def test_three_take_part_always(self, day: date) -> None:
        """Ofsted, the Care Quality Commission and the constabulary inspectorate take part in every one."""
        for bodies in inspectorates_on(day):
            assert bodies[:2] == ("Ofsted", "Care Quality Commission")
            assert bodies[2].startswith("HM Inspectorate of Constabulary")


class TestLaw:
    """Children Act 2004, section 20; S.I. 2015/1792, in force from 9 November 2015."""

    def test_section_20(self) -> None:
        """On request under section 20(1)(b), or by the inspectorates' own decision under section 20(2)."""
        places = {fact.source.locator for fact in JTAI.topic("legal_basis").facts if fact.source.basis is Basis.LAW}
        assert {"section 20(1)(b)", "section 20(2)", "regulation 3(3) and (4)"} <= places

    def test_it_replaces_a_focused_visit(self) -> None:
        """Halton 3.3 and Gateshead's appendix: it "would replace a focused visit"."""
        facts = JTAI.topic("in_place_of").facts
        assert sum("would replace a focused visit" in str(fact.value) for fact in facts) == 2
        assert {fact.source.basis for fact in facts} == {Basis.SECONDARY}


def test_contradictions_are_followed_as_the_letters_and_the_guidance_say() -> None:
    """Ten working days, the letters' themes, HMI Probation and section 20 are followed, never the other account."""
    followed = {difference.topic: difference.followed for difference in JTAI.contradictions}
    assert len(followed) == len(JTAI.contradictions) == 5
    bases = {topic: side.source.basis for topic, side in followed.items() if side}
    assert bases == {
        "notice": Basis.GUIDANCE,
        "whether there is notice": Basis.GUIDANCE,
        "the theme of early 2018": Basis.OBSERVED,
        "which inspectorate HMIP is": Basis.OBSERVED,
        "whether it belongs to the inspection of local authority children's services": Basis.GUIDANCE,
    }
    assert all(difference.sides[-1] == difference.followed for difference in JTAI.contradictions)


def test_what_is_not_known_of_2026() -> None:
    """The theme announced in 2026 and the numbers since 2025 were not found."""
    notes = [fact.note for fact in in_force(JTAI.unknown, date(2026, 11, 2))]
    assert any("theme announced in 2026" in note for note in notes)
    assert any("in 2025 and 2026" in note for note in notes)


def test_no_letter_is_taken_for_a_rule() -> None:
    """Rules read from letters are observed, never guidance or law."""
    read = [fact for topic in JTAI.topics for fact in topic.facts if "letters on 64" in fact.source.document]
    assert len(read) > 20
    assert {fact.source.basis for fact in read} == {Basis.OBSERVED}
