"""The traps of the published tables, one by one, on tables made up for the purpose."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest

from inspection_framework import (
    Absence,
    Activity,
    Days,
    Grade,
    InterimEffectiveness,
    SupportedAccommodationOutcome,
    UnknownTableError,
    UnreadableFileError,
)
from inspection_framework.exchange.readers import (
    NAME_NOT_SUPPLIED,
    NAME_WITHHELD,
    READ_ME_2014,
    NoEdition,
    ReleaseReading,
    read_outcomes,
    read_providers,
    read_scraped_history,
)
from inspection_framework.exchange.readers.releases.activity_cells import TypeReading, known_activity
from inspection_framework.exchange.readers.releases.layouts.history import HISTORY_2009_2023
from inspection_framework.exchange.readers.releases.layouts.outcomes import OUTCOMES
from inspection_framework.exchange.readers.releases.layouts.providers import PROVIDERS
from inspection_framework.exchange.readers.releases.layouts.scraped import SCRAPED
from inspection_framework.exchange.readers.releases.nearest_texts import NearestTexts
from inspection_framework.exchange.readers.releases.recognition import found_in
from inspection_framework.exchange.readers.releases.rows import TableReader
from inspection_framework.exchange.readers.sheets import Sheet
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.model import Outcome
from tests.exchange import made_up_releases
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, latest, provider, with_cell, written

HISTORY = (
    "Local authority name",
    "Ofsted region",
    "Single Inspection of LA Children's Services (SIF) First SIF publication date",
    "First SIF Overall Judgement (OE)",
    "First SIF children who need help and protection",
    "First SIF children looked after and achieving permanence",
    "First SIF CLA Sub: Adoption Performance",
    "First SIF CLA Sub: Experiences and progress of care leavers",
    "First SIF leadership, management and governance",
    "LSCB Overall Effectiveness",
    "First ILACS framework inspection type",
    "First ILACS framework publication date",
    "First ILACS framework overall effectiveness",
    "First ILACS framework experiences and progress of children in care",
    "SLAC publication date",
    "SLAC overall effectiveness",
)
IN_YEAR = (
    "Local authority area code",
    "Local authority name",
    "Region",
    "Inspection/Visit date",
    "Publication date",
    "Inspection/Visit type",
    "Overall effectiveness",
    "Visit Theme",
)


def outcomes_of(reading: ReleaseReading) -> Mapping[str, Outcome]:
    """Return the outcomes of the one inspection that was read."""
    (inspection,) = reading.inspections
    return inspection.judgements.outcomes


def providers(*rows: list[str]) -> ReleaseReading:
    """Read a table of providers."""
    return read_providers(written(made_up_releases.PROVIDERS, *rows))


def test_every_layout_says_what_it_was_built_from() -> None:
    """Each was built from an available file, or from a description only, and states which."""
    layouts = (*OUTCOMES, HISTORY_2009_2023, *PROVIDERS, SCRAPED)
    assert len({layout.id for layout in layouts}) == len(layouts)
    described = {layout.id for layout in layouts if "description only" in layout.built_from}
    assert described == {"outcomes-latest-2023", "outcomes-in-year-2023"}


class TestOutcomes:
    """Local-authority outcomes."""

    def test_the_combined_judgement_stands_under_children_in_care(self) -> None:
        """The notes: "The sub-judgement wording ... is based on the new framework from 1 January 2023"."""
        before, after = LATEST_ROWS[2], LATEST_ROWS[0]
        assert "care_and_care_leavers" in outcomes_of(read_outcomes(latest(before)))
        assert {"in_care", "care_leavers"} <= set(outcomes_of(read_outcomes(latest(after))))

    def test_the_combined_judgement_in_a_column_of_its_own(self) -> None:
        """It may be next to the column on children in care, or replace it: each is read, and blanks are no problem."""
        combined = "Experiences and progress of children in care and care leavers"
        before, after = LATEST_ROWS[2], LATEST_ROWS[0]
        both = read_outcomes(latest([*with_cell(before, 9, ""), "Good"], [*after, ""], headings=[*LATEST, combined]))
        assert both.problems == ()
        old, new = (inspection.judgements.outcomes for inspection in both.inspections)
        assert (old["care_and_care_leavers"], new["in_care"]) == (Grade.GOOD, Grade.OUTSTANDING)
        alone = read_outcomes(latest(before, after, headings=[*LATEST[:9], combined, *LATEST[10:]]))
        assert alone.problems == ()
        assert [inspection.judgements.outcomes for inspection in alone.inspections] == [old, new]

    def test_a_judgement_that_the_edition_does_not_have(self) -> None:
        """A grade for care leavers before 2023 is named, and not kept."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[2], 10, "Good")))
        assert "care_leavers" not in outcomes_of(reading)
        assert [problem.expected for problem in reading.problems] == [
            "expected here: ilacs-2018-01 does not judge this area"
        ]

    def test_a_blank_that_nothing_explains(self) -> None:
        """Since 2023 every area is judged: a blank is not supplied, and is named."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 10, "  ")))
        assert outcomes_of(reading)["care_leavers"] is Absence.NOT_SUPPLIED
        assert [str(problem) for problem in reading.problems] == [
            "the bytes given, row 4, column 'The experiences and progress of care leavers': expected a grade"
        ]

    def test_not_judged_and_not_yet_inspected(self) -> None:
        """They are two reasons; an authority not yet inspected has no inspection."""
        reading = read_outcomes(
            latest(
                with_cell(LATEST_ROWS[0], 10, "Not judged"),
                [*with_cell(LATEST_ROWS[1][:4], 3, "x"), "Not yet inspected"],
            )
        )
        assert outcomes_of(reading)["care_leavers"] is Absence.NOT_JUDGED
        assert [(row.provider.name, row.why) for row in reading.tables[0].not_inspected] == [
            ("York", Absence.NOT_YET_INSPECTED)
        ]
        assert reading.problems == ()

    def test_the_release_of_2023_has_neither_code_nor_publication(self) -> None:
        """Its leaders column is called "Impact of leaders"."""
        reading = read_outcomes(
            written(
                ["Local authority", "Ofsted region", "Inspection date", "Overall effectiveness", "Impact of leaders"],
                ["Barnet", "London", "13/05/2019", "Good", "Outstanding"],
            )
        )
        assert reading.tables[0].layout == "outcomes-latest-2023"
        assert outcomes_of(reading) == {"overall": Grade.GOOD, "leaders": Grade.OUTSTANDING}
        assert reading.inspections[0].published is Absence.NOT_SUPPLIED

    def test_a_release_that_revises_an_earlier_one(self) -> None:
        """Staffordshire's care leavers, "Good" in 2024 and corrected in 2025: each keeps its value and source."""
        row = ["", "E10000028", "Staffordshire", "West Midlands", "06/11/2023", "21/12/2023", *["Good"] * 4]
        earlier = read_outcomes(latest([*row, "Good"]))
        later = read_outcomes(latest([*row, "Requires improvement to be good"]))
        assert outcomes_of(earlier)["care_leavers"] is Grade.GOOD
        assert outcomes_of(later)["care_leavers"] is Grade.REQUIRES_IMPROVEMENT
        assert later.inspections[0].judgements["care_leavers"].printed == "Requires improvement to be good"
        assert "as at 31 March 2030" in later.inspections[0].source.document

    def test_numbers_are_grades_under_a_named_code_book_only(self) -> None:
        """5 is "not judged" in the releases of 2014, and means nothing by itself."""
        row = with_cell(with_cell(LATEST_ROWS[0], 6, 2), 10, 5)
        without = read_outcomes(latest(row))
        assert outcomes_of(without)["overall"] is Absence.UNREADABLE
        assert [problem.expected for problem in without.problems] == [
            "a grade: a number has no meaning without the code book of its file"
        ] * 2
        by_book = read_outcomes(latest(row), code_book=READ_ME_2014)
        assert outcomes_of(by_book)["overall"] is Grade.GOOD
        assert outcomes_of(by_book)["care_leavers"] is Absence.NOT_JUDGED
        assert by_book.inspections[0].judgements["overall"].note == f"2 in {READ_ME_2014.name}"

    def test_words_that_only_hold_a_grade(self) -> None:
        """The word "Good" within other words, a slip of a scrape, and an older scale are not grades here."""
        for text in ("A good authority", "to requires improvement", "Adequate", "Not good"):
            reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 6, text)))
            assert outcomes_of(reading)["overall"] is Absence.UNREADABLE, text
            assert len(reading.problems) == 1

    def test_a_grade_of_another_scale(self) -> None:
        """An outcome of supported accommodation is not one of an authority."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 6, "Serious or widespread weaknesses")))
        assert outcomes_of(reading)["overall"] is Absence.UNREADABLE
        assert "on the scale of ilacs-2023-01" in reading.problems[0].expected

    @pytest.mark.parametrize("day", ["31/02/2024", "soon", "2024", "3"])
    def test_no_day(self, day: str) -> None:
        """Without the first day on site there is no edition, and none is guessed from the publication."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 4, day)))
        (inspection,) = reading.inspections
        assert (inspection.edition, inspection.on_site) == (
            Absence.NOT_SUPPLIED,
            (Days(Absence.UNREADABLE, Absence.NOT_SUPPLIED),),
        )
        assert "care_and_care_leavers" in inspection.judgements["in_care"].note
        assert [problem.expected for problem in reading.problems] == ["a day such as 31/03/2025"]
        assert [entry.why for entry in reading.tables[0].without_edition] == [NoEdition.NO_DAY]

    def test_name_and_code_that_disagree(self) -> None:
        """Judgements are given to no authority rather than to the wrong one."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 1, "E06000014")))
        assert reading.inspections == ()
        assert reading.problems[0].expected == "one authority, but the row names Barnet and York: it was left out"

    def test_a_code_that_changed(self) -> None:
        """Barnsley is known by its old code and its new one; an unknown code is named, and the name is followed."""
        for code, problems in (("E08000016", 0), ("E08000038", 0), ("E99999999", 1)):
            reading = read_outcomes(latest(["", code, "Barnsley", *LATEST_ROWS[0][3:]]))
            assert reading.inspections[0].provider.urn == "80426"
            assert len(reading.problems) == problems

    def test_an_authority_that_ended(self) -> None:
        """Cumbria is not one of its successors."""
        reading = read_outcomes(latest(["", "E10000006", "Cumbria", "", "01/09/2022", "01/11/2022", *["Good"] * 4, ""]))
        provider = reading.inspections[0].provider
        assert (provider.name, provider.closed) == ("Cumbria", date(2023, 4, 1))

    def test_in_year(self) -> None:
        """An unknown type is named with the nearest; a visit has no judgement, in any case of letters."""
        rows = [
            ["E09000003", "Barnet", "London", "10/06/2024", "23/07/2024", "ILACS Short Inspection", "Good", ""],
            ["E09000003", "Barnet", "London", "11/02/2025", "23/03/2025", "LA Monitoring Visit", "", "Front door"],
            ["E06000014", "York", "York", "11/02/2025", "23/03/2025", "ILACS Shortish Inspection", "Good", ""],
            ["E06000014", "York", "York", "11/03/2025", "23/04/2025", "", "Good", ""],
        ]
        reading = read_outcomes(written(["In-year"], IN_YEAR, *rows))
        assert [str(inspection) for inspection in reading.inspections][:2] == [
            "Barnet, Short inspection, first day 10 June 2024, last day not supplied",
            "Barnet, Monitoring visit, first day 11 February 2025, last day not supplied",
        ]
        assert not reading.inspections[1].judgements
        assert [inspection.activity for inspection in reading.inspections[2:]] == [
            Absence.UNREADABLE,
            Absence.NOT_SUPPLIED,
        ]
        unread = [
            (problem.found, problem.nearest)
            for problem in reading.problems
            if problem.row is not None and problem.row > 2
        ]
        assert unread == [("ILACS Shortish Inspection", "ILACS Short Inspection"), ("", "")]

    def test_two_tables_that_disagree(self) -> None:
        """Both are kept, and the problem names the row of the other; a repeated row adds nothing."""
        sif = latest(LATEST_ROWS[0], LATEST_ROWS[0], with_cell(LATEST_ROWS[0], 6, "Inadequate"))
        reading = read_outcomes(sif)
        assert [inspection.judgements["overall"].outcome for inspection in reading.inspections] == [
            Grade.GOOD,
            Grade.INADEQUATE,
        ]
        assert str(reading.problems[0]) == (
            "the bytes given, row 6: expected the same as row 4 about Barnet, inspection,"
            " first day 10 June 2024, last day not supplied: both are kept"
        )

    def test_a_table_that_is_not_there(self) -> None:
        """The error names the known tables."""
        with pytest.raises(UnknownTableError, match="has no table 'Cover'"):
            read_outcomes(latest(*LATEST_ROWS)).table("Cover")

    def test_blank_rows_and_short_rows(self) -> None:
        """A blank row is not counted; a row that ends early has blanks at its end."""
        reading = read_outcomes(latest(LATEST_ROWS[0], [], ["", " ", ""], LATEST_ROWS[2][:10]))
        assert reading.tables[0].rows == 2
        assert reading.problems == ()

    def test_a_row_that_tells_of_nothing(self) -> None:
        """In a list of what was done in the year, a row without a day and a type is named."""
        reading = read_outcomes(written(["In-year"], IN_YEAR, ["E09000003", "Barnet", "London", " "]))
        assert [row.why for row in reading.tables[0].not_inspected] == [Absence.NOT_SUPPLIED]
        assert str(reading.problems[-1]).endswith("row 3: expected an inspection, but the row has none")

    def test_by_code_alone(self) -> None:
        """Without a name, the code identifies the authority."""
        reading = read_outcomes(latest(with_cell(LATEST_ROWS[0], 2, "")))
        assert reading.inspections[0].provider.name == "Barnet"

    def test_cells_of_a_workbook(self) -> None:
        """A day may have a time, a number is not a day, a blank or mark says why; an edition may lack an activity."""
        sheet = Sheet(file="x.ods", name="x", rows=[LATEST, *LATEST_ROWS])
        headed = found_in(OUTCOMES, sheet.rows, {})
        assert headed is not None
        reader = TableReader(sheet, headed, len(sheet.rows), None, NearestTexts())
        started = date(2025, 1, 20)
        edition = ILACS.edition_on(started)
        assert known_activity(edition, ("jtai",), "JTAI", (started, started)) == TypeReading(
            Absence.NOT_SUPPLIED, "printed as JTAI", ("jtai",)
        )
        cells = (datetime(2025, 3, 31, 9, 30), 45747, " ", None, "Not yet inspected", date(2025, 3, 31))  # noqa: DTZ001 # cells have no zone
        assert [reader.days.day_in(cell, 0) for cell in cells] == [
            date(2025, 3, 31),
            Absence.UNREADABLE,
            Absence.NOT_SUPPLIED,
            Absence.NOT_SUPPLIED,
            Absence.NOT_YET_INSPECTED,
            date(2025, 3, 31),
        ]


class TestHistory:
    """The sheet of 2009 to 2023, built from a description: all inspections of an authority in one row."""

    ROW = (
        *("Halton", "North West", "03/02/2015", "Requires improvement to be good", "Requires improvement to be good"),
        *("Good", "Good", "Good", "Requires improvement to be good", "Good"),
        *("ILACS Standard Inspection", "01/05/2020", "Good", "Good", "01/02/2011", "Requires improvement to be good"),
    )

    def test_side_by_side(self) -> None:
        """Halton has a SIF, an ILACS and an older inspection: each has one edition or none, by its publication."""
        reading = read_outcomes(written(["Inspections"], HISTORY, self.ROW))
        assert reading.problems == ()
        sif, ilacs, slac = reading.inspections
        assert sif.published == date(2015, 2, 3)
        assert sif.judgements.outcomes == {
            "overall": Grade.REQUIRES_IMPROVEMENT,
            "help_and_protection": Grade.REQUIRES_IMPROVEMENT,
            "looked_after": Grade.GOOD,
            "adoption": Grade.GOOD,
            "care_leavers": Grade.GOOD,
            "leaders": Grade.REQUIRES_IMPROVEMENT,
            "lscb": Grade.GOOD,
        }
        assert all(inspection.on_site == () for inspection in (sif, ilacs, slac))
        assert [inspection.edition for inspection in (sif, ilacs)] == [SIF.editions[0], ILACS.editions[0]]
        assert [entry.why for entry in reading.tables[0].without_edition] == [NoEdition.NO_FRAMEWORK]
        assert [inspection.activity for inspection in (sif, ilacs)] == [
            SIF.editions[0].activity("sif"),
            ILACS.editions[0].activity("standard"),
        ]

    def test_adequate_rewritten_as_requires_improvement(self) -> None:
        """Before 2013 it was "Adequate", on another scale: it is kept as printed, read as unreadable, and noted."""
        slac = read_outcomes(written(["Inspections"], HISTORY, self.ROW)).inspections[2]
        judgement = slac.judgements["overall"]
        assert judgement.outcome is Absence.UNREADABLE
        assert judgement.printed == "Requires improvement to be good"
        assert "judged Adequate as requires improvement" in judgement.note

    def test_a_dash_was_not_judged(self) -> None:
        """Isles of Scilly and City of London have a dash where nothing was judged."""
        row = with_cell(self.ROW, 6, "-")
        assert read_outcomes(written(HISTORY, row)).inspections[0].judgements["adoption"].outcome is Absence.NOT_JUDGED

    def test_two_tables_one_below_the_other(self) -> None:
        """Abolished authorities are below, under headings of their own in another order."""
        below = ("Local authority", "ILACS framework overall effectiveness", "ILACS framework publication date")
        reading = read_outcomes(
            written(["Inspections"], HISTORY, self.ROW, [], ["Abolished"], below, ["Poole", "Good", "01/08/2018"])
        )
        assert [(table.rows, len(table.inspections)) for table in reading.tables] == [(1, 3), (1, 1)]
        assert [len(table.not_data) for table in reading.tables] == [1, 0]
        assert reading.inspections[-1].provider.name == "Poole"
        assert reading.inspections[-1].judgements.outcomes == {"overall": Grade.GOOD}
        assert [(problem.row, problem.found) for problem in reading.problems] == [(5, "Abolished")]

    def test_more_rows_of_headings_than_any_sheet_has(self) -> None:
        """A thousand rows that begin like headings are compared with each layout. One more is refused."""
        repeated = [("Local authority",)] * 1_000
        assert len(read_outcomes(written(HISTORY, self.ROW, *repeated)).tables) == 1
        with pytest.raises(UnreadableFileError, match="more than 1,000 rows of a sheet begin with the heading of a"):
            read_outcomes(written(HISTORY, self.ROW, *repeated, ("Local authority",)))

    def test_a_heading_alone_is_no_table(self) -> None:
        """A row that begins with a word that is a heading elsewhere is a row, of an unknown authority."""
        reading = read_outcomes(written(HISTORY, self.ROW, ["Local authority"]))
        assert len(reading.tables) == 1
        assert [(problem.row, problem.found) for problem in reading.problems] == [(3, "Local authority")]
        assert reading.tables[0].outcomes("weather") == {Absence.NOT_IN_EDITION: 2, Absence.NOT_SUPPLIED: 1}

    def test_not_inspected_at_all(self) -> None:
        """A row with only a name is an authority not yet inspected."""
        reading = read_outcomes(written(HISTORY, ["Cumberland"]))
        assert [row.why for row in reading.tables[0].not_inspected] == [Absence.NOT_YET_INSPECTED]


class TestProviders:
    """Provider-level tables."""

    @pytest.mark.parametrize(
        ("printed", "urn"), [("1027076.0", "1027076"), ("SC000001\u200b", "SC000001"), ("sc000001", "SC000001")]
    )
    def test_one_number_in_several_spellings(self, printed: str, urn: str) -> None:
        """A decimal point, case and invisible characters make no difference."""
        reading = providers(provider(urn=printed))
        assert [listed.urn for listed in reading.providers] == [urn]

    def test_a_home(self) -> None:
        """Its name is withheld, its number is text, its kind one word."""
        reading = providers(provider())
        assert str(reading.providers[0]) == f"{NAME_WITHHELD} (childrens_home SC000001)"
        assert reading.providers[0].registered == date(2012, 4, 1)
        assert providers(provider(name="", registered="once")).providers[0].name == NAME_NOT_SUPPLIED

    def test_what_cannot_be_told_of_a_provider(self) -> None:
        """A row without a number is left out; an unknown kind keeps its name; an invalid registration is unreadable."""
        reading = providers(
            provider(urn=""), provider(kind="Childrens hom"), provider(urn="SC000002", kind="", registered="once")
        )
        assert [listed.urn for listed in reading.providers] == ["SC000001", "SC000002"]
        assert [inspection.provider.kind for inspection in reading.inspections] == ["childrens_hom", "unknown"]
        assert reading.inspections[1].provider.registered is Absence.UNREADABLE
        assert [(problem.row, problem.column, problem.found) for problem in reading.problems] == [
            (2, "URN", ""),
            (3, "Provision type", "Childrens hom"),
            (4, "Registration date", "once"),
            (4, "Provision type", ""),
        ]
        assert reading.problems[1].nearest == "Children's home"

    def test_no_column_of_kinds(self) -> None:
        """The kind of every provider is then unknown: the column is named once, not for every row."""
        reading = read_providers(
            written(
                ["URN", "Inspection date", "Overall experiences and progress of children and young people"],
                ["SC000001", "05/11/2024", "Good"],
                ["SC000002", "05/11/2024", "Good"],
            )
        )
        assert {listed.kind for listed in reading.providers} == {"unknown"}
        assert sum("Provision type" in problem.expected for problem in reading.problems) == 1

    def test_an_older_scale(self) -> None:
        """Adequate is kept as printed and is not requires improvement."""
        judgement = providers(provider(overall="Adequate")).inspections[0].judgements["overall"]
        assert (judgement.outcome, judgement.printed) == (Absence.UNREADABLE, "Adequate")
        assert "older scale" in judgement.note

    def test_other_years(self) -> None:
        """2015 has other judgements and headings; 2022 has Ofsted's own misspelling of a heading."""
        reading = read_providers(
            written(
                [
                    "URN",
                    "Setting Name",
                    "Provision type",
                    "Inspection date",
                    "Overall effectiveness",
                    "Quality of care",
                ],
                ["SC000001", "REDACTED", "Children's Home", "10/02/2015", "Good", "Outstanding"],
            )
        )
        assert reading.tables[0].layout == "providers-2016"
        assert outcomes_of(reading) == {"overall": Grade.GOOD, "quality_of_care": Grade.OUTSTANDING}
        slip = [
            heading.replace("Health services", "Latest full inspectio health services")
            for heading in made_up_releases.PROVIDERS
        ]
        assert read_providers(written(slip, provider())).problems == ()

    def test_secure_training_centres(self) -> None:
        """No framework here inspects them: their rows are read and accounted for."""
        reading = providers(provider(kind="Secure Training Centre"))
        assert [entry.why for entry in reading.tables[0].without_edition] == [NoEdition.NO_FRAMEWORK]
        assert outcomes_of(reading)["overall"] is Grade.GOOD

    def test_a_type_that_no_edition_has(self) -> None:
        """An emergency inspection is read without its activity, and its type is noted."""
        reading = providers(provider(event="Emergency inspection"))
        assert reading.inspections[0].activity is Absence.NOT_SUPPLIED
        assert "printed as Emergency inspection" in reading.inspections[0].note
        assert reading.problems == ()

    def test_change_is_no_quality(self) -> None:
        """Improved effectiveness is an outcome of an interim inspection, in its own area, and not an overall grade."""
        reading = providers(
            provider(
                event="Interim inspection",
                began="05/11/2019",
                overall="Improved Effectiveness",
                helped="",
                leaders="",
            )
        )
        (inspection,) = reading.inspections
        assert isinstance(inspection.activity, Activity)
        assert inspection.activity.id == "interim"
        assert outcomes_of(reading) == {"effectiveness": InterimEffectiveness.IMPROVED}
        assert reading.tables[0].outcomes("overall") == {Absence.NOT_JUDGED: 1}
        assert reading.problems == ()

    def test_change_where_no_edition_is_known(self) -> None:
        """Before the first edition, effectiveness is also not an overall grade."""
        reading = providers(
            provider(event="Interim inspection", began="31/03/2017", overall="Declined in effectiveness")
        )
        assert [entry.why for entry in reading.tables[0].without_edition] == [NoEdition.BEFORE]
        assert outcomes_of(reading)["effectiveness"] is InterimEffectiveness.DECLINED
        assert outcomes_of(reading)["overall"] is Absence.NOT_SUPPLIED

    def test_change_where_the_edition_knows_none(self) -> None:
        """An agency has no interim inspections: the cell is named, with the expected scale."""
        reading = providers(
            provider(kind="Independent Fostering Agency", overall="Improved effectiveness", event="Interim inspection")
        )
        assert outcomes_of(reading)["overall"] is Absence.UNREADABLE
        assert reading.problems[0].expected == "on the scale of sccif-independent_fostering_agency-2017-04, Grade"

    def test_a_blank_where_effectiveness_was_due(self) -> None:
        """In an interim inspection a blank is about its own area."""
        reading = providers(provider(event="SC Interim", began="05/11/2019", overall="", helped="", leaders=""))
        assert outcomes_of(reading) == {"effectiveness": Absence.NOT_SUPPLIED}

    @pytest.mark.parametrize(
        ("event", "began", "activity"),
        [
            ("Assurance visit", "31/08/2020", None),
            ("Assurance visit", "01/09/2020", "assurance_visit"),
            ("Assurance visit", "11/04/2021", "assurance_visit"),
            ("Assurance visit", "12/04/2021", None),
            ("Assurance visit", "31/03/2022", None),
            ("Assurance visit", "01/04/2022", "assurance"),
            ("Assurance inspection", "01/04/2022", "assurance"),
            ("Interim inspection", "31/03/2022", "interim"),
            ("Interim inspection", "01/04/2022", None),
            ("Monitoring Visit", "05/11/2024", "monitoring"),
            ("Full inspection", "05/11/2024", "full"),
        ],
    )
    def test_the_activity_is_one_that_there_was_on_the_day(self, event: str, began: str, activity: str | None) -> None:
        """Two activities were called assurance visit; a type that did not exist on a day is kept as printed."""
        (inspection,) = providers(provider(event=event, began=began)).inspections
        if activity is None:
            assert (inspection.activity, inspection.note) == (Absence.NOT_SUPPLIED, f"printed as {event}")
        else:
            assert isinstance(inspection.activity, Activity)
            assert inspection.activity.id == activity

    def test_supported_accommodation(self) -> None:
        """Its one outcome is on its own scale, and the columns of grades are not expected."""
        reading = providers(
            provider(
                kind="Supported Accommodation",
                overall="",
                helped="",
                leaders="",
                supported="Inconsistent quality of service delivery",
            )
        )
        assert outcomes_of(reading) == {"overall": SupportedAccommodationOutcome.INCONSISTENT}
        assert reading.problems == ()

    def test_secure_homes(self) -> None:
        """Education is judged in both of their editions, health in the second."""
        cells = {"kind": "Secure Children's home", "education": "Good", "health": "Good"}
        before, after = (providers(provider(**cells, began=day)) for day in ("13/05/2019", "14/05/2019"))
        assert list(before.inspections[0].judgements) == [
            *("overall", "education", "helped_and_protected", "leaders_and_managers"),
        ]
        assert [problem.expected for problem in before.problems] == [
            "expected here: sccif-secure_childrens_home-2017-04 does not judge this area"
        ]
        assert outcomes_of(after)["health"] is Grade.GOOD
        assert after.problems == ()


