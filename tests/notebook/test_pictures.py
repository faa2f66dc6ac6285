"""Pictures: what is drawn is what was given, and it can be read."""

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
from collections.abc import Callable
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
BY_NAME = {one.name: one for one in local_authorities()}
HISTORIES: dict[Provider, list[Inspection]] = defaultdict(list)
for _one in local_authority_inspections():
    HISTORIES[_one.provider].append(_one)
LONGEST = sorted(BY_NAME, key=len)[-3:]
REFORMED = sorted({one.provider.name for one in local_authority_inspections() if one.overall is Absence.NOT_IN_EDITION})
SEARCHED = ("Slough", "Havering", "City of London", "Surrey", "Harrow", REFORMED[0])
"""Authorities with close inspections, with a day that is not printed, and with all that is usual."""
LONG = " ".join(["Unaussprechlichlangundnichttrennbar"] * 3) + " $and$ _that_ <b>is</b> all"


def told(name: str, on: date = ON) -> Outlook:
    """Give the outlook of an authority."""
    return outlook(BY_NAME[name], HISTORIES[BY_NAME[name]], on=on)


def drawn(name: str, ax: Axes | None = None) -> Axes:
    """Give the timeline of an authority."""
    return timeline(
        BY_NAME[name], HISTORIES[BY_NAME[name]], outlook=told(name), editions=(*SIF.editions, *ILACS.editions), ax=ax
    )


def region(ax: Axes | None = None) -> Axes:
    """Give the grid of a region."""
    return grid(
        [one for one in BY_NAME.values() if one.region == "North East"], local_authority_inspections(), on=ON, ax=ax
    )


def years(ax: Axes | None = None) -> Axes:
    """Give the distribution over the years."""
    days = [date(year, 3, 31) for year in range(2014, 2027)]
    return distribution(local_authorities(), local_authority_inspections(), days=days, ax=ax)


def standard() -> Timetable:
    """Give the timetable of a standard inspection."""
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
    """Give the figure of some axes."""
    return cast("Figure", axes.figure)


def assert_readable(axes: Axes, within: Bbox | None = None) -> None:
    """No text shares more than an edge with another or with a mark, and none reaches out of the picture."""
    seen = texts(axes)
    assert overlapping(axes, seen) == []
    assert cut(seen, within or cast("Bbox", figure_of(axes).bbox)) == []
    assert len(seen) > 1


