"""The table of judgements is read row by row and never beyond it, and so are the headings that repeat them."""

from collections.abc import Mapping

import pytest

from inspection_framework import Absence, Grade
from inspection_framework.exchange.readers.reports.judgements import headings_of, sentences_of, settled, table_of
from inspection_framework.exchange.readers.reports.kinds import ReportKind
from inspection_framework.exchange.readers.reports.known_kinds import KINDS
from inspection_framework.model import Outcome
from tests.exchange.reports.made_up import lines

SIF = next(kind for kind in KINDS if kind.framework == "SIF")
ILACS = next(kind for kind in KINDS if kind.framework == "ILACS" and kind.areas)
O, G, RI, I = Grade  # noqa: E741 # as tables abbreviate them

EXPECTED = ("leaders", "help_and_protection", "in_care", "care_leavers", "overall")

LATEST = """
* Judgement Grade
The impact of leaders on social work
practice with children and families
Good
The experiences and progress of
children who need help and protection
Good
The experiences and progress of
children in care
Outstanding
The experiences and progress of care
leavers
Requires improvement to be good
Services have improved since 2023, when overall effectiveness was judged to be
inadequate.
Overall effectiveness
Inadequate
"""
OLDHAM = """
Leadership, management and governance require improvement when any failures
have been found.

1. Children who need help and protection Requires
   Improvement
2. Children looked after and achieving
   permanence Not Judged
   2.1 Adoption performance Good
---
2.2 Experiences and progress of Care Leavers Inadequate
3. Leadership, management and governance Require improvement
"""
LATEST_READ = {"leaders": G, "help_and_protection": G, "in_care": O, "care_leavers": RI}
WITH_OVERALL = LATEST.replace("Services have", "Overall effectiveness Requires\nimprovement to be\ngood\nServices have")


def read(text: str, kind: ReportKind) -> Mapping[str, Outcome]:
    """Return the outcomes in a table."""
    return {row.area: row.outcome for row in table_of(lines(text), kind, ())}


@pytest.mark.parametrize(
    ("text", "kind", "outcomes"),
    [
        (LATEST, ILACS, LATEST_READ),
        (WITH_OVERALL, ILACS, LATEST_READ | {"overall": RI}),
        (LATEST.replace("* Judgement Grade\n", ""), ILACS, LATEST_READ),
        (LATEST.replace("* Judgement Grade", "* Judgement\n* Grade"), ILACS, LATEST_READ),
        (LATEST.replace("social work\npractice", "practice"), ILACS, LATEST_READ),
        (LATEST.replace("practice with children and families\nGood", "practice with children\nGood\nand families"), ILACS, LATEST_READ),
        ("* Judgement Grade\nSomething else Good\nOverall effectiveness Good", ILACS, {"overall": G}),
        ("* Judgement Grade\nOverall effectiveness Good\nOverall effectiveness Inadequate", ILACS, {"overall": G}),
        ("* Judgement Grade\nOverall effectiveness", ILACS, {}),
        ("No table", ILACS, {}),
        (
            OLDHAM,
            SIF,
            {
                "help_and_protection": RI,
                "looked_after": Absence.NOT_JUDGED,
                "adoption": G,
                "care_leavers": I,
                "leaders": RI,
            },
        ),
    ],
)  # fmt: skip
def test_tables(text: str, kind: ReportKind, outcomes: Mapping[str, Outcome]) -> None:
    """Labels and grades may run over lines and pages; prose before and after the table is ignored."""
    assert read(text, kind) == outcomes


