"""Publication: rounding, symbols, and that no hidden count can be computed from what is shown."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum
from fractions import Fraction
from itertools import product
from typing import Any, TypeVar

import attrs
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inspection_framework import Absence, CannotPublishError, DefinitionError
from inspection_framework.exchange.publication import (
    AS_COUNTED,
    HOSPITAL_ADMISSIONS,
    OFQUAL,
    Preset,
    PublishedCell,
    PublishedTable,
    Symbol,
    percentage,
    publish_counts,
    publish_table,
    round_half_up,
    symbol_of,
)
from tests.exchange.linear import most

T = TypeVar("T")
Table = Mapping[str, Mapping[str, int]]
TOTAL = "Total"
FAR = 24
"""More than any count that a shown total of the small tables allows."""


def table(rows: Sequence[Sequence[int]]) -> dict[str, dict[str, int]]:
    """Return numbers as a table with names."""
    return {f"r{i}": {f"c{j}": count for j, count in enumerate(row)} for i, row in enumerate(rows)}


def inner(cell: PublishedCell) -> bool:
    """Return whether a cell is a count, not a total."""
    return TOTAL not in {cell.row, cell.column}


def adds_up(total: PublishedCell, cell: PublishedCell) -> bool:
    """Return whether a total includes a cell."""
    return inner(cell) and total.row in {TOTAL, cell.row} and total.column in {TOTAL, cell.column}


def sums(published: PublishedTable) -> list[tuple[PublishedCell, list[PublishedCell]]]:
    """Return every total with the counts in it, as a reader sees them."""
    totals = [cell for cell in published.cells if not inner(cell)]
    return [(total, [cell for cell in published.cells if adds_up(total, cell)]) for total in totals]


def every_answer(published: PublishedTable) -> Iterator[dict[PublishedCell, int]]:
    """Try every number from 1 in every hidden count, and yield the answers that agree with all shown totals."""
    asked = [cell for cell in published.cells if inner(cell) and isinstance(cell.shown, Symbol)]
    lines = sums(published)

    def counted(parts: Sequence[PublishedCell], guessed: Mapping[PublishedCell, int]) -> list[int]:
        counts = (cell.shown if isinstance(cell.shown, int) else guessed.get(cell) for cell in parts)
        return [count for count in counts if count is not None]

    def wrong(total: PublishedCell, parts: Sequence[PublishedCell], guessed: Mapping[PublishedCell, int]) -> bool:
        known = counted(parts, guessed)
        missing = len(parts) - len(known)
        if not isinstance(total.shown, int):
            return False
        return sum(known) + missing > total.shown or (not missing and sum(known) != total.shown)

    def search(guessed: dict[PublishedCell, int]) -> Iterator[dict[PublishedCell, int]]:
        if any(wrong(total, parts, guessed) for total, parts in lines):
            return
        if len(guessed) == len(asked):
            yield {**guessed, **{total: sum(counted(parts, guessed)) for total, parts in lines}}
            return
        at = asked[len(guessed)]
        held = any(at in parts for total, parts in lines if isinstance(total.shown, int))
        for count in range(1, FAR + 1) if held else (1, FAR):  # a count in no shown total is independent
            yield from search({**guessed, at: count})

    yield from search({})


def assert_bounds_are_those_of_every_answer(published: PublishedTable) -> None:
    """Check the least and the most of each hidden count against all answers; each count has at least two."""
    hidden = [cell for cell in published.cells if isinstance(cell.shown, Symbol)]
    answers = list(every_answer(published)) if hidden else []
    for cell in hidden:
        numbers = {answer[cell] for answer in answers}
        assert len(numbers) > 1
        assert min(numbers) == cell.least
        assert max(numbers) >= FAR if cell.most is None else max(numbers) == cell.most


def published_or_none(
    publish: Callable[[T, Preset], PublishedTable], counts: T, preset: Preset
) -> PublishedTable | None:
    """Return what is published, or nothing where it is refused."""
    try:
        return publish(counts, preset)
    except CannotPublishError:
        return None


def small_tables(*, keep_totals: bool) -> Iterator[PublishedTable | None]:
    """Yield every list of up to four counts, every two-by-two table and some of two by three, as published."""
    preset = Preset(hide_up_to=2, keep_totals=keep_totals)
    for length in range(1, 5):
        for row in product(range(5), repeat=length):
            counts = {f"r{i}": count for i, count in enumerate(row)}
            yield published_or_none(publish_counts, counts, preset)
    for length, values in ((2, range(5)), (3, (0, 1, 3))):
        for row in product(values, repeat=2 * length):
            yield published_or_none(publish_table, table([row[:length], row[length:]]), preset)


@pytest.mark.parametrize("keep_totals", [False, True])
def test_no_hidden_count_of_a_small_table_can_be_computed(*, keep_totals: bool) -> None:
    """Enumerated: the bounds of each hidden count are exact, and no hidden count has only one answer."""
    tables = list(small_tables(keep_totals=keep_totals))
    distinct = set(tables) - {None}
    for published in distinct:
        assert published is not None
        assert_bounds_are_those_of_every_answer(published)
    assert (len(tables), tables.count(None) > 0) == (780 + 625 + 729, keep_totals)


def bounds(published: PublishedTable, asked: PublishedCell) -> tuple[int, int | None]:
    """Return the least and the most of a hidden count, by linear programming, from only what is shown."""
    hidden = [cell for cell in published.cells if isinstance(cell.shown, Symbol)]
    rows: list[list[int]] = []
    right: list[int] = []
    for total, parts in sums(published):
        known = [cell.shown for cell in (*parts, total)]
        signs = [*(1 for _ in parts), -1]
        rows.append(
            [sum(s for s, cell in zip(signs, (*parts, total), strict=True) if cell is unknown) for unknown in hidden]
        )
        right.append(-sum(s * shown for s, shown in zip(signs, known, strict=True) if isinstance(shown, int)))
    right = [total - sum(row) for row, total in zip(rows, right, strict=True)]  # the part above 1
    aim = [int(cell is asked) for cell in hidden]
    below, above = most([-value for value in aim], rows, right), most(aim, rows, right)
    assert below is not None
    return int(1 - below), None if above is None else int(1 + above)


@pytest.mark.parametrize(
    ("aim", "rows", "right", "maximum"),
    [
        ([1, 0], [[1, 1]], [3], 3),
        ([1, 2], [[1, 1, 0], [1, 0, -1]], [4, -1], 8),
        ([1, 0], [[1, -1]], [0], None),
        ([1, 1], [[1, 1], [2, 2]], [3, 6], 3),
        ([0, 1], [[-1, 0], [0, 1]], [0, 5], 5),
    ],
    ids=["a sum", "less than a difference", "no end", "said twice", "nothing below nought"],
)
def test_the_solver_solves(aim: list[int], rows: list[list[int]], right: list[int], maximum: int | None) -> None:
    """Obvious solutions are found."""
    assert most([*aim, *[0] * (len(rows[0]) - len(aim))], rows, right) == maximum


@st.composite
def tables(draw: st.DrawFn) -> dict[str, dict[str, int]]:
    """Draw tables with small counts among larger ones."""
    width = draw(st.integers(1, 5))
    counts = st.integers(0, 9) | st.integers(0, 60)
    return table(draw(st.lists(st.lists(counts, min_size=width, max_size=width), min_size=1, max_size=5)))


presets = st.builds(
    Preset, hide_up_to=st.integers(2, 8), possible=st.integers(2, 4), keep_totals=st.booleans(), base=st.just(1)
)


@settings(max_examples=settings().max_examples * 3 // 5)
@given(tables(), presets)
def test_no_hidden_count_of_a_larger_table_can_be_computed(counts: Table, preset: Preset) -> None:
    """The solver leaves each hidden count at least as many numbers as the preset requires, and the same bounds."""
    published = published_or_none(publish_table, counts, preset)
    assume(published)
    assert published
    for cell in published.cells:
        if isinstance(cell.shown, Symbol):
            least, greatest = bounds(published, cell)
            assert (least, greatest) == (cell.least, cell.most)
            assert greatest is None or greatest - least + 1 >= preset.possible


@given(tables(), presets)
def test_what_is_shown_is_true_and_no_small_count_is(counts: Table, preset: Preset) -> None:
    """Shown counts are true; small ones are hidden, except totals that must be kept; zeros are shown."""
    published = published_or_none(publish_table, counts, preset)
    for cell in published.cells if published else ():
        rows = counts if cell.row == TOTAL else [cell.row]
        true = sum(count for row in rows for column, count in counts[row].items() if cell.column in {TOTAL, column})
        if not isinstance(cell.shown, Symbol):
            assert cell.shown == true
            assert (cell.least, cell.most) == (None, None)
        small = 0 < true <= preset.hide_up_to and (inner(cell) or not preset.keep_totals)
        assert not small or cell.shown is Symbol.CONFIDENTIAL
        assert true or cell.shown == 0


@given(tables(), presets)
def test_totals_that_may_be_hidden_leave_nothing_to_refuse(counts: Table, preset: Preset) -> None:
    """Where totals need not be kept, every table can be published."""
    assert publish_table(counts, attrs.evolve(preset, keep_totals=False)).cells


@given(tables(), presets, st.sampled_from([5, 10]))
def test_rounding_shows_less_and_hides_the_same(counts: Table, preset: Preset, base: int) -> None:
    """Rounded values follow from the shown ones: they reveal nothing that the exact table did not."""
    exact = published_or_none(publish_table, counts, preset)
    rounded = published_or_none(publish_table, counts, attrs.evolve(preset, base=base))
    assert (exact is None) == (rounded is None)
    for before, after in zip(exact.cells if exact else (), rounded.cells if rounded else (), strict=True):
        if isinstance(before.shown, int):
            nearest = round_half_up(before.shown, base)
            assert after.shown == (nearest if nearest or not before.shown else Symbol.LOW)
        else:
            assert after == before


@pytest.mark.parametrize("counts", [table([[3] * 40]), table([[3]] * 40), table([[3, 9] * 6] * 5)])
def test_bounds_of_long_rows_columns_and_rectangles_are_exact(counts: Table) -> None:
    """The solver agrees where a maximal flow has to take many paths, one after another."""
    published = publish_table(counts, Preset(hide_up_to=4))
    cell = next(cell for cell in published.cells if isinstance(cell.shown, Symbol))
    assert bounds(published, cell) == (cell.least, cell.most)


def test_a_small_count_is_protected_by_a_circle_of_many() -> None:
    """Where zeros leave only one circle, it leads through all rows and columns, and a zero is never hidden."""
    size = 6
    rows = [[30 * (column in {row, (row + 1) % size}) for column in range(size)] for row in range(size)]
    rows[0][0] = 2
    published = publish_table(table(rows), Preset(hide_up_to=4, keep_totals=True))
    hidden = [cell for cell in published.cells if isinstance(cell.shown, Symbol)]
    assert len(hidden) == 2 * size
    assert [bounds(published, cell) for cell in hidden] == [(cell.least, cell.most) for cell in hidden]


def test_too_many_hidden_counts_are_refused_with_the_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Protection takes time as hidden counts times all counts; a list takes linear time and has no limit."""
    monkeypatch.setattr("inspection_framework.exchange.publication.tables._MOST", 100)
    small = [[3, 30], [40, 50], [60, 70]]
    assert publish_table(table(small), Preset(hide_up_to=4)).rows()["r0"]["c0"] == "c"
    words = r"counts: 11 hidden counts among 12 .* Combine rows or columns, or publish fewer"
    with pytest.raises(DefinitionError, match=words):
        publish_table(table([[3, 3]] * 3), Preset(hide_up_to=9))
    assert len(publish_counts({f"r{row}": 3 for row in range(50)}, Preset(hide_up_to=4)).cells) == 51


