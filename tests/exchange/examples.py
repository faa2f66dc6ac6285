"""Values of every type that documents hold: those of the library and all their parts, and others made here."""

import inspect
from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from functools import cache
from itertools import pairwise, product
from typing import Any, cast

import attrs

import inspection_framework as inf
from inspection_framework import Absence, Edition, Fact, Grade, Inspection, OverallJudgement, frameworks
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections, reports_left_out
from inspection_framework.frameworks import ILACS, regulation_27
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.frameworks.record import RECORD
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import Outcome, Scale
from tests.model.making import PROVIDER, SOURCE
from tests.rules.homes import due
from tests.rules.samples import EIGHTEEN, borough

FRAMEWORKS = tuple(framework for _, framework in frameworks.named())
EDITIONS: tuple[Edition[Any], ...] = tuple(edition for framework in FRAMEWORKS for edition in framework.editions)
ABSTRACT = {"Length", "Scale"}
"""Public types that have no values of their own; only their subtypes have."""
OF_CHILDREN = {"Case", "ChildRecord", "Draw", "ListEntry", "Reference"}
"""Public types that no document holds, because their values are data about a child."""
FEW = 25
"""The most values of one type that are tested."""


def public_types() -> list[Any]:
    """Return every public type of value."""
    public = [value for name, value in every_public_name().items() if name not in ABSTRACT | OF_CHILDREN]
    return [kind for kind in public if inspect.isclass(kind) and (attrs.has(kind) or issubclass(kind, Enum))]


def profiles(edition: Edition[Scale]) -> Iterator[dict[str, Outcome]]:
    """Yield every set of judgements of the main areas of an edition, including areas not judged."""
    areas = [area.id for area in edition.main_areas]
    for outcomes in product((*edition.scale, Absence.NOT_JUDGED), repeat=len(areas)):
        yield dict(zip(areas, outcomes, strict=True))


def answers(edition: Edition[Scale]) -> list[OverallJudgement[Scale]]:
    """Return the answer to every profile of an edition, and to one whose judgements are all withheld."""
    every = [inf.overall_judgement(edition, profile) for profile in profiles(edition)]
    unknown: dict[str, Outcome] = dict.fromkeys((area.id for area in edition.main_areas), Absence.WITHHELD)
    return [*every, inf.overall_judgement(edition, unknown)]


@cache
def graded_editions() -> tuple[Edition[Scale], ...]:
    """Return the editions with an overall judgement."""
    return tuple(edition for edition in EDITIONS if edition.has_overall.value)


def _prospects() -> Iterator[object]:
    """Yield what comes next for five authorities, and whether one activity may."""
    inspections = local_authority_inspections()
    for provider in local_authorities()[:5]:
        history = [inspection for inspection in inspections if inspection.provider == provider]
        for on in (date(2016, 6, 1), date(2020, 6, 1), date(2026, 11, 22)):
            yield inf.outlook(provider, history, on=on)
            yield inf.eligibility(provider, ILACS.editions[-1].activities[0], history, on=on)
            yield inf.chances(provider, history, on=on)


def _timetables() -> Iterator[object]:
    """Yield a timetable of every activity of every edition, from its first day and from one far ahead."""
    for edition in EDITIONS:
        for activity in edition.activities:
            for day in (edition.period.value.since or date(2016, 1, 4), date(2029, 1, 15)):
                yield inf.timetable(activity, on_site=day)


def _samples() -> Iterator[object]:
    """Yield checks of samples, feasibilities, and the record of a draw."""
    for edition in EDITIONS:
        for activity in edition.activities:
            for plan in activity.sampling_plans:
                if plan.value:
                    yield inf.check_sample(plan.value, [], tracked=[])
                    yield inf.feasibility(plan.value, [])
    draw = inf.draw_sample(EIGHTEEN, borough(400), seed="2017-03 rehearsal")
    yield draw.record
    yield draw.verify(borough(399))
    yield LISTS
    yield FEEDS
    record = inf.model.ChildRecord(reference=inf.Reference("4711"), entries=(inf.model.ListEntry(list=8),))
    yield inf.strata_of(record, on=date(2020, 9, 21))


