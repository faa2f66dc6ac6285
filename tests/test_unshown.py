"""Nothing of a child is shown by anything that reads fields, slots, names or errors, for any type and field.

The types and the fields are recognised by their annotations: see `tests.canaries`. Programs that print are tried in
`tests/test_printers.py`.
"""

import copy
import inspect
import json
import pickle
import pprint
import reprlib
import sys
import traceback
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import attrs
import cattrs
import pytest
from hypothesis.vendor.pretty import pretty

from inspection_framework import (
    Case,
    DefinitionError,
    DocumentError,
    HiddenFaultError,
    Reference,
    UnreadableFileError,
    draw_sample,
)
from inspection_framework.model import ListEntry, unshown
from inspection_framework.model.unshown import Unshown, sealed, shows_no_child
from inspection_framework.notebook.browser import QUESTIONS, told
from inspection_framework.rules.sampling.draw_record import verified
from tests.canaries import CANARY, DAY, functions_about_children, hints, holders, leaves, made, mentioned, traces
from tests.child_files import READERS, child_files, refusal, refusals
from tests.model.making import pickled
from tests.rules.samples import EIGHTEEN, borough


@attrs.frozen(kw_only=True, field_transformer=sealed)
class NextYear(Unshown):
    """A type added later, by somebody who thinks of nothing but its fields."""

    name: str
    born: date
    siblings: tuple[Reference, ...] = ()


replace: Any = getattr(copy, "replace", attrs.evolve)  # the first is of Python 3.13
LEAVES = [*leaves(), NextYear]
KINDS = [*LEAVES, *holders()]


def by_name(value: object) -> dict[str, object]:
    """Return what a tool reads that asks for every name that a value lists, as `rich.inspect` does."""
    return {name: getattr(value, name) for name in dir(value) if not callable(getattr(value, name))}


def by_slot(value: object) -> list[object]:
    """Return what a tool reads that asks for every slot of a value."""
    names = [name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())]
    return [getattr(value, name) for name in names if hasattr(value, name)]


def refused(write: Callable[[Any], object]) -> Callable[[Any], object]:
    """Return what is written of a value, or the error that says why it is not."""

    def written(value: object) -> object:
        try:
            return write(value)
        except (TypeError, AttributeError) as error:
            return traceback.format_exception(error)

    return written


PRINTERS: dict[str, Callable[[Any], object]] = {
    "repr": repr,
    "str": str,
    "format": lambda value: f"{value} {value!r:>90} {value=}",
    "pprint": pprint.pformat,
    "reprlib": reprlib.repr,
    "asdict": lambda value: (attrs.asdict(value), attrs.asdict(value, recurse=False)),
    "astuple": lambda value: (attrs.astuple(value), attrs.astuple(value, recurse=False)),
    "names": by_name,
    "slots": by_slot,
    "state": lambda value: value.__getstate__(),
    "hypothesis": pretty,
    "pickle": pickle.dumps,
    "a pickle of its fields": lambda value: pickle.dumps(attrs.asdict(value)),
    "json": lambda value: json.dumps([value], default=repr),
    "cattrs": refused(cattrs.unstructure),
}


def test_there_are_types_to_try() -> None:
    """The types of today are recognised, and those that contain them."""
    assert {*leaves()} >= {Case, Reference, ListEntry}
    assert {kind.__name__ for kind in holders()} >= {"Draw", "CaseList", "AnnexAReading"}


def test_what_a_child_is_made_of_is_unshown_too() -> None:
    """A value of ours within one about a child is about a child too: otherwise its parts would be shown."""
    parts = {kind for leaf in LEAVES for hint in hints(leaf).values() for kind in mentioned(hint)}
    assert [kind.__name__ for kind in parts if attrs.has(kind) and not issubclass(kind, Unshown)] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("printer", PRINTERS)
def test_nothing_is_shown(kind: Any, printer: str) -> None:  # noqa: ANN401 # a class
    """With a canary in each field, none is shown."""
    value = made(kind)
    shown = PRINTERS[printer](value)
    assert traces(shown, repr(shown)) == []


