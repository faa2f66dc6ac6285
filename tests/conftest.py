"""What all tests share: how many examples Hypothesis tries, and where the published files are."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import hypothesis
import pytest

from inspection_framework.rules.timetable import working_days

hypothesis.settings.register_profile("quick", max_examples=10, derandomize=True, deadline=None)
hypothesis.settings.register_profile("edges", max_examples=20, derandomize=True, deadline=None)
hypothesis.settings.register_profile("full", max_examples=30, derandomize=True, deadline=None)
hypothesis.settings.register_profile("thorough", max_examples=5000, deadline=None)
# mutmut calls each test several times in one process, so answers must not be cached between calls.
hypothesis.settings.register_profile(
    "mutation",
    derandomize=True,
    deadline=None,
    max_examples=20,
    suppress_health_check=[hypothesis.HealthCheck.differing_executors],
)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"


def pytest_sessionstart() -> None:
    """Clear the cached results of the rules: under mutmut they were computed before the rules were broken."""
    clear_caches(dict(sys.modules))
    working_days.RANK.clear()


def clear_caches(modules: Mapping[str, ModuleType]) -> None:
    """Clear every cache of a function in modules of the rules and the tests."""
    for name, module in modules.items():
        if name.startswith(("inspection_framework.rules.", "tests.")):
            for thing in vars(module).values():
                if callable(clear := getattr(thing, "cache_clear", None)):
                    clear()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Check that each test is in one tier: at most one of the marks, and none for a quick test."""
    for item in items:
        tiers = {mark.name for mark in item.iter_markers()} & {"edges", "thorough", "benchmarks"}
        if len(tiers) > 1:
            raise pytest.UsageError(f"{item.nodeid} is in several tiers: {', '.join(sorted(tiers))}")


def folder_or_skip(folder: Path, *, ci: bool) -> Path:
    """Return the folder; if it is missing, skip the test, or in CI fail it."""
    if not folder.is_dir():
        give_up = pytest.fail if ci else pytest.skip
        give_up("no ../shared/data beside this clone")
    return folder


def program_or_skip(name: str, location: str | None, *, ci: bool) -> str:
    """Return the location of a program; if there is none, skip the test, or in CI fail it."""
    if location is None:
        give_up = pytest.fail if ci else pytest.skip
        give_up(f"there is no {name}")
    return location


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of published files that is too large for the repository."""
    return folder_or_skip(SHARED_DATA, ci=bool(os.environ.get("CI")))
