"""Every reader reads the tables of its own kind, and refuses those of the others with the name of their reader."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers import ReleaseReading, read_outcomes, read_providers, read_scraped_history
from inspection_framework.exchange.readers.releases.layouts.history import HISTORY_2009_2023
from inspection_framework.exchange.readers.releases.layouts.layout import Layout
from inspection_framework.exchange.readers.releases.layouts.outcomes import OUTCOMES
from inspection_framework.exchange.readers.releases.layouts.providers import PROVIDERS
from inspection_framework.exchange.readers.releases.layouts.scraped import SCRAPED
from tests.exchange import made_up_releases, workbooks
from tests.exchange.made_up_releases import LATEST, LATEST_ROWS, provider, written

READERS: Mapping[str, Callable[[str | Path | bytes], ReleaseReading]] = {
    "read_outcomes": read_outcomes,
    "read_providers": read_providers,
    "read_scraped_history": read_scraped_history,
}
LAYOUTS = {
    **{layout.id: ("read_outcomes", layout) for layout in (*OUTCOMES, HISTORY_2009_2023)},
    **{layout.id: ("read_providers", layout) for layout in PROVIDERS},
    SCRAPED.id: ("read_scraped_history", SCRAPED),
}
FILES = {
    "LA_Inspection_Outcomes_as_at_31_March_2025.ods": "read_outcomes",
    "providers_at_31_march_2019.csv": "read_providers",
    "providers_at_31_march_2022.csv": "read_providers",
    "providers_at_31_march_2025.ods": "read_providers",
    "ilacs_history_scraped.csv": "read_scraped_history",
}


def reader_that_reads(file: Path | bytes) -> set[str]:
    """Return the readers that accept a file; each of the others must name them."""
    read: set[str] = set()
    named: set[str] = set()
    for name, reader in READERS.items():
        try:
            reader(file)
            read.add(name)
        except UnreadableFileError as error:
            named.add(error.advice)
    assert named == {f"Read it with {name}, or remove those columns if it is not such a table" for name in read}
    return read


def headings(layout: Layout, data: st.DataObject) -> list[str]:
    """Return headings of a layout in any known spelling and order, perhaps without the optional ones."""
    kept = data.draw(st.booleans())
    columns = data.draw(st.permutations([column for column in layout.columns if kept or not column.spare]))
    return list({data.draw(st.sampled_from(column.headings)): None for column in columns})


@pytest.mark.parametrize("name", sorted(set(LAYOUTS) - {HISTORY_2009_2023.id}))
@given(data=st.data())
def test_a_table_is_of_its_own_kind(name: str, data: st.DataObject) -> None:
    """With any of its headings it is read by one reader, and the two others name that one."""
    reader, layout = LAYOUTS[name]
    assert reader_that_reads(written(headings(layout, data))) == {reader}


def test_the_history_of_2009_to_2023_is_of_local_authorities() -> None:
    """Nearly all of its columns are optional: with all of them it is read by one reader."""
    row = list(dict.fromkeys(column.headings[0] for column in HISTORY_2009_2023.columns))
    assert reader_that_reads(written(row)) == {"read_outcomes"}


@pytest.mark.parametrize("file", sorted(FILES))
def test_the_published_files(file: str, shared_data: Path) -> None:
    """There are two of authorities and three of providers: no reader accepts another's."""
    assert reader_that_reads(shared_data / file) == {FILES[file]}


def test_what_it_says(shared_data: Path) -> None:
    """It states what was expected, what is there instead and where, by headings that the other kind does not have."""
    with pytest.raises(UnreadableFileError) as refused:
        read_outcomes(shared_data / "providers_at_31_march_2019.csv")
    assert str(refused.value) == (
        "providers_at_31_march_2019.csv cannot be read: no sheet has the headings of a table of outcomes of local "
        "authorities ('Local authority area code', 'Overall effectiveness', 'The impact of leaders on social work "
        "practice with children and families'); those of providers of social care ('URN', 'Linked Education URN', "
        "'Provision type') are in row 2. Read it with read_providers, or remove those columns if it is not such a table"
    )


