"""The reader of one report."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from inspection_framework.arguments import checked_but
from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.reports.activities import activity_of, edition_of, shipped_as
from inspection_framework.exchange.readers.reports.findings import findings_of
from inspection_framework.exchange.readers.reports.graded import areas_due, judgements_of
from inspection_framework.exchange.readers.reports.kinds import TitledKind, recognised
from inspection_framework.exchange.readers.reports.known_kinds import KINDS
from inspection_framework.exchange.readers.reports.lines import Line, body
from inspection_framework.exchange.readers.reports.reading import ReportCollection, ReportReading
from inspection_framework.exchange.readers.reports.team import inspectors_of
from inspection_framework.exchange.readers.reports.title_page import TitlePage
from inspection_framework.exchange.readers.sheets import InputFile, Limits, content_of
from inspection_framework.frameworks import named
from inspection_framework.model.facts import Basis, Source
from inspection_framework.model.findings import Finding
from inspection_framework.model.framework import Framework
from inspection_framework.model.grades import Scale
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.model.unshown import shows_no_child

__all__: list[str] = []

_USUAL = Limits(file=25_000_000)
"""The largest report seen has 6 million bytes."""
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype|html|\?xml|head|body)", re.IGNORECASE)


@shows_no_child
@checked_but("source")
def read_report(
    source: InputFile,
    *,
    published: date | None = None,
    provider: Provider | None = None,
    frameworks: Iterable[Framework[Any]] = (),
    limits: Limits = _USUAL,
) -> ReportReading:
    """Read one of Ofsted's published reports or letters about a local authority: of the SIF, ILACS or a JTAI, as a PDF.

    ``source`` is a path, the bytes of the file, or the file opened for reading bytes. ``published`` is the day of
    publication, which ILACS reports do not print. Without it, the printed day is used. ``provider`` is the authority.
    It is needed if the title names no known authority. A framework in ``frameworks`` replaces the library's own
    framework with the same id. Of ``limits`` only ``file``, the most bytes of the file, applies.

    The judgements are read from the printed table and compared with the headings of the text. If the two differ,
    neither is used. Text that cannot be read is a problem, with its page and line. No value or problem contains the
    name of an inspector, a manager or a child.

    Raises:
        UnreadableFileError: it is not a PDF, or it is broken, protected, without text, or too large.
        ModuleNotFoundError: the extra ``reports`` is not installed.
    """
    file, data = content_of(source, limits)
    if not data.strip():
        raise UnreadableFileError(file, "it is empty", "Download it again")
    if _WEB_PAGE.match(data):
        raise UnreadableFileError(file, "it is a web page, not a PDF", "Download the report itself")
    from inspection_framework.exchange.readers.reports.pdf import lines_of_pdf  # noqa: PLC0415 # needs an extra

    lines = lines_of_pdf(file, data)
    return reading_of(file, lines, published=published, provider=provider, frameworks=frameworks)


def reading_of(
    file: str,
    lines: Sequence[Line],
    *,
    published: date | None = None,
    provider: Provider | None = None,
    frameworks: Iterable[Framework[Any]] = (),
) -> ReportReading:
    """Return the reading of a report from its lines; see :func:`read_report`."""
    collected = ReportCollection(file)
    text = body(lines)
    titled = recognised(text, KINDS)
    inspection = None
    if titled is None:
        collected.problem("kind", "a report with a known title on its first page")
    elif not titled.kind.framework:
        expected = f"a report of a kind that is read: this is a {titled.kind.name}"
        collected.problem("kind", expected, line=text[titled.at])
    else:
        known = {framework.id: framework for _, framework in named()} | {
            framework.id: framework for framework in frameworks
        }
        inspection = _inspection(lines, text, titled, known[titled.kind.framework], published, provider, collected)
    return ReportReading(
        file=file,
        kind=titled.kind.name if titled else "",
        inspection=inspection,
        problems=tuple(collected.problems),
        printed=tuple(collected.printed),
        shipped=shipped_as(inspection) if inspection else None,
    )


def _inspection(  # noqa: PLR0913, PLR0917 # the text, its kind, and the arguments
    lines: Sequence[Line],
    text: Sequence[Line],
    titled: TitledKind,
    framework: Framework[Scale],
    published: date | None,
    provider: Provider | None,
    collected: ReportCollection,
) -> Inspection | None:
    """Return the inspection of a report; ``None`` if the authority is not known."""
    page = TitlePage.of(text, titled, collected)
    on_site = page.on_site()
    whose = page.provider(provider, on_site)
    printed = page.published(on_site)
    if whose is None:
        return None
    edition = edition_of(framework, on_site, collected)
    activity = activity_of(titled.kind, page.title, whose, framework, edition, on_site, collected)
    due = areas_due(titled.kind, edition, activity, on_site)
    judgements = judgements_of(lines, text, page, edition, due)
    findings = _findings(text, titled, [judgement.area for judgement in judgements], collected)
    theme = page.theme()
    day = published or printed
    return Inspection(
        provider=whose,
        edition=edition,
        activity=activity,
        on_site=on_site,
        published=day,
        judgements={judgement.area: judgement for judgement in judgements},
        findings=findings,
        theme=theme,
        inspectors=inspectors_of(text, titled.kind, collected),
        note="; ".join(collected.notes),
        source=Source(
            document=f"Ofsted, {titled.kind.name}, {whose.name}",
            locator="the whole report; each finding has its page and line",
            published=day if isinstance(day, date) else None,
            basis=Basis.OBSERVED,
            wording_seen=True,
        ),
    )


def _findings(
    text: Sequence[Line], titled: TitledKind, judged: Sequence[str], collected: ReportCollection
) -> tuple[Finding, ...]:
    findings, unread = findings_of(text, titled.kind, judged)
    for problem in unread:
        collected.problem("findings", problem.expected, line=problem.line)
    return tuple(findings)
