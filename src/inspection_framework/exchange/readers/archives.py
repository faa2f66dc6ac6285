"""The archive that a workbook is: unpacked part by part, never further than it may be, whatever it says of itself."""

import io
import struct
import zlib
from collections.abc import Mapping, Sequence
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from inspection_framework.errors import UnreadableFileError

__all__: list[str] = []

_HEADER = struct.Struct("<26xHH")
"""What stands before a part of an archive: at its end, how long the name is that follows, and what follows that."""
_PIECE = 32_768
"""How many packed bytes are unpacked at a time."""


class Archive:
    """The parts of an archive by name, each unpacked when asked for, and all together no more than ``most`` bytes."""

    def __init__(self, file: str, data: bytes, most: int) -> None:
        self.file = file
        self._data = data
        self._most = self._room = most
        try:
            with ZipFile(io.BytesIO(data)) as archive:
                listed = archive.infolist()
        except (BadZipFile, ValueError, NotImplementedError, EOFError, struct.error) as error:
            raise self.unreadable(f"its parts cannot be listed ({error})") from None
        self._parts = {part.filename: part for part in listed}
        if len(self._parts) < len(listed):
            raise self.unreadable("two of its parts have one name")

    @property
    def names(self) -> Sequence[str]:
        """The names of the parts."""
        return tuple(self._parts)

    def unreadable(self, found: str) -> UnreadableFileError:
        """Make the error that says that it is no workbook that can be opened."""
        return UnreadableFileError(
            self.file, f"it is no workbook that can be opened: {found}", "Download it again, or save it anew"
        )

    def part(self, name: str) -> bytes:
        """Unpack one of the parts.

        Raises:
            UnreadableFileError: it is cut off, encrypted, packed in an unknown way, or beyond the limit.
        """
        part = self._parts[name]
        if part.flag_bits & 1:
            raise UnreadableFileError(self.file, "it is protected with a password", "Save it without one")
        found = self._unpacked(part)
        if len(found) > self._room:
            raise UnreadableFileError(
                self.file,
                f"unpacked, it has more than {self._most:,} bytes",
                "Is it the file that was meant? If so, pass Limits with a higher `unpacked`",
            )
        if len(found) != part.file_size or zlib.crc32(found) != part.CRC:
            raise self.unreadable(f"{name} is damaged")
        self._room -= len(found)
        return found

    def _unpacked(self, part: ZipInfo) -> bytes:
        """Unpack what is there rather than what the archive says of it, and no more than one byte above the limit."""
        try:
            named, further = _HEADER.unpack_from(self._data, part.header_offset)
        except struct.error:
            raise self.unreadable(f"{part.filename} is cut off") from None
        start = part.header_offset + _HEADER.size + named + further
        packed = memoryview(self._data)[start : start + part.compress_size]
        if part.compress_type == ZIP_STORED:
            return bytes(packed[: self._room + 1])
        if part.compress_type != ZIP_DEFLATED:
            raise self.unreadable(f"{part.filename} is packed in a way that workbooks are not")
        try:
            return _inflated(packed, self._room + 1)
        except zlib.error as error:
            raise self.unreadable(f"{part.filename} is damaged ({error})") from None


def _inflated(packed: memoryview, most: int) -> bytes:
    """Unpack so many bytes and no more, a piece at a time into one buffer: all at once they would be copied again."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = io.BytesIO()
    for start in range(0, len(packed), _PIECE):
        unpacked.write(unpacker.decompress(packed[start : start + _PIECE], most - unpacked.tell()))
        if unpacked.tell() == most:
            break
    return unpacked.getvalue()


def archive_of(parts: Mapping[str, Sequence[bytes]]) -> io.BytesIO:
    """Make an archive of parts, as they are, each of pieces that stand one behind the other."""
    archive = io.BytesIO()
    with ZipFile(archive, "w", ZIP_STORED) as written:
        for name, pieces in parts.items():
            with written.open(ZipInfo(name), "w") as part:
                for piece in pieces:
                    part.write(piece)
    archive.seek(0)
    return archive
