"""Inspections: refusals, derived values, and pickling."""

import pickle
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import attrs
import pytest

from inspection_framework import Absence, Days, Finding, FindingKind, Grade, Inspection, InterimEffectiveness, Judgement
from inspection_framework.model import Judgements, Outcome
from tests.model.making import AREAS, COUNTED, EDITION, FULL, PROVIDER, VISIT, WITHOUT_OVERALL, area, pickled, refusal

FIRST = Days(date(2020, 1, 20), date(2020, 1, 24))
SECOND = Days(date(2020, 2, 3), date(2020, 2, 7))
INSPECTION = Inspection(
    provider=PROVIDER,
    edition=EDITION,
    activity=FULL,
    on_site=(FIRST,),
    published=date(2020, 3, 2),
    judgements={"overall": Grade.GOOD, "leaders": Grade.OUTSTANDING, "care": Absence.NOT_JUDGED},
    source=COUNTED,
)
SUBJECT = "inspection of Borsetshire (local_authority 80000) is not valid:"


class TestWindows:
    """`on_site` are the windows on site in order (most inspections have one)."""

    def test_it_starts_with_the_first_and_ends_with_the_last(self) -> None:
        """It has the first day on site, and the last."""
        two = attrs.evolve(INSPECTION, on_site=(FIRST, SECOND))
        assert (INSPECTION.started, INSPECTION.ended) == (date(2020, 1, 20), date(2020, 1, 24))
        assert (two.started, two.ended) == (date(2020, 1, 20), date(2020, 2, 7))

    def test_a_day_that_is_not_known_is_an_absence(self) -> None:
        """A day that no source prints is an absence, never a guess; so are days if none is printed."""
        unread = attrs.evolve(INSPECTION, on_site=(Days(Absence.UNREADABLE, date(2020, 1, 24)),))
        assert (unread.started, unread.ended) == (Absence.UNREADABLE, date(2020, 1, 24))
        none = attrs.evolve(INSPECTION, on_site=())
        assert (none.started, none.ended) == (Absence.NOT_SUPPLIED, Absence.NOT_SUPPLIED)

    def test_windows_are_put_in_order_by_the_days_that_are_known(self) -> None:
        """A window with one day is placed by that day, one with none anywhere."""
        begun, done = Days(date(2020, 2, 3), Absence.UNREADABLE), Days(Absence.UNREADABLE, date(2020, 1, 24))
        nowhen = Days(Absence.UNREADABLE, Absence.UNREADABLE)
        assert attrs.evolve(INSPECTION, on_site=(done, nowhen, begun)).ended is Absence.UNREADABLE
        assert refusal(attrs.evolve, INSPECTION, on_site=(begun, nowhen, done)) == (
            f"{SUBJECT}\n  - on_site[2]: {done} does not come after {begun}"
        )

    @pytest.mark.parametrize("published", [datetime(2020, 3, 2, tzinfo=UTC), None, "2020-03-02"])
    def test_the_day_of_publication_is_a_day(self, published: Any) -> None:  # noqa: ANN401 # anything
        """Anything else would count as unknown, and the report as known from the last day on site."""
        assert refusal(attrs.evolve, INSPECTION, published=published).startswith(
            f"Inspection is not valid:\n  - published: expected date or Absence, not {published!r}"
        )

    def test_no_number_of_inspectors_is_below_0(self) -> None:
        """No inspectors are possible: a report may say so."""
        assert attrs.evolve(INSPECTION, inspectors=0).inspectors == 0
        assert refusal(attrs.evolve, INSPECTION, inspectors=-1) == f"{SUBJECT}\n  - inspectors: -1 is below 0"

    def test_windows_out_of_order_are_refused(self) -> None:
        """Each window must begin after the last day of the one before it."""
        touching = Days(date(2020, 1, 24), date(2020, 1, 31))
        next_day = Days(date(2020, 1, 25), date(2020, 1, 31))
        assert attrs.evolve(INSPECTION, on_site=(FIRST, next_day, SECOND)).ended == date(2020, 2, 7)
        assert refusal(attrs.evolve, INSPECTION, on_site=(FIRST, touching, SECOND, FIRST)) == (
            f"{SUBJECT}\n"
            f"  - on_site[1]: {touching} does not come after {FIRST}\n"
            f"  - on_site[3]: {FIRST} does not come after {SECOND}"
        )


