"""Two sources of the same inspections: what is matched, on what they disagree, and what only one has."""

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspection_framework import Absence, Activity, Days, Grade, Inspection, Provider, local_authority
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.readers import read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.reconciliation import (
    CommonDay,
    Disagreement,
    MatchedBy,
    Reconciliation,
    reconcile,
)
from inspection_framework.frameworks import ILACS
from inspection_framework.frameworks.authorities import CODE_CHANGES
from inspection_framework.model import Code
from inspection_framework.testing import inspections

SHIPPED = local_authority_inspections()
ILACS_SHIPPED = [one for one in SHIPPED if one.edition in ILACS.editions]
SHORT_OR_STANDARD = ("short", "standard")
ONE = SHIPPED[-1]
TWICE = next(one for one in SHIPPED if len(one.on_site) > 1)
FEW = settings(max_examples=max(10, settings().max_examples // 2))


def of(provider: Provider, one: Inspection = ONE) -> Inspection:
    """Give the inspection as if it were of another provider."""
    return attrs.evolve(one, provider=provider)


def said(found: Reconciliation) -> list[str]:
    """Give the disagreements as text."""
    return [str(one) for match in found.matches for one in match.disagreements]


class TestMatching:
    """By provider and day, the surest way first."""

    def test_the_shipped_inspections_with_themselves(self) -> None:
        """Each is matched with itself, also the one whose first day is not printed, and nothing is left over."""
        found = reconcile(SHIPPED, reversed(SHIPPED))
        assert all(match.left == match.right for match in found.matches)
        assert len(found.matches) == len(SHIPPED) == 488
        assert not found.disagreeing
        assert found.only_left == found.only_right == ()
        assert [str(one.left.provider.name) for one in found.matches if one.day is not CommonDay.FIRST] == [
            "City of London"
        ]

    @FEW
    @given(left=st.lists(inspections(), max_size=4), right=st.lists(inspections(), max_size=4))
    def test_every_inspection_is_somewhere_once(self, left: list[Inspection], right: list[Inspection]) -> None:
        """Matched or found once; and sides that are swapped swap the answer."""
        found = reconcile(left, right)
        for side, once, given_ in (("left", found.only_left, left), ("right", found.only_right, right)):
            matched = [getattr(match, side) for match in found.matches]
            assert sorted(map(id, (*matched, *(one.inspection for one in once)))) == sorted(map(id, given_))
        swapped = reconcile(right, left)
        assert len(swapped.matches) == len(found.matches)
        assert swapped.disagreements == found.disagreements
        assert len(list(found.rows())) == 1 + sum(found.disagreements.values()) + len(found.only_left) + len(
            found.only_right
        )
        assert found.explain().count("\n  - ") == len(list(found.rows())) - 1

    @pytest.mark.parametrize(
        ("changes", "day"),
        [
            ({"on_site": (Days(Absence.UNREADABLE, date(2026, 7, 10)),)}, CommonDay.LAST),
            ({"on_site": (Days(date(2026, 7, 7), date(2026, 7, 9)),)}, CommonDay.PUBLISHED),
            ({"on_site": ()}, CommonDay.PUBLISHED),
        ],
    )
    def test_without_the_first_day_another_will_do(self, changes: dict[str, Any], day: CommonDay) -> None:
        """The last one on site, then that of publication."""
        (match,) = reconcile([ONE], [attrs.evolve(ONE, **changes)]).matches
        assert match.day is day

    def test_without_any_day_in_common_nothing_is_the_same(self) -> None:
        """However much alike they are."""
        other = attrs.evolve(ONE, on_site=(Days(date(2026, 7, 7), date(2026, 7, 9)),), published=Absence.NOT_SUPPLIED)
        found = reconcile([ONE], [other])
        assert found.matches == ()
        assert (len(found.only_left), len(found.only_right)) == (1, 1)

    def test_where_several_would_do_none_is_taken(self) -> None:
        """Which of the two it is cannot be told."""
        found = reconcile([ONE], [ONE, attrs.evolve(ONE, note="again")])
        assert found.matches == ()
        assert len(found.only_right) == 2

    def test_a_code_that_has_changed_is_the_same_code(self) -> None:
        """Seven authorities have had a new one since 2013; older files carry the old ones."""
        for change in (fact.value for fact in CODE_CHANGES):
            old = Provider(kind="local_authority", urn=change.old, name="x", codes=(Code("GSS", change.old),))
            new = next(one for one in local_authorities() if one.urn == change.urn)
            assert Code("GSS", change.new) in new.codes
            (match,) = reconcile([of(old)], [of(new)]).matches
            assert match.by is MatchedBy.CODE
            assert [one.field for one in match.disagreements] == ["provider.name"]

    @pytest.mark.parametrize("name", ["bournemouth, christchurch & poole", "Bournemouth Christchurch and Poole"])
    def test_a_name_in_another_spelling_is_the_same_name(self, name: str) -> None:
        """It is no disagreement either."""
        known = next(one for one in local_authorities() if one.name.startswith("Bournemouth"))
        other = Provider(kind="local_authority", urn="x", name=name)
        (match,) = reconcile([of(other)], [of(known)]).matches
        assert (match.by, match.disagreements) == (MatchedBy.NAME, ())

    def test_a_provider_of_another_kind_is_another(self) -> None:
        """Whatever its number, codes and name."""
        other = attrs.evolve(ONE.provider, kind="childrens_home")
        assert reconcile([ONE], [of(other)]).matches == ()

    @pytest.mark.parametrize("name", ["REDACTED", "name withheld", "Unknown", "n/a", "-", "[c]", "Not supplied"])
    def test_a_placeholder_matches_nothing(self, name: str) -> None:
        """Two homes whose names are withheld are two, whatever their numbers; nor is a nought a number."""
        for urns in (("SC999005", "SC999006"), ("-", "n/a"), ("0", "000"), ("x1", "x2")):
            codes = (Code("own", "n/a"),)
            left, right = (of(Provider(kind="childrens_home", urn=urn, name=name, codes=codes)) for urn in urns)
            assert reconcile([left], [right]).matches == ()
        same = of(Provider(kind="childrens_home", urn="SC999005", name=name))
        assert [match.by for match in reconcile([same], [same]).matches] == [MatchedBy.NUMBER]

    def test_two_numbers_of_ofsted_are_two_providers(self) -> None:
        """Neither a name nor a code makes one of them; a number of another body says nothing."""
        codes = (Code("GSS", "E1"),)
        numbers = ("SC999005", "SC999006", "2590934", "own-1")
        homes = [of(Provider(kind="childrens_home", urn=urn, name="Oaks", codes=codes)) for urn in numbers]
        for other in homes[1:3]:
            assert reconcile(homes[:1], [other]).matches == ()
        assert [match.by for match in reconcile(homes[:1], homes[3:]).matches] == [MatchedBy.CODE]

    def test_one_number_in_two_spellings(self) -> None:
        """Case and a decimal point make no other number."""
        left, right = (of(Provider(kind="childrens_home", urn=urn, name="Oaks")) for urn in ("sc999005", "SC999005"))
        assert reconcile([left], [right]).matches[0].by is MatchedBy.NUMBER

    def test_a_name_of_an_authority_by_the_day(self) -> None:
        """Dorset was two authorities; each of its inspections is matched with that of its own time."""
        county = local_authority("Dorset", on=date(2016, 3, 1))
        unnumbered = Provider(kind="local_authority", urn="own-1", name="Dorset CC")
        old = attrs.evolve(ONE, on_site=(Days(date(2016, 3, 1), date(2016, 3, 5)),), edition=Absence.NOT_SUPPLIED)
        (match,) = reconcile([of(unnumbered, old)], [of(county, old)]).matches
        assert (match.by, match.disagreements) == (MatchedBy.NAME, ())
        assert reconcile([of(unnumbered, old)], [of(local_authority("Dorset"), old)]).matches == ()

    def test_what_is_known_of_one_that_was_found_once(self) -> None:
        """An authority that was made, merged or renamed is told of, with the day."""
        cumbria = Provider(kind="local_authority", urn="E10000006", name="Cumbria")
        found = reconcile([of(cumbria)], [])
        assert [str(one) for one in found.only_left] == [
            f"{of(cumbria)} (Cumberland, and Westmorland and Furness, were made of Cumbria, 1 April 2023)"
        ]
        assert "Found on the left only: 1." in found.explain()
        assert reconcile([], [ONE]).only_right[0].known == ""


class TestPublishedFiles:
    """Real files against the inspections that ship: every difference that is known of them comes out, and no other."""

    def test_the_outcomes_of_2025(self, shared_data: Path) -> None:
        """268 matched without a disagreement; three that have ended, and one that came out later, on one side only."""
        released = read_outcomes(shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods").inspections
        graded = [
            one for one in released if isinstance(one.activity, Activity) and one.activity.id in SHORT_OR_STANDARD
        ]
        until = [one for one in ILACS_SHIPPED if isinstance(one.started, date) and one.started <= date(2025, 3, 31)]
        found = reconcile(graded, until)
        assert len(found.matches) == 268
        assert not found.disagreeing
        assert {(match.by, match.day) for match in found.matches} == {(MatchedBy.NUMBER, CommonDay.FIRST)}
        assert [(one.inspection.provider.name, bool(one.known)) for one in found.only_left] == [
            ("Bournemouth", True),
            ("Cumbria", True),
            ("Northamptonshire", True),
        ]
        assert [str(one) for one in found.only_right] == ["Wakefield, Short inspection, 24 March 2025 to 28 March 2025"]
        assert {"published", "provider.codes.GSS", "activity", "judgements.care_leavers"} <= set(found.compared)

    def test_the_scraped_history(self, shared_data: Path) -> None:
        """22 cells differ: nine days, four types, and nine grades: five wrong, two blank, two that do not exist."""
        scraped = read_scraped_history(shared_data / "ilacs_history_scraped.csv").inspections
        found = reconcile(scraped, ILACS_SHIPPED)
        assert len(found.matches) == 321
        assert found.only_right == ()
        assert sum(found.disagreements.values()) == 22
        assert found.disagreements["first_day"] + found.disagreements["last_day"] == 9
        assert found.disagreements["activity"] == 4
        grades = [one for match in found.disagreeing for one in match.disagreements if one.is_of_a_grade]
        kinds = Counter((isinstance(one.left, Grade), isinstance(one.right, Grade)) for one in grades)
        assert kinds == {(True, True): 5, (False, True): 2, (True, False): 2}

    def test_its_slip_is_no_disagreement(self, shared_data: Path) -> None:
        """`to requires improvement` is read as what it was cut from, and the judgement's note says so."""
        scraped = read_scraped_history(shared_data / "ilacs_history_scraped.csv").inspections
        slips = [
            (match, area)
            for match in reconcile(scraped, ILACS_SHIPPED).matches
            for area, judgement in match.left.judgements.items()
            if judgement.printed == "to requires improvement"
        ]
        assert len(slips) == 2
        for match, area in slips:
            assert match.left.judgements[area].outcome is match.right.judgements[area].outcome
            assert "its own slip" in match.left.judgements[area].note
            assert f"judgements.{area}" not in {one.field for one in match.disagreements}

    def test_a_release_that_revises_an_earlier_one(self, shared_data: Path) -> None:
        """Staffordshire, 6 November 2023: care leavers were good in 2024, and from 2025 require improvement."""
        latest = read_outcomes(shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods").inspections
        earlier = read_outcomes(
            b"Local authority name,Inspection date,Overall effectiveness,The experiences and progress of care leavers\n"
            b"Staffordshire,06/11/2023,Requires improvement to be good,Good\n"
        ).inspections
        found = reconcile(earlier, latest)
        assert [str(one) for match in found.matches for one in match.disagreements] == [
            "judgements.care_leavers: Good on the left, Requires improvement to be good on the right"
        ]
        assert found.matches[0].right.provider.name == "Staffordshire"


CHANGES: dict[str, tuple[dict[str, Any], tuple[object, object]]] = {
    "provider.region": ({"provider": attrs.evolve(ONE.provider, region="Wales")}, ("South East", "Wales")),
    "provider.codes.GSS": (
        {"provider": attrs.evolve(ONE.provider, codes=(Code("GSS", "E1"),))},
        ("E06000044", "E1"),
    ),
    "activity": ({"activity": Absence.UNREADABLE}, ("short", Absence.UNREADABLE)),
    "last_day": (
        {"on_site": (Days(ONE.on_site[0].first, date(2026, 7, 9)),)},
        (date(2026, 7, 10), date(2026, 7, 9)),
    ),
    "published": ({"published": date(2026, 8, 19)}, (date(2026, 8, 18), date(2026, 8, 19))),
    "judgements.leaders": (
        {"judgements": {**ONE.judgements.outcomes, "leaders": Grade.INADEQUATE}},
        (Grade.OUTSTANDING, Grade.INADEQUATE),
    ),
}


class TestDisagreements:
    """Field by field, of the fields that both sources have."""

    @pytest.mark.parametrize("field", CHANGES)
    def test_one_change_is_one_disagreement(self, field: str) -> None:
        """It is named with what either says, and no other field is."""
        changes, (left, right) = CHANGES[field]
        (match,) = reconcile([ONE], [attrs.evolve(ONE, **changes)]).matches
        assert match.disagreements == (Disagreement(field=field, left=left, right=right),)
        assert match.disagreements[0].is_of_a_grade is field.startswith("judgements.")

    def test_the_edition_follows_the_day(self) -> None:
        """Where the first day differs the edition is not held against a source; where it is the same, it is."""
        year = timedelta(days=900)
        window = ONE.on_site[0]
        assert isinstance(window.first, date)
        without = attrs.evolve(ONE, edition=Absence.UNREADABLE)
        assert [one.split(":")[0] for one in said(reconcile([ONE], [without]))] == ["edition"]
        moved = attrs.evolve(without, on_site=(Days(window.first - year, window.last),))
        assert [one.split(":")[0] for one in said(reconcile([ONE], [moved]))] == ["first_day"]

    def test_windows(self) -> None:
        """Several windows are compared with several; where one side has a single one, the days show it."""
        first, last = TWICE.on_site
        moved = attrs.evolve(TWICE, on_site=(Days(first.first, first.first), last))
        assert [one.split(":")[0] for one in said(reconcile([TWICE], [moved]))] == ["on_site"]
        single = attrs.evolve(TWICE, on_site=(first,))
        assert [one.split(":")[0] for one in said(reconcile([TWICE], [single]))] == ["last_day"]

    def test_a_column_that_a_file_lacks_disagrees_with_nothing(self) -> None:
        """One table has no names: nothing is said of them, as of names that are withheld here and there."""
        heading = (
            "URN,Provision type,{}Event type,Inspection date,"
            "Overall experiences and progress of children and young people,The effectiveness of leaders and managers\n"
        )
        row = "SC99900{},Children's home,{}Full inspection,09/04/2024,Good,Good\n"
        text = heading.format("Name,") + row.format(7, "Ambridge,") + row.format(8, "Borchester,")
        without = heading.format("") + row.format(7, "") + row.format(8, "")
        withheld = heading.format("Name,") + row.format(7, "Ambridge,") + row.format(8, "REDACTED,")
        left = read_providers(text.encode()).inspections
        for other in (without, withheld):
            found = reconcile(left, read_providers(other.encode()).inspections)
            assert len(found.matches) == 2
            assert not found.disagreeing

    def test_a_column_that_a_table_of_a_release_lacks(self) -> None:
        """Another table of the release has it; a row that leaves it blank where its table has it does disagree."""
        first, second = (attrs.evolve(ONE.source, locator=f"sheet In-year, row {row}") for row in (4, 5))
        other = attrs.evolve(ONE.source, locator="sheet Latest, row 4")
        lefts = [
            attrs.evolve(SHIPPED[0], source=first, inspectors=5),
            attrs.evolve(SHIPPED[1], source=second, inspectors=Absence.NOT_SUPPLIED),
            attrs.evolve(SHIPPED[2], source=other, inspectors=Absence.NOT_SUPPLIED),
        ]
        rights = [attrs.evolve(one, inspectors=5) for one in SHIPPED[:3]]
        assert said(reconcile(lefts, rights)) == ["inspectors: nothing on the left, 5 on the right"]
        assert said(reconcile(rights, lefts)) == ["inspectors: 5 on the left, nothing on the right"]

    def test_what_a_source_never_has_is_no_disagreement(self) -> None:
        """But what it has elsewhere and not here is one."""
        other = SHIPPED[-2]
        without = [attrs.evolve(one, inspectors=Absence.NOT_SUPPLIED, judgements={}) for one in (ONE, other)]
        found = reconcile([ONE, other], without)
        assert not found.disagreeing
        assert not [field for field in found.compared if field.startswith("judgements.")]
        leaders = attrs.evolve(without[0], judgements={"leaders": ONE.judgements["leaders"].outcome})
        found = reconcile([ONE, other], [leaders, without[1]])
        assert said(found) == [
            f"judgements.leaders: {other.judgements['leaders'].outcome.label} on the left, nothing on the right"
        ]

    def test_wording_notes_and_sources_are_each_sources_own(self) -> None:
        """They are not compared."""
        source = attrs.evolve(ONE.source, document="Another")
        other = attrs.evolve(ONE, note="x", source=source, judgements=ONE.judgements.outcomes)
        assert not reconcile([ONE], [other]).disagreeing

    def test_the_rows_are_a_table_that_no_spreadsheet_runs(self) -> None:
        """The headings first, then each disagreement, then what was found once."""
        evil = attrs.evolve(ONE, provider=attrs.evolve(ONE.provider, region="=1+1"))
        rows = list(reconcile([ONE, SHIPPED[0]], [evil, SHIPPED[1]]).rows())
        assert rows[0] == ("urn", "provider", "first_day", "matched_by", "common_day", "field", "left", "right")
        assert rows[1][3:] == ("number", "first day on site", "provider.region", "South East", "'=1+1")
        assert [row[-2:] for row in rows[2:]] == [("found", "not found"), ("not found", "found")]

    def test_it_says_so_in_plain_english(self) -> None:
        """What was matched and how, then every disagreement, then what was found once."""
        leaders, _ = CHANGES["judgements.leaders"]
        assert reconcile([ONE], [attrs.evolve(ONE, **leaders), SHIPPED[0]]).explain().splitlines()[:4] == [
            "1 inspection is in both sources, 0 of them without a disagreement.",
            "Matched by number and first day on site: 1.",
            "They disagree on judgements.leaders: 1.",
            f"  - {ONE}: judgements.leaders: Outstanding on the left, Inadequate on the right",
        ]