def _others() -> Iterator[object]:
    """Yield values of the types that the library has no example of."""
    for kind in public_types():
        if issubclass(kind, Enum):
            yield from kind
    yield inf.Finding(kind=inf.FindingKind.IMPROVEMENT, text="Plans", area="leaders", relates_to="planning")
    yield inf.Finding(kind=inf.FindingKind.STRENGTH, text="Küche \N{BLACK CHESS KNIGHT} \u2028")
    yield inf.Problem("areas[2].id", "'leaders' is listed twice")
    yield inf.model.Rule(id="a", says="b", source=SOURCE, during=inf.Period(None, date(2020, 1, 1)), overrides=("c",))
    yield inf.model.Bound(id="a", says="b", source=SOURCE, best=Grade.GOOD)
    yield inf.Window(date(2027, 1, 1), date(2027, 7, 1), date(2028, 1, 1))
    yield inf.GradeRange(inf.InterimEffectiveness.IMPROVED, inf.InterimEffectiveness.DECLINED)
    yield from (
        inf.model.Hours(3),
        inf.model.Weeks(0),
        inf.model.Months(1),
        inf.model.CalendarDays(12),
        inf.model.WorkingDays(70),
    )
    yield inf.model.Judgements.of({"leaders": Grade.GOOD, "in_care": Absence.UNREADABLE})
    yield inf.model.Reorganisation(day=date(2023, 4, 1), what="divided", made=("1", "2"), ended=("Cumbria",))
    yield inf.rules.History(provider=PROVIDER, on=date(2020, 1, 1), known=local_authority_inspections()[:1], not_yet=())
    yield inf.model.Deadline(
        id="plan",
        says="A plan is due within 70 working days of the report.",
        source=SOURCE,
        who="the provider",
        step="sends its plan",
        anchor=inf.model.Anchor.RECEIPT,
        within=inf.model.WorkingDays(70),
        only_with=inf.FindingKind.PRIORITY_ACTION,
    )
    yield regulation_27.CHILDRENS_HOMES_BY_LAW
    circumstances = {inf.Circumstance.CLOSED_HOME: False}
    yield from due(regulation_27.CHILDRENS_HOMES_BY_LAW, on=date(2023, 4, 1), circumstances=circumstances)
    yield inf.model.CodeChange(urn="1", scheme="GSS", old="E1", new="E2", since="2023")
    yield attrs.evolve(
        local_authority_inspections()[0], edition=Absence.NOT_SUPPLIED, activity=ILACS.editions[-1].activities[0]
    )


def taken_apart(value: object) -> Iterator[object]:
    """Yield a value and all its parts in order, but no object twice."""
    seen: set[int] = set()
    left = [value]
    while left:
        part = left.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        yield part
        parts: Sequence[object] = ()
        if isinstance(part, tuple):
            parts = cast("tuple[object, ...]", part)
        elif attrs.has(kind := type(part)):
            parts = [getattr(part, field.name) for field in attrs.fields(kind)]
        left.extend(reversed(parts))


def name_of(value: object) -> str:
    """Return the name of a value's type; for a fact, also that of its value."""
    name = type(value).__name__
    return f"{name}[{type(cast('Fact[object]', value).value).__name__}]" if isinstance(value, Fact) else name


@cache
def examples() -> dict[str, tuple[object, ...]]:
    """Return some values of every type, by the name of the type."""
    roots = (
        *_others(),
        *FRAMEWORKS,
        *dict.fromkeys(REGIMES.values()),
        *local_authority_inspections()[::40],
        *reports_left_out()[:2],
        *(answer for edition in graded_editions() for answer in answers(edition)[::100]),
        *(departure for inspection in local_authority_inspections() for departure in inf.departures(inspection)),
        *_prospects(),
        *_timetables(),
        *(inf.changes(earlier, later) for earlier, later in pairwise(EDITIONS)),
        *_samples(),
        RECORD,
    )
    by_type: dict[str, dict[object, None]] = {}
    for value in taken_apart(roots):
        if attrs.has(type(value)) or isinstance(value, Enum):
            values = by_type.setdefault(name_of(value), {})
            if len(values) < FEW:
                values[value] = None
    return {name: tuple(by_type[name]) for name in sorted(by_type)}


def kind_of(value: object) -> Any:
    """Return the type that a document of the value is read as."""
    if isinstance(value, Fact):
        return fact_of(_of(cast("Fact[object]", value).value))
    return type(value)


def fact_of(kind: Any) -> Any:
    """Return the type of facts of a type."""
    return cast("Any", Fact)[kind]


def _of(value: object) -> Any:
    """Return the type of a fact's value."""
    if isinstance(value, tuple):
        parts = [kind_of(part) for part in cast("tuple[object, ...]", value)]
        return tuple.__class_getitem__((parts[0] if parts else str, ...))
    return Scale if isinstance(value, Scale) else kind_of(value)


def inspections() -> tuple[Inspection, ...]:
    """Return all inspections that ship with the package."""
    return local_authority_inspections()
