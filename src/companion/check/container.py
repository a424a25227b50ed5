"""The archive of a book: in comes a path, out go the names and bytes of its files.

Nothing is extracted, so no name can lead out of a folder; whatever is read has a limit, so that an archive
that unpacks to a thousand times its size costs no more than an honest one. Raises `CheckError` for what is
no book at all.
"""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path

from companion.errors import CheckError, UsageError, reason

_BOOK_LIMIT = 2_000_000_000
"""Bytes of the archive; Kobo takes 1 GB, Send-to-Kindle 200 MB."""
_DIRECTORY_LIMIT = 8_000_000
"""Bytes of the archive's directory, enough for some 100,000 files."""
_END = b"PK\x05\x06"
_END_LENGTH, _COMMENT_LIMIT = 22, 65_535
_LOCATOR = b"PK\x06\x07"
_LOCATOR_LENGTH, _DIRECTORY_SIZE_AT = 20, 40
FIRST = 64
"""Bytes at the beginning of the archive that tell its type."""


class DamagedError(Exception):
    """A file of the archive that cannot be unpacked, and why."""


class TooLargeError(Exception):
    """A file of the archive that unpacks to more than the limit."""


class Archive:
    """An opened archive."""

    def __init__(self, file: zipfile.ZipFile, first: bytes, size: int) -> None:
        self._file = file
        self.first = first
        """The first bytes of the archive."""
        self.size = size
        self.entries = [entry for entry in file.infolist() if not entry.is_dir()]
        self._by_name = {entry.filename: entry for entry in self.entries}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def length(self, name: str) -> int:
        """Return how many bytes a file says that it has."""
        return self._by_name[name].file_size

    def read(self, name: str, limit: int) -> bytes:
        """Return a file; raises TooLargeError beyond `limit` bytes, DamagedError, KeyError."""
        entry = self._by_name[name]
        if entry.file_size > limit:
            raise TooLargeError
        return self.start(name, entry.file_size)

    def start(self, name: str, count: int) -> bytes:
        """Return the first `count` bytes of a file; raises DamagedError, KeyError."""
        entry = self._by_name[name]
        if entry.flag_bits & 1:
            raise DamagedError("it is encrypted")
        try:
            with self._file.open(entry) as stream:
                data = stream.read(count)
                if count >= entry.file_size:
                    stream.read(1)  # the end: only there the checksum is compared
                return data
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            NotImplementedError,
            RuntimeError,
            OSError,
        ) as error:
            raise DamagedError(_plain(error)) from error


def open_archive(path: Path) -> Archive:
    """Open a book; raises UsageError where there is none, CheckError where it is no archive or too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise UsageError(f"“{path}” is a folder", hint="give the .epub file")
        with path.open("rb") as stream:
            first = stream.read(FIRST)
            stream.seek(max(0, size - _END_LENGTH - _COMMENT_LIMIT - _LOCATOR_LENGTH))
            _demand_measure(path, size, stream.read())
        return Archive(zipfile.ZipFile(path), first, size)
    except FileNotFoundError as problem:
        raise UsageError(f"there is no book “{path}”") from problem
    except OSError as problem:
        raise CheckError(f"cannot read “{path}”: {reason(problem)}") from problem
    except (zipfile.BadZipFile, NotImplementedError, ValueError, struct.error, EOFError) as problem:
        raise CheckError(
            f"“{path}” is no EPUB: {_plain(problem)}", hint="an EPUB is a ZIP archive"
        ) from problem


def _demand_measure(path: Path, size: int, tail: bytes) -> None:
    """Refuse what Python would take minutes and gigabytes to list (APPNOTE.TXT, 4.3.14 to 4.3.16)."""
    if size > _BOOK_LIMIT:
        raise CheckError(f"“{path}” has {size // 1_000_000:,} MB; no reader takes so much")
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + _END_LENGTH:
        raise zipfile.BadZipFile("it has no directory of files, or was cut off")
    (directory,) = struct.unpack_from("<L", tail, end + 12)
    locator = end - _LOCATOR_LENGTH
    if locator >= 0 and tail.startswith(_LOCATOR, locator):
        (at,) = struct.unpack_from("<Q", tail, locator + 8)
        inside = at - (size - len(tail)) + _DIRECTORY_SIZE_AT
        directory = struct.unpack_from("<Q", tail, inside)[0] if 0 <= inside < locator else _BOOK_LIMIT
    if directory > _DIRECTORY_LIMIT:
        raise CheckError(f"“{path}” holds more files than any book has")


def _plain(error: Exception) -> str:
    text = str(error).strip() or type(error).__name__
    return text[0].lower() + text[1:]
