"""The page of a record: every observed bound with its reports, and what is usual."""

from collections.abc import Iterable, Sequence
from datetime import date
from html import escape
from itertools import groupby

from docs.rendering.conditions import condition, leaves, when
from docs.rendering.editions import name
from docs.rendering.facts import small_print
from docs.rendering.markdown import bullets, definitions, lines, plain, table
from inspection_framework import Edition, Inspection
from inspection_framework.model import Count, ObservedBound, Outcome, Record, Scale, UsualRule
from inspection_framework.model.days import in_words
from inspection_framework.model.provisions import narrowed

__all__ = ["record_page"]


def record_page(record: Record, inspections: Iterable[Inspection] = (), *, title: str = "What the reports show") -> str:
    """Return the page: every bound that no report broke with its reports, the rule for what is usual, and the counts.

    The reports come from the inspections. A ``ValueError`` is raised for a bound whose counts differ from theirs.
    Without inspections no report is listed.
    """
    judged = [
        _Judged(inspection, inspection.edition)
        for inspection in inspections
        if isinstance(inspection.edition, Edition) and isinstance(inspection.overall, Scale)
    ]
    editions = list(dict.fromkeys(sighting.edition for sighting in record.sightings))
    return lines(
        f"# {title}",
        f"The record counts {record.reports} reports with an overall judgement, published up to"
        f" {in_words(record.as_of)}. Nothing on this page is a rule that Ofsted laid down.",
        "## Bounds that no report broke",
        table(
            ("Bound", "Held in all", "Needed in"),
            (
                (f"[{plain(bound.says)}](#bound-{bound.id})", str(bound.reports), str(bound.alone))
                for bound in record.bounds
            ),
        ),
        "*Held in all* is the number of reports to which the bound applied. *Needed in* is the number of these in which"
        " more grades would be possible without this bound.",
        *(_bound(bound, record, judged) for bound in record.bounds),
        "## What is usual",
        *(_usual(rule) for rule in record.usual),
        "## Every set of judgements that was seen",
        *(_sightings(edition, record) for edition in editions),
    )


class _Judged:
    """An inspection with an overall judgement, and the judgements of its main areas."""

    def __init__(self, inspection: Inspection, edition: Edition[Scale]) -> None:
        self.inspection = inspection
        self.edition = edition
        outcomes = inspection.judgements.outcomes
        self.profile: dict[str, Outcome] = {area.id: outcomes[area.id] for area in edition.main_areas}

    def bound_by(self, bounds: Iterable[ObservedBound[Scale]]) -> list[ObservedBound[Scale]]:
        """Return the bounds that apply."""
        return [
            bound
            for bound in bounds
            if self.edition.id in bound.editions and bound.applies(self.profile, self.edition.areas)
        ]

    def left_by(self, bounds: Iterable[ObservedBound[Scale]]) -> object:
        """Return the range that bounds leave."""
        return narrowed(self.edition.scale, bounds, self.profile, self.edition.areas)

    def needs(self, bound: ObservedBound[Scale], bounds: Iterable[ObservedBound[Scale]]) -> bool:
        """Return whether the other bounds leave more than all of them do."""
        applying = self.bound_by(bounds)
        return self.left_by(applying) != self.left_by([applied for applied in applying if applied != bound])


def _bound(bound: ObservedBound[Scale], record: Record, judged: Sequence[_Judged]) -> str:
    return lines(
        f"(bound-{bound.id})=\n### {plain(bound.says.removesuffix('.'))}",
        definitions(_terms(bound)),
        small_print(bound),
        _listed(bound, record, judged) if judged else "",
    )


def _listed(bound: ObservedBound[Scale], record: Record, judged: Sequence[_Judged]) -> str:
    reports = [report for report in judged if bound in report.bound_by(record.bounds)]
    alone = [report for report in reports if report.needs(bound, record.bounds)]
    if (len(reports), len(alone)) != (bound.reports, bound.alone):
        message = (
            f"{bound.id} rests on {bound.reports} reports, alone in {bound.alone}; found {len(reports)}, {len(alone)}"
        )
        raise ValueError(message)
    rest = [report for report in reports if report not in alone]
    return lines(
        _reports(f"The {len(alone)} reports in which more grades would be possible without this bound", alone),
        _reports(f"The other {len(rest)} reports to which it applied", rest) if rest else "",
    )


def _terms(bound: ObservedBound[Scale]) -> list[tuple[str, list[str]]]:
    return [
        ("Where", _each(bound.when)),
        ("Unless all of these are true", _each(bound.unless)),
        ("Then", [plain(leaves(bound))]),
        (
            "Reports",
            [
                (
                    f"It held in all {bound.reports:,} to which it applied."
                    f" In {bound.alone:,} of these reports more grades would be possible without this bound."
                )
            ],
        ),
        ("Name in code", [f"`{bound.id}`"]),
        ("Editions", [", ".join(f"`{edition}`" for edition in bound.editions)]),
    ]


def _each(counts: Iterable[Count[Scale]]) -> list[str]:
    conditions = [plain(condition(count)) for count in counts]
    return [bullets(conditions)] if conditions else []


def _reports(summary: str, reports: Sequence[_Judged]) -> str:
    """Return reports as a list to unfold, edition by edition in the order of publication."""
    ordered = sorted(
        reports, key=lambda report: (str(report.edition.period.value.since), str(report.inspection.published))
    )
    groups = [
        f"<p>{escape(name(edition))}</p><ul>{''.join(_report(report) for report in group)}</ul>"
        for edition, group in groupby(ordered, key=lambda report: report.edition)
    ]
    return f'<details class="reports"><summary>{escape(summary)}</summary>{"".join(groups)}</details>'


def _report(report: _Judged) -> str:
    published = report.inspection.published
    day = in_words(published) if isinstance(published, date) else published.label
    words = f"{report.inspection.provider.name}, {day}: {_word(report.inspection.overall)}"
    return f'<li><a href="{escape(report.inspection.source.link)}">{escape(words)}</a></li>'


def _usual(rule: UsualRule[Scale]) -> str:
    ties = [
        f"Between {tie.between[0].label} and {tie.between[1].label} it is {tie.gives.label}"
        + (f", unless {when(tie.unless)}." if tie.unless else ".")
        for tie in rule.ties
    ]
    terms = [
        ("It applies only where", _each(rule.needs)),
        ("Before the median", [lines(plain(tendency.says), small_print(tendency)) for tendency in rule.tendencies]),
        ("When the median lies between two grades", [plain(tie) for tie in ties]),
        ("Name in code", [f"`{rule.id}`"]),
        ("Editions", [", ".join(f"`{edition}`" for edition in rule.editions)]),
    ]
    return lines(plain(rule.says), small_print(rule), definitions(terms))


def _sightings(edition: Edition[Scale], record: Record) -> str:
    head = [area.id.replace("_", " ") for area in edition.main_areas]
    sightings = [sighting for sighting in record.sightings if sighting.edition is edition]
    return lines(
        f"### {plain(name(edition))}",
        table(
            (*head, "overall", "reports"),
            (
                (*(_word(outcome) for outcome in (*sighting.outcomes, sighting.overall)), str(len(sighting.published)))
                for sighting in sightings
            ),
        ),
    )


def _word(outcome: Outcome) -> str:
    return str(outcome.value).replace("_", " ")
