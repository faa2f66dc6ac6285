"""A page for the record: every observed bound with the reports on which it rests, and what is usual."""

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
    """Give every bound that no report broke with the reports on which it rests, the rule for what is usual, the counts.

    The reports are looked for among the inspections: a bound that other reports bear out than it says is refused.
    Without inspections none is listed.
    """
    judged = [
        _Judged(one, one.edition)
        for one in inspections
        if isinstance(one.edition, Edition) and isinstance(one.overall, Scale)
    ]
    editions = list(dict.fromkeys(sighting.edition for sighting in record.sightings))
    return lines(
        f"# {title}",
        f"The record holds {record.reports} reports with an overall judgement, published up to"
        f" {in_words(record.as_of)}. Nothing on this page is a rule that Ofsted laid down.",
        "## Bounds that no report broke",
        table(
            ("Bound", "Held in all", "Alone in"),
            (
                (f"[{plain(bound.says)}](#bound-{bound.id})", str(bound.reports), str(bound.alone))
                for bound in record.bounds
            ),
        ),
        "*Held in all* is the number of reports to which the bound applied. *Alone in* is the number of those in which"
        " no other bound says as much: without this one, another overall judgement would have been possible.",
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
        """Give those of some bounds that apply."""
        return [
            bound
            for bound in bounds
            if self.edition.id in bound.editions and bound.applies(self.profile, self.edition.areas)
        ]

    def left_by(self, bounds: Iterable[ObservedBound[Scale]]) -> object:
        """Give the range that some bounds leave."""
        return narrowed(self.edition.scale, bounds, self.profile, self.edition.areas)

    def needs(self, bound: ObservedBound[Scale], bounds: Iterable[ObservedBound[Scale]]) -> bool:
        """Tell whether the others leave more than all of them do."""
        applying = self.bound_by(bounds)
        return self.left_by(applying) != self.left_by([one for one in applying if one != bound])


def _bound(bound: ObservedBound[Scale], record: Record, judged: Sequence[_Judged]) -> str:
    return lines(
        f"(bound-{bound.id})=\n### {plain(bound.says.removesuffix('.'))}",
        definitions(_terms(bound)),
        small_print(bound),
        _listed(bound, record, judged) if judged else "",
    )


def _listed(bound: ObservedBound[Scale], record: Record, judged: Sequence[_Judged]) -> str:
    reports = [one for one in judged if bound in one.bound_by(record.bounds)]
    alone = [one for one in reports if one.needs(bound, record.bounds)]
    if (len(reports), len(alone)) != (bound.reports, bound.alone):
        message = (
            f"{bound.id} rests on {bound.reports} reports, alone in {bound.alone}; found {len(reports)}, {len(alone)}"
        )
        raise ValueError(message)
    others = [one for one in reports if one not in alone]
    return lines(
        _reports(f"The {len(alone)} reports in which no other bound says as much", alone),
        _reports(f"The other {len(others)} reports to which it applied", others) if others else "",
    )


def _terms(bound: ObservedBound[Scale]) -> list[tuple[str, list[str]]]:
    return [
        ("Where", _each(bound.when)),
        ("Unless all of these hold", _each(bound.unless)),
        ("Then", [plain(leaves(bound))]),
        (
            "Reports",
            [f"It held in all {bound.reports} to which it applied. In {bound.alone} no other bound says as much."],
        ),
        ("Name in code", [f"`{bound.id}`"]),
        ("Editions", [", ".join(f"`{edition}`" for edition in bound.editions)]),
    ]


def _each(counts: Iterable[Count[Scale]]) -> list[str]:
    conditions = [plain(condition(count)) for count in counts]
    return [bullets(conditions)] if conditions else []


def _reports(summary: str, reports: Sequence[_Judged]) -> str:
    """Give reports as a list to unfold, edition by edition in the order of publication."""
    ordered = sorted(reports, key=lambda one: (str(one.edition.period.value.since), str(one.inspection.published)))
    groups = [
        f"<p>{escape(name(edition))}</p><ul>{''.join(_report(one) for one in some)}</ul>"
        for edition, some in groupby(ordered, key=lambda one: one.edition)
    ]
    return f'<details class="reports"><summary>{escape(summary)}</summary>{"".join(groups)}</details>'


def _report(one: _Judged) -> str:
    published = one.inspection.published
    day = in_words(published) if isinstance(published, date) else published.label
    words = f"{one.inspection.provider.name}, {day}: {_word(one.inspection.overall)}"
    return f'<li><a href="{escape(one.inspection.source.link)}">{escape(words)}</a></li>'


def _usual(rule: UsualRule[Scale]) -> str:
    ties = [
        f"Between {tie.between[0].label} and {tie.between[1].label} it is {tie.gives.label}"
        + (f", unless {when(tie.unless)}." if tie.unless else ".")
        for tie in rule.ties
    ]
    terms = [
        ("It speaks only where", _each(rule.needs)),
        ("Before the median", [lines(plain(one.says), small_print(one)) for one in rule.tendencies]),
        ("When the median lies between two grades", [plain(tie) for tie in ties]),
        ("Name in code", [f"`{rule.id}`"]),
        ("Editions", [", ".join(f"`{edition}`" for edition in rule.editions)]),
    ]
    return lines(plain(rule.says), small_print(rule), definitions(terms))


def _sightings(edition: Edition[Scale], record: Record) -> str:
    head = [area.id.replace("_", " ") for area in edition.main_areas]
    found = [one for one in record.sightings if one.edition is edition]
    return lines(
        f"### {plain(name(edition))}",
        table(
            (*head, "overall", "reports"),
            ((*(_word(outcome) for outcome in (*one.outcomes, one.overall)), str(len(one.published))) for one in found),
        ),
    )


def _word(outcome: Outcome) -> str:
    return str(outcome.value).replace("_", " ")
