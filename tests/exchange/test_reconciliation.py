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
ILACS_SHIPPED = [inspection for inspection in SHIPPED if inspection.edition in ILACS.editions]
SHORT_OR_STANDARD = ("short", "standard")
ONE = SHIPPED[-1]
TWICE = next(inspection for inspection in SHIPPED if len(inspection.on_site) > 1)
FEW = settings(max_examples=max(10, settings().max_examples // 2))


def of(provider: Provider, inspection: Inspection = ONE) -> Inspection:
    """Return the inspection as if it were of another provider."""
    return attrs.evolve(inspection, provider=provider)


def disagreements(answer: Reconciliation) -> list[str]:
    """Return the disagreements as text."""
    return [str(disagreement) for match in answer.matches for disagreement in match.disagreements]


class TestMatching:
    """Inspections are matched by provider and day, the surest way first."""

    def test_the_shipped_inspections_with_themselves(self) -> None:
        """Each is matched with itself, even the one whose first day is not printed, and none remains."""
        answer = reconcile(SHIPPED, reversed(SHIPPED))
        assert all(match.left == match.right for match in answer.matches)
        assert len(answer.matches) == len(SHIPPED) == 488
        assert not answer.disagreeing
        assert answer.only_left == answer.only_right == ()
        assert [str(match.left.provider.name) for match in answer.matches if match.day is not CommonDay.FIRST] == [
            "City of London"
        ]

    @FEW
    @given(left=st.lists(inspections(), max_size=4), right=st.lists(inspections(), max_size=4))
    def test_every_inspection_is_somewhere_once(self, left: list[Inspection], right: list[Inspection]) -> None:
        """Each inspection is matched or on one side only; swapping the sides swaps the answer."""
        answer = reconcile(left, right)
        for side, once, all_of_side in (("left", answer.only_left, left), ("right", answer.only_right, right)):
            matched = [getattr(match, side) for match in answer.matches]
            assert sorted(map(id, (*matched, *(unmatched.inspection for unmatched in once)))) == sorted(
                map(id, all_of_side)
            )
        swapped = reconcile(right, left)
        assert len(swapped.matches) == len(answer.matches)
        assert swapped.disagreements == answer.disagreements
        assert len(list(answer.rows())) == 1 + sum(answer.disagreements.values()) + len(answer.only_left) + len(
            answer.only_right
        )
        assert answer.explain().count("\n  - ") == len(list(answer.rows())) - 1

    @pytest.mark.parametrize(
        ("changes", "day"),
        [
            ({"on_site": (Days(Absence.UNREADABLE, date(2026, 7, 10)),)}, CommonDay.LAST),
            ({"on_site": (Days(date(2026, 7, 7), date(2026, 7, 9)),)}, CommonDay.PUBLISHED),
            ({"on_site": ()}, CommonDay.PUBLISHED),
        ],
    )
    def test_without_the_first_day_another_will_do(self, changes: dict[str, Any], day: CommonDay) -> None:
        """The last day on site is next, then that of publication."""
        (match,) = reconcile([ONE], [attrs.evolve(ONE, **changes)]).matches
        assert match.day is day

    def test_without_any_day_in_common_nothing_is_the_same(self) -> None:
        """Inspections without a common day are not matched, however similar."""
        other = attrs.evolve(ONE, on_site=(Days(date(2026, 7, 7), date(2026, 7, 9)),), published=Absence.NOT_SUPPLIED)
        answer = reconcile([ONE], [other])
        assert answer.matches == ()
        assert (len(answer.only_left), len(answer.only_right)) == (1, 1)

    def test_where_several_would_do_none_is_taken(self) -> None:
        """Ambiguous matches are left unmatched."""
        answer = reconcile([ONE], [ONE, attrs.evolve(ONE, note="again")])
        assert answer.matches == ()
        assert len(answer.only_right) == 2

    def test_a_code_that_has_changed_is_the_same_code(self) -> None:
        """Seven authorities have had a new code since 2013; older files have the old ones."""
        for change in (fact.value for fact in CODE_CHANGES):
            old = Provider(kind="local_authority", urn=change.old, name="x", codes=(Code("GSS", change.old),))
            new = next(authority for authority in local_authorities() if authority.urn == change.urn)
            assert Code("GSS", change.new) in new.codes
            (match,) = reconcile([of(old)], [of(new)]).matches
            assert match.by is MatchedBy.CODE
            assert [disagreement.field for disagreement in match.disagreements] == ["provider.name"]

    @pytest.mark.parametrize("name", ["bournemouth, christchurch & poole", "Bournemouth Christchurch and Poole"])
    def test_a_name_in_another_spelling_is_the_same_name(self, name: str) -> None:
        """It is not a disagreement either."""
        known = next(authority for authority in local_authorities() if authority.name.startswith("Bournemouth"))
        other = Provider(kind="local_authority", urn="x", name=name)
        (match,) = reconcile([of(other)], [of(known)]).matches
        assert (match.by, match.disagreements) == (MatchedBy.NAME, ())

    def test_a_provider_of_another_kind_is_another(self) -> None:
        """Its number, codes and name make no difference."""
        other = attrs.evolve(ONE.provider, kind="childrens_home")
        assert reconcile([ONE], [of(other)]).matches == ()

    @pytest.mark.parametrize("name", ["REDACTED", "name withheld", "Unknown", "n/a", "-", "[c]", "Not supplied"])
    def test_a_placeholder_matches_nothing(self, name: str) -> None:
        """Two homes with withheld names are two, whatever their numbers; and a zero is not a number."""
        for urns in (("SC999005", "SC999006"), ("-", "n/a"), ("0", "000"), ("x1", "x2")):
            codes = (Code("own", "n/a"),)
            left, right = (of(Provider(kind="childrens_home", urn=urn, name=name, codes=codes)) for urn in urns)
            assert reconcile([left], [right]).matches == ()
        same = of(Provider(kind="childrens_home", urn="SC999005", name=name))
        assert [match.by for match in reconcile([same], [same]).matches] == [MatchedBy.NUMBER]

    def test_two_numbers_of_ofsted_are_two_providers(self) -> None:
        """A name or a code does not make them one; a number of another body means nothing."""
        codes = (Code("GSS", "E1"),)
        numbers = ("SC999005", "SC999006", "2590934", "own-1")
        homes = [of(Provider(kind="childrens_home", urn=urn, name="Oaks", codes=codes)) for urn in numbers]
        for other in homes[1:3]:
            assert reconcile(homes[:1], [other]).matches == ()
        assert [match.by for match in reconcile(homes[:1], homes[3:]).matches] == [MatchedBy.CODE]

    def test_one_number_in_two_spellings(self) -> None:
        """Case and a decimal point make no difference."""
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
        """For an authority that was made, merged or renamed, the change and its day are stated."""
        cumbria = Provider(kind="local_authority", urn="E10000006", name="Cumbria")
        answer = reconcile([of(cumbria)], [])
        assert [str(unmatched) for unmatched in answer.only_left] == [
            f"{of(cumbria)} (Cumberland, and Westmorland and Furness, took the place of Cumbria, 1 April 2023)"
        ]
        assert "Found on the left only: 1." in answer.explain()
        assert reconcile([], [ONE]).only_right[0].known == ""


class TestPublishedFiles:
    """Real files against the shipped inspections: every known difference appears, and no other."""

    def test_the_outcomes_of_2025(self, shared_data: Path) -> None:
        """268 match without a disagreement; three abolished authorities and one later report are on one side only."""
        released = read_outcomes(shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods").inspections
        graded = [
            inspection
            for inspection in released
            if isinstance(inspection.activity, Activity) and inspection.activity.id in SHORT_OR_STANDARD
        ]
        until = [
            inspection
            for inspection in ILACS_SHIPPED
            if isinstance(inspection.started, date) and inspection.started <= date(2025, 3, 31)
        ]
        answer = reconcile(graded, until)
        assert len(answer.matches) == 268
        assert not answer.disagreeing
        assert {(match.by, match.day) for match in answer.matches} == {(MatchedBy.NUMBER, CommonDay.FIRST)}
        assert [(unmatched.inspection.provider.name, bool(unmatched.known)) for unmatched in answer.only_left] == [
            ("Bournemouth", True),
            ("Cumbria", True),
            ("Northamptonshire", True),
        ]
        assert [str(unmatched) for unmatched in answer.only_right] == [
            "Wakefield, Short inspection, 24 March 2025 to 28 March 2025"
        ]
        assert {"published", "provider.codes.GSS", "activity", "judgements.care_leavers"} <= set(answer.compared)

    def test_the_scraped_history(self, shared_data: Path) -> None:
        """22 cells differ: nine days, four types, and nine grades: five wrong, two blank, two that do not exist."""
        scraped = read_scraped_history(shared_data / "ilacs_history_scraped.csv").inspections
        answer = reconcile(scraped, ILACS_SHIPPED)
        assert len(answer.matches) == 321
        assert answer.only_right == ()
        assert sum(answer.disagreements.values()) == 22
        assert answer.disagreements["first_day"] + answer.disagreements["last_day"] == 9
        assert answer.disagreements["activity"] == 4
        grades = [each for match in answer.disagreeing for each in match.disagreements if each.is_of_a_grade]
        kinds = Counter((isinstance(grade.left, Grade), isinstance(grade.right, Grade)) for grade in grades)
        assert kinds == {(True, True): 5, (False, True): 2, (True, False): 2}

    def test_its_slip_is_no_disagreement(self, shared_data: Path) -> None:
        """`to requires improvement` is read as the grade that it was cut from, and the judgement's note says so."""
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
            assert f"judgements.{area}" not in {disagreement.field for disagreement in match.disagreements}

    def test_a_release_that_revises_an_earlier_one(self, shared_data: Path) -> None:
        """Staffordshire, 6 November 2023: care leavers were good in 2024, and from 2025 require improvement."""
        latest = read_outcomes(shared_data / "LA_Inspection_Outcomes_as_at_31_March_2025.ods").inspections
        earlier = read_outcomes(
            b"Local authority name,Inspection date,Overall effectiveness,The experiences and progress of care leavers\n"
            b"Staffordshire,06/11/2023,Requires improvement to be good,Good\n"
        ).inspections
        answer = reconcile(earlier, latest)
        assert [str(disagreement) for match in answer.matches for disagreement in match.disagreements] == [
            "judgements.care_leavers: Good on the left, Requires improvement to be good on the right"
        ]
        assert answer.matches[0].right.provider.name == "Staffordshire"


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
    """The fields that both sources have are compared one by one."""

    @pytest.mark.parametrize("field", CHANGES)
    def test_one_change_is_one_disagreement(self, field: str) -> None:
        """The field is named with both values, and no other field is."""
        changes, (left, right) = CHANGES[field]
        (match,) = reconcile([ONE], [attrs.evolve(ONE, **changes)]).matches
        assert match.disagreements == (Disagreement(field=field, left=left, right=right),)
        assert match.disagreements[0].is_of_a_grade is field.startswith("judgements.")

    def test_the_edition_follows_the_day(self) -> None:
        """A different edition counts as a disagreement only where the first days are the same."""
        year = timedelta(days=900)
        window = ONE.on_site[0]
        assert isinstance(window.first, date)
        without = attrs.evolve(ONE, edition=Absence.UNREADABLE)
        assert [text.split(":")[0] for text in disagreements(reconcile([ONE], [without]))] == ["edition"]
        moved = attrs.evolve(without, on_site=(Days(window.first - year, window.last),))
        assert [text.split(":")[0] for text in disagreements(reconcile([ONE], [moved]))] == ["first_day"]

    def test_windows(self) -> None:
        """Several windows are compared with several; a single window is compared by its days."""
        first, last = TWICE.on_site
        moved = attrs.evolve(TWICE, on_site=(Days(first.first, first.first), last))
        assert [text.split(":")[0] for text in disagreements(reconcile([TWICE], [moved]))] == ["on_site"]
        single = attrs.evolve(TWICE, on_site=(first,))
        assert [text.split(":")[0] for text in disagreements(reconcile([TWICE], [single]))] == ["last_day"]

    def test_a_column_that_a_file_lacks_disagrees_with_nothing(self) -> None:
        """One table has no names: they are not compared, nor are names that are withheld in some rows."""
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
            answer = reconcile(left, read_providers(other.encode()).inspections)
            assert len(answer.matches) == 2
            assert not answer.disagreeing

    def test_a_column_that_a_table_of_a_release_lacks(self) -> None:
        """Another table of the release has it; a row that is blank where its table has the column does disagree."""
        first, second = (attrs.evolve(ONE.source, locator=f"sheet In-year, row {row}") for row in (4, 5))
        other = attrs.evolve(ONE.source, locator="sheet Latest, row 4")
        lefts = [
            attrs.evolve(SHIPPED[0], source=first, inspectors=5),
            attrs.evolve(SHIPPED[1], source=second, inspectors=Absence.NOT_SUPPLIED),
            attrs.evolve(SHIPPED[2], source=other, inspectors=Absence.NOT_SUPPLIED),
        ]
        rights = [attrs.evolve(inspection, inspectors=5) for inspection in SHIPPED[:3]]
        assert disagreements(reconcile(lefts, rights)) == ["inspectors: nothing on the left, 5 on the right"]
        assert disagreements(reconcile(rights, lefts)) == ["inspectors: 5 on the left, nothing on the right"]

    def test_what_a_source_never_has_is_no_disagreement(self) -> None:
        """A value that the source has elsewhere but not here is a disagreement."""
        other = SHIPPED[-2]
        without = [
            attrs.evolve(inspection, inspectors=Absence.NOT_SUPPLIED, judgements={}) for inspection in (ONE, other)
        ]
        answer = reconcile([ONE, other], without)
        assert not answer.disagreeing
        assert not [field for field in answer.compared if field.startswith("judgements.")]
        leaders = attrs.evolve(without[0], judgements={"leaders": ONE.judgements["leaders"].outcome})
        answer = reconcile([ONE, other], [leaders, without[1]])
        assert disagreements(answer) == [
            f"judgements.leaders: {other.judgements['leaders'].outcome.label} on the left, nothing on the right"
        ]

    def test_wording_notes_and_sources_are_each_sources_own(self) -> None:
        """They are not compared."""
        source = attrs.evolve(ONE.source, document="Another")
        other = attrs.evolve(ONE, note="x", source=source, judgements=ONE.judgements.outcomes)
        assert not reconcile([ONE], [other]).disagreeing

    def test_the_rows_are_a_table_that_no_spreadsheet_runs(self) -> None:
        """The headings come first, then each disagreement, then the unmatched inspections."""
        evil = attrs.evolve(ONE, provider=attrs.evolve(ONE.provider, region="=1+1"))
        rows = list(reconcile([ONE, SHIPPED[0]], [evil, SHIPPED[1]]).rows())
        assert rows[0] == ("urn", "provider", "first_day", "matched_by", "common_day", "field", "left", "right")
        assert rows[1][3:] == ("number", "first day on site", "provider.region", "South East", "'=1+1")
        assert [row[-2:] for row in rows[2:]] == [("found", "not found"), ("not found", "found")]

    def test_it_says_so_in_plain_english(self) -> None:
        """It says what was matched and how, then every disagreement, then what is on one side only."""
        leaders, _ = CHANGES["judgements.leaders"]
        assert reconcile([ONE], [attrs.evolve(ONE, **leaders), SHIPPED[0]]).explain().splitlines()[:4] == [
            "1 inspection is in both sources, 0 of them without a disagreement.",
            "Matched by number and first day on site: 1.",
            "They disagree on judgements.leaders: 1.",
            f"  - {ONE}: judgements.leaders: Outstanding on the left, Inadequate on the right",
        ]
