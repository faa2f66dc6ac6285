"""What changed between editions: known changes of the frameworks, the laws, and what is not claimed."""

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from inspection_framework import Activity, Area, Edition, Fact, Grade, InterimEffectiveness, Period, changes
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.model import Force, Reporting, Role, Scale, StatedBound
from inspection_framework.rules import ChangeKind, Subject
from inspection_framework.rules.editions.kinds_of_change import AS_FAR_AS_KNOWN, Change, Changes
from inspection_framework.testing import changes_of_editions, editions
from tests.exchange.examples import EDITIONS
from tests.model.making import SOURCE

OTHER = attrs.evolve(SOURCE, document="Another handbook")


def edition(*areas: tuple[str, str], **fields: object) -> Edition[Scale]:
    """Make an edition of areas, each an id and a title, without an overall judgement."""
    made = tuple(Area(id=name, title=Fact(title, SOURCE), role=Role.SEPARATE) for name, title in areas)
    given: dict[str, Any] = {
        "id": "ours-2020",
        "framework": "OURS",
        "title": Fact("Ours", SOURCE),
        "period": Fact(Period(date(2020, 1, 1), None), SOURCE),
        "scale": Grade,
        "areas": made,
        "has_overall": Fact(value=False, source=SOURCE, note="it makes none"),
        **fields,
    }
    return Edition(**given)


def of_areas(found: Changes) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Give what became of areas as a whole."""
    return [(one.kind.value, one.old, one.new) for one in found.changes if one.of is Subject.AREA and not one.field]


def test_the_care_leavers_judgement_of_2023() -> None:
    """One judgement, of care and care leavers, became two in January 2023; no other area was added or removed."""
    found = changes(ILACS.edition("ilacs-2018-01"), ILACS.edition("ilacs-2023-01"))
    assert of_areas(found) == [("split", ("care_and_care_leavers",), ("in_care", "care_leavers"))]
    judges = [one for one in found.changes if (one.of, one.field) == (Subject.ACTIVITY, "judges")]
    assert [one.new for one in judges] == [("standard",), ("short",)]


def test_the_end_of_the_overall_judgement() -> None:
    """Since April 2026 there is no overall judgement, and the same four areas; the source is on either side."""
    found = changes(ILACS.edition("ilacs-2023-01"), ILACS.edition("ilacs-2026-04"))
    assert of_areas(found) == [("removed", ("overall",), ())]
    (overall,) = (one for one in found.changes if one.field == "has_overall")
    assert [fact.value for fact in (*overall.before, *overall.after)] == ["yes", "no"]
    assert overall.after[0].source == ILACS.editions[-1].has_overall.source


def test_two_steps_at_once() -> None:
    """From 2018 to 2026 both hold."""
    found = changes(ILACS.editions[0], ILACS.editions[2])
    assert of_areas(found) == [
        ("split", ("care_and_care_leavers",), ("in_care", "care_leavers")),
        ("removed", ("overall",), ()),
    ]


def test_two_frameworks() -> None:
    """From the SIF to ILACS: its limit and its activities go, and others come."""
    found = changes(SIF.editions[0], ILACS.editions[0])
    whole = [one for one in found.changes if not one.field]
    assert {one.old for one in whole if one.kind is ChangeKind.REMOVED and one.of is Subject.ACTIVITY} == {
        ("sif",),
        ("sif_reinspection",),
        ("lscb_review",),
    }
    assert [one.old for one in whole if one.of is Subject.LIMIT] == [("sif-limiting-key-judgement",)]
    assert ("removed", ("adoption",), ()) in of_areas(found)
    assert ("added", (), ("care_and_care_leavers",)) in of_areas(found)


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.id)
def test_an_edition_does_not_differ_from_itself(one: Edition[Any]) -> None:
    """Nor from itself under another name, in another time."""
    assert changes(one, one).changes == ()
    assert changes(one, attrs.evolve(one, id="x", title=Fact("x", SOURCE), revisions=())).changes == ()
    assert changes(one, one).explain().endswith("nothing changed")


@given(editions())
def test_no_edition_differs_from_itself(one: Edition[Scale]) -> None:
    """Anybody's."""
    assert changes(one, one).changes == ()


@given(changes_of_editions())
def test_backwards_is_the_mirror(found: Changes) -> None:
    """From the later to the earlier, the same things changed, the other way round."""
    there = changes(found.after, found.before)
    assert frozenset(there.changes) == frozenset(found.backwards().changes)
    assert len(there.changes) == len(found.changes)
    assert found.backwards().backwards() == found


@pytest.mark.parametrize("one", EDITIONS, ids=lambda one: one.id)
@pytest.mark.parametrize("other", EDITIONS, ids=lambda one: one.id)
def test_every_pair_of_editions_mirrors(one: Edition[Any], other: Edition[Any]) -> None:
    """And every change says what it is about, with a source on a side."""
    found = changes(one, other)
    assert frozenset(changes(other, one).changes) == frozenset(found.backwards().changes)
    assert all(change.before or change.after for change in found.changes)
    assert all(str(change) in found.explain() for change in found.changes)
    assert found.explain().endswith(AS_FAR_AS_KNOWN if found.changes else "nothing changed")


