"""Every public value prints as a line at the prompt and as a short block on a screen."""

import os
import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import inspection_framework
from inspection_framework import (
    CannotDrawError,
    Case,
    DefinitionError,
    DocumentError,
    Fact,
    Grade,
    NotComparableError,
    Problem,
    Provider,
    Timetable,
    check_sample,
    eligibility,
    outlook,
    overall_judgement,
    timetable,
)
from inspection_framework.exchange.calendar import events
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections, reports_left_out
from inspection_framework.exchange.publication import Preset, publish_counts
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.exchange.reconciliation import reconcile
from inspection_framework.frameworks import ILACS, SIF, named
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Bound, Count, Judgements, Tally, Topic
from inspection_framework.notebook.as_text import as_summary
from inspection_framework.notebook.blocks import Display, Note, TableBlock
from inspection_framework.printed import Printed, cut
from inspection_framework.rules.next_inspection.history import history_of
from inspection_framework.testing._registration import STRATEGIES
from tests.canaries import holders, leaves, made
from tests.exchange.made_up_releases import written
from tests.model.making import SOURCE
from tests.rules.samples import EIGHTEEN

ON = date(2026, 11, 22)


def printed(value: object) -> None:
    """Check that a value prints in a line and in a block."""
    line, text = repr(value), str(value)
    assert len(line) <= 200, line
    assert line.isprintable(), line
    assert len(text.splitlines()) <= 25, text
    assert not (isinstance(value, Printed) and text.startswith(f"{type(value).__name__}(")), text


def parts(value: object) -> list[object]:
    """Return a value and every value within it, each once."""
    by_identity: dict[int, object] = {}
    left = [value]
    while left:
        part = left.pop()
        if id(part) not in by_identity:
            by_identity[id(part)] = part
            if isinstance(part, tuple):
                left += part  # pyright: ignore[reportUnknownArgumentType] # parts of any type
            elif attrs.has(kind := type(part)):
                left += [getattr(part, field.name) for field in attrs.fields(kind)]
    return [part for part in by_identity.values() if attrs.has(type(part))]


@pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)
@settings(max_examples=3)
@given(data=st.data())
def test_a_value_prints_in_a_line_and_in_a_block(kind: Any, data: st.DataObject) -> None:  # noqa: ANN401 # a class
    """A `repr` has one line of at most 200 characters, a `str` at most 25 lines."""
    printed(data.draw(st.from_type(kind)))