class TestJudgements:
    """An area that the edition does not have, and a grade of another scale, are refused."""

    def test_every_problem_is_listed(self) -> None:
        """Windows out of order, an unknown area and a foreign scale are in one error."""
        outcomes = {
            "overall": InterimEffectiveness.IMPROVED,
            "wardens": InterimEffectiveness.DECLINED,
            "leaders": Grade.GOOD,
        }
        assert refusal(attrs.evolve, INSPECTION, on_site=(SECOND, FIRST), judgements=outcomes) == (
            f"{SUBJECT}\n"
            f"  - on_site[1]: {FIRST} does not come after {SECOND}\n"
            "  - judgements.wardens: made-up-2020 has no area 'wardens';"
            " it has: overall, leaders, help, care, adoption, board\n"
            "  - judgements.overall: InterimEffectiveness.IMPROVED belongs to another scale: give a member of Grade\n"
            "  - judgements.wardens: InterimEffectiveness.DECLINED belongs to another scale: give a member of Grade"
        )

    def test_an_overall_judgement_after_it_was_removed_is_refused(self) -> None:
        """An edition without an overall judgement has no such area."""
        assert refusal(attrs.evolve, INSPECTION, edition=WITHOUT_OVERALL) == (
            f"{SUBJECT}\n  - judgements.overall: made-up-2022 has no area 'overall';"
            " it has: leaders, help, care, adoption, board"
        )

    @pytest.mark.parametrize("absence", Absence)
    def test_an_absence_stands_on_every_scale(self, absence: Absence) -> None:
        """Unexpected values that can be represented are departures, because real reports depart."""
        there = attrs.evolve(INSPECTION, judgements=dict.fromkeys((area_here.id for area_here in AREAS), absence))
        assert set(there.judgements.outcomes.values()) == {absence}

    def test_without_an_edition_nothing_is_refused(self) -> None:
        """Some files have no date to determine the edition: then any area and any scale may be there."""
        outcomes: Mapping[str, Outcome] = {"wardens": Grade.GOOD, "overall": InterimEffectiveness.IMPROVED}
        there = attrs.evolve(INSPECTION, edition=Absence.NOT_SUPPLIED, judgements=outcomes)
        assert there.judgements.outcomes == outcomes

    def test_a_mapping_is_made_immutable_on_the_way_in(self) -> None:
        """One converter makes a mapping of judgements immutable and hashable, also in evolve."""
        outcomes: dict[str, Judgement | Outcome] = {
            "leaders": Grade.GOOD,
            "help": Judgement("help", Grade.GOOD, printed="good"),
        }
        judgements = Judgements.of(outcomes)
        assert attrs.evolve(INSPECTION, judgements=outcomes).judgements == judgements
        assert attrs.evolve(INSPECTION, judgements=judgements).judgements is judgements
        assert isinstance(INSPECTION.judgements, Judgements)


