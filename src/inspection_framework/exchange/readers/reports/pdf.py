"""The text of a PDF through pypdf, which comes with the extra ``reports``.

Errors are this library's own. The names of people in the metadata are never read. pypdf logs nothing while it reads,
because its warnings quote the file, which may be a list of children passed by mistake. If a file takes too long,
reading stops between two of its objects or drawing operations. How much a part unpacks to is limited, so no part takes
long on its own.
"""

import logging
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from threading import Lock
from typing import Any

import attrs

from inspection_framework.extras import how_to_install

try:
    from pypdf import Configuration, PageObject, PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError
    from pypdf.generic import DictionaryObject, IndirectObject, PdfObject
except ModuleNotFoundError as _missing:
    _missing.add_note(how_to_install("reports"))
    raise

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.reports.lines import Line, plain

__all__: list[str] = []

MOST_PAGES = 300
"""The longest report seen has 56 pages."""
MOST_SECONDS = 7.0
"""Seconds of computing, for the whole file. The reports seen take 1 second at most."""
MOST_LINES = 20_000
"""The longest report seen has 1,922 lines."""
MOST_CHARACTERS = 2_000_000
"""The longest report seen has 131,000 characters."""
MOST_KEYS = 500
"""The keys of a dictionary in the file. The 42 reports looked at have 15 at most."""
_AGAIN = "Download it again"
_OTHER = "Check that it is the right file: a report of an inspection is a PDF of a few pages"


_clock: Callable[[], float] = getattr(time, "thread_time", time.process_time)
"""The seconds of computing of this thread; where there is no such clock, as in browsers, those of the process."""
_MOST_BYTES = 5_000_000
_LIMITS = Configuration(
    array_based_stream_maximum_output_length=_MOST_BYTES,
    lzw_maximum_output_length=_MOST_BYTES,
    maximum_declared_stream_length=_MOST_BYTES,
    run_length_maximum_output_length=_MOST_BYTES,
    zlib_maximum_output_length=_MOST_BYTES,
    stream_decoding_work_maximum_length=2 * _MOST_BYTES,
    stream_parsing_work_maximum_count=500_000,
)
"""What pypdf unpacks and parses of one part. Pages seen have 49,000 bytes and 10,000 operations at most."""


class _Quiet:
    """A context in which pypdf logs nothing; the level is restored when the last thread leaves it."""

    def __init__(self) -> None:
        self._log = logging.getLogger("pypdf")
        self._lock = Lock()
        self._within = 0
        self._level = logging.NOTSET

    def __enter__(self) -> None:
        with self._lock:
            if not self._within:
                self._level = self._log.level
                self._log.setLevel(logging.CRITICAL + 1)
            self._within += 1

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._within -= 1
            if not self._within:
                self._log.setLevel(self._level)


QUIET = _Quiet()


class _OutOfTimeError(BaseException):
    """The file takes too long. It is not an ``Exception``, because pypdf continues after one inside a form."""


class _TimedFile(BytesIO):
    """The bytes of a file, which can be read until its time is up. pypdf searches them line by line."""

    def __init__(self, data: bytes, check_time: Callable[[], None]) -> None:
        self._check_time = check_time
        super().__init__(data)

    def read(self, size: int | None = -1, /) -> bytes:
        """Return bytes of the file."""
        self._check_time()
        return super().read(size)


class _TimedReader(PdfReader):
    """Reads the objects of a file until its time is up."""

    def __init__(self, data: bytes, seconds: float) -> None:
        self._until = _clock() + seconds
        super().__init__(_TimedFile(data, self.check_time))

    def check_time(self, *_: object) -> None:
        """Raise an error if the time is up."""
        if _clock() > self._until:
            raise _OutOfTimeError

    def get_object(self, indirect_reference: int | IndirectObject) -> PdfObject | None:
        """Return an object of the file. Raise an error if the time is up, or if it has too many keys."""
        self.check_time()
        read = super().get_object(indirect_reference)
        _check_keys(read)
        return read


