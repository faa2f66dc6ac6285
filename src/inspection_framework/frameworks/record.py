"""What the reports show: 477 overall judgements with the judgements of their areas, and the patterns among them.

The counts are constants; the tests count them again from the inspections in the package.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date
from importlib.resources import files

import attrs

from inspection_framework.frameworks.authorities import REORGANISATIONS
from inspection_framework.frameworks.ilacs import ILACS
from inspection_framework.frameworks.sif import SIF
from inspection_framework.frameworks.sources import ILACS_REPORTS, REPORTS, SIF_REPORTS
from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Grade, Outcome
from inspection_framework.model.provisions import Count, ObservedBound, Tendency, Tie, UsualRule
from inspection_framework.model.record import GradedInspection, Record, Sighting, Succession

__all__ = ["RECORD"]

_EDITIONS: dict[str, Edition[Grade]] = {
    edition.id: edition for framework in (SIF, ILACS) for edition in framework.editions
}
_SIF = "sif-2013-11"
_ILACS = ("ilacs-2018-01", "ilacs-2023-01")
_ALL = (_SIF, *_ILACS)

_MAIN = (Role.KEY, Role.PRACTICE)
_GOOD_OR_BETTER = (Grade.OUTSTANDING, Grade.GOOD)
_BELOW_GOOD = (Grade.REQUIRES_IMPROVEMENT, Grade.INADEQUATE)

_LEADERS_JUDGED = Count(areas=("leaders",), grades=tuple(Grade), at_least=1)
_ANOTHER_JUDGED = Count(roles=_MAIN, grades=tuple(Grade), at_least=2)
_JUDGED = (_LEADERS_JUDGED, _ANOTHER_JUDGED)
_LEADERS_OUTSTANDING = Count(areas=("leaders",), grades=(Grade.OUTSTANDING,), at_least=1)
_LEADERS_GOOD_OR_BETTER = Count(areas=("leaders",), grades=_GOOD_OR_BETTER, at_least=1)
_NONE_BELOW_GOOD = Count(roles=_MAIN, grades=_BELOW_GOOD, at_most=0)
_AT_MOST_ONE_RI = Count(roles=_MAIN, grades=(Grade.REQUIRES_IMPROVEMENT,), at_most=1)
_NONE_INADEQUATE = Count(roles=_MAIN, grades=(Grade.INADEQUATE,), at_most=0)

_BOUNDS: tuple[ObservedBound[Grade], ...] = (
    ObservedBound(
        id="outstanding-needs",
        says="Overall is outstanding only with outstanding leaders, another outstanding area and none below good.",
        source=REPORTS,
        editions=_ALL,
        when=_JUDGED,
        unless=(
            _LEADERS_OUTSTANDING,
            Count(roles=_MAIN, grades=(Grade.OUTSTANDING,), at_least=2),
            _NONE_BELOW_GOOD,
        ),
        best=Grade.GOOD,
        reports=399,
        alone=46,
    ),
    ObservedBound(
        id="good-needs",
        says="Overall is good or better only with leaders good or better, at most one area that requires improvement and none inadequate.",
        source=REPORTS,
        editions=_ALL,
        when=_JUDGED,
        unless=(_LEADERS_GOOD_OR_BETTER, _AT_MOST_ONE_RI, _NONE_INADEQUATE),
        best=Grade.REQUIRES_IMPROVEMENT,
        reports=215,
        alone=37,
    ),
    ObservedBound(
        id="sif-inadequate",
        says="Under the SIF overall is inadequate where a key judgement is inadequate.",
        source=SIF_REPORTS,
        editions=(_SIF,),
        when=(*_JUDGED, Count(roles=(Role.KEY,), grades=(Grade.INADEQUATE,), at_least=1)),
        best=Grade.INADEQUATE,
        reports=39,
        alone=23,
    ),
    ObservedBound(
        id="ilacs-practice-inadequate",
        says="Under ILACS overall is inadequate where a judgement of practice is inadequate.",
        source=ILACS_REPORTS,
        editions=_ILACS,
        when=(*_JUDGED, Count(roles=(Role.PRACTICE,), grades=(Grade.INADEQUATE,), at_least=1)),
        best=Grade.INADEQUATE,
        reports=33,
        alone=23,
    ),
    ObservedBound(
        id="ilacs-2023-good",
        says="Since 2023 overall is good or better with leaders good or better, at most one area that requires improvement and none inadequate.",
        source=ILACS_REPORTS,
        editions=("ilacs-2023-01",),
        when=(*_JUDGED, _LEADERS_GOOD_OR_BETTER, _AT_MOST_ONE_RI, _NONE_INADEQUATE),
        worst=Grade.GOOD,
        reports=110,
        alone=30,
    ),
    ObservedBound(
        id="most-outstanding",
        says="Overall is outstanding with outstanding leaders, most of the areas outstanding and none below good.",
        source=REPORTS,
        editions=_ALL,
        when=(
            *_JUDGED,
            _LEADERS_OUTSTANDING,
            Count(roles=_MAIN, grades=(Grade.OUTSTANDING,), most=True),
            _NONE_BELOW_GOOD,
        ),
        worst=Grade.OUTSTANDING,
        reports=67,
        alone=46,
    ),
    ObservedBound(
        id="within-the-areas",
        says="Overall is never better than the best of the main areas nor worse than the worst.",
        source=REPORTS,
        editions=_ALL,
        when=_JUDGED,
        within=_MAIN,
        reports=477,
        alone=263,
    ),
)

_USUAL = UsualRule(
    id="the-median",
    says="Overall is usually the median of the main areas, within the bounds. Between good and requires improvement it is the poorer of the two. Between outstanding and good it is the better, unless an area is below good. Under ILACS it is requires improvement where leaders alone are inadequate.",
    source=attrs.evolve(REPORTS, wording_seen=True),
    editions=_ALL,
    needs=_JUDGED,
    tendencies=(
        Tendency(
            id="leaders-alone-inadequate",
            says="Under ILACS overall mostly requires improvement where leaders alone are inadequate.",
            source=ILACS_REPORTS,
            when=(
                Count(areas=("leaders",), grades=(Grade.INADEQUATE,), at_least=1),
                Count(roles=(Role.PRACTICE,), grades=(Grade.INADEQUATE,), at_most=0),
            ),
            gives=Grade.REQUIRES_IMPROVEMENT,
        ),
    ),
    roles=_MAIN,
    ties=(
        Tie(
            between=(Grade.OUTSTANDING, Grade.GOOD),
            gives=Grade.OUTSTANDING,
            unless=(Count(roles=_MAIN, grades=_BELOW_GOOD, at_least=1),),
        ),
        Tie(between=(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT), gives=Grade.REQUIRES_IMPROVEMENT),
    ),
)


def _outcome(word: str) -> Outcome:
    return Absence(word) if word in {absence.value for absence in Absence} else Grade(word)


def _sightings() -> tuple[Sighting, ...]:
    """Read the sightings: a row for each edition, set of main judgements and overall judgement."""
    return tuple(
        Sighting(
            edition=_EDITIONS[row["edition"]],
            outcomes=tuple(_outcome(word) for word in row["main judgements"].split()),
            overall=Grade(row["overall"]),
            published=tuple(date.fromisoformat(day) for day in row["published"].split()),
        )
        for row in _rows("record.csv")
    )


def _inspections() -> tuple[GradedInspection, ...]:
    """Read the graded inspections: a row each, in order of publication."""
    return tuple(
        GradedInspection(
            provider=row["provider"],
            edition=_EDITIONS[row["edition"]],
            activity=row["activity"],
            started=date.fromisoformat(row["started"]) if row["started"] else Absence.NOT_SUPPLIED,
            published=date.fromisoformat(row["published"]),
            outcomes=tuple((area, _outcome(word)) for area, word in _pairs(row["judgements"])),
        )
        for row in _rows("graded_inspections.csv")
    )


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield the area and the word of each judgement in text such as ``leaders=good in_care=outstanding``."""
    for pair in text.split():
        area, _, word = pair.partition("=")
        yield area, word


