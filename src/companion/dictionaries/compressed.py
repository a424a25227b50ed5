"""Parts of a large file in, whether plain or compressed by dictzip.

The format is gzip with a table of chunks that can be unpacked by themselves: the extra field `RA` of the
header (RFC 1952, section 2.3.1.1; dictzip(1)). A gzip file without the table is unpacked whole.
"""

from __future__ import annotations

import gzip
import struct
import zlib
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO, NamedTuple

from companion.errors import ResourceError, reason

_FEXTRA, _FNAME, _FCOMMENT, _FHCRC = 4, 8, 16, 2


class _Chunks(NamedTuple):
    length: int
    """Of each chunk, unpacked; the last may be shorter."""
    offsets: tuple[int, ...]
    """Where each begins in the file, and where the last ends."""


class Packed:
    """The text file of a dictionary: `.dict` or `.dict.dz`."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._chunks: _Chunks | None = None
        self._whole: bytes | None = None

    def read(self, offset: int, size: int) -> bytes:
        """Return a part of the unpacked text; raises `ResourceError` where the file is damaged."""
        try:
            with self._path.open("rb") as file:
                if self._path.suffix != ".dz":
                    file.seek(offset)
                    return file.read(size)
                return self._read_packed(file, offset, size)
        except (OSError, EOFError, zlib.error, struct.error) as problem:
            why = reason(problem) if isinstance(problem, OSError) else "it is damaged"
            raise ResourceError(f"the dictionary “{self._path}” cannot be read: {why}") from problem

    def _read_packed(self, file: BinaryIO, offset: int, size: int) -> bytes:
        if self._chunks is None and self._whole is None:
            self._chunks = _table(file)
        if self._chunks is None:
            if self._whole is None:
                self._whole = gzip.decompress(self._path.read_bytes())
            return self._whole[offset : offset + size]
        length, offsets = self._chunks
        first, last = offset // length, (offset + size - 1) // length
        parts = []
        for start, end in zip(offsets[first : last + 1], offsets[first + 1 : last + 2], strict=False):
            file.seek(start)
            packed = file.read(end - start)
            if len(packed) < end - start:
                raise EOFError
            parts.append(zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed))
        return b"".join(parts)[offset - first * length :][:size]


def _table(file: BinaryIO) -> _Chunks | None:
    """Return the table of chunks; None where it is a usual gzip file."""
    _, flags, extra = struct.unpack("<3sB6xH", file.read(12))
    if not flags & _FEXTRA:
        return None
    field = file.read(extra)
    while field:
        name, size = struct.unpack_from("<2sH", field)
        if name == b"RA":
            _, length, count = struct.unpack_from("<3H", field, 4)
            sizes = struct.unpack_from(f"<{count}H", field, 10)
            return _Chunks(length, tuple(accumulate(sizes, initial=_end_of_header(file, flags))))
        field = field[4 + size :]
    return None


def _end_of_header(file: BinaryIO, flags: int) -> int:
    """Return where the packed text begins, from behind the extra field."""
    for flag in (_FNAME, _FCOMMENT):
        while flags & flag and file.read(1) not in {b"\0", b""}:
            pass
    return file.tell() + (2 if flags & _FHCRC else 0)
