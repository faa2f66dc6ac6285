"""Every example in the README gives what it shows."""

import doctest
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"


def test_the_examples_run() -> None:
    """The README's Python blocks, run in order as one session."""
    results = doctest.testfile(str(README), module_relative=False)
    assert results.attempted > 10
    assert results.failed == 0