class TestReadable:
    """Nothing that is written overlaps or is cut, at any size at which the picture is drawn."""

    @pytest.mark.parametrize("name", [*LONGEST, *SEARCHED])
    def test_real_histories(self, name: str) -> None:
        """The longest names, the closest inspections, and those since the reform."""
        assert_readable(drawn(name))

    @pytest.mark.parametrize("dpi", [72])
    @pytest.mark.parametrize("picture", PICTURES)
    def test_at_any_resolution(self, picture: str, dpi: int) -> None:
        """Letters move to whole pixels: a picture saved at another resolution than it was drawn at is as readable."""
        axes = PICTURES[picture](None)
        figure_of(axes).set_dpi(dpi)
        assert_readable(axes)

    @pytest.mark.parametrize("size", [(12, 8), (7, 13)], ids=str)
    @pytest.mark.parametrize("picture", PICTURES)
    def test_on_given_axes(self, picture: str, size: tuple[float, float]) -> None:
        """It keeps to the rectangle of the axes that were given, labels and sources too."""
        figure = Figure(figsize=size)
        axes = figure.add_axes((0.05, 0.05, 0.9, 0.9))
        given = axes.get_position().transformed(figure.transFigure)
        assert PICTURES[picture](axes) is axes
        assert_readable(axes, given)

    def test_beside_others(self) -> None:
        """Two pictures in one figure do not touch one another."""
        figure = Figure(figsize=(20, 14))
        left, right = figure.subplots(1, 2)
        seen = [*texts(drawn("Harrow", left)), *texts(gantt(standard(), ax=right))]
        wide = max(one.box.x1 for one in texts(left))
        assert wide < min(one.box.x0 for one in texts(right))
        assert len(seen) > 40

    @pytest.mark.parametrize("picture", PICTURES)
    def test_too_small(self, picture: str) -> None:
        """Axes without room are refused, with the room that it takes, rather than drawn unreadably."""
        with pytest.raises(DefinitionError, match=r"ax: they are 1.8 inches wide.*with more room"):
            PICTURES[picture](Figure(figsize=(2, 2)).add_axes((0.05, 0.05, 0.9, 0.9)))
        with pytest.raises(DefinitionError, match=r"inches wide and 0.9 high; at that width it takes \d"):
            PICTURES[picture](Figure(figsize=(12, 1)).add_axes((0.05, 0.05, 0.9, 0.9)))

    def test_long_words(self) -> None:
        """A name of words that fit on no line is broken, and signs in it are no markup."""
        provider = attrs.evolve(BY_NAME["Harrow"], name=LONG)
        history = [attrs.evolve(one, provider=provider) for one in HISTORIES[BY_NAME["Harrow"]]]
        assert_readable(timeline(provider, history))
        axes = grid([provider], history, on=ON)
        assert_readable(axes)
        assert "$and$ _that_ <b>is</b> all" in " ".join(one.what.replace("\n", " ") for one in texts(axes))

    def test_visits_close_together(self) -> None:
        """Words that would touch on one line are put on several."""
        history = visits(*(date(2020, 1, 6) + timedelta(14 * count) for count in range(6)), date(2026, 6, 1))
        axes = timeline(history[0].provider, history)
        assert_readable(axes)
        assert [at for at, *_ in sorted(marks(axes))] == [number(one.started) for one in history]
        assert len({lane for _, lane, _ in marks(axes)}) > 1

    @pytest.mark.parametrize("style", ["dark_background", "grayscale"])
    @pytest.mark.parametrize("picture", PICTURES)
    def test_in_every_style(self, picture: str, style: str) -> None:
        """Words are written in the ink of the user's style, on its sheet: there is contrast in every one."""
        with matplotlib.style.context(style):
            axes = PICTURES[picture](None)
            image = io.BytesIO()
            figure_of(axes).savefig(image, dpi=60)
        grey = Image.open(image).convert("L")
        low, high = cast("tuple[int, int]", grey.getextrema())
        assert high - low > 200
        ink = "white" if style == "dark_background" else "black"
        words = {str(text.get_color()) for text in axes.texts}
        assert words - {colours.ink for colours in (*TONES, ABSENT)} <= {ink}
        assert axes.xaxis.label.get_color() == ink


def number(day: object) -> float:
    """Give a day as matplotlib counts it."""
    return float((cast("date", day) - date(1970, 1, 1)).days)


def visits(*days: date) -> list[Inspection]:
    """Give focused visits of an authority on some days."""
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
    """Read the file of the inspections by ourselves."""
    text = files("inspection_framework.exchange").joinpath("data", "local_authority_inspections.csv").read_text("utf-8")
    return list(csv.DictReader(text.splitlines()))


SHAPES = {"outstanding": "*", "good": "o", "require": "^", "inadequate": "s", "not": "D"}


@pytest.mark.parametrize("page", STYLES)
@pytest.mark.parametrize("picture", SHOWN)
def test_what_the_documentation_shows_is_drawn_today(picture: str, page: str) -> None:
    """Each kept file says in words what would be drawn now; `python -m docs.rendering.pictures` draws them anew."""
    with Image.open(FOLDER / f"{picture}-{page}.png") as kept:
        assert kept.info["Description"] == alt_text(SHOWN[picture]())


def test_they_are_written_anew(tmp_path: Path) -> None:
    """As many files as are kept, each a picture that is not blank."""
    write_pictures(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in FOLDER.iterdir()}
    for path in tmp_path.iterdir():
        with Image.open(path) as image:
            assert len(image.convert("L").getcolors() or ()) > 3


