"""Tables of several values: a row each, how many are not shown, and what has no table."""

from datetime import date

import attrs
import pytest

from inspection_framework import Finding, FindingKind, departures, outlook, overall_judgement
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.notebook import findings_table, html, markdown, table, text
from inspection_framework.notebook.blocks import Display, Note, TableBlock
from tests.notebook.reading import Elements, words_of_html, words_of_markdown

INSPECTIONS = local_authority_inspections()
EDITION = ILACS.edition("ilacs-2023-01")
JUDGED = next(inspection for inspection in INSPECTIONS if inspection.edition is EDITION)

OUTLOOK = outlook(JUDGED.provider, [JUDGED], on=date(2026, 11, 22))
NOTHING_TOLD = attrs.evolve(OUTLOOK, latest=None, next=None)
MANY: dict[str, list[object]] = {
    "Inspections": list(INSPECTIONS[:3]),
    "Providers": [inspection.provider for inspection in INSPECTIONS[:3]],
    "Judgements": list(JUDGED.judgements.values()),
    "Departures": [*[departure for inspection in INSPECTIONS for departure in departures(inspection)][:3]],
    "Outlooks": [OUTLOOK, NOTHING_TOLD],
    "Editions": [*SIF.editions, *ILACS.editions],
    "Activities": list(EDITION.activities),
    "Facts": [area.title for area in EDITION.areas],
    "Reasons": list(overall_judgement(EDITION, JUDGED.judgements).reasons),
}


def rows(display: Display) -> int:
    """Return the number of rows in a display's only table."""
    (table,) = (block for block in display.blocks if isinstance(block, TableBlock))
    assert all(len(row) == len(table.head) for row in table.rows)
    return len(table.rows)


@pytest.mark.parametrize("title", MANY)
def test_a_row_for_each(title: str) -> None:
    """Any type has one, under a title with the number of values; a list is shown as its table."""
    values = MANY[title]
    display = table(values)
    assert text(display).splitlines()[0] == f"{title}: {len(values)}"
    assert rows(display) == len(values)
    assert html(values) == html(display)
    assert words_of_markdown(markdown(display)).split() == words_of_html(html(display)).split()


def test_what_cannot_be_told_is_said() -> None:
    """An outlook without a next inspection has the reason in its place, and one from no inspection says so."""
    said = text(table([NOTHING_TOLD]))
    assert "none" in said
    assert "none known" in said
    assert all(reason.says in said for reason in NOTHING_TOLD.reasons)


def test_fifty_rows_unless_more_are_asked_for() -> None:
    """The table says how many rows are left out; `None` shows all, and then none are."""
    display = table(INSPECTIONS)
    assert rows(display) == 50
    assert display.blocks[-1] == Note(f"{len(INSPECTIONS) - 50} more are not shown: ask for them with at_most=None")
    assert rows(table(INSPECTIONS, at_most=None)) == len(INSPECTIONS)
    assert len(table(INSPECTIONS[:50]).blocks) == 1
    assert [type(block) for block in table(INSPECTIONS, at_most=0).blocks] == [Note]


def test_the_findings_of_several_inspections() -> None:
    """Each finding has a row, with whose and when, to whom it is addressed and its page and line."""
    priority = Finding(kind=FindingKind.PRIORITY_ACTION, text="Safety", addressed_to="local authority", place="page 2")
    plans = Finding(kind=FindingKind.IMPROVEMENT, text="Plans")
    with_findings = [attrs.evolve(INSPECTIONS[0], findings=(priority, plans)), attrs.evolve(JUDGED, findings=(plans,))]
    display = findings_table(with_findings)
    (block,) = display.blocks
    assert isinstance(block, TableBlock)
    assert display.title == "Findings: 3, from 2 inspections"
    who, when = INSPECTIONS[0].provider.name, str(INSPECTIONS[0].on_site[0])
    assert block.rows[0] == (who, when, "priority action", "Safety", "local authority", "page 2")
    assert [row[0] for row in block.rows] == [who, who, JUDGED.provider.name]
    assert text(findings_table(with_findings, at_most=1)).endswith(
        "2 more are not shown: ask for them with at_most=None"
    )
    assert text(findings_table(INSPECTIONS[:1])) == "Findings: 0, from 1 inspection"


def test_areas_have_the_titles_that_are_printed() -> None:
    """Each column has the title of the latest edition among the inspections; an area that it lacks says so."""
    (block,) = table([INSPECTIONS[0], JUDGED]).blocks
    assert isinstance(block, TableBlock)
    titles = [area.title.value for area in EDITION.areas if area.id in JUDGED.judgements and area.id != "overall"]
    assert list(block.head[4 : 4 + len(titles)]) == titles
    assert block.head[-1] == "Overall effectiveness"
    row = dict(zip(block.head, block.rows[0], strict=True))
    assert row["The experiences and progress of children in care"] == "Not in edition"
    (unjudged,) = table([attrs.evolve(JUDGED, judgements={})]).blocks
    assert isinstance(unjudged, TableBlock)
    assert unjudged.head == ("Provider", "Inspection", "On site", "Published")


def test_nothing_is_said_to_be_nothing() -> None:
    """An empty list has no type, and no table."""
    assert str(table(())) == "Nothing to show"


def test_values_of_several_types_are_refused() -> None:
    """The message names them, and those that have a table."""
    with pytest.raises(
        TypeError, match=r"^no table of Inspection, Provider: give values of one type among Inspection,"
    ):
        table([INSPECTIONS[0], INSPECTIONS[0].provider])


def test_the_reader_of_these_tests_finds_what_is_strange() -> None:
    """An element, an attribute, a comment, a declaration, an instruction and an unmatched end are strange."""
    for strange in ("<b>x</b>", '<p onclick="x">x</p>', "<!-- x -->", "<!doctype x>", "<?x>", "<p><small></p></small>"):
        assert Elements(strange).strange != []
    assert Elements("<p><small>").open == ["p", "small"]
