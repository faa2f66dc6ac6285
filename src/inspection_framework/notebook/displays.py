"""The display of each type, as blocks."""

from collections.abc import Callable, Mapping
from functools import singledispatch
from typing import Any

from inspection_framework.exchange.readers.releases.reading import ReleaseReading
from inspection_framework.exchange.readers.reports import ReportReading
from inspection_framework.model.activities import Activity
from inspection_framework.model.edition import Edition
from inspection_framework.model.facts import Fact, Source
from inspection_framework.model.framework import Framework
from inspection_framework.model.grade_ranges import GradeRange
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.judgements import Judgement, Judgements
from inspection_framework.model.providers import Provider
from inspection_framework.model.record import Record
from inspection_framework.notebook import answers, edition_changes, judged, read, samples, sourced, structure
from inspection_framework.notebook.blocks import Display
from inspection_framework.notebook.tables import table
from inspection_framework.rules.editions.kinds_of_change import Changes
from inspection_framework.rules.next_inspection.chances import Chances
from inspection_framework.rules.next_inspection.eligibility import Eligibility
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.next_inspection.outlook import Outlook
from inspection_framework.rules.next_inspection.prospects import Prospect
from inspection_framework.rules.overall.answer import OverallJudgement
from inspection_framework.rules.overall.comparison import Comparison
from inspection_framework.rules.overall.departures import Departure
from inspection_framework.rules.reasons import Reason
from inspection_framework.rules.sampling.draw import Draw
from inspection_framework.rules.sampling.draw_record import DrawRecord
from inspection_framework.rules.sampling.sample_checks import Feasibility, SampleCheck
from inspection_framework.rules.timetable.timetable import Timetable

__all__ = ["DISPLAYS", "display_of", "has_display"]

DISPLAYS: Mapping[type[Any], Callable[[Any], Display]] = {
    Absence: judged.of_absence,
    Activity: structure.of_activity,
    Chances: answers.of_chances,
    Changes: edition_changes.of_changes,
    Comparison: judged.of_comparison,
    Departure: judged.of_departure,
    Draw: samples.of_draw,
    DrawRecord: samples.of_draw_record,
    Edition: structure.of_edition,
    Eligibility: answers.of_eligibility,
    Fact: sourced.of_fact,
    Feasibility: samples.of_feasibility,
    Framework: structure.of_framework,
    GradeRange: judged.of_range,
    History: judged.of_history,
    Inspection: judged.of_inspection,
    Judgement: judged.of_judgement,
    Judgements: judged.of_judgements,
    Outlook: answers.of_outlook,
    OverallJudgement: answers.of_overall,
    Prospect: answers.of_prospect,
    Provider: judged.of_provider,
    ReleaseReading: read.of_reading,
    Reason: sourced.of_reason,
    ReportReading: read.of_report,
    Record: structure.of_record,
    SampleCheck: samples.of_sample_check,
    Scale: judged.of_grade,
    Source: sourced.of_source,
    Timetable: answers.of_timetable,
    list: table,
    tuple: table,
}


@singledispatch
def display_of(value: object) -> Display:
    """Return the display of a value.

    Raises:
        TypeError: there is no display of values of this type.
    """
    kinds = ", ".join(sorted(kind.__name__ for kind in DISPLAYS))
    message = f"no display of {type(value).__name__}: give one of {kinds}"
    raise TypeError(message)


def has_display(value: object) -> bool:
    """Return whether the type of a value has its own display."""
    return display_of.dispatch(type(value)) is not display_of.dispatch(object)


@display_of.register
def _(display: Display) -> Display:
    return display


for _kind, _how in DISPLAYS.items():
    display_of.register(_kind, _how)
