"""A second process for work that nothing waits for yet: the cover is drawn while the pages are written.

Drawing takes a sixth of a small build, most of it to load the library. Where the system cannot fork, or
the second process comes to grief, the work is simply done when its result is asked for.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def in_second_process(work: Callable[[], T]) -> Callable[[], T]:
    """Begin `work`, which must return something that can be pickled; the function waits for it."""
    if not hasattr(os, "fork"):
        return work
    reading, writing = os.pipe()
    try:
        child = os.fork()
    except OSError:
        os.close(reading)
        os.close(writing)
        return work
    if child == 0:
        os.close(reading)
        _work(work, writing)
    os.close(writing)
    return lambda: _wait(child, reading, work)


def _work(work: Callable[[], T], writing: int) -> None:
    """Send the result, and leave at once: nothing of the first process is to be tidied up here."""
    with contextlib.suppress(BaseException):  # also an interrupt, which the first process answers
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(pickle.dumps(work()))
        os._exit(0)
    os._exit(1)


def _wait(child: int, reading: int, work: Callable[[], T]) -> T:
    with os.fdopen(reading, "rb") as pipe:
        data = pipe.read()
    _, status = os.waitpid(child, 0)
    if status != 0:
        return work()  # says again what went wrong, where it can be answered
    result: T = pickle.loads(data)  # noqa: S301 -- our own child's
    return result
