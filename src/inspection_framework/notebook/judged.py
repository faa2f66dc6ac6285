"""Displays of grades, judgements, inspections, providers, and departures of a report from what was expected."""

from collections.abc import Iterable, Iterator
from datetime import date

from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.findings import Finding
from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.areas import words_of
from inspection_framework.notebook.blocks import Badge, Display, Entry, Listing, Note, TableBlock, TableCell, filled
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.overall.comparison import Comparison
from inspection_framework.rules.overall.departures import Departure

__all__ = [
    "day_or_why",
    "inspection_rows",
    "judgement_rows",
    "of_absence",
    "of_comparison",
    "of_departure",
    "of_grade",
    "of_history",
    "of_inspection",
    "of_judgement",
    "of_judgements",
    "of_provider",
    "of_range",
    "on_site",
    "ranged",
    "title_of",
]


def of_grade(grade: Scale) -> Display:
    """Return a display of a grade with its place on its scale."""
    place = f"{grade.number} of {len(type(grade))} on the scale {type(grade).__name__}, the best first"
    return Display(Badge.of(grade), (Note(place),))


def of_absence(absence: Absence) -> Display:
    """Return a display of the reason why there is no grade."""
    return Display(Badge.of(absence), (Note("No grade, and not comparable with any grade"),))


def of_range(grades: GradeRange[Scale]) -> Display:
    """Return a display of the grades of a range, from the best."""
    return Display(ranged(grades))


def ranged(grades: GradeRange[Scale]) -> TableCell:
    """Return a range as its two ends, or as its single grade."""
    ends = (Badge.of(grades.best), "to", Badge.of(grades.worst))
    return ends[0] if grades.best is grades.worst else ends


def of_comparison(comparison: Comparison) -> Display:
    """Return a display that says whether a judgement improved or declined."""
    return Display(Badge(comparison.value.capitalize()))


def of_judgement(judgement: Judgement) -> Display:
    """Return a display of the judgement of an area."""
    rows: list[tuple[TableCell, ...]] = [("Printed", judgement.printed)] if judgement.printed else []
    rows += [("Note", judgement.note)] if judgement.note else []
    return Display((f"{words_of(judgement.area)}:", Badge.of(judgement.outcome)), filled((TableBlock(tuple(rows)),)))


def of_judgements(judgements: Judgements) -> Display:
    """Return a display of the judgements of all areas."""
    return Display("Judgements", filled((TableBlock(tuple(judgement_rows(judgements, None))),)))


def judgement_rows(judgements: Judgements, edition: Edition[Scale] | Absence | None) -> Iterator[tuple[TableCell, ...]]:
    """Yield each area with its title in the edition, its outcome, and its note if any area has one."""
    noted = any(judgement.note for judgement in judgements.values())
    for judgement in judgements.values():
        note = (judgement.note,) if noted else ()
        yield title_of(judgement.area, edition), Badge.of(judgement.outcome), *note


def title_of(area: str, edition: Edition[Scale] | Absence | None) -> str:
    """Return the title of an area, or its id in words where the edition is not known."""
    return edition.area(area).title.value if isinstance(edition, Edition) else words_of(area)


def of_inspection(inspection: Inspection) -> Display:
    """Return a display of an inspection: provider, days, edition, judgements and findings."""
    edition, activity = inspection.edition, inspection.activity
    rows: list[tuple[TableCell, ...]] = [
        ("Inspection", activity.title.value if isinstance(activity, Activity) else Badge.of(activity)),
        ("Edition", str(edition) if isinstance(edition, Edition) else Badge.of(edition)),
        ("On site", on_site(inspection.on_site)),
        ("Published", day_or_why(inspection.published)),
        ("Source", str(inspection.source)),
    ]
    inspectors = inspection.inspectors
    rows += [("Inspectors", str(inspectors))] if isinstance(inspectors, int) else []
    rows += [(name, said) for name, said in (("Theme", inspection.theme), ("Note", inspection.note)) if said]
    judged = TableBlock(tuple(judgement_rows(inspection.judgements, edition)), title="Judgements")
    findings = tuple(Entry(str(finding), _of_finding(finding)) for finding in inspection.findings)
    return Display(inspection.provider.name, filled((TableBlock(tuple(rows)), judged, Listing("Findings", findings))))


INSPECTION_HEAD = ("On site", "Inspection", "Published", "Overall")


def inspection_rows(inspections: Iterable[Inspection]) -> Iterator[tuple[TableCell, ...]]:
    """Yield the inspections of a provider: days, activity, publication and overall judgement."""
    for inspection in inspections:
        activity, overall = inspection.activity, inspection.overall
        yield (
            on_site(inspection.on_site),
            activity.title.value if isinstance(activity, Activity) else Badge.of(activity),
            day_or_why(inspection.published),
            Badge.of(overall),
        )


def of_history(history: History) -> Display:
    """Return a display of the inspections of a provider that were published by a day, and those not yet published."""
    later = TableBlock(tuple(inspection_rows(history.not_yet)), INSPECTION_HEAD, "Not published by then")
    known = TableBlock(tuple(inspection_rows(history.known)), INSPECTION_HEAD)
    none = () if history.known else (Note("No inspection was published by then"),)
    title = f"History of {history.provider.name}, as known on {in_words(history.on)}"
    return Display(title, (*filled((known, later)), *none))


def _of_finding(finding: Finding) -> str:
    """Return to whom a finding is addressed, what it relates to, and its place in the report."""
    to = f"for the {finding.addressed_to}" if finding.addressed_to else ""
    tied_to = "" if finding.relates_to in finding.text else finding.relates_to
    return "; ".join(filter(None, (to, tied_to, finding.place)))


def on_site(windows: tuple[Days, ...]) -> TableCell:
    """Return the days on site, or that they are not supplied."""
    return "; ".join(str(days) for days in windows) or Badge.of(Absence.NOT_SUPPLIED)


def day_or_why(day: date | Absence) -> TableCell:
    """Return a day in words, or why it is missing."""
    return in_words(day) if isinstance(day, date) else Badge.of(day)


def of_departure(departure: Departure) -> Display:
    """Return a display of a departure of a report: what was expected, and what was found."""
    about = f" ({words_of(departure.area)})" if departure.area else ""
    rows = (("Expected", departure.expected), ("Found", departure.found), ("Source", str(departure.source)))
    return Display(f"{departure.kind.value.capitalize()}{about}", (TableBlock(rows),))


def of_provider(provider: Provider) -> Display:
    """Return a display of a provider."""
    region = provider.region
    rows: list[tuple[TableCell, ...]] = [
        ("Kind", provider.kind.replace("_", " ")),
        ("URN", provider.urn),
        *((code.scheme, code.value) for code in provider.codes),
        ("Region", Badge.of(region) if isinstance(region, Absence) else region),
        ("Registered", day_or_why(provider.registered)),
    ]
    rows += [("Closed", in_words(provider.closed))] if provider.closed else []
    rows += [("Succeeds", ", ".join(provider.succeeds))] if provider.succeeds else []
    return Display(provider.name, (TableBlock(tuple(rows)),))
