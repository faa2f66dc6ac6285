"""Columns against the single call: in every engine, each cell is what the rules say of its row."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from itertools import product
from typing import Any

import attrs
import narwhals.stable.v2 as nw
import polars as pl
import pytest

from inspection_framework import (
    Absence,
    Days,
    DefinitionError,
    Edition,
    Grade,
    Inspection,
    NoOverallJudgementError,
    outlook,
    overall_judgement,
)
from inspection_framework.exchange.datasets import local_authority_inspections
from inspection_framework.exchange.frames import (
    OverallColumn,
    edition_column,
    latest_on,
    overall,
    to_frame,
    with_overall,
    with_policy,
    with_previous,
    word,
)
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Outcome, Scale
from inspection_framework.rules.next_inspection.history import history_of
from tests.exchange.frames.engines import EVERY, engines_at_once, every_engine, moved, opened, rows
from tests.exchange.frames.test_layout import problems_of
from tests.model.making import EDITION, FRAMEWORK, WITHOUT_OVERALL

SHIPPED = local_authority_inspections()
OVERALL = tuple(column.value for column in OverallColumn)
EDITIONS = tuple(edition for framework in (SIF, ILACS) for edition in framework.editions)
KNOWN_ON = date(2024, 12, 31)
ILACS_2023 = ILACS.edition_on(KNOWN_ON)
SHOWN = (*Grade, *Absence, None)
"""What a cell of a judgement may contain; ``None`` is null."""

Cells = tuple[str | date | None, ...]


def in_order(unordered: Any) -> list[Any]:
    """Return rows in an order, whatever they contain."""
    return sorted(unordered, key=str)


def label(grade: Scale | None) -> str | None:
    """Return the cell of a grade."""
    return grade.label if grade else None


def alone(edition: Edition[Any], outcomes: Mapping[str, Outcome | None]) -> Cells:
    """Return what the single call says of the outcomes of one row, and nulls where it refuses."""
    known = {area: outcome for area, outcome in outcomes.items() if outcome is not None}
    try:
        answer = overall_judgement(edition, known)
    except (DefinitionError, NoOverallJudgementError):
        return (None,) * len(OVERALL)
    permitted, possible = answer.permitted, answer.possible
    grades = (permitted.best, permitted.worst, possible.best, possible.worst, answer.expected, answer.usual)
    return tuple(map(label, grades))


@cache
def every_mixture() -> pl.DataFrame:
    """Return a row for every mixture of outcomes and null that the main areas of an edition can have."""
    every_row: list[dict[str, str | None]] = []
    for edition in EDITIONS:
        areas = [area.id for area in edition.main_areas]
        for mixture in product(SHOWN, repeat=len(areas)):
            cells = {area: word(outcome) if outcome else None for area, outcome in zip(areas, mixture, strict=True)}
            every_row.append({"edition": edition.id, **cells})
    judged = dict.fromkeys(area.id for edition in EDITIONS for area in edition.main_areas)
    return pl.DataFrame(every_row, schema=dict.fromkeys(("edition", *judged), pl.String))


@cache
def every_answer() -> list[Cells]:
    """Return these rows, each followed by the answer of the single call."""
    editions = {edition.id: edition for edition in EDITIONS}
    outcomes = {word(outcome): outcome for outcome in (*Grade, *Absence)}
    answers: list[Cells] = []
    for cells in every_mixture().iter_rows(named=True):
        edition = editions[cells["edition"]]
        by_area = {area.id: outcomes.get(cells[area.id]) for area in edition.main_areas}
        answers.append((*cells.values(), *alone(edition, by_area)))
    return in_order(answers)


@pytest.mark.edges
@every_engine
def test_every_mixture_has_the_answer_of_the_single_call(engine: str) -> None:
    """Each mixture of grades, absences and null, under each edition, has the answer of the single call."""
    frame = every_mixture()
    answers = rows(with_overall(moved(frame, engine)), *frame.columns, *OVERALL)
    assert len(answers) == 2 * 12**3 + 2 * 12**4
    assert in_order(answers) == every_answer()


@engines_at_once
def test_the_edition_follows_the_first_day_on_site(engine: str) -> None:
    """The edition is null where none of the framework was in force, and where the day is unknown."""
    days = [date(2017, 12, 31), *(day for outcome in ILACS.editions for day in ends(outcome)), date(2030, 1, 1), None]
    frame = pl.DataFrame({"first_day": days}, schema={"first_day": pl.Date})
    wrapped: Any = nw.from_native(moved(frame, engine))
    answers = rows(wrapped.with_columns(edition_column(ILACS)).to_native(), "first_day", "edition")
    expected = [(day, ILACS.edition_on(day).id if day and day >= date(2018, 1, 1) else None) for day in days]
    assert in_order(answers) == in_order(expected)


def ends(edition: Edition[Grade]) -> Iterator[date]:
    """Yield the first and the last day of an edition."""
    period = edition.period.value
    yield from (day for day in (period.since, period.until) if day)


@engines_at_once
def test_what_is_no_outcome_decides_nothing(engine: str) -> None:
    """A misspelt word never results in a grade, and counts as an unknown judgement for the next inspection."""
    latest = latest_on(to_frame(SHIPPED, "polars"), KNOWN_ON)
    named = ("urn", "next_activity", "window_closes", "usual")
    misspelt, missing = (
        in_order(rows(with_overall(with_policy(moved(frame, engine), KNOWN_ON)), *named))
        for frame in (
            latest.with_columns(overall=pl.lit(cell, pl.String), leaders=pl.lit(cell, pl.String))
            for cell in ("Goood", None)
        )
    )
    assert misspelt == missing
    assert {row[1] for row in misspelt} < {None, "standard", "short"}
    assert {row[3] for row in misspelt} == {None}


@engines_at_once
def test_rows_of_one_edition_need_no_column_that_says_so(engine: str) -> None:
    """Each row has the answer of the single call under the given edition."""
    areas = [area.id for area in ILACS_2023.main_areas]
    mixtures = list(product(Grade, repeat=len(areas)))
    cells = [tuple(grade.label for grade in mixture) for mixture in mixtures]
    frame = pl.DataFrame(cells, dict.fromkeys(areas, pl.String), orient="row")
    answers = rows(with_overall(moved(frame, engine), edition=ILACS_2023), *areas, *OVERALL)
    singles = (alone(ILACS_2023, dict(zip(areas, mixture, strict=True))) for mixture in mixtures)
    assert in_order(answers) == in_order((*row, *single) for row, single in zip(cells, singles, strict=True))


def test_rubbish_makes_no_more_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten thousand different misspelt words in every column, and in the edition's, cause one call of the rules."""
    calls: list[Any] = []

    def answers(*keys: Any) -> tuple[None, ...]:
        calls.append(keys)
        return (None,) * len(OVERALL)

    monkeypatch.setattr(overall, "_answers", answers)
    words = pl.Series([f"Good{number}" for number in range(10_000)])
    frame = pl.DataFrame({"edition": words, **{area.id: words for area in ILACS_2023.main_areas}})
    with_overall(pl.concat([frame, frame.with_columns(edition=pl.lit(ILACS_2023.id))]))
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("engine", "on"),
    [
        *(("polars", on) for on in (date(2014, 1, 1), date(2018, 2, 1), date(2026, 11, 22))),
        *(pytest.param(*engine.values, date(2025, 3, 31), marks=engine.marks) for engine in EVERY),
    ],
)
def test_the_latest_and_what_comes_next_are_those_of_the_single_call(engine: str, on: date) -> None:
    """Each authority has its latest graded inspection published by a day, the next one by policy, and its window."""
    latest = latest_on(opened(SHIPPED, engine), on)
    columns = ("urn", "first_day", "next_activity", "window_opens", "window_typical", "window_closes")
    answers = rows(with_policy(latest, on), *columns)
    assert in_order(answers) == in_order(next_ones(on))