def test_a_slip_in_a_label() -> None:
    """A label much like one expected area's is read as it and marked as a slip; one like two areas' is ignored."""
    slip = lines("* Judgement Grade\nThe experiences and progress of children care leavers Good")
    (row,) = table_of(slip, ILACS, EXPECTED)
    assert (row.area, row.slip) == ("care_leavers", True)
    either = lines("* Judgement Grade\nThe experiences and progress of children leavers in Good")
    assert table_of(either, ILACS, EXPECTED) == []
    assert table_of(lines("* Judgement Grade\nSomething quite different Good"), ILACS, EXPECTED) == []


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("# The experiences and progress of care leavers: requires\n# improvement to be good", ILACS, ("care_leavers", RI)),
        ("# The experiences and progress of children in care and care\n# leavers is: Good", ILACS, ("care_and_care_leavers", G)),
        ("# The impact of leaders on social work practice with children and\n# families: good.", ILACS, ("leaders", G)),
        ("# Leadership, management and\n# governance  Outstanding", SIF, ("leaders", O)),
        ("* The graded judgement about the experience and progress of care leavers\n* is that it is good", SIF, ("care_leavers", G)),
        ("The effectiveness of the Local Safeguarding Children Board (LSCB) is\n* inadequate.", SIF, ("lscb", I)),
        ("# The HSCB requires improvement because:", SIF, ("lscb", RI)),
        ("# The Halton Safeguarding Children Board is good1", SIF, ("lscb", G)),
        ("# The Local Safeguarding Children is inadequate", SIF, ("lscb", I)),
    ],
)  # fmt: skip
def test_headings(text: str, kind: ReportKind, expected: tuple[str, Outcome]) -> None:
    """A heading contains the name of an area and a grade, and nothing else."""
    assert [(heading.area, heading.outcome) for heading in headings_of(lines(text), kind.areas)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "An LSCB requires improvement if it does not yet show this",
        "The experiences and progress of care leavers were good",
        "Leadership, management and governance\n---\nGood",
        "# Leadership, management and governance\nGood",
        "Review of the effectiveness of the Local Safeguarding Children Board good",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    """Prose, text across two pages, and lines printed in two sizes contain no judgement."""
    assert list(headings_of(lines(text), SIF.areas)) == []


@pytest.mark.parametrize(
    ("text", "grade", "printed"),
    [
        ("# The overall judgement is inadequate", I, "inadequate"),
        ("# The overall judgement is that children’s services require\n# improvement", RI, "require improvement"),
        (
            "# Children’s services in Stoke-on-Trent require improvement to be\n# good\nThere is no harm. However, care is not yet\ngood",
            RI,
            "require improvement to be good",
        ),
        ("# Children’s services in the City of London are good", G, "good"),
        ("# Report published: 3 August 2015\n# The council and its children are well served: good", G, "good"),
    ],
)
def test_the_overall_judgement_of_the_sif(text: str, grade: Grade, printed: str) -> None:
    """It is printed in a heading above the table, which may run over two lines."""
    (sentence,) = sentences_of(lines(f"{text}\nSome prose."), SIF.areas)
    assert (sentence.area, sentence.outcome, sentence.printed) == ("overall", grade, printed)


def test_no_sentence_in_prose() -> None:
    """Prose contains no judgement."""
    assert list(sentences_of(lines("# Halton\nChildren’s services in Halton are good"), SIF.areas)) == []


def test_what_is_settled() -> None:
    """A judgement counts where table and body agree, or one of them is silent; where they differ, neither counts."""
    table = table_of(lines(WITH_OVERALL), ILACS, EXPECTED)
    body = list(headings_of(lines("# The experiences and progress of children in care: good"), ILACS.areas))
    agreed, differing = settled(table, body)
    assert set(agreed) == {"leaders", "help_and_protection", "care_leavers", "overall"}
    assert [printed.outcome for printed in differing["in_care"]] == [O, G]


def test_a_slip_needs_the_body() -> None:
    """A label with a slip counts only where a heading says the same."""
    slip = lines("* Judgement Grade\nThe experiences and progress of children care leavers Good")
    table = table_of(slip, ILACS, EXPECTED)
    heading = list(headings_of(lines("# The experiences and progress of care leavers: good"), ILACS.areas))
    assert set(settled(table, [])[1]) == {"care_leavers"}
    assert set(settled(table, heading)[0]) == {"care_leavers"}
