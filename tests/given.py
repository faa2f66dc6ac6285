"""Calls of every public function and constructor, and what an annotation allows: to replace an argument by another."""

import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from enum import IntEnum, StrEnum
from fractions import Fraction
from functools import cache
from inspect import Parameter, isfunction, signature
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

import inspection_framework as inf
from inspection_framework import Absence, Answer, Case, Fact, Grade, Period, Provider, Reference
from inspection_framework.exchange import (
    calendar,
    datasets,
    frames,
    json,
    national,
    publication,
    reconciliation,
    tables,
)
from inspection_framework.exchange.readers import cases as case_lists
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history, sheets
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.lazy_names import every_public_name
from inspection_framework.model import Months, Role, Scale
from tests.exchange.examples import examples
from tests.model.making import CAP, EDITION, PROVIDER, SOURCE

DAY = date(2025, 1, 20)
UNDER = ILACS.edition_on(DAY)
STANDARD = UNDER.activity("standard")
PLAN = SIF.editions[0].activity("sif").sampling
CASES = tuple(
    Case.of(f"{stratum.id}{number}", stratum.id, *([stratum.of_whom.group] if stratum.of_whom else []))
    for stratum in PLAN.quotas
    for number in range(stratum.exactly)
)
HISTORY = tuple(
    inspection for inspection in datasets.local_authority_inspections() if inspection.provider.name == "Halton"
)
HALTON = HISTORY[0].provider
GOOD = {area.id: Grade.GOOD for area in UNDER.main_areas}
RECORD_OF_A_CHILD = inf.model.ChildRecord(reference=Reference("1"), entries=(inf.model.ListEntry(list=8, since=DAY),))
PRESET = publication.OFQUAL.value


class Text(str):
    """A text of a derived class."""

    __slots__ = ()


class Number(IntEnum):
    """A whole number of a derived class."""

    FIVE = 5


class Word(StrEnum):
    """A text that is a member of an enumeration too."""

    GOOD = "Good"


OTHERS: tuple[Callable[[], object], ...] = (
    *(lambda value=value: value for value in (None, True, 5, -1, 0, 1.5, float("nan"), Decimal(3), Fraction(1, 2))),
    *(lambda value=value: value for value in ("x", "", "2025-01-20", b"x", Text("x"), Number.FIVE, Word.GOOD)),
    *(lambda value=value: value for value in (DAY, datetime(2025, 1, 20, 9, tzinfo=UTC), time(9), timedelta(1))),
    *(lambda value=value: value for value in ((), ("x",), (5,), (("a", "b"),), frozenset[str](), frozenset({"x"}))),
    *(lambda value=value: value for value in (Grade, Scale, int, Grade.GOOD, Absence.WITHHELD, Role.KEY, Answer.NO)),
    *(lambda value=value: value for value in (inf.InterimEffectiveness.IMPROVED, SOURCE, PROVIDER, EDITION, CAP)),
    *(lambda value=value: value for value in (Fact("x", SOURCE), Fact(5, SOURCE), Months(3), Period(DAY, None))),
    *(lambda value=value: value for value in (HISTORY[0], (HISTORY[0],), len, ..., NotImplemented, PLAN, CASES)),
    *(lambda value=value: value for value in (inf.Judgement("x", Grade.GOOD), Path("x"), (Fact("x", SOURCE),))),
    *(list[object], lambda: ["x"], dict[str, object], lambda: {"x": 5}, lambda: {"leaders": Grade.GOOD}, set[object]),
    *(lambda: {"x"}, lambda: iter(("x",)), lambda: (str(letter) for letter in "x"), object, bytearray, io.BytesIO),
)
"""The replacements of an argument: each is made again for each use, because several can be read only once."""


@cache
def values() -> tuple[object, ...]:
    """Return examples of every public type of value, the simplest and the most usual of the library's own."""
    of_children = (CASES[0], CASES[0].reference, RECORD_OF_A_CHILD, RECORD_OF_A_CHILD.entries[0])
    drawn = inf.draw_sample(PLAN, CASES, seed="x")
    further = (
        calendar.events(inf.timetable(STANDARD, on_site=DAY))[0],
        PRESET,
        publication.publish_counts({"a": 3}, PRESET),
    )
    generated = [value for each in examples().values() for value in each]
    return (*(value for value in generated if attrs.has(type(value))), *of_children, drawn, drawn.record, *further)


def arguments_of(value: Any) -> dict[str, Any]:  # noqa: ANN401 # a value of any class
    """Return the constructor's arguments that would make the value again."""
    fields = [field for field in attrs.fields(value.__class__) if field.init]
    return {
        str(field.alias): getattr(value, field.alias if hasattr(value, str(field.alias)) else field.name)
        for field in fields
    }


