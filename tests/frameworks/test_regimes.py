"""What decides what comes next for local authorities: each pathway's source and days, and at most one default."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product

import pytest

from inspection_framework import Absence, Basis, Edition, Grade, NotInForceError
from inspection_framework.frameworks import ILACS, SIF
from inspection_framework.frameworks.ilacs.unknown import UNKNOWN
from inspection_framework.frameworks.regimes import LOCAL_AUTHORITIES, REGIMES
from inspection_framework.model import Mode, Outcome, Pathway, Role, Scale
from inspection_framework.model.facts import statements
from tests.frameworks.test_statements import faults

PATHS = {path.id: path for path in LOCAL_AUTHORITIES.pathways}
PAUSES = {pause.id: pause for pause in LOCAL_AUTHORITIES.suspensions}
EDITIONS: tuple[Edition[Grade], ...] = (*SIF.editions, *ILACS.editions)
GRADES = {"o": Grade.OUTSTANDING, "g": Grade.GOOD, "r": Grade.REQUIRES_IMPROVEMENT, "i": Grade.INADEQUATE}
LETTERS: dict[Outcome, str] = {Absence.NOT_JUDGED: "-", **{grade: letter for letter, grade in GRADES.items()}}
FIRST, LAST = date(2013, 11, 19), date(2030, 12, 31)

PERIODS = [path.during for path in PATHS.values() if path.during]
BOUNDARIES = sorted(
    {
        day
        for period in PERIODS
        for edge in (period.since, period.until)
        if edge
        for day in (edge - timedelta(1), edge, edge + timedelta(1))
        if day >= FIRST
    }
    | {LAST}
)
"""The days on which a pathway begins or ends, the days around them, and one far off."""


def expected(edition: str, day: date, overall: str, leaders: str, practice: str) -> str | None:
    """Return the id of the default activity by the account of the rules: the first match decides.

    Grades are first letters, "-" for not judged.
    """
    if day < date(2018, 1, 1):
        return "sif_reinspection" if edition == "sif-2013-11" and overall == "i" else None
    if day >= date(2026, 4, 1) and edition in {"ilacs-2023-01", "ilacs-2026-04"}:
        good = leaders in "og" and sum(grade in "og" for grade in practice) >= 2
        return "short" if good else "standard"
    if overall == "i":
        if day >= date(2018, 9, 1):
            return "standard"
        return "sif_reinspection" if edition in {"sif-2013-11", "ilacs-2018-01"} else None
    return {"o": "short", "g": "short", "r": "standard"}.get(overall)


def profiles(edition: Edition[Scale]) -> Iterator[dict[str, Outcome]]:
    """Yield every combination of the main judgements and the overall one, with areas not judged."""
    looked_at = [area.id for area in edition.areas if area.is_main or area.role is Role.OVERALL]
    for outcomes in product((*edition.scale, Absence.NOT_JUDGED), repeat=len(looked_at)):
        yield dict(zip(looked_at, outcomes, strict=True))


def defaults(edition: Edition[Scale], day: date) -> list[Pathway]:
    """Return the pathways to a default that are in force on a day after an inspection under an edition."""
    return [
        path
        for path in PATHS.values()
        if path.mode is Mode.DEFAULT and edition.id in path.after and path.during and day in path.during
    ]


def in_letters(edition: Edition[Scale], outcomes: dict[str, Outcome]) -> tuple[str, str, str]:
    """Return the overall judgement, that of leaders and those of practice by their letters."""
    practice = [area.id for area in edition.main_areas if area.id != "leaders"]
    return (
        LETTERS[outcomes["overall"]] if "overall" in outcomes else "-",
        LETTERS[outcomes["leaders"]],
        "".join(LETTERS[outcomes[area]] for area in practice),
    )


class TestOneDefault:
    """There are no two defaults at once for any judgements on a day when a pathway begins or ends."""

    @pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
    def test_for_every_combination_on_every_boundary(self, edition: Edition[Scale]) -> None:
        """It is the default of the account of the rules, or none, areas not judged included."""
        for day in BOUNDARIES:
            paths = defaults(edition, day)
            for outcomes in profiles(edition):
                applying_here = [path.activity for path in paths if path.applies(outcomes, edition.areas)]
                due = expected(edition.id, day, *in_letters(edition, outcomes))
                assert applying_here == ([due] if due else []), (day, outcomes)

    @pytest.mark.parametrize("edition", EDITIONS, ids=lambda edition: edition.id)
    def test_every_fully_judged_inspection_has_one_from_2018(self, edition: Edition[Scale]) -> None:
        """From 1 January 2018, on each day on which the inspection can be known, there is exactly one default."""
        for day in BOUNDARIES:
            began = edition.period.value.since
            if day < date(2018, 1, 1) or began is None or day < began:
                continue
            paths = defaults(edition, day)
            for outcomes in profiles(edition):
                if Absence.NOT_JUDGED not in outcomes.values():
                    assert sum(path.applies(outcomes, edition.areas) for path in paths) == 1, (day, outcomes)

    def test_an_authority_without_an_inspection_has_one_on_every_day(self) -> None:
        """It is the SIF until the end of 2017, and a standard inspection under ILACS since."""
        first = [path for path in PATHS.values() if path.mode is Mode.DEFAULT and not path.after and path.during]
        for day in BOUNDARIES:
            applying_here = [path.activity for path in first if path.during and day in path.during]
            assert applying_here == ["sif" if day < date(2018, 1, 1) else "standard"]

    def test_between_the_boundaries_nothing_changes(self) -> None:
        """The boundaries are complete: each pathway has days."""
        assert all(path.during for path in PATHS.values())
        edges = {edge for period in PERIODS for edge in (period.since, period.until) if edge}
        assert edges <= set(BOUNDARIES)


class TestEachPathway:
    """Each pathway has a source, and days on which its activity existed."""

    @pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.id)
    def test_what_it_leads_to_was_there_on_all_its_days(self, path: Pathway) -> None:
        """On its first and its last day, and on every boundary between, its framework has the activity."""
        assert path.during
        for day in [day for day in BOUNDARIES if day in path.during]:
            assert LOCAL_AUTHORITIES.framework(path.framework).edition_on(day).activity(path.activity)

    @pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.id)
    def test_graded_if_it_comes_next(self, path: Pathway) -> None:
        """A default and its alternative are graded; an activity in between is not."""
        assert path.during
        assert path.during.since
        activity = LOCAL_AUTHORITIES.framework(path.framework).edition_on(path.during.since).activity(path.activity)
        assert activity.is_graded == (path.mode in {Mode.DEFAULT, Mode.MAY} or path.id == "sif-no-reinspection")

    def test_each_statement_stands_somewhere(self) -> None:
        """Every pathway, window and pause has its place in a document, or the reason why not."""
        parts = (
            LOCAL_AUTHORITIES.pathways,
            LOCAL_AUTHORITIES.suspensions,
            LOCAL_AUTHORITIES.horizon,
            LOCAL_AUTHORITIES.priority_action,
        )
        by_path = dict(statements(parts))
        # A pathway is one statement and its window another; a pause has two, and the regime has two.
        assert len(by_path) == 2 * len(PATHS) + 2 * len(PAUSES) + 2
        assert {where: wrong for where, statement in by_path.items() if (wrong := faults(statement))} == {}

    @pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.id)
    def test_it_says_one_sentence_or_two(self, path: Pathway) -> None:
        """A sentence can be shown as it is."""
        assert path.says[0].isupper()
        assert path.says.endswith(".")
        assert "  " not in path.says

    @pytest.mark.parametrize("path", PATHS.values(), ids=lambda path: path.id)
    def test_what_is_concluded_is_said_to_be(self, path: Pathway) -> None:
        """Only the sentences of inferred pathways say that they are inferred."""
        aloud = ("taken to", "assumed to", "not found", "how we understand")
        assert any(words in path.says for words in aloud) == (path.source.basis is Basis.INFERRED)

    def test_what_is_concluded_for_2026_rests_on_nothing_firmer(self) -> None:
        """Every pathway of April 2026 is inferred, except for what the one account itself says."""
        reformed = [path for path in PATHS.values() if path.during and path.during.since == date(2026, 4, 1)]
        stated = [path.id for path in reformed if path.source.basis is not Basis.INFERRED]
        assert len(reformed) > len(stated)
        assert stated == ["focused-2026-good"]

    def test_the_regime_of_each_kind(self) -> None:
        """Local authorities have a regime, and so has each kind of provider."""
        assert REGIMES["local_authority"] is LOCAL_AUTHORITIES
        assert all(kind in regime.inspects for kind, regime in REGIMES.items())
        with pytest.raises(NotInForceError):
            LOCAL_AUTHORITIES.framework("ILACS").edition_on(date(2017, 12, 31))


def applying(edition: str, day: date, **outcomes: str) -> dict[str, str]:
    """Return the mode of each activity to which these judgements lead on a day."""
    (chosen,) = (edition_here for edition_here in EDITIONS if edition_here.id == edition)
    outcomes_here = {area: GRADES[letter] for area, letter in outcomes.items()}
    return {
        path.activity: path.mode.value
        for path in PATHS.values()
        if path.during and day in path.during and edition in path.after and path.applies(outcomes_here, chosen.areas)
    }


YEARLY = {"annual_engagement_meeting": "between", "self_evaluation": "between"}


class TestByOverall:
    """Haringey, paragraph 4.4, on the two kinds of inspection.

    "standard inspections (usually for local authorities judged requires improvement to be good); short inspections
    (for local authorities judged good or outstanding)"
    """

    @pytest.mark.parametrize("overall", ["o", "g"])
    def test_good_or_outstanding(self, overall: str) -> None:
        """A short inspection, perhaps a standard one, and in between what the councils' papers list."""
        assert applying("sif-2013-11", date(2018, 1, 1), overall=overall) == {
            "short": "default",
            "standard": "may",
            "sif_reinspection": "not",
            "focused_visit": "between",
            "jtai": "between",
            **YEARLY,
        }

    def test_requires_improvement(self) -> None:
        """A standard inspection and no other."""
        assert applying("ilacs-2018-01", date(2026, 3, 31), overall="r") == {
            "standard": "default",
            "focused_visit": "between",
            "jtai": "between",
            **YEARLY,
        }