def test_a_list_that_hides_one_hides_another() -> None:
    """The next smallest count is hidden too; of two small ones neither can be known, though the total is shown."""
    shown = publish_counts({"a": 30, "b": 2, "c": 9, "d": 0}, Preset(hide_up_to=4))
    assert [(cell.row, cell.shown, cell.least, cell.most) for cell in shown.cells] == [
        ("a", 30, None, None),
        ("b", Symbol.CONFIDENTIAL, 1, 10),
        ("c", Symbol.CONFIDENTIAL, 1, 10),
        ("d", 0, None, None),
        ("Total", 41, None, None),
    ]


def test_it_refuses_what_it_cannot_hide() -> None:
    """Two counts of one and a kept total of two are refused: a reader who knows that zeros are shown knows both."""
    counts = {"a": 1, "b": 1}
    with pytest.raises(CannotPublishError, match=r"^a, Count cannot be hidden .* or combine rows or columns$"):
        publish_counts(counts, Preset(hide_up_to=4, keep_totals=True))
    assert publish_counts(counts, Preset(hide_up_to=4)).rows()["Total"] == {"Count": "c"}


def test_more_answers_cost_more_cells() -> None:
    """Where three answers must be left, two small counts that add up to three are not enough."""
    counts = {"a": 1, "b": 2, "c": 20, "d": 30}
    two, three = (publish_counts(counts, Preset(hide_up_to=4, possible=n, keep_totals=True)) for n in (2, 3))
    assert [cell.shown for cell in two.cells] == [Symbol.CONFIDENTIAL] * 2 + [20, 30, 53]
    assert [cell.shown for cell in three.cells] == [Symbol.CONFIDENTIAL] * 3 + [30, 53]


