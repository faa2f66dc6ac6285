"""The errors of this library, each with the facts that it was raised from.

Every error is an :class:`InspectionFrameworkError` and also the builtin that people expect. It keeps its facts in
``args``, so it pickles, and builds its message from them.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import MAXYEAR, MINYEAR, date, time
from enum import Enum

import attrs

from inspection_framework.arguments import Value
from inspection_framework.printed import MOST, cut

__all__ = [
    "CannotDrawError",
    "CannotPublishError",
    "DefinitionError",
    "DocumentError",
    "HiddenFaultError",
    "InspectionFrameworkError",
    "LabelError",
    "NoOverallJudgementError",
    "NoSamplingPlanError",
    "NotComparableError",
    "NotInForceError",
    "OutsideCalendarError",
    "Problem",
    "UndefinedOperationError",
    "UnknownActivityError",
    "UnknownAreaError",
    "UnknownAuthorityError",
    "UnknownEditionError",
    "UnknownTableError",
    "UnknownTopicError",
    "UnreadableFileError",
]


_LONG = 100
"""The most characters of a value that are quoted."""


def quoted(value: object) -> str:
    """Return a value as an error quotes it: one line, cut where it is long. A value with parts shows only its type.

    >>> quoted("Good"), quoted(["Good"]), quoted(date(2025, 1, 20))
    ("'Good'", 'a value of type list', 'datetime.date(2025, 1, 20)')
    """
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, type):
        return f"the class {value.__name__}"
    if not isinstance(value, str | bytes | int | float | date | time | None):
        return f"a value of type {type(value).__name__}"
    text = repr(value)
    return text if len(text) <= _LONG else f"{text[: _LONG - 3]}..."


@attrs.frozen
class Problem(Value):
    """One thing that is wrong, and where it is.

    ``where`` is a path into the object or document (``areas[2].id``), or ``""`` for the whole of it.

    >>> print(Problem("areas[2].id", "'leaders' is listed twice"))
    areas[2].id: 'leaders' is listed twice
    """

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class InspectionFrameworkError(Exception):
    """The root of every error that this library raises on purpose."""

    def __repr__(self) -> str:
        kind = type(self).__name__
        return f"<{kind}: {cut(str(self), MOST - len(kind) - 4)}>"


MOST_PROBLEMS = 1_000
"""The most problems of one sort that are listed."""


def at_most(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Yield the first thousand problems of one sort. If there are more, a last problem says so."""
    for count, problem in enumerate(problems):
        if count == MOST_PROBLEMS:
            yield Problem(problem.where, f"there are more than {MOST_PROBLEMS:,} such problems: correct these first")
            return
        yield problem


_PRINTED = 10
"""The most problems that an error prints. ``problems`` has all."""


def listed(problems: Sequence[Problem]) -> str:
    """Return the first ten problems as lines of a message, and how many more there are."""
    lines = [f"\n  - {problem}" for problem in problems[:_PRINTED]]
    if len(problems) > _PRINTED:
        lines.append(f"\n  … and {len(problems) - _PRINTED} more: `problems` has all {len(problems)}")
    return "".join(lines)


