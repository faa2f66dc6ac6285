"""Histories to test with: shipped ones, and made-up inspections of Borsetshire under the real frameworks."""

from collections.abc import Sequence
from datetime import date, timedelta

from inspection_framework import Absence, Days, Edition, Finding, FindingKind, Framework, Grade, Inspection, Provider
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.model import Outcome, Scale
from tests.model.making import PROVIDER, SOURCE

TODAY = date(2026, 11, 22)

GRADES: dict[str, Outcome] = {
    "o": Grade.OUTSTANDING,
    "g": Grade.GOOD,
    "r": Grade.REQUIRES_IMPROVEMENT,
    "i": Grade.INADEQUATE,
    "?": Absence.WITHHELD,
    "-": Absence.NOT_JUDGED,
}

PRIORITY = (Finding(kind=FindingKind.PRIORITY_ACTION, text="The front door"),)


def authority(name: str) -> Provider:
    """Return the shipped local authority with a name."""
    return next(provider for provider in local_authorities() if provider.name == name)


def of(provider: Provider) -> list[Inspection]:
    """Return the shipped inspections of an authority."""
    return [inspection for inspection in local_authority_inspections() if inspection.provider == provider]


def graded(
    first: date, grades: str = "ggggg", *, framework: Framework[Grade] = ILACS, activity: str = "standard"
) -> Inspection:
    """Return an inspection of Borsetshire from a day on: grades by letter, of overall (if there is one) and main areas.

    It lasts twelve days and is published fifty days after its first day.
    """
    edition: Edition[Scale] = framework.edition_on(first)
    areas = [*(["overall"] if edition.has_overall.value else []), *(area.id for area in edition.main_areas)]
    return Inspection(
        provider=PROVIDER,
        edition=edition,
        activity=edition.activity(activity),
        on_site=(Days(first, first + timedelta(11)),),
        published=first + timedelta(50),
        judgements=dict(zip(areas, (GRADES[letter] for letter in grades), strict=False)),
        source=SOURCE,
    )


def under_sif(first: date, grades: str = "ggggg", activity: str = "sif") -> Inspection:
    """Return an inspection of Borsetshire under the SIF."""
    return graded(first, grades, framework=SIF, activity=activity)


def visit(first: date, findings: Sequence[Finding] = (), activity: str = "focused_visit") -> Inspection:
    """Return a visit of two days to Borsetshire, published forty days after its first day."""
    edition = ILACS.edition_on(first)
    return Inspection(
        provider=PROVIDER,
        edition=edition,
        activity=edition.activity(activity),
        on_site=(Days(first, first + timedelta(1)),),
        published=first + timedelta(40),
        judgements={},
        findings=tuple(findings),
        source=SOURCE,
    )
