"""The answers of the page for a browser, without the browser, and what it shows if there is none."""

from datetime import date
from pathlib import Path

import attrs
import pytest

from inspection_framework import Edition, Period, __version__, departures, draw_sample, outlook
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.made_up import HOME, write_made_up_annex_a
from inspection_framework.frameworks import ILACS, JTAI, SCCIF, SIF
from inspection_framework.notebook import browser
from inspection_framework.notebook.as_html import as_html
from inspection_framework.notebook.browser import PLAN, told
from inspection_framework.notebook.conformity import conformity, of_conformity
from inspection_framework.notebook.displays import display_of
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, PROVIDERS, latest, provider, with_cell, written
from tests.exchange.reports.made_up import VISIT_2025, lines
from tests.exchange.reports.pdfs import pdf_of
from tests.notebook.reading import words_of_html

DAY = "2026-11-22"
GROUPS = ("help_and_protection", "care_leavers", "looked_after out_of_borough", "looked_after")
LIST = [[f"Xanthippe-{number}", GROUPS[number % 4]] for number in range(40)]


def path_of(tmp_path: Path, data: bytes, name: str = "given.csv") -> str:
    """Return the path of a file with this content, written as the page does."""
    path = tmp_path / name
    path.write_bytes(data)
    return str(path)


def answer(question: str, path: str, **fields: str) -> str:
    """Return the words of the answer to a question: every element in it is ours and is closed."""
    shown = told(question, path, fields)
    assert shown.answered, shown.html
    return words(shown.html)


def refusal(question: str, path: str, **fields: str) -> str:
    """Return the words shown for a question that cannot be answered."""
    shown = told(question, path, fields)
    assert not shown.answered
    return words(shown.html)


def words(shown: str) -> str:
    """Return the words of displays one after another."""
    return " ".join(words_of_html(f'<div class="inf"{display}') for display in shown.split('<div class="inf"')[1:])


