"""What the tables of providers show: some ten thousand inspections of homes, agencies, schools and schemes.

The tables contain the latest full inspection of each provider as at 31 March 2019, 2022 and 2025. An inspection that is
in two of them is counted once. Inspections that came and went between two tables are not included. The counts are
constants; a test counts them again from the tables.
"""

import csv
from datetime import date
from importlib.resources import files

from inspection_framework.frameworks.sccif import SCCIF
from inspection_framework.frameworks.sccif.sources import PROVIDER_TABLES
from inspection_framework.model.areas import Role
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Grade, Scale
from inspection_framework.model.provisions import Count, ObservedBound, Tendency, Tie, UsualRule
from inspection_framework.model.record import Record, Sighting

__all__ = ["PROVIDER_RECORD"]

_EDITIONS: dict[str, Edition[Scale]] = {
    edition.id: edition for framework in SCCIF.values() for edition in framework.editions
}
_ALL = tuple(edition.id for edition in _EDITIONS.values() if edition.scale is Grade)
_OF_TWO = tuple(edition.id for edition in _EDITIONS.values() if len(edition.main_areas) == 2)  # noqa: PLR2004 # two areas

_BOTH = ("helped_and_protected", "leaders_and_managers")
_BOTH_JUDGED = Count(areas=_BOTH, grades=tuple(Grade), at_least=2)
_NONE_INADEQUATE = Count(areas=_BOTH, grades=(Grade.INADEQUATE,), at_most=0)

_BOUNDS: tuple[ObservedBound[Grade], ...] = (
    ObservedBound(
        id="sccif-outstanding-needs",
        says="Overall is never outstanding where one of the two judgements is requires improvement.",
        source=PROVIDER_TABLES,
        editions=_ALL,
        when=(_BOTH_JUDGED, Count(areas=_BOTH, grades=(Grade.REQUIRES_IMPROVEMENT,), at_least=1)),
        best=Grade.GOOD,
        reports=2848,
        alone=2848,
    ),
    ObservedBound(
        id="sccif-good-with",
        says="Overall is good or better where one of the two judgements is outstanding and neither is inadequate.",
        source=PROVIDER_TABLES,
        editions=_ALL,
        when=(_BOTH_JUDGED, Count(areas=_BOTH, grades=(Grade.OUTSTANDING,), at_least=1), _NONE_INADEQUATE),
        worst=Grade.GOOD,
        reports=2024,
        alone=2024,
    ),
    ObservedBound(
        id="sccif-inadequate-needs",
        says="Overall is never inadequate where neither of the two judgements is.",
        source=PROVIDER_TABLES,
        editions=_ALL,
        when=(_BOTH_JUDGED, _NONE_INADEQUATE),
        worst=Grade.REQUIRES_IMPROVEMENT,
        reports=9641,
        alone=7617,
    ),
)
# Overall was never inadequate where only leaders were, in 281 inspections. This is not a bound here, because it would
# rule out what the text calls likely. Instead, the record shows it next to the stated limit.

_USUAL = UsualRule(
    id="sccif-good-between",
    says="Overall is usually what both judgements are. It is good where one is good and they differ by one step, but outstanding where children are helped and protected outstandingly and leaders are good or better. It is requires improvement where leaders alone are inadequate.",
    source=PROVIDER_TABLES,
    editions=_OF_TWO,
    needs=(_BOTH_JUDGED,),
    tendencies=(
        Tendency(
            id="sccif-leaders-alone-inadequate",
            says="Overall mostly requires improvement where leaders alone are inadequate.",
            source=PROVIDER_TABLES,
            when=(
                Count(areas=("leaders_and_managers",), grades=(Grade.INADEQUATE,), at_least=1),
                Count(areas=("helped_and_protected",), grades=(Grade.INADEQUATE,), at_most=0),
            ),
            gives=Grade.REQUIRES_IMPROVEMENT,
        ),
        Tendency(
            id="sccif-helped-outstandingly",
            says="Overall is mostly outstanding where children are helped and protected outstandingly and leaders are good or better.",
            source=PROVIDER_TABLES,
            when=(
                Count(areas=("helped_and_protected",), grades=(Grade.OUTSTANDING,), at_least=1),
                Count(areas=("leaders_and_managers",), grades=(Grade.OUTSTANDING, Grade.GOOD), at_least=1),
            ),
            gives=Grade.OUTSTANDING,
        ),
    ),
    roles=(Role.KEY,),
    ties=(
        Tie(between=(Grade.OUTSTANDING, Grade.GOOD), gives=Grade.GOOD),
        Tie(between=(Grade.GOOD, Grade.REQUIRES_IMPROVEMENT), gives=Grade.GOOD),
    ),
)


def _sightings() -> tuple[Sighting, ...]:
    """Read the sightings: a row for each edition, set of judgements and overall judgement, with days of publication."""
    text = files("inspection_framework.frameworks").joinpath("provider_record.csv").read_text("utf-8")
    return tuple(
        Sighting(
            edition=_EDITIONS[row["edition"]],
            outcomes=tuple(Grade(word) for word in row["main judgements"].split()),
            overall=_EDITIONS[row["edition"]].scale(row["overall"]),
            published=tuple(_days(row["published"])),
        )
        for row in csv.DictReader(text.splitlines())
    )


def _days(written: str) -> list[date]:
    """Read days of publication: ``2018-05-01*3`` is three reports published on one day."""
    days: list[date] = []
    for part in written.split():
        day, _, times = part.partition("*")
        days += [date.fromisoformat(day)] * int(times or 1)
    return days


PROVIDER_RECORD: Record = Record(
    as_of=date(2025, 4, 30),
    source=PROVIDER_TABLES,
    sightings=_sightings(),
    bounds=_BOUNDS,
    usual=(_USUAL,),
)
"""What 10,154 inspections in the tables of providers show, up to the last publication, 30 April 2025."""
