"""The page of an edition: its days, what it judges, the rules on the overall judgement, what inspectors do.

Every field with a source is shown under its name, so fields that the model gains later appear by themselves.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from docs.rendering.facts import blocks
from docs.rendering.markdown import definitions, lines, plain, small
from inspection_framework import Activity, Area, Edition, Fact, Period, statements
from inspection_framework.frameworks.provider_record import PROVIDER_RECORD
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model import Evidence, Role, Scale, Sourced
from inspection_framework.model.days import MONTHS
from inspection_framework.model.texts import capital

__all__ = ["edition_page", "name", "terms"]

ROLES = {
    Role.OVERALL: "the judgement of the whole",
    Role.KEY: "a key judgement: the overall one is derived from it",
    Role.PRACTICE: "a judgement of practice: the overall one is derived from it",
    Role.SUB: "a judgement within another",
    Role.SEPARATE: "a judgement of something else: the overall one is not derived from it",
}
OF_AN_EDITION = {
    "period": "First days on site",
    "has_overall": "Overall judgement",
    "limiting_wording": "Wording on limiting judgements",
    "limits": "Stated limits",
}
PLACED = ("areas", "activities", "labels", "revisions")
OF_AN_AREA = {
    "title": "Title as printed",
    "number": "Number as printed",
    "aliases": "Also printed as",
    "criteria": "What it looks at",
}
OF_AN_ACTIVITY = {
    "reporting": "What comes out of it",
    "existed": "Days on which it could begin",
    "judges": "What it judges",
    "phases": "Weeks",
    "usually_on_site": "Days on site, as reports usually print them",
    "contact": "Contact during it",
    "feedback": "Who hears the outcome first",
    "provisional": "How long the outcome is provisional",
    "publication": "From the last day on site to publication",
    "deadlines": "What is owed after it, by when",
}

Term = tuple[str, Sequence[str]]


def name(edition: Edition[Scale]) -> str:
    """Return a short name for an edition: its framework and its months."""
    period: Period = edition.period.value
    months = [f"{MONTHS[day.month - 1]} {day.year}" for day in (period.since, period.until) if day]
    return f"{edition.framework}, {'' if period.until else 'since '}{' to '.join(months)}"


def edition_page(edition: Edition[Scale]) -> str:
    """Return the page of an edition."""
    has_overall = edition.has_overall
    said = "There is one." if has_overall.value else "There is none."
    shown = Fact(said, has_overall.source, during=has_overall.during, note=has_overall.note)
    return lines(
        f"# {plain(name(edition))}",
        f"The edition `{edition.id}` applies to inspections whose first day on site is"
        f" {plain(str(edition.period.value))}. The page of the framework has what all its editions share:"
        f" {{doc}}`{edition.framework.lower()}`.",
        "## In short",
        definitions(
            [
                *terms(edition, OF_AN_EDITION, {"has_overall": [shown]}, leave_out=PLACED),
                *_scale(edition),
                *_observed(edition),
            ]
        ),
        "## What is judged" if edition.areas else "",
        *(_area(edition, area) for area in edition.areas),
        "## What inspectors do",
        *(_activity(edition, activity) for activity in edition.activities),
        "## How grades are printed" if edition.labels else "",
        *blocks(edition.labels),
        "## Published updates" if edition.revisions else "",
        *blocks(edition.revisions),
    )


def terms(
    thing: attrs.AttrsInstance,
    names: Mapping[str, str],
    instead: Mapping[str, Iterable[Sourced]] | None = None,
    leave_out: Sequence[str] = (),
) -> Iterator[Term]:
    """Yield every field of a value that contains facts or rules, in the order of the model."""
    for field in attrs.fields(type(thing)):
        value = getattr(thing, field.name)
        if field.name in leave_out:
            continue
        if isinstance(value, Evidence):
            yield from terms(value, {})
        else:
            sourced = (instead or {}).get(field.name) or [statement for _, statement in statements(value)]
            yield names.get(field.name, capital(field.name.replace("_", " "))), blocks(sourced)


def _scale(edition: Edition[Scale]) -> Iterator[Term]:
    if edition.areas:
        yield "Grades", [plain(", ".join(grade.label for grade in edition.scale))]


def _observed(edition: Edition[Scale]) -> Iterator[Term]:
    observed = (bound for record in (RECORD, PROVIDER_RECORD) for bound in record.bounds_of(edition))
    bounds = [f"[{plain(bound.says)}](#bound-{bound.id})" for bound in observed]
    yield "What no report broke", bounds


def _area(edition: Edition[Scale], area: Area) -> str:
    within = f", {plain(edition.area(area.within).title.value)}" if area.within else ""
    part = ("Role", [f"{ROLES[area.role]}{within}"])
    scale = ("Scale of its own", [plain(", ".join(grade.label for grade in area.scale))] if area.scale else [])
    return lines(
        f"### {plain(capital(area.title.value))}",
        _in_code(area.id),
        definitions([part, scale, *terms(area, OF_AN_AREA)]),
    )


def _activity(edition: Edition[Scale], activity: Activity) -> str:
    titles = {area.id: area.title.value for area in edition.areas}
    judges = [attrs.evolve(fact, value=tuple(titles[area] for area in fact.value)) for fact in activity.judges]
    return lines(
        f"### {plain(capital(activity.title.value))}",
        _in_code(activity.id),
        definitions(terms(activity, OF_AN_ACTIVITY, {"judges": judges})),
    )


def _in_code(name: str) -> str:
    return small(f"In code: `{name}`", "small-print")
