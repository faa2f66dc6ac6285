"""The tour shows what the README says it shows."""

import errno
import io
import os
import runpy
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from inspection_framework import Outlook, UnknownAuthorityError, __version__
from inspection_framework.__main__ import main, today
from inspection_framework.exchange.calendar import events, to_ical
from inspection_framework.exchange.json import from_json
from inspection_framework.model.days import in_words
from inspection_framework.tour import outlook_for, told_for, tour


def test_the_tour() -> None:
    """The tour has the inspections, how they conform by edition, Harrow with sources, and Trafford without overall."""
    text = tour()
    assert "488 inspections of 153 local authorities" in text
    assert "do not ship with the package: Bournemouth, Cumbria, Dorset (county), Northamptonshire, Poole.\n" in text
    assert "usual judgement were counted from these reports" in text
    rows = [
        line.split() for line in text.splitlines() if line.startswith(("  sif-", "  ilacs-20")) and "makes" not in line
    ]
    assert rows == [
        ["sif-2013-11", "167", "167", "167", "162"],
        ["ilacs-2018-01", "165", "165", "165", "162"],
        ["ilacs-2023-01", "145", "145", "145", "141"],
        ["ilacs-2026-04", "11", "0", "0", "0"],
    ]
    harrow = text[text.index("Harrow") : text.index("Trafford")]
    assert "Possible: Inadequate" in harrow
    assert "not found: of the guidance of April and of December 2024 only paragraphs 1 to 5 could be read" in harrow
    assert "It held in all 33 reports to which it applied" in harrow
    assert "not Ofsted's decision" in harrow
    assert "in 1 of 1 reports with exactly these judgements" in harrow
    assert "The one report with exactly these judgements is this report itself." in harrow
    trafford = text[text.index("Trafford") :]
    assert "ilacs-2026-04 makes no overall judgement. Ofsted announced on 27 November 2025" in trafford
    assert "Open Government Licence v3.0" in trafford


def test_the_windows_that_open_within_a_year() -> None:
    """Windows that open in twelve months are listed by name and day; all other authorities are counted by reason."""
    text = tour()
    shown = text[text.index("Windows that open") :].splitlines()
    assert shown[0] == "Windows that open in the twelve months from 22 November 2026, by policy: 45"
    assert shown[1] == "  3 December 2026: Greenwich, short inspection"
    assert shown[45] == "  19 November 2027: Derby, short inspection"
    assert shown[46] == "  The others: 36 open, 46 opening later, 13 past, 13 without a stated window."
    assert 45 + 13 + 36 + 46 + 13 == 153


def test_a_named_authority() -> None:
    """The name is known in any case and spacing. A misspelt name is refused with the nearest one."""
    text = told_for(" isles  OF scilly ", on=date(2026, 11, 22))
    assert text.startswith("What comes next for Isles of Scilly, as of 22 November 2026")
    assert "Open Government Licence v3.0" in text
    with pytest.raises(
        UnknownAuthorityError, match=r"'dorst' does not name one local authority: .*; did you mean 'Dorset'\?"
    ):
        told_for("dorst")
    with pytest.raises(UnknownAuthorityError, match=r"no authority has this name or code$"):
        told_for("qqq")


def test_an_authority_that_has_ended() -> None:
    """Its inspections are not shipped: what comes next is unknown, and never the answer for no inspection."""
    for on in (date(2018, 6, 1), date(2026, 11, 22)):
        with pytest.raises(UnknownAuthorityError, match="Cumbria ended on 1 April 2023"):
            told_for("Cumbria", on=on)


