"""No output shows a child: texts planted in references and values appear nowhere."""

import json
import logging
import pickle
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
import pytest

from inspection_framework import (
    CannotDrawError,
    Case,
    DefinitionError,
    DocumentError,
    Draw,
    InspectionFrameworkError,
    Reference,
    check_sample,
    draw_sample,
    feasibility,
)
from inspection_framework.exchange.json import to_json, to_json_lines
from tests.rules.samples import EIGHTEEN, borough

REFERENCE = "Xanthippe"
VALUE = "Quxish"
CASES = [
    Case.of(
        f"{REFERENCE}-{index}", *case.groups, unknown=[VALUE], ethnicity=f"{VALUE} {index % 3}", gender="fm"[index % 2]
    )
    for index, case in enumerate(borough(400))
]
DRAW = draw_sample(EIGHTEEN, CASES, seed="rehearsal", spread=("ethnicity",))


def clean(*texts: object) -> None:
    """Check that nothing planted is in the texts."""
    for text in texts:
        shown = text.decode("latin-1") if isinstance(text, bytes) else str(text)
        assert REFERENCE not in shown
        assert VALUE not in shown


@pytest.fixture(autouse=True)
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """Keep all log records, and check them afterwards."""
    with caplog.at_level(logging.DEBUG):
        yield caplog
    clean(caplog.text, *(vars(record) for record in caplog.records))


def test_answers_show_nothing() -> None:
    """A check, a population's answer, a draw and its record show nothing, printed, explained or as JSON."""
    answers = (
        check_sample(EIGHTEEN, CASES[:30], tracked=CASES, sampled=CASES),
        feasibility(EIGHTEEN, CASES[:9]),
        DRAW.record,
        DRAW.verify(CASES[1:]),
    )
    for answer in (*answers, DRAW):
        clean(repr(answer), str(answer), f"{answer}", pickle.dumps(answer))
    for answer in answers:
        clean(to_json(answer))
    clean(DRAW.explain(), DRAW.record.explain(), answers[0].explain(), answers[1].explain())


def test_the_references_come_out_by_one_call() -> None:
    """Of all attributes of a draw only `references` returns them, and it returns 18."""
    giving = {
        name
        for name in dir(DRAW)
        if not name.startswith("__")
        and REFERENCE in repr(getattr(DRAW, name)() if name in {"references", "explain"} else getattr(DRAW, name))
    }
    assert giving == {"references"}
    assert sum(len(drawn_references) for drawn_references in DRAW.references().values()) == 18


@pytest.mark.parametrize(
    "value", [CASES[0], CASES[0].reference, DRAW, (CASES[0],)], ids=["case", "reference", "draw", "tuple"]
)
def test_a_case_is_no_document(value: object) -> None:
    """JSON refuses any value that contains a case, and the refusal shows nothing of it."""
    with pytest.raises(DocumentError) as caught:
        to_json(value)
    clean(*traceback.format_exception(caught.value))
    with pytest.raises(DocumentError) as caught:
        list(to_json_lines([value]))
    clean(*traceback.format_exception(caught.value))
    with pytest.raises(TypeError) as refused:
        json.dumps(value)
    clean(*traceback.format_exception(refused.value))


REFUSALS: dict[str, Callable[[], object]] = {
    "too few": lambda: draw_sample(EIGHTEEN, CASES[:9], seed="x"),
    "twice in a list": lambda: draw_sample(EIGHTEEN, [*CASES, CASES[5]], seed="x"),
    "twice in a stream": lambda: draw_sample(EIGHTEEN, iter(CASES * 2), seed="x"),
    "too many mixtures": lambda: draw_sample(
        EIGHTEEN,
        (Case.of(f"{REFERENCE}{index}", "looked_after", name=f"{VALUE}{index}") for index in range(2000)),
        seed="x",
        spread=("name",),
    ),
    "no text": lambda: Reference(f"{REFERENCE}\ud800"),
    "two values": lambda: attrs.evolve(CASES[0], characteristics=frozenset({("gender", VALUE), ("gender", "f")})),
    "wrong parts": lambda: Case(REFERENCE, {VALUE}),  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_shows_nothing(name: str) -> None:
    """Nothing is in the message, the whole traceback with its causes, or the pickled error."""
    with pytest.raises((CannotDrawError, DefinitionError)) as caught:
        REFUSALS[name]()
    assert isinstance(caught.value, InspectionFrameworkError)
    chain = traceback.TracebackException.from_exception(caught.value, capture_locals=False)
    clean(str(caught.value), repr(caught.value), *caught.value.args, pickle.dumps(caught.value), str(chain))
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None  # tblib, which Dask brings, pickles it too


def test_even_local_variables_show_nothing() -> None:
    """A traceback with the variables of our own functions has none of those about children."""
    with pytest.raises(CannotDrawError) as caught:
        draw_sample(EIGHTEEN, [*CASES, CASES[5]], seed="x")
    frames = traceback.TracebackException.from_exception(caught.value, capture_locals=True).stack
    assert [Path(frame.filename).name for frame in frames] == ["test_privacy.py", "unshown.py"]
    clean(*(frame.locals for frame in frames))


def test_a_draw_travels_masked() -> None:
    """A pickled draw is complete when unpickled."""
    there: Draw = pickle.loads(pickle.dumps(DRAW))  # noqa: S301 # our own bytes
    assert there.references() == DRAW.references()