@cache
def next_ones(on: date) -> list[Cells]:
    """Return what the single call says comes next for every authority that had been inspected by a day."""
    answers: list[Cells] = []
    for urn in dict.fromkeys(inspection.provider.urn for inspection in SHIPPED):
        history = [inspection for inspection in SHIPPED if inspection.provider.urn == urn]
        provider = attrs.evolve(history[0].provider, registered=Absence.NOT_SUPPLIED)
        latest = history_of(provider, history, on).latest
        if latest is None:
            continue
        coming = outlook(provider, history, on=on).next
        window = coming.window if coming else None
        days = (window.opens, window.typical, window.closes) if window else (None,) * 3
        first = latest.started if isinstance(latest.started, date) else None
        answers.append((urn, first, coming.activity.id if coming else None, *days))
    return answers


@every_engine
def test_the_previous_inspection_is_that_of_the_single_call(engine: str) -> None:
    """The graded inspection before each is the latest of those that ended before it began."""
    answers = rows(with_previous(opened(SHIPPED, engine)), "urn", "published", "previous_first_day", "previous_overall")
    expected: list[Cells] = []
    for inspection in SHIPPED:
        assert isinstance(inspection.published, date)
        earlier = [
            previous
            for previous in SHIPPED
            if previous.provider == inspection.provider and place(previous) < place(inspection)
        ]
        history = history_of(inspection.provider, earlier, date(2026, 12, 31))
        before = history.latest
        first = before.started if before and isinstance(before.started, date) else None
        expected.append(
            (inspection.provider.urn, inspection.published, first, word(before.overall) if before else None)
        )
    assert in_order(answers) == in_order(expected)


