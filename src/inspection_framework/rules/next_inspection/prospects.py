"""An activity that may come, with its days by policy, its days by the record, and the reasons."""

from collections.abc import Iterator, Sequence
from datetime import date

import attrs

from inspection_framework.arguments import Value
from inspection_framework.model.activities import Activity
from inspection_framework.model.days import Window, in_words
from inspection_framework.model.edition import Edition
from inspection_framework.model.grades import Outcome, Scale
from inspection_framework.model.pathways import Mode, Pathway, Regime
from inspection_framework.model.record import Record, Tally
from inspection_framework.model.shown import Shown
from inspection_framework.model.texts import capital
from inspection_framework.rules.announced_changes import projected
from inspection_framework.rules.next_inspection.history import History
from inspection_framework.rules.next_inspection.observed_successions import ObservedSuccessions, followed_by
from inspection_framework.rules.reasons import Reason, Standing, of_rule, rehearsed, standing_on

__all__ = ["Prospect"]


@attrs.frozen(kw_only=True)
class Prospect(Shown, Value):
    """An activity that may come.

    ``window`` is when the activity comes by policy. It is ``None`` if no window is known, and the reasons say why.
    ``observed`` has the earliest, median and latest dates, from past intervals after the same overall judgement.
    ``tally`` is how often this activity followed that judgement. ``observed`` and ``tally`` are ``None`` for activities
    in between, and if the record has nothing to compare with.
    """

    activity: Activity
    mode: Mode
    window: Window | None
    observed: Window | None
    tally: Tally | None
    reasons: tuple[Reason, ...]

    @property
    def disclaimer(self) -> str:
        """The last line of its explanation: that it is a rehearsal, not the inspectorate's decision."""
        return rehearsed(self.reasons)

    def lines(self, on: date | None = None) -> list[str]:
        """Return when the activity may come, by policy and by the record, and whether the window is open on a day."""
        lines: list[str] = []
        if any(reason.standing is Standing.SUSPENDED for reason in self.reasons):
            lines.append("suspended on that day")
        if self.window:
            state = f"; {_state(self.window, on)}" if on else ""
            lines.append(f"by policy: {_in_words(self.window, 'typically')}{state}")
        elif self.mode in GRADED:
            lines.append("by policy: no window")
        if self.observed:
            lines.append(f"by the record: {_in_words(self.observed, 'half of them by')}")
        return lines


GRADED = {Mode.DEFAULT, Mode.MAY}
"""The modes of graded inspections that may be next."""


def prospect(path: Pathway, regime: Regime, history: History, record: Record) -> Prospect:
    """Return the prospect of a pathway that applies."""
    edition = regime.framework(path.framework).edition_on(history.on)
    activity = edition.activity(path.activity)
    timing = path.window.value
    began = history.latest.started if history.latest else history.provider.registered
    window = timing.window_from(began) if timing and isinstance(began, date) else None
    graded = path.mode in GRADED
    followed = followed_by(path, regime, history, record) if graded else ObservedSuccessions(framework=path.framework)
    windows = [known for known in (window, followed.observed) if known]
    reasons = [
        of_rule(path, standing_on(path.source), edition.id, _looked_at(path, history)),
        _of_window(path, edition, history, window),
        *followed.reasons(edition.id, record.source),
        *suspended(edition.id, regime, path.framework, path.activity, history.on),
        *(projected(edition.id, regime, history.on, _last(windows)) if graded else ()),
    ]
    return Prospect(
        activity=activity,
        mode=path.mode,
        window=window,
        observed=followed.observed,
        tally=followed.tally,
        reasons=tuple(reasons),
    )


def _looked_at(path: Pathway, history: History) -> dict[str, Outcome]:
    latest = history.latest
    if latest is None or not isinstance(latest.edition, Edition):
        return {}
    areas = path.looks_at(latest.edition.areas)
    return {area: outcome for area, outcome in latest.judgements.outcomes.items() if area in areas}


def _of_window(path: Pathway, edition: Edition[Scale], history: History, window: Window | None) -> Reason:
    """Return the source of the window, or why there is no window, as a reason."""
    stated = path.window
    if stated.value is None:
        standing, says = Standing.NOT_FOUND, f"{stated.note}."
    elif window is None:
        day = "first day on site of the latest graded inspection" if history.latest else "day of registration"
        standing, says = Standing.NOT_KNOWN, f"The {day} is not known."
    else:
        note = f" {capital(stated.note)}." if stated.note else ""
        standing, says = standing_on(stated.source), f"{path.comes}.{note}"
    return Reason(
        standing=standing,
        rule=f"{path.id}-window",
        says=capital(says),
        edition=edition.id,
        inputs=(),
        source=stated.source,
    )


def suspended(edition: str, regime: Regime, framework: str, activity: str, on: date) -> Iterator[Reason]:
    """Yield why an activity is suspended on a day. The end is left out: it was not known during the suspension."""
    for pause in regime.suspensions:
        if on in pause and pause.stops(framework, activity):
            note = f": {pause.first.note}" if pause.first.note else ""
            yield Reason(
                standing=Standing.SUSPENDED,
                rule=pause.id,
                says=f"{pause.says} The pause began on {in_words(pause.first.value)}{note}.",
                edition=edition,
                inputs=(),
                source=pause.first.source,
            )


def _last(windows: Sequence[Window]) -> date | None:
    """Return the last day of all windows; ``None`` if a window has no last day, or there are no windows."""
    closing = [window.closes for window in windows if window.closes]
    return max(closing) if windows and len(closing) == len(windows) else None


def _in_words(window: Window, middle: str) -> str:
    opens, typical, closes = (in_words(day) if day else "" for day in window.ends)
    span = " to ".join(day for day in (opens, closes) if day)
    if span and not (opens and closes):
        span = f"no {'earlier' if opens else 'later'} than {span}"
    return ", ".join(part for part in (span, f"{middle} {typical}" if typical else "") if part)


def _state(window: Window, on: date) -> str:
    """Return the state of a window on a day in words."""
    if window.opens and on < window.opens:
        return "not open yet"
    if window.closes and window.closes < on:
        return "past"
    return "open" if window.opens or window.closes else "about that day"
