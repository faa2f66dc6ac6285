"""An inspection as the cells of a row, and a row as an inspection."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar

from inspection_framework.errors import DefinitionError, InspectionFrameworkError, LabelError, Problem
from inspection_framework.exchange.columns import COLUMNS, FURTHER_COLUMNS
from inspection_framework.exchange.documents.known import KnownNames
from inspection_framework.exchange.written_cells import (
    absence_in,
    day_or_absence,
    json_written,
    outcome_written,
    restored,
    windows_in,
    windows_written,
    written,
)
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.findings import Finding, FindingKind
from inspection_framework.model.grades import Absence, Grade, Outcome, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement
from inspection_framework.model.providers import Code, Provider

__all__: list[str] = []

T = TypeVar("T")
U = TypeVar("U")

_NOTHING: Mapping[str, str] = {}
_DAYS = {column.name for column in (*COLUMNS, *FURTHER_COLUMNS) if column.holds is date}
_YES = {"yes": True, "no": False, "": False}
_BASES = {basis.value: basis for basis in Basis}


def cells_of(
    inspection: Inspection, areas: Iterable[str], known: KnownNames, number: int, problems: list[Problem]
) -> Iterator[str]:
    """Yield the cells of an inspection's row, in the order of the columns; an unknown edition is a problem."""
    provider, source, judgements = inspection.provider, inspection.source, inspection.judgements
    windows = inspection.on_site
    yield from map(written, (provider.kind, provider.urn, provider.name, provider.region))
    yield written(_name_of_edition(inspection, known, number, problems))
    yield written(_name_of_activity(inspection, known, number, problems))
    yield from map(written, (inspection.started, inspection.ended) if windows else (None, None))
    yield written(inspection.published)
    outcomes = judgements.outcomes
    yield from (outcome_written(outcomes.get(area)) for area in areas)
    yield windows_written(windows) if len(windows) > 1 else ""
    yield from map(written, (inspection.inspectors, inspection.theme or None, inspection.note or None))
    yield json_written({judgement.area: judgement.printed for judgement in judgements.values() if judgement.printed})
    yield json_written({judgement.area: judgement.note for judgement in judgements.values() if judgement.note})
    yield json_written(_scales(inspection))
    yield json_written([_finding_written(finding) for finding in inspection.findings])
    yield json_written([[code.scheme, code.value] for code in provider.codes])
    yield from map(written, (provider.registered, provider.closed))
    yield json_written(provider.succeeds)
    yield from map(written, (source.document, source.locator or None, source.unlocated or None, source.published))
    yield from map(written, (source.basis.value, "yes" if source.wording_seen else "no", source.link or None))
    yield written(source.checked_on)


def _finding_written(finding: Finding) -> list[str | None]:
    """Return a finding as a list, without empty fields at its end."""
    further = [finding.addressed_to, finding.number, finding.place]
    while further and not further[-1]:
        further.pop()
    return [finding.kind.value, finding.text, finding.area, finding.relates_to, *further]


def _scales(inspection: Inspection) -> dict[str, str]:
    usual = inspection.edition.scale if isinstance(inspection.edition, Edition) else Grade
    return {
        area: type(outcome).__name__
        for area, outcome in inspection.judgements.outcomes.items()
        if isinstance(outcome, Scale) and not isinstance(outcome, usual)
    }


def _name_of_edition(inspection: Inspection, known: KnownNames, number: int, problems: list[Problem]) -> str | Absence:
    edition = inspection.edition
    if isinstance(edition, Absence):
        return edition
    if known.editions.get(edition.id) != edition:
        what = f"{edition.id} is not a known edition, or differs from the known one: pass its framework"
        problems.append(Problem(f"row {number}, column 'edition'", what))
    return edition.id


