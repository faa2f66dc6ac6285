"""Displays of samples of cases: how many were required and found. They contain counts only, and no data of a child."""

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
"""The sign for a missing number."""


def of_sample_check(check: SampleCheck) -> Display:
    """Return a display of a sample compared with a plan."""
    return Display(
        (f"{check.plan.title}:", Badge(check.verdict.value.capitalize())), _checked(check.plan, check.checks)
    )


def of_feasibility(answer: Feasibility) -> Display:
    """Return a display that says whether a population contains a sample that meets a plan."""
    title = f"{answer.plan.title}: can these children make the sample?"
    return Display((title, Badge(answer.answer.value.capitalize())), _checked(answer.plan, answer.checks))


def _checked(plan: SamplingPlan, checks: Iterable[Check]) -> tuple[DisplayBlock, ...]:
    reasons = Reasons()
    rows = tuple(check_row(check, reasons.cite([check.reason])) for check in checks)
    head = ("Rule", "Found", "Asked for", "Verdict", "Reason")
    return filled((TableBlock(rows, head), reasons.listing(), Note(not_their_choice(plan))))


def check_row(check: Check, reason: str) -> tuple[TableCell, ...]:
    """Return a row for a check: its rule, the numbers found and asked for, the verdict and the reason."""
    number = NOTHING if check.found is None else str(check.found)
    unsure = f" ({check.at_best} if every child counts who may)" if check.at_best != check.found else ""
    asked = NOTHING if check.asked is None else str(check.asked)
    missed = check.missed_by
    by = f"by {abs(missed)} too {'few' if missed < 0 else 'many'}"
    verdict = Badge(check.verdict.value.capitalize())
    return check.rule, f"{number}{unsure}", asked, (verdict, by) if missed else verdict, reason


def of_draw(draw: Draw) -> Display:
    """Return a display of how a sample was drawn. It does not contain the children drawn."""
    return of_draw_record(draw.record)


def of_draw_record(record: DrawRecord) -> Display:
    """Return a display of how a sample was drawn: its seed, the number of rows, and the rules."""
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
