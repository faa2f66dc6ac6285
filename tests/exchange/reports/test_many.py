"""Many reports: streamed, optionally in several processes, each independent of the others; and their command."""

import csv
import errno
import json
from collections.abc import Callable
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path
from typing import NoReturn

import pytest

from inspection_framework import Inspection, UnreadableFileError
from inspection_framework.__main__ import main
from inspection_framework.exchange.json import from_json
from inspection_framework.exchange.readers.annex_a import read_annex_a
from inspection_framework.exchange.readers.progress import watch
from inspection_framework.exchange.readers.reports import many_reports, read_report, read_reports
from inspection_framework.report_command import report
from tests.exchange.reports.made_up import ILACS_2019, JTAI_2019, VISIT_2025, lines
from tests.exchange.reports.pdfs import pdf_of

pytest.importorskip("pypdf")

REPORTS = {"a.pdf": ILACS_2019, "b.PDF": VISIT_2025, "d.pdf": JTAI_2019}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of three reports, a broken one among them, and another file."""
    for name, text in REPORTS.items():
        (tmp_path / name).write_bytes(pdf_of(lines(text)))
    (tmp_path / "c.pdf").write_bytes(b"junk")
    (tmp_path / "notes.txt").write_text("no report", "utf-8")
    return tmp_path


def test_a_folder(folder: Path) -> None:
    """Reports come by name, each as it is read; the broken one has a problem instead of an inspection."""
    readings = list(read_reports(folder, published={"a.pdf": date(2019, 9, 19)}))
    assert [reading.file for reading in readings] == ["a.pdf", "b.PDF", "c.pdf", "d.pdf"]
    assert [reading.inspection is not None for reading in readings] == [True, True, False, True]
    assert [str(problem) for problem in readings[2].problems] == [
        "c.pdf, file: expected a report that can be read: it is not a PDF, or it is broken. Download it again"
    ]
    assert readings[0].inspection is not None
    assert readings[0].inspection.published == date(2019, 9, 19)


def test_it_is_a_stream(folder: Path) -> None:
    """The second report is opened when it is asked for."""
    readings = read_reports([folder / "a.pdf", folder / "b.PDF"])
    assert next(readings).inspection is not None
    (folder / "b.PDF").unlink()
    assert "No such file" in str(next(readings).problems[0])
    assert list(readings) == []


@pytest.mark.edges
@pytest.mark.parametrize("processes", [2, 10**6])
def test_in_several_processes(folder: Path, processes: int) -> None:
    """Results and order are the same; there are never more processes than reports."""
    assert list(read_reports(folder, processes=processes)) == list(read_reports(folder))
    assert list(read_reports([], processes=processes)) == []


@pytest.mark.parametrize("name", ["nowhere", "x" * 5_000, "a\0b", "a.pdf", "\ud800"])
def test_no_folder(name: str, folder: Path) -> None:
    """An invalid folder is refused with our own error by the call itself, not at the first report."""
    with pytest.raises(UnreadableFileError, match="cannot be read"):
        read_reports(f"{folder}/{name}")


@pytest.mark.parametrize("read", [read_reports, partial(read_annex_a, on=date(2025, 1, 20))], ids=["reports", "lists"])
def test_a_folder_that_may_not_be_listed(
    read: Callable[[Path], object], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is refused with our own error, which has the message of the system."""

    def denied(_: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", denied)
    with pytest.raises(UnreadableFileError, match=f"{folder.name} cannot be read: Permission denied"):
        read(folder)


def test_the_command_is_given_what_no_file_can_be_called(capsys: pytest.CaptureFixture[str]) -> None:
    """The command ends without a traceback."""
    assert main(["report", "x" * 5_000, "\ud800", "a\0b"]) == 2
    assert capsys.readouterr().out.count("expected a report") == 3


def test_a_bar(folder: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    """It counts reports, on standard error."""
    pytest.importorskip("tqdm")
    monkeypatch.setattr(many_reports, "watch", partial(watch, delay=1e-9))
    assert len(list(read_reports(folder, progress=True))) == 4
    out, error = capfd.readouterr()
    assert out == ""
    assert "4/4 [" in error
    assert " reports/s" in error


def test_the_command_prints_text(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each report is printed with its findings and its problems; the status is 2 if one could not be read."""
    assert main(["report", str(folder / "a.pdf")]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Derbyshire\n")
    assert "for the local authority; page 2, line 2" in shown
    assert "In the library's own inspections: yes" in shown
    assert main(["report", str(folder)]) == 2
    shown = capsys.readouterr().out
    assert "No inspection was read" in shown
    assert "c.pdf, file: expected a report" in shown


def test_the_command_writes_tables_and_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """CSV and JSON lines are read back, with the problems on standard error."""
    assert main(["report", "--as", "csv", str(folder)]) == 2
    out, error = capsys.readouterr()
    rows = list(csv.DictReader(StringIO(out)))
    assert [row["provider"] for row in rows] == ["Derbyshire", "Halton", "Halton"]
    assert len(json.loads(rows[0]["findings"])) == 2
    assert error.startswith("c.pdf, file: ")
    assert main(["report", "--as", "json", str(folder / "b.PDF")]) == 0
    expected = read_report(folder / "b.PDF").inspection
    document = capsys.readouterr().out
    assert document.isascii()  # so it is the same in every code page of Windows
    assert from_json(document, Inspection) == expected


def test_the_command_writes_the_row_of_the_record(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The row is as it ships, with the counts that change; a publication day that is not printed must be passed."""
    assert main(["report", "--as", "row", "--published", "2019-09-19", str(folder / "a.pdf")]) == 0
    assert capsys.readouterr().out == (
        "80460,ILACS,short,2019-07-08/2019-07-12 2019-08-07/2019-08-08,2019-09-19,,"
        "leaders=Good; help_and_protection=Requires improvement to be good; "
        "care_and_care_leavers=Requires improvement to be good; overall=Requires improvement to be good,\n"
        "# Nothing: the library already has this inspection.\n"
    )
    assert main(["report", "--as", "row", str(folder / "a.pdf")]) == 2
    assert "published: it is not known: pass it" in capsys.readouterr().err


def test_a_command_that_cannot_go_on(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Reading stops when the output is closed; a missing extra is named."""
    assert report([str(folder)], date.fromisoformat, lambda _: 1) == 1
    monkeypatch.setattr(many_reports, "read_report", missing)
    assert main(["report", str(folder)]) == 2
    assert capsys.readouterr().err == "no pypdf\nIt comes with an extra\n"


def missing(*_: object, **__: object) -> None:
    """Fail as Python does where the extra is not installed."""
    error = ModuleNotFoundError("no pypdf")
    error.add_note("It comes with an extra")
    raise error


def test_one_day_for_one_report(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A day of publication can be passed with one report only."""
    assert main(["report", "--published", "2019-09-19", str(folder / "a.pdf"), str(folder / "b.PDF")]) == 2
    assert "pass --published with one report" in capsys.readouterr().err
