"""Tables in files, opened as rows of cells, whatever the format, the encoding or the delimiter.

The format is recognised by the content of a file, never by its name. A hostile file, or one that is too large, is
refused before it takes more time or memory than its limits allow.
"""

import os
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath
from typing import TYPE_CHECKING, BinaryIO

from inspection_framework.arguments import checked_but
from inspection_framework.deprecation import deprecated_name
from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.archives import Archive
from inspection_framework.exchange.readers.files.delimited import sheet_of_text
from inspection_framework.exchange.readers.files.limits import CELLS_PER_CELL_OF_HEAD, FileBudget, Limits
from inspection_framework.exchange.readers.files.ods import CONTENT, ods_sheets
from inspection_framework.exchange.readers.files.sheet import Cell, Sheet, head_of
from inspection_framework.exchange.readers.files.xlsx import xlsx_sheets
from inspection_framework.model.unshown import shows_no_child

__all__ = ["Cell", "InputFile", "Limits", "Sheet", "read_sheets"]

InputFile = str | os.PathLike[str] | bytes | bytearray | BinaryIO
"""A file to read: its path, its content, or the file opened for reading bytes."""


USUAL = Limits()
"""Large enough for any release and for the lists of any authority, small enough for the memory of a laptop."""


@shows_no_child
@checked_but("source")
def read_sheets(
    source: InputFile, *, only: Callable[[Sheet], bool] | None = None, limits: Limits = USUAL
) -> tuple[Sheet, ...]:
    r"""Open a file and return its sheets in order: all, or those that ``only`` accepts.

    ``only`` is called with the first 30 rows of each sheet, so that no sheet is read in vain.

    >>> (sheet,) = read_sheets("URN;Note\n80497;“seen”, twice\n".encode("cp1252"))
    >>> sheet.rows
    (('URN', 'Note'), ('80497', '“seen”, twice'))

    Raises:
        UnreadableFileError: the file is missing, of another format, incomplete, protected, or beyond the limits; the
            error says which.
    """
    file, data = content_of(source, limits)
    if not data.strip():
        raise UnreadableFileError(file, "it is empty", "Download or export it again")
    budget = FileBudget(file, limits)
    wanted = only or _every
    if data.startswith(b"PK"):
        archive = Archive(data, budget)
        return tuple((ods_sheets if archive.find(CONTENT) else xlsx_sheets)(archive, wanted))
    sheet = sheet_of_text(data, budget)
    head = head_of(sheet)
    budget.spend("cells", sum(map(len, head.rows)) * CELLS_PER_CELL_OF_HEAD)
    return (sheet,) if wanted(head) else ()


def _every(_: Sheet) -> bool:
    """Return that a sheet is wanted."""
    return True


def content_of(source: InputFile, limits: Limits) -> tuple[str, bytes]:
    """Return a file's name and its content, within the limit of bytes."""
    if isinstance(source, bytes | bytearray):
        file, data = "the bytes given", bytes(source)
    elif isinstance(source, str | os.PathLike):
        file, data = _content_of_path(source, limits.file + 1)
    else:
        file, data = _content_of_file(source, limits.file + 1)
    if len(data) > limits.file:
        advice = "Check that it is the right file. If it is, pass Limits with a higher `file`"
        raise UnreadableFileError(file, f"it has more than {limits.file:,} bytes", advice)
    return file, data


def files_in(folder: str | os.PathLike[str], suffix: str) -> list[Path]:
    """Return the files of a folder whose names end in a suffix, by their names.

    Raises:
        UnreadableFileError: the folder is missing, or cannot be listed.
    """
    with _refusing(folder, "folder"):
        return sorted(path for path in Path(folder).iterdir() if path.suffix.casefold() == suffix)


def _content_of_path(source: str | os.PathLike[str], most: int) -> tuple[str, bytes]:
    with _refusing(source, "file"), Path(source).open("rb") as opened:
        return _name_of(source), opened.read(most)


@contextmanager
def _refusing(path: str | os.PathLike[str], kind: str) -> Generator[None, None, None]:
    """Raise our own error if a file or a folder cannot be opened."""
    advice = f"Pass the path of a {kind} that exists and that you may read"
    try:
        yield
    except OSError as error:
        raise UnreadableFileError(_name_of(path), error.strerror or "it cannot be opened", advice) from None
    except (TypeError, ValueError):  # a path of bytes, a null character, half a character
        raise UnreadableFileError("the path given", "no file can have such a name", advice) from None


def _name_of(path: str | os.PathLike[str]) -> str:
    """Return the name of a file without its folders, also those of Windows, because they show whose it is."""
    return _shown(PureWindowsPath(path).name)


def _content_of_file(source: BinaryIO, most: int) -> tuple[str, bytes]:
    name = getattr(source, "name", None)
    file = _name_of(name) if isinstance(name, str) else "the file given"
    advice = "Pass a path, bytes, or a file that is open for reading bytes, with mode 'rb'"
    if not hasattr(source, "read"):
        raise UnreadableFileError("what was given", f"it is of the type {type(source).__name__}", advice)
    try:
        data = part = source.read(most)
        while part and len(data) < most:  # a pipe or a socket may return less than asked, and more later
            part = source.read(most - len(data))
            data += part
    except (OSError, ValueError) as error:  # some messages show the content of the file
        reason = "it is closed" if getattr(source, "closed", False) else f"reading failed with {type(error).__name__}"
        raise UnreadableFileError(file, getattr(error, "strerror", None) or reason, advice) from None
    if not isinstance(data, bytes):  # pyright: ignore[reportUnnecessaryIsInstance] # types do not stop everybody
        raise UnreadableFileError(file, "it was opened as text", "Open it for reading bytes, with mode 'rb'")
    return file, data


def _shown(name: str) -> str:
    """Return the name of a file in a form that every screen and encoding can show."""
    return (name if name.isprintable() else ascii(name)) or "the path given"


if TYPE_CHECKING:
    Source = InputFile  # the deprecated name
else:

    def __getattr__(name: str) -> object:
        """Return the value of a deprecated name, with a warning."""
        return deprecated_name(__name__, name)
