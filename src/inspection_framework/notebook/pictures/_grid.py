"""The latest judgements of several providers side by side: those of a region, or an authority and its neighbours."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import attrs
from matplotlib.axes import Axes

from inspection_framework.model.days import in_words
from inspection_framework.model.grades import Absence, Outcome
from inspection_framework.model.inspections import Inspection
from inspection_framework.model.providers import Provider
from inspection_framework.notebook.areas import outcome_of, titles_of
from inspection_framework.notebook.palette import colours_of
from inspection_framework.notebook.pictures._content import PictureContent, PictureMark, PictureRow
from inspection_framework.notebook.pictures._histories import by_provider
from inspection_framework.notebook.pictures._ink import draw_bar, line_colour, write
from inspection_framework.notebook.pictures._sheet import sheet
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules.next_inspection.history import history_of

__all__ = ["grid"]


@attrs.frozen(kw_only=True)
class _GridLine:
    """A row: the provider, its latest inspection, and the outcome of each column."""

    provider: Provider
    latest: Inspection | None
    outcomes: Mapping[str, Outcome]

    @property
    def label(self) -> str:
        """The provider's name, with the first day on site, to show how old the judgement is."""
        if self.latest is None:
            return f"{self.provider.name}, no inspection is known"
        started = self.latest.started
        day = f"on site from {in_words(started)}" if isinstance(started, date) else "day on site not known"
        return f"{self.provider.name}, {day}"


def grid(
    providers: Sequence[Provider],
    inspections: Iterable[Inspection],
    *,
    on: date,
    title: str = "Latest judgements",
    ax: Axes | None = None,
) -> Axes:
    """Draw the latest judgements of providers that were published by a day: a row for each, in the given order.

    There is a column for the overall judgement and one for every area. An area that an edition does not judge is marked
    as not in the edition. Inspections of other providers are left out.

    >>> from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
    >>> region = [authority for authority in local_authorities() if authority.region == "North East"]
    >>> axes = grid(region, local_authority_inspections(), on=date(2026, 11, 22), title="North East")
    >>> len(axes.get_yticks())
    13

    Raises:
        DefinitionError: the order of a history is unknown, or the axes are too small.
    """
    histories = by_provider(providers, inspections)
    latest = {provider: history_of(provider, history, on).latest for provider, history in histories.items()}
    titles = titles_of(inspection for inspection in latest.values() if inspection)
    lines = [_line(provider, latest[provider], titles) for provider in providers]
    caption = caption_of(
        (inspection.source for inspection in latest.values() if inspection),
        f"What was published by {in_words(on)}, from the latest inspection.",
    )
    heads = PictureRow(
        label="", marks=tuple(PictureMark(at=at, word=text) for at, text in enumerate(titles.values())), cell=1
    )
    rows = [
        PictureRow(
            label=line.label,
            marks=tuple(PictureMark(at=at, word=line.outcomes[area].label) for at, area in enumerate(titles)),
            cell=1,
        )
        for line in lines
    ]
    content = PictureContent(
        title=title,
        caption=caption,
        alternative=_in_words(title, lines, titles, caption),
        rows=[heads, *rows],
        limits=(-0.5, len(titles) - 0.5),
    )
    drawn = sheet(ax, content)
    for line, place in zip(lines, drawn.places[1:], strict=True):
        for word, outcome in zip(place.words, line.outcomes.values(), strict=True):
            colours = colours_of(outcome)
            corner = (word.mark.at - 0.5, place.middle - place.height / 2)
            draw_bar(drawn.axes, corner, (1, place.height), colours)
            write(drawn, word, colours.ink, colours.fill)
    for word in drawn.places[0].words:
        write(drawn, word, line_colour())
    drawn.axes.spines["bottom"].set_visible(False)
    return drawn.axes


def _line(provider: Provider, latest: Inspection | None, titles: Iterable[str]) -> _GridLine:
    """Return the outcomes of a provider; without a known inspection, all are "not supplied"."""
    if latest is None:
        return _GridLine(provider=provider, latest=None, outcomes=dict.fromkeys(titles, Absence.NOT_SUPPLIED))
    return _GridLine(provider=provider, latest=latest, outcomes={area: outcome_of(latest, area) for area in titles})


def _in_words(title: str, lines: Sequence[_GridLine], titles: Mapping[str, str], caption: str) -> str:
    """Return the picture in words."""
    said = [f"{title}, as a table."]
    for line in lines:
        outcomes = "; ".join(f"{titles[area]}: {outcome.label}" for area, outcome in line.outcomes.items())
        said.append(f"{line.label}: {outcomes}.")
    return "\n".join([*said, caption])
