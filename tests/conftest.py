"""What all tests share: how hard Hypothesis tries, and where the published files are."""

import os
from pathlib import Path

import hypothesis
import pytest

hypothesis.settings.register_profile("ci", derandomize=True, deadline=None)
hypothesis.settings.register_profile("thorough", max_examples=5000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

SHARED_DATA = Path(__file__).parents[2] / "shared" / "data"


def folder_or_skip(folder: Path, *, ci: bool) -> Path:
    """Return the folder; where it is missing skip the test, or in CI fail it."""
    if not folder.is_dir():
        give_up = pytest.fail if ci else pytest.skip
        give_up("no ../shared/data beside this clone")
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Give the folder of published files that is too large for the repository."""
    return folder_or_skip(SHARED_DATA, ci=bool(os.environ.get("CI")))