@engines_at_once
def test_two_that_ended_on_one_day_double_no_row(engine: str) -> None:
    """Where the two agree, the column has their value; where they differ, it is null; no row is duplicated."""
    before = pl.DataFrame({"urn": ["1", "1", "2", "2"], "overall": ["Good", "Inadequate", "Good", "Good"]})
    after = pl.DataFrame({"urn": ["1", "2", "3"], "overall": ["Outstanding"] * 3})
    frame = pl.concat(
        part.with_columns(first_day=day, last_day=day, published=day)
        for part, day in ((before, date(2023, 2, 6)), (after, date(2024, 2, 5)))
    ).with_columns(
        provider_kind=pl.lit("local_authority"), edition=pl.lit("ilacs-2023-01"), activity=pl.lit("standard")
    )
    answers = rows(with_previous(moved(frame, engine), ["first_day", "overall"]), "urn", "overall", "previous_overall")
    agreed = {"1": None, "2": "Good", "3": None}
    assert in_order(answers) == in_order(
        [*((*cells, None) for cells in before.rows()), *((urn, "Outstanding", agreed[urn]) for urn in "123")]
    )


def place(inspection: Inspection) -> str:
    """Return the day on which an inspection ended, as text that sorts by day."""
    return str(inspection.ended)


def a_row(**changes: Any) -> Inspection:
    """Return the last of the shipped inspections with some fields changed."""
    return attrs.evolve(SHIPPED[-1], **changes)


UNSURE = (
    a_row(activity=Absence.NOT_SUPPLIED, judgements={"leaders": Grade.GOOD}),
    a_row(activity=Absence.NOT_SUPPLIED, judgements={}),
    a_row(edition=Absence.NOT_SUPPLIED, activity=Absence.NOT_SUPPLIED, judgements={"leaders": Grade.GOOD}),
    a_row(edition=Absence.NOT_SUPPLIED, activity=Absence.NOT_SUPPLIED, judgements={"leaders": Absence.WITHHELD}),
    a_row(activity=ILACS_2023.activity("focused_visit"), judgements={}),
    a_row(on_site=(), judgements={"leaders": Grade.GOOD}),
    a_row(on_site=(Days(date(2026, 7, 6), Absence.NOT_SUPPLIED),), published=Absence.NOT_SUPPLIED),
)


@engines_at_once
def test_what_is_graded_is_told_as_by_the_single_call(engine: str) -> None:
    """Where the activity, edition or a day is unknown, the judgements and the other days decide."""
    unsure = [
        attrs.evolve(inspection, provider=attrs.evolve(inspection.provider, urn=f"{at}", region=Absence.NOT_SUPPLIED))
        for at, inspection in enumerate(UNSURE)
    ]
    on = date(2026, 11, 22)
    answers = rows(latest_on(opened(unsure, engine), on), "urn")
    assert in_order(answers) == [
        (inspection.provider.urn,) for inspection in unsure if history_of(inspection.provider, [inspection], on).latest
    ]
    assert answers != []


