"""What the page for a browser asks about a file dropped into it, and the answer as HTML. Provisional until 1.0.

The page runs this in Pyodide, on the machine of whoever looks at it. Nothing here knows of a browser: a path goes in,
displays come out, and what goes wrong comes out as one too. Whatever is said of a list of children names rows and
columns alone; the references of those who were drawn are shown, for they are what was asked for.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from platform import python_version

import attrs

from inspection_framework import __version__
from inspection_framework.errors import (
    CannotDrawError,
    DefinitionError,
    InspectionFrameworkError,
    Problem,
    UnreadableFileError,
)
from inspection_framework.exchange.readers.annex_a import is_annex_a, read_annex_a
from inspection_framework.exchange.readers.cases import read_cases
from inspection_framework.exchange.readers.releases.reading import Reading
from inspection_framework.exchange.readers.releases.releases import read_outcomes, read_providers
from inspection_framework.exchange.readers.reports import read_report
from inspection_framework.exchange.readers.sheets import read_sheets
from inspection_framework.frameworks import SIF
from inspection_framework.frameworks.record import RECORD
from inspection_framework.model.cases import Case
from inspection_framework.model.days import in_words
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.unshown import shows_no_child
from inspection_framework.notebook.as_html import as_html
from inspection_framework.notebook.blocks import Display, DisplayBlock, Entry, Listing, Note, TableBlock, filled
from inspection_framework.notebook.conformity import of_conformity
from inspection_framework.notebook.displays import display_of
from inspection_framework.notebook.read import of_reading
from inspection_framework.notebook.tables import table
from inspection_framework.rules.next_inspection.outlook import Outlook, outlook
from inspection_framework.rules.sampling.draw import draw_sample

__all__ = ["PLAN", "QUESTIONS", "PageAnswer", "conformity_of", "outlooks_of", "report_of", "runs", "sample_of", "told"]

PLAN = SIF.editions[0].activity("sif").sampling
"""The plan by which a sample is drawn: the only one of which it is known how its cases are made up."""
_QUESTION = "question"
ADVICE = {
    "pass `headings`, with the known heading for each of its own": "choose it as Ofsted published it",
    "pass Limits with a higher `file`": "read it with Python, which takes larger ones",
    ": pass `provider`": "",
}
"""Advice that names arguments of Python, and what the page says instead."""
MOST = 500
"""So many rows and problems are shown: a browser is slow with more."""
IN_FULL = 3
"""Where a name is asked for, so many providers are shown in full, each with its reasons; more make a table."""


@attrs.frozen
class PageAnswer:
    """What the page shows: HTML, and whether it is an answer or says why there is none."""

    answered: bool
    html: str


@shows_no_child
def told(question: str, path: str, fields: Mapping[str, str]) -> PageAnswer:
    """Answer a question of the page about a file: ``fields`` are what was entered, by the names of the page's form.

    Raises:
        KeyError: there is no such question.
    """
    ask = QUESTIONS[question]
    try:
        displays = ask(path, fields)
    except InspectionFrameworkError as error:
        title, *lines = str(error).splitlines()
        if isinstance(error, DefinitionError) and error.subject == _QUESTION:
            title = "The question cannot be answered yet"
        entries = tuple(Entry(line.strip().removeprefix("- ")) for line in lines)
        return PageAnswer(answered=False, html=_page(Display(title, filled((Listing("Why", entries),)))))
    return PageAnswer(answered=True, html=_page(*displays))


def _page(*displays: Display) -> str:
    """Write displays one after another, their titles as headings, with no advice that only Python can follow."""
    html = "".join(as_html(display, headings=True) for display in displays)
    for advice, instead in ADVICE.items():
        html = html.replace(advice, instead)
    return html


def runs() -> str:
    """Say what the page runs on, and how far the record goes."""
    record = f"the record as of {in_words(RECORD.as_of)}"
    return f"Python {python_version()} on {sys.platform}, inspection_framework {__version__}, {record}."


def outlooks_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:
    """Say what comes next for each provider of a release, on the day in ``on``; ``name`` asks for some of them.

    Raises:
        UnreadableFileError: it is no release of Ofsted's.
        DefinitionError: no day is given, or nobody in the file has such a name.
    """
    on, reading = _day(fields), _release(path)
    asked = fields.get("name", "").strip()
    providers = [one for one in reading.providers if asked.casefold() in one.name.casefold() or asked == one.urn]
    if not providers:
        what = f"none of the {len(reading.providers)} providers in the file has {asked!r} in its name"
        raise DefinitionError(_QUESTION, [Problem("Only names with", what)])
    histories: dict[str, list[Inspection]] = {}
    for inspection in reading.inspections:
        histories.setdefault(inspection.provider.urn, []).append(inspection)
    found: list[Outlook] = []
    untold: list[Entry] = []
    for provider in providers[:MOST]:
        try:
            found.append(outlook(provider, histories.get(provider.urn, ()), on=on))
        except InspectionFrameworkError as error:  # of one provider, whose rows do not fit together
            untold.append(Entry(f"{provider.name}, {provider.urn}", str(error)))
    in_full = asked and len(found) <= IN_FULL
    head: tuple[DisplayBlock, ...] = (
        Note(_as_far_as(reading.inspections)),
        *_left(len(providers), "Providers", "Give a part of the name, or the URN, of whom you mean."),
        Listing("Cannot be told", tuple(untold)),
    )
    return (
        Display(f"What comes next, told on {in_words(on)}", filled(head)),
        *(map(display_of, found) if in_full else (table(found, at_most=None),)),
        of_reading(reading, at_most=MOST),
    )


def conformity_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:  # noqa: ARG001 # as its neighbours have it
    """Say how the inspections of a release conform, and where they depart; then what of it could not be read.

    Raises:
        UnreadableFileError: it is no release of Ofsted's.
    """
    reading = _release(path)
    return of_conformity(reading.inspections, at_most=MOST), of_reading(reading, at_most=MOST)


@shows_no_child
def sample_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:
    """Draw a sample by the ``seed``, from a list of cases or from a workbook of Annex A as it stands on the day ``on``.

    ``home`` is how the workbook calls the authority itself, to tell placements elsewhere.

    Raises:
        UnreadableFileError: it is neither.
        CannotDrawError: the children do not suffice.
        DefinitionError: there is no seed; or the workbook needs a day, and none is given.
    """
    seed = fields.get("seed", "").strip()
    if not seed:
        raise DefinitionError(_QUESTION, [Problem("Seed", "enter any words, such as 2026-11 rehearsal")])
    cases, problems = _cases(path, fields)
    try:
        draw = draw_sample(PLAN, cases, seed=seed)
    except CannotDrawError as error:  # perhaps for what could not be read
        raise CannotDrawError(error.plan, (*error.problems, *problems)) from None
    drawn = tuple((stratum, reference) for stratum, some in draw.references().items() for reference in some)
    unread: tuple[DisplayBlock, ...] = (
        Listing(f"Problems: {len(problems)}", tuple(Entry(str(one)) for one in problems[:MOST])),
        *_left(len(problems), "Problems"),
    )
    return (
        display_of(draw),
        Display("The children drawn", (TableBlock(drawn, ("Stratum", "Reference")),)),
        Display(f"Cases read: {len(cases)}", filled(unread)),
    )


def report_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:  # noqa: ARG001 # as its neighbours have it
    """Show the inspection of a published report, with its findings; then what of the report could not be read.

    Raises:
        UnreadableFileError: it is no report as PDF.
    """
    return (display_of(read_report(path)),)


QUESTIONS: Mapping[str, Callable[[str, Mapping[str, str]], tuple[Display, ...]]] = {
    "outlook": outlooks_of,
    "conformity": conformity_of,
    "sample": sample_of,
    "report": report_of,
}
"""What the page asks, by the names of its form."""


def _release(path: str) -> Reading:
    """Read a release about local authorities or else about providers; if it is neither, say why not."""
    why: dict[str, UnreadableFileError] = {}
    for read in (read_outcomes, read_providers):
        try:
            return read(path)
        except UnreadableFileError as error:
            why.setdefault(error.found, error)
    first = next(iter(why.values()))
    raise UnreadableFileError(first.file, ", and ".join(why), first.advice)


def _as_far_as(inspections: Iterable[Inspection]) -> str:
    """Say how far a file tells: what came after it cannot be seen in it."""
    days = [day for one in inspections for day in (one.started, one.published) if isinstance(day, date)]
    until = f"; the last day in it is {in_words(max(days))}" if days else ""
    return f"Told from this file alone{until}. Whatever came after it changes the answer."


def _cases(path: str, fields: Mapping[str, str]) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """Read a list of cases, or a workbook of Annex A: it is one if a sheet is one of its lists."""
    if is_annex_a(read_sheets(path)):
        workbook = read_annex_a(path, on=_day(fields), home=filter(None, [fields.get("home", "").strip()]))
        return workbook.cases, workbook.problems
    read = read_cases(path, plan=PLAN)
    return read.cases, read.problems


def _left(among: int, what: str, advice: str = "") -> tuple[Note, ...]:
    return (Note(f"{what} not shown: {among - MOST:,}. {advice}".strip()),) if among > MOST else ()


def _day(fields: Mapping[str, str]) -> date:
    try:
        return date.fromisoformat(fields.get("on", ""))
    except ValueError:
        raise DefinitionError(_QUESTION, [Problem("On the day", "enter a day, such as 2026-11-22")]) from None
