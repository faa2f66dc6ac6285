"""Pictures: they show what was passed, and are readable."""

# The keywords that matplotlib's methods take have no types.
# pyright: reportUnknownMemberType=false

import csv
import importlib.util
import io
import pickle
import re
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from importlib.resources import files
from pathlib import Path
from typing import cast

import attrs
import matplotlib.style
import pytest
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from matplotlib.transforms import Bbox
from PIL import Image

from docs.rendering.pictures import FOLDER, STYLES
from docs.rendering.pictures import PICTURES as SHOWN
from docs.rendering.pictures import write as write_pictures
from inspection_framework import (
    Absence,
    Days,
    DefinitionError,
    Grade,
    Inspection,
    Outlook,
    Provider,
    Timetable,
    Window,
    outlook,
    timetable,
)
from inspection_framework import chances as rules_chances
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.extras import how_to_install
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.model import Months
from inspection_framework.notebook import pictures
from inspection_framework.notebook.palette import ABSENT, TONES
from inspection_framework.notebook.pictures import alt_text, chances, distribution, gantt, grid, timeline
from inspection_framework.notebook.pictures._sources import caption_of
from inspection_framework.rules import StepKind
from tests.model.making import SOURCE
from tests.notebook.looking import cut, marks, overlapping, texts

pytestmark = pytest.mark.edges

ON = date(2026, 11, 22)
BY_NAME = {authority.name: authority for authority in local_authorities()}
HISTORIES: dict[Provider, list[Inspection]] = defaultdict(list)
for _one in local_authority_inspections():
    HISTORIES[_one.provider].append(_one)
LONGEST = sorted(BY_NAME, key=len)[-3:]
REFORMED = sorted(
    {
        inspection.provider.name
        for inspection in local_authority_inspections()
        if inspection.overall is Absence.NOT_IN_EDITION
    }
)
SEARCHED = ("Slough", "Havering", "City of London", "Surrey", "Harrow", REFORMED[0])
"""Authorities with close inspections, with a day that is not printed, and with everything that is usual."""
LONG = " ".join(["Unaussprechlichlangundnichttrennbar"] * 3) + " $and$ _that_ <b>is</b> all"


def outlook_of(name: str, on: date = ON) -> Outlook:
    """Return the outlook of an authority."""
    return outlook(BY_NAME[name], HISTORIES[BY_NAME[name]], on=on)


def drawn(name: str, ax: Axes | None = None) -> Axes:
    """Return the timeline of an authority."""
    return timeline(
        BY_NAME[name],
        HISTORIES[BY_NAME[name]],
        outlook=outlook_of(name),
        editions=(*SIF.editions, *ILACS.editions),
        ax=ax,
    )


def region(ax: Axes | None = None) -> Axes:
    """Return the grid of a region."""
    return grid(
        [authority for authority in BY_NAME.values() if authority.region == "North East"],
        local_authority_inspections(),
        on=ON,
        ax=ax,
    )


def years(ax: Axes | None = None) -> Axes:
    """Return the distribution over the years."""
    days = [date(year, 3, 31) for year in range(2014, 2027)]
    return distribution(local_authorities(), local_authority_inspections(), days=days, ax=ax)


def standard() -> Timetable:
    """Return the timetable of a standard inspection."""
    return timetable(ILACS.edition_on(date(2027, 1, 18)).activity("standard"), on_site=date(2027, 1, 18))


def likely(name: str, on: date = date(2026, 11, 30), ax: Axes | None = None) -> Axes:
    """Return the chances of an authority as a picture."""
    return chances(BY_NAME[name], HISTORIES[BY_NAME[name]], on=on, ax=ax)


PICTURES: dict[str, Callable[[Axes | None], Axes]] = {
    "timeline": lambda ax: drawn("Harrow", ax),
    "longest name": lambda ax: drawn(LONGEST[-1], ax),
    "reformed": lambda ax: drawn(REFORMED[0], ax),
    "grid": region,
    "distribution": years,
    "gantt": lambda ax: gantt(standard(), ax=ax),
    "chances": lambda ax: likely("Barnet", ax=ax),
}


