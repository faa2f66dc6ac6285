"""One resolver of names: every name, code and number means one authority on a day, or is refused with the reason."""

import csv
import pickle
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import DefinitionError, Provider, UnknownAuthorityError, local_authority
from inspection_framework.exchange.authorities.nearest import nearest_authority
from inspection_framework.exchange.authorities.register import candidates, elsewhere, existed, register
from inspection_framework.exchange.authorities.spelling import spelling
from inspection_framework.exchange.datasets import local_authorities, local_authorities_ended
from inspection_framework.exchange.readers import read_outcomes
from inspection_framework.frameworks.authorities import CODE_CHANGES, REORGANISATIONS

EVERY = (*local_authorities(), *local_authorities_ended())
DATA = files("inspection_framework.exchange").joinpath("data")
HEADINGS = "Local authority area code,Local authority name,Inspection date,Publication date,Overall effectiveness\n"


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a data file of the package."""
    return list(csv.DictReader(DATA.joinpath(name).read_text("utf-8").splitlines()))


def written_names() -> Iterator[tuple[str, str]]:
    """Yield names as councils, ONS, DfE and open-data lists write them, each with the GSS code that it must mean."""
    with Path(__file__).with_name("authority_names.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for name in row["names"].split("; "):
                yield name, row["code"]


def refusal(name: str, on: date | None = None) -> str:
    """Return the message with which a name is refused."""
    with pytest.raises(UnknownAuthorityError) as caught:
        local_authority(name, on=on)
    return str(caught.value)


class TestNames:
    """Names of ONS, DfE, Ofsted and the councils, and everyday ones."""

    def test_every_written_name_means_its_authority(self) -> None:
        """528 names of all 158 authorities are resolved: none is refused, and none means another authority."""
        names = list(written_names())
        wrong = {name: gss for name, gss in names if gss not in [code.value for code in local_authority(name).codes]}
        assert len(names) == 528
        assert wrong == {}
        assert {code for _, code in names} == {
            code.value for authority in EVERY for code in authority.codes if code.scheme == "GSS"
        }

    @pytest.mark.parametrize("form", ["{}", "  {} ", "{}\u200b", "the {}", "{} Council", "{} Local Authority"])
    def test_the_shipped_names(self, form: str) -> None:
        """Each is known in any case and spacing, with invisible characters and any joining of the words."""
        for provider in EVERY:
            assert local_authority(form.format(provider.name.upper())) == provider

    def test_the_table_of_authorities(self, shared_data: Path) -> None:
        """All names, codes and numbers of each row in the table of 156 mean one authority."""
        text = (shared_data / "authorities_lookup.csv").read_text("utf-8-sig")
        for row in csv.DictReader(text.splitlines()):
            also = row["also_known_as"].strip("[]")
            names = [row["local_authority_ons_name"], row["ltla23nm"], row["utla23nm"]]
            names += [row["urn"], row["la_code"], row["la_code_new"], *([also] if "&" in also else also.split(","))]
            meant = {local_authority(name.removeprefix("BCP, ")) for name in names if name.strip()}
            assert len(meant) == 1, row
            assert row["la_code_new"] in [code.value for code in meant.pop().codes]

    @pytest.mark.parametrize("form", ["{}", "{} Council", "{} District Council", "{} City Council", "City of {}"])
    def test_other_councils_are_never_an_authority(self, form: str) -> None:
        """No district is read as its county, nor any other council as one with a similar name; none is suggested."""
        for row in rows("other_councils.csv"):
            if row["name"] != "Newcastle Borough":
                with pytest.raises(UnknownAuthorityError) as caught:
                    local_authority(form.format(row["name"]))
                assert caught.value.nearest == "", row

    @pytest.mark.parametrize(
        "name",
        [
            *("Leicester County Council", "Derbyshire City Council", "Croydon Metropolitan Borough", "Kent UA"),
            *("Royal Borough of Barnet", "Kent District", "London Borough of Leeds", "Durham Borough Council"),
        ],
    )
    def test_a_name_with_another_kind_of_council(self, name: str) -> None:
        """Leicester is a city, and Leicestershire County Council another authority."""
        assert "the authority of this name is another kind of council" in refusal(name)

    @given(st.text(max_size=40))
    def test_any_text_means_what_exists_or_is_refused(self, text: str) -> None:
        """The resolver has no third answer."""
        known = candidates(text)
        assert all(provider in EVERY for provider in known)
        assert known or refusal(text).startswith(f"{text!r} does not name one local authority: ")

    def test_words_joining_and_case_make_no_difference(self) -> None:
        """Forms of "Saint", apostrophes, hyphens and order make no difference."""
        assert spelling("St. Helen's") == spelling("ST HELENS") == spelling("Saint Helens")
        assert spelling("Stoke-on-Trent") == spelling("stoke \u2019on trent") == spelling("TRENT, STOKE ON")


class TestCodes:
    """GSS codes, three-digit codes and Ofsted's numbers."""

    def test_a_long_text_is_no_name(self) -> None:
        """One character can become eighteen when it is normalised, and a cell can have millions."""
        assert spelling("\ufdfa" * 1_001).words == frozenset()
        with pytest.raises(UnknownAuthorityError):
            local_authority("Halton " * 1_000)

    def test_each_code_and_number(self) -> None:
        """Numbers with the decimal point of a spreadsheet are known too."""
        for provider in EVERY:
            assert local_authority(provider.urn) == provider
            for code in provider.codes:
                assert local_authority(code.value) == local_authority(code.value.lower()) == provider
        assert local_authority("301.0") == local_authority("301") == local_authority("Barking and Dagenham")

    def test_codes_that_changed(self) -> None:
        """The old code means the authority that has the new one."""
        for change in (fact.value for fact in CODE_CHANGES):
            assert local_authority(change.old) == local_authority(change.new) == local_authority(change.urn)

    def test_a_name_with_its_code(self) -> None:
        """Both must mean the same authority."""
        assert local_authority("302 - Barnet") == local_authority("Barnet (E09000003)") == local_authority("Barnet")
        assert "no authority has both this name and this code" in refusal("Barnet - 301")
        assert "no authority has this name or code" in refusal("W06000015")