class TestRouteOutOfInadequate:
    """Ofsted in September 2017, and in September 2018.

    "Same arrangements for inadequate local authorities: quarterly monitoring followed by SIF/post monitoring SIF"; "We
    will re-inspect using a standard inspection under this framework"
    """

    @pytest.mark.parametrize(
        ("day", "activity"),
        [
            (date(2014, 2, 11), "sif_reinspection"),
            (date(2016, 5, 31), "sif_reinspection"),
            (date(2018, 1, 1), "sif_reinspection"),
            (date(2018, 8, 31), "sif_reinspection"),
            (date(2018, 9, 1), "standard"),
            (date(2026, 3, 31), "standard"),
            (date(2026, 4, 1), "standard"),
        ],
    )
    def test_by_date(self, day: date, activity: str) -> None:
        """It is under the SIF until August 2018, and under ILACS from September."""
        modes = applying("sif-2013-11", day, overall="i")
        assert [name for name, mode in modes.items() if mode == "default"] == [activity]

    @pytest.mark.parametrize(
        ("edition", "day", "monitored"),
        [
            ("sif-2013-11", date(2016, 5, 30), False),
            ("sif-2013-11", date(2016, 5, 31), True),
            ("sif-2013-11", date(2018, 8, 31), True),
            ("sif-2013-11", date(2018, 9, 1), True),
            ("ilacs-2018-01", date(2018, 6, 1), True),
            ("ilacs-2023-01", date(2026, 3, 31), True),
            ("ilacs-2018-01", date(2026, 4, 1), True),
        ],
    )
    def test_monitoring_visits(self, edition: str, day: date, *, monitored: bool) -> None:
        """From May 2016, for inadequate authorities only; they usually have no focused visits."""
        modes = applying(edition, day, overall="i", leaders="i", help_and_protection="i")
        assert ("monitoring_visit" in modes) == monitored
        assert "monitoring_visit" not in applying(edition, day, overall="r", leaders="r")
        if day >= date(2018, 9, 1):
            assert modes["focused_visit"] == "not usual"

    def test_after_the_reform(self) -> None:
        """An inadequate area may bring monitoring. What follows was not found; a standard inspection is assumed."""
        modes = applying("ilacs-2026-04", date(2026, 11, 22), leaders="i", help_and_protection="g", in_care="g")
        assert modes == {
            "standard": "default",
            "monitoring_visit": "between",
            "focused_visit": "not usual",
            "jtai": "between",
            **YEARLY,
        }
        assert "was not found" in PATHS["ilacs-2026-inadequate"].says


