"""Inspections to a frame of any tool, and back."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Literal

import narwhals.stable.v2 as nw

from inspection_framework.arguments import checked
from inspection_framework.exchange.columns import COLUMNS, Backend, areas_of
from inspection_framework.exchange.frames.columns import cells, known_editions, scales_of, words_of
from inspection_framework.exchange.frames.frame_check import check_frame, collected, opened
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.written_cells import windows_written
from inspection_framework.extras import how_to_install_tool
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Source
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Absence, Outcome, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider

__all__ = ["Backend", "filled", "from_frame", "to_frame"]

_FILLED: Mapping[str, Literal["pandas", "polars", "pyarrow"]] = {
    "pandas": "pandas",
    "polars": "polars",
    "polars-lazy": "polars",
    "pyarrow": "pyarrow",
    "duckdb": "pyarrow",
    "dask": "pandas",
    "pyspark": "pyarrow",
}
"""The tool that builds the frame first, by backend."""
_MOVED: Mapping[str, Literal["polars", "duckdb", "dask", "pyspark"]] = {
    "polars-lazy": "polars",
    "duckdb": "duckdb",
    "dask": "dask",
    "pyspark": "pyspark",
}
"""The tool to which that frame is then converted."""


@checked
def to_frame(
    inspections: Iterable[Inspection],
    backend: Backend,
    *,
    editions: Iterable[Edition[Scale]] = (),
    windows: bool = False,
    session: object = None,
) -> Any:  # noqa: ANN401 # a frame of whichever tool was asked for
    """Return inspections as a frame of a tool, a row for each inspection, in their order.

    After ``COLUMNS`` come the areas of ``editions`` and of the inspections' editions, and any other judged area.
    PySpark needs its ``session``. For DuckDB, ``session`` is a connection; its default is DuckDB's own. With
    ``windows``, the last column is ``on_site``: all windows on site in words if there are several, else null. A frame
    does not have printed labels, notes, findings and sources. :func:`from_frame` reads only one window, from the first
    day to the last.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> frame = to_frame(local_authority_inspections(), "polars")
    >>> frame.shape
    (488, 18)
    >>> frame["overall"].value_counts(sort=True).row(0)
    ('Good', 181)

    Raises:
        DefinitionError: the tool is unknown, or an area has the name of another column.
        ModuleNotFoundError: the tool is not installed.
    """
    all_inspections = list(inspections)
    under = [inspection.edition for inspection in all_inspections if isinstance(inspection.edition, Edition)]
    judged = (area for inspection in all_inspections for area in inspection.judgements)
    areas = tuple(dict.fromkeys((*areas_of(dict.fromkeys((*editions, *under))), *judged)))
    schema: dict[str, nw.dtypes.DType] = {
        **{column.name: nw.Date() if column.holds is date else nw.String() for column in COLUMNS},
        **{area: nw.String() for area in areas},
        **({"on_site": nw.String()} if windows else {}),
    }
    return filled(
        [(*cells(inspection, areas), *_windows(inspection)[: int(windows)]) for inspection in all_inspections],
        schema,
        backend,
        session,
    )


def _windows(inspection: Inspection) -> tuple[str | None]:
    several = len(inspection.on_site) > 1
    return (windows_written(inspection.on_site) if several else None,)


def filled(
    rows: Sequence[tuple[object, ...]],
    schema: Mapping[str, nw.dtypes.DType],
    backend: Backend,
    session: object,
) -> Any:  # noqa: ANN401 # a frame of whichever tool was asked for
    """Return rows as a frame of a tool.

    Raises:
        ModuleNotFoundError: the tool is not installed.
    """
    try:
        # Without a row, pandas gives every column the type of fractions, which it cannot convert to days.
        at_least_one = rows or [(None,) * len(schema)]
        columns = {name: [row[at] for row in at_least_one] for at, name in enumerate(schema)}
        tool = _FILLED[backend]
        if tool == "pandas":  # cast afterwards: pandas 2.3 would make the text "None" of a null
            full = nw.from_dict(columns, backend=tool).with_columns(nw.col(name).cast(schema[name]) for name in schema)
        else:
            full = nw.from_dict(columns, schema, backend=tool)
        frame = full.head(len(rows))
        moved = _MOVED.get(backend)
        if backend == "duckdb" and session is not None:
            connection: Any = session
            return connection.from_arrow(frame.to_native())
        return frame.lazy(moved, session=session).to_native() if moved else frame.to_native()
    except ModuleNotFoundError as missing:
        missing.add_note(how_to_install_tool(backend))
        raise


@checked
def from_frame(
    frame: Any,  # noqa: ANN401 # a frame of any tool
    *,
    source: Source,
    frameworks: Iterable[Framework[Scale]] = (),
) -> Inspections:
    """Return the inspections of a frame, in its order. All have ``source``, because a frame has no sources.

    ``frameworks`` are added to the library's own. A null region, edition or activity is read as not supplied. If the
    edition is not known, the activity is not known either.

    >>> from inspection_framework.exchange.datasets import local_authority_inspections
    >>> shipped = local_authority_inspections()
    >>> again = from_frame(to_frame(shipped, "polars"), source=shipped[0].source)
    >>> [one.judgements.outcomes for one in again] == [one.judgements.outcomes for one in shipped]
    True

    Raises:
        DefinitionError: columns, types or words are wrong. All of them are listed.
    """
    check_frame(frame, frameworks=frameworks)
    editions = known_editions(frameworks)
    fetched = collected(opened(frame))
    return Inspections(_inspection(row, editions, source) for row in fetched.iter_rows(named=True))


def _inspection(row: Mapping[str, Any], editions: Mapping[str, Edition[Scale]], source: Source) -> Inspection:
    edition = editions.get(row["edition"]) or _absence(row["edition"])
    return Inspection(
        provider=Provider(
            kind=row["provider_kind"], urn=row["urn"], name=row["provider"], region=_region(row["region"])
        ),
        edition=edition,
        activity=_activity(row["activity"], edition),
        on_site=_on_site(row["first_day"], row["last_day"]),
        published=row["published"] or Absence.NOT_SUPPLIED,
        judgements=_outcomes(row, edition, editions),
        source=source,
    )


def _absence(text: str | None) -> Absence:
    """Return why something is not known; null means that it was not supplied."""
    return Absence.NOT_SUPPLIED if text is None else Absence(text)


def _region(text: str | None) -> str | Absence:
    return _absence(text) if text is None or text in {absence.value for absence in Absence} else text


def _activity(text: str | None, edition: Edition[Scale] | Absence) -> Activity | Absence:
    if isinstance(edition, Absence):
        return Absence.NOT_SUPPLIED
    return next(
        (known_activity for known_activity in edition.activities if known_activity.id == text), None
    ) or _absence(text)


def _on_site(first: date | None, last: date | None) -> tuple[Days, ...]:
    if first is None and last is None:
        return ()
    return (Days(first or Absence.NOT_SUPPLIED, last or Absence.NOT_SUPPLIED),)


def _outcomes(
    row: Mapping[str, Any], edition: Edition[Scale] | Absence, editions: Mapping[str, Edition[Scale]]
) -> dict[str, Outcome]:
    """Return the outcomes of a row. If the edition is not known, the first scale that has the word is used."""
    under = (edition,) if isinstance(edition, Edition) else tuple(editions.values())
    held = [area for area in areas_of(under) if row.get(area) is not None]
    scales = {area: [words_of(scale) for scale in scales_of(under, area)] for area in held}
    return {area: next(words[row[area]] for words in scales[area] if row[area] in words) for area in held}