class TestCommand:
    """`python -m inspection_framework`."""

    def test_it_prints_the_tour(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Without a name it prints the tour, as of today or of a day that is passed."""
        today = datetime.now().astimezone().date()
        assert main([]) == 0
        days = (today, datetime.now().astimezone().date())  # midnight may have passed
        shown = capsys.readouterr().out
        assert any(f"in the twelve months from {in_words(day)}" in shown for day in days)
        assert main(["--on", "2025-06-01"]) == 0
        assert "in the twelve months from 1 June 2025" in capsys.readouterr().out

    def test_it_answers_for_named_authorities(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each name is answered in turn."""
        assert main(["Harrow", "Brent", "--on", "2026-11-22"]) == 0
        shown = capsys.readouterr().out
        assert shown == f"{told_for('Harrow')}\n\n{told_for('Brent')}\n"

    def test_a_question_that_cannot_be_answered(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The error goes to standard error, and the exit code says that it failed."""
        assert main(["Dorst"]) == 2
        shown = capsys.readouterr()
        assert (shown.out, "did you mean 'Dorset'?" in shown.err) == ("", True)

    def test_the_day_is_today(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """Without `--on` the answer says so; with a day it does not."""
        monkeypatch.setattr("inspection_framework.__main__.today", lambda: date(2026, 12, 1))
        assert main(["Halton"]) == 0
        shown = capsys.readouterr()
        assert shown.out.startswith("What comes next for Halton, as of 1 December 2026\n")
        assert shown.err == "As of today, 1 December 2026: choose another day with --on.\n"
        assert main(["Halton", "--on", "2026-12-01"]) == 0
        again = capsys.readouterr()
        assert (again.out, again.err) == (shown.out, "")

    def test_the_clock_is_read(self) -> None:
        """Only the command reads it: the day is that of the machine, or the next if midnight has just passed."""
        before = date.today()  # noqa: DTZ011 # as the command does
        assert before <= today() <= date.today()  # noqa: DTZ011

    def test_the_version(self, capsys: pytest.CaptureFixture[str]) -> None:
        """It is that of the package."""
        with pytest.raises(SystemExit) as ended:
            main(["--version"])
        assert (ended.value.code, capsys.readouterr().out) == (0, f"inspection_framework {__version__}\n")

    @pytest.mark.parametrize("name", ["Halton Borough Council", "E06000006", "876", "80471", "halton"])
    def test_any_official_name(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Names, codes and URN go through the one resolver."""
        assert main([name, "--on", "2026-11-22"]) == 0
        assert capsys.readouterr().out == f"{told_for('Halton')}\n"

    @pytest.mark.parametrize("words", ["Isle of Wight", "Rutland County Council", "Bath and North East Somerset"])
    def test_a_name_without_quotation_marks(self, words: str, capsys: pytest.CaptureFixture[str]) -> None:
        """Words that are together the name of an authority are one name."""
        assert main([*words.split(), "--on", "2026-11-22"]) == 0
        assert capsys.readouterr().out == f"{told_for(words)}\n"

    def test_words_that_are_each_a_name(self, capsys: pytest.CaptureFixture[str]) -> None:
        """They are asked about in turn; a name among other words needs quotation marks."""
        assert main(["Derby", "Rutland", "--on", "2026-11-22"]) == 0
        assert capsys.readouterr().out == f"{told_for('Derby')}\n\n{told_for('Rutland')}\n"
        assert main(["Harrow", "Isle", "of", "Wight", "--on", "2026-11-22"]) == 2
        assert capsys.readouterr().err.startswith("'Isle' does not name one local authority")

    @pytest.mark.parametrize("day", ["2026-13-01", "2026-11-22", "22/11/2026"])
    def test_a_day_among_the_names(self, day: str, capsys: pytest.CaptureFixture[str]) -> None:
        """The error says how to give a day."""
        with pytest.raises(SystemExit) as ended:
            main(["Harrow", day])
        problem = f"{day!r} is not the name of an authority: give a day with --on YYYY-MM-DD\n"
        assert (ended.value.code, capsys.readouterr().err.endswith(problem)) == (2, True)

    def test_as_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        """Each outlook is a document on a line, in ASCII, which is read back."""
        assert main(["Halton", "Hull", "--json", "--on", "2026-11-22"]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert [from_json(line, Outlook) for line in lines] == [
            outlook_for(name, on=date(2026, 11, 22)) for name in ("Halton", "Hull")
        ]
        assert all(line.isascii() for line in lines)

    @pytest.mark.parametrize("names", [["Halton"], ["Halton", "Hull"]])
    def test_as_a_calendar(self, names: list[str], capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        """One calendar, to the byte as `to_ical` writes it."""
        day = date(2026, 11, 22)
        assert main([*names, "--ical", "--on", "2026-11-22"]) == 0
        outlooks = [outlook_for(name, on=day) for name in names]
        every = [event for answer in outlooks for event in events(answer)]
        assert capsysbinary.readouterr().out == to_ical(outlooks[0] if len(names) == 1 else every, stamp=day)

    def test_a_calendar_without_days(self, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
        """RFC 5545 asks for an event or more: none is written, and the authority is named."""
        assert main(["Trafford", "--ical", "--on", "2026-11-22"]) == 2
        said = b"no days are known for Trafford: without --ical, the reasons say why\n"
        assert capsysbinary.readouterr() == (b"", said)
        assert main(["Trafford", "Halton", "--ical", "--on", "2026-11-22"]) == 0
        shown = capsysbinary.readouterr()
        assert (shown.out.count(b"Halton\\,") > 0, shown.err) == (True, said)

    def test_an_answer_without_its_reasons(self, capsys: pytest.CaptureFixture[str]) -> None:
        """The answer is unchanged up to the reasons, and its last line stays."""
        assert main(["Halton", "--brief", "--on", "2026-11-22"]) == 0
        shown, full = capsys.readouterr().out, told_for("Halton")
        answer, _, reasons = full.partition("\nReasons\n")
        assert shown == f"{answer}\n{reasons[reasons.index('This is a rehearsal') :]}\n"

    @pytest.mark.parametrize(
        "arguments", [["--brief"], ["--json"], ["--ical"], ["Halton", "--json", "--ical"]], ids=" ".join
    )
    def test_forms_that_do_not_fit(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        """A form needs a name, and only one form is allowed."""
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
        assert "need the name of an authority" in (said := capsys.readouterr().err) or "not allowed with" in said

    def test_without_the_extra(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A calendar needs icalendar: if it is missing, a line says so."""
        monkeypatch.setitem(sys.modules, "inspection_framework.exchange.calendar", None)
        assert main(["Halton", "--ical", "--on", "2026-11-22"]) == 2
        assert "inspection_framework.exchange.calendar" in capsys.readouterr().err

    def test_a_reader_that_leaves(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """If nobody reads on, the exit code says so, and the rest of the output is dropped."""
        reads, writes = os.pipe()
        os.close(reads)
        with os.fdopen(writes, "w", encoding="utf-8") as nobody:
            monkeypatch.setattr(sys, "stdout", nobody)
            assert main(["Brent", "--on", "2026-11-22"]) == 1

    def test_a_full_disk(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        """A line says what prevents the output."""
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert main(["Brent", "--on", "2026-11-22"]) == 1
            assert capsys.readouterr().err == "the answer cannot be written: No space left on device\n"

    @pytest.mark.parametrize("day", ["1", "2026-02-30", "", "\udcff", "2026-11-22T09:00"])
    def test_what_is_no_day(self, day: str, capsys: pytest.CaptureFixture[str]) -> None:
        """It is named, with an example of a valid day."""
        with pytest.raises(SystemExit) as ended:
            main(["--on", day])
        assert ended.value.code == 2
        assert f"argument --on: {day!r} is not a date: give one such as 2026-11-22" in capsys.readouterr().err

    @pytest.mark.parametrize("name", ["", "\udcff", "a\0b", "\n", "x" * 10_000, "--", "Harrow\x1b[2J"])
    def test_whatever_name_is_given(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        """It ends with a line or two that every console can show."""
        assert main(["--on", "2026-11-22", "--", name]) == 2
        shown = capsys.readouterr().err
        assert shown.startswith(f"{name!r} does not name one local authority: no authority has this name or code")
        assert "".join(shown.split("\n")).isprintable()

    @pytest.mark.parametrize("on", ["0001-01-01", "0001-04-01", "1950-01-01", "9999-03-31", "9999-12-31"])
    def test_the_ends_of_the_calendar(self, on: str, capsys: pytest.CaptureFixture[str]) -> None:
        """It answers, or says why it cannot."""
        ended = main(["--on", on, "Halton"]), main(["--on", on])
        assert {*ended} <= {0, 2}
        shown = capsys.readouterr()
        assert "Traceback" not in shown.out + shown.err

    def test_a_console_without_a_character(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """The character is written as an escape, so that the rest can be read."""

        def dashed(name: str, on: date, *, brief: bool) -> str:
            return f"{name} – {on} {brief}"

        monkeypatch.setattr("inspection_framework.__main__.told_for", dashed)
        console = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
        monkeypatch.setattr(sys, "stdout", console)
        assert main(["Brent", "--on", "2026-11-22"]) == 0
        console.seek(0)
        assert console.read() == "Brent \\u2013 2026-11-22 False\n"

    @pytest.mark.parametrize("encoding", ["cp437", "cp850", "cp1252", "ascii", "utf-8"])
    @pytest.mark.parametrize("arguments", [["--help"], ["report", "--help"], [], ["Halton"]], ids=" ".join)
    def test_consoles_of_windows(self, arguments: list[str], encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Help and answers are printed in every code page, with the line ends of Windows."""
        written = io.BytesIO()
        console = io.TextIOWrapper(written, encoding=encoding, newline="\r\n")
        monkeypatch.setattr(sys, "stdout", console)
        if "--help" in arguments:
            with pytest.raises(SystemExit) as ended:
                main(arguments)
            assert ended.value.code == 0
        else:
            assert main(arguments) == 0
        console.flush()
        lines = written.getvalue().decode(encoding).split("\r\n")
        assert len(lines) > 5
        assert not any("\n" in line for line in lines)

    @pytest.mark.parametrize(
        ("number", "says"),
        [(errno.EPIPE, ""), (errno.EINVAL, ""), (errno.ENOSPC, "the answer cannot be written: refused\n")],
    )
    def test_a_reader_that_leaves_on_windows(
        self, number: int, says: str, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Windows calls it an invalid argument; a full disk is reported."""

        def refuses(text: object, **options: object) -> None:
            if "flush" in options:
                raise OSError(number, "refused")
            sys.stderr.write(f"{text}\n")

        monkeypatch.setattr("inspection_framework.__main__.print", refuses, raising=False)
        with Path(os.devnull).open("w", encoding="utf-8") as output:
            monkeypatch.setattr(sys, "stdout", output)
            assert main(["Brent", "--on", "2026-11-22"]) == 1
        assert capfd.readouterr().err == says

    def test_somebody_stops_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """It ends with the exit code that shells expect, and says nothing."""

        def stopped(name: str, on: date, *, brief: bool) -> str:
            raise KeyboardInterrupt(name, on, brief)

        monkeypatch.setattr("inspection_framework.__main__.told_for", stopped)
        assert main(["Brent", "--on", "2026-11-22"]) == 130

    def test_it_ends_quietly_where_nobody_reads(self) -> None:
        """As in `python -m inspection_framework | head -1`: no traceback, neither when it prints nor when it ends."""
        reads, writes = os.pipe()
        os.close(reads)
        with os.fdopen(writes, "wb") as nobody:
            command = (sys.executable, "-m", "inspection_framework", "Brent", "--on", "2026-11-22")
            ended = subprocess.run(command, stdout=nobody, stderr=subprocess.PIPE, text=True, check=False)  # noqa: S603 # our own interpreter
        assert (ended.returncode, ended.stderr) == (1, "")

    def test_it_is_a_module_that_runs(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Run as a module it ends with its exit code; imported it does nothing."""
        monkeypatch.setattr(sys, "argv", ["inspection_framework", "Brent"])
        monkeypatch.delitem(sys.modules, "inspection_framework.__main__")
        with pytest.raises(SystemExit) as ended:
            runpy.run_module("inspection_framework", run_name="__main__")
        assert ended.value.code == 0
        assert capsys.readouterr().out.startswith("What comes next for Brent")


def test_it_writes_to_what_is_no_console(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that replaces the standard output gets the same text."""
    written = io.StringIO()
    monkeypatch.setattr(sys, "stdout", written)
    assert main(["Halton", "--on", "2026-11-22"]) == 0
    assert written.getvalue().startswith("What comes next for Halton")