@pytest.mark.parametrize("kind", LEAVES, ids=lambda kind: kind.__name__)
def test_the_canary_is_in_it(kind: Any) -> None:  # noqa: ANN401 # a class
    """Each part is available by its name: the canary is there, so that its absence elsewhere proves something."""
    value = made(kind)
    parts = {field.alias: getattr(value, field.alias) for field in attrs.fields(kind)}
    plain = {name: part.revealed if isinstance(part, Reference) else part for name, part in parts.items()}
    assert traces(plain)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_value_is_as_good_as_before(kind: Any) -> None:  # noqa: ANN401 # a class
    """It can be copied, pickled, compared and changed, part by part, like any other."""
    value = made(kind)
    for same in (attrs.evolve(value), copy.copy(value), copy.deepcopy(value), pickled(value), made(kind)):
        assert same == value
        assert hash(same) == hash(value)
    for field in attrs.fields(kind):
        name = field.alias
        changed = attrs.evolve(value, **{name: getattr(value, name)})
        assert changed == value
        assert replace(value, **{name: getattr(value, name)}) == value


def test_a_part_is_changed_and_the_others_stay() -> None:
    """`attrs.evolve` is the way to change a value, here as elsewhere."""
    case = Case.of("4711", "looked_after", unknown=["early_help"], gender="female")
    changed = attrs.evolve(case, groups=frozenset({"care_leavers"}))
    assert changed == Case.of("4711", "care_leavers", unknown=["early_help"], gender="female")
    assert attrs.evolve(case, reference=Reference("4712")) == Case.of(
        "4712", "looked_after", unknown=["early_help"], gender="female"
    )
    entry = ListEntry(list=8, since=DAY, closed=True)
    assert attrs.evolve(entry, until=DAY) == ListEntry(list=8, since=DAY, until=DAY, closed=True)


def test_nothing_is_derived_from_it() -> None:
    """A class derived from a sealed one would show the fields that it adds."""
    with pytest.raises(TypeError, match="no class can be derived from Case"):
        type("More", (Case,), {"note": "x"})


def test_a_class_that_is_not_sealed_cannot_be_made() -> None:
    """A class with fields that are not sealed is refused before there is a value."""
    with pytest.raises(TypeError, match="Open would show its fields: make it with field_transformer=sealed"):
        attrs.frozen(type("Open", (Unshown,), {"__annotations__": {"name": str}}))


def test_rich_shows_the_type() -> None:
    """Its protocol does not need rich: one part, which shows nothing, between angle brackets."""
    case: Any = made(Case)
    assert [repr(part) for part in case.__rich_repr__()] == ["not shown"]
    assert case.__rich_repr__.angular


def test_every_function_about_children_is_shielded() -> None:
    """A function that takes or returns a child, or takes a file, lets no variable out with an error."""
    shielded = shows_no_child(len).__code__
    functions = dict(functions_about_children())
    assert {"read_cases", "read_outcomes", "draw_sample", "Case.of", "Case.__init__"} <= functions.keys()
    assert [name for name, function in functions.items() if function.__code__ is not shielded] == []


def at(error: BaseException) -> list[str]:
    """Return the modules through which an error passed, outermost first."""
    return [frame.f_globals["__name__"] for frame, _ in traceback.walk_tb(error.__traceback__)]


def shown_by(error: BaseException) -> list[str]:
    """Return what an error shows of a canary, with all its causes and the library's variables."""
    parts_of_error: list[object] = []
    linked: BaseException | None = error
    while linked is not None:
        parts_of_error += [str(linked), repr(linked), linked.args, vars(linked), getattr(linked, "__notes__", ())]
        parts_of_error += [
            frame.f_locals
            for frame, _ in traceback.walk_tb(linked.__traceback__)
            if frame.f_globals["__name__"] != __name__
        ]
        linked = linked.__cause__ or linked.__context__
    return traces(*map(repr, parts_of_error))


