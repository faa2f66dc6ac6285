"""The tour shows what the README says it shows."""

import runpy

import pytest

from inspection_framework.tour import tour


def test_the_tour() -> None:
    """How many inspections, how they conform by edition, Harrow explained with sources, Trafford without an overall."""
    text = tour()
    assert "488 inspections of 153 local authorities" in text
    rows = [
        line.split() for line in text.splitlines() if line.startswith(("  sif-", "  ilacs-20")) and "makes" not in line
    ]
    assert rows == [
        ["sif-2013-11", "167", "167", "167", "162"],
        ["ilacs-2018-01", "165", "165", "165", "162"],
        ["ilacs-2023-01", "145", "145", "145", "141"],
        ["ilacs-2026-04", "11", "0", "0", "0"],
    ]
    harrow = text[text.index("Harrow") : text.index("Trafford")]
    assert "Possible: Inadequate" in harrow
    assert "not found: of the guidance of April and of December 2024 only paragraphs 1 to 5 could be read" in harrow
    assert "It held in all 33 reports to which it applied" in harrow
    assert "not Ofsted's decision" in harrow
    trafford = text[text.index("Trafford") :]
    assert "ilacs-2026-04 makes no overall judgement. Ofsted announced on 27 November 2025" in trafford
    assert "Open Government Licence v3.0" in trafford


def test_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    """`python -m inspection_framework` prints the tour."""
    runpy.run_module("inspection_framework", run_name="__main__")
    assert capsys.readouterr().out == tour() + "\n"
    runpy.run_module("inspection_framework.__main__", run_name="imported")
    assert capsys.readouterr().out == ""
