"""The package as type checkers see it: mypy and pyright read this next to the installed wheel; pytest runs it.

Everything here is a promise: a type that becomes wider, or is lost, breaks the code of those who pin us. A wrong type
fails under the checkers; when it is run, the values are there.
"""

from datetime import date
from typing import assert_type

import polars as pl
import pytest

import inspection_framework as inf
from inspection_framework import (
    Absence,
    Activity,
    Comparison,
    Days,
    Edition,
    Fact,
    Framework,
    Grade,
    GradeRange,
    Inspection,
    Outlook,
    OverallJudgement,
    Provider,
    Window,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import latest_on, to_frame, with_overall
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.json import from_json, to_json
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import Outcome, Part, Scale
from inspection_framework.rules import StepKind

DAY = date(2025, 1, 20)
AREAS = ("leaders", "help_and_protection", "in_care", "care_leavers")


def test_documented_paths() -> None:
    """The packages are attributes of the root, and their names are those of the modules that define them."""
    assert_type(inf.frameworks.ILACS, Framework[Grade])
    assert inf.model.Part is Part
    assert inf.rules.StepKind is StepKind
    assert inf.frameworks.ILACS is ILACS


def test_names_that_moved() -> None:
    """Mypy and pyright say that the root does not export them: an unused `ignore` would be an error."""
    with pytest.warns(DeprecationWarning, match="inspection_framework.Part is deprecated"):
        moved = inf.Part  # type: ignore[attr-defined]  # pyright: ignore[reportPrivateImportUsage, reportUnnecessaryTypeIgnoreComment]
    assert moved is Part


def test_frameworks() -> None:
    """A framework, its editions and their activities have its scale."""
    assert_type(ILACS, Framework[Grade])
    edition = assert_type(ILACS.edition_on(DAY), Edition[Grade])
    assert_type(edition.activity("standard"), Activity)
    assert_type(SIF.title, Fact[str])
    assert assert_type(edition.period.value.since, date | None) == date(2023, 1, 1)


def test_grades() -> None:
    """Grades keep their scale, and comparisons have their type."""
    assert_type(Grade.from_label("Good"), Grade)
    assert_type(inf.worst([Grade.GOOD]), Grade)
    assert_type(inf.compare(Grade.GOOD, Absence.WITHHELD), Comparison)
    assert assert_type(Grade.GOOD.is_at_least(Grade.INADEQUATE), bool)


def test_answers() -> None:
    """An answer is on the scale of its edition."""
    edition = ILACS.edition_on(DAY)
    result = assert_type(inf.overall_judgement(edition, dict.fromkeys(AREAS, Grade.GOOD)), OverallJudgement[Grade])
    assert_type(result.possible, GradeRange[Grade])
    assert_type(result.possible.best, Grade)
    assert_type(result.expected, Grade | None)
    assert assert_type(result.usual, Grade | None) is Grade.GOOD
    assert assert_type(result.explain(), str)


def test_inspections() -> None:
    """Parts of an inspection may be unknown."""
    inspections = assert_type(local_authority_inspections(), Inspections)
    assert_type(inspections[0], Inspection)
    assert_type(inspections[:2] + inspections[2:3], Inspections)
    assert_type(inspections.of("Halton").latest, Inspection | None)
    assert_type(inspections[0].on_site, tuple[Days, ...])
    assert_type(inspections[0].started, date | Absence)
    assert assert_type(inspections[0].overall, Outcome)


def test_what_comes_next() -> None:
    """There may be no next inspection, and no window for it."""
    inspections = local_authority_inspections()
    provider = inspections[-1].provider
    history = [inspection for inspection in inspections if inspection.provider == provider]
    outlook = assert_type(inf.outlook(provider, history, on=date(2026, 11, 22)), Outlook)
    windows = [assert_type(prospect.window, Window | None) for prospect in (outlook.next,) if prospect]
    assert len(windows) == 1
    standard = ILACS.edition_on(DAY).activity("standard")
    assert assert_type(inf.timetable(standard, on_site=DAY).on_site, date) == DAY


def test_documents() -> None:
    """A document is read as the type that is asked for."""
    provider = local_authority_inspections()[0].provider
    text = assert_type(to_json(provider), str)
    assert assert_type(from_json(text, Provider), Provider) == provider
    assert assert_type(RECORD.known_on(DAY).reports, int) > 0


def test_a_generic_type_may_be_left_open() -> None:
    """Without a scale it is of any scale, and not of an unknown one."""
    edition = ILACS.edition_on(DAY)
    text = to_json(inf.overall_judgement(edition, dict.fromkeys(AREAS, Grade.GOOD)))
    result = from_json(text, OverallJudgement)  # pyright refuses here what it does not know; mypy takes any scale
    usual: Scale | None = result.usual
    assert usual is Grade.GOOD


def test_frames() -> None:
    """A caller's frame is returned as one of the same tool."""
    frame: pl.DataFrame = to_frame(local_authority_inspections()[-3:], "polars")
    assert assert_type(with_overall(frame), pl.DataFrame).height == frame.height
    assert assert_type(latest_on(frame, date(2026, 11, 22)), pl.DataFrame).height > 0
    lazy = assert_type(with_overall(frame.lazy()), pl.LazyFrame)
    assert lazy.collect().height == frame.height