def test_the_published_table_does_not_hold_what_it_hides() -> None:
    """Neither its text nor its fields reveal a hidden count: two tables that look the same are equal."""
    first, second = ({"a": n, "b": 10 - n, "c": 50} for n in (3, 7))
    preset = Preset(hide_up_to=7)
    assert publish_counts(first, preset) == publish_counts(second, preset)
    assert repr(publish_counts(first, preset)) == repr(publish_counts(second, preset))


def test_an_empty_table_is_published_as_it_is() -> None:
    """Without rows the totals are zero."""
    assert publish_table({}, Preset()).rows() == {"Total": {"Total": 0}}
    assert publish_counts({}, Preset()).rows() == {"Total": {"Count": 0}}


def test_it_refuses_what_is_no_table_of_counts() -> None:
    """Other columns, fractions, truth values, negative counts and the name of the total are all reported together."""
    with pytest.raises(DefinitionError) as caught:
        publish_table({"a": {"x": 1, "Total": 2}, "b": {"x": 5, "y": 1}, "c": {"x": -1, "Total": 0}}, Preset())
    assert [problem.where for problem in caught.value.problems] == ["Total", "b", "c, x"]
    assert caught.value.problems[1].what == "its columns are x, y, but those of the first row are x, Total"
    wrong: Any = {"b": {"x": 1.5, "y": True}}
    with pytest.raises(DefinitionError) as caught:
        publish_table(wrong, Preset())
    assert [problem.where for problem in caught.value.problems] == ["counts['b']['x']", "counts['b']['y']"]
    with pytest.raises(DefinitionError, match="Total: it has the name of the total"):
        publish_counts({"Total": 1}, Preset())


