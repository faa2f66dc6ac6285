"""The strategies: every public type has one, and their values are valid, short and shown as they are written."""

import ast
import copy
import datetime  # noqa: ICN001 # as values are shown
import importlib
import inspect
import pickle
import re
import subprocess
import sys
import tomllib
from collections.abc import Collection, Container, Hashable, Iterable, Mapping, Sized
from enum import Enum
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any, Protocol, cast

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
    Draw,
    Edition,
    Fact,
    Framework,
    Grade,
    GradeRange,
    Inspection,
    InterimEffectiveness,
    Provider,
    Reference,
    _hypothesis_plugin,
    frameworks,
    testing,
)
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import ChildRecord, Count, ListEntry, Record, Scale, Sourced
from inspection_framework.testing import simplest
from inspection_framework.testing._registration import STRATEGIES, strategy_of

ROOT = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TESTING = Path(testing.__file__).parent

PUBLIC = every_public_name()
TYPES = [
    thing
    for thing in PUBLIC.values()
    if inspect.isclass(thing) and (attrs.has(thing) or issubclass(thing, Enum)) and not issubclass(thing, Exception)
]
VALUES: dict[type, st.SearchStrategy[object]] = {kind: st.from_type(kind) for kind in STRATEGIES}
NAMES = PUBLIC | {name: getattr(frameworks, name) for name in frameworks.__all__} | {"datetime": datetime}
"""The imports of somebody who pastes a value from a failing test."""

