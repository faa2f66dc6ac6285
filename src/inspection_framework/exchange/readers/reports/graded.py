"""The judgements of a report: its table, compared with its headings and with the areas of the edition."""

from collections.abc import Iterable, Sequence
from datetime import date

from inspection_framework.exchange.readers.reports.judgements import (
    PrintedJudgement,
    headings_of,
    sentences_of,
    settled,
    table_of,
)
from inspection_framework.exchange.readers.reports.kinds import ReportKind
from inspection_framework.exchange.readers.reports.lines import Line
from inspection_framework.exchange.readers.reports.reading import ReportCollection
from inspection_framework.exchange.readers.reports.title_page import TitlePage
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Days
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Absence, Scale
from inspection_framework.model.judgements import Judgement

__all__: list[str] = []

_TABLE_WITHIN = 1_000
"""The number of lines in which the table is looked for. The first two pages of the reports seen have 84 at most."""


def judgements_of(
    lines: Sequence[Line], text: Sequence[Line], page: TitlePage, edition: Edition[Scale] | Absence, due: Iterable[str]
) -> tuple[Judgement, ...]:
    """Return the judgements of a report, in the order of the areas of its kind.

    ``lines`` are all its lines, because the table may be in small print. ``text`` are the lines of its text. ``due``
    are the areas that it must judge. If the table and a heading differ, or a label is unknown, the judgement is
    unreadable and a problem is added.
    """
    head, kind, collected = page.head, page.kind, page.collected
    title_page = [line for line in head if line.page == head[0].page]
    areas = edition.scales if isinstance(edition, Edition) else [area.area for area in kind.areas]
    in_small_print = [line for line in lines if line.page <= head[0].page + 1][:_TABLE_WITHIN]
    table = max(table_of(head, kind, areas), table_of(in_small_print, kind, areas), key=len)
    before = [line for line in title_page if not table or line.up > table[0].line.up]
    after = [line for line in text if line.page > head[0].page]
    repeated = [*headings_of(title_page, kind.areas), *headings_of(after, kind.areas)]
    agreed, differing = settled((*sentences_of(before, kind.areas), *table), repeated)
    read = {area: _agreed(printed, collected) for area, printed in agreed.items()}
    read |= {area: _differing(area, printed, collected) for area, printed in differing.items()}
    if isinstance(edition, Edition):
        for area in [area for area in read if area not in edition.scales]:
            line = agreed[area].line if area in agreed else differing[area][0].line
            expected = f"printed in a report of {edition.id}, which has no such area"
            collected.problem(area, expected, text=read.pop(area).printed, line=line)
    for area in due:
        if area not in read:
            collected.problem(area, "a judgement", line=head[0])
    order = [area.area for area in kind.areas]
    return tuple(sorted(read.values(), key=lambda judgement: order.index(judgement.area)))


def _agreed(printed: PrintedJudgement, collected: ReportCollection) -> Judgement:
    collected.value(printed.area, printed.label, printed.printed, printed.line)
    return Judgement(printed.area, printed.outcome, printed=printed.printed)


def _differing(area: str, printed: Sequence[PrintedJudgement], collected: ReportCollection) -> Judgement:
    """Return an unreadable judgement for an area printed with two grades, or with an unknown label."""
    said = " and ".join(f"{judgement.printed!r} on {judgement.line.place}" for judgement in printed)
    if len(printed) == 1:
        collected.problem(area, "a known label", text=printed[0].label, line=printed[0].line)
    else:
        collected.problem(area, f"one grade: it is printed as {said}", line=printed[0].line)
    return Judgement(area, Absence.UNREADABLE, note=f"printed as {said}")


def areas_due(
    kind: ReportKind, edition: Edition[Scale] | Absence, activity: Activity | Absence, on_site: Sequence[Days]
) -> tuple[str, ...]:
    """Return the areas that a report must judge. If its activity is unknown, every possible one must judge them."""
    day = next((day for days in on_site for day in days.known), None)
    if isinstance(edition, Absence) or not isinstance(day, date):
        return ()
    activities = [activity] if isinstance(activity, Activity) else [edition.activity(id_) for id_ in kind.activities]
    first, *further = (possible.areas_on(day) for possible in activities)
    return tuple(area for area in first if all(area in areas for areas in further))
