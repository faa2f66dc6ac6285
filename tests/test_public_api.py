"""One documented import path per name."""

import ast
import importlib
import inspect
import pydoc
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import get_type_hints

import attrs
import pytest

import inspection_framework
from inspection_framework.lazy_names import all_of, every_public_name, names_of

ROOT = Path(__file__).parents[1]
PACKAGE = Path(inspection_framework.__file__).parent
LOWER = ("errors", "model", "rules")
"""The floors whose names are public in the root or in one of these."""
PACKAGES = ("inspection_framework", "inspection_framework.model", "inspection_framework.rules")
"""The documented import paths of the model and the rules."""
EARLIER: list[str] = re.findall(
    r"\w+",
    """
Absence Activity Anchor Answer Area Basis Bound CalendarDays CannotDrawError CannotPublishError Cap Case Chance
ChanceMethod Chances Change ChangeKind Changes Check ChildList ChildRecord Circumstance Code CodeChange Column
Comparison Contradiction Count Cycle Days Deadline DefinitionError Departure DepartureKind DocumentError Draw
DrawRecord Due Edition Eligibility Evidence Fact Feasibility Feed Feedback Finding FindingKind Force Framework
Frequency Grade GradeRange GradedInspection HiddenFaultError History Holds Hours HowMany Inspection
InspectionFrameworkError InterimEffectiveness Judgement Judgements LabelError LabelUse Length ListEntry Mandate
Membership Minimum Mode Months NoOverallJudgementError NoSamplingPlanError NotComparableError NotInForceError Notice
ObservedBound OnSitePattern Outcome Outlook OutsideCalendarError OverallJudgement Part Pathway Period Phase Place
Problem Prospect Provider Proviso Reading Reason Record Reference Regime Reorganisation Reporting Revision Role Rule
SampleCheck SamplingPlan Scale Sighting Source Sourced Standing StatedBound Step StepKind Stratum StratumCount Subject
Succession SupportedAccommodationOutcome Suspension Tally TeamRole Tendency Tie Timetable Timing Topic
UnknownActivityError UnknownAreaError UnknownAuthorityError UnknownEditionError UnknownTableError UnknownTopicError
UnreadableFileError UsualRule Verdict Verification WaitGroup WaitsCounted Weekday Weeks Window WorkingDays YearDay
add_working_days best chances changes check_sample compare departures draw_sample eligibility feasibility in_force
inspection_year is_projected is_working_day local_authority outlook overall_judgement rolling_three_years statements
strata_of timetable working_days_between worst
""",
)
"""The names of the root before they moved: a fixed list, kept even after the names are gone."""


