"""The findings of inspections as a frame: one row each, in every engine."""

from datetime import date

import attrs
import pytest

from inspection_framework import Absence, DefinitionError, Finding, FindingKind
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import finding_rows, findings_frame
from tests.exchange.frames.engines import every_engine, rows, session_of

FINDINGS = (
    Finding(kind=FindingKind.PRIORITY_ACTION, text="The safety of homes", addressed_to="lscb", number="3"),
    Finding(kind=FindingKind.IMPROVEMENT, text="Plans", area="leaders", relates_to="outcome 4", place="page 2, line 3"),
)
SHIPPED = local_authority_inspections()[-1]
KNOWN = attrs.evolve(SHIPPED, findings=FINDINGS)
UNKNOWN = attrs.evolve(
    KNOWN, edition=Absence.NOT_SUPPLIED, activity=Absence.NOT_SUPPLIED, on_site=(), published=Absence.WITHHELD
)


@every_engine
def test_one_row_each(engine: str) -> None:
    """A row has the inspection, what the finding asks for and of whom; unknown values are null."""
    frame = findings_frame((SHIPPED, KNOWN, UNKNOWN), engine, session=session_of(engine))  # type: ignore[arg-type] # by name
    findings = rows(frame, *finding_rows.COLUMNS)
    days = (date(2026, 7, 6), date(2026, 8, 18))
    first = ("priority_action", "lscb", "3", "The safety of homes", None, None, None)
    second = ("improvement", None, None, "Plans", "leaders", "outcome 4", "page 2, line 3")
    known = ("80539", "Portsmouth", "ilacs-2026-04", "short", *days)
    unknown = ("80539", "Portsmouth", None, None, None, None)
    assert findings == [(*of, *finding) for of in (known, unknown) for finding in (first, second)]


def test_no_such_tool() -> None:
    """It is refused as for a frame of inspections."""
    with pytest.raises(DefinitionError, match=r"backend: expected .*, not 'excel'"):
        findings_frame((KNOWN,), "excel")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