class DefinitionError(InspectionFrameworkError, ValueError):
    """A value or a call is not valid. Every problem is listed.

    >>> print(DefinitionError("edition 'x'", [Problem("areas", "there are none")]))
    edition 'x' is not valid:
      - areas: there are none
    """

    def __init__(self, subject: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(subject, tuple(problems))
        self.subject = subject
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        if not self.problems:  # for an invalid Enum class, Python 3.12 makes the error again from its message
            return self.subject
        return f"{self.subject} is not valid:{listed(self.problems)}"


class LabelError(InspectionFrameworkError, ValueError):
    """A text is not one of the printed labels of a scale.

    >>> print(LabelError("Goood", "Grade", ("Outstanding", "Good"), ""))
    'Goood' is not a printed label of Grade: expected 'Outstanding' or 'Good'
    """

    def __init__(self, label: object, scale: str, expected: Sequence[str], advice: str) -> None:
        super().__init__(label, scale, tuple(expected), advice)
        self.label = label
        self.scale = scale
        self.expected: tuple[str, ...] = tuple(expected)
        self.advice = advice

    def __str__(self) -> str:
        expected = " or ".join(repr(label) for label in self.expected)
        advice = f". {self.advice}" if self.advice else ""
        return f"{self.label!r} is not a printed label of {self.scale}: expected {expected}{advice}"


class NotInForceError(InspectionFrameworkError, LookupError):
    """No edition of a framework was in force on a day: the first day on site, or the day that a question is about.

    >>> print(NotInForceError("ILACS", "2017-06-01", ("ilacs-2018-01 (from 1 January 2018)",)))
    no edition of ILACS was in force on 2017-06-01; there are: ilacs-2018-01 (from 1 January 2018). Give the \
first day on site, not the day of publication
    """

    def __init__(
        self,
        framework: str,
        day: str,
        editions: Sequence[str],
        advice: str = "Give the first day on site, not the day of publication",
    ) -> None:
        super().__init__(framework, day, tuple(editions), advice)
        self.framework = framework
        self.day = day
        self.editions: tuple[str, ...] = tuple(editions)
        self.advice = advice

    def __str__(self) -> str:
        editions = ", ".join(self.editions)
        return f"no edition of {self.framework} was in force on {self.day}; there are: {editions}. {self.advice}"


class _NotPartOfError(InspectionFrameworkError, LookupError):
    """Something has no part of the name that was asked for."""

    kind = ""

    def __init__(self, owner: str, name: str, known: Sequence[str]) -> None:
        super().__init__(owner, name, tuple(known))
        self.owner = owner
        self.name = name
        self.known: tuple[str, ...] = tuple(known)

    def __str__(self) -> str:
        known = ", ".join(self.known) or "none"
        return f"{self.owner} has no {self.kind} {self.name!r}; it has: {known}"


class UnknownAreaError(_NotPartOfError):
    """An edition does not judge the named area.

    >>> print(UnknownAreaError("ilacs-2018-01", "care_leavers", ("overall", "leaders")))
    ilacs-2018-01 has no area 'care_leavers'; it has: overall, leaders
    """

    kind = "area"


class UnknownActivityError(_NotPartOfError):
    """An edition does not have the named activity.

    >>> print(UnknownActivityError("sif-2013-11", "short", ("sif",)))
    sif-2013-11 has no activity 'short'; it has: sif
    """

    kind = "activity"


class UnknownEditionError(_NotPartOfError):
    """A framework has no edition of that id.

    >>> print(UnknownEditionError("ILACS", "ilacs-2019-01", ("ilacs-2018-01",)))
    ILACS has no edition 'ilacs-2019-01'; it has: ilacs-2018-01
    """

    kind = "edition"


class UnknownTableError(_NotPartOfError):
    """A release has no sheet of that name, or no table on it that could be read.

    >>> print(UnknownTableError("the release", "Cover", ("In-year_inspections",)))
    the release has no table 'Cover'; it has: In-year_inspections
    """

    kind = "table"


class UnknownTopicError(_NotPartOfError):
    """A framework has no topic of that id.

    >>> print(UnknownTopicError("ILACS", "fees", ("principles",)))
    ILACS has no topic 'fees'; it has: principles
    """

    kind = "topic"


class UnknownAuthorityError(InspectionFrameworkError, LookupError):
    """A text is not the name, the code or the URN of one local authority on the day asked about.

    >>> print(UnknownAuthorityError("Leicster", "no authority has this name or code", "Leicester"))
    'Leicster' does not name one local authority: no authority has this name or code; did you mean 'Leicester'?
    """

    def __init__(self, asked: str, why: str, nearest: str = "") -> None:
        super().__init__(asked, why, nearest)
        self.asked = asked
        self.why = why
        self.nearest = nearest

    def __str__(self) -> str:
        meant = f"; did you mean {self.nearest!r}?" if self.nearest else ""
        return f"{self.asked!r} does not name one local authority: {self.why}{meant}"


class NoOverallJudgementError(InspectionFrameworkError, ValueError):
    """An edition makes no overall judgement, so none can be worked out.

    >>> print(NoOverallJudgementError("x-2026", "It was removed.", "A letter, page 1"))
    x-2026 makes no overall judgement. It was removed. (A letter, page 1)
    """

    def __init__(self, edition: str, why: str, source: str) -> None:
        super().__init__(edition, why, source)
        self.edition = edition
        self.why = why
        self.source = source

    def __str__(self) -> str:
        return f"{self.edition} makes no overall judgement. {self.why} ({self.source})"


class DocumentError(InspectionFrameworkError, ValueError):
    """A text is not a document of the expected type. Every problem is listed with its path.

    >>> print(DocumentError("a document of type Grade", [Problem("$.value", "expected text, found 5")]))
    not a document of type Grade:
      - $.value: expected text, found 5
    """

    def __init__(self, expected: str, problems: Sequence[Problem]) -> None:
        super().__init__(expected, tuple(problems))
        self.expected = expected
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        return f"not {self.expected}:{listed(self.problems)}"


class OutsideCalendarError(InspectionFrameworkError, ValueError):
    """A day, or the end of a count, is outside the years for which working days are known or outside the calendar.

    >>> print(OutsideCalendarError("2101-01-04", 1950, 2100))
    2101-01-04: working days are known for the years 1950 to 2100 only
    >>> print(OutsideCalendarError("2 days after 9999-12-31", 1, 9999))
    2 days after 9999-12-31: days are known for the years 1 to 9999 only
    """

    def __init__(self, asked: str, first_year: int, last_year: int) -> None:
        super().__init__(asked, first_year, last_year)
        self.asked = asked
        self.first_year = first_year
        self.last_year = last_year

    def __str__(self) -> str:
        days = "days" if (self.first_year, self.last_year) == (MINYEAR, MAXYEAR) else "working days"
        return f"{self.asked}: {days} are known for the years {self.first_year} to {self.last_year} only"


class NotComparableError(InspectionFrameworkError, ValueError):
    """Outcomes have no best or worst.

    >>> print(NotComparableError("the worst", ("Absence.NOT_JUDGED",), "leave out what was not judged"))
    the worst of (Absence.NOT_JUDGED) is not defined: leave out what was not judged
    """

    def __init__(self, asked: str, given: Sequence[str], advice: str) -> None:
        super().__init__(asked, tuple(given), advice)
        self.asked = asked
        self.given: tuple[str, ...] = tuple(given)
        self.advice = advice

    def __str__(self) -> str:
        more = f", … and {len(self.given) - _PRINTED} more" if len(self.given) > _PRINTED else ""
        return f"{self.asked} of ({', '.join(self.given[:_PRINTED])}{more}) is not defined: {self.advice}"


class UndefinedOperationError(InspectionFrameworkError, TypeError):
    """An operator or a conversion has no single meaning for these values.

    >>> print(UndefinedOperationError("'<'", ("Grade.GOOD", "Grade.INADEQUATE"), "use is_at_least"))
    '<' of (Grade.GOOD, Grade.INADEQUATE) is not defined: use is_at_least
    """

    def __init__(self, operation: str, values: Sequence[str], advice: str) -> None:
        super().__init__(operation, tuple(values), advice)
        self.operation = operation
        self.values: tuple[str, ...] = tuple(values)
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.operation} of ({', '.join(self.values)}) is not defined: {self.advice}"


