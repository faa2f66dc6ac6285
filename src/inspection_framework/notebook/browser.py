"""The questions of the browser page about a file dropped into it, with answers as HTML. Provisional until 1.0.

The page runs this module in Pyodide, on the user's own machine. The module does not depend on a browser: it takes a
path and returns displays, also for errors. Messages about a list of children name only rows and columns. The references
of the drawn children are shown, because the user asked for them.
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
from inspection_framework.exchange.readers.releases.reading import ReleaseReading
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
"""The plan for drawing a sample: the only plan whose composition of cases is known."""
_QUESTION = "question"
ADVICE = {
    "pass `headings`, which maps each of its headings to a known heading": "choose it as Ofsted published it",
    "pass Limits with a higher `file`": "read it with Python, which takes larger ones",
    ": pass `provider`": "",
}
"""Advice that names Python arguments, with the words that the page shows instead."""
MOST = 500
"""The most rows and problems that are shown, because a browser is slow with more."""
IN_FULL = 3
"""The most providers that a search by name shows in full, with reasons. More are shown as a table."""


@attrs.frozen
class PageAnswer:
    """The HTML that the page shows. If ``answered`` is false, it says why there is no answer."""

    answered: bool
    html: str


@shows_no_child
def told(question: str, path: str, fields: Mapping[str, str]) -> PageAnswer:
    """Answer a question of the page about a file. ``fields`` are the entries in the page's form, by name.

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
    """Return displays one after another as HTML, with headings, and without advice that needs Python."""
    html = "".join(as_html(display, headings=True) for display in displays)
    for advice, instead in ADVICE.items():
        html = html.replace(advice, instead)
    return html


def runs() -> str:
    """Return the versions that the page runs on, and the last day of the record."""
    record = f"the record as of {in_words(RECORD.as_of)}"
    return f"Python {python_version()} on {sys.platform}, inspection_framework {__version__}, {record}."


def outlooks_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:
    """Return what comes next for the providers in a release, as of the day ``on``.

    ``name`` restricts them to providers with this text in their name, or with this URN.

    Raises:
        UnreadableFileError: the file is not a release of Ofsted's.
        DefinitionError: the day is missing, or no provider in the file matches the name.
    """
    on, reading = _day(fields), _release(path)
    asked = fields.get("name", "").strip()
    providers = [
        provider
        for provider in reading.providers
        if asked.casefold() in provider.name.casefold() or asked == provider.urn
    ]
    if not providers:
        what = f"none of the {len(reading.providers)} providers in the file has {asked!r} in its name"
        raise DefinitionError(_QUESTION, [Problem("Only names with", what)])
    histories: dict[str, list[Inspection]] = {}
    for inspection in reading.inspections:
        histories.setdefault(inspection.provider.urn, []).append(inspection)
    outlooks: list[Outlook] = []
    unanswered: list[Entry] = []
    for provider in providers[:MOST]:
        try:
            outlooks.append(outlook(provider, histories.get(provider.urn, ()), on=on))
        except InspectionFrameworkError as error:  # the rows of one provider contradict each other
            unanswered.append(Entry(f"{provider.name}, {provider.urn}", str(error)))
    in_full = asked and len(outlooks) <= IN_FULL
    head: tuple[DisplayBlock, ...] = (
        Note(_as_far_as(reading.inspections)),
        *_left(len(providers), "Providers", "Enter part of the provider's name, or its URN."),
        Listing("No answer", tuple(unanswered)),
    )
    return (
        Display(f"What comes next, as of {in_words(on)}", filled(head)),
        *(map(display_of, outlooks) if in_full else (table(outlooks, at_most=None),)),
        of_reading(reading, at_most=MOST),
    )


def conformity_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:  # noqa: ARG001 # called like the others
    """Return how the inspections of a release conform and where they depart, then what could not be read.

    Raises:
        UnreadableFileError: the file is not a release of Ofsted's.
    """
    reading = _release(path)
    return of_conformity(reading.inspections, at_most=MOST), of_reading(reading, at_most=MOST)


@shows_no_child
def sample_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:
    """Draw a sample with the ``seed``, from a list of cases or from a workbook of Annex A as of the day ``on``.

    ``home`` is the authority's own name in the workbook, which distinguishes placements elsewhere.

    Raises:
        UnreadableFileError: the file is neither a list of cases nor a workbook of Annex A.
        CannotDrawError: there are too few children for the sample.
        DefinitionError: the seed is missing, or the day that a workbook needs.
    """
    seed = fields.get("seed", "").strip()
    if not seed:
        raise DefinitionError(_QUESTION, [Problem("Seed", "enter any words, such as 2026-11 rehearsal")])
    cases, problems = _cases(path, fields)
    try:
        draw = draw_sample(PLAN, cases, seed=seed)
    except CannotDrawError as error:  # unread rows may be the reason
        raise CannotDrawError(error.plan, (*error.problems, *problems)) from None
    drawn = tuple((stratum, reference) for stratum, references in draw.references().items() for reference in references)
    unread: tuple[DisplayBlock, ...] = (
        Listing(f"Problems: {len(problems)}", tuple(Entry(str(problem)) for problem in problems[:MOST])),
        *_left(len(problems), "Problems"),
    )
    return (
        display_of(draw),
        Display("The children drawn", (TableBlock(drawn, ("Stratum", "Reference")),)),
        Display(f"Cases read: {len(cases)}", filled(unread)),
    )


def report_of(path: str, fields: Mapping[str, str]) -> tuple[Display, ...]:  # noqa: ARG001 # called like the others
    """Return a display of the inspection of a published report, with its findings and then its problems.

    Raises:
        UnreadableFileError: the file is not a report in PDF format.
    """
    return (display_of(read_report(path)),)


QUESTIONS: Mapping[str, Callable[[str, Mapping[str, str]], tuple[Display, ...]]] = {
    "outlook": outlooks_of,
    "conformity": conformity_of,
    "sample": sample_of,
    "report": report_of,
}
"""The questions of the page, by their names in its form."""


def _release(path: str) -> ReleaseReading:
    """Read a release about local authorities or about providers, or raise why it is neither."""
    why: dict[str, UnreadableFileError] = {}
    for read in (read_outcomes, read_providers):
        try:
            return read(path)
        except UnreadableFileError as error:
            why.setdefault(error.found, error)
    first = next(iter(why.values()))
    raise UnreadableFileError(first.file, ", and ".join(why), first.advice)


def _as_far_as(inspections: Iterable[Inspection]) -> str:
    """Return up to which day a file is known: it cannot show what came later."""
    days = [
        day for inspection in inspections for day in (inspection.started, inspection.published) if isinstance(day, date)
    ]
    until = f"; the last day in it is {in_words(max(days))}" if days else ""
    return f"Based on this file alone{until}. Later inspections may change the answer."


def _cases(path: str, fields: Mapping[str, str]) -> tuple[tuple[Case, ...], tuple[Problem, ...]]:
    """Read a list of cases, or a workbook of Annex A, which has at least one sheet with a list of Annex A."""
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
