"""Areas: those from which the overall judgement is derived, and the titles under which they were printed."""

import attrs

from inspection_framework.model import Role
from tests.model.making import AREAS, MAIN, area, fact


def test_the_main_areas_are_key_and_practice() -> None:
    """The overall judgement is derived from key and practice judgements, and from no others."""
    assert tuple(area_here.id for area_here in AREAS if area_here.is_main) == MAIN
    assert {role for role in Role if area("one", role).is_main} == {Role.KEY, Role.PRACTICE}


def test_the_title_comes_before_its_other_wordings() -> None:
    """The title comes first, then every other wording that was printed."""
    leaders = area("leaders", Role.KEY)
    assert list(leaders.titles()) == ["Leaders"]
    assert list(attrs.evolve(leaders, aliases=(fact("Leadership"), fact("The leaders"))).titles()) == [
        "Leaders",
        "Leadership",
        "The leaders",
    ]
