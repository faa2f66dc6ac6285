"""Samples of cases: how many were asked for and found. Nothing of a child is shown: no case comes near a display."""

from collections.abc import Iterable

from inspection_framework.model.sampling import SamplingPlan
from inspection_framework.notebook.blocks import Badge, Display, DisplayBlock, Note, TableBlock, TableCell, filled
from inspection_framework.notebook.sourced import Reasons
from inspection_framework.rules.sampling.draw import Draw
from inspection_framework.rules.sampling.draw_record import DrawRecord
from inspection_framework.rules.sampling.sample_checks import Feasibility, SampleCheck
from inspection_framework.rules.sampling.verdicts import Check, not_their_choice

__all__ = ["of_draw", "of_draw_record", "of_feasibility", "of_sample_check"]

NOTHING = "–"
"""Where there is no number."""


def of_sample_check(found: SampleCheck) -> Display:
    """Show a sample held against a plan."""
    return Display(
        (f"{found.plan.title}:", Badge(found.verdict.value.capitalize())), _checked(found.plan, found.checks)
    )


def of_feasibility(found: Feasibility) -> Display:
    """Show whether a population can give a sample."""
    title = f"{found.plan.title}: can these children make the sample?"
    return Display((title, Badge(found.answer.value.capitalize())), _checked(found.plan, found.checks))


def _checked(plan: SamplingPlan, checks: Iterable[Check]) -> tuple[DisplayBlock, ...]:
    reasons = Reasons()
    rows = tuple(check_row(check, reasons.cite([check.reason])) for check in checks)
    head = ("Rule", "Found", "Asked for", "Verdict", "Reason")
    return filled((TableBlock(rows, head), reasons.listing(), Note(not_their_choice(plan))))


def check_row(check: Check, reason: str) -> tuple[TableCell, ...]:
    """Give a check: its rule, what was found and asked for, the verdict."""
    found = NOTHING if check.found is None else str(check.found)
    unsure = f" ({check.at_best} if all count who may)" if check.at_best != check.found else ""
    asked = NOTHING if check.asked is None else str(check.asked)
    missed = check.missed_by
    by = f"by {abs(missed)} too {'few' if missed < 0 else 'many'}"
    verdict = Badge(check.verdict.value.capitalize())
    return check.rule, f"{found}{unsure}", asked, (verdict, by) if missed else verdict, reason


def of_draw(draw: Draw) -> Display:
    """Show how a sample was drawn. Whom it drew is not shown."""
    return of_draw_record(draw.record)


def of_draw_record(record: DrawRecord) -> Display:
    """Show with what a sample was drawn, from how many, and on what rules."""
    reasons = Reasons()
    reasons.cite(record.reasons)
    grouped = any(count.group for count in record.counts)
    counts = tuple(
        (
            *(count.stratum, str(count.drawn), str(count.listed)),
            *((f"{count.drawn_in_group} of {count.listed_in_group} {count.group}" if count.group else "",) * grouped),
        )
        for count in record.counts
    )
    made = (("Seed", record.seed), ("Rows", str(record.rows)))
    head = ("Stratum", "Drawn", "From", *(("Of whom",) * grouped))
    digest = Note(f"{record.belonged_to_none}. Digest: {record.digest}")
    blocks = (
        TableBlock(counts, head),
        TableBlock(made),
        digest,
        reasons.listing(),
        Note(not_their_choice(record.plan)),
    )
    return Display(f"{sum(count.drawn for count in record.counts)} cases drawn: {record.plan.title}", filled(blocks))
