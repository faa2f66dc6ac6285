"""A framework and its editions: consistent, or refused with every problem listed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import attrs
import pytest

from inspection_framework import (
    Edition,
    Fact,
    Framework,
    Grade,
    InterimEffectiveness,
    NotInForceError,
    Period,
    UnknownActivityError,
    UnknownAreaError,
    UnknownEditionError,
    UnknownTopicError,
)
from inspection_framework.model import (
    CalendarDays,
    Contradiction,
    Count,
    Force,
    LabelUse,
    Notice,
    OnSitePattern,
    Phase,
    Place,
    Revision,
    Role,
    Scale,
    StatedBound,
    TeamRole,
    Topic,
)
from tests.model.making import (
    AREAS,
    CAP,
    EDITION,
    FRAMEWORK,
    FULL,
    MAIN,
    SOURCE,
    VISIT,
    WITHOUT_OVERALL,
    area,
    fact,
    pickled,
    refusal,
)

WIDE: StatedBound[Scale] = CAP
"""The same limit, for any scale."""
EARLY, LATE = Period(None, date(2020, 6, 30)), Period(date(2020, 6, 30), None)
ON_BOTH = "two apply on the same days: to 30 June 2020; from 30 June 2020"


def likely(name: str, grade: Grade, *, overrides: tuple[str, ...] = ()) -> StatedBound[Grade]:
    """Return a limit that a text calls likely."""
    return StatedBound(
        id=name, says="", source=SOURCE, force=Force.LIKELY, best=grade, worst=grade, overrides=overrides
    )


REFUSED: Mapping[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "an area twice": (
        {"areas": (*AREAS, area("board", Role.SEPARATE), area("board", Role.SEPARATE))},
        ("areas: 'board' is listed 3 times",),
    ),
    "an activity twice": ({"activities": (FULL, VISIT, VISIT)}, ("activities: 'visit' is listed 2 times",)),
    "a limit twice": ({"limits": (CAP, CAP)}, ("limits: 'cap' is listed 2 times",)),
    "no overall area": (
        {"areas": AREAS[1:], "activities": (VISIT,), "limits": ()},
        ("areas: 0 of them are overall judgements; has_overall is True",),
    ),
    "an overall area too many": (
        {"areas": (*AREAS, area("second", Role.OVERALL))},
        ("areas: 2 of them are overall judgements; has_overall is True",),
    ),
    "an overall area where there is none": (
        {"has_overall": Fact(value=False, source=SOURCE, note="It was removed.")},
        ("areas: 1 of them are overall judgements; has_overall is False",),
    ),
    "within an unknown area": (
        {"areas": (*AREAS, area("fostering", Role.SUB, within="placements"))},
        ("areas[6].within: there is no area 'placements'",),
    ),
    "a sub-judgement within nothing": (
        {"areas": (*AREAS, area("fostering", Role.SUB))},
        ("areas[6].within: a sub-judgement must be within another area, and no other area may be",),
    ),
    "something else within an area": (
        {"areas": (*AREAS, area("fostering", Role.SEPARATE, within="care"))},
        ("areas[6].within: a sub-judgement must be within another area, and no other area may be",),
    ),
    "a limit that overrides nothing": (
        {"limits": (attrs.evolve(CAP, overrides=("cap", "wall", "lid", "floor", "beam")),)},
        tuple(f"limits['cap'].overrides: there is no limit '{other}'" for other in ("beam", "floor", "lid", "wall")),
    ),
    "a limit with days of its own": (
        {"limits": (attrs.evolve(CAP, during=EARLY),)},
        ("limits['cap'].during: a limit applies in the whole edition: make an edition for these days",),
    ),
    "no overall and no reason": (
        {"areas": AREAS[1:], "activities": (VISIT,), "limits": (), "has_overall": Fact(value=False, source=SOURCE)},
        ("has_overall: say in its note why there is no overall judgement",),
    ),
    "an area within itself": (
        {"areas": (*AREAS, area("fostering", Role.SUB, within="fostering"))},
        ("areas[6].within: there is no area 'fostering'",),
    ),
    "a label of another scale": (
        {
            "labels": (
                fact(
                    LabelUse(
                        grade=InterimEffectiveness.IMPROVED,
                        roles=(Role.KEY,),
                        labels=("Improved",),
                        published=Period(None, None),
                    )
                ),
            )
        },
        ("labels[0]: InterimEffectiveness.IMPROVED is not on the edition's scale, Grade",),
    ),
    "a limit on conditions on unknown areas": (
        {
            "limits": (
                attrs.evolve(
                    CAP,
                    when=(Count(areas=("leaders", "wardens", "cooks"), grades=(Grade.GOOD,), at_least=1),),
                    unless=(Count(areas=("managers",), grades=(Grade.GOOD,), at_least=1),),
                ),
            )
        },
        tuple(f"limits['cap']: there is no area '{name}'" for name in ("cooks", "managers", "wardens")),
    ),
    "a limit to another scale": (
        {
            "limits": (
                attrs.evolve(WIDE, best=InterimEffectiveness.IMPROVED),
                attrs.evolve(WIDE, id="lid", best=None, worst=InterimEffectiveness.DECLINED),
            )
        },
        (
            "limits['cap']: InterimEffectiveness.IMPROVED is not on the edition's scale, Grade",
            "limits['lid']: InterimEffectiveness.DECLINED is not on the edition's scale, Grade",
        ),
    ),
    "a limit on conditions on another scale": (
        {
            "limits": (
                attrs.evolve(
                    WIDE,
                    when=(Count(areas=("help",), grades=(InterimEffectiveness.IMPROVED,), at_least=1),),
                    unless=(
                        Count(areas=("help",), grades=(InterimEffectiveness.DECLINED,), at_least=1),
                        Count(areas=("care",), grades=(InterimEffectiveness.DECLINED,), at_least=1),
                    ),
                ),
            )
        },
        (
            "limits['cap']: InterimEffectiveness.IMPROVED is not on the edition's scale, Grade",
            "limits['cap']: InterimEffectiveness.DECLINED is not on the edition's scale, Grade",
        ),
    ),
    "two unranked grades likely": (
        {"limits": (likely("one", Grade.GOOD), CAP, likely("two", Grade.INADEQUATE))},
        ("limits['two']: it and 'one' call different grades likely: say which overrides the other",),
    ),
    "an activity that judges an unknown area": (
        {"activities": (attrs.evolve(FULL, judges=(fact(("overall", "leaders", "wardens")),)),)},
        ("activities['full'].judges: there is no area 'wardens'",),
    ),
    "a graded activity that judges nothing": (
        {"activities": (attrs.evolve(FULL, judges=()),)},
        ("activities['full'].judges: a graded activity must judge areas, and no other activity may",),
    ),
    "an activity that judges without grades": (
        {"activities": (attrs.evolve(VISIT, judges=(fact(("leaders",)),)),)},
        ("activities['visit'].judges: a graded activity must judge areas, and no other activity may",),
    ),
    "facts about one thing on one day": (
        {
            "activities": (
                attrs.evolve(
                    FULL,
                    judges=(fact(("overall",), EARLY), fact(("leaders",), LATE)),
                    notice=(fact(Notice(words="one day"), EARLY), fact(Notice(words="two days"), LATE)),
                    phases=(fact((Phase(weeks=(1,), place=Place.ON_SITE, what=""),), EARLY), fact((), LATE)),
                    usually_on_site=(
                        fact(OnSitePattern(length=CalendarDays(5)), EARLY),
                        fact(OnSitePattern(length=CalendarDays(12)), LATE),
                    ),
                    team=(fact((TeamRole(role="inspectors"),), EARLY), fact((), LATE)),
                ),
            )
        },
        tuple(
            f"activities['full'].{field}: {ON_BOTH}"
            for field in ("judges", "notice", "phases", "usually_on_site", "team")
        ),
    ),
    "everything at once": (
        {
            "areas": (*AREAS, area("board", Role.SUB)),
            "has_overall": Fact(value=False, source=SOURCE, note="It was removed."),
            "limits": (attrs.evolve(CAP, during=EARLY, overrides=("lid",)),),
            "activities": (attrs.evolve(VISIT, judges=(fact(("wardens",)),)),),
        },
        (
            "areas: 'board' is listed 2 times",
            "areas: 1 of them are overall judgements; has_overall is False",
            "areas[6].within: a sub-judgement must be within another area, and no other area may be",
            "limits['cap'].overrides: there is no limit 'lid'",
            "limits['cap'].during: a limit applies in the whole edition: make an edition for these days",
            "activities['visit'].judges: there is no area 'wardens'",
            "activities['visit'].judges: a graded activity must judge areas, and no other activity may",
        ),
    ),
}


class TestEdition:
    """A judgement structure, and the days on which inspections began under it."""

    @pytest.mark.parametrize("what", REFUSED)
    def test_it_is_consistent_or_refused_with_every_problem_listed(self, what: str) -> None:
        """Every problem is listed with a path, and nothing else."""
        changes, problems = REFUSED[what]
        lines = "".join(f"\n  - {problem}" for problem in problems)
        assert refusal(attrs.evolve, EDITION, **changes) == (f"edition 'made-up-2020' is not valid:{lines}")

    @pytest.mark.parametrize(
        "limits",
        [
            (likely("one", Grade.GOOD), likely("two", Grade.GOOD)),
            (likely("one", Grade.GOOD), likely("two", Grade.INADEQUATE, overrides=("one",))),
            (likely("one", Grade.GOOD, overrides=("two",)), likely("two", Grade.INADEQUATE)),
            (CAP, attrs.evolve(CAP, id="lid", best=Grade.GOOD)),
        ],
        ids=["the same grade", "the second overrides", "the first overrides", "certain"],
    )
    def test_limits_agree_or_are_ranked(self, limits: tuple[StatedBound[Grade], ...]) -> None:
        """Only two limits that call different grades likely, neither over the other, are refused."""
        assert attrs.evolve(EDITION, limits=limits).limits == limits

    def test_its_main_areas_stand_in_the_order_of_the_report(self) -> None:
        """The areas from which the overall judgement is derived keep their order."""
        assert tuple(area_here.id for area_here in EDITION.main_areas) == MAIN
        assert WITHOUT_OVERALL.main_areas == EDITION.main_areas

    def test_areas_by_id(self) -> None:
        """Every area is returned by its id. Another name is refused with the ids there are."""
        assert tuple(EDITION.area(area_here.id) for area_here in AREAS) == AREAS
        with pytest.raises(UnknownAreaError) as caught:
            EDITION.area("wardens")
        assert str(caught.value) == (
            "made-up-2020 has no area 'wardens'; it has: overall, leaders, help, care, adoption, board"
        )

    def test_activities_by_id(self) -> None:
        """Every activity is returned by its id. Another name is refused with the ids there are."""
        assert (EDITION.activity("full"), EDITION.activity("visit")) == (FULL, VISIT)
        with pytest.raises(UnknownActivityError) as caught:
            EDITION.activity("short")
        assert str(caught.value) == "made-up-2020 has no activity 'short'; it has: full, visit"

    def test_in_words(self) -> None:
        """A representation is short; a text has title, id and days."""
        assert repr(EDITION) == "<Edition made-up-2020>"
        assert str(EDITION) == "Made-up framework (made-up-2020, from 1 January 2020 to 31 December 2021)"
        assert str(WITHOUT_OVERALL) == "Made-up framework (made-up-2022, from 1 January 2022)"


class TestFramework:
    """A framework: its editions in order, and what belongs to all of them."""

    @pytest.mark.parametrize(
        ("day", "edition"),
        [
            (date(2020, 1, 1), EDITION),
            (date(2020, 7, 1), EDITION),
            (date(2021, 12, 31), EDITION),
            (date(2022, 1, 1), WITHOUT_OVERALL),
            (date.max, WITHOUT_OVERALL),
        ],
        ids=str,
    )
    def test_the_edition_follows_the_first_day_on_site(self, day: date, edition: Edition[Grade]) -> None:
        """Both the first and the last day of an edition belong to it."""
        assert FRAMEWORK.edition_on(day) is edition

    def test_before_the_first_edition_there_is_none(self) -> None:
        """No edition is used on a day on which it was not in force, and the message names those there are."""
        with pytest.raises(NotInForceError) as caught:
            FRAMEWORK.edition_on(date(2019, 12, 31))
        assert str(caught.value) == (
            "no edition of made-up was in force on 2019-12-31; there are: made-up-2020 (from 1 January 2020 to"
            " 31 December 2021), made-up-2022 (from 1 January 2022). Give the first day on site, not the day of"
            " publication"
        )

    def test_between_and_after_editions_there_is_none(self) -> None:
        """There is no edition in a gap between two, or after the last has ended."""
        later = attrs.evolve(WITHOUT_OVERALL, period=fact(Period(date(2022, 2, 1), date(2022, 2, 28))))
        framework = attrs.evolve(FRAMEWORK, editions=(EDITION, later))
        for day in (date(2022, 1, 1), date(2022, 1, 31), date(2022, 3, 1)):
            with pytest.raises(NotInForceError):
                framework.edition_on(day)

    def test_editions_by_id(self) -> None:
        """Every edition is returned by its id. Another name is refused with the ids there are."""
        assert [FRAMEWORK.edition(edition.id) for edition in FRAMEWORK.editions] == [EDITION, WITHOUT_OVERALL]
        with pytest.raises(UnknownEditionError) as caught:
            FRAMEWORK.edition("made-up-2019")
        assert str(caught.value) == "made-up has no edition 'made-up-2019'; it has: made-up-2020, made-up-2022"

    def test_topics_by_id(self) -> None:
        """Every topic is returned by its id. Another name is refused with the ids there are."""
        powers = Topic(id="powers", title="Legal powers", facts=(fact("the act"),))
        fees = Topic(id="fees", title="Fees", facts=())
        framework = attrs.evolve(FRAMEWORK, topics=(powers, fees))
        assert (framework.topic("powers"), framework.topic("fees")) == (powers, fees)
        with pytest.raises(UnknownTopicError) as caught:
            framework.topic("rent")
        assert str(caught.value) == "made-up has no topic 'rent'; it has: powers, fees"
        with pytest.raises(UnknownTopicError) as caught:
            FRAMEWORK.topic("rent")
        assert str(caught.value) == "made-up has no topic 'rent'; it has: none"

    def test_it_has_editions(self) -> None:
        """A framework without an edition is refused."""
        assert refusal(attrs.evolve, FRAMEWORK, editions=()) == (
            "framework 'made-up' is not valid:\n  - editions: there are none"
        )

    def test_two_editions_are_never_in_force_on_one_day(self) -> None:
        """Editions that share a single day are refused."""
        early = attrs.evolve(WITHOUT_OVERALL, period=fact(Period(date(2021, 12, 31), None)))
        assert refusal(attrs.evolve, FRAMEWORK, editions=(EDITION, early)) == (
            "framework 'made-up' is not valid:\n  - editions: two are in force on the same days:"
            " from 1 January 2020 to 31 December 2021; from 31 December 2021"
        )

    def test_every_problem_is_listed(self) -> None:
        """Duplicate ids, days with two editions, and editions of another framework are listed at once."""
        foreign = attrs.evolve(EDITION, framework="other")
        topic = Topic(id="powers", title="Legal powers", facts=())
        assert refusal(
            attrs.evolve, FRAMEWORK, editions=(foreign, WITHOUT_OVERALL, EDITION), topics=(topic, topic)
        ) == (
            "framework 'made-up' is not valid:\n"
            "  - editions: 'made-up-2020' is listed 2 times\n"
            "  - topics: 'powers' is listed 2 times\n"
            "  - editions: two are in force on the same days: from 1 January 2020 to 31 December 2021;"
            " from 1 January 2020 to 31 December 2021\n"
            "  - editions['made-up-2020'].framework: it names 'other'"
        )

    def test_in_words(self) -> None:
        """A representation is short: a framework is large."""
        assert repr(FRAMEWORK) == "<Framework made-up>"


class TestContradiction:
    """Two or more sources that disagree: what each says, which is followed, and why."""

    sides = (fact("three weeks"), Fact("four weeks", SOURCE.at("page 9")))

    def test_one_of_the_sides_is_followed_or_neither(self) -> None:
        """Contradictions between sources are data: both sides, the one followed, why."""
        for followed in (*self.sides, None):
            difference = Contradiction(topic="length", sides=self.sides, followed=followed, why="It is later.")
            assert difference.followed == followed

    @pytest.mark.parametrize(
        ("changes", "problems"),
        [
            ({"followed": fact("two weeks")}, ("followed: it is not one of the sides",)),
            ({"sides": sides[:1]}, ("sides: a contradiction has at least two",)),
            ({"why": ""}, ("why: say why this side, or none, is followed",)),
            (
                {"sides": (), "why": ""},
                (
                    "sides: a contradiction has at least two",
                    "followed: it is not one of the sides",
                    "why: say why this side, or none, is followed",
                ),
            ),
        ],
        ids=["a stranger followed", "one side", "no reason", "everything"],
    )
    def test_every_problem_is_listed(self, changes: dict[str, Any], problems: tuple[str, ...]) -> None:
        """At least two sides are required, the one followed must be among them, and there must be a reason."""
        difference = Contradiction(topic="length", sides=self.sides, followed=self.sides[0], why="It is later.")
        lines = "".join(f"\n  - {problem}" for problem in problems)
        assert refusal(attrs.evolve, difference, **changes) == f"contradiction about length is not valid:{lines}"


def test_a_revision_in_words() -> None:
    """It prints when it was published, as far as known, and what it changed."""
    assert str(Revision(published="September 2018", what="Short inspections")) == "September 2018: Short inspections"


def test_frameworks_are_values() -> None:
    """A framework and everything in it survives pickling: equal, with the same hash."""
    use = LabelUse(grade=Grade.GOOD, roles=(Role.KEY,), labels=("Good",), published=Period(None, None))
    edition = attrs.evolve(EDITION, labels=(fact(use),), revisions=(fact(Revision(published="2020", what="")),))
    framework: Framework[Grade] = attrs.evolve(FRAMEWORK, editions=(edition, WITHOUT_OVERALL))
    for thing in (edition, framework):
        assert hash(thing) == hash(attrs.evolve(thing))
        assert pickled(thing) == thing
        assert hash(pickled(thing)) == hash(thing)
    assert edition != EDITION