class TestChances:
    """The curve is the answer of the rules, month by month."""

    def test_the_line_and_the_shade(self) -> None:
        """From none on the day to the chance within 24 months; between its bounds."""
        on = date(2026, 11, 30)
        axes = likely("Barnet", on)
        within = [Months(count) for count in range(1, 25)]
        told = rules_chances(BY_NAME["Barnet"], HISTORIES[BY_NAME["Barnet"]], on=on, within=within).horizons
        lines = [(cast("list[float]", one.get_xdata()), cast("list[float]", one.get_ydata())) for one in axes.lines]
        ((drawn_days, drawn_heights),) = (line for line in lines if len(line[0]) == 25)
        top, bottom = (float(tick) for tick in (axes.get_yticks()[0], axes.get_yticks()[4]))
        assert list(drawn_days) == [number(on), *(number(one.by) for one in told)]
        shares = [(bottom - height) / (bottom - top) for height in drawn_heights]
        expected = [0.0, *(one.chance for one in told)]
        assert all(abs(share - chance) < 1e-9 for share, chance in zip(shares, expected, strict=True))
        (path,) = axes.collections[0].get_paths()
        corners = cast("list[tuple[float, float]]", path.vertices)
        drawn_ends = {round((bottom - height) / (bottom - top), 6) for _, height in corners}
        assert drawn_ends == {0.0, *(round(share, 6) for one in told for share in (one.low, one.high))}

    def test_what_stands_beside(self) -> None:
        """The chances within 3, 6, 12 and 24 months, and the policy window, hatched."""
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
            (date(2023, 3, 31), "Cumberland was made on 1 April 2023.", "cannot be told"),
        ],
    )
    def test_nothing_to_count(self, on: date, why: str, policy: str) -> None:
        """It says why, in words too."""
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
        """As many as the file has labels, on the first day on site, in the shape of the grade; one more since 2026."""
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
        middles = dict(zip((one.get_text() for one in axes.get_yticklabels()), axes.get_yticks(), strict=True))
        labels = {label.replace("\n", " "): middle for label, middle in middles.items()}
        found = {lane: shape for at, lane, shape in marks(axes) if at == number(date(2025, 1, 20))}
        nearest = {min((abs(labels[one] - lane), one) for one in labels)[1]: shape for lane, shape in found.items()}
        assert nearest == {
            "Overall effectiveness": "s",
            "The impact of leaders on social work practice with children and families": "^",
            "The experiences and progress of children who need help and protection": "o",
            "The experiences and progress of children in care": "o",
            "The experiences and progress of care leavers": "s",
        }

    def test_the_windows(self) -> None:
        """A bar from the day on which each opens to the day on which it closes, with a line where it is typical."""
        following = told(name := "Derby").next
        assert following
        assert following.window
        axes = drawn(name)
        bars = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches if isinstance(bar, Rectangle)]
        windows = [one for one in (following.window, following.observed) if one]
        assert len(windows) == 2
        assert bars == [(number(one.opens), number(one.closes)) for one in windows]
        lines = [cast("LineCollection", one).get_segments()[0][0][0] for one in axes.collections]
        assert lines == [number(one.typical) for one in windows]
        assert_readable(axes)

    def test_a_window_without_an_end(self) -> None:
        """It runs to the edge of the picture; where only the typical day is known there is the line alone."""
        outlooks = told("Derby")
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
            found = [(bar.get_x(), bar.get_x() + bar.get_width()) for bar in axes.patches if isinstance(bar, Rectangle)]
            opens = number(window.opens) if window.opens else left
            closes = number(window.closes) if window.closes else right
            assert found == [(opens, closes)] * bars
            assert len(axes.collections) == bool(window.typical)
            assert_readable(axes)

    def test_no_window(self) -> None:
        """Where none is stated, the row says so and has no bar."""
        labels = [one.get_text().replace("\n", " ") for one in drawn("Harrow").get_yticklabels()]
        assert "Next: Standard inspection, by policy: no window" in labels
        assert sum(label.startswith("Next") for label in labels) == len(drawn("Harrow").patches) + 1

    def test_the_editions(self) -> None:
        """A dashed line at the first day of each edition, with its id."""
        axes = drawn("Harrow")
        dashed = [cast("list[float]", one.get_xdata())[0] for one in axes.lines if one.get_linestyle() == "--"]
        editions = (*SIF.editions, *ILACS.editions)
        assert dashed == [number(one.period.value.since) for one in editions]
        assert {one.id for one in editions} <= {text.get_text() for text in axes.texts}

    def test_no_inspection(self) -> None:
        """A provider without inspections has a picture that says so, with and without an outlook."""
        provider = attrs.evolve(BY_NAME["Harrow"], name="Borsetshire")
        axes = timeline(provider, ())
        assert [one.get_text() for one in axes.get_yticklabels()] == ["No inspection is known."]
        assert (marks(axes), list(axes.get_xticks())) == ([], [])
        assert_readable(axes)
        axes = timeline(provider, (), outlook=outlook(provider, (), on=ON))
        assert "No inspection is known." in alt_text(axes)
        assert_readable(axes)

    def test_withheld_and_without_an_edition(self) -> None:
        """A judgement that is withheld has a mark of its own shape and the word; so has one of no known edition."""
        one = HISTORIES[BY_NAME["Harrow"]][-1]
        outcomes = {**one.judgements.outcomes, "overall": Absence.WITHHELD}
        withheld = attrs.evolve(one, judgements=outcomes)
        unplaced = attrs.evolve(
            one,
            edition=Absence.NOT_SUPPLIED,
            activity=Absence.NOT_SUPPLIED,
            judgements={"somewhere": Grade.GOOD},
            on_site=(),
            published=date(2026, 1, 1),
        )
        axes = timeline(one.provider, [withheld, unplaced])
        words = [text.get_text().replace("\n", " ") for text in axes.texts]
        assert words.count("Withheld") == 1
        assert words.count("Good (published)") == 1
        assert words.count("Not supplied (published)") == 1
        assert "somewhere: Good" in alt_text(axes)
        assert_readable(axes)

    def test_placed_by_the_last_day(self) -> None:
        """Where the first day on site is not printed the mark stands on the last, and says so: City of London, 2016."""
        axes = drawn("City of London")
        assert any("(last day)" in text.get_text().replace("\n", " ") for text in axes.texts)

    def test_visits(self) -> None:
        """Visits stand in a row of their own, by their title, or as an inspection where it is not known."""
        history = visits(date(2020, 1, 6))
        unnamed = attrs.evolve(visits(date(2021, 1, 4))[0], activity=Absence.NOT_SUPPLIED)
        axes = timeline(history[0].provider, [*history, unnamed])
        assert [text.get_text() for text in axes.texts][1:] == ["Focused\nvisit", "Inspection"]
        assert "no judgement" in alt_text(axes)

    def test_the_future_is_left_out(self) -> None:
        """With an outlook, what was not published on its day is not drawn."""
        provider = BY_NAME["Harrow"]
        axes = timeline(provider, HISTORIES[provider], outlook=told("Harrow", date(2021, 1, 1)))
        assert max(at for at, *_ in marks(axes)) == number(date(2020, 2, 10))

    def test_what_cannot_be_told(self) -> None:
        """Where no next inspection can be told the row says so."""
        unknown = attrs.evolve(told("Harrow"), next=None)
        axes = timeline(BY_NAME["Harrow"], HISTORIES[BY_NAME["Harrow"]], outlook=unknown)
        assert axes.get_yticklabels()[-1].get_text() == "Next: cannot be told"

    def test_the_outlook_of_another(self) -> None:
        """It is refused."""
        with pytest.raises(DefinitionError, match=r"outlook: it is of Barnet .*, not of Harrow"):
            timeline(BY_NAME["Harrow"], (), outlook=told("Barnet"))


