"""One thing that may come: what it is, when by policy, when by the record, and why."""

from datetime import date, timedelta
from statistics import median_low

import attrs

from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Window, in_words
from inspection_framework.model.framework import Edition
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.pathways import Mode, Pathway, Regime
from inspection_framework.model.provisions import Force
from inspection_framework.model.record import Record, Succession, Tally
from inspection_framework.rules.history import History
from inspection_framework.rules.reasons import Reason, Standing, of_rule, standing_on

__all__ = ["Prospect"]


@attrs.frozen(kw_only=True)
class Prospect:
    """Something that may come.

    ``window`` is when it comes by policy, ``None`` where none is stated, with the reason. ``observed`` is when it
    would come if it took as short, as the middle and as long as it did in the record after the same overall
    judgement; ``tally`` says how often that judgement was followed by this activity. Both are ``None`` for what comes
    in between, and where the record has nothing like it.
    """

    activity: Activity
    mode: Mode
    force: Force
    window: Window | None
    observed: Window | None
    tally: Tally | None
    reasons: tuple[Reason, ...]

    def lines(self, on: date) -> list[str]:
        """Give it as lines of an explanation told on a day."""
        lines: list[str] = []
        if self.window:
            lines.append(f"  by policy {_in_words(self.window)}: {_stands(self.window, on)}")
        if self.observed:
            lines.append(f"  by the record {_in_words(self.observed)}")
        return [*lines, *(f"  {number}. {reason}" for number, reason in enumerate(self.reasons, 1))]


def prospect(path: Pathway, regime: Regime, told: History, record: Record) -> Prospect:
    """Make a prospect of a pathway that applies."""
    edition = regime.framework(path.framework).edition_on(told.on)
    inputs = _looked_at(path, told)
    first = told.latest.started if told.latest else None
    timing = path.window.value
    window = timing.window_from(first) if timing and isinstance(first, date) else None
    reasons = [of_rule(path, standing_on(path.source, path.force), edition.id, inputs)]
    graded = path.mode in {Mode.DEFAULT, Mode.MAY}
    if graded or window:
        reasons.append(_of_window(path, edition, window))
    followed = _followed(path, told, record) if graded else []
    tally = Tally(sum(one.activity == path.activity for one in followed), len(followed)) if followed else None
    lengths = sorted(one.days for one in followed if one.days is not None)
    observed = None
    if lengths and isinstance(first, date):
        ends = (lengths[0], median_low(lengths), lengths[-1])
        observed = Window(*(first + timedelta(days) for days in ends))
    if tally:
        reasons.append(_of_record(edition, record, tally, lengths))
    reasons += [
        Reason(
            standing=Standing.SUSPENDED,
            rule=pause.id,
            says=f"{pause.says} From {in_words(pause.first.value)} to {in_words(pause.last.value)}: {pause.last.note}",
            edition=edition.id,
            inputs=(),
            source=pause.first.source,
        )
        for pause in regime.suspensions
        if told.on in pause and pause.framework == path.framework and path.activity in pause.activities
    ]
    return Prospect(
        activity=edition.activity(path.activity),
        mode=path.mode,
        force=path.force,
        window=window,
        observed=observed,
        tally=tally,
        reasons=tuple(reasons),
    )


def _looked_at(path: Pathway, told: History) -> dict[str, Outcome]:
    latest = told.latest
    if latest is None or not isinstance(latest.edition, Edition):
        return {}
    areas = path.looks_at(latest.edition.areas)
    return {area: outcome for area, outcome in latest.judgements.outcomes.items() if area in areas}


def _of_window(path: Pathway, edition: Edition[Scale], window: Window | None) -> Reason:
    """Say where the window comes from, or why there is none."""
    stated = path.window
    if stated.value is None:
        standing, says = Standing.NOT_FOUND, f"No window is stated: {stated.note}."
    elif window is None:
        standing, says = Standing.NOT_KNOWN, "The first day on site of the latest graded inspection is not known."
    else:
        standing, says = standing_on(stated.source, path.force), f"{stated.value}: {stated.note}."
    return Reason(
        standing=standing,
        rule=f"{path.id}-window",
        says=says[0].upper() + says[1:],
        edition=edition.id,
        inputs=(),
        source=stated.source,
    )


def _followed(path: Pathway, told: History, record: Record) -> list[Succession]:
    """Give what, by then, had followed the same overall judgement under the same framework."""
    overall = told.latest.overall if told.latest else None
    return [
        one
        for one in record.successions
        if one.before is overall and one.framework == path.framework and one.published <= told.on
    ]


def _of_record(edition: Edition[Scale], record: Record, tally: Tally, lengths: list[int]) -> Reason:
    says = f"The record shows it {tally.kept} times of the {tally.of} that another inspection followed that judgement"
    if lengths:
        years = [f"{length / 365.25:.1f}" for length in (lengths[0], median_low(lengths), lengths[-1])]
        says += f", {years[0]} to {years[2]} years after the earlier one began (middle: {years[1]})"
    return Reason(
        standing=Standing.USUAL,
        rule="what-followed-in-the-record",
        says=f"{says}.",
        edition=edition.id,
        inputs=(),
        source=record.source,
        tally=tally,
    )


def _in_words(window: Window) -> str:
    return f"{in_words(window.opens)} to {in_words(window.closes)}, typically {in_words(window.typical)}"


def _stands(window: Window, on: date) -> str:
    """Say how a window stands on a day."""
    if on < window.opens:
        return "not open yet"
    return "open" if on <= window.closes else "past"
