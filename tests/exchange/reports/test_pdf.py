"""The text of PDFs: the lines that were set, and our error for files that are not reports."""

import builtins
import io
import logging
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from inspection_framework import UnreadableFileError
from inspection_framework.exchange.readers.reports import ReportReading, read_report
from inspection_framework.exchange.readers.reports import pdf as pdf_reader
from inspection_framework.exchange.readers.reports.one_report import reading_of
from inspection_framework.exchange.readers.reports.pdf import MOST_KEYS, MOST_PAGES, QUIET, lines_of_pdf
from inspection_framework.exchange.readers.sheets import Limits
from inspection_framework.extras import how_to_install
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025, lines
from tests.exchange.reports.pdfs import HOSTILE, pdf, pdf_of, stream

pypdf = pytest.importorskip("pypdf")


def outcome(data: bytes) -> ReportReading | UnreadableFileError:
    """Return what is read of a file, or why it is refused."""
    try:
        return read_report(data)
    except UnreadableFileError as refused:
        return refused


@pytest.mark.parametrize("text", [ILACS_2019, JTAI_2019, SIF_2015, VISIT_2025], ids=["ILACS", "JTAI", "SIF", "visit"])
def test_lines_come_out_as_they_were_set(text: str) -> None:
    """Their text, fonts, sizes and places are unchanged; and the report is read as from its lines."""
    was_set = lines(text.replace("◼", "•"))
    came_out = lines_of_pdf("x.pdf", pdf_of(was_set))
    assert [(line.page, line.text, line.bold, line.size, line.left, line.up) for line in came_out] == [
        (line.page, line.text, line.bold, line.size, line.left, line.up) for line in was_set
    ]
    read, expected = read_report(pdf_of(was_set)), reading_of("the bytes given", was_set)
    assert read.inspection is not None
    assert expected.inspection is not None
    assert read.inspection.judgements == expected.inspection.judgements
    assert [finding.text for finding in read.inspection.findings] == [
        finding.text for finding in expected.inspection.findings
    ]


def test_the_ways_to_pass_a_report(tmp_path: Path) -> None:
    """A report can be passed as a path, as bytes, or as an open file."""
    data = pdf_of(lines(VISIT_2025))
    path = tmp_path / "visit.pdf"
    path.write_bytes(data)
    with path.open("rb") as opened:
        readings = [read_report(path), read_report(str(path)), read_report(opened), read_report(data)]
    assert [reading.file for reading in readings] == ["visit.pdf"] * 3 + ["the bytes given"]
    assert len({reading.inspection for reading in readings}) == 1


@pytest.mark.edges
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(name: str, capfd: pytest.CaptureFixture[str]) -> None:
    """Each is refused with our own error, or is read as no report, in limited time; nothing is printed."""
    begun = time.monotonic()
    result = outcome(HOSTILE[name])
    if isinstance(result, ReportReading):
        assert result.inspection is None
    else:
        assert "the bytes given cannot be read: " in str(result)
        assert result.__cause__ is None
        assert result.__context__ is None or result.__suppress_context__
    assert time.monotonic() - begun < 90
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "it is empty. Download it again"),
        (b" \n", "it is empty. Download it again"),
        (b"\n<!DOCTYPE html><html>", "it is a web page, not a PDF. Download the report itself"),
        (b"junk", "it is not a PDF, or it is broken. Download it again"),
        (pdf([b""]), "it has no text: its pages may be pictures. Download it again"),
        (
            pdf([b"BT /F1 12 Tf (x) Tj ET"] * (MOST_PAGES + 1)),
            "it has 301 pages, but the limit is 300. Check that it is the right file: a report of an inspection is a PDF of a few pages",
        ),
        (
            pdf([b" " * 6_000_000]),
            "a part of it is far larger or deeper than in any report. Check that it is the right file: a report of an inspection is a PDF of a few pages",
        ),
        (
            pdf([b""], b"/XObject <<%b>>" % b"".join(b"/X%d 3 0 R" % number for number in range(MOST_KEYS + 1))),
            "a part of it is far larger or deeper than in any report. Check that it is the right file: a report of an inspection is a PDF of a few pages",
        ),
    ],
    ids=["empty", "blank", "web page", "junk", "no text", "long", "a large part", "many keys"],
)
def test_what_is_wrong_is_said(data: bytes, message: str) -> None:
    """The message says what the file is, and what to do."""
    with pytest.raises(UnreadableFileError) as caught:
        read_report(data)
    assert str(caught.value) == f"the bytes given cannot be read: {message}"


