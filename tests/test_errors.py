"""Errors: each is an InspectionFrameworkError and its builtin, says what is wrong, and survives pickling."""

import pytest

from inspection_framework import (
    CannotDrawError,
    CannotPublishError,
    DefinitionError,
    DocumentError,
    HiddenFaultError,
    InspectionFrameworkError,
    LabelError,
    NoOverallJudgementError,
    NoSamplingPlanError,
    NotComparableError,
    NotInForceError,
    OutsideCalendarError,
    Problem,
    UndefinedOperationError,
    UnknownActivityError,
    UnknownAreaError,
    UnknownAuthorityError,
    UnknownEditionError,
    UnknownTableError,
    UnknownTopicError,
    UnreadableFileError,
    errors,
)
from tests.model.making import pickled

EXAMPLES: dict[str, tuple[InspectionFrameworkError, type[Exception], str]] = {
    "DefinitionError": (
        DefinitionError("edition 'x'", [Problem("areas", "there are none"), Problem("", "it is empty")]),
        ValueError,
        "edition 'x' is not valid:\n  - areas: there are none\n  - it is empty",
    ),
    "LabelError": (
        LabelError("1", "Grade", ["Outstanding", "Good"], "Name the code book"),
        ValueError,
        "'1' is not a printed label of Grade: expected 'Outstanding' or 'Good'. Name the code book",
    ),
    "NotInForceError": (
        NotInForceError("ILACS", "2017-06-01", ["one (from 1 January 2018)", "two (from 1 January 2023)"]),
        LookupError,
        (
            "no edition of ILACS was in force on 2017-06-01; there are: one (from 1 January 2018), two (from"
            " 1 January 2023). Give the first day on site, not the day of publication"
        ),
    ),
    "UnknownAreaError": (
        UnknownAreaError("x-2020", "wardens", ["overall", "leaders"]),
        LookupError,
        "x-2020 has no area 'wardens'; it has: overall, leaders",
    ),
    "UnknownActivityError": (
        UnknownActivityError("x-2020", "short", ["full"]),
        LookupError,
        "x-2020 has no activity 'short'; it has: full",
    ),
    "UnknownEditionError": (
        UnknownEditionError("x", "x-2019", ["x-2020"]),
        LookupError,
        "x has no edition 'x-2019'; it has: x-2020",
    ),
    "UnknownTopicError": (UnknownTopicError("x", "fees", []), LookupError, "x has no topic 'fees'; it has: none"),
    "UnknownTableError": (
        UnknownTableError("the release", "Cover", ["In-year_inspections"]),
        LookupError,
        "the release has no table 'Cover'; it has: In-year_inspections",
    ),
    "UnknownAuthorityError": (
        UnknownAuthorityError("Leicster", "no authority has this name or code", "Leicester"),
        LookupError,
        "'Leicster' does not name one local authority: no authority has this name or code; did you mean 'Leicester'?",
    ),
    "NoOverallJudgementError": (
        NoOverallJudgementError("x-2026", "It was removed.", "A letter, page 1"),
        ValueError,
        "x-2026 makes no overall judgement. It was removed. (A letter, page 1)",
    ),
    "CannotPublishError": (
        CannotPublishError("x, y", "merge rows"),
        ValueError,
        "x, y cannot be hidden so that nobody can work it out from what is shown: merge rows",
    ),
    "UndefinedOperationError": (
        UndefinedOperationError("'<'", ["Grade.GOOD", "1"], "use is_at_least"),
        TypeError,
        "'<' of (Grade.GOOD, 1) is not defined: use is_at_least",
    ),
    "CannotDrawError": (
        CannotDrawError("plan 'x'", [Problem("in_care", "5 of 10: short by 5"), Problem("seed", "it is empty")]),
        ValueError,
        "no sample can be drawn by plan 'x':\n  - in_care: 5 of 10: short by 5\n  - seed: it is empty",
    ),
    "HiddenFaultError": (
        HiddenFaultError("TypeError", "inspection_framework.model.cases", 12),
        RuntimeError,
        (
            "TypeError in inspection_framework.model.cases, line 12: its text is hidden, because it may quote a child's"
            " data. Check the types of the arguments; if they are right, report this place"
        ),
    ),
    "NoSamplingPlanError": (
        NoSamplingPlanError("short", "2018-01-29"),
        LookupError,
        "no sampling plan is known for 'short' on 2018-01-29",
    ),
    "DocumentError": (
        DocumentError("a document of type Grade", [Problem("$.value", "expected text"), Problem("$", "extra field")]),
        ValueError,
        "not a document of type Grade:\n  - $.value: expected text\n  - $: extra field",
    ),
    "UnreadableFileError": (
        UnreadableFileError("homes.ods", "it is empty", "Download or export it again"),
        ValueError,
        "homes.ods cannot be read: it is empty. Download or export it again",
    ),
    "OutsideCalendarError": (
        OutsideCalendarError("5 working days from 2100-12-30", 1950, 2100),
        ValueError,
        "5 working days from 2100-12-30: working days are known for the years 1950 to 2100 only",
    ),
    "NotComparableError": (
        NotComparableError("the worst", ["Absence.NOT_JUDGED", "Grade.GOOD"], "leave out what was not judged"),
        ValueError,
        "the worst of (Absence.NOT_JUDGED, Grade.GOOD) is not defined: leave out what was not judged",
    ),
}


def test_every_error_has_an_example() -> None:
    """No error is left out: each class of the module is the root, a problem, or tried below."""
    assert {*EXAMPLES, "InspectionFrameworkError", "Problem"} == set(errors.__all__)
    assert all(type(error).__name__ == name for name, (error, _, _) in EXAMPLES.items())


@pytest.mark.parametrize("name", EXAMPLES)
class TestError:
    """One root class; each subclass is also the builtin people expect; the message is built from stored facts."""

    def test_it_is_one_of_ours_and_the_builtin(self, name: str) -> None:
        """Either name catches it, and no other builtin with a meaning does."""
        error, builtin, _ = EXAMPLES[name]
        assert isinstance(error, InspectionFrameworkError)
        meant = (ValueError, LookupError, TypeError, KeyError, IndexError, AttributeError, OSError, RuntimeError)
        assert [kind for kind in meant if isinstance(error, kind)] == [builtin]

    def test_its_message(self, name: str) -> None:
        """Messages are API: the value, what was allowed, what to do."""
        error, _, message = EXAMPLES[name]
        assert str(error) == message

    def test_it_pickles(self, name: str) -> None:
        """Every argument is in `args`, so that the error comes complete from another process."""
        error, _, message = EXAMPLES[name]
        same = pickled(error)
        assert type(same) is type(error)
        assert same.args == error.args
        assert vars(same) == vars(error)
        assert str(same) == message

    def test_its_facts_are_immutable(self, name: str) -> None:
        """A list passed in is kept as a tuple, so the error can be hashed and does not change."""
        error, _, _ = EXAMPLES[name]
        assert tuple(vars(error).values()) == error.args
        assert isinstance(hash(error.args), int)


def test_a_problem_in_words() -> None:
    """A problem prints its place, if any, and what it is."""
    assert str(Problem("areas[2].id", "'leaders' is listed twice")) == "areas[2].id: 'leaders' is listed twice"
    assert str(Problem("", "it is empty")) == "it is empty"


def test_a_refusal_made_anew_from_its_message_keeps_it() -> None:
    """Python 3.12 raises an error again, from its message alone, if it was raised while an Enum class was made."""
    refused = DefinitionError("scale Odd", [Problem("good", "it has no label")])
    assert str(DefinitionError(str(refused))) == str(refused)