class TestScrape:
    """The community's table."""

    HEADINGS = (
        *("urn", "local_authority", "inspection_link", "publication_date", "inspection_framework"),
        *("inspector_name", "inspection_start_date", "inspection_end_date", "overall_effectiveness_grade"),
        *("help_and_protection_grade", "in_care_grade"),
    )
    ROW = (
        *("80487", "barnet", "https://example.org/1", "23/07/24", "short", "Somebody", "10/06/2024", "14/06/2024"),
        *("good", "to requires improvement", "outstanding"),
    )

    def test_a_row(self) -> None:
        """Its link is kept, the inspector is not."""
        reading = read_scraped_history(written(self.HEADINGS, self.ROW))
        (inspection,) = reading.inspections
        assert inspection.source.link == "https://example.org/1"
        assert inspection.judgements["help_and_protection"].outcome is Grade.REQUIRES_IMPROVEMENT
        assert "Somebody" not in repr(reading)

    def test_days_the_wrong_way_round(self) -> None:
        """A last day before the first is unreadable, and named."""
        reading = read_scraped_history(written(self.HEADINGS, with_cell(self.ROW, 7, "01/06/2024")))
        assert reading.inspections[0].on_site == (Days(date(2024, 6, 10), Absence.UNREADABLE),)
        assert (2, "inspection_end_date") in [(problem.row, problem.column) for problem in reading.problems]
