"""The strata to which a child belongs, with reasons."""

from datetime import UTC, date, datetime

import pytest

from inspection_framework import Basis, Case, Fact, Reference, strata_of
from inspection_framework.frameworks.annex_a import FEEDS, LISTS
from inspection_framework.model import ChildRecord, Feed, ListEntry
from inspection_framework.model.child_lists import ChildList, Column, Holds
from inspection_framework.model.facts import statements
from inspection_framework.model.grades import Absence
from inspection_framework.rules import Standing
from inspection_framework.rules.sampling.verdicts import NOT_THEIR_CHOICE
from tests.model.making import SOURCE, fact, pickled, refusal

ON = date(2021, 3, 16)
NONE: set[str] = set()


def record(*entries: ListEntry) -> ChildRecord:
    """Return the record of a child who is on these lists."""
    return ChildRecord(
        reference=Reference("Xanthippe"), entries=entries, characteristics=frozenset({("gender", "Quxish")})
    )


@pytest.mark.parametrize(
    ("entries", "groups", "unknown"),
    [
        ((ListEntry(list=1),), NONE, NONE),
        ((ListEntry(list=6),), {"help_and_protection"}, NONE),
        ((ListEntry(list=7), ListEntry(list=8, elsewhere=False)), {"help_and_protection", "looked_after"}, NONE),
        ((ListEntry(list=8, elsewhere=True),), {"looked_after", "out_of_borough"}, NONE),
        ((ListEntry(list=8),), {"looked_after"}, {"out_of_borough"}),
        ((ListEntry(list=8, until=ON, elsewhere=True),), NONE, NONE),
        ((ListEntry(list=8, until=Absence.UNREADABLE, elsewhere=True),), NONE, {"looked_after", "out_of_borough"}),
        ((ListEntry(list=9), ListEntry(list=8, until=date(2020, 1, 1))), {"care_leavers"}, NONE),
        ((ListEntry(list=8), ListEntry(list=8, elsewhere=True)), {"looked_after", "out_of_borough"}, NONE),
    ],
)
def test_lists_put_a_child_into_groups(entries: tuple[ListEntry, ...], groups: set[str], unknown: set[str]) -> None:
    """The default feeds decide, on a day. What one row makes certain, another does not make uncertain."""
    strata = strata_of(record(*entries), on=ON)
    assert ({*strata.groups}, {*strata.unknown}) == (groups, unknown)


def test_a_time_is_no_day() -> None:
    """It is refused, whatever the lists say."""
    assert "on: expected date, not a value of type datetime: take its date()" in refusal(
        strata_of, record(), on=datetime(2021, 3, 16, tzinfo=UTC)
    )


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (ListEntry(list=8, since=date(2021, 3, 17)), "the row has not begun: no"),
        (ListEntry(list=8, since=ON), "the row continues: yes"),
        (ListEntry(list=8, until=ON), "the row has ended: no"),
        (ListEntry(list=8, until=date(2021, 3, 17)), "the row continues: yes"),
        (ListEntry(list=8, since=Absence.UNREADABLE), "a day cannot be read: unknown"),
        (ListEntry(list=8, until=Absence.WITHHELD), "a day cannot be read: unknown"),
    ],
)
def test_from_the_first_day_and_no_longer_on_the_last(entry: ListEntry, says: str) -> None:
    """A child is in care on the day on which care begins, and not on the day on which it has ceased."""
    strata = strata_of(record(entry), on=ON)
    assert strata.reasons[0].says == f"On 16 March 2021: list 8 counts as looked_after; {says}."
    assert (strata.groups == ("looked_after",)) == says.endswith("yes")


def test_who_is_placed_in_the_authority_is_not_out_of_it() -> None:
    """The place is known to be within: the answer is no, and the reason says so."""
    strata = strata_of(record(ListEntry(list=8, elsewhere=False)), on=ON)
    assert strata.reasons[-1].says == (
        "On 16 March 2021: list 8, placed elsewhere, counts as out_of_borough;"
        " the child is placed in the authority: no."
    )


def test_who_is_on_no_list_belongs_to_no_group() -> None:
    """The child is in no group, and in no unknown group."""
    strata = strata_of(record(), on=ON)
    assert (strata.groups, strata.unknown, strata.reasons) == ((), (), ())


