"""The archive of a workbook, unpacked part by part. The limits count the bytes unpacked, not the sizes declared."""

import io
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from inspection_framework.errors import UnreadableFileError
from inspection_framework.exchange.readers.files.limits import FileBudget

__all__: list[str] = []

_HEADER = struct.Struct("<26xHH")
"""The header of a part of an archive. It ends with the lengths of the name and of the extra field that follow it."""
_PIECE = 32_768
"""The number of packed bytes that are unpacked at a time."""
_LISTED = b"PK\x01\x02"
"""The first bytes of each entry in the list of parts of an archive."""
_MOST_PARTS = 10_000


class Archive:
    """The parts of an archive by name. Each is unpacked when it is read, within the budget of the file."""

    def __init__(self, data: bytes, budget: FileBudget) -> None:
        self.budget = budget
        self._data = data
        if data.count(_LISTED) > _MOST_PARTS:
            raise self.unreadable(f"it has more than {_MOST_PARTS:,} parts")
        try:
            with ZipFile(io.BytesIO(data)) as archive:
                listed = archive.infolist()
        except (BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError, struct.error) as error:
            raise self.unreadable(f"its parts cannot be listed ({error})") from None
        self._parts = {part.filename: part for part in listed}
        if len(self._parts) < len(listed):
            raise self.unreadable("two of its parts have the same name")
        self._names = {name.lower(): name for name in reversed(self._parts)}

    def find(self, name: str) -> str:
        """Return the name of a part as the archive spells it, in upper or lower case; "" if there is no such part."""
        return name if name in self._parts else self._names.get(name.lower(), "")

    def unreadable(self, flaw: str) -> UnreadableFileError:
        """Return the error for a workbook that cannot be opened."""
        return UnreadableFileError(
            self.budget.file, f"the workbook cannot be opened: {flaw}", "Download it again, or save it anew"
        )

    def part(self, name: str) -> bytes:
        """Return a part, unpacked.

        Raises:
            UnreadableFileError: the part is cut off, encrypted, compressed in an unknown way, or beyond the limit.
        """
        part = self._parts[name]
        if part.flag_bits & 1:
            raise UnreadableFileError(self.budget.file, "it is protected with a password", "Save it without a password")
        unpacked = self._unpacked(part)
        if len(unpacked) != part.file_size or zlib.crc32(unpacked) != part.CRC:
            raise self.unreadable(f"{name} is damaged")
        return unpacked

    def _unpacked(self, part: ZipInfo) -> bytes:
        """Unpack the bytes of a part, whatever size the archive states, up to one byte above the limit."""
        try:
            named, further = _HEADER.unpack_from(self._data, part.header_offset)
        except (struct.error, OverflowError):
            raise self.unreadable(f"{part.filename} is cut off") from None
        start = part.header_offset + _HEADER.size + named + further
        packed = memoryview(self._data)[start : start + part.compress_size]
        if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise self.unreadable(f"{part.filename} is compressed in a way that workbooks do not use")
        most = self.budget.left("unpacked") + 1
        try:
            unpacked = bytes(packed[:most]) if part.compress_type == ZIP_STORED else _inflated(packed, most)
        except zlib.error as error:
            raise self.unreadable(f"{part.filename} is damaged ({error})") from None
        self.budget.spend("unpacked", max(len(unpacked), len(packed)))  # packed bytes may unpack to nothing
        return unpacked


def _inflated(packed: memoryview, most: int) -> bytes:
    """Unpack at most ``most`` bytes, piece by piece into one buffer. All at once, they would be copied once more."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    unpacked = io.BytesIO()
    for start in range(0, len(packed), _PIECE):
        unpacked.write(unpacker.decompress(packed[start : start + _PIECE], most - unpacked.tell()))
        if unpacked.tell() == most:
            break
        if unpacker.eof:
            if unpacker.unused_data or start + _PIECE < len(packed):
                raise zlib.error("there is something after its end")
            break
    return unpacked.getvalue()
