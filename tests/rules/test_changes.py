"""Changes between editions: known changes of the frameworks, the laws, and what is not claimed."""

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
    """Return an edition of areas, each an id and a title, without an overall judgement."""
    made = tuple(Area(id=name, title=Fact(title, SOURCE), role=Role.SEPARATE) for name, title in areas)
    defaults: dict[str, Any] = {
        "id": "ours-2020",
        "framework": "OURS",
        "title": Fact("Ours", SOURCE),
        "period": Fact(Period(date(2020, 1, 1), None), SOURCE),
        "scale": Grade,
        "areas": made,
        "has_overall": Fact(value=False, source=SOURCE, note="it makes none"),
        **fields,
    }
    return Edition(**defaults)


def of_areas(differences: Changes) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return the changes of areas as a whole."""
    return [
        (change.kind.value, change.old, change.new)
        for change in differences.changes
        if change.of is Subject.AREA and not change.field
    ]


def test_the_care_leavers_judgement_of_2023() -> None:
    """The judgement of care and care leavers became two in January 2023; no other area was added or removed."""
    differences = changes(ILACS.edition("ilacs-2018-01"), ILACS.edition("ilacs-2023-01"))
    assert of_areas(differences) == [("split", ("care_and_care_leavers",), ("in_care", "care_leavers"))]
    judges = [change for change in differences.changes if (change.of, change.field) == (Subject.ACTIVITY, "judges")]
    assert [change.new for change in judges] == [("standard",), ("short",)]


def test_the_end_of_the_overall_judgement() -> None:
    """Since April 2026 there is no overall judgement, and the same four areas. Both sides have the source."""
    differences = changes(ILACS.edition("ilacs-2023-01"), ILACS.edition("ilacs-2026-04"))
    assert of_areas(differences) == [("removed", ("overall",), ())]
    (overall,) = (change for change in differences.changes if change.field == "has_overall")
    assert [fact.value for fact in (*overall.before, *overall.after)] == ["yes", "no"]
    assert overall.after[0].source == ILACS.editions[-1].has_overall.source


def test_two_steps_at_once() -> None:
    """From 2018 to 2026, both changes are listed."""
    differences = changes(ILACS.editions[0], ILACS.editions[2])
    assert of_areas(differences) == [
        ("split", ("care_and_care_leavers",), ("in_care", "care_leavers")),
        ("removed", ("overall",), ()),
    ]


def test_two_frameworks() -> None:
    """From the SIF to ILACS, the limit and the activities are removed, and others are added."""
    differences = changes(SIF.editions[0], ILACS.editions[0])
    whole = [change for change in differences.changes if not change.field]
    assert {change.old for change in whole if change.kind is ChangeKind.REMOVED and change.of is Subject.ACTIVITY} == {
        ("sif",),
        ("sif_reinspection",),
        ("lscb_review",),
    }
    assert [change.old for change in whole if change.of is Subject.LIMIT] == [("sif-limiting-key-judgement",)]
    assert ("removed", ("adoption",), ()) in of_areas(differences)
    assert ("added", (), ("care_and_care_leavers",)) in of_areas(differences)


@pytest.mark.parametrize("edition_here", EDITIONS, ids=lambda edition_here: edition_here.id)
def test_an_edition_does_not_differ_from_itself(edition_here: Edition[Any]) -> None:
    """Nor from itself under another name or at another time."""
    assert changes(edition_here, edition_here).changes == ()
    assert (
        changes(edition_here, attrs.evolve(edition_here, id="x", title=Fact("x", SOURCE), revisions=())).changes == ()
    )
    assert changes(edition_here, edition_here).explain().endswith("nothing changed")


@given(editions())
def test_no_edition_differs_from_itself(edition_here: Edition[Scale]) -> None:
    """Generated editions too do not differ from themselves."""
    assert changes(edition_here, edition_here).changes == ()


@given(changes_of_editions())
def test_backwards_is_the_mirror(differences: Changes) -> None:
    """From the later to the earlier edition, the same things changed the other way round."""
    there = changes(differences.after, differences.before)
    assert frozenset(there.changes) == frozenset(differences.backwards().changes)
    assert len(there.changes) == len(differences.changes)
    assert differences.backwards().backwards() == differences


@pytest.mark.parametrize("edition_here", EDITIONS, ids=lambda edition_here: edition_here.id)
@pytest.mark.parametrize("other", EDITIONS, ids=lambda edition_here: edition_here.id)
def test_every_pair_of_editions_mirrors(edition_here: Edition[Any], other: Edition[Any]) -> None:
    """Every change says what it is about, and has a source on at least one side."""
    differences = changes(edition_here, other)
    assert frozenset(changes(other, edition_here).changes) == frozenset(differences.backwards().changes)
    assert all(change.before or change.after for change in differences.changes)
    assert all(str(change) in differences.explain() for change in differences.changes)
    assert differences.explain().endswith(AS_FAR_AS_KNOWN if differences.changes else "nothing changed")


def test_an_area_under_another_id_is_renamed() -> None:
    """The same title shows that it is the same area; two areas with that title are ambiguous."""
    old, new = edition(("help", "Help for Children")), edition(("support", "Help for children"))
    assert of_areas(changes(old, new)) == [("renamed", ("help",), ("support",))]
    assert changes(old, new).changes[1].field == "title"
    twice = edition(("a", "Help for children"), ("b", "Help for children"))
    assert of_areas(changes(old, twice)) == [("removed", ("help",), ()), ("added", (), ("a",)), ("added", (), ("b",))]


def test_a_merged_area() -> None:
    """Two titles become one."""
    two = edition(("care", "Children in care"), ("leavers", "Care leavers"), ("other", "Adoption"))
    merged = edition(("all", "Children in care, care leavers"), ("other", "Adoption"))
    assert of_areas(changes(two, merged)) == [("merged", ("care", "leavers"), ("all",))]


def test_a_title_that_others_do_not_make_up_is_not_split() -> None:
    """If words are left over on one side, one area is removed and others are added."""
    whole = edition(("all", "Children in care, care leavers and adoption"))
    two = edition(("care", "Children in care"), ("leavers", "Care leavers"))
    assert of_areas(changes(whole, two)) == [
        ("removed", ("all",), ()),
        ("added", (), ("care",)),
        ("added", (), ("leavers",)),
    ]


def test_another_title_of_the_same_area() -> None:
    """It is renamed, and the two titles are the two sides."""
    (change,) = changes(edition(("a", "Before")), edition(("a", "After"))).changes
    assert (change.kind, change.field, change.before[0].value, change.after[0].value) == (
        *(ChangeKind.RENAMED, "title"),
        *("Before", "After"),
    )
    assert str(change) == "area a, title: renamed"


def test_another_source_alone_is_no_change() -> None:
    """The same words in two documents have not changed; other days or another note are a change."""
    plain = edition(("a", "A"))
    (area,) = plain.areas
    elsewhere = attrs.evolve(plain, areas=(attrs.evolve(area, title=Fact("A", OTHER)),))
    assert changes(plain, elsewhere).changes == ()
    since = attrs.evolve(area, title=Fact("A", SOURCE, during=Period(date(2021, 1, 1), None)))
    (change,) = changes(plain, attrs.evolve(plain, areas=(since,))).changes
    assert "after: (from 1 January 2021) A" in changes(plain, attrs.evolve(plain, areas=(since,))).explain()
    assert change.kind is ChangeKind.RENAMED


def test_what_nobody_found_is_not_called_changed() -> None:
    """If nothing was found on one side, it is not known whether it changed."""
    wording: Fact[str | None] = Fact(None, SOURCE, note="not found: no text was seen")
    silent, said = edition(("a", "A")), edition(("a", "A"), limiting_wording=Fact("Always.", SOURCE))
    unknown = edition(("a", "A"), limiting_wording=wording)
    assert [change.kind for change in changes(unknown, said).changes] == [ChangeKind.NOT_KNOWN]
    assert [change.kind for change in changes(unknown, silent).changes] == [ChangeKind.NOT_KNOWN]
    assert [change.kind for change in changes(silent, said).changes] == [ChangeKind.ADDED]
    assert "before: not found: no text was seen" in changes(unknown, said).explain()


def test_limits_scales_and_activities() -> None:
    """A limit with the same words and other bounds has changed; so have a scale, and facts of an activity."""
    limit = StatedBound(id="l", says="A limit.", source=SOURCE, best=Grade.GOOD, force=Force.ALWAYS)
    seen = Activity(id="visit", title=Fact("Visit", SOURCE), reporting=Fact(Reporting.NARRATIVE, SOURCE))
    before = edition(("a", "A"), limits=(limit,), activities=(seen,))
    other = attrs.evolve(
        before,
        limits=(attrs.evolve(limit, best=Grade.INADEQUATE),),
        activities=(attrs.evolve(seen, purpose=(Fact("To see", SOURCE, note="at last"),)),),
    )
    differences = changes(before, other)
    assert [str(change) for change in differences.changes] == [
        "stated limit l: changed",
        "activity visit, purpose: added",
    ]
    assert "after: To see (at last)" in differences.explain()
    (scale,) = changes(edition(("a", "A")), edition(("a", "A"), scale=InterimEffectiveness)).changes
    assert (str(scale), scale.after[0].value) == (
        "edition, scale: changed",
        "Improved effectiveness, Sustained effectiveness, Declined in effectiveness",
    )


def test_a_change_that_stands_alone_says_what_it_is() -> None:
    """Both ids are given if they differ."""
    change = Change(kind=ChangeKind.MERGED, of=Subject.AREA, old=("a", "b"), new=("c",))
    assert str(change) == "area a, b to c: merged"
    assert str(change.backwards()) == "area c to a, b: split"
