"""Displays of frameworks, editions, activities, and the record of what reports show."""

from collections import Counter
from typing import cast

from inspection_framework.model.activities import Activity
from inspection_framework.model.days import in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact, statements
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.provisions import Rule
from inspection_framework.model.record import Record
from inspection_framework.notebook.blocks import Badge, Display, Entry, Listing, Note, TableBlock, TableCell, filled
from inspection_framework.notebook.sourced import said

__all__ = ["edition_row", "of_activity", "of_edition", "of_framework", "of_record"]


def of_framework(framework: Framework[Scale]) -> Display:
    """Return a display of a framework: its editions, and how many facts are known, contradicted and not found."""
    rows = tuple(edition_row(edition) for edition in framework.editions)
    more: tuple[tuple[TableCell, ...], ...] = (
        ("Inspects", ", ".join(kind.replace("_", " ") for kind in framework.inspects)),
        ("Topics", "; ".join(topic.title for topic in framework.topics) or "none"),
        ("Contradictions between sources", str(len(framework.contradictions))),
        ("Looked for and not found", str(len(framework.unknown))),
    )
    return Display(
        f"{framework.title.value} ({framework.id})",
        (TableBlock(rows, EDITION_HEAD, "Editions"), TableBlock(more), _standing(framework.title)),
    )


EDITION_HEAD = ("Edition", "First days on site", "Overall judgement", "Areas", "Activities")


def edition_row(edition: Edition[Scale]) -> tuple[TableCell, ...]:
    """Return an edition as a row under ``EDITION_HEAD``."""
    overall = "yes" if edition.has_overall.value else "no"
    activities = ", ".join(activity.id for activity in edition.activities)
    return edition.id, str(edition.period.value), overall, str(len(edition.areas)), activities


def of_edition(edition: Edition[Scale]) -> Display:
    """Return a display of an edition: its days, its areas, the limits on the overall judgement, and its activities."""
    areas = tuple((area.title.value, area.role.value, area.id, str(area.title.source)) for area in edition.areas)
    overall = edition.has_overall
    first: tuple[tuple[TableCell, ...], ...] = (
        ("First days on site", str(edition.period.value)),
        *((("Grades", tuple(Badge.of(grade) for grade in edition.scale)),) if edition.areas else ()),
        ("Overall judgement", "yes" if overall.value else f"no. {overall.note}"),
    )
    activities = tuple(
        (activity.title.value, activity.reporting.value.value, activity.id) for activity in edition.activities
    )
    return Display(
        f"{edition.title.value} ({edition.id})",
        filled(
            (
                TableBlock(first),
                TableBlock(areas, ("Area", "Role", "In code", "Source"), "What is judged"),
                Listing("Stated limits", tuple(_rule(limit) for limit in edition.limits)),
                TableBlock(activities, ("Activity", "What comes out of it", "In code"), "What inspectors do"),
                _standing(edition),
            )
        ),
    )


def of_activity(activity: Activity) -> Display:
    """Return a display of an activity of inspectors: all its facts, each with its days and its source."""
    rows: list[tuple[TableCell, ...]] = []
    for path, statement in statements(activity):
        name = path.split("[")[0].rpartition(".")[2].replace("_", " ").capitalize()
        words: TableCell = said(cast("Fact[object]", statement)) if isinstance(statement, Fact) else str(statement)
        rows.append((name, words, str(statement.during or ""), str(statement.source)))
    return Display(
        f"{activity.title.value} ({activity.id})", (TableBlock(tuple(rows), ("Fact", "Says", "Applied", "Source")),)
    )


def of_record(record: Record) -> Display:
    """Return a display of a record: the reports and overall judgements of each edition, and the bounds never broken."""
    overall: dict[str, Counter[Scale]] = {}
    for sighting in record.sightings:
        overall.setdefault(sighting.edition.id, Counter())[sighting.overall] += len(sighting.published)
    rows = tuple((edition, str(sum(counts.values())), _split(counts)) for edition, counts in overall.items())
    return Display(
        f"Record of {record.reports} reports to {in_words(record.as_of)}",
        filled(
            (
                TableBlock(rows, ("Edition", "Reports", "Overall"), "What was judged overall"),
                Listing("What no report broke", tuple(_rule(bound) for bound in record.bounds)),
                Note(f"Source: {record.source}"),
            )
        ),
    )


def _split(counts: Counter[Scale]) -> TableCell:
    *most, last = sorted(counts.items(), key=lambda pair: pair[0].number)
    pairs = (*((grade, f"{count},") for grade, count in most), (last[0], str(last[1])))
    return tuple(piece for grade, count in pairs for piece in (Badge.of(grade), count))


def _rule(rule: Rule) -> Entry:
    return Entry(rule.says, str(rule.source))


def _standing(thing: object) -> Note:
    """Return a note with the source of a fact, or with the number of facts and rules in an edition."""
    if isinstance(thing, Fact):
        return Note(f"Source: {thing.source}")
    return Note(f"Based on {sum(1 for _ in statements(thing))} facts and rules, each with its source.")