class TestDays:
    """A name that two authorities had at different times is resolved by the day."""

    @pytest.mark.parametrize(
        ("name", "on", "code"),
        [
            ("Dorset", date(2019, 3, 31), "E10000009"),
            ("Dorset", date(2019, 4, 1), "E06000059"),
            ("Dorset", None, "E06000059"),
            ("Dorset County Council", None, "E10000009"),
            ("Bournemouth", date(2019, 3, 31), "E06000028"),
            ("Northamptonshire", date(2021, 3, 31), "E10000021"),
            ("Cumbria", date(2023, 3, 31), "E10000006"),
            ("Cumbria", None, "E10000006"),
            ("Buckinghamshire", date(2016, 1, 1), "E06000060"),
        ],
    )
    def test_a_name_on_a_day(self, name: str, on: date | None, code: str) -> None:
        """The last day of the earlier one and the first of the later one; without a day, the one that still exists."""
        assert code in [known_code.value for known_code in local_authority(name, on=on).codes]

    @pytest.mark.parametrize(
        ("name", "on", "why"),
        [
            (
                "Cumbria",
                date(2023, 4, 1),
                (
                    "Cumbria ended on 1 April 2023, when Cumberland, and Westmorland and Furness, took the place of"
                    " Cumbria"
                ),
            ),
            ("Cumberland", date(2023, 3, 31), "Cumberland was created on 1 April 2023"),
            ("BCP", date(2018, 1, 1), "Bournemouth, Christchurch and Poole was created on 1 April 2019"),
        ],
    )
    def test_a_day_on_which_it_was_not(self, name: str, on: date, why: str) -> None:
        """The error says when it was made or ended."""
        assert refusal(name, on) == f"'{name}' does not name one local authority: {why}"

    def test_what_was_made_of_it(self) -> None:
        """An authority that ended is named with what was made of it, so that nobody takes it for misspelt."""
        for name, made in (("Poole", "Bournemouth, Christchurch and Poole was"), ("Northamptonshire", "North North")):
            assert f", when {made}" in refusal(name, date(2023, 4, 1))

    def test_each_end_is_the_day_of_a_reorganisation(self) -> None:
        """The five abolished authorities have the day that the law states, and codes are unique."""
        ended = {name: fact.value.day for fact in REORGANISATIONS for name in fact.value.ended}
        assert {authority.name: authority.closed for authority in local_authorities_ended()} == ended
        codes = Counter(code for provider in EVERY for code in provider.codes)
        assert set(codes.values()) == {1}

    def test_some_day_of_several(self) -> None:
        """Open days on either side include every authority."""
        county, council = candidates("Dorset")[1], candidates("Dorset")[0]
        assert [existed(authority, date(2018, 6, 1), date(2019, 6, 1)) for authority in (county, council)] == [
            True,
            True,
        ]
        assert [existed(authority, None, date(2019, 3, 31)) for authority in (county, council)] == [True, False]
        assert [existed(authority, date(2019, 4, 1), None) for authority in (county, council)] == [False, True]