@pytest.mark.parametrize("kind", [*leaves(), *holders()], ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_a_value_about_children_prints_so_too(kind: Any) -> None:  # noqa: ANN401 # a class
    """This is so for any size. That nothing of a child is in it is tested in `tests/test_unshown.py`."""
    printed(made(kind))


def harrow() -> tuple[Provider, list[Any]]:
    """Return an authority and its inspections."""
    history = [inspection for inspection in local_authority_inspections() if inspection.provider.name == "Harrow"]
    return history[0].provider, history


@cache
def answers() -> dict[str, object]:
    """Return an answer of each kind about an authority or a sample."""
    provider, history = harrow()
    standard = ILACS.edition_on(date(2027, 1, 18)).activity("standard")
    answer = outlook(provider, history, on=ON)
    return {
        "outlook": answer,
        "prospect": answer.next,
        "chances": answer.chances,
        "history": history_of(provider, history, ON),
        "no history": history_of(provider, [], ON),
        "eligibility": eligibility(provider, standard, history, on=ON),
        "overall judgement": overall_judgement(ILACS.edition("ilacs-2023-01"), history[-1].judgements),
        "timetable": timetable(standard, on_site=date(2027, 1, 18)),
        "sample": check_sample(EIGHTEEN, [Case.of(f"{number}", "looked_after") for number in range(10)]),
    }


class TestWhatShips:
    """The data and the frameworks of the library, and answers about them."""

    def test_data(self) -> None:
        """Authorities, inspections and reports left out, and every part of them."""
        for value in (*local_authorities(), *local_authority_inspections()[::7], *reports_left_out()):
            printed(value)

    def test_what_is_read_and_what_is_made_of_it(self) -> None:
        """A release with many problems, a reconciliation, a published table, events of a calendar."""
        rows = [[f"Place {number}", f"31/02/20{number}", "Splendid"] for number in range(10, 60)]
        release = written(["Local authority name", "Inspection date", "Overall effectiveness"], *rows)
        reading = read_outcomes(release)
        table = publish_counts({f"Grade {number}": number for number in range(30)}, Preset(hide_up_to=4))
        step = answers()["timetable"]
        assert isinstance(step, Timetable)
        reconciled = reconcile(local_authority_inspections()[:40], local_authority_inspections()[5:50])
        values = parts((reading, table, reconciled, events(step)))
        kinds = {type(value).__name__ for value in values}
        assert kinds >= {
            "ReleaseReading",
            "Table",
            "CellProblem",
            "PublishedTable",
            "PublishedCell",
            "Reconciliation",
            "Match",
            "Event",
        }
        for value in values:
            printed(value)

    @pytest.mark.edges
    def test_frameworks(self) -> None:
        """Every value in every framework."""
        values = parts(tuple(framework for _, framework in named()))
        assert len(values) > 2000
        for value in values:
            printed(value)

    def test_answers(self) -> None:
        """No line of an answer is longer than 110 characters."""
        for answer in answers().values():
            printed(answer)
            assert max(map(len, str(answer).splitlines())) <= 110

    def test_an_outlook(self) -> None:
        """It names the inspection that comes next, how likely it is, and ends with the disclaimer."""
        lines = str(answers()["outlook"]).splitlines()
        assert lines[0] == "What comes next for Harrow, as of 22 November 2026"
        assert any(line.startswith("  Next  ") and "Standard inspection" in line for line in lines)
        assert "  12 months, by 22 November 2027  9% (4% to 20%)" in lines
        assert lines[-2].endswith("more lines: explain()")
        assert lines[-1].startswith("This is a rehearsal")

    def test_a_timetable(self) -> None:
        """Its first line says if the first day on site is no working day."""
        standard = ILACS.edition_on(date(2026, 12, 1)).activity("standard")
        for day, ending in ((25, "Friday 25 December 2026 (not a working day)"), (7, "Monday 7 December 2026")):
            first = str(timetable(standard, on_site=date(2026, 12, day))).splitlines()[0]
            assert first == f"Timetable of Standard inspection, on site from {ending}"

    def test_a_history(self) -> None:
        """It has a line for each inspection, and says if there is none."""
        history, none = str(answers()["history"]), str(answers()["no history"])
        assert history.splitlines()[-1] == (
            "  20 January 2025 to 24 January 2025    Short inspection"
            "                             4 March 2025   Inadequate"
        )
        assert none.splitlines()[-1] == "No inspection was published by then"


class TestOneLine:
    """The content of the one line."""

    def test_a_short_value_is_written_as_its_call(self) -> None:
        """Fields that have their default are left out."""
        assert repr(Problem("areas", "there are none")) == "Problem(where='areas', what='there are none')"
        assert repr(Tally(1, 2, ((Grade.GOOD, 2),))) == "Tally(kept=1, of=2, split=((<Grade.GOOD: 'good'>, 2),))"
        assert repr(Tally(1, 2)) == "Tally(kept=1, of=2)"

    def test_a_long_value_is_named(self) -> None:
        """It is named by its text, or else by the fields that fit."""
        assert repr(harrow()[1][-1]) == "<Inspection: Harrow, Short inspection, 20 January 2025 to 24 January 2025>"
        assert repr(answers()["history"]) == (
            "History(provider=<Provider: Harrow (local_authority 80499)>, on=datetime.date(2026, 11, 22),"
            " known=<3 x Inspection>, not_yet=())"
        )
        assert repr(answers()["outlook"]).endswith("next=Prospect(...), ...)")

    def test_judgements_are_named(self) -> None:
        """Each area is named with its judgement."""
        assert repr(Judgements.of({"leaders": Grade.GOOD})) == "<Judgements: leaders Good>"
        assert repr(Judgements()) == "<Judgements: none>"

    def test_nothing_is_obeyed(self) -> None:
        """No character moves the cursor or ends the line."""
        assert cut("a\x1b[31mb\nc\u202ed") == "a\\x1b[31mb c\\u202ed"
        assert repr(Fact("\x1b" * 90, SIF.title.source)).isprintable()

    def test_a_value_that_is_half_made(self) -> None:
        """A debugger prints it without the fields that it does not have yet."""
        assert repr(Tally.__new__(Tally)) == "Tally()"

    def test_a_frozenset_that_does_not_fit(self) -> None:
        """A part that is too long is cut."""

        class Held:
            """A value with a long `repr`."""

            def __repr__(self) -> str:
                return "x" * 300

        assert repr(Fact(Held(), SIF.title.source)).startswith(f"Fact(value={'x' * 57}..., source=<Source: ")


class TestFieldByField:
    """A value that notebooks show in no way of their own."""

    def test_a_rule(self) -> None:
        """It begins with what it says; what has its default is left out."""
        rule = Bound(
            id="a",
            says="Nothing is better.",
            source=SOURCE,
            when=(Count(areas=("leaders",), grades=(Grade.GOOD,), at_least=1),),
            best=Grade.GOOD,
        )
        assert str(rule).splitlines() == [
            "Nothing is better.",
            "  Id      a",
            "  Source  Handbook, page 1 [guidance]",
            "  When    leaders is Good",
            "  Best    Good",
        ]

    def test_facts_are_a_list(self) -> None:
        """With what was not found; a fact by itself is a row, with its grade in words."""
        facts = (Fact("It began.", SOURCE), Fact(None, SOURCE, note="not found: x"))
        assert str(Topic(id="x", title="X", facts=facts)).splitlines() == [
            "Topic",
            "  Id     x",
            "  Title  X",
            "Facts",
            "  1. It began.",
            "  2. not found: x",
            "Sources: its attributes",
        ]
        assert str(Holder(part=Fact(Grade.GOOD, SOURCE), names=())).splitlines()[1] == "  Part   Good"

    def test_parts_are_a_table(self) -> None:
        """The first ten of them, a column for each field that one of them has."""
        table = publish_counts({f"Grade {number}": 8 * number for number in range(12)}, Preset(hide_up_to=8))
        assert str(table).splitlines()[:5] == [
            "Published table",
            "Cells (the first 10 of 13)",
            "  Row      Column  Shown  Least  Most",
            "  Grade 0  Count   0",
            "  Grade 1  Count   c      1      23",
        ]
        assert str(attrs.evolve(table, cells=table.cells[:1])).splitlines()[1] == "Cells"

    def test_parts_that_have_no_text_are_named(self) -> None:
        """A regime names its frameworks, and the way in which chances are counted."""
        lines = str(REGIMES["local_authority"]).splitlines()
        assert lines[:4] == [
            "Regime",
            "  Id               local authorities",
            "  Inspects         local_authority",
            "  Frameworks       <Framework SIF>; <Framework ILACS>; <Framework JTAI>",
        ]
        assert lines[7].startswith("  Chances          ChanceMethod(framework=Fact(value='ILACS', ")

    def test_rules_and_nothing(self) -> None:
        """A part that is a rule is what it says; an empty one is said to be so."""
        rule = Bound(id="a", says="Nothing is better.", source=SOURCE, best=Grade.GOOD)
        lines = str(Holder(part=rule, names=())).splitlines()
        assert lines == ["Holder", "  Part   Nothing is better.", "  Names  none"]


@attrs.frozen
class Holder(Printed):
    """A value with another in it."""

    part: object
    names: tuple[str, ...]


class TestErrors:
    """An error prints ten problems and a count."""

    PROBLEMS = tuple(Problem(f"areas[{number}]", "there is none") for number in range(37))

    @pytest.mark.parametrize("error", [DefinitionError, DocumentError, CannotDrawError])
    def test_ten_problems_and_a_count(self, error: Any) -> None:  # noqa: ANN401 # a class
        """The error prints ten, and keeps all."""
        raised = error("edition 'x'", self.PROBLEMS)
        lines = str(raised).splitlines()
        assert len(lines) == 12
        assert lines[-2:] == ["  - areas[9]: there is none", "  … and 27 more: `problems` has all 37"]
        assert raised.problems == self.PROBLEMS
        assert str(error("edition 'x'", self.PROBLEMS[:10])).splitlines() == lines[:-1]

    def test_ten_outcomes_and_a_count(self) -> None:
        """An error about many outcomes prints ten of them."""
        error = NotComparableError("the worst", ["Absence.NOT_JUDGED"] * 100, "leave them out")
        assert str(error).endswith("Absence.NOT_JUDGED, … and 90 more) is not defined: leave them out")

    def test_a_line(self) -> None:
        """At the prompt an error is one line too."""
        assert repr(DefinitionError("edition 'x'", self.PROBLEMS[:1])) == (
            "<DefinitionError: edition 'x' is not valid: - areas[0]: there is none>"
        )
        assert len(repr(DefinitionError("edition 'x'", self.PROBLEMS))) == 200


class TestSummary:
    """How a display is fitted into a block."""

    def test_many_columns(self) -> None:
        """The row ends even with more columns than there is room for."""
        table = TableBlock((tuple("word" for _ in range(60)),))
        assert len(as_summary(Display("x", (table,)), "y").splitlines()) == 4

    def test_notes_at_the_end_stay(self) -> None:
        """Lines before them are left out and counted."""
        table = TableBlock(tuple((f"row {number}",) for number in range(40)))
        lines = as_summary(Display("x", (Note("first"), table, Note("last"))), "y").splitlines()
        assert (len(lines), lines[1], lines[-2:]) == (25, "first", ["… 19 more lines: y", "last"])

    def test_an_empty_row(self) -> None:
        """A row without a word takes no line."""
        assert as_summary(Display("x", (TableBlock((("", ""), ("a", "b"))),)), "y") == "x\n  a  b"


FAILING = """
import attrs
from datetime import date
from inspection_framework.exchange.datasets import local_authority_inspections

inspection = local_authority_inspections()[-1]
changed = attrs.evolve(inspection, published=date(2026, 9, 1))

def test_equal():
    assert inspection == changed
"""


@pytest.mark.edges
def test_pytest_shows_which_field_differs(tmp_path: Path) -> None:
    """The field is shown although both values print as the same line."""
    tmp_path.joinpath("test_failing.py").write_text(FAILING)
    run = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", f"--rootdir={tmp_path}", "-c", "/dev/null"]
    path = str(Path(inspection_framework.__file__).parents[1])
    out = subprocess.run(  # noqa: S603 # what we wrote
        [*run, "test_failing.py"],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": path},
    ).stdout
    assert "Differing attributes:" in out, out
    assert "['published']" in out
    assert "datetime.date(2026, 8, 14) != datetime.date(2026, 9, 1)" in out or "!= datetime.date(2026, 9, 1)" in out