def test_the_reasons_name_list_and_group_and_no_child() -> None:
    """Each row that a feed uses gives a reason, by our conclusion; nothing of the child is shown."""
    strata = strata_of(record(ListEntry(list=8, since=date(2019, 5, 6)), ListEntry(list=6, closed=True)), on=ON)
    day = "On 16 March 2021"
    assert [reason.says for reason in strata.reasons] == [
        f"{day}: list 6 counts as help_and_protection; the case is closed: no.",
        f"{day}: list 8 counts as looked_after; the row continues: yes.",
        f"{day}: list 8, placed elsewhere, counts as out_of_borough; where the child is placed is not known: unknown.",
    ]
    assert {(reason.standing, reason.edition, reason.inputs) for reason in strata.reasons} == {
        (Standing.INFERRED, "", ())
    }
    assert [(reason.rule, reason.source) for reason in strata.reasons] == [
        (f"list {feed.value.list}/{feed.value.group}", feed.source) for feed in FEEDS if feed.value.list in {6, 8}
    ]
    text = strata.explain()
    assert text.splitlines()[:2] == [
        "The child belongs to looked_after; not known: out_of_borough.",
        f"  1. {day}: list 6 counts as help_and_protection; the case is closed: no.",
    ]
    assert "Xanthippe" not in text + repr(strata)
    assert text.endswith(NOT_THEIR_CHOICE)
    assert strata_of(record(), on=ON).explain().startswith("The child belongs to no group.")


def test_the_feeds_are_an_argument() -> None:
    """Another list may feed another group."""
    feeds: list[Fact[Feed]] = [fact(Feed(list=2, group="early_help"))]
    strata = strata_of(record(ListEntry(list=2), ListEntry(list=8)), on=ON, feeds=feeds)
    assert strata.groups == ("early_help",)


def test_groups_are_listed_with_commas() -> None:
    """First the groups to which the child belongs, then the unknown ones."""
    strata = strata_of(record(ListEntry(list=6), ListEntry(list=8, elsewhere=True)), on=ON)
    assert strata.explain().startswith("The child belongs to help_and_protection, looked_after, out_of_borough.")
    unsure = strata_of(record(ListEntry(list=8, until=Absence.UNREADABLE)), on=ON)
    assert unsure.explain().startswith("The child belongs to no group; not known: looked_after, out_of_borough.")


def test_a_record_shows_nothing_and_travels_whole() -> None:
    """Neither it nor its entries print; both can be pickled."""
    made_record = record(ListEntry(list=8, since=date(2019, 5, 6)))
    assert (repr(made_record), repr(made_record.entries)) == ("<ChildRecord: not shown>", "(<ListEntry: not shown>,)")
    assert pickled(made_record) == made_record
    case = made_record.case(["looked_after"])
    assert case == Case.of("Xanthippe", "looked_after", gender="Quxish")


def test_there_are_eleven_lists() -> None:
    """They are in the order of their numbers. Only the last is not about children; only the ninth has no window."""
    assert [child_list.number for child_list in LISTS] == list(range(1, 12))
    assert [child_list.number for child_list in LISTS if not child_list.of_children] == [11]
    assert {child_list.number for child_list in LISTS if child_list.window.value is None} == {9}
    assert {child_list.number: len(child_list.columns.value) for child_list in LISTS}[8] == 34
    assert str(LISTS[0]).startswith("List 1, Contacts (6 months): All contacts received in the six months before")
    assert str(LISTS[8]).startswith("List 9, Leaving Care Services: All who have reached the threshold")


def test_every_list_and_feed_says_where_it_stands() -> None:
    """Definitions and columns are others' accounts; the feeds are our conclusion, each with its note."""
    assert {statement.source.basis for _, statement in statements(LISTS)} == {Basis.SECONDARY}
    assert {feed.source.basis for feed in FEEDS} == {Basis.INFERRED}
    assert all(feed.note.startswith("our assumption: ") for feed in FEEDS)


def test_a_list_that_does_not_hold_together_is_refused() -> None:
    """Columns and facts must be unique, and lists about children need a reference."""
    parts = {"title": fact("X"), "includes": fact("X."), "editions": ("x",)}
    window: Fact[None] = Fact(None, SOURCE, note="not found: a window")
    columns = (Column("A", Holds.AGE), Column("A"), Column("B", Holds.AGE))
    message = refusal(ChildList, number=1, window=window, columns=fact(columns), **parts)
    assert message == (
        "list 1 is not valid:\n"
        "  - columns: 'A' is listed twice\n"
        "  - columns: two of them contain the age\n"
        "  - columns: no column contains the reference of the child"
    )
