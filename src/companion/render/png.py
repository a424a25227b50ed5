"""A picture in sixteen greys: in come rows of grey values, out goes a PNG.

Pillow could write it as well, but would first load every format it knows, a third of the time that the
whole cover takes. Source: PNG (Third Edition), sections 5.3 (chunks), 11.2.1 (IHDR) and 11.2.3 (IDAT).
"""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREYSCALE = 0
_BITS = 4
_NO_FILTER = b"\0"
_LEVEL = 3
"""Half the time of zlib's own choice for a tenth more bytes."""


def grey_png(packed: bytes, *, width: int, height: int) -> bytes:
    """Return a picture of two pixels a byte, 0 for black to 15 for white; `width` is even."""
    stride = width // 2
    rows = (packed[row * stride : (row + 1) * stride] for row in range(height))
    data = zlib.compress(b"".join(_NO_FILTER + row for row in rows), _LEVEL)
    header = struct.pack(">2L5B", width, height, _BITS, _GREYSCALE, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data))