class TestApril2026:
    """One account of a summary of changes that was not seen.

    "based on being judged good/outstanding on impact of leaders and at least two of the three practice judgements,
    rather than on the old overall-effectiveness grade"
    """

    @pytest.mark.parametrize(
        ("leaders", "practice", "activity"),
        [
            ("g", "ggg", "short"),
            ("o", "ogr", "short"),
            ("g", "grr", "standard"),
            ("r", "ooo", "standard"),
            ("g", "ggi", "short"),
            ("i", "ggg", "standard"),
        ],
    )
    def test_leaders_and_two_of_three(self, leaders: str, practice: str, activity: str) -> None:
        """Portsmouth's good leaders with two of three good are enough; good practice without leaders is not."""
        areas = dict(zip(("help_and_protection", "in_care", "care_leavers"), practice, strict=True))
        for edition in ("ilacs-2023-01", "ilacs-2026-04"):
            modes = applying(edition, date(2026, 4, 1), leaders=leaders, **areas)
            assert [name for name, mode in modes.items() if mode == "default"] == [activity]

    def test_a_third_area_inadequate(self) -> None:
        """The account makes it a short inspection; monitoring is not ruled out, and a focused visit may come."""
        modes = applying(
            "ilacs-2026-04", date(2026, 4, 1), leaders="g", help_and_protection="g", in_care="g", care_leavers="i"
        )
        assert modes == {
            "short": "default",
            "standard": "may",
            "focused_visit": "between",
            "monitoring_visit": "between",
            "jtai": "between",
            **YEARLY,
        }

    def test_the_one_source_is_said_aloud(self) -> None:
        """Each sentence that relies on the account says that it is one, secondary, and the guidance unseen."""
        relying = [path for path in PATHS.values() if "scrape-tool" in path.source.document]
        assert {path.id for path in relying} == {"ilacs-2026-good", "ilacs-2026-below-good", "focused-2026-good"}
        for path in relying:
            assert "the only account that was found, a secondary one; the guidance itself was not seen" in path.says

    def test_an_edition_with_three_areas_goes_by_overall(self) -> None:
        """How the new test treats it was not found."""
        modes = applying("ilacs-2018-01", date(2026, 4, 1), overall="g", leaders="r")
        assert modes["short"] == "default"
        assert "was not found" in PATHS["ilacs-2026-three-areas-good"].says