class TestOverall:
    """The overall judgement, or why there is none."""

    def test_an_edition_with_an_overall_judgement(self) -> None:
        """It is the grade or absence recorded, and not supplied if nothing is recorded."""
        for outcome in (*Grade, *Absence):
            assert attrs.evolve(INSPECTION, judgements={"overall": outcome}).overall is outcome
        assert attrs.evolve(INSPECTION, judgements={"leaders": Grade.GOOD}).overall is Absence.NOT_SUPPLIED

    def test_a_visit_without_grades(self) -> None:
        """Its edition judges, and the visit does not; an inspection of an unknown kind might."""
        visit = attrs.evolve(INSPECTION, activity=VISIT, judgements={})
        assert visit.overall is Absence.NOT_JUDGED
        assert attrs.evolve(visit, judgements={"overall": Absence.WITHHELD}).overall is Absence.WITHHELD
        assert attrs.evolve(visit, activity=Absence.NOT_SUPPLIED).overall is Absence.NOT_SUPPLIED
        assert attrs.evolve(visit, edition=WITHOUT_OVERALL).overall is Absence.NOT_IN_EDITION

    def test_it_is_known_by_its_role_not_by_its_name(self) -> None:
        """Rules are data: no area is overall because of its name."""
        areas = tuple(
            {"overall": attrs.evolve(area_here, id="whole"), "board": attrs.evolve(area_here, id="overall")}.get(
                area_here.id, area_here
            )
            for area_here in AREAS
        )
        edition = attrs.evolve(EDITION, areas=areas, limits=(), activities=())
        there = attrs.evolve(INSPECTION, edition=edition, judgements={"whole": Grade.GOOD, "overall": Grade.INADEQUATE})
        assert there.overall is Grade.GOOD

    def test_an_edition_without_an_overall_judgement(self) -> None:
        """It is absent because the edition has none, not null."""
        there = attrs.evolve(INSPECTION, edition=WITHOUT_OVERALL, judgements={"leaders": Grade.GOOD})
        assert there.overall is Absence.NOT_IN_EDITION

    def test_no_edition(self) -> None:
        """If the source does not give the edition, what the file calls overall is used."""
        unknown = attrs.evolve(INSPECTION, edition=Absence.NOT_SUPPLIED)
        assert unknown.overall is Grade.GOOD
        assert attrs.evolve(unknown, judgements={"leaders": Grade.GOOD}).overall is Absence.NOT_SUPPLIED


def test_in_words() -> None:
    """Who, what and when; anything the source does not give is named as such."""
    assert str(INSPECTION) == "Borsetshire, Full inspection, 20 January 2020 to 24 January 2020"
    two = attrs.evolve(INSPECTION, activity=Absence.NOT_SUPPLIED, on_site=(FIRST, SECOND))
    assert str(two) == (
        "Borsetshire, inspection, 20 January 2020 to 24 January 2020, 3 February 2020 to 7 February 2020"
    )
    assert str(attrs.evolve(INSPECTION, on_site=())) == "Borsetshire, Full inspection, days on site not supplied"


def test_a_finding_in_words() -> None:
    """It prints what it requires, and its text."""
    assert [str(Finding(kind=kind, text="Plans")) for kind in FindingKind] == [
        "strength: Plans",
        "improvement: Plans",
        "priority action: Plans",
    ]


def test_it_is_a_value() -> None:
    """Equal inspections have the same hash in any order of judgements, and survive pickling."""
    turned = dict(reversed(list(INSPECTION.judgements.items())))
    for same in (pickled(INSPECTION), attrs.evolve(INSPECTION, judgements=turned)):
        assert same == INSPECTION
        assert hash(same) == hash(INSPECTION)
    assert attrs.evolve(INSPECTION, theme="care leavers") != INSPECTION
    assert attrs.evolve(
        INSPECTION, edition=attrs.evolve(EDITION, areas=(*AREAS, area("x", EDITION.areas[-1].role)))
    ) != (INSPECTION)


ELSEWHERE = """
import attrs
thing = pickle.loads(sys.stdin.buffer.read())
edition = attrs.evolve(thing.edition)
judgements = type(thing.judgements)(tuple(thing.judgements.values()))
fresh = attrs.evolve(thing, edition=edition, judgements=judgements)
print(hash(edition) == hash(thing.edition), hash(judgements) == hash(thing.judgements), hash(fresh) == hash(thing))
"""


@pytest.mark.edges
def test_a_pickle_is_found_in_another_process() -> None:
    """A cached hash does not travel: another process hashes texts and grades differently."""
    hash(INSPECTION)
    done = subprocess.run(  # noqa: S603 # our own interpreter and text
        [sys.executable, "-c", f"import pickle, sys; sys.path[:0] = {sys.path!r}{ELSEWHERE}"],
        input=pickle.dumps(INSPECTION),
        capture_output=True,
        check=True,
    )
    assert done.stdout.split() == [b"True"] * 3