class TestRefusals:
    """Each refusal says why, and suggests only what is surely meant."""

    @pytest.mark.parametrize(
        ("name", "why"),
        [
            ("Lincoln", "it is a district, whose county has the children's services: name that county"),
            ("Bedfordshire", "it ended on 1 April 2009 or before: name the authority that has its area now"),
            ("Durham City Council", "it ended on 1 April 2009 or before: name the authority that has its area now"),
            ("West Yorkshire", "several authorities make it up: name one of them"),
            ("Cardiff Council", "it is a council in Wales"),
            ("Northamptonshire Children's Trust", "it may be North Northamptonshire or West Northamptonshire"),
            ("", "no authority has this name or code"),
            ("Council", "no authority has this name or code"),
            ("London", "no authority has this name or code"),
        ],
    )
    def test_the_reason(self, name: str, why: str) -> None:
        """A council of another kind is named as such."""
        assert refusal(name) == f"{name!r} does not name one local authority: {why}"

    @pytest.mark.parametrize(
        ("text", "near"),
        [
            ("Leicster", "Leicester"),
            ("Hammersmith and Fullham", "Hammersmith and Fulham"),
            ("dorst", "Dorset"),
            ("South Gloucester", "South Gloucestershire"),
            ("Bournemouth & Christchurch", "Bournemouth, Christchurch and Poole"),
            *((text, "") for text in ("North East", "Kingston", "Cheshire", "North")),
            *((text, "") for text in ("Boston", "Bostn", "Harlw", "Melton", "Walton", "Northampton", "illingdon")),
            *((text, "") for text in ("Herfordshire", "West Yorkshire", "South Somerset", "City of", "qqq", "Derby")),
        ],
    )
    def test_the_nearest_is_never_clearly_another(self, text: str, near: str) -> None:
        """A suggestion has one or two wrong letters and the same beginning, or goes on; no other council is as near."""
        assert nearest_authority(text) == near

    @pytest.mark.edges
    def test_a_letter_more_or_less_never_leads_elsewhere(self) -> None:
        """Each name with a letter dropped or doubled means its authority, or no other authority is suggested."""
        for provider in EVERY:
            for at in range(len(provider.name)):
                for text in (
                    provider.name[:at] + provider.name[at + 1 :],
                    provider.name[:at] + provider.name[at] + provider.name[at:],
                ):
                    names = [authority.name for authority in candidates(text)] or [nearest_authority(text)]
                    assert {*names} <= {"", provider.name, *(["Dorset"] if "Dorset" in provider.name else [])}, text

    def test_what_is_no_name_and_no_day(self) -> None:
        """Other types are refused with what to pass."""
        with pytest.raises(DefinitionError, match=r"name: expected text \(str\), not 80497"):
            local_authority(cast("Any", 80497))
        with pytest.raises(DefinitionError, match="on: expected date or None, not datetime"):
            local_authority("Leeds", on=datetime(2024, 1, 1))  # noqa: DTZ001 # it is refused

    def test_the_error_survives_a_pickle(self) -> None:
        """The copy has the same facts."""
        error = UnknownAuthorityError("Leicster", "no authority has this name or code", "Leicester")
        copy = pickle.loads(pickle.dumps(error))  # noqa: S301 # our own
        assert (copy.asked, copy.why, copy.nearest, str(copy)) == (error.asked, error.why, error.nearest, str(error))


