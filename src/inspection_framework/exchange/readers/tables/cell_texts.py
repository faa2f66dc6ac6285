"""Special texts in cells: spreadsheet errors, notes, shorthand and invisible characters."""

import re

from inspection_framework.exchange.publication.symbols import absence_of
from inspection_framework.model.grades import Absence

__all__: list[str] = []

LONGEST_READ = 1_000
"""The most characters of a text that may be a heading, a name, a day or a grade."""
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_ERROR = re.compile(
    r"#(?:N/?A|REF!?|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|EXTERNAL!"
    r"|PYTHON!|TIMEOUT!|GETTING_DATA|ERROR!|#+)|Err:[0-9]{3}",
    re.IGNORECASE,
)
"""The errors of Excel, LibreOffice and Google Sheets, and the ##### of a column that was too narrow."""
_NUMBERS = r"[0-9]+[a-z]?(?:\s*(?:,|&|and|-|–|to)\s*[0-9]+[a-z]?)*"
_NOTE = re.compile(
    rf"\s*(?:[\[(]\s*(?:see\s+)?(?:foot)?notes?\.?\s*(?:{_NUMBERS})?\s*[\])]|\[\s*{_NUMBERS}\s*\]|[¹²³⁰⁴-⁹]+|(?<=\w)\s*[*†‡]+)",
    re.IGNORECASE,
)
_SHORTHAND = re.compile(r"\[\s*([a-z]{1,3})\s*\]|([zxc])", re.IGNORECASE)
_REMARKS = re.compile(r"\s*\[\s*(?:r|p|e|b)\s*\]", re.IGNORECASE)
"""Revised, provisional, estimated, break in the series: marks of a value that is still valid."""


def plain(text: str) -> str:
    r"""Return a text without invisible characters, and with all white space as single spaces.

    >>> plain("\ufeffGood\u200b\u00a0 [note\n1] ")
    'Good [note 1]'
    """
    return " ".join((text if text.isascii() else _INVISIBLE.sub("", text)).split())


def is_error(cell: object) -> bool:
    """Return whether a cell is an error value of a spreadsheet.

    >>> is_error("#N/A"), is_error("#REF!"), is_error("Err:502"), is_error("N/A")
    (True, True, True, False)
    """
    return isinstance(cell, str) and ("#" in cell or ":" in cell) and _ERROR.fullmatch(plain(cell)) is not None


def without_note(text: str) -> tuple[str, str]:
    """Return a text without the notes at its end, and these notes. In a longer text than a cell's, none are looked for.

    >>> without_note("Good [note 1]"), without_note("Service category (Note 4)"), without_note("Good")
    (('Good', '[note 1]'), ('Service category', '(Note 4)'), ('Good', ''))
    """
    text = plain(text)
    if len(text) > LONGEST_READ:
        return text, ""
    notes: list[str] = []
    for pattern in (_NOTE, _REMARKS):
        if shorter := pattern.sub("", text).strip():
            notes += [note.strip() for note in pattern.findall(text)] if shorter != text else []
            text = shorter
    return text, " ".join(notes)


def shorthand_in(text: str) -> Absence | None:
    """Return the absence that a shorthand of official statistics means; ``None`` for other texts.

    >>> shorthand_in("[x]"), shorthand_in("z"), shorthand_in("Good")
    (<Absence.NOT_SUPPLIED: 'not_supplied'>, <Absence.NO_SUCH_SERVICE: 'no_such_service'>, None)
    """
    match = _SHORTHAND.fullmatch(plain(text))
    return absence_of((match[1] or match[2]).casefold()) if match else None