class Area(str, Enum):  # noqa: UP042 # a StrEnum prints as its text
    """Names that are texts, and print as something else."""

    NORTH = "north"


WRONG_NAMES: dict[str, tuple[dict[Any, Any], str]] = {
    "a number": ({201: 3, 202: 40}, "counts[201]: expected text (str), not 201"),
    "a number and its text": ({201: 3, "201": 40}, "counts[201]: expected text (str), not 201"),
    "nothing": ({None: 3}, "counts[None]: expected text (str), not None"),
    "half a character": ({"\ud800": 3}, "is not a text"),
    "white space": ({"201": 3, "201 ": 40}, "'201 ' and '201' look the same when printed"),
    "two spaces": ({"a b": 3, "a  b": 40}, "'a  b' and 'a b' look the same when printed"),
    "a space that does not break": ({"a b": 3, "a\xa0b": 40}, "look the same when printed"),
    "what is invisible": ({"201": 3, "201\u200b": 40}, "look the same when printed"),
    "a control character": ({"201": 3, "201\0": 40}, "look the same when printed"),
    "a filler": ({"201": 3, "201\u3164": 40}, "look the same when printed"),
    "a selector of a variant": ({"201": 3, "201\ufe0f": 40}, "look the same when printed"),
    "two ways to write an accent": ({"Caf\xe9": 3, "Cafe\u0301": 40}, "look the same when printed"),
    "the total with a space": ({"Total ": 3}, "it has the name of the total"),
}


@pytest.mark.parametrize("name", WRONG_NAMES)
def test_names_are_texts_and_distinct_as_printed(name: str) -> None:
    """Two rows that look the same to a reader, and were one row here, once revealed a hidden count."""
    counts, problem = WRONG_NAMES[name]
    as_rows = {row: {"x": count} for row, count in counts.items()}
    publishers: list[Any] = [publish_counts, publish_table, publish_table]
    inner = problem.replace("counts[", "counts['x'][")
    for publish, named, what in zip(
        publishers, (counts, as_rows, {"x": counts}), (problem, problem, inner), strict=True
    ):
        with pytest.raises(DefinitionError) as caught:
            publish(named, Preset(hide_up_to=4))
        assert what in str(caught.value)