def public(path: Path) -> list[str]:
    """Return a module's `__all__` as it is written."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            names: list[str] = ast.literal_eval(node.value)
            return names
    return []


def test_every_name_has_one_documented_path() -> None:
    """Names of errors, model and rules, and the resolver of names, are public in the root, the model or the rules."""
    paths = [path for path in PACKAGE.rglob("*.py") if path.relative_to(PACKAGE).with_suffix("").parts[0] in LOWER]
    paths.append(PACKAGE / "exchange" / "authorities" / "__init__.py")
    names = [name for path in paths for name in public(path)]
    assert len(names) == len(set(names)), "a name is public in two modules"
    documented = [name for package in PACKAGES for name in all_of(package)]
    assert sorted(documented) == sorted(names)
    assert {"SIF", "ILACS", "JTAI", "SCCIF"} <= set(dir(inspection_framework.frameworks))


def test_each_class_name_has_one_meaning() -> None:
    """No two modules define a class, or another name for a type, with the same name; old names are indented."""
    definition = re.compile(r"^ *class (\w+)[(:]|^([A-Z]\w*[a-z]\w*) = ", re.MULTILINE)
    names = Counter(
        name
        for path in PACKAGE.rglob("*.py")
        for name in {match[1] or match[2] for match in definition.finditer(path.read_text("utf-8"))}
    )
    assert names["Column"] == names["Source"] == 1
    assert [name for name, count in names.items() if count > 1] == []


def test_the_model_lists_all_its_modules() -> None:
    """A module that is not listed would lose its public names."""
    listed = set(names_of("inspection_framework.model").public.values())
    paths = (PACKAGE / "model").glob("[a-z]*.py")
    assert listed == {f"inspection_framework.model.{path.stem}" for path in paths if public(path)}


def test_the_root_is_for_users() -> None:
    """It has about 70 names, and no generic one."""
    assert 60 < len(all_of("inspection_framework")) < 85
    generic = {"Part", "Place", "Mode", "Count", "Code", "Holds", "Feed", "Subject", "Column", "Reading"}
    assert not generic & set(dir(inspection_framework))


@pytest.mark.parametrize("name", EARLIER)
def test_no_earlier_name_is_lost(name: str) -> None:
    """Each name of the root in 0.1.0, or before names moved in 0.2.0, is there or warns with its new path."""
    if name in all_of("inspection_framework"):
        assert getattr(inspection_framework, name)
    else:
        with pytest.warns(DeprecationWarning, match=rf"inspection_framework\.{name} is .+: use .+\.{name}$") as warned:
            value = getattr(inspection_framework, name)
        path, _, last = str(warned[0].message).rpartition(" ")[2].rpartition(".")
        assert getattr(importlib.import_module(path), last) is value
        assert warned[0].filename == __file__
        assert name not in vars(inspection_framework)


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_lists_what_it_has_not_loaded(package: str) -> None:
    """`dir` lists every public name, and an unknown name is refused as by any module."""
    module = importlib.import_module(package)
    assert set(all_of(package)) <= set(dir(module))
    assert module.__all__ == all_of(package)
    with pytest.raises(AttributeError, match=f"module '{package}' has no attribute 'Score'") as caught:
        getattr(module, "Score")  # noqa: B009 # type checkers know that it is not there
    assert caught.value.name == "Score"


def test_a_star_import_gives_the_public_names() -> None:
    """It gives all of them, loaded or not."""
    names: dict[str, object] = {}
    exec("from inspection_framework import *", names)  # noqa: S102 # our own text
    assert set(all_of("inspection_framework")) == set(names) - {"__builtins__"}


def test_what_is_listed_of_the_root_is_short() -> None:
    """`dir` fits a screen, and `help` shows the docstring and the packages, not 60 classes in full."""
    assert len(dir(inspection_framework)) < 100
    shown = pydoc.plain(pydoc.render_doc(inspection_framework))
    assert len(shown.splitlines()) < 60
    assert "which inspection comes next" in shown


def test_the_docstring_of_the_root_names_what_is_there() -> None:
    """Each name before the descriptions is public."""
    lines = re.findall(r"^- (\S.+?): ", inspection_framework.__doc__ or "", flags=re.MULTILINE)
    names = [name for line in lines for name in line.split(", ")]
    assert len(names) > 10
    assert set(names) <= {*all_of("inspection_framework"), *names_of("inspection_framework").packages}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("[a-z]*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_all_is_true(path: Path) -> None:
    """Each `__all__` has names that exist, each once; ruff checks the order."""
    module = importlib.import_module(
        ".".join(("inspection_framework", *path.relative_to(PACKAGE).with_suffix("").parts))
    )
    names = public(path)
    assert len(names) == len(set(names))
    assert all(hasattr(module, name) for name in names)


def test_types_can_be_looked_up_at_run_time() -> None:
    """Every annotation of every public class resolves at run time."""
    for thing in every_public_name().values():
        if inspect.isclass(thing):
            get_type_hints(thing)


def test_values_are_frozen_slotted_and_free_of_lists() -> None:
    """Every attrs class of the model and the rules is frozen and has slots."""
    values = [kind for kind in every_public_name().values() if inspect.isclass(kind) and attrs.has(kind)]
    assert len(values) > 20
    for value in values:
        assert "__slots__" in vars(value), value
        assert value.__setattr__ is not object.__setattr__, value
        fields = [str(field.type) for field in attrs.fields(value)]
        assert not any("list[" in field or "dict[" in field for field in fields), value


def test_the_version_is_the_projects() -> None:
    """`__version__` is the version in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert inspection_framework.__version__ == project["version"]
