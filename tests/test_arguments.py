"""Constructors and functions accept what their annotations name, and refuse everything else with an error of ours."""

import copy
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from random import Random
from typing import Any, Literal

import attrs
import pytest

import inspection_framework as inf
from inspection_framework import Area, Case, Days, DefinitionError, Fact, Grade, InspectionFrameworkError, Judgement
from inspection_framework.arguments import checked
from inspection_framework.arguments.compiled import accepts
from inspection_framework.arguments.fitting import RefusedArguments, fit
from inspection_framework.model import Count, HowMany, Scale, StatedBound
from tests.given import (
    CALLS,
    CHECKED_THEMSELVES,
    DAY,
    HALTON,
    HISTORY,
    OTHERS,
    PLAN,
    Number,
    Text,
    Word,
    allows,
    arguments_of,
    kinds_of_class,
    kinds_of_function,
    public_functions,
    values,
)
from tests.model.making import CAP, SOURCE, fact, pickled, refusal

LAST = HISTORY[-1]
ANY: Any = inf


def problems_of(function: Callable[..., object], *args: object, **kwargs: object) -> list[str]:
    """Return the problems for which arguments are refused."""
    return refusal(function, *args, **kwargs).splitlines()[1:]


class TestTheFaults:
    """Each of these faults was accepted, or ended in an error that was not ours."""

    def test_a_fact_has_a_source(self) -> None:
        """`Fact("x", None)` stated a value without a source."""
        assert refusal(Fact, "x", None) == "Fact is not valid:\n  - source: expected Source, not None"

    def test_every_wrong_argument_is_named(self) -> None:
        """The error has the class, each argument, its value and what was allowed."""
        wrong = {"activity": "sif", "source": None, "on_site": [LAST.on_site[0]], "judgements": 5, "inspectors": True}
        assert refusal(attrs.evolve, LAST, **wrong) == (
            "Inspection is not valid:\n"
            "  - activity: expected Activity or Absence, not 'sif': edition.activity(…) returns one\n"
            "  - on_site: expected a tuple of Days, not a value of type list: make it a tuple\n"
            "  - judgements: expected Judgements, not 5\n"
            "  - inspectors: expected a whole number (int) or Absence, not True\n"
            "  - source: expected Source, not None"
        )

    def test_words_are_members_and_not_texts(self) -> None:
        """A role and a force must be members of their enumerations."""
        area = {"id": "x", "title": fact("X"), "role": "key"}
        always = "  - force: expected Force, not 'always': write a member, such as Force.ALWAYS"
        assert problems_of(Area, **area) == ["  - role: expected Role, not 'key': write a member, such as Role.OVERALL"]
        assert problems_of(attrs.evolve, CAP, force="always") == [always]
        bound = {"id": "x", "says": "X.", "source": SOURCE, "force": "always", "best": Grade.GOOD}
        assert problems_of(StatedBound, **bound) == [always]

    def test_a_text_is_no_tuple_of_texts(self) -> None:
        """Its letters would be read as the names."""
        assert problems_of(Count, grades=(Grade.GOOD,), areas="assessment", at_least=1) == [
            "  - areas: expected a tuple of text (str), not 'assessment': put it in a tuple"
        ]

    def test_a_fact_in_a_fact(self) -> None:
        """A fact's value is checked against its type wherever such a fact is expected."""
        assert problems_of(Area, id="x", title=fact(5), role=inf.model.Role.KEY) == [
            "  - title.value: expected text (str), not 5"
        ]

    def test_a_fact_or_its_value(self) -> None:
        """The type of the fact's value is named in words."""
        expected = "expected text (str) or Fact whose value is text (str), not a value of type int"
        assert refusal(ANY.draw_sample, PLAN, (), seed=5).endswith(f"seed: {expected}")

    def test_a_time_is_no_day(self) -> None:
        """Python accepts a time as a day, and fails only when it compares them."""
        noon = datetime(2025, 1, 20, 12, tzinfo=UTC)
        assert problems_of(Days, noon, DAY) == [f"  - first: expected date or Absence, not {noon!r}: take its date()"]

    def test_functions_name_their_arguments(self) -> None:
        """Both ended in an `AttributeError`."""
        assert refusal(ANY.overall_judgement, "ilacs-2023-01", {}) == (
            "call of overall_judgement is not valid:\n"
            "  - edition: expected Edition, not 'ilacs-2023-01': framework.edition(…) returns one"
        )
        assert refusal(ANY.timetable, "standard", on_site="2025-01-20") == (
            "call of timetable is not valid:\n"
            "  - activity: expected Activity, not 'standard': edition.activity(…) returns one\n"
            "  - on_site: expected date or None, not '2025-01-20': give a datetime.date"
        )

    def test_a_single_value_for_several(self) -> None:
        """The advice is to put it in a tuple."""
        days: Any = inf.Days(DAY, DAY)
        assert problems_of(attrs.evolve, LAST, on_site=days) == [
            "  - on_site: expected a tuple of Days, not a value of type Days: put it in a tuple"
        ]

    def test_an_item_of_several_is_named_by_its_place(self) -> None:
        """An item of a mapping is named by its key."""
        assert problems_of(ANY.outlook, HALTON, [*HISTORY, "x"], on=DAY) == [
            f"  - history[{len(HISTORY)}]: expected Inspection, not 'x'"
        ]
        assert problems_of(ANY.model.Judgements.of, {"leaders": "Good"}) == [
            (
                "  - judgements['leaders']: expected Judgement or Scale (such as Grade) or Absence, not 'Good':"
                " use Grade.from_label('Good')"
            )
        ]

    def test_nothing_of_a_child_is_quoted(self) -> None:
        """Neither a value nor a key is quoted: only the type."""
        assert problems_of(ANY.check_sample, "4711", ["4711"]) == [
            "  - plan: expected SamplingPlan, not a value of type str",
            "  - cases[0]: expected Case, not a value of type str",
        ]
        assert problems_of(ANY.Case.of, 4711, gender=1) == [
            "  - reference: expected text (str), not a value of type int",
            "  - characteristics: expected text (str), not a value of type int",
        ]