def _name_of_activity(inspection: Inspection, known: KnownNames, number: int, problems: list[Problem]) -> str | Absence:
    """Return an activity's id, with that of its edition before it if the inspection has another edition."""
    activity, edition = inspection.activity, inspection.edition
    if isinstance(activity, Absence):
        return activity
    if isinstance(edition, Edition) and known.activities.get(f"{edition.id}/{activity.id}") == activity:
        return activity.id
    name = next((name for name, candidate in known.activities.items() if candidate == activity), None)
    if name is None:
        what = f"{activity.id} is not an activity of a known edition: pass its framework"
        problems.append(Problem(f"row {number}, column 'activity'", what))
    return name or activity.id


def inspection_in(
    cells: Mapping[str, str], areas: Iterable[str], known: KnownNames, number: int, problems: list[Problem]
) -> Inspection | None:
    """Read a row as an inspection; ``None`` if it is not one. Everything that cannot be read is a problem."""
    try:
        return _RowReader(cells, known, number, problems).inspection(areas)
    except DefinitionError as refused:
        problems += [Problem(f"row {number}: {problem.where}", problem.what) for problem in refused.problems]
        return None


class _RowReader:
    """Reads one row, cell by cell."""

    def __init__(self, cells: Mapping[str, str], known: KnownNames, number: int, problems: list[Problem]) -> None:
        self._cells = cells
        self._known = known
        self._number = number
        self._problems = problems

    def inspection(self, areas: Iterable[str]) -> Inspection:
        edition = self._edition()
        return Inspection(
            provider=self._provider(),
            edition=edition,
            activity=self._activity(edition),
            on_site=self._windows(),
            published=self._read("published", day_or_absence, Absence.UNREADABLE),
            judgements={judgement.area: judgement for judgement in self._judgements(areas, edition)},
            findings=self._read_json("findings", _findings, ()),
            theme=self._text("theme"),
            inspectors=self._read("inspectors", _number_or_absence, Absence.UNREADABLE),
            note=self._text("note"),
            source=self._source(),
        )

    def _cell(self, column: str) -> str:
        return self._cells.get(column, "")

    def _text(self, column: str) -> str:
        return restored(self._cell(column))

    def _problem(self, column: str, what: str) -> None:
        self._problems.append(Problem(f"row {self._number}, column {column!r}", what))

    def _read(self, column: str, reader: Callable[[str], T], otherwise: U) -> T | U:
        """Read a cell; if that fails, add a problem and return the fallback."""
        cell = self._cell(column)
        try:
            return reader(cell)
        except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
            what = str(error) if isinstance(error, InspectionFrameworkError) else f"{cell!r} cannot be read"
            if column in _DAYS:
                what += ": write a day such as 2025-03-31"
            self._problem(column, what)
            return otherwise

    def _read_json(self, column: str, reader: Callable[[Any], T], otherwise: U) -> T | U:
        return self._read(column, lambda cell: reader(json.loads(cell)), otherwise) if self._cell(column) else otherwise

    def _provider(self) -> Provider:
        cell = self._cell("region")
        return Provider(
            kind=self._text("provider_kind"),
            urn=self._text("urn"),
            name=self._text("provider"),
            codes=self._read_json("codes", lambda pairs: tuple(Code(*map(_str, pair)) for pair in pairs), ()),
            region=(absence_in(cell) or restored(cell)) if cell else Absence.NOT_SUPPLIED,
            registered=self._read("registered", day_or_absence, Absence.UNREADABLE),
            closed=self._read("closed", _day, None),
            succeeds=self._read_json("succeeds", lambda urns: tuple(map(_str, urns)), ()),
        )

    def _source(self) -> Source:
        basis = self._cell("source_basis")
        if basis not in _BASES:
            what = f"{basis!r} is not a kind of source: expected one of {', '.join(_BASES)}"
            raise DefinitionError("source", [Problem("source_basis", what)])
        locator = self._text("source_locator")
        return Source(
            document=self._text("source_document"),
            locator=locator,
            unlocated=self._text("source_unlocated") or ("" if locator else "the table gives none"),
            published=self._read("source_published", _day, None),
            basis=_BASES[basis],
            wording_seen=self._read("source_wording_seen", _YES.__getitem__, otherwise=False),
            link=self._text("source_link"),
            checked_on=self._read("source_checked_on", _day, None),
        )

    def _edition(self) -> Edition[Scale] | Absence:
        cell = self._cell("edition")
        if absent := absence_in(cell or "not_supplied"):
            return absent
        name = restored(cell)
        if name not in self._known.editions:
            self._problem(
                "edition", f"{name!r} is not a known edition; the known ones are: {', '.join(self._known.editions)}"
            )
            return Absence.UNREADABLE
        return self._known.editions[name]

    def _activity(self, edition: Edition[Scale] | Absence) -> Activity | Absence:
        cell = self._cell("activity")
        if absent := absence_in(cell or "not_supplied"):
            return absent
        name = restored(cell)
        within = f"{edition.id}/{name}" if isinstance(edition, Edition) else name
        activity = self._known.activities.get(within) or self._known.activities.get(name)
        if activity is None:
            self._problem("activity", f"{name!r} is not an activity of a known edition")
            return Absence.UNREADABLE
        return activity

    def _windows(self) -> tuple[Days, ...]:
        first, last = (self._read(column, day_or_absence, Absence.UNREADABLE) for column in ("first_day", "last_day"))
        plain = (Days(first, last),) if self._cell("first_day") or self._cell("last_day") else ()
        if not self._cell("on_site"):
            return plain
        windows = self._read("on_site", windows_in, plain)
        if plain and windows and (windows[0].first, windows[-1].last) != (first, last):
            self._problem("on_site", "it differs from first_day and last_day: these windows are used")
        return windows

    def _judgements(self, areas: Iterable[str], edition: Edition[Scale] | Absence) -> Iterator[Judgement]:
        printed, notes, scales = (
            self._read_json(column, _texts_by_area, _NOTHING) for column in ("printed", "judgement_notes", "scales")
        )
        usual = edition.scale if isinstance(edition, Edition) else Grade
        own = {area.id for area in edition.areas} if isinstance(edition, Edition) else None
        for area in areas:
            cell = self._cell(area)
            if cell and own is not None and area not in own:
                self._problem(
                    area, f"it is neither a known column nor an area of the edition of this row: {cell!r} was left out"
                )
            elif cell:
                scale = self._known.scales.get(scales.get(area, ""), usual)
                outcome, what = _outcome_in(cell, scale)
                if what:
                    self._problem(area, what)
                yield Judgement(area, outcome, printed=printed.get(area, ""), note=notes.get(area, ""))


@lru_cache(maxsize=256)
def _outcome_in(cell: str, scale: type[Scale]) -> tuple[Outcome, str]:
    """Return the outcome in a cell, and what is wrong with the cell, "" for nothing. Most cells have a few texts."""
    if absent := absence_in(cell):
        return absent, ""
    try:
        return scale.from_label(restored(cell)), ""
    except LabelError as error:
        return Absence.UNREADABLE, str(error)


def _texts_by_area(texts: Mapping[object, object]) -> Mapping[str, str]:
    return {_str(area): _str(text) for area, text in texts.items()}


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def _number_or_absence(cell: str) -> int | Absence:
    return (absence_in(cell) if cell else Absence.NOT_SUPPLIED) or int(cell)


def _findings(raw_findings: Iterable[Sequence[object]]) -> tuple[Finding, ...]:
    return tuple(_finding(*parts) for parts in raw_findings)


def _finding(kind: object, text: object, area: object, relates: object, *further: object) -> Finding:
    to, number, place = (*map(_str, further), *("", "", "")[len(further) :])
    return Finding(
        kind=FindingKind(kind),
        text=_str(text),
        area=None if area is None else _str(area),
        relates_to=_str(relates),
        addressed_to=to,
        number=number,
        place=place,
    )
