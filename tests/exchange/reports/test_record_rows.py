"""The effect of a new report on the record: its row, and the counts of the reports and the bounds."""

from datetime import date

import attrs
import pytest

from inspection_framework import Absence, Days, DefinitionError, Grade, Inspection
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.readers.reports.one_report import reading_of
from inspection_framework.exchange.readers.reports.record_rows import record_changes, record_row
from inspection_framework.frameworks.record import RECORD
from tests.exchange.reports.made_up import VISIT_2025, lines

SHIPPED = next(inspection for inspection in local_authority_inspections() if inspection.started == date(2025, 1, 20))
NEW = attrs.evolve(SHIPPED, on_site=(Days(date(2026, 2, 2), date(2026, 2, 6)),))
VISIT = reading_of("x.pdf", lines(VISIT_2025)).inspection


@pytest.mark.parametrize("inspection", local_authority_inspections()[::40], ids=str)
def test_rows_are_those_that_ship(inspection: Inspection) -> None:
    """The row made for a shipped inspection is the beginning of a line of the shipped file."""
    from importlib.resources import files  # noqa: PLC0415 # the file as it ships

    text = files("inspection_framework.exchange").joinpath("data", "local_authority_inspections.csv").read_text("utf-8")
    assert any(line.startswith(record_row(inspection)) for line in text.splitlines())


def test_a_row_needs_what_it_is_known_by() -> None:
    """Without its edition, its activity or its day of publication there is no row."""
    with pytest.raises(DefinitionError) as caught:
        record_row(attrs.evolve(NEW, activity=Absence.NOT_SUPPLIED, published=Absence.NOT_SUPPLIED))
    assert [problem.where for problem in caught.value.problems] == ["activity", "published"]


def test_what_changes() -> None:
    """There is one more report, and one more for each bound that applies; a broken bound is to be removed."""
    changes = record_changes(NEW)
    assert changes[0] == f"Reports with an overall judgement: {RECORD.reports} become {RECORD.reports + 1}."
    assert len(changes) > 1
    assert all("become" in change for change in changes)
    judged = NEW.judgements.outcomes | {"overall": Grade.OUTSTANDING}
    broken = [change for change in record_changes(attrs.evolve(NEW, judgements=judged)) if "broken" in change]
    assert "Bound outstanding-needs: it is broken: remove it." in broken
    poorer = dict.fromkeys(judged, Grade.OUTSTANDING) | {"overall": Grade.INADEQUATE}
    assert any("broken" in change for change in record_changes(attrs.evolve(NEW, judgements=poorer)))


def test_what_changes_nothing() -> None:
    """Shipped inspections, visits, and those without an overall judgement or too little known, change no count."""
    assert VISIT is not None
    assert record_changes(SHIPPED) == ("Nothing: the library already has this inspection.",)
    assert record_changes(VISIT) == ("Nothing: the record has only graded inspections.",)
    assert record_changes(attrs.evolve(NEW, activity=Absence.NOT_SUPPLIED)) == (
        "Nothing yet: the edition or the activity of the inspection is not known.",
    )
    without = {area: judgement for area, judgement in NEW.judgements.items() if area != "overall"}
    assert record_changes(attrs.evolve(NEW, judgements=without)) == (
        "One more inspection; no overall judgement to count.",
    )