class TestImmutable:
    """Values are immutable all the way down."""

    @pytest.mark.parametrize("value", [["a"], {"a": 1}, {"a"}, bytearray(), (["a"],), Case])
    def test_what_is_in_a_fact(self, value: object) -> None:
        """A list, at any depth, could be changed after it was stated; a class can not."""
        if value is Case:
            assert fact(value).value is Case
            return
        assert problems_of(Fact, value, SOURCE)[0].startswith(
            "  - value: it can change: expected an immutable value, not a"
        )

    def test_lists_in_tuples(self) -> None:
        """Every value of the library has a hash, and nothing that contains a list has one."""
        for value in values():
            hash(value)
            for argument, argument_value in arguments_of(value).items():
                if isinstance(argument_value, tuple):
                    with pytest.raises(DefinitionError, match=rf"- {argument}: .* a value of type list"):
                        type(value)(**{**arguments_of(value), argument: [*argument_value]})


class TestPlain:
    """A number, text or day of a derived class becomes plain; nothing else is converted."""

    def test_texts_and_numbers(self) -> None:
        """Otherwise such a text would be written as the name of the member."""
        text: Any = Word.GOOD
        assert [type(Judgement(area, Grade.GOOD).area) for area in (text, Text("x"), "x")] == [str, str, str]
        assert type(HowMany(Number.FIVE).at_least) is int
        assert HowMany(Number.FIVE) == HowMany(5)

    def test_days(self) -> None:
        """A day of a class from elsewhere is the same day."""

        class Day(date):
            """A day as in certain libraries for tests."""

        made = Days(Day(2025, 1, 20), Day(2025, 1, 21))
        assert type(made.first) is date
        assert made == Days(date(2025, 1, 20), date(2025, 1, 21))

    @pytest.mark.edges
    @pytest.mark.parametrize("kind", ["int8", "int64", "uint16"])
    def test_numpy(self, kind: str) -> None:
        """Its whole numbers are accepted; its fractions and truth values are refused."""
        import numpy as np  # noqa: PLC0415 # not in every environment of the quick tests

        number: Any = getattr(np, kind)(5)
        assert type(HowMany(number).at_least) is int
        assert inf.add_working_days(DAY, number) == inf.add_working_days(DAY, 5)
        for wrong in (np.float64(5), np.True_, np.array(5)):
            assert problems_of(HowMany, wrong)[0].startswith("  - at_least: expected a whole number (int), not ")

    def test_the_value_itself_where_nothing_is_converted(self) -> None:
        """A value that fits is not copied."""
        for value in values():
            for argument, argument_value in arguments_of(value).items():
                made = attrs.evolve(value, **{argument: argument_value})  # type: ignore[misc]
                assert arguments_of(made)[argument] is argument_value


class TestReadOnce:
    """An iterator is read by the function, and not by the check."""

    def test_a_refused_call_reads_nothing(self) -> None:
        """The iterator can be passed again once the other arguments are right."""
        history = iter(HISTORY)
        assert problems_of(ANY.outlook, "Halton", history, on=DAY) == [
            "  - provider: expected Provider, not 'Halton': local_authority(…) returns one"
        ]
        assert inf.outlook(HALTON, history, on=DAY) == inf.outlook(HALTON, HISTORY, on=DAY)

    def test_an_item_is_refused_as_it_comes(self) -> None:
        """The items before it are read, those after it are not."""
        history = iter((HISTORY[0], "x", HISTORY[1]))
        assert problems_of(ANY.outlook, HALTON, history, on=DAY) == ["  - history[1]: expected Inspection, not 'x'"]
        assert [*history] == [HISTORY[1]]

    def test_what_is_made_plain_on_the_way(self) -> None:
        """Items are made plain in a stream too."""

        @checked
        def kinds(texts: Iterable[str]) -> list[type]:
            return [type(text) for text in texts]

        texts: Any = (Word.GOOD, "x", Text("x"))
        assert kinds(iter(texts)) == kinds(texts) == kinds([*texts]) == [str, str, str]
        assert kinds({*texts}) == [str, str]