def test_somebody_elses_framework_has_its_columns_too() -> None:
    """The rules of any given edition are used."""
    frame = pl.DataFrame({"edition": [EDITION.id, WITHOUT_OVERALL.id, None]}).with_columns(
        leaders=pl.lit("Inadequate"), help=pl.lit("Good"), care=pl.lit("Good")
    )
    answers = with_overall(frame, frameworks=(FRAMEWORK,))
    assert answers["permitted_best"].to_list() == ["Requires improvement to be good", None, None]
    expected = [alone(EDITION, {"leaders": Grade.INADEQUATE, "help": Grade.GOOD, "care": Grade.GOOD})]
    assert rows(answers, *OVERALL) == [*expected, (None,) * 6, (None,) * 6]


def test_an_earlier_record_gives_its_own_answers() -> None:
    """The possible and usual judgements come from the given record."""
    edition = ILACS_2023
    mixed = {area.id: Grade.GOOD for area in edition.main_areas} | {"leaders": Grade.INADEQUATE}
    frame = pl.DataFrame({"edition": [edition.id], **{area: [grade.label] for area, grade in mixed.items()}})
    early = RECORD.known_on(date(2013, 12, 31))
    answer = overall_judgement(edition, mixed, record=early)
    answers = with_overall(frame, record=early, columns=(OverallColumn.POSSIBLE_WORST, OverallColumn.USUAL))
    assert answers.row(0)[-2:] == (label(answer.possible.worst), label(answer.usual))
    assert answers.row(0)[-2:] != with_overall(frame).select(answers.columns).row(0)[-2:]


def test_what_cannot_be_added_is_refused() -> None:
    """Duplicate and missing columns are named together; invalid days and editions without overall are refused."""
    frame = to_frame(SHIPPED[:1], "polars").with_columns(usual=1)
    assert problems_of(lambda: with_overall(frame.drop("leaders"), edition=ILACS_2023)) == [
        *(f"{area}: the column is missing" for area in ("leaders", "in_care")),
        "usual: the column exists already: rename it, or leave it out",
    ]
    no_area = "columns of main areas are missing for every edition: 'sif-2013-11', for example, also needs 'leaders'"
    assert problems_of(lambda: with_overall(frame.drop("leaders", "usual"))) == [
        f"{no_area}. For an edition without main areas, pass `edition`"
    ]
    own = frame.drop("leaders", "usual").with_columns(edition=pl.lit("ilacs-2023-01"))
    own_areas = no_area.replace("sif-2013-11", "ilacs-2023-01").replace("'leaders'", "'leaders', 'in_care'")
    for of_any_kind in (own, own.lazy()):
        assert problems_of(partial(with_overall, of_any_kind)) == [
            f"{own_areas}. For an edition without main areas, pass `edition`"
        ]
    no_day: Any = "2025"
    for wrong in (lambda: latest_on(frame, no_day), lambda: with_policy(frame, no_day)):
        assert problems_of(wrong) == ["on: expected date, not '2025': give a datetime.date"]
    with pytest.raises(NoOverallJudgementError):
        with_overall(frame, edition=WITHOUT_OVERALL)
    assert with_overall(frame, columns=()).equals(frame)


def test_one_regime_can_be_given() -> None:
    """The regimes may be the user's own; a frame without the areas that they use has no answers."""
    frame = latest_on(to_frame(SHIPPED, "polars"), KNOWN_ON)
    assert with_policy(frame, KNOWN_ON, regimes={})["next_activity"].null_count() == frame.height
    regimes = {"local_authority": REGIMES["local_authority"]}
    assert with_policy(frame, KNOWN_ON, regimes=regimes).equals(with_policy(frame, KNOWN_ON))
    blind = with_policy(frame.drop("overall"), KNOWN_ON)
    assert blind["next_activity"].null_count() == frame.height