class TestOutlook:
    """What comes next, for each provider in a release."""

    def test_a_row_for_each(self, tmp_path: Path) -> None:
        """Without a name all providers are in one table, as the library answers for each."""
        path = path_of(tmp_path, latest(*LATEST_ROWS))
        said = answer("outlook", path, on=DAY)
        assert "Outlooks: 4" in said
        assert "Based on this file alone; the last day in it is 15 April 2025." in said
        for inspection in read_outcomes(path).inspections:
            told_for = outlook(inspection.provider, [inspection], on=date(2026, 11, 22))
            assert told_for.next is not None
            assert f"{inspection.provider.name} {inspection.provider.urn}" in said
            assert "; ".join(told_for.next.lines(told_for.on)) in said

    def test_a_name_in_full(self, tmp_path: Path) -> None:
        """By part of a name, in any case, or by a URN, a few providers are shown with their reasons."""
        path = path_of(tmp_path, latest(*LATEST_ROWS))
        (york,) = (inspection for inspection in read_outcomes(path).inspections if inspection.provider.name == "York")
        shown = as_html(display_of(outlook(york.provider, [york], on=date(2026, 11, 22))), headings=True)
        assert "<h2>What comes next for York" in shown
        assert shown in told("outlook", path, {"on": DAY, "name": " yORk "}).html
        assert shown in told("outlook", path, {"on": DAY, "name": york.provider.urn}).html
        assert "Outlooks" not in answer("outlook", path, on=DAY, name="o")
        assert "Outlooks: 4" in answer("outlook", path, on=DAY, name="r")

    def test_nobody_of_that_name(self, tmp_path: Path) -> None:
        """The page says so, with how many there are."""
        said = refusal("outlook", path_of(tmp_path, latest(*LATEST_ROWS)), on=DAY, name="Atlantis")
        assert "none of the 4 providers in the file has 'Atlantis' in its name" in said

    @pytest.mark.parametrize("day", ["", "tomorrow"])
    def test_no_day(self, day: str, tmp_path: Path) -> None:
        """No clock is asked instead."""
        said = refusal("outlook", path_of(tmp_path, latest(*LATEST_ROWS)), on=day)
        assert said == "The question cannot be answered yet Why On the day: enter a day, such as 2026-11-22"

    def test_rows_that_do_not_fit_together(self, tmp_path: Path) -> None:
        """For a provider inspected twice on a day there is no outlook; all others have one."""
        clash = [provider(urn="SC000001", overall=grade) for grade in ("Good", "Inadequate")]
        said = answer("outlook", path_of(tmp_path, written(PROVIDERS, *clash, provider(urn="SC000002"))), on=DAY)
        assert "Outlooks: 1" in said
        assert "SC000001" in said[said.index("No answer") : said.index("Outlooks: 1")]

    def test_more_than_a_browser_shows(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """The rest is counted, and the page says how to see it."""
        monkeypatch.setattr(browser, "MOST", 3)
        said = answer("outlook", path_of(tmp_path, latest(*LATEST_ROWS)), on=DAY)
        assert "Outlooks: 3" in said
        assert "Providers not shown: 1. Enter part of the provider's name" in said

    def test_a_release_without_a_day(self, tmp_path: Path) -> None:
        """If no day is in the file, none is named."""
        rows = [with_cell(with_cell(LATEST_ROWS[1], 4, ""), 5, "")]
        said = answer("outlook", path_of(tmp_path, latest(*rows)), on=DAY)
        assert "Based on this file alone. Later" in said


class TestConformity:
    """How inspections conform, and what could not be read."""

    def test_the_inspections_that_ship(self) -> None:
        """The counts by edition are those of the tour, and each departure is next to its inspection."""
        inspections = local_authority_inspections()
        counted = [
            (
                edition_counts.edition.id,
                edition_counts.held,
                edition_counts.judged,
                edition_counts.possible,
                edition_counts.usual,
            )
            for edition_counts in conformity(inspections)
        ]
        assert counted == [
            ("sif-2013-11", 167, 167, 167, 162),
            ("ilacs-2018-01", 165, 165, 165, 162),
            ("ilacs-2023-01", 145, 145, 145, 141),
            ("ilacs-2026-04", 11, 0, 0, 0),
        ]
        said = words_of_html(as_html(of_conformity(inspections)))
        listed = [departure for inspection in inspections for departure in departures(inspection)]
        assert f"Departures: {len(listed)}" in said
        assert all(departure.kind.value in said for departure in listed)
        assert "not shown" not in said
        few = words_of_html(as_html(of_conformity(inspections, at_most=10)))
        assert f"Departures: {len(listed)}" in few
        assert f"Departures not shown: {len(listed) - 10}" in few

    def test_an_edition_that_was_always_in_force(self) -> None:
        """An edition of your own may have no first day: it is listed before the others."""
        first, *further = local_authority_inspections()
        assert isinstance(first.edition, Edition)
        always = attrs.evolve(first.edition.period, value=Period(None, date(2018, 8, 31)))
        own = attrs.evolve(first.edition, id="own", period=always)
        counted = conformity([*further, attrs.evolve(first, edition=own)])
        assert [(edition_counts.edition.id, edition_counts.held) for edition_counts in counted[:2]] == [
            ("own", 1),
            ("sif-2013-11", 166),
        ]

    def test_a_release_with_problems(self, tmp_path: Path) -> None:
        """Each cell that could not be read is named. Inspections without an edition are counted separately."""
        rows = [*LATEST_ROWS[:2], with_cell(LATEST_ROWS[2], 6, "Goood"), with_cell(LATEST_ROWS[3], 4, "")]
        said = answer("conformity", path_of(tmp_path, latest(*rows)))
        assert "row 6, column 'Overall effectiveness': 'Goood' is not a grade; the nearest known is 'Good'" in said
        assert "record of their day: 4" in said
        assert "Without an edition, so that nothing is expected of them: 1" in said

    def test_providers_too(self, tmp_path: Path) -> None:
        """A release about homes and agencies is read by the same question."""
        said = answer("conformity", path_of(tmp_path, written(PROVIDERS, provider())))
        assert "sccif-childrens_home-2017-04 1 1 1" in said

    def test_a_file_that_is_neither(self, tmp_path: Path) -> None:
        """The problems are listed for both kinds of release, but only once if they are the same."""
        both = refusal("conformity", path_of(tmp_path, b"a,b\n1,2\n"))
        assert "outcomes of local authorities" in both
        assert "providers of social care" in both
        once = refusal("conformity", path_of(tmp_path, b"PK\x03\x04 cut off", "cut.ods"))
        assert once.count("cut.ods cannot be read") == 1
        assert ", and " not in once


class TestSample:
    """A sample drawn from a list of cases."""

    def test_the_draw_of_the_library(self, tmp_path: Path) -> None:
        """The seed gives the same children as a direct call of the library."""
        path = path_of(tmp_path, written(["Reference", "Groups"], *LIST))
        draw = draw_sample(PLAN, read_cases(path, plan=PLAN).cases, seed="a seed")
        said = answer("sample", path, seed=" a seed ")
        assert draw.record.digest in said
        for stratum, references in draw.references().items():
            assert all(f"{stratum} {reference}" in said for reference in references)
        assert said.count("Xanthippe-") == sum(map(len, draw.references().values())) == 18

    def test_nothing_of_a_child_where_something_is_wrong(self, tmp_path: Path) -> None:
        """Rows and columns are named whether or not a sample could be drawn; their content is not."""
        wrong = [["Quxish-1", "Quxish-2"], ["", "Quxish-3"], LIST[0]]
        said = answer("sample", path_of(tmp_path, written(["reference", "groups"], *LIST, *wrong)), seed="s")
        few = refusal("sample", path_of(tmp_path, written(["reference", "groups"], *wrong)), seed="s")
        for row, column, text in ((42, "groups", said), (43, "reference", said), (44, "reference", said)):
            assert f"row {row}, column '{column}'" in text
        assert "row 2, column 'groups'" in few
        assert "looked_after: " in few
        for text in (said, few):
            assert "Quxish" not in text
        assert "Xanthippe" not in few
        assert "Problems: 3" in said

    def test_no_seed(self, tmp_path: Path) -> None:
        """A draw without a seed could not be checked, so it is refused."""
        assert "Seed: enter any words" in refusal(
            "sample", path_of(tmp_path, written(["reference", "groups"], *LIST)), seed=" "
        )

    def test_a_workbook_of_annex_a(self, tmp_path: Path) -> None:
        """It is recognised by its sheets, and read as of the day; without a day it is not."""
        path = tmp_path / "annex_a.xlsx"
        write_made_up_annex_a(path, on=date(2025, 1, 20))
        said = answer("sample", str(path), seed="s", on="2025-01-20", home=HOME)
        assert "18 cases drawn" in said
        assert "On the day: enter a day" in refusal("sample", str(path), seed="s", home=HOME)

    def test_the_plan_is_the_only_one(self) -> None:
        """For no other plan in the library is it known how the cases are made up."""
        plans = {
            fact.value
            for framework in (SIF, ILACS, JTAI, *SCCIF.values())
            for edition in framework.editions
            for activity in edition.activities
            for fact in activity.sampling_plans
            if fact.value is not None and fact.value.quotas
        }
        assert plans == {PLAN}


@pytest.mark.parametrize("question", ["outlook", "conformity"])
def test_no_argument_of_python_is_named(question: str, tmp_path: Path) -> None:
    """A file that is not a release is refused with advice for somebody without Python."""
    said = refusal(question, path_of(tmp_path, written(["reference", "groups"], *LIST)), on=DAY)
    assert said.endswith("If it is one, choose it as Ofsted published it")
    assert "`" not in said


@pytest.mark.parametrize("advice", browser.ADVICE)
def test_the_advice_that_is_replaced_is_still_given(advice: str) -> None:
    """Each text is in the readers, so that every replacement of the page is used."""
    readers = Path(browser.__file__).parents[1] / "exchange" / "readers"
    assert any(advice in path.read_text("utf-8") for path in readers.rglob("*.py"))


def test_a_hostile_name_stays_text(tmp_path: Path) -> None:
    """Any content of a file is shown as text; nothing of it becomes an element."""
    hostile = "<img src=x onerror=alert(1)><script>alert(2)</script>"
    rows = [provider(name=hostile)]
    path = path_of(tmp_path, written(PROVIDERS, *rows), "<b>given.csv")
    assert hostile in answer("outlook", path, on=DAY)
    assert "<b>given.csv" in answer("conformity", path)
    assert "<img" not in told("outlook", path, {"on": DAY}).html


@pytest.mark.edges
def test_a_report(tmp_path: Path) -> None:
    """A report gives its inspection with findings, and what could not be read; any other PDF is refused."""
    pytest.importorskip("pypdf")
    said = answer("report", path_of(tmp_path, pdf_of(lines(VISIT_2025)), "visit.pdf"))
    assert said.startswith("Halton File: visit.pdf; focused visit (ILACS)")
    assert "priority action: The safety of homes." in said
    assert "for the local authority; page 2, line 3" in said
    assert "it is no PDF, or it is broken" in refusal("report", path_of(tmp_path, b"junk", "junk.pdf"))


def test_what_it_runs_on() -> None:
    """The Python, the library and the day up to which the record goes."""
    assert browser.runs().startswith("Python 3.")
    assert browser.runs().endswith(f"inspection_framework {__version__}, the record as of 20 August 2026.")


def test_the_headings_of_the_made_up_release_are_used() -> None:
    """The columns that these tests change are those that they mean."""
    assert (LATEST[4], LATEST[5], LATEST[6]) == ("Inspection date", "Publication date", "Overall effectiveness")
