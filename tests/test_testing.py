"""The strategies: there is one for every public type, and what they give is valid, short and shown as one writes it."""

import ast
import copy
import datetime  # noqa: ICN001 # as values are shown
import inspect
import pickle
import re
import subprocess
import sys
import tomllib
from enum import Enum
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import cast

import attrs
import hypothesis
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.vendor.pretty import pretty

import inspection_framework
from inspection_framework import (
    Activity,
    Case,
    ChildRecord,
    Count,
    Draw,
    Edition,
    Fact,
    Framework,
    Grade,
    GradeRange,
    Inspection,
    InterimEffectiveness,
    ListEntry,
    Provider,
    Record,
    Reference,
    Scale,
    Sourced,
    frameworks,
    testing,
)
from inspection_framework.testing import simplest
from inspection_framework.testing._registration import STRATEGIES

ROOT = Path(__file__).parents[1]
TESTING = Path(testing.__file__).parent

PUBLIC = {name: getattr(inspection_framework, name) for name in inspection_framework.__all__}
TYPES = [
    thing
    for thing in PUBLIC.values()
    if inspect.isclass(thing) and (attrs.has(thing) or issubclass(thing, Enum)) and not issubclass(thing, Exception)
]
VALUES: dict[type, st.SearchStrategy[object]] = {kind: st.from_type(kind) for kind in STRATEGIES}
NAMES = PUBLIC | {name: getattr(frameworks, name) for name in frameworks.__all__} | {"datetime": datetime}
"""What somebody who pastes a value from a failing test has imported."""

NOT_SHOWN = (Case, ChildRecord, Draw, ListEntry, Reference)
"""What holds something about a child."""
QUICK = settings(database=None, derandomize=True, deadline=None, phases=(Phase.generate, Phase.shrink))
few = settings(
    max_examples=max(1, settings().max_examples // 10),  # there are many types, and the profile decides how hard to try
    suppress_health_check=[HealthCheck.too_slow],  # so does the computer, which may be busy with other things
)
every_kind = pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)


class Rating(Scale):
    """A scale of somebody else."""

    MET = "met", "Standard met"
    NOT_MET = "not_met", "Standard not met"


def test_every_public_type_has_a_strategy() -> None:
    """Every value and every enumeration of the root has one; so have what is sourced and a reference, and no more."""
    assert set(STRATEGIES) == {*TYPES, Sourced, Reference}


def test_every_strategy_is_public() -> None:
    """They come from `inspection_framework.testing`, whose names are those of its modules, sorted, each once."""
    assert {strategy.__name__ for strategy in STRATEGIES.values()} <= set(testing.__all__)
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted(TESTING.glob("_[a-z]*.py"))]
    lists = [
        ast.literal_eval(node.value or node)
        for tree in trees
        for node in tree.body
        if isinstance(node, ast.Assign | ast.AnnAssign) and "__all__" in ast.unparse(node)
    ]
    assert len(lists) == len(trees)
    assert all(names == sorted(names) for names in lists)
    assert testing.__all__ == sorted(name for names in lists for name in names)


def test_nothing_is_filtered() -> None:
    """Values are built as they have to be: none is drawn to be thrown away."""
    code = "".join(path.read_text("utf-8") for path in TESTING.glob("*.py"))
    assert ".filter(" not in code
    assert "assume" not in code


@every_kind
@few
@given(data=st.data())
def test_values_are_values(kind: type, data: st.DataObject) -> None:
    """Each is of its type, has a hash, equals itself pickled, copied and with nothing changed.

    What a failing test shows can be pasted, and is the value; but what belongs to a child is not shown.
    """
    value = data.draw(VALUES[kind])
    assert isinstance(value, kind)
    for other in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):  # noqa: S301 # our own
        assert other == value
        assert hash(other) == hash(value)
    shown = pretty(value)
    if kind is not Reference and not isinstance(value, Enum):
        assert attrs.evolve(cast("Fact[object]", value)) == value  # any value with fields
    if kind in NOT_SHOWN:
        assert "not shown>" in shown
    else:
        assert eval(shown, dict(NAMES)) == value  # noqa: S307 # our own


@pytest.mark.parametrize(
    "kind", [Activity, Edition, Framework, Inspection, Provider, Record], ids=lambda kind: kind.__name__
)
def test_the_simplest_is_short(kind: type) -> None:
    """What is left when nothing matters can be read at a glance."""
    lines = pretty(simplest(VALUES[kind])).splitlines()
    assert len(lines) < 30
    assert max(map(len, lines)) < 100


def test_the_simplest_inspection() -> None:
    """It is under an edition without areas, on site on one day."""
    inspection = simplest(testing.inspections())
    assert isinstance(inspection.edition, Edition)
    assert not inspection.edition.areas
    assert str(inspection) == "0, inspection, 1 January 2018 to 1 January 2018"
    assert not inspection.judgements


