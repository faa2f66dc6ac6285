"""Areas: which of them the overall judgement is derived from, and under which titles they were printed."""

import attrs

from inspection_framework.model import Role
from tests.model.making import AREAS, MAIN, area, fact


def test_the_main_areas_are_key_and_practice() -> None:
    """The overall judgement is derived from key and practice judgements, and from no others."""
    assert tuple(one.id for one in AREAS if one.is_main) == MAIN
    assert {role for role in Role if area("one", role).is_main} == {Role.KEY, Role.PRACTICE}


def test_the_title_comes_before_its_other_wordings() -> None:
    """Give the title and every other wording of it that was printed."""
    one = area("leaders", Role.KEY)
    assert list(one.titles()) == ["Leaders"]
    assert list(attrs.evolve(one, aliases=(fact("Leadership"), fact("The leaders"))).titles()) == [
        "Leaders",
        "Leadership",
        "The leaders",
    ]