class TestStaysAsItWas:
    """Values are copied, compared, pickled and changed as before, and functions keep their attributes."""

    def test_values(self) -> None:
        """Equal values have one hash, however they are made."""
        for value in values():
            for same in (copy.copy(value), copy.deepcopy(value), pickled(value), type(value)(**arguments_of(value))):
                assert same == value
                assert hash(same) == hash(value)

    def test_what_python_says_of_missing_arguments(self) -> None:
        """Python's own error names the function."""
        with pytest.raises(TypeError, match=r"^outlook\(\) missing 2 required positional arguments: 'provider' and"):
            ANY.outlook(on=DAY)


Trial = tuple[str, Callable[..., Any], dict[str, Any], str, Any, int]
"""A call, its arguments, the name of one argument, its annotation, and the place of its replacement."""


def trials(few: int, *, of_all: bool) -> Iterator[Trial]:
    """Yield calls, each with an argument, its annotation and the place of its replacement."""
    calls: list[tuple[str, Any, dict[str, Any], dict[str, Any]]] = [
        *((type(value).__name__, type(value), arguments_of(value), kinds_of_class(type(value))) for value in values()),
        *((function.__qualname__, function, arguments, kinds_of_function(function)) for function, arguments in CALLS),
    ]
    random = Random(20)  # noqa: S311 # no secret
    for name, make, arguments, kinds in calls if of_all else {call[0]: call for call in calls}.values():
        for argument in arguments.keys() - {"file"}:  # it would write there
            for place in random.sample(range(len(OTHERS)), few):
                yield name, make, arguments, argument, kinds[argument], place


def broken(calls: Iterable[Trial]) -> tuple[int, list[str]]:
    """Return the number of trials, and those in which the law was broken."""
    every, wrong = list(calls), list[str]()
    for name, make, arguments, argument, kind, place in every:
        error = error_of(make, {**arguments, argument: OTHERS[place]()})
        named = isinstance(error, DefinitionError) and any(each.where.startswith(argument) for each in error.problems)
        of_its_own = argument in CHECKED_THEMSELVES and (error is None or isinstance(error, InspectionFrameworkError))
        right = allows(kind, OTHERS[place]()) and (error is None or isinstance(error, InspectionFrameworkError))
        if not (named or of_its_own or right):
            wrong.append(f"{name}({argument}={OTHERS[place]()!r:.60}): {error!r}")
    return len(every), wrong


def error_of(make: Callable[..., object], arguments: dict[str, Any]) -> Exception | None:
    """Return the exception that a call raises, if any."""
    try:
        make(**arguments)
    except Exception as error:  # noqa: BLE001 # any exception is the result
        return error
    return None


def test_the_oracle_of_the_law() -> None:
    """It is right about annotations that are rare in the library."""
    assert [allows(tuple[int, str], value) for value in ((1, "x"), (1, 2), (1,), [1, "x"])] == [True, *[False] * 3]
    assert [allows(type[Scale], value) for value in (Grade, int, 3)] == [True, False, False]
    assert [allows(Literal["a", 1], value) for value in ("a", 1, True, "b")] == [True, True, False, False]
    assert [allows(Fact[str], value) for value in (Fact("x", SOURCE), Fact(3, SOURCE), 3)] == [True, False, False]


def test_types_that_are_rare_among_ours() -> None:
    """A class of any kind, and a part of a class that is of one type, are checked."""
    assert [accepts(type[Any])(value) for value in (int, list[int], 3)] == [True, True, False]
    assert [accepts(type[Scale])(value) for value in (Grade, int, 3)] == [True, False, False]
    refused = RefusedArguments("call", shown=True)
    assert fit(Fact[str], Fact(3, SOURCE), "title", refused)
    assert fit(tuple[int, str], (1,), "pair", refused)
    assert [where for where, _ in refused.problems] == ["title.value", "pair"]


class TestLaw:
    """A replaced argument either gives our error that names it, or the annotation allows the new value."""

    @pytest.mark.parametrize(
        ("few", "of_all", "least"),
        [(2, False, 1_000), pytest.param(12, True, 100_000, marks=pytest.mark.thorough)],
        ids=["a sample", "all"],
    )
    def test_every_argument(self, few: int, least: int, *, of_all: bool) -> None:
        """Each argument of one call of every constructor and function, or of every example, is replaced a few times."""
        number, wrong = broken(trials(few, of_all=of_all))
        assert number >= least
        assert not wrong, "\n".join(wrong)

    def test_what_breaks_it_is_found(self) -> None:
        """A function that accepts anything breaks it, and so does one that fails in another way."""

        def year(day: date) -> int:
            return day.year

        functions: tuple[Callable[..., object], ...] = (str, year)
        for function in functions:
            name = "object" if function is str else "day"
            assert broken([("f", function, {name: DAY}, name, date, place) for place in range(len(OTHERS))])[1]

    def test_no_function_of_the_root_is_left_out(self) -> None:
        """Each is called above."""
        called = {getattr(function, "__name__", "") for function, _ in CALLS}
        assert {function.__name__ for function in public_functions()} <= called