def test_a_password() -> None:
    """A file that needs one is refused; one with an empty password is read."""
    for password, refused in (("secret", True), ("", False)):
        writer = pypdf.PdfWriter(io.BytesIO(pdf_of(lines(VISIT_2025))))
        writer.encrypt(password, owner_password="owner", algorithm="RC4-128")  # noqa: S106 # of no real file
        written = io.BytesIO()
        writer.write(written)
        if refused:
            with pytest.raises(UnreadableFileError, match=r"protected with a password\. Save it without a password"):
                read_report(written.getvalue())
        else:
            assert read_report(written.getvalue()).inspection is not None


@pytest.mark.parametrize(
    ("limit", "most", "message"),
    [
        ("MOST_LINES", 2, "it has 3 lines, but the limit is 2"),
        ("MOST_CHARACTERS", 14, "it has 15 characters, but the limit is 14"),
    ],
)
def test_a_file_of_too_much_text(monkeypatch: pytest.MonkeyPatch, limit: str, most: int, message: str) -> None:
    """The lines and characters of the whole file are limited, because each is compared with known headings."""
    data = pdf_of(lines("First\nplace\n---\nthird"))
    assert len(lines_of_pdf("x.pdf", data)) == 3
    monkeypatch.setattr(pdf_reader, limit, most)
    with pytest.raises(UnreadableFileError, match=message):
        lines_of_pdf("x.pdf", data)


def test_a_file_that_takes_too_long() -> None:
    """Reading stops between two operations."""
    with pytest.raises(UnreadableFileError, match="it takes longer than 0 seconds to read"):
        lines_of_pdf("x.pdf", pdf_of(lines(VISIT_2025)), seconds=0)


def test_a_file_that_is_too_large() -> None:
    """The limit is on its bytes, and the caller may set another."""
    data = pdf_of(lines(VISIT_2025))
    with pytest.raises(UnreadableFileError, match="it has more than 99 bytes"):
        read_report(data, limits=Limits(file=99))


def test_metadata_is_not_read() -> None:
    """342 of 989 reports name a person there."""
    data = pdf([b"BT /F1 12 Tf 72 700 Td (Focused visit to Halton) Tj ET"], trailer=b"/Info << /Author (Zebedee) >>")
    assert "Zebedee" in str(pypdf.PdfReader(io.BytesIO(data)).metadata)
    assert "Zebedee" not in repr(read_report(data))


def test_a_form_holds_text() -> None:
    """Text in a form that a page draws is text like any other."""
    form = stream(
        b"BT /F1 12 Tf 72 700 Td (Some text) Tj ET",
        b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F1 3 0 R >> >>",
    )
    assert [line.text for line in lines_of_pdf("x.pdf", pdf([b"/X Do"], b"/XObject << /X 7 0 R >>", [form]))] == [
        "Some text"
    ]


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own error says how to install it."""
    original = builtins.__import__

    def without(name: str, *options: Any) -> Any:
        if name == "pypdf":
            raise ModuleNotFoundError(name)
        return original(name, *options)

    monkeypatch.delitem(sys.modules, "inspection_framework.exchange.readers.reports.pdf")
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ModuleNotFoundError) as caught:
        read_report(pdf_of(lines(VISIT_2025)))
    assert caught.value.__notes__ == [how_to_install("reports")]


def test_pypdf_logs_nothing_of_a_file(caplog: pytest.LogCaptureFixture) -> None:
    """Its log stays empty even if it is enabled: it quotes the start of a file, which may be a list of children.

    While any of several files is read, none is quoted; after that the level of the log is as before.
    """
    log = logging.getLogger("pypdf")
    with caplog.at_level(logging.DEBUG, "pypdf"), QUIET:
        assert isinstance(outcome(b"Xanthippe,looked_after"), UnreadableFileError)
        log.critical("Xanthippe")
        assert caplog.text == ""
    with caplog.at_level(logging.DEBUG, "pypdf"):
        assert isinstance(outcome(b"Xanthippe,looked_after"), UnreadableFileError)
        assert caplog.text == ""
        log.warning("of another program")
    assert "of another program" in caplog.text