class TestWindows:
    """Kirklees, and Nottinghamshire in the same words.

    "usually between six months before and six months after the three-year anniversary of the previous inspection"
    """

    def test_where_it_is_stated(self) -> None:
        """It is stated for what follows good, outstanding or requires improvement under ILACS; nowhere else."""
        stated = {path.id for path in PATHS.values() if path.window.value}
        followed = {
            path.id
            for path in PATHS.values()
            if path.framework == "ILACS"
            and path.mode in {Mode.DEFAULT, Mode.MAY}
            and not path.id.endswith(("inadequate", "first", "first-2026"))
        }
        assert stated == followed
        assert len(stated) == 9

    def test_three_years_and_six_months_either_side(self) -> None:
        """It opens after 30 months, is typically at 36, and closes after 42."""
        for path in PATHS.values():
            if path.window.value:
                window = path.window.value.window_from(date(2024, 4, 22))
                assert (window.opens, window.typical, window.closes) == (
                    date(2026, 10, 22),
                    date(2027, 4, 22),
                    date(2027, 10, 22),
                )

    def test_from_2026_it_is_taken_to_stand(self) -> None:
        """The sources are from before April 2026: from then on the window is our conclusion."""
        for path in PATHS.values():
            if path.window.value and path.during:
                reformed = path.during.since == date(2026, 4, 1)
                assert (path.window.source.basis is Basis.INFERRED) == reformed
                assert ("No change in April 2026 was found" in path.window.note) == reformed
                assert '"usually between six months before' in path.window.note


