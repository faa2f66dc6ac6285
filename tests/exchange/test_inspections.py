"""Inspections in their order: found by provider, day and edition, and shown as a short table."""

import pickle
from datetime import date

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import (
    Absence,
    DefinitionError,
    Inspection,
    Provider,
    UnknownAuthorityError,
    UnknownEditionError,
    local_authority,
)
from inspection_framework.exchange.datasets import local_authorities, local_authority_inspections
from inspection_framework.exchange.inspections import Inspections
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.frameworks import ILACS
from inspection_framework.notebook import html
from inspection_framework.testing import inspections

SHIPPED = local_authority_inspections()
HALTON = SHIPPED.of("Halton")
UNDATED = attrs.evolve(HALTON[0], on_site=(), published=Absence.NOT_SUPPLIED)
HOME = attrs.evolve(
    HALTON[0], provider=Provider(kind="childrens_home", urn="SC012345", name="A home", region="North West")
)


class TestTuple:
    """Inspections are a tuple."""

    def test_it_equals_a_tuple(self) -> None:
        """They equal a tuple and have its hash, and a pickle of them is read back as inspections."""
        assert tuple(SHIPPED) == SHIPPED
        assert hash(tuple(HALTON)) == hash(HALTON)
        again = pickle.loads(pickle.dumps(HALTON))  # noqa: S301 # our own
        assert (again, type(again)) == (HALTON, Inspections)

    def test_a_part_is_inspections(self) -> None:
        """A slice and a sum are inspections; one element is an inspection."""
        assert type(SHIPPED[:3]) is type(SHIPPED[:3] + tuple(SHIPPED[3:5])) is Inspections
        assert SHIPPED[:3] + SHIPPED[3:5] == SHIPPED[:5]
        assert type(HALTON[-1]) is Inspection
        assert type(HALTON + ("x",)) is tuple  # noqa: RUF005 # the test is of the sum
        assert Inspections() == ()

    def test_anything_else_is_refused(self) -> None:
        """The place of the wrong element is named."""
        with pytest.raises(DefinitionError, match=r"inspections\[1\]: it is of type str: expected an Inspection"):
            Inspections([HALTON[0], "x"])  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]

    @given(st.lists(inspections(), max_size=4), st.integers(0, 4))
    def test_the_laws_of_a_tuple(self, parts: list[Inspection], at: int) -> None:
        """Two parts make the whole."""
        whole = Inspections(parts)
        assert whole[:at] + whole[at:] == whole == tuple(parts)

    def test_readers_return_them(self) -> None:
        """A release is searched like the shipped data."""
        release = b"Local authority name,Inspection date,Overall effectiveness\nBarnet,10/06/2024,Good\n"
        reading = read_outcomes(release)
        assert type(reading.inspections) is type(reading.tables[0].inspections) is Inspections
        assert len(reading.inspections.of("London Borough of Barnet")) == 1


class TestOf:
    """The inspections of one provider."""

    def test_any_name_of_an_authority(self) -> None:
        """A name, a code, a URN, an official name and the provider itself all work."""
        provider = HALTON[0].provider
        names = ("halton", "Halton Borough Council", "E06000006", "876", "80471", " 80471 ", provider)
        assert [SHIPPED.of(name) for name in names] == [HALTON] * len(names)
        assert [inspection.started for inspection in HALTON] == [
            date(2014, 11, 18),
            date(2020, 3, 2),
            date(2024, 5, 13),
        ]

    def test_each_is_of_one_authority(self) -> None:
        """The parts by authority make the whole."""
        assert sum(len(SHIPPED.of(provider)) for provider in local_authorities()) == len(SHIPPED)

    def test_a_provider_of_another_kind(self) -> None:
        """A provider of another kind is found by its URN, which is searched before names."""
        both = Inspections([HOME, *HALTON])
        assert both.of("SC012345") == (HOME,) == both.of(HOME.provider)

    def test_an_unknown_name(self) -> None:
        """An unknown name is refused; an authority never inspected has no inspections."""
        with pytest.raises(UnknownAuthorityError, match="did you mean 'Halton'"):
            SHIPPED.of("Haltn")
        assert SHIPPED[:1].of("Halton") == ()

    def test_on_a_day(self) -> None:
        """A name has the meaning that it had on the day."""
        assert len(SHIPPED.of("Dorset")) == 2
        with pytest.raises(UnknownAuthorityError, match="ended on 1 April 2019, and none of these inspections is"):
            SHIPPED.of("Dorset", on=date(2016, 3, 1))

    def test_an_authority_that_has_ended(self) -> None:
        """Its inspections are found if they are there."""
        county = attrs.evolve(HALTON[0], provider=local_authority("Dorset", on=date(2016, 3, 1)))
        assert Inspections([*HALTON, county]).of("Dorset", on=date(2016, 3, 1)) == (county,)