WRONG: dict[str, Callable[[], object]] = {
    "parts": lambda: Case(CANARY, {CANARY}, frozenset({4711}), frozenset({CANARY})),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "pairs": lambda: Case(Reference("1"), characteristics=frozenset({(CANARY, 4711)})),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "evolve": lambda: attrs.evolve(made(Case), groups=[]),
    "of": lambda: Case.of(CANARY, unknown=CANARY),
    "unhashable": lambda: Case.of(CANARY, note=[CANARY]),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "reference": lambda: Reference(f"{CANARY}\ud800"),
    "entry": lambda: ListEntry(list=CANARY, since=CANARY),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "frozen": lambda: setattr(made(Case), "groups", CANARY),
    "frozen, another name": lambda: setattr(made(NextYear), CANARY, CANARY),
    "frozen, deleted": lambda: delattr(made(Case), "groups"),
    "unknown part": lambda: NextYear(name=CANARY, born=DAY, other=CANARY),  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    "too many mixtures": lambda: draw_sample(
        EIGHTEEN, [Case.of(f"{n}", "looked_after", name=f"{CANARY}{n}") for n in range(1001)], seed="x", spread=["name"]
    ),
    "no cases": lambda: draw_sample(EIGHTEEN, [CANARY], seed="x"),  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
    "no pickle": lambda: pickle.dumps(NextYear(name=CANARY, born=DAY, siblings=lambda: None)),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    "another pickle": lambda: made(Case).__reduce__()[0](Reference, made(Case).__reduce__()[1][1]),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_refusal_shows_nothing(name: str) -> None:
    """It is not in the words, the causes or the variables on the way; and none of the frames is ours."""
    expected = (DefinitionError, HiddenFaultError, ValueError, TypeError, AttributeError, pickle.PicklingError)
    with pytest.raises(expected) as caught:
        WRONG[name]()
    assert shown_by(caught.value) == []
    assert caught.value.__context__ is None
    ours = [module for module in at(caught.value) if module.startswith("inspection_framework.")]
    assert {*ours} == {"inspection_framework.model.unshown"}


def test_an_argument_that_is_missing_is_named() -> None:
    """Nothing of a child is in such an error, so it is not hidden."""
    draw: Any = draw_sample
    with pytest.raises(TypeError, match="missing 1 required keyword-only argument: 'seed'") as caught:
        draw(EIGHTEEN, [Case.of(CANARY, "looked_after")])
    assert shown_by(caught.value) == []


def test_a_fault_of_ours_is_placed_and_not_quoted() -> None:
    """Its kind and the line are given; its own words, which may quote a value, are not."""
    with pytest.raises(HiddenFaultError) as caught:
        shows_no_child(verified)(4711, [CANARY])  # type: ignore[arg-type, list-item]  # pyright: ignore[reportArgumentType]
    error = caught.value
    assert (error.kind, error.module) == ("AttributeError", "inspection_framework.rules.sampling.draw_record")


def test_what_the_callers_code_raises_is_theirs() -> None:
    """An iterator that fails is in the traceback with its own cause, and nothing of ours is next to it."""

    def failing() -> Iterator[Case]:
        yield from borough(400)
        try:
            json.loads("[")
        except ValueError as error:
            raise ZeroDivisionError from error

    with pytest.raises(ZeroDivisionError) as caught:
        draw_sample(EIGHTEEN, failing(), seed="x")
    assert at(caught.value) == [__name__, "inspection_framework.model.unshown", __name__]
    assert isinstance(caught.value.__cause__, ValueError)
    assert shown_by(caught.value) == []


class PanicException(BaseException):  # as libraries written in Rust call it
    """The exception that such a library raises for its own faults."""


PanicException.__module__ = "pyo3_runtime"


FAULTS: dict[str, tuple[BaseException, type[BaseException]]] = {
    "interruption": (KeyboardInterrupt(), KeyboardInterrupt),
    "memory": (MemoryError(), MemoryError),
    "extra": (ModuleNotFoundError("No module named 'x'"), ModuleNotFoundError),
    "warning": (DeprecationWarning("x"), DeprecationWarning),
    "panic": (PanicException(CANARY), HiddenFaultError),
    "fault": (UnicodeDecodeError("utf-8", CANARY.encode(), 0, 1, CANARY), HiddenFaultError),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_is_no_fault_leaves_as_it_is(name: str) -> None:
    """An interruption is passed on without the variables on the way; a fault of a library below becomes one of ours."""
    error, expected = FAULTS[name]
    ours: dict[str, Any] = {"__name__": "inspection_framework.somewhere"}
    exec("def read(data, error): raise error", ours)  # noqa: S102 # a function that is one of ours by its module
    with pytest.raises(expected) as caught:
        shows_no_child(ours["read"])(CANARY, error)
    assert shown_by(caught.value) == []


def test_what_came_before_is_the_callers_too() -> None:
    """An error raised while the caller handles another keeps that as its context, and nothing in between."""
    missing = KeyError("x")
    with pytest.raises(DefinitionError) as caught:  # noqa: PT012 # one error while another is handled
        try:
            raise missing
        except KeyError:
            Reference("\ud800")
    assert caught.value.__context__ is missing


def errors_from(depth: int) -> list[BaseException]:
    """Return the errors of a call at a depth, and at each smaller depth until there is stack enough to refuse it."""

    def deep(left: int) -> object:
        return deep(left - 1) if left else Reference(f"{CANARY}\ud800")

    errors: list[BaseException] = []
    while not errors or type(errors[-1]) is not DefinitionError:
        with pytest.raises((RecursionError, HiddenFaultError, DefinitionError)) as caught:
            deep(depth - len(errors))
        errors.append(caught.value)
    return errors


def test_nothing_is_shown_where_no_stack_is_left() -> None:
    """This is so at any depth, down to where the error itself can no longer be inspected."""
    assert [type(error) for error in errors_from(1)] == [DefinitionError]
    deepest, tracing = sys.getrecursionlimit() - len(inspect.stack(0)), sys.gettrace()
    # Coverage is called first, and would fail before any code of ours has run.
    _, errors, _ = sys.settrace(None), errors_from(deepest), sys.settrace(tracing)  # type: ignore[func-returns-value]
    assert {type(error) for error in errors} >= {RecursionError, DefinitionError}
    assert [shown for error in errors for shown in shown_by(error)] == []


def test_an_error_that_cannot_be_looked_at_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """If inspecting it fails too, that failure is raised, without its causes."""

    def fail(_: BaseException) -> BaseException:
        raise RecursionError

    monkeypatch.setattr(unshown, "_stripped", fail)
    with pytest.raises(RecursionError) as caught:
        Reference(f"{CANARY}\ud800")
    assert shown_by(caught.value) == []


class TestReaders:
    """A list of children passed to any reader, the right one or another, complete or broken."""

    @pytest.mark.parametrize("reader", READERS)
    @pytest.mark.parametrize("name", child_files())
    def test_a_refusal_shows_nothing(self, reader: str, name: str) -> None:
        """The error is ours, and neither its words nor its attributes quote a cell."""
        error = refusal(reader, name)
        if error is not None:
            assert isinstance(error, (UnreadableFileError, DocumentError))
            assert shown_by(error) == []
            assert traces(pickle.dumps(error)) == []
            assert (error.__cause__, error.__context__) == (None, None)

    def test_most_of_them_are_refused(self) -> None:
        """So the test before proves something: each reader refuses, and each broken file is refused."""
        refused = [what for what, _ in refusals()]
        assert len(refused) > 100
        assert {what.partition(":")[0] for what in refused} == READERS.keys()

    @pytest.mark.parametrize("reader", ["read_cases", "read_annex_a"])
    @pytest.mark.parametrize("name", child_files())
    def test_what_is_read_shows_nothing(self, reader: str, name: str) -> None:
        """The result of a file that is read names rows and columns."""
        if refusal(reader, name) is None:
            assert traces(repr(READERS[reader](child_files()[name]))) == []

    @pytest.mark.parametrize("reader", ["read_outcomes", "read_providers", "read_scraped_history"])
    def test_a_list_of_placements_is_no_release(self, reader: str) -> None:
        """It has the headings of a release, and its names are those of children."""
        error = refusal(reader, "placements")
        assert "column B of row 1 is a column of a list of children" in str(error)

    def test_the_nearest_headings_are_placed(self) -> None:
        """If a cell is similar to a heading, the heading and the place are named, not the cell."""
        error = str(refusal("read_outcomes", "nothing"))
        assert "row 2, column C is similar to 'Overall effectiveness'" in error
        error = str(refusal("read_outcomes", "a workbook"))
        assert "sheet 1, row 2, column C is similar to 'Overall effectiveness'" in error


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize("name", child_files())
def test_the_page_quotes_nothing(question: str, name: str, tmp_path: Path) -> None:
    """For any file on the page and any question, none of its cells is in the answer."""
    path = tmp_path / "list.csv"
    path.write_bytes(child_files()[name])
    assert traces(told(question, str(path), {"on": "2026-11-22", "seed": "x"}).html) == []