class TestWhatGoesOn:
    """No source from before April 2026 is taken to speak of the days after it."""

    def test_since_april_2026_all_but_one_is_our_conclusion(self) -> None:
        """The README of the scrape tool is the only account of what the framework of April 2026 says."""
        now = [path for path in LOCAL_AUTHORITIES.pathways if path.during and date(2026, 4, 1) in path.during]
        assert [path.id for path in now if path.source.basis is not Basis.INFERRED] == ["focused-2026-good"]
        taken = [
            path
            for path in now
            if path.says.endswith(" This is assumed to continue after April 2026; no text was found.")
        ]
        assert len(taken) == 8

    def test_each_that_goes_on_has_one_before(self) -> None:
        """It is the same but for its days, its editions and its basis."""
        for path in PATHS.values():
            if path.id.endswith("-2026") and "This is assumed to continue" in path.says:
                before = PATHS[path.id.removesuffix("-2026")]
                assert before.during
                assert before.during.until == date(2026, 3, 31)
                assert (path.activity, path.mode, path.when) == (before.activity, before.mode, before.when)
                assert path.after == ((*before.after, "ilacs-2026-04") if before.after else ())


class TestPauses:
    """Announced on 17 March 2020; ILACS began again on 28 June 2021, as reports show; visits paused in between."""

    @pytest.mark.parametrize(
        ("pause", "first", "last"),
        [
            ("pandemic-inspections", date(2020, 3, 17), date(2021, 6, 27)),
            ("pandemic-visits", date(2020, 3, 17), date(2020, 9, 17)),
            ("second-lockdown-visits", date(2020, 11, 5), date(2020, 12, 2)),
            ("pandemic-joint-inspections", date(2020, 3, 17), date(2022, 3, 31)),
        ],
    )
    def test_their_days(self, pause: str, first: date, last: date) -> None:
        """They run from the first to the last day, both included."""
        assert (PAUSES[pause].first.value, PAUSES[pause].last.value) == (first, last)

    def test_which_day_is_announced_and_which_observed(self) -> None:
        """What was announced cites Ofsted's words; ends and days without a year cite reports or our conclusion."""
        bases = {pause.id: (pause.first.source.basis, pause.last.source.basis) for pause in PAUSES.values()}
        assert bases == {
            "pandemic-inspections": (Basis.GUIDANCE, Basis.OBSERVED),
            "pandemic-visits": (Basis.GUIDANCE, Basis.INFERRED),
            "second-lockdown-visits": (Basis.INFERRED, Basis.INFERRED),
            "pandemic-joint-inspections": (Basis.GUIDANCE, Basis.INFERRED),
        }
        assert "observed, not announced" in PAUSES["pandemic-inspections"].last.note


class TestTheRest:
    """Statements about the regime as a whole."""

    def test_what_an_area_for_priority_action_does_was_not_found(self) -> None:
        """It is among the gaps of ILACS."""
        assert LOCAL_AUTHORITIES.priority_action in UNKNOWN

    def test_the_horizon_is_our_conclusion(self) -> None:
        """A framework is announced for 2027; the day is not, and the announcement is of 27 November 2025."""
        horizon = LOCAL_AUTHORITIES.horizon
        assert horizon
        assert (horizon.value, horizon.source.basis) == (date(2027, 1, 1), Basis.INFERRED)
        assert horizon.source.published == date(2025, 11, 27)
        assert "no day was found" in horizon.note
