"""Displays of the answers of the rules, with reasons: the overall judgement, what comes next, a timetable."""

from inspection_framework.model.days import in_words
from inspection_framework.model.grades import Scale
from inspection_framework.notebook.blocks import Badge, Display, Note, TableBlock, TableCell, filled
from inspection_framework.notebook.judged import judgement_rows, ranged, title_of
from inspection_framework.notebook.sourced import Reasons
from inspection_framework.rules.next_inspection.chances import Chances
from inspection_framework.rules.next_inspection.eligibility import Eligibility
from inspection_framework.rules.next_inspection.outlook import Outlook, due_in_words, titled, told_apart
from inspection_framework.rules.next_inspection.prospects import Prospect
from inspection_framework.rules.overall.answer import NOT_RECORDED, NOT_SAID, OverallJudgement, because, how_usual
from inspection_framework.rules.timetable.steps import remarks, when, with_weekday
from inspection_framework.rules.timetable.timetable import Timetable
from inspection_framework.rules.timetable.working_days import is_working_day

__all__ = ["of_chances", "of_eligibility", "of_outlook", "of_overall", "of_prospect", "of_timetable"]


def of_overall(answer: OverallJudgement[Scale]) -> Display:
    """Return a display of the possible overall judgements, from the judgements of the areas."""
    reasons = Reasons()
    reasons.cite(answer.reasons)
    rows: tuple[tuple[TableCell, ...], ...] = (
        ("Possible", ranged(answer.possible)),
        ("Expected", Badge.of(answer.expected) if answer.expected else NOT_SAID),
        ("Usual", (Badge.of(answer.usual), how_usual(answer)) if answer.usual else NOT_RECORDED),
    )
    areas = tuple((title_of(area, answer.edition), Badge.of(outcome)) for area, outcome in answer.outcomes)
    return Display(
        f"Overall judgement under {answer.edition}",
        filled(
            (
                TableBlock(rows),
                TableBlock(areas, title="Judgements given"),
                reasons.listing(because(answer)),
                Note(answer.disclaimer),
            )
        ),
    )


def of_eligibility(answer: Eligibility) -> Display:
    """Return a display that says whether an activity may come next."""
    reasons = Reasons()
    reasons.cite(answer.reasons)
    as_of = Note(f"As of {in_words(answer.on)}")
    title = (answer.question, Badge(answer.answer.reply))
    return Display(title, filled((as_of, reasons.listing("Because"), Note(answer.disclaimer))))


def of_prospect(prospect: Prospect) -> Display:
    """Return a display of an inspection or visit that may come, and when."""
    reasons = Reasons()
    reasons.cite(prospect.reasons)
    rows = tuple((what.capitalize(), said) for what, _, said in (line.partition(": ") for line in prospect.lines()))
    title = f"{prospect.activity.title.value} ({prospect.mode.value})"
    return Display(title, filled((TableBlock(rows), reasons.listing("Because"), Note(prospect.disclaimer))))


def of_outlook(answer: Outlook) -> Display:
    """Return a display of what comes next for a provider, may come instead or before, is due, and is owed."""
    reasons = Reasons()
    rows: list[tuple[TableCell, ...]] = []
    if answer.next is None:
        rows.append(("Next", "none known", "", reasons.cite(answer.reasons)))
    for title, prospect in titled(answer):
        when_it_comes = "; ".join(prospect.lines(answer.on))
        what = ": ".join((prospect.activity.title.value, *told_apart(answer, prospect)))
        rows.append((title, what, when_it_comes, reasons.cite(prospect.reasons)))
    likely = _likely(answer.chances, reasons)
    due_rows = tuple((due, reasons.cite(why)) for due, why in due_in_words(answer))
    owed = tuple((when(step), f"{step.who} {step.what}", reasons.cite(step.reasons)) for step in answer.owed)
    reasons.cite(answer.reasons)
    latest = answer.latest
    return Display(
        f"What comes next for {answer.provider.name}, as of {in_words(answer.on)}",
        filled(
            (
                Note(f"Latest graded inspection: {latest or 'none'}"),
                TableBlock(tuple(judgement_rows(latest.judgements, latest.edition)) if latest else (), title="Judged"),
                TableBlock(tuple(rows), ("Kind", "Inspection or visit", "When", "Reasons"), "What may come"),
                likely,
                TableBlock(due_rows, ("How many", "Reasons"), "Inspections still due"),
                TableBlock(owed, ("When", "What", "Reasons"), "Owed"),
                reasons.listing(),
                Note(answer.disclaimer),
            )
        ),
    )


def of_chances(answer: Chances) -> Display:
    """Return a display of the chance that an inspection of a provider begins, with the counts behind it."""
    reasons = Reasons()
    table = _likely(answer, reasons)
    counts = tuple((str(chance.within), chance.counts) for chance in answer.horizons)
    title = f"How likely an inspection of {answer.provider.name} is to begin, counted on {in_words(answer.on)}"
    return Display(
        title, filled((table, TableBlock(counts, title="Counted"), reasons.listing(), Note(answer.disclaimer)))
    )


def _likely(answer: Chances | None, reasons: Reasons) -> TableBlock:
    """Return the chances as a table, without rows if there are none."""
    if answer is None:
        return TableBlock(())
    cited = reasons.cite(answer.reasons)
    rows = tuple((f"{chance.within}, by {in_words(chance.by)}", chance.share, cited) for chance in answer.horizons)
    head, title = ("Within", "Likely (95% interval)", "Reasons"), "How likely a graded inspection is to begin"
    return TableBlock(rows or (("Any time", "cannot be counted", cited),), head, title)


def of_timetable(timetable: Timetable) -> Display:
    """Return a display of the steps of an activity on the calendar."""
    reasons = Reasons()
    rows = tuple(
        (when(step), f"{step.who} {step.what}", "; ".join(remarks(step)), reasons.cite(step.reasons))
        for step in timetable.steps
    )
    reasons.cite(timetable.reasons)
    table = TableBlock(rows, ("When", "Who does what", "Remarks", "Reasons"))
    return Display(
        f"Timetable of {timetable.activity.title.value}, on site from {with_weekday(timetable.on_site)}"
        f"{'' if is_working_day(timetable.on_site) else ' (not a working day)'}",
        filled((table, reasons.listing(), Note(timetable.disclaimer))),
    )
