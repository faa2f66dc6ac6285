"""Which numbers of an XLSX are days, times or lengths of time. Only the number format of a cell shows this."""

import re
from datetime import datetime, time, timedelta

from inspection_framework.exchange.readers.files.plain_xml import Node, PlainXml
from inspection_framework.exchange.readers.files.sheet import Cell
from inspection_framework.model.immutable import ImmutableEnum

__all__: list[str] = []


class NumberMeaning(ImmutableEnum):
    """What the number in a cell means by its format."""

    NUMBER = "a number"
    MOMENT = "a day, a time of day, or both"
    LENGTH = "a length of time"


_BUILT_IN = {
    **dict.fromkeys(map(str, (*range(14, 23), *range(27, 37), 45, 47, *range(50, 59))), NumberMeaning.MOMENT),
    "46": NumberMeaning.LENGTH,
}
"""The built-in formats, which have a number but no code: ECMA-376, part 1, 18.8.30, with those of East Asian Excel."""
_LENGTH = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_LITERAL = re.compile(r'"[^"]*(?:"|$)|\\.|_.|\*.|\[[^\]]*(?:\]|$)')
"""The parts of a format that are literal text, a colour, a language or a condition."""
_OF_MOMENT = re.compile("[dmyhs]", re.IGNORECASE)
_LONGEST = 255
"""The most characters of a format that are read. Excel allows no more."""
_SECTIONS = ("numFmts", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
_MOST_FORMATS = 65_490
_FIRST, _FIRST_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001 # a spreadsheet has no time zone
_LEAP = 60
"""Excel counts 29 February 1900 as day 60, although 1900 had no such day. Earlier days are moved by one day."""
_DAY_IN_MS = 86_400_000


def meant_by(code: str) -> NumberMeaning:
    """Return the meaning of numbers with this format.

    >>> meant_by("[$-809]d mmmm yyyy").name, meant_by('0 "days"').name, meant_by("[h]:mm").name
    ('MOMENT', 'NUMBER', 'LENGTH')
    """
    plain = _LITERAL.sub(lambda match: match[0] if _LENGTH.fullmatch(match[0]) else "", code[:_LONGEST])
    first = plain.partition(";")[0]
    if _LENGTH.search(first):
        return NumberMeaning.LENGTH
    return NumberMeaning.MOMENT if _OF_MOMENT.search(first) else NumberMeaning.NUMBER


def moment(number: float, *, since_1904: bool) -> Cell:
    """Return the day, the time, or the day and time that a number means; the number itself if it means none of these.

    >>> moment(45000, since_1904=False), moment(0.5, since_1904=False), moment(1, since_1904=True)
    (datetime.date(2023, 3, 15), '12:00:00', datetime.date(1904, 1, 2))
    """
    try:
        result = (_FIRST_1904 if since_1904 else _FIRST) + timedelta(milliseconds=round(number * _DAY_IN_MS))
    except OverflowError:
        return number
    if 0 <= number < 1:
        return str(result.time())
    if number < 0:
        return number
    if not since_1904 and number < _LEAP:
        result += timedelta(days=1)
    return result.date() if result.time() == time() else result


def length(number: float) -> Cell:
    """Return a length of time in words; the number itself if it is longer than Python can count.

    >>> length(1.5)
    '1 day, 12:00:00'
    """
    try:
        return str(timedelta(milliseconds=round(number * _DAY_IN_MS)))
    except OverflowError:
        return number


def formats_in(xml: PlainXml, part: bytes) -> list[NumberMeaning]:
    """Return the meaning of numbers in each cell format of a workbook's styles.

    Raises:
        UnreadableFileError: the part is not plain, or has more formats than a workbook can have.
    """
    codes: dict[str, str] = {}
    known = dict(_BUILT_IN)
    meant: list[NumberMeaning] = []
    section = ""
    for node, name, attributes in xml.nodes(part):
        if node is not Node.START:
            continue
        if name in _SECTIONS:
            section = name
        elif (section, name) == ("numFmts", "numFmt"):
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif (section, name) == ("cellXfs", "xf"):
            number = attributes.get("numFmtId", "0")
            if number in codes:
                known[number] = meant_by(codes.pop(number))
            meant.append(known.get(number, NumberMeaning.NUMBER))
            if len(meant) > _MOST_FORMATS:
                raise xml.refusal(f"has more than {_MOST_FORMATS:,} cell formats, and Excel allows no more")
    return meant
