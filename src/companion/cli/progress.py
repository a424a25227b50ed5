"""How far long work has come, for people who watch."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Iterator

_PATIENCE = 1.0
"""Seconds of work that need no bar."""

Show = Callable[[str, int, int], None]
"""Takes what is being done, how much of it is done, and of how much."""


@contextlib.contextmanager
def progress() -> Iterator[Show]:
    """Yield a function that shows a bar once the work has taken a second, where somebody can see it."""
    if sys.stderr is None or not sys.stderr.isatty():  # None: closed before we began
        yield lambda *_: None
        return
    started = time.monotonic()
    with contextlib.ExitStack() as stack:
        update: list[Show] = []

        def show(stage: str, done: int, total: int) -> None:
            if not update and time.monotonic() - started > _PATIENCE:
                update.append(_bar(stack))
            if update:
                update[0](stage, done, total)

        yield show


def _bar(stack: contextlib.ExitStack) -> Show:
    from rich.console import Console
    from rich.progress import Progress

    bar = stack.enter_context(Progress(console=Console(stderr=True), transient=True))
    task = bar.add_task("")

    def update(stage: str, done: int, total: int) -> None:
        bar.update(task, description=stage, completed=done, total=total)

    return update
