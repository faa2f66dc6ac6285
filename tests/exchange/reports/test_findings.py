"""Findings: lists under known headings, with each item complete, and nothing from outside the list."""

import pytest

from inspection_framework import FindingKind
from inspection_framework.exchange.readers.reports.findings import findings_of
from inspection_framework.exchange.readers.reports.kinds import ReportKind
from inspection_framework.exchange.readers.reports.known_kinds import KINDS
from inspection_framework.exchange.readers.reports.lists import mark_of
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025, lines

SIF = next(kind for kind in KINDS if kind.framework == "SIF")
ILACS = next(kind for kind in KINDS if kind.framework == "ILACS" and kind.areas)
VISIT = next(kind for kind in KINDS if kind.framework == "ILACS" and not kind.areas)
JTAI = next(kind for kind in KINDS if kind.framework == "JTAI")
IMPROVE = "* What needs to improve?\n"


def texts(text: str, kind: ReportKind) -> list[str]:
    """Return the texts of the findings of a report that is read without a problem."""
    findings, unread = findings_of(lines(text), kind, ())
    assert unread == []
    return [finding.text for finding in findings]


def unread(text: str, kind: ReportKind) -> tuple[int, list[str]]:
    """Return the number of findings that were read, and the problems of those that were not."""
    findings, unread = findings_of(lines(text), kind, ())
    return len(findings), [f"{item.line.place if item.line else ''}: {item.expected}" for item in unread]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        (ILACS_2019, ILACS, ["The timeliness of decision-making.", "The quality of plans, including pathway plans."]),
        (
            JTAI_2019,
            JTAI,
            ["Systems are not always efficient. This places pressure on the authority.", "Referrals are not always detailed."],
        ),
        (IMPROVE + "• One\n---\n  and on.\n• Two", VISIT, ["One and on.", "Two"]),
        (IMPROVE + "•\n  One\n•\n  Two", VISIT, ["One", "Two"]),
        (IMPROVE + "n One\nn Two\n* Main findings\nn Three", VISIT, ["One", "Two"]),
        (IMPROVE + "• One\ngoes on\n---\nover the page\n\n• Two", VISIT, ["One goes on over the page", "Two"]),
        (IMPROVE + "The authority should:\n• One", VISIT, ["One"]),
        (IMPROVE + "• One\nYours sincerely\nA Name", VISIT, ["One Yours sincerely A Name"]),
        ("What needs to improve in this area of social\nwork practice\n\n• One\n\nFindings\n\n• Two", VISIT, ["One"]),
        ("* Recommendations\n1. One\n2. Two\n2015. Three\n3. Four", SIF, ["One", "Two 2015. Three", "Four"]),
        ("* Recommendations\n1. One by:\n     • this\n     – that.\n2. Two", SIF, ["One by: • this – that.", "Two"]),
        ("# Recommendations\n1. One.\n* Leaders\n2. Two.", SIF, ["One.", "Two."]),
    ],
)  # fmt: skip
def test_lists(text: str, kind: ReportKind, expected: list[str]) -> None:
    """Items over several lines and pages are read, with unknown bullets, nested lists, subheads and introductions."""
    if expected == ["One Yours sincerely A Name"]:
        assert unread(text, kind) == (0, ["page 1, line 2: a finding without a box or a name in it: it was left out"])
    else:
        assert texts(text, kind) == expected


def test_to_whom() -> None:
    """A SIF report addresses the authority first, then the board; contents and strengths are not findings."""
    findings, unread = findings_of(lines(SIF_2015), SIF, ("lscb",))
    assert unread == []
    assert [(finding.kind, finding.addressed_to, finding.number, finding.place) for finding in findings] == [
        (FindingKind.PRIORITY_ACTION, "local authority", "1", "page 3, line 3"),
        (FindingKind.IMPROVEMENT, "local authority", "2", "page 3, line 7"),
        (FindingKind.IMPROVEMENT, "local authority", "3", "page 3, line 13"),
        (FindingKind.IMPROVEMENT, "lscb", "160", "page 4, line 7"),
    ]
    assert findings[1].text == "Ensure that single assessments consistently provide: • analysis of risk • chronologies."


