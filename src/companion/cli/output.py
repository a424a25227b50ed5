"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from companion.errors import OutputError, reason


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files or none: each to a temporary one beside its target, then all moved into place.

    A link is followed, and what is no file of a folder (a pipe, `/dev/null`) is written into, not replaced.
    Raises OutputError; whatever stood there before is then as it was.
    """
    ready: list[tuple[Path, Path]] = []
    target = Path()
    try:
        for target, data in contents.items():
            _demand_place(target)
            real = Path(os.path.realpath(target))
            if not target.exists() or target.is_file():
                temporary = real.with_name(f".{os.getpid()}-{len(ready)}.part")
                ready.append((temporary, real))
                _write_like(real, temporary, data)
        for target, data in contents.items():
            if target.exists() and not target.is_file():
                target.write_bytes(data)
        for temporary, real in ready:
            target = real
            temporary.replace(real)
    except OSError as problem:
        raise OutputError(f"cannot write “{target}”: {reason(problem)}") from problem
    finally:
        for temporary, _ in ready:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _demand_place(target: Path) -> None:
    folder = target.parent
    if target.is_dir():
        raise OutputError(f"cannot write “{target}”: it is a folder")
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"cannot write “{target}”: “{folder}” is a file, not a folder")
    if not folder.exists():
        raise OutputError(f"cannot write “{target}”: there is no folder “{folder}”", hint="make it first")


def _write_like(target: Path, temporary: Path, data: bytes) -> None:
    """Write a new file with the permissions of the target, or those that are usual where there is none."""
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    if target.exists():
        temporary.chmod(target.stat().st_mode & 0o777)
