"""A workbook of Annex A about children who do not exist, to try things with: in documentation, in training, in tests.

It has the lists, the columns and the usual faults of form of a real one (a title above the headings, headings in
another case), and is made from a seed, the same on every machine. It needs no extra.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from inspection_framework.arguments import checked_but
from inspection_framework.frameworks.annex_a import LISTS
from inspection_framework.model.child_lists import ChildList, Holds

__all__ = ["HOME", "write_made_up_annex_a"]

HOME = "Borsetshire"
"""The authority of the made-up children."""

MadeUpCell = str | int | date
_ZERO = date(1899, 12, 30)
"""The day from which spreadsheets count."""
_ON = {1: 8, 2: 5, 3: 6, 4: 4, 5: 6, 6: 3, 7: 5, 8: 3, 9: 2, 10: 12}
"""One child in so many is on each list, of those who are of the age for it."""
LEAVERS, LEAVES_FROM, GROWN = 9, 16, 18
"""The list of care leavers, from which age a child may be on it, and to which on the others."""
_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_STYLES = (
    f'<styleSheet {_MAIN}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/>'
    '</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/>'
    '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
)


@checked_but("path")
def write_made_up_annex_a(path: Path | str, *, on: date, children: int = 400, seed: str = "made up") -> None:
    """Write a workbook of Annex A about so many children who do not exist, as it might stand on a day.

    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     workbook = Path(folder, "annex_a.xlsx")
    ...     write_made_up_annex_a(workbook, on=date(2025, 1, 20), children=10)
    ...     workbook.stat().st_size > 1000
    True
    """
    lists = [child_list for child_list in LISTS if child_list.of_children]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        sheets = [
            (f"xl/worksheets/sheet{place}.xml", _sheet(_rows(child_list, on, children, seed)))
            for place, child_list in enumerate(lists, 1)
        ]
        for name, text in (*_parts([child_list.number for child_list in lists]), *sheets):
            archive.writestr(ZipInfo(name), f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}')


def _rows(child_list: ChildList, on: date, children: int, seed: str) -> Iterator[Sequence[MadeUpCell]]:
    yield (f"{child_list.title.value} of {HOME}", "made up")
    columns = child_list.columns.value
    yield [column.title.upper() if child_list.number % 2 else column.title for column in columns]
    for child in range(children):
        years = _years(seed, child)
        of_age = years >= LEAVES_FROM if child_list.number == LEAVERS else years < GROWN
        if of_age and not _number(seed, child, "on", child_list.number) % _ON[child_list.number]:
            cells = _cells(child_list.number, on, child, seed)
            yield [cells[column.holds] if column.holds else "" for column in columns]


def _cells(number: int, on: date, child: int, seed: str) -> dict[Holds, MadeUpCell]:
    """Make up what one row says; what does not hang on the list is the same on every list."""

    def chosen(what: str, *among: MadeUpCell) -> MadeUpCell:
        return among[_number(seed, child, what) % len(among)]

    years = _years(seed, child)
    ceased = _number(seed, child, "ceased", number) % 5 == 0
    away = _number(seed, child, "away") % 3 == 0
    born = on - timedelta(days=366 * years + 1 + _number(seed, child, "birth") % 300)
    since = max(born, on - timedelta(days=30 + _number(seed, child, "since", number) % 700))
    until = max(since, on - timedelta(days=_number(seed, child, "until", number) % 30))
    return {
        Holds.REFERENCE: 100_000 + child,
        Holds.GENDER: chosen("gender", "a) Male", "b) Female"),
        Holds.ETHNICITY: chosen("ethnicity", "a) WBRI", "k) APKN", "o) BAFR", "s) NOBT"),
        Holds.DISABILITY: chosen("disability", "a) Yes", "b) No", "b) No", "b) No"),
        Holds.BIRTH: born,
        Holds.AGE: years,
        Holds.SINCE: since,
        Holds.UNTIL: until if ceased else "",
        Holds.STATUS: "e) Closed episode" if ceased else "c) Child in need plan",
        Holds.LOCATION: "b) Out" if away else "a) In",
        Holds.AUTHORITY: "Leeds" if away else HOME,
    }


def _years(seed: str, child: int) -> int:
    return _number(seed, child, "age") % 22


def _number(seed: str, *parts: object) -> int:
    return int.from_bytes(sha256("\0".join((seed, *map(str, parts))).encode()).digest()[:8])


def _sheet(rows: Iterable[Sequence[MadeUpCell]]) -> str:
    written = "".join(f"<row>{''.join(map(_cell, row))}</row>" for row in rows)
    return f"<worksheet {_MAIN}><sheetData>{written}</sheetData></worksheet>"


def _cell(cell: MadeUpCell) -> str:
    if isinstance(cell, date):
        return f'<c s="1"><v>{(cell - _ZERO).days}</v></c>'
    if isinstance(cell, int):
        return f"<c><v>{cell}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>'


def _parts(numbers: Sequence[int]) -> Iterator[tuple[str, str]]:
    """Yield the parts of a workbook that are not its sheets."""
    places = range(1, len(numbers) + 1)
    sheets = "".join(
        f'<sheet name="List {number}" sheetId="{place}" r:id="r{place}"/>'
        for place, number in zip(places, numbers, strict=True)
    )
    links = "".join(
        f'<Relationship Id="r{place}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{place}.xml"/>'
        for place in places
    )
    sheet_types = "".join(
        f'<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{_KIND}.worksheet+xml"/>'
        for place in places
    )
    types = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>{sheet_types}'
    )
    office = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
    links += f'<Relationship Id="styles" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    yield "[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{types}</Types>'
    yield "_rels/.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{office}</Relationships>'
    yield "xl/workbook.xml", f'<workbook {_MAIN} xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'
    yield "xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
    yield "xl/styles.xml", _STYLES
