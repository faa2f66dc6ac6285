"""Error values in the XML of workbooks, made texts: calamine reads ``#N/A`` as a blank, and fails at others.

An error is not a blank: a grade or a day may be behind it.
"""

import re

__all__: list[str] = []

_XLSX = re.compile(rb"""(<(?:\w+:)?c(?=[\s])[^<>]*?\st=)(?:"e"|'e')""")
# LibreOffice writes ### as the text of a number that its column is too narrow for: its value can be read.
_ODS = re.compile(
    rb"<table:table-cell(?P<attributes>\s[^<>]*)?>\s*<text:p(?:\s[^<>]*)?>(?:<text:span(?:\s[^<>]*)?>)?"
    rb"(?P<error>#[A-Z][A-Z0-9/_]*[!?]?|Err:[0-9]{3})(?:</text:span>)?</text:p>"
)
_SIGN = re.compile(rb">(?:#[A-Z]|Err:)")
_VALUE = re.compile(
    rb"""\s(?:office|calcext):(?:value-type|value|string-value|boolean-value|date-value|time-value)=(?:"[^"]*"|'[^']*')"""
)


def with_error_texts(worksheet: bytes) -> bytes:
    """Return the XML of a worksheet of an XLSX whose error values are texts.

    >>> with_error_texts(b'<c r="A1" t="e"><v>#N/A</v></c>')
    b'<c r="A1" t="str"><v>#N/A</v></c>'
    """
    return _XLSX.sub(rb'\1"str"', worksheet) if b'"e"' in worksheet or b"'e'" in worksheet else worksheet


def table_with_error_texts(table: bytes) -> bytes:
    """Return the XML of a table of an ODS whose error values are texts.

    >>> table_with_error_texts(b'<table:table-cell office:value-type="float" office:value="0"><text:p>#N/A</text:p>')
    b'<table:table-cell office:value-type="string"><text:p>#N/A</text:p>'
    """
    return _ODS.sub(_text_cell, table) if _SIGN.search(table) else table


def _text_cell(found: re.Match[bytes]) -> bytes:
    attributes = _VALUE.sub(b"", found["attributes"] or b"")
    return b'<table:table-cell office:value-type="string"%s><text:p>%s</text:p>' % (attributes, found["error"])
