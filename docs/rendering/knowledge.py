"""The share of each framework that is law, guidance, secondary, observed, inferred or not found, counted and drawn."""

from collections import Counter
from collections.abc import Iterable

import attrs
from matplotlib.axes import Axes

from inspection_framework import Basis, Fact, Framework, statements
from inspection_framework.frameworks import named
from inspection_framework.frameworks.regimes import REGIMES
from inspection_framework.model import Scale, Sourced
from inspection_framework.notebook.palette import ABSENT, TONES
from inspection_framework.notebook.pictures._content import PictureContent, PictureMark, PictureRow
from inspection_framework.notebook.pictures._ink import HATCHES, draw_bar, line_colour, write
from inspection_framework.notebook.pictures._sheet import GAP, sheet

__all__ = ["FOOTINGS", "families", "footings", "knowledge"]

NOT_FOUND = "not found"
FOOTINGS = (*(basis.value for basis in Basis), NOT_FOUND)
"""The bases of facts, the firmest first; last the facts that were not found."""

_LOOKS = {
    Basis.LAW.value: (TONES[1], ""),
    Basis.GUIDANCE.value: (TONES[1], ""),
    Basis.SECONDARY.value: (TONES[0], ""),
    Basis.OBSERVED.value: (TONES[0], HATCHES[1]),
    Basis.INFERRED.value: (ABSENT, HATCHES[2]),
    NOT_FOUND: (ABSENT, ""),
}
"""Colours and hatching: darker for the inspectorate and the law, plain for facts that were not found."""
_TITLE = "The basis of the facts and rules of each framework"
_CAPTION = (
    "The height of a bar is its share of the row's facts and rules, each counted once."
    " The eleven kinds of provider of the SCCIF are one row.\n"
    "Next: the rules on what comes next that are in no framework, including the law on how often."
)
_LINES = 5.0


def families(frameworks: Iterable[Framework[Scale]]) -> dict[str, list[Sourced]]:
    """Return the distinct facts and rules of frameworks, those of one family together."""
    facts: dict[str, dict[Sourced, None]] = {}
    for framework in frameworks:
        distinct = facts.setdefault(framework.id.split("-")[0], {})
        distinct |= dict.fromkeys(sourced for _, sourced in statements(framework))
    return {family: list(distinct) for family, distinct in facts.items()}


def footings(sourced: Iterable[Sourced]) -> Counter[str]:
    """Return how many facts and rules rest on each basis, and how many facts were not found."""
    return Counter(
        NOT_FOUND if isinstance(fact, Fact) and fact.wording is None else fact.source.basis.value for fact in sourced
    )


def _known() -> dict[str, list[Sourced]]:
    """Return the facts and rules of each family of frameworks, then the rules on what comes next that no family has."""
    known = families(framework for _, framework in named())
    held = {sourced for facts in known.values() for sourced in facts}
    for kind, regime in REGIMES.items():
        name = "Next, authorities" if kind == "local_authority" else "Next, providers"
        known.setdefault(name, []).extend(sourced for _, sourced in statements(regime) if sourced not in held)
    return {name: list(dict.fromkeys(facts)) for name, facts in known.items()}


def knowledge() -> Axes:
    """Draw a row for each family of frameworks and for what comes next, with a bar for each footing."""
    counts = {family: footings(facts) for family, facts in _known().items()}
    shares = {
        family: [(footing, count[footing], count[footing] / count.total()) for footing in FOOTINGS]
        for family, count in counts.items()
    }
    rows = [
        PictureRow(
            label=f"{family}: {counts[family].total()}",
            marks=tuple(
                PictureMark(at=float(column), word=f"{count} ({share:.0%})")
                for column, (_, count, share) in enumerate(bars)
            ),
            lines=_LINES,
            cell=1,
        )
        for family, bars in shares.items()
    ]
    said = [
        f"{family}, {counts[family].total()}: "
        + "; ".join(f"{footing} {count} ({share:.0%})" for footing, count, share in bars)
        + "."
        for family, bars in shares.items()
    ]
    content = PictureContent(
        title=_TITLE,
        caption=_CAPTION,
        alternative="\n".join([f"{_TITLE}, as bars.", *said, _CAPTION]),
        rows=rows,
        limits=(-0.5, len(FOOTINGS) - 0.5),
        ticks=[(float(column), footing) for column, footing in enumerate(FOOTINGS)],
    )
    drawn = sheet(None, content)
    line = drawn.size * 1.5
    highest = max(share for bars in shares.values() for _, _, share in bars)
    for bars, place in zip(shares.values(), drawn.places, strict=True):
        ground = place.middle + place.height / 2
        for word, (footing, _, share) in zip(place.words, bars, strict=True):
            height = share / highest * (place.height - line - GAP)
            if height:
                draw_bar(drawn.axes, (word.mark.at - 0.35, ground - height), (0.7, height), *_LOOKS[footing])
            write(drawn, attrs.evolve(word, lane=ground - height - line / 2), line_colour())
    return drawn.axes