SCRAPED_HEADINGS = [column.headings[0] for column in SCRAPED.columns]
SHEETS: Mapping[str, tuple[str, Sequence[Sequence[workbooks.Cell]]]] = {
    "Authorities": ("read_outcomes", [LATEST, *LATEST_ROWS]),
    "Homes": ("read_providers", [["A title"], made_up_releases.PROVIDERS, provider()]),
    "Scraped": ("read_scraped_history", [SCRAPED_HEADINGS]),
    "Notes": ("", [["Nothing", "of", "note"]]),
}


def test_a_workbook_of_several_kinds(tmp_path: Path) -> None:
    """Each reader reads its own sheet and says that it has not read the others."""
    path = workbooks.write(tmp_path / "several.xlsx", {name: rows for name, (_, rows) in SHEETS.items()})
    for name, (reader, _) in SHEETS.items():
        if reader:
            reading = READERS[reader](path)
            assert [table.sheet for table in reading.tables] == [name]
            assert set(reading.not_read) == set(SHEETS) - {name}


def test_all_that_a_workbook_is_instead(tmp_path: Path) -> None:
    """Where a workbook has several other kinds, each is named with its sheet and its reader."""
    path = workbooks.write(tmp_path / "two.xlsx", {name: SHEETS[name][1] for name in ("Notes", "Homes", "Scraped")})
    with pytest.raises(UnreadableFileError) as refused:
        read_outcomes(path)
    assert "those of providers of social care (" in refused.value.found
    assert ") are in sheet 'Homes', row 2; those of reports scraped" in refused.value.found
    assert refused.value.found.endswith("are in sheet 'Scraped', row 1")
    assert refused.value.advice.startswith("Read it with read_providers or read_scraped_history, or")


def test_headings_that_two_kinds_share() -> None:
    """They are of the kind that knows more of them; if both know as many, of the kind that was asked for."""
    shared = ["Inspection date", "Publication date", "Overall effectiveness"]
    assert reader_that_reads(written(["Local authority name", *shared])) == {"read_outcomes"}
    assert reader_that_reads(written(["Name", "Local authority", *shared])) == {"read_providers"}
    for reader in (read_outcomes, read_providers):
        assert len(reader(written(["Name", "Local authority name", *shared])).tables) == 1


def test_headings_that_are_said_to_stand_for_others() -> None:
    """They count as the headings that they replace."""
    table = written(["Name", "Local authority", "Inspection date", "Publication date", "Overall effectiveness"])
    known = {"Name": "Local authority name", "Local authority": "Ofsted region"}
    assert read_outcomes(table, headings=known).tables[0].layout == "outcomes-latest-2025"


@pytest.mark.parametrize(("name", "clause"), [("a.XLSX", ", although its name ends in .XLSX. If it"), ("a.csv", "")])
def test_text_with_the_name_of_a_workbook(tmp_path: Path, name: str, clause: str) -> None:
    """If it has no headings that are known, the error also says that the file is text."""
    (tmp_path / name).write_text("Shopping,Cost\nMilk,2\n", encoding="utf-8")
    with pytest.raises(UnreadableFileError) as caught:
        read_outcomes(tmp_path / name)
    assert ("; the file is text" in str(caught.value)) == bool(clause)
    assert clause in str(caught.value)


@pytest.mark.parametrize("days", [["Local authority", "Inspection date", "Publication date"], [*LATEST[:6]]])
def test_days_alone_are_those_of_anything(days: list[str]) -> None:
    """Without a judgement or a type the visit could be of any kind: tables of schools have such days as well."""
    with pytest.raises(UnreadableFileError, match="no sheet has the headings of a table of outcomes"):
        read_outcomes(written(days, LATEST_ROWS[0][: len(days)]))
    with_type = written([*days, "Inspection type"], [*["Barnet"] * len(days), "ILACS Short Inspection"])
    assert len(read_outcomes(with_type).tables) == 1