class TestData:
    """The files of names are consistent."""

    def test_every_row_is_of_an_authority_and_says_something_new(self) -> None:
        """No authority's name is another council's, and none is a duplicate for one authority."""
        known = {provider.urn for provider in EVERY}
        names = rows("local_authority_names.csv")
        assert {row["urn"] for row in names} <= known
        assert {row["kind"] for row in names} == {"name", "number", "style"}
        assert not register().by_words.keys() & register().other_councils.keys()
        assert all(len({authority.urn for authority in named}) == len(named) for named in register().by_words.values())

    def test_where_other_councils_are(self) -> None:
        """A council is a district, in another part of the country, abolished, or several together."""
        assert Counter(row["where"] for row in rows("other_councils.csv")).keys() == {
            *("district", "before 2009", "combined", "Wales", "Scotland", "Northern Ireland")
        }
        assert [elsewhere(name) for name in ("Lincoln City Council", "Powys", "Leeds", "Nowhere")] == [
            *("district", "Wales", "", "")
        ]


class TestReaders:
    """The authority of an inspection, read from a table."""

    def read(self, *cells: str) -> tuple[list[Provider], list[str]]:
        """Return the providers and the problems of a table with one row."""
        reading = read_outcomes((HEADINGS + ",".join(cells) + "\n").encode())
        return [inspection.provider for inspection in reading.inspections], [
            str(problem) for problem in reading.problems if problem.row == 2
        ]

    @pytest.mark.parametrize(
        ("days", "code"),
        [
            ("03/03/2016,23/05/2016", "E10000009"),
            ("31/03/2019,23/05/2019", "E10000009"),
            ("01/04/2019,23/05/2019", "E06000059"),
            (",23/05/2016", "E10000009"),
            (",23/05/2021", "E06000059"),
        ],
    )
    def test_a_shared_name_by_the_day_on_site(self, days: str, code: str) -> None:
        """Dorset is resolved by the day on site; where that is missing, by the publication if it leaves no doubt."""
        (provider,), _ = self.read("", "Dorset", days, "Good")
        assert code in [known_code.value for known_code in provider.codes]

    @pytest.mark.parametrize("days", [",23/05/2019", ",", ",01/03/2020"])
    def test_a_shared_name_in_doubt_is_named(self, days: str) -> None:
        """A report of May 2019 may be of an inspection before April; without any day it is unknown."""
        providers, problems = self.read("", "Dorset", days, "Good")
        assert providers == []
        assert "it may be Dorset or Dorset (county): the row was left out" in problems[0]

    def test_the_code_tells_a_shared_name(self) -> None:
        """A row with a code needs no day."""
        (provider,), _ = self.read("E10000009", "Dorset", ",23/05/2019", "Good")
        assert provider.name == "Dorset (county)"

    def test_a_name_of_another_time(self) -> None:
        """No inspection is given to an authority that did not exist."""
        providers, problems = self.read("", "Cumbria", "01/06/2023,01/08/2023", "Good")
        assert providers == []
        assert (
            "because Cumbria ended on 1 April 2023, when Cumberland, and Westmorland and Furness, took the place of"
            " Cumbria: the row was left out"
        ) in problems[0]

    @pytest.mark.parametrize(
        "name",
        ['"Bristol, City of"', "London Borough of Croydon", "City of Derby", "croydon london boro", "County Durham"],
    )
    def test_official_names(self, name: str) -> None:
        """They are known, and cause no problem."""
        providers, problems = self.read("", name, "10/06/2024,23/07/2024", "Good")
        assert (len(providers), problems) == (1, [])

    def test_a_misspelt_name_is_named_with_the_nearest(self) -> None:
        """It is not read as the nearest."""
        providers, problems = self.read("", "Leicster", "10/06/2024,23/07/2024", "Good")
        assert providers == []
        assert problems[0].endswith(
            "'Leicster' is not a local authority, because no authority has this name or code: the row was left out;"
            " the nearest known is 'Leicester'"
        )