def test_an_area_under_another_id_is_renamed() -> None:
    """The title tells that it is the same; with two of that title nothing tells which."""
    old, new = edition(("help", "Help for Children")), edition(("support", "Help for children"))
    assert of_areas(changes(old, new)) == [("renamed", ("help",), ("support",))]
    assert changes(old, new).changes[1].field == "title"
    twice = edition(("a", "Help for children"), ("b", "Help for children"))
    assert of_areas(changes(old, twice)) == [("removed", ("help",), ()), ("added", (), ("a",)), ("added", (), ("b",))]


def test_a_merged_area() -> None:
    """Two titles of which one is made."""
    two = edition(("care", "Children in care"), ("leavers", "Care leavers"), ("other", "Adoption"))
    one = edition(("all", "Children in care, care leavers"), ("other", "Adoption"))
    assert of_areas(changes(two, one)) == [("merged", ("care", "leavers"), ("all",))]


def test_a_title_that_others_do_not_make_up_is_not_split() -> None:
    """Words left over on one side: then one is removed and others are added."""
    one = edition(("all", "Children in care, care leavers and adoption"))
    two = edition(("care", "Children in care"), ("leavers", "Care leavers"))
    assert of_areas(changes(one, two)) == [
        ("removed", ("all",), ()),
        ("added", (), ("care",)),
        ("added", (), ("leavers",)),
    ]


def test_another_title_of_the_same_area() -> None:
    """It is renamed, and the titles are the two sides."""
    (found,) = changes(edition(("a", "Before")), edition(("a", "After"))).changes
    assert (found.kind, found.field, found.before[0].value, found.after[0].value) == (
        *(ChangeKind.RENAMED, "title"),
        *("Before", "After"),
    )
    assert str(found) == "area a, title: renamed"


def test_another_source_alone_is_no_change() -> None:
    """What two documents say in the same words has not changed; other days, or another note, are a change."""
    plain = edition(("a", "A"))
    (area,) = plain.areas
    elsewhere = attrs.evolve(plain, areas=(attrs.evolve(area, title=Fact("A", OTHER)),))
    assert changes(plain, elsewhere).changes == ()
    since = attrs.evolve(area, title=Fact("A", SOURCE, during=Period(date(2021, 1, 1), None)))
    (found,) = changes(plain, attrs.evolve(plain, areas=(since,))).changes
    assert "after: (from 1 January 2021) A" in changes(plain, attrs.evolve(plain, areas=(since,))).explain()
    assert found.kind is ChangeKind.RENAMED


def test_what_nobody_found_is_not_called_changed() -> None:
    """With a side on which nothing was found it is not known whether it changed."""
    wording: Fact[str | None] = Fact(None, SOURCE, note="not found: no text was seen")
    silent, said = edition(("a", "A")), edition(("a", "A"), limiting_wording=Fact("Always.", SOURCE))
    unknown = edition(("a", "A"), limiting_wording=wording)
    assert [one.kind for one in changes(unknown, said).changes] == [ChangeKind.NOT_KNOWN]
    assert [one.kind for one in changes(unknown, silent).changes] == [ChangeKind.NOT_KNOWN]
    assert [one.kind for one in changes(silent, said).changes] == [ChangeKind.ADDED]
    assert "before: not found: no text was seen" in changes(unknown, said).explain()


def test_limits_scales_and_activities() -> None:
    """A limit that says the same and bounds otherwise has changed; so have a scale, and facts of an activity."""
    limit = StatedBound(id="l", says="A limit.", source=SOURCE, best=Grade.GOOD, force=Force.ALWAYS)
    seen = Activity(id="visit", title=Fact("Visit", SOURCE), reporting=Fact(Reporting.NARRATIVE, SOURCE))
    one = edition(("a", "A"), limits=(limit,), activities=(seen,))
    other = attrs.evolve(
        one,
        limits=(attrs.evolve(limit, best=Grade.INADEQUATE),),
        activities=(attrs.evolve(seen, purpose=(Fact("To see", SOURCE, note="at last"),)),),
    )
    found = changes(one, other)
    assert [str(change) for change in found.changes] == ["stated limit l: changed", "activity visit, purpose: added"]
    assert "after: To see (at last)" in found.explain()
    (scale,) = changes(edition(("a", "A")), edition(("a", "A"), scale=InterimEffectiveness)).changes
    assert (str(scale), scale.after[0].value) == (
        "edition, scale: changed",
        "Improved effectiveness, Sustained effectiveness, Declined in effectiveness",
    )


def test_a_change_that_stands_alone_says_what_it_is() -> None:
    """With the ids of both sides where they are not the same."""
    change = Change(kind=ChangeKind.MERGED, of=Subject.AREA, old=("a", "b"), new=("c",))
    assert str(change) == "area a, b to c: merged"
    assert str(change.backwards()) == "area c to a, b: split"
