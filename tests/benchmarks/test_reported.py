"""How figures are kept for the page that shows them, and that the page says whether each aim is met."""

import json
from pathlib import Path

import pytest

from docs.rendering import measured as page
from docs.rendering.pages import rendered
from tests.benchmarks.reported import report

pytestmark = pytest.mark.benchmarks


def test_figures_are_kept_after_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first line describes the machine, without naming it; then comes a line for each figure."""
    target = tmp_path / "measured.jsonl"
    monkeypatch.delenv("BENCHMARKS_TO", raising=False)
    report("nothing", "is kept", 1, unit="times")
    assert not target.exists()
    monkeypatch.setenv("BENCHMARKS_TO", str(target))
    report("columns", "ours", 1.234, unit="times theirs", aim=1.2, why="it is longer")
    report("columns", "afresh", 12, unit="times ours", at_least=10)
    report("import", "ours", 1.3, unit="times theirs", why="it reads more")
    report("import", "theirs", 1, unit="times theirs")
    machine, *lines = map(json.loads, target.read_text("utf-8").splitlines())
    assert set(machine) == {"system", "cores", "memory", "python", "versions"}
    assert [(line_read["measured"], line_read["aim"], line_read["more"]) for line_read in lines] == [
        (1.234, 1.2, False),
        (12, 10, True),
        (1.3, None, False),
        (1, None, False),
    ]

    monkeypatch.setattr(page, "MEASURED", target)
    shown = rendered("measured")
    assert shown.startswith("Measured on ")
    assert "## Columns\n\n| what | measured | aim |" in shown
    assert r"| ours | 1\.23 times theirs | **at most 1.2: missed** |" in shown
    assert r"| afresh | 12\.00 times ours | at least 10 |" in shown
    assert "## Import\n\n| what | measured | aim | why |" in shown
    assert r"| ours | 1\.30 times theirs |  | it reads more |" in shown
    assert r"| theirs | 1\.00 times theirs |  |  |" in shown
    assert rendered("missed").splitlines()[2:] == [
        r"| columns\: ours | 1\.23 times theirs | **at most 1.2: missed** | it is longer |"
    ]
    target.write_text(json.dumps(machine) + "\n", encoding="utf-8")
    assert rendered("missed") == "None."