class TestGrid:
    """A row for each provider, a column for each area."""

    def test_each_cell_is_the_outcome(self) -> None:
        """The words in the order of rows and columns are the labels of the latest reports, read from the file."""
        axes = region()
        names = [one for one in BY_NAME.values() if one.region == "North East"]
        columns = ("overall", "leaders", "help_and_protection", "in_care", "care_leavers")
        expected: list[str] = []
        for provider in names:
            row = [one for one in rows() if one["urn"] == provider.urn][-1]
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
        labels = [one.get_text().replace("\n", " ") for one in axes.get_yticklabels()]
        assert labels == ["", "Borsetshire, no inspection is known", "Harrow, on site from 20 January 2025"]
        assert_readable(axes)
        assert_readable(grid([provider], (), on=ON))

    def test_areas_of_which_nothing_is_told(self) -> None:
        """An area of the edition without a judgement is not supplied; without an edition the area stands by its id."""
        one = HISTORIES[BY_NAME["Harrow"]][-1]
        part = attrs.evolve(one, judgements={"leaders": Grade.GOOD})
        other = attrs.evolve(BY_NAME["Barnet"])
        foreign = attrs.evolve(
            one,
            provider=other,
            edition=Absence.NOT_SUPPLIED,
            on_site=(),
            judgements={"in_care": Grade.GOOD, "x": Grade.GOOD},
        )
        axes = grid([one.provider, other], [part, foreign], on=ON)
        assert [text.get_text().replace("\n", " ") for text in axes.texts][-4:] == [
            *("Overall effectiveness", "The impact of leaders on social work practice with children and families"),
            *("In care", "X"),
        ]
        words = [text.get_text().replace("\n", " ") for text in axes.texts]
        assert words[:8] == [
            *("Not supplied", "Good", "Not supplied", "Not in edition"),
            *("Not supplied", "Not supplied", "Good", "Good"),
        ]
        assert "Barnet, day on site not known" in [one.get_text() for one in axes.get_yticklabels()]