def figure_of(axes: Axes) -> Figure:
    """Return the figure of the axes."""
    return cast("Figure", axes.figure)


def assert_readable(axes: Axes, within: Bbox | None = None) -> None:
    """Check that no text shares more than an edge with another or with a mark, and none reaches out of the picture."""
    seen = texts(axes)
    assert overlapping(axes, seen) == []
    assert cut(seen, within or cast("Bbox", figure_of(axes).bbox)) == []
    assert len(seen) > 1


class TestReadable:
    """No text overlaps or is cut, at any size of the picture."""

    @pytest.mark.parametrize("names", [LONGEST, SEARCHED], ids=["longest", "searched"])
    def test_real_histories(self, names: Sequence[str]) -> None:
        """They include the longest names, the closest inspections, and those since the reform."""
        for name in names:
            assert_readable(drawn(name))

    @pytest.mark.parametrize("picture", PICTURES)
    def test_at_any_resolution(self, picture: str) -> None:
        """Letters move to whole pixels: a picture saved at another resolution is as readable as drawn."""
        axes = PICTURES[picture](None)
        figure_of(axes).set_dpi(72)
        assert_readable(axes)

    @pytest.mark.parametrize("picture", PICTURES)
    def test_on_given_axes(self, picture: str) -> None:
        """It keeps to the rectangle of the axes passed, with labels and sources, wide or high."""
        for size in ((12, 8), (7, 13)):
            figure = Figure(figsize=size)
            axes = figure.add_axes((0.05, 0.05, 0.9, 0.9))
            rectangle = axes.get_position().transformed(figure.transFigure)
            assert PICTURES[picture](axes) is axes
            assert_readable(axes, rectangle)

    def test_beside_others(self) -> None:
        """Two pictures in one figure do not touch one another."""
        figure = Figure(figsize=(20, 14))
        left, right = figure.subplots(1, 2)
        seen = [*texts(drawn("Harrow", left)), *texts(gantt(standard(), ax=right))]
        wide = max(text.box.x1 for text in texts(left))
        assert wide < min(text.box.x0 for text in texts(right))
        assert len(seen) > 40

    def test_too_small(self) -> None:
        """Axes without room are refused, with the room required, rather than drawn unreadably."""
        for picture in PICTURES.values():
            with pytest.raises(DefinitionError, match=r"ax: they are 1.8 inches wide.*with more room"):
                picture(Figure(figsize=(2, 2)).add_axes((0.05, 0.05, 0.9, 0.9)))
            with pytest.raises(DefinitionError, match=r"inches wide and 0.9 high; at that width it takes \d"):
                picture(Figure(figsize=(12, 1)).add_axes((0.05, 0.05, 0.9, 0.9)))

    def test_long_words(self) -> None:
        """A name of words longer than a line is broken, and signs in it are not markup."""
        provider = attrs.evolve(BY_NAME["Harrow"], name=LONG)
        history = [attrs.evolve(inspection, provider=provider) for inspection in HISTORIES[BY_NAME["Harrow"]]]
        assert_readable(timeline(provider, history))
        axes = grid([provider], history, on=ON)
        assert_readable(axes)
        assert "$and$ _that_ <b>is</b> all" in " ".join(text.what.replace("\n", " ") for text in texts(axes))

    def test_visits_close_together(self) -> None:
        """Words that would touch on one line are put on several."""
        history = visits(*(date(2020, 1, 6) + timedelta(14 * count) for count in range(6)), date(2026, 6, 1))
        axes = timeline(history[0].provider, history)
        assert_readable(axes)
        assert [at for at, *_ in sorted(marks(axes))] == [number(inspection.started) for inspection in history]
        assert len({lane for _, lane, _ in marks(axes)}) > 1

    @pytest.mark.parametrize("picture", PICTURES)
    def test_in_every_style(self, picture: str) -> None:
        """Words are written in the ink of the user's style, on its sheet, with contrast in every style."""
        for style, ink in (("dark_background", "white"), ("grayscale", "black")):
            with matplotlib.style.context(style):
                axes = PICTURES[picture](None)
                image = io.BytesIO()
                figure_of(axes).savefig(image, dpi=60)
            grey = Image.open(image).convert("L")
            low, high = cast("tuple[int, int]", grey.getextrema())
            assert high - low > 200
            words = {str(text.get_color()) for text in axes.texts}
            assert words - {colours.ink for colours in (*TONES, ABSENT)} <= {ink}
            assert axes.xaxis.label.get_color() == ink


