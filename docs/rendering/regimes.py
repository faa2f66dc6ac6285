"""The page of the rules on what comes next: the pathways, the pauses."""

from collections.abc import Iterator
from itertools import groupby

from docs.rendering.conditions import when
from docs.rendering.facts import blocks, small_print
from docs.rendering.markdown import bullets, definitions, lines, plain, small, span
from inspection_framework import Period
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS
from inspection_framework.model import ChanceMethod, Frequency, Mode, Pathway, Proviso, Regime, Suspension
from inspection_framework.model.texts import capital

__all__ = ["authorities", "regime_page"]

MODES = {
    Mode.DEFAULT: "The next graded inspection",
    Mode.MAY: "What may come instead",
    Mode.BETWEEN: "What may come in between",
    Mode.NOT_USUAL: "What does not usually come",
    Mode.NOT: "What does not come",
}


def regime_page(regime: Regime) -> str:
    """Return every pathway by what it leads to and when it applied, and every pause."""
    return lines(
        f"# What comes next: {plain(regime.id)}",
        "Which inspection follows which, as far as the sources say. Each rule applies on the days in the heading above"
        " it; the day is the one on which you ask.",
        definitions([("Projected from", blocks([regime.horizon] if regime.horizon else []))]),
        *(_mode(regime, mode) for mode in Mode),
        "## How often" if regime.frequencies or regime.no_frequency else "",
        *blocks(regime.no_frequency),
        *(_frequency(frequency) for frequency in regime.frequencies),
        *(_chances(regime.chances) if regime.chances else ()),
        "## Pauses" if regime.suspensions else "",
        *(_pause(pause) for pause in regime.suspensions),
    )


def authorities() -> str:
    """Return how authorities were reorganised, and the codes that changed."""
    return lines(
        "## Made, merged and divided",
        *blocks(REORGANISATIONS),
        "## Codes that changed",
        *blocks(CODE_CHANGES),
    )


def _mode(regime: Regime, mode: Mode) -> str:
    paths = sorted((path for path in regime.pathways if path.mode is mode), key=_since)
    groups = (
        lines(f"### {plain(capital(str(during)))}", bullets(_pathway(regime, path) for path in group))
        for during, group in groupby(paths, key=_during)
    )
    return lines(f"## {MODES[mode]}", *groups) if paths else ""


def _since(path: Pathway) -> tuple[str, str]:
    during = _during(path)
    return str(during.since), str(during.until)


def _during(path: Pathway) -> Period:
    return path.during or Period(None, None)


def _pathway(regime: Regime, path: Pathway) -> str:
    titles = [
        activity.title.value
        for edition in regime.framework(path.framework).editions
        for activity in edition.activities
        if activity.id == path.activity
    ]
    said = f"Leads to: {path.framework}, {titles[-1].lower()}. {_condition(path)}"
    window = blocks([path.window])[0]
    return lines(
        plain(path.says),
        small(plain(said), "fact-note"),
        small_print(path),
        small(f"{span('When:', 'during')} {plain(path.comes) or window.partition(chr(10))[0]}", "fact-note"),
        *window.split("\n\n")[1:],
    )


def _condition(path: Pathway) -> str:
    where = f", {' and '.join(circumstance.value for circumstance in path.where)}" if path.where else ""
    if not path.after:
        return f"For a provider that has had no graded inspection{where}."
    parts = [
        f"After an inspection under {' or '.join(path.after)}",
        f"where {when(path.when)}" if path.when else "",
        f"unless {when(path.unless)}" if path.unless else "",
    ]
    return f"{', '.join(part for part in parts if part)}{where}."


def _frequency(frequency: Frequency) -> str:
    counted = ", ".join(frequency.counts.value)
    asked = f"By {frequency.mandate.value}: at least {frequency.at_least} in each {frequency.per.value}."
    return lines(
        f"### {plain(frequency.says.removesuffix('.'))}",
        small(plain(f"{asked} What counts: {counted}."), "fact-note"),
        small_print(frequency),
        bullets(_proviso(part) for part in frequency.unless),
    )


def _proviso(proviso: Proviso) -> str:
    where = f"Where it is {' and '.join(circumstance.value for circumstance in proviso.when)}." if proviso.when else ""
    value = proviso.at_least.value if proviso.at_least else None
    number = "not found" if value is None else str(value)
    least = f" Least number: {number}." if proviso.at_least else ""
    return lines(
        plain(proviso.says),
        small(plain(f"{where}{least}".strip()), "fact-note") if where or least else "",
        small_print(proviso),
    )


def _chances(method: ChanceMethod) -> Iterator[str]:
    """Yield the method of counting chances: each number with its reason, then the groups of waits."""
    yield "## How chances are counted"
    named = [
        ("Inspections that count", method.framework),
        ("Left out at the end", method.unpublished),
        ("Counted before that", method.looks_back),
        ("Days that no wait counts", method.pause),
        ("The fewest waits", method.least),
        ("Within", method.within),
        ("Who decides", method.decided),
        ("Tested by forecasts from", method.tested_from),
    ]
    yield definitions([(name, blocks([fact])) for name, fact in named])
    yield bullets(
        lines(
            plain(group.says),
            small(plain(f"After {' or '.join(group.after)}, where {when(group.when)}."), "fact-note"),
            small_print(group),
        )
        for group in method.groups
    )


def _pause(pause: Suspension) -> str:
    return lines(
        f"### {plain(pause.says.removesuffix('.'))}",
        definitions(
            [
                ("What", [plain(f"{pause.framework}: {', '.join(pause.activities).replace('_', ' ')}")]),
                ("First day", blocks([pause.first])),
                ("Last day", blocks([pause.last])),
            ]
        ),
    )