class TestDistribution:
    """How many had which overall judgement on which day."""

    def test_the_bars_are_the_counts(self) -> None:
        """Each number, and the height of each bar in proportion to it, counted anew from the file."""
        axes = years()
        numbers = [int(text.get_text()) for text in axes.texts if text.get_text().isdigit()]
        expected: list[int] = []
        days = [date(year, 3, 31) for year in range(2014, 2027)]
        kinds = ("outstanding", "good", "requires improvement", "inadequate", None)
        for kind in kinds:
            for day in days:
                latest: dict[str, str | None] = {one.urn: None for one in BY_NAME.values()}
                made = {
                    one.urn for one in BY_NAME.values() if isinstance(one.registered, date) and one.registered > day
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
        """Those without an overall judgement have a row of their own."""
        axes = distribution(local_authorities(), local_authority_inspections(), days=[ON])
        labels = [one.get_text().replace("\n", " ") for one in axes.get_yticklabels()]
        assert labels[-1] == "No overall judgement: not in edition"
        assert int(axes.texts[-1].get_text()) == sum("overall=" not in row["judgements"] for row in rows())
        assert_readable(axes)

    def test_those_made_later_and_those_that_ended(self) -> None:
        """A provider counts from the day on which it was made to the day on which it ended."""
        one = attrs.evolve(BY_NAME["Harrow"], registered=date(2020, 1, 1), closed=date(2022, 1, 1))
        axes = distribution([one], (), days=[date(2019, 1, 1), date(2021, 1, 1), date(2023, 1, 1)])
        assert [text.get_text() for text in axes.texts] == ["0", "1", "0"]
        assert "1 January 2021: No inspection is known: 1." in alt_text(axes)

    def test_nobody(self) -> None:
        """Without providers it says so; without days there is nothing to count."""
        axes = distribution([], (), days=[ON])
        assert [one.get_text() for one in axes.get_yticklabels()] == ["No provider is given."]
        assert_readable(axes)
        with pytest.raises(DefinitionError, match="days: there is none: give the days to count on"):
            distribution([], (), days=[])

    def test_days_too_close(self) -> None:
        """Where the numbers find no room side by side on a figure of ours, it is refused."""
        days = [date(2018, 1, 1), date(2018, 1, 2), date(2026, 1, 1)]
        with pytest.raises(DefinitionError, match="too narrow for what stands side by side"):
            distribution(local_authorities(), local_authority_inspections(), days=days)


class TestSources:
    """The line below a picture."""

    def test_many_reports_are_named_as_a_series(self) -> None:
        """With how many there are and from when to when, where known; few documents are each named."""
        sources = [attrs.evolve(SOURCE, document=f"Ofsted, report on {at}", published=ON) for at in range(9)]
        assert caption_of(sources).startswith(
            "Sources: Ofsted, report on … (9 documents, 22 November 2026 to 22 November 2026)."
        )
        undated = [attrs.evolve(one, published=None) for one in sources]
        assert caption_of(undated).startswith("Sources: Ofsted, report on … (9 documents).")
        assert caption_of(sources[:2]).startswith("Sources: Ofsted, report on 0; Ofsted, report on 1.")
        mixed = [attrs.evolve(SOURCE, document=f"{at}") for at in range(9)]
        assert caption_of(mixed).startswith("Sources: 0; 1; 2; 3; 4; 5; and 3 more documents.")


class TestGantt:
    """A row for each step."""

    def test_the_bars_are_the_steps(self) -> None:
        """From the first day to the end of the last; of what is owed, from the day from which it is counted."""
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
        """In full, with its days."""
        labels = [one.get_text().replace("\n", " ") for one in gantt(standard()).get_yticklabels()]
        assert labels == [str(step) for step in standard().steps]

    def test_what_cannot_be_told(self) -> None:
        """Steps without days have no bar; where only the last cannot be told there is a triangle at the first day."""
        steps = [attrs.evolve(step, kind=StepKind.ON_SITE) for step in standard().steps[1:3]]
        given = attrs.evolve(
            standard(),
            steps=(attrs.evolve(steps[0], first=None, last=None), attrs.evolve(steps[1], last=None)),
        )
        axes = gantt(given)
        assert len(axes.patches) == 1
        assert marks(axes) == [(number(steps[1].first) + 0.5, axes.get_yticks()[1], ">")]
        assert "Cannot be told" in axes.get_yticklabels()[0].get_text()
        assert "a day that cannot be told" in alt_text(axes)
        assert_readable(axes)

    @pytest.mark.parametrize("activity", ["short", "focused_visit", "monitoring_visit"])
    def test_other_activities(self, activity: str) -> None:
        """Whatever has a timetable has a chart."""
        edition = ILACS.edition_on(date(2025, 1, 20))
        assert_readable(gantt(timetable(edition.activity(activity), on_site=date(2025, 1, 20))))


class TestAxes:
    """What is given back belongs to the user, and nothing else is touched."""

    @pytest.mark.parametrize("picture", PICTURES)
    def test_in_words(self, picture: str) -> None:
        """The alternative text says every label, and names the sources and the licence."""
        axes = PICTURES[picture](None)
        said = alt_text(axes)
        assert "Sources: " in said
        assert "Open Government Licence v3.0" in said
        assert "Open Government Licence v3.0" in axes.get_xlabel().replace("\n", " ")
        assert len(said) > 300
        labels = [one.get_text().replace("\n", " ") for one in axes.get_yticklabels()]
        assert [label for label in labels if label not in said and not label.startswith("Edition")] == []

    def test_in_words_of_nothing(self) -> None:
        """Axes without a picture have no such text."""
        with pytest.raises(DefinitionError, match="no picture of this library was drawn on them"):
            alt_text(Figure().add_subplot())

    def test_kept_with_the_picture(self) -> None:
        """The text goes with the figure through a pickle, and into a file."""
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
        assert {"Mine", "Ours"} <= {one.what for one in texts(axes)}

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
        """Without matplotlib the error says which extra brings it."""
        monkeypatch.setitem(sys.modules, "inspection_framework.notebook.pictures._distribution", None)
        spec = importlib.util.spec_from_file_location("without_the_extra", pictures.__file__)
        assert spec
        assert spec.loader
        with pytest.raises(ModuleNotFoundError) as caught:
            spec.loader.exec_module(importlib.util.module_from_spec(spec))
        assert caught.value.__notes__ == [
            "It comes with an extra: in the folder of the sources, run pip install '.[plots]'"
        ]