class TestTypes:
    """``st.from_type`` knows them, with what they are of."""

    @few
    @given(
        st.from_type(Fact[str]),
        st.from_type(Fact[Grade | None]),
        st.from_type(GradeRange[InterimEffectiveness]),
        st.from_type(Count[Rating]),
        st.from_type(Edition[Rating]),
        st.from_type(Framework[Grade]),
    )
    def test_what_they_are_of(  # noqa: PLR0913, PLR0917 # one for each type
        self,
        text: Fact[str],
        perhaps: Fact[Grade | None],
        ends: GradeRange[InterimEffectiveness],
        count: Count[Rating],
        edition: Edition[Rating],
        framework: Framework[Grade],
    ) -> None:
        """A fact is of a text or of a grade, an edition on somebody else's scale."""
        assert isinstance(text.value, str)
        assert perhaps.value is None or isinstance(perhaps.value, Grade)
        assert isinstance(ends.best, InterimEffectiveness)
        assert set(count.grades) <= set(Rating)
        assert edition.scale is Rating
        assert {one.scale for one in framework.editions} == {Grade}

    def test_of_any_scale(self) -> None:
        """Without a scale, or with `Scale` itself, it is any of those that the library has."""
        strategies: tuple[st.SearchStrategy[object], ...] = (VALUES[Edition], st.from_type(Edition[Scale]))
        for strategy in strategies:
            edition = hypothesis.find(strategy, lambda one: getattr(one, "scale", None) is not Grade, settings=QUICK)
            assert isinstance(edition, Edition)

    @few
    @given(
        st.one_of(
            testing.stated_bounds(Rating),
            testing.observed_bounds(Rating),
            testing.bounds(Rating),
            testing.tendencies(Rating),
            testing.ties(Rating),
            testing.usual_rules(Rating),
            testing.label_uses(Rating),
            testing.outcomes(Rating),
            testing.frameworks(Rating),
            testing.overall_judgements(Rating),
        )
    )
    def test_on_a_scale(self, value: object) -> None:
        """Whatever stands on a scale can stand on somebody else's, and then on no other."""
        assert scales_in(value) <= {Rating}


class TestEntryPoint:
    """Hypothesis finds the strategies by itself where the package is installed."""

    lines = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["entry-points"]["hypothesis"]

    def test_it_is_the_package(self) -> None:
        """It names a package and no function: Hypothesis may ask for it while it is being imported."""
        for name, value in self.lines.items():
            assert EntryPoint(name, value, "hypothesis").load() is testing

    @pytest.mark.parametrize("first", ["hypothesis", "inspection_framework.testing"])
    def test_either_may_be_imported_first(self, first: str, tmp_path: Path) -> None:
        """Whoever comes first, the types are known afterwards, and no framework was loaded."""
        installed = tmp_path / "inspection_framework-0.dist-info"
        installed.mkdir()
        installed.joinpath("METADATA").write_text("Name: inspection_framework\nVersion: 0\n", "utf-8")
        lines = "".join(f"{name} = {value}\n" for name, value in self.lines.items())
        installed.joinpath("entry_points.txt").write_text(f"[hypothesis]\n{lines}", "utf-8")
        code = (
            f"import sys; sys.path[:0] = {[str(tmp_path), *sys.path]!r};"
            f"import {first};"
            "from hypothesis import strategies as st;"
            "import inspection_framework as inf;"
            "from hypothesis.strategies._internal.types import _global_type_lookup as known;"
            "print(inf.Inspection in known, *(one for one in sys.modules if '.frameworks.' in one))"
        )
        out = subprocess.run(  # noqa: S603 # our own interpreter and code
            [sys.executable, "-W", "error", "-I", "-c", code], capture_output=True, text=True, check=True
        )
        assert out.stdout.split() == ["True"]


class TestPrinting:
    """How a failing test shows what it failed with."""

    def test_what_is_the_librarys_own_is_named(self) -> None:
        """It is not printed as a whole, wherever it stands."""
        edition = frameworks.ILACS.edition("ilacs-2023-01")
        assert pretty(frameworks.SIF) == "SIF"
        assert pretty(edition) == "ILACS.edition('ilacs-2023-01')"
        assert pretty([edition.activity("short")]) == "[ILACS.edition('ilacs-2023-01').activity('short')]"

    def test_the_failure_is_shown_and_no_warning_in_its_place(self) -> None:
        """An inspection under one of the library's editions is short enough, also where warnings are errors."""

        @settings(QUICK)
        @given(testing.inspections(editions=testing.our_editions()))
        def fails(inspection: Inspection) -> None:
            assert not isinstance(inspection.activity, Activity)

        with pytest.raises(AssertionError) as failure:
            fails()
        shown = "\n".join(failure.value.__notes__)
        assert re.search(r"edition=(SIF|ILACS|JTAI)\.edition\('", shown)
        assert len(shown) < 2000

    def test_defaults_are_left_out(self) -> None:
        """A field that holds its default is not shown, one that does not is."""
        finding = inspection_framework.Finding(kind=inspection_framework.FindingKind.STRENGTH, text="Plans", area="x")
        assert pretty(finding) == "Finding(kind=FindingKind.STRENGTH, text='Plans', area='x')"


@given(testing.facts(st.just("not found: a value"), note=st.just("not found: no value")))
def test_a_note_never_says_that_a_value_is_missing(fact: Fact[str]) -> None:
    """Even where a note is given that would."""
    assert fact.note == "ot found: no value"


def scales_in(value: object) -> set[type[Scale]]:
    """Give the scales of all grades in a value."""
    if isinstance(value, Scale):
        return {type(value)}
    parts: tuple[object, ...] = ()
    if attrs.has(type(value)):
        parts = attrs.astuple(cast("attrs.AttrsInstance", value), recurse=False)
    elif isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
    return {scale for part in parts for scale in scales_in(part)}
