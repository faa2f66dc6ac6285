"""An error about a missing package says how to install it."""

import sys

import pytest

from inspection_framework.extras import how_to_install, how_to_install_tool


@pytest.mark.parametrize(
    ("executable", "python"),
    [
        ("/home/a/.venv/bin/python", "/home/a/.venv/bin/python"),
        ("C:\\Program Files\\Python\\python.exe", '"C:\\Program Files\\Python\\python.exe"'),
        ("", "python"),
    ],
)
def test_the_python_that_runs(executable: str, python: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command is of the Python that misses the package; where it has no path, of any."""
    monkeypatch.setattr(sys, "executable", executable)
    assert how_to_install("calendar") == (
        f'It comes with an extra: in the folder of the sources, run {python} -m pip install ".[calendar]"'
    )
    assert how_to_install_tool("polars") == (
        f"The extra `frames` does not install it: run {python} -m pip install polars"
    )