def _check_keys(part: object) -> None:
    """Raise an error if a dictionary, or one within it, has too many keys: each may be a font that pypdf loads."""
    if isinstance(part, DictionaryObject):
        if len(part) > MOST_KEYS:
            raise LimitReachedError(f"more than {MOST_KEYS:,} keys")
        for value in part.values():
            _check_keys(value)


@attrs.frozen
class _Run:
    """A text in one font at one place. It may contain line ends."""

    text: str
    bold: bool
    size: float
    left: float
    up: float


def lines_of_pdf(file: str, data: bytes, *, seconds: float = MOST_SECONDS) -> list[Line]:
    """Read the lines of a PDF that are not blank, page by page.

    Raises:
        UnreadableFileError: it is not a PDF, or it is broken, protected, without text, too long or too slow to read.
    """
    try:
        with QUIET, apply_configuration(_LIMITS):
            reader = _TimedReader(data, seconds)
            protected = reader.is_encrypted and not reader.decrypt("")
            pages = 0 if protected else len(reader.pages)
            lines = [
                line
                for number in range(pages if pages <= MOST_PAGES else 0)
                for line in _lines_of_page(number + 1, reader.pages[number], reader.check_time)
            ]
    except _OutOfTimeError:
        raise UnreadableFileError(file, f"it takes longer than {seconds:g} seconds to read", _OTHER) from None
    except LimitReachedError:
        raise UnreadableFileError(file, "a part of it is far larger or deeper than in any report", _OTHER) from None
    except Exception:  # noqa: BLE001 # pypdf raises whatever a broken file leads it to, from KeyError to RecursionError
        raise UnreadableFileError(file, "it is not a PDF, or it is broken", _AGAIN) from None
    if protected:
        raise UnreadableFileError(file, "it is protected with a password", "Save it without a password")
    characters = sum(len(line.text) for line in lines)
    for count, most, what in (
        (pages, MOST_PAGES, "pages"),
        (len(lines), MOST_LINES, "lines"),
        (characters, MOST_CHARACTERS, "characters"),
    ):
        if count > most:
            raise UnreadableFileError(file, f"it has {count:,} {what}, but the limit is {most:,}", _OTHER)
    if not lines:
        raise UnreadableFileError(file, "it has no text: its pages may be pictures", _AGAIN)
    return lines


def _lines_of_page(number: int, page: PageObject, check_time: Callable[..., None]) -> Iterator[Line]:
    runs: list[_Run] = []

    def text(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:  # noqa: ANN401 # pypdf's
        if text:
            up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            name = str(font.get("/BaseFont", "")) if font else ""
            runs.append(_Run(text, "bold" in name.casefold(), abs(size * cm[3] * tm[3]), left, up))

    page.extract_text(visitor_operand_before=check_time, visitor_text=text)
    return _lines_of_runs(number, runs)


def _lines_of_runs(page: int, runs: list[_Run]) -> Iterator[Line]:
    """Join runs to lines and yield these, with the numbers of the lines of the text that pypdf returns for the page."""
    parts: list[tuple[str, _Run]] = []
    number = 1
    for run in runs:
        for piece in run.text.splitlines(keepends=True):
            text = piece.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
            parts.append((text, run))
            if len(text) < len(piece):
                yield from _line(page, number, parts)
                parts = []
                number += 1
    yield from _line(page, number, parts)


def _line(page: int, number: int, parts: list[tuple[str, _Run]]) -> Iterator[Line]:
    text = plain("".join(part for part, _ in parts))
    printed = [run for part, run in parts if part.strip()]
    if printed:
        yield Line(
            page,
            number,
            text,
            bold=all(run.bold for run in printed),
            size=round(max(run.size for run in printed), 1),
            left=round(printed[0].left, 1),
            up=round(printed[0].up, 1),
        )