def test_a_member_of_an_enumeration_of_texts_is_its_text() -> None:
    """It is printed as its text, not as the name of the member."""
    counts: dict[str, int] = {Area.NORTH: 30}
    assert list(publish_counts(counts, Preset()).rows()) == ["north", "Total"]


def test_one_list_of_counts_is_no_table() -> None:
    """The error says what each row must be."""
    wrong: Any = publish_table
    with pytest.raises(
        DefinitionError, match=r"counts\['Good'\]: expected a mapping of text \(str\) to a whole number \(int\), not 30"
    ):
        wrong({"Good": 30, "Inadequate": 2}, Preset())


def test_what_prints_as_it_says_is_a_name() -> None:
    """NumPy's texts are names; rows and columns may share names; case and digits make names different."""
    counts: Any = {np.str_("a"): {"a": 30, "A": 20}, "A": {"a": 10, "A": 40}, "a²": {"a": 1, "A": 9}}
    assert list(publish_table(counts, Preset()).rows()) == ["a", "A", "a²", "Total"]
    wrong: Any = publish_counts
    with pytest.raises(DefinitionError, match=r"total: expected text \(str\), not 5"):
        wrong({"a": 1}, Preset(), total=5)
    with pytest.raises(DefinitionError, match=r"column: expected text \(str\), not 7"):
        wrong({"a": 1}, Preset(), column=7)


@given(st.integers(2, 6), st.integers(1, 60), st.integers(1, 60))
def test_who_knows_the_threshold_is_left_both_ends(threshold: int, small: int, other: int) -> None:
    """Of two hidden counts one is at most the threshold: the least and the most remain possible, not all between."""
    counts = {"a": 100, "b": min(small, threshold), "c": other + threshold}
    published = publish_counts(counts, Preset(hide_up_to=threshold))
    hidden = [cell for cell in published.cells if cell.least is not None]
    assert [cell.row for cell in hidden] == ["b", "c"]
    whole = counts["b"] + counts["c"]
    left = {count for count in range(1, whole) if count <= threshold or whole - count <= threshold}
    for cell in hidden:
        assert {cell.least, cell.most} <= left
        assert counts[cell.row] in left
        assert len(left) >= 2


def test_a_preset_that_makes_no_sense_is_refused() -> None:
    """Every problem is listed; a threshold of one is refused, because the reader would know what is hidden."""
    with pytest.raises(DefinitionError) as caught:
        Preset(base=0, hide_up_to=-1, possible=1)
    assert [problem.where for problem in caught.value.problems] == ["base", "hide_up_to", "possible"]
    with pytest.raises(DefinitionError, match="hide_up_to: it is 1, so that a reader would know"):
        Preset(hide_up_to=1)


def test_the_presets_are_those_of_their_sources() -> None:
    """They are: nearest 5 with 1 to 7 hidden; nearest 5 with 1 to 4 hidden; unchanged."""
    assert HOSPITAL_ADMISSIONS.value == Preset(base=5, hide_up_to=7)
    assert OFQUAL.value == Preset(base=5, hide_up_to=4)
    assert AS_COUNTED.value == Preset(base=1, hide_up_to=0)