class TestLatest:
    """The graded inspection that ended last."""

    def test_of_an_authority(self) -> None:
        """The order of the inspections makes no difference."""
        assert Inspections(reversed(HALTON)).latest == HALTON.latest == HALTON[-1]

    def test_of_none(self) -> None:
        """There is none without inspections, without known days, or among visits."""
        visit = attrs.evolve(
            HALTON[-1], activity=ILACS.edition("ilacs-2023-01").activity("focused_visit"), judgements={}
        )
        assert Inspections().latest is Inspections([UNDATED]).latest is Inspections([visit]).latest is None
        assert Inspections([visit, HALTON[0], UNDATED]).latest == HALTON[0]


class TestBetween:
    """The inspections that began between two days."""

    def test_both_days_count(self) -> None:
        """The first and the last day are both included."""
        assert HALTON.between(date(2014, 11, 18), date(2020, 3, 2)) == HALTON[:2]
        assert HALTON.between(date(2014, 11, 19), date(2020, 3, 1)) == ()

    def test_without_a_day(self) -> None:
        """It is left out, unless its publication is known, which then counts."""
        published = attrs.evolve(HALTON[0], on_site=())
        assert Inspections([UNDATED, published]).between(date(2015, 2, 3), date(2015, 2, 3)) == (published,)

    def test_not_days(self) -> None:
        """Every problem is listed."""
        with pytest.raises(DefinitionError, match="2019-01-01 is before 2020-01-01: pass the earlier day first"):
            SHIPPED.between(date(2020, 1, 1), date(2019, 1, 1))
        with pytest.raises(DefinitionError, match="last"):
            SHIPPED.between(date(2020, 1, 1), "2021")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class TestUnder:
    """The inspections under an edition."""

    def test_the_editions_make_the_whole(self) -> None:
        """An edition can be given by id or as an object."""
        counts = {edition.id: len(SHIPPED.under(edition)) for edition in ILACS.editions}
        assert counts == {"ilacs-2018-01": 165, "ilacs-2023-01": 145, "ilacs-2026-04": 11}
        assert {key: len(SHIPPED.under(key)) for key in counts} == counts
        assert SHIPPED.under("jtai-2016-02") == ()

    def test_an_unknown_edition(self) -> None:
        """It is refused, with the known editions."""
        with pytest.raises(UnknownEditionError, match=r"no edition 'ilacs-2023'; it has: .*ilacs-2023-01"):
            SHIPPED.under("ilacs-2023")


class TestShown:
    """The table at the prompt and in a notebook."""

    def test_many(self) -> None:
        """The first and the last ten are shown, in 23 lines."""
        lines = repr(SHIPPED).splitlines()
        assert str(SHIPPED) == repr(SHIPPED)
        assert len(lines) == 23
        assert lines[0] == "488 inspections of 153 providers"
        assert lines[2].startswith("  Derbyshire")
        assert lines[12].startswith("  … 468 more")
        assert lines[-1].startswith("  Portsmouth")
        assert max(map(len, lines)) <= 110

    def test_few(self) -> None:
        """All of them are shown; without any, there is no table."""
        assert len(repr(SHIPPED[:20]).splitlines()) == 22
        assert repr(Inspections()) == "0 inspections of 0 providers"
        assert repr(Inspections([UNDATED])).count("Not supplied") == 3
        unnamed = attrs.evolve(UNDATED, activity=Absence.NOT_SUPPLIED)
        assert repr(Inspections([unnamed])).count("Not supplied") == 4

    def test_in_a_notebook(self) -> None:
        """The display is the same as for a tuple."""
        assert html(HALTON) == html(tuple(HALTON))  # as a notebook asks for it

    def test_a_frame(self) -> None:
        """The frame can be of any engine."""
        assert HALTON.to_frame("polars")["first_day"].to_list() == [inspection.started for inspection in HALTON]