_MADE = {urn: fact.value.day for fact in REORGANISATIONS for urn in fact.value.made}
"""The days on which new authorities were created."""


def _successions(inspections: Iterable[GradedInspection]) -> tuple[Succession, ...]:
    """Return each graded inspection with the one before it, or with the creation of a new authority."""
    latest: dict[str, tuple[Outcome, date | Absence]] = {
        urn: (Absence.NOT_YET_INSPECTED, made) for urn, made in _MADE.items()
    }
    successions: list[Succession] = []
    for inspection in inspections:
        if inspection.provider in latest and isinstance(inspection.started, date):
            before, began = latest[inspection.provider]
            successions.append(
                Succession(
                    provider=inspection.provider,
                    before=before,
                    began=began,
                    framework=inspection.edition.framework,
                    activity=inspection.activity,
                    started=inspection.started,
                    published=inspection.published,
                )
            )
        overall = dict(inspection.outcomes).get("overall", Absence.NOT_IN_EDITION)
        latest[inspection.provider] = overall, inspection.started
    return tuple(sorted(successions, key=lambda succession: (succession.started, succession.provider)))


def _rows(name: str) -> list[dict[str, str]]:
    text = files("inspection_framework.frameworks").joinpath(name).read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


_INSPECTIONS = _inspections()

RECORD: Record = Record(
    as_of=date(2026, 8, 20),
    source=REPORTS,
    sightings=_sightings(),
    bounds=_BOUNDS,
    usual=(_USUAL,),
    successions=_successions(_INSPECTIONS),
    inspections=_INSPECTIONS,
)
"""What the 488 published reports of local authorities show, up to the last one read, 20 August 2026."""