@given(st.integers(-10_000, 10_000), st.integers(1, 100), st.integers(1, 50))
def test_rounding_is_half_up(top: int, bottom: int, base: int) -> None:
    """It agrees with `decimal` on exact numbers; the result is a multiple of the base, at most half of it away."""
    number = Fraction(top, bottom)
    rounded = round_half_up(number, base)
    assert rounded % base == 0
    assert abs(rounded - number) * 2 <= base
    if bottom in {1, 2, 4, 5, 8, 10}:
        assert round_half_up(number) == int((Decimal(top) / bottom).quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize("total", ["", "Total", "all counts"])
@pytest.mark.parametrize("column", ["Count", "all counts again"])
def test_names_play_no_part_in_what_is_hidden(column: str, total: str) -> None:
    """A small count is hidden with another, whatever the column and the total are called, even without a name."""
    published = publish_counts({"a": 2, "b": 30}, Preset(hide_up_to=4), column=column, total=total)
    assert [cell.shown for cell in published.cells] == [Symbol.CONFIDENTIAL, Symbol.CONFIDENTIAL, 32]
    assert [(cell.least, cell.most) for cell in published.cells] == [(1, 31), (1, 31), (None, None)]


@pytest.mark.parametrize("number", [Decimal("NaN"), Decimal("Infinity")])
def test_rounding_refuses_what_is_no_exact_number(number: Any) -> None:
    """The error is ours, and does not depend on where Python fails."""
    with pytest.raises(DefinitionError, match="rounding is not valid"):
        round_half_up(number)


@pytest.mark.parametrize("number", [np.float32(0.5), "0.5", 2.675])
def test_rounding_refuses_floats_and_texts(number: Any) -> None:
    """2.675 as a float is a little less than 2.675."""
    with pytest.raises(DefinitionError, match=r"number: expected a whole number \(int\) or Fraction or Decimal, not "):
        round_half_up(number)


def test_a_preset_counts_in_whole_numbers() -> None:
    """It is refused when it is made, not when something is published with it."""
    anything: Any = 2.5
    with pytest.raises(DefinitionError) as caught:
        Preset(base=anything, hide_up_to=anything, possible=anything)
    assert [str(problem) for problem in caught.value.problems] == [
        f"{field}: expected a whole number (int), not 2.5" for field in ("base", "hide_up_to", "possible")
    ]


def test_rounding_refuses_bases_below_one() -> None:
    """Zero has no multiples to round to."""
    with pytest.raises(DefinitionError, match="base: 0 is below 1"):
        round_half_up(1, 0)


def test_shares_are_of_the_counts_themselves() -> None:
    """They are rounded half up, exactly, to the given places; a share of nothing is not applicable."""
    assert [str(percentage(part, 8)) for part in range(9)] == ["0", "13", "25", "38", "50", "63", "75", "88", "100"]
    assert str(percentage(1, 3, places=2)) == "33.33"
    assert percentage(0, 0) is Symbol.NOT_APPLICABLE


@given(st.integers(0, 127), st.integers(1, 127), presets, st.sampled_from([np.int8, np.uint8, np.int64]))
def test_whole_numbers_of_numpy_are_counted_as_those_of_python(
    left: int, right: int, preset: Preset, kind: Callable[[int], int]
) -> None:
    """A column of pandas contains them, and they overflow: two hundred in eight bits is a negative number."""
    rounded = attrs.evolve(preset, base=5, keep_totals=False)
    small = {"a": kind(left), "b": kind(right)}
    assert publish_counts(small, rounded) == publish_counts({"a": left, "b": right}, rounded)
    wide, whole = ({"r": {"c": first, "d": second}} for first, second in (tuple(small.values()), (left, right)))
    assert publish_table(wide, rounded) == publish_table(whole, rounded)
    assert percentage(kind(left), kind(right), 1) == percentage(left, right, 1)
    assert round_half_up(kind(left), kind(5)) == round_half_up(left, 5)
    assert round_half_up(Fraction(kind(left), kind(right)), 5) == round_half_up(Fraction(left, right), 5)


def test_a_share_of_what_is_no_count_is_refused() -> None:
    """A fraction of a provider is not a count."""
    part: Any = 1.5
    with pytest.raises(DefinitionError, match=r"part: expected a whole number \(int\), not 1\.5"):
        percentage(part, 8)


def test_the_symbols_are_the_standard_ones() -> None:
    """They are those of the Department for Education's data standards; every absence has one."""
    assert {symbol.value: symbol.label for symbol in Symbol} == {
        "z": "not applicable",
        "x": "unavailable",
        "c": "confidential",
        "low": "rounds to 0, but is not 0",
        "u": "low reliability",
    }
    assert {absence: symbol_of(absence).value for absence in Absence} == {
        Absence.NOT_IN_EDITION: "z",
        Absence.NO_SUCH_SERVICE: "z",
        Absence.WITHHELD: "c",
        Absence.NOT_JUDGED: "x",
        Absence.NOT_YET_INSPECTED: "x",
        Absence.UNREADABLE: "x",
        Absence.NOT_SUPPLIED: "x",
    }
