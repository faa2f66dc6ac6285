"""The result of reading a report: the inspection, every problem, and where each value is printed."""

import attrs

from inspection_framework.arguments import Value
from inspection_framework.exchange.readers.reports.lines import Line
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.shown import Shown

__all__: list[str] = []


@attrs.frozen(kw_only=True)
class ReportProblem(Value):
    """Something in a report that could not be read, and where it is.

    ``what`` is the subject. ``found`` is the printed text; it is ``""`` if the text is missing or might name a person.
    ``page`` and ``line`` count from 1. They are ``None`` for the report as a whole.

    >>> print(ReportProblem(file="x.pdf", page=1, line=5, what="days on site", found="31 June", expected="days"))
    x.pdf, page 1, line 5, days on site: '31 June' is not days
    """

    file: str
    page: int | None = None
    line: int | None = None
    what: str
    found: str = ""
    expected: str

    def __str__(self) -> str:
        place = f", page {self.page}, line {self.line}" if self.page is not None else ""
        problem = f"{self.found!r} is not {self.expected}" if self.found else f"expected {self.expected}"
        return f"{self.file}{place}, {self.what}: {problem}"


@attrs.frozen(kw_only=True)
class PrintedValue(Value):
    """A value as a report prints it: its subject, the label before it, its text and its place.

    >>> print(PrintedValue(what="overall", label="Overall effectiveness", text="Good", page=1, line=20))
    overall: Overall effectiveness Good (page 1, line 20)
    """

    what: str
    label: str
    text: str
    page: int
    line: int

    def __str__(self) -> str:
        return f"{self.what}: {' '.join(filter(None, (self.label, self.text)))} (page {self.page}, line {self.line})"


@attrs.frozen(kw_only=True)
class ReportReading(Shown, Value):
    """The content of a report, and every problem.

    ``kind`` is the kind of report; ``""`` if it is not known. ``inspection`` is ``None`` if the kind is not read or no
    authority is named; ``problems`` then state why. ``printed`` has each value as printed, except the findings, which
    have their own places. ``shipped`` is the same inspection in the library's own data, if it is there.
    """

    file: str
    kind: str
    inspection: Inspection | None
    problems: tuple[ReportProblem, ...] = ()
    printed: tuple[PrintedValue, ...] = ()
    shipped: Inspection | None = None


@attrs.frozen
class ReportCollection:
    """The problems, the printed values and the notes that are collected while a report is read."""

    file: str
    problems: list[ReportProblem] = attrs.field(factory=list[ReportProblem])
    printed: list[PrintedValue] = attrs.field(factory=list[PrintedValue])
    notes: list[str] = attrs.field(factory=list[str])

    def problem(self, what: str, expected: str, *, text: str = "", line: Line | None = None) -> None:
        """Add a problem, with the place of a line."""
        page, number = (line.page, line.number) if line else (None, None)
        self.problems.append(
            ReportProblem(file=self.file, page=page, line=number, what=what, found=text, expected=expected)
        )

    def value(self, what: str, label: str, text: str, line: Line) -> None:
        """Add a printed value, with the place of a line."""
        self.printed.append(PrintedValue(what=what, label=label, text=text, page=line.page, line=line.number))
