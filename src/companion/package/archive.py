"""The ZIP container: in come names and bytes, out goes one archive with nothing in it but them.

Written here, and not with `zipfile`, because a big book is then deflated on two cores (zlib lets go of
the interpreter while it works) and because every byte of the headers is fixed: no clock, no system, no
extra fields. Source: APPNOTE.TXT, sections 4.3.7 (local header), 4.3.12 (directory) and 4.3.16 (end);
EPUB 3.3, "OCF ZIP container".
"""

from __future__ import annotations

import datetime as dt
import struct
import zlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from companion.errors import OutputError

_STORED, _DEFLATED = 0, 8
_LEVEL = 3
"""Half the time of zlib's own choice, 6, for a twentieth more bytes."""
_WORTH_A_THREAD = 1_000_000
"""Bytes to deflate from which a second thread pays for its start."""

_UNIX = 3 << 8
_PLAIN_FILE = 0o100644 << 16
"""`-rw-r--r--`, where Unix looks for it; zero would unpack to files that nobody may read."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


class Member(NamedTuple):
    """One file of the archive."""

    name: str
    """ASCII, with `/` between folders."""
    data: bytes
    compressed: bool = True


class _Packed(NamedTuple):
    """A member as it will stand in the archive."""

    name: bytes
    method: int
    checksum: int
    size: int
    data: bytes


def zip_bytes(members: Sequence[Member], modified: dt.datetime) -> bytes:
    """Return an archive of `members` in their order, each dated `modified` (not before 1980).

    Raises `OutputError` where the format ends: 65 535 members, 4 GiB.
    """
    stamp = _dos_time(modified)
    parts: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    try:
        for member in _pack_all(members):
            local, central = _headers(member, stamp, offset)
            parts += (local, member.name, member.data)
            directory += (central, member.name)
            offset += len(local) + len(member.name) + len(member.data)
        size = sum(map(len, directory))
        count = len(members)
        end = _END.pack(b"PK\5\6", 0, 0, count, count, size, offset, 0)
    except struct.error as error:
        raise OutputError("the book is too large for an EPUB", hint="make several books of it") from error
    return b"".join((*parts, *directory, end))


def _headers(member: _Packed, stamp: tuple[int, int], offset: int) -> tuple[bytes, bytes]:
    """Return the header before the data and the entry of the central directory, without the name."""
    needed = 20 if member.method == _DEFLATED else 10
    facts = (0, member.method, *stamp, member.checksum, len(member.data), member.size, len(member.name), 0)
    local = _LOCAL.pack(b"PK\3\4", needed, *facts)
    central = _CENTRAL.pack(b"PK\1\2", _UNIX | 20, needed, *facts, 0, 0, 0, _PLAIN_FILE, offset)
    return local, central


def _pack_all(members: Sequence[Member]) -> Iterator[_Packed]:
    """Pack the members, half of them on a second thread when there is enough to do."""
    size = sum(len(member.data) for member in members if member.compressed)
    if size < _WORTH_A_THREAD:
        yield from map(_pack, members)
        return
    from threading import Thread

    middle = _middle(members)
    later: list[_Packed] = []
    thread = Thread(target=lambda: later.extend(map(_pack, members[middle:])))
    thread.start()
    yield from [_pack(member) for member in members[:middle]]
    thread.join()
    yield from later


def _middle(members: Sequence[Member]) -> int:
    """Return how many members hold half of the bytes."""
    half = sum(len(member.data) for member in members) // 2
    for count, member in enumerate(members):
        half -= len(member.data)
        if half < 0:
            return count
    return len(members)


def _pack(member: Member) -> _Packed:
    data, method = member.data, _STORED
    if member.compressed:
        deflate = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        smaller = deflate.compress(data) + deflate.flush()
        if len(smaller) < len(data):
            data, method = smaller, _DEFLATED
    return _Packed(member.name.encode("ascii"), method, zlib.crc32(member.data), len(member.data), data)


def _dos_time(moment: dt.datetime) -> tuple[int, int]:
    """Return time and date in MS-DOS form, which begins in 1980, ends in 2107 and counts in two seconds."""
    if moment.year < 1980:
        return 0, 1 << 5 | 1
    if moment.year > 2107:
        return 23 << 11 | 59 << 5 | 29, 127 << 9 | 12 << 5 | 31
    time = moment.hour << 11 | moment.minute << 5 | moment.second // 2
    return time, (moment.year - 1980) << 9 | moment.month << 5 | moment.day