def number(day: object) -> float:
    """Return a day as matplotlib counts it."""
    return float((cast("date", day) - date(1970, 1, 1)).days)


def visits(*days: date) -> list[Inspection]:
    """Return focused visits of an authority on these days."""
    edition = ILACS.editions[0]
    return [
        Inspection(
            provider=BY_NAME["Harrow"],
            edition=edition,
            activity=edition.activity("focused_visit"),
            on_site=(Days(day, day),),
            published=day + timedelta(30),
            judgements={},
            source=HISTORIES[BY_NAME["Harrow"]][0].source,
        )
        for day in days
    ]


def rows() -> list[dict[str, str]]:
    """Read the file of the inspections without the library."""
    text = files("inspection_framework.exchange").joinpath("data", "local_authority_inspections.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


SHAPES = {"outstanding": "*", "good": "o", "require": "^", "inadequate": "s", "not": "D"}


@pytest.mark.parametrize("picture", SHOWN)
def test_what_the_documentation_shows_is_drawn_today(picture: str) -> None:
    """Each kept file says in words what would be drawn now; `python -m docs.rendering.pictures` draws all again."""
    words = alt_text(SHOWN[picture]())
    for page in STYLES:
        with Image.open(FOLDER / f"{picture}-{page}.png") as kept:
            assert kept.info["Description"] == words


def test_they_are_written_anew(tmp_path: Path) -> None:
    """All kept files are written, each a picture that is not blank."""
    write_pictures(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FOLDER.iterdir()}
    for path in tmp_path.iterdir():
        with Image.open(path) as image:
            assert len(image.convert("L").getcolors() or ()) > 3


class TestChances:
    """The curve is the answer of the rules, month by month."""

    def test_the_line_and_the_shade(self) -> None:
        """They run from none on the day to the chance within 24 months, between its bounds."""
        on = date(2026, 11, 30)
        axes = likely("Barnet", on)
        within = [Months(count) for count in range(1, 25)]
        answer = rules_chances(BY_NAME["Barnet"], HISTORIES[BY_NAME["Barnet"]], on=on, within=within).horizons
        lines = [(cast("list[float]", line.get_xdata()), cast("list[float]", line.get_ydata())) for line in axes.lines]
        ((drawn_days, drawn_heights),) = (line for line in lines if len(line[0]) == 25)
        top, bottom = (float(tick) for tick in (axes.get_yticks()[0], axes.get_yticks()[4]))
        assert list(drawn_days) == [number(on), *(number(horizon.by) for horizon in answer)]
        shares = [(bottom - height) / (bottom - top) for height in drawn_heights]
        expected = [0.0, *(horizon.chance for horizon in answer)]
        assert all(abs(share - chance) < 1e-9 for share, chance in zip(shares, expected, strict=True))
        (path,) = axes.collections[0].get_paths()
        corners = cast("list[tuple[float, float]]", path.vertices)
        drawn_ends = {round((bottom - height) / (bottom - top), 6) for _, height in corners}
        assert drawn_ends == {0.0, *(round(share, 6) for horizon in answer for share in (horizon.low, horizon.high))}

    def test_what_stands_beside(self) -> None:
        """The chances within 3, 6, 12 and 24 months are there, and the policy window, hatched."""
        axes = likely("Barnet")
        labels = [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()]
        assert labels[:6] == ["100%", "75%", "50%", "25%", "0%", "Within 3 months: none of 75 (0% to 5%)"]
        window = "10 December 2026 to 10 December 2027, typically 10 June 2027; not open yet"
        assert labels[-1] == f"Next: Short inspection, by policy: {window}"
        (bar,) = axes.patches
        assert isinstance(bar, Rectangle)
        assert (bar.get_x(), bar.get_x() + bar.get_width()) == (
            number(date(2026, 12, 10)),
            number(date(2027, 12, 10)),
        )

    @pytest.mark.parametrize(
        ("on", "why", "policy"),
        [
            (date(2023, 4, 3), "there is no wait to count from.", "Standard inspection, by policy: no window"),
            (
                date(2023, 3, 31),
                "Cumberland did not exist on 31 March 2023: it was created on 1 April 2023.",
                "none known",
            ),
        ],
    )
    def test_nothing_to_count(self, on: date, why: str, policy: str) -> None:
        """The picture and its text say why."""
        axes = likely("Cumberland", on)
        assert_readable(axes)
        labels = [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()]
        assert labels[0].startswith("Cannot be counted: ")
        assert labels[0].endswith(why)
        assert labels[1] == f"Next: {policy}"
        assert why in alt_text(axes)


class TestTimeline:
    """A row for each area, a mark for each judgement."""

    @pytest.mark.parametrize("name", [*LONGEST, "Harrow", REFORMED[0], REFORMED[-1]])
    def test_a_mark_for_each_judgement(self, name: str) -> None:
        """There is one for each label in the file, on the first day on site, in the shape of its grade."""
        expected: Counter[tuple[float, str]] = Counter()
        for row in rows():
            if row["urn"] == BY_NAME[name].urn:
                day = number(date.fromisoformat(row["on site"][:10]))
                labels = [part.partition("=")[2] for part in row["judgements"].split("; ")]
                labels += [] if "overall=" in row["judgements"] else ["not in edition"]
                expected.update((day, SHAPES[label.lower().split()[0].removesuffix("s")]) for label in labels)
        assert Counter((at, shape) for at, _, shape in marks(drawn(name))) == expected

    def test_a_mark_stands_in_the_row_of_its_area(self) -> None:
        """Harrow 2025: care leavers inadequate, leaders requires improvement, the others good."""
        axes = drawn("Harrow")
        middles = dict(zip((label.get_text() for label in axes.get_yticklabels()), axes.get_yticks(), strict=True))
        labels = {label.replace("\n", " "): middle for label, middle in middles.items()}
        shapes = {lane: shape for at, lane, shape in marks(axes) if at == number(date(2025, 1, 20))}
        nearest = {min((abs(labels[name] - lane), name) for name in labels)[1]: shape for lane, shape in shapes.items()}
        assert nearest == {
            "Overall effectiveness": "s",
            "The impact of leaders on social work practice with children and families": "^",
            "The experiences and progress of children who need help and protection": "o",
            "The experiences and progress of children in care": "o",
            "The experiences and progress of care leavers": "s",
        }

    def test_the_windows(self) -> None:
        """A bar runs from the opening to the closing of each window, with a line at the typical day."""
        following = outlook_of(name := "Derby").next
        assert following
        assert following.window
        axes = drawn(name)
        bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches if isinstance(bar, Rectangle)]
        windows = [stated for stated in (following.window, following.observed) if stated]
        assert len(windows) == 2
        assert bars == [(number(window.opens), number(window.closes)) for window in windows]
        lines = [cast("LineCollection", collection).get_segments()[0][0][0] for collection in axes.collections]
        assert lines == [number(window.typical) for window in windows]
        assert_readable(axes)

    def test_a_window_without_an_end(self) -> None:
        """It runs to the edge of the picture; if only the typical day is known there is only the line."""
        outlooks = outlook_of("Derby")
        following = outlooks.next
        assert following
        for window, bars in (
            (Window(None, None, date(2028, 1, 1)), 1),
            (Window(date(2027, 1, 1), date(2028, 1, 1), None), 1),
            (Window(None, date(2028, 1, 1), None), 0),
        ):
            changed = attrs.evolve(outlooks, next=attrs.evolve(following, window=window, observed=None))
            axes = timeline(BY_NAME["Derby"], HISTORIES[BY_NAME["Derby"]], outlook=changed)
            left, right = axes.get_xlim()
            bars_drawn = [
                (bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches if isinstance(bar, Rectangle)
            ]
            opens = number(window.opens) if window.opens else left
            closes = number(window.closes) if window.closes else right
            assert bars_drawn == [(opens, closes)] * bars
            assert len(axes.collections) == bool(window.typical)
            assert_readable(axes)

    def test_no_window(self) -> None:
        """If no window is stated, the row says so and has no bar."""
        labels = [label.get_text().replace("\n", " ") for label in drawn("Harrow").get_yticklabels()]
        assert "Next: Standard inspection, by policy: no window" in labels
        assert sum(label.startswith("Next") for label in labels) == len(drawn("Harrow").patches) + 1

    def test_the_editions(self) -> None:
        """A dashed line is at the first day of each edition, with its id."""
        axes = drawn("Harrow")
        dashed = [cast("list[float]", line.get_xdata())[0] for line in axes.lines if line.get_linestyle() == "--"]
        editions = (*SIF.editions, *ILACS.editions)
        assert dashed == [number(edition.period.value.since) for edition in editions]
        assert {edition.id for edition in editions} <= {text.get_text() for text in axes.texts}

    def test_no_inspection(self) -> None:
        """A provider without inspections has a picture that says so, with and without an outlook."""
        provider = attrs.evolve(BY_NAME["Harrow"], name="Borsetshire")
        axes = timeline(provider, ())
        assert [label.get_text() for label in axes.get_yticklabels()] == ["No inspection is known."]
        assert (marks(axes), list(axes.get_xticks())) == ([], [])
        assert_readable(axes)
        axes = timeline(provider, (), outlook=outlook(provider, (), on=ON))
        assert "No inspection is known." in alt_text(axes)
        assert_readable(axes)

    def test_withheld_and_without_an_edition(self) -> None:
        """A withheld judgement has its own mark and the word, and so has one of unknown edition."""
        inspection = HISTORIES[BY_NAME["Harrow"]][-1]
        outcomes = {**inspection.judgements.outcomes, "overall": Absence.WITHHELD}
        withheld = attrs.evolve(inspection, judgements=outcomes)
        unplaced = attrs.evolve(
            inspection,
            edition=Absence.NOT_SUPPLIED,
            activity=Absence.NOT_SUPPLIED,
            judgements={"somewhere": Grade.GOOD},
            on_site=(),
            published=date(2026, 1, 1),
        )
        axes = timeline(inspection.provider, [withheld, unplaced])
        words = [text.get_text().replace("\n", " ") for text in axes.texts]
        assert words.count("Withheld") == 1
        assert words.count("Good (published)") == 1
        assert words.count("Not supplied (published)") == 1
        assert "somewhere: Good" in alt_text(axes)
        assert_readable(axes)

    def test_placed_by_the_last_day(self) -> None:
        """If the first day on site is not printed, the mark is on the last day, and says so: City of London, 2016."""
        axes = drawn("City of London")
        assert any("(last day)" in text.get_text().replace("\n", " ") for text in axes.texts)

    def test_visits(self) -> None:
        """Visits have a row of their own, by their title, or as an inspection if it is not known."""
        history = visits(date(2020, 1, 6))
        unnamed = attrs.evolve(visits(date(2021, 1, 4))[0], activity=Absence.NOT_SUPPLIED)
        axes = timeline(history[0].provider, [*history, unnamed])
        assert [text.get_text() for text in axes.texts][1:] == ["Focused\nvisit", "Inspection"]
        assert "no judgement" in alt_text(axes)

    def test_the_future_is_left_out(self) -> None:
        """With an outlook, what was not published on its day is not drawn."""
        provider = BY_NAME["Harrow"]
        axes = timeline(provider, HISTORIES[provider], outlook=outlook_of("Harrow", date(2021, 1, 1)))
        assert max(at for at, *_ in marks(axes)) == number(date(2020, 2, 10))

    def test_what_cannot_be_told(self) -> None:
        """If no next inspection is known, the row says so."""
        unknown = attrs.evolve(outlook_of("Harrow"), next=None)
        axes = timeline(BY_NAME["Harrow"], HISTORIES[BY_NAME["Harrow"]], outlook=unknown)
        assert axes.get_yticklabels()[-1].get_text() == "Next: none known"

    def test_the_outlook_of_another(self) -> None:
        """It is refused."""
        with pytest.raises(DefinitionError, match=r"outlook: it is of Barnet .*, not of Harrow"):
            timeline(BY_NAME["Harrow"], (), outlook=outlook_of("Barnet"))


class TestGrid:
    """A row for each provider, a column for each area."""

    def test_each_cell_is_the_outcome(self) -> None:
        """The words in the order of rows and columns are the labels of the latest reports, read from the file."""
        axes = region()
        names = [authority for authority in BY_NAME.values() if authority.region == "North East"]
        columns = ("overall", "leaders", "help_and_protection", "in_care", "care_leavers")
        expected: list[str] = []
        for provider in names:
            row = [row_of_file for row_of_file in rows() if row_of_file["urn"] == provider.urn][-1]
            labels = dict(part.split("=") for part in row["judgements"].split("; "))
            expected += [labels.get(column, "not in edition").lower() for column in columns]
        words = [text.get_text().replace("\n", " ").lower() for text in axes.texts][: len(expected)]
        assert [word.removesuffix(" to be good") for word in words] == [
            re.sub("^requires? improvement.*", "requires improvement", word) for word in expected
        ]
        assert len(axes.patches) == len(names) * len(columns)

    def test_of_whom_nothing_is_known(self) -> None:
        """A provider without inspections has a row that says so."""
        provider = attrs.evolve(BY_NAME["Harrow"], urn="1", name="Borsetshire")
        axes = grid([provider, BY_NAME["Harrow"]], local_authority_inspections(), on=ON)
        labels = [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()]
        assert labels == ["", "Borsetshire, no inspection is known", "Harrow, on site from 20 January 2025"]
        assert_readable(axes)
        assert_readable(grid([provider], (), on=ON))

    def test_areas_of_which_nothing_is_told(self) -> None:
        """An area of the edition without a judgement is not supplied; without an edition an area is named by its id."""
        inspection = HISTORIES[BY_NAME["Harrow"]][-1]
        part = attrs.evolve(inspection, judgements={"leaders": Grade.GOOD})
        other = attrs.evolve(BY_NAME["Barnet"])
        foreign = attrs.evolve(
            inspection,
            provider=other,
            edition=Absence.NOT_SUPPLIED,
            on_site=(),
            judgements={"in_care": Grade.GOOD, "x": Grade.GOOD},
        )
        axes = grid([inspection.provider, other], [part, foreign], on=ON)
        assert [text.get_text().replace("\n", " ") for text in axes.texts][-4:] == [
            *("Overall effectiveness", "The impact of leaders on social work practice with children and families"),
            *("In care", "X"),
        ]
        words = [text.get_text().replace("\n", " ") for text in axes.texts]
        assert words[:8] == [
            *("Not supplied", "Good", "Not supplied", "Not in edition"),
            *("Not supplied", "Not supplied", "Good", "Good"),
        ]
        assert "Barnet, day on site not known" in [label.get_text() for label in axes.get_yticklabels()]


class TestDistribution:
    """The number of authorities with each overall judgement on each day."""

    def test_the_bars_are_the_counts(self) -> None:
        """Each number, and the proportional height of its bar, equals a new count from the file."""
        axes = years()
        numbers = [int(text.get_text()) for text in axes.texts if text.get_text().isdigit()]
        expected: list[int] = []
        days = [date(year, 3, 31) for year in range(2014, 2027)]
        kinds = ("outstanding", "good", "requires improvement", "inadequate", None)
        for kind in kinds:
            for day in days:
                latest: dict[str, str | None] = {authority.urn: None for authority in BY_NAME.values()}
                made = {
                    authority.urn
                    for authority in BY_NAME.values()
                    if isinstance(authority.registered, date) and authority.registered > day
                }
                for row in rows():
                    if date.fromisoformat(row["published"]) <= day:
                        label = dict(part.split("=") for part in row["judgements"].split("; "))["overall"].lower()
                        latest[row["urn"]] = re.sub("^requires? improvement.*", "requires improvement", label)
                expected.append(sum(value == kind for urn, value in latest.items() if urn not in made))
        assert numbers == expected
        bars = [bar for bar in axes.patches if isinstance(bar, Rectangle)]
        assert len(bars) == sum(bool(count) for count in numbers)
        shares = {round(bar.get_height() / count, 6) for bar, count in zip(bars, filter(None, numbers), strict=True)}
        assert len(shares) == 1

    def test_since_the_reform(self) -> None:
        """Providers without an overall judgement have a row of their own."""
        axes = distribution(local_authorities(), local_authority_inspections(), days=[ON])
        labels = [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()]
        assert labels[-1] == "No overall judgement: not in edition"
        assert int(axes.texts[-1].get_text()) == sum("overall=" not in row["judgements"] for row in rows())
        assert_readable(axes)

    def test_those_made_later_and_those_that_ended(self) -> None:
        """A provider counts from its first day to the day on which it ended."""
        provider = attrs.evolve(BY_NAME["Harrow"], registered=date(2020, 1, 1), closed=date(2022, 1, 1))
        axes = distribution([provider], (), days=[date(2019, 1, 1), date(2021, 1, 1), date(2023, 1, 1)])
        assert [text.get_text() for text in axes.texts] == ["0", "1", "0"]
        assert "1 January 2021: No inspection is known: 1." in alt_text(axes)

    def test_nobody(self) -> None:
        """Without providers it says so; without days there is nothing to count."""
        axes = distribution([], (), days=[ON])
        assert [label.get_text() for label in axes.get_yticklabels()] == ["No provider is given."]
        assert_readable(axes)
        with pytest.raises(DefinitionError, match="days: there is none: give the days to count on"):
            distribution([], (), days=[])

    def test_days_too_close(self) -> None:
        """If the numbers do not fit next to each other on a figure of ours, it is refused."""
        days = [date(2018, 1, 1), date(2018, 1, 2), date(2026, 1, 1)]
        with pytest.raises(DefinitionError, match="too narrow for their words"):
            distribution(local_authorities(), local_authority_inspections(), days=days)


class TestSources:
    """The line below a picture."""

    def test_many_reports_are_named_as_a_series(self) -> None:
        """The series is named with its number and, if known, its period; a few documents are each named."""
        sources = [attrs.evolve(SOURCE, document=f"Ofsted, report on {at}", published=ON) for at in range(9)]
        assert caption_of(sources).startswith(
            "Sources: Ofsted, report on … (9 documents, 22 November 2026 to 22 November 2026)."
        )
        undated = [attrs.evolve(source, published=None) for source in sources]
        assert caption_of(undated).startswith("Sources: Ofsted, report on … (9 documents).")
        assert caption_of(sources[:2]).startswith("Sources: Ofsted, report on 0; Ofsted, report on 1.")
        mixed = [attrs.evolve(SOURCE, document=f"{at}") for at in range(9)]
        assert caption_of(mixed).startswith("Sources: 0; 1; 2; 3; 4; 5; and 3 more documents.")


class TestGantt:
    """A row for each step."""

    def test_the_bars_are_the_steps(self) -> None:
        """They run from the first to the last day; for a deadline, from the day from which it is counted."""
        steps = standard().steps
        axes = gantt(standard())
        bars = [bar for bar in axes.patches if isinstance(bar, Rectangle)]
        owed = [step.kind.value == "deadline" for step in steps]
        firsts = [step.counted_from if late else step.first for step, late in zip(steps, owed, strict=True)]
        assert [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in bars] == [
            (number(first), number(step.last) + 1) for first, step in zip(firsts, steps, strict=True)
        ]
        assert [bool(bar.get_hatch()) for bar in bars] == owed
        diamonds = [at for at, _, shape in marks(axes) if shape == "D"]
        assert diamonds == [number(step.last) + 0.5 for step, late in zip(steps, owed, strict=True) if late]

    def test_each_row_says_the_step(self) -> None:
        """It is in full, with its days."""
        labels = [label.get_text().replace("\n", " ") for label in gantt(standard()).get_yticklabels()]
        assert labels == [str(step) for step in standard().steps]

    def test_what_cannot_be_told(self) -> None:
        """Steps without days have no bar; if only the last day is unknown, there is a triangle at the first."""
        steps = [attrs.evolve(step, kind=StepKind.ON_SITE) for step in standard().steps[1:3]]
        timetable_here = attrs.evolve(
            standard(),
            steps=(attrs.evolve(steps[0], first=None, last=None), attrs.evolve(steps[1], last=None)),
        )
        axes = gantt(timetable_here)
        assert len(axes.patches) == 1
        assert marks(axes) == [(number(steps[1].first) + 0.5, axes.get_yticks()[1], ">")]
        assert "On an unknown day" in axes.get_yticklabels()[0].get_text()
        assert "last day not known" in alt_text(axes)
        assert_readable(axes)

    @pytest.mark.parametrize("activity", ["short", "focused_visit", "monitoring_visit"])
    def test_other_activities(self, activity: str) -> None:
        """Every activity with a timetable has a chart."""
        edition = ILACS.edition_on(date(2025, 1, 20))
        assert_readable(gantt(timetable(edition.activity(activity), on_site=date(2025, 1, 20))))


class TestAxes:
    """The axes returned belong to the user, and nothing else is touched."""

    @pytest.mark.parametrize("picture", PICTURES)
    def test_in_words(self, picture: str) -> None:
        """The alternative text has every label, and names the sources and the licence."""
        axes = PICTURES[picture](None)
        said = alt_text(axes)
        assert "Sources: " in said
        assert "Open Government Licence v3.0" in said
        assert "Open Government Licence v3.0" in axes.get_xlabel().replace("\n", " ")
        assert len(said) > 300
        labels = [label.get_text().replace("\n", " ") for label in axes.get_yticklabels()]
        assert [label for label in labels if label not in said and not label.startswith("Edition")] == []

    def test_in_words_of_nothing(self) -> None:
        """Axes without a picture have no such text."""
        with pytest.raises(DefinitionError, match="no picture of this library was drawn on them"):
            alt_text(Figure().add_subplot())

    def test_kept_with_the_picture(self) -> None:
        """The text stays with the figure through a pickle, and in a file."""
        axes = drawn("Harrow")
        again = cast("Axes", pickle.loads(pickle.dumps(figure_of(axes))).axes[0])  # noqa: S301 # our own
        assert alt_text(again) == alt_text(axes)
        image = io.BytesIO()
        figure_of(axes).savefig(image, dpi=50, metadata={"Description": alt_text(axes)})
        assert Image.open(image).info["Description"] == alt_text(axes)

    def test_can_be_changed(self) -> None:
        """The title, the sources and the labels are those of the axes."""
        axes = drawn("Harrow")
        axes.set_title("Mine", loc="left")
        axes.set_xlabel("Ours")
        assert {"Mine", "Ours"} <= {text.what for text in texts(axes)}

    def test_nothing_else_is_touched(self) -> None:
        """No figure of pyplot is made, and no setting is changed."""
        code = (
            "import sys, matplotlib; before = dict(matplotlib.rcParams);"
            "from inspection_framework.exchange.datasets import local_authority_inspections;"
            "from inspection_framework.notebook.pictures import timeline;"
            "(one, *_) = local_authority_inspections(); axes = timeline(one.provider, [one]);"
            "axes.figure.savefig(sys.stderr.buffer);"
            "import matplotlib.pyplot; print(matplotlib.pyplot.get_fignums(), dict(matplotlib.rcParams) == before)"
        )
        command = [sys.executable, "-c", code]
        out = subprocess.run(command, capture_output=True, check=True)  # noqa: S603 # our own code
        assert out.stdout.decode().split() == ["[]", "True"]

    def test_what_is_missing_is_said(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Without matplotlib the error names the extra to install."""
        monkeypatch.setitem(sys.modules, "inspection_framework.notebook.pictures._distribution", None)
        spec = importlib.util.spec_from_file_location("without_the_extra", pictures.__file__)
        assert spec
        assert spec.loader
        with pytest.raises(ModuleNotFoundError) as caught:
            spec.loader.exec_module(importlib.util.module_from_spec(spec))
        assert caught.value.__notes__ == [how_to_install("plots")]