def test_what_a_finding_is_tied_to() -> None:
    """The national framework is in brackets at the end; footnotes and letterheads between findings are left out."""
    findings, unread = findings_of(
        [line for line in lines(VISIT_2025) if line.size > 9 and line.text != "2"], VISIT, ()
    )
    assert unread == []
    assert [(finding.kind, finding.relates_to) for finding in findings] == [
        (FindingKind.PRIORITY_ACTION, "outcome 4, national framework"),
        (FindingKind.IMPROVEMENT, "enabler 2, national framework"),
        (FindingKind.IMPROVEMENT, ""),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "* Areas for priority action\nThere are no areas for priority action.\n* What needs to improve\n• One",
        "* Areas for priority action\n• None\n* What needs to improve\n• One",
        "* Areas for priority action\n* What needs to improve\n• One",
    ],
)
def test_no_finding(text: str) -> None:
    """A statement that there is nothing is neither a finding nor a problem."""
    assert texts(text, VISIT) == ["One"]


@pytest.mark.parametrize(
    "text", [f"{IMPROVE}There are no areas for improvement.\n* Main findings", f"{IMPROVE}• None."]
)
def test_nothing_at_all(text: str) -> None:
    """A report may say that nothing needs to improve."""
    assert texts(text, VISIT) == []


MISSING = ": a heading such as 'What needs to improve', for the local authority"


@pytest.mark.parametrize(
    ("text", "read", "problems"),
    [
        ("Nothing", 0, [MISSING]),
        ("* What needs to improve?", 0, [MISSING]),
        (
            "* Areas for priority action\nThe areas set at the last visit remain. There are\nno additional ones.\n* Main findings",
            0,
            ["page 1, line 2: a list under 'Areas for priority action'"],
        ),
        (f"{IMPROVE}\n* Something else\n• One", 0, ["page 1, line 1: a list under 'What needs to improve?'"]),
        (IMPROVE + "\n".join(f"Prose {at}" for at in range(20)) + "\n• One", 0, ["page 1, line 2: a list under 'What needs to improve?'"]),
        (f"{IMPROVE}Prose\n---\nProse\n---\nProse\n• One", 0, ["page 1, line 2: a list under 'What needs to improve?'"]),
        (
            f"{IMPROVE}• One\n  ends here.\n\nSomething else, a line of prose.\n\n• Two",
            1,
            ["page 1, line 5: a list without a break under 'What needs to improve?': it was read up to here"],
        ),
        (f"{IMPROVE}• One\n• \n", 1, ["page 1, line 3: a finding after its mark"]),
        (
            f"{IMPROVE}• One\n• In the case of\n* Case study: Florence\n  there were gaps.\n• Two",
            2,
            ["page 1, line 3: a finding without a box or a name in it: it was left out"],
        ),
        (
            f"{IMPROVE}• One\n" + "and on\n" * 10,
            1,
            ["page 1, line 2: a finding of at most 10 lines: check where it ends"],
        ),
        (
            f"{IMPROVE}• One where all names are pseudonyms\n• Two",
            1,
            ["page 1, line 2: a finding without a box or a name in it: it was left out"],
        ),
    ],
)  # fmt: skip
def test_what_is_not_read_is_named(text: str, read: int, problems: list[str]) -> None:
    """The problem has its place, and no word that might name a person."""
    assert unread(text, VISIT) == (read, problems)


def test_a_board_that_is_judged_is_asked() -> None:
    """Findings for the board are expected only where the board is judged."""
    text = lines("* Recommendations\n1. One")
    assert findings_of(text, SIF, ())[1] == []
    (unread,) = findings_of(text, SIF, ("lscb",))[1]
    assert unread.expected == "a heading such as 'What needs to improve', for the lscb"


def test_a_bold_heading_of_the_list_ends_it() -> None:
    """In a SIF report a bold line as large as the heading ends a list; what follows is named as a problem."""
    text = "* Recommendations\n1. One.\n* Something else\n2. Two."
    assert unread(text, SIF) == (
        1,
        ["page 1, line 3: a list without a break under 'Recommendations': it was read up to here"],
    )


def test_subheads_of_jtai_letters() -> None:
    """They are as bold as the heading of the list; boxes are skipped, whatever they contain."""
    text = (
        "* Areas for improvement\n* At the front door\n• One.\n* Case study: Florence\n  • In the box\n• Two.\n"
        "* Leaders\n• Three."
    )
    assert texts(text, JTAI) == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("text", ["Text", "2015 was", "1.5 per cent", "-5 degrees", "“Quoted”", "(a) in brackets", "o"])
def test_no_mark(text: str) -> None:
    """Text that only looks like a number or a bullet does not begin an item."""
    assert mark_of(text) is None


@pytest.mark.parametrize("text", ["• Text", "◼ Text", "\uf0b7 Text", "\uf06e Text", "– Text", "o Text", "* Text"])
def test_bullets(text: str) -> None:
    """Bullets are recognised in all forms that fonts make of them."""
    mark = mark_of(text)
    assert mark is not None
    assert (mark.number, mark.text) == ("", "Text")