NOT_SHOWN = (Case, ChildRecord, Draw, ListEntry, Reference)
"""The types that contain something about a child."""
QUICK = settings(database=None, derandomize=True, deadline=None, phases=(Phase.generate, Phase.shrink))
few = settings(
    max_examples=max(1, settings().max_examples // 10),  # there are many types, and the profile decides how hard to try
    suppress_health_check=[HealthCheck.too_slow],  # so does the computer, which may be busy with other things
)
every_kind = pytest.mark.parametrize("kind", STRATEGIES, ids=lambda kind: kind.__name__)


ENTRY_POINTS: dict[str, str] = PROJECT["entry-points"]["hypothesis"]
FROM_TYPE = """exec('''
import builtins, collections.abc, re, typing, warnings
from hypothesis import strategies as st
from hypothesis.strategies._internal.lazy import unwrap_strategies

warnings.simplefilter("ignore")
for module in (builtins, typing, collections.abc):
    for name, thing in sorted(vars(module).items()):
        if name.startswith("_"):
            continue
        for arguments in ((), (int,), (str, int), (str, int, int)):
            try:
                kind = thing[arguments if len(arguments) > 1 else arguments[0]] if arguments else thing
            except Exception:
                continue
            try:
                strategy = st.from_type(kind)
                strategy.validate()
                answer = repr(unwrap_strategies(strategy))
            except Exception as error:
                answer = repr(error)
            print(module.__name__, name, arguments, re.sub(" at 0x[0-9a-f]+", "", answer))
''')"""
"""A program that prints what `st.from_type` gives for each type, alone and of other types."""


class HasUrn(Protocol):
    """A protocol from elsewhere that one of our types happens to fulfil."""

    urn: str


class Rating(Scale):
    """A scale from elsewhere."""

    MET = "met", "Standard met"
    NOT_MET = "not_met", "Standard not met"


def test_every_public_type_has_a_strategy() -> None:
    """Every value and enumeration of the root has one, sourced values and references have one, and nothing else has."""
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
    """Values are built directly: none is drawn and then discarded."""
    code = "".join(path.read_text("utf-8") for path in TESTING.glob("*.py"))
    assert ".filter(" not in code
    assert "assume" not in code


@every_kind
@few
@given(data=st.data())
def test_values_are_values(kind: type, data: st.DataObject) -> None:
    """Each is of its type, has a hash, and equals itself pickled, copied and with nothing changed.

    The output of a failing test can be pasted, and is the value; but values of a child are not shown.
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
    """The simplest value can be read at a glance."""
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
    """``st.from_type`` knows them, with their own types."""

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
        """A fact is of a text or of a grade, an edition on a scale from elsewhere."""
        assert isinstance(text.value, str)
        assert perhaps.value is None or isinstance(perhaps.value, Grade)
        assert isinstance(ends.best, InterimEffectiveness)
        assert set(count.grades) <= set(Rating)
        assert edition.scale is Rating
        assert {edition_drawn.scale for edition_drawn in framework.editions} == {Grade}

    def test_of_any_scale(self) -> None:
        """Without a scale, or with `Scale` itself, it is any scale of the library."""
        strategies: tuple[st.SearchStrategy[object], ...] = (VALUES[Edition], st.from_type(Edition[Scale]))
        for strategy in strategies:
            edition = hypothesis.find(
                strategy, lambda drawn: getattr(drawn, "scale", None) is not Grade, settings=QUICK
            )
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
        """A value on a scale can be on a scale from elsewhere, and then on no other."""
        assert scales_in(value) <= {Rating}


class TestOtherTypes:
    """Types from elsewhere are left to Hypothesis, also the base classes of our types."""

    @pytest.mark.parametrize(
        "kind",
        [
            *(Mapping[str, int], Iterable[int], Collection[str], Container[int], Sized, Hashable),
            *(Mapping, Iterable, Collection, Container, object, Enum, HasUrn),
        ],
        ids=str,
    )
    def test_supertypes_are_not_answered(self, kind: type[object]) -> None:
        """None of them has a strategy of ours, and Hypothesis learns this in its own way."""
        assert strategy_of(kind) is NotImplemented

    def test_hypothesis_answers_for_them(self) -> None:
        """A mapping of texts to numbers is one, and not judgements of ours."""
        kinds: list[Any] = [Mapping[str, int], Iterable[int], Collection[str], Container[int], Sized, Hashable]
        for kind in kinds:
            assert not isinstance(simplest(st.from_type(kind)), tuple(STRATEGIES))


class TestEntryPoint:
    """Hypothesis finds the strategies by itself if the package is installed."""

    def test_it_is_a_module_that_loads_nothing(self) -> None:
        """It names no function: Hypothesis may load it while it is being imported, perhaps by our own package."""
        loaded = [EntryPoint(name, value, "hypothesis").load() for name, value in ENTRY_POINTS.items()]
        assert loaded == [_hypothesis_plugin]
        names = {"hypothesis", *sys.stdlib_module_names}
        tree = ast.parse(Path(_hypothesis_plugin.__file__).read_text("utf-8"))
        imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
        assert {name.split(".")[0] for node in imports for name in imported(node)} <= names

    def test_the_lowest_hypothesis_is_the_declared_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """An older one is left alone: it would not understand that a type is not ours."""
        (declared,) = PROJECT["optional-dependencies"]["testing"]
        assert declared == f"hypothesis>={'.'.join(map(str, _hypothesis_plugin.LOWEST))}"
        asked: list[str] = []
        monkeypatch.setattr(_hypothesis_plugin, "import_module", asked.append)
        _hypothesis_plugin.register()
        monkeypatch.setattr(hypothesis, "__version_info__", (6, 124, 9))
        _hypothesis_plugin.register()
        assert asked == ["inspection_framework.testing"]

    def test_types_that_are_loaded_are_registered_at_once(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """If none is loaded, nothing is registered."""
        asked: list[str] = []
        monkeypatch.setattr(importlib, "import_module", asked.append)
        code = compile(Path(_hypothesis_plugin.__file__).read_text("utf-8"), _hypothesis_plugin.__file__, "exec")
        exec(code, {"__name__": "plugin"})  # noqa: S102 # our own module, once more
        monkeypatch.delitem(sys.modules, "inspection_framework.model")
        exec(code, {"__name__": "plugin"})  # noqa: S102 # as above
        assert asked == ["inspection_framework.testing"]

    def test_the_first_name_of_the_root_registers(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """This is so if Hypothesis has loaded the plugin; otherwise there is nothing to register with."""
        asked: list[str] = []
        monkeypatch.setattr(_hypothesis_plugin, "register", lambda: asked.append("registered"))
        monkeypatch.delitem(vars(inspection_framework), "Grade", raising=False)
        monkeypatch.setitem(sys.modules, _hypothesis_plugin.__name__, _hypothesis_plugin)
        assert getattr(inspection_framework, "Grade") is Grade  # noqa: B009 # asked for anew
        monkeypatch.delitem(vars(inspection_framework), "Grade")
        monkeypatch.delitem(sys.modules, _hypothesis_plugin.__name__)
        assert getattr(inspection_framework, "Grade") is Grade  # noqa: B009 # as above
        assert asked == ["registered"]

    @pytest.mark.edges
    def test_hypothesis_alone_loads_none_of_our_types(self, tmp_path: Path) -> None:
        """A program that does not use us pays for two small modules."""
        code = "import hypothesis; print(*(name for name in sys.modules if name.startswith('inspection_framework')))"
        assert run(code, tmp_path).split() == ["inspection_framework", "inspection_framework._hypothesis_plugin"]

    @pytest.mark.edges
    @pytest.mark.parametrize("first", ["hypothesis", "inspection_framework.testing", "inspection_framework.model.days"])
    def test_either_may_be_imported_first(self, first: str, tmp_path: Path) -> None:
        """The types are known in any order of import, and no framework is loaded."""
        code = (
            f"import {first};"
            "import inspection_framework as inf;"
            "inf.Inspection;"
            "from hypothesis import strategies as st;"
            "from hypothesis.strategies._internal.types import _global_type_lookup as known;"
            "print(inf.Inspection in known, *(name for name in sys.modules if '.frameworks.' in name))"
        )
        assert run(code, tmp_path).split() == ["True"]

    @pytest.mark.edges
    def test_other_types_are_as_without_us(self, tmp_path: Path) -> None:
        """`st.from_type` gives the same for every type of `builtins`, `typing` and `collections.abc`."""
        without = run(FROM_TYPE, tmp_path, entry_points={})
        installed = run(FROM_TYPE, tmp_path)
        used = run(f"import inspection_framework; inspection_framework.Inspection; {FROM_TYPE}", tmp_path)
        assert without.count("\n") > 400
        assert installed == without == used


class TestPrinting:
    """How a failing test shows its values."""

    def test_what_is_the_librarys_own_is_named(self) -> None:
        """It is never printed as a whole."""
        edition = frameworks.ILACS.edition("ilacs-2023-01")
        assert pretty(frameworks.SIF) == "SIF"
        assert pretty(edition) == "ILACS.edition('ilacs-2023-01')"
        assert pretty([edition.activity("short")]) == "[ILACS.edition('ilacs-2023-01').activity('short')]"

    def test_the_failure_is_shown_and_no_warning_in_its_place(self) -> None:
        """An inspection under one of the library's editions is short enough, also if warnings are errors."""

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
        """A field with its default is not shown; any other is."""
        finding = inspection_framework.Finding(kind=inspection_framework.FindingKind.STRENGTH, text="Plans", area="x")
        assert pretty(finding) == "Finding(kind=FindingKind.STRENGTH, text='Plans', area='x')"


@given(testing.facts(st.just("not found: a value"), note=st.just("not found: no value")))
def test_a_note_never_says_that_a_value_is_missing(fact: Fact[str]) -> None:
    """This is so even with a note that would say so."""
    assert fact.note == "ot found: no value"


def scales_in(value: object) -> set[type[Scale]]:
    """Return the scales of all grades in a value."""
    if isinstance(value, Scale):
        return {type(value)}
    parts: tuple[object, ...] = ()
    if attrs.has(type(value)):
        parts = attrs.astuple(cast("attrs.AttrsInstance", value), recurse=False)
    elif isinstance(value, tuple):
        parts = cast("tuple[object, ...]", value)
    return {scale for part in parts for scale in scales_in(part)}


def imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    """Return the names of the modules that a statement imports."""
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]


def run(code: str, folder: Path, *, entry_points: Mapping[str, str] = ENTRY_POINTS) -> str:
    """Run code in a fresh interpreter with the package and these entry points, and return its output."""
    installed = folder / "inspection_framework-0.dist-info"
    installed.mkdir(exist_ok=True)
    installed.joinpath("METADATA").write_text("Name: inspection_framework\nVersion: 0\n", "utf-8")
    lines = "".join(f"{name} = {value}\n" for name, value in entry_points.items())
    installed.joinpath("entry_points.txt").write_text(f"[hypothesis]\n{lines}", "utf-8")
    path = f"import sys; sys.path[:0] = {[str(folder), *sys.path]!r}; "
    return subprocess.run(  # noqa: S603 # our own interpreter and code
        [sys.executable, "-W", "error", "-I", "-c", path + code],
        capture_output=True,
        check=True,
        encoding="utf-8",
        env={},
    ).stdout
