"""Files written whole or not at all, and the progress of long work."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from companion.errors import OutputError


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write all files or none: each to a temporary one beside its target, then all moved into place.

    Raises OutputError; whatever stood there before is then as it was.
    """
    ready: list[tuple[Path, Path]] = []
    try:
        for target, data in contents.items():
            ready.append((_write_beside(target, data), target))
        for temporary, target in ready:
            temporary.replace(target)
    except OSError as problem:
        target = Path(problem.filename2 or problem.filename or "")
        reason = (problem.strerror or str(problem)).lower()
        raise OutputError(f"cannot write “{target}”: {reason}") from problem
    finally:
        for temporary, _ in ready:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)


def _write_beside(target: Path, data: bytes) -> Path:
    if not target.parent.is_dir():
        raise OutputError(
            f"cannot write “{target}”: there is no folder “{target.parent}”", hint="make it first"
        )
    if target.is_dir():
        raise OutputError(f"cannot write “{target}”: it is a folder")
    name = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise OutputError(f"cannot write “{target}”: {reason}") from problem
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        if target.exists():
            name.chmod(target.stat().st_mode & 0o777)
    except BaseException:
        name.unlink(missing_ok=True)
        raise
    return name


@contextlib.contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """Yield a function (done, total) that shows a bar once the work has taken a second, on a terminal."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    started = time.monotonic()
    with contextlib.ExitStack() as stack:
        update: list[Callable[[int, int], None]] = []

        def show(done: int, total: int) -> None:
            if not update and time.monotonic() - started > 1 and done < total:
                update.append(_bar(stack, label))
            if update:
                update[0](done, total)

        yield show


def _bar(stack: contextlib.ExitStack, label: str) -> Callable[[int, int], None]:
    from rich.console import Console
    from rich.progress import Progress

    bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
    task = bar.add_task(label)

    def update(done: int, total: int) -> None:
        bar.update(task, completed=done, total=total)

    return update