def kinds_of_class(cls: type[Any]) -> dict[str, Any]:
    """Return the annotations of the arguments of a constructor."""
    hints = get_type_hints(cls)
    fields = {str(field.alias): field for field in attrs.fields(cls) if field.init}
    kinds = {alias: hints.get(alias, hints.get(field.name)) for alias, field in fields.items()}
    converted = {alias: field.converter for alias, field in fields.items() if field.converter}
    return kinds | {alias: next(iter(get_type_hints(made).values())) for alias, made in converted.items()}


def kinds_of_function(function: Callable[..., Any]) -> dict[str, Any]:
    """Return the annotations of the arguments of a function or a bound method."""
    hints = get_type_hints(getattr(function, "__func__", function))
    named = (Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
    return {name: hints[name] for name, parameter in signature(function).parameters.items() if parameter.kind in named}


QUESTION = {"provider": HALTON, "history": HISTORY, "on": date(2026, 11, 22), "record": RECORD, "regime": None}
CALLS: tuple[tuple[Callable[..., Any], dict[str, Any]], ...] = (
    (inf.overall_judgement, {"edition": UNDER, "judgements": GOOD, "record": RECORD}),
    (inf.outlook, {**QUESTION, "circumstances": {}}),
    (inf.eligibility, {**QUESTION, "activity": STANDARD, "circumstances": {}}),
    (inf.chances, {**QUESTION, "within": (Months(3),)}),
    (inf.timetable, {"activity": STANDARD, "on_site": DAY, "notified": None, "received": None}),
    (inf.departures, {"inspection": HISTORY[-1], "record": None}),
    (inf.changes, {"before": ILACS.editions[0], "after": UNDER}),
    (inf.compare, {"before": Grade.GOOD, "after": Absence.WITHHELD}),
    (inf.best, {"grades": [Grade.GOOD]}),
    (inf.worst, {"grades": [Grade.GOOD]}),
    (inf.check_sample, {"plan": PLAN, "cases": CASES, "tracked": CASES[:2], "sampled": None}),
    (inf.feasibility, {"plan": PLAN, "cases": CASES}),
    (inf.draw_sample, {"plan": PLAN, "cases": CASES, "seed": "x", "precedence": None, "spread": ()}),
    (inf.strata_of, {"record": RECORD_OF_A_CHILD, "on": DAY, "feeds": None}),
    (inf.is_working_day, {"day": DAY}),
    (inf.is_projected, {"day": DAY}),
    (inf.add_working_days, {"day": DAY, "count": 3}),
    (inf.working_days_between, {"first": DAY, "last": DAY}),
    (inf.in_force, {"sourced": STANDARD.notice, "day": DAY}),
    (inf.wording_of, {"sourced": STANDARD.title}),
    (inf.statements, {"thing": SOURCE, "path": "a"}),
    (inf.model.inspection_year, {"day": DAY}),
    (inf.model.rolling_three_years, {"day": DAY}),
    (inf.local_authority, {"name": "Halton", "on": DAY}),
    (inf.model.Weekday.of, {"day": DAY}),
    (inf.model.Judgements.of, {"judgements": GOOD}),
    (ILACS.edition_on, {"day": DAY}),
    (RECORD.known_on, {"day": DAY}),
    (Period(DAY, None).overlaps, {"other": Period(DAY, None)}),
    (RECORD_OF_A_CHILD.case, {"groups": ("x",), "unknown": ()}),
    (inf.draw_sample(PLAN, CASES, seed="x").verify, {"cases": CASES}),
    (inf.draw_sample(PLAN, CASES, seed="x").record.verify, {"cases": CASES}),
    (calendar.events, {"thing": inf.timetable(STANDARD, on_site=DAY), "about": "x"}),
    (calendar.to_ical, {"thing": inf.timetable(STANDARD, on_site=DAY), "stamp": DAY, "about": "x", "name": "y"}),
    (json.to_json, {"value": Grade.GOOD, "frameworks": (ILACS,), "indent": 2}),
    (json.to_json_lines, {"values": [Grade.GOOD], "frameworks": (ILACS,)}),
    (json.from_json, {"text": json.to_json(PROVIDER), "kind": Provider, "frameworks": (), "scales": (Grade,)}),
    (json.from_json_lines, {"lines": [json.to_json(PROVIDER)], "kind": Provider, "frameworks": (), "scales": ()}),
    (tables.write_table, {"inspections": HISTORY[:1], "file": io.StringIO(), "frameworks": ()}),
    (tables.read_table, {"source": b"", "frameworks": (), "scales": ()}),
    (read_outcomes, {"source": b"", "headings": {}, "code_book": None}),
    (read_providers, {"source": b"", "headings": {}, "code_book": None}),
    (read_scraped_history, {"source": b"", "headings": {}}),
    (sheets.read_sheets, {"source": b"", "only": None}),
    (case_lists.read_cases, {"source": b"", "plan": PLAN}),
    (read_annex_a, {"source": b"", "on": DAY, "home": (), "lists": (), "feeds": ()}),
    (reconciliation.reconcile, {"left": HISTORY, "right": HISTORY}),
    (publication.publish_counts, {"counts": {"a": 3}, "preset": PRESET, "column": "x", "total": "y"}),
    (publication.publish_table, {"counts": {"a": {"b": 3}}, "preset": PRESET, "total": "y"}),
    (publication.percentage, {"part": 1, "whole": 2, "places": 0}),
    (publication.round_half_up, {"number": 5, "base": 5}),
    (publication.symbol_of, {"absence": Absence.WITHHELD}),
    (frames.to_frame, {"inspections": HISTORY[:1], "backend": "polars", "editions": (), "windows": True}),
    (frames.findings_frame, {"inspections": HISTORY[:1], "backend": "polars"}),
    (frames.departure_column, {"kind": inf.DepartureKind.AREA_NOT_JUDGED}),
    (frames.word, {"outcome": Grade.GOOD}),
    (frames.edition_column, {"framework": ILACS}),
    (frames.answers_table, {"edition": UNDER, "backend": None, "absences": (), "record": None}),
    *(
        (function, {"frame": frames.to_frame(HISTORY, "polars", windows=True), **options})
        for function, options in (
            (frames.check_frame, {"frameworks": ()}),
            (frames.from_frame, {"source": SOURCE, "frameworks": ()}),
            (frames.with_overall, {"columns": (), "edition": None, "record": None, "frameworks": ()}),
            (frames.with_departures, {"kinds": (), "record": None, "frameworks": ()}),
            (frames.with_policy, {"on": DAY, "regimes": None}),
            (frames.latest_on, {"on": DAY, "frameworks": ()}),
            (frames.with_previous, {"columns": ("first_day",), "frameworks": ()}),
            (national.as_of, {"on": DAY, "by": "published", "frameworks": ()}),
            (national.days_since, {"on": DAY}),
        )
    ),
    (national.providers_frame, {"providers": (HALTON,), "backend": "polars"}),
    (national.neighbours_frame, {"backend": "polars"}),
    (national.not_in_the_data, {"on": DAY}),
)
"""Public functions and methods, each with valid arguments; those that take a frame or a file have their own tests."""
CHECKED_THEMSELVES = {"text", "kind", "lines", "source", "file", "frame", "grades"}
"""Arguments whose functions have errors of their own for wrong values, which need not name the argument."""


def allows(kind: Any, value: Any) -> bool:  # noqa: ANN401, C901, PLR0911, PLR0912 # every form of annotation
    """Return whether an annotation allows a value, as this library reads it. It shares no code with what it tests."""
    origin: Any = get_origin(kind)
    of = get_args(kind)
    if isinstance(kind, TypeVar):
        return kind.__bound__ is None or allows(kind.__bound__, value)
    if kind in (Any, object):
        return True
    if origin in (Union, UnionType):
        return any(allows(part, value) for part in of)
    if kind in (None, NoneType):
        return value is None
    if origin is Literal:
        return any(type(value) is type(part) and value == part for part in of)
    if origin is type:
        return isinstance(value, type) and (isinstance(of[0], TypeVar) or issubclass(value, of[0]))
    if origin is tuple and of[1:] != (...,):
        return (
            isinstance(value, tuple) and len(items := [*cast("Any", value)]) == len(of) and all(map(allows, of, items))
        )
    if origin in (tuple, frozenset):
        return isinstance(value, origin) and all(allows(of[0], part) for part in cast("Any", value))
    if origin is not None and issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(
            allows(of[0], key) and allows(of[1], part) for key, part in cast("Any", value).items()
        )
    if origin is not None and issubclass(origin, Iterable) and not attrs.has(cast("type[Any]", origin)):
        if isinstance(value, str | bytes | bytearray) or not isinstance(value, origin):
            return False
        return isinstance(value, Iterator) or all(allows(of[0], part) for part in cast("Any", value))
    if origin is Callable or getattr(cast("Any", origin), "__name__", "") == "Callable":
        return callable(value)
    if origin is Fact:
        return isinstance(value, Fact) and allows(of[0], cast("Any", value).value)
    if kind in (int, float):
        return isinstance(value, int if kind is int else int | float | Fraction) and not isinstance(value, bool)
    if kind is date:
        return isinstance(value, date) and not isinstance(value, datetime)
    return isinstance(value, origin or kind)


def public_functions() -> list[Callable[..., Any]]:
    """Return every function of the root, of the model and of the rules."""
    return [thing for thing in every_public_name().values() if isfunction(thing)]