class CannotDrawError(InspectionFrameworkError, ValueError):
    """No sample can be drawn. Every problem is listed, without anything about a child.

    >>> print(CannotDrawError("plan 'x'", [Problem("looked_after", "5 of 10, short by 5")]))
    no sample can be drawn by plan 'x':
      - looked_after: 5 of 10, short by 5
    """

    def __init__(self, plan: str, problems: Sequence[Problem]) -> None:
        super().__init__(plan, tuple(problems))
        self.plan = plan
        self.problems: tuple[Problem, ...] = tuple(problems)

    def __str__(self) -> str:
        return f"no sample can be drawn by {self.plan}:{listed(self.problems)}"


class CannotPublishError(InspectionFrameworkError, ValueError):
    """A small count cannot be hidden in a table: it could be worked out, whatever else is hidden.

    >>> print(CannotPublishError("London, Inadequate", "leave the totals out"))
    London, Inadequate cannot be hidden so that nobody can work it out from what is shown: leave the totals out
    """

    def __init__(self, which: str, advice: str) -> None:
        super().__init__(which, advice)
        self.which = which
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.which} cannot be hidden so that nobody can work it out from what is shown: {self.advice}"


class NoSamplingPlanError(InspectionFrameworkError, LookupError):
    """No sampling plan is known for an activity.

    >>> print(NoSamplingPlanError("short", ""))
    no sampling plan is known for 'short'
    """

    def __init__(self, activity: str, day: str) -> None:
        super().__init__(activity, day)
        self.activity = activity
        self.day = day

    def __str__(self) -> str:
        return f"no sampling plan is known for {self.activity!r}{f' on {self.day}' if self.day else ''}"


class UnreadableFileError(InspectionFrameworkError, ValueError):
    """A file cannot be read at all. The error says what was found instead, and what to do.

    >>> print(UnreadableFileError("homes.ods", "it is protected with a password", "Save it without a password"))
    homes.ods cannot be read: it is protected with a password. Save it without a password
    """

    def __init__(self, file: str, found: str, advice: str) -> None:
        super().__init__(file, found, advice)
        self.file = file
        self.found = found
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.file} cannot be read: {self.found}. {self.advice}"


class HiddenFaultError(InspectionFrameworkError, RuntimeError):
    """Something unexpected went wrong while children's data were in use, so the original text is not shown.

    >>> print(HiddenFaultError("TypeError", "inspection_framework.model.cases", 12))
    TypeError in inspection_framework.model.cases, line 12: its text is hidden, because it may quote a child's data. \
Check the types of the arguments; if they are right, report this place
    """

    def __init__(self, kind: str, module: str, line: int) -> None:
        super().__init__(kind, module, line)
        self.kind = kind
        self.module = module
        self.line = line

    def __str__(self) -> str:
        return (
            f"{self.kind} in {self.module}, line {self.line}: its text is hidden, because it may quote a child's data."
            " Check the types of the arguments; if they are right, report this place"
        )
